//! Writes the JavaScript that calls a module: `bind MODULE.wasm NAME DIRECTORY`.

use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, name, directory] = arguments.as_slice() else {
        eprintln!("usage: bind MODULE.wasm NAME DIRECTORY");
        std::process::exit(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let written = bindgen.web(true).and_then(|web| web.generate(directory));
    if let Err(error) = written {
        eprintln!("{module}: {error}");
        std::process::exit(1);
    }
}

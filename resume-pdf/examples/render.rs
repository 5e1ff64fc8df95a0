//! Prints a résumé out of a Rust file as a PDF: `render FILE.rs OUT.pdf [DESIGN] [SETTING=VALUE]…
//! [font=FILE]…`, such as `render a.rs a.pdf folio paper=a4 pages=1`.
//!
//! It reads what is in the file's `resume! { … }` without a compiler, so that many documents
//! and settings can be tried.

use resume_core::model::{DesignChoice, DesignName, Order, Setting};
use resume_pdf::{Font, Pdf};
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme, TitleFirst};
use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match render() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn render() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, out, knobs @ ..] = arguments.as_slice() else {
        return Err("usage: render FILE.rs OUT.pdf [KNOB]…".into());
    };
    let mut choice = DesignChoice::NONE;
    let mut pdf = Pdf::default();
    for knob in knobs {
        let (name, value) = knob.split_once('=').unwrap_or((knob, ""));
        if let Some(design) = DesignName::named(name) {
            choice.name = Some(design);
        } else if name == "font" {
            pdf.fonts.push(Font::new(value, std::fs::read(value)?));
        } else if Setting::named(name).is_some() {
            let set = choice.settings.set(name, value);
            set.map_err(|refusal| format!("`{knob}` {}: {}", refusal.what, refusal.help))?;
        } else {
            return Err(format!("there is no knob `{knob}`").into());
        }
    }
    let resume = read(&std::fs::read_to_string(source)?)?;
    let design = Design::of(&choice.or(resume.design));
    pdf.design = Some(design);
    let theme: &dyn Theme = match design.order {
        Order::TitleFirst => &TitleFirst,
        Order::AsWritten => &Classic,
    };
    let printed = pdf.print(&theme.document(&resume, &Arena::new()))?;
    if let Some(tightened) = printed.tightened {
        eprintln!("note: {tightened}");
    }
    std::fs::write(out, printed.bytes)?;
    Ok(())
}

fn read(source: &str) -> Result<resume_core::model::Resume, Box<dyn Error>> {
    let start = source.find("resume! {").ok_or("there is no `resume! {`")? + "resume! {".len();
    let end = source[start..]
        .find("\n};")
        .ok_or("the macro does not close")?
        + start;
    let tokens = source[start..end]
        .parse()
        .map_err(|error: proc_macro2::LexError| error.to_string())?;
    let parsed = resume_syntax::parse(tokens);
    let lowered = resume_syntax::lower(&parsed.tree);
    match parsed.problems.first().or(lowered.problems.first()) {
        Some(problem) => Err(format!("{problem:?}").into()),
        None => Ok(lowered.resume),
    }
}

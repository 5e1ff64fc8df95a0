//! What an editor shows of a résumé: rust-analyzer is asked, as an editor asks it.
use resume_ide_tests::fixture::{FULL, Fixture};
use resume_ide_tests::harness;
use resume_ide_tests::lsp::{At, Server, version};
use std::path::Path;
use std::process::ExitCode;
struct Editor { server: Server, fixture: Fixture }
fn main() -> ExitCode {
    harness::run(&[("probe", probe)], || {
        println!("{}", version()?);
        let fixture = Fixture::write(Path::new(env!("CARGO_TARGET_TMPDIR"))).map_err(|e| e.to_string())?;
        let mut server = Server::start(&fixture.root, &fixture.target).map_err(|e| e.to_string())?;
        server.open("src/full.rs", FULL).map_err(|e| e.to_string())?;
        Ok(Editor { server, fixture })
    }, false)
}
fn probe(e: &mut Editor) {
    let t = std::time::Instant::now();
    println!("{:#?}", e.server.diagnostics("src/full.rs").unwrap());
    println!("{:?}", t.elapsed());
    for needle in ["name:", "contact {", "github:", "section \"", "about: \"A comp", "summary: \"Much", "experience {", "roles:", "BIO\n"] {
        let at = At::offset(FULL, FULL.find(needle).unwrap());
        println!("== {needle} hover {:?}", e.server.ask("textDocument/hover", "src/full.rs", at).unwrap()["contents"]["value"]);
        println!("   def {}", e.server.ask("textDocument/definition", "src/full.rs", at).unwrap());
        println!("   refs {}", e.server.ask("textDocument/references", "src/full.rs", at).unwrap());
        println!("{:?}", t.elapsed());
    }
    let _ = &e.fixture.schema;
    let head = "use resume::{Resume, resume};\npub static R: Resume = resume! {\n";
    e.server.open("src/draft.rs", "").unwrap();
    for body in ["    name: \"A\"\n    he$\n", "    name: \"A\"\n    $\n", "    name: \"A\"\n    $\n    lang: \"en\"\n    contact { email: \"a@b.example\" }\n", "name: \"A\" contact {\n  email: \"a@b.example\"\n  g$\n }",  "name: \"A\" contact {\n  email: \"a@b.example\"\n  $\n }",
      "name: \"A\" projects {\n  2014 \"x\" {\n summary: \"x\"\n  $\n } }", "name: \"A\" projects {\n  2014 \"x\" {\n summary: \"x\"\n  k$\n } }", "name: \"A\" projects {\n  2014 \"x\" {\n $\n } }", "$", "name: \"A\" contact { $ }", "name: \"A\" lang: $", "name: \"A\" na$: \"x\"", "name: \"A\" proj$ { }","name: \"A\" $ { }" ] {
        let text = format!("{head}{body}\n}};\n");
        let cursor = text.find('$').unwrap();
        let text = text.replacen('$', "", 1);
        e.server.change("src/draft.rs", &text).unwrap();
        let got = e.server.ask("textDocument/completion", "src/draft.rs", At::offset(&text, cursor)).unwrap();
        let items = got["items"].as_array().cloned().unwrap_or_default();
        println!("== {body:?}\n  {} items: {:?}", items.len(), items.iter().map(|i| format!("{}({})", i["label"].as_str().unwrap(), i["kind"])).take(60).collect::<Vec<_>>());
        if let Some(i) = items.first() { println!("  {i}"); }
        let d = e.server.diagnostics("src/draft.rs").unwrap();
        println!("  diag {:?}", d.iter().map(|d| d["message"].to_string()).collect::<Vec<_>>());
        println!("{:?}", t.elapsed());
    }
}

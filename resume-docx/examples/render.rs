//! Writes a résumé out of a Rust file as a Word document: `render FILE.rs OUT.docx [title-first]
//! [design=NAME] [SETTING=VALUE]…`. `OUT.md` is the same document as Markdown, to compare.
//!
//! It reads what is in the file's `resume! { … }` without a compiler, so that many documents
//! and designs can be tried.

use resume_core::model::{DesignChoice, DesignName, Picture, Resume};
use resume_docx::Docx;
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::format::{Format, Markdown};
use resume_render::theme::{Classic, Theme, TitleFirst};
use std::error::Error;
use std::path::Path;
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
        return Err("usage: render FILE.rs OUT.docx [KNOB]…".into());
    };
    let mut choice = DesignChoice::NONE;
    let mut theme: &dyn Theme = &Classic;
    for knob in knobs {
        match knob.split_once('=').unwrap_or((knob, "")) {
            ("classic", _) => theme = &Classic,
            ("title-first", _) => theme = &TitleFirst,
            ("design", name) => {
                choice.name = Some(DesignName::named(name).ok_or("there is no such design")?);
            }
            (setting, value) => choice
                .settings
                .set(setting, value)
                .map_err(|refusal| refusal.what)?,
        }
    }
    let resume = read(Path::new(source))?;
    let design = Design::of(&choice.or(resume.design));
    let docx = Docx {
        design: Some(design),
        ..Docx::default()
    };
    let arena = Arena::new();
    let document = theme.document(&resume, &arena);
    let bytes = match out.ends_with(".md") {
        true => {
            let mut text = String::new();
            Markdown.push(&document, &mut text);
            text.into_bytes()
        }
        false => docx.write(&document),
    };
    std::fs::write(out, bytes)?;
    Ok(())
}

fn read(path: &Path) -> Result<Resume, Box<dyn Error>> {
    let source = std::fs::read_to_string(path)?;
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
    if let Some(problem) = parsed.problems.first().or(lowered.problems.first()) {
        return Err(format!("{problem:?}").into());
    }
    let mut resume = lowered.resume;
    if let Some(photo) = &mut resume.photo {
        let file = path.parent().unwrap_or(Path::new(".")).join(&*photo.path);
        let picture = Picture::new(std::fs::read(file)?);
        photo.picture = Some(picture.map_err(|fault| fault.message)?);
    }
    Ok(resume)
}

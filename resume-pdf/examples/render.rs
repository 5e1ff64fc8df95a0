//! Prints a résumé out of a Rust file as a PDF: `render FILE.rs OUT.pdf [compact] [serif] [a4]
//! [fit] [pages=N] [size=N] [font=FILE]…`.
//!
//! It reads what is in the file's `resume! { … }` without a compiler, so that many documents
//! and knobs can be tried.

use resume_pdf::{Color, Font, Headings, Layout, Margins, Paper, Pdf, Typeface};
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};
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
    let mut pdf = Pdf::default();
    for knob in knobs {
        match knob.split_once('=').unwrap_or((knob, "")) {
            ("compact", _) => pdf.layout = Layout::Compact,
            ("serif", _) => pdf.typeface = Typeface::Serif,
            ("a4", _) => pdf.paper = Paper::A4,
            ("fit", _) => pdf.fit = true,
            ("capitals", _) => pdf.headings = Headings::Capitals,
            ("usual", _) => pdf.headings = Headings::Usual,
            ("black", _) => pdf.accent = Color::rgb(0, 0, 0),
            ("pages", number) => pdf.pages = Some(number.parse()?),
            ("size", number) => pdf.size = Some(number.parse()?),
            ("margin", number) => pdf.margins = Margins::all(number.parse()?),
            ("font", file) => pdf.fonts.push(Font::new(file, std::fs::read(file)?)),
            _ => return Err(format!("there is no knob `{knob}`").into()),
        }
    }
    let resume = read(&std::fs::read_to_string(source)?)?;
    std::fs::write(out, pdf.render(&Classic.document(&resume, &Arena::new()))?)?;
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

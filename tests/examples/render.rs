//! Prints the real résumé: `cargo run -p resume-tests --example render -- markdown|html|text`.

use resume_core::format::{Html, Markdown, Text};
use resume_tests::pacejo::pacejo;

fn main() {
    let resume = pacejo();
    match std::env::args().nth(1).as_deref() {
        Some("markdown") => print!("{}", resume.render(Markdown)),
        Some("html") => print!("{}", resume.render(Html::default())),
        _ => print!("{}", resume.render(Text::default())),
    }
}

//! From a résumé to a program that prints it.

use super::print;
use resume_core::model::Resume;

/// A whole program that is this résumé, with the command line of the facade.
pub fn print_program(resume: &Resume) -> String {
    format!(
        "//! The résumé of {}: `cargo run -- --help` says how to print it.\n\n\
         use resume::{{Resume, resume}};\n\n\
         /// The résumé.\n\
         pub static RESUME: Resume = {};\n\n\
         fn main() -> std::process::ExitCode {{\n    resume::cli::main(&RESUME)\n}}\n",
        inert(&resume.name),
        print(resume)
    )
}

/// Text without Markdown markup: rustdoc renders the comment that it is in.
fn inert(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '!'
        ) {
            out.push('\\');
        }
        // Characters that are not allowed in a comment are not allowed in a name either, unless a
        // program made it.
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

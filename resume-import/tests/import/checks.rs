//! What holds for every file that is imported.

use proc_macro2::TokenStream;
use resume_core::check;
use resume_core::model::Resume;
use resume_core::problem::Severity;
use resume_import::{Imported, Options, import};

/// Imports a file, and checks that the source says the résumé.
pub fn imported(name: &str, bytes: &[u8]) -> Imported {
    let shown = || String::from_utf8_lossy(bytes);
    match import(Some(name), bytes, &Options::default()) {
        Ok(imported) => {
            check_source(&imported.resume, &shown());
            imported
        }
        Err(error) => panic!("{error}\n{}", shown()),
    }
}

/// Whether the language says exactly this.
pub fn check_source(resume: &Resume, file: &str) {
    assert_eq!(check::errors(resume), [], "{file}");
    let source = resume_syntax::print(resume);
    let inside = source
        .strip_prefix("resume! {")
        .and_then(|rest| rest.strip_suffix('}'));
    let tokens: TokenStream = inside.unwrap().parse().unwrap();
    let analysis = resume_syntax::analyze(tokens);
    let errors = analysis.problems.iter().map(|located| &located.problem);
    let errors: Vec<_> = errors
        .filter(|problem| problem.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{source}\n{file}");
    let read = analysis.resume().unwrap();
    if read != resume {
        let (read, resume) = (format!("{read:#?}"), format!("{resume:#?}"));
        let differing = read
            .lines()
            .zip(resume.lines())
            .position(|(one, other)| one != other);
        let around = |text: &str| {
            let lines = text.lines().skip(differing.unwrap_or(0).saturating_sub(12));
            lines.take(20).collect::<Vec<_>>().join("\n")
        };
        panic!(
            "read:\n{}\nimported:\n{}\n{source}\n{file}",
            around(&read),
            around(&resume)
        );
    }
}

/// Checks that each of these words is in the source or in the losses.
pub fn check_words(words: &[String], imported: &Imported, file: &str) {
    let source = resume_syntax::print(&imported.resume);
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    let said = format!("{source}\n{}", losses.join("\n"));
    let is_lost = |word: &&String| !said.contains(word.as_str());
    let lost: Vec<&String> = words.iter().filter(is_lost).collect();
    assert!(lost.is_empty(), "lost: {lost:?}\n{said}\n\n{file}");
}

/// The words of a text: the letters and digits between other signs.
pub fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

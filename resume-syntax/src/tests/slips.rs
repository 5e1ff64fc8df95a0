//! Mistakes of people, as they make them in files: what is reported, where, and what to write.

use crate::Evaluated;
use crate::source::{File, in_order};
use std::fmt::Write;
use std::path::Path;

const SLIPS: &str = include_str!("slips.txt");

/// Between two slips.
const NEXT: &str = "\n\n====\n\n";

/// Between a slip and what is reported.
const ANSWER: &str = "\n\n";

const NAME: &str = "name: \"Ada\"";

const CONTACT: &str = "contact { email: \"ada@ada.example\" }";

/// `SLIPS=overwrite cargo test --workspace --test resume_syntax slips` writes the file; read the
/// difference before committing it.
#[test]
#[expect(clippy::disallowed_methods, reason = "it writes the file")]
fn each_is_answered() {
    let answered: Vec<String> = SLIPS
        .trim_end()
        .split(NEXT)
        .map(|slip| {
            let source = slip.split(ANSWER).next().unwrap_or_default();
            format!("{source}{ANSWER}{}", answers(source).trim_end())
        })
        .collect();
    if std::env::var("SLIPS").is_ok_and(|value| value == "overwrite") {
        // Cargo compiles in the directory of the workspace, which has the package in it.
        let file = Path::new(file!()).with_extension("txt");
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(1);
        let mut files = above.map(|root| root.join(&file));
        let file = files.find(|file| file.is_file()).unwrap();
        return std::fs::write(file, answered.join(NEXT) + "\n").unwrap();
    }
    for (answered, slip) in answered.iter().zip(SLIPS.trim_end().split(NEXT)) {
        assert_eq!(
            answered, slip,
            "`SLIPS=overwrite` with the same command writes the file"
        );
    }
}

/// What is reported of a part of a résumé, a problem and its help in a line each.
fn answers(source: &str) -> String {
    // What is there already is not added, so that nothing else is reported.
    let names = ["name", "nome", "氏名", "이름", "// name"];
    let unless = |is_there: bool, line| if is_there { "" } else { line };
    let name = unless(names.iter().any(|name| source.starts_with(name)), NAME);
    let contact = unless(source.contains("contact"), CONTACT);
    let text = format!("static A: R = resume! {{\n{name}\n{source}\n{contact}\n}};\n");
    let file = File::read(&text);
    let mut diagnostics = file.faults.clone();
    for invocation in &file.invocations {
        let analysis = invocation.analyze(&mut |_| Evaluated::Unknown);
        diagnostics.extend(invocation.diagnostics(analysis));
    }
    let mut answers = String::new();
    for shown in in_order(diagnostics) {
        let words = text[shown.range.clone()].replace('\n', "⏎");
        let words = match words.chars().count() {
            0..=60 => words,
            _ => words.chars().take(59).chain(['…']).collect(),
        };
        let edit = match shown.replacement() {
            Some(edit) => format!(
                " [{:?} at {}: {:?}]",
                edit.applicability,
                edit.range.start - shown.range.start,
                edit.text
            ),
            None => String::new(),
        };
        let _ = writeln!(answers, "{words}\n  {shown}\n  {}{edit}", shown.help);
    }
    answers
}

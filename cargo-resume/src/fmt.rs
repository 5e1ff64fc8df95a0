//! `fmt`: formats what is inside `resume! { … }` and nothing else.

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::report;
use clap::ArgMatches;
use resume::cli::terminal::escaped;
use resume::cli::{Failure, Status};
use similar::TextDiff;
use std::fmt::Write;

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let is_check = matches.get_flag("check");
    let mut status = Status::Done;
    for (origin, text) in files::texts(&files::named(matches))? {
        let formatted = match resume_syntax::fmt(&text) {
            Ok(formatted) => formatted,
            Err(diagnostics) => {
                let reading = Reading {
                    origin,
                    text,
                    resumes: Vec::new(),
                    diagnostics,
                    included: Vec::new(),
                };
                report::problems(&[reading]);
                status = Status::Refused;
                continue;
            }
        };
        match &origin {
            _ if is_check => {
                if formatted != text {
                    report::print(difference(&origin.name(), &text, &formatted).as_bytes())?;
                    status = Status::Refused;
                }
            }
            Origin::Piped => report::print(formatted.as_bytes())?,
            Origin::File(_) if formatted == text => {}
            Origin::File(path) => {
                files::edit(path, formatted.as_bytes())?;
                report::progress(&format!("formatted {}", path.display()));
            }
        }
    }
    Ok(status)
}

/// The lines that would change, `-` as they are and `+` as they would be.
fn difference(file: &str, before: &str, after: &str) -> String {
    // Where lines end in two ways, how they end is what may change.
    let is_mixed = before.contains("\r\n") && before.replace("\r\n", "").contains('\n');
    let shown_line = |line: &str| {
        if is_mixed {
            escaped(&line.replace('\r', "␍")).into_owned()
        } else {
            escaped(line.trim_end_matches('\r')).into_owned()
        }
    };
    let diff = TextDiff::from_lines(before, after);
    let mut shown = String::new();
    for group in diff.grouped_ops(0) {
        let Some(first) = group.first() else { continue };
        // A string takes whatever is written to it.
        let _ = writeln!(shown, "{}:{}", escaped(file), first.old_range().start + 1);
        for change in group
            .iter()
            .flat_map(|operation| diff.iter_changes(operation))
        {
            let line = change.value().trim_end_matches('\n');
            let _ = writeln!(shown, "{}{}", change.tag(), shown_line(line));
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_told_apart_unless_there_are_too_many() {
        assert_eq!(
            difference("a", "1\n2\n3\n4\n", "1\n3\n3b\n4\n"),
            "a:2\n-2\na:4\n+3b\n"
        );
        let lines = |indent: &str| {
            (0..2_000)
                .map(|number| format!("{indent}{number}\n"))
                .collect::<String>()
        };
        let (before, after) = (
            format!("same\nx\nkept\n{}end\n", lines("")),
            format!("same\ny\nkept\n{}end\n", lines(" ")),
        );
        let shown = difference("a", &before, &after);
        let (removed, added): (Vec<&str>, Vec<&str>) = shown
            .lines()
            .skip(1)
            .partition(|line| line.starts_with('-'));
        assert!(
            shown.starts_with("a:2\n-x\n-kept\n-0\n") && shown.ends_with("+ 1999\n"),
            "{shown:.40}"
        );
        assert_eq!((removed.len(), added.len()), (2_002, 2_002));
    }
}

//! `check --fix`: applies the edits that are certainly what was meant, to a file that still says
//! the same afterwards.

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::report;
use proc_macro2::{TokenStream, TokenTree};
use resume::cli::Failure;
use resume_core::problem::Applicability;
use resume_syntax::source::{Diagnostic, Level, Replacement};

/// Fixes what is certain in a file, and reads it again.
pub(crate) fn fix(reading: Reading) -> Result<Reading, Failure> {
    let Origin::File(path) = reading.origin.clone() else {
        return Err(
            Failure::trouble("`--fix` cannot change standard input").with_help("name the file")
        );
    };
    let (text, fixed) = edited(&reading);
    if fixed.is_empty() {
        return Ok(reading);
    }
    let after = Reading::of(reading.origin.clone(), text);
    if !is_same_but_fixed(&reading, &fixed, &after) {
        report::failure(&Failure::refused(format!(
            "`{}` is unchanged: after the edits it would have other problems",
            path.display()
        )));
        return Ok(reading);
    }
    files::edit(&path, after.text.as_bytes())?;
    report::progress(&format!(
        "{}: {} fixed",
        path.display(),
        report::count(fixed.len(), "problem").unwrap_or_default()
    ));
    Ok(after)
}

/// The text after all edits that are certain, and the positions of the problems that they fix.
fn edited(reading: &Reading) -> (String, Vec<usize>) {
    let mut edits: Vec<(usize, Replacement<'_>)> = reading
        .diagnostics
        .iter()
        .enumerate()
        .filter_map(|(at, diagnostic)| Some((at, diagnostic.replacement()?)))
        .filter(|(_, edit)| edit.applicability == Applicability::Certain)
        .filter(|(_, edit)| {
            let replaced = reading.text.get(edit.range.clone());
            replaced.is_some_and(|replaced| !holds_comment(replaced))
        })
        .collect();
    edits.sort_by_key(|(_, edit)| (edit.range.start, edit.range.end));
    let (mut text, mut fixed, mut end) = (String::new(), Vec::new(), 0);
    for (at, edit) in edits {
        // Of two edits of the same bytes only the first is applied; another run may do the other.
        let follows = end < edit.range.start || (fixed.is_empty() && end == edit.range.start);
        if follows && let Some(kept) = reading.text.get(end..edit.range.start) {
            text.push_str(kept);
            text.push_str(edit.text);
            fixed.push(at);
            end = edit.range.end;
        }
    }
    text.push_str(reading.text.get(end..).unwrap_or_default());
    (text, fixed)
}

/// Whether anything but tokens and whitespace is in a part of a file; a part of a string is taken
/// for one, unless its characters could not begin a comment.
fn holds_comment(source: &str) -> bool {
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    match source.parse::<TokenStream>() {
        Ok(tokens) => {
            let (mut count, mut open) = (0, vec![tokens]);
            while let Some(tokens) = open.pop() {
                for token in tokens {
                    match token {
                        TokenTree::Group(group) => {
                            count += 2;
                            open.push(group.stream());
                        }
                        other => count += visible(&other.to_string()),
                    }
                }
            }
            count != visible(source)
        }
        Err(_) => source.contains("//") || source.contains("/*"),
    }
}

/// Whether a file has the problems that it had but for those that were fixed. Advice is given only
/// where there is no error, so that more of it may follow when the last error is fixed.
fn is_same_but_fixed(before: &Reading, fixed: &[usize], after: &Reading) -> bool {
    let mut left: Vec<&Diagnostic> = after.diagnostics.iter().collect();
    let kept = before.diagnostics.iter().enumerate();
    for (_, diagnostic) in kept.filter(|(at, _)| !fixed.contains(at)) {
        let is_same = |other: &&Diagnostic| {
            (other.level, other.code, &other.message)
                == (diagnostic.level, diagnostic.code, &diagnostic.message)
        };
        match left.iter().position(is_same) {
            Some(at) => drop(left.swap_remove(at)),
            None => return false,
        }
    }
    let may_advise = before.has_errors() && !after.has_errors();
    left.iter()
        .all(|diagnostic| may_advise && diagnostic.level == Level::Warning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let program = |lines: &str| format!("static ADA: Resume = resume! {{\n{lines}\n}};\n");
        let reading = Reading::of(Origin::Piped, program(before));
        let (text, fixed) = edited(&reading);
        assert_eq!(text, program(after));
        let read = Reading::of(Origin::Piped, text);
        assert!(is_same_but_fixed(&reading, &fixed, &read), "{after}");
    }

    #[test]
    fn only_certain_edits_are_applied() {
        check(
            "name: \"Ada \" // her name\nexperience { /* first */ Mar 2014 at \"EMC\" 2018..2014 at \"RSA\" }",
            "name: \"Ada\" // her name\nexperience { /* first */ 2014-03 at \"EMC\" 2018..2014 at \"RSA\" }",
        );
        check(
            "name: \"Ada\" contact { website: \"ada.example\" }",
            "name: \"Ada\" contact { website: \"https://ada.example\" }",
        );
    }

    #[test]
    fn an_edit_keeps_comments() {
        let lines = "name: \"Ada\" experience { Mar /* or May */ 2014 at \"EMC\" }";
        check(lines, lines);
        assert!(holds_comment("a /* b */") && holds_comment("a // b") && holds_comment("/// a\nb"));
        assert!(!holds_comment("\"https://a.b\"") && !holds_comment("f(a, [b]) - 2014"));
        assert!(holds_comment("\" // ") && !holds_comment("\""));
    }

    #[test]
    fn a_file_with_other_problems_is_not_the_same() {
        let read = |lines: &str| Reading::of(Origin::Piped, format!("resume! {{ {lines} }}"));
        let two = read("headline: \"a \" summary: \"b \"");
        assert_eq!(two.diagnostics.len(), 3);
        let at = |code: &str| {
            let is_one = |found: &Diagnostic| found.code.is_some_and(|one| one.name() == code);
            two.diagnostics.iter().position(is_one).unwrap_or_default()
        };
        let one = read("headline: \"a\" summary: \"b \"");
        assert!(is_same_but_fixed(&two, &[at("text_untrimmed")], &one));
        assert!(!is_same_but_fixed(&two, &[], &one));
        assert!(!is_same_but_fixed(&one, &[], &two));
        let advised = read("name: \"A\" tags: a");
        assert!(is_same_but_fixed(
            &read("name: \"A \" tags: a"),
            &[0],
            &advised
        ));
        assert!(!is_same_but_fixed(&read("name: \"A\""), &[], &advised));
    }
}

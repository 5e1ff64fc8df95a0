//! The problems of a file as JSON for the page, in a size that does not grow with the file.

use crate::reading::Reading;
use resume_syntax::source::{Diagnostic, Level, json, position};
use std::ops::Range;

/// How many bytes of problems are sent at most; one problem has at most a tenth of that.
const MOST_BYTES: usize = 128 * 1024;

/// How many characters of a message or a help are sent.
const MOST_WORDS: usize = 1_000;

/// How many bytes of a long line are sent before and after the start of a problem. A shorter line
/// is sent whole.
const MOST_BEFORE: usize = 200;
const MOST_AFTER: usize = 400;

/// The members of an event without problems.
pub(super) const NONE: &str = r#""problems": [], "excerpts": [], "errors": 0, "hints": 0"#;

/// The members `problems`, `excerpts`, `errors` and `hints` of an event. A problem names its
/// excerpt by its index, so that a line with several problems is sent once. `errors` and `hints`
/// count what was left out too.
pub(super) fn members(reading: &Reading) -> String {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.level == Level::Error;
    let errors = reading.diagnostics.iter().filter(is_error).count();
    let mut excerpts: Vec<Range<usize>> = Vec::new();
    let mut problems: Vec<(usize, String)> = Vec::new();
    let mut size = 0;
    // Where there are too many, errors are more important.
    let numbered = || reading.diagnostics.iter().enumerate();
    let by_importance = numbered()
        .filter(|(_, diagnostic)| is_error(diagnostic))
        .chain(numbered().filter(|(_, diagnostic)| !is_error(diagnostic)));
    for (at, diagnostic) in by_importance {
        let excerpt = excerpt(&reading.text, diagnostic.range.start);
        let index = excerpts.iter().position(|known| *known == excerpt);
        let problem = problem(
            reading,
            diagnostic,
            index.unwrap_or(excerpts.len()),
            &excerpt,
        );
        size += problem.len();
        if index.is_none() {
            size += json::string(&reading.text[excerpt.clone()]).len();
        }
        if size > MOST_BYTES {
            break;
        }
        if index.is_none() {
            excerpts.push(excerpt);
        }
        problems.push((at, problem));
    }
    problems.sort();
    let problems: Vec<String> = problems.into_iter().map(|(_, problem)| problem).collect();
    let excerpts: Vec<String> = excerpts
        .into_iter()
        .map(|range| json::string(&reading.text[range]))
        .collect();
    format!(
        "\"problems\": [{}], \"excerpts\": [{}], \"errors\": {errors}, \"hints\": {}",
        problems.join(", "),
        excerpts.join(", "),
        reading.diagnostics.len() - errors
    )
}

/// A problem, and where its place is in the excerpt.
fn problem(
    reading: &Reading,
    diagnostic: &Diagnostic,
    index: usize,
    excerpt: &Range<usize>,
) -> String {
    let (line, column) = position(&reading.text, diagnostic.range.start);
    let code = diagnostic
        .code
        .map_or("null".to_owned(), |code| json::string(code.name()));
    // JavaScript counts in UTF-16.
    let offset = |at: usize| {
        reading.text[excerpt.start..at.clamp(excerpt.start, excerpt.end)]
            .encode_utf16()
            .count()
    };
    format!(
        "{{\"severity\": {}, \"code\": {code}, \"message\": {}, \"help\": {}, \"place\": {}, \"line\": {line}, \
         \"excerpt\": {index}, \"start\": {}, \"end\": {}}}",
        json::string(diagnostic.level.name()),
        json::string(&shortened(&diagnostic.message)),
        json::string(&shortened(&diagnostic.help.to_string())),
        json::string(&format!("{}:{line}:{column}", reading.origin.name())),
        offset(diagnostic.range.start),
        offset(diagnostic.range.end),
    )
}

/// The part of the line around a place that is shown: the whole line without its indentation, if
/// it is not too long.
fn excerpt(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..]
        .find(['\n', '\r'])
        .map_or(text.len(), |newline| at + newline);
    let indentation = text[start..at].len() - text[start..at].trim_start().len();
    let start = start + indentation;
    if end - start <= MOST_BEFORE + MOST_AFTER {
        return start..end;
    }
    let start = start.max(text.floor_char_boundary(at.saturating_sub(MOST_BEFORE)));
    let end = end.min(text.floor_char_boundary(at + MOST_AFTER));
    start..end
}

/// The beginning of a text that is too long to be read in a panel.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_WORDS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, at: usize, expected: &str) {
        assert_eq!(&text[excerpt(text, at)], expected, "{text:?}");
    }

    #[test]
    fn an_excerpt_is_a_line_or_the_part_of_it_around_the_place() {
        check("", 0, "");
        check("one\n    two\r\nthree", 8, "two");
        check("one\n    two", 6, "  two");
        check("one\n", 4, "");
        let long = "é".repeat(1_000);
        check(&long, 1_000, &"é".repeat((MOST_BEFORE + MOST_AFTER) / 2));
        check(&long, 0, &"é".repeat(MOST_AFTER / 2));
        check(&long, 2_000, &"é".repeat(MOST_BEFORE / 2));
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(
            shortened(&"é".repeat(1_001)),
            format!("{}…", "é".repeat(1_000))
        );
        assert_eq!(shortened("short"), "short");
    }
}

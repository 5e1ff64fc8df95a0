//! A quote or a bracket that is missing, found by what is around it: Rust notices it only where the
//! file ends, or where the next text does.

use super::scan::skipped;
use super::{Diagnostic, Level};
use resume_core::problem::{Applicability, Help, Side};
use std::ops::Range;

/// A quote that is missing in a text, or a bracket if those are wrong, where the layout shows it.
pub(super) fn missing(text: &str, are_brackets_wrong: bool) -> Option<Diagnostic> {
    let mut open: Vec<usize> = Vec::new();
    // The first text that touches what follows.
    let mut touching = None;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if let Some(len) = skipped(rest) {
            let range = at..at + len;
            if c == '"' {
                let literal = &text[range.clone()];
                let is_open = len == 1 || !literal.ends_with('"');
                let touches = |c: char| c.is_alphanumeric() || matches!(c, '*' | '(');
                // `a 24" screen"`: of two quotes the first is one of inches.
                let is_inch = text[..at].ends_with(|c: char| c.is_ascii_digit());
                if is_inch && literal[1..].starts_with(' ') && !is_open && !literal.contains('\n') {
                    return Some(inside(text, range));
                }
                if is_open || text[range.end..].starts_with(touches) {
                    let first = touching.get_or_insert(range).clone();
                    // The end of a text and the start of the next one are read as one text.
                    if is_open || literal.contains('\n') {
                        return Some(quote(text, first));
                    }
                }
            }
            at += len;
            continue;
        }
        match c {
            '{' | '(' | '[' => open.push(at),
            '}' | ')' | ']' => {
                let opening = open.pop();
                let found = bracket(text, opening, at).filter(|_| are_brackets_wrong);
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
        // A character in single quotes, which may be a quote or a bracket.
        at += character(rest).unwrap_or(c.len_utf8());
    }
    None
}

/// The first `1)` or `a)` before a text at the beginning of a line, as in the lists of other languages:
/// its bracket closes nothing.
pub(super) fn number_of_list(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mark = line.trim_start_matches([' ', '\t']);
        let first = start + line.len() - mark.len();
        start += line.len();
        let Some((number, rest)) = mark.split_once(')') else {
            continue;
        };
        let is_number = match number.as_bytes() {
            [one] => one.is_ascii_digit() || one.is_ascii_lowercase(),
            [one, two] => one.is_ascii_digit() && two.is_ascii_digit(),
            _ => false,
        };
        if is_number && rest.trim_start_matches([' ', '\t']).starts_with('"') {
            return Some(first..first + number.len() + 1);
        }
    }
    None
}

/// The problem of a text whose quotes are those of two texts.
fn quote(text: &str, range: Range<usize>) -> Diagnostic {
    let line = range.start..line_end(text, range.start);
    let before = &text[line_start(text, range.start)..range.start];
    if let Some(other) = other_quote(&text[range.start + 1..range.end.min(line.end)], CLOSING) {
        let start = range.start + 1 + other.start;
        return of_other_kind(text, start..start + other.len());
    }
    let is_last = text[range.start + 1..line.end].trim().is_empty();
    if before.ends_with('"') && is_last {
        return Diagnostic::new(
            Level::Error,
            "unexpected `\"` after this text",
            Help::edit("remove it", "", Applicability::Maybe),
            range.start..range.start + 1,
        );
    }
    if text[range.start + 1..range.end.min(line.end)].contains('"') {
        return Diagnostic::new(
            Level::Error,
            "this text has a quote too many or too few",
            r#"write `"` at its end, and a quote inside it as `\"`"#,
            range,
        );
    }
    let is_at_end = text[range.start + 1..line.end].trim().is_empty();
    let touches = |c: char| c.is_alphanumeric() || matches!(c, '.' | '*' | ')');
    let has_start = !(is_at_end && !before.trim().is_empty() || before.ends_with(touches));
    if has_start {
        let inside = text[line].trim_end_matches([' ', '\t', '\r', '{', '}', ',', ';']);
        return Diagnostic::new(
            Level::Error,
            "this text has no closing `\"`",
            Help::edit("write `\"` at its end", "\"", Applicability::Maybe).at(Side::After),
            range.start..range.start + inside.len().max(1),
        );
    }
    let start = before.rfind([':', ',', ';', '{']).map_or(0, |at| at + 1);
    let words = before[start..].trim_start().trim_start_matches("- ");
    let first = range.start - words.len();
    if let Some(other) = other_quote(words, OPENING).filter(|other| other.start == 0) {
        return of_other_kind(text, first..first + other.len());
    }
    if words.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !words.is_empty() {
        let inches =
            format!("write `in` for inches, like `{words}in`, or `\"` at both ends of a text");
        let message = "this number has a quote after it";
        return Diagnostic::new(Level::Error, message, inches, first..range.start + 1);
    }
    if words.contains('"') {
        return inside(text, range);
    }
    Diagnostic::new(
        Level::Error,
        "this text has no opening `\"`",
        Help::edit("write `\"` before it", "\"", Applicability::Maybe).at(Side::Before),
        first..range.start + 1,
    )
}

/// Quotes of other kinds at the end and at the start of a text.
const CLOSING: [char; 3] = ['”', '“', '»'];
const OPENING: [char; 3] = ['“', '„', '«'];

/// The only quote of another kind in some words, if it is one of these.
fn other_quote(words: &str, kinds: [char; 3]) -> Option<Range<usize>> {
    let mut found = words.match_indices(['“', '”', '„', '«', '»']);
    let (at, quote) = found.next()?;
    let is_one = found.next().is_none() && quote.starts_with(kinds);
    is_one.then(|| at..at + quote.len())
}

/// The problem of a quote of another kind, where the other end of its text has the right one.
fn of_other_kind(text: &str, range: Range<usize>) -> Diagnostic {
    let message = format!("`{}` is not a quote in Rust", &text[range.clone()]);
    let help = Help::edit("write `\"`", "\"", Applicability::Maybe);
    Diagnostic::new(Level::Error, message, help, range)
}

/// The problem of a text with a quote in it: `"a 24" screen"`, whose last quote begins a literal
/// here.
fn inside(text: &str, last: Range<usize>) -> Diagnostic {
    let start = line_start(text, last.start);
    let first = text[start..last.start]
        .find('"')
        .map_or(last.start, |at| start + at);
    let end = text[last.start..line_end(text, last.start)].rfind('"');
    let end = last.start + end.unwrap_or_default() + 1;
    let help = "write a quote inside a text as `\\\"`, or inches as `″`";
    Diagnostic::new(
        Level::Error,
        "this text has a quote in it",
        help,
        first..end,
    )
}

/// The problem of a closing bracket that is first on its line, if the line of the opening one is
/// indented differently.
fn bracket(text: &str, opening: Option<usize>, closing: usize) -> Option<Diagnostic> {
    let depth = indentation(text, closing);
    let is_first = text[line_start(text, closing)..closing].trim().is_empty();
    let own = opening.map(|at| indentation(text, at));
    if !is_first || own == Some(depth) {
        return None;
    }
    if let (Some(opening), Some(own)) = (opening, own)
        && own > depth
    {
        let bracket = &text[opening..opening + 1];
        return Some(Diagnostic::new(
            Level::Error,
            format!("this `{bracket}` is not closed"),
            closed_by(bracket),
            opening..opening + 1,
        ));
    }
    // The line whose block ends here does not begin one.
    let lines = text[..line_start(text, closing)].lines().rev();
    let mut end = line_start(text, closing);
    for line in lines {
        let start = line_start(text, end - 1);
        let is_deeper = line.trim().is_empty() || indent(line) > depth;
        if !is_deeper {
            let is_block =
                indent(line) == depth && !line.trim_end().ends_with(['{', '}', '(', '[']);
            let range = start + indent(line)..start + line.trim_end().len();
            return is_block.then(|| {
                Diagnostic::new(
                    Level::Error,
                    "the block after this line has no `{`",
                    Help::edit("write `{` at its end", " {", Applicability::Maybe).at(Side::After),
                    range,
                )
            });
        }
        end = start;
    }
    None
}

/// What closes a bracket, as a help.
fn closed_by(bracket: &str) -> &'static str {
    match bracket {
        "(" => "write `)` where it ends",
        "[" => "write `]` where it ends",
        _ => "write `}` where its block ends",
    }
}

/// How long the character in single quotes is that begins here.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next().filter(|c| *c != '\'')?;
    let len = match first {
        '\\' => 1 + inside[1..].chars().next()?.len_utf8(),
        _ => first.len_utf8(),
    };
    inside[len..].starts_with('\'').then_some(len + 2)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |at| at + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |len| at + len)
}

/// How far the line of a place is indented.
fn indentation(text: &str, at: usize) -> usize {
    indent(&text[line_start(text, at)..])
}

/// How far a line is indented.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

#[cfg(test)]
mod tests {
    use crate::source::File;

    /// Reads a file in which one `§` or `¶` marks each end of what its only problem is about.
    fn check(marked: &str, message: &str) {
        let text = marked.replace(['§', '¶'], "");
        let start = marked.find('§').expect("a `§`");
        let end = marked.find('¶').expect("a `¶`") - '§'.len_utf8();
        let faults = File::read(&text).faults;
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.message.as_str(), &text[fault.range.clone()]))
            .collect();
        assert_eq!(found, [(message, &text[start..end])], "{text}");
    }

    #[test]
    fn a_missing_quote_is_reported_at_its_text() {
        let closing = "this text has no closing `\"`";
        let opening = "this text has no opening `\"`";
        check("resume! { name: §\"A¶ }", closing);
        check(
            "resume! {\n    name: §\"Ada¶\n    headline: \"Engineer\"\n    email: \"a@b.example\"\n}\n",
            closing,
        );
        // What is in the texts after it is no fault of its own.
        check(
            "resume! {\n    name: §\"Ada¶\n    website: \"https://ada.example\"\n    - \"10 – 20 €, ‘so’\"\n}\n",
            closing,
        );
        check(
            "resume! {\n    2014 at §\"Acme¶ {\n        - \"a\"\n    }\n}\n",
            closing,
        );
        check(
            "resume! {\n    name: §Ada \"¶\n    headline: \"Engineer\"\n}\n",
            opening,
        );
        check(
            "resume! {\n    name: §Ada\"¶\n    headline: \"Engineer\"\n}\n",
            opening,
        );
        let stray = "this text has a quote too many or too few";
        check("resume! {\n    name: §\"Ada \"¶Lovelace\"\n}\n", stray);
        check(
            "resume! {\n    2014 §\"Engineer at \"¶Acme\" {\n        - \"a\"\n    }\n}\n",
            stray,
        );
    }

    #[test]
    fn a_quote_in_a_text_is_reported_with_the_text() {
        let inside = "this text has a quote in it";
        check("resume! {\n    - §\"drove a 24\" pipe\"¶\n}\n", inside);
        check(
            "resume! {\n    - §\"a 19\" rack, a 24\" screen\"¶\n}\n",
            inside,
        );
        let many = "unexpected `\"` after this text";
        check("resume! {\n    - \"fixed bugs\"§\"¶\n}\n", many);
        let inches = "this number has a quote after it";
        check(
            "resume! {\n    design { margin: §0.75\"¶ }\n    \"a\"\n}\n",
            inches,
        );
    }

    #[test]
    fn a_quote_of_another_kind_at_one_end_is_reported_alone() {
        check(
            "resume! {\n    - §“¶fixed bugs\"\n}\n",
            "`“` is not a quote in Rust",
        );
        check(
            "resume! {\n    2014 \"Dev§”¶ at \"Acme\"\n    - \"a\"\n}\n",
            "`”` is not a quote in Rust",
        );
    }

    #[test]
    fn a_missing_bracket_is_reported_where_the_lines_are_indented_otherwise() {
        let unclosed = "this `{` is not closed";
        check(
            "resume! {\n    skills §{¶\n        \"C\"\n    interests {\n        \"a\"\n    }\n}\n",
            unclosed,
        );
        check(
            "resume! {\n    experience {\n        2014 at \"A\" §{¶\n            - \"'{'\" // }\n    }\n}\n",
            unclosed,
        );
        // A quote or a bracket in single quotes is neither.
        check(
            "const C: [char; 4] = ['\"', '\\\"', '\\'', '{'];\nresume! {\n    skills §{¶\n        \"C\"\n    interests {\n        \"a\"\n    }\n}\n",
            unclosed,
        );
        let unopened = "the block after this line has no `{`";
        check(
            "resume! {\n    §skills¶\n        \"C\"\n    }\n}\n",
            unopened,
        );
        check(
            "resume! {\n    experience {\n        §2014 at \"A\"¶\n            - \"a\"\n\n            - \"b\"\n        }\n    }\n}\n",
            unopened,
        );
        // Nothing is known where lines are not indented.
        check("resume! { §}¶ }", "unmatched closing `}`");
        check("resume! §{¶ name: \"A\" ", "unclosed `{`");
    }
}

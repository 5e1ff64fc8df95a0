//! A problem as JSON, for editors, scripts and pages.

use super::Diagnostic;
use std::fmt::Write;

/// A problem of a file with this name, as an object; `place` writes a place in the text.
pub fn problem(file: &str, diagnostic: &Diagnostic, place: impl Fn(usize) -> String) -> String {
    let code = diagnostic
        .code
        .map_or("null".to_owned(), |code| string(code.name()));
    let edit = diagnostic.replacement().map_or("null".to_owned(), |edit| {
        format!(
            "{{\"start\": {}, \"end\": {}, \"replacement\": {}, \"applicability\": {}}}",
            place(edit.range.start),
            place(edit.range.end),
            string(edit.text),
            string(edit.applicability.name()),
        )
    });
    format!(
        "{{\"file\": {}, \"severity\": {}, \"code\": {code}, \"message\": {}, \"help\": {}, \"path\": {}, \"start\": {}, \"end\": {}, \"edit\": {edit}}}",
        string(file),
        string(diagnostic.level.name()),
        string(&diagnostic.message),
        string(&diagnostic.help.to_string()),
        string(&diagnostic.path.to_string()),
        place(diagnostic.range.start),
        place(diagnostic.range.end),
    )
}

/// A string with its quotes, as RFC 8259 (section 7) writes it; safe in a page too.
pub fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            '\0'..'\u{20}' | '\u{7f}' | '<' | '\u{2028}' | '\u{2029}' => {
                // A string takes whatever is written to it.
                let _ = write!(quoted, "\\u{:04x}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

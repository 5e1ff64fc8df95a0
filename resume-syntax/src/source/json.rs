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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{File, Level};

    #[test]
    fn a_problem_is_an_object() {
        let text = "resume! { name: \"A\" experience { 2014-13 at \"X\" 2018..2014 at \"Y\" } }";
        let file = File::read(text);
        let analysis = file.invocations[0].analyze(&mut |_| crate::Evaluated::Unknown);
        let shown: Vec<String> = file.invocations[0]
            .diagnostics(analysis)
            .iter()
            .map(|diagnostic| problem("a.rs", diagnostic, |at| at.to_string()))
            .collect();
        assert_eq!(
            shown,
            [
                r#"{"file": "a.rs", "severity": "error", "code": "date_malformed", "message": "invalid month `13`", "help": "months go from `01` to `12`", "path": "", "start": 33, "end": 40, "edit": null}"#,
                r#"{"file": "a.rs", "severity": "error", "code": "period_reversed", "message": "this period ends before it starts", "help": "swap the dates: `2014..2018`", "path": "", "start": 48, "end": 58, "edit": {"start": 48, "end": 58, "replacement": "2014..2018", "applicability": "maybe"}}"#,
            ]
        );
        let own = Diagnostic::new(Level::Note, "it is \"so\"", "", 1..2);
        assert_eq!(
            problem("<a>", &own, |at| format!("[{at}]")),
            r#"{"file": "\u003ca>", "severity": "note", "code": null, "message": "it is \"so\"", "help": "", "path": "", "start": [1], "end": [2], "edit": null}"#
        );
    }

    #[test]
    fn a_string_is_safe_in_a_page() {
        assert_eq!(
            string("\"\\\n\t\r\0\u{1f} \u{7f}</script>\u{2028}\u{2029}é\u{1f600}"),
            r#""\"\\\n\t\r\u0000\u001f \u007f\u003c/script>\u2028\u2029é😀""#
        );
    }
}

//! What a terminal is shown: text that cannot control it, in lines that fit.

use super::Failure;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// How many columns a line of help has at most.
pub const WIDTH: usize = 80;

/// Text in which every character that could control a terminal, or reorder what it shows, is
/// escaped as Rust escapes it. Line breaks and tabs are kept.
///
/// ```
/// use resume::cli::terminal::escaped;
/// assert_eq!(escaped("a\u{1b}]0;b\u{7}"), "a\\u{1b}]0;b\\u{7}");
/// assert_eq!(escaped("é\n\tא"), "é\n\tא");
/// ```
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_control(c) {
            // A string takes whatever is written to it.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// The same in one line: a line break in a name must not look like another message.
pub fn in_one_line(text: &str) -> String {
    escaped(text).replace('\n', "\\n")
}

/// C0 and C1 controls, line separators, and the controls of the bidirectional algorithm (UAX #9)
/// that reach over more than one character.
fn is_control(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The line of a note: what was done, after `note:`.
pub fn note(text: &str, is_styled: bool) -> String {
    let label = if is_styled {
        "\x1b[1m\x1b[92mnote\x1b[0m"
    } else {
        "note"
    };
    format!("{label}: {}\n", in_one_line(text))
}

/// Prints to a stream. A closed pipe is not a failure.
///
/// # Errors
/// If the stream cannot be written, for example on a full disk.
pub fn print(bytes: &[u8], out: &mut dyn Write) -> Result<(), Failure> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::trouble(format!(
            "the output could not be written: {error}"
        ))),
        _ => Ok(()),
    }
}

/// The words of a paragraph in lines of at most `width` columns.
pub fn wrapped(paragraph: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in paragraph.split_whitespace() {
        let len = word.chars().count();
        if column > 0 && column + 1 + len > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += len;
    }
    out
}

/// Rows of a name and its description, in two columns.
pub fn table(rows: &[(String, String)]) -> String {
    let names = rows.iter().map(|(name, _)| name.chars().count());
    let indent = names.max().unwrap_or(0) + 4;
    let mut out = String::new();
    for (name, about) in rows {
        let about = wrapped(about, WIDTH - indent).replace('\n', &format!("\n{:indent$}", ""));
        // A string takes whatever is written to it.
        let _ = writeln!(out, "  {name:0$}{about}", indent - 2);
    }
    out
}

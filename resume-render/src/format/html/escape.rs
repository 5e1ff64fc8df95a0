//! What must be escaped in HTML, in text and in attributes alike.

use super::sha256::LETTERS;
use crate::scan;
use resume_core::model::Date;
use std::borrow::Cow;

/// Adds text so that none of its characters is read as markup.
pub(super) fn push_words(out: &mut String, text: &str) {
    if is_clean(text.as_bytes()) {
        out.push_str(text)
    } else {
        push_escaped(out, text)
    }
}

/// Writes bytes in base64 (RFC 4648 section 4), as they are in a `data:` address.
pub(super) fn push_base64(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            // A group of one byte has two letters, and of two bytes three.
            out.push(match at <= group.len() {
                true => char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]),
                false => '=',
            });
        }
    }
}

/// Whether no character needs an escape.
#[inline]
fn is_clean(text: &[u8]) -> bool {
    scan::has_none(text, NEED_REFERENCE)
}

/// `"` and `&`, which differ in one bit; `<`, `>`, DEL and their neighbours `=`, `?`, `|`, `}` and
/// `~`, which may take the slower path; control characters; and the first byte of those beyond ASCII.
const NEED_REFERENCE: [scan::Bytes; 4] = [(0x04, b'&'), (0x43, 0x7f), (0x1f, 0x1f), (0x00, 0xc2)];

#[cold]
fn push_escaped(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let reference = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' | '\n' | '\r' => continue,
            // No character reference may name a control character (HTML, 13.1.4).
            c if c.is_control() => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(reference);
        from = at + c.len_utf8();
    }
    out.push_str(&text[from..]);
}

/// Adds text to a JSON string (RFC 8259 section 7) inside HTML: characters that would end the
/// string or the element are written as numeric escapes.
pub(super) fn push_json(out: &mut String, text: &str) {
    if is_clean_json(text.as_bytes()) {
        out.push_str(text)
    } else {
        push_escaped_json(out, text)
    }
}

fn is_clean_json(text: &[u8]) -> bool {
    // The second set holds `<`, `>`, `\` and DEL, and neighbours that need no escape but may take
    // the slower path.
    scan::has_none(
        text,
        [(0x04, b'&'), (0x63, 0x7f), (0x1f, 0x1f), (0x00, 0xc2)],
    )
}

#[cold]
fn push_escaped_json(out: &mut String, text: &str) {
    let needs_escape = |c: char| c.is_control() || matches!(c, '"' | '\\' | '<' | '>' | '&');
    let mut from = 0;
    for (at, escaped) in text.match_indices(needs_escape) {
        out.push_str(&text[from..at]);
        for c in escaped.chars() {
            let digit =
                |shift: u32| char::from_digit(u32::from(c) >> shift & 15, 16).unwrap_or('0');
            out.extend(['\\', 'u', digit(12), digit(8), digit(4), digit(0)]);
        }
        from = at + escaped.len();
    }
    out.push_str(&text[from..]);
}

/// Adds a date in ISO 8601, to the precision that is known.
pub(super) fn push_date(out: &mut String, date: Date) {
    match date.year_digits() {
        Some(digits) => out.push_str(digits),
        None => {
            push_two_digits(out, date.year() / 100);
            push_two_digits(out, date.year() % 100);
        }
    }
    if let Some(month) = date.month() {
        push_part(out, month);
        if let Some(day) = date.day() {
            push_part(out, day);
        }
    }
}

fn push_part(out: &mut String, number: u8) {
    out.push('-');
    push_two_digits(out, u16::from(number));
}

// Most dates are a year of the table, and need none of this.
#[inline(never)]
fn push_two_digits(out: &mut String, number: u16) {
    for digit in [number / 10 % 10, number % 10] {
        out.push(char::from(b'0' + digit as u8));
    }
}

/// A style sheet that cannot end its element. In CSS, `\/` means `/` wherever a `/` may follow a
/// `<`.
pub(super) fn style(style: &str) -> Cow<'_, str> {
    if style.contains("</") {
        Cow::Owned(style.replace("</", "<\\/"))
    } else {
        Cow::Borrowed(style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_escaped_in_every_place() {
        for len in 1..40 {
            for at in 0..len {
                for (c, reference) in [
                    ('&', "&amp;"),
                    ('<', "&lt;"),
                    ('>', "&gt;"),
                    ('"', "&quot;"),
                ] {
                    let (before, after) = ("x".repeat(at), "y".repeat(len - at - 1));
                    let mut out = String::new();
                    push_words(&mut out, &format!("{before}{c}{after}"));
                    assert_eq!(out, format!("{before}{reference}{after}"));
                }
            }
        }
    }

    #[test]
    fn dates_have_the_digits_of_iso_8601() {
        for date in ["2014", "2014-03", "2014-12-31", "1809-10-09", "9999-01"] {
            let mut out = String::new();
            push_date(&mut out, date.parse().unwrap());
            assert_eq!(out, date);
        }
    }

    #[test]
    fn no_control_character_comes_through() {
        for c in ('\0'..='\u{9f}').filter(|c| c.is_control() && !"\t\n\r".contains(*c)) {
            for (before, after) in [("", ""), ("a long text before ", " a long text after")] {
                let text = format!("{before}{c}{after}");
                let (mut html, mut json) = (String::new(), String::new());
                push_words(&mut html, &text);
                push_json(&mut json, &text);
                assert_eq!(html, format!("{before}\u{fffd}{after}"));
                assert_eq!(json, format!("{before}\\u{:04x}{after}", u32::from(c)));
            }
        }
        let (mut html, kept) = (String::new(), "é\u{a0}=?|}~");
        push_words(&mut html, kept);
        assert_eq!(html, kept);
    }

    #[test]
    fn neighbours_of_those_characters_are_clean() {
        let clean: String = (' '..='~').filter(|c| !"&<>\"=?|}~".contains(*c)).collect();
        assert!(is_clean(clean.as_bytes()) && clean.bytes().all(|b| is_clean(&[b])));
    }
}

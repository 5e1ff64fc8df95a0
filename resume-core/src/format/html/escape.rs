//! What must be escaped in HTML, in text and in attributes alike.

use crate::model::Date;
use std::borrow::Cow;

/// Adds words so that no character of theirs is markup.
#[inline]
pub(super) fn push_words(out: &mut String, text: &str) {
    if is_clean(text.as_bytes()) { out.push_str(text) } else { push_escaped(out, text) }
}

/// Whether no character needs an escape. Whole blocks of bytes are looked at without a branch between them; the last may overlap the one before.
fn is_clean(text: &[u8]) -> bool {
    fn block<const N: usize>(bytes: &[u8; N]) -> bool {
        // `"` and `&` differ in one bit, and so do `<` and `>`.
        !bytes.iter().fold(false, |found, b| found | (b | 4 == b'&') | (b | 2 == b'>'))
    }
    match (text.last_chunk::<16>(), text.last_chunk::<8>(), text.last_chunk::<4>()) {
        (Some(last), ..) => text.as_chunks().0.iter().fold(true, |clean, bytes| clean & block::<16>(bytes)) && block(last),
        (None, Some(last), _) => text.first_chunk::<8>().is_some_and(block) && block(last),
        (None, None, Some(last)) => text.first_chunk::<4>().is_some_and(block) && block(last),
        (None, None, None) => text.iter().all(|b| block(&[*b])),
    }
}

#[cold]
fn push_escaped(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, b) in text.bytes().enumerate() {
        let reference = match b {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(reference);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// Adds words to a string of JSON that stands in HTML: what would end the string or the element is a number.
pub(super) fn push_json(out: &mut String, text: &str) {
    // U+2028 and U+2029, line breaks to older readers of JSON, begin with this byte, as do dashes and quotation marks.
    if is_clean(text.as_bytes()) && !text.bytes().fold(false, |found, b| found | (b == b'\\') | (b < b' ') | (b == 0xe2)) {
        return out.push_str(text);
    }
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' | '\0'..='\x1f' | '\u{2028}' | '\u{2029}' => {
                let digit = |shift: u32| char::from_digit(u32::from(c) >> shift & 15, 16).unwrap_or('0');
                out.extend(['\\', 'u', digit(12), digit(8), digit(4), digit(0)]);
            }
            _ => out.push(c),
        }
    }
}

/// Adds a date as ISO 8601 spells it, with what is known of it.
pub(super) fn push_date(out: &mut String, date: Date) {
    let (year, month, day) = date.parts();
    let digit = |number: u16| char::from(b'0' + (number % 10) as u8);
    out.extend([digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)]);
    for part in [month, day].into_iter().flatten() {
        out.extend(['-', digit(u16::from(part) / 10), digit(u16::from(part))]);
    }
}

/// A style sheet that cannot end its element. In CSS, `\/` means `/` wherever a `/` may stand behind a `<`.
pub(super) fn style(style: &str) -> Cow<'_, str> {
    if style.contains("</") { Cow::Owned(style.replace("</", "<\\/")) } else { Cow::Borrowed(style) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_escaped_wherever_it_stands() {
        for len in 1..40 {
            for at in 0..len {
                for (c, reference) in [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")] {
                    let (before, after) = ("x".repeat(at), "y".repeat(len - at - 1));
                    let mut out = String::new();
                    push_words(&mut out, &format!("{before}{c}{after}"));
                    assert_eq!(out, format!("{before}{reference}{after}"));
                }
            }
        }
    }

    #[test]
    fn neighbours_of_those_characters_are_clean() {
        let clean: String = (' '..='~').filter(|c| !"&<>\"".contains(*c)).collect();
        assert!(is_clean(clean.as_bytes()) && clean.bytes().all(|b| is_clean(&[b])));
    }
}

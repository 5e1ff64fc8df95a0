//! What must be escaped in HTML, in text and in attributes alike.

use crate::model::Date;
use std::borrow::Cow;

/// Adds words so that no character of theirs is markup.
#[inline]
pub(super) fn push_words(out: &mut String, text: &str) {
    if is_clean(text.as_bytes()) { out.push_str(text) } else { push_escaped(out, text) }
}

/// Whether no character needs an escape.
fn is_clean(text: &[u8]) -> bool {
    has_none(text, needs_reference)
}

/// Not zero if a byte of the word is one of `"`, `&`, `<` and `>`: the first two differ in one bit, and so do the others.
#[inline(always)]
const fn needs_reference(word: u64) -> u64 {
    zero_byte((word | every(0x04)) ^ every(b'&')) | zero_byte((word | every(0x02)) ^ every(b'>'))
}

/// Whether the test, which looks at eight bytes at once, finds nothing. There is no branch between words; the last may overlap the one before.
#[inline(always)]
fn has_none(text: &[u8], found_in: impl Fn(u64) -> u64) -> bool {
    let found = match (text.last_chunk(), text.first_chunk(), text.last_chunk()) {
        (Some(last), ..) => {
            let words = text.as_chunks().0.iter();
            words.fold(found_in(u64::from_ne_bytes(*last)), |found, bytes| found | found_in(u64::from_ne_bytes(*bytes)))
        }
        (None, Some(first), Some(last)) => found_in(u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last))),
        // The blanks in the rest of the word are nothing that a test looks for.
        _ => found_in(text.iter().fold(every(b' '), |word, b| word << 8 | u64::from(*b))),
    };
    found == 0
}

const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Not zero if a byte of the word is zero.
#[inline(always)]
const fn zero_byte(word: u64) -> u64 {
    word.wrapping_sub(every(1)) & !word & every(0x80)
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
    if is_clean_json(text.as_bytes()) { out.push_str(text) } else { push_escaped_json(out, text) }
}

fn is_clean_json(text: &[u8]) -> bool {
    // U+2028 and U+2029, line breaks to older readers of JSON, begin with E2, as do dashes and quotation marks.
    has_none(text, |word| needs_reference(word) | zero_byte(word ^ every(b'\\')) | zero_byte(word & every(0xe0)) | zero_byte(word ^ every(0xe2)))
}

#[cold]
fn push_escaped_json(out: &mut String, text: &str) {
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
    push_two_digits(out, year / 100);
    push_two_digits(out, year % 100);
    for part in [month, day].into_iter().flatten() {
        out.push('-');
        push_two_digits(out, u16::from(part));
    }
}

fn push_two_digits(out: &mut String, number: u16) {
    const NUMBERS: &str = concat!(
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849",
        "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"
    );
    let at = usize::from(number % 100) * 2;
    out.push_str(&NUMBERS[at..at + 2]);
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

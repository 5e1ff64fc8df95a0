//! Plain text: what every piece of text in a résumé must be, whoever wrote it.
//!
//! Text is one line without blanks at its ends and without characters that nobody can see. The
//! rules are `const fn`, so that they also hold for values that only rustc knows.

use super::bytes::decode;
use crate::problem::{Code, Fault};

/// The first thing wrong with a piece of text, if anything is.
///
/// Refused are: nothing or only blanks ([`Code::TextEmpty`]); blanks at either end
/// ([`Code::TextUntrimmed`]); C0 and C1 controls, bidirectional controls, tag characters,
/// noncharacters and other invisible characters ([`Code::TextControl`]). ZWJ and ZWNJ stand between
/// letters.
///
/// ```
/// use resume_core::{model::text, problem::Code};
/// assert!(text::fault("vector<int> & <1ms").is_none());
/// assert_eq!(text::fault(" x").unwrap().code, Code::TextUntrimmed);
/// assert_eq!(text::fault("a\u{202e}b").unwrap().code, Code::TextControl);
/// ```
pub const fn fault(text: &str) -> Option<Fault> {
    let bytes = text.as_bytes();
    let trimmed = trim_range(text);
    if trimmed.0 == 0 && trimmed.1 == bytes.len() && !bytes.is_empty() && is_printable(bytes) {
        return None;
    }
    if trimmed.0 == trimmed.1 {
        return Some(Fault::new(
            Code::TextEmpty,
            "this text is empty",
            "write it, or leave it out",
            0,
            bytes.len(),
        ));
    }
    let (mut at, mut before) = (0, 0);
    while at < bytes.len() {
        let (c, next) = decode(bytes, at);
        let hidden = match c {
            JOINER..=0x200d => {
                !(joins(before) && next < bytes.len() && joins(decode(bytes, next).0))
            }
            _ => is_hidden(c) || (is_variation(c) && is_variation(before)),
        };
        if hidden {
            return Some(hidden_fault(c, at, next));
        }
        (at, before) = (next, c);
    }
    if trimmed.0 > 0 || trimmed.1 < bytes.len() {
        let (start, end) = if trimmed.0 > 0 {
            (0, trimmed.0)
        } else {
            (trimmed.1, bytes.len())
        };
        return Some(Fault::new(
            Code::TextUntrimmed,
            "this text begins or ends with a blank",
            "take the blank away",
            start,
            end,
        ));
    }
    None
}

const JOINER: u32 = 0x200c;

/// Whether a joiner may stand beside this character: a letter of any script, or part of an emoji.
const fn joins(c: u32) -> bool {
    match c {
        0..0x80 => (c as u8).is_ascii_alphabetic(),
        JOINER..=0x200d => false,
        _ => !is_blank(c) && !is_hidden(c),
    }
}

const fn is_variation(c: u32) -> bool {
    matches!(c, 0xfe00..=0xfe0f | 0xe0100..=0xe01ef)
}

/// Characters that change or hide text without being seen.
const fn is_hidden(c: u32) -> bool {
    matches!(c,
        0..0x20 | 0x7f..=0x9f                                    // C0, DEL and C1 controls
        | 0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 // bidirectional controls
        | 0xad | 0x180e | 0x200b | 0x2060..=0x2065 | 0x206a..=0x206f | 0xfeff // soft hyphen, zero-width blanks and operators
        | 0x2028 | 0x2029 | 0xfff9..=0xfffc                      // separators, annotation, object replacement
        | 0x115f | 0x1160 | 0x3164 | 0xffa0                      // Hangul fillers
        | 0xe0000..=0xe007f                                      // tag characters
        | 0xfdd0..=0xfdef)
        || c & 0xfffe == 0xfffe // noncharacters
}

const fn hidden_fault(c: u32, start: usize, end: usize) -> Fault {
    let (message, help) = match c {
        0x09 => ("this text holds a tab", "write a space"),
        0x0a | 0x0d => ("this text holds a line break", "write one line"),
        JOINER..=0x200d => (
            "this text holds a joiner that joins nothing",
            "take away the U+200C or U+200D",
        ),
        0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 => (
            "this text holds a character that turns the direction of the text",
            "take it away; direction follows from the letters",
        ),
        0xad => (
            "this text holds a soft hyphen",
            "take it away; machines read it as part of the word",
        ),
        _ => (
            "this text holds a character that nobody can see",
            "take it away",
        ),
    };
    Fault::new(Code::TextControl, message, help, start, end)
}

/// Whether this is white space (Unicode `White_Space`).
const fn is_blank(c: u32) -> bool {
    matches!(c, 0x09..=0x0d | 0x20 | 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000)
}

/// The text without the white space at its ends.
pub const fn trim(text: &str) -> &str {
    let (start, end) = trim_range(text);
    text.split_at(end).0.split_at(start).1
}

const fn trim_range(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        let (c, next) = decode(bytes, start);
        if !is_blank(c) {
            break;
        }
        start = next;
    }
    while start < end {
        let mut last = end - 1;
        while bytes[last] & 0xc0 == 0x80 {
            last -= 1;
        }
        if !is_blank(decode(bytes, last).0) {
            return (start, end);
        }
        end = last;
    }
    (0, 0)
}

/// Whether nothing but printable ASCII stands here; all bytes are looked at, because many can be
/// looked at at once.
const fn is_printable(bytes: &[u8]) -> bool {
    let (mut at, mut all) = (0, true);
    while at < bytes.len() {
        all &= bytes[at].wrapping_sub(0x20) < 0x5f;
        at += 1;
    }
    all
}

/// The text as it reads on one line: a line break, with the blanks around it, is one space.
///
/// ```
/// use resume_core::model::text;
/// assert_eq!(text::fold("one\n    line"), "one line");
/// ```
pub fn fold(text: &str) -> String {
    fold_with_origins(text).0
}

/// The text as [`fold`] gives it, and for each of its bytes the byte of `text` that it was.
pub fn fold_with_origins(text: &str) -> (String, Vec<u32>) {
    let (mut bytes, mut origins) = (vec![0; text.len()], vec![0; text.len()]);
    let len = fold_into(text, &mut bytes, &mut origins);
    bytes.truncate(len);
    origins.truncate(len);
    // Whole characters are copied or one ASCII space written, so this never has anything to
    // replace.
    (String::from_utf8(bytes).unwrap_or_default(), origins)
}

/// Folds into buffers at least as long as the text; returns how many bytes were used.
const fn fold_into(text: &str, out: &mut [u8], origins: &mut [u32]) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut len) = (0, 0);
    while at < bytes.len() {
        if matches!(bytes[at], b'\n' | b'\r') {
            while len > 0 && matches!(out[len - 1], b' ' | b'\t') {
                len -= 1;
            }
            (out[len], origins[len]) = (b' ', at as u32);
            len += 1;
            while at < bytes.len() && matches!(bytes[at], b'\n' | b'\r' | b' ' | b'\t') {
                at += 1;
            }
        } else {
            (out[len], origins[len]) = (bytes[at], at as u32);
            len += 1;
            at += 1;
        }
    }
    len
}

/// A text folded during const evaluation: `N` is its length before.
#[doc(hidden)]
pub struct Folded<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Folded<N> {
    /// Folds and trims; the text is then as the macro would have kept a literal.
    pub const fn new(text: &str) -> Folded<N> {
        let (mut bytes, mut origins) = ([0; N], [0; N]);
        let len = fold_into(text, &mut bytes, &mut origins);
        Folded { bytes, len }
    }

    /// The folded text.
    pub const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => trim(text),
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<Code> {
        fault(text).map(|fault| fault.code)
    }

    #[test]
    fn ordinary_text_is_fine() {
        for text in [
            "a",
            "C#",
            "日本語",
            "naïve – “so”",
            "a\u{a0}b",
            "👩\u{200d}💻",
            "❤\u{fe0f}",
            "نامه\u{200c}ای",
            "Auf\u{200c}lage",
            "<1ms",
            "$5M",
        ] {
            assert_eq!(code(text), None, "{text:?}");
        }
    }

    #[test]
    fn hidden_characters_are_refused() {
        for c in [
            "\0",
            "\t",
            "\n",
            "\u{85}",
            "\u{200b}",
            "\u{200f}",
            "\u{202e}",
            "\u{2066}",
            "\u{feff}",
            "\u{e0041}",
            "\u{fdd0}",
            "\u{1ffff}",
            "\u{ad}",
            "\u{7f}",
        ] {
            let text = format!("a{c}b");
            assert_eq!(code(&text), Some(Code::TextControl), "{text:?}");
            let fault = fault(&text).unwrap();
            assert_eq!(&text[fault.start..fault.end], c);
        }
        for text in [
            "\u{200d}a",
            "a\u{200d}",
            "a\u{200d} b",
            "1\u{200d}2",
            "a\u{200d}\u{200d}b",
            "a\u{200d}\u{a0}b",
            "a\u{fe0f}\u{fe0f}",
        ] {
            assert_eq!(code(text), Some(Code::TextControl), "{text:?}");
        }
    }

    #[test]
    fn blanks_at_the_ends_are_refused_and_trimmed() {
        assert_eq!(
            (code(""), code(" \u{3000}"), code("\u{a0}a"), code("a ")),
            (
                Some(Code::TextEmpty),
                Some(Code::TextEmpty),
                Some(Code::TextUntrimmed),
                Some(Code::TextUntrimmed)
            )
        );
        assert_eq!(
            (trim(" \u{3000}"), trim("\u{a0}a b\n"), trim("é")),
            ("", "a b", "é")
        );
        for blank in [" ", "\t", "\u{85}", "\u{a0}", "\u{3000}", "\u{2003} "] {
            for text in ["", "a", "é", "a b", "日本 語", "\u{1f600}"] {
                let around = format!("{blank}{text}{blank}");
                assert_eq!(trim(&around), around.trim(), "{around:?}");
            }
        }
    }

    #[test]
    fn blanks_are_those_of_unicode() {
        for c in ('\0'..='\u{ffff}').chain(['\u{10000}', '\u{1f600}', '\u{10ffff}']) {
            let text = c.to_string();
            assert_eq!(trim(&text).is_empty(), c.is_whitespace(), "{c:?}");
            assert_eq!(decode(text.as_bytes(), 0), (c as u32, text.len()));
        }
    }

    #[test]
    fn what_is_refused_is_named_and_placed() {
        for (text, part, message) in [
            ("é\tb", "\t", "this text holds a tab"),
            ("a\nb", "\n", "this text holds a line break"),
            ("a\rb", "\r", "this text holds a line break"),
            (
                "a \u{200d}b",
                "\u{200d}",
                "this text holds a joiner that joins nothing",
            ),
            (
                "a\u{61c}b",
                "\u{61c}",
                "this text holds a character that turns the direction of the text",
            ),
            (
                "a\u{2069}b",
                "\u{2069}",
                "this text holds a character that turns the direction of the text",
            ),
            ("a\u{ad}b", "\u{ad}", "this text holds a soft hyphen"),
            (
                "a\u{7f}b",
                "\u{7f}",
                "this text holds a character that nobody can see",
            ),
            (
                "a\u{10ffff}b",
                "\u{10ffff}",
                "this text holds a character that nobody can see",
            ),
            (
                "a\u{1fffe}b",
                "\u{1fffe}",
                "this text holds a character that nobody can see",
            ),
            ("", "", "this text is empty"),
            ("  ", "  ", "this text is empty"),
            (
                " \u{3000}é ",
                " \u{3000}",
                "this text begins or ends with a blank",
            ),
            (
                "é \u{a0}",
                " \u{a0}",
                "this text begins or ends with a blank",
            ),
        ] {
            let fault = fault(text).unwrap_or_else(|| panic!("{text:?} was accepted"));
            assert_eq!(
                (&text[fault.start..fault.end], fault.message),
                (part, message),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_character_that_is_refused_has_neighbours_that_are_not() {
        for c in [
            '\u{a1}',
            '\u{61b}',
            '\u{61d}',
            '\u{180d}',
            '\u{2010}',
            '\u{202f}',
            '\u{2070}',
            '\u{fdcf}',
            '\u{fdf0}',
            '\u{fffd}',
            '\u{1fffd}',
            '\u{e0100}',
        ] {
            assert_eq!(code(&format!("a{c}b")), None, "{c:?}");
        }
        assert_eq!(code("a\u{fe0f}b\u{fe0f}c"), None);
    }

    #[test]
    fn line_breaks_fold_to_one_space() {
        assert_eq!(fold("one  \r\n\n\t two\nthree"), "one two three");
        assert_eq!(
            fold_with_origins("a\n  b"),
            ("a b".to_owned(), vec![0, 1, 4])
        );
        assert_eq!(
            fold_with_origins("\n a \t\r\tb  \n"),
            (" a b ".to_owned(), vec![0, 2, 5, 7, 10])
        );
        const FOLDED: Folded<9> = Folded::new("é\n  bio\n\n");
        assert_eq!(FOLDED.as_str(), "é bio");
    }
}

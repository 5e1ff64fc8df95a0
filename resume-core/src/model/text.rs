//! Plain text: what every piece of text in a résumé must be, whoever wrote it.
//!
//! Text is one line without blanks at its ends and without characters that nobody can see. The
//! rules are `const fn`, so that they also hold for values that only rustc knows.

use super::bytes::decode;
use crate::problem::{Applicability, Code, Fault};

/// The first thing wrong with a piece of text, if anything is.
///
/// Refused are: nothing or only white space ([`Code::TextEmpty`]); white space at either end
/// ([`Code::TextUntrimmed`]); C0 and C1 controls, bidirectional controls, tag characters,
/// noncharacters and other invisible characters ([`Code::TextControl`]). Allowed are ZWJ and ZWNJ
/// between letters, variation selectors after what they vary, and the tags of the flags of England,
/// Scotland and Wales.
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
        if c == BLACK_FLAG
            && let Some(end) = flag_end(bytes, next)
        {
            (at, before) = (end, c);
            continue;
        }
        let after = if next < bytes.len() {
            decode(bytes, next).0
        } else {
            0
        };
        let hidden = match c {
            JOINER..=0x200d => !(joins(before) && joins(after)),
            BRAILLE_BLANK => !(is_braille(before) && is_braille(after)),
            _ if is_variation(c) => !may_vary(before, c),
            _ => is_hidden(c),
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
        let fault = Fault::new(
            Code::TextUntrimmed,
            "leading or trailing whitespace in text",
            "remove it",
            start,
            end,
        );
        return Some(fault.replaced_by("", Applicability::Certain));
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
    matches!(c, 0x180b..=0x180d | 0x180f | 0xfe00..=0xfe0f | 0xe0100..=0xe01ef)
}

/// Whether a variation selector may follow this character: those of Mongolian a letter of it, the
/// supplementary ones an ideograph, the others what has emoji or other variants (Unicode,
/// `StandardizedVariants` and `emoji-variation-sequences`), which no ASCII letter has.
const fn may_vary(before: u32, selector: u32) -> bool {
    match selector {
        0x180b..=0x180f => matches!(before, 0x1820..=0x18aa),
        0xfe00..=0xfe0f => match before {
            0..0x80 => matches!(before as u8, b'0'..=b'9' | b'#' | b'*'),
            _ => !is_blank(before) && !is_hidden(before) && !is_variation(before),
        },
        _ => matches!(before, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff),
    }
}

const BRAILLE_BLANK: u32 = 0x2800;

/// Whether this is a Braille pattern that has dots; between two of them a blank pattern is a space.
const fn is_braille(c: u32) -> bool {
    matches!(c, 0x2801..=0x28ff)
}

const BLACK_FLAG: u32 = 0x1f3f4;

/// Where the flag of England, Scotland or Wales ends that begins with a black flag before `at`
/// (Unicode Technical Standard 51, `emoji_tag_sequence`); every other one would hide text.
const fn flag_end(bytes: &[u8], at: usize) -> Option<usize> {
    const REGIONS: [&[u8; 5]; 3] = [b"gbeng", b"gbsct", b"gbwls"];
    const CANCEL: u32 = 0xe007f;
    let mut region = 0;
    while region < REGIONS.len() {
        let (mut end, mut letter) = (at, 0);
        while end < bytes.len() {
            let (c, next) = decode(bytes, end);
            if letter == 5 && c == CANCEL {
                return Some(next);
            }
            if letter == 5 || c != 0xe0000 + REGIONS[region][letter] as u32 {
                break;
            }
            (end, letter) = (next, letter + 1);
        }
        region += 1;
    }
    None
}

/// Characters that change or hide text without being seen.
const fn is_hidden(c: u32) -> bool {
    matches!(c,
        0..0x20 | 0x7f..=0x9f                                    // C0, DEL and C1 controls
        | 0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 // bidirectional controls
        | 0xad | 0x180e | 0x200b | 0x2060..=0x2065 | 0x206a..=0x206f | 0xfeff // soft hyphen, zero-width blanks and operators
        | 0x2028 | 0x2029 | 0xfff9..=0xfffc                      // separators, annotation, object replacement
        | 0x115f | 0x1160 | 0x3164 | 0xffa0                      // Hangul fillers
        | 0x34f | 0x17b4 | 0x17b5 | 0x16fe4                      // marks that are not drawn
        | 0x1bca0..=0x1bca3 | 0x1d159 | 0x1d173..=0x1d17a        // shorthand and musical controls
        | 0xfff0..=0xfff8                                        // reserved to be ignored
        | 0xe0000..=0xe00ff | 0xe01f0..=0xe0fff                  // tags, and reserved to be ignored
        | 0xfdd0..=0xfdef)
        || c & 0xfffe == 0xfffe // noncharacters
}

const fn hidden_fault(c: u32, start: usize, end: usize) -> Fault {
    let (message, help, instead) = match c {
        0x09 => ("tab in text", "write a space", " "),
        0x0a | 0x0d => ("line break in text", "write one line", " "),
        JOINER..=0x200d => (
            "joiner without letters to join",
            "remove the U+200C or U+200D",
            "",
        ),
        0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 => (
            "character that changes the direction of text",
            "remove it; the direction follows from the letters",
            "",
        ),
        0xad => (
            "soft hyphen in text",
            "remove it; programs read it as part of the word",
            "",
        ),
        _ => ("invisible character in text", "remove it", ""),
    };
    let fault = Fault::new(Code::TextControl, message, help, start, end);
    // A tab or an invisible character is never meant; where a line ends, a sentence may end too,
    // and a pattern without dots may be a space.
    let applicability = match c {
        0x0a | 0x0d | BRAILLE_BLANK => Applicability::Maybe,
        _ => Applicability::Certain,
    };
    fault.replaced_by(instead, applicability)
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
            "1\u{fe0f}\u{20e3} ©\u{fe0f} #\u{fe0f}\u{20e3}",
            "葛\u{e0100}城",
            "葛\u{fe00}",
            "ᠠ\u{180b}",
            "⠓⠊⠀⠗⠕",
            "🏴 \u{1f3f4}\u{200d}☠\u{fe0f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} England",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
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
            "\u{34f}",
            "\u{17b4}",
            "\u{17b5}",
            "\u{180b}",
            "\u{2800}",
            "\u{fe00}",
            "\u{fe0f}",
            "\u{fff0}",
            "\u{1bca0}",
            "\u{1d173}",
            "\u{e007f}",
            "\u{e0100}",
            "\u{e01f0}",
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
            "❤\u{fe0f}\u{fe0f}",
            "\u{2800}",
            "\u{34f}",
            "\u{fe0f}",
            " \u{fe0f}",
            "é\u{e0100}",
            "⠓⠀a",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}",
            "\u{1f3f4}\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e0067}\u{e007f}",
            "\u{1f3f4}\u{e007f}",
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
            ("é\tb", "\t", "tab in text"),
            ("a\nb", "\n", "line break in text"),
            ("a\rb", "\r", "line break in text"),
            ("a \u{200d}b", "\u{200d}", "joiner without letters to join"),
            (
                "a\u{61c}b",
                "\u{61c}",
                "character that changes the direction of text",
            ),
            (
                "a\u{2069}b",
                "\u{2069}",
                "character that changes the direction of text",
            ),
            ("a\u{ad}b", "\u{ad}", "soft hyphen in text"),
            ("a\u{7f}b", "\u{7f}", "invisible character in text"),
            ("a\u{10ffff}b", "\u{10ffff}", "invisible character in text"),
            ("a\u{1fffe}b", "\u{1fffe}", "invisible character in text"),
            ("", "", "this text is empty"),
            ("  ", "  ", "this text is empty"),
            (
                " \u{3000}é ",
                " \u{3000}",
                "leading or trailing whitespace in text",
            ),
            (
                "é \u{a0}",
                " \u{a0}",
                "leading or trailing whitespace in text",
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
            '\u{180a}',
            '\u{2010}',
            '\u{202f}',
            '\u{2070}',
            '\u{fdcf}',
            '\u{fdf0}',
            '\u{fffd}',
            '\u{1fffd}',
            '\u{350}',
            '\u{17b3}',
            '\u{17b6}',
            '\u{2801}',
            '\u{1d172}',
            '\u{1d17b}',
        ] {
            assert_eq!(code(&format!("a{c}b")), None, "{c:?}");
        }
        assert_eq!(code("☎\u{fe0f}✉\u{fe0f}c"), None);
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

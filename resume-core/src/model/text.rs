//! Plain text: what every piece of text in a résumé must be, whoever wrote it.
//!
//! Text is one line without whitespace at its ends and without invisible characters. The
//! rules are `const fn`, so that they also hold for values that only rustc knows.

mod characters;
mod fold;

pub use fold::{Folded, fold, fold_with_origins};

/// Signs with which people begin an item of a list, and hardly anything else.
pub const BULLETS: &[char] = &[
    '•', '·', '∙', '・', '●', '○', '◦', '▪', '▫', '■', '□', '◆', '◇', '‣', '⁃', '►', '▸', '▶', '➢',
    '➤', '✓', '✔', '❖',
];

use self::characters::{
    BLACK_FLAG, BRAILLE_BLANK, JOINER, flag_end, is_braille, is_hidden, is_variation,
    is_whitespace, joins, may_vary,
};
use super::bytes::decode;
use crate::problem::{Applicability, Code, Fault};

/// The first thing wrong with a piece of text, if anything is.
///
/// Refused are: nothing or only whitespace ([`Code::TextEmpty`]); whitespace at either end
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

/// The text without the whitespace at its ends.
pub const fn trim(text: &str) -> &str {
    let (start, end) = trim_range(text);
    text.split_at(end).0.split_at(start).1
}

const fn trim_range(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end {
        let (c, next) = decode(bytes, start);
        if !is_whitespace(c) {
            break;
        }
        start = next;
    }
    while start < end {
        let mut last = end - 1;
        while bytes[last] & 0xc0 == 0x80 {
            last -= 1;
        }
        if !is_whitespace(decode(bytes, last).0) {
            return (start, end);
        }
        end = last;
    }
    (0, 0)
}

/// Whether all bytes are printable ASCII. There is no early return, so that many bytes are compared
/// at once.
const fn is_printable(bytes: &[u8]) -> bool {
    let (mut at, mut all) = (0, true);
    while at < bytes.len() {
        all &= bytes[at].wrapping_sub(0x20) < 0x5f;
        at += 1;
    }
    all
}

#[cfg(test)]
mod tests;

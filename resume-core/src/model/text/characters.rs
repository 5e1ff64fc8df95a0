//! Which characters are whitespace, which cannot be seen, and where those that cannot may be.

use crate::model::bytes::decode;

pub(super) const JOINER: u32 = 0x200c;

/// Whether a joiner may be next to this character: a letter of any script, or part of an emoji.
pub(super) const fn joins(c: u32) -> bool {
    match c {
        0..0x80 => (c as u8).is_ascii_alphabetic(),
        JOINER..=0x200d => false,
        _ => !is_whitespace(c) && !is_hidden(c),
    }
}

pub(super) const fn is_variation(c: u32) -> bool {
    matches!(c, 0x180b..=0x180d | 0x180f | 0xfe00..=0xfe0f | 0xe0100..=0xe01ef)
}

/// Whether a variation selector may follow this character: those of Mongolian a letter of it, the
/// supplementary ones an ideograph, the others what has emoji or other variants (Unicode,
/// `StandardizedVariants` and `emoji-variation-sequences`), which no ASCII letter has.
pub(super) const fn may_vary(before: u32, selector: u32) -> bool {
    match selector {
        0x180b..=0x180f => matches!(before, 0x1820..=0x18aa),
        0xfe00..=0xfe0f => match before {
            0..0x80 => matches!(before as u8, b'0'..=b'9' | b'#' | b'*'),
            _ => !is_whitespace(before) && !is_hidden(before) && !is_variation(before),
        },
        _ => matches!(before, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff),
    }
}

pub(super) const BRAILLE_BLANK: u32 = 0x2800;

/// Whether this is a Braille pattern that has dots; between two of them an empty pattern is a space.
pub(super) const fn is_braille(c: u32) -> bool {
    matches!(c, 0x2801..=0x28ff)
}

pub(super) const BLACK_FLAG: u32 = 0x1f3f4;

/// Where the flag of England, Scotland or Wales ends that begins with a black flag before `at`
/// (Unicode Technical Standard 51, `emoji_tag_sequence`); every other one would hide text.
pub(super) const fn flag_end(bytes: &[u8], at: usize) -> Option<usize> {
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
pub(super) const fn is_hidden(c: u32) -> bool {
    matches!(c,
        0..0x20 | 0x7f..=0x9f                                    // C0, DEL and C1 controls
        | 0x61c | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069 // bidirectional controls
        | 0xad | 0x180e | 0x200b | 0x2060..=0x2065 | 0x206a..=0x206f | 0xfeff // soft hyphen, zero-width spaces and operators
        | 0x2028 | 0x2029 | 0xfff9..=0xfffc                      // separators, annotation, object replacement
        | 0x115f | 0x1160 | 0x3164 | 0xffa0                      // Hangul fillers
        | 0x34f | 0x17b4 | 0x17b5 | 0x16fe4                      // marks that are not drawn
        | 0x1bca0..=0x1bca3 | 0x1d159 | 0x1d173..=0x1d17a        // shorthand and musical controls
        | 0xfff0..=0xfff8                                        // reserved to be ignored
        | 0xe0000..=0xe00ff | 0xe01f0..=0xe0fff                  // tags, and reserved to be ignored
        | 0xfdd0..=0xfdef)
        || c & 0xfffe == 0xfffe // noncharacters
}

/// Whether this is whitespace (Unicode `White_Space`).
pub(super) const fn is_whitespace(c: u32) -> bool {
    matches!(c, 0x09..=0x0d | 0x20 | 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000)
}

//! Bytes of text in `const fn`s, where iterators and closures cannot be used.

pub const fn find(bytes: &[u8], wanted: u8, from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        if bytes[at] == wanted {
            return Some(at);
        }
        at += 1;
    }
    None
}

pub const fn is_one_of(b: u8, set: &[u8]) -> bool {
    find(set, b, 0).is_some()
}

pub const fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    let mut at = 0;
    while at < prefix.len() {
        if at >= bytes.len() || !bytes[at].eq_ignore_ascii_case(&prefix[at]) {
            return false;
        }
        at += 1;
    }
    true
}

pub const fn all_letters(bytes: &[u8], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_alphabetic() {
            return false;
        }
        at += 1;
    }
    true
}

pub const fn all_digits(bytes: &[u8], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_digit() {
            return false;
        }
        at += 1;
    }
    true
}

/// Where the character that begins at `at` ends.
pub const fn char_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] & 0xc0 == 0x80 {
        end += 1;
    }
    end
}

/// Whether the character that begins here, in a text without hidden ones, is allowed in no part of
/// an address: not ASCII, and not `ucschar` (RFC 3987 section 2.2).
pub const fn is_outside_iri(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        0xee => true,
        0xef => bytes[at + 1] < 0xa4 || (bytes[at + 1] == 0xbf && bytes[at + 2] >= 0xb0),
        0xf3 => bytes[at + 1] >= 0xb0 || bytes[at + 1] == 0xa0,
        0xf4 => true,
        _ => false,
    }
}

/// The character at a byte of valid UTF-8, and where the next one begins.
pub const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    let (mut c, len) = match first {
        0..0x80 => return (first, at + 1),
        0x80..0xe0 => (first & 0x1f, 2),
        0xe0..0xf0 => (first & 0x0f, 3),
        _ => (first & 0x07, 4),
    };
    let mut rest = 1;
    while rest < len {
        c = (c << 6) + (bytes[at + rest] as u32 & 0x3f);
        rest += 1;
    }
    (c, at + len)
}

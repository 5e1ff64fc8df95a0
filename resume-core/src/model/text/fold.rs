//! A text of several lines as one line.

use super::trim;

/// The text as it reads on one line: a line break, with the whitespace around it, is one space.
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

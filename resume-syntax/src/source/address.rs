//! Addresses without quotes, whose `//` begins a comment.

use super::scan::skipped;
use std::ops::Range;

/// The first address that is outside of texts and comments.
pub(super) fn unquoted(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if let Some(len) = address(rest) {
            return Some(at..at + len);
        }
        at += skipped(rest).unwrap_or_else(|| {
            // A word is one step, so that nothing begins inside it.
            let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            match word.unwrap_or(rest.len()) {
                0 => c.len_utf8(),
                len => len,
            }
        });
    }
    None
}

/// Whether a bracket follows an address on its line, where `//` hides it.
pub(super) fn hides_bracket(text: &str, address: &Range<usize>) -> bool {
    let rest = text[address.end..].lines().next().unwrap_or_default();
    rest.contains(['{', '}', '(', ')', '[', ']'])
}

/// How long the address is that begins here; `None` if there is none.
fn address(rest: &str) -> Option<usize> {
    let is_address = rest.starts_with("https://") || rest.starts_with("http://");
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, ')' | ']' | '}' | '"' | ',' | ';' | '>');
    is_address.then(|| rest.find(is_end).unwrap_or(rest.len()))
}

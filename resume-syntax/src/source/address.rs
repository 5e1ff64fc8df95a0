//! Addresses without quotes, whose `//` begins a comment.

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

/// How long the address is that begins here; `None` if there is none.
fn address(rest: &str) -> Option<usize> {
    let is_address = rest.starts_with("https://") || rest.starts_with("http://");
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, ')' | ']' | '}' | '"' | ',' | ';' | '>');
    is_address.then(|| rest.find(is_end).unwrap_or(rest.len()))
}

/// How long the text or the comment is that begins here.
fn skipped(rest: &str) -> Option<usize> {
    let end_of = |mark: &str, from: usize| {
        let end = rest.get(from..)?.find(mark)?;
        Some(from + end + mark.len())
    };
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(end_of("*/", 2).unwrap_or(rest.len()));
    }
    let after = rest.strip_prefix('r').unwrap_or(rest);
    let hashes = after.bytes().take_while(|b| *b == b'#').count();
    if after[hashes..].starts_with('"') && (after.len() < rest.len()) {
        let mark = format!("\"{}", "#".repeat(hashes));
        return Some(end_of(&mark, 2 + hashes).unwrap_or(rest.len()));
    }
    rest.starts_with('"').then(|| {
        let mut is_escaped = false;
        let end = rest[1..].find(|c| {
            let ends = c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        });
        end.map_or(rest.len(), |end| end + 2)
    })
}

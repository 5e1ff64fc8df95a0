//! Texts and comments of a file that may be no Rust.

/// How long the text or the comment is that begins here.
pub(super) fn skipped(rest: &str) -> Option<usize> {
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

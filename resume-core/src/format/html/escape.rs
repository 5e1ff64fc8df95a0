//! What must be escaped in HTML, in text and in attributes alike.

use std::borrow::Cow;

/// Adds words so that no character of theirs is markup.
pub(super) fn push_words(out: &mut String, text: &str) {
    if is_clean(text) { out.push_str(text) } else { push_escaped(out, text) }
}

/// Whether no character needs an escape: one pass without branches, over whole vectors of bytes.
fn is_clean(text: &str) -> bool {
    !text.bytes().fold(false, |found, b| found | (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"'))
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

/// A style sheet that cannot end its element. In CSS, `\/` means `/` wherever a `/` may stand behind a `<`.
pub(super) fn style(style: &str) -> Cow<'_, str> {
    if style.contains("</") { Cow::Owned(style.replace("</", "<\\/")) } else { Cow::Borrowed(style) }
}

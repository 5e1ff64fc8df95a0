//! From inlines to markup.

use super::parse::MARKUP;
use super::{Inline, Prose};
use std::fmt;

impl fmt::Display for Prose {
    /// Writes the markup that parses to this prose, with backslashes only where they are needed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = String::new();
        push_markup(&self.0, false, &mut plain);
        if !plain.contains(|c| MARKUP.contains(c)) || Prose::parse(&plain).as_ref() == Ok(self) {
            return f.write_str(&plain);
        }
        let mut escaped = String::new();
        push_markup(&self.0, true, &mut escaped);
        f.write_str(&escaped)
    }
}

fn push_markup(inlines: &[Inline], escape: bool, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => text.chars().for_each(|c| {
                if escape && MARKUP.contains(c) && !matches!(c, '(' | ')') {
                    out.push('\\');
                }
                out.push(c);
            }),
            Inline::Emphasis(inner) => push_between("*", inner, "*", escape, out),
            Inline::Strong(inner) => push_between("**", inner, "**", escape, out),
            Inline::Code(code) => {
                out.push('`');
                code.chars().for_each(|c| {
                    if c == '`' || (escape && c == '\\') {
                        out.push('\\');
                    }
                    out.push(c);
                });
                out.push('`');
            }
            Inline::Link { text, url } => {
                push_between("[", text, "](", escape, out);
                out.push_str(url.as_str());
                out.push(')');
            }
            Inline::Superscript(text) => out.extend(["^", text, "^"]),
            Inline::Subscript(text) => out.extend(["~", text, "~"]),
        }
    }
}

fn push_between(open: &str, inner: &[Inline], close: &str, escape: bool, out: &mut String) {
    out.push_str(open);
    push_markup(inner, escape, out);
    out.push_str(close);
}

//! What formats ask of lines.

use crate::document::{Content, Line, Part};
use resume_core::model::{Inline, script_mark};

/// Whether there are words in the line.
#[inline]
pub(super) fn says_something(line: &Line<'_>) -> bool {
    line.spans().iter().any(|span| has_words(&span.content))
}

/// Whether there are words in the content.
#[inline]
pub(super) fn has_words(content: &Content<'_>) -> bool {
    match content {
        Content::Text(text) | Content::Date(_, text) => !text.is_empty(),
        Content::Prose(inlines) => {
            matches!(inlines.first(), Some(Inline::Text(text)) if !text.is_empty())
                || inlines.iter().any(is_word)
        }
    }
}

/// The words of content without markup, which most content is.
#[inline]
pub(super) fn plain<'c>(content: &'c Content<'_>) -> Option<&'c str> {
    match content {
        Content::Text(text) => Some(text),
        Content::Prose(inlines) => match &**inlines {
            [Inline::Text(text)] => Some(text),
            _ => None,
        },
        Content::Date(..) => None,
    }
}

/// Whether there are words in the inline.
pub(super) fn is_word(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text)
        | Inline::Code(text)
        | Inline::Superscript(text)
        | Inline::Subscript(text) => !text.is_empty(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().any(is_word)
        }
    }
}

/// Calls with the words of each piece of the content, in order.
pub(super) fn for_each_word<'c>(content: &'c Content<'_>, take: &mut impl FnMut(&'c str)) {
    fn walk<'c>(inlines: &'c [Inline], before: &mut Option<char>, take: &mut impl FnMut(&'c str)) {
        for inline in inlines {
            match inline {
                Inline::Text(text)
                | Inline::Code(text)
                | Inline::Superscript(text)
                | Inline::Subscript(text) => {
                    take(script_mark(inline, *before));
                    take(text);
                    *before = text.chars().next_back().or(*before);
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { text: inner, .. } => walk(inner, before, take),
            }
        }
    }
    match (plain(content), content) {
        (Some(text), _) => take(text),
        (None, Content::Text(text) | Content::Date(_, text)) => take(text),
        (None, Content::Prose(inlines)) => walk(inlines, &mut None, take),
    }
}

/// What the first span of the line that says anything of the person's is.
pub(super) fn part_of(line: &Line<'_>) -> Part {
    line.spans()
        .iter()
        .map(|span| span.part)
        .find(|part| *part != Part::Text)
        .unwrap_or(Part::Text)
}

//! What formats ask of lines.

use crate::document::{Content, Line, Marks, Part};
use resume_core::model::{Inline, script_mark};

/// Calls with the words of each piece of the content, in order.
pub(super) fn for_each_word<'c>(
    content: &'c Content<'_>,
    marks: &Marks,
    take: &mut impl FnMut(&'c str),
) {
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
    match content {
        Content::Text(text) | Content::Date(_, text) => take(text),
        Content::Prose(inlines) => walk(inlines, &mut None, take),
        Content::Mark(mark) => take(marks.spell(*mark)),
    }
}

/// What the first part of the line that is not the theme's is.
pub(super) fn part_of(line: &Line<'_>) -> Part {
    line.spans()
        .iter()
        .map(|span| span.part)
        .find(|part| *part != Part::Text)
        .unwrap_or(Part::Text)
}

//! The words of lines, each piece with how it looks, what it means and where it leads.

use crate::flow::{Isolation, Meaning, Piece, Shift};
use resume_core::model::Inline;
use resume_render::document::{Content, Line, Mark, Marks, Part, Span, Stress};
use std::borrow::Cow;

/// Text as it is.
pub(super) fn piece<'a>(text: impl Into<Cow<'a, str>>) -> Piece<'a> {
    Piece {
        text: text.into(),
        bold: false,
        italic: false,
        meaning: Meaning::Plain,
        shift: Shift::None,
        link: None,
        whole: false,
        wide: false,
        isolation: Isolation::None,
    }
}

/// The mark between texts that are not of one sentence, with wide spaces around it.
pub(super) fn wide_point(marks: &Marks) -> Piece<'static> {
    Piece {
        wide: true,
        ..piece(marks.spell(Mark::Dot))
    }
}

/// The pieces of a line.
pub(super) fn pieces<'a>(line: &Line<'a>, marks: &Marks) -> Vec<Piece<'a>> {
    let spans = line.spans().iter();
    spans.flat_map(|span| span_pieces(span, marks)).collect()
}

/// The pieces of a line of a head, with points instead of the marks before what narrows a part down
/// and around a place: a reader shall see two things, not one. A role or a degree is as strong as
/// the name of the employer or the school.
pub(super) fn runs<'a>(spans: &[Span<'a>], marks: &Marks) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut in_place = false;
    for (at, span) in spans.iter().enumerate() {
        let next = spans.get(at + 1).map(|span| span.part);
        match (span.content, next) {
            (Content::Mark(Mark::Comma), Some(Part::Detail | Part::Place)) => {
                pieces.push(wide_point(marks))
            }
            (Content::Mark(Mark::Open), Some(Part::Place)) => {
                in_place = true;
                pieces.push(wide_point(marks));
            }
            (Content::Mark(Mark::Close), _) if in_place => in_place = false,
            _ if matches!(span.part, Part::Role | Part::Degree) => {
                pieces.extend(span_pieces(&span.stressed(Stress::Strong), marks))
            }
            _ => pieces.extend(span_pieces(span, marks)),
        }
    }
    pieces
}

/// The pieces of a span.
pub(super) fn span_pieces<'a>(span: &Span<'a>, marks: &Marks) -> Vec<Piece<'a>> {
    let (bold, italic) = match span.stress {
        Stress::None => (false, false),
        Stress::Emphasis => (false, true),
        Stress::Strong => (true, false),
    };
    let link = span.link.map(|url| Cow::Borrowed(url.as_str()));
    let look = Piece {
        bold,
        italic,
        link,
        whole: is_whole(span),
        ..piece("")
    };
    let mut pieces = match span.content {
        Content::Text(text) | Content::Date(_, text) if text.is_empty() => Vec::new(),
        Content::Mark(mark) => vec![Piece {
            text: Cow::Borrowed(marks.spell(mark)),
            ..look
        }],
        Content::Text(text) | Content::Date(_, text) => vec![Piece {
            text: Cow::Borrowed(text),
            ..look
        }],
        Content::Prose(inlines) => {
            let mut pieces = Vec::new();
            push_inlines(inlines, &look, &mut pieces);
            pieces
        }
    };
    if is_item(span) {
        for (at, piece) in pieces.iter_mut().enumerate() {
            piece.isolation = match at {
                0 => Isolation::Begins,
                _ => Isolation::GoesOn,
            };
        }
    }
    pieces
}

/// Whether a span is on one line as long as there is room: a period, with its dash, and a short
/// place.
fn is_whole(span: &Span<'_>) -> bool {
    /// As many letters as a town and its state have.
    const SHORT: usize = 24;
    match (span.part, span.content) {
        (Part::On | Part::Start | Part::End | Part::Expected | Part::Present, _) => true,
        (Part::Text, Content::Text(dash)) => !dash.contains(char::is_alphanumeric),
        (Part::Place, Content::Text(place)) => place.chars().count() <= SHORT,
        _ => false,
    }
}

/// Whether a span is a name, a title or an item, whose direction is that of its first letter;
/// sentences have that of the document.
fn is_item(span: &Span<'_>) -> bool {
    let is_sentence = matches!(
        span.part,
        Part::Summary | Part::About | Part::Quote | Part::Highlight | Part::Paragraph
    );
    let is_fixed = matches!(span.content, Content::Date(..) | Content::Mark(_));
    span.part != Part::Text && !is_sentence && !is_fixed
}

fn push_inlines<'a>(inlines: &'a [Inline], look: &Piece<'a>, pieces: &mut Vec<Piece<'a>>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => pieces.push(Piece {
                text: Cow::Borrowed(text),
                ..look.clone()
            }),
            // Emphasis inside of emphasis is upright, as print has it.
            Inline::Emphasis(inner) => push_inlines(
                inner,
                &Piece {
                    italic: !look.italic,
                    meaning: Meaning::Emphasis,
                    ..look.clone()
                },
                pieces,
            ),
            Inline::Strong(inner) => push_inlines(
                inner,
                &Piece {
                    bold: true,
                    meaning: Meaning::Strong,
                    ..look.clone()
                },
                pieces,
            ),
            Inline::Code(text) => pieces.push(Piece {
                text: Cow::Borrowed(text),
                meaning: Meaning::Code,
                ..look.clone()
            }),
            Inline::Link { text, url } => push_inlines(
                text,
                &Piece {
                    link: Some(Cow::Borrowed(url.as_str())),
                    ..look.clone()
                },
                pieces,
            ),
            Inline::Superscript(text) => pieces.push(Piece {
                text: Cow::Borrowed(text),
                shift: Shift::Raised,
                ..look.clone()
            }),
            Inline::Subscript(text) => pieces.push(Piece {
                text: Cow::Borrowed(text),
                shift: Shift::Lowered,
                ..look.clone()
            }),
        }
    }
}

//! The words of lines, each piece with how it looks, what it means and where it leads.

use super::Arranger;
use crate::flow::{Isolation, Meaning, Piece, Shift};
use resume_core::model::{Address, Inline, Links};
use resume_render::design::{Design, Ink, PlaceStyle, Role, Style};
use resume_render::document::{Content, Line, Mark, Part, Span, Stress};
use std::borrow::Cow;

/// How the spans of a line look.
#[derive(Debug, Clone, Copy)]
pub(super) enum Voice {
    /// In a style, with what is stressed in it.
    Text(Style),
    /// All of it in a style.
    Whole(Style),
    /// The same, and links do not differ from it.
    Contact(Style),
    /// The first line of a head: what narrows it down is less strong.
    Title,
    /// The first line of the head of a role or a degree that is under its organisation.
    Position,
    /// Another line of a head.
    Subtitle,
    /// A period, with figures of one width.
    Period,
}

/// Code is set smaller: letters of one width look larger than others.
const CODE_SIZE: f32 = 0.92;

impl<'a> Arranger<'a> {
    /// The pieces of a line.
    pub(super) fn pieces(&self, line: &Line<'a>, voice: Voice) -> Vec<Piece<'a>> {
        let spans = line.spans().iter();
        spans
            .flat_map(|span| self.span_pieces(span, voice))
            .collect()
    }

    /// The pieces of a line of a head. Where the design separates the place by a point, so that
    /// software reads it by itself, what narrows a part down is separated by one too, and so is a
    /// place that a theme writes after a comma.
    pub(super) fn head_pieces(&self, spans: &[Span<'a>], voice: Voice) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut in_place = false;
        for (at, span) in spans.iter().enumerate() {
            let next = spans.get(at + 1).map(|span| span.part);
            match (span.content, next) {
                (Content::Mark(Mark::Comma), Some(Part::Detail | Part::Place))
                    if self.design.head.place == PlaceStyle::Point =>
                {
                    pieces.push(self.point());
                }
                (Content::Mark(Mark::Open), Some(Part::Place)) => {
                    in_place = true;
                    pieces.push(self.before_place(voice));
                }
                (Content::Mark(Mark::Close), _) if in_place => {
                    in_place = false;
                    pieces.extend(self.after_place(voice));
                }
                _ => pieces.extend(self.span_pieces(span, voice)),
            }
        }
        pieces
    }

    /// What comes before the place in a head.
    pub(super) fn before_place(&self, voice: Voice) -> Piece<'a> {
        match self.design.head.place.around() {
            (Mark::Dot, _) => self.point(),
            (mark, _) => self.mark(mark, voice),
        }
    }

    /// What comes after the place in a head.
    pub(super) fn after_place(&self, voice: Voice) -> Option<Piece<'a>> {
        let (_, after) = self.design.head.place.around();
        after.map(|mark| self.mark(mark, voice))
    }

    /// The mark between texts that are not of one sentence, with wide spaces around it.
    pub(super) fn point(&self) -> Piece<'a> {
        Piece {
            wide: true,
            ..Piece::new(self.marks.spell(Mark::Dot), Style::TEXT)
        }
    }

    pub(super) fn mark(&self, mark: Mark, voice: Voice) -> Piece<'a> {
        let style = voice.style(&self.design, Part::Text, Stress::None);
        Piece::new(self.marks.spell(mark), style)
    }

    /// The pieces of a span.
    fn span_pieces(&self, span: &Span<'a>, voice: Voice) -> Vec<Piece<'a>> {
        let style = voice.style(&self.design, span.part, span.stress);
        let link = span.link.map(|url| Cow::Borrowed(url.as_str()));
        let look = self.decorated(
            Piece {
                link,
                is_tabular: matches!(voice, Voice::Period),
                whole: is_whole(span),
                ..Piece::new("", style)
            },
            voice,
        );
        let mut pieces = match span.content {
            Content::Text(text) | Content::Date(_, text) if text.is_empty() => Vec::new(),
            Content::Mark(mark) => vec![Piece {
                text: Cow::Borrowed(self.marks.spell(mark)),
                ..look
            }],
            Content::Text(text) | Content::Date(_, text) => vec![Piece {
                text: Cow::Borrowed(text),
                ..look
            }],
            Content::Prose(inlines) => {
                let mut pieces = Vec::new();
                self.push_inlines(inlines, &look, voice, &mut pieces);
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
        if let (Some(address), false) = (span.link, pieces.is_empty()) {
            let words = Line(std::slice::from_ref(span)).plain(self.marks);
            self.push_address(address, &words, style, voice, &mut pieces);
        }
        pieces
    }

    /// The piece with the look of links, if it is one.
    fn decorated(&self, mut piece: Piece<'a>, voice: Voice) -> Piece<'a> {
        if piece.link.is_none() || matches!(voice, Voice::Contact(_)) {
            return piece;
        }
        match self.design.links {
            Links::Colour => piece.style.ink = Ink::Accent,
            Links::Underline => piece.is_underlined = true,
            Links::Plain => {}
        }
        piece
    }

    /// The address of a link in brackets, where paper shall say it.
    fn push_address(
        &self,
        address: Address<'a>,
        words: &str,
        style: Style,
        voice: Voice,
        pieces: &mut Vec<Piece<'a>>,
    ) {
        let is_said = !address.is_web() || address.ends(words);
        if !self.design.addresses || is_said || matches!(voice, Voice::Contact(_) | Voice::Period) {
            return;
        }
        let style = Style {
            weight: Style::TEXT.weight,
            ..style
        };
        pieces.push(Piece::new(self.marks.spell(Mark::Open), style));
        pieces.push(Piece {
            isolation: Isolation::Begins,
            ..link_text(address.display(), address, style)
        });
        pieces.push(Piece::new(self.marks.spell(Mark::Close), style));
    }

    fn push_inlines(
        &self,
        inlines: &'a [Inline],
        look: &Piece<'a>,
        voice: Voice,
        pieces: &mut Vec<Piece<'a>>,
    ) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => pieces.push(Piece {
                    text: Cow::Borrowed(text),
                    ..look.clone()
                }),
                // Emphasis inside of emphasis is upright, as print has it.
                Inline::Emphasis(inner) => {
                    let style = Style {
                        italic: !look.style.italic,
                        ..look.style
                    };
                    let look = Piece {
                        style,
                        meaning: Meaning::Emphasis,
                        ..look.clone()
                    };
                    self.push_inlines(inner, &look, voice, pieces);
                }
                Inline::Strong(inner) => {
                    let style = Style {
                        weight: look.style.weight.max(self.design.strong),
                        ..look.style
                    };
                    let look = Piece {
                        style,
                        meaning: Meaning::Strong,
                        ..look.clone()
                    };
                    self.push_inlines(inner, &look, voice, pieces);
                }
                Inline::Code(text) => pieces.push(Piece {
                    text: Cow::Borrowed(text),
                    style: Style {
                        font: Role::Code,
                        size: look.style.size * CODE_SIZE,
                        ..look.style
                    },
                    meaning: Meaning::Code,
                    ..look.clone()
                }),
                Inline::Link { text, url } => {
                    let link = Some(Cow::Borrowed(url.as_str()));
                    let inner = self.decorated(
                        Piece {
                            link,
                            ..look.clone()
                        },
                        voice,
                    );
                    let first = pieces.len();
                    self.push_inlines(text, &inner, voice, pieces);
                    let words: String = pieces[first..].iter().map(|piece| &*piece.text).collect();
                    self.push_address(Address::of(url), &words, look.style, voice, pieces);
                }
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
}

impl Voice {
    /// The style of a part.
    fn style(self, design: &Design, part: Part, stress: Stress) -> Style {
        let strong = |style: Style| Style {
            weight: style.weight.max(design.strong),
            ..style
        };
        match (self, stress) {
            (Voice::Whole(style) | Voice::Contact(style), _) => style,
            (Voice::Text(style), Stress::None) => style,
            (Voice::Text(style), Stress::Emphasis) => Style {
                italic: !style.italic,
                ..style
            },
            (Voice::Text(style), Stress::Strong) => strong(style),
            (Voice::Title, Stress::Strong) => design.head.title,
            (Voice::Title, Stress::None | Stress::Emphasis) => match part {
                Part::Role | Part::Degree => design.head.title,
                Part::Employer | Part::SchoolName | Part::Organisation => design.head.organization,
                _ => design.head.subtitle,
            },
            (Voice::Position, Stress::Strong) => design.head.position,
            (Voice::Position, Stress::None | Stress::Emphasis) | (Voice::Subtitle, _) => match part
            {
                Part::Role | Part::Degree => design.head.position,
                Part::Employer | Part::SchoolName | Part::Organisation => design.head.organization,
                _ => design.head.subtitle,
            },
            (Voice::Period, _) => design.period,
        }
    }
}

/// Text that leads to an address.
pub(super) fn link_text<'a>(
    text: impl Into<Cow<'a, str>>,
    address: Address<'a>,
    style: Style,
) -> Piece<'a> {
    Piece {
        link: Some(address.as_str().into()),
        ..Piece::new(text, style)
    }
}

/// Whether a span is on one line as long as there is room: a period, with its dash, and a place.
fn is_whole(span: &Span<'_>) -> bool {
    /// As many letters as a postal address has.
    const SHORT: usize = 60;
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

//! Typeset: text becomes lines of glyphs.

use super::fonts::Fonts;
use super::lines::Brush;
use crate::error::{Missing, PdfError};
use crate::flow::{
    Flow, Glyph, Isolation, Meaning, Paragraph, Piece, Run, Set, SetLine, Shift, Tag,
};
use crate::knobs::Pdf;
use parley::fontique::{Language, SourceCache};
use parley::style::FontFamilyName;
use parley::{BaseDirection, FontContext, FontData, LayoutContext};
use resume_render::document::{Direction, Document};
use std::borrow::Cow;

/// Sets text with the fonts of one PDF.
pub(crate) struct Typesetter {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<Brush>,
    pub(super) families: Vec<FontFamilyName<'static>>,
    /// The identifiers of the typeface's own fonts.
    pub(super) typeface: Vec<u64>,
    pub(super) lang: Option<Language>,
    pub(super) direction: BaseDirection,
    /// The fonts that were used, in the order of their first use.
    pub(super) used: Vec<FontData>,
    /// What is set repeatedly: bullets and spaces, with their sizes.
    marks: Vec<(&'static str, f32, SetLine)>,
}

/// The paragraphs of a flow in lines, and what could not be set.
pub(crate) struct Typeset {
    pub paragraphs: Vec<Set>,
    pub missing: Vec<Missing>,
}

impl Typesetter {
    pub fn new(pdf: &Pdf, document: &Document<'_>) -> Result<Typesetter, PdfError> {
        let Fonts {
            collection,
            families,
            typeface,
        } = Fonts::of(pdf)?;
        Ok(Typesetter {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            families,
            typeface,
            lang: Language::parse(document.lang).ok(),
            direction: match document.direction {
                Direction::LeftToRight => BaseDirection::Ltr,
                Direction::RightToLeft => BaseDirection::Rtl,
            },
            used: Vec::new(),
            marks: Vec::new(),
        })
    }

    /// Sets every paragraph in a column of this width.
    pub fn set(&mut self, flow: &Flow<'_>, width: f32) -> Typeset {
        let mut missing = Vec::new();
        let paragraphs = flow
            .paragraphs
            .iter()
            .enumerate()
            .map(|(at, paragraph)| {
                let beside = flow.beside(at);
                self.paragraph(paragraph, [width, beside], flow, &mut missing)
            })
            .collect();
        Typeset {
            paragraphs,
            missing,
        }
    }

    fn paragraph(
        &mut self,
        paragraph: &Paragraph<'_>,
        [width, beside]: [f32; 2],
        flow: &Flow<'_>,
        missing: &mut Vec<Missing>,
    ) -> Set {
        let is_rtl = self.direction == BaseDirection::Rtl;
        let mut set = Set::default();
        let mut note = |text: &str, characters: String| {
            if !characters.is_empty() {
                missing.push(Missing {
                    characters,
                    text: text.to_owned(),
                    place: flow
                        .places
                        .get(paragraph.place)
                        .cloned()
                        .unwrap_or_default(),
                });
            }
        };
        let width = width - paragraph.indent;
        let mut width_of_text = width - beside;
        if !paragraph.aside.is_empty() {
            let aside = self.lines(&paragraph.aside, paragraph.size, f32::MAX, 0.0);
            note(&aside.text, aside.missing);
            let gap = paragraph.size * 1.5;
            set.aside_text = aside.text;
            set.aside = aside.lines.into_iter().next();
            // What takes more than half of the line would leave too little for the rest.
            width_of_text = set
                .aside
                .as_ref()
                .map_or(width, |aside| (width - aside.width - gap).max(width * 0.5));
        }
        let text = self.lines(
            &paragraph.pieces,
            paragraph.size,
            width_of_text,
            paragraph.hang,
        );
        note(&text.text, text.missing);
        (set.text, set.lines) = (text.text, text.lines);
        for line in &mut set.lines {
            line.left += if is_rtl {
                width - width_of_text
            } else {
                paragraph.indent
            };
        }
        if let Some(aside) = &mut set.aside {
            aside.left = if is_rtl {
                0.0
            } else {
                paragraph.indent + width - aside.width
            };
        }
        self.bridge(&mut set, paragraph.size);
        if let Some(bullet) = bullet(&paragraph.tag) {
            set.bullet = self.mark(bullet, paragraph.size).map(|mut line| {
                let start = paragraph.indent - paragraph.size * 0.9;
                line.left = if is_rtl {
                    width + paragraph.indent - start - line.width
                } else {
                    start
                };
                line
            });
        }
        set
    }

    /// Fills the gap between the first line and the text at its far end with spaces, which are
    /// tagged as such.
    ///
    /// Without them some readers take the text at the far end for a separate column, and read it
    /// somewhere else.
    fn bridge(&mut self, set: &mut Set, size: f32) {
        let (Some(line), Some(aside)) = (set.lines.first_mut(), &set.aside) else {
            return;
        };
        let Some(space) = self.mark("x x", size) else {
            return;
        };
        let Some(run) = space.runs.first() else {
            return;
        };
        let Some(glyph) = run.glyphs.get(1) else {
            return;
        };
        let from = line
            .runs
            .iter()
            .map(|run| run.x + run.width)
            .fold(0.0, f32::max);
        let (start, end) = if aside.left < line.left {
            (aside.left + aside.width - line.left, 0.0)
        } else {
            (from, aside.left - line.left)
        };
        // A reader that goes by distances joins words that are less than two widths apart.
        let stride = glyph.advance * 2.8;
        let mut glyphs = Vec::new();
        let mut x = start;
        let range = set.text.len()..set.text.len() + 1;
        while end - x > stride {
            glyphs.push(Glyph {
                advance: stride,
                range: range.clone(),
                ..glyph.clone()
            });
            x += stride;
        }
        if !glyphs.is_empty() {
            set.text.push(' ');
            line.bridge = Some(Run {
                x: start,
                width: x - start,
                range,
                glyphs,
                ..run.clone()
            });
        }
    }

    /// A line of text without a style.
    fn mark(&mut self, text: &'static str, size: f32) -> Option<SetLine> {
        if let Some((.., line)) = self
            .marks
            .iter()
            .find(|(known, known_size, _)| *known == text && *known_size == size)
        {
            return Some(line.clone());
        }
        let piece = Piece {
            text: Cow::Borrowed(text),
            bold: false,
            italic: false,
            meaning: Meaning::Plain,
            shift: Shift::None,
            link: None,
            whole: false,
            wide: false,
            isolation: Isolation::None,
        };
        let line = self
            .lines(&[piece], size, f32::MAX, 0.0)
            .lines
            .into_iter()
            .next()?;
        self.marks.push((text, size, line.clone()));
        Some(line)
    }
}

/// The text before an item of a list; the space separates the two, and is narrow enough for
/// readers that go by distances.
pub(super) fn bullet(tag: &Tag) -> Option<&'static str> {
    match tag {
        Tag::Bullet {
            is_inner: false, ..
        } => Some("• "),
        Tag::Bullet { is_inner: true, .. } => Some("– "),
        Tag::Heading { .. } | Tag::Text | Tag::Quote | Tag::Row { .. } => None,
    }
}

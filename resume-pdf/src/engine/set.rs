//! Typeset: text becomes lines of glyphs.

use super::fonts::{Families, Fonts, Look, Spare};
use super::heads::rest;
use super::lines::{Brush, Lines};
use super::{shapes, tall, text};
use crate::error::{Missing, PdfError};
use crate::flow::{Area, Column, Flow, Glyph, Paragraph, Piece, Run, Set, SetLine, Shape, Tag};
use crate::knobs::Pdf;
use parley::fontique::{Language, SourceCache};
use parley::{BaseDirection, FontContext, FontData, LayoutContext};
use resume_core::model::BulletSign;
use resume_render::design::{Design, Style};
use resume_render::document::{Direction, Document};

/// Sets text with the fonts of one PDF.
pub(crate) struct Typesetter {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<Brush>,
    pub(super) families: Families,
    /// The identifiers of the fonts of the design.
    pub(super) typeface: Vec<u64>,
    pub(super) look: Look,
    pub(super) lang: Option<Language>,
    /// The language as it was written, for capitals.
    pub(super) tag: String,
    pub(super) direction: BaseDirection,
    bullet: BulletSign,
    /// The fonts that were used, in the order of their first use.
    pub(super) used: Vec<FontData>,
    /// What is set repeatedly: bullets and spaces, with their sizes.
    marks: Vec<(String, f32, SetLine)>,
}

/// The paragraphs of a flow in lines, and what could not be set.
pub(crate) struct Typeset {
    pub paragraphs: Vec<Set>,
    pub missing: Vec<Missing>,
}

impl Typesetter {
    pub fn new(
        pdf: &Pdf,
        design: &Design,
        document: &Document<'_>,
        spare: Spare,
    ) -> Result<Typesetter, PdfError> {
        let Fonts {
            collection,
            families,
            typeface,
        } = Fonts::of(pdf, design, spare)?;
        Ok(Typesetter {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            families,
            typeface,
            look: Look {
                size: design.size,
                figures: design.figures,
            },
            lang: Language::parse(document.lang).ok(),
            tag: document.lang.to_owned(),
            direction: match document.direction {
                Direction::LeftToRight => BaseDirection::Ltr,
                Direction::RightToLeft => BaseDirection::Rtl,
            },
            bullet: design.list.bullet,
            used: Vec::new(),
            marks: Vec::new(),
        })
    }

    /// Sets every paragraph on a page whose text is so wide; what fits on the line of the paragraph
    /// above becomes a part of that.
    pub fn set(&mut self, flow: &mut Flow<'_>, width: f32) -> Typeset {
        self.set_after(Vec::with_capacity(flow.paragraphs.len()), flow, width)
    }

    /// The same where the first paragraphs are set already.
    pub fn set_after(&mut self, set: Vec<Set>, flow: &mut Flow<'_>, width: f32) -> Typeset {
        let mut typeset = Typeset {
            paragraphs: set,
            missing: Vec::new(),
        };
        let first = typeset.paragraphs.len().min(flow.paragraphs.len());
        let mut paragraphs = flow.paragraphs.split_off(first);
        self.fit_labels(&mut paragraphs);
        self.join_heads(&mut paragraphs, width);
        for (at, mut paragraph) in (first..).zip(paragraphs) {
            let beside = flow.beside(at);
            if paragraph.is_display && paragraph.column == Column::Header {
                self.shrink(&mut paragraph, beside);
            }
            if paragraph.is_beside {
                self.shrink_words(&mut paragraph);
            }
            let (set, missing) = self.paragraph(&paragraph, [width, beside]);
            for (text, characters) in missing {
                typeset.missing.push(Missing {
                    characters,
                    text,
                    place: flow
                        .places
                        .get(paragraph.place)
                        .cloned()
                        .unwrap_or_default(),
                });
            }
            typeset.paragraphs.push(set);
            flow.paragraphs.push(paragraph);
        }
        tall::make_even(&mut typeset.paragraphs);
        typeset
    }

    /// Has a heading in the free column be smaller if a word of it would be cut otherwise: where a
    /// script has no spaces, the whole heading is one word.
    fn shrink_words(&mut self, paragraph: &mut Paragraph<'_>) {
        let width = paragraph.area.width;
        let mut cuts = |paragraph: &Paragraph<'_>| {
            let spelled = shapes::spelled(&paragraph.pieces, &self.tag);
            self.cuts_words(&spelled, paragraph.size, width)
        };
        if cuts(paragraph) {
            let mut smaller = SCALES.iter().map(|scale| scaled(paragraph, *scale));
            if let Some(smaller) = smaller.find(|smaller| !cuts(smaller)) {
                *paragraph = smaller;
            }
        }
    }

    /// Has a long name be smaller if it needs fewer lines then, but no smaller than necessary. A
    /// photo beside it is as high as two lines of it.
    fn shrink(&mut self, paragraph: &mut Paragraph<'_>, beside: f32) {
        let scales = if beside > 0.0 { &SCALES[..2] } else { &SCALES };
        let width = paragraph.beside(beside).width;
        let mut lines = self.count(paragraph, width);
        let mut best = None;
        for scale in scales {
            if lines == 1 {
                break;
            }
            let scaled = scaled(paragraph, *scale);
            let count = self.count(&scaled, width);
            if count < lines {
                lines = count;
                best = Some(scaled);
            }
        }
        if let Some(best) = best {
            *paragraph = best;
        }
    }

    /// How many lines the text of a paragraph needs.
    pub(super) fn count(&mut self, paragraph: &Paragraph<'_>, width: f32) -> usize {
        self.lines(&paragraph.pieces, paragraph.size, width, 0.0)
            .lines
            .len()
    }

    pub(super) fn is_rtl(&self) -> bool {
        self.direction == BaseDirection::Rtl
    }

    /// The paragraph in lines on a page whose text is so wide, beside something of another width;
    /// and the texts that could not be set, with the characters that no font has.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &Paragraph<'_>,
        [page, beside]: [f32; 2],
    ) -> (Set, Vec<(String, String)>) {
        let mut set = Set::default();
        let mut missing = Vec::new();
        let mut note = |lines: &Lines| {
            if !lines.missing.is_empty() {
                missing.push((text::without_marks(&lines.text), lines.missing.clone()));
            }
        };
        let mut area = paragraph.beside(beside);
        if !paragraph.aside.is_empty() {
            let aside = self.period(paragraph, area);
            note(&aside);
            set.aside_text = aside.text;
            set.aside = aside.lines;
            match paragraph.aside_area {
                // At the end of the free column.
                Some(free) => {
                    for line in &mut set.aside {
                        line.left = self.left(
                            page,
                            Area {
                                start: free.start + free.width - line.width,
                                width: line.width,
                            },
                        );
                    }
                }
                None => {
                    for line in &mut set.aside {
                        line.left = self.left(
                            page,
                            Area {
                                start: area.start + area.width - line.width,
                                width: line.width,
                            },
                        );
                    }
                    area.width = rest(area.width, &set.aside, paragraph.size);
                }
            }
        }
        let spelled = shapes::spelled(&paragraph.pieces, &self.tag);
        let lines = self.shaped(paragraph, &spelled, area);
        note(&lines);
        (set.text, set.lines) = (lines.text, lines.lines);
        let left = self.left(page, area);
        let is_rtl = self.is_rtl();
        for line in &mut set.lines {
            let rest = area.width - line.width;
            line.left = match paragraph.shape {
                Shape::Centered => left + rest / 2.0,
                Shape::AtEnd if is_rtl => left,
                Shape::AtEnd => left + rest,
                Shape::Period if is_rtl => left + rest,
                Shape::Period => left,
                Shape::Lines
                | Shape::Columns { .. }
                | Shape::Label { .. }
                | Shape::Stacked { .. } => line.left + left,
            };
        }
        self.bridge(&mut set, paragraph.size);
        if let Some(sign) = bullet(&paragraph.tag, self.bullet) {
            set.bullet = self.mark(&sign, paragraph.size).map(|mut line| {
                line.left = self.left(
                    page,
                    Area {
                        start: area.start - paragraph.size * 0.9,
                        width: line.width,
                    },
                );
                (sign, line)
            });
        }
        (set, missing)
    }

    /// From the left margin to an area of the page.
    fn left(&self, page: f32, area: Area) -> f32 {
        if self.is_rtl() {
            page - area.start - area.width
        } else {
            area.start
        }
    }

    /// Fills the gap between the first line and the text at its far end with spaces, which are
    /// tagged as such.
    ///
    /// Without them some readers take the text at the far end for a separate column, and read it
    /// somewhere else.
    fn bridge(&mut self, set: &mut Set, size: f32) {
        let (Some(line), Some(aside)) = (set.lines.first_mut(), set.aside.first()) else {
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
    fn mark(&mut self, text: &str, size: f32) -> Option<SetLine> {
        if let Some((.., line)) = self
            .marks
            .iter()
            .find(|(known, known_size, _)| known == text && *known_size == size)
        {
            return Some(line.clone());
        }
        let style = Style {
            size: size / self.look.size,
            ..Style::TEXT
        };
        let line = self
            .lines(&[Piece::new(text, style)], size, f32::MAX, 0.0)
            .lines
            .into_iter()
            .next()?;
        self.marks.push((text.to_owned(), size, line.clone()));
        Some(line)
    }
}

/// How much smaller large text and headings may be.
const SCALES: [f32; 4] = [0.92, 0.84, 0.76, 0.68];

/// The same paragraph with its text this many times as large.
fn scaled<'a>(paragraph: &Paragraph<'a>, scale: f32) -> Paragraph<'a> {
    let mut scaled = paragraph.clone();
    scaled.size *= scale;
    for piece in &mut scaled.pieces {
        piece.style.size *= scale;
    }
    scaled
}

/// The text before an item of a list; the space separates the two, and is narrow enough for
/// readers that go by distances.
fn bullet(tag: &Tag, sign: BulletSign) -> Option<String> {
    match tag {
        Tag::Bullet {
            is_inner: false, ..
        } => Some(format!("{} ", sign.sign())),
        Tag::Bullet { is_inner: true, .. } => Some("– ".to_owned()),
        Tag::Heading { .. } | Tag::Text | Tag::Quote | Tag::Row { .. } => None,
    }
}

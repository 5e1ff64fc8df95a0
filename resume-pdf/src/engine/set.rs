//! Setting: text becomes lines of glyphs.

use crate::error::{Missing, PdfError};
use crate::flow::{Flow, Glyph, Meaning, Paragraph, Piece, Run, Set, SetLine, Shift, Tag};
use crate::knobs::{Pdf, Typeface};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::style::{
    FontFamily, FontFamilyName, FontStyle, FontWeight, OverflowWrap, StyleProperty, TextWrapMode,
};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontData, LayoutContext,
    LineBreakContext,
};
use resume_render::document::{Direction, Document};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// Sets text with the fonts of one PDF.
pub(crate) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<Brush>,
    families: Vec<FontFamilyName<'static>>,
    /// The numbers of the typeface's own fonts.
    typeface: Vec<u64>,
    lang: Option<parley::fontique::Language>,
    direction: BaseDirection,
    /// The fonts that were used, in the order in which they were.
    pub(super) used: Vec<FontData>,
    /// What was set before and comes again: bullets and blanks, with their sizes.
    marks: Vec<(&'static str, f32, SetLine)>,
}

/// Which piece a glyph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Brush(usize);

/// The paragraphs of a flow in lines, and what could not be set.
pub(crate) struct Setting {
    pub paragraphs: Vec<Set>,
    pub missing: Vec<Missing>,
}

/// How much smaller raised and lowered text is.
const SCRIPT_SIZE: f32 = 0.66;

impl Setter {
    pub fn new(pdf: &Pdf, document: &Document<'_>) -> Result<Setter, PdfError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut families = Vec::with_capacity(1 + pdf.fonts.len());
        let mut typeface = Vec::with_capacity(FACES);
        let name = "typeface";
        for data in faces(pdf.typeface) {
            let named = FontInfoOverride {
                family_name: Some(name),
                ..FontInfoOverride::default()
            };
            let blob = Blob::new(Arc::new(data));
            typeface.push(blob.id());
            collection.register_fonts(blob, Some(named));
        }
        families.push(FontFamilyName::Named(Cow::Borrowed(name)));
        for font in &pdf.fonts {
            let registered = collection.register_fonts(Blob::new(font.data.clone()), None);
            if registered.is_empty() {
                return Err(PdfError::Font {
                    name: font.name.clone(),
                    reason: "it is no OpenType or TrueType font".to_owned(),
                });
            }
            for (family, _) in registered {
                if let Some(name) = collection.family_name(family) {
                    families.push(FontFamilyName::Named(Cow::Owned(name.to_owned())));
                }
            }
        }
        Ok(Setter {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            families,
            typeface,
            lang: parley::fontique::Language::parse(document.lang).ok(),
            direction: match document.direction {
                Direction::LeftToRight => BaseDirection::Ltr,
                Direction::RightToLeft => BaseDirection::Rtl,
            },
            used: Vec::new(),
            marks: Vec::new(),
        })
    }

    /// Sets every paragraph in a column of this width.
    pub fn set(&mut self, flow: &Flow<'_>, width: f32) -> Setting {
        let mut missing = Vec::new();
        let paragraphs = flow
            .paragraphs
            .iter()
            .map(|paragraph| self.paragraph(paragraph, width, flow, &mut missing))
            .collect();
        Setting {
            paragraphs,
            missing,
        }
    }

    fn paragraph(
        &mut self,
        paragraph: &Paragraph<'_>,
        width: f32,
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
        let mut width_of_text = width;
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
        if let Tag::Bullet { .. } = paragraph.tag {
            set.bullet = self.mark(BULLET, paragraph.size).map(|mut line| {
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

    /// Fills the gap between the first line and what stands at its far end with blanks, which say
    /// that they are one.
    ///
    /// Without them some readers take what stands at the far end for a column of its own, and read
    /// it somewhere else.
    fn bridge(&mut self, set: &mut Set, size: f32) {
        let (Some(line), Some(aside)) = (set.lines.first_mut(), &set.aside) else {
            return;
        };
        let Some(blank) = self.mark("x x", size) else {
            return;
        };
        let Some(run) = blank.runs.first() else {
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
        // A reader that goes by distances joins what is less than two widths apart.
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
            let piece = line.runs.last().map_or(0, |run| run.piece);
            line.runs.push(Run {
                x: start,
                width: x - start,
                piece,
                range,
                glyphs,
                ..run.clone()
            });
        }
    }

    /// A line of text that has no look of its own.
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
        };
        let line = self
            .lines(&[piece], size, f32::MAX, 0.0)
            .lines
            .into_iter()
            .next()?;
        self.marks.push((text, size, line.clone()));
        Some(line)
    }

    /// Lines of this width. Words stay whole as long as they are shorter than a line.
    fn lines(&mut self, pieces: &[Piece<'_>], size: f32, width: f32, hang: f32) -> Lines {
        let lines = self.lines_with(pieces, size, width, hang, true);
        let is_wider = |line: &SetLine| line.width > width + 0.01;
        if lines.lines.iter().any(is_wider) {
            self.lines_with(pieces, size, width, hang, false)
        } else {
            lines
        }
    }

    fn lines_with(
        &mut self,
        pieces: &[Piece<'_>],
        size: f32,
        width: f32,
        hang: f32,
        whole: bool,
    ) -> Lines {
        let mut text = String::with_capacity(pieces.iter().map(|piece| piece.text.len()).sum());
        let ranges: Vec<Range<usize>> = pieces
            .iter()
            .map(|piece| {
                let start = text.len();
                text.push_str(&piece.text);
                start..text.len()
            })
            .collect();
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.set_base_direction(self.direction);
        builder.set_line_break_override(Some(&break_override));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(
            &self.families,
        ))));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::Locale(self.lang));
        if !whole {
            builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        }
        for (at, (piece, range)) in pieces.iter().zip(&ranges).enumerate() {
            builder.push(StyleProperty::Brush(Brush(at)), range.clone());
            if piece.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if piece.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
            if piece.shift != Shift::None {
                builder.push(StyleProperty::FontSize(size * SCRIPT_SIZE), range.clone());
            }
            if piece.wide {
                builder.push(StyleProperty::WordSpacing(size * 0.4), range.clone());
            }
            if whole && piece.whole {
                builder.push(
                    StyleProperty::TextWrapMode(TextWrapMode::NoWrap),
                    range.clone(),
                );
            }
        }
        let mut layout = builder.build(&text);
        if hang > 0.0 {
            layout.set_text_indent(
                hang,
                parley::IndentOptions {
                    hanging: true,
                    each_line: false,
                },
            );
        }
        let broken_at = break_lines(&mut layout, width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        // Lines from right to left begin at the right end of the whole width.
        let shift = if self.direction == BaseDirection::Rtl && width < f32::MAX {
            width - broken_at
        } else {
            0.0
        };
        let mut lines = Lines {
            lines: Vec::with_capacity(layout.len()),
            missing: String::new(),
            text: String::new(),
        };
        let mut shown = 0;
        for line in layout.lines() {
            let mut set = self.line(&line, &text, &mut shown, &mut lines.missing);
            set.left += shift;
            lines.lines.push(set);
        }
        // What no run holds was not set at all.
        if shown < text.len() {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .for_each(|c| push_once(&mut lines.missing, c));
        }
        lines.text = text;
        lines
    }

    fn line(
        &mut self,
        line: &parley::Line<'_, Brush>,
        text: &str,
        shown: &mut usize,
        missing: &mut String,
    ) -> SetLine {
        let metrics = line.metrics();
        let left = metrics.offset + metrics.inline_min_coord;
        let mut set = SetLine {
            left,
            width: metrics.advance - metrics.hanging_advance,
            ..SetLine::default()
        };
        let mut x = 0.0;
        for run in line.runs() {
            let (font, size) = (self.font(run.font()), run.font_size());
            let thicken = run.synthesis().embolden();
            let mut at_run = None;
            if !self.typeface.contains(&run.font().data.id()) {
                let metrics = run.font_metrics();
                set.tall = set
                    .tall
                    .max((metrics.ascent + metrics.descent) / size.max(1.0));
            }
            let mut atoms: Vec<Atom> = Vec::new();
            for cluster in run.clusters() {
                let range = cluster.text_range();
                *shown += range.len();
                match atoms.last_mut() {
                    // The glyphs of a ligature show all of its text.
                    Some(ligature) if cluster.is_ligature_continuation() => {
                        ligature.range.end = range.end
                    }
                    _ => atoms.push(Atom {
                        range,
                        piece: cluster.style().brush.0,
                        glyphs: cluster.glyphs().collect(),
                    }),
                }
            }
            for Atom { range, .. } in atoms
                .iter()
                .filter(|atom| atom.glyphs.iter().any(|glyph| glyph.id == 0))
            {
                text[range.clone()]
                    .chars()
                    .for_each(|c| push_once(missing, c));
            }
            if run.is_rtl() {
                atoms.reverse();
            }
            for Atom {
                range,
                piece,
                glyphs,
            } in atoms
            {
                let goes_on = set
                    .runs
                    .last()
                    .is_some_and(|last| at_run == Some(set.runs.len()) && last.piece == piece);
                if !goes_on {
                    set.runs.push(Run {
                        font,
                        size,
                        x,
                        width: 0.0,
                        piece,
                        thicken,
                        range: range.clone(),
                        glyphs: Vec::new(),
                    });
                    at_run = Some(set.runs.len());
                }
                let Some(last) = set.runs.last_mut() else {
                    continue;
                };
                for glyph in glyphs {
                    last.glyphs.push(Glyph {
                        id: glyph.id,
                        advance: glyph.advance,
                        dx: glyph.x,
                        dy: glyph.y,
                        range: range.clone(),
                    });
                    last.width += glyph.advance;
                    x += glyph.advance;
                }
                last.range = last.range.start.min(range.start)..last.range.end.max(range.end);
            }
        }
        set.runs.sort_by_key(|run| run.range.start);
        set
    }

    /// The number of a font that is used.
    fn font(&mut self, font: &FontData) -> usize {
        self.used
            .iter()
            .position(|used| used == font)
            .unwrap_or_else(|| {
                self.used.push(font.clone());
                self.used.len() - 1
            })
    }
}

/// Breaks lines of this width, or of a little less where that saves the last line from holding next
/// to nothing; returns the width.
fn break_lines(layout: &mut parley::Layout<Brush>, width: f32) -> f32 {
    let last = |layout: &parley::Layout<Brush>| {
        layout
            .lines()
            .last()
            .map_or(0.0, |line| line.metrics().advance)
    };
    layout.break_all_lines(Some(width).filter(|width| *width < f32::MAX));
    let count = layout.len();
    let enough = width * 0.12;
    if count < 2 || last(layout) >= enough {
        return width;
    }
    for percent in [98, 96, 94, 92, 90, 88] {
        let narrower = width * percent as f32 / 100.0;
        layout.break_all_lines(Some(narrower));
        if layout.len() > count {
            break;
        }
        if last(layout) >= enough {
            return narrower;
        }
    }
    layout.break_all_lines(Some(width));
    width
}

/// Glyphs that cannot be told apart, and the text that they show.
struct Atom {
    range: Range<usize>,
    piece: usize,
    glyphs: Vec<parley::Glyph>,
}

struct Lines {
    text: String,
    lines: Vec<SetLine>,
    /// The characters that no font has.
    missing: String,
}

fn push_once(characters: &mut String, c: char) {
    if !characters.contains(c) {
        characters.push(c);
    }
}

/// What stands before each item of a list; the blank says that the two are apart, and is narrow
/// enough for readers that go by distances.
pub(super) const BULLET: &str = "• ";

/// Lines end at blanks and between the letters of scripts without them: a word with a hyphen or a
/// slash in it, and an address, would read as two.
fn break_override(cx: LineBreakContext) -> Option<bool> {
    /// From here on Unicode has the scripts of East Asia, whose lines may end at nearly every
    /// letter.
    const EAST_ASIAN: char = '\u{2e80}';
    match (cx.before, cx.after) {
        // The point between two texts stays at the end of a line.
        (_, '·') => Some(false),
        (before, _) if before.is_whitespace() => None,
        (before, after) if before >= EAST_ASIAN || after >= EAST_ASIAN => None,
        _ => Some(false),
    }
}

/// How many fonts a typeface has.
const FACES: usize = 4;

fn faces(typeface: Typeface) -> [&'static [u8]; FACES] {
    match typeface {
        Typeface::Sans => [
            include_bytes!("../../fonts/SourceSans3-Regular.otf"),
            include_bytes!("../../fonts/SourceSans3-Bold.otf"),
            include_bytes!("../../fonts/SourceSans3-It.otf"),
            include_bytes!("../../fonts/SourceSans3-BoldIt.otf"),
        ],
        Typeface::Serif => [
            include_bytes!("../../fonts/SourceSerif4-Regular.otf"),
            include_bytes!("../../fonts/SourceSerif4-Bold.otf"),
            include_bytes!("../../fonts/SourceSerif4-It.otf"),
            include_bytes!("../../fonts/SourceSerif4-BoldIt.otf"),
        ],
    }
}

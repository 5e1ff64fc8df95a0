//! Lines: a paragraph's pieces become lines of glyphs.

use super::breaks::{Room, break_evenly, break_line_by_line, is_separator};
use super::fullwidth;
use super::hyphens::HYPHEN;
use super::set::Typesetter;
use super::tall;
use super::text::{BREAK, Text, is_mark};
use crate::flow::{Glyph, Piece, Run, SetLine};
use parley::style::{FontFamily, FontFeatures, OverflowWrap, StyleProperty, TextWrapMode};
use parley::{Alignment, AlignmentOptions, BaseDirection, FontData, LineBreakContext};
use std::borrow::Cow;
use std::ops::Range;

/// Which piece a glyph belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Brush(pub usize);

/// How large text is, and how much room it has.
#[derive(Debug, Clone, Copy)]
struct Measure {
    size: f32,
    width: f32,
    /// How much narrower the lines after the first are.
    hang: f32,
    /// Whether the last line is as long as the others.
    is_even: bool,
}

impl Measure {
    /// The parts of the text that are in lines wider than there is room, in the order of the text.
    fn too_wide(self, lines: &Lines) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        for (at, line) in lines.lines.iter().enumerate() {
            let room = self.width - if at > 0 { self.hang } else { 0.0 };
            if line.width > room + 0.01 {
                parts.extend(line.runs.iter().map(|run| run.range.clone()));
            }
        }
        parts
    }
}

/// Where words may be broken, apart from the marks in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    /// Nowhere.
    Whole,
    /// At the marks for hyphens too.
    Hyphenated,
    /// After any letter.
    Anywhere,
}

impl Typesetter {
    /// Lines of this width.
    ///
    /// They end at spaces. A word that is wider than a line is broken after its slashes and
    /// hyphens, then between its syllables, and where that is not enough after any letter.
    pub(super) fn lines(
        &mut self,
        pieces: &[Piece<'_>],
        size: f32,
        width: f32,
        hang: f32,
    ) -> Lines {
        let measure = Measure {
            size,
            width,
            hang,
            // What is only items with points between them has no last line that may be shorter.
            is_even: pieces.iter().all(|piece| piece.whole || piece.wide),
        };
        let text = Text::of(pieces, self.direction == BaseDirection::Rtl);
        let lines = self.lines_of(&text, pieces, measure, Words::Whole);
        let wide = measure.too_wide(&lines);
        if wide.is_empty() {
            return lines;
        }
        let broken = text.with_breaks(&wide);
        let pieces = text.unbound(pieces, &wide);
        let lines = self.lines_of(&broken, &pieces, measure, Words::Whole);
        let wide = measure.too_wide(&lines);
        if wide.is_empty() {
            return lines;
        }
        // From right to left the hyphen would have to be at the other end.
        if self.direction != BaseDirection::Rtl {
            let hyphenated = broken.with_hyphens(&wide);
            if hyphenated != broken {
                let lines = self.lines_of(&hyphenated, &pieces, measure, Words::Hyphenated);
                if measure.too_wide(&lines).is_empty() {
                    return lines;
                }
            }
        }
        self.lines_of(&broken, &pieces, measure, Words::Anywhere)
    }

    /// Whether a word is wider than a line, and has no slash and no hyphen after which it could be
    /// broken.
    pub(super) fn cuts_words(&mut self, pieces: &[Piece<'_>], size: f32, width: f32) -> bool {
        let measure = Measure {
            size,
            width,
            hang: 0.0,
            is_even: false,
        };
        let text = Text::of(pieces, self.direction == BaseDirection::Rtl);
        let lines = self.lines_of(&text, pieces, measure, Words::Whole);
        let wide = measure.too_wide(&lines);
        if wide.is_empty() {
            return false;
        }
        let broken = text.with_breaks(&wide);
        let lines = self.lines_of(&broken, pieces, measure, Words::Whole);
        !measure.too_wide(&lines).is_empty()
    }

    fn lines_of(
        &mut self,
        Text { text, ranges }: &Text,
        pieces: &[Piece<'_>],
        Measure {
            size,
            width,
            hang,
            is_even,
        }: Measure,
        words: Words,
    ) -> Lines {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.set_base_direction(self.direction);
        builder.set_line_break_override(Some(&break_override));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(
            &self.families[0],
        ))));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::Locale(self.lang));
        if words == Words::Anywhere {
            builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        }
        for (at, (piece, range)) in pieces.iter().zip(ranges).enumerate() {
            builder.push(StyleProperty::Brush(Brush(at)), range.clone());
            self.look.push(&mut builder, piece, range, &self.families);
            if piece.wide {
                builder.push(StyleProperty::WordSpacing(size * 0.4), range.clone());
            }
            if piece.whole {
                builder.push(
                    StyleProperty::TextWrapMode(TextWrapMode::NoWrap),
                    range.clone(),
                );
            }
        }
        for sign in fullwidth::halved(text) {
            let features = FontFeatures::Source(Cow::Borrowed("\"halt\""));
            builder.push(StyleProperty::FontFeatures(features), sign);
        }
        let mut layout = builder.build(text);
        if hang > 0.0 {
            layout.set_text_indent(
                hang,
                parley::IndentOptions {
                    hanging: true,
                    each_line: false,
                },
            );
        }
        let hyphen = match words {
            Words::Hyphenated => self.hyphen_in(text, ranges, pieces, size),
            Words::Whole | Words::Anywhere => None,
        };
        let room = Room {
            width,
            hang,
            is_even,
            hyphen: hyphen.as_ref().map_or(0.0, |run| run.width),
        };
        let widths = match words {
            Words::Whole | Words::Hyphenated => break_evenly(&mut layout, text, pieces, room),
            // In even lines more words would be broken.
            Words::Anywhere => break_line_by_line(&mut layout, room),
        };
        layout.align(Alignment::Start, AlignmentOptions::default());
        // Lines from right to left begin at the right end of the whole width.
        let is_shifted = self.direction == BaseDirection::Rtl && width < f32::MAX;
        let mut lines = Lines {
            lines: Vec::with_capacity(layout.len()),
            missing: String::new(),
            text: String::new(),
        };
        let mut shown = 0;
        for (at, line) in layout.lines().enumerate() {
            let mut set = self.line(&line, text, &mut shown, &mut lines.missing);
            set.left += match widths.get(at) {
                Some(of_line) if is_shifted => width - of_line,
                Some(_) | None => 0.0,
            };
            if at + 1 < layout.len() {
                if self.direction == BaseDirection::Rtl {
                    move_last_space(&mut set, text);
                }
                drop_point(&mut set, text, pieces);
                let range = line.text_range();
                if let (Some(hyphen), true) = (&hyphen, text[range.clone()].ends_with(HYPHEN)) {
                    add_hyphen(&mut set, hyphen, range.end - HYPHEN.len_utf8()..range.end);
                }
            }
            lines.lines.push(set);
        }
        // Text that is in no run was not set.
        if shown < text.len() {
            text.chars()
                .filter(|c| !c.is_whitespace() && !is_mark(*c))
                .for_each(|c| push_once(&mut lines.missing, c));
        }
        lines.text = text.clone();
        lines
    }

    /// The hyphen of the first word that may have one.
    fn hyphen_in(
        &mut self,
        text: &str,
        ranges: &[Range<usize>],
        pieces: &[Piece<'_>],
        size: f32,
    ) -> Option<Run> {
        let at = text.find(HYPHEN)?;
        let (piece, _) = pieces
            .iter()
            .zip(ranges)
            .find(|(_, range)| range.contains(&at))?;
        let hyphen = Piece::new("-", piece.style);
        let lines = self.lines(&[hyphen], size, f32::MAX, 0.0);
        lines.lines.into_iter().next()?.runs.into_iter().next()
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
                let letters = text.get(run.text_range()).unwrap_or_default();
                set.tall = set.tall.max(tall::leading(letters, &run));
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
                    _ => {
                        let glyphs: Vec<_> = cluster.glyphs().collect();
                        let is_space = text[range.clone()].contains(char::is_whitespace);
                        atoms.push(Atom {
                            range,
                            piece: cluster.style().brush.0,
                            is_alone: run.is_rtl() && (glyphs.len() > 1 || is_space),
                            glyphs,
                        })
                    }
                }
            }
            atoms.retain(|atom| !text[atom.range.clone()].chars().all(is_mark));
            for Atom { range, .. } in atoms
                .iter()
                .filter(|atom| atom.glyphs.iter().any(|glyph| glyph.id == 0))
            {
                text[range.clone()]
                    .chars()
                    .for_each(|c| push_once(missing, c));
            }
            if run.is_rtl() {
                let atoms_from_right = std::mem::take(&mut atoms).into_iter().rev();
                atoms = atoms_from_right
                    .flat_map(|atom| atom.with_separate_marks(text))
                    .collect();
            }
            for Atom {
                range,
                piece,
                is_alone,
                glyphs,
            } in atoms
            {
                let goes_on = !is_alone
                    && set
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
                        is_rtl: run.is_rtl(),
                        range: range.clone(),
                        glyphs: Vec::new(),
                    });
                    at_run = (!is_alone).then_some(set.runs.len());
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

/// Moves the space after the last word of a line to its left end, where a line from right to left
/// ends (UAX #9, L1): after a word from left to right it would be on the other side, before what is
/// at the right of that.
fn move_last_space(line: &mut SetLine, text: &str) {
    let Some(last) = line.runs.last_mut().filter(|run| !run.is_rtl) else {
        return;
    };
    let is_space = |glyph: &Glyph| text[glyph.range.clone()].trim().is_empty();
    if last.glyphs.len() < 2 || !last.glyphs.last().is_some_and(is_space) {
        return;
    }
    let Some(space) = last.glyphs.pop() else {
        return;
    };
    let (end, by) = (last.x + last.width, space.advance);
    last.width -= by;
    last.range.end = space.range.start;
    let moved = Run {
        x: 0.0,
        width: by,
        range: space.range.clone(),
        glyphs: vec![space],
        ..last.clone()
    };
    let left = line.runs.iter().map(|run| run.x).fold(end, f32::min);
    for run in line.runs.iter_mut().filter(|run| run.x < end) {
        run.x += by;
    }
    line.runs.push(Run { x: left, ..moved });
}

/// Adds a hyphen to the end of a line; its text is the mark for it.
fn add_hyphen(line: &mut SetLine, hyphen: &Run, range: Range<usize>) {
    let Some(last) = line.runs.last() else { return };
    let mut hyphen = Run {
        x: last.x + last.width,
        piece: last.piece,
        range: range.clone(),
        ..hyphen.clone()
    };
    for glyph in &mut hyphen.glyphs {
        glyph.range = range.clone();
    }
    line.width += hyphen.width;
    line.hyphens.push(hyphen);
}

/// Removes the point between two texts from the end of a line: the end separates them.
fn drop_point(line: &mut SetLine, text: &str, pieces: &[Piece<'_>]) {
    let is_shown = |run: &&Run| !text[run.range.clone()].trim().is_empty();
    let Some(last) = line.runs.iter().rfind(is_shown) else {
        return;
    };
    if !pieces[last.piece].wide {
        return;
    }
    let shown = &text[last.range.clone()];
    let point = last.range.start + (shown.len() - shown.trim_start().len());
    for run in line.runs.iter_mut().filter(|run| run.range.end > point) {
        run.glyphs.retain(|glyph| glyph.range.start < point);
        run.width = run.glyphs.iter().map(|glyph| glyph.advance).sum();
        run.range.end = point.max(run.range.start);
    }
    line.runs.retain(|run| !run.glyphs.is_empty());
    // A space is left of it, which is drawn so that readers see two words.
    let items = line.runs.iter().filter(|run| !pieces[run.piece].wide);
    let (left, right) = items.fold((f32::MAX, 0.0f32), |(left, right), run| {
        (left.min(run.x), right.max(run.x + run.width))
    });
    line.width = (right - left).max(0.0);
}

/// Glyphs that cannot be separated, and the text that they show.
struct Atom {
    range: Range<usize>,
    piece: usize,
    /// Whether it is a separate run. Words from right to left are, and so are glyphs that share
    /// text: the PDF library marks each within its tag, and readers stop at the end of a mark.
    is_alone: bool,
    glyphs: Vec<parley::Glyph>,
}

impl Atom {
    /// A letter and each of the marks on it as separate runs, where it is known which glyph shows
    /// which: readers that know nothing of glyphs that share text would repeat it.
    fn with_separate_marks(self, text: &str) -> Vec<Atom> {
        let characters: Vec<_> = text[self.range.clone()].char_indices().collect();
        let is_mark = |glyph: &parley::Glyph| glyph.advance == 0.0;
        let (first, last) = match self.glyphs.as_slice() {
            [first, marks @ ..] if !is_mark(first) && marks.iter().all(is_mark) => (true, false),
            [marks @ .., last] if !is_mark(last) && marks.iter().all(is_mark) => (false, true),
            _ => (false, false),
        };
        if self.glyphs.len() < 2 || self.glyphs.len() != characters.len() || !(first || last) {
            return vec![self];
        }
        let separate = |((at, c), glyph): (&(usize, char), &parley::Glyph)| Atom {
            range: self.range.start + at..self.range.start + at + c.len_utf8(),
            piece: self.piece,
            is_alone: true,
            glyphs: vec![*glyph],
        };
        if first {
            let shown = characters.iter().zip(&self.glyphs);
            shown.map(separate).collect()
        } else {
            let shown = characters.iter().rev().zip(&self.glyphs);
            shown.map(separate).collect()
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Lines {
    pub text: String,
    pub lines: Vec<SetLine>,
    /// The characters that no font has.
    pub missing: String,
}

fn push_once(characters: &mut String, c: char) {
    if !characters.contains(c) {
        characters.push(c);
    }
}

/// Lines end at spaces and between the letters of scripts without them: a word with a hyphen, a dot
/// or a slash in it, and an address, would read as two.
fn break_override(cx: LineBreakContext) -> Option<bool> {
    /// From here on Unicode has the scripts of East Asia, whose lines may end at nearly every
    /// letter.
    const EAST_ASIAN: char = '\u{2e80}';
    match (cx.before, cx.after) {
        // What separates two texts is at the end of a line, not at the start of the next.
        (_, after) if is_separator(after) => Some(false),
        (BREAK | HYPHEN, _) => Some(true),
        (before, _) if before.is_whitespace() => None,
        (before, after) if before >= EAST_ASIAN || after >= EAST_ASIAN => None,
        _ => Some(false),
    }
}

//! Shapes: paragraphs whose lines are put together of parts.

use super::lines::Lines;
use super::set::Typesetter;
use crate::flow::{Area, Glyph, Paragraph, Piece, Run, SetLine, Shape};
use resume_render::design::Case;
use resume_render::theme::capitals;
use std::borrow::Cow;
use std::ops::Range;

/// The pieces with the letters that are drawn: what is in capitals in the design is in capitals.
pub(super) fn spelled<'p, 'a>(pieces: &'p [Piece<'a>], lang: &str) -> Cow<'p, [Piece<'a>]> {
    let is_spelled = |piece: &Piece<'_>| piece.style.case == Case::Capitals;
    if !pieces.iter().any(is_spelled) {
        return Cow::Borrowed(pieces);
    }
    let spell = |piece: &Piece<'a>| match is_spelled(piece) {
        true => Piece {
            text: capitals(&piece.text, lang).into(),
            ..piece.clone()
        },
        false => piece.clone(),
    };
    Cow::Owned(pieces.iter().map(spell).collect())
}

impl Typesetter {
    /// The lines of a paragraph in an area, from its left end.
    pub(super) fn shaped(
        &mut self,
        paragraph: &Paragraph<'_>,
        pieces: &[Piece<'_>],
        area: Area,
    ) -> Lines {
        let size = paragraph.size;
        match &paragraph.shape {
            Shape::Columns { items, most } => self
                .columns(pieces, items, *most, size, area.width)
                .unwrap_or_else(|| self.lines(pieces, size, area.width, 0.0)),
            Shape::Label {
                pieces: label,
                width,
                gap,
            } => {
                let (label, text) = pieces.split_at((*label).min(pieces.len()));
                let rest = (area.width - width - gap).max(area.width * 0.3);
                let count = label.len();
                let label = self.lines(label, size, *width, 0.0);
                let lines = self.lines(text, size, rest, 0.0);
                // From the left end of the area to the left ends of both.
                let lefts = if self.is_rtl() {
                    [area.width - width, 0.0]
                } else {
                    [0.0, area.width - rest]
                };
                side_by_side([label, lines], lefts, count)
            }
            Shape::Stacked { pieces: label } => {
                let (label, text) = pieces.split_at((*label).min(pieces.len()));
                let mut all = Lines::default();
                let count = label.len();
                let label = self.lines(label, size, area.width, 0.0);
                let lines = self.lines(text, size, area.width, 0.0);
                all.append(label, 0);
                all.append(lines, count);
                all
            }
            Shape::Period => self.divided(pieces, size, area.width),
            Shape::Lines | Shape::Centered | Shape::AtEnd => {
                self.lines(pieces, size, area.width, paragraph.hang)
            }
        }
    }

    /// Items in as many columns as there is room for; nothing if one is wider than that.
    fn columns(
        &mut self,
        pieces: &[Piece<'_>],
        items: &[Range<usize>],
        most: u8,
        size: f32,
        width: f32,
    ) -> Option<Lines> {
        let mut all = Lines::default();
        let mut cells = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            let separator = items.get(at + 1).map_or(item.end, |next| next.start);
            let [item, sign] = [item.clone(), item.end..separator].map(|range| {
                let lines = self.lines(&pieces[range.clone()], size, f32::MAX, 0.0);
                let shift = all.take_text(lines.text, lines.missing);
                let mut whole = SetLine::default();
                if let Some(line) = lines.lines.into_iter().next() {
                    add(&mut whole, line, 0.0, shift, range.start);
                }
                whole
            });
            if item.width > width {
                return None;
            }
            cells.push((item, only_space(sign, &all.text)));
        }
        all.lines = self.in_columns(&cells, most, size * 2.0, width);
        Some(all)
    }

    /// Cells, each with the space after it, in columns with a gap between them.
    fn in_columns(
        &self,
        cells: &[(SetLine, SetLine)],
        most: u8,
        gap: f32,
        width: f32,
    ) -> Vec<SetLine> {
        let widths = |count: usize| -> Vec<f32> {
            let of_column = |column: usize| {
                let cells = cells.iter().skip(column).step_by(count);
                cells.map(|(item, _)| item.width).fold(0.0, f32::max)
            };
            (0..count).map(of_column).collect()
        };
        let fits = |count: &usize| {
            widths(*count).iter().sum::<f32>() + gap * (*count as f32 - 1.0) <= width
        };
        let most = usize::from(most).min(cells.len()).max(1);
        let count = (1..=most).rev().find(fits).unwrap_or(1);
        // In fewer columns if there are as many rows.
        let rows = cells.len().div_ceil(count).max(1);
        let count = Some(cells.len().div_ceil(rows))
            .filter(fits)
            .unwrap_or(count)
            .max(1);
        let starts = if count == 1 && most > 1 {
            let items: Vec<f32> = cells.iter().map(|(item, _)| item.width).collect();
            spanning(&items, most, gap, width)
        } else {
            let widths = widths(count);
            let start = |at: usize| {
                let before = widths.iter().take(at % count);
                (at / count, before.map(|width| width + gap).sum())
            };
            (0..cells.len()).map(start).collect()
        };
        let mut lines: Vec<SetLine> = Vec::new();
        for ((item, space), (row, x)) in cells.iter().zip(starts) {
            if lines.len() <= row {
                lines.push(SetLine::default());
            }
            let Some(line) = lines.last_mut() else {
                continue;
            };
            let (left, after) = if self.is_rtl() {
                let left = width - x - item.width;
                (left, left - space.width)
            } else {
                (x, x + item.width)
            };
            add(line, item.clone(), left, 0, 0);
            add(line, space.clone(), after, 0, 0);
        }
        lines
    }

    /// Makes the column of labels as wide as the widest label of each list, as far as there is room.
    pub(super) fn fit_labels(&mut self, paragraphs: &mut [Paragraph<'_>]) {
        /// How much of the width labels may take.
        const MOST: f32 = 0.3;
        let list = |paragraph: &Paragraph<'_>| match paragraph.shape {
            Shape::Label { .. } => paragraph.tag.list(),
            _ => None,
        };
        for rows in paragraphs.chunk_by_mut(|a, b| list(a).is_some() && list(a) == list(b)) {
            let mut widest = 0.0f32;
            for row in rows.iter() {
                if let (Shape::Label { pieces, width, .. }, Some(_)) = (&row.shape, list(row)) {
                    let label = &row.pieces[..*pieces];
                    let lines = self.lines(label, row.size, f32::MAX, 0.0);
                    let label = lines.lines.first().map_or(0.0, |line| line.width);
                    widest = widest.max(*width).max(label.min(row.area.width * MOST));
                }
            }
            for row in rows {
                if let (Shape::Label { width, .. }, true) = (&mut row.shape, widest > 0.0) {
                    *width = widest;
                }
            }
        }
    }
}

/// The rows of items and where they begin in them, where one item is too wide for a column: columns
/// of one width, of which such an item takes several. There are as few rows as possible.
fn spanning(items: &[f32], most: usize, gap: f32, width: f32) -> Vec<(usize, f32)> {
    let of = |count: usize| -> Vec<(usize, f32)> {
        let stride = (width + gap) / count as f32;
        let (mut row, mut column) = (0, 0);
        let place = |item: &f32| {
            let span = ((item + gap) / stride).ceil().max(1.0) as usize;
            if column > 0 && column + span > count {
                (row, column) = (row + 1, 0);
            }
            let start = (row, stride * column as f32);
            column += span;
            start
        };
        items.iter().map(place).collect()
    };
    let rows = |starts: &Vec<(usize, f32)>| starts.last().map_or(0, |(row, _)| *row);
    let fewest = (1..=most).map(of).min_by_key(rows);
    fewest.unwrap_or_default()
}

/// A label in its column, and the text beside it, whose pieces come after those of the label.
fn side_by_side([label, text]: [Lines; 2], lefts: [f32; 2], pieces: usize) -> Lines {
    let mut all = Lines::default();
    let count = label.lines.len().max(text.lines.len());
    let of_label = all.take_text(label.text, label.missing);
    let of_text = all.take_text(text.text, text.missing);
    let (mut labels, mut texts) = (label.lines.into_iter(), text.lines.into_iter());
    for _ in 0..count {
        let mut line = SetLine::default();
        if let Some(label) = labels.next() {
            add(&mut line, label, lefts[0], of_label, 0);
        }
        if let Some(text) = texts.next() {
            add(&mut line, text, lefts[1], of_text, pieces);
        }
        all.lines.push(line);
    }
    all
}

/// Only the space with which a separator begins.
fn only_space(sign: SetLine, text: &str) -> SetLine {
    let is_space = |glyph: &&Glyph| text[glyph.range.clone()].trim().is_empty();
    let mut runs = sign.runs.into_iter();
    let space = runs.find_map(|run| {
        let glyph = run.glyphs.iter().find(is_space)?.clone();
        Some(Run {
            x: 0.0,
            width: glyph.advance,
            range: glyph.range.clone(),
            glyphs: vec![glyph],
            ..run
        })
    });
    SetLine {
        width: space.as_ref().map_or(0.0, |run| run.width),
        runs: space.into_iter().collect(),
        ..SetLine::default()
    }
}

/// Adds a part to a line, so far from its left end, with its text and its pieces after others.
fn add(line: &mut SetLine, part: SetLine, left: f32, shift: usize, pieces: usize) {
    let SetLine {
        left: of_part,
        width,
        tall,
        runs,
        hyphens,
        bridge: _,
    } = part;
    let x = left + of_part;
    line.width = line.width.max(x + width);
    line.tall = line.tall.max(tall);
    let moved = |mut run: Run| {
        run.x += x;
        run.piece += pieces;
        move_range(&mut run.range, shift);
        for glyph in &mut run.glyphs {
            move_range(&mut glyph.range, shift);
        }
        run
    };
    line.runs.extend(runs.into_iter().map(moved));
    line.hyphens.extend(hyphens.into_iter().map(moved));
}

fn move_range(range: &mut Range<usize>, by: usize) {
    range.start += by;
    range.end += by;
}

impl Lines {
    /// Adds text, and returns where it begins.
    fn take_text(&mut self, text: String, missing: String) -> usize {
        let start = self.text.len();
        self.text.push_str(&text);
        self.missing.push_str(&missing);
        start
    }

    /// Adds lines below, whose pieces come after others.
    pub(super) fn append(&mut self, lines: Lines, pieces: usize) {
        let shift = self.take_text(lines.text, lines.missing);
        for part in lines.lines {
            let mut line = SetLine {
                left: 0.0,
                ..SetLine::default()
            };
            add(&mut line, part, 0.0, shift, pieces);
            self.lines.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_is_too_wide_takes_several_columns() {
        let starts = spanning(&[30.0, 20.0, 20.0, 60.0, 20.0], 3, 10.0, 110.0);
        assert_eq!(
            starts,
            [(0, 0.0), (0, 40.0), (0, 80.0), (1, 0.0), (1, 80.0)]
        );
        // Two columns have as few rows as three.
        let starts = spanning(&[40.0, 40.0, 100.0], 3, 10.0, 110.0);
        assert_eq!(starts, [(0, 0.0), (0, 60.0), (1, 0.0)]);
        assert_eq!(
            spanning(&[100.0, 100.0], 3, 10.0, 110.0),
            [(0, 0.0), (1, 0.0)]
        );
    }
}

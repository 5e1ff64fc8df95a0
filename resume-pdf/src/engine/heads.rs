//! The heads of entries: what is on one line with the title, and where the period is.

use super::lines::Lines;
use super::set::Typesetter;
use crate::flow::{Area, Glyph, Paragraph, Piece, Set, SetLine};
use std::collections::{BTreeMap, BTreeSet};

impl Typesetter {
    /// Joins what may be on the line of the paragraph above to it, where there is room for all of
    /// its list.
    pub(super) fn join_heads(&mut self, paragraphs: &mut Vec<Paragraph<'_>>, width: f32) {
        let (mut whole, mut full) = (BTreeMap::new(), BTreeSet::new());
        for (at, pair) in paragraphs.windows(2).enumerate() {
            let [above, paragraph] = pair else { continue };
            let Some(joint) = &paragraph.joint else {
                continue;
            };
            if full.contains(&joint.list) {
                continue;
            }
            let joined = joined(above, joint.piece.clone(), paragraph);
            let (set, _) = self.paragraph(&joined, [width, 0.0]);
            if set.lines.len() == 1 && fits(&joined, &set) {
                whole.insert(at, (joint.list, joined));
            } else {
                full.insert(joint.list);
            }
        }
        let mut is_joined = false;
        let mut at = 0;
        paragraphs.retain_mut(|paragraph| {
            let is_kept = !std::mem::take(&mut is_joined);
            if let Some((_, joined)) = whole.remove(&at).filter(|(list, _)| !full.contains(list)) {
                *paragraph = joined;
                is_joined = true;
            }
            at += 1;
            is_kept
        });
    }

    /// The period of an entry, where there is room for it: at the far end of a line it is on two
    /// lines if it would take much of that line, and the text beside it has two lines too.
    pub(super) fn period(&mut self, paragraph: &Paragraph<'_>, area: Area) -> Lines {
        /// The part of a line that is much.
        const MUCH: f32 = 0.4;
        let (size, much) = (paragraph.size, area.width * MUCH);
        if let Some(free) = paragraph.aside_area {
            return self.divided(&paragraph.aside, size, free.width);
        }
        let mut whole = self.lines(&paragraph.aside, size, f32::MAX, 0.0);
        whole.lines.truncate(1);
        let is_long = whole.lines.iter().any(|line| line.width > much);
        if is_long && after_dash(&paragraph.aside).is_some() {
            let divided = self.divided(&paragraph.aside, size, much);
            let beside = rest(area.width, &divided.lines, size);
            if divided.lines.len() == 2 && self.count(paragraph, beside) > 1 {
                return divided;
            }
        }
        whole
    }

    /// The lines of a period, each from the left; where it is too long for one, the first ends after
    /// its dash.
    pub(super) fn divided(&mut self, pieces: &[Piece<'_>], size: f32, room: f32) -> Lines {
        let whole = self.lines(pieces, size, f32::MAX, 0.0);
        if whole.lines.iter().all(|line| line.width <= room) {
            return whole;
        }
        let Some((at, end)) = after_dash(pieces) else {
            return self.lines(pieces, size, room, 0.0);
        };
        let part = |range: std::ops::Range<usize>| Piece {
            text: pieces[at].text[range].to_owned().into(),
            ..pieces[at].clone()
        };
        let length = pieces[at].text.len();
        let begin = [&pieces[..at], &[part(0..end)]].concat();
        let rest = [&[part(end..length)], &pieces[at + 1..]].concat();
        let mut lines = self.lines(&begin, size, room, 0.0);
        if !self.is_rtl() {
            let text = &lines.text;
            lines
                .lines
                .iter_mut()
                .for_each(|line| without_last_spaces(line, text));
        }
        let mut rest = self.lines(&rest, size, room, 0.0);
        for line in lines.lines.iter_mut().chain(&mut rest.lines) {
            line.left = 0.0;
        }
        lines.append(rest, at);
        lines
    }
}

/// Two paragraphs as one, with the joint between them.
fn joined<'a>(above: &Paragraph<'a>, joint: Piece<'a>, paragraph: &Paragraph<'a>) -> Paragraph<'a> {
    let mut joined = above.clone();
    joined.pieces.push(joint);
    joined.pieces.extend(paragraph.pieces.iter().cloned());
    joined
}

/// Whether a line does not run into the period at its far end.
fn fits(paragraph: &Paragraph<'_>, set: &Set) -> bool {
    let aside = match (paragraph.aside_area, set.aside.first()) {
        (None, Some(aside)) => aside.width + paragraph.size * 1.5,
        (Some(_), _) | (None, None) => 0.0,
    };
    set.lines
        .iter()
        .all(|line| line.width + aside <= paragraph.area.width + 0.01)
}

/// The width that a period leaves for the text at its left. What takes more than half of the line
/// would leave too little.
pub(super) fn rest(width: f32, period: &[SetLine], size: f32) -> f32 {
    let period = period.iter().map(|line| line.width).fold(0.0, f32::max);
    (width - period - size * 1.5).max(width * 0.5)
}

/// Has a line end with its last word, since spaces there would move it from the end of the others.
fn without_last_spaces(line: &mut SetLine, text: &str) {
    let glyphs = line.runs.iter().flat_map(|run| &run.glyphs).rev();
    let is_space = |glyph: &&Glyph| text[glyph.range.clone()].trim().is_empty();
    let spaces: f32 = glyphs.take_while(is_space).map(|glyph| glyph.advance).sum();
    let end = line
        .runs
        .iter()
        .map(|run| run.x + run.width)
        .fold(0.0, f32::max);
    line.width = line.width.min(end - spaces);
}

/// The piece of a period with its dash, and where what follows the dash and its spaces begins.
fn after_dash(pieces: &[Piece<'_>]) -> Option<(usize, usize)> {
    let is_dash = |c: char| matches!(c, '–' | '—');
    let (at, dash) = pieces.iter().enumerate().rev().find_map(|(at, piece)| {
        let dash = piece.text.rfind(is_dash)?;
        Some((at, dash))
    })?;
    let after = &pieces[at].text[dash..];
    let end = after.find(|c: char| c.is_alphanumeric());
    let is_last = pieces[at + 1..]
        .iter()
        .all(|piece| piece.text.trim().is_empty());
    match end {
        Some(end) => Some((at, dash + end)),
        None if is_last => None,
        None => Some((at, pieces[at].text.len())),
    }
}

//! Where the lines of a paragraph end: decided for the whole paragraph, not line by line.
//!
//! Knuth and Plass, “Breaking Paragraphs into Lines” (1981), for a ragged margin: of all ways to
//! break the paragraph into as few lines as possible, the one whose lines are the least uneven.

use super::hyphens::HYPHEN;
use super::lines::Brush;
use super::text::BREAK;
use crate::flow::Piece;
use parley::{BreakReason, Layout, Line, YieldData};
use std::ops::Range;

/// How wide lines may be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub width: f32,
    /// How much narrower the lines after the first are.
    pub hang: f32,
    /// Whether the last line is as long as the others.
    pub is_even: bool,
    /// How wide a hyphen is, where words may have one at the end of a line.
    pub hyphen: f32,
}

impl Room {
    /// The room of the line that begins with this segment.
    fn from(self, segment: usize) -> f32 {
        self.width - if segment > 0 { self.hang } else { 0.0 }
    }
}

/// A last line that is shorter than this part of the width looks forgotten.
const SHORT: f32 = 0.12;

/// What a short last line costs. A line that is half empty costs 0.25.
const COST_OF_SHORT: f32 = 0.5;
/// What a single word costs that is the last line and takes less than half of the room. A line that
/// is a third empty costs nearly as much, so a narrow column may end with one word.
const COST_OF_SINGLE: f32 = 0.12;
/// What a line costs that ends with a separator: it separates nothing there.
const COST_OF_SEPARATOR: f32 = 0.1;
/// What a line costs that ends inside a word or an address.
const COST_OF_PART: f32 = 0.15;
/// What a line costs that ends with a number or a word of one letter, which belong to the word
/// after them.
const COST_OF_BINDING: f32 = 0.02;

/// Breaks a layout into lines, each as full as it can be; returns the width for each of them.
pub(super) fn break_line_by_line(layout: &mut Layout<Brush>, room: Room) -> Vec<f32> {
    layout.break_all_lines(Some(room.width).filter(|width| *width < f32::MAX));
    vec![room.width; layout.len()]
}

/// Breaks a layout into the least uneven lines; returns the width for each of them.
pub(super) fn break_evenly(
    layout: &mut Layout<Brush>,
    text: &str,
    pieces: &[Piece<'_>],
    room: Room,
) -> Vec<f32> {
    let widths = break_line_by_line(layout, room);
    let is_forced = |line: Line<'_, _>| line.break_reason() == BreakReason::Explicit;
    if widths.len() < 2 || layout.lines().any(is_forced) {
        return widths;
    }
    // In lines without room every part that cannot be broken is alone.
    layout.break_all_lines(Some(0.0));
    let all = segments(layout, text, pieces, room.hyphen);
    let segments = bound(&all, room);
    let is_bound = segments.len() < all.len();
    let lines = best(&segments, room);
    let evenly = break_at(layout, &segments, &lines, room);
    // Otherwise there is text after the last of these lines, which would be lost.
    let is_whole = evenly.len() == lines.len();
    // With its hyphen a part of a word may need a line more.
    let may_be_longer = room.is_even || room.hyphen > 0.0 || is_bound;
    let is_short = lines.len() <= widths.len() || may_be_longer;
    if is_whole && layout.len() == lines.len() && is_short {
        return evenly;
    }
    break_line_by_line(layout, room)
}

/// A part of the text inside of which no line ends.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Segment {
    /// How wide it is, with what is not printed at the end of a line.
    advance: f32,
    /// How wide that is: spaces, and the point between two items; less the hyphen that is added.
    dropped: f32,
    /// What it costs to end a line with it.
    cost: f32,
    /// Whether it ends with the point between two items.
    ends_item: bool,
    /// Whether it is a single word.
    is_word: bool,
    /// Whether it ends a part of an item.
    ends_part: bool,
    /// Whether it belongs to the next one.
    is_bound: bool,
}

fn segments(layout: &Layout<Brush>, text: &str, pieces: &[Piece<'_>], hyphen: f32) -> Vec<Segment> {
    let segments = layout.lines().map(|line| {
        let point = point(&line, pieces);
        let range = line.text_range();
        let words = text.get(range.clone()).unwrap_or_default();
        let next = text.get(range.end..).unwrap_or_default();
        let added = if words.ends_with(HYPHEN) { hyphen } else { 0.0 };
        Segment {
            advance: line.metrics().advance,
            dropped: point.max(line.metrics().hanging_advance) - added,
            // A point that is not printed separates where the line ends.
            cost: if point > 0.0 { 0.0 } else { cost_after(words) },
            ends_item: point > 0.0,
            is_word: !words.trim().contains(char::is_whitespace),
            ends_part: words.trim_end().ends_with([',', ';', '،', '؛', '、', '，']),
            is_bound: is_volume(words) && next.starts_with(|c: char| c.is_ascii_digit()),
        }
    });
    segments.collect()
}

/// Whether a text ends with the volume of a periodical, before its pages: `71: 530–551`.
fn is_volume(text: &str) -> bool {
    let before = text.trim_end().strip_suffix(':').map(str::trim_end);
    before.is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit() || c == ')'))
}

/// The segments, of which those that belong to each other are one, if there is room for it.
fn bound(segments: &[Segment], room: Room) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match all.last_mut() {
            Some(last)
                if last.is_bound
                    && last.advance + segment.advance - segment.dropped
                        <= room.width - room.hang =>
            {
                *last = Segment {
                    advance: last.advance + segment.advance,
                    is_word: false,
                    ..*segment
                };
            }
            Some(_) | None => all.push(*segment),
        }
    }
    all
}

/// How wide the point between two items is, which is not printed at the end of a line.
fn point(line: &Line<'_, Brush>, pieces: &[Piece<'_>]) -> f32 {
    let is_point = |at: usize| pieces.get(at).is_some_and(|piece| piece.wide);
    let clusters = line.runs().flat_map(|run| run.clusters());
    let points = clusters.filter(|cluster| is_point(cluster.style().brush.0));
    points
        .flat_map(|cluster| cluster.glyphs())
        .map(|glyph| glyph.advance)
        .sum()
}

/// How much it costs that a line of items is not full: a line that ends inside of an item is as long
/// as it can be, and the last of its lines as long as the rest.
fn cost_of_items(segments: &[Segment], line: Range<usize>) -> f32 {
    let is_end = |at: usize| segments.get(at).is_none_or(|segment| segment.ends_item);
    let is_rest = line.start > 0 && !is_end(line.start - 1);
    match (is_end(line.end - 1) || line.end == segments.len(), is_rest) {
        (false, _) => 2.0,
        (true, true) => 0.0,
        (true, false) => 1.0,
    }
}

/// Whether a line of these segments begins or ends inside of an item, and has a part of another.
fn is_mixed(segments: &[Segment], line: Range<usize>) -> bool {
    let is_end = |at: usize| segments.get(at).is_none_or(|segment| segment.ends_item);
    let begins_item = line.start == 0 || is_end(line.start - 1);
    let ends_item = line.end == segments.len() || is_end(line.end - 1);
    let mut inner = line.start..line.end - 1;
    !(begins_item && ends_item) && inner.any(is_end)
}

/// Whether a line is a word without the one before it, from which nothing separates it.
fn is_single(segments: &[Segment], line: Range<usize>) -> bool {
    let follows = line.start.checked_sub(1).and_then(|at| segments.get(at));
    line.len() == 1 && segments[line.start].is_word && follows.is_some_and(|one| !one.ends_item)
}

/// What it costs to end a line after this text.
fn cost_after(text: &str) -> f32 {
    if text.ends_with([BREAK, HYPHEN]) {
        return COST_OF_PART;
    }
    // In scripts without spaces a number and what it counts are one word: 6月.
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return COST_OF_PART;
    }
    let text = text.trim_end();
    let word = text.rsplit(char::is_whitespace).next().unwrap_or(text);
    let word = word.trim_start_matches(['(', '[', '“', '«', '„']);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        // An initial, or the first half of `M. Sc.`
        (Some(c), Some('.')) if letters.next().is_none() && c.is_uppercase() => COST_OF_BINDING,
        (Some(c), None) if is_separator(c) => COST_OF_SEPARATOR,
        // Where words have no spaces between them, a letter is no word.
        (Some(c), None) if c.is_alphabetic() && c < '\u{2e80}' => COST_OF_BINDING,
        (Some(_), _)
            if word
                .chars()
                .all(|c| c.is_numeric() || matches!(c, '.' | ',')) =>
        {
            COST_OF_BINDING
        }
        (Some(_), _) | (None, _) => 0.0,
    }
}

/// Whether a character separates texts that are not of one sentence.
pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '·' | '|' | '•' | '¦' | '‧' | '∙')
}

/// The segments of each line: as few lines as possible, and of these the least uneven.
fn best(segments: &[Segment], room: Room) -> Vec<Range<usize>> {
    /// The best lines up to a segment: how many, and one more for each that is mixed; what they
    /// cost; and where the last begins.
    #[derive(Clone, Copy)]
    struct Best {
        lines: usize,
        cost: f32,
        from: usize,
    }
    let start = Best {
        lines: 0,
        cost: 0.0,
        from: 0,
    };
    let mut best = vec![start];
    for end in 1..=segments.len() {
        let mut found: Option<Best> = None;
        let mut advance = 0.0;
        for from in (0..end).rev() {
            advance += segments[from].advance;
            let width = advance - segments[end - 1].dropped;
            let is_alone = from + 1 == end;
            if width > room.from(from) && !is_alone {
                break;
            }
            let shortfall = (room.from(from) - width).max(0.0) / room.width;
            let is_last = end == segments.len();
            let cost = match is_last {
                true if width < room.width * SHORT => COST_OF_SHORT,
                true if is_single(segments, from..end) && width < room.width * 0.5 => {
                    COST_OF_SINGLE
                }
                true if !room.is_even => 0.0,
                _ if room.is_even => cost_of_items(segments, from..end) * shortfall * shortfall,
                _ => shortfall * shortfall,
            } + if is_last { 0.0 } else { segments[end - 1].cost };
            let is_split = room.is_even && !is_last && !segments[end - 1].ends_item;
            let cost = match is_split && !segments[end - 1].ends_part {
                true => cost + COST_OF_PART,
                false => cost,
            };
            // Where lines have items and no sentences, a long item is on lines by itself, though
            // that may need a line more.
            let is_mixed = room.is_even && is_mixed(segments, from..end);
            let lines = best[from].lines + 1 + usize::from(is_mixed);
            let cost = best[from].cost + cost + if is_mixed { 1.0 } else { 0.0 };
            let is_better = found.is_none_or(|found| (lines, cost) < (found.lines, found.cost));
            if is_better {
                found = Some(Best { lines, cost, from });
            }
        }
        best.push(found.unwrap_or(start));
    }
    let mut lines = Vec::new();
    let mut end = segments.len();
    while end > 0 {
        let from = best[end].from;
        lines.push(from..end);
        end = from;
    }
    lines.reverse();
    lines
}

/// Breaks the layout into lines of these segments, and returns how wide they were allowed to be;
/// no widths if text is left after them.
fn break_at(
    layout: &mut Layout<Brush>,
    segments: &[Segment],
    lines: &[Range<usize>],
    room: Room,
) -> Vec<f32> {
    /// More than what is lost in the sum of many widths, and less than the width of any segment.
    const TOLERANCE: f32 = 0.05;
    let mut widths = Vec::with_capacity(lines.len());
    let mut breaking = layout.break_lines();
    breaking.state_mut().set_layout_max_advance(f32::INFINITY);
    for line in lines {
        let advance: f32 = segments[line.clone()].iter().map(|one| one.advance).sum();
        let hang = room.width - room.from(line.start);
        let width = advance + hang + TOLERANCE;
        breaking.state_mut().set_line_max_advance(width);
        if !matches!(breaking.break_next(), Some(YieldData::LineBreak(_))) {
            break;
        }
        widths.push(width);
    }
    let is_done = breaking.is_done();
    breaking.finish();
    if !is_done {
        widths.clear();
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of words of these widths, with spaces of width 1 between them.
    fn lines(words: &[f32], width: f32, hang: f32, is_even: bool) -> Vec<Range<usize>> {
        let segments: Vec<_> = words
            .iter()
            .map(|word| Segment {
                advance: word + 1.0,
                dropped: 1.0,
                cost: 0.0,
                ends_item: is_even,
                is_word: true,
                ends_part: false,
                is_bound: false,
            })
            .collect();
        best(
            &segments,
            Room {
                width,
                hang,
                is_even,
                hyphen: 0.0,
            },
        )
    }

    #[test]
    fn lines_are_even_over_the_whole_paragraph() {
        // Line by line: 3 + 2 + 2, then 5, then 8, 2 short of which is the last.
        let words = [3.0, 2.0, 2.0, 5.0, 8.0, 2.0];
        assert_eq!(lines(&words, 9.0, 0.0, false), [0..2, 2..4, 4..5, 5..6]);
    }

    #[test]
    fn a_long_item_is_on_lines_by_itself() {
        let words = [(4.0, false), (4.0, false), (2.0, true), (3.0, true)];
        let segments: Vec<_> = words
            .iter()
            .map(|(advance, ends_item)| Segment {
                advance: *advance,
                dropped: 0.0,
                cost: 0.0,
                ends_item: *ends_item,
                is_word: true,
                ends_part: false,
                is_bound: false,
            })
            .collect();
        let lines = |is_even| {
            let room = Room {
                width: 9.0,
                hang: 0.0,
                is_even,
                hyphen: 0.0,
            };
            best(&segments, room)
        };
        assert_eq!(lines(false), [0..2, 2..4]);
        assert_eq!(lines(true), [0..2, 2..3, 3..4]);
    }

    #[test]
    fn there_are_no_more_lines_than_needed() {
        let words = [4.0, 4.0, 9.0, 9.0];
        assert_eq!(lines(&words, 9.0, 0.0, false), [0..2, 2..3, 3..4]);
        assert_eq!(lines(&[20.0, 3.0], 9.0, 0.0, false), [0..1, 1..2]);
    }

    #[test]
    fn a_last_line_has_two_words_or_a_long_one() {
        let words = [20.0, 20.0, 20.0, 20.0, 30.0];
        assert_eq!(lines(&words, 90.0, 0.0, false), [0..3, 3..5]);
        let words = [20.0, 20.0, 20.0, 20.0, 50.0];
        assert_eq!(lines(&words, 90.0, 0.0, false), [0..4, 4..5]);
    }

    #[test]
    fn a_short_last_line_gets_another_word() {
        let words = [20.0, 20.0, 20.0, 20.0, 10.0, 3.0];
        assert_eq!(lines(&words, 95.0, 0.0, false), [0..4, 4..6]);
    }

    #[test]
    fn even_lines_have_a_last_line_like_the_others() {
        let words = [20.0, 20.0, 20.0, 20.0, 45.0];
        assert_eq!(lines(&words, 85.0, 0.0, false), [0..4, 4..5]);
        assert_eq!(lines(&words, 85.0, 0.0, true), [0..3, 3..5]);
    }

    #[test]
    fn the_lines_after_the_first_are_narrower_where_they_hang() {
        let words = [5.0, 5.0, 5.0, 5.0];
        assert_eq!(lines(&words, 11.0, 3.0, false), [0..2, 2..3, 3..4]);
    }

    #[test]
    fn a_line_ends_with_a_separator_or_a_number_only_where_nothing_else_is_near() {
        assert_eq!(cost_after("Engineer | "), COST_OF_SEPARATOR);
        assert_eq!(cost_after("up to 1,000 "), COST_OF_BINDING);
        assert_eq!(cost_after("Logistics (9 "), COST_OF_BINDING);
        assert_eq!(cost_after("and a "), COST_OF_BINDING);
        assert_eq!(cost_after("数"), 0.0);
        assert_eq!(cost_after("C++ "), 0.0);
        assert_eq!(cost_after("https://ada.example/\u{200b}"), COST_OF_PART);
    }
}

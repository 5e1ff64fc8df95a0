//! The side column on its pages.

use super::{Page, Placed, Slab, break_pages, place};
use crate::flow::{Column, Flow};
use std::ops::Range;

/// Adds the lines of the side column, which begins below the header.
pub(super) fn add_column(pages: &mut Vec<Page>, flow: &Flow<'_>, side: &[Slab], height: f32) {
    let column = |placed: &&Placed| flow.paragraphs[placed.paragraph].column;
    let first = pages.first().map_or(&[][..], Vec::as_slice);
    let top = match first.iter().find(|placed| column(placed) != Column::Header) {
        Some(placed) => placed.top - flow.paragraphs[placed.paragraph].pad,
        None => first
            .last()
            .map_or(0.0, |last| last.top + last.height * 2.0),
    };
    // Where the header is as high as the page, the column begins on the next one.
    let skipped = usize::from(height - top < height * 0.15);
    let top = if skipped > 0 { 0.0 } else { top };
    let mut ranges = break_pages(side, [height - top, height]);
    keep_section(side, &mut ranges);
    for (at, range) in ranges.into_iter().enumerate() {
        let placed = place(&side[range], if at == 0 { top } else { 0.0 });
        match pages.get_mut(at + skipped) {
            Some(page) => page.extend(placed),
            None => {
                pages.resize(at + skipped, Page::new());
                pages.push(placed);
            }
        }
    }
}

/// Moves the begin of a short section to the last page of the side column, if only a few lines of it
/// are there: alone in the column they would look forgotten.
pub(super) fn keep_section(side: &[Slab], pages: &mut [Range<usize>]) {
    /// How many lines are a few.
    const FEW: usize = 4;
    /// How many lines a short section has.
    const SHORT: usize = 12;
    let [.., before, last] = pages else { return };
    let Some(first) = side.get(last.start) else {
        return;
    };
    let held = side[before.clone()].iter().rev();
    let start = before.end
        - held
            .take_while(|slab| slab.section == first.section)
            .count();
    if last.len() <= FEW && start > before.start && last.end - start <= SHORT {
        before.end = start;
        last.start = start;
    }
}

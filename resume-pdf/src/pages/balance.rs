//! Which sections of the side column go to the other one, so that both are about as long.

use super::side::add_column;
use super::{Page, Slab, Spacing, break_pages, place, slabs};
use crate::flow::{Column, Flow, Set};

/// A side column that is at most this many times as long as the text is not too long.
const LONGER: f32 = 1.3;

/// Nor is one that is longer than the text by at most this part of a page.
const LITTLE: f32 = 0.12;

/// Of so many sections every choice is tried; of more, those that take the least room stay.
const MOST: usize = 8;

/// Whether the side column ends on a page that has text too, and is not much longer than that.
pub(crate) fn is_balanced(flow: &Flow<'_>, set: &[Set], spacing: Spacing, height: f32) -> bool {
    let (main, side) = slabs(flow, set, spacing);
    Columns::of(flow, &main, &side, height).is_balanced(height)
}

/// The sections of these that stay in the side column: with the fewest pages, with columns that are
/// balanced, and of those choices the one that moves the fewest sections.
///
/// All of them are set twice, in the side column and in the other one.
pub(crate) fn balanced(
    sections: &[usize],
    (in_side, of_side): (&Flow<'_>, &[Set]),
    (in_main, of_main): (&Flow<'_>, &[Set]),
    spacing: Spacing,
    height: f32,
) -> Vec<usize> {
    let (_, side) = slabs(in_side, of_side, spacing);
    let (main, _) = slabs(in_main, of_main, spacing);
    let section = |flow: &Flow<'_>, slab: &Slab| flow.paragraphs[slab.paragraph].section;
    let room = |at: &usize| {
        let slabs = side
            .iter()
            .filter(|slab| section(in_side, slab) == Some(*at));
        length(slabs)
    };
    let mut movable = sections.to_vec();
    movable.sort_by(|a, b| room(b).total_cmp(&room(a)));
    movable.truncate(MOST);
    movable.sort_unstable();
    let header = main
        .iter()
        .take_while(|slab| is_header(in_main, slab))
        .count();
    let first = main.get(header).map_or(0.0, |slab| slab.before);
    let choices = (0..1_u32 << movable.len()).map(|choice| {
        let moved = movable.iter().enumerate();
        let moved: Vec<usize> = moved
            .filter_map(|(at, section)| (choice >> at & 1 == 1).then_some(*section))
            .collect();
        let is_kept =
            |at: Option<usize>| at.is_some_and(|at| sections.contains(&at) && !moved.contains(&at));
        let mut main: Vec<Slab> = main.clone();
        main.retain(|slab| !is_kept(section(in_main, slab)));
        if let Some(slab) = main.get_mut(header) {
            // As far below the header as the first section of all.
            slab.before = slab.before.max(first);
        }
        let mut side = side.clone();
        side.retain(|slab| is_kept(section(in_side, slab)));
        let columns = Columns::of(in_main, &main, &side, height);
        (columns.cost(moved.len(), height), moved)
    });
    let best =
        choices.min_by(|(a, _), (b, _)| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let moved = best.map_or_else(Vec::new, |(_, moved)| moved);
    let kept = sections.iter().filter(|section| !moved.contains(section));
    kept.copied().collect()
}

/// How long both columns are.
struct Columns {
    /// How many pages there are.
    pages: usize,
    /// How many of them have text.
    main_pages: usize,
    main: f32,
    side: f32,
}

impl Columns {
    /// Those of these lines; the flow is that of the text.
    fn of(flow: &Flow<'_>, main: &[Slab], side: &[Slab], height: f32) -> Columns {
        let mut pages: Vec<Page> = break_pages(main, [height; 2])
            .into_iter()
            .map(|range| place(&main[range], 0.0))
            .collect();
        if pages.is_empty() {
            pages.push(Page::new());
        }
        let main_pages = pages.len();
        if !side.is_empty() {
            add_column(&mut pages, flow, side, height);
        }
        Columns {
            pages: pages.len(),
            main_pages,
            main: length(main.iter().filter(|slab| !is_header(flow, slab))),
            side: length(side.iter()),
        }
    }

    fn is_balanced(&self, height: f32) -> bool {
        let most = (self.main * LONGER).max(self.main + height * LITTLE);
        self.pages == self.main_pages && self.side <= most
    }

    /// The less, the better: pages, balance, about how far the ends are apart, how many sections
    /// moved, and how far exactly.
    fn cost(&self, moved: usize, height: f32) -> (usize, bool, u32, usize, f32) {
        /// A difference of less than this part of the page is not seen.
        const SEEN: f32 = 0.2;
        let apart = (self.main - self.side).abs();
        let about = (apart / (height * SEEN)) as u32;
        (self.pages, !self.is_balanced(height), about, moved, apart)
    }
}

fn is_header(flow: &Flow<'_>, slab: &Slab) -> bool {
    flow.paragraphs[slab.paragraph].column == Column::Header
}

/// How high lines are together.
fn length<'s>(slabs: impl Iterator<Item = &'s Slab>) -> f32 {
    slabs
        .map(|slab| slab.before + slab.pad + slab.height + slab.below)
        .sum()
}

//! Lines on pages: where each line is, and where pages end.

use crate::error::PdfError;
use crate::flow::{Bond, Flow, Set};
use std::ops::Range;

/// How far the gaps are open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spacing {
    /// From one line to the next, in parts of the size.
    leading: f32,
    /// What the gaps between blocks are multiplied with.
    gaps: f32,
}

impl Spacing {
    /// The regular spacing.
    pub const OPEN: Spacing = Spacing {
        leading: 1.34,
        gaps: 1.0,
    };
    /// The tightest spacing. The gap before an entry stays over 1.4 times the gap between lines, by
    /// which parsers separate entries.
    pub const TIGHTEST: Spacing = Spacing {
        leading: 1.2,
        gaps: 0.62,
    };
    /// How many steps there are between the two.
    pub const STEPS: u8 = 50;

    /// Tightened by this many steps.
    pub fn tightened(step: u8) -> Spacing {
        let part = f32::from(step.min(Spacing::STEPS)) / f32::from(Spacing::STEPS);
        let between = |open: f32, tight: f32| open + (tight - open) * part;
        Spacing {
            leading: between(Spacing::OPEN.leading, Spacing::TIGHTEST.leading),
            gaps: between(Spacing::OPEN.gaps, Spacing::TIGHTEST.gaps),
        }
    }
}

/// The lines of one page, from the top.
pub(crate) type Page = Vec<Placed>;

/// A line on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    pub paragraph: usize,
    pub line: usize,
    /// Its upper end, in points from the top of the column.
    pub top: f32,
    /// From its upper end to where the next line may begin.
    pub height: f32,
}

/// The lines of a document on pages of this height; an empty document has one page.
pub(crate) fn lay_out(flow: &Flow<'_>, set: &[Set], spacing: Spacing, height: f32) -> Vec<Page> {
    let slabs = slabs(flow, set, spacing);
    let mut pages: Vec<Page> = break_pages(&slabs, height)
        .into_iter()
        .map(|range| place(&slabs[range]))
        .collect();
    if pages.is_empty() {
        pages.push(Page::new());
    }
    pages
}

/// By how much a document runs over its pages.
pub(crate) fn too_long(
    flow: &Flow<'_>,
    set: &[Set],
    spacing: Spacing,
    height: f32,
    limit: usize,
    fitted: bool,
) -> PdfError {
    let pages = lay_out(flow, set, spacing, height);
    let over = pages.iter().skip(limit);
    let lines = over.clone().map(Vec::len).sum();
    let points = over
        .filter_map(|page| page.last())
        .map(|last| last.top + last.height)
        .sum();
    PdfError::TooLong {
        limit,
        pages: pages.len(),
        lines,
        points,
        fitted,
    }
}

/// What holds each line of a document to the one above.
#[cfg(test)]
pub(crate) fn bonds(
    flow: &Flow<'_>,
    set: &[Set],
) -> std::collections::HashMap<(usize, usize), Bond> {
    slabs(flow, set, Spacing::OPEN)
        .into_iter()
        .map(|slab| ((slab.paragraph, slab.line), slab.bond))
        .collect()
}

/// The measures of a line that page breaks depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Slab {
    paragraph: usize,
    line: usize,
    /// The gap above, which is left out at the top of a page.
    before: f32,
    height: f32,
    /// What may not come between it and the line above.
    bond: Bond,
}

fn slabs(flow: &Flow<'_>, set: &[Set], spacing: Spacing) -> Vec<Slab> {
    let mut slabs = Vec::new();
    for (index, (paragraph, set)) in flow.paragraphs.iter().zip(set).enumerate() {
        for (line, set) in set.lines.iter().enumerate() {
            let (before, bond) = match line {
                0 => (paragraph.before * spacing.gaps, paragraph.bond),
                _ => (0.0, Bond::Free),
            };
            // A script that is taller than the lines are apart gets the room that it needs.
            let height = paragraph.size * spacing.leading.max(set.tall);
            slabs.push(Slab {
                paragraph: index,
                line,
                before,
                height,
                bond,
            });
        }
    }
    bind_single_lines(flow, &mut slabs);
    clear_photo(flow, &mut slabs);
    slabs
}

/// Moves what follows the paragraphs beside the photo below it.
fn clear_photo(flow: &Flow<'_>, slabs: &mut [Slab]) {
    let Some(photo) = &flow.photo else { return };
    let beside = slabs.partition_point(|slab| slab.paragraph < photo.paragraphs);
    let (above, below) = slabs.split_at_mut(beside);
    let heights = above.iter().enumerate().map(|(at, slab)| {
        let before = if at > 0 { slab.before } else { 0.0 };
        before + slab.height
    });
    let height: f32 = heights.sum();
    if let Some(next) = below.first_mut() {
        next.before = next.before.max(photo.height + photo.gap * 0.5 - height);
    }
}

/// Binds the first two lines and the last two of every text together, be it a paragraph or a whole
/// list, the single line that leads from the head of an entry to its text to that text, and the last
/// two lines of all.
fn bind_single_lines(flow: &Flow<'_>, slabs: &mut [Slab]) {
    let list = |slab: &Slab| flow.paragraphs[slab.paragraph].tag.list();
    let same_paragraph = |a: &Slab, b: &Slab| a.paragraph == b.paragraph;
    let same_list = |a: &Slab, b: &Slab| list(a).is_some() && list(a) == list(b);
    let mut bonds = Vec::new();
    for same in [&same_paragraph as &dyn Fn(&Slab, &Slab) -> bool, &same_list] {
        let mut start = 0;
        for run in slabs.chunk_by(|a, b| same(a, b)) {
            if run.len() > 1 {
                bonds.extend([start + 1, start + run.len() - 1]);
            }
            start += run.len();
        }
    }
    for (at, pair) in slabs.windows(2).enumerate() {
        let is_lead = flow.paragraphs[pair[0].paragraph].is_lead;
        if is_lead && pair[0].line == 0 && !same_paragraph(&pair[0], &pair[1]) {
            bonds.push(at + 1);
        }
    }
    bonds.extend(slabs.len().checked_sub(1));
    for at in bonds {
        slabs[at].bond = slabs[at].bond.max(Bond::Line);
    }
}

/// Which lines are on which page: as many as there is room for, ending where the bond is weakest.
fn break_pages(slabs: &[Slab], height: f32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    while start < slabs.len() {
        let mut used = 0.0;
        let fitting = slabs[start..].iter().enumerate().take_while(|(at, slab)| {
            used += slab.height + if *at > 0 { slab.before } else { 0.0 };
            used <= height + 0.01
        });
        // A line that is higher than the page is placed on it nevertheless.
        let full = start + fitting.count().max(1);
        let end = if full >= slabs.len() {
            slabs.len()
        } else {
            let weakest = (start + 1..=full)
                .map(|at| slabs[at].bond)
                .min()
                .unwrap_or(Bond::Free);
            (start + 1..=full)
                .rev()
                .find(|at| slabs[*at].bond == weakest)
                .unwrap_or(full)
        };
        pages.push(start..end);
        start = end;
    }
    pages
}

fn place(slabs: &[Slab]) -> Page {
    let mut top = 0.0;
    let mut page = Page::with_capacity(slabs.len());
    for (at, slab) in slabs.iter().enumerate() {
        if at > 0 {
            top += slab.before;
        }
        page.push(Placed {
            paragraph: slab.paragraph,
            line: slab.line,
            top,
            height: slab.height,
        });
        top += slab.height;
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of 10 points: `H` is bound to the next one, `l` to the one above, `.` is free.
    fn slabs_of(picture: &str) -> Vec<Slab> {
        let bonds = picture.chars().scan(false, |after_head, c| {
            let bond = match (c, *after_head) {
                (_, true) => Bond::Head,
                ('l', _) => Bond::Line,
                _ => Bond::Free,
            };
            *after_head = c == 'H';
            Some(bond)
        });
        bonds
            .enumerate()
            .map(|(paragraph, bond)| Slab {
                paragraph,
                line: 0,
                before: 0.0,
                height: 10.0,
                bond,
            })
            .collect()
    }

    #[track_caller]
    fn check(picture: &str, lines: u8, pages: &str) {
        let slabs = slabs_of(picture);
        let broken: Vec<&str> = break_pages(&slabs, f32::from(lines) * 10.0)
            .into_iter()
            .map(|range| &picture[range])
            .collect();
        assert_eq!(broken.join("|"), pages);
    }

    #[test]
    fn pages_end_where_nothing_is_torn() {
        check("", 3, "");
        check("...", 3, "...");
        check("....", 3, "...|.");
        check("..H.", 3, "..|H.");
        check(".HH.", 3, ".|HH.");
        check("...l", 3, "..|.l");
        check(".H.l.", 4, ".H.l|.");
        check(".H.l.", 3, ".|H.l|.");
    }

    #[test]
    fn a_full_page_ends_at_the_weakest_bond() {
        check("HHHH.", 3, "HHH|H.");
        check(".llll.", 3, ".ll|ll.");
        check(".Hlll", 3, ".|Hll|l");
        check("H.ll", 3, "H.l|l");
    }

    #[test]
    fn a_line_higher_than_the_page_has_a_page() {
        let slab = Slab {
            paragraph: 0,
            line: 0,
            before: 5.0,
            height: 100.0,
            bond: Bond::Head,
        };
        assert_eq!(break_pages(&[slab, slab], 50.0), [0..1, 1..2]);
    }

    #[test]
    fn a_gap_is_dropped_at_the_top_of_a_page() {
        let slab = Slab {
            paragraph: 0,
            line: 0,
            before: 5.0,
            height: 10.0,
            bond: Bond::Free,
        };
        assert_eq!(
            place(&[slab, slab])
                .iter()
                .map(|line| line.top)
                .collect::<Vec<_>>(),
            [0.0, 15.0]
        );
    }

    #[test]
    fn spacing_stays_within_its_limits() {
        assert_eq!(Spacing::tightened(0), Spacing::OPEN);
        assert_eq!(Spacing::tightened(Spacing::STEPS), Spacing::TIGHTEST);
        assert_eq!(Spacing::tightened(u8::MAX), Spacing::TIGHTEST);
    }
}

//! Lines on pages: where each line is, and where pages end.

mod balance;
mod side;
#[cfg(test)]
mod tests;

pub(crate) use balance::{balanced, is_balanced};

use crate::error::PdfError;
use crate::flow::{Bond, CAP_HEIGHT, Column, Edge, Flow, Paragraph, Set};
use resume_render::design::Design;
use side::add_column;
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
    /// What the gaps are multiplied with where they are tightest.
    const LEAST_GAPS: f32 = 0.6;
    /// How many steps there are between the spacing of a design and the tightest one.
    pub const STEPS: u8 = 50;

    /// The spacing of a design with this leading, tightened by this many steps.
    pub fn tightened(leading: f32, step: u8) -> Spacing {
        let part = f32::from(step.min(Spacing::STEPS)) / f32::from(Spacing::STEPS);
        let between = |open: f32, tight: f32| open + (tight - open) * part;
        Spacing {
            leading: between(leading, Design::LEAST_LEADING.min(leading)),
            gaps: between(1.0, Spacing::LEAST_GAPS),
        }
    }

    /// What is left of the gaps, in hundredths.
    pub fn percent(self) -> u8 {
        (self.gaps * 100.0).round() as u8
    }
}

/// The lines of one page, in the order of reading: from the top, and one column after the other.
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
    let (main, side) = slabs(flow, set, spacing);
    let mut pages: Vec<Page> = break_pages(&main, [height; 2])
        .into_iter()
        .map(|range| place(&main[range], 0.0))
        .collect();
    if pages.is_empty() {
        pages.push(Page::new());
    }
    if !side.is_empty() {
        add_column(&mut pages, flow, &side, height);
    }
    pages
}

/// How many lines are on each page that continues another one and is not continued itself: the
/// last page, and the last ones before sections that begin a new page.
pub(crate) fn overflows(flow: &Flow<'_>, pages: &[Page]) -> impl Iterator<Item = usize> {
    let begins =
        |placed: &Placed| placed.line == 0 && flow.paragraphs[placed.paragraph].on_new_page;
    let is_new = move |page: &Page| page.iter().any(begins);
    pages
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(move |(at, page)| {
            let is_end = pages.get(at + 1).is_none_or(is_new);
            (is_end && !is_new(page)).then_some(page.len())
        })
}

/// By how much a document runs over its pages.
pub(crate) fn too_long(pages: &[Page], limit: usize) -> PdfError {
    let over = pages.iter().skip(limit);
    let lines = over.clone().map(Vec::len).sum();
    let bottom = |page: &Page| {
        page.iter()
            .map(|placed| placed.top + placed.height)
            .fold(0.0, f32::max)
    };
    PdfError::TooLong {
        limit,
        pages: pages.len(),
        lines,
        points: over.map(bottom).sum(),
    }
}

/// What holds each line of a document to the one above.
#[cfg(test)]
pub(crate) fn bonds(
    flow: &Flow<'_>,
    set: &[Set],
) -> std::collections::HashMap<(usize, usize), Bond> {
    let (main, side) = slabs(flow, set, Spacing::tightened(1.3, 0));
    main.into_iter()
        .chain(side)
        .map(|slab| ((slab.paragraph, slab.line), slab.bond))
        .collect()
}

/// The measures of a line that page breaks depend on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Slab {
    paragraph: usize,
    /// The section that the paragraph is in.
    section: Option<usize>,
    line: usize,
    /// The gap above, which is left out at the top of a page.
    before: f32,
    /// The space above that is kept there.
    pad: f32,
    /// Where it begins at the earliest, from the top of the page.
    not_above: f32,
    height: f32,
    /// The space below.
    below: f32,
    /// What is beside it in the free column: so many lines of the paragraph above or of its own
    /// period.
    beside: Option<Beside>,
    /// What may not come between it and the line above.
    bond: Bond,
    /// Whether it begins a new page.
    on_new_page: bool,
}

/// What is in the free column, beside a line.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Beside {
    /// The paragraph, if it is one of its own.
    paragraph: Option<usize>,
    lines: usize,
    /// From one of its lines to the next.
    height: f32,
    /// How much higher it is so that the letters of both are on one line, though they are not of
    /// the same size.
    rise: f32,
}

/// The lines of the text and those of the side column.
fn slabs(flow: &Flow<'_>, set: &[Set], spacing: Spacing) -> (Vec<Slab>, Vec<Slab>) {
    let mut columns = [Vec::new(), Vec::new()];
    // Whether the next line of each column begins a new page.
    let mut begins = [false; 2];
    // The heading that the next paragraph has beside it.
    let mut heading: Option<usize> = None;
    for (index, (paragraph, of_set)) in flow.paragraphs.iter().zip(set).enumerate() {
        let at = match paragraph.column {
            Column::Header | Column::Main => 0,
            Column::Side => 1,
        };
        let column = &mut columns[at];
        // If the paragraph has no lines, the next one begins the page.
        begins[at] |= paragraph.on_new_page;
        let follows = flow.paragraphs.get(index + 1);
        if paragraph.is_beside && follows.is_some_and(|next| next.bond == Bond::Head) {
            heading = Some(index);
            continue;
        }
        let height = |paragraph: &Paragraph<'_>, set: &Set, line: usize| {
            // A script that is taller than the lines are apart gets the room that it needs.
            let tall = set.lines.get(line).map_or(0.0, |line| line.tall);
            paragraph.size * paragraph.leading(spacing.leading.max(tall), tall > 0.0)
        };
        for (line, _) in of_set.lines.iter().enumerate() {
            let mut slab = Slab {
                paragraph: index,
                section: paragraph.section,
                line,
                before: 0.0,
                pad: 0.0,
                not_above: 0.0,
                height: height(paragraph, of_set, line),
                below: 0.0,
                beside: None,
                bond: Bond::Free,
                on_new_page: std::mem::take(&mut begins[at]),
            };
            if line + 1 == of_set.lines.len() {
                slab.below = paragraph.below;
            }
            if line == 0 {
                slab.before = paragraph.before * spacing.gaps;
                if let (true, Some(band)) = (index == flow.header, flow.band) {
                    // Text that almost touches the band looks like a fault.
                    let open = paragraph.before - band;
                    slab.before = band + open.min(slab.height).max(open * spacing.gaps);
                }
                slab.pad = paragraph.pad;
                slab.not_above = paragraph.not_above;
                slab.bond = paragraph.bond;
                let is_ruled = paragraph.rule.is_some_and(|rule| rule.edge == Edge::Middle);
                if is_ruled || paragraph.aside_area.is_some() && !of_set.aside.is_empty() {
                    slab.beside = Some(Beside {
                        paragraph: None,
                        lines: of_set.aside.len(),
                        height: slab.height,
                        rise: 0.0,
                    });
                }
                if let Some(at) = heading.take() {
                    let heading = &flow.paragraphs[at];
                    slab.before = heading.before * spacing.gaps;
                    slab.pad = heading.pad;
                    slab.bond = heading.bond;
                    slab.beside = Some(Beside {
                        paragraph: Some(at),
                        lines: set[at].lines.len(),
                        height: height(heading, &set[at], 0),
                        rise: (heading.size - paragraph.size) * CAP_HEIGHT / 2.0,
                    });
                }
            }
            column.push(slab);
        }
    }
    let [mut main, mut side] = columns;
    for column in [&mut main, &mut side] {
        bind_lines(flow, column);
        bind_entries(flow, column);
    }
    clear_photo(flow, &mut main);
    (main, side)
}

/// Moves what follows the paragraphs beside the photo below it.
fn clear_photo(flow: &Flow<'_>, slabs: &mut [Slab]) {
    let Some(photo) = &flow.photo else { return };
    let beside = slabs.partition_point(|slab| slab.paragraph < photo.paragraphs);
    let (above, below) = slabs.split_at_mut(beside);
    let heights = above.iter().enumerate().map(|(at, slab)| {
        let before = if at > 0 { slab.before } else { 0.0 };
        before + slab.pad + slab.height + slab.below
    });
    let height: f32 = heights.sum();
    // The line below the header is below the photo too.
    let rule = flow.header_rule().map_or(0.0, |header| header.below);
    let band = flow.band.unwrap_or_default();
    if let Some(next) = below.first_mut() {
        let apart = match flow.band {
            Some(band) => (next.before - band).max(photo.gap * 0.5),
            None => photo.gap * 0.5,
        };
        let gap = band + rule + apart;
        next.before = next.before.max(photo.height + gap - height);
    }
}

/// Binds the last of several entries of a section to the one before it, and the second of many to
/// the first, if both are short.
fn bind_entries(flow: &Flow<'_>, slabs: &mut [Slab]) {
    /// Entries of so many lines are short.
    const SHORT: usize = 4;
    let entry = |slab: &Slab| flow.paragraphs[slab.paragraph].entry;
    let section = |slab: &Slab| flow.paragraphs[slab.paragraph].section;
    for slabs in slabs.chunk_by_mut(|a, b| section(a) == section(b)) {
        let mut end = 0;
        let entries: Vec<_> = slabs
            .chunk_by(|a, b| entry(a) == entry(b))
            .map(|lines| {
                end += lines.len();
                (entry(&lines[0]) > 0, end - lines.len()..end)
            })
            .skip_while(|(is_entry, _)| !is_entry)
            .collect();
        let (first, last) = match entries.len() {
            ..3 => continue,
            3 => (None, entries.last_chunk()),
            4.. => (entries.first_chunk(), entries.last_chunk()),
        };
        for [(is_entry, above), (is_next, below)] in [first, last].into_iter().flatten() {
            if *is_entry && *is_next && above.len().max(below.len()) <= SHORT {
                let slab = &mut slabs[below.start];
                slab.bond = slab.bond.max(Bond::Entry);
            }
        }
    }
}

/// Binds the first two lines and the last two of every text together, be it a paragraph or a whole
/// list, all lines of a short entry, the single line that leads from the head of an entry to its
/// text to that text, and the last two lines of all and before what begins a new page.
fn bind_lines(flow: &Flow<'_>, slabs: &mut [Slab]) {
    /// An entry of so many lines is on one page.
    const SHORT_ENTRY: usize = 3;
    let list = |slab: &Slab| flow.paragraphs[slab.paragraph].tag.list();
    let entry = |slab: &Slab| flow.paragraphs[slab.paragraph].entry;
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
    let mut start = 0;
    for run in slabs.chunk_by(|a, b| entry(a) > 0 && entry(a) == entry(b)) {
        if run.len() <= SHORT_ENTRY {
            bonds.extend(start + 1..start + run.len());
        }
        start += run.len();
    }
    for (at, pair) in slabs.windows(2).enumerate() {
        let is_lead = flow.paragraphs[pair[0].paragraph].is_lead;
        if is_lead && pair[0].line == 0 && !same_paragraph(&pair[0], &pair[1]) {
            bonds.push(at + 1);
        }
    }
    let mut end = 0;
    for part in slabs.chunk_by(|_, next| !next.on_new_page) {
        end += part.len();
        bonds.extend((part.len() > 1).then_some(end - 1));
    }
    for at in bonds {
        slabs[at].bond = slabs[at].bond.max(Bond::Line);
    }
}

/// How far a page is filled.
#[derive(Debug, Default, Clone, Copy)]
struct Fill {
    /// Where the next line may begin.
    text: f32,
    /// Where the next line with something beside it may begin.
    free: f32,
}

impl Fill {
    /// Adds a line, and returns where it begins.
    fn add(&mut self, slab: &Slab, is_first: bool) -> f32 {
        let mut top = self.text;
        if !is_first {
            top += slab.before;
            // What is in the free column stays apart, and so does a line across all columns.
            if slab.beside.is_some() || slab.pad > 0.0 {
                top = top.max(self.free + slab.before);
            }
        }
        top = (top + slab.pad).max(slab.not_above);
        self.text = top + slab.height + slab.below;
        if let Some(beside) = slab.beside {
            self.free = top + beside.height * beside.lines as f32;
        }
        top
    }

    fn bottom(self) -> f32 {
        self.text.max(self.free)
    }
}

/// Which lines are on which page, the first of its own height: as many as there is room for, ending
/// where the bond is weakest, and in any case before a line that begins a new page. Entries are alone
/// on a page if there were more pages otherwise.
fn break_pages(slabs: &[Slab], heights: [f32; 2]) -> Vec<Range<usize>> {
    let pages = break_at(slabs, heights);
    if !slabs.iter().any(|slab| slab.bond == Bond::Entry) {
        return pages;
    }
    let mut free = slabs.to_vec();
    for slab in free.iter_mut().filter(|slab| slab.bond == Bond::Entry) {
        slab.bond = Bond::Free;
    }
    let fewer = break_at(&free, heights);
    if fewer.len() < pages.len() {
        fewer
    } else {
        pages
    }
}

fn break_at(slabs: &[Slab], heights: [f32; 2]) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    for part in slabs.chunk_by(|_, next| !next.on_new_page) {
        fill_pages(part, heights, &mut pages);
    }
    pages
}

/// Adds the pages of lines that follow those of the other pages.
fn fill_pages(slabs: &[Slab], heights: [f32; 2], pages: &mut Vec<Range<usize>>) {
    let before = pages.last().map_or(0, |page| page.end);
    let mut start = 0;
    while start < slabs.len() {
        let height = heights[usize::from(!pages.is_empty())];
        let mut fill = Fill::default();
        let fitting = slabs[start..].iter().enumerate().take_while(|(at, slab)| {
            fill.add(slab, *at == 0);
            fill.bottom() <= height + 0.01
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
        pages.push(before + start..before + end);
        start = end;
    }
}

/// The lines of a page from this height on.
fn place(slabs: &[Slab], from: f32) -> Page {
    let mut fill = Fill {
        text: from,
        free: from,
    };
    let mut page = Page::with_capacity(slabs.len());
    for (at, slab) in slabs.iter().enumerate() {
        let top = fill.add(slab, at == 0);
        if let Some(Beside {
            paragraph: Some(paragraph),
            lines,
            height,
            rise,
        }) = slab.beside
        {
            // Its first line and the text are on the same line.
            let first = top + (slab.height - height) / 2.0 - rise;
            page.extend((0..lines).map(|line| Placed {
                paragraph,
                line,
                top: first + height * line as f32,
                height,
            }));
        }
        page.push(Placed {
            paragraph: slab.paragraph,
            line: slab.line,
            top,
            height: slab.height,
        });
    }
    page
}

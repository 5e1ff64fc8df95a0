//! The side column: which sections are in it, and the text beside it and after its end.

use crate::arrange::{self, WIDEST};
use crate::engine::{Typeset, Typesetter};
use crate::error::PdfError;
use crate::fit::{self, Fitted};
use crate::flow::{Column, Edge, Flow, Paragraph, Set};
use crate::knobs::Frame;
use crate::pages::{self, Page, Placed, Spacing};
use resume_render::design::Design;
use resume_render::document::Document;

/// A document on its pages.
pub(crate) struct Filled<'a> {
    pub flow: Flow<'a>,
    pub set: Vec<Set>,
    pub fitted: Fitted,
}

/// A document on its pages, with the sections in its side column that keep the columns about as
/// long as each other.
pub(crate) fn fill<'a>(
    engine: &mut Typesetter,
    design: &Design,
    frame: Frame,
    document: &'a Document<'a>,
    (flow, set): (Flow<'a>, Vec<Set>),
) -> Result<Filled<'a>, PdfError> {
    if flow.divider.is_none() {
        return fitted(engine, design, frame, flow, set);
    }
    let all = fitted(engine, design, frame, flow.clone(), set.clone());
    let is_balanced = |all: &Filled<'_>| {
        pages::is_balanced(&all.flow, &all.set, all.fitted.spacing, frame.height)
    };
    if all.as_ref().is_ok_and(is_balanced) {
        return all;
    }
    let kept = kept(engine, design, frame, document, (&flow, &set));
    let mut flow = arrange::arrange_beside(design, frame, document, &kept, !kept.is_empty());
    let Typeset {
        paragraphs: set, ..
    } = engine.set(&mut flow, frame.width);
    match (fitted(engine, design, frame, flow, set), all) {
        (Ok(balanced), Ok(all)) if balanced.fitted.pages.len() > all.fitted.pages.len() => Ok(all),
        (Err(_), all) => all,
        (balanced, _) => balanced,
    }
}

/// The sections that stay in the side column.
fn kept(
    engine: &mut Typesetter,
    design: &Design,
    frame: Frame,
    document: &Document<'_>,
    (flow, set): (&Flow<'_>, &[Set]),
) -> Vec<usize> {
    let spacing = Spacing::tightened(design.leading, 0);
    let mut main = arrange::arrange_beside(design, frame, document, &[], true);
    let Typeset { paragraphs, .. } = engine.set(&mut main, frame.width);
    let asides = arrange::asides(design, document);
    pages::balanced(
        &asides,
        (flow, set),
        (&main, &paragraphs),
        spacing,
        frame.height,
    )
}

/// The pages of a flow. On those after the end of the side column the text has its room too.
fn fitted<'a>(
    engine: &mut Typesetter,
    design: &Design,
    frame: Frame,
    flow: Flow<'a>,
    set: Vec<Set>,
) -> Result<Filled<'a>, PdfError> {
    let fit = |flow: &Flow<'_>, set: &[Set]| fit::fit(design, flow, set, frame.height);
    let fitted = fit(&flow, &set);
    if flow.divider.is_none() {
        return fitted.map(|fitted| Filled { flow, set, fitted });
    }
    // With longer lines fewer pages may be enough with looser gaps, or at all.
    let natural = pages::lay_out(
        &flow,
        &set,
        Spacing::tightened(design.leading, 0),
        frame.height,
    );
    if let Some((wide, set)) = widened(engine, design, frame, (&flow, &set), &natural)
        && let Ok(fitted) = fit(&wide, &set)
        && is_unchanged((&flow, &natural), (&wide, &fitted.pages))
    {
        let flow = wide;
        return Ok(Filled { flow, set, fitted });
    }
    let fitted = fitted?;
    if let Some((wide, set)) = widened(engine, design, frame, (&flow, &set), &fitted.pages) {
        let pages = pages::lay_out(&wide, &set, fitted.spacing, frame.height);
        if is_unchanged((&flow, &fitted.pages), (&wide, &pages))
            && pages.len() == fitted.pages.len()
        {
            let (flow, fitted) = (wide, Fitted { pages, ..fitted });
            return Ok(Filled { flow, set, fitted });
        }
    }
    Ok(Filled { flow, set, fitted })
}

/// The same with longer lines from the first paragraph on that begins after the last page with a
/// side column.
///
/// Lines are broken before their pages are known. So the pages are filled with short lines first,
/// and a page before the end of the side column stays as it is.
fn widened<'a>(
    engine: &mut Typesetter,
    design: &Design,
    frame: Frame,
    (flow, set): (&Flow<'a>, &[Set]),
    pages: &[Page],
) -> Option<(Flow<'a>, Vec<Set>)> {
    let page = pages.get(beside(flow, pages))?;
    let first = page.iter().find(|placed| placed.line == 0)?.paragraph;
    let (mut flow, mut set) = (flow.clone(), set.to_vec());
    if flow.paragraphs.get(first)?.joint.is_some() {
        return None;
    }
    let whole = frame.width;
    let text = whole.min(WIDEST * design.size);
    let is_text = |paragraph: &&mut Paragraph<'_>| paragraph.column == Column::Main;
    for paragraph in flow.paragraphs.iter_mut().skip(first).filter(is_text) {
        // A period is at the end of the page. Longer lines of text are hard to read.
        let width = if paragraph.aside.is_empty() {
            text
        } else {
            whole
        };
        let area = &mut paragraph.area;
        area.width = area.width.max(width - area.start);
        if let Some(rule) = &mut paragraph.rule
            && rule.edge == Edge::Below
        {
            rule.area.width = rule.area.width.max(whole - rule.area.start);
        }
    }
    set.truncate(first);
    let Typeset { paragraphs, .. } = engine.set_after(set, &mut flow, frame.width);
    Some((flow, paragraphs))
}

/// How many of the first pages have a side column, or come before one that has.
fn beside(flow: &Flow<'_>, pages: &[Page]) -> usize {
    let is_side = |placed: &Placed| flow.paragraphs[placed.paragraph].column == Column::Side;
    let has_side = |page: &Page| page.iter().any(is_side);
    pages.iter().rposition(has_side).map_or(0, |at| at + 1)
}

/// Whether the text of the pages with a side column is what it was before other text was widened.
fn is_unchanged(
    (before, pages_before): (&Flow<'_>, &[Page]),
    (after, pages_after): (&Flow<'_>, &[Page]),
) -> bool {
    let count = beside(before, pages_before);
    let text = |flow: &Flow<'_>, pages: &[Page]| -> Vec<_> {
        let is_text = |placed: &&Placed| flow.paragraphs[placed.paragraph].column != Column::Side;
        let lines = |page: &Page| -> Vec<_> {
            let lines = page.iter().filter(is_text);
            lines
                .map(|placed| (placed.paragraph, placed.line))
                .collect()
        };
        pages.iter().take(count).map(lines).collect()
    };
    beside(after, pages_after) == count && text(before, pages_before) == text(after, pages_after)
}

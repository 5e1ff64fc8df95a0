//! What a PDF says about itself: title, author, language, date and outline.

use crate::flow::{Flow, Paragraph};
use crate::knobs::{Frame, Pdf};
use crate::pages::Page;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use resume_core::model::Date;
use resume_render::document::{Direction, Document};

pub(super) fn metadata(pdf: &Pdf, document: &Document<'_>) -> Metadata {
    let name = document.header.name;
    let author = (!name.is_empty()).then(|| short(name));
    Metadata::new()
        .title(short(&document.title()))
        .authors(author.into_iter().collect())
        .language(document.lang.to_string())
        .creator(concat!("resume-pdf ", env!("CARGO_PKG_VERSION")).to_owned())
        .creation_date(midnight(pdf.date))
        .text_direction(match document.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        })
}

/// When a day began; without a day, the usual time for files without a time, because PDF/A-2
/// requires one.
fn midnight(date: Option<Date>) -> DateTime {
    let (year, month, day) = date.map_or((1970, None, None), |date| {
        (date.year(), date.month(), date.day())
    });
    DateTime::new(year)
        .month(month.unwrap_or(1))
        .day(day.unwrap_or(1))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// Text that is shown outside of the page, such as a window's title, truncated where it is too long
/// for that.
///
/// A string of a PDF/A has at most 32,767 bytes (ISO 19005-2, 6.1.13), and outside of the page
/// nobody reads that much.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 1000;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The name with the sections under it, each leading to its place. Entries are left out: programs
/// that read the outline as text would read them twice.
pub(super) fn outline(flow: &Flow<'_>, pages: &[Page], frame: Frame) -> Outline {
    let mut nodes: Vec<(u16, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    let close = |nodes: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline, level: u16| {
        while nodes.last().is_some_and(|(last, _)| *last >= level) {
            let Some((_, node)) = nodes.pop() else { break };
            match nodes.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    let mut first_lines: Vec<_> = pages
        .iter()
        .enumerate()
        .flat_map(|(number, page)| page.iter().map(move |placed| (number, placed)))
        .filter(|(_, placed)| placed.line == 0)
        .collect();
    // A page with two columns has what follows the next page, too.
    first_lines.sort_by_key(|(_, placed)| placed.paragraph);
    for (number, placed) in first_lines {
        let Some((level, text)) = flow
            .paragraphs
            .get(placed.paragraph)
            .filter(|paragraph| paragraph.is_in_outline)
            .and_then(Paragraph::heading)
        else {
            continue;
        };
        close(&mut nodes, &mut outline, level);
        let destination =
            XyzDestination::new(number, Point::from_xy(frame.left, frame.top + placed.top));
        nodes.push((
            level,
            OutlineNode::new(short(&text), destination).with_open(level == 1),
        ));
    }
    close(&mut nodes, &mut outline, 0);
    outline
}

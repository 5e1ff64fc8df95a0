//! What a PDF says about itself: title, author, language, date and outline.

use crate::flow::{Flow, Paragraph};
use crate::knobs::{Column, Pdf};
use crate::pages::Page;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use resume_render::document::{Direction, Document};

pub(super) fn metadata(pdf: &Pdf, document: &Document<'_>) -> Metadata {
    let (year, month, day) = pdf.date.map_or((1970, None, None), |date| date.parts());
    let date = DateTime::new(year)
        .month(month.unwrap_or(1))
        .day(day.unwrap_or(1))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(title(document))
        .authors(
            Some(document.header.name.to_string())
                .filter(|name| !name.is_empty())
                .into_iter()
                .collect(),
        )
        .language(document.lang.to_string())
        .creator(concat!("resume-pdf ", env!("CARGO_PKG_VERSION")).to_owned())
        .creation_date(date)
        .text_direction(match document.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        })
}

/// What a window calls the document: the person and, if it is said, what they are.
fn title(document: &Document<'_>) -> String {
    let headline = document
        .header
        .headline
        .as_ref()
        .map_or_else(String::new, |line| line.plain());
    let person = [document.header.name.trim(), headline.trim()];
    let mut titles = vec![
        person
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" – "),
    ];
    titles.extend(
        document
            .sections
            .iter()
            .map(|section| section.title.plain().trim().to_owned()),
    );
    titles
        .into_iter()
        .find(|title| !title.is_empty())
        .unwrap_or_else(|| "Résumé".to_owned())
}

/// Headings with those under them, leading to where they stand.
pub(super) fn outline(flow: &Flow<'_>, pages: &[Page], column: Column) -> Outline {
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
    for (number, page) in pages.iter().enumerate() {
        for placed in page.iter().filter(|placed| placed.line == 0) {
            let Some((level, text)) = flow
                .paragraphs
                .get(placed.paragraph)
                .and_then(Paragraph::heading)
            else {
                continue;
            };
            close(&mut nodes, &mut outline, level);
            let destination =
                XyzDestination::new(number, Point::from_xy(column.left, column.top + placed.top));
            nodes.push((
                level,
                OutlineNode::new(text, destination).with_open(level == 1),
            ));
        }
    }
    close(&mut nodes, &mut outline, 0);
    outline
}

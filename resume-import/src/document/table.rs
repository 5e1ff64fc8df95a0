//! Tables: each row is an entry, whose columns are named in the head of the table, or a row.

use super::line::period_of;
use crate::mapping::{Draft, Part, row};
use crate::rich::joined;
use crate::tree::{At, Notes, Words};
use resume_core::model::{Holds, Kind, Prose};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Organisation,
    Place,
    Period,
    Other,
}

/// What people write above columns.
const HEADS: &[(&str, Column)] = &[
    ("title", Column::Title),
    ("role", Column::Title),
    ("position", Column::Title),
    ("job", Column::Title),
    ("degree", Column::Title),
    ("qualification", Column::Title),
    ("project", Column::Title),
    ("award", Column::Title),
    ("certificate", Column::Title),
    ("name", Column::Title),
    ("abschluss", Column::Title),
    ("company", Column::Organisation),
    ("employer", Column::Organisation),
    ("organisation", Column::Organisation),
    ("organization", Column::Organisation),
    ("school", Column::Organisation),
    ("institution", Column::Organisation),
    ("university", Column::Organisation),
    ("issuer", Column::Organisation),
    ("firma", Column::Organisation),
    ("place", Column::Place),
    ("location", Column::Place),
    ("city", Column::Place),
    ("ort", Column::Place),
    ("year", Column::Period),
    ("years", Column::Period),
    ("date", Column::Period),
    ("dates", Column::Period),
    ("period", Column::Period),
    ("when", Column::Period),
    ("jahr", Column::Period),
    ("zeitraum", Column::Period),
];

/// The rows of a table; a head that only names columns is listed.
pub(super) fn read(
    at: At,
    rows: Vec<Vec<Option<Prose>>>,
    kind: Kind,
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    let mut rows = rows.into_iter();
    let head = rows.next().unwrap_or_default();
    let columns: Vec<Column> = head.iter().map(column).collect();
    let is_entry = columns.contains(&Column::Title) || columns.contains(&Column::Organisation);
    match kind.holds() {
        Holds::Jobs | Holds::Schools | Holds::Entries if is_entry => rows
            .map(|cells| Part::Entry(Box::new(entry(at, cells, &columns, &head))))
            .collect(),
        _ => {
            let mut parts = Vec::new();
            if let Some(text) = joined(head.into_iter().flatten()) {
                let text = text.plain();
                notes.no_place(&Words { at, text });
            }
            parts.extend(rows.filter_map(cells));
            parts
        }
    }
}

fn column(head: &Option<Prose>) -> Column {
    let head = head.as_ref().map(Prose::plain).unwrap_or_default();
    let head = head.to_lowercase();
    let found = HEADS.iter().find(|(word, _)| *word == head);
    found.map_or(Column::Other, |(_, column)| *column)
}

/// A row, whose label is the first cell.
fn cells(cells: Vec<Option<Prose>>) -> Option<Part> {
    let mut cells = cells.into_iter().flatten();
    let first = cells.next()?;
    let items: Vec<Prose> = cells.collect();
    Some(Part::Row(match items.is_empty() {
        true => row(None, vec![first]),
        false => row(Some(first), items),
    }))
}

fn entry(at: At, cells: Vec<Option<Prose>>, columns: &[Column], head: &[Option<Prose>]) -> Draft {
    let mut draft = Draft::new(at);
    for (number, cell) in cells.into_iter().enumerate() {
        let Some(cell) = cell else {
            continue;
        };
        let column = columns.get(number).copied().unwrap_or(Column::Other);
        let period = period_of(&cell.plain());
        match column {
            Column::Title if draft.title.is_none() => draft.title = Some(cell),
            Column::Organisation if draft.organisation.is_none() => {
                draft.organisation = Some(cell);
            }
            Column::Place if draft.place.is_none() => draft.place = Some(cell.plain().into()),
            Column::Period if draft.period.is_none() && period.is_some() => draft.period = period,
            _ => {
                let label = head.get(number).cloned().flatten();
                draft.rows.push(row(label, vec![cell]));
            }
        }
    }
    draft
}

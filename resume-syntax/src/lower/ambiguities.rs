//! What is side by side and may be one thing or two.

use super::Lowerer;
use super::continued::dates_of_before;
use crate::tree::{self, Item, ItemKind, Value};
use resume_core::model::{Field, schema};
use resume_core::problem::Code;

/// What a text alone is in a block.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bare {
    /// The title of an entry or of a position.
    Title,
    /// A paragraph, or a row without a label.
    Text,
}

impl Lowerer<'_> {
    /// Refuses what is side by side and may be one thing or two; returns the indices of the items
    /// that are refused for what is before them.
    pub(super) fn ambiguities(&mut self, items: &[Item], bare_text: Bare) -> Vec<usize> {
        let mut refused = Vec::new();
        let mut is_refused = false;
        // Whether the dates of an entry are those of the one before it, so that it has none itself.
        let mut is_undated = false;
        let (mut behind, mut are_refused) = (Vec::new(), false);
        for (at, pair) in (1..).zip(items.windows(2)) {
            let [before, after] = pair else { continue };
            // What was refused for what is before it is not refused again for what is after it.
            let was_refused = std::mem::take(&mut is_refused);
            let was_undated = std::mem::take(&mut is_undated);
            let ItemKind::Entry(entry) = &after.kind else {
                continue;
            };
            if after.separated
                || entry.has_refused_dates()
                || entry.titles.first().is_some_and(|title| title.refused)
            {
                continue;
            }
            let is_untitled = entry.titles.is_empty() && entry.dates.is_some();
            let bare = |entry: &tree::Entry| entry.tags.is_empty() && entry.items.is_none();
            if let Some(dates) = dates_of_before(&before.kind, entry, was_undated) {
                is_undated = true;
                is_refused = after.comma.is_some() || entry.is_nameless();
                are_refused |= is_refused;
                behind.push(dates);
                refused.extend(is_refused.then_some(at));
                continue;
            }
            let found = match &before.kind {
                _ if after.comma.is_some() && ends_a_list(&before.kind) && !entry.is_strings() => {
                    Some((
                        "this comma may continue the list before it or end it",
                        "write `;` to begin something new, or remove the comma",
                    ))
                }
                ItemKind::Bullet(bullet)
                    if bullet.items.is_none() && after.comma.is_some() && entry.is_strings() =>
                {
                    Some((
                        "this may be a bullet or something new",
                        "write `- ` before it, or `;` to begin something new",
                    ))
                }
                ItemKind::Entry(strings)
                    if strings.is_strings() && bare(strings) && is_untitled && !was_refused =>
                {
                    Some((
                        "these dates may belong to the text before them",
                        "dates come before the title; write `;` to begin something new",
                    ))
                }
                ItemKind::Entry(head)
                    if head.titles.is_empty() && bare(head) && entry.is_strings() =>
                {
                    Some((
                        "this text may be the title of what is before it",
                        "a title comes after the dates and before `at`; write `;` to begin something new",
                    ))
                }
                ItemKind::Row(row) if row.tags.is_empty() && entry.is_strings() => Some((
                    "this may continue the row before it",
                    "write `,` to continue it, or `;` to begin something new",
                )),
                ItemKind::Field(field) if is_open_list(field, bare_text) && entry.is_strings() => {
                    Some((
                        "this may continue the list before it",
                        "write `,` to continue it, or `;` to begin something new",
                    ))
                }
                _ => None,
            };
            if let Some((message, help)) = found {
                is_refused = true;
                refused.push(at);
                let place = match &after.comma {
                    Some(comma) if !entry.is_strings() => comma.clone(),
                    _ => entry.head.clone(),
                };
                self.problem(Code::ItemAmbiguous, message, help, place);
            } else if after.comma.is_none() && entry.dates.is_none() && !entry.is_nameless() {
                self.continued(before, entry);
            }
        }
        for dates in behind {
            self.dates_behind(dates, are_refused);
        }
        refused
    }
}

/// Whether a text after this field could be one more of its values.
fn is_open_list(field: &tree::Field, bare_text: Bare) -> bool {
    match Field::keyed(&field.name.text).filter(|_| field.tags.is_empty()) {
        // A summary is one text in most entries, and the title of a position may follow it.
        Some(Field::Summary) => bare_text == Bare::Text || field.values.len() > 1,
        Some(keyed) => keyed.is_list(),
        // Nothing continues a list after its tags. The other lists are those of a letter.
        None => {
            let mut fields = schema::LETTER.iter();
            field.tags.is_empty()
                && fields.any(|known| known.word == field.name.text && known.is_list())
        }
    }
}

/// Whether the last thing in an item is a string that a comma would continue.
fn ends_a_list(item: &ItemKind) -> bool {
    match item {
        ItemKind::Field(field) => {
            field.tags.is_empty()
                && matches!(field.values.last(), Some(Value::Text(text)) if !text.plain)
        }
        ItemKind::Row(row) => {
            row.tags.is_empty() && !matches!(row.items.last(), Some(Value::Date(_)))
        }
        ItemKind::Entry(entry) => {
            entry.at.is_none()
                && entry.place_name.is_none()
                && entry.tags.is_empty()
                && entry.items.is_none()
                && !entry.titles.is_empty()
        }
        ItemKind::Section(_) | ItemKind::Bullet(_) | ItemKind::Design(_) | ItemKind::Word(_) => {
            false
        }
    }
}

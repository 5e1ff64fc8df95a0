//! Texts that look as if they continued what is before them, where nothing is in between: the
//! language reads two items, and the writer may have forgotten a comma.

use super::Lowerer;
use crate::tree::{self, Dates, Item, ItemKind, Text, Value};
use proc_macro2::Span;
use resume_core::model::{Field, Form};
use resume_core::problem::{Applicability, Code, Help, Side};

impl Lowerer<'_> {
    /// Advises to write what is meant between an item and the entry or the text after it.
    pub(super) fn continued(&mut self, before: &Item, after: &tree::Entry) {
        let Some((first, last)) = extent(&before.kind) else {
            return;
        };
        let Some((what, say, text)) = continues(&before.kind, after) else {
            return;
        };
        if !looks_continued(first, last, after.head.first) {
            return;
        }
        let help = match text {
            Some(text) => Help::edit(say, text, Applicability::Maybe).at(Side::Before),
            None => say.into(),
        };
        let message = format!("this may continue the {what} before it");
        self.problem(Code::SeparatorMissing, message, help, after.head.clone());
    }

    /// Advises about the first text of a row that is below its label: after a comma at the end of a
    /// line it may have been meant for something new.
    pub(super) fn begun_below(&mut self, row: &tree::Row) {
        let label = row.label.place.first.start();
        let is_below = |text: &&Text| {
            let start = text.place.first.start();
            start.line > label.line && start.column <= label.column
        };
        let mut texts = row.items.iter().filter_map(|item| match item {
            Value::Text(text) => Some(text),
            Value::Date(_) | Value::Splice(_) => None,
        });
        // A list that begins below its label is indented as its writer likes.
        let first = texts.next();
        let is_beside = |text: &Text| text.place.first.start().line == label.line;
        let Some(text) = texts
            .find(is_below)
            .filter(|_| first.is_some_and(is_beside))
        else {
            return;
        };
        let message = "this belongs to the row above it";
        let help = "write `;` for the `,` before it to begin something new, or indent it";
        self.problem(Code::SeparatorMissing, message, help, text.place.clone());
    }

    /// Reports dates that look like those of the entry before them. All in a block are refused if some
    /// can be read in no other way, or after a comma.
    pub(super) fn dates_behind(&mut self, dates: &Dates, is_refused: bool) {
        let period = dates.period.map(|period| period.to_string());
        let example = period.as_deref().unwrap_or("2014-03..2018");
        let help = match is_refused {
            true => format!("dates come first, like `{example} \"…\"`"),
            false => format!(
                "dates come first, like `{example} \"…\"`; write `;` before them if they belong to what follows"
            ),
        };
        let (code, message) = match is_refused {
            true => (
                Code::ItemMisplaced,
                "these dates come after what they belong to",
            ),
            false => (
                Code::SeparatorMissing,
                "these dates may belong to the entry before them",
            ),
        };
        self.problem(code, message, help, dates.place.clone());
    }
}

/// The dates of an entry, if they are on the line on which an entry without dates ends, and what they
/// would belong to is not. `is_undated` says that the entry before has lost its dates in this way.
pub(super) fn dates_of_before<'a>(
    before: &ItemKind,
    after: &'a tree::Entry,
    is_undated: bool,
) -> Option<&'a Dates> {
    let ItemKind::Entry(head) = before else {
        return None;
    };
    let dates = after.dates.as_ref()?;
    if head.is_nameless() || head.items.is_some() || (head.dates.is_some() && !is_undated) {
        return None;
    }
    let named = after.titles.first().or(after.at.as_ref());
    let (end, start) = (head.head.last.end(), dates.place.first.start());
    // In an editor's macro server every token has the same place.
    let is_behind = start.line == end.line && head.head.first.start() != start;
    let is_before =
        named.is_some_and(|named| named.place.first.start().line == dates.place.last.end().line);
    (is_behind && !is_before).then_some(dates)
}

/// What the entry or the text after an item could continue; what to write, and the edit that does so.
fn continues(
    before: &ItemKind,
    after: &tree::Entry,
) -> Option<(&'static str, &'static str, Option<&'static str>)> {
    let is_bare = |entry: &tree::Entry| entry.is_strings() && entry.titles.len() == 1;
    match before {
        ItemKind::Entry(head)
            if is_bare(head)
                && is_bare(after)
                && is_level(&after.titles[0])
                && !is_level(&head.titles[0]) =>
        {
            let say = "write `:` between a language and its level";
            Some(("text", say, Some(": ")))
        }
        // Texts alone beside each other are a list without commas.
        ItemKind::Entry(head) if is_bare(head) && is_bare(after) => None,
        // `"Dev" at "A" at "B"`
        ItemKind::Entry(head)
            if head.at.is_some()
                && after.at.is_some()
                && after.titles.is_empty()
                && after.dates.is_none() =>
        {
            Some((
                "entry",
                "write one `at` with both, or `;` to begin something new",
                None,
            ))
        }
        // An entry has one organisation and one place.
        ItemKind::Entry(head)
            if head.at.is_some() && after.at.is_some()
                || head.place_name.is_some() && after.place_name.is_some() =>
        {
            None
        }
        ItemKind::Entry(head)
            if head.titles.is_empty() && head.at.is_some() && after.dates.is_none() =>
        {
            Some((
                "entry",
                "a title comes before `at`; write `;` to begin something new",
                None,
            ))
        }
        ItemKind::Entry(head) if head.at.is_some() || head.place_name.is_some() => Some((
            "entry",
            "put it into the string before it, or write `;` to begin something new",
            None,
        )),
        ItemKind::Entry(head) if head.is_strings() && after.is_strings() => Some((
            "list",
            "write `,` to continue it, or `;` to begin something new",
            Some(", "),
        )),
        ItemKind::Entry(_) => Some((
            "title",
            "write `,` to continue it, or `;` to begin something new",
            Some(", "),
        )),
        ItemKind::Bullet(_) if after.is_strings() => Some((
            "bullet",
            "put it into the string before it, or write `- ` for a bullet or `;` for something new",
            Some("- "),
        )),
        ItemKind::Field(_) if after.is_strings() => Some((
            "field",
            "put it into the string before it, or write `;` to begin something new",
            None,
        )),
        ItemKind::Bullet(_)
        | ItemKind::Field(_)
        | ItemKind::Row(_)
        | ItemKind::Section(_)
        | ItemKind::Design(_)
        | ItemKind::Word(_) => None,
    }
}

/// Whether a text is a level of the Common European Framework of Reference for Languages.
fn is_level(text: &Text) -> bool {
    matches!(&*text.value, "A1" | "A2" | "B1" | "B2" | "C1" | "C2")
}

/// The first and the last token of an item that ends with a text which could go on.
fn extent(item: &ItemKind) -> Option<(Span, Span)> {
    match item {
        ItemKind::Entry(entry)
            if entry.tags.is_empty() && entry.items.is_none() && !entry.is_nameless() =>
        {
            Some((entry.head.first, entry.head.last))
        }
        ItemKind::Bullet(bullet)
            if bullet.tags.is_empty() && bullet.items.is_none() && bullet.text.is_some() =>
        {
            Some((bullet.place.first, bullet.place.last))
        }
        ItemKind::Field(field) if field.tags.is_empty() && is_of_text(field) => {
            let last = field.values.last()?;
            let last = last.translations().last().unwrap_or(last);
            Some((field.name.span, last.place().last))
        }
        ItemKind::Entry(_)
        | ItemKind::Bullet(_)
        | ItemKind::Field(_)
        | ItemKind::Row(_)
        | ItemKind::Section(_)
        | ItemKind::Design(_)
        | ItemKind::Word(_) => None,
    }
}

/// Whether a field holds prose in a string, which could be longer.
fn is_of_text(field: &tree::Field) -> bool {
    let form = Field::keyed(&field.name.text).map(Field::form);
    let last = field.values.last();
    matches!(form, Some(Form::Prose | Form::Proses))
        && last.is_some_and(|last| matches!(last, Value::Text(text) if !text.plain))
}

/// Whether a token is on the line on which an item ends, or further to the right than the item below
/// it. Line breaks mean nothing, but they show what the writer took for one thing.
fn looks_continued(first: Span, last: Span, next: Span) -> bool {
    let (start, end, next) = (first.start(), last.end(), next.start());
    // In an editor's macro server every token has the same place.
    if start == next {
        return false;
    }
    match next.line == end.line {
        true => next.column >= end.column,
        false => next.line > end.line && next.column > start.column,
    }
}

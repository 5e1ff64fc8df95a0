//! Citations in the bullets of a list, as people type them in any style: the title, and what else is
//! certain; the rest stays text.

use super::{Parts, book, quoted, read, without_stop};
use crate::mapping::Draft;
use crate::rich::paragraph;
use crate::tree::At;
use resume_core::model::{Field, Kind, Prose, Str, Value};
use resume_core::words::Words as Headings;

use super::super::dates;
use super::super::line::{Line, tidy};

/// Reads a citation, and the name in it that is printed strong; what is none is a title.
pub(in super::super) fn typed(
    at: At,
    line: &Line,
    kind: Kind,
    words: &Headings,
) -> (Draft, Option<Str>) {
    if let Some((draft, cited_as)) = read(at, line, kind, words) {
        let draft = published(draft, words);
        if is_certain(&draft) {
            return (draft, cited_as);
        }
    }
    let mut draft = Draft::new(at);
    let parts = quoted(line).or_else(|| book(line));
    let title = parts
        .as_ref()
        .and_then(|parts| tidy(&without_stop(&parts.title)));
    if let (Some(Parts { before, after, .. }), Some(_)) = (parts, &title) {
        for text in [before, after].iter().filter_map(|text| tidy(text)) {
            draft.body.push(paragraph(text));
        }
    }
    draft.title = title.or_else(|| Some(line.0.clone()));
    (draft, None)
}

/// A publication with the year that is after its volume or its publisher, as people write it:
/// `Temple Lane Press, 2024`, `115, no. 2 (2024)`.
fn published(mut draft: Draft, words: &Headings) -> Draft {
    let mut values = draft.values.iter();
    let found = values.position(|(field, _)| *field == Field::Volume);
    let Some((at, Value::Prose(volume))) = found.map(|at| (at, &draft.values[at].1)) else {
        return draft;
    };
    let (rest, period) = dates::taken(&Line(volume.clone()), words);
    let is_number = |rest: &Line| rest.plain().starts_with(char::is_numeric);
    if period.is_none() || draft.period.is_some() {
        return draft;
    }
    draft.period = period;
    draft.values.remove(at);
    match rest {
        Some(rest) if is_number(&rest) => draft.value(Field::Volume, Some(Value::Prose(rest.0))),
        Some(rest) if draft.organisation.is_none() => draft.organisation = Some(rest.0),
        Some(rest) => draft.details.push(rest.0),
        None => {}
    }
    draft
}

/// Whether each part of a publication is what people write in its place.
fn is_certain(draft: &Draft) -> bool {
    let length = |text: &str| text.chars().count();
    let is_name = |name: &Prose| {
        let text = name.plain();
        text.split_whitespace().count() <= 5 && !text.contains(|c: char| c.is_numeric() || c == '(')
    };
    let is_number = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        text.contains(char::is_numeric) && letters <= 5 && length(text) <= 24
    };
    let is_value = |(field, value): &(Field, Value)| match (field, value) {
        (Field::Authors | Field::Editors | Field::Inventors, Value::Proses(names)) => {
            names.iter().all(is_name)
        }
        (Field::Volume | Field::Pages | Field::Number, Value::Prose(text)) => {
            is_number(&text.plain())
        }
        (Field::Status, Value::Prose(text)) => text.plain().split_whitespace().count() <= 3,
        _ => true,
    };
    let is_venue = draft.organisation.as_ref().is_none_or(|venue| {
        let text = venue.plain();
        let is_sentence = text.contains(". ") || text.contains(char::is_numeric);
        let last = text.split_whitespace().next_back().unwrap_or_default();
        length(&text) <= 60 && !is_sentence && last.starts_with(char::is_uppercase)
    });
    draft.title.is_some()
        && is_venue
        && draft.details.is_empty()
        && draft.period.is_some()
        && draft.values.iter().all(is_value)
}

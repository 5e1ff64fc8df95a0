//! Lines below the head of an entry, each of which says a field of it, and rows that people write
//! without marks.

use super::dates::period_of;
use super::expiry;
use super::line::{COMMAS, Line, after_label};
use crate::mapping::Draft;
use resume_core::model::{Email, End, Field, Inline, Kind, Phone, Prose, Value};
use resume_core::words::{Label, Words as Headings};

/// `Label: item, item` and `Label – item`, as people write them without marks.
pub(super) fn plainly_labelled(line: &Line) -> Option<(Prose, Vec<Prose>)> {
    for marks in [&[": ", "："][..], &[" – "], &[" — "], &[" - "]] {
        // What has commas is a list itself.
        if let [label, items] = line.split(marks).as_slice()
            && label.plain().split_whitespace().count() <= 4
            && label.split(COMMAS).len() == 1
        {
            let items = items.split(COMMAS).into_iter().map(|line| line.0);
            return Some((label.0.clone(), items.collect()));
        }
    }
    None
}

/// A line that says a field of the entry, or else is part of its summary.
pub(super) fn field(draft: &mut Draft, line: &Line, kind: Kind, words: &Headings) {
    let text = line.plain();
    let prose = |text: &str| Some(Value::Prose(Prose::text(text.to_owned())));
    let has_field = |field| kind.fields().any(|known| known == field);
    let is_free = |draft: &Draft, field| !draft.values.iter().any(|(known, _)| *known == field);
    let labelled = after_label(&text, words, Label::Expires)
        .and_then(|date| period_of(date, words))
        .and_then(|period| period.start().filter(|_| period.end() == End::Same));
    if has_field(Field::Expires)
        && is_free(draft, Field::Expires)
        && let Some(date) = labelled.or_else(|| expiry::date_of(&text, words))
    {
        return draft.value(Field::Expires, Some(Value::Date(date)));
    }
    if has_field(Field::Number)
        && let Some(number) = after_label(&text, words, Label::Number)
    {
        return draft.value(Field::Number, prose(number));
    }
    match line.0.inlines() {
        [Inline::Link { text, url }] if url.as_str().starts_with("mailto:") => {
            let email = Email::new(Prose(text.clone()).plain());
            match email {
                Ok(email) if has_field(Field::Email) => {
                    draft.value(Field::Email, Some(Value::Email(email)));
                }
                _ => draft.summary.push(line.0.clone()),
            }
        }
        [Inline::Link { text, url }] if url.as_str().starts_with("tel:") => {
            let phone = Phone::new(Prose(text.clone()).plain());
            match phone {
                Ok(phone) if has_field(Field::Phone) => {
                    draft.value(Field::Phone, Some(Value::Phone(phone)));
                }
                _ => draft.summary.push(line.0.clone()),
            }
        }
        [Inline::Link { text, url }]
            if draft.url.is_none()
                && url.is_web()
                && Prose(text.clone()).plain() == url.display() =>
        {
            draft.url = Some(url.clone());
        }
        _ => match Phone::new(text.clone()) {
            Ok(phone) if has_field(Field::Phone) && is_free(draft, Field::Phone) => {
                draft.value(Field::Phone, Some(Value::Phone(phone)));
            }
            _ if kind == Kind::Certificates && is_free(draft, Field::Number) => {
                draft.value(Field::Number, Some(Value::Prose(line.0.clone())));
            }
            _ => draft.summary.push(line.0.clone()),
        },
    }
}

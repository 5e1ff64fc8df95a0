//! Arbitrary résumés in two languages: the second has the same items, and other words in some texts.

use crate::valid;
use proptest::prelude::*;
use resume_core::model::{
    Bullet, ContactValue, Detail, Fields, Item, Lang, List, Nested, Prose, Resume, Row, ShapeMut,
    Str, Value,
};

/// A résumé in one language or two.
pub fn resume() -> impl Strategy<Value = Resume> {
    (valid::resume(), any::<bool>()).prop_map(|(resume, is_translated)| match is_translated {
        true => translated(resume),
        false => resume,
    })
}

/// The résumé with a translation.
fn translated(resume: Resume) -> Resume {
    let mut translation = Resume {
        lang: Some(Lang::from_static("fr")),
        name: plain(&resume.name),
        ..resume.clone()
    };
    fields(&mut translation);
    for item in translation.contact.to_mut() {
        match &mut item.value {
            ContactValue::Location(place) => *place = plain(place),
            ContactValue::Labelled(row) => {
                row.label = plain(&row.label);
                if let Detail::Text(text) = &mut row.detail {
                    *text = plain(text);
                }
            }
            _ => {}
        }
    }
    for section in translation.sections.to_mut() {
        // Two titles that differ must not become the same.
        section.title = section.title.as_ref().map(other);
        match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => jobs.to_mut().iter_mut().for_each(|job| {
                fields(job);
                items(&mut job.body, |position| {
                    position.title = prose(&position.title);
                    nested(position);
                });
            }),
            ShapeMut::Schools(schools) => schools.to_mut().iter_mut().for_each(|school| {
                fields(school);
                items(&mut school.body, |position| {
                    position.title = prose(&position.title);
                    nested(position);
                });
            }),
            ShapeMut::Entries(entries) => entries.to_mut().iter_mut().for_each(nested),
            ShapeMut::Rows(rows) => rows.to_mut().iter_mut().for_each(row),
            ShapeMut::Items(all) => items(all, nested),
        }
    }
    Resume {
        lang: Some(Lang::from_static("en-GB")),
        translations: vec![translation].into(),
        ..resume
    }
}

fn nested<N: Nested>(holder: &mut N) {
    fields(holder);
    items(holder.body_mut(), |none| match *none {});
}

fn fields(holder: &mut impl Fields) {
    let held = holder.fields();
    let values: Vec<_> = held.map(|(field, _, held)| (field, held.value())).collect();
    for (field, value) in values {
        holder.put(field, value.map(self::value));
    }
    for alternative in holder.alternatives_mut().to_mut() {
        alternative.value = value(alternative.value.clone());
    }
}

fn value(value: Value) -> Value {
    match value {
        Value::Prose(text) => Value::Prose(prose(&text)),
        Value::Proses(texts) => Value::Proses(texts.iter().map(prose).collect()),
        Value::Plain(text) => Value::Plain(plain(&text)),
        Value::Plains(texts) => Value::Plains(texts.iter().map(|text| plain(text)).collect()),
        value @ (Value::Web(_)
        | Value::Doi(_)
        | Value::Email(_)
        | Value::Phone(_)
        | Value::Date(_)) => value,
    }
}

fn items<N: Clone>(items: &mut List<Item<N>>, mut nested: impl FnMut(&mut N)) {
    for item in items.to_mut() {
        match item {
            Item::Paragraph(paragraph) => paragraph.text = prose(&paragraph.text),
            Item::Bullet(one) => bullet(one),
            Item::Row(one) => row(one),
            Item::Entry(entry) => nested(entry),
        }
    }
}

fn bullet(one: &mut Bullet) {
    one.text = prose(&one.text);
    one.bullets.to_mut().iter_mut().for_each(bullet);
}

fn row(row: &mut Row) {
    row.label = row.label.as_ref().map(prose);
    row.items = row.items.iter().map(prose).collect();
}

/// Texts of odd length have other words.
fn prose(text: &Prose) -> Prose {
    match is_translated(&text.plain()) {
        true => other(text),
        false => text.clone(),
    }
}

fn other(text: &Prose) -> Prose {
    Prose::parse(&format!("{text} é")).unwrap_or_else(|_| text.clone())
}

fn plain(text: &Str) -> Str {
    match is_translated(text) {
        true => format!("{text} é").into(),
        false => text.clone(),
    }
}

fn is_translated(text: &str) -> bool {
    text.len() % 2 == 1
}

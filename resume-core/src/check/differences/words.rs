//! The words by which a person knows the parts of a résumé.

use super::NOTHING;
use crate::model::{
    ContactItem, ContactValue, Date, Detail, Entry, Held, Item, Job, Kind, Labelled, Period,
    Position, Prose, Row, School, Section, Str, positions,
};
use std::convert::Infallible;

/// A job, a school or an entry.
pub(super) trait Dated: Named {
    fn period(&self) -> Option<Period>;
}

/// What has words by which a person knows it.
pub(super) trait Named {
    fn words(&self) -> String;
}

impl Dated for Job {
    fn period(&self) -> Option<Period> {
        // Where it has none itself, its first role has one.
        let mut roles = positions(&self.body).map(|position| position.period);
        self.period.or_else(|| roles.next().flatten())
    }
}

impl Named for Job {
    fn words(&self) -> String {
        called(self.employer.as_ref(), &self.body)
    }
}

impl Dated for School {
    fn period(&self) -> Option<Period> {
        let mut degrees = positions(&self.body).map(|position| position.period);
        self.period.or_else(|| degrees.next().flatten())
    }
}

impl Named for School {
    fn words(&self) -> String {
        called(self.school.as_ref(), &self.body)
    }
}

impl Dated for Entry {
    fn period(&self) -> Option<Period> {
        self.period
    }
}

impl Named for Entry {
    fn words(&self) -> String {
        let named = self.title.as_ref().or(self.organisation.as_ref());
        let named = named.map(Prose::plain);
        named.unwrap_or_else(|| self.body.first().map(words_of_item).unwrap_or_default())
    }
}

impl Named for Position {
    fn words(&self) -> String {
        self.title.plain()
    }
}

impl Named for Infallible {
    fn words(&self) -> String {
        match *self {}
    }
}

/// What an organisation is called, or the first thing in its body.
fn called(organisation: Option<&Prose>, body: &[Item<Position>]) -> String {
    match organisation {
        Some(organisation) => organisation.plain(),
        None => body.first().map(words_of_item).unwrap_or_default(),
    }
}

pub(super) fn name_of_section(section: &Section) -> String {
    let kind = section.kind();
    match &section.title {
        Some(title) if kind == Kind::Custom => title.plain(),
        Some(title) => format!("{} {}", kind.name(), title.plain()),
        None => kind.name().to_owned(),
    }
}

pub(super) fn words_of_contact(item: &ContactItem) -> String {
    match &item.value {
        ContactValue::Labelled(Labelled { label, detail }) => match detail {
            Detail::Date(date) => format!("{label}: {date}"),
            Detail::Link(_) | Detail::Text(_) => format!("{label}: {}", item.text()),
        },
        ContactValue::Email(_)
        | ContactValue::Phone(_)
        | ContactValue::Location(_)
        | ContactValue::Website(_)
        | ContactValue::Profile(_) => item.text().to_string(),
    }
}

pub(super) fn kind_of_item<N>(item: &Item<N>) -> &'static str {
    match item {
        Item::Paragraph(_) => "a paragraph",
        Item::Bullet(_) => "a bullet",
        Item::Row(_) => "a row",
        Item::Entry(_) => "an entry",
    }
}

pub(super) fn words_of_item<N: Named>(item: &Item<N>) -> String {
    match item {
        Item::Paragraph(paragraph) => paragraph.text.plain(),
        Item::Bullet(bullet) => bullet.text.plain(),
        Item::Row(row) => words_of_row(row),
        Item::Entry(nested) => nested.words(),
    }
}

pub(super) fn words_of_row(row: &Row) -> String {
    let label = row.label.iter().chain(row.items.iter());
    label.map(Prose::plain).next().unwrap_or_default()
}

pub(super) fn parts_of(held: Held<'_>) -> Vec<String> {
    match held {
        Held::Prose(prose) => prose.into_iter().map(Prose::plain).collect(),
        Held::Proses(proses) => proses.iter().map(Prose::plain).collect(),
        Held::Plains(texts) => texts.iter().map(Str::to_string).collect(),
        Held::Date(date) => date.iter().map(Date::to_string).collect(),
        held => held.text().map(str::to_owned).into_iter().collect(),
    }
}

/// A number of things.
pub(super) fn counted(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (0, _) => NOTHING.to_owned(),
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {what}s"),
    }
}

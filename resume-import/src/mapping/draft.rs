//! An item of a list as other tools have it, before it is known what it becomes: a job with roles, a
//! school with degrees, or an entry.

use super::contact::reached_in;
use crate::rich::{Markup, Text, as_bullet, paragraph};
use crate::tree::{At, Notes, Words};
use crate::{Reason, rich};
use resume_core::model::{
    Bullet, Date, Doi, Email, Entry, Field, Fields, Item, Kind, List, Period, Phone, Position,
    Prose, Row, Str, Url, Value,
};
use resume_core::words::{Label, Words as Headings};

/// A part of a section.
#[derive(Debug)]
pub(crate) enum Part {
    Entry(Box<Draft>),
    Row(Row),
    Bullet(Bullet),
    Paragraph(Prose),
}

impl From<Item> for Part {
    fn from(item: Item) -> Part {
        match item {
            Item::Paragraph(paragraph) => Part::Paragraph(paragraph.text),
            Item::Bullet(bullet) => Part::Bullet(bullet),
            Item::Row(row) => Part::Row(row),
            Item::Entry(none) => match none {},
        }
    }
}

/// Whether an item is a role or a degree at the organisation of the item before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Joins {
    /// If the name is the same.
    #[default]
    Same,
    Always,
    Never,
}

/// What of an item belongs to its role or degree alone, where a file says so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Own {
    pub period: bool,
    pub body: bool,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub at: At,
    pub period: Option<Period>,
    /// The period of the organisation, where that of the role or the degree is another.
    pub whole: Option<Period>,
    pub title: Option<Prose>,
    pub details: Vec<Prose>,
    pub organisation: Option<Prose>,
    pub place: Option<Str>,
    /// The place of the organisation, where that of the role or the degree is another.
    pub whole_place: Option<Str>,
    pub url: Option<Url>,
    pub summary: Vec<Prose>,
    /// What follows the summary.
    pub body: Vec<Item>,
    /// What is about the organisation, before and after its roles or degrees.
    pub before: Vec<Item>,
    pub of_all: Vec<Item>,
    pub rows: Vec<Row>,
    /// Fields that only some kinds of sections have.
    pub values: Vec<(Field, Value)>,
    pub joins: Joins,
    pub own: Own,
}

impl Draft {
    pub fn new(at: At) -> Draft {
        Draft {
            at,
            period: None,
            whole: None,
            title: None,
            details: Vec::new(),
            organisation: None,
            place: None,
            whole_place: None,
            url: None,
            summary: Vec::new(),
            body: Vec::new(),
            before: Vec::new(),
            of_all: Vec::new(),
            rows: Vec::new(),
            values: Vec::new(),
            joins: Joins::default(),
            own: Own::default(),
        }
    }

    /// Whether it has nothing but a title.
    pub fn is_bare(&self) -> bool {
        let bare = Draft {
            title: self.title.clone(),
            ..Draft::new(self.at)
        };
        *self == bare
    }

    /// Adds paragraphs and bullets.
    pub fn say(&mut self, text: Text) {
        match self.body.is_empty() {
            true => self.summary.extend(text.paragraphs),
            false => self.body.extend(text.paragraphs.into_iter().map(paragraph)),
        }
        self.body.extend(text.items);
    }

    /// Adds bullets.
    pub fn bullets(&mut self, bullets: impl IntoIterator<Item = Bullet>) {
        self.body.extend(bullets.into_iter().map(Item::Bullet));
    }

    /// How to reach the person who speaks; what is malformed is a row.
    pub fn reached(&mut self, email: Option<Words>, phone: Option<Words>, notes: &mut Notes<'_>) {
        let email = email.map(|words| {
            (
                Email::new(words.text.trim().to_owned()).map(Value::Email),
                words,
            )
        });
        let phone = phone.map(|words| {
            (
                Phone::new(words.text.trim().to_owned()).map(Value::Phone),
                words,
            )
        });
        for (field, found) in [(Field::Email, email), (Field::Phone, phone)] {
            match found {
                Some((Ok(value), _)) => self.value(field, Some(value)),
                Some((Err(_), words)) => {
                    let prose = notes.line(Markup::Plain, &words);
                    self.value(field, prose.map(Value::Prose));
                }
                None => {}
            }
        }
    }

    /// The subject of a degree, which is the title where there is no degree.
    pub fn subject(&mut self, subject: Option<Prose>) {
        match self.title {
            None => self.title = subject,
            Some(_) => self.details.extend(subject),
        }
    }

    pub fn list(&mut self, field: Field, proses: Vec<Prose>) {
        if !proses.is_empty() {
            self.values.push((field, Value::Proses(proses.into())));
        }
    }

    pub fn value(&mut self, field: Field, value: Option<Value>) {
        self.values.extend(value.map(|value| (field, value)));
    }

    /// Gives it a name, if anything can be one; what says nothing is listed.
    pub(super) fn named(mut self, notes: &mut Notes<'_>) -> Option<Draft> {
        if self.title.is_none() && self.organisation.is_some() {
            // Details narrow a title down.
            self.summary.splice(0..0, std::mem::take(&mut self.details));
        }
        if self.title.is_some() || self.organisation.is_some() {
            return Some(self);
        }
        // Without an organisation, what is said of it is said of the item.
        self.body.splice(0..0, std::mem::take(&mut self.before));
        self.body.append(&mut self.of_all);
        if !self.details.is_empty() {
            self.title = Some(self.details.remove(0));
        } else if !self.summary.is_empty() {
            self.title = Some(self.summary.remove(0));
        } else if let Some(first) = take_bullet(&mut self.body) {
            self.title = Some(first.text);
            let finer = first.bullets.into_owned().into_iter().map(Item::Bullet);
            self.body.splice(0..0, finer);
        } else if !self.rows.is_empty() {
            let row = self.rows.remove(0);
            self.title = rich::joined(row.label.into_iter().chain(row.items.into_owned()));
        } else if let Some((field, value)) =
            (!self.values.is_empty()).then(|| self.values.remove(0))
        {
            let mut row = row_of(field, value, notes.language);
            self.title = rich::joined(std::mem::take(&mut row.items).into_owned());
        } else if let Some(place) = self.place.take().or_else(|| self.whole_place.take()) {
            self.title = Some(Prose::text(place));
        } else if let Some(url) = &self.url {
            self.title = Some(Prose::text(url.display().to_owned()));
        } else {
            for period in [self.period, self.whole].into_iter().flatten() {
                let message = format!("no place for the dates `{period}` of nothing");
                notes.lose(self.at, Reason::NoPlace, message);
            }
            return None;
        }
        Some(self)
    }

    /// An entry of this kind.
    pub fn into_entry(self, kind: Kind, notes: &mut Notes<'_>) -> Option<Entry> {
        let draft = self.named(notes)?;
        let Draft {
            at: _,
            period,
            whole,
            title,
            details,
            organisation,
            place,
            whole_place,
            url,
            summary,
            body: own_body,
            before,
            of_all,
            mut rows,
            values,
            joins: _,
            own: _,
        } = draft;
        let mut entry = Entry {
            period: period.or(whole),
            title,
            details: details.into(),
            organisation,
            place: place.or(whole_place),
            url,
            ..Entry::default()
        };
        let mut body = Vec::new();
        match kind.fields().any(|field| field == Field::Summary) {
            true => entry.summary = summary.into(),
            false => body.extend(summary.into_iter().map(paragraph)),
        }
        put_all(&mut entry, kind, values, &mut rows, notes.language);
        body.extend(before.into_iter().chain(own_body).chain(of_all));
        body.extend(rows.into_iter().map(Item::Row));
        entry.body = body.into();
        Some(entry)
    }

    /// Whether another item is a role or a degree at the same organisation.
    pub(super) fn continues(&self, first: &Draft) -> bool {
        let is_same = |one: &Prose, other: &Prose| {
            let words = |prose: &Prose| prose.plain().to_lowercase();
            words(one) == words(other)
        };
        match self.joins {
            Joins::Always => {
                return first.organisation.is_some()
                    && self.title.is_some()
                    && first.title.is_some();
            }
            Joins::Never => return false,
            Joins::Same => {}
        }
        let at = self.organisation.as_ref().zip(first.organisation.as_ref());
        at.is_some_and(|(one, other)| is_same(one, other))
            && self.title.is_some()
            && first.title.is_some()
            && (self.url.is_none() || self.url == first.url)
    }

    /// The role or the degree, with what belongs to it alone.
    pub(super) fn into_position(
        self,
        whole: Option<&str>,
        is_named: bool,
        kind: Kind,
        words: &Headings,
    ) -> Position {
        let Draft {
            at: _,
            period,
            whole: _,
            title,
            details,
            organisation: _,
            place,
            whole_place: _,
            url: _,
            summary,
            body,
            before: _,
            of_all: _,
            mut rows,
            values,
            joins: _,
            own: _,
        } = self;
        let mut position = Position {
            period,
            title: title.unwrap_or_default(),
            details: details.into(),
            place: place.filter(|place| Some(&**place) != whole),
            summary: summary.into(),
            ..Position::default()
        };
        put_all(&mut position, kind, values, &mut rows, words);
        // Without a name of the employer, the role is its head, in which there are no paragraphs.
        let fitting = |item| match item {
            Item::Paragraph(_) if !is_named => as_bullet(item).map(Item::Bullet),
            item => Some(item),
        };
        let body = body.into_iter().filter_map(fitting);
        position.body = body.chain(rows.into_iter().map(Item::Row)).collect();
        position
    }
}

/// Takes the first part of a body as a bullet.
fn take_bullet(body: &mut Vec<Item>) -> Option<Bullet> {
    match body.is_empty() {
        true => None,
        false => as_bullet(body.remove(0)),
    }
}

/// Sets the fields that a holder in a section of this kind has; the others become rows.
pub(super) fn put_all(
    holder: &mut impl Fields,
    kind: Kind,
    values: Vec<(Field, Value)>,
    rows: &mut Vec<Row>,
    words: &Headings,
) {
    for (field, value) in values {
        let is_known = kind.fields().any(|known| known == field);
        let is_free = holder
            .fields()
            .any(|(known, _, held)| known == field && held.value().is_none());
        match is_known && is_free && value.form() == field.form() {
            true => {
                holder.set(field, value);
            }
            false => rows.push(row_of(field, value, words)),
        }
    }
}

/// A value as a row, where its field is not allowed.
fn row_of(field: Field, value: Value, words: &Headings) -> Row {
    let word = field.word();
    let [phone, email] = reached_in(words.lang);
    let label = match (field, Label::of(field)) {
        (Field::Phone, _) => phone.to_owned(),
        (Field::Email, _) => email.to_owned(),
        (_, Some(label)) if words.lang != "en" => words.label(label).to_owned(),
        _ => [&word[..1].to_uppercase(), &word[1..]].concat(),
    };
    let text = |text: &str| vec![Prose::text(text.to_owned())];
    let items = match value {
        Value::Prose(prose) => vec![prose],
        Value::Proses(proses) => proses.into_owned(),
        Value::Plain(plain) => text(&plain),
        Value::Plains(plains) => plains.iter().flat_map(|plain| text(plain)).collect(),
        Value::Web(url) => text(url.as_str()),
        Value::Doi(doi) => text(Doi::as_str(&doi)),
        Value::Email(email) => text(Email::as_str(&email)),
        Value::Phone(phone) => text(Phone::as_str(&phone)),
        Value::Date(date) => text(&Date::to_string(&date)),
    };
    Row {
        label: Some(Prose::text(label)),
        items: items.into(),
        tags: List::default(),
    }
}

//! An item of a list as other tools have it, before it is known what it becomes: a job with roles, a
//! school with degrees, or an entry.

use crate::rich::{Markup, Text, as_bullet, paragraph};
use crate::tree::{At, Notes, Words};
use crate::{Reason, rich};
use resume_core::model::{
    Bullet, Date, Doi, Email, Entry, Field, Fields, Form, Item, Job, Kind, List, Period, Phone,
    Position, Prose, Row, School, Str, Url, Value, positions,
};

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

    pub fn list(&mut self, field: Field, proses: Vec<Prose>) {
        if !proses.is_empty() {
            self.values.push((field, Value::Proses(proses.into())));
        }
    }

    pub fn value(&mut self, field: Field, value: Option<Value>) {
        self.values.extend(value.map(|value| (field, value)));
    }

    /// Gives it a name, if anything can be one; what says nothing is listed.
    fn named(mut self, notes: &mut Notes<'_>) -> Option<Draft> {
        if self.title.is_none() && self.organisation.is_some() {
            // Details narrow a title down.
            self.summary.splice(0..0, std::mem::take(&mut self.details));
        }
        if self.title.is_some() || self.organisation.is_some() {
            return Some(self);
        }
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
            let mut row = row_of(field, value);
            self.title = rich::joined(std::mem::take(&mut row.items).into_owned());
        } else if let Some(place) = self.place.take() {
            self.title = Some(Prose::text(place));
        } else if let Some(url) = &self.url {
            self.title = Some(Prose::text(url.display().to_owned()));
        } else {
            if let Some(period) = self.period {
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
        let mut beyond = Vec::new();
        for (field, value) in values {
            let is_known = kind.fields().any(|known| known == field);
            let is_free = entry
                .fields()
                .any(|(known, _, held)| known == field && held.value().is_none());
            match is_known && is_free && value.form() == field.form() {
                true => {
                    entry.set(field, value);
                }
                false => beyond.push(row_of(field, value)),
            }
        }
        rows.extend(beyond);
        body.extend(before.into_iter().chain(own_body).chain(of_all));
        body.extend(rows.into_iter().map(Item::Row));
        entry.body = body.into();
        Some(entry)
    }

    /// Whether another item is a role or a degree at the same organisation.
    fn continues(&self, first: &Draft) -> bool {
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
    fn into_position(self, whole: Option<&str>, is_named: bool, kind: Kind) -> Position {
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
        // Only a degree has a grade and courses.
        match kind {
            Kind::Education => put_all(&mut position, values, &mut rows),
            _ => rows.extend(
                values
                    .into_iter()
                    .map(|(field, value)| row_of(field, value)),
            ),
        }
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

/// Sets the fields that a holder has; the others become rows.
fn put_all(holder: &mut impl Fields, values: Vec<(Field, Value)>, rows: &mut Vec<Row>) {
    for (field, value) in values {
        let mut fields = holder.fields();
        let is_free = fields.any(|(known, _, held)| known == field && held.value().is_none());
        drop(fields);
        match is_free && value.form() == field.form() && field.form() == Form::Prose
            || is_free && field.is_list()
        {
            true => {
                holder.set(field, value);
            }
            false => rows.push(row_of(field, value)),
        }
    }
}

/// A value as a row, where its field is not allowed.
fn row_of(field: Field, value: Value) -> Row {
    let word = field.word();
    let label = [&word[..1].to_uppercase(), &word[1..]].concat();
    let text = |text: &str| vec![Prose::text(text.to_owned())];
    let items = match value {
        Value::Prose(prose) => vec![prose],
        Value::Proses(proses) => proses.into_owned(),
        Value::Plain(plain) => text(&plain),
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

/// What jobs and schools have in common.
struct Whole {
    period: Option<Period>,
    organisation: Option<Prose>,
    place: Option<Str>,
    url: Option<Url>,
    summary: Vec<Prose>,
    values: Vec<(Field, Value)>,
    body: Vec<Item<Position>>,
    rows: Vec<Row>,
}

/// Items after each other at one organisation are its roles or degrees.
fn wholes(drafts: Vec<Draft>, kind: Kind, notes: &mut Notes<'_>) -> Vec<Whole> {
    let mut groups: Vec<Vec<Draft>> = Vec::new();
    for draft in drafts {
        let Some(draft) = draft.named(notes) else {
            continue;
        };
        match groups.last_mut() {
            Some(group) if draft.continues(&group[0]) => group.push(draft),
            _ => groups.push(vec![draft]),
        }
    }
    let whole = |mut group: Vec<Draft>| {
        let at = group[0].at;
        let mut whole = match group.len() {
            1 => alone(group.remove(0), kind),
            _ => together(group, kind),
        };
        let is_outside = |around: Period| {
            let mut inside = positions(&whole.body).filter_map(|position| position.period);
            inside.any(|period| !around.can_contain(period))
        };
        if let Some(around) = whole.period.filter(|around| is_outside(*around)) {
            whole.period = None;
            let message = format!("no place for the dates `{around}`, outside of which a role is");
            notes.lose(at, Reason::NoPlace, message);
        }
        whole
    };
    groups.into_iter().map(whole).collect()
}

/// One role at an organisation.
fn alone(mut draft: Draft, kind: Kind) -> Whole {
    let is_paragraph = |item: &Item| matches!(item, Item::Paragraph(_));
    // Only in a role is there a place for paragraphs after bullets.
    let has_body = draft.own.body || draft.body.iter().any(is_paragraph);
    if draft.title.is_some() && draft.organisation.is_some() && has_body {
        if !draft.own.period && draft.whole.is_none() {
            draft.whole = draft.period.take();
        }
        if draft.whole_place.is_none() {
            draft.whole_place = draft.place.take();
        }
        let values = std::mem::take(&mut draft.values);
        return Whole {
            values,
            ..together(vec![draft], kind)
        };
    }
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
        mut summary,
        body: own_body,
        before,
        of_all,
        rows,
        values,
        joins: _,
        own,
    } = draft;
    let mut body = Vec::new();
    divided(before, &mut summary, &mut body);
    // Without an employer, the role is its head, and has its dates and its place.
    let is_named = organisation.is_some();
    let is_dated = is_named && (whole.is_some() || own.period);
    let (place, whole_place) = match whole_place {
        Some(whole) if is_named => (place, Some(whole)),
        whole => (None, place.or(whole)),
    };
    let around = match is_dated {
        true => whole,
        false => period.or(whole),
    };
    let at = if is_named { body.len() } else { 0 };
    let role = title.map(|title| {
        Item::Entry(Position {
            period: period.filter(|_| is_dated),
            title,
            details: details.into(),
            place,
            ..Position::default()
        })
    });
    body.splice(at..at, role);
    let rest = own_body.into_iter().chain(of_all);
    body.extend(rest.filter_map(in_whole));
    Whole {
        period: around,
        organisation,
        place: whole_place,
        url,
        summary,
        values,
        body,
        rows,
    }
}

/// What is before roles: paragraphs are the summary.
fn divided(before: Vec<Item>, summary: &mut Vec<Prose>, body: &mut Vec<Item<Position>>) {
    for item in before {
        match item {
            Item::Paragraph(paragraph) => summary.push(paragraph.text),
            item => body.extend(in_whole(item)),
        }
    }
}

/// A part of the body of an employer or a school, in which there are no paragraphs.
fn in_whole(item: Item) -> Option<Item<Position>> {
    match item {
        Item::Row(row) => Some(Item::Row(row)),
        item => as_bullet(item).map(Item::Bullet),
    }
}

/// Several roles at an organisation.
fn together(group: Vec<Draft>, kind: Kind) -> Whole {
    let first = &group[0];
    let (organisation, url) = (first.organisation.clone(), first.url.clone());
    let is_common = group.iter().all(|draft| draft.place == first.place);
    let common = first.place.clone().filter(|_| is_common);
    let place = first.whole_place.clone().or(common);
    let period = first.whole;
    let (mut summary, mut of_all, mut body) = (Vec::new(), Vec::new(), Vec::new());
    let mut about = Vec::new();
    for mut draft in group {
        // What the employer does is said once.
        let of_employer = |(field, _): &(Field, Value)| *field == Field::About;
        let (found, values) = draft.values.into_iter().partition(of_employer);
        draft.values = values;
        about.extend(found);
        about.dedup();
        divided(std::mem::take(&mut draft.before), &mut summary, &mut body);
        of_all.append(&mut draft.of_all);
        let position = draft.into_position(place.as_deref(), organisation.is_some(), kind);
        body.push(Item::Entry(position));
    }
    for item in of_all {
        match item {
            Item::Paragraph(paragraph) => summary.push(paragraph.text),
            item => body.extend(in_whole(item)),
        }
    }
    Whole {
        period,
        organisation,
        url,
        summary,
        values: about,
        rows: Vec::new(),
        body,
        place,
    }
}

/// Jobs out of items.
pub(super) fn jobs(drafts: Vec<Draft>, notes: &mut Notes<'_>) -> Vec<Job> {
    let job = |whole: Whole| {
        let Whole {
            period,
            organisation,
            place,
            url,
            summary,
            values,
            mut body,
            mut rows,
        } = whole;
        let mut job = Job {
            period,
            employer: organisation,
            place,
            url,
            summary: summary.into(),
            ..Job::default()
        };
        put_all(&mut job, values, &mut rows);
        body.extend(rows.into_iter().map(Item::Row));
        job.body = body.into();
        job
    };
    wholes(drafts, Kind::Experience, notes)
        .into_iter()
        .map(job)
        .collect()
}

/// Schools out of items.
pub(super) fn schools(drafts: Vec<Draft>, notes: &mut Notes<'_>) -> Vec<School> {
    let school = |whole: Whole| {
        let Whole {
            period,
            organisation,
            place,
            url,
            summary,
            values,
            mut body,
            mut rows,
        } = whole;
        let mut school = School {
            period,
            school: organisation,
            place,
            url,
            summary: summary.into(),
            ..School::default()
        };
        put_all(&mut school, values, &mut rows);
        body.extend(rows.into_iter().map(Item::Row));
        school.body = body.into();
        school
    };
    wholes(drafts, Kind::Education, notes)
        .into_iter()
        .map(school)
        .collect()
}

//! A value for every field of the language, and a résumé with all of them.

use resume_core::model::{
    ContactField, ContactItem, ContactName, Content, Doi, Email, Entry, Field, Fields, Form, Item,
    Job, Kind, Network, Phone, Profile, Prose, Resume, Row, School, Section, Shape, ShapeMut, Str,
    Url, Value,
};

/// A value of a form; prose and plain text consist of this word.
fn value(form: Form, word: &'static str) -> Value {
    let text = text(form, word);
    match form {
        Form::Prose => Value::Prose(Prose::text(text)),
        Form::Proses => Value::Proses(vec![Prose::text(text), Prose::text("second")].into()),
        Form::Plain => Value::Plain(Str::Borrowed(text)),
        Form::Plains => Value::Plains(vec![Str::Borrowed(text), "second".into()].into()),
        Form::Web => Value::Web(Url::from_static(text)),
        Form::Doi => Value::Doi(Doi::from_static(text)),
        Form::Email => Value::Email(Email::from_static(text)),
        Form::Phone => Value::Phone(Phone::from_static(text)),
        Form::Date => Value::Date(text.parse().expect("the date of this file")),
    }
}

/// The text of a value.
fn text(form: Form, word: &'static str) -> &'static str {
    match form {
        Form::Prose | Form::Proses | Form::Plain | Form::Plains => word,
        Form::Web => "https://ada.example",
        Form::Doi => "10.1000/182",
        Form::Email => "ada@ada.example",
        Form::Phone => "+1 617 555 0100",
        Form::Date => "2027-03",
    }
}

/// A username that a network allows.
pub fn username(network: Network) -> &'static str {
    match network {
        Network::Bluesky => "ada.bsky.social",
        Network::Mastodon => "@ada@mastodon.social",
        Network::StackOverflow => "22656",
        _ => ["ada", "adaexample", "0000-0002-1825-0097", "qc6CJjYAAAAJ"]
            .into_iter()
            .find(|name| Profile::new(network, *name).is_ok())
            .unwrap_or_else(|| panic!("tests/src/sample.rs has no username for {network:?}")),
    }
}

/// What a résumé does not contain yet: kinds, fields of entries, fields of `contact`.
pub fn missing(resume: &Resume) -> Vec<String> {
    let mut missing = Vec::new();
    for kind in Kind::ALL {
        let sections = resume
            .sections
            .iter()
            .filter(|section| section.kind() == kind);
        let fields: Vec<Field> = sections
            .clone()
            .flat_map(|section| held(&section.content))
            .collect();
        if sections.count() == 0 {
            missing.push(kind.name().to_owned());
        }
        let words = fields_of(kind).filter(|field| !fields.contains(field));
        missing.extend(words.map(|field| format!("{}.{}", kind.name(), field.word())));
    }
    if resume.pronouns.is_none() {
        missing.push("pronouns".to_owned());
    }
    if resume.cited_as.is_empty() {
        missing.push("cited_as".to_owned());
    }
    let names: Vec<ContactName> = resume.contact.iter().map(ContactItem::name).collect();
    let fields = ContactField::ALL
        .iter()
        .filter(|field| !names.contains(&ContactName::Field(**field)));
    missing.extend(fields.map(|field| format!("contact.{}", field.word())));
    missing
}

/// What is written in the braces of an entry of this kind.
fn fields_of(kind: Kind) -> impl Iterator<Item = Field> {
    let entry = kind.entry();
    let fields = Field::ALL.iter().copied();
    fields.filter(move |field| !field.is_head() && entry.is_some_and(|entry| entry.has(*field)))
}

/// The fields that have a value in some entry.
fn held(content: &Content) -> Vec<Field> {
    fn of(holder: &impl Fields) -> Vec<Field> {
        let held = holder.fields().filter(|(.., held)| held.value().is_some());
        held.map(|(field, ..)| field).collect()
    }
    match content.shape() {
        Shape::Jobs(jobs) => jobs.iter().flat_map(of).collect(),
        Shape::Schools(schools) => schools.iter().flat_map(of).collect(),
        Shape::Entries(entries) => entries.iter().flat_map(of).collect(),
        Shape::Rows(_) => Vec::new(),
        Shape::Items(items) => items
            .iter()
            .filter_map(|item| match item {
                Item::Entry(entry) => Some(of(entry)),
                Item::Paragraph(_) | Item::Bullet(_) | Item::Row(_) => None,
            })
            .flatten()
            .collect(),
    }
}

/// A value of a field as the language spells it.
pub fn source(field: Field) -> String {
    let text = text(field.form(), field.word());
    match field.form() {
        Form::Date => text.to_owned(),
        _ => format!("{text:?}"),
    }
}

/// The text of a value of a field of `contact`.
pub fn contact(field: ContactField) -> &'static str {
    text(field.form(), field.word())
}

/// The résumé, with a value added for everything that it does not contain yet.
pub fn completed(resume: &Resume) -> Resume {
    let mut resume = resume.clone();
    resume.pronouns.get_or_insert("pronouns".into());
    if resume.cited_as.is_empty() {
        resume.cited_as = vec!["Example A".into()].into();
    }
    let names: Vec<ContactName> = resume.contact.iter().map(ContactItem::name).collect();
    let fields = ContactField::ALL
        .iter()
        .filter(|field| !names.contains(&ContactName::Field(**field)));
    let items = fields.filter_map(|field| field.holding(value(field.form(), field.word())));
    resume.contact.to_mut().extend(items.map(ContactItem::from));
    for kind in Kind::ALL {
        let sections = resume.sections.to_mut();
        if !sections.iter().any(|section| section.kind() == kind) {
            let title = kind.is_custom().then(|| Prose::text("Title"));
            sections.push(Section {
                title,
                ..Section::new(one(kind))
            });
        }
        let written = |sections: &[Section]| -> Vec<Field> {
            let sections = sections.iter().filter(|section| section.kind() == kind);
            sections
                .flat_map(|section| held(&section.content))
                .collect()
        };
        let written = written(sections);
        let section = sections.iter_mut().find(|section| section.kind() == kind);
        let Some(section) = section else { continue };
        for field in fields_of(kind).filter(|field| !written.contains(field)) {
            let value = value(field.form(), field.word());
            let is_set = match section.content.shape_mut() {
                ShapeMut::Jobs(jobs) => jobs.to_mut()[0].set(field, value),
                ShapeMut::Schools(schools) => schools.to_mut()[0].set(field, value),
                ShapeMut::Entries(entries) => entries.to_mut()[0].set(field, value),
                ShapeMut::Items(items) => items.to_mut().iter_mut().any(|item| match item {
                    Item::Entry(entry) => entry.set(field, value.clone()),
                    Item::Paragraph(_) | Item::Bullet(_) | Item::Row(_) => false,
                }),
                ShapeMut::Rows(_) => false,
            };
            assert!(is_set, "{}.{}", kind.name(), field.word());
        }
    }
    resume
}

/// A section with one entry, row or item.
fn one(kind: Kind) -> Content {
    let title = || Prose::text("Title");
    let entry = || Entry {
        title: Some(title()),
        ..Entry::default()
    };
    let mut content = Content::empty(kind);
    match content.shape_mut() {
        ShapeMut::Jobs(jobs) => {
            *jobs = vec![Job {
                employer: Some(title()),
                ..Job::default()
            }]
            .into();
        }
        ShapeMut::Schools(schools) => {
            *schools = vec![School {
                school: Some(title()),
                ..School::default()
            }]
            .into();
        }
        ShapeMut::Entries(entries) => *entries = vec![entry()].into(),
        ShapeMut::Rows(rows) => {
            *rows = vec![Row {
                label: None,
                items: vec![title()].into(),
                tags: Vec::new().into(),
            }]
            .into();
        }
        ShapeMut::Items(items) => *items = vec![Item::Entry(entry())].into(),
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resume_is_completed() {
        let empty = Resume::new("Ada Example");
        assert!(!missing(&empty).is_empty());
        let mut completed = completed(&empty);
        let words: Vec<String> = missing(&completed);
        assert!(words.is_empty(), "{words:?}");
        completed.contact.to_mut().clear();
        assert!(missing(&completed).contains(&"contact.email".to_owned()));
    }
}

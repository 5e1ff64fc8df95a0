//! JSON Resume: what is written is read back as the same value, keeps the official schema, and
//! loses no words.

use proptest::prelude::*;
use proptest::sample::Index;
use resume_core::json::{self, Options, Otherwise};
use resume_core::model::{
    ContactValue, Detail, Entry, Field, Fields, Held, Inline, Item, Period, Position, Prose,
    Resume, Row, Shape,
};
use resume_tests::{cvs, hello::ADA, kept, pacejo::PACEJO, translated, valid};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::OnceLock;

fn check(resume: &Resume) {
    let text = json::write(resume);
    let read = json::read(&text, &Options::default()).unwrap_or_else(|problems| {
        let reported: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}\n{text}", reported.join("\n"))
    });
    assert!(
        &read.resume == resume,
        "{text}\n{:#?}\n{:#?}",
        read.resume,
        resume
    );
    assert_eq!(read.losses, [], "{text}");

    let value = serde_json::to_value(resume).unwrap();
    assert_eq!(value, serde_json::from_str::<Value>(&text).unwrap());
    assert_eq!(
        &serde_json::from_value::<Resume>(value.clone()).unwrap(),
        resume
    );
    let broken: Vec<_> = schema()
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(broken.is_empty(), "{broken:?}\n{text}");

    let mut plain = HashSet::new();
    collect_words(&value, &mut plain);
    let lost: Vec<_> = words_of(resume)
        .into_iter()
        .filter(|word| !plain.contains(word))
        .collect();
    assert!(lost.is_empty(), "{lost:?}\n{text}");
}

/// The very schema that `$schema` names.
fn schema() -> &'static jsonschema::Validator {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let schema: Value =
            serde_json::from_str(include_str!("../../data/jsonresume/schema-1.0.0.json")).unwrap();
        jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_resume_comes_back_from_json(resume in translated::resume()) {
        check(&resume);
    }

    #[test]
    fn what_another_tool_writes_is_taken_or_told(resume in valid::resume(), place in any::<Index>(), key in any::<Index>(), adds in any::<bool>()) {
        check_written(&resume, place, if adds { Some(key) } else { None });
    }
}

/// A word that no résumé contains.
const WRITTEN: &str = "Zzqx";

/// Keys of JSON Resume, old and new, other keys of the extension than the words of fields, and one
/// that nobody knows.
const KEYS: &[&str] = &[
    "after",
    "area",
    "as",
    "awarder",
    "body",
    "city",
    "company",
    "continues",
    "countryCode",
    "date",
    "degree",
    "description",
    "endDate",
    "entity",
    "fluency",
    "gpa",
    "highlights",
    "id",
    "image",
    "institution",
    "issuer",
    "items",
    "label",
    "lang",
    "language",
    "level",
    "location",
    "name",
    "network",
    "organization",
    "period",
    "place",
    "position",
    "postalCode",
    "profiles",
    "publisher",
    "quote",
    "reference",
    "region",
    "releaseDate",
    "role",
    "section",
    "sections",
    "startDate",
    "studyType",
    "tags",
    "text",
    "type",
    "username",
    "website",
    "zz",
];

/// All keys that another tool may add.
fn keys() -> Vec<&'static str> {
    let fields = Field::ALL.iter().map(|field| field.word());
    KEYS.iter().copied().chain(fields).collect()
}

/// Another tool replaces a text, or adds a member: what it wrote is in the résumé, or is listed, or
/// the file is refused.
fn check_written(resume: &Resume, place: Index, key: Option<Index>) {
    let mut value = serde_json::to_value(resume).unwrap();
    let mut places = Vec::new();
    collect_places(&value, String::new(), key.is_some(), &mut places);
    if places.is_empty() {
        return;
    }
    let pointer = place.get(&places).clone();
    // The rest of it is about the file.
    if pointer == "/meta" {
        return;
    }
    let changed = value.pointer_mut(&pointer).unwrap();
    match (key, changed) {
        (Some(key), Value::Object(members)) => {
            let keys = keys();
            let key = *key.get(&keys);
            if members.contains_key(key) {
                return;
            }
            // A summary is one text in JSON Resume.
            let is_list = [
                "body",
                "highlights",
                "items",
                "profiles",
                "sections",
                "tags",
            ]
            .contains(&key)
                || Field::ALL
                    .iter()
                    .any(|field| field.is_list() && field.word() == key && key != "summary");
            members.insert(
                key.to_owned(),
                if is_list {
                    vec![WRITTEN].into()
                } else {
                    WRITTEN.into()
                },
            );
        }
        (_, changed) => *changed = WRITTEN.into(),
    }
    let text = serde_json::to_string_pretty(&value).unwrap();
    let lenient = Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    };
    if let Ok(read) = json::read(&text, &lenient) {
        assert!(
            !read.losses.is_empty() || json::write(&read.resume).contains(WRITTEN),
            "{pointer} is dropped in silence: {text}"
        );
    }
}

/// The places of all texts, or of all objects.
fn collect_places(value: &Value, pointer: String, is_object: bool, places: &mut Vec<String>) {
    let below = |key: &str| format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
    match value {
        Value::String(_) if !is_object && pointer != "/$schema" => places.push(pointer),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(at, item)| collect_places(item, below(&at.to_string()), is_object, places)),
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(key, value)| collect_places(value, below(key), is_object, places));
            if is_object {
                places.push(pointer);
            }
        }
        _ => {}
    }
}

/// A language, tags and another order of the sections are where the schema allows them.
#[test]
fn what_is_said_of_the_whole_is_valid() {
    let source = r#"{"basics": {"name": "Zoe Sample"}, "skills": [{"name": "Rust"}], "awards": [{"title": "B"}], "certificates": [{"name": "C", "date": "2020"}],
        "x-resume": {"lang": "de", "tags": ["a"], "sections": [{"kind": "skills", "tags": ["a"]}, {"kind": "awards", "title": "D"}]}}"#;
    let read = json::read(source, &Options::default()).unwrap();
    assert_eq!((read.losses.len(), read.resume.lang.is_some()), (0, true));
    check(&read.resume);
}

#[test]
fn the_examples_come_back_from_json() {
    check(&PACEJO);
    check(&ADA);
    for cv in cvs::ALL {
        check(&cv.without_picture());
    }
    kept::check("tests/tests/json_pacejo.json", &json::write(&PACEJO));
}

/// The words that tools find which know no extension.
fn collect_words(value: &Value, words: &mut HashSet<String>) {
    match value {
        Value::String(text) => words.extend(split(text)),
        Value::Array(items) => items.iter().for_each(|item| collect_words(item, words)),
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| *key != "x-resume")
            .for_each(|(_, value)| collect_words(value, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn split(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
}

/// The words of a résumé, without the titles of its usual sections: JSON Resume's are the themes'.
fn words_of(resume: &Resume) -> Vec<String> {
    let mut text = Words(String::new());
    text.plain(&resume.name);
    text.proses(resume.headline.iter().chain(resume.summary.iter()));
    for item in resume.contact.iter() {
        match &item.value {
            ContactValue::Email(email) => text.plain(email.as_str()),
            ContactValue::Phone(phone) => text.plain(phone.as_str()),
            ContactValue::Location(place) => text.plain(place),
            ContactValue::Website(url) => text.address(url.as_str()),
            ContactValue::Profile(profile) => text.plain(profile.username()),
            ContactValue::Labelled(row) => {
                text.plain(&row.label);
                match &row.detail {
                    Detail::Link(url) => text.address(url.as_str()),
                    Detail::Text(_) | Detail::Date(_) => text.plain(&item.text()),
                }
            }
        }
    }
    for section in resume.sections.iter() {
        match section.content.shape() {
            Shape::Jobs(jobs) => {
                for job in jobs.iter() {
                    text.period(job.period);
                    text.fields(job);
                    text.body(&job.body, Words::position);
                }
            }
            Shape::Schools(schools) => {
                for school in schools.iter() {
                    text.period(school.period);
                    text.fields(school);
                    text.body(&school.body, Words::position);
                }
            }
            Shape::Entries(entries) => entries.iter().for_each(|entry| text.entry(entry)),
            Shape::Rows(rows) => rows.iter().for_each(|row| text.row(row)),
            Shape::Items(items) => {
                text.proses(&section.title);
                text.body(items, Words::entry);
            }
        }
    }
    split(&text.0).collect()
}

struct Words(String);

impl Words {
    fn plain(&mut self, text: &str) {
        self.0.extend([text, " "]);
    }

    /// An address, whose letters of other scripts are percent-encoded.
    fn address(&mut self, text: &str) {
        self.plain(
            &text
                .chars()
                .map(|c| if c.is_ascii() { c } else { ' ' })
                .collect::<String>(),
        );
    }

    fn proses<'p>(&mut self, proses: impl IntoIterator<Item = &'p Prose>) {
        for prose in proses {
            self.inlines(prose.inlines());
            self.0.push(' ');
        }
    }

    /// The words of prose; the address of a link comes after it.
    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text)
                | Inline::Code(text)
                | Inline::Superscript(text)
                | Inline::Subscript(text) => self.0.push_str(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.inlines(inner),
                Inline::Link { text, url } => {
                    self.inlines(text);
                    self.0.push(' ');
                    self.plain(url.display());
                }
            }
        }
    }

    /// The numbers of the dates: what other tools read has no word for “present”, “expected” and the
    /// seasons.
    fn period(&mut self, period: Option<Period>) {
        let numbers = period.map_or(String::new(), |period| {
            period.to_string().replace(|c: char| c.is_alphabetic(), "")
        });
        self.plain(&numbers);
    }

    fn row(&mut self, row: &Row) {
        self.proses(row.label.iter().chain(row.items.iter()));
    }

    fn body<N>(&mut self, items: &[Item<N>], nested: fn(&mut Self, &N)) {
        for item in items {
            match item {
                Item::Paragraph(paragraph) => self.proses([&paragraph.text]),
                Item::Bullet(bullet) => {
                    let finer = bullet.bullets.iter();
                    self.proses([bullet].into_iter().chain(finer).map(|bullet| &bullet.text));
                }
                Item::Row(row) => self.row(row),
                Item::Entry(entry) => nested(self, entry),
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.period(entry.period);
        self.fields(entry);
        self.body(&entry.body, |_, none| match *none {});
    }

    fn position(&mut self, position: &Position) {
        self.period(position.period);
        self.proses([&position.title]);
        self.fields(position);
        self.body(&position.body, |_, none| match *none {});
    }

    /// Every field, so that none can be forgotten.
    fn fields(&mut self, holder: &impl Fields) {
        for (_, _, held) in holder.fields() {
            match held {
                Held::Prose(prose) => self.proses(prose),
                Held::Proses(proses) => self.proses(proses),
                Held::Plains(texts) => texts.iter().for_each(|text| self.plain(text)),
                Held::Web(url) => self.address(url.map_or("", |url| url.as_str())),
                Held::Plain(_) | Held::Doi(_) | Held::Email(_) | Held::Phone(_) => {
                    self.plain(held.text().unwrap_or_default());
                }
                Held::Date(date) => {
                    self.plain(&date.map_or(String::new(), |date| date.to_string()))
                }
            }
        }
    }
}

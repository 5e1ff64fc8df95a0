//! Which field of JSON Resume v1.0.0 holds which fields of the model: one table, read by the writer
//! and by the reader.

use crate::model::{ContactField, Field as Part, Holds, Kind};

/// The key of the extensions, in `meta`, in `basics` and in each item.
pub(super) const EXTENSION: &str = "x-resume";

/// The key of what is said about the file.
pub(super) const META: &str = "meta";

/// The lists of JSON Resume, in the order of its schema.
pub(super) const LISTS: &[&str] = &[
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];

/// What the extension calls an item of `contact` that is written among the profiles.
pub(super) const PROFILE: &str = "profile";

/// The usual place of an item of `contact` in the order, by its key in `basics`; `None` for a key
/// that names no item.
pub(super) fn contact_rank(key: &str) -> Option<usize> {
    let fields = ContactField::ALL.iter().map(|field| field.json());
    fields.chain([PROFILE]).position(|known| known == key)
}

/// A time that is written in words, because the dates do not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// The time of the whole job, school or entry.
    Whole,
    /// The time of a role or a degree.
    Own,
}

/// How a field of JSON Resume holds what it holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// Words. Another tool's words are the first part; ours are all parts, one after another, and
    /// then the times.
    Words(&'static [Part], &'static [Time]),
    /// Paragraphs. Another tool's text is the first part, with the items of its lists in the body;
    /// ours is all parts and then the times.
    Text(&'static [Part], &'static [Time]),
    /// The same, and after it the body, which has no other place.
    Body(&'static [Part], &'static [Time]),
    /// The address of a web page.
    Link,
    /// A list of words.
    List(Part),
    /// A list of highlights, or of courses with highlights among them; its key in the extension is
    /// its own.
    Elements,
    /// `startDate`; the period's end is in `endDate`.
    Start,
    /// One date.
    Date,
    /// One date, of which the schema asks for the day.
    Day,
}

/// What is written before a part that follows another one.
pub(super) const fn separator(part: Part) -> &'static str {
    if part.is_head() { ", " } else { " · " }
}

/// A field of JSON Resume.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub key: &'static str,
    /// The name that it had before v1.0.0.
    pub old: &'static str,
    pub form: Form,
}

const fn field(key: &'static str, form: Form) -> Field {
    Field { key, old: "", form }
}

const fn renamed(key: &'static str, old: &'static str, form: Form) -> Field {
    Field { key, old, form }
}

const URL: Field = renamed("url", "website", Form::Link);
const START: Field = field("startDate", Form::Start);
const KEYWORDS: Field = field("keywords", Form::List(Part::Keywords));
const HIGHLIGHTS: Field = field("highlights", Form::Elements);

const WORK: &[Field] = &[
    renamed("name", "company", Form::Words(&[Part::At], &[])),
    field("position", Form::Words(&[Part::Title, Part::Details], &[])),
    URL,
    START,
    field("location", Form::Words(&[Part::In], &[])),
    field("description", Form::Words(&[Part::About], &[])),
    field(
        "summary",
        Form::Text(&[Part::Summary], &[Time::Whole, Time::Own]),
    ),
    KEYWORDS,
    HIGHLIGHTS,
];

const VOLUNTEER: &[Field] = &[
    renamed(
        "organization",
        "company",
        Form::Words(&[Part::At, Part::In], &[]),
    ),
    field("position", Form::Words(&[Part::Title, Part::Details], &[])),
    URL,
    START,
    field(
        "summary",
        Form::Text(&[Part::Summary, Part::About], &[Time::Whole, Time::Own]),
    ),
    KEYWORDS,
    HIGHLIGHTS,
];

/// JSON Resume has no highlights of a school: they are among the courses, the only list that it has.
/// It has no summary of a school and no keywords of a job either, but allows more keys than it names.
const EDUCATION: &[Field] = &[
    field(
        "institution",
        Form::Words(&[Part::At, Part::In], &[Time::Whole]),
    ),
    field("area", Form::Words(&[Part::Details], &[])),
    field("studyType", Form::Words(&[Part::Title], &[])),
    URL,
    START,
    renamed("score", "gpa", Form::Words(&[Part::Score], &[Time::Own])),
    field("summary", Form::Text(&[Part::Summary], &[])),
    field("courses", Form::Elements),
];

const PROJECTS: &[Field] = &[
    field("name", Form::Words(&[Part::Title, Part::Details], &[])),
    field("entity", Form::Words(&[Part::At, Part::In], &[])),
    field("type", Form::Words(&[Part::Kind], &[])),
    URL,
    START,
    field("description", Form::Text(&[Part::Summary], &[Time::Whole])),
    field("roles", Form::List(Part::Roles)),
    KEYWORDS,
    HIGHLIGHTS,
];

const PUBLICATIONS: &[Field] = &[
    field("name", Form::Words(&[Part::Title, Part::Details], &[])),
    field("publisher", Form::Words(&[Part::At, Part::In], &[])),
    field("releaseDate", Form::Date),
    URL,
    field(
        "summary",
        Form::Body(
            &[
                Part::Summary,
                Part::Authors,
                Part::Editors,
                Part::Volume,
                Part::Pages,
                Part::Status,
                Part::Doi,
            ],
            &[Time::Whole],
        ),
    ),
];

const AWARDS: &[Field] = &[
    field("title", Form::Words(&[Part::Title, Part::Details], &[])),
    field("awarder", Form::Words(&[Part::At, Part::In], &[])),
    field("date", Form::Date),
    field(
        "summary",
        Form::Body(&[Part::Summary, Part::Url], &[Time::Whole]),
    ),
];

/// The schema has no summary of a certificate, but allows more keys than it names.
const CERTIFICATES: &[Field] = &[
    field(
        "name",
        Form::Words(
            &[Part::Title, Part::Details, Part::Number, Part::Expires],
            &[Time::Whole],
        ),
    ),
    field("issuer", Form::Words(&[Part::At, Part::In], &[])),
    field("date", Form::Day),
    URL,
    field("summary", Form::Body(&[Part::Summary], &[])),
];

const REFERENCES: &[Field] = &[
    field(
        "name",
        Form::Words(
            &[
                Part::Title,
                Part::Details,
                Part::At,
                Part::In,
                Part::Email,
                Part::Phone,
                Part::Url,
            ],
            &[Time::Whole],
        ),
    ),
    field("reference", Form::Body(&[], &[])),
];

/// The entries of custom sections are written among the projects, which have a place for
/// everything; `type` is the section's title.
const CUSTOM: &[Field] = &[
    field("name", Form::Words(&[Part::Title, Part::Details], &[])),
    field("entity", Form::Words(&[Part::At, Part::In], &[])),
    URL,
    START,
    field("description", Form::Text(&[Part::Summary], &[Time::Whole])),
    HIGHLIGHTS,
];

/// Where a section of a kind is in JSON Resume.
#[derive(Debug, Clone, Copy)]
pub(super) enum Layout {
    /// Entries with these fields, in the order in which they are written.
    Entries(&'static [Field]),
    /// Rows with these keys.
    Rows(RowKeys),
}

/// The keys of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowKeys {
    /// Of its label.
    pub label: &'static str,
    /// Of its items.
    pub items: &'static str,
    /// Whether the items are a list; otherwise they are one text.
    pub is_list: bool,
    /// Of a level, which other tools write and the language does not have.
    pub level: Option<&'static str>,
}

const NAME_AND_KEYWORDS: RowKeys = RowKeys {
    label: "name",
    items: "keywords",
    is_list: true,
    level: None,
};

/// Where a section of this kind is in JSON Resume, in addition to [`Kind::json_list`].
pub(super) const fn layout(kind: Kind) -> Layout {
    match kind {
        Kind::Experience => Layout::Entries(WORK),
        Kind::Volunteering => Layout::Entries(VOLUNTEER),
        Kind::Education => Layout::Entries(EDUCATION),
        Kind::Projects => Layout::Entries(PROJECTS),
        Kind::Publications => Layout::Entries(PUBLICATIONS),
        Kind::Awards => Layout::Entries(AWARDS),
        Kind::Certificates => Layout::Entries(CERTIFICATES),
        Kind::References => Layout::Entries(REFERENCES),
        Kind::Skills => Layout::Rows(RowKeys {
            level: Some("level"),
            ..NAME_AND_KEYWORDS
        }),
        Kind::Interests => Layout::Rows(NAME_AND_KEYWORDS),
        Kind::Languages => Layout::Rows(RowKeys {
            label: "language",
            items: "fluency",
            is_list: false,
            level: None,
        }),
        Kind::Custom => Layout::Entries(CUSTOM),
    }
}

/// The fields of an entry of this kind; rows have none.
pub(super) const fn fields_of(kind: Kind) -> &'static [Field] {
    match layout(kind) {
        Layout::Entries(fields) => fields,
        Layout::Rows(_) => &[],
    }
}

/// The keys of a row of this kind.
pub(super) const fn row_keys(kind: Kind) -> RowKeys {
    match layout(kind) {
        Layout::Rows(keys) => keys,
        Layout::Entries(_) => NAME_AND_KEYWORDS,
    }
}

/// The key of the body in the extension of an item that has it among its words.
pub(super) const BODY: &str = "body";

/// The key of the alternatives of fields in the extension of what holds the fields.
pub(super) const ALTERNATIVES: &str = "alternatives";

/// What the extension calls an entry of a custom section among the projects.
pub(super) const ENTRY: &str = "entry";

/// What the extension calls a project of one of several sections.
pub(super) const PROJECT: &str = "project";

/// What the extension calls the section that an item is in, where several are of its kind.
pub(super) const SECTION: &str = "section";

/// What the extension calls a role or a degree.
pub(super) const fn position_name(kind: Kind) -> &'static str {
    match kind.holds() {
        Holds::Schools => "degree",
        Holds::Jobs | Holds::Entries | Holds::Rows | Holds::Items => "role",
    }
}

/// The key of the field that names an employer or a school, and the parts in it: the place is one
/// of them where JSON Resume has no field for it.
pub(super) fn name_field(fields: &[Field]) -> Option<(&'static str, &'static [Part])> {
    fields.iter().find_map(|field| match field.form {
        Form::Words(parts @ [Part::At, ..], _) => Some((field.key, parts)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_list_and_a_place_for_every_field() {
        for kind in Kind::ALL {
            assert!(LISTS.contains(&kind.json_list()), "{kind:?}");
            assert_eq!(
                matches!(layout(kind), Layout::Rows(_)),
                kind.holds() == Holds::Rows
            );
            let fields = fields_of(kind);
            let has = |part: Part| {
                fields.iter().any(|field| match field.form {
                    Form::Words(parts, _) | Form::Text(parts, _) | Form::Body(parts, _) => {
                        parts.contains(&part)
                    }
                    Form::Link => part == Part::Url,
                    Form::List(other) => part == other,
                    Form::Elements => field.key == part.word(),
                    Form::Start | Form::Date | Form::Day => false,
                })
            };
            let has_body = |field: &Field| matches!(field.form, Form::Elements | Form::Body(..));
            assert!(
                fields.is_empty() || fields.iter().filter(|field| has_body(field)).count() == 1
            );
            for field in kind.fields() {
                assert!(
                    has(field),
                    "json/fields.rs: {kind:?} has no place for {field:?}"
                );
            }
        }
    }
}

//! What sections hold: jobs, schools, entries, rows, paragraphs and bullets, and the tables of their
//! fields.
//!
//! A field has a row among [`Field`], its place in a type and in `holders!`, and its documentation in
//! each [`EntrySchema`] that has it.

use super::field::{Fields, Form, Held, Slot, Spelling, Value, fields, holders};
use super::schema::EntrySchema;
use super::{Doi, Email, List, Period, Phone, Prose, Str, Tag, Url};

/// Time with one employer, in one role or several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// When.
    pub period: Option<Period>,
    /// With whom; self-employed work may have none.
    pub employer: Option<Prose>,
    /// Where.
    pub place: Option<Str>,
    /// The roles, each perhaps with its own dates.
    pub roles: List<Position>,
    /// What the work was, in a few sentences.
    pub summary: Option<Prose>,
    /// The employer's web page.
    pub url: Option<Url>,
    /// What the employer does.
    pub about: Option<Prose>,
    /// What was achieved.
    pub highlights: List<Bullet>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A role at an employer, or a degree at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// When, if the period of the employer or the school does not say it.
    pub period: Option<Period>,
    /// The role or the degree.
    pub title: Prose,
    /// What narrows it down, such as the department or the field of study.
    pub details: List<Prose>,
    /// What was achieved in it.
    pub highlights: List<Bullet>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// Time at one school, for one degree or several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct School {
    /// When.
    pub period: Option<Period>,
    /// The school; a person who taught themselves has none.
    pub school: Option<Prose>,
    /// Where.
    pub place: Option<Str>,
    /// The degrees, each perhaps with its own date.
    pub degrees: List<Position>,
    /// What the time was, in a few sentences.
    pub summary: Option<Prose>,
    /// The school's web page.
    pub url: Option<Url>,
    /// The grade.
    pub score: Option<Prose>,
    /// Courses worth naming.
    pub courses: List<Prose>,
    /// What was achieved.
    pub highlights: List<Bullet>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A project, publication, award, certificate, reference, or an entry of a custom section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub period: Option<Period>,
    /// The project, paper, award, certificate, or the person who speaks.
    pub title: Option<Prose>,
    /// What narrows it down; for a reference, who the person is.
    pub details: List<Prose>,
    /// With whom, by whom or in which: client, publisher, journal, awarder, issuer.
    pub organisation: Option<Prose>,
    /// Where.
    pub place: Option<Str>,
    /// What it was, in a few sentences.
    pub summary: Option<Prose>,
    /// Its web page.
    pub url: Option<Url>,
    /// Who wrote it.
    pub authors: List<Prose>,
    /// The publication's identifier.
    pub doi: Option<Doi>,
    /// What the project was made with or about.
    pub keywords: List<Prose>,
    /// What the person was in the project.
    pub roles: List<Prose>,
    /// What kind of project it was.
    pub kind: Option<Prose>,
    /// The address of the person who speaks.
    pub email: Option<Email>,
    /// The number of the person who speaks.
    pub phone: Option<Phone>,
    /// What the person who speaks says.
    pub quote: Option<Prose>,
    /// What was achieved.
    pub highlights: List<Bullet>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A highlight: one line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bullet {
    /// What it says.
    pub text: Prose,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A row of skills, interests or languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the items have in common.
    pub label: Option<Prose>,
    /// The items.
    pub items: List<Prose>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub text: Prose,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// An item of a custom section.
#[expect(
    clippy::large_enum_variant,
    reason = "a box cannot be built in a constant"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A line of a list.
    Bullet(Bullet),
    /// A label with items.
    Row(Row),
    /// An entry.
    Entry(Entry),
}

fields! {
    /// The project, paper, award, certificate, or the person who speaks.
    Title "title": Prose, Head;
    /// What narrows the title down.
    Details "details": Proses, Head;
    /// The employer, school, client, publisher, awarder or issuer.
    At "at": Prose, Head;
    /// The place.
    In "in": Plain, Head;
    /// What it was, in a few sentences.
    Summary "summary": Prose, Keyed;
    /// The address of the person who speaks.
    Email "email": Email, Keyed;
    /// The number of the person who speaks.
    Phone "phone": Phone, Keyed;
    /// The web page.
    Url "url": Web, Keyed;
    /// What the employer does.
    About "about": Prose, Keyed;
    /// The grade.
    Score "score": Prose, Keyed;
    /// Courses that matter.
    Courses "courses": Proses, Keyed;
    /// Who wrote it.
    Authors "authors": Proses, Keyed;
    /// The publication's identifier.
    Doi "doi": Doi, Keyed;
    /// What kind of project it was.
    Kind "kind": Prose, Keyed;
    /// What the person was in the project.
    Roles "roles": Proses, Keyed;
    /// What the project was made with or about.
    Keywords "keywords": Proses, Keyed;
    /// What the person who speaks says.
    Quote "quote": Prose, Paragraph;
}

holders! {
    Job {
        employer: At,
        place: In,
        summary: Summary,
        url: Url,
        about: About,
    } and { period, roles, highlights, tags }

    School {
        school: At,
        place: In,
        summary: Summary,
        url: Url,
        score: Score,
        courses: Courses,
    } and { period, degrees, highlights, tags }

    Entry {
        title: Title,
        details: Details,
        organisation: At,
        place: In,
        summary: Summary,
        email: Email,
        phone: Phone,
        url: Url,
        authors: Authors,
        doi: Doi,
        kind: Kind,
        roles: Roles,
        keywords: Keywords,
        quote: Quote,
    } and { period, highlights, tags }
}

pub(super) const JOB: EntrySchema = EntrySchema {
    name: "Job",
    about: "The fields of an employer in `experience` and `volunteering`.",
    position: Some("Role"),
    has_bullets: true,
    fields: &[
        (Field::Summary, "What the work was, in a few sentences."),
        (Field::Url, "The employer's web page."),
        (Field::About, "What the employer does."),
    ],
};

pub(super) const SCHOOL: EntrySchema = EntrySchema {
    name: "School",
    about: "The fields of a school in `education`.",
    position: Some("Degree"),
    has_bullets: true,
    fields: &[
        (Field::Summary, "What the time was, in a few sentences."),
        (Field::Url, "The school's web page."),
        (Field::Score, "The grade. `score: \"3.9 of 4\"`"),
        (
            Field::Courses,
            "Courses that matter. `courses: \"Algorithms\", \"Compilers\"`",
        ),
    ],
};

pub(super) const PROJECT: EntrySchema = EntrySchema {
    name: "Project",
    about: "The fields of an entry of `projects`.",
    position: None,
    has_bullets: true,
    fields: &[
        (Field::Summary, "What it was, in a few sentences."),
        (Field::Url, "Its web page."),
        (
            Field::Keywords,
            "What it was made with or about. `keywords: \"Rust\", \"parsing\"`",
        ),
        (
            Field::Roles,
            "What the person was in it. `roles: \"maintainer\"`",
        ),
        (
            Field::Kind,
            "What kind of project it was. `kind: \"open source\"`",
        ),
    ],
};

pub(super) const PUBLICATION: EntrySchema = EntrySchema {
    name: "Publication",
    about: "The fields of an entry of `publications`.",
    position: None,
    has_bullets: false,
    fields: &[
        (Field::Summary, "What it says, in a few sentences."),
        (Field::Url, "Its web page."),
        (
            Field::Authors,
            "Who wrote it. `authors: \"A. Example\", \"**B. Example**\"`",
        ),
        (Field::Doi, "Its identifier. `doi: \"10.1000/182\"`"),
    ],
};

pub(super) const AWARD: EntrySchema = EntrySchema {
    name: "Award",
    about: "The fields of an entry of `awards`.",
    position: None,
    has_bullets: false,
    fields: &[
        (Field::Summary, "What it was for, in a few sentences."),
        (Field::Url, "Its web page."),
    ],
};

pub(super) const CERTIFICATE: EntrySchema = EntrySchema {
    name: "Certificate",
    about: "The fields of an entry of `certificates`.",
    position: None,
    has_bullets: false,
    fields: &[
        (Field::Summary, "What was shown, in a few sentences."),
        (Field::Url, "Its web page."),
    ],
};

pub(super) const REFERENCE: EntrySchema = EntrySchema {
    name: "Reference",
    about: "The fields of an entry of `references`; its paragraph is what the person says.",
    position: None,
    has_bullets: false,
    fields: &[
        (Field::Email, "The address of the person who speaks."),
        (Field::Phone, "The number of the person who speaks."),
        (Field::Url, "A web page of the person who speaks."),
        (Field::Quote, "What the person says."),
    ],
};

pub(super) const ENTRY: EntrySchema = EntrySchema {
    name: "Entry",
    about: "The fields of an entry of a custom section.",
    position: None,
    has_bullets: true,
    fields: &[
        (Field::Summary, "What it was, in a few sentences."),
        (Field::Url, "Its web page."),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Holds, Kind};

    #[test]
    fn the_entries_of_a_kind_hold_their_fields() {
        let value = |field: Field| match field.form() {
            Form::Prose => Value::Prose(Prose::text("a")),
            Form::Proses => Value::Proses(vec![Prose::text("a")].into()),
            Form::Plain => Value::Plain("a".into()),
            Form::Web => Value::Web(Url::new("https://ada.example").unwrap()),
            Form::Doi => Value::Doi(Doi::from_static("10.1000/182")),
            Form::Email => Value::Email(Email::from_static("ada@ada.example")),
            Form::Phone => Value::Phone(Phone::from_static("+1 617 555 0100")),
        };
        fn holds(mut holder: impl Fields, field: Field, value: Value) {
            assert!(holder.set(field, value.clone()), "{field:?}");
            let held = holder.fields().find(|(other, ..)| *other == field);
            assert_eq!(held.and_then(|(.., held)| held.value()), Some(value));
        }
        for kind in Kind::ALL {
            for field in kind.fields().chain([Field::At, Field::In]) {
                match kind.holds() {
                    Holds::Jobs => holds(Job::default(), field, value(field)),
                    Holds::Schools => holds(School::default(), field, value(field)),
                    Holds::Entries | Holds::Items => holds(Entry::default(), field, value(field)),
                    Holds::Rows => assert_eq!(kind.fields().count(), 0),
                }
            }
        }
    }
}

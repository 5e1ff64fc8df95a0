//! Sections and what stands in them.

use super::{Doi, Email, List, Period, Phone, Prose, Str, Tag, Url};
use std::borrow::Cow;

/// A section: perhaps a title of the writer's own, and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The writer's own title; the usual one in the résumé's language stands where there is none.
    pub title: Option<Prose>,
    /// For which variants of the résumé it is meant; for all where there is none.
    pub tags: List<Tag>,
    /// What it holds, which also says of what kind it is.
    pub content: Content,
}

impl Section {
    /// A section without a title of its own.
    pub const fn new(content: Content) -> Section {
        Section {
            title: None,
            tags: Cow::Borrowed(&[]),
            content,
        }
    }

    /// Of what kind it is.
    pub const fn kind(&self) -> Kind {
        match self.content {
            Content::Experience(_) => Kind::Experience,
            Content::Volunteering(_) => Kind::Volunteering,
            Content::Education(_) => Kind::Education,
            Content::Projects(_) => Kind::Projects,
            Content::Publications(_) => Kind::Publications,
            Content::Awards(_) => Kind::Awards,
            Content::Certificates(_) => Kind::Certificates,
            Content::References(_) => Kind::References,
            Content::Skills(_) => Kind::Skills,
            Content::Interests(_) => Kind::Interests,
            Content::Languages(_) => Kind::Languages,
            Content::Custom(_) => Kind::Custom,
        }
    }
}

/// What a section holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Paid work.
    Experience(List<Job>),
    /// Unpaid work.
    Volunteering(List<Job>),
    /// Schools and degrees.
    Education(List<School>),
    /// Things made.
    Projects(List<Entry>),
    /// Things written.
    Publications(List<Entry>),
    /// Honours.
    Awards(List<Entry>),
    /// Examinations passed.
    Certificates(List<Entry>),
    /// People who speak for the person.
    References(List<Entry>),
    /// What the person can do.
    Skills(List<Row>),
    /// What the person likes.
    Interests(List<Row>),
    /// What the person speaks.
    Languages(List<Row>),
    /// Anything, under a title of the writer's own.
    Custom(List<Item>),
}

impl Content {
    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Content::Experience(jobs) | Content::Volunteering(jobs) => jobs.is_empty(),
            Content::Education(schools) => schools.is_empty(),
            Content::Projects(entries)
            | Content::Publications(entries)
            | Content::Awards(entries)
            | Content::Certificates(entries)
            | Content::References(entries) => entries.is_empty(),
            Content::Skills(rows) | Content::Interests(rows) | Content::Languages(rows) => {
                rows.is_empty()
            }
            Content::Custom(items) => items.is_empty(),
        }
    }
}

/// A kind of section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Paid work.
    Experience,
    /// Unpaid work.
    Volunteering,
    /// Schools and degrees.
    Education,
    /// Things made.
    Projects,
    /// Things written.
    Publications,
    /// Honours.
    Awards,
    /// Examinations passed.
    Certificates,
    /// People who speak for the person.
    References,
    /// What the person can do.
    Skills,
    /// What the person likes.
    Interests,
    /// What the person speaks.
    Languages,
    /// A section of the writer's own.
    Custom,
}

impl Kind {
    /// Every kind, in the usual order of a résumé.
    pub const ALL: [Kind; 12] = [
        Kind::Experience,
        Kind::Volunteering,
        Kind::Education,
        Kind::Projects,
        Kind::Publications,
        Kind::Awards,
        Kind::Certificates,
        Kind::References,
        Kind::Skills,
        Kind::Interests,
        Kind::Languages,
        Kind::Custom,
    ];

    /// The word that opens such a section in the language; `section` for one of the writer's own.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Experience => "experience",
            Kind::Volunteering => "volunteering",
            Kind::Education => "education",
            Kind::Projects => "projects",
            Kind::Publications => "publications",
            Kind::Awards => "awards",
            Kind::Certificates => "certificates",
            Kind::References => "references",
            Kind::Skills => "skills",
            Kind::Interests => "interests",
            Kind::Languages => "languages",
            Kind::Custom => "section",
        }
    }

    /// The kind that this word opens.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Time with one employer, in one role or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// When.
    pub period: Option<Period>,
    /// With whom; a person's own work may have none.
    pub employer: Option<Prose>,
    /// Where.
    pub place: Option<Str>,
    /// As what; each role perhaps with dates of its own.
    pub roles: List<Role>,
    /// What the work was, in a few sentences.
    pub summary: Option<Prose>,
    /// The employer's web page.
    pub url: Option<Url>,
    /// What the employer does.
    pub about: Option<Prose>,
    /// What was achieved.
    pub highlights: List<Bullet>,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A role at an employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// When, where the employer's period does not say it.
    pub period: Option<Period>,
    /// The role's title.
    pub title: Prose,
    /// What narrows it down, such as the department.
    pub details: List<Prose>,
    /// What was achieved in it.
    pub highlights: List<Bullet>,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// Time at one school, for one degree or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// When.
    pub period: Option<Period>,
    /// The school; a person who taught themselves has none.
    pub school: Option<Prose>,
    /// Where.
    pub place: Option<Str>,
    /// For what; each degree perhaps with a date of its own.
    pub degrees: List<Degree>,
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
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A degree at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degree {
    /// When, where the school's period does not say it.
    pub period: Option<Period>,
    /// The degree.
    pub title: Prose,
    /// What narrows it down, such as the field of study.
    pub details: List<Prose>,
    /// What was achieved for it.
    pub highlights: List<Bullet>,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A project, publication, award, certificate, reference, or an entry of a section of one's own.
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
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A highlight: one line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bullet {
    /// What it says.
    pub text: Prose,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A row of skills, interests or languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the items have in common.
    pub label: Option<Prose>,
    /// The items.
    pub items: List<Prose>,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub text: Prose,
    /// For which variants of the résumé it is meant.
    pub tags: List<Tag>,
}

/// What stands in a section of the writer's own.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_by_its_name() {
        assert!(
            Kind::ALL
                .into_iter()
                .all(|kind| Kind::from_name(kind.name()) == Some(kind))
        );
        assert_eq!(Kind::from_name("contact"), None);
    }

    #[test]
    fn a_section_is_empty_or_holds_something() {
        let row = Row {
            label: None,
            items: Cow::Borrowed(&[]),
            tags: Cow::Borrowed(&[]),
        };
        assert!(
            Content::Skills(Cow::Borrowed(&[])).is_empty()
                && Content::Custom(Cow::Borrowed(&[])).is_empty()
        );
        assert!(
            !Content::Skills(vec![row.clone()].into()).is_empty()
                && !Content::Custom(vec![Item::Row(row)].into()).is_empty()
        );
    }
}

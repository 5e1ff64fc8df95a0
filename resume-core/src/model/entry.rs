//! What sections hold: jobs, schools, entries, rows, paragraphs and bullets, and the tables of their
//! fields.
//!
//! A field has a row among [`Field`], one in each type that holds it, and its documentation in each
//! [`EntrySchema`] that has it.

pub(super) mod schemas;
#[cfg(test)]
mod tests;

use super::field::{Fields, Form, Held, Slot, Spelling, Value, fields, holders};
use super::{Alternative, Date, Doi, Email, List, Period, Phone, Prose, Str, Tag, Url};
use std::convert::Infallible;

holders! {
    /// Time with one employer, in one role or several.
    pub struct Job {
        /// When.
        period: Option<Period>,
        /// With whom; self-employed work may have none.
        employer: Option<Prose> => At,
        /// Where.
        place: Option<Str> => In,
        /// What the work was, in a few sentences; a paragraph each.
        summary: List<Prose> => Summary,
        /// The employer's web page.
        url: Option<Url> => Url,
        /// What the employer does.
        about: Option<Prose> => About,
        /// What the work was done with or about.
        keywords: List<Prose> => Keywords,
        /// The roles, rows and bullets, in the order of the page. A paragraph is part of the summary.
        body: List<Item<Position>>,
        /// The alternatives of fields for variants.
        alternatives: List<Alternative>,
        /// The variants of the résumé that it is meant for.
        tags: List<Tag>,
    }

    /// A role at an employer, or a degree at a school.
    pub struct Position {
        /// When, if the period of the employer or the school does not say it.
        period: Option<Period>,
        /// The role or the degree.
        title: Prose,
        /// What narrows it down, such as the department or the field of study.
        details: List<Prose> => Details,
        /// Where, if it was not where the employer or the school is.
        place: Option<Str> => In,
        /// What it was, in a few sentences; a paragraph each.
        summary: List<Prose> => Summary,
        /// The grade of a degree.
        score: Option<Prose> => Score,
        /// The courses of a degree to mention.
        courses: List<Prose> => Courses,
        /// Paragraphs, rows and bullets, in the order of the page.
        body: List<Item>,
        /// The alternatives of fields for variants.
        alternatives: List<Alternative>,
        /// The variants of the résumé that it is meant for.
        tags: List<Tag>,
    }

    /// Time at one school, for one degree or several.
    pub struct School {
        /// When.
        period: Option<Period>,
        /// The school; a person who taught themselves has none.
        school: Option<Prose> => At,
        /// Where.
        place: Option<Str> => In,
        /// What the time was, in a few sentences; a paragraph each.
        summary: List<Prose> => Summary,
        /// The school's web page.
        url: Option<Url> => Url,
        /// The grade.
        score: Option<Prose> => Score,
        /// Courses to mention.
        courses: List<Prose> => Courses,
        /// The degrees, rows and bullets, in the order of the page. A paragraph is part of the summary.
        body: List<Item<Position>>,
        /// The alternatives of fields for variants.
        alternatives: List<Alternative>,
        /// The variants of the résumé that it is meant for.
        tags: List<Tag>,
    }

    /// A project, publication, patent, award, certificate, reference, or an entry of a custom section.
    pub struct Entry {
        /// When.
        period: Option<Period>,
        /// The project, paper, patent, award, certificate, or the person who gives the reference.
        title: Option<Prose> => Title,
        /// What narrows it down; for a reference, who the person is.
        details: List<Prose> => Details,
        /// With whom, by whom or in which: client, publisher, journal, awarder, issuer.
        organisation: Option<Prose> => At,
        /// Where.
        place: Option<Str> => In,
        /// What it was, in a few sentences; a paragraph each.
        summary: List<Prose> => Summary,
        /// The email address of the person who gives the reference.
        email: Option<Email> => Email,
        /// The phone number of the person who gives the reference.
        phone: Option<Phone> => Phone,
        /// Its web page.
        url: Option<Url> => Url,
        /// Who wrote it.
        authors: List<Prose> => Authors,
        /// Who edited what it appeared in.
        editors: List<Prose> => Editors,
        /// Who invented it.
        inventors: List<Prose> => Inventors,
        /// The volume, and perhaps the issue, that it appeared in.
        volume: Option<Prose> => Volume,
        /// The pages that it takes there.
        pages: Option<Prose> => Pages,
        /// The publication's identifier.
        doi: Option<Doi> => Doi,
        /// The number of the patent or the certificate.
        number: Option<Prose> => Number,
        /// Its status, such as “in press” or “granted”.
        status: Option<Prose> => Status,
        /// Until when the certificate is valid.
        expires: Option<Date> => Expires,
        /// What kind of project it was.
        kind: Option<Prose> => Kind,
        /// What the person was in the project.
        roles: List<Prose> => Roles,
        /// What the project was made with or about.
        keywords: List<Prose> => Keywords,
        /// Paragraphs, rows and bullets, in the order of the page; the paragraphs of a reference are
        /// what the person says.
        body: List<Item>,
        /// The alternatives of fields for variants.
        alternatives: List<Alternative>,
        /// The variants of the résumé that it is meant for.
        tags: List<Tag>,
    }
}

/// A highlight: an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bullet {
    /// What it says.
    pub text: Prose,
    /// Finer bullets under it, which have none themselves.
    pub bullets: List<Bullet>,
    /// The variants of the résumé that it is meant for.
    pub tags: List<Tag>,
}

/// A label with items; the label may be missing in skills, interests and languages.
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

/// An item of a body, where `N` is what nests there: a [`Position`] in the body of a job or a
/// school, an [`Entry`] in a custom section, nothing elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item<N = Infallible> {
    /// A paragraph.
    Paragraph(Paragraph),
    /// An item of a list.
    Bullet(Bullet),
    /// A label with items.
    Row(Row),
    /// A role, a degree or an entry, with a body itself.
    Entry(N),
}

impl<N> Item<N> {
    /// The variants of the résumé that it is meant for.
    pub fn tags(&self) -> &List<Tag>
    where
        N: Nested,
    {
        match self {
            Item::Paragraph(paragraph) => &paragraph.tags,
            Item::Bullet(bullet) => &bullet.tags,
            Item::Row(row) => &row.tags,
            Item::Entry(nested) => nested.tags(),
        }
    }

    /// The role, the degree or the entry that it is.
    pub fn entry(&self) -> Option<&N> {
        match self {
            Item::Entry(nested) => Some(nested),
            Item::Paragraph(_) | Item::Bullet(_) | Item::Row(_) => None,
        }
    }
}

/// The roles or degrees in the body of a job or a school.
pub fn positions(body: &[Item<Position>]) -> impl Iterator<Item = &Position> + Clone {
    body.iter().filter_map(Item::entry)
}

impl Entry {
    /// The paragraph of an entry that holds nothing else, such as “available on request” among the
    /// references.
    pub fn remark(&self) -> Option<&Paragraph> {
        match &*self.body {
            [Item::Paragraph(paragraph)] if self.period.is_none() && self.is_bare() => {
                Some(paragraph)
            }
            _ => None,
        }
    }

    fn is_bare(&self) -> bool {
        self.fields().all(|(.., held)| held.is_empty())
    }
}

/// What may be an [`Item::Entry`].
pub trait Nested: Clone + Fields {
    /// The variants of the résumé that it is meant for.
    fn tags(&self) -> &List<Tag>;

    /// What it holds.
    fn body(&self) -> &List<Item>;

    /// What it holds, to be changed.
    fn body_mut(&mut self) -> &mut List<Item>;
}

impl Fields for Infallible {
    fn fields(&self) -> impl Iterator<Item = (Field, &'static str, Held<'_>)> {
        std::iter::empty()
    }

    fn held(&self, _: Field) -> Option<Held<'_>> {
        match *self {}
    }

    fn put(&mut self, _: Field, _: Option<Value>) -> bool {
        match *self {}
    }

    fn alternatives(&self) -> &[Alternative] {
        match *self {}
    }

    fn alternatives_mut(&mut self) -> &mut List<Alternative> {
        match *self {}
    }
}

impl Nested for Infallible {
    fn tags(&self) -> &List<Tag> {
        match *self {}
    }

    fn body(&self) -> &List<Item> {
        match *self {}
    }

    fn body_mut(&mut self) -> &mut List<Item> {
        match *self {}
    }
}

macro_rules! nested {
    ($($type:ident),+) => {
        $(impl Nested for $type {
            fn tags(&self) -> &List<Tag> {
                &self.tags
            }

            fn body(&self) -> &List<Item> {
                &self.body
            }

            fn body_mut(&mut self) -> &mut List<Item> {
                &mut self.body
            }
        })+
    };
}

nested!(Position, Entry);

fields! {
    /// The role, degree, project, paper, patent, award, certificate, or the person who gives the reference.
    Title "title": Prose, Head;
    /// What narrows the title down.
    Details "details": Proses, Head;
    /// The employer, school, client, publisher, awarder or issuer.
    At "at": Prose, Head;
    /// The place.
    In "in": Plain, Head;
    /// The pronouns that the person uses.
    Pronouns "pronouns": Plain, Keyed;
    /// The headline: a profession or role in a few words.
    Headline "headline": Prose, Keyed;
    /// What it was, in a few sentences; a paragraph each.
    Summary "summary": Proses, Keyed;
    /// How the person is named among authors; a name each.
    CitedAs "cited_as": Plains, Keyed;
    /// The email address of the person who gives the reference.
    Email "email": Email, Keyed;
    /// The phone number of the person who gives the reference.
    Phone "phone": Phone, Keyed;
    /// The web page.
    Url "url": Web, Keyed;
    /// What the employer does.
    About "about": Prose, Keyed;
    /// The grade.
    Score "score": Prose, Keyed;
    /// Courses to mention.
    Courses "courses": Proses, Keyed;
    /// Who wrote it.
    Authors "authors": Proses, Keyed;
    /// Who edited what it appeared in.
    Editors "editors": Proses, Keyed;
    /// Who invented it.
    Inventors "inventors": Proses, Keyed;
    /// The volume, and perhaps the issue, that it appeared in.
    Volume "volume": Prose, Keyed;
    /// The pages that it takes there.
    Pages "pages": Prose, Keyed;
    /// The publication's identifier.
    Doi "doi": Doi, Keyed;
    /// The number of a patent or a certificate.
    Number "number": Prose, Keyed;
    /// The status.
    Status "status": Prose, Keyed;
    /// Until when a certificate is valid.
    Expires "expires": Date, Keyed;
    /// What kind of project it was.
    Kind "kind": Prose, Keyed;
    /// What the person was in the project.
    Roles "roles": Proses, Keyed;
    /// What it was made with or about.
    Keywords "keywords": Proses, Keyed;
}

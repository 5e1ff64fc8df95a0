//! A résumé as a reader sees it: headings, entries, paragraphs, lists and rows, and what each piece
//! of text is.
//!
//! A [theme](crate::theme) composes a document out of a résumé; a [format](crate::format) spells
//! it. The types are plain data and deliberately not `#[non_exhaustive]`: a new kind of block stops
//! every format from compiling until it has been taught it.
//!
//! Documents borrow from the résumé, and from an [`Arena`] what was not there before: every piece
//! can be copied, and nothing is taken down piece by piece.

mod arena;

pub use arena::Arena;
pub use resume_core::words::Direction;

use resume_core::model::push_words;
use resume_core::model::{Address, Date, Inline, Kind, Prose, Url};

/// A résumé ready to be spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document<'a> {
    /// The language of its words (BCP 47).
    pub lang: &'a str,
    /// The direction in which its language is written.
    pub direction: Direction,
    /// What stands above the first section.
    pub header: Header<'a>,
    /// The sections, in the order of the page.
    pub sections: &'a [Section<'a>],
}

/// What stands above the first section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// The person's name; empty only if the résumé has none.
    pub name: &'a str,
    /// What the person is, in a few words.
    pub headline: Option<Line<'a>>,
    /// Ways to reach the person.
    pub contact: &'a [Line<'a>],
    /// What the person is, in a few sentences.
    pub summary: Option<Line<'a>>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'a> {
    /// Of what kind the section of the résumé was.
    pub kind: Kind,
    /// A name that no other section of the document has: ASCII letters, digits and hyphens, or
    /// letters of other scripts.
    pub id: &'a str,
    /// The heading.
    pub title: Line<'a>,
    /// What stands under it.
    pub blocks: &'a [Block<'a>],
}

/// A block of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block<'a> {
    /// Something with a head of its own, perhaps with a period at its side.
    Entry(Entry<'a>),
    /// A paragraph.
    Paragraph(Line<'a>),
    /// A paragraph in the words of somebody else.
    Quote(Line<'a>),
    /// A list with bullets.
    List(&'a [Line<'a>]),
    /// Labels with items, a row each.
    Rows(&'a [Row<'a>]),
}

/// Something with a head of its own: a job, a school, a project, or a role with highlights inside a
/// job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it is: [`Part::Job`], [`Part::School`], [`Part::Work`], or inside them [`Part::Role`]
    /// and [`Part::Degree`].
    pub part: Part,
    /// The period, which a format sets above or beside the title.
    pub aside: Option<Line<'a>>,
    /// The line that names it.
    pub title: Line<'a>,
    /// Further lines of its head.
    pub subtitles: &'a [Line<'a>],
    /// What stands under its head.
    pub blocks: &'a [Block<'a>],
}

/// A label with items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// What the items have in common.
    pub label: Option<Line<'a>>,
    /// The items.
    pub items: &'a [Line<'a>],
}

/// One line of text: spans one after another, in the order of the page.
///
/// ```
/// use resume_render::document::{Line, Part, Span};
/// let spans = [Span::plain(Part::Role, "Engineer"), Span::text(", "), Span::plain(Part::Detail, "Data Path")];
/// assert_eq!(Line(&spans).plain(), "Engineer, Data Path");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line<'a>(pub &'a [Span<'a>]);

impl<'a> Line<'a> {
    /// The spans, in the order of the page.
    pub const fn spans(self) -> &'a [Span<'a>] {
        self.0
    }

    /// Whether nothing stands in it.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let mut words = String::new();
        for span in self.spans() {
            match span.content {
                Content::Text(text) | Content::Date(_, text) => words.push_str(text),
                Content::Prose(inlines) => push_words(inlines, &mut words),
            }
        }
        words
    }
}

/// A piece of a line: what it is, how it is stressed, where it leads and what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// What it is.
    pub part: Part,
    /// How it is stressed.
    pub stress: Stress,
    /// Where it leads. Content that leads somewhere has no link inside it.
    pub link: Option<Address<'a>>,
    /// What it says.
    pub content: Content<'a>,
}

impl<'a> Span<'a> {
    /// Punctuation or a word of the theme's.
    pub const fn text(text: &'a str) -> Span<'a> {
        Span {
            part: Part::Text,
            stress: Stress::None,
            link: None,
            content: Content::Text(text),
        }
    }

    /// Words of the person's without markup.
    pub const fn plain(part: Part, text: &'a str) -> Span<'a> {
        Span {
            part,
            stress: Stress::None,
            link: None,
            content: Content::Text(text),
        }
    }

    /// Words of the person's.
    pub fn prose(part: Part, prose: &'a Prose) -> Span<'a> {
        Span {
            part,
            stress: Stress::None,
            link: None,
            content: Content::Prose(prose.inlines()),
        }
    }

    /// This span, stressed.
    #[must_use]
    pub fn stressed(self, stress: Stress) -> Span<'a> {
        Span { stress, ..self }
    }

    /// This span, leading somewhere if there is somewhere to go and no link in it that already
    /// does.
    #[must_use]
    pub fn linked(self, url: Option<&'a Url>) -> Span<'a> {
        Span {
            link: url.filter(|_| !self.has_link()).map(Address::of),
            ..self
        }
    }

    /// Whether a link stands inside what it says.
    pub fn has_link(&self) -> bool {
        fn has_link(inlines: &[Inline]) -> bool {
            inlines.iter().any(|inline| match inline {
                Inline::Link { .. } => true,
                Inline::Emphasis(inner) | Inline::Strong(inner) => has_link(inner),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Superscript(_)
                | Inline::Subscript(_) => false,
            })
        }
        matches!(self.content, Content::Prose(inlines) if has_link(inlines))
    }
}

/// How a span is stressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// Not at all.
    None,
    /// Like a title of a work or a role.
    Emphasis,
    /// Like a name.
    Strong,
}

/// What a span says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content<'a> {
    /// Plain text, without markup.
    Text(&'a str),
    /// Text with markup.
    Prose(&'a [Inline]),
    /// A date, and how it reads in the document's language.
    Date(Date, &'a str),
}

/// What a piece of a document is in a résumé: a closed list, from which formats take classes and
/// structured data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Punctuation, or a word of the theme's.
    Text,
    /// What the person is, in a few words.
    Headline,
    /// What a person, a time or a thing was, in a few sentences.
    Summary,
    /// An email address.
    Email,
    /// A phone number.
    Phone,
    /// Where the person lives.
    Location,
    /// The person's web site.
    Website,
    /// A profile on a network.
    Profile,
    /// A link of the writer's own.
    Link,
    /// A section's title.
    Heading,
    /// A time with an employer.
    Job,
    /// A time at a school.
    School,
    /// A project, publication, award, certificate, reference or an entry of the writer's own.
    Work,
    /// When a period begins, or the date that it is.
    Start,
    /// When a period ends.
    End,
    /// That a period goes on.
    Present,
    /// Who the employer was.
    Employer,
    /// What an employer does.
    About,
    /// A role at an employer.
    Role,
    /// What narrows a role, a degree or a title down.
    Detail,
    /// Where something was.
    Place,
    /// Which school it was.
    SchoolName,
    /// A degree.
    Degree,
    /// A grade.
    Score,
    /// A course.
    Course,
    /// The title of a work.
    Title,
    /// With whom, by whom or in which a work was.
    Organisation,
    /// Who wrote a work.
    Author,
    /// The identifier of a publication.
    Doi,
    /// What a project was made with or about.
    Keyword,
    /// What the person was in a project.
    ProjectRole,
    /// What kind of project it was.
    ProjectKind,
    /// The web page of what stands before it.
    Page,
    /// What somebody else says.
    Quote,
    /// A line of a list.
    Highlight,
    /// A paragraph of the writer's own.
    Paragraph,
    /// What the items of a row have in common.
    Label,
    /// Something that the person can do.
    Skill,
    /// Something that the person likes.
    Interest,
    /// Something that the person speaks.
    Language,
    /// An item of a row in a section of the writer's own.
    Item,
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_core::model::Prose;

    #[test]
    fn lines_are_empty_or_have_words() {
        let prose = Prose::parse("a *b* [c](https://d.example)").unwrap();
        let spans = [
            Span::prose(Part::Title, &prose),
            Span::text(" – "),
            Span::plain(Part::Place, "e"),
        ];
        assert!(Line(&[]).is_empty() && !Line(&spans).is_empty());
        assert_eq!(Line(&spans).plain(), "a b c – e");
    }

    #[test]
    fn what_has_a_link_inside_gets_none_around_it() {
        let url = Url::from_static("https://ada.example");
        for (source, has_link) in [
            ("a", false),
            ("[a](https://b.example)", true),
            ("a *b **[c](https://d.example)***", true),
            ("*a* `b` ^c^", false),
        ] {
            let prose = Prose::parse(source).unwrap();
            let span = Span::prose(Part::Title, &prose);
            assert_eq!(
                (span.has_link(), span.linked(Some(&url)).link.is_some()),
                (has_link, !has_link),
                "{source}"
            );
        }
        assert!(!Span::text("a").has_link() && Span::text("a").linked(None).link.is_none());
    }
}

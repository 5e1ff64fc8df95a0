//! A résumé or a letter as a reader sees it: a header, sections, entries, paragraphs, lists and
//! rows, and what each piece of text is.
//!
//! A [theme](crate::theme) composes a document from a résumé; a [format](crate::format) writes it.
//! The document keeps structure: the place of an entry is a field, and punctuation between parts is
//! a [`Mark`], so that no format has to guess what a text means. The types are plain data and
//! deliberately not `#[non_exhaustive]`: a new kind of block stops every format from compiling
//! until it handles it.
//!
//! Documents borrow from the résumé, and new content from an [`Arena`]: every part can be copied,
//! and nothing is dropped individually.

mod arena;
mod direction;
mod letter;
mod line;
mod marks;
mod part;
#[cfg(test)]
mod tests;

pub use arena::Arena;
pub(crate) use arena::Growing;
pub(crate) use direction::has_right_to_left;
pub use direction::{LEFT_TO_RIGHT, marked};
pub use letter::{Layout, Letter, LetterGaps};
pub(crate) use line::has_words;
pub use line::{Content, Line, Span, Stress};
pub use marks::{Mark, Marks};
pub use part::Part;
pub use resume_core::words::Direction;

use crate::design::Design;
use resume_core::model::{DesignChoice, Kind, Picture};

/// A résumé or a letter, ready to be written by a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document<'a> {
    /// The language of its text (BCP 47).
    pub lang: &'a str,
    /// The direction in which its language is written.
    pub direction: Direction,
    /// What comes above the first section.
    pub header: Header<'a>,
    /// The letter below the header, if it is one; a letter has no sections.
    pub letter: Option<Letter<'a>>,
    /// The sections, in the order of the page.
    pub sections: &'a [Section<'a>],
    /// The design that the writer chose; formats that have none leave it.
    pub design: DesignChoice,
}

impl<'a> Document<'a> {
    /// What it is about, for the title of a window or a file: the name of the person and what they
    /// are, or what the letter is about, else the first heading, else “Résumé”.
    pub fn title(&self) -> String {
        let marks = self.marks();
        let headline = match &self.letter {
            Some(letter) => Some(&letter.subject),
            None => self.header.headline(),
        };
        let headline = headline.map_or_else(String::new, |line| line.plain(marks));
        match [self.header.name.trim(), headline.trim()] {
            ["", ""] => {}
            [one, ""] | ["", one] => return one.to_owned(),
            both => return both.join(" – "),
        }
        let headings = self
            .sections
            .iter()
            .map(|section| section.title.plain(marks));
        let mut headings = headings.map(|heading| heading.trim().to_owned());
        let first = headings.find(|heading| !heading.is_empty());
        first.unwrap_or_else(|| "Résumé".to_owned())
    }

    /// The punctuation of its language.
    pub fn marks(&self) -> &'static Marks {
        Marks::of(self.lang)
    }

    /// The layout of letters on the paper of the design, or of the language.
    pub fn layout(&self) -> Layout {
        Layout::of(Design::printed(None, self).paper)
    }

    /// What the person was, in the header or in a section of its own.
    pub fn summary(&self) -> Option<&'a Line<'a>> {
        self.header
            .summaries()
            .next()
            .or_else(|| self.sections.iter().find_map(Section::summary))
    }
}

/// What comes above the first section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// The person's name; empty only if the résumé has none.
    pub name: &'a str,
    /// What follows it, in the order of the page.
    pub lines: &'a [HeaderLine<'a>],
    /// The photo, which formats with pictures set beside the rest of the header.
    pub photo: Option<Image<'a>>,
}

/// A picture and what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Image<'a> {
    /// The picture.
    pub picture: &'a Picture,
    /// What it shows, for a reader who cannot see it.
    pub alternative: &'a str,
}

/// The content of a line of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderLine<'a> {
    /// The pronouns that the person uses.
    Pronouns(Line<'a>),
    /// What the person is, in a few words.
    Headline(Line<'a>),
    /// Ways to reach the person.
    Contact(&'a [Line<'a>]),
    /// What the person is, in a few sentences.
    Summary(Line<'a>),
}

impl<'a> Header<'a> {
    /// The first headline that is not empty.
    pub fn headline(&self) -> Option<&'a Line<'a>> {
        self.lines.iter().find_map(|line| match line {
            HeaderLine::Headline(line) if line.has_words() => Some(line),
            HeaderLine::Pronouns(_)
            | HeaderLine::Headline(_)
            | HeaderLine::Contact(_)
            | HeaderLine::Summary(_) => None,
        })
    }

    /// The summaries that are not empty.
    pub fn summaries(&self) -> impl Iterator<Item = &'a Line<'a>> {
        self.lines.iter().filter_map(|line| match line {
            HeaderLine::Summary(line) if line.has_words() => Some(line),
            HeaderLine::Pronouns(_)
            | HeaderLine::Headline(_)
            | HeaderLine::Contact(_)
            | HeaderLine::Summary(_) => None,
        })
    }

    /// The ways to reach the person.
    pub fn contact(&self) -> impl Iterator<Item = &'a Line<'a>> {
        self.lines.iter().flat_map(|line| match line {
            HeaderLine::Contact(items) => *items,
            HeaderLine::Pronouns(_) | HeaderLine::Headline(_) | HeaderLine::Summary(_) => &[],
        })
    }
}

/// A heading and its content.
///
/// A theme may make a custom section of the person's summary: its paragraphs are
/// [`Part::Summary`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'a> {
    /// The kind of the résumé's section.
    pub kind: Kind,
    /// An id that no other section of the document has: ASCII letters, digits and hyphens, or
    /// letters of other scripts.
    pub id: &'a str,
    /// Whether it begins a new page on paper.
    pub on_new_page: bool,
    /// The heading.
    pub title: Line<'a>,
    /// The heading by which résumé parsers recognize a section of this kind, if the language has
    /// one.
    pub usual: Option<&'a str>,
    /// The content.
    pub blocks: &'a [Block<'a>],
}

impl<'a> Section<'a> {
    /// The first paragraph of the person's summary in it.
    fn summary(&self) -> Option<&'a Line<'a>> {
        self.blocks.iter().find_map(|block| match block {
            Block::Paragraph(line) => line
                .spans()
                .first()
                .is_some_and(|span| span.part == Part::Summary)
                .then_some(line)
                .filter(|line| line.has_words()),
            Block::Entry(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => None,
        })
    }
}

/// A block of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block<'a> {
    /// Something with a head, perhaps with a period next to it.
    Entry(Entry<'a>),
    /// A paragraph.
    Paragraph(Line<'a>),
    /// A paragraph quoted from another person.
    Quote(Line<'a>),
    /// A list with bullets.
    List(&'a [ListItem<'a>]),
    /// Labels with items, a row each.
    Rows(&'a [Row<'a>]),
}

impl Block<'_> {
    /// Whether it is a role or a degree without a body.
    pub fn is_bare_position(&self) -> bool {
        match self {
            Block::Entry(entry) => entry.is_position() && entry.blocks.is_empty(),
            Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => false,
        }
    }
}

/// The roles or degrees without a body that the blocks begin with, which belong to the head above
/// them, and the blocks after these.
pub(crate) fn bare_positions<'d, 'a>(
    blocks: &'d [Block<'a>],
) -> (&'d [Block<'a>], &'d [Block<'a>]) {
    let bare = blocks.iter().take_while(|block| block.is_bare_position());
    blocks.split_at(bare.count())
}

/// Something with a head and a body: a job, a school, a project, or a role inside a job.
///
/// Its body is a list of blocks, other entries among them: the roles of a job and the degrees of a
/// school. Only the title of a position that is alone there and has neither a period nor a body
/// is a subtitle of the job or the school instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it is: [`Part::Job`], [`Part::School`], [`Part::Work`], or inside them [`Part::Role`]
    /// and [`Part::Degree`].
    pub part: Part,
    /// Its title.
    pub title: Line<'a>,
    /// Where it was.
    pub place: Option<Line<'a>>,
    /// Its web page, if the title does not lead there.
    pub page: Option<Line<'a>>,
    /// The period, which a format sets above or next to the title.
    pub aside: Option<Line<'a>>,
    /// Further lines of its head. Where nothing names the entry, the first of them is next to the
    /// period, as a citation is.
    pub subtitles: &'a [Line<'a>],
    /// The blocks under its head.
    pub blocks: &'a [Block<'a>],
}

impl<'a> Entry<'a> {
    /// Whether the first line of its head is not empty.
    #[inline]
    pub fn has_head(&self) -> bool {
        [Some(&self.title), self.place.as_ref(), self.page.as_ref()]
            .into_iter()
            .flatten()
            .any(Line::has_words)
    }

    /// The first line of its head, and the subtitles after it: without a head the first subtitle
    /// is the first line.
    pub fn head_and_subtitles(&self) -> (Option<&'a Line<'a>>, impl Iterator<Item = &'a Line<'a>>) {
        let mut subtitles = self.subtitles.iter().filter(|line| line.has_words());
        let first = if self.has_head() {
            None
        } else {
            subtitles.next()
        };
        (first, subtitles)
    }

    /// Whether the first of the subtitles may be on the line of the title, if there is room: an
    /// organisation, and the only line of an entry without a text.
    pub fn joins_subtitle(&self) -> bool {
        let begins_with = |line: &Line<'_>, parts: &[Part]| {
            let first = line.spans().first();
            first.is_some_and(|span| parts.contains(&span.part))
        };
        let (_, mut subtitles) = self.head_and_subtitles();
        let Some(first) = subtitles.next().filter(|_| self.has_head()) else {
            return false;
        };
        let is_turned = begins_with(&self.title, &[Part::Role, Part::Degree])
            && begins_with(first, &[Part::Employer, Part::SchoolName]);
        let is_bare = self.blocks.is_empty() && subtitles.next().is_none();
        is_turned || is_bare || begins_with(first, &[Part::Organisation])
    }

    /// Whether it has roles or degrees with lines of their own.
    pub fn has_positions(&self) -> bool {
        let is_position =
            |block: &Block<'_>| matches!(block, Block::Entry(entry) if entry.is_position());
        self.blocks.iter().any(is_position)
    }

    /// Whether it is one line if there is room.
    pub(crate) fn is_one_line(&self) -> bool {
        let (_, subtitles) = self.head_and_subtitles();
        let has_one_line = match subtitles.count() {
            0 => true,
            1 => self.joins_subtitle(),
            _ => false,
        };
        self.has_head() && self.blocks.is_empty() && has_one_line
    }

    /// Whether it is a role at an employer or a degree at a school.
    pub fn is_position(&self) -> bool {
        matches!(self.part, Part::Role | Part::Degree)
    }

    /// The first line of its head: the title, the place in brackets, and the page. The place is
    /// after a comma where brackets are in it or right before it.
    pub fn head(&self) -> impl Iterator<Item = &Span<'a>> {
        self.head_with(None)
    }

    /// The first line of its head with the period in the brackets: `Engineer (Boston; 2014–2018)`.
    pub fn dated_head(&self) -> impl Iterator<Item = &Span<'a>> {
        self.head_with(self.aside.as_ref())
    }

    fn head_with<'e>(&'e self, period: Option<&'e Line<'a>>) -> impl Iterator<Item = &'e Span<'a>> {
        const MARKS: [Span<'static>; 5] = [
            Span::mark(Mark::Comma),
            Span::mark(Mark::Open),
            Span::mark(Mark::Semicolon),
            Span::mark(Mark::Close),
            Span::mark(Mark::Space),
        ];
        let [comma, open, between, close, space] = &MARKS;
        let spans = |line: &Line<'a>| if line.has_words() { line.spans() } else { &[] };
        let title = spans(&self.title);
        let place = self.place.as_ref().map_or(&[][..], spans);
        let period = period.map_or(&[][..], spans);
        let page = self.page.as_ref().map_or(&[][..], spans);
        let has_more = !place.is_empty() || !period.is_empty();
        // Brackets and the space separate the place and the page from what is before them; a comma
        // does where there are brackets already: `Engineer, Oslo (Norway)`.
        let is_apart = !title.is_empty() && has_more;
        let in_brackets = is_apart
            && !place.iter().any(Span::has_brackets)
            && !title.last().is_some_and(Span::ends_in_bracket);
        let is_after = !page.is_empty() && (!title.is_empty() || has_more);
        title
            .iter()
            .chain(is_apart.then_some(if in_brackets { open } else { comma }))
            .chain(place)
            .chain((!place.is_empty() && !period.is_empty()).then_some(between))
            .chain(period)
            .chain(in_brackets.then_some(close))
            .chain(is_after.then_some(space))
            .chain(page)
    }
}

/// An item of a list with bullets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListItem<'a> {
    /// What it says.
    pub line: Line<'a>,
    /// The items of the list inside it, which have none inside them. Where the line has no words,
    /// they are items of the outer list.
    pub items: &'a [Line<'a>],
}

impl<'a> ListItem<'a> {
    /// The lines that say something: its own, then those inside it.
    pub fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        std::iter::once(&self.line)
            .chain(self.items)
            .filter(|line| line.has_words())
    }

    /// The list inside it, if it says anything and there is a line that it is inside of.
    #[inline]
    pub fn inner(&self) -> Option<&'a [Line<'a>]> {
        let is_list = self.items.iter().any(Line::has_words) && self.line.has_words();
        is_list.then_some(self.items)
    }
}

/// A label with items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// What the items have in common.
    pub label: Option<Line<'a>>,
    /// The items.
    pub items: &'a [Line<'a>],
}

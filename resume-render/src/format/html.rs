//! HTML: one self-contained page, to publish or to print, or a fragment for another page.

mod body;
mod data;
mod escape;
mod face;
mod head;
mod inline;
mod letter;
mod sha256;
mod sheet;
mod sheets;
mod tag;
#[cfg(test)]
mod tests;
mod used;

pub use face::Face;
pub use used::Used;

use super::Format;
use super::buffer::{self, Buffer};
use crate::design::{Columns, Design, PlaceStyle};
use crate::document::{Direction, Document, Marks, Section};
use resume_core::model::{DesignChoice, HeadingWords, Kind, Numbering, Order};
use std::borrow::Cow;
use std::fmt;

/// HTML: a whole page with its style sheet inside, without scripts and without requests.
///
/// What machines read in it, microformats (h-resume) and linked data (schema.org), comes only from
/// what the document shows.
///
/// ```
/// use resume_core::model::Resume;
/// use resume_render::{Render, format::Html};
/// let fragment = Html { fragment: true, ..Html::default() };
/// assert!(Resume::new("Ada Example").render(fragment).to_string().contains("<h1 class=\"p-name\">Ada Example</h1>"));
/// ```
///
/// Its looks are those of a [`Design`]:
///
/// ```
/// use resume_core::model::Resume;
/// use resume_render::{Render, design::Design, format::Html};
/// let folio = Html { design: Some(Design::FOLIO), ..Html::default() };
/// assert!(Resume::new("Ada").render(folio).to_string().contains("\"EB Garamond\""));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Html {
    /// How the page looks; where none is given, as the résumé says.
    pub design: Option<Design>,
    /// Whether to write an `article` for another page instead of a whole page: without head and
    /// style sheet.
    pub fragment: bool,
    /// A custom style sheet instead of that of the design.
    pub style: Option<Cow<'static, str>>,
    /// Typefaces that the page carries. Without them it has those of the reader's system.
    pub faces: Cow<'static, [Face]>,
    /// Whether to repeat the content of the page as linked data (JSON-LD, schema.org) for search
    /// engines.
    pub linked_data: bool,
}

impl Html {
    /// The style sheet of the default design.
    pub const STYLE: &'static str = sheets::DEFAULT;

    /// The fonts that the page of a document asks for, each with the characters that it sets: what
    /// [`Html::faces`] must have for the page to look the same everywhere. There are none where there
    /// is no style sheet of a design.
    ///
    /// ```
    /// use resume_core::model::Resume;
    /// use resume_render::document::Arena;
    /// use resume_render::format::Html;
    /// use resume_render::theme::{Classic, Theme};
    /// let (resume, arena) = (Resume::new("Ada"), Arena::new());
    /// let used = Html::default().used(&Classic.document(&resume, &arena));
    /// assert_eq!((used[0].family, used[0].weight), ("Source Sans 3", 700));
    /// assert!(used[0].characters.iter().eq(&['A', 'a', 'd']));
    /// ```
    pub fn used(&self, document: &Document<'_>) -> Vec<Used> {
        if self.fragment || self.style.is_some() {
            return Vec::new();
        }
        let mut page = String::new();
        let bare = Html {
            design: self.design,
            linked_data: false,
            ..Html::default()
        };
        bare.push(document, &mut page);
        used::of(&page, &self.design_of(document), document)
    }

    /// The style sheet of a page in a design.
    ///
    /// ```
    /// use resume_render::{design::Design, format::Html};
    /// assert_eq!(Html::style(&Design::LEDGER), Html::STYLE);
    /// ```
    pub fn style(design: &Design) -> Cow<'static, str> {
        sheets::style(design)
    }
}

impl Default for Html {
    /// A page in the design that the résumé says, with linked data.
    fn default() -> Html {
        Html {
            design: None,
            fragment: false,
            style: None,
            faces: Cow::Borrowed(&[]),
            linked_data: true,
        }
    }
}

impl Format for Html {
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        buffer::write(out, |out| self.page(document, out))
    }

    fn push(&self, document: &Document<'_>, out: &mut String) {
        buffer::push(out, |out| self.page(document, out));
    }

    fn order(&self, choice: &DesignChoice) -> Order {
        match &self.design {
            Some(design) => design.order,
            None => {
                let order = Design::named(choice.name.unwrap_or_default()).order;
                choice.settings.order.unwrap_or(order)
            }
        }
    }
}

impl Html {
    /// The design of the page.
    fn design_of(&self, document: &Document<'_>) -> Cow<'_, Design> {
        match &self.design {
            _ if document.letter.is_some() => Cow::Owned(Design::printed(self.design, document)),
            Some(design) => Cow::Borrowed(design),
            None if document.design.is_none() => Cow::Borrowed(&Design::LEDGER),
            None => Cow::Owned(Design::of(&document.design)),
        }
    }

    fn page<'o>(&self, document: &Document<'_>, out: Buffer<'o>) -> Result<Buffer<'o>, fmt::Error> {
        let design = self.design_of(document);
        let design = &*design;
        let mut page = Page {
            out,
            kind: Kind::Custom,
            level: 3,
            marks: document.marks(),
            isolating: document.direction == Direction::RightToLeft,
            marking: document.direction == Direction::RightToLeft,
            place: design.head.place,
            heading: design.heading.words,
            lang: document.lang,
            numbering: design.numbering,
            has_addresses: design.addresses,
            is_beside: false,
        };
        if self.fragment {
            page.raw(match document.letter {
                Some(_) => "<article class=\"letter\"",
                None => "<article class=\"h-resume\"",
            });
            page.language(document);
            page.header(&document.header);
            page.summaries(document);
            page.letter(document, design)?;
            page.sections(document, |_| true)?;
        } else {
            page.raw("<!DOCTYPE html>\n<html");
            page.language(document);
            page.head(document, self.style.as_deref(), design, &self.faces);
            page.raw(match document.letter {
                Some(_) => "<body>\n",
                None => "<body class=\"h-resume\">\n",
            });
            page.header(&document.header);
            page.raw("<main>\n");
            page.summaries(document);
            page.letter(document, design)?;
            page.columns(document, design)?;
        }
        // Linked data describes the person of a résumé; a letter has none.
        if self.linked_data && document.letter.is_none() {
            data::push(&mut page.out, document);
        }
        page.raw(if self.fragment {
            "</article>\n"
        } else {
            "</body>\n</html>\n"
        });
        Ok(page.out)
    }
}

/// A page that is being written.
struct Page<'o, 'p> {
    out: Buffer<'o>,
    /// The kind of section that is being written.
    kind: Kind,
    /// The level of the next entry's heading.
    level: u8,
    /// How the language spells punctuation.
    marks: &'static Marks,
    /// Whether names are isolated: text from left to right would be split among words from right to
    /// left.
    isolating: bool,
    /// Whether the signs of Latin words are marked in what is being written.
    marking: bool,
    /// How the place follows in a head.
    place: PlaceStyle,
    /// The words of headings.
    heading: HeadingWords,
    /// The language of the document.
    lang: &'p str,
    /// Numbers before publications and patents.
    numbering: Numbering,
    /// Whether links in the text say their address, for paper.
    has_addresses: bool,
    /// Whether the side column is being written.
    is_beside: bool,
}

impl Page<'_, '_> {
    /// The paragraphs above the first section.
    fn summaries(&mut self, document: &Document<'_>) {
        self.elements(
            "<p class=\"p-summary\">",
            document.header.summaries(),
            "</p>\n",
        );
    }

    /// The sections of the page, those of the side column after the others.
    fn columns(&mut self, document: &Document<'_>, design: &Design) -> fmt::Result {
        let kinds = match design.columns {
            Columns::Single | Columns::Rail { .. } => &[][..],
            Columns::Side { kinds, .. } => kinds,
        };
        let is_beside = |section: &Section<'_>| kinds.contains(&section.kind);
        let sections = document.sections;
        // A side column has something beside it.
        let has_side = sections.iter().any(is_beside) && !sections.iter().all(is_beside);
        if !has_side {
            self.sections(document, |_| true)?;
            self.raw("</main>\n");
            return Ok(());
        }
        self.sections(document, |section| !is_beside(section))?;
        self.raw("</main>\n<aside>\n");
        self.is_beside = true;
        self.sections(document, is_beside)?;
        self.is_beside = false;
        self.raw("</aside>\n");
        Ok(())
    }

    fn sections(
        &mut self,
        document: &Document<'_>,
        are_written: impl Fn(&Section<'_>) -> bool,
    ) -> fmt::Result {
        document
            .sections
            .iter()
            .filter(|section| are_written(section))
            .try_for_each(|section| self.section(section))
    }

    fn language(&mut self, document: &Document<'_>) {
        self.raw(" lang=\"");
        self.words(document.lang);
        match document.direction {
            Direction::LeftToRight => self.raw("\">\n"),
            Direction::RightToLeft => self.raw("\" dir=\"rtl\">\n"),
        }
    }

    /// Markup.
    #[inline(always)]
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// The person's words, in text or in an attribute.
    #[inline]
    fn words(&mut self, text: &str) {
        escape::push_words(&mut self.out, text);
    }
}

//! HTML: one self-contained page, to publish or to print, or a fragment for another page.

mod body;
mod data;
mod escape;
mod face;
mod head;
mod inline;
mod sha256;
mod sheet;
mod sheets;
mod tag;

pub use face::Face;

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
    fn page<'o>(&self, document: &Document<'_>, out: Buffer<'o>) -> Result<Buffer<'o>, fmt::Error> {
        let changed;
        let design = match &self.design {
            Some(design) => design,
            None if document.design.is_none() => &Design::LEDGER,
            None => {
                changed = Design::of(&document.design);
                &changed
            }
        };
        let mut page = Page {
            out,
            kind: Kind::Custom,
            level: 3,
            marks: document.marks(),
            isolating: document.direction == Direction::RightToLeft,
            place: design.head.place,
            heading: design.heading.words,
            lang: document.lang,
            numbering: design.numbering,
            has_addresses: design.addresses,
            is_beside: false,
        };
        if self.fragment {
            page.raw("<article class=\"h-resume\"");
            page.language(document);
            page.header(&document.header);
            page.summaries(document);
            page.sections(document, |_| true)?;
        } else {
            page.raw("<!DOCTYPE html>\n<html");
            page.language(document);
            page.head(document, self.style.as_deref(), design, &self.faces);
            page.raw("<body class=\"h-resume\">\n");
            page.header(&document.header);
            page.raw("<main>\n");
            page.summaries(document);
            page.columns(document, design)?;
        }
        if self.linked_data {
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
    fn words(&mut self, text: &str) {
        escape::push_words(&mut self.out, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{
        Arena, Block, Content, Entry, Header, HeaderLine, Line, Part, Section, Span,
    };
    use crate::theme::{Classic, Theme};
    use resume_core::model::{Address, Inline, Resume, Url};

    /// The HTML of a headline with these spans.
    fn shown(spans: &[Span<'_>], direction: Direction) -> String {
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let mut document = Classic.document(&resume, &arena);
        let headline = [&[Span::text("|")], spans, &[Span::text("|")]].concat();
        let lines = [HeaderLine::Headline(Line(&headline))];
        (document.direction, document.header.lines) = (direction, &lines);
        let mut page = String::new();
        Html {
            fragment: true,
            linked_data: false,
            ..Html::default()
        }
        .push(&document, &mut page);
        page.split('|').nth(1).unwrap_or_default().to_owned()
    }

    #[test]
    fn headings_go_down_to_the_sixth_level_and_stay_there() {
        let title = [Span::text("a")];
        let entry = |blocks| Entry {
            part: Part::Work,
            title: Line(&title),
            place: None,
            page: None,
            aside: None,
            subtitles: &[],
            blocks,
        };
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let deep = (0..5).fold(&[][..], |blocks, _| {
            arena.items([Block::Entry(entry(blocks))])
        });
        let blocks = arena.items([deep[0], deep[0]]);
        let section = Section {
            kind: Kind::Custom,
            id: "a",
            title: Line(&title),
            usual: None,
            blocks,
        };
        let mut page = String::new();
        Html::default().push(
            &Document {
                sections: &[section],
                ..Classic.document(&resume, &arena)
            },
            &mut page,
        );
        let levels: String = page
            .match_indices("</h")
            .filter_map(|(at, _)| page[at + 3..].chars().next().filter(char::is_ascii_digit))
            .collect();
        assert_eq!(levels, "123456634566");
    }

    #[test]
    fn every_page_has_a_title() {
        let title = |name, headline| {
            let (resume, arena) = (Resume::new("Ada"), Arena::new());
            let spans = [Span::plain(Part::Headline, headline)];
            let lines = [HeaderLine::Headline(Line(&spans))];
            let header = Header {
                name,
                lines: &lines,
                photo: None,
            };
            let mut page = String::new();
            Html::default().push(
                &Document {
                    header,
                    ..Classic.document(&resume, &arena)
                },
                &mut page,
            );
            page.split("<title>")
                .nth(1)
                .and_then(|rest| rest.split("</title>").next())
                .map(str::to_owned)
        };
        let titles = [
            title("Ada", "Engineer"),
            title("Ada", ""),
            title("", "Engineer"),
            title("", ""),
        ];
        assert_eq!(
            titles.map(Option::unwrap_or_default),
            ["Ada – Engineer", "Ada", "Engineer", "Résumé"]
        );
    }

    #[test]
    fn empty_text_leaves_no_tags() {
        let url = Url::from_static("https://ada.example");
        let text = |text: &'static str| Inline::Text(text.into());
        let link = |inner: Vec<Inline>| Inline::Link {
            text: inner.into(),
            url: url.clone(),
        };
        let empty = [
            Inline::Emphasis(vec![text("")].into()),
            link(vec![Inline::Strong(vec![text("")].into())]),
        ];
        let word = [link(vec![text("")]), link(vec![Inline::Code("a".into())])];
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            for part in [Part::Text, Part::Role, Part::Email] {
                let empty = [
                    Span::plain(part, ""),
                    Span {
                        content: Content::Prose(&empty),
                        ..Span::plain(part, "")
                    },
                ];
                assert_eq!(shown(&empty, direction), "");
                let linked = empty.map(|span| Span {
                    link: Some(Address::of(&url)),
                    ..span
                });
                assert_eq!(shown(&linked, direction), "");
            }
        }
        let span = Span {
            content: Content::Prose(&word),
            ..Span::text("")
        };
        assert_eq!(
            shown(&[span], Direction::LeftToRight),
            "<a href=\"https://ada.example\"><code>a</code></a>"
        );
    }

    /// The page of a résumé with a section of publications and one of skills.
    fn page(format: Html) -> String {
        static URL: Url = Url::from_static("https://x.example/paper");
        let title = [Span {
            link: Some(Address::of(&URL)),
            ..Span::plain(Part::Title, "Sieve")
        }];
        let lines = [Line(&title)];
        let entry = Block::Entry(Entry {
            part: Part::Work,
            title: Line::default(),
            place: None,
            page: None,
            aside: None,
            subtitles: &lines,
            blocks: &[],
        });
        let (cited, rows) = ([entry, entry], [Block::Paragraph(Line(&title))]);
        let heading = [Span::plain(Part::Heading, "Straße")];
        let section = |kind, id, usual, blocks| Section {
            kind,
            id,
            title: Line(&heading),
            usual,
            blocks,
        };
        let sections = [
            section(Kind::Skills, "skills", Some("Skills"), &rows[..]),
            section(Kind::Publications, "publications", None, &cited[..]),
        ];
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let document = Document {
            sections: &sections,
            ..Classic.document(&resume, &arena)
        };
        let mut page = String::new();
        Html {
            linked_data: false,
            ..format
        }
        .push(&document, &mut page);
        page
    }

    fn with(design: Design) -> Html {
        Html {
            design: Some(design),
            ..Html::default()
        }
    }

    #[test]
    fn a_side_column_comes_after_the_text() {
        let place = |page: &str, what| page.find(what).unwrap_or_default();
        let marquee = page(with(Design::MARQUEE));
        let order = [
            "<main>",
            "id=\"publications\"",
            "</main>\n<aside>",
            "id=\"skills\"",
            "</aside>",
        ]
        .map(|what| place(&marquee, what));
        assert!(order.is_sorted() && order[0] > 0, "{marquee}");
        // What is alone is in the text; a fragment has no columns.
        let mut alone = Design::MARQUEE;
        alone.columns = Columns::Side {
            width: 10.0,
            gap: 1.0,
            kinds: &[Kind::Skills, Kind::Publications],
        };
        let fragment = Html {
            fragment: true,
            ..with(Design::MARQUEE)
        };
        for format in [with(alone), with(Design::LEDGER), fragment] {
            let page = page(format);
            assert!(!page.contains("<aside>"), "{page}");
            assert!(place(&page, "id=\"skills\"") < place(&page, "id=\"publications\""));
        }
    }

    #[test]
    fn publications_have_the_numbers_of_the_design() {
        let numbered = |numbering| {
            page(with(Design {
                numbering,
                ..Design::LEDGER
            }))
        };
        let up = numbered(Numbering::Up);
        assert!(up.contains("<ol>\n<li>\n<div class=\"h-cite\">") && up.contains("</li>\n</ol>"));
        assert!(numbered(Numbering::Down).contains("<ol reversed>\n<li>\n<div"));
        assert!(!numbered(Numbering::None).contains("<ol"));
    }

    #[test]
    fn headings_have_the_words_of_the_design() {
        let headings = |words| {
            let mut design = Design::LEDGER;
            design.heading.words = words;
            let page = page(with(design));
            let words = page
                .split("</h2>")
                .filter_map(|before| before.rsplit('>').next());
            let words = words.take(2);
            words.map(str::to_owned).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(headings(HeadingWords::AsWritten), "Straße Straße");
        assert_eq!(headings(HeadingWords::Capitals), "STRASSE STRASSE");
        assert_eq!(headings(HeadingWords::Usual), "SKILLS STRASSE");
    }

    #[test]
    fn links_say_their_address_only_where_the_design_does() {
        let attribute = " data-address=\"x.example/paper\"";
        let design = Design {
            addresses: true,
            ..Design::LEDGER
        };
        assert!(page(with(design)).contains(attribute));
        assert!(!page(Html::default()).contains(attribute));
    }

    #[test]
    fn a_page_carries_its_typefaces() {
        let face = Face {
            family: "EB Garamond\"".into(),
            weight: 600,
            italic: true,
            woff2: Cow::Borrowed(b"wOF2"),
        };
        assert!(!format!("{face:?}").contains("woff2"));
        let format = Html {
            faces: vec![face].into(),
            ..with(Design::FOLIO)
        };
        let page = page(format);
        for expected in [
            "img-src data:; font-src data:; base-uri",
            "<style>\n@font-face { font-family: \"EB Garamond\"; font-weight: 600; font-style: italic; font-display: block; src: url(data:font/woff2;base64,d09GMg==) format(\"woff2\"); }\n/* folio */",
        ] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert_hash(&page);
        // Nothing else opens the policy.
        assert!(!self::page(with(Design::FOLIO)).contains("font-src"));
    }

    #[test]
    fn any_design_has_its_own_sheet_and_hash() {
        let changed = Design::LEDGER.with_accent(crate::design::Color::rgb(0x6d, 0x1f, 0x2a));
        for design in [Design::LEDGER, Design::MARQUEE, changed] {
            let page = page(with(design));
            assert!(page.contains(&*Html::style(&design)));
            assert!(page.contains(&design.colors.accent.to_string()));
            assert_hash(&page);
        }
    }

    /// The policy has the hash of the sheet in the page.
    #[track_caller]
    fn assert_hash(page: &str) {
        let between = |open, close| {
            let (_, rest) = page.split_once(open).unwrap();
            rest.split_once(close).unwrap().0
        };
        let hash = sha256::base64(&sha256::digest(between("<style>", "</style>").as_bytes()));
        let hash: String = hash.map(char::from).into_iter().collect();
        assert_eq!(between("'sha256-", "'"), hash);
    }
}

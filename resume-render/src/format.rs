//! Formats: each spells a [`Document`] in one language and knows nothing about résumés.

mod buffer;
mod html;
mod line;
mod markdown;
mod text;

pub use html::{Face, Html, Used};
pub use markdown::{Markdown, Periods};
pub use text::Text;

use crate::document::Document;
use resume_core::model::{DesignChoice, Order};
use std::fmt;

/// The formats that command lines and the preview offer: a new one is a row here.
pub static NAMED: [Named; 3] = [
    Named {
        about: About {
            name: "text",
            ending: "txt",
            title: "Text",
            media_type: "text/plain; charset=utf-8",
            help: "plain text",
            options: &["width", "ascii"],
        },
        format: |formats| &formats.text,
    },
    Named {
        about: About {
            name: "markdown",
            ending: "md",
            title: "Markdown",
            media_type: "text/markdown; charset=utf-8",
            help: "Markdown (CommonMark)",
            options: &["periods"],
        },
        format: |formats| &formats.markdown,
    },
    Named {
        about: About {
            name: "html",
            ending: "html",
            title: "Page",
            media_type: "text/html; charset=utf-8",
            help: "a web page that needs nothing else",
            options: &["fragment", "web-fonts", "design"],
        },
        format: |formats| &formats.html,
    },
];

/// A format that command lines and the preview offer.
#[derive(Debug, Clone, Copy)]
pub struct Named {
    /// How it is chosen and described.
    pub about: About,
    /// The format, with the options that it was given.
    pub format: fn(&Formats) -> &dyn Format,
}

/// How a format is chosen and described, whatever it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Its name on a command line.
    pub name: &'static str,
    /// The extension of its files.
    pub ending: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// Its media type (RFC 6838).
    pub media_type: &'static str,
    /// What it is, in a few words.
    pub help: &'static str,
    /// The names of the command line options that apply to this format and not to all.
    pub options: &'static [&'static str],
}

impl About {
    /// Whether a terminal can show it.
    pub fn is_text(&self) -> bool {
        self.media_type.starts_with("text/") || self.media_type == "application/json"
    }
}

/// The formats of [`NAMED`] with their options.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Formats {
    /// Plain text.
    pub text: Text,
    /// Markdown.
    pub markdown: Markdown,
    /// HTML.
    pub html: Html,
}

/// The format that command lines know by this name.
///
/// ```
/// use resume_render::format::named;
/// assert_eq!(named("markdown").map(|format| format.about.ending), Some("md"));
/// assert!(named("odt").is_none());
/// ```
pub fn named(name: &str) -> Option<&'static Named> {
    NAMED.iter().find(|known| known.about.name == name)
}

/// Spells a document in one language.
pub trait Format {
    /// Writes the whole document.
    ///
    /// # Errors
    /// Only if the writer fails.
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result;

    /// Adds the whole document to a string. The formats here write it there without a detour.
    fn push(&self, document: &Document<'_>, out: &mut String) {
        // A string takes whatever is written to it.
        let _ = self.write(document, out);
    }

    /// What comes first in the head of a job or a degree, for a résumé whose writer chose this
    /// design: what the writer says, and in a format that has designs what the design says.
    ///
    /// [`Render::render`](crate::Render::render) arranges the résumé like this; whoever names a
    /// theme has chosen already.
    fn order(&self, choice: &DesignChoice) -> Order {
        choice.settings.order.unwrap_or(Order::AsWritten)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Arena, Block, Content, HeaderLine, Line, ListItem, Part, Section, Span};
    use crate::theme::{Classic, Theme};
    use resume_core::model::{Address, Inline, Kind, Resume, Url};

    struct Name;

    impl Format for Name {
        fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
            out.write_str(document.header.name)
        }
    }

    #[test]
    fn a_format_that_only_writes_also_adds_to_strings() {
        let (resume, mut out) = (Resume::new("Ada"), "I am ".to_owned());
        Name.push(&Classic.document(&resume, &Arena::new()), &mut out);
        assert_eq!(out, "I am Ada");
    }

    #[test]
    fn a_list_may_be_inside_an_item() {
        let words = ["a", "b", "", "c", "d"].map(|text| [Span::plain(Part::Highlight, text)]);
        let [a, b, empty, c, d] = words.each_ref().map(|spans| Line(spans));
        let (first, second, third) = ([b, empty, c], [d], [empty]);
        let item = |line, items| ListItem { line, items };
        // What is inside an item without words is not lost.
        let items = [
            item(a, &first),
            item(empty, &second),
            item(d, &third),
            item(empty, &third),
        ];
        let blocks = [Block::List(&items)];
        let sections = [Section {
            kind: Kind::Custom,
            id: "a",
            on_new_page: false,
            title: Line::default(),
            usual: None,
            blocks: &blocks,
        }];
        let check = |format: &dyn Format, expected: &str| {
            let (resume, arena) = (Resume::new("Ada"), Arena::new());
            let document = Document {
                sections: &sections,
                ..Classic.document(&resume, &arena)
            };
            let mut page = String::new();
            format.push(&document, &mut page);
            assert!(page.contains(expected), "{page}");
        };
        check(&Markdown, "\n- a\n  - b\n  - c\n- d\n- d\n");
        check(&Text::default(), "\n• a\n  – b\n  – c\n• d\n• d\n");
        check(
            &Text {
                ascii: true,
                ..Text::default()
            },
            "\n* a\n  - b\n  - c\n* d\n* d\n",
        );
        check(
            &Html::default(),
            "<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n<li>d</li>\n</ul>\n",
        );
    }

    #[test]
    fn every_format_is_found_by_its_name() {
        for known in NAMED {
            let found = named(known.about.name).map(|found| found.about);
            assert_eq!(found, Some(known.about));
        }
    }

    #[test]
    fn links_do_not_stand_in_links() {
        let (outer, inner) = (
            Url::from_static("https://outer.example"),
            Url::from_static("https://inner.example"),
        );
        let link = |text: &'static str| Inline::Link {
            text: vec![Inline::Text(text.into())].into(),
            url: inner.clone(),
        };
        let inlines = [
            link("a"),
            Inline::Emphasis(vec![link("b")].into()),
            Inline::Strong(vec![link("c")].into()),
        ];
        let spans = [Span {
            link: Some(Address::of(&outer)),
            content: Content::Prose(&inlines),
            ..Span::text("")
        }];
        let check = |format: &dyn Format, expected: &str| {
            let (resume, arena) = (Resume::new("Ada"), Arena::new());
            let mut document = Classic.document(&resume, &arena);
            let lines = [HeaderLine::Headline(Line(&spans))];
            document.header.lines = &lines;
            let mut page = String::new();
            format.push(&document, &mut page);
            assert!(page.contains(expected), "{page}");
        };
        check(
            &Html::default(),
            "<p class=\"p-job-title\"><a class=\"u-url\" href=\"https://outer.example\">a<em>b</em><strong>c</strong></a></p>\n",
        );
        check(&Markdown, "\n[a<em>b</em>**c**](https://outer.example)\n");
        check(&Text::default(), "\nabc <https://outer.example>\n");
    }
}

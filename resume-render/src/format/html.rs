//! HTML: one page that needs nothing else, to publish or to print, or a fragment of somebody's own
//! page.

mod data;
mod escape;
mod sha256;
mod style;
mod tag;

use super::Format;
use super::buffer::{self, Buffer};
use super::line::{for_each_word, has_words, is_word, part_of, plain, says_something};
use crate::document::{
    Block, Content, Direction, Document, Entry, Header, Line, Part, Row, Section, Span, Stress,
};
use resume_core::model::{Address, Date, Inline, Kind};
use std::borrow::Cow;
use std::fmt;

/// HTML: a page of its own, with its style sheet inside, without scripts, and without a request to
/// anywhere.
///
/// What machines read in it, microformats (h-resume) and linked data (schema.org), comes from what
/// the document shows and from nothing else.
///
/// ```
/// use resume_core::model::Resume;
/// use resume_render::{Render, format::Html};
/// let fragment = Html { fragment: true, ..Html::default() };
/// assert!(Resume::new("Ada Example").render(fragment).to_string().contains("<h1 class=\"p-name\">Ada Example</h1>"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    /// Whether to write an `article` for somebody's own page instead of a page: without head and
    /// style sheet.
    pub fragment: bool,
    /// A style sheet of one's own in the place of [`Html::STYLE`].
    pub style: Option<Cow<'static, str>>,
    /// Whether to say in linked data (JSON-LD, schema.org) for search engines what the page says to
    /// people.
    pub linked_data: bool,
}

impl Html {
    /// The style sheet of the page.
    pub const STYLE: &'static str = style::STYLE;
}

impl Default for Html {
    /// A page with the usual style sheet and linked data.
    fn default() -> Html {
        Html {
            fragment: false,
            style: None,
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
}

impl Html {
    fn page<'o>(&self, document: &Document<'_>, out: Buffer<'o>) -> Result<Buffer<'o>, fmt::Error> {
        let mut page = Page {
            out,
            kind: Kind::Custom,
            level: 3,
            isolating: document.direction == Direction::RightToLeft,
        };
        if self.fragment {
            page.raw("<article class=\"h-resume\"");
            page.language(document);
            page.header(&document.header);
        } else {
            page.raw("<!DOCTYPE html>\n<html");
            page.language(document);
            page.head(document, self.style.as_deref());
            page.raw("<body class=\"h-resume\">\n");
            page.header(&document.header);
            page.raw("<main>\n");
        }
        page.elements(
            "<p class=\"p-summary\">",
            document.header.summary.as_ref(),
            "</p>\n",
        );
        for section in document.sections {
            page.section(section)?;
        }
        page.raw(if self.fragment { "" } else { "</main>\n" });
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
struct Page<'o> {
    out: Buffer<'o>,
    /// The kind of section that is being written.
    kind: Kind,
    /// The level of the next entry's heading.
    level: u8,
    /// Whether each piece of text tells its own direction: words of a script from the left would
    /// else be torn by one from the right.
    isolating: bool,
}

impl Page<'_> {
    fn language(&mut self, document: &Document<'_>) {
        self.raw(" lang=\"");
        self.words(document.lang);
        match document.direction {
            Direction::LeftToRight => self.raw("\">\n"),
            Direction::RightToLeft => self.raw("\" dir=\"rtl\">\n"),
        }
    }

    fn head(&mut self, document: &Document<'_>, style: Option<&str>) {
        self.raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        match style {
            None => self.raw(style::HASH),
            Some(style) => self.out.extend(
                sha256::base64(&sha256::digest(escape::style(style).as_bytes())).map(char::from),
            ),
        }
        self.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        if style.is_none() {
            // A style sheet of one's own says itself whether it knows the dark.
            self.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        }
        self.raw("<title>");
        self.title(&document.header);
        self.raw("</title>\n<meta property=\"og:type\" content=\"profile\">\n<meta property=\"og:title\" content=\"");
        self.title(&document.header);
        self.raw("\">\n");
        let said = [&document.header.summary, &document.header.headline]
            .into_iter()
            .flatten()
            .find(|line| says_something(line));
        if let Some(line) = said {
            self.raw("<meta name=\"description\" content=\"");
            self.plain(line);
            self.raw("\">\n<meta property=\"og:description\" content=\"");
            self.plain(line);
            self.raw("\">\n");
        }
        // Without an icon of its own, a browser would ask the server for one.
        self.raw("<link rel=\"icon\" href=\"data:,\">\n<style>");
        match style {
            None => self.raw(style::STYLE),
            Some(style) => self.out.push_str(&escape::style(style)),
        }
        self.raw("</style>\n</head>\n");
    }

    fn title(&mut self, header: &Header<'_>) {
        match header.headline.as_ref().filter(|line| says_something(line)) {
            Some(headline) => {
                self.words(header.name);
                self.raw(if header.name.is_empty() { "" } else { " – " });
                self.plain(headline);
            }
            // A page must have a title.
            None if header.name.is_empty() => self.raw("Résumé"),
            None => self.words(header.name),
        }
    }

    fn header(&mut self, header: &Header<'_>) {
        self.raw("<header class=\"p-contact h-card\">\n");
        if !header.name.is_empty() {
            self.raw("<h1 class=\"p-name\">");
            self.words(header.name);
            self.raw("</h1>\n");
        }
        self.elements(
            "<p class=\"p-job-title\">",
            header.headline.as_ref(),
            "</p>\n",
        );
        if header.contact.iter().any(says_something) {
            self.raw("<address>\n<ul>\n");
            self.elements("<li>", header.contact, "</li>\n");
            self.raw("</ul>\n</address>\n");
        }
        self.raw("</header>\n");
    }

    fn section(&mut self, section: &Section<'_>) -> fmt::Result {
        self.kind = section.kind;
        self.raw("<section id=\"");
        self.words(section.id);
        if says_something(&section.title) {
            // No section's id has an underscore.
            self.raw("\" aria-labelledby=\"");
            self.words(section.id);
            self.raw("_title\">\n<h2 id=\"");
            self.words(section.id);
            self.element("_title\">", &section.title, "</h2>\n");
        } else {
            self.raw("\">\n");
        }
        self.blocks(section.blocks)?;
        self.raw("</section>\n");
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) -> fmt::Result {
        for block in blocks {
            match block {
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) if part_of(line) == Part::Summary => {
                    self.elements("<p class=\"p-summary\">", [line], "</p>\n")
                }
                Block::Paragraph(line) => self.elements("<p>", [line], "</p>\n"),
                Block::Quote(line) => {
                    self.elements("<blockquote>\n<p>", [line], "</p>\n</blockquote>\n")
                }
                Block::List(items) => self.list(items),
                Block::Rows(rows) => self.rows(rows),
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        self.raw(tag::article(self.kind, entry.part));
        self.raw("<hgroup>\n");
        if says_something(&entry.title) {
            let (open, close) = match (self.level, entry.part) {
                (3, Part::Job | Part::School) => ("<h3 class=\"p-name\">", "</h3>\n"),
                (3, _) => ("<h3>", "</h3>\n"),
                (4, _) => ("<h4>", "</h4>\n"),
                (5, _) => ("<h5>", "</h5>\n"),
                _ => ("<h6>", "</h6>\n"),
            };
            self.element(open, &entry.title, close);
        }
        entry
            .aside
            .iter()
            .filter(|line| says_something(line))
            .for_each(|line| self.aside(line));
        self.elements("<p>", entry.subtitles, "</p>\n");
        self.raw("</hgroup>\n");
        self.level += 1;
        let written = self.blocks(entry.blocks);
        self.level -= 1;
        self.raw("</article>\n");
        written
    }

    /// The period of an entry, which is when it began and ended; other dates in it are not.
    fn aside(&mut self, line: &Line<'_>) {
        self.raw("<p class=\"aside\">");
        for span in line.spans() {
            match (span, &span.content) {
                (
                    Span {
                        part: Part::Start,
                        stress: Stress::None,
                        link: None,
                        ..
                    },
                    Content::Date(date, text),
                ) => {
                    let published = self.kind == Kind::Publications;
                    self.date(
                        if published {
                            "<time class=\"dt-published\" datetime=\""
                        } else {
                            "<time class=\"dt-start\" datetime=\""
                        },
                        *date,
                        text,
                    );
                }
                (
                    Span {
                        part: Part::End,
                        stress: Stress::None,
                        link: None,
                        ..
                    },
                    Content::Date(date, text),
                ) => {
                    self.date("<time class=\"dt-end\" datetime=\"", *date, text);
                }
                _ => self.span(span),
            }
        }
        self.raw("</p>\n");
    }

    fn list(&mut self, items: &[Line<'_>]) {
        if items.iter().any(says_something) {
            self.raw("<ul>\n");
            self.elements("<li>", items, "</li>\n");
            self.raw("</ul>\n");
        }
    }

    /// Labels with items are a list of descriptions; items without a label are a paragraph.
    fn rows(&mut self, rows: &[Row<'_>]) {
        let label = |row: &Row<'_>| row.label.as_ref().is_some_and(says_something);
        let mut rows = rows;
        while let Some(first) = rows.first() {
            let labelled = label(first);
            let (group, rest) =
                rows.split_at(rows.iter().take_while(|row| label(row) == labelled).count());
            if labelled {
                self.raw("<dl>\n");
                for row in group {
                    row.label
                        .iter()
                        .for_each(|label| self.element("<div>\n<dt>", label, ":</dt>\n"));
                    self.items("<dd>", row.items, "</dd>\n</div>\n");
                }
                self.raw("</dl>\n");
            } else {
                group
                    .iter()
                    .filter(|row| row.items.iter().any(says_something))
                    .for_each(|row| self.items("<p>", row.items, "</p>\n"));
            }
            rows = rest;
        }
    }

    fn items(&mut self, open: &'static str, items: &[Line<'_>], close: &'static str) {
        self.raw(open);
        for (at, item) in items.iter().filter(|item| says_something(item)).enumerate() {
            if at > 0 {
                self.raw("; ");
            }
            self.line(item);
        }
        self.raw(close);
    }

    /// An element for each line that says something.
    #[inline(always)]
    fn elements<'d, 'a: 'd>(
        &mut self,
        open: &'static str,
        lines: impl IntoIterator<Item = &'d Line<'a>>,
        close: &'static str,
    ) {
        lines
            .into_iter()
            .filter(|line| says_something(line))
            .for_each(|line| self.element(open, line, close));
    }

    #[inline(always)]
    fn element(&mut self, open: &'static str, line: &Line<'_>, close: &'static str) {
        self.raw(open);
        self.line(line);
        self.raw(close);
    }

    fn line(&mut self, line: &Line<'_>) {
        line.spans().iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span<'_>) {
        if let Some(url) = span.link {
            return self.linked(span, url);
        }
        let tags = tag::around(span.part, span.stress);
        match (plain(&span.content), tags) {
            // The usual punctuation of themes, of which it is known that it needs no escape.
            (Some(", "), None) if span.part == Part::Text => self.raw(", "),
            (Some(" ("), None) if span.part == Part::Text => self.raw(" ("),
            (Some(")"), None) if span.part == Part::Text => self.raw(")"),
            // The theme's own words belong to what stands around them.
            (Some(words), None) if !self.isolating || span.part == Part::Text => self.words(words),
            (Some(words), Some((open, close))) if !self.isolating && !words.is_empty() => {
                self.raw(open);
                self.words(words);
                self.raw(close);
            }
            _ if has_words(&span.content) => {
                let (open, close) = tags.unwrap_or_default();
                self.raw(open);
                self.isolated(&span.content, false);
                self.raw(close);
            }
            _ => {}
        }
    }

    fn linked(&mut self, span: &Span<'_>, url: Address<'_>) {
        let content = &span.content;
        // Without words there would be a link that nobody can see.
        if has_words(content) {
            let (open, close) = tag::inside_link(span.part, span.stress).unwrap_or_default();
            self.open_link(tag::link(span.part), url);
            self.raw(open);
            self.isolated(content, true);
            self.raw(close);
            self.raw("</a>");
        }
    }

    fn isolated(&mut self, content: &Content<'_>, in_link: bool) {
        let isolates = self.isolating && !matches!(content, Content::Date(..));
        self.raw(if isolates { "<bdi>" } else { "" });
        self.content(content, in_link);
        self.raw(if isolates { "</bdi>" } else { "" });
    }

    fn content(&mut self, content: &Content<'_>, in_link: bool) {
        match content {
            Content::Prose(inlines) => self.inlines(inlines, in_link),
            Content::Text(text) => self.words(text),
            Content::Date(date, text) => self.date("<time datetime=\"", *date, text),
        }
    }

    fn date(&mut self, open: &'static str, date: Date, text: &str) {
        self.raw(open);
        escape::push_date(&mut self.out, date);
        self.raw("\">");
        self.words(text);
        self.raw("</time>");
    }

    fn inlines(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.words(text),
                Inline::Emphasis(inner) => {
                    self.raw("<em>");
                    self.inlines(inner, in_link);
                    self.raw("</em>");
                }
                Inline::Strong(inner) => {
                    self.raw("<strong>");
                    self.inlines(inner, in_link);
                    self.raw("</strong>");
                }
                Inline::Link { text, .. } if in_link => self.inlines(text, true),
                Inline::Link { text, url } if text.iter().any(is_word) => {
                    self.open_link("<a href=\"", Address::of(url));
                    self.inlines(text, true);
                    self.raw("</a>");
                }
                Inline::Link { .. } => {}
                Inline::Code(text) => self.wrapped("<code>", text, "</code>"),
                Inline::Superscript(text) => self.wrapped("<sup>", text, "</sup>"),
                Inline::Subscript(text) => self.wrapped("<sub>", text, "</sub>"),
            }
        }
    }

    fn wrapped(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.raw(open);
        self.words(text);
        self.raw(close);
    }

    fn open_link(&mut self, open: &'static str, url: Address<'_>) {
        self.raw(open);
        self.words(url.as_str());
        self.raw("\">");
    }

    /// The words of a line without markup, for an attribute.
    fn plain(&mut self, line: &Line<'_>) {
        line.spans()
            .iter()
            .for_each(|span| for_each_word(&span.content, &mut |words| self.words(words)));
    }

    /// Markup.
    #[inline(always)]
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words of the person's, in text or in an attribute.
    fn words(&mut self, text: &str) {
        escape::push_words(&mut self.out, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Arena;
    use crate::theme::{Classic, Theme};
    use resume_core::model::{Resume, Url};

    /// What the page makes of a line.
    fn shown(spans: &[Span<'_>], direction: Direction) -> String {
        let (resume, arena) = (Resume::new("Ada"), Arena::new());
        let mut document = Classic.document(&resume, &arena);
        let headline = [&[Span::text("|")], spans, &[Span::text("|")]].concat();
        (document.direction, document.header.headline) = (direction, Some(Line(&headline)));
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
            aside: None,
            title: Line(&title),
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
            let header = Header {
                name,
                headline: Some(Line(&spans)),
                contact: &[],
                summary: None,
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
    fn what_says_nothing_leaves_no_tags() {
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
}

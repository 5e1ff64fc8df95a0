//! HTML: one page that needs nothing else, to publish or to print, or a fragment of somebody's own page.

mod escape;
mod sha256;
mod style;

use super::{Format, buffer::Buffer};
use crate::document::{Block, Content, Direction, Document, Entry, Header, Line, Part, Row, Section, Span, Stress};
use crate::model::{Date, Inline, Url};
use std::borrow::Cow;
use std::fmt::{self, Write as _};

/// HTML: a page of its own, with its style sheet inside, without scripts, and without a request to anywhere.
///
/// ```
/// use resume_core::{format::Html, model::Resume};
/// let fragment = Html { fragment: true, ..Html::default() };
/// assert!(Resume::new("Ada Example").render(fragment).to_string().contains("<h1 class=\"p-name\">Ada Example</h1>"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html {
    /// Whether to write an `article` for somebody's own page instead of a page: without head and style sheet.
    pub fragment: bool,
    /// A style sheet of one's own in the place of [`Html::STYLE`].
    pub style: Option<Cow<'static, str>>,
}

impl Html {
    /// The style sheet of the page.
    pub const STYLE: &'static str = style::STYLE;
}

impl Format for Html {
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut page = Page { out: Buffer::new(out), level: 3 };
        if self.fragment {
            page.raw("<article class=\"h-resume\"");
            page.language(document);
            page.raw(">\n");
            page.header(&document.header);
            page.sections(document)?;
            page.raw("</article>\n");
        } else {
            page.raw("<!DOCTYPE html>\n<html");
            page.language(document);
            page.raw(">\n");
            page.head(document, self.style.as_deref());
            page.raw("<body class=\"h-resume\">\n");
            page.header(&document.header);
            page.raw("<main>\n");
            page.sections(document)?;
            page.raw("</main>\n</body>\n</html>\n");
        }
        page.out.flush()
    }
}

/// A page that is being written.
struct Page<'o> {
    out: Buffer<'o>,
    /// The level of the next entry's heading.
    level: u8,
}

impl Page<'_> {
    fn language(&mut self, document: &Document<'_>) {
        self.attribute(" lang=\"", &document.lang);
        match document.direction {
            Direction::LeftToRight => {}
            Direction::RightToLeft => self.raw(" dir=\"rtl\""),
        }
    }

    fn head(&mut self, document: &Document<'_>, style: Option<&str>) {
        self.raw(concat!(
            "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
        ));
        match style {
            None => self.raw(style::HASH),
            Some(style) => {
                let hash = sha256::base64(&sha256::digest(escape::style(style).as_bytes()));
                hash.iter().for_each(|b| self.out.push(char::from(*b)));
            }
        }
        self.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        self.words(&document.header.name);
        self.raw("</title>\n<style>");
        match style {
            None => self.raw(style::STYLE),
            Some(style) => self.out.push_str(&escape::style(style)),
        }
        self.raw("</style>\n</head>\n");
    }

    fn header(&mut self, header: &Header<'_>) {
        self.raw("<header class=\"p-contact h-card\">\n");
        if !header.name.is_empty() {
            self.raw("<h1 class=\"p-name\">");
            self.words(&header.name);
            self.raw("</h1>\n");
        }
        if let Some(headline) = &header.headline {
            self.element("<p class=\"p-job-title\">", headline, "</p>\n");
        }
        if !header.contact.is_empty() {
            self.raw("<ul class=\"contact\">\n");
            for line in &header.contact {
                self.element("<li>", line, "</li>\n");
            }
            self.raw("</ul>\n");
        }
        if let Some(summary) = &header.summary {
            self.element("<p class=\"p-note\">", summary, "</p>\n");
        }
        self.raw("</header>\n");
    }

    fn sections(&mut self, document: &Document<'_>) -> fmt::Result {
        document.sections.iter().try_for_each(|section| self.section(section))
    }

    fn section(&mut self, section: &Section<'_>) -> fmt::Result {
        self.attribute("<section id=\"", &section.id);
        self.attribute(" aria-labelledby=\"", &section.id);
        // No id of a section has an underscore.
        self.out.pop();
        self.raw("_title\">\n");
        self.attribute("<h2 id=\"", &section.id);
        self.out.pop();
        self.element("_title\">", &section.title, "</h2>\n");
        self.blocks(&section.blocks)?;
        self.raw("</section>\n");
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) -> fmt::Result {
        for block in blocks {
            match block {
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) => self.element(paragraph(line), line, "</p>\n"),
                Block::Quote(line) => self.element("<blockquote>\n<p>", line, "</p>\n</blockquote>\n"),
                Block::List(items) => {
                    self.raw("<ul>\n");
                    items.iter().for_each(|item| self.element("<li>", item, "</li>\n"));
                    self.raw("</ul>\n");
                }
                Block::Rows(rows) => self.rows(rows),
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        self.raw(article(entry.part));
        self.raw("<hgroup>\n");
        let (open, close) = match self.level {
            3 => ("<h3 class=\"p-name\">", "</h3>\n"),
            4 => ("<h4>", "</h4>\n"),
            5 => ("<h5>", "</h5>\n"),
            _ => ("<h6>", "</h6>\n"),
        };
        self.element(open, &entry.title, close);
        if let Some(aside) = &entry.aside {
            self.raw("<p class=\"aside\">");
            for span in aside.spans() {
                self.span(span, true);
            }
            self.raw("</p>\n");
        }
        for line in &entry.subtitles {
            self.element("<p>", line, "</p>\n");
        }
        self.raw("</hgroup>\n");
        self.level += 1;
        let blocks = self.blocks(&entry.blocks);
        self.level -= 1;
        self.raw("</article>\n");
        blocks
    }

    fn rows(&mut self, rows: &[Row<'_>]) {
        let mut rows = rows;
        while let Some(first) = rows.first() {
            let alike = rows.iter().take_while(|row| row.label.is_some() == first.label.is_some()).count();
            let (group, rest) = rows.split_at(alike);
            self.raw(if first.label.is_some() { "<dl>\n" } else { "" });
            for row in group {
                match &row.label {
                    Some(label) => {
                        self.element("<div>\n<dt>", label, ":</dt>\n");
                        self.items("<dd>", &row.items, "</dd>\n</div>\n");
                    }
                    None => self.items("<p class=\"items\">", &row.items, "</p>\n"),
                }
            }
            self.raw(if first.label.is_some() { "</dl>\n" } else { "" });
            rows = rest;
        }
    }

    fn items(&mut self, open: &'static str, items: &[Line<'_>], close: &'static str) {
        self.raw(open);
        for (at, item) in items.iter().enumerate() {
            self.element(if at > 0 { "; " } else { "" }, item, "");
        }
        self.raw(close);
    }

    fn element(&mut self, open: &'static str, line: &Line<'_>, close: &'static str) {
        self.raw(open);
        for span in line.spans() {
            self.span(span, false);
        }
        self.raw(close);
    }

    fn span(&mut self, span: &Span<'_>, of_entry: bool) {
        let class = class(span.part);
        let (class_of_link, class) = if class.starts_with("u-") { (class, "") } else { ("u-url", class) };
        if let Some(url) = &span.link {
            self.open_link(if class_of_link.is_empty() { "" } else { class_of_link }, url);
        }
        let (open, close) = match (span.stress, class) {
            (Stress::None, "") => ("", ""),
            (Stress::None, _) => ("<span class=\"", "</span>"),
            (Stress::Emphasis, "") => ("<em>", "</em>"),
            (Stress::Emphasis, _) => ("<em class=\"", "</em>"),
            (Stress::Strong, "") => ("<strong>", "</strong>"),
            (Stress::Strong, _) => ("<strong class=\"", "</strong>"),
        };
        self.raw(open);
        if !class.is_empty() {
            self.raw(class);
            self.raw("\">");
        }
        match &span.content {
            Content::Text(text) => self.words(text),
            Content::Date(date, text) => self.date(*date, text, if of_entry { span.part } else { Part::Text }),
            Content::Prose(inlines) => self.inlines(inlines, span.link.is_some()),
        }
        self.raw(close);
        if span.link.is_some() {
            self.raw("</a>");
        }
    }

    fn date(&mut self, date: Date, text: &str, part: Part) {
        self.raw(match part {
            Part::Start => "<time class=\"dt-start\" datetime=\"",
            Part::End => "<time class=\"dt-end\" datetime=\"",
            _ => "<time datetime=\"",
        });
        let _ = write!(self.out, "{date}");
        self.raw("\">");
        self.words(text);
        self.raw("</time>");
    }

    fn inlines(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.words(text),
                Inline::Emphasis(inner) => self.wrapped("<em>", inner, in_link, "</em>"),
                Inline::Strong(inner) => self.wrapped("<strong>", inner, in_link, "</strong>"),
                Inline::Link { text, .. } if in_link => self.inlines(text, true),
                Inline::Link { text, url } => {
                    self.open_link("", url);
                    self.wrapped("", text, true, "</a>");
                }
                Inline::Code(text) => self.tagged("<code>", text, "</code>"),
                Inline::Superscript(text) => self.tagged("<sup>", text, "</sup>"),
                Inline::Subscript(text) => self.tagged("<sub>", text, "</sub>"),
            }
        }
    }

    fn wrapped(&mut self, open: &'static str, inlines: &[Inline], in_link: bool, close: &'static str) {
        self.raw(open);
        self.inlines(inlines, in_link);
        self.raw(close);
    }

    fn tagged(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.raw(open);
        self.words(text);
        self.raw(close);
    }

    fn open_link(&mut self, class: &'static str, url: &Url) {
        if class.is_empty() {
            self.raw("<a");
        } else {
            self.raw("<a class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.attribute(" href=\"", url.as_str());
        self.raw(">");
    }

    /// Markup with an attribute's value behind it, and the quotation mark that ends it.
    fn attribute(&mut self, open: &'static str, value: &str) {
        self.raw(open);
        self.words(value);
        self.raw("\"");
    }

    /// Markup.
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words of the person's, in text or in an attribute.
    fn words(&mut self, text: &str) {
        escape::push_words(&mut self.out, text);
    }
}

/// How the article of such an entry opens.
fn article(part: Part) -> &'static str {
    match part {
        Part::Job => "<article class=\"p-experience h-event\">\n",
        Part::School => "<article class=\"p-education h-event\">\n",
        Part::Work => "<article class=\"h-event\">\n",
        _ => "<article>\n",
    }
}

/// How a paragraph that says this opens.
fn paragraph(line: &Line<'_>) -> &'static str {
    match line.spans().first().map(|span| span.part) {
        Some(Part::Summary) => "<p class=\"p-summary\">",
        _ => "<p>",
    }
}

/// The class of a piece of text: those with a hyphen are microformats.
fn class(part: Part) -> &'static str {
    match part {
        Part::Email => "u-email",
        Part::Phone => "p-tel",
        Part::Location => "p-locality",
        Part::Website | Part::Profile | Part::Page => "u-url",
        Part::Employer | Part::SchoolName | Part::Organisation => "p-org",
        Part::Role => "p-job-title",
        Part::Place => "p-location",
        Part::Skill => "p-skill",
        Part::Text
        | Part::Headline
        | Part::Summary
        | Part::Link
        | Part::Heading
        | Part::Job
        | Part::School
        | Part::Work
        | Part::Start
        | Part::End
        | Part::Present
        | Part::About
        | Part::Detail
        | Part::Degree
        | Part::Score
        | Part::Course
        | Part::Title
        | Part::Author
        | Part::Doi
        | Part::Keyword
        | Part::ProjectRole
        | Part::ProjectKind
        | Part::Quote
        | Part::Highlight
        | Part::Paragraph
        | Part::Label
        | Part::Interest
        | Part::Language
        | Part::Item => "",
    }
}

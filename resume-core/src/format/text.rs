//! Plain text: wrapped by what the characters take on a screen, for mail, forms and terminals.

mod wrap;

use super::{Format, buffer::Buffer};
use crate::document::{Block, Content, Document, Entry, Header, Line, Row, Span};
use crate::model::{Inline, Url};
use std::fmt;
use wrap::{Flow, width};

/// Plain text of a given width.
///
/// ```
/// use resume_core::{format::Text, model::{Prose, Resume}};
/// let ada = Resume { headline: Some(Prose::parse("Writes TLA^+^ and *nothing* else").unwrap()), ..Resume::new("Ada Example") };
/// assert_eq!(ada.render(Text { width: 20, ..Text::default() }).to_string(), "Ada Example\n===========\nWrites TLA+ and\nnothing else\n");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// How many columns a line may take. A word that takes more than that stands on a line of its own.
    pub width: usize,
    /// Whether to spell everything in ASCII for which ASCII has a form.
    pub ascii: bool,
}

impl Default for Text {
    /// 80 columns, in Unicode.
    fn default() -> Text {
        Text { width: 80, ascii: false }
    }
}

impl Format for Text {
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut page = Page { out: Buffer::new(out), format: *self, written: false, flow: Flow::default() };
        page.header(&document.header);
        for section in &document.sections {
            page.title(&section.title);
            page.blocks(&section.blocks, true)?;
        }
        page.out.flush()
    }
}

/// A page that is being written.
struct Page<'o> {
    out: Buffer<'o>,
    format: Text,
    /// Whether something stands above.
    written: bool,
    /// The words of a paragraph on their way to lines.
    flow: Flow,
}

impl Page<'_> {
    fn header(&mut self, header: &Header<'_>) {
        if !header.name.is_empty() {
            self.flow.words(&header.name);
            self.underlined("=");
        }
        if let Some(headline) = &header.headline {
            self.paragraph(headline);
        }
        for (at, item) in header.contact.iter().enumerate() {
            self.flow.words(if at > 0 { " · " } else { "" });
            self.line(item);
        }
        self.wrap("", "");
        if let Some(summary) = &header.summary {
            self.gap();
            self.paragraph(summary);
        }
    }

    fn title(&mut self, title: &Line<'_>) {
        self.gap();
        self.line(title);
        self.underlined("-");
    }

    fn underlined(&mut self, stroke: &'static str) {
        let from = self.out.len();
        self.wrap("", "");
        let longest = self.out[from..].lines().map(width).max().unwrap_or_default();
        (0..longest).for_each(|_| self.out.push_str(stroke));
        if longest > 0 {
            self.out.push('\n');
        }
    }

    fn blocks(&mut self, blocks: &[Block<'_>], of_section: bool) -> fmt::Result {
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 || (matches!(block, Block::Entry(_)) && !of_section) {
                self.gap();
            }
            match block {
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) => self.paragraph(line),
                Block::Quote(line) => {
                    self.line(line);
                    self.wrap("> ", "> ");
                }
                Block::List(items) => {
                    for item in items {
                        self.line(item);
                        self.wrap("• ", "  ");
                    }
                }
                Block::Rows(rows) => rows.iter().for_each(|row| self.row(row)),
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        self.line(&entry.title);
        match &entry.aside {
            Some(aside) => {
                self.flow.aside();
                self.line(aside);
                self.flow.wrap_with_aside(&mut self.out, self.format.width);
                self.written = true;
            }
            None => self.wrap("", ""),
        }
        for line in &entry.subtitles {
            self.paragraph(line);
        }
        self.blocks(&entry.blocks, false)
    }

    fn row(&mut self, row: &Row<'_>) {
        if let Some(label) = &row.label {
            self.line(label);
            self.flow.words(": ");
        }
        for (at, item) in row.items.iter().enumerate() {
            self.flow.words(if at > 0 { "; " } else { "" });
            self.line(item);
        }
        self.wrap("", "  ");
    }

    fn paragraph(&mut self, line: &Line<'_>) {
        self.line(line);
        self.wrap("", "");
    }

    /// A blank line, if something stands above.
    fn gap(&mut self) {
        if self.written {
            self.out.push('\n');
        }
    }

    fn wrap(&mut self, first: &'static str, rest: &'static str) {
        let len = self.out.len();
        self.flow.wrap(&mut self.out, self.format.width, first, rest);
        self.written |= self.out.len() > len;
    }

    fn line(&mut self, line: &Line<'_>) {
        line.spans().iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span<'_>) {
        let from = self.flow.len();
        match &span.content {
            Content::Text(text) | Content::Date(_, text) => self.flow.words(text),
            Content::Prose(inlines) => self.inlines(inlines, span.link.is_some()),
        }
        if let Some(url) = &span.link {
            self.address(url, from);
        }
    }

    fn inlines(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.flow.words(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.inlines(inner, in_link),
                Inline::Link { text, url } => {
                    let from = self.flow.len();
                    self.inlines(text, in_link);
                    if !in_link {
                        self.address(url, from);
                    }
                }
                Inline::Superscript(text) => self.flow.script('^', text),
                Inline::Subscript(text) => self.flow.script('_', text),
            }
        }
    }

    /// Where the words from here on lead, unless they say it.
    fn address(&mut self, url: &Url, from: usize) {
        if !self.flow.says(from, url) {
            self.flow.words(" ");
            self.flow.address(url.as_str());
        }
    }
}

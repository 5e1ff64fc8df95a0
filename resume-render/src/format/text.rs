//! Plain text: wrapped by what the characters take on a screen, for mail, forms and terminals.

mod ascii;
mod wrap;

use super::Format;
use super::buffer::{self, Buffer};
use crate::document::{
    Block, Content, Document, Entry, Header, HeaderLine, Layout, Letter, Line, ListItem, Mark,
    Marks, Row, Span,
};
use ascii::Letters;
use resume_core::model::{Address, Inline, script_mark};
use std::fmt;
use wrap::{Flow, Indent, width};

/// Plain text of a given width.
///
/// ```
/// use resume_core::model::{Prose, Resume};
/// use resume_render::{Render, format::Text};
/// let ada = Resume { headline: Some(Prose::parse("Writes TLA^+^ and *nothing* else").unwrap()), ..Resume::new("Ada Example") };
/// assert_eq!(ada.render(Text { width: 20, ..Text::default() }).to_string(), "Ada Example\n===========\nWrites TLA+ and\nnothing else\n");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// How many columns a line may take. A word that takes more than that has a line to
    /// itself.
    pub width: usize,
    /// Whether to spell everything in ASCII for which ASCII has a form; [`Text::kept`] lists
    /// what it has none for.
    pub ascii: bool,
}

impl Default for Text {
    /// 80 columns, in Unicode.
    fn default() -> Text {
        Text {
            width: 80,
            ascii: false,
        }
    }
}

impl Text {
    /// The characters that are in the text of this document although ASCII was asked for, because
    /// ASCII has no form for them: each once, in order.
    ///
    /// ```
    /// use resume_render::document::Arena;
    /// use resume_render::theme::{Classic, Theme};
    /// use resume_render::{Render, format::Text};
    /// let zoe = resume_core::model::Resume::new("Zoë 王");
    /// let text = Text { ascii: true, ..Text::default() };
    /// assert_eq!(zoe.render(text).to_string(), "Zoe 王\n======\n");
    /// assert_eq!(text.kept(&Classic.document(&zoe, &Arena::new())), ['王']);
    /// ```
    pub fn kept(&self, document: &Document<'_>) -> Vec<char> {
        let mut text = String::new();
        let mut kept = Vec::new();
        // A string takes everything, so that nothing is missing here.
        if self.ascii && self.write(document, &mut text).is_ok() {
            for c in text
                .chars()
                .filter(|c| !c.is_ascii() && !ascii::is_part(*c))
            {
                if !kept.contains(&c) {
                    kept.push(c);
                }
            }
        }
        kept
    }
}

impl Format for Text {
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        buffer::write(out, |out| self.page(document, out))
    }

    fn push(&self, document: &Document<'_>, out: &mut String) {
        buffer::push(out, |out| self.page(document, out));
    }
}

impl Text {
    fn page<'o>(&self, document: &Document<'_>, out: Buffer<'o>) -> Result<Buffer<'o>, fmt::Error> {
        let letters = self.ascii.then(|| Letters::of(document.lang));
        let mut page = Page {
            out,
            columns: self.width,
            flow: Flow::new(letters),
            marks: document.marks(),
            signs: if self.ascii { &ASCII } else { &UNICODE },
            gap: false,
            empty: true,
        };
        page.header(&document.header);
        if let Some(letter) = &document.letter {
            page.letter(letter, document.layout())?;
        }
        for section in document.sections {
            page.section_title(&section.title);
            page.blocks(section.blocks, false)?;
        }
        Ok(page.out)
    }
}

/// The signs that the page puts between the words.
struct Signs {
    bullet: &'static str,
    /// Before the items of a list inside another.
    inner_bullet: &'static str,
    dot: &'static str,
}

const UNICODE: Signs = Signs {
    bullet: "• ",
    inner_bullet: "  – ",
    dot: " · ",
};
const ASCII: Signs = Signs {
    bullet: "* ",
    inner_bullet: "  - ",
    dot: " | ",
};

/// Whether an empty line comes between two blocks of an entry: where they are of one kind, and
/// before and after an entry, but not after a position without a body.
fn needs_gap(before: &Block<'_>, block: &Block<'_>) -> bool {
    match (before, block) {
        (_, Block::Entry(_)) => !(before.is_bare_position() && block.is_bare_position()),
        (Block::Entry(_), _) => !before.is_bare_position(),
        _ => std::mem::discriminant(before) == std::mem::discriminant(block),
    }
}

/// A page that is being written.
struct Page<'o> {
    out: Buffer<'o>,
    columns: usize,
    /// The words of a paragraph on their way to lines.
    flow: Flow,
    signs: &'static Signs,
    /// How the language spells punctuation.
    marks: &'static Marks,
    /// Whether an empty line comes before the next words.
    gap: bool,
    /// Whether there is nothing above them.
    empty: bool,
}

impl Page<'_> {
    fn header(&mut self, header: &Header<'_>) {
        self.flow.words(header.name);
        self.underlined("=");
        for line in header.lines {
            match line {
                HeaderLine::Pronouns(line) | HeaderLine::Headline(line) => self.paragraph(line),
                HeaderLine::Contact(items) => {
                    self.contact(items);
                    self.wrap(Indent::NONE);
                }
                HeaderLine::Summary(line) => {
                    self.gap = true;
                    self.paragraph(line);
                }
            }
        }
    }

    fn letter(&mut self, letter: &Letter<'_>, layout: Layout) -> fmt::Result {
        let Letter {
            recipient,
            date,
            subject,
            opening,
            body,
            closing,
            signature,
            enclosures,
        } = letter;
        for lines in layout.in_order(*recipient, std::slice::from_ref(date)) {
            self.gap = true;
            lines.iter().for_each(|line| self.paragraph(line));
        }
        for line in [subject, opening] {
            self.gap = true;
            self.paragraph(line);
        }
        self.gap = true;
        self.blocks(body, false)?;
        self.gap = true;
        self.paragraph(closing);
        self.paragraph(signature);
        self.gap = true;
        enclosures.iter().for_each(|row| self.row(row));
        Ok(())
    }

    fn section_title(&mut self, title: &Line<'_>) {
        self.gap = true;
        self.line(title);
        self.underlined("-");
    }

    fn underlined(&mut self, stroke: &'static str) {
        let from = self.wrap(Indent::NONE);
        let longest = self.out[from..]
            .lines()
            .map(width)
            .max()
            .unwrap_or_default();
        (0..longest).for_each(|_| self.out.push_str(stroke));
        self.out.push_str(if longest > 0 { "\n" } else { "" });
    }

    /// Blocks one under the other, with an empty line between two that could be taken for one.
    fn blocks(&mut self, blocks: &[Block<'_>], in_entry: bool) -> fmt::Result {
        let mut before = None;
        for block in blocks {
            self.gap |= match before {
                None => in_entry && matches!(block, Block::Entry(entry) if !entry.is_position()),
                Some(before) => !in_entry || needs_gap(before, block),
            };
            before = Some(block);
            match block {
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) => self.paragraph(line),
                Block::Quote(line) => {
                    self.line(line);
                    self.wrap(Indent {
                        first: "> ",
                        rest: "> ",
                        width: 2,
                    });
                }
                Block::List(items) => items.iter().for_each(|item| self.item(item)),
                Block::Rows(rows) => rows.iter().for_each(|row| self.row(row)),
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    /// The title with the period at its right, the other lines of the head, and what is under it.
    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        let (first, subtitles) = entry.head_and_subtitles();
        self.spans(entry.head());
        first.into_iter().for_each(|line| self.line(line));
        self.flow.aside();
        entry.aside.iter().for_each(|aside| self.line(aside));
        self.lines(|flow, out, columns| flow.wrap_with_aside(out, columns));
        subtitles.for_each(|line| self.paragraph(line));
        self.blocks(entry.blocks, true)
    }

    fn item(&mut self, item: &ListItem<'_>) {
        let outer = Indent {
            first: self.signs.bullet,
            rest: "  ",
            width: 2,
        };
        let inner = Indent {
            first: self.signs.inner_bullet,
            rest: "    ",
            width: 4,
        };
        let mut indent = outer;
        for line in item.lines() {
            self.line(line);
            self.wrap(indent);
            indent = if item.inner().is_some() { inner } else { outer };
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        if let Some(label) = row.label.as_ref().filter(|label| label.has_words()) {
            self.line(label);
            self.flow.words(self.marks.spell(Mark::Colon));
        }
        self.joined(row.items, self.marks.spell(row.separator()));
        self.wrap(Indent {
            first: "",
            rest: "  ",
            width: 2,
        });
    }

    fn paragraph(&mut self, line: &Line<'_>) {
        self.line(line);
        self.wrap(Indent::NONE);
    }

    fn contact(&mut self, items: &[Line<'_>]) {
        for (at, item) in items.iter().filter(|item| item.has_words()).enumerate() {
            if at > 0 {
                self.flow.separator(self.signs.dot);
            }
            self.line(item);
        }
    }

    fn joined(&mut self, lines: &[Line<'_>], separator: &'static str) {
        for (at, line) in lines.iter().filter(|line| line.has_words()).enumerate() {
            self.flow.words(if at > 0 { separator } else { "" });
            self.line(line);
        }
    }

    /// Writes the words as lines, and returns where the first begins.
    fn wrap(&mut self, indent: Indent) -> usize {
        self.lines(|flow, out, columns| flow.wrap(out, columns, indent))
    }

    /// Writes lines after the empty line that comes before them. Where no words come, there is no
    /// empty line either.
    fn lines(&mut self, write: impl FnOnce(&mut Flow, &mut String, usize)) -> usize {
        let above = self.out.len();
        if self.gap && !self.empty {
            self.out.push('\n');
        }
        let from = self.out.len();
        write(&mut self.flow, &mut self.out, self.columns);
        if self.out.len() > from {
            (self.gap, self.empty) = (false, false);
            from
        } else {
            self.out.truncate(above);
            above
        }
    }

    /// The words of a line; marks alone say nothing.
    fn line(&mut self, line: &Line<'_>) {
        if line.has_words() {
            self.spans(line.spans().iter());
        }
    }

    /// The words of spans. Where what is in quotation marks leads is said after all of them, not
    /// inside of the marks.
    fn spans<'s, 'd: 's>(&mut self, spans: impl Iterator<Item = &'s Span<'d>>) {
        let (mut is_quoted, mut later) = (false, Vec::new());
        for span in spans {
            let from = self.flow.len();
            self.words_of(span);
            match (&span.content, span.link) {
                (Content::Mark(Mark::OpenQuote), _) => is_quoted = true,
                (Content::Mark(Mark::CloseQuote | Mark::CloseQuoteStop), _) => is_quoted = false,
                (_, Some(url)) if is_quoted => later.extend(self.unsaid(url, from)),
                (_, Some(url)) => self.address(url, from),
                (_, None) => {}
            }
        }
        for url in later {
            self.flow.address(url);
        }
    }

    fn words_of(&mut self, span: &Span<'_>) {
        match &span.content {
            Content::Text(text) | Content::Date(_, text) => self.flow.words(text),
            Content::Prose(inlines) => self.inlines(inlines, span.link.is_some()),
            Content::Mark(Mark::Dot) => self.flow.separator(self.signs.dot),
            Content::Mark(mark) => self.flow.words(self.marks.spell(*mark)),
        }
    }

    fn inlines(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.flow.words(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.inlines(inner, in_link),
                Inline::Link { text, .. } if in_link => self.inlines(text, true),
                Inline::Link { text, url } => {
                    let from = self.flow.len();
                    self.inlines(text, true);
                    self.address(Address::of(url), from);
                }
                Inline::Superscript(text) | Inline::Subscript(text) => {
                    self.flow.words(script_mark(inline, self.flow.last()));
                    self.flow.words(text);
                }
            }
        }
    }

    /// Where the words from here on lead, unless they say it or there are none.
    fn address(&mut self, url: Address<'_>, from: usize) {
        if let Some(url) = self.unsaid(url, from) {
            self.flow.address(url);
        }
    }

    fn unsaid<'u>(&self, url: Address<'u>, from: usize) -> Option<Address<'u>> {
        (self.flow.len() > from && !self.flow.says(from, url)).then_some(url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Arena;
    use crate::theme::{Classic, Theme};
    use resume_core::model::Resume;

    #[test]
    fn characters_without_ascii_are_named_once() {
        let kept = |ascii, name: &'static str| {
            let text = Text {
                ascii,
                ..Text::default()
            };
            text.kept(&Classic.document(&Resume::new(name), &Arena::new()))
        };
        assert_eq!(kept(true, "Zoë – Ada’s"), []);
        assert_eq!(kept(true, "王 Zoë 李 王"), ['王', '李']);
        // What is seen only with the character before it is not named by itself.
        assert_eq!(kept(true, "👍🏽 ☕\u{fe0f} 王\u{301}"), ['👍', '☕', '王']);
        assert_eq!(kept(false, "王 Zoë"), []);
    }
}

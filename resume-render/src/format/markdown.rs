//! Markdown (CommonMark 0.31): what a person would have typed, and nothing that a parser could take
//! for markup.

mod emphasis;
mod escape;
mod inlines;

use super::Format;
use super::buffer::{self, Buffer};
use crate::document::{
    Block, Document, Entry, Header, HeaderLine, Layout, Letter, Line, ListItem, Mark, Marks, Row,
    Span, Stress, bare_positions,
};
use emphasis::{Side, Stars};
use escape::Start;
use std::fmt;

/// Markdown (CommonMark), with `<sup>` and `<sub>` for what it has no mark for.
///
/// ```
/// use resume_core::model::{Prose, Resume};
/// use resume_render::{Render, format::Markdown};
/// let ada = Resume { headline: Some(Prose::parse("Writes TLA^+^ and *nothing* else").unwrap()), ..Resume::new("Ada Example") };
/// assert_eq!(ada.render(Markdown).to_string(), "# Ada Example\n\nWrites TLA<sup>+</sup> and *nothing* else\n");
/// ```
///
/// `Markdown` alone is the usual value, with knobs it is written like a struct:
///
/// ```
/// use resume_render::format::{Markdown, Periods};
/// let short = Markdown { periods: Periods::After, ..Markdown };
/// assert_eq!(Markdown.periods, Periods::Above);
/// # assert_ne!(short, Markdown::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Markdown {
    /// Where the periods of entries are.
    pub periods: Periods,
}

/// Markdown with every knob as it usually is.
#[expect(
    non_upper_case_globals,
    reason = "`Markdown` is a value and the type of that value"
)]
pub const Markdown: Markdown = Markdown {
    periods: Periods::Above,
};

/// Where the periods of entries are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Periods {
    /// On a line above the entry.
    #[default]
    Above,
    /// After the entry's first line, on the same line.
    After,
}

impl Format for Markdown {
    fn write(&self, document: &Document<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        buffer::write(out, |out| page(*self, document, out))
    }

    fn push(&self, document: &Document<'_>, out: &mut String) {
        buffer::push(out, |out| page(*self, document, out));
    }
}

fn page<'o>(
    format: Markdown,
    document: &Document<'_>,
    out: Buffer<'o>,
) -> Result<Buffer<'o>, fmt::Error> {
    let mut page = Page {
        out,
        periods: format.periods,
        written: false,
        list: false,
        bullet: "- ",
        dollar: None,
        start: Start::Line,
        in_heading: false,
        marks: document.marks(),
        stars: Stars::default(),
    };
    page.header(&document.header);
    if let Some(letter) = &document.letter {
        page.letter(letter, document.layout())?;
    }
    for section in document.sections {
        if section.title.has_words() {
            page.heading("## ", |page| page.line(&section.title));
        }
        page.blocks(section.blocks)?;
    }
    Ok(page.out)
}

/// Whether the head of an entry says anything.
fn has_line(block: &Block<'_>) -> bool {
    match block {
        Block::Entry(entry) => {
            entry.has_head()
                || entry
                    .aside
                    .iter()
                    .chain(entry.subtitles)
                    .any(Line::has_words)
        }
        Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_) => false,
    }
}

/// A page that is being written.
struct Page<'o> {
    out: Buffer<'o>,
    periods: Periods,
    /// Whether a block has been written, so that the next one begins with an empty line.
    written: bool,
    /// Whether that block was a list: another list after it would be read as the same.
    list: bool,
    /// The mark of list items; another mark begins another list.
    bullet: &'static str,
    /// Where the last dollar sign of the block's words is, if they have one.
    dollar: Option<usize>,
    /// How far the line has come.
    start: Start,
    /// Whether the line is a heading, in which more must be escaped.
    in_heading: bool,
    /// How the language spells punctuation.
    marks: &'static Marks,
    /// The emphases that are open.
    stars: Stars,
}

impl Page<'_> {
    fn header(&mut self, header: &Header<'_>) {
        if !header.name.is_empty() {
            self.heading("# ", |page| page.words(header.name));
        }
        for line in header.lines {
            match line {
                HeaderLine::Pronouns(line)
                | HeaderLine::Headline(line)
                | HeaderLine::Summary(line) => self.paragraphs("", [line]),
                HeaderLine::Contact(items) if items.iter().any(Line::has_words) => {
                    self.paragraph("", |page| page.lines(items, Mark::Dot))
                }
                HeaderLine::Contact(_) => {}
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
            self.paragraph_of(lines);
        }
        if subject.has_words() {
            let spans = subject.spans().iter();
            let spans: Vec<Span<'_>> = spans.map(|span| span.stressed(Stress::Strong)).collect();
            self.paragraphs("", [&Line(&spans)]);
        }
        self.paragraphs("", [opening]);
        self.blocks(body)?;
        self.paragraph_of(&[*closing, *signature]);
        enclosures.iter().for_each(|row| self.row(row));
        Ok(())
    }

    /// Lines of one paragraph.
    fn paragraph_of(&mut self, lines: &[Line<'_>]) {
        if lines.iter().any(Line::has_words) {
            self.paragraph("", |page| page.lines_of(&mut true, lines));
        }
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) -> fmt::Result {
        let mut blocks = blocks;
        while let [block, rest @ ..] = blocks {
            let (bare, others) = bare_positions(blocks);
            blocks = if bare.is_empty() { rest } else { others };
            match block {
                Block::Entry(_) if !bare.is_empty() => self.positions(bare),
                Block::Entry(entry) if entry.is_position() => {
                    self.positions(std::slice::from_ref(block));
                    self.blocks(entry.blocks)?;
                }
                Block::Entry(entry) => self.entry(entry)?,
                Block::Paragraph(line) => self.paragraphs("", [line]),
                Block::Quote(line) => self.paragraphs("> ", [line]),
                Block::List(items) => self.list(items),
                Block::Rows(rows) => rows.iter().for_each(|row| self.row(row)),
            }
            self.out.flush_if_full()?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry<'_>) -> fmt::Result {
        let has_head = entry.has_head();
        let aside = entry.aside.as_ref().filter(|aside| aside.has_words());
        // Without a head there is nothing to put the period after.
        let (above, after) = match self.periods {
            Periods::After if has_head => (None, aside),
            Periods::Above | Periods::After => (aside, None),
        };
        self.paragraphs("", above);
        // Positions without a body are further lines of the head.
        let (positions, blocks) = bare_positions(entry.blocks);
        let has_lines = entry.subtitles.iter().any(Line::has_words);
        if has_head || has_lines || positions.iter().any(has_line) {
            self.paragraph("", |page| {
                let mut is_first = true;
                if has_head {
                    page.line_of(&mut is_first, entry.head());
                }
                if let Some(aside) = after {
                    page.mark(page.marks.spell(Mark::Dot));
                    page.line(aside);
                }
                page.lines_of(&mut is_first, entry.subtitles);
                page.position_lines(&mut is_first, positions);
            });
        }
        self.blocks(blocks)
    }

    /// Roles or degrees, one below the other.
    fn positions(&mut self, positions: &[Block<'_>]) {
        if positions.iter().any(has_line) {
            self.paragraph("", |page| page.position_lines(&mut true, positions));
        }
    }

    /// The heads of roles or degrees, each with its place and its period in brackets.
    fn position_lines(&mut self, is_first: &mut bool, positions: &[Block<'_>]) {
        for position in positions {
            let Block::Entry(entry) = position else {
                continue;
            };
            if entry.has_head() || entry.aside.as_ref().is_some_and(Line::has_words) {
                self.line_of(is_first, entry.dated_head());
            }
            self.lines_of(is_first, entry.subtitles);
        }
    }

    /// Further lines of a paragraph: those that say something.
    fn lines_of(&mut self, is_first: &mut bool, lines: &[Line<'_>]) {
        lines
            .iter()
            .filter(|line| line.has_words())
            .for_each(|line| self.line_of(is_first, line.spans()));
    }

    /// A further line of a paragraph.
    fn line_of<'d, 'a: 'd>(
        &mut self,
        is_first: &mut bool,
        spans: impl IntoIterator<Item = &'d Span<'a>>,
    ) {
        if !std::mem::replace(is_first, false) {
            self.raw("  \n");
            self.start = Start::Line;
        }
        self.spans(spans, Side::Space);
    }

    fn list(&mut self, items: &[ListItem<'_>]) {
        if items.iter().all(|item| item.lines().next().is_none()) {
            return;
        }
        self.bullet = if self.list && self.bullet == "- " {
            "* "
        } else {
            "- "
        };
        self.begin();
        for item in items {
            let mut indent = "";
            for line in item.lines() {
                let from = self.out.len();
                self.out.push_str(indent);
                self.out.push_str(self.bullet);
                self.start = Start::Line;
                self.line(line);
                self.free_dollar(from);
                self.out.push('\n');
                // As wide as the bullet, so that the list is inside the item.
                indent = if item.inner().is_some() { "  " } else { "" };
            }
        }
        self.list = true;
    }

    fn row(&mut self, row: &Row<'_>) {
        let label = row.label.as_ref().filter(|label| label.has_words());
        if label.is_none() && !row.items.iter().any(Line::has_words) {
            return;
        }
        self.paragraph("", |page| {
            if let Some(label) = label {
                page.label(label);
            }
            page.lines(row.items, Mark::Semicolon);
        });
    }

    /// A label with its colon, which is emphasised too unless the items follow without a space:
    /// there a star after it would not end the emphasis.
    fn label(&mut self, label: &Line<'_>) {
        let (colon, gap) = self.marks.colon();
        let first = label
            .spans()
            .iter()
            .find(|span| !span.content.is_empty())
            .map_or(Side::Mark, |span| emphasis::first_of_span(span, self.marks));
        let before_colon = colon.chars().next().map_or(Side::Space, Side::of);
        if gap.is_empty() {
            let last = label
                .spans()
                .iter()
                .rfind(|span| !span.content.is_empty())
                .map_or(Side::Mark, |span| emphasis::last_of_span(span, self.marks));
            let edges = (first, last);
            self.stressed(Stress::Emphasis, edges, before_colon, |page, next| {
                page.spans(label.spans(), next)
            });
            self.mark(colon);
        } else {
            let edges = (first, Side::Mark);
            self.stressed(Stress::Emphasis, edges, Side::Space, |page, _| {
                page.spans(label.spans(), before_colon);
                page.mark(colon);
            });
            self.raw(gap);
        }
    }

    /// Takes the backslash from a dollar sign that is alone in what was written from here on: only
    /// two of them make a formula.
    fn free_dollar(&mut self, from: usize) {
        if let Some(at) = self.dollar.take()
            && self.out[from..].matches('$').count() == 1
        {
            self.out.remove(at - 1);
        }
    }

    /// Begins a block, after an empty line unless it is the first.
    fn begin(&mut self) {
        if self.written {
            self.out.push('\n');
        }
        (self.written, self.list, self.start) = (true, false, Start::Line);
    }

    fn heading(&mut self, mark: &'static str, words: impl FnOnce(&mut Self)) {
        self.in_heading = true;
        self.paragraph(mark, words);
        self.in_heading = false;
    }

    /// One block for each line that says something.
    fn paragraphs<'d, 'a: 'd>(
        &mut self,
        mark: &'static str,
        lines: impl IntoIterator<Item = &'d Line<'a>>,
    ) {
        lines
            .into_iter()
            .filter(|line| line.has_words())
            .for_each(|line| self.paragraph(mark, |page| page.line(line)));
    }

    /// A block of one line, which says something.
    fn paragraph(&mut self, mark: &'static str, words: impl FnOnce(&mut Self)) {
        self.begin();
        let from = self.out.len();
        self.out.push_str(mark);
        words(self);
        self.free_dollar(from);
        self.out.push('\n');
    }

    /// Lines with a mark between those that say something.
    fn lines(&mut self, lines: &[Line<'_>], mark: Mark) {
        let separator = self.marks.spell(mark);
        let next = separator.chars().next().map_or(Side::Space, Side::of);
        let mut first = true;
        for line in lines.iter().filter(|line| line.has_words()) {
            if !std::mem::take(&mut first) {
                self.mark(separator);
            }
            self.spans(line.spans(), next);
        }
    }

    fn line(&mut self, line: &Line<'_>) {
        self.spans(line.spans(), Side::Space);
    }

    /// Markup.
    fn raw(&mut self, markup: &'static str) {
        self.start = Start::Within;
        self.out.push_str(markup);
    }

    /// Punctuation after words, with which they could become a character reference: `&lt` and `;`.
    fn mark(&mut self, mark: &'static str) {
        escape::finish_piece_before(&mut self.out, mark);
        self.raw(mark);
    }

    /// Words of the person's.
    fn words(&mut self, text: &str) {
        let from = self.out.len();
        let clean = escape::push_words(&mut self.out, &mut self.start, self.in_heading, text);
        if !clean && let Some(at) = self.out[from..].rfind('$') {
            self.dollar = Some(from + at);
        }
    }
}

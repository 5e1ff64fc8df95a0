//! A document as paragraphs: which words are in which, with which style, and what holds together.

mod entry;
mod letter;

use crate::Setting;
use crate::photo::Photo;
use crate::runs::{self, Run};
use crate::styles::{Look, ParagraphStyle, TextStyle};
use resume_core::model::{Address, Color, HeadingWords, Kind, Numbering, Rows};
use resume_render::design::{Columns, Contact};
use resume_render::document::{
    Block, Document, Header, HeaderLine, Line, ListItem, Mark, Part, Row, Section, Span,
};
use resume_render::theme::capitals;

/// A document as paragraphs.
pub(crate) struct Arranged<'a> {
    pub(crate) paragraphs: Vec<Paragraph<'a>>,
    /// The photo, which is beside the first paragraphs.
    pub(crate) photo: Option<Photo<'a>>,
    /// With which number each of the numbered lists begins.
    pub(crate) starts: Vec<usize>,
}

/// A paragraph.
pub(crate) struct Paragraph<'a> {
    pub(crate) style: ParagraphStyle,
    pub(crate) runs: Vec<Run<'a>>,
    /// What is at the far end of the line.
    pub(crate) aside: Vec<Run<'a>>,
    /// Whether that is on a line of its own, since it would be broken in two on the one before.
    pub(crate) breaks_before_aside: bool,
    /// The gap above in parts of the size of the text, if it is not that of the style.
    pub(crate) before: Option<f32>,
    /// Whether it is on the page of what follows, if the style says otherwise.
    pub(crate) keeps_next: Option<bool>,
    /// Whether it begins a new page.
    pub(crate) on_new_page: bool,
    /// The level of a bullet.
    pub(crate) bullet: Option<usize>,
    /// The numbered list that it is an item of.
    pub(crate) numbered: Option<usize>,
    /// Whether it is below an item of a numbered list.
    pub(crate) is_below_number: bool,
    /// Whether the line below the header is below it, though its style has none.
    pub(crate) is_ruled: bool,
}

impl<'a> Paragraph<'a> {
    fn new(style: ParagraphStyle, runs: Vec<Run<'a>>) -> Paragraph<'a> {
        Paragraph {
            style,
            runs,
            aside: Vec::new(),
            breaks_before_aside: false,
            before: None,
            keeps_next: None,
            on_new_page: false,
            bullet: None,
            numbered: None,
            is_below_number: false,
            is_ruled: false,
        }
    }
}

/// The paragraphs of a document, as the design asks.
pub(crate) fn arrange<'a>(setting: &Setting<'_>, document: &'a Document<'a>) -> Arranged<'a> {
    let mut arranger = Arranger {
        setting,
        arranged: Arranged {
            paragraphs: Vec::new(),
            photo: None,
            starts: Vec::new(),
        },
        gap: None,
    };
    arranger.header(&document.header);
    if let Some(letter) = &document.letter {
        arranger.letter(letter);
    }
    let is_aside = |section: &&Section<'_>| match setting.design.columns {
        Columns::Side { kinds, .. } => kinds.contains(&section.kind),
        Columns::Single | Columns::Rail { .. } => false,
    };
    let sections = document.sections.iter();
    let last = sections.clone().filter(is_aside);
    for section in sections.filter(|section| !is_aside(section)).chain(last) {
        arranger.section(section);
    }
    arranger.arranged
}

struct Arranger<'s, 'a> {
    setting: &'s Setting<'s>,
    arranged: Arranged<'a>,
    /// The least gap above the next paragraph.
    gap: Option<f32>,
}

impl<'a> Arranger<'_, 'a> {
    fn header(&mut self, header: &'a Header<'a>) {
        let photo = header.photo.map(|image| Photo::new(self.setting, image));
        let name = vec![Run::isolated(header.name)];
        self.push(Paragraph::new(ParagraphStyle::Title, name));
        let mut is_before_summary = true;
        for line in header.lines {
            if matches!(line, HeaderLine::Summary(_)) && is_before_summary {
                is_before_summary = false;
                self.end_header(photo.as_ref());
            }
            let (style, runs) = match line {
                HeaderLine::Pronouns(line) => (ParagraphStyle::Pronouns, self.line(line)),
                HeaderLine::Headline(line) => (ParagraphStyle::Subtitle, self.line(line)),
                HeaderLine::Contact(items) => (ParagraphStyle::Contact, self.contact(items)),
                HeaderLine::Summary(line) => (ParagraphStyle::Summary, self.line(line)),
            };
            self.push(Paragraph::new(style, runs));
        }
        if is_before_summary {
            self.end_header(photo.as_ref());
        }
        self.arranged.photo = photo;
    }

    /// Draws the line below the header, which the style of contact has already, and has the next
    /// paragraph begin below the photo, as far as its place can be known without the fonts.
    fn end_header(&mut self, photo: Option<&Photo<'_>>) {
        if let Some(last) = self.arranged.paragraphs.last_mut() {
            last.is_ruled = last.style != ParagraphStyle::Contact;
        }
        let Some(photo) = photo else { return };
        let size = self.setting.design.size;
        self.gap = Some((photo.height - self.header_height(Some(photo))) / size);
    }

    /// An estimate of the height of the header: the fonts are not known here.
    fn header_height(&self, photo: Option<&Photo<'_>>) -> f32 {
        let size = self.setting.design.size;
        let beside = photo.map_or(0.0, |photo| photo.outer_width(self.setting));
        let width = self.setting.width - beside;
        let heights = self.arranged.paragraphs.iter().map(|paragraph| {
            let look = Look::of(self.setting, paragraph.style);
            let letters = letters(&paragraph.runs) * size * look.text.size;
            let lines = (letters / width).ceil().max(1.0);
            size * (look.text.size * self.setting.design.leading * lines + look.before)
        });
        heights.sum()
    }

    /// The ways to reach the person, with a sign between two. Who reads it on paper cannot follow a
    /// link, so that the label of a web address is followed by the address.
    fn contact(&self, items: &'a [Line<'a>]) -> Vec<Run<'a>> {
        let separator = match self.setting.design.header.contact_lines {
            Contact::Lines { separator } => format!(" {separator} "),
            Contact::Columns { .. } => self.setting.marks.spell(Mark::Dot).to_owned(),
        };
        let mut contact = Vec::new();
        for item in items.iter().filter(|item| item.has_words()) {
            if !contact.is_empty() {
                contact.push(Run::of(separator.clone()));
            }
            contact.extend(self.line(item));
            if let Some(address) = self.labelled_address(item) {
                contact.push(Run::of(self.setting.marks.spell(Mark::Colon)));
                contact.push(Run {
                    link: Some(address),
                    ..Run::isolated(address.display())
                });
            }
        }
        if self.setting.design.colors.band.is_some() {
            for run in contact.iter_mut().filter(|run| run.link.is_some()) {
                run.color = Some(Color::WHITE);
            }
        }
        contact
    }

    /// The address of a web page that a contact item leads to and does not say.
    fn labelled_address(&self, line: &Line<'a>) -> Option<Address<'a>> {
        let [
            Span {
                part: Part::Link,
                link: Some(address),
                ..
            },
        ] = line.spans()
        else {
            return None;
        };
        let words = line.plain(self.setting.marks);
        Some(*address).filter(|address| address.is_web() && !address.ends(&words))
    }

    fn section(&mut self, section: &'a Section<'a>) {
        let design = self.setting.design;
        let start = self.arranged.paragraphs.len();
        let heading = Paragraph::new(ParagraphStyle::Section, self.heading(section));
        let is_titled = self.push(heading);
        let first = self.arranged.paragraphs.len();
        let is_numbered = matches!(section.kind, Kind::Publications | Kind::Patents);
        let numbering = match design.numbering {
            Numbering::Up | Numbering::Down if !is_numbered => Numbering::None,
            numbering => numbering,
        };
        self.blocks(section.blocks, 0, numbering);
        let above = match is_titled {
            true => design.gaps.heading,
            false => design.gaps.section,
        };
        self.set_gap(first, above);
        // Nothing is above the first paragraph of all.
        if start > 0
            && let Some(paragraph) = self.arranged.paragraphs.get_mut(start)
        {
            paragraph.on_new_page = section.on_new_page;
        }
    }

    fn heading(&self, section: &'a Section<'a>) -> Vec<Run<'a>> {
        let words = self.setting.design.heading.words;
        let mut heading = match (words, section.usual) {
            (HeadingWords::Usual, Some(usual)) => vec![Run::of(usual)],
            _ => self.line(&section.title),
        };
        if words != HeadingWords::AsWritten {
            for run in &mut heading {
                run.text = capitals(&run.text, self.setting.lang).into();
            }
        }
        heading
    }

    /// Blocks; those of sections are at the depth 0, and those of entries deeper.
    fn blocks(&mut self, blocks: &'a [Block<'a>], depth: usize, numbering: Numbering) {
        let entries = blocks
            .iter()
            .filter(|block| matches!(block, Block::Entry(_)))
            .count();
        let mut number = 0;
        let mut above = None;
        for (at, block) in blocks.iter().enumerate() {
            let first = self.arranged.paragraphs.len();
            match block {
                Block::Entry(entry) => {
                    self.entry(entry, depth);
                    number += 1;
                    self.number(first, number, entries, numbering);
                    // What follows a role without a text is about the role too.
                    let is_last = at + 1 == blocks.len();
                    if entry.blocks.is_empty() && (is_last || !entry.is_position()) {
                        self.release();
                    }
                }
                Block::Paragraph(line) => {
                    let runs = self.line(line);
                    self.push(Paragraph::new(ParagraphStyle::Text, runs));
                }
                Block::Quote(line) => {
                    let runs = self.line(line);
                    self.push(Paragraph::new(ParagraphStyle::Quote, runs));
                }
                Block::List(items) => self.list(items),
                Block::Rows(rows) => self.rows(rows),
            }
            if first < self.arranged.paragraphs.len() {
                let gap = self.setting.design.gaps.between(above, block);
                self.set_gap(first, gap);
                above = Some(block);
            }
        }
    }

    /// Makes the paragraph an item of a numbered list, and has those after it be as far in. Lists
    /// that count down have one item each.
    fn number(&mut self, paragraph: usize, number: usize, of: usize, numbering: Numbering) {
        let Arranged {
            paragraphs, starts, ..
        } = &mut self.arranged;
        let Some([first, below @ ..]) = paragraphs.get_mut(paragraph..) else {
            return;
        };
        match numbering {
            Numbering::None => return,
            Numbering::Up if number > 1 => {}
            Numbering::Up => starts.push(1),
            Numbering::Down => starts.push(of + 1 - number),
        }
        first.numbered = starts.len().checked_sub(1);
        for paragraph in below {
            paragraph.is_below_number = true;
        }
    }

    /// Lets the last paragraph be on another page than what follows.
    fn release(&mut self) {
        if let Some(last) = self.arranged.paragraphs.last_mut() {
            last.keeps_next = Some(false);
        }
    }

    /// Sets the gap above a paragraph, where it is not that of its style.
    fn set_gap(&mut self, paragraph: usize, gap: f32) {
        if let Some(paragraph) = self.arranged.paragraphs.get_mut(paragraph) {
            let usual = Look::of(self.setting, paragraph.style).before;
            paragraph.before = (gap != usual).then_some(gap);
        }
    }

    fn list(&mut self, items: &'a [ListItem<'a>]) {
        for item in items {
            let mut level = 0;
            for line in item.lines() {
                let style = match level {
                    0 => ParagraphStyle::Bullet,
                    _ => ParagraphStyle::InnerBullet,
                };
                let runs = self.line(line);
                self.push(Paragraph {
                    bullet: Some(level),
                    ..Paragraph::new(style, runs)
                });
                level = usize::from(item.inner().is_some());
            }
        }
    }

    fn rows(&mut self, rows: &'a [Row<'a>]) {
        let marks = self.setting.marks;
        for row in rows {
            let label = row.label.filter(Line::has_words);
            let mut runs = Vec::new();
            if let Some(label) = &label {
                let (colon, gap) = marks.colon();
                runs.extend(self.line(label));
                runs.push(Run::of(colon));
                for run in &mut runs {
                    run.style = Some(TextStyle::Label);
                }
                runs.push(match self.setting.design.rows.place {
                    Rows::Inline => Run::of(gap),
                    Rows::Column => Run::tab(),
                });
            }
            let items = row.items.iter().filter(|item| item.has_words());
            for (at, item) in items.enumerate() {
                if at > 0 {
                    runs.push(Run::of(marks.spell(row.separator())));
                }
                runs.extend(self.line(item));
            }
            let style = match label {
                Some(_) => ParagraphStyle::Row,
                None => ParagraphStyle::Text,
            };
            let paragraph = Paragraph::new(style, runs);
            let at = self.arranged.paragraphs.len();
            self.push(paragraph);
            self.set_gap(at, self.setting.design.gaps.row);
        }
    }

    /// The runs of a line.
    fn line(&self, line: &Line<'a>) -> Vec<Run<'a>> {
        let spans = line.spans().iter();
        spans.flat_map(|span| self.span(span)).collect()
    }

    /// The runs of a span, with the addresses of links after them if the design asks for that.
    fn span(&self, span: &Span<'a>) -> Vec<Run<'a>> {
        let marks = self.setting.marks;
        let runs = runs::span(span, marks);
        if !self.setting.design.addresses {
            return runs;
        }
        let mut all = Vec::new();
        for link in runs.chunk_by(|one, other| one.link == other.link) {
            all.extend_from_slice(link);
            let words: String = link.iter().map(|run| &*run.text).collect();
            let address = link.first().and_then(|run| run.link);
            if let Some(address) = address.filter(|link| link.is_web() && !link.ends(&words)) {
                all.push(Run::of(marks.spell(Mark::Open)));
                all.push(Run::isolated(address.display()));
                all.push(Run::of(marks.spell(Mark::Close)));
            }
        }
        all
    }

    /// Adds a paragraph, if there is anything in it; says whether there is.
    fn push(&mut self, mut paragraph: Paragraph<'a>) -> bool {
        if paragraph.runs.iter().all(|run| run.text.is_empty()) {
            // Without anything before it, what belongs at the far end is where lines begin.
            paragraph.runs = std::mem::take(&mut paragraph.aside);
        }
        paragraph
            .runs
            .retain(|run| run.is_tab || !run.text.is_empty());
        let is_filled = !paragraph.runs.is_empty();
        if is_filled {
            if let Some(gap) = self.gap.take() {
                let usual = Look::of(self.setting, paragraph.style).before;
                paragraph.before = (gap > usual).then_some(gap);
            }
            self.arranged.paragraphs.push(paragraph);
        }
        is_filled
    }
}

/// How long a text is in parts of its size, as a rule.
fn letters(runs: &[Run<'_>]) -> f32 {
    let width = |c: char| match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '·' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' => 0.29,
        'm' | 'w' | 'M' | 'W' => 0.86,
        '\u{2e80}'.. => 1.0,
        _ if c.is_uppercase() => 0.65,
        _ => 0.55,
    };
    let letters = runs.iter().flat_map(|run| run.text.chars());
    letters.map(width).sum()
}

//! A document as paragraphs: which words are on which line, how large, and what holds together.

mod entry;
mod pieces;

use crate::flow::{Bond, Flow, Isolation, Paragraph, Photo, Piece, Tag};
use crate::knobs::{Headings, Layout, Pdf};
use pieces::{piece, pieces, wide_point};
use resume_core::model::Address;
use resume_render::document::{
    Block, Document, Entry, Header, HeaderLine, Image, Line, ListItem, Mark, Marks, Part, Row,
    Section, Span,
};
use resume_render::theme::capitals;

/// The paragraphs of a document, as the knobs ask.
pub(crate) fn arrange<'a>(pdf: &Pdf, document: &'a Document<'a>) -> Flow<'a> {
    let mut arranger = Arranger {
        flow: Flow::default(),
        column: pdf.column().width,
        layout: pdf.layout,
        headings: pdf.headings,
        lang: document.lang,
        marks: document.marks(),
        size: pdf.size(),
        level: 1,
        list: 0,
        bond: Bond::Free,
    };
    arranger.header(&document.header);
    for section in document.sections {
        arranger.section(section);
    }
    arranger.flow
}

struct Arranger<'a> {
    flow: Flow<'a>,
    /// The width of the column in points.
    column: f32,
    layout: Layout,
    headings: Headings,
    lang: &'a str,
    /// How the language spells punctuation.
    marks: &'static Marks,
    size: f32,
    /// The level of the next heading. Without a name the sections are the highest, for no level may
    /// be left out.
    level: u16,
    list: usize,
    /// What holds the next paragraph to the one before.
    bond: Bond,
}

/// How many items a list inside an item may have, with that item, so that it is kept on one page.
const SHORT_LIST: usize = 5;

/// The gaps above paragraphs, in parts of the size of the text.
struct Gaps {
    heading: f32,
    under_heading: f32,
    entry: f32,
    /// Above a role or a degree, and above what belongs to the whole again after one.
    position: f32,
    block: f32,
    bullet: f32,
    row: f32,
}

impl<'a> Arranger<'a> {
    fn gaps(&self) -> Gaps {
        match self.layout {
            Layout::Standard => Gaps {
                heading: 1.45,
                under_heading: 0.5,
                entry: 0.9,
                position: 0.6,
                block: 0.28,
                bullet: 0.14,
                row: 0.22,
            },
            Layout::Compact => Gaps {
                heading: 1.0,
                under_heading: 0.36,
                entry: 0.62,
                position: 0.34,
                block: 0.14,
                bullet: 0.06,
                row: 0.08,
            },
        }
    }

    fn header(&mut self, header: &'a Header<'a>) {
        if !header.name.is_empty() {
            self.place("the name");
            let name = Piece {
                bold: true,
                isolation: Isolation::Begins,
                ..piece(header.name)
            };
            let scale = match self.layout {
                Layout::Standard => 2.3,
                Layout::Compact => 2.0,
            };
            let name = Paragraph {
                size: self.size * scale,
                accent: true,
                ..self.paragraph(self.heading_tag(1), vec![name])
            };
            self.level += u16::from(self.push(name));
        }
        let mut photo = header.photo;
        for line in header.lines {
            match line {
                HeaderLine::Pronouns(pronouns) => {
                    self.place("the pronouns");
                    let pieces = pieces(pronouns, self.marks);
                    self.push(Paragraph {
                        size: self.size * 0.9,
                        before: self.size * 0.1,
                        ..self.paragraph(Tag::Text, pieces)
                    });
                }
                HeaderLine::Headline(headline) => {
                    self.place("the headline");
                    let pieces = pieces(headline, self.marks);
                    self.push(Paragraph {
                        size: self.size * 1.2,
                        before: self.size * 0.1,
                        ..self.paragraph(Tag::Text, pieces)
                    });
                }
                HeaderLine::Contact(items) => {
                    self.place("contact");
                    let contact = self.contact(items);
                    self.push(Paragraph {
                        before: self.size * 0.35,
                        ..self.paragraph(Tag::Text, contact)
                    });
                }
                HeaderLine::Summary(summary) => {
                    if let Some(image) = photo.take() {
                        self.photo(image);
                    }
                    self.place("the summary");
                    let pieces = pieces(summary, self.marks);
                    self.push(Paragraph {
                        before: self.size * 0.6,
                        ..self.paragraph(Tag::Text, pieces)
                    });
                }
            }
        }
        if let Some(image) = photo {
            self.photo(image);
        }
    }

    /// The photo, beside what is above the summary.
    fn photo(&mut self, image: Image<'a>) {
        let (width, height) = image.picture.size();
        // As high as the head of most résumés, and never wider than a quarter of the column.
        let ratio = width as f32 / height as f32;
        let height = (self.size * 9.0).min(self.column * 0.25 / ratio);
        self.flow.photo = Some(Photo {
            image,
            width: height * ratio,
            height,
            gap: self.size * 1.5,
            paragraphs: self.flow.paragraphs.len(),
        });
    }

    /// The ways to reach the person on one line, with points between them; none is broken in two as
    /// long as it is shorter than a line. What is printed on paper leads nowhere, so that the label
    /// of a web address is followed by the address.
    fn contact(&self, lines: &'a [Line<'a>]) -> Vec<Piece<'a>> {
        let mut contact = Vec::new();
        let lines = lines.iter().map(|line| {
            let mut pieces = pieces(line, self.marks);
            if let Some(address) = labelled_address(line, self.marks) {
                let (colon, gap) = self.marks.colon();
                pieces.extend([piece(colon), piece(gap)]);
                pieces.push(Piece {
                    link: Some(address.as_str().into()),
                    isolation: Isolation::Begins,
                    ..piece(address.display())
                });
                pieces.retain(|piece| !piece.text.is_empty());
            }
            pieces
        });
        for line in lines.filter(|line| !line.is_empty()) {
            if !contact.is_empty() {
                contact.push(wide_point(self.marks));
            }
            contact.extend(line.into_iter().map(|piece| Piece {
                whole: true,
                ..piece
            }));
        }
        contact
    }

    fn section(&mut self, section: &'a Section<'a>) {
        let gaps = self.gaps();
        let title = section.title.plain(self.marks);
        self.place(format!("section “{title}”"));
        let mut heading = self.heading(section);
        heading.iter_mut().for_each(|piece| piece.bold = true);
        let size = self.size
            * if self.layout == Layout::Standard {
                1.14
            } else {
                1.1
            };
        let tag = self.heading_tag(heading.len());
        let is_titled = !heading.is_empty();
        let is_heading = self.push(Paragraph {
            size,
            before: self.size * gaps.heading,
            accent: true,
            rule: true,
            ..self.paragraph(tag, heading)
        });
        self.bond = if is_titled { Bond::Head } else { Bond::Free };
        self.level += u16::from(is_heading);
        let first = self.flow.paragraphs.len();
        self.blocks(section.blocks, 0.0, &title);
        if let Some(first) = self.flow.paragraphs.get_mut(first) {
            first.before = self.size
                * if is_titled {
                    gaps.under_heading
                } else {
                    gaps.heading
                };
        }
        self.level -= u16::from(is_heading);
        self.bond = Bond::Free;
    }

    fn heading(&self, section: &'a Section<'a>) -> Vec<Piece<'a>> {
        let mut heading = match (self.headings, section.usual) {
            (Headings::Usual, Some(usual)) => vec![piece(usual)],
            _ => pieces(&section.title, self.marks),
        };
        if self.headings != Headings::AsWritten {
            heading
                .iter_mut()
                .for_each(|piece| piece.text = capitals(&piece.text, self.lang).into());
        }
        heading
    }

    fn blocks(&mut self, blocks: &'a [Block<'a>], indent: f32, section: &str) {
        let mut above = None;
        for block in blocks {
            let first = self.flow.paragraphs.len();
            match block {
                Block::Entry(entry) => self.entry(entry, indent, section),
                Block::Paragraph(line) => {
                    let pieces = pieces(line, self.marks);
                    self.push(Paragraph {
                        indent,
                        ..self.paragraph(Tag::Text, pieces)
                    });
                }
                Block::Quote(line) => {
                    let pieces = pieces(line, self.marks);
                    self.push(Paragraph {
                        indent: indent + self.size * 1.2,
                        ..self.paragraph(Tag::Quote, pieces)
                    });
                }
                Block::List(items) => self.list(items, indent),
                Block::Rows(rows) => self.rows(rows, indent),
            }
            let before = self.size * self.gap(above, block);
            if let Some(first) = self.flow.paragraphs.get_mut(first) {
                first.before = before;
                above = Some(block);
            }
        }
    }

    /// The gap between a block and the one above.
    fn gap(&self, above: Option<&Block<'_>>, block: &Block<'_>) -> f32 {
        let gaps = self.gaps();
        let is_bare = |block: &Block<'_>| block.is_bare_position();
        let is_only_title = |entry: &Entry<'_>| {
            entry.aside.is_none() && entry.subtitles.is_empty() && entry.blocks.is_empty()
        };
        match (above, block) {
            (None, Block::Entry(entry)) if entry.is_position() => gaps.block,
            (Some(above), block) if is_bare(above) && is_bare(block) => gaps.row,
            (_, Block::Entry(entry)) if entry.is_position() => gaps.position,
            // Citations are paragraphs, and nearer to each other.
            (Some(Block::Entry(above)), Block::Entry(_)) if !above.has_head() => gaps.position,
            (_, Block::Entry(_)) => gaps.entry,
            (Some(above), _) if is_bare(above) => gaps.block,
            // A title alone is the heading of what follows.
            (Some(Block::Entry(above)), _) if is_only_title(above) => gaps.block,
            (Some(Block::Entry(above)), _) if above.is_position() => gaps.position,
            (Some(Block::Entry(_)), _) => gaps.entry,
            (
                Some(Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_))
                | None,
                Block::Paragraph(_) | Block::Quote(_) | Block::List(_) | Block::Rows(_),
            ) => gaps.block,
        }
    }

    fn list(&mut self, items: &'a [ListItem<'a>], indent: f32) {
        self.list += 1;
        let gaps = self.gaps();
        for item in items {
            let mut is_inner = false;
            let count = item.lines().count();
            for (at, line) in item.lines().enumerate() {
                let pieces = pieces(line, self.marks);
                let tag = Tag::Bullet {
                    list: self.list,
                    is_inner,
                };
                // A short list is on the page of the item that it is inside of; a long one leaves
                // no single line.
                let is_short = count <= SHORT_LIST;
                if is_inner && (is_short || at == 1 || at + 1 == count) {
                    self.bond = Bond::Line;
                }
                self.push(Paragraph {
                    before: self.size * gaps.bullet,
                    indent: indent + self.size * if is_inner { 2.2 } else { 1.1 },
                    ..self.paragraph(tag, pieces)
                });
                is_inner = item.inner().is_some();
            }
        }
    }

    fn rows(&mut self, rows: &'a [Row<'a>], indent: f32) {
        self.list += 1;
        let gaps = self.gaps();
        let has_comma =
            |line: &Line<'_>| line.plain(self.marks).contains([',', '，', '、', '،', '､']);
        let separator = if rows.iter().flat_map(|row| row.items).any(has_comma) {
            Mark::Semicolon
        } else {
            Mark::Enumeration
        };
        let (colon, gap) = self.marks.colon();
        for row in rows {
            let mut row_pieces = match &row.label {
                Some(label) => pieces(label, self.marks),
                None => Vec::new(),
            };
            if !row_pieces.is_empty() {
                row_pieces.push(piece(colon));
            }
            row_pieces.iter_mut().for_each(|piece| piece.bold = true);
            let label = row_pieces.len();
            for (at, item) in row.items.iter().enumerate() {
                match (at, label) {
                    (0, 0) => {}
                    (0, _) if gap.is_empty() => {}
                    (0, _) => row_pieces.push(piece(gap)),
                    _ => row_pieces.push(piece(self.marks.spell(separator))),
                }
                row_pieces.extend(pieces(item, self.marks));
            }
            let tag = Tag::Row {
                list: self.list,
                label,
            };
            self.push(Paragraph {
                before: self.size * gaps.row,
                indent,
                hang: self.size * 1.15,
                ..self.paragraph(tag, row_pieces)
            });
        }
    }

    fn heading_tag(&self, pieces: usize) -> Tag {
        Tag::Heading {
            level: self.level,
            pieces,
        }
    }

    fn paragraph(&self, tag: Tag, pieces: Vec<Piece<'a>>) -> Paragraph<'a> {
        Paragraph {
            tag,
            pieces,
            aside: Vec::new(),
            size: self.size,
            before: 0.0,
            indent: 0.0,
            hang: 0.0,
            accent: false,
            rule: false,
            bond: Bond::Free,
            is_lead: false,
            place: self.flow.places.len().saturating_sub(1),
        }
    }

    /// Adds a paragraph, if there is anything in it, and holds it to the head above; says whether it
    /// is a heading.
    fn push(&mut self, mut paragraph: Paragraph<'a>) -> bool {
        if paragraph.pieces.is_empty() {
            // Without anything before it, what belongs at the far end is where lines begin.
            paragraph.pieces = std::mem::take(&mut paragraph.aside);
        }
        // A period is one run.
        paragraph.aside.dedup_by(|next, piece| {
            let is_same = Piece {
                text: piece.text.clone(),
                ..next.clone()
            } == *piece;
            if is_same {
                piece.text.to_mut().push_str(&next.text);
            }
            is_same
        });
        if paragraph
            .heading()
            .is_some_and(|(_, words)| words.is_empty())
        {
            paragraph.tag = Tag::Text;
        }
        let is_heading = paragraph.heading().is_some();
        if !paragraph.pieces.is_empty() {
            paragraph.bond = self.bond;
            self.bond = Bond::Free;
            self.flow.paragraphs.push(paragraph);
        }
        is_heading
    }

    fn place(&mut self, place: impl Into<String>) {
        self.flow.places.push(place.into());
    }
}

/// The address of a web page that a contact item leads to and does not say.
fn labelled_address<'a>(line: &Line<'a>, marks: &Marks) -> Option<Address<'a>> {
    match line.spans() {
        [
            Span {
                part: Part::Link,
                link: Some(address),
                ..
            },
        ] => Some(*address).filter(|address| address.is_web() && !address.ends(&line.plain(marks))),
        _ => None,
    }
}

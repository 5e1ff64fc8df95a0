//! A document as paragraphs: which words are on which line, how large, and what holds together.

mod blocks;
mod entry;
mod header;
mod letter;
mod pieces;
mod rail;

use crate::flow::{Area, Bond, Column, Edge, Flow, Paragraph, Piece, Shape, Stroke, Tag};
use crate::knobs::Frame;
use entry::Numbers;
use pieces::Voice;
use resume_core::model::{Dates, HeadingWords, Numbering};
use resume_render::design::{Columns, Design, HeadingPlace, Rule, Style};
use resume_render::document::{Block, Document, Marks, Section};
use resume_render::theme::capitals;

/// The paragraphs of a document, as a design has them.
pub(crate) fn arrange<'a>(design: &Design, frame: Frame, document: &'a Document<'a>) -> Flow<'a> {
    let aside = asides(design, document);
    arrange_beside(design, frame, document, &aside, !aside.is_empty())
}

/// The sections that a design has in its side column, by their index.
pub(crate) fn asides(design: &Design, document: &Document<'_>) -> Vec<usize> {
    let is_aside = |section: &Section<'_>| match design.columns {
        Columns::Side { kinds, .. } => kinds.contains(&section.kind),
        Columns::Single | Columns::Rail { .. } => false,
    };
    let sections = document.sections.iter().enumerate();
    sections
        .filter_map(|(at, section)| is_aside(section).then_some(at))
        .collect()
}

/// The same with these sections in the side column, and with room for that column or without.
pub(crate) fn arrange_beside<'a>(
    design: &Design,
    frame: Frame,
    document: &'a Document<'a>,
    aside: &[usize],
    has_room: bool,
) -> Flow<'a> {
    let mut arranger = Arranger::new(design, frame, document, has_room);
    arranger.header(&document.header);
    if let Some(letter) = &document.letter {
        arranger.letter(letter, frame.top);
    }
    let side = arranger.side.filter(|_| !aside.is_empty());
    let is_aside = |(at, _): &(usize, _)| side.is_some() && aside.contains(at);
    let (aside, main): (Vec<_>, Vec<_>) = document.sections.iter().enumerate().partition(is_aside);
    for (at, section) in main {
        arranger.section(at, section);
    }
    if let Some(side) = side {
        arranger.enter_side(side);
        for (at, section) in aside {
            arranger.section(at, section);
        }
    }
    arranger.flow
}

struct Arranger<'a> {
    flow: Flow<'a>,
    design: Design,
    lang: &'a str,
    /// How the language spells punctuation.
    marks: &'static Marks,
    /// The size of the text in points.
    size: f32,
    /// Where the text of the header, and in the main column a heading, may begin.
    text: Area,
    /// The whole width, with the free column and the column at the end.
    whole: Area,
    /// The free column.
    rail: Option<Area>,
    /// The column at the end.
    side: Option<Area>,
    column: Column,
    /// The section, by its index.
    section: Option<usize>,
    dates: Dates,
    /// The level of the next heading. Without a name the sections are the highest, for no level may
    /// be left out.
    level: u16,
    list: usize,
    entry: usize,
    /// How many entries there were.
    entries: usize,
    /// Whether an entry of the list has roles or degrees with lines of their own.
    has_positions: bool,
    /// The numbers of the entries of the section, if they have some.
    numbers: Option<Numbers>,
    /// What holds the next paragraph to the one before.
    bond: Bond,
    /// Whether the section is the first of its column.
    is_first: bool,
}

/// The text is at most so wide where there is no side column for the rest of the page.
pub(crate) const WIDEST: f32 = 46.0;

impl<'a> Arranger<'a> {
    fn new(
        design: &Design,
        frame: Frame,
        document: &'a Document<'a>,
        has_aside: bool,
    ) -> Arranger<'a> {
        let size = design.size;
        let whole = Area {
            start: 0.0,
            width: frame.width,
        };
        let has_room =
            |width: f32, gap: f32| whole.width - (width + gap) * size >= Design::NARROWEST * size;
        let (mut text, mut rail, mut side) = (whole, None, None);
        let columns = match design.columns {
            Columns::Rail { width, gap } if design.dates_shown() == Dates::Rail => Columns::Rail {
                width: rail::width(document, width, design.period.size),
                gap,
            },
            columns => columns,
        };
        match columns {
            Columns::Rail { width, gap } if has_room(width, gap) => {
                text = whole.indented((width + gap) * size);
                rail = Some(Area {
                    start: 0.0,
                    width: width * size,
                });
            }
            // Lines over both columns would be too long to read.
            Columns::Side { .. } if !has_aside => {
                text.width = text.width.min(WIDEST * size);
                text.start = frame.in_the_middle(text.width, document.direction);
            }
            Columns::Side { width, gap, .. } if has_room(width, gap) => {
                let taken = (width + gap) * size;
                text.width -= taken;
                side = Some(Area {
                    start: whole.width - width * size,
                    width: width * size,
                });
            }
            Columns::Single | Columns::Rail { .. } | Columns::Side { .. } => {}
        }
        let dates = match design.dates_shown() {
            Dates::Rail if rail.is_none() => Dates::Right,
            dates => dates,
        };
        Arranger {
            flow: Flow {
                text,
                ..Flow::default()
            },
            design: *design,
            lang: document.lang,
            marks: document.marks(),
            size,
            text,
            whole,
            rail,
            side,
            column: Column::Header,
            section: None,
            dates,
            level: 1,
            list: 0,
            entry: 0,
            entries: 0,
            has_positions: false,
            numbers: None,
            bond: Bond::Free,
            is_first: true,
        }
    }

    /// Goes on in the column at the end.
    fn enter_side(&mut self, side: Area) {
        let gap = side.start - self.text.width;
        self.flow.divider = Some(side.start - gap / 2.0);
        self.text = side;
        self.whole = side;
        self.rail = None;
        self.column = Column::Side;
        self.dates = Dates::Below;
        self.is_first = true;
    }

    fn section(&mut self, index: usize, section: &'a Section<'a>) {
        self.section = Some(index);
        let title = section.title.plain(self.marks);
        self.place(format!("section “{title}”"));
        let at = self.flow.paragraphs.len();
        let heading = self.heading(section);
        let tag = self.heading_tag(heading.len());
        let is_titled = !heading.is_empty();
        let rail = self
            .rail
            .filter(|_| self.design.heading_place_shown() == HeadingPlace::Beside);
        let rule = self.rule(self.design.heading.rule);
        let mut paragraph = Paragraph {
            area: rail.unwrap_or(self.text),
            is_beside: rail.is_some(),
            is_in_outline: true,
            ..self.paragraph(self.design.heading.style, tag, heading)
        };
        match rule.map(|rule| rule.edge) {
            Some(Edge::Above) => paragraph.pad = self.size * self.design.gaps.heading,
            Some(Edge::Below) => paragraph.below = self.size * 0.1,
            Some(Edge::Middle) | None => {}
        }
        paragraph.rule = rule;
        let is_heading = self.push(paragraph);
        self.bond = if is_titled { Bond::Head } else { Bond::Free };
        self.level += u16::from(is_heading);
        let content = self.flow.paragraphs.len();
        let indent = match self.design.heading.place {
            HeadingPlace::Outdented { by } if self.column != Column::Side => self.size * by,
            HeadingPlace::Outdented { .. } | HeadingPlace::Above | HeadingPlace::Beside => 0.0,
        };
        self.numbers = self.numbers_of(section);
        self.blocks(section.blocks, indent, &title);
        self.numbers = None;
        let gaps = self.design.gaps;
        if let (true, Some(below)) = (is_titled, self.flow.paragraphs.get_mut(content)) {
            below.before = self.size * if rail.is_some() { 0.0 } else { gaps.heading };
        }
        // The first section is as far below the header; at the top of a column there is no gap.
        if let Some(first) = self.flow.paragraphs.get_mut(at) {
            first.before = self.size * gaps.section;
            first.on_new_page = section.on_new_page;
            match self.column {
                Column::Side if self.is_first => first.before = 0.0,
                // Without a summary the section is the first thing below the band.
                _ if self.flow.header == at => first.before += self.flow.band.unwrap_or_default(),
                _ => {}
            }
            self.is_first = false;
        }
        self.level -= u16::from(is_heading);
        self.bond = Bond::Free;
    }

    fn heading(&self, section: &'a Section<'a>) -> Vec<Piece<'a>> {
        let style = self.design.heading.style;
        let words = self.design.heading.words;
        let mut heading = match (words, section.usual) {
            (HeadingWords::Usual, Some(usual)) => vec![Piece::new(usual, style)],
            _ => self.pieces(&section.title, Voice::Whole(style)),
        };
        if words != HeadingWords::AsWritten {
            heading
                .iter_mut()
                .for_each(|piece| piece.text = capitals(&piece.text, self.lang).into());
        }
        heading
    }

    /// The numbers of publications and patents.
    fn numbers_of(&self, section: &Section<'_>) -> Option<Numbers> {
        let is_entry = |block: &&Block<'_>| matches!(block, Block::Entry(_));
        let count = section.blocks.iter().filter(is_entry).count();
        let (next, is_down) = match self.design.numbering {
            Numbering::None => return None,
            Numbering::Up => (1, false),
            Numbering::Down => (count, true),
        };
        section.kind.is_cited().then_some(Numbers { next, is_down })
    }

    /// A line that is drawn, with the areas of the current column.
    fn rule(&self, rule: Rule) -> Option<Stroke> {
        let (edge, area, width, ink) = match rule {
            Rule::None => return None,
            Rule::Above { width, ink } => (Edge::Above, self.whole, width, ink),
            Rule::Below { width, ink } => (Edge::Below, self.text, width, ink),
            Rule::Rail { width, ink } => (Edge::Middle, self.rail?, width, ink),
        };
        Some(Stroke {
            edge,
            area,
            width: width * self.size,
            ink,
        })
    }

    fn heading_tag(&self, pieces: usize) -> Tag {
        Tag::Heading {
            level: self.level,
            pieces,
        }
    }

    /// A paragraph of the text.
    fn text(&self, tag: Tag, pieces: Vec<Piece<'a>>) -> Paragraph<'a> {
        self.paragraph(Style::TEXT, tag, pieces)
    }

    /// A paragraph whose lines are as far apart as the style needs.
    fn paragraph(&self, style: Style, tag: Tag, pieces: Vec<Piece<'a>>) -> Paragraph<'a> {
        Paragraph {
            tag,
            pieces,
            aside: Vec::new(),
            aside_area: None,
            size: self.size * style.size,
            is_display: style.size > 1.4,
            before: 0.0,
            pad: 0.0,
            not_above: 0.0,
            below: 0.0,
            area: self.text,
            hang: 0.0,
            shape: Shape::Lines,
            column: self.column,
            section: self.section,
            is_beside: false,
            joint: None,
            rule: None,
            is_in_outline: false,
            bond: Bond::Free,
            on_new_page: false,
            is_lead: false,
            entry: self.entry,
            place: self.flow.places.len().saturating_sub(1),
        }
    }

    /// Adds a paragraph, if there is anything in it, and holds it to the head above; says whether it
    /// is a heading.
    fn push(&mut self, mut paragraph: Paragraph<'a>) -> bool {
        if paragraph.pieces.is_empty() {
            // Without anything before it, what belongs at the far end is where lines begin.
            paragraph.pieces = std::mem::take(&mut paragraph.aside);
            paragraph.aside_area = None;
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
        paragraph.is_in_outline &= is_heading;
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

//! The heads of entries.

use super::Arranger;
use super::pieces::Voice;
use crate::flow::{Bond, Column, Joint, Paragraph, Piece, Shape, Tag};
use resume_core::model::Dates;
use resume_render::design::Style;
use resume_render::document::{Block, Content, Entry, Line, Mark, Part};

impl<'a> Arranger<'a> {
    pub(super) fn entry(&mut self, entry: &'a Entry<'a>, indent: f32, section: &str) {
        let outer = self.flow.places.len() - 1;
        let head: Vec<_> = entry.head().copied().collect();
        self.place(match Line(&head).plain(self.marks) {
            head if head.is_empty() => format!("section “{section}”"),
            head => format!("“{head}” in section “{section}”"),
        });
        self.entries += 1;
        let around = std::mem::replace(&mut self.entry, self.entries);
        let numbers = self.numbers.take();
        let number = numbers.map(|numbers| numbers.next);
        let is_heading = self.entry_head(entry, number, indent);
        let indent = indent + number.map_or(0.0, |_| self.size * NUMBER);
        // What has no words is no heading, and no level may be left out.
        self.level += u16::from(is_heading);
        let first = self.flow.paragraphs.len();
        self.blocks(entry.blocks, indent, section);
        if let [
            Block::Paragraph(_) | Block::Rows([_]),
            Block::List(_) | Block::Paragraph(_),
            ..,
        ] = entry.blocks
            && let Some(lead) = self.flow.paragraphs.get_mut(first)
        {
            lead.is_lead = true;
        }
        self.level -= u16::from(is_heading);
        // An entry without blocks holds nothing to its head, but what follows a role without a text
        // is about the role too.
        if !entry.is_position() || !entry.blocks.is_empty() {
            self.bond = Bond::Free;
        }
        self.entry = around;
        self.numbers = numbers.map(Numbers::following);
        if outer + 1 < self.flow.places.len() {
            let place = self.flow.places[outer].clone();
            self.place(place);
        }
    }

    /// Line 1 names the entry and its place; what follows is on the same line if there is room. The
    /// period is where the design has it.
    fn entry_head(&mut self, entry: &'a Entry<'a>, number: Option<usize>, indent: f32) -> bool {
        let (title, place) = self.title(entry);
        let (first, subtitles) = entry.head_and_subtitles();
        let mut title = match first {
            Some(line) => self.pieces(line, Voice::Text(Style::TEXT)),
            None => title,
        };
        let period = entry
            .aside
            .as_ref()
            .map_or_else(Vec::new, |aside| self.pieces(aside, Voice::Period));
        let (aside, below) = match self.dates {
            Dates::Right | Dates::Rail => (period, Vec::new()),
            Dates::Below => (Vec::new(), period),
        };
        let mut shape = Shape::Lines;
        let mut inner = indent;
        if let Some(number) = number {
            title.insert(0, Piece::new(format!("{number}. "), self.design.period));
            inner += self.size * NUMBER;
            shape = Shape::Label {
                pieces: 1,
                width: self.size * (NUMBER - 0.4),
                gap: self.size * 0.4,
            };
        }
        let tag = match first {
            Some(_) => Tag::Text,
            None => self.heading_tag(title.len()),
        };
        let is_heading = self.push(Paragraph {
            aside,
            aside_area: self.rail.filter(|_| self.dates == Dates::Rail),
            area: self.text.indented(indent),
            shape,
            ..self.text(tag, title)
        });
        self.bond = Bond::Head;
        let mut joins = entry.joins_subtitle() && place.is_empty();
        if !place.is_empty() {
            self.push(Paragraph {
                area: self.text.indented(inner),
                ..self.text(Tag::Text, place)
            });
            self.bond = Bond::Head;
        }
        let mut below = Some(below);
        for (at, line) in subtitles.enumerate() {
            // Until when something is valid comes after when it began.
            if has_date(line)
                && let Some(below) = below.take()
            {
                joins &= below.is_empty();
                self.period_below(below, inner);
            }
            let pieces = self.head_pieces(line.spans(), Voice::Subtitle);
            // A role or a degree is below its organisation where others of the list are.
            let is_below = self.has_positions && begins_with_position(line);
            let joint = (at == 0 && joins && !is_below).then(|| self.joint(entry.is_position()));
            self.push(Paragraph {
                area: self.text.indented(inner),
                joint,
                ..self.text(Tag::Text, pieces)
            });
            self.bond = Bond::Head;
        }
        self.period_below(below.unwrap_or_default(), inner);
        is_heading
    }

    fn period_below(&mut self, period: Vec<Piece<'a>>, indent: f32) {
        self.push(Paragraph {
            area: self.text.indented(indent),
            shape: Shape::Period,
            ..self.text(Tag::Text, period)
        });
        self.bond = Bond::Head;
    }

    /// What names an entry, where it was, and its page. In a narrow column the place is on a line by
    /// itself, which is the second.
    fn title(&self, entry: &'a Entry<'a>) -> (Vec<Piece<'a>>, Vec<Piece<'a>>) {
        let voice = match entry.is_position() {
            true => Voice::Position,
            false => Voice::Title,
        };
        let mut title = self.head_pieces(entry.title.spans(), voice);
        let mut below = Vec::new();
        if let Some(place) = &entry.place {
            if self.column == Column::Side && !title.is_empty() {
                below = self.pieces(place, Voice::Subtitle);
            } else if title.is_empty() {
                // Without a title the place names the entry.
                title = self.pieces(place, voice);
            } else {
                title.push(self.before_place(voice));
                title.extend(self.pieces(place, voice));
                title.extend(self.after_place(voice));
            }
        }
        if let Some(page) = &entry.page {
            if !title.is_empty() {
                title.push(self.mark(Mark::Space, voice));
            }
            title.extend(self.pieces(page, voice));
        }
        (title, below)
    }

    /// What joins the title and the organisation or the role to one line.
    fn joint(&self, is_position: bool) -> Joint<'a> {
        let piece = Piece {
            wide: true,
            ..Piece::new(self.design.head.place.joint(self.marks), Style::TEXT)
        };
        Joint {
            piece,
            list: self.section.unwrap_or_default() * 2 + usize::from(is_position),
        }
    }
}

fn has_date(line: &Line<'_>) -> bool {
    let mut spans = line.spans().iter();
    spans.any(|span| matches!(span.content, Content::Date(..)))
}

fn begins_with_position(line: &Line<'_>) -> bool {
    let first = line.spans().first();
    first.is_some_and(|span| matches!(span.part, Part::Role | Part::Degree))
}

/// How far citations are indented for their numbers, in parts of the size of the text.
const NUMBER: f32 = 2.0;

/// The numbers of the entries of a section.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    pub next: usize,
    pub is_down: bool,
}

impl Numbers {
    fn following(self) -> Numbers {
        let next = if self.is_down {
            self.next.saturating_sub(1)
        } else {
            self.next + 1
        };
        Numbers { next, ..self }
    }
}

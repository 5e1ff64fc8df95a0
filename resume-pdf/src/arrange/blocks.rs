//! Paragraphs, lists and rows, and the gaps between blocks.

use super::Arranger;
use super::pieces::Voice;
use crate::flow::{Bond, Column, Paragraph, Piece, Shape, Tag};
use resume_core::model::Rows;
use resume_render::design::Style;
use resume_render::document::{Block, ListItem, Row};

/// How many items a list inside an item may have, with that item, so that it is kept on one page.
const SHORT_LIST: usize = 5;

/// Whether this is a role or a degree without a text.
fn is_bare(block: &Block<'_>) -> bool {
    matches!(block, Block::Entry(entry) if entry.is_position() && entry.blocks.is_empty())
}

impl<'a> Arranger<'a> {
    pub(super) fn blocks(&mut self, blocks: &'a [Block<'a>], indent: f32, section: &str) {
        let has_positions =
            |block: &Block<'_>| matches!(block, Block::Entry(entry) if entry.has_positions());
        let has_positions = blocks.iter().any(has_positions);
        let around = std::mem::replace(&mut self.has_positions, has_positions);
        let mut above = None;
        let mut bare = 0;
        for (at, block) in blocks.iter().enumerate() {
            let first = self.flow.paragraphs.len();
            match block {
                Block::Entry(entry) => {
                    self.entry(entry, indent, section);
                    bare = if is_bare(block) { bare + 1 } else { 0 };
                    // What follows several roles without a text is about the last of them first of
                    // all; a page may end between the others.
                    if bare >= 2 && blocks.get(at + 1).is_some_and(is_bare) {
                        self.bond = Bond::Free;
                    }
                }
                Block::Paragraph(line) => {
                    let pieces = self.pieces(line, Voice::Text(Style::TEXT));
                    self.push(Paragraph {
                        area: self.text.indented(indent),
                        ..self.text(Tag::Text, pieces)
                    });
                }
                Block::Quote(line) => {
                    let pieces = self.pieces(line, Voice::Text(Style::TEXT));
                    self.push(Paragraph {
                        area: self.text.indented(indent + self.size * 1.2),
                        ..self.text(Tag::Quote, pieces)
                    });
                }
                Block::List(items) => self.list(items, indent),
                Block::Rows(rows) => self.rows(rows, indent),
            }
            let before = self.size * self.design.gaps.between(above, block);
            if let Some(first) = self.flow.paragraphs.get_mut(first) {
                first.before = before;
                above = Some(block);
            }
        }
        self.has_positions = around;
    }

    fn list(&mut self, items: &'a [ListItem<'a>], indent: f32) {
        self.list += 1;
        let by = self.size * self.design.list.indent;
        for item in items {
            let mut is_inner = false;
            let count = item.lines().count();
            for (at, line) in item.lines().enumerate() {
                let pieces = self.pieces(line, Voice::Text(Style::TEXT));
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
                    before: self.size * self.design.gaps.item,
                    area: self
                        .text
                        .indented(indent + if is_inner { by * 2.0 } else { by }),
                    ..self.text(tag, pieces)
                });
                is_inner = item.inner().is_some();
            }
        }
    }

    pub(super) fn rows(&mut self, rows: &'a [Row<'a>], indent: f32) {
        self.list += 1;
        let has_labels = rows
            .iter()
            .any(|row| row.label.is_some_and(|label| label.has_words()));
        let (colon, gap) = self.marks.colon();
        let style = self.design.rows.label;
        for row in rows {
            let mut pieces = match &row.label {
                Some(label) => self.pieces(label, Voice::Whole(style)),
                None => Vec::new(),
            };
            if !pieces.is_empty() {
                pieces.push(Piece::new(colon, style));
                pieces.push(Piece::new(gap, style));
                pieces.retain(|piece| !piece.text.is_empty());
            }
            let label = pieces.len();
            for (at, item) in row.items.iter().enumerate() {
                if at > 0 {
                    pieces.push(Piece::new(self.marks.spell(row.separator()), Style::TEXT));
                }
                pieces.extend(self.pieces(item, Voice::Text(Style::TEXT)));
            }
            let tag = Tag::Row {
                list: self.list,
                label,
            };
            let area = self.text.indented(indent);
            let shape = self.row_shape(area.width, has_labels, label, row.items.len());
            self.push(Paragraph {
                before: self.size * self.design.gaps.row,
                area,
                hang: if shape == Shape::Lines && self.column != Column::Side {
                    self.size * 1.15
                } else {
                    0.0
                },
                shape,
                ..self.text(tag, pieces)
            });
        }
    }

    /// Where the items of a row are: after the label or in a column, and where there is little room
    /// under it.
    fn row_shape(&self, width: f32, has_labels: bool, pieces: usize, items: usize) -> Shape {
        let rows = self.design.rows;
        let (label, gap) = (self.size * rows.label_width, self.size * 0.8);
        if self.column == Column::Side {
            return if pieces > 0 && items > 1 {
                Shape::Stacked { pieces }
            } else {
                Shape::Lines
            };
        }
        match rows.place {
            Rows::Column if has_labels && width > (label + gap) * 2.5 => Shape::Label {
                pieces,
                width: label,
                gap,
            },
            Rows::Column | Rows::Inline => Shape::Lines,
        }
    }
}

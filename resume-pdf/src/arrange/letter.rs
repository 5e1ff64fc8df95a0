//! A letter below the header: where its address, its date and its text are.

use super::Arranger;
use super::pieces::Voice;
use crate::flow::{Bond, Paragraph, Piece, Shape, Tag};
use resume_render::design::Style;
use resume_render::document::{Layout, Letter, LetterGaps, Line};

impl<'a> Arranger<'a> {
    /// A letter on pages whose text begins at `top`, the distance from the top of the page.
    pub(super) fn letter(&mut self, letter: &'a Letter<'a>, top: f32) {
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
        let gaps = LetterGaps::PAPER;
        let line = self.size * self.design.leading;
        let first = self.flow.paragraphs.len();
        let layout = Layout::of(self.design.paper);
        let lines = letter.address_lines();
        let is_in_window = layout == Layout::Window && lines > 0;
        match layout {
            Layout::Window => {
                self.address(recipient, line * gaps.first);
                if let Some(address) = self.flow.paragraphs.get_mut(first)
                    && is_in_window
                {
                    address.not_above = Layout::address_top(lines as f32 * line) - top;
                }
                let below = if is_in_window {
                    Layout::FIELD.1 - top
                } else {
                    0.0
                };
                self.dated(date, line * gaps.second, below);
            }
            Layout::Block => {
                self.dated(date, line * gaps.first, 0.0);
                let is_first = self.flow.paragraphs.len() == first;
                let gap = if is_first { gaps.first } else { gaps.second };
                self.address(recipient, line * gap);
            }
        }
        let strong = Style {
            weight: self.design.strong,
            ..Style::TEXT
        };
        self.place("the subject");
        let pieces = self.pieces(subject, Voice::Whole(strong));
        let tag = self.heading_tag(pieces.len());
        let has_subject = !pieces.is_empty();
        let gap = match is_in_window {
            true => gaps.subject_below_window,
            false => gaps.subject,
        };
        self.push(Paragraph {
            before: line * gap,
            is_in_outline: true,
            ..self.paragraph(strong, tag, pieces)
        });
        if has_subject {
            self.bond = Bond::Head;
        }
        self.place("the opening");
        let gap = match has_subject {
            true => gaps.opening,
            false => gaps.opening_alone,
        };
        self.words(opening, line * gap);
        self.place("the letter");
        self.blocks(body, 0.0, "the letter");
        self.place("the closing");
        self.words(closing, line * gaps.closing);
        // It is signed on the page where it ends.
        self.bond = Bond::Head;
        self.words(signature, line * gaps.signature);
        self.bond = Bond::Free;
        self.place("the enclosures");
        let at = self.flow.paragraphs.len();
        if let Some(row) = enclosures {
            self.rows(std::slice::from_ref(row), 0.0);
        }
        if let Some(row) = self.flow.paragraphs.get_mut(at) {
            row.before = line * gaps.enclosures;
        }
        if let Some(below) = self.flow.paragraphs.get_mut(first) {
            below.before += self.flow.band.unwrap_or_default();
        }
    }

    /// The lines of the address.
    fn address(&mut self, lines: &'a [Line<'a>], before: f32) {
        self.place("the address");
        let mut before = before;
        for line in lines.iter().filter(|line| line.has_words()) {
            self.words(line, before);
            before = 0.0;
            self.bond = Bond::Line;
        }
        self.bond = Bond::Free;
    }

    /// The date: at the end of the line or at its beginning.
    fn dated(&mut self, date: &'a Line<'a>, before: f32, not_above: f32) {
        self.place("the date");
        let shape = match Layout::of(self.design.paper) {
            Layout::Window => Shape::AtEnd,
            Layout::Block => Shape::Lines,
        };
        let pieces = self.text_pieces(date);
        self.push(Paragraph {
            before,
            not_above,
            shape,
            ..self.text(Tag::Text, pieces)
        });
    }

    fn words(&mut self, line: &'a Line<'a>, before: f32) {
        let pieces = self.text_pieces(line);
        self.push(Paragraph {
            before,
            ..self.text(Tag::Text, pieces)
        });
    }

    fn text_pieces(&self, line: &'a Line<'a>) -> Vec<Piece<'a>> {
        self.pieces(line, Voice::Text(Style::TEXT))
    }
}

//! A letter below the header.

use super::{Arranger, Paragraph};
use crate::styles::{Look, ParagraphStyle};
use resume_core::model::Numbering;
use resume_render::document::{Layout, Letter, LetterGaps, Line};

impl<'a> Arranger<'_, 'a> {
    pub(super) fn letter(&mut self, letter: &'a Letter<'a>) {
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
        match Layout::of(self.setting.design.paper) {
            Layout::Window => {
                self.move_to_window(letter.address_lines());
                self.address(recipient);
                self.part(ParagraphStyle::Dated, date);
            }
            Layout::Block => {
                self.part(ParagraphStyle::Dated, date);
                self.address(recipient);
            }
        }
        self.part(ParagraphStyle::Subject, subject);
        self.part(ParagraphStyle::Opening, opening);
        self.blocks(body, 0, Numbering::None);
        self.part(ParagraphStyle::Closing, closing);
        self.part(ParagraphStyle::Signature, signature);
        let at = self.arranged.paragraphs.len();
        if let Some(row) = enclosures {
            self.rows(std::slice::from_ref(row));
        }
        let gap = self.setting.design.leading * LetterGaps::PAPER.enclosures;
        self.set_gap(at, gap);
    }

    /// The lines of the address, of which only the first has a gap above.
    fn address(&mut self, lines: &'a [Line<'a>]) {
        let first = self.arranged.paragraphs.len();
        for line in lines {
            self.part(ParagraphStyle::Recipient, line);
        }
        for at in first + 1..self.arranged.paragraphs.len() {
            self.set_gap(at, 0.0);
        }
    }

    fn part(&mut self, style: ParagraphStyle, line: &Line<'a>) {
        if line.has_words() {
            let runs = self.line(line);
            self.push(Paragraph::new(style, runs));
        }
    }

    /// Moves an address of so many lines to the window and the date below it, by an estimate of the
    /// height above them: the fonts are not known here.
    fn move_to_window(&mut self, lines: usize) {
        let design = self.setting.design;
        if lines == 0 {
            return;
        }
        let height = lines as f32 * design.leading * design.size;
        let photo = self.arranged.photo.as_ref();
        let above = self.header_height(photo);
        let above = photo.map_or(above, |photo| photo.height.max(above));
        let gap = (Layout::address_top(height) - design.margins.top - above) / design.size;
        let usual = Look::of(self.setting, ParagraphStyle::Recipient).before;
        self.gap = Some(gap.max(usual));
    }
}

//! The parts of a letter.

use super::Page;
use crate::design::Design;
use crate::document::{Document, Layout, Letter, Line};
use std::fmt;

impl Page<'_, '_> {
    /// The letter, if the document is one.
    pub(super) fn letter(&mut self, document: &Document<'_>, design: &Design) -> fmt::Result {
        let Some(Letter {
            recipient,
            date,
            subject,
            opening,
            body,
            closing,
            signature,
            enclosures,
        }) = document.letter
        else {
            return Ok(());
        };
        let date = ("<p class=\"date\">", &[date][..]);
        let recipient = ("<p class=\"recipient\">", recipient);
        for (open, lines) in Layout::of(design.paper).in_order(recipient, date) {
            self.lines(open, lines);
        }
        self.elements(
            "<p class=\"subject\" role=\"heading\" aria-level=\"2\">",
            [&subject],
            "</p>\n",
        );
        self.elements("<p class=\"opening\">", [&opening], "</p>\n");
        self.blocks(body)?;
        self.elements("<p class=\"closing\">", [&closing], "</p>\n");
        self.elements("<p class=\"signature\">", [&signature], "</p>\n");
        enclosures.iter().for_each(|row| self.rows(&[*row]));
        Ok(())
    }

    /// Lines of one paragraph.
    fn lines(&mut self, open: &'static str, lines: &[Line<'_>]) {
        let lines: Vec<&Line<'_>> = lines.iter().filter(|line| line.has_words()).collect();
        for (at, line) in lines.iter().enumerate() {
            self.raw(if at == 0 { open } else { "<br>\n" });
            self.line(line);
        }
        self.raw(if lines.is_empty() { "" } else { "</p>\n" });
    }
}

//! Text on its way out: collected, so that a format neither calls the writer for each word nor asks after each whether it failed.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// What has been written since the last flush. Formats flush between blocks; a whole résumé of the usual length leaves in one piece.
pub(super) struct Buffer<'o> {
    text: String,
    out: &'o mut dyn fmt::Write,
}

/// From how many bytes on the text is handed to the writer.
const FULL: usize = 32 << 10;

impl<'o> Buffer<'o> {
    pub(super) fn new(out: &'o mut dyn fmt::Write) -> Buffer<'o> {
        Buffer { text: String::with_capacity(FULL), out }
    }

    /// Hands the text to the writer if there is much of it.
    pub(super) fn flush_if_full(&mut self) -> fmt::Result {
        if self.text.len() < FULL * 3 / 4 { Ok(()) } else { self.flush() }
    }

    /// Hands the text to the writer.
    pub(super) fn flush(&mut self) -> fmt::Result {
        let written = self.out.write_str(&self.text);
        self.text.clear();
        written
    }
}

impl Deref for Buffer<'_> {
    type Target = String;
    fn deref(&self) -> &String {
        &self.text
    }
}

impl DerefMut for Buffer<'_> {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.text
    }
}

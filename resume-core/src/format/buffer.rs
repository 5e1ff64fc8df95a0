//! Text on its way out: collected, so that a format neither calls the writer for each word nor asks after each whether it failed.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// What has been written since the last flush. Formats flush between blocks; a whole résumé of the usual length leaves in one piece.
pub(super) struct Buffer<'o> {
    text: String,
    out: Option<&'o mut dyn fmt::Write>,
}

/// From how many bytes on the text is handed to the writer.
const FULL: usize = 32 << 10;

/// Has a page written to a writer.
///
/// # Errors
/// Only if the writer fails.
pub(super) fn write(out: &mut dyn fmt::Write, page: impl for<'o> FnOnce(Buffer<'o>) -> Result<Buffer<'o>, fmt::Error>) -> fmt::Result {
    page(Buffer { text: String::with_capacity(FULL), out: Some(out) })?.flush()
}

/// Has a page added to a string: written where it is to stand, unless something stands there already that a format would take for its own.
pub(super) fn push(out: &mut String, page: impl for<'o> FnOnce(Buffer<'o>) -> Result<Buffer<'o>, fmt::Error>) {
    // Neither a string nor a buffer without a writer ever fails.
    if out.is_empty() {
        let mut text = std::mem::take(out);
        text.reserve(FULL);
        *out = page(Buffer { text, out: None }).map(|buffer| buffer.text).unwrap_or_default();
    } else {
        let _ = write(out, page);
    }
}

impl Buffer<'_> {
    /// Hands the text to the writer if there is much of it.
    pub(super) fn flush_if_full(&mut self) -> fmt::Result {
        if self.text.len() < FULL * 3 / 4 { Ok(()) } else { self.flush() }
    }

    /// Hands the text to the writer, if there is one.
    fn flush(&mut self) -> fmt::Result {
        let Some(out) = &mut self.out else { return Ok(()) };
        let written = out.write_str(&self.text);
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

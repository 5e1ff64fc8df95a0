//! A buffer for output, so that a format neither calls the writer for each word nor checks after
//! each whether it failed.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// What has been written since the last flush. Formats flush between blocks; a whole résumé of the
/// usual length leaves in one piece.
pub(super) struct Buffer<'o> {
    text: String,
    out: Option<&'o mut dyn fmt::Write>,
}

/// The text is passed to the writer before it grows beyond this many bytes.
const FULL: usize = 32 << 10;

/// Writes a page to a writer.
///
/// # Errors
/// Only if the writer fails.
pub(super) fn write(
    out: &mut dyn fmt::Write,
    page: impl for<'o> FnOnce(Buffer<'o>) -> Result<Buffer<'o>, fmt::Error>,
) -> fmt::Result {
    page(Buffer {
        text: String::with_capacity(FULL),
        out: Some(out),
    })?
    .flush()
}

/// Adds a page to a string. The page is written directly into an empty one; text that is already in
/// the string would be taken for part of the page.
pub(super) fn push(
    out: &mut String,
    page: impl for<'o> FnOnce(Buffer<'o>) -> Result<Buffer<'o>, fmt::Error>,
) {
    // Neither a string nor a buffer without a writer ever fails.
    if out.is_empty() {
        let mut text = std::mem::take(out);
        text.reserve(FULL);
        *out = page(Buffer { text, out: None })
            .map(|buffer| buffer.text)
            .unwrap_or_default();
    } else {
        let _ = write(out, page);
    }
}

impl Buffer<'_> {
    /// Passes the text to the writer if there is much of it.
    pub(super) fn flush_if_full(&mut self) -> fmt::Result {
        if self.text.len() < FULL * 3 / 4 {
            Ok(())
        } else {
            self.flush()
        }
    }

    /// Passes the text to the writer, if there is one.
    fn flush(&mut self) -> fmt::Result {
        let Some(out) = &mut self.out else {
            return Ok(());
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A writer that notes how much it gets at a time, and takes no more than so many pieces.
    struct Pieces(Vec<usize>, usize);

    impl fmt::Write for Pieces {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.push(text.len());
            if self.0.len() > self.1 {
                Err(fmt::Error)
            } else {
                Ok(())
            }
        }
    }

    /// A page of so many kilobytes, with a flush after each.
    fn page(kilobytes: usize, mut out: Buffer<'_>) -> Result<Buffer<'_>, fmt::Error> {
        for _ in 0..kilobytes {
            out.push_str(&"x".repeat(1 << 10));
            out.flush_if_full()?;
        }
        Ok(out)
    }

    #[test]
    fn much_text_leaves_in_pieces_that_are_nearly_full() {
        let mut out = Pieces(Vec::new(), 9);
        write(&mut out, |out| page(50, out)).unwrap();
        assert_eq!(out.0, [24 << 10, 24 << 10, 2 << 10]);
        assert_eq!(
            write(&mut Pieces(Vec::new(), 1), |out| page(50, out)),
            Err(fmt::Error)
        );
        assert_eq!(
            write(&mut Pieces(Vec::new(), 0), |out| page(1, out)),
            Err(fmt::Error)
        );
    }

    #[test]
    fn a_string_gets_all_of_it() {
        let mut out = String::new();
        push(&mut out, |out| page(50, out));
        assert_eq!(out.len(), 50 << 10);
        push(&mut out, |out| page(50, out));
        assert_eq!(out.len(), 100 << 10);
    }
}

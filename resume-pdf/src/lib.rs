//! Prints a [`Document`] as a PDF that is tagged, accessible and readable by machines.
//!
//! Every PDF is tagged and conforms to both PDF/UA-1 and PDF/A-2a; it has an outline, a title, an
//! author and a language, and its links work. The same document and the same knobs give the same
//! bytes on every machine: the clock, system fonts and the environment are not read.
//!
//! ```
//! use resume_core::model::Resume;
//! use resume_pdf::{Paper, Pdf};
//! use resume_render::{document::Arena, theme::{Classic, Theme}};
//! let (resume, arena) = (Resume::new("Ada Example"), Arena::new());
//! let pdf = Pdf { paper: Paper::A4, ..Pdf::default() }.render(&Classic.document(&resume, &arena))?;
//! assert!(pdf.starts_with(b"%PDF-1.7"));
//! # Ok::<(), resume_pdf::PdfError>(())
//! ```
//!
//! A document goes through four steps: it is arranged into paragraphs, these are set in lines, the
//! lines are put on pages, and the pages are drawn. Typesetting and drawing are in the module
//! `engine`, the only one that uses a library for it.

mod arrange;
mod bounds;
mod engine;
mod error;
mod flow;
mod knobs;
mod pages;

pub use error::{Missing, PdfError};
pub use knobs::{Color, Font, Headings, Layout, Margins, Paper, Pdf, Typeface};

use pages::Spacing;
use resume_render::document::Document;

impl Pdf {
    /// The document as the bytes of a PDF.
    ///
    /// # Errors
    /// If a knob is out of bounds, if a character of the document is in no font, if the document does
    /// not keep to [`pages`](Pdf::pages), or if it is larger than a PDF can hold.
    pub fn render(&self, document: &Document<'_>) -> Result<Vec<u8>, PdfError> {
        self.check()?;
        let flow = arrange::arrange(self, document);
        bounds::check(&flow)?;
        engine::guarded(|| {
            let column = self.column();
            let mut engine = engine::Typesetter::new(self, document)?;
            let set = engine.set(&flow, column.width);
            if !set.missing.is_empty() {
                return Err(PdfError::MissingCharacters(set.missing));
            }
            let spacing = self.spacing(&flow, &set.paragraphs, column.height)?;
            let pages = pages::lay_out(&flow, &set.paragraphs, spacing, column.height);
            engine.draw(self, document, &flow, &set.paragraphs, &pages)
        })
    }

    /// How far the gaps between lines and blocks are open: as they are meant to be, or tightened so
    /// that fewer pages are enough.
    fn spacing(
        &self,
        flow: &flow::Flow<'_>,
        set: &[flow::Set],
        height: f32,
    ) -> Result<Spacing, PdfError> {
        let count = |spacing| pages::lay_out(flow, set, spacing, height).len();
        let natural = count(Spacing::OPEN);
        let limit = self.pages.unwrap_or(if self.fit {
            natural.saturating_sub(1).max(1)
        } else {
            natural
        });
        if natural <= limit {
            return Ok(Spacing::OPEN);
        }
        if self.fit && count(Spacing::TIGHTEST) <= limit {
            // The loosest spacing that is enough, to a fiftieth: nobody sees a smaller difference.
            return Ok((1..=Spacing::STEPS)
                .map(Spacing::tightened)
                .find(|spacing| count(*spacing) <= limit)
                .unwrap_or(Spacing::TIGHTEST));
        }
        if self.pages.is_none() {
            return Ok(Spacing::OPEN);
        }
        let tightest = if self.fit {
            Spacing::TIGHTEST
        } else {
            Spacing::OPEN
        };
        Err(pages::too_long(
            flow, set, tightest, height, limit, self.fit,
        ))
    }
}

#[cfg(test)]
mod tests;

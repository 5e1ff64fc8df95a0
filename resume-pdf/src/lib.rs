//! Prints a [`Document`] as a PDF that is tagged, accessible and readable by machines.
//!
//! Every PDF is tagged and conforms to both PDF/UA-1 and PDF/A-2a; it has an outline, a title, an
//! author and a language, and its links work. The same document and the same knobs give the same
//! bytes on every machine: the clock, system fonts and the environment are not read.
//!
//! ```
//! use resume_core::model::{Paper, Resume};
//! use resume_pdf::Pdf;
//! use resume_render::{design::Design, document::Arena, theme::{Classic, Theme}};
//! let (resume, arena) = (Resume::new("Ada Example"), Arena::new());
//! let design = Some(Design { paper: Some(Paper::A4), ..Design::LEDGER });
//! let pdf = Pdf { design, ..Pdf::default() }.render(&Classic.document(&resume, &arena))?;
//! assert!(pdf.starts_with(b"%PDF-1.7"));
//! # Ok::<(), resume_pdf::PdfError>(())
//! ```
//!
//! The look is a [`Design`](resume_render::design::Design): the one of [`Pdf::design`](field@Pdf::design), or the one
//! that the document names. The typefaces of a design are built in with the feature of its name;
//! `ledger` is the default, and `all` brings every one.
//!
//! A document goes through four steps: it is arranged into paragraphs, these are set in lines, the
//! lines are put on pages, and the pages are drawn. Typesetting and drawing are in the module
//! `engine`, the only one that uses a library for it.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod arrange;
mod bounds;
mod columns;
mod engine;
mod error;
mod fit;
mod flow;
mod knobs;
mod pages;

pub use error::{Missing, PdfError};
pub use fit::{Printed, Tightened};
pub use knobs::{Font, Pdf};

use engine::{Spare, Typesetter};
use resume_render::document::Document;

impl Pdf {
    /// The document as the bytes of a PDF.
    ///
    /// # Errors
    /// If the design cannot be printed, if a character of the document is in no font, if the
    /// document does not keep to the pages that the design allows, or if it is larger than a PDF
    /// can hold.
    pub fn render(&self, document: &Document<'_>) -> Result<Vec<u8>, PdfError> {
        self.print(document).map(|printed| printed.bytes)
    }

    /// The document as a PDF, and what was done to its gaps so that it needs fewer pages.
    ///
    /// # Errors
    /// As [`render`](Pdf::render).
    pub fn print(&self, document: &Document<'_>) -> Result<Printed, PdfError> {
        let design = self.design(document);
        let frame = knobs::check(&design)?;
        let mut flow = arrange::arrange(&design, frame, document);
        bounds::check(&flow)?;
        engine::guarded(|| {
            let mut engine = Typesetter::new(self, &design, document, Spare::None)?;
            let mut set = engine.set(&mut flow, frame.width);
            if !set.missing.is_empty() {
                engine = Typesetter::new(self, &design, document, Spare::OtherDesigns)?;
                flow = arrange::arrange(&design, frame, document);
                set = engine.set(&mut flow, frame.width);
            }
            if !set.missing.is_empty() {
                return Err(PdfError::MissingCharacters(set.missing));
            }
            let columns::Filled { flow, set, fitted } = columns::fill(
                &mut engine,
                &design,
                frame,
                document,
                (flow, set.paragraphs),
            )?;
            let fit::Fitted {
                pages, tightened, ..
            } = fitted;
            let sheet = engine::Sheet {
                pdf: self,
                design: &design,
                frame,
                document,
                flow: &flow,
                set: &set,
            };
            Ok(Printed {
                bytes: engine.draw(&sheet, &pages)?,
                pages: pages.len(),
                tightened,
            })
        })
    }
}

#[cfg(test)]
mod tests;

//! The options of a PDF.

use crate::error::PdfError;
use resume_core::model::{Color, Date};
use resume_render::design::{Design, Margins};
use resume_render::document::{Direction, Document};
use std::fmt;
use std::sync::Arc;

/// The options of a PDF; [`render`](Pdf::render) prints one.
///
/// ```
/// use resume_pdf::Pdf;
/// use resume_render::design::Design;
/// let pdf = Pdf { design: Some(Design { size: 10.5, ..Design::FOLIO }), ..Pdf::default() };
/// assert_eq!(pdf.date, None);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pdf {
    /// How it looks; `None` for what the document says.
    pub design: Option<Design>,
    /// Fonts for what the typefaces of the design cannot show, such as other scripts, in the order
    /// in which they are tried.
    pub fonts: Vec<Font>,
    /// The file's creation date. The clock is not read: without a date it is 1 January 1970, as is
    /// usual for files without one.
    pub date: Option<Date>,
}

impl Pdf {
    /// How the document looks.
    pub(crate) fn design(&self, document: &Document<'_>) -> Design {
        Design::printed(self.design, document)
    }
}

/// The area of the text on a page, in points from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// The width and the height of the page.
    pub paper: (f32, f32),
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Frame {
    /// The area of the text in a design.
    pub fn of(design: &Design) -> Frame {
        let paper = design.page();
        let Margins {
            top,
            right,
            bottom,
            left,
        } = design.margins;
        Frame {
            paper,
            left,
            top,
            width: paper.0 - left - right,
            height: paper.1 - top - bottom,
        }
    }

    /// Where lines of a width begin that are in the middle of the page, from where all others do.
    pub fn in_the_middle(&self, width: f32, direction: Direction) -> f32 {
        let before = match direction {
            Direction::LeftToRight => self.left,
            Direction::RightToLeft => self.paper.0 - self.left - self.width,
        };
        ((self.paper.0 - width) / 2.0 - before).clamp(0.0, (self.width - width).max(0.0))
    }
}

/// Whether text can be set in a design.
pub(crate) fn check(design: &Design) -> Result<Frame, PdfError> {
    if let Some(fault) = design.fault() {
        return Err(PdfError::Page(fault));
    }
    match design.colors.least_contrast() {
        contrast if contrast < Color::LEAST_CONTRAST => Err(PdfError::Pale { contrast }),
        _ => Ok(Frame::of(design)),
    }
}

/// A font for what the typefaces cannot show: the contents of an OpenType or TrueType file or
/// collection.
#[derive(Clone)]
pub struct Font {
    pub(crate) name: String,
    pub(crate) data: Arc<dyn AsRef<[u8]> + Send + Sync>,
}

impl Font {
    /// A font from the contents of its file, with a name for messages.
    pub fn new(name: impl Into<String>, data: Vec<u8>) -> Font {
        Font {
            name: name.into(),
            data: Arc::new(data),
        }
    }
}

impl fmt::Debug for Font {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Font")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl PartialEq for Font {
    fn eq(&self, other: &Font) -> bool {
        self.name == other.name && (*self.data).as_ref() == (*other.data).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_render::design::Colors;

    #[track_caller]
    fn refused(design: Design, expected: &str) {
        assert_eq!(
            check(&design).map_err(|error| error.to_string()),
            Err(expected.to_owned())
        );
    }

    #[test]
    fn text_needs_room() {
        for design in [Design::LEDGER, Design::FOLIO, Design::MARQUEE] {
            assert!(check(&design).is_ok());
        }
        let margins = |points| Design {
            margins: Margins::all(points),
            ..Design::LEDGER
        };
        refused(
            margins(250.0),
            "the margins leave less than 120 points for the text",
        );
        refused(margins(f32::NAN), "margins are from 0 to 14400 points");
        refused(margins(-1.0), "margins are from 0 to 14400 points");
        refused(
            Design {
                size: 60.0,
                ..Design::LEDGER
            },
            "the size of the text is from 6 to 16 points",
        );
        refused(
            Design {
                leading: f32::NAN,
                ..Design::LEDGER
            },
            "the leading is from 1.12 to 2",
        );
        refused(
            Design {
                pages: Some(0),
                ..Design::LEDGER
            },
            "a document has at least one page",
        );
    }

    #[test]
    fn pale_text_is_refused() {
        refused(
            Design::LEDGER.with_accent(Color::rgb(0xaa, 0xaa, 0xff)),
            "a colour has a contrast of 2.1 against white, and text needs 4.5; choose a darker one (`accent`)",
        );
        refused(
            Design {
                colors: Colors {
                    band: Some(Color::rgb(0xaa, 0xaa, 0xff)),
                    ..Design::MARQUEE.colors
                },
                ..Design::MARQUEE
            },
            "a colour has a contrast of 2.1 against white, and text needs 4.5; choose a darker one (`accent`)",
        );
    }
}

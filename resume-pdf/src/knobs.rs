//! The options of a PDF.

use crate::error::PdfError;
use resume_core::model::Date;
use std::fmt;
use std::sync::Arc;

/// How a PDF looks; [`render`](Pdf::render) prints one.
///
/// ```
/// use resume_pdf::{Color, Layout, Margins, Paper, Pdf, Typeface};
/// let pdf = Pdf { paper: Paper::A4, typeface: Typeface::Serif, layout: Layout::Compact, accent: Color::rgb(0x7a, 0x1f, 0x1f), ..Pdf::default() };
/// assert_eq!(pdf.margins, Margins::all(54.0));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The size of the pages.
    pub paper: Paper,
    /// The margins.
    pub margins: Margins,
    /// The typeface.
    pub typeface: Typeface,
    /// The size of the text in points; `None` for what suits the layout.
    pub size: Option<f32>,
    /// The colour of the name, of the headings and of links.
    pub accent: Color,
    /// How entries are arranged.
    pub layout: Layout,
    /// How headings are spelled.
    pub headings: Headings,
    /// Fonts for what the typeface cannot show, such as other scripts, in the order in which they
    /// are tried.
    pub fonts: Vec<Font>,
    /// How many pages there may be; more are an error that says by how much the document runs over.
    pub pages: Option<usize>,
    /// Whether the gaps may be tightened so that the document keeps to `pages`, or without a limit
    /// so that a page less is enough.
    ///
    /// Lines come as near to each other as 1.2 times their size, and the gaps between blocks shrink
    /// to 0.62 of what they are; sizes and margins stay.
    pub fit: bool,
    /// The file's creation date. The clock is not read: without a date it is 1 January 1970, as is
    /// usual for files without one.
    pub date: Option<Date>,
}

impl Default for Pdf {
    fn default() -> Pdf {
        Pdf {
            paper: Paper::Letter,
            margins: Margins::all(54.0),
            typeface: Typeface::Sans,
            size: None,
            accent: Color::rgb(0x1f, 0x3d, 0x66),
            layout: Layout::Standard,
            headings: Headings::AsWritten,
            fonts: Vec::new(),
            pages: None,
            fit: false,
            date: None,
        }
    }
}

impl Pdf {
    /// Whether text can be set with these knobs.
    pub(crate) fn check(&self) -> Result<(), PdfError> {
        let (width, height) = self.paper.size();
        let Margins {
            top,
            right,
            bottom,
            left,
        } = self.margins;
        let is_length = |length: f32| (0.0..=14_400.0).contains(&length);
        if ![width, height, top, right, bottom, left]
            .into_iter()
            .all(is_length)
        {
            return Err(PdfError::Page(
                "paper and margins are from 0 to 14400 points",
            ));
        }
        let column = self.column();
        if column.width < 120.0 || column.height < 120.0 {
            return Err(PdfError::Page(
                "the margins leave less than 120 points for the text",
            ));
        }
        if !(6.0..=16.0).contains(&self.size()) {
            return Err(PdfError::Page(
                "the size of the text is from 6 to 16 points",
            ));
        }
        if self.pages == Some(0) {
            return Err(PdfError::Page("a document has at least one page"));
        }
        match self.accent.contrast() {
            contrast if contrast < Color::LEAST_CONTRAST => Err(PdfError::Accent { contrast }),
            _ => Ok(()),
        }
    }

    /// The size of the text.
    pub(crate) fn size(&self) -> f32 {
        self.size.unwrap_or(match self.layout {
            Layout::Standard => 10.0,
            Layout::Compact => 9.25,
        })
    }

    /// The area of the text on a page.
    pub(crate) fn column(&self) -> Column {
        let (width, height) = self.paper.size();
        let Margins {
            top,
            right,
            bottom,
            left,
        } = self.margins;
        Column {
            left,
            top,
            width: width - left - right,
            height: height - top - bottom,
        }
    }
}

/// The area of the text on a page, in points from its top left corner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// The size of the pages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paper {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 millimetres.
    A4,
    /// A custom size.
    Points {
        /// The width in points.
        width: f32,
        /// The height in points.
        height: f32,
    },
}

impl Paper {
    /// Width and height in points.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Paper::Letter => (612.0, 792.0),
            Paper::A4 => (595.276, 841.89),
            Paper::Points { width, height } => (width, height),
        }
    }
}

/// The margins of a page, in points of 1/72 inch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Above.
    pub top: f32,
    /// At the right.
    pub right: f32,
    /// Below.
    pub bottom: f32,
    /// At the left.
    pub left: f32,
}

impl Margins {
    /// The same on every side.
    pub const fn all(points: f32) -> Margins {
        Margins {
            top: points,
            right: points,
            bottom: points,
            left: points,
        }
    }
}

/// The typeface. Both come with the package, in four styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typeface {
    /// Source Sans 3.
    Sans,
    /// Source Serif 4.
    Serif,
}

/// How entries are arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// For people and for the programs of employers: the employer with the period at the far end,
    /// under it the place, the role and what narrows it down, and space between entries.
    Standard,
    /// For much text on few pages: smaller, and every entry's head on as few lines as it needs.
    Compact,
}

/// How headings are spelled. Everything but [`AsWritten`](Headings::AsWritten) changes what the
/// writer wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// As they were written.
    AsWritten,
    /// They are set in capitals, in the text itself too.
    Capitals,
    /// As [`Capitals`](Headings::Capitals), and in English the headings that résumé parsers know:
    /// `WORK EXPERIENCE`, `EDUCATION`, `SKILLS`.
    Usual,
}

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    pub(crate) red: u8,
    pub(crate) green: u8,
    pub(crate) blue: u8,
}

impl Color {
    /// The colour of text: nearly black.
    pub(crate) const TEXT: Color = Color::rgb(0x1a, 0x1a, 0x1a);
    /// What text must have against the paper (WCAG 2.2, success criterion 1.4.3).
    pub(crate) const LEAST_CONTRAST: f32 = 4.5;

    /// A colour from its red, green and blue.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Color {
        Color { red, green, blue }
    }

    /// A colour as web pages write it, with or without the `#`.
    ///
    /// ```
    /// use resume_pdf::Color;
    /// assert_eq!(Color::from_hex("#1f3d66"), Some(Color::rgb(0x1f, 0x3d, 0x66)));
    /// assert_eq!(Color::from_hex("blue"), None);
    /// ```
    pub fn from_hex(text: &str) -> Option<Color> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let part = |at: usize| {
            digits
                .get(at..at + 2)
                .and_then(|part| u8::from_str_radix(part, 16).ok())
        };
        let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex
            .then(|| Some(Color::rgb(part(0)?, part(2)?, part(4)?)))
            .flatten()
    }

    /// The contrast against white (WCAG 2.2, “contrast ratio”).
    pub(crate) fn contrast(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance =
            0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue);
        1.05 / (luminance + 0.05)
    }
}

/// A font for what the typeface cannot show: the contents of an OpenType or TrueType file or
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

    #[track_caller]
    fn check(pdf: Pdf, expected: &str) {
        assert_eq!(
            pdf.check().map_err(|error| error.to_string()),
            Err(expected.to_owned())
        );
    }

    #[test]
    fn text_needs_room() {
        assert!(Pdf::default().check().is_ok());
        check(
            Pdf {
                margins: Margins::all(250.0),
                ..Pdf::default()
            },
            "the margins leave less than 120 points for the text",
        );
        check(
            Pdf {
                margins: Margins::all(f32::NAN),
                ..Pdf::default()
            },
            "paper and margins are from 0 to 14400 points",
        );
        check(
            Pdf {
                paper: Paper::Points {
                    width: -1.0,
                    height: 500.0,
                },
                ..Pdf::default()
            },
            "paper and margins are from 0 to 14400 points",
        );
        check(
            Pdf {
                size: Some(60.0),
                ..Pdf::default()
            },
            "the size of the text is from 6 to 16 points",
        );
        check(
            Pdf {
                pages: Some(0),
                ..Pdf::default()
            },
            "a document has at least one page",
        );
    }

    #[test]
    fn pale_text_is_refused() {
        check(
            Pdf {
                accent: Color::rgb(0xaa, 0xaa, 0xff),
                ..Pdf::default()
            },
            "the accent colour has a contrast of 2.1 against the paper, and text needs 4.5; choose a darker one (`accent`)",
        );
        assert!((Color::rgb(0, 0, 0).contrast() - 21.0).abs() < 0.01);
    }
}

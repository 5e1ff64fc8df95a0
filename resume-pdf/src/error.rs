//! Why there is no PDF.

use std::fmt;

/// Why there is no PDF. Every message says what to do about it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PdfError {
    /// Characters that are in none of the fonts, all of the document's at once.
    MissingCharacters(Vec<Missing>),
    /// The document runs over the pages that it may have.
    TooLong {
        /// How many pages it may have.
        limit: usize,
        /// How many pages it has.
        pages: usize,
        /// How many lines stand on the pages too many.
        lines: usize,
        /// How high they are together, in points.
        points: f32,
        /// Whether the gaps were tightened already.
        fitted: bool,
    },
    /// Paper, margins or sizes with which text cannot be set.
    Page(&'static str),
    /// An accent colour that is too pale to be read.
    Accent {
        /// Its contrast against the paper.
        contrast: f32,
    },
    /// A font that is none, or may not be embedded.
    Font {
        /// What it was called.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Something that a PDF for everybody may not hold.
    Refused {
        /// What it is.
        what: String,
        /// Where it stands.
        place: String,
    },
}

/// Characters of one piece of text that are in none of the fonts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The characters, each once.
    pub characters: String,
    /// The text that holds them.
    pub text: String,
    /// Where it stands.
    pub place: String,
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::MissingCharacters(missing) => {
                f.write_str("no font of this PDF can show ")?;
                for (at, missing) in missing.iter().take(MOST).enumerate() {
                    write!(f, "{}{missing}", if at > 0 { "; " } else { "" })?;
                }
                if missing.len() > MOST {
                    write!(f, "; and {} more texts", missing.len() - MOST)?;
                }
                f.write_str("; add a font that has them (`fonts`, `--font FILE`)")
            }
            PdfError::TooLong {
                limit,
                pages,
                lines,
                points,
                fitted,
            } => {
                let plural = |count: usize, one: &'static str, more: &'static str| {
                    if count == 1 { one } else { more }
                };
                write!(
                    f,
                    "this résumé has {pages} pages and may have {limit}: {lines} {} ({points:.0} points) run over{}; {}",
                    plural(*lines, "line", "lines"),
                    if *fitted {
                        ", however tight the gaps"
                    } else {
                        ""
                    },
                    if *fitted {
                        "take some away, choose `Layout::Compact`, a smaller `size` or narrower `margins`, or allow more `pages`"
                    } else {
                        "take some away, let the gaps be tightened (`fit`, `--fit`), choose `Layout::Compact`, or allow more `pages`"
                    }
                )
            }
            PdfError::Page(message) => f.write_str(message),
            PdfError::Accent { contrast } => {
                write!(
                    f,
                    "the accent colour has a contrast of {contrast:.1} against the paper, and text needs 4.5; choose a darker one (`accent`)"
                )
            }
            PdfError::Font { name, reason } => write!(
                f,
                "the font `{name}` cannot be used: {reason}; take another one (`fonts`, `--font FILE`)"
            ),
            PdfError::Refused { what, place } => write!(f, "{what}, {place}"),
        }
    }
}

/// How many texts a message names.
const MOST: usize = 8;

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, c) in self.characters.chars().enumerate() {
            write!(
                f,
                "{}`{c}` (U+{:04X})",
                if at > 0 { ", " } else { "" },
                c as u32
            )?;
        }
        write!(f, " in `{}`, {}", self.text, self.place)
    }
}

impl std::error::Error for PdfError {}

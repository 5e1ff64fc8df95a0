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
        /// How many lines are on the pages too many.
        lines: usize,
        /// How high they are together, in points.
        points: f32,
    },
    /// Paper, margins or sizes with which text cannot be set.
    Page(&'static str),
    /// A colour that is too pale for text.
    Pale {
        /// Its contrast against white.
        contrast: f32,
    },
    /// A typeface of the design that is not built in.
    Typeface {
        /// The name of its family.
        family: &'static str,
        /// The feature of the package that brings it, if one does.
        feature: Option<&'static str>,
    },
    /// A file that is not a font, or a font that may not be embedded.
    Font {
        /// What it was called.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Something that PDF/UA-1 or PDF/A-2a forbids.
    Refused {
        /// What it is.
        what: String,
        /// Where it is.
        place: String,
    },
    /// A fault of this package or of a library that it uses.
    Failed {
        /// What it said.
        message: String,
    },
}

/// Characters of one piece of text that are in none of the fonts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The characters, each once.
    pub characters: String,
    /// The text that holds them.
    pub text: String,
    /// Where it is.
    pub place: String,
}

impl PdfError {
    /// What is wrong, in one line.
    pub fn message(&self) -> String {
        match self {
            PdfError::MissingCharacters(_) => NO_FONT.to_owned(),
            error => error.to_string(),
        }
    }

    /// The characters, texts and places that it is about, in a line each; five at most, and how many
    /// more there are.
    pub fn details(&self) -> Vec<String> {
        let PdfError::MissingCharacters(missing) = self else {
            return Vec::new();
        };
        let mut details: Vec<String> = missing
            .iter()
            .take(MOST_TEXTS)
            .map(Missing::to_string)
            .collect();
        if missing.len() > MOST_TEXTS {
            details.push(format!(
                "and some in {} more texts",
                missing.len() - MOST_TEXTS
            ));
        }
        details
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::MissingCharacters(_) => {
                f.write_str(NO_FONT)?;
                for line in self.details() {
                    write!(f, "\n  {line}")?;
                }
                f.write_str(
                    "\nhelp: add a font that has them: `--font FILE`, or `Pdf { fonts: … }` in Rust",
                )
            }
            PdfError::TooLong {
                limit,
                pages,
                lines,
                points,
            } => {
                let plural = |count: usize, one: &'static str, more: &'static str| {
                    if count == 1 { one } else { more }
                };
                write!(
                    f,
                    "this résumé has {pages} {} and may have {limit}: {lines} {} ({points:.0} points) run over, however tight the gaps; \
                     remove some, choose a smaller `size` or narrower `margins`, or allow more `pages`",
                    plural(*pages, "page", "pages"),
                    plural(*lines, "line", "lines"),
                )
            }
            PdfError::Page(message) => f.write_str(message),
            PdfError::Pale { contrast } => {
                write!(
                    f,
                    "a colour has a contrast of {contrast:.1} against white, and text needs 4.5; choose a darker one (`accent`)"
                )
            }
            PdfError::Typeface { family, feature } => {
                write!(f, "the typeface `{family}` is not built in; ")?;
                match feature {
                    Some(feature) => write!(f, "enable the feature `{feature}`"),
                    None => f.write_str("use a typeface of one of the designs"),
                }
            }
            PdfError::Font { name, reason } => write!(
                f,
                "the font `{}` cannot be used: {}; use another one",
                quoted(name),
                quoted(reason)
            ),
            PdfError::Refused { what, place } => write!(f, "{what}, {}", quoted(place)),
            PdfError::Failed { message } => write!(
                f,
                "the PDF could not be made: {}; this is a fault of resume-pdf, please report it",
                quoted(message)
            ),
        }
    }
}

/// The message about characters that are in no font.
const NO_FONT: &str = "no font has some of the characters";

/// How many texts a message names, and how many characters of each.
const MOST_TEXTS: usize = 5;
const MOST_CHARACTERS: usize = 5;

/// How much of a text or of a place a message quotes.
const LONGEST_QUOTE: usize = 60;

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.characters.chars().count();
        for (at, c) in self.characters.chars().take(MOST_CHARACTERS).enumerate() {
            let comma = if at > 0 { ", " } else { "" };
            write!(
                f,
                "{comma}`{}` (U+{:04X})",
                quoted(&c.to_string()),
                c as u32
            )?;
        }
        if count > MOST_CHARACTERS {
            write!(f, " and {} more", count - MOST_CHARACTERS)?;
        }
        write!(f, " in `{}`, {}", quoted(&self.text), quoted(&self.place))
    }
}

/// Text that was written by a person, on one line, as far as a message has room.
fn quoted(text: &str) -> String {
    let mut quoted: String = text
        .chars()
        .take(LONGEST_QUOTE)
        .map(|c| {
            if c.is_control() {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect();
    if text.chars().nth(LONGEST_QUOTE).is_some() {
        quoted.push('…');
    }
    quoted
}

impl std::error::Error for PdfError {}

//! From what other tools wrote to a [`Resume`], and a list of what was left out.
//!
//! [`import`] recognises a file by its content. It is pure: it reads no file, and nothing depends on
//! where or when it runs. What a file may cost is limited (its size, its depth, what an archive
//! holds), and no bytes make it panic.
//!
//! ```
//! use resume_import::{Options, import};
//! let file = br#"{"basics": {"name": "Ada Example", "age": "36"}}"#;
//! let imported = import(None, file, &Options::default()).unwrap();
//! assert_eq!(imported.resume.name, "Ada Example");
//! assert_eq!(imported.losses[0].place.to_string(), "1:36 /basics/age");
//! ```
//!
//! Every format is a feature of this package; JSON Resume is always there. A reader turns the bytes
//! into one tree whose parts know their places, and a mapper takes from that tree what a résumé has
//! a place for. What is still in the tree afterwards is listed: nothing is lost in silence.

// What formats share is not used by each of them.
#![cfg_attr(not(feature = "all"), allow(dead_code, unused_imports))]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod encoding;
mod format;
mod json_resume;
mod place;

#[cfg(feature = "tree")]
mod mapping;
#[cfg(feature = "tree")]
mod readers;
#[cfg(feature = "tree")]
mod rich;
#[cfg(feature = "tree")]
mod tree;

#[cfg(feature = "bib")]
mod bib;
#[cfg(feature = "resume-markdown")]
mod document;
#[cfg(feature = "europass")]
mod europass;
#[cfg(feature = "linkedin")]
mod linkedin;
#[cfg(feature = "reactive-resume")]
mod reactive;
#[cfg(feature = "rendercv")]
mod rendercv;
#[cfg(feature = "yamlresume")]
mod yamlresume;

pub use format::Format;
pub use place::{Loss, Place, Reason};

use resume_core::json::{self, Otherwise};
use resume_core::model::Resume;
use std::fmt;

/// How to import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Whether private facts are taken over, such as the date of birth and the nationality.
    pub private: bool,
    /// What to do with what has no place or cannot be understood.
    pub on_loss: Otherwise,
    /// The person's name, where a file is about their publications alone: `Example, Ada`.
    pub me: Option<String>,
    /// The name of the person's profile, which LinkedIn's own files do not have.
    pub linkedin: Option<String>,
    /// How many bytes are read at most, of a file or of the files in an archive together.
    pub max_bytes: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            private: false,
            on_loss: Otherwise::List,
            me: None,
            linkedin: None,
            max_bytes: 16 << 20,
        }
    }
}

/// A résumé that was imported.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The format of the file.
    pub format: Format,
    /// The résumé.
    pub resume: Resume,
    /// What was not taken over, in the order of the file.
    pub losses: Vec<Loss>,
    /// The picture files that the résumé names and the file holds.
    pub pictures: Vec<PictureFile>,
}

/// A picture that a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// The name under which the résumé expects it beside its source.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// It is in none of the formats.
    Unknown,
    /// There is nothing in it.
    Empty,
    /// It is text, but not in UTF-8 or UTF-16, and nothing in it names its encoding.
    NotUtf8,
    /// It has more bytes, more parts or more levels than any résumé.
    TooLarge(String),
    /// It is not well formed.
    Malformed {
        /// The format that it seemed to be in.
        format: Format,
        /// Where.
        place: Place,
        /// What is wrong.
        message: String,
    },
    /// A JSON Resume file with problems.
    Json(json::Error),
    /// There are losses, where none are allowed.
    Losses(Vec<Loss>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unknown => f.write_str("this file is in no format that can be imported"),
            Error::Empty => f.write_str("this file holds nothing"),
            Error::NotUtf8 => f.write_str("this file is not UTF-8 text"),
            Error::TooLarge(what) => f.write_str(what),
            Error::Malformed {
                format,
                place,
                message,
            } => {
                let format = format.title();
                if place.is_whole() {
                    write!(f, "malformed {format} file: {message}")
                } else {
                    write!(f, "{place}: malformed {format} file: {message}")
                }
            }
            Error::Json(error) => error.fmt(f),
            Error::Losses(losses) => {
                for (at, loss) in losses.iter().enumerate() {
                    let separator = if at == 0 { "" } else { "\n" };
                    write!(f, "{separator}{loss}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// Whether it is about the file as a whole, and not about a place in it.
    pub fn is_whole(&self) -> bool {
        match self {
            Error::Unknown | Error::Empty | Error::NotUtf8 | Error::TooLarge(_) => true,
            Error::Malformed { place, .. } => place.is_whole(),
            Error::Json(_) | Error::Losses(_) => false,
        }
    }
}

/// Imports a file, whose name only helps to recognise it.
///
/// # Errors
/// Why it is refused, as [`Error`] says it. With [`Otherwise::Refuse`] a file is refused for a
/// single loss, unless it is one for privacy.
pub fn import(name: Option<&str>, bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    // An archive may hold much that is not unpacked.
    let most = match bytes.starts_with(b"PK") {
        true => options.max_bytes.saturating_mul(4),
        false => options.max_bytes,
    };
    if bytes.len() > most {
        return Err(Error::TooLarge(format!(
            "this file has more than {most} bytes"
        )));
    }
    let decoded = encoding::utf16(bytes);
    let bytes = decoded.as_deref().map_or(bytes, str::as_bytes);
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if text.iter().all(is_space) {
        return Err(Error::Empty);
    }
    let format = Format::recognised(name, bytes).ok_or(Error::Unknown)?;
    strict(format.read(bytes, options)?, options)
}

/// Imports the files of a folder, which is an archive of LinkedIn that was unpacked: their names and
/// their contents.
///
/// # Errors
/// As [`import`].
#[cfg(feature = "linkedin")]
pub fn import_folder(files: &[(String, Vec<u8>)], options: &Options) -> Result<Imported, Error> {
    let size: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    if size > options.max_bytes {
        return Err(Error::TooLarge(format!(
            "the files in this folder have more than {} bytes",
            options.max_bytes
        )));
    }
    strict(linkedin::read_files(files, 0, options)?, options)
}

/// What was imported, unless there are losses where none are allowed.
fn strict(imported: Imported, options: &Options) -> Result<Imported, Error> {
    // JSON Resume says itself what it refuses, with helps.
    let is_refused =
        |loss: &Loss| imported.format != Format::JsonResume && loss.reason != Reason::Private;
    if options.on_loss == Otherwise::Refuse && imported.losses.iter().any(is_refused) {
        return Err(Error::Losses(imported.losses));
    }
    Ok(imported)
}

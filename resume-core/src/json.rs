//! JSON Resume v1.0.0, in and out.
//!
//! The JSON form of a [`Resume`] *is* JSON Resume: what its schema has no place for (rows, nested
//! bullets, several roles at one employer, custom sections, tags, markup, periods such as `2018..`)
//! is under the key `x-resume` of the item that it belongs to, or of `meta` for the résumé as a
//! whole, beside words that every other tool understands.
//! An extension refines what is beside it and never contradicts it: where another tool has changed
//! a text or a date, the change counts.
//!
//! ```
//! use resume_core::{json, model::Resume};
//! let resume = Resume::new("Ada Example");
//! let text = json::write(&resume);
//! assert_eq!(json::read(&text, &json::Options::default()).unwrap().resume, resume);
//! ```
//!
//! [`Resume`] also is `Serialize` and `Deserialize`, for other formats and for résumés inside of
//! something else; [`read`] knows lines and columns.

mod error;
mod fields;
mod parse;
mod print;
mod profile;
mod read;
mod record;
mod serde;
pub mod tree;
mod write;

pub use error::Error;

use crate::model::Resume;
use crate::problem::{Code, Path, Problem};
use std::fmt;

/// The address of the schema that what is written here keeps.
pub const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// What to do with something that cannot be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Otherwise {
    /// Refuse the file, and say why.
    #[default]
    Refuse,
    /// Leave it out, and list it as a loss.
    List,
}

/// How to read.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// What to do with keys that neither JSON Resume nor its extension has: most are slips, and
    /// their text would be lost.
    pub unknown: Otherwise,
    /// What to do with values that are wrong, such as an address without a scheme. What refuses a
    /// résumé as a whole refuses it all the same.
    pub wrong: Otherwise,
    /// How many bytes are read at most.
    pub max_bytes: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            unknown: Otherwise::Refuse,
            wrong: Otherwise::Refuse,
            max_bytes: 16 << 20,
        }
    }
}

/// A résumé that was read, and what of the file it has no place for.
#[derive(Debug, Clone)]
pub struct Read {
    /// The résumé.
    pub resume: Resume,
    /// What was not taken over, in the order of the file.
    pub losses: Vec<Loss>,
}

/// Something that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Where in the file.
    pub place: Place,
    /// What was not taken over, and why.
    pub message: String,
    /// Whether it has no place ([`Code::FieldUnknown`]), or else what is wrong with it.
    pub code: Code,
}

/// A problem and its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The problem.
    pub problem: Problem,
    /// Where.
    pub place: Place,
}

/// A place in a JSON file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The JSON pointer (RFC 6901), like `/work/0/startDate`.
    pub pointer: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)?;
        if self.pointer.is_empty() {
            Ok(())
        } else {
            write!(f, " {}", self.pointer)
        }
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)?;
        if self.problem.help.is_none() {
            Ok(())
        } else {
            write!(f, "\n  help: {}", self.problem.help)
        }
    }
}

impl std::error::Error for Located {}

/// The résumé as a JSON Resume file.
pub fn write(resume: &Resume) -> String {
    print::print(&write::resume(resume))
}

/// Reads a JSON Resume file, of v1.0.0 or with the names that some fields had before.
///
/// It is strict about what things mean and kind about how they are written: blanks at the ends of
/// texts are cut, line breaks are blanks, and an empty text where another tool leaves something out
/// is nothing.
///
/// # Errors
/// Everything that is wrong, up to a hundred problems, in the order of the file.
pub fn read(source: &str, options: &Options) -> Result<Read, Error> {
    if source.len() > options.max_bytes {
        let message = format!("this file has more than {} bytes", options.max_bytes);
        let problem = Problem::new(
            Code::ValueMistyped,
            Path::root(),
            message,
            "a résumé is a few pages",
        );
        return Err(Error(vec![Located {
            problem,
            place: Place {
                pointer: String::new(),
                line: 1,
                column: 1,
            },
        }]));
    }
    let root = tree::parse(source).map_err(|located| Error(vec![*located]))?;
    let outcome = read::read(&root, options);
    let mut lines = Lines::new(source);
    let mut place = |found: &read::Found| {
        let (line, column) = lines.find(found.at);
        Place {
            pointer: found.pointer.clone(),
            line,
            column,
        }
    };
    if outcome.problems.is_empty() {
        let losses = outcome
            .losses
            .iter()
            .map(|found| Loss {
                place: place(found),
                message: found.problem.message.to_string(),
                code: found.problem.code,
            })
            .collect();
        Ok(Read {
            resume: outcome.resume,
            losses,
        })
    } else {
        Err(Error(
            outcome
                .problems
                .into_iter()
                .map(|found| Located {
                    place: place(&found),
                    problem: found.problem,
                })
                .collect(),
        ))
    }
}

/// Reads a tree that was built for this, such as the contact information that another tool wrote:
/// what can be understood is taken over, and everything else is listed with the number that its node
/// has as its place.
pub fn read_tree(root: &tree::Node<'_>) -> (Resume, Vec<(usize, Problem)>) {
    let options = Options {
        unknown: Otherwise::List,
        wrong: Otherwise::List,
        ..Options::default()
    };
    let outcome = read::read(root, &options);
    let all = outcome.losses.into_iter().chain(outcome.problems);
    let losses = all.map(|found| (found.at, found.problem)).collect();
    (outcome.resume, losses)
}

/// Finds lines and columns of bytes that come in their order, each step from where the last one
/// ended.
struct Lines<'s> {
    source: &'s str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'s> Lines<'s> {
    fn new(source: &'s str) -> Lines<'s> {
        Lines {
            source,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    fn find(&mut self, at: usize) -> (usize, usize) {
        let at = at.min(self.source.len());
        if at < self.at {
            *self = Lines::new(self.source);
        }
        let passed = &self.source[self.at..at];
        let rest = passed.rfind('\n').map_or(passed, |end| {
            self.line += passed.matches('\n').count();
            self.column = 1;
            &passed[end + 1..]
        });
        self.column += rest.chars().count();
        self.at = at;
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests;

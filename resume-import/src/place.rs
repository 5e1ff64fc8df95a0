//! What was not taken over, and where it is in the file.

use std::fmt;

/// Something that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Where in the file.
    pub place: Place,
    /// Why.
    pub reason: Reason,
    /// What, with its words.
    pub message: String,
}

/// Why something was not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The résumé has no place for it.
    NoPlace,
    /// It could not be understood.
    NotUnderstood,
    /// It is private, and nobody asked for it.
    Private,
}

/// A place in a file; what is not known of it is empty or 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The file in an archive.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The JSON pointer (RFC 6901), the path of the element, or the name of the column of a table.
    pub path: String,
}

impl Place {
    /// Whether it is the file as a whole.
    pub fn is_whole(&self) -> bool {
        *self == Place::default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place {
            file,
            line,
            column,
            path,
        } = self;
        f.write_str(file)?;
        let mut separator = if file.is_empty() { "" } else { ":" };
        for number in [line, column] {
            if *number > 0 {
                write!(f, "{separator}{number}")?;
                separator = ":";
            }
        }
        match (separator, path.as_str()) {
            (_, "") => Ok(()),
            ("", path) => f.write_str(path),
            (_, path) => write!(f, " {path}"),
        }
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_whole() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

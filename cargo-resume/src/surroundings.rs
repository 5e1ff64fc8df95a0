//! What a source file can refer to: the environment, and the files near it.

use crate::stamp::Stamp;
use resume::cli::files::read_ordinary;
use resume_syntax::source::{self, Why};
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// The surroundings of one file.
pub(crate) struct Surroundings<'a> {
    file: Option<&'a Path>,
    included: RefCell<Vec<Included>>,
}

/// A file that an expression or the photo is the content of.
pub(crate) struct Included {
    pub(crate) path: PathBuf,
    /// The state of the file before it was read.
    pub(crate) stamp: Option<Stamp>,
    /// Its content; `None` if it could not be read.
    pub(crate) bytes: Option<Vec<u8>>,
}

impl<'a> Surroundings<'a> {
    /// Those of a file, or of text that is in none.
    pub(crate) fn of(file: Option<&'a Path>) -> Surroundings<'a> {
        Surroundings {
            file,
            included: RefCell::new(Vec::new()),
        }
    }

    /// The files that were read.
    pub(crate) fn into_included(self) -> Vec<Included> {
        self.included.into_inner()
    }
}

impl source::Surroundings for Surroundings<'_> {
    /// Those variables that cargo sets while it builds are unknown.
    fn variable(&self, name: &str) -> Option<Option<String>> {
        if name == "CARGO_MANIFEST_DIR" {
            let file = std::path::absolute(self.file?).ok()?;
            let package = file
                .ancestors()
                .find(|directory| directory.join("Cargo.toml").is_file())?;
            return Some(Some(package.to_str()?.to_owned()));
        }
        if name.starts_with("CARGO_") || name == "OUT_DIR" {
            return None;
        }
        match std::env::var(name) {
            Ok(value) => Some(Some(value)),
            Err(std::env::VarError::NotPresent) => Some(None),
            Err(std::env::VarError::NotUnicode(_)) => None,
        }
    }

    fn file(&self, path: &str) -> Result<Vec<u8>, Why> {
        let directory = self.file.and_then(Path::parent).unwrap_or(Path::new(""));
        let path = directory.join(path);
        let stamp = Stamp::of(&path);
        let bytes = read_ordinary(&path).map_err(|error| Why::unreadable(path.display(), error));
        self.included.borrow_mut().push(Included {
            path,
            stamp,
            bytes: bytes.as_ref().ok().cloned(),
        });
        bytes
    }
}

//! How a command ends.

use std::fmt::Display;
use std::path::Path;

/// The exit status of the process: scripts may trust it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// What was asked is done.
    Done = 0,
    /// A résumé has errors, or would be formatted otherwise.
    Refused = 1,
    /// The command line is wrong, or a file or a port could not be had.
    Trouble = 2,
}

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: Status,
    /// One line that says it.
    pub(crate) message: String,
    /// What to type instead; empty where there is nothing to add.
    pub(crate) help: String,
}

impl Failure {
    /// Something around the résumé is not as it has to be.
    pub(crate) fn trouble(message: impl Into<String>) -> Failure {
        Failure {
            status: Status::Trouble,
            message: message.into(),
            help: String::new(),
        }
    }

    /// A file could not be read or written.
    pub(crate) fn file(path: &Path, what: &str, error: impl Display) -> Failure {
        Failure::trouble(format!("`{}` could not be {what}: {error}", path.display()))
    }

    /// The résumé does not allow what was asked.
    pub(crate) fn refused(message: impl Into<String>) -> Failure {
        Failure {
            status: Status::Refused,
            message: message.into(),
            help: String::new(),
        }
    }

    /// The same, with what to type instead.
    pub(crate) fn with_help(self, help: impl Into<String>) -> Failure {
        Failure {
            help: help.into(),
            ..self
        }
    }
}

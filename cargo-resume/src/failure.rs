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

/// Why a command did not do what it was asked: one line that says it.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: Status,
    pub(crate) message: String,
}

impl Failure {
    /// Something around the résumé is not as it has to be.
    pub(crate) fn trouble(message: impl Into<String>) -> Failure {
        Failure { status: Status::Trouble, message: message.into() }
    }

    /// A file could not be read or written.
    pub(crate) fn file(path: &Path, what: &str, error: impl Display) -> Failure {
        Failure::trouble(format!("`{}` could not be {what}: {error}", path.display()))
    }

    /// The résumé does not allow what was asked.
    pub(crate) fn refused(message: impl Into<String>) -> Failure {
        Failure { status: Status::Refused, message: message.into() }
    }
}

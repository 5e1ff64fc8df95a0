//! How a command ends.

use super::terminal::in_one_line;
use resume_core::wording;
use std::borrow::Cow;
use std::fmt::Display;
use std::path::Path;

/// The exit status of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It did what it was asked to do.
    Done = 0,
    /// A résumé has errors, or it does not allow what was asked.
    Refused = 1,
    /// The command line is wrong, or something around the résumé failed, such as a file.
    Trouble = 2,
}

/// Why a command did not do what it was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The exit status.
    pub status: Status,
    /// One line that says what is wrong.
    pub message: String,
    /// What it is about, a line each, if the message does not say it.
    pub details: Vec<String>,
    /// What to type instead; empty if there is nothing to add.
    pub help: String,
}

impl Failure {
    /// The command line is wrong, or something around the résumé failed.
    pub fn trouble(message: impl Into<String>) -> Failure {
        Failure {
            status: Status::Trouble,
            message: message.into(),
            details: Vec::new(),
            help: String::new(),
        }
    }

    /// A file could not be read or written.
    pub fn file(path: &Path, what: &str, error: impl Display) -> Failure {
        Failure::trouble(format!("`{}` could not be {what}: {error}", path.display()))
    }

    /// The résumé has errors, or it does not allow what was asked.
    pub fn refused(message: impl Into<String>) -> Failure {
        Failure {
            status: Status::Refused,
            message: message.into(),
            details: Vec::new(),
            help: String::new(),
        }
    }

    /// There is nothing of this name; the help is the one that was probably meant, or all of them.
    pub fn unknown(what: &str, name: &str, names: &[&str]) -> Failure {
        let help = match wording::meant(name, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => String::new(),
            None => format!("there are {}", names.join(", ")),
        };
        Failure::trouble(format!("there is no {what} `{name}`")).with_help(help)
    }

    /// There is no such option; the names have no hyphens.
    pub fn unknown_option(name: &str, names: &[&str]) -> Failure {
        let names: Vec<String> = names.iter().map(|name| format!("--{name}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Failure::unknown("option", name, &names)
    }

    /// An option lacks its value.
    pub fn without_value(name: &str) -> Failure {
        Failure::trouble(format!("a value is missing after `{name}`"))
    }

    /// An option that takes no value has one.
    pub fn with_value(name: &str) -> Failure {
        Failure::trouble(format!("`{name}` takes no value"))
    }

    /// The same, with what it is about.
    pub fn with_details(self, details: Vec<String>) -> Failure {
        Failure { details, ..self }
    }

    /// The same, with what to type instead.
    pub fn with_help(self, help: impl Into<String>) -> Failure {
        Failure {
            help: help.into(),
            ..self
        }
    }

    /// The lines after the message: what it is about, and the help.
    fn after_message(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let help = Some(&self.help).filter(|help| !help.is_empty());
        let help = help.map(|help| Cow::Owned(format!("help: {help}")));
        let details = self.details.iter().map(String::as_str).map(Cow::Borrowed);
        details.chain(help)
    }

    /// The message, what it is about, and the help, a line each, for other readers than a terminal.
    pub fn lines(&self) -> String {
        let mut lines = self.message.clone();
        for line in self.after_message() {
            lines.push('\n');
            lines.push_str(&line);
        }
        lines
    }

    /// The lines that a terminal shows: the message after `error:`, what it is about, and the help.
    pub fn shown(&self, is_styled: bool) -> String {
        let label = if is_styled {
            "\x1b[1m\x1b[91merror\x1b[0m"
        } else {
            "error"
        };
        let mut shown = format!("{label}: {}\n", in_one_line(&self.message));
        for line in self.after_message() {
            shown.push_str("       ");
            shown.push_str(&in_one_line(&line));
            shown.push('\n');
        }
        shown
    }
}

//! From the text of a file to the résumés and letters in it and everything that is reported about
//! them.

use crate::files::Origin;
use crate::surroundings::{Included, Surroundings};
use resume::cli::Failure;
use resume_core::model::{Letter, Resume};
use resume_syntax::source::{self, Diagnostic, Found, Level};
use std::path::PathBuf;

/// A file that was read.
pub(crate) struct Reading {
    /// Where the text comes from.
    pub(crate) origin: Origin,
    /// The text.
    pub(crate) text: String,
    /// The résumés in it, in its order.
    pub(crate) resumes: Vec<Found<Resume>>,
    /// The letters in it, in its order.
    pub(crate) letters: Vec<Found<Letter>>,
    /// What is wrong and what is advised, in the order of the text.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The files that it includes.
    pub(crate) included: Vec<Included>,
}

impl Reading {
    /// Reads a text.
    pub(crate) fn of(origin: Origin, text: String) -> Reading {
        let surroundings = Surroundings::of(origin.path());
        let stem = origin.path().and_then(|path| path.file_stem());
        let name = stem.map_or("resume".into(), |stem| stem.to_string_lossy());
        let source::Reading {
            resumes,
            letters,
            diagnostics,
        } = source::read(&text, &name, &surroundings);
        let included = surroundings.into_included();
        Reading {
            origin,
            text,
            resumes,
            letters,
            diagnostics,
            included,
        }
    }

    /// A file that cannot be read.
    pub(crate) fn refused(path: PathBuf, failure: Failure) -> Reading {
        let mut reading = Reading::with_problems(Origin::File(path), String::new(), Vec::new());
        reading.refuse(failure);
        reading
    }

    /// A text of which only these problems are known.
    pub(crate) fn with_problems(
        origin: Origin,
        text: String,
        diagnostics: Vec<Diagnostic>,
    ) -> Reading {
        Reading {
            origin,
            text,
            resumes: Vec::new(),
            letters: Vec::new(),
            diagnostics,
            included: Vec::new(),
        }
    }

    /// Refuses the file as a whole.
    pub(crate) fn refuse(&mut self, failure: Failure) {
        let Failure { message, help, .. } = failure;
        self.diagnostics
            .insert(0, Diagnostic::new(Level::Error, message, help, 0..0));
    }

    /// Whether anything refuses a résumé.
    pub(crate) fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Turns every value that only rustc knows into an error: what is to be written must be fully
    /// known.
    pub(crate) fn demand_values(&mut self) {
        for diagnostic in self
            .diagnostics
            .iter_mut()
            .filter(|diagnostic| diagnostic.level == Level::Note)
        {
            diagnostic.level = Level::Error;
        }
    }

    /// Removes the advice.
    pub(crate) fn keep_errors(&mut self) {
        self.diagnostics
            .retain(|diagnostic| diagnostic.level == Level::Error);
    }
}

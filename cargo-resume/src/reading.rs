//! From the text of a file to the résumés and letters in it and everything that is reported about
//! them.

mod letter;

use crate::evaluate::{Evaluator, Included, Why};
use crate::files::Origin;
use resume::cli::Failure;
use resume_core::model::{Letter, Photo, Picture, Resume};
use resume_core::problem::Path;
use resume_syntax::Evaluated;
use resume_syntax::source::{self, Diagnostic, File, Invocation, Level};
use resume_syntax::tree::Splice;
use std::ops::Range;
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
    /// The files that belong to it through `include_str!`.
    pub(crate) included: Vec<Included>,
}

/// A résumé or a letter in a file.
pub(crate) struct Found<T> {
    /// Its name where one is chosen: the name of the `static` or `const` that holds it, or that of
    /// its file; with a number where several in the file would have the same.
    pub(crate) name: String,
    /// What it is, if it has no errors and no values that only rustc knows.
    pub(crate) value: Option<T>,
}

impl Reading {
    /// Reads a text.
    pub(crate) fn of(origin: Origin, text: String) -> Reading {
        // Places in a text that this thread read before are no longer needed.
        source::forget();
        let file = File::read(&text);
        let evaluator = Evaluator::new(origin.path(), &file.tokens);
        let (mut diagnostics, mut resumes) = (file.faults.clone(), Vec::new());
        let given = names(&origin, &file.invocations);
        for (invocation, name) in file.invocations.iter().zip(given) {
            let value = read(invocation, &evaluator, &mut diagnostics);
            resumes.push(Found { name, value });
        }
        let mut letters = Vec::new();
        for (invocation, name) in file.letters.iter().zip(names(&origin, &file.letters)) {
            let value = letter::read(invocation, &evaluator, &resumes, &mut diagnostics);
            letters.push(Found { name, value });
        }
        diagnostics = source::in_order(diagnostics);
        if resumes.is_empty() && letters.is_empty() && file.faults.is_empty() {
            diagnostics.push(nothing());
        }
        let included = evaluator.into_included();
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
        let mut reading = Reading {
            origin: Origin::File(path),
            text: String::new(),
            resumes: Vec::new(),
            letters: Vec::new(),
            diagnostics: Vec::new(),
            included: Vec::new(),
        };
        reading.refuse(failure);
        reading
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

/// A name for each résumé or each letter of a file, all different.
fn names(origin: &Origin, invocations: &[Invocation]) -> Vec<String> {
    let stem = origin.path().and_then(|path| path.file_stem());
    let file = stem.map_or("resume".into(), |stem| stem.to_string_lossy());
    let names: Vec<&str> = invocations
        .iter()
        .map(|invocation| match &invocation.name {
            Some(name) => name.strip_prefix("r#").unwrap_or(name),
            None => &file,
        })
        .collect();
    let numbered = |at: usize| {
        let same =
            |range: Range<usize>| names[range].iter().filter(|one| **one == names[at]).count();
        match same(0..names.len()) {
            1 => names[at].to_owned(),
            _ => format!("{}-{}", names[at], same(0..at) + 1),
        }
    };
    (0..names.len()).map(numbered).collect()
}

/// Reads one résumé and adds what is reported about it.
fn read(
    invocation: &Invocation,
    evaluator: &Evaluator<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Resume> {
    let mut unknown = Vec::new();
    let analysis =
        invocation.analyze(&mut |splice| evaluated(invocation, evaluator, splice, &mut unknown));
    let mut resume = analysis.resume().cloned();
    if let Some(Photo { path, .. }) = &analysis.lowered.resume.photo {
        match evaluator.picture(path) {
            Ok(found) => {
                if let Some(resume) = &mut resume {
                    put_picture(resume, &found);
                }
            }
            Err(why) => {
                resume = None;
                let place = analysis.lowered.places.find(&Path::root().field("photo"));
                unknown.extend(place.map(|place| (invocation.range_of(place), why)));
            }
        }
    }
    diagnostics.extend(invocation.diagnostics(analysis));
    diagnostics.extend(unknown.into_iter().map(unknown_value));
    resume
}

/// Puts the content of the photo into every language.
fn put_picture(resume: &mut Resume, picture: &Picture) {
    if let Some(photo) = &mut resume.photo {
        photo.picture = Some(picture.clone());
    }
    if !resume.translations.is_empty() {
        let translations = resume.translations.to_mut().iter_mut();
        translations.for_each(|translation| put_picture(translation, picture));
    }
}

/// The value of a Rust expression, as far as it is known; why it is not is noted.
fn evaluated(
    invocation: &Invocation,
    evaluator: &Evaluator<'_>,
    splice: &Splice,
    unknown: &mut Vec<(Range<usize>, Why)>,
) -> Evaluated {
    match evaluator.evaluate(&splice.tokens) {
        Ok(Some(text)) => Evaluated::Text(text),
        Ok(None) => Evaluated::Absent,
        Err(why) => {
            let range = invocation.range_of(&splice.place);
            if !unknown.iter().any(|(known, _)| *known == range) {
                unknown.push((range, why));
            }
            Evaluated::Unknown
        }
    }
}

/// What is reported about a Rust expression without a value.
fn unknown_value((range, why): (Range<usize>, Why)) -> Diagnostic {
    let level = if why.is_wrong {
        Level::Error
    } else {
        Level::Note
    };
    Diagnostic {
        code: why.code,
        ..Diagnostic::new(level, why.message, why.help, range)
    }
}

fn nothing() -> Diagnostic {
    Diagnostic::new(
        Level::Error,
        "there is no `resume! { … }` in this file",
        "write `static RESUME: Resume = resume! { name: \"…\" };`",
        0..0,
    )
}

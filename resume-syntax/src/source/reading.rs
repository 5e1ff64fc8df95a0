//! From the text of a file to the résumés and letters in it and everything that is reported about
//! them.

mod letter;

use super::evaluate::{Evaluator, Surroundings, Why};
use super::{Diagnostic, File, Invocation, Level, forget, in_order};
use crate::fill::Evaluated;
use crate::tree::Splice;
use resume_core::model::{Letter, Photo, Picture, Resume};
use resume_core::problem::Path;
use std::ops::Range;

/// What is in the text of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The résumés in it, in its order.
    pub resumes: Vec<Found<Resume>>,
    /// The letters in it, in its order.
    pub letters: Vec<Found<Letter>>,
    /// What is wrong and what is advised, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// A résumé or a letter in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// Its name where one is chosen: the name of the `static` or `const` that holds it, or that of
    /// its file; with a number where several in the file would have the same.
    pub name: String,
    /// What it is, if it has no errors and no values that only rustc knows.
    pub value: Option<T>,
}

/// Reads the text of a file; the name is that of the file without its extension.
///
/// ```
/// use resume_syntax::source::{Surroundings, Why, read};
///
/// /// Neither variables nor files.
/// struct Nothing;
///
/// impl Surroundings for Nothing {
///     fn variable(&self, _name: &str) -> Option<Option<String>> {
///         Some(None)
///     }
///     fn file(&self, path: &str) -> Result<Vec<u8>, Why> {
///         Err(Why::unreadable(path, "there are no files"))
///     }
/// }
///
/// let text = r#"static ADA: Resume = resume! { name: "Ada" headline: option_env!("TITLE") };"#;
/// let reading = read(text, "main", &Nothing);
/// let ada = &reading.resumes[0];
/// assert_eq!((ada.name.as_str(), reading.diagnostics.len()), ("ADA", 0));
/// assert!(ada.value.as_ref().is_some_and(|resume| resume.headline.is_none()));
/// ```
pub fn read(text: &str, name: &str, surroundings: &dyn Surroundings) -> Reading {
    // Places in a text that this thread read before are no longer needed.
    forget();
    let file = File::read(text);
    let evaluator = Evaluator {
        tokens: &file.tokens,
        surroundings,
    };
    let (mut diagnostics, mut resumes) = (file.faults.clone(), Vec::new());
    for (invocation, name) in file.invocations.iter().zip(names(name, &file.invocations)) {
        let value = resume(invocation, &evaluator, &mut diagnostics);
        resumes.push(Found { name, value });
    }
    let mut letters = Vec::new();
    for (invocation, name) in file.letters.iter().zip(names(name, &file.letters)) {
        let value = letter::read(invocation, &evaluator, &resumes, &mut diagnostics);
        letters.push(Found { name, value });
    }
    diagnostics = in_order(diagnostics);
    if resumes.is_empty() && letters.is_empty() && file.faults.is_empty() {
        diagnostics.push(nothing());
    }
    Reading {
        resumes,
        letters,
        diagnostics,
    }
}

/// A name for each résumé or each letter of a file, all different.
fn names(file: &str, invocations: &[Invocation]) -> Vec<String> {
    let names: Vec<&str> = invocations
        .iter()
        .map(|invocation| match &invocation.name {
            Some(name) => name.strip_prefix("r#").unwrap_or(name),
            None => file,
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
fn resume(
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

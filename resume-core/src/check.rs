//! Rules that need more than one value: what refuses a résumé as a whole, and advice.
//!
//! They know neither where a résumé comes from nor how it will be printed; a problem says where it
//! is by its path.

mod advice;
mod alternatives;
mod dates;
mod differences;
mod structure;
mod texts;
mod translations;

pub use differences::{Difference, Side, differences};
pub use structure::duplicate_section;

use crate::model::{Letter, Resume, Section, numbered};
use crate::problem::{Path, Problem, Severity};

/// Everything that is wrong with a résumé as a whole, errors before advice, each in the order of
/// the résumé.
///
/// Values of types that cannot be invalid, such as dates and addresses, were checked when they were
/// constructed.
///
/// ```
/// use resume_core::{check::check, model::Resume, problem::Code};
/// assert!(check(&Resume::new("Ada Example")).is_empty());
/// assert_eq!(check(&Resume::new(" Ada"))[0].code, Code::TextUntrimmed);
/// ```
pub fn check(resume: &Resume) -> Vec<Problem> {
    let mut problems = errors(resume);
    // Advice about something that is refused anyway would only distract.
    if problems.is_empty() {
        problems = advice::advice(resume);
        problems.extend(translations::advice(resume, &problems));
    }
    problems
}

/// Advice about a letter; its résumé is checked by itself.
///
/// ```
/// use resume_core::{check::check_letter, model::{Letter, Prose}, problem::Code};
/// let letter = Letter { opening: Prose::text("Dear [Name],"), ..Letter::default() };
/// assert_eq!(check_letter(&letter)[0].code, Code::TextPlaceholder);
/// ```
pub fn check_letter(letter: &Letter) -> Vec<Problem> {
    advice::letter_advice(letter)
}

/// What refuses a résumé as a whole.
pub fn errors(resume: &Resume) -> Vec<Problem> {
    let mut problems = structure::errors(resume);
    problems.extend(translations::errors(resume, &problems));
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

/// Each section with its path, in the order of the résumé.
fn section_paths(resume: &Resume) -> impl Iterator<Item = (Path, &Section)> {
    numbered(&resume.sections).map(|(number, section)| (section.kind().path(number), section))
}

/// Visits each element of a list, with its path.
fn each<T>(elements: &[T], path: &Path, mut visit: impl FnMut(&T, &Path)) {
    let paths = (0..).map(|at| path.index(at));
    paths
        .zip(elements)
        .for_each(|(path, element)| visit(element, &path));
}

#[cfg(test)]
mod tests;

//! Letters in a file: the résumé and the content of each.

use super::super::evaluate::Evaluator;
use super::{Found, evaluated, unknown_value};
use crate::source::{Diagnostic, Invocation, Level};
use crate::tree::Splice;
use resume_core::model::{Letter, Resume};

/// Reads one letter and adds what is reported about it.
///
/// Its résumé is the one in the file whose `static` has that name; a file with one résumé has no
/// other that could be meant.
pub(super) fn read(
    invocation: &Invocation,
    evaluator: &Evaluator<'_>,
    resumes: &[Found<Resume>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Letter> {
    let mut unknown = Vec::new();
    let analysis = invocation
        .analyze_letter(&mut |splice| evaluated(invocation, evaluator, splice, &mut unknown));
    let from = analysis.lowered.from.as_ref();
    let resume = from.and_then(|from| {
        let name = last_name(from);
        let named = resumes.iter().find(|found| found.name == name);
        named.or(match resumes {
            [only] => Some(only),
            _ => None,
        })
    });
    if let (Some(from), None) = (from, resume) {
        let range = invocation.range_of(&from.place);
        let message = "the résumé of this letter is not in this file";
        let help =
            "write it in this file, or build with cargo instead, like `cargo run -- html --letter`";
        diagnostics.push(Diagnostic::new(Level::Note, message, help, range));
    }
    let resume = resume.and_then(|found| found.value.clone());
    let letter = resume.and_then(|resume| analysis.letter(resume));
    diagnostics.extend(invocation.diagnostics_of_letter(analysis));
    diagnostics.extend(unknown.into_iter().map(unknown_value));
    letter
}

/// The last name of a path: `ADA` of `crate::people::ADA`.
fn last_name(path: &Splice) -> String {
    let last = path.tokens.clone().into_iter().last();
    let name = last.map_or_else(String::new, |token| token.to_string());
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}

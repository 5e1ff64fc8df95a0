//! Formats the content of `resume! { … }` and `letter! { … }`: the same tokens and the same comments, on the lines and
//! in the columns where a reader looks for them.
//!
//! Each item is on its own line, indented four spaces deeper than its block; at most one empty line
//! is kept between two items. A block that was written on one line and holds one item stays on one
//! line. Inside an item, line breaks are kept where the language invites them: between the items of
//! a list, before `at`, `in`, a tag and a translation, whose `|` is left of the text so that the texts
//! are aligned. Lines longer than [`WIDTH`] are broken there too. String
//! literals and Rust expressions are never changed.

mod print;
#[cfg(test)]
mod tests;
mod tokens;

use crate::parse::{Parsed, parse, parse_letter};
use crate::source::{Diagnostic, File, Invocation, Level, in_order};
use resume_core::problem::Code;

/// How many columns a line should have at most.
pub const WIDTH: usize = 100;

/// The text of a file with every résumé and every letter in it formatted, and nothing else changed.
///
/// ```
/// let text = "static ADA: Resume = resume! { name :\"Ada\" experience{2014 at \"EMC\"{ - \"built\"} 2012 at \"B\"} };";
/// assert_eq!(resume_syntax::fmt(text).unwrap(), "\
/// static ADA: Resume = resume! {
///     name: \"Ada\"
///     experience {
///         2014 at \"EMC\" { - \"built\" }
///         2012 at \"B\"
///     }
/// };");
/// ```
///
/// # Errors
/// The problems of a résumé whose structure is unclear: it cannot be laid out.
pub fn fmt(text: &str) -> Result<String, Vec<Diagnostic>> {
    let file = File::read(text);
    let mut faults = file.faults.clone();
    let mut formatted = String::with_capacity(text.len());
    let mut done = 0;
    for (invocation, parsed) in each(&file) {
        // Where dates begin and end is clear even if they are in the wrong order.
        let unclear = parsed
            .problems
            .into_iter()
            .filter(|located| located.problem.code != Code::PeriodReversed);
        let unclear: Vec<_> = unclear.collect();
        let left = parsed.left.filter(|_| unclear.is_empty());
        let unclear = unclear.into_iter().chain(left);
        faults.extend(unclear.map(|located| invocation.diagnostic(located)));
        let inside = tokens::flatten(invocation, &parsed.tree);
        if let ([first, ..], true) = (inside.as_slice(), faults.is_empty()) {
            formatted.push_str(&text[done..first.range.start]);
            formatted.push_str(&print::print(text, invocation, &inside));
            done = invocation.range.end;
        }
    }
    if !faults.is_empty() {
        return Err(in_order(faults));
    }
    formatted.push_str(&text[done..]);
    match each(&file).first() {
        Some((first, _)) if !is_same(text, &file, &formatted) => Err(vec![bug(first)]),
        _ => Ok(formatted),
    }
}

/// The résumés and letters of a file, in its order.
fn each(file: &File) -> Vec<(&Invocation, Parsed)> {
    let resumes = file.invocations.iter();
    let resumes = resumes.map(|resume| (resume, parse(resume.tokens.clone())));
    let letters = file.letters.iter();
    let letters = letters.map(|letter| (letter, parse_letter(letter.tokens.clone())));
    let mut each: Vec<_> = resumes.chain(letters).collect();
    each.sort_by_key(|(invocation, _)| invocation.range.start);
    each
}

/// Whether two texts contain the same résumés and letters: token for token and comment for comment.
fn is_same(text: &str, file: &File, formatted: &str) -> bool {
    let after = File::read(formatted);
    let words = |text: &str, file: &File| -> Vec<String> {
        let each = each(file).into_iter();
        each.flat_map(|(invocation, parsed)| {
            tokens::words(text, &tokens::flatten(invocation, &parsed.tree))
        })
        .collect()
    };
    words(text, file) == words(formatted, &after)
}

fn bug(invocation: &Invocation) -> Diagnostic {
    Diagnostic::new(
        Level::Error,
        "formatting would change what is written here",
        "this is a mistake of the formatter; nothing was changed",
        invocation.range.clone(),
    )
}

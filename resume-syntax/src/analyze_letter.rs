//! Everything that is reported about a letter: from parsing and from lowering, at the levels that
//! the writer set.

use crate::analyze::{has_errors, locate, of_interest, prefer_errors, set_levels, sort_by_source};
use crate::fill::{Evaluated, fill_letter};
use crate::languages;
use crate::lower::{LoweredLetter, lower_letter};
use crate::parse::parse_letter;
use crate::place::Located;
use crate::tree::{Splice, Tree};
use proc_macro2::{Span, TokenStream};
use resume_core::check::check_letter;
use resume_core::model::{Letter, Resume};
use std::borrow::Cow;

/// A letter and everything that is reported about it.
#[derive(Debug, Clone)]
pub struct LetterAnalysis {
    /// The syntax tree.
    pub tree: Tree,
    /// The letter that it means.
    pub lowered: LoweredLetter,
    /// The errors and the advice.
    pub problems: Vec<Located>,
}

impl LetterAnalysis {
    /// Whether anything refuses the letter.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.problems)
    }

    /// The letter from this résumé, if it has no errors and no values that only rustc knows.
    pub fn letter(&self, from: Resume) -> Option<Letter> {
        let is_known = !self.has_errors() && self.lowered.splices.is_empty();
        is_known.then(|| Letter {
            from: Cow::Owned(from),
            ..self.lowered.letter.clone()
        })
    }

    /// Sorts the problems by their place in the source; `start` says where a token begins.
    pub fn sort_by_source<K: Ord>(&mut self, start: impl Fn(Span) -> K) {
        sort_by_source(&mut self.problems, start);
    }
}

/// Reads a letter and reports every problem in it.
///
/// ```
/// let analysis = resume_syntax::analyze_letter(r#"from: ADA opening: "Dear Ms. Sample,""#.parse().unwrap());
/// assert_eq!(analysis.problems[0].problem.to_string(), "this letter has no `closing` [field_missing]");
/// ```
pub fn analyze_letter(tokens: TokenStream) -> LetterAnalysis {
    analyze_letter_with(tokens, &mut |_| Evaluated::Unknown)
}

/// Reads a letter, replaces its Rust expressions by their values where those are known, and reports
/// every problem in it.
pub fn analyze_letter_with(
    tokens: TokenStream,
    evaluate: &mut dyn FnMut(&Splice) -> Evaluated,
) -> LetterAnalysis {
    let mut parsed = parse_letter(tokens);
    let filled = fill_letter(&mut parsed.tree, evaluate);
    let lowered = lower_letter(&parsed.tree);
    let mut problems = of_interest(parsed.problems, &lowered.pointless);
    problems.extend(languages::check_letter(&parsed.tree));
    problems.extend(filled);
    problems.extend(lowered.problems.iter().cloned());
    if !prefer_errors(&mut problems) {
        let advice = check_letter(&lowered.letter).into_iter();
        problems.extend(advice.map(|problem| locate(problem, &lowered.places, &parsed.tree)));
    }
    set_levels(&parsed.tree.levels, &mut problems);
    LetterAnalysis {
        tree: parsed.tree,
        lowered,
        problems,
    }
}

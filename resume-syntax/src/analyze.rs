//! Everything that is reported about a résumé: from parsing, from lowering, and by the rules for
//! the whole, at the levels that the writer set.

use crate::fill::{Evaluated, fill};
use crate::languages;
use crate::lower::{Lowered, Places, lower, lower_translation};
use crate::parse::parse;
use crate::place::Located;
use crate::tree::{Level, Splice, Tree};
use proc_macro2::LineColumn;
use proc_macro2::{Span, TokenStream};
use resume_core::check;
use resume_core::model::Resume;
use resume_core::problem::{Code, Help, Path, Problem, Severity, Step};
use resume_core::wording::nearest;
use std::ops::Range;

/// A résumé and everything that is reported about it.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// The syntax tree.
    pub tree: Tree,
    /// The résumé that it means.
    pub lowered: Lowered,
    /// The Rust expressions in each of its translations, by the path of the value that each gives.
    pub translations: Vec<Vec<(Path, Splice)>>,
    /// The errors and the advice.
    pub problems: Vec<Located>,
}

impl Analysis {
    /// Whether anything refuses the résumé.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.problems)
    }

    /// The résumé, if it has no errors and no values that only rustc knows.
    pub fn resume(&self) -> Option<&Resume> {
        let mut splices = std::iter::once(&self.lowered.splices).chain(&self.translations);
        (!self.has_errors() && splices.all(Vec::is_empty)).then_some(&self.lowered.resume)
    }

    /// Sorts the problems by their place in the source; `start` says where a token begins.
    pub fn sort_by_source<K: Ord>(&mut self, start: impl Fn(Span) -> K) {
        sort_by_source(&mut self.problems, start);
    }
}

pub(crate) fn has_errors(problems: &[Located]) -> bool {
    let mut problems = problems.iter();
    problems.any(|located| located.problem.severity == Severity::Error)
}

/// The problems that were found while parsing, without those that turned out to be of no interest.
pub(crate) fn of_interest(problems: Vec<Located>, pointless: &[Range<usize>]) -> Vec<Located> {
    let is_pointless = |at: usize| pointless.iter().any(|range| range.contains(&at));
    let problems = problems.into_iter().enumerate();
    let problems = problems.filter(|(at, _)| !is_pointless(*at));
    problems.map(|(_, located)| located).collect()
}

/// Leaves only the errors, if there are any: advice is given about what is not refused.
pub(crate) fn prefer_errors(problems: &mut Vec<Located>) -> bool {
    let is_refused = has_errors(problems);
    if is_refused {
        problems.retain(|located| located.problem.severity == Severity::Error);
    }
    is_refused
}

/// Sorts problems by their place in the source; `start` says where a token begins.
pub(crate) fn sort_by_source<K: Ord>(problems: &mut [Located], start: impl Fn(Span) -> K) {
    problems.sort_by_cached_key(|located| {
        let inside = located.place.inside.as_ref();
        let inside = inside.map_or(0, |inside| inside.range.start);
        (start(located.place.first), inside)
    });
}

/// Reads a résumé and reports every problem in it.
///
/// ```
/// let analysis = resume_syntax::analyze(r#"name: "Ada Example" experience { 2018..2014 at "EMC" }"#.parse().unwrap());
/// assert_eq!(analysis.problems[0].problem.to_string(), "this period ends before it starts [period_reversed]");
/// ```
pub fn analyze(tokens: TokenStream) -> Analysis {
    analyze_with(tokens, &mut |_| Evaluated::Unknown)
}

/// Reads a résumé, replaces its Rust expressions by their values where those are known, and reports
/// every problem in it.
pub fn analyze_with(
    tokens: TokenStream,
    evaluate: &mut dyn FnMut(&Splice) -> Evaluated,
) -> Analysis {
    let mut parsed = parse(tokens);
    let uncounted = languages::check(&parsed.tree);
    let others = 1..parsed.tree.languages();
    let mut others: Vec<Tree> = others.map(|at| parsed.tree.in_language(at)).collect();
    let mut lowered = lower(&parsed.tree);
    let (mut filled, mut hidden) = (Vec::new(), Vec::new());
    if !lowered.splices.is_empty() {
        hidden = hidden_alternatives(&lowered);
        filled = fill(&mut parsed.tree, evaluate);
        lowered = lower(&parsed.tree);
    }
    let mut problems = of_interest(parsed.problems, &lowered.pointless);
    problems.extend(uncounted);
    problems.extend(filled);
    problems.extend(lowered.problems.iter().cloned());
    let others = others.iter_mut().map(|tree| {
        problems.extend(fill(tree, evaluate).into_iter().filter(is_translation));
        let other = lower_translation(tree, &lowered.problems);
        problems.extend(other.problems.iter().cloned());
        other
    });
    let others: Vec<Lowered> = others.collect();
    let check = match prefer_errors(&mut problems) {
        false => check::check,
        true => check::errors,
    };
    let found = check(&lowered.resume);
    for other in &others {
        problems.extend(found_in_translation(
            other,
            check(&other.resume),
            &found,
            &parsed.tree,
        ));
    }
    let found = found.into_iter();
    problems.extend(found.map(|problem| locate(problem, &lowered.places, &parsed.tree)));
    let (translated, translations) = others
        .into_iter()
        .map(|other| (other.resume, other.splices))
        .unzip();
    let translated: Vec<Resume> = translated;
    lowered.resume.translations = translated.into();
    for located in hidden {
        if !problems.iter().any(|known| known.is_like(&located)) {
            problems.push(located);
        }
    }
    set_levels(&parsed.tree.levels, &mut problems);
    keep_one(&mut problems);
    Analysis {
        tree: parsed.tree,
        lowered,
        translations,
        problems,
    }
}

fn is_translation(located: &Located) -> bool {
    located.place.is_translation
}

/// A problem of the whole, at its place in the source.
pub(crate) fn locate(problem: Problem, places: &Places, tree: &Tree) -> Located {
    let place = places.find(&problem.path);
    let place = place.unwrap_or(&tree.start).clone();
    Located::new(problem, place)
}

/// The problems that the rules for the whole résumé find in a translation but not in the first
/// language.
fn found_in_translation(
    lowered: &Lowered,
    found: Vec<Problem>,
    known: &[Problem],
    tree: &Tree,
) -> Vec<Located> {
    let located = found
        .into_iter()
        .map(|problem| locate(problem, &lowered.places, tree));
    let is_new = |located: &Located| {
        let Problem { code, path, .. } = &located.problem;
        let is_same = |known: &Problem| (known.code, &known.path) == (*code, path);
        is_translation(located) || !known.iter().any(is_same)
    };
    located.filter(is_new).collect()
}

/// The alternatives that no variant prints, whatever their expressions are: rustc refuses them
/// before it knows that one is `None`.
fn hidden_alternatives(lowered: &Lowered) -> Vec<Located> {
    let problems = check::errors(&lowered.resume).into_iter();
    let hidden = problems.filter(|problem| {
        let list = problem.path.0.iter().rev().nth(1);
        let is_element = matches!(list, Some(Step::Field("alternatives" | "contact")));
        problem.code == Code::TagRepeated && is_element
    });
    hidden
        .filter_map(|problem| {
            let place = lowered.places.find(&problem.path)?.clone();
            Some(Located::new(problem, place))
        })
        .collect()
}

/// Leaves out the advice that an entry has no dates where it probably is a part of the one before it,
/// or where its dates are at the end of its line.
fn keep_one(problems: &mut Vec<Located>) {
    let start = |located: &Located| located.place.first.start();
    let is_continued = |located: &&Located| located.problem.code == Code::SeparatorMissing;
    let continued: Vec<_> = problems.iter().filter(is_continued).map(start).collect();
    problems.retain(|located| {
        let end = located.place.last.end();
        let is_about_it = |other: &LineColumn| {
            *other == start(located) || other.line == end.line && other.column >= end.column
        };
        located.problem.code != Code::PeriodMissing || !continued.iter().any(is_about_it)
    });
}

/// Sets each problem that is advice to the level that the writer gave it; the last level applies.
pub(crate) fn set_levels(levels: &[Level], problems: &mut Vec<Located>) {
    problems.retain_mut(|located| {
        let code = located.problem.code;
        let level = levels
            .iter()
            .rfind(|level| code.is_lint() && level.lint.text == code.name());
        match level.map(|level| level.level.text.as_str()) {
            Some("allow") => return false,
            Some("deny") => located.problem.severity = Severity::Error,
            _ => {}
        }
        true
    });
    let lints = Code::ALL.iter().filter(|code| code.is_lint());
    let lints: Vec<&str> = lints.map(|code| code.name()).collect();
    for Level { lint, .. } in levels {
        let (message, help) = match Code::from_name(&lint.text) {
            Some(code) if code.is_lint() => continue,
            Some(_) => (
                format!("`{}` is an error and has no level", lint.text),
                "fix what it is about".into(),
            ),
            None => {
                let help = match nearest(&lint.text, lints.iter().copied()) {
                    Some(near) => Help::DidYouMean(near.into()),
                    None => format!("lints are {}", lints.join(", ")).into(),
                };
                (format!("unknown lint `{}`", lint.text), help)
            }
        };
        let problem = Problem::new(Code::LintUnknown, Path::root(), message, help);
        problems.push(Located::new(problem, lint.place()));
    }
}

//! Everything that is reported about a résumé: from parsing, from lowering, and by the rules for
//! the whole, at the levels that the writer set.

use crate::fill::{Evaluated, fill};
use crate::lower::{Lowered, lower};
use crate::parse::parse;
use crate::place::Located;
use crate::tree::{Level, Splice, Tree};
use proc_macro2::{Span, TokenStream};
use resume_core::check;
use resume_core::model::Resume;
use resume_core::problem::{Code, Help, Path, Problem, Severity, Step};
use resume_core::wording::nearest;

/// A résumé and everything that is reported about it.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// The syntax tree.
    pub tree: Tree,
    /// The résumé that it means.
    pub lowered: Lowered,
    /// The errors and the advice.
    pub problems: Vec<Located>,
}

impl Analysis {
    /// Whether anything refuses the résumé.
    pub fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|located| located.problem.severity == Severity::Error)
    }

    /// The résumé, if it has no errors and no values that only rustc knows.
    pub fn resume(&self) -> Option<&Resume> {
        (!self.has_errors() && self.lowered.splices.is_empty()).then_some(&self.lowered.resume)
    }

    /// Sorts the problems by their place in the source; `start` says where a token begins.
    pub fn sort_by_source<K: Ord>(&mut self, start: impl Fn(Span) -> K) {
        self.problems.sort_by_cached_key(|located| {
            let inside = located
                .place
                .inside
                .as_ref()
                .map_or(0, |inside| inside.range.start);
            (start(located.place.first), inside)
        });
    }
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
    let mut lowered = lower(&parsed.tree);
    let (mut filled, mut hidden) = (Vec::new(), Vec::new());
    if !lowered.splices.is_empty() {
        hidden = hidden_alternatives(&lowered);
        filled = fill(&mut parsed.tree, evaluate);
        lowered = lower(&parsed.tree);
    }
    let is_pointless = |at: usize| lowered.pointless.iter().any(|range| range.contains(&at));
    let mut problems = Vec::new();
    for (at, located) in parsed.problems.into_iter().enumerate() {
        if !is_pointless(at) {
            problems.push(located);
        }
    }
    problems.extend(filled);
    problems.extend(lowered.problems.iter().cloned());
    let locate = |problem: Problem| {
        let place = lowered.places.find(&problem.path);
        let place = place.unwrap_or(&parsed.tree.start).clone();
        Located::new(problem, place)
    };
    let is_error = |located: &Located| located.problem.severity == Severity::Error;
    if !problems.iter().any(is_error) {
        problems.extend(check::check(&lowered.resume).into_iter().map(locate));
    } else {
        // Advice is given about a résumé that is not refused.
        problems.retain(is_error);
        problems.extend(check::errors(&lowered.resume).into_iter().map(locate));
    }
    for located in hidden {
        let is_known = |known: &Located| {
            let (known, other) = (&known.problem, &located.problem);
            known.code == other.code && known.message == other.message
        };
        if !problems.iter().any(is_known) {
            problems.push(located);
        }
    }
    set_levels(&parsed.tree.levels, &mut problems);
    Analysis {
        tree: parsed.tree,
        lowered,
        problems,
    }
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

/// Sets each problem that is advice to the level that the writer gave it; the last level applies.
fn set_levels(levels: &[Level], problems: &mut Vec<Located>) {
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

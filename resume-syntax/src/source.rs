//! Résumés and letters in the text of a Rust file, found without rustc, and what is wrong with them by the
//! bytes of the file.
//!
//! The tokens of a file stay in a thread-local table until [`forget`] is called, so a long-running
//! program calls it before each reading.

mod address;
mod balance;
mod evaluate;
pub mod json;
mod lex;
mod reading;
mod scan;
mod signs;
mod years;

pub use evaluate::{Surroundings, Why};
pub use reading::{Found, Reading, read};

use crate::analyze::{Analysis, analyze_with};
use crate::analyze_letter::{LetterAnalysis, analyze_letter_with};
use crate::fill::Evaluated;
use crate::place::{Located, Place, Reporter};
use crate::tree::Splice;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use resume_core::problem::{Applicability, Code, Edit, Help, Path, Severity, Side};
use std::fmt;
use std::ops::Range;

/// The severity of a [`Diagnostic`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is wrong, but there is something to know.
    Note,
    /// Advice.
    Warning,
    /// The résumé is refused.
    Error,
}

impl Level {
    /// `error`, `warning` or `note`.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Level {
        match severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        }
    }
}

/// A message about bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its severity.
    pub level: Level,
    /// Which rule was broken; `None` if it is one of Rust's own rules.
    pub code: Option<Code>,
    /// Where in the résumé, as far as that is known.
    pub path: Path,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Help,
    /// The bytes of the file.
    pub range: Range<usize>,
    /// Who reports it while a program is compiled.
    pub reporter: Reporter,
}

/// A change to a file that fixes a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement<'d> {
    /// The bytes of the file that it replaces.
    pub range: Range<usize>,
    /// What is written there.
    pub text: &'d str,
    /// Whether it may be applied without asking.
    pub applicability: Applicability,
}

impl Diagnostic {
    /// What is wrong with a file by Rust's own rules.
    pub fn new(
        level: Level,
        message: impl Into<String>,
        help: impl Into<Help>,
        range: Range<usize>,
    ) -> Diagnostic {
        Diagnostic {
            level,
            code: None,
            path: Path::root(),
            message: message.into(),
            help: help.into(),
            range,
            reporter: Reporter::Macro,
        }
    }

    /// The change to the file that the help names, if it names one.
    pub fn replacement(&self) -> Option<Replacement<'_>> {
        let (start, end) = (self.range.start, self.range.end);
        match &self.help {
            Help::None | Help::Say(_) => None,
            Help::DidYouMean(name) => Some(Replacement {
                range: start..end,
                text: name,
                applicability: Applicability::Maybe,
            }),
            Help::Write(Edit {
                text,
                side,
                applicability,
                ..
            }) => Some(Replacement {
                range: match side {
                    Side::Instead => start..end,
                    Side::Before => start..start,
                    Side::After => end..end,
                },
                text,
                applicability: *applicability,
            }),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match self.code {
            Some(code) => write!(f, " [{code}]"),
            None => Ok(()),
        }
    }
}

/// The line and the column, both from 1 and the column in characters, of a byte of a text.
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

/// A Rust file, split into tokens.
///
/// ```
/// use resume_syntax::{Evaluated, source::File};
/// let text = r#"static ADA: Resume = resume! { name: "Ada Example" sumary: "…" };"#;
/// let file = File::read(text);
/// let ada = &file.invocations[0];
/// let problems = ada.diagnostics(ada.analyze(&mut |_| Evaluated::Unknown));
/// assert_eq!((ada.name.as_deref(), &text[problems[0].range.clone()]), (Some("ADA"), "sumary"));
/// ```
#[derive(Debug, Clone)]
pub struct File {
    /// All its tokens; none if the file could not be split into tokens.
    pub tokens: TokenStream,
    /// The résumés in it.
    pub invocations: Vec<Invocation>,
    /// The letters in it.
    pub letters: Vec<Invocation>,
    /// What is not Rust in it.
    pub faults: Vec<Diagnostic>,
}

/// A `resume! { … }` or a `letter! { … }`.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// The name of the `static`, `const` or `let` that it is the value of.
    pub name: Option<String>,
    /// The tokens between the delimiters.
    pub tokens: TokenStream,
    /// The bytes of the opening delimiter.
    pub open: Range<usize>,
    /// The bytes from the macro's name to the last delimiter.
    pub range: Range<usize>,
    /// Lines with characters that could not be read: nothing else is reported about these lines.
    pub unread: Vec<Range<usize>>,
    /// Characters that were read as another one, such as a `-`, which is shorter.
    pub shorter: Vec<Range<usize>>,
    /// Whether an attribute of the language around it silences advice.
    pub is_silenced: bool,
}

impl File {
    /// Splits a file into tokens and finds the résumés and letters in it, whatever the text.
    pub fn read(text: &str) -> File {
        let lexed = lex::lex(text);
        let mut invocations = find("resume", &lexed.tokens);
        let mut letters = find("letter", &lexed.tokens);
        let mut faults = lexed.faults;
        for invocation in invocations.iter_mut().chain(&mut letters) {
            invocation.unread = lexed.unread.clone();
            invocation.shorter = lexed.shorter.clone();
            faults.extend(lex::prefixes(&invocation.tokens));
        }
        File {
            tokens: lexed.tokens,
            invocations,
            letters,
            faults,
        }
    }
}

impl Invocation {
    /// Reads the résumé; `evaluate` returns the values of the Rust expressions in it.
    pub fn analyze(&self, evaluate: &mut dyn FnMut(&Splice) -> Evaluated) -> Analysis {
        analyze_with(self.tokens.clone(), evaluate)
    }

    /// Reads the letter; `evaluate` returns the values of the Rust expressions in it.
    pub fn analyze_letter(&self, evaluate: &mut dyn FnMut(&Splice) -> Evaluated) -> LetterAnalysis {
        analyze_letter_with(self.tokens.clone(), evaluate)
    }

    /// Its errors and advice, in the order of the file.
    pub fn diagnostics(&self, mut analysis: Analysis) -> Vec<Diagnostic> {
        analysis.sort_by_source(|span| span.byte_range().start);
        self.located(analysis.problems)
    }

    /// The errors and advice of a letter, in the order of the file.
    pub fn diagnostics_of_letter(&self, mut analysis: LetterAnalysis) -> Vec<Diagnostic> {
        analysis.sort_by_source(|span| span.byte_range().start);
        self.located(analysis.problems)
    }

    fn located(&self, problems: Vec<Located>) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> = problems
            .into_iter()
            .map(|located| self.diagnostic(located))
            .collect();
        diagnostics.retain(|diagnostic| {
            let is_unread = self
                .unread
                .iter()
                .any(|line| line.contains(&diagnostic.range.start));
            !(is_unread || self.is_silenced && diagnostic.level == Level::Warning)
        });
        diagnostics
    }

    pub(crate) fn diagnostic(&self, located: Located) -> Diagnostic {
        let Located {
            problem,
            place,
            reporter,
        } = located;
        let marked = self.marked(&place);
        let is_known = marked.is_some();
        let range = marked.unwrap_or_else(|| self.range.clone());
        // The text to write would have that one.
        let has_other = problem.code == Code::WordUnquoted
            && self.shorter.iter().any(|sign| range.contains(&sign.start));
        Diagnostic {
            level: problem.severity.into(),
            code: Some(problem.code),
            path: problem.path,
            message: problem.message.into_owned(),
            help: match is_known && !has_other {
                true => problem.help,
                false => problem.help.without_edit(),
            },
            range,
            reporter,
        }
    }

    /// The bytes of a place; an unknown place is the whole invocation.
    pub fn range_of(&self, place: &Place) -> Range<usize> {
        self.marked(place).unwrap_or_else(|| self.range.clone())
    }

    /// The bytes of a place inside this invocation.
    fn marked(&self, place: &Place) -> Option<Range<usize>> {
        let (first, last) = (place.first.byte_range(), place.last.byte_range());
        let mut range = match &place.inside {
            Some(inside) => first.start + inside.range.start..first.start + inside.range.end,
            None => first.start..last.end,
        };
        if let Some(dash) = self.shorter.iter().find(|dash| dash.start + 1 == range.end) {
            range.end = dash.end;
        }
        let is_inside = range.start < range.end
            && self.range.start <= range.start
            && range.end <= self.range.end;
        is_inside.then_some(range)
    }
}

/// Sorts diagnostics by their place in the file and reports each mistake once: a dash between dates
/// is reported with the dates, and a malformed string literal by what is wrong inside it.
pub fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_problem = |shown: &Diagnostic| shown.code.is_some() && shown.reporter != Reporter::Lexer;
    let (problems, faults): (Vec<_>, Vec<_>) = diagnostics.iter().cloned().partition(is_problem);
    let holds = |outer: &Diagnostic, inner: &Diagnostic| {
        outer.range.start <= inner.range.start && inner.range.end <= outer.range.end
    };
    diagnostics.retain(|diagnostic| match diagnostic.code {
        Some(_) if diagnostic.reporter == Reporter::Lexer => !faults
            .iter()
            .any(|fault| fault.code.is_none() && holds(diagnostic, fault)),
        None if diagnostic.level == Level::Error => {
            !problems.iter().any(|problem| holds(problem, diagnostic))
        }
        _ => true,
    });
    diagnostics.sort_by_key(|diagnostic| diagnostic.range.start);
    diagnostics
}

/// Forgets the files that were read in this thread; tokens that remain lose their places.
pub fn forget() {
    proc_macro2::extra::invalidate_current_thread_spans();
}

/// The invocations of the macro of this name, except those in the definition of another macro.
fn find(called: &str, tokens: &TokenStream) -> Vec<Invocation> {
    let mut found = Vec::new();
    // An explicit stack, because a file may be nested more deeply than the thread's stack allows.
    let mut open = vec![(tokens.clone().into_iter(), Seen::default())];
    while let Some((tokens, seen)) = open.last_mut() {
        let Some(token) = tokens.next() else {
            open.pop();
            continue;
        };
        match token {
            TokenTree::Group(group) => match seen.group(called) {
                Some(start) => found.push(Invocation {
                    name: seen.name.clone(),
                    tokens: group.stream(),
                    open: group.span_open().byte_range(),
                    range: start..group.span_close().byte_range().end,
                    unread: Vec::new(),
                    shorter: Vec::new(),
                    is_silenced: seen.is_silenced,
                }),
                None if seen.is_definition() => {}
                None if seen.is_attribute() => {
                    seen.is_silenced |= silences(&group.stream());
                    seen.is_all_silenced |= seen.is_silenced && seen.is_inner_attribute();
                }
                None => {
                    let is_block = group.delimiter() == Delimiter::Brace;
                    let inner = Seen {
                        name: seen.name.clone().filter(|_| is_block),
                        is_silenced: seen.is_silenced,
                        is_all_silenced: seen.is_silenced,
                        ..Seen::default()
                    };
                    // What follows the block of a function is another item.
                    seen.is_silenced &= !is_block || seen.is_all_silenced;
                    open.push((group.stream().into_iter(), inner));
                }
            },
            other => seen.push(other),
        }
    }
    found
}

/// What precedes a token.
#[derive(Default)]
struct Seen {
    /// The name that the next value belongs to.
    name: Option<String>,
    /// Whether the item, or the file, allows the lint that advice is reported as.
    is_silenced: bool,
    is_all_silenced: bool,
    last: [Option<TokenTree>; 3],
}

/// Whether an attribute is `allow(deprecated)` or similar: advice is reported as the use of
/// something deprecated.
fn silences(attribute: &TokenStream) -> bool {
    let mut tokens = attribute.clone().into_iter();
    let Some(TokenTree::Ident(level)) = tokens.next() else {
        return false;
    };
    let Some(TokenTree::Group(lints)) = tokens.next() else {
        return false;
    };
    let is_one = |lint: TokenTree| matches!(lint, TokenTree::Ident(lint) if lint == "deprecated" || lint == "warnings");
    (level == "allow" || level == "expect") && lints.stream().into_iter().any(is_one)
}

impl Seen {
    fn push(&mut self, token: TokenTree) {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ';' => {
                self.name = None;
                self.is_silenced = self.is_all_silenced;
            }
            TokenTree::Ident(name)
                if self
                    .ident(2)
                    .is_some_and(|word| matches!(word.as_str(), "static" | "const" | "let"))
                    && name != "mut" =>
            {
                self.name = Some(name.to_string());
            }
            TokenTree::Ident(name) if self.ident(2).is_some_and(|word| word == "mut") => {
                self.name = Some(name.to_string())
            }
            TokenTree::Ident(word) if word == "fn" => self.name = None,
            _ => {}
        }
        self.last.rotate_left(1);
        self.last[2] = Some(token);
    }

    /// Handles a group; returns where the invocation of the macro of this name begins, if the group
    /// belongs to one.
    fn group(&mut self, called: &str) -> Option<usize> {
        let [
            _,
            Some(TokenTree::Ident(name)),
            Some(TokenTree::Punct(bang)),
        ] = &self.last
        else {
            return None;
        };
        (name == called && bang.as_char() == '!').then(|| name.span().byte_range().start)
    }

    /// Whether a group is that of `#[…]` or `#![…]`; the latter applies to everything that follows.
    fn is_attribute(&self) -> bool {
        let is = |at: usize, c: char| matches!(self.last.get(at), Some(Some(TokenTree::Punct(punct))) if punct.as_char() == c);
        is(2, '#') || self.is_inner_attribute()
    }

    fn is_inner_attribute(&self) -> bool {
        matches!(&self.last[1..], [Some(TokenTree::Punct(sign)), Some(TokenTree::Punct(bang))] if sign.as_char() == '#' && bang.as_char() == '!')
    }

    /// Whether a group is the body of `macro_rules! name`.
    fn is_definition(&self) -> bool {
        self.ident(0).is_some_and(|word| word == "macro_rules")
    }

    fn ident(&self, at: usize) -> Option<String> {
        match self.last.get(at) {
            Some(Some(TokenTree::Ident(ident))) => Some(ident.to_string()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;

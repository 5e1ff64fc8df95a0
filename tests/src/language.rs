//! The language as `resume-syntax` reads it, without rustc.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use resume_core::model::Resume;
use resume_core::problem::Code;
use resume_syntax::{analyze, lower, parse};

/// A résumé that was read.
#[derive(Debug)]
pub struct Read {
    /// The résumé; values that were refused, or that only rustc knows, are placeholders in it.
    pub resume: Resume,
    /// How many values only rustc knows.
    pub splices: usize,
    /// The problems, in the order in which they were found.
    pub problems: Vec<(Code, String)>,
}

impl Read {
    /// The codes of the problems.
    pub fn codes(&self) -> Vec<Code> {
        self.problems.iter().map(|(code, _)| *code).collect()
    }
}

/// Reads the text between the delimiters of `resume!`.
pub fn read(source: &str) -> Read {
    read_tokens(
        source
            .parse()
            .unwrap_or_else(|error| panic!("{error}:\n{source}")),
    )
}

fn read_tokens(tokens: TokenStream) -> Read {
    let parsed = parse(tokens.clone());
    let lowered = lower(&parsed.tree);
    let analysis = analyze(tokens);
    let problems = parsed
        .problems
        .iter()
        .chain(&lowered.problems)
        .map(|located| (located.problem.code, located.problem.message.to_string()));
    Read {
        problems: problems.collect(),
        splices: analysis.translations.iter().map(Vec::len).sum::<usize>() + lowered.splices.len(),
        resume: analysis.lowered.resume,
    }
}

/// Every résumé in a Rust program: the content of each `resume!`.
pub fn resumes(program: &str) -> Vec<Read> {
    let mut found = Vec::new();
    search(
        program
            .parse()
            .unwrap_or_else(|error| panic!("{error}:\n{program}")),
        &mut found,
    );
    found
}

fn search(tokens: TokenStream, found: &mut Vec<Read>) {
    let mut before = [String::new(), String::new()];
    for tree in tokens {
        match &tree {
            TokenTree::Group(group)
                if before == ["resume", "!"] && group.delimiter() != Delimiter::None =>
            {
                found.push(read_tokens(group.stream()))
            }
            TokenTree::Group(group) => search(group.stream(), found),
            _ => {}
        }
        before.rotate_left(1);
        before[1] = tree.to_string();
    }
}

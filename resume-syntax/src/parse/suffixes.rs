//! Words that touch the text before them: to Rust `"EMC"in` is one text with a suffix, and it is
//! left to a macro what that means.

use crate::literal;
use crate::place::{Inside, Located, Place};
use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use resume_core::model::Kind;
use resume_core::problem::{Applicability, Code, Help, Path, Problem, Side};

/// The tokens with such words apart, so that all the rest is read as it was meant, and the problem
/// with each.
pub(super) fn apart(tokens: TokenStream) -> (TokenStream, Vec<Located>) {
    let mut problems = Vec::new();
    let tokens = apart_into(tokens, &mut problems);
    (tokens, problems)
}

fn apart_into(tokens: TokenStream, problems: &mut Vec<Located>) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut read = Vec::new();
    while let Some(tree) = tokens.next() {
        match tree {
            TokenTree::Group(group) => {
                let mut inside =
                    Group::new(group.delimiter(), apart_into(group.stream(), problems));
                inside.set_span(group.span());
                read.push(TokenTree::Group(inside));
            }
            TokenTree::Literal(whole) => {
                let source = whole.to_string();
                let Some((mut text, word)) = split(&source) else {
                    read.push(TokenTree::Literal(whole));
                    continue;
                };
                let is_keyword =
                    matches!(word, "in" | "at" | "section") || Kind::from_name(word).is_some();
                let is_name = is_keyword || tokens.peek().is_some_and(follows_a_name);
                let help = if is_name {
                    Help::edit(
                        format!("write a space before it: `… {word}`"),
                        " ",
                        Applicability::Certain,
                    )
                    .at(Side::Before)
                } else {
                    Help::remove(
                        "remove it, or write it inside the quotes",
                        Applicability::Maybe,
                    )
                };
                let message = format!("`{word}` touches the text before it");
                let inside = Inside {
                    range: source.len() - word.len()..source.len(),
                    literal: source.clone(),
                };
                let place = Place {
                    inside: Some(Box::new(inside)),
                    ..Place::of(whole.span())
                };
                let problem = Problem::new(Code::ValueMistyped, Path::root(), message, help);
                problems.push(Located::new(problem, place));
                text.set_span(whole.span());
                read.push(TokenTree::Literal(text));
                if is_name {
                    read.push(TokenTree::Ident(Ident::new(word, whole.span())));
                }
            }
            tree => read.push(tree),
        }
    }
    read.into_iter().collect()
}

/// A literal without its suffix, and that suffix.
fn split(source: &str) -> Option<(Literal, &str)> {
    let (text, word) = source.split_at(literal::suffix(source)?);
    Some((text.parse().ok()?, word))
}

/// Whether what is before this is the name of a field or a section.
fn follows_a_name(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Punct(punct) => punct.as_char() == ':',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    }
}

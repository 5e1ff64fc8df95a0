//! Words that touch the text before them: to Rust `"EMC"in` is one text with a suffix, and it is
//! left to a macro what that means.

use crate::literal;
use crate::place::{Inside, Located, Place};
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree, token_stream};
use resume_core::model::Kind;
use resume_core::problem::{Applicability, Code, Help, Path, Problem, Side};
use std::iter::Peekable;

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
                text.set_span(whole.span());
                if let Some((whole, last)) = quoted_inside(&text, word, &mut tokens) {
                    let place = Place::of(whole.span()).to(&Place::of(last));
                    let message = "a quote inside a text ends it";
                    let help = "write it as `\\\"`, or use `“` and `”`";
                    let problem = Problem::new(Code::ValueMistyped, Path::root(), message, help);
                    problems.push(Located::new(problem, place));
                    read.push(TokenTree::Literal(whole));
                    continue;
                }
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

/// For `"said "hi" to all"`, which is two texts to Rust: goes past the rest of it and returns all of
/// it as one text, and where it ends.
fn quoted_inside(
    text: &Literal,
    word: &str,
    tokens: &mut Peekable<token_stream::IntoIter>,
) -> Option<(Literal, Span)> {
    if matches!(word, "in" | "at" | "section") || Kind::from_name(word).is_some() {
        return None;
    }
    // Between the quotes are a few words.
    let mut ahead = tokens.clone();
    let (mut words, mut rest) = (0, None);
    for tree in ahead.by_ref() {
        words += 1;
        match tree {
            TokenTree::Ident(word) if word != "at" && word != "in" && words <= 8 => {}
            TokenTree::Literal(next) if next.to_string().starts_with('"') => {
                let goes_on = literal::suffix(&next.to_string()).is_some();
                rest = Some(next);
                if !goes_on {
                    break;
                }
                words = 0;
            }
            _ => return None,
        }
    }
    let rest = rest?;
    // What follows a label is another text.
    if matches!(ahead.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':') {
        return None;
    }
    *tokens = ahead;
    let value = crate::literal::unquote(&text.to_string())?;
    let mut whole = Literal::string(&format!("{} {word}", value.trim()));
    whole.set_span(text.span());
    Some((whole, rest.span()))
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

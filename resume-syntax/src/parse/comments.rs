//! Documentation comments, which Rust turns into attributes: there is nothing in a résumé that they
//! could document.

use crate::place::{Located, Place};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use resume_core::problem::{Code, Path, Problem};

/// The tokens without documentation comments, and a problem for each.
pub(super) fn without(tokens: TokenStream) -> (TokenStream, Vec<Located>) {
    let mut problems = Vec::new();
    if !has_any(&tokens) {
        return (tokens, problems);
    }
    let kept = strip(tokens, &mut problems);
    (kept, problems)
}

/// Whether an attribute `doc` is anywhere: most résumés have none, and are not copied.
fn has_any(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => is_doc(&group) || has_any(&group.stream()),
        _ => false,
    })
}

fn strip(tokens: TokenStream, problems: &mut Vec<Located>) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            kept.push(token);
            continue;
        };
        let is = |token: Option<&TokenTree>, c: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == c);
        let marks = match kept.as_slice() {
            [.., sign, bang] if is(Some(bang), '!') && is(Some(sign), '#') => 2,
            [.., sign] if is(Some(sign), '#') => 1,
            _ => 0,
        };
        if is_doc(&group) && marks > 0 {
            let first = kept.len() - marks;
            let place = Place::between(kept[first].span(), group.span_close());
            kept.truncate(first);
            let problem = Problem::new(
                Code::ItemMisplaced,
                Path::root(),
                "unexpected documentation comment",
                "write `//` for a comment",
            );
            problems.push(Located::new(problem, place));
        } else {
            let mut inside = Group::new(group.delimiter(), strip(group.stream(), problems));
            inside.set_span(group.span());
            kept.push(TokenTree::Group(inside));
        }
    }
    kept.into_iter().collect()
}

/// `[doc = "…"]`
fn is_doc(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(word)) if word == "doc")
}

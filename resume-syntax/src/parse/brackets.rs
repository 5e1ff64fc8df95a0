//! Brackets inside brackets, as deep as they can be walked safely.

use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// How deep any brackets may be nested, those of Rust expressions among them: what is
/// deeper cannot even be walked safely.
const BRACKETS: usize = 64;

/// The tokens without what is nested too deeply, and where that was, if there was any.
pub(super) fn shallow(tokens: TokenStream) -> (TokenStream, Option<Span>) {
    match deepest(tokens.clone(), BRACKETS) {
        None => (tokens, None),
        Some(span) => (cut(tokens, BRACKETS), Some(span)),
    }
}

/// The first group below this many others.
fn deepest(tokens: TokenStream, left: usize) -> Option<Span> {
    tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Group(group) if left == 0 => Some(group.span()),
        TokenTree::Group(group) => deepest(group.stream(), left - 1),
        _ => None,
    })
}

/// The tokens down to groups below this many others, which are emptied.
fn cut(tokens: TokenStream, left: usize) -> TokenStream {
    let cut = |tree| match tree {
        TokenTree::Group(group) => {
            let inside = if left == 0 {
                TokenStream::new()
            } else {
                cut(group.stream(), left - 1)
            };
            let mut emptied = Group::new(group.delimiter(), inside);
            emptied.set_span(group.span());
            TokenTree::Group(emptied)
        }
        tree => tree,
    };
    tokens.into_iter().map(cut).collect()
}

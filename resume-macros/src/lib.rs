//! The procedural macros of `resume!` and `letter!`: they parse, and pass the value and the problems
//! to rustc.
//!
//! Use them through the facade `resume-dsl`, whose macros say under which name this crate's types
//! are to be found.

mod expand;
mod mirror;
mod quote_model;
mod report;

use proc_macro::TokenStream;
use proc_macro2::TokenTree;

/// Expands `[$crate] …` to a value of type `Resume`.
#[doc(hidden)]
#[proc_macro]
pub fn resume(input: TokenStream) -> TokenStream {
    let (facade, tokens) = apart(input);
    expand::expand(&facade, tokens).into()
}

/// Expands `[$crate] …` to a value of type `Letter`.
#[doc(hidden)]
#[proc_macro]
pub fn letter(input: TokenStream) -> TokenStream {
    let (facade, tokens) = apart(input);
    expand::letter(&facade, tokens).into()
}

/// The path of the facade, which its macro puts in brackets before everything, and the rest.
fn apart(input: TokenStream) -> (proc_macro2::TokenStream, proc_macro2::TokenStream) {
    let mut tokens = proc_macro2::TokenStream::from(input).into_iter();
    let facade = match tokens.next() {
        Some(TokenTree::Group(path)) => path.stream(),
        other => other.into_iter().collect(),
    };
    (facade, tokens.collect())
}

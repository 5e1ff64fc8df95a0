//! The procedural macro of `resume!`: it parses, and passes the value and the problems to
//! rustc.
//!
//! Use it through the facade `resume-dsl`, whose `resume!` says under which name this crate's types
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
    let mut tokens = proc_macro2::TokenStream::from(input).into_iter();
    // The facade's macro puts the path of its crate in brackets before everything.
    let facade = match tokens.next() {
        Some(TokenTree::Group(path)) => path.stream(),
        other => other.into_iter().collect(),
    };
    expand::expand(&facade, tokens.collect()).into()
}

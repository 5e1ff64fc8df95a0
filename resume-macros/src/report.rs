//! Problems as rustc shows them.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use resume_syntax::Located;

/// A `compile_error!` at the place of the problem.
pub(crate) fn error(located: &Located) -> TokenStream {
    let problem = &located.problem;
    let mut text = format!("{} [{}]", problem.message, problem.code);
    if let Some(excerpt) = located.excerpt() {
        for line in excerpt.lines() {
            text.push_str("\n  ");
            text.push_str(line);
        }
    }
    if !problem.help.is_empty() {
        text.push_str("\nhelp: ");
        text.push_str(&problem.help);
    }
    compile_error(&text, located.place.first, located.place.last)
}

/// `::core::compile_error! { "…" }` whose error runs from one token to another: rustc takes the start from the path and the end from the braces.
fn compile_error(text: &str, first: Span, last: Span) -> TokenStream {
    let mut path = quote_spanned!(first=> ::core::compile_error!);
    let mut braces = Group::new(proc_macro2::Delimiter::Brace, text.to_token_stream());
    braces.set_span(last);
    path.extend([TokenTree::Group(braces)]);
    path
}

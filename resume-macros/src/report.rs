//! Problems as rustc shows them.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use resume_syntax::Located;

/// A `compile_error!` at the place of the problem.
pub(crate) fn error(located: &Located) -> TokenStream {
    let problem = &located.problem;
    let text = text(format!("{} [{}]", problem.message, problem.code), located);
    compile_error(&text, located.place.first, located.place.last)
}

/// A message with the place inside a string literal and the help.
fn text(message: String, located: &Located) -> String {
    let mut text = message;
    if let Some(excerpt) = located.excerpt() {
        for line in excerpt.lines() {
            text.push_str("\n  ");
            text.push_str(line);
        }
    }
    let help = &located.problem.help;
    if !help.is_none() {
        text.push_str(&format!("\nhelp: {help}"));
    }
    text
}

/// `::core::compile_error! { "…" }` whose error runs from one token to another: rustc takes the
/// start from the path and the end from the braces, rust-analyzer takes the macro's name. The rest
/// of the path has no width, so that pointing at the token does not show what `core` is.
fn compile_error(text: &str, first: Span, last: Span) -> TokenStream {
    let start = start(first);
    let name = Ident::new("compile_error", first);
    let mut path = quote_spanned!(start=> ::core::#name!);
    let mut braces = Group::new(Delimiter::Brace, text.to_token_stream());
    braces.set_span(last);
    path.extend([TokenTree::Group(braces)]);
    path
}

/// A warning at the first token of the place: the use of a deprecated constant that has the lint's
/// name.
pub(crate) fn warning(located: &Located) -> TokenStream {
    let problem = &located.problem;
    let lint = Ident::new(problem.code.name(), located.place.first);
    let note = text(problem.message.to_string(), located);
    let constant = Ident::new(problem.code.name(), Span::mixed_site());
    quote! {
        const _: () = {
            #[deprecated(note = #note)]
            #[allow(non_upper_case_globals)]
            const #constant: () = ();
            #lint
        };
    }
}

/// The place before a token, which has no width: rustc treats it as part of the writer's source,
/// and an editor finds nothing there.
pub(crate) fn start(span: Span) -> Span {
    span.unwrap().start().into()
}

/// The place after a token, which has no width either.
pub(crate) fn end(span: Span) -> Span {
    span.unwrap().end().into()
}

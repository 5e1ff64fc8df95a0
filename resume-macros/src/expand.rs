//! What rustc gets for a résumé or a letter: the problems, the mirror of its names, the values that
//! only rustc knows, and the value as a constant.

use crate::quote_model::Quoter;
use crate::{mirror, report};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use resume_core::problem::{Path, Severity};
use resume_syntax::{Located, LoweredLetter, Reporter, analyze, analyze_letter};

/// Expands the tokens of a résumé; `facade` is the path of the crate whose types are named.
pub(crate) fn expand(facade: &TokenStream, tokens: TokenStream) -> TokenStream {
    let mut analysis = analyze(tokens);
    analysis.sort_by_source(position);
    let problems = reported(&analysis.problems);
    let mirror = mirror::mirror(facade, &analysis.tree);
    let photo = analysis.lowered.places.find(&Path::root().field("photo"));
    let photo = photo.map_or_else(Span::call_site, |place| place.first);
    let mut quoter = Quoter::new(photo);
    let lowered = &analysis.lowered;
    let resume = quoter.resume(&lowered.resume, &lowered.splices, &analysis.translations);
    let items = quoter.items();
    constant(facade, [mirror, problems, items], &quote!(Resume), &resume)
}

/// Expands the tokens of a letter.
pub(crate) fn letter(facade: &TokenStream, tokens: TokenStream) -> TokenStream {
    let mut analysis = analyze_letter(tokens);
    analysis.sort_by_source(position);
    let problems = reported(&analysis.problems);
    let mirror = mirror::mirror_letter(facade, &analysis.tree);
    let LoweredLetter {
        letter,
        from,
        splices,
        ..
    } = &analysis.lowered;
    let mut quoter = Quoter::new(Span::call_site());
    let letter = quoter.letter(letter, splices, from.as_ref());
    let items = quoter.items();
    constant(facade, [mirror, problems, items], &quote!(Letter), &letter)
}

/// The problems that rustc does not report itself: it reports names, from the mirror, and string
/// literals that its lexer refuses.
fn reported(problems: &[Located]) -> TokenStream {
    let ours = problems
        .iter()
        .filter(|located| located.reporter == Reporter::Macro);
    ours.map(|located| match located.problem.severity {
        Severity::Error => report::error(located),
        Severity::Warning => report::warning(located),
    })
    .collect()
}

/// The value as a constant, because a chain of borrowed temporaries lives long enough in no other
/// place. The mirror comes first, because an editor looks for a word that is being typed at one
/// place with it and without it, and the problems speak of it.
fn constant(
    facade: &TokenStream,
    [mirror, problems, items]: [TokenStream; 3],
    kind: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    quote! {{
        #mirror
        #problems
        use #facade::__private as __resume;
        #items
        const __VALUE: __resume::#kind = #value;
        __VALUE
    }}
}

/// Where a token is. In an editor's macro server every token has the same place, and problems then
/// keep the order in which they were found.
fn position(span: Span) -> (usize, usize) {
    let start = span.unwrap().start();
    (start.line(), start.column())
}

//! What rustc gets for a résumé: the problems, the mirror of its names, the values that only rustc
//! knows, and the résumé as a constant.

use crate::quote_model::Quoter;
use crate::{mirror, report};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use resume_core::problem::{Path, Severity};
use resume_syntax::{Located, Reporter, analyze};

/// Expands the tokens of a résumé; `facade` is the path of the crate whose types are named.
pub(crate) fn expand(facade: &TokenStream, tokens: TokenStream) -> TokenStream {
    let mut analysis = analyze(tokens);
    // rustc reports names, from the mirror, and string literals that its lexer refuses.
    analysis
        .problems
        .retain(|located| located.reporter == Reporter::Macro);
    analysis.sort_by_source(position);
    let problems =
        analysis
            .problems
            .iter()
            .map(|located: &Located| match located.problem.severity {
                Severity::Error => report::error(located),
                Severity::Warning => report::warning(located),
            });
    let mirror = mirror::mirror(facade, &analysis.tree);
    let photo = analysis.lowered.places.find(&Path::root().field("photo"));
    let photo = photo.map_or_else(Span::call_site, |place| place.first);
    let mut quoter = Quoter::new(photo);
    let lowered = &analysis.lowered;
    let resume = quoter.resume(&lowered.resume, &lowered.splices, &analysis.translations);
    let items = quoter.items();
    // A constant, because a chain of borrowed temporaries lives long enough in no other place. The
    // mirror comes first, because an editor looks for a word that is being typed at one place with
    // it and without it, and the problems speak of it.
    quote! {{
        #mirror
        #(#problems)*
        use #facade::__private as __resume;
        #items
        const __RESUME: __resume::Resume = #resume;
        __RESUME
    }}
}

/// Where a token is. In an editor's macro server every token has the same place, and problems then
/// keep the order in which they were found.
fn position(span: Span) -> (usize, usize) {
    let start = span.unwrap().start();
    (start.line(), start.column())
}

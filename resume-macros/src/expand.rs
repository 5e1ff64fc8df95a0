//! What rustc gets for a résumé: the problems, the values that only it knows, and the résumé as a constant.

use crate::quote_model::Quoter;
use crate::report;
use proc_macro2::TokenStream;
use quote::quote;
use resume_syntax::{lower, parse};

/// Expands the tokens of a résumé; `facade` is the path of the crate whose types are named.
pub(crate) fn expand(facade: &TokenStream, tokens: TokenStream) -> TokenStream {
    let parsed = parse(tokens);
    let lowered = lower(&parsed.tree);
    let problems = parsed.problems.iter().chain(&lowered.problems);
    let errors: Vec<TokenStream> = problems.map(report::error).collect();
    let mut quoter = Quoter::new(&lowered.splices);
    let resume = quoter.resume(&lowered.resume);
    let items = quoter.items();
    // A constant, because a chain of borrowed temporaries lives long enough in no other place.
    quote! {{
        #(#errors)*
        use #facade::__private as __resume;
        #items
        const __RESUME: __resume::Resume = #resume;
        __RESUME
    }}
}

//! Struct literals of which only what is not empty is written, because rustc's time grows with the
//! tokens.

use super::splices::slice;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The fields of a struct literal.
#[derive(Default)]
pub(super) struct Literal(TokenStream);

impl Literal {
    /// Writes a field.
    pub(super) fn field(&mut self, name: &str, value: TokenStream) {
        let name = Ident::new(name, Span::mixed_site());
        self.0.extend(quote!(#name: #value,));
    }

    /// Writes a field that is a list, if something is in it.
    pub(super) fn list(&mut self, name: &str, elements: &[TokenStream]) {
        if !elements.is_empty() {
            self.field(name, slice(elements));
        }
    }

    /// The literal; a constant that is named as the type holds what was not written.
    pub(super) fn finish(self, kind: &str) -> TokenStream {
        let Literal(fields) = self;
        let empty = Ident::new(&kind.to_uppercase(), Span::mixed_site());
        let kind = Ident::new(kind, Span::mixed_site());
        quote!(__resume::#kind { #fields ..__resume::#empty })
    }
}

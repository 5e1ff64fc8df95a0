//! Struct literals of which only what is not empty is written, because rustc's time grows with the
//! tokens.

use super::splices::slice;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The fields of a struct literal.
#[derive(Default)]
pub(super) struct Literal {
    fields: TokenStream,
    /// Whether some are not written.
    is_part: bool,
}

impl Literal {
    /// Writes a field.
    pub(super) fn field(&mut self, name: &str, value: TokenStream) {
        let name = Ident::new(name, Span::mixed_site());
        self.fields.extend(quote!(#name: #value,));
    }

    /// Writes a field, if it has a value.
    pub(super) fn option(&mut self, name: &str, value: Option<TokenStream>) {
        match value {
            Some(value) => self.field(name, value),
            None => self.is_part = true,
        }
    }

    /// Writes a field that is a list, if something is in it.
    pub(super) fn list(&mut self, name: &str, elements: &[TokenStream]) {
        self.option(name, (!elements.is_empty()).then(|| slice(elements)));
    }

    /// The literal; a constant that is named as the type holds what was not written.
    pub(super) fn finish(self, kind: &str) -> TokenStream {
        let Literal { fields, is_part } = self;
        let empty = Ident::new(&kind.to_uppercase(), Span::mixed_site());
        let kind = Ident::new(kind, Span::mixed_site());
        // Where everything is written, clippy calls the rest needless.
        let rest = is_part.then(|| quote!(..__resume::#empty));
        quote!(__resume::#kind { #fields #rest })
    }
}

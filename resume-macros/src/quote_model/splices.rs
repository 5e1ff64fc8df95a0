//! Values that only rustc knows, and lists of which an element may be absent for one of them.

use super::Quoter;
use super::at::At;
use crate::report::start;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use resume_syntax::tree::Splice;

impl<'a> Quoter<'a> {
    /// A value that may be absent.
    pub(super) fn option<T: ?Sized>(
        &mut self,
        value: Option<&T>,
        at: &At<'_>,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        match value {
            Some(value) => self.perhaps(value, at, write),
            None => none(),
        }
    }

    /// A value that is absent where its expression says `None`.
    pub(super) fn perhaps<T: ?Sized>(
        &mut self,
        value: &T,
        at: &At<'_>,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let written = write(self, value, at);
        match self.splice_at(at) {
            Some(index) => {
                let (present, some, none) = (splice_names(index).0, some(written), none());
                quote!(if #present.is_some() { #some } else { #none })
            }
            None => some(written),
        }
    }

    /// Elements of which some may be absent; the filler is a value of the same type that is always
    /// present.
    pub(super) fn list<T>(
        &mut self,
        elements: &[T],
        at: &At<'_>,
        kind: TokenStream,
        filler: TokenStream,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let conditions: Vec<_> = (0..elements.len())
            .map(|index| {
                let value = splice_names(self.splice_at(&at.index(index))?).0;
                Some(quote!(#value.is_some()))
            })
            .collect();
        let written = elements.iter().enumerate();
        let written = written.map(|(index, element)| write(self, element, &at.index(index)));
        let written = written.collect();
        self.those_present(written, &conditions, kind, filler)
    }

    /// The written elements whose condition, if there is one, is true.
    pub(super) fn those_present(
        &mut self,
        elements: Vec<TokenStream>,
        conditions: &[Option<TokenStream>],
        kind: TokenStream,
        filler: TokenStream,
    ) -> TokenStream {
        if conditions.iter().all(Option::is_none) {
            return slice(&elements);
        }
        // A constant each, because what a function borrows must not need to be dropped, as the
        // address of a link would.
        let mut names = Vec::new();
        for value in &elements {
            let name = self.name();
            self.items.extend(quote!(const #name: #kind = #value;));
            names.push(name);
        }
        let present = conditions.iter().map(|condition| match condition {
            Some(condition) => condition.clone(),
            None => quote!(true),
        });
        let (name, all) = (self.name(), elements.len());
        let arms = names
            .iter()
            .enumerate()
            .map(|(index, name)| quote!(#index => #name));
        // Elements are moved into place one by one, because a constant cannot be built by leaving
        // some out.
        self.items.extend(quote! {
            const #name: &[#kind] = {
                const PRESENT: [bool; #all] = [#(#present),*];
                const fn element(index: usize) -> #kind {
                    match index { #(#arms,)* _ => __resume::unreachable!() }
                }
                const ELEMENTS: [#kind; __resume::count(&PRESENT)] = {
                    let mut elements = [const { #filler }; __resume::count(&PRESENT)];
                    let (mut from, mut to) = (0, 0);
                    while from < PRESENT.len() {
                        if PRESENT[from] {
                            __resume::forget(__resume::replace(&mut elements[to], element(from)));
                            to += 1;
                        }
                        from += 1;
                    }
                    elements
                };
                &ELEMENTS
            };
        });
        quote!(__resume::Borrowed(#name))
    }

    /// The text of the expression at this place, if there is one; it is checked by a separate
    /// constant, so that every bad value is reported at its place.
    pub(super) fn spliced(&mut self, at: &At<'_>, rule: TokenStream) -> Option<Ident> {
        let (number, splice) = self.splice(at)?;
        let (value, _, text) = splice_names(number);
        if number < self.known {
            return Some(text);
        }
        let span = splice.place.first;
        let check = call("check", quote!(#value, __resume::#rule(#text)), span);
        self.items.extend(quote!(const _: () = #check;));
        Some(text)
    }

    /// The number that the constants of the expression at this place have.
    pub(super) fn splice_at(&self, at: &At<'_>) -> Option<usize> {
        self.splice(at).map(|(number, _)| number)
    }

    fn splice(&self, at: &At<'_>) -> Option<(usize, &'a Splice)> {
        let mut splices = self.splices.iter();
        let (number, (_, splice)) = splices.find(|(_, (path, _))| at.is(&path.0))?;
        Some((*number, splice))
    }

    pub(super) fn name(&mut self) -> Ident {
        self.count += 1;
        format_ident!("__R{}", self.count, span = Span::mixed_site())
    }
}

/// The call of a function, which rustc finds at the writer's token, from before it to the end of
/// the parentheses, and an editor does not.
pub(super) fn call(function: &str, arguments: TokenStream, span: Span) -> TokenStream {
    // Every token of it has the writer's context; if one had another, rustc would point at the
    // whole macro.
    let before = start(span);
    let function = Ident::new(function, before);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments);
    arguments.set_span(span);
    quote_spanned!(before=> __resume::#function #arguments)
}

/// The constants of an expression: its value, the buffer that it is folded in, and its text.
pub(super) fn splice_names(index: usize) -> (Ident, Ident, Ident) {
    let name = |kind: &str| format_ident!("__{kind}{index}", span = Span::mixed_site());
    (name("VALUE"), name("FOLDED"), name("TEXT"))
}

pub(super) fn slice<T: ToTokens>(elements: &[T]) -> TokenStream {
    quote!(__resume::Borrowed(&[#(#elements),*]))
}

pub(super) fn some(value: TokenStream) -> TokenStream {
    quote!(__resume::Some(#value))
}

pub(super) fn none() -> TokenStream {
    quote!(__resume::None)
}

//! A letter, which refers to its résumé by name.

use super::Quoter;
use super::at::At;
use super::literal::Literal;
use super::splices::some;
use super::{nothing, values};
use crate::report::start;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use resume_core::model::Letter;
use resume_core::problem::Path;
use resume_syntax::tree::Splice;

impl<'a> Quoter<'a> {
    pub(crate) fn letter(
        &mut self,
        letter: &Letter,
        splices: &'a [(Path, Splice)],
        resume: Option<&Splice>,
    ) -> TokenStream {
        self.begin(splices, &[]);
        let Letter {
            from: _,
            to,
            place,
            date,
            subject,
            opening,
            body,
            closing,
            enclosures,
            lang,
        } = letter;
        let root = At::ROOT;
        let mut literal = Literal::default();
        literal.option("from", resume.map(|resume| self.from(resume)));
        let lines = self.list(
            to,
            &root.field("to"),
            quote!(__resume::Str),
            quote!(__resume::Borrowed("")),
            |quoter, line, at| quoter.plain(line, at),
        );
        literal.option("to", (!to.is_empty()).then_some(lines));
        let place = place.as_deref();
        let place = place.map(|place| self.perhaps(place, &root.field("place"), Self::plain));
        literal.option("place", place);
        literal.option("date", date.map(|date| some(values::date(date))));
        let subject = subject.as_ref();
        let at = root.field("subject");
        let subject = subject.map(|subject| self.perhaps(subject, &at, Self::prose));
        literal.option("subject", subject);
        literal.field("opening", self.prose(opening, &root.field("opening")));
        literal.list("body", &self.body(body, &root, nothing));
        literal.field("closing", self.prose(closing, &root.field("closing")));
        let at = root.field("enclosures");
        let present = self.proses(enclosures, &at);
        literal.option("enclosures", (!enclosures.is_empty()).then_some(present));
        let lang = lang.as_ref();
        let lang = lang.map(|lang| self.perhaps(lang, &root.field("lang"), Self::lang));
        literal.option("lang", lang);
        literal.finish("Letter")
    }

    /// The résumé, by its name; if that is not a résumé, rustc says so at the name.
    fn from(&mut self, resume: &Splice) -> TokenStream {
        let (name, before) = (self.name(), start(resume.place.first));
        let expression = &resume.tokens;
        let borrowed = quote_spanned!(before=> &#expression);
        self.items
            .extend(quote!(const #name: &__resume::Resume = #borrowed;));
        quote!(__resume::Borrowed(#name))
    }
}

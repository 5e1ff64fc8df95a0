//! Fields, and their alternatives for variants: a constant for each alternative, from which the list
//! of them and the field itself are made.

use super::Quoter;
use super::at::At;
use super::literal::Literal;
use super::splices::{none, slice, some, splice_names};
use super::values::date;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use resume_core::model::{Alternative, Field, Fields, Form, Held, Value};

/// An alternative whose value is a constant.
struct Written<'r> {
    alternative: &'r Alternative,
    value: Ident,
    /// When it is there, if its value is one that only rustc knows.
    condition: Option<TokenStream>,
}

impl Quoter<'_> {
    /// The fields of what has a table of them.
    pub(super) fn put_fields(&mut self, holder: &impl Fields, at: &At<'_>, literal: &mut Literal) {
        let alternatives = self.written(holder.alternatives(), at);
        for (field, name, held) in holder.fields() {
            let of_field = alternatives
                .iter()
                .filter(|one| one.alternative.field == field);
            let value = match of_field.clone().next() {
                Some(_) => Some(shown(field, of_field)),
                None => self.field(held, &at.field(field.word())),
            };
            literal.option(name, value);
        }
        let list = (!alternatives.is_empty()).then(|| self.all(&alternatives));
        literal.option("alternatives", list);
    }

    /// The value of a field without alternatives.
    fn field(&mut self, held: Held<'_>, at: &At<'_>) -> Option<TokenStream> {
        match held {
            Held::Proses([]) | Held::Plains([]) => None,
            Held::Proses(proses) => Some(self.proses(proses, at)),
            Held::Prose(prose) => prose.map(|prose| self.perhaps(prose, at, Self::prose)),
            Held::Plain(text) => text.map(|text| self.perhaps(text, at, Self::plain)),
            Held::Plains(texts) => Some(self.plains(texts, at)),
            Held::Web(url) => url.map(|url| self.perhaps(url, at, Self::web)),
            Held::Doi(doi) => doi.map(|doi| self.perhaps(doi, at, Self::doi)),
            Held::Email(email) => email.map(|email| self.perhaps(email, at, Self::email)),
            Held::Phone(phone) => phone.map(|phone| self.perhaps(phone, at, Self::phone)),
            Held::Date(day) => day.map(|day| some(date(day))),
        }
    }

    fn written<'r>(&mut self, alternatives: &'r [Alternative], at: &At<'_>) -> Vec<Written<'r>> {
        let at = at.field("alternatives");
        let mut written = Vec::new();
        for (index, alternative) in alternatives.iter().enumerate() {
            let at = at.index(index);
            let held = self.held(alternative.value.held(), &at);
            let (value, kind) = (self.name(), kind(alternative.value.form()));
            self.items
                .extend(quote!(const #value: __resume::#kind = #held;));
            written.push(Written {
                alternative,
                value,
                condition: self.condition(&alternative.value, &at),
            });
        }
        written
    }

    /// When a value is there: always, or if one of its expressions says something.
    fn condition(&self, value: &Value, at: &At<'_>) -> Option<TokenStream> {
        let is_some = |index| {
            let value = splice_names(index).0;
            quote!(#value.is_some())
        };
        let count = match value {
            Value::Proses(proses) => proses.len(),
            Value::Plains(texts) => texts.len(),
            _ => return self.splice_at(at).map(is_some),
        };
        let all = (0..count).map(|index| self.splice_at(&at.index(index)).map(is_some));
        let all: Vec<TokenStream> = all.collect::<Option<_>>()?;
        Some(quote!(#(#all)||*))
    }

    /// The list of the alternatives that are there. Where none of a field has tags, the field has no
    /// alternatives.
    fn all(&mut self, written: &[Written<'_>]) -> TokenStream {
        let elements = written.iter().map(|one| {
            let Alternative { field, value, tags } = one.alternative;
            let field = Ident::new(&format!("{field:?}"), Span::mixed_site());
            // A variant is named as the form of the value is.
            let variant = Ident::new(&format!("{:?}", value.form()), Span::mixed_site());
            let (value, tags) = (&one.value, slice(&self.tags(tags)));
            quote!(__resume::Alternative { field: __resume::Field::#field, value: __resume::Value::#variant(#value), tags: #tags })
        });
        let elements = elements.collect();
        let conditions = written.iter().map(|one| {
            let others = written.iter().filter(|other| {
                other.alternative.field == one.alternative.field
                    && !other.alternative.tags.is_empty()
            });
            let others = others.map(|other| other.condition.clone());
            let own = one.condition.iter().cloned();
            match others.collect::<Option<Vec<_>>>() {
                Some(others) if one.alternative.tags.is_empty() => {
                    let own = own.map(|own| quote!((#own) &&));
                    Some(quote!(#(#own)* (#(#others)||*)))
                }
                _ => one.condition.clone(),
            }
        });
        let conditions: Vec<_> = conditions.collect();
        let filler = quote!(__resume::Alternative {
            field: __resume::Field::Summary,
            value: __resume::Value::Proses(__resume::Borrowed(&[])),
            tags: __resume::Borrowed(&[])
        });
        let kind = quote!(__resume::Alternative);
        self.those_present(elements, &conditions, kind, filler)
    }
}

/// What the résumé without a variant prints: the alternative without tags, else the first that is
/// there.
fn shown<'w, 'r: 'w>(
    field: Field,
    written: impl Iterator<Item = &'w Written<'r>> + Clone,
) -> TokenStream {
    let is_general = |one: &&Written<'_>| one.alternative.tags.is_empty();
    let general = written.clone().filter(is_general);
    let tagged = written.filter(|one| !is_general(one));
    let mut order: Vec<&Written<'_>> = general.chain(tagged).collect();
    let certain = order.iter().position(|one| one.condition.is_none());
    order.truncate(certain.map_or(order.len(), |certain| certain + 1));
    let nothing = match field.is_list() {
        true => slice::<TokenStream>(&[]),
        false => none(),
    };
    order.into_iter().rev().fold(nothing, |rest, one| {
        let value = &one.value;
        let value = match field.is_list() {
            true => quote!(#value),
            false => some(quote!(#value)),
        };
        match &one.condition {
            Some(condition) => quote!(if #condition { #value } else { #rest }),
            None => value,
        }
    })
}

/// The type of a value.
fn kind(form: Form) -> TokenStream {
    match form {
        Form::Prose => quote!(Prose),
        Form::Proses => quote!(List<__resume::Prose>),
        Form::Plain => quote!(Str),
        Form::Plains => quote!(List<__resume::Str>),
        Form::Web => quote!(Url),
        Form::Doi => quote!(Doi),
        Form::Email => quote!(Email),
        Form::Phone => quote!(Phone),
        Form::Date => quote!(Date),
    }
}

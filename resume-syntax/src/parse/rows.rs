//! `"Label": "item", "item"`: rows.

use super::Parser;
use super::dates::After;
use super::entries::quoted;
use super::look::{equals, is_colon, is_named, is_number, is_text, is_value, leads_to_block, path};
use crate::dates;
use crate::place::Place;
use crate::tree::{Row, Splice, Text, Value};
use resume_core::model::{Field, Kind};
use resume_core::problem::{Code, Help};
use resume_core::words::said::is_expiry;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `"Label": "item", "item" #tag`
    pub(super) fn row(&mut self) -> Row {
        // The caller has seen a text, and anything else would have been refused there.
        let label = self
            .text()
            .unwrap_or_else(|| Text::refused(Place::of(self.last)));
        let colon = Place::of(self.at.span());
        match equals(self.at) {
            Some(after) => {
                self.equals_for_colon("a row has a `:` after its label", "write `:`".into(), after)
            }
            None => self.bump(),
        }
        let mut items = Vec::new();
        if is_text(self.at) {
            items.extend(self.texts().into_iter().map(Value::Text));
            items.extend(self.listed_word());
        } else if let Some(values) = self.bracketed(true) {
            items.extend(values);
        } else if let Some(number) = self.number_of_row(&label) {
            items.push(Value::Text(number));
        } else if self.in_contact && self.starts_date_of_row() {
            items.extend(self.dates_before(After::Item).map(Value::Date));
        } else if let Some((splice, next)) = path(self.at).filter(|(splice, next)| {
            self.in_contact
                && !is_colon(*next)
                && !splice
                    .word
                    .as_ref()
                    .is_some_and(|word| word.text.chars().any(char::is_lowercase))
        }) {
            self.advance(splice.place.last, next);
            let translations = self.translations(true);
            items.push(Value::Splice(Splice {
                translations,
                ..splice
            }));
        } else if self
            .at
            .ident()
            .is_some_and(|(_, next)| !is_colon(next) && !leads_to_block(next))
        {
            items.extend(self.listed_words().map(Value::Text));
        } else {
            let (place, help) = match self.lone_number() {
                Some(number) => {
                    let place = Place::of(self.last);
                    match self.field_of_row(&label) {
                        Some(help) => (label.place.to(&place), help(&number)),
                        None => (place, quoted(format!("write `\"{number}\"`"), &number)),
                    }
                }
                None if self.in_contact => (
                    label.place.to(&colon),
                    "write `\"Label\": \"https://…\"` or `\"Label\": \"text\"`".into(),
                ),
                None if self.depth == 0 && Kind::from_name(&label.value).is_some() => (
                    label.place.to(&colon),
                    format!("write `{} {{ … }}`", label.value).into(),
                ),
                None => (
                    label.place.to(&colon),
                    "write `\"Label\": \"item\", \"item\"`".into(),
                ),
            };
            let message = if self.in_contact {
                "a label is followed by an address, text or a date"
            } else {
                "a label is followed by items in quotes"
            };
            self.problem(Code::ValueMistyped, message, help, place);
        }
        let tags = self.tags();
        Row { label, items, tags }
    }

    /// A word without quotes at the end of a list of texts.
    fn listed_word(&mut self) -> Option<Value> {
        let next = self.after_comma()?;
        let (word, after) = next.ident()?;
        let is_name = is_colon(after) || leads_to_block(after) || is_value(after);
        if is_name || word == "at" || word == "in" {
            return None;
        }
        self.bump();
        self.listed_words().map(Value::Text)
    }

    /// A number of several parts after a label, as in `5/5`.
    fn number_of_row(&mut self, label: &Text) -> Option<Text> {
        if self.in_contact || !is_number(self.at) {
            return None;
        }
        let (start, last) = (self.at, self.last);
        self.bump();
        let is_longer = self.rest_of_number(false);
        let begins_row = |at: Cursor<'_>| at.literal().is_some_and(|(_, next)| is_colon(next));
        let is_dates = is_text(self.at) && !begins_row(self.at) || is_named(self.at, "at");
        if !is_longer || is_dates {
            self.advance(last, start);
            return None;
        }
        let number = self.number_since(start);
        let (help, place) = match self.field_of_row(label) {
            Some(help) => (help(&number.value), label.place.to(&number.place)),
            None => (
                Help::write(crate::literal::of(&number.value)).maybe(),
                number.place.clone(),
            ),
        };
        let message = "a label is followed by items in quotes";
        self.problem(Code::ValueMistyped, message, help, place);
        Some(number)
    }

    /// The help for a date after a label of an entry that says `expires` in some language.
    fn field_of_row(&self, label: &Text) -> Option<impl Fn(&str) -> Help + use<>> {
        let kind = self.kind.filter(|_| self.depth > 1)?;
        let has_it = kind.fields().any(|field| field == Field::Expires);
        (has_it && is_expiry(&label.value)).then_some(|date: &str| {
            Help::write(format!("{}: {date}", Field::Expires.word())).maybe()
        })
    }

    /// Whether a date follows a label. A short number without more is not taken for one.
    fn starts_date_of_row(&self) -> bool {
        let is_year = self.at.literal().is_some_and(|(literal, next)| {
            let number = literal.to_string();
            let goes_on =
                |(punct, _): (proc_macro2::Punct, _)| matches!(punct.as_char(), '-' | '.' | '/');
            number.len() == 4
                || number.contains(['.', '年', '년'])
                || next.punct().is_some_and(goes_on)
                || next
                    .ident()
                    .is_some_and(|(word, _)| dates::is_date_word(&word.to_string()))
        });
        self.starts_dates() && (is_year || self.at.ident().is_some())
    }
}

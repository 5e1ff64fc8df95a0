//! Fields: their names, the signs after them, and lists of values.

use super::Parser;
use super::look::{is_number, is_text, is_value, path, single, starts_name};
use super::markdown::are_labelled;
use crate::place::Place;
use crate::tree::{Field, ItemKind, Name, Value};
use proc_macro2::Delimiter;
use resume_core::model::{self, ContactName, schema};
use resume_core::problem::{Applicability, Code, Help, Side};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `key: value, value #tag`
    pub(super) fn field(&mut self, name: Name) -> Field {
        self.bump();
        self.field_after_name(name)
    }

    /// `key = value`, which is answered with the colon.
    pub(super) fn field_with_equals(&mut self, name: Name, after: Cursor<'a>) -> Field {
        self.bump();
        let say = format!("write `{}: …`", name.text);
        self.equals_for_colon("a field is written with `:`", say, after);
        self.values(name)
    }

    /// `=` and the like up to what follows, which is answered with the colon.
    pub(super) fn equals_for_colon(
        &mut self,
        message: &'static str,
        say: String,
        after: Cursor<'a>,
    ) {
        let first = self.at.span();
        while self.at != after && !self.at.eof() {
            self.bump();
        }
        let place = Place::of(first).to(&Place::of(self.last));
        let help = Help::edit(say, ":", Applicability::Certain);
        self.problem(Code::ItemMisplaced, message, help, place);
    }

    /// `: value, value`
    pub(super) fn field_after_name(&mut self, name: Name) -> Field {
        self.bump();
        self.values(name)
    }

    fn values(&mut self, name: Name) -> Field {
        let first = self.next_problem();
        let mut values = Vec::new();
        let mut tags = Vec::new();
        if name.text == "tags" || self.in_variants {
            loop {
                let (known, problem) = (tags.len(), self.next_problem());
                values.extend(self.declared_tags());
                tags.extend(self.tags());
                // A first word that was refused is one problem with the comma that is missing after it.
                let is_first_refused = values.is_empty() && self.next_problem() > problem;
                let is_refused = tags.len() > known || is_first_refused;
                if !self.declaration_goes_on(is_refused) {
                    break;
                }
            }
        } else {
            let is_dated = self.takes_date(&name.text);
            let mut joined_by = None;
            loop {
                let known = self.next_problem();
                let bracketed = self.bracketed(self.is_list(&name.text));
                values.extend(bracketed.unwrap_or_else(|| Vec::from_iter(self.value(&name))));
                if let Some(word) = self.conjunction() {
                    joined_by = Some(word);
                    continue;
                }
                if is_value(self.at) {
                    // A comma is missing too, or nobody knows which of the two was meant.
                    self.without_edits_since(known);
                }
                self.doubled_comma();
                match self.after_comma() {
                    Some(next) if is_value(next) || (is_dated && is_number(next)) => self.bump(),
                    Some(next)
                        if path(next)
                            .is_some_and(|(_, after)| !starts_name(next) && !is_text(after)) =>
                    {
                        self.bump()
                    }
                    _ => break,
                }
            }
            if is_dated && values.len() > 1 {
                values = self.one_date(&name, &values, first);
            } else if let Some(word) = joined_by {
                values = self.joined_values(&name.text, values, &word);
            }
        }
        let problems = first..self.next_problem();
        tags.extend(self.tags());
        Field {
            name,
            values,
            tags,
            refused: false,
            problems,
        }
    }

    /// Whether a field takes several values.
    pub(super) fn is_list(&self, field: &str) -> bool {
        if self.in_contact {
            return ContactName::from_word(field).is_some_and(ContactName::is_list);
        }
        let mut named = schema::LETTER.iter().filter(|_| self.is_letter());
        let is_named = field == "lang" || named.any(|known| known.word == field && known.is_list());
        is_named || model::Field::keyed(field).is_some_and(model::Field::is_list)
    }

    /// Whether what follows a name and its colon is a value in braces, and no section.
    pub(super) fn is_value_in_braces(&self, name: &Name, colon: Cursor<'a>) -> bool {
        let inside = colon
            .punct()
            .and_then(|(_, next)| next.group(Delimiter::Brace))
            .map(|(inside, ..)| inside);
        let is_value = |inside| single(inside).is_some() || are_labelled(inside);
        !name.is_block() && inside.is_some_and(is_value)
    }

    /// A name where a field's colon is missing before its text.
    pub(super) fn field_without_colon(&mut self, name: Name) -> Option<ItemKind> {
        let say = format!(
            "write `{}: \"…\"` for a field, or quote the word",
            name.text
        );
        let is_known = model::Field::keyed(&name.text).is_some();
        let entries = self.kind.filter(|kind| {
            kind.entry().is_some() && !kind.is_custom() && self.depth == 1 && !is_known
        });
        let (message, help) = if let Some(kind) = entries {
            let help = format!("write `{}`", kind.example());
            ("this section holds entries", help.into())
        } else if name.is_block() {
            let help = format!("write `{} \"…\" {{ … }}`", name.text);
            ("a block is missing after this section", help.into())
        } else {
            let help = Help::edit(say, ":", Applicability::Maybe).at(Side::After);
            ("a `:` is missing here", help)
        };
        self.problem(Code::ItemMisplaced, message, help, name.place());
        let mut values = Vec::new();
        while is_text(self.at) {
            values.extend(self.text().map(Value::Text));
            match self.after_comma() {
                Some(next) if is_value(next) => self.bump(),
                _ => break,
            }
        }
        Some(ItemKind::Field(Field {
            name,
            values,
            tags: self.tags(),
            refused: true,
            problems: 0..0,
        }))
    }
}

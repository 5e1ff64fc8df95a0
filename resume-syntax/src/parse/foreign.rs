//! The syntax of other languages for data and programs, which is answered with the syntax of this
//! one: lists in brackets, names with hyphens, texts in three quotes, entries of YAML.

use super::Parser;
use super::look::{hyphenated, is_block, is_colon, is_text, starts_name};
use super::spelled::Gap;
use crate::lower::contact_field;
use crate::place::Place;
use crate::tree::{Field, ItemKind, Name, Text, Value};
use proc_macro2::Delimiter;
use resume_core::model::{ContactName, Field as Known, schema};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::nearest;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `["a", "b"]` in place of values, or the same in parentheses: the texts in them, which are
    /// refused with one problem.
    pub(super) fn bracketed(&mut self, is_list: bool) -> Option<Vec<Value>> {
        let (inside, span, next) = self
            .at
            .group(Delimiter::Bracket)
            .or_else(|| self.at.group(Delimiter::Parenthesis))?;
        let (mut at, mut texts) = (inside, Vec::new());
        while let Some((text, after)) = at.literal().filter(|_| is_text(at)) {
            texts.push(text.to_string());
            at = self.after_comma_at(after).unwrap_or(after);
        }
        if texts.is_empty() || !at.eof() {
            return None;
        }
        self.advance(span.close(), next);
        let is_list = is_list || texts.len() == 1;
        let help = match is_list {
            true => Help::write(texts.join(", ")),
            false => "write one text, without brackets".into(),
        };
        let message = "values have no brackets around them";
        let place = Place::between(span.open(), span.close());
        self.problem(Code::ValueMistyped, message, help, place.clone());
        texts.truncate(if is_list { texts.len() } else { 1 });
        let texts = texts.into_iter();
        Some(
            texts
                .map(|_| Value::Text(Text::refused(place.clone())))
                .collect(),
        )
    }

    /// A word that says that there is no value, such as `None`; returns whether there is one, and it
    /// was reported.
    pub(super) fn no_value(&mut self, name: &Name) -> bool {
        let Some((word, next)) = self.at.ident() else {
            return false;
        };
        let is_none = matches!(
            word.to_string().as_str(),
            "None" | "none" | "null" | "nil" | "undefined" | "NULL"
        );
        let is_alone = next.eof()
            || starts_name(next)
            || is_text(next)
            || next
                .punct()
                .is_some_and(|(sign, _)| matches!(sign.as_char(), ',' | ';' | '-' | '#'));
        // Without a name there is no résumé.
        if !is_none || !is_alone || name.text == "name" {
            return false;
        }
        self.advance(word.span(), next);
        let message = format!("`{word}` is not a value");
        let help = format!("leave `{}` out if there is none", name.text);
        self.problem(Code::ValueMistyped, message, help, Place::of(word.span()));
        true
    }

    /// The field of a name with hyphens, `e-mail: "…"`, which no field has; nothing is read where
    /// there is none.
    pub(super) fn hyphenated_field(&mut self) -> Option<Field> {
        let (word, _) = self.at.ident()?;
        let written = hyphenated(self.at).filter(|name| name.has_hyphen && is_colon(name.next))?;
        self.advance(written.place.last, written.next);
        let contact = ContactName::words();
        let fields = Known::ALL.iter().copied().filter(|field| field.is_keyed());
        let resume = schema::RESUME.iter().map(|field| field.word);
        let known = contact.chain(fields.map(Known::word)).chain(resume);
        let in_contact = || contact_field(&written.name).filter(|_| self.in_contact);
        let right = match nearest(&written.name, known).or_else(in_contact) {
            Some(near) => near.to_owned(),
            None => written.name,
        };
        let help = Help::edit(format!("write `{right}: …`"), right, Applicability::Maybe);
        let message = "the name of a field has no `-`";
        self.problem(Code::ItemMisplaced, message, help, written.place);
        Some(Field {
            refused: true,
            ..self.field_after_name(Name::of(&word))
        })
    }

    /// `"""text"""`: the text between the first and the last quotes, which is refused.
    pub(super) fn in_three_quotes(&mut self) -> Option<Text> {
        let is_empty = |at: Cursor<'a>| {
            let literal = at
                .literal()
                .filter(|(literal, _)| literal.to_string() == "\"\"");
            literal.map(|(literal, next)| (literal.span(), next))
        };
        let (first, next) = is_empty(self.at)?;
        let (text, next) = next.literal().filter(|_| is_text(next))?;
        let (last, next) = is_empty(next)?;
        self.advance(last, next);
        let place = Place::between(first, last);
        let source = text.to_string();
        let inside = source.get(1..source.len() - 1).unwrap_or_default();
        let inside = inside.trim();
        let right = format!("\"{inside}\"");
        let has_empty_line = inside.lines().any(|line| line.trim().is_empty());
        let help = match () {
            () if !source.starts_with('"') || inside.is_empty() || has_empty_line => {
                "write `\"` at each end of each paragraph, and `,` between paragraphs".into()
            }
            () if inside.contains('\n') => {
                Help::edit("write `\"` at each end", right, Applicability::Certain)
            }
            () => Help::write(right),
        };
        let message = "a text has one `\"` at each end";
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// A letter directly before a text, as in `f"text"`.
    pub(super) fn prefixed_text(&mut self) -> Option<Text> {
        let (word, next) = self.at.ident()?;
        let is_prefix = matches!(
            word.to_string().as_str(),
            "f" | "F" | "u" | "U" | "L" | "R" | "fr" | "rf" | "u8" | "s" | "S" | "N" | "B" | "t"
        );
        if !is_prefix || !is_text(next) {
            return None;
        }
        self.advance(word.span(), next);
        let message = "a text has no letter before its quote";
        let help = Help::remove("remove the letter", Applicability::Certain);
        self.problem(Code::ValueMistyped, message, help, Place::of(word.span()));
        let place = self.text()?.place;
        Some(Text::refused(place))
    }

    /// `- title: "…"`, an entry as YAML has it, with all of its lines: one problem. Returns whether
    /// there is one.
    pub(super) fn yaml_entry(&mut self) -> bool {
        let Some(kind) = self.kind.filter(|kind| kind.entry().is_some()) else {
            return false;
        };
        if self.depth != 1 || !begins_yaml_entry(self.at) {
            return false;
        }
        let dash = self.at.span();
        self.bump();
        let place = Place::between(dash, self.at.span());
        self.bump();
        while !self.at.eof() && !begins_yaml_entry(self.at) {
            let is_below = Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
            let is_dash = self
                .at
                .punct()
                .is_some_and(|(sign, _)| sign.as_char() == '-');
            if is_below && !is_key(self.at) && !is_dash {
                break;
            }
            self.bump();
        }
        let message = "an entry is written without names for its parts";
        let help = format!("write it like `{}`", kind.example());
        self.problem(Code::ItemMisplaced, message, help, place);
        true
    }

    /// `kind: [ … ]` or `kind = { … }`: a section with the signs of another language.
    pub(super) fn section_in_brackets(&mut self, name: Name, after: Cursor<'a>) -> ItemKind {
        let first = Place::of(self.at.span());
        self.bump();
        let sign = Place::of(self.at.span());
        while self.at != after && !self.at.eof() {
            self.bump();
        }
        let last = Place::of(self.last);
        let right = format!("write `{} {{ … }}`", name.text);
        if is_block(after) {
            let help = Help::edit(right, "", Applicability::Certain);
            let message = "a section has no `=`";
            self.problem(Code::ItemMisplaced, message, help, sign.to(&last));
            return self.section(name, after);
        }
        let message = "a section is written with braces";
        self.problem(Code::ItemMisplaced, message, right, first.to(&last));
        // The items of another language are no items here.
        let known = self.next_problem();
        let section = self.section(name, after);
        self.forget_since(known);
        section
    }
}

/// Whether a word with a colon is here.
fn is_key(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(_, next)| is_colon(next))
}

fn begins_yaml_entry(at: Cursor<'_>) -> bool {
    at.punct()
        .is_some_and(|(sign, next)| sign.as_char() == '-' && is_key(next))
}

/// What follows the signs after the name of a section, if it is a group that a section has not:
/// `: [`, `= {`.
pub(super) fn group_after_signs<'a>(name: &Name, next: Cursor<'a>) -> Option<Cursor<'a>> {
    let after = match super::look::equals(next) {
        Some(after) => after,
        None => next
            .punct()
            .filter(|_| is_colon(next))
            .map(|(_, after)| after)
            .filter(|after| !is_block(*after))?,
    };
    let is_group = is_block(after) || after.group(Delimiter::Bracket).is_some();
    (name.is_block() && is_group).then_some(after)
}

//! Fields and their values, and what begins with a `#` in place of an item.

use super::dates::begins_head;
use super::look::{
    is_call, is_colon, is_dots, is_number, is_text, is_value, leads_to_expression, path, single,
    starts_name,
};
use super::{Parser, Root};
use crate::place::Place;
use crate::tree::{Dates, Field, ItemKind, Name, Splice, Text, Value};
use crate::{dates, literal};
use proc_macro2::Delimiter;
use proc_macro2::Span;
use resume_core::model::{self, Form, Kind, schema};
use resume_core::problem::{Applicability, Code, Help, Side};
use resume_core::wording::nearest;
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
        let first = self.at.span();
        while self.at != after && !self.at.eof() {
            self.bump();
        }
        let place = Place::of(first).to(&Place::of(self.last));
        let help = Help::edit(
            format!("write `{}: …`", name.text),
            ":",
            Applicability::Certain,
        );
        self.problem(
            Code::ItemMisplaced,
            "a field is written with `:`",
            help,
            place,
        );
        self.values(name)
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
                values.extend(self.declared_tags());
                let known = tags.len();
                tags.extend(self.tags());
                if !self.declaration_goes_on(tags.len() > known) {
                    break;
                }
            }
        } else {
            let is_dated = self.date_fields().any(|field| field == name.text);
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

    /// The fields that take a date.
    fn date_fields(&self) -> impl Iterator<Item = &'static str> + use<> {
        let is_letter = self.root == Root::Letter;
        let of_letter = schema::LETTER.iter().filter(move |_| is_letter);
        let of_letter = of_letter.filter(|field| field.holds == "Date");
        let fields = model::Field::ALL.iter().copied();
        let of_resume = fields
            .filter(move |field| !is_letter && field.is_keyed() && field.form() == Form::Date);
        let of_resume = of_resume.map(model::Field::word);
        of_resume.chain(of_letter.map(|field| field.word))
    }

    /// One value, or a problem.
    fn value(&mut self, name: &Name) -> Option<Value> {
        let first = self.at.span();
        if self.no_value(name) {
            return None;
        }
        if let Some(text) = self.prefixed_text() {
            return Some(Value::Text(text));
        }
        if let Some(help) = self.resume_meant(name) {
            while !self.at.eof() && !self.starts_item_after_value() && !is_text(self.at) {
                self.bump();
            }
            let place = Place::between(first, self.last);
            self.problem(
                Code::ValueMistyped,
                "`from` must name a résumé",
                help,
                place.clone(),
            );
            return Some(Value::Text(Text::refused(place)));
        }
        if self.starts_dates() && nearest(&name.text, self.date_fields()).is_some() {
            let known = self.next_problem();
            let dates = self.dates();
            self.one_date_since(known);
            return dates.map(Value::Date);
        }
        if is_text(self.at) {
            let text = self.text_or_expressions(true);
            if self.date_fields().any(|field| field == name.text) {
                return text.map(|text| Value::Date(self.quoted_date(text)));
            }
            let text = text.map(Value::Text);
            return if self.conjunction_here().is_none() && self.rest_of_expression() {
                self.not_text(first)
            } else {
                text
            };
        }
        if let Some((scheme, colon)) = self
            .at
            .ident()
            .filter(|(word, next)| (word == "https" || word == "http") && is_colon(*next))
        {
            let place = Place::of(scheme.span());
            self.advance(scheme.span(), colon);
            self.bump();
            let help = format!("write `\"{scheme}://…\"`: without quotes, `//` begins a comment");
            self.problem(
                Code::WordUnquoted,
                "missing quotes around an address",
                help,
                place.clone(),
            );
            return Some(Value::Text(Text::refused(place)));
        }
        if self.at.eof() || (self.starts_item_after_value() && !is_call(self.at)) {
            let help = format!("write it after the colon, like `{}: \"…\"`", name.text);
            self.problem(
                Code::ValueMistyped,
                "this field has no value",
                help,
                name.place(),
            );
            return None;
        }
        if let Some((splice, next)) = path(self.at).filter(|(splice, _)| {
            !splice
                .word
                .as_ref()
                .is_some_and(|word| matches!(word.text.as_str(), "true" | "false"))
        }) {
            let is_raw = self
                .at
                .ident()
                .is_some_and(|(word, _)| word.to_string().starts_with("r#"));
            let alone = !is_raw
                && splice
                    .word
                    .as_ref()
                    .is_some_and(|word| word.text.chars().any(char::is_lowercase));
            let goes_on = (next.ident().is_some() || self.leads_to_number(next))
                && self.words_go_on(next)
                && !self.begins_expected(next);
            if splice.word.is_some() && (alone || goes_on) && !leads_to_expression(next) {
                let known = self.next_problem();
                let words = self.words()?;
                if self.date_fields().any(|field| field == name.text) {
                    // Quotes would not make a date of them.
                    self.forget_since(known);
                    let text = Text {
                        refused: false,
                        ..words
                    };
                    return Some(Value::Date(self.quoted_date(text)));
                }
                return Some(Value::Text(words));
            }
            self.advance(splice.place.last, next);
            let translations = self.translations(true);
            return if self.rest_of_expression() {
                self.not_text(first)
            } else {
                Some(Value::Splice(Splice {
                    translations,
                    ..splice
                }))
            };
        }
        if let Some((inside, span, next)) = self.at.group(Delimiter::Brace)
            && let Some(value) = single(inside)
        {
            self.advance(span.close(), next);
            let help = Help::edit(
                format!("write `{}: {value}`", name.text),
                value,
                Applicability::Certain,
            );
            let message = "a value is written without braces";
            let place = Place::between(span.open(), span.close());
            self.problem(Code::ValueMistyped, message, help, place.clone());
            return Some(Value::Text(Text::refused(place)));
        }
        let literal = self.at.literal().map(|(literal, _)| literal.to_string());
        let is_sign = |c: char| matches!(c, '+' | '-');
        let has_sign = self
            .at
            .punct()
            .is_some_and(|(punct, next)| is_sign(punct.as_char()) && is_number(next));
        let is_number = is_number(self.at) || has_sign;
        let start = self.at;
        self.bump();
        let is_one = if is_number {
            if has_sign {
                self.bump();
            }
            !self.rest_of_number(name.text == "phone") && !has_sign
        } else {
            while !self.at.eof() && !self.starts_item() {
                self.bump();
            }
            false
        };
        let is_char = literal
            .as_ref()
            .is_some_and(|literal| literal.starts_with('\''));
        match literal {
            Some(number) if is_one => {
                let say = "write it in double quotes";
                let help = Help::edit(say, format!("\"{number}\""), Applicability::Certain);
                self.not_text_but(first, help);
                Some(Value::Text(self.number_since(start)))
            }
            // The spaces of a phone number are no tokens.
            Some(_) if is_number && name.text != "phone" => {
                let number = self.number_since(start);
                self.not_text_but(first, Help::write(literal::of(&number.value)).maybe());
                Some(Value::Text(number))
            }
            _ if is_number => {
                self.not_text_but(first, "write it in double quotes");
                Some(Value::Text(self.number_since(start)))
            }
            _ if is_char => self.not_text_but(first, "write it in double quotes"),
            _ => self.not_text(first),
        }
    }

    /// Whether a number follows, perhaps after a `-`, as in `US 123` and `A-1042`.
    fn leads_to_number(&self, at: Cursor<'a>) -> bool {
        is_number(at)
            || at
                .punct()
                .is_some_and(|(dash, next)| dash.as_char() == '-' && is_number(next))
    }

    /// Whether a date that is expected follows, which begins a role or a degree.
    fn begins_expected(&self, at: Cursor<'a>) -> bool {
        at.ident()
            .is_some_and(|(word, next)| word == "expected" && is_number(next))
    }

    /// A number without quotes, which was refused, as the text that it would be.
    pub(super) fn number_since(&self, start: Cursor<'a>) -> Text {
        let (mut value, mut at) = (String::new(), start);
        while let Some((tree, next)) = at.token_tree().filter(|_| at != self.at) {
            value.push_str(&tree.to_string());
            at = next;
        }
        let place = Place::of(start.span()).to(&Place::of(self.last));
        Text {
            value,
            ..Text::refused(place)
        }
    }

    /// Makes of the edits to periods found since there were this many problems those to one date.
    fn one_date_since(&mut self, known: usize) {
        for located in &mut self.problems[known..] {
            let Help::Write(edit) = &located.problem.help else {
                continue;
            };
            let mut ends = edit.text.split("..").filter(|date| !date.is_empty());
            if let Some(date) = ends.next().filter(|date| *date != edit.text) {
                let date = date.to_owned();
                let say = format!("write one date, like `{date}`");
                located.problem.help = Help::edit(say, date, Applicability::Maybe);
                located.problem.message = "this is a period".into();
            }
        }
    }

    /// Several dates where one belongs, which are answered with the first one.
    fn one_date(&mut self, name: &Name, values: &[Value], known: usize) -> Vec<Value> {
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return Vec::new();
        };
        let of_help = || match &self.problems.get(known)?.problem.help {
            Help::Write(edit) => Some(edit.text.to_string()),
            Help::None | Help::Say(_) | Help::DidYouMean(_) => None,
        };
        let right = match first {
            Value::Date(Dates {
                period: Some(period),
                ..
            }) => Some(period.to_string()),
            Value::Date(_) | Value::Text(_) | Value::Splice(_) => of_help(),
        };
        self.forget_since(known);
        let help = match right {
            Some(right) => Help::write(right).maybe(),
            None => format!("write it like `{}`", self.example_of_date()).into(),
        };
        let place = first.place().to(&last.place());
        let message = format!("`{}` takes one date", name.text);
        self.problem(Code::ValueMistyped, message, help, place.clone());
        vec![Value::Date(Dates {
            period: None,
            place,
            source: String::new(),
        })]
    }

    /// Text where a date belongs, which is answered with the date.
    fn quoted_date(&mut self, text: Text) -> Dates {
        let right = match dates::date(&text.value) {
            Ok(date) => Some(date.to_string()),
            Err(refusal) => match refusal.help {
                Help::Write(edit) => Some(edit.text.into_owned()),
                Help::None | Help::Say(_) | Help::DidYouMean(_) => None,
            },
        };
        let (message, help) = match right {
            Some(right) => ("a date is written without quotes", Help::write(right)),
            None => (
                "this value is not a date",
                format!("write it like `{}`, without quotes", self.example_of_date()).into(),
            ),
        };
        if !text.refused {
            self.problem(Code::DateMalformed, message, help, text.place.clone());
        }
        Dates {
            period: None,
            place: text.place,
            source: text.value,
        }
    }

    /// Reports a value that is a Rust expression of another kind, from its first token to the last
    /// one that was read.
    fn not_text(&mut self, first: Span) -> Option<Value> {
        self.not_text_but(first, "write text in quotes, a Rust path or a macro call")
    }

    fn not_text_but(&mut self, first: Span, help: impl Into<Help>) -> Option<Value> {
        let place = Place::between(first, self.last);
        self.problem(Code::ValueMistyped, "this value is not text", help, place);
        None
    }

    /// Goes past what makes a longer Rust expression of a value, and tells whether there was any:
    /// calls, methods, indices and operators.
    pub(super) fn rest_of_expression(&mut self) -> bool {
        let mut is_longer = false;
        loop {
            let is_call = self.at.group(Delimiter::Parenthesis).is_some()
                || self.at.group(Delimiter::Bracket).is_some();
            let operator = self.at.punct().map(|(punct, next)| (punct.as_char(), next));
            match operator {
                _ if is_call => self.bump(),
                Some(('.', next)) if next.ident().is_some() || is_number(next) => {
                    self.bump();
                    self.bump();
                }
                Some(('?', _)) => self.bump(),
                Some(('+' | '*' | '/' | '%' | '&' | '|' | '^' | '<' | '>', next))
                    if is_text(next)
                        || is_number(next)
                        || (next.ident().is_some() && !starts_name(next)) =>
                {
                    self.bump();
                    self.bump();
                }
                _ => return is_longer,
            }
            is_longer = true;
        }
    }

    /// What belongs to a number without quotes that was begun: brackets, signs with numbers or words
    /// after them, and in a phone number spaces too; whether there was any.
    pub(super) fn rest_of_number(&mut self, is_phone: bool) -> bool {
        let mut is_longer = false;
        loop {
            let is_word = |at: Cursor<'a>| at.ident().is_some_and(|(_, after)| !is_colon(after));
            let sign = self.at.punct().filter(|(punct, next)| {
                matches!(punct.as_char(), '-' | '.' | '/') && (is_number(*next) || is_word(*next))
            });
            // `3,9` is a decimal number in most languages, and `2024..2027` a period.
            let is_comma = self.after_comma().is_some_and(|next| {
                is_number(next) && next.literal().is_none_or(|(_, after)| !begins_head(after))
            });
            if is_comma || is_dots(self.at) {
                is_longer = true;
                self.bump();
                if !is_comma {
                    self.bump();
                }
                if is_number(self.at) || is_word(self.at) {
                    self.bump();
                }
                continue;
            }
            let is_percent = self
                .at
                .punct()
                .is_some_and(|(punct, _)| punct.as_char() == '%');
            let goes_on = sign.is_some()
                || is_percent
                || self.at.group(Delimiter::Parenthesis).is_some()
                || (is_phone && is_number(self.at));
            if !goes_on {
                return is_longer;
            }
            is_longer = true;
            self.bump();
            if sign.is_some() {
                self.bump();
            }
        }
    }

    /// Whether what follows a name and its colon is a value in braces, and no section.
    pub(super) fn is_value_in_braces(&self, name: &Name, colon: Cursor<'a>) -> bool {
        let is_section = Kind::from_name(&name.text).is_some() || name.text == "contact";
        let inside = colon
            .punct()
            .and_then(|(_, next)| next.group(Delimiter::Brace))
            .map(|(inside, ..)| inside);
        !is_section && inside.and_then(single).is_some()
    }

    /// A name where a field's colon is missing before its text.
    pub(super) fn field_without_colon(&mut self, name: Name) -> Option<ItemKind> {
        let say = format!(
            "write `{}: \"…\"` for a field, or quote the word",
            name.text
        );
        let is_section = Kind::from_name(&name.text).is_some() || name.text == "contact";
        let (message, help) = if is_section {
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

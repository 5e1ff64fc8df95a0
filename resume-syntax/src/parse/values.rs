//! The values of fields, and what people write in their place: numbers, words without quotes and
//! longer Rust expressions.

use super::Parser;
use super::look::{
    is_call, is_colon, is_number, is_text, leads_to_expression, path, single, starts_name,
};
use super::numbers::Quoted;
use super::spelled::Gap;
use crate::literal;
use crate::place::Place;
use crate::tree::{Name, Splice, Text, Value};
use proc_macro2::{Delimiter, Span};
use resume_core::model;
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::nearest;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// One value, or a problem.
    pub(super) fn value(&mut self, name: &Name) -> Option<Value> {
        if self.no_value(name) {
            return None;
        }
        if let Some(text) = self.prefixed_text().or_else(|| self.not_a_resume(name)) {
            return Some(Value::Text(text));
        }
        if !self.in_contact
            && let Some(text) = self.labelled_texts()
        {
            return Some(Value::Text(text));
        }
        if self.starts_dates() && nearest(&name.text, self.date_fields()).is_some() {
            return self.dates_as_one().map(Value::Date);
        }
        if is_text(self.at) {
            return self.text_value(name);
        }
        if let Some(text) = self.address_without_quotes() {
            return Some(Value::Text(text));
        }
        if self.at.eof() || (self.starts_item_after_value() && !is_call(self.at)) {
            let help = format!("write it after the colon, like `{}: \"…\"`", name.text);
            let message = "this field has no value";
            self.problem(Code::ValueMistyped, message, help, name.place());
            return None;
        }
        let is_bool = |splice: &Splice| {
            let word = splice.word.as_ref();
            word.is_some_and(|word| matches!(word.text.as_str(), "true" | "false"))
        };
        if let Some((splice, next)) = path(self.at).filter(|(splice, _)| !is_bool(splice)) {
            return self.path_value(name, splice, next);
        }
        if let Some(text) = self.value_in_braces(name) {
            return Some(Value::Text(text));
        }
        let is_sign = |c: char| matches!(c, '+' | '-');
        let has_sign = self
            .at
            .punct()
            .is_some_and(|(punct, next)| is_sign(punct.as_char()) && is_number(next));
        // `(808) 555-0144`
        let is_code = name.text == "phone"
            && self
                .at
                .group(Delimiter::Parenthesis)
                .is_some_and(|(inside, _, next)| is_number(inside) && is_number(next));
        match is_number(self.at) || has_sign || is_code {
            true => Some(Value::Text(self.number_value())),
            false => self.other_literal(),
        }
    }

    /// What is not the name of a résumé, in a letter that must name one.
    fn not_a_resume(&mut self, name: &Name) -> Option<Text> {
        let help = self.resume_meant(name)?;
        let first = self.at.span();
        while !self.at.eof() && !self.starts_item_after_value() && !is_text(self.at) {
            self.bump();
        }
        let place = Place::between(first, self.last);
        let message = "`from` must name a résumé";
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// What to write for the name of a résumé, where something other than a name is here.
    fn resume_meant(&self, name: &Name) -> Option<Help> {
        if name.text != "from" || !self.is_letter() {
            return None;
        }
        let reference = self.at.punct().filter(|(sign, _)| sign.as_char() == '&');
        if let Some((_, next)) = reference {
            let (splice, _) = path(next)?;
            return Some(Help::write(splice.tokens.to_string().replace(" :: ", "::")));
        }
        let is_lower = |word: &str| word.chars().all(|c| c.is_lowercase() || c == '_');
        let (word, next) = self.at.ident()?;
        let is_name = is_lower(&word.to_string())
            && next.punct().is_none_or(|(sign, _)| sign.as_char() != ':');
        is_name.then(|| "write the name of its `static`, like `from: ADA`".into())
    }

    /// A text, or a Rust expression that begins with one.
    fn text_value(&mut self, name: &Name) -> Option<Value> {
        let first = self.at.span();
        let text = self.text_or_expressions(true);
        if self.takes_date(&name.text) {
            return text.map(|text| Value::Date(self.quoted_date(name, text)));
        }
        if self.conjunction_here().is_none() && self.rest_of_expression() {
            return self.not_text(first);
        }
        text.map(Value::Text)
    }

    /// `https:`, after which `//` begins a comment.
    fn address_without_quotes(&mut self) -> Option<Text> {
        let (scheme, colon) = self
            .at
            .ident()
            .filter(|(word, next)| (word == "https" || word == "http") && is_colon(*next))?;
        let place = Place::of(scheme.span());
        self.advance(scheme.span(), colon);
        self.bump();
        let help = format!("write `\"{scheme}://…\"`: without quotes, `//` begins a comment");
        let message = "missing quotes around an address";
        self.problem(Code::WordUnquoted, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// A Rust path or a macro call, or words without quotes.
    fn path_value(&mut self, name: &Name, splice: Splice, next: Cursor<'a>) -> Option<Value> {
        let first = self.at.span();
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
            let value = self.unquoted(Quoted::New);
            // Paragraphs have commas in them.
            let is_list = self.is_list(&name.text) && name.text != model::Field::Summary.word();
            let words = match is_list {
                true => self.listed_words()?,
                false => self.words()?,
            };
            let is_whole = !value.is_guess && value.place.last.end() == words.place.last.end();
            let value = if is_whole { value.text } else { String::new() };
            if !self.takes_date(&name.text) {
                return Some(Value::Text(Text { value, ..words }));
            }
            // Quotes would not make a date of them.
            self.forget_since(known);
            let text = Text {
                value,
                refused: false,
                ..words
            };
            return Some(Value::Date(self.quoted_date(name, text)));
        }
        if splice.word.is_some()
            && let Some(grade) = self.grade(&splice, next)
        {
            return Some(Value::Text(grade));
        }
        self.advance(splice.place.last, next);
        let translations = self.translations(true);
        if self.rest_of_expression() {
            return self.not_text(first);
        }
        Some(Value::Splice(Splice {
            translations,
            ..splice
        }))
    }

    /// `A-` and `B+` at the end of a line.
    fn grade(&mut self, splice: &Splice, next: Cursor<'a>) -> Option<Text> {
        let (sign, after) = next.punct()?;
        let is_below = || Gap::between(sign.span(), after.span()).is_some_and(|gap| gap.is_line);
        let is_end = after.eof()
            || is_below()
            || after.punct().is_some_and(|(sign, _)| sign.as_char() == ';');
        let touches = splice.place.last.end() == sign.span().start();
        if !matches!(sign.as_char(), '-' | '+') || !is_end || !touches {
            return None;
        }
        let grade = format!("{}{}", splice.tokens, sign.as_char());
        self.advance(sign.span(), after);
        let place = splice.place.to(&Place::of(sign.span()));
        let help = Help::write(literal::of(&grade)).maybe();
        Some(self.missing_quotes(help, place))
    }

    /// `{ "text" }` in place of a text.
    fn value_in_braces(&mut self, name: &Name) -> Option<Text> {
        let (inside, span, next) = self.at.group(Delimiter::Brace)?;
        let value = single(inside)?;
        self.advance(span.close(), next);
        let say = format!("write `{}: {value}`", name.text);
        let help = Help::edit(say, value, Applicability::Certain);
        let message = "a value is written without braces";
        let place = Place::between(span.open(), span.close());
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// A number in place of a text, perhaps with a sign before it.
    fn number_value(&mut self) -> Text {
        let number = self.unquoted(Quoted::New);
        self.pass(&number);
        self.not_text_but(number.place.clone(), number.help(""));
        number.refused()
    }

    /// What is neither text nor a path nor a number, up to the next item.
    fn other_literal(&mut self) -> Option<Value> {
        let first = self.at.span();
        let literal = self.at.literal().map(|(literal, _)| literal.to_string());
        self.bump();
        while !self.at.eof() && !self.starts_item() {
            self.bump();
        }
        match literal {
            Some(character) if character.starts_with('\'') => {
                self.not_text_but(
                    Place::between(first, self.last),
                    "write it in double quotes",
                );
                None
            }
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

    /// Reports a value that is a Rust expression of another kind, from its first token to the last
    /// one that was read.
    fn not_text(&mut self, first: Span) -> Option<Value> {
        let help = "write text in quotes, a Rust path or a macro call";
        self.not_text_but(Place::between(first, self.last), help);
        None
    }

    fn not_text_but(&mut self, place: Place, help: impl Into<Help>) {
        self.problem(Code::ValueMistyped, "this value is not text", help, place);
    }

    /// Skips what makes a longer Rust expression of a value: calls, methods, indices and operators.
    /// Returns whether there was any.
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
}

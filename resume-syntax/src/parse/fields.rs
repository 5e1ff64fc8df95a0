//! Fields and their values, and what begins with a `#` where an item should stand.

use super::Parser;
use super::entries::tag_like;
use super::look::{is_colon, is_number, is_text, is_value, path, starts_name};
use crate::place::Place;
use crate::tree::{Field, ItemKind, Level, Name, Splice, Text, Value};
use proc_macro2::Delimiter;
use resume_core::problem::Code;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `key: value, value`
    pub(super) fn field(&mut self, name: Name) -> Field {
        self.bump();
        self.bump();
        if name.text == "tags" {
            let values = self.declared_tags();
            return Field {
                name,
                values,
                refused: false,
            };
        }
        let mut values = Vec::new();
        loop {
            values.extend(self.value(&name));
            match self.after_comma() {
                Some(next) if is_value(next) => self.bump(),
                Some(next)
                    if path(next)
                        .is_some_and(|(_, after)| !starts_name(next) && !is_text(after)) =>
                {
                    self.bump()
                }
                _ => {
                    return Field {
                        name,
                        values,
                        refused: false,
                    };
                }
            }
        }
    }

    /// One value, or a problem.
    fn value(&mut self, name: &Name) -> Option<Value> {
        if is_text(self.at) {
            return self.text().map(Value::Text);
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
                "an address stands in quotes",
                help,
                place.clone(),
            );
            return Some(Value::Text(Text::refused(place)));
        }
        if self.at.eof() || self.starts_item_after_value() {
            let help = format!("write it behind the colon, like `{}: \"…\"`", name.text);
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
            let goes_on = next.ident().is_some() && self.words_go_on(next);
            if splice.word.is_some() && (alone || goes_on) {
                return self.words().map(Value::Text);
            }
            self.last = splice.place.last;
            self.at = next;
            return Some(Value::Splice(splice));
        }
        let first = self.at.span();
        let literal = self.at.literal().map(|(literal, _)| literal.to_string());
        let is_number = is_number(self.at)
            || self
                .at
                .punct()
                .is_some_and(|(punct, _)| punct.as_char() == '+');
        self.bump();
        if is_number {
            self.rest_of_number(name.text == "phone");
        } else {
            while !self.at.eof() && !self.starts_item() {
                self.bump();
            }
        }
        let is_char = literal.is_some_and(|literal| literal.starts_with('\''));
        let help = if is_number || is_char {
            "write it in double quotes"
        } else {
            "write text in quotes, a Rust path or a macro call"
        };
        self.problem(
            Code::ValueMistyped,
            "this value is not text",
            help,
            Place {
                first,
                last: self.last,
                inside: None,
            },
        );
        None
    }

    /// What belongs to a number without quotes that was begun: signs with numbers behind them, and
    /// in a phone number blanks and brackets too.
    fn rest_of_number(&mut self, is_phone: bool) {
        loop {
            let sign = self.at.punct().filter(|(punct, next)| {
                matches!(punct.as_char(), '-' | '.' | '/' | '%')
                    && (is_number(*next) || punct.as_char() == '%')
            });
            let goes_on = sign.is_some()
                || (is_phone
                    && (is_number(self.at) || self.at.group(Delimiter::Parenthesis).is_some()));
            if !goes_on {
                return;
            }
            self.bump();
            if sign.is_some() && is_number(self.at) {
                self.bump();
            }
        }
    }

    /// `tags: storage, teaching`, where each is a word.
    fn declared_tags(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        loop {
            if let Some((splice, _)) = path(self.at).filter(|_| !starts_name(self.at)) {
                let name = self.hyphenated_tag(true);
                values.extend(name.map(|name| {
                    Value::Splice(Splice {
                        word: Some(name),
                        ..splice
                    })
                }));
            } else if is_text(self.at) {
                if let Some(text) = self.text() {
                    self.problem(
                        Code::TagMalformed,
                        "a tag stands without quotes",
                        format!("write `{}`", tag_like(&text.value)),
                        text.place,
                    );
                }
            } else {
                let place = Place::of(self.at.span());
                self.problem(
                    Code::TagMalformed,
                    "a tag is a word",
                    "write it like `tags: storage, teaching`",
                    place,
                );
                self.lone_number();
            }
            match self.after_comma() {
                Some(next)
                    if !starts_name(next)
                        && (next.ident().is_some() || is_number(next) || (is_value(next))) =>
                {
                    self.bump()
                }
                _ => return values,
            }
        }
    }

    /// A name where a field's colon is missing before its text.
    pub(super) fn field_without_colon(&mut self, name: Name) -> Option<ItemKind> {
        let help = format!(
            "write `{}: \"…\"` for a field, or quote the word",
            name.text
        );
        self.problem(
            Code::ItemMisplaced,
            "a `:` is missing here",
            help,
            name.place(),
        );
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
            refused: true,
        }))
    }

    /// `#` where an item should stand: lint levels, doc comments, tags that come too late.
    pub(super) fn number_sign(&mut self, next: Cursor<'a>) {
        let first = self.at.span();
        if let Some((_, after)) = next.punct().filter(|(bang, _)| bang.as_char() == '!')
            && let Some((inside, _, span, rest)) = after.any_group()
        {
            self.at = rest;
            self.last = span.close();
            return self.levels(
                inside,
                Place {
                    first,
                    last: span.close(),
                    inside: None,
                },
            );
        }
        if let Some((inside, _, span, rest)) = next.any_group() {
            self.advance(span.close(), rest);
            let place = Place {
                first,
                last: span.close(),
                inside: None,
            };
            return match inside.ident() {
                Some((word, _)) if word == "doc" => self.problem(
                    Code::ItemMisplaced,
                    "a documentation comment has nothing to document here",
                    "write `//` for a note to yourself",
                    place,
                ),
                _ => self.problem(
                    Code::ItemMisplaced,
                    "an attribute does not stand here",
                    "lint levels are written `#![allow(…)]`",
                    place,
                ),
            };
        }
        let place = Place::of(first);
        let tags = self.tags();
        if !tags.is_empty() {
            self.problem(
                Code::ItemMisplaced,
                "this tag stands behind nothing",
                "write tags right behind what they mark, before its `{`",
                place.to(&Place::of(self.last)),
            );
        }
    }

    /// `allow(lint, lint)`
    fn levels(&mut self, inside: Cursor<'a>, place: Place) {
        let Some((level, next)) = inside.ident() else {
            return self.problem(
                Code::LintUnknown,
                "this is not a lint level",
                "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
                place,
            );
        };
        let level = Name::of(&level);
        let Some((mut lints, _, _)) = next
            .group(Delimiter::Parenthesis)
            .filter(|_| matches!(level.text.as_str(), "allow" | "warn" | "deny"))
        else {
            return self.problem(
                Code::LintUnknown,
                "this is not a lint level",
                "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
                place,
            );
        };
        while let Some((tree, next)) = lints.token_tree() {
            match lints.ident() {
                Some((lint, _)) => self.levels.push(Level {
                    level: level.clone(),
                    lint: Name::of(&lint),
                }),
                None if tree.to_string() == "," => {}
                None => {
                    let help = format!("write it like `#![{}(period_gap)]`", level.text);
                    self.problem(
                        Code::LintUnknown,
                        "a lint is a word",
                        help,
                        Place::of(tree.span()),
                    )
                }
            }
            lints = next;
        }
    }
}

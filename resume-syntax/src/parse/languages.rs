//! A text in several languages, `"Engineer" | "Ingenieurin"`: what follows the first text, and what
//! people write instead of a `|` or translate although it has no text.

use super::Parser;
use super::look::{is_number, is_text, path, starts_name};
use crate::place::Place;
use crate::tree::{Text, Value};
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// A string literal with its translations; `None` where a literal only looks like one.
    pub(super) fn text(&mut self) -> Option<Text> {
        self.text_or_expressions(false)
    }

    /// The same, where expressions are allowed as translations.
    pub(super) fn text_or_expressions(&mut self, takes_expressions: bool) -> Option<Text> {
        let text = self.string()?;
        Some(Text {
            translations: self.translations(takes_expressions),
            ..text
        })
    }

    /// Words without quotes, as the text that they would be, with its translations.
    pub(super) fn words(&mut self) -> Option<Text> {
        let text = self.words_as(crate::literal::of)?;
        Some(Text {
            translations: self.translations(false),
            ..text
        })
    }

    /// What follows a text or an expression in the other languages.
    pub(super) fn translations(&mut self, takes_expressions: bool) -> Vec<Value> {
        let mut translations = Vec::new();
        while let Some(sign) = self.pipe() {
            if is_text(self.at) {
                translations.extend(self.string().map(Value::Text));
            } else if let Some((splice, next)) = path(self.at).filter(|(splice, _)| {
                let is_lower = |text: &str| text.chars().any(char::is_lowercase);
                let word = splice.word.as_ref();
                takes_expressions
                    && !starts_name(self.at)
                    && !word.is_some_and(|word| is_lower(&word.text))
            }) {
                self.advance(splice.place.last, next);
                translations.push(Value::Splice(splice));
            } else if self.at.ident().is_some() && !starts_name(self.at) {
                let words = self.words_as(crate::literal::of);
                translations.extend(words.map(Value::Text));
            } else {
                self.no_translation(sign);
            }
        }
        translations
    }

    /// Reports a `|` that no text follows.
    fn no_translation(&mut self, sign: Place) {
        let (place, help) = match self.lone_number() {
            Some(number) => {
                let say = format!("write `| \"{number}\"`");
                let help = Help::edit(say, format!("\"{number}\""), Applicability::Certain);
                (Place::of(self.last), help)
            }
            None => (sign, "write `| \"…\"`, or remove the `|`".into()),
        };
        let message = "missing text in the next language after `|`";
        self.problem(Code::ValueMistyped, message, help, place);
    }

    /// Skips a `|`, or what some people write for it, and returns its place.
    fn pipe(&mut self) -> Option<Place> {
        let (sign, next) = self.at.punct()?;
        let is_slip = match sign.as_char() {
            '|' => false,
            '/' if is_text(next) && has_languages(self.start) => true,
            _ => return None,
        };
        let mut place = Place::of(sign.span());
        self.advance(sign.span(), next);
        let mut is_doubled = false;
        while let Some((second, next)) = self.at.punct().filter(|(sign, _)| sign.as_char() == '|') {
            place = place.to(&Place::of(second.span()));
            self.advance(second.span(), next);
            is_doubled = true;
        }
        if is_slip || is_doubled {
            let message = "a text and its translation are separated by one `|`";
            let help = Help::edit("write `|`", "|", Applicability::Maybe);
            self.problem(Code::ItemMisplaced, message, help, place.clone());
        }
        Some(place)
    }

    /// Refuses a translation of dates or tags, which are the same in every language.
    pub(super) fn translated(&mut self, what: &'static str) {
        let first = self.at.span();
        let is_pipe = |at: Cursor<'a>| at.punct().is_some_and(|(sign, _)| sign.as_char() == '|');
        if !is_pipe(self.at) {
            return;
        }
        let mut has_text = false;
        while is_pipe(self.at) {
            self.bump();
            has_text |= is_text(self.at);
            let known = self.next_problem();
            if is_text(self.at) {
                self.string();
            } else if self.starts_dates() {
                self.dates();
            } else if self
                .at
                .punct()
                .is_some_and(|(sign, _)| sign.as_char() == '#')
            {
                self.bump();
                self.bump();
            } else if is_number(self.at) || self.at.ident().is_some_and(|_| !starts_name(self.at)) {
                self.bump();
            }
            self.forget_since(known);
        }
        let place = Place::between(first, self.last);
        let (message, help) = match has_text {
            true => (
                format!("a translation comes directly after its text, before {what}"),
                "write `\"…\" | \"…\"`",
            ),
            false => (
                format!("{what} are the same in every language"),
                "write them once, without `|`",
            ),
        };
        self.problem(Code::ItemMisplaced, message, help, place);
    }
}

/// What follows a text and its translations, if a text is here.
pub(super) fn after_text(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (_, mut after) = at.literal().filter(|_| is_text(at))?;
    while let Some((_, mut next)) = after.punct().filter(|(sign, _)| sign.as_char() == '|') {
        while let Some((_, second)) = next.punct().filter(|(sign, _)| sign.as_char() == '|') {
            next = second;
        }
        let Some((_, translated)) = next.literal().filter(|_| is_text(next)) else {
            break;
        };
        after = translated;
    }
    Some(after)
}

/// Whether a résumé declares several languages, `lang: "en", "de"`.
pub(super) fn has_languages(mut at: Cursor<'_>) -> bool {
    while !at.eof() {
        let declares = at.ident().is_some_and(|(word, next)| {
            let colon = next.punct().filter(|(colon, _)| colon.as_char() == ':');
            let first = colon.and_then(|(_, value)| value.literal());
            let comma = first.and_then(|(_, after)| after.punct());
            let second = comma.filter(|(comma, _)| comma.as_char() == ',');
            word == "lang" && second.is_some_and(|(_, value)| is_text(value))
        });
        if declares {
            return true;
        }
        let Some((_, next)) = at.token_tree() else {
            return false;
        };
        at = next;
    }
    false
}

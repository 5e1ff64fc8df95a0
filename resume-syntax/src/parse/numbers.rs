//! Numbers without quotes where a text belongs, with all that is one text with them: `173 cm`,
//! `555 014 200`, `0.9 "nights"`.

use super::Parser;
use super::languages::has_languages;
use super::look::{is_colon, is_dots, is_named, is_number, is_text, is_value, starts_name};
use super::spelled::{Gap, Spelled};
use crate::literal;
use crate::place::Place;
use crate::tree::Text;
use proc_macro2::{Delimiter, Span};
use resume_core::problem::{Applicability, Help};
use syn::buffer::Cursor;

/// Which texts in quotes are part of what is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoted {
    /// None: they are something new.
    New,
    /// Those after a number that is no year: a year may be the dates of an entry.
    AfterNumber,
    /// All on the line.
    All,
}

/// What is without quotes in the place of a text.
pub(super) struct Unquoted<'a> {
    /// The text that it would be.
    pub text: String,
    /// Whether it is one token, and all that may have been meant.
    pub is_single: bool,
    /// Whether the places of the tokens do not show where there are spaces.
    pub is_guess: bool,
    /// Where it is.
    pub place: Place,
    last: Span,
    /// What follows it.
    pub next: Cursor<'a>,
}

impl Unquoted<'_> {
    /// The help that writes it in quotes, with words before it.
    pub(super) fn help(&self, before: &str) -> Help {
        let right = literal::of(&self.text);
        let applicability = match self.is_single {
            true => Applicability::Certain,
            false => Applicability::Maybe,
        };
        let help = Help::edit(format!("write `{before}{right}`"), right, applicability);
        match self.is_guess {
            true => help.without_edit(),
            false => help,
        }
    }

    /// The text in its place, which is refused.
    pub(super) fn refused(&self) -> Text {
        Text {
            value: self.text.clone(),
            ..Text::refused(self.place.clone())
        }
    }
}

impl<'a> Parser<'a> {
    /// The number that is here, perhaps after a sign, with what goes on with it on its line.
    pub(super) fn unquoted_number(&self, quoted: Quoted) -> Option<Unquoted<'a>> {
        // `(617) 555 0100`
        let is_code = self
            .at
            .group(Delimiter::Parenthesis)
            .is_some_and(|(inside, _, next)| is_number(inside) && is_number(next));
        let is_here = is_number(self.at) || is_code || signed_number(self.at).is_some();
        is_here.then(|| self.unquoted(quoted))
    }

    /// Everything up to the end of the line or of what may be one text.
    pub(super) fn unquoted(&self, quoted: Quoted) -> Unquoted<'a> {
        let (first, mut at, mut last) = (self.at.span(), self.at, self.at.span());
        let (mut spelled, mut count, mut is_joined) = (Spelled::default(), 0, true);
        while let Some((token, next)) = at.token_tree() {
            let is_year = || count == 1 && quoted != Quoted::All && spelled.text.len() == 4;
            let is_end = count > 0
                && (spelled.is_new_line(at.span())
                    || !self.unquoted_goes_on(at, is_joined, quoted)
                    || is_text(at) && is_year());
            if is_end {
                break;
            }
            let value = at.literal().filter(|_| is_text(at)).and_then(|(text, _)| {
                let source = text.to_string();
                Some((literal::unquote(&source)?, source))
            });
            match value {
                Some((value, source)) => spelled.push_value(&value, &source, at.span()),
                None => spelled.push(&token),
            }
            is_joined = at.punct().is_some_and(|(sign, _)| sign.as_char() != ',');
            (last, at, count) = (at.span(), next, count + 1);
        }
        // What is on the same line and no name may belong to it too.
        let is_end =
            |at: Cursor<'a>| spelled.is_new_line(at.span()) || is_text(at) || starts_name(at);
        let is_single = count == 1 && (at.eof() || at.punct().is_some() || is_end(at));
        Unquoted {
            text: spelled.text,
            is_single,
            is_guess: spelled.is_guess,
            place: Place::between(first, last),
            last,
            next: at,
        }
    }

    /// Goes past it.
    pub(super) fn pass(&mut self, unquoted: &Unquoted<'a>) {
        self.advance(unquoted.last, unquoted.next);
    }

    /// Goes past it, and reports that its quotes are missing.
    pub(super) fn quotes_around(&mut self, unquoted: &Unquoted<'a>) -> Text {
        self.pass(unquoted);
        self.missing_quotes(unquoted.help(""), unquoted.place.clone());
        unquoted.refused()
    }

    /// Whether a text without quotes goes on here, on its line.
    fn unquoted_goes_on(&self, at: Cursor<'a>, is_joined: bool, quoted: Quoted) -> bool {
        if is_text(at) {
            return quoted != Quoted::New && is_value(at);
        }
        if let Some((literal, next)) = at.literal() {
            let is_year = literal.to_string().len() == 4
                && (is_value(next) || is_named(next, "at"))
                && self.is_on_line(at, next);
            return is_joined || quoted == Quoted::All || !is_dots(next) && !is_year;
        }
        if at.ident().is_some() {
            let is_place = at
                .ident()
                .is_some_and(|(word, next)| (word == "at" || word == "in") && is_number(next));
            return match quoted {
                Quoted::All => !is_named_value(at),
                Quoted::New | Quoted::AfterNumber => self.words_go_on(at) && !is_place,
            };
        }
        match at.punct() {
            Some((sign, next)) => match sign.as_char() {
                ';' | '#' => false,
                '|' => !has_languages(self.start),
                // After a comma a list may go on, or an entry begin.
                ',' => {
                    let is_signed = signed_number(next).is_some();
                    let is_part =
                        next.punct().is_none() && self.unquoted_goes_on(next, false, Quoted::New);
                    self.is_on_line(at, next) && (is_signed || is_part)
                }
                '-' => !is_text(next),
                _ => true,
            },
            None => at
                .any_group()
                .is_none_or(|(_, delimiter, ..)| delimiter == Delimiter::Parenthesis),
        }
    }

    /// Whether a token is on the line of the one before it, as far as the places show it.
    pub(super) fn is_on_line(&self, at: Cursor<'a>, next: Cursor<'a>) -> bool {
        !next.eof() && !Gap::between(at.span(), next.span()).is_some_and(|gap| gap.is_line)
    }
}

/// A sign before a number, which it touches.
fn signed_number(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (sign, next) = at
        .punct()
        .filter(|(sign, _)| matches!(sign.as_char(), '$' | '+' | '-' | '~'))?;
    let touches = sign.as_char() == '+' || sign.span().end() == next.span().start();
    (is_number(next) && touches).then_some(next)
}

/// Whether a name with a colon and a text or a number is here.
fn is_named_value(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(_, colon)| {
        let is_value = |next| is_text(next) || is_number(next);
        is_colon(colon) && colon.punct().is_some_and(|(_, next)| is_value(next))
    })
}

//! Words without quotes: as much as somebody meant to be one text.

use super::Parser;
use super::languages::has_languages;
use super::look::{is_colon, is_dots, is_named, is_number, is_text, starts_name};
use super::page::new_page;
use super::spelled::Spelled;
use crate::place::Place;
use crate::tree::{Entry, ItemKind, Name, Text};
use proc_macro2::Delimiter;
use resume_core::model::schema::DESIGN;
use resume_core::problem::{Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// Words without quotes in place of a list of strings.
    pub(super) fn listed_words(&mut self) -> Option<Text> {
        self.words_as(|words| {
            let quoted: Vec<_> = words.split(", ").map(crate::literal::of).collect();
            quoted.join(", ")
        })
    }

    pub(super) fn words_as(&mut self, quote: impl Fn(&str) -> String) -> Option<Text> {
        let first = self.at.span();
        let mut words = Spelled::default();
        while let Some((token, next)) = self.at.token_tree() {
            let is_first = words.text.is_empty();
            // On a new line a sign begins something new, such as another bullet.
            let is_new = self.at.punct().is_some() && words.is_new_line(token.span());
            if !is_first && (is_new || !self.words_go_on(self.at)) {
                break;
            }
            words.push(&token);
            self.advance(self.at.span(), next);
        }
        let place = Place::between(first, self.last);
        let help = Help::write(quote(&words.text)).maybe();
        let help = match words.is_guess {
            true => help.without_edit(),
            false => help,
        };
        Some(self.missing_quotes(help, place))
    }

    /// Reports a text without quotes, and returns it as refused.
    pub(super) fn missing_quotes(&mut self, help: impl Into<Help>, place: Place) -> Text {
        let message = "missing quotes around text";
        self.problem(Code::WordUnquoted, message, help, place.clone());
        Text::refused(place)
    }

    /// Whether words that were begun go on here.
    pub(super) fn words_go_on(&self, at: Cursor<'a>) -> bool {
        // Sections are only outside of blocks, so that inside of them a word before a brace may
        // be the last of several.
        let starts_name = |at: Cursor<'a>| {
            if self.depth == 0 {
                starts_name(at)
            } else {
                at.ident().is_some_and(|(_, next)| is_colon(next))
            }
        };
        if let Some((word, next)) = at.ident() {
            let is_design = word == DESIGN.word && self.starts_design(&Name::of(&word), next);
            return !starts_name(at)
                && !is_design
                && !((word == "at" || word == "in") && (is_text(next) || next.ident().is_some()));
        }
        if let Some((literal, next)) = at.literal() {
            let is_year = literal.to_string().len() == 4
                && (is_text(next) && self.is_on_line(at, next)
                    || is_named(next, "at")
                    || next
                        .punct()
                        .is_some_and(|(punct, _)| punct.as_char() == '-'));
            return !is_text(at)
                && !literal.to_string().starts_with(['b', 'c'])
                && !is_dots(next)
                && !is_year;
        }
        // The `'t` of `don't` is a lifetime in Rust.
        if at.lifetime().is_some() {
            return true;
        }
        match at.punct() {
            Some((punct, next)) => match punct.as_char() {
                ';' | '#' => false,
                '|' => !has_languages(self.start),
                ',' => next.ident().is_some() && !starts_name(next),
                '-' => !is_text(next),
                _ => true,
            },
            None => at
                .any_group()
                .is_some_and(|(_, delimiter, ..)| delimiter == Delimiter::Parenthesis),
        }
    }

    /// Words in place of an item: one alone may be a name that is being typed.
    pub(super) fn words_as_item(&mut self, name: Name) -> Option<ItemKind> {
        let (_, next) = self.at.ident()?;
        let listed = self
            .after_comma_at(next)
            .is_some_and(|next| next.ident().is_some() && !starts_name(next));
        let ends = next
            .punct()
            .is_some_and(|(punct, _)| matches!(punct.as_char(), ';' | ',' | '-' | '#'));
        if next.eof() || starts_name(next) || (ends && !listed) || is_text(next) || is_number(next)
        {
            self.advance(name.span, next);
            return Some(ItemKind::Word(name));
        }
        let known = self.next_problem();
        let text = if listed {
            self.listed_words()?
        } else {
            self.words()?
        };
        // Nobody knows whether a text is in its place here.
        self.without_edits_since(known);
        let head = text.place.clone();
        let mut entry = Entry {
            dates: None,
            titles: vec![text],
            at: None,
            place_name: None,
            tags: Vec::new(),
            items: None,
            head,
        };
        entry.at = self.named("at");
        entry.place_name = self.named("in");
        entry.tags = self.tags();
        entry.head.last = self.last;
        entry.items = self.braces();
        Some(ItemKind::Entry(Box::new(entry)))
    }

    /// Words up to the block that they are to be the title of.
    pub(super) fn unquoted_title(&mut self) -> Option<Text> {
        let first = self.at.span();
        let mut words = Vec::new();
        while let Some((word, next)) = self.at.ident().filter(|_| new_page(self.at).is_none()) {
            words.push(word.to_string());
            self.advance(word.span(), next);
        }
        let place = Place::between(first, self.last);
        let help = Help::write(format!("\"{}\"", words.join(" "))).maybe();
        Some(self.missing_quotes(help, place))
    }

    /// `in` without anything that it could belong to.
    pub(super) fn misplaced_in(&mut self) -> Option<ItemKind> {
        let place = Place::of(self.at.span());
        let known = self.next_problem();
        self.named("in");
        // What is wrong with the name of the place is of no interest here.
        self.forget_since(known);
        self.problem(
            Code::ItemMisplaced,
            "`in` comes after a title or an organisation",
            "write `\"title\" at \"organisation\" in \"place\"`",
            place,
        );
        None
    }
}

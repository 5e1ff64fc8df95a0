//! Tags: their declaration, and what follows what they mark.

use super::Parser;
use super::look::{
    Hyphenated, hyphenated, is_block, is_colon, is_named, is_number, is_text, is_value, path,
    starts_name,
};
use crate::place::Place;
use crate::tree::{Name, Splice, Value};
use resume_core::problem::{Applicability, Code, Help, Side};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `#tag #tag`
    pub(super) fn tags(&mut self) -> Vec<Name> {
        let mut tags = Vec::new();
        while let Some((punct, next)) = self.at.punct().filter(|(punct, next)| {
            punct.as_char() == '#'
                && next.punct().is_none_or(|(bang, _)| bang.as_char() != '!')
                && next.any_group().is_none()
                && !self.starts_comment()
        }) {
            self.advance(punct.span(), next);
            if self.at.ident().is_some() {
                tags.extend(self.hyphenated_tag(false));
            } else if is_text(self.at) {
                if let Some(text) = self.text() {
                    let right = tag_like(&text.value);
                    let help =
                        Help::edit(format!("write `#{right}`"), right, Applicability::Certain);
                    let message = "a tag is written without quotes";
                    self.problem(Code::TagMalformed, message, help, text.place);
                }
            } else {
                let place = Place::of(punct.span());
                if self.at.literal().is_some() {
                    self.bump();
                }
                self.problem(
                    Code::TagMalformed,
                    "a tag is a word",
                    "write it like `#front_end`",
                    place,
                );
                self.rest_of_tag();
            }
        }
        if !tags.is_empty() {
            self.translated("tags");
        }
        tags
    }

    /// A tag, or words with hyphens between them, which are answered with the tag to write; where
    /// it is declared, that one is then known.
    pub(super) fn hyphenated_tag(&mut self, is_declared: bool) -> Option<Name> {
        let (word, _) = self.at.ident()?;
        let Hyphenated {
            name: text,
            has_hyphen,
            place,
            next,
        } = hyphenated(self.at)?;
        self.advance(place.last, next);
        let mut name = Name::of(&word);
        name.text = text;
        if has_hyphen {
            let help = Help::write(name.text.clone());
            self.problem(Code::TagMalformed, "a tag has no `-`", help, place);
            return is_declared.then_some(name);
        }
        if let Some(fault) = resume_core::model::Tag::fault(&name.text) {
            self.problem(fault.code, fault.message, fault.help, place);
            return None;
        }
        Some(name)
    }

    /// Goes past a word that was to be the tag after a sign: `# ; front_end`.
    fn rest_of_tag(&mut self) {
        let is_sign = |sign: char| matches!(sign, '#' | ';');
        let sign = self.at.punct().filter(|(sign, _)| is_sign(sign.as_char()));
        let tag = sign.map_or(self.at, |(_, next)| next);
        let is_head = is_named(tag, "at") || is_named(tag, "in");
        if let Some((word, next)) = tag.ident().filter(|_| !is_head)
            && !is_colon(next)
            && !is_block(next)
        {
            self.advance(word.span(), next);
        }
    }

    /// `tags: storage, teaching`, where each is a word.
    pub(super) fn declared_tags(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        loop {
            if let Some((splice, _)) = path(self.at).filter(|_| self.is_tag(self.at)) {
                let name = self.hyphenated_tag(true);
                values.extend(name.map(|name| {
                    Value::Splice(Splice {
                        word: Some(name),
                        ..splice
                    })
                }));
            } else if is_text(self.at) {
                if let Some(text) = self.text() {
                    let help = Help::write(tag_like(&text.value));
                    let help = match self.is_tag(self.at) {
                        // A comma is missing too.
                        true => help.without_edit(),
                        false => help,
                    };
                    let message = "a tag is written without quotes";
                    self.problem(Code::TagMalformed, message, help, text.place);
                }
            } else if let Some((sign, next)) =
                self.at.punct().filter(|(sign, _)| sign.as_char() == '#')
                && self.is_tag(next)
            {
                self.advance(sign.span(), next);
                let help = Help::remove("remove the `#`", Applicability::Certain);
                let message = "tags are declared without `#`";
                self.problem(Code::TagMalformed, message, help, Place::of(sign.span()));
                continue;
            } else {
                let place = Place::of(self.at.span());
                self.problem(
                    Code::TagMalformed,
                    "a tag is a word",
                    "write it like `tags: storage, teaching`",
                    place,
                );
                self.lone_number();
                // What is not part of a tag is left out, so that the list goes on.
                let first = self.at;
                while self.at.punct().is_some_and(|(sign, _)| {
                    matches!(sign.as_char(), ',' | ';' | ':' | '.' | '=' | '-')
                }) {
                    self.bump();
                }
                if self.at != first && self.is_tag(self.at) {
                    continue;
                }
                self.at = first;
            }
            if is_block_in_list(self.at) {
                let place = Place::of(self.at.span());
                self.bump();
                let help = "write it like `tags: storage, teaching`";
                self.problem(Code::TagMalformed, "a tag is a word", help, place);
            }
            let is_doubled = self.after_comma().is_some_and(|next| {
                next.punct().is_some_and(|(sign, after)| {
                    matches!(sign.as_char(), ',' | ';') && self.is_tag(after)
                })
            });
            if is_doubled {
                self.bump();
                continue;
            }
            let is_signed = |next: Cursor<'a>| {
                let sign = next.punct().filter(|(sign, _)| sign.as_char() == '#');
                sign.is_some_and(|(_, after)| self.is_tag(after))
            };
            match self.after_comma() {
                Some(next)
                    if self.is_tag(next)
                        || is_number(next)
                        || is_value(next)
                        || is_signed(next) =>
                {
                    self.bump();
                }
                _ => return values,
            }
        }
    }

    /// Whether the declaration of the tags goes on after what does not belong in it: after a tag of
    /// its own, which is refused, after a `;`, and where a comma is missing.
    pub(super) fn declaration_goes_on(&mut self, has_tags: bool) -> bool {
        if self.after_comma().is_some_and(|next| self.is_tag(next)) {
            self.bump();
            return true;
        }
        let semicolon = self.at.punct().filter(|(sign, _)| sign.as_char() == ';');
        let start = semicolon.as_ref().map_or(self.at, |(_, next)| *next);
        let start = self
            .after_comma_at(start)
            .filter(|_| semicolon.is_some())
            .unwrap_or(start);
        // A word alone may be a field that is being typed; words with commas are a list, and so are
        // several on the line of the tag before them.
        let is_list = start.ident().is_some_and(|(_, next)| {
            self.is_tag(start)
                && self
                    .after_comma_at(next)
                    .is_some_and(|next| next.ident().is_some() && !starts_name(next))
        });
        let is_on_line = |at: Cursor<'a>| {
            let (end, next) = (self.last.end(), at.span().start());
            let is_head = is_named(at, "at") || is_named(at, "in");
            self.is_tag(at) && !is_head && next.line == end.line && next.column > end.column
        };
        let are_on_line =
            is_on_line(start) && start.ident().is_some_and(|(_, next)| is_on_line(next));
        if !is_list && !are_on_line {
            return false;
        }
        let place = Place::of(self.at.span());
        self.at = start;
        if !has_tags {
            let (help, message) = match semicolon {
                Some(_) => (
                    Help::edit("write `,` between tags", ",", Applicability::Maybe),
                    "unexpected `;` in a list of tags",
                ),
                None => (
                    Help::edit("write `,` before it", ", ", Applicability::Maybe).at(Side::Before),
                    "a `,` is missing before this tag",
                ),
            };
            self.problem(Code::TagMalformed, message, help, place);
        }
        true
    }

    /// Whether a word here is a tag, and not the name of a field or a section.
    pub(super) fn is_tag(&self, at: Cursor<'a>) -> bool {
        at.ident()
            .is_some_and(|(_, next)| !starts_name(at) || is_block_in_list(next))
    }
}

/// The tag that somebody meant who wrote this.
fn tag_like(text: &str) -> String {
    let mut tag: String = text
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    if tag.starts_with(|c: char| c.is_ascii_digit()) {
        tag.insert(0, '_');
    }
    tag
}

/// Whether a block is here after which a list goes on.
fn is_block_in_list(at: Cursor<'_>) -> bool {
    at.any_group().is_some_and(|(.., next)| {
        next.punct()
            .is_some_and(|(comma, _)| comma.as_char() == ',')
    })
}

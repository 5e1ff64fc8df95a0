//! What begins with a `#` in place of an item: lint levels, and tags that come too late.

use super::Parser;
use super::look::{hyphenated, path};
use crate::place::Place;
use crate::tree::{Level, Name, Splice};
use proc_macro2::Delimiter;
use resume_core::problem::{Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `#` in place of an item: lint levels, doc comments, tags that come too late.
    pub(super) fn number_sign(&mut self, next: Cursor<'a>) {
        let first = self.at.span();
        if let Some((_, after)) = next.punct().filter(|(bang, _)| bang.as_char() == '!')
            && let Some((inside, _, span, rest)) = after.any_group()
        {
            self.at = rest;
            self.last = span.close();
            return self.levels(inside, Place::between(first, span.close()));
        }
        if let Some((_, _, span, rest)) = next.any_group() {
            self.advance(span.close(), rest);
            let place = Place::between(first, span.close());
            return self.problem(
                Code::ItemMisplaced,
                "unexpected attribute",
                "lint levels are written `#![allow(…)]`",
                place,
            );
        }
        let place = Place::of(first);
        let tags = self.tags();
        if !tags.is_empty() {
            self.problem(
                Code::ItemMisplaced,
                "this tag follows nothing",
                "write tags directly after what they mark, before its `{`; a comment begins with `//`",
                place.to(&Place::of(self.last)),
            );
        }
    }

    /// `allow(lint, lint)`
    pub(super) fn levels(&mut self, inside: Cursor<'a>, place: Place) {
        let level = inside.ident().and_then(|(level, next)| {
            let (lints, ..) = next.group(Delimiter::Parenthesis)?;
            let level = Name::of(&level);
            matches!(level.text.as_str(), "allow" | "warn" | "deny").then_some((level, lints))
        });
        let Some((level, mut lints)) = level else {
            return self.problem(
                Code::LintUnknown,
                "this is not a lint level",
                "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
                place,
            );
        };
        while let Some((tree, next)) = lints.token_tree() {
            if let Some(lint) = hyphenated(lints).filter(|lint| lint.has_hyphen) {
                let message = "the name of a lint has no `-`";
                let help = Help::write(lint.name);
                self.problem(Code::LintUnknown, message, help, lint.place);
                lints = lint.next;
                continue;
            }
            match path(lints) {
                Some((lint, after)) if lint.word.is_none() => {
                    let help = format!(
                        "lints of Rust and of its tools belong on the item: `#[{}(…)]`",
                        level.text
                    );
                    let message = "this is not a lint of résumés";
                    self.problem(Code::LintUnknown, message, help, lint.place);
                    lints = after;
                    continue;
                }
                Some((
                    Splice {
                        word: Some(lint), ..
                    },
                    _,
                )) => self.levels.push(Level {
                    level: level.clone(),
                    lint,
                }),
                _ if tree.to_string() == "," => {}
                _ => {
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

//! What begins no item, and what may be left of an item that was refused.

use super::Parser;
use super::look::{is_block, is_colon, is_value};
use crate::place::{Located, Place};
use crate::tree::{Item, ItemKind, Name};
use proc_macro2::Delimiter;
use resume_core::problem::{Code, Path, Problem};

impl Parser<'_> {
    /// Whether an item after one that was refused may be what is left of that one.
    pub(super) fn is_rest(&self, kind: &ItemKind, before: Option<&Item>) -> bool {
        match kind {
            ItemKind::Field(_) | ItemKind::Section(_) | ItemKind::Design(_) => false,
            ItemKind::Word(_) => true,
            // Outside of sections nothing else is in its place.
            _ if self.depth == 0 => true,
            ItemKind::Entry(entry) => entry.is_strings() || entry.is_nameless(),
            ItemKind::Bullet(_) if self.in_contact => true,
            // A dash after dates that name nothing was to go on with them.
            ItemKind::Bullet(_) => {
                let is_nameless = |item: &Item| matches!(&item.kind, ItemKind::Entry(entry) if entry.is_nameless() && entry.items.is_none());
                before.is_some_and(is_nameless)
            }
            ItemKind::Row(_) => false,
        }
    }

    /// Whether an item is refused in any case.
    pub(super) fn will_be_refused(&self, kind: &ItemKind) -> bool {
        match kind {
            ItemKind::Field(_) | ItemKind::Design(_) => false,
            ItemKind::Section(_) => self.depth > 0,
            ItemKind::Word(_) => true,
            ItemKind::Entry(entry) => self.depth == 0 || entry.is_nameless(),
            ItemKind::Bullet(_) | ItemKind::Row(_) => self.depth == 0,
        }
    }

    /// Whether the next token begins no item, and the head before it has no name: then the token is the
    /// mistake, not the missing name.
    pub(super) fn is_instead_of_name(&self, before: Option<&Item>) -> bool {
        matches!(before, Some(Item { kind: ItemKind::Entry(entry), .. })
            if entry.is_nameless() && !entry.has_refused_dates() && entry.items.is_none())
            && self.at.ident().is_none()
            && !self.starts_item()
    }

    /// Something that begins no item: it and what follows it up to the next item.
    pub(super) fn unexpected(&mut self) {
        let first = self.at.span();
        let group = self.at.any_group().map(|(_, delimiter, ..)| delimiter);
        let is_group = group.is_some();
        if self.macro_variable() {
            return;
        }
        let is_in_section = self.depth > 0 && group.is_some_and(|it| it != Delimiter::Brace);
        let (message, help) = if is_in_section {
            (
                "unexpected brackets",
                "write text in quotes, and dates like `2014-03..2018`",
            )
        } else if is_group {
            (
                "unexpected block",
                "write what it is before it, like `experience {`",
            )
        } else {
            (
                "unexpected token",
                "an item is a field, a section, dates, text in quotes or a bullet",
            )
        };
        let problem = Problem::new(Code::ItemMisplaced, Path::root(), message, help);
        self.bump();
        if self.is_debris {
            // What is left of an item that was refused: a colon and its values, or a block.
            while self.after_comma().is_some() || is_value(self.at) {
                self.bump();
            }
            let place = Place::between(first, self.last);
            self.left.get_or_insert(Located::new(problem, place));
            return;
        }
        if self.rest_of_expression() && is_colon(self.at) {
            self.bump();
            while is_value(self.at) {
                self.bump();
            }
        }
        while !is_group && !self.at.eof() && !self.starts_item() && !is_block(self.at) {
            self.bump();
        }
        self.push(Located::new(problem, Place::between(first, self.last)));
    }

    /// `$name`, which a macro was to fill in. Returns whether there is one.
    fn macro_variable(&mut self) -> bool {
        let dollar = self.at.punct().filter(|(sign, _)| sign.as_char() == '$');
        let Some((first, (word, next))) =
            dollar.and_then(|(sign, next)| Some((sign.span(), next.ident()?)))
        else {
            return false;
        };
        self.advance(word.span(), next);
        if is_colon(next) {
            self.field_after_name(Name::of(&word));
        }
        let place = Place::between(first, word.span());
        let help = "write the name itself; a `macro_rules!` can fill in values only";
        self.problem(Code::ItemMisplaced, "unexpected `$`", help, place);
        true
    }
}

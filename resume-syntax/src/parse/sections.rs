//! Sections, and the blocks of all that has one.

use super::look::{is_block, is_colon, is_dash, is_text, leads_to_block_after_colon};
use super::page::{ON_NEW_PAGE, new_page};
use super::{DEPTH, Parser};
use crate::place::Place;
use crate::tree::{Item, ItemKind, Name, Section};
use proc_macro2::Delimiter;
use proc_macro2::extra::DelimSpan;
use resume_core::model::{BlockName, Kind};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::nearest;
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// `kind: { … }` or `kind: "Title" { … }`
    pub(super) fn section_with_colon(&mut self, name: Name) -> Option<ItemKind> {
        self.bump();
        let colon = Place::of(self.at.span());
        if self.depth > 0 && !name.is_block() {
            self.bump();
            self.bump();
            let message = "a value is written without braces";
            let help = format!("write `{}: \"…\"`", name.text);
            self.problem(Code::ValueMistyped, message, help, name.place());
            return None;
        }
        let (_, next) = self.at.punct()?;
        let has_title = is_text(next);
        self.problem(
            Code::ItemMisplaced,
            "a section has no `:`",
            Help::edit(
                match has_title {
                    true => format!("write `{} \"…\" {{ … }}`", name.text),
                    false => format!("write `{} {{ … }}`", name.text),
                },
                "",
                Applicability::Certain,
            ),
            colon,
        );
        Some(self.section(name, next))
    }

    /// `kind "Title" on new page #tag { … }`
    pub(super) fn section(&mut self, name: Name, next: Cursor<'a>) -> ItemKind {
        self.advance(name.span, next);
        let mut on_new_page = self.on_new_page();
        let mut title = if self.at.ident().is_some() && new_page(self.at).is_none() {
            self.unquoted_title()
        } else {
            None
        };
        if let (Some(place), true) = (&on_new_page, is_text(self.at)) {
            self.problem(
                Code::ItemMisplaced,
                format!("`{ON_NEW_PAGE}` comes after the title"),
                format!("write `{} \"…\" {ON_NEW_PAGE} {{ … }}`", name.text),
                place.clone(),
            );
        }
        while is_text(self.at) {
            let text = self.text();
            if title.is_some() {
                let place = text.map_or(Place::of(self.last), |text| text.place);
                self.problem(
                    Code::ItemMisplaced,
                    "a section has one title",
                    "remove this one, or move it into the braces",
                    place,
                );
            } else {
                title = text;
            }
            match self.after_comma() {
                Some(next) if is_text(next) => self.bump(),
                Some(next) if is_block(next) => self.stray_comma(),
                _ => {}
            }
        }
        if title.is_some() && leads_to_block_after_colon(self.at) {
            let place = Place::of(self.at.span());
            self.bump();
            let help = Help::remove("remove it", Applicability::Certain);
            self.problem(Code::ItemMisplaced, "a section has no `:`", help, place);
        }
        if on_new_page.is_none() {
            on_new_page = self.on_new_page();
        }
        let mut tags = self.tags();
        if !tags.is_empty() && is_text(self.at) {
            let late = self.text();
            let place = late
                .as_ref()
                .map_or(Place::of(self.last), |text| text.place.clone());
            self.problem(
                Code::ItemMisplaced,
                "the title of a section comes before its tags",
                format!("write `{} \"…\" #tag {{ … }}`", name.text),
                place,
            );
            title = title.or(late);
        }
        on_new_page = self.late_new_page(on_new_page);
        tags.extend(self.tags());
        let is_blank = self.at.any_group().is_none_or(|(inside, ..)| inside.eof());
        self.in_contact = name.text == "contact";
        self.in_variants = is_variants(&name);
        self.kind = Kind::from_name(&name.text);
        let items = self.braces().unwrap_or_default();
        (self.in_contact, self.in_variants) = (false, false);
        ItemKind::Section(Section {
            name,
            title,
            on_new_page,
            tags,
            items,
            is_blank,
        })
    }

    /// What an entry holds: its braces, or what follows a `:` in place of them.
    pub(super) fn held(&mut self) -> Option<Vec<Item>> {
        let Some((_, next)) = self.at.punct().filter(|_| is_colon(self.at)) else {
            return self.braces();
        };
        let place = Place::of(self.at.span());
        if is_block(next) {
            self.bump();
            let help = Help::remove("remove it", Applicability::Certain);
            self.problem(Code::ItemMisplaced, "an entry has no `:`", help, place);
            return self.braces();
        }
        if !is_dash(next) {
            return None;
        }
        self.bump();
        let message = "the bullets of an entry belong in its braces";
        let help = "write `{` in place of the `:`, and `}` after the last bullet";
        self.problem(Code::ItemMisplaced, message, help, place);
        let mut items = Vec::new();
        while is_dash(self.at) {
            items.extend(self.bullet().map(|bullet| Item {
                separated: false,
                terminated: false,
                broken_off: false,
                comma: None,
                kind: ItemKind::Bullet(bullet),
            }));
        }
        Some(items)
    }

    /// `{ … }`, or a problem for the wrong brackets.
    pub(super) fn braces(&mut self) -> Option<Vec<Item>> {
        let (inside, delimiter, span, next) = self.at.any_group()?;
        let place = Place::between(span.open(), span.close());
        self.check_braces(delimiter, span);
        if self.depth == DEPTH {
            self.advance(span.close(), next);
            self.problem(
                Code::NestingDeep,
                "this is nested too deeply",
                "the deepest items are bullets inside the bullets of a role",
                place,
            );
            self.is_too_deep = true;
            return None;
        }
        self.depth += 1;
        self.at = inside;
        self.is_debris = false;
        let mut items = self.block();
        self.is_debris = false;
        self.depth -= 1;
        if self.is_too_deep {
            // What holds it was not written, and is not to be refused for that too.
            items.clear();
            self.is_too_deep = self.depth > 1;
        }
        self.advance(span.close(), next);
        Some(items)
    }

    /// Reports other brackets than braces around a block.
    pub(super) fn check_braces(&mut self, delimiter: Delimiter, span: DelimSpan) {
        if delimiter != Delimiter::Brace {
            let message = "a block needs braces";
            let place = Place::of(span.join());
            self.problem(Code::ItemMisplaced, message, "write `{ … }`", place);
        }
    }
}

/// Whether a name is that of the block of variants, or was probably meant to be it.
fn is_variants(name: &Name) -> bool {
    let is_known = BlockName::from_word(&name.text).is_some();
    let name = match is_known {
        true => Some(name.text.as_str()),
        false => nearest(&name.text, BlockName::words()),
    };
    name == Some(BlockName::Variants.word())
}

/// Whether the title of a section and its block are here, after the name of one.
pub(super) fn titles_block(name: &Name, at: Cursor<'_>) -> bool {
    let title = at.literal().filter(|_| is_text(at));
    name.is_block() && title.is_some_and(|(_, next)| is_block(next))
}

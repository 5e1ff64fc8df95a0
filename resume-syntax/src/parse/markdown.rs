//! Markdown and YAML in place of a section: headings, tables, lists in `contact`, and sections that
//! are only indented.

use super::Parser;
use super::look::{is_colon, is_text};
use super::numbers::Quoted;
use super::spelled::{Gap, Spelled};
use crate::literal;
use crate::lower::{kind_headed, usual_contact};
use crate::place::Place;
use crate::tree::{Field, Name, Text, Value};
use proc_macro2::{Delimiter, Literal, TokenTree};
use resume_core::model::{ContactName, Field as Known, schema};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::words::Words;
use syn::buffer::Cursor;

/// The words of a line that is a heading in Markdown.
pub(super) struct Heading {
    /// From its first sign to its last word.
    pub place: Place,
    /// The words.
    pub title: String,
    /// Whether a block follows them.
    pub has_block: bool,
}

impl<'a> Parser<'a> {
    /// Reports a heading outside of sections, which is written as a section.
    pub(super) fn heading(&mut self, heading: Heading) {
        let words = self.words_of_language().unwrap_or(Words::of(None));
        let title = &heading.title;
        let right = match kind_headed(title) {
            Some(kind) if words.heading(kind).to_lowercase() == title.to_lowercase() => {
                kind.name().to_owned()
            }
            Some(kind) => format!("{} {}", kind.name(), literal::of(title)),
            None => format!("section {}", literal::of(title)),
        };
        let say = format!("write `{right} {{ … }}`, or `//` before a comment");
        let help = match heading.has_block {
            true => Help::edit(say, right, Applicability::Maybe),
            false => say.into(),
        };
        let message = "a heading is written as a section";
        self.problem(Code::ItemMisplaced, message, help, heading.place);
    }

    /// `| Type | Hours |`: all lines of a table, which is answered with a row.
    pub(super) fn table(&mut self) {
        let is_bar = |at: Cursor<'a>| at.punct().is_some_and(|(sign, _)| sign.as_char() == '|');
        let first = self.at.span();
        let (mut cell, mut cells, mut row) = (Spelled::default(), Vec::new(), Vec::new());
        while let Some((token, _)) = self.at.token_tree() {
            let is_below = Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
            let is_first = self.at.span().start() == first.start();
            if is_below && !is_first {
                row = std::mem::take(&mut cells);
                if !is_bar(self.at) {
                    break;
                }
            }
            match is_bar(self.at) {
                true => cells.push(std::mem::take(&mut cell).text),
                false => match self.at.literal().filter(|_| is_text(self.at)) {
                    Some((text, _)) => {
                        let source = text.to_string();
                        let value = literal::unquote(&source).unwrap_or_default();
                        cell.push_value(&value, &source, self.at.span());
                    }
                    None => cell.push(&token),
                },
            }
            self.bump();
        }
        if !cells.is_empty() {
            row = cells;
        }
        let mut row = row.iter().filter(|cell| !cell.is_empty());
        let help = match (row.next(), row.next()) {
            (Some(label), Some(second)) => {
                let items = std::iter::once(second).chain(row);
                let items: Vec<String> = items.map(|item| literal::of(item)).collect();
                let label = literal::of(label);
                format!(
                    "write a row for each line, like `{label}: {}`",
                    items.join(", ")
                )
            }
            _ => "write a row for each line: `\"Label\": \"item\", \"item\"`".to_owned(),
        };
        let message = "a table is written as rows";
        let place = Place::between(first, self.last);
        self.problem(Code::ItemMisplaced, message, help, place);
    }

    /// `- Email: ada@ada.example` in `contact`, which has no bullets, as the field that it
    /// would be.
    pub(super) fn contact_bullet(&mut self) -> Option<Field> {
        let (_, next) = self.at.punct().filter(|_| self.in_contact)?;
        let (name, colon) = next.ident().filter(|(_, next)| is_colon(*next))?;
        let first = self.at.span();
        self.advance(name.span(), colon);
        self.bump();
        let mut right = None;
        let is_beside = !Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
        if !self.at.eof() && is_beside {
            let value = self.unquoted(Quoted::All);
            self.pass(&value);
            let word = name.to_string().to_lowercase();
            let known = ContactName::from_word(&word).map(|_| word.as_str());
            let value = Some(literal::of(&value.text)).filter(|_| !value.is_guess);
            right = value.map(|value| match known.or(usual_contact(&word)) {
                Some(field) => format!("{field}: {value}"),
                None => format!("{}: {value}", literal::of(&name.to_string())),
            });
        }
        let help = match right {
            Some(right) => Help::write(right).maybe(),
            None => "remove the `-`".into(),
        };
        let place = Place::between(first, self.last);
        let message = "the items of `contact` are no bullets";
        self.problem(Code::ItemMisplaced, message, help, place.clone());
        Some(Field {
            name: Name::of(&name),
            values: vec![Value::Text(Text::refused(place))],
            tags: Vec::new(),
            refused: true,
            problems: 0..0,
        })
    }

    /// `skills:` with what belongs to it indented below, as in YAML; whether it is that.
    pub(super) fn indented_section(&mut self, name: &Name, colon: Cursor<'a>) -> bool {
        let next = colon.punct().map(|(_, next)| next);
        let Some(inside) = next.filter(|_| self.depth == 0 && name.is_block() && !self.is_letter())
        else {
            return false;
        };
        if is_text(inside) {
            return false;
        }
        let indent = name.span.start();
        self.advance(name.span, colon);
        let place = Place::of(name.span).to(&Place::of(self.at.span()));
        self.bump();
        while !self.at.eof() {
            let start = self.at.span().start();
            let is_new = start.line > self.last.end().line && start.column <= indent.column;
            let is_named = self.at.ident().is_some_and(|(word, _)| {
                let word = Name::of(&word);
                word.is_block() || schema::RESUME.iter().any(|field| field.word == word.text)
            });
            let is_dash = matches!(self.at.token_tree(), Some((TokenTree::Punct(sign), _)) if sign.as_char() == '-');
            // In an editor's macro server every token has the same place.
            let is_known = start != indent;
            let is_end = match is_known {
                true => is_new && !is_dash,
                false => is_named,
            };
            if is_end && (is_named || is_known) {
                break;
            }
            self.bump();
        }
        let help = format!("write `{} {{ … }}`", name.text);
        self.problem(
            Code::ItemMisplaced,
            "a section is written with braces",
            help,
            place,
        );
        true
    }

    /// `fr: "…", en: "…"`, perhaps in braces: the texts of a field with labels in place of the `|`;
    /// nothing is read where there are none.
    pub(super) fn labelled_texts(&mut self) -> Option<Text> {
        let block = self.at.group(Delimiter::Brace);
        let (mut texts, first, mut last) = (Vec::new(), self.at.span(), self.at.span());
        let mut at = block.map_or(self.at, |(inside, ..)| inside);
        while let Some((label, text, next)) = labelled_text(at) {
            last = text.span();
            texts.push((label, text.to_string()));
            at = next;
            if let Some(after) = self.after_comma_at(next)
                && labelled_text(after).is_some()
            {
                at = after;
            }
        }
        if texts.len() < 2 || block.is_some() && !at.eof() {
            return None;
        }
        let mut declared = self.declared_languages();
        // In the order of the declaration, if it has them all.
        if texts.iter().all(|(label, _)| declared.contains(label)) {
            texts.sort_by_key(|(label, _)| declared.iter().position(|known| known == label));
        } else {
            declared.clear();
        }
        let sources: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let right = sources.join(" | ");
        let help = match declared.len() == texts.len() {
            true => Help::write(right).maybe(),
            false => {
                let labels: Vec<String> =
                    texts.iter().map(|(label, _)| literal::of(label)).collect();
                let labels = labels.join(", ");
                format!("write `{right}`, and declare them: `lang: {labels}`").into()
            }
        };
        match block {
            Some((.., span, next)) => {
                last = span.close();
                self.advance(last, next);
            }
            None => self.advance(last, at),
        }
        let place = Place::between(first, last);
        let message = "a translation comes after `|`, without the name of its language";
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// The languages that the résumé declares, as they are written.
    fn declared_languages(&self) -> Vec<String> {
        let (mut at, mut languages) = (self.start, Vec::new());
        while let Some((_, next)) = at.token_tree() {
            if at
                .ident()
                .is_some_and(|(word, colon)| word == "lang" && is_colon(colon))
            {
                let mut value = next.punct().map(|(_, value)| value);
                while let Some((text, after)) = value.and_then(Cursor::literal) {
                    languages.extend(literal::unquote(&text.to_string()));
                    value = self.after_comma_at(after);
                }
                break;
            }
            at = next;
        }
        languages
    }
}

/// Whether a block holds a text with the name of its language.
pub(super) fn are_labelled(inside: Cursor<'_>) -> bool {
    labelled_text(inside).is_some()
}

/// The name of a language with a `:`, the text after it, and what follows.
fn labelled_text(at: Cursor<'_>) -> Option<(String, Literal, Cursor<'_>)> {
    let (label, colon) = at.ident()?;
    let (_, next) = colon.punct().filter(|_| is_colon(colon))?;
    let label = label.to_string();
    let is_language = matches!(label.len(), 2 | 3) && label.bytes().all(|b| b.is_ascii_lowercase());
    let is_field = Known::keyed(&label).is_some();
    let is_label = is_language && !is_field;
    let (text, after) = next.literal().filter(|_| is_text(next) && is_label)?;
    Some((label, text, after))
}

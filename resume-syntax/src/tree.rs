//! What was written, before it is checked: names, values and items with their places.

use crate::place::Place;
use proc_macro2::{Ident, Span, TokenStream};
use resume_core::model::{BlockName, Period};
use std::ops::Range;

/// A whole résumé as it was written.
#[derive(Debug, Clone)]
pub struct Tree {
    /// Lint levels, `#![allow(…)]`.
    pub levels: Vec<Level>,
    /// The fields and sections, in the order of the source.
    pub items: Vec<Item>,
    /// Where the résumé begins, for what is missing in it.
    pub start: Place,
    /// Whether something outside of its sections was refused, which may be what is missing in it.
    pub is_broken: bool,
}

/// A lint level for one lint.
#[derive(Debug, Clone)]
pub struct Level {
    /// `allow`, `warn` or `deny`.
    pub level: Name,
    /// The lint.
    pub lint: Name,
}

/// A bare word.
#[derive(Debug, Clone)]
pub struct Name {
    /// The word.
    pub text: String,
    /// Where.
    pub span: Span,
    /// The token, which may be one that only a lexer can make, such as `$crate`.
    token: Ident,
}

impl Name {
    /// The word of an identifier; `r#name` is `name`.
    pub(crate) fn of(ident: &Ident) -> Name {
        let text = ident.to_string();
        Name {
            text: text.strip_prefix("r#").unwrap_or(&text).to_owned(),
            span: ident.span(),
            token: ident.clone(),
        }
    }

    /// The word as the name of a Rust field: keywords are raw.
    pub fn as_field(&self) -> Ident {
        const KEYWORDS: &[&str] = &[
            "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
            "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
            "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
            "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
            "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
        ];
        if KEYWORDS.contains(&self.text.as_str()) {
            Ident::new_raw(&self.text, self.span)
        } else {
            self.token.clone()
        }
    }

    /// Whether it is the word of a block: of a kind of section, or `contact` or `variants`.
    pub(crate) fn is_block(&self) -> bool {
        BlockName::from_word(&self.text).is_some()
    }

    /// Whether it has an emoji, for which rustc refuses a word in any case.
    pub fn has_emoji(&self) -> bool {
        let is_emoji = |c: char| matches!(c, '\u{200d}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
        self.text.contains(is_emoji)
    }

    /// Where it is in the source.
    pub fn place(&self) -> Place {
        Place::of(self.span)
    }
}

/// An item in a block.
#[derive(Debug, Clone)]
pub struct Item {
    /// Whether there is a `;` between it and the previous item.
    pub separated: bool,
    /// Whether a `;` ends it: what could be read in two ways then has only one reading.
    pub terminated: bool,
    /// Whether what directly follows it was refused, so that the item may have been meant to
    /// continue.
    pub broken_off: bool,
    /// A comma between it and the item before, where there is no `;`.
    pub comma: Option<Place>,
    /// What it is.
    pub kind: ItemKind,
}

impl Item {
    /// Whether it is nothing but words without quotes.
    pub(crate) fn is_words(&self) -> bool {
        match &self.kind {
            ItemKind::Word(_) => true,
            ItemKind::Entry(entry) => {
                entry.is_strings() && entry.titles.iter().all(|title| title.refused)
            }
            ItemKind::Field(_)
            | ItemKind::Section(_)
            | ItemKind::Bullet(_)
            | ItemKind::Row(_)
            | ItemKind::Design(_) => false,
        }
    }
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// `key: value, value`
    Field(Field),
    /// `kind "Title" #tag { … }`
    Section(Section),
    /// `dates "title", "detail" at "organisation" in "place" #tag { … }`; also the lone strings of
    /// a paragraph or a row without a label.
    Entry(Box<Entry>),
    /// `- "text" #tag { … }`
    Bullet(Bullet),
    /// `"Label": "item", "item" #tag`
    Row(Row),
    /// `design name { setting: value }`
    Design(Design),
    /// A lone word, which an editor may be about to complete.
    Word(Name),
}

/// `key: value, value #tag`
#[derive(Debug, Clone)]
pub struct Field {
    /// The key.
    pub name: Name,
    /// The values; empty if what was written there was refused. A number without quotes is a
    /// refused text.
    pub values: Vec<Value>,
    /// Its tags.
    pub tags: Vec<Name>,
    /// Whether its missing colon was reported while it was parsed, so that its name is not reported
    /// too.
    pub refused: bool,
    /// Which of the problems found while parsing are about its values: they are dropped if there is
    /// no such field.
    pub problems: Range<usize>,
}

/// A value of a field or of a row.
#[derive(Debug, Clone)]
pub enum Value {
    /// A string literal.
    Text(Text),
    /// A Rust path or macro call, whose value only rustc knows.
    Splice(Splice),
    /// A date; only fields that take one and the rows of `contact` may hold one.
    Date(Dates),
}

impl Value {
    /// Where it is in the source.
    pub fn place(&self) -> Place {
        match self {
            Value::Text(text) => text.place.clone(),
            Value::Splice(splice) => splice.place.clone(),
            Value::Date(dates) => dates.place.clone(),
        }
    }
}

/// A string literal.
#[derive(Debug, Clone)]
pub struct Text {
    /// Its value, with line breaks folded.
    pub value: String,
    /// Where.
    pub place: Place,
    /// The literal as it is written in the source; empty for words and numbers without quotes.
    pub source: String,
    /// For each byte of the value, and its end, the byte of the source that it comes from.
    pub origins: Vec<u32>,
    /// Which bytes of the literal are an empty line, with the line breaks around it.
    pub empty_line: Option<Range<usize>>,
    /// Which bytes of the literal are escaped line breaks between words.
    pub escaped_breaks: Vec<Range<usize>>,
    /// Whether something about it was reported while it was parsed, so that nothing more is
    /// reported.
    pub refused: bool,
    /// Whether it is plain text even where markup is allowed, because it is the value of a Rust
    /// expression.
    pub plain: bool,
    /// The same in the other languages; expressions only where they are allowed.
    pub translations: Vec<Value>,
}

impl Text {
    /// Whether it is a string literal and nothing more, so that its source is all that was written.
    pub(crate) fn is_literal(&self) -> bool {
        !self.source.is_empty() && self.translations.is_empty()
    }
}

/// A Rust path or macro call.
#[derive(Debug, Clone)]
pub struct Splice {
    /// The expression.
    pub tokens: TokenStream,
    /// Where.
    pub place: Place,
    /// The word, if it is a single word.
    pub word: Option<Name>,
    /// The same in the other languages: texts and expressions.
    pub translations: Vec<Value>,
}

/// `kind "Title" on new page #tag { … }`
#[derive(Debug, Clone)]
pub struct Section {
    /// The kind.
    pub name: Name,
    /// The custom title.
    pub title: Option<Text>,
    /// Where it says that it begins a new page, if it does.
    pub on_new_page: Option<Place>,
    /// Its tags.
    pub tags: Vec<Name>,
    /// The items in its braces.
    pub items: Vec<Item>,
    /// Whether its braces are empty.
    pub is_blank: bool,
}

/// The head of an entry, and perhaps its body.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub dates: Option<Dates>,
    /// The title and its details.
    pub titles: Vec<Text>,
    /// The organisation.
    pub at: Option<Text>,
    /// Where.
    pub place_name: Option<Text>,
    /// Its tags.
    pub tags: Vec<Name>,
    /// The items in its braces, if it has braces.
    pub items: Option<Vec<Item>>,
    /// From the first to the last token of the head.
    pub head: Place,
}

impl Entry {
    /// Whether it has neither a title nor an organisation.
    pub fn is_nameless(&self) -> bool {
        self.titles.is_empty() && self.at.is_none()
    }

    /// Whether its dates were refused.
    pub fn has_refused_dates(&self) -> bool {
        self.dates
            .as_ref()
            .is_some_and(|dates| dates.period.is_none())
    }

    /// Whether it has only strings, perhaps with tags: then it may be a paragraph or a row.
    pub fn is_strings(&self) -> bool {
        self.dates.is_none()
            && self.at.is_none()
            && self.place_name.is_none()
            && self.items.is_none()
            && !self.titles.is_empty()
    }
}

/// Dates that were written.
#[derive(Debug, Clone)]
pub struct Dates {
    /// What they mean; `None` if they were refused.
    pub period: Option<Period>,
    /// Where.
    pub place: Place,
    /// As they were written.
    pub source: String,
}

/// `- "text" #tag { … }`
#[derive(Debug, Clone)]
pub struct Bullet {
    /// The text; `None` if what was written there was refused.
    pub text: Option<Text>,
    /// Its tags.
    pub tags: Vec<Name>,
    /// The items in its braces, if it has braces.
    pub items: Option<Vec<Item>>,
    /// Where.
    pub place: Place,
}

/// `"Label": "item", "item" #tag`
#[derive(Debug, Clone)]
pub struct Row {
    /// The label.
    pub label: Text,
    /// The items; only in `contact` may they be anything but text.
    pub items: Vec<Value>,
    /// Its tags.
    pub tags: Vec<Name>,
}

/// `design name { setting: value }`, with a name or with braces.
#[derive(Debug, Clone)]
pub struct Design {
    /// `design`, or a word that was probably meant to be it.
    pub keyword: Name,
    /// The name of the design.
    pub name: Option<Name>,
    /// The settings in its braces.
    pub settings: Vec<Setting>,
    /// Whether its braces are empty.
    pub is_blank: bool,
}

/// `setting: value`
#[derive(Debug, Clone)]
pub struct Setting {
    /// Its name.
    pub name: Name,
    /// Its value; `None` if there is none, or if what was written there was refused.
    pub value: Option<SettingValue>,
    /// Whether something about its value or its missing colon was reported while it was parsed.
    pub refused: bool,
    /// Whether it is a word alone, which an editor may be about to complete.
    pub is_lone: bool,
}

/// The value of a setting, before anybody knows what the setting takes.
#[derive(Debug, Clone)]
pub struct SettingValue {
    /// The value, without quotation marks.
    pub text: String,
    /// How it is written.
    pub spelling: Spelling,
    /// The word, if it is one.
    pub word: Option<Name>,
    /// Where.
    pub place: Place,
}

/// How the value of a setting is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As a string literal.
    Quoted,
    /// As one token: a word, a number, a number with its unit.
    Bare,
    /// As several tokens that are read as one value: `10.5 pt`, `#1f4e79`.
    Apart,
    /// As a Rust expression.
    Expression,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// rustc's lexer makes a word of them, which no other lexer does.
    #[test]
    fn an_emoji_may_be_anywhere_in_a_word() {
        let word = |text: &str| Name {
            text: text.to_owned(),
            ..Name::of(&Ident::new("x", Span::call_site()))
        };
        for text in ["🙂", "ada🙂", "a🙂da", "☕", "⬆", "🇵🇹", "👩‍💻", "❤️"]
        {
            assert!(word(text).has_emoji(), "{text}");
        }
        for text in ["ada", "é", "日本", "पता", "𝓐"] {
            assert!(!word(text).has_emoji(), "{text}");
        }
    }
}

//! From tokens to a [`Tree`]: total, whatever the tokens. It asks only about shapes; what the names
//! mean is asked later.

mod brackets;
mod dates;
mod entries;
mod fields;
mod look;
mod suffixes;
mod words;

use crate::literal;
use crate::place::{Located, Place};
use crate::tree::{Item, ItemKind, Level, Name, Section, Text, Tree};
use look::{
    is_block, is_colon, is_text, is_value, leads_to_block, starts_name, words_lead_to_block,
};
use proc_macro2::{Delimiter, Span, TokenStream};
use resume_core::model::Kind;
use resume_core::problem::{Code, Path, Problem};
use std::borrow::Cow;
use syn::buffer::{Cursor, TokenBuffer};

/// What was read.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// What was written.
    pub tree: Tree,
    /// What is wrong with its shape.
    pub problems: Vec<Located>,
}

/// Reads what stands between the delimiters of `resume! { … }`.
///
/// ```
/// let parsed = resume_syntax::parse(r#"name: "Ada Example""#.parse().unwrap());
/// assert!(parsed.problems.is_empty() && parsed.tree.items.len() == 1);
/// ```
pub fn parse(tokens: TokenStream) -> Parsed {
    let (tokens, too_deep) = brackets::shallow(tokens);
    let (mut parsed, has_suffix) = read(tokens.clone());
    if has_suffix {
        let (tokens, touching) = suffixes::apart(tokens);
        parsed = read(tokens).0;
        parsed.problems.extend(touching);
    }
    if let Some(group) = too_deep.filter(|_| {
        !parsed
            .problems
            .iter()
            .any(|located| located.problem.code == Code::NestingDeep)
    }) {
        let problem = Problem::new(
            Code::NestingDeep,
            Path::root(),
            "this is nested too deeply",
            "write the expression in a constant, and its name here",
        );
        parsed.problems.push(Located {
            problem,
            place: Place::of(group),
        });
    }
    parsed
}

/// Reads tokens once, and tells whether a word touches a text that was refused for it.
fn read(tokens: TokenStream) -> (Parsed, bool) {
    let buffer = TokenBuffer::new2(tokens);
    let at = buffer.begin();
    let mut parser = Parser {
        at,
        last: at.span(),
        problems: Vec::new(),
        depth: 0,
        is_too_deep: false,
        in_contact: false,
        has_suffix: false,
        levels: Vec::new(),
    };
    let items = parser.block();
    let tree = Tree {
        levels: parser.levels,
        items,
        start: Place::of(at.span()),
    };
    (
        Parsed {
            tree,
            problems: parser.problems,
        },
        parser.has_suffix,
    )
}

/// How deep blocks may stand inside each other: a résumé goes to three, and what is deeper is not
/// even looked at.
const DEPTH: usize = 12;

/// What is said of a string that Rust's own lexer refuses; inside of rustc that one has said it
/// already.
pub const UNREADABLE: &str = "this is not how Rust writes a text";

struct Parser<'a> {
    at: Cursor<'a>,
    /// The token that was read last.
    last: Span,
    problems: Vec<Located>,
    depth: usize,
    /// Whether something that was too deep has been refused in the entry that is being read.
    is_too_deep: bool,
    /// Whether the block is `contact`, whose rows are links.
    in_contact: bool,
    /// Whether a word touches the end of a text.
    has_suffix: bool,
    levels: Vec<Level>,
}

impl<'a> Parser<'a> {
    /// Everything up to the end of a block.
    fn block(&mut self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        loop {
            let mut separated = false;
            let mut comma = None;
            while let Some((punct, next)) = self.at.punct() {
                match punct.as_char() {
                    ';' => separated = true,
                    ',' => comma = Some(Place::of(punct.span())),
                    _ => break,
                }
                self.advance(punct.span(), next);
            }
            if self.at.eof() {
                return items;
            }
            let comma = comma.filter(|_| !separated);
            let before = self.at;
            if let Some(kind) = self.item() {
                items.push(Item {
                    separated,
                    comma,
                    kind,
                });
            }
            // Whatever an item is, reading goes forward: no source can make this last for ever.
            if self.at == before {
                self.unexpected();
            }
        }
    }

    /// One item; `None` where what stands there was refused. Always goes forward.
    fn item(&mut self) -> Option<ItemKind> {
        if let Some((word, next)) = self.at.ident() {
            let name = Name::of(&word);
            return if is_colon(next) && next.punct().is_some_and(|(_, after)| is_block(after)) {
                self.section_with_colon(name)
            } else if is_colon(next) {
                Some(ItemKind::Field(self.field(name)))
            } else if self.starts_dates() || (name.text == "at" && !next.eof()) {
                Some(self.entry())
            } else if leads_to_block(next)
                || (self.depth == 0
                    && Kind::from_name(&name.text).is_some()
                    && words_lead_to_block(next))
            {
                Some(self.section(name, next))
            } else if name.text == "in" {
                self.misplaced_in()
            } else if is_value(next) {
                self.advance(word.span(), next);
                self.field_without_colon(name)
            } else {
                self.words_as_item(name)
            };
        }
        if is_text(self.at) {
            return Some(if is_value(self.at) {
                self.entry()
            } else {
                ItemKind::Row(self.row())
            });
        }
        if self.starts_dates() {
            return Some(self.entry());
        }
        match self.at.punct().map(|(punct, next)| (punct.as_char(), next)) {
            Some(('-', _)) => self.bullet().map(ItemKind::Bullet),
            Some(('#', next)) => {
                self.number_sign(next);
                None
            }
            _ => {
                self.unexpected();
                None
            }
        }
    }

    /// `kind: { … }`
    fn section_with_colon(&mut self, name: Name) -> Option<ItemKind> {
        self.bump();
        let colon = Place::of(self.at.span());
        self.problem(
            Code::ItemMisplaced,
            "a section has no `:`",
            format!("write `{} {{ … }}`", name.text),
            colon,
        );
        let (_, next) = self.at.punct()?;
        Some(self.section(name, next))
    }

    /// `kind "Title" #tag { … }`
    fn section(&mut self, name: Name, next: Cursor<'a>) -> ItemKind {
        self.advance(name.span, next);
        let mut title = if self.at.ident().is_some() {
            self.unquoted_title()
        } else {
            None
        };
        while is_text(self.at) {
            let text = self.text();
            if title.is_some() {
                let place = text.map_or(Place::of(self.last), |text| text.place);
                self.problem(
                    Code::ItemMisplaced,
                    "a section has one title",
                    "take this one away, or move it into the braces",
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
        let tags = self.tags();
        let is_blank = self.at.any_group().is_none_or(|(inside, ..)| inside.eof());
        self.in_contact = name.text == "contact";
        let items = self.braces().unwrap_or_default();
        self.in_contact = false;
        ItemKind::Section(Section {
            name,
            title,
            tags,
            items,
            is_blank,
        })
    }

    /// `{ … }`, or a problem for the wrong brackets.
    fn braces(&mut self) -> Option<Vec<Item>> {
        let (inside, delimiter, span, next) = self.at.any_group()?;
        let place = Place {
            first: span.open(),
            last: span.close(),
            inside: None,
        };
        if delimiter != Delimiter::Brace {
            self.problem(
                Code::ItemMisplaced,
                "a block stands in braces",
                "write `{ … }`",
                Place::of(span.join()),
            );
        }
        if self.depth == DEPTH {
            self.advance(span.close(), next);
            self.problem(
                Code::NestingDeep,
                "this is nested too deeply",
                "an employer's roles are as deep as it goes",
                place,
            );
            self.is_too_deep = true;
            return None;
        }
        self.depth += 1;
        self.at = inside;
        let mut items = self.block();
        self.depth -= 1;
        if self.is_too_deep {
            // What holds it stands nowhere, and is not to be refused for that too.
            items.clear();
            self.is_too_deep = self.depth > 1;
        }
        self.advance(span.close(), next);
        Some(items)
    }

    /// A string literal; `None` where a literal only looks like one.
    fn text(&mut self) -> Option<Text> {
        let (literal, next) = self.at.literal()?;
        let place = Place::of(literal.span());
        self.advance(literal.span(), next);
        let source = literal.to_string();
        match literal::read(&source) {
            Some(read) => Some(Text {
                value: read.value,
                place,
                source,
                origins: read.origins,
                refused: false,
                plain: false,
            }),
            None => {
                self.has_suffix |= literal::suffix(&source).is_some();
                match source.starts_with(['b', 'c']) {
                    true => self.problem(
                        Code::ValueMistyped,
                        "this is not a plain string",
                        "take the letter before the quote away",
                        place.clone(),
                    ),
                    false => self.problem(
                        Code::ValueMistyped,
                        UNREADABLE,
                        "in Rust a backslash in a text is written `\\\\`",
                        place.clone(),
                    ),
                }
                Some(Text::refused(place))
            }
        }
    }

    /// Something that begins no item: it and what follows it up to the next item.
    fn unexpected(&mut self) {
        let first = self.at.span();
        let is_group = self.at.any_group().is_some();
        let (message, help) = if is_group {
            (
                "this block belongs to nothing",
                "write what it is before it, like `experience {`",
            )
        } else {
            (
                "nothing in a résumé begins like this",
                "items are fields, sections, dates, texts in quotes and bullets",
            )
        };
        self.bump();
        while !is_group && !self.at.eof() && !self.starts_item() && !is_block(self.at) {
            self.bump();
        }
        self.problem(
            Code::ItemMisplaced,
            message,
            help,
            Place {
                first,
                last: self.last,
                inside: None,
            },
        );
    }

    /// Whether an item may begin here.
    fn starts_item(&self) -> bool {
        let separator =
            |(punct, _): (proc_macro2::Punct, _)| matches!(punct.as_char(), ';' | ',' | '#' | '-');
        is_text(self.at)
            || starts_name(self.at)
            || self.at.punct().is_some_and(separator)
            || self.starts_dates()
    }

    /// Whether something begins here that is no value.
    fn starts_item_after_value(&self) -> bool {
        starts_name(self.at)
            || self
                .at
                .punct()
                .is_some_and(|(punct, next)| match punct.as_char() {
                    ';' | ',' | '#' => true,
                    '-' => is_text(next),
                    _ => false,
                })
    }

    /// What follows a comma, if one stands here.
    fn after_comma(&self) -> Option<Cursor<'a>> {
        self.after_comma_at(self.at)
    }

    fn after_comma_at(&self, at: Cursor<'a>) -> Option<Cursor<'a>> {
        at.punct()
            .filter(|(punct, _)| punct.as_char() == ',')
            .map(|(_, next)| next)
    }

    fn advance(&mut self, last: Span, next: Cursor<'a>) {
        self.last = last;
        self.at = next;
    }

    /// Goes past one token.
    fn bump(&mut self) {
        if let Some((_, next)) = self.at.token_tree() {
            self.advance(self.at.span(), next);
        }
    }

    fn problem(
        &mut self,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Cow<'static, str>>,
        place: Place,
    ) {
        self.problems.push(Located {
            problem: Problem::new(code, Path::root(), message, help),
            place,
        });
    }
}

impl Text {
    /// A text of which enough has been said.
    fn refused(place: Place) -> Text {
        Text {
            value: String::new(),
            place,
            source: String::new(),
            origins: Vec::new(),
            refused: true,
            plain: false,
        }
    }
}

//! From tokens to a [`Tree`]: total, whatever the tokens. It asks only about shapes; what the names
//! mean is asked later.

mod bracketed;
mod brackets;
mod comments;
mod dated;
mod dates;
mod debris;
mod design;
mod entries;
mod fields;
mod foreign;
mod heads;
mod joined;
mod languages;
mod levels;
mod look;
mod markdown;
mod numbers;
mod page;
mod pieces;
mod remarks;
mod rows;
mod sections;
mod spelled;
mod strings;
mod suffixes;
mod tags;
mod values;
mod words;

#[cfg(feature = "source")]
pub(crate) use dates::APOSTROPHE;
pub(crate) use design::{is_design, unit_called, unknown_design};
pub(crate) use page::ON_NEW_PAGE;
pub(crate) use rows::printed;

use crate::place::{Located, Place};
use crate::tree::{Item, ItemKind, Level, Name, Tree};
use look::{
    equals, is_block, is_call, is_colon, is_text, is_value, leads_to_block, starts_name,
    words_lead_to_block,
};
use proc_macro2::{Span, TokenStream};
use resume_core::model::{DesignName, Kind};
use resume_core::problem::{Code, Help, Path, Problem};
use sections::titles_block;
use std::borrow::Cow;
use syn::buffer::{Cursor, TokenBuffer};

/// What was read.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// What was written.
    pub tree: Tree,
    /// What is wrong with its shape.
    pub problems: Vec<Located>,
    /// An error for the first token that is in no item of the tree. `problems` does not have it,
    /// because the token may belong to an item that lowering refuses; formatting would lose it.
    pub left: Option<Located>,
}

/// Reads what is between the delimiters of `resume! { … }`.
///
/// ```
/// let parsed = resume_syntax::parse(r#"name: "Ada Example""#.parse().unwrap());
/// assert!(parsed.problems.is_empty() && parsed.tree.items.len() == 1);
/// ```
pub fn parse(tokens: TokenStream) -> Parsed {
    parse_as(Root::Resume, tokens)
}

/// Reads what is between the delimiters of `letter! { … }`.
///
/// ```
/// let parsed = resume_syntax::parse_letter(r#"from: ADA "A paragraph.""#.parse().unwrap());
/// assert!(parsed.problems.is_empty() && parsed.tree.items.len() == 2);
/// ```
pub fn parse_letter(tokens: TokenStream) -> Parsed {
    parse_as(Root::Letter, tokens)
}

/// What the tokens describe.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Root {
    Resume,
    Letter,
}

fn parse_as(root: Root, tokens: TokenStream) -> Parsed {
    let (tokens, too_deep) = brackets::shallow(tokens);
    let (tokens, comments) = comments::without(tokens);
    let (mut parsed, has_suffix) = read(root, tokens.clone());
    if has_suffix {
        let (tokens, touching) = suffixes::apart(tokens);
        parsed = read(root, tokens).0;
        parsed.problems.extend(touching);
    }
    parsed.problems.extend(comments);
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
        parsed
            .problems
            .push(Located::new(problem, Place::of(group)));
    }
    parsed
}

/// Reads tokens once; returns whether a word touches a text that was refused for it.
fn read(root: Root, tokens: TokenStream) -> (Parsed, bool) {
    let buffer = TokenBuffer::new2(tokens);
    let at = buffer.begin();
    let mut parser = Parser {
        at,
        last: at.span(),
        problems: Vec::new(),
        depths: Vec::new(),
        is_debris: false,
        left: None,
        // A letter is like the inside of an entry: it holds paragraphs and bullets.
        depth: usize::from(root == Root::Letter),
        root,
        is_too_deep: false,
        in_contact: false,
        in_variants: false,
        kind: None,
        has_suffix: false,
        levels: Vec::new(),
        start: at,
    };
    let items = parser.block();
    let tree = Tree {
        levels: parser.levels,
        items,
        start: Place::of(at.span()),
        is_broken: parser.depths.contains(&0),
    };
    (
        Parsed {
            tree,
            problems: parser.problems,
            left: parser.left,
        },
        parser.has_suffix,
    )
}

/// How deep blocks may be inside each other: a résumé goes to five, and what is deeper is not even
/// looked at.
const DEPTH: usize = 12;

struct Parser<'a> {
    at: Cursor<'a>,
    /// The token that was read last.
    last: Span,
    problems: Vec<Located>,
    /// For each problem, in how many blocks it was found.
    depths: Vec<usize>,
    depth: usize,
    root: Root,
    /// Whether what comes next may be what is left of an item that was refused.
    is_debris: bool,
    /// The first token that was passed for that reason.
    left: Option<Located>,
    /// Whether something that was too deep has been refused in the entry that is being read.
    is_too_deep: bool,
    /// Whether the block is `contact`, whose rows hold an address, text or a date, and whose fields
    /// may have tags.
    in_contact: bool,
    /// Whether the block is `variants`, whose fields hold tags.
    in_variants: bool,
    /// The kind of the section that is being read.
    kind: Option<Kind>,
    /// Whether a word touches the end of a text.
    has_suffix: bool,
    levels: Vec<Level>,
    /// Where the résumé begins.
    start: Cursor<'a>,
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
            if let Some(last) = items.last_mut() {
                last.terminated = separated;
            }
            if self.at.eof() {
                return items;
            }
            let comma = comma.filter(|_| !separated);
            let (before, known) = (self.at, self.next_problem());
            self.is_debris &= !separated && !self.is_instead_of_name(items.last());
            let is_debris = self.is_debris;
            let kind = self.item();
            // After a wrong tag nothing is left of an item, unless tags are all that it is.
            let is_field = matches!(kind, Some(ItemKind::Field(_)));
            let is_refused = self.depths[known..]
                .iter()
                .zip(&self.problems[known..])
                .any(|(depth, located)| {
                    *depth == self.depth && (is_field || located.problem.code != Code::TagMalformed)
                });
            let is_attribute = self.is_attribute(before);
            let is_rest = is_debris
                && !is_attribute
                && kind
                    .as_ref()
                    .is_none_or(|kind| self.is_rest(kind, items.last()));
            let is_item = matches!(
                kind,
                Some(ItemKind::Field(_) | ItemKind::Section(_) | ItemKind::Design(_))
            );
            if let Some(last) = items.last_mut() {
                last.broken_off |= !separated && !is_item && (is_refused || is_rest);
            }
            if is_rest {
                self.forget_since(known);
            } else if let Some(Item {
                kind: ItemKind::Entry(entry),
                ..
            }) = items.last_mut()
                && entry.is_nameless()
                && entry.items.is_none()
                && is_refused
                && !separated
                && !is_item
                && let Some(dates) = &mut entry.dates
            {
                // What was to name it is part of what was refused.
                dates.period = None;
            }
            // Words that were not understood may be part of the dates after them.
            if let (Some(ItemKind::Entry(entry)), Some(last)) = (&kind, items.last())
                && entry.has_refused_dates()
                && !separated
                && comma.is_none()
                && last.is_words()
            {
                self.without_edits_since(known);
            }
            // What is always refused, but only where its meaning is known.
            let will_be_refused = kind.as_ref().is_some_and(|kind| self.will_be_refused(kind));
            self.is_debris = is_refused || is_rest || will_be_refused;
            if let Some(kind) = kind.filter(|_| !is_rest) {
                items.push(Item {
                    separated,
                    terminated: false,
                    broken_off: false,
                    comma,
                    kind,
                });
            }
            // Whatever an item is, reading goes forward: no source can make this last for ever.
            if self.at == before {
                self.unexpected();
                self.is_debris = true;
            }
        }
    }

    fn is_letter(&self) -> bool {
        self.root == Root::Letter
    }

    /// Whether an attribute is here, `#[…]` or `#![…]`: each is for itself.
    fn is_attribute(&self, at: Cursor<'a>) -> bool {
        at.punct().is_some_and(|(sign, next)| {
            let is_inner = next.punct().is_some_and(|(bang, _)| bang.as_char() == '!');
            sign.as_char() == '#' && (is_inner || next.any_group().is_some())
        })
    }

    /// One item; `None` if what is there was refused. Always goes forward.
    fn item(&mut self) -> Option<ItemKind> {
        if let Some((word, next)) = self.at.ident() {
            let name = Name::of(&word);
            if self.starts_marked() {
                return Some(ItemKind::Bullet(self.marked()));
            }
            if self.is_misplaced_new_page() || self.leading_status() {
                return None;
            }
            if let Some(after) = foreign::group_after_signs(&name, next) {
                return Some(self.section_in_brackets(name, after));
            }
            if let Some(field) = self.hyphenated_field() {
                return Some(ItemKind::Field(field));
            }
            return if self.starts_design(&name, next) {
                Some(ItemKind::Design(self.design(name, next)))
            } else if self.depth == 0 && is_block(next) && DesignName::named(&name.text).is_some() {
                Some(ItemKind::Design(self.design_without_keyword(name, next)))
            } else if is_colon(next)
                && next
                    .punct()
                    .is_some_and(|(_, after)| is_block(after) || titles_block(&name, after))
                && !self.is_value_in_braces(&name, next)
            {
                self.section_with_colon(name)
            } else if let Some(equals) = equals(next) {
                Some(ItemKind::Field(self.field_with_equals(name, equals)))
            } else if is_call(self.at) && name.text != "contact" {
                self.unexpected();
                None
            } else if is_colon(next) {
                match self.indented_section(&name, next) {
                    true => None,
                    false => Some(ItemKind::Field(self.field(name))),
                }
            } else if let Some(entry) = self.words_before_dates() {
                Some(entry)
            } else if self.starts_dates() || (word == "at" && !next.eof()) {
                Some(self.entry())
            } else if leads_to_block(next)
                || (self.depth == 0
                    && Kind::from_name(&name.text).is_some()
                    && words_lead_to_block(next))
            {
                Some(self.section(name, next))
            } else if word == "in" {
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
        if self.starts_numbered() {
            return Some(ItemKind::Bullet(self.numbered()));
        }
        if self.starts_dates() || (self.depth > 0 && self.starts_dates_in_brackets()) {
            return Some(self.entry());
        }
        if self.foreign_comment() || self.yaml_entry() {
            return None;
        }
        if self.starts_marked() {
            return Some(ItemKind::Bullet(self.marked()));
        }
        match self.at.punct().map(|(punct, next)| (punct.as_char(), next)) {
            Some(('-', _)) => match self.contact_bullet() {
                Some(field) => Some(ItemKind::Field(field)),
                None => self.bullet().map(ItemKind::Bullet),
            },
            Some(('*' | '+', _)) => {
                let bullet = self.marked_words();
                if bullet.is_none() {
                    self.unexpected();
                }
                bullet.map(ItemKind::Bullet)
            }
            Some(('|', _)) => {
                self.table();
                None
            }
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

    /// What follows a comma, if there is one here.
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

    /// Where the next problem will be in the list of them.
    fn next_problem(&self) -> usize {
        self.problems.len()
    }

    /// Leaves of the helps found since there were this many problems only the sentences.
    fn without_edits_since(&mut self, known: usize) {
        for located in &mut self.problems[known..] {
            let help = std::mem::replace(&mut located.problem.help, Help::None);
            located.problem.help = help.without_edit();
        }
    }

    /// Drops the problems that were found since there were this many.
    fn forget_since(&mut self, known: usize) {
        self.problems.truncate(known);
        self.depths.truncate(known);
    }

    fn problem(
        &mut self,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
        place: Place,
    ) {
        let problem = Problem::new(code, Path::root(), message, help);
        self.push(Located::new(problem, place));
    }

    fn push(&mut self, located: Located) {
        self.problems.push(located);
        self.depths.push(self.depth);
    }
}

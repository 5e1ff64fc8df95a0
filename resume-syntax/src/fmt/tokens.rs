//! The tokens of a résumé in a row, each with its role in the layout, and the comments between
//! them.

use crate::place::Place;
use crate::source::Invocation;
use crate::tree::{Dates, Item, ItemKind, Spelling, Tree, Value};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::HashMap;
use std::ops::Range;

/// A token, or a whole Rust expression.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// The bytes of the file.
    pub range: Range<usize>,
    pub role: Role,
}

/// The role of a token in the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Opens a block.
    Open,
    /// Closes a block.
    Close,
    /// Begins an item.
    Start(Lead),
    /// Continues a date, a tag or a lint level: no whitespace before it.
    Glued,
    /// Any other.
    Inner,
}

/// What kind of item begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Dates with a title or an organisation on the same line, and no block.
    Dated,
    /// Anything else.
    Other,
}

/// The tokens from the opening delimiter to the closing one.
pub(super) fn flatten(invocation: &Invocation, tree: &Tree) -> Vec<Token> {
    let mut shape = Shape::default();
    shape.items(&tree.items);
    let mut tokens = vec![Token {
        range: invocation.open.clone(),
        role: Role::Open,
    }];
    shape.flatten(&invocation.tokens, false, &mut tokens);
    tokens.push(Token {
        range: invocation.range.end - 1..invocation.range.end,
        role: Role::Close,
    });
    tokens
}

/// What the parser found in the file, by byte.
#[derive(Default)]
struct Shape {
    starts: HashMap<usize, Lead>,
    /// The end of dates, by their start.
    dates: HashMap<usize, usize>,
    /// The end of each Rust expression, by its start.
    expressions: HashMap<usize, usize>,
}

fn bytes(place: &Place) -> Range<usize> {
    place.first.byte_range().start..place.last.byte_range().end
}

impl Shape {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            let (start, lead) = match &item.kind {
                ItemKind::Field(field) => {
                    // Tags are words, which the parser keeps as expressions.
                    if field.name.text != "tags" {
                        self.values(&field.values);
                    }
                    (field.name.place(), Lead::Other)
                }
                ItemKind::Section(section) => {
                    self.items(&section.items);
                    (section.name.place(), Lead::Other)
                }
                ItemKind::Entry(entry) => {
                    entry.dates.iter().for_each(|dates| self.dates(dates));
                    self.items(entry.items.as_deref().unwrap_or_default());
                    let is_dated = entry.dates.is_some() && entry.items.is_none();
                    (
                        entry.head.clone(),
                        if is_dated { Lead::Dated } else { Lead::Other },
                    )
                }
                ItemKind::Bullet(bullet) => {
                    self.items(bullet.items.as_deref().unwrap_or_default());
                    (bullet.place.clone(), Lead::Other)
                }
                ItemKind::Row(row) => {
                    self.values(&row.items);
                    (row.label.place.clone(), Lead::Other)
                }
                ItemKind::Design(design) => {
                    for setting in &design.settings {
                        let start = bytes(&setting.name.place()).start;
                        self.starts.insert(start, Lead::Other);
                        if let Some(value) = &setting.value
                            && value.spelling == Spelling::Expression
                        {
                            let range = bytes(&value.place);
                            self.expressions.insert(range.start, range.end);
                        }
                    }
                    (design.keyword.place(), Lead::Other)
                }
                ItemKind::Word(word) => (word.place(), Lead::Other),
            };
            self.starts.insert(bytes(&start).start, lead);
        }
    }

    fn dates(&mut self, dates: &Dates) {
        let range = bytes(&dates.place);
        self.dates.insert(range.start, range.end);
    }

    fn values(&mut self, values: &[Value]) {
        for value in values {
            match value {
                Value::Text(_) => {}
                Value::Splice(splice) => {
                    let range = bytes(&splice.place);
                    self.expressions.insert(range.start, range.end);
                }
                Value::Date(dates) => self.dates(dates),
            }
            self.values(value.translations());
        }
    }

    fn flatten(&mut self, stream: &TokenStream, is_level: bool, tokens: &mut Vec<Token>) {
        let (mut expression_end, mut dates_end) = (0, 0);
        let mut trees = stream.clone().into_iter().peekable();
        while let Some(tree) = trees.next() {
            let range = tree.span().byte_range();
            if range.start < expression_end {
                continue;
            }
            if let Some(end) = self.expressions.get(&range.start) {
                expression_end = *end;
                tokens.push(Token {
                    range: range.start..*end,
                    role: Role::Inner,
                });
                continue;
            }
            match tree {
                TokenTree::Group(group) => {
                    let is_block = group.delimiter() == Delimiter::Brace && !is_level;
                    let (open, close) = if is_block {
                        (Role::Open, Role::Close)
                    } else {
                        (Role::Glued, Role::Glued)
                    };
                    tokens.push(Token {
                        range: group.span_open().byte_range(),
                        role: open,
                    });
                    self.flatten(&group.stream(), !is_block, tokens);
                    tokens.push(Token {
                        range: group.span_close().byte_range(),
                        role: close,
                    });
                }
                TokenTree::Punct(punct)
                    if punct.as_char() == '#'
                        && matches!(trees.peek(), Some(TokenTree::Punct(bang)) if bang.as_char() == '!') =>
                {
                    tokens.push(Token {
                        range,
                        role: Role::Start(Lead::Other),
                    });
                }
                _ => {
                    let goes_on = range.start < dates_end;
                    dates_end = self.dates.get(&range.start).copied().unwrap_or(dates_end);
                    let role = match self.starts.get(&range.start) {
                        Some(lead) => Role::Start(*lead),
                        None if goes_on => Role::Glued,
                        None => Role::Inner,
                    };
                    tokens.push(Token { range, role });
                }
            }
        }
    }
}

/// A comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Comment<'a> {
    /// Its text, with its `//` or `/* */` and without trailing whitespace.
    pub text: &'a str,
    /// The whitespace before it.
    pub before: Whitespace,
}

/// The whitespace between two tokens or comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whitespace {
    /// At most spaces, no line break.
    Space,
    /// The end of a line.
    Line,
    /// At least one empty line.
    EmptyLine,
}

/// Splits the text between two tokens into its comments and the whitespace after the last one.
pub(super) fn comments(gap: &str) -> (Vec<Comment<'_>>, Whitespace) {
    let (mut comments, mut at) = (Vec::new(), 0);
    loop {
        let rest = &gap[at..];
        let Some(start) = rest.find('/') else {
            return (comments, whitespace(rest));
        };
        let comment = &rest[start..];
        let len = if comment.starts_with("//") {
            comment.find('\n').unwrap_or(comment.len())
        } else {
            block_len(comment)
        };
        comments.push(Comment {
            text: comment[..len].trim_end(),
            before: whitespace(&rest[..start]),
        });
        at += start + len;
    }
}

fn whitespace(text: &str) -> Whitespace {
    match text.matches('\n').count() {
        0 => Whitespace::Space,
        1 => Whitespace::Line,
        _ => Whitespace::EmptyLine,
    }
}

/// The length of a block comment; block comments may be nested.
fn block_len(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// The tokens and the comments as they are written, without the whitespace between them.
pub(super) fn words(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut words = Vec::new();
    let mut end = None;
    for token in tokens {
        if let Some(end) = end {
            words.extend(
                comments(&text[end..token.range.start])
                    .0
                    .iter()
                    .map(|comment| comment.text.to_owned()),
            );
        }
        words.push(text[token.range.clone()].to_owned());
        end = Some(token.range.end);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(gap: &str, texts: &[(&str, Whitespace)], last: Whitespace) {
        let (found, whitespace) = comments(gap);
        assert_eq!(
            (
                found
                    .iter()
                    .map(|comment| (comment.text, comment.before))
                    .collect::<Vec<_>>(),
                whitespace
            ),
            (texts.to_vec(), last),
            "{gap:?}"
        );
    }

    #[test]
    fn comments_are_separated_from_whitespace() {
        check(" \n\n ", &[], Whitespace::EmptyLine);
        check(
            " // a \r\n",
            &[("// a", Whitespace::Space)],
            Whitespace::Line,
        );
        check(
            "\n/* a /* // b */ é */\n\n//",
            &[
                ("/* a /* // b */ é */", Whitespace::Line),
                ("//", Whitespace::EmptyLine),
            ],
            Whitespace::Space,
        );
        check(
            "/**//**/",
            &[("/**/", Whitespace::Space), ("/**/", Whitespace::Space)],
            Whitespace::Space,
        );
    }
}

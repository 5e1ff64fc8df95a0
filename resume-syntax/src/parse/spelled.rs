//! The text of tokens with the spaces between them, which are not tokens themselves but follow from
//! their places.

use proc_macro2::{Delimiter, LineColumn, Span, TokenStream, TokenTree};

/// Tokens that are read one after another as a text.
#[derive(Default)]
pub(super) struct Spelled {
    /// The text, with one space for whatever whitespace there is between two tokens.
    pub text: String,
    /// Whether the places of the tokens did not show where there are spaces: some are a guess. An
    /// editor, for one, gives every token the same place.
    pub is_guess: bool,
    end: Option<Span>,
}

impl Spelled {
    /// Whether a token at this place begins a line after those that were read.
    pub(super) fn is_new_line(&self, next: Span) -> bool {
        let gap = self.end.and_then(|end| Gap::between(end, next));
        gap.is_some_and(|gap| gap.is_line)
    }

    pub(super) fn push(&mut self, token: &TokenTree) {
        let TokenTree::Group(group) = token else {
            let source = token.to_string();
            return self.push_one(&source, &source, token.span());
        };
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::None => ("", ""),
        };
        self.push_one(open, open, group.span_open());
        self.push_all(group.stream());
        self.push_one(close, close, group.span_close());
    }

    pub(super) fn push_all(&mut self, tokens: TokenStream) {
        tokens.into_iter().for_each(|token| self.push(&token));
    }

    /// The value of a text in quotes in place of the text.
    pub(super) fn push_value(&mut self, value: &str, source: &str, span: Span) {
        self.push_one(value, source, span);
    }

    fn push_one(&mut self, token: &str, source: &str, span: Span) {
        let gap = self.end.map(|end| match is_at(source, span) {
            true => Gap::between(end, span),
            false => None,
        });
        let has_space = match gap {
            None => false,
            // A dash is read as a `-`, with spaces in place of the bytes that it has more.
            Some(Some(gap)) if self.text.ends_with('-') && gap.columns >= DASH => {
                self.text.pop();
                self.text.push('\u{2013}');
                gap.columns > DASH
            }
            Some(Some(gap)) => gap.is_line || gap.columns > 0,
            Some(None) => {
                self.is_guess = true;
                let is_glued = token
                    .starts_with(['.', ',', '\'', '!', '?', '@', '/', ':', '-', '+', ')'])
                    || self.text.ends_with(['.', '@', '/', '-', '(', '\'']);
                !is_glued
            }
        };
        self.text.push_str(if has_space { " " } else { "" });
        self.text.push_str(token);
        self.end = Some(span);
    }
}

/// How many spaces follow a `-` that is a dash in the source.
const DASH: usize = "\u{2013}".len() - "-".len();

/// What is between two tokens.
pub(super) struct Gap {
    /// Whether a line ends in it.
    pub is_line: bool,
    /// How many columns are between them, if both tokens are on one line.
    pub columns: usize,
}

impl Gap {
    /// What is between them; `None` where the places do not show it.
    pub(super) fn between(end: Span, next: Span) -> Option<Gap> {
        let key = |at: LineColumn| (at.line, at.column);
        // No token is empty.
        let is_known = key(end.start()) < key(end.end());
        let (end, next) = (end.end(), next.start());
        (is_known && key(end) <= key(next)).then(|| Gap {
            is_line: end.line < next.line,
            columns: match end.line == next.line {
                true => next.column - end.column,
                false => 0,
            },
        })
    }
}

/// Whether a place is that of a token of one line.
fn is_at(token: &str, span: Span) -> bool {
    let (start, end) = (span.start(), span.end());
    start.line == end.line && start.column + token.chars().count() == end.column
}

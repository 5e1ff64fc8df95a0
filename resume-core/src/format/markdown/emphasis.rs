//! Where `*` and `**` are read as emphasis (CommonMark 0.31 section 6.2), told before they are written.
//!
//! A delimiter run opens and closes by the characters at its sides. Where it would not, or would be read together with another one, the page says
//! `<em>` or `<strong>` instead. What counts as punctuation differs between versions of CommonMark, so that other characters than letters, digits and
//! ASCII punctuation are taken for either.

use crate::document::{Content, Span, Stress};
use crate::format::line::has_words;
use crate::model::Inline;

/// What stands at one side of a delimiter run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// White space, or the end of the line.
    Blank,
    /// A letter or digit.
    Letter,
    /// Punctuation, markup among it.
    Mark,
    /// Another delimiter run.
    Star,
    /// Punctuation to one version of CommonMark and a letter to another.
    Either,
    /// What is best not relied on: white space to Unicode and not to CommonMark, and signs that some parsers look through.
    Odd,
}

impl Side {
    pub(super) fn of(c: char) -> Side {
        match c {
            '*' => Side::Star,
            // Parsers that know `++inserted++` and `==marked==` look through these at what is behind them.
            '+' | '=' => Side::Either,
            ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                Side::Blank
            }
            _ if c.is_ascii_punctuation() => Side::Mark,
            _ if c.is_alphanumeric() => Side::Letter,
            _ if c.is_whitespace() || c.is_control() => Side::Odd,
            _ => Side::Either,
        }
    }

    /// What the escaped words of a person begin or end with, read from there.
    fn of_words(mut words: impl Iterator<Item = char>) -> Option<Side> {
        let side = match words.next()? {
            // A star of theirs stands behind a backslash.
            '*' => Side::Mark,
            '+' | '=' if !words.find(|c| !matches!(c, '+' | '=')).is_some_and(char::is_alphanumeric) => Side::Odd,
            c => Side::of(c),
        };
        Some(side)
    }
}

/// The delimiter runs that are open.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stars {
    emphasis: bool,
    strong: bool,
}

impl Stars {
    /// Whether runs around words with these edges would be read as what they are meant for.
    pub(super) fn may_stand(self, stress: Stress, before: Side, (first, last): (Side, Side), next: Side) -> bool {
        if [before, first, last, next].iter().any(|side| matches!(side, Side::Star | Side::Odd)) {
            return false;
        }
        let flanks = |outer: Side, inner: Side| match inner {
            Side::Letter => true,
            Side::Mark | Side::Either => matches!(outer, Side::Blank | Side::Mark),
            Side::Blank | Side::Star | Side::Odd => false,
        };
        // Inside another run, an opening one that might close would close that.
        let only_opens = before == Side::Blank || (before == Side::Mark && first == Side::Letter);
        let nested = match stress {
            Stress::None => true,
            Stress::Emphasis => !self.emphasis && (!self.strong || only_opens),
            Stress::Strong => !self.strong && (!self.emphasis || only_opens),
        };
        nested && flanks(before, first) && flanks(next, last)
    }

    /// Opens a run; gives back what was open before.
    pub(super) fn open(&mut self, stress: Stress) -> Stars {
        let outer = *self;
        self.emphasis |= stress == Stress::Emphasis;
        self.strong |= stress == Stress::Strong;
        outer
    }
}

/// What the content says, if that is one piece without markup.
pub(super) fn plain<'c>(content: &'c Content<'_>) -> Option<&'c str> {
    match content {
        Content::Text(text) | Content::Date(_, text) => Some(text),
        Content::Prose(inlines) => match &**inlines {
            [Inline::Text(text)] => Some(text),
            _ => None,
        },
    }
}

/// What content begins with.
pub(super) fn first(content: &Content<'_>) -> Side {
    match content {
        Content::Text(text) | Content::Date(_, text) => Side::of_words(text.chars()).unwrap_or(Side::Blank),
        Content::Prose(inlines) => first_of(inlines).unwrap_or(Side::Blank),
    }
}

/// What content ends with.
pub(super) fn last(content: &Content<'_>) -> Side {
    match content {
        Content::Text(text) | Content::Date(_, text) => Side::of_words(text.chars().rev()).unwrap_or(Side::Blank),
        Content::Prose(inlines) => last_of(inlines).unwrap_or(Side::Blank),
    }
}

/// What spans begin with; `None` if they say nothing.
pub(super) fn first_of_spans(spans: &[Span<'_>]) -> Option<Side> {
    let span = spans.iter().find(|span| has_words(&span.content))?;
    Some(if span.link.is_some() || span.stress != Stress::None { Side::Mark } else { first(&span.content) })
}

/// What inlines begin with; `None` if they say nothing.
pub(super) fn first_of(inlines: &[Inline]) -> Option<Side> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Text(text) => Side::of_words(text.chars()),
        markup => edge_of_markup(markup, first_of),
    })
}

/// What inlines end with; `None` if they say nothing.
pub(super) fn last_of(inlines: &[Inline]) -> Option<Side> {
    inlines.iter().rev().find_map(|inline| match inline {
        Inline::Text(text) => Side::of_words(text.chars().rev()),
        markup => edge_of_markup(markup, last_of),
    })
}

fn edge_of_markup(inline: &Inline, inner_edge: fn(&[Inline]) -> Option<Side>) -> Option<Side> {
    match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) | Inline::Subscript(text) => (!text.is_empty()).then_some(Side::Mark),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => inner_edge(inner).map(|_| Side::Mark),
    }
}

//! Text as the layout sees it: the words of the pieces, and invisible marks between them.

use super::hyphens::{self, HYPHEN};
use crate::flow::{Isolation, Piece};
use resume_render::document::{LEFT_TO_RIGHT, marked};
use std::borrow::Cow;
use std::ops::Range;

/// Opens what takes its direction from its first letter, apart from the text around it.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';
/// A line may end here.
pub(super) const BREAK: char = '\u{200b}';

/// Whether a character only says how to lay text out, and is not drawn.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, ISOLATE | END_OF_ISOLATE | BREAK | HYPHEN | LEFT_TO_RIGHT)
}

/// Text as a person wrote it.
pub(super) fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// The text of pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub text: String,
    /// Where each piece is in it.
    pub ranges: Vec<Range<usize>>,
}

impl Text {
    /// The text of the pieces. Where text of two directions may meet, each isolated piece is between
    /// marks, and so are the signs of Latin words.
    pub fn of(pieces: &[Piece<'_>], isolates: bool) -> Text {
        let mut text = String::with_capacity(pieces.iter().map(|piece| piece.text.len()).sum());
        let mut ranges = Vec::with_capacity(pieces.len());
        for (at, piece) in pieces.iter().enumerate() {
            let start = text.len();
            if isolates && piece.isolation == Isolation::Begins {
                text.push(ISOLATE);
            }
            let words = match isolates {
                true => marked(&piece.text),
                false => Cow::Borrowed(&*piece.text),
            };
            text.extend(words.chars().map(wide_enough));
            let goes_on = pieces
                .get(at + 1)
                .is_some_and(|next| next.isolation == Isolation::GoesOn);
            if isolates && piece.isolation != Isolation::None && !goes_on {
                text.push(END_OF_ISOLATE);
            }
            ranges.push(start..text.len());
        }
        Text { text, ranges }
    }

    /// The pieces, of which those in these parts may be broken.
    pub fn unbound<'a>(&self, pieces: &[Piece<'a>], parts: &[Range<usize>]) -> Vec<Piece<'a>> {
        let is_in_parts = |range: &Range<usize>| {
            let mut parts = parts.iter();
            parts.any(|part| part.start < range.end && range.start < part.end)
        };
        let unbound = pieces.iter().zip(&self.ranges).map(|(piece, range)| Piece {
            whole: piece.whole && !is_in_parts(range),
            ..piece.clone()
        });
        unbound.collect()
    }

    /// The same text, in which lines may also end after a slash or a hyphen inside of these parts,
    /// which are in the order of the text.
    pub fn with_breaks(&self, parts: &[Range<usize>]) -> Text {
        let mut broken = Text {
            text: String::with_capacity(self.text.len() + 32),
            ranges: Vec::with_capacity(self.ranges.len()),
        };
        let mut before = (' ', ' ');
        let mut parts = parts.iter().peekable();
        for range in &self.ranges {
            let start = broken.text.len();
            for (at, c) in self.text[range.clone()].char_indices() {
                let at = range.start + at;
                while parts.next_if(|part| part.end <= at).is_some() {}
                let is_inside = parts.peek().is_some_and(|part| part.start <= at);
                // A scheme stays with its host.
                let may_break =
                    ends_a_part(before.1) && before != ('/', '/') && c.is_alphanumeric();
                if is_inside && may_break {
                    broken.text.push(BREAK);
                }
                broken.text.push(c);
                before = (before.1, c);
            }
            broken.ranges.push(start..broken.text.len());
        }
        broken
    }
}

impl Text {
    /// The same text, in which lines may also end inside of words that are in these parts: after a
    /// syllable, with a hyphen.
    pub fn with_hyphens(&self, parts: &[Range<usize>]) -> Text {
        let is_in_parts = |start: usize, end: usize| {
            let mut parts = parts.iter();
            parts.any(|part| part.start < end && start < part.end)
        };
        let mut breaks = hyphens::breaks(&self.text, is_in_parts)
            .into_iter()
            .peekable();
        let mut broken = Text {
            text: String::with_capacity(self.text.len() + 32),
            ranges: Vec::with_capacity(self.ranges.len()),
        };
        for range in &self.ranges {
            let start = broken.text.len();
            for (at, c) in self.text[range.clone()].char_indices() {
                let at = range.start + at;
                while let Some((_, mark)) = breaks.next_if(|(to, _)| *to <= at) {
                    broken.text.push(mark);
                }
                broken.text.push(c);
            }
            broken.ranges.push(start..broken.text.len());
        }
        broken
    }
}

/// After what a word or an address that is wider than a line is broken.
fn ends_a_part(c: char) -> bool {
    matches!(c, '/' | '-' | '\u{2010}' | '?' | '&' | '=' | '_')
}

/// Spaces so narrow that readers that go by distances would join the words around them are set as
/// wide as other spaces.
fn wide_enough(c: char) -> char {
    match c {
        '\u{202f}' => '\u{a0}',
        '\u{2006}' | '\u{2008}'..='\u{200a}' => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_render::design::Style;

    fn piece(text: &str, isolation: Isolation) -> Piece<'_> {
        Piece {
            isolation,
            ..Piece::new(text, Style::TEXT)
        }
    }

    #[test]
    fn isolates_surround_all_pieces_of_an_item() {
        let pieces = [
            piece("Acme ", Isolation::Begins),
            piece("Inc.", Isolation::GoesOn),
            piece(" · ", Isolation::None),
            piece("+20 100", Isolation::Begins),
        ];
        let text = Text::of(&pieces, true);
        assert_eq!(
            text.text,
            "\u{2068}Acme Inc.\u{2069} · \u{2068}+20 100\u{2069}"
        );
        assert_eq!(&text.text[text.ranges[1].clone()], "Inc.\u{2069}");
        assert_eq!(Text::of(&pieces, false).text, "Acme Inc. · +20 100");
    }

    #[test]
    fn narrow_spaces_are_set_as_spaces() {
        let text = Text::of(
            &[piece("10\u{202f}000 €\u{2009};\u{3000}a", Isolation::None)],
            false,
        );
        assert_eq!(text.text, "10\u{a0}000 € ;\u{3000}a");
    }

    #[test]
    fn words_break_after_slashes_and_hyphens_where_they_may() {
        let text = Text::of(
            &[
                piece("and/or a.b/c-", Isolation::None),
                piece("d --e//f", Isolation::None),
            ],
            false,
        );
        let broken = text.with_breaks(std::slice::from_ref(&(7..text.text.len())));
        assert_eq!(broken.text.replace(BREAK, "|"), "and/or a.b/|c-|d --|e//f");
        assert_eq!(
            &broken.text[broken.ranges[0].clone()],
            "and/or a.b/\u{200b}c-"
        );
    }
}

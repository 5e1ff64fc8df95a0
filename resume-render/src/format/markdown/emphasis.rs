//! Where `*` and `**` are read as emphasis (CommonMark 0.31 section 6.2), decided before they
//! are written.
//!
//! A delimiter run opens and closes by the characters at its sides. Where it would not, or would be
//! read together with another one, the page says `<em>` or `<strong>` instead. What counts as
//! punctuation differs between versions of CommonMark, so that other characters than letters,
//! digits and ASCII punctuation are taken for either.

use crate::document::{Content, Marks, Span, Stress};
use resume_core::model::Inline;

/// What is at one side of a delimiter run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Whitespace, or the end of the line.
    Space,
    /// A letter or digit.
    Letter,
    /// Punctuation, markup among it.
    Mark,
    /// Another delimiter run.
    Star,
    /// Punctuation to one version of CommonMark and a letter to another.
    Either,
    /// Characters that parsers disagree on: whitespace by Unicode but not by CommonMark, and signs
    /// that some parsers skip.
    Odd,
}

impl Side {
    pub(super) fn of(c: char) -> Side {
        match c {
            '*' => Side::Star,
            // Parsers that know `++inserted++` and `==marked==` skip these, and decide by what
            // follows them.
            '+' | '=' => Side::Either,
            ' '
            | '\t'
            | '\n'
            | '\r'
            | '\u{c}'
            | '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => Side::Space,
            _ if c.is_ascii_punctuation() => Side::Mark,
            // Letters in circles and squares are alphabetic, and symbols.
            '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' => Side::Either,
            _ if c.is_alphanumeric() => Side::Letter,
            _ if c.is_whitespace() || c.is_control() => Side::Odd,
            _ => Side::Either,
        }
    }

    /// What escaped words begin or end with; the iterator starts at that end.
    fn of_words(mut words: impl Iterator<Item = char>) -> Option<Side> {
        let side = match words.next()? {
            // A star of theirs follows a backslash.
            '*' => Side::Mark,
            '+' | '='
                if !words
                    .find(|c| !matches!(c, '+' | '='))
                    .is_some_and(char::is_alphanumeric) =>
            {
                Side::Odd
            }
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
    pub(super) fn may_emphasise(
        self,
        stress: Stress,
        before: Side,
        (first, last): (Side, Side),
        next: Side,
    ) -> bool {
        if [before, first, last, next]
            .iter()
            .any(|side| matches!(side, Side::Star | Side::Odd))
        {
            return false;
        }
        let flanks = |outer: Side, inner: Side| match inner {
            Side::Letter => true,
            Side::Mark | Side::Either => matches!(outer, Side::Space | Side::Mark),
            Side::Space | Side::Star | Side::Odd => false,
        };
        // Inside another run, an opening one that might close would close that.
        let only_opens = before == Side::Space || (before == Side::Mark && first == Side::Letter);
        let nested = match stress {
            Stress::None => true,
            Stress::Emphasis => !self.emphasis && (!self.strong || only_opens),
            Stress::Strong => !self.strong && (!self.emphasis || only_opens),
        };
        nested && flanks(before, first) && flanks(next, last)
    }

    /// Whether `_` around words inside something strong would be read as emphasis: between stars
    /// and spaces, around words that begin and end with a letter. Some parsers read `__` as
    /// underlining, so that it is not used for strong words inside emphasis.
    pub(super) fn may_underline(self, before: Side, edges: (Side, Side), next: Side) -> bool {
        let is_outside = |side| matches!(side, Side::Star | Side::Space);
        let is_inner = self.strong && !self.emphasis;
        is_inner && is_outside(before) && edges == (Side::Letter, Side::Letter) && is_outside(next)
    }

    /// Opens a run; gives back what was open before.
    pub(super) fn open(&mut self, stress: Stress) -> Stars {
        let outer = *self;
        self.emphasis |= stress == Stress::Emphasis;
        self.strong |= stress == Stress::Strong;
        outer
    }
}

/// What stressed inlines say without the same stress around all of them once more, which makes
/// them no stronger.
pub(super) fn once(stress: Stress, mut inlines: &[Inline]) -> &[Inline] {
    loop {
        inlines = match (stress, inlines) {
            (Stress::Emphasis, [Inline::Emphasis(inner)])
            | (Stress::Strong, [Inline::Strong(inner)]) => inner,
            _ => return inlines,
        };
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
        Content::Mark(_) => None,
    }
}

/// What content begins with.
pub(super) fn first(content: &Content<'_>, marks: &Marks) -> Side {
    match content {
        Content::Text(text) | Content::Date(_, text) => {
            Side::of_words(text.chars()).unwrap_or(Side::Space)
        }
        Content::Prose(inlines) => first_of(inlines).unwrap_or(Side::Space),
        Content::Mark(mark) => Side::of_words(marks.spell(*mark).chars()).unwrap_or(Side::Space),
    }
}

/// What content ends with.
pub(super) fn last(content: &Content<'_>, marks: &Marks) -> Side {
    match content {
        Content::Text(text) | Content::Date(_, text) => {
            Side::of_words(text.chars().rev()).unwrap_or(Side::Space)
        }
        Content::Prose(inlines) => last_of(inlines).unwrap_or(Side::Space),
        Content::Mark(mark) => {
            Side::of_words(marks.spell(*mark).chars().rev()).unwrap_or(Side::Space)
        }
    }
}

/// What a span begins with, markup included.
pub(super) fn first_of_span(span: &Span<'_>, marks: &Marks) -> Side {
    if span.link.is_some() || span.stress != Stress::None {
        Side::Mark
    } else {
        first(&span.content, marks)
    }
}

/// What a span ends with, markup included.
pub(super) fn last_of_span(span: &Span<'_>, marks: &Marks) -> Side {
    if span.link.is_some() || span.stress != Stress::None {
        Side::Mark
    } else {
        last(&span.content, marks)
    }
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
        Inline::Text(text)
        | Inline::Code(text)
        | Inline::Superscript(text)
        | Inline::Subscript(text) => (!text.is_empty()).then_some(Side::Mark),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner_edge(inner).map(|_| Side::Mark)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Side::{Either, Letter, Mark, Odd, Space, Star};
    use super::*;
    use crate::document;

    #[test]
    fn characters_have_their_sides() {
        for (text, side) in [
            (
                " \t\n\r\u{c}\u{a0}\u{1680}\u{2000}\u{200a}\u{202f}\u{205f}\u{3000}",
                Space,
            ),
            ("aZ09é漢Ж½²Ⅷ", Letter),
            ("!\"#$%&'(),-./:;<>?@[\\]^_`{|}~", Mark),
            ("*", Star),
            ("+=–“€😀Ⓐⓩ🄰🆉", Either),
            ("\u{b}\u{85}\u{2028}\u{0}\u{7f}\u{9f}", Odd),
        ] {
            text.chars()
                .for_each(|c| assert_eq!(Side::of(c), side, "{c:?}"));
        }
    }

    #[test]
    fn words_begin_and_end_with_sides() {
        for (words, side) in [
            ("", None),
            ("a", Some(Letter)),
            ("*a", Some(Mark)),
            ("+a", Some(Either)),
            ("+=+a", Some(Either)),
            ("++", Some(Odd)),
            ("= ", Some(Odd)),
            ("=*a", Some(Odd)),
        ] {
            assert_eq!(Side::of_words(words.chars()), side, "{words:?}");
        }
    }

    /// Whether a run of this stress may be between these characters, around words with those
    /// edges, inside what is open.
    fn may(open: &[Stress], stress: Stress, text: &str) -> bool {
        let mut stars = Stars::default();
        open.iter().for_each(|stress| _ = stars.open(*stress));
        let sides: Vec<Side> = text.chars().map(Side::of).collect();
        stars.may_emphasise(stress, sides[0], (sides[1], sides[2]), sides[3])
    }

    #[test]
    fn runs_stand_where_they_open_and_close() {
        use Stress::{Emphasis, Strong};
        for stress in [Emphasis, Strong] {
            // Words that begin and end with a letter may be anywhere, others only between spaces
            // and punctuation.
            for (text, expected) in [
                (" ab ", true),
                ("xaby", true),
                ("(ab)", true),
                (" (b ", true),
                ("-(b ", true),
                ("x(b ", false),
                ("–(b ", false),
                (" a) ", true),
                (" a)-", true),
                (" a)x", false),
                (" –b ", true),
                ("x–b ", false),
                (" –b–", true),
                ("  b ", false),
                (" a  ", false),
                ("*ab ", false),
                (" ab*", false),
                (" *b ", false),
                (" a* ", false),
                ("\u{b}ab ", false),
                (" ab\u{b}", false),
            ] {
                assert_eq!(may(&[], stress, text), expected, "{stress:?} {text:?}");
            }
            // The same run does not open inside of itself.
            assert!(!may(&[stress], stress, " ab "));
            assert!(may(&[Stress::None], stress, "xab "));
        }
        // Inside another run it must not be able to close that.
        for (open, stress) in [(Emphasis, Strong), (Strong, Emphasis)] {
            for (text, expected) in [
                (" ab ", true),
                ("(ab)", true),
                ("xab ", false),
                ("((b ", false),
                (" (b ", true),
                ("–ab ", false),
            ] {
                assert_eq!(may(&[open], stress, text), expected, "{stress:?} {text:?}");
            }
            assert!(!may(&[open, stress], stress, " ab ") && !may(&[open, stress], open, " ab "));
            assert!(may(&[open, stress], Stress::None, "xab "));
        }
    }

    #[test]
    fn emphasis_inside_strong_words_is_between_underscores() {
        use Stress::{Emphasis, Strong};
        let may = |open: &[Stress], text: &str| {
            let mut stars = Stars::default();
            open.iter().for_each(|stress| _ = stars.open(*stress));
            let sides: Vec<Side> = text.chars().map(Side::of).collect();
            stars.may_underline(sides[0], (sides[1], sides[2]), sides[3])
        };
        for (text, expected) in [
            ("*ab*", true),
            (" ab*", true),
            ("*ab ", true),
            ("xab*", false),
            ("*abx", false),
            ("_ab*", false),
            ("*ab_", false),
            ("*(b*", false),
            ("*a)*", false),
        ] {
            assert_eq!(may(&[Strong], text), expected, "{text:?}");
        }
        assert!(!may(&[], "*ab*") && !may(&[Emphasis], "*ab*"));
        assert!(!may(&[Strong, Emphasis], "*ab*"));
    }

    #[test]
    fn what_was_open_is_given_back() {
        let mut stars = Stars::default();
        let outer = stars.open(Stress::Strong);
        assert!(!outer.strong && stars.strong && !stars.emphasis);
        let outer = stars.open(Stress::Emphasis);
        assert!(outer.strong && !outer.emphasis && stars.strong && stars.emphasis);
    }

    #[test]
    fn content_has_edges() {
        let text = |text: &'static str| Inline::Text(text.into());
        let inlines = [
            text(""),
            Inline::Emphasis(vec![text("")].into()),
            Inline::Strong(vec![text("a")].into()),
            text("b+"),
        ];
        assert_eq!(
            (first_of(&inlines), last_of(&inlines)),
            (Some(Mark), Some(Either))
        );
        assert_eq!(
            (first_of(&inlines[..2]), last_of(&inlines[..2])),
            (None, None)
        );
        let marks = Marks::of("zh");
        let edges = |content: Content<'_>| (first(&content, marks), last(&content, marks));
        assert_eq!(edges(Content::Text("a-")), (Letter, Mark));
        assert_eq!(edges(Content::Text("")), (Space, Space));
        assert_eq!(edges(Content::Mark(document::Mark::Open)), (Either, Either));
        assert_eq!(edges(Content::Mark(document::Mark::Dot)), (Space, Space));
        assert_eq!(edges(Content::Prose(&inlines)), (Mark, Either));
        assert_eq!(edges(Content::Prose(&inlines[3..])), (Letter, Either));
        assert_eq!(
            (
                edge_of_markup(&Inline::Code("".into()), first_of),
                edge_of_markup(&Inline::Code("a".into()), first_of)
            ),
            (None, Some(Mark))
        );
        let span = Span::text("a");
        assert_eq!(first_of_span(&span, marks), Letter);
        assert_eq!(first_of_span(&span.stressed(Stress::Strong), marks), Mark);
        assert_eq!(
            (
                plain(&Content::Text("a")),
                plain(&Content::Prose(&inlines[3..])),
                plain(&Content::Prose(&inlines))
            ),
            (Some("a"), Some("b+"), None)
        );
    }
}

//! Punctuation between the parts of a document: which marks there are, and how each language
//! spells them.

use super::{Content, Row, Span};
use crate::scan;
use resume_core::model::Inline;

/// A mark between parts, or around one.
///
/// A document says which mark it means; [`Marks`] spells it in the language of the document, alike
/// in every format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Before what narrows a part down: `Engineer, Data Path`.
    Comma,
    /// Between the items of an enumeration, which Chinese separates by another comma.
    Enumeration,
    /// Between items that may contain commas.
    Semicolon,
    /// After a label.
    Colon,
    /// Before a part in brackets.
    Open,
    /// After a part in brackets.
    Close,
    /// Between parts that do not form a sentence.
    Dot,
    /// Between parts that need only a space.
    Space,
    /// After a sentence; a space after it is a mark too.
    Stop,
    /// Before the title of a work among other words.
    OpenQuote,
    /// After such a title.
    CloseQuote,
    /// After such a title that ends a sentence: `.”` in English, `“.` in German.
    CloseQuoteStop,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 12] = [
        Mark::Comma,
        Mark::Enumeration,
        Mark::Semicolon,
        Mark::Colon,
        Mark::Open,
        Mark::Close,
        Mark::Dot,
        Mark::Space,
        Mark::Stop,
        Mark::OpenQuote,
        Mark::CloseQuote,
        Mark::CloseQuoteStop,
    ];
}

/// How a language spells the marks, each with the spaces around it.
///
/// ```
/// use resume_render::document::{Mark, Marks};
/// assert_eq!(Marks::of("en").spell(Mark::Open), " (");
/// assert_eq!(Marks::of("zh-TW").spell(Mark::Open), "（");
/// assert_eq!(Marks::of("fr").spell(Mark::Colon), "\u{a0}: ");
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Marks([&'static str; Mark::ALL.len()]);

/// The marks of a language: those of [`Mark::ALL`] before the full stop, in its order, and the
/// quotation marks, the last with a full stop.
const fn marks(signs: [&'static str; 8], quotes: [&'static str; 3]) -> Marks {
    let [
        comma,
        enumeration,
        semicolon,
        colon,
        open,
        close,
        dot,
        space,
    ] = signs;
    let [open_quote, close_quote, close_quote_stop] = quotes;
    Marks([
        comma,
        enumeration,
        semicolon,
        colon,
        open,
        close,
        dot,
        space,
        ".",
        open_quote,
        close_quote,
        close_quote_stop,
    ])
}

const LATIN_SIGNS: [&str; 8] = [", ", ", ", "; ", ": ", " (", ")", " · ", " "];
const LATIN_QUOTES: [&str; 3] = ["“", "”", "”."];
const GUILLEMETS: [&str; 3] = ["«", "»", "»."];
const FRENCH_QUOTES: [&str; 3] = ["«\u{a0}", "\u{a0}»", "\u{a0}»."];

static ENGLISH: Marks = marks(LATIN_SIGNS, ["“", "”", ".”"]);
static LATIN: Marks = marks(LATIN_SIGNS, LATIN_QUOTES);
/// The quotation marks of these and of all others are the first that CLDR has for the language.
static GERMAN: Marks = marks(LATIN_SIGNS, ["„", "“", "“."]);
static POLISH: Marks = marks(LATIN_SIGNS, ["„", "”", "”."]);
static SWEDISH: Marks = marks(LATIN_SIGNS, ["”", "”", "”."]);
static DUTCH: Marks = marks(LATIN_SIGNS, ["‘", "’", "’."]);
static RUSSIAN: Marks = marks(LATIN_SIGNS, GUILLEMETS);
/// No-break spaces before the colon and the semicolon (Imprimerie nationale).
static FRENCH: Marks = marks(
    [", ", ", ", "\u{a0}; ", "\u{a0}: ", " (", ")", " · ", " "],
    FRENCH_QUOTES,
);
/// Of the two, Canada has only the one before the colon (Office québécois de la langue française).
static CANADIAN_FRENCH: Marks = marks(
    [", ", ", ", "; ", "\u{a0}: ", " (", ")", " · ", " "],
    FRENCH_QUOTES,
);
/// `;` is the Greek question mark; the semicolon is a raised point.
static GREEK: Marks = marks([", ", ", ", "· ", ": ", " (", ")", " · ", " "], GUILLEMETS);
/// The guillemets are mirrored; CLDR has them for Arabic as the second choice.
static ARABIC: Marks = marks(["، ", "، ", "؛ ", ": ", " (", ")", " · ", " "], GUILLEMETS);
/// Full-width marks include their own space, and titles have marks of their own (GB/T 15834).
static CHINESE: Marks = marks(
    ["，", "、", "；", "：", "（", "）", " · ", " "],
    ["《", "》", "》."],
);
static JAPANESE: Marks = marks(
    ["、", "、", "；", "：", "（", "）", " · ", " "],
    ["「", "」", "」."],
);

impl Marks {
    /// The marks of the language with this tag (BCP 47).
    pub fn of(lang: &str) -> &'static Marks {
        let mut tags = lang.split('-');
        let language = tags.next().unwrap_or_default();
        let is = |languages: &[&str]| {
            languages
                .iter()
                .any(|known| language.eq_ignore_ascii_case(known))
        };
        let has = |tag: &str| tags.clone().any(|other| other.eq_ignore_ascii_case(tag));
        if is(&["en"]) {
            &ENGLISH
        } else if is(&["zh", "cmn", "yue", "wuu", "nan", "hak"]) && !has("Latn") {
            &CHINESE
        } else if is(&["ja"]) && !has("Latn") {
            &JAPANESE
        } else if has("Arab")
            || is(&[
                "ar", "arb", "fa", "prs", "pes", "ur", "ps", "sd", "ug", "ckb", "ks",
            ]) && !has("Latn")
        {
            &ARABIC
        } else if is(&["fr"]) {
            if has("CA") { &CANADIAN_FRENCH } else { &FRENCH }
        } else if is(&["el"]) && !has("Latn") {
            &GREEK
        } else if is(&[
            "de", "cs", "sk", "sl", "hr", "bs", "bg", "et", "lt", "is", "mk", "ka",
        ]) {
            &GERMAN
        } else if is(&["pl", "ro", "hu", "sr"]) {
            &POLISH
        } else if is(&["sv", "fi", "he"]) {
            &SWEDISH
        } else if is(&["nl"]) {
            &DUTCH
        } else if is(&[
            "ru", "uk", "be", "es", "ca", "it", "nb", "nn", "no", "sq", "hy", "kk",
        ]) {
            &RUSSIAN
        } else {
            &LATIN
        }
    }

    /// A mark with the spaces around it.
    #[inline]
    pub const fn spell(&self, mark: Mark) -> &'static str {
        self.0[mark as usize]
    }

    /// The colon after a label, and the space between it and what follows, if there is one.
    pub fn colon(&self) -> (&'static str, &'static str) {
        let colon = self.spell(Mark::Colon);
        colon.split_at(colon.trim_ascii_end().len())
    }
}

impl Row<'_> {
    /// The mark between the items: a comma, or a semicolon where an item contains a comma.
    ///
    /// Markdown does not ask: it has semicolons in every row.
    pub fn separator(&self) -> Mark {
        let has_comma = |span: &Span<'_>| match span.content {
            Content::Text(text) | Content::Date(_, text) => has_comma(text),
            Content::Prose(inlines) => inlines.iter().any(has_comma_inside),
            Content::Mark(mark) => matches!(mark, Mark::Comma | Mark::Enumeration),
        };
        match self
            .items
            .iter()
            .any(|item| item.spans().iter().any(has_comma))
        {
            true => Mark::Semicolon,
            false => Mark::Enumeration,
        }
    }
}

fn has_comma(text: &str) -> bool {
    // Those of other scripts are beyond ASCII.
    const SETS: [scan::Bytes; 2] = [(0x00, b','), (0x7f, 0xff)];
    !scan::has_none(text.as_bytes(), SETS) && text.contains([',', '，', '、', '،', '､'])
}

fn has_comma_inside(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text)
        | Inline::Code(text)
        | Inline::Superscript(text)
        | Inline::Subscript(text) => has_comma(text),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().any(has_comma_inside)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Line, Part};

    #[test]
    fn every_mark_has_its_place_in_the_table() {
        for (at, mark) in Mark::ALL.into_iter().enumerate() {
            assert_eq!(mark as usize, at);
        }
    }

    #[test]
    fn every_language_has_the_same_point() {
        for lang in [
            "en", "fr", "fr-CA", "el", "ar", "zh", "ja", "de", "pl", "sv", "nl", "ru", "tr",
        ] {
            assert_eq!(Marks::of(lang).spell(Mark::Dot), " · ", "{lang}");
        }
    }

    #[test]
    fn marks_follow_the_language() {
        let row = |lang| {
            let marks = Marks::of(lang);
            let spelled = Mark::ALL[..6].iter().map(|mark| marks.spell(*mark));
            spelled.collect::<Vec<_>>().join("|")
        };
        for (lang, expected) in [
            ("en", ", |, |; |: | (|)"),
            ("de-CH", ", |, |; |: | (|)"),
            ("he", ", |, |; |: | (|)"),
            ("ko", ", |, |; |: | (|)"),
            ("fr", ", |, |\u{a0}; |\u{a0}: | (|)"),
            ("FR-be", ", |, |\u{a0}; |\u{a0}: | (|)"),
            ("fr-CA", ", |, |; |\u{a0}: | (|)"),
            ("el", ", |, |· |: | (|)"),
            ("ar-EG", "، |، |؛ |: | (|)"),
            ("az-Arab", "، |، |؛ |: | (|)"),
            ("ur-Latn", ", |, |; |: | (|)"),
            ("zh-Hant", "，|、|；|：|（|）"),
            ("ja", "、|、|；|：|（|）"),
        ] {
            assert_eq!(row(lang), expected, "{lang}");
        }
    }

    #[test]
    fn quotation_marks_follow_the_language() {
        let quoted = |lang, close| {
            let marks = Marks::of(lang);
            [marks.spell(Mark::OpenQuote), "a", marks.spell(close)].concat()
        };
        for (lang, inside, at_the_end) in [
            ("en-GB", "“a”", "“a.”"),
            ("pt", "“a”", "“a”."),
            ("de-AT", "„a“", "„a“."),
            ("pl", "„a”", "„a”."),
            ("fi", "”a”", "”a”."),
            ("nl", "‘a’", "‘a’."),
            ("fr-CA", "«\u{a0}a\u{a0}»", "«\u{a0}a\u{a0}»."),
            ("ru", "«a»", "«a»."),
            ("fa", "«a»", "«a»."),
            ("el", "«a»", "«a»."),
            ("zh-Hant", "《a》", "《a》."),
            ("ja", "「a」", "「a」."),
        ] {
            assert_eq!(quoted(lang, Mark::CloseQuote), inside, "{lang}");
            assert_eq!(quoted(lang, Mark::CloseQuoteStop), at_the_end, "{lang}");
        }
    }

    #[test]
    fn items_with_commas_are_separated_by_semicolons() {
        let separator = |items: [&str; 2]| {
            let prose = items.map(|item| resume_core::model::Prose::parse(item).unwrap());
            let spans = prose
                .each_ref()
                .map(|item| [Span::prose(Part::Skill, item)]);
            let [first, second] = &spans;
            let items = [Line(first), Line(second)];
            Row {
                label: None,
                items: &items,
            }
            .separator()
        };
        assert_eq!(separator(["C", "C++"]), Mark::Enumeration);
        assert_eq!(separator(["C", "*lexers, parsers*"]), Mark::Semicolon);
        assert_eq!(separator(["数据、网络", "C"]), Mark::Semicolon);
    }

    #[test]
    fn a_label_ends_with_its_colon() {
        assert_eq!(Marks::of("en").colon(), (":", " "));
        assert_eq!(Marks::of("fr").colon(), ("\u{a0}:", " "));
        assert_eq!(Marks::of("zh").colon(), ("：", ""));
    }
}

//! Punctuation between the parts of a document: which marks there are, and how each language
//! spells them.

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
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 8] = [
        Mark::Comma,
        Mark::Enumeration,
        Mark::Semicolon,
        Mark::Colon,
        Mark::Open,
        Mark::Close,
        Mark::Dot,
        Mark::Space,
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

/// As in English. The order is that of [`Mark::ALL`], here and below.
static LATIN: Marks = Marks([", ", ", ", "; ", ": ", " (", ")", " · ", " "]);
/// No-break spaces before the colon and the semicolon (Imprimerie nationale).
static FRENCH: Marks = Marks([", ", ", ", "\u{a0}; ", "\u{a0}: ", " (", ")", " · ", " "]);
/// Of the two, Canada has only the one before the colon (Office québécois de la langue française).
static CANADIAN_FRENCH: Marks = Marks([", ", ", ", "; ", "\u{a0}: ", " (", ")", " · ", " "]);
/// `;` is the Greek question mark; the semicolon is a raised point.
static GREEK: Marks = Marks([", ", ", ", "· ", ": ", " (", ")", " · ", " "]);
static ARABIC: Marks = Marks(["، ", "، ", "؛ ", ": ", " (", ")", " · ", " "]);
/// Full-width marks include their own space (GB/T 15834).
static CHINESE: Marks = Marks(["，", "、", "；", "：", "（", "）", " · ", " "]);
static JAPANESE: Marks = Marks(["、", "、", "；", "：", "（", "）", " · ", " "]);

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
        if is(&["en"]) || has("Latn") {
            &LATIN
        } else if is(&["zh", "cmn", "yue", "wuu", "nan", "hak"]) {
            &CHINESE
        } else if is(&["ja"]) {
            &JAPANESE
        } else if is(&[
            "ar", "arb", "fa", "prs", "pes", "ur", "ps", "sd", "ug", "ckb", "ks",
        ]) || has("Arab")
        {
            &ARABIC
        } else if is(&["fr"]) {
            if has("CA") { &CANADIAN_FRENCH } else { &FRENCH }
        } else if is(&["el"]) {
            &GREEK
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_its_place_in_the_table() {
        for (at, mark) in Mark::ALL.into_iter().enumerate() {
            assert_eq!(mark as usize, at);
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
    fn a_label_ends_with_its_colon() {
        assert_eq!(Marks::of("en").colon(), (":", " "));
        assert_eq!(Marks::of("fr").colon(), ("\u{a0}:", " "));
        assert_eq!(Marks::of("zh").colon(), ("：", ""));
    }
}

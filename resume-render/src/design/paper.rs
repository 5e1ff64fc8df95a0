//! The paper on which readers of a language print.

use super::{Design, Paper};
use crate::document::Document;

/// Where pages have the size Letter; elsewhere they are A4 (`paperSize` in the supplemental data of
/// CLDR 48).
const LETTER: [&str; 14] = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
];

/// Languages of people who mostly live there (`likelySubtags` of CLDR 48): those that are written most.
const AMERICAN: [&str; 3] = ["en", "fil", "tl"];

impl Design {
    /// The design in which a document is printed: this one, or that which the document names, on
    /// the paper of the document's language unless the design says on which, and upright where its
    /// script has no italics.
    ///
    /// ```
    /// use resume_core::model::{Lang, Resume};
    /// use resume_render::design::{Design, Paper};
    /// use resume_render::{document::Arena, theme::{Classic, Theme}};
    /// let mut ada = Resume::new("Ada Example");
    /// ada.lang = Some(Lang::new("de")?);
    /// let arena = Arena::new();
    /// let printed = Design::printed(None, &Classic.document(&ada, &arena));
    /// assert_eq!(printed, Design { paper: Some(Paper::A4), ..Design::LEDGER });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn printed(own: Option<Design>, document: &Document<'_>) -> Design {
        let design = own.unwrap_or_else(|| Design::of(&document.design));
        let design = Design {
            paper: design.paper.or_else(|| of_language(document.lang)),
            ..design.in_language(document.lang)
        };
        match document.letter {
            Some(_) => design.for_letter(),
            None => design,
        }
    }
}

/// A4, or nothing for languages whose readers have Letter.
fn of_language(lang: &str) -> Option<Paper> {
    let mut subtags = lang.split('-');
    let language = subtags.next().unwrap_or_default();
    // What follows a letter alone is an extension.
    let region = subtags
        .take_while(|subtag| subtag.len() > 1)
        .find(|subtag| subtag.len() == 2);
    let is = |known: &str, word: &str| known.eq_ignore_ascii_case(word);
    let is_letter = match region {
        Some(region) => LETTER.iter().any(|known| is(known, region)),
        None => AMERICAN.iter().any(|known| is(known, language)),
    };
    (!is_letter).then_some(Paper::A4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_of_a_language_has_its_paper() {
        for lang in [
            "en",
            "EN",
            "en-US",
            "en-ca",
            "es-MX",
            "fr-CA",
            "fil",
            "en-Latn-US",
        ] {
            assert_eq!(of_language(lang), None, "{lang}");
        }
        for lang in [
            "de",
            "en-GB",
            "es",
            "es-AR",
            "pt-BR",
            "zh-Hant-TW",
            "ar",
            "en-AU-u-rg-uszzzz",
            "de-x-us",
        ] {
            assert_eq!(of_language(lang), Some(Paper::A4), "{lang}");
        }
    }
}

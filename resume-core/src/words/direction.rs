//! The direction in which languages are written.

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Arabic.
    RightToLeft,
}

impl Direction {
    /// The direction of a language: that of the script that its tag names, else of the script that
    /// the language is usually written in.
    ///
    /// It holds for languages in whose words no theme speaks, too: what the person wrote decides
    /// how a page runs.
    ///
    /// ```
    /// use resume_core::words::Direction::{self, LeftToRight, RightToLeft};
    /// assert_eq!(["de-CH", "fa-IR", "ps", "az-Arab", "ar-Latn"].map(Direction::of), [LeftToRight, RightToLeft, RightToLeft, RightToLeft, LeftToRight]);
    /// ```
    pub fn of(lang: &str) -> Direction {
        const SCRIPTS: [&str; 9] = [
            "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
        ];
        const LANGUAGES: [&str; 40] = [
            "acm", "aeb", "aii", "apc", "ar", "arb", "arc", "ars", "ary", "arz", "azb", "bal",
            "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lah", "lrc", "mzn", "nqo",
            "pbt", "pes", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "uzs",
            "yi", "ydd",
        ];
        let is_one_of =
            |names: &[&str], part: &str| names.iter().any(|name| name.eq_ignore_ascii_case(part));
        let mut parts = lang.split('-');
        let language = parts.next().unwrap_or_default();
        // The script is the first part of four letters (RFC 5646 section 2.2.3); what begins with a
        // digit is a variant, and after an `x` comes anything.
        let script = parts
            .take_while(|part| part.len() > 1)
            .find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let is_right_to_left = script.map_or_else(
            || is_one_of(&LANGUAGES, language),
            |script| is_one_of(&SCRIPTS, script),
        );
        if is_right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }
}

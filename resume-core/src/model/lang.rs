//! Language tags.

use super::bytes::{all_digits, all_letters, char_end};
use super::checked::checked_text;
use super::text;
use crate::problem::{Applicability, Code, Fault};

checked_text! {
    /// A language tag (BCP 47, well-formed in the sense of RFC 5646 section 2.2.9).
    ///
    /// ```
    /// use resume_core::model::Lang;
    /// assert!(Lang::new("de-CH-1996").is_ok() && Lang::new("en_US").is_err());
    /// ```
    Lang
}

impl Lang {
    /// The first thing wrong with a language tag.
    pub const fn fault(value: &str) -> Option<Fault> {
        const HELP: &str = "write it like `en`, `de-CH` or `zh-Hant`";
        const BASIC: &str = "malformed language tag";
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        // RFC 5646 section 2.1, where a language has two or three letters because no longer one was
        // ever registered: language, extlang, script, region, variants, extensions, private use; each
        // part may only be followed by a later one.
        let (mut at, mut place, mut extlangs) = (0, LANGUAGE, 0);
        let mut wanting = false;
        while at <= bytes.len() {
            let mut end = at;
            while end < bytes.len() && bytes[end] != b'-' {
                if !bytes[end].is_ascii_alphanumeric() {
                    let help = if bytes[end] == b'_' {
                        "write `-` instead of `_`"
                    } else {
                        HELP
                    };
                    return Some(Fault::new(
                        Code::LangMalformed,
                        "a language tag has no such character",
                        help,
                        end,
                        char_end(bytes, end),
                    ));
                }
                end += 1;
            }
            let len = end - at;
            let letters = all_letters(bytes, at, end);
            let digit_first = len > 0 && bytes[at].is_ascii_digit();
            let next = match len {
                _ if len == 0 || len > 8 => None,
                _ if place == PRIVATE => Some(PRIVATE),
                _ if place == LANGUAGE => match len {
                    1 if bytes[at] == b'x' || bytes[at] == b'X' => Some(PRIVATE),
                    2 | 3 if letters => Some(EXTLANG),
                    _ => None,
                },
                1 if wanting => None,
                1 => Some(if bytes[at] == b'x' || bytes[at] == b'X' {
                    PRIVATE
                } else {
                    EXTENSION
                }),
                _ if place == EXTENSION => Some(EXTENSION),
                3 if place == EXTLANG && letters && extlangs < 3 => Some(EXTLANG),
                4 if place <= SCRIPT && letters => Some(REGION),
                2 if place <= REGION && letters => Some(VARIANT),
                3 if place <= REGION && all_digits(bytes, at, end) => Some(VARIANT),
                5..=8 => Some(VARIANT),
                4 if digit_first => Some(VARIANT),
                _ => None,
            };
            match next {
                None => return Some(Fault::new(Code::LangMalformed, BASIC, HELP, 0, bytes.len())),
                Some(next) => {
                    // A singleton, and the `x`, must be followed by something.
                    wanting =
                        len == 1 && (next == EXTENSION || (next == PRIVATE && place != PRIVATE));
                    if place == EXTLANG && next == EXTLANG {
                        extlangs += 1;
                    }
                    place = next;
                }
            }
            at = end + 1;
        }
        if wanting {
            Some(Fault::new(Code::LangMalformed, BASIC, HELP, 0, bytes.len()))
        } else {
            country_fault(bytes)
        }
    }
}

/// What is wrong with a tag that names a country in place of its language.
const fn country_fault(tag: &[u8]) -> Option<Fault> {
    if tag.len() < 2 || (tag.len() > 2 && tag[2] != b'-') {
        return None;
    }
    let mut at = 0;
    while at < COUNTRIES.len() {
        let (country, language, help) = COUNTRIES[at];
        let country = country.as_bytes();
        if tag[0].eq_ignore_ascii_case(&country[0]) && tag[1].eq_ignore_ascii_case(&country[1]) {
            let message = "this is the code of a country, not of a language";
            let fault = Fault::new(Code::LangMalformed, message, help, 0, 2);
            return Some(fault.replaced_by(language, Applicability::Maybe));
        }
        at += 1;
    }
    None
}

/// A row for each country and the language that most résumés from there are in: their codes, and
/// the help.
macro_rules! countries {
    ($($country:tt $language:tt,)+) => {
        &[$((stringify!($country), stringify!($language), concat!("write `", stringify!($language), "`")),)+]
    };
}

/// The codes of countries (ISO 3166-1) that are the code of no language (ISO 639-1). `sp` is no
/// country, but is written for Spanish.
#[rustfmt::skip]
const COUNTRIES: &[(&str, &str, &str)] = countries! {
    al sq, at de, au en, bd bn, by be, cl es, cn zh, cz cs, dk da, do es, ec es, eg ar, gb en, gr el, gt es,
    hk zh, il he, iq ar, ir fa, jo ar, jp ja, kh km, kp ko, kz kk, md ro, mm my, mx es, np ne, nz en, pe es,
    pk ur, py es, qa ar, rs sr, sp es, sy ar, ua uk, us en, uy es, vn vi, ye ar,
};

const LANGUAGE: u8 = 0;
const EXTLANG: u8 = 1;
const SCRIPT: u8 = 2;
const REGION: u8 = 3;
const VARIANT: u8 = 4;
const EXTENSION: u8 = 5;
const PRIVATE: u8 = 6;

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn langs() {
        let help = |tag: &str| Lang::fault(tag).map(|fault| fault.help.to_string());
        assert_eq!(
            (help("en_US").as_deref(), help("en.US").as_deref()),
            (
                Some("write `-` instead of `_`"),
                Some("write it like `en`, `de-CH` or `zh-Hant`")
            )
        );
        assert!(Lang::fault("i-klingon").is_some());
        let country = |tag: &str| {
            let fault = Lang::fault(tag).unwrap();
            (
                fault.help.to_string(),
                tag[fault.start..fault.end] == tag[..2],
            )
        };
        for (tag, language) in [
            ("jp", "ja"),
            ("JP", "ja"),
            ("jp-JP", "ja"),
            ("cn-Hans", "zh"),
            ("gr", "el"),
            ("dk", "da"),
            ("cz", "cs"),
            ("ua", "uk"),
            ("at", "de"),
            ("us", "en"),
        ] {
            assert_eq!(country(tag), (format!("write `{language}`"), true));
        }
        check(
            Lang::fault,
            &[
                "en",
                "eng",
                // These are countries too, but also languages.
                "se",
                "kr",
                "ch",
                "sv-SE",
                "de-AT",
                "cnr",
                "jpx",
                "de-CH",
                "DE-ch",
                "zh-Hant-TW",
                "zh-cmn",
                "zh-cmn-yue-nan",
                "zh-cmn-Hans-CN",
                "sl-rozaj-biske-1994",
                "de-CH-1996",
                "de-1996",
                "de-1abc",
                "de-abcd-1abc",
                "es-419",
                "x-whatever",
                "X-a",
                "x-abcdefgh",
                "en-a-bbb-x-a-ccc",
                "en-X-a",
                "en-u-ca-gregory",
                "en-u-ca-u-nu",
            ],
            &[
                (
                    "zh-cmn-yue-nan-abc",
                    "zh-cmn-yue-nan-abc",
                    "malformed language tag",
                ),
                ("es-419-ab", "es-419-ab", "malformed language tag"),
                ("es-41a", "es-41a", "malformed language tag"),
                ("x-abcdefghi", "x-abcdefghi", "malformed language tag"),
                (
                    "en-u-ca-abcdefghi",
                    "en-u-ca-abcdefghi",
                    "malformed language tag",
                ),
                ("en-a-b-c", "en-a-b-c", "malformed language tag"),
                ("e", "e", "malformed language tag"),
                ("1", "1", "malformed language tag"),
                ("12", "12", "malformed language tag"),
                ("123", "123", "malformed language tag"),
                ("abcd", "abcd", "malformed language tag"),
                ("en_US", "_", "a language tag has no such character"),
                (
                    "english-language-tag",
                    "english-language-tag",
                    "malformed language tag",
                ),
                ("english", "english", "malformed language tag"),
                ("en-", "en-", "malformed language tag"),
                ("-en", "-en", "malformed language tag"),
                ("en--US", "en--US", "malformed language tag"),
                ("de-a", "de-a", "malformed language tag"),
                ("de-a-", "de-a-", "malformed language tag"),
                ("de-a-x-1", "de-a-x-1", "malformed language tag"),
                ("x", "x", "malformed language tag"),
                ("x-", "x-", "malformed language tag"),
                ("en-x", "en-x", "malformed language tag"),
                ("de-419-DE", "de-419-DE", "malformed language tag"),
                ("en-US-Latn", "en-US-Latn", "malformed language tag"),
                ("en-US-GB", "en-US-GB", "malformed language tag"),
                ("en-Latn-Latn", "en-Latn-Latn", "malformed language tag"),
                ("de-é", "é", "a language tag has no such character"),
                ("en-abcdefghi", "en-abcdefghi", "malformed language tag"),
                ("en-rozaj-cmn", "en-rozaj-cmn", "malformed language tag"),
            ],
        );
    }

    #[test]
    fn values_are_shown_as_they_are_written() {
        let lang: Lang = "de-CH".parse().unwrap();
        assert_eq!(
            (
                lang.to_string().as_str(),
                format!("{lang:?}").as_str(),
                lang.as_ref()
            ),
            ("de-CH", "\"de-CH\"", "de-CH")
        );
    }
}

//! A language in which no words are known here: headings and months are printed in English, perhaps
//! because the tag is not that of the language.

use super::problem;
use crate::model::{Lang, Letter, Resume};
use crate::problem::{Applicability, Code, Help, Path, Problem};
use crate::words::Words;

/// A code that people take for that of a country.
struct Mistaken {
    code: &'static str,
    /// The language that has this code; none has, where it is empty.
    language: &'static str,
    country: &'static str,
    /// The languages of the country, those that most résumés are in.
    meant: &'static [&'static str],
}

/// A row for each [`Mistaken`].
macro_rules! mistaken {
    ($($code:ident $language:literal $country:literal $($meant:literal)+,)+) => {
        &[$(Mistaken { code: stringify!($code), language: $language, country: $country, meant: &[$($meant),+] },)+]
    };
}

/// The codes of countries (ISO 3166-1) that are, as the code of a language (ISO 639-1), that of one
/// without words, or of none. Left out are those where the person may well mean the language (`cy`,
/// Welsh or Cyprus), and where the country has no language with words.
#[rustfmt::skip]
const MISTAKEN: &[Mistaken] = mistaken! {
    ae "Avestan" "the United Arab Emirates" "ar",
    ao "" "Angola" "pt-AO",
    be "Belarusian" "Belgium" "nl-BE" "fr-BE",
    bf "" "Burkina Faso" "fr",
    bh "Bihari" "Bahrain" "ar",
    bj "" "Benin" "fr",
    bo "Tibetan" "Bolivia" "es",
    br "Breton" "Brazil" "pt-BR",
    ch "Chamorro" "Switzerland" "de-CH" "fr-CH" "it-CH",
    ci "" "Côte d’Ivoire" "fr",
    cm "" "Cameroon" "fr" "en",
    co "Corsican" "Colombia" "es",
    cr "Cree" "Costa Rica" "es",
    cu "Church Slavic" "Cuba" "es",
    dz "Dzongkha" "Algeria" "ar" "fr",
    ee "Ewe" "Estonia" "et",
    gh "" "Ghana" "en",
    hn "" "Honduras" "es",
    ie "Interlingue" "Ireland" "en-IE",
    jm "" "Jamaica" "en",
    ke "" "Kenya" "en",
    kr "Kanuri" "Korea" "ko",
    kw "Cornish" "Kuwait" "ar",
    lb "Luxembourgish" "Lebanon" "ar" "fr",
    li "Limburgish" "Liechtenstein" "de",
    lk "" "Sri Lanka" "en",
    lu "Luba-Katanga" "Luxembourg" "fr" "de",
    ly "" "Libya" "ar",
    ma "" "Morocco" "fr" "ar",
    me "" "Montenegro" "sr-ME",
    mu "" "Mauritius" "en" "fr",
    my "Burmese" "Malaysia" "ms" "en",
    mz "" "Mozambique" "pt-MZ",
    na "Nauru" "Namibia" "en",
    ng "Ndonga" "Nigeria" "en",
    ni "" "Nicaragua" "es",
    om "Oromo" "Oman" "ar",
    pa "Punjabi" "Panama" "es",
    ph "" "the Philippines" "en-PH",
    pr "" "Puerto Rico" "es",
    ps "Pashto" "Palestine" "ar",
    sa "Sanskrit" "Saudi Arabia" "ar",
    sd "Sindhi" "Sudan" "ar",
    se "Northern Sami" "Sweden" "sv",
    sg "Sango" "Singapore" "en-SG",
    si "Sinhala" "Slovenia" "sl",
    sm "Samoan" "San Marino" "it",
    sn "Shona" "Senegal" "fr",
    tg "Tajik" "Togo" "fr",
    tn "Tswana" "Tunisia" "fr" "ar",
    tt "Tatar" "Trinidad and Tobago" "en",
    tw "Twi" "Taiwan" "zh-TW",
    ve "Venda" "Venezuela" "es",
    za "Zhuang" "South Africa" "en-ZA",
    zm "" "Zambia" "en",
    zw "" "Zimbabwe" "en",
};

/// The codes of three letters (ISO 639-2) of the languages with words. A tag has the shortest code
/// of its language (RFC 5646 section 2.2.1).
#[rustfmt::skip]
const LONG: &[(&str, &str)] = &[
    ("ara", "ar"), ("ben", "bn"), ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("chi", "zh"), ("cze", "cs"),
    ("dan", "da"), ("deu", "de"), ("dut", "nl"), ("ell", "el"), ("est", "et"), ("fas", "fa"), ("fin", "fi"), ("fra", "fr"),
    ("fre", "fr"), ("ger", "de"), ("glg", "gl"), ("gre", "el"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"), ("hun", "hu"),
    ("ind", "id"), ("ita", "it"), ("jpn", "ja"), ("kor", "ko"), ("lav", "lv"), ("lit", "lt"), ("may", "ms"), ("msa", "ms"),
    ("nld", "nl"), ("nno", "nn"), ("nob", "nb"), ("nor", "no"), ("per", "fa"), ("pol", "pl"), ("por", "pt"), ("ron", "ro"),
    ("rum", "ro"), ("rus", "ru"), ("slk", "sk"), ("slo", "sk"), ("slv", "sl"), ("spa", "es"), ("srp", "sr"), ("swe", "sv"),
    ("tha", "th"), ("tur", "tr"), ("ukr", "uk"), ("urd", "ur"), ("vie", "vi"), ("zho", "zh"),
];

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    if let Some(lang) = resume.lang.as_ref().filter(is_unsupported) {
        let help = "write the titles of sections by hand, like `experience \"…\" { … }`, and \
                    `#![allow(lang_unsupported)]`";
        report(problems, lang, "headings and months are", help);
    }
}

/// The language of the résumé is reported there.
pub(super) fn check_letter(problems: &mut Vec<Problem>, letter: &Letter) {
    let english = match (letter.date, letter.enclosures.is_empty()) {
        (None, true) => return,
        (Some(_), true) => "the date is",
        (None, false) => "“Enclosures” is",
        (Some(_), false) => "the date and “Enclosures” are",
    };
    if let Some(lang) = letter.lang.as_ref().filter(is_unsupported) {
        let help = "if that is right, write `#![allow(lang_unsupported)]`";
        report(problems, lang, english, help);
    }
}

fn is_unsupported(lang: &&Lang) -> bool {
    // For `eng` the words in English are right, and what is no tag is in place of an expression.
    Words::known(lang).is_none()
        && !parts(lang).0.eq_ignore_ascii_case("eng")
        && Lang::fault(lang.as_str()).is_none()
}

fn report(problems: &mut Vec<Problem>, lang: &Lang, english: &str, help: &'static str) {
    let message = format!("there are no words for `{lang}`: {english} in English");
    let help = meant(lang).unwrap_or_else(|| help.into());
    let path = Path::root().field("lang");
    problem(problems, Code::LangUnsupported, path, message, help);
}

/// The language of a tag, and the rest.
fn parts(lang: &Lang) -> (&str, &str) {
    let tag = lang.as_str();
    tag.split_once('-').unwrap_or((tag, ""))
}

/// What to write where the tag probably is not that of the language.
fn meant(lang: &Lang) -> Option<Help> {
    let (code, rest) = parts(lang);
    let quoted = |tag: &str| match rest {
        "" => format!("\"{tag}\""),
        // The region of the tag is the one that was written.
        _ => format!("\"{}-{rest}\"", tag.split('-').next().unwrap_or(tag)),
    };
    if let Some((_, short)) = LONG
        .iter()
        .find(|(long, _)| code.eq_ignore_ascii_case(long))
    {
        return Some(Help::write(quoted(short)));
    }
    // `se-NO` is Northern Sami in Norway.
    let is_meant = |row: &&Mistaken| {
        code.eq_ignore_ascii_case(row.code) && (rest.is_empty() || rest.eq_ignore_ascii_case(code))
    };
    let row = MISTAKEN.iter().find(is_meant)?;
    let language = match row.language {
        "" => "no language",
        language => language,
    };
    let tags: Vec<String> = row.meant.iter().map(|tag| quoted(tag)).collect();
    let shown: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    let say = format!(
        "`{}` is {language}; for {} write {}",
        row.code,
        row.country,
        shown.join(" or ")
    );
    Some(match tags.as_slice() {
        [only] => Help::edit(say, only.clone(), Applicability::Maybe),
        _ => say.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{check, check_letter};
    use crate::model::Prose;

    fn resume(lang: &str, translations: Vec<Resume>) -> Resume {
        Resume {
            lang: Some(lang.parse().unwrap()),
            translations: translations.into(),
            ..Resume::new("Ada")
        }
    }

    /// What is said of a language, and what the edit writes.
    #[track_caller]
    fn language(tag: &str, expected: &str) {
        let found: Vec<String> = check(&resume(tag, Vec::new()))
            .into_iter()
            .map(|problem| {
                let said = format!("{}: {}; {}", problem.path, problem.message, problem.help);
                match problem.help.into_edit() {
                    Some(edit) => format!("{said} [{} {}]", edit.text, edit.applicability.name()),
                    None => said,
                }
            })
            .collect();
        let said = format!(
            "lang: there are no words for `{tag}`: headings and months are in English; {expected}"
        );
        let expected: &[String] = if expected.is_empty() { &[] } else { &[said] };
        assert_eq!(found, expected, "{tag}");
    }

    #[test]
    fn a_language_without_words_is_reported() {
        for tag in [
            "cy", "ga-IE", "sw", "sq", "tlh", "x-own", "se-NO", "br-FR", "sqi",
        ] {
            language(
                tag,
                "write the titles of sections by hand, like `experience \"…\" { … }`, and \
                 `#![allow(lang_unsupported)]`",
            );
        }
    }

    #[test]
    fn the_words_of_the_nearest_language_are_words() {
        for tag in [
            "en",
            "en-PH",
            "eng",
            "de-AT",
            "de-CH-1996",
            "zh-Hant-TW",
            "ZH-tw",
            "no",
            "nb",
            "nn",
            "sr-Latn",
            "sr-ME",
            "sh",
            "pt-MZ",
            "arb",
            "in",
        ] {
            language(tag, "");
        }
        assert_eq!(check(&Resume::new("Ada")), []);
    }

    #[test]
    fn the_code_of_a_country_is_answered_with_its_language() {
        for (tag, says, edit) in [
            ("kr", "`kr` is Kanuri; for Korea", "\"ko\""),
            ("kr-KR", "`kr` is Kanuri; for Korea", "\"ko-KR\""),
            ("BR", "`br` is Breton; for Brazil", "\"pt-BR\""),
            ("br-BR", "`br` is Breton; for Brazil", "\"pt-BR\""),
            ("se", "`se` is Northern Sami; for Sweden", "\"sv\""),
            ("ie", "`ie` is Interlingue; for Ireland", "\"en-IE\""),
            ("tw", "`tw` is Twi; for Taiwan", "\"zh-TW\""),
            (
                "ph",
                "`ph` is no language; for the Philippines",
                "\"en-PH\"",
            ),
        ] {
            language(tag, &format!("{says} write `{edit}` [{edit} maybe]"));
        }
        language(
            "be",
            "`be` is Belarusian; for Belgium write `\"nl-BE\"` or `\"fr-BE\"`",
        );
    }

    #[test]
    fn a_tag_has_the_shortest_code_of_its_language() {
        language("deu", "write `\"de\"` [\"de\" certain]");
        language("zho-Hant", "write `\"zh-Hant\"` [\"zh-Hant\" certain]");
    }

    #[test]
    fn each_language_is_reported_in_its_place() {
        let translations = vec![resume("en", Vec::new()), resume("kr", Vec::new())];
        let found = check(&resume("cy", translations)).into_iter();
        let paths: Vec<String> = found.map(|problem| problem.path.to_string()).collect();
        assert_eq!(paths, ["lang", "translations[1].lang"]);
    }

    #[test]
    fn a_letter_is_reported_if_it_has_words() {
        let said = |lang: &str, date: Option<&str>, enclosures: &[&'static str]| {
            let letter = Letter {
                lang: Some(lang.parse().unwrap()),
                date: date.map(|date| date.parse().unwrap()),
                enclosures: enclosures.iter().map(|text| Prose::text(*text)).collect(),
                ..Letter::from(resume("cy", Vec::new()))
            };
            let problems = check_letter(&letter).into_iter();
            let said = problems.map(|problem| format!("{}; {}", problem.message, problem.help));
            said.collect::<Vec<_>>().join("\n")
        };
        let (date, enclosures) = (Some("2026-11-28"), &["Transcript"]);
        let allow = "if that is right, write `#![allow(lang_unsupported)]`";
        for (date, enclosures, english) in [
            (date, &enclosures[..], "the date and “Enclosures” are"),
            (date, &[], "the date is"),
            (None, enclosures, "“Enclosures” is"),
        ] {
            let expected = format!("there are no words for `cy`: {english} in English; {allow}");
            assert_eq!(said("cy", date, enclosures), expected);
        }
        assert_eq!(
            said("kr", date, &[]),
            "there are no words for `kr`: the date is in English; `kr` is Kanuri; for Korea write `\"ko\"`"
        );
        assert_eq!(said("cy", None, &[]), "");
        assert_eq!(said("ko", date, enclosures), "");
    }

    #[test]
    fn what_is_written_instead_has_words() {
        let known = |tag: &str| Words::known(&tag.parse().unwrap()).is_some();
        for row in MISTAKEN {
            assert!(!known(row.code), "{}", row.code);
            assert!(row.meant.iter().all(|tag| known(tag)), "{}", row.code);
        }
        for (long, short) in LONG {
            assert!(!known(long) && known(short), "{long}");
        }
        assert!(MISTAKEN.is_sorted_by(|a, b| a.code < b.code) && LONG.is_sorted());
        for words in Words::ALL {
            let code = words.lang.split('-').next().unwrap();
            let is_short = |(_, short): &(&str, &str)| *short == code;
            assert!(code == "en" || LONG.iter().any(is_short), "{code}");
        }
    }
}

//! What a résumé says in each language: sound words, and periods that read well.

mod cldr;
mod labels;

use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use resume_core::model::{Date, Kind, Lang, Resume, Season, text};
use resume_core::words::{Label, Phrases, Until};
use resume_render::document::{Arena, Direction};
use resume_render::theme::{Classic, Context, Words, compose};
use std::collections::HashSet;

pub(super) fn words(tag: &'static str) -> &'static Words {
    Words::of(Some(&Lang::new(tag).unwrap()))
}

#[test]
fn other_tags_lead_to_the_nearest_words() {
    for (tag, expected) in [
        ("en-US", "en"),
        ("EN-gb", "en-GB"),
        ("en-AU", "en-GB"),
        ("de-CH-1996", "de"),
        ("de-at", "de-AT"),
        ("pt-BR", "pt"),
        ("pt-AO", "pt-PT"),
        ("no", "nb"),
        ("no-NO", "nb"),
        ("iw-IL", "he"),
        ("in", "id"),
        ("zh-CN", "zh"),
        ("zh-Hans-HK", "zh"),
        ("zh-HK", "zh-Hant"),
        ("zh-TW-u-ca-roc", "zh-Hant"),
        ("yue-HK", "zh-Hant"),
        ("sr-Cyrl-RS", "sr"),
        ("sr-Latn-RS", "sr-Latn"),
        ("x-own", "en"),
        ("tlh", "en"),
    ] {
        assert_eq!(words(tag).lang, expected, "{tag}");
    }
    assert_eq!(Words::of(None).lang, "en");
}

#[test]
fn words_are_sound() {
    for words in Words::ALL {
        let patterns = [words.year, words.month_of_year, words.day_of_month];
        let months = words
            .months
            .iter()
            .chain(words.months_of_day.iter().flatten());
        for word in [words.lang, words.present]
            .iter()
            .chain(&patterns)
            .chain(months)
            .chain(&words.headings.all())
        {
            assert_eq!(text::fault(word), None, "{}: {word:?}", words.lang);
        }
        for pattern in words.phrases.iter().flat_map(around_dates) {
            assert_eq!(
                pattern.matches("{date}").count(),
                1,
                "{}: {pattern:?}",
                words.lang
            );
            assert_eq!(text::fault(pattern), None, "{}: {pattern:?}", words.lang);
        }
        if let Some(phrases) = words.phrases {
            let pattern = phrases.season_of_year;
            assert!(
                pattern.contains("{s}") && pattern.contains("{y}"),
                "{}: {pattern:?}",
                words.lang
            );
            for season in phrases.seasons {
                assert_eq!(text::fault(season), None, "{}: {season:?}", words.lang);
            }
            let distinct: HashSet<_> = phrases.seasons.iter().collect();
            assert_eq!(distinct.len(), 4, "{}", words.lang);
        }
        for label in Label::ALL.map(|label| words.label(label)) {
            assert_eq!(text::fault(label), None, "{}: {label:?}", words.lang);
        }
        for dash in words.dash {
            assert!(
                ["–", "～", "~"].contains(&dash.trim()),
                "{}: {dash:?}",
                words.lang
            );
        }
        for months in [Some(words.months), words.months_of_day]
            .into_iter()
            .flatten()
        {
            assert_eq!(
                months.iter().collect::<HashSet<_>>().len(),
                12,
                "{}",
                words.lang
            );
        }
    }
}

/// The patterns of a date with words around it.
fn around_dates(phrases: &Phrases) -> Vec<&'static str> {
    let Phrases {
        until,
        expected,
        expected_end,
        seasons: _,
        season_of_year: _,
    } = *phrases;
    let Until {
        year,
        month,
        day,
        season,
    } = until;
    vec![year, month, day, season, expected, expected_end]
}

/// The languages of RenderCV's locales, which writers of résumés come from.
#[test]
fn usual_languages_have_the_words_around_dates() {
    for tag in [
        "ar", "da", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nb", "nn",
        "nl", "pl", "pt", "ru", "sv", "tr", "vi", "zh",
    ] {
        let words = words(tag);
        assert!(words.phrases.is_some(), "{tag}");
    }
    let without = Words::ALL.iter().filter(|words| words.phrases.is_none());
    assert_eq!(
        without.map(|words| words.lang).collect::<Vec<_>>(),
        [
            "fi", "et", "lv", "lt", "sl", "hr", "sr", "sr-Latn", "hu", "th", "bn", "ur"
        ]
    );
}

/// A theme may print what `check` refuses; then the words are English.
#[test]
fn words_around_dates_that_are_missing_are_english() {
    assert_eq!(period(words("th"), "2024-fall"), "Fall 2024");
    assert_eq!(period(words("th"), "..2011"), "until 2011");
}

#[test]
fn headings_are_distinct_and_translated() {
    let english = &Words::ALL[0];
    for words in Words::ALL {
        let mut headings = HashSet::new();
        for kind in Kind::titled() {
            let heading = words.heading(kind);
            assert!(
                !heading.is_empty() && headings.insert(heading),
                "{}: the heading of {} is {heading:?}, which is empty or that of another kind",
                words.lang,
                kind.name()
            );
        }
        // French has “Publications” too, and Catalan “Patents”.
        let borrowed = words
            .headings
            .all()
            .into_iter()
            .filter(|heading| english.headings.all().contains(heading))
            .count();
        assert!(
            borrowed <= 1 || words.lang.starts_with("en"),
            "{}: {:?}",
            words.lang,
            words.headings
        );
    }
    let tags: HashSet<_> = Words::ALL.iter().map(|words| words.lang).collect();
    assert_eq!(tags.len(), Words::ALL.len());
    assert_eq!(words("de").heading(Kind::Awards), "Auszeichnungen");
    assert_eq!(words("de").heading(Kind::Custom), "");
}

#[test]
fn a_pattern_that_is_none_is_left_as_it_stands() {
    let words = Words {
        year: "{y",
        month_of_year: "{x}{ {m}",
        ..Words::of(None).clone()
    };
    assert_eq!(words.date(Date::from_year(2014).unwrap()), "{y");
    assert_eq!(words.date(Date::from_month(2014, 3).unwrap()), "{x}{ Mar");
}

#[test]
fn directions_are_those_of_cldr() {
    let cldr = LocaleDirectionality::new_extended();
    let extra = [
        "ckb",
        "ps",
        "sd",
        "ug",
        "yi",
        "dv",
        "az-Arab",
        "pa-Arab",
        "pa-Guru",
        "ar-Latn",
        "ur-Latn-PK",
        "uz",
        "ms-Arab",
        "ku",
        "und",
        "en-Hebr",
    ];
    for tag in Words::ALL.iter().map(|words| words.lang).chain(extra) {
        let id: LanguageIdentifier = tag.parse().unwrap();
        let expected = if cldr.is_right_to_left(&id) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        assert_eq!(Direction::of(tag), expected, "{tag}");
    }
    for tag in ["ar", "he", "fa", "ur", "AR-eg", "fa-IR-u-nu-latn"] {
        assert_eq!(Direction::of(tag), Direction::RightToLeft, "{tag}");
    }
    // Letters after the name of an extension or a private part are no script.
    for tag in ["", "en-x-arab", "en-u-arab"] {
        assert_eq!(Direction::of(tag), Direction::LeftToRight, "{tag:?}");
    }
}

#[test]
fn a_page_runs_as_its_language_does_even_without_words_for_it() {
    for (tag, direction) in [
        ("ar", Direction::RightToLeft),
        ("ps", Direction::RightToLeft),
        ("de", Direction::LeftToRight),
    ] {
        let resume = Resume {
            lang: Some(Lang::new(tag).unwrap()),
            ..Resume::new("Ada")
        };
        assert_eq!(
            compose::document(&Classic, &resume, &Arena::new()).direction,
            direction,
            "{tag}"
        );
    }
}

fn period(words: &Words, period: &str) -> String {
    let period = resume_core::dates::read(period).unwrap();
    let resume = Resume::new("Ada");
    compose::period(
        &Classic,
        &Context {
            resume: &resume,
            words,
            arena: &Arena::new(),
            kind: Kind::Experience,
        },
        period,
    )
    .plain(resume_render::document::Marks::of("en"))
}

#[test]
fn periods_have_the_dash_that_they_need() {
    for (tag, written, expected) in [
        ("en", "2014", "2014"),
        ("en", "2014..2018", "2014–2018"),
        ("en", "2014..present", "2014–present"),
        ("en", "2014..", "2014–"),
        ("en", "2014-03..2018", "Mar 2014 – 2018"),
        ("en", "2014..2018-05", "2014 – May 2018"),
        ("en", "2014-03..", "Mar 2014 –"),
        ("ru", "2014..present", "2014 – настоящее время"),
        ("hr", "2014..2018", "2014. – 2018."),
        ("vi", "2014-03..present", "tháng 3/2014 – nay"),
        ("ja", "2014-03..2018-05", "2014年3月～2018年5月"),
        ("ja", "2014..present", "2014年～現在"),
        ("ja", "2014..", "2014年～"),
        ("ko", "2014..2018", "2014년 ~ 2018년"),
        ("ko", "2014-03..", "2014년 3월 ~"),
        ("zh", "2014..present", "2014年 – 至今"),
        ("ar", "2014-03..present", "مارس 2014 – الآن"),
        ("en", "2024-spring..2024-fall", "Spring 2024 – Fall 2024"),
        ("en", "2024..2025-spring", "2024 – Spring 2025"),
        ("en-GB", "2024-fall", "Autumn 2024"),
        ("de", "2024-spring", "Frühjahr 2024"),
        ("fr", "2024-spring", "printemps 2024"),
        ("ja", "2024-fall..2025", "2024年秋～2025年"),
        ("vi", "2024-winter", "mùa đông năm 2024"),
    ] {
        assert_eq!(period(words(tag), written), expected, "{tag} {written}");
    }
    // A date without spaces that is more than a year: `2014-03–2018-05` could not be read.
    let numbers = Words {
        months: [
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12",
        ],
        month_of_year: "{y}-{m}",
        ..words("en").clone()
    };
    assert_eq!(period(&numbers, "2014-03..2018-05"), "2014-03 – 2018-05");
}

#[test]
fn dates_that_read_the_same_are_printed_once() {
    for (tag, written, expected) in [
        ("en", "2011..2011", "2011"),
        ("en", "2009-01..2009-01", "Jan 2009"),
        ("en", "2024-fall..2024-autumn", "Fall 2024"),
        ("en", "2011..2011-01", "2011 – Jan 2011"),
        ("en", "2026..expected 2026", "2026 (expected)"),
        ("ja", "2011..2011", "2011年"),
    ] {
        assert_eq!(period(words(tag), written), expected, "{tag} {written}");
    }
}

#[test]
fn ends_are_printed_with_the_words_of_the_language() {
    for (tag, written, expected) in [
        ("en", "..2011", "until 2011"),
        ("en", "..2014-03", "until Mar 2014"),
        ("en", "expected 2026-05", "expected May 2026"),
        ("en", "2022..expected 2026-05", "2022 – May 2026 (expected)"),
        ("de", "..2011", "bis 2011"),
        ("de", "expected 2026-05", "voraussichtlich Mai 2026"),
        (
            "de",
            "2022..expected 2026-05",
            "2022 – Mai 2026 (voraussichtlich)",
        ),
        ("fr", "..2014-03", "jusqu’en mars 2014"),
        ("fr", "..2014-03-15", "jusqu’au 15 mars 2014"),
        ("fr", "..2024-fall", "fin\u{a0}: automne 2024"),
        ("fr", "2022..expected 2026-05", "2022 – mai 2026 (prévu)"),
        ("pl", "..2014-03-15", "do 15 marca 2014"),
        ("pl", "..2014-03", "koniec: marzec 2014"),
        ("tr", "..2011", "2011 yılına kadar"),
        ("hi", "..2011", "2011 तक"),
        ("ja", "..2011", "2011年まで"),
        ("ja", "2022..expected 2026-05", "2022年～2026年5月（予定）"),
        ("zh", "expected 2026-05", "预计2026年5月"),
        ("zh", "2022..expected 2026", "2022年 – 2026年（预计）"),
        ("ar", "..2011", "حتى 2011"),
    ] {
        assert_eq!(period(words(tag), written), expected, "{tag} {written}");
    }
}

#[test]
fn the_documentation_shows_the_words_around_dates() {
    let rows = Words::ALL.iter().filter_map(|words| {
        words.phrases?;
        let seasons = Season::ALL.map(|season| {
            let date = Date::from_season(2024, season).unwrap();
            words.date(date).into_owned()
        });
        let cells = [
            &period(words, "..2011"),
            &period(words, "..2014-03"),
            &period(words, "expected 2026-05"),
            &period(words, "2022..expected 2026-05"),
            &seasons.join(" · "),
        ];
        let cells = cells.map(String::as_str).join(" | ");
        Some(format!("| `{}` | {cells} |", words.lang))
    });
    is_in_documentation("Words around dates", rows.collect());
}

#[test]
fn the_documentation_shows_the_labels() {
    let rows = Words::ALL.iter().map(|words| {
        let labels = Label::ALL.map(|label| words.label(label));
        format!("| `{}` | {} |", words.lang, labels.join(" | "))
    });
    is_in_documentation("Labels", rows.collect());
}

/// The table under a heading has these rows.
fn is_in_documentation(heading: &str, rows: Vec<String>) {
    let documentation = include_str!("../../../docs/languages.md");
    let under = documentation
        .split(&format!("\n## {heading}\n"))
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next())
        .unwrap_or_default();
    let table: Vec<&str> = under
        .lines()
        .filter(|line| line.starts_with("| `"))
        .collect();
    assert_eq!(table, rows, "the table should be:\n{}", rows.join("\n"));
}

#[test]
fn the_documentation_shows_every_language() {
    let rows: Vec<String> = Words::ALL
        .iter()
        .map(|words| {
            let cells = [
                &period(words, "2014-03..2018-05"),
                &period(words, "2018..present"),
                &period(words, "2014-03-15"),
                words.headings.experience,
                words.headings.education,
            ];
            format!("`{}` | {} |", words.lang, cells.join(" | "))
        })
        .collect();
    let documentation = include_str!("../../../docs/languages.md");
    let table = documentation.split("\n## ").next().unwrap_or_default();
    let table = table.lines().filter_map(|line| {
        line.strip_prefix("| ")?
            .split_once(" | ")
            .filter(|(_, rest)| rest.starts_with('`'))
    });
    let table: Vec<&str> = table.map(|(_, rest)| rest).collect();
    assert_eq!(table, rows, "the table should be:\n{}", rows.join("\n"));
}

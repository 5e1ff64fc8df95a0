//! Months and dates are those of CLDR.

use super::words;
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{Y, YM, YMD, enums::DateFieldSet};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_datetime::{FixedCalendarDateTimeFormatter, options::Length};
use icu_locale::Locale;
use resume_core::dates::{Meaning, meaning, unambiguous};
use resume_core::model::Date;
use resume_render::theme::Words;
use writeable::TryWriteable;

/// Where dates depart from ICU's of medium length (CLDR skeletons `yMMM` and `yMMMd` where these
/// have names).
const DEPARTURES: &[(&str, Departure)] = &[
    // ICU's medium length is a number (`03/2014`, `3.2014`, `2014/03`), which skeleton yMMM is not;
    // the names are wanted.
    ("de", Patterns("MMM y", "d. MMM y")),
    ("de-AT", Patterns("MMM y", "d. MMM y")),
    ("pt-PT", Patterns("MMM 'de' y", "d 'de' MMM 'de' y")),
    ("sr", Patterns("MMM y.", "d. MMM y.")),
    ("sr-Latn", Patterns("MMM y.", "d. MMM y.")),
    ("cs", Long),
    ("fi", Long),
    ("ja", Long),
    ("ko", Long),
    ("lt", Long),
    ("sk", Long),
    // The same, and ICU sets a mark that turns the direction before the slashes.
    ("ar", Long),
    // Short names without a point are for calendars; a text has whole ones, in the case that they
    // need (`maj 2014`, `15 maja 2014`).
    ("bn", Long),
    ("hr", Long),
    ("pl", Long),
    // The mark for “year” after the number (`г.`, `р.`) is for running text, not for a résumé,
    // where every line would have two.
    ("bg", Patterns("LLLL y", "d MMMM y")),
    ("ru", Patterns("LLL y", "d MMM y")),
    ("uk", Patterns("LLL y", "d MMM y")),
    // `thg 3 2014` is for calendars too.
    ("vi", Patterns("MMMM/y", "d MMMM, y")),
];

/// Where a year alone departs from ICU's.
const YEARS: &[(&str, &str)] = &[
    // The mark for “year” again.
    ("bg", "2014"),
    ("lv", "2014."),
    // A point makes it an ordinal, which is used before a month but not in `2014–2018`.
    ("hu", "2014"),
];

enum Departure {
    Long,
    Patterns(&'static str, &'static str),
}
use Departure::{Long, Patterns};

/// The Gregorian calendar and Latin digits: years stay as the person wrote them.
fn locale(tag: &str) -> Locale {
    format!("{tag}-u-ca-gregory-nu-latn").parse().unwrap()
}

fn icu_date(month: u8, day: u8) -> IcuDate<Gregorian> {
    IcuDate::try_new_gregorian(2014, month, day).unwrap()
}

/// ICU's year, month of the year, and day.
fn icu(tag: &str, length: Length, month: u8, day: u8) -> [String; 3] {
    let prefs = || (&locale(tag)).into();
    let date = icu_date(month, day);
    let y = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs(), Y::for_length(length))
        .unwrap()
        .format(&date)
        .to_string();
    let ym =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs(), YM::for_length(length))
            .unwrap()
            .format(&date)
            .to_string();
    let ymd =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs(), YMD::for_length(length))
            .unwrap()
            .format(&date)
            .to_string();
    [y, ym, ymd].map(|text| text.replace(['\u{a0}', '\u{202f}'], " "))
}

/// ICU's names in a pattern of CLDR's letters.
fn icu_pattern(tag: &str, pattern: &str, month: u8, day: u8) -> String {
    let mut names =
        FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new((&locale(tag)).into())
            .unwrap();
    let pattern = DateTimePattern::try_from_pattern_str(pattern).unwrap();
    let formatter = names.include_for_pattern(&pattern).unwrap();
    formatter
        .format(&icu_date(month, day))
        .try_write_to_string()
        .unwrap()
        .into_owned()
}

#[test]
fn dates_are_those_of_cldr() {
    for words in Words::ALL {
        let tag = words.lang;
        let departure = DEPARTURES
            .iter()
            .find(|(lang, _)| *lang == tag)
            .map(|(_, departure)| departure);
        let mut agrees_with_medium = true;
        for (month, day) in (1..=12).map(|month| (month, 5)).chain([(3, 15), (12, 31)]) {
            let [_, medium_month, medium_day] = icu(tag, Length::Medium, month, day);
            let expected = match departure {
                None => (medium_month.clone(), medium_day.clone()),
                Some(Long) => {
                    let [_, month_of_year, day_of_month] = icu(tag, Length::Long, month, day);
                    (month_of_year, day_of_month)
                }
                Some(Patterns(ym, ymd)) => (
                    icu_pattern(tag, ym, month, day),
                    icu_pattern(tag, ymd, month, day),
                ),
            };
            let ours: (String, String) = [
                Date::from_month(2014, month),
                Date::from_day(2014, month, day),
            ]
            .map(|date| words.date(date.unwrap()).into_owned())
            .into();
            assert_eq!(ours, expected, "{tag}");
            agrees_with_medium &= ours == (medium_month, medium_day);
        }
        assert_eq!(
            agrees_with_medium,
            departure.is_none(),
            "{tag} is listed as departing from CLDR and does not"
        );
    }
    assert!(DEPARTURES.iter().all(|(tag, _)| words(tag).lang == *tag));
}

/// Whatever CLDR calls a month is understood, alone and next to a day, where the language is known.
#[test]
fn every_name_of_a_month_is_read() {
    let regions = [
        "ar-AE", "ar-DZ", "ar-IQ", "ar-LB", "ar-MA", "ar-MR", "ar-SY", "ar-TN",
    ];
    let known = Words::ALL.iter().map(|words| words.lang);
    let mut missing = Vec::new();
    for (tag, month) in known
        .chain(regions)
        .flat_map(|tag| (1..=12).map(move |month| (tag, month)))
    {
        for pattern in ["LLLL y", "MMMM y", "LLL y", "MMM y", "d MMMM y", "d MMM y"] {
            let text = icu_pattern(tag, pattern, month, 15);
            let date = match pattern.starts_with('d') {
                true => Date::from_day(2014, month, 15),
                false => Date::from_month(2014, month),
            };
            let read = meaning(&unambiguous(&text, words(tag)));
            if read != Meaning::Date(date.unwrap()) {
                missing.push(format!("{tag} {month}: {text}: {read:?}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The day of a letter is that of ICU's long length.
#[test]
fn whole_dates_are_those_of_cldr() {
    for words in Words::ALL {
        let prefs = (&locale(words.lang)).into();
        let long = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(prefs, YMD::long());
        let long = long.unwrap();
        for (month, day) in (1..=12).map(|month| (month, 5)).chain([(3, 15), (12, 31)]) {
            let expected = long.format(&icu_date(month, day)).to_string();
            let expected = expected.replace(['\u{a0}', '\u{202f}'], " ");
            // In letters a day has no zero before it, as in the dates of a résumé.
            let has_zero = matches!(words.lang, "sl" | "sr" | "sr-Latn") && day < 10;
            assert_eq!(expected.starts_with('0'), has_zero, "{}", words.lang);
            let expected = expected.trim_start_matches('0');
            let ours = words.whole_date(Date::from_day(2014, month, day).unwrap());
            assert_eq!(ours, expected, "{}", words.lang);
        }
    }
    let month = Date::from_month(2014, 3).unwrap();
    assert_eq!(words("en").whole_date(month), "Mar 2014");
}

#[test]
fn years_are_those_of_cldr() {
    for words in Words::ALL {
        let [medium, ..] = icu(words.lang, Length::Medium, 3, 15);
        let ours = words.date(Date::from_year(2014).unwrap());
        match YEARS.iter().find(|(lang, _)| *lang == words.lang) {
            None => assert_eq!(ours, medium, "{}", words.lang),
            Some((_, expected)) => assert!(
                ours == *expected && ours != medium,
                "{}: {ours}",
                words.lang
            ),
        }
    }
}

#[test]
fn a_year_is_its_digits() {
    for year in 1000..=9999 {
        assert_eq!(
            words("en").date(Date::from_year(year).unwrap()),
            year.to_string()
        );
        assert_eq!(
            words("ja").date(Date::from_year(year).unwrap()),
            format!("{year}年")
        );
    }
}

#[test]
fn tags_of_regions_lead_to_the_dates_of_the_region() {
    for tag in [
        "en-001", "en-150", "en-AU", "en-HK", "en-IE", "en-SG", "en-CA", "en-PH", "fr-BE", "fr-CH",
        "no", "yue", "zh-CN", "zh-HK", "zh-MO", "zh-TW",
    ] {
        for month in 1..=12 {
            let [_, medium_month, medium_day] = icu(tag, Length::Medium, month, 5);
            let ours: (String, String) = [
                Date::from_month(2014, month),
                Date::from_day(2014, month, 5),
            ]
            .map(|date| words(tag).date(date.unwrap()).into_owned())
            .into();
            assert_eq!(ours, (medium_month, medium_day), "{tag}");
        }
    }
}

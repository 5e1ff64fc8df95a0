use super::*;
use crate::model::Lang;
use crate::words::Words;

#[test]
fn the_spellings_of_the_language_are_read() {
    for source in [
        "2014",
        "2014-03",
        "2014-03-15",
        "2014..2018",
        "2014..present",
        "2014-03..",
        "2014-03-15..2014-03",
        "..2011",
        "..2011-03-15",
        "2024-autumn",
        "2024-autumn..2025-spring",
        "2024-winter..",
        "2024-summer..present",
        "..2024-spring",
        "expected 2026-05",
        "expected 2026-autumn",
        "2022..expected 2026-05",
        "2024-autumn..expected 2025-spring",
    ] {
        assert_eq!(
            read(source).map(|period| period.to_string()),
            Ok(source.to_owned())
        );
    }
}

#[test]
fn every_other_spelling_is_answered_with_the_right_one() {
    for (source, message, help) in [
        ("Mar 2014", "invalid date `Mar 2014`", "write `2014-03`"),
        ("March 2014", "invalid date `March 2014`", "write `2014-03`"),
        ("Sept 2014", "invalid date `Sept 2014`", "write `2014-09`"),
        ("Sep2014", "invalid date `Sep2014`", "write `2014-09`"),
        ("2014Sep", "invalid date `2014Sep`", "write `2014-09`"),
        (
            "15 March 2014",
            "invalid date `15 March 2014`",
            "write `2014-03-15`",
        ),
        (
            "March 15 2014",
            "invalid date `March 15 2014`",
            "write `2014-03-15`",
        ),
        (
            "15th March 2014",
            "invalid date `15th March 2014`",
            "write `2014-03-15`",
        ),
        ("2014.03", "invalid date `2014.03`", "write `2014-03`"),
        ("2014/03", "invalid date `2014/03`", "write `2014-03`"),
        (
            "2014/03/15",
            "invalid date `2014/03/15`",
            "write `2014-03-15`",
        ),
        (
            "2014.13.03",
            "`2014.13.03` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        ("03-2014", "invalid date `03-2014`", "write `2014-03`"),
        ("3.2014", "invalid date `3.2014`", "write `2014-03`"),
        ("12/2014", "invalid date `12/2014`", "write `2014-12`"),
        (
            "13/2014",
            "`13/2014` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "15/03/2014",
            "invalid date `15/03/2014`",
            "write `2014-03-15`",
        ),
        (
            "03/15/2014",
            "invalid date `03/15/2014`",
            "write `2014-03-15`",
        ),
        (
            "12/03/2014",
            "`12/03/2014` can be read in two ways",
            "write `2014-03-12` or `2014-12-03`",
        ),
        (
            "03/12/2014",
            "`03/12/2014` can be read in two ways",
            "write `2014-12-03` or `2014-03-12`",
        ),
        (
            "03/04/2014",
            "`03/04/2014` can be read in two ways",
            "write `2014-04-03` or `2014-03-04`",
        ),
        (
            "13/13/2014",
            "`13/13/2014` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        ("2014-3", "invalid date `2014-3`", "write `2014-03`"),
        ("2011/11", "invalid date `2011/11`", "write `2011-11`"),
        (
            "2011/12",
            "`2011/12` can be read in two ways",
            "write `2011-12` or `2011..2012`",
        ),
        (
            "2014 2015",
            "`2014 2015` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "2014-2018",
            "a period is written with two dots",
            "write `2014..2018`",
        ),
        (
            "2014-present",
            "a period is written with two dots",
            "write `2014..present`",
        ),
        (
            "2014 to 2018",
            "a period is written with two dots",
            "write `2014..2018`",
        ),
        (
            "2014 until 2018",
            "a period is written with two dots",
            "write `2014..2018`",
        ),
        (
            "2014/2018",
            "a period is written with two dots",
            "write `2014..2018`",
        ),
        (
            "2014-12-2015-01",
            "a period is written with two dots",
            "write `2014-12..2015-01`",
        ),
        (
            "Mar 2014-May 2015",
            "a period is written with two dots",
            "write `2014-03..2015-05`",
        ),
        (
            "2014-03-2015-04",
            "a period is written with two dots",
            "write `2014-03..2015-04`",
        ),
        ("2014..=2018", "a period has no `=`", "write `2014..2018`"),
        ("2014..=", "a period has no `=`", "write `2014..`"),
        ("2014..=now", "a period has no `=`", "write `2014..present`"),
        (
            "Mar 2014..=May 2018",
            "a period has no `=`",
            "write `2014-03..2018-05`",
        ),
        (
            "2014..=xyz",
            "`=xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        ("2014..now", "`now` is not a date", "write `2014..present`"),
        (
            "2022..2026 expected",
            "`expected` comes before the date",
            "write `2022..expected 2026`",
        ),
        (
            "2014..Mar 2015",
            "invalid date `Mar 2015`",
            "write `2014..2015-03`",
        ),
        (
            "2014..xyz",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "Mar 2014..present",
            "invalid date `Mar 2014`",
            "write `2014-03..present`",
        ),
        ("Mar 2014..", "invalid date `Mar 2014`", "write `2014-03..`"),
        (
            "Mar 2014..xyz",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "xyz..2015",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "2014...2018",
            "a period is written with two dots",
            "write `2014..2018`",
        ),
        (
            "2014...",
            "a period is written with two dots",
            "write `2014..`",
        ),
        (
            "2014...now",
            "a period is written with two dots",
            "write `2014..present`",
        ),
        (
            "Mar 2014....2015/04",
            "a period is written with two dots",
            "write `2014-03..2015-04`",
        ),
        (
            "xyz...2018",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        ("..=2018", "a period has no `=`", "write `..2018`"),
        (
            "...2018",
            "a period is written with two dots",
            "write `..2018`",
        ),
        ("..Mar 2018", "invalid date `Mar 2018`", "write `..2018-03`"),
        ("until 2018", "invalid date `until 2018`", "write `..2018`"),
        (
            "bis Mai 2018",
            "invalid date `bis Mai 2018`",
            "write `..2018-05`",
        ),
        (
            "..=now",
            "a period needs a start",
            "write the date that it began, like `2014..present`",
        ),
        (
            "..",
            "a period needs a start",
            "write the date that it began, like `2014..`",
        ),
        (
            "..xyz",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "expected May 2026",
            "invalid date `May 2026`",
            "write `expected 2026-05`",
        ),
        (
            "Expected May 2026",
            "invalid date `Expected May 2026`",
            "write `expected 2026-05`",
        ),
        (
            "expected Fall 2026",
            "invalid date `Fall 2026`",
            "write `expected 2026-fall`",
        ),
        (
            "expected xyz",
            "`xyz` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "expected 2026-13",
            "invalid month `13`",
            "months go from `01` to `12`",
        ),
        (
            "voraussichtlich 2026",
            "invalid date `voraussichtlich 2026`",
            "write `expected 2026`",
        ),
        (
            "2022..expected May 2026",
            "invalid date `May 2026`",
            "write `2022..expected 2026-05`",
        ),
        (
            "Sept 2022..expected 2026",
            "invalid date `Sept 2022`",
            "write `2022-09..expected 2026`",
        ),
        (
            "2022..Expected 2026",
            "invalid date `Expected 2026`",
            "write `2022..expected 2026`",
        ),
        (
            "2022-expected May 2026",
            "a period is written with two dots",
            "write `2022..expected 2026-05`",
        ),
        (
            "2022 to expected 2026",
            "a period is written with two dots",
            "write `2022..expected 2026`",
        ),
        (
            "2022..expected",
            "`expected` needs a date",
            "write it like `expected 2026-05`",
        ),
        (
            "..expected 2026",
            "a date that is expected has no dots before it",
            "write `expected 2026`",
        ),
        (
            "expected 2022..2026",
            "`expected` comes after the dots",
            "write `2022..expected 2026`",
        ),
        (
            "Fall 2014-Spring 2015",
            "a period is written with two dots",
            "write `2014-fall..2015-spring`",
        ),
        (
            "2014-Fall..2015",
            "invalid date `2014-Fall`",
            "write `2014-fall..2015`",
        ),
        (
            "Herbst 2014",
            "invalid date `Herbst 2014`",
            "write `2014-autumn`",
        ),
        (
            "våren 2014",
            "invalid date `våren 2014`",
            "write `2014-spring`",
        ),
        (
            "0000-fall",
            "invalid year `0000`",
            "years go from `1000` to `9999`",
        ),
        ("Mar.2014", "invalid date `Mar.2014`", "write `2014-03`"),
        (
            "since 2014",
            "invalid date `since 2014`",
            "write `2014..present`",
        ),
        (
            "present",
            "a period needs a start",
            "write it like `2014..present`",
        ),
        (
            "0000",
            "invalid year `0000`",
            "years go from `1000` to `9999`",
        ),
        ("0000-12", "a year has four digits", "write it like `2014`"),
        (
            "2014-13",
            "invalid month `13`",
            "months go from `01` to `12`",
        ),
        (
            "2014-14",
            "invalid month `14`",
            "months go from `01` to `12`",
        ),
        (
            "2014-15",
            "invalid month `15`",
            "months go from `01` to `12`; a period is written `2014..2015`",
        ),
        (
            "2014-18",
            "invalid month `18`",
            "months go from `01` to `12`; a period is written `2014..2018`",
        ),
        // In a period it is a month.
        (
            "2014-18..2020",
            "invalid month `18`",
            "months go from `01` to `12`",
        ),
        ("2014-00", "invalid month `00`", "write `2014`"),
        ("2014-13-01", "invalid month `13`", "write `2014-01-13`"),
        (
            "2014-13-32",
            "invalid month `13`",
            "months go from `01` to `12`",
        ),
        (
            "May 20\u{2013}23 2024",
            "a period is written with two dots",
            "write `2024-05-20..2024-05-23`",
        ),
        (
            "2022년 하반기",
            "invalid date `2022년 하반기`",
            "write `2022-07..2022-12`",
        ),
        (
            "2022年上半年",
            "invalid date `2022年上半年`",
            "write `2022-01..2022-06`",
        ),
        (
            "2015-02-29",
            "there is no 29 February in this year",
            "this month has days `01` to `28`",
        ),
        (
            "2014-04-31",
            "invalid day for this month",
            "this month has days `01` to `30`",
        ),
        (
            "2014-01-32",
            "invalid day for this month",
            "this month has days `01` to `31`",
        ),
        (
            "20144",
            "`20144` is not a year",
            "a year has four digits, like `2014`",
        ),
        (
            "214",
            "`214` is not a year",
            "a year has four digits, like `2014`",
        ),
        (
            "2",
            "`2` is not a year",
            "a year has four digits, like `2014`",
        ),
        (
            "2014e5",
            "`2014e5` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        ("Fall 2014", "invalid date `Fall 2014`", "write `2014-fall`"),
        (
            "autumn 2014",
            "invalid date `autumn 2014`",
            "write `2014-autumn`",
        ),
        (
            "Spring 2014",
            "invalid date `Spring 2014`",
            "write `2014-spring`",
        ),
        (
            "summer-2014",
            "invalid date `summer-2014`",
            "write `2014-summer`",
        ),
        (
            "Winter/2014",
            "invalid date `Winter/2014`",
            "write `2014-winter`",
        ),
        (
            "Winter",
            "`Winter` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "Winter 14",
            "`Winter 14` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "Fall 20x4",
            "`Fall 20x4` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "2018..2014",
            "this period ends before it starts",
            "swap the dates: `2014..2018`",
        ),
        (
            "2026..expected 2022",
            "this period ends before it starts",
            "swap the dates: `2022..expected 2026`",
        ),
        (
            "2014-03-15T00:00:00Z",
            "invalid date `2014-03-15T00:00:00Z`",
            "write `2014-03-15`",
        ),
        ("c. 1990", "invalid date `c. 1990`", "write `1990`"),
        (
            "2014..heute",
            "`heute` is not a date",
            "write `2014..present`",
        ),
        ("März 2014", "invalid date `März 2014`", "write `2014-03`"),
        (
            "seit März 2014",
            "invalid date `seit März 2014`",
            "write `2014-03..present`",
        ),
        (
            "abc",
            "`abc` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "abcd",
            "`abcd` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "12a",
            "`12a` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "",
            "`` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "-",
            "`-` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "March",
            "`March` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "2014-03-15-16",
            "`2014-03-15-16` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "3 4 5 6",
            "`3 4 5 6` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
        (
            "1234 5678",
            "`1234 5678` is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ),
    ] {
        let refusal = read(source).expect_err(source);
        assert_eq!(
            (refusal.message.as_str(), &*refusal.help.to_string()),
            (message, help),
            "{source}"
        );
        assert_eq!(
            refusal.code == Code::PeriodReversed,
            matches!(source, "2018..2014" | "2026..expected 2022"),
            "{source}"
        );
        // Who writes what the help says is not refused again.
        let dates = help
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|written| written.len() >= 4);
        dates.for_each(|dates| assert!(read(dates).is_ok(), "{source}: {dates}"));
    }
    for source in ["..", "...", "2014..2018..2020", "é", "99999999999999999999"] {
        assert_eq!(read(source).expect_err(source).code, Code::DateMalformed);
    }
}

#[test]
fn what_is_longer_than_any_dates_is_not_searched_for_some() {
    let help = |blanks: usize| {
        read(&format!("March{}2014", " ".repeat(blanks)))
            .unwrap_err()
            .help
            .to_string()
    };
    assert_eq!(
        (help(119).as_str(), help(120).as_str()),
        (
            "write `2014-03`",
            "write it like `2014`, `2014-03` or `2014-03-15`"
        )
    );
}

#[test]
fn words_of_dates_are_told_from_others() {
    for word in [
        "Mar", "december", "Sept", "Fall", "winter", "present", "now", "Sep2014", "May14",
    ] {
        assert!(is_date_word(word), "{word}");
    }
    for word in [
        "", "ma", "storage", "Q5", "H3", "Q", "QQ", "Q33", "33", "Foo2014", "2014", "2014Sep", "to",
    ] {
        assert!(!is_date_word(word), "{word}");
    }
    assert!(
        ["to", "until", "till", "through"]
            .into_iter()
            .all(is_range_word)
            && !is_range_word("at")
    );
}

#[test]
fn dates_of_other_programs_are_understood() {
    for (source, date) in [
        ("2014-03-01T00:00:00.000Z", "2014-03-01"),
        ("2018-05-31T23:59:59+02:00", "2018-05-31"),
        ("2018-05-31 23:59", "2018-05-31"),
        ("August 2021", "2021-08"),
        ("Aug. 2021", "2021-08"),
        ("aug 2021", "2021-08"),
        ("August, 2021", "2021-08"),
        ("2021 August", "2021-08"),
        ("15. August 2021", "2021-08-15"),
        ("August 15th, 2021", "2021-08-15"),
        ("janvier 2014", "2014-01"),
        ("enero de 2014", "2014-01"),
        ("15 de marzo de 2014", "2014-03-15"),
        ("març del 2014", "2014-03"),
        ("Окт. 2014", "2014-10"),
        ("2014年3月", "2014-03"),
        ("2014 年 3 月 15 日", "2014-03-15"),
        ("2014년 3월", "2014-03"),
        ("2014/03/01", "2014-03-01"),
        ("2014/3/1", "2014-03-01"),
        ("2014-3", "2014-03"),
        ("2015/01", "2015-01"),
        ("03/2014", "2014-03"),
        ("03.2014", "2014-03"),
        ("2014", "2014"),
        ("2014.", "2014"),
        (" 2014-03 ", "2014-03"),
        ("03/03/2014", "2014-03-03"),
        ("31.12.2014", "2014-12-31"),
        // With points, the day is first.
        ("01.03.2014", "2014-03-01"),
        ("1. 3. 2014", "2014-03-01"),
        ("03.31.2014", "2014-03-31"),
        ("1er mars 2014", "2014-03-01"),
        ("1.º de março de 2014", "2014-03-01"),
        ("1 d’abril del 2014", "2014-04-01"),
        ("Mar '14", "2014-03"),
        ("’98", "1998"),
        ("Sat Mar 01 2014 00:00:00 GMT+0100 (CET)", "2014-03-01"),
        (
            "Sat Mar 01 2014 00:00:00 GMT+0100 (Central European Standard Time)",
            "2014-03-01",
        ),
        ("Sat, 01 Mar 2014 00:00:00 +0100", "2014-03-01"),
        ("2014-00-00", "2014"),
        ("2014-03-00", "2014-03"),
        ("2014-W05", "2014-01"),
        ("2014-W06", "2014-02"),
        ("KW 1 2016", "2016-01"),
        ("2020-W53", "2020-12"),
        ("mid-2014", "2014"),
        ("Mitte 2014", "2014"),
        ("mediados de 2014", "2014"),
        ("２０１４年３月", "2014-03"),
        ("平成25年4月", "2013-04"),
        ("令和元年5月1日", "2019-05-01"),
        ("二〇一四年三月", "2014-03"),
        ("民國103年3月", "2014-03"),
        ("tháng 3 năm 2014", "2014-03"),
        ("15 tháng 3, 2014", "2014-03-15"),
        ("2 tháng 1, 2014", "2014-01-02"),
        ("มีนาคม 2557", "2014-03"),
        ("พ.ศ. 2557", "2014"),
        ("15 มี.ค. 2557", "2014-03-15"),
        ("Μαρτίου 2014", "2014-03"),
        ("ΜΑΡΤΙΟΣ 2014", "2014-03"),
        ("Μάρτιος 2014", "2014-03"),
        ("آذار 2014", "2014-03"),
        ("اذار ٢٠١٤", "2014-03"),
        ("15 تشرين الأول 2014", "2014-10-15"),
        ("غشت 2014", "2014-08"),
        ("מרס 2014", "2014-03"),
        ("במרץ 2014", "2014-03"),
        ("EKİM 2014", "2014-10"),
        ("Kasim 2014", "2014-11"),
        ("2014. gada martā", "2014-03"),
        ("2014 m. kovo mėn.", "2014-03"),
        ("roku 2014", "2014"),
        ("2014 р.", "2014"),
        ("12/31/2014", "2014-12-31"),
        ("ca. 1990", "1990"),
        ("since 2014", "2014"),
        ("Spring 2014", "2014-spring"),
        ("2014 automne", "2014-fall"),
        ("Fall 2014", "2014-fall"),
        ("WS 2014/15", "2014-winter"),
        ("WiSe 2014/2015", "2014-winter"),
        ("Wintersemester 2014/15", "2014-winter"),
        ("Winter 1999/00", "1999-winter"),
        ("SS 2016", "2016-summer"),
        ("Sommersemester 2016", "2016-summer"),
    ] {
        assert_eq!(
            meaning(source),
            Meaning::Date(date.parse().unwrap()),
            "{source}"
        );
    }
    for source in [
        "heute",
        "aktuell",
        "至今",
        "Actualidad",
        "bis heute",
        "à ce jour",
        "PRESENT",
        "ΣΉΜΕΡΑ",
        "עד היום",
        "έως σήμερα",
        "до сега",
        "на данный момент",
        "在职",
        "nykyinen",
        "momenteel",
        "kasalukuyan",
        "حالياً",
        "هم‌اکنون",
    ] {
        assert_eq!(meaning(source), Meaning::Present, "{source}");
    }
    for source in [
        "N/A",
        "",
        "2018-13",
        "2018-02-30",
        "Spring 14",
        "WS 2014/16",
        "Winter 2014/2013",
        "listopad 2014",
        "2014 2015",
        "Marketing 2014",
        "13/13/2014",
        "2014-03-15T",
        "20140315",
        "2014-W00",
        "2014-W54",
        "2014-03-00-00",
        // The year of another calendar.
        "۱۳۹۳",
        "Mar '1",
    ] {
        assert_eq!(meaning(source), Meaning::Unknown, "{source}");
    }
}

#[test]
fn dates_of_any_kind_are_understood_where_nobody_can_be_asked() {
    for (source, period) in [
        ("2014", "2014"),
        ("Expected May 2026", "expected 2026-05"),
        ("May 2026 (expected)", "expected 2026-05"),
        ("(Expected) 2026-05", "expected 2026-05"),
        ("Anticipated: May 2026", "expected 2026-05"),
        ("Expected graduation in May, 2026", "expected 2026-05"),
        ("exp. 2026", "expected 2026"),
        ("voraussichtlich 2026", "expected 2026"),
        ("Mai 2026 (geplant)", "expected 2026-05"),
        ("prévu mai 2026", "expected 2026-05"),
        ("2014 - 2016", "2014..2016"),
        ("Mar 2014 — heute", "2014-03..present"),
        ("2014 bis 2016", "2014..2016"),
        ("until 2011", "..2011"),
        ("2014..2016", "2014..2016"),
        ("2014–", "2014.."),
        ("Mar 2014 -", "2014-03.."),
        ("01/2020 - 01/2025", "2020-01..2025-01"),
        ("01.03.2014 – 31.05.2018", "2014-03-01..2018-05-31"),
        ("2004–2009 гг.", "2004..2009"),
        ("3-5 March 2014", "2014-03-03..2014-03-05"),
        ("3. – 5. März 2014", "2014-03-03..2014-03-05"),
        ("March 3–5, 2014", "2014-03-03..2014-03-05"),
        ("30 March - 2 April 2014", "2014-03-30..2014-04-02"),
        ("March 2014 (3 yrs)", "2014-03"),
        ("Mar 2014 - Feb 2017 · 3 yrs 2 mos", "2014-03..2017-02"),
        ("2014 - 2017 (3 años, 1 mes)", "2014..2017"),
        ("平成25年4月〜平成30年3月", "2013-04..2018-03"),
        ("มีนาคม 2557 - ปัจจุบัน", "2014-03..present"),
    ] {
        let found = period_meant(source).map(|period| period.to_string());
        assert_eq!(found.as_deref(), Some(period), "{source}");
    }
    for source in [
        "Expected",
        "expected to graduate",
        "N/A",
        "2018 - 2014",
        "03/04/2014 (expected)",
        "2014 (2015)",
        "2014 (first class)",
        "5-3 March 2014",
        "3 - May 2014 (x)",
        "–",
        "Present –",
    ] {
        assert_eq!(period_meant(source), None, "{source}");
    }
}

/// Whatever a help suggests for a date, import takes, and the other way round.
#[test]
fn helps_and_import_agree() {
    for source in [
        "Mar 2014",
        "2014.03",
        "03-2014",
        "15/03/2014",
        "2014-3",
        "Sep2014",
        "2014-03-15T00:00:00Z",
        "c. 1990",
        "2014年3月",
        "10 października 2014",
    ] {
        let Meaning::Date(meant) = meaning(source) else {
            panic!("{source}")
        };
        assert_eq!(
            date(source).unwrap_err().help.to_string(),
            format!("write `{meant}`")
        );
    }
}

#[test]
fn a_whole_date_is_not_divided() {
    let help = read("2014-03-15 2016")
        .expect_err("two dates are none")
        .help;
    assert!(!matches!(help, Help::Write(_)), "{help:?}");
}

#[test]
fn a_time_that_somebody_wrote_is_not_dropped() {
    let refusal = read("2014-03-15 19:30").expect_err("a time is no date");
    assert_eq!(
        refusal.help,
        "write `2014-03-15`, and the time in the title or a row: `\"Time\": \"19:30\"`".into()
    );
}

/// A program writes what was meant without asking, unless a date was not exact.
#[test]
fn guesses_are_not_certain() {
    for (source, text, applicability) in [
        ("Mar 2014", "2014-03", "certain"),
        ("2014-03-15T00:00:00-1000", "2014-03-15", "certain"),
        ("2014-03-15 23:59", "2014-03-15", "certain"),
        ("seit 2014", "2014..present", "certain"),
        ("2014-2018", "2014..2018", "certain"),
        ("c. 1990", "1990", "maybe"),
        ("mid-2014", "2014", "maybe"),
        ("2014-W05", "2014-01", "maybe"),
        ("2014-31-12", "2014-12-31", "maybe"),
        ("X 2014", "2014-10", "maybe"),
        ("IX 2014", "2014-09", "certain"),
        ("2022年上半期", "2022-01..2022-06", "maybe"),
        ("2022년 상반기", "2022-01..2022-06", "certain"),
        ("2014-00-00", "2014", "maybe"),
        ("01.03.2014", "2014-03-01", "certain"),
        ("2014-", "2014..", "maybe"),
        ("2014 –", "2014..", "maybe"),
        ("Fall 2014 -", "2014-fall..", "maybe"),
        ("c. 2014..2018", "2014..2018", "maybe"),
        ("2014..ca. 2018", "2014..2018", "maybe"),
        ("2014-ca. 2018", "2014..2018", "maybe"),
        ("until 2018", "..2018", "certain"),
        ("Fall 2014", "2014-fall", "certain"),
        ("2018..2014", "2014..2018", "maybe"),
    ] {
        let Help::Write(edit) = read(source).expect_err(source).help else {
            panic!("{source} has no edit")
        };
        assert_eq!(
            (&*edit.text, edit.applicability.name()),
            (text, applicability),
            "{source}"
        );
    }
    for source in ["03/04/2014", "present", "2014 2015"] {
        let help = read(source).expect_err(source).help;
        assert!(matches!(help, Help::Say(_)), "{source}: {help}");
    }
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_not_dropped() {
    for (source, help) in [
        (
            "15/03/2014..01/05/2018",
            "write `2014-03-15..2018-05-01` or `2014-03-15..2018-01-05`",
        ),
        (
            "20 March 2012..03/04/2014",
            "write `2012-03-20..2014-04-03` or `2012-03-20..2014-03-04`",
        ),
        (
            "01/05/2014..15/03/2018",
            "write `2014-05-01..2018-03-15` or `2014-01-05..2018-03-15`",
        ),
        (
            "01/05/2014-03/04/2018",
            "write `2014-05-01..2018-04-03` or `2014-01-05..2018-03-04`",
        ),
        (
            "2014-spring-2015",
            "write `2014..2015-spring` or `2014-spring..2015`",
        ),
    ] {
        let refusal = read(source).expect_err(source);
        assert_eq!(refusal.help, help.to_owned().into(), "{source}");
    }
}

#[test]
fn words_between_dates_are_known() {
    for (source, right) in [
        ("od 2014 do 2018", "2014..2018"),
        ("dal 2014 al 2018", "2014..2018"),
        ("с 2014 по 2018", "2014..2018"),
        ("von 2014 bis 2018", "2014..2018"),
        ("de 2014 à 2018", "2014..2018"),
        ("2014 a 2018", "2014..2018"),
        ("2014 tot 2018", "2014..2018"),
        ("2014 à ce jour", "2014..present"),
        ("marzo de 2014 a mayo de 2018", "2014-03..2018-05"),
        ("January-March 2014", "2014-01..2014-03"),
        ("Jan..Mar 2014", "2014-01..2014-03"),
        ("2014/15", "2014..2015"),
        ("2014–15", "2014..2015"),
        ("2010–11", "2010..2011"),
        ("2008–12", "2008..2012"),
        ("2012–03", "2012-03"),
        ("IX 2012", "2012-09"),
        ("III.2019", "2019-03"),
        ("IX 2012 – III 2019", "2012-09..2019-03"),
        ("IX 2012..III 2019", "2012-09..2019-03"),
        ("20140315", "2014-03-15"),
        ("Mär 2014", "2014-03"),
        ("Mrz. 2014", "2014-03"),
        ("fév. 2014..déc. 2015", "2014-02..2015-12"),
        ("2014 год", "2014"),
        ("2014 г.", "2014"),
        ("2014..настоящее время", "2014..present"),
    ] {
        let refusal = read(source).expect_err(source);
        assert_eq!(refusal.help, Help::write(right), "{source}");
    }
    for source in [
        "March - January 2014",
        "II, 2003",
        "20141315",
        "2014 od 2018",
    ] {
        let refusal = read(source).expect_err(source);
        assert!(!matches!(refusal.help, Help::Write(_)), "{source}");
    }
}

#[test]
fn what_a_resume_prints_is_answered_in_every_language() {
    let day = |year, month, day| Date::from_day(year, month, day).unwrap();
    for words in Words::ALL {
        let month = |year, month| words.date(Date::from_month(year, month).unwrap());
        let [close, spaced] = words.dash;
        let mut printed: Vec<(String, String)> = Vec::new();
        for number in 1..=12 {
            let right = format!("2014-{number:02}");
            printed.push((month(2014, number).into_owned(), right));
        }
        printed.extend([
            (
                format!("{}{spaced}{}", month(2014, 3), month(2018, 5)),
                "2014-03..2018-05".to_owned(),
            ),
            (
                format!(
                    "{}{close}{}",
                    words.date(Date::from_year(2018).unwrap()),
                    words.present
                ),
                "2018..present".to_owned(),
            ),
            (
                words.date(day(2014, 3, 15)).into_owned(),
                "2014-03-15".to_owned(),
            ),
        ]);
        for (text, right) in printed {
            let help = read(&text).expect_err(&text).help;
            // November in Polish, and October in Croatian.
            let is_clear = !text.starts_with("listopad ");
            assert_eq!(
                help == Help::write(right.clone()),
                is_clear,
                "{}: {text}",
                words.lang
            );
            let help = read(&unambiguous(&text, words)).expect_err(&text).help;
            assert_eq!(help, Help::write(right), "{}: {text}", words.lang);
        }
    }
}

#[test]
fn a_date_in_brackets_is_not_part_of_the_number_before_it() {
    assert_eq!(meaning("24 (Jan 2026)"), Meaning::Unknown);
    assert_eq!(
        meaning("(Jan 2026)"),
        Meaning::Date("2026-01".parse().unwrap())
    );
}

#[test]
fn a_name_of_two_months_is_read_where_the_language_is_known() {
    let words = |tag| Words::of(Some(&Lang::new(tag).unwrap()));
    let help = |source: &str, tag| match tag {
        "" => read(source).expect_err(source).help,
        tag => read_in(source, words(tag)).expect_err(source).help,
    };
    for (source, tag, right) in [
        ("listopad 2014", "pl", "2014-11"),
        ("listopad 2014", "cs", "2014-11"),
        ("listopad 2014.", "hr", "2014-10"),
        ("15 listopada 2014", "pl", "2014-11-15"),
        ("Listopad 2014-lis 2016", "pl", "2014-11..2016-11"),
        ("lip 2014", "hr", "2014-06"),
        ("Mar 2014", "pl", "2014-03"),
    ] {
        assert_eq!(help(source, tag), Help::write(right), "{source} {tag}");
    }
    for tag in ["", "de"] {
        let said = help("listopad 2014", tag).to_string();
        assert_eq!(said, "write `2014-10` or `2014-11`", "{tag}");
    }
}

#[test]
fn the_last_digits_of_the_next_year_are_no_month_for_sure() {
    for (source, help) in [
        ("2008-9", "write `2008-09` or `2008..2009`"),
        ("2003-4", "write `2003-04` or `2003..2004`"),
        ("2008/9", "write `2008-09` or `2008..2009`"),
        ("1999-01..03", "write `1999-01..1999-03` or `1999-01..2003`"),
    ] {
        let refusal = read(source).expect_err(source);
        assert!(
            refusal.message.ends_with("can be read in two ways"),
            "{source}: {}",
            refusal.message
        );
        assert_eq!(refusal.help, help.to_owned().into(), "{source}");
    }
    for (source, right) in [
        ("2008-8", "2008-08"),
        ("1999-00", "1999..2000"),
        ("1999/00", "1999..2000"),
        ("2009..12", "2009..2012"),
        ("2008..9", "2008..2009"),
        ("1998..02", "1998..2002"),
        ("2012-01..03", "2012-01..2012-03"),
        ("2012-03..14", "2012-03..2014"),
        ("2012-01-05..10", "2012-01-05..2012-01-10"),
    ] {
        let help = read(source).expect_err(source).help;
        assert_eq!(help, Help::write(right), "{source}");
    }
    for source in [
        "9999-00",
        "2012-03..01",
        "2009..5",
        "2012..123",
        "2012-fall..12",
    ] {
        let help = read(source).expect_err(source).help.to_string();
        assert!(!help.contains(".."), "{source}: {help}");
    }
}

#[test]
fn the_end_of_a_period_may_be_expected_in_many_words() {
    for (source, right) in [
        ("2025 - 2027 expected", "2025..expected 2027"),
        ("2025-2027 previsto", "2025..expected 2027"),
        ("2025-09 - 2027-06 planowo", "2025-09..expected 2027-06"),
        ("2025..previsão 2027-12", "2025..expected 2027-12"),
        ("2025..estimat 2027", "2025..expected 2027"),
        ("forthcoming 2027-autumn", "expected 2027-autumn"),
    ] {
        let help = read(source).expect_err(source).help;
        assert_eq!(help, Help::write(right), "{source}");
    }
    let help = read("2025 - present expected")
        .expect_err("no date is expected")
        .help;
    assert!(!matches!(help, Help::Write(_)), "{help:?}");
}

#[test]
fn eras_may_have_letters() {
    for (source, right) in [
        ("H20.4..H24.3", "2008-04..2012-03"),
        ("H20..H24", "2008..2012"),
        ("S63.4", "1988-04"),
        ("R5年4月", "2023-04"),
        ("R5/4/1", "2023-04-01"),
        ("H20.4..present", "2008-04..present"),
    ] {
        let help = read(source).expect_err(source).help;
        assert_eq!(help, Help::write(right).maybe(), "{source}");
    }
    for source in ["H1", "S3", "H32.4", "S3.14", "H2.2014", "X20.4", "H20.4a"] {
        assert_eq!(meaning(source), Meaning::Unknown, "{source}");
    }
}

#[test]
fn durations_are_numbers_with_units() {
    for text in [
        "3 yrs",
        "4 yrs 2 mos",
        "3.5 years",
        "10+ years",
        "1 year and 6 months",
        "2 Jahre, 3 Monate",
        "1年6个月",
        "9ヶ月",
        "2년 3개월",
    ] {
        assert!(is_duration(text), "{text}");
    }
    for text in [
        "",
        "3",
        "yrs",
        "2014 m.",
        "3月",
        "2014年",
        "3 mar",
        "remote",
        "3 yrs remote",
    ] {
        assert!(!is_duration(text), "{text}");
    }
}

#[test]
fn what_a_date_says_of_its_exactness_is_not_dropped_without_asking() {
    for (source, right) in [
        ("2023..~2027", "2023..2027"),
        ("~2014..2016", "2014..2016"),
        ("2014?..2016", "2014..2016"),
        ("~2014", "2014"),
        ("WS 2014/15", "2014-winter"),
    ] {
        let help = read(source).unwrap_err().help;
        assert_eq!(help, Help::write(right).maybe(), "{source}");
    }
    for (source, right) in [("2014~2018", "2014..2018"), ("WS 2014", "2014-winter")] {
        let help = read(source).unwrap_err().help;
        assert_eq!(help, Help::write(right), "{source}");
    }
}

#[test]
fn words_directly_after_a_date_are_read() {
    for (source, right) in [
        ("2015年1月至今", "2015-01..present"),
        ("2015年1月 現在", "2015-01..present"),
        ("2018년 3월 현재", "2018-03..present"),
        ("2027年3月卒業見込み", "expected 2027-03"),
        ("2027年3月（予定）", "expected 2027-03"),
        ("2027년 2월 졸업예정", "expected 2027-02"),
        ("201403..201504", "2014-03..2015-04"),
        ("201403", "2014-03"),
        ("2012 onwards", "2012..present"),
    ] {
        assert_eq!(
            read(source).unwrap_err().help,
            Help::write(right),
            "{source}"
        );
    }
    for source in ["2015年1月東京", "201413", "180001"] {
        let help = read(source).unwrap_err().help;
        assert!(!matches!(help, Help::Write(_)), "{source}: {help:?}");
    }
}

#[test]
fn two_years_follow_each_other() {
    for (source, years) in [("2011/12", "2011..2012"), ("1999/00", "1999..2000")] {
        assert_eq!(two_years(source).unwrap().to_string(), years);
    }
    assert_eq!(two_years("2008-9").unwrap().to_string(), "2008..2009");
    for source in [
        "2011-12",
        "2008-8",
        "2011/11",
        "2011/2012",
        "32767/32767",
        "9999/00",
        "2011",
        "",
    ] {
        assert_eq!(two_years(source), None, "{source}");
    }
}

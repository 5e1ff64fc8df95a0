//! The spellings of dates: the ones of the language, and for every other one that people type the
//! right one.

use crate::model::{Date, Period};
use crate::problem::{Code, Fault};

/// What is wrong with dates, and what to type instead.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which rule was broken.
    pub code: Code,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// What to type instead.
    pub help: String,
}

/// Reads dates out of their tokens written one after another, with blanks only between words and
/// numbers.
///
/// # Errors
/// The right spelling, for every other one that people type.
pub fn read(source: &str) -> Result<Period, Refusal> {
    // What is longer than any two dates is not searched for some.
    if source.len() > 64 {
        return Err(malformed(
            "this is not a date",
            "write it like `2014`, `2014-03` or `2014-03-15`".into(),
        ));
    }
    let Some((start, end)) = source.split_once("..") else {
        return match date(source) {
            Ok(date) => Ok(Period::on(date)),
            Err(refusal) => Err(unless_period(source).unwrap_or(refusal)),
        };
    };
    // Where dates are to be written in another way, the help has the whole period.
    let right = |text: &str| match text {
        "" => Some(String::new()),
        _ if is_present(text) => Some("present".to_owned()),
        _ => right(text),
    };
    let bare = end.trim_matches(['.', '=']);
    if start.is_empty() {
        let end = right(bare).unwrap_or_default();
        return Err(malformed(
            "a period needs a start",
            format!("write the date that it began, like `2014..{end}`"),
        ));
    }
    if bare.len() < end.len()
        && let (Some(start), Some(bare)) = (right(start), right(bare))
    {
        let message = if end.contains('=') {
            "a period has no `=`"
        } else {
            "a period is written with two dots"
        };
        return Err(malformed(message, format!("write `{start}..{bare}`")));
    }
    let whole = |refusal: Refusal| match (right(start), right(end)) {
        (Some(start), Some(end)) => Refusal {
            help: format!("write `{start}..{end}`"),
            ..refusal
        },
        _ => refusal,
    };
    let first = date(start).map_err(whole)?;
    match end {
        "" => Ok(Period::since(first)),
        "present" => Ok(Period::to_present(first)),
        _ if is_present(end) => Err(malformed(
            &format!("`{end}` is not a date"),
            format!("write `{start}..present`"),
        )),
        _ => {
            let last = date(end).map_err(whole)?;
            Period::between(first, last).map_err(|fault| Refusal {
                code: fault.code,
                message: fault.message.into(),
                help: format!("swap the dates: `{last}..{first}`"),
            })
        }
    }
}

/// Reads one date.
///
/// # Errors
/// The right spelling, for every other one that people type.
pub fn date(source: &str) -> Result<Date, Refusal> {
    if let Some((year, month, day)) = numbers(source) {
        return exact(year, month, day);
    }
    match guess(source) {
        Some(guess) => Err(malformed(
            &format!("`{source}` is not how a date is written"),
            format!("write `{guess}`"),
        )),
        None if is_present(source) => Err(malformed(
            "a period needs a start",
            "write it like `2014..present`".into(),
        )),
        None => Err(unreadable(source)),
    }
}

/// The parts of `2014`, `2014-03` and `2014-03-15` as they are written.
fn numbers(source: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
    let digits = |text: &&str, len| text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
    let mut parts = source.split('-');
    let year = parts.next().filter(|part| digits(part, 4))?;
    let month = match parts.next() {
        None => return Some((year, None, None)),
        Some(part) => Some(part).filter(|part| digits(part, 2))?,
    };
    let day = match parts.next() {
        None => return Some((year, Some(month), None)),
        Some(part) => Some(part).filter(|part| digits(part, 2))?,
    };
    parts
        .next()
        .is_none()
        .then_some((year, Some(month), Some(day)))
}

/// The date of parts that have the right number of digits, if it exists.
fn exact(year: &str, month: Option<&str>, day: Option<&str>) -> Result<Date, Refusal> {
    let number = |text: &str| text.parse().unwrap_or(0);
    let made = match (month, day) {
        (None, _) => Date::from_year(number(year)),
        (Some(month), None) => Date::from_month(number(year), number(month) as u8),
        (Some(month), Some(day)) => {
            Date::from_day(number(year), number(month) as u8, number(day) as u8)
        }
    };
    made.map_err(|Fault { message, help, .. }| match (month, day) {
        // `2014-18` is what some people write for 2014 to 2018.
        (Some(end), None) if number(end) > 12 && end > &year[2..] => malformed(
            &format!("there is no month {end}"),
            format!(
                "months go from `01` to `12`; a period is written `{year}..{}{end}`",
                &year[..2]
            ),
        ),
        (Some(month), _) if !(1..=12).contains(&number(month)) => {
            malformed(&format!("there is no month {month}"), help.into())
        }
        (None, _) => malformed(
            &format!("there is no year {year}"),
            "years go from `1000` to `9999`".into(),
        ),
        _ => malformed(message, help.into()),
    })
}

/// For `2014-2018`, `2014 to 2018` and the like: the period in its right spelling.
fn unless_period(source: &str) -> Option<Refusal> {
    let separators = [" to ", " until ", " till ", " through ", "-", "/"];
    let splits = separators
        .iter()
        .flat_map(|separator| source.match_indices(separator));
    let (start, end) = splits
        .map(|(at, separator)| (&source[..at], &source[at + separator.len()..]))
        .find_map(|(start, end)| {
            let end = if is_present(end) {
                Some("present".into())
            } else {
                right(end)
            };
            Some((right(start)?, end?))
        })?;
    Some(malformed(
        "a period is written with two dots",
        format!("write `{start}..{end}`"),
    ))
}

/// The right spelling of a date, however it is written.
fn right(source: &str) -> Option<String> {
    date(source)
        .ok()
        .map(|date| date.to_string())
        .or_else(|| guess(source))
}

/// The right spelling of a date that is written in another way.
fn guess(source: &str) -> Option<String> {
    let parts: Vec<&str> = source
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let (mut year, mut rest) = (None, Vec::new());
    for part in split_words(&parts) {
        match part {
            part if part.len() == 4
                && part.bytes().all(|b| b.is_ascii_digit())
                && year.is_none() =>
            {
                year = Some(part)
            }
            part => rest.push(part),
        }
    }
    let year = year?;
    let named = rest.iter().position(|part| month_of(part).is_some());
    let (month, day) = match (named, rest.as_slice()) {
        (Some(_), [month]) => (month_of(month)?, None),
        (Some(at), [_, _]) => (month_of(&rest[at])?, Some(number(&rest[1 - at])?)),
        (None, [month]) => (number(month)?, None),
        // `15/03/2014` and `03/15/2014`: only what cannot be a month is surely the day; of
        // `03/04/2014` the writer must decide.
        (None, [one, two]) if source.starts_with(&year) => (number(one)?, Some(number(two)?)),
        (None, [one, two]) if number(one)? > 12 => (number(two)?, Some(number(one)?)),
        (None, [one, two]) if number(two)? > 12 => (number(one)?, Some(number(two)?)),
        _ => return None,
    };
    let year: u16 = year.parse().ok()?;
    let date = match day {
        None => Date::from_month(year, month),
        Some(day) => Date::from_day(year, month, day),
    };
    date.ok().map(|date| date.to_string())
}

/// Words and numbers apart: `Sep2014` is `Sep`, `2014`.
fn split_words(parts: &[&str]) -> Vec<String> {
    let mut split: Vec<String> = Vec::new();
    for part in parts {
        let mut digits = None;
        for c in part.chars().filter(|c| c.is_alphanumeric()) {
            if digits == Some(c.is_ascii_digit()) {
                if let Some(last) = split.last_mut() {
                    last.push(c);
                }
            } else {
                split.push(c.to_string());
                digits = Some(c.is_ascii_digit());
            }
        }
    }
    split.retain(|word| !matches!(word.to_lowercase().as_str(), "st" | "nd" | "rd" | "th"));
    split
}

fn number(text: &str) -> Option<u8> {
    text.parse().ok()
}

fn month_of(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|month| {
        word.len() >= 3 && month.starts_with(&word) || word == "sept" && *month == "september"
    })?;
    Some(at as u8 + 1)
}

fn season_of(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "spring" => Some("03"),
        "summer" => Some("06"),
        "fall" | "autumn" => Some("09"),
        "winter" => Some("12"),
        _ => None,
    }
}

/// Whether a word says that something goes on.
pub fn is_present(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "present" | "now" | "today" | "current" | "currently" | "ongoing" | "date"
    )
}

/// Whether a word may begin or go on with dates as people type them.
pub fn is_date_word(word: &str) -> bool {
    season_of(word).is_some()
        || is_present(word)
        || split_words(&[word])
            .first()
            .is_some_and(|first| month_of(first).is_some())
}

/// Whether a word stands between two dates as people type them.
pub fn is_range_word(word: &str) -> bool {
    matches!(word, "to" | "until" | "till" | "through")
}

fn unreadable(source: &str) -> Refusal {
    let words = split_words(&source.split([' ', '-', '/', '.']).collect::<Vec<_>>());
    let season = words.iter().find_map(|word| season_of(word));
    let year = words
        .iter()
        .find(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    match (season, year) {
        (Some(month), Some(year)) => malformed(
            "a season is not a date",
            format!("write the month that it began, like `{year}-{month}`, or `{year}`"),
        ),
        _ if words.len() == 1 && source.bytes().all(|b| b.is_ascii_digit()) => malformed(
            &format!("`{source}` is not a year"),
            "a year has four digits, like `2014`".into(),
        ),
        _ => malformed(
            &format!("`{source}` is not a date"),
            "write it like `2014`, `2014-03` or `2014-03-15`".into(),
        ),
    }
}

fn malformed(message: &str, help: String) -> Refusal {
    Refusal {
        code: Code::DateMalformed,
        message: message.into(),
        help,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (
                "Mar 2014",
                "`Mar 2014` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "March 2014",
                "`March 2014` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "Sept 2014",
                "`Sept 2014` is not how a date is written",
                "write `2014-09`",
            ),
            (
                "Sep2014",
                "`Sep2014` is not how a date is written",
                "write `2014-09`",
            ),
            (
                "2014Sep",
                "`2014Sep` is not how a date is written",
                "write `2014-09`",
            ),
            (
                "15 March 2014",
                "`15 March 2014` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "March 15 2014",
                "`March 15 2014` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "15th March 2014",
                "`15th March 2014` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "2014.03",
                "`2014.03` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "2014/03",
                "`2014/03` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "2014/03/15",
                "`2014/03/15` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "2014.13.03",
                "`2014.13.03` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "03-2014",
                "`03-2014` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "3.2014",
                "`3.2014` is not how a date is written",
                "write `2014-03`",
            ),
            (
                "12/2014",
                "`12/2014` is not how a date is written",
                "write `2014-12`",
            ),
            (
                "13/2014",
                "`13/2014` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "15/03/2014",
                "`15/03/2014` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "03/15/2014",
                "`03/15/2014` is not how a date is written",
                "write `2014-03-15`",
            ),
            (
                "12/03/2014",
                "`12/03/2014` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "03/12/2014",
                "`03/12/2014` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "03/04/2014",
                "`03/04/2014` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "13/13/2014",
                "`13/13/2014` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "2014-3",
                "`2014-3` is not how a date is written",
                "write `2014-03`",
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
                "2014..Mar 2015",
                "`Mar 2015` is not how a date is written",
                "write `2014..2015-03`",
            ),
            (
                "2014..xyz",
                "`xyz` is not a date",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (
                "Mar 2014..present",
                "`Mar 2014` is not how a date is written",
                "write `2014-03..present`",
            ),
            (
                "Mar 2014..",
                "`Mar 2014` is not how a date is written",
                "write `2014-03..`",
            ),
            (
                "Mar 2014..xyz",
                "`Mar 2014` is not how a date is written",
                "write `2014-03`",
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
            (
                "..2018",
                "a period needs a start",
                "write the date that it began, like `2014..2018`",
            ),
            (
                "..=now",
                "a period needs a start",
                "write the date that it began, like `2014..present`",
            ),
            (
                "..xyz",
                "a period needs a start",
                "write the date that it began, like `2014..`",
            ),
            (
                "present",
                "a period needs a start",
                "write it like `2014..present`",
            ),
            (
                "0000",
                "there is no year 0000",
                "years go from `1000` to `9999`",
            ),
            ("0000-12", "a year has four digits", "write it like `2014`"),
            (
                "2014-13",
                "there is no month 13",
                "months go from `01` to `12`",
            ),
            (
                "2014-14",
                "there is no month 14",
                "months go from `01` to `12`",
            ),
            (
                "2014-15",
                "there is no month 15",
                "months go from `01` to `12`; a period is written `2014..2015`",
            ),
            (
                "2014-18",
                "there is no month 18",
                "months go from `01` to `12`; a period is written `2014..2018`",
            ),
            (
                "2014-00",
                "there is no month 00",
                "months go from `01` to `12`",
            ),
            (
                "2014-13-01",
                "there is no month 13",
                "months go from `01` to `12`",
            ),
            (
                "2015-02-29",
                "there is no 29 February in this year",
                "this month has days `01` to `28`",
            ),
            (
                "2014-04-31",
                "this month has no such day",
                "this month has days `01` to `30`",
            ),
            (
                "2014-01-32",
                "this month has no such day",
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
            (
                "Fall 2014",
                "a season is not a date",
                "write the month that it began, like `2014-09`, or `2014`",
            ),
            (
                "autumn 2014",
                "a season is not a date",
                "write the month that it began, like `2014-09`, or `2014`",
            ),
            (
                "Spring 2014",
                "a season is not a date",
                "write the month that it began, like `2014-03`, or `2014`",
            ),
            (
                "summer-2014",
                "a season is not a date",
                "write the month that it began, like `2014-06`, or `2014`",
            ),
            (
                "Winter/2014",
                "a season is not a date",
                "write the month that it began, like `2014-12`, or `2014`",
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
                (refusal.message.as_str(), refusal.help.as_str()),
                (message, help),
                "{source}"
            );
            assert_eq!(
                refusal.code == Code::PeriodReversed,
                source == "2018..2014",
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
        };
        assert_eq!(
            (help(55).as_str(), help(56).as_str()),
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
            "", "ma", "storage", "Q3", "Foo2014", "2014", "2014Sep", "to",
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
}

//! One date: its value, or for every other spelling the right one.

use super::foreign::{Meaning, is_next_year, meaning, part_of_year, without_zeros};
use super::{Refusal, corrected, malformed, months, right, spelled, write};
use crate::model::{Date, Period, Season};
use crate::problem::{Fault, Help};

/// Reads one date.
///
/// # Errors
/// The right spelling, for every other one that people type.
pub fn date(source: &str) -> Result<Date, Refusal> {
    if let Some((year, month, day)) = numbers(source) {
        return exact(year, month, day).map_err(|refusal| {
            // No month is `00`, and it is the year after `1999`.
            if let (Some("00"), None, Ok(first)) = (month, day, year.parse::<u16>())
                && first % 100 == 99
                && first < 9999
            {
                let help = Help::write(format!("{first}..{}", first + 1));
                return corrected(refusal, Some(help));
            }
            // In `2014-31-12` the day is before the month.
            let swapped = month
                .zip(day)
                .and_then(|(month, day)| format!("{year}-{day}-{month}").parse::<Date>().ok());
            let known = swapped.or_else(|| without_zeros(source));
            corrected(
                refusal,
                known.map(|date| Help::write(date.to_string()).maybe()),
            )
        });
    }
    if let Some((year, season)) = source.split_once('-')
        && numbers(year).is_some()
        && Season::from_word(season).is_some()
    {
        return source.parse().map_err(|_| invalid_year(year));
    }
    match meaning(source) {
        Meaning::Date(date) => Err(match two_years(source) {
            Some(years) => malformed(
                &format!("`{source}` can be read in two ways"),
                format!("write `{date}` or `{years}`"),
            ),
            None => malformed(
                &format!("invalid date `{source}`"),
                write(source, spelled(date, source)),
            ),
        }),
        Meaning::Either(day_first, month_first) => Err(malformed(
            &format!("`{source}` can be read in two ways"),
            format!("write `{day_first}` or `{month_first}`"),
        )),
        Meaning::Present => Err(malformed(
            "a period needs a start",
            "write it like `2014..present`",
        )),
        Meaning::Unknown => Err(match part_of_year(source) {
            Some((first, _)) => malformed(
                &format!("invalid date `{source}`"),
                format!("write one of its months, like `{first}`"),
            ),
            None => compact(source)
                .or_else(|| {
                    let message = format!("invalid date `{source}`");
                    let years = two_years(source)?.to_string();
                    Some(malformed(&message, Help::write(years)))
                })
                .or_else(|| either_month(source))
                .unwrap_or_else(|| unreadable(source)),
        }),
    }
}

/// For `listopad 2014`, which is a month in one language and the next one in another: both.
fn either_month(source: &str) -> Option<Refusal> {
    let dates: Vec<String> = months::readings(source)
        .iter()
        .filter_map(|source| right(source))
        .collect();
    (dates.len() > 1).then(|| {
        malformed(
            &format!("`{source}` can be read in two ways"),
            format!("write `{}`", dates.join("` or `")),
        )
    })
}

/// The two years of an academic year and the like: `2014/15`, `2008-9`. `2011/12` and `2008-9` may
/// also be a month.
///
/// ```
/// use resume_core::dates::two_years;
/// assert_eq!(two_years("2011/12").unwrap().to_string(), "2011..2012");
/// assert_eq!(two_years("2008-9").unwrap().to_string(), "2008..2009");
/// assert_eq!(two_years("2011/11"), None);
/// ```
pub fn two_years(source: &str) -> Option<Period> {
    let source = source.trim();
    let (year, next) = source.split_once(['/', '-'])?;
    // With a hyphen two digits are a month.
    let is_short = are_digits(next, 2) && source.contains('/') || are_digits(next, 1);
    let is_year = are_digits(year, 4) && is_short;
    let year: u16 = year.parse().ok().filter(|_| is_year)?;
    let date = |year| Date::from_year(year).ok();
    let is_digit = next.parse() == Ok((year + 1) % 10) && next.len() == 1;
    match is_digit || is_next_year(next, year) {
        true => Period::between(date(year)?, date(year + 1)?).ok(),
        false => None,
    }
}

/// The years of a period of which the end is its last two digits, after a dash as is between numbers:
/// `2010–11`. A month has a hyphen before it, and `2012–03` goes back.
pub(super) fn dashed_years(source: &str) -> Option<String> {
    let (year, end) = source.trim().split_once('\u{2013}')?;
    let is_later = are_digits(year, 4) && are_digits(end, 2) && end > &year[2..];
    is_later.then(|| format!("{year}..{}{end}", &year[..2]))
}

/// A day or a month without separators: `20140315`, `201403`.
pub(super) fn without_signs(source: &str) -> Option<Date> {
    let written = if are_digits(source, 8) {
        format!("{}-{}-{}", &source[..4], &source[4..6], &source[6..])
    } else if are_digits(source, 6) {
        format!("{}-{}", &source[..4], &source[4..])
    } else {
        return None;
    };
    let date: Date = written.parse().ok()?;
    (1900..2100).contains(&date.year()).then_some(date)
}

/// For dates without separators: what can be written.
fn compact(source: &str) -> Option<Refusal> {
    let date = without_signs(source)?;
    let message = format!("invalid date `{source}`");
    Some(malformed(&message, Help::write(date.to_string())))
}

/// The parts of `2014`, `2014-03` and `2014-03-15` as they are written.
pub(super) fn numbers(source: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
    let mut parts = source.split('-');
    let year = parts.next().filter(|part| are_digits(part, 4))?;
    let month = match parts.next() {
        None => return Some((year, None, None)),
        Some(part) => Some(part).filter(|part| are_digits(part, 2))?,
    };
    let day = match parts.next() {
        None => return Some((year, Some(month), None)),
        Some(part) => Some(part).filter(|part| are_digits(part, 2))?,
    };
    parts
        .next()
        .is_none()
        .then_some((year, Some(month), Some(day)))
}

/// Whether a text is a number of so many digits.
pub(super) fn are_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
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
        (Some(month), _) if !(1..=12).contains(&number(month)) => {
            malformed(&format!("invalid month `{month}`"), help)
        }
        (None, _) => invalid_year(year),
        _ => malformed(message, help),
    })
}

/// For a month that does not exist, alone: `2014-18` is what some people write for 2014 to 2018.
pub(super) fn short_end(source: &str) -> Option<Refusal> {
    let (year, Some(end), None) = numbers(source)? else {
        return None;
    };
    let is_end = end.parse().is_ok_and(|end: u8| end > 12) && end > &year[2..];
    is_end.then(|| {
        malformed(
            &format!("invalid month `{end}`"),
            format!(
                "months go from `01` to `12`; a period is written `{year}..{}{end}`",
                &year[..2]
            ),
        )
    })
}

fn invalid_year(year: &str) -> Refusal {
    malformed(
        &format!("invalid year `{year}`"),
        "years go from `1000` to `9999`",
    )
}

pub(super) fn unreadable(source: &str) -> Refusal {
    if source.len() != 4 && !source.is_empty() && source.bytes().all(|b| b.is_ascii_digit()) {
        return malformed(
            &format!("`{source}` is not a year"),
            "a year has four digits, like `2014`",
        );
    }
    malformed(
        &format!("`{source}` is not a date"),
        "write it like `2014`, `2014-03` or `2014-03-15`",
    )
}

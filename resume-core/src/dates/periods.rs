//! The periods that people mean who write them in another way than with two dots.

use super::names::{is_from, is_present, is_range_word};
use super::single::dashed_years;
use super::{
    Meaning, Refusal, are_digits, malformed, meaning, numbers, right, right_end, right_start,
    two_ways, write,
};
use crate::model::Date;

/// The signs that people write between two dates.
const SIGNS: [char; 7] = [
    '-', '/', '\u{2013}', '\u{2014}', '~', '\u{301c}', '\u{ff5e}',
];

/// The periods that somebody can have meant who wrote these dates before and after the dots, each
/// in its right spelling: none where one of the dates is not understood, and two where one can be
/// read in two ways.
pub(super) fn periods(start: &str, end: &str) -> Vec<String> {
    let starts = match start {
        "" => vec![String::new()],
        start => readings(start, right_start(start)),
    };
    let ends = readings(end, right_end(end));
    let period =
        |start: &String, end: &String| match start.is_empty() && end.starts_with(super::EXPECTED) {
            true => end.clone(),
            false => format!("{start}..{end}"),
        };
    match (starts.as_slice(), ends.as_slice()) {
        // The day comes first in both dates, or the month in both.
        ([_, _], [_, _]) => {
            let pairs = starts.iter().zip(&ends);
            pairs.map(|(start, end)| period(start, end)).collect()
        }
        ([], [] | [_]) => {
            let shared = sharing_year(start, end).or_else(|| sharing_month(start, end));
            let shared = shared.filter(|(first, last)| first < last);
            let written = shared.map(|(first, last)| format!("{first}..{last}"));
            written.into_iter().collect()
        }
        _ => {
            let pairs = starts
                .iter()
                .flat_map(|start| ends.iter().map(move |end| (start, end)));
            pairs.map(|(start, end)| period(start, end)).collect()
        }
    }
}

/// What a date can mean: its right spelling if there is one, and two where it can be read in two
/// ways.
fn readings(source: &str, right: Option<String>) -> Vec<String> {
    if let Some(right) = right {
        return vec![right];
    }
    match meaning(source) {
        Meaning::Either(day_first, month_first) => {
            vec![day_first.to_string(), month_first.to_string()]
        }
        Meaning::Date(_) | Meaning::Present | Meaning::Unknown => Vec::new(),
    }
}

/// The dates of a period whose end alone names the year, and perhaps the month: `January - March
/// 2014`, `3 - 5 March 2014`. The start is as exact as the end.
fn sharing_year(start: &str, end: &str) -> Option<(Date, Date)> {
    let last = known(end)?;
    let first = match start.trim_end_matches('.').parse() {
        Ok(day) => Date::from_day(last.year(), last.month()?, day).ok()?,
        Err(_) => known(&format!("{start} {}", last.year()))
            .filter(|_| start.contains(char::is_alphabetic) && !has_year(start))?,
    };
    let parts = |date: Date| {
        [
            date.season().is_some(),
            date.month().is_some(),
            date.day().is_some(),
        ]
    };
    (parts(first) == parts(last)).then_some((first, last))
}

/// The periods of which the end is only what differs from the start: `2012-01..03`, `2009..12`.
pub(super) fn shortened(start: &str, end: &str) -> Vec<String> {
    let start = right_start(start).unwrap_or_default();
    let (Ok(first), Ok(number)) = (start.parse::<Date>(), end.parse::<u8>()) else {
        return Vec::new();
    };
    if !is_short(end) || first.season().is_some() {
        return Vec::new();
    }
    let year = first.year();
    let same = match (first.month(), first.day()) {
        (Some(month), Some(_)) => Date::from_day(year, month, number).ok(),
        (Some(_), None) => Date::from_month(year, number).ok(),
        (None, _) => None,
    };
    let same = same.filter(|last| *last > first);
    // A later year with the last digits, of a working life.
    let count = if end.len() == 1 { 10 } else { 100 };
    let later = year - year % count + u16::from(number);
    // `1998..02` goes on in the next century, and `2009..5` is nothing.
    let later = if later > year || count == 10 {
        later
    } else {
        later + count
    };
    let is_year = first.day().is_none() && (end.len() == 2 || first.month().is_none());
    let later = Some(later).filter(|later| is_year && *later > year && later - year <= 50);
    let same = same.map(|last| format!("{start}..{last}"));
    let later = later.map(|later| format!("{start}..{later}"));
    same.into_iter().chain(later).collect()
}

/// Whether this is one digit, or two.
pub(super) fn is_short(text: &str) -> bool {
    are_digits(text, 1) || are_digits(text, 2)
}

fn known(date: &str) -> Option<Date> {
    match meaning(date) {
        Meaning::Date(date) => Some(date),
        Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
    }
}

fn has_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| are_digits(number, 4))
}

/// The days of a period whose start alone names the month: `March 3 - 5, 2014`.
fn sharing_month(start: &str, end: &str) -> Option<(Date, Date)> {
    let (day, year) = end.split_once([',', ' '])?;
    let year = year.trim_start();
    let first = known(&format!("{start} {year}")).filter(|_| are_digits(year, 4))?;
    first.day()?;
    let last = Date::from_day(first.year(), first.month()?, day.parse().ok()?).ok()?;
    Some((first, last))
}

/// For `2014-2018`, `2014 to 2018` and the like: the period in its right spelling.
pub(super) fn unless_period(source: &str) -> Option<Refusal> {
    if let Some(years) = dashed_years(source) {
        let help = write(source, years);
        return Some(malformed("a period is written with two dots", help));
    }
    // A date at the start is not divided: `2014-03-15 2016` is not a period that begins in 2014.
    let first = source.split_once(' ').map_or("", |(word, _)| word);
    let is_date = !first.contains(char::is_alphabetic) && right(first).is_some();
    let whole = if is_date { first.len() } else { 0 };
    let (mut found, mut unclear) = (Vec::<String>::new(), None);
    // Of `01/2020 - 01/2025`, what has spaces around it is between the dates.
    let (spaced, close): (Vec<Halves<'_>>, _) =
        halves(source, whole).partition(|halves| halves.are_spaced);
    for (at, Halves { start, end, .. }) in spaced.iter().chain(&close).enumerate() {
        if at == spaced.len() && !found.is_empty() {
            break;
        }
        // `2014-15` is a month that does not exist, or a period.
        let school_year = school_year(start, end).filter(|_| numbers(source).is_none());
        let school_year = school_year.map(|year| vec![year]);
        let periods = school_year.unwrap_or_else(|| periods(start, end));
        match periods.as_slice() {
            [period] if !period.ends_with("..") && !found.contains(period) => {
                found.extend(periods);
            }
            [_, _] if unclear.is_none() => unclear = Some(two_ways([start, end], &periods)),
            _ => {}
        }
    }
    match found.as_slice() {
        [] => unclear,
        [period] => Some(malformed(
            "a period is written with two dots",
            write(source, period.clone()),
        )),
        periods => Some(two_ways([""; 2], periods)),
    }
}

/// What is before and after a sign or a word that may be between two dates.
struct Halves<'s> {
    start: &'s str,
    end: &'s str,
    are_spaced: bool,
}

fn halves(source: &str, from: usize) -> impl Iterator<Item = Halves<'_>> {
    // Before a date alone `~` says “about”.
    let signs = source
        .match_indices(SIGNS)
        .filter(|(at, sign)| *at > 0 || *sign != "~");
    let words = source.match_indices(' ').filter_map(|(at, _)| {
        let end = &source[at + 1..];
        if is_present(end) {
            return Some((at, " "));
        }
        let word = end.split(' ').next()?;
        let separator = source.get(at..at + word.len() + 2)?;
        (separator.ends_with(' ') && is_range_word(word)).then_some((at, separator))
    });
    let splits = words.chain(signs).filter(move |(at, _)| *at >= from);
    splits.map(|(at, separator)| {
        let (start, end) = (&source[..at], &source[at + separator.len()..]);
        let are_spaced =
            separator.starts_with(' ') || (start.ends_with(' ') && end.starts_with(' '));
        let start = start.trim();
        let (lead, rest) = start.split_once(' ').unwrap_or(("", start));
        let start = if is_from(lead) { rest } else { start };
        let end = end.trim();
        Halves {
            start,
            end,
            are_spaced,
        }
    })
}

/// A year and the last two digits of a later one, which are not those of a month: `2014/15`.
fn school_year(start: &str, end: &str) -> Option<String> {
    let is_later = are_digits(start, 4) && are_digits(end, 2) && end > "12" && end > &start[2..];
    is_later.then(|| format!("{start}..{}{end}", &start[..2]))
}

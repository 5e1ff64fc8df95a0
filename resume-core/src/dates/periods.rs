//! The periods that people mean who write them in another way than with two dots.

use super::names::{is_from, is_present, is_range_word, month_of};
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
        ([], [_]) => month_before(start, end)
            .map(|start| period(&start.to_string(), &ends[0]))
            .into_iter()
            .collect(),
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

/// The month before another one of the same year, which is written once: `January - March 2014`.
fn month_before(start: &str, end: &str) -> Option<Date> {
    let Meaning::Date(end) = meaning(end) else {
        return None;
    };
    let month = month_of(start.trim()).filter(|month| Some(*month) <= end.month())?;
    Date::from_month(end.year(), month)
        .ok()
        .filter(|_| end.day().is_none())
}

/// For `2014-2018`, `2014 to 2018` and the like: the period in its right spelling.
pub(super) fn unless_period(source: &str) -> Option<Refusal> {
    // A date at the start is not divided: `2014-03-15 2016` is not a period that begins in 2014.
    let first = source.split_once(' ').map_or("", |(word, _)| word);
    let is_date = !first.contains(char::is_alphabetic) && right(first).is_some();
    let whole = if is_date { first.len() } else { 0 };
    let mut found: Vec<String> = Vec::new();
    let mut unclear = None;
    for (start, end) in halves(source, whole) {
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

/// What is before and after each sign or word that may be between two dates.
fn halves(source: &str, from: usize) -> impl Iterator<Item = (&str, &str)> {
    let signs = source.match_indices(SIGNS);
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
        let start = source[..at].trim();
        let (lead, rest) = start.split_once(' ').unwrap_or(("", start));
        let start = if is_from(lead) { rest } else { start };
        (start, source[at + separator.len()..].trim())
    })
}

/// A year and the last two digits of a later one, which are not those of a month: `2014/15`.
fn school_year(start: &str, end: &str) -> Option<String> {
    let is_later = are_digits(start, 4) && are_digits(end, 2) && end > "12" && end > &start[2..];
    is_later.then(|| format!("{start}..{}{end}", &start[..2]))
}

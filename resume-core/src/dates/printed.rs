//! Dates as a résumé prints them, in every language: what is copied from a page is understood.

use super::months::is_ambiguous_month;
use crate::model::{Date, Season};
use crate::words::{DatePattern, Words};

/// The parts of a date that were found in a text.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<u16>,
    /// Which of the names it is.
    name: Option<usize>,
    day: Option<u8>,
}

/// The date that some language prints like this; `None` also where two languages mean two dates by
/// it.
pub(super) fn date(source: &str) -> Option<Date> {
    // Every date has one year, and at most a month and a day in digits beside it.
    let numbers = source.split(|c: char| !c.is_ascii_digit());
    let (mut years, mut others) = (0, 0);
    for number in numbers.filter(|number| !number.is_empty()) {
        match number.len() {
            4 => years += 1,
            _ => others += 1,
        }
    }
    if years != 1 || others > 2 || source.split(' ').any(is_ambiguous_month) {
        return None;
    }
    let mut found = None;
    for date in Words::ALL.iter().filter_map(|words| date_in(words, source)) {
        if found.is_some_and(|known| known != date) {
            return None;
        }
        found = Some(date);
    }
    found
}

/// The date that a language prints like this.
fn date_in(words: &Words, source: &str) -> Option<Date> {
    let read = |pattern: DatePattern, names: &[&str]| {
        parts(pattern, source, names, Parts::default()).filter(|parts| parts.year.is_some())
    };
    let of_day = words.months_of_day.as_ref().unwrap_or(&words.months);
    if let Some(Parts {
        year: Some(year),
        name: Some(month),
        day: Some(day),
    }) = read(words.day_of_month, of_day)
    {
        return Date::from_day(year, month as u8 + 1, day).ok();
    }
    if let Some(Parts {
        year: Some(year),
        name: Some(month),
        ..
    }) = read(words.month_of_year, &words.months)
    {
        return Date::from_month(year, month as u8 + 1).ok();
    }
    if let Some(phrases) = &words.phrases
        && let Some(Parts {
            year: Some(year),
            name: Some(season),
            ..
        }) = read(phrases.season_of_year, &phrases.seasons)
    {
        return Date::from_season(year, *Season::ALL.get(season)?).ok();
    }
    let year = read(words.year, &[])?.year?;
    Date::from_year(year).ok()
}

/// The parts of a text that has this pattern; spaces make no difference.
fn parts(pattern: &str, text: &str, names: &[&str], found: Parts) -> Option<Parts> {
    let (pattern, text) = (pattern.trim_start(), text.trim_start());
    let Some(first) = pattern.chars().next() else {
        return text.is_empty().then_some(found);
    };
    let Some((placeholder, rest)) = pattern.strip_prefix('{').and_then(|it| it.split_once('}'))
    else {
        let text = text.strip_prefix(first)?;
        return parts(&pattern[first.len_utf8()..], text, names, found);
    };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = text.split_at(digits);
    match placeholder {
        "y" if digits == 4 => {
            let year = number.parse().ok();
            parts(rest, after, names, Parts { year, ..found })
        }
        "d" if (1..=2).contains(&digits) => {
            let day = number.parse().ok();
            parts(rest, after, names, Parts { day, ..found })
        }
        "m" | "s" => names.iter().enumerate().find_map(|(at, name)| {
            let after = after_name(text, name)?;
            let name = Some(at);
            parts(rest, after, names, Parts { name, ..found })
        }),
        _ => None,
    }
}

/// What follows a name at the beginning of a text; spaces make no difference.
fn after_name<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let letters = name.chars().filter(|c| !c.is_whitespace());
    let mut rest = text;
    for letter in letters {
        rest = rest.trim_start().strip_prefix(letter)?;
    }
    Some(rest)
}

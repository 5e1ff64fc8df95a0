//! Dates as other programs and people write them: one reader for the helps of the language and for
//! import, so that what a help suggests is what import takes.

use super::months::{begins_month, month_of};
use super::names::{is_about, is_expected, is_of, is_since, season_of};
use super::plain::plain;
use super::single::dashed_years;
use super::{are_digits, is_present, numbers, printed, read};
use crate::model::{Date, Period};
use crate::problem::Applicability;

/// What a text means as a date.
///
/// ```
/// use resume_core::dates::{Meaning, meaning};
/// assert_eq!(meaning("2014-03-01T00:00:00.000Z"), Meaning::Date("2014-03-01".parse()?));
/// assert_eq!(meaning("August 2021"), Meaning::Date("2021-08".parse()?));
/// assert_eq!(meaning("Fall 2021"), Meaning::Date("2021-fall".parse()?));
/// assert_eq!(meaning("heute"), Meaning::Present);
/// assert_eq!(meaning("03/04/2014"), Meaning::Either("2014-04-03".parse()?, "2014-03-04".parse()?));
/// assert_eq!(meaning("N/A"), Meaning::Unknown);
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// This date.
    Date(Date),
    /// That something goes on.
    Present,
    /// One of two dates, and only the writer knows which: the day comes first, or the month.
    Either(Date, Date),
    /// No date that is known here.
    Unknown,
}

/// What a text means as a date, in the spelling of the language or in any other.
pub fn meaning(source: &str) -> Meaning {
    let source = source.trim();
    // What is longer than any date is not searched for one.
    if source.len() > super::LONGEST {
        return Meaning::Unknown;
    }
    // The month of a year may be unknown (EDTF).
    let source = without_duration(source);
    let source = source.trim_end_matches("-XX").trim_end_matches("-??");
    if is_present(source) {
        return Meaning::Present;
    }
    if let Ok(date) = source.parse() {
        return Meaning::Date(date);
    }
    let source = &plain(without_time(source));
    match numbers(source) {
        Some(_) => match source.parse().ok().or_else(|| without_zeros(source)) {
            Some(date) => Meaning::Date(date),
            None => Meaning::Unknown,
        },
        None => match of_parts(source) {
            Meaning::Unknown => printed::date(source).map_or(Meaning::Unknown, Meaning::Date),
            meaning => meaning,
        },
    }
}

/// The date of which a program did not know the day, or the month: `2014-00-00`.
pub(super) fn without_zeros(source: &str) -> Option<Date> {
    let known = source.trim_end_matches("-00");
    Some(known)
        .filter(|known| known.len() < source.len())?
        .parse()
        .ok()
}

/// Dates without how long it was, which is after them.
fn without_duration(source: &str) -> &str {
    split_duration(source).map_or(source, |(dates, _)| dates)
}

/// Dates, and how long it was, which is after them and says nothing new.
///
/// ```
/// use resume_core::dates::split_duration;
/// assert_eq!(split_duration("2014 – 2017 (3 yrs)"), Some(("2014 – 2017", "3 yrs")));
/// assert_eq!(split_duration("至今（9个月）"), Some(("至今", "9个月")));
/// assert_eq!(split_duration("present (remote)"), None);
/// ```
pub fn split_duration(source: &str) -> Option<(&str, &str)> {
    let (at, sign) = source
        .char_indices()
        .rfind(|(_, c)| matches!(c, '(' | '（' | '·'))?;
    let dates = source[..at].trim();
    let duration = source[at + sign.len_utf8()..].trim();
    let duration = duration
        .strip_suffix([')', '）'])
        .unwrap_or(duration)
        .trim();
    (!dates.is_empty() && is_duration(duration)).then_some((dates, duration))
}

/// Units of a duration. The sign of a month alone may be that of a date.
const UNITS: &[&str] = &[
    "y", "yr", "yrs", "year", "years", "m", "mo", "mos", "month", "months", "jahr", "jahre",
    "monat", "monate", "an", "ans", "mois", "año", "años", "mes", "meses", "ano", "anos", "mês",
    "anno", "anni", "mese", "mesi", "jaar", "maand", "maanden", "lat", "lata", "rok", "год",
    "года", "лет", "мес", "年", "年間", "个月", "個月", "か月", "ヶ月", "カ月", "ヵ月", "년",
    "개월",
];

/// Whether a text is a duration: numbers, each with its unit, as in `4 yrs 2 mos` and `1年6个月`.
pub fn is_duration(text: &str) -> bool {
    let text = text.to_lowercase();
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '.');
    let mut rest = text.trim();
    while !rest.is_empty() {
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
        // `3.5` and `3+`
        let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '+');
        let end = rest.find(|c: char| !is_of_number(c)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let after = after.trim_start();
        let end = after
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        // Four digits are a year.
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) || !UNITS.contains(&unit) {
            return false;
        }
        rest = after.trim_start_matches(is_between);
    }
    !text.trim().is_empty()
}

/// What a text means as dates of any kind, where nobody can be asked: also a period, and a date that
/// is expected.
///
/// ```
/// use resume_core::dates::period_meant;
/// assert_eq!(period_meant("May 2026 (expected)").unwrap().to_string(), "expected 2026-05");
/// assert_eq!(period_meant("2014 – heute").unwrap().to_string(), "2014..present");
/// assert_eq!(period_meant("03/04/2014"), None);
/// ```
pub fn period_meant(source: &str) -> Option<Period> {
    let source = without_duration(source.trim());
    if let Some(start) = without_end(source) {
        return match meaning(start) {
            Meaning::Date(start) => Some(Period::since(start)),
            Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
        };
    }
    if let Some(years) = dashed_years(source) {
        return read(&years).ok();
    }
    if let Meaning::Date(date) = meaning(source) {
        return Some(Period::on(date));
    }
    if let Some(date) = expected_in(source) {
        return Some(Period::expected(date));
    }
    match read(source) {
        Ok(period) => Some(period),
        Err(refusal) => {
            let edit = refusal.help.into_edit()?;
            let is_certain = edit.applicability == Applicability::Certain;
            read(&edit.text).ok().filter(|_| is_certain)
        }
    }
}

/// The date next to a word that says that it is expected, as people write it:
/// `Expected graduation: May 2026`.
fn expected_in(source: &str) -> Option<Date> {
    // What is longer than any date is not searched for one.
    if source.len() > super::LONGEST {
        return None;
    }
    let is_mark = |c: char| matches!(c, '(' | ')' | '[' | ']' | ':' | ',') || c.is_whitespace();
    let words = source.split(is_mark).filter(|word| !word.is_empty());
    let is_event = |word: &str| {
        matches!(
            word.to_lowercase().as_str(),
            "graduation" | "completion" | "degree" | "in"
        )
    };
    let (mut is_expected_here, mut rest) = (false, Vec::new());
    for word in words {
        if is_expected(word.trim_matches('.')) {
            is_expected_here = true;
        } else if !is_event(word) {
            rest.push(word);
        }
    }
    match meaning(&rest.join(" ")) {
        Meaning::Date(date) if is_expected_here => Some(date),
        _ => None,
    }
}

/// What comes before a dash that no date follows, as in `2014–`: that something goes on.
pub(super) fn without_end(source: &str) -> Option<&str> {
    let start = source.trim_end().strip_suffix(DASHES)?.trim_end();
    Some(start).filter(|start| !start.is_empty() && !start.ends_with(DASHES))
}

const DASHES: [char; 7] = [
    '-', '\u{2013}', '\u{2014}', '\u{2212}', '~', '\u{301c}', '\u{ff5e}',
];

/// Whether this is a date with a time, or the beginning of one, as programs write it (ISO 8601):
/// `2014-03-15T00:00:00Z`.
pub fn ends_in_time(source: &str) -> bool {
    let Some((day, time)) = source.get(..10).zip(source.get(10..)) else {
        return false;
    };
    let is_time = time.strip_prefix(['T', 't', ' ']).is_some_and(|time| {
        time.len() > 1
            && time.starts_with(|c: char| c.is_ascii_digit())
            && time
                .bytes()
                .all(|b| b.is_ascii_digit() || b":.+-,Zz ".contains(&b))
    });
    is_time && numbers(day).is_some()
}

/// A date without the time after it. After a space a time has a `:`, which another date has not.
pub(super) fn without_time(source: &str) -> &str {
    let is_time =
        ends_in_time(source) && (source.contains(':') || source[10..].starts_with(['T', 't']));
    if is_time { &source[..10] } else { source }
}

/// What may be between the parts of a date: also spaces that do not break, and hyphens and dashes.
const SEPARATORS: [char; 14] = [
    '-', '/', '.', ',', ' ', '\u{a0}', '\u{202f}', '\u{2010}', '\u{2011}', '\u{2013}', '\'', '’',
    '،', '\u{ff0e}',
];

/// A date out of a year, a season, or a month by name or number and perhaps a day, in any order.
fn of_parts(source: &str) -> Meaning {
    // What is in brackets after something else is a remark: `24 (Jan 2026)`.
    if source.find(['(', '[']).is_some_and(|at| at > 0) {
        return Meaning::Unknown;
    }
    let parts: Vec<&str> = source
        .split(SEPARATORS)
        .filter(|part| !part.is_empty())
        .skip_while(|part| is_day_of_week(part))
        .collect();
    let parts = split_words(&parts);
    if !parts.iter().any(|part| is_year(part)) {
        return Meaning::Unknown;
    }
    let (mut year, mut rest) = (None, Vec::<String>::new());
    for part in parts {
        if is_year(&part) && year.is_none() {
            year = Some(part);
        } else if begins_month(&part) || !is_filler(&part) {
            match rest.last_mut() {
                // A name of two words.
                Some(first) if begins_month(first) => *first = format!("{first} {part}"),
                _ => rest.push(part),
            }
        }
    }
    let Some(year) = year else {
        return Meaning::Unknown;
    };
    let is_year_first = source.starts_with(&year);
    // Wherever points are between the numbers, the day comes first (CLDR).
    let is_dotted = source.matches('.').count() == 2;
    let Ok(year) = year.parse() else {
        return Meaning::Unknown;
    };
    let month = |month: u8| Date::from_month(year, month).ok();
    let day = |month: u8, day: u8| Date::from_day(year, month, day).ok();
    let date = match rest.as_slice() {
        // `2014.` and `c. 1990`.
        [] => Date::from_year(year).ok(),
        [one] => match season_of(one) {
            Some(season) => Date::from_season(year, season).ok(),
            None => month_of(one)
                .or(number(one))
                .or_else(|| roman(one).filter(|_| !source.contains(',')))
                .and_then(month),
        },
        [one, two] => match (month_of(one), month_of(two)) {
            (Some(one), None) => number(two).and_then(|two| day(one, two)),
            (None, Some(two)) => number(one).and_then(|one| day(two, one)),
            // A winter is in two years, as in `WS 2014/15`; its first one names it.
            // A week is in the month of its Thursday (ISO 8601).
            (None, None) if is_week(one) => number(two).and_then(|week| month_of_week(year, week)),
            (None, None) if season_of(one).is_some() => season_of(one)
                .filter(|_| is_next_year(two, year))
                .and_then(|season| Date::from_season(year, season).ok()),
            (None, None) => match (number(one), number(two)) {
                (Some(one), Some(two)) if is_year_first => day(one, two),
                // `15/03/2014` and `03/15/2014`: only what cannot be a month is surely the day.
                (Some(one), Some(two)) => match (day(two, one), day(one, two)) {
                    (Some(day_first), Some(month_first))
                        if day_first != month_first && !is_dotted =>
                    {
                        return Meaning::Either(day_first, month_first);
                    }
                    (day_first, month_first) => day_first.or(month_first),
                },
                _ => None,
            },
            (Some(_), Some(_)) => None,
        },
        _ => None,
    };
    date.map_or(Meaning::Unknown, Meaning::Date)
}

/// The first and the last month of a quarter or a half of a year: `Q3 2014`, `2014-Q3`, `H1 2014`.
///
/// ```
/// use resume_core::dates::part_of_year;
/// assert_eq!(part_of_year("Q3 2014"), Some(("2014-07".parse()?, "2014-09".parse()?)));
/// assert_eq!(part_of_year("2014"), None);
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
pub fn part_of_year(source: &str) -> Option<(Date, Date)> {
    let mut parts: Vec<String> = Vec::new();
    for part in source.split(SEPARATORS).filter(|part| !part.is_empty()) {
        // `2014Q3` and `Q3`, but not the `3` of `Q3`.
        match part
            .split_at_checked(4)
            .filter(|(year, rest)| is_year(year) && !rest.is_empty())
        {
            Some((year, rest)) => {
                // `2022년 하반기`
                let rest = rest.trim_start_matches(['年', '년']);
                let rest = Some(rest.to_owned()).filter(|rest| !rest.is_empty());
                parts.extend([year.to_owned()].into_iter().chain(rest));
            }
            None => parts.push(part.to_owned()),
        }
    }
    let [one, two] = parts.as_slice() else {
        return None;
    };
    let (year, part) = if is_year(one) { (one, two) } else { (two, one) };
    let (first, last) = months_of_part(part)?;
    let year = Some(year).filter(|year| is_year(year))?.parse().ok()?;
    Date::from_month(year, first)
        .ok()
        .zip(Date::from_month(year, last).ok())
}

/// Whether a word names a quarter or a half of a year: `Q3`, `3Q`, `T3`, `H1`, `하반기`.
pub(super) fn is_part_of_year(word: &str) -> bool {
    months_of_part(word).is_some()
}

/// Whether a word names a half of a year that often is one of a fiscal year.
pub(super) fn is_fiscal_half(word: &str) -> bool {
    matches!(word, "上半期" | "下半期")
}

fn months_of_part(word: &str) -> Option<(u8, u8)> {
    match word {
        "상반기" | "上半年" | "上半期" => return Some((1, 6)),
        "하반기" | "下半年" | "下半期" => return Some((7, 12)),
        _ => {}
    }
    let mut chars = word.chars();
    let (one, two) = (chars.next()?, chars.next()?);
    let (letter, number) = match one.is_ascii_digit() {
        true => (two, one),
        false => (one, two),
    };
    let number = number.to_digit(10).filter(|_| chars.next().is_none())? as u8;
    let months = match letter.to_ascii_uppercase() {
        'Q' | 'T' if (1..=4).contains(&number) => 3,
        'H' | 'S' if (1..=2).contains(&number) => 6,
        _ => return None,
    };
    Some(((number - 1) * months + 1, number * months))
}

/// Words and numbers apart: `Sep2014` is `Sep`, `2014`; `2014年3月` is `2014`, `3`.
pub(super) fn split_words(parts: &[&str]) -> Vec<String> {
    let mut split: Vec<String> = Vec::new();
    for part in parts {
        let mut digits = None;
        for c in part.chars().filter(|c| is_of_word(*c)) {
            if matches!(c, '年' | '月' | '日' | '년' | '월' | '일') {
                digits = None;
            } else if digits == Some(c.is_ascii_digit()) {
                if let Some(last) = split.last_mut() {
                    last.push(c);
                }
            } else {
                split.push(c.to_string());
                digits = Some(c.is_ascii_digit());
            }
        }
    }
    split.retain(|word| !is_ordinal(word));
    split
}

/// Whether this is what makes an ordinal of a number, as in `1st` and `1er`.
fn is_ordinal(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "ο" | "η" | "го" | "ste"
    )
}

/// Whether this names a day of the week, as programs write it.
fn is_day_of_week(word: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let word = word.to_lowercase();
    word.len() >= 3 && DAYS.iter().any(|day| *day == word || day[..3] == *word)
}

/// Whether a word says that a number is that of a week: `2014-W05`.
pub(super) fn is_week(word: &str) -> bool {
    matches!(word, "W" | "w" | "KW")
}

/// The month of the Thursday of a week (ISO 8601).
fn month_of_week(year: u16, week: u8) -> Option<Date> {
    // The first week is that of January 4.
    let years = u32::from(year) - 1;
    let days_before = years * 365 + years / 4 - years / 100 + years / 400;
    let day_of_fourth = (days_before + 3) % 7;
    let thursday = (u32::from(week).checked_sub(1)? * 7 + 7).checked_sub(day_of_fourth)?;
    let mut rest = thursday;
    (1..=12).find_map(|month| {
        let days = (28..=31)
            .rev()
            .find(|day| Date::from_day(year, month, *day).is_ok())?;
        let is_here = rest <= u32::from(days);
        rest = rest.saturating_sub(u32::from(days));
        is_here
            .then(|| Date::from_month(year, month).ok())
            .flatten()
    })
}

/// Whether a character is part of a word or a number: in some scripts also a mark that is not a
/// letter, as in `मार्च`.
pub(super) fn is_of_word(c: char) -> bool {
    let is_mark =
        matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{e7f}' | '\u{200c}' | '\u{200d}');
    c.is_alphanumeric() || is_mark
}

/// Whether this is the year after another one, in full or with its last two digits.
pub(super) fn is_next_year(part: &str, year: u16) -> bool {
    let next = year + 1;
    part == next.to_string() || part == format!("{:02}", next % 100)
}

fn is_year(part: &str) -> bool {
    are_digits(part, 4)
}

/// A month in Roman numerals, as people in Poland and Hungary write it: `IX 2012`.
fn roman(text: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    MONTHS
        .iter()
        .zip(1..)
        .find_map(|(known, month)| (*known == text).then_some(month))
}

/// Whether a word is a month in Roman numerals.
pub fn is_roman_month(word: &str) -> bool {
    roman(word).is_some()
}

/// Words beside a date that say no more than “about”, “since” or “of”.
fn is_filler(word: &str) -> bool {
    is_about(word) || is_since(word) || is_of(word)
}

fn number(text: &str) -> Option<u8> {
    text.parse().ok()
}

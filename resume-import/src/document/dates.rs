//! Dates in a line: the line as a whole, or what is in brackets, at its start or at its end.

mod beside;

use super::line::{COMMAS, Line, SEMICOLONS, bracketed, split_last, tidy};
use crate::mapping::meant;
use beside::{before_remark, more_periods};
use resume_core::dates::{self, Meaning};
use resume_core::model::{Date, End, Inline, Period, Prose};
use resume_core::words::{Phrases, Until, Words as Headings};

/// How many characters dates have at most, and how many bytes.
const LENGTH: usize = 60;
const BYTES: usize = 4 * LENGTH;

/// Signs between and after dates.
const DASHES: [char; 5] = ['–', '—', '~', '～', '-'];

/// Dates as they are printed: `2014–present`, `2018–`, `Aug 2023 – May 2027 (expected)`.
pub(super) fn period_of(text: &str, words: &Headings) -> Option<Period> {
    let text = text.trim();
    let is_long = text.chars().nth(LENGTH).is_some();
    if text.is_empty() || is_long || !text.contains(char::is_numeric) {
        return None;
    }
    // `2004年（平成16年）3月`
    let (before, after) = text.split_once("年（").unwrap_or((text, ""));
    let text = match after.split_once("年）") {
        Some((_, after)) => &format!("{before}年{after}"),
        None => text,
    };
    // `2012-13` has no month.
    if let Some((start, end)) = text.split_once('-')
        && let (4, 2, Ok(year), Ok(last @ 13..)) = (
            start.len(),
            end.len(),
            start.parse::<u16>(),
            end.parse::<u16>(),
        )
        && last > year % 100
    {
        let [start, end] = [year, year - year % 100 + last].map(Date::from_year);
        return Period::between(start.ok()?, end.ok()?).ok();
    }
    let text = dates::unambiguous(text, words);
    let date = |text: &str| match dates::meaning(text) {
        Meaning::Date(date) => Some(date),
        Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
    };
    if let Some(start) = text.strip_suffix(DASHES) {
        return date(start.trim_end()).map(Period::since);
    }
    if let Some((start, end)) = text.split_once(['–', '~', '～'])
        && let Some(start) = date(start.trim())
    {
        let end = end.trim();
        if dates::is_present(end) {
            return Some(Period::to_present(start));
        }
        if let Some(end) = expected(end, |phrases| phrases.expected_end) {
            return Period::to_expected(start, end).ok();
        }
        if let Some(end) = date(end) {
            return Period::between(start, end).ok();
        }
        if let Some(End::Expected(end)) = dates::period_meant(end).map(Period::end) {
            return Period::to_expected(start, end).ok();
        }
    }
    if let Some(date) = expected(&text, |phrases| phrases.expected) {
        return Some(Period::expected(date));
    }
    let of_end = |until: Until| [until.year, until.month, until.day, until.season];
    if let Some(date) = phrased(&text, |phrases| of_end(phrases.until)) {
        return Some(Period::until(date));
    }
    meant(&text)
}

/// A date in the words with which some language says that it is expected.
fn expected(text: &str, pattern: fn(&Phrases) -> &'static str) -> Option<Date> {
    phrased(text, |phrases| [pattern(phrases)])
}

/// A date in one of the patterns that some language has for it.
fn phrased<const N: usize>(
    text: &str,
    patterns: impl Fn(&Phrases) -> [&'static str; N],
) -> Option<Date> {
    let phrases = Headings::ALL
        .iter()
        .filter_map(|words| words.phrases.as_ref());
    phrases.flat_map(patterns).find_map(|pattern| {
        let (before, after) = pattern.split_once("{date}")?;
        let inside = without_start(text, before)?;
        let inside = without_end(inside, after)?;
        match dates::meaning(inside) {
            Meaning::Date(date) => Some(date),
            Meaning::Present | Meaning::Either(..) | Meaning::Unknown => None,
        }
    })
}

/// A text without these words at its start, which may be spelled with other spaces and apostrophes
/// and in capitals.
fn without_start<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for word in words.chars() {
        let found = rest.next()?;
        if spelled(found).ne(spelled(word)) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// A text without these words at its end.
fn without_end<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for word in words.chars().rev() {
        let found = rest.next_back()?;
        if spelled(found).ne(spelled(word)) {
            return None;
        }
    }
    Some(rest.as_str())
}

fn spelled(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '’' | 'ʼ' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    c.to_lowercase()
}

/// Takes dates out of a line: in brackets anywhere, as a marked piece, or as a part at its start or
/// its end.
pub(super) fn taken(line: &Line, words: &Headings) -> (Option<Line>, Option<Period>) {
    let whole = line.plain();
    // How long it was is a piece of the line.
    if let Some((dates, duration)) = dates::split_duration(&whole)
        && let Some(period) = period_of(dates, words)
    {
        return (Some(Line(Prose::text(duration.to_owned()))), Some(period));
    }
    if let Some(period) = period_of(&whole, words) {
        return (None, Some(period));
    }
    let inlines = line.0.inlines();
    // `**Captain (since 2024)**, Skerry, 2021 – present`: the dates of a head are at its end.
    if let [before @ .., Inline::Text(text)] = inlines
        && !before.is_empty()
        && let Some((text, remark, period)) = ranges_at_end(text, words)
    {
        let last = Inline::Text([text, remark].concat().into());
        let rest: Vec<Inline> = before.iter().cloned().chain([last]).collect();
        return (trimmed(&rest), Some(period));
    }
    for (number, inline) in inlines.iter().enumerate() {
        let (is_first, is_last) = (number == 0, number + 1 == inlines.len());
        let mut rest = inlines.to_vec();
        let found = match inline {
            Inline::Text(text) => in_text(text, is_first, is_last, words).map(|found| {
                let (before, after, period) = found;
                rest[number] = Inline::Text([before, after].concat().into());
                period
            }),
            // `Acme *2014 – 2018*` and `**2014 – 2018: Carpenter**, Acme`
            Inline::Strong(inner) | Inline::Emphasis(inner) => {
                let (left, found) = match inner.as_ref() {
                    // `**Expo 2015**` is a name.
                    [Inline::Text(text)] if text.len() < whole.len() || has_mark(text) => {
                        match full(text, words) {
                            Some(period) => (None, Some(period)),
                            None => taken(&Line(Prose(inner.clone())), words),
                        }
                    }
                    _ => (None, None),
                };
                match (left, inline) {
                    (Some(left), Inline::Strong(_)) => rest[number] = Inline::Strong(left.0.0),
                    (Some(left), _) => rest[number] = Inline::Emphasis(left.0.0),
                    (None, _) => drop(rest.remove(number)),
                }
                found
            }
            Inline::Code(_)
            | Inline::Superscript(_)
            | Inline::Subscript(_)
            | Inline::Link { .. } => None,
        };
        if found.is_some() {
            return (trimmed(&rest), found);
        }
    }
    (Some(line.clone()), None)
}

/// Whether a text has a mark beside which dates are.
fn has_mark(text: &str) -> bool {
    const MARKS: &[&str] = &[": ", "：", " | ", " – ", " — ", " · ", ", ", "(", "（"];
    MARKS.iter().any(|mark| text.contains(mark))
}

/// What is before and after dates in a text.
fn in_text(
    text: &str,
    is_first: bool,
    is_last: bool,
    words: &Headings,
) -> Option<(String, String, Period)> {
    // `Acme — 2013 – 2018 (cover, 2017)`: the dates of a head are not those in a remark after them.
    // `2011 BA, Lund; exchange year 2009–10`
    let is_own = |(before, ..): &(String, String, Period)| {
        let starts = || is_first && at_start(text, words).is_some();
        is_last && !(before.contains("; ") && starts())
    };
    let period = ranges_at_end(text, words).filter(is_own);
    if period.is_some() {
        return period;
    }
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']')] {
        for (start, _) in text.match_indices(open) {
            // The year of an era, inside of a date.
            if text[..start].ends_with('年') {
                continue;
            }
            let inside = &text[start + open.len_utf8()..];
            if let Some(end) = inside.find(close)
                && let Some(period) = period_of(&inside[..end], words)
            {
                let after = inside[end + close.len_utf8()..].to_owned();
                return Some((text[..start].trim_end().to_owned(), after, period));
            }
            // `(Coursera, 2020)`
            if let Some(end) = inside.find(close)
                && let Some((before, last)) = split_last(&inside[..end], COMMAS)
                && let Some(period) = full(last, words)
            {
                let kept = text[..start + open.len_utf8()].to_owned() + before.trim_end();
                return Some((kept, inside[end..].to_owned(), period));
            }
        }
    }
    let end = at_end(text, words).filter(is_own);
    end.or_else(|| is_first.then(|| at_start(text, words))?)
}

/// Beside what dates are.
const EDGES: &[&str] = &[
    " | ", ", ", " — ", " – ", " · ", " • ", ": ", "\t", "  ", " ", "，", "、", "،", "：",
    "\u{3000}",
];

/// The longest part at the end of a text that is dates, with what is before and after it.
fn at_end(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let mut starts: Vec<usize> = EDGES
        .iter()
        .flat_map(|edge| text.match_indices(*edge).map(|(at, edge)| at + edge.len()))
        .filter(|at| text.len() - at <= BYTES)
        .collect();
    starts.sort_unstable();
    starts.into_iter().find_map(|at| {
        // `1er juillet – 31 août 2013`: `1er juillet` is not a name.
        let before = text[..at].trim_end();
        let start = before.strip_suffix(DASHES).unwrap_or_default();
        let start = start.split_whitespace().next_back().unwrap_or_default();
        let first = before.split_whitespace().next().unwrap_or_default();
        let is_end = start.contains(char::is_numeric)
            || start.len() < before.len()
                && first.starts_with(char::is_numeric)
                && before.ends_with(DASHES);
        let is_part = text[at..].starts_with(DASHES);
        let period =
            full(&text[at..], words).filter(|period| !is_part && (!is_end || is_range(*period)))?;
        (!is_numbered(before, &text[at..])).then(|| (text[..at].to_owned(), String::new(), period))
    })
}

/// Whether dates begin with the Roman number of the name before them: `Symposium IX 2012`. Between
/// two months such as `IX 2012 – III 2019` there is no name.
fn is_numbered(before: &str, dates: &str) -> bool {
    let is_roman = |word: &str| dates::is_roman_month(word);
    let mut words = dates.split(|c: char| !c.is_alphanumeric());
    let is_first = words.next().is_some_and(is_roman);
    before.ends_with(char::is_alphanumeric) && is_first && !words.any(is_roman)
}

/// The longest part at the start of a text that is dates.
fn at_start(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let mut ends: Vec<usize> = EDGES
        .iter()
        .flat_map(|edge| text.match_indices(*edge).map(|(at, _)| at))
        .filter(|at| *at <= BYTES)
        .collect();
    ends.sort_unstable();
    ends.into_iter().rev().find_map(|at| {
        // The dash of `2018 – Valedictorian` does not belong to dates.
        let dates = Some(&text[..at]).filter(|text| !text.ends_with(DASHES))?;
        let period = full(dates, words)?;
        Some((String::new(), text[at..].to_owned(), period))
    })
}

/// A period at the end of a text, perhaps before a remark; of several the first one.
fn ranges_at_end(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let at_end = || at_end(text, words).filter(|(.., period)| is_range(*period));
    more_periods(text, words)
        .or_else(at_end)
        .or_else(|| before_remark(text, words))
}

/// Whether a period has two ends.
fn is_range(period: Period) -> bool {
    period.start().is_some() && period.end() != End::Same
}

/// Where the dates of a line are that is an entry by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// At which side of a line dates are, beside a name: at its start, or at its end, also in brackets and
/// before a remark.
pub(super) fn side(line: &Line, words: &Headings) -> Option<Side> {
    let has_name = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let (first, last) = (line.0.inlines().first()?, line.0.inlines().last()?);
    let is_at_start = match first {
        Inline::Text(text) => {
            let found = at_start(text, words);
            found.is_some_and(|(_, after, _)| has_name(&after) || line.0.inlines().len() > 1)
        }
        Inline::Strong(inner) => full(&Prose(inner.clone()).plain(), words).is_some(),
        _ => false,
    };
    if is_at_start {
        return Some(Side::Start);
    }
    let is_at_end = match last {
        Inline::Text(text) => {
            let in_brackets = || {
                let (before, inside) = bracketed(text)?;
                let dates = inside
                    .split_once(SEMICOLONS[0])
                    .map_or(inside, |(dates, _)| dates);
                let period = full(dates, words)?;
                Some((before.to_owned(), String::new(), period))
            };
            let found = at_end(text, words).or_else(|| before_remark(text, words));
            let found = found.or_else(in_brackets);
            found.is_some_and(|(before, ..)| has_name(&before) || line.0.inlines().len() > 1)
        }
        Inline::Strong(inner) | Inline::Emphasis(inner) => {
            full(&Prose(inner.clone()).plain(), words).is_some() && line.0.inlines().len() > 1
        }
        _ => false,
    };
    is_at_end.then_some(Side::End)
}

/// The dates that a text is, if it has a year, so that it is no number of something else.
pub(super) fn full(text: &str, words: &Headings) -> Option<Period> {
    const SEPARATORS: [char; 4] = ['|', '·', '•', '｜'];
    // Of a title in quotation marks.
    const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '「', '」'];
    let count = |signs: [char; 2]| text.matches(signs).count();
    let is_whole = count(['(', '（']) == count([')', '）']);
    let is_one = has_year(text) && is_whole && !text.contains(SEPARATORS) && !text.contains(QUOTES);
    is_one.then(|| period_of(text, words))?
}

/// Whether four digits are together in a text.
pub(super) fn has_year(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        digits = if c.is_numeric() { digits + 1 } else { 0 };
        digits == 4
    })
}

/// Whether a text has a number of four digits, which may be a year.
pub(super) fn has_year_alone(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_alphanumeric());
    numbers.any(|number| number.chars().count() == 4 && number.chars().all(char::is_numeric))
}

/// Separators.
const SIGNS: [char; 13] = [
    '|', '—', '–', '·', '•', ',', ':', '\t', ' ', '@', '，', '、', '：',
];

/// A line without separators at its ends.
pub(super) fn trimmed(inlines: &[Inline]) -> Option<Line> {
    let mut inlines = inlines.to_vec();
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start_matches(SIGNS).to_owned().into();
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        *text = text.trim_end_matches(SIGNS).to_owned().into();
    }
    tidy(&inlines).map(Line)
}

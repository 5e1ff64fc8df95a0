//! Dates in a line: the line as a whole, or what is in brackets, at its start or at its end.

use super::line::{COMMAS, Line, bracketed, split_last, tidy};
use crate::mapping::meant;
use resume_core::dates::{self, Meaning};
use resume_core::model::{Date, End, Inline, Period, Prose};
use resume_core::words::{Phrases, Until, Words as Headings};

/// How many characters dates have at most.
const LENGTH: usize = 60;

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
        && let Some((text, remark, period)) = at_end(text, words)
            .or_else(|| before_remark(text, words))
            .filter(|(.., period)| is_range(*period))
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
    let end = is_last.then(|| at_end(text, words).or_else(|| before_remark(text, words)));
    end.flatten()
        .or_else(|| is_first.then(|| at_start(text, words))?)
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
        let period = full(&text[at..], words).filter(|_| !is_end)?;
        Some((text[..at].to_owned(), String::new(), period))
    })
}

/// The longest part at the start of a text that is dates.
fn at_start(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let mut ends: Vec<usize> = EDGES
        .iter()
        .flat_map(|edge| text.match_indices(*edge).map(|(at, _)| at))
        .collect();
    ends.sort_unstable();
    ends.into_iter().rev().find_map(|at| {
        // The dash of `2018 – Valedictorian` does not belong to dates.
        let dates = Some(&text[..at]).filter(|text| !text.ends_with(DASHES))?;
        let period = full(dates, words)?;
        Some((String::new(), text[at..].to_owned(), period))
    })
}

/// Dates at the end with a remark after them: `Acme, 2019 – 2020 (redundancy)`.
fn before_remark(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let (before, remark) = bracketed(text)?;
    let (before, _, period) = at_end(before, words).filter(|(.., period)| is_range(*period))?;
    let mark = match before.trim_end().ends_with(char::is_alphanumeric) {
        true => ", ",
        false => "",
    };
    Some((before, format!("{mark}{remark}"), period))
}

/// Whether a period has two ends.
fn is_range(period: Period) -> bool {
    period.start().is_some() && period.end() != End::Same
}

/// The dates that a text is, if it has a year, so that it is no number of something else.
pub(super) fn full(text: &str, words: &Headings) -> Option<Period> {
    const SEPARATORS: [char; 4] = ['|', '·', '•', '｜'];
    let count = |signs: [char; 2]| text.matches(signs).count();
    let is_whole = count(['(', '（']) == count([')', '）']);
    let is_one = has_year(text) && is_whole && !text.contains(SEPARATORS);
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

/// A line without separators at its ends.
pub(super) fn trimmed(inlines: &[Inline]) -> Option<Line> {
    const SIGNS: [char; 13] = [
        '|', '—', '–', '·', '•', ',', ':', '\t', ' ', '@', '，', '、', '：',
    ];
    let mut inlines = inlines.to_vec();
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start_matches(SIGNS).to_owned().into();
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        *text = text.trim_end_matches(SIGNS).to_owned().into();
    }
    tidy(&inlines).map(Line)
}

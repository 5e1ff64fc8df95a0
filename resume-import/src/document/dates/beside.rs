//! Dates of a head that have something after them: `2019 – 2023, 60 %`, `2013 – 2018 (cover, 2017)`,
//! `2021 – 2022 and 2023 – 2024`. What is after them is a remark, which stays together in brackets.

use super::super::line::bracketed;
use super::{EDGES, SIGNS, at_end, full, is_range};
use resume_core::model::Period;
use resume_core::words::Words as Headings;

/// Words between two periods.
const AND: &[&str] = &[
    " and ", " & ", " + ", " und ", " et ", " y ", " e ", " ed ", " en ", " og ", " och ", " i ",
    " a ", " и ", " ja ", " és ", "; ", ", ", " / ",
];

/// Before what a period is that has a remark after it.
const STRONG: &[&str] = &[" | ", " — ", " – ", " · ", " • ", ": ", "\t"];

/// How many characters a remark, and a head with one, have at most.
const LENGTH: usize = 60;
const HEAD: usize = 240;

/// A period at the end of a text but for a remark after it: what is before and after it.
pub(super) fn before_remark(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    if text.chars().nth(HEAD).is_some() {
        return None;
    }
    in_brackets(text, words).or_else(|| after_comma(text, words))
}

/// `Acme, 2019 – 2020 (redundancy)`
fn in_brackets(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let (before, remark) = bracketed(text)?;
    let (before, _, period) = at_end(before, words).filter(|(.., period)| is_range(*period))?;
    Some(with_remark(before, remark, period))
}

/// `Acme, 2019 – 2020 and 2022 – 2023`: the first period, and the others as they are.
pub(super) fn more_periods(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    if text.chars().nth(HEAD).is_some() {
        return None;
    }
    let mut starts: Vec<usize> = std::iter::once(0)
        .chain(edges(text, EDGES).map(|(_, end)| end))
        .collect();
    starts.sort_unstable();
    starts.into_iter().find_map(|start| {
        let (period, rest) = first_of(&text[start..], words)?;
        let is_period = |rest: &str| {
            let is_one = full(rest, words).is_some_and(is_range);
            is_one || first_of(rest, words).is_some()
        };
        let after = AND.iter().find_map(|word| rest.strip_prefix(*word))?;
        is_period(after).then(|| {
            let before = text[..start].to_owned();
            with_remark(
                before,
                rest.trim_start_matches([',', ';', '/', ' ']),
                period,
            )
        })
    })
}

/// The first of several periods, and what follows it with the word between.
fn first_of<'t>(text: &'t str, words: &Headings) -> Option<(Period, &'t str)> {
    let mut ends: Vec<usize> = edges(text, AND).map(|(start, _)| start).collect();
    ends.sort_unstable();
    ends.into_iter().find_map(|end| {
        let period = full(&text[..end], words).filter(|period| is_range(*period))?;
        Some((period, &text[end..]))
    })
}

/// `CTO, Acme — 2019 – 2023, 60 %`, where the period is beside a mark that is no comma.
fn after_comma(text: &str, words: &Headings) -> Option<(String, String, Period)> {
    let mut starts: Vec<usize> = edges(text, STRONG).map(|(_, end)| end).collect();
    starts.extend(edges(text, &[", "]).map(|(_, end)| end));
    starts.sort_unstable();
    starts.into_iter().find_map(|start| {
        let (before, rest) = text.split_at(start);
        let is_strong = !before.ends_with(", ");
        // After a comma what is between two others may be a name.
        let is_remark = |mark: &str, remark: &str| {
            mark != ", " || is_strong || remark.starts_with(char::is_lowercase)
        };
        let marks = ["; ", ". ", ", "].into_iter();
        let mut ends = marks.flat_map(|mark| rest.match_indices(mark));
        ends.find_map(|(end, mark)| {
            let remark = &rest[end + mark.len()..];
            let is_short = remark.chars().nth(LENGTH).is_none() && !remark.trim().is_empty();
            let period = full(&rest[..end], words).filter(|period| is_range(*period))?;
            (is_short && is_remark(mark, remark))
                .then(|| with_remark(before.to_owned(), remark, period))
        })
    })
}

/// What is before a period, and the remark after it in brackets.
fn with_remark(before: String, remark: &str, period: Period) -> (String, String, Period) {
    let before = before.trim_end_matches(SIGNS).to_owned();
    let mark = if before.is_empty() { "" } else { ", " };
    (before, format!("{mark}({})", remark.trim()), period)
}

/// Where these marks begin and end in a text.
fn edges<'t>(text: &'t str, marks: &'t [&str]) -> impl Iterator<Item = (usize, usize)> + 't {
    let found = marks.iter().flat_map(|mark| text.match_indices(*mark));
    let is_inside =
        |before: &str| before.matches(['(', '（']).count() > before.matches([')', '）']).count();
    found
        .filter(move |(at, _)| !is_inside(&text[..*at]))
        .map(|(at, mark)| (at, at + mark.len()))
}

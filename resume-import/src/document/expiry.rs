//! Until when a certificate is valid, as people write it: `OSHA 30, exp. 2027`,
//! `First Aid (valid until 08/2027)`.

use super::dates::{full, trimmed};
use super::line::Line;
use resume_core::model::{Date, End, Field, Inline, Kind};
use resume_core::words::Words as Headings;
use resume_core::words::said::EXPIRES;

/// Before what such a date is at the end of a text, and after what it is in brackets.
const EDGES: &[&str] = &[
    ", ", "，", "、", " – ", " — ", " - ", " | ", " · ", "; ", " / ", " ",
];

/// After what such a date is at the start of a line.
const AFTER: &[&str] = &[": ", " – ", " — ", " - ", " | ", " · ", ", "];

/// Whether something of this kind expires.
pub(super) fn may_expire(kind: Kind) -> bool {
    kind.fields().any(|field| field == Field::Expires)
}

/// The date in a text that says nothing else.
pub(super) fn date_of(text: &str, words: &Headings) -> Option<Date> {
    let text = text.trim();
    let lower = text.to_lowercase();
    EXPIRES.iter().find_map(|label| {
        let rest = text.get(label.len()..)?;
        let is_label = lower.starts_with(label) && text[..label.len()].to_lowercase() == **label;
        let date = Some(rest).filter(|_| is_label)?;
        let date = date.trim_start_matches([':', '：', ' ', '\u{a0}']);
        let period = full(date, words)?;
        period.start().filter(|_| period.end() == End::Same)
    })
}

/// Takes the date out of a line: a line without it, if anything is left, and the date.
pub(super) fn taken(line: &Line, words: &Headings) -> (Option<Line>, Option<Date>) {
    if let Some(date) = date_of(&line.plain(), words) {
        return (None, Some(date));
    }
    let inlines = line.0.inlines();
    for (number, inline) in inlines.iter().enumerate() {
        let (is_first, is_last) = (number == 0, number + 1 == inlines.len());
        let mut rest = inlines.to_vec();
        let found = match inline {
            Inline::Text(text) => in_brackets(text, words)
                .or_else(|| is_last.then(|| at_end(text, words))?)
                .or_else(|| is_first.then(|| at_start(text, words))?)
                .map(|(text, date)| {
                    rest[number] = Inline::Text(text.into());
                    date
                }),
            // `First Aid, *exp. 2027*`
            Inline::Strong(inner) | Inline::Emphasis(inner) => match inner.as_ref() {
                [Inline::Text(text)] => {
                    rest.remove(number);
                    date_of(text, words)
                }
                _ => None,
            },
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

/// `First Aid (2021, exp. 2024)`: what is left of the text.
fn in_brackets(text: &str, words: &Headings) -> Option<(String, Date)> {
    [('(', ')'), ('（', '）'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| {
            let mut starts = text.match_indices(open);
            starts.find_map(|(start, _)| {
                let (before, inside) = (&text[..start], &text[start + open.len_utf8()..]);
                let (inside, after) = inside.split_once(close)?;
                if let Some(date) = date_of(inside, words) {
                    return Some(([before.trim_end(), after].concat(), date));
                }
                let (kept, date) = at_end(inside, words)?;
                let kept = kept.trim_end_matches([' ', ',', '，', '、', ';', '–', '—', '|', '·']);
                Some((format!("{before}{open}{kept}{close}{after}"), date))
            })
        })
}

/// The longest part at the end of a text that is such a date, and what is before it.
fn at_end(text: &str, words: &Headings) -> Option<(String, Date)> {
    let ends = EDGES
        .iter()
        .flat_map(|edge| text.match_indices(*edge).map(|(at, edge)| at + edge.len()));
    let found = ends.filter_map(|at| Some((at, date_of(&text[at..], words)?)));
    let (at, date) = found.min_by_key(|(at, _)| *at)?;
    Some((text[..at].to_owned(), date))
}

/// Such a date at the start of a text, and what is after it.
fn at_start(text: &str, words: &Headings) -> Option<(String, Date)> {
    let ends = AFTER
        .iter()
        .flat_map(|edge| text.match_indices(*edge).map(|(at, edge)| (at, edge.len())));
    let found = ends.filter_map(|(at, length)| Some((at + length, date_of(&text[..at], words)?)));
    let (at, date) = found.max_by_key(|(at, _)| *at)?;
    Some((text[at..].to_owned(), date))
}

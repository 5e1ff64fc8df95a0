//! A job or a school as people write it in one line or in a few: a heading such as
//! `### Acme — Lead` or `### Lead, Acme (2014 – 2018)` with the line under it, a strong name above
//! short lines, a bullet.
//!
//! The lines are divided into pieces. What a piece is follows from its words, its marks and its
//! place; where nothing says which of two is the role, the line is the title as it is.

mod pieces;

use super::dates::{self, full};
use super::line::{COMMAS, Line, tidy};
use super::titles::{is_employment, is_name, is_organisation, is_place, is_title};
use crate::mapping::Draft;
use crate::rich::joined;
use crate::tree::{At, Notes, Words};
pub(super) use pieces::plain_of;
use pieces::{Piece, Pieces, SEPARATORS, pieces_of};
use resume_core::model::{Date, End, Field, Holds, Inline, Kind, Prose, Value};
use resume_core::words::Words as Headings;

/// A job or a school in these lines.
pub(super) fn read(
    at: At,
    lines: &[Line],
    kind: Kind,
    words: &Headings,
    notes: &mut Notes<'_>,
) -> Draft {
    let mut draft = Draft::new(at);
    let mut lines = lines.to_vec();
    if let Some(first) = lines.first_mut()
        && let Some(url) = linked(first)
    {
        draft.url = Some(url);
    }
    add(&mut draft, &lines, kind, words, notes);
    draft
}

/// A heading in a section of this kind.
pub(super) fn headed(
    at: At,
    title: Prose,
    kind: Kind,
    words: &Headings,
    notes: &mut Notes<'_>,
) -> Draft {
    if matches!(kind.holds(), Holds::Jobs | Holds::Schools) {
        return read(at, &[Line(title)], kind, words, notes);
    }
    let mut draft = Draft::new(at);
    let (rest, period) = dates::taken(&Line(title), words);
    draft.period = period;
    draft.title = rest.map(|mut line| {
        draft.url = linked(&mut line);
        plain_of(line.0)
    });
    draft
}

/// The address that a whole line, or the strong name at its start, leads to.
fn linked(line: &mut Line) -> Option<resume_core::model::Url> {
    let mut inlines = line.0.inlines().to_vec();
    let inner = match inlines.first()? {
        Inline::Link { text, url } if url.is_web() => Some((text.clone(), url.clone(), false)),
        Inline::Strong(inner) => match inner.as_ref() {
            [Inline::Link { text, url }] if url.is_web() => Some((text.clone(), url.clone(), true)),
            _ => None,
        },
        _ => None,
    };
    let (text, url, is_strong) = inner?;
    let rest = inlines.split_off(1);
    let mut all = match is_strong {
        true => vec![Inline::Strong(text)],
        false => text.to_vec(),
    };
    all.extend(rest);
    *line = Line(tidy(&all)?);
    Some(url)
}

/// Adds what lines say to a job or a school.
pub(super) fn add(
    draft: &mut Draft,
    lines: &[Line],
    kind: Kind,
    words: &Headings,
    notes: &mut Notes<'_>,
) {
    let Pieces {
        pieces,
        period,
        score,
        durations,
    } = pieces_of(lines, kind, words);
    for text in durations {
        notes.no_place(&Words { at: draft.at, text });
    }
    draft.period = draft.period.or(period);
    draft.value(Field::Score, score.map(Value::Prose));
    match kind.holds() {
        Holds::Jobs | Holds::Schools => assign(draft, pieces, lines, kind, words),
        Holds::Entries | Holds::Items | Holds::Rows => {
            for Piece { prose, text, .. } in pieces {
                match (&draft.title, &draft.organisation, &draft.place) {
                    (None, ..) => draft.title = Some(prose),
                    (_, None, _) => draft.organisation = Some(prose),
                    (_, _, None) => draft.place = Some(text.into()),
                    _ => draft.details.push(prose),
                }
            }
        }
    }
}

/// Whether lines under a heading say more of it: dates, pieces that are marked or many, or the role.
pub(super) fn is_under(draft: &Draft, lines: &[Line], kind: Kind, words: &Headings) -> bool {
    let is_short = |line: &Line| {
        let text = line.plain();
        text.chars().count() <= 80 && !text.ends_with(['.', '!', '?', ':', '。'])
    };
    let is_marked = |line: &Line| {
        let rest = dates::taken(line, words).0;
        rest.is_none_or(|rest| {
            rest.split(SEPARATORS).len() > 1
                || matches!(rest.0.inlines(), [Inline::Strong(_) | Inline::Emphasis(_)])
        })
    };
    let found = pieces_of(lines, kind, words);
    let is_known = found.period.is_some() && draft.period.is_none()
        || lines.iter().all(is_marked) && !found.pieces.is_empty();
    let is_few = found.pieces.len() <= 5;
    // Text that is no part of a head is longer.
    let is_head = found
        .pieces
        .iter()
        .all(|piece| is_short(&Line(piece.prose.clone())));
    // The role alone.
    let is_role = draft.title.is_none()
        && matches!(lines, [line] if line.plain().chars().count() <= 40)
        && matches!(found.pieces.as_slice(), [piece] if is_title(kind, &piece.text));
    (is_known || is_role) && is_few && is_head && !are_text(lines, words)
}

/// Whether lines are wrapped text, or a sentence that ends with a year.
fn are_text(lines: &[Line], words: &Headings) -> bool {
    let is_lower = |text: &str| text.starts_with(char::is_lowercase);
    let is_wrapped = lines.iter().skip(1).any(|line| is_lower(&line.plain()));
    let is_sentence = |line: &Line| {
        let text = line.plain();
        let is_apart = |marks: &[&str]| {
            let parts = line.split(marks);
            parts
                .iter()
                .any(|part| full(&part.plain(), words).is_some())
        };
        let has_sign = text.contains(['(', '（', '[', ':', '：'])
            || !matches!(line.0.inlines(), [Inline::Text(_)]);
        let (rest, period) = dates::taken(line, words);
        let rest = rest.map(|rest| rest.plain()).unwrap_or_default();
        period.is_some()
            && !has_sign
            && !is_apart(SEPARATORS)
            && !is_apart(COMMAS)
            && rest.split_whitespace().any(is_lower)
    };
    is_wrapped || lines.iter().any(is_sentence)
}

/// Whether a line has dates beside other pieces, as heads of jobs have.
pub(super) fn has_dates(line: &Line, kind: Kind, words: &Headings) -> bool {
    let text = line.plain();
    let is_short = text.chars().count() <= 200 && !text.ends_with(['.', '!', '?', ':', '。']);
    let has_year = text.chars().filter(|c| c.is_numeric()).count() >= 4;
    is_short && has_year && {
        let lines = std::slice::from_ref(line);
        pieces_of(lines, kind, words).period.is_some() && !are_text(lines, words)
    }
}

/// Puts pieces where they fit: the title, the organisation, the place, and then details.
fn assign(draft: &mut Draft, mut pieces: Vec<Piece>, lines: &[Line], kind: Kind, words: &Headings) {
    let is_whole = draft.title.is_none() && draft.organisation.is_none();
    let titles: Vec<bool> = pieces
        .iter()
        .map(|piece| is_title(kind, &piece.text) && !piece.is_after_at)
        .collect();
    let organisations: Vec<bool> = pieces
        .iter()
        .map(|piece| is_organisation(&piece.text))
        .collect();
    // What may be both is the title, unless another piece can only be that.
    let only = |one: &[bool], other: &[bool]| {
        let is_only = |(at, is): (usize, &bool)| (*is && !other[at]).then_some(at);
        one.iter().enumerate().find_map(is_only)
    };
    let any = |one: &[bool]| one.iter().position(|is| *is);
    let mut title = only(&titles, &organisations).or_else(|| any(&titles));
    let after_at = pieces.iter().position(|piece| piece.is_after_at);
    let is_free = |at: usize, piece: &Piece, taken: [Option<usize>; 2]| {
        !taken.contains(&Some(at)) && !is_place(&piece.text) && !is_employment(&piece.text)
    };
    if draft.title.is_some() {
        title = None;
    }
    // `EMC · Full-time`
    let employs = pieces.iter().enumerate().find_map(|(at, piece)| {
        let next = pieces.get(at + 1)?;
        let is_beside = next.line == piece.line && is_employment(&next.text);
        (is_beside && !titles[at]).then_some(at)
    });
    let mut organisation = match draft.organisation {
        Some(_) => None,
        None => after_at
            .or(employs)
            .or_else(|| match kind.holds() {
                // A group or a school of a university is before it.
                Holds::Jobs => {
                    let mut last = organisations.iter().zip(&titles);
                    last.rposition(|(is, is_title)| *is && !is_title)
                }
                _ => only(&organisations, &titles),
            })
            .or_else(|| {
                let mut both = organisations.iter().enumerate();
                both.find_map(|(at, is)| (*is && Some(at) != title).then_some(at))
            }),
    };
    let free = |taken: [Option<usize>; 2], pieces: &[Piece]| {
        let mut free = pieces.iter().enumerate();
        free.find_map(|(at, piece)| is_free(at, piece, taken).then_some(at))
    };
    if is_whole && title.is_none() && organisation.is_none() {
        let first = free([None, None], &pieces);
        // What is alone in a later line is the role.
        let alone = pieces.iter().enumerate().find_map(|(at, piece)| {
            let is_later = piece.line > 0 && piece.is_alone;
            (is_later && is_free(at, piece, [first, None])).then_some(at)
        });
        let second = free([first, None], &pieces);
        let has_place = pieces.iter().any(|piece| is_place(&piece.text));
        match (first, alone, second) {
            (Some(first), Some(alone), _) => (organisation, title) = (Some(first), Some(alone)),
            (Some(first), None, None) if pieces.len() == 1 || has_place => {
                organisation = Some(first);
            }
            (Some(first), None, Some(second)) if pieces[first].is_strong => {
                (organisation, title) = (Some(first), Some(second));
            }
            // Which of them is the role?
            _ => {
                draft.title = match lines {
                    [line] => dates::taken(line, words).0.map(|line| plain_of(line.0)),
                    lines => joined(
                        lines
                            .iter()
                            .filter_map(|line| dates::taken(line, words).0)
                            .map(|line| plain_of(line.0)),
                    ),
                };
                return;
            }
        }
    }
    if title.is_none() && draft.title.is_none() {
        let alone = pieces.iter().enumerate().find_map(|(at, piece)| {
            let is_later = piece.line > 0 && piece.is_alone;
            (is_later && is_free(at, piece, [organisation, None])).then_some(at)
        });
        title = alone.or_else(|| free([organisation, None], &pieces));
    }
    if organisation.is_none() && draft.organisation.is_none() {
        organisation = free([title, None], &pieces);
    }
    // Each with whether it is where places are: after the organisation, or alone in a line.
    let mut rest: Vec<(Piece, bool)> = Vec::new();
    let mut is_after = draft.organisation.is_some();
    for (at, piece) in pieces.drain(..).enumerate() {
        let is_organisation = Some(at) == organisation;
        match Some(at) {
            at if at == title => draft.title = Some(piece.prose),
            at if at == organisation => draft.organisation = Some(piece.prose),
            _ => {
                let is_apart = is_after || piece.is_alone && piece.line > 0;
                rest.push((piece, is_apart));
            }
        }
        is_after = is_organisation;
    }
    // After a school before the degree, its subject is more likely.
    let may_follow = kind.holds() != Holds::Schools || title < organisation;
    let place = rest.iter().position(|(piece, _)| is_place(&piece.text));
    let place = place.or_else(|| {
        let may_be = |(piece, is_apart): &(Piece, bool)| {
            *is_apart && may_follow && is_name(&piece.text) && !is_title(kind, &piece.text)
        };
        rest.iter().position(may_be)
    });
    if let Some(at) = place.filter(|_| draft.place.is_none()) {
        let (mut place, _) = rest.remove(at);
        // `Alexandria, Egypt`
        while rest
            .get(at)
            .is_some_and(|(next, _)| next.is_after_comma && next.line == place.line)
        {
            let comma = if place.text.is_ascii() || !place.text.contains(is_arabic) {
                ", "
            } else {
                "، "
            };
            place.text = [&*place.text, comma, &rest.remove(at).0.text].concat();
        }
        draft.place = Some(place.text.into());
    }
    draft
        .details
        .extend(rest.into_iter().map(|(piece, _)| piece.prose));
}

/// Whether one of these lines is dates, or has them beside a separator.
pub(super) fn are_dated(lines: &[Line], words: &Headings) -> bool {
    let is_period = |text: &str| full(text, words).is_some();
    lines.iter().any(|line| {
        let parts = line.split(SEPARATORS);
        is_period(&line.plain()) || parts.iter().any(|part| is_period(&part.plain()))
    })
}

/// An entry in one line: `Certificate – Issuer (2019)`, `2019: Award`.
pub(super) fn listed(at: At, line: Line, kind: Kind, words: &Headings) -> Draft {
    let mut draft = Draft::new(at);
    let (line, expires) = match kind.fields().any(|field| field == Field::Expires) {
        true => expiring(line, words),
        false => (line, None),
    };
    draft.value(Field::Expires, expires.map(Value::Date));
    let (mut rest, period) = dates::taken(&line, words);
    draft.period = period;
    // Of several dates none is that of the entry.
    if rest
        .as_ref()
        .is_some_and(|rest| dates::has_year(&rest.plain()))
    {
        (rest, draft.period) = (Some(line), None);
    }
    let Some(mut rest) = rest else {
        return draft;
    };
    draft.url = linked(&mut rest);
    let mut parts = rest.split(SEPARATORS).into_iter();
    draft.title = parts.next().map(|line| plain_of(line.0));
    if kind != Kind::Projects {
        draft.organisation = parts.next().map(|line| plain_of(line.0));
    }
    draft.details.extend(parts.map(|line| line.0));
    draft
}

/// Takes the date until which something is valid: `OSHA 30, exp. 2027`.
fn expiring(line: Line, words: &Headings) -> (Line, Option<Date>) {
    const EXPIRES: &[&str] = &[
        "expires",
        "exp.",
        "exp",
        "expiry",
        "valid until",
        "valid through",
        "valid to",
        "gültig bis",
        "valable jusqu'au",
        "valable jusqu’au",
        "válido hasta",
        "valido fino al",
        "válido até",
        "geldig tot",
        "действителен до",
        "有効期限",
        "有效期至",
    ];
    let parts = line.split(&[", ", "，", "、", " – ", " — ", " | ", " · ", "; "]);
    let expiry = |part: &Line| {
        let text = part.plain();
        let lower = text.to_lowercase();
        let label = EXPIRES.iter().find(|label| lower.starts_with(**label))?;
        let date = text
            .get(label.len()..)?
            .trim_start_matches([':', '：', ' ']);
        let period = full(date, words)?;
        period.start().filter(|_| period.end() == End::Same)
    };
    match parts.as_slice() {
        [before @ .., last] if !before.is_empty() => match expiry(last) {
            Some(date) => {
                let text = last.plain();
                let mut inlines = line.0.inlines().to_vec();
                if let Some(Inline::Text(end)) = inlines.last_mut()
                    && let Some(rest) = end.trim_end().strip_suffix(&text)
                {
                    *end = rest.to_owned().into();
                    let rest = dates::trimmed(&inlines);
                    return (rest.unwrap_or(line), Some(date));
                }
                (line, None)
            }
            None => (line, None),
        },
        _ => (line, None),
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

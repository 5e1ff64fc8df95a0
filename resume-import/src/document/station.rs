//! A job or a school as people write it in one line or in a few: a heading such as
//! `### Acme — Lead` or `### Lead, Acme (2014 – 2018)` with the line under it, a strong name above
//! short lines, a bullet.
//!
//! The lines are divided into pieces. What a piece is follows from its words, its marks and its
//! place; where nothing says which of two is the role, heads of the same shape in the section do, and
//! without such a head the line is the title as it is.

mod choice;
mod pieces;

use super::dates::{self, full};
use super::expiry;
use super::line::{COMMAS, Line, bracketed, tidy};
use super::links;
use super::titles::{is_name, is_place, is_title};
use crate::mapping::Draft;
use crate::rich::joined_by;
use crate::tree::{At, Notes, Words};
pub(super) use choice::Orders;
use choice::{Choice, by_shape, by_words, completed};
pub(super) use pieces::plain_of;
use pieces::{Piece, Pieces, SEPARATORS, divided, pieces_of};
use resume_core::model::{Date, End, Field, Holds, Inline, Kind, Period, Prose, Value};
use resume_core::words::Words as Headings;

/// What is known of the section that a head is in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'w> {
    pub kind: Kind,
    pub words: &'w Headings,
    pub orders: Orders,
}

/// A job or a school in these lines.
pub(super) fn read(at: At, lines: &[Line], context: Context<'_>, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(at);
    let mut lines = lines.to_vec();
    if let Some(first) = lines.first_mut()
        && let Some(url) = linked(first)
    {
        draft.url = Some(url);
    }
    add(&mut draft, &lines, context, notes);
    draft
}

/// A heading in a section of this kind.
pub(super) fn headed(at: At, title: Prose, context: Context<'_>, notes: &mut Notes<'_>) -> Draft {
    if matches!(context.kind.holds(), Holds::Jobs | Holds::Schools) {
        return read(at, &[Line(title)], context, notes);
    }
    let mut draft = Draft::new(at);
    let Context { kind, words, .. } = context;
    let Some(line) = without_expiry(&mut draft, &Line(title), kind, words) else {
        return draft;
    };
    let (rest, period) = dates::taken(&line, words);
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
pub(super) fn add(draft: &mut Draft, lines: &[Line], context: Context<'_>, notes: &mut Notes<'_>) {
    let kind = context.kind;
    let lines: Vec<Line> = lines
        .iter()
        .filter_map(|line| without_expiry(draft, line, kind, context.words))
        .collect();
    let lines = lines.as_slice();
    let Pieces {
        pieces,
        period,
        score,
        durations,
    } = pieces_of(lines, kind, context.words);
    for text in durations {
        notes.no_place(&Words { at: draft.at, text });
    }
    draft.period = draft.period.or(period);
    draft.value(Field::Score, score.map(Value::Prose));
    if matches!(kind.holds(), Holds::Jobs | Holds::Schools) {
        return assign(draft, pieces, lines, context);
    }
    for Piece { prose, text, .. } in pieces {
        let has_link = !links::of(&prose).is_empty();
        match (&draft.title, &draft.organisation, &draft.place) {
            (None, ..) => draft.title = Some(prose),
            // What a project is made of, or where it is shown.
            _ if has_link || kind == Kind::Projects => draft.details.push(prose),
            (_, None, _) => draft.organisation = Some(prose),
            (_, _, None) => draft.place = Some(text.into()),
            _ => draft.details.push(prose),
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

/// The pieces of one line.
pub(super) fn pieces_in(line: &Line, kind: Kind, words: &Headings) -> Pieces {
    pieces_of(std::slice::from_ref(line), kind, words)
}

/// Whether a line is a sentence with dates.
pub(super) fn is_text(line: &Line, words: &Headings) -> bool {
    are_text(std::slice::from_ref(line), words)
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
        // `2018 PhD, History of Science`
        let is_after_dates =
            dates::side(line, words) == Some(dates::Side::Start) && !is_lower(&rest);
        // `Furloughed April 2020 – June 2021; leave (50 %) Sept 2018 – May 2019.`
        let is_stopped = text.ends_with('.') && text.split_whitespace().nth(6).is_some();
        is_stopped
            && text
                .split_whitespace()
                .filter(|word| is_lower(word))
                .count()
                > 2
            || period.is_some()
                && !is_after_dates
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

/// Whether a line has all that the head of a job or a school has.
pub(super) fn is_whole(line: &Line, context: Context<'_>) -> bool {
    let lines = std::slice::from_ref(line);
    let Context {
        kind,
        words,
        orders,
    } = context;
    let Pieces { pieces, period, .. } = pieces_of(lines, kind, words);
    let choice = match by_words(&pieces, kind, false, false) {
        choice if choice == Choice::default() => by_shape(&pieces, orders.of_head(lines)),
        choice => Some(choice),
    };
    // A head that nothing is known of is whole as it is.
    let is_chosen = choice.is_none_or(|choice| {
        let choice = completed(choice, &pieces, false, false);
        choice.title.is_some() && choice.organisation.is_some()
    });
    period.is_some() && pieces.len() > 1 && is_chosen
}

/// Whether a text is a grade with its label.
pub(super) fn is_score(text: &str, words: &Headings) -> bool {
    pieces::score_of(text, words).is_some()
}

/// Puts pieces where they fit: the title, the organisation, the place, and then details.
fn assign(draft: &mut Draft, mut pieces: Vec<Piece>, lines: &[Line], context: Context<'_>) {
    let Context {
        kind,
        words,
        orders,
    } = context;
    let (has_title, has_organisation) = (draft.title.is_some(), draft.organisation.is_some());
    let mut choice = by_words(&pieces, kind, has_title, has_organisation);
    if !has_title && !has_organisation && choice == Choice::default() {
        match by_shape(&pieces, orders.of_head(lines)) {
            Some(found) => choice = found,
            // Which of them is the role?
            None => {
                let first = pieces.first().map_or(0, |piece| piece.line);
                draft.title = lines.get(first).and_then(|line| undated(line, words));
                // A remark after the dates is none of it.
                let title = draft.title.as_ref().map(Prose::plain).unwrap_or_default();
                let is_apart = |piece: &Piece| piece.is_remark && !title.contains(&piece.text);
                pieces.retain(|piece| piece.line != first || is_apart(piece));
                return finish(draft, pieces, Choice::default(), kind);
            }
        }
    }
    choice = completed(choice, &pieces, has_title, has_organisation);
    finish(draft, pieces, choice, kind);
}

/// A line without its dates.
fn undated(line: &Line, words: &Headings) -> Option<Prose> {
    let (rest, period) = dates::taken(line, words);
    let rest = rest?;
    let parts = divided(&rest);
    let is_period = |part: &Line| full(&part.plain(), words).is_some();
    let rest = match rest.0.inlines() {
        [before @ .., Inline::Text(text)] if period.is_some() => match bracketed(text) {
            Some((text, _)) if text.ends_with(',') || text.is_empty() && !before.is_empty() => {
                let text = Inline::Text(text.trim_end_matches(',').to_owned().into());
                let kept: Vec<Inline> = before.iter().cloned().chain([text]).collect();
                Line(tidy(&kept).unwrap_or(rest.0))
            }
            _ => rest,
        },
        _ => rest,
    };
    if period.is_some() || !parts.iter().any(|(part, _)| is_period(part)) {
        return Some(plain_of(rest.0));
    }
    // Dates between other parts.
    let comma = Inline::Text(", ".into());
    let mut inlines = Vec::new();
    for (part, _) in parts.into_iter().filter(|(part, _)| !is_period(part)) {
        if !inlines.is_empty() {
            inlines.push(comma.clone());
        }
        inlines.extend(plain_of(part.0).inlines().iter().cloned());
    }
    tidy(&inlines)
}

/// Puts what was chosen where it belongs, and looks for the place among the rest.
fn finish(draft: &mut Draft, mut pieces: Vec<Piece>, choice: Choice, kind: Kind) {
    let Choice {
        title,
        organisation,
    } = choice;
    let line = |at: Option<usize>| at.map(|at| pieces[at].line);
    let is_title_below = line(title) > line(organisation);
    // Each with whether it is where places are: after the organisation, or alone in a line.
    let mut rest: Vec<(Piece, bool)> = Vec::new();
    let mut is_after = draft.organisation.is_some();
    for (at, piece) in pieces.drain(..).enumerate() {
        let (is_title, is_organisation) = (Some(at) == title, Some(at) == organisation);
        if is_title {
            draft.title = Some(piece.prose);
        } else if is_organisation {
            draft.organisation = Some(piece.prose);
        } else {
            let is_apart = is_after || piece.is_alone && piece.line > 0;
            rest.push((piece, is_apart));
        }
        // `### Acme` above `**Smith** | 2008–2010 | Leeds`
        is_after = is_organisation || is_title && is_after && is_title_below;
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
        while rest.get(at).is_some_and(|(next, _)| {
            next.is_after_comma && next.line == place.line && is_name(&next.text) && !next.is_remark
        }) {
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
    let Some(line) = without_expiry(&mut draft, &line, kind, words) else {
        return draft;
    };
    let (mut rest, period) = dates::taken(&line, words);
    draft.period = period;
    // Of several dates none is that of the entry.
    if rest
        .as_ref()
        .is_some_and(|rest| dates::has_year_alone(&rest.plain()))
    {
        (rest, draft.period) = (Some(line), None);
    }
    let Some(rest) = rest else {
        return draft;
    };
    let mut rest = valid(&mut draft, rest, kind);
    draft.url = linked(&mut rest);
    let mut parts = rest.split(SEPARATORS).into_iter();
    draft.title = parts.next().map(|line| plain_of(line.0));
    if kind != Kind::Projects {
        draft.organisation = parts.next().map(|line| plain_of(line.0));
    }
    draft.details.extend(parts.map(|line| line.0));
    draft
}

/// Takes from when until when a certificate is valid, and its number: `FNP-C, AANPCB, F05550142`.
fn valid(draft: &mut Draft, line: Line, kind: Kind) -> Line {
    let is_free = |draft: &Draft, field| {
        let is_known = |(known, _): &(Field, Value)| *known == field;
        kind.fields().any(|known| known == field) && !draft.values.iter().any(is_known)
    };
    let mut parts = line.split(COMMAS);
    let is_number = |part: &Line| is_number(&part.plain());
    let numbers = parts.iter().filter(|part| is_number(part)).count();
    let at = parts.iter().rposition(is_number).filter(|at| *at > 0);
    if let Some(period) = draft.period
        && let (Some(start), End::On(end)) = (period.start(), period.end())
        && is_free(draft, Field::Expires)
        && is_validity(start, end, at.is_some())
    {
        draft.period = Some(Period::on(start));
        draft.value(Field::Expires, Some(Value::Date(end)));
    }
    let Some(at) = at.filter(|_| numbers == 1 && is_free(draft, Field::Number)) else {
        return line;
    };
    let number = parts.remove(at);
    draft.value(Field::Number, Some(Value::Prose(number.0)));
    let parts = parts.into_iter().map(|part| part.0);
    joined_by(", ", parts).map_or(line, Line)
}

/// Whether a word is the number of a certificate: `F05550142`, but neither a standard
/// (`ISO-9001`) nor the code of an exam (`200-301`).
pub(super) fn is_number(text: &str) -> bool {
    const STANDARDS: &[&str] = &["ISO", "IEC", "DIN", "EN", "IEEE", "ASTM", "ANSI", "BS"];
    const DIGITS: usize = 5;
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.');
    let letters = text.split(|c: char| !c.is_ascii_alphabetic()).next();
    let mut runs = text.split(|c: char| !c.is_ascii_digit());
    text.len() > DIGITS
        && text.chars().all(is_code)
        && !letters.is_some_and(|letters| STANDARDS.contains(&letters))
        && runs.any(|run| run.len() >= DIGITS)
}

/// Whether two dates are when something was issued and when it expires, and not those of a course:
/// both are months, and a number is beside them or they are years apart to the month.
fn is_validity(issued: Date, expires: Date, has_number: bool) -> bool {
    let years = expires.year().saturating_sub(issued.year());
    let is_same = issued.month() == expires.month();
    let are_months = issued.month().is_some() && expires.month().is_some();
    are_months && (has_number && years > 0 || is_same && years > 1)
}

/// Puts the date until which an entry is valid into its field, and returns the rest of the line.
pub(super) fn without_expiry(
    draft: &mut Draft,
    line: &Line,
    kind: Kind,
    words: &Headings,
) -> Option<Line> {
    let is_known = |(field, _): &(Field, Value)| *field == Field::Expires;
    if !expiry::may_expire(kind) || draft.values.iter().any(is_known) {
        return Some(line.clone());
    }
    match expiry::taken(line, words) {
        // What is valid until then is not known yet.
        (None, _) if draft.title.is_none() => Some(line.clone()),
        (rest, date) => {
            draft.value(Field::Expires, date.map(Value::Date));
            rest
        }
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

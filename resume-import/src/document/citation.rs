//! Publications and patents, which are printed as citations:
//! `Authors. “Title.” *Journal* 38(2): 559–572, in press. [doi](https://doi.org/…)`

mod typed;

use super::line::{COMMAS, Line, SEMICOLONS, after_label, split_last, tidy};
use crate::mapping::Draft;
use crate::tree::At;
use resume_core::model::{Doi, Field, Inline, Kind, Prose, Str, Value};
use resume_core::words::{Label, Words as Headings};
pub(super) use typed::typed;

/// The three parts of a citation.
struct Parts {
    before: Vec<Inline>,
    title: Vec<Inline>,
    after: Vec<Inline>,
}

/// Quotation marks around titles: the first one, and what may be the last one.
const QUOTES: &[(char, &[char])] = &[
    ('“', &['”', '“']),
    ('„', &['“', '”']),
    ('«', &['»']),
    ('‘', &['’']),
    // Swedish, Finnish and Hebrew have the same mark on both sides.
    ('”', &['”']),
    ('《', &['》']),
    ('「', &['」']),
];

/// Signs with which a sentence ends.
const ENDS: [char; 7] = ['.', '?', '!', '…', '。', '？', '！'];

/// Whether a line is a citation: its title is quoted and a sentence, or it is a book.
pub(super) fn is_citation(line: &Line) -> bool {
    let text = line.plain();
    let mut marks = QUOTES.iter().flat_map(|(_, last)| last.iter());
    let is_sentence = marks.any(|mark| text.match_indices(*mark).any(|(at, _)| is_end(&text, at)));
    is_sentence && quoted(line).is_some() || book(line).is_some()
}

/// Whether the mark at this place is beside a full stop, or what is one.
fn is_end(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().nth(1);
    before.is_some_and(|c| ENDS.contains(&c)) || after == Some('.')
}

/// Where the title begins, and the marks with which it may end. What is an apostrophe elsewhere is
/// a quotation mark at the start and after the sentence of the authors alone.
fn opening(text: &str, is_start: bool) -> Option<(usize, &'static [char])> {
    text.char_indices().find_map(|(at, c)| {
        let (_, last) = QUOTES.iter().find(|(first, _)| *first == c)?;
        let before = &text[..at];
        let is_alone = before.ends_with(". ") || is_start && before.is_empty();
        (!matches!(c, '‘' | '”') || is_alone).then_some((at, *last))
    })
}

/// Reads a citation, and the name in it that is printed strong; `None` if this is none.
pub(super) fn read(
    at: At,
    line: &Line,
    kind: Kind,
    words: &Headings,
) -> Option<(Draft, Option<Str>)> {
    let mut draft = Draft::new(at);
    let Parts {
        before,
        title,
        after,
    } = quoted(line).or_else(|| book(line))?;
    let mut cited_as = None;
    if let Some(people) = tidy(&without_stop(&before)) {
        let people = Line(people);
        // Names with commas are separated by semicolons.
        let names = match people.split(SEMICOLONS) {
            names if names.len() > 1 => names,
            names if is_one(&people) => names,
            _ => people.split(COMMAS),
        };
        let field = match kind {
            Kind::Patents => Field::Inventors,
            _ => Field::Authors,
        };
        let mut name = |line: Line| match line.0.inlines() {
            [Inline::Strong(inner)] => {
                let name = Prose(inner.clone());
                // A person is one author of a paper: others are strong for another reason.
                cited_as = cited_as.take().or_else(|| Some(name.plain().into()));
                name
            }
            _ => line.0,
        };
        let names = names.into_iter().map(&mut name).collect();
        draft.list(field, names);
    }
    match without_stop(&title).as_slice() {
        [Inline::Link { text, url }] if url.is_web() => {
            draft.url = Some(url.clone());
            draft.title = tidy(&without_stop(text));
        }
        title => draft.title = tidy(title),
    }
    draft.title.as_ref()?;
    let mut rest = after;
    while let Some(Inline::Text(text)) = rest.last()
        && text.trim().is_empty()
    {
        rest.pop();
    }
    if let Some(Inline::Link { text, url }) = rest.last()
        && url.as_str().contains("doi.org/")
        && let Ok(doi) = Doi::new(Prose(text.clone()).plain())
    {
        draft.value(Field::Doi, Some(Value::Doi(doi)));
        rest.pop();
    }
    let (details, rest) = details(rest);
    draft.details = details;
    let rest = venue(rest, words, &mut draft);
    numbers(&rest, kind, words, &mut draft);
    Some((draft, cited_as))
}

/// Whether a list of people is one of them: strong, with a comma inside.
fn is_one(people: &Line) -> bool {
    matches!(people.0.inlines(), [Inline::Strong(_)])
}

/// What is before, in and after quotation marks.
fn quoted(line: &Line) -> Option<Parts> {
    let mut parts: [Vec<Inline>; 3] = Default::default();
    let (mut part, mut marks): (usize, &[char]) = (0, &[]);
    let inlines = line.0.inlines();
    // The title ends with the last mark before the name of the journal.
    for (number, inline) in inlines.iter().enumerate() {
        let Inline::Text(text) = inline else {
            parts[part].push(inline.clone());
            continue;
        };
        let mut rest: &str = text;
        loop {
            let mark = match part {
                0 => opening(rest, number == 0).map(|(at, last)| {
                    marks = last;
                    at
                }),
                1 => closing(rest, &inlines[number + 1..], marks),
                _ => None,
            };
            let Some(at) = mark else {
                break;
            };
            if at > 0 {
                parts[part].push(Inline::Text(rest[..at].to_owned().into()));
            }
            let length = rest[at..].chars().next().map_or(1, char::len_utf8);
            rest = &rest[at + length..];
            part += 1;
        }
        if !rest.is_empty() {
            parts[part].push(Inline::Text(rest.to_owned().into()));
        }
    }
    let [before, title, after] = parts;
    let after = match after.first() {
        // `“Title”. Venue`, as other languages have it.
        Some(Inline::Text(text)) if text.starts_with('.') => {
            let first = Inline::Text(text[1..].to_owned().into());
            std::iter::once(first)
                .chain(after[1..].iter().cloned())
                .collect()
        }
        _ => after,
    };
    (part == 2).then_some(Parts {
        before,
        title,
        after,
    })
}

/// Where the title ends: at a mark beside a full stop, or else at the last one.
fn closing(text: &str, later: &[Inline], marks: &[char]) -> Option<usize> {
    let has_later = later
        .iter()
        .any(|inline| matches!(inline, Inline::Text(text) if text.contains(marks)));
    let mut found = text.match_indices(marks).map(|(at, _)| at);
    found
        .find(|at| is_end(text, *at))
        .or_else(|| text.rfind(marks).filter(|_| !has_later))
}

/// A book, whose title is emphasised: `Authors. *Title*. *Publisher* (Place).`
fn book(line: &Line) -> Option<Parts> {
    let inlines = line.0.inlines();
    let at = inlines
        .iter()
        .position(|inline| matches!(inline, Inline::Emphasis(_)))?;
    let is_after_names = match inlines[..at].last() {
        None => true,
        Some(Inline::Text(text)) => text.ends_with(". "),
        Some(_) => false,
    };
    let Some(Inline::Text(next)) = inlines.get(at + 1) else {
        return None;
    };
    let rest = next.strip_prefix('.').filter(|_| is_after_names)?;
    let first = Inline::Text(rest.to_owned().into());
    let after = std::iter::once(first).chain(inlines[at + 2..].iter().cloned());
    Some(Parts {
        before: inlines[..at].to_vec(),
        title: vec![inlines[at].clone()],
        after: after.collect(),
    })
}

/// Without a full stop at the end.
fn without_stop(inlines: &[Inline]) -> Vec<Inline> {
    let mut inlines = inlines.to_vec();
    // A space may follow it.
    while let Some(Inline::Text(text)) = inlines.last_mut() {
        let rest = text.trim_end();
        let rest = rest.strip_suffix('.').unwrap_or(rest).to_owned();
        match rest.is_empty() {
            true => {
                inlines.pop();
            }
            false => {
                *text = rest.into();
                break;
            }
        }
    }
    inlines
}

/// A sentence between the title and the venue, and what follows it.
fn details(rest: Vec<Inline>) -> (Vec<Prose>, Vec<Inline>) {
    let is_venue = |(at, inline): (usize, &Inline)| {
        let before = at.checked_sub(1).and_then(|at| rest.get(at));
        let is_sentence = match before {
            Some(Inline::Text(text)) => text.ends_with(". ") && (at > 1 || text.trim() != "."),
            _ => false,
        };
        (matches!(inline, Inline::Emphasis(_)) && is_sentence).then_some(at)
    };
    let Some(at) = rest.iter().enumerate().find_map(is_venue) else {
        return (Vec::new(), rest);
    };
    let details = tidy(&without_stop(&rest[..at])).map(Line);
    let details = details.map_or_else(Vec::new, |line| line.split(COMMAS));
    let details = details.into_iter().map(|line| line.0).collect();
    (details, rest[at..].to_vec())
}

/// The name of the venue, with the editors and the place in brackets; what follows.
fn venue(rest: Vec<Inline>, words: &Headings, draft: &mut Draft) -> Vec<Inline> {
    let rest = match rest.as_slice() {
        [Inline::Text(space), rest @ ..] if space.trim().is_empty() => rest,
        rest => rest,
    };
    let [Inline::Emphasis(name), rest @ ..] = rest else {
        return rest.to_vec();
    };
    draft.organisation = Some(Prose(name.clone()));
    let Some(Inline::Text(text)) = rest.first() else {
        return rest.to_vec();
    };
    // `(Third Edition; edited by A. Example; Boston)`
    let Some(inside) = text.trim_start().strip_prefix(['(', '（']) else {
        return rest.to_vec();
    };
    let Some(end) = end_of_bracket(inside) else {
        return rest.to_vec();
    };
    let after = inside[end..].trim_start_matches([')', '）']).to_owned();
    let pieces = Line(Prose::text(inside[..end].to_owned())).split(SEMICOLONS);
    let pieces: Vec<String> = pieces.iter().map(Line::plain).collect();
    let is_editors = |piece: &String| after_label(piece, words, Label::Editors).is_some();
    let at = pieces.iter().position(is_editors);
    let is_number = |piece: &String| piece.chars().all(|c| c.is_numeric() || ",–-".contains(c));
    let (name_of, place) = match (at, pieces.as_slice()) {
        // A volume may be in brackets alone.
        (None, [one]) if is_number(one) => return rest.to_vec(),
        (None, [place]) => (Vec::new(), Some(place.clone())),
        (None, [name, place @ ..]) => (vec![name.clone()], Some(place.join("; "))),
        (None, []) => (Vec::new(), None),
        (Some(at), pieces) => {
            let place = pieces[at + 1..].join("; ");
            (
                pieces[..at].to_vec(),
                Some(place).filter(|place| !place.is_empty()),
            )
        }
    };
    if let Some(editors) = at.and_then(|at| after_label(&pieces[at], words, Label::Editors)) {
        let names = Line(Prose::text(editors.to_owned())).split(COMMAS);
        draft.list(
            Field::Editors,
            names.into_iter().map(|line| line.0).collect(),
        );
    }
    if !name_of.is_empty() {
        let bracket = format!(" ({})", name_of.join("; "));
        let bracket = Inline::Text(bracket.into());
        let whole: Vec<Inline> = name.iter().cloned().chain([bracket]).collect();
        draft.organisation = tidy(&whole);
    }
    draft.place = place.map(Into::into);
    let first = Inline::Text(after.into());
    std::iter::once(first)
        .chain(rest[1..].iter().cloned())
        .collect()
}

/// Where the bracket ends that is open.
fn end_of_bracket(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// ` 38(2): 559–572, in press.` or `, 559–572, in press.`, or the number and status of a patent.
fn numbers(rest: &[Inline], kind: Kind, words: &Headings, draft: &mut Draft) {
    let Some(prose) = tidy(&without_stop(rest)) else {
        return;
    };
    let plain = prose.plain();
    let is_after_comma = plain.starts_with(COMMAS[0]) || plain.starts_with(['，', '،', '、']);
    let inlines: Vec<Inline> = prose.inlines().to_vec();
    let mut inlines = inlines;
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text
            .trim_start_matches([',', '，', '،', '、', ' '])
            .to_owned()
            .into();
    }
    let Some(prose) = tidy(&inlines) else {
        return;
    };
    let text = prose.plain();
    let line = Line(prose);
    // A publication without a venue may have editors and a place.
    if let Some(editors) = after_label(&text, words, Label::Editors)
        && draft.organisation.is_none()
    {
        let names = Line(Prose::text(editors.to_owned())).split(COMMAS);
        let names = names.into_iter().map(|line| line.0).collect();
        draft.list(Field::Editors, names);
        return;
    }
    let mut field = |field, prose: Prose| draft.value(field, Some(Value::Prose(prose)));
    let plain = |text: &str| Prose::text(text.trim().to_owned());
    let has_digit = |text: &str| text.contains(char::is_numeric);
    if kind == Kind::Patents {
        let number = |text: &str| {
            let number = after_label(text, words, Label::Number).unwrap_or(text);
            plain(number)
        };
        match split_last(&text, COMMAS) {
            Some((before, status)) if !has_digit(status) => {
                field(Field::Number, number(before));
                field(Field::Status, plain(status));
            }
            _ => field(Field::Number, number(&text)),
        }
        return;
    }
    let colon = line.split(&[": ", "：", "\u{a0}: "]);
    let mut pages_of = |line: &Line| {
        let parts = line.split(COMMAS);
        // `417–420, 431, in press`: the status is what has no digits.
        let status = parts.last().filter(|last| !has_digit(&last.plain()));
        let count = parts.len() - usize::from(status.is_some());
        let pages: Vec<String> = parts[..count].iter().map(Line::plain).collect();
        match pages.as_slice() {
            [] => {}
            [_] => field(Field::Pages, parts[0].0.clone()),
            pages => field(Field::Pages, plain(&pages.join(", "))),
        }
        if let Some(status) = status {
            field(Field::Status, status.0.clone());
        }
    };
    match colon.as_slice() {
        [volume, pages] if !is_after_comma => {
            pages_of(pages);
            field(Field::Volume, volume.0.clone());
        }
        _ if is_after_comma => pages_of(&line),
        _ => {
            let parts = line.split(COMMAS);
            match parts.as_slice() {
                [volume, status] if has_digit(&volume.plain()) && !has_digit(&status.plain()) => {
                    field(Field::Volume, volume.0.clone());
                    field(Field::Status, status.0.clone());
                }
                _ if has_digit(&text) => field(Field::Volume, line.0),
                _ => field(Field::Status, line.0),
            }
        }
    }
}

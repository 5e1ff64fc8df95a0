//! Entries as people write them in Markdown: a heading below that of the section, such as
//! `### Acme — Lead` or `### Lead, Acme (2014 – 2018)`, and a line about dates and place under it.

use super::line::{Bracket, Line, Tail, period_of, tail, tidy};
use crate::mapping::Draft;
use crate::tree::At;
use resume_core::model::{Holds, Inline, Kind, Period, Prose};

/// What separates the parts of a heading, or of the line under it.
const SEPARATORS: &[&str] = &[" | ", " — ", " – ", " · ", " • ", " ‧ ", " @ ", "\t", " / "];

/// What is between a role and where it was.
const AT: &[&str] = &[" at ", " @ ", " bei ", " chez ", " at the "];

/// Parts of the words for what people do, in small letters.
const ROLES: &[&str] = &[
    "engineer",
    "developer",
    "programmer",
    "architect",
    "manager",
    "lead",
    "head of",
    "director",
    "officer",
    "consultant",
    "analyst",
    "scientist",
    "researcher",
    "professor",
    "lecturer",
    "teacher",
    "assistant",
    "associate",
    "intern",
    "trainee",
    "apprentice",
    "student",
    "designer",
    "administrator",
    "technician",
    "nurse",
    "editor",
    "writer",
    "founder",
    "president",
    "chair",
    "member",
    "volunteer",
    "coordinator",
    "specialist",
    "freelance",
    "fellow",
    "ceo",
    "cto",
    "cfo",
    "entwickler",
    "ingenieur",
    "leiter",
    "berater",
    "praktikant",
    "werkstudent",
    "mitarbeiter",
    "développeu",
    "ingénieur",
    "stagiaire",
    "chef de",
    "responsable",
    "desarrollador",
    "ingenier",
    "becario",
];

/// The same for degrees.
const DEGREES: &[&str] = &[
    "bachelor",
    "master",
    "doctor",
    "diploma",
    "diplom",
    "degree",
    "abitur",
    "licence",
    "licenciatura",
    "grado en",
    "b.a",
    "b.s",
    "m.a",
    "m.s",
    "ph.d",
    "ph. d",
    "phd",
    "bsc",
    "msc",
    "mba",
    "certificate",
    "a-levels",
];

/// Whole words that are degrees.
const SHORT_DEGREES: &[&str] = &[
    "ba", "bs", "ma", "ms", "md", "jd", "llm", "llb", "beng", "meng",
];

/// Whether words say what somebody was or studied.
pub(super) fn is_title(kind: Kind, text: &str) -> bool {
    let text = text.to_lowercase();
    let is_part = |word: &&str| {
        text.match_indices(*word).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric())
        })
    };
    match kind.holds() {
        Holds::Schools => {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            DEGREES.iter().any(&is_part) || words.any(|word| SHORT_DEGREES.contains(&word))
        }
        _ => {
            // German and Dutch write what is in English two words as one.
            ROLES.iter().any(is_part)
                || ["entwickler", "ingenieur", "leiter", "berater", "praktikant"]
                    .iter()
                    .any(|word| text.contains(word))
        }
    }
}

/// Takes dates out of a line: in brackets anywhere, or as a part at its start or its end.
fn dates(line: &Line) -> (Option<Line>, Option<Period>) {
    let whole = line.plain();
    if let Some(period) = period_of(&whole) {
        return (None, Some(period));
    }
    let inlines = line.0.inlines();
    for (number, inline) in inlines.iter().enumerate() {
        let Inline::Text(text) = inline else {
            // `Acme *2014 – 2018*`
            let is_edge = number == 0 || number + 1 == inlines.len();
            let words = Prose(vec![inline.clone()].into()).plain();
            if is_edge && let Some(period) = period_of(&words) {
                let mut rest = inlines.to_vec();
                rest.remove(number);
                return (trimmed(&rest), Some(period));
            }
            continue;
        };
        if let Some((before, after, period)) =
            dates_in(text, number == 0, number + 1 == inlines.len())
        {
            let mut rest = inlines.to_vec();
            rest[number] = Inline::Text([before, after].concat().into());
            return (trimmed(&rest), Some(period));
        }
    }
    (Some(line.clone()), None)
}

/// What is before and after dates in a text.
fn dates_in(text: &str, is_first: bool, is_last: bool) -> Option<(String, String, Period)> {
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']')] {
        for (start, _) in text.match_indices(open) {
            let inside = &text[start + open.len_utf8()..];
            if let Some(end) = inside.find(close)
                && let Some(period) = period_of(&inside[..end])
            {
                let after = inside[end + close.len_utf8()..].to_owned();
                return Some((text[..start].trim_end().to_owned(), after, period));
            }
        }
    }
    // The longest part at the end or at the start that is dates.
    const EDGES: &[&str] = &[
        " | ", ", ", " — ", " – ", " · ", " • ", ": ", "\t", "  ", " ",
    ];
    let at_end = || {
        let mut starts: Vec<usize> = EDGES
            .iter()
            .flat_map(|edge| text.match_indices(*edge).map(|(at, edge)| at + edge.len()))
            .collect();
        starts.sort_unstable();
        starts.into_iter().find_map(|at| {
            let period = is_full(&text[at..]).then(|| period_of(&text[at..]))??;
            Some((text[..at].to_owned(), String::new(), period))
        })
    };
    let at_start = || {
        let mut ends: Vec<usize> = EDGES
            .iter()
            .flat_map(|edge| text.match_indices(*edge).map(|(at, _)| at))
            .collect();
        ends.sort_unstable();
        ends.into_iter().rev().find_map(|at| {
            let period = is_full(&text[..at]).then(|| period_of(&text[..at]))??;
            Some((String::new(), text[at..].to_owned(), period))
        })
    };
    let end = is_last.then(at_end).flatten();
    end.or_else(|| is_first.then(at_start).flatten())
}

/// Whether a text has a year, so that it is no number of something else.
fn is_full(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        digits = if c.is_numeric() { digits + 1 } else { 0 };
        digits == 4
    })
}

/// A line without separators at its ends.
fn trimmed(inlines: &[Inline]) -> Option<Line> {
    const SIGNS: [char; 10] = ['|', '—', '–', '·', '•', ',', ':', '\t', ' ', '@'];
    let mut inlines = inlines.to_vec();
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text.trim_start_matches(SIGNS).to_owned().into();
    }
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        *text = text.trim_end_matches(SIGNS).to_owned().into();
    }
    tidy(&inlines).map(Line)
}

/// A heading as an entry.
pub(super) fn read(at: At, title: Prose, kind: Kind) -> Draft {
    let mut draft = Draft::new(at);
    let (rest, period) = dates(&Line(title));
    draft.period = period;
    let Some(rest) = rest else {
        return draft;
    };
    let rest = match rest.0.inlines() {
        [Inline::Link { text, url }] if url.is_web() => {
            draft.url = Some(url.clone());
            Line(Prose(text.clone()))
        }
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => Line(Prose(inner.clone())),
        _ => rest,
    };
    match kind.holds() {
        Holds::Jobs | Holds::Schools => station(rest, kind, &mut draft),
        Holds::Entries | Holds::Items | Holds::Rows => draft.title = Some(rest.0),
    }
    draft
}

/// The first line of a head in lines as an entry: a strong name, which is that of the employer or the
/// school unless it says what somebody was, and the place after it.
pub(super) fn named(at: At, line: &Line, kind: Kind) -> Draft {
    let mut draft = Draft::new(at);
    let (rest, period) = dates(line);
    draft.period = period;
    let Some(rest) = rest else {
        return draft;
    };
    let Some((Inline::Strong(name), after)) = rest.marked() else {
        station(rest, kind, &mut draft);
        return draft;
    };
    let name = match &*name {
        [Inline::Link { text, url }] if url.is_web() => {
            draft.url = Some(url.clone());
            Prose(text.clone())
        }
        _ => Prose(name),
    };
    let after = trimmed(&after).map(|line| line.0);
    let Tail {
        details,
        place,
        period,
    } = tail(after.as_ref().map_or(&[], Prose::inlines), Bracket::Place);
    draft.period = draft.period.or(period);
    draft.place = place.map(Into::into);
    match is_title(kind, &name.plain()) {
        true => draft.title = Some(name),
        false => draft.organisation = Some(name),
    }
    for part in details {
        let is_title = is_title(kind, &part.plain());
        match (&draft.title, &draft.organisation, &draft.place) {
            (None, _, _) if is_title => draft.title = Some(part),
            (_, None, _) => draft.organisation = Some(part),
            (_, _, None) => draft.place = Some(part.plain().into()),
            _ => draft.details.push(part),
        }
    }
    draft
}

/// A role and where it was, in one line; where it does not say which is which, it is the title.
fn station(line: Line, kind: Kind, draft: &mut Draft) {
    for at in AT {
        if let [title, place] = line.split(&[at]).as_slice() {
            draft.title = Some(title.0.clone());
            draft.organisation = Some(place.0.clone());
            return;
        }
    }
    for marks in [SEPARATORS, &[", "]] {
        let parts = line.split(marks);
        if parts.len() < 2 {
            continue;
        }
        let titles: Vec<bool> = parts
            .iter()
            .map(|part| is_title(kind, &part.plain()))
            .collect();
        let mut parts = parts.into_iter().map(|line| plain_of(line.0));
        let (first, second) = (parts.next(), parts.next());
        match titles.as_slice() {
            [true, false, ..] => (draft.title, draft.organisation) = (first, second),
            [false, true, ..] => (draft.organisation, draft.title) = (first, second),
            _ => break,
        }
        draft.details.extend(parts);
        return;
    }
    let is_divided = line.split(SEPARATORS).len() > 1;
    match is_divided || is_title(kind, &line.plain()) {
        true => draft.title = Some(line.0),
        // What is under it may say more.
        false => draft.organisation = Some(line.0),
    }
}

/// A part that is marked as a whole, without the mark.
fn plain_of(prose: Prose) -> Prose {
    match prose.inlines() {
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => Prose(inner.clone()),
        _ => prose,
    }
}

/// Takes the line under a heading, if it says the dates, the place, or who it was with.
pub(super) fn under(draft: &mut Draft, lines: &[Line], kind: Kind) -> bool {
    let Below {
        parts,
        period,
        is_marked,
    } = below(lines);
    let is_short = |line: &Line| {
        let text = line.plain();
        text.chars().count() <= 80 && !text.ends_with(['.', '!', '?', ':'])
    };
    let is_known = period.is_some() && draft.period.is_none() || is_marked && !parts.is_empty();
    if !is_known || !parts.iter().all(is_short) || parts.len() > 4 {
        return false;
    }
    draft.period = draft.period.or(period);
    place_parts(draft, parts.into_iter().map(|line| line.0), kind);
    true
}

/// Takes the lines under the first one of a head in lines.
pub(super) fn under_named(draft: &mut Draft, lines: &[Line], kind: Kind) {
    let Below { parts, period, .. } = below(lines);
    draft.period = draft.period.or(period);
    place_parts(draft, parts.into_iter().map(|line| line.0), kind);
}

/// What lines below a name say.
struct Below {
    parts: Vec<Line>,
    period: Option<Period>,
    /// Whether each line is marked as a whole or has several parts.
    is_marked: bool,
}

fn below(lines: &[Line]) -> Below {
    let mut below = Below {
        parts: Vec::new(),
        period: None,
        is_marked: true,
    };
    for line in lines {
        let (rest, found) = dates(line);
        below.period = below.period.or(found);
        let Some(rest) = rest else {
            continue;
        };
        let pieces = rest.split(SEPARATORS);
        below.is_marked &= pieces.len() > 1
            || matches!(rest.0.inlines(), [Inline::Strong(_) | Inline::Emphasis(_)]);
        below.parts.extend(pieces);
    }
    below
}

/// Puts parts of lines where they fit: the title, the organisation, the place, and then details.
fn place_parts(draft: &mut Draft, parts: impl IntoIterator<Item = Prose>, kind: Kind) {
    let is_station = matches!(kind.holds(), Holds::Jobs | Holds::Schools);
    for part in parts {
        let is_title = is_title(kind, &part.plain());
        let prose = plain_of(part);
        match (&draft.title, &draft.organisation, &draft.place) {
            (None, _, _) if is_title || !is_station => draft.title = Some(prose),
            (Some(_), None, _) => draft.organisation = Some(prose),
            // `Berlin, Germany` is where, and `Barista` what.
            (None, Some(_), _) if !prose.plain().contains(", ") => draft.title = Some(prose),
            (_, _, None) => draft.place = Some(prose.plain().into()),
            _ => draft.details.push(prose),
        }
    }
}

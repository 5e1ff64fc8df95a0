//! The pieces of the lines that are the head of a job or a school.

use super::super::dates::{self, full};
use super::super::line::{COMMAS, Line, bracketed, tidy};
use super::super::titles::{is_country, is_name, is_organisation, is_place, is_region, is_title};
use resume_core::dates::is_duration;
use resume_core::model::{End, Holds, Inline, Kind, Period, Prose};
use resume_core::words::{Label, Words as Headings};

/// What separates the pieces of a line.
pub(super) const SEPARATORS: &[&str] = &[
    " | ", "｜", " — ", " – ", " - ", " · ", " • ", " ‧ ", "\t", "\u{3000}", SLASH,
];

const SLASH: &str = " / ";

/// What is between a role and where it was.
const AT: &[&str] = &[" at ", " @ ", " bei ", " chez ", " at the "];

/// What is before a grade, beside the label of the language.
const GRADES: &[&str] = &["gpa", "cgpa", "grade", "abschlussnote", "note"];

/// A piece of a line.
#[derive(Debug, Clone)]
pub(in super::super) struct Piece {
    pub prose: Prose,
    pub text: String,
    /// The number of the line, and whether it is alone there.
    pub line: usize,
    pub is_alone: bool,
    pub is_strong: bool,
    /// Whether it follows the word for “at”, or a comma.
    pub is_after_at: bool,
    pub is_after_comma: bool,
    /// Whether it was in brackets, or begins as remarks do: it is no name.
    pub is_remark: bool,
}

/// The pieces of several lines, with what is no piece.
#[derive(Debug, Default)]
pub(in super::super) struct Pieces {
    pub pieces: Vec<Piece>,
    pub period: Option<Period>,
    pub score: Option<Prose>,
    /// Durations, which the dates say, and second dates.
    pub durations: Vec<String>,
}

/// The pieces of lines.
pub(super) fn pieces_of(lines: &[Line], kind: Kind, words: &Headings) -> Pieces {
    let mut found = Pieces::default();
    for (number, line) in lines.iter().enumerate() {
        let (mut rest, mut period) = dates::taken(line, words);
        // `B.A., 2003–2006, M.A. 2010`: of several dates, those between commas are a period.
        let is_range = |period: Period| period.start().is_some() && period.end() != End::Same;
        if period.is_some_and(|period| !is_range(period))
            && divided(line)
                .iter()
                .any(|(part, _)| full(&part.plain(), words).is_some_and(is_range))
        {
            (rest, period) = (Some(line.clone()), None);
        }
        match (found.period, period) {
            (None, _) => found.period = period,
            (Some(_), Some(second)) => found.durations.push(second.to_string()),
            (Some(_), None) => {}
        }
        let Some(rest) = rest else {
            continue;
        };
        // `2010–2012, four weeks each` below a head
        let is_after_dates = number > 0
            && period.is_some()
            && rest.plain().starts_with(char::is_lowercase)
            && dates::side(line, words) == Some(dates::Side::Start);
        // `Acme (Boston, MA)`, `B. Sc. (GPA: 3.9)`
        let pieces = divided(&rest).into_iter().flat_map(|(piece, is_after_at)| {
            let parts = unbracketed(piece, kind, words).into_iter().enumerate();
            parts.map(move |(number, (part, is_remark))| {
                (part, is_after_at && number == 0, number > 0 || is_remark)
            })
        });
        let mut kept = Vec::new();
        for (part, is_after_at, is_remark) in pieces {
            let text = part.plain();
            let is_remark = is_remark || is_after_dates || is_remark_of(&text);
            if found.period.is_none()
                && let Some(period) = full(&text, words)
            {
                found.period = Some(period);
            } else if found.score.is_none()
                && kind.holds() == Holds::Schools
                && let Some(score) = score_of(&text, words)
            {
                found.score = Some(Prose::text(score.to_owned()));
            } else if is_duration(&text) {
                found.durations.push(text);
            } else {
                kept.push((part, is_after_at, is_remark));
            }
        }
        let text_of_line = rest.plain();
        let is_alone = kept.len() == 1;
        found
            .pieces
            .extend(kept.into_iter().map(|(part, is_after_at, is_remark)| {
                let is_strong = matches!(part.0.inlines(), [Inline::Strong(_)]);
                let prose = plain_of(part.0);
                Piece {
                    is_after_comma: is_after_comma(&text_of_line, &prose.plain()),
                    text: prose.plain(),
                    prose,
                    line: number,
                    is_alone,
                    is_strong,
                    is_after_at,
                    is_remark,
                }
            }));
    }
    found
}

/// Whether this part of a line follows a comma.
fn is_after_comma(line: &str, part: &str) -> bool {
    let before = line.find(part).map(|at| line[..at].trim_end());
    before.is_some_and(|before| before.ends_with([',', '，', '،', '、']))
}

/// The parts of a line, and whether each follows the word for “at”.
pub(super) fn divided(line: &Line) -> Vec<(Line, bool)> {
    let halves = line.split(AT);
    if let [title, rest] = halves.as_slice()
        && title.split(SEPARATORS).len() == 1
        && !title.plain().contains("; ")
    {
        let mut parts = vec![(title.clone(), false)];
        let rest = parts_of(rest).into_iter().enumerate();
        parts.extend(rest.map(|(number, part)| (part, number == 0)));
        return parts;
    }
    // `**Engineer** at **Acme**`
    let mut parts = Vec::new();
    let mut is_after_at = false;
    for part in parts_of(line) {
        parts.push((part, std::mem::take(&mut is_after_at)));
    }
    parts
}

/// The parts between separators, and where there is one between commas.
fn parts_of(line: &Line) -> Vec<Line> {
    // A dash between two numbers is that of dates which are not understood.
    let text = line.plain();
    let is_of_dates = |dash: &&str| {
        let mut found = text.match_indices(*dash);
        found.any(|(at, _)| {
            text[..at].ends_with(char::is_numeric)
                && text[at + dash.len()..].starts_with(char::is_numeric)
        })
    };
    // A slash between two names of one thing is weaker than the others.
    let has_other = SEPARATORS
        .iter()
        .any(|mark| *mark != SLASH && text.contains(*mark));
    let marks: Vec<&str> = SEPARATORS
        .iter()
        .copied()
        .filter(|mark| !is_of_dates(mark) && (*mark != SLASH || !has_other))
        .collect();
    let parts: Vec<Line> = line.split(&marks);
    let parts: Vec<Line> = parts.iter().flat_map(at_slash).collect();
    let names = parts.iter().filter(|part| !is_remark_of(&part.plain()));
    let is_one = names.count() == 1;
    let mut divided = Vec::new();
    for part in parts {
        let has_mark = part.marked().is_some_and(|(_, rest)| !rest.is_empty());
        match is_place(&part.plain()) || !is_one && !has_mark && !is_employer_and_place(&part) {
            true => divided.push(part),
            false => divided.extend(between_commas(&part)),
        }
    }
    divided
}

/// The parts around a slash where one of them is an employer or is marked, so that they are not two
/// names of one thing: `Developer / Beta GmbH`.
fn at_slash(part: &Line) -> Vec<Line> {
    let halves = part.split(&[SLASH]);
    let is_apart = |half: &Line| is_organisation(&half.plain()) || half.marked().is_some();
    match halves.iter().any(is_apart) {
        true => halves,
        false => vec![part.clone()],
    }
}

/// Whether a part is the name of an employer and a place after it that is certain: `Acme GmbH, Berlin,
/// Germany`, `Acme Ltd, UK`. `Siemens AG, Healthcare` is one name.
fn is_employer_and_place(part: &Line) -> bool {
    let parts: Vec<String> = part.split(COMMAS).iter().map(Line::plain).collect();
    let is_certain = match parts.as_slice() {
        [_, country] => is_country(country),
        [_, city, region] => is_name(city) && !is_organisation(city) && is_region(region),
        _ => false,
    };
    is_certain && is_organisation(&parts[0])
}

/// The parts between commas, of which those of a name and of a place stay together: `Acme, Inc.`,
/// `Boston, MA`.
fn between_commas(line: &Line) -> Vec<Line> {
    const FORMS: &[&str] = &[
        "inc", "inc.", "llc", "ltd", "ltd.", "llp", "corp", "corp.", "plc", "gmbh", "co.",
    ];
    let mut parts: Vec<Line> = Vec::new();
    for part in line.split(COMMAS) {
        let text = part.plain().to_lowercase();
        let first = text.split_whitespace().next().unwrap_or_default();
        let is_form = FORMS.contains(&first);
        let is_last_of_place = is_region(&part.plain()) && parts.len() > 1;
        match parts.last_mut() {
            Some(last) if is_form || is_last_of_place => {
                let comma = Prose::text(", ".to_owned());
                let both: Vec<Inline> = [&last.0, &comma, &part.0]
                    .into_iter()
                    .flat_map(|prose| prose.inlines().to_vec())
                    .collect();
                if let Some(both) = tidy(&both) {
                    *last = Line(both);
                }
            }
            _ => parts.push(part),
        }
    }
    // A strong name and what follows it without a mark: `**Acme** Berlin`.
    let split = |line: Line| match line.marked() {
        Some((first @ Inline::Strong(_), rest)) if !rest.is_empty() => {
            let rest = dates::trimmed(&rest);
            let is_bracket = |rest: &Line| rest.plain().starts_with(['(', '（']);
            match rest.filter(|rest| !is_bracket(rest)) {
                Some(rest) => {
                    let first = Line(Prose(vec![first].into()));
                    let mut both = vec![first];
                    both.extend(between_commas(&rest));
                    both
                }
                None => vec![line],
            }
        }
        _ => vec![line],
    };
    parts.into_iter().flat_map(split).collect()
}

/// Words with which a remark on the piece before it begins.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "later", "then", "now", "formerly", "previously", "since", "später", "dann", "danach", "zuletzt", "vormals", "puis", "ensuite", "luego", "después", "poi",
    "depois", "później", "potem", "następnie", "sedan", "senere", "zpětně", "academic year", "school year", "schuljahr", "studienjahr", "année scolaire",
    "année universitaire", "année académique", "curso académico", "curso escolar", "curso", "año académico", "ano letivo", "ano lectivo", "anno accademico",
    "anno scolastico", "rok szkolny", "rok akademicki", "školní rok", "akademický rok", "schooljaar", "academiejaar", "läsår", "läsåret", "учебный год",
];

/// Honours of a degree, in small letters.
const HONOURS: &[&str] = &[
    "summa cum laude",
    "magna cum laude",
    "cum laude",
    "distinction",
    "with distinction",
    "with honours",
    "with honors",
    "first class",
    "first class honours",
    "mit auszeichnung",
    "mention bien",
    "mention très bien",
    "mention assez bien",
    "z wyróżnieniem",
    "con lode",
];

/// Whether a piece says more of the one before it, and is no name.
fn is_remark_of(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = |word: &&str| {
        let rest = lower.strip_prefix(*word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
    };
    text.starts_with(char::is_lowercase) && REMARKS.iter().any(begins) || HONOURS.contains(&&*lower)
}

/// What is before and in the brackets at the end of a piece, if they are a place or a grade, and which
/// of them was in brackets.
fn unbracketed(piece: Line, kind: Kind, words: &Headings) -> Vec<(Line, bool)> {
    let inlines = piece.0.inlines();
    let Some(Inline::Text(last)) = inlines.last() else {
        return vec![(piece, false)];
    };
    let Some((before, inside)) = bracketed(last) else {
        return vec![(piece, false)];
    };
    let is_after_name = before.is_empty() && inlines.len() > 1;
    let is_apart = before.ends_with(',')
        || is_place(inside)
        || is_name(inside) && !is_title(kind, before) && kind.holds() == Holds::Jobs
        || is_after_name
        || inlines.len() == 1 && before.is_empty()
        || score_of(inside, words).is_some()
        || full(before, words).is_some()
        || is_duration(inside);
    if !is_apart {
        return vec![(piece, false)];
    }
    let mut rest = inlines.to_vec();
    rest.pop();
    rest.push(Inline::Text(before.trim_end_matches(',').to_owned().into()));
    let inside = Line(Prose::text(inside.to_owned()));
    let rest = tidy(&rest).map(|rest| (Line(rest), false));
    rest.into_iter().chain([(inside, true)]).collect()
}

/// The grade in a text: `3.9` of `Grade: 3.9`, with its label where the language has another one.
pub(super) fn score_of(text: &str, words: &Headings) -> Option<String> {
    let own = words.label(Label::Score).to_lowercase();
    let lower = text.to_lowercase();
    let labels = GRADES.iter().copied().chain([&*own]);
    let is_same_length = lower.len() == text.len();
    labels.filter(|_| is_same_length).find_map(|label| {
        let rest = lower.strip_prefix(label)?;
        let from = text.len() - rest.len();
        let rest = text[from..].trim_start_matches([':', '：', ' ', '\u{a0}', '.']);
        let is_score = rest.starts_with(char::is_numeric) && from < text.len() - rest.len();
        is_score.then(|| match label == own {
            true => rest.to_owned(),
            false => format!("{} {rest}", &text[..from]),
        })
    })
}

/// A part that is marked as a whole, without the mark.
pub(in super::super) fn plain_of(prose: Prose) -> Prose {
    match prose.inlines() {
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => plain_of(Prose(inner.clone())),
        _ => prose,
    }
}

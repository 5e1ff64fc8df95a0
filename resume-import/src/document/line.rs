//! A line of a paragraph, and what it says: dates, a place in brackets, a label with its items.

use super::dates::{has_year, period_of};
use crate::rich::{Writer, joined_blocks};
use resume_core::model::{Inline, Period, Prose};
use resume_core::words::said::is_joining;
use resume_core::words::{Joint, Label, Words as Headings};

/// What separates the parts of a line, as it is spelled in each language.
pub(super) const COMMAS: &[&str] = &[", ", "，", "، ", "、"];
pub(super) const SEMICOLONS: &[&str] = &["; ", "；", "؛ ", "\u{a0}; "];
pub(super) const DOTS: &[&str] = &[" · "];
const OPENING: [char; 2] = ['(', '（'];
const CLOSING: [char; 2] = [')', '）'];

/// A line of a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Line(pub Prose);

impl Line {
    pub fn plain(&self) -> String {
        self.0.plain()
    }

    /// The parts between these marks, which are in its text, and neither in brackets nor in links.
    pub fn split(&self, marks: &[&str]) -> Vec<Line> {
        let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
        let mut depth = 0usize;
        for inline in self.0.inlines() {
            let Inline::Text(text) = inline else {
                if let Some(part) = parts.last_mut() {
                    part.push(inline.clone());
                }
                continue;
            };
            let (mut start, mut rest) = (0, 0);
            while let Some(c) = text[rest..].chars().next() {
                let mark = marks.iter().find(|mark| text[rest..].starts_with(**mark));
                if let Some(mark) = mark.filter(|_| depth == 0) {
                    push_text(&mut parts, &text[start..rest]);
                    parts.push(Vec::new());
                    rest += mark.len();
                    start = rest;
                    continue;
                }
                depth = match c {
                    '(' | '（' | '[' => depth + 1,
                    ')' | '）' | ']' => depth.saturating_sub(1),
                    _ => depth,
                };
                rest += c.len_utf8();
            }
            push_text(&mut parts, &text[start..]);
        }
        // A bracket that does not close is no reason to split nothing.
        if depth > 0 && parts.len() == 1 && self.plain().contains(marks[0]) {
            return self.split_anywhere(marks);
        }
        let line = |inlines: Vec<Inline>| tidy(&inlines).map(Line);
        parts.into_iter().filter_map(line).collect()
    }

    fn split_anywhere(&self, marks: &[&str]) -> Vec<Line> {
        let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
        for inline in self.0.inlines() {
            match inline {
                Inline::Text(text) => {
                    for (at, piece) in text.split(marks[0]).enumerate() {
                        if at > 0 {
                            parts.push(Vec::new());
                        }
                        push_text(&mut parts, piece);
                    }
                }
                inline => {
                    if let Some(part) = parts.last_mut() {
                        part.push(inline.clone());
                    }
                }
            }
        }
        let line = |inlines: Vec<Inline>| tidy(&inlines).map(Line);
        parts.into_iter().filter_map(line).collect()
    }

    /// The piece at its start that is marked, and what follows it.
    pub fn marked(&self) -> Option<(Inline, Vec<Inline>)> {
        match self.0.inlines() {
            [first @ (Inline::Strong(_) | Inline::Emphasis(_)), rest @ ..] => {
                Some((first.clone(), rest.to_vec()))
            }
            _ => None,
        }
    }
}

fn push_text(parts: &mut [Vec<Inline>], text: &str) {
    if let Some(part) = parts.last_mut().filter(|_| !text.is_empty()) {
        part.push(Inline::Text(text.to_owned().into()));
    }
}

/// Pieces as a line, without white space at its ends.
pub(super) fn tidy(inlines: &[Inline]) -> Option<Prose> {
    let mut writer = Writer::new();
    writer.inlines(inlines);
    joined_blocks(writer)
}

/// What follows a name.
#[derive(Debug, Default)]
pub(super) struct Tail {
    pub details: Vec<Prose>,
    pub place: Option<String>,
    pub period: Option<Period>,
}

/// What a bracket at the end of a line can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    /// A place, dates, or both.
    Place,
    /// Dates, perhaps after a place; else it belongs to the words before it.
    Dates,
}

/// `, detail, detail (place; dates)` after a name.
pub(super) fn tail(rest: &[Inline], bracket: Bracket, words: &Headings) -> Tail {
    let mut inlines = rest.to_vec();
    let mut tail = Tail::default();
    if let Some(Inline::Text(text)) = inlines.last_mut()
        && let Some((before, inside)) = bracketed(text)
    {
        let (first, last) = match split_last(inside, SEMICOLONS) {
            Some((first, last)) => (Some(first), last),
            None => (None, inside),
        };
        let before = before.to_owned();
        match (period_of(last, words), bracket) {
            (Some(period), _) => {
                tail.period = Some(period);
                let place = first.map(str::trim).filter(|place| !place.is_empty());
                tail.place = place.map(str::to_owned);
                *text = before.into();
            }
            (None, Bracket::Place) => {
                tail.place = Some(inside.to_owned());
                *text = before.into();
            }
            (None, Bracket::Dates) => {}
        }
    }
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text
            .trim_start_matches([',', '，', '،', '、', ' '])
            .to_owned()
            .into();
    }
    let line = tidy(&inlines).map(Line);
    let details = line.map_or_else(Vec::new, |line| line.split(COMMAS));
    tail.details = details.into_iter().map(|line| line.0).collect();
    tail
}

/// A line of parts, of which the first is the name: a degree.
pub(super) fn unmarked(line: &Line, words: &Headings) -> (Prose, Tail) {
    let mut tail = tail(line.0.inlines(), Bracket::Dates, words);
    match tail.details.is_empty() {
        true => (line.0.clone(), Tail::default()),
        false => (tail.details.remove(0), tail),
    }
}

/// What is before and in the bracket that closes at the end.
pub(super) fn bracketed(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let inner = text.strip_suffix(CLOSING)?;
    let mut depth = 1;
    for (at, c) in inner.char_indices().rev() {
        if CLOSING.contains(&c) {
            depth += 1;
        } else if OPENING.contains(&c) {
            depth -= 1;
            if depth == 0 {
                let inside = inner[at + c.len_utf8()..].trim();
                return (!inside.is_empty()).then(|| (inner[..at].trim_end(), inside));
            }
        }
    }
    None
}

/// What is before and after the last of these marks.
pub(super) fn split_last<'t>(text: &'t str, marks: &[&str]) -> Option<(&'t str, &'t str)> {
    let found = marks
        .iter()
        .filter_map(|mark| Some((text.rfind(mark)?, mark.len())));
    let (at, length) = found.max()?;
    Some((&text[..at], &text[at + length..]))
}

/// The dates in the brackets at the end of a line.
pub(super) fn is_dated(line: &Line, words: &Headings) -> bool {
    let text = line.plain();
    let inside = bracketed(&text).map(|(_, inside)| inside);
    inside.is_some_and(|inside| {
        let last = split_last(inside, SEMICOLONS).map_or(inside, |(_, last)| last);
        period_of(last, words).is_some()
    })
}

/// `*Label:* item; item`, or `**Label:** item, item` as people write it.
pub(super) fn labelled(line: &Line) -> Option<(Prose, Vec<Prose>)> {
    let (marked, rest) = line.marked()?;
    let (label, is_strong) = match marked {
        Inline::Emphasis(label) => (Prose(label), false),
        Inline::Strong(label) => (Prose(label), true),
        _ => return None,
    };
    let words = label.plain();
    let inside = words.strip_suffix([':', '：']).map(str::trim_end);
    let outside = match rest.first() {
        Some(Inline::Text(text)) => text.strip_prefix([':', '：']),
        _ => None,
    };
    let (words, rest) = match (inside, outside) {
        (Some(words), _) => (words.to_owned(), rest),
        (None, Some(after)) => {
            let first = Inline::Text(after.to_owned().into());
            let rest = std::iter::once(first).chain(rest[1..].iter().cloned());
            (words.clone(), rest.collect())
        }
        (None, None) => return None,
    };
    if words.trim().is_empty() {
        return None;
    }
    let rest = Line(tidy(&rest)?);
    let mut items = rest.split(SEMICOLONS);
    if is_strong && items.len() == 1 && !rest.plain().ends_with('.') {
        items = rest.split(COMMAS);
    }
    let label = match label.inlines() {
        [Inline::Text(_)] => Prose::text(words),
        _ => without_colon(&label),
    };
    Some((label, items.into_iter().map(|line| line.0).collect()))
}

/// Words for how well somebody speaks a language, in small letters.
#[rustfmt::skip]
const LEVELS: &[&str] = &[
    "native", "mother tongue", "bilingual", "fluent", "proficient", "proficiency", "professional", "advanced", "upper intermediate", "intermediate", "conversational",
    "basic", "basics", "beginner", "elementary", "good", "very good", "certified", "muttersprache", "fließend", "verhandlungssicher", "grundkenntnisse", "sehr gut",
    "gut", "langue maternelle", "maternelle", "courant", "bilingue", "intermédiaire", "avancé", "notions", "nativo", "nativa", "materna", "fluido", "avanzado",
    "intermedio", "básico", "fluente", "madrelingua", "ottimo", "buono", "moedertaal", "vloeiend", "ojczysty", "biegły", "biegle", "родной", "свободно",
    "母語", "母语", "모국어", "ネイティブ",
];

/// Whether a part of a line is no item, but says more of the one before it: `C1`, `native`, `2016`,
/// `DELE 2019`, `word processing`.
fn is_remark(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = text.split_whitespace().next().unwrap_or_default();
    let code = first.trim_end_matches('+');
    let is_code =
        code.len() == 2 && code.starts_with(['A', 'B', 'C']) && code.ends_with(['1', '2']);
    let is_number = !text.contains(char::is_alphabetic) || has_year(text);
    let is_level = LEVELS.iter().any(|level| {
        let rest = lower.strip_prefix(level);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    is_code || is_number || is_level || text.starts_with(char::is_lowercase)
}

/// The items that a line lists between commas, if there are three or more and each is short: no
/// sentence, nothing that joins the last two, and no level or year of the one before it.
pub(super) fn listed(line: Line) -> Vec<Prose> {
    const WORDS: usize = 3;
    let items = line.split(COMMAS);
    let is_short = |item: &Line| {
        let text = item.plain();
        let name = bracketed(&text).map_or(&*text, |(name, _)| name);
        let mut words = name.split_whitespace();
        name.chars().count() <= 30
            && !is_remark(name)
            && words.clone().count() <= WORDS
            && !words.any(is_joining)
    };
    let is_list = items.len() > 2 && items.iter().all(is_short);
    let text = line.plain();
    match is_list && !text.ends_with('.') && !text.contains([':', '：']) {
        true => items.into_iter().map(|item| item.0).collect(),
        false => vec![line.0],
    }
}

/// A label with marks, without the colon at its end.
fn without_colon(label: &Prose) -> Prose {
    let mut inlines = label.inlines().to_vec();
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        *text = text.trim_end_matches([':', '：']).to_owned().into();
    }
    tidy(&inlines).unwrap_or_else(|| label.clone())
}

/// The words after a label in the language: `3.9` of `Grade: 3.9`.
pub(super) fn after_label<'t>(text: &'t str, words: &Headings, label: Label) -> Option<&'t str> {
    let rest = text.strip_prefix(words.label(label))?;
    let rest = match words.labels.joint(label) {
        Joint::Space => rest.strip_prefix([' ', '\u{a0}'])?,
        Joint::Colon => rest
            .trim_start_matches(['\u{a0}', '\u{202f}', ' '])
            .strip_prefix([':', '：'])?,
    };
    let rest = rest.trim();
    // What says what it is has no label of ours, so the label is part of it.
    let is_labelled = match label {
        Label::Score => {
            let is_numeric = rest.chars().next().is_some_and(char::is_numeric);
            is_numeric || matches!(rest.chars().count(), 1 | 2)
        }
        Label::Number => {
            let first = rest.split_whitespace().next();
            first.is_some_and(|word| word.contains(char::is_numeric))
        }
        _ => !rest.is_empty(),
    };
    is_labelled.then_some(rest)
}

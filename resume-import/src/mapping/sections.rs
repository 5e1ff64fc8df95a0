//! Sections: which kind one is, by its title, and what its parts become.

use super::contact::other_in;
use super::draft::{Draft, Part};
use super::titles::{kind_of, letters};
use super::whole;
use crate::Reason;
use crate::rich::{Markup, paragraph};
use crate::tree::{Notes, Words};
use resume_core::model::{
    Content, Entry, Holds, Item, Kind, Lang, List, Prose, Row, Section, ShapeMut,
};
use resume_core::words::Words as Headings;

/// A row.
pub(crate) fn row(label: Option<Prose>, items: Vec<Prose>) -> Row {
    Row {
        label,
        items: items.into(),
        tags: List::default(),
    }
}

/// Words before the last part of a sentence that lists something.
const JOINING: &[&str] = &[
    "and", "or", "und", "oder", "et", "ou", "y", "e", "ed", "en", "og",
];

/// The items that a text lists, between commas outside of brackets; a sentence is one item.
pub(crate) fn items_of(markup: Markup, words: &Words, notes: &mut Notes<'_>) -> Vec<Prose> {
    let text = &words.text;
    let mut parts: Vec<&str> = Vec::new();
    let (mut start, mut depth) = (0, 0usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' | '、'
                if depth == 0
                    && !text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) =>
            {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    let is_marked = text.contains(['*', '`', '<', '$', '\\']);
    let is_sentence = |part: &&str| part.split_whitespace().nth(8).is_some();
    // What is before a list in a sentence belongs to all of its parts.
    let is_joined = |part: &&str| {
        let first = part.split_whitespace().next();
        first.is_some_and(|word| JOINING.contains(&word))
    };
    let whole = text.trim();
    if is_marked
        || whole.ends_with('.')
        || whole.contains(';')
        || parts
            .iter()
            .any(|part| is_sentence(part) || is_joined(part))
    {
        parts = vec![whole];
    }
    let line = |part: &str| notes.line(markup, &words.part(part));
    parts.into_iter().filter_map(line).collect()
}

/// Whether a reference names nobody: that there are some on request.
pub(crate) fn is_remark(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "request",
        "anfrage",
        "nachfrage",
        "demande",
        "petición",
        "solicitud",
        "richiesta",
        "pedido",
        "aanvraag",
        "verzoek",
        "begäran",
        "förfrågan",
        "forespørsel",
        "pyynnöstä",
        "życzenie",
        "żądanie",
        "vyžádání",
        "kérésre",
        "cerere",
        "запрос",
        "запит",
        "αίτησης",
        "istek",
        "talep",
        "要望",
        "要请",
        "요청",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

/// The sections of a résumé, in their order.
#[derive(Debug, Default)]
pub(crate) struct Sections(Vec<(Kind, Option<Prose>, Vec<Part>)>);

impl Sections {
    /// Adds a section with a title that is not in the file, unless it is empty.
    pub fn push_under(&mut self, kind: Kind, title: &'static str, parts: Vec<Part>) {
        if !parts.is_empty() {
            self.push(kind, Some(Prose::text(title)), parts);
        }
    }

    pub fn push(&mut self, kind: Kind, title: Option<Prose>, parts: Vec<Part>) {
        self.0.push((kind, title, parts));
    }

    pub fn finish(self, lang: Option<&Lang>, notes: &mut Notes<'_>) -> List<Section> {
        let words = Headings::of(lang);
        let mut merged: Vec<(Kind, Option<Prose>, Vec<Part>)> = Vec::new();
        for (of, title, mut parts) in self.0 {
            if of == Kind::References {
                name_remarks(&mut parts, notes);
            }
            let kind = fitting(of, &parts);
            // A title that says what is printed anyway.
            let usual = letters(words.heading(kind));
            let is_usual = |title: &Prose| {
                let text = title.plain();
                letters(&text) == usual && (!is_upper(&text) || is_upper(words.heading(kind)))
            };
            let title = title.filter(|title| !is_usual(title));
            let title = match (kind, title) {
                (Kind::Custom, None) if of != Kind::Custom => Some(Prose::text(words.heading(of))),
                (Kind::Custom, None) => Some(Prose::text(other_in(words.lang))),
                (_, title) => title,
            };
            let same =
                |known: &&mut (Kind, Option<Prose>, Vec<Part>)| known.0 == kind && known.1 == title;
            match merged.iter_mut().find(same) {
                Some((.., before)) => before.extend(parts),
                None => merged.push((kind, title, parts)),
            }
        }
        let mut sections = Vec::new();
        for (kind, title, parts) in merged {
            let content = content(kind, parts, notes);
            match title {
                // The usual titles of sections that are empty are in many files.
                Some(title) if content.is_empty() => {
                    let title = title.plain();
                    if kind_of(&title) != Some(kind) && title != other_in(words.lang) {
                        let message =
                            format!("no place for the title `{title}` of an empty section");
                        notes.lose(notes.root(), Reason::NoPlace, message);
                    }
                }
                title if !content.is_empty() => sections.push(Section {
                    title,
                    ..Section::new(content)
                }),
                _ => {}
            }
        }
        sections.into()
    }
}

/// Whether a title is in capitals, which its author wants.
fn is_upper(title: &str) -> bool {
    title.chars().any(char::is_uppercase) && !title.chars().any(char::is_lowercase)
}

/// Beside references with names, a remark such as “on request” is one with this name.
fn name_remarks(parts: &mut [Part], notes: &Notes<'_>) {
    if !parts.iter().any(|part| matches!(part, Part::Entry(_))) {
        return;
    }
    for part in parts {
        if let Part::Paragraph(text) = part {
            let title = Some(std::mem::take(text));
            *part = Part::Entry(Box::new(Draft {
                title,
                ..Draft::new(notes.root())
            }));
        }
    }
}

/// The kind, if it holds such parts; else a custom section.
fn fitting(kind: Kind, parts: &[Part]) -> Kind {
    let fits = |part: &Part| match (kind.holds(), part) {
        (Holds::Items, Part::Row(row)) => row.label.is_some(),
        (Holds::Items, _) => true,
        (Holds::Rows, Part::Row(_)) => true,
        (Holds::Jobs | Holds::Schools | Holds::Entries, Part::Entry(_)) => true,
        (Holds::Jobs | Holds::Schools | Holds::Entries | Holds::Rows, _) => false,
    };
    let is_remark = kind == Kind::References && matches!(parts, [Part::Paragraph(_)]);
    match is_remark || parts.iter().all(fits) {
        true => kind,
        false => Kind::Custom,
    }
}

fn content(kind: Kind, parts: Vec<Part>, notes: &mut Notes<'_>) -> Content {
    let mut content = Content::empty(kind);
    let drafts = |parts: Vec<Part>| {
        let entry = |part| match part {
            Part::Entry(draft) => Some(*draft),
            Part::Row(_) | Part::Bullet(_) | Part::Paragraph(_) => None,
        };
        parts.into_iter().filter_map(entry).collect::<Vec<_>>()
    };
    match content.shape_mut() {
        ShapeMut::Jobs(jobs) => *jobs = whole::jobs(drafts(parts), notes).into(),
        ShapeMut::Schools(schools) => *schools = whole::schools(drafts(parts), notes).into(),
        ShapeMut::Entries(entries) => {
            let entry = |part| match part {
                Part::Entry(draft) => draft.into_entry(kind, notes),
                // References that name nobody.
                Part::Paragraph(prose) => Some(Entry {
                    body: vec![paragraph(prose)].into(),
                    ..Entry::default()
                }),
                Part::Row(_) | Part::Bullet(_) => None,
            };
            *entries = parts.into_iter().filter_map(entry).collect();
        }
        ShapeMut::Rows(rows) => {
            let row = |part| match part {
                Part::Row(row) => Some(row),
                Part::Entry(_) | Part::Bullet(_) | Part::Paragraph(_) => None,
            };
            *rows = parts.into_iter().filter_map(row).collect();
        }
        ShapeMut::Items(items) => {
            let item = |part| match part {
                Part::Entry(draft) => draft.into_entry(kind, notes).map(Item::Entry),
                Part::Row(row) if row.label.is_none() => {
                    crate::rich::joined(row.items.into_owned()).map(paragraph)
                }
                Part::Row(row) => Some(Item::Row(row)),
                Part::Bullet(bullet) => Some(Item::Bullet(bullet)),
                Part::Paragraph(prose) => Some(paragraph(prose)),
            };
            *items = parts.into_iter().filter_map(item).collect();
        }
    }
    content
}

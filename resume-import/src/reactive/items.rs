//! The items of a section as entries and rows.

use super::{address, is_part, looks};
use crate::mapping::{Dates, Draft, Part, is_remark, is_status, roles_of, row};
use crate::rich::Markup::{Html, Plain};
use crate::rich::joined;
use crate::tree::{Node, Notes, Words};
use resume_core::model::{Date, Field, Kind, Period, Prose, Value as Held};

fn line(item: &mut Node, keys: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = keys.iter().find_map(|key| item.text(key))?;
    notes.line(Plain, &words)
}

/// What an item of a section is.
pub(super) fn parts(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    // A text without anything else: a summary, or a letter.
    if let Some(words) = item.text("content") {
        let recipient = item.text("recipient");
        let texts = recipient.into_iter().chain([words]);
        let mut parts = Vec::new();
        for words in texts {
            let text = notes.blocks(Html, &words);
            parts.extend(text.paragraphs.into_iter().map(Part::Paragraph));
            parts.extend(text.items.into_iter().map(Part::from));
        }
        return parts;
    }
    match kind {
        Kind::Skills | Kind::Interests | Kind::Languages => rows(item, notes),
        _ => entries(kind, item, notes),
    }
}

fn rows(item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let label = line(item, &["name", "language"], notes);
    let level = ["proficiency", "fluency", "description"].map(|key| line(item, &[key], notes));
    let level: Vec<Prose> = level.into_iter().flatten().collect();
    let keywords = item.texts("keywords");
    let keywords = keywords
        .iter()
        .filter_map(|words| notes.line(Plain, words))
        .collect::<Vec<_>>();
    let row = match (label, level, keywords) {
        (None, level, keywords) if level.is_empty() && keywords.is_empty() => return Vec::new(),
        (Some(label), level, keywords) if level.is_empty() && keywords.is_empty() => {
            row(None, vec![label])
        }
        (label, level, keywords) if keywords.is_empty() => row(label, level),
        (Some(label), level, keywords) => {
            let level = level
                .into_iter()
                .map(|level| Prose::text(format!("({})", level.plain())));
            row(joined(std::iter::once(label).chain(level)), keywords)
        }
        (None, level, keywords) => row(None, level.into_iter().chain(keywords).collect()),
    };
    vec![Part::Row(row)]
}

/// The keys of the title and the organisation.
const fn keys_of(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Experience => (&["position"], &["company"]),
        Kind::Volunteering => (&["position"], &["organization"]),
        Kind::Education => (&["degree", "studyType"], &["school", "institution"]),
        Kind::Awards => (&["title"], &["awarder"]),
        Kind::Certificates => (&["title", "name"], &["issuer"]),
        Kind::Publications => (&["title", "name"], &["publisher"]),
        _ => (&["name", "title"], &[]),
    }
}

/// When a certificate was issued and when it expires: `01/2020 - 01/2025`.
fn validity(words: &Words, notes: &mut Notes<'_>) -> Option<(Date, Date)> {
    let mut pairs = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| words.text.split_once(dash));
    let (issued, expires) = pairs.next()?;
    let mut date = |text: &str| notes.date(&words.part(text));
    Some((date(issued)?, date(expires)?))
}

fn entries(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let mut draft = Draft::new(item.at);
    let (title, organisation) = keys_of(kind);
    draft.title = line(item, title, notes);
    draft.organisation = line(item, organisation, notes);
    let dates = item.text("period").or_else(|| item.text("date"));
    let valid = dates.as_ref().filter(|_| kind == Kind::Certificates);
    let dates = match valid.and_then(|words| validity(words, notes)) {
        Some((issued, expires)) => {
            draft.value(Field::Expires, Some(Held::Date(expires)));
            Dates {
                period: Some(Period::on(issued)),
                ..Dates::default()
            }
        }
        None => match dates {
            Some(words) if kind == Kind::Publications && is_status(&words.text) => {
                let status = notes.line(Plain, &words);
                draft.value(Field::Status, status.map(Held::Prose));
                Dates::default()
            }
            dates => notes.dates(dates),
        },
    };
    draft.period = dates.period;
    for key in ["area", "position"] {
        let detail = line(item, &[key], notes);
        match &draft.title {
            None => draft.title = detail,
            Some(_) => draft.details.extend(detail),
        }
    }
    draft.details.extend(dates.words);
    draft.place = item
        .text("location")
        .and_then(|words| notes.plain(Plain, &words));
    draft.value(
        Field::Score,
        line(item, &["grade", "score"], notes).map(Held::Prose),
    );
    let keywords = item.texts("keywords");
    let keywords = keywords.iter().filter_map(|words| notes.line(Plain, words));
    let keywords = keywords.collect();
    draft.list(Field::Keywords, keywords);
    for key in ["website", "url"] {
        let (label, url) = address(item, key, notes);
        let names = [&draft.title, &draft.organisation].into_iter().flatten();
        let is_name = |label: &Words| names.clone().any(|name| name.plain() == label.text.trim());
        if let Some(label) = label
            && !url.as_ref().is_some_and(|url| is_part(&label, url))
            && !is_name(&label)
        {
            notes.no_place(&label);
        }
        let url = url.and_then(|words| notes.url(&words));
        draft.url = draft.url.or(url);
    }
    if kind == Kind::References {
        draft.reached(item.text("email"), item.text("phone"), notes);
        // In version 4 the short text says who somebody is, and the long one what they say.
        if item.has("summary") {
            draft.details.extend(line(item, &["description"], notes));
        }
    }
    // Version 4 has a short text beside the long one.
    for key in ["description", "summary"] {
        if let Some(words) = item.text(key) {
            let text = notes.blocks(Html, &words);
            draft.say(text);
        }
    }
    let roles = item.list("roles");
    if kind == Kind::References
        && let Some(title) = &draft.title
        && is_remark(&title.plain())
        && draft.is_bare()
    {
        return vec![Part::Paragraph(title.clone())];
    }
    match roles.is_empty() {
        true => vec![Part::Entry(Box::new(draft))],
        false => {
            let roles = roles.into_iter().map(|item| role(item, notes));
            let roles = roles.collect();
            roles_of(draft, roles, notes)
        }
    }
}

fn role(mut item: Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(item.at);
    draft.title = line(&mut item, &["position"], notes);
    let dates = item.text("period");
    let dates = notes.dates(dates);
    draft.period = dates.period;
    draft.details.extend(dates.words);
    if let Some(words) = item.text("description") {
        let text = notes.blocks(Html, &words);
        draft.say(text);
    }
    looks(&mut item);
    notes.rest(item);
    draft
}

//! The entries of all lists but those of rows: jobs with their roles, schools, projects and others.

use super::super::shapes::{ENDED, ROLES};
use super::{details, items, line, lines, names, texts};
use crate::mapping::{Draft, Joins, NoEnd, Own, Part, is_remark, is_status};
use crate::rich::Markup::Markdown;
use crate::rich::as_bullet;
use crate::tree::{Node, Notes, Value, Words};
use resume_core::dates::{self, Meaning};
use resume_core::model::{Bullet, Doi, Field, Kind, Value as Held};

/// The keys of the title, the organisation, and one date.
const fn keys_of(kind: Kind) -> (&'static str, &'static str, Option<&'static str>) {
    match kind {
        Kind::Education => ("studyType", "institution", None),
        Kind::Experience => ("position", "name", None),
        Kind::Volunteering => ("position", "organization", None),
        Kind::Awards => ("title", "awarder", Some("date")),
        Kind::Certificates => ("name", "issuer", Some("date")),
        Kind::Publications => ("name", "publisher", Some("releaseDate")),
        Kind::References => ("name", "organization", None),
        _ => ("name", "entity", None),
    }
}

/// An item; the roles in it are items too.
pub(super) fn entries(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let draft = entry(kind, item, notes);
    if !matches!(kind, Kind::Experience | Kind::Volunteering) {
        // A text that names nobody is no reference.
        if kind == Kind::References
            && let [text] = draft.summary.as_slice()
        {
            let alone = Draft {
                summary: vec![text.clone()],
                ..Draft::new(draft.at)
            };
            if draft == alone {
                return vec![Part::Paragraph(text.clone())];
            }
        }
        if kind == Kind::References
            && draft.is_bare()
            && let Some(title) = &draft.title
            && is_remark(&title.plain())
        {
            return vec![Part::Paragraph(title.clone())];
        }
        return vec![Part::Entry(Box::new(draft))];
    }
    let roles: Vec<Node> = ROLES.iter().flat_map(|key| items(item, key)).collect();
    let mut parts: Vec<Part> = Vec::new();
    for mut node in roles {
        if let Value::Text(_) = node.value {
            let title = node.into_text();
            let title = title.and_then(|words| notes.line(Markdown, &words));
            let role = Draft {
                title,
                ..Draft::new(draft.at)
            };
            parts.push(of_role(role, &draft, parts.is_empty()));
            continue;
        }
        let role = entry(kind, &mut node, notes);
        notes.rest(node);
        parts.push(of_role(role, &draft, parts.is_empty()));
    }
    match parts.is_empty() {
        true => vec![Part::Entry(Box::new(draft))],
        false => parts,
    }
}

/// A role at an organisation, of which the first one has what is said of all.
fn of_role(role: Draft, whole: &Draft, is_first: bool) -> Part {
    let own = Own {
        period: true,
        body: true,
    };
    let mut draft = Draft {
        organisation: whole.organisation.clone(),
        joins: Joins::Always,
        own,
        ..role
    };
    if is_first {
        let summary = whole.summary.iter().cloned().map(crate::rich::paragraph);
        draft.joins = Joins::Same;
        draft.before = summary.chain(whole.body.iter().cloned()).collect();
        draft.whole = whole.period;
        draft.whole_place.clone_from(&whole.place);
        draft.url = draft.url.or_else(|| whole.url.clone());
        draft.details.splice(0..0, whole.title.clone());
        draft.values.extend(whole.values.iter().cloned());
    }
    Part::Entry(Box::new(draft))
}

fn entry(kind: Kind, item: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(item.at);
    let (title, organisation, date) = keys_of(kind);
    draft.title = line(item, &[title], notes);
    draft.organisation = line(item, &[organisation], notes);
    let dates = match date.and_then(|date| item.text(date)) {
        Some(words) => {
            if kind == Kind::Publications && is_status(&words.text) {
                draft.value(Field::Status, notes.line(Markdown, &words).map(Held::Prose));
                Default::default()
            } else {
                notes.dates(Some(words))
            }
        }
        None => {
            let start = item.text("startDate");
            let end = item.text("endDate");
            match (&start, &end) {
                (None, None) => notes.dates(item.text("date")),
                _ if item.has(ENDED) => notes.period(start, end, NoEnd::Since),
                _ => notes.period(start, end, NoEnd::Present),
            }
        }
    };
    draft.period = dates.period;
    if kind == Kind::Education {
        let area = line(item, &["area"], notes);
        draft.subject(area);
        draft.details.extend(line(item, &["specialization"], notes));
        let score = line(item, &["score"], notes);
        draft.value(Field::Score, score.map(Held::Prose));
        draft.list(Field::Courses, lines(item, "courses", notes));
    }
    draft.details.extend(dates.words);
    draft.place = item
        .text("location")
        .or_else(|| item.text("city"))
        .and_then(|words| notes.plain(Markdown, &words));
    draft.url = item.text("url").and_then(|words| notes.url(&words));
    values(kind, item, &mut draft, notes);
    let keys: &[&str] = match kind {
        Kind::References => &["reference", "summary"],
        _ => &["description", "summary"],
    };
    for key in keys {
        for words in item.texts(key) {
            let text = notes.blocks(Markdown, &words);
            draft.say(text);
        }
    }
    for node in item.take_all("highlights") {
        for words in texts(node, notes) {
            draft.bullets(highlight(&words, notes));
        }
    }
    for words in details(item, notes) {
        draft.bullets(highlight(&words, notes));
    }
    draft
}

/// The fields that only some kinds have.
fn values(kind: Kind, item: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    let mut prose = |item: &mut Node, draft: &mut Draft, field, key: &str| {
        let value = line(item, &[key], notes).map(Held::Prose);
        draft.value(field, value);
    };
    match kind {
        Kind::Experience => prose(item, draft, Field::About, "description"),
        Kind::Projects => prose(item, draft, Field::Kind, "type"),
        Kind::Certificates => prose(item, draft, Field::Number, "number"),
        Kind::Publications => {
            prose(item, draft, Field::Volume, "volume");
            prose(item, draft, Field::Pages, "pages");
            prose(item, draft, Field::Status, "status");
        }
        _ => {}
    }
    match kind {
        Kind::Experience | Kind::Projects | Kind::Volunteering => {
            draft.list(Field::Keywords, lines(item, "keywords", notes));
        }
        _ => {}
    }
    match kind {
        Kind::Projects => {
            draft.list(Field::Roles, lines(item, "roles", notes));
        }
        Kind::Publications => {
            for (field, key) in [(Field::Authors, "authors"), (Field::Editors, "editors")] {
                draft.list(field, names(item, key, notes));
            }
            if let Some(words) = item.text("doi") {
                match Doi::meant(&words.text) {
                    Some(doi) => draft.value(Field::Doi, Some(Held::Doi(doi))),
                    None => notes.not_understood(&words, "a DOI"),
                }
            }
        }
        Kind::Certificates => {
            if let Some(words) = item.text("expires") {
                match dates::meaning(words.text.trim()) {
                    Meaning::Date(date) => draft.value(Field::Expires, Some(Held::Date(date))),
                    _ => notes.not_understood(&words, "a date"),
                }
            }
        }
        Kind::References => {
            draft.details.extend(line(item, &["position"], notes));
            draft.reached(item.text("email"), item.text("phone"), notes);
        }
        _ => {}
    }
}

/// A highlight: a bullet, with or without its sign; what follows its first line is finer.
fn highlight(words: &Words, notes: &mut Notes<'_>) -> Vec<Bullet> {
    let text = notes.blocks(Markdown, words);
    match text.paragraphs.is_empty() {
        true => text.items.into_iter().filter_map(as_bullet).collect(),
        false => text.into_bullet().into_iter().collect(),
    }
}

//! The entries of all lists but those of rows: jobs with their roles, schools, projects and others.

use super::super::shapes::{ENDED, ROLES};
use super::{details, items, line, lines, names};
use crate::mapping::{Draft, NoEnd, Part, is_remark, is_status, roles_of};
use crate::rich::Markup::Markdown;
use crate::rich::{Text, as_bullet, flat, joined};
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
        Kind::Certificates | Kind::Patents => ("name", "issuer", Some("date")),
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
    let nodes: Vec<Node> = ROLES.iter().flat_map(|key| items(item, key)).collect();
    let mut roles: Vec<Draft> = Vec::new();
    for mut node in nodes {
        if let Value::Text(_) = node.value {
            let words = node.into_text();
            roles.extend(words.map(|words| Draft {
                title: notes.line(Markdown, &words),
                ..Draft::new(words.at)
            }));
            continue;
        }
        roles.push(entry(kind, &mut node, notes));
        notes.rest(node);
    }
    match roles.is_empty() {
        true => vec![Part::Entry(Box::new(draft))],
        false => roles_of(draft, roles, notes),
    }
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
            // An end that is not understood is an end.
            let has_end = item.has(ENDED) || item.get("endDate").is_some_and(|end| end.count() > 0);
            match (&start, &end) {
                (None, None) => notes.dates(item.text("date")),
                _ if has_end => notes.period(start, end, NoEnd::Since),
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
        draft.bullets(highlights(node, notes));
    }
    for words in details(item, notes) {
        draft.bullets(highlight(&words, notes));
    }
    draft
}

/// What the description of a job says: what the employer does, or if it is longer than a line, what
/// a summary says.
fn about(item: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    let mut texts = item.texts("description").into_iter();
    match (
        texts.next().map(|words| notes.blocks(Markdown, &words)),
        texts.len(),
    ) {
        (Some(Text { paragraphs, items }), 0) if paragraphs.len() == 1 && items.is_empty() => {
            let about = paragraphs.into_iter().next();
            draft.value(Field::About, about.map(Held::Prose));
        }
        (first, _) => {
            first.into_iter().for_each(|text| draft.say(text));
            for words in texts {
                draft.say(notes.blocks(Markdown, &words));
            }
        }
    }
}

/// The fields that only some kinds have.
fn values(kind: Kind, item: &mut Node, draft: &mut Draft, notes: &mut Notes<'_>) {
    let mut prose = |item: &mut Node, draft: &mut Draft, field, key: &str| {
        let value = line(item, &[key], notes).map(Held::Prose);
        draft.value(field, value);
    };
    match kind {
        Kind::Projects => prose(item, draft, Field::Kind, "type"),
        Kind::Certificates => prose(item, draft, Field::Number, "number"),
        Kind::Patents => {
            prose(item, draft, Field::Number, "number");
            prose(item, draft, Field::Status, "status");
        }
        Kind::Publications => {
            if let Some(volume) = item.text("volume") {
                // A volume with the number of its issue.
                let text = match item.text("issue") {
                    Some(issue) => format!("{}({})", volume.text.trim(), issue.text.trim()),
                    None => volume.text.clone(),
                };
                let volume = notes.line(Markdown, &volume.part(&text));
                draft.value(Field::Volume, volume.map(Held::Prose));
            }
            let mut prose = |item: &mut Node, draft: &mut Draft, field, key: &str| {
                let value = line(item, &[key], notes).map(Held::Prose);
                draft.value(field, value);
            };
            prose(item, draft, Field::Pages, "pages");
            prose(item, draft, Field::Status, "status");
        }
        _ => {}
    }
    if kind == Kind::Experience {
        about(item, draft, notes);
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
        Kind::Patents => draft.list(Field::Inventors, names(item, "inventors", notes)),
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

/// What a text among highlights is called, and what is finer than it.
const TEXTS: &[&str] = &[
    "text",
    "content",
    "title",
    "name",
    "summary",
    "description",
    "highlight",
    "value",
];
const FINER: &[&str] = &[
    "items",
    "highlights",
    "bullets",
    "points",
    "details",
    "children",
    "subItems",
    "subitems",
];

/// Bullets out of texts, lists and objects. A list after a text is finer than it, and so is what an
/// object has beside its first text.
fn highlights(node: Node, notes: &mut Notes<'_>) -> Vec<Bullet> {
    let mut bullets: Vec<Bullet> = Vec::new();
    match node.value {
        Value::Nothing => {}
        Value::Text(_) => {
            let words = node.into_text();
            bullets.extend(words.map_or_else(Vec::new, |words| highlight(&words, notes)));
        }
        Value::List(nodes) => {
            for node in nodes {
                let is_list = matches!(node.value, Value::List(_));
                let found = highlights(node, notes);
                match bullets.last_mut() {
                    Some(last) if is_list => add_finer(last, found),
                    _ => bullets.extend(found),
                }
            }
        }
        Value::Map(members) => {
            let is_known = |key: &str| TEXTS.contains(&key) || FINER.contains(&key);
            let is_named = !members.iter().any(|(key, _)| is_known(key));
            for (key, node) in members {
                // `{"Team": ["a", "b"], "Tech": "c"}`
                if is_named {
                    bullets.extend(named(&key, node, notes));
                    continue;
                }
                if !is_known(&key) {
                    notes.rest(node);
                    continue;
                }
                let found = highlights(node, notes);
                match bullets.first_mut() {
                    Some(first) => add_finer(first, found),
                    None => bullets.extend(found),
                }
            }
        }
    }
    bullets
}

/// What an object has under a name: one text after it, or finer bullets.
fn named(name: &str, node: Node, notes: &mut Notes<'_>) -> Vec<Bullet> {
    let label = Words {
        at: node.at,
        text: name.to_owned(),
    };
    if let Value::Text(text) = &node.value {
        let both = label.part(&format!("{name}: {}", text.trim()));
        return match text.trim().is_empty() {
            true => Vec::new(),
            false => highlight(&both, notes),
        };
    }
    let finer = highlights(node, notes);
    let mut bullets = match finer.is_empty() {
        true => Vec::new(),
        false => highlight(&label, notes),
    };
    match bullets.first_mut() {
        Some(first) => add_finer(first, finer),
        None => bullets = finer,
    }
    bullets
}

fn add_finer(bullet: &mut Bullet, finer: Vec<Bullet>) {
    bullet
        .bullets
        .to_mut()
        .extend(finer.into_iter().flat_map(flat));
}

/// A highlight: a bullet, with or without its sign. Its lines are one text, and its lists are finer.
fn highlight(words: &Words, notes: &mut Notes<'_>) -> Vec<Bullet> {
    let text = notes.blocks(Markdown, words);
    match joined(text.paragraphs) {
        None => text.items.into_iter().filter_map(as_bullet).collect(),
        paragraph => Text {
            paragraphs: paragraph.into_iter().collect(),
            items: text.items,
        }
        .into_bullet()
        .into_iter()
        .collect(),
    }
}

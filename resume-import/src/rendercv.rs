//! RenderCV's YAML, versions 2.0 to 2.8.
//!
//! There are no kinds of sections in it: what a section is follows from its title and from the type
//! of its entries, and that from the fields that only this type has.

mod language;

use crate::mapping::{
    Collected, Dates, Draft, NoEnd, Part, is_status, items_of, kind_of, letters, people, row,
};
use crate::readers::yaml;
use crate::rich::Markup::Markdown;
use crate::rich::{bullet, joined, plain};
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use language::language;
use resume_core::model::{Bullet, Doi, Field, Holds, Inline, Kind, Prose, Url, Value as Held};

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut root = yaml::read(Format::RenderCv, "cv", bytes, &mut notes)?;
    let mut collected = Collected::default();
    for key in ["locale", "locale_catalog"] {
        if let Some(mut locale) = root.map(key) {
            collected.lang = locale
                .text("language")
                .and_then(|words| language(words, &mut notes));
            notes.settings(&locale, "the words of a language");
        }
    }
    if let Some(lang) = &collected.lang {
        collected.contact.speak(&lang.text);
    }
    notes.speak(collected.lang.as_ref());
    if let Some(cv) = root.map("cv") {
        curriculum(cv, &mut collected, &mut notes);
    }
    for key in ["settings", "rendercv_settings"] {
        if let Some(mut settings) = root.map(key) {
            settings
                .texts("bold_keywords")
                .iter()
                .for_each(|words| notes.no_place(words));
            notes.settings(&settings, "the program");
        }
    }
    if let Some(design) = root.take("design") {
        notes.settings(&design, "the design");
    }
    notes.rest(root);
    collected.finish(Format::RenderCv, notes)
}

fn curriculum(mut cv: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let name = cv.text("name").map(|words| {
        let text = notes.plain(Markdown, &words);
        // As plain text the name is read once more.
        let text = text.map(|text| words.part(&text.replace('&', "&amp;")));
        text.unwrap_or(words)
    });
    contact.name(name);
    collected.headline = ["headline", "label"].into_iter().find_map(|key| {
        let words = cv.text(key)?;
        notes.line(Markdown, &words)
    });
    collected.photo = cv.text("photo");
    cv.texts("email")
        .into_iter()
        .for_each(|words| contact.email(words, notes));
    cv.texts("phone")
        .into_iter()
        .for_each(|words| contact.phone(words, notes));
    contact.location(cv.text("location"), notes);
    cv.texts("website")
        .into_iter()
        .for_each(|words| contact.website(words, notes));
    for mut network in cv.list("social_networks") {
        let (name, username) = (network.text("network"), network.text("username"));
        contact.profile(name, username, None, notes);
        notes.rest(network);
    }
    for mut connection in cv.list("custom_connections") {
        let (text, url) = (connection.text("placeholder"), connection.text("url"));
        // It is a picture, of which the name says what it is of.
        let icon = connection.text("fontawesome_icon");
        match (text, url, icon) {
            (Some(text), Some(url), icon) => {
                contact.row(&text, &url, notes);
                icon.iter().for_each(|words| notes.no_place(words));
            }
            (Some(text), None, icon) => {
                icon.iter().for_each(|words| notes.no_place(words));
                if let Some(rest) = contact.anything(text, notes) {
                    contact.other(rest, notes);
                }
            }
            (None, Some(url), None) => contact.website(url, notes),
            (None, Some(url), Some(icon)) => contact.row(&icon, &url, notes),
            (None, None, icon) => icon.iter().for_each(|words| notes.no_place(words)),
        }
        notes.rest(connection);
    }
    // Settings of version 2.3.
    if let Some(order) = cv.take("sort_entries") {
        notes.settings(&order, "the order of entries");
    }
    if let Some(sections) = cv.map("sections") {
        for (key, node) in sections.into_members() {
            section(&key, node, collected, notes);
        }
    }
    notes.rest(cv);
}

/// A section, whose key is its title.
fn section(key: &str, mut node: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let at = node.at;
    let title = Words {
        at,
        text: title_of(key),
    };
    let kind = kind_of(&title.text);
    let entries = match &mut node.value {
        Value::List(entries) => std::mem::take(entries),
        // One text is a list of one.
        Value::Text(text) => vec![Node {
            at,
            value: Value::Text(std::mem::take(text)),
        }],
        Value::Map(_) | Value::Nothing => Vec::new(),
    };
    notes.rest(node);
    let is_text = |node: &Node| matches!(node.value, Value::Text(_) | Value::Nothing);
    let is_summary = matches!(
        letters(&title.text).as_str(),
        "summary" | "profile" | "about" | "aboutme" | "objective" | "professionalsummary"
    );
    if is_summary && collected.summary.is_empty() && entries.iter().all(is_text) {
        for words in entries.into_iter().filter_map(Node::into_text) {
            let text = notes.blocks(Markdown, &words);
            collected.summary.extend(text.into_paragraphs());
        }
        return;
    }
    let mut parts = Vec::new();
    let mut guess = kind;
    for entry in entries {
        let (kind, part) = part(kind, entry, notes);
        guess = guess.or(kind);
        parts.extend(part);
    }
    let title = notes.line(Markdown, &title);
    let kind = guess.unwrap_or(Kind::Custom);
    collected.sections.push(kind, title, parts);
}

/// The title that RenderCV makes of a key: words of a key in snake case are capitalised.
fn title_of(key: &str) -> String {
    const SMALL: &[&str] = &[
        "a", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "like", "near",
        "nor", "of", "off", "on", "onto", "or", "over", "so", "than", "that", "to", "upon", "when",
        "with", "yet",
    ];
    if key.contains(' ') || key.chars().any(char::is_uppercase) {
        return key.to_owned();
    }
    let capitalised = |word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !SMALL.contains(&word) => first.to_uppercase().chain(letters).collect(),
            _ => word.to_owned(),
        }
    };
    let words = key.split('_').map(capitalised);
    words.collect::<Vec<String>>().join(" ")
}

/// An entry, and the kind that its type lets expect.
fn part(
    kind: Option<Kind>,
    mut entry: Node,
    notes: &mut Notes<'_>,
) -> (Option<Kind>, Option<Part>) {
    let is_rows = kind.is_some_and(|kind| kind.holds() == Holds::Rows);
    if !matches!(entry.value, Value::Map(_)) {
        if matches!(entry.value, Value::List(_)) {
            notes.rest(entry);
            return (None, None);
        }
        let Some(words) = entry.into_text() else {
            return (None, None);
        };
        let part = match is_rows {
            true => {
                let items = items_of(Markdown, &words, notes);
                (!items.is_empty()).then(|| Part::Row(row(None, items)))
            }
            false => text_part(&words, notes),
        };
        return (None, part);
    }
    if entry.has("label") || entry.has("details") {
        let part = one_line(&mut entry, is_rows, notes);
        notes.rest(entry);
        return (None, part);
    }
    for key in ["bullet", "number", "reversed_number"] {
        if let Some(words) = entry.text(key) {
            notes.rest(entry);
            let items = is_rows.then(|| items_of(Markdown, &words, notes));
            let part = match items {
                Some(items) if !items.is_empty() => Some(Part::Row(row(None, items))),
                _ => notes
                    .blocks(Markdown, &words)
                    .into_bullet()
                    .map(Part::Bullet),
            };
            return (None, part);
        }
    }
    let (expected, draft) = if entry.has("company") || entry.has("position") {
        let mut draft = shared(&mut entry, notes);
        head(
            &mut draft,
            entry.text("company").or_else(|| entry.text("name")),
            entry.text("position"),
            notes,
        );
        (Kind::Experience, draft)
    } else if entry.has("institution") || entry.has("area") {
        (Kind::Education, degree(&mut entry, notes))
    } else if entry.has("title") || entry.has("authors") {
        (Kind::Publications, publication(kind, &mut entry, notes))
    } else {
        let mut draft = shared(&mut entry, notes);
        if let Some(name) = entry.text("name") {
            let name = notes.line(Markdown, &name);
            draft.title = name.map(|name| linked(name, &mut draft.url));
        }
        if kind == Some(Kind::Certificates) {
            certified(&mut draft, &mut entry, notes);
        }
        (Kind::Custom, draft)
    };
    let draft = rest(draft, entry, notes);
    (Some(expected), Some(Part::Entry(Box::new(draft))))
}

/// Who issued a certificate, its number, and until when it is valid.
fn certified(draft: &mut Draft, entry: &mut Node, notes: &mut Notes<'_>) {
    for key in ["issuer", "organization", "authority"] {
        if draft.organisation.is_none()
            && let Some(words) = entry.text(key)
        {
            draft.organisation = notes.line(Markdown, &words);
        }
    }
    if let Some(words) = entry.text("number") {
        let number = notes.line(Markdown, &words);
        draft.value(Field::Number, number.map(Held::Prose));
    }
    for key in ["expires", "expiry_date", "expiration_date", "valid_until"] {
        let Some(words) = entry.get(key).cloned().and_then(Node::into_text) else {
            continue;
        };
        // What is no date stays a row.
        if let Some(date) = notes.date(&words) {
            entry.take(key);
            draft.value(Field::Expires, Some(Held::Date(date)));
        }
    }
}

/// A text that is an entry.
fn text_part(words: &Words, notes: &mut Notes<'_>) -> Option<Part> {
    let text = notes.blocks(Markdown, words);
    match text.items.is_empty() && text.paragraphs.len() == 1 {
        true => text.into_line().map(Part::Paragraph),
        false => text.into_bullet().map(Part::Bullet),
    }
}

/// A label with details.
fn one_line(entry: &mut Node, is_rows: bool, notes: &mut Notes<'_>) -> Option<Part> {
    let label = entry
        .text("label")
        .and_then(|words| notes.line(Markdown, &words));
    let details = entry.text("details");
    let items = match (&details, is_rows) {
        (Some(words), true) => items_of(Markdown, words, notes),
        (Some(words), false) => notes.line(Markdown, words).into_iter().collect(),
        (None, _) => Vec::new(),
    };
    match (label, items) {
        (None, items) if items.is_empty() => None,
        (Some(label), items) if items.is_empty() && is_rows => {
            Some(Part::Row(row(None, vec![label])))
        }
        (Some(label), items) if items.is_empty() => Some(Part::Bullet(bullet(label, Vec::new()))),
        (None, items) if !is_rows => joined(items).map(Part::Paragraph),
        (label, items) => Some(Part::Row(row(label, items))),
    }
}

/// The fields that most entries have.
fn shared(entry: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = Draft::new(entry.at);
    let (start, end) = (entry.text("start_date"), entry.text("end_date"));
    let dates = match entry.text("date") {
        // Only publications have authors.
        Some(words) if entry.has("authors") && is_status(&words.text) => {
            let status = notes.line(Markdown, &words);
            draft.value(Field::Status, status.map(Held::Prose));
            start
                .iter()
                .chain(&end)
                .for_each(|words| notes.no_place(words));
            Dates::default()
        }
        Some(date) => {
            // It wins over the others, which are not printed.
            start
                .iter()
                .chain(&end)
                .for_each(|words| notes.no_place(words));
            notes.dates(Some(date))
        }
        None => notes.period(start, end, NoEnd::Present),
    };
    draft.period = dates.period;
    draft.details = dates.words;
    draft.place = entry
        .text("location")
        .and_then(|words| notes.plain(Markdown, &words));
    draft.url = entry.text("url").and_then(|words| notes.url(&words));
    if let Some(words) = entry.text("summary") {
        let text = notes.blocks(Markdown, &words);
        draft.say(text);
    }
    for words in entry.texts("highlights") {
        draft.bullets(highlight(&words, notes));
    }
    draft
}

/// A bullet; what follows a dash in it is finer.
fn highlight(words: &Words, notes: &mut Notes<'_>) -> Option<Bullet> {
    let text = plain::item(&words.text).unwrap_or(&words.text);
    let mut parts = text.split(" - ").map(|part| words.part(part));
    let mut lines = parts
        .by_ref()
        .filter_map(|part| notes.line(Markdown, &part));
    let first = lines.next()?;
    let finer = lines.map(|line| bullet(line, Vec::new()));
    Some(bullet(first, finer.collect()))
}

/// The organisation and the title, of which each may be a link as a whole.
fn head(draft: &mut Draft, at: Option<Words>, title: Option<Words>, notes: &mut Notes<'_>) {
    let at = at.and_then(|words| notes.line(Markdown, &words));
    draft.organisation = at.map(|at| linked(at, &mut draft.url));
    draft.title = title.and_then(|words| notes.line(Markdown, &words));
}

/// The words of a link that is all of a title; the address is that of the entry, if it has none.
fn linked(prose: Prose, address: &mut Option<Url>) -> Prose {
    if let [Inline::Link { text, url }] = prose.inlines()
        && address.is_none()
        && url.is_web()
    {
        *address = Some(url.clone());
        return Prose(text.clone());
    }
    prose
}

fn degree(entry: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = shared(entry, notes);
    let (degree, area) = (entry.text("degree"), entry.text("area"));
    // Where there is no degree, the subject is what was studied.
    let (title, detail) = match (degree, area) {
        (None, area) => (area, None),
        (degree, area) => (degree, area),
    };
    head(&mut draft, entry.text("institution"), title, notes);
    let detail = detail.and_then(|words| notes.line(Markdown, &words));
    draft.details.splice(0..0, detail);
    let score = ["grade", "gpa"].into_iter().find_map(|key| entry.text(key));
    let score = score.and_then(|words| notes.line(Markdown, &words));
    draft.value(Field::Score, score.map(Held::Prose));
    let courses = match entry.get("courses").map(|node| &node.value) {
        Some(Value::Text(_)) => {
            let words = entry.text("courses");
            words.map_or_else(Vec::new, |words| items_of(Markdown, &words, notes))
        }
        _ => {
            let words = entry.texts("courses");
            let line = |words: &Words| notes.line(Markdown, words);
            words.iter().filter_map(line).collect()
        }
    };
    draft.list(Field::Courses, courses);
    draft
}

fn publication(kind: Option<Kind>, entry: &mut Node, notes: &mut Notes<'_>) -> Draft {
    let mut draft = shared(entry, notes);
    head(
        &mut draft,
        entry.text("journal"),
        entry.text("title"),
        notes,
    );
    draft.title = draft.title.map(|title| linked(title, &mut draft.url));
    let authors = match entry.get("authors").map(|node| &node.value) {
        Some(Value::Text(_)) => entry
            .text("authors")
            .map_or_else(Vec::new, |words| people(&words)),
        _ => entry.texts("authors"),
    };
    let authors = authors
        .iter()
        .filter_map(|words| notes.line(Markdown, words))
        .collect();
    let field = match kind {
        Some(Kind::Patents) => Field::Inventors,
        _ => Field::Authors,
    };
    draft.list(field, authors);
    if let Some(words) = entry.text("doi") {
        let text = words.text.trim();
        let doi = text.find("10.").map_or(text, |at| &text[at..]);
        match Doi::new(doi.to_owned()) {
            Ok(doi) => draft.value(Field::Doi, Some(Held::Doi(doi))),
            Err(_) => notes.not_understood(&words, "a DOI"),
        }
    }
    draft
}

/// Fields that RenderCV does not know are for its templates; each is a row.
fn rest(mut draft: Draft, entry: Node, notes: &mut Notes<'_>) -> Draft {
    let Node { at, value } = entry;
    let Value::Map(members) = value else {
        return draft;
    };
    let mut left = Vec::new();
    for (key, node) in members {
        match node.value {
            Value::Nothing => {}
            value if texts_in(&value).is_some() && !key.trim().is_empty() => {
                let texts = texts_in(&value).unwrap_or_default();
                let line = |text: &&str, notes: &mut Notes<'_>| {
                    let text = (*text).to_owned();
                    notes.line(Markdown, &Words { at: node.at, text })
                };
                let items = texts.iter().filter_map(|text| line(text, notes));
                let items: Vec<Prose> = items.collect();
                let label = title_of(&key);
                match line(&label.as_str(), notes) {
                    label @ Some(_) if !items.is_empty() => draft.rows.push(row(label, items)),
                    _ => notes.rest(Node { at: node.at, value }),
                }
            }
            value => left.push((key, Node { at: node.at, value })),
        }
    }
    notes.rest(Node {
        at,
        value: Value::Map(left),
    });
    draft
}

/// The text that a value is, or the texts that a list holds and nothing else.
fn texts_in(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::Text(text) if !text.trim().is_empty() => Some(vec![text]),
        Value::List(nodes) => {
            let texts = nodes.iter().map(|node| match &node.value {
                Value::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
                _ => None,
            });
            texts.collect()
        }
        Value::Text(_) | Value::Map(_) | Value::Nothing => None,
    }
}

//! JSON Resume of other tools: with the names that its fields had before, with markup, and with
//! shapes that the schema does not have but everybody understands.

mod entry;

use super::names::is_row;
use super::shapes;
use crate::mapping::{Collected, Draft, Part, is_remark, items_of, people, row};
use crate::readers::json;
use crate::rich::Markup::Markdown;
use crate::rich::joined;
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use entry::entries;
use resume_core::model::{Kind, Prose};

/// The lists in the order of the sections, each with the other names that it has in files.
pub(super) const LISTS: &[(&[&str], Kind)] = &[
    (&["work", "experience"], Kind::Experience),
    (&["education"], Kind::Education),
    (&["projects"], Kind::Projects),
    (&["publications"], Kind::Publications),
    (&["awards"], Kind::Awards),
    (&["certificates", "certifications"], Kind::Certificates),
    (&["skills"], Kind::Skills),
    (&["languages"], Kind::Languages),
    (&["interests", "hobbies"], Kind::Interests),
    (&["volunteer", "volunteering"], Kind::Volunteering),
    (&["references"], Kind::References),
];

/// Lists that are a second section of their kind, each with its title.
pub(super) const MORE_LISTS: &[(&str, Kind, &str)] =
    &[("sideProjects", Kind::Projects, "Side projects")];

/// Reads a file.
pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut root = json::read(Format::JsonResume, bytes, &mut notes)?;
    let mut collected = Collected::default();
    root.take("$schema");
    guard(&mut root);
    shapes::settle(&mut root);
    if let Some(mut meta) = root.map("meta") {
        collected.lang = first(&mut meta, &["language", "lang", "locale"]);
        // What else is there is about the file and the tools, not about the person.
    }
    if let Some(basics) = root.map("basics") {
        person(basics, &mut collected, &mut notes);
    }
    if collected.lang.is_none() {
        collected.lang = first(&mut root, &["language", "lang", "locale"]);
    }
    let mut lists: Vec<&(&[&str], Kind)> = LISTS.iter().collect();
    lists.sort_by_key(|(_, kind)| *kind);
    for (keys, kind) in lists {
        for key in *keys {
            let mut parts = Vec::new();
            for item in items(&mut root, key) {
                parts.extend(part(*kind, item, &mut notes));
            }
            if !parts.is_empty() {
                remarks_apart(*kind, parts, &mut collected);
            }
        }
    }
    for (key, kind, title) in MORE_LISTS {
        let mut parts = Vec::new();
        for item in items(&mut root, key) {
            parts.extend(part(*kind, item, &mut notes));
        }
        collected.sections.push_under(*kind, title, parts);
    }
    unknown(root, &mut notes);
    collected.finish(Format::JsonResume, notes)
}

/// Lists what is left at the top level, also keys under which nothing is: they may be misspelled.
fn unknown(root: Node, notes: &mut Notes<'_>) {
    let is_list = |key: &str| LISTS.iter().any(|(keys, _)| keys.contains(&key));
    for (key, node) in root.into_members() {
        match node.count() {
            0 if !is_list(&key) && key != "meta" && key != "basics" => {
                let (at, text) = (node.at, key);
                notes.no_place(&Words { at, text });
            }
            _ => notes.rest(node),
        }
    }
}

/// Takes the meaning from stars between letters or digits, where they are multiplication or a name:
/// in these files Markdown was typed by people.
fn guard(node: &mut Node) {
    match &mut node.value {
        Value::Nothing => {}
        Value::Text(text) => {
            if text.contains('*') && !text.contains("://") {
                *text = guarded(text);
            }
        }
        Value::List(nodes) => nodes.iter_mut().for_each(guard),
        Value::Map(members) => members.iter_mut().for_each(|(_, node)| guard(node)),
    }
}

fn guarded(text: &str) -> String {
    // Scripts that are written with spaces between words.
    let is_letter = |c: char| c.is_alphanumeric() && c < '\u{e00}';
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        if c == '*' && before.is_some_and(is_letter) && after.is_some_and(is_letter) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// References of which several name nobody are paragraphs of another section.
fn remarks_apart(kind: Kind, parts: Vec<Part>, collected: &mut Collected) {
    if kind != Kind::References || parts.len() < 2 {
        return collected.sections.push(kind, None, parts);
    }
    let is_remark = |part: &Part| matches!(part, Part::Paragraph(_));
    let (remarks, named): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(is_remark);
    if !named.is_empty() {
        collected.sections.push(kind, None, named);
    }
    let sections = &mut collected.sections;
    sections.push_under(Kind::Custom, "References", remarks);
}

/// The items under a key, of which there may be one without a list, and some in a list of their own.
fn items(node: &mut Node, key: &str) -> Vec<Node> {
    let ungrouped = |node: Node| match node.value {
        Value::List(nodes) => nodes,
        _ => vec![node],
    };
    match node.get(key).map(|node| &node.value) {
        Some(Value::List(_)) => node.list(key).into_iter().flat_map(ungrouped).collect(),
        Some(Value::Map(_)) => node.map(key).into_iter().collect(),
        Some(Value::Text(_)) => node.take(key).into_iter().collect(),
        Some(Value::Nothing) | None => Vec::new(),
    }
}

/// The text under the first of these keys that has one.
fn first(node: &mut Node, keys: &[&str]) -> Option<Words> {
    keys.iter().find_map(|key| node.text(key))
}

/// A text of one line, under the first of these keys that has one.
fn line(node: &mut Node, keys: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = first(node, keys)?;
    let text = notes.blocks(Markdown, &words);
    match text.items.is_empty() {
        true => notes.line(Markdown, &words),
        // A list in a line.
        false => text.into_line(),
    }
}

/// Texts under `details`, each with what is said about it: `{"text": "CSS", "comment": "expert"}`.
fn details(node: &mut Node, notes: &mut Notes<'_>) -> Vec<Words> {
    let mut texts = Vec::new();
    for mut detail in items(node, "details") {
        let (text, comment) = (detail.text("text"), detail.text("comment"));
        let both = match (text, comment) {
            (Some(text), Some(comment)) => {
                let both = format!("{} ({})", text.text.trim(), comment.text.trim());
                Some(text.part(&both))
            }
            (text, comment) => text.or(comment),
        };
        texts.extend(both);
        notes.rest(detail);
    }
    texts
}

/// Texts of one line each, or one text that lists them.
fn lines(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> Vec<Prose> {
    let mut lines = Vec::new();
    for node in node.take_all(key) {
        match &node.value {
            Value::Text(_) => {
                let words = node.into_text();
                lines
                    .extend(words.map_or_else(Vec::new, |words| items_of(Markdown, &words, notes)));
            }
            _ => {
                let words = texts(node, notes);
                lines.extend(words.iter().filter_map(|words| notes.line(Markdown, words)));
            }
        }
    }
    lines
}

/// The text that a value is, or the texts in a list; anything else is listed.
fn texts(node: Node, notes: &mut Notes<'_>) -> Vec<Words> {
    let mut found = Vec::new();
    let nodes = match node.value {
        Value::List(nodes) => nodes,
        Value::Text(_) | Value::Map(_) | Value::Nothing => vec![node],
    };
    for node in nodes {
        match node.value {
            Value::Text(_) => found.extend(node.into_text()),
            Value::List(_) | Value::Map(_) | Value::Nothing => notes.rest(node),
        }
    }
    found
}

/// People, in a list or in one text.
fn names(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> Vec<Prose> {
    let several = match node.get(key).cloned().and_then(Node::into_text) {
        Some(words) => people(&words),
        None => Vec::new(),
    };
    if several.len() < 2 {
        return lines(node, key, notes);
    }
    node.take(key);
    let line = |words: &Words| notes.line(Markdown, words);
    several.iter().filter_map(line).collect()
}

fn person(mut basics: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let name = basics.text("name").map(|words| {
        let text = notes.plain(Markdown, &words);
        // As plain text the name is read once more.
        let text = text.map(|text| words.part(&text.replace('&', "&amp;")));
        text.unwrap_or(words)
    });
    collected.contact.name(name);
    collected.headline = line(&mut basics, &["label", "headline", "title"], notes);
    collected.pronouns = basics.text("pronouns");
    collected.photo = first(&mut basics, &["image", "picture", "photo"]);
    if collected.lang.is_none() {
        collected.lang = first(&mut basics, &["language", "lang"]);
    }
    for words in basics.texts("summary") {
        let text = notes.blocks(Markdown, &words);
        collected.summary.extend(text.into_paragraphs());
    }
    let contact = &mut collected.contact;
    for words in basics.texts("email") {
        contact.email(words, notes);
    }
    for words in basics.texts("phone") {
        contact.phone(words, notes);
    }
    match basics.map("location") {
        Some(mut location) => {
            let mut parts: Vec<Words> = Vec::new();
            for key in ["address", "city", "region"] {
                parts.extend(location.text(key));
            }
            let postal = location.text("postalCode");
            parts.extend(postal.filter(|words| !notes.is_private(words, "the postal code")));
            parts.extend(first(&mut location, &["countryCode", "country"]));
            contact.location(parts, notes);
            notes.rest(location);
        }
        None => contact.location(basics.text("location"), notes),
    }
    for key in ["url", "website"] {
        for words in basics.texts(key) {
            contact.website(words, notes);
        }
    }
    for mut profile in items(&mut basics, "profiles") {
        let [network, username, url] = ["network", "username", "url"].map(|key| profile.text(key));
        contact.profile(network, username, url, notes);
        notes.rest(profile);
    }
    let private = [
        ("birthDate", "Date of birth"),
        ("nationality", "Nationality"),
        ("gender", "Gender"),
    ];
    for (key, label) in private {
        if let Some(words) = basics.text(key) {
            contact.private(label, &words, notes);
        }
    }
    notes.rest(basics);
}

fn part(kind: Kind, mut item: Node, notes: &mut Notes<'_>) -> Vec<Part> {
    if !matches!(item.value, Value::Map(_)) {
        let Some(words) = item.clone().into_text() else {
            notes.rest(item);
            return Vec::new();
        };
        let part = match is_row(kind) {
            true => {
                let items = items_of(Markdown, &words, notes);
                (!items.is_empty()).then(|| Part::Row(row(None, items)))
            }
            false if kind == Kind::References && is_remark(&words.text) => {
                notes.line(Markdown, &words).map(Part::Paragraph)
            }
            false => notes.line(Markdown, &words).map(|title| {
                Part::Entry(Box::new(Draft {
                    title: Some(title),
                    ..Draft::new(words.at)
                }))
            }),
        };
        return part.into_iter().collect();
    }
    let parts = match kind {
        Kind::Skills => level_row("name", Some("level"), &mut item, notes),
        Kind::Languages => level_row("language", Some("fluency"), &mut item, notes),
        Kind::Interests => level_row("name", None, &mut item, notes),
        _ => entries(kind, &mut item, notes),
    };
    notes.rest(item);
    parts
}

/// A name with keywords; the level of a language is its item, and that of a skill follows the name.
/// What is said about it is the last item.
fn level_row(name: &str, level: Option<&str>, item: &mut Node, notes: &mut Notes<'_>) -> Vec<Part> {
    let name = line(item, &[name], notes);
    let level = level.and_then(|level| item.text(level));
    let mut items = lines(item, "keywords", notes);
    let details = details(item, notes);
    items.extend(
        details
            .iter()
            .filter_map(|words| notes.line(Markdown, words)),
    );
    let label = match (name, level) {
        (Some(name), Some(level)) if !items.is_empty() => {
            let level = level.part(&format!("({})", level.text.trim()));
            joined([name].into_iter().chain(notes.line(Markdown, &level)))
        }
        (Some(name), Some(level)) => {
            items.extend(notes.line(Markdown, &level));
            Some(name)
        }
        (None, Some(level)) => notes.line(Markdown, &level),
        (name, None) => name,
    };
    items.extend(line(item, &["summary"], notes));
    let row = match (label, items.is_empty()) {
        (None, true) => return Vec::new(),
        (Some(label), true) => row(None, vec![label]),
        (label, false) => row(label, items),
    };
    vec![Part::Row(row)]
}

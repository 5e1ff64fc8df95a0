//! JSON Resume of other tools: with the names that its fields had before, with markup, and with
//! shapes that the schema does not have but everybody understands.

mod entry;

use super::names::{LISTS, MORE_LISTS, PRIVATE, is_row};
use super::{languages, shapes};
use crate::mapping::{Collected, Contact, Draft, Part, is_remark, is_web, items_of, people, row};
use crate::readers::json;
use crate::rich::Markup::Markdown;
use crate::rich::joined;
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use entry::entries;
use resume_core::model::{Kind, Network, Prose};

/// Reads a file; `None` if it names nobody.
pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Option<Imported>, Error> {
    let mut notes = Notes::new(options);
    let mut root = json::read(Format::JsonResume, bytes, &mut notes)?;
    let mut collected = Collected::default();
    root.take("$schema");
    guard(&mut root);
    if let Some(mut meta) = root.map("meta") {
        collected.lang = first(&mut meta, &["language", "lang", "locale"]);
        // What else is there is about the file and the tools, not about the person.
    }
    let lang = collected.lang.as_ref().map(|words| words.text.clone());
    languages::settle(&mut root, lang.as_deref(), &mut notes);
    shapes::settle(&mut root);
    if !shapes::is_named(&root) {
        return Ok(None);
    }
    if collected.lang.is_none() {
        collected.lang = first(&mut root, &["language", "lang", "locale"]);
    }
    notes.speak(collected.lang.as_ref());
    if let Some(basics) = root.map("basics") {
        person(basics, &mut collected, &mut notes);
    }
    notes.speak(collected.lang.as_ref());
    let mut lists: Vec<&(&[&str], Kind)> = LISTS.iter().collect();
    lists.sort_by_key(|(_, kind)| *kind);
    for (keys, kind) in lists {
        for key in *keys {
            let mut parts = Vec::new();
            for item in items(&mut root, key) {
                parts.extend(part(*kind, item, &mut notes));
            }
            match kind {
                _ if parts.is_empty() => {}
                _ => collected.sections.push(*kind, None, parts),
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
    collected.finish(Format::JsonResume, notes).map(Some)
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
            if text.contains("://") {
                *text = with_addresses(text);
            } else if text.contains('*') {
                *text = guarded(text);
            }
        }
        Value::List(nodes) => nodes.iter_mut().for_each(guard),
        Value::Map(members) => members.iter_mut().for_each(|(_, node)| guard(node)),
    }
}

/// Takes the meaning from stars and underscores in addresses between words.
fn with_addresses(text: &str) -> String {
    let is_address = |word: &str| {
        word.starts_with("http")
            && word.contains("://")
            && !word.contains(['[', ']', '<', '>', '`'])
    };
    let text_of = |word: &str| match is_address(word) {
        true => word.replace('*', "\\*").replace('_', "\\_"),
        false => word.to_owned(),
    };
    // An address alone is the value of a field.
    match text.trim().contains(char::is_whitespace) {
        true => {
            let words = text.split_inclusive(char::is_whitespace);
            words.map(text_of).collect()
        }
        false => text.to_owned(),
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

/// The text that a value is, or the texts in lists; anything else is listed.
fn texts(node: Node, notes: &mut Notes<'_>) -> Vec<Words> {
    match node.value {
        Value::Text(_) => node.into_text().into_iter().collect(),
        Value::List(nodes) => {
            let texts = nodes.into_iter().flat_map(|node| texts(node, notes));
            texts.collect()
        }
        Value::Map(_) | Value::Nothing => {
            notes.rest(node);
            Vec::new()
        }
    }
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

/// Names for the photo.
const PHOTO: &[&str] = &["image", "picture", "photo"];

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
    collected.photo = first(&mut basics, PHOTO);
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
    for mut location in items(&mut basics, "location") {
        if let Value::Text(_) = location.value {
            contact.location(location.into_text(), notes);
            continue;
        }
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
    for key in ["url", "website"] {
        for words in basics.texts(key) {
            contact.website(words, notes);
        }
    }
    for mut profile in items(&mut basics, "profiles") {
        if let Value::Text(_) = profile.value {
            let words = profile.into_text();
            let rest = words.and_then(|words| contact.anything(words, notes));
            rest.iter().for_each(|words| notes.no_place(words));
            continue;
        }
        let [network, username, url] = ["network", "username", "url"].map(|key| profile.text(key));
        contact.profile(network, username, url, notes);
        notes.rest(profile);
    }
    for (label, keys) in PRIVATE {
        for key in *keys {
            if let Some(words) = basics.text(key) {
                contact.private(label, &words, notes);
            }
        }
    }
    let rest = reached(basics, contact, notes);
    notes.rest(rest);
}

/// Takes what is named after a network (`github`, `linkedinUrl`) or is the address of a page.
fn reached(mut basics: Node, contact: &mut Contact, notes: &mut Notes<'_>) -> Node {
    let Value::Map(members) = &mut basics.value else {
        return basics;
    };
    for (key, node) in std::mem::take(members) {
        let name = ["Url", "Username", "Profile", "Handle"]
            .iter()
            .find_map(|suffix| key.strip_suffix(suffix));
        let name = name.unwrap_or(&key);
        match (node.clone().into_text(), Network::named(name)) {
            (Some(words), Some(network)) => {
                let network = words.part(network.title());
                contact.profile(Some(network), Some(words), None, notes);
            }
            (Some(words), None)
                if !PHOTO.contains(&key.as_str())
                    && words.text.contains("://")
                    && is_web(&words) =>
            {
                let mut rest = name.chars();
                let first = rest.next().into_iter().flat_map(char::to_uppercase);
                let label: String = first.chain(rest.as_str().chars()).collect();
                contact.row(&words.part(&label), &words, notes);
            }
            _ => members.push((key, node)),
        }
    }
    basics
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

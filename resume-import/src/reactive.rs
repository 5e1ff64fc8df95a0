//! Reactive Resume's JSON, versions 4 and 5.
//!
//! The two differ in names and in where the layout is; a section and an item of version 4 are read
//! by the same code, which asks for the names of both.

mod fields;
mod items;

use crate::mapping::{Collected, embedded};
use crate::readers::json;
use crate::rich::Markup::{Html, Plain};
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options};
use items::parts;
use resume_core::model::Kind;

/// The sections in their usual order: their keys in version 5 and 4, and their kinds.
const SECTIONS: &[(&str, Kind)] = &[
    ("experience", Kind::Experience),
    ("education", Kind::Education),
    ("projects", Kind::Projects),
    ("skills", Kind::Skills),
    ("languages", Kind::Languages),
    ("interests", Kind::Interests),
    ("awards", Kind::Awards),
    ("certifications", Kind::Certificates),
    ("publications", Kind::Publications),
    ("volunteer", Kind::Volunteering),
    ("references", Kind::References),
];

/// Settings of how sections and items are shown.
const LOOKS: &[&str] = &[
    "id",
    "icon",
    "iconColor",
    "columns",
    "keepTogether",
    "startOnNewPage",
    "separateLinks",
    "hidden",
    "visible",
    "level",
    "inlineLink",
];

/// The same of a picture.
const PICTURE_LOOKS: &[&str] = &[
    "hidden",
    "size",
    "rotation",
    "aspectRatio",
    "borderRadius",
    "borderColor",
    "borderWidth",
    "shadowColor",
    "shadowWidth",
    "effects",
];

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let mut root = json::read(Format::ReactiveResume, bytes, &mut notes)?;
    let mut collected = Collected::default();
    let order = metadata(&mut root, &mut collected, &mut notes);
    let mut sections = root.map("sections");
    if let Some(basics) = root.map("basics") {
        let profiles = sections
            .as_mut()
            .and_then(|sections| sections.map("profiles"));
        person(basics, profiles, &mut collected, &mut notes);
    }
    if let Some(picture) = root.map("picture") {
        photo(picture, &mut collected, &mut notes);
    }
    let summaries = [
        root.map("summary"),
        sections
            .as_mut()
            .and_then(|sections| sections.map("summary")),
    ];
    for summary in summaries.into_iter().flatten() {
        whole_summary(summary, &mut collected, &mut notes);
    }
    let mut named: Vec<(String, Kind, Node)> = Vec::new();
    if let Some(mut sections) = sections {
        for (key, kind) in SECTIONS {
            named.extend(
                sections
                    .map(key)
                    .map(|node| ((*key).to_owned(), *kind, node)),
            );
        }
        if let Some(custom) = sections.map("custom") {
            let members = custom.into_members().into_iter();
            named.extend(members.map(|(id, node)| (id, Kind::Custom, node)));
        }
        notes.rest(sections);
    }
    for mut section in root.list("customSections") {
        let id = section
            .text("id")
            .map(|words| words.text)
            .unwrap_or_default();
        let kind = match section.text("type") {
            Some(words) => kind_of_type(&words, &mut notes),
            None => Kind::Custom,
        };
        named.push((id, kind, section));
    }
    let place = |id: &str| {
        order
            .iter()
            .position(|named| named == id || named.strip_prefix("custom.") == Some(id))
    };
    named.sort_by_key(|(id, ..)| place(id).unwrap_or(usize::MAX));
    for (_, kind, node) in named {
        section(kind, node, &mut collected, &mut notes);
    }
    notes.rest(root);
    collected.finish(Format::ReactiveResume, notes)
}

fn kind_of_type(words: &Words, notes: &mut Notes<'_>) -> Kind {
    let name = words.text.trim();
    match SECTIONS.iter().find(|(key, _)| *key == name) {
        Some((_, kind)) => *kind,
        None if matches!(name, "summary" | "cover-letter" | "custom") => Kind::Custom,
        None => {
            notes.no_place(words);
            Kind::Custom
        }
    }
}

/// The language, and the names of the sections in their order.
fn metadata(root: &mut Node, collected: &mut Collected, notes: &mut Notes<'_>) -> Vec<String> {
    let Some(mut metadata) = root.map("metadata") else {
        return Vec::new();
    };
    if let Some(page) = metadata.map("page") {
        let mut page = page;
        collected.lang = page
            .text("locale")
            .filter(|words| !matches!(words.text.trim(), "en" | "en-US"));
        if let Some(lang) = &collected.lang {
            collected.contact.speak(&lang.text);
        }
        notes.speak(collected.lang.as_ref());
        notes.settings(&page, "the page");
    }
    // What the person wrote for themselves.
    if let Some(words) = metadata.text("notes") {
        let text = notes.blocks(Html, &words).into_line();
        if let Some(text) = text {
            notes.no_place(&words.part(&text.plain()));
        }
    }
    let mut order = Vec::new();
    match metadata.take("layout") {
        // Version 4: pages of columns of names.
        Some(Node {
            value: Value::List(pages),
            ..
        }) => {
            for column in pages.into_iter().flat_map(Node::into_list) {
                let names = column.into_list().into_iter().filter_map(Node::into_text);
                order.extend(names.map(|words| words.text));
            }
        }
        Some(mut layout) => {
            for mut page in layout.list("pages") {
                for key in ["main", "sidebar"] {
                    order.extend(page.texts(key).into_iter().map(|words| words.text));
                }
            }
        }
        None => {}
    }
    notes.settings(&metadata, "the design");
    order
}

fn person(
    mut basics: Node,
    profiles: Option<Node>,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let contact = &mut collected.contact;
    contact.name(basics.text("name"));
    collected.headline = basics
        .text("headline")
        .and_then(|words| notes.line(Plain, &words));
    if let Some(words) = basics.text("email") {
        contact.email(words, notes);
    }
    if let Some(words) = basics.text("phone") {
        contact.phone(words, notes);
    }
    contact.location(basics.text("location"), notes);
    for key in ["website", "url"] {
        let (label, url) = address(&mut basics, key, notes);
        match (label, url) {
            (Some(label), Some(url)) if !is_part(&label, &url) => contact.row(&label, &url, notes),
            (_, Some(url)) => contact.website(url, notes),
            (Some(label), None) => notes.no_place(&label),
            (None, None) => {}
        }
    }
    for field in basics.list("customFields") {
        fields::custom(field, contact, notes);
    }
    if let Some(mut profiles) = profiles {
        let title = profiles.text("title").or_else(|| profiles.text("name"));
        let items = shown_items(&mut profiles, notes);
        for mut item in items {
            let (network, username) = (item.text("network"), item.text("username"));
            let (label, url) = address(&mut item, "website", notes);
            let (other_label, other_url) = address(&mut item, "url", notes);
            let (label, url) = (label.or(other_label), url.or(other_url));
            if let Some(label) = label
                && !url.as_ref().is_some_and(|url| is_part(&label, url))
                && !username
                    .as_ref()
                    .is_some_and(|name| name.text.contains(label.text.trim()))
            {
                notes.no_place(&label);
            }
            collected.contact.profile(network, username, url, notes);
            looks(&mut item);
            notes.rest(item);
        }
        // They have no heading in `contact`.
        if let Some(title) = title.filter(|title| title.text.trim() != "Profiles") {
            notes.no_place(&title);
        }
        looks(&mut profiles);
        notes.rest(profiles);
    }
    if let Some(picture) = basics.map("picture") {
        photo(picture, collected, notes);
    }
    notes.rest(basics);
}

/// Whether a label only repeats an address.
fn is_part(label: &Words, url: &Words) -> bool {
    let label = label.text.trim().trim_end_matches('/');
    url.text.contains(label)
}

/// The label and the address of a link.
fn address(node: &mut Node, key: &str, notes: &mut Notes<'_>) -> (Option<Words>, Option<Words>) {
    let Some(mut link) = node.map(key) else {
        // Some versions have only the address.
        return (None, node.text(key));
    };
    let label = link.text("label");
    let url = link.text("url").or_else(|| link.text("href"));
    looks(&mut link);
    notes.rest(link);
    (label, url)
}

/// Takes the settings of how something is shown, which say nothing about the person.
fn looks(node: &mut Node) {
    for key in LOOKS {
        node.take(key);
    }
}

/// Whether something is not shown.
fn is_hidden(node: &Node) -> bool {
    let is = |key: &str, word: &str| matches!(node.get(key).map(|node| &node.value), Some(Value::Text(text)) if text == word);
    is("hidden", "true") || is("visible", "false")
}

/// The items of a section that are shown; the others are listed.
fn shown_items(section: &mut Node, notes: &mut Notes<'_>) -> Vec<Node> {
    let mut shown = Vec::new();
    for mut item in section.list("items") {
        if is_hidden(section) || is_hidden(&item) {
            looks(&mut item);
            notes.hidden(item);
        } else {
            shown.push(item);
        }
    }
    shown
}

/// A picture: its content, if it is in the file.
fn photo(mut picture: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let is_hidden = is_hidden(&picture) || picture.get("effects").is_some_and(is_hidden);
    if let Some(words) = picture.text("url") {
        match embedded(&words.text) {
            _ if is_hidden => notes.hidden_text(&words.part("a picture")),
            Some(file) => {
                collected.photo = Some(words.part(&file.name));
                notes.pictures.push(file);
            }
            None if words.text.starts_with("data:") => {
                notes.not_understood(&words.part("data:"), "a JPEG or PNG picture");
            }
            None => collected.photo = Some(words),
        }
    }
    for key in PICTURE_LOOKS {
        picture.take(key);
    }
    notes.rest(picture);
}

fn whole_summary(mut summary: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let title = summary.text("title").or_else(|| summary.text("name"));
    if let Some(words) = summary.text("content") {
        let text = notes.blocks(Html, &words);
        let paragraphs = text.into_paragraphs();
        match is_hidden(&summary) {
            true => paragraphs
                .iter()
                .for_each(|prose| notes.hidden_text(&words.part(&prose.plain()))),
            false => collected.summary.extend(paragraphs),
        }
    }
    // The summary has no heading.
    if let Some(title) = title.filter(|title| title.text.trim() != "Summary") {
        notes.no_place(&title);
    }
    looks(&mut summary);
    notes.rest(summary);
}

fn section(kind: Kind, mut node: Node, collected: &mut Collected, notes: &mut Notes<'_>) {
    let title = node.text("title").or_else(|| node.text("name"));
    let mut parts = Vec::new();
    for mut item in shown_items(&mut node, notes) {
        if matches!(item.value, Value::Map(_)) {
            parts.extend(self::parts(kind, &mut item, notes));
            looks(&mut item);
        }
        notes.rest(item);
    }
    let title = title.and_then(|words| notes.line(Plain, &words));
    collected.sections.push(kind, title, parts);
    looks(&mut node);
    notes.rest(node);
}

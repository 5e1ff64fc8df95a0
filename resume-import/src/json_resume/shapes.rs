//! Shapes that the schema does not have and everybody understands, as those that it has.

mod dates;
mod root;

use super::names::{self, LISTS, MORE_LISTS, OF_PERSON, OF_PLACE, OF_PROFILE, is_of_row, is_row};
use crate::tree::{At, Node, Value};
use resume_core::model::Kind;

pub(super) use dates::ENDED;
pub(super) use root::is_named;

/// The keys under which the roles at an organisation are.
pub(super) const ROLES: [&str; 3] = ["roles", "positions", "jobs"];

/// Rewrites a file.
pub(super) fn settle(root: &mut Node) {
    root::settle(root);
    if let Some(basics) = root.get_mut("basics") {
        person(basics);
    }
    for (keys, kind) in LISTS {
        for key in *keys {
            list(*kind, key, root);
        }
    }
    for (key, kind, _) in MORE_LISTS {
        list(*kind, key, root);
    }
}

/// Keys of the list in an object that is more than the list.
const INNER: [&str; 4] = ["history", "items", "entries", "list"];

/// The list under a key, or the item that is there without a list.
fn list(kind: Kind, key: &str, node: &mut Node) {
    if let Some(outer) = node.get_mut(key)
        && !is_row(kind)
        && let Some(inner) = INNER.iter().find_map(|inner| list_in(outer, inner))
    {
        let rest = std::mem::replace(outer, inner);
        if let Value::Map(members) = &mut node.value {
            members.push((key.to_owned(), rest));
        }
    }
    let Some(list) = node.get_mut(key) else {
        return;
    };
    by_name(kind, list);
    match &mut list.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|node| item(kind, node)),
        _ => item(kind, list),
    }
}

fn list_in(node: &mut Node, key: &str) -> Option<Node> {
    let is_list = matches!(node.get(key)?.value, Value::List(_));
    if is_list { node.take(key) } else { None }
}

fn person(basics: &mut Node) {
    names::spell(basics, |_| true);
    whole_place(basics);
    names::rename(basics, OF_PERSON);
    for key in ["label", "headline", "title"] {
        if let Some(label) = basics.get_mut(key) {
            one_line(label, ", ");
        }
    }
    if let Some(rest) = basics.get_mut("name").and_then(one_name)
        && let Value::Map(members) = &mut basics.value
    {
        members.push(("name".to_owned(), rest));
    }
    whole_name(basics);
    for key in ["email", "phone", "url", "website", "summary"] {
        if let Some(node) = basics.get_mut(key) {
            as_texts(node);
        }
    }
    if let Some(location) = basics.get_mut("location") {
        one_line(location, ", ");
        match &mut location.value {
            Value::List(nodes) => nodes.iter_mut().for_each(parts_of_place),
            _ => parts_of_place(location),
        }
    }
    if let Some(profiles) = basics.get_mut("profiles") {
        let is_known = |key: &str| {
            let named = |(name, others): &names::Names| *name == key || others.contains(&key);
            OF_PROFILE.iter().any(named)
        };
        named_pairs(profiles, is_known, ["network", "username"]);
        if let Value::List(nodes) = &mut profiles.value {
            for node in nodes {
                names::rename(node, OF_PROFILE);
            }
        }
    }
}

/// Makes one text of a name in a list or an object; what is left of it.
pub(super) fn one_name(name: &mut Node) -> Option<Node> {
    one_line(name, " ");
    if !matches!(name.value, Value::Map(_) | Value::List(_)) {
        return None;
    }
    names::spell(name, |_| true);
    names::rename(
        name,
        &[("name", &["fullName", "full", "displayName", "title"])],
    );
    whole_name(name);
    if let Some(whole) = name.text("name") {
        let whole = text(whole.at, whole.text);
        return Some(std::mem::replace(name, whole));
    }
    // Parts under other keys are parts all the same.
    let mut parts = Vec::new();
    flatten(name, &mut parts);
    let texts: Vec<&str> = parts.iter().filter_map(as_text).collect();
    if !texts.is_empty() {
        *name = text(name.at, texts.join(" "));
    }
    None
}

/// A name out of its parts, where it is not there as a whole.
fn whole_name(basics: &mut Node) {
    const PARTS: [&[&str]; 3] = [
        &["firstName", "givenName", "first", "given", "forename"],
        &["middleName", "additionalName", "middle"],
        &["lastName", "familyName", "last", "family", "surname"],
    ];
    let whole = basics.get("name").and_then(as_text).map(str::to_owned);
    let has = |key: &&&str| {
        let part = basics.get(key).and_then(as_text);
        // A part of the name that is known says nothing new.
        part.is_some_and(|part| whole.as_ref().is_none_or(|whole| whole.contains(part)))
    };
    let found = PARTS.iter().filter_map(|keys| keys.iter().find(has));
    let found: Vec<&str> = found.copied().collect();
    let parts = found.iter().filter_map(|key| basics.take(key));
    let parts: Vec<Node> = parts.collect();
    if let Some(at) = parts.first().map(|part| part.at)
        && whole.is_none()
        && let Value::Map(members) = &mut basics.value
    {
        let texts: Vec<&str> = parts.iter().filter_map(as_text).collect();
        members.retain(|(key, _)| key != "name");
        members.push(("name".to_owned(), text(at, texts.join(" "))));
    }
}

/// A place out of its parts, where they are among what is said of the person.
fn whole_place(basics: &mut Node) {
    let Value::Map(members) = &mut basics.value else {
        return;
    };
    if members.iter().any(|(key, _)| key == "location") {
        return;
    }
    let is_part = |(key, node): &(String, Node)| {
        let known = |(name, others): &names::Names| *name == key || others.contains(&key.as_str());
        as_text(node).is_some() && (key == "countryCode" || OF_PLACE.iter().any(known))
    };
    let (parts, rest): (Vec<_>, Vec<_>) = std::mem::take(members).into_iter().partition(is_part);
    *members = rest;
    if let Some((_, first)) = parts.first() {
        let at = first.at;
        let value = Value::Map(parts);
        members.push(("location".to_owned(), Node { at, value }));
    }
}

/// The parts of a place under the names of the schema.
fn parts_of_place(place: &mut Node) {
    names::spell(place, |_| true);
    names::rename(place, OF_PLACE);
    if let Value::Map(members) = &mut place.value {
        members
            .iter_mut()
            .for_each(|(_, node)| one_line(node, ", "));
    }
}

/// The texts in a list or an object, as a list.
pub(super) fn as_texts(node: &mut Node) {
    let mut texts = Vec::new();
    flatten(node, &mut texts);
    if matches!(node.value, Value::Map(_) | Value::List(_)) && !texts.is_empty() {
        node.value = Value::List(texts);
    }
}

/// The texts in lists and maps; nothing if there is something else between them.
fn flatten(node: &Node, texts: &mut Vec<Node>) {
    match &node.value {
        Value::Nothing => {}
        Value::Text(_) => texts.push(node.clone()),
        Value::List(nodes) => nodes.iter().for_each(|node| flatten(node, texts)),
        Value::Map(members) => members.iter().for_each(|(_, node)| flatten(node, texts)),
    }
}

/// Rows as an object, or as several: `{"Tools": ["git", "make"]}`, `[{"English": "C2"}]`.
fn by_name(kind: Kind, list: &mut Node) {
    let keys = match kind {
        Kind::Languages => ["language", "fluency"],
        Kind::Skills | Kind::Interests => ["name", "keywords"],
        _ => return,
    };
    let is_known = |key: &str| is_of_row(kind, key);
    named_pairs(list, is_known, keys);
    if let Value::List(nodes) = &mut list.value {
        nodes
            .iter_mut()
            .for_each(|node| named_pairs(node, is_known, keys));
    }
}

/// An object of names and values as a list of objects, unless it has one of the names of a field.
fn named_pairs(node: &mut Node, is_known: impl Fn(&str) -> bool, [first, second]: [&str; 2]) {
    let Value::Map(members) = &node.value else {
        return;
    };
    // An object says more about what it is named after.
    let is_simple = |value: &Value| match value {
        Value::Text(_) => true,
        Value::List(nodes) => nodes
            .iter()
            .all(|node| matches!(node.value, Value::Text(_))),
        Value::Map(members) => members.iter().any(|(key, _)| is_known(key)),
        Value::Nothing => false,
    };
    if members.is_empty()
        || members
            .iter()
            .any(|(key, node)| is_known(key) || key.is_empty() || !is_simple(&node.value))
    {
        return;
    }
    let pair = |(key, value): (String, Node)| {
        let at = value.at;
        let mut members = vec![(first.to_owned(), text(at, key))];
        match value.value {
            Value::Map(more) => members.extend(more),
            _ => members.push((second.to_owned(), value)),
        }
        let value = Value::Map(members);
        Node { at, value }
    };
    let members = std::mem::replace(&mut node.value, Value::Nothing);
    if let Value::Map(members) = members {
        node.value = Value::List(members.into_iter().map(pair).collect());
    }
}

fn text(at: At, text: String) -> Node {
    Node {
        at,
        value: Value::Text(text),
    }
}

/// An item of a list, or several in a list of their own.
fn item(kind: Kind, node: &mut Node) {
    if let Value::List(nodes) = &mut node.value {
        return nodes.iter_mut().for_each(|node| item(kind, node));
    }
    if let Value::Text(words) = &node.value {
        if kind == Kind::Languages
            && let Some((language, level)) = with_level(words)
        {
            let at = node.at;
            node.value = Value::Map(vec![
                ("language".to_owned(), text(at, language.to_owned())),
                ("fluency".to_owned(), text(at, level.to_owned())),
            ]);
        }
        return;
    }
    names::settle(kind, node);
    if let Value::Map(members) = &mut node.value {
        let highlights = members.iter_mut().filter(|(key, _)| key == "highlights");
        highlights.for_each(|(_, node)| by_line(node));
    }
    if matches!(kind, Kind::Experience | Kind::Volunteering) {
        ROLES.iter().for_each(|key| list(kind, key, node));
    }
    place(node);
    if !is_row(kind) {
        dates::settle(node);
    }
}

/// `English (native)`, `German: C1`
fn with_level(words: &str) -> Option<(&str, &str)> {
    let words = words.trim();
    let bracketed = words
        .strip_suffix(')')
        .and_then(|rest| rest.split_once(" ("));
    let pair = bracketed.or_else(|| words.split_once(": "))?;
    let (language, level) = (pair.0.trim(), pair.1.trim());
    let is_plain = |text: &str| !text.is_empty() && !text.contains(['(', ')', ':', ',', ';']);
    (is_plain(language) && is_plain(level)).then_some((language, level))
}

/// One text of several lines, of which none is finer than another, as a list.
fn by_line(node: &mut Node) {
    let Value::Text(lines) = &node.value else {
        return;
    };
    let is_finer = |line: &str| line.starts_with(char::is_whitespace) && !line.trim().is_empty();
    if !lines.trim().contains('\n') || lines.lines().any(is_finer) {
        return;
    }
    let filled = lines.lines().filter(|line| !line.trim().is_empty());
    let nodes = filled.map(|line| text(node.at, line.to_owned()));
    node.value = Value::List(nodes.collect());
}

/// A list of texts, or an object with one text, as that text.
pub(super) fn one_line(node: &mut Node, separator: &str) {
    let texts: Vec<&str> = match &node.value {
        Value::List(nodes) => {
            let is_text = |node: &Node| matches!(node.value, Value::Text(_));
            if !nodes.iter().all(is_text) {
                return;
            }
            nodes.iter().filter_map(as_text).collect()
        }
        Value::Map(members) => {
            let filled = members.iter().filter(|(_, node)| node.count() > 0);
            let filled: Vec<(&str, &Node)> =
                filled.map(|(key, node)| (key.as_str(), node)).collect();
            match filled.as_slice() {
                [("name" | "text" | "value" | "title", node)] => {
                    as_text(node).into_iter().collect()
                }
                // `{"value": 3.9, "max": 4}`
                [("value", value), ("max", max)] => match (as_text(value), as_text(max)) {
                    (Some(value), Some(max)) => {
                        node.value = Value::Text(format!("{value}/{max}"));
                        return;
                    }
                    _ => return,
                },
                _ => return,
            }
        }
        Value::Text(_) | Value::Nothing => return,
    };
    if !texts.is_empty() {
        node.value = Value::Text(texts.join(separator));
    }
}

pub(super) fn as_text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    }
}

/// A place as an object or a list; what else is said of it is not part of it.
fn place(item: &mut Node) {
    let Some(node) = item.get_mut("location") else {
        return;
    };
    let rest = match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().filter_map(one_place).collect(),
        _ => Vec::from_iter(one_place(node)),
    };
    one_line(node, ", ");
    if let Value::Map(members) = &mut item.value {
        members.extend(rest.into_iter().map(|node| ("location".to_owned(), node)));
    }
}

/// Makes a text of the parts of a place; what is left of it.
fn one_place(node: &mut Node) -> Option<Node> {
    const PARTS: [&str; 5] = ["address", "city", "region", "country", "countryCode"];
    parts_of_place(node);
    let parts = PARTS.iter().filter_map(|key| as_text(node.get(key)?));
    let parts: Vec<&str> = parts.collect();
    if parts.is_empty() {
        return None;
    }
    let place = text(node.at, parts.join(", "));
    let mut rest = std::mem::replace(node, place);
    PARTS.iter().for_each(|key| drop(rest.text(key)));
    Some(rest)
}

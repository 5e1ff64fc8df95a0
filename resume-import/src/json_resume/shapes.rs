//! Shapes that the schema does not have and everybody understands, as those that it has.

use super::foreign::{LISTS, MORE_LISTS};
use super::names::{self, is_of_row, is_row};
use crate::tree::{At, Node, Value};
use resume_core::model::Kind;

/// What says that something goes on.
const FLAGS: &[&str] = &["current", "isCurrent", "is_current", "present", "ongoing"];

/// The keys under which the roles at an organisation are.
pub(super) const ROLES: [&str; 2] = ["roles", "positions"];

/// The key of what has ended without an end.
pub(super) const ENDED: &str = "ended";

/// Rewrites a file.
pub(super) fn settle(root: &mut Node) {
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

/// The list under a key, or the item that is there without a list.
fn list(kind: Kind, key: &str, node: &mut Node) {
    let Some(list) = node.get_mut(key) else {
        return;
    };
    by_name(kind, list);
    match &mut list.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|node| item(kind, node)),
        _ => item(kind, list),
    }
}

fn person(basics: &mut Node) {
    if let Some(name) = basics.get_mut("name") {
        one_line(name, " ");
    }
    for key in ["email", "phone", "url", "website", "summary"] {
        if let Some(node) = basics.get_mut(key) {
            let mut texts = Vec::new();
            flatten(node, &mut texts);
            if matches!(node.value, Value::Map(_) | Value::List(_)) && !texts.is_empty() {
                node.value = Value::List(texts);
            }
        }
    }
    if let Some(location) = basics.get_mut("location") {
        one_line(location, ", ");
    }
    if let Some(profiles) = basics.get_mut("profiles") {
        named_pairs(
            profiles,
            |key| ["network", "username", "url"].contains(&key),
            ["network", "username"],
        );
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

/// Rows as an object: `{"Tools": ["git", "make"]}`.
fn by_name(kind: Kind, list: &mut Node) {
    match kind {
        Kind::Skills | Kind::Interests => {
            named_pairs(list, |key| is_of_row(kind, key), ["name", "keywords"]);
        }
        Kind::Languages => {
            let is_known = |key: &str| is_of_row(kind, key);
            named_pairs(list, is_known, ["language", "fluency"]);
            // `[{"English": "C2"}]`
            if let Value::List(nodes) = &mut list.value {
                for node in nodes {
                    named_pairs(node, is_known, ["language", "fluency"]);
                    if let Value::List(pairs) = &mut node.value
                        && pairs.len() == 1
                        && let Some(pair) = pairs.pop()
                    {
                        *node = pair;
                    }
                }
            }
        }
        _ => {}
    }
}

/// An object of names and values as a list of objects, unless it has one of the names of a field.
fn named_pairs(node: &mut Node, is_known: impl Fn(&str) -> bool, [first, second]: [&str; 2]) {
    let Value::Map(members) = &node.value else {
        return;
    };
    let is_simple = |value: &Value| match value {
        Value::Text(_) => true,
        Value::List(nodes) => nodes
            .iter()
            .all(|node| matches!(node.value, Value::Text(_))),
        Value::Map(_) | Value::Nothing => false,
    };
    if members.is_empty()
        || members
            .iter()
            .any(|(key, node)| is_known(key) || key.is_empty() || !is_simple(&node.value))
    {
        return;
    }
    let pair = |(key, value): (String, Node)| Node {
        at: value.at,
        value: Value::Map(vec![
            (first.to_owned(), text(value.at, key)),
            (second.to_owned(), value),
        ]),
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
    if let Some(location) = node.get_mut("location") {
        place(location);
    }
    for key in ["startDate", "endDate", "date", "releaseDate"] {
        if let Some(node) = node.get_mut(key) {
            date(node);
        }
    }
    if is_true_or_false(node.get("endDate"), "false") {
        node.take_some("endDate");
    }
    let is_ended = node.get("endDate").is_some_and(|end| end.count() > 0);
    // What does not go on has ended, nobody says when.
    if !is_ended
        && FLAGS
            .iter()
            .any(|flag| is_true_or_false(node.get(flag), "false"))
    {
        let at = node.at;
        if let Value::Map(members) = &mut node.value {
            members.retain(|(key, _)| key != "endDate");
            members.push((ENDED.to_owned(), text(at, String::new())));
        }
    }
    for flag in FLAGS {
        let is_plain = is_true_or_false(node.get(flag), "false")
            || !is_ended && is_true_or_false(node.get(flag), "true");
        if is_plain && !is_row(kind) {
            node.take_some(flag);
        }
    }
}

fn is_true_or_false(node: Option<&Node>, which: &str) -> bool {
    matches!(node.map(|node| &node.value), Some(Value::Text(text)) if text == which)
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

fn as_text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    }
}

/// A place as an object or a list.
fn place(node: &mut Node) {
    if let Value::Map(members) = &node.value {
        let known = ["address", "city", "region", "country", "countryCode"];
        let filled = members.iter().filter(|(_, node)| node.count() > 0);
        let filled: Vec<&(String, Node)> = filled.collect();
        let is_known = |(key, node): &&(String, Node)| {
            known.contains(&key.as_str()) && as_text(node).is_some()
        };
        if filled.is_empty() || !filled.iter().all(is_known) {
            return;
        }
        let texts = known
            .iter()
            .filter_map(|key| node.get(key).and_then(as_text));
        node.value = Value::Text(texts.collect::<Vec<_>>().join(", "));
        return;
    }
    one_line(node, ", ");
}

/// A date as numbers: `2014.0`, `201403`, `[2014, 3]`, `{"year": 2014, "month": 3}`.
fn date(node: &mut Node) {
    let parts: Vec<&str> = match &node.value {
        Value::Nothing => return,
        Value::Text(text) => {
            let text = text.trim();
            let is_number = text.chars().all(|c| c.is_ascii_digit());
            match text.len() {
                6 if text.ends_with(".0") => vec![&text[..4]],
                6 if is_number => vec![&text[..4], &text[4..]],
                8 if is_number => vec![&text[..4], &text[4..6], &text[6..]],
                _ => return,
            }
        }
        Value::List(nodes) if nodes.len() <= 3 => nodes.iter().filter_map(as_text).collect(),
        Value::List(_) => return,
        Value::Map(members) => {
            let known = ["year", "month", "day"];
            let filled = members.iter().filter(|(_, node)| node.count() > 0);
            let filled: Vec<&(String, Node)> = filled.collect();
            if !filled.iter().all(|(key, _)| known.contains(&key.as_str())) {
                return;
            }
            let parts = known
                .iter()
                .map_while(|key| node.get(key).and_then(as_text));
            let parts: Vec<&str> = parts.collect();
            if parts.len() < filled.len() {
                return;
            }
            parts
        }
    };
    let numbers: Option<Vec<u16>> = parts.iter().map(|part| part.parse().ok()).collect();
    let whole = match numbers.as_deref() {
        Some([year @ 1900..=2100]) => format!("{year}"),
        Some([year @ 1900..=2100, month @ 1..=12]) => format!("{year}-{month:02}"),
        Some([year @ 1900..=2100, month @ 1..=12, day @ 1..=31]) => {
            format!("{year}-{month:02}-{day:02}")
        }
        _ => return,
    };
    node.value = Value::Text(whole);
}

//! Values that are there in several languages: `{"en": "Engineer", "de": "Ingenieurin"}`.

use super::names::{self, LISTS, is_row};
use crate::tree::{Node, Notes, Value};
use resume_core::words::Words;

/// Leaves the value in the language of the file, or else the first one, and lists the others.
pub(super) fn settle(node: &mut Node, lang: Option<&str>, notes: &mut Notes<'_>) {
    match &mut node.value {
        Value::Text(_) | Value::Nothing => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| settle(node, lang, notes)),
        Value::Map(members) => {
            if !is_translated(members, lang) {
                for (key, node) in members {
                    match is_of_rows(key) {
                        true => rows(node, lang, notes),
                        false => settle(node, lang, notes),
                    }
                }
                return;
            }
            let is_of_file = |(key, _): &(String, Node)| Some(key.as_str()) == lang;
            let is_near = |(key, _): &(String, Node)| lang.is_some_and(|lang| is_same(key, lang));
            let exact = members.iter().position(is_of_file);
            let at = exact.or_else(|| members.iter().position(is_near));
            let at = at.unwrap_or_default();
            let (_, chosen) = members.remove(at);
            let others = std::mem::take(members);
            others.into_iter().for_each(|(_, node)| notes.rest(node));
            *node = chosen;
        }
    }
}

/// Rows under their names, which may look like languages: `{"it": ["Linux"], "hr": ["Recruiting"]}`.
fn rows(node: &mut Node, lang: Option<&str>, notes: &mut Notes<'_>) {
    match &mut node.value {
        Value::Text(_) | Value::Nothing => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| rows(node, lang, notes)),
        Value::Map(members) => {
            let nodes = members.iter_mut().map(|(_, node)| node);
            nodes.for_each(|node| settle(node, lang, notes));
        }
    }
}

/// Whether a list of rows is under this key.
fn is_of_rows(key: &str) -> bool {
    let key = names::in_camel_case(key);
    let mut lists = LISTS.iter();
    lists.any(|(keys, kind)| is_row(*kind) && keys.contains(&key.as_str()))
}

/// Whether the members of an object are one value in several languages: one of them in that of the
/// file or in English, and all of the same shape.
fn is_translated(members: &[(String, Node)], lang: Option<&str>) -> bool {
    let is_expected = |key: &str| is_same(key, "en") || lang.is_some_and(|lang| is_same(key, lang));
    let is_there = |node: &&Node| !matches!(node.value, Value::Nothing);
    let nodes = members.iter().map(|(_, node)| node);
    let mut shapes = nodes
        .filter(is_there)
        .map(|node| std::mem::discriminant(&node.value));
    let first = shapes.next();
    members.len() > 1
        && members.iter().all(|(key, _)| is_known(key))
        && members.iter().any(|(key, _)| is_expected(key))
        && shapes.all(|shape| Some(shape) == first)
}

/// Whether a key is a language that is known here, perhaps with its region: `en`, `de_CH`.
fn is_known(key: &str) -> bool {
    key.len() <= 7 && Words::ALL.iter().any(|words| words.lang == primary(key))
}

/// Whether two languages are the same without their regions.
fn is_same(one: &str, other: &str) -> bool {
    primary(one).eq_ignore_ascii_case(primary(other))
}

fn primary(lang: &str) -> &str {
    lang.split(['-', '_']).next().unwrap_or_default()
}

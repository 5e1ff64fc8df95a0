//! Files of other shapes as a whole: with a résumé in a résumé, and with what is said of the person
//! under another key or at the top.

use super::super::names::{self, LISTS, OF_PERSON};
use super::as_text;
use crate::tree::{Node, Value};

/// Keys of an object that is the file of the schema.
const WHOLES: [&str; 3] = ["resume", "cv", "data"];

/// Keys of what is said of the person.
const PERSONS: &[&str] = &[
    "basics",
    "bio",
    "personalInfo",
    "personalInformation",
    "personalDetails",
    "personal",
    "person",
    "contact",
    "contactInfo",
    "contactInformation",
];

/// Keys that a person has at the top, beside those of the table of names.
const OF_TOP: &[&str] = &[
    "headline",
    "url",
    "website",
    "image",
    "givenName",
    "familyName",
    "firstName",
    "lastName",
];

/// Keys of JSON-LD that say what an object is, not what is in it. `@id` is an address, often that of a
/// page.
const KEYWORDS: [&str; 2] = ["@context", "@type"];

/// Gives a file the shape of the schema.
pub(super) fn settle(root: &mut Node) {
    without_keywords(root);
    for key in WHOLES {
        if !root.has("basics")
            && let Some(whole) = root.map(key)
            && let Value::Map(members) = &mut root.value
        {
            members.extend(whole.into_members());
        }
    }
    names::spell(root, |_| true);
    let at = root.at;
    let is_person = root.has("basics");
    let mut person: Vec<(String, Node)> = Vec::new();
    for key in PERSONS {
        if let Some(found) = root.map(key) {
            person.extend(found.into_members());
        }
    }
    if let Value::Map(members) = &mut root.value
        && !is_person
        && is_of_person(members)
    {
        let is_named = |key: &str| {
            let of_table = |(name, others): &names::Names| *name == key || others.contains(&key);
            OF_PERSON.iter().any(of_table) || OF_TOP.contains(&key)
        };
        let is_of_top = |(key, _): &(String, Node)| is_named(key);
        let (of_top, rest): (Vec<_>, Vec<_>) =
            std::mem::take(members).into_iter().partition(is_of_top);
        *members = rest;
        person.extend(of_top);
    }
    if let Value::Map(members) = &mut root.value
        && !person.is_empty()
    {
        let value = Value::Map(person);
        members.insert(0, ("basics".to_owned(), Node { at, value }));
    }
}

/// Whether an object with a name is about a person: how to reach them is there, or what they did.
fn is_of_person(members: &[(String, Node)]) -> bool {
    members.iter().any(|(key, _)| {
        let key = key.as_str();
        let is_list = LISTS.iter().any(|(keys, _)| keys.contains(&key));
        is_list || matches!(key, "email" | "emailAddress" | "phone" | "telephone")
    })
}

fn without_keywords(node: &mut Node) {
    match &mut node.value {
        Value::Map(members) => {
            members.retain(|(key, _)| !KEYWORDS.contains(&key.as_str()));
            members
                .iter_mut()
                .for_each(|(_, node)| without_keywords(node));
        }
        Value::List(nodes) => nodes.iter_mut().for_each(without_keywords),
        Value::Text(_) | Value::Nothing => {}
    }
}

/// Whether a file that has the shape of the schema says who it is about.
pub(in super::super) fn is_named(root: &Node) -> bool {
    let name = root.get("basics").and_then(|basics| basics.get("name"));
    name.and_then(as_text).is_some()
}

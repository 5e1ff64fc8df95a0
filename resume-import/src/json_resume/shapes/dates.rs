//! Dates in shapes that the schema does not have, as texts that `resume_core::dates` reads.

use super::super::names::{self, OF_TIME};
use super::{as_text, text};
use crate::tree::{Node, Value};

/// What says that something goes on.
const FLAGS: &[&str] = &[
    "current",
    "isCurrent",
    "isCurrentRole",
    "present",
    "ongoing",
];

/// The key of what has ended without an end.
pub(in super::super) const ENDED: &str = "ended";

/// Rewrites the dates of an item.
pub(super) fn settle(item: &mut Node) {
    both_ends(item);
    for (key, prefix) in [("startDate", "start"), ("endDate", "end")] {
        in_parts(item, key, prefix);
    }
    for key in ["startDate", "endDate", "date", "releaseDate", "expires"] {
        if let Some(node) = item.get_mut(key) {
            date(node);
        }
    }
    flags(item);
}

/// A time as an object or a list: `{"from": "2012", "to": "2013"}`, `["2012", "2013"]`.
fn both_ends(item: &mut Node) {
    // `[2014, 3]` is a date.
    let is_date = |node: &Node| {
        let text = as_text(node).unwrap_or_default();
        text.bytes().take_while(u8::is_ascii_digit).count() == 4
    };
    let is_time = |node: &mut Node| {
        if let Value::List(nodes) = &mut node.value
            && nodes.len() == 2
            && nodes.iter().all(is_date)
        {
            let ends = OF_TIME.iter().map(|(name, _)| (*name).to_owned());
            node.value = Value::Map(ends.zip(nodes.drain(..)).collect());
        }
        names::spell(node, |_| true);
        names::rename(node, OF_TIME);
        node.has("startDate") || node.has("endDate")
    };
    if item.has("startDate") || item.has("endDate") {
        return;
    }
    if item.get_mut("date").is_some_and(is_time)
        && let Some(time) = item.take("date")
        && let Value::Map(members) = &mut item.value
    {
        members.extend(time.into_members());
    }
}

/// A date of which each part has a key of its own: `startYear`, `startMonth`.
fn in_parts(item: &mut Node, key: &str, prefix: &str) {
    if item.has(key) || !item.has(&format!("{prefix}Year")) {
        return;
    }
    let parts = ["year", "month", "day"].map(|part| {
        let capital = [&part[..1].to_uppercase(), &part[1..]].concat();
        Some((part.to_owned(), item.take(&format!("{prefix}{capital}"))?))
    });
    let parts: Vec<(String, Node)> = parts.into_iter().flatten().collect();
    if let Some((_, first)) = parts.first()
        && let Value::Map(members) = &mut item.value
    {
        let at = first.at;
        let value = Value::Map(parts);
        members.push((key.to_owned(), Node { at, value }));
    }
}

/// Whether something goes on, where a flag says it.
fn flags(item: &mut Node) {
    if is_false(item.get("endDate")) {
        item.take_some("endDate");
    }
    let is_ended = item.get("endDate").is_some_and(|end| end.count() > 0);
    // What does not go on has ended, on a date that the file does not give.
    if !is_ended && FLAGS.iter().any(|flag| is_false(item.get(flag))) {
        let at = item.at;
        if let Value::Map(members) = &mut item.value {
            members.retain(|(key, _)| key != "endDate");
            members.push((ENDED.to_owned(), text(at, String::new())));
        }
    }
    // Nothing goes on without a start; there the flag is listed.
    let is_open = !is_ended && item.get("startDate").is_some_and(|start| start.count() > 0);
    for flag in FLAGS {
        let is_plain = is_false(item.get(flag)) || is_open && is_true(item.get(flag));
        if is_plain {
            item.take_some(flag);
        }
    }
}

fn is_true(node: Option<&Node>) -> bool {
    matches!(node.and_then(as_text), Some("true" | "yes" | "1"))
}

fn is_false(node: Option<&Node>) -> bool {
    matches!(node.and_then(as_text), Some("false" | "no" | "0"))
}

/// A date as numbers or in an object: `2014.0`, `201403`, `[2014, 3]`, `{"year": 2014, "month":
/// "March"}`, `{"date": "2014-03"}`.
fn date(node: &mut Node) {
    if let Some(whole) = whole(node) {
        node.value = Value::Text(whole);
    }
}

fn whole(node: &Node) -> Option<String> {
    let parts: Vec<&str> = match &node.value {
        Value::Nothing => return None,
        Value::Text(text) => {
            let text = text.trim();
            let is_number = text.bytes().all(|b| b.is_ascii_digit());
            match text.len() {
                6 if text.ends_with(".0") => vec![text.get(..4)?],
                6 if is_number => vec![&text[..4], &text[4..]],
                8 if is_number => vec![&text[..4], &text[4..6], &text[6..]],
                _ => return None,
            }
        }
        Value::List(nodes) => match nodes.as_slice() {
            [one] => return inside(one),
            nodes if nodes.len() <= 3 => nodes.iter().filter_map(as_text).collect(),
            _ => return None,
        },
        Value::Map(members) => {
            let known = ["year", "month", "day"];
            let filled = members.iter().filter(|(_, node)| node.count() > 0);
            let filled: Vec<&(String, Node)> = filled.collect();
            match filled.as_slice() {
                [(key, node)] if matches!(key.as_str(), "date" | "value" | "text") => {
                    return inside(node);
                }
                [(key, node)] if FLAGS.contains(&key.as_str()) => {
                    return is_true(Some(node)).then(|| "present".to_owned());
                }
                _ => {}
            }
            if !filled.iter().all(|(key, _)| known.contains(&key.as_str())) {
                return None;
            }
            let parts = known
                .iter()
                .map_while(|key| node.get(key).and_then(as_text));
            let parts: Vec<&str> = parts.collect();
            if parts.len() < filled.len() {
                return None;
            }
            parts
        }
    };
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let numbers: Option<Vec<u16>> = parts.iter().map(|part| part.parse().ok()).collect();
    match (numbers.as_deref(), parts.as_slice()) {
        (Some([year @ 1900..=2100]), _) => Some(format!("{year}")),
        (Some([year @ 1900..=2100, month @ 1..=12]), _) => Some(format!("{year}-{month:02}")),
        (Some([year @ 1900..=2100, month @ 1..=12, day @ 1..=31]), _) => {
            Some(format!("{year}-{month:02}-{day:02}"))
        }
        (None, [year, month]) if is_year(year) => Some(format!("{month} {year}")),
        (None, [year, month, day]) if is_year(year) => Some(format!("{day} {month} {year}")),
        _ => None,
    }
}

/// The date in a list or an object that has nothing else.
fn inside(node: &Node) -> Option<String> {
    whole(node).or_else(|| as_text(node).map(str::to_owned))
}

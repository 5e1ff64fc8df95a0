//! The list of projects, which also holds the items of custom sections.

use super::super::fields::EXTENSION;
use super::super::record::{Element, plain};
use super::super::tree::{Node, Value as Json};
use super::items::keys_of;
use super::{At, Reader, one_line};
use crate::model::{Content, Item, Kind, Prose, Section};
use crate::problem::{Code, Path};
use std::borrow::Cow;
use std::collections::HashMap;

/// The key of highlights, in the lists and in the extension.
const HIGHLIGHTS: &str = "highlights";

impl Reader {
    /// Projects, and the items of custom sections, which say so in their extension.
    pub(super) fn projects(
        &mut self,
        items: &[Node<'_>],
        at: &At<'_>,
        path: &Path,
        sections: &mut Vec<Section>,
    ) {
        let (keys, renamed, exact_keys) = keys_of(Kind::Projects);
        let mut projects = Vec::new();
        let mut customs: Vec<(Prose, Vec<Item>)> = Vec::new();
        let mut numbers: HashMap<Prose, usize> = HashMap::new();
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let extension = members.find(EXTENSION, &at);
            let title = extension.as_ref().and_then(|(node, at)| {
                let node = node.get("section")?;
                self.marked(node, &at.key("section", node))
            });
            let Some(title) = title else {
                if let Some((node, at)) = &extension
                    && let (None, Some(kind)) = (node.get("section"), node.get("as"))
                {
                    self.loss(
                        &at.key("as", kind),
                        "only what stands in a custom section is said to be something",
                    );
                }
                let read = self.item(Kind::Projects, &members, &at, &exact_keys);
                if !read.is_named() && self.leaves_out(&at) {
                    continue;
                }
                self.keep_place(&path.index(projects.len()), &at);
                projects.push(read.into_entry());
                continue;
            };
            let number = *numbers.entry(title.clone()).or_insert_with(|| {
                customs.push((title.clone(), Vec::new()));
                customs.len() - 1
            });
            let kind = extension.as_ref().and_then(|(node, at)| {
                let node = node.get("as")?;
                Some((node, at.key("as", node)))
            });
            if let Some((node, at)) = &kind
                && self.raw(node, at).is_some_and(|kind| kind != "entry")
            {
                self.problem(
                    at,
                    Code::ValueMistyped,
                    "this is no kind of item",
                    "write `entry`, or leave it out",
                );
            }
            let before = customs[number].1.len();
            if kind.is_some() {
                if let Some((node, at)) = members.find("type", &at)
                    && self
                        .words(node, &at)
                        .is_some_and(|words| words != one_line(&plain(&title)))
                {
                    self.disagreement(&at);
                }
                let (known, _, exact_keys) = keys_of(Kind::Custom);
                for (key, member) in members
                    .0
                    .iter()
                    .filter(|(key, _)| *key != "type" && !known.contains(key))
                {
                    self.loss(
                        &at.key(key, &member.node),
                        format!("an entry of a custom section has no `{key}`"),
                    );
                }
                let read = self.item(Kind::Custom, &members, &at, &exact_keys);
                if !read.is_named() && self.leaves_out(&at) {
                    continue;
                }
                customs[number].1.push(Item::Entry(read.into_entry()));
            } else {
                if let Some((node, at)) = members.find(EXTENSION, &at) {
                    self.members(node, &at, &["section", HIGHLIGHTS], &[]);
                }
                let highlights = self.elements(&members, HIGHLIGHTS, HIGHLIGHTS, &at);
                customs[number]
                    .1
                    .extend(highlights.into_iter().map(Element::into_item));
                for (key, member) in &members.0 {
                    let is_name = *key == "name"
                        && matches!(&member.node.value, Json::Text(text) if one_line(text) == one_line(&plain(&title)));
                    if !is_name && !matches!(*key, HIGHLIGHTS | EXTENSION) {
                        self.disagreement(&at.key(key, &member.node));
                    }
                }
            }
            self.custom_places.push((
                title,
                before..customs[number].1.len(),
                (at.pointer(), at.offset),
            ));
        }
        if !projects.is_empty() {
            sections.push(Section::new(Content::Projects(Cow::Owned(projects))));
        }
        sections.extend(
            customs
                .into_iter()
                .filter(|(_, items)| !items.is_empty())
                .map(|(title, items)| Section {
                    title: Some(title),
                    ..Section::new(Content::Custom(Cow::Owned(items)))
                }),
        );
    }
}

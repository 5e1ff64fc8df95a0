//! The list of projects, which also holds the items of custom sections.

use super::super::fields::{ENTRY, EXTENSION, PROJECT, SECTION};
use super::super::record::plain;
use super::super::tree::{Node, Value as Json};
use super::elements::{Paragraphs, items_of};
use super::groups::Groups;
use super::item::Read;
use super::items::keys_of;
use super::{At, Members, Reader, one_line};
use crate::model::{Content, Entry, Item, Kind, Prose, Section};
use crate::problem::Code;

/// The key of highlights, in the lists and in the extension.
const HIGHLIGHTS: &str = "highlights";

impl Reader {
    /// Projects, and the items of custom sections, which say so in their extension.
    pub(super) fn projects(
        &mut self,
        items: &[Node<'_>],
        at: &At<'_>,
        sections: &mut Vec<Section>,
    ) {
        let (keys, renamed, exact_keys) = keys_of(Kind::Projects);
        let mut projects: Groups<Option<Prose>, Entry> = Groups::default();
        let mut customs: Groups<Prose, Item<Entry>> = Groups::default();
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let title = self.section_of(node, &at);
            let extension = members.find(EXTENSION, &at);
            let what = extension.as_ref().and_then(|(node, at)| {
                let node = node.get("as")?;
                Some((node, at.key("as", node)))
            });
            if let (None, Some((_, at))) = (&title, &what) {
                self.loss(at, "`as` applies only to items of a custom section");
            }
            let word = match &what {
                Some((node, at)) if title.is_some() => self.raw(node, at),
                _ => None,
            };
            let title = match (title, word.as_deref()) {
                (Some(title), word) if word != Some(PROJECT) => title,
                (title, _) => {
                    let read = self.item(Kind::Projects, &members, &at, &exact_keys);
                    if !read.is_named() && self.leaves_out(&at) {
                        continue;
                    }
                    let (number, projects) = projects.of(title);
                    let path = Kind::Projects.path(number).index(projects.len());
                    self.keep_place(&path, &at);
                    projects.push(read.into_entry());
                    continue;
                }
            };
            if let (Some((_, at)), Some(word)) = (&what, &word)
                && word != ENTRY
            {
                let help = format!("write `{ENTRY}` or `{PROJECT}`, or leave it out");
                self.problem(at, Code::ValueMistyped, "this is no kind of item", help);
            }
            if what.is_some() {
                let read = self.custom_entry(&title, &members, &at);
                if !read.is_named() && self.leaves_out(&at) {
                    continue;
                }
                let (number, items) = customs.of(title);
                let path = Kind::Custom.path(number).index(items.len());
                self.keep_place(&path, &at);
                items.push(Item::Entry(read.into_entry()));
            } else {
                let read = self.custom_items(&title, &members, &at);
                let (number, items) = customs.of(title);
                let path = Kind::Custom.path(number);
                let numbers = items.len()..items.len() + read.len();
                numbers.for_each(|at_item| self.keep_place(&path.index(at_item), &at));
                items.extend(read);
            }
        }
        let projects = projects.0.into_iter().map(|(title, projects)| Section {
            title,
            ..Section::new(Content::Projects(projects.into()))
        });
        let customs = customs.0.into_iter().map(|(title, items)| Section {
            title: Some(title),
            ..Section::new(Content::Custom(items.into()))
        });
        sections.extend(
            projects
                .chain(customs)
                .filter(|section| !section.content.is_empty()),
        );
    }

    /// An entry of a custom section.
    fn custom_entry(&mut self, title: &Prose, members: &Members<'_, '_>, at: &At<'_>) -> Read {
        if let Some((node, at)) = members.find("type", at)
            && self
                .words(node, &at)
                .is_some_and(|words| words != one_line(&plain(title)))
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
        self.item(Kind::Custom, members, at, &exact_keys)
    }

    /// What is between two entries of a custom section.
    fn custom_items(
        &mut self,
        title: &Prose,
        members: &Members<'_, '_>,
        at: &At<'_>,
    ) -> Vec<Item<Entry>> {
        if let Some((node, at)) = members.find(EXTENSION, at) {
            self.members(node, &at, &[SECTION, HIGHLIGHTS], &[]);
        }
        let highlights = self.elements(members, HIGHLIGHTS, HIGHLIGHTS, at);
        for (key, member) in &members.0 {
            let is_name = *key == "name"
                && matches!(&member.node.value, Json::Text(text) if one_line(text) == one_line(&plain(title)));
            if !is_name && !matches!(*key, HIGHLIGHTS | EXTENSION) {
                self.disagreement(&at.key(key, &member.node));
            }
        }
        items_of(highlights, Paragraphs::Allowed)
    }
}

//! The elements of a list: highlights, courses, keywords, and what is among them because JSON Resume
//! has no other place.

use super::super::fields::EXTENSION;
use super::super::record::{Element, NESTED, NESTED_MARK, PARAGRAPH, ROW, Text};
use super::super::tree::{Node, Value};
use super::{At, Members, Reader, one_line};
use crate::model::{Bullet, Item, List, Paragraph, Prose, Row, Tag, text};
use crate::problem::Code;
use crate::wording;
use std::collections::HashMap;

impl Reader {
    /// The elements of a list, each as in the extension if that reads like the plain value.
    pub(super) fn elements(
        &mut self,
        members: &Members<'_, '_>,
        key: &str,
        exact_key: &'static str,
        at: &At<'_>,
    ) -> Vec<Element> {
        let exact_at = members.find(EXTENSION, at);
        let exact = exact_at
            .as_ref()
            .and_then(|(node, at)| Some((node.get(exact_key)?, at)));
        let mut special: HashMap<usize, (&Node<'_>, &str)> = HashMap::new();
        if let Some((node, exact_at)) = &exact {
            match &node.value {
                Value::Map(members) => {
                    for member in members {
                        match member.key.parse() {
                            Ok(number) => _ = special.insert(number, (&member.node, &*member.key)),
                            Err(_) => self.unknown_key(
                                &member.key,
                                &exact_at.key(exact_key, node).key(&member.key, &member.node),
                                &[],
                            ),
                        }
                    }
                }
                _ => self.mistyped(
                    node,
                    &exact_at.key(exact_key, node),
                    "an object",
                    "write the element's number as its key",
                ),
            }
        }
        let Some((list, list_at)) = members.find(key, at) else {
            if !special.is_empty() {
                self.disagreement(at);
            }
            return Vec::new();
        };
        let nodes = self.list(list, &list_at);
        let mut elements = Vec::with_capacity(nodes.len());
        for (number, node) in nodes.iter().enumerate() {
            let at = list_at.index(number, node);
            let Some(words) = self.element_words(node, &at) else {
                continue;
            };
            let exact = match (special.remove(&number), &exact) {
                (Some((node, key)), Some((map, exact_at))) => {
                    let at = exact_at.key(exact_key, map);
                    self.element(node, &at.key(key, node), &words)
                }
                _ => None,
            };
            let element = match exact {
                Some(element) if one_line(&element.words()) == words => element,
                Some(_) => {
                    self.disagreement(&at);
                    Element {
                        what: "",
                        text: Text::Prose(self.prose_of(words, &at)),
                        tags: List::default(),
                    }
                }
                None => Element {
                    what: "",
                    text: Text::Prose(self.prose_of(words, &at)),
                    tags: List::default(),
                },
            };
            let is_tagged = match exact_key {
                "highlights" => true,
                "courses" => !matches!(element.what, "" | "summary"),
                _ => false,
            };
            if !is_tagged && !element.tags.is_empty() {
                self.loss(&at, "this cannot have tags");
            }
            elements.push(element);
        }
        if !special.is_empty() {
            self.disagreement(&list_at);
        }
        elements
    }

    /// What the extension says of a body that is among the words of its item. Before, a reference
    /// had one text.
    pub(super) fn body(&mut self, node: &Node<'_>, at: &At<'_>) -> Vec<Element> {
        if let Value::Text(_) = node.value {
            let element = self.element(node, at, "").map(|element| Element {
                what: PARAGRAPH,
                ..element
            });
            return element.into_iter().collect();
        }
        let nodes = self.list(node, at).iter().enumerate();
        nodes
            .filter_map(|(index, node)| self.element(node, &at.index(index, node), ""))
            .collect()
    }

    /// Lists that the paragraphs and lists of a text are one paragraph.
    pub(super) fn flattened(&mut self, node: &Node<'_>, at: &At<'_>) {
        let Value::Text(text) = &node.value else {
            return;
        };
        let lines = || text.trim().lines().map(str::trim);
        let is_item = |line: &str| {
            ["- ", "* ", "+ ", "• "]
                .iter()
                .any(|mark| line.starts_with(mark))
        };
        if lines().nth(1).is_some() && lines().any(|line| line.is_empty() || is_item(line)) {
            self.loss(
                at,
                "the paragraphs and lists of this text are one paragraph",
            );
        }
    }

    /// The words of an element, which are never nothing.
    pub(super) fn element_words(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        let words = self.raw(node, at)?;
        match text::fault(&words) {
            Some(fault) if words.is_empty() => {
                self.fault(fault, &words, at);
                None
            }
            _ => Some(words),
        }
    }

    /// What the extension says of one element that reads as these words.
    fn element(&mut self, node: &Node<'_>, at: &At<'_>, words: &str) -> Option<Element> {
        if let Value::Text(_) = node.value {
            return Some(Element {
                what: "",
                text: Text::Prose(self.marked(node, at)?),
                tags: List::default(),
            });
        }
        let members = self.members(node, at, &["as", "text", "label", "items", "tags"], &[])?;
        let what = match members.find("as", at) {
            Some((node, at)) => {
                let word = self.words(node, &at)?;
                let known = [
                    "role",
                    "degree",
                    "summary",
                    "highlight",
                    PARAGRAPH,
                    ROW,
                    NESTED,
                ];
                match known.into_iter().find(|known| *known == word) {
                    Some(known) => known,
                    None => {
                        self.problem(
                            &at,
                            Code::ValueMistyped,
                            "this is no kind of element",
                            wording::list(known.into_iter()),
                        );
                        ""
                    }
                }
            }
            None => "",
        };
        let known: &[&'static str] = if what == ROW {
            &["as", "label", "items", "tags"]
        } else {
            &["as", "text", "tags"]
        };
        for (key, member) in members.0.iter().filter(|(key, _)| !known.contains(key)) {
            self.unknown_key(key, &at.key(key, &member.node), known);
        }
        let tags = members
            .find("tags", at)
            .map(|(node, at)| self.tags(node, &at))
            .unwrap_or_default();
        let text = match (what, members.find("text", at)) {
            (ROW, _) if members.get("label").is_none() => {
                self.problem(
                    at,
                    Code::FieldMissing,
                    "this row has no label",
                    "write `\"label\": \"…\"`, or make it a paragraph",
                );
                return None;
            }
            (ROW, _) => Text::Row(self.exact_row(&members, at, tags.clone())?),
            (_, Some((node, at))) => Text::Prose(self.marked(node, &at)?),
            (NESTED, None) => {
                let words = words.strip_prefix(NESTED_MARK).unwrap_or(words);
                Text::Prose(self.prose_of(words.to_owned(), at))
            }
            (_, None) => Text::Prose(self.prose_of(words.to_owned(), at)),
        };
        Some(Element { what, text, tags })
    }

    pub(super) fn exact_row(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        tags: List<Tag>,
    ) -> Option<Row> {
        let label = members
            .find("label", at)
            .and_then(|(node, at)| self.marked(node, &at));
        let (node, at) = members.find("items", at)?;
        Some(Row {
            label,
            items: self.all_marked(node, &at),
            tags,
        })
    }
}

impl Element {
    pub(super) fn into_prose(self) -> Prose {
        match self.text {
            Text::Prose(prose) => prose,
            // Where no row is allowed, its words are kept.
            Text::Row(_) => Prose::text(self.words()),
        }
    }

    fn into_bullet(self) -> Bullet {
        Bullet {
            tags: self.tags.clone(),
            text: self.into_prose(),
            bullets: List::default(),
        }
    }
}

/// What may be a paragraph in a body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paragraphs {
    Allowed,
    /// In the body of a job or a school, what another tool made a paragraph is a bullet.
    AreBullets,
}

/// The items of a body.
pub(super) fn items_of<N>(elements: Vec<Element>, paragraphs: Paragraphs) -> Vec<Item<N>> {
    let mut items = Vec::with_capacity(elements.len());
    for element in elements {
        match (element.what, element.text) {
            (_, Text::Row(row)) => items.push(Item::Row(row)),
            (PARAGRAPH, Text::Prose(text)) if paragraphs == Paragraphs::Allowed => {
                items.push(Item::Paragraph(Paragraph {
                    text,
                    tags: element.tags,
                }));
            }
            (what, text) => {
                let element = Element { text, ..element };
                match items.last_mut() {
                    Some(Item::Bullet(outer)) if what == NESTED => {
                        outer.bullets.to_mut().push(element.into_bullet());
                    }
                    _ => items.push(Item::Bullet(element.into_bullet())),
                }
            }
        }
    }
    items
}

//! The elements of a list: highlights, courses, keywords, and what is among them because JSON Resume
//! has no other place.

use super::super::fields::EXTENSION;
use super::super::record::{Element, Text};
use super::super::tree::{Node, Value};
use super::{At, Members, Reader, one_line};
use crate::model::{Bullet, Item, List, Paragraph, Prose, Row, Tag, text};
use crate::problem::Code;
use crate::wording;
use std::collections::HashMap;

impl Reader {
    /// The elements of a list, each as the extension says if that reads as what stands here.
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
                "courses" => matches!(element.what, "highlight" | "degree"),
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
                let known = ["role", "degree", "summary", "highlight", "paragraph", "row"];
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
        let known: &[&'static str] = if what == "row" {
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
            ("row", _) if members.get("label").is_none() => {
                self.problem(
                    at,
                    Code::FieldMissing,
                    "this row has no label",
                    "write `\"label\": \"…\"`, or make it a paragraph",
                );
                return None;
            }
            ("row", _) => Text::Row(self.exact_row(&members, at, tags.clone())?),
            (_, Some((node, at))) => Text::Prose(self.marked(node, &at)?),
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
            // Where no row can stand, its words do.
            Text::Row(_) => Prose::text(self.words()),
        }
    }

    pub(super) fn into_bullet(self) -> Bullet {
        Bullet {
            tags: self.tags.clone(),
            text: self.into_prose(),
        }
    }

    pub(super) fn into_item(self) -> Item {
        match (self.what, self.text) {
            (_, Text::Row(row)) => Item::Row(row),
            ("paragraph", Text::Prose(text)) => Item::Paragraph(Paragraph {
                text,
                tags: self.tags,
            }),
            (_, Text::Prose(text)) => Item::Bullet(Bullet {
                text,
                tags: self.tags,
            }),
        }
    }
}

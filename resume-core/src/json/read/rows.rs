//! Rows of skills, interests or languages.

use super::super::fields::{EXTENSION, RowKeys, SECTION, row_keys};
use super::super::record::{joined, plain};
use super::super::tree::Node;
use super::items::Numbered;
use super::{At, Reader, one_line};
use crate::model::{Kind, List, Prose, Row, Tag};
use crate::problem::{Code, Path};
use std::borrow::Cow;

impl Reader {
    /// Rows of skills, interests or languages.
    pub(super) fn rows(
        &mut self,
        kind: Kind,
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        path: &Path,
    ) -> List<Row> {
        let RowKeys {
            label: name_key,
            items: items_key,
            is_list,
            level: level_key,
        } = row_keys(kind);
        let known = [name_key, items_key, EXTENSION]
            .into_iter()
            .chain(level_key);
        let known: Vec<&'static str> = known.collect();
        let mut rows: Vec<Row> = Vec::with_capacity(items.len());
        for (index, node) in items {
            let at = at.index(*index, node);
            let Some(members) = self.members(node, &at, &known, &[]) else {
                continue;
            };
            let name = members
                .find(name_key, &at)
                .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
            let level = level_key
                .and_then(|key| members.find(key, &at))
                .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
            let list = members.find(items_key, &at);
            let nodes: &[Node<'_>] = match &list {
                Some((node, _)) if !is_list => std::slice::from_ref(*node),
                Some((node, at)) => self.list(node, at),
                None => &[],
            };
            let mut items = Vec::new();
            for (number, node) in nodes.iter().enumerate() {
                let Some((_, list_at)) = &list else { continue };
                let at = if is_list {
                    list_at.index(number, node)
                } else {
                    *list_at
                };
                let words = if is_list {
                    self.element_words(node, &at)
                } else {
                    self.words(node, &at)
                };
                items.extend(words.map(|words| (words, at)));
            }
            let (mut exact, mut tags, mut continues) = (None, List::default(), false);
            let exact_keys = ["label", "items", "tags", "continues", SECTION];
            if let Some((node, at)) = members.find(EXTENSION, &at)
                && let Some(members) = self.members(node, &at, &exact_keys, &[])
            {
                continues = members
                    .find("continues", &at)
                    .is_some_and(|(node, at)| self.truth(node, &at));
                tags = members
                    .find("tags", &at)
                    .map(|(node, at)| self.tags(node, &at))
                    .unwrap_or_default();
                exact = self.exact_row(&members, &at, tags.clone());
                if exact.is_none() && members.get("label").is_some() {
                    self.loss(&at, "this label has no `items`");
                }
            }
            let plain_items: Vec<&str> = items.iter().map(|(words, _)| words.as_str()).collect();
            let row = match exact {
                Some(row)
                    if level.is_none()
                        && reads_as(
                            &row,
                            is_list,
                            name.as_ref().map(|(name, _)| name.as_str()),
                            &plain_items,
                        ) =>
                {
                    Some(row)
                }
                exact => {
                    if exact.is_some() {
                        self.disagreement(&at);
                    }
                    self.plain_row(is_list, name, level, items, tags, &at)
                }
            };
            if let Some(row) = row {
                if continues {
                    match rows.last_mut() {
                        Some(last) if last.label.is_none() && is_item(&row) => {
                            last.items.to_mut().extend(row.items.into_owned());
                            continue;
                        }
                        _ => self.disagreement(&at),
                    }
                }
                self.keep_place(&path.index(rows.len()), &at);
                rows.push(row);
            }
        }
        Cow::Owned(rows)
    }

    /// A row of another tool's words.
    fn plain_row<'p>(
        &mut self,
        is_list: bool,
        name: Option<(String, At<'p>)>,
        level: Option<(String, At<'p>)>,
        items: Vec<(String, At<'_>)>,
        tags: List<Tag>,
        at: &At<'_>,
    ) -> Option<Row> {
        let mut items: Vec<Prose> = items
            .into_iter()
            .map(|(words, at)| self.prose_of(words, &at))
            .collect();
        let name = name.map(|(words, at)| self.prose_of(words, &at));
        let level = level.map(|(words, at)| self.prose_of(words, &at));
        let label = match (name, level) {
            // JSON Resume knows a level for a whole row only, and we for none: both words stay.
            (Some(name), Some(level)) if items.is_empty() => {
                items.push(level);
                Some(name)
            }
            (Some(name), Some(level)) => {
                Some(Prose::text(format!("{} ({})", plain(&name), plain(&level))))
            }
            (Some(name), None) if items.is_empty() => {
                items.push(name);
                None
            }
            (name, None) => name,
            (None, level) => level,
        };
        if items.is_empty() || (label.is_none() && !is_list && items.len() != 1) {
            self.problem(
                at,
                Code::FieldMissing,
                "this row says nothing",
                "give it a name, or remove it",
            );
            return None;
        }
        Some(Row {
            label,
            items: Cow::Owned(items),
            tags,
        })
    }
}

/// Whether a row is one item of the row that it continues.
fn is_item(row: &Row) -> bool {
    row.label.is_none() && row.items.len() == 1 && row.tags.is_empty()
}

/// Whether an exact row is written as these words.
fn reads_as(row: &Row, is_list: bool, name: Option<&str>, items: &[&str]) -> bool {
    match &row.label {
        None => items.is_empty() && name == Some(&*one_line(&joined(&row.items))),
        Some(label) if name != Some(&*one_line(&plain(label))) => false,
        Some(_) if !is_list => items == [one_line(&joined(&row.items))],
        Some(_) => items
            .iter()
            .copied()
            .eq(row.items.iter().map(|item| one_line(&plain(item)))),
    }
}

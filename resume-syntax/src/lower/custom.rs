//! Sections of rows, and the items of custom sections.

use super::Lowerer;
use super::ambiguities::Bare;
use super::names::{AsRow, Owner};
use super::untranslated::Role;
use crate::literal;
use crate::tree::{self, ItemKind, Section};
use resume_core::model::{self, Kind, List, Row};
use resume_core::problem::{Applicability, Code, Help, Path};
use std::borrow::Cow;

impl Lowerer<'_> {
    pub(super) fn rows(&mut self, section: &Section, kind: Kind, path: &Path) -> List<Row> {
        self.ambiguities(&section.items, Bare::Text);
        let mut rows = Vec::new();
        let mut has_bullet = false;
        for item in &section.items {
            let path = path.index(rows.len());
            match &item.kind {
                ItemKind::Bullet(_) if has_bullet => {}
                ItemKind::Bullet(bullet) => {
                    has_bullet = true;
                    let text = bullet.text.as_ref().filter(|text| text.is_literal());
                    let help = match text {
                        Some(text) => format!(
                            "write the items without `-`, like `{}`, or with a label: `\"Label\": {}`",
                            text.source, text.source
                        ),
                        None => "write the items without `-`".to_owned(),
                    };
                    self.misplaced(&item.kind, "this section holds rows", help);
                }
                ItemKind::Row(row) => {
                    self.quoted_key(row);
                    rows.push(self.row(row, &path));
                }
                ItemKind::Entry(entry) if entry.is_strings() => {
                    self.places.0.insert(path.clone(), entry.head.clone());
                    let items = entry.titles.iter();
                    items.for_each(|item| self.untranslated(item, Role::Item));
                    rows.push(Row {
                        label: None,
                        items: self.proses(&entry.titles, &path.field("items")),
                        tags: self.tags(&entry.tags),
                    });
                }
                ItemKind::Field(field) => self.unquoted_label(field),
                other => self.misplaced(
                    other,
                    "this section holds rows",
                    format!("write `{}`", kind.example()),
                ),
            }
        }
        Cow::Owned(rows)
    }

    /// A field where rows belong: its name was to be a label.
    fn unquoted_label(&mut self, field: &tree::Field) {
        if field.refused {
            return;
        }
        let (place, help) = match AsRow::labelled(field, &field.name.text.replace('_', " ")) {
            Some(row) => {
                // The value is part of what is written instead.
                self.pointless.push(field.problems.clone());
                let say = format!("write `{}`", row.shown);
                (row.place, Help::edit(say, row.text, Applicability::Certain))
            }
            None => {
                let label = literal::of(&field.name.text);
                let say = format!("write `{label}: \"…\"`");
                let help = Help::edit(say, label, Applicability::Certain);
                (field.name.place(), help)
            }
        };
        let message = "missing quotes around a label";
        self.problem(Code::WordUnquoted, message, help, place);
    }

    pub(super) fn custom(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
    ) -> List<model::Item<model::Entry>> {
        let refused = self.ambiguities(&section.items, Bare::Text);
        let mut items = Vec::new();
        for (at, item) in section.items.iter().enumerate() {
            let path = path.index(items.len());
            match &item.kind {
                ItemKind::Bullet(bullet) => {
                    items.extend(self.bullet(bullet, &path).map(model::Item::Bullet))
                }
                ItemKind::Row(row) => {
                    self.quoted_name(row, Owner::Fieldless);
                    items.push(model::Item::Row(self.row(row, &path)));
                }
                ItemKind::Entry(entry) if entry.is_strings() => {
                    if !refused.contains(&at) {
                        let message = "these strings may be paragraphs, a row or an entry";
                        let help = "write `;` between paragraphs, a `\"Label\":` before a row, or `at \"…\"` after an entry's title";
                        self.several_strings(entry, message, help);
                    }
                    items.push(model::Item::Paragraph(self.paragraph(entry, &path)));
                }
                ItemKind::Entry(entry) => {
                    self.head(entry, &path, item.terminated, refused.contains(&at));
                    items.push(model::Item::Entry(self.entry(entry, kind, &path)));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Fieldless),
                ItemKind::Field(field) => self.unquoted_label(field),
                other => self.misplaced(
                    other,
                    "this does not belong here",
                    "a custom section holds paragraphs, bullets, rows and entries",
                ),
            }
        }
        Cow::Owned(items)
    }
}

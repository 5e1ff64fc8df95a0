//! Rows, and the items of custom sections.

use super::names::Owner;
use super::values::Split;
use super::{Lowerer, PLACEHOLDER};
use crate::tree::{self, ItemKind, Section, Value};
use resume_core::model::{self, Kind, List, Paragraph, Prose, Row};
use resume_core::problem::{Applicability, Code, Help, Path};
use std::borrow::Cow;

impl Lowerer {
    pub(super) fn rows(&mut self, section: &Section, kind: Kind, path: &Path) -> List<Row> {
        self.ambiguities(&section.items);
        let mut rows = Vec::new();
        for item in &section.items {
            let path = path.index(rows.len());
            match &item.kind {
                ItemKind::Row(row) => rows.push(self.row(row, &path)),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    self.places.0.insert(path.clone(), entry.head.clone());
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

    /// A field where rows stand: its name was to be a label.
    fn unquoted_label(&mut self, field: &tree::Field) {
        if !field.refused {
            let label = format!("\"{}\"", field.name.text);
            let say = format!("write `{label}: \"…\"`");
            let help = Help::edit(say, label, Applicability::Certain);
            self.problem(
                Code::WordUnquoted,
                "missing quotes around a label",
                help,
                field.name.place(),
            );
        }
    }

    fn row(&mut self, row: &tree::Row, path: &Path) -> Row {
        self.places.0.insert(path.clone(), row.label.place.clone());
        let label = Some(self.prose(&row.label, &path.field("label")));
        let mut items = Vec::new();
        for value in &row.items {
            match value {
                Value::Text(text) => {
                    items.push(self.prose(text, &path.field("items").index(items.len())))
                }
                Value::Splice(_) | Value::Date(_) => self.problem(
                    Code::ValueMistyped,
                    "the items of a row are text",
                    "write it in quotes",
                    value.place(),
                ),
            }
        }
        if items.is_empty() {
            // What stood there was refused, and the row is not to be refused again for being empty.
            items.push(Prose::text(PLACEHOLDER));
        }
        Row {
            label,
            items: Cow::Owned(items),
            tags: self.tags(&row.tags),
        }
    }

    pub(super) fn custom(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
    ) -> List<model::Item> {
        self.ambiguities(&section.items);
        let mut items = Vec::new();
        for item in &section.items {
            let path = path.index(items.len());
            match &item.kind {
                ItemKind::Bullet(bullet) => {
                    items.extend(self.bullet(bullet, &path).map(model::Item::Bullet))
                }
                ItemKind::Row(row) => items.push(model::Item::Row(self.row(row, &path))),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    if let [title, detail, ..] = entry.titles.as_slice() {
                        let help = "write `;` between paragraphs, a `\"Label\":` before a row, or `at \"…\"` after an entry's title";
                        self.problem(
                            Code::ItemAmbiguous,
                            "these strings may be paragraphs, a row or an entry",
                            help,
                            title.place.to(&detail.place),
                        );
                    }
                    let text = self.prose_or(&entry.titles[0], &path, Split::Paragraphs);
                    items.push(model::Item::Paragraph(Paragraph {
                        text,
                        tags: self.tags(&entry.tags),
                    }));
                }
                ItemKind::Entry(entry) => {
                    self.head(entry, &path, item.terminated);
                    items.push(model::Item::Entry(self.entry(entry, kind, &path)));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Position),
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

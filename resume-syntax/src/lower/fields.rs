//! The fields of one block: each at most once, each of its kind.

use super::{Lowerer, Owner, PLACEHOLDER};
use crate::tree::{Field, Item, ItemKind, Value};
use resume_core::model::{Kind, List, Prose, Str};
use resume_core::problem::{Code, Fault, Path};
use resume_core::wording::{begun, list, nearest};
use std::borrow::Cow;

/// The fields of a block that its owner has.
pub(super) struct Fields<'t>(Vec<(&'t str, &'t Field)>);

impl<'t> Fields<'t> {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == name)
    }

    pub(super) fn values(&self, name: &str) -> &'t [Value] {
        self.0
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(&[], |(_, field)| &field.values)
    }
}

impl Lowerer {
    /// Sorts the fields out of a block, and reports what its owner does not have or has already.
    pub(super) fn fields<'t>(
        &mut self,
        items: &'t [Item],
        known: &[&'static str],
        owner: Owner,
    ) -> Fields<'t> {
        let mut fields = Fields(Vec::new());
        for item in items {
            let ItemKind::Field(field) = &item.kind else {
                continue;
            };
            let name = field.name.text.as_str();
            if !known.contains(&name) {
                self.unknown_field(field, known, owner);
                // What was probably meant is read on, so that what is wrong with its value is told
                // too.
                let stands = |near: &str| {
                    items.iter().any(|item| matches!(&item.kind, ItemKind::Field(field) if field.name.text == near))
                };
                if let Some(near) = nearest(name, known.iter().copied())
                    .filter(|near| !fields.has(near) && !stands(near))
                {
                    fields.0.push((near, field));
                }
            } else if fields.has(name) {
                self.problem(
                    Code::FieldRepeated,
                    format!("`{name}` stands here already"),
                    "take one of them away",
                    field.name.place(),
                );
            } else {
                fields.0.push((name, field));
            }
        }
        fields
    }

    fn unknown_field(&mut self, field: &Field, known: &[&'static str], owner: Owner) {
        let name = field.name.text.as_str();
        if name == "photo" {
            return self.reserved_photo(&field.name);
        }
        if owner == Owner::Resume && (Kind::from_name(name).is_some() || name == "contact") {
            let title = if name == Kind::Custom.name() {
                "\"Title\" "
            } else {
                ""
            };
            let message = format!("`{name}` is a section");
            return self.problem(
                Code::ItemMisplaced,
                message,
                format!("write `{name} {title}{{ … }}`"),
                field.name.place(),
            );
        }
        let help = match (nearest(name, known.iter().copied()), owner) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, _) if begun(name, known.iter().copied()).is_some() => {
                format!("it is called `{}` here", begun(name, known.iter().copied()).unwrap_or_default())
            }
            (None, Owner::Resume) if super::CONTACT_FIELDS.contains(&name) || resume_core::model::Network::from_key(name).is_some() => {
                format!("it stands in `contact {{ {name}: \"…\" }}`")
            }
            (None, _) if known.is_empty() => {
                "a role or a degree has no fields; its details stand behind its title, as in `\"title\", \"detail\"`".into()
            }
            (None, _) => format!("fields here are {}", list(known.iter().copied())),
        };
        self.problem(
            Code::FieldUnknown,
            format!("there is no field `{name}` here"),
            help,
            field.name.place(),
        );
    }

    /// The one value of a field.
    fn single<'t>(&mut self, fields: &Fields<'t>, name: &str) -> Option<&'t Value> {
        let (first, rest) = fields.values(name).split_first()?;
        if let Some(second) = rest.first() {
            self.problem(
                Code::ValueMistyped,
                format!("`{name}` holds one value"),
                "take the others away, or put them into one string",
                second.place(),
            );
        }
        Some(first)
    }

    pub(super) fn field_plain(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
    ) -> Option<Str> {
        self.field_value(
            fields,
            name,
            owner,
            Cow::Borrowed(PLACEHOLDER),
            super::plain,
        )
    }

    pub(super) fn field_value<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
        placeholder: T,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> Option<T> {
        let value = self.single(fields, name)?;
        Some(self.value(value, &owner.field(name), placeholder, make))
    }

    pub(super) fn field_prose(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
    ) -> Option<Prose> {
        let value = self.single(fields, name)?;
        Some(self.prose_value(value, &owner.field(name)))
    }

    pub(super) fn field_proses(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
    ) -> List<Prose> {
        let path = owner.field(name);
        Cow::Owned(
            fields
                .values(name)
                .iter()
                .enumerate()
                .map(|(at, value)| self.prose_value(value, &path.index(at)))
                .collect(),
        )
    }

    fn prose_value(&mut self, value: &Value, path: &Path) -> Prose {
        match value {
            Value::Text(text) => self.prose(text, path),
            Value::Splice(splice) => {
                self.places.0.insert(path.clone(), splice.place.clone());
                self.splices.push((path.clone(), splice.clone()));
                Prose::text(PLACEHOLDER)
            }
        }
    }
}

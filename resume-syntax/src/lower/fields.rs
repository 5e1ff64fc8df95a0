//! The fields of one block: each of its kind, and once unless tags make alternatives of it.

use super::names::{Owner, as_label, is_part_of_name};
use super::unknown::repeated;
use super::untranslated::Role;
use super::values::Split;
use super::{ADDRESS, Lowerer, PLACEHOLDER};
use crate::tree::{self, Item, ItemKind, Value};
use resume_core::model::schema::EntrySchema;
use resume_core::model::{
    self, Alternative, Date, Doi, Email, End, Field, Form, List, Phone, Photo, Prose, Str, Url,
};
use resume_core::problem::{Code, Fault, Help, Path};
use resume_core::wording::nearest;
use std::borrow::Cow;

/// The fields of a block that its owner has.
pub(super) struct Fields<'t>(Vec<(&'t str, &'t tree::Field)>);

impl<'t> Fields<'t> {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| *known == name)
    }

    pub(super) fn values(&self, name: &str) -> &'t [Value] {
        self.all(name).next().map_or(&[], |field| &field.values)
    }

    /// A field, or all its alternatives in the order of the source.
    fn all(&self, name: &str) -> impl Iterator<Item = &'t tree::Field> + Clone {
        let fields = self.0.iter().filter(move |(known, _)| *known == name);
        fields.map(|(_, field)| *field)
    }

    /// Whether another field of this name, with tags or without, would repeat one.
    fn is_repeated_by(&self, field: &tree::Field) -> bool {
        let name = field.name.text.as_str();
        self.all(name)
            .any(|other| other.tags.is_empty() && field.tags.is_empty() || !has_alternatives(name))
    }
}

/// Whether a field of this name may be there again with other tags; in `contact` all may.
fn has_alternatives(name: &str) -> bool {
    Field::keyed(name).is_some()
}

/// Whether a field of this name may have tags.
fn takes_tags(name: &str) -> bool {
    has_alternatives(name) || name == "photo"
}

impl Lowerer<'_> {
    /// Sorts the fields out of a block, and reports what its owner does not have or has already.
    pub(super) fn fields<'t>(&mut self, items: &'t [Item], owner: Owner) -> Fields<'t> {
        let known = owner.words();
        let mut fields = Fields(Vec::new());
        let mut has_part_of_name = false;
        for item in items {
            let ItemKind::Field(field) = &item.kind else {
                continue;
            };
            let name = field.name.text.as_str();
            let tag = field.tags.first().filter(|_| !takes_tags(name));
            if let Some(tag) = tag.filter(|_| known.contains(&name)) {
                let message = format!("`{name}` has no tags");
                self.problem(Code::ItemMisplaced, message, "remove the tag", tag.place());
            }
            if !known.contains(&name) {
                // The parts of a name are one problem.
                let is_part = owner == Owner::Resume && is_part_of_name(name);
                if !(is_part && has_part_of_name) {
                    self.unknown_field(field, &known, owner);
                }
                has_part_of_name |= is_part;
                // It is read as the field that was probably meant, so that its value is checked too.
                let is_written = |near: &str| {
                    items.iter().any(|item| matches!(&item.kind, ItemKind::Field(field) if field.name.text == near))
                };
                if let Some(near) = nearest(name, known.iter().copied())
                    .filter(|near| !fields.has(near) && !is_written(near))
                {
                    fields.0.push((near, field));
                }
            } else if fields.is_repeated_by(field) {
                self.problem(
                    Code::FieldRepeated,
                    format!("duplicate field `{name}`"),
                    repeated(field, fields.values(name)),
                    field.name.place(),
                );
            } else {
                fields.0.push((name, field));
            }
        }
        fields
    }

    /// The one value of a field.
    pub(super) fn single<'t>(&mut self, values: &'t [Value], name: &str) -> Option<&'t Value> {
        let (first, rest) = values.split_first()?;
        if let Some(second) = rest.first() {
            // Two addresses in one string are no address.
            let is_address = matches!(name, "email" | "phone" | "url" | "doi" | "website");
            self.problem(
                Code::ValueMistyped,
                format!("`{name}` takes one value"),
                match (is_address, second) {
                    (true, Value::Text(text)) if text.is_literal() => {
                        let label = as_label(name);
                        format!("write a row for the other: `\"{label}\": {}`", text.source)
                    }
                    (true, _) => "remove the others".to_owned(),
                    (false, _) => "remove the others, or put them into one string".to_owned(),
                },
                second.place(),
            );
        }
        Some(first)
    }

    /// The photo: the path of a file that nobody reads here, and what it shows.
    pub(super) fn photo(&mut self, fields: &Fields<'_>) -> Option<Photo> {
        let at = Path::root().field("photo");
        let (path, rest) = fields.values("photo").split_first()?;
        let Value::Text(text) = path else {
            let message = "the path of a photo is written in quotes";
            let help = match path {
                Value::Splice(splice) => included(splice),
                Value::Text(_) | Value::Date(_) => None,
            };
            let help = help.map_or_else(|| "write it like `photo: \"me.jpg\"`".into(), Help::write);
            self.problem(Code::ValueMistyped, message, help, path.place());
            return None;
        };
        if let Some(third) = rest.get(1) {
            self.problem(
                Code::ValueMistyped,
                "`photo` takes a path and what the photo shows",
                "remove the others",
                third.place(),
            );
        }
        self.places.0.insert(at.clone(), text.place.clone());
        if text.refused {
            return None;
        }
        if let Some(fault) = Photo::fault(&text.value) {
            self.fault(fault, text);
            return None;
        }
        let path = Cow::Owned(text.value.clone());
        let alternative = rest
            .first()
            .map(|value| self.plain_value(value, &at.index(1)));
        let tags = fields.all("photo").next();
        let tags = tags.map_or_else(List::default, |field| self.tags(&field.tags));
        Some(Photo {
            path,
            alternative,
            picture: None,
            tags,
        })
    }

    pub(super) fn field_plain(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
    ) -> Option<Str> {
        let value = self.single(fields.values(name), name)?;
        Some(self.plain_value(value, &owner.field(name)))
    }

    pub(super) fn field_value<T>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        owner: &Path,
        placeholder: T,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> Option<T> {
        let value = self.single(fields.values(name), name)?;
        Some(self.value(value, &owner.field(name), placeholder, make))
    }

    /// Puts the fields in the braces of an entry or a position into what holds them.
    pub(super) fn take_fields(
        &mut self,
        entry: &tree::Entry,
        owner: Owner,
        path: &Path,
        holder: &mut impl model::Fields,
    ) {
        self.is_titled = !entry.titles.is_empty();
        let fields = self.fields(entry.items.as_deref().unwrap_or_default(), owner);
        self.is_titled = false;
        let known = owner.entry().into_iter().flat_map(EntrySchema::fields);
        self.take(&fields, known, path, holder);
    }

    /// Puts some fields into what holds them, with their alternatives.
    pub(super) fn take(
        &mut self,
        fields: &Fields<'_>,
        known: impl IntoIterator<Item = Field>,
        path: &Path,
        holder: &mut impl model::Fields,
    ) {
        // The order of the alternatives in the model, because their paths have their numbers.
        let mut known: Vec<Field> = known.into_iter().collect();
        known.sort_unstable();
        let mut alternatives = Vec::new();
        for field in known {
            let written = fields.all(field.word());
            let at = path.field(field.word());
            match written.clone().next() {
                Some(only) if written.clone().all(|other| other.tags.is_empty()) => {
                    if let Some(value) = self.taken(&only.values, field, &at) {
                        holder.set(field, value);
                    }
                }
                Some(_) => self.take_alternatives(written, field, path, &mut alternatives),
                None => {}
            }
        }
        for Alternative { field, value, tags } in &alternatives {
            if tags.is_empty() {
                holder.set(*field, value.clone());
            }
        }
        let has_tags = |field| {
            let mut tagged = alternatives.iter().filter(|other| !other.tags.is_empty());
            tagged.any(|other| other.field == field)
        };
        // A field of which no alternative with tags is left is a field without alternatives.
        let kept = alternatives.iter().filter(|one| has_tags(one.field));
        holder.set_alternatives(kept.cloned().collect());
    }

    /// Adds the alternatives of a field.
    fn take_alternatives<'t>(
        &mut self,
        written: impl Iterator<Item = &'t tree::Field>,
        field: Field,
        path: &Path,
        alternatives: &mut Vec<Alternative>,
    ) {
        let mut is_shown_general = false;
        let default = path.field(field.word());
        for one in written {
            let at = path.field("alternatives").index(alternatives.len());
            let Some(value) = self.taken(&one.values, field, &at) else {
                continue;
            };
            let place = one.values.first().map(Value::place);
            self.places.0.extend(place.map(|place| (at, place)));
            let tags = self.tags(&one.tags);
            // There is one without tags already where those of this one were refused.
            let is_general = tags.is_empty();
            if is_general && is_shown_general {
                continue;
            }
            // Advice is about what the résumé without a variant prints.
            if let Some(value) = one.values.first()
                && (is_general || !self.places.0.contains_key(&default))
            {
                self.places.0.insert(default.clone(), value.place());
            }
            is_shown_general |= is_general;
            alternatives.push(Alternative { field, value, tags });
        }
    }

    /// The value of a field, if it has one.
    fn taken(&mut self, values: &[Value], field: Field, path: &Path) -> Option<model::Value> {
        let role = match field {
            Field::Headline => Some(Role::Headline),
            Field::Summary => Some(Role::Summary),
            _ => None,
        };
        if let Some(role) = role {
            let values = values.iter();
            values.for_each(|value| self.untranslated_value(value, role));
        }
        match field.form() {
            Form::Proses => {
                let proses = self.field_proses(values, field, path);
                return (!proses.is_empty()).then_some(model::Value::Proses(proses));
            }
            Form::Plains => {
                let texts = self.field_plains(values, path);
                return (!texts.is_empty()).then_some(model::Value::Plains(texts));
            }
            _ => {}
        }
        let value = self.single(values, field.word())?;
        self.value_of(field.form(), value, path)
    }

    fn field_plains(&mut self, values: &[Value], path: &Path) -> List<Str> {
        self.place_of_list(values, path);
        let values = values.iter().enumerate();
        let texts = values.map(|(at, value)| self.plain_value(value, &path.index(at)));
        Cow::Owned(texts.collect())
    }

    /// Notes where a list is, from its first value to its last.
    fn place_of_list(&mut self, values: &[Value], path: &Path) {
        if let [first, .., last] | [first @ last] = values {
            let place = match values {
                [only] => only.place(),
                _ => first.place().to(&last.place()),
            };
            self.places.0.insert(path.clone(), place);
        }
    }

    fn field_proses(&mut self, values: &[Value], field: Field, path: &Path) -> List<Prose> {
        self.place_of_list(values, path);
        let split = match field {
            Field::Summary => Split::Listed,
            _ => Split::Never,
        };
        let values = values.iter().enumerate();
        let proses = values.map(|(at, value)| self.prose_value_or(value, &path.index(at), split));
        Cow::Owned(proses.collect())
    }

    /// One value of a form; `None` where there is no value to put in place of what was refused.
    pub(super) fn value_of(
        &mut self,
        form: Form,
        value: &Value,
        path: &Path,
    ) -> Option<model::Value> {
        Some(match form {
            Form::Prose => model::Value::Prose(self.prose_value(value, path)),
            Form::Proses => model::Value::Proses(vec![self.prose_value(value, path)].into()),
            Form::Plain => model::Value::Plain(self.plain_value(value, path)),
            Form::Plains => model::Value::Plains(vec![self.plain_value(value, path)].into()),
            Form::Web => {
                model::Value::Web(self.value(value, path, Url::__trusted(ADDRESS), Url::web))
            }
            Form::Doi => {
                let placeholder = Doi::__trusted(PLACEHOLDER);
                model::Value::Doi(self.value(value, path, placeholder, Doi::new))
            }
            Form::Email => {
                let placeholder = Email::__trusted(PLACEHOLDER);
                model::Value::Email(self.value(value, path, placeholder, Email::new))
            }
            Form::Phone => {
                let placeholder = Phone::__trusted(PLACEHOLDER);
                model::Value::Phone(self.value(value, path, placeholder, Phone::new))
            }
            Form::Date => model::Value::Date(self.date(value, path)?),
        })
    }

    /// One date, which is written as dates are.
    pub(super) fn date(&mut self, value: &Value, path: &Path) -> Option<Date> {
        self.places.0.insert(path.clone(), value.place());
        let (message, help) = match value {
            Value::Date(dates) => match dates.period?.end() {
                End::Same => return dates.period?.start(),
                _ => ("this is a period", "write one date, like `2027-03`"),
            },
            Value::Text(_) | Value::Splice(_) => (
                "this value is not a date",
                "write it like `2027-03`, without quotes",
            ),
        };
        self.problem(Code::DateMalformed, message, help, value.place());
        None
    }

    pub(super) fn prose_value(&mut self, value: &Value, path: &Path) -> Prose {
        self.prose_value_or(value, path, Split::Never)
    }

    fn prose_value_or(&mut self, value: &Value, path: &Path, split: Split) -> Prose {
        match value {
            Value::Text(text) => self.prose_or(text, path, split),
            Value::Splice(splice) => {
                self.places.0.insert(path.clone(), splice.place.clone());
                self.splices.push((path.clone(), splice.clone()));
                Prose::text(PLACEHOLDER)
            }
            Value::Date(dates) => {
                self.date_in_text(dates);
                Prose::text(PLACEHOLDER)
            }
        }
    }
}

/// The path in `include_bytes!("me.jpg")`, as it is written.
fn included(splice: &tree::Splice) -> Option<String> {
    let group = splice.tokens.clone().into_iter().last()?;
    let proc_macro2::TokenTree::Group(group) = group else {
        return None;
    };
    let mut inside = group.stream().into_iter();
    let path = inside.next()?.to_string();
    let is_alone = inside.next().is_none();
    (is_alone && crate::literal::unquote(&path).is_some()).then_some(path)
}

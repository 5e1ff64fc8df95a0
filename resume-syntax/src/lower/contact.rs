//! How to reach the person: fields, profiles and links.

use super::names::{Owner, usual_contact};
use super::values::whole_literal;
use super::{ADDRESS, Lowerer, PLACEHOLDER};
use crate::literal;
use crate::tree::{Field, ItemKind, Name, Section, Value};
use resume_core::model::{ContactItem, ContactName, Link, Network, Profile, Url};
use resume_core::problem::{Applicability, Code, Help, Path};
use resume_core::wording::{nearest, value_help};

impl Lowerer {
    pub(super) fn contact(&mut self, section: &Section, path: &Path) -> Vec<ContactItem> {
        if section.is_blank {
            self.problem(
                Code::SectionEmpty,
                "`contact` is empty",
                "write `email: \"…\"` in it, or remove it",
                section.name.place(),
            );
        }
        if let Some(title) = &section.title {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no title",
                "remove the title",
                title.place.clone(),
            );
        }
        if let Some(tag) = section.tags.first() {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no tags",
                "remove the tag",
                tag.place(),
            );
        }
        self.places.0.insert(path.clone(), section.name.place());
        let mut items = Vec::new();
        let mut seen: Vec<ContactName> = Vec::new();
        for item in &section.items {
            match &item.kind {
                ItemKind::Field(field) => {
                    let word = field.name.text.as_str();
                    let Some(name) = ContactName::from_word(word) else {
                        if !field.refused {
                            self.pointless.push(field.problems.clone());
                            self.unknown_contact(&field.name, &field.values);
                        }
                        continue;
                    };
                    if seen.contains(&name) {
                        let help = if name.is_list() {
                            format!("write both in one: `{word}: \"…\", \"…\"`")
                        } else {
                            "remove one of them".into()
                        };
                        self.problem(
                            Code::FieldRepeated,
                            format!("duplicate field `{word}`"),
                            help,
                            field.name.place(),
                        );
                        continue;
                    }
                    seen.push(name);
                    if let (false, Some(second)) = (name.is_list(), field.values.get(1)) {
                        self.problem(
                            Code::ValueMistyped,
                            format!("`{word}` takes one value"),
                            "remove the others",
                            second.place(),
                        );
                    }
                    let count = if name.is_list() {
                        field.values.len()
                    } else {
                        1
                    };
                    for value in field.values.iter().take(count) {
                        let path = path.index(items.len());
                        items.extend(self.contact_value(name, field, value, &path));
                    }
                }
                ItemKind::Row(row) => {
                    let at = path.index(items.len());
                    let label = self.plain(&row.label, &at.field("label"));
                    if let Some(second) = row.items.get(1) {
                        self.problem(
                            Code::ValueMistyped,
                            "a link has one address",
                            "remove the others",
                            second.place(),
                        );
                    }
                    if let Some(tag) = row.tags.first() {
                        self.problem(
                            Code::ItemMisplaced,
                            "items of `contact` have no tags",
                            "remove the tag",
                            tag.place(),
                        );
                    }
                    if let Some(value) = row.items.first() {
                        let url = self.value(value, &at, Url::__trusted(ADDRESS), Url::new);
                        items.push(ContactItem::Link(Link { label, url }));
                    }
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Contact),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    let help = "write `, \"…\"` for another one of what stands before it, or `\"Label\": \"https://…\"`";
                    self.misplaced(&item.kind, "a `,` or a label is missing before this", help);
                }
                other => self.misplaced(
                    other,
                    "this is not contact information",
                    "write `email: \"…\"`, `github: \"…\"` or `\"Label\": \"https://…\"`",
                ),
            }
        }
        items
    }

    /// A value of a field or a network; a label has none here.
    fn contact_value(
        &mut self,
        name: ContactName,
        field: &Field,
        value: &Value,
        path: &Path,
    ) -> Option<ContactItem> {
        match name {
            ContactName::Field(name) => name.item(self.value_of(name.form(), value, path)?),
            ContactName::Network(network) => {
                let profile = self.profile(field, value, path, network);
                Some(ContactItem::Profile(profile))
            }
            ContactName::Label => None,
        }
    }

    /// A profile; a pasted address is answered with the username in it.
    fn profile(&mut self, field: &Field, value: &Value, path: &Path, network: Network) -> Profile {
        if let Value::Text(text) = value
            && let Some(username) = network.username_in(text.value.trim())
            && Profile::new(network, text.value.clone()).is_err()
        {
            let message = format!("`{}` takes only the username", network.key());
            let help = whole_literal(value_help("write", username), text);
            self.problem(Code::UsernameMalformed, message, help, text.place.clone());
            return Profile::__trusted(network, PLACEHOLDER);
        }
        if let Value::Text(text) = value
            && let Some(address) = Network::address_in(text.value.trim())
        {
            let title = network.title();
            let message = format!("this address is not a profile on {title}");
            let link = format!("{}: {}", literal::of(title), literal::of(address.as_str()));
            let say = format!("write a labelled link: `{link}`");
            // The label is written in the place of the field's name, if no username needs that.
            let (place, help) = if field.values.len() == 1 && !text.source.is_empty() {
                let place = field.name.place().to(&text.place);
                (place, Help::edit(say, link, Applicability::Certain))
            } else {
                (text.place.clone(), say.into())
            };
            self.problem(Code::UsernameMalformed, message, help, place);
            return Profile::__trusted(network, PLACEHOLDER);
        }
        self.value(
            value,
            path,
            Profile::__trusted(network, PLACEHOLDER),
            |text| Profile::new(network, text),
        )
    }

    /// A name in `contact` that is no field: a network that is not known, or a slip.
    fn unknown_contact(&mut self, name: &Name, values: &[Value]) {
        if name.text == "photo" {
            return self.reserved_photo(name);
        }
        let usual = usual_contact(&name.text);
        let help = match (nearest(&name.text, ContactName::words()), values.first()) {
            (Some(near), _) => Help::DidYouMean(near.into()),
            (None, _) if usual.is_some() => {
                let usual = usual.unwrap_or_default();
                let say = format!("it is called `{usual}` here");
                Help::edit(say, usual, Applicability::Maybe)
            }
            (None, Some(Value::Text(text))) if text.value.contains("://") => {
                let label = format!("\"{}\"", name.text);
                let say = format!("write a custom link: `{label}: \"{}\"`", text.value);
                Help::edit(say, label, Applicability::Certain)
            }
            (None, _) if matches!(name.text.as_str(), "birthday" | "birthdate" | "nationality") => {
                "leave it out, or write it in `section \"Personal\" { \"Label\": \"…\" }`".into()
            }
            _ => "write a custom link: `\"Label\": \"https://…\"`".into(),
        };
        self.problem(
            Code::ProfileUnknown,
            format!("unknown network `{}`", name.text),
            help,
            name.place(),
        );
    }
}

//! How to reach the person: fields, profiles and links.

use super::names::Owner;
use super::{ADDRESS, Lowerer, PLACEHOLDER};
use crate::tree::{ItemKind, Name, Section, Value};
use resume_core::model::{ContactItem, ContactName, Link, Network, Profile, Url};
use resume_core::problem::{Code, Path};
use resume_core::wording::nearest;

impl Lowerer {
    pub(super) fn contact(&mut self, section: &Section, path: &Path) -> Vec<ContactItem> {
        if section.is_blank {
            self.problem(
                Code::SectionEmpty,
                "`contact` is empty",
                "write `email: \"…\"` in it, or take it away",
                section.name.place(),
            );
        }
        if let Some(title) = &section.title {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no title",
                "take the title away",
                title.place.clone(),
            );
        }
        if let Some(tag) = section.tags.first() {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no tags",
                "take the tag away",
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
                        self.unknown_contact(&field.name, &field.values);
                        continue;
                    };
                    if seen.contains(&name) {
                        let help = if name.is_list() {
                            format!("write both in one: `{word}: \"…\", \"…\"`")
                        } else {
                            "take one of them away".into()
                        };
                        self.problem(
                            Code::FieldRepeated,
                            format!("`{word}` stands here already"),
                            help,
                            field.name.place(),
                        );
                        continue;
                    }
                    seen.push(name);
                    if let (false, Some(second)) = (name.is_list(), field.values.get(1)) {
                        self.problem(
                            Code::ValueMistyped,
                            format!("`{word}` holds one value"),
                            "take the others away",
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
                        items.extend(self.contact_value(name, value, &path));
                    }
                }
                ItemKind::Row(row) => {
                    let at = path.index(items.len());
                    let label = self.plain(&row.label, &at.field("label"));
                    if let Some(second) = row.items.get(1) {
                        self.problem(
                            Code::ValueMistyped,
                            "a link has one address",
                            "take the others away",
                            second.place(),
                        );
                    }
                    if let Some(tag) = row.tags.first() {
                        self.problem(
                            Code::ItemMisplaced,
                            "what stands in `contact` has no tags",
                            "take the tag away",
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
                    "this is no way to reach somebody",
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
        value: &Value,
        path: &Path,
    ) -> Option<ContactItem> {
        match name {
            ContactName::Field(field) => field.item(self.value_of(field.form(), value, path)),
            ContactName::Network(network) => {
                Some(ContactItem::Profile(self.profile(value, path, network)))
            }
            ContactName::Label => None,
        }
    }

    /// A profile; a pasted address is answered with the username in it.
    fn profile(&mut self, value: &Value, path: &Path, network: Network) -> Profile {
        if let Value::Text(text) = value
            && let Some(username) = network.username_in(text.value.trim())
            && Profile::new(network, text.value.clone()).is_err()
        {
            let message = format!("`{}` holds the username alone", network.key());
            self.problem(
                Code::UsernameMalformed,
                message,
                format!("write `\"{username}\"`"),
                text.place.clone(),
            );
            return Profile::__trusted(network, PLACEHOLDER);
        }
        if let Value::Text(text) = value
            && let Some(address) = Network::address_in(text.value.trim())
        {
            let title = network.title();
            self.problem(
                Code::UsernameMalformed,
                format!("this address is not a profile on {title}"),
                format!("write a labelled link: `\"{title}\": \"{address}\"`"),
                text.place.clone(),
            );
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
        let help = match (nearest(&name.text, ContactName::words()), values.first()) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(Value::Text(text))) if text.value.contains("://") => {
                format!(
                    "write a link of your own: `\"{}\": \"{}\"`",
                    name.text, text.value
                )
            }
            _ => "write a link of your own: `\"Label\": \"https://…\"`".into(),
        };
        self.problem(
            Code::ProfileUnknown,
            format!("`{}` is not a network that is known", name.text),
            help,
            name.place(),
        );
    }
}

//! How to reach the person: fields, profiles and rows.

use super::names::{AsRow, Owner, as_title, birth_label, usual_contact, usual_field};
use super::translated::{is_born, translated};
use super::values::whole_literal;
use super::{Lowerer, PLACEHOLDER};
use crate::dates::{self, Meaning};
use crate::literal;
use crate::parse::{ON_NEW_PAGE, printed};
use crate::place::Place;
use crate::tree::{Entry, Field, Item, ItemKind, Row, Section, Text, Value};
use resume_core::model::{
    ContactField, ContactItem, ContactName, ContactValue, Date, Detail, Email, End, Labelled,
    Network, Phone, Profile, Url, schema, text,
};
use resume_core::problem::{Applicability, Code, Help, Path, Side};
use resume_core::wording::{address_of, nearest, value_help};
use resume_core::words::Words;
use std::borrow::Cow;

impl Lowerer<'_> {
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
        if let Some(place) = &section.on_new_page {
            self.problem(
                Code::ItemMisplaced,
                "`contact` is at the top of the first page",
                format!("remove `{ON_NEW_PAGE}`, or write it after the name of a section"),
                place.clone(),
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
        let mut rest = section.items.iter().peekable();
        let mut follows_field = false;
        while let Some(item) = rest.next() {
            let is_after_field =
                std::mem::replace(&mut follows_field, matches!(item.kind, ItemKind::Field(_)));
            match &item.kind {
                ItemKind::Field(field) => {
                    let word = field.name.text.as_str();
                    let Some(name) = ContactName::from_word(word) else {
                        if !field.refused {
                            self.pointless.push(field.problems.clone());
                            self.unknown_contact(field);
                        }
                        continue;
                    };
                    // Only alternatives may repeat a field, and all of them but one have tags.
                    if field.tags.is_empty() && seen.contains(&name) {
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
                    if field.tags.is_empty() {
                        seen.push(name);
                    }
                    if let (false, Some(second)) = (name.is_list(), field.values.get(1)) {
                        let message = format!("`{word}` takes one value");
                        let (help, place) = match as_one(&field.values) {
                            Some((text, place))
                                if name == ContactName::Field(ContactField::Location) =>
                            {
                                (Help::write(text).maybe(), place)
                            }
                            _ => ("remove the others".into(), second.place()),
                        };
                        self.problem(Code::ValueMistyped, message, help, place);
                    }
                    let count = if name.is_list() {
                        field.values.len()
                    } else {
                        1
                    };
                    let tags = self.tags(&field.tags);
                    for value in field.values.iter().take(count) {
                        let path = path.index(items.len());
                        let value = self.contact_value(name, field, value, &path);
                        let tags = tags.clone();
                        items.extend(value.map(|value| ContactItem { value, tags }));
                    }
                }
                ItemKind::Row(row) => {
                    self.quoted_name(row, Owner::Contact);
                    let at = path.index(items.len());
                    items.extend(self.contact_row(row, &at));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Contact),
                ItemKind::Entry(label)
                    if !is_after_field
                        && label.is_strings()
                        && rest.next_if(|next| is_value_of(label, next)).is_some() =>
                {
                    let help = Help::edit("write `\"Label\": \"…\"`", ":", Applicability::Maybe);
                    let help = help.at(Side::After);
                    let place = label.titles[0].place.clone();
                    let message = "a `:` is missing after this label";
                    self.problem(Code::ItemMisplaced, message, help, place);
                }
                ItemKind::Entry(entry) if entry.is_strings() => {
                    let help = "write `, \"…\"` for another value of the field before it, or `\"Label\": \"…\"`";
                    self.misplaced(&item.kind, "a `,` or a label is missing before this", help);
                }
                other => self.misplaced(
                    other,
                    "this is not contact information",
                    "write `email: \"…\"`, `github: \"…\"` or `\"Label\": \"…\"`",
                ),
            }
        }
        items
    }

    /// A row with a custom label: an address, text or a date.
    fn contact_row(&mut self, row: &Row, path: &Path) -> Option<ContactItem> {
        let Row { label, items, tags } = row;
        if let Some(Value::Text(text)) = items.first()
            && !text.refused
            && Url::fault(&label.value).is_none()
            && matches!(
                Detail::after(&label.value, text.value.clone()),
                Ok(Detail::Text(_))
            )
        {
            let right = format!(
                "{}: {}",
                literal::of(&text.value),
                literal::of(&label.value)
            );
            self.problem(
                Code::ItemMisplaced,
                "the label comes before the address",
                Help::edit(format!("write `{right}`"), right, Applicability::Certain),
                label.place.to(&text.place),
            );
        }
        let name = label.value.clone();
        let label = self.plain(label, &path.field("label"));
        if let Some(second) = items.get(1) {
            self.problem(
                Code::ValueMistyped,
                "a row of `contact` has one value",
                "write a row for each, or put them into one string",
                second.place(),
            );
        }
        let tags = self.tags(tags);
        let detail = match items.first()? {
            Value::Date(dates) => {
                self.places.0.insert(path.clone(), dates.place.clone());
                let period = dates.period?;
                let date = period.start().or(period.end_date())?;
                if period.end() != End::Same {
                    let message = "a row of `contact` has one date";
                    let help = match printed(period, Words::of(self.lang.as_ref())) {
                        Some(text) => {
                            let text = literal::of(&text);
                            format!("write one date, like `{date}`, or text: `{text}`")
                        }
                        None => format!("write it like `{date}`"),
                    };
                    self.problem(Code::ValueMistyped, message, help, dates.place.clone());
                }
                Detail::Date(date)
            }
            Value::Text(text) if !text.refused && self.is_without_scheme(&row.label, text) => {
                Detail::Text(Cow::Borrowed(PLACEHOLDER))
            }
            value => {
                let placeholder = Detail::Text(Cow::Borrowed(PLACEHOLDER));
                self.value(value, path, placeholder, |text| Detail::after(&name, text))
            }
        };
        let value = ContactValue::Labelled(Labelled { label, detail });
        Some(ContactItem { value, tags })
    }

    /// Reports text that is an address but for its scheme, with the address to write.
    fn is_without_scheme(&mut self, label: &Text, text: &Text) -> bool {
        let fault = Detail::after(&label.value, text::trim(&text.value).to_owned()).err();
        let (Some(fault), Some(address)) = (fault, address_of(&text.value)) else {
            return false;
        };
        // `"email": "ada@ada.example"` has no scheme because it was to be the field of this name.
        if let Some(field) = field_of(&label.value, &text.value).filter(|_| label.is_literal()) {
            let say = format!("write `{field}` without quotes");
            let help = Help::edit(say, field, Applicability::Certain);
            let message = "the name of a field has no quotes";
            self.problem(Code::ItemMisplaced, message, help, label.place.clone());
            return true;
        }
        let help = whole_literal(value_help("write", address), text);
        self.problem_in(text, fault.code, fault.message, help, text.place.clone());
        true
    }

    /// A value of a field or a network; a label has none here.
    fn contact_value(
        &mut self,
        name: ContactName,
        field: &Field,
        value: &Value,
        path: &Path,
    ) -> Option<ContactValue> {
        match name {
            ContactName::Field(name) => name.holding(self.value_of(name.form(), value, path)?),
            ContactName::Network(network) => {
                let profile = self.profile(field, value, path, network);
                Some(ContactValue::Profile(profile))
            }
            ContactName::Label => None,
        }
    }

    /// A profile; a pasted address is answered with the username in it.
    fn profile(&mut self, field: &Field, value: &Value, path: &Path, network: Network) -> Profile {
        if let Value::Text(text) = value
            && !text.refused
            && let Some(username) = username_in(network, text.value.trim())
            && Profile::new(network, text.value.clone()).is_err()
        {
            let message = format!("`{}` takes only the username", network.key());
            let help = whole_literal(value_help("write", username), text);
            self.problem_in(
                text,
                Code::UsernameMalformed,
                message,
                help,
                text.place.clone(),
            );
            return Profile::__trusted(network, PLACEHOLDER);
        }
        if let Value::Text(text) = value
            && !text.refused
            && let value = text.value.trim()
            && let Some(address) = Network::address_in(value)
        {
            let title = network.title();
            let message = format!("this address is not a profile on {title}");
            let (say, item, applicability) = match Network::of_address(address.as_str()) {
                Some((other, username)) => {
                    let item = format!("{}: {}", other.key(), literal::of(&username));
                    (format!("write `{item}`"), item, Applicability::Certain)
                }
                None => {
                    // The name of a network is not the label of another site.
                    let (label, applicability) = match network.is_site_of(address.as_str()) {
                        true => (title, Applicability::Certain),
                        false => (host_of(address.as_str()), Applicability::Maybe),
                    };
                    let item = format!("{}: {}", literal::of(label), literal::of(address.as_str()));
                    (
                        format!("write a labelled link: `{item}`"),
                        item,
                        applicability,
                    )
                }
            };
            // It is written in the place of the field's name, if no username needs that.
            let (place, help) = if field.values.len() == 1 && !text.source.is_empty() {
                let place = field.name.place().to(&text.place);
                (place, Help::edit(say, item, applicability))
            } else {
                (text.place.clone(), say.into())
            };
            self.problem_in(text, Code::UsernameMalformed, message, help, place);
            return Profile::__trusted(network, PLACEHOLDER);
        }
        self.value(
            value,
            path,
            Profile::__trusted(network, PLACEHOLDER),
            |text| Profile::new(network, text),
        )
    }

    /// A name in `contact` that is no field: a network that is not known, a label, or a slip.
    fn unknown_contact(&mut self, field: &Field) {
        let Field { name, values, .. } = field;
        let word = name.text.as_str();
        let mut place = name.place();
        let only = match values.as_slice() {
            [Value::Text(text)] => Some(text),
            _ => None,
        };
        let help = if let Some(near) = nearest(word, ContactName::words()) {
            Help::DidYouMean(near.into())
        } else if let Some(usual) = usual_contact(word).filter(|usual| *usual == LOCATION)
            && let Some((text, values)) = as_one(values).filter(|_| values.len() > 1)
        {
            place = place.to(&values);
            let right = format!("{usual}: {text}");
            let say = format!("it is called `{usual}` here, and is one text: write `{right}`");
            Help::edit(say, right, Applicability::Maybe)
        } else if let Some(usual) = usual_contact(word) {
            let say = format!("it is called `{usual}` here");
            Help::edit(say, usual, Applicability::Maybe)
        } else if let Some(outside) = resume_field(word) {
            format!("write `{outside}: \"…\"` outside of `contact`").into()
        } else if is_born(word) {
            let label = literal::of(&birth_label(word));
            let date = only.map(|text| dates::meaning(&text.value));
            match (date, only) {
                (Some(Meaning::Date(date)), Some(text)) => {
                    place = place.to(&text.place);
                    let help = Help::write(format!("{label}: {date}"));
                    // The label may be English.
                    let lang = self.lang.as_ref().map(|lang| lang.as_str().to_lowercase());
                    match lang.is_none_or(|lang| lang.starts_with("en")) {
                        true => help,
                        false => help.maybe(),
                    }
                }
                _ => format!("write it like `{label}: 1990-05-01`, or leave it out").into(),
            }
        } else if let Some((text, date)) = only.and_then(|text| Some((text, day_in(text)?))) {
            place = place.to(&text.place);
            let row = format!("{}: {date}", literal::of(&label_of(word)));
            let say = format!("write a custom row: `{row}`");
            Help::edit(say, row, Applicability::Maybe)
        } else if let Some(text) = only.filter(|text| text.value.contains("://")) {
            let label = literal::of(word);
            let say = format!("write a custom link: `{label}: \"{}\"`", text.value);
            Help::edit(say, label, Applicability::Certain)
        } else if let Some((text, address)) =
            only.and_then(|text| Some((text, address_of(&text.value)?)))
            && Detail::after(word, text.value.clone()).is_err()
        {
            place = place.to(&text.place);
            let row = format!(
                "{}: {}",
                literal::of(&label_of(word)),
                literal::of(&address)
            );
            Help::edit(
                format!("write a custom link: `{row}`"),
                row,
                Applicability::Maybe,
            )
        } else if let Some(row) = only.and_then(|_| AsRow::labelled(field, &label_of(word))) {
            place = row.place;
            let say = format!("write a custom row: `{}`", row.shown);
            Help::edit(say, row.text, Applicability::Maybe)
        } else if let Some((text, values)) = as_one(values).filter(|_| field.tags.is_empty()) {
            place = place.to(&values);
            let row = format!("{}: {text}", literal::of(&label_of(word)));
            let say = format!("write a custom row: `{row}`");
            Help::edit(say, row, Applicability::Maybe)
        } else {
            "write a custom row: `\"Label\": \"https://…\"` or `\"Label\": \"text\"`".into()
        };
        let message = format!("unknown network `{word}`");
        self.word_problem(name, Code::ProfileUnknown, message, help, place);
    }
}

const LOCATION: &str = ContactField::Location.word();

/// Texts as one, and where they are; `None` where one is anything but a literal.
fn as_one(values: &[Value]) -> Option<(String, Place)> {
    let mut texts = Vec::new();
    for value in values {
        match value {
            Value::Text(text) if text.is_literal() => texts.push(text.value.as_str()),
            Value::Text(_) | Value::Splice(_) | Value::Date(_) => return None,
        }
    }
    let place = values.first()?.place().to(&values.last()?.place());
    Some((literal::of(&texts.join(", ")), place))
}

/// The username in an address, or after the part of one that names people: `in/ada`, `u/ada`.
fn username_in(network: Network, text: &str) -> Option<String> {
    let of_path = || {
        let (people, username) = text.trim_matches('/').split_once('/')?;
        let is_people = matches!(people, "in" | "u" | "user" | "users" | "people" | "profile");
        let is_username = is_people && Profile::new(network, username.to_owned()).is_ok();
        is_username.then(|| username.to_owned())
    };
    network.username_in(text).or_else(of_path)
}

/// The month or the day that a text is, however it is written. A number alone may be anything.
fn day_in(text: &Text) -> Option<Date> {
    match dates::meaning(&text.value) {
        Meaning::Date(date) if !dates::is_rough(&text.value) => date.month().map(|_| date),
        Meaning::Date(_) | Meaning::Either(..) | Meaning::Present | Meaning::Unknown => None,
    }
}

/// A name as a label.
fn label_of(word: &str) -> String {
    match word {
        "whatsapp" => "WhatsApp".to_owned(),
        word => as_title(word),
    }
}

/// The host of an address.
fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Whether a text is followed by another one, which is its value if it is a label.
fn is_value_of(label: &Entry, next: &Item) -> bool {
    let value = match &next.kind {
        ItemKind::Entry(entry) if entry.is_strings() && !next.separated => entry,
        _ => return false,
    };
    label.titles.len() == 1 && label.tags.is_empty() && value.titles.len() == 1
}

/// The field of `contact` that a label names, if it may have this value.
fn field_of(label: &str, value: &str) -> Option<&'static str> {
    match label {
        "email" => Email::new(value.to_owned()).ok().map(|_| "email"),
        "phone" => Phone::new(value.to_owned()).ok().map(|_| "phone"),
        _ => None,
    }
}

/// The field of the résumé that this names.
fn resume_field(word: &str) -> Option<&'static str> {
    let named = |word: &str| schema::RESUME.iter().find(|field| field.word == word);
    let usual = usual_field(word).or_else(|| translated(word, Owner::Resume, None));
    let field = named(word).or_else(|| usual.and_then(named))?;
    Some(field.word)
}

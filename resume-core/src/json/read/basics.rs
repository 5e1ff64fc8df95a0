//! Who the person is and how to reach them.

use super::super::Otherwise;
use super::super::fields::{ALTERNATIVES, EXTENSION, PROFILE, contact_rank};
use super::super::record::{Block, Record, Times, plain};
use super::super::tree::{Node, Value};
use super::{At, Found, Members, Reader, one_line};
use crate::model::{
    ContactField, ContactItem, ContactName, ContactValue, Detail, Field as Part, Fields, Labelled,
    List, Phone, Photo, Prose, Resume, Tag,
};
use crate::problem::{Code, Path, Problem};
use std::borrow::Cow;

impl Reader {
    pub(super) fn basics(&mut self, node: &Node<'_>, at: &At<'_>, resume: &mut Resume) {
        let contact = ContactField::ALL.iter().map(|field| field.json());
        let known = ["name", "label", "image", "summary"]
            .into_iter()
            .chain(contact);
        let known: Vec<&'static str> = known.chain(["profiles", EXTENSION]).collect();
        let renamed = [("website", "url"), ("picture", "image")];
        let Some(members) = self.members(node, at, &known, &renamed) else {
            return;
        };
        match members.find("name", at) {
            Some((node, name_at)) => match self.raw(node, &name_at) {
                Some(name) if name.is_empty() => self.nameless(&name_at),
                Some(name) => {
                    resume.name = self.plain_of(name, &name_at);
                    self.keep_place(&Path::root().field("name"), &name_at);
                }
                None => {}
            },
            None => self.nameless(at),
        }
        let extension = members.find(EXTENSION, at).and_then(|(node, at)| {
            const KEYS: &[&str] = &[
                "pronouns",
                "cited_as",
                "alternative",
                "image_tags",
                "headline",
                "summary",
                "contact",
                "tags",
                ALTERNATIVES,
            ];
            let members = self.members(node, &at, KEYS, &[])?;
            Some((members, at))
        });
        let exact = |part: Part| {
            let (members, at) = extension.as_ref()?;
            members.find(part.word(), at)
        };
        if let Some((node, at)) = exact(Part::Pronouns)
            && let Some(words) = self.words(node, &at)
        {
            self.keep_place(&Path::root().field(Part::Pronouns.word()), &at);
            resume.pronouns = Some(self.plain_of(words, &at));
        }
        if let Some((node, at)) = exact(Part::CitedAs) {
            self.keep_place(&Path::root().field(Part::CitedAs.word()), &at);
            resume.cited_as = self.all_plain(node, &at);
        }
        resume.photo = self.photo(&members, at, extension.as_ref());
        resume.headline = self.refined(&members, "label", at, extension.as_ref(), "headline");
        resume.summary = self.summary(&members, at, extension.as_ref());
        let alternatives = extension
            .as_ref()
            .and_then(|(members, at)| members.find(ALTERNATIVES, at));
        if let Some((node, at)) = alternatives {
            let alternatives = self.alternatives(node, &at, &Record::of(resume, None));
            resume.set_alternatives(alternatives);
        }
        self.contact(&members, at, extension.as_ref(), resume);
    }

    /// The photo, whose file nobody reads here; an address is no file.
    fn photo(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
    ) -> Option<Photo> {
        let alternative = extension.and_then(|(members, at)| {
            let (node, at) = members.find("alternative", at)?;
            let words = self.words(node, &at)?;
            Some(self.plain_of(words, &at))
        });
        let found = members
            .find("image", at)
            .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
        let Some((path, at)) = found else {
            if alternative.is_some() {
                self.disagreement(at);
            }
            return None;
        };
        let is_address = path.starts_with("//")
            || path.split_once(':').is_some_and(|(scheme, _)| {
                scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if is_address {
            self.loss(
                &at,
                "a photo is a file beside the résumé here, not an address",
            );
            return None;
        }
        if let Some(fault) = Photo::fault(&path) {
            self.fault(fault, &path, &at);
            return None;
        }
        let tags = extension.and_then(|(members, at)| members.find("image_tags", at));
        let tags = tags.map_or_else(List::default, |(node, at)| self.tags(node, &at));
        self.keep_place(&Path::root().field("photo"), &at);
        Some(Photo {
            path: self.plain_of(path, &at),
            alternative,
            picture: None,
            tags,
        })
    }

    fn nameless(&mut self, at: &At<'_>) {
        self.refuse(
            at,
            Code::FieldMissing,
            "this résumé has no name",
            "write `\"name\": \"Ada Example\"` in `basics`",
        );
    }

    /// Prose, exactly as in the extension if that reads like the plain value.
    fn refined(
        &mut self,
        members: &Members<'_, '_>,
        key: &str,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
        exact_key: &str,
    ) -> Option<Prose> {
        let exact = extension
            .and_then(|(members, at)| members.find(exact_key, at))
            .and_then(|(node, at)| self.marked(node, &at));
        let Some((node, at)) = members.find(key, at) else {
            if exact.is_some() {
                self.disagreement(at);
            }
            return None;
        };
        let words = self.words(node, &at);
        match exact {
            Some(exact) if words.as_deref() == Some(&*one_line(&plain(&exact))) => Some(exact),
            Some(_) => {
                self.disagreement(&at);
                words.map(|words| self.prose_of(words, &at))
            }
            None => words.map(|words| {
                self.flattened(node, &at);
                self.prose_of(words, &at)
            }),
        }
    }

    /// The paragraphs of the summary, exactly as the extension says if they read as what is here. The
    /// items of a list are paragraphs too: above the sections there are no bullets.
    fn summary(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
    ) -> List<Prose> {
        let exact: List<Prose> = extension
            .and_then(|(members, at)| members.find("summary", at))
            .map(|(node, at)| match &node.value {
                Value::Text(_) => self.marked(node, &at).into_iter().collect(),
                _ => self.all_marked(node, &at),
            })
            .unwrap_or_default();
        let Some((node, at)) = members.find("summary", at) else {
            if !exact.is_empty() {
                self.disagreement(at);
            }
            return List::default();
        };
        let Some(words) = self.words(node, &at) else {
            if !exact.is_empty() {
                self.disagreement(&at);
            }
            return List::default();
        };
        if !exact.is_empty() {
            let parts = [Part::Summary];
            let (text, _) = Record::of_summary(&exact).text(&parts, &[], &Times::default(), &[]);
            if one_line(&text) == words {
                return exact;
            }
            self.disagreement(&at);
        }
        let lines = match &node.value {
            Value::Text(text) => text,
            _ => &*words,
        };
        let (summary, rest) = Block::of_summary(lines, &[Part::Summary]);
        let blocks = summary.iter().chain(&rest);
        blocks
            .filter_map(|block| self.part_of(&block.words, &at))
            .collect()
    }

    fn contact(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
        resume: &mut Resume,
    ) {
        let mut items: Vec<Told> = Vec::new();
        let mut keep = |key, item: Option<ContactItem>, at: &At<'_>| {
            items.extend(item.map(|item| (key, item, at.pointer(), at.offset)))
        };
        let mut tags = self.contact_tags(extension);
        for field in ContactField::ALL {
            let Some((node, at)) = members.find(field.json(), at) else {
                continue;
            };
            let tagged = tags.iter().position(|(tagged, _)| tagged == field);
            let tags = tagged.map_or_else(List::default, |at| tags.swap_remove(at).1);
            let value = match field {
                ContactField::Location => self.location(node, &at),
                ContactField::Phone => {
                    for phone in self.phones(node, &at) {
                        let value = ContactValue::Phone(phone);
                        let tags = tags.clone();
                        keep(field.json(), Some(ContactItem { value, tags }), &at);
                    }
                    continue;
                }
                field => self.words(node, &at).and_then(|words| {
                    let value = self.plain_value(field.form(), words, &at)?;
                    field.holding(value)
                }),
            };
            let item = value.map(|value| ContactItem { value, tags });
            keep(field.json(), item, &at);
        }
        if let Some((_, at)) = extension.filter(|_| !tags.is_empty()) {
            self.disagreement(at);
        }
        if let Some((node, at)) = members.find("profiles", at) {
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let at = at.index(index, node);
                keep(PROFILE, self.profile(node, &at), &at);
            }
        }
        if let Some((node, at)) = extension.and_then(|(members, at)| members.find("contact", at)) {
            let mut order = Vec::new();
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let at = at.index(index, node);
                match self.raw(node, &at) {
                    Some(field) if contact_rank(&field).is_none() => {
                        let keys = ContactField::ALL.iter().map(|field| field.json());
                        let keys: Vec<String> = keys.map(|key| format!("`{key}`")).collect();
                        let help = format!("write {} or `{PROFILE}`", keys.join(", "));
                        self.problem(
                            &at,
                            Code::ValueMistyped,
                            "this is not contact information",
                            help,
                        );
                    }
                    field => order.extend(field),
                }
            }
            items = in_order(items, &order);
        }
        let items = self.said_once(items);
        for (at, (_, _, pointer, offset)) in items.iter().enumerate() {
            self.places.push((
                Path::root().field("contact").index(at),
                (pointer.clone(), *offset),
            ));
        }
        resume.contact = items.into_iter().map(|(_, item, ..)| item).collect();
    }

    /// The tags of what has its own place in `basics`.
    fn contact_tags(
        &mut self,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
    ) -> Vec<(ContactField, List<Tag>)> {
        let Some((node, at)) = extension.and_then(|(members, at)| members.find("tags", at)) else {
            return Vec::new();
        };
        let keys: Vec<&str> = ContactField::ALL.iter().map(|field| field.json()).collect();
        let Some(members) = self.members(node, &at, &keys, &[]) else {
            return Vec::new();
        };
        let fields = ContactField::ALL.iter().filter_map(|field| {
            let (node, at) = members.find(field.json(), &at)?;
            Some((*field, self.tags(node, &at)))
        });
        fields.collect()
    }

    /// A phone number; the numbers in a text that is more than one, where what is wrong is listed.
    fn phones(&mut self, node: &Node<'_>, at: &At<'_>) -> Vec<Phone> {
        let Some(words) = self.words(node, at) else {
            return Vec::new();
        };
        let fault = match Phone::new(words.clone()) {
            Ok(phone) => return vec![phone],
            Err(fault) => fault,
        };
        let numbers = Phone::suggestions(&words).into_iter().map(Phone::new);
        let numbers: Vec<Phone> = numbers.filter_map(Result::ok).collect();
        if self.wrong == Otherwise::Refuse || numbers.is_empty() {
            self.fault(fault, &words, at);
            return Vec::new();
        }
        self.loss(
            at,
            format!("of `{}` the digits were taken", words.escape_debug()),
        );
        numbers
    }

    /// Brings together what belongs to one field, and keeps apart what a field holds once.
    fn said_once(&mut self, items: Vec<Told>) -> Vec<Told> {
        let mut groups: Vec<Vec<Told>> = Vec::new();
        let mut known: Vec<(ContactName, usize)> = Vec::new();
        for (key, item, pointer, offset) in items {
            let name = item.name();
            let before = known.iter().find(|(other, _)| *other == name);
            let before = before.map(|(_, group)| *group);
            let is_single = name == ContactName::Label || !item.tags.is_empty();
            match (before, name, item) {
                (_, _, item) if is_single => groups.push(vec![(key, item, pointer, offset)]),
                (None, name, item) => {
                    known.push((name, groups.len()));
                    groups.push(vec![(key, item, pointer, offset)]);
                }
                // A second profile on one network is a link.
                (Some(_), ContactName::Network(network), item) => {
                    let label = Cow::Borrowed(network.title());
                    let detail = item.url().map(Detail::Link);
                    let row = detail.map(|detail| Labelled { label, detail });
                    let value = row.map_or(item.value, ContactValue::Labelled);
                    groups.push(vec![(key, value.into(), pointer, offset)]);
                }
                (Some(_), ContactName::Field(field), _) if !field.is_list() => {
                    let problem = Problem::new(
                        Code::FieldRepeated,
                        Path::root(),
                        format!("duplicate field `{}`", field.word()),
                        "remove one of them",
                    );
                    self.push(Found {
                        pointer,
                        at: offset,
                        problem,
                    });
                }
                (Some(group), ContactName::Field(_) | ContactName::Label, item) => {
                    groups[group].push((key, item, pointer, offset));
                }
            }
        }
        groups.into_iter().flatten().collect()
    }

    /// Where the person lives: the parts that are given, on one line.
    fn location(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<ContactValue> {
        const KEYS: &[&str] = &["address", "postalCode", "city", "region", "countryCode"];
        let members = self.members(node, at, KEYS, &[])?;
        let mut parts = Vec::new();
        for key in ["address", "city", "region", "postalCode", "countryCode"] {
            if let Some((node, at)) = members.find(key, at)
                && let Some(words) = self.words(node, &at)
            {
                // An address of several lines is one line here.
                let words = match &node.value {
                    Value::Text(text) if text.contains('\n') => text
                        .lines()
                        .map(one_line)
                        .filter(|line| !line.is_empty())
                        .collect::<Vec<_>>()
                        .join(", "),
                    _ => words,
                };
                parts.push(self.plain_of(words, &at));
            }
        }
        (!parts.is_empty()).then(|| ContactValue::Location(Cow::Owned(parts.join(", "))))
    }
}

/// The key of an item of `contact`, the item, its pointer and the byte of the source.
type Told = (&'static str, ContactItem, String, usize);

/// Puts what was read into the order of the extension; what it does not name follows, in the usual
/// order.
fn in_order(mut items: Vec<Told>, order: &[String]) -> Vec<Told> {
    items.sort_by_key(|(key, ..)| contact_rank(key));
    let mut ordered = Vec::with_capacity(items.len());
    let mut left: Vec<Option<Told>> = items.into_iter().map(Some).collect();
    let mut next_profile = 0;
    for key in order {
        // Profiles are taken one after another, so that each is looked at once.
        let from = if key == PROFILE { next_profile } else { 0 };
        let mut rest = left.iter().skip(from);
        let found = rest.position(|item| item.as_ref().is_some_and(|(other, ..)| other == key));
        if let Some(found) = found {
            ordered.extend(left[from + found].take());
            if key == PROFILE {
                next_profile = from + found + 1;
            }
        }
    }
    ordered.extend(left.into_iter().flatten());
    ordered
}

//! Who the person is and how to reach them.

use super::super::fields::{EXTENSION, PROFILE, contact_rank};
use super::super::profile::profile;
use super::super::record::{Record, Times, is_plain, plain};
use super::super::tree::{Node, Object, Value};
use super::exact::{put_alternatives, put_exact};
use super::put_tags;
use crate::model::{ContactField, ContactItem, ContactName, Field as Part, Held, Photo, Resume};

pub(super) fn basics(resume: &Resume) -> Node<'_> {
    // Everything else is in the lists and in the extension of the résumé.
    let Resume {
        name,
        pronouns,
        cited_as,
        photo,
        headline,
        summary,
        lang: _,
        tags: _,
        contact,
        variants: _,
        sections: _,
        alternatives,
        design: _,
        translations: _,
    } = resume;
    let (mut out, mut exact) = (Object::default(), Object::default());
    out.put_text("name", &**name);
    if let Some(pronouns) = pronouns {
        exact.put_text("pronouns", &**pronouns);
    }
    // One name is a text.
    match &**cited_as {
        [] => {}
        [only] => exact.put_text(Part::CitedAs.word(), &**only),
        names => exact.put(
            Part::CitedAs.word(),
            Node::texts(names.iter().map(|name| &**name)),
        ),
    }
    if let Some(headline) = headline {
        out.put_text("label", plain(headline));
        if !is_plain(headline) {
            exact.put_text("headline", headline.to_string());
        }
    }
    if let Some(Photo {
        path,
        alternative,
        picture: _,
        tags,
    }) = photo
    {
        out.put_text("image", &**path);
        put_tags(tags, "image_tags", &mut exact);
        if let Some(alternative) = alternative {
            exact.put_text("alternative", &**alternative);
        }
    }
    let chosen: Vec<(ContactField, &ContactItem)> = ContactField::ALL
        .iter()
        .filter_map(|field| Some((*field, chosen(contact, *field)?)))
        .collect();
    let (mut profiles, mut order) = (Vec::new(), Vec::new());
    for item in contact.iter() {
        match item.name() {
            ContactName::Field(field)
                if chosen.iter().any(|(_, chosen)| std::ptr::eq(*chosen, item)) =>
            {
                order.push(field.json());
            }
            ContactName::Field(_) | ContactName::Network(_) | ContactName::Label => {
                profiles.push(profile(item));
                order.push(PROFILE);
            }
        }
    }
    let text = |field| {
        let found = chosen.iter().find(|(other, _)| *other == field);
        found.map(|(_, item): &(_, &ContactItem)| item.text())
    };
    for field in ContactField::ALL {
        if *field != ContactField::Location
            && let Some(text) = text(*field)
        {
            out.put_text(field.json(), text);
        }
    }
    put_text(&Record::of_summary(summary), &mut out, &mut exact);
    if let Some(place) = text(ContactField::Location) {
        let mut location = Object::default();
        location.put_text("city", place);
        out.put(ContactField::Location.json(), location.node());
    }
    out.put_filled("profiles", Node::new(Value::List(profiles)));
    if !order.is_sorted_by_key(|key| contact_rank(key)) {
        exact.put("contact", Node::texts(order));
    }
    let mut tags = Object::default();
    for (field, item) in &chosen {
        put_tags(&item.tags, field.json(), &mut tags);
    }
    exact.put_filled("tags", tags.node());
    put_alternatives(alternatives, &mut exact);
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// The item for the one place that JSON Resume has for a field: one that is for everybody, else the
/// first.
fn chosen(contact: &[ContactItem], field: ContactField) -> Option<&ContactItem> {
    let is_one = |item: &&ContactItem| item.name() == ContactName::Field(field);
    // The schema asks for addresses in ASCII.
    let fits = |item: &&ContactItem| match item.held() {
        Some(Held::Email(_) | Held::Web(_)) => item.text().is_ascii(),
        Some(_) => true,
        None => false,
    };
    let mut items = contact.iter().filter(is_one).filter(fits);
    let general = items.clone().find(|item| item.tags.is_empty());
    general.or_else(|| items.next())
}

/// The paragraphs of the summary.
fn put_text(record: &Record, out: &mut Object<'_>, exact: &mut Object<'_>) {
    let (text, is_whole) = record.text(&[Part::Summary], &[], &Times::default(), &[]);
    if !text.is_empty() {
        out.put_text(Part::Summary.word(), text);
    }
    if !is_whole {
        put_exact(record, Part::Summary, exact);
    }
}

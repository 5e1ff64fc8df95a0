//! The extension, which has exactly what the source says.

use super::super::fields::ALTERNATIVES;
use super::super::record::{Element, Record, Text, is_plain};
use super::super::tree::{Node, Object, Value};
use crate::model::{Alternative, Field as Part, Prose, Row, Str, Value as Held};

/// All alternatives of fields, each as an object of its field and its tags.
pub(super) fn put_alternatives(alternatives: &[Alternative], exact: &mut Object<'_>) {
    let nodes = alternatives.iter().map(|alternative| {
        let Alternative { field, value, tags } = alternative;
        let (mut record, mut object) = (Record::default(), Object::default());
        record.set(*field, Some(value.clone()));
        put_exact(&record, *field, &mut object);
        let tags = tags.iter().map(|tag| tag.as_str().to_owned());
        object.put_filled("tags", Node::texts(tags));
        object.node()
    });
    exact.put_filled(ALTERNATIVES, Node::new(Value::List(nodes.collect())));
}

pub(super) fn put_exact(record: &Record, part: Part, exact: &mut Object<'_>) {
    let word = part.word();
    match record.get(part) {
        None => {}
        Some(Held::Prose(prose)) => exact.put_text(word, prose.to_string()),
        // A summary of one paragraph is one text.
        Some(Held::Proses(proses)) if part == Part::Summary && proses.len() == 1 => {
            exact.put_text(word, proses[0].to_string());
        }
        Some(Held::Proses(proses)) => {
            exact.put_filled(word, Node::texts(proses.iter().map(Prose::to_string)));
        }
        Some(Held::Plain(text)) => exact.put_text(word, text.to_string()),
        // So is one name.
        Some(Held::Plains(texts)) if texts.len() == 1 => {
            exact.put_text(word, texts[0].to_string());
        }
        Some(Held::Plains(texts)) => {
            exact.put_filled(word, Node::texts(texts.iter().map(Str::to_string)));
        }
        Some(Held::Web(url)) => exact.put_text(word, url.to_string()),
        Some(Held::Doi(doi)) => exact.put_text(word, doi.to_string()),
        Some(Held::Email(email)) => exact.put_text(word, email.to_string()),
        Some(Held::Phone(phone)) => exact.put_text(word, phone.to_string()),
        Some(Held::Date(date)) => exact.put_text(word, date.to_string()),
    }
}

/// Writes a list of words, and by their numbers the elements that say more.
pub(super) fn put_elements<'a>(
    elements: &[Element],
    key: &'static str,
    exact_key: &'static str,
    out: &mut Object<'a>,
    exact: &mut Object<'a>,
) {
    out.put_filled(key, Node::texts(elements.iter().map(Element::words)));
    let mut special = Object::default();
    for (at, element) in elements.iter().enumerate() {
        if let Some(node) = element_node(element, false) {
            special.put(at.to_string(), node);
        }
    }
    exact.put_filled(exact_key, special.node());
}

/// What an element says that its words do not; all of it, if there are no words beside it.
pub(super) fn element_node<'a>(element: &Element, is_all: bool) -> Option<Node<'a>> {
    let markup = match &element.text {
        Text::Prose(prose) if is_all || !is_plain(prose) => Some(prose.to_string()),
        Text::Prose(_) | Text::Row(_) => None,
    };
    let mut object = Object::default();
    if !element.what.is_empty() {
        object.put_text("as", element.what);
    }
    if let Text::Row(row) = &element.text {
        put_row(row, &mut object);
    }
    object.put_filled(
        "tags",
        Node::texts(element.tags.iter().map(|tag| tag.as_str().to_owned())),
    );
    match markup {
        Some(markup) if object.is_empty() => Some(Node::text(markup)),
        Some(markup) => {
            object.put_text("text", markup);
            Some(object.node())
        }
        None if object.is_empty() => None,
        None => Some(object.node()),
    }
}

pub(super) fn put_row(row: &Row, object: &mut Object<'_>) {
    if let Some(label) = &row.label {
        object.put_text("label", label.to_string());
    }
    object.put("items", Node::texts(row.items.iter().map(Prose::to_string)));
}

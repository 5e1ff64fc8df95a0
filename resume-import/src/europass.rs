//! Europass: the XML of today's portal (`Candidate`), which is also in its PDFs, and that of the
//! portal until 2020 (`SkillsPassport`).

mod candidate;
mod passport;
mod pdf;
mod said;

use crate::mapping::Collected;
use crate::readers::xml;
use crate::rich::Markup::{Html, Plain};
use crate::tree::{Node, Notes, Value, Words};
use crate::{Error, Format, Imported, Options, Place};
use resume_core::model::Prose;

/// Reads a file: XML, or a PDF that holds it.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    match bytes.starts_with(b"%PDF") {
        true => read_xml(&pdf::attachment(bytes, options.max_bytes)?, options),
        false => read_xml(bytes, options),
    }
}

fn read_xml(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let mut notes = Notes::new(options);
    let (name, root) = xml::read(Format::Europass, bytes, &mut notes)?;
    let mut collected = Collected::default();
    match name.as_str() {
        "Candidate" => candidate::read(root, &mut collected, &mut notes),
        "SkillsPassport" => passport::read(root, &mut collected, &mut notes),
        _ => {
            return Err(Error::Malformed {
                format: Format::Europass,
                place: Place::default(),
                message: format!("the root is `{name}`, not `Candidate` or `SkillsPassport`"),
            });
        }
    }
    collected.finish(Format::Europass, notes)
}

/// Whether a file is such XML, or a PDF that may hold it.
pub(crate) fn is(bytes: &[u8]) -> bool {
    let end = bytes.len().min(4096);
    let start = String::from_utf8_lossy(&bytes[..end]);
    bytes.starts_with(b"%PDF")
        || start.contains("<Candidate")
        || start.contains("SkillsPassport")
            && start
                .trim_start_matches('\u{feff}')
                .trim_start()
                .starts_with('<')
}

/// The element at the end of a path, without those on the way.
fn take_path(node: &mut Node, path: &[&str]) -> Option<Node> {
    let (first, rest) = path.split_first()?;
    if rest.is_empty() {
        return node.take(first);
    }
    take_path(node.get_mut(first)?, rest)
}

/// The text at the end of a path; what is an element with others in it stays.
fn text(node: &mut Node, path: &[&str]) -> Option<Words> {
    let (first, rest) = path.split_first()?;
    if !rest.is_empty() {
        return text(node.get_mut(first)?, rest);
    }
    match node.get(first)?.value {
        Value::Map(_) => node.get_mut(first)?.text("#text"),
        _ => node.text(first),
    }
}

/// All elements of this name.
fn all(node: &mut Node, name: &str) -> Vec<Node> {
    let mut found = Vec::new();
    while let Some(node) = node.take_some(name) {
        found.push(node);
    }
    found
}

fn line(node: &mut Node, path: &[&str], notes: &mut Notes<'_>) -> Option<Prose> {
    let words = text(node, path)?;
    notes.line(Plain, &words)
}

/// The texts of all these elements as one: HTML.
fn html(node: &mut Node, path: &[&str], notes: &mut Notes<'_>) -> crate::rich::Text {
    match text(node, path) {
        Some(words) => notes.blocks(Html, &words),
        None => crate::rich::Text::default(),
    }
}

/// A town and a country.
fn place(mut address: Node) -> (Option<Words>, Node) {
    let city = text(&mut address, &["CityName"]);
    let country = text(&mut address, &["CountryCode"])
        .map(|words| words.part(&words.text.trim().to_uppercase()));
    let parts: Vec<Words> = [city, country].into_iter().flatten().collect();
    let whole = parts.first().map(|first| {
        let texts: Vec<&str> = parts.iter().map(|words| words.text.trim()).collect();
        first.part(&texts.join(", "))
    });
    (whole, address)
}

/// Takes attributes that say how something is written, not what.
fn without_attributes(node: &mut Node) {
    if let Value::Map(members) = &mut node.value {
        members.retain(|(name, _)| !name.starts_with('@'));
        members
            .iter_mut()
            .for_each(|(_, node)| without_attributes(node));
    }
    if let Value::List(nodes) = &mut node.value {
        nodes.iter_mut().for_each(without_attributes);
    }
}

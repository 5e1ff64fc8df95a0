//! XML to a tree: elements by their local names, because files disagree about namespaces. There are
//! no entities but the five of XML, because a document type is refused.

use crate::tree::{At, DEPTH, Node, Notes, Value};
use crate::{Error, Format, Place, encoding};
use roxmltree::{Document, Node as Element, ParsingOptions};
use std::borrow::Cow;

/// Reads a file: the name of its root, and the tree under it.
pub(crate) fn read(
    format: Format,
    bytes: &[u8],
    notes: &mut Notes<'_>,
) -> Result<(String, Node), Error> {
    let malformed = |line: u32, column: u32, message: String| Error::Malformed {
        format,
        place: Place {
            line: line.try_into().unwrap_or_default(),
            column: column.try_into().unwrap_or_default(),
            ..Place::default()
        },
        message,
    };
    let text: &str = &decoded(bytes).map_err(|name| match name {
        None => Error::NotUtf8,
        Some(name) => malformed(1, 0, format!("the encoding `{name}` is not known")),
    })?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: 100_000,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let place = error.pos();
        let message = match error {
            // An entity could name another file, or grow without end.
            roxmltree::Error::DtdDetected => {
                "a document type is not read; remove `<!DOCTYPE …>`".to_owned()
            }
            error => error.to_string(),
        };
        malformed(place.row, place.col, message)
    })?;
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
        column: 1,
    };
    let root = document.root_element();
    let name = root.tag_name().name().to_owned();
    let at = notes.root();
    let node = node(root, at, 0, &mut lines, notes)?
        .ok_or_else(|| malformed(0, 0, "elements are nested too deeply".to_owned()))?;
    Ok((name, node))
}

/// The text of a file in the encoding that its declaration names (XML 1.0 section 4.3.3). The error
/// is a name that is not known.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Option<String>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let declared = start.split_once("?>").and_then(|(declaration, _)| {
        let (_, value) = declaration.split_once("encoding")?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next()?;
        Some(value.split(quote).nth(1)?.trim().to_owned())
    });
    let Some(name) = declared else {
        return Err(None);
    };
    match encoding::named(&name, bytes) {
        Some(text) => Ok(Cow::Owned(text)),
        None if ["utf-8", "utf8"].contains(&&*name.to_lowercase()) => Err(None),
        None => Err(Some(name)),
    }
}

/// An element: its text, or a map of its attributes (`@name`) and children. `None` if it is nested
/// too deeply.
fn node(
    element: Element<'_, '_>,
    at: At,
    depth: usize,
    lines: &mut Lines<'_>,
    notes: &mut Notes<'_>,
) -> Result<Option<Node>, Error> {
    if depth > DEPTH {
        return Ok(None);
    }
    let mut members = Vec::new();
    let mut text = String::new();
    for attribute in element.attributes() {
        let (line, column) = lines.find(element.range().start);
        let name = format!("@{}", attribute.name());
        let at = notes.key(at, &name, line, column)?;
        let value = Value::Text(attribute.value().to_owned());
        members.push((name, Node { at, value }));
    }
    let mut has_children = false;
    for child in element.children() {
        if child.is_element() {
            has_children = true;
            let (line, column) = lines.find(child.range().start);
            let name = child.tag_name().name();
            let at = notes.key(at, name, line, column)?;
            let Some(node) = node(child, at, depth + 1, lines, notes)? else {
                return Ok(None);
            };
            members.push((name.to_owned(), node));
        } else if child.is_text() {
            text.push_str(child.text().unwrap_or_default());
        }
    }
    let value = match (has_children || !members.is_empty(), text.trim().is_empty()) {
        (false, true) => Value::Nothing,
        (false, false) => Value::Text(text),
        (true, true) => Value::Map(members),
        (true, false) => {
            let value = Value::Text(text);
            members.push(("#text".to_owned(), Node { at, value }));
            Value::Map(members)
        }
    };
    Ok(Some(Node { at, value }))
}

/// Lines and columns of bytes that come in their order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
}

impl Lines<'_> {
    fn find(&mut self, at: usize) -> (usize, usize) {
        for c in self.text.get(self.at..at).unwrap_or_default().chars() {
            match c {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
        }
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}

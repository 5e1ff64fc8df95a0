//! YAML 1.2 to a tree. What an alias repeats is copied and counted, so that nothing can grow beyond
//! what a tree may hold. The key `<<` merges the maps of aliases, as YAML 1.1 had it and people
//! still write it.

use crate::tree::{At, DEPTH, Node, Notes, Value, Words};
use crate::{Error, Format, Place, Reason, encoding};
use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};
use std::collections::{HashMap, HashSet};

/// Reads the document of a file that has this key; what is in others is listed.
pub(crate) fn read(
    format: Format,
    key: &str,
    bytes: &[u8],
    notes: &mut Notes<'_>,
) -> Result<Node, Error> {
    let malformed = |line: usize, column: usize, message: String| Error::Malformed {
        format,
        place: Place {
            line,
            column,
            ..Place::default()
        },
        message,
    };
    let text = encoding::utf8(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        parser: Parser::new_from_str(text),
        lines: text.lines().collect(),
        anchors: HashMap::new(),
        depth: 0,
        malformed: &malformed,
    };
    let mut documents: Vec<Node> = Vec::new();
    loop {
        match reader.next() {
            Ok(Some((Event::DocumentStart(_), _))) => {
                let read = reader.document(notes);
                match (read, documents.iter().any(|known| known.has(key))) {
                    (Ok(document), _) => documents.extend(document),
                    (Err(error @ Error::Malformed { .. }), true) => {
                        not_read(&error, notes);
                        break;
                    }
                    (Err(error), _) => return Err(error),
                }
            }
            Ok(Some((Event::StreamEnd, _)) | None) => break,
            Ok(Some(_)) => {}
            Err(error) if documents.iter().any(|known| known.has(key)) => {
                not_read(&error, notes);
                break;
            }
            Err(error) => return Err(error),
        }
    }
    let found = documents.iter().position(|document| document.has(key));
    if documents.is_empty() {
        return Err(malformed(0, 0, "there is nothing in it".to_owned()));
    }
    let read = documents.remove(found.unwrap_or(0));
    documents.into_iter().for_each(|other| notes.rest(other));
    Ok(read)
}

/// Lists that what follows a document that was read is malformed.
fn not_read(error: &Error, notes: &mut Notes<'_>) {
    let message = format!("not read, because another document in this file is malformed: {error}");
    notes.lose(notes.root(), Reason::NotUnderstood, message);
}

struct Reader<'a, 'f> {
    parser: Parser<'a, StrInput<'a>>,
    lines: Vec<&'a str>,
    /// What has an anchor, by its number.
    anchors: HashMap<usize, Node>,
    depth: usize,
    malformed: &'f dyn Fn(usize, usize, String) -> Error,
}

impl<'a> Reader<'a, '_> {
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Error> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok(event)) => Ok(Some(event)),
            Some(Err(error)) => {
                let marker = error.marker();
                let message = error.info().to_owned();
                Err((self.malformed)(marker.line(), marker.col() + 1, message))
            }
        }
    }

    /// The document that begins here.
    fn document(&mut self, notes: &mut Notes<'_>) -> Result<Option<Node>, Error> {
        // An alias does not reach into another document.
        self.anchors.clear();
        let Some((event, span)) = self.next()? else {
            return Ok(None);
        };
        let root = notes.root();
        self.node(event, span, root, notes).map(Some)
    }

    /// The node that this event begins, whose place is known.
    fn node(
        &mut self,
        event: Event<'a>,
        span: Span,
        at: At,
        notes: &mut Notes<'_>,
    ) -> Result<Node, Error> {
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_nothing = style == ScalarStyle::Plain
                    && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let value = match is_nothing {
                    true => Value::Nothing,
                    false => Value::Text(text.into_owned()),
                };
                (value, anchor)
            }
            Event::SequenceStart(anchor, _) => (Value::List(self.list(span, at, notes)?), anchor),
            Event::MappingStart(anchor, _) => (Value::Map(self.map(span, at, notes)?), anchor),
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor) else {
                    let start = span.start;
                    let message = "this alias is inside of what it repeats".to_owned();
                    return Err((self.malformed)(start.line(), start.col() + 1, message));
                };
                (copied(node, at, notes)?.value, 0)
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::SequenceEnd
            | Event::MappingEnd => (Value::Nothing, 0),
        };
        let node = Node { at, value };
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn deeper(&mut self, span: Span) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > DEPTH {
            let start = span.start;
            let message = "lists and maps are nested too deeply".to_owned();
            return Err((self.malformed)(start.line(), start.col() + 1, message));
        }
        Ok(())
    }

    /// Whether no colon follows the key that begins here.
    fn is_without_colon(&self, line: usize, column: usize, key: &str) -> bool {
        let line = self.lines.get(line.saturating_sub(1)).unwrap_or(&"");
        let mut from = line.chars().skip(column.saturating_sub(1));
        let is_plain = key.chars().all(|c| from.next() == Some(c));
        is_plain && from.find(|c| !c.is_whitespace()) != Some(':')
    }

    fn list(&mut self, span: Span, at: At, notes: &mut Notes<'_>) -> Result<Vec<Node>, Error> {
        self.deeper(span)?;
        let mut nodes = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::SequenceEnd {
                break;
            }
            let start = span.start;
            let at = notes.index(at, nodes.len(), start.line(), start.col() + 1)?;
            nodes.push(self.node(event, span, at, notes)?);
        }
        self.depth -= 1;
        Ok(nodes)
    }

    fn map(
        &mut self,
        span: Span,
        at: At,
        notes: &mut Notes<'_>,
    ) -> Result<Vec<(String, Node)>, Error> {
        self.deeper(span)?;
        let mut members = Vec::new();
        let mut merged: Vec<(bool, Node)> = Vec::new();
        while let Some((key, span)) = self.next()? {
            if key == Event::MappingEnd {
                break;
            }
            let is_merge =
                matches!(&key, Event::Scalar(text, ScalarStyle::Plain, ..) if text == "<<");
            let start = span.start;
            let (line, column) = (start.line(), start.col() + 1);
            let key = match self.node(key, span, at, notes)?.value {
                Value::Text(key) => key,
                Value::Nothing => String::new(),
                Value::List(_) | Value::Map(_) => {
                    let message = "a key that is a list or a map".to_owned();
                    return Err((self.malformed)(line, column, message));
                }
            };
            let Some((event, span)) = self.next()? else {
                break;
            };
            // What is empty has no place of its own.
            let is_empty =
                matches!(&event, Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty());
            let start = match is_empty {
                true => (line, column),
                false => (span.start.line(), span.start.col() + 1),
            };
            let at = notes.key(at, &key, start.0, start.1)?;
            // `{date: Apr 1, 2014}` without quotes: the year is no key.
            if is_empty && self.is_without_colon(line, column, &key) {
                notes.no_place(&Words { at, text: key });
                continue;
            }
            let is_alias = matches!(event, Event::Alias(_));
            let node = self.node(event, span, at, notes)?;
            let is_map = |node: &Node| matches!(node.value, Value::Map(_));
            match &node.value {
                Value::Map(_) if is_merge => merged.push((is_alias, node)),
                Value::List(maps) if is_merge && maps.iter().all(is_map) => {
                    merged.extend(node.into_list().into_iter().map(|node| (true, node)));
                }
                _ => members.push((key, node)),
            }
        }
        self.depth -= 1;
        // What is written here wins, and then what is named first.
        let mut names: HashSet<String> = members.iter().map(|(name, _)| name.clone()).collect();
        for (is_alias, node) in merged {
            for (name, node) in node.into_members() {
                if names.insert(name.clone()) {
                    members.push((name, node));
                } else if !is_alias {
                    notes.rest(node);
                }
            }
        }
        Ok(members)
    }
}

/// A copy in another place, each of whose parts counts.
fn copied(node: &Node, at: At, notes: &mut Notes<'_>) -> Result<Node, Error> {
    let place = notes.place(at);
    let value = match &node.value {
        Value::List(nodes) => {
            let mut copies = Vec::new();
            for (index, node) in nodes.iter().enumerate() {
                let at = notes.index(at, index, place.line, place.column)?;
                copies.push(copied(node, at, notes)?);
            }
            Value::List(copies)
        }
        Value::Map(members) => {
            let mut copies = Vec::new();
            for (key, node) in members {
                let at = notes.key(at, key, place.line, place.column)?;
                copies.push((key.clone(), copied(node, at, notes)?));
            }
            Value::Map(copies)
        }
        value => value.clone(),
    };
    Ok(Node { at, value })
}

//! BibTeX and BibLaTeX to a tree: a map of fields for each entry, without LaTeX's marks.
//!
//! Names of strings, and entries that others inherit from, are resolved here: a file could make the
//! library's own resolution run in a circle or grow without end.

use crate::tree::{At, Node, Notes, Value, Words};
use crate::{Error, Format, Place};
use biblatex::{
    Bibliography, Chunk, ChunksExt, Pair, Person, RawBibliography, RawChunk, RawEntry, Spanned,
};
use std::collections::{BTreeMap, HashMap};

/// An entry.
pub(crate) struct Entry {
    /// Its type in small letters.
    pub kind: String,
    /// The key under which it is cited.
    pub key: String,
    /// The fields; those with people are lists of names.
    pub fields: Node,
    /// The names of fields that are those of another entry.
    pub inherited: Vec<String>,
}

/// What is written without quotes, by its name.
type Strings<'s> = HashMap<String, Vec<&'s str>>;

/// Reads a file.
pub(crate) fn read(bytes: &[u8], notes: &mut Notes<'_>) -> Result<Vec<Entry>, Error> {
    let malformed = |place: Place, message: String| Error::Malformed {
        format: Format::Bib,
        place,
        message,
    };
    let text = std::str::from_utf8(bytes)
        .map_err(|_| malformed(Place::default(), "this is not UTF-8 text".to_owned()))?;
    let raw = RawBibliography::parse(text).map_err(|error| {
        let place = Place {
            line: line_of(text, error.span.start),
            ..Place::default()
        };
        malformed(place, error.kind.to_string())
    })?;
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    let strings = strings(&raw.abbreviations, notes.options.max_bytes)?;
    let mut room = notes.options.max_bytes;
    let mut entries = Vec::new();
    for Spanned { v: entry, span } in raw.entries {
        let line = lines.find(span.start);
        let root = notes.root();
        let at = notes.key(root, entry.key.v, line, 0)?;
        let kind = entry.kind.v.to_lowercase();
        let mut fields = Vec::new();
        for field in &entry.fields {
            let name = field.key.v.to_lowercase();
            let line = lines.find(field.key.span.start);
            let at = notes.key(at, &name, line, 0)?;
            let resolved = resolved(field, &strings);
            let size: usize = resolved.value.v.iter().map(|chunk| length(&chunk.v)).sum();
            room = room.checked_sub(size).ok_or_else(|| {
                Error::TooLarge("the strings of this file repeat too much".to_owned())
            })?;
            fields.extend(node(&entry, resolved, at, notes).map(|node| (name, node)));
        }
        entries.push(Entry {
            kind,
            key: entry.key.v.to_owned(),
            fields: Node {
                at,
                value: Value::Map(fields),
            },
            inherited: Vec::new(),
        });
    }
    inherit(&mut entries);
    Ok(entries)
}

fn length(chunk: &RawChunk<'_>) -> usize {
    match chunk {
        RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text.len(),
    }
}

/// The strings that a file defines. Each can only name those that are defined before it.
fn strings<'s>(pairs: &[Pair<'s>], most: usize) -> Result<Strings<'s>, Error> {
    let mut strings: Strings<'s> = HashMap::new();
    let mut size = 0;
    for pair in pairs {
        let mut parts = Vec::new();
        for chunk in &pair.value.v {
            match chunk.v {
                RawChunk::Normal(text) => parts.push(text),
                RawChunk::Abbreviation(name) => match strings.get(&name.to_lowercase()) {
                    Some(known) => parts.extend(known.iter().copied()),
                    None => parts.push(name),
                },
            }
            if parts.len() > 10_000 {
                return Err(Error::TooLarge(
                    "the strings of this file repeat too much".to_owned(),
                ));
            }
        }
        size += parts.iter().map(|part| part.len()).sum::<usize>();
        if size > most {
            return Err(Error::TooLarge(
                "the strings of this file repeat too much".to_owned(),
            ));
        }
        strings.insert(pair.key.v.to_lowercase(), parts);
    }
    Ok(strings)
}

/// A field in which no names are left: a name that is not known is its own text.
fn resolved<'s>(field: &Pair<'s>, strings: &Strings<'s>) -> Pair<'s> {
    let mut chunks = Vec::new();
    for Spanned { v, span } in &field.value.v {
        let normal = |text| Spanned::new(RawChunk::Normal(text), span.clone());
        match *v {
            RawChunk::Normal(text) => chunks.push(normal(text)),
            RawChunk::Abbreviation(name) => match strings.get(&name.to_lowercase()) {
                Some(parts) => chunks.extend(parts.iter().map(|part| normal(part))),
                None => chunks.push(normal(name)),
            },
        }
    }
    Pair::new(
        field.key.clone(),
        Spanned::new(chunks, field.value.span.clone()),
    )
}

/// The value of a field; what is malformed LaTeX is listed.
fn node(entry: &RawEntry<'_>, field: Pair<'_>, at: At, notes: &mut Notes<'_>) -> Option<Node> {
    let name = field.key.v.to_lowercase();
    let raw: Vec<&str> = field
        .value
        .v
        .iter()
        .map(|chunk| match chunk.v {
            RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
        })
        .collect();
    let raw = Words {
        at,
        text: raw.concat(),
    };
    let alone = RawBibliography {
        preamble: String::new(),
        entries: vec![Spanned::detached(RawEntry {
            key: entry.key.clone(),
            kind: Spanned::detached("misc"),
            // No name to which the library gives a meaning of its own.
            fields: vec![Pair::new(Spanned::detached(verbatim(&name)), field.value)],
        })],
        abbreviations: Vec::new(),
    };
    let Ok(bibliography) = Bibliography::from_raw(alone) else {
        notes.not_understood(&raw, "LaTeX");
        return None;
    };
    let chunks = bibliography.into_vec().pop()?.fields.into_values().next()?;
    if matches!(
        name.as_str(),
        "author" | "editor" | "bookauthor" | "translator"
    ) {
        let whole = chunks.format_verbatim();
        let people: Vec<Person> = chunks.parse().ok()?;
        let nodes = people.into_iter().map(|person| Node {
            at,
            value: Value::Text(full_name(&person, &whole)),
        });
        let value = Value::List(nodes.collect());
        return Some(Node { at, value });
    }
    let texts = chunks.into_iter().map(|chunk| match chunk.v {
        Chunk::Normal(text) | Chunk::Verbatim(text) => text,
        // Kept as text: what is raised or lowered is seen by the mapper.
        Chunk::Math(text) => format!("${text}$"),
    });
    let value = Value::Text(texts.collect());
    Some(Node { at, value })
}

/// A name for a field of which the library knows whether its content is LaTeX.
fn verbatim(name: &str) -> &'static str {
    match name {
        "url" | "doi" | "eprint" | "file" | "urlraw" | "verba" => "verba",
        _ => "usera",
    }
}

/// A person as people write them. Where there are no spaces between words, the library puts some that
/// are not in the file.
fn full_name(person: &Person, whole: &str) -> String {
    let Person {
        name,
        given_name,
        prefix,
        suffix,
        ..
    } = person;
    if given_name.is_empty() && prefix.is_empty() && name.eq_ignore_ascii_case("others") {
        return "et al.".to_owned();
    }
    let parts = [given_name, prefix, name, suffix].map(String::as_str);
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join(" ");
    // Nobody writes that many names by hand.
    if whole.len() > 10_000 {
        return joined;
    }
    let in_order = spaced_as(&joined, whole);
    // Families come first where no space is between the names.
    let other_order = || spaced_as(&format!("{name}{given_name}"), whole);
    in_order.or_else(other_order).unwrap_or(joined)
}

/// The letters of this as they are spaced in a text, if they are there one after another.
fn spaced_as(letters: &str, whole: &str) -> Option<String> {
    let solid = |text: &str| text.split_whitespace().collect::<String>();
    let letters = solid(letters);
    let start = solid(whole)
        .find(&letters)
        .filter(|_| !letters.is_empty())?;
    let (mut passed, mut out) = (0, String::new());
    for c in whole.chars() {
        if !c.is_whitespace() {
            passed += c.len_utf8();
        }
        if passed > start {
            out.push(c);
        }
        if passed == start + letters.len() {
            return Some(out);
        }
    }
    None
}

/// Entries with `crossref` or `xdata` take what they lack from that entry, one step and no further.
fn inherit(entries: &mut [Entry]) {
    let keys: BTreeMap<String, usize> = entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.key.clone(), at))
        .collect();
    for at in 0..entries.len() {
        for name in ["crossref", "xdata"] {
            let from = entries[at]
                .fields
                .get(name)
                .and_then(|node| match &node.value {
                    Value::Text(key) => keys.get(key.trim()).copied(),
                    _ => None,
                });
            let Some(from) = from.filter(|from| *from != at) else {
                continue;
            };
            entries[at].fields.take(name);
            let Value::Map(theirs) = entries[from].fields.value.clone() else {
                continue;
            };
            let Entry {
                fields, inherited, ..
            } = &mut entries[at];
            let Value::Map(ours) = &mut fields.value else {
                continue;
            };
            for (key, node) in theirs {
                // The title of a book is the place of a chapter.
                let key = match key.as_str() {
                    "title" if name == "crossref" => "booktitle".to_owned(),
                    "crossref" | "xdata" => continue,
                    _ => key,
                };
                if ours.iter().all(|(known, _)| *known != key) {
                    inherited.push(key.clone());
                    ours.push((key, node));
                }
            }
        }
    }
}

fn line_of(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// Lines of bytes that come in their order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn find(&mut self, at: usize) -> usize {
        if let Some(passed) = self.text.as_bytes().get(self.at..at) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.at = at;
        }
        self.line
    }
}

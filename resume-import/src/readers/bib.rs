//! BibTeX and BibLaTeX to a tree: a map of fields for each entry, whose texts are LaTeX.
//!
//! Names of strings, and entries that others inherit from, are resolved here: a file could make the
//! library's own resolution run in a circle or grow without end.

use crate::rich::latex;
use crate::tree::{At, Node, Notes, Value, Words, shown};
use crate::{Error, Format, Place, Reason, encoding};
use biblatex::{
    Bibliography, ChunksExt, Pair, Person, RawBibliography, RawChunk, RawEntry, Spanned,
};
use std::borrow::Cow;
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

/// Fields that are addresses or numbers, and not LaTeX.
pub(crate) const ADDRESSES: &[&str] = &["url", "doi", "eprint", "file", "urlraw"];

/// What is written without quotes, by its name.
type Strings<'s> = HashMap<String, Vec<&'s str>>;

/// Reads a file.
pub(crate) fn read(bytes: &[u8], notes: &mut Notes<'_>) -> Result<Vec<Entry>, Error> {
    let malformed = |place: Place, message: String| Error::Malformed {
        format: Format::Bib,
        place,
        message,
    };
    let text = encoding::utf8(bytes)?;
    let starts = starts(text);
    let text: &str = &braced(text, &starts);
    let raw = match RawBibliography::parse(text) {
        Ok(raw) => raw,
        Err(error) => {
            let raw = each_alone(text, &starts, notes)?;
            if raw.entries.is_empty() {
                let place = Place {
                    line: line_of(text, error.span.start),
                    ..Place::default()
                };
                return Err(malformed(place, error.kind.to_string()));
            }
            raw
        }
    };
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
            fields.extend(node(&resolved, at, notes).map(|node| (name, node)));
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

/// Where lines begin that begin an entry, in their order.
fn starts(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::new();
    for line in text.split_inclusive('\n') {
        let entry = line.trim_start();
        let kind = entry.strip_prefix('@').unwrap_or_default();
        let rest = kind.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if rest.len() < kind.len() && rest.trim_start().starts_with(['{', '(']) {
            starts.push(at + line.len() - entry.len());
        }
        at += line.len();
    }
    starts
}

/// The parts of a text between these places, and where each begins.
fn parts<'t>(text: &'t str, starts: &[usize]) -> impl Iterator<Item = (usize, &'t str)> {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().copied().zip(ends);
    parts.filter_map(|(start, end)| Some((start, text.get(start..end)?)))
}

/// The text with braces around entries instead of parentheses, which BibTeX allows and the library
/// does not know.
fn braced<'t>(text: &'t str, starts: &[usize]) -> Cow<'t, str> {
    let mut pairs = Vec::new();
    for (start, part) in parts(text, starts) {
        let Some(open) = part.find(['{', '(']) else {
            continue;
        };
        if part[open..].starts_with('(')
            && let Some(close) = closing(&part[open + 1..])
        {
            pairs.push((start + open, start + open + 1 + close));
        }
    }
    if pairs.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (open, close) in pairs {
        out.extend([&text[at..open], "{", &text[open + 1..close], "}"]);
        at = close + 1;
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// Where the parenthesis is that ends an entry: outside of braces and quotation marks.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut is_quoted) = (0usize, false);
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '"' if depth == 0 => is_quoted = !is_quoted,
            ')' if depth == 0 && !is_quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// The entries of a file in which some are malformed; those are listed.
fn each_alone<'t>(
    text: &'t str,
    starts: &[usize],
    notes: &mut Notes<'_>,
) -> Result<RawBibliography<'t>, Error> {
    let mut whole = RawBibliography {
        preamble: String::new(),
        entries: Vec::new(),
        abbreviations: Vec::new(),
    };
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    for (start, part) in parts(text, starts) {
        let line = lines.find(start);
        match RawBibliography::parse(part) {
            Ok(RawBibliography {
                preamble: _,
                entries,
                abbreviations,
            }) => {
                whole.abbreviations.extend(abbreviations);
                for mut entry in entries {
                    entry.span.start += start;
                    for field in &mut entry.v.fields {
                        field.key.span.start += start;
                    }
                    whole.entries.push(entry);
                }
            }
            Err(error) => {
                let root = notes.root();
                let key = part.split(['{', '(', ',', '}', ')']).nth(1);
                let at = notes.key(root, key.unwrap_or_default().trim(), line, 0)?;
                let line = line + line_of(part, error.span.start) - 1;
                let (kind, words) = (error.kind, shown(part));
                let message = format!("not understood: {kind} in line {line} of `{words}`");
                notes.lose(at, Reason::NotUnderstood, message);
            }
        }
    }
    Ok(whole)
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

/// The value of a field: LaTeX, an address as it is, or people.
fn node(field: &Pair<'_>, at: At, notes: &mut Notes<'_>) -> Option<Node> {
    let raw = field.value.v.iter().map(|chunk| match chunk.v {
        RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
    });
    let raw = Words {
        at,
        text: raw.collect(),
    };
    let value = match field.key.v.to_lowercase().as_str() {
        name if ADDRESSES.contains(&name) => Value::Text(latex::address(&raw.text)),
        "author" | "editor" | "bookauthor" | "translator" => {
            let names = notes.latex_names(&raw);
            let Some(people) = people(&names) else {
                notes.not_understood(&raw, "names");
                return None;
            };
            let person = |text| Node {
                at,
                value: Value::Text(text),
            };
            Value::List(people.into_iter().map(person).collect())
        }
        _ => Value::Text(raw.text),
    };
    Some(Node { at, value })
}

/// People in the order of the file, as people write them.
fn people(names: &str) -> Option<Vec<String>> {
    let field = Pair::new(
        // No name to which the library gives a meaning of its own.
        Spanned::detached("usera"),
        Spanned::detached(vec![Spanned::new(RawChunk::Normal(names), 0..names.len())]),
    );
    let alone = RawBibliography {
        preamble: String::new(),
        entries: vec![Spanned::detached(RawEntry {
            key: Spanned::detached("key"),
            kind: Spanned::detached("misc"),
            fields: vec![field],
        })],
        abbreviations: Vec::new(),
    };
    let mut entries = Bibliography::from_raw(alone).ok()?.into_vec();
    let chunks = entries.pop()?.fields.into_values().next()?;
    let whole = chunks.format_verbatim();
    let people: Vec<Person> = chunks.parse().ok()?;
    Some(
        people
            .iter()
            .map(|person| full_name(person, &whole))
            .collect(),
    )
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
    // In these scripts the family comes first, and there is no space after it.
    if prefix.is_empty() && suffix.is_empty() && is_han(name) && is_han(given_name) {
        return format!("{name}{given_name}");
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

/// Whether a name is in the signs of Chinese or of Korean.
fn is_han(name: &str) -> bool {
    let is_sign = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    !name.is_empty() && name.chars().all(is_sign)
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
                    "subtitle" if name == "crossref" => "booksubtitle".to_owned(),
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

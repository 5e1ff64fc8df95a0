//! What is inserted into the source: the language in `lang`, and the texts in it.

use super::table::Table;
use resume::cli::Failure;
use resume_syntax::source::Invocation;
use resume_syntax::tree::{ItemKind, Tree, Value};
use resume_syntax::{Place, Translatable};
use std::ops::Range;

/// The languages of a résumé, and where another is added.
pub(super) struct Languages {
    /// As they are declared, or the default.
    names: Vec<String>,
    /// Where the declaration ends, if there is one.
    declared: Option<usize>,
    /// Where the name ends, after which the declaration is written.
    name: usize,
}

/// The language of a résumé that declares none.
const DEFAULT: &str = "en";

impl Languages {
    pub(super) fn of(tree: &Tree, invocation: &Invocation) -> Result<Languages, Failure> {
        let values = tree.declared_languages();
        let end = |place: &Place| invocation.range_of(place).end;
        let named = tree.items.iter().find_map(|item| match &item.kind {
            ItemKind::Field(field) if field.name.text == "name" => Some(field),
            _ => None,
        });
        let named = named.and_then(|field| {
            let value = field.values.last().map(last_place);
            field.tags.last().map(|tag| tag.place()).or(value)
        });
        let names = values.iter().map(|value| match value {
            Value::Text(text) => Ok(text.value.clone()),
            Value::Splice(_) | Value::Date(_) => Err(Failure::refused(
                "the language of the résumé is an expression",
            )
            .with_help("write it in quotes: `lang: \"en\"`")),
        });
        let mut names: Vec<String> = names.collect::<Result<_, _>>()?;
        if names.is_empty() {
            names.push(DEFAULT.to_owned());
        }
        Ok(Languages {
            names,
            declared: values.last().map(|value| end(&value.place())),
            name: named.map_or(invocation.open.end, |place| end(&place)),
        })
    }

    /// The language that the texts are written in first.
    pub(super) fn first(&self) -> &str {
        self.names.first().map_or(DEFAULT, String::as_str)
    }

    /// All of them, and perhaps one more.
    pub(super) fn with(&self, to: Option<&String>) -> Vec<String> {
        let mut names = self.names.clone();
        names.extend(to.filter(|to| self.number(to).is_none()).cloned());
        names
    }

    fn number(&self, name: &str) -> Option<usize> {
        let mut names = self.names.iter();
        names.position(|known| known.eq_ignore_ascii_case(name))
    }

    /// The edit that declares one more.
    fn declare(&self, text: &str, to: &str) -> Edit {
        if let Some(end) = self.declared {
            return Edit::insert(end, format!(", \"{to}\""));
        }
        let declaration = format!("lang: \"{}\", \"{to}\"", self.first());
        let line = text[..self.name].rfind('\n').map_or(0, |at| at + 1);
        let content = text[line..self.name].trim_start();
        let rest = text[self.name..].lines().next().unwrap_or_default();
        let is_alone = content.starts_with("name")
            && (rest.trim().is_empty() || rest.trim_start().starts_with("//"));
        if !is_alone {
            return Edit::insert(self.name, format!(" {declaration}"));
        }
        let indent = &text[line..line + (self.name - line - content.len())];
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let end = self.name + rest.len();
        Edit::insert(end, format!("{newline}{indent}{declaration}"))
    }
}

/// A change to the source.
struct Edit {
    range: Range<usize>,
    with: String,
    /// The line of the table that it comes from.
    line: Option<u64>,
}

impl Edit {
    fn insert(at: usize, with: String) -> Edit {
        Edit {
            range: at..at,
            with,
            line: None,
        }
    }
}

/// All changes to the source.
pub(super) struct Edits {
    edits: Vec<Edit>,
    /// How many texts in the new language are empty after the edits.
    pub(super) missing: usize,
}

impl Edits {
    pub(super) fn new(
        text: &str,
        invocation: &Invocation,
        texts: &[Translatable],
        languages: &Languages,
        to: &str,
        table: Option<&Table>,
    ) -> Edits {
        let (mut edits, mut missing) = (Vec::new(), 0);
        if languages.number(to).is_none() {
            edits.push(languages.declare(text, to));
        }
        let number = languages.number(to).unwrap_or(languages.names.len());
        let count = languages.names.len().max(number + 1);
        for translatable in texts {
            let Translatable {
                is_asked,
                languages: given,
                path: _,
                kind: _,
                around: _,
            } = translatable;
            let (Some(first), Some(last)) = (given.first(), given.last()) else {
                continue;
            };
            let row = table.and_then(|table| table.find(translatable));
            let row = row.filter(|row| *is_asked || Some(&row.text) != first.value.as_ref());
            let is_single = given.len() == 1;
            if is_single && !is_asked && row.is_none() {
                continue;
            }
            if let Some(known) = given.get(number).filter(|_| number > 0) {
                match row {
                    Some(row) if known.value.as_ref() != Some(&row.text) => edits.push(Edit {
                        range: invocation.range_of(&known.place),
                        with: literal(&row.text),
                        line: Some(row.line),
                    }),
                    None if known.value.as_deref() == Some("") => missing += 1,
                    _ => {}
                }
            }
            let end = invocation.range_of(&last.place).end;
            for at in given.len()..count {
                let edit = match row {
                    Some(row) if at == number => Edit {
                        line: Some(row.line),
                        ..Edit::insert(end, format!(" | {}", literal(&row.text)))
                    },
                    // In the other languages it stays the same.
                    Some(_) if is_single && !is_asked => {
                        let source = &text[invocation.range_of(&first.place)];
                        Edit::insert(end, format!(" | {source}"))
                    }
                    _ => {
                        missing += usize::from(at == number);
                        Edit::insert(end, " | \"\"".to_owned())
                    }
                };
                edits.push(edit);
            }
        }
        edits.sort_by_key(|edit| edit.range.start);
        Edits { edits, missing }
    }

    /// The text after all changes, and where in it what came from which line of the table is.
    pub(super) fn apply(&self, text: &str) -> (String, Vec<(Range<usize>, u64)>) {
        let (mut out, mut inserted, mut done) = (String::new(), Vec::new(), 0);
        for Edit { range, with, line } in &self.edits {
            out.push_str(text.get(done..range.start).unwrap_or_default());
            let start = out.len();
            out.push_str(with);
            inserted.extend(line.map(|line| (start..out.len(), line)));
            done = range.end;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        (out, inserted)
    }
}

/// The last token of a value, in its last language.
fn last_place(value: &Value) -> Place {
    let translations = match value {
        Value::Text(text) => text.translations.as_slice(),
        Value::Splice(splice) => splice.translations.as_slice(),
        Value::Date(_) => &[],
    };
    translations.last().unwrap_or(value).place()
}

/// A text as a string literal.
fn literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            c if c.is_control() => literal.extend(c.escape_default()),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

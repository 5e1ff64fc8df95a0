//! Values out of string literals, and what is wrong with them, placed inside the literal.

use super::{Lowerer, PLACEHOLDER};
use crate::literal;
use crate::place::{Inside, Place};
use crate::tree::{Dates, Name, Splice, Text, Value};
use resume_core::model::{BlockName, Inline, List, Prose, Str, Tag, text};
use resume_core::problem::{Applicability, Code, Edit, Fault, Help, Path};
use resume_core::wording::{Beside, instead_of, list, nearest};
use std::borrow::Cow;

impl Lowerer<'_> {
    pub(super) fn declared_tags(&mut self, fields: &super::fields::Fields<'_>) -> List<Tag> {
        let mut tags = Vec::new();
        for value in fields.values("tags") {
            // Everything but a word was refused while parsing.
            let Value::Splice(Splice {
                word: Some(name), ..
            }) = value
            else {
                continue;
            };
            if self.declared.contains(&name.text) {
                self.problem(
                    Code::TagRepeated,
                    format!("duplicate tag `{}`", name.text),
                    "remove it",
                    name.place(),
                );
                continue;
            }
            self.declared.push(name.text.clone());
            if let Ok(tag) = Tag::new(name.text.clone()) {
                self.places
                    .0
                    .insert(Path::root().field("tags").index(tags.len()), name.place());
                tags.push(tag);
            }
        }
        Cow::Owned(tags)
    }

    /// The tags on one thing.
    pub(super) fn tags(&mut self, names: &[Name]) -> List<Tag> {
        self.tags_after("#", names)
    }

    /// Tags that have been declared; before each of them is the sign.
    pub(super) fn tags_after(&mut self, sign: &str, names: &[Name]) -> List<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        for name in names {
            if tags.iter().any(|tag| tag.as_str() == name.text) {
                self.problem(
                    Code::TagRepeated,
                    format!("duplicate tag `{sign}{}`", name.text),
                    "remove it",
                    name.place(),
                );
            } else if !self.declared.contains(&name.text) {
                // It may be one of those that were refused, and is left out as they are; and one that
                // is missing is missing once.
                if self.is_declaration_refused || self.undeclared.contains(&name.text) {
                    continue;
                }
                self.undeclared.push(name.text.clone());
                // A list that nobody would read is not repeated for each tag.
                let few = if self.declared.len() < 16 {
                    self.declared.as_slice()
                } else {
                    &["…".to_owned()]
                };
                let line = format!(
                    "`tags: {}`",
                    list(few.iter().map(String::as_str).chain([name.text.as_str()]))
                );
                let help = match nearest(&name.text, self.declared.iter().map(String::as_str)) {
                    Some(near) => format!("write `{sign}{near}`, or declare it: {line}"),
                    None => format!("declare it: {line}"),
                };
                self.problem(
                    Code::TagUndeclared,
                    format!("the tag `{}` is not declared", name.text),
                    help,
                    name.place(),
                );
            } else if let Ok(tag) = Tag::new(name.text.clone()) {
                tags.push(tag);
            }
        }
        Cow::Owned(tags)
    }

    /// Prose out of a string literal; a placeholder if something is wrong with it.
    pub(super) fn prose(&mut self, text: &Text, path: &Path) -> Prose {
        self.prose_or(text, path, Split::Never)
    }

    /// Prose of which there may be several, one after another.
    pub(super) fn prose_or(&mut self, text: &Text, path: &Path, split: Split) -> Prose {
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused || self.has_empty_line(text, split) {
            return Prose::text(PLACEHOLDER);
        }
        if text.plain {
            return Prose::text(self.plain(text, path));
        }
        self.escaped_breaks(text);
        let advice = Prose::advice(&text.value);
        advice.into_iter().for_each(|fault| self.fault(fault, text));
        Prose::parse(&text.value).unwrap_or_else(|faults| {
            faults.into_iter().for_each(|fault| self.fault(fault, text));
            Prose::text(PLACEHOLDER)
        })
    }

    /// Reports an empty line in a text, which would be lost, with what to write for two paragraphs.
    fn has_empty_line(&mut self, text: &Text, split: Split) -> bool {
        let Some(range) = text.empty_line.clone() else {
            return false;
        };
        let quotes = text.source.trim_start_matches('r');
        let hashes = quotes.len() - quotes.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(hashes));
        let is_raw = text.source.starts_with('r');
        let open = format!("{}{}\"", if is_raw { "r" } else { "" }, "#".repeat(hashes));
        let (say, between) = match split {
            Split::Never => (
                "remove the empty line: this is one paragraph",
                "\n".to_owned(),
            ),
            Split::Bullets => (
                "write two bullets: `- \"…\" - \"…\"`",
                format!("{close} - {open}"),
            ),
            Split::Listed => (
                "write two paragraphs: `\"…\", \"…\"`",
                format!("{close}, {open}"),
            ),
            Split::Paragraphs => (
                "write two paragraphs: `\"…\"; \"…\"`",
                format!("{close}; {open}"),
            ),
        };
        let place = Place {
            inside: Some(Box::new(Inside {
                literal: text.source.clone(),
                range,
            })),
            ..text.place.clone()
        };
        let help = Help::edit(say, between, Applicability::Maybe);
        let message = "empty line in text";
        self.problem_in(text, Code::TextParagraphs, message, help, place);
        true
    }

    /// Plain text out of a string literal; a placeholder if something is wrong with it.
    pub(super) fn plain(&mut self, text: &Text, path: &Path) -> Str {
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused || self.has_empty_line(text, Split::Never) {
            return Cow::Borrowed(PLACEHOLDER);
        }
        match text::fault(&text.value) {
            None => {
                self.markup_in_plain(text);
                Cow::Owned(text.value.clone())
            }
            Some(fault) => {
                self.fault(fault, text);
                Cow::Borrowed(PLACEHOLDER)
            }
        }
    }

    /// A value of a type that refuses; the placeholder if it does, or if only rustc knows it.
    pub(super) fn value<T>(
        &mut self,
        value: &Value,
        path: &Path,
        placeholder: T,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> T {
        self.places.0.insert(path.clone(), value.place());
        match value {
            Value::Splice(splice) => {
                self.splices.push((path.clone(), splice.clone()));
                placeholder
            }
            Value::Date(dates) => {
                self.date_in_text(dates);
                placeholder
            }
            Value::Text(text) if text.refused || self.has_empty_line(text, Split::Never) => {
                placeholder
            }
            Value::Text(text) => make(text.value.clone()).unwrap_or_else(|fault| {
                self.value_fault(fault, text, path);
                placeholder
            }),
        }
    }

    /// A value that is plain text.
    pub(super) fn plain_value(&mut self, value: &Value, path: &Path) -> Str {
        if let Value::Text(text) = value {
            self.markup_in_plain(text);
        }
        self.value(value, path, Cow::Borrowed(PLACEHOLDER), plain)
    }

    /// Advises on line breaks that are escaped, which become spaces: perhaps a backslash was meant,
    /// with the letter after it.
    fn escaped_breaks(&mut self, text: &Text) {
        for range in text.escaped_breaks.clone() {
            let escape = &text.source[range.clone()];
            let message = format!("`{escape}` is a line break, which is printed as a space");
            let say = format!(
                "write `\\{escape}` if the text has a backslash here, else a second text or bullet"
            );
            let help = Help::edit(say, format!("\\{escape}"), Applicability::Maybe);
            let place = Place {
                inside: Some(Box::new(Inside {
                    literal: text.source.clone(),
                    range,
                })),
                ..text.place.clone()
            };
            self.problem_in(text, Code::LineBreakEscaped, message, help, place);
        }
    }

    /// Advises on markup in a text that has none: it is printed as it is written.
    fn markup_in_plain(&mut self, text: &Text) {
        let is_markup = |inline: &Inline| match inline {
            Inline::Emphasis(_) | Inline::Strong(_) | Inline::Code(_) | Inline::Link { .. } => true,
            Inline::Text(_) | Inline::Superscript(_) | Inline::Subscript(_) => false,
        };
        if text.refused || text.plain {
            return;
        }
        self.escaped_breaks(text);
        let foreign = Prose::foreign_markup(&text.value);
        // An entity has a character, which is no markup.
        let (entities, markup): (Vec<Fault>, Vec<Fault>) = foreign
            .into_iter()
            .partition(|fault| text.value[fault.start..].starts_with('&'));
        entities
            .into_iter()
            .for_each(|fault| self.fault(fault, text));
        let may_be = text.value.contains(['*', '`', '[']);
        let has_markup = || {
            let prose = Prose::parse(&text.value);
            prose.is_ok_and(|prose| prose.inlines().iter().any(is_markup))
        };
        if !markup.is_empty() || may_be && has_markup() {
            self.problem_in(
                text,
                Code::MarkupLiteral,
                "this text is printed as it is written, with the markup in it",
                "remove the markup",
                text.place.clone(),
            );
        }
    }

    /// Reports a date where text belongs.
    pub(super) fn date_in_text(&mut self, dates: &Dates) {
        let help = "write it in double quotes";
        let message = "this value is not text";
        self.problem(Code::ValueMistyped, message, help, dates.place.clone());
    }

    /// A fault of a value, with a better answer where the text shows what was meant.
    pub(super) fn value_fault(&mut self, fault: Fault, text: &Text, path: &Path) {
        // Rows of `contact` lead where they say.
        let row = Beside::of(text.value.trim(), fault.code)
            .filter(|_| path.is_within(&Path::root().field(BlockName::Contact.word())))
            .and_then(|beside| Some((beside.row()?, beside.alone)));
        if let Some((row, alone)) = row {
            let help = format!("write `\"{alone}\"`, or a row in place of the field: `{row}`");
            let place = text.place.clone();
            return self.problem_in(text, fault.code, fault.message, help, place);
        }
        match instead_of(&text.value, &fault) {
            Some(help) => {
                let help = whole_literal(help, text);
                self.problem_in(text, fault.code, fault.message, help, text.place.clone());
            }
            None => self.fault(fault, text),
        }
    }

    /// A fault of a string literal, placed inside it.
    pub(super) fn fault(&mut self, fault: Fault, text: &Text) {
        let mut place = text.place.clone();
        let origin = |byte: usize| text.origins.get(byte).copied().map(|at| at as usize);
        if let (Some(start), Some(end)) = (origin(fault.start), origin(fault.end))
            && (fault.start > 0 || fault.end < text.value.len())
            && start < end
        {
            place.inside = Some(Box::new(Inside {
                literal: text.source.clone(),
                range: start..end,
            }));
        }
        let is_part = place.inside.is_some();
        // In `"C:\temp"` nobody meant a tab.
        let is_escape = place.inside.as_ref().is_some_and(|inside| {
            let written = inside.literal.get(inside.range.clone());
            matches!(written, Some("\\t" | "\\n" | "\\r"))
        });
        let help = match fault.code {
            Code::TextControl if is_escape => Help::edit(
                "write a space, or `\\\\` if the text has a backslash here",
                " ",
                Applicability::Maybe,
            ),
            _ => in_literal(fault.help.into(), text, is_part),
        };
        self.problem_in(text, fault.code, fault.message, help, place);
    }
}

/// What an empty line in a text was meant to divide.
#[derive(Clone, Copy)]
pub(super) enum Split {
    /// A text that is one paragraph in any case.
    Never,
    /// Bullets.
    Bullets,
    /// The paragraphs of a field.
    Listed,
    /// Paragraphs.
    Paragraphs,
}

/// The help for a whole value as the help for the literal that it was written in.
pub(super) fn whole_literal(help: Help, text: &Text) -> Help {
    match help {
        Help::Write(edit) if !text.source.is_empty() => Help::Write(Edit {
            text: literal::of(&edit.text).into(),
            ..edit
        }),
        other => other.without_edit(),
    }
}

/// The help for some bytes of a value as the help for those of the literal: in `"…"` a backslash
/// is written twice, and in `r"…"` once.
fn in_literal(help: Help, text: &Text, is_part: bool) -> Help {
    let is_raw = text.source.starts_with('r');
    match help {
        Help::Say(say) if is_raw => Help::Say(say.replace("\\\\", "\\").into()),
        Help::Write(edit) if !is_part => whole_literal(Help::Write(edit), text),
        Help::Write(edit) if is_raw && edit.text.contains('"') => Help::Say(edit.say),
        Help::Write(edit) if is_raw => Help::Write(Edit {
            say: edit.say.replace("\\\\", "\\").into(),
            ..edit
        }),
        Help::Write(edit) => Help::Write(Edit {
            text: escaped(&edit.text).into(),
            ..edit
        }),
        other => other,
    }
}

/// A text as it is written between `"` and `"`.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

fn plain(text: String) -> Result<Str, Fault> {
    match text::fault(&text) {
        Some(fault) => Err(fault),
        None => Ok(Cow::Owned(text)),
    }
}

//! Values out of string literals, and what is wrong with them, placed inside the literal.

use super::{Lowerer, PLACEHOLDER};
use crate::place::Inside;
use crate::tree::{Name, Splice, Text, Value};
use resume_core::model::{List, Prose, Str, Tag, text};
use resume_core::problem::{Code, Fault, Path};
use resume_core::wording::{instead_of, list, nearest};
use std::borrow::Cow;

impl Lowerer {
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
                    format!("the tag `{}` is declared already", name.text),
                    "take it away",
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
        let mut tags: Vec<Tag> = Vec::new();
        for name in names {
            if tags.iter().any(|tag| tag.as_str() == name.text) {
                self.problem(
                    Code::TagRepeated,
                    format!("`#{}` stands here already", name.text),
                    "take it away",
                    name.place(),
                );
            } else if !self.declared.contains(&name.text) {
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
                    Some(near) => format!("write `#{near}`, or declare it: {line}"),
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
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused {
            return Prose::text(PLACEHOLDER);
        }
        if text.plain {
            return Prose::text(self.plain(text, path));
        }
        let advice = Prose::advice(&text.value);
        advice.into_iter().for_each(|fault| self.fault(fault, text));
        Prose::parse(&text.value).unwrap_or_else(|faults| {
            faults.into_iter().for_each(|fault| self.fault(fault, text));
            Prose::text(PLACEHOLDER)
        })
    }

    /// Plain text out of a string literal; a placeholder if something is wrong with it.
    pub(super) fn plain(&mut self, text: &Text, path: &Path) -> Str {
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused {
            return Cow::Borrowed(PLACEHOLDER);
        }
        match text::fault(&text.value) {
            None => Cow::Owned(text.value.clone()),
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
            Value::Text(text) if text.refused => placeholder,
            Value::Text(text) => make(text.value.clone()).unwrap_or_else(|fault| {
                self.value_fault(fault, text);
                placeholder
            }),
        }
    }

    /// A fault of a value, with a better answer where the text tells what was meant.
    pub(super) fn value_fault(&mut self, fault: Fault, text: &Text) {
        match instead_of(&text.value, &fault) {
            Some(help) => self.problem(fault.code, fault.message, help, text.place.clone()),
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
        // Between `r"` and `"` a backslash stands for itself.
        match text.source.starts_with('r') {
            true => self.problem(
                fault.code,
                fault.message,
                fault.help.replace("\\\\", "\\"),
                place,
            ),
            false => self.problem(fault.code, fault.message, fault.help, place),
        }
    }
}

pub(super) fn plain(text: String) -> Result<Str, Fault> {
    match text::fault(&text) {
        Some(fault) => Err(fault),
        None => Ok(Cow::Owned(text)),
    }
}

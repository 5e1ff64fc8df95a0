//! Labels that are the names of fields, as they are written in JSON.

use super::Lowerer;
use super::names::{AS_BULLETS, Owner, usual_contact, usual_field, usual_head};
use crate::tree::Row;
use resume_core::problem::{Applicability, Code, Help};

impl Lowerer<'_> {
    /// Advises to write a field where a label is the name of one: `"startDate": "2020-01"`.
    pub(super) fn quoted_name(&mut self, row: &Row, owner: Owner) {
        let label = &row.label;
        if !label.is_literal() || label.refused {
            return;
        }
        let Some(name) = identifier(&label.value) else {
            return;
        };
        let Some(help) = meant(&name, &label.value, owner) else {
            return;
        };
        let message = "this label is the name of a field";
        self.problem(Code::FieldQuoted, message, help, label.place.clone());
    }

    /// The same in a section of rows, which has no fields.
    pub(super) fn quoted_key(&mut self, row: &Row) {
        let label = &row.label;
        let help = match label.value.as_str() {
            "name" | "language" => "write its value as the label, like `\"…\": \"item\"`, or alone",
            "level" | "fluency" | "keywords" => {
                "write its value after what it belongs to, like `\"Label\": \"…\"`"
            }
            _ => return,
        };
        if label.is_literal() && !label.refused {
            let message = "this label is the name of a field";
            self.problem(Code::FieldQuoted, message, help, label.place.clone());
        }
    }
}

/// The name in lower case and with underscores, if a label is nothing but a name that begins with a
/// small letter: `startDate`, `start_date`, `url`.
fn identifier(label: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let begins_small = label.starts_with(|c: char| c.is_ascii_lowercase());
    if !begins_small || !label.chars().all(is_part) {
        return None;
    }
    let mut name = String::new();
    for c in label.chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(if c == '-' {
            '_'
        } else {
            c.to_ascii_lowercase()
        });
    }
    Some(name)
}

/// What to write for the label that is this name.
fn meant(name: &str, label: &str, owner: Owner) -> Option<Help> {
    let fields = owner.words();
    let usual = match owner {
        // A word is a label: `"mobile": "+1 …"` says more than `phone` does.
        Owner::Contact if name != "url" && !name.contains('_') => None,
        Owner::Contact => usual_contact(name),
        _ => usual_field(name),
    };
    let field = [Some(name), usual]
        .into_iter()
        .flatten()
        .find_map(|name| fields.iter().find(|known| **known == name));
    if let Some(field) = field {
        let say = match *field == label {
            true => format!("write `{field}` without quotes"),
            false => format!("it is called `{field}` here, without quotes"),
        };
        return Some(Help::edit(say, *field, Applicability::Maybe));
    }
    match owner {
        Owner::Entry(_) | Owner::Position(_) => {
            let head = usual_head(name).or_else(|| head(name));
            head.map(Help::from)
        }
        // A small word may be a label; `startDate` is not one.
        Owner::Fieldless if label != name || name.contains('_') => {
            usual_head(name).or_else(|| head(name)).map(Help::from)
        }
        Owner::Resume | Owner::Letter | Owner::Contact | Owner::Fieldless => None,
    }
}

/// What a name of JSON Resume says where the language has a form for it.
fn head(name: &str) -> Option<&'static str> {
    Some(match name {
        "release_date" => "dates come first, like `2014-03..2018 \"…\"`",
        "awarder" | "entity" => "write `at \"…\"` before the braces",
        "name" | "study_type" => "write it as the title: `2014..2018 \"…\" at \"…\"`",
        "area" => "write it after the title: `\"…\", \"…\"`",
        "highlights" | "bullets" => AS_BULLETS,
        "reference" => "write it as a text without a label",
        _ => return None,
    })
}

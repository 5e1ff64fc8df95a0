//! Fields that their owner does not have, or has already.

use super::Lowerer;
use super::names::{
    AsRow, Owner, contact_item, is_part_of_name, is_title, usual_bullets, usual_field, usual_head,
    usual_label, usual_line,
};
use super::translated::{translated, translated_head, usual_place};
use crate::dates;
use crate::literal;
use crate::parse::is_design;
use crate::place::Place;
use crate::tree::{self, Value};
use resume_core::model::schema::DESIGN;
use resume_core::model::{self, BlockName, Field, Form, Kind};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::{begun, list, nearest};

impl Lowerer<'_> {
    /// Reports a field that its owner does not have.
    pub(super) fn unknown_field(
        &mut self,
        field: &tree::Field,
        known: &[&'static str],
        owner: Owner,
    ) {
        let name = field.name.text.as_str();
        if field.refused {
            return;
        }
        if owner == Owner::Resume && is_part_of_name(name) {
            let message = "the whole name is one field";
            let help = "write `name: \"Ada Example\"`";
            return self.problem(Code::FieldUnknown, message, help, field.name.place());
        }
        if owner == Owner::Resume && BlockName::from_word(name).is_some() {
            let title = if name == Kind::Custom.name() {
                "\"Title\" "
            } else {
                ""
            };
            let message = format!("`{name}` is a section");
            return self.problem(
                Code::ItemMisplaced,
                message,
                format!("write `{name} {title}{{ … }}`"),
                field.name.place(),
            );
        }
        let near = nearest(name, known.iter().copied());
        let full = begun(name, known.iter().copied()).or_else(|| {
            usual_field(name)
                .or(usual_label(name))
                .filter(|usual| known.contains(usual))
                .or_else(|| translated(name, owner, self.lang.as_ref()))
        });
        if near.is_none() {
            // What is wrong with the value of a field that does not exist is of no interest.
            self.pointless.push(field.problems.clone());
        }
        let mut place = field.name.place();
        let help = match (near.or(full), owner) {
            (Some(full), _) if near.is_none() => {
                let say = format!("it is called `{full}` here");
                match unquoted_value(field, full) {
                    Some((last, value)) => {
                        place = place.to(&last);
                        let right = format!("{full}: {value}");
                        Help::edit(
                            format!("{say}: write `{right}`"),
                            right,
                            Applicability::Maybe,
                        )
                    }
                    None => Help::edit(say, full.to_owned(), Applicability::Maybe),
                }
            }
            (Some(near), _) => Help::DidYouMean(near.to_owned().into()),
            (None, Owner::Resume) if contact_item(name).is_some() => {
                let item = contact_item(name).unwrap_or_default();
                format!("it belongs in `contact {{ {item} }}`").into()
            }
            (None, Owner::Resume) if is_design(name) => {
                let design = DESIGN.word;
                format!("how the résumé looks is chosen by `{design} folio` or `{design} {{ … }}`")
                    .into()
            }
            (None, Owner::Resume) if model::Setting::named(name).is_some() => {
                format!("it belongs in `{} {{ {name}: … }}`", DESIGN.word).into()
            }
            (None, Owner::Position(kind)) if kind.fields().any(|field| field.word() == name) => {
                "move it out of these braces: it belongs to the entry around them".into()
            }
            (None, Owner::Entry(_) | Owner::Position(_)) => {
                // What has a title may have a role too.
                let is_row = self.is_titled && is_title(name);
                let head = usual_head(name)
                    .or_else(|| usual_place(name, owner))
                    .or_else(|| translated_head(name))
                    .filter(|_| !is_row);
                match (head, usual_bullets(field), AsRow::of(field)) {
                    (Some(help), ..) => dated_head(help, field),
                    (None, Some(help), _) => {
                        let last = field.values.last().map(Value::place);
                        place = last.map_or_else(|| place.clone(), |last| place.to(&last));
                        help
                    }
                    (None, None, Some(row)) => {
                        let fields = list(known.iter().copied());
                        let say =
                            format!("write `{}` for a row; fields here are {fields}", row.shown);
                        place = row.place;
                        Help::edit(say, row.text, Applicability::Maybe)
                    }
                    (None, None, None) => {
                        let fields = list(known.iter().copied());
                        format!("fields here are {fields}; write `\"{name}\": \"…\"` for a row")
                            .into()
                    }
                }
            }
            (None, Owner::Letter) if usual_line(name).is_some() => {
                usual_line(name).unwrap_or_default().into()
            }
            (None, _) => format!("fields here are {}", list(known.iter().copied())).into(),
        };
        let message = format!("unknown field `{name}`");
        self.word_problem(&field.name, Code::FieldUnknown, message, help, place);
    }
}

/// The only value of a field, if it has no quotes, as it is written under the name of another field, and
/// where it is.
fn unquoted_value(field: &tree::Field, name: &str) -> Option<(Place, String)> {
    let [Value::Text(text)] = field.values.as_slice() else {
        return None;
    };
    if !text.refused || text.value.is_empty() || !field.tags.is_empty() {
        return None;
    }
    let known = Field::keyed(name);
    if known.is_some_and(|field| field.form() == Form::Date) {
        // What is a date already stays as it is.
        let date = dates::date(&text.value).err()?.help.into_edit()?;
        return Some((text.place.clone(), date.text.into_owned()));
    }
    let is_list = known.is_some_and(Field::is_list);
    let value = match is_list && name != Field::Summary.word() {
        true => {
            let items: Vec<String> = text.value.split(", ").map(literal::of).collect();
            items.join(", ")
        }
        false => literal::of(&text.value),
    };
    Some((text.place.clone(), value))
}

/// What to write for a field that is there already: of a list both in one.
pub(super) fn repeated(field: &tree::Field, first: &[Value]) -> Help {
    let name = field.name.text.as_str();
    if !Field::keyed(name).is_some_and(Field::is_list) {
        return "remove one of them".into();
    }
    let source = |value: &Value| match value {
        Value::Text(text) if text.is_literal() && text.value.chars().count() <= 20 => {
            text.source.clone()
        }
        Value::Text(_) | Value::Splice(_) | Value::Date(_) => "\"…\"".to_owned(),
    };
    let values: Vec<String> = first.iter().chain(&field.values).map(source).collect();
    format!("write both in one: `{name}: {}`", values.join(", ")).into()
}

/// The help for a field that is a part of the head of its entry, with the date if it is one.
fn dated_head(help: &'static str, field: &tree::Field) -> Help {
    let is_date = help.starts_with("dates come first");
    match field.values.as_slice() {
        [Value::Text(text)] if is_date => match dates::meaning(&text.value) {
            dates::Meaning::Date(date) => format!("dates come first: `{date} \"…\"`").into(),
            _ => help.into(),
        },
        _ => help.into(),
    }
}

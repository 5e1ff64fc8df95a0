//! The values of fields that take a date.

use super::dates::{After, QUOTED, in_right_spelling};
use super::{Parser, Root};
use crate::dates;
use crate::tree::{Dates, Name, Text, Value};
use resume_core::model::{self, Form, schema};
use resume_core::problem::{Applicability, Code, Help};

impl Parser<'_> {
    /// The fields that take a date.
    pub(super) fn date_fields(&self) -> impl Iterator<Item = &'static str> + use<> {
        let is_letter = self.root == Root::Letter;
        let of_letter = schema::LETTER.iter().filter(move |_| is_letter);
        let of_letter = of_letter.filter(|field| field.holds == "Date");
        let fields = model::Field::ALL.iter().copied();
        let of_resume = fields
            .filter(move |field| !is_letter && field.is_keyed() && field.form() == Form::Date);
        let of_resume = of_resume.map(model::Field::word);
        of_resume.chain(of_letter.map(|field| field.word))
    }

    /// Whether a field takes a date.
    pub(super) fn takes_date(&self, field: &str) -> bool {
        self.date_fields().any(|known| known == field)
    }

    /// Dates as the value of a field. An edit that would write a period writes its first date instead.
    pub(super) fn dates_as_one(&mut self) -> Option<Dates> {
        let known = self.next_problem();
        let dates = self.dates_before(After::Item);
        for located in &mut self.problems[known..] {
            let Help::Write(edit) = &located.problem.help else {
                continue;
            };
            let mut ends = edit.text.split("..").filter(|date| !date.is_empty());
            if let Some(date) = ends.next().filter(|date| *date != edit.text) {
                let date = date.to_owned();
                let say = format!("write one date, like `{date}`");
                located.problem.help = Help::edit(say, date, Applicability::Maybe);
                located.problem.message = "this is a period".into();
            }
        }
        dates
    }

    /// Several dates where one belongs, which are answered with the first one.
    pub(super) fn one_date(&mut self, name: &Name, values: &[Value], known: usize) -> Vec<Value> {
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return Vec::new();
        };
        let of_help = || {
            let help = self.problems.get(known)?.problem.help.clone();
            help.into_edit().map(|edit| edit.text.into_owned())
        };
        let right = match first {
            Value::Date(Dates {
                period: Some(period),
                ..
            }) => Some(period.to_string()),
            Value::Date(_) | Value::Text(_) | Value::Splice(_) => of_help(),
        };
        self.forget_since(known);
        let help = match right {
            Some(right) => Help::write(right).maybe(),
            None => format!("write it like `{}`", self.example_of_date()).into(),
        };
        let place = first.place().to(&last.place());
        let message = format!("`{}` takes one date", name.text);
        self.problem(Code::ValueMistyped, message, help, place.clone());
        vec![Value::Date(Dates {
            period: None,
            place,
            source: String::new(),
        })]
    }

    /// Text where a date belongs, which is answered with the date.
    pub(super) fn quoted_date(&mut self, name: &Name, text: Text) -> Dates {
        let (message, help) = match in_right_spelling(dates::date(&text.value)) {
            Some(right) => (QUOTED, Help::write(right)),
            None if name.text == model::Field::Expires.word() && !text.value.is_empty() => {
                let row = format!("`\"Expires\": {}`", crate::literal::of(&text.value));
                let help = match is_never(&text.value) {
                    true => format!("leave it out, or write a row: {row}"),
                    false => {
                        let example = self.example_of_date();
                        format!("write it like `{example}`, without quotes, or a row: {row}")
                    }
                };
                ("this value is not a date", help.into())
            }
            None => (
                "this value is not a date",
                format!("write it like `{}`, without quotes", self.example_of_date()).into(),
            ),
        };
        if !text.refused {
            self.problem(Code::DateMalformed, message, help, text.place.clone());
        }
        Dates {
            period: None,
            place: text.place,
            source: text.value,
        }
    }

    /// How a date is written here, as an example.
    pub(super) fn example_of_date(&self) -> &'static str {
        match self.root {
            Root::Resume => "2027-03",
            Root::Letter => "2026-11-28",
        }
    }
}

/// Whether a text says that something does not end.
fn is_never(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "never",
        "no",
        "none",
        "not",
        "does",
        "unlimited",
        "indefinite",
        "lifetime",
        "permanent",
        "n/a",
        "nie",
        "unbefristet",
        "jamais",
        "sans",
        "nunca",
        "sin",
        "無期限",
        "무기한",
    ];
    let first = text.split_whitespace().next().unwrap_or_default();
    WORDS.contains(&first.to_lowercase().as_str())
}

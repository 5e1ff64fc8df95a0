//! Custom fields of the person, which have a picture, a text, and perhaps a name and a link.

use super::looks;
use crate::mapping::Contact;
use crate::tree::{Node, Notes};

/// A custom field, for which the picture is no label: it is chosen for how it looks.
pub(super) fn custom(mut field: Node, contact: &mut Contact, notes: &mut Notes<'_>) {
    // The name of a picture says nothing that is printed.
    let label = field.text("name");
    let text = field.text("text").or_else(|| field.text("value"));
    let link = field.text("link");
    match (label, text, link) {
        (label, Some(text), Some(link)) => {
            contact.row(&text, &link, notes);
            label.iter().for_each(|label| notes.no_place(label));
        }
        (Some(label), Some(text), None) => match private(&label.text) {
            Some(fact) => contact.private(fact, &text, notes),
            None => contact.row(&label, &text, notes),
        },
        (None, Some(text), None) => {
            let icon = field.text("icon");
            let icon = icon.as_ref().map_or("", |words| words.text.trim());
            let is_day = notes.date(&text).is_some_and(|date| date.day().is_some());
            match private(icon).or(is_day.then_some("Date of birth")) {
                Some(fact) => contact.private(fact, &text, notes),
                None => {
                    if let Some(text) = contact.anything(text, notes) {
                        contact.other(text, notes);
                    }
                }
            }
        }
        (_, None, Some(link)) => contact.website(link, notes),
        (Some(label), None, None) => notes.no_place(&label),
        (None, None, None) => {}
    }
    looks(&mut field);
    notes.rest(field);
}

/// The private fact that a label or the name of a picture announces.
fn private(label: &str) -> Option<&'static str> {
    const FACTS: &[(&str, &[&str])] = &[
        (
            "Date of birth",
            &[
                "birth",
                "cake",
                "geburt",
                "naissance",
                "nacimiento",
                "nascimento",
                "nascita",
                "geboorte",
                "рожден",
                "narozen",
                "urodzen",
                "doğum",
                "födelse",
                "fødsel",
                "生年月日",
                "出生",
                "생년월일",
            ],
        ),
        (
            "Nationality",
            &[
                "nationality",
                "citizenship",
                "nationalität",
                "staatsang",
                "nationalité",
                "nacionalidad",
                "nacionalidade",
                "nazionalità",
                "cittadinanza",
                "nationaliteit",
                "гражданство",
                "国籍",
                "국적",
            ],
        ),
        (
            "Gender",
            &["gender", "geschlecht", "género", "gênero", "性別", "性别"],
        ),
    ];
    let label = label.to_lowercase();
    // A short word may be a part of others.
    let is = |word: &&str| match word.len() > 4 {
        true => label.contains(*word),
        false => label
            .split(|c: char| !c.is_alphanumeric())
            .any(|part| part == *word),
    };
    let fact = FACTS.iter().find(|(_, words)| words.iter().any(is));
    fact.map(|(fact, _)| *fact)
}

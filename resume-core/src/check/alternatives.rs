//! Whether a field and its alternatives fit together.

use crate::model::{Alternative, Field, Fields, Held};
use crate::problem::Code;

/// What is wrong with the alternatives of a field, of which there are some, and what to do.
pub(super) fn fault(
    alternatives: &[Alternative],
    field: Field,
    held: Held<'_>,
) -> Option<(String, &'static str)> {
    let word = field.word();
    let of_field = alternatives.iter().filter(|other| other.field == field);
    let general = of_field.clone().filter(|other| other.tags.is_empty());
    if general.clone().count() > 1 {
        let message = format!("several alternatives of `{word}` have no tags");
        return Some((message, "give all but one of them tags"));
    }
    if of_field.count() == general.count() {
        let message = format!("no alternative of `{word}` has tags");
        return Some((message, "set the field itself, without alternatives"));
    }
    let mut shown = Alternative::shown(alternatives).filter(|shown| shown.field == field);
    (held.value().as_ref() != shown.next().map(|shown| &shown.value)).then(|| {
        let message = format!("`{word}` is not what its alternatives say");
        (message, "set both with `set_alternatives`")
    })
}

/// Why an alternative cannot be a value of its field, and what to do.
pub(super) fn misfit(
    holder: &impl Fields,
    alternative: &Alternative,
) -> Option<(Code, String, &'static str)> {
    let Alternative {
        field,
        value,
        tags: _,
    } = alternative;
    let word = field.word();
    let mut known = holder.fields().map(|(known, ..)| known);
    if !field.is_keyed() || !known.any(|known| known == *field) {
        let message = format!("unknown field `{word}`");
        let help = "only a field that is written between braces has alternatives";
        return Some((Code::FieldUnknown, message, help));
    }
    if value.form() != field.form() {
        let message = format!("`{word}` does not take this kind of value");
        return Some((
            Code::ValueMistyped,
            message,
            "give it a value of the form of its field",
        ));
    }
    value.held().value().is_none().then(|| {
        let message = format!("this alternative of `{word}` is empty");
        (Code::TextEmpty, message, "leave it out")
    })
}

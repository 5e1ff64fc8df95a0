//! A `contact` that says no way to reach the person.

use super::problem;
use crate::model::{ContactItem, ContactValue, Detail, Resume};
use crate::problem::{Code, Path, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    // Words alone, such as a place, lead nowhere.
    let reaches = |item: &ContactItem| match &item.value {
        ContactValue::Email(_)
        | ContactValue::Phone(_)
        | ContactValue::Website(_)
        | ContactValue::Profile(_) => true,
        ContactValue::Location(_) => false,
        ContactValue::Labelled(row) => matches!(row.detail, Detail::Link(_)),
    };
    if !resume.contact.is_empty() && !resume.contact.iter().any(reaches) {
        problem(
            problems,
            Code::ContactMissing,
            Path::root().field("contact"),
            "no way to contact you is given",
            "write `email: \"…\"` or another way",
        );
    }
}

//! A date in `contact` that is text, and so is printed as it is written in every language.

use super::problem;
use crate::dates::{Meaning, is_rough, meaning};
use crate::model::{ContactValue, Detail, Labelled, Resume};
use crate::problem::{Code, Help, Path, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    for (at, item) in resume.contact.iter().enumerate() {
        let ContactValue::Labelled(Labelled { detail, .. }) = &item.value else {
            continue;
        };
        let Detail::Text(text) = detail else {
            continue;
        };
        // A number alone may be anything, not every language has words for a season, and the
        // language has none for `mid-2014`.
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        if let Meaning::Date(date) = meaning(text)
            && !is_number
            && date.season().is_none()
            && !is_rough(text)
        {
            problem(
                problems,
                Code::DateQuoted,
                Path::root().field("contact").index(at),
                "this date is text",
                Help::write(date.to_string()).maybe(),
            );
        }
    }
}

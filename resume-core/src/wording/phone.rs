//! What a phone number was meant to be that has something else in it.

use super::address_of;
use crate::model::Phone;
use crate::problem::Help;

/// The first letter in a phone number that looks like a digit and is used as one, `3O` for `30`.
pub(super) fn letter_for_digit(value: &str) -> Option<(char, char)> {
    let like = |c: char| match c {
        'O' | 'o' => Some('0'),
        'I' | 'l' => Some('1'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    };
    let groups = || value.split(|c: char| !c.is_alphanumeric());
    let is_number = |group: &&str| {
        let is_number = |c: char| c.is_ascii_digit() || like(c).is_some();
        group.chars().all(is_number)
    };
    // Beside words a letter alone is one of them.
    let has_words = groups().any(|group| !is_number(&group));
    let group = groups().find(|group| {
        let has_digit = group.contains(|c: char| c.is_ascii_digit());
        is_number(group) && group.chars().any(|c| like(c).is_some()) && (has_digit || !has_words)
    })?;
    group.chars().find_map(|c| Some((c, like(c)?)))
}

/// The words after the number in a text that is refused: `+1 617 555 0100 (evenings)`.
pub(super) fn note_after<'v>(value: &'v str, number: &str) -> Option<&'v str> {
    let is_digit = |c: &char| c.is_ascii_digit();
    let number: Vec<char> = number.chars().filter(is_digit).collect();
    let digits: Vec<(usize, char)> = value.char_indices().filter(|(_, c)| is_digit(c)).collect();
    let mut windows = digits.windows(number.len().max(1));
    let found = windows.find(|window| window.iter().map(|(_, c)| *c).eq(number.iter().copied()))?;
    let rest = &value[found.last()?.0 + 1..];
    let is_around = |c: char| c.is_whitespace() || "()[]（）,;:–—-/|".contains(c);
    let note = rest.trim_matches(is_around);
    let letters = || note.chars().filter(|c| c.is_alphabetic());
    // A letter or two are the rest of an extension.
    let is_note = letters().count() > 2 && note != "ext" || letters().any(|c| !c.is_ascii());
    is_note.then_some(note)
}

/// The help for a phone number with words after it.
pub(super) fn with_note(number: &str, note: &str) -> Help {
    let note = note.replace(['"', '\\'], "'");
    let number_alone = format!("a phone number has digits only: write `\"{number}\"`");
    if note.split_whitespace().count() > 2 {
        return format!("{number_alone}, and a row for the rest: `\"Note\": \"{note}\"`").into();
    }
    let address = address_of(number).unwrap_or_else(|| number.to_owned());
    let mut letters = note.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    let label = format!("{}{}", first.unwrap_or_default(), letters.as_str());
    format!("{number_alone}, or a row in place of `phone`: `\"{label}\": \"{address}\"`").into()
}

/// The `tel:` address of a phone number, with its separators and its extension.
pub(super) fn tel_of(number: &str) -> String {
    let url = Phone::new(number.to_owned())
        .ok()
        .and_then(|phone| phone.url());
    let extension = url
        .as_ref()
        .and_then(|url| url.as_str().split_once(";ext="));
    let Some((_, extension)) = extension else {
        return format!("tel:{}", number.replace(' ', "-"));
    };
    let is_digit = |c: char| c.is_ascii_digit();
    let number = number.trim_end_matches(is_digit);
    let number = number.trim_end_matches(|c: char| !is_digit(c));
    format!("tel:{};ext={extension}", number.replace(' ', "-"))
}

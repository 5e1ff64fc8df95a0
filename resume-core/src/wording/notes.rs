//! What a phone number or an email address was meant to be that has something else in it.

use super::address_of;
use crate::model::{Email, Phone};
use crate::problem::{Code, Help};

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

/// A phone number or an email address in a text with words after it, and these words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The number or the address alone.
    pub alone: String,
    /// What is said after it.
    pub note: String,
}

impl Beside {
    /// What a text holds that is refused as a value of this kind, if it has words after it.
    ///
    /// ```
    /// use resume_core::{problem::Code, wording::Beside};
    /// let beside = Beside::of("+1 617 555 0100 (evenings)", Code::PhoneMalformed).unwrap();
    /// assert_eq!([beside.alone, beside.note], ["+1 617 555 0100", "evenings"]);
    /// ```
    pub fn of(value: &str, code: Code) -> Option<Beside> {
        let (alone, note) = match code {
            Code::PhoneMalformed => {
                let numbers = Phone::suggestions(value);
                let [number] = numbers.as_slice() else {
                    return None;
                };
                (number.clone(), after_number(value, number)?)
            }
            Code::EmailMalformed => {
                let (address, note) = value.split_once(char::is_whitespace)?;
                let is_one = Email::fault(address).is_none() && !note.contains('@');
                (address.to_owned(), Some(note).filter(|_| is_one)?)
            }
            _ => return None,
        };
        let is_around = |c: char| c.is_whitespace() || "()[]（）,;:–—-/|".contains(c);
        let note = note.trim_matches(is_around);
        let letters = || note.chars().filter(|c| c.is_alphabetic());
        // A letter or two are the rest of an extension.
        let is_note = letters().count() > 2 && note != "ext" || letters().any(|c| !c.is_ascii());
        let note = note.replace(['"', '\\'], "'");
        is_note.then_some(Beside { alone, note })
    }

    /// The row of `contact` that has both, if the words are short enough for a label.
    pub fn row(&self) -> Option<String> {
        if self.note.split_whitespace().count() > 2 {
            return None;
        }
        let mut letters = self.note.chars();
        let first: String = letters.next()?.to_uppercase().collect();
        let address = address_of(&self.alone).unwrap_or_else(|| self.alone.clone());
        Some(format!("\"{first}{}\": \"{address}\"", letters.as_str()))
    }
}

/// The value alone, and a row for what is said after it.
impl From<&Beside> for Help {
    fn from(Beside { alone, note }: &Beside) -> Help {
        format!("write `\"{alone}\"`, and a row for the rest: `\"Note\": \"{note}\"`").into()
    }
}

/// What follows the digits of a number in a text.
fn after_number<'v>(value: &'v str, number: &str) -> Option<&'v str> {
    let is_digit = |c: &char| c.is_ascii_digit();
    let number: Vec<char> = number.chars().filter(is_digit).collect();
    let digits: Vec<(usize, char)> = value.char_indices().filter(|(_, c)| is_digit(c)).collect();
    let mut windows = digits.windows(number.len().max(1));
    let found = windows.find(|window| window.iter().map(|(_, c)| *c).eq(number.iter().copied()))?;
    value.get(found.last()?.0 + 1..)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_a_digit_only_among_digits() {
        for (value, expected) in [
            ("61S 555 0100", Some(('S', '5'))),
            ("3O 555", Some(('O', '0'))),
            ("l6 555", Some(('l', '1'))),
            ("B0 555", Some(('B', '8'))),
            ("555 I", Some(('I', '1'))),
            ("call 555 I", None),
            ("555 0100", None),
        ] {
            assert_eq!(letter_for_digit(value), expected, "{value}");
        }
    }

    #[test]
    fn what_is_said_after_a_number_is_kept() {
        let of = |value: &str| {
            let beside = Beside::of(value, Code::PhoneMalformed)?;
            Some((beside.alone.clone(), beside.note.clone(), beside.row()))
        };
        let number = || "+1 617 555 0100".to_owned();
        let row = |label: &str| Some(format!("\"{label}\": \"tel:+1-617-555-0100\""));
        let expected = |note: &str, row| Some((number(), note.to_owned(), row));
        assert_eq!(
            of("+1 617 555 0100 (after six)"),
            expected("after six", row("After six"))
        );
        assert_eq!(
            of("+1 617 555 0100 – call after six"),
            expected("call after six", None)
        );
        assert_eq!(of("+1 617 555 0100 (夜)"), expected("夜", row("夜")));
        // The rest of an extension.
        assert_eq!(of("+1 617 555 0100 xt"), None);
        let email = Beside::of("a@b.example (home)", Code::EmailMalformed);
        let row = email.and_then(|beside| beside.row());
        assert_eq!(row.as_deref(), Some("\"Home\": \"mailto:a@b.example\""));
        assert_eq!(
            Beside::of("a@b.example c@d.example", Code::EmailMalformed),
            None
        );
        assert_eq!(
            Beside::of("+1 617 555 0100 (home)", Code::UrlMalformed),
            None
        );
    }

    #[test]
    fn an_address_of_a_number_has_its_extension() {
        assert_eq!(tel_of("+1 617 555 0100"), "tel:+1-617-555-0100");
        assert_eq!(
            tel_of("+1 617 555 0100 ext. 4"),
            "tel:+1-617-555-0100;ext=4"
        );
    }
}

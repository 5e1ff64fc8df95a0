//! Phone numbers as people write them: several in one text, and one in two spellings.

use super::{Contact, Item};
use crate::tree::{Notes, Words};
use resume_core::model::Phone;

impl Contact {
    /// A number with what is in brackets after it: its label beside other numbers, and else a remark.
    pub fn number(&mut self, label: Words, number: Words) {
        self.items.push(Item::Number(label, number));
    }

    /// Makes rows of the numbers with labels, if there are several numbers.
    pub(super) fn name_numbers(&mut self, notes: &mut Notes<'_>) {
        let is_number = |item: &&Item| match item {
            Item::Field(what, _) => *what == "phone",
            Item::Row(_, _, text) => text.starts_with("tel:"),
            Item::Number(..) => true,
            Item::Profile { .. } => false,
        };
        let are_several = self.items.iter().filter(is_number).count() > 1;
        for item in std::mem::take(&mut self.items) {
            match item {
                Item::Number(label, number) if are_several => self.row(&label, &number, notes),
                Item::Number(label, number) => {
                    self.phone(number, notes);
                    notes.no_place(&label);
                }
                item => self.items.push(item),
            }
        }
    }
}

/// The address of a number: `tel:…`. `+650 −20` is none.
pub(super) fn address_of_number(text: &str) -> Option<String> {
    const DIGITS: usize = 7;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let may_be = digits >= DIGITS && !text.contains('−');
    let number = Phone::new(text.to_owned()).ok().filter(|_| may_be)?;
    Some(number.url()?.as_str().to_owned())
}

/// Whether two numbers are one, perhaps once with the code of its country.
pub(super) fn is_same_number(one: &str, other: &str) -> bool {
    let digits = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        match text.starts_with('+') {
            true => digits,
            // The zero for calls inside the country.
            false => digits
                .strip_prefix('0')
                .map_or(digits.clone(), str::to_owned),
        }
    };
    let (first, second) = (digits(one), digits(other));
    let (short, long) = match first.len() < second.len() {
        true => (&first, &second),
        false => (&second, &first),
    };
    let is_coded = one.starts_with('+') != other.starts_with('+');
    let is_code = (1..=3).contains(&(long.len() - short.len()));
    first == second || is_coded && is_code && short.len() >= 7 && long.ends_with(short.as_str())
}

/// The numbers in a text that lists them; one, if any of its parts is not a number.
pub(super) fn several(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '|', '\n']);
    let words = [" or ", " and ", " oder ", " und ", " ou ", " o "];
    let parts = parts.flat_map(|part| {
        let word = words.iter().find(|word| part.contains(**word));
        part.split(word.copied().unwrap_or("\0"))
    });
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |part: &&str| part.chars().filter(|c| c.is_numeric()).count() > 5;
    match parts.iter().all(is_number) {
        true => parts,
        false => vec![text],
    }
}

/// A number in which a slash follows the code of the area: `030/5550123`.
pub(super) fn without_slash(text: &str) -> Option<String> {
    let (area, rest) = text.split_once('/')?;
    let (area, rest) = (area.trim(), rest.trim());
    let digits = |text: &str| text.chars().filter(|c| c.is_numeric()).count();
    let is_area = digits(area) < 8 && digits(rest) < 9 && !rest.starts_with(['+', '0', '(']);
    let number = format!("{area} {rest}");
    (is_area && Phone::fault(&number).is_none()).then_some(number)
}

//! What was probably meant by text that is not a phone number.

use super::{CLOSING, MIN_DIGITS, Phone, Sign, digits, extension_digits, is_trunk_prefix, sign};

/// The numbers that were probably meant: one, or each of several in one text.
pub(super) fn of(refused: &str) -> Vec<String> {
    if let Some(number) = one(refused) {
        return vec![number];
    }
    let mut numbers = Vec::new();
    for part in refused
        .replace(" or ", ",")
        .split([',', ';', '|', '/', '\n'])
    {
        let part = part.trim();
        if is_phone(part) {
            numbers.push(part.to_owned());
        } else if let Some(number) = one(part) {
            numbers.push(number);
        } else {
            return Vec::new();
        }
    }
    numbers
}

fn one(refused: &str) -> Option<String> {
    let written = own_digits(refused).filter(|number| is_phone(number));
    written.or_else(|| own_digits(&dialled(refused)?).filter(|number| is_phone(number)))
}

fn is_phone(number: &str) -> bool {
    Phone::fault(number).is_none()
}

/// The groups of digits with one space between them, after the `+` and before the extension;
/// nothing if there are several numbers.
fn own_digits(refused: &str) -> Option<String> {
    let (mut number, mut dialled) = (String::new(), String::new());
    let mut in_group = false;
    let mut at = 0;
    while let Some(c) = refused[at..].chars().next() {
        if !dialled.is_empty()
            && let Some(start) = extension_digits(refused.as_bytes(), at)
        {
            let rest = &refused[start..];
            let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
            let (extension, rest) = rest.split_at(end);
            number.extend([" x", extension]);
            return digits(rest).next().is_none().then_some(number);
        }
        let next = at + c.len_utf8();
        match sign(u32::from(c)) {
            Sign::Digit(_) => {
                if !in_group && !number.is_empty() && number != "+" {
                    number.push(' ');
                }
                number.push(c);
                dialled.push(c);
                in_group = true;
            }
            Sign::Plus if dialled.is_empty() => number = "+".into(),
            // A second number begins, unless this is a slip in the first.
            Sign::Plus if dialled.len() >= MIN_DIGITS => return None,
            Sign::Open if is_trunk_prefix(&number, &refused[next..]) => {
                number.push_str(" (0)");
                in_group = false;
                at += refused[at..].find(CLOSING).unwrap_or_default();
                continue;
            }
            _ => in_group = false,
        }
        at = next;
    }
    Some(number)
}

fn is_digit(c: char) -> bool {
    matches!(sign(u32::from(c)), Sign::Digit(_))
}

/// The text with digits for its capital letters, as a keypad has them (ITU-T E.161): `1-800-FLOWERS`.
fn dialled(text: &str) -> Option<String> {
    let is_vanity = text.contains(is_digit) && !text.contains(|c: char| c.is_lowercase());
    let dial = |c: char| match c {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => c,
    };
    is_vanity.then(|| text.chars().map(dial).collect())
}

//! What was probably meant by text that is not a phone number.

use super::{CLOSING, MIN_DIGITS, Phone, Sign, digits, extension_digits, is_trunk_prefix, sign};

/// The numbers that were probably meant: one, or each of several in one text.
pub(super) fn of(refused: &str) -> Vec<String> {
    match between_words(refused) {
        None => listed(refused),
        Some(numbers) if numbers.is_empty() => dialled_number(refused).into_iter().collect(),
        Some(numbers) => numbers,
    }
}

fn listed(refused: &str) -> Vec<String> {
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

/// How many digits a number has at least where other digits are beside it.
const SURE: usize = 7;

/// The number in a text; that of its own digits, or else that of its letters on a keypad.
fn one(refused: &str) -> Option<String> {
    let written = own_digits(refused).filter(|number| is_phone(number));
    written.or_else(|| dialled_number(refused))
}

fn dialled_number(refused: &str) -> Option<String> {
    own_digits(&dialled(refused)?).filter(|number| is_phone(number))
}

/// The numbers between words, where not all digits belong to one number: of `617-555-0100 after
/// 6pm` the first ones. Nothing where all of them may be one number.
fn between_words(refused: &str) -> Option<Vec<String>> {
    let runs = runs(refused);
    let [first, others @ ..] = runs.as_slice() else {
        return None;
    };
    if others.is_empty() && first.is_whole && digits(first.text).eq(digits(refused)) {
        return None;
    }
    let whole = runs.iter().filter(|run| run.is_whole);
    let numbers: Vec<String> = whole.flat_map(|run| listed(run.text)).collect();
    let is_sure = |number: &String| digits(number).nth(SURE - 1).is_some();
    Some(match numbers.iter().any(is_sure) {
        true => numbers.into_iter().filter(is_sure).collect(),
        false if numbers.len() == 1 => numbers,
        false => Vec::new(),
    })
}

/// Digits, and the signs of a number between them.
struct Run<'t> {
    text: &'t str,
    /// Whether nothing beside it may be a part of the number.
    is_whole: bool,
}

/// The runs of digits in a text: words end them, and brackets with words in them.
fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let (mut start, mut at, mut is_whole) = (0, 0, true);
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        let run = &text[start..at];
        let count = digits(run).count();
        if count >= MIN_DIGITS && extension_digits(text.as_bytes(), at).is_some() {
            break;
        }
        let is_end = match sign(u32::from(c)) {
            Sign::Open => {
                let inside = text[next..].split(CLOSING).next().unwrap_or_default();
                inside.contains(char::is_alphabetic)
            }
            Sign::Other => {
                let is_next = || text[next..].trim_start().starts_with(['0', '+']);
                c.is_alphabetic() || is_list_sign(c) && (count >= SURE || is_next())
            }
            Sign::Digit(_) | Sign::Plus | Sign::Close | Sign::Space | Sign::Mark => false,
        };
        if !is_end {
            at = next;
            continue;
        }
        // The digits of `6pm` are no part of what is before them.
        let kept = run.trim_end_matches(is_digit);
        let is_joined = c.is_alphabetic() && is_spaced(c) && kept.len() < run.len();
        match is_joined {
            true => runs.push(Run {
                text: kept,
                is_whole: is_whole && digits(kept).next().is_none(),
            }),
            false => runs.push(Run {
                text: run,
                is_whole,
            }),
        }
        let rest = &text[at..];
        let word = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        at = next.max(at + word);
        start = at;
        // Whether `T06 12 34` begins with six or with a name is unknown.
        let attached = &text[start..];
        let group = attached.find(|c| !is_digit(c)).unwrap_or(attached.len());
        is_whole = !(c.is_alphabetic() && is_spaced(c) && (1..3).contains(&group));
    }
    runs.push(Run {
        text: &text[start..],
        is_whole,
    });
    runs.retain(|run| run.text.contains(is_digit));
    runs
}

/// Whether a sign is between the items of a list.
fn is_list_sign(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '|' | '\n')
}

/// Whether a letter is of a script with spaces between words.
fn is_spaced(c: char) -> bool {
    c < '\u{e00}'
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

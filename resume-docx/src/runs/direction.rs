//! The direction of text, which Word takes from its runs.

use resume_render::document::Direction;
use std::borrow::Cow;

/// The text in pieces of one direction: Word takes that of each run from its properties.
///
/// Digits after a word from left to right belong to it, signs between two words of one direction have that, and
/// all others have the one around them.
pub(super) fn directions(text: &str, base: Direction) -> Vec<(&str, Direction)> {
    let mut pieces: Vec<(&str, Direction)> = Vec::new();
    let mut from = 0;
    let mut current = base;
    // Where the signs began that belong to neither side yet.
    let mut open = 0;
    for (at, c) in text.char_indices() {
        let found = match of_letter(c) {
            Some(direction) => direction,
            None if c.is_numeric() => match current {
                Direction::LeftToRight => current,
                Direction::RightToLeft => base,
            },
            None => continue,
        };
        if found != current {
            // Signs between two directions have the one around them.
            let end = if current == base { at } else { open };
            if end > from {
                pieces.push((&text[from..end], current));
            }
            (from, current) = (end, found);
        }
        open = at + c.len_utf8();
    }
    if current != base && open < text.len() {
        if open > from {
            pieces.push((&text[from..open], current));
        }
        (from, current) = (open, base);
    }
    if from < text.len() {
        pieces.push((&text[from..], current));
    }
    pieces
}

/// A name as it is among words of this direction, and the direction that it has itself: that of its
/// first letter, and without letters that of numbers.
///
/// Word takes the direction of signs from their run. Others take it from the letters around them;
/// for these a name from left to right among words from right to left has invisible marks
/// (U+200E) beside signs and digits at its ends: `C++`, a phone number.
pub(super) fn isolated(text: &str, around: Direction) -> (Cow<'_, str>, Direction) {
    let direction = text.chars().find_map(of_letter);
    let direction = direction.unwrap_or(Direction::LeftToRight);
    if direction == around || around == Direction::LeftToRight {
        return (Cow::Borrowed(text), direction);
    }
    let mark = |c: Option<char>| match c.and_then(of_letter) {
        None => "\u{200e}",
        Some(_) => "",
    };
    let (before, after) = (mark(text.chars().next()), mark(text.chars().next_back()));
    (Cow::Owned([before, text, after].concat()), direction)
}

/// The direction of a letter; nothing for digits, signs and spaces.
fn of_letter(c: char) -> Option<Direction> {
    match c {
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}'
            if c.is_alphabetic() =>
        {
            Some(Direction::RightToLeft)
        }
        '\u{200f}' | '\u{61c}' => Some(Direction::RightToLeft),
        '\u{200e}' => Some(Direction::LeftToRight),
        c if c.is_alphabetic() => Some(Direction::LeftToRight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{LeftToRight as Ltr, RightToLeft as Rtl};
    use resume_render::document::marked;

    #[test]
    fn text_is_divided_where_its_direction_changes() {
        let check = |text: &str, base, expected: &[(&str, Direction)]| {
            assert_eq!(directions(text, base), expected, "{text}");
        };
        check("Ada, 2014", Ltr, &[("Ada, 2014", Ltr)]);
        check("עדה, 2014", Rtl, &[("עדה, 2014", Rtl)]);
        check("", Rtl, &[]);
        check("2014–2018", Rtl, &[("2014–2018", Rtl)]);
        check(
            "כתבה ב-Rust 1.95 (עדה)",
            Rtl,
            &[("כתבה ב-", Rtl), ("Rust 1.95", Ltr), (" (עדה)", Rtl)],
        );
        check(
            "C++ ו-Go.",
            Rtl,
            &[("C", Ltr), ("++ ו-", Rtl), ("Go", Ltr), (".", Rtl)],
        );
        check(
            &marked("ב-C++, ו-.NET."),
            Rtl,
            &[
                ("ב-", Rtl),
                ("C++\u{200e}", Ltr),
                (", ו-", Rtl),
                ("\u{200e}.NET", Ltr),
                (".", Rtl),
            ],
        );
        check("C++", Ltr, &[("C++", Ltr)]);
        check("+20 100", Ltr, &[("+20 100", Ltr)]);
        check(
            "by עדה (2014)",
            Ltr,
            &[("by ", Ltr), ("עדה", Rtl), (" (2014)", Ltr)],
        );
    }

    #[test]
    fn a_name_keeps_its_direction() {
        let check = |text: &str, around, expected: &str, direction| {
            assert_eq!(
                isolated(text, around),
                (expected.into(), direction),
                "{text}"
            );
        };
        check("C++", Rtl, "C++\u{200e}", Ltr);
        check("Rust", Rtl, "Rust", Ltr);
        check("+20 100", Rtl, "\u{200e}+20 100\u{200e}", Ltr);
        check("עדה (א)", Rtl, "עדה (א)", Rtl);
        check("C++", Ltr, "C++", Ltr);
        check("(עדה)", Ltr, "(עדה)", Rtl);
    }
}

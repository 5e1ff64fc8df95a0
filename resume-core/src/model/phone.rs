//! Phone numbers.

use super::bytes::char_end;
use super::checked::checked_text;
use super::text;
use crate::problem::{Code, Fault};

checked_text! {
    /// A phone number as people write it: digits, perhaps with `+`, blanks, brackets, hyphens and
    /// dots (ITU-T E.123).
    Phone
}

impl Phone {
    /// The first thing wrong with a phone number.
    pub const fn fault(value: &str) -> Option<Fault> {
        const HELP: &str = "write it like `+1 617 555 0100`";
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        let (mut at, mut digits, mut bracket, mut extension) = (0, 0, false, false);
        while at < bytes.len() {
            let b = bytes[at];
            let last = at + 1 == bytes.len();
            let message = match b {
                b'0'..=b'9' => None,
                b'+' if at == 0 => None,
                b'+' => Some("a `+` stands only at the start of a phone number"),
                b'(' if !bracket && !extension => None,
                b')' if bracket && bytes[at - 1] != b'(' => None,
                b'(' | b')' => Some("the brackets of this phone number do not match"),
                b' ' | b'-' | b'.' | b'/' if at > 0 && !last => match bytes[at - 1] {
                    b'0'..=b'9' | b')' => None,
                    b'x' => None,
                    _ => Some("two separators stand in a row"),
                },
                b'x' if digits > 0 && !extension && !last => None,
                b' ' | b'-' | b'.' | b'/' | b'x' => {
                    Some("a phone number begins and ends with a digit")
                }
                _ => Some("a phone number has no such character"),
            };
            if let Some(message) = message {
                return Some(Fault::new(
                    Code::PhoneMalformed,
                    message,
                    HELP,
                    at,
                    char_end(bytes, at),
                ));
            }
            match b {
                b'0'..=b'9' if !extension => digits += 1,
                b'(' => bracket = true,
                b')' => bracket = false,
                b'x' => extension = true,
                _ => {}
            }
            at += 1;
        }
        let message = if bracket {
            "the brackets of this phone number do not match"
        } else if digits < 5 {
            "this phone number is too short"
        } else if digits > 15 {
            "this phone number has more than 15 digits"
        } else {
            return None;
        };
        Some(Fault::new(
            Code::PhoneMalformed,
            message,
            HELP,
            0,
            bytes.len(),
        ))
    }

    /// The number as a `tel:` address (RFC 3966) if it is an international one, without visual
    /// separators and without an extension.
    ///
    /// ```
    /// use resume_core::model::Phone;
    /// assert_eq!(Phone::new("+44 (0)20 7946 0958")?.url().unwrap().as_str(), "tel:+442079460958");
    /// assert_eq!(Phone::new("617 555 0100")?.url(), None);
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn url(&self) -> Option<super::Url> {
        let number = self.0.strip_prefix('+')?.replace("(0)", "");
        let number = number.split('x').next().unwrap_or_default();
        let digits = number.chars().filter(char::is_ascii_digit);
        // Without what is not dialled from abroad, little may be left.
        super::Url::new("tel:+".chars().chain(digits).collect::<String>()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn phones() {
        check(
            Phone::fault,
            &[
                "+1 617 555 0100",
                "(617) 555-0100",
                "+1 (617) 555-0100",
                "617.555.0100",
                "030/123456",
                "12345",
                "123456789012345",
                "+44 (0)20 7946 0958",
                "617 555 0100 x12",
                "617 555 0100x12",
                "617 555 0100 x 12",
                "617 555 0100 x1234567890",
                "(617) 555 (01) 00",
            ],
            &[
                ("1234", "1234", "this phone number is too short"),
                (
                    "1234567890123456",
                    "1234567890123456",
                    "this phone number has more than 15 digits",
                ),
                (
                    "617 555 x 12 x 13",
                    "x",
                    "a phone number begins and ends with a digit",
                ),
                ("call me", "c", "a phone number has no such character"),
                ("+", "+", "this phone number is too short"),
                (
                    "++1 617 555 0100",
                    "+",
                    "a `+` stands only at the start of a phone number",
                ),
                ("+ 617 555 0100", " ", "two separators stand in a row"),
                (
                    "617 555 0100-",
                    "-",
                    "a phone number begins and ends with a digit",
                ),
                (
                    "(12345",
                    "(12345",
                    "the brackets of this phone number do not match",
                ),
                (
                    "(12)345)",
                    ")",
                    "the brackets of this phone number do not match",
                ),
                (
                    "(12(34)5)",
                    "(",
                    "the brackets of this phone number do not match",
                ),
                (
                    "617) 555 0100",
                    ")",
                    "the brackets of this phone number do not match",
                ),
                (
                    "()617 555 0100",
                    ")",
                    "the brackets of this phone number do not match",
                ),
                ("( 617) 555", " ", "two separators stand in a row"),
                (
                    "61+7 555 0100",
                    "+",
                    "a `+` stands only at the start of a phone number",
                ),
                ("617--5550100", "-", "two separators stand in a row"),
                ("617 -5550100", "-", "two separators stand in a row"),
                (
                    "617 555 0100 x",
                    "x",
                    "a phone number begins and ends with a digit",
                ),
                ("x12345", "x", "a phone number begins and ends with a digit"),
                (
                    "-617 555 0100",
                    "-",
                    "a phone number begins and ends with a digit",
                ),
                (
                    "617 555 0100 x(1)",
                    "(",
                    "the brackets of this phone number do not match",
                ),
                ("617é5550100", "é", "a phone number has no such character"),
                (
                    "12345)",
                    ")",
                    "the brackets of this phone number do not match",
                ),
            ],
        );
        let url =
            |number: &'static str| Phone::new(number).unwrap().url().map(|url| url.to_string());
        assert_eq!(
            url("+1 617 555 0100 x12").as_deref(),
            Some("tel:+16175550100")
        );
        assert_eq!(
            url("+44 (0)20 7946 0958").as_deref(),
            Some("tel:+442079460958")
        );
        assert_eq!((url("617 555 0100"), url("+(0)1234")), (None, None));
    }
}

//! Tags, which name the variants of a résumé.

use super::bytes::char_end;
use super::checked::checked_text;
use crate::problem::{Code, Fault};

checked_text! {
    /// The name of a variant of the résumé: a Rust identifier.
    Tag
}

impl Tag {
    /// The first thing wrong with a tag: it is an ASCII identifier, so that it can be typed after `#`
    /// and on a command line.
    pub const fn fault(value: &str) -> Option<Fault> {
        let bytes = value.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !(bytes[at].is_ascii_alphabetic()
                || bytes[at] == b'_'
                || (at > 0 && bytes[at].is_ascii_digit()))
            {
                return Some(Fault::new(
                    Code::TagMalformed,
                    "a tag is made of ASCII letters, digits and `_`",
                    "write it like `front_end`",
                    at,
                    char_end(bytes, at),
                ));
            }
            at += 1;
        }
        if bytes.is_empty() || (bytes.len() == 1 && bytes[0] == b'_') {
            return Some(Fault::new(
                Code::TagMalformed,
                "this tag has no name",
                "write it like `front_end`",
                0,
                bytes.len(),
            ));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn tags() {
        check(
            Tag::fault,
            &["storage", "_a", "a1", "__"],
            &[
                ("_", "_", "this tag has no name"),
                ("1a", "1", "a tag is made of ASCII letters, digits and `_`"),
                (
                    "front-end",
                    "-",
                    "a tag is made of ASCII letters, digits and `_`",
                ),
                (
                    "naïve",
                    "ï",
                    "a tag is made of ASCII letters, digits and `_`",
                ),
                ("a b", " ", "a tag is made of ASCII letters, digits and `_`"),
            ],
        );
        assert_eq!(
            Tag::fault("").map(|fault| fault.message),
            Some("this tag has no name")
        );
    }
}

//! Email addresses.

use super::bytes::{all_digits, char_end, find, is_one_of, is_outside_iri};
use super::checked::checked_text;
use super::text;
use crate::problem::{Code, Fault};

checked_text! {
    /// An email address (the dot-atom form of RFC 5321, letters of any script as in RFC 6531).
    ///
    /// ```
    /// use resume_core::model::Email;
    /// assert_eq!(Email::new("ada@ada.example")?.as_str(), "ada@ada.example");
    /// assert!(Email::new("Ada <ada@ada.example>").is_err());
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    Email
}

impl Email {
    /// The first thing wrong with an email address; a `const fn`, so that it also serves values that
    /// only rustc knows.
    pub const fn fault(value: &str) -> Option<Fault> {
        const HELP: &str = "write it like `ada@ada.example`";
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        let at_sign = match find(bytes, b'@', 0) {
            Some(at) => at,
            None => {
                return Some(Fault::new(
                    Code::EmailMalformed,
                    "this email address has no `@`",
                    HELP,
                    0,
                    bytes.len(),
                ));
            }
        };
        let (mut at, mut before) = (0, b'.');
        while at < at_sign {
            let b = bytes[at];
            let letter = b.is_ascii_alphanumeric() || (b >= 0x80 && !is_outside_iri(bytes, at));
            let fine =
                letter || is_one_of(b, b"!#$%&'*+-/=?^_`{|}~") || (b == b'.' && before != b'.');
            if !fine {
                let message = if b == b'.' {
                    "the part before the `@` has a dot at its start or two in a row"
                } else {
                    "an email address has no such character before its `@`"
                };
                return Some(Fault::new(
                    Code::EmailMalformed,
                    message,
                    HELP,
                    at,
                    char_end(bytes, at),
                ));
            }
            (at, before) = (at + 1, b);
        }
        if at_sign == 0 || before == b'.' {
            return Some(Fault::new(
                Code::EmailMalformed,
                "the part before the `@` is empty or ends with a dot",
                HELP,
                0,
                at_sign + 1,
            ));
        }
        if at_sign > 64 || bytes.len() > 254 {
            return Some(Fault::new(
                Code::EmailMalformed,
                "this email address is too long",
                "64 bytes are allowed before the `@`, 254 in all",
                0,
                bytes.len(),
            ));
        }
        match domain_fault(bytes, at_sign + 1, bytes.len()) {
            Some((message, start, end)) => {
                Some(Fault::new(Code::EmailMalformed, message, HELP, start, end))
            }
            None => None,
        }
    }

    /// The address as a `mailto:` address (RFC 6068).
    pub fn url(&self) -> super::Url {
        let mut uri = String::from("mailto:");
        for c in self.0.chars() {
            match c {
                '%' | '/' | '?' | '#' | '&' | '`' | '{' | '|' | '}' | '^' => {
                    uri.push_str(&format!("%{:02X}", c as u32))
                }
                _ => uri.push(c),
            }
        }
        super::Url::of_checked(uri)
    }
}

/// The first thing wrong with a domain name of two labels or more (RFC 1123 section 2.1, letters of
/// any script).
const fn domain_fault(
    bytes: &[u8],
    start: usize,
    end: usize,
) -> Option<(&'static str, usize, usize)> {
    let (mut at, mut label) = (start, start);
    while at <= end {
        if at == end || bytes[at] == b'.' {
            if at == label {
                return Some((
                    "the domain has an empty part",
                    if at > start { at - 1 } else { at },
                    if at == end { end } else { at + 1 },
                ));
            }
            if bytes[label] == b'-' || bytes[at - 1] == b'-' {
                return Some((
                    "a part of the domain begins or ends with a hyphen",
                    label,
                    at,
                ));
            }
            if at - label > 63 {
                return Some(("a part of the domain is longer than 63 bytes", label, at));
            }
            if at < end {
                label = at + 1;
            }
        } else if !(bytes[at].is_ascii_alphanumeric() || bytes[at] == b'-' || bytes[at] >= 0x80)
            || is_outside_iri(bytes, at)
        {
            return Some(("a domain has no such character", at, char_end(bytes, at)));
        }
        at += 1;
    }
    if label == start {
        return Some(("the domain has no dot", start, end));
    }
    if all_digits(bytes, label, end) {
        return Some(("the domain ends with a number", label, end));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn emails() {
        check(
            Email::fault,
            &[
                "a@b.co",
                "first.last+tag@sub.example.org",
                "!#$%&'*+-/=?^_`{|}~@b.co",
                "用户@例え.jp",
                "a@1.co",
                "a@b.1a",
            ],
            &[
                ("a", "a", "this email address has no `@`"),
                ("a@b", "b", "the domain has no dot"),
                (
                    "@b.co",
                    "@",
                    "the part before the `@` is empty or ends with a dot",
                ),
                (
                    ".@b.co",
                    ".",
                    "the part before the `@` has a dot at its start or two in a row",
                ),
                ("a@", "", "the domain has an empty part"),
                ("a@.co", ".", "the domain has an empty part"),
                ("a@b..co", "..", "the domain has an empty part"),
                ("a@b.co.", ".", "the domain has an empty part"),
                (
                    "a.@b.co",
                    "a.@",
                    "the part before the `@` is empty or ends with a dot",
                ),
                (
                    ".a@b.co",
                    ".",
                    "the part before the `@` has a dot at its start or two in a row",
                ),
                (
                    "a..b@b.co",
                    ".",
                    "the part before the `@` has a dot at its start or two in a row",
                ),
                (
                    "a b@c.de",
                    " ",
                    "an email address has no such character before its `@`",
                ),
                (
                    "é @c.de",
                    " ",
                    "an email address has no such character before its `@`",
                ),
                ("a@b é.de", " ", "a domain has no such character"),
                (
                    "Name <a@b.c>",
                    " ",
                    "an email address has no such character before its `@`",
                ),
                (
                    "a@-b.co",
                    "-b",
                    "a part of the domain begins or ends with a hyphen",
                ),
                (
                    "a@b-.co",
                    "b-",
                    "a part of the domain begins or ends with a hyphen",
                ),
                (
                    "a@b.c-",
                    "c-",
                    "a part of the domain begins or ends with a hyphen",
                ),
                ("a@@b.co", "@", "a domain has no such character"),
                ("a@b.12", "12", "the domain ends with a number"),
                ("a@12", "12", "the domain has no dot"),
                ("a@b_c.de", "_", "a domain has no such character"),
            ],
        );
        assert_eq!(
            Email::fault("").map(|fault| fault.code),
            Some(Code::TextEmpty)
        );
        assert_eq!(
            Email::fault("a@b\u{e000}.co").map(|fault| fault.start),
            Some(3)
        );
        assert_eq!(
            Email::fault("a\u{e000}@b.co").map(|fault| fault.start),
            Some(1)
        );
    }

    #[test]
    fn emails_are_not_longer_than_they_can_be_sent() {
        let fault = |before: usize, labels: &[usize]| {
            let domain = labels
                .iter()
                .map(|len| "d".repeat(*len))
                .collect::<Vec<_>>()
                .join(".");
            Email::fault(&format!("{}@{domain}", "b".repeat(before))).map(|fault| fault.message)
        };
        assert_eq!(
            (fault(64, &[2, 2]), fault(65, &[2, 2])),
            (None, Some("this email address is too long"))
        );
        assert_eq!(
            (fault(1, &[63, 2]), fault(1, &[64, 2])),
            (None, Some("a part of the domain is longer than 63 bytes"))
        );
        assert_eq!(
            (fault(62, &[63, 63, 63]), fault(63, &[63, 63, 63])),
            (None, Some("this email address is too long"))
        );
    }

    #[test]
    fn emails_have_addresses() {
        assert_eq!(
            Email::new("a&b%/?#`{|}^@c.de").unwrap().url().as_str(),
            "mailto:a%26b%25%2F%3F%23%60%7B%7C%7D%5E@c.de"
        );
    }

    #[test]
    fn constants_are_checked_while_building() {
        const EMAIL: Email = Email::from_static("ada@ada.example");
        assert_eq!(EMAIL, Email::new(String::from("ada@ada.example")).unwrap());
    }
}

//! Values that are text of a certain form: one type each, with one constructor that refuses.

use super::url::is_outside_iri;
use crate::model::text;
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use std::fmt;

/// Defines a text that has been checked by a rule.
macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident by $rule:path) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Takes a text that keeps the rule.
            ///
            /// # Errors
            /// The fault of a text that does not.
            pub fn new(value: impl Into<Cow<'static, str>>) -> Result<$name, Fault> {
                let value = value.into();
                match $rule(&value) {
                    Some(fault) => Err(fault),
                    None => Ok($name(value)),
                }
            }

            /// Takes a text that must keep the rule, for constants.
            ///
            /// # Panics
            /// If it does not; in a `const` or `static` the build fails.
            #[track_caller]
            pub const fn from_static(value: &'static str) -> $name {
                match $rule(value) {
                    Some(fault) => fault.fail_build(value),
                    None => $name(Cow::Borrowed(value)),
                }
            }

            /// Takes a text that the macro has checked.
            #[doc(hidden)]
            pub const fn __trusted(value: &'static str) -> $name {
                $name(Cow::Borrowed(value))
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = Fault;
            fn from_str(value: &str) -> Result<$name, Fault> {
                $name::new(value.to_owned())
            }
        }
    };
}

pub(super) use checked_text;

checked_text! {
    /// An email address (the dot-atom form of RFC 5321, letters of any script as in RFC 6531).
    ///
    /// ```
    /// use resume_core::model::Email;
    /// assert_eq!(Email::new("ada@ada.example")?.as_str(), "ada@ada.example");
    /// assert!(Email::new("Ada <ada@ada.example>").is_err());
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    Email by email_fault
}

checked_text! {
    /// A phone number as people write it: digits, perhaps with `+`, blanks, brackets, hyphens and
    /// dots (ITU-T E.123).
    Phone by phone_fault
}

checked_text! {
    /// A language tag (BCP 47, well-formed in the sense of RFC 5646 section 2.2.9).
    ///
    /// ```
    /// use resume_core::model::Lang;
    /// assert!(Lang::new("de-CH-1996").is_ok() && Lang::new("en_US").is_err());
    /// ```
    Lang by lang_fault
}

checked_text! {
    /// A digital object identifier, `10.1000/182` (ISO 26324).
    Doi by doi_fault
}

checked_text! {
    /// The name of a variant of the résumé: a Rust identifier.
    Tag by tag_fault
}

impl Phone {
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

impl Email {
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

impl Doi {
    /// The address that resolves it.
    pub fn url(&self) -> super::Url {
        let mut url = String::from("https://doi.org/");
        for c in self.0.chars() {
            match c {
                '%' | '?' | '#' | '<' | '>' | '"' | '[' | ']' | '\\' | '^' | '`' | '{' | '|'
                | '}' => url.push_str(&format!("%{:02X}", c as u32)),
                _ => url.push(c),
            }
        }
        super::Url::of_checked(url)
    }
}

/// The first thing wrong with an email address.
pub const fn email_fault(value: &str) -> Option<Fault> {
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
        let fine = letter || is_one_of(b, b"!#$%&'*+-/=?^_`{|}~") || (b == b'.' && before != b'.');
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

/// The first thing wrong with a phone number.
pub const fn phone_fault(value: &str) -> Option<Fault> {
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
            b'+' => Some("a `+` is allowed only at the start of a phone number"),
            b'(' if !bracket && !extension => None,
            b')' if bracket && bytes[at - 1] != b'(' => None,
            b'(' | b')' => Some("the brackets of this phone number do not match"),
            b' ' | b'-' | b'.' | b'/' if at > 0 && !last => match bytes[at - 1] {
                b'0'..=b'9' | b')' => None,
                b'x' => None,
                _ => Some("two separators stand in a row"),
            },
            b'x' if digits > 0 && !extension && !last => None,
            b' ' | b'-' | b'.' | b'/' | b'x' => Some("a phone number begins and ends with a digit"),
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

/// The first thing wrong with a language tag.
pub const fn lang_fault(value: &str) -> Option<Fault> {
    const HELP: &str = "write it like `en`, `de-CH` or `zh-Hant`";
    const BASIC: &str = "malformed language tag";
    if let Some(fault) = text::fault(value) {
        return Some(fault);
    }
    let bytes = value.as_bytes();
    // RFC 5646 section 2.1, where a language has two or three letters because no longer one was
    // ever registered: language, extlang, script, region, variants, extensions, private use; each
    // part may only be followed by a later one.
    let (mut at, mut place, mut extlangs) = (0, LANGUAGE, 0);
    let mut wanting = false;
    while at <= bytes.len() {
        let mut end = at;
        while end < bytes.len() && bytes[end] != b'-' {
            if !bytes[end].is_ascii_alphanumeric() {
                let help = if bytes[end] == b'_' {
                    "write `-` instead of `_`"
                } else {
                    HELP
                };
                return Some(Fault::new(
                    Code::LangMalformed,
                    "a language tag has no such character",
                    help,
                    end,
                    char_end(bytes, end),
                ));
            }
            end += 1;
        }
        let len = end - at;
        let letters = all_letters(bytes, at, end);
        let digit_first = len > 0 && bytes[at].is_ascii_digit();
        let next = match len {
            _ if len == 0 || len > 8 => None,
            _ if place == PRIVATE => Some(PRIVATE),
            _ if place == LANGUAGE => match len {
                1 if bytes[at] == b'x' || bytes[at] == b'X' => Some(PRIVATE),
                2 | 3 if letters => Some(EXTLANG),
                _ => None,
            },
            1 if wanting => None,
            1 => Some(if bytes[at] == b'x' || bytes[at] == b'X' {
                PRIVATE
            } else {
                EXTENSION
            }),
            _ if place == EXTENSION => Some(EXTENSION),
            3 if place == EXTLANG && letters && extlangs < 3 => Some(EXTLANG),
            4 if place <= SCRIPT && letters => Some(REGION),
            2 if place <= REGION && letters => Some(VARIANT),
            3 if place <= REGION && all_digits(bytes, at, end) => Some(VARIANT),
            5..=8 => Some(VARIANT),
            4 if digit_first => Some(VARIANT),
            _ => None,
        };
        match next {
            None => return Some(Fault::new(Code::LangMalformed, BASIC, HELP, 0, bytes.len())),
            Some(next) => {
                // A singleton, and the `x`, must be followed by something.
                wanting = len == 1 && (next == EXTENSION || (next == PRIVATE && place != PRIVATE));
                if place == EXTLANG && next == EXTLANG {
                    extlangs += 1;
                }
                place = next;
            }
        }
        at = end + 1;
    }
    if wanting {
        Some(Fault::new(Code::LangMalformed, BASIC, HELP, 0, bytes.len()))
    } else {
        None
    }
}

const LANGUAGE: u8 = 0;
const EXTLANG: u8 = 1;
const SCRIPT: u8 = 2;
const REGION: u8 = 3;
const VARIANT: u8 = 4;
const EXTENSION: u8 = 5;
const PRIVATE: u8 = 6;

/// The first thing wrong with a DOI.
pub const fn doi_fault(value: &str) -> Option<Fault> {
    const HELP: &str = "write it like `10.1000/182`, without `https://doi.org/`";
    if let Some(fault) = text::fault(value) {
        return Some(fault);
    }
    let bytes = value.as_bytes();
    let whole = Some(Fault::new(
        Code::DoiMalformed,
        "malformed DOI",
        HELP,
        0,
        bytes.len(),
    ));
    if !starts_with(bytes, b"10.") {
        return whole;
    }
    let slash = match find(bytes, b'/', 3) {
        Some(slash) => slash,
        None => return whole,
    };
    let mut at = 3;
    while at < slash {
        if !(bytes[at].is_ascii_digit() || (bytes[at] == b'.' && bytes[at - 1] != b'.')) {
            return whole;
        }
        at += 1;
    }
    if slash < 7 || bytes[slash - 1] == b'.' || slash + 1 == bytes.len() {
        return whole;
    }
    at = slash;
    while at < bytes.len() {
        if bytes[at] == b' ' {
            return Some(Fault::new(
                Code::DoiMalformed,
                "a DOI has no spaces",
                HELP,
                at,
                at + 1,
            ));
        }
        if is_outside_iri(bytes, at) {
            return Some(Fault::new(
                Code::DoiMalformed,
                "a DOI has no such character",
                HELP,
                at,
                char_end(bytes, at),
            ));
        }
        at += 1;
    }
    None
}

/// The first thing wrong with a tag: it is an ASCII identifier, so that it can be typed behind `#`
/// and on a command line.
pub const fn tag_fault(value: &str) -> Option<Fault> {
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

pub(super) const fn find(bytes: &[u8], wanted: u8, from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        if bytes[at] == wanted {
            return Some(at);
        }
        at += 1;
    }
    None
}

pub(super) const fn is_one_of(b: u8, set: &[u8]) -> bool {
    find(set, b, 0).is_some()
}

pub(super) const fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    let mut at = 0;
    while at < prefix.len() {
        if at >= bytes.len() || !bytes[at].eq_ignore_ascii_case(&prefix[at]) {
            return false;
        }
        at += 1;
    }
    true
}

const fn all_letters(bytes: &[u8], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_alphabetic() {
            return false;
        }
        at += 1;
    }
    true
}

pub(super) const fn all_digits(bytes: &[u8], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_digit() {
            return false;
        }
        at += 1;
    }
    true
}

/// Where the character that begins at `at` ends.
pub(super) const fn char_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] & 0xc0 == 0x80 {
        end += 1;
    }
    end
}

/// What the tests of values share.
#[cfg(test)]
pub(super) mod testing {
    use crate::problem::Fault;

    /// The rule takes these values, and refuses those for that part of them, with this message.
    #[track_caller]
    pub fn check(
        rule: impl Fn(&str) -> Option<Fault>,
        fine: &[&str],
        wrong: &[(&str, &str, &str)],
    ) {
        for value in fine {
            assert_eq!(rule(value), None, "{value:?}");
        }
        for (value, part, message) in wrong {
            let fault = rule(value).unwrap_or_else(|| panic!("{value:?} was accepted"));
            assert_eq!(
                (&value[fault.start..fault.end], fault.message),
                (*part, *message),
                "{value:?}"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::check;
    use super::*;

    #[test]
    fn emails() {
        check(
            email_fault,
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
            email_fault("").map(|fault| fault.code),
            Some(Code::TextEmpty)
        );
        assert_eq!(
            email_fault("a@b\u{e000}.co").map(|fault| fault.start),
            Some(3)
        );
        assert_eq!(
            email_fault("a\u{e000}@b.co").map(|fault| fault.start),
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
            email_fault(&format!("{}@{domain}", "b".repeat(before))).map(|fault| fault.message)
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
    fn phones() {
        check(
            phone_fault,
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
                    "a `+` is allowed only at the start of a phone number",
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
                    "a `+` is allowed only at the start of a phone number",
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

    #[test]
    fn langs() {
        let help = |tag: &str| lang_fault(tag).map(|fault| fault.help.to_string());
        assert_eq!(
            (help("en_US").as_deref(), help("en.US").as_deref()),
            (
                Some("write `-` instead of `_`"),
                Some("write it like `en`, `de-CH` or `zh-Hant`")
            )
        );
        assert!(lang_fault("i-klingon").is_some());
        check(
            lang_fault,
            &[
                "en",
                "eng",
                "de-CH",
                "DE-ch",
                "zh-Hant-TW",
                "zh-cmn",
                "zh-cmn-yue-nan",
                "zh-cmn-Hans-CN",
                "sl-rozaj-biske-1994",
                "de-CH-1996",
                "de-1996",
                "de-1abc",
                "de-abcd-1abc",
                "es-419",
                "x-whatever",
                "X-a",
                "x-abcdefgh",
                "en-a-bbb-x-a-ccc",
                "en-X-a",
                "en-u-ca-gregory",
                "en-u-ca-u-nu",
            ],
            &[
                (
                    "zh-cmn-yue-nan-abc",
                    "zh-cmn-yue-nan-abc",
                    "malformed language tag",
                ),
                ("es-419-ab", "es-419-ab", "malformed language tag"),
                ("es-41a", "es-41a", "malformed language tag"),
                ("x-abcdefghi", "x-abcdefghi", "malformed language tag"),
                (
                    "en-u-ca-abcdefghi",
                    "en-u-ca-abcdefghi",
                    "malformed language tag",
                ),
                ("en-a-b-c", "en-a-b-c", "malformed language tag"),
                ("e", "e", "malformed language tag"),
                ("1", "1", "malformed language tag"),
                ("12", "12", "malformed language tag"),
                ("123", "123", "malformed language tag"),
                ("abcd", "abcd", "malformed language tag"),
                ("en_US", "_", "a language tag has no such character"),
                (
                    "english-language-tag",
                    "english-language-tag",
                    "malformed language tag",
                ),
                ("english", "english", "malformed language tag"),
                ("en-", "en-", "malformed language tag"),
                ("-en", "-en", "malformed language tag"),
                ("en--US", "en--US", "malformed language tag"),
                ("de-a", "de-a", "malformed language tag"),
                ("de-a-", "de-a-", "malformed language tag"),
                ("de-a-x-1", "de-a-x-1", "malformed language tag"),
                ("x", "x", "malformed language tag"),
                ("x-", "x-", "malformed language tag"),
                ("en-x", "en-x", "malformed language tag"),
                ("de-419-DE", "de-419-DE", "malformed language tag"),
                ("en-US-Latn", "en-US-Latn", "malformed language tag"),
                ("en-US-GB", "en-US-GB", "malformed language tag"),
                ("en-Latn-Latn", "en-Latn-Latn", "malformed language tag"),
                ("de-é", "é", "a language tag has no such character"),
                ("en-abcdefghi", "en-abcdefghi", "malformed language tag"),
                ("en-rozaj-cmn", "en-rozaj-cmn", "malformed language tag"),
            ],
        );
    }

    #[test]
    fn dois_and_tags() {
        check(
            doi_fault,
            &[
                "10.1000/182",
                "10.1109/5.771073",
                "10.1000.10/a/b<c>",
                "10.1000/é",
            ],
            &[
                ("10.1000", "10.1000", "malformed DOI"),
                ("10.1000/", "10.1000/", "malformed DOI"),
                ("10.100/1", "10.100/1", "malformed DOI"),
                ("10.1000./1", "10.1000./1", "malformed DOI"),
                ("10..1000/1", "10..1000/1", "malformed DOI"),
                ("10.10..00/1", "10.10..00/1", "malformed DOI"),
                ("10.x000/1", "10.x000/1", "malformed DOI"),
                ("10.1000/a b", " ", "a DOI has no spaces"),
                ("11.1000/1", "11.1000/1", "malformed DOI"),
                (
                    "https://doi.org/10.1000/182",
                    "https://doi.org/10.1000/182",
                    "malformed DOI",
                ),
            ],
        );
        check(
            tag_fault,
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
            tag_fault("").map(|fault| fault.message),
            Some("this tag has no name")
        );
        assert_eq!(
            doi_fault("10.1000/a\u{e000}b").map(|fault| (fault.start, fault.end)),
            Some((9, 12))
        );
        assert_eq!(
            Doi::new("10.1000/a<b>#c").unwrap().url().as_str(),
            "https://doi.org/10.1000/a%3Cb%3E%23c"
        );
        assert_eq!(
            Doi::new("10.1000/%?\"[]\\^`{|}").unwrap().url().as_str(),
            "https://doi.org/10.1000/%25%3F%22%5B%5D%5C%5E%60%7B%7C%7D"
        );
    }

    #[test]
    fn constants_are_checked_while_building() {
        const EMAIL: Email = Email::from_static("ada@ada.example");
        assert_eq!(EMAIL, Email::new(String::from("ada@ada.example")).unwrap());
    }

    #[test]
    fn values_are_shown_as_they_are_written() {
        let lang: Lang = "de-CH".parse().unwrap();
        assert_eq!(
            (
                lang.to_string().as_str(),
                format!("{lang:?}").as_str(),
                lang.as_ref()
            ),
            ("de-CH", "\"de-CH\"", "de-CH")
        );
    }
}

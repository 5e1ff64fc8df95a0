//! Rows of `contact` with a custom label: an address, text or a date.

use super::bytes::{find, starts_with};
use super::{Date, Email, Phone, Str, Url, text};
use crate::problem::{Code, Fault};
use std::borrow::Cow;

/// A row of `contact` with a custom label: `"Book a call": "https://cal.example/ada"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// What a reader sees first, as plain text.
    pub label: Str,
    /// What it is the label of.
    pub detail: Detail,
}

/// What a label of `contact` is followed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// An address: `"Book a call": "https://cal.example/ada"`.
    Link(Url),
    /// Plain text: `"Nationality": "British"`.
    Text(Str),
    /// A date: `"Date of birth": 1982-09-05`.
    Date(Date),
}

impl Detail {
    /// Takes an address or plain text.
    ///
    /// ```
    /// use resume_core::model::Detail;
    /// assert!(matches!(Detail::new("https://ada.example"), Ok(Detail::Link(_))));
    /// assert!(matches!(Detail::new("British"), Ok(Detail::Text(_))));
    /// assert!(Detail::new("ada.example").is_err());
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong with it, as [`Detail::fault`] finds it.
    pub fn new(value: impl Into<Str>) -> Result<Detail, Fault> {
        let value = value.into();
        match Detail::fault(&value) {
            Some(fault) => Err(fault),
            None if has_scheme(value.as_bytes()) => Url::new(value).map(Detail::Link),
            None => Ok(Detail::Text(value)),
        }
    }

    /// Takes what is after a label. The name of a person on a messenger is text, whatever it looks
    /// like: `"Skype": "ada.example"`.
    ///
    /// ```
    /// use resume_core::model::Detail;
    /// assert!(matches!(Detail::after("Skype", "live:ada"), Ok(Detail::Text(_))));
    /// assert!(matches!(Detail::after("Telegram", "https://t.me/ada"), Ok(Detail::Link(_))));
    /// assert!(Detail::after("Blog", "ada.example").is_err());
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong with it, as [`Detail::fault`] finds it.
    pub fn after(label: &str, value: impl Into<Str>) -> Result<Detail, Fault> {
        let value = value.into();
        // `skype:ada` and `t.me/ada` are addresses.
        let scheme = value.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_name = names_messenger(label)
            && !names_messenger(scheme)
            && !value.contains('/')
            && text::fault(&value).is_none()
            && Phone::fault(&value).is_some();
        match Detail::new(value.clone()) {
            Err(_) if is_name => Ok(Detail::Text(value)),
            made => made,
        }
    }

    /// Takes an address or plain text that the macro has checked.
    #[doc(hidden)]
    pub const fn __trusted(value: &'static str) -> Detail {
        if has_scheme(value.as_bytes()) {
            Detail::Link(Url::__trusted(value))
        } else {
            Detail::Text(Cow::Borrowed(value))
        }
    }

    /// The first thing that is wrong with an address or plain text. Text that looks like an address
    /// without its scheme is refused: nobody could follow it.
    pub const fn fault(value: &str) -> Option<Fault> {
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        if has_scheme(bytes) {
            return Url::fault(value);
        }
        let (message, help) = if Email::fault(value).is_none() {
            (
                "this email address has no scheme",
                "write `mailto:` before it",
            )
        } else if bytes[0] == b'+' && Phone::fault(value).is_none() {
            (
                "this phone number has no scheme",
                "write it like `tel:+1-617-555-0100`",
            )
        } else if is_host(bytes) {
            ("this URL has no scheme", "write `https://` before it")
        } else {
            return None;
        };
        Some(Fault::new(Code::UrlScheme, message, help, 0, bytes.len()))
    }
}

/// Whether a label names a service on which people have names that may look like addresses.
fn names_messenger(label: &str) -> bool {
    const MESSENGERS: &[&str] = &[
        "discord",
        "element",
        "icq",
        "jabber",
        "kakao",
        "kakaotalk",
        "line",
        "matrix",
        "messenger",
        "qq",
        "session",
        "signal",
        "skype",
        "slack",
        "sgnl",
        "steam",
        "teams",
        "telegram",
        "tg",
        "threema",
        "viber",
        "wechat",
        "weixin",
        "whatsapp",
        "wire",
        "xmpp",
        "zalo",
        "zoom",
        "скайп",
        "телеграм",
        "微信",
        "微信号",
        "微信號",
        "카카오톡",
        "라인",
    ];
    let label = label.to_lowercase();
    let mut words = label.split(|c: char| !c.is_alphanumeric());
    words.any(|word| MESSENGERS.contains(&word))
}

/// Whether a text is an address with a scheme, allowed or not: `skype:ada`, but not `Note: text`.
const fn has_scheme(bytes: &[u8]) -> bool {
    let schemes: [&[u8]; 4] = [b"https:", b"http:", b"mailto:", b"tel:"];
    let mut at = 0;
    while at < schemes.len() {
        if starts_with(bytes, schemes[at]) {
            return true;
        }
        at += 1;
    }
    let Some(colon) = find(bytes, b':', 0) else {
        return false;
    };
    let mut at = 0;
    while at < colon {
        let is_in_scheme = bytes[at].is_ascii_alphabetic()
            || (at > 0 && (bytes[at].is_ascii_digit() || matches!(bytes[at], b'+' | b'-' | b'.')));
        if !is_in_scheme {
            return false;
        }
        at += 1;
    }
    let is_followed = colon + 1 < bytes.len() && !bytes[colon + 1].is_ascii_digit();
    colon > 0 && is_followed && is_one_word(bytes)
}

/// Whether a text begins with the name of a host, `blog.example`: words of letters, digits and
/// hyphens with dots between them, the last of them letters in lower case, as top-level domains
/// are written; so that `Ph.D.`, `M.Sc` and `5.9.1982` are text.
const fn is_host(bytes: &[u8]) -> bool {
    let (mut at, mut start, mut dots) = (0, 0, 0);
    let mut is_lower = true;
    while at < bytes.len() && !matches!(bytes[at], b'/' | b'?' | b'#' | b':') {
        match bytes[at] {
            b'.' if at == start => return false,
            b'.' => {
                dots += 1;
                start = at + 1;
                is_lower = true;
            }
            b'a'..=b'z' | 0x80.. => {}
            b'A'..=b'Z' | b'0'..=b'9' | b'-' => is_lower = false,
            _ => return false,
        }
        at += 1;
    }
    dots > 0 && is_lower && at >= start + 2 && is_one_word(bytes)
}

const fn is_one_word(bytes: &[u8]) -> bool {
    find(bytes, b' ', 0).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::checked::testing::check;
    use super::*;

    #[test]
    fn what_looks_like_an_address_needs_a_scheme() {
        let whole = |value: &'static str, message| (value, value, message);
        let url = "this URL has no scheme";
        check(
            Detail::fault,
            &[
                "British",
                "US and EU citizen",
                "1982",
                "5.9.1982",
                "Ph.D.",
                "M.Sc",
                "B",
                "Klasse B",
                "Note: text",
                "10:30",
                "3D:Druck",
                ":x",
                "a/b",
                "@ada",
                "617 555 0100",
                "+ more",
                "Example GmbH, Ltd.",
                "Node.js 20",
                "e. g. so",
                "日本国籍",
                "運転免許：普通",
                "https://cal.example/ada",
                "mailto:ada@ada.example",
                "HTTPS://ada.example",
                "tel:+1-617-555-0100",
            ],
            &[
                whole("blog.example", url),
                whole("github.com/ada", url),
                whole("例え.example", url),
                whole("ada.example:8080/x", url),
                whole("ada@ada.example", "this email address has no scheme"),
                whole("+1 773 555 0142", "this phone number has no scheme"),
                ("skype:ada", "skype:", "this scheme is not allowed here"),
                ("h323:ada", "h323:", "this scheme is not allowed here"),
                (
                    "x-a.b+ssh:ada",
                    "x-a.b+ssh:",
                    "this scheme is not allowed here",
                ),
                (
                    "ftp://ada.example",
                    "ftp:",
                    "this scheme is not allowed here",
                ),
                ("", "", "this text is empty"),
                ("https://a b.example", " ", "a URL has no spaces"),
            ],
        );
    }

    #[test]
    fn names_on_messengers_are_text() {
        let after = |label, value: &'static str| Detail::after(label, value);
        for (label, value) in [
            ("Skype", "ada.example"),
            ("Skype", "live:ada"),
            ("Skype name", "live:.cid.0123"),
            ("LINE ID", "ada.example"),
            ("微信", "ada.example"),
            ("Jabber", "ada@ada.example"),
            ("Telegram", "@ada"),
        ] {
            assert_eq!(
                after(label, value),
                Ok(Detail::Text(value.into())),
                "{label}"
            );
        }
        for (label, value) in [
            ("Skype", "https://ada.example"),
            ("Jabber", "mailto:ada@ada.example"),
            ("Blog", "https://ada.example"),
        ] {
            assert!(
                matches!(after(label, value), Ok(Detail::Link(_))),
                "{label}"
            );
        }
        for (label, value) in [
            ("Blog", "ada.example"),
            ("Skype me", ""),
            ("Signal", "+1 617 555 0100"),
            ("Telegram", "t.me/ada"),
            ("Skype", "skype:ada"),
            ("Skype", "javascript://a"),
        ] {
            assert!(after(label, value).is_err(), "{label}: {value}");
        }
    }

    #[test]
    fn a_constant_holds_what_a_program_would() {
        for value in ["https://ada.example", "tel:+1-617-555-0100", "British"] {
            assert_eq!(Ok(Detail::__trusted(value)), Detail::new(value));
        }
    }
}

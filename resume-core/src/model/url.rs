//! Addresses: strict about RFC 3986 and 3987, and about what a résumé may link to.

mod address;
mod uri;
mod web;

pub use address::Address;
pub use uri::to_uri;

use super::bytes::{char_end, find, is_one_of, is_outside_iri, starts_with};
use super::checked::checked_text;
use super::{Email, Phone, text};
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use web::web_part_fault;

checked_text! {
    /// An absolute address with a scheme that is safe to follow: `https`, `http`, `mailto` or
    /// `tel`.
    ///
    /// It must follow the syntax of RFC 3987 exactly; nothing is repaired. A web address needs a host
    /// and may not contain a username, which can disguise where a link leads.
    ///
    /// ```
    /// use resume_core::{model::Url, problem::Code};
    /// assert!(Url::new("https://ada.example/papers?year=2014#tla").is_ok());
    /// assert_eq!(Url::new("javascript:alert(1)").unwrap_err().code, Code::UrlScheme);
    /// assert_eq!(Url::new("https://a.b\\@evil.example").unwrap_err().code, Code::UrlMalformed);
    /// ```
    Url
}

impl Url {
    /// Takes the address of a web page, which is what `website` and `url` hold.
    ///
    /// # Errors
    /// The first thing that is wrong with it, as [`Url::web_fault`] finds it.
    pub fn web(address: impl Into<Cow<'static, str>>) -> Result<Url, Fault> {
        let address = address.into();
        match Url::web_fault(&address) {
            Some(fault) => Err(fault),
            None => Ok(Url(address)),
        }
    }

    /// The address with each character percent-encoded that it may not hold (RFC 3986 section 2.1),
    /// if it is an address then.
    ///
    /// Browsers show and copy some of these as they are: brackets, braces and bars in a query.
    ///
    /// ```
    /// use resume_core::model::Url;
    /// let url = Url::encoded("https://a.example/?tag[]=rust|c");
    /// assert_eq!(url.unwrap().as_str(), "https://a.example/?tag%5B%5D=rust%7Cc");
    /// ```
    pub fn encoded(address: &str) -> Option<Url> {
        // Each character is searched for from the start.
        if address.len() > 2048 {
            return None;
        }
        let mut encoded = address.to_owned();
        // Each round encodes one character, so that there are no more rounds than characters.
        for _ in 0..address.len() {
            let Some(fault) = Url::fault(&encoded) else {
                return Url::new(encoded).ok();
            };
            let wrong = encoded.get(fault.start..fault.end)?;
            let is_percent = wrong == "%";
            let is_one = wrong.chars().count() == 1 && fault.start >= "https://".len();
            if fault.code != Code::UrlMalformed || !is_one || is_in_authority(&encoded, fault.start)
            {
                return None;
            }
            let bytes: String = match is_percent {
                true => "%25".into(),
                false => wrong.bytes().map(|b| format!("%{b:02X}")).collect(),
            };
            encoded.replace_range(fault.start..fault.end, &bytes);
        }
        None
    }

    /// The first thing wrong with an address of any scheme that a link may have.
    pub const fn fault(value: &str) -> Option<Fault> {
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        if starts_with(bytes, b"https://") || starts_with(bytes, b"http://") {
            return web_part_fault(bytes);
        }
        if starts_with(bytes, b"mailto:") {
            return moved(email_of_mailto_fault(value), 7);
        }
        if starts_with(bytes, b"tel:") {
            return tel_fault(value);
        }
        Some(scheme_fault(
            bytes,
            "write one that begins with `https://`, `http://`, `mailto:` or `tel:`",
        ))
    }

    /// The first thing wrong with the address of a web page, which is what `website` and `url` hold.
    pub const fn web_fault(value: &str) -> Option<Fault> {
        if let Some(fault) = text::fault(value) {
            return Some(fault);
        }
        let bytes = value.as_bytes();
        if starts_with(bytes, b"https://") || starts_with(bytes, b"http://") {
            return web_part_fault(bytes);
        }
        Some(scheme_fault(
            bytes,
            "write the address of a page, which begins with `https://`",
        ))
    }

    /// The address as people read it: without `https://` or `mailto:`, and without a slash at the
    /// end.
    ///
    /// ```
    /// use resume_core::model::Url;
    /// assert_eq!(Url::new("https://ada.example/")?.display(), "ada.example");
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn display(&self) -> &str {
        Address::of(self).display()
    }

    /// Whether it leads to a web page.
    pub fn is_web(&self) -> bool {
        Address::of(self).is_web()
    }

    /// The address of an email, phone, profile or DOI, whose parts have been checked.
    pub(super) fn of_checked(address: String) -> Url {
        Url(Cow::Owned(address))
    }
}

const fn scheme_fault(bytes: &[u8], help: &'static str) -> Fault {
    let mut end = 0;
    while end < bytes.len() && (bytes[end].is_ascii_alphanumeric() || is_one_of(bytes[end], b"+-."))
    {
        end += 1;
    }
    let has_scheme = end > 0
        && end < bytes.len()
        && bytes[end] == b':'
        && !(end + 1 < bytes.len() && bytes[end + 1].is_ascii_digit());
    if has_scheme {
        Fault::new(
            Code::UrlScheme,
            "this scheme is not allowed here",
            help,
            0,
            end + 1,
        )
    } else {
        Fault::new(
            Code::UrlScheme,
            "this URL has no scheme",
            help,
            0,
            bytes.len(),
        )
    }
}

/// Whether a byte of a web address is before its path, where nothing is percent-encoded.
fn is_in_authority(address: &str, at: usize) -> bool {
    let start = address.find("//").map_or(0, |slashes| slashes + 2);
    let path = address[start..].find(['/', '?', '#']);
    path.is_none_or(|path| at < start + path)
}

/// A number without spaces, then perhaps parameters (RFC 3966 section 3): `tel:+1-617-555-0100;ext=12`.
const fn tel_fault(value: &str) -> Option<Fault> {
    const HELP: &str = "write it like `tel:+1-617-555-0100`";
    let bytes = value.as_bytes();
    let end = match find(bytes, b';', 0) {
        Some(parameters) => parameters,
        None => bytes.len(),
    };
    let mut at = "tel:".len();
    while at < bytes.len() {
        let b = bytes[at];
        let fine = if at < end {
            b.is_ascii_digit() || is_one_of(b, b"+-.()")
        } else {
            b.is_ascii_alphanumeric() || is_one_of(b, b";=-_.!~*'()+&$:")
        };
        if !fine {
            let message = "a `tel:` address has no such character";
            let end = char_end(bytes, at);
            return Some(Fault::new(Code::UrlMalformed, message, HELP, at, end));
        }
        at += 1;
    }
    match Phone::fault(value.split_at(end).0.split_at("tel:".len()).1) {
        Some(Fault {
            message,
            start,
            end,
            ..
        }) => {
            let (start, end) = (start + "tel:".len(), end + "tel:".len());
            Some(Fault::new(Code::UrlMalformed, message, HELP, start, end))
        }
        None => None,
    }
}

/// What follows `mailto:`: one address, perhaps with a query (RFC 6068).
const fn email_of_mailto_fault(value: &str) -> Option<Fault> {
    let rest = value.split_at(7).1;
    let bytes = rest.as_bytes();
    let end = match find(bytes, b'?', 0) {
        Some(query) => query,
        None => bytes.len(),
    };
    if let Some(fault) = Email::fault(rest.split_at(end).0) {
        return Some(fault);
    }
    // An address may hold characters that an URI may not, and must then have them percent-encoded.
    let mut at = 0;
    while at < bytes.len() {
        let b = bytes[at];
        let percent = b == b'%'
            && at + 2 < bytes.len()
            && bytes[at + 1].is_ascii_hexdigit()
            && bytes[at + 2].is_ascii_hexdigit();
        let fine = percent
            || b.is_ascii_alphanumeric()
            || is_one_of(b, b"-._~!$&'()*+,;=:@/?")
            || (b >= 0x80 && !is_outside_iri(bytes, at));
        if !fine {
            return Some(malformed(
                "a URL has no such character",
                at,
                char_end(bytes, at),
            ));
        }
        at += 1;
    }
    None
}

/// The fault of a part as a fault of the whole address, which is then malformed.
const fn moved(fault: Option<Fault>, by: usize) -> Option<Fault> {
    match fault {
        None => None,
        Some(fault) => Some(Fault {
            code: Code::UrlMalformed,
            start: fault.start + by,
            end: fault.end + by,
            ..fault
        }),
    }
}

const fn malformed(message: &'static str, start: usize, end: usize) -> Fault {
    Fault::new(
        Code::UrlMalformed,
        message,
        "write it as a browser shows it, like `https://ada.example/papers`",
        start,
        end,
    )
}

#[cfg(test)]
mod tests;

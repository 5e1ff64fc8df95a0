//! Addresses: strict about RFC 3986 and 3987, and about what a résumé may link to.

use super::text;
use super::value::{all_digits, char_end, find, is_one_of, starts_with};
use super::value::{email_fault, phone_fault};
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use std::fmt;

super::value::checked_text! {
    /// An absolute address with a scheme that is safe to follow: `https`, `http`, `mailto` or
    /// `tel`.
    ///
    /// It keeps the syntax of RFC 3987 exactly: nothing is repaired. A web address has a host; user
    /// names in it are refused, for they are how addresses lie about where they lead.
    ///
    /// ```
    /// use resume_core::{model::Url, problem::Code};
    /// assert!(Url::new("https://ada.example/papers?year=2014#tla").is_ok());
    /// assert_eq!(Url::new("javascript:alert(1)").unwrap_err().code, Code::UrlScheme);
    /// assert_eq!(Url::new("https://a.b\\@evil.example").unwrap_err().code, Code::UrlMalformed);
    /// ```
    Url by url_fault
}

impl Url {
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
}

/// The text of a [`Url`] on its own, which a document holds without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address<'a>(&'a str);

impl<'a> Address<'a> {
    /// The address that the value holds.
    pub fn of(url: &'a Url) -> Address<'a> {
        Address(url.as_str())
    }

    /// The same address in text that stands elsewhere.
    pub fn kept<'k>(self, keep: impl FnOnce(&str) -> &'k str) -> Address<'k> {
        Address(keep(self.0))
    }

    /// The address as it was written (RFC 3986, or RFC 3987 where it holds letters that are not
    /// ASCII).
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// The address as people read it, as [`Url::display`] gives it.
    pub fn display(self) -> &'a str {
        let text = self.0;
        let rest = ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .find_map(|scheme| strip_prefix_ignoring_case(text, scheme))
            .unwrap_or(text);
        rest.strip_suffix('/').unwrap_or(rest)
    }

    /// Whether it leads to a web page.
    pub fn is_web(self) -> bool {
        web_fault(self.0).is_none()
    }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    starts_with(text.as_bytes(), prefix.as_bytes()).then(|| &text[prefix.len()..])
}

/// The address as a URI, which is ASCII: characters that RFC 3987 allows beyond it are
/// percent-encoded, in the host too (RFC 3987, section 3.1).
///
/// ```
/// use resume_core::model::to_uri;
/// assert_eq!(to_uri("https://müller.example/zoë"), "https://m%C3%BCller.example/zo%C3%AB");
/// assert_eq!(to_uri("https://ada.example"), "https://ada.example");
/// ```
pub fn to_uri(address: &str) -> Cow<'_, str> {
    if address.is_ascii() {
        return Cow::Borrowed(address);
    }
    let mut uri = String::with_capacity(address.len() + 16);
    for c in address.chars() {
        if c.is_ascii() {
            uri.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            uri.push('%');
            for digit in [byte >> 4, byte & 15] {
                uri.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
    }
    Cow::Owned(uri)
}

/// The first thing wrong with an address of any scheme that a link may have.
pub const fn url_fault(value: &str) -> Option<Fault> {
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
        return match tel_fault(bytes) {
            Some(fault) => Some(fault),
            None => moved(phone_fault(value.split_at(4).1), 4),
        };
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

/// Checks authority, path, query and fragment of a web address (RFC 3986 section 3, RFC 3987 for
/// letters of other scripts).
const fn web_part_fault(bytes: &[u8]) -> Option<Fault> {
    // The scheme is known to stand there, so there are two slashes.
    let start = match find(bytes, b'/', 0) {
        Some(slash) => slash + 2,
        None => 0,
    };
    let mut end = start;
    while end < bytes.len() && !is_one_of(bytes[end], b"/?#") {
        end += 1;
    }
    if let Some(fault) = authority_fault(bytes, start, end) {
        return Some(fault);
    }
    let (mut at, mut fragment) = (end, false);
    while at < bytes.len() {
        let b = bytes[at];
        if b == b'%' {
            if !(at + 2 < bytes.len()
                && bytes[at + 1].is_ascii_hexdigit()
                && bytes[at + 2].is_ascii_hexdigit())
            {
                return Some(malformed("two hexadecimal digits follow a `%`", at, at + 1));
            }
        } else if b == b'#' && fragment {
            return Some(malformed("a URL has one `#`", at, at + 1));
        } else if b == b'#' {
            fragment = true;
        } else if !(b.is_ascii_alphanumeric() || b >= 0x80 || is_one_of(b, b"-._~:/?@!$&'()*+,;="))
        {
            let message = if b == b' ' {
                "a URL has no spaces"
            } else {
                "a URL has no such character"
            };
            return Some(Fault::new(
                Code::UrlMalformed,
                message,
                "write it percent-encoded, as a browser copies it",
                at,
                char_end(bytes, at),
            ));
        } else if is_outside_iri(bytes, at) {
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

/// Whether the character that begins here, in a text without hidden ones, may stand in no part of
/// an address: not ASCII, and not `ucschar` (RFC 3987 section 2.2).
pub(super) const fn is_outside_iri(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        0xee => true,
        0xef => bytes[at + 1] < 0xa4 || (bytes[at + 1] == 0xbf && bytes[at + 2] >= 0xb0),
        0xf3 => bytes[at + 1] >= 0xb0 || bytes[at + 1] == 0xa0,
        0xf4 => true,
        _ => false,
    }
}

const fn authority_fault(bytes: &[u8], start: usize, end: usize) -> Option<Fault> {
    let (mut at, mut host_end) = (start, end);
    while at < end {
        match bytes[at] {
            b'@' => {
                return Some(malformed(
                    "this URL names a user before its host",
                    start,
                    at + 1,
                ));
            }
            b'\\' => return Some(malformed("a URL has no such character", at, at + 1)),
            _ => at += 1,
        }
    }
    if start < end && bytes[start] == b'[' {
        return match find(bytes.split_at(end).0, b']', start) {
            Some(close) if is_ipv6(bytes, start + 1, close) => port_fault(bytes, close + 1, end),
            _ => Some(malformed("this is not an IPv6 address", start, end)),
        };
    }
    at = start;
    while at < end {
        if bytes[at] == b':' {
            host_end = at;
            break;
        }
        at += 1;
    }
    if host_end == start {
        return Some(malformed(
            "this URL has no host",
            start,
            if start < bytes.len() {
                start + 1
            } else {
                start
            },
        ));
    }
    at = start;
    let mut label = start;
    while at <= host_end {
        if at == host_end || bytes[at] == b'.' {
            if at == label {
                return Some(malformed(
                    "the host has an empty part",
                    label,
                    if at < host_end { at + 1 } else { at },
                ));
            }
            if bytes[label] == b'-' || bytes[at - 1] == b'-' {
                return Some(malformed(
                    "a part of the host begins or ends with a hyphen",
                    label,
                    at,
                ));
            }
            label = at + 1;
        } else if !(bytes[at].is_ascii_alphanumeric()
            || bytes[at] == b'-'
            || bytes[at] == b'_'
            || bytes[at] >= 0x80)
            || is_outside_iri(bytes, at)
        {
            let message = if bytes[at] == b' ' {
                "a URL has no spaces"
            } else {
                "a host has no such character"
            };
            return Some(malformed(message, at, char_end(bytes, at)));
        }
        at += 1;
    }
    port_fault(bytes, host_end, end)
}

/// A rough shape: groups of up to four hexadecimal digits, at most eight of them, `::` at most
/// once. At its end stands a `]`.
const fn is_ipv6(bytes: &[u8], start: usize, end: usize) -> bool {
    let (mut at, mut digits, mut groups, mut gaps) = (start, 0, 0, 0);
    if start == end {
        return false;
    }
    while at < end {
        match bytes[at] {
            b':' if bytes[at + 1] == b':' => {
                gaps += 1;
                digits = 0;
                at += 1;
                if bytes[at + 1] == b':' {
                    return false;
                }
            }
            b':' if at == start || at + 1 == end => return false,
            b':' => digits = 0,
            b if b.is_ascii_hexdigit() => {
                groups += (digits == 0) as u8;
                digits += 1;
            }
            _ => return false,
        }
        if digits > 4 || groups > 8 || gaps > 1 {
            return false;
        }
        at += 1;
    }
    if gaps == 0 { groups == 8 } else { groups < 8 }
}

const fn port_fault(bytes: &[u8], start: usize, end: usize) -> Option<Fault> {
    if start == end {
        return None;
    }
    let has_shape = bytes[start] == b':'
        && start + 1 < end
        && end - start <= 6
        && all_digits(bytes, start + 1, end);
    let (mut port, mut at) = (0, start + 1);
    while has_shape && at < end {
        port = port * 10 + (bytes[at] - b'0') as u32;
        at += 1;
    }
    if has_shape && port <= 65535 {
        None
    } else {
        Some(malformed("a port is a number up to 65535", start, end))
    }
}

/// What people write in a phone number and no `tel:` address has (RFC 3966 section 3).
const fn tel_fault(bytes: &[u8]) -> Option<Fault> {
    let mut at = 4;
    while at < bytes.len() {
        if is_one_of(bytes[at], b" /x") {
            let help = "write it like `tel:+1-617-555-0100`";
            return Some(Fault::new(
                Code::UrlMalformed,
                "a `tel:` address has no such character",
                help,
                at,
                at + 1,
            ));
        }
        at += 1;
    }
    None
}

/// What follows `mailto:`: one address, perhaps with a query (RFC 6068).
const fn email_of_mailto_fault(value: &str) -> Option<Fault> {
    let rest = value.split_at(7).1;
    let bytes = rest.as_bytes();
    let end = match find(bytes, b'?', 0) {
        Some(query) => query,
        None => bytes.len(),
    };
    if let Some(fault) = email_fault(rest.split_at(end).0) {
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

impl Url {
    /// The address of an email, phone, profile or DOI, whose parts have been checked.
    pub(super) fn of_checked(address: String) -> Url {
        Url(Cow::Owned(address))
    }
}

#[cfg(test)]
mod tests {
    use super::super::value::testing::check;
    use super::*;

    #[test]
    fn addresses() {
        check(
            url_fault,
            &[
                "https://ada.example",
                "http://localhost:8080/",
                "https://ada.example/a/b?c=d&e=f#g",
                "https://en.wikipedia.org/wiki/TLA%2B_(x)",
                "https://例え.jp/道",
                "mailto:ada@ada.example",
                "mailto:ada@ada.example?subject=Hello%20you",
                "MAILTO:a@b.co",
                "tel:+16175550100",
                "HTTPS://ADA.EXAMPLE",
                "https://1.2.3.4",
                "https://a_b.example",
                "https://a-b.example",
                "https://é.example?é#é",
                "https://[2001:db8::1]:443/x",
                "https://[1:2:3:4:5:6:7:8]",
                "https://[::]",
                "https://[::1]",
                "https://[1::]",
                "https://[1::8]",
                "https://[1:2:3:4:5:6:7::]",
                "https://[::2:3:4:5:6:7:8]",
                "https://[1234:abcd::ABCD]",
                "https://a.example:65535",
                "https://a.example:00080",
                "https://a.example/%2f",
                "https://a.example#b?c",
                "mailto:a@b.co?x=%2f",
                "mailto:a@b.co?é",
                "mailto:a%41@b.co",
                "tel:+1(617)555-0100",
            ],
            &[
                ("https://a.example.", "", "the host has an empty part"),
                (
                    "https://[1:2:3:4:5:6:7:8:9]",
                    "[1:2:3:4:5:6:7:8:9]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[1:2:3:4:5:6:7:8::]",
                    "[1:2:3:4:5:6:7:8::]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[1:2:3:4:5:6:7]",
                    "[1:2:3:4:5:6:7]",
                    "this is not an IPv6 address",
                ),
                ("https://[1:2]", "[1:2]", "this is not an IPv6 address"),
                ("https://[]", "[]", "this is not an IPv6 address"),
                ("https://[:]", "[:]", "this is not an IPv6 address"),
                ("https://[:::]", "[:::]", "this is not an IPv6 address"),
                ("https://[1:::2]", "[1:::2]", "this is not an IPv6 address"),
                (
                    "https://[1::2::3]",
                    "[1::2::3]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[:1:2:3:4:5:6:7:8]",
                    "[:1:2:3:4:5:6:7:8]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[1:2:3:4:5:6:7:8:]",
                    "[1:2:3:4:5:6:7:8:]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[1:2:3:4:5:6:7:]",
                    "[1:2:3:4:5:6:7:]",
                    "this is not an IPv6 address",
                ),
                (
                    "https://[12345::]",
                    "[12345::]",
                    "this is not an IPv6 address",
                ),
                ("https://[g::]", "[g::]", "this is not an IPv6 address"),
                ("https://[::1", "[::1", "this is not an IPv6 address"),
                ("https://[::1/]", "[::1", "this is not an IPv6 address"),
                ("https://[::1]x", "x", "a port is a number up to 65535"),
                ("https://[::1]:", ":", "a port is a number up to 65535"),
                ("https://", "", "this URL has no host"),
                ("https:///x", "/", "this URL has no host"),
                ("https://?x", "?", "this URL has no host"),
                ("https://:80", ":", "this URL has no host"),
                ("https://a b.example", " ", "a URL has no spaces"),
                (
                    "https://user@a.example",
                    "user@",
                    "this URL names a user before its host",
                ),
                ("https://a\\b", "\\", "a URL has no such character"),
                ("https://a!b", "!", "a host has no such character"),
                (
                    "https://-a.example",
                    "-a",
                    "a part of the host begins or ends with a hyphen",
                ),
                (
                    "https://a-.example",
                    "a-",
                    "a part of the host begins or ends with a hyphen",
                ),
                (
                    "https://a.b-",
                    "b-",
                    "a part of the host begins or ends with a hyphen",
                ),
                (
                    "https://a.b-:80",
                    "b-",
                    "a part of the host begins or ends with a hyphen",
                ),
                ("https://a..b", ".", "the host has an empty part"),
                ("https://a.b..", ".", "the host has an empty part"),
                ("https://.a", ".", "the host has an empty part"),
                ("https://a.:80", "", "the host has an empty part"),
                (
                    "https://a.example:65536",
                    ":65536",
                    "a port is a number up to 65535",
                ),
                (
                    "https://a.example:99999",
                    ":99999",
                    "a port is a number up to 65535",
                ),
                (
                    "https://a.example:000080",
                    ":000080",
                    "a port is a number up to 65535",
                ),
                ("https://a.example:", ":", "a port is a number up to 65535"),
                (
                    "https://a.example:8a",
                    ":8a",
                    "a port is a number up to 65535",
                ),
                (
                    "https://a.example:80:80",
                    ":80:80",
                    "a port is a number up to 65535",
                ),
                ("https://a.example/b c", " ", "a URL has no spaces"),
                ("https://a.example/\\x", "\\", "a URL has no such character"),
                (
                    "https://a.example/%zz",
                    "%",
                    "two hexadecimal digits follow a `%`",
                ),
                (
                    "https://a.example/%2",
                    "%",
                    "two hexadecimal digits follow a `%`",
                ),
                (
                    "https://a.example/%2z",
                    "%",
                    "two hexadecimal digits follow a `%`",
                ),
                (
                    "https://a.example/%z2",
                    "%",
                    "two hexadecimal digits follow a `%`",
                ),
                (
                    "https://a.example/%",
                    "%",
                    "two hexadecimal digits follow a `%`",
                ),
                ("https://a.example/a#b#c", "#", "a URL has one `#`"),
                ("https://a.example/<x>", "<", "a URL has no such character"),
                ("mailto:ada", "ada", "this email address has no `@`"),
                ("mailto:", "", "this text is empty"),
                ("mailto:a@b.co?x=a b", " ", "a URL has no such character"),
                ("mailto:a@b.co?x=%2", "%", "a URL has no such character"),
                ("mailto:a@b.co?x=%zz", "%", "a URL has no such character"),
                ("mailto:a`b@c.de", "`", "a URL has no such character"),
                ("mailto:a%4g@b.co", "%", "a URL has no such character"),
                ("tel:12", "12", "this phone number is too short"),
                (
                    "tel:+1 6175550100",
                    " ",
                    "a `tel:` address has no such character",
                ),
                (
                    "tel:617/5550100",
                    "/",
                    "a `tel:` address has no such character",
                ),
                (
                    "tel:6175550100x1",
                    "x",
                    "a `tel:` address has no such character",
                ),
            ],
        );
        for value in ["https://", "mailto:a", "tel:1"] {
            assert_eq!(
                url_fault(value).map(|fault| fault.code),
                Some(Code::UrlMalformed),
                "{value}"
            );
        }
        assert_eq!(
            url_fault("mailto:a\u{202e}@b.co").map(|fault| fault.code),
            Some(Code::TextControl)
        );
    }

    #[test]
    fn schemes() {
        check(
            url_fault,
            &[],
            &[
                (
                    "javascript:alert(1)",
                    "javascript:",
                    "this scheme is not allowed here",
                ),
                (
                    "data:text/html,x",
                    "data:",
                    "this scheme is not allowed here",
                ),
                ("a+b-c.d:x", "a+b-c.d:", "this scheme is not allowed here"),
                ("ada.example", "ada.example", "this URL has no scheme"),
                ("ftp://a.example", "ftp:", "this scheme is not allowed here"),
                ("//a.example", "//a.example", "this URL has no scheme"),
                (
                    "https:a.example",
                    "https:",
                    "this scheme is not allowed here",
                ),
                (
                    "http:/a.example",
                    "http:",
                    "this scheme is not allowed here",
                ),
                ("localhost:80", "localhost:80", "this URL has no scheme"),
                (
                    "localhost:",
                    "localhost:",
                    "this scheme is not allowed here",
                ),
                (":x", ":x", "this URL has no scheme"),
                ("a:", "a:", "this scheme is not allowed here"),
                ("a_b:x", "a_b:x", "this URL has no scheme"),
            ],
        );
        check(
            web_fault,
            &["https://ada.example"],
            &[
                (
                    "mailto:ada@ada.example",
                    "mailto:",
                    "this scheme is not allowed here",
                ),
                ("ada.example", "ada.example", "this URL has no scheme"),
            ],
        );
        assert!(url_fault("localhost:80").is_some_and(|fault| fault.code == Code::UrlScheme));
        assert!(
            Url::from_static("https://ada.example").is_web()
                && !Url::from_static("tel:12345").is_web()
        );
    }

    #[test]
    fn letters_of_any_script_are_those_of_rfc_3987() {
        let is_ucschar = |c: char| match c {
            '\u{a0}'..='\u{d7ff}'
            | '\u{f900}'..='\u{fdcf}'
            | '\u{fdf0}'..='\u{ffef}'
            | '\u{e1000}'..='\u{efffd}' => true,
            _ => matches!(c, '\u{10000}'..='\u{dffff}') && c as u32 & 0xffff <= 0xfffd,
        };
        let ends_of_blocks = (0x80..=0x10ffff)
            .step_by(16)
            .flat_map(|c| [c, c + 15])
            .filter_map(char::from_u32);
        for c in ends_of_blocks.filter(|c| text::fault(&format!("a{c}a")).is_none()) {
            assert_eq!(
                is_outside_iri(c.to_string().as_bytes(), 0),
                !is_ucschar(c),
                "{c:?}"
            );
        }
    }

    #[test]
    fn people_read_addresses_without_their_scheme() {
        let display = |value: &'static str| Url::new(value).unwrap().display().to_owned();
        assert_eq!(
            (
                display("https://ada.example/"),
                display("mailto:a@b.co"),
                display("HTTP://A.example/b/")
            ),
            ("ada.example".into(), "a@b.co".into(), "A.example/b".into())
        );
    }
}

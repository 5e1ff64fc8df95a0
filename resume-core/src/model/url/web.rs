//! Authority, path, query and fragment of a web address.

use super::malformed;
use crate::model::bytes::{all_digits, char_end, find, is_one_of, is_outside_iri};
use crate::problem::{Code, Fault};

/// Checks authority, path, query and fragment of a web address (RFC 3986 section 3, RFC 3987 for
/// letters of other scripts).
pub(super) const fn web_part_fault(bytes: &[u8]) -> Option<Fault> {
    // The scheme is known to be there, so there are two slashes.
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
                "write it percent-encoded, like `%20` for a space",
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
/// once. The byte at `end` is a `]`.
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

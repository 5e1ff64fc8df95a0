//! What each network allows in a username.

use super::Network;
use crate::model::bytes::{all_digits, char_end, find, is_one_of, is_outside_iri};
use crate::model::text;
use crate::problem::{Code, Fault};

/// What a network allows in a username.
pub(super) struct Rule {
    /// How many bytes, at least and at most.
    pub len: (usize, usize),
    /// What it may contain besides ASCII letters and digits.
    pub extra: &'static [u8],
    /// What may begin it besides ASCII letters and digits.
    pub first: &'static [u8],
    /// What may end it besides ASCII letters and digits.
    pub last: &'static [u8],
    /// What may not occur twice in a row.
    pub single: &'static [u8],
    /// Whether it may contain letters of other scripts.
    pub any_script: bool,
    /// The form, in words that follow “write it like”.
    pub help: &'static str,
}

pub(super) const PLAIN: Rule = Rule {
    len: (1, 64),
    extra: b"-_.",
    first: b"-_.",
    last: b"-_.",
    single: b"",
    any_script: false,
    help: "letters, digits, `-`, `_` and `.`, like `ada`",
};

pub(super) const GITHUB: Rule = Rule {
    len: (1, 39),
    extra: b"-",
    first: b"",
    last: b"",
    single: b"-",
    any_script: false,
    help: "up to 39 letters, digits and single `-`, like `ada`",
};

impl Network {
    /// The first thing wrong with a username on this network.
    pub const fn username_fault(self, value: &str) -> Option<Fault> {
        username_fault(self, value)
    }
}

const fn username_fault(network: Network, value: &str) -> Option<Fault> {
    if let Some(fault) = text::fault(value) {
        return Some(fault);
    }
    let bytes = value.as_bytes();
    let rule = network.rule();
    let is_short = bytes.len() < rule.len.0;
    if is_short || bytes.len() > rule.len.1 {
        let message = match network {
            Network::Mastodon if is_short => "this is not the handle of a person on a server",
            _ if is_short => "this username is too short for this network",
            _ => "this username is too long for this network",
        };
        return Some(Fault::new(
            Code::UsernameMalformed,
            message,
            rule.help,
            0,
            bytes.len(),
        ));
    }
    let broken = match network {
        Network::Mastodon => mastodon_fault(bytes),
        Network::Orcid => orcid_fault(bytes),
        Network::StackOverflow => stackoverflow_fault(bytes),
        Network::Bluesky if find(bytes, b'.', 0).is_none() => {
            Some(("a handle of this network has a dot", 0, bytes.len()))
        }
        _ => None,
    };
    let broken = match broken {
        None if !matches!(network, Network::Mastodon) => shape_fault(bytes, &rule),
        other => other,
    };
    match broken {
        Some((message, start, end)) => Some(Fault::new(
            Code::UsernameMalformed,
            message,
            rule.help,
            start,
            end,
        )),
        None => None,
    }
}

const fn shape_fault(bytes: &[u8], rule: &Rule) -> Option<(&'static str, usize, usize)> {
    let mut at = 0;
    while at < bytes.len() {
        let b = bytes[at];
        let letter = b.is_ascii_alphanumeric()
            || (b >= 0x80 && rule.any_script && !is_outside_iri(bytes, at));
        if !letter && !is_one_of(b, rule.extra) {
            return Some((
                "a username of this network has no such character",
                at,
                char_end(bytes, at),
            ));
        }
        if !letter
            && ((at == 0 && !is_one_of(b, rule.first))
                || (at + 1 == bytes.len() && !is_one_of(b, rule.last)))
        {
            return Some((
                "a username of this network does not begin or end like this",
                at,
                at + 1,
            ));
        }
        if !letter && at > 0 && bytes[at - 1] == b && is_one_of(b, rule.single) {
            return Some((
                "a username of this network has no two of these in a row",
                at - 1,
                at + 1,
            ));
        }
        at += 1;
    }
    None
}

const fn mastodon_fault(bytes: &[u8]) -> Option<(&'static str, usize, usize)> {
    let whole = Some((
        "this is not the handle of a person on a server",
        0,
        bytes.len(),
    ));
    let user = if bytes[0] == b'@' { 1 } else { 0 };
    let Some(at_sign) = find(bytes, b'@', user) else {
        return whole;
    };
    let (mut at, mut dots) = (user, 0);
    while at < bytes.len() {
        let b = bytes[at];
        let is_server = at > at_sign;
        let fine = match b {
            b'@' => at == at_sign,
            b'_' => !is_server,
            b'.' => {
                dots += is_server as u8;
                at > user
                    && at + 1 < bytes.len()
                    && bytes[at - 1].is_ascii_alphanumeric()
                    && bytes[at + 1].is_ascii_alphanumeric()
            }
            b'-' => at > user && at + 1 < bytes.len() && at != at_sign + 1,
            _ => b.is_ascii_alphanumeric(),
        };
        if !fine {
            return Some((
                "a username of this network has no such character here",
                at,
                char_end(bytes, at),
            ));
        }
        at += 1;
    }
    if at_sign == user || dots == 0 {
        whole
    } else {
        None
    }
}

/// Checks form and check digit of an ORCID iD (ISO 7064, MOD 11-2).
const fn orcid_fault(bytes: &[u8]) -> Option<(&'static str, usize, usize)> {
    let (mut at, mut total) = (0, 0u32);
    while at < 18 {
        if at % 5 == 4 {
            if bytes[at] != b'-' {
                return Some((
                    "this ORCID iD is not made of four groups of four",
                    at,
                    char_end(bytes, at),
                ));
            }
        } else if bytes[at].is_ascii_digit() {
            total = (total + (bytes[at] - b'0') as u32) * 2;
        } else {
            return Some(("an ORCID iD is made of digits", at, char_end(bytes, at)));
        }
        at += 1;
    }
    let wanted = match (12 - total % 11) % 11 {
        10 => b'X',
        digit => b'0' + digit as u8,
    };
    if bytes[18] == wanted {
        None
    } else {
        Some((
            "the last digit of this ORCID iD, which checks the others, is wrong",
            18,
            char_end(bytes, 18),
        ))
    }
}

const fn stackoverflow_fault(bytes: &[u8]) -> Option<(&'static str, usize, usize)> {
    let end = match find(bytes, b'/', 0) {
        Some(slash) => slash,
        None => bytes.len(),
    };
    let again = find(bytes, b'/', end + 1).is_some();
    if end == 0 || !all_digits(bytes, 0, end) || again || end + 1 == bytes.len() {
        Some(("users of this network have numbers", 0, bytes.len()))
    } else {
        None
    }
}

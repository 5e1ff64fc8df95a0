//! Networks on which a person has a profile: their names, the rules of their usernames, and the
//! addresses of the profiles.

use super::text;
use super::url::is_outside_iri;
use super::value::{all_digits, char_end, find, is_one_of};
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use std::fmt;

/// What a network allows in a username.
struct Rule {
    /// How many bytes, at least and at most.
    len: (usize, usize),
    /// What may stand in it beside ASCII letters and digits.
    extra: &'static [u8],
    /// What may begin it beside ASCII letters and digits.
    first: &'static [u8],
    /// What may end it beside ASCII letters and digits.
    last: &'static [u8],
    /// What may not stand twice in a row.
    single: &'static [u8],
    /// Whether letters of other scripts may stand in it.
    any_script: bool,
    /// The form, in words that follow “write it like”.
    help: &'static str,
}

const PLAIN: Rule = Rule {
    len: (1, 64),
    extra: b"-_.",
    first: b"-_.",
    last: b"-_.",
    single: b"",
    any_script: false,
    help: "letters, digits, `-`, `_` and `.`, like `ada`",
};

macro_rules! networks {
    ($($(#[doc = $doc:literal])+ $variant:ident $key:ident $title:literal [$($prefix:literal),+] $rule:expr;)+) => {
        /// A network on which a person has a profile.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Network { $($(#[doc = $doc])+ $variant,)+ }

        impl Network {
            /// Every network, in alphabetical order.
            pub const ALL: &'static [Network] = &[$(Network::$variant),+];

            /// The name of its field in `contact`.
            pub const fn key(self) -> &'static str {
                match self { $(Network::$variant => stringify!($key),)+ }
            }

            /// Its name as it writes it itself.
            pub const fn title(self) -> &'static str {
                match self { $(Network::$variant => $title,)+ }
            }

            /// What stands before the username in a profile's address, without the scheme; the
            /// first is the one to write.
            const fn prefixes(self) -> &'static [&'static str] {
                match self { $(Network::$variant => &[$($prefix),+],)+ }
            }

            const fn rule(self) -> Rule {
                match self { $(Network::$variant => $rule,)+ }
            }
        }
    };
}

networks! {
    /// Behance.
    Behance behance "Behance" ["www.behance.net/"] PLAIN;
    /// Bitbucket.
    Bitbucket bitbucket "Bitbucket" ["bitbucket.org/"] PLAIN;
    /// Bluesky, by handle.
    Bluesky bluesky "Bluesky" ["bsky.app/profile/"] Rule { len: (3, 253), extra: b"-.", first: b"", last: b"", single: b".", help: "a handle like `ada.bsky.social`", ..PLAIN };
    /// Codeberg.
    Codeberg codeberg "Codeberg" ["codeberg.org/"] Rule { len: (1, 40), first: b"", last: b"", single: b"-_.", ..PLAIN };
    /// crates.io, by GitHub username.
    CratesIo crates_io "crates.io" ["crates.io/users/"] GITHUB;
    /// DEV.
    Dev dev "DEV" ["dev.to/"] Rule { extra: b"_", first: b"_", last: b"_", help: "letters, digits and `_`, like `ada`", ..PLAIN };
    /// Docker Hub.
    DockerHub docker_hub "Docker Hub" ["hub.docker.com/u/"] PLAIN;
    /// Dribbble.
    Dribbble dribbble "Dribbble" ["dribbble.com/"] PLAIN;
    /// Facebook.
    Facebook facebook "Facebook" ["www.facebook.com/"] Rule { len: (1, 50), extra: b".", first: b"", last: b"", single: b".", help: "letters, digits and `.`, like `ada.example`", ..PLAIN };
    /// GitHub.
    Github github "GitHub" ["github.com/"] GITHUB;
    /// GitLab.
    Gitlab gitlab "GitLab" ["gitlab.com/"] Rule { len: (1, 255), first: b"_", last: b"_-", single: b"", ..PLAIN };
    /// Google Scholar, by the user's id.
    GoogleScholar google_scholar "Google Scholar" ["scholar.google.com/citations?user="] Rule { len: (12, 12), extra: b"-_", first: b"-_", last: b"-_", help: "the 12 characters after `user=`, like `qc6CJjYAAAAJ`", ..PLAIN };
    /// Hacker News.
    HackerNews hacker_news "Hacker News" ["news.ycombinator.com/user?id="] Rule { len: (2, 15), extra: b"-_", first: b"-_", last: b"-_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// Hugging Face.
    HuggingFace huggingface "Hugging Face" ["huggingface.co/"] Rule { len: (2, 42), first: b"", last: b"", single: b"-.", ..PLAIN };
    /// Instagram.
    Instagram instagram "Instagram" ["www.instagram.com/"] Rule { len: (1, 30), extra: b"_.", first: b"_", last: b"_", single: b".", help: "letters, digits, `_` and `.`, like `ada.example`", ..PLAIN };
    /// Kaggle.
    Kaggle kaggle "Kaggle" ["www.kaggle.com/"] PLAIN;
    /// Keybase.
    Keybase keybase "Keybase" ["keybase.io/"] Rule { len: (2, 16), extra: b"_", first: b"", last: b"_", single: b"_", help: "letters, digits and `_`, like `ada`", ..PLAIN };
    /// LeetCode.
    Leetcode leetcode "LeetCode" ["leetcode.com/u/", "leetcode.com/"] PLAIN;
    /// LinkedIn, by the name after `/in/`.
    Linkedin linkedin "LinkedIn" ["www.linkedin.com/in/"] Rule { len: (3, 300), extra: b"-", first: b"", last: b"-", any_script: true, help: "the name after `/in/`, like `ada-example`", ..PLAIN };
    /// Mastodon and what speaks with it, as `@user@server`.
    Mastodon mastodon "Mastodon" ["@"] Rule { len: (5, 300), help: "the whole handle, like `@ada@mastodon.social`", ..PLAIN };
    /// Medium.
    Medium medium "Medium" ["medium.com/@"] Rule { extra: b"_.", first: b"_", help: "letters, digits, `_` and `.`, like `ada`", ..PLAIN };
    /// npm.
    Npm npm "npm" ["www.npmjs.com/~"] Rule { first: b"_", ..PLAIN };
    /// ORCID.
    Orcid orcid "ORCID" ["orcid.org/"] Rule { len: (19, 19), extra: b"-", help: "the 16 digits, like `0000-0002-1825-0097`", ..PLAIN };
    /// PyPI.
    Pypi pypi "PyPI" ["pypi.org/user/"] PLAIN;
    /// Reddit.
    Reddit reddit "Reddit" ["www.reddit.com/user/", "www.reddit.com/u/"] Rule { len: (3, 20), extra: b"-_", first: b"-_", last: b"-_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// ResearchGate.
    ResearchGate researchgate "ResearchGate" ["www.researchgate.net/profile/"] Rule { any_script: true, help: "the name after `/profile/`, like `Ada-Example`", ..PLAIN };
    /// sourcehut.
    Sourcehut sourcehut "sourcehut" ["sr.ht/~", "git.sr.ht/~"] Rule { len: (2, 30), extra: b"-_", first: b"_", help: "letters, digits, `-` and `_`, like `ada`", ..PLAIN };
    /// Stack Overflow, by the number of the user.
    StackOverflow stackoverflow "Stack Overflow" ["stackoverflow.com/users/"] Rule { len: (1, 60), extra: b"-/", help: "the number of the user, like `22656` or `22656/ada`", ..PLAIN };
    /// Telegram.
    Telegram telegram "Telegram" ["t.me/"] Rule { len: (4, 32), extra: b"_", first: b"", last: b"", single: b"", help: "letters, digits and `_`, like `ada_example`", ..PLAIN };
    /// Threads.
    Threads threads "Threads" ["www.threads.net/@", "www.threads.com/@"] Rule { len: (1, 30), extra: b"_.", first: b"_", last: b"_", single: b".", help: "letters, digits, `_` and `.`, like `ada.example`", ..PLAIN };
    /// X, once Twitter.
    X x "X" ["x.com/", "twitter.com/"] Rule { len: (1, 15), extra: b"_", first: b"_", last: b"_", help: "up to 15 letters, digits and `_`, like `ada`", ..PLAIN };
    /// XING.
    Xing xing "XING" ["www.xing.com/profile/"] Rule { extra: b"-_", any_script: true, help: "the name after `/profile/`, like `Ada_Example`", ..PLAIN };
    /// YouTube, by handle.
    Youtube youtube "YouTube" ["www.youtube.com/@"] Rule { len: (3, 30), first: b"", last: b"", any_script: true, ..PLAIN };
}

const GITHUB: Rule = Rule {
    len: (1, 39),
    extra: b"-",
    first: b"",
    last: b"",
    single: b"-",
    any_script: false,
    help: "up to 39 letters, digits and single `-`, like `ada`",
};

impl Network {
    /// The network whose field in `contact` has this name.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert_eq!(Network::from_key("github"), Some(Network::Github));
    /// ```
    pub fn from_key(key: &str) -> Option<Network> {
        Network::ALL
            .iter()
            .copied()
            .find(|network| network.key() == key)
    }

    /// The username in the address of a profile on this network, or behind a superfluous `@`.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert_eq!(Network::Github.username_in("https://github.com/ada?tab=repositories").as_deref(), Some("ada"));
    /// assert_eq!(Network::Mastodon.username_in("https://mastodon.social/@ada").as_deref(), Some("@ada@mastodon.social"));
    /// assert_eq!(Network::Github.username_in("https://gitlab.com/ada"), None);
    /// ```
    pub fn username_in(self, text: &str) -> Option<String> {
        let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
        let found = match self {
            Network::Mastodon => match rest.split_once("/@") {
                Some((server, user)) => format!("@{}@{server}", first_part(user)),
                None => format!("@{}", rest.trim_start_matches('@')),
            },
            _ => {
                let bare = rest.strip_prefix("www.").unwrap_or(rest);
                let name = self.prefixes().iter().find_map(|prefix| {
                    bare.strip_prefix(prefix.strip_prefix("www.").unwrap_or(prefix))
                });
                match name {
                    Some(name) if self == Network::StackOverflow => {
                        name.trim_end_matches('/').to_owned()
                    }
                    Some(name) => first_part(name).to_owned(),
                    None => rest.strip_prefix(['@', '~'])?.to_owned(),
                }
            }
        };
        (found != text && username_fault(self, &found).is_none()).then_some(found)
    }

    /// The network on which this is the address of a profile.
    pub fn of_address(address: &str) -> Option<(Network, String)> {
        let is_address = address.contains("://");
        Network::ALL
            .iter()
            .copied()
            .filter(|network| is_address && *network != Network::Mastodon)
            .find_map(|network| Some((network, network.username_in(address)?)))
    }
}

fn first_part(text: &str) -> &str {
    text.split(['/', '?', '#', '&']).next().unwrap_or_default()
}

/// A person's profile on a network.
///
/// ```
/// use resume_core::model::{Network, Profile};
/// let profile = Profile::new(Network::Github, "ada")?;
/// assert_eq!((profile.url().as_str(), profile.display().as_str()), ("https://github.com/ada", "github.com/ada"));
/// # Ok::<(), resume_core::problem::Fault>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Profile {
    network: Network,
    username: Cow<'static, str>,
}

impl Profile {
    /// A profile under a username that the network can have given out.
    ///
    /// # Errors
    /// [`Code::UsernameMalformed`], or a fault of the text.
    pub fn new(network: Network, username: impl Into<Cow<'static, str>>) -> Result<Profile, Fault> {
        let username = username.into();
        match username_fault(network, &username) {
            Some(fault) => Err(fault),
            None => Ok(Profile { network, username }),
        }
    }

    /// A profile for constants.
    ///
    /// # Panics
    /// If the network cannot have given out the username; in a `const` or `static` the build fails.
    #[track_caller]
    pub const fn from_static(network: Network, username: &'static str) -> Profile {
        match username_fault(network, username) {
            Some(fault) => fault.fail_build(username),
            None => Profile {
                network,
                username: Cow::Borrowed(username),
            },
        }
    }

    /// A profile that the macro has checked.
    #[doc(hidden)]
    pub const fn __trusted(network: Network, username: &'static str) -> Profile {
        Profile {
            network,
            username: Cow::Borrowed(username),
        }
    }

    /// The network.
    pub const fn network(&self) -> Network {
        self.network
    }

    /// The username as it was written.
    pub fn username(&self) -> &str {
        &self.username
    }

    /// The address of the profile.
    pub fn url(&self) -> super::Url {
        super::Url::of_checked(match self.network {
            Network::Mastodon => {
                let (user, server) = self.mastodon();
                format!("https://{server}/@{user}")
            }
            network => format!("https://{}{}", network.prefixes()[0], self.username),
        })
    }

    /// What a reader sees: the handle where the network has one, else the address without its
    /// scheme.
    pub fn display(&self) -> String {
        match self.network {
            Network::Mastodon => self.username.clone().into_owned(),
            network => {
                let prefix = network.prefixes()[0];
                format!(
                    "{}{}",
                    prefix.strip_prefix("www.").unwrap_or(prefix),
                    self.username
                )
            }
        }
    }

    fn mastodon(&self) -> (&str, &str) {
        self.username
            .trim_start_matches('@')
            .split_once('@')
            .unwrap_or((&self.username, ""))
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.network.key(), self.username)
    }
}

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

#[cfg(test)]
mod tests {
    use super::super::value::testing::check;
    use super::*;

    #[test]
    fn keys_are_distinct_and_sorted() {
        let mut keys: Vec<_> = Network::ALL.iter().map(|network| network.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Network::ALL.len());
        assert!(
            Network::ALL
                .iter()
                .all(|network| Network::from_key(network.key()) == Some(*network))
        );
    }

    #[test]
    fn usernames() {
        check(
            |name| Network::Mastodon.username_fault(name),
            &[
                "@ada@mastodon.social",
                "ada@a.b-c.de",
                "a_b.c-d@e.fg",
                "@a-b@ab.cd",
                "a@b.c",
            ],
            &[
                (
                    "@ada",
                    "@ada",
                    "this is not the handle of a person on a server",
                ),
                (
                    "ada",
                    "ada",
                    "this is not the handle of a person on a server",
                ),
                (
                    "@ada@social",
                    "@ada@social",
                    "this is not the handle of a person on a server",
                ),
                (
                    "@@a@b.c",
                    "@",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@a..b",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@.ab.c",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@ab.c.",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    ".ada@ab.c",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@.ada@ab.c",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada.@ab.c",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@a._b@ab.cd",
                    ".",
                    "a username of this network has no such character here",
                ),
                (
                    "@-ada@ab.cd",
                    "-",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@-ab.cd",
                    "-",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@ab.cd-",
                    "-",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@a_b.cd",
                    "_",
                    "a username of this network has no such character here",
                ),
                (
                    "@ada@ab@cd.ef",
                    "@",
                    "a username of this network has no such character here",
                ),
                (
                    "@adaé@ab.cd",
                    "é",
                    "a username of this network has no such character here",
                ),
                (
                    "@a@b",
                    "@a@b",
                    "this is not the handle of a person on a server",
                ),
                (
                    "-@ab.cd",
                    "-",
                    "a username of this network has no such character here",
                ),
            ],
        );
        check(
            |name| Network::Orcid.username_fault(name),
            &["0000-0002-1825-0097", "0000-0002-1694-233X"],
            &[
                (
                    "0000-0002-1825-0098",
                    "8",
                    "the last digit of this ORCID iD, which checks the others, is wrong",
                ),
                (
                    "0000000218250097000",
                    "0",
                    "this ORCID iD is not made of four groups of four",
                ),
                (
                    "0000-0002-1825-009é",
                    "0000-0002-1825-009é",
                    "this username is too long for this network",
                ),
                ("0000-0002-1825-0a97", "a", "an ORCID iD is made of digits"),
                (
                    "0000-0002_1825-0097",
                    "_",
                    "this ORCID iD is not made of four groups of four",
                ),
                (
                    "0000-0002-1825-009",
                    "0000-0002-1825-009",
                    "this username is too short for this network",
                ),
            ],
        );
        check(
            |name| Network::StackOverflow.username_fault(name),
            &["22656", "22656/jon-skeet"],
            &[
                ("jon", "jon", "users of this network have numbers"),
                ("/jon", "/jon", "users of this network have numbers"),
                ("1/", "1/", "users of this network have numbers"),
                ("1/a/b", "1/a/b", "users of this network have numbers"),
                (
                    "22656/jon_skeet",
                    "_",
                    "a username of this network has no such character",
                ),
            ],
        );
        check(
            |name| Network::Bluesky.username_fault(name),
            &["ada.bsky.social"],
            &[
                ("ada", "ada", "a handle of this network has a dot"),
                (
                    "ada..b",
                    "..",
                    "a username of this network has no two of these in a row",
                ),
                (
                    ".ada.b",
                    ".",
                    "a username of this network does not begin or end like this",
                ),
                (
                    "ada.b.",
                    ".",
                    "a username of this network does not begin or end like this",
                ),
            ],
        );
        check(
            |name| Network::Github.username_fault(name),
            &["ada", "a", "a-b-c"],
            &[
                (
                    "-ada",
                    "-",
                    "a username of this network does not begin or end like this",
                ),
                (
                    "ada-",
                    "-",
                    "a username of this network does not begin or end like this",
                ),
                (
                    "a--b",
                    "--",
                    "a username of this network has no two of these in a row",
                ),
                (
                    "a.b",
                    ".",
                    "a username of this network has no such character",
                ),
                ("é", "é", "a username of this network has no such character"),
                (
                    "https://github.com/ada",
                    ":",
                    "a username of this network has no such character",
                ),
                (
                    "@ada",
                    "@",
                    "a username of this network has no such character",
                ),
            ],
        );
        check(
            |name| Network::Linkedin.username_fault(name),
            &["ada-ünal", "ünal", "ab-"],
            &[
                ("ab", "ab", "this username is too short for this network"),
                (
                    "a b",
                    " ",
                    "a username of this network has no such character",
                ),
                (
                    "-ab",
                    "-",
                    "a username of this network does not begin or end like this",
                ),
            ],
        );
        check(
            |name| Network::Keybase.username_fault(name),
            &["ab_"],
            &[
                (
                    "_ab",
                    "_",
                    "a username of this network does not begin or end like this",
                ),
                (
                    "a__b",
                    "__",
                    "a username of this network has no two of these in a row",
                ),
                ("a", "a", "this username is too short for this network"),
            ],
        );
        check(
            |name| Network::Gitlab.username_fault(name),
            &["ada.l_", "_ada", "ada-", "a..b"],
            &[
                (
                    ".ada",
                    ".",
                    "a username of this network does not begin or end like this",
                ),
                (
                    "ada.",
                    ".",
                    "a username of this network does not begin or end like this",
                ),
            ],
        );
        check(
            |name| Network::X.username_fault(name),
            &["ada_", "abcdefghijklmno"],
            &[(
                "abcdefghijklmnop",
                "abcdefghijklmnop",
                "this username is too long for this network",
            )],
        );
        let long = format!("@ada@{}.de", "a".repeat(293));
        check(
            |name| Network::Mastodon.username_fault(name),
            &[&long[1..]],
            &[(&long, &long, "this username is too long for this network")],
        );
        check(
            |name| Network::Linkedin.username_fault(name),
            &[],
            &[(
                "a\u{e000}b",
                "\u{e000}",
                "a username of this network has no such character",
            )],
        );
        check(
            |name| Network::Github.username_fault(name),
            &[&"a".repeat(39)],
            &[(
                "a\u{202e}b",
                "\u{202e}",
                "character that changes the direction of text",
            )],
        );
    }

    #[test]
    fn a_pasted_address_is_answered_with_the_username() {
        for network in Network::ALL.iter().copied() {
            let name = match network {
                Network::Mastodon => "@ada@mastodon.social",
                Network::Bluesky => "ada.bsky.social",
                Network::Orcid => "0000-0002-1825-0097",
                Network::StackOverflow => "22656/ada",
                Network::GoogleScholar => "qc6CJjYAAAAJ",
                _ => "adaexample",
            };
            let profile = Profile::new(network, name).unwrap();
            assert_eq!(
                network.username_in(profile.url().as_str()).as_deref(),
                Some(name),
                "{network:?}"
            );
        }
        assert_eq!(Network::Github.username_in("@ada").as_deref(), Some("ada"));
        assert_eq!(
            Network::X.username_in("https://twitter.com/ada").as_deref(),
            Some("ada")
        );
        let username = |network: Network, text: &str| network.username_in(text);
        assert_eq!(username(Network::Mastodon, "@ada@mastodon.social"), None);
        assert_eq!(
            username(Network::Mastodon, "ada@mastodon.social").as_deref(),
            Some("@ada@mastodon.social")
        );
        assert_eq!(username(Network::Github, "https://github.com/a.b"), None);
        assert_eq!(
            username(Network::Github, "https://github.com/ada/repository").as_deref(),
            Some("ada")
        );
        assert_eq!(
            username(
                Network::StackOverflow,
                "https://stackoverflow.com/users/22656/ada/"
            )
            .as_deref(),
            Some("22656/ada")
        );
        assert_eq!(username(Network::Sourcehut, "~ada").as_deref(), Some("ada"));
        assert_eq!(Network::of_address("@ada"), None);
        assert_eq!(
            Network::of_address("https://github.com/ada"),
            Some((Network::Github, "ada".into()))
        );
        assert_eq!(Network::of_address("https://ada.example/@ada"), None);
    }

    #[test]
    fn a_profile_is_shown_as_its_network_shows_it() {
        for (network, name, address, shown) in [
            (
                Network::Github,
                "ada",
                "https://github.com/ada",
                "github.com/ada",
            ),
            (
                Network::Linkedin,
                "ada",
                "https://www.linkedin.com/in/ada",
                "linkedin.com/in/ada",
            ),
            (
                Network::Mastodon,
                "@ada@mastodon.social",
                "https://mastodon.social/@ada",
                "@ada@mastodon.social",
            ),
        ] {
            let profile = Profile::new(network, name).unwrap();
            assert_eq!((profile.network(), profile.username()), (network, name));
            assert_eq!(
                (profile.url().as_str(), profile.display().as_str()),
                (address, shown)
            );
            assert_eq!(
                format!("{profile:?}"),
                format!("{}: {name:?}", network.key())
            );
        }
    }
}

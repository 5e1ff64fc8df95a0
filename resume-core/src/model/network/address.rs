//! Which profile an address leads to.

use super::Network;
use crate::model::Url;

impl Network {
    /// The username that a text means on this network: in the address of a profile, after a
    /// superfluous `@` or `~`, percent-encoded.
    ///
    /// `None` if the text is already a username, or an address that is not of a profile.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert_eq!(Network::Github.username_in("https://github.com/ada?tab=repositories").as_deref(), Some("ada"));
    /// assert_eq!(Network::Mastodon.username_in("https://mastodon.social/@ada").as_deref(), Some("@ada@mastodon.social"));
    /// assert_eq!(Network::Github.username_in("https://github.com/orgs/acme"), None);
    /// assert_eq!(Network::Github.username_in("https://github.com/ada/repository"), None);
    /// assert_eq!(Network::Github.username_in("https://gitlab.com/ada"), None);
    /// ```
    pub fn username_in(self, text: &str) -> Option<String> {
        let found = match self {
            Network::Mastodon => self.mastodon_handle(text)?,
            _ => self.name_in(text)?,
        };
        (found != text && self.username_fault(&found).is_none()).then_some(found)
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

    /// The address of the profile whose number a text is, on a network that also knows people by
    /// number: a channel on YouTube has `UC` and 22 letters, digits or signs. A handle may look the
    /// same, so this is for texts of other tools, which call both a username.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// let address = Network::Youtube.address_of_number("UCabcdefghijklmnopqrstuv").unwrap();
    /// assert_eq!(address.as_str(), "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv");
    /// assert_eq!(Network::Youtube.address_of_number("ada"), None);
    /// ```
    pub fn address_of_number(self, text: &str) -> Option<Url> {
        let mut rest = text.strip_prefix("UC")?.bytes();
        let is_number = rest.len() == 22
            && rest.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        (self == Network::Youtube && is_number)
            .then(|| Url::web(format!("https://www.youtube.com/channel/{text}")).ok())?
    }

    /// The address that a text is, with or without its scheme: such a text is not a username.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// let page = Network::address_in("github.com/orgs/acme");
    /// assert_eq!(page.unwrap().as_str(), "https://github.com/orgs/acme");
    /// assert_eq!(Network::address_in("ada.example"), None);
    /// ```
    pub fn address_in(text: &str) -> Option<Url> {
        if text.contains("://") {
            return Url::web(text.to_owned()).ok();
        }
        let (host, _) = text.split_once('/')?;
        let is_host = host.contains('.') && !host.contains('@');
        is_host.then(|| Url::web(format!("https://{text}")).ok())?
    }

    /// Whether this is the address of the network itself, which is nobody's profile.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert!(Network::X.is_front_page("https://www.twitter.com/"));
    /// assert!(!Network::X.is_front_page("https://twitter.com/ada"));
    /// ```
    pub fn is_front_page(self, address: &str) -> bool {
        let host = without_scheme(address).trim_end_matches('/');
        if host.contains(['/', '?', '#']) {
            return false;
        }
        let hosts = self
            .prefixes()
            .iter()
            .filter_map(|prefix| prefix.split('/').next());
        hosts
            .filter(|own| own.contains('.'))
            .any(|own| is_same_site(host, own))
    }

    fn name_in(self, text: &str) -> Option<String> {
        let address = without_scheme(text);
        let name = match self
            .prefixes()
            .iter()
            .find_map(|prefix| rest_of(address, prefix))
        {
            Some(Rest::Path(path)) if self == Network::StackOverflow => path
                .split(['?', '#'])
                .next()
                .unwrap_or_default()
                .trim_end_matches('/')
                .to_owned(),
            Some(Rest::Path(path)) => decoded(self.profile_part(path)?),
            Some(Rest::Query(value)) => decoded(value),
            None if address.contains('/') => return None,
            None => decoded(text),
        };
        let name = name.trim_start_matches(['@', '~']);
        if self
            .pages()
            .iter()
            .any(|page| page.eq_ignore_ascii_case(name))
        {
            return None;
        }
        Some(match self {
            Network::Orcid => in_groups(
                &name
                    .trim_start_matches("ORCID:")
                    .trim()
                    .to_ascii_uppercase(),
            ),
            _ => name.to_owned(),
        })
    }

    /// `@ada@mastodon.social` from the address of a profile or of a handle without its first `@`.
    fn mastodon_handle(self, text: &str) -> Option<String> {
        let address = without_scheme(text);
        let Some((server, path)) = address.split_once('/') else {
            return Some(format!("@{}", decoded(address).trim_start_matches('@')));
        };
        let path = path.strip_prefix("web/").unwrap_or(path);
        let user = path.strip_prefix('@').or(path.strip_prefix("users/"))?;
        let user = decoded(self.profile_part(user)?);
        // A server shows a user of another server under the whole handle.
        Some(match user.contains('@') {
            true => format!("@{user}"),
            false => format!("@{user}@{}", server.to_ascii_lowercase()),
        })
    }

    /// The part of a path that names a profile; `None` if the path goes on to something of that
    /// person, such as a repository or a post, which would be lost.
    fn profile_part(self, path: &str) -> Option<&str> {
        let path = path.split(['?', '#', '&']).next().unwrap_or_default();
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let rest = rest.trim_matches('/');
        let page = rest.split('/').next().unwrap_or_default();
        let is_language = self == Network::Linkedin && rest.len() == 2;
        (rest.is_empty() || is_language || self.tabs().contains(&page)).then_some(name)
    }

    /// Whether an address is on the site of this network, or of another server of its software.
    ///
    /// ```
    /// use resume_core::model::Network;
    /// assert!(Network::Github.is_site_of("https://gist.github.com/ada"));
    /// assert!(Network::Gitlab.is_site_of("https://gitlab.acme.example/ada"));
    /// assert!(!Network::Github.is_site_of("https://git.acme.example/ada"));
    /// ```
    pub fn is_site_of(self, address: &str) -> bool {
        let host = without_scheme(address).split(['/', '?', '#']).next();
        let host = host.unwrap_or_default().to_ascii_lowercase();
        let mut own = self
            .prefixes()
            .iter()
            .filter_map(|prefix| prefix.split('/').next());
        own.any(|own| {
            let own = own.strip_prefix("www.").unwrap_or(own);
            let sub = host.strip_suffix(own);
            own.contains('.') && sub.is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
        }) || host.split('.').any(|part| part == self.key())
    }
}

/// What follows the part of an address that is the same for all profiles.
enum Rest<'a> {
    Path(&'a str),
    /// The value of the parameter that names the profile.
    Query(&'a str),
}

/// An ORCID iD with the hyphens that are missing: `0000000218250097`.
fn in_groups(id: &str) -> String {
    let is_bare = id.len() == 16 && id.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    match is_bare {
        true => [&id[..4], &id[4..8], &id[8..12], &id[12..]].join("-"),
        false => id.to_owned(),
    }
}

/// What follows a prefix such as `github.com/` or `news.ycombinator.com/user?id=`, whatever the
/// case of the host and the language or device before it.
fn rest_of<'a>(address: &'a str, prefix: &str) -> Option<Rest<'a>> {
    let (host, path) = address.split_once('/')?;
    let (wanted_host, wanted_path) = prefix.split_once('/')?;
    if !is_same_site(host, wanted_host) {
        return None;
    }
    let Some((page, parameter)) = wanted_path.split_once('?') else {
        return path.strip_prefix(wanted_path).map(Rest::Path);
    };
    let query = path
        .strip_prefix(page)?
        .trim_start_matches('/')
        .strip_prefix('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let value = query
        .split('&')
        .find_map(|pair| pair.strip_prefix(parameter))?;
    Some(Rest::Query(value))
}

fn is_same_site(host: &str, wanted: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let wanted = wanted.strip_prefix("www.").unwrap_or(wanted);
    if wanted == "scholar.google.com" && host.starts_with("scholar.google.") {
        return true;
    }
    if host == wanted {
        return true;
    }
    let sub = host
        .strip_suffix(wanted)
        .and_then(|sub| sub.strip_suffix('.'));
    sub.is_some_and(|sub| {
        // The sites of Stack Overflow in other languages have other users.
        let is_language = wanted != "stackoverflow.com"
            && (sub.len() == 2 || (sub.len() == 5 && sub.as_bytes()[2] == b'-'));
        is_language || matches!(sub, "www" | "m" | "mobile" | "old" | "new" | "web")
    })
}

fn without_scheme(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    rest.strip_prefix("//").unwrap_or(rest)
}

/// The text with percent-encoded characters decoded (RFC 3986 section 2.1); unchanged if the result
/// would not be UTF-8.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(b) = bytes.get(at) {
        match (b, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(*b);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

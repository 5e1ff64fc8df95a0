//! Which profile an address leads to.

use super::Network;

impl Network {
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
}

fn first_part(text: &str) -> &str {
    text.split(['/', '?', '#', '&']).next().unwrap_or_default()
}

//! Profiles: those on a network, custom links, and what of `contact` is among them because JSON
//! Resume has no other place.

use super::super::Otherwise;
use super::super::fields::EXTENSION;
use super::super::profile::{LINK, profile};
use super::super::record::uri;
use super::super::tree::{Node, Value as Json};
use super::{At, Members, PLACEHOLDER, Reader, one_line};
use crate::model::{ContactField, ContactItem, Form, Link, Network, Profile, Url, Value};
use crate::problem::{Code, Help};
use crate::wording::meant;
use std::borrow::Cow;

impl Reader {
    /// A profile on a network that is known, or a link of one's own.
    pub(super) fn profile(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<ContactItem> {
        let members = self.members(node, at, &["network", "username", "url", EXTENSION], &[])?;
        let network = members
            .find("network", at)
            .and_then(|(node, at)| self.words(node, &at));
        let username = members
            .find("username", at)
            .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
        let url = members.find("url", at);
        if let Some((node, exact_at)) = members.find(EXTENSION, at)
            && let Some(exact) = self.members(node, &exact_at, &["as", "url"], &[])
            && let Some((node, as_at)) = exact.find("as", &exact_at)
        {
            let what = self.raw(node, &as_at)?;
            let exact_url = exact
                .find("url", &exact_at)
                .and_then(|(node, at)| self.checked(node, &at, Url::new));
            let item = self.another_way(&what, network, username, url, exact_url, &as_at, at)?;
            self.tell_what_else_stands_here(&item, &members, at);
            return Some(item);
        }
        let address = match url {
            Some((node, at)) => match self.words(node, &at) {
                Some(_) => Some((self.checked(node, &at, Url::new)?, at)),
                None => None,
            },
            None => None,
        };
        let known = network.as_deref().and_then(network_of);
        match (known, username, address) {
            (Some(network), Some((username, username_at)), Some((url, url_at))) => {
                self.profile_at(network, username, &username_at, url, &url_at)
            }
            (Some(network), Some((username, at)), None) => {
                self.profile_named(network, username, &at)
            }
            (Some(network), None, Some((url, url_at))) => {
                let profile = network
                    .username_in(url.as_str())
                    .and_then(|username| Profile::new(network, username).ok());
                Some(profile.map_or_else(
                    || self.link(network.title().to_owned(), None, url, &url_at),
                    ContactItem::Profile,
                ))
            }
            (None, username, Some((url, url_at))) => {
                let of_address = || {
                    Network::of_address(url.as_str())
                        .and_then(|(network, username)| Profile::new(network, username).ok())
                };
                let is_unnamed = username.is_none() && network.is_none();
                if let Some(profile) = is_unnamed.then(of_address).flatten() {
                    return Some(ContactItem::Profile(profile));
                }
                let label = network
                    .or_else(|| username.as_ref().map(|(username, _)| username.clone()))
                    .unwrap_or_else(|| url.display().to_owned());
                Some(self.link(label, username.map(|(username, _)| username), url, &url_at))
            }
            (None, Some(_), None) if network.is_some() => {
                let network = network.unwrap_or_default();
                let help = match meant(&network, Network::ALL.iter().map(|network| network.key())) {
                    Some(near) => Help::DidYouMean(near.to_owned().into()),
                    None => "write its `url`: then it is a custom link".into(),
                };
                self.problem(
                    at,
                    Code::ProfileUnknown,
                    format!("unknown network `{network}`"),
                    help,
                );
                None
            }
            (_, _, None) => {
                let message = if network.is_some() {
                    "this profile has neither a username nor an address"
                } else {
                    "this profile has no network"
                };
                self.problem(
                    at,
                    Code::FieldMissing,
                    message,
                    "write `\"network\": \"GitHub\", \"username\": \"ada\"`",
                );
                None
            }
        }
    }

    /// A profile on a network with an address beside its username. Where the two
    /// disagree, the address is right: a username alone may be somebody else's on this network.
    fn profile_at(
        &mut self,
        network: Network,
        username: String,
        username_at: &At<'_>,
        url: Url,
        url_at: &At<'_>,
    ) -> Option<ContactItem> {
        let is_written = |username: &str| {
            Profile::new(network, username.to_owned())
                .is_ok_and(|profile| uri(profile.url().as_str()) == url.as_str())
        };
        if network.is_front_page(url.as_str()) {
            self.loss(
                url_at,
                "this address leads to nobody; the username was taken",
            );
            return self.profile_named(network, username, username_at);
        }
        if is_written(&username) {
            return self.profile_named(network, username, username_at);
        }
        let Some(found) = network.username_in(url.as_str()) else {
            let label = network.title();
            let is_name = !username.contains("://") && !label.eq_ignore_ascii_case(&username);
            let label = match is_name {
                true => format!("{label} ({})", username.trim_start_matches(['@', '~'])),
                false => label.to_owned(),
            };
            return Some(ContactItem::Link(Link {
                label: self.plain_of(label, url_at),
                url,
            }));
        };
        let meant = network.username_in(&username).unwrap_or(username);
        let first = |name: &str| {
            let name = name.trim_start_matches('@');
            name.split(['@', '/'])
                .next()
                .unwrap_or_default()
                .to_lowercase()
        };
        if first(&meant) != first(&found) {
            self.loss(
                username_at,
                format!(
                    "the address of this profile has another username, `{found}`, which was taken"
                ),
            );
        }
        // The writer's own spelling, where it differs in case alone.
        let name = if meant.eq_ignore_ascii_case(&found) {
            meant
        } else {
            found
        };
        self.profile_named(network, name, username_at)
    }

    /// A profile on a network by its username.
    fn profile_named(
        &mut self,
        network: Network,
        username: String,
        at: &At<'_>,
    ) -> Option<ContactItem> {
        match (
            Profile::new(network, username.clone()),
            network.username_in(&username),
        ) {
            (Ok(profile), _) => Some(ContactItem::Profile(profile)),
            (Err(_), Some(found)) if self.wrong == Otherwise::List => {
                let profile = Profile::new(network, found).ok()?;
                Some(ContactItem::Profile(profile))
            }
            (Err(_), Some(found)) => {
                self.problem(
                    at,
                    Code::UsernameMalformed,
                    format!("`{}` takes only the username", network.key()),
                    format!("write `\"{found}\"`"),
                );
                None
            }
            (Err(fault), None) => match Network::address_in(&username) {
                Some(url) if self.wrong == Otherwise::List => {
                    Some(self.link(network.title().to_owned(), None, url, at))
                }
                _ => {
                    self.fault(fault, &username, at);
                    None
                }
            },
        }
    }

    /// Only a part of what is written of another way to reach the person is read, because the rest
    /// follows from it, unless somebody changed it.
    fn tell_what_else_stands_here(
        &mut self,
        item: &ContactItem,
        members: &Members<'_, '_>,
        at: &At<'_>,
    ) {
        let written = profile(item);
        for key in ["network", "username", "url"] {
            let Some((node, at)) = members.find(key, at) else {
                continue;
            };
            let words = |node: &Node<'_>| {
                if let Json::Text(text) = &node.value {
                    one_line(text)
                } else {
                    String::new()
                }
            };
            if words(node) != written.get(key).map(words).unwrap_or_default() {
                self.loss(&at, format!("this follows from the rest of the profile, as `{EXTENSION}` has it, and is something else"));
            }
        }
    }

    /// A link of the writer's own; a username that its address does not tell stays in its words.
    fn link(
        &mut self,
        label: String,
        username: Option<String>,
        url: Url,
        at: &At<'_>,
    ) -> ContactItem {
        let label = match username {
            Some(username) if label != username && !url.as_str().contains(&username) => {
                format!("{label} ({username})")
            }
            _ => label,
        };
        ContactItem::Link(Link {
            label: self.plain_of(label, at),
            url,
        })
    }

    /// A way to reach the person for which JSON Resume has one place only, so that it is among the
    /// profiles.
    #[expect(clippy::too_many_arguments, reason = "the parts of one object")]
    fn another_way(
        &mut self,
        what: &str,
        network: Option<String>,
        username: Option<(String, At<'_>)>,
        url: Option<(&Node<'_>, At<'_>)>,
        exact: Option<Url>,
        as_at: &At<'_>,
        at: &At<'_>,
    ) -> Option<ContactItem> {
        let address = |reader: &mut Reader| {
            let (node, at) = url?;
            reader.exact_url(node, &at, exact.as_ref(), Url::new)
        };
        match ContactField::from_word(what) {
            Some(field) if field.form() == Form::Web => {
                let url = address(self)?;
                field.item(Value::Web(url))
            }
            Some(field) => {
                let Some((words, at)) = username else {
                    self.problem(
                        at,
                        Code::FieldMissing,
                        "this has nothing to reach somebody by",
                        "write its `username`",
                    );
                    return None;
                };
                let value = self.plain_value(field.form(), words, &at)?;
                field.item(value)
            }
            None if what == LINK => {
                let url = address(self)?;
                let label = network.unwrap_or_else(|| url.display().to_owned());
                Some(ContactItem::Link(Link {
                    label: self.plain_of(label, at),
                    url,
                }))
            }
            None => {
                let words = ContactField::ALL.iter().map(|field| field.word());
                let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
                self.problem(
                    as_at,
                    Code::ValueMistyped,
                    "this is not contact information",
                    format!("write {} or `{LINK}`", words.join(", ")),
                );
                Some(ContactItem::Location(Cow::Borrowed(PLACEHOLDER)))
            }
        }
    }
}

/// The network of this name, as anybody writes it.
fn network_of(name: &str) -> Option<Network> {
    let letters = |name: &str| {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let name = letters(name);
    if name == "twitter" {
        return Some(Network::X);
    }
    Network::ALL
        .iter()
        .copied()
        .find(|network| letters(network.title()) == name || letters(network.key()) == name)
}

//! Profiles: those on a network, custom links, and what of `contact` is among them because JSON
//! Resume has no other place.

use super::super::Otherwise;
use super::super::fields::EXTENSION;
use super::super::profile::{DATE, LABELLED, LINK, TEXT, profile};
use super::super::record::uri;
use super::super::tree::{Node, Value as Json};
use super::{At, Members, PLACEHOLDER, Reader, one_line};
use crate::dates;
use crate::model::{
    ContactField, ContactItem, ContactValue, Detail, Form, Labelled, List, Network, Profile, Url,
    Value,
};
use crate::problem::{Code, Help};
use crate::wording::meant;
use std::borrow::Cow;

impl Reader {
    /// A profile on a known network, a row with a custom label, or what else of `contact` is
    /// written among the profiles.
    pub(super) fn profile(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<ContactItem> {
        let members = self.members(node, at, &["network", "username", "url", EXTENSION], &[])?;
        let exact = members.find(EXTENSION, at).and_then(|(node, at)| {
            let members = self.members(node, &at, &["as", "url", "tags"], &[])?;
            Some((members, at))
        });
        let tags = exact
            .as_ref()
            .and_then(|(exact, at)| exact.find("tags", at))
            .map_or_else(List::default, |(node, at)| self.tags(node, &at));
        let value = self.profile_value(&members, exact.as_ref(), at)?;
        Some(ContactItem { value, tags })
    }

    fn profile_value(
        &mut self,
        members: &Members<'_, '_>,
        exact: Option<&(Members<'_, '_>, At<'_>)>,
        at: &At<'_>,
    ) -> Option<ContactValue> {
        let network = members
            .find("network", at)
            .and_then(|(node, at)| self.words(node, &at));
        let username = members
            .find("username", at)
            .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
        let url = members.find("url", at);
        if let Some((exact, exact_at)) = exact
            && let Some((node, as_at)) = exact.find("as", exact_at)
        {
            let what = self.raw(node, &as_at)?;
            let exact_url = exact
                .find("url", exact_at)
                .and_then(|(node, at)| self.checked(node, &at, Url::new));
            let value = self.another_way(&what, network, username, url, exact_url, &as_at, at)?;
            self.report_changes(&value, members, at);
            return Some(value);
        }
        // Only what is marked with `as` has an address of its own there.
        if let Some((_, at)) = exact.and_then(|(exact, at)| exact.find("url", at)) {
            self.disagreement(&at);
        }
        let mut address = None;
        if let Some((node, at)) = url
            && self.words(node, &at).is_some()
        {
            let url = self.checked(node, &at, Url::new);
            // The username alone is left, if there is one.
            if url.is_none() && username.is_none() {
                return None;
            }
            address = url.map(|url| (url, at));
        }
        let known = network.as_deref().and_then(Network::named);
        if let (Some(network), Some((username, at)), None) = (known, &username, &address)
            && let Some(url) = network.address_of_number(username)
        {
            return Some(self.link(network.title().to_owned(), None, url, at));
        }
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
                    ContactValue::Profile,
                ))
            }
            (None, username, Some((url, url_at))) => {
                let of_address = || {
                    Network::of_address(url.as_str())
                        .and_then(|(network, username)| Profile::new(network, username).ok())
                };
                let is_unnamed = username.is_none() && network.is_none();
                if let Some(profile) = is_unnamed.then(of_address).flatten() {
                    return Some(ContactValue::Profile(profile));
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
    ) -> Option<ContactValue> {
        let is_written = |username: &str| {
            Profile::new(network, username.to_owned())
                .is_ok_and(|profile| uri(profile.url().as_str()) == url.as_str())
        };
        if network.is_front_page(url.as_str()) {
            self.loss(
                url_at,
                "this is not the address of a profile; the username was taken",
            );
            return self.profile_named(network, username, username_at);
        }
        if is_written(&username) {
            return self.profile_named(network, username, username_at);
        }
        let Some(found) = network.username_in(url.as_str()) else {
            let label = network.title();
            let is_name = !username.contains("://") && !label.eq_ignore_ascii_case(&username);
            let ends = |text: &str| text.trim_end_matches('/').to_lowercase();
            if username.contains("://") && ends(&username) != ends(url.as_str()) {
                self.loss(
                    username_at,
                    "this is no username, and another address than that of the profile",
                );
            }
            let label = match is_name {
                true => format!("{label} ({})", username.trim_start_matches(['@', '~'])),
                false => label.to_owned(),
            };
            return Some(ContactValue::Labelled(Labelled {
                label: self.plain_of(label, url_at),
                detail: Detail::Link(url),
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
        // The address may have a number before the name: `1234567/ada`.
        let is_last = |name: &str| {
            let (_, last) = found.rsplit_once('/').unwrap_or_default();
            !last.is_empty() && last.eq_ignore_ascii_case(name)
        };
        if first(&meant) != first(&found) && !is_last(&meant) {
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
    ) -> Option<ContactValue> {
        match (
            Profile::new(network, username.clone()),
            network.username_in(&username),
        ) {
            (Ok(profile), _) => Some(ContactValue::Profile(profile)),
            (Err(_), Some(found)) if self.wrong == Otherwise::List => {
                let profile = Profile::new(network, found).ok()?;
                Some(ContactValue::Profile(profile))
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
    fn report_changes(&mut self, value: &ContactValue, members: &Members<'_, '_>, at: &At<'_>) {
        let item = ContactItem::from(value.clone());
        let written = profile(&item);
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

    /// A custom link; a username that is not in its address is added to the label.
    fn link(
        &mut self,
        label: String,
        username: Option<String>,
        url: Url,
        at: &At<'_>,
    ) -> ContactValue {
        let label = match username {
            Some(username) if label != username && !url.as_str().contains(&username) => {
                format!("{label} ({username})")
            }
            _ => label,
        };
        ContactValue::Labelled(Labelled {
            label: self.plain_of(label, at),
            detail: Detail::Link(url),
        })
    }

    /// An item of `contact` for which JSON Resume has one place only, or none, so that it is among
    /// the profiles.
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
    ) -> Option<ContactValue> {
        let address = |reader: &mut Reader| {
            let (node, at) = url?;
            reader.exact_url(node, &at, exact.as_ref(), Url::new)
        };
        match ContactField::from_word(what) {
            Some(field) if field.form() == Form::Web => {
                let url = address(self)?;
                field.holding(Value::Web(url))
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
                field.holding(value)
            }
            None if what == LINK => {
                let url = address(self)?;
                let label = network.unwrap_or_else(|| url.display().to_owned());
                Some(ContactValue::Labelled(Labelled {
                    label: self.plain_of(label, at),
                    detail: Detail::Link(url),
                }))
            }
            None if what == TEXT || what == DATE => {
                let (Some(label), Some((words, words_at))) = (network, username) else {
                    self.problem(
                        at,
                        Code::FieldMissing,
                        "this row of `contact` is incomplete",
                        "write its label as `network` and its text as `username`",
                    );
                    return None;
                };
                let detail = match dates::date(&words) {
                    Ok(date) if what == DATE => Detail::Date(date),
                    Err(refusal) if what == DATE => {
                        self.refusal(refusal, &words_at);
                        return None;
                    }
                    _ => self.made(words, &words_at, |words| Detail::after(&label, words))?,
                };
                let label = self.plain_of(label, at);
                Some(ContactValue::Labelled(Labelled { label, detail }))
            }
            None => {
                let words = ContactField::ALL.iter().map(|field| field.word());
                let words: Vec<String> = words
                    .chain(LABELLED)
                    .map(|word| format!("`{word}`"))
                    .collect();
                self.problem(
                    as_at,
                    Code::ValueMistyped,
                    "this is not contact information",
                    format!("write {}", words.join(", ")),
                );
                Some(ContactValue::Location(Cow::Borrowed(PLACEHOLDER)))
            }
        }
    }
}

//! Who the person is and how to reach them.

use super::super::Otherwise;
use super::super::record::{plain, uri};
use super::super::tree::{Node, Value};
use super::super::write::{EXTENSION, contact_order, profile};
use super::{At, Found, Members, PLACEHOLDER, Reader, one_line, web};
use crate::model::{ContactItem, Email, Link, Network, Phone, Profile, Prose, Resume, Url};
use crate::problem::{Code, Path, Problem};
use crate::wording::meant;
use std::borrow::Cow;

impl Reader {
    pub(super) fn basics(&mut self, node: &Node<'_>, at: &At<'_>, resume: &mut Resume) {
        const KEYS: &[&str] = &[
            "name", "label", "image", "email", "phone", "url", "summary", "location", "profiles",
            EXTENSION,
        ];
        let Some(members) =
            self.members(node, at, KEYS, &[("website", "url"), ("picture", "image")])
        else {
            return;
        };
        match members.find("name", at) {
            Some((node, name_at)) => match self.raw(node, &name_at) {
                Some(name) if name.is_empty() => self.nameless(&name_at),
                Some(name) => {
                    resume.name = self.plain_of(name, &name_at);
                    self.keep_place(&Path::root().field("name"), &name_at);
                }
                None => {}
            },
            None => self.nameless(at),
        }
        if let Some((node, at)) = members.find("image", at)
            && self.words(node, &at).is_some()
        {
            self.loss(
                &at,
                "a résumé has no photo here; in many countries it has none",
            );
        }
        let extension = members.find(EXTENSION, at).and_then(|(node, at)| {
            let members = self.members(node, &at, &["headline", "summary", "contact"], &[])?;
            Some((members, at))
        });
        resume.headline = self.refined(&members, "label", at, extension.as_ref(), "headline");
        resume.summary = self.refined(&members, "summary", at, extension.as_ref(), "summary");
        self.contact(&members, at, extension.as_ref(), resume);
    }

    fn nameless(&mut self, at: &At<'_>) {
        self.refuse(
            at,
            Code::FieldMissing,
            "this résumé has no name",
            "write `\"name\": \"Ada Example\"` in `basics`",
        );
    }

    /// Prose, exactly as the extension says if that reads as what stands here.
    fn refined(
        &mut self,
        members: &Members<'_, '_>,
        key: &str,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
        exact_key: &str,
    ) -> Option<Prose> {
        let exact = extension
            .and_then(|(members, at)| members.find(exact_key, at))
            .and_then(|(node, at)| self.marked(node, &at));
        let Some((node, at)) = members.find(key, at) else {
            if exact.is_some() {
                self.disagreement(at);
            }
            return None;
        };
        let words = self.words(node, &at);
        match exact {
            Some(exact) if words.as_deref() == Some(&*one_line(&plain(&exact))) => Some(exact),
            Some(_) => {
                self.disagreement(&at);
                words.map(|words| self.prose_of(words, &at))
            }
            None => words.map(|words| self.prose_of(words, &at)),
        }
    }

    fn contact(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        extension: Option<&(Members<'_, '_>, At<'_>)>,
        resume: &mut Resume,
    ) {
        let mut items: Vec<Told> = Vec::new();
        let mut keep = |field, item: Option<ContactItem>, at: &At<'_>| {
            items.extend(item.map(|item| (field, item, at.pointer(), at.offset)))
        };
        if let Some((node, at)) = members.find("email", at) {
            keep(
                "email",
                self.checked(node, &at, Email::new).map(ContactItem::Email),
                &at,
            );
        }
        if let Some((node, at)) = members.find("phone", at) {
            keep(
                "phone",
                self.checked(node, &at, Phone::new).map(ContactItem::Phone),
                &at,
            );
        }
        if let Some((node, at)) = members.find("location", at) {
            keep("location", self.location(node, &at), &at);
        }
        if let Some((node, at)) = members.find("url", at) {
            keep(
                "url",
                self.checked(node, &at, web).map(ContactItem::Website),
                &at,
            );
        }
        if let Some((node, at)) = members.find("profiles", at) {
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let at = at.index(index, node);
                keep("profile", self.profile(node, &at), &at);
            }
        }
        if let Some((node, at)) = extension.and_then(|(members, at)| members.find("contact", at)) {
            let mut order = Vec::new();
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let at = at.index(index, node);
                match self.raw(node, &at) {
                    Some(field) if contact_order(&field) == usize::MAX => {
                        let help = "write `email`, `phone`, `location`, `url` or `profile`";
                        self.problem(
                            &at,
                            Code::ValueMistyped,
                            "this is no way to reach somebody",
                            help,
                        );
                    }
                    field => order.extend(field),
                }
            }
            items = in_order(items, &order);
        }
        let items = self.said_once(items);
        for (at, (_, _, pointer, offset)) in items.iter().enumerate() {
            self.places.push((
                Path::root().field("contact").index(at),
                (pointer.clone(), *offset),
            ));
        }
        resume.contact = items.into_iter().map(|(_, item, ..)| item).collect();
    }

    /// Brings together what stands in one field, and keeps apart what a field holds once.
    fn said_once(&mut self, items: Vec<Told>) -> Vec<Told> {
        let mut groups: Vec<Vec<Told>> = Vec::new();
        let mut known: Vec<(Way, usize)> = Vec::new();
        for (field, item, pointer, offset) in items {
            let way = way(&item);
            let there = way
                .as_ref()
                .and_then(|way| known.iter().find(|(other, _)| other == way))
                .map(|(_, group)| *group);
            match (there, item) {
                (None, item) => {
                    known.extend(way.map(|way| (way, groups.len())));
                    groups.push(vec![(field, item, pointer, offset)]);
                }
                // A second profile on one network is a link.
                (Some(_), ContactItem::Profile(profile)) => {
                    let link = Link {
                        label: Cow::Borrowed(profile.network().title()),
                        url: profile.url(),
                    };
                    groups.push(vec![(field, ContactItem::Link(link), pointer, offset)]);
                }
                (Some(_), ContactItem::Location(_)) => {
                    let problem = Problem::new(
                        Code::FieldRepeated,
                        Path::root(),
                        "`location` stands here already",
                        "take one of them away",
                    );
                    self.push(Found {
                        pointer,
                        at: offset,
                        problem,
                    });
                }
                (Some(group), item) => groups[group].push((field, item, pointer, offset)),
            }
        }
        groups.into_iter().flatten().collect()
    }

    /// Where the person lives: the parts that are told, on one line.
    fn location(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<ContactItem> {
        const KEYS: &[&str] = &["address", "postalCode", "city", "region", "countryCode"];
        let members = self.members(node, at, KEYS, &[])?;
        let mut parts = Vec::new();
        for key in ["address", "city", "region", "postalCode", "countryCode"] {
            if let Some((node, at)) = members.find(key, at)
                && let Some(words) = self.words(node, &at)
            {
                // An address of several lines is one line here.
                let words = match &node.value {
                    Value::Text(text) if text.contains('\n') => text
                        .lines()
                        .map(str::trim)
                        .filter(|line| !line.is_empty())
                        .collect::<Vec<_>>()
                        .join(", "),
                    _ => words,
                };
                parts.push(self.plain_of(words, &at));
            }
        }
        (!parts.is_empty()).then(|| ContactItem::Location(Cow::Owned(parts.join(", "))))
    }

    /// A profile on a network that is known, or a link of one's own.
    fn profile(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<ContactItem> {
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
            (Some(network), Some((username, at)), address) => {
                if let Some(found) = network.username_in(&username)
                    && Profile::new(network, username.clone()).is_err()
                {
                    let message = format!("`{}` holds the username alone", network.key());
                    self.problem(
                        &at,
                        Code::UsernameMalformed,
                        message,
                        format!("write `\"{found}\"`"),
                    );
                    return None;
                }
                // The address of a Mastodon profile names the server that its username needs.
                let whole = address
                    .as_ref()
                    .and_then(|(url, _)| network.username_in(url.as_str()));
                let bare = username.trim_start_matches('@');
                let is_of = |whole: &str| {
                    whole
                        .trim_start_matches('@')
                        .split('@')
                        .next()
                        .is_some_and(|user| user.eq_ignore_ascii_case(bare))
                };
                let profile = match (network, whole.clone()) {
                    (Network::Mastodon, Some(whole)) if is_of(&whole) => {
                        Profile::new(network, whole)
                    }
                    _ => Profile::new(network, username.clone()),
                };
                match profile {
                    Ok(profile) => {
                        if let Some((url, at)) = address
                            && uri(profile.url().as_str()) != url.as_str()
                            && !whole
                                .is_some_and(|whole| whole.eq_ignore_ascii_case(profile.username()))
                        {
                            self.loss(&at, "the address of a profile follows from its username, and this is another one");
                        }
                        Some(ContactItem::Profile(profile))
                    }
                    Err(fault) => {
                        self.fault(fault, &username, &at);
                        // Where the loss of the profile is told, its address need not be lost too.
                        let (url, url_at) = address.filter(|_| self.wrong == Otherwise::List)?;
                        Some(self.link(network.title().to_owned(), Some(username), url, &url_at))
                    }
                }
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
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "write its `url`: then it is a link of your own".into(),
                };
                self.problem(
                    at,
                    Code::ProfileUnknown,
                    format!("`{network}` is not a network that is known"),
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
                if let Value::Text(text) = &node.value {
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

    /// A way to reach the person for which JSON Resume has one place only, so that it stands among
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
    ) -> Option<ContactItem> {
        let address = |reader: &mut Reader| {
            let (node, at) = url?;
            reader.exact_url(node, &at, exact.as_ref(), Url::new)
        };
        let missing = |reader: &mut Reader| {
            reader.problem(
                at,
                Code::FieldMissing,
                "this has nothing to reach somebody by",
                "write its `username`",
            )
        };
        match what {
            "website" => address(self).map(ContactItem::Website),
            "link" => {
                let url = address(self)?;
                let label = network.unwrap_or_else(|| url.display().to_owned());
                Some(ContactItem::Link(Link {
                    label: self.plain_of(label, at),
                    url,
                }))
            }
            "email" | "phone" | "location" => {
                let Some((words, at)) = username else {
                    missing(self);
                    return None;
                };
                let item = match what {
                    "email" => Email::new(words.clone()).map(ContactItem::Email),
                    "phone" => Phone::new(words.clone()).map(ContactItem::Phone),
                    _ => return Some(ContactItem::Location(self.plain_of(words, &at))),
                };
                match item {
                    Ok(item) => Some(item),
                    Err(fault) => {
                        self.fault(fault, &words, &at);
                        None
                    }
                }
            }
            _ => {
                self.problem(
                    as_at,
                    Code::ValueMistyped,
                    "this is no way to reach somebody",
                    "write `email`, `phone`, `location`, `website` or `link`",
                );
                Some(ContactItem::Location(Cow::Borrowed(PLACEHOLDER)))
            }
        }
    }
}

/// An item of the contacts, the field that it stands in, its pointer and the byte of the source.
type Told = (&'static str, ContactItem, String, usize);

/// What a field of the contacts holds; a link stands for itself.
#[derive(PartialEq)]
enum Way {
    Email,
    Phone,
    Website,
    Location,
    Profile(Network),
}

fn way(item: &ContactItem) -> Option<Way> {
    Some(match item {
        ContactItem::Email(_) => Way::Email,
        ContactItem::Phone(_) => Way::Phone,
        ContactItem::Website(_) => Way::Website,
        ContactItem::Location(_) => Way::Location,
        ContactItem::Profile(profile) => Way::Profile(profile.network()),
        ContactItem::Link(_) => return None,
    })
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

/// Puts what was read into the order of the extension; what it does not name stays behind, in the
/// usual order.
fn in_order<T>(
    mut items: Vec<(&'static str, T, String, usize)>,
    order: &[String],
) -> Vec<(&'static str, T, String, usize)> {
    items.sort_by_key(|(field, ..)| contact_order(field));
    let mut rank = vec![usize::MAX; items.len()];
    let mut place = 0..;
    let mut next = |at: usize| {
        if rank[at] == usize::MAX {
            rank[at] = place.next().unwrap_or_default()
        }
    };
    let (mut profile, profiles) = (
        items
            .iter()
            .position(|(field, ..)| *field == "profile")
            .unwrap_or(items.len()),
        items.len(),
    );
    for field in order {
        if field == "profile" {
            if profile < profiles {
                next(profile);
                profile += 1;
            }
        } else if let Some(at) = items
            .iter()
            .take(4)
            .position(|(other, ..)| *other == field.as_str())
        {
            next(at);
        }
    }
    let mut ranked: Vec<_> = rank.into_iter().zip(items).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, item)| item).collect()
}

//! How to reach the person: what of a file is an address, a number, a profile, a place or a row.

mod basics;
mod numbers;
mod other;

pub(super) use other::{other_in, reached_in};

use crate::Reason;
use crate::rich::Markup;
use crate::tree::{Notes, Words, shown};
use numbers::{address_of_number, is_same_number, several, without_slash};
use resume_core::model::{Detail, Email, Network, Phone, Photo, Profile, Url, text};
use resume_core::problem::Help;
use resume_core::wording;

/// What a file says of the person.
#[derive(Debug, Default)]
pub(crate) struct Contact {
    name: Option<Words>,
    /// The place, and how many other items are before it.
    location: Option<(usize, Words)>,
    items: Vec<Item>,
    /// The label of what has none.
    other: Option<&'static str>,
}

/// An item, in the order in which it was found.
#[derive(Debug)]
enum Item {
    /// An email address, a number or a web site: what the extension calls it, and its value.
    Field(&'static str, Words),
    /// A profile on a network.
    Profile {
        network: Option<Words>,
        username: Option<Words>,
        url: Option<Words>,
    },
    /// A label, what it is in the extension, and a value.
    Row(Words, &'static str, String),
    /// A label and a number, until it is known whether there are others.
    Number(Words, Words),
}

impl Contact {
    pub fn has_name(&self) -> bool {
        self.name.is_some()
    }

    /// Whether the name is this one.
    pub fn is_named(&self, name: &str) -> bool {
        self.name.as_ref().is_some_and(|known| known.text == name)
    }

    pub fn has_location(&self) -> bool {
        self.location.is_some()
    }

    pub fn name(&mut self, name: Option<Words>) {
        self.name = name;
    }

    /// Where the person lives: the parts of an address in their order.
    pub fn location(&mut self, parts: impl IntoIterator<Item = Words>, notes: &mut Notes<'_>) {
        let parts: Vec<Words> = parts.into_iter().collect();
        let Some(at) = parts.first().map(|words| words.at) else {
            return;
        };
        let lines = parts.iter().flat_map(|words| words.text.lines());
        let lines: Vec<String> = lines
            .map(|line| shown(line.trim().trim_end_matches(',')))
            .filter(|line| !line.is_empty())
            .collect();
        let text = lines.join(", ");
        let words = Words { at, text };
        match self.location {
            None => self.location = Some((self.items.len(), words)),
            Some(_) => self.row(
                &Words {
                    at,
                    text: "Address".to_owned(),
                },
                &words,
                notes,
            ),
        }
    }

    /// The rest of where the person lives.
    pub fn more_location(&mut self, text: &str) {
        if let Some((_, words)) = &mut self.location {
            words.text = format!("{}, {text}", words.text);
        }
    }

    pub fn email(&mut self, words: Words, notes: &mut Notes<'_>) {
        let words = without_picture(words);
        let text = words.text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let help = Email::fault(text).and_then(|fault| wording::instead_of(text, &fault));
        let email = help.as_ref().and_then(written).unwrap_or(text);
        match Email::fault(email) {
            None => {
                if email != text {
                    let message = format!("of `{}` the address was taken", shown(text));
                    notes.lose(words.at, Reason::NoPlace, message);
                }
                self.field("email", words.part(email));
            }
            Some(_) => {
                let parts = text.split([',', ';', '|', '/', '\n', ' ']);
                let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
                let is_email = |part: &&str| Email::fault(part).is_none();
                match parts.len() > 1 && parts.iter().all(is_email) {
                    true => parts
                        .iter()
                        .for_each(|part| self.field("email", words.part(part))),
                    false => notes.not_understood(&words, "an email address"),
                }
            }
        }
    }

    /// One or several phone numbers.
    pub fn phone(&mut self, words: Words, notes: &mut Notes<'_>) {
        let text = words.text.trim();
        // As a number that may have a fraction.
        let text = text.strip_suffix(".0").unwrap_or(text);
        if Phone::fault(text).is_none() {
            let known = self.items.iter_mut().find_map(|item| match item {
                Item::Field("phone", known) if is_same_number(&known.text, text) => Some(known),
                _ => None,
            });
            let Some(known) = known else {
                return self.field("phone", words.part(text));
            };
            // With the code of its country, a number works from everywhere.
            let other = match text.starts_with('+') && !known.text.starts_with('+') {
                true => std::mem::replace(known, words.part(text)),
                false => words.part(text),
            };
            if other.text != known.text {
                let message = format!("the same number as `{}`: `{}`", known.text, other.text);
                notes.lose(other.at, Reason::NoPlace, message);
            }
            return;
        }
        let several = several(text);
        if several.len() > 1 {
            for part in several {
                self.phone(words.part(part), notes);
            }
            return;
        }
        // Many write a slash after the code of the area.
        if let Some(number) = without_slash(text) {
            return self.field("phone", words.part(&number));
        }
        let numbers = Phone::suggestions(text);
        if numbers.is_empty() {
            return notes.not_understood(&words, "a phone number");
        }
        let digits = text.strip_prefix("tel:").unwrap_or(text);
        if digits.contains(char::is_alphabetic) || digits.contains('+') && !numbers[0].contains('+')
        {
            let message = format!("of `{}` the digits were taken", shown(text));
            notes.lose(words.at, Reason::NotUnderstood, message);
        }
        for number in numbers {
            self.field("phone", words.part(&number));
        }
    }

    /// A web site, or a profile if its address is one.
    pub fn website(&mut self, words: Words, notes: &mut Notes<'_>) {
        let words = without_picture(words);
        let Some(url) = web(&words.text) else {
            return notes.not_understood(&words, "an address");
        };
        let url = words.part(url.as_str());
        match Network::of_address(&url.text) {
            Some(_) => self.profile(None, None, Some(url), notes),
            None => self.field("website", url),
        }
    }

    /// A profile on a network; what is no profile of a known one is a row.
    pub fn profile(
        &mut self,
        network: Option<Words>,
        username: Option<Words>,
        url: Option<Words>,
        notes: &mut Notes<'_>,
    ) {
        let url = url.and_then(|url| match web(&url.text) {
            Some(address) => Some(url.part(address.as_str())),
            None => {
                notes.not_understood(&url, "an address");
                None
            }
        });
        let known = network.as_ref().and_then(|name| named(&name.text));
        let network = match (known, network) {
            (Some(known), Some(name)) if Network::named(&name.text).is_none() => {
                Some(name.part(known.title()))
            }
            (_, network) => network,
        };
        match (known, network, username, url) {
            (Some(known), Some(network), Some(username), None) => {
                let name = username.text.trim();
                let spelled = match known {
                    Network::Orcid => known.username_in(name),
                    Network::Linkedin => name
                        .trim_matches('/')
                        .strip_prefix("in/")
                        .map(str::to_owned),
                    _ => None,
                };
                let name = spelled.as_deref().unwrap_or(name);
                // Some networks are known by handles, which begin with this.
                let handle = name.trim_start_matches('@');
                let fits = |name: &str| Profile::new(known, name.to_owned()).is_ok();
                let found = [name, handle].into_iter().find(|name| fits(name));
                let found = found.map(str::to_owned).or_else(|| known.username_in(name));
                let found = found.filter(|name| fits(name));
                match (known.address_of_number(handle), found) {
                    (Some(address), _) => {
                        self.item(Some(network), None, Some(username.part(address.as_str())));
                    }
                    (None, Some(found)) => {
                        self.item(Some(network), Some(username.part(&found)), None);
                    }
                    // Without its sign, a name with a dot would be read as the name of a host.
                    (None, None) if web(name).is_some() && !name.contains(['/', ':', '@', ' ']) => {
                        self.row(&network, &username.part(&format!("@{name}")), notes);
                    }
                    (None, None) => self.row(&network, &username, notes),
                }
            }
            (Some(known), Some(network), username, Some(url)) if known.is_front_page(&url.text) => {
                notes.not_understood(&url, "the address of a profile");
                match username {
                    Some(_) => self.profile(Some(network), username, None, notes),
                    None => notes.no_place(&network),
                }
            }
            (Some(known), Some(network), username, Some(url)) => {
                let said = known.username_in(&url.text);
                let agrees = |username: &Words| {
                    let name = username.text.trim().trim_start_matches('@').to_lowercase();
                    url.text.to_lowercase().contains(&name)
                };
                match username {
                    // The address is right: a username alone may be somebody else's.
                    Some(username) if !agrees(&username) && said.is_some() => {
                        notes.not_understood(&username, "the username in the address beside it");
                        self.item(Some(network), None, Some(url));
                    }
                    Some(username) if !agrees(&username) => {
                        self.item(Some(network.clone()), None, Some(url));
                        self.profile(Some(network), Some(username), None, notes);
                    }
                    username => self.item(Some(network), username, Some(url)),
                }
            }
            // A name that looks like an address is none.
            (None, Some(network), Some(username), None)
                if web(&username.text).is_some()
                    && !username.text.contains("://")
                    && Detail::after(&network.text, username.text.trim().to_owned()).is_err() =>
            {
                let both = network.part(&format!("{}: {}", network.text, username.text));
                notes.no_place(&both);
            }
            (None, Some(network), Some(username), None) => self.row(&network, &username, notes),
            (_, Some(network), None, None) => notes.no_place(&network),
            (None, None, Some(username), None) => notes.no_place(&username),
            (_, network, username, url @ Some(_)) => self.item(network, username, url),
            (_, None, None, None) | (Some(_), None, Some(_), None) => {}
        }
    }

    /// A row with a label: an address or text. Where the label is the address, they are swapped.
    pub fn row(&mut self, label: &Words, value: &Words, notes: &mut Notes<'_>) {
        let mut seen = |words: &Words| {
            let text = notes.plain(Markup::Plain, words);
            text.map(|text| words.part(&text))
        };
        let (label, value) = match (seen(label), seen(value)) {
            (Some(label), Some(value)) => (label, value),
            (Some(words), None) | (None, Some(words)) => return notes.no_place(&words),
            (None, None) => return,
        };
        // The name of the profile at an address is no label of it.
        let handle = label.text.trim().trim_start_matches('@');
        if Network::of_address(&value.text).is_some_and(|(_, username)| username == handle) {
            return self.profile(None, None, Some(value), notes);
        }
        let is_address = |words: &Words| address(&words.text).is_some();
        let (label, value) = match (is_address(&label), is_address(&value)) {
            (true, true) => {
                self.website(label, notes);
                return self.website(value, notes);
            }
            (true, false) => (value, label),
            (false, _) => (label, value),
        };
        let label = label.part(label.text.trim_end_matches(':'));
        let text = &value.text;
        let address = match Detail::after(&label.text, text.clone()) {
            Ok(_) => Some(text.to_string()),
            Err(_) => wording::address_of(text)
                .or_else(|| address(text).map(|url| url.as_str().to_owned()))
                .or_else(|| address_of_number(text)),
        };
        match address.map(|text| (Detail::after(&label.text, text.clone()), text)) {
            Some((Ok(detail), text)) if text::fault(&label.text).is_none() => {
                let what = match detail {
                    Detail::Link(_) => "link",
                    Detail::Text(_) | Detail::Date(_) => "text",
                };
                self.items.push(Item::Row(label, what, text));
            }
            _ => {
                let both = value.part(&format!("{}: {}", label.text, value.text));
                notes.no_place(&both);
            }
        }
    }

    /// Words of which nothing says what they are; what is no way to reach the person is left.
    pub fn anything(&mut self, words: Words, notes: &mut Notes<'_>) -> Option<Words> {
        let text = words.text.trim();
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        let is_short = |label: &str| label.split_whitespace().count() <= 3;
        let labelled = text.split_once(": ").filter(|(label, _)| is_short(label));
        if Email::fault(text).is_none() {
            self.email(words, notes);
        } else if Phone::fault(text).is_none() && digits > 5 {
            self.phone(words, notes);
        } else if !text.contains(char::is_whitespace) && web(text).is_some() {
            self.website(words, notes);
        } else if let Some((label, value)) = labelled {
            self.row(&words.part(label), &words.part(value), notes);
        } else {
            return Some(words);
        }
        None
    }

    /// A private fact about the person, if they are wanted: a date, if it is one, or else text.
    pub fn private(&mut self, what: &'static str, value: &Words, notes: &mut Notes<'_>) {
        self.private_as(what, what, value, notes);
    }

    /// A private fact with the label that the file has for it.
    pub fn private_as(
        &mut self,
        what: &'static str,
        label: &str,
        value: &Words,
        notes: &mut Notes<'_>,
    ) {
        let (first, rest) = what.split_at(1);
        if notes.is_private(value, &format!("the {}{rest}", first.to_lowercase())) {
            return;
        }
        let label = value.part(label);
        match notes.date(value) {
            Some(date) => self.items.push(Item::Row(label, "date", date.to_string())),
            None => self.row(&label, value, notes),
        }
    }

    fn field(&mut self, what: &'static str, words: Words) {
        let is_new = |item: &Item| !matches!(item, Item::Field(other, known) if *other == what && known.text == words.text);
        if self.items.iter().all(is_new) {
            self.items.push(Item::Field(what, words));
        }
    }

    /// Adds a profile, unless the same one is there.
    fn item(&mut self, network: Option<Words>, username: Option<Words>, url: Option<Words>) {
        let new = account([&network, &username, &url]);
        let is_new = |item: &Item| match item {
            Item::Profile {
                network,
                username,
                url,
            } => new != account([network, username, url]),
            Item::Field(..) | Item::Row(..) | Item::Number(..) => true,
        };
        if new.is_none() || self.items.iter().all(is_new) {
            self.items.push(Item::Profile {
                network,
                username,
                url,
            });
        }
    }
}

/// The network that a name names, perhaps twice: `X (Twitter)`.
fn named(name: &str) -> Option<Network> {
    let parts = name.split(['(', ')', '/', '|']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let mut named = parts.map(Network::named);
    let first = Network::named(name).or_else(|| named.next().flatten())?;
    let is_same = Network::named(name).is_some() || named.all(|other| other == Some(first));
    is_same.then_some(first)
}

/// Whose profile it is on which network, if both are said and nothing else is.
fn account([network, username, url]: [&Option<Words>; 3]) -> Option<(Network, String)> {
    let network = network.as_ref().map(|words| words.text.as_str());
    let username = username.as_ref().map(|words| words.text.as_str());
    let Some(url) = url else {
        return Some((Network::named(network?)?, username?.to_owned()));
    };
    let (of, name) = Network::of_address(&url.text)?;
    let is_said = network.is_none_or(|network| Network::named(network) == Some(of))
        && username.is_none_or(|username| username == name);
    is_said.then_some((of, name))
}

/// A text without the picture that some people put before it: `✉ ada@example.org`.
fn without_picture(words: Words) -> Words {
    let is_picture = |c: char| !c.is_ascii() && !c.is_alphanumeric() && c != '＋';
    let text = words.text.trim_start();
    match text.starts_with(is_picture) {
        true => {
            let rest = text.trim_start_matches(|c: char| is_picture(c) || c.is_whitespace());
            words.part(rest)
        }
        false => words,
    }
}

impl Notes<'_> {
    /// The photo at this path; an address is none.
    pub fn photo(&mut self, words: &Words) -> Option<Photo> {
        let path = words.text.trim();
        if path.contains("://") || path.starts_with("data:") || Photo::fault(path).is_some() {
            self.not_understood(words, "a JPEG or PNG file beside the source");
            return None;
        }
        Some(Photo {
            path: path.to_owned().into(),
            alternative: None,
            picture: None,
            tags: Vec::new().into(),
        })
    }

    /// A web address, perhaps without its scheme.
    pub fn url(&mut self, words: &Words) -> Option<Url> {
        let url = web(&words.text);
        if url.is_none() {
            self.not_understood(words, "an address");
        }
        url
    }
}

/// An address, of which signs may be encoded that browsers show, but no spaces.
fn address(text: &str) -> Option<Url> {
    let text = text.trim();
    match text.contains(char::is_whitespace) {
        true => None,
        false => Url::encoded(text),
    }
}

/// Whether a text is the address of a page.
pub(crate) fn is_web(words: &Words) -> bool {
    web(&words.text).is_some()
}

/// The address of a page, as people write it.
pub(crate) fn web(text: &str) -> Option<Url> {
    let text = text.trim();
    let address = address(text).filter(Url::is_web);
    address.or_else(|| {
        let address = wording::address_of(text)?;
        Url::web(address).ok()
    })
}

/// The text that an edit writes.
fn written(help: &Help) -> Option<&str> {
    match help {
        Help::Write(edit) => Some(&edit.text),
        Help::None | Help::Say(_) | Help::DidYouMean(_) => None,
    }
}

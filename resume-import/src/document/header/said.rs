//! What an item about the person becomes: an address, a number, a profile, a place or a row.

use super::super::labels::{self, Fact};
use super::super::line::Line;
use super::super::links;
use super::super::titles::is_title;
use super::items::{
    handle, is_number, items_of, labelled, labelled_number, may_be_place, numbers, private,
    without_pictures,
};
use crate::mapping::{Collected, web};
use crate::rich::is_file;
use crate::tree::{At, Notes, Words};
use resume_core::model::{Email, Inline, Kind, Network, Prose, Url};

/// A row, whose label has the words of the link if they say more than its address.
pub(super) fn row(
    label: &str,
    value: &Line,
    at: At,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let text = value.plain();
    let (label, value) = match value.0.inlines() {
        [Inline::Link { url, .. }] if is_shown(&text, url) => {
            (label.to_owned(), url.as_str().to_owned())
        }
        _ => match links::of(&value.0).first() {
            Some(url) => (format!("{label}: {text}"), url.as_str().to_owned()),
            None => (label.to_owned(), text),
        },
    };
    let words = |text: &str| Words {
        at,
        text: text.to_owned(),
    };
    let contact = &mut collected.contact;
    contact.row(&words(&label), &words(&value), notes);
}

/// A line that is marked as a whole, without the mark.
pub(super) fn plain(line: Line) -> Line {
    match line.0.inlines() {
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => plain(Line(Prose(inner.clone()))),
        _ => line,
    }
}

/// What a label says of its value.
pub(super) fn said(
    label: &str,
    value: Line,
    at: At,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    let text = value.plain();
    let address = match value.0.inlines() {
        [Inline::Link { url, .. }] => Some(url.as_str().to_owned()),
        _ => None,
    };
    let has_link = !links::of(&value.0).is_empty();
    let email = address
        .as_deref()
        .and_then(|address| address.strip_prefix("mailto:"));
    let network = Network::named(label).filter(|_| labels::fact(label).is_none());
    match labels::fact(label) {
        Some(Fact::Email) if text.contains('@') || email.is_some() => {
            contact.email(words(email.unwrap_or(&text)), notes);
        }
        // A remark after a number that has a label is not another label.
        Some(Fact::Phone)
            if labelled_number(&text).is_some_and(|(_, label)| !label.contains([' ', ','])) =>
        {
            number(&text, at, collected);
        }
        Some(Fact::Phone) if text.chars().filter(|c| c.is_numeric()).count() > 4 => {
            contact.phone(words(&text), notes);
        }
        Some(Fact::Location) if !contact.has_location() => contact.location([words(&text)], notes),
        Some(Fact::Website)
            if address
                .as_deref()
                .is_some_and(|address| web(address).is_some())
                && value.0.inlines().len() == 1 =>
        {
            item(value, at, collected, notes);
        }
        Some(Fact::Website) if web(&text).is_some() => contact.website(words(&text), notes),
        Some(Fact::Name) if !contact.has_name() => contact.name(Some(words(&text))),
        Some(Fact::Pronouns) if collected.pronouns.is_none() => {
            collected.pronouns = Some(words(&text));
        }
        Some(Fact::Private(name)) => contact.private_as(name, label, &words(&text), notes),
        Some(Fact::Any) => {
            for line in items_of(&value) {
                item(line, at, collected, notes);
            }
        }
        Some(_) if has_link => row(label, &value, at, collected, notes),
        Some(_) => contact.row(
            &words(label),
            &words(address.as_deref().unwrap_or(&text)),
            notes,
        ),
        None => match (network, address, web(&text)) {
            // `GitHub: [ada](https://github.com/ada)`
            (Some(network), Some(address), _)
                if Network::of_address(&address).is_some_and(|(known, name)| {
                    let is_name = text.trim_start_matches('@') == name.trim_start_matches('@');
                    known == network && (is_name || Network::named(&text) == Some(known))
                }) =>
            {
                contact.website(words(&address), notes);
            }
            (_, Some(_), _) => row(label, &value, at, collected, notes),
            _ if has_link => row(label, &value, at, collected, notes),
            (Some(network), None, Some(url))
                if Network::of_address(url.as_str()).is_some_and(|(known, _)| known == network) =>
            {
                contact.website(words(url.as_str()), notes);
            }
            (Some(_), None, None) => {
                contact.profile(Some(words(label)), Some(words(&text)), None, notes);
            }
            (_, None, _) => contact.row(&words(label), &words(&text), notes),
        },
    }
}

/// An item of the contact information.
pub(super) fn item(item: Line, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let (item, is_place) = without_pictures(&item);
    if let Some((label, value)) = labelled(&item) {
        return said(&label, value, at, collected, notes);
    }
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    match item.0.inlines() {
        [Inline::Link { text, url }] => {
            let label = Prose(text.clone()).plain();
            let label = label.trim_start_matches(|c| labels::is_picture(c) || c == ' ');
            link(label, url, at, collected, notes);
        }
        [Inline::Strong(_) | Inline::Emphasis(_)] if collected.headline.is_none() => {
            collected.headline = Some(plain(item).0);
        }
        _ => {
            let text = item.plain();
            if let Some((number, inside)) = numbers(&text) {
                contact.phone(words(number), notes);
                let inside = Line(Prose::text(inside.to_owned()));
                return self::item(inside, at, collected, notes);
            }
            if labelled_number(&text).is_some() {
                return self::number(&text, at, collected);
            }
            let is_page =
                || !text.contains(char::is_whitespace) && web(&text).is_some() && !is_file(&text);
            let private = private(&text);
            match item.0.inlines() {
                _ if Email::fault(&text).is_none() => contact.email(words(&text), notes),
                _ if is_number(&text) => contact.phone(words(&text), notes),
                _ if handle(&text).is_some() => {
                    contact.profile(Some(words("Mastodon")), Some(words(&text)), None, notes);
                }
                _ if is_page() => contact.website(words(&text), notes),
                _ if private.is_some() => {
                    contact.private(private.unwrap_or_default(), &words(&text), notes);
                }
                // `1010 Wien` after the street
                _ if contact.has_location() && is_town(&text) => contact.more_location(&text),
                _ if is_place && !contact.has_location() => {
                    contact.location([words(&text)], notes);
                }
                _ if collected.headline.is_none()
                    && is_title(Kind::Experience, &text)
                    && !text.contains(char::is_numeric) =>
                {
                    collected.headline = Some(item.0);
                }
                _ if !contact.has_location() && may_be_place(&text) => {
                    contact.location([words(&text)], notes);
                }
                _ if !links::of(&item.0).is_empty() => {
                    row(contact.other_label(), &item, at, collected, notes);
                }
                _ => contact.other(words(&text), notes),
            }
        }
    }
}

/// A number with its label in brackets after it.
fn number(text: &str, at: At, collected: &mut Collected) {
    let words = |text: &str| Words {
        at,
        text: text.to_owned(),
    };
    if let Some((number, label)) = labelled_number(text) {
        collected.contact.number(words(label), words(number));
    }
}

/// Whether a text is a town with its postal code, and nothing that has more digits.
fn is_town(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    text.starts_with(char::is_numeric) && text.contains(char::is_alphabetic) && digits <= 6
}

/// A link alone.
fn link(label: &str, url: &Url, at: At, collected: &mut Collected, notes: &mut Notes<'_>) {
    let contact = &mut collected.contact;
    let words = |text: &str| Words {
        at,
        text: text.trim().to_owned(),
    };
    let address = url.as_str();
    let network = Network::of_address(address).map(|(network, _)| network);
    let is_shown = is_shown(label, url) || network.is_some() && label.starts_with('@');
    if let Some(email) = address
        .strip_prefix("mailto:")
        .filter(|email| *email == label)
    {
        contact.email(words(email), notes);
    } else if is_shown && address.starts_with("tel:") {
        contact.phone(words(label), notes);
    } else if is_shown || network.is_some() && Network::named(label) == network {
        contact.website(words(address), notes);
    } else {
        contact.row(&words(label), &words(address), notes);
    }
}

/// Whether the words of a link are its address, perhaps without what browsers leave out.
pub(super) fn is_shown(words: &str, url: &Url) -> bool {
    fn short(address: &str) -> &str {
        let address = address
            .split_once("://")
            .map_or(address, |(_, address)| address);
        let address = address.strip_prefix("www.").unwrap_or(address);
        address.trim_end_matches('/')
    }
    // `+47 555 50 198 ext. 4`, and `;ext=4` as older pages have it.
    let number = words.split(';').next().unwrap_or_default();
    let number = number.split(" ext. ").next().unwrap_or_default();
    let is_number = url.as_str().starts_with("tel:") && !number.contains(char::is_alphabetic);
    is_number || short(words) == short(url.display())
}

//! How an item of `contact` is written among the profiles: profiles themselves, and what JSON
//! Resume has one place for only, or none.

use super::fields::EXTENSION;
use super::record::uri;
use super::tree::{Node, Object};
use super::write::put_tags;
use crate::model::{ContactItem, ContactName, ContactValue, Detail, Held, Labelled, Url};
use std::borrow::Cow;

/// What the extension calls a row with a custom label, by what it holds.
pub(super) const LABELLED: [&str; 3] = [LINK, TEXT, DATE];

/// What the extension calls a link.
pub(super) const LINK: &str = "link";

/// What the extension calls labelled text.
pub(super) const TEXT: &str = "text";

/// What the extension calls a labelled date.
pub(super) const DATE: &str = "date";

/// An item of `contact` as a profile.
pub(super) fn profile(item: &ContactItem) -> Node<'_> {
    let (mut out, mut exact) = (Object::default(), Object::default());
    let (network, word) = match (item.name(), &item.value) {
        (ContactName::Field(field), _) => (field.variant(), Some(field.word())),
        (ContactName::Network(network), _) => (network.title(), None),
        (ContactName::Label, ContactValue::Labelled(Labelled { label, detail })) => {
            let word = match detail {
                Detail::Link(_) => LINK,
                Detail::Text(_) => TEXT,
                Detail::Date(_) => DATE,
            };
            (&**label, Some(word))
        }
        (ContactName::Label, _) => ("", None),
    };
    let url = written_url(item);
    out.put_text("network", network);
    out.put_text(
        "username",
        match url {
            Some(url) => Cow::Borrowed(url.display()),
            None => item.text(),
        },
    );
    if let Some(url) = item.url() {
        out.put_text("url", uri(url.as_str()).into_owned());
    }
    if let Some(word) = word {
        exact.put_text("as", word);
    }
    if let Some(url) = url.filter(|url| !url.as_str().is_ascii()) {
        exact.put_text("url", url.as_str());
    }
    put_tags(&item.tags, "tags", &mut exact);
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// The address of a web site or a link, which is what the item holds.
fn written_url(item: &ContactItem) -> Option<&Url> {
    match (&item.value, item.held()) {
        (ContactValue::Labelled(Labelled { detail, .. }), _) => match detail {
            Detail::Link(url) => Some(url),
            Detail::Text(_) | Detail::Date(_) => None,
        },
        (_, Some(Held::Web(url))) => url,
        _ => None,
    }
}

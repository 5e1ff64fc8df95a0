//! How an item of `contact` is written among the profiles: profiles themselves, and what JSON
//! Resume has one place for only.

use super::fields::EXTENSION;
use super::record::uri;
use super::tree::{Node, Object};
use crate::model::{ContactItem, ContactName, Held, Link};

/// What the extension calls a link.
pub(super) const LINK: &str = "link";

/// An item of `contact` as a profile.
pub(super) fn profile(item: &ContactItem) -> Node<'_> {
    let (mut out, mut exact) = (Object::default(), Object::default());
    let network = match (item.name(), item) {
        (ContactName::Field(field), _) => field.variant(),
        (ContactName::Network(network), _) => network.title(),
        (ContactName::Label, ContactItem::Link(link)) => &link.label,
        (ContactName::Label, _) => "",
    };
    let username = match (item, item.held()) {
        (ContactItem::Link(Link { url, .. }), _) | (_, Some(Held::Web(Some(url)))) => url.display(),
        _ => item.text(),
    };
    out.put_text("network", network);
    out.put_text("username", username.to_owned());
    if let Some(url) = item.url() {
        out.put_text("url", uri(url.as_str()).into_owned());
    }
    match item.name() {
        ContactName::Field(field) => exact.put_text("as", field.word()),
        ContactName::Label => exact.put_text("as", LINK),
        ContactName::Network(_) => {}
    }
    if let (ContactItem::Link(Link { url, .. }), _) | (_, Some(Held::Web(Some(url)))) =
        (item, item.held())
        && !url.as_str().is_ascii()
    {
        exact.put_text("url", url.as_str());
    }
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

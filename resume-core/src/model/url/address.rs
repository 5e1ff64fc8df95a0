//! The text of an address that a document holds.

use super::Url;
use crate::model::bytes::starts_with;

/// The text of a [`Url`] on its own, which a document holds without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address<'a>(&'a str);

impl<'a> Address<'a> {
    /// The address that the value holds.
    pub fn of(url: &'a Url) -> Address<'a> {
        Address(url.as_str())
    }

    /// The same address, in a copy of its text.
    pub fn kept<'k>(self, keep: impl FnOnce(&str) -> &'k str) -> Address<'k> {
        Address(keep(self.0))
    }

    /// The address as it was written (RFC 3986, or RFC 3987 where it holds letters that are not
    /// ASCII).
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// The address as people read it, as [`Url::display`] gives it.
    pub fn display(self) -> &'a str {
        let text = self.0;
        let rest = ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .find_map(|scheme| strip_prefix_ignoring_case(text, scheme))
            .unwrap_or(text);
        rest.strip_suffix('/').unwrap_or(rest)
    }

    /// Whether words are the address as people read it or end with it, with `www.` or without it:
    /// sites have the same pages in both places.
    ///
    /// ```
    /// use resume_core::model::{Address, Url};
    /// let url = Url::new("https://lab.example/")?;
    /// assert!(Address::of(&url).ends("Lab: www.lab.example"));
    /// assert!(!Address::of(&url).ends("Lab: old-lab.example"));
    /// # Ok::<(), resume_core::problem::Fault>(())
    /// ```
    pub fn ends(self, words: &str) -> bool {
        let shown = self.display();
        let Some(before) = words.strip_suffix(shown.strip_prefix("www.").unwrap_or(shown)) else {
            return false;
        };
        let before = before.strip_suffix("www.").unwrap_or(before);
        let goes_on = |c: char| c.is_alphanumeric() || "-._~%/@".contains(c);
        !before.ends_with(goes_on)
    }

    /// Whether it leads to a web page.
    pub fn is_web(self) -> bool {
        Url::web_fault(self.0).is_none()
    }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    starts_with(text.as_bytes(), prefix.as_bytes()).then(|| &text[prefix.len()..])
}

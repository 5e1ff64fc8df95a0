//! How to reach the person.

use super::{Email, Phone, Profile, Str, Url};

/// One way to reach the person, or one place to find more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactItem {
    /// An email address.
    Email(Email),
    /// A phone number.
    Phone(Phone),
    /// Where the person lives, as far as it is said.
    Location(Str),
    /// The person's web site.
    Website(Url),
    /// A profile on a network.
    Profile(Profile),
    /// A link of the writer's own.
    Link(Link),
}

/// A link under words of the writer's own: `"Book a call": "https://cal.example/ada"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What a reader sees, as plain text.
    pub label: Str,
    /// Where it leads.
    pub url: Url,
}

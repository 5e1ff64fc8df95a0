//! How to reach the person: the items of `contact`, and one table of its fields.

use super::{Email, Form, Held, Network, Phone, Profile, Str, Url, Value};
use std::borrow::Borrow;

/// One way to reach the person, or one place to find more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactItem {
    /// An email address.
    Email(Email),
    /// A phone number.
    Phone(Phone),
    /// Where the person lives, as precisely as they say it.
    Location(Str),
    /// The person's web site.
    Website(Url),
    /// A profile on a network.
    Profile(Profile),
    /// A custom link.
    Link(Link),
}

/// A link under custom words: `"Book a call": "https://cal.example/ada"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What a reader sees, as plain text.
    pub label: Str,
    /// Where it leads.
    pub url: Url,
}

/// How often a field of `contact` may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Once,
    Several,
}

/// A row for each field: its variant, its word, how its values are read, how often it may be given,
/// its key in JSON Resume's `basics`, the type of what it holds, and what an editor shows.
macro_rules! contact_fields {
    ($($(#[doc = $doc:literal])+ $variant:ident $word:ident: $form:ident, $times:ident, $json:literal, $holds:literal, $about:literal;)+) => {
        /// A field of `contact`, beside one for each [`Network`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ContactField { $($(#[doc = $doc])+ $variant,)+ }

        impl ContactField {
            /// Every field, in the order in which JSON Resume's are read.
            pub const ALL: &'static [ContactField] = &[$(ContactField::$variant),+];

            /// Its word in the language.
            pub const fn word(self) -> &'static str {
                match self { $(ContactField::$variant => stringify!($word),)+ }
            }

            /// Its name as the variant of [`ContactItem`] has it.
            pub const fn variant(self) -> &'static str {
                match self { $(ContactField::$variant => stringify!($variant),)+ }
            }

            /// How its values are read.
            pub const fn form(self) -> Form {
                match self { $(ContactField::$variant => Form::$form,)+ }
            }

            /// The item with this value; none if the value is of another form.
            pub fn item(self, value: Value) -> Option<ContactItem> {
                match (self, value) {
                    $((ContactField::$variant, Value::$form(value)) => {
                        Some(ContactItem::$variant(value))
                    })+
                    _ => None,
                }
            }

            /// Its key in JSON Resume's `basics`.
            pub const fn json(self) -> &'static str {
                match self { $(ContactField::$variant => $json,)+ }
            }

            /// Whether it may have several values.
            pub const fn is_list(self) -> bool {
                matches!(match self { $(ContactField::$variant => Times::$times,)+ }, Times::Several)
            }

            /// The type of what it holds, and what an editor shows for it, with an example.
            pub const fn about(self) -> (&'static str, &'static str) {
                match self { $(ContactField::$variant => ($holds, $about),)+ }
            }
        }

        impl ContactItem {
            /// The name that it has in `contact`.
            pub const fn name(&self) -> ContactName {
                match self {
                    $(ContactItem::$variant(_) => ContactName::Field(ContactField::$variant),)+
                    ContactItem::Profile(profile) => ContactName::Network(profile.network()),
                    ContactItem::Link(_) => ContactName::Label,
                }
            }

            /// The value of a field; none for a profile or a link.
            pub fn held(&self) -> Option<Held<'_>> {
                match self {
                    $(ContactItem::$variant(value) => Some(Held::$form(Some(value.borrow()))),)+
                    ContactItem::Profile(_) | ContactItem::Link(_) => None,
                }
            }
        }
    };
}

contact_fields! {
    /// Email addresses.
    Email email: Email, Several, "email", "List<Email>", "Email addresses. `email: \"ada@ada.example\"`";
    /// Phone numbers.
    Phone phone: Phone, Several, "phone", "List<Phone>", "Phone numbers. `phone: \"+1 617 555 0100\"`";
    /// Where the person lives.
    Location location: Plain, Once, "location", "Str", "Where the person lives, as precisely as you like. `location: \"Boston, MA\"`";
    /// Web sites.
    Website website: Web, Several, "url", "List<Url>", "Web sites. `website: \"https://ada.example\"`";
}

impl ContactField {
    /// The field with this word.
    pub fn from_word(word: &str) -> Option<ContactField> {
        let mut fields = ContactField::ALL.iter().copied();
        fields.find(|field| field.word() == word)
    }
}

/// What an item of `contact` is called there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactName {
    /// A field.
    Field(ContactField),
    /// A network.
    Network(Network),
    /// A custom label, which is no name.
    Label,
}

impl ContactName {
    /// The fields, then the networks.
    pub fn words() -> impl Iterator<Item = &'static str> + Clone {
        let fields = ContactField::ALL.iter().map(|field| field.word());
        fields.chain(Network::ALL.iter().map(|network| network.key()))
    }

    /// The field or the network with this word.
    pub fn from_word(word: &str) -> Option<ContactName> {
        ContactField::from_word(word)
            .map(ContactName::Field)
            .or_else(|| Network::from_key(word).map(ContactName::Network))
    }

    /// Its word; none for a label.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            ContactName::Field(field) => Some(field.word()),
            ContactName::Network(network) => Some(network.key()),
            ContactName::Label => None,
        }
    }

    /// Whether it may have several values.
    pub const fn is_list(self) -> bool {
        match self {
            ContactName::Field(field) => field.is_list(),
            ContactName::Network(_) | ContactName::Label => false,
        }
    }
}

impl ContactItem {
    /// Its value as it is written in `contact`.
    pub fn text(&self) -> &str {
        match (self, self.held()) {
            (ContactItem::Profile(profile), _) => profile.username(),
            (ContactItem::Link(link), _) => link.url.as_str(),
            (_, held) => held.and_then(|held| held.text()).unwrap_or_default(),
        }
    }

    /// Where it leads, if it leads somewhere.
    pub fn url(&self) -> Option<Url> {
        match (self, self.held()) {
            (ContactItem::Profile(profile), _) => Some(profile.url()),
            (ContactItem::Link(link), _) => Some(link.url.clone()),
            (_, held) => held.and_then(|held| held.url()),
        }
    }
}

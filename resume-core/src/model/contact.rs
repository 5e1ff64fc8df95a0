//! How to reach the person: the items of `contact`, and one table of its fields.

use super::tailored::Tagged;
use super::{
    Detail, Email, Form, Held, Labelled, List, Network, Phone, Profile, Str, Tag, Url, Value,
};
use std::borrow::{Borrow, Cow};

/// One item of `contact`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactItem {
    /// What it says.
    pub value: ContactValue,
    /// The tags of the variants that it is for.
    pub tags: List<Tag>,
}

impl From<ContactValue> for ContactItem {
    fn from(value: ContactValue) -> ContactItem {
        let tags = List::default();
        ContactItem { value, tags }
    }
}

impl Tagged for ContactItem {
    fn tags(&self) -> &[Tag] {
        &self.tags
    }
}

/// One way to reach the person, one place to find more, or one fact about the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactValue {
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
    /// A row with a custom label.
    Labelled(Labelled),
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

            /// Its keyword in `resume!`.
            pub const fn word(self) -> &'static str {
                match self { $(ContactField::$variant => stringify!($word),)+ }
            }

            /// Its name as the variant of [`ContactValue`] has it.
            pub const fn variant(self) -> &'static str {
                match self { $(ContactField::$variant => stringify!($variant),)+ }
            }

            /// How its values are read.
            pub const fn form(self) -> Form {
                match self { $(ContactField::$variant => Form::$form,)+ }
            }

            /// The content of an item with this value; none if the value is of another form.
            pub fn holding(self, value: Value) -> Option<ContactValue> {
                match (self, value) {
                    $((ContactField::$variant, Value::$form(value)) => {
                        Some(ContactValue::$variant(value))
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
                match &self.value {
                    $(ContactValue::$variant(_) => ContactName::Field(ContactField::$variant),)+
                    ContactValue::Profile(profile) => ContactName::Network(profile.network()),
                    ContactValue::Labelled(_) => ContactName::Label,
                }
            }

            /// The value of a field; none for a profile or a labelled row.
            pub fn held(&self) -> Option<Held<'_>> {
                match &self.value {
                    $(ContactValue::$variant(value) => Some(Held::$form(Some(value.borrow()))),)+
                    ContactValue::Profile(_) | ContactValue::Labelled(_) => None,
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
    /// Its value as text: an address, a username, or what is written after a label.
    pub fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(match (&self.value, self.held()) {
            (ContactValue::Profile(profile), _) => profile.username(),
            (ContactValue::Labelled(Labelled { detail, .. }), _) => match detail {
                Detail::Link(url) => url.as_str(),
                Detail::Text(text) => text,
                Detail::Date(date) => return Cow::Owned(date.to_string()),
            },
            (_, held) => held.and_then(|held| held.text()).unwrap_or_default(),
        })
    }

    /// Where it leads, if it leads somewhere.
    pub fn url(&self) -> Option<Url> {
        match (&self.value, self.held()) {
            (ContactValue::Profile(profile), _) => Some(profile.url()),
            (ContactValue::Labelled(Labelled { detail, .. }), _) => match detail {
                Detail::Link(url) => Some(url.clone()),
                Detail::Text(_) | Detail::Date(_) => None,
            },
            (_, held) => held.and_then(|held| held.url()),
        }
    }

    /// The name under which other items of `contact` may be alternatives to this one: that of a
    /// field or a network that is printed once.
    pub(crate) fn alternative(&self) -> Option<ContactName> {
        let name = self.name();
        (name != ContactName::Label && !name.is_list()).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_its_word() {
        let words: Vec<&str> = ContactName::words().collect();
        assert_eq!(
            words.len(),
            ContactField::ALL.len() + Network::ALL.len(),
            "{words:?}"
        );
        for word in words {
            let name = ContactName::from_word(word);
            assert_eq!(name.and_then(ContactName::word), Some(word));
        }
        assert_eq!(ContactName::from_word("label"), None);
        assert_eq!(ContactName::Label.word(), None);
    }
}

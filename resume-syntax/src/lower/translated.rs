//! Names of fields in other languages: what a person calls a field in theirs, and what a résumé
//! prints before its value.

use super::names::{Owner, usual_head};
use resume_core::model::{Field, Kind, Lang};
use resume_core::words::said::{Fact, fact, is_employer, is_expiry, is_headline, is_summary};
use resume_core::words::titles::letters_of;
use resume_core::words::{Label, Words};

/// The field of its owner that is called like this in some language.
pub(super) fn translated(name: &str, owner: Owner, lang: Option<&Lang>) -> Option<&'static str> {
    let spoken = spoken(name);
    let meant = match owner {
        Owner::Resume => match said(name) {
            Some(Fact::Name) => Some("name"),
            Some(Fact::Pronouns) => Some("pronouns"),
            _ if is_headline(&spoken) => Some(Field::Headline.word()),
            _ => None,
        },
        Owner::Contact => return contact_field(name),
        Owner::Entry(_) | Owner::Position(_) => contact_field(name),
        Owner::Letter | Owner::Fieldless => return None,
    };
    let known = owner.words();
    let is_known = |word: &&str| known.contains(word);
    meant
        .or_else(|| is_summary(&spoken).then_some(Field::Summary.word()))
        .or_else(|| is_expiry(&spoken).then_some(Field::Expires.word()))
        .filter(is_known)
        .or_else(|| labelled(name, lang).find(is_known))
}

/// The item of `contact` that is called like this in some language.
pub(crate) fn contact_field(name: &str) -> Option<&'static str> {
    Some(match said(name)? {
        Fact::Email => "email",
        Fact::Phone => "phone",
        Fact::Location => "location",
        Fact::Website => "website",
        Fact::Name | Fact::Pronouns | Fact::Private(_) | Fact::Any => return None,
    })
}

/// Whether a name asks, in some language, for the day on which a person was born.
pub(super) fn is_born(name: &str) -> bool {
    matches!(said(name), Some(Fact::Private("Date of birth")))
}

/// What a name without a field says in some language, where the head of an entry says that.
pub(super) fn translated_head(name: &str) -> Option<&'static str> {
    let spoken = spoken(name);
    if is_headline(&spoken) {
        usual_head("title")
    } else if is_employer(&spoken) {
        usual_head("company")
    } else if said(name) == Some(Fact::Location) {
        usual_head("location")
    } else {
        None
    }
}

/// What other programs call the place where a work appeared or who gave an award: the head says
/// that.
pub(super) fn usual_place(name: &str, owner: Owner) -> Option<&'static str> {
    let is_of_works = matches!(
        owner,
        Owner::Entry(Kind::Publications | Kind::Patents | Kind::Awards | Kind::Certificates)
    );
    let is_place = matches!(
        name,
        "journal"
            | "magazine"
            | "newspaper"
            | "venue"
            | "conference"
            | "proceedings"
            | "booktitle"
            | "awarder"
            | "authority"
    );
    (is_of_works && is_place)
        .then(|| usual_head("publisher"))
        .flatten()
}

/// The fields that a résumé prints with such a label: in its language first.
fn labelled(name: &str, lang: Option<&Lang>) -> impl Iterator<Item = &'static str> {
    let own = Words::of(lang);
    let others = Words::ALL.iter().filter(move |words| {
        // In English a note is no grade, and it is where nothing says that the résumé is in another
        // language.
        words.lang == own.lang || !name.eq_ignore_ascii_case("note")
    });
    let words = std::iter::once(own).chain(others);
    let labels = words.flat_map(|words| Label::ALL.map(|label| (words.label(label), label)));
    let is_label = move |label: &str| {
        let mut letters = letters_of(label).peekable();
        letters.peek().is_some() && letters.eq(letters_of(name))
    };
    labels
        .filter(move |(text, _)| is_label(text))
        .map(|(_, label)| label.field().word())
}

fn said(name: &str) -> Option<Fact> {
    fact(&spoken(name)).or_else(|| fact(&name.replace('_', "-")))
}

/// A name as it is said, with spaces between its words.
fn spoken(name: &str) -> String {
    name.replace('_', " ")
}

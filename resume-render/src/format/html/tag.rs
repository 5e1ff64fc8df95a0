//! The tags of articles and spans: which microformat (h-resume and what is in it) says what a
//! piece of text is.

use crate::document::{Part, Stress};
use resume_core::model::Kind;

/// How an entry with these attributes opens, as far as its head: as an article, which has a
/// heading, and without one.
macro_rules! entry {
    ($attributes:literal) => {
        [
            concat!("<article", $attributes, ">\n<hgroup>\n"),
            concat!("<div", $attributes, ">\n<div class=\"head\">\n"),
        ]
    };
}

/// How such an entry opens, as far as its head: as an article, which has a heading, and without
/// one.
pub(super) fn entry(kind: Kind, part: Part) -> [&'static str; 2] {
    match (part, kind) {
        (Part::Job, _) => entry!(" class=\"p-experience h-event\""),
        (Part::School, _) => entry!(" class=\"p-education h-event\""),
        (Part::Work, kind) if kind.is_cited() => entry!(" class=\"h-cite\""),
        (Part::Work, Kind::References) => entry!(" class=\"h-card\""),
        (Part::Work, Kind::Projects | Kind::Awards | Kind::Certificates) => {
            entry!(" class=\"h-event\"")
        }
        (Part::Role, _) => entry!(" class=\"role\""),
        (Part::Degree, _) => entry!(" class=\"degree\""),
        _ => entry!(""),
    }
}

/// The tags before words: as they are, emphasised, strong.
type Tags = [&'static str; 3];

/// The tags before words without a class.
const PLAIN: Tags = ["", "<em>", "<strong>"];

/// The tags before words of a class.
macro_rules! tags {
    ($class:literal) => {
        Some(&[
            concat!("<span class=\"", $class, "\">"),
            concat!("<em class=\"", $class, "\">"),
            concat!("<strong class=\"", $class, "\">"),
        ])
    };
}

/// The tag before a piece of text, if it has any: what it is says a class, how it is stressed the
/// element.
#[inline]
pub(super) fn before(part: Part, stress: Stress) -> Option<&'static str> {
    match (class(part), stress) {
        (None, Stress::None) => None,
        (class, stress) => Some(class.unwrap_or(&PLAIN)[stress as usize]),
    }
}

/// The tag before a piece of text inside its link.
pub(super) fn inside_link(part: Part, stress: Stress) -> Option<&'static str> {
    before(if is_link(part) { Part::Text } else { part }, stress)
}

const fn class(part: Part) -> Option<&'static Tags> {
    match part {
        Part::Email => tags!("u-email"),
        Part::Phone => tags!("p-tel"),
        Part::Location => tags!("p-locality"),
        Part::Employer | Part::SchoolName => tags!("p-org h-card"),
        Part::Organisation => tags!("p-org"),
        Part::Role => tags!("p-job-title"),
        Part::Degree => tags!("p-degree"),
        Part::Place => tags!("p-location"),
        Part::Title => tags!("p-name"),
        Part::Author => tags!("p-author"),
        Part::Skill => tags!("p-skill"),
        Part::Text
        | Part::Pronouns
        | Part::Headline
        | Part::Summary
        | Part::Website
        | Part::Profile
        | Part::Link
        | Part::Heading
        | Part::Job
        | Part::School
        | Part::Work
        | Part::On
        | Part::Start
        | Part::End
        | Part::Expected
        | Part::Present
        | Part::About
        | Part::Detail
        | Part::Score
        | Part::Course
        | Part::Doi
        | Part::Keyword
        | Part::ProjectRole
        | Part::ProjectKind
        | Part::Page
        | Part::Quote
        | Part::Highlight
        | Part::Paragraph
        | Part::Label
        | Part::Interest
        | Part::Language
        | Part::Item
        | Part::Recipient
        | Part::Subject
        | Part::Opening
        | Part::Closing
        | Part::Signature
        | Part::Enclosure => None,
    }
}

/// How a link around a span opens, as far as its address.
pub(super) const fn link(part: Part) -> &'static str {
    match part {
        Part::Email => "<a class=\"u-email\" href=\"",
        Part::Phone => "<a class=\"p-tel\" href=\"",
        Part::Employer | Part::SchoolName => "<a class=\"p-org h-card\" href=\"",
        Part::Profile => "<a class=\"u-url\" rel=\"me\" href=\"",
        Part::Text
        | Part::Pronouns
        | Part::Headline
        | Part::Summary
        | Part::Location
        | Part::Website
        | Part::Link
        | Part::Heading
        | Part::Job
        | Part::School
        | Part::Work
        | Part::On
        | Part::Start
        | Part::End
        | Part::Expected
        | Part::Present
        | Part::About
        | Part::Role
        | Part::Detail
        | Part::Place
        | Part::Degree
        | Part::Score
        | Part::Course
        | Part::Title
        | Part::Organisation
        | Part::Author
        | Part::Doi
        | Part::Keyword
        | Part::ProjectRole
        | Part::ProjectKind
        | Part::Page
        | Part::Quote
        | Part::Highlight
        | Part::Paragraph
        | Part::Label
        | Part::Skill
        | Part::Interest
        | Part::Language
        | Part::Item
        | Part::Recipient
        | Part::Subject
        | Part::Opening
        | Part::Closing
        | Part::Signature
        | Part::Enclosure => "<a class=\"u-url\" href=\"",
    }
}

/// Whether the link itself has the class of such a part, because the address belongs to it.
const fn is_link(part: Part) -> bool {
    matches!(
        part,
        Part::Email | Part::Phone | Part::Employer | Part::SchoolName
    )
}

/// Whether the text of a link of such a part is its address, or leads to it by itself.
pub(super) const fn is_address(part: Part) -> bool {
    matches!(
        part,
        Part::Email | Part::Phone | Part::Website | Part::Profile | Part::Page | Part::Doi
    )
}

/// Whether such a part is a name or a number among other words, and not a sentence or a word of the
/// theme: in a page from right to left it keeps its direction, and `Acme Inc.` its point at the
/// end.
pub(super) const fn is_name(part: Part) -> bool {
    match part {
        Part::Text
        | Part::Headline
        | Part::Summary
        | Part::Heading
        | Part::On
        | Part::Start
        | Part::End
        | Part::Expected
        | Part::Present
        | Part::About
        | Part::Quote
        | Part::Highlight
        | Part::Paragraph
        | Part::Subject
        | Part::Opening
        | Part::Closing => false,
        Part::Pronouns
        | Part::Email
        | Part::Phone
        | Part::Location
        | Part::Website
        | Part::Profile
        | Part::Link
        | Part::Job
        | Part::School
        | Part::Work
        | Part::Employer
        | Part::Role
        | Part::Detail
        | Part::Place
        | Part::SchoolName
        | Part::Degree
        | Part::Score
        | Part::Course
        | Part::Title
        | Part::Organisation
        | Part::Author
        | Part::Doi
        | Part::Keyword
        | Part::ProjectRole
        | Part::ProjectKind
        | Part::Page
        | Part::Label
        | Part::Skill
        | Part::Interest
        | Part::Language
        | Part::Item
        | Part::Recipient
        | Part::Signature
        | Part::Enclosure => true,
    }
}

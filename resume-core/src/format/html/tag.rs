//! The tags of articles and spans: which microformat (h-resume and what stands in it) says what a piece of text is.

use crate::document::{Part, Stress};
use crate::model::Kind;

/// How the article of such an entry opens.
pub(super) fn article(kind: Kind, part: Part) -> &'static str {
    match (part, kind) {
        (Part::Job, _) => "<article class=\"p-experience h-event\">\n",
        (Part::School, _) => "<article class=\"p-education h-event\">\n",
        (Part::Work, Kind::Publications) => "<article class=\"h-cite\">\n",
        (Part::Work, Kind::References) => "<article class=\"h-card\">\n",
        (Part::Work, Kind::Projects | Kind::Awards | Kind::Certificates) => "<article class=\"h-event\">\n",
        _ => "<article>\n",
    }
}

/// The tags around words of a class, by how they are stressed.
macro_rules! tags {
    ($class:literal) => {
        [concat!("<span class=\"", $class, "\">"), concat!("<em class=\"", $class, "\">"), concat!("<strong class=\"", $class, "\">")]
    };
}

/// The tags of a part: unstressed, emphasised, strong.
fn tags(part: Part) -> [&'static str; 3] {
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
        | Part::Headline
        | Part::Summary
        | Part::Website
        | Part::Profile
        | Part::Link
        | Part::Heading
        | Part::Job
        | Part::School
        | Part::Work
        | Part::Start
        | Part::End
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
        | Part::Item => ["", "<em>", "<strong>"],
    }
}

/// How a span opens.
pub(super) fn open(part: Part, stress: Stress) -> &'static str {
    tags(part)[stress as usize]
}

/// How a span closes.
pub(super) fn close(part: Part, stress: Stress) -> &'static str {
    match stress {
        Stress::None if tags(part)[0].is_empty() => "",
        Stress::None => "</span>",
        Stress::Emphasis => "</em>",
        Stress::Strong => "</strong>",
    }
}

/// Whether a link itself says what its words are, because its address is what counts.
pub(super) fn is_of_link(part: Part) -> bool {
    matches!(part, Part::Email | Part::Phone)
}

/// How a link around a span opens, as far as its address.
pub(super) fn link(part: Part) -> &'static str {
    match part {
        Part::Email => "<a class=\"u-email\" href=\"",
        Part::Phone => "<a class=\"p-tel\" href=\"",
        Part::Profile => "<a class=\"u-url\" rel=\"me\" href=\"",
        _ => "<a class=\"u-url\" href=\"",
    }
}

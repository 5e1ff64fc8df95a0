//! Titles of sections: which kind of section one is of, and in which languages.

use resume_core::model::Kind;
use resume_core::words::Words as Headings;
use resume_core::words::titles::{TITLES, has_letters, letters_of};

/// What people call sections in English, beside the names and synonyms of their kinds.
const ENGLISH: &[(&str, Kind)] = &[
    ("workexperience", Kind::Experience),
    ("professionalexperience", Kind::Experience),
    ("workhistory", Kind::Experience),
    ("employmenthistory", Kind::Experience),
    ("relevantexperience", Kind::Experience),
    ("researchexperience", Kind::Experience),
    ("industryexperience", Kind::Experience),
    ("teachingexperience", Kind::Experience),
    ("volunteer", Kind::Volunteering),
    ("volunteerwork", Kind::Volunteering),
    ("volunteerexperience", Kind::Volunteering),
    ("communityservice", Kind::Volunteering),
    ("educationandtraining", Kind::Education),
    ("academicbackground", Kind::Education),
    ("selectedprojects", Kind::Projects),
    ("personalprojects", Kind::Projects),
    ("sideprojects", Kind::Projects),
    ("opensourceprojects", Kind::Projects),
    ("opensource", Kind::Projects),
    ("selectedpublications", Kind::Publications),
    ("publicationsandpreprints", Kind::Publications),
    ("honorsandawards", Kind::Awards),
    ("awardsandhonors", Kind::Awards),
    ("honoursandawards", Kind::Awards),
    ("awardsandhonours", Kind::Awards),
    ("selectedhonors", Kind::Awards),
    ("selectedhonours", Kind::Awards),
    ("scholarshipsandawards", Kind::Awards),
    ("certifications", Kind::Certificates),
    ("licenses", Kind::Certificates),
    ("licences", Kind::Certificates),
    ("licensesandcertifications", Kind::Certificates),
    ("licencesandcertifications", Kind::Certificates),
    ("licencesandcertificates", Kind::Certificates),
    ("licensesandcertificates", Kind::Certificates),
    ("certificationsandlicenses", Kind::Certificates),
    ("certificationsandlicences", Kind::Certificates),
    ("certificatesandlicenses", Kind::Certificates),
    ("certificatesandlicences", Kind::Certificates),
    ("technicalskills", Kind::Skills),
    ("skillsandtechnologies", Kind::Skills),
    ("coreskills", Kind::Skills),
    ("spokenlanguages", Kind::Languages),
    ("hobbiesandinterests", Kind::Interests),
];

/// A title without what may differ in spelling.
pub(crate) fn letters(title: &str) -> String {
    letters_of(title).collect()
}

/// The kind of section that has such a title.
pub(crate) fn kind_of(title: &str) -> Option<Kind> {
    let title = letters(title);
    let is_headed = |kind: &Kind| {
        Headings::ALL
            .iter()
            .any(|words| has_letters(words.heading(*kind), &title))
    };
    let usual = || {
        let mut english = ENGLISH.iter();
        let known = english.find(|(usual, _)| *usual == title);
        let mut others = TITLES.iter();
        let is_one = |usual: &&str| has_letters(usual, &title);
        let mut other = || others.find(|(.., titles)| titles.iter().any(is_one));
        known.map(|(_, kind)| *kind).or_else(|| Some(other()?.1))
    };
    Kind::titled()
        .find(|kind| is_name(*kind, &title))
        .or_else(|| Kind::titled().find(is_headed))
        .or_else(usual)
}

/// Whether these letters are a name of the kind.
fn is_name(kind: Kind, title: &str) -> bool {
    let names = std::iter::once(kind.name()).chain(kind.synonyms().iter().copied());
    names
        .chain(std::iter::once(kind.json_list()))
        .any(|name| has_letters(name, title))
}

/// Whether a title is one that English has for a section.
pub(crate) fn is_english(title: &str) -> bool {
    let title = letters(title);
    ENGLISH.iter().any(|(usual, _)| *usual == title)
        || Kind::titled().any(|kind| is_name(kind, &title))
}

/// Whether a title is one that a language has for a section.
pub(crate) fn is_title_in(words: &Headings, title: &str) -> bool {
    let title = letters(title);
    let is_one = |usual: &&str| has_letters(usual, &title);
    let headings = words.headings.all();
    let mut rows = TITLES.iter();
    let is_of = |lang: &str| {
        let rest = words.lang.strip_prefix(lang);
        rest.is_some_and(|rest| rest.is_empty() || lang == "pt")
    };
    headings.iter().any(is_one)
        || rows.any(|(lang, _, titles)| is_of(lang) && titles.iter().any(is_one))
}

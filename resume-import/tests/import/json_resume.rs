//! JSON Resume: files of the schema with keys of proposals and of other tools, and what was written
//! here.

use crate::checks::imported;
use crate::generated::check;
use crate::generator::Shape::{self, *};
use resume_core::json;
use resume_import::Format;

const WORK: Shape = List(&Object(&[
    ("name", Text),
    ("position", Text),
    ("location", Text),
    ("description", Text),
    ("url", Url),
    ("startDate", Date),
    ("endDate", Date),
    ("summary", Long),
    ("highlights", List(&Long)),
    ("keywords", List(&Text)),
    (
        "roles",
        List(&Object(&[
            ("title", Text),
            ("startDate", Date),
            ("summary", Long),
            ("highlights", List(&Html)),
        ])),
    ),
    ("unknownKey", Text),
]));

const VOLUNTEER: Shape = List(&Object(&[
    ("organization", Text),
    ("position", Text),
    ("location", Text),
    ("url", Url),
    ("startDate", Date),
    ("endDate", Date),
    ("summary", Long),
    ("highlights", List(&Long)),
]));

const EDUCATION: Shape = List(&Object(&[
    ("institution", Text),
    ("area", Text),
    ("studyType", Text),
    ("url", Url),
    ("startDate", Date),
    ("endDate", Date),
    ("score", Text),
    ("summary", Long),
    ("courses", OneOrMore(&Long)),
]));

const AWARDS: Shape = List(&Object(&[
    ("title", Text),
    ("date", Date),
    ("awarder", Text),
    ("summary", Long),
]));

const CERTIFICATES: Shape = List(&Object(&[
    ("name", Text),
    ("date", Date),
    ("issuer", Text),
    ("url", Url),
    ("number", Text),
    ("expires", Date),
]));

const PUBLICATIONS: Shape = List(&Object(&[
    ("name", Text),
    ("publisher", Text),
    ("releaseDate", Date),
    ("url", Url),
    ("authors", List(&Text)),
    ("doi", One(&["10.1000/182", "none"])),
    ("summary", Html),
]));

const SKILLS: Shape = List(&Object(&[
    ("name", Text),
    ("level", Text),
    ("keywords", OneOrMore(&Text)),
]));

const LANGUAGES: Shape = List(&Object(&[("language", Text), ("fluency", Text)]));

const INTERESTS: Shape = List(&Object(&[("name", Text), ("keywords", List(&Text))]));

const REFERENCES: Shape = List(&Object(&[
    ("name", Text),
    ("reference", Long),
    ("phone", Phone),
]));

const PROJECTS: Shape = List(&Object(&[
    ("name", Text),
    ("description", Text),
    ("highlights", List(&Long)),
    ("keywords", List(&Text)),
    ("startDate", Date),
    ("endDate", Date),
    ("url", Url),
    ("roles", List(&Text)),
    ("entity", Text),
    ("type", Text),
]));

const FILE: &Shape = &Object(&[
    (
        "basics",
        Always(&Object(&[
            ("name", Is("Ada Example")),
            ("label", Text),
            (
                "image",
                One(&["me.png", "https://a.example/p.png", "me.gif"]),
            ),
            ("pronouns", Text),
            ("email", OneOrMore(&Email)),
            ("phone", OneOrMore(&Phone)),
            ("url", Url),
            ("summary", OneOrMore(&Html)),
            (
                "location",
                Object(&[
                    ("address", Text),
                    ("postalCode", Text),
                    ("city", Text),
                    ("countryCode", Text),
                    ("region", Text),
                ]),
            ),
            (
                "profiles",
                List(&Object(&[
                    ("network", One(&["GitHub", "Mastodon", "X", "Elsewhere"])),
                    ("username", Text),
                    ("url", Url),
                ])),
            ),
        ])),
    ),
    ("work", WORK),
    ("volunteer", VOLUNTEER),
    ("education", EDUCATION),
    ("awards", AWARDS),
    ("certificates", CERTIFICATES),
    ("publications", PUBLICATIONS),
    ("skills", SKILLS),
    ("languages", LANGUAGES),
    ("interests", INTERESTS),
    ("hobbies", List(&Text)),
    ("references", REFERENCES),
    ("projects", PROJECTS),
    ("unknownKey", List(&Text)),
]);

#[test]
fn json_resume_loses_no_word() {
    check("cv.json", FILE, |_, made| made.json());
}

#[test]
fn what_was_written_here_comes_back() {
    // The second has nothing for which an extension is needed.
    let plain = r#"{"basics": {"name": "Ada", "label": "<b> & __init__", "location": {"city": "1234 Bern"}}}"#;
    let marked = r#"{"basics": {"name": "Ada"}, "meta": {"x-resume": {"lang": "de"}}}"#;
    for file in [marked, plain] {
        let read = json::read(file, &json::Options::default()).unwrap();
        let written = json::write(&read.resume);
        let imported = imported("cv.json", written.as_bytes());
        assert_eq!(imported.format, Format::JsonResume);
        assert_eq!(imported.resume, read.resume);
        assert_eq!(imported.losses, []);
    }
}

#[test]
fn the_address_of_a_network_alone_is_listed() {
    let file = r#"{"basics": {"name": "Ada", "profiles": [
        {"network": "Twitter", "username": "", "url": "https://www.twitter.com"},
        {"network": "GitHub", "username": "ada", "url": "https://github.com/"}]}}"#;
    let imported = imported("cv.json", file.as_bytes());
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "2:10 /basics/profiles/0/network: no place for `Twitter`",
            "2:48 /basics/profiles/0/url: not understood as the address of a profile: `https://www.twitter.com`",
            "3:50 /basics/profiles/1/url: not understood as the address of a profile: `https://github.com/`",
        ]
    );
    let source = resume_syntax::print(&imported.resume);
    assert!(
        source.contains("    contact {\n        github: \"ada\"\n    }"),
        "{source}"
    );
}

#[test]
fn pages_of_a_profile_lead_to_it_and_others_are_links() {
    let file = r#"{"basics": {"name": "Ada", "profiles": [
        {"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada/details/skills"},
        {"network": "GitHub", "url": "https://github.com/ada/engine"}]}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    assert!(source.contains(r#"linkedin: "ada""#), "{source}");
    assert!(
        source.contains(r#""GitHub": "https://github.com/ada/engine""#),
        "{source}"
    );
}

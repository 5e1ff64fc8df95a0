//! JSON Resume: of other tools, and what was written here.

use crate::checks::{check_words, imported};
use crate::generator::Generator;
use crate::generator::Shape::{self, *};
use resume_core::json;
use resume_import::Format;

const WORK: &Shape = &Object(&[
    ("name", Text),
    ("position", Text),
    ("startDate", Date),
    ("endDate", Date),
    ("location", Text),
    ("url", Url),
    ("description", Text),
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
]);

const JSON_RESUME: &Shape = &Object(&[
    (
        "basics",
        Always(&Object(&[
            ("name", Always(&Is("Ada Example"))),
            ("label", Text),
            ("summary", OneOrMore(&Html)),
            ("email", OneOrMore(&Email)),
            ("phone", OneOrMore(&Phone)),
            ("url", Url),
            ("pronouns", Text),
            (
                "location",
                Object(&[("city", Text), ("postalCode", Text), ("region", Text)]),
            ),
            (
                "profiles",
                List(&Object(&[
                    ("network", One(&["GitHub", "LinkedIn", "Skype", "X"])),
                    ("username", Text),
                    ("url", Url),
                ])),
            ),
        ])),
    ),
    ("work", List(WORK)),
    (
        "volunteer",
        List(&Object(&[
            ("organization", Text),
            ("position", Text),
            ("summary", Long),
        ])),
    ),
    (
        "education",
        List(&Object(&[
            ("institution", Text),
            ("studyType", Text),
            ("area", Text),
            ("startDate", Date),
            ("score", Text),
            ("courses", List(&Text)),
            ("summary", Long),
        ])),
    ),
    (
        "publications",
        List(&Object(&[
            ("name", Text),
            ("publisher", Text),
            ("releaseDate", Date),
            ("authors", List(&Text)),
            ("doi", One(&["10.1000/182", "none"])),
            ("summary", Html),
        ])),
    ),
    (
        "certificates",
        List(&Object(&[
            ("name", Text),
            ("issuer", Text),
            ("number", Text),
            ("expires", Date),
        ])),
    ),
    (
        "projects",
        List(&Object(&[
            ("name", Text),
            ("description", Long),
            ("highlights", List(&Text)),
            ("roles", List(&Text)),
            ("entity", Text),
            ("type", Text),
        ])),
    ),
    (
        "skills",
        List(&Object(&[
            ("name", Text),
            ("level", Text),
            ("keywords", OneOrMore(&Text)),
        ])),
    ),
    (
        "languages",
        List(&Object(&[("language", Text), ("fluency", Text)])),
    ),
    ("interests", List(&Text)),
    (
        "references",
        List(&Object(&[
            ("name", Text),
            ("reference", Long),
            ("phone", Phone),
        ])),
    ),
    ("unknownKey", List(&Text)),
]);

#[test]
fn json_resume_loses_no_word() {
    for seed in 0..40 {
        let mut generator = Generator::new(seed);
        let file = generator.make(JSON_RESUME).json();
        let imported = imported("cv.json", file.as_bytes());
        check_words(&generator.words, &imported, &format!("{file}\nseed {seed}"));
    }
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
fn icons_say_nothing() {
    let file = r#"{"basics": {"name": "Ada", "customFields": [{"icon": "phone", "text": "EU citizen"}, {"icon": "x", "text": "Visa: none"}]},
        "sections": {}, "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    assert!(source.contains(r#"summary: "EU citizen""#), "{source}");
    assert!(source.contains(r#""Visa": "none""#), "{source}");
    assert!(!source.contains("phone"), "{source}");
}

#[test]
fn what_is_said_of_a_company_is_not_said_of_its_first_role() {
    let file = r#"{"basics": {"name": "Ada"}, "sections": {"experience": {"items": [{"company": "Acme", "description": "<p>Makes anvils.</p>",
        "roles": [{"position": "Lead", "period": "2018 - 2020", "description": "<p>Led.</p>"}, {"position": "Dev", "period": "2016 - 2018"}]}]}},
        "metadata": {}}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    let wanted = "at \"Acme\" {
            summary: \"Makes anvils.\"
            2018..2020 \"Lead\" {
                summary: \"Led.\"
            }
            2016..2018 \"Dev\"";
    assert!(source.contains(wanted), "{source}");
}

#[test]
fn a_state_of_publication_is_no_date() {
    let yaml = "cv:\n  name: Ada\n  sections:\n    publications:\n      - title: T\n        authors: [A. B]\n        date: in press\n";
    let source = resume_syntax::print(&imported("cv.yaml", yaml.as_bytes()).resume);
    assert!(source.contains(r#"status: "in press""#), "{source}");
    let bib = "@article{a, title={T}, author={A. B}, pubstate={inpress}}\n@patent{b, title={P}, author={A. B}, number={US 1}}";
    let source = resume_syntax::print(&imported("a.bib", bib.as_bytes()).resume);
    assert!(source.contains(r#"status: "in press""#), "{source}");
    let patents = "patents {
        \"P\" {
            inventors: \"A. B\"
            number: \"US 1\"";
    assert!(source.contains(patents), "{source}");
}

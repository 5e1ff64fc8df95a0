//! JSON Resume: files of the schema, with keys of proposals and of other tools.

use crate::generated::check;
use crate::generator::Shape::{self, *};

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
    ("courses", List(&Long)),
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
    ("expires", Date),
]));

const PUBLICATIONS: Shape = List(&Object(&[
    ("name", Text),
    ("publisher", Text),
    ("releaseDate", Date),
    ("url", Url),
    ("summary", Long),
]));

const SKILLS: Shape = List(&Object(&[
    ("name", Text),
    ("level", Text),
    ("keywords", List(&Text)),
]));

const LANGUAGES: Shape = List(&Object(&[("language", Text), ("fluency", Text)]));

const INTERESTS: Shape = List(&Object(&[("name", Text), ("keywords", List(&Text))]));

const REFERENCES: Shape = List(&Object(&[("name", Text), ("reference", Long)]));

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
            ("email", Email),
            ("phone", Phone),
            ("url", Url),
            ("summary", Long),
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
    ("references", REFERENCES),
    ("projects", PROJECTS),
]);

#[test]
fn json_resume_loses_no_word() {
    check("cv.json", FILE, |_, made| made.json());
}

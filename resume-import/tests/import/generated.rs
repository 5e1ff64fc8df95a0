//! Every word of a generated file is in the source or in the losses. `IMPORT_CASES=10000` makes more
//! files.

use crate::checks::{check_words, imported};
use crate::generator::Shape::{self, *};
use crate::generator::{Generator, Made};

/// Imports files of a format.
fn check(name: &str, root: &Shape, write: fn(&mut Generator, Made) -> String) {
    let cases = std::env::var("IMPORT_CASES").ok();
    let cases = cases.and_then(|cases| cases.parse().ok()).unwrap_or(60);
    for seed in 0..cases {
        let mut generator = Generator::new(seed);
        let made = generator.make(root);
        let file = write(&mut generator, made);
        let imported = imported(name, file.as_bytes());
        check_words(&generator.words, &imported, &format!("{file}\nseed {seed}"));
    }
}

const RENDERCV_SHARED: [(&str, Shape); 6] = [
    ("start_date", Date),
    ("end_date", Date),
    ("date", Date),
    ("location", Text),
    ("summary", Long),
    ("highlights", List(&Long)),
];

const fn with_shared(own: [(&'static str, Shape); 4]) -> [(&'static str, Shape); 10] {
    let [a, b, c, d] = own;
    let [e, f, g, h, i, j] = RENDERCV_SHARED;
    [a, b, c, d, e, f, g, h, i, j]
}

const RENDERCV: &Shape = &Object(&[(
    "cv",
    Always(&Object(&[
        ("name", Text),
        ("headline", Text),
        ("location", Text),
        ("email", OneOrMore(&Email)),
        ("phone", OneOrMore(&Phone)),
        ("website", OneOrMore(&Url)),
        (
            "photo",
            One(&["me.jpg", "https://a.example/me.jpg", "me.gif"]),
        ),
        (
            "social_networks",
            List(&Object(&[
                (
                    "network",
                    One(&[
                        "LinkedIn",
                        "GitHub",
                        "ORCID",
                        "Mastodon",
                        "IMDB",
                        "StackOverflow",
                        "X",
                    ]),
                ),
                ("username", Text),
            ])),
        ),
        (
            "custom_connections",
            List(&Object(&[
                ("placeholder", Text),
                ("url", Url),
                ("fontawesome_icon", One(&["calendar-days"])),
            ])),
        ),
        (
            "sections",
            Sections(
                &[
                    "summary",
                    "experience",
                    "education",
                    "projects",
                    "skills",
                    "Awards & Honors",
                    "publications",
                    "languages",
                    "about_the_w",
                    "patents",
                    "references",
                ],
                &[
                    Text,
                    Long,
                    Object(&with_shared([
                        ("company", Text),
                        ("position", Text),
                        ("url", Url),
                        ("tech_stack", Text),
                    ])),
                    Object(&with_shared([
                        ("institution", Text),
                        ("area", Text),
                        ("degree", Text),
                        ("grade", Text),
                    ])),
                    Object(&with_shared([
                        ("name", Text),
                        ("url", Url),
                        ("x", Text),
                        ("y", List(&Text)),
                    ])),
                    Object(&with_shared([
                        ("title", Text),
                        ("authors", List(&Text)),
                        (
                            "doi",
                            One(&["10.1000/182", "https://doi.org/10.1000/182", "none"]),
                        ),
                        ("journal", Text),
                    ])),
                    Object(&[("label", Text), ("details", Text)]),
                    Object(&[("bullet", Text)]),
                    Object(&[("number", Long)]),
                    Object(&[("reversed_number", Text)]),
                ],
            ),
        ),
    ])),
)]);

#[test]
fn rendercv_loses_no_word() {
    check("cv.yaml", RENDERCV, |_, made| made.yaml());
}

const YAMLRESUME: &Shape = &Object(&[
    (
        "content",
        Always(&Object(&[
            (
                "basics",
                Object(&[
                    ("name", Text),
                    ("headline", Text),
                    ("phone", Phone),
                    ("email", Email),
                    ("url", Url),
                    ("summary", Long),
                ]),
            ),
            (
                "location",
                Object(&[
                    ("city", Text),
                    ("address", Text),
                    ("region", Text),
                    ("postalCode", Text),
                    ("country", Text),
                ]),
            ),
            (
                "profiles",
                List(&Object(&[
                    (
                        "network",
                        One(&["GitHub", "Line", "Twitter", "Stack Overflow"]),
                    ),
                    ("username", Text),
                    ("url", Url),
                ])),
            ),
            (
                "education",
                List(&Object(&[
                    ("institution", Text),
                    ("degree", Text),
                    ("area", Text),
                    ("startDate", Date),
                    ("endDate", Date),
                    ("score", Text),
                    ("courses", List(&Text)),
                    ("summary", Long),
                    ("url", Url),
                ])),
            ),
            (
                "work",
                List(&Object(&[
                    ("name", Text),
                    ("position", Text),
                    ("startDate", Date),
                    ("endDate", Date),
                    ("keywords", List(&Text)),
                    ("summary", Long),
                    ("url", Url),
                ])),
            ),
            (
                "volunteer",
                List(&Object(&[
                    ("organization", Text),
                    ("position", Text),
                    ("startDate", Date),
                    ("endDate", Date),
                    ("summary", Long),
                    ("url", Url),
                ])),
            ),
            (
                "projects",
                List(&Object(&[
                    ("name", Text),
                    ("description", Text),
                    ("startDate", Date),
                    ("endDate", Date),
                    ("keywords", List(&Text)),
                    ("summary", Long),
                    ("url", Url),
                ])),
            ),
            (
                "skills",
                List(&Object(&[
                    ("name", Text),
                    ("level", Text),
                    ("keywords", List(&Text)),
                ])),
            ),
            (
                "languages",
                List(&Object(&[
                    ("language", Text),
                    ("fluency", Text),
                    ("keywords", List(&Text)),
                ])),
            ),
            (
                "awards",
                List(&Object(&[
                    ("title", Text),
                    ("awarder", Text),
                    ("date", Date),
                    ("summary", Long),
                ])),
            ),
            (
                "certificates",
                List(&Object(&[
                    ("name", Text),
                    ("issuer", Text),
                    ("date", Date),
                    ("url", Url),
                ])),
            ),
            (
                "publications",
                List(&Object(&[
                    ("name", Text),
                    ("publisher", Text),
                    ("releaseDate", Date),
                    ("url", Url),
                    ("summary", Long),
                ])),
            ),
            (
                "references",
                List(&Object(&[
                    ("name", Text),
                    ("summary", Long),
                    ("relationship", Text),
                    ("email", Email),
                    ("phone", Phone),
                ])),
            ),
            (
                "interests",
                List(&Object(&[("name", Text), ("keywords", List(&Text))])),
            ),
        ])),
    ),
    (
        "locale",
        Object(&[(
            "language",
            One(&["en", "de", "zh-hans", "zh-hant-hk", "no", "pt-br"]),
        )]),
    ),
    ("layouts", List(&Settings(&[("engine", Is("latex"))]))),
]);

#[test]
fn yamlresume_loses_no_word() {
    check("cv.yml", YAMLRESUME, |_, made| made.yaml());
}

const LINK: Shape = Object(&[("url", Url), ("label", Text)]);
const LINK_4: Shape = Object(&[("href", Url), ("label", Text)]);

const REACTIVE_5: &Shape = &Object(&[
    (
        "picture",
        Object(&[
            ("hidden", One(&["false"])),
            ("url", One(&["https://a.example/p.png", "me.png"])),
            ("size", Is("3")),
        ]),
    ),
    (
        "basics",
        Always(&Object(&[
            ("name", Text),
            ("headline", Text),
            ("email", Email),
            ("phone", Phone),
            ("location", Text),
            ("website", LINK),
            (
                "customFields",
                List(&Object(&[
                    ("id", Is("1")),
                    ("icon", Is("phone")),
                    ("text", Text),
                    ("link", Url),
                ])),
            ),
        ])),
    ),
    ("summary", Object(&[("title", Is("")), ("content", Html)])),
    (
        "sections",
        Always(&Object(&[
            (
                "profiles",
                Object(&[
                    ("title", Is("Profiles")),
                    (
                        "items",
                        List(&Object(&[
                            ("network", Text),
                            ("username", Text),
                            ("website", LINK),
                        ])),
                    ),
                ]),
            ),
            (
                "experience",
                Object(&[
                    ("title", Text),
                    ("columns", Is("1")),
                    (
                        "items",
                        List(&Object(&[
                            ("id", Is("2")),
                            ("hidden", One(&["false", "false", "true"])),
                            ("company", Text),
                            ("position", Text),
                            ("location", Text),
                            ("period", Date),
                            ("website", LINK),
                            ("description", Html),
                            (
                                "roles",
                                List(&Object(&[
                                    ("id", Is("3")),
                                    ("position", Text),
                                    ("period", Date),
                                    ("description", Html),
                                ])),
                            ),
                        ])),
                    ),
                ]),
            ),
            (
                "education",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("school", Text),
                        ("degree", Text),
                        ("area", Text),
                        ("grade", Text),
                        ("location", Text),
                        ("period", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "projects",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("name", Text),
                        ("period", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "skills",
                Object(&[
                    ("title", Text),
                    (
                        "items",
                        List(&Object(&[
                            ("name", Text),
                            ("proficiency", Text),
                            ("level", Is("3")),
                            ("keywords", List(&Text)),
                        ])),
                    ),
                ]),
            ),
            (
                "languages",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("language", Text),
                        ("fluency", Text),
                        ("level", Is("3")),
                    ])),
                )]),
            ),
            (
                "interests",
                Object(&[(
                    "items",
                    List(&Object(&[("name", Text), ("keywords", List(&Text))])),
                )]),
            ),
            (
                "awards",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("title", Text),
                        ("awarder", Text),
                        ("date", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "certifications",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("title", Text),
                        ("issuer", Text),
                        ("date", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "publications",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("title", Text),
                        ("publisher", Text),
                        ("date", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "volunteer",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("organization", Text),
                        ("location", Text),
                        ("period", Date),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
            (
                "references",
                Object(&[(
                    "items",
                    List(&Object(&[
                        ("name", Text),
                        ("position", Text),
                        ("phone", Phone),
                        ("website", LINK),
                        ("description", Html),
                    ])),
                )]),
            ),
        ])),
    ),
    (
        "customSections",
        List(&Object(&[
            ("id", Is("a")),
            (
                "type",
                One(&[
                    "summary",
                    "cover-letter",
                    "experience",
                    "skills",
                    "projects",
                ]),
            ),
            ("title", Text),
            (
                "items",
                List(&Object(&[
                    ("recipient", Html),
                    ("content", Html),
                    ("company", Text),
                    ("name", Text),
                    ("period", Date),
                    ("keywords", List(&Text)),
                ])),
            ),
        ])),
    ),
    (
        "metadata",
        Always(&Settings(&[
            ("template", Is("onyx")),
            ("notes", Html),
            (
                "page",
                Settings(&[("locale", One(&["en-US", "de-DE", "th", "x"]))]),
            ),
            (
                "layout",
                Settings(&[(
                    "pages",
                    List(&Settings(&[(
                        "main",
                        List(&One(&["experience", "skills", "a"])),
                    )])),
                )]),
            ),
        ])),
    ),
]);

#[test]
fn reactive_resume_5_loses_no_word() {
    check("rr.json", REACTIVE_5, |_, made| made.json());
}

const SECTION_4: &[(&str, Shape)] = &[
    ("id", Is("1")),
    ("visible", One(&["true", "true", "false"])),
    ("name", Text),
    ("title", Text),
    ("company", Text),
    ("position", Text),
    ("institution", Text),
    ("organization", Text),
    ("studyType", Text),
    ("area", Text),
    ("score", Text),
    ("awarder", Text),
    ("issuer", Text),
    ("publisher", Text),
    ("location", Text),
    ("date", Date),
    ("summary", Html),
    ("description", Text),
    ("keywords", List(&Text)),
    ("level", Is("4")),
    ("url", LINK_4),
];
const ITEMS_4: Shape = Object(&[
    ("id", Is("x")),
    ("name", Text),
    ("visible", True),
    ("columns", Is("1")),
    ("items", List(&Object(SECTION_4))),
]);

const REACTIVE_4: &Shape = &Object(&[
    (
        "basics",
        Always(&Object(&[
            ("name", Text),
            ("headline", Text),
            ("email", Email),
            ("phone", Phone),
            ("location", Text),
            ("url", LINK_4),
            (
                "customFields",
                List(&Object(&[
                    ("id", Is("1")),
                    ("icon", Is("phone")),
                    ("name", Text),
                    ("value", Text),
                ])),
            ),
            ("picture", Object(&[("url", Url), ("size", Is("64"))])),
        ])),
    ),
    (
        "sections",
        Always(&Object(&[
            (
                "summary",
                Object(&[
                    ("name", Is("Summary")),
                    ("visible", True),
                    ("content", Html),
                ]),
            ),
            ("awards", ITEMS_4),
            ("certifications", ITEMS_4),
            ("education", ITEMS_4),
            ("experience", ITEMS_4),
            ("volunteer", ITEMS_4),
            ("interests", ITEMS_4),
            ("languages", ITEMS_4),
            ("projects", ITEMS_4),
            ("publications", ITEMS_4),
            ("references", ITEMS_4),
            ("skills", ITEMS_4),
            (
                "profiles",
                Object(&[
                    ("name", Is("Profiles")),
                    (
                        "items",
                        List(&Object(&[
                            ("network", Text),
                            ("username", Text),
                            ("icon", Is("github")),
                            ("url", LINK_4),
                        ])),
                    ),
                ]),
            ),
            ("custom", Object(&[("k1", ITEMS_4), ("k2", ITEMS_4)])),
        ])),
    ),
    (
        "metadata",
        Always(&Settings(&[
            ("template", Is("rhyhorn")),
            (
                "layout",
                List(&List(&List(&One(&["skills", "custom.k1", "awards"])))),
            ),
            ("notes", Text),
        ])),
    ),
]);

#[test]
fn reactive_resume_4_loses_no_word() {
    check("rr.json", REACTIVE_4, |_, made| made.json());
}

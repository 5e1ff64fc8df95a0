//! Every word of a generated file is in the source or in the losses. `IMPORT_CASES=10000` makes more
//! files.

use crate::checks::{check_source, check_words, imported};
use crate::generator::Shape::{self, *};
use crate::generator::{Generator, Made};
use resume_import::{Options, import_folder};

pub fn cases() -> u64 {
    let cases = std::env::var("IMPORT_CASES").ok();
    cases.and_then(|cases| cases.parse().ok()).unwrap_or(40)
}

/// Imports files of a format.
pub fn check(name: &str, root: &Shape, write: fn(&mut Generator, Made) -> String) {
    for seed in 0..cases() {
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

/// A table of one of LinkedIn's files: its name, and its columns.
type Table = (&'static str, &'static [(&'static str, Shape)]);

const LINKEDIN: &[Table] = &[
    (
        "Profile.csv",
        &[
            ("First Name", Text),
            ("Last Name", Text),
            ("Maiden Name", Text),
            ("Address", Text),
            ("Birth Date", Date),
            ("Headline", Text),
            ("Summary", Long),
            ("Industry", Text),
            ("Zip Code", Text),
            ("Geo Location", Text),
            ("Twitter Handles", One(&["[ada]", "[ada],[bob]", ""])),
            (
                "Websites",
                One(&[
                    "[PORTFOLIO:https://ada.example]",
                    "[OTHER:Blog:https://b.example],[https://c.example/x]",
                    "",
                ]),
            ),
            ("Instant Messengers", Text),
        ],
    ),
    (
        "Email Addresses.csv",
        &[
            ("Email Address", Email),
            ("Confirmed", One(&["Yes"])),
            ("Primary", One(&["Yes", "No"])),
            ("Updated On", One(&["x"])),
        ],
    ),
    (
        "PhoneNumbers.csv",
        &[
            ("Extension", One(&["", "12"])),
            ("Number", Phone),
            ("Type", One(&["Mobile", "Fax"])),
        ],
    ),
    (
        "Positions.csv",
        &[
            ("Company Name", Text),
            ("Title", Text),
            ("Description", Long),
            ("Location", Text),
            ("Started On", Date),
            ("Finished On", Date),
        ],
    ),
    (
        "Education.csv",
        &[
            ("School Name", Text),
            ("Start Date", Date),
            ("End Date", Date),
            ("Notes", Long),
            ("Degree Name", Text),
            ("Activities", Text),
        ],
    ),
    ("Skills.csv", &[("Name", Text)]),
    ("Languages.csv", &[("Name", Text), ("Proficiency", Text)]),
    (
        "Certifications.csv",
        &[
            ("Name", Text),
            ("Url", Url),
            ("Authority", Text),
            ("Started On", Date),
            ("Finished On", Date),
            ("License Number", Text),
        ],
    ),
    (
        "Projects.csv",
        &[
            ("Title", Text),
            ("Description", Long),
            ("Url", Url),
            ("Started On", Date),
            ("Finished On", Date),
        ],
    ),
    (
        "Publications.csv",
        &[
            ("Name", Text),
            ("Published On", Date),
            ("Description", Long),
            ("Publisher", Text),
            ("Url", Url),
        ],
    ),
    (
        "Honors.csv",
        &[("Title", Text), ("Description", Long), ("Issued On", Date)],
    ),
    (
        "Volunteering.csv",
        &[
            ("Company Name", Text),
            ("Role", Text),
            ("Cause", Text),
            ("Started On", Date),
            ("Finished On", Date),
            ("Description", Long),
        ],
    ),
    ("Courses.csv", &[("Name", Text), ("Number", Text)]),
    (
        "Organizations.csv",
        &[
            ("Name", Text),
            ("Position", Text),
            ("Description", Long),
            ("Started On", Date),
            ("Finished On", Date),
        ],
    ),
    (
        "Patents.csv",
        &[
            ("Title", Text),
            ("Description", Long),
            ("Number", Text),
            ("Issued On", Date),
            ("Url", Url),
        ],
    ),
    (
        "Test_Scores.csv",
        &[
            ("Tested On", Date),
            ("Name", Text),
            ("Description", Long),
            ("Score", Text),
        ],
    ),
    (
        "Recommendations_Received.csv",
        &[
            ("First Name", Text),
            ("Last Name", Text),
            ("Company", Text),
            ("Job Title", Text),
            ("Text", Long),
            ("Creation Date", One(&["x"])),
            ("Status", One(&["VISIBLE", "HIDDEN"])),
        ],
    ),
    ("Interests.csv", &[("Name", Text)]),
];

#[test]
fn linkedin_loses_no_word() {
    for seed in 0..cases() {
        let mut generator = Generator::new(seed);
        let mut files = Vec::new();
        for (name, columns) in LINKEDIN {
            let header: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
            let mut table = match generator.below(4) {
                0 => "Notes:\n\"An introduction.\"\n\n".to_owned(),
                _ => String::new(),
            };
            table.push_str(&header.join(","));
            for _ in 0..generator.below(4) {
                let cells = columns
                    .iter()
                    .map(|(_, shape)| match generator.make(shape) {
                        Made::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
                        _ => String::new(),
                    });
                let cells: Vec<String> = cells.collect();
                table.extend(["\n", &cells.join(",")]);
            }
            files.push(((*name).to_owned(), table.into_bytes()));
        }
        let options = Options {
            private: seed % 2 == 0,
            ..Options::default()
        };
        let imported = import_folder(&files, &options).unwrap();
        let shown: Vec<String> = files
            .iter()
            .map(|(name, table)| format!("{name}\n{}", String::from_utf8_lossy(table)))
            .collect();
        let shown = shown.join("\n\n");
        check_source(&imported.resume, &shown);
        check_words(&generator.words, &imported, &shown);
    }
}

#[test]
fn bibtex_loses_no_word() {
    const FIELDS: &[(&str, Shape)] = &[
        ("title", Text),
        ("subtitle", Text),
        ("journal", Text),
        ("booktitle", Text),
        ("publisher", Text),
        ("year", Date),
        ("month", One(&["jan", "9", "September"])),
        ("volume", Text),
        ("number", Text),
        ("pages", One(&["1--9", "e12", "3, 4"])),
        (
            "doi",
            One(&["https://doi.org/10.1000/182", "10.1/2", "none"]),
        ),
        ("url", Url),
        ("note", Text),
        ("pubstate", One(&["inpress"])),
        ("abstract", Long),
        ("keywords", Text),
        ("eprint", One(&["2101.00001"])),
        ("archiveprefix", One(&["arXiv", "x"])),
    ];
    for seed in 0..cases() {
        let mut generator = Generator::new(seed);
        let mut file = String::new();
        for entry in 0..generator.below(5) {
            let kind = generator.pick(&["article", "InProceedings", "phdthesis", "misc", "xx"]);
            file.push_str(&format!("@{kind}{{key{entry},\n"));
            let people: Vec<String> = (0..generator.below(4))
                .map(|_| match generator.below(3) {
                    0 => format!("{}, {}", generator.word(), generator.word()),
                    1 => format!("{} von {}", generator.word(), generator.word()),
                    _ => format!("{{{} {}}}", generator.word(), generator.word()),
                })
                .collect();
            if !people.is_empty() {
                file.push_str(&format!("  author = {{{}}},\n", people.join(" and ")));
            }
            for (name, shape) in FIELDS {
                if generator.below(3) > 0
                    && let Made::Text(text) = generator.make(shape)
                {
                    // What LaTeX gives a meaning to is generated apart from this.
                    let text: String = text
                        .chars()
                        .filter(|c| !matches!(c, '\\' | '{' | '}' | '$' | '"'))
                        .collect();
                    file.push_str(&format!("  {name} = {{{}}},\n", text));
                }
            }
            file.push_str("}\n\n");
        }
        if file.is_empty() {
            continue;
        }
        let imported = imported("papers.bib", file.as_bytes());
        check_words(&generator.words, &imported, &file);
    }
}

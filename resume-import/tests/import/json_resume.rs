//! JSON Resume: files of the schema with keys of proposals and of other tools, and what was written
//! here.

use crate::checks::imported;
use crate::generated::check;
use crate::generator::Shape::{self, *};
use resume_core::json;
use resume_import::{Format, Options, import};

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

/// The source of a résumé with these members beside the name, and what was not imported.
fn imported_beside(members: &str) -> (String, Vec<String>) {
    let file = format!(r#"{{"basics": {{"name": "Ada"}}, {members}}}"#);
    let imported = imported("cv.json", file.as_bytes());
    let losses = imported.losses.iter().map(|loss| loss.message.clone());
    (resume_syntax::print(&imported.resume), losses.collect())
}

#[track_caller]
fn is_imported(members: &str, expected: &[&str]) {
    let (source, losses) = imported_beside(members);
    for expected in expected {
        assert!(source.contains(expected), "{expected} in {source}");
    }
    assert_eq!(losses, [""; 0]);
}

#[test]
fn how_long_it_was_does_not_hide_a_date() {
    let (source, losses) = imported_beside(
        r#""work": [
            {"position": "A", "startDate": "2015-03", "endDate": "至今（9个月）"},
            {"position": "B", "startDate": "2013-10", "endDate": "2015-03（1年6个月）"},
            {"position": "C", "startDate": "2012-10", "endDate": "Aug 2013 (10 months)"},
            {"position": "D", "startDate": "2011 (contract)", "endDate": "2012 (Berlin)"}]"#,
    );
    let expected = [
        r#"2015-03..present "A""#,
        r#"2013-10..2015-03 "B""#,
        r#"2012-10..2013-08 "C""#,
        r#"2011..2012 "D", "contract", "Berlin""#,
    ];
    for expected in expected {
        assert!(source.contains(expected), "{source}");
    }
    assert_eq!(
        losses,
        [
            "no place for `9个月`",
            "no place for `1年6个月`",
            "no place for `10 months`"
        ]
    );
}

#[test]
fn jobs_in_a_list_of_their_own_are_jobs() {
    is_imported(
        r#""work": [[
            {"company": "Acme", "position": "CEO", "startDate": "2016"},
            {"company": "Acme", "position": "CTO", "startDate": "2014", "endDate": "2016"}]]"#,
        &[
            r#"at "Acme" {"#,
            r#"2016..present "CEO""#,
            r#"2014..2016    "CTO""#,
        ],
    );
}

#[test]
fn markup_in_a_name_is_not_its_text() {
    let file = r#"{"basics": {"name": "Ada<br>Example"}}"#;
    let imported = imported("cv.json", file.as_bytes());
    assert_eq!(imported.resume.name, "Ada Example");
    assert_eq!(imported.losses, []);
}

#[test]
fn what_a_row_says_in_a_summary_is_its_last_item() {
    is_imported(
        r#""skills": [{"name": "Web", "level": "Master", "keywords": ["CSS"], "summary": "Since 1998."}],
        "languages": [{"language": "German", "fluency": "Fluent", "summary": "Spoken at home."}],
        "interests": [{"name": "Reading", "summary": "Mostly Christie."}]"#,
        &[
            r#""Web (Master)": "CSS", "Since 1998.""#,
            r#""German": "Fluent", "Spoken at home.""#,
            r#""Reading": "Mostly Christie.""#,
        ],
    );
}

#[test]
fn other_names_of_fields_are_understood() {
    is_imported(
        r#""language": "de",
        "work": [{"position": "Engineer", "city": "Bern", "technologies": ["Rust"],
            "skills": ["Care"], "responsibilities": "- builds\n- tests"}],
        "education": [{"studyType": "BSc", "area": "Computing", "specialization": "Logic"}],
        "projects": [{"name": "Engine", "position": "Lead"}],
        "sideProjects": [{"name": "Bebop"}],
        "certificates": [{"name": "Cloud", "issuingOrganization": "AWS", "credentialID": "7",
            "credentialURL": "https://aws.example/7"}],
        "references": [{"name": "Bo", "relationship": "manager", "organization": "Acme",
            "reference": "Great."}]"#,
        &[
            r#"lang: "de""#,
            r#""Engineer" in "Bern""#,
            r#"keywords: "Rust", "Care""#,
            r#"- "tests""#,
            r#""BSc", "Computing", "Logic""#,
            r#"roles: "Lead""#,
            r#"projects "Side projects" {"#,
            r#""Cloud" at "AWS""#,
            r#"url: "https://aws.example/7""#,
            r#"number: "7""#,
            r#""Bo", "manager" at "Acme""#,
        ],
    );
}

#[test]
fn a_field_under_two_names_loses_nothing() {
    let (source, losses) = imported_beside(
        r#""work": [{"position": "Engineer", "role": "Lead", "name": {"a": "x", "b": "y"},
            "company": "Acme", "keywords": "Rust, C", "technologies": ["Go"], "skills": "SQL, R",
            "highlights": ["one"], "responsibilities": "two\nthree", "achievements": ["four"],
            "startDate": "2014", "from": "2013"},
            {"employer": "Ace", "roles": [{"jobTitle": "Trainee", "tasks": ["five"], "start": "2014"},
                {"title": "Baker", "from": "2015", "to": "2016"}]}],
        "sideProjects": [{"title": "Bebop", "techStack": "Rust, C"}],
        "skills": [{"category": "Web", "items": "CSS, HTML", "keywords": ["JS"]}]"#,
    );
    for item in [
        r#"at "Acme""#,
        r#"keywords: "Rust", "C", "Go", "SQL", "R""#,
        r#"- "one""#,
        r#"- "two""#,
        r#"- "three""#,
        r#"- "four""#,
        r#"at "Ace" {"#,
        r#"2014..present "Trainee""#,
        r#"- "five""#,
        r#"2015..2016    "Baker""#,
        r#""Web": "JS", "CSS", "HTML""#,
    ] {
        assert!(source.contains(item), "{item}: {source}");
    }
    let expected = ["Lead", "x", "y", "2013"].map(|text| format!("no place for `{text}`"));
    assert_eq!(losses, expected, "{source}");
}

#[test]
fn details_with_comments_are_bullets_and_items() {
    is_imported(
        r#""work": [{"position": "CEO", "details": [
            {"text": "Builds it", "comment": "Java"}, {"text": "Sells it"}]}],
        "skills": [{"name": "Web", "details": [{"text": "CSS", "comment": "expert"}]}]"#,
        &[
            r#"- "Builds it (Java)""#,
            r#"- "Sells it""#,
            r#""Web": "CSS (expert)""#,
        ],
    );
}

#[test]
fn one_date_that_is_not_understood_leaves_the_other() {
    let file = r#"{"basics": {"name": "Ada"}, "work": [
        {"name": "A", "position": "Dev", "startDate": "soon after", "endDate": "2019"},
        {"name": "B", "position": "Dev", "startDate": "01.03.2014", "endDate": "-"},
        {"name": "C", "position": "Dev", "startDate": "2014-03-00", "endDate": "Present (remote)"},
        {"name": "D", "position": "Dev", "startDate": "null", "endDate": "2019"}]}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    for entry in [
        r#"..2019 "Dev", "soon after" at "A""#,
        r#"2014-03-01..present "Dev" at "B""#,
        r#"2014-03..present "Dev", "remote" at "C""#,
        r#"        2019 "Dev" at "D""#,
    ] {
        assert!(source.contains(entry), "{entry}: {source}");
    }
}

#[test]
fn what_a_value_means_is_taken() {
    let file = r#"{"basics": {"name": "Ada", "profiles": [
        {"network": "YouTube", "username": "UCabcdefghijklmnopqrstuv"},
        {"network": "Stack Overflow", "url": "https://es.stackoverflow.com/users/1/ada"},
        {"network": "Skype", "username": "live:ada"},
        {"network": "LINE", "username": "ada.example"}]},
        "work": [{"name": "A", "position": "Dev", "highlights": ["応答を**50%**短縮"]}],
        "publications": [{"name": "P", "releaseDate": "2014", "doi": "https://doi.org/10.1000/182"}]}"#;
    let source = resume_syntax::print(&imported("cv.json", file.as_bytes()).resume);
    for item in [
        r#""YouTube": "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv""#,
        r#""Stack Overflow": "https://es.stackoverflow.com/users/1/ada""#,
        r#""Skype": "live:ada""#,
        r#""LINE": "ada.example""#,
        r#"- "応答を**50%**短縮""#,
        r#"doi: "10.1000/182""#,
    ] {
        assert!(source.contains(item), "{item}: {source}");
    }
}

#[test]
fn a_file_of_another_shape_says_what_it_has() {
    let refused = |file: &str| {
        let read = import(Some("cv.json"), file.as_bytes(), &Options::default());
        read.unwrap_err().to_string()
    };
    assert_eq!(
        refused(r#"{"candidate": {"name": "Ada"}, "posts": []}"#),
        "malformed JSON Resume file: no `basics` with a `name` in it, but `candidate`, `posts`; write the name as `\"basics\": { \"name\": \"Ada Example\" }`"
    );
    // A name alone is not that of a person.
    assert!(refused(r#"{"name": "left-pad", "version": "1.0.0"}"#).contains("`name`, `version`"));
    assert!(refused("{}").contains("this résumé has no name"));
}

#[test]
fn one_of_several_languages_is_taken() {
    let file = r#"{"meta": {"language": "de"}, "basics": {"name": "Ada",
        "label": {"en": "Engineer", "de": "Ingenieurin"}},
        "work": [{"name": "A", "position": "Dev", "highlights": {"en": ["one"], "de": ["eins"]}}],
        "languages": {"en": "native", "de": "C1"}}"#;
    let imported = imported("cv.json", file.as_bytes());
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(losses.len(), 2, "{losses:?}");
    let source = resume_syntax::print(&imported.resume);
    for item in [
        r#"headline: "Ingenieurin""#,
        r#"- "eins""#,
        r#""en": "native""#,
    ] {
        assert!(source.contains(item), "{item}: {source}");
    }
}

#[test]
fn names_that_look_like_languages_are_no_translations() {
    let file = r#"{"basics": {"name": "Ada"}, "skills": {"it": ["Linux"], "hr": ["Recruiting"]},
        "interests": [{"en": "reading", "de": "hiking"}], "work": [{"name": "A", "position": {"en_US": "Dev", "fr": "Dév"},
        "highlights": [{"it": "moved a data centre", "hr": "hired ten"}, {"en": "x", "de": ["y"]}]}]}"#;
    let imported = imported("cv.json", file.as_bytes());
    let source = resume_syntax::print(&imported.resume);
    for item in [
        r#""it": "Linux""#,
        r#""hr": "Recruiting""#,
        r#""en": "reading""#,
        r#""de": "hiking""#,
        r#""Dev" at "A""#,
        "it: moved a data centre",
        "hr: hired ten",
        "en: x",
    ] {
        assert!(source.contains(item), "{item}: {source}");
    }
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(losses.len(), 1, "{losses:?}");
    assert!(losses[0].contains("`Dév`"), "{losses:?}");
}

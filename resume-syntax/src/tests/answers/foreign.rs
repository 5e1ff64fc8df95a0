//! The help for what is right in other languages, of people and of programs.

use super::check;
use resume_core::words::{Label, Words};

#[test]
fn lists_have_no_brackets() {
    check(
        r#"lang: ["en"] experience { 2014 "Dev" at "A" { keywords: ["a", "b"] } } skills { "Languages": ["Rust"] }"#,
        &[
            (r#"["en"]"#, r#"write `"en"`"#),
            (r#"["a", "b"]"#, r#"write `"a", "b"`"#),
            (r#"["Rust"]"#, r#"write `"Rust"`"#),
        ],
    );
    check(
        r#"headline: ["a", "b"]"#,
        &[(r#"["a", "b"]"#, "write one text, without brackets")],
    );
}

#[test]
fn sections_of_other_languages_are_one_problem() {
    check(
        r#"experience: [ 2014 "Dev" at "A" ] skills: ["C"] education = { 2014 "BSc" at "B" }"#,
        &[
            ("experience:", "write `experience { … }`"),
            ("skills:", "write `skills { … }`"),
            ("=", "write `education { … }`"),
        ],
    );
    check(
        r#"tags: a variants = { b: a } skills { "C" #a }"#,
        &[("=", "write `variants { … }`")],
    );
}

#[test]
fn the_title_of_a_kind_in_another_language_gets_its_kind() {
    for (name, kind) in [
        ("Berufserfahrung", "experience"),
        ("formation", "education"),
        ("sprachen", "languages"),
        ("compétences", "skills"),
        ("職歴", "experience"),
        ("職務経歴", "experience"),
        ("경력사항", "experience"),
        ("학력사항", "education"),
        ("berufserfahrungen", "experience"),
        ("formações", "education"),
    ] {
        let mut letters = name.chars();
        let first = letters.next().unwrap().to_uppercase();
        let title = format!("{first}{}", letters.as_str());
        let entry = match kind {
            "skills" | "languages" => r#""a""#,
            _ => r#"2014 "a" at "b""#,
        };
        check(
            &format!("{name} {{ {entry} }}"),
            &[(
                name,
                &format!("it is called `{kind}` here: write `{kind} \"{title}\" {{ … }}`"),
            )],
        );
    }
    check(
        r#"lang: "de" Berufserfahrung { 2014 "a" at "b" } sprachen "Worte" { "c" }"#,
        &[
            (
                "Berufserfahrung",
                "it is called `experience` here: write `experience { … }`",
            ),
            (
                "sprachen",
                r#"it is called `languages` here: write `languages "Worte" { … }`"#,
            ),
        ],
    );
}

#[test]
fn a_name_with_a_hyphen_is_one_problem() {
    check(
        r#"contact { e-mail: "a@b.co" }"#,
        &[("e-mail", "write `email: …`")],
    );
    check(
        r#"cited-as: "Example, A.""#,
        &[("cited-as", "write `cited_as: …`")],
    );
    check(
        "#![allow(period-gap, bullet_long)]",
        &[("period-gap", "write `period_gap`")],
    );
    check(
        r#"tags: #storage, #net skills { "C" #storage #net }"#,
        &[("#", "remove the `#`"), ("#", "remove the `#`")],
    );
}

#[test]
fn quotes_of_other_languages_are_one_problem() {
    check(
        r#"summary: """text""" headline: f"x""#,
        &[
            (r#""""text""""#, r#"write `"text"`"#),
            ("f", "remove the letter"),
        ],
    );
    check(
        "summary: \"\"\"a\n\nb\"\"\"",
        &[(
            "\"\"\"a\n\nb\"\"\"",
            "write `\"` at each end of each paragraph, and `,` between paragraphs",
        )],
    );
}

#[test]
fn comments_of_other_languages_are_one_problem() {
    let help = "write `//` at the beginning of a comment, or `/*` and `*/` around it";
    let line = "write `//` at the beginning of a comment";
    check(
        r#"<!-- a comment: "x" --> skills { "C" -- a comment
        }"#,
        &[(r#"<!-- a comment: "x" -->"#, help), ("--", line)],
    );
}

#[test]
fn a_name_that_is_suggested_is_not_missing_too() {
    let found = |source: &str| {
        let analysis = crate::analyze(source.parse().unwrap());
        let problems = analysis.problems.into_iter();
        problems
            .map(|located| located.problem.help.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(found(r#"full_name: "Zoe""#), ["it is called `name` here"]);
    assert_eq!(found(r#""name": "Zoe""#), ["write `name`"]);
    assert_eq!(found(r#"氏名: "Zoe""#), ["it is called `name` here"]);
    assert_eq!(found(r#"이름: "Zoe""#), ["it is called `name` here"]);
    assert_eq!(
        found(r#"first_name: "Zoe" last_name: "Sample""#),
        [r#"write `name: "Ada Example"`"#]
    );
    let letter = r#"sender: ADA greeting: "Dear Ms. Sample," "Text." regards: "Sincerely,""#;
    let analysis = crate::analyze_letter(letter.parse().unwrap());
    assert_eq!(analysis.problems.len(), 3);
}

#[test]
fn a_comment_may_begin_with_a_number_sign() {
    let help = "write `//` at the beginning of a comment";
    let comment = ("#", help);
    check(
        "headline: \"x\"\n# my skills\nskills { \"C\" # with a compiler\n \"D\" }",
        &[comment, comment],
    );
    let edit = |source: &str| {
        let analysis = crate::analyze(source.parse().unwrap());
        let [located] = analysis.problems.as_slice() else {
            panic!("{:?}", analysis.problems);
        };
        located.problem.help.clone().into_edit().is_some()
    };
    assert!(edit("name: \"A\" skills { \"C\" # with a compiler\n }"));
    assert!(!edit("name: \"A\" skills { \"C\" # with a compiler }"));
    check("skills { \"C\"\n# private\n\"D\" }", &[comment]);
    check("########\nskills { \"C\" }", &[("########", help)]);
    // Outside of sections it may be a heading.
    let heading = "write `section \"More\" { … }`, or `//` before a comment";
    check("skills { \"C\" }\n## More", &[("## More", heading)]);
    check(
        "lang: \"de\"\n# Ausbildung\n2014 \"x\"",
        &[(
            "# Ausbildung",
            "write `education { … }`, or `//` before a comment",
        )],
    );
    // A tag may have a space after its sign, and a line of its own.
    check("tags: a skills { \"C\"\n# a\n\"D\" #\na }", &[]);
}

#[test]
fn a_number_sign_may_be_that_of_a_comment() {
    check(
        r#"skills { "C" } # comment"#,
        &[(
            "# comment",
            "write tags directly after what they mark, before its `{`; a comment begins with `//`",
        )],
    );
}

#[test]
fn an_entry_of_yaml_is_one_problem() {
    let help = r#"write it like `2014..2018 "Engineer" at "Employer" in "Place"`"#;
    check(
        "experience {\n  - title: \"X\"\n    company: \"Y\"\n    start: 2008-05\n    highlights:\n      - \"did\"\n  - company: Foo Bar\n    title: Dev\n}",
        &[("- title", help)],
    );
    check(
        "experience {\n  - title: \"X\"\n    company: \"Y\"\n  2014 \"Dev\" at \"X\" { - \"did\" colour: \"x\" }\n}",
        &[
            ("- title", help),
            (
                "colour",
                "write `\"Colour\": \"x\"` for a row; fields here are summary, url, about, keywords",
            ),
        ],
    );
    check(
        r#"section "S" { - note: "x"; "text" }"#,
        &[(
            "- note",
            r#"write it like `2014 "Title" at "Organisation"`"#,
        )],
    );
    // There it is a bullet without quotes.
    check(
        r#"experience { 2014 "Dev" at "X" { - note: "x" } }"#,
        &[
            ("-", "write `- \"…\"`"),
            (
                "note",
                "write `\"Note\": \"x\"` for a row; fields here are summary, url, about, keywords",
            ),
        ],
    );
}

#[test]
fn fields_in_other_languages_are_answered_with_the_field() {
    let called = |field: &str| format!("it is called `{field}` here");
    for (name, field) in [
        ("título", "headline"),
        ("cargo", "headline"),
        ("職種", "headline"),
        ("resumo", "summary"),
        ("objetivo", "summary"),
        ("objectif", "summary"),
        ("pronomen", "pronouns"),
    ] {
        check(&format!("{name}: \"x\""), &[(name, &called(field))]);
    }
    for (name, field) in [
        ("telefone", "phone"),
        ("celular", "phone"),
        ("電話", "phone"),
        ("携帯", "phone"),
        ("휴대폰", "phone"),
        ("endereço", "location"),
        ("dirección", "location"),
        ("住所", "location"),
        ("correo_electrónico", "email"),
        ("メール", "email"),
    ] {
        let source = format!("contact {{ {name}: \"x\" }}");
        check(&source, &[(name, &called(field))]);
    }
    check(
        r#"contact { e-mail-adresse: "a@b.co" 名前: "X" }"#,
        &[
            ("e-mail-adresse", "write `email: …`"),
            ("名前", r#"write `name: "…"` outside of `contact`"#),
        ],
    );
    check(
        r#"telefone: "+55 11 5555 0100" 連絡先 { email: "a@b.co" }"#,
        &[
            ("telefone", r#"it belongs in `contact { phone: "…" }`"#),
            (
                "連絡先",
                "it is called `contact` here: write `contact { … }`",
            ),
        ],
    );
    check(
        r#"experience { 2014 "x" { cargo: "y" empresa: "z" 住所: "w" } }"#,
        &[
            ("cargo", r#"write it as the title: `2014..2018 "…" at "…"`"#),
            ("empresa", r#"write `at "…"` before the braces"#),
            ("住所", r#"write `in "…"` before the braces"#),
        ],
    );
}

#[test]
fn a_label_that_a_resume_prints_is_answered_with_its_field() {
    for words in Words::ALL {
        for (label, kind) in [
            (Label::Score, "education"),
            (Label::Courses, "education"),
            (Label::Keywords, "projects"),
            (Label::Roles, "projects"),
            (Label::Expires, "certificates"),
            (Label::Number, "certificates"),
            (Label::Status, "publications"),
            (Label::Editors, "publications"),
        ] {
            let field = label.field().word();
            let is_part = |c: char| c.is_alphanumeric() || c == ' ';
            let name = words.label(label).trim_matches(|c| !is_part(c));
            // What is no name in Rust, means something else in English, or is a slip for `url`.
            let name = name.to_lowercase().replace(' ', "_");
            if syn::parse_str::<proc_macro2::Ident>(&name).is_err()
                || matches!(&*name, "note" | "ur")
            {
                continue;
            }
            let value = match label {
                Label::Expires => "2027",
                _ => "\"y\"",
            };
            let source = format!("name: \"A\" {kind} {{ 2014 \"x\" {{ {name}: {value} }} }}");
            let analysis = crate::analyze(source.parse().unwrap());
            let helps: Vec<_> = analysis
                .problems
                .iter()
                .map(|located| located.problem.help.to_string())
                .collect();
            let is_answered = match helps.as_slice() {
                [] => name == field,
                [help] => {
                    *help == format!("it is called `{field}` here")
                        || *help == format!("did you mean `{field}`?")
                }
                [..] => false,
            };
            assert!(is_answered, "{} {name}: {helps:?}", words.lang);
        }
    }
    check(
        r#"lang: "de" education { 2014 "x" { note: "1,3" } }"#,
        &[("note", "it is called `score` here")],
    );
    let row = r#"write `"Note": "1,3"` for a row; fields here are summary, url, score, courses"#;
    check(
        r#"education { 2014 "x" { note: "1,3" } }"#,
        &[("note", row)],
    );
}

#[test]
fn a_day_in_contact_is_no_text() {
    check(
        r#"contact { 生年月日: 1989-04-02 geburtsdatum: "2.4.1989" born: 1989-04-02 available: 2027-01 zip: 2014 }"#,
        &[
            ("生年月日: 1989-04-02", r#"write `"生年月日": 1989-04-02`"#),
            (
                r#"geburtsdatum: "2.4.1989""#,
                r#"write `"Geburtsdatum": 1989-04-02`"#,
            ),
            ("born: 1989-04-02", r#"write `"Date of birth": 1989-04-02`"#),
            (
                "available: 2027-01",
                r#"write a custom row: `"Available": 2027-01`"#,
            ),
            ("zip: 2014", r#"write a custom row: `"Zip": "2014"`"#),
        ],
    );
}

#[test]
fn where_a_work_appeared_is_part_of_its_head() {
    let head = r#"write `at "…"` before the braces"#;
    check(
        r#"publications { 2014 "x" { journal: "a" publisher: "b" } 2013 "y" { venue: "c" conference: "d" } }"#,
        &[
            ("journal", head),
            ("publisher", head),
            ("venue", head),
            ("conference", head),
        ],
    );
}

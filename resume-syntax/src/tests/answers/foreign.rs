//! The help for what is right in other languages, of people and of programs.

use super::check;

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
    check(
        "########\nskills { \"C\" }\n## More",
        &[("########", help), ("##", help)],
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
                "write `\"colour\": \"x\"` for a row; fields here are summary, url, about, keywords",
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
                "write `\"note\": \"x\"` for a row; fields here are summary, url, about, keywords",
            ),
        ],
    );
}

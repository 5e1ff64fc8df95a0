//! Advice about what looks as if it continued what is before it, and about labels as in JSON.

use super::check;
use crate::analyze;

const CONTINUE: &str = "write `,` to continue it, or `;` to begin something new";

const PUT: &str = "put it into the string before it, or write `;` to begin something new";

#[test]
fn what_is_on_the_line_of_an_entry_may_be_a_part_of_it() {
    check(
        r#"experience { 2014 "Engineer" "Storage" at "EMC" }"#,
        &[(r#""Storage" at "EMC""#, CONTINUE)],
    );
    check(
        r#"experience { 2014 "Engineer" at "EMC" "Boston" }"#,
        &[(r#""Boston""#, PUT)],
    );
    check(
        r#"education { 2014 at "MIT" in "Boston" { 2014 "M. S." "Mathematics" } }"#,
        &[(r#""Mathematics""#, CONTINUE)],
    );
    check(
        r#"lang: "en", "de" awards { 2014 "Prize" | "Preis" in "Boston" "MA" }"#,
        &[(r#""MA""#, PUT)],
    );
    check(
        r#"experience { "Dev" at "A" at "B" }"#,
        &[(
            r#"at "B""#,
            "write one `at` with both, or `;` to begin something new",
        )],
    );
    // These are two in any case.
    for lines in [
        r#"awards { 2014 "A"; "B" at "C" }"#,
        r#"awards { 2014 "A" 2013 "B" at "C" }"#,
        r#"awards { "A" at "B" "C" at "D" }"#,
        r#"awards { 2014 "A" { - "x" } "B" }"#,
        r#"tags: a awards { 2014 "A" #a "B" }"#,
        "awards { 2014 \"A\"\n    \"B\" at \"C\"\n}",
        "awards {\n    2014 \"A\"\n    \"B\" at \"C\"\n}",
        "awards {\n    2014 \"A\"\n\"B\"\n}",
    ] {
        check(lines, &[]);
    }
    check(
        "awards {\n    2014 \"A\"\n         \"B\" at \"C\"\n}",
        &[(r#""B" at "C""#, CONTINUE)],
    );
}

#[test]
fn texts_beside_a_bullet_a_list_or_a_field_may_be_parts_of_it() {
    let bullet =
        "put it into the string before it, or write `- ` for a bullet or `;` for something new";
    check(
        "projects { \"P\" {\n    - \"a\"\n      \"b\"\n    \"c\"\n    - \"d\" \"e\"\n} }",
        &[(r#""b""#, bullet), (r#""e""#, bullet)],
    );
    check(
        r#"skills { "C", "C++" "Rust" }"#,
        &[(r#""Rust""#, CONTINUE)],
    );
    check(
        r#"languages { "English" "native", "French" }"#,
        &[(r#""native", "French""#, CONTINUE)],
    );
    check(
        r#"projects { "P" { kind: "open" "source" } }"#,
        &[(r#""source""#, PUT)],
    );
    for lines in [
        r#"skills { "C" "Rust" }"#,
        "skills {\n    \"C\", \"C++\"\n    \"Rust\"\n}",
        r#"projects { "P" { url: "https://a.example" "A paragraph." } }"#,
        r#"projects { "P" { kind: "open"; "A paragraph." "Another one." } }"#,
        r#"section "S" { - "a" - "b" "L": "x" }"#,
    ] {
        check(lines, &[]);
    }
}

#[test]
fn labels_that_are_names_of_fields_are_answered_with_them() {
    let dates = "dates come first, like `2014-03..2018 \"…\"`";
    let title = "write it as the title: `2014..2018 \"…\" at \"…\"`";
    check(
        r#"experience { 2014 at "EMC" { "url": "https://a.example", "startDate": "2014-03", "position": "x", "Summary": "y", "stack": "C" } }"#,
        &[
            (r#""url""#, "write `url` without quotes"),
            (r#""startDate""#, dates),
            (r#""position""#, title),
        ],
    );
    check(
        r#"education { 2014 at "MIT" { "M. S." { "studyType": "x" "gpa": "3.9" "end_date": "2014" "institution": "y" } } }"#,
        &[
            (r#""studyType""#, title),
            (r#""gpa""#, "it is called `score` here, without quotes"),
            (r#""end_date""#, dates),
            (r#""institution""#, "write `at \"…\"` before the braces"),
        ],
    );
    check(
        r#"contact { email: "a@b.example" "github": "ada" "url": "https://a.example" "Signal": "ada" "mobile": "tel:+1-773-555-0142" }"#,
        &[
            (r#""github""#, "write `github` without quotes"),
            (r#""url""#, "it is called `website` here, without quotes"),
        ],
    );
    check(
        r#"contact { "email": "ada@ada.example" "phone": "+1 617 555 0100" "website": "ada.example" }"#,
        &[
            (r#""email""#, "write `email` without quotes"),
            (r#""phone""#, "write `phone` without quotes"),
            (r#""ada.example""#, r#"write `"https://ada.example"`"#),
        ],
    );
    check(
        r#"skills { "name": "Rust" "level": "good" "Level": "good" }"#,
        &[
            (
                r#""name""#,
                r#"write its value as the label, like `"…": "item"`, or alone"#,
            ),
            (
                r#""level""#,
                r#"write its value after what it belongs to, like `"Label": "…"`"#,
            ),
        ],
    );
    check(
        r#"section "S" { "startDate": "2014" "name": "x" "date": "y" "e-mail": "z" }"#,
        &[(r#""startDate""#, dates)],
    );
}

#[test]
fn quoted_names_of_json_resume_are_answered_with_the_form_of_the_language() {
    let at = "write `at \"…\"` before the braces";
    let bullets = "write each as a bullet: `- \"…\"`";
    for (name, help) in [
        (
            "releaseDate",
            "dates come first, like `2014-03..2018 \"…\"`",
        ),
        ("awarder", at),
        ("entity", at),
        ("name", "write it as the title: `2014..2018 \"…\" at \"…\"`"),
        ("area", "write it after the title: `\"…\", \"…\"`"),
        ("highlights", bullets),
        ("bullets", bullets),
        ("reference", "write it as a text without a label"),
    ] {
        let name = format!("\"{name}\"");
        let lines = format!(r#"projects {{ "x" {{ {name}: "y" }} }}"#);
        check(&lines, &[(&name, help)]);
    }
}

#[test]
fn two_texts_in_place_of_an_empty_line_have_the_quotes_of_the_text() {
    for (open, close) in [
        ("\"", "\""),
        ("r\"", "\""),
        ("r#\"", "\"#"),
        ("r##\"", "\"##"),
    ] {
        let source = format!("name: \"Ada\" summary: {open}a\n\nb{close}");
        let analysis = analyze(source.parse().unwrap());
        let [located] = &analysis.problems[..] else {
            panic!("{source}: {:?}", analysis.problems)
        };
        let written = format!("{:?}", located.problem.help);
        let between = format!("{:?}", format!("{close}, {open}"));
        assert!(written.contains(&between), "{written}: {between}");
    }
}

#[test]
fn a_level_beside_a_language_is_its_value() {
    let help = "write `:` between a language and its level";
    check(
        r#"languages { "Dutch" "C2" "French" "A1" }"#,
        &[(r#""C2""#, help), (r#""A1""#, help)],
    );
    check(r#"languages { "Dutch" "French" }"#, &[]);
    check("languages { \"Dutch\"\n\"C2\" }", &[]);
    check(r#"skills { "B1" "B2" }"#, &[]);
}

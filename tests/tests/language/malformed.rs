//! The fifteen malformed inputs that other résumé tools were given, in our language. The best of
//! them refused nine, without a place.

use resume_syntax::Evaluated;
use resume_syntax::source::{File, Level};

/// What is wrong with a résumé: its code, the words that it is said of, and what to type instead.
fn problems(lines: &str) -> Vec<(String, String, String)> {
    let source = format!("static ADA: Resume = resume! {{ {lines} }};");
    let file = File::read(&source);
    let [resume] = &file.invocations[..] else {
        panic!("there is one résumé")
    };
    let found = resume.diagnostics(resume.analyze(&mut |_| Evaluated::Unknown));
    assert!(
        found
            .iter()
            .all(|diagnostic| diagnostic.level == Level::Error)
    );
    let code = |diagnostic: &resume_syntax::source::Diagnostic| {
        diagnostic
            .code
            .map(|code| code.name().to_owned())
            .unwrap_or_default()
    };
    found
        .iter()
        .map(|diagnostic| {
            (
                code(diagnostic),
                source[diagnostic.range.clone()].to_owned(),
                diagnostic.help.to_string(),
            )
        })
        .collect()
}

/// A résumé with these lines in it is refused for one thing.
#[track_caller]
fn check(lines: &str, code: &str, words: &str, help: &str) {
    assert_eq!(
        problems(&format!("name: \"Ada Example\" {lines}")),
        [(code.to_owned(), words.to_owned(), help.to_owned())]
    );
}

#[test]
fn month_13() {
    check(
        r#"experience { 2014-13 at "EMC" }"#,
        "date_malformed",
        "2014-13",
        "months go from `01` to `12`",
    );
}

#[test]
fn february_30() {
    check(
        r#"experience { 2014-02-30 at "EMC" }"#,
        "date_malformed",
        "2014-02-30",
        "this month has days `01` to `28`",
    );
}

#[test]
fn end_before_start() {
    check(
        r#"experience { 2018..2014 at "EMC" }"#,
        "period_reversed",
        "2018..2014",
        "swap the dates: `2014..2018`",
    );
}

#[test]
fn unknown_section() {
    check(
        r#"experiance { 2014 at "EMC" }"#,
        "section_unknown",
        "experiance",
        "did you mean `experience`?",
    );
}

#[test]
fn typo_in_a_field() {
    check(
        r#"sumary: "Builds storage.""#,
        "field_unknown",
        "sumary",
        "did you mean `summary`?",
    );
}

#[test]
fn no_name() {
    let expected = (
        "field_missing".to_owned(),
        "headline".to_owned(),
        "write `name: \"Ada Example\"` before this".to_owned(),
    );
    assert_eq!(problems(r#"headline: "Storage engineer""#), [expected]);
}

#[test]
fn bad_email() {
    check(
        r#"contact { email: "ada@example" }"#,
        "email_malformed",
        "example",
        "write it like `ada@ada.example`",
    );
}

#[test]
fn script_for_a_url() {
    let help = "write one that begins with `https://`, `http://`, `mailto:` or `tel:`";
    check(
        r#"contact { "Home": "javascript:alert(1)" }"#,
        "url_scheme",
        "javascript:",
        help,
    );
    check(
        r#"summary: "See [this](javascript:alert(1)).""#,
        "url_scheme",
        "javascript:",
        help,
    );
}

#[test]
fn bad_phone() {
    check(
        r#"contact { phone: "617-CALL-ADA" }"#,
        "phone_malformed",
        r#""617-CALL-ADA""#,
        r#"write `"617 2255 232"`"#,
    );
}

#[test]
fn empty_bullet() {
    check(
        r#"experience { 2014 at "EMC" { - "" } }"#,
        "text_empty",
        r#""""#,
        "write it, or leave it out",
    );
}

#[test]
fn section_that_is_there_twice() {
    let help = "move its items into the first one, or give it a title";
    check(
        r#"skills { "C" } skills { "Rust" }"#,
        "section_repeated",
        "skills",
        help,
    );
}

#[test]
fn value_of_another_type() {
    check("headline: 42", "value_mistyped", "42", "write `\"42\"`");
}

#[test]
fn strong_that_never_closes() {
    let help = r"close it with `**` after a word, or write `\\*\\*` for two stars";
    check(
        r#"summary: "Builds **storage.""#,
        "markup_unclosed",
        "**",
        help,
    );
}

#[test]
fn role_outside_the_time_at_its_employer() {
    let lines = r#"experience { 2014..2018 at "EMC" { 2019..2020 "Engineer" } }"#;
    check(
        lines,
        "period_outside",
        "2019..2020",
        "the employer's dates are `2014..2018`; correct one of them",
    );
}

#[test]
fn a_start_in_the_far_future_has_no_clock_to_be_judged_by() {
    assert_eq!(
        problems(r#"name: "Ada Example" experience { 2099..present at "EMC" }"#),
        []
    );
}

#[test]
fn all_of_them_at_once() {
    let all = problems(
        r#"
        headline: 42
        sumary: "Builds **storage."
        contact { email: "ada@example" phone: "617-CALL-ADA" "Home": "javascript:alert(1)" }
        experiance {
            2014-13 at "EMC" { - "" }
            2014-02-30 at "RSA"
            2018..2014 at "MIT"
            2014..2018 at "CORERO" { 2019..2020 "Engineer" }
        }
        skills { "C" }
        skills { "Rust" }
    "#,
    );
    assert_eq!(all.len(), 14, "{all:#?}");
}

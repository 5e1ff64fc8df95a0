//! The help for what people write between the parts of a head.

use super::check;
use resume_core::problem::{Applicability, Help};

#[test]
fn a_sign_after_dates_is_removed() {
    for (sign, line) in [
        (":", r#"experience { 2014..2018: "Dev" at "A" }"#),
        ("-", r#"experience { 2014..2018 - "Dev" at "A" }"#),
        ("?", r#"experience { 2014? "Dev" at "A" }"#),
        (":", r#"section "Talks" { 2014: "A talk" }"#),
    ] {
        check(line, &[(sign, "remove it")]);
    }
}

#[test]
fn an_entry_has_one_date() {
    check(
        r#"experience { 2014, 2016 "Dev" at "A" 2010 & 2012 at "B" }"#,
        &[
            (
                "2014, 2016",
                "write an entry for each: `2014 \"…\"`, `2016 \"…\"`",
            ),
            (
                "2010 & 2012",
                "write an entry for each: `2010 \"…\"`, `2012 \"…\"`",
            ),
        ],
    );
    check(
        r#"experience { 2014->2018 "Dev" at "A" }"#,
        &[("2014->2018", "write `2014..2018`")],
    );
}

#[test]
fn brackets_in_a_head_are_one_problem() {
    let first = "dates come first, like `2014..2018 \"…\"`";
    check(
        r#"experience { "Dev" at "A" (2014..2018) "Dev" at "B" in "C" (2014 - 2018) { - "x" } }"#,
        &[("(2014..2018)", first), ("(2014 - 2018)", first)],
    );
    check(
        r#"awards { "Prize" (2024) }"#,
        &[("(2024)", "dates come first, like `2024 \"…\"`")],
    );
    check(
        r#"experience { (2014-2018) "Dev" at "A" }"#,
        &[("(2014-2018)", "write `2014..2018`")],
    );
    check(
        r#"experience { 2014..2018 (part-time) "Dev" at "A" 2012 "Dev" ("remote") at "B" }"#,
        &[
            (
                "(part-time)",
                r#"write it in quotes after the title, like `"…", "part-time"`"#,
            ),
            (
                r#"("remote")"#,
                r#"write it in quotes after the title, like `"…", "remote"`"#,
            ),
        ],
    );
    check(
        r#"languages { "English" (native) }"#,
        &[("(native)", r#"write it after a `:`, like `"…": "native"`"#)],
    );
}

#[test]
fn other_words_for_at_and_in_are_answered_with_these() {
    for word in ["bei", "chez", "At", "@", "for", "with", "from"] {
        check(
            &format!(r#"experience {{ 2014 "Dev" {word} "A" in "Bonn" }}"#),
            &[(word, "write `at`")],
        );
    }
    check(
        r#"experience { 2014 "Dev" at "A" à "Paris" 2015 "Dev" In "Bonn" }"#,
        &[("à", "write `in`"), ("In", "write `in`")],
    );
    check(
        r#"experience { 2014 "Dev" à "Paris" }"#,
        &[("à", r#"write `at "…"` or `in "…"`"#)],
    );
}

#[test]
fn a_quote_inside_a_text_is_one_problem() {
    let help = r#"write it as `\"`, or use `“` and `”`"#;
    for text in [
        r#""said "hi" to all""#,
        r#""said "hi there" to all""#,
        r#""Senior "Dev"""#,
        r#""a "b" and "c" d""#,
    ] {
        check(
            &format!(r#"section "T" {{ - {text} - "next" }}"#),
            &[(text, help)],
        );
    }
    check(
        r#"experience { 2014 "Dev"at "A" }"#,
        &[(r#""Dev"at"#, "write a space before it: `… at`")],
    );
    check(
        r#"experience { 2014 "Dev" @"A"; 2012 "Dev" @ "B" }"#,
        &[("@", "write `at …`"), ("@", "write `at`")],
    );
}

#[test]
fn an_escape_for_a_path_is_no_tab_without_asking() {
    let source = r#"name: "Ada" summary: "paths as C:\temp\new""#;
    let analysis = crate::analyze(source.parse().unwrap());
    let help = analysis.problems[0].problem.help.clone();
    let say = "write a space, or `\\\\` if the text has a backslash here";
    assert_eq!(help, Help::edit(say, " ", Applicability::Maybe));
}

#[test]
fn a_sign_after_dates_has_an_edit() {
    let analysis = crate::analyze(
        r#"name: "Ada" experience { 2014..2018: "Dev" at "A" }"#
            .parse()
            .unwrap(),
    );
    let help = analysis.problems[0].problem.help.clone();
    assert_eq!(help, Help::remove("remove it", Applicability::Certain));
}

#[test]
fn at_and_in_have_no_colon() {
    check(
        r#"experience { 2014 "E" at: "X" in: "Y" { - "a" } }"#,
        &[(":", "remove the colon"), (":", "remove the colon")],
    );
    check(
        r#"experience { 2014 as "E" company "X" location "Y" }"#,
        &[
            ("as", "remove it"),
            ("company", "write `at`"),
            ("location", "write `in`"),
        ],
    );
}

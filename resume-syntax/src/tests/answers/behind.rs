//! Dates, rows and names where people write them who know another order.

use super::check;

const BEHIND: &str = "dates come first, like `2019 \"…\"`";

const MAYBE: &str =
    "dates come first, like `2019 \"…\"`; write `;` before them if they belong to what follows";

#[test]
fn dates_at_the_end_of_a_line_are_not_those_of_the_next_entry() {
    check(
        "publications {\n    \"One\" at \"A\" 2019\n    \"Two\" at \"B\" 2019\n    \"Three\" in \"C\"\n}",
        &[("2019", MAYBE), ("2019", MAYBE)],
    );
    check(
        "education { 2010..2020 at \"School\" {\n    \"One\" 2019\n    \"Two\" { score: \"1,3\" }\n} }",
        &[("2019", MAYBE)],
    );
    check(
        "section \"Talks\" {\n    \"One\" 2019\n    \"Two\"\n}",
        &[("2019", MAYBE)],
    );
    // The last ones can be read in one way only.
    check(
        "awards {\n    \"One\" at \"A\" 2019\n    \"Two\" at \"B\" 2019\n}",
        &[("2019", BEHIND), ("2019", BEHIND)],
    );
    check(
        "education { at \"School\" {\n    \"One\" 2019\n    \"Two\" 2019\n} }",
        &[("2019", BEHIND), ("2019", BEHIND)],
    );
    // What only an employer names is named.
    check(
        "awards {\n    \"One\" at \"A\" 2019\n    at \"B\" { - \"x\" }\n}",
        &[("2019", MAYBE)],
    );
    // A comma would make a list.
    check(
        "awards {\n    \"One\", 2019\n    \"Two\", 2019\n    \"Three\"\n}",
        &[("2019", BEHIND), ("2019", BEHIND)],
    );
    // These are in their place.
    for lines in [
        "awards {\n    \"One\"\n    2019 \"Two\" at \"B\"\n}",
        "awards { \"One\" at \"A\" 2019 \"Two\" at \"B\" }",
        "awards { \"One\" at \"A\"; 2019\n    \"Two\" at \"B\" }",
        "awards {\n    2018 \"One\" at \"A\" 2019\n    \"Two\" at \"B\"\n}",
        "awards {\n    \"One\" { - \"a\" } 2019\n    \"Two\" at \"B\"\n}",
    ] {
        check(lines, &[]);
    }
}

#[test]
fn dates_end_where_a_number_begins_the_next_line() {
    check(
        "experience {\n    \"One\" at \"A\" 2019\n    2018 \"Two\" at \"B\" { - \"x\" }\n}",
        &[("2019", BEHIND)],
    );
    check(
        "experience { 2014..\n    2018 \"One\" at \"A\" { - \"x\" } }",
        &[],
    );
    check(
        "experience { March\n    2019 \"One\" at \"A\" }",
        &[("March\n    2019", "write `2019-03`")],
    );
}

#[test]
fn what_holds_positions_is_named_after_at() {
    check(
        r#"experience { 2010 "Museum" in "London" { 2012 "Curator" 2010 "Assistant" { - "did" } } }"#,
        &[(r#""Museum""#, "write `at` before it")],
    );
    let inside = "write all of them inside the braces, one below the other";
    for head in [r#""Dev" at "X""#, r#""Dev", "Ops""#] {
        check(
            &format!(r#"experience {{ 2014 {head} {{ 2015 "A" 2016 "B" }} }}"#),
            &[(r#"2015 "A""#, inside)],
        );
    }
    check(
        r#"experience { 2014 "Dev" { "text" } }"#,
        &[(
            r#""text""#,
            "write `summary: \"…\"`, or `- \"…\"` for a bullet",
        )],
    );
}

#[test]
fn rows_belong_into_the_braces_of_an_entry() {
    let help = "write `{` before the first row and `}` after the last, like `at \"…\" { \"Thesis\": \"…\" }`";
    check(
        r#"education { 2008 "Ph. D." at "Courtauld" "Thesis": "Lines" "Advisor": "X" 2004 "M. A." at "Y" }"#,
        &[(r#""Thesis""#, help)],
    );
    check(
        r#"education { 2008 "Ph. D." at "Courtauld" { - "x" } "Thesis": "Lines" }"#,
        &[(
            r#""Thesis""#,
            "write `2002..2006 \"B. S.\", \"Computer Science\" at \"School\"`",
        )],
    );
}

#[test]
fn texts_after_a_bullet_are_one_problem() {
    check(
        r#"experience { 2014 "Dev" at "X" { - "sat", "wrote" } }"#,
        &[(
            r#""wrote""#,
            "write `- ` before it, or `;` to begin something new",
        )],
    );
}

#[test]
fn a_section_with_a_colon_may_have_a_title() {
    check(
        r#"section: "Talks" { "a" } skills: "Tools" { "b" }"#,
        &[
            (":", "write `section \"…\" { … }`"),
            (":", "write `skills \"…\" { … }`"),
        ],
    );
    check(
        r#"section: "Talks""#,
        &[("section", "write `section \"Title\" { … }`")],
    );
}

#[test]
fn other_words_for_at_and_in_join_no_titles() {
    let either = "write `at \"…\"` or `in \"…\"`";
    check(
        r#"experience { 2014 "Enfermera" en "Hospital" 2013 "Enfermeira" em "Hospital" 2012 "X" na "Y" }"#,
        &[("en", either), ("em", either), ("na", either)],
    );
    check(
        r#"experience { 2014 "Enfermera" at "Hospital" en "Lima" }"#,
        &[("en", "write `in`")],
    );
    check(
        r#"skills { "a" en "b" "Label": "c" en "d" }"#,
        &[
            (r#""a" en "b""#, r#"write `"a", "b"`"#),
            (r#""c" en "d""#, r#"write `"c", "d"`"#),
        ],
    );
    check(
        r#"experience { 2008 at "X" "Fellow" in "Y" }"#,
        &[(
            r#""Fellow" in "Y""#,
            "a title comes before `at`; write `;` to begin something new",
        )],
    );
}

#[test]
fn a_number_after_a_label_keeps_its_signs() {
    check(
        r#"skills { "E": 1.5% "G": 5/5 "H": "x" }"#,
        &[("1.5%", r#"write `"1.5%"`"#), ("5/5", r#"write `"5/5"`"#)],
    );
}

#[test]
fn a_comma_at_the_end_of_a_line_continues_a_row() {
    let help = "write `;` for the `,` before it to begin something new, or indent it";
    check(
        "skills {\n    \"A\", \"B\",\n    \"Languages\": \"Dutch\",\n    \"Git\", \"Excel\",\n}",
        &[(r#""Git""#, help)],
    );
    for lines in [
        "skills {\n    \"Languages\": \"Dutch\",\n        \"Git\", \"Excel\"\n}",
        "skills {\n    \"Languages\":\n    \"Dutch\", \"Git\"\n}",
        "skills {\n    \"Languages\":\n    \"Dutch\",\n    \"Git\"\n}",
        "skills {\n    \"Languages\": \"Dutch\", \"Git\"\n}",
    ] {
        check(lines, &[]);
    }
}

#[test]
fn an_entry_with_dates_at_the_end_of_its_line_does_not_lack_them() {
    let help = |dates: &str| {
        format!(
            "dates come first, like `{dates} \"…\"`; write `;` before them if they belong to what follows"
        )
    };
    let [one, two] = ["2016..2017", "2014..2016"].map(help);
    check(
        "contact { email: \"a@b.co\" } experience {\n \"A\" at \"X\" 2016..2017\n \"B\" at \"Y\" 2014..2016\n \"C\" at \"Z\" }",
        &[("2016..2017", &one), ("2014..2016", &two)],
    );
}

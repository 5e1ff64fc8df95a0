//! Bounds between mistakes that look alike.

use super::{check, check_problems};
use crate::{analyze, analyze_letter};

const ITEM: &str = "an item is a field, a section, dates, text in quotes or a bullet";

const COMMA: &str =
    "write `, \"…\"` for another value of the field before it, or `\"Label\": \"…\"`";

#[test]
fn what_dates_hold() {
    check(
        r#"experience { 2014-03-15 10:30:15 "Dev" at "X" 2013:2014 "Dev" at "X" }"#,
        &[
            ("2014-03-15 10:30:15", "write `2014-03-15`"),
            ("2013:2014", "write `2013..2014`"),
        ],
    );
    check(
        r#"experience { 2014..l . a "Dev" at "X" }"#,
        &[("l . a", "write `\"l . a\"`")],
    );
    check(
        r#"experience { 2014 + 2016 "x" at "y" }"#,
        &[(
            "2014 + 2016",
            "write an entry for each: `2014 \"…\"`, `2016 \"…\"`",
        )],
    );
    check(r#"experience { 2012 * 2013 "x" at "y" }"#, &[("*", ITEM)]);
    let help = "write `2014..2018 \"Engineer\" at \"Employer\" in \"Place\"`";
    check(
        r#"experience { Q12014 "x" at "y" H12 "x" at "z" Sep2014 "x" at "y" }"#,
        &[
            ("Q12014", help),
            ("H12", help),
            ("Sep2014", "write `2014-09`"),
        ],
    );
}

#[test]
fn an_end_in_quotes_is_before_a_title_on_its_line_or_touches_the_dots() {
    check(
        "experience { 2013..\"present\"\n\"Engineer\" at \"X\" }",
        &[("2013..\"present\"", "write `2013..present`")],
    );
    check(
        r#"experience { 2013.. "present" "Engineer" at "X" }"#,
        &[(r#"2013.. "present""#, "write `2013..present`")],
    );
    check(
        "experience { 2013.. \"present\"\n\"Engineer\" at \"X\" }",
        &[(
            "\"Engineer\" at \"X\"",
            "write them before it, as the others have them",
        )],
    );
}

#[test]
fn brackets_without_dates_or_without_a_name_are_no_head() {
    let block = "write text in quotes, and dates like `2014-03..2018`";
    check(r#"experience { (x) "Dev" at "X" }"#, &[("(x)", block)]);
    check(
        r#"experience { (2014) - "x" }"#,
        &[
            ("(2014)", block),
            (
                r#"- "x""#,
                "write `2014..2018 \"Engineer\" at \"Employer\" in \"Place\"`",
            ),
        ],
    );
}

#[test]
fn only_the_head_of_an_entry_has_other_words_for_at() {
    let colon = "write `chez: \"…\"` for a field, or quote the word";
    check(
        r#"contact { email: "a@b.co" "Office" chez "x" }"#,
        &[(r#""Office""#, COMMA), ("chez", colon)],
    );
    check(r#"summary: "x" chez "y""#, &[("chez", colon)]);
    let remove = "remove the colon";
    check(
        r#"skills { "x" at: "y" } awards { "x" at: "y" }"#,
        &[(":", remove), (":", remove)],
    );
}

#[test]
fn a_tag_on_a_line_of_its_own_is_one_if_it_is_declared() {
    let skills = "skills { \"C\"\n # b \"D\" }";
    let contact = r#"contact { email: "a@b.co" }"#;
    check(&format!("{contact} tags: b {skills}"), &[]);
    check(
        &format!("{contact} tags: a {skills}"),
        &[("#", "write `//` at the beginning of a comment")],
    );
}

#[test]
fn words_after_declared_tags() {
    let comma = "write `,` before it";
    check(r#"tags: a at x skills { "C" #a }"#, &[("at", comma)]);
    check(r#"tags: a b x skills { "C" #a }"#, &[("b", comma)]);
    check(
        r#"tags: "a", b skills { "C" #a }"#,
        &[("\"a\"", "write `a`")],
    );
    check(
        r#"tags: #a b skills { "C" #a #b }"#,
        &[("#", "remove the `#`")],
    );
    check(
        r#"skills { "C" # ; b "D" }"#,
        &[("#", "write it like `#front_end`")],
    );
}

#[test]
fn up_to_three_signs_are_a_bullet() {
    check(
        r#"section "S" { *** "a" }"#,
        &[("***", "write `- \"…\"` for a bullet")],
    );
    check(r#"section "S" { **** "a" }"#, &[("****", ITEM)]);
    let bullet = "write `- \"…\"`";
    check(
        r#"experience { at "X" { - "a" { 2014 "b" "c" - "d" } } }"#,
        &[(r#"2014 "b""#, bullet), (r#""c""#, bullet)],
    );
}

#[test]
fn texts_of_contact_without_a_colon() {
    check(
        r#"contact { email: "a@b.co" "A", "B" "C" "D" "E", "F" }"#,
        &[
            (r#""A", "B""#, COMMA),
            (r#""C""#, "write `\"Label\": \"…\"`"),
            (r#""E", "F""#, COMMA),
        ],
    );
    check(
        r#"contact { email: "a@b.co" "G" "H", "I" }"#,
        &[(r#""G""#, COMMA), (r#""H", "I""#, COMMA)],
    );
    check(
        r#"contact { email: "a@b.co" "A" "B"; "C"; "D" }"#,
        &[
            (r#""A""#, COMMA),
            (r#""B""#, COMMA),
            (r#""C""#, COMMA),
            (r#""D""#, COMMA),
        ],
    );
}

#[test]
fn what_ends_a_list_of_words_or_numbers() {
    check(
        r#"education { 2012..2015 at "Y" { score: 3, 2014 "C" } }"#,
        &[
            ("3", "write `\"3\"`"),
            (",", "write `;` to begin something new, or remove the comma"),
        ],
    );
    check(
        r#"education { 2012..2015 "x" at "Y" { score: 3, 9 } }"#,
        &[("3, 9", "write `\"3, 9\"`")],
    );
    let label = "write `\"Label\": \"item\", \"item\"`";
    check(
        r#"skills { "L": "a", b "N": "d", at "y" }"#,
        &[
            ("b", "write `\"b\"`"),
            (",", "write `;` to begin something new, or remove the comma"),
            (r#"at "y""#, label),
        ],
    );
}

#[test]
fn what_follows_a_label() {
    check(
        r#"experience: "x" "experience": { 2014 "a" at "b" }"#,
        &[
            ("experience", "write `experience { … }`"),
            (r#""experience":"#, "write `experience { … }`"),
        ],
    );
    check(
        r#"skills { "L": 5/5 at "M": "x" }"#,
        &[("5/5 at", "write `\"5/5 at\"`")],
    );
    check(
        r#"experience { 2014 (expected) "x" at "y" (expected) "z" at "y" }"#,
        &[
            ("2014 (expected)", "write `expected 2014`"),
            (
                "(expected)",
                "write it in quotes after the title, like `\"…\", \"expected\"`",
            ),
        ],
    );
}

#[test]
fn literals_that_are_no_text() {
    check(
        r#"headline: b"x" summary: true"#,
        &[
            ("b\"x\"", "remove the letter before the quote"),
            ("true", "write text in quotes, a Rust path or a macro call"),
        ],
    );
    check(
        "headline: b'x'",
        &[("b'x'", "write text in quotes, a Rust path or a macro call")],
    );
    check("headline: 'x'", &[("'x'", "write it in double quotes")]);
    let excerpt = |source: &str| analyze(source.parse().unwrap()).problems[0].excerpt();
    let found = excerpt("name: \"A\" headline: \"some words\n\nand more\"");
    assert!(found.is_some());
}

#[test]
fn a_letter_holds_no_sections_and_names_its_resume() {
    let check = |lines: &str, expected: &[(&str, &str)]| {
        let source = format!("{lines} opening: \"Dear Ms. X,\" closing: \"Sincerely,\"");
        let mut analysis = analyze_letter(source.parse().unwrap());
        analysis.sort_by_source(|span| span.byte_range().start);
        check_problems(&source, &analysis.problems, expected);
    };
    let holds = "a letter holds fields, paragraphs, bullets and rows";
    check(r#"from: ADA; experience { "y" }"#, &[("experience", holds)]);
    check(r#"from: ADA; 2014 "x" "y""#, &[(r#"2014 "x""#, holds)]);
    check(r#"from: &ADA "x" to: "B""#, &[("&ADA", "write `ADA`")]);
}

#[test]
fn brackets_before_a_name_with_a_colon_are_no_dates() {
    let brackets = "write text in quotes, and dates like `2014-03..2018`";
    check(
        r#"experience { (2014) about: "x" }"#,
        &[
            ("(2014)", brackets),
            ("about", "move it into the entry's braces"),
        ],
    );
}

#[test]
fn words_before_a_month_are_no_part_of_it() {
    check(
        r#"experience { summers June 2014..2018 "Dev" at "X" }"#,
        &[(
            "summers June 2014..2018",
            r#"write it after the title: `2014-06..2018 "…", "summers"`"#,
        )],
    );
}

#[test]
fn only_a_known_status_is_one_before_a_title() {
    check(
        r#"publications { foo "A paper" }"#,
        &[("foo", r#"write `2014 "Title" at "Organisation"`"#)],
    );
    check(
        r#"publications { submitted "A paper" }"#,
        &[(
            "submitted",
            r#"write `{ status: "submitted" }` after the head"#,
        )],
    );
    check(
        r#"publications { submitted 2014 "A paper" at "J" }"#,
        &[(
            "submitted 2014",
            r#"write it after the title: `2014 "…", "submitted"`"#,
        )],
    );
}

#[test]
fn a_list_of_a_label_ends_before_a_field() {
    check(
        r#"education { 2014 "A" at "B" { "L": "x", url: "https://a.example" } }"#,
        &[],
    );
    check(
        r#"skills { "L": "x", rust "y" }"#,
        &[(
            "rust",
            r#"write `rust: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"skills { "L": (617) "x" }"#,
        &[(r#""L":"#, r#"write `"Label": "item", "item"`"#)],
    );
}

#[test]
fn a_number_of_a_row_in_contact_is_no_date() {
    check(
        r#"contact { email: "a@b.co" "Id": 555 014 200 "N": 5/5 "B": 2014-03 }"#,
        &[
            ("555 014 200", r#"write `"555 014 200"`"#),
            ("5/5", "write it like `2014`, `2014-03` or `2014-03-15`"),
        ],
    );
}

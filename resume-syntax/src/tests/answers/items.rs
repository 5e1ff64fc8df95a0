//! The help for sections, entries, bullets, rows and attributes.

use super::check;
use resume_core::problem::Help;

#[test]
fn a_section_has_one_title_in_quotes_and_no_colon() {
    check(r#"skills: { "C" }"#, &[(":", "write `skills { … }`")]);
    check(
        r#"experience "A", "B" { at "X" }"#,
        &[(r#""B""#, "remove this one, or move it into the braces")],
    );
    check(
        r#"experience "A" "B" { at "X" }"#,
        &[(r#""B""#, "remove this one, or move it into the braces")],
    );
    check(
        r#"experience My Work { at "X" }"#,
        &[("My Work", r#"write `"My Work"`"#)],
    );
    check(
        r#"section My Talks { "x" }"#,
        &[("My Talks", r#"write `"My Talks"`"#)],
    );
    check(
        r#"experience My Work summary: "x""#,
        &[("experience My Work", r#"write `"experience My Work"`"#)],
    );
    check(
        r#"experience "A", { at "X" }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"experience 2014 { at "X" }"#,
        &[("experience", "write `experience { … }`")],
    );
    check(
        r#"skills #front-end { "C" }"#,
        &[("front-end", "write `front_end`")],
    );
}

#[test]
fn the_head_of_an_entry_goes_from_dates_to_tags() {
    check(
        r#"tags: a experience { 2014, "E" at "X" #a }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"experience { 2014, "L": "x" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            (
                r#""L""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014 Engineer at "X" }"#,
        &[("Engineer", r#"write `"Engineer"`"#)],
    );
    check(
        r#"experience { 2014 summary: "x" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            ("summary", "move it into the entry's braces"),
        ],
    );
    check(
        r#"experience { 2014 Engineer { - "x" } }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            (
                "Engineer",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { "E" at "X", in "Y" }"#,
        &[(",", "remove the comma")],
    );
    check(r#"experience { "E" at "X", "Y" at "Z" }"#, &[]);
    check(r#"experience { "E" in "Y", at "X" }"#, &[]);
    check(
        r#"experience { "E" in "Y" at "X" }"#,
        &[("at", r#"write `at "…" in "…"`"#)],
    );
    check(
        r#"tags: a experience { "E" #a at "X" }"#,
        &[(
            "at",
            r#"write `at "…" #tag`, or `;` to begin something new"#,
        )],
    );
    check(
        r#"tags: a experience { "E" at "X", #a }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"tags: a experience { "E" at "X" #a, { - "x" } }"#,
        &[(
            r#"{ - "x" }"#,
            "write what it is before it, like `experience {`",
        )],
    );
    check(
        r#"experience { "E" at X in Y }"#,
        &[("X", r#"write `"X"`"#), ("Y", r#"write `"Y"`"#)],
    );
    check(
        r#"experience { "E" at 7 in 8 }"#,
        &[("7", r#"write `at "7"`"#), ("8", r#"write `in "8"`"#)],
    );
    check(
        r#"experience { "E" at summary: "x" }"#,
        &[
            ("at", r#"write `at "…"`"#),
            ("summary", "move it into the entry's braces"),
        ],
    );
    check(
        r#"experience { at: "x" }"#,
        &[(
            "at",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { "E" in "Y" foo "x" }"#,
        &[(
            "foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"tags: a projects { "E" #a foo "x" }"#,
        &[("foo", r#"write `2014 "Title" at "Organisation"`"#)],
    );
    check(
        r#"experience { "E" at "X", summary "x" }"#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"section "T" { "E" at "X", - foo }"#,
        &[("foo", r#"write `"foo"`"#)],
    );
    check(
        r#"experience { in: "x" }"#,
        &[(
            "in",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"in "X""#,
        &[("in", r#"write `"title" at "organisation" in "place"`"#)],
    );
    check(
        r#"experience { at 2014-03 "E" at 2014 "F" }"#,
        &[("at", r#"write `at "…"`"#), ("at", r#"write `at "…"`"#)],
    );
    check(
        r#"experience { at 2014.. "E" }"#,
        &[("at", r#"write `at "…"`"#)],
    );
    check(
        r#"experience { at 2014 at "X" }"#,
        &[("2014", r#"write `at "2014"`"#)],
    );
    check(
        r#"experience { "E" at 2014 in "X" }"#,
        &[("2014", r#"write `at "2014"`"#)],
    );
    check(
        r#"experience { at "X" in 2014/03 "E" }"#,
        &[("in", r#"write `in "…"`"#), ("2014/03", "write `2014-03`")],
    );
    check(
        r#"experience ( at "X" )"#,
        &[(r#"( at "X" )"#, "write `{ … }`")],
    );
    check(
        r#"experience { at "X" [ - "a" ] }"#,
        &[(r#"[ - "a" ]"#, "write `{ … }`")],
    );
}

#[test]
fn dates_come_before_what_they_belong_to() {
    check(
        r#"education { "B. S." at "BU" expected 2026; "M. S." at "BU" in "Boston" 2014-2018 { score: "A" } }"#,
        &[
            (
                "expected 2026",
                r#"dates come first, like `expected 2026 "…"`"#,
            ),
            ("2014-2018", r#"dates come first, like `2014-03..2018 "…"`"#),
        ],
    );
    check(
        r#"experience { 2014..2018 at "EMC" { "E" 2016..2018 { - "x" } "F" 2014 } }"#,
        &[
            ("2016..2018", r#"dates come first, like `2016..2018 "…"`"#),
            ("2014", r#"dates come first, like `2014 "…"`"#),
        ],
    );
    check(
        r#"#![allow(period_missing)] education { "B. S." at "BU" 2015 "M. S." at "BU"; "B. A." at "BU" 2014 at "X" }"#,
        &[],
    );
}

#[test]
fn a_bullet_is_a_text() {
    check(
        r#"experience { at "X" { - - "a" } }"#,
        &[("- -", r#"write `- "…"` for a bullet"#)],
    );
    for mark in ["*", "+", ">", ".", "->", "--", "o", "ー"] {
        check(
            &format!(r#"experience {{ at "X" {{ - "a" {mark} "b" {mark} "c" }} }}"#),
            &[(mark, r#"write `- "…"` for a bullet"#); 2],
        );
    }
    check(
        r#"experience { at "X" { - foo: "x" } }"#,
        &[
            ("-", r#"write `- "…"`"#),
            (
                "foo",
                r#"write `"Foo": "x"` for a row; fields here are summary, url, about, keywords"#,
            ),
        ],
    );
    check(
        r#"experience { at "X" { - foo { "x" } } }"#,
        &[
            ("-", r#"write `- "…"`"#),
            (
                "foo",
                "an entry holds fields, positions with their own dates, rows and bullets",
            ),
        ],
    );
    check(
        r#"experience { at "X" { - foo bar - "b" - 3 } }"#,
        &[
            ("foo bar", r#"write `"foo bar"`"#),
            ("3", r#"write `- "3"`"#),
        ],
    );
    check(
        r#"experience { at "X" { - "a" { - "c" { - "d" } "e" foo } 1. "f" { - "g" } } }"#,
        &[
            (r#"- "d""#, "write them one level higher"),
            (r#""e""#, r#"write `- "…"`"#),
            ("foo", r#"write text in quotes: `"foo"`"#),
            ("1.", r#"write `- "…"` for a bullet"#),
        ],
    );
    check(
        r#"experience { - "a" }"#,
        &[(
            r#"- "a""#,
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check("experience { - }", &[("-", r#"write `- "…"`"#)]);
}

#[test]
fn what_an_entry_holds_depends_on_its_section() {
    check(
        r#"references { "G" { "a", "b" } }"#,
        &[(
            r#""a", "b""#,
            r#"write `;` between paragraphs, or a `"Label":` before a row"#,
        )],
    );
    check(
        r#"tags: t references { "G" { "a" #t "b" } } awards { "A" { "x" } } section "T" { 2014 "P" { "x" } }"#,
        &[],
    );
    check(
        r#"references { "G" { 2014 "a" } }"#,
        &[(
            r#"2014 "a""#,
            "it holds fields, paragraphs, rows and bullets",
        )],
    );
    check(
        r#"experience { at "X" { "R" { 2014 "a" } } }"#,
        &[(
            r#"2014 "a""#,
            "a role or a degree holds fields, paragraphs, rows and bullets",
        )],
    );
    check(
        r#"education { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `2002..2006 "B. S.", "Computer Science" at "School"`"#,
        )],
    );
    check(
        r#"references { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `"Name", "relation" at "Organisation"`"#,
        )],
    );
    check(
        r#"volunteering { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { 2015 at "X" { - "a"; "B" } at "Y" { - "c", 2014 "E" } }"#,
        &[],
    );
}

#[test]
fn a_row_has_items() {
    check(
        r#"section "T" { "L": }"#,
        &[(r#""L":"#, r#"write `"Label": "item", "item"`"#)],
    );
    check(
        r#"section "T" { "L": 3 "M": 2014 "x" }"#,
        &[
            ("3", r#"write `"3"`"#),
            (r#""M":"#, r#"write `"Label": "item", "item"`"#),
        ],
    );
    check(
        r#"section "T" { "L": foo, bar "M": foo: "x" }"#,
        &[
            ("foo, bar", r#"write `"foo", "bar"`"#),
            (r#""M":"#, r#"write `"Label": "item", "item"`"#),
            ("foo", r#"write `"foo": "x"`"#),
        ],
    );
    check(
        r#"skills { level: 3 tools: BIO } section "T" { hours: -5 }"#,
        &[
            ("level: 3", r#"write `"level": "3"`"#),
            ("tools", r#"write `"tools": "…"`"#),
            ("hours: -5", r#"write `"hours": "-5"`"#),
        ],
    );
    check(
        r#"section "T" { "L": foo { } }"#,
        &[
            (r#""L":"#, r#"write `"Label": "item", "item"`"#),
            (
                "foo",
                "a custom section holds paragraphs, bullets, rows and entries",
            ),
        ],
    );
    check(
        r#"section "T" { "L": BIO }"#,
        &[("BIO", r#"write `"BIO"`"#)],
    );
    check(
        r#"section "T" { a: "x" "L": "y" }"#,
        &[("a", r#"write `"a": "x"`"#)],
    );
    check(
        r#"skills { "C" { "x" } }"#,
        &[(r#""C""#, r#"write `"Label": "item", "item"`"#)],
    );
}

#[test]
fn an_attribute_is_a_lint_level() {
    check(
        r#"/** doc */ skills { "C" }"#,
        &[("/** doc */", "write `//` for a comment")],
    );
    check(
        r#"#[cfg(doc)] skills { "C" }"#,
        &[("#[cfg(doc)]", "lint levels are written `#![allow(…)]`")],
    );
    check(
        r#"#![allow] skills { "C" }"#,
        &[(
            "#![allow]",
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#![allow(contact_missing, "x", bullet_long)] skills { "C" }"#,
        &[(r#""x""#, "write it like `#![allow(period_gap)]`")],
    );
    check(
        r#"#![forbid(bullet_long)] skills { "C" }"#,
        &[(
            "#![forbid(bullet_long)]",
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#![("x")] skills { "C" }"#,
        &[(
            r#"#![("x")]"#,
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#!a skills { "C" }"#,
        &[(
            "#!a",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}

#[test]
fn what_cannot_begin_an_item_is_one_problem() {
    check(
        r#"b'x' skills { "C" }"#,
        &[(
            "b'x'",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"{ "x" } skills { "C" }"#,
        &[(
            r#"{ "x" }"#,
            "write what it is before it, like `experience {`",
        )],
    );
    check(
        r#"% & skills { "C" }"#,
        &[(
            "% &",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= ; skills { "C" }"#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= - "x""#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= "x""#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}

/// What is left of an item that was refused is not refused again.
#[test]
fn one_mistake_is_one_problem() {
    check(
        r#"contact { phone { } "+1 617 555 0100" #a email: "a@b.co" }"#,
        &[(
            "phone",
            r#"write `email: "…"`, `github: "…"` or `"Label": "…"`"#,
        )],
    );
    check(
        r#"contact { website: - "https://x.example", "https://y.example" email: "a@b.co" }"#,
        &[(
            "website",
            r#"write it after the colon, like `website: "…"`"#,
        )],
    );
    // It may be the declaration of the tags.
    check(
        r#"tagz_of_mine: a, b skills { "C" #a "D" #b }"#,
        &[(
            "tagz_of_mine",
            "fields here are name, pronouns, photo, headline, summary, cited_as, lang, tags",
        )],
    );
    check(
        r#"experience { in 1978 "E" at "X" }"#,
        &[("in", r#"write `"title" at "organisation" in "place"`"#)],
    );
    check(
        r#"experience { 2014 "E" r#at "X" }"#,
        &[(
            "r#at",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
}

/// Where a comma may be missing too, no edit is offered.
#[test]
fn a_value_before_another_one_is_not_edited() {
    let helps = |source: &str| {
        let problems = crate::analyze(source.parse().unwrap()).problems;
        let helps = problems.into_iter().map(|located| located.problem.help);
        helps.collect::<Vec<_>>()
    };
    let source = r#"name: "A" projects { "P" { keywords: foo "x" } }"#;
    assert_eq!(helps(source)[0], "write `\"foo\"`".into());
    let source = r#"name: "A" projects { "P" { keywords: foo, "x" } }"#;
    assert!(matches!(helps(source)[..], [Help::Write(_)]));
}

#[test]
fn a_name_that_a_comma_divides_is_one_text() {
    let right = r#"write `in "Boston, MA"`, or `;` to begin something new"#;
    for lines in [
        r#"experience { 2014 at "EMC" in "Boston", "MA" { "E" } 2013 at "X" { "F" } }"#,
        r#"tags: a experience { 2014 "E" at "EMC" in "Boston", "MA" #a }"#,
        r#"experience { 2014 "E" at "EMC" in "Boston", "MA" 2013 "F" at "X" }"#,
        r#"experience { 2014 "E" in "Boston", "MA" at "EMC" }"#,
        r#"experience { at "EMC" { 2014 "E" in "Boston", "MA" { - "x" } } }"#,
        r#"awards { 2014 "Prize" in "Boston", "MA" }"#,
    ] {
        check(lines, &[(r#""Boston", "MA""#, right)]);
    }
    check(
        r#"education { "B. S." at "MIT" in "Cambridge", r"MA", "USA" }"#,
        &[(
            r#""Cambridge", r"MA", "USA""#,
            r#"write `in "Cambridge, MA, USA"`, or `;` to begin something new"#,
        )],
    );
    check(
        r#"experience { 2014 "E" at "EMC", "RSA" in "Boston" }"#,
        &[(
            r#""EMC", "RSA""#,
            r#"write `at "EMC, RSA"`, or `;` to begin something new"#,
        )],
    );
    check(
        r#"experience { "E" at "EMC" in "Boston", b"MA" }"#,
        &[(
            r#""Boston", b"MA""#,
            r#"write `in "…"`, or `;` to begin something new"#,
        )],
    );
    // What has an `at` is an entry, and a label begins a row.
    check(
        r#"projects { "E" at "EMC" in "Boston", "F", "G" at "RSA" in "York", 2013 at "X", "Y" at "Z" }"#,
        &[],
    );
    check(
        r#"section "T" { "A" in "Boston", "L": "x"; "B" in "York"; "C" }"#,
        &[],
    );
}

#[test]
fn the_title_comes_before_the_place() {
    let check_order = |words: &str, right: &str| {
        check(
            &format!("experience {{ 2014 {words} {{ - \"x\" }} }}"),
            &[(words, &format!("write `{right}`"))],
        );
    };
    check_order(r#"in "X" "E""#, r#""E" in "X""#);
    check_order(r#"in "X", "E""#, r#""E" in "X""#);
    check_order(
        r#"in "X" "E", "lead" at "EMC""#,
        r#""E", "lead" at "EMC" in "X""#,
    );
    check(
        r#"experience { 2014 in York "E" }"#,
        &[
            (
                r#"in York "E""#,
                r#"write `"title" at "organisation" in "place"`"#,
            ),
            ("York", r#"write `"York"`"#),
        ],
    );
}

#[test]
fn a_list_has_commas_and_no_and() {
    for (written, right) in [
        (r#""A" and "B""#, r#""A", "B""#),
        (r#""A", "B", and "C""#, r#""A", "B", "C""#),
        (r#""A" & "B""#, r#""A", "B""#),
        (r#""A" und "B" und "C""#, r#""A", "B", "C""#),
    ] {
        let right = format!("write `{right}`");
        for lines in [
            format!(r#"publications {{ 2014 "T" {{ authors: {written} doi: "10.1000/182" }} }}"#),
            format!("skills {{ \"L\": {written} }}"),
            format!("experience {{ {written} at \"X\" }}"),
        ] {
            check(&lines, &[(written, &right)]);
        }
    }
    check(
        r#"headline: "A" and "B" contact { email: "a@b.co", "c@d.co" and "e@f.co" location: "X" or "Y" "L": "S" & "T" }"#,
        &[
            (r#""A" and "B""#, r#"write `"A and B"`"#),
            (
                r#""a@b.co", "c@d.co" and "e@f.co""#,
                r#"write `"a@b.co", "c@d.co", "e@f.co"`"#,
            ),
            (r#""X" or "Y""#, r#"write `"X or Y"`"#),
            (r#""S" & "T""#, r#"write `"S & T"`"#),
        ],
    );
    check(
        r#"publications { 2014 "T" { authors: "A" and b"B" } }"#,
        &[
            (r#""A" and b"B""#, r#"write `"…", "…"`"#),
            (r#"b"B""#, "remove the letter before the quote"),
        ],
    );
}

#[test]
fn by_whom_it_is_belongs_in_the_braces() {
    check(
        r#"publications { 2014 "T" by "A" and "B"; 2013 "U" by "A" at "J" 2012 "V" at "J" by "A" { doi: "10.1000/182" } }"#,
        &[
            (r#"by "A" and "B""#, r#"write `{ authors: "A", "B" }`"#),
            (
                r#"by "A""#,
                r#"write `{ authors: "A" }` after what comes first"#,
            ),
            (
                r#"by "A""#,
                r#"write `{ authors: "A" }` after what comes first"#,
            ),
        ],
    );
    check(
        r#"patents { "T" by "A" } projects { "T" von "A" }"#,
        &[
            (r#"by "A""#, r#"write `{ inventors: "A" }`"#),
            (r#"von "A""#, r#"write `{ "By": "A" }`"#),
        ],
    );
}

#[test]
fn a_name_that_is_missing_is_one_problem() {
    let help = r#"write `at "…"`"#;
    check(
        r#"experience { 2014 "E" { - "x" at } }"#,
        &[("at", r#"write text in quotes: `"at"`"#)],
    );
    check(r#"projects { "P" { "x" at; "y" } }"#, &[("at", help)]);
    check(
        r#"experience { at "X" { 2014 "E"; at { - "x" } } }"#,
        &[("at", help)],
    );
    check(r#"projects { "P" at , "y" }"#, &[("at", help)]);
    check(
        r#"experience { 2001 - "x" 02-25..present at "X" }"#,
        &[
            (
                "2001 -",
                "write `2001..` if it goes on, or `2001` without the dash",
            ),
            (
                "02-25..present",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
        ],
    );
    check(
        r#"tags: a experience { 1958-10 #a .. "E" at "X" }"#,
        &[("..", "write the date that it began, like `2014..`")],
    );
}

#[test]
fn a_new_page_is_said_in_one_way_and_one_place() {
    let right = "write `on new page`";
    for words in [
        "on newpage",
        "on a new page",
        "on the next page",
        "on-new-page",
        "new page",
        "new_page",
        "pagebreak",
        "page break",
    ] {
        check(&format!(r#"skills {words} {{ "C" }}"#), &[(words, right)]);
        check(
            &format!(r#"tags: a skills "Tools" {words} #a {{ "C" }}"#),
            &[(words, right)],
        );
    }
    let only = "write it after the section's name and title, like `experience on new page { … }`";
    let words = "on new page";
    check(
        r#"tags: a, b skills #a on new page #b { "C" }"#,
        &[(words, "write `on new page #tag { … }`")],
    );
    check(
        r#"skills on new page "Tools" { "C" }"#,
        &[(words, r#"write `skills "…" on new page { … }`"#)],
    );
    check(
        r#"skills on new page on new page { "C" }"#,
        &[(words, "remove it")],
    );
    check(
        r#"skills Tools on new page { "C" }"#,
        &[("Tools", r#"write `"Tools"`"#)],
    );
    check(
        r#"contact on new page { email: "a@b.example" }"#,
        &[(
            words,
            "remove `on new page`, or write it after the name of a section",
        )],
    );
    for source in [
        r#"experience { 2014 "E" at "X" on new page { - "a" } }"#,
        r#"experience { 2014 "E" at "X" new page }"#,
        r#"experience { at "X" { "E" on a new page { - "a" } } }"#,
        r#"section "S" { - "a" on new page - "b" }"#,
        r#"section "S" { "L": "a" on new page }"#,
        r#"headline: "H" on new page"#,
        r#"on new page skills { "C" }"#,
    ] {
        let words = ["on a new page", "on new page", "new page"];
        let words = words.into_iter().find(|words| source.contains(words));
        check(source, &[(words.expect("it says so"), only)]);
    }
}

#[test]
fn variants_hold_names_with_tags() {
    let check = |variants: &str, expected: &[(&str, &str)]| {
        let used = r#"skills { "C" #storage "D" #teaching }"#;
        super::check(
            &format!("tags: storage, teaching {variants} {used}"),
            expected,
        );
    };
    check(
        "variants { backend: storage; lecturer: teaching, storage }",
        &[],
    );
    check("variants { storage: storage in: teaching }", &[]);
    check(
        "variants { a: storge }",
        &[(
            "storge",
            "write `storage`, or declare it: `tags: storage, teaching, storge`",
        )],
    );
    check(
        "variants { a: storage, storage }",
        &[("storage", "remove it")],
    );
    check(
        "variants { a: storage; a: teaching }",
        &[("a", "remove it, or give it another name")],
    );
    check(
        "variants { }",
        &[(
            "variants",
            "write `backend: storage, networking` in it, or remove it",
        )],
    );
    check(
        r#"variants { a: "storage" }"#,
        &[("\"storage\"", "write `storage`")],
    );
    check(
        "variants { a #storage }",
        &[("a", "write `a: storage, networking`")],
    );
    check(
        r#"variants { - "a" }"#,
        &[(
            r#"- "a""#,
            "write `name: tag, tag`, like `backend: storage, networking`",
        )],
    );
    check("variants \"V\" { a: storage }", &[("\"V\"", "remove this")]);
    check(
        "variant { a: storage }",
        &[("variant", "did you mean `variants`?")],
    );
    check(
        "variants { a: storage } variants { b: storage }",
        &[("variants", "move its variants into the first one")],
    );
}

#[test]
fn who_gave_an_award_comes_after_at() {
    check(
        r#"awards { 2024 "Prize" by "Amazon" }"#,
        &[(r#"by "Amazon""#, r#"write `at "Amazon"`"#)],
    );
    check(
        r#"experience { 2024 "Dev" by "Amazon" in "Bonn" }"#,
        &[(r#"by "Amazon""#, r#"write `at "Amazon"`"#)],
    );
    check(
        r#"projects { 2024 "Tool" by "Ada" }"#,
        &[(r#"by "Ada""#, r#"write `{ "By": "Ada" }`"#)],
    );
    check(
        r#"awards { 2024 "Prize" at "ACM" by "Ada" }"#,
        &[(r#"by "Ada""#, r#"write `{ "By": "Ada" }`"#)],
    );
}

#[test]
fn a_subject_is_a_detail_of_the_degree() {
    check(
        r#"education { 2014 "BSc" in "Physics" at "MIT" }"#,
        &[(
            r#"in "Physics" at "MIT""#,
            r#"write `"BSc", "Physics"` for a subject, or `at "MIT" in "Physics"` for a place"#,
        )],
    );
    check(
        r#"experience { 2014 "Dev" in "Bonn" at "MIT" }"#,
        &[("at", r#"write `at "…" in "…"`"#)],
    );
}

#[test]
fn what_a_custom_section_says_fills_a_gap() {
    let gap = "what came before ended in 2015; say what was in between, or `#![allow(period_gap)]`";
    let jobs = r#"experience { 2018..present "A" at "B" 2012..2015 "C" at "D" }"#;
    for (break_, is_filled) in [
        (r#"section "Break" { 2015..2018-01 "Leave" }"#, true),
        (r#"section "Break" { 2016 "Leave"; 2017 "Leave" }"#, true),
        (r#"section "Talks" { 2016-12 "A talk" }"#, false),
    ] {
        let expected: &[(&str, &str)] = if is_filled {
            &[]
        } else {
            &[("2018..present", gap)]
        };
        check(&format!("{jobs} {break_}"), expected);
    }
}

#[test]
fn bullets_without_braces_are_one_problem() {
    check(
        r#"experience { 2014 "Dev" at "A" - "x" - "y" 2012 "Dev" at "B" { - "z" } }"#,
        &[(
            r#"- "x""#,
            r#"write `{` before the first bullet and `}` after the last, like `at "…" { - "…" - "…" }`"#,
        )],
    );
    check(
        r#"skills { - "Rust" - "C" }"#,
        &[(
            r#"- "Rust""#,
            r#"write the items without `-`, like `"Rust"`, or with a label: `"Label": "Rust"`"#,
        )],
    );
}

#[test]
fn a_text_after_a_field_is_one_more_of_its_values() {
    check(
        r#"summary: "a" "b""#,
        &[(r#""b""#, "write `,` between paragraphs")],
    );
    check(
        r#"cited_as: "a" "b""#,
        &[(r#""b""#, "write `,` between names")],
    );
    check(
        r#"headline: "a" "b""#,
        &[(
            r#""b""#,
            "put it into the string before it, or into a section",
        )],
    );
}

#[test]
fn a_list_of_items_is_read_to_its_end() {
    check(
        r#"skills { "Languages": "Rust",, "C" "Tools": "a", b "Level": 5/5 }"#,
        &[
            (",", "remove the comma"),
            ("b", r#"write `"b"`"#),
            ("5/5", r#"write `"5/5"`"#),
        ],
    );
}

#[test]
fn the_title_of_a_section_comes_before_its_tags() {
    check(
        r#"tags: storage skills #storage "Tools" { "C" #storage }"#,
        &[(r#""Tools""#, r#"write `skills "…" #tag { … }`"#)],
    );
}

#[test]
fn the_status_of_a_publication_is_in_its_braces() {
    check(
        r#"publications { in press "A" at "J"; forthcoming "B" at "J" }"#,
        &[
            (
                "in press",
                r#"write `{ status: "in press" }` after the head"#,
            ),
            (
                "forthcoming",
                r#"write `{ status: "forthcoming" }` after the head"#,
            ),
        ],
    );
}

#[test]
fn a_field_that_takes_a_date_shows_one() {
    check(
        r#"certificates { "AWS" at "Amazon" { expires 2027 } }"#,
        &[("expires", "write `expires: 2027-03`")],
    );
}

#[test]
fn a_sign_in_the_text_of_a_bullet_is_printed_too() {
    let text = r#"experience { at "X" { - "• a b" - "-5 °C" - "•" } }"#;
    check(text, &[(r#""• a b""#, "remove it")]);
    let text = r#"experience { at "X" { - "• a • b" - "- – 2014 - 2016" } }"#;
    let help = r#"write each as a bullet, like `- "…"`"#;
    check(
        text,
        &[
            (r#""• a • b""#, help),
            (r#""- – 2014 - 2016""#, "remove it"),
        ],
    );
    check(
        r#"experience { "E" at "X" { "• a b" } }"#,
        &[(r#""• a b""#, r#"write `- "a b"`"#)],
    );
}

#[test]
fn the_names_of_other_systems_are_parts_of_an_entry() {
    let title = r#"write it as the title: `2014..2018 "…" at "…"`"#;
    let bullets = r#"write each as a bullet: `- "…"`"#;
    check(
        r#"experience { 2014 at "X" { title: "E" highlights: "a", "b" bullets: ["a"] tech: "C" } }"#,
        &[
            ("title", title),
            (r#"highlights: "a", "b""#, bullets),
            (r#"bullets: ["a"]"#, bullets),
            ("tech", "it is called `keywords` here"),
        ],
    );
    check(
        "tags: a, b variants { c: a b } skills { \"C\" #a #b }",
        &[("b", "write `, b` for one more tag")],
    );
}

#[test]
fn an_entry_has_no_colon() {
    check(
        r#"experience { 2020 "Dev" at "X": { - "did" } }"#,
        &[(":", "remove it")],
    );
    check(
        r#"experience { 2020 "Dev" at "X": - "did" - "made" { - "well" } 2019 "Dev" at "Y" }"#,
        &[(
            ":",
            "write `{` in place of the `:`, and `}` after the last bullet",
        )],
    );
}

#[test]
fn a_date_after_a_label_that_says_expires_is_that_field() {
    check(
        r#"certificates { 2024 "CPR" { "Validade": 2027-08 } }"#,
        &[(r#""Validade": 2027-08"#, "write `expires: 2027-08`")],
    );
    check(
        r#"certificates { 2024 "CPR" { "Valid until": 2027 "Number": 44 } }"#,
        &[
            (r#""Valid until": 2027"#, "write `expires: 2027`"),
            ("44", r#"write `"44"`"#),
        ],
    );
    check(
        r#"experience { 2024 "Dev" at "X" { "Expires": 2027 } }"#,
        &[("2027", r#"write `"2027"`"#)],
    );
    check(
        r#"certificates { 2024 "CPR" { valid_until: 2027 } }"#,
        &[("valid_until", "it is called `expires` here")],
    );
}

#[test]
fn bullets_of_other_programs_without_quotes_are_one_error_each() {
    check(
        "experience { 2014 \"Dev\" at \"X\" { * Wrote code\n + read it all\n - \"b\" } }",
        &[
            ("* Wrote code", r#"write `- "Wrote code"`"#),
            ("+ read it all", r#"write `- "read it all"`"#),
        ],
    );
}

#[test]
fn what_is_in_brackets_before_an_entry_is_dates_or_nothing() {
    check(
        "experience { [2014 - 2018] \"Dev\" at \"X\" }",
        &[("[2014 - 2018]", "write `2014..2018`")],
    );
    for brackets in ["(June)", "[a]", "[1]", "[2014 - 2018, part-time]"] {
        check(
            &format!("experience {{ {brackets} \"Dev\" at \"X\" }}"),
            &[(
                brackets,
                "write text in quotes, and dates like `2014-03..2018`",
            )],
        );
    }
}

#[test]
fn words_before_dates_are_the_title_or_a_detail() {
    check(
        "experience { Senior Engineer 2014..2018 at \"A\" }",
        &[(
            "Senior Engineer 2014..2018",
            "write `2014..2018 \"Senior Engineer\"` if it is the title, and `2014..2018 \"…\", \"Senior Engineer\"` if not",
        )],
    );
    for term in ["summers", "Michaelmas"] {
        let help = format!("write it after the title: `2014..2018 \"…\", \"{term}\"`");
        check(
            &format!("experience {{ {term} 2014..2018 \"Dev\" at \"A\" }}"),
            &[(&format!("{term} 2014..2018"), help.as_str())],
        );
    }
}

#[test]
fn a_table_with_quotes_is_answered_without_them() {
    check(
        "section \"T\" { | 2014 | \"E\" | \"A\" |\n | 2015 | \"F\" | \"B\" | }",
        &[(
            "| 2014 | \"E\" | \"A\" |\n | 2015 | \"F\" | \"B\" |",
            r#"write a row for each line, like `"2015": "F", "B"`"#,
        )],
    );
}

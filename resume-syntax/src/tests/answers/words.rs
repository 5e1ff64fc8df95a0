//! The help for words without quotes.

use super::{check, sections_are};
use proc_macro2::{Span, TokenStream, TokenTree};
use resume_core::problem::{Code, Help};

#[test]
fn words_go_on_until_something_else_begins() {
    check(
        r#"headline: Storage & more, and on - "x""#,
        &[(
            "Storage & more, and on",
            r#"write `"Storage & more, and on"`"#,
        )],
    );
    check(
        r#"headline: Foo; summary: "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check("tags: x headline: Foo #x", &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo, Bar summary: "x""#,
        &[("Foo, Bar", r#"write `"Foo, Bar"`"#)],
    );
    check(
        r#"headline: Foo, summary: "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo, "x""#,
        &[
            ("Foo", r#"write `"Foo"`"#),
            (r#""x""#, "remove the others, or put them into one string"),
        ],
    );
    check(r#"headline: Foo at "X""#, &[("Foo", r#"write `"Foo"`"#)]);
    check("headline: Foo at Bar", &[("Foo", r#"write `"Foo"`"#)]);
    check(r#"headline: Foo 2014 "x""#, &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo 2014 at "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo 2014-03 at "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo 201 "x""#,
        &[("Foo 201", r#"write `"Foo 201"`"#)],
    );
    check(
        r#"headline: Foo 42 bar 2014..2015 "x""#,
        &[("Foo 42 bar", r#"write `"Foo 42 bar"`"#)],
    );
    check(
        r#"headline: Foo 1999 bar summary: "x""#,
        &[("Foo 1999 bar", r#"write `"Foo 1999 bar"`"#)],
    );
    check(
        r#"headline: Foo 1999 bar "x""#,
        &[("Foo 1999 bar", r#"write `"Foo 1999 bar"`"#)],
    );
    check("headline: Foo b'x'", &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo skills { "C" }"#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
}

#[test]
fn bare_words_in_place_of_an_item_are_its_title() {
    check(
        r#"experience { Foo, Bar at "X" }"#,
        &[("Foo, Bar", r#"write `"Foo", "Bar"`"#)],
    );
    check(
        r#"experience { Foo; at "X" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo, "x" at "Y" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo - "x" }"#,
        &[
            (
                "Foo",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                r#"- "x""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"Foo - bar { "x" }"#,
        &[
            ("Foo", r#"write text in quotes: `"Foo"`"#),
            ("bar", &sections_are(r#"section "Bar""#)),
        ],
    );
    check(
        r#"experience { Foo #x "y" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo "y" at "X" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo 2014 at "X" }"#,
        &[(
            "Foo 2014",
            r#"write `2014 "Foo"` if it is the title, and `2014 "…", "Foo"` if not"#,
        )],
    );
    check(
        r#"experience { Foo skills { "C" } }"#,
        &[
            (
                "Foo",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                "skills",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { Foo bar at "X" in "Y" { - "q" } }"#,
        &[("Foo bar", r#"write `"Foo bar"`"#)],
    );
}

#[test]
fn words_with_numbers_are_one_text() {
    for (value, right) in [
        ("US 123", r#"write `"US 123"`"#),
        ("A-1042", r#"write `"A-1042"`"#),
        ("MA 278114 B2", r#"write `"MA 278114 B2"`"#),
    ] {
        check(
            &format!("certificates {{ 2020 \"PE\" {{ number: {value} expires: 2027 }} }}"),
            &[(value, right)],
        );
    }
    // A constant goes no further than its name.
    check(
        r#"education { at "BU" { summary: BIO expected 2026 "B. S." { summary: BIO } 2014-03 "M. S." } }"#,
        &[],
    );
}

#[test]
fn a_label_without_its_colon_is_one_problem() {
    check(
        r#"contact { "Office" "Boston" email: "a@b.co"; github: "ada" }"#,
        &[(r#""Office""#, r#"write `"Label": "…"`"#)],
    );
    // After a field it may be one more value.
    let help = r#"write `, "…"` for another value of the field before it, or `"Label": "…"`"#;
    check(
        r#"contact { email: "a@b.co" "c@d.co" "Fax" }"#,
        &[(r#""c@d.co""#, help), (r#""Fax""#, help)],
    );
}

#[test]
fn words_in_place_of_a_date_are_one_problem() {
    check(
        r#"certificates { "PE" { expires: does not expire number: "7" } }"#,
        &[(
            "does not expire",
            "leave it out, or write a row: `\"Expires\": \"does not expire\"`",
        )],
    );
    check(
        r#"contact { "Born": 5 September 1982 email: "a@b.co" }"#,
        &[("5 September 1982", "write `1982-09-05`")],
    );
}

#[test]
fn words_are_written_as_the_source_has_them() {
    check(
        "experience { 2010..2014 \"E\" at AT&T {\n- wrote a cache (C++), e.g. twice\n- didn't stop\n going\n} }",
        &[
            ("AT&T", "write `\"AT&T\"`"),
            (
                "wrote a cache (C++), e.g. twice",
                "write `\"wrote a cache (C++), e.g. twice\"`",
            ),
            ("didn't stop\n going", "write `\"didn't stop going\"`"),
        ],
    );
}

/// Tokens that all have the same place, as in an editor's macro server.
fn without_places(tokens: TokenStream) -> TokenStream {
    let moved = |mut token: TokenTree| {
        if let TokenTree::Group(group) = token {
            let inside = without_places(group.stream());
            token = proc_macro2::Group::new(group.delimiter(), inside).into();
        }
        token.set_span(Span::call_site());
        token
    };
    tokens.into_iter().map(moved).collect()
}

#[test]
fn a_name_that_is_typed_above_dates_is_no_part_of_them() {
    let source = r#"name: "A" volunteering { at "B" { about: "C" zz 2014 "Engineer" } }"#;
    let analysis = crate::analyze(without_places(source.parse().unwrap()));
    let codes: Vec<_> = analysis.problems.iter().map(|it| it.problem.code).collect();
    assert_eq!(codes, [Code::WordUnquoted]);
}

#[test]
fn words_without_places_are_no_edit() {
    let source = r#"name: "A" experience { 2014 "E" at AT&T }"#;
    let analysis = crate::analyze(without_places(source.parse().unwrap()));
    let helps: Vec<_> = analysis
        .problems
        .iter()
        .map(|it| &it.problem.help)
        .collect();
    let [Help::Say(say)] = helps.as_slice() else {
        panic!("{helps:?}");
    };
    assert_eq!(say, "write `\"AT & T\"`");
}

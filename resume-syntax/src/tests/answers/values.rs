//! The help for values: of the wrong kind, with the wrong signs, or with a fault inside.

use super::check;
use crate::{Evaluated, analyze_with};
use resume_core::problem::Help;

#[test]
fn a_value_is_text() {
    check("headline: 'a'", &[("'a'", "write it in double quotes")]);
    for expression in ["hello.world(a)", "name.first()", "first()", "name(\"x\")"] {
        check(
            &format!("headline: {expression}"),
            &[(
                expression,
                "write text in quotes, a Rust path or a macro call",
            )],
        );
    }
    check(
        "headline: [1]",
        &[("[1]", "write text in quotes, a Rust path or a macro call")],
    );
    check(
        "headline: true",
        &[("true", "write text in quotes, a Rust path or a macro call")],
    );
    check(
        "headline: false",
        &[("false", "write text in quotes, a Rust path or a macro call")],
    );
    check(r#"headline: 5% summary: "x""#, &[("5%", r#"write `"5%"`"#)]);
    check(
        r#"headline: 3-4-5 summary: "x""#,
        &[("3-4-5", r#"write `"3-4-5"`"#)],
    );
    check(
        r#"headline: 3/4.5 summary: "x""#,
        &[("3/4.5", r#"write `"3/4.5"`"#)],
    );
    check(
        r#"contact { phone: 617 555 0100 email: "a@b.co" }"#,
        &[("617 555 0100", "write `\"617 555 0100\"`")],
    );
    check(
        r#"contact { phone: +1 (617) 555-0100 email: "a@b.co" }"#,
        &[("+1 (617) 555-0100", "write `\"+1 (617) 555-0100\"`")],
    );
    check(
        r#"headline: summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: - "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: ; summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        "headline: #x",
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: , summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(r#"headline: 3- summary: "x""#, &[("3-", "write `\"3-\"`")]);
    check(
        r#"headline: "a", summary "b""#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline: true ; "x": "y""#,
        &[
            ("true", "write text in quotes, a Rust path or a macro call"),
            (
                r#""x""#,
                r#"write it in a section, like `experience { … }` or `section "Title" { … }`"#,
            ),
        ],
    );
    check("headline: bio", &[("bio", r#"write `"bio"`"#)]);
    check(
        "headline: BIO and more",
        &[("BIO and more", r#"write `"BIO and more"`"#)],
    );
    check("headline: r#type", &[]);
    check(
        r#"headline:- "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check("headline: ::a::BIO", &[]);
    check(
        "headline: : :BIO",
        &[(
            ": :BIO",
            "write text in quotes, a Rust path or a macro call",
        )],
    );
    check(
        r#"headline: b"x""#,
        &[(r#"b"x""#, "remove the letter before the quote")],
    );
}

#[test]
fn a_number_with_what_belongs_to_it_is_one_value() {
    for (value, right) in [
        ("38(2)", r#"write `"38(2)"`"#),
        ("559-572", r#"write `"559-572"`"#),
        (
            "10.1000/jshd.2024.201",
            r#"write `"10.1000/jshd.2024.201"`"#,
        ),
    ] {
        check(
            &format!("publications {{ 2020 \"P\" {{ doi: {value} status: \"x\" - \"y\" }} }}"),
            &[(value, right)],
        );
    }
}

#[test]
fn declared_tags_are_separated_by_commas() {
    check(
        r#"tags: a, "b", c skills { "C" #a #c }"#,
        &[(r#""b""#, "write `b`")],
    );
    check(
        r#"tags: a, "b" "C": "d" skills { "C" #a }"#,
        &[(r#""b""#, "write `b`")],
    );
    check(
        r#"tags: a, "L": "x" skills { "C" #a }"#,
        &[(
            r#""L""#,
            r#"write it in a section, like `experience { … }` or `section "Title" { … }`"#,
        )],
    );
    check(
        r#"tags: a, 3, b skills { "C" #a #b }"#,
        &[("3", "write it like `tags: storage, teaching`")],
    );
    check(
        r#"tags: 3 summary: "x""#,
        &[("3", "write it like `tags: storage, teaching`")],
    );
    check(r#"tags: a, headline: "x" skills { "C" #a }"#, &[]);
    check(
        r#"tags: front-end, b skills { "C" #front_end #b }"#,
        &[("front-end", "write `front_end`")],
    );
    check(
        r#"skills { "C" #front-end "D" #a-b-c }"#,
        &[
            ("front-end", "write `front_end`"),
            ("a-b-c", "write `a_b_c`"),
        ],
    );
    check(
        r#"tags: a skills { "C" #"a b" "D" #"1b" "E" #3 "F" # "G" #a }"#,
        &[
            (r#""a b""#, "write `#a_b`"),
            (r#""1b""#, "write `#_1b`"),
            ("#", "write it like `#front_end`"),
            (r#""G""#, "write `#G`"),
        ],
    );
}

#[test]
fn a_field_without_its_colon_is_read_as_one() {
    check(
        r#"skills { Foo "x" "C" } experience { May "x" at "X" } section "T" { foo "x" "C" }"#,
        &[
            ("Foo", r#"write `Foo: "…"` for a field, or quote the word"#),
            (
                "May",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            ("foo", r#"write `foo: "…"` for a field, or quote the word"#),
        ],
    );
    check(
        r#"experience { summary "x" at "X" }"#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "a", "b" summary: "c""#,
        &[
            (
                "headline",
                r#"write `headline: "…"` for a field, or quote the word"#,
            ),
            (r#""b""#, "remove the others, or put them into one string"),
        ],
    );
    check(
        r#"headline "a" "b": "c""#,
        &[(
            "headline",
            r#"write `headline: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "a", "b": "c""#,
        &[(
            "headline",
            r#"write `headline: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "*a""#,
        &[
            (
                "headline",
                r#"write `headline: "…"` for a field, or quote the word"#,
            ),
            (
                r#""*a""#,
                r#"close it with `*` after a word, or write `\\*` for a star"#,
            ),
        ],
    );
    check(
        r#"summary "a"; "T" { "x" }"#,
        &[
            (
                "summary",
                r#"write `summary: "…"` for a field, or quote the word"#,
            ),
            (r#""T""#, r#"write `section "T" { … }`"#),
        ],
    );
}

#[test]
fn an_address_without_quotes_ends_in_a_comment() {
    check(
        r#"contact { website: https://a.example
 github: "ada" }"#,
        &[(
            "https",
            r#"write `"https://…"`: without quotes, `//` begins a comment"#,
        )],
    );
    check(
        r#"contact { website: http://a.example
 github: "ada" }"#,
        &[(
            "http",
            r#"write `"http://…"`: without quotes, `//` begins a comment"#,
        )],
    );
}

#[test]
fn a_list_may_hold_expressions() {
    check(
        r#"contact { email: "a@b.co", crate::MAIL phone: "12345" }"#,
        &[],
    );
    check(
        r#"projects { "P" { keywords: "a", WORD, "b" roles: WORD, ROLES } }"#,
        &[],
    );
}

#[test]
fn a_fault_in_a_text_is_shown_inside_it() {
    check(
        r#"contact { email: "ada@b..co" website: "ada example" }"#,
        &[
            (r#""ada@b..co""#, "write it like `ada@ada.example`"),
            (
                r#""ada example""#,
                "write the address of a page, which begins with `https://`",
            ),
        ],
    );
    check(
        r#"headline: "caf\u{e9} **b""#,
        &[(
            r#""caf\u{e9} **b""#,
            r#"close it with `**` after a word, or write `\\*\\*` for two stars"#,
        )],
    );
    check(
        r#"headline: r"caf\ **b""#,
        &[(
            r#"r"caf\ **b""#,
            r#"close it with `**` after a word, or write `\*\*` for two stars"#,
        )],
    );
    check(
        r#"headline: "x`""#,
        &[(
            r#""x`""#,
            r#"close it with another backtick, or write \\` for one"#,
        )],
    );
    check(
        r#"headline: "`x""#,
        &[(
            r#""`x""#,
            r#"close it with another backtick, or write \\` for one"#,
        )],
    );
    check(r#"headline: "*""#, &[]);
    check(r#"headline: """#, &[(r#""""#, "write it, or leave it out")]);
}

#[test]
fn a_value_of_another_kind_is_one_problem() {
    let kinds = "write text in quotes, a Rust path or a macro call";
    for value in [
        r#"Some("x")"#,
        "foo()",
        r#""a".trim()"#,
        "BIO.len()",
        r#""a" + "b""#,
        r#"f::g("x")?"#,
        "BIO[0]",
    ] {
        check(&format!("headline: {value}"), &[(value, kinds)]);
        check(
            &format!("headline: {value} lang: \"en\""),
            &[(value, kinds)],
        );
    }
    check("headline: -5", &[("-5", "write `\"-5\"`")]);
    check(
        "headline: { BIO } summary: { \"x\" }",
        &[
            ("{ BIO }", "write `headline: BIO`"),
            ("{ \"x\" }", "write `summary: \"x\"`"),
        ],
    );
    check(r#"headline = "x""#, &[("=", "write `headline: …`")]);
    check(r#"headline := "x""#, &[(":=", "write `headline: …`")]);
    check(
        r#"contact { email = "a@ada.example", phone = "+1 773 555 0142"; "Blog" = "https://ada.example" }"#,
        &[
            ("=", "write `email: …`"),
            ("=", "write `phone: …`"),
            ("=", "write `:`"),
        ],
    );
    check(
        r#"projects { 2014 "P" { "Stack" = "Rust" } } skills { "C" => "good", "fast" }"#,
        &[("=", "write `:`"), ("=>", "write `:`")],
    );
    check(
        "headline: /// c\n \"x\"",
        &[("/// c", "write `//` for a comment")],
    );
    check(
        r#"$crate: "x" lang: "en""#,
        &[(
            "$crate",
            "write the name itself; a `macro_rules!` can fill in values only",
        )],
    );
    check(
        "#![allow(clippy::all, period_gap)]",
        &[(
            "clippy::all",
            "lints of Rust and of its tools belong on the item: `#[allow(…)]`",
        )],
    );
    check(
        r#"experience { 2014 "Dev" at "A" { hours: 40 salary: "$81,540" stack: "C", "Rust" gpa: 3.9 } }"#,
        &[
            (
                "hours: 40",
                r#"write `"Hours": "40"` for a row; fields here are summary, url, about, keywords"#,
            ),
            (
                "salary",
                r#"write `"Salary": "$81,540"` for a row; fields here are summary, url, about, keywords"#,
            ),
            ("stack", "it is called `keywords` here"),
            (
                "gpa: 3.9",
                r#"write `"GPA": "3.9"` for a row; fields here are summary, url, about, keywords"#,
            ),
        ],
    );
    check(
        r#"projects { 2014 "P" { start: 2014-03 company: "X" paid: true location: BIO text: 1, "a" note: BIO } }"#,
        &[
            ("start", "dates come first: `2014-03 \"…\"`"),
            ("company", "write `at \"…\"` before the braces"),
            (
                "paid",
                r#"fields here are summary, url, keywords, roles, kind; write `"paid": "…"` for a row"#,
            ),
            ("location", "write `in \"…\"` before the braces"),
            (
                "text: 1, \"a\"",
                r#"write `"Text": "1", "a"` for a row; fields here are summary, url, keywords, roles, kind"#,
            ),
            (
                "note",
                r#"fields here are summary, url, keywords, roles, kind; write `"note": "…"` for a row"#,
            ),
        ],
    );
}

#[test]
fn an_address_that_is_no_profile_is_a_link() {
    check(
        r#"contact { github: "https://github.com/orgs/acme"; facebook: "facebook.com/profile.php?id=100" }"#,
        &[
            (
                r#"github: "https://github.com/orgs/acme""#,
                r#"write a labelled link: `"GitHub": "https://github.com/orgs/acme"`"#,
            ),
            (
                r#"facebook: "facebook.com/profile.php?id=100""#,
                r#"write a labelled link: `"Facebook": "https://facebook.com/profile.php?id=100"`"#,
            ),
        ],
    );
    check(
        r#"contact { github: "https://github.com/orgs/acme", "ada" }"#,
        &[
            (
                r#""https://github.com/orgs/acme""#,
                r#"write a labelled link: `"GitHub": "https://github.com/orgs/acme"`"#,
            ),
            (r#""ada""#, "remove the others"),
        ],
    );
    check(
        r#"contact { linkedin: "de.linkedin.com/in/ada-%C3%BCnal"; orcid: "0000-0002-1694-233x" }"#,
        &[
            (
                r#""de.linkedin.com/in/ada-%C3%BCnal""#,
                r#"write `"ada-ünal"`"#,
            ),
            (
                r#""0000-0002-1694-233x""#,
                r#"write `"0000-0002-1694-233X"`"#,
            ),
        ],
    );
}

#[test]
fn what_belongs_to_another_site_is_a_link() {
    check(
        r#"contact { stackoverflow: "https://es.stackoverflow.com/users/12345/ada" }"#,
        &[(
            r#"stackoverflow: "https://es.stackoverflow.com/users/12345/ada""#,
            r#"write a labelled link: `"Stack Overflow": "https://es.stackoverflow.com/users/12345/ada"`"#,
        )],
    );
}

#[test]
fn names_on_messengers_need_no_scheme() {
    check(
        r#"contact { "Skype": "zoe.sample" "LINE ID": "live:zoe" skype: "zoe.sample" }"#,
        &[("skype", r#"write a custom row: `"Skype": "zoe.sample"`"#)],
    );
}

#[test]
fn a_broken_declaration_of_tags_is_one_problem() {
    check(
        r#"tags: a, f(1) b skills { "C" #a "D" #b }"#,
        &[(
            "f(1) b",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}

#[test]
fn the_path_of_a_photo_is_text() {
    check(
        r#"photo: include_bytes!("x.png")"#,
        &[(r#"include_bytes!("x.png")"#, r#"write `"x.png"`"#)],
    );
    check(
        "photo: ME, ALT",
        &[("ME", r#"write it like `photo: "me.jpg"`"#)],
    );
    check(
        r#"photo: concat!("x", ".png")"#,
        &[(
            r#"concat!("x", ".png")"#,
            r#"write it like `photo: "me.jpg"`"#,
        )],
    );
}

#[test]
fn a_broken_list_of_tags_goes_on() {
    const LIKE: &str = "write it like `tags: storage, teaching`";
    let check_tags = |declaration: &str, words: &str, help: &str| {
        let lines = format!(r#"{declaration} headline: "x" #b skills {{ "C" #a #c }}"#);
        check(&lines, &[(words, help)]);
    };
    check_tags("tags: a, , b, c", ",", LIKE);
    check_tags("tags: a, ; b, c", ";", LIKE);
    check_tags("tags: ; a, b, c", ";", LIKE);
    check_tags("tags: a { }, b, c", "{ }", LIKE);
    check_tags("tags: a, b #b, c", "b", "remove the tag");
    check_tags("tags: a; b, c", ";", "write `,` between tags");
    check_tags("tags: a b, c", "b", "write `,` before it");
    check_tags("tags: a #b b, c", "b", "remove the tag");
    check_tags(
        ": a, b, c",
        ": a",
        "an item is a field, a section, dates, text in quotes or a bullet",
    );
    check(
        r#"tags: a, "b" c, d headline: "x" #b skills { "C" #a #c #d }"#,
        &[(r#""b""#, "write `b`"), ("c", "write `,` before it")],
    );
    // A tag that is missing is missing once.
    check(
        r#"tags: b headline: "x" #a skills { "C" #a "D" #a #b }"#,
        &[("a", "declare it: `tags: b, a`")],
    );
}

#[test]
fn a_broken_tag_is_one_problem() {
    for (tags, words) in [
        ("# #a", "#"),
        ("# a", "a"),
        ("# ; a", "#"),
        ("# 2014 a", "#"),
    ] {
        let lines = format!(r#"tags: a skills {{ "C" {tags} "D" #a }}"#);
        let expected: &[(&str, &str)] = match words {
            "a" => &[],
            words => &[(words, "write it like `#front_end`")],
        };
        check(&lines, expected);
    }
}

#[test]
fn markup_in_plain_text_gets_advice() {
    let source = r#"name: "**Ada** Example" contact { email: "a@b.co" location: "*Boston*" "L*": "x" } experience { 2014 "Dev" at "A" in "[Bonn](https://a.b)" }"#;
    let mut analysis = crate::analyze(source.parse().unwrap());
    analysis.sort_by_source(|span| span.byte_range().start);
    let found: Vec<(&str, &str)> = analysis
        .problems
        .iter()
        .map(|located| {
            let words = located.place.first.byte_range();
            (located.problem.code.name(), &source[words])
        })
        .collect();
    assert_eq!(
        found,
        [
            ("markup_literal", r#""**Ada** Example""#),
            ("markup_literal", r#""*Boston*""#),
            ("markup_literal", r#""[Bonn](https://a.b)""#),
        ]
    );
    check(r#"#![allow(markup_literal)] pronouns: "*she*""#, &[]);
    let foreign =
        r#"pronouns: "<b>she</b>" contact { email: "a@b.co" location: "Zug &amp; Bern" }"#;
    check(
        foreign,
        &[
            (r#""<b>she</b>""#, "remove the markup"),
            (r#""Zug &amp; Bern""#, "write the character itself"),
        ],
    );
}

#[test]
fn a_number_keeps_all_of_its_parts() {
    check(
        r#"education { 2014 "BSc" at "MIT" { score: 3,9 } }"#,
        &[("3,9", r#"write `"3,9"`"#)],
    );
    check(
        r#"certificates { "AWS" at "Amazon" { valid: 2024..2027 } }"#,
        &[(
            "valid: 2024..2027",
            r#"write `"Valid": "2024..2027"` for a row; fields here are summary, url, number, expires"#,
        )],
    );
    check(
        r#"publications { 2014 "A" at "J" { volume: 38, pages: 12 } }"#,
        &[("38", "write `\"38\"`"), ("12", "write `\"12\"`")],
    );
}

#[test]
fn a_word_for_no_value_is_left_out() {
    check(
        r#"summary: None headline: null certificates { 2024 "A" at "B" { expires: none } }"#,
        &[
            ("None", "leave `summary` out if there is none"),
            ("null", "leave `headline` out if there is none"),
            ("none", "leave `expires` out if there is none"),
        ],
    );
    check("pronouns: NONE", &[]);
    check(
        "headline: None of these",
        &[("None of these", r#"write `"None of these"`"#)],
    );
}

#[test]
fn tags_on_one_line_are_a_list_without_its_commas() {
    check(
        r#"tags: a b c skills { "C" #a #b #c }"#,
        &[("b", "write `,` before it")],
    );
}

/// The literal of a value that an expression yields is somewhere else.
#[test]
fn what_an_expression_yields_is_answered_without_an_edit() {
    let helps = |value: &str| {
        let email =
            format!("name: \"Ada\" contact {{ email: {value} github: {value} \"X\": {value} }}");
        let analysis = analyze_with(email.parse().unwrap(), &mut |_| {
            Evaluated::Text("https://github.com/ada".to_owned())
        });
        let helps = analysis.problems.into_iter();
        helps
            .map(|located| located.problem.help)
            .collect::<Vec<_>>()
    };
    let written = helps(r#""https://github.com/ada""#);
    let computed = helps("MINE");
    assert_eq!(written.len(), computed.len());
    assert!(written.iter().any(|help| matches!(help, Help::Write(_))));
    assert!(!computed.iter().any(|help| matches!(help, Help::Write(_))));
}

#[test]
fn an_expected_date_ends_words_and_a_number_does_not() {
    check(
        r#"headline: TOP gun 2 summary: "x""#,
        &[("TOP gun 2", r#"write `"TOP gun 2"`"#)],
    );
    check(
        r#"education { at "MIT" { score: GRADE expected 2027 "B. S." } }"#,
        &[],
    );
}

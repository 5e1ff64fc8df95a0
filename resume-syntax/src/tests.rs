//! Sources and their problems: the code, and the words that each problem is about.

mod answers;
mod languages;
#[cfg(feature = "source")]
mod slips;

use crate::analyze;
use resume_core::model::Content;
use resume_core::problem::Path;

/// `code at words`, in the order of the source.
fn problems(source: &str) -> Vec<String> {
    let mut analysis = analyze(source.parse().unwrap());
    analysis.sort_by_source(|span| (span.start().line, span.start().column));
    let words = |located: &crate::Located| {
        source[located.place.first.byte_range().start..located.place.last.byte_range().end]
            .to_owned()
    };
    analysis
        .problems
        .iter()
        .map(|located| format!("{} {}", located.problem.code, words(located)))
        .collect()
}

/// A résumé with these problems and no others.
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    assert_eq!(
        problems(&format!("name: \"Ada\" {source}")),
        expected,
        "{source}"
    );
}

#[test]
fn commas_and_semicolons_between_items_are_ignored() {
    check(
        r#", headline: "B";;, skills { "C", "D"; "E", } ; experience { at "X", at "Y"; 2014 "z" at "Z"; } #![allow(period_missing)]"#,
        &[],
    );
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    check(
        r#"section "T" { "a", "b" }"#,
        &[r#"item_ambiguous "a", "b""#],
    );
    check(
        r#"section "T" { "a"; "b" "c" "L": "x", "y" "M": "z"; "d" at "X" "e" at "Y" }"#,
        &[],
    );
    check(
        r#"section "T" { "L": "x", 2014 "Talk" at "Y" }"#,
        &["item_ambiguous ,"],
    );
    check(r#"section "T" { at "X" "b" }"#, &[r#"item_ambiguous "b""#]);
    check(
        r#"education { at "WPI" { "M. S.", 2006 "B. S." } }"#,
        &["item_ambiguous ,"],
    );
    check(
        r#"education { at "WPI" { courses: "a", "b" "M. S." } }"#,
        &[r#"item_ambiguous "M. S.""#],
    );
    check(
        r#"education { at "WPI" { courses: "a", "b"; "M. S." } }"#,
        &[],
    );
    check(
        r#"experience { "2014" at "EMC" }"#,
        &[r#"item_ambiguous "2014""#],
    );
    check(r#"projects { 2003 "1984" }"#, &[]);
    check(
        r#"experience { "Engineer" 2014 at "EMC" }"#,
        &[r#"item_ambiguous 2014 at "EMC""#],
    );
    check(
        r#"experience { 2014 at "EMC" "Engineer" }"#,
        &[r#"item_ambiguous "Engineer""#],
    );
    check(
        r#"languages { "English": "native" "German" }"#,
        &[r#"item_ambiguous "German""#],
    );
    check(
        r#"experience { 2014 at "EMC" { - "a", "b" } }"#,
        &[r#"item_ambiguous "b""#],
    );
}

#[test]
fn a_body_is_read_in_two_ways_nowhere() {
    // A title may follow one text of a summary, as it always could, with advice on the same line.
    check(
        r#"experience { at "EMC" { summary: "a" "Engineer" } }"#,
        &[r#"separator_missing "Engineer""#],
    );
    check(
        r#"experience { at "EMC" { summary: "a"; "Engineer" } }"#,
        &[],
    );
    check(
        r#"experience { at "EMC" { summary: "a", "b" "Engineer" } }"#,
        &[r#"item_ambiguous "Engineer""#],
    );
    check(
        r#"experience { at "EMC" { summary: "a", "b"; "Engineer" { summary: "c"; "d" } } }"#,
        &[],
    );
    check(
        r#"experience { at "EMC" { "Engineer" { summary: "c" "d" "Stack": "C" "e" } } }"#,
        &[r#"item_ambiguous "d""#, r#"item_ambiguous "e""#],
    );
    check(
        r#"experience { at "EMC" { "Stack": "C" "Engineer" "Stack": "C"; "Lead" } }"#,
        &[r#"item_ambiguous "Engineer""#],
    );
    check(
        r#"projects { "P" { "a" "b" "Stack": "C", "D"; "c" - "d"; "e" } }"#,
        &[],
    );
    check(
        r#"projects { "P" { keywords: "a" "b" "c", "d" "Stack": "C", 2014 "E" - "f", "g" } }"#,
        &[
            r#"item_ambiguous "b""#,
            r#"item_ambiguous "c", "d""#,
            "item_ambiguous ,",
            r#"item_misplaced 2014 "E""#,
            r#"item_ambiguous "g""#,
        ],
    );
}

#[test]
fn a_field_that_takes_a_date_is_read_as_one() {
    check(
        r#"certificates { "C" { number: "A-1042" expires: 2027-03 } "D" { expires: 2027 #![allow(period_gap)] } }"#,
        &[],
    );
    check(
        r#"certificates { "C" { expires: "2027-03" } "D" { expires: "never" } "E" { expires: 2014..2018 } "F" { expires: Mar 2027 } "G" { expires: DATE } "H" { expires: } }"#,
        &[
            r#"date_malformed "2027-03""#,
            r#"date_malformed "never""#,
            "date_malformed 2014..2018",
            "date_malformed Mar 2027",
            "date_malformed DATE",
            "value_mistyped expires",
        ],
    );
    check(
        r#"certificates { "C" { expire: 2027-03 number: 2027-03 } } projects { "P" { expires: 2027 } }"#,
        &[
            "field_unknown expire",
            "value_mistyped 2027-03",
            "field_unknown expires",
        ],
    );
}

#[test]
fn a_kind_repeats_under_another_title() {
    check(
        r#"skills { "C" } skills "Other" { "D" } awards "A" { "a" } awards "B" { "b" } awards "A" { "c" }"#,
        &["section_repeated awards"],
    );
    let source = r#"name: "A" awards "A" { "a" } awards "B" { "b" url: "x" }"#;
    let analysis = analyze(source.parse().unwrap());
    let path = Path::root().field("awards").repeat(1).index(0);
    let place = analysis.lowered.places.find(&path).unwrap();
    assert!(source[place.first.byte_range().start..].starts_with(r#""b""#));
}

#[test]
fn a_text_alone_among_the_references_is_a_remark() {
    let entries = |section: &str| {
        let source = format!("name: \"A\" tags: t {section}");
        let analysis = analyze(source.parse().unwrap());
        assert!(!analysis.has_errors(), "{section}: {:?}", analysis.problems);
        let Content::References(entries) = analysis.lowered.resume.sections[0].content.clone()
        else {
            panic!("{section}");
        };
        entries.into_owned()
    };
    let remark = |section: &str| {
        let entries = entries(section);
        let remark = match entries.as_slice() {
            [entry] => entry.remark(),
            _ => None,
        };
        remark.map(|remark| (remark.text.plain(), entries[0].tags.len()))
    };
    assert_eq!(
        remark(r#"references { "On *request*" #t }"#),
        Some(("On request".to_owned(), 1))
    );
    for section in [
        r#"references { "Ada" {} }"#,
        r#"references { "Ada", "manager" }"#,
        r#"references { "Ada" at "EMC" }"#,
        r#"references { "Ada" "Grace" }"#,
    ] {
        assert_eq!(remark(section), None, "{section}");
        assert!(entries(section)[0].title.is_some(), "{section}");
    }
}

#[test]
fn the_head_of_an_entry_has_one_order() {
    check(
        r#"experience { 2014 "E" in "Boston" at "X" }"#,
        &["item_misplaced at"],
    );
    check(
        r#"experience { 2014 "E" at "X", in "Y", { - "a" } }"#,
        &["item_misplaced ,", "item_misplaced ,"],
    );
    check(r#"experience { in "Boston" }"#, &["item_misplaced in"]);
    check(r#"experience { 2014 }"#, &["field_missing 2014"]);
    // What is there instead of a name is the mistake.
    check(r#"experience { 2014'at "X" }"#, &["item_misplaced 'at"]);
    check(r#"experience { 2014 ~ foo }"#, &["item_misplaced ~ foo"]);
    check(r#"skills { 2014 %"C" }"#, &["item_misplaced %"]);
    check(
        r#"experience { 2014 in "B" foo }"#,
        &[r#"field_missing 2014 in "B""#],
    );
    check(r#"experience { 2014 "E" at }"#, &["value_mistyped at"]);
}

#[test]
fn words_without_quotes_are_one_problem() {
    check(
        "headline: Storage engineer & teacher summary: \"b\"",
        &["word_unquoted Storage engineer & teacher"],
    );
    check(
        "contact { location: Boston, MA email: ada@ada.example }",
        &["word_unquoted Boston, MA", "word_unquoted ada@ada.example"],
    );
    check(
        r#"experience { 2014 Senior Engineer, Storage at EMC in Hopkinton, MA { - foo bar; - one, two } }"#,
        &[
            "word_unquoted Senior Engineer, Storage",
            "word_unquoted EMC",
            "word_unquoted Hopkinton, MA",
            "word_unquoted foo bar",
            "word_unquoted one, two",
        ],
    );
    check("skills { C, Rust }", &["word_unquoted C, Rust"]);
    check(
        "skills { \"Languages\": C, Rust }",
        &["word_unquoted C, Rust"],
    );
    check("exper", &["word_unquoted exper"]);
    check("experience", &["item_misplaced experience"]);
    check("summary", &["item_misplaced summary"]);
}

#[test]
fn values_are_text() {
    check(
        "headline: 42 summary: ['a'] lang: true",
        &[
            "value_mistyped 42",
            "value_mistyped ['a']",
            "value_mistyped true",
        ],
    );
    check(
        "contact { phone: 617-555-0100 email: b\"x\" github: }",
        &[
            "value_mistyped 617-555-0100",
            "value_mistyped b\"x\"",
            "value_mistyped github",
        ],
    );
    check(
        "contact { phone: +1 (617) 555 0100 }",
        &["value_mistyped +1 (617) 555 0100"],
    );
    check("headline: \"a\", \"b\"", &["value_mistyped \"b\""]);
    check("skills { \"A\": 3 }", &["value_mistyped 3"]);
}

#[test]
fn words_that_touch_a_text_are_distinguished() {
    // The rest is read as it was meant.
    check(
        r#"experience { 2014 "E" at "EMC"in "Boston"{ - "a" } }"#,
        &[r#"value_mistyped "EMC"in"#],
    );
    check(
        r#"headline: "x"summary: "y"skills { "C" }"#,
        &[
            r#"value_mistyped "x"summary"#,
            r#"value_mistyped "y"skills"#,
        ],
    );
    check(
        r##"headline: r#"a "b""#projects "Work"{ "x" { - "*b"é } }"##,
        &[
            r##"value_mistyped r#"a "b""#projects"##,
            r#"markup_unclosed "*b"é"#,
            r#"value_mistyped "*b"é"#,
        ],
    );
    check(
        r#"headline: "x"contact { email: "a@b.co" }"#,
        &[r#"value_mistyped "x"contact"#],
    );
    check(
        r#"headline: "x"y ( "z" )"#,
        &[r#"value_mistyped "x"y ( "z" )"#, r#"value_mistyped "x"y"#],
    );
    check(
        r#"headline: "x"y lang: "zz"_"#,
        &[r#"value_mistyped "x"y"#, r#"value_mistyped "zz"_"#],
    );
    check(
        r#"skills ( "C"x ) lang: concat!("a"y)"#,
        &[
            r#"item_misplaced ( "C"x )"#,
            r#"value_mistyped "C"x"#,
            r#"value_mistyped "a"y"#,
        ],
    );
    let problem = &analyze(r#"name: "Ada"Lovelace"#.parse().unwrap()).problems[0].problem;
    assert_eq!(
        (&*problem.message, &*problem.help.to_string()),
        (
            "`Lovelace` touches the text before it",
            "remove it, or write it inside the quotes"
        )
    );
    let analysis = analyze(r#"name: "Ada" headline: "Engineer"skills { "C" }"#.parse().unwrap());
    assert_eq!(
        analysis.problems[0].problem.help.to_string(),
        "write a space before it: `… skills`"
    );
    assert_eq!(
        (
            &*analysis.lowered.resume.name,
            analysis.lowered.resume.sections.len()
        ),
        ("Ada", 1)
    );
}

#[test]
fn unknown_and_repeated_names_are_refused() {
    check(
        r#"sumary: "x" headline: "a" headline: "b""#,
        &["field_unknown sumary", "field_repeated headline"],
    );
    check(
        r#"contact { githb: "ada" email: "a@b.co" email: "c@d.co" }"#,
        &["profile_unknown githb", "field_repeated email"],
    );
    check(
        r#"experince { 2014 "E" at "X" { urll: "x" } }"#,
        &[
            "section_unknown experince",
            "field_unknown urll",
            r#"url_scheme "x""#,
        ],
    );
    check(
        r#"foo { "x" } hobbies { "Go" }"#,
        &["section_unknown foo", "section_unknown hobbies"],
    );
    check(
        r#"skills { "C" } skills { "D" } section "T" { "a" } section "T" { "b" } section "U" { "c" }"#,
        &["section_repeated skills", "section_repeated section"],
    );
    check(
        r#"skills { } contact { } section { "a" }"#,
        &[
            "section_empty skills",
            "section_empty contact",
            "section_title_missing section",
        ],
    );
    check(
        r#"experience { 2014 "E" at "X" summary: "x" }"#,
        &["item_misplaced summary"],
    );
    check(
        r#"photo: "x.gif" contact { photo: "x.png" }"#,
        &["photo_malformed \"x.gif\"", "profile_unknown photo"],
    );
    assert_eq!(problems("headline: \"x\""), ["field_missing headline"]);
}

#[test]
fn items_are_refused_where_their_kind_is_not_allowed() {
    check(
        r#"skills { - "C" 2014 "x" at "y" }"#,
        &[
            r#"item_misplaced - "C""#,
            r#"item_misplaced 2014 "x" at "y""#,
        ],
    );
    check(
        r#"experience { "a": "b" - "c" at "X" }"#,
        &[r#"item_misplaced "a""#, r#"item_misplaced - "c""#],
    );
    check(
        r#"experience { 2014 "E" at "X" { 2014 "y" } }"#,
        &[r#"item_misplaced 2014 "y""#],
    );
    check(
        r#"experience { at "X" { "y" { 2014 "z" "v" {} } } }"#,
        &[r#"item_misplaced 2014 "z""#, r#"item_misplaced "v""#],
    );
    check(
        r#"experience { at "X" { "y" at "Z" in "B" } }"#,
        &[r#"item_misplaced "Z""#],
    );
    check(
        r#"awards { "x" { 2014 "y" } }"#,
        &[r#"item_misplaced 2014 "y""#],
    );
    check(r#"- "a" "b" 2014 "c""#, &[r#"item_misplaced - "a""#]);
    check(
        r#"experience: { at "X" } skills ( "C" )"#,
        &["item_misplaced :", r#"item_misplaced ( "C" )"#],
    );
    check(
        r#"experience { at "X" { - "a" { - "b" { - "c" - "d" } "e" "f": "g" summary: "h" 2014 "i" } } }"#,
        &[
            r#"item_misplaced - "c""#,
            r#"item_misplaced "e""#,
            r#"item_misplaced "f""#,
            "item_misplaced summary",
            r#"item_misplaced 2014 "i""#,
        ],
    );
    check(
        r#"contact "T" { "Cal": "mailto:a@b.co", "x" - "b" }"#,
        &[
            r#"item_misplaced "T""#,
            r#"value_mistyped "x""#,
            r#"item_misplaced - "b""#,
        ],
    );
    check(
        "/// doc\n skills { \"C\" } #[cfg(x)]",
        &["item_misplaced /// doc", "item_misplaced #[cfg(x)]"],
    );
    check(
        "= @ skills { \"C\" } { \"x\" }",
        &["item_misplaced = @", "item_misplaced { \"x\" }"],
    );
}

#[test]
fn tags_are_words_that_are_declared() {
    check(
        r#"tags: a, b skills { "C" #a "D" #c "E" #a #a "F" #b }"#,
        &["tag_undeclared c", "tag_repeated a"],
    );
    check(
        r#"tags: "a", b-c, d, d skills { "C" #d-e "D" #"x" "E" #1 "F" #b_c #d }"#,
        &[
            r#"tag_malformed "a""#,
            "tag_malformed b-c",
            "tag_repeated d",
            "tag_malformed d-e",
            r#"tag_malformed "x""#,
            "tag_malformed #",
        ],
    );
    check(r#"tags: a skills { "C" } #a"#, &["item_misplaced #a"]);
    // The marks of a raw identifier are no hyphen.
    check(r#"tags: r#async skills { "C" #r#async "D" #async }"#, &[]);
}

#[test]
fn a_long_list_of_tags_is_not_repeated_for_each_that_is_missing() {
    let help = |count: usize| {
        let tags = (0..count)
            .map(|number| format!("tag{number}"))
            .collect::<Vec<_>>()
            .join(", ");
        let source = format!("name: \"A\" tags: {tags} skills {{ \"C\" #other }}");
        analyze(source.parse().unwrap()).problems[0]
            .problem
            .help
            .to_string()
    };
    assert!(help(15).ends_with("tag13, tag14, other`"), "{}", help(15));
    assert_eq!(help(16), "declare it: `tags: …, other`");
}

#[test]
fn levels_name_lints() {
    let bullets = r#"section "T" { - "a" - "a" }"#;
    check(bullets, &[r#"bullet_repeated "a""#]);
    check(&format!("#![allow(bullet_repeated)] {bullets}"), &[]);
    check(
        "#![allow(bullet_repeatd, date_malformed)] #![foo(x)]",
        &[
            "lint_unknown bullet_repeatd",
            "lint_unknown date_malformed",
            "lint_unknown #![foo(x)]",
        ],
    );
    check("#![allow(bullet_long)] tags: a", &["tag_unused a"]);
    check(
        "#![allow(bullet_repeated)] #![warn(bullet_repeated)] section \"T\" { - \"a\" - \"a\" }",
        &["bullet_repeated \"a\""],
    );
    let help = |source: &str| {
        analyze(format!("name: \"A\" {source}").parse().unwrap()).problems[0]
            .problem
            .help
            .to_string()
    };
    assert_eq!(
        help("#![allow(bullet_repeatd)]"),
        "did you mean `bullet_repeated`?"
    );
    assert_eq!(help("#![allow(date_malformed)]"), "fix what it is about");
    assert!(help("#![allow(x)]").starts_with("lints are order_reversed, "));
    let denied = analyze(
        format!("name: \"A\" #![allow(bullet_repeated)] #![deny(bullet_repeated)] {bullets}")
            .parse()
            .unwrap(),
    );
    assert!(denied.has_errors() && denied.resume().is_none());
}

#[test]
fn malformed_values_get_a_suggestion() {
    let help = |source: &str| {
        analyze(format!("name: \"A\" {source}").parse().unwrap()).problems[0]
            .problem
            .help
            .to_string()
    };
    for (source, expected) in [
        (
            r#"contact { github: "https://github.com/ada" }"#,
            "write `\"ada\"`",
        ),
        (r#"contact { github: "@ada" }"#, "write `\"ada\"`"),
        (
            r#"contact { website: "ada.example" }"#,
            "write `\"https://ada.example\"`",
        ),
        (
            r#"contact { email: "Ada <a@b.co>" }"#,
            "write the address alone: `\"a@b.co\"`",
        ),
        (
            r#"contact { myspace: "https://a.b" }"#,
            "write a custom link: `\"myspace\": \"https://a.b\"`",
        ),
        (r#"lang: "en_US""#, "write `\"en-US\"`"),
        (r#"lang: "English""#, "write `\"en\"`"),
        (
            r#"publications { "T" { doi: "https://doi.org/10.1000/182" } }"#,
            "write `\"10.1000/182\"`",
        ),
        (
            r#"email: "a@b.co""#,
            "it belongs in `contact { email: \"…\" }`",
        ),
        (r#"summary { "x" }"#, "write `summary: \"…\"`"),
        (
            r#"tags: storage skills { "C" #stroage }"#,
            "write `#storage`, or declare it: `tags: storage, stroage`",
        ),
    ] {
        assert_eq!(help(source), expected, "{source}");
    }
}

#[test]
fn other_names_of_a_section_are_answered_with_its_name() {
    for (names, usual) in [
        ("work employment jobs career", "experience"),
        ("school schools studies", "education"),
        ("papers", "publications"),
        ("licenses", "certificates"),
        ("honors honours", "awards"),
        ("hobbies", "interests"),
        ("specialties technologies", "skills"),
        ("basics", "contact"),
    ] {
        for name in names.split(' ') {
            let problem = analyze(format!("name: \"A\" {name} {{ }}").parse().unwrap()).problems[0]
                .problem
                .clone();
            assert_eq!(
                (problem.code.name(), &*problem.help.to_string()),
                (
                    "section_unknown",
                    &*format!("it is called `{usual}` here: write `{usual} {{ … }}`")
                )
            );
        }
    }
}

#[test]
fn a_place_is_found_by_its_path_or_by_what_is_around() {
    let source = r#"name: "A" skills { "C" } skills { "D" } experience { 2014 "E" at "X" { - "b" { - "c" } summary: "d", "e" } } section "T" { "U": "v" }"#;
    let analysis = analyze(source.parse().unwrap());
    let words = |path: &Path| {
        analysis
            .lowered
            .places
            .find(path)
            .map(|place| source[place.first.byte_range().start..].to_owned())
    };
    let check = |path: Path, begins: &str| {
        assert!(
            words(&path).is_some_and(|words| words.starts_with(begins)),
            "{path}: {:?}",
            words(&path)
        )
    };
    let (root, job) = (Path::root(), Path::root().field("experience").index(0));
    check(root.field("name"), "\"A\"");
    check(root.field("skills"), "skills { \"C\"");
    check(root.field("skills").index(0), "\"C\"");
    check(root.field("skills").field("title"), "skills { \"C\"");
    check(job.field("period"), "2014");
    let body = job.field("body");
    check(body.index(0).field("title"), "\"E\"");
    check(body.index(1), "\"b\"");
    check(body.index(1).field("bullets").index(0), "\"c\"");
    check(job.field("summary"), "\"d\"");
    check(job.field("summary").index(1), "\"e\"");
    check(job.field("url"), "2014 \"E\"");
    check(
        root.field("section")
            .index(0)
            .index(0)
            .field("items")
            .index(0),
        "\"v\"",
    );
    assert_eq!(words(&root.field("languages")), None);
}

#[test]
fn a_place_inside_a_string_is_shown() {
    let analysis = analyze("name: \"A\" headline: \"caf\\u{e9} **b\"".parse().unwrap());
    assert_eq!(
        analysis.problems[0].excerpt().unwrap(),
        "\"caf\\u{e9} **b\"\n           ^^"
    );
    let excerpt = |source: &str| {
        analyze(format!("name: \"A\" {source}").parse().unwrap()).problems[0].excerpt()
    };
    assert_eq!(
        excerpt("headline: \"one\n  two **b\n  three\"").unwrap(),
        "  two **b\n      ^^"
    );
    assert_eq!(
        excerpt("headline: \"éé **b\"").unwrap(),
        "\"éé **b\"\n    ^^"
    );
    assert_eq!(
        excerpt("contact { email: \"x@b..co\" }").unwrap(),
        "\"x@b..co\"\n    ^^"
    );
    assert_eq!(excerpt("headline: \"*a b\"").unwrap(), "\"*a b\"\n ^");
    assert_eq!(excerpt("headline: \"a `\"").unwrap(), "\"a `\"\n   ^");
    let tail = excerpt(&format!("headline: \"{} **b\"", "x".repeat(80))).unwrap();
    assert!(
        tail.starts_with('…') && tail.contains("x **b\"\n"),
        "{tail}"
    );
    let wide = excerpt(&format!("headline: \"x [a](tel:{}\"", "1".repeat(90))).unwrap();
    assert_eq!(
        wide.lines().last().unwrap(),
        format!("   {}", "^".repeat(69))
    );
    // What is wrong with the whole of a text, or between two letters of it, is not shown inside of
    // it.
    assert_eq!(excerpt("contact { email: \"ada\" }"), None);
    assert_eq!(excerpt("contact { website: \"https://a.example.\" }"), None);
    assert_eq!(excerpt("headline: \"\""), None);
    let long = format!(
        "name: \"A\" headline: \"{} **b {}\"",
        "x".repeat(80),
        "y".repeat(80)
    );
    let excerpt = analyze(long.parse().unwrap()).problems[0]
        .excerpt()
        .unwrap();
    assert_eq!(
        excerpt
            .lines()
            .map(|line| line.chars().count())
            .collect::<Vec<_>>(),
        [74, 43]
    );
    assert!(
        excerpt
            .lines()
            .all(|line| line.chars().nth(41) == Some(if line.contains('^') { '^' } else { '*' }))
    );
}

#[test]
fn an_expression_is_kept_as_it_is_written() {
    let source = r#"name: ::a::NAME headline: BIO summary: concat!("x", "y") contact { "L": b::link email: "a@b.co", MAIL }"#;
    let analysis = analyze(source.parse().unwrap());
    assert_eq!(analysis.problems.len(), 0, "{:?}", analysis.problems);
    let splices: Vec<String> = analysis
        .lowered
        .splices
        .iter()
        .map(|(path, splice)| format!("{path} {}", splice.tokens))
        .collect();
    assert_eq!(
        splices,
        [
            "name :: a :: NAME",
            "headline BIO",
            "summary[0] concat ! (\"x\" , \"y\")",
            "contact[0] b :: link",
            "contact[2] MAIL"
        ]
    );
}

#[test]
fn both_spellings_of_one_role_are_one_value() {
    let resume = |source: &str| {
        analyze(format!("name: \"A\" {source}").parse().unwrap())
            .resume()
            .cloned()
            .unwrap()
    };
    assert_eq!(
        resume(r#"experience { 2014 "Engineer", "Storage" at "EMC" }"#),
        resume(r#"experience { 2014 at "EMC" { "Engineer", "Storage" } }"#)
    );
    assert_eq!(
        resume(r#"experience { 2014 "E" at "EMC" in "P" { summary: "s" "L": "i" - "b" } }"#),
        resume(r#"experience { 2014 at "EMC" in "P" { summary: "s" "E" "L": "i" - "b" } }"#)
    );
    assert_eq!(
        resume(r#"education { 2014 "B. S." at "MIT" { score: "4" } }"#),
        resume(r#"education { 2014 at "MIT" { "B. S." score: "4" } }"#)
    );
}

#[test]
fn an_open_period_may_precede_a_title_with_a_block() {
    check(
        r#"experience { at "X" { 2014..present "a" { - "b" } 2010..2012 "c" } }"#,
        &[],
    );
    check(r#"experience { 2014..present "a" { - "b" } }"#, &[]);
}

#[test]
fn deep_nesting_is_refused() {
    let nested = |depth: usize, open: &str, close: &str| {
        format!("{}{}", open.repeat(depth), close.repeat(depth))
    };
    let codes = |source: String| {
        problems(&source)
            .iter()
            .map(|problem| problem.split(' ').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for depth in [13, 65, 300] {
        let deep = nested(depth, "at \"X\" {", "}");
        let source = format!(
            "name: \"A\" experience {{ {deep} 2013 }} skills {{ \"C\" }} section {{ \"D\" }}"
        );
        assert_eq!(
            codes(source),
            ["nesting_deep", "field_missing", "section_title_missing"],
            "{depth}"
        );
    }
    let many = "at \"X\" { - \"a\" } ".repeat(20);
    assert_eq!(
        codes(format!(
            "name: \"A\" #![allow(bullet_repeated)] experience {{ {many} }}"
        )),
        Vec::<String>::new()
    );
    // Rust expressions may be deeper than blocks.
    let expression = |depth: usize| {
        format!(
            "name: \"A\" headline: concat!{} skills {{ \"C\" }}",
            nested(depth, "(", ")")
        )
    };
    assert_eq!(codes(expression(64)), Vec::<String>::new());
    assert_eq!(codes(expression(66)), ["nesting_deep"]);
    let analysis = analyze(
        format!("name: concat!{}here{}", "(".repeat(66), ")".repeat(66))
            .parse()
            .unwrap(),
    );
    assert!(
        !analysis.lowered.splices[0]
            .1
            .tokens
            .to_string()
            .contains("here")
    );
}

#[test]
fn a_number_for_a_name_or_a_bullet_is_one_problem() {
    check(
        r#"experience { 2013 "E" at "X" in 7 2012 "E" at 7 }"#,
        &["value_mistyped 7", "value_mistyped 7"],
    );
    check(
        r#"experience { at "X" in 2014 "E" at "Y" }"#,
        &["value_mistyped in"],
    );
    check(
        r#"section "T" { - - 3 - "a" }"#,
        &["value_mistyped -", "value_mistyped 3"],
    );
    check(
        r#"tags: a, 3, b-c skills { "C" #a #7 #b_c }"#,
        &["tag_malformed 3", "tag_malformed b-c", "tag_malformed #"],
    );
}

#[test]
fn a_word_before_something_else_leaves_it_intact() {
    check(
        r#"contact { github "Cal": "https://x.example" }"#,
        &["item_misplaced github"],
    );
    check(
        r#"experience { 2014 "E" at EMC 2013 "E" at RSA in Bedford 2012 at "X" }"#,
        &[
            "word_unquoted EMC",
            "word_unquoted RSA",
            "word_unquoted Bedford",
        ],
    );
    check(
        r#"experience { now at "X"; 2014, "E" at "Y" }"#,
        &["date_malformed now", "item_misplaced ,"],
    );
    check(r##"projects { "P" { url: r#type } }"##, &[]);
}

#[test]
fn fields_and_sections_are_not_taken_for_each_other() {
    check(
        r#"skills: "C" lang { "de" } section: "x""#,
        &[
            "item_misplaced skills",
            "item_misplaced lang",
            "item_misplaced section",
        ],
    );
    check(
        r#"contact { skills { "C" } } experience { at "X" { awards { "x" } } }"#,
        &["item_misplaced skills", "item_misplaced awards"],
    );
    check(
        r##"r#headline: "a" headline: "b""##,
        &["field_repeated headline"],
    );
}

#[test]
fn refused_items_do_not_shift_the_places_of_others() {
    check(
        r#"experience { 2014..2015 at "X" { 2013 "E" } } experience { 2010 at "Y" { "a" } 2009 at "Z" } section "E" {} section "F" { - "a" #x }"#,
        &[
            "period_outside 2013",
            "section_repeated experience",
            "section_empty section",
            "tag_undeclared x",
        ],
    );
}

#[test]
fn a_field_with_tags_may_have_alternatives() {
    check(
        r#"tags: a, b headline: "A" #a headline: "B" headline: "C" #a #b summary: "s" #b pronouns: "p" #a cited_as: "c" #a
        education { at "X" { courses: "A", "B" #a "B. S." { score: "3" #b score: "4" } } }"#,
        &[],
    );
    check(
        r#"tags: a headline: "A" #a headline: "B" headline: "C""#,
        &["field_repeated headline"],
    );
    check(
        r#"tags: a projects { "x" { url: "https://a.example" url: "https://b.example" #a url: "https://c.example" } }"#,
        &["field_repeated url"],
    );
    check(
        r#"tags: a, b headline: "A" #a #b #a headline: "*B" #b"#,
        &[
            "tag_repeated a",
            r#"tag_repeated "*B""#,
            r#"markup_unclosed "*B""#,
        ],
    );
    check(
        r#"tags: a, b headline: "A" #a headline: "B" #a headline: "C" #b headline: "D" #b #a headline: "E" summary: "s" #a"#,
        &[r#"tag_repeated "B""#, r#"tag_repeated "D""#],
    );
    check(
        r#"tags: a education { at "X" { "B. S." { score: "3" #a score: "4" #a } } }"#,
        &[r#"tag_repeated "4""#],
    );
    check(
        r#"tags: a, b contact { location: "X" #a location: "Y" #b location: "Z" #a github: "x" #a github: "y" #a email: "a@b.co" #a email: "c@b.co" #a "L": "x" #a "L": "x" #a }"#,
        &[r#"tag_repeated "Z""#, r#"tag_repeated "y""#],
    );
    // Those whose tags were refused are no second fault.
    check(
        r#"tags: a headline: "A" #c headline: "B" headline: "C" #d"#,
        &["tag_undeclared c", "tag_undeclared d"],
    );
    check(
        r#"tags: a headline: "A" #c headline: "B" headline: "C" #a"#,
        &["tag_undeclared c"],
    );
}

#[test]
fn some_fields_have_no_tags() {
    check(
        r#"tags: a lang: "en" #a photo: "me.jpg" #a headline: "A" #a"#,
        &["item_misplaced a"],
    );
    check(
        r#"name: "Bob" #a tags: a #b skills { "C" #a }"#,
        &[
            "field_repeated name",
            "item_misplaced a",
            "item_misplaced b",
        ],
    );
}

#[test]
fn a_list_ends_with_its_tags() {
    check(
        r#"tags: a projects { "x" { keywords: "A", "B" #a "a paragraph" } }"#,
        &[],
    );
    check(
        r#"tags: a projects { "x" #a { keywords: "A", "B" "a paragraph" } }"#,
        &[r#"item_ambiguous "a paragraph""#],
    );
}

#[test]
fn the_alternative_that_is_printed_is_the_field() {
    let headline = |source: &str| {
        let analysis = analyze(
            format!("name: \"Ada\" tags: a, b {source}")
                .parse()
                .unwrap(),
        );
        let resume = analysis.resume().expect("a résumé");
        let count = resume.alternatives.len();
        (resume.headline.as_ref().map(ToString::to_string), count)
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(headline(r#"headline: "A" #a"#), (some("A"), 1));
    assert_eq!(
        headline(r#"headline: "A" #a headline: "B" #b"#),
        (some("A"), 2)
    );
    assert_eq!(
        headline(r#"headline: "A" #a headline: "B""#),
        (some("B"), 2)
    );
    assert_eq!(headline(r#"headline: "B""#), (some("B"), 0));
}

#[test]
fn a_section_may_begin_a_new_page() {
    let source = r#"name: "Ada" tags: a
        skills on new page { "C" }
        skills "Tools" on new page #a { "Git" }
        interests { "Go" }"#;
    let analysis = analyze(source.parse().unwrap());
    assert!(analysis.problems.is_empty(), "{:?}", analysis.problems);
    let sections = analysis.lowered.resume.sections.iter();
    let pages: Vec<bool> = sections.map(|section| section.on_new_page).collect();
    assert_eq!(pages, [true, true, false]);
}

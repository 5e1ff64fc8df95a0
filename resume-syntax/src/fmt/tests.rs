//! Files, and their text after formatting.

use super::{fmt, is_same};
use crate::source::File;

/// A file is formatted like this, and formatting it again changes nothing.
#[track_caller]
fn check(text: &str, formatted: &str) {
    assert_eq!(fmt(text).as_deref(), Ok(formatted), "{text}");
    assert_eq!(fmt(formatted).as_deref(), Ok(formatted), "{text}");
}

/// Lines that are made with texts of more and more letters are broken where they would be longer
/// than 100 columns, and not before.
#[track_caller]
fn check_width(make: impl Fn(&str) -> String) {
    let lines = |letters: usize| {
        let text = fmt(&format!("resume! {{ {} }}", make(&"x".repeat(letters)))).unwrap();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let short = lines(64).len();
    let most = (64..84)
        .collect::<Vec<_>>()
        .partition_point(|letters| lines(*letters).len() == short);
    let unbroken = lines(63 + most);
    assert_eq!(
        unbroken.iter().map(|line| line.chars().count()).max(),
        Some(100),
        "{unbroken:#?}"
    );
}

#[test]
fn a_file_without_a_resume_stays_as_it_is() {
    check("fn  main( ) { }", "fn  main( ) { }");
}

#[test]
fn items_have_lines_and_lists_have_columns() {
    check(
        "static A: R = resume! { name:\"Ada\" skills { \"One\":\"a\",\n\"b\" #x } }",
        "static A: R = resume! {\n    name: \"Ada\"\n    skills {\n        \"One\": \"a\",\n               \"b\" #x\n    }\n}",
    );
}

#[test]
fn long_lines_are_broken_where_the_language_invites_it() {
    let (a, b) = ("a".repeat(50), "b".repeat(50));
    check(
        &format!("resume! {{ experience {{ 2014 \"{a}\" at \"{b}\" in \"c\" {{ }} }} }}"),
        &format!(
            "resume! {{\n    experience {{\n        2014 \"{a}\"\n            at \"{b}\" in \"c\" {{}}\n    }}\n}}"
        ),
    );
    check(
        &format!("resume! {{ skills {{ \"x\": \"{a}\", \"{b}\" }} }}"),
        &format!(
            "resume! {{\n    skills {{\n        \"x\": \"{a}\",\n             \"{b}\"\n    }}\n}}"
        ),
    );
}

#[test]
fn titles_are_aligned_below_titles() {
    check(
        "resume! { education { at \"A\" { 2014.. \"x\"\n2010..2014 \"y\"\n\n2009 \"z\" } } }",
        "resume! {\n    education {\n        at \"A\" {\n            2014..     \"x\"\n            2010..2014 \"y\"\n\n            2009 \"z\"\n        }\n    }\n}",
    );
}

#[test]
fn unclear_structure_is_not_formatted() {
    assert!(
        fmt("resume! { name \"Ada\" }")
            .is_err_and(|problems| problems[0].message == "a `:` is missing here")
    );
    assert!(fmt("resume! { name: \"Ada }").is_err());
    assert!(fmt("resume! { /// documents nothing\n name: \"Ada\" }").is_err());
    // What is left of an item that is refused for another reason.
    for before in [
        "\"A\"",
        "- \"A\"",
        "\"A\": \"B\"",
        "2014 \"A\"",
        "education { awards {}",
    ] {
        let close = "}".repeat(before.matches('{').count() - before.matches('}').count());
        let problems = fmt(&format!("resume! {{ {before} 'x {close} }}")).unwrap_err();
        let messages: Vec<_> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(messages, ["unexpected token"], "{before}");
    }
}

#[test]
fn comments_stay_where_they_belong() {
    check(
        r#"resume! {
// first
name :"Ada" // after
// own line

// after gap



tags : a,b;   headline: "h" ; ;

/* block */ summary:"s" /* end */
/* before close */ }"#,
        r#"resume! {
    // first
    name: "Ada" // after
    // own line

    // after gap

    tags: a, b;
    headline: "h";;

    /* block */
    summary: "s" /* end */
    /* before close */
}"#,
    );
}

#[test]
fn a_block_of_one_item_stays_on_its_line() {
    check(
        r#"resume! { experience { at "X" { - "a" } at "Y" { - "a" - "b" } at "Z" { - "a" // c
 } at "W" {
 - "a" } at "V" {} at "U" { "E" { - "b" } } at "S" { /* c */ - "x" } at "R" { /* c */ } } skills { "C" } }"#,
        r#"resume! {
    experience {
        at "X" { - "a" }
        at "Y" {
            - "a"
            - "b"
        }
        at "Z" {
            - "a" // c
        }
        at "W" {
            - "a"
        }
        at "V" {}
        at "U" {
            "E" { - "b" }
        }
        at "S" { /* c */
            - "x"
        }
        at "R" { /* c */
        }
    }
    skills { "C" }
}"#,
    );
}

#[test]
fn dates_line_up_with_those_above_and_below() {
    check(
        r#"resume! { experience { 2014 .. 2015 "a"
2014 - 03 .. present "b"
// c
2013 "c"

2012 "d" at "X"
2011-01-01 at "Y"
2010 at "Z" { - "q" }
2009-01 "x" at "Y" 2008 "y"
at "B"
2007-01.. "z"
} section "T" { 2014 "a" } education { 2014-01 "b" } }"#,
        r#"resume! {
    experience {
        2014..2015       "a"
        2014-03..present "b"
        // c
        2013 "c"

        2012       "d" at "X"
        2011-01-01 at "Y"
        2010 at "Z" { - "q" }
        2009-01 "x" at "Y"
        2008 "y"
            at "B"
        2007-01.. "z"
    }
    section "T" { 2014 "a" }
    education { 2014-01 "b" }
}"#,
    );
}

#[test]
fn what_the_language_invites_to_break_stays_broken() {
    check(
        r#"	static A: R = resume! {
	name: "A" skills { "C"
	#a
	"D": "E",
	"F"
	"G": /* c */ "H", // c
	"I"
	} };"#,
        r#"	static A: R = resume! {
		name: "A"
		skills {
			"C"
				#a
			"D": "E",
			     "F"
			"G": /* c */ "H", // c
			             "I"
		}
	};"#,
    );
}

#[test]
fn expressions_and_levels_are_unchanged() {
    check(
        r#"resume! { #  ! [ allow ( period_gap , bullet_long ) ]  headline : concat!( "a" ,  "b" ) contact { github :  crate :: X "L" : A::B } tags : a , front_end  skills "S"  # a  # b { } }"#,
        r#"resume! {
    #![allow(period_gap, bullet_long)]
    headline: concat!( "a" ,  "b" )
    contact {
        github: crate :: X
        "L": A::B
    }
    tags: a, front_end
    skills "S" #a #b {}
}"#,
    );
}

#[test]
fn heads_stay_broken_before_at_and_in() {
    check(
        r#"resume! { experience { 2014 "E"
at "X"
in "Y"
#a { - "b" } 2013 "E" , "d" ,
"e" at
"X" } }"#,
        r#"resume! {
    experience {
        2014 "E"
            at "X"
            in "Y"
            #a { - "b" }
        2013 "E", "d",
            "e" at "X"
    }
}"#,
    );
}

#[test]
fn empty_lines_are_kept_but_not_at_the_ends() {
    check(
        r#"static A: R = resume! {

name: "A"

// c

skills { 

"C"

// d

}

};"#,
        r#"static A: R = resume! {
    name: "A"

    // c

    skills {
        "C"

        // d
    }
};"#,
    );
}

#[test]
fn what_is_in_quotes_is_not_touched() {
    check(
        r##"resume! { skills { "two
lines": "a", "b" } summary: "x
   y" headline: r#"z"# }"##,
        r##"resume! {
    skills {
        "two
lines": "a", "b"
    }
    summary: "x
   y"
    headline: r#"z"#
}"##,
    );
}

#[test]
fn comments_inside_an_item_stay_inside() {
    check(
        r#"resume! { experience { at "X" /* a */ in /* b */ "Y" // c
{ - /* d */ "a" // e
#x } } }"#,
        r#"resume! {
    experience {
        at "X" /* a */ in /* b */ "Y" // c
            {
            - /* d */ "a" // e
                #x
        }
    }
}"#,
    );
}

#[test]
fn only_the_content_of_the_macro_is_formatted() {
    check(
        r#"fn a() { resume! { name : "A" } ; let x  = resume ! [ name : "B" ] ; } // end"#,
        r#"fn a() { resume! { name: "A" } ; let x  = resume ! [ name: "B" ] ; } // end"#,
    );
    check(
        r#"static A: R = resume! { experience { 2018..2014 at "X" } };"#,
        r#"static A: R = resume! {
    experience { 2018..2014 at "X" }
};"#,
    );
    check(r#"resume! {name:"A"}"#, r#"resume! { name: "A" }"#);
    check(r#"resume! {}"#, r#"resume! {}"#);
    check(
        r#"resume! { /* c */ }"#,
        r#"resume! { /* c */
}"#,
    );
    check(
        r#"resume! { // c
}"#,
        r#"resume! { // c
}"#,
    );
}

#[test]
fn what_directly_follows_an_expression_is_not_lost() {
    check(
        "resume! { name: NAME; contact { email: a::MAIL,concat!(\"a\"),\"a@b.co\" } }",
        "resume! {\n    name: NAME;\n    contact { email: a::MAIL, concat!(\"a\"), \"a@b.co\" }\n}",
    );
}

#[test]
fn what_directly_follows_dates_is_separated_from_them() {
    check(
        "resume! { awards { 2014\"E\" } }",
        "resume! {\n    awards { 2014 \"E\" }\n}",
    );
}

#[test]
fn bodies_are_indented_as_deep_as_they_are_nested() {
    check(
        r#"resume! { experience { at "X" { 2014 "E" in "Y" { - "a" #t { - "b" - "c" } - "d" { - "e" } "L":"i" } } } }"#,
        r#"resume! {
    experience {
        at "X" {
            2014 "E" in "Y" {
                - "a" #t {
                    - "b"
                    - "c"
                }
                - "d" { - "e" }
                "L": "i"
            }
        }
    }
}"#,
    );
}

#[test]
fn a_field_keeps_its_date_in_one_piece() {
    check(
        "resume! { certificates { \"C\" { expires:2027-03-01 } } }",
        "resume! {\n    certificates {\n        \"C\" { expires: 2027-03-01 }\n    }\n}",
    );
}

#[test]
fn an_organisation_stays_below_the_dates_where_the_writer_put_it() {
    let text = "resume! {\n    experience {\n        2014..\n            at \"E\"\n    }\n}";
    check(text, text);
    check(
        &text.replace("\n            at", " at"),
        &text.replace("\n            at", " at"),
    );
}

#[test]
fn words_of_dates_are_separated_from_numbers_alone() {
    check(
        r#"resume! { education { at "A" { 2022 .. expected  2026 - 05 "a"
expected
2026 "b"
. . 2011 "c"
2024 - fall .. 2025-spring "d" } } }"#,
        r#"resume! {
    education {
        at "A" {
            2022..expected 2026-05 "a"
            expected 2026          "b"
            ..2011                 "c"
            2024-fall..2025-spring "d"
        }
    }
}"#,
    );
}

#[test]
fn a_comment_between_the_dots_of_dates_stays_there() {
    check(
        "resume! { awards { 2014 ./* a */. \"E\" } }",
        "resume! {\n    awards {\n        2014 . /* a */ . \"E\"\n    }\n}",
    );
}

/// The check that keeps a bug in the formatter from losing text.
#[test]
fn texts_are_the_same_if_their_tokens_and_comments_are() {
    let text = "x resume! { name: \"A\" /* a */ }";
    let check = |other: &str, expected: bool| {
        assert_eq!(is_same(text, &File::read(text), other), expected, "{other}")
    };
    check("y resume! {name:\"A\"/* a */}", true);
    check("x resume! { name: \"B\" /* a */ }", false);
    check("x resume! { name: \"A\" }", false);
    check("x resume! { name: \"A\"; /* a */ }", false);
    check("x", false);
}

#[test]
fn a_resume_is_indented_as_deep_as_its_line() {
    check(
        "mod a {\n  mod b {\n\tpub static A: R = resume! { name: \"A\"\n};\n  }\n}\n",
        "mod a {\n  mod b {\n\tpub static A: R = resume! {\n\t\tname: \"A\"\n\t};\n  }\n}\n",
    );
    check(
        "fn f() {\r\n  f(resume! { name: \"A\"\r\n});\r\n}",
        "fn f() {\r\n  f(resume! {\r\n      name: \"A\"\r\n  });\r\n}",
    );
}

#[test]
fn empty_lines_are_kept_between_comments_but_not_inside_items() {
    check(
        "resume! {\n\n// a\n\n// b\nname: \"A\"\nskills { \"L\":\n\n// c\n\n\"x\" } }",
        "resume! {\n    // a\n\n    // b\n    name: \"A\"\n    skills {\n        \"L\":\n            // c\n            \"x\"\n    }\n}",
    );
}

#[test]
fn a_list_is_broken_where_its_comma_would_exceed_the_width() {
    let check_list = |letters: usize, between: &str| {
        let (text, next) = ("x".repeat(letters), "y".repeat(30));
        let written =
            format!("resume! {{ skills {{ \"L\": \"x\", \"{text}\", \"{next}\" \"M\": \"z\" }} }}");
        let lines = format!(
            "resume! {{\n    skills {{\n        \"L\": \"x\",{between}\"{text}\",\n             \"{next}\"\n        \"M\": \"z\"\n    }}\n}}"
        );
        check(&written, &lines);
    };
    check_list(79, " ");
    check_list(80, "\n             ");
}

#[test]
fn a_head_is_not_broken_where_that_gains_nothing() {
    let long = "x".repeat(95);
    let text = format!(
        "resume! {{\n    projects {{\n        \"EF\" at \"{long}\"\n        2013-05 at \"{long}\"\n    }}\n}}"
    );
    check(&text, &text);
    check(
        &format!("resume! {{ projects {{ \"EFG\" at \"{long}\" at \"Y\" }} }}"),
        &format!(
            "resume! {{\n    projects {{\n        \"EFG\"\n            at \"{long}\"\n        at \"Y\"\n    }}\n}}"
        ),
    );
}

#[test]
fn a_line_is_broken_at_a_hundred_columns() {
    check_width(|text| format!("name: \"{text}\""));
    check_width(|text| format!("skills {{ \"L\": \"x\", \"{text}\", \"y\" \"M\": \"z\" }}"));
    check_width(|text| format!("skills {{ \"L\": \"x\", \"{text}\" }}"));
    check_width(|text| format!("skills {{ \"L\": \"x\", \"{text}\", \"y\" }}"));
    check_width(|text| format!("experience {{ \"x\" at \"{text}\" }}"));
    check_width(|text| {
        format!("experience {{ \"é\" at \"{text}\" in \"Y\" #t {{ - \"a\" - \"b\" }} }}")
    });
    check_width(|text| format!("experience {{ at \"x\" in \"{text}\" {{ - \"a\" }} }}"));
}

#[test]
fn tags_stay_on_the_line_of_their_field() {
    check(
        "resume! { name: \"Ada\" tags: a, b headline : \"A\"#a   #b headline:\"B\" projects { \"x\" { keywords: \"A\",\n\"B\" # a url:\"https://a.example\" } } }",
        "resume! {\n    name: \"Ada\"\n    tags: a, b\n    headline: \"A\" #a #b\n    headline: \"B\"\n    projects {\n        \"x\" {\n            keywords: \"A\",\n                      \"B\" #a\n            url: \"https://a.example\"\n        }\n    }\n}",
    );
}

#[test]
fn a_translation_has_a_space_around_its_sign() {
    check(
        "resume! { name:\"A\"|\"B\" summary:\"e\"|BIO ,\"f\" skills{\"C\"|\"D\":\"e\"| \"g\" ,\"f\"} experience { 2014 \"x\"|\"y\" at \"z\"| \"w\" #t } }",
        "resume! {\n    name: \"A\" | \"B\"\n    summary: \"e\" | BIO, \"f\"\n    skills { \"C\" | \"D\": \"e\" | \"g\", \"f\" }\n    experience { 2014 \"x\" | \"y\" at \"z\" | \"w\" #t }\n}",
    );
    check_width(|x| format!("headline: \"{}\" | \"{x}\"", "a".repeat(10)));
    check_width(|x| {
        format!(
            "skills {{ \"{}\" | \"b\": \"c\" | \"{x}\" }}",
            "a".repeat(4)
        )
    });
}

#[test]
fn a_translation_on_a_line_is_aligned_with_its_text() {
    let kept = "resume! {
    summary: \"one\"
           | \"eins\",
             \"two\" | \"zwei\"
    section \"S\" {
        - \"one\"
        | \"eins\"
        - \"several
           lines\"
        | \"eins\" {
            - \"one\"
            | \"eins\" // why
        }
        \"paragraph\"
            | \"Absatz\"
        2014 \"Talk\"
           | \"Vortrag\" at \"X\"
    }
}";
    check(kept, kept);
    let (short, long) = ("x".repeat(50), "y".repeat(60));
    check(
        &format!(
            "resume! {{ section \"S\" {{ - \"{short}\" | \"{long}\" 2014 \"{short}\" at \"{short}\" | \"{long}\" }} }}"
        ),
        &format!(
            "resume! {{\n    section \"S\" {{\n        - \"{short}\"\n        | \"{long}\"\n        2014 \"{short}\"\n            at \"{short}\"\n             | \"{long}\"\n    }}\n}}"
        ),
    );
}

#[test]
fn new_pages_and_variants_have_one_space_between_words() {
    check(
        "resume! {\n  experience  \"A\" on  new   page   #a{ \"X\" }\n  skills on\n  new page { \"C\" }\n  variants{a:b,c;d:e}\n}",
        "resume! {\n    experience \"A\" on new page #a { \"X\" }\n    skills on new page { \"C\" }\n    variants {\n        a: b, c;\n        d: e\n    }\n}",
    );
}

#[test]
fn a_letter_is_formatted_as_a_resume_is() {
    check(
        "letter!{ from:ADA  to:\"A\",\"B\" date:2026-11-28   opening:\"Dear\" \"p one\"\n- \"x\"{-\"y\"} closing:\"S\" }",
        "letter!{\n    from: ADA\n    to: \"A\", \"B\"\n    date: 2026-11-28\n    opening: \"Dear\"\n    \"p one\"\n    - \"x\" { - \"y\" }\n    closing: \"S\"\n}",
    );
}

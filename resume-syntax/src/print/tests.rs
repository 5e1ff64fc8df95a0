//! Résumés, and the source printed for them, which means the same.

use super::{print, print_program};
use crate::analyze;
use resume_core::model::{ContactValue, Content, Resume};

/// The résumé with this source.
fn read(lines: &str) -> Resume {
    let analysis = analyze(lines.parse().unwrap());
    assert!(!analysis.has_errors(), "{lines}: {:?}", analysis.problems);
    analysis.lowered.resume
}

/// The text between the braces, after the name.
fn printed(resume: &Resume) -> String {
    let source = print(resume);
    let inside = source
        .strip_prefix("resume! {\n    name: \"Ada\"")
        .and_then(|rest| rest.strip_suffix('}'))
        .unwrap();
    inside.to_owned()
}

#[track_caller]
fn check(lines: &str, expected: &str) {
    let resume = read(&format!("name: \"Ada\" {lines}"));
    let printed = printed(&resume);
    assert_eq!(printed, expected, "{lines}");
    assert_eq!(
        read(&format!("name: \"Ada\" {printed}")),
        resume,
        "{printed}"
    );
}

/// Lines that are made with texts of more and more letters are broken where they would be longer
/// than 100 columns, and not before.
#[track_caller]
fn check_width(make: impl Fn(&str) -> String) {
    let lines = |letters: usize| {
        let source = printed(&read(&format!(
            "name: \"Ada\" {}",
            make(&"x".repeat(letters))
        )));
        source.lines().map(str::to_owned).collect::<Vec<_>>()
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
fn the_fields_of_a_resume_come_first() {
    check(
        r#"summary: "s" headline: "h" lang: "de" tags: a, b skills "S" #a #b { "C" #a #b }"#,
        r#"
    headline: "h"
    lang: "de"
    tags: a, b
    summary: "s"

    skills "S" #a #b {
        "C" #a #b
    }
"#,
    );
}

#[test]
fn contact_is_printed_in_its_order() {
    check(
        r#"contact { email: "a@b.co", "c@d.co" location: "X" github: "ada" "Cal": "https://c.d" website: "https://a.b" phone: "+1 617 555 0100" }"#,
        r#"

    contact {
        email: "a@b.co", "c@d.co"
        location: "X"
        github: "ada"
        "Cal": "https://c.d"
        website: "https://a.b"
        phone: "+1 617 555 0100"
    }
"#,
    );
}

#[test]
fn pronouns_and_photo_are_printed_below_the_name() {
    check(
        r#"headline: "h" photo: "me.jpg", "Ada" pronouns: "she/her""#,
        r#"
    pronouns: "she/her"
    photo: "me.jpg", "Ada"
    headline: "h"
"#,
    );
    check(
        r#"tags: a, b photo: "me.jpg" #a #b"#,
        r#"
    photo: "me.jpg" #a #b
    tags: a, b
"#,
    );
}

#[test]
fn rows_and_tags_of_contact_are_printed() {
    check(
        r#"tags: a, b contact { location: "X" #a "Born": 1982-09-05 #a #b email: "a@b.co" #a "Nationality": "British" location: "Y" email: "c@d.co", "e@f.co" }"#,
        r#"
    tags: a, b

    contact {
        location: "X" #a
        "Born": 1982-09-05 #a #b
        email: "a@b.co" #a
        "Nationality": "British"
        location: "Y"
        email: "c@d.co", "e@f.co"
    }
"#,
    );
}

#[test]
fn a_lone_role_without_own_dates_or_bullets_is_in_the_head() {
    check(
        r#"tags: t experience { 2014..2015 "E", "d" at "X" in "Y" { summary: "s" url: "https://a.b" about: "c" - "b" } 2013 at "X" { 2013 "E" } at "Z" { "E" { - "b" } 2012 "F", "d" } at "W" { "E" #t } 2011 "G" in "P" 2010 at "V" }"#,
        r#"
    tags: t

    experience {
        2014..2015 "E", "d" at "X" in "Y" {
            summary: "s"
            url: "https://a.b"
            about: "c"
            - "b"
        }
        2013 at "X" {
            2013 "E"
        }
        at "Z" {
            "E" {
                - "b"
            }
            2012 "F", "d"
        }
        at "W" {
            "E" #t
        }
        2011 "G" in "P"
        2010 at "V"
    }
"#,
    );
    check(
        r#"tags: t experience { at "X" { "E" #t } at "Y" #t { "E" } "F" #t }"#,
        r#"
    tags: t

    experience {
        at "X" {
            "E" #t
        }
        "E" at "Y" #t
        "F" #t
    }
"#,
    );
}

#[test]
fn positions_are_printed_below_each_other() {
    check(
        r#"education { 2014 "B. S." at "MIT" { score: "4" courses: "a", "b" - "c" } }"#,
        r#"

    education {
        2014 "B. S." at "MIT" {
            score: "4"
            courses: "a", "b"
            - "c"
        }
    }
"#,
    );
    check(
        r#"education { at "MIT" { 2014.. "M. S." 2010..2014 "B. S." } }"#,
        r#"

    education {
        at "MIT" {
            2014..     "M. S."
            2010..2014 "B. S."
        }
    }
"#,
    );
}

#[test]
fn a_body_is_printed_in_its_order() {
    check(
        r#"tags: t experience { 2014.. at "X" { summary: "s", "t" keywords: "k" - "before" #t { - "finer" #t - "finest" } 2018.. "C" "Stack": "C++", "TLA^+^"; "P" in "W" #t { summary: "s"; "p" - "b" "L": "i"; "q" } "R" - "after" } }"#,
        r#"
    tags: t

    experience {
        2014.. at "X" {
            summary: "s", "t"
            keywords: "k"
            - "before" #t {
                - "finer" #t
                - "finest"
            }
            2018.. "C"
            "Stack": "C++", "TLA^+^"
            "P" in "W" #t {
                summary: "s";
                "p"
                - "b"
                "L": "i";
                "q"
            }
            "R"
            - "after"
        }
    }
"#,
    );
    check(
        r#"education { 2010 "M. S." at "MIT" { score: "4" "Adviser": "C" - "b" } 2009 at "WPI" { - "b" "B. S." } 2008 at "EF" { "A" { score: "1" courses: "c", "d" } } }"#,
        r#"

    education {
        2010 "M. S." at "MIT" {
            score: "4"
            "Adviser": "C"
            - "b"
        }
        2009 at "WPI" {
            - "b"
            "B. S."
        }
        2008 at "EF" {
            "A" {
                score: "1"
                courses: "c", "d"
            }
        }
    }
"#,
    );
    check(
        r#"certificates { "A" { number: "1" expires: 2027-03 "p" "2048"; "L": "i"; "q" } }"#,
        r#"

    certificates {
        "A" {
            number: "1"
            expires: 2027-03
            "p"
            "2048";
            "L": "i";
            "q"
        }
    }
"#,
    );
}

#[test]
fn a_kind_is_printed_under_each_of_its_titles() {
    check(
        r#"awards { "a" } skills "S" { "C" } awards "Other" { "b" }"#,
        r#"

    awards {
        "a"
    }

    skills "S" {
        "C"
    }

    awards "Other" {
        "b"
    }
"#,
    );
}

#[test]
fn a_remark_is_a_text_and_the_only_person_has_braces() {
    check(
        r#"tags: t references { "On request" #t }"#,
        r#"
    tags: t

    references {
        "On request" #t
    }
"#,
    );
    for (only, printed) in [
        (r#""Ada" {}"#, r#""Ada" {}"#),
        (r#""Ada", "manager""#, r#""Ada", "manager""#),
        (r#""Ada" at "EMC""#, r#""Ada" at "EMC""#),
    ] {
        check(
            &format!("references {{ {only} }}"),
            &format!("\n\n    references {{\n        {printed}\n    }}\n"),
        );
    }
}

#[test]
fn entries_hold_the_fields_of_their_kind() {
    check(
        r#"projects { 2014 "P" at "O" in "L" { summary: "s" url: "https://a.b" kind: "k" roles: "r", "s" keywords: "k" - "b" } }"#,
        r#"

    projects {
        2014 "P" at "O" in "L" {
            summary: "s"
            url: "https://a.b"
            kind: "k"
            roles: "r", "s"
            keywords: "k"
            - "b"
        }
    }
"#,
    );
    check(
        r#"publications { "P" { authors: "A", "B" doi: "10.1000/182" } } references { "G", "boss" at "O" { email: "a@b.co" phone: "+1 617 555 0100" "quote" } }"#,
        r#"

    publications {
        "P" {
            authors: "A", "B"
            doi: "10.1000/182"
        }
    }

    references {
        "G", "boss" at "O" {
            email: "a@b.co"
            phone: "+1 617 555 0100"
            "quote"
        }
    }
"#,
    );
}

#[test]
fn a_title_alone_has_braces_where_it_would_be_a_paragraph() {
    check(
        r#"section "T" { "paragraph" - "b" "L": "x", "y" "E" {} "F" { - "b" } 2014 "G" "H" at "O" "I" in "P" }"#,
        r#"

    section "T" {
        "paragraph"
        - "b"
        "L": "x", "y"
        "E" {}
        "F" {
            - "b"
        }
        2014 "G"
        "H" at "O"
        "I" in "P"
    }
"#,
    );
}

#[test]
fn items_that_would_run_together_are_separated() {
    check(
        r#"education { at "MIT" { courses: "a"; "M. S." "B. S." } }"#,
        r#"

    education {
        at "MIT" {
            courses: "a";
            "M. S."
            "B. S."
        }
    }
"#,
    );
    check(
        r#"tags: a section "T" { "p" 2014 "G" "q" "H" at "O" 2013 "I"; at "P" at "S"; "r" #a; at "Q" }"#,
        r#"
    tags: a

    section "T" {
        "p"
        2014 "G"
        "q"
        "H" at "O"
        2013 "I";
        at "P"
        at "S";
        "r" #a;
        at "Q"
    }
"#,
    );
    check(
        r#"section "T" { "paragraph" ; 2014 at "O"; "q" "L": "x"; "z" ; at "O"; "w"; "L": "x" }"#,
        r#"

    section "T" {
        "paragraph";
        2014 at "O";
        "q"
        "L": "x";
        "z";
        at "O";
        "w"
        "L": "x"
    }
"#,
    );
    check(
        r#"tags: a section "T" { "p" #a 2014 at "O" #a "q" "L": "x" #a "z" - "b" #a }"#,
        r#"
    tags: a

    section "T" {
        "p" #a
        2014 at "O" #a
        "q"
        "L": "x" #a
        "z"
        - "b" #a
    }
"#,
    );
    check(
        r#"skills { "a", "b"; "c" "L": "d" ; "e" }"#,
        r#"

    skills {
        "a", "b"
        "c"
        "L": "d";
        "e"
    }
"#,
    );
    check(
        r#"projects { "P" { keywords: "a" } "Q" { } ; at "O"; "R" }"#,
        r#"

    projects {
        "P" {
            keywords: "a"
        }
        "Q";
        at "O";
        "R"
    }
"#,
    );
}

#[test]
fn long_texts_are_broken_at_single_spaces() {
    check(
        r#"summary: "nine letters and more nine letters and more nine letters and more nine letters and more six letters six letters six letters six letters six letters""#,
        r#"
    summary: "nine letters and more nine letters and more nine letters and more nine letters and
              more six letters six letters six letters six letters six letters"
"#,
    );
    check(
        r#"summary: "two  spaces nine letters and more nine letters and more nine letters and more nine letters and more six letters six letters six letters six letters six letters""#,
        r#"
    summary: "two  spaces nine letters and more nine letters and more nine letters and more nine
              letters and more six letters six letters six letters six letters six letters"
"#,
    );
    check(
        r#"headline: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx and""#,
        r#"
    headline: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
               and"
"#,
    );
    check(
        r#"experience { 2014 "six letters six letters six letters six letters six letters" at "six letters six letters six letters six letters six letters" in "L" { - "nine letters and more nine letters and more nine letters and more nine letters and more six letters six letters six letters six letters six letters" } }"#,
        r#"

    experience {
        2014 "six letters six letters six letters six letters six letters"
            at "six letters six letters six letters six letters six letters" in "L" {
            - "nine letters and more nine letters and more nine letters and more nine letters and
               more six letters six letters six letters six letters six letters"
        }
    }
"#,
    );
}

#[test]
fn long_lists_and_heads_are_broken_where_they_may_be() {
    check(
        r#"experience { 2014 "six letters six letters six letters six letters six letters", "six letters six letters six letters six letters six letters" at "X" { - "b" } }"#,
        r#"

    experience {
        2014 "six letters six letters six letters six letters six letters",
             "six letters six letters six letters six letters six letters" at "X" {
            - "b"
        }
    }
"#,
    );
    check(
        r#"skills { "L": "six letters six letters six letters six letters six letters", "six letters six letters six letters six letters six letters", "x"; "six letters six letters six letters six letters six letters", "six letters six letters six letters six letters six letters" }"#,
        r#"

    skills {
        "L": "six letters six letters six letters six letters six letters",
             "six letters six letters six letters six letters six letters", "x";
        "six letters six letters six letters six letters six letters",
        "six letters six letters six letters six letters six letters"
    }
"#,
    );
    check(
        r#"awards { "six letters six letters six letters six letters six letters", "six letters six letters six letters six letters six letters" at "six letters six letters six letters six letters six letters" in "L" }"#,
        r#"

    awards {
        "six letters six letters six letters six letters six letters",
        "six letters six letters six letters six letters six letters"
            at "six letters six letters six letters six letters six letters" in "L"
    }
"#,
    );
    check(
        r#"experience { at "nine letters and more nine letters and more nine letters and more nine letters and more" in "six letters six letters six letters six letters six letters" { - "b" } }"#,
        r#"

    experience {
        at "nine letters and more nine letters and more nine letters and more nine letters and more"
            in "six letters six letters six letters six letters six letters" {
            - "b"
        }
    }
"#,
    );
    // An item that fits on no line begins a new one, and is broken there.
    check(
        r#"education { 2005..2009 "Master of Advanced Studies in Cultural Heritage and Conservation", "Restoration of Paintings, Sculptures and Architectural Surfaces of the nineteenth century" at "U" }"#,
        r#"

    education {
        2005..2009 "Master of Advanced Studies in Cultural Heritage and Conservation",
                   "Restoration of Paintings, Sculptures and Architectural Surfaces of the
                    nineteenth century" at "U"
    }
"#,
    );
    // Not below strings that begin far to the right.
    check(
        r#"skills { "seventy letters seventy letters seventy letters seventy letters seventy letters": "Restoration of Paintings", "Restoration of Sculptures" }"#,
        r#"

    skills {
        "seventy letters seventy letters seventy letters seventy letters seventy letters":
            "Restoration of Paintings", "Restoration of Sculptures"
    }
"#,
    );
    check(
        r#"contact { location: "nine letters and more nine letters and more nine letters and more nine letters and more six letters six letters six letters six letters six letters" }"#,
        r#"

    contact {
        location: "nine letters and more nine letters and more nine letters and more nine letters
                   and more six letters six letters six letters six letters six letters"
    }
"#,
    );
    check(
        r#"tags: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa skills { "six letters six letters six letters six letters six letters" #aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa } experience { 2014 "six letters six letters six letters six letters six letters" at "X" #aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }"#,
        r#"
    tags: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

    skills {
        "six letters six letters six letters six letters six
         letters" #aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    }

    experience {
        2014 "six letters six letters six letters six letters six letters"
            at "X" #aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    }
"#,
    );
}

#[test]
fn a_quote_or_a_backslash_makes_a_text_raw() {
    check(
        r##"headline: "a \"quoted\" \\ \"# text""##,
        r###"
    headline: r##"a "quoted" \ "# text"##
"###,
    );
}

#[test]
fn a_text_is_not_broken_where_spaces_would_be_lost() {
    let (long, rest) = ("x".repeat(70), "y".repeat(20));
    check(
        &format!("summary: \"{long}  {rest} z\""),
        &format!("\n    summary: \"{long}  {rest}\n              z\"\n"),
    );
}

#[test]
fn a_raw_text_continues_below_its_first_letter() {
    let long = "x".repeat(80);
    check(
        &format!("summary: r\"{long} \\ yyyyy\""),
        &format!("\n    summary: r\"{long} \\\n               yyyyy\"\n"),
    );
}

#[test]
fn a_line_is_broken_at_a_hundred_columns() {
    check_width(|text| format!("headline: \"{text} é\""));
    check_width(|text| format!("experience {{ at \"X\" {{ - \"{text} y\" }} }}"));
    check_width(|text| format!("tags: t skills {{ \"{text} three\" #t }}"));
    check_width(|text| format!("skills {{ \"L\": \"x\", \"{text}\" }}"));
    check_width(|text| format!("skills {{ \"L\": \"x\", \"{text}\", \"y\" }}"));
    check_width(|text| format!("skills {{ \"{text} y\", \"z\" }}"));
    check_width(|text| format!("awards {{ \"{text}\" at \"é\" in \"Z\" }}"));
    check_width(|text| format!("awards {{ \"xyz\" at \"{text}\" }}"));
    check_width(|text| format!("tags: t awards {{ \"x\" at \"{text}\" #t }}"));
    check_width(|text| format!("projects {{ \"x\" at \"{text}\" {{ - \"b\" }} }}"));
    check_width(|text| format!("projects {{ \"xyz\", \"{text}\" {{ - \"b\" }} }}"));
    check_width(|text| format!("projects {{ \"{text} three\" {{ - \"b\" }} }}"));
}

#[test]
fn repeated_items_in_contact_join_the_first() {
    let mut resume = read(r#"name: "Ada" contact { email: "a@b.co" github: "ada" location: "X" }"#);
    let again = read(r#"name: "Ada" contact { location: "Y" email: "c@d.co" github: "bob" }"#);
    resume
        .contact
        .to_mut()
        .extend(again.contact.iter().cloned());
    let source = r#"

    contact {
        email: "a@b.co", "c@d.co"
        github: "ada"
        location: "X; Y"
        "GitHub": "https://github.com/bob"
    }
"#;
    assert_eq!(printed(&resume), source);
    let again = read(&format!("name: \"Ada\" {source}"));
    assert!(
        again.contact.len() == 5
            && again.contact.iter().any(
                |item| matches!(&item.value, ContactValue::Location(place) if place == "X; Y")
            )
    );
}

#[test]
fn roles_without_an_employer_are_separate_entries() {
    let mut resume = read(
        r#"name: "Ada" tags: a, b experience {
            2014..2018 at "X" in "P" #a #b { summary: "s" 2016 "E" #b { - "own" "L": "i" } "F" in "Q" { "text" } - "of all" }
            2013 at "X" { "G" }
            2012 at "Y"
        }"#,
    );
    let Content::Experience(jobs) = &mut resume.sections.to_mut()[0].content else {
        panic!("these are jobs")
    };
    jobs.to_mut().iter_mut().for_each(|job| job.employer = None);
    let source = r#"
    tags: a, b

    experience {
        2016 "E" in "P" #b #a {
            summary: "s"
            - "of all"
            - "own"
            "L": "i"
        }
        2014..2018 "F" in "Q" #a #b {
            summary: "text"
        }
        2013 "G"
        2012
    }
"#;
    assert_eq!(printed(&resume), source);
}

#[test]
fn a_program_is_the_resume_with_what_prints_it() {
    let program = print_program(&Resume::new("Ada"));
    assert!(program.starts_with("//! The résumé of Ada: "), "{program}");
    assert!(
        program.contains("pub static RESUME: Resume = resume! {\n    name: \"Ada\"\n};\n"),
        "{program}"
    );
}

#[test]
fn the_alternatives_of_a_field_are_printed_together() {
    check(
        r#"tags: a, b summary: "s", "t" #b headline: "A" #a headline: "B" summary: "u"
        certificates { "C" { expires: 2027-03 #a #b } }"#,
        r#"
    headline: "A" #a
    headline: "B"
    tags: a, b
    summary: "s", "t" #b
    summary: "u"

    certificates {
        "C" {
            expires: 2027-03 #a #b
        }
    }
"#,
    );
}

#[test]
fn translations_are_beside_their_texts() {
    check(
        r#"lang: "en", "de" headline: "Clerk" | "Angestellte" tags: t
           contact { location: "Rome" | "Rom" "Visa" | "Visum": "EU" "Born" | "Geboren": 1982-09-05 }
           experience "Work" | "Beruf" #t { 2014-03..present "a" | "b", "c" at "X" | "Y" in "Rome" | "Rom" { - "one" | "eins" "L" | "M": "x" | "y", "z" } }
           section "S" { "2014" | "Jahr" at "X"; }"#,
        "
    headline: \"Clerk\" | \"Angestellte\"
    lang: \"en\", \"de\"
    tags: t

    contact {
        location: \"Rome\" | \"Rom\"
        \"Visa\" | \"Visum\": \"EU\"
        \"Born\" | \"Geboren\": 1982-09-05
    }

    experience \"Work\" | \"Beruf\" #t {
        2014-03..present \"a\" | \"b\", \"c\" at \"X\" | \"Y\" in \"Rome\" | \"Rom\" {
            - \"one\" | \"eins\"
            \"L\" | \"M\": \"x\" | \"y\", \"z\"
        }
    }

    section \"S\" {
        \"2014\" | \"Jahr\" at \"X\";
    }
",
    );
    let (one, two) = ("one ".repeat(20) + "one", "zwei ".repeat(25) + "zwei");
    check(
        &format!(
            "lang: \"en\", \"de\" section \"S\" {{ - \"{one}\" | \"{two}\" \"{one}\" | \"{two}\" }}"
        ),
        &format!(
            "\n    lang: \"en\", \"de\"\n\n    section \"S\" {{\n        - \"{one}\"\n        | \"{}\n           {}\"\n        \"{one}\"\n            | \"{}\n               {}\"\n    }}\n",
            "zwei ".repeat(18).trim_end(),
            "zwei ".repeat(7) + "zwei",
            "zwei ".repeat(17).trim_end(),
            "zwei ".repeat(8) + "zwei",
        ),
    );
}

#[test]
fn a_translation_with_other_items_is_not_written() {
    let mut resume = read(r#"name: "Ada" lang: "en", "de" headline: "a" | "b""#);
    resume.translations.to_mut()[0].headline = None;
    assert_eq!(
        printed(&resume),
        "\n    headline: \"a\"\n    lang: \"en\"\n"
    );
}

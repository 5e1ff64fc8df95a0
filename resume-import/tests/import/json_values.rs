//! Values of JSON Resume that are more or less than their fields hold: what is meant is taken, and
//! every word is in the source or listed.

use crate::checks::imported;

/// Checks what is in the source of a file, and what is lost.
#[track_caller]
fn check(file: &str, wanted: &[&str], lost: &[&str]) {
    let imported = imported("cv.json", file.as_bytes());
    let source = resume_syntax::print(&imported.resume);
    for wanted in wanted {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
    let losses: Vec<&str> = imported
        .losses
        .iter()
        .map(|loss| loss.message.as_str())
        .collect();
    assert_eq!(losses, lost, "{source}");
}

/// Checks this of what is beside the name.
#[track_caller]
fn check_beside(members: &str, wanted: &[&str], lost: &[&str]) {
    check(
        &format!(r#"{{"basics": {{"name": "Ada"}}, {members}}}"#),
        wanted,
        lost,
    );
}

/// Checks this of what is said of the person.
#[track_caller]
fn check_basics(members: &str, wanted: &[&str], lost: &[&str]) {
    check(
        &format!(r#"{{"basics": {{"name": "Ada", {members}}}}}"#),
        wanted,
        lost,
    );
}

#[test]
fn digits_of_other_words_are_no_part_of_a_number() {
    check_basics(
        r#""phone": "call 617-555-0100 after 6pm""#,
        &[r#"phone: "617 555 0100""#],
        &["of `call 617-555-0100 after 6pm` the digits were taken"],
    );
    check_basics(
        r#""phone": "617-555-0100 6pm""#,
        &[],
        &["not understood as a phone number: `617-555-0100 6pm`"],
    );
}

#[test]
fn a_name_in_parts_is_one() {
    for name in [
        r#"{"first": "Zoe", "last": "Sample"}"#,
        r#"{"last": "Sample", "first": "Zoe"}"#,
        r#"{"given": "Zoe", "family": "Sample"}"#,
        r#"{"given_name": "Zoe", "surname": "Sample"}"#,
        r#"{"full": "Zoe Sample", "first": "Zoe"}"#,
        r#"{"en": "Zoe Sample"}"#,
        r#"{"vorname": "Zoe", "nachname": "Sample"}"#,
        r#"[{"first": "Zoe"}, {"last": "Sample"}]"#,
        r#"["Zoe", "Sample"]"#,
    ] {
        let file = format!(
            r#"{{"basics": {{"name": {name}, "email": "Zoe <z@z.example>"}}, "hobbies": ["chess"]}}"#
        );
        check(
            &file,
            &[
                r#"name: "Zoe Sample""#,
                r#"email: "z@z.example""#,
                r#""chess""#,
            ],
            &["of `Zoe <z@z.example>` the address was taken"],
        );
    }
    check(
        r#"{"basics": {"name": {"first": "Zoe", "middle": "Q.", "last": "Sample", "prefix": "Dr."}}}"#,
        &[r#"name: "Zoe Q. Sample""#],
        &["no place for `Dr.`"],
    );
}

#[test]
fn months_are_those_of_the_language_of_the_file() {
    for (lang, start, end, dates) in [
        ("pl", "listopad 2014", "grudzień 2016", "2014-11..2016-12"),
        ("pl", "lip 2012", "lis 2013", "2012-07..2013-11"),
        ("cs", "listopad 2014", "září 2016", "2014-11..2016-09"),
        ("hr", "listopad 2014", "lipanj 2016", "2014-10..2016-06"),
        ("hr", "lip 2012", "lis 2013", "2012-06..2013-10"),
    ] {
        let work = format!(
            r#""work": [{{"name": "A", "position": "Dev", "startDate": "{start}", "endDate": "{end}"}}]"#
        );
        let wanted = format!(r#"{dates} "Dev""#);
        for beside in [r#""meta": {"language": "LANG"}"#, r#""language": "LANG""#] {
            let beside = beside.replace("LANG", lang);
            check_beside(&format!("{work}, {beside}"), &[&wanted], &[]);
        }
    }
}

#[test]
fn a_remark_beside_references_is_one_of_them() {
    check_beside(
        r#""meta": {"language": "fr"}, "references": [
            {"name": "Paul", "reference": "Bien.", "phone": "06 12 34 56 78"}, "Sur demande"]"#,
        &[
            "    references {\n",
            r#""Paul" {"#,
            r#"phone: "06 12 34 56 78""#,
            "            \"Bien.\"\n",
            r#"        "Sur demande""#,
        ],
        &[],
    );
}

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

#[test]
fn dates_are_read_as_schools_and_neighbours_write_them() {
    check_beside(
        r#""work": [
            {"name": "A", "position": "x", "startDate": "2016", "endDate": "t/m 2017"},
            {"name": "B", "position": "x", "startDate": "dal 2018", "endDate": "al 2020"},
            {"name": "C", "position": "x", "startDate": "HT 2014", "endDate": "VT 2015"},
            {"name": "D", "position": "x", "startDate": "2011/12", "endDate": "2012/13"},
            {"name": "E", "position": "x", "startDate": "2015", "endDate": "jusqu’en 2018"}]"#,
        &[
            r#"2016..2017 "x" at "A""#,
            r#"2018..2020 "x" at "B""#,
            r#"2014-autumn..2015-spring "x" at "C""#,
            r#"2011..2013 "x" at "D""#,
            r#"2015..2018 "x" at "E""#,
        ],
        &[],
    );
}

#[test]
fn that_a_date_is_not_exact_is_listed() {
    check_beside(
        r#""work": [{"name": "A", "position": "Dev", "startDate": "circa 2011", "endDate": "late 2013?"}]"#,
        &[r#"2011..2013 "Dev""#],
        &[
            "of `circa 2011` the date was taken",
            "of `late 2013?` the date was taken",
        ],
    );
}

#[test]
fn what_has_a_field_is_in_it() {
    check(
        r#"{"basics": {"name": "Z", "label": ["Dev", "Writer"]},
        "certificates": [{"name": "A", "validUntil": "2027-03", "licenseNumber": "L1"}],
        "patents": [{"title": "Pat", "number": "US1", "date": "2019", "inventors": [{"name": "Ada Quill"}]}],
        "publications": [{"name": "P", "publisher": "J", "volume": "3", "issue": "2",
            "authors": [{"name": "B"}, {"first": "Cy", "last": "Quast"}], "editor": "E"}],
        "education": [{"institution": "U", "studyType": "BSc", "coursework": ["A1"], "courses": ["A2"]},
            {"institution": "V", "studyType": "MSc", "courses": [{"name": "C1", "grade": "Best"}]}]}"#,
        &[
            r#"headline: "Dev, Writer""#,
            r#"expires: 2027-03"#,
            r#"number: "L1""#,
            "patents {\n        2019 \"Pat\" {",
            r#"inventors: "Ada Quill""#,
            r#"number: "US1""#,
            r#"volume: "3(2)""#,
            r#"authors: "B", "Cy Quast""#,
            r#"editors: "E""#,
            r#"courses: "A2", "A1""#,
            r#"courses: "C1""#,
        ],
        &["no place for `Best`"],
    );
}

#[test]
fn what_is_said_of_the_person_is_spelled_as_its_field() {
    check_basics(
        r#""email": "a@a.example, b@b.example", "summary": "see http://a.example/_x_y_ today",
        "profiles": [{"network": "ORCID", "username": "0000000218250097"},
            {"network": "LinkedIn", "username": "in/zoe"}]"#,
        &[
            r#"email: "a@a.example", "b@b.example""#,
            r#"orcid: "0000-0002-1825-0097""#,
            r#"linkedin: "zoe""#,
            "http://a.example/_x_y_ today",
        ],
        &[],
    );
}

//! The help for dates, and for numbers that look like them.

use super::check;
use resume_core::model::Date;
use resume_core::problem::Help;
use resume_core::words::Words;

#[test]
fn a_roman_month_has_its_year_beside_it() {
    check(
        r#"experience { 2014 X at "Loom" }"#,
        &[("X", "write `\"X\"`")],
    );
}

#[test]
fn dates_have_one_spelling() {
    check(
        r#"experience { March 15, 2014 at "X" 15 March 2014 at "X" Mar 2014 at "X" }"#,
        &[
            ("March 15, 2014", "write `2014-03-15`"),
            ("15 March 2014", "write `2014-03-15`"),
            ("Mar 2014", "write `2014-03`"),
        ],
    );
    check(
        r#"experience { Mar 2014 - May 2015 at "X" }"#,
        &[("Mar 2014 - May 2015", "write `2014-03..2015-05`")],
    );
    check(
        r#"experience { 2014 to 2018 at "X" 2014 through present at "X" }"#,
        &[
            ("2014 to 2018", "write `2014..2018`"),
            ("2014 through present", "write `2014..present`"),
        ],
    );
    check(
        r#"experience { ~2014 "D" at "X" early 2013..late 2015 "D" at "X" }"#,
        &[
            ("~2014", "write `2014`"),
            ("early 2013..late 2015", "write `2013..2015`"),
        ],
    );
    check(
        r#"experience { Summer of 2011 "D" at "X" Jan. 5-9, 2010 "D" at "X" 2012 onwards "D" at "X" }"#,
        &[
            ("Summer of 2011", "write `2011-summer`"),
            ("Jan. 5-9, 2010", "write `2010-01-05..2010-01-09`"),
            ("2012 onwards", "write `2012..present`"),
        ],
    );
    check(
        r#"experience { 2014..=2018 at "X" }"#,
        &[("2014..=2018", "write `2014..2018`")],
    );
    check(
        r#"experience { now at "X"; now; today "x"; present "E" }"#,
        &[
            ("now", "write it like `2014..present`"),
            (
                "now",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                "today",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            ("present", "write it like `2014..present`"),
        ],
    );
    check(
        r#"experience { Mar: "x" }"#,
        &[(
            "Mar",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { 2014 - foo at "X" }"#,
        &[("2014", r#"write `"title"` or `at "organisation"` in it"#)],
    );
    check(
        r#"experience { March 15, "E" at "X" }"#,
        &[(
            "March 15",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        )],
    );
    check(
        r#"experience { 2014, 2015 "E" at "X" }"#,
        &[(
            "2014, 2015",
            "write an entry for each: `2014 \"…\"`, `2015 \"…\"`; a period is written `2014..2015`",
        )],
    );
    check(
        r#"experience { now foo "x" }"#,
        &[("now foo", r#"write `"now foo"`"#)],
    );
    check(
        "experience { now at X }",
        &[("now", r#"write `"now"`"#), ("X", r#"write `"X"`"#)],
    );
    check(
        "experience { 2014..present }",
        &[(
            "2014..present",
            r#"write `"title"` or `at "organisation"` in it"#,
        )],
    );
    check(
        r#"experience { . "E" at "X" }"#,
        &[(
            ".",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"experience { now { - "x" } }"#,
        &[(
            "now",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Sep2014 "E" }"#,
        &[("Sep2014", "write `2014-09`")],
    );
    check(
        r#"experience { May "E" }"#,
        &[(
            "May",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { March..2014 "E" }"#,
        &[(
            "March..2014",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        )],
    );
    check(r#"experience { ..2014 "E" }"#, &[]);
    check(
        r#"experience { ..present "E" }"#,
        &[(
            "..present",
            "write the date that it began, like `2014..present`",
        )],
    );
    check(
        r#"experience { 2014 - "E" }"#,
        &[(
            "2014 -",
            "write `2014..` if it goes on, or `2014` without the dash",
        )],
    );
    check(
        r#"experience { 2014..present: "x" }"#,
        &[(":", "remove it")],
    );
    check(
        r#"experience { 2014/03 "E" 2014.03 "F" }"#,
        &[
            ("2014/03", "write `2014-03`"),
            ("2014.03", "write `2014-03`"),
        ],
    );
    check(
        r#"experience { "2014" "E" at "X" "2014-13" "E" at "Y" "2013" "E": "x" }"#,
        &[
            (r#""2014""#, "write `2014`"),
            (
                r#""2013""#,
                "write `;` after the entry if this is a title; a date is written without quotes: `2013`",
            ),
            (
                r#""E""#,
                "write `{` before the first row and `}` after the last, like `at \"…\" { \"Thesis\": \"…\" }`",
            ),
        ],
    );
    check(
        r#"experience { "Mar 2014" "E" }"#,
        &[(r#""Mar 2014""#, "write `2014-03`")],
    );
    check(r#"experience { "now" "E" }"#, &[]);
}

#[test]
fn dates_as_people_type_them_are_one_problem() {
    for (dates, right) in [
        ("Mar. 2014", "write `2014-03`"),
        ("c. 1990", "write `1990`"),
        ("ca 1990", "write `1990`"),
        ("circa Mar 2014", "write `2014-03`"),
        ("since 2014", "write `2014..present`"),
        ("seit Mar. 2014", "write `2014-03..present`"),
        ("2014-03-15T00:00:00Z", "write `2014-03-15`"),
        ("2014-03-15T00:00:00.000+02:00", "write `2014-03-15`"),
        ("..Mar. 2011", "write `..2011-03`"),
        ("until 2011", "write `..2011`"),
        ("bis Mai 2011", "write `..2011-05`"),
        ("Fall 2014", "write `2014-fall`"),
        ("2014 - Fall", "write `2014-fall`"),
        ("Herbst 2014", "write `2014-autumn`"),
        ("Fall 2014 - Spring 2015", "write `2014-fall..2015-spring`"),
        ("2014..heute", "write `2014..present`"),
        ("expected May 2026", "write `expected 2026-05`"),
        ("Expected 2026", "write `expected 2026`"),
        ("exp. 2026", "write `expected 2026`"),
        ("expected Fall 2026", "write `expected 2026-fall`"),
        ("2022..expected May 2026", "write `2022..expected 2026-05`"),
        ("2022-expected 2026", "write `2022..expected 2026`"),
        ("2022 to expected 2026", "write `2022..expected 2026`"),
        ("Sept 2022..expected 2026", "write `2022-09..expected 2026`"),
        ("..expected 2026", "write `expected 2026`"),
        ("expected 2022..2026", "write `2022..expected 2026`"),
        ("2022..expected", "write it like `expected 2026-05`"),
        ("2022..2026 expected", "write `2022..expected 2026`"),
        ("2022..2026-05 (expected)", "write `2022..expected 2026-05`"),
        ("May 2026 (exp.)", "write `expected 2026-05`"),
        ("fall-2024", "write `2024-fall`"),
        ("Mar-2014..May/2015", "write `2014-03..2015-05`"),
        ("2024-Q3", "write `2024-07..2024-09`"),
        ("2024 Q1", "write `2024-01..2024-03`"),
        ("Q4 2024", "write `2024-10..2024-12`"),
        ("2024Q2", "write `2024-04..2024-06`"),
        ("3Q 2024", "write `2024-07..2024-09`"),
        ("T1 2024", "write `2024-01..2024-03`"),
        ("H2-2024", "write `2024-07..2024-12`"),
        ("2023-Q4..2024-Q1", "write `2023-10..2024-03`"),
        ("Q4 2023 - Q1 2024", "write `2023-10..2024-03`"),
        ("2023Q4..present", "write `2023-10..present`"),
        ("2023..expected Q2 2026", "write `2023..expected 2026-06`"),
        ("..2011-Q2", "write `..2011-06`"),
        ("since Q2 2011", "write `2011-04..present`"),
    ] {
        check(
            &format!("experience {{ {dates} \"Dev\" at \"A\" }}"),
            &[(dates, right)],
        );
    }
}

#[test]
fn a_title_that_is_a_number_is_ended() {
    check(r#"projects { "2048"; "2014-03"; }"#, &[]);
    check(
        r#"projects { "2048" at "X" { summary: "x" }; } experience { at "X" { "1984"; } }"#,
        &[],
    );
    check(
        r#"projects { "2048" }"#,
        &[(
            r#""2048""#,
            "write `;` after the entry if this is a title; a date is written without quotes: `2048`",
        )],
    );
}

#[test]
fn a_field_takes_one_date() {
    let check_dates = |written: &str, help: &str| {
        let lines =
            format!("certificates {{ 2014 \"X\" {{ expires: {written} url: \"https://a.b\" }} }}");
        check(&lines, &[(written, help)]);
    };
    check_dates(r#""2027", "2028""#, "write `2027`");
    check_dates(r#""Mar 2027","2028","2029""#, "write `2027-03`");
    check_dates("2027, 2028", "write `2027`");
    check_dates(r#"2027-03, "2028""#, "write `2027-03`");
    check_dates(r#""soon", "2028""#, "write it like `2027-03`");
    check_dates("Q3 2027", "write one date, like `2027-07`");
    check_dates("2027 - 2028", "write one date, like `2027`");
    check_dates("since 2027", "write one date, like `2027`");
    check_dates("until 2027", "write one date, like `2027`");
    check(r#"certificates { "X" { expires: 2027, "L": "x" } }"#, &[]);
}

/// The dates of the first job, in the words of another language or in an unusual order.
#[track_caller]
fn check_dates(dates: &str, right: &str) {
    let line = format!("experience {{ {dates} \"Dev\" at \"A\" }}");
    let help = format!("write `{right}`");
    check(&line, &[(dates, help.as_str())]);
}

#[test]
fn what_a_resume_prints_is_answered_without_quotes_and_in_quotes() {
    for words in Words::ALL {
        let month = |year, month| words.date(Date::from_month(year, month).unwrap());
        let [close, spaced] = words.dash;
        let year = words.date(Date::from_year(2018).unwrap());
        let periods = [
            (
                format!("{}{spaced}{}", month(2014, 3), month(2018, 5)),
                "2014-03..2018-05",
            ),
            (format!("{year}{close}{}", words.present), "2018..present"),
        ];
        for (printed, right) in periods {
            check_dates(&format!("\"{printed}\""), right);
            // The signs that Rust does not read are replaced before.
            let is_read = |c: char| !matches!(c, '’' | '～');
            if printed.chars().all(is_read) {
                let line = printed.replace(['–', '~'], "-");
                check_dates(&line, right);
            }
        }
        let present = words.present.replace('’', "'");
        if present != "present" {
            check_dates(&format!("2014..{present}"), "2014..present");
        }
    }
}

#[test]
fn words_of_other_languages_are_part_of_dates() {
    for (dates, right) in [
        ("od 2014 do 2018", "2014..2018"),
        ("dal 2014 al 2018", "2014..2018"),
        ("с 2014 по 2018", "2014..2018"),
        ("von 2014 bis 2018", "2014..2018"),
        ("2014 à 2018", "2014..2018"),
        ("2014 a 2018", "2014..2018"),
        ("desde marzo de 2014", "2014-03..present"),
        ("marzo de 2014 - mayo de 2018", "2014-03..2018-05"),
        ("fév. 2014..déc. 2015", "2014-02..2015-12"),
        ("Mär 2014", "2014-03"),
        ("tháng 3/2014", "2014-03"),
        ("मार्च 2014", "2014-03"),
        ("মার্চ 2014", "2014-03"),
        ("2014 m. kovas", "2014-03"),
        ("2014 г.", "2014"),
        ("2014 год", "2014"),
        ("January - March 2014", "2014-01..2014-03"),
        ("IX 2012 - III 2019", "2012-09..2019-03"),
        ("IX 2012..III 2019", "2012-09..2019-03"),
        ("2012 - III 2019", "2012..2019-03"),
        ("2014/15", "2014..2015"),
        ("20140315", "2014-03-15"),
        ("2014 - la actualidad", "2014..present"),
        ("2014..до сих пор", "2014..present"),
    ] {
        check_dates(dates, right);
    }
}

#[test]
fn an_edit_of_dates_never_leaves_a_part_of_them() {
    let edits = |line: &str| {
        let analysis = crate::analyze(format!("name: \"Ada\" {line}").parse().unwrap());
        let problems = analysis.problems.into_iter();
        problems
            .filter(|located| matches!(located.problem.help, Help::Write(_)))
            .count()
    };
    for line in [
        r#"experience { Xyz. 2014..Dec 2015 "Dev" at "A" }"#,
        r#"education { Term 1 2014 "BSc" at "A" }"#,
        r#"experience { od 2014 xyz 2018 "Dev" at "A" }"#,
        r#"experience { since 2014 / xyz 2018 "Dev" at "A" }"#,
        r#"experience { 15/03/2014..01/05/2018 "Dev" at "A" }"#,
        r#"education { 2014-spring-2015 "BSc" at "A" }"#,
    ] {
        assert_eq!(edits(line), 0, "{line}");
    }
}

#[test]
fn a_name_of_two_months_is_that_of_the_language() {
    check(
        r#"lang: "pl" experience { listopad 2014..present "A" at "X" }"#,
        &[("listopad 2014..present", "write `2014-11..present`")],
    );
    check(
        r#"lang: "hr", "en" experience { listopad 2014 "A" at "X" }"#,
        &[("listopad 2014", "write `2014-10`")],
    );
    check(
        r#"experience { listopad 2014 "A" at "X" }"#,
        &[("listopad 2014", "write `2014-10` or `2014-11`")],
    );
}

#[test]
fn a_dash_before_a_title_is_no_bullet() {
    check(
        r#"experience { 2014 - "A" at "X"; 2014-03- at "Y" }"#,
        &[
            (
                "2014 -",
                "write `2014..` if it goes on, or `2014` without the dash",
            ),
            (
                "2014-03-",
                "write `2014-03..` if it goes on, or `2014-03` without the dash",
            ),
        ],
    );
}

#[test]
fn a_bullet_may_follow_a_date() {
    check(
        r#"certificates { "A" { expires: 2027-03 - "by examination" } }"#,
        &[],
    );
}

#[test]
fn dates_of_many_scripts_and_calendars_are_answered() {
    for (source, right) in [
        ("tháng 3 năm 2014", "2014-03"),
        ("2014 年 3 月", "2014-03"),
        ("平成25年4月", "2013-04"),
        ("มีนาคม 2557", "2014-03"),
        ("Μάρτιος 2014", "2014-03"),
        ("آذار 2014", "2014-03"),
        ("במרץ 2014", "2014-03"),
        ("3-5 March 2014", "2014-03-03..2014-03-05"),
        ("01.03.2014", "2014-03-01"),
        ("mid-2014", "2014"),
    ] {
        let source_of = format!("experience {{ {source} at \"X\" }}");
        check(&source_of, &[(source, &format!("write `{right}`"))]);
    }
}

#[test]
fn the_years_of_an_era_may_have_its_letter() {
    for (written, right) in [
        ("H20.4..H24.3", "2008-04..2012-03"),
        ("S63.4", "1988-04"),
        ("R5年4月", "2023-04"),
        ("H20..H24", "2008..2012"),
    ] {
        check_dates(written, right);
    }
    check_dates("2025 - 2027 (expected)", "2025..expected 2027");
    check_dates("2025..previsão 2027-12", "2025..expected 2027-12");
    check_dates("forthcoming 2027-autumn", "expected 2027-autumn");
}

#[test]
fn the_signs_of_other_systems_are_those_of_a_period() {
    for (written, right) in [
        ("2010--2014", "2010..2014"),
        ("2010 --- 2014", "2010..2014"),
        ("2010-03--2014-05", "2010-03..2014-05"),
        ("2014 -- now", "2014..present"),
        ("2010:2014", "2010..2014"),
        ("2010-XX..2014-XX", "2010..2014"),
        ("2010-??", "2010"),
        ("2014-W10", "2014-03"),
        ("Sep 1st, 2014", "2014-09-01"),
        ("Spring/Summer 2014", "2014-spring..2014-summer"),
        ("сент. 2014 - наст. время", "2014-09..present"),
        ("март 2014 г. - н.в.", "2014-03..present"),
    ] {
        check(
            &format!(r#"experience {{ {written} "E" at "X" }}"#),
            &[(written, &format!("write `{right}`"))],
        );
    }
    check(
        r#"experience { 2014 -- "E" at "X" }"#,
        &[(
            "2014 --",
            "write `2014..` if it goes on, or `2014` without the dash",
        )],
    );
}

#[test]
fn the_end_of_a_period_in_quotes_is_no_title() {
    check(
        r#"experience { 2014.."present" "E" at "X" 2010.. "2014" "I" at "X" 2008 - "2009" "J" at "X" }"#,
        &[
            (r#"2014.."present""#, "write `2014..present`"),
            (r#"2010.. "2014""#, "write `2010..2014`"),
            (r#"2008 - "2009""#, "write `2008..2009`"),
        ],
    );
    check(
        r#"experience { "2010".."2014" "I" at "X" "2008"..present "J" at "X" }"#,
        &[
            (r#""2010".."2014""#, "write `2010..2014`"),
            (r#""2008"..present"#, "write `2008..present`"),
        ],
    );
    // A novel, and a programme.
    check(
        r#"experience { 2014.. "1984" at "X" 2010.. "Today" at "Y" }"#,
        &[],
    );
}

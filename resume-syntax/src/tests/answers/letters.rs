//! The help for letters.

use super::check_problems;
use crate::analyze_letter;

/// A letter with these lines in it has mistakes in these words, which are answered so, and no
/// others.
#[track_caller]
fn check(lines: &str, expected: &[(&str, &str)]) {
    let source =
        format!("from: ADA {lines}; opening: \"Dear Ms. Sample,\" closing: \"Sincerely,\"");
    let mut analysis = analyze_letter(source.parse().unwrap());
    analysis.sort_by_source(|span| span.byte_range().start);
    check_problems(&source, &analysis.problems, expected);
}

#[test]
fn a_text_after_a_list_is_part_of_it_or_a_paragraph() {
    let help = "write `,` to continue it, or `;` to begin something new";
    check(
        r#"to: "Grace Sample" "EMC Corporation""#,
        &[(r#""EMC Corporation""#, help)],
    );
    check(
        r#"enclosures: "Résumé" "References""#,
        &[(r#""References""#, help)],
    );
    check(
        r#"to: "Grace Sample", "EMC Corporation"; "A paragraph." subject: "Engineer" "Another one.""#,
        &[],
    );
}

#[test]
fn a_field_of_one_text_is_not_a_list() {
    check(
        r#"subject: "Storage" and "teaching""#,
        &[(
            r#""Storage" and "teaching""#,
            r#"write `"Storage and teaching"`"#,
        )],
    );
    check(
        r#"enclosures: "Résumé" and "References""#,
        &[(
            r#""Résumé" and "References""#,
            r#"write `"Résumé", "References"`"#,
        )],
    );
}

#[test]
fn a_letter_is_from_a_name_and_has_a_day() {
    check(
        "date: today",
        &[("today", "write it like `2026-11-28`, without quotes")],
    );
    let source =
        |from: &str| format!("from: {from} opening: \"Dear Ms. Sample,\" closing: \"Sincerely,\"");
    for (from, help) in [
        ("cv", "write the name of its `static`, like `from: ADA`"),
        ("&CV", "write `CV`"),
    ] {
        let analysis = analyze_letter(source(from).parse().unwrap());
        let found: Vec<String> = analysis
            .problems
            .iter()
            .map(|located| located.problem.help.to_string())
            .collect();
        assert_eq!(found, [help], "{from}");
    }
}

#[test]
fn the_lines_of_a_letter_have_their_own_names() {
    for (line, help) in [
        (r#"body: "x""#, r#"paragraphs have no name: write `"…"`"#),
        (r#"dear: "x""#, r#"write `opening: "Dear …,"`"#),
        (r#"sincerely: "x""#, r#"write `closing: "Sincerely,"`"#),
        (r#"re: "x""#, "it is called `subject` here"),
    ] {
        let source = format!(r#"from: ADA opening: "Dear Ms. B," "Text." closing: "S," {line}"#);
        let analysis = crate::analyze_letter(source.parse().unwrap());
        let helps: Vec<_> = analysis
            .problems
            .iter()
            .map(|it| it.problem.help.to_string())
            .collect();
        assert_eq!(helps, [help]);
    }
}

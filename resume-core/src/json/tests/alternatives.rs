//! Alternatives of fields, in the extension of what holds the fields.

use super::super::{Options, read, write};
use super::{lenient, whole};
use crate::model::{Alternative, Prose, Resume, Value};

#[test]
fn alternatives_of_fields_are_exact_while_nobody_changes_the_field() {
    let alternatives = r#""alternatives": [
        {"headline": "*Storage* engineer", "tags": ["a"]},
        {"headline": "Engineer"},
        {"summary": ["A.", "B."], "tags": ["a", "b"]},
        {"pronouns": "she/her", "tags": ["b"]}
    ]"#;
    let source = |label: &str| {
        format!(
            r#"{{"basics": {{"name": "Ada", "label": "{label}", "summary": "A.\n\nB.", "x-resume": {{"pronouns": "she/her", "summary": ["A.", "B."], {alternatives}}}}},
            "meta": {{"x-resume": {{"tags": ["a", "b"]}}}}}}"#
        )
    };
    let resume = whole(&source("Engineer"));
    let written = |alternative: &Alternative| {
        let text = match &alternative.value {
            Value::Prose(prose) => prose.to_string(),
            Value::Proses(proses) => proses.iter().map(Prose::to_string).collect(),
            Value::Plain(text) => text.to_string(),
            Value::Plains(texts) => texts.join(", "),
            _ => String::new(),
        };
        let (word, tags) = (alternative.field.word(), &alternative.tags);
        let tags: String = tags.iter().map(|tag| format!(" #{tag}")).collect();
        format!("{word}: {text}{tags}")
    };
    let all = |resume: &Resume| resume.alternatives.iter().map(written).collect::<Vec<_>>();
    let expected = [
        "pronouns: she/her #b",
        "headline: *Storage* engineer #a",
        "headline: Engineer",
        "summary: A.B. #a #b",
    ];
    assert_eq!(all(&resume), expected);
    assert_eq!(whole(&write(&resume)), resume);

    let changed = read(&source("Boss"), &lenient()).unwrap();
    let rest = [expected[0], expected[3]];
    assert_eq!(all(&changed.resume), rest);
    assert_eq!(changed.resume.headline, Some(Prose::text("Boss")));
    let losses: Vec<&str> = changed
        .losses
        .iter()
        .map(|loss| loss.place.pointer.as_str())
        .collect();
    assert_eq!(losses, ["/basics/x-resume/alternatives"]);
}

#[test]
fn what_is_no_alternative_is_refused() {
    let refused = |alternative: &str| {
        let source = format!(
            r#"{{"basics": {{"name": "Ada", "label": "A", "summary": "B", "x-resume": {{"alternatives": [{alternative}]}}}},
            "meta": {{"x-resume": {{"tags": ["a"]}}}}}}"#
        );
        let problems = read(&source, &Options::default()).unwrap_err();
        let problems = problems.0.iter();
        let problems = problems.map(|found| format!("{} {}", found.place.pointer, found.problem));
        problems.collect::<Vec<_>>()
    };
    let at = "/basics/x-resume/alternatives/0";
    assert_eq!(
        refused(r#"{"tags": ["a"]}"#),
        [format!(
            "{at} this alternative has no value [value_mistyped]"
        )]
    );
    assert_eq!(
        refused(r#"{"headline": "A", "summary": "B", "tags": ["a"]}"#),
        [format!(
            "{at}/summary this alternative already has a value [value_mistyped]"
        )]
    );
}

//! Patents, which share the list of the publications.

use super::bodies::{check, period, prose, proses, resume, titled};
use super::{told, whole};
use crate::json::Options;
use crate::model::{Content, Entry, Kind, Section};

fn patent(title: &str) -> Entry {
    Entry {
        period: period("2024-11-05"),
        organisation: Some(prose("USPTO")),
        inventors: proses(&["A. Example", "C. Sample"]),
        number: Some(prose("US 12,136,166 B2")),
        status: Some(prose("granted")),
        ..titled(title)
    }
}

#[test]
fn a_patent_is_a_publication_that_says_what_it_is() {
    check(
        &resume(vec![Content::Patents(vec![patent("Disks")].into())]),
        &[
            r#""publications": [{"name": "Disks","publisher": "USPTO","releaseDate": "2024-11-05","#,
            r#""summary": "A. Example, C. Sample · US 12,136,166 B2 · granted","#,
            r#""x-resume": {"as": "patent","#,
        ],
    );
}

#[test]
fn patents_and_publications_keep_their_sections_and_order() {
    let section = |title: Option<&str>, content| Section {
        title: title.map(prose),
        ..Section::new(content)
    };
    let patents = |title| Content::Patents(vec![patent(title)].into());
    let papers = |title| Content::Publications(vec![titled(title)].into());
    check(&resume(vec![papers("A"), patents("B")]), &[]);
    let mut mixed = resume(Vec::new());
    mixed.sections = vec![
        section(Some("Granted"), patents("B")),
        section(None, papers("A")),
        section(Some("Pending"), patents("C")),
    ]
    .into();
    check(
        &mixed,
        &[r#""x-resume": {"section": "Pending","as": "patent","#],
    );
}

#[test]
fn an_item_that_says_nothing_is_a_publication() {
    let kinds = |extension: &str| {
        let source = format!(
            r#"{{"basics": {{"name": "Ada"}}, "publications": [{{"name": "A"}}, {{"name": "B"{extension}}}]}}"#
        );
        let resume = whole(&source);
        let kinds = resume.sections.iter().map(Section::kind);
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(kinds(""), [Kind::Publications]);
    assert_eq!(
        kinds(r#", "x-resume": {"as": "patent"}"#),
        [Kind::Publications, Kind::Patents]
    );
}

#[test]
fn an_item_is_nothing_else() {
    let source = |word: &str| {
        format!(
            r#"{{"basics": {{"name": "Ada"}}, "publications": [{{"name": "A", "x-resume": {{"as": {word}}}}}]}}"#
        )
    };
    assert_eq!(
        told(&source(r#""paper""#), &Options::default()),
        [
            "1:79 /publications/0/x-resume/as: this is no kind of item [value_mistyped]\n  \
             help: write `patent`, or leave it out"
        ]
    );
    assert_eq!(
        told(&source("7"), &Options::default()),
        [
            "1:79 /publications/0/x-resume/as: this is a number, where a text belongs \
             [value_mistyped]\n  help: write it in double quotes, or leave it out"
        ]
    );
}

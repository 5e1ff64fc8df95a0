//! The source of a résumé or a letter: what is printed is what a person would have written, and reads
//! as the same value.

use proptest::prelude::*;
use resume_core::model::{Letter, Resume};
use resume_core::problem::Severity;
use resume_syntax::{analyze, analyze_letter, fmt, print, print_letter};
use resume_tests::letter::{EDITH, LETTER};
use resume_tests::{cvs, kept, pacejo::PACEJO, translated, valid};

fn check(resume: &Resume) {
    let source = print(resume);
    let inside = source
        .strip_prefix("resume! {")
        .and_then(|rest| rest.strip_suffix('}'))
        .expect("a macro call");
    let analysis = analyze(inside.parse().expect("tokens"));
    let reported: Vec<_> = analysis
        .problems
        .iter()
        .filter(|located| located.problem.severity == Severity::Error)
        .collect();
    assert!(reported.is_empty(), "{reported:#?}\n{source}");
    assert!(
        &analysis.lowered.resume == resume,
        "{source}\n{:#?}\n{resume:#?}",
        analysis.lowered.resume
    );
}

fn check_letter(letter: &Letter, from: &str) {
    let source = print_letter(letter, from);
    let inside = source
        .strip_prefix("letter! {")
        .and_then(|rest| rest.strip_suffix('}'))
        .expect("a macro call");
    let analysis = analyze_letter(inside.parse().expect("tokens"));
    let name = analysis.lowered.from.as_ref();
    let name = name.map(|from| from.tokens.to_string().replace(' ', ""));
    assert_eq!(name.as_deref(), Some(from), "{source}");
    assert_eq!(
        analysis.letter(letter.from.clone().into_owned()).as_ref(),
        Some(letter),
        "{source}\n{:#?}",
        analysis.problems
    );
    let item = format!("static LETTER: Letter = {source};\n");
    assert_eq!(fmt(&item).as_ref(), Ok(&item), "it is formatted already");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_resume_comes_back_from_its_source(resume in translated::resume()) {
        check(&resume);
    }

    #[test]
    fn every_letter_comes_back_from_its_source(
        letter in valid::letter(EDITH.clone()),
        from in prop_oneof![Just("EDITH"), Just("crate::people::EDITH")],
    ) {
        check_letter(&letter, from);
    }
}

#[test]
fn the_examples_come_back_from_their_source() {
    for cv in cvs::ALL {
        check(&cv.without_picture());
    }
}

#[test]
fn the_real_resume_prints_as_its_author_writes_it() {
    check(&PACEJO);
    kept::check(
        "tests/tests/print_pacejo.txt",
        &format!("{}\n", print(&PACEJO)),
    );
}

/// The print of the example is its source, without its doc comments.
#[test]
fn the_letter_prints_as_its_author_writes_it() {
    check_letter(&LETTER, "EDITH");
    let example = include_str!("../../../examples/letter.rs");
    let (_, written) = example.split_once("pub static LETTER: Letter = ").unwrap();
    let (written, _) = written.split_once(";\n\nfn main").unwrap();
    assert_eq!(print_letter(&LETTER, "EDITH"), written);
}

//! The source of a résumé: what is printed is what a person would have written, and reads as the
//! same value.

use proptest::prelude::*;
use resume_core::model::Resume;
use resume_syntax::{analyze, print};
use resume_tests::{cvs, kept, pacejo::PACEJO, translated};

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
        .filter(|located| located.problem.severity == resume_core::problem::Severity::Error)
        .collect();
    assert!(reported.is_empty(), "{reported:#?}\n{source}");
    assert!(
        &analysis.lowered.resume == resume,
        "{source}\n{:#?}\n{resume:#?}",
        analysis.lowered.resume
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_resume_comes_back_from_its_source(resume in translated::resume()) {
        check(&resume);
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

//! A résumé costs nothing at run time: what `resume!` yields borrows static data alone.

use allocation_counter::measure;
use resume::Render;
use resume::Resume;
use resume::model::Content;
use resume_tests::{hello::ADA, pacejo::PACEJO};
use std::hint::black_box;

/// How many characters and elements can be reached, so that reading goes everywhere.
fn read(resume: &Resume) -> usize {
    let sections = resume
        .sections
        .iter()
        .map(|section| match &section.content {
            Content::Experience(jobs) => jobs
                .iter()
                .map(|job| job.body.len() + job.employer.iter().count())
                .sum(),
            Content::Education(schools) => schools.iter().map(|school| school.body.len()).sum(),
            Content::Skills(rows) => rows.iter().map(|row| row.items.len()).sum(),
            Content::Custom(items) => items.len(),
            _ => 0,
        });
    resume.name.len() + resume.contact.len() + sections.sum::<usize>()
}

fn check<T>(what: impl FnOnce() -> T) {
    let mut value = None;
    let allocated = measure(|| value = Some(black_box(what())));
    assert_eq!(allocated.count_total, 0);
    drop(value);
}

#[test]
fn a_static_is_read_without_allocating() {
    check(|| read(&PACEJO));
    check(|| read(&ADA));
    check(|| PACEJO == PACEJO && PACEJO != ADA);
}

#[test]
fn constants_and_expressions_do_not_allocate() {
    const SKILLED: Resume = resume::resume! {
        name: "Ada Example"
        contact { phone: option_env!("RESUME_PHONE_THAT_NOBODY_SETS"); email: concat!("ada", "@", "ada.example") }
        skills { "Languages": "C", "*OCaml*" }
    };
    check(|| SKILLED);
    check(
        || resume::resume! { name: "Ada Example"; experience { 2014.. "Engineer" at "EMC" { - "wrote **storage**" } } },
    );
}

#[test]
fn the_counter_counts() {
    assert_eq!(measure(|| drop(black_box(vec![1]))).count_total, 1);
    assert!(
        measure(|| drop(black_box(
            PACEJO.render(resume::format::Markdown).to_string()
        )))
        .count_total
            > 0
    );
}

//! What the benchmarks measure: the real résumé, résumés of any size, and the pages of others.

#[path = "../../examples/pacejo.rs"]
#[expect(dead_code, reason = "the example's `main` is nobody's here")]
pub mod pacejo;
pub mod peers;

use resume::Resume;
use resume::model::{Content, Job, List, Section};

/// A résumé with one job of the real one so many times: every one costs the same.
pub fn of_jobs(count: usize) -> Resume {
    let sections = pacejo::PACEJO.sections.iter();
    let job = sections.flat_map(|section| if let Content::Experience(jobs) = &section.content { &jobs[..] } else { &[] }).nth(2);
    let jobs: List<Job> = job.into_iter().cycle().take(count).cloned().collect();
    Resume { sections: vec![Section::new(Content::Experience(jobs))].into(), ..Resume::new("Ada Example") }
}

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

/// The real résumé with everything in each of its sections so many times.
pub fn of_sections(times: usize) -> Resume {
    let section = |section: &Section| {
        let content = match &section.content {
            Content::Experience(jobs) => Content::Experience(repeated(jobs, times)),
            Content::Education(schools) => Content::Education(repeated(schools, times)),
            Content::Skills(rows) => Content::Skills(repeated(rows, times)),
            Content::Custom(items) => Content::Custom(repeated(items, times)),
            // The real one has no others.
            _ => return None,
        };
        Some(Section { content, ..section.clone() })
    };
    let sections = pacejo::PACEJO.sections.iter().filter_map(section).collect();
    Resume { sections, ..pacejo::PACEJO.clone() }
}

fn repeated<T: Clone>(elements: &[T], times: usize) -> List<T> {
    elements.iter().cycle().take(elements.len() * times).cloned().collect()
}

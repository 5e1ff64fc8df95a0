//! The data of the benchmarks: the real résumé, résumés of any size, and the pages of other
//! libraries.

#[path = "../../examples/pacejo.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
pub mod pacejo;
pub mod peers;

use resume::Resume;
use resume::model::{Content, Job, List, Section};
use std::process::{Command, ExitCode};
use std::{env, io};

/// glibc gives blocks of more than 128 KB back to the system as soon as they are free, so that a
/// bench which does the same again and again would measure how fast the kernel clears pages. With
/// these variables it keeps them; it reads them only when a process starts.
const KEEPING: [(&str, &str); 2] = [
    ("MALLOC_MMAP_THRESHOLD_", "4000000000"),
    ("MALLOC_TRIM_THRESHOLD_", "4000000000"),
];

/// Runs the benches in a process that keeps its memory, unless these variables are already set.
///
/// What is measured must be dropped within the measurement: kept for later, each would be the first
/// user of its memory.
///
/// # Errors
/// If the process cannot be started.
pub fn main(benches: impl FnOnce()) -> io::Result<ExitCode> {
    if KEEPING.iter().any(|(name, _)| env::var_os(name).is_none()) {
        let status = Command::new(env::current_exe()?)
            .args(env::args_os().skip(1))
            .envs(KEEPING)
            .status()?;
        return Ok(if status.success() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    benches();
    Ok(ExitCode::SUCCESS)
}

/// A résumé with one job of the real one so many times: every one costs the same.
pub fn of_jobs(count: usize) -> Resume {
    let sections = pacejo::PACEJO.sections.iter();
    let job = sections
        .flat_map(|section| {
            if let Content::Experience(jobs) = &section.content {
                &jobs[..]
            } else {
                &[]
            }
        })
        .nth(2);
    let jobs: List<Job> = job.into_iter().cycle().take(count).cloned().collect();
    Resume {
        sections: vec![Section::new(Content::Experience(jobs))].into(),
        ..Resume::new("Ada Example")
    }
}

/// The real résumé with everything in each of its sections so many times.
pub fn of_sections(times: usize) -> Resume {
    let section = |section: &Section| {
        let content = match &section.content {
            Content::Experience(jobs) => Content::Experience(repeated(jobs, times)),
            Content::Education(schools) => Content::Education(repeated(schools, times)),
            Content::Skills(rows) => Content::Skills(repeated(rows, times)),
            Content::Custom(items) => Content::Custom(repeated(items, times)),
            // The real résumé has no others.
            _ => return None,
        };
        Some(Section {
            content,
            ..section.clone()
        })
    };
    let sections = pacejo::PACEJO.sections.iter().filter_map(section).collect();
    Resume {
        sections,
        ..pacejo::PACEJO.clone()
    }
}

fn repeated<T: Clone>(elements: &[T], times: usize) -> List<T> {
    elements
        .iter()
        .cycle()
        .take(elements.len() * times)
        .cloned()
        .collect()
}

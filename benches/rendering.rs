//! How long rendering takes: `cargo bench -p resume-benches --bench rendering`.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use resume::document::Arena;
use resume::format::{Html, Markdown, Text};
use resume::theme::{Classic, Theme};
use resume_benches::pacejo::PACEJO;
use resume_benches::{of_jobs, peers};
use std::process::{Command, ExitCode};
use std::{env, io};

/// glibc gives blocks of more than 128 KB back to the system as soon as they are free, so that a bench which renders the same again and again would
/// measure how fast the kernel clears pages. With these variables it keeps them; it reads them only when a process starts.
const KEEPING: [(&str, &str); 2] = [("MALLOC_MMAP_THRESHOLD_", "4000000000"), ("MALLOC_TRIM_THRESHOLD_", "4000000000")];

fn main() -> io::Result<ExitCode> {
    if KEEPING.iter().any(|(name, _)| env::var_os(name).is_none()) {
        let status = Command::new(env::current_exe()?).args(env::args_os().skip(1)).envs(KEEPING).status()?;
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    divan::main();
    Ok(ExitCode::SUCCESS)
}

/// Composing alone: from the résumé to the document.
#[divan::bench]
fn compose(bencher: Bencher<'_, '_>) {
    bencher.bench(|| black_box(Classic.document(black_box(&PACEJO), &Arena::new())).sections.len());
}

/// From the résumé to the page, in a string that is made for it.
mod fresh {
    use super::*;

    /// The string is dropped in the time that is measured: kept for later, each would be the first user of its memory.
    fn bench(bencher: Bencher<'_, '_>, page: impl Fn() -> String + Sync) {
        bencher.counter(BytesCount::of_str(&page())).bench(|| black_box(page()).len());
    }

    #[divan::bench]
    fn html(bencher: Bencher<'_, '_>) {
        bench(bencher, || black_box(&PACEJO).render(Html::default()).to_string());
    }

    #[divan::bench]
    fn html_by_maud(bencher: Bencher<'_, '_>) {
        bench(bencher, || peers::maud::page(black_box(&PACEJO)));
    }

    #[divan::bench]
    fn html_by_askama(bencher: Bencher<'_, '_>) {
        bench(bencher, || peers::askama::page(black_box(&PACEJO)));
    }

    #[divan::bench]
    fn html_by_minijinja(bencher: Bencher<'_, '_>) {
        bench(bencher, || peers::minijinja::page(black_box(&PACEJO)));
    }

    #[divan::bench]
    fn markdown(bencher: Bencher<'_, '_>) {
        bench(bencher, || black_box(&PACEJO).render(Markdown).to_string());
    }

    #[divan::bench]
    fn text(bencher: Bencher<'_, '_>) {
        bench(bencher, || black_box(&PACEJO).render(Text::default()).to_string());
    }
}

/// From the résumé to the page, in a string that held pages before.
mod reused {
    use super::*;

    fn bench(bencher: Bencher<'_, '_>, push: impl Fn(&mut String)) {
        let mut page = String::new();
        bencher.bench_local(|| {
            page.clear();
            push(&mut page);
            page.len()
        });
    }

    #[divan::bench]
    fn html(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| black_box(&PACEJO).render(Html::default()).push_to(page));
    }

    #[divan::bench]
    fn html_by_askama(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| peers::askama::push_page(black_box(&PACEJO), page));
    }

    #[divan::bench]
    fn markdown(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| black_box(&PACEJO).render(Markdown).push_to(page));
    }

    #[divan::bench]
    fn text(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| black_box(&PACEJO).render(Text::default()).push_to(page));
    }
}

/// From one job to many: how many are rendered in a second, as HTML.
#[divan::bench(args = [1, 10, 100, 1000, 10000])]
fn jobs(bencher: Bencher<'_, '_>, count: usize) {
    let resume = of_jobs(count);
    bencher.counter(ItemsCount::new(count)).bench(|| black_box(&resume).render(Html::default()).to_string().len());
}

//! How long rendering takes: `cargo bench -p resume-benches --bench rendering`.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use resume::Render;
use resume::document::Arena;
use resume::format::{Html, Markdown, Text};
use resume::theme::{Classic, Theme};
use resume_benches::pacejo::PACEJO;
use resume_benches::{of_jobs, peers};
use std::io;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    resume_benches::main(divan::main)
}

/// Composing alone: from the résumé to the document.
#[divan::bench]
fn compose(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        black_box(Classic.document(black_box(&PACEJO), &Arena::new()))
            .sections
            .len()
    });
}

/// From the résumé to the page, in a string that is made for it.
mod fresh {
    use super::*;

    fn bench(bencher: Bencher<'_, '_>, page: impl Fn() -> String + Sync) {
        bencher
            .counter(BytesCount::of_str(&page()))
            .bench(|| black_box(page()).len());
    }

    #[divan::bench]
    fn html(bencher: Bencher<'_, '_>) {
        bench(bencher, || {
            black_box(&PACEJO).render(Html::default()).to_string()
        });
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
        bench(bencher, || {
            black_box(&PACEJO).render(Text::default()).to_string()
        });
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
        bench(bencher, |page| {
            black_box(&PACEJO).render(Html::default()).push_to(page)
        });
    }

    #[divan::bench]
    fn html_by_askama(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| {
            peers::askama::push_page(black_box(&PACEJO), page)
        });
    }

    #[divan::bench]
    fn markdown(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| {
            black_box(&PACEJO).render(Markdown).push_to(page)
        });
    }

    #[divan::bench]
    fn text(bencher: Bencher<'_, '_>) {
        bench(bencher, |page| {
            black_box(&PACEJO).render(Text::default()).push_to(page)
        });
    }
}

/// From one job to many: how many are rendered in a second, as HTML.
#[divan::bench(args = [1, 10, 100, 1000, 10000])]
fn jobs(bencher: Bencher<'_, '_>, count: usize) {
    let resume = of_jobs(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| black_box(&resume).render(Html::default()).to_string().len());
}

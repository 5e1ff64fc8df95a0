//! Renders once in `measured`, for tools that count what happens in there: `instructions` says how.

use resume::Render as _;
use resume::Resume;
use resume::document::Arena;
use resume::format::{Html, Markdown, Text};
use resume::theme::{Classic, Theme};
use resume_benches::pacejo::PACEJO;
use resume_benches::{of_jobs, peers};
use std::hint::black_box;
use std::process::ExitCode;

type Render = fn(&Resume);

const RENDERERS: &[(&str, Render)] = &[
    ("compose", |resume| compose(resume)),
    ("html", |resume| {
        drop(black_box(
            resume.render_with(Classic, Html::default()).to_string(),
        ))
    }),
    ("markdown", |resume| {
        drop(black_box(resume.render(Markdown).to_string()))
    }),
    ("text", |resume| {
        drop(black_box(resume.render(Text::default()).to_string()))
    }),
    ("maud", |resume| drop(black_box(peers::maud::page(resume)))),
    ("askama", |resume| {
        drop(black_box(peers::askama::page(resume)))
    }),
    ("minijinja", |resume| {
        drop(black_box(peers::minijinja::page(resume)))
    }),
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let resume = arguments
        .next()
        .and_then(|count| count.parse().ok())
        .map_or_else(|| PACEJO.clone(), of_jobs);
    let Some((_, render)) = RENDERERS.iter().find(|(known, _)| *known == name) else {
        eprintln!("usage: compose|html|markdown|text|maud|askama|minijinja [JOBS]");
        return ExitCode::from(2);
    };
    // What happens once in a program has happened before the measurement.
    (0..3).for_each(|_| render(&resume));
    measured(*render, &resume);
    ExitCode::SUCCESS
}

fn compose(resume: &Resume) {
    black_box(Classic.document(resume, &Arena::new()));
}

#[inline(never)]
fn measured(render: Render, resume: &Resume) {
    render(black_box(resume));
}

//! Times with an employer or at a school.

use super::line::{after_commas, bracketed, page, place, stressed};
use super::section::{highlights, rows_of, summary_and_highlights};
use crate::document::{Block, Entry, Line, Part, Span, Stress};
use crate::theme::{Context, Theme};
use resume_core::model::{Job, Period, Position, Prose, School};
use std::iter::once_with;

/// A job: the employer, the roles as lines under it, then what was achieved.
///
/// A role with highlights becomes an entry inside the job, and so do the roles after it.
pub fn job<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
    let flat = job
        .roles
        .iter()
        .position(|role| !role.highlights.is_empty())
        .unwrap_or(job.roles.len());
    let (mut flat, nested) = job.roles.split_at(flat);
    let title = match (&job.employer, flat) {
        (Some(employer), _) => cx.span(employer_span(job, employer)),
        // Without an employer the first role names the entry.
        (None, [first, others @ ..]) => {
            flat = others;
            cx.line(stressed(theme.role(cx, first), Stress::Strong))
        }
        (None, []) => Line::default(),
    };
    let role = |role| theme.role(cx, role);
    let subtitles = match &job.about {
        None => cx.arena.map(flat, role),
        Some(about) => cx.arena.list(
            once_with(|| cx.span(Span::prose(Part::About, about))).chain(flat.iter().map(role)),
        ),
    };
    let mut blocks = summary_and_highlights(cx, job.summary.as_ref(), &job.highlights);
    if !nested.is_empty() {
        let nested = nested.iter().map(|role| {
            let blocks = summary_and_highlights(cx, None, &role.highlights);
            Block::Entry(Entry {
                part: Part::Role,
                title: theme.role(cx, role),
                place: None,
                page: None,
                aside: None,
                subtitles: &[],
                blocks,
            })
        });
        blocks = cx.arena.list(blocks.iter().copied().chain(nested));
    }
    Entry {
        part: Part::Job,
        title,
        place: place(cx, job.place.as_deref()),
        page: page(cx, title, job.url.as_ref()),
        aside: job.period.map(|period| theme.period(cx, period)),
        subtitles,
        blocks,
    }
}

/// The employer's name, leading to its web page.
pub fn employer<'a>(cx: &Context<'a>, job: &'a Job) -> Option<Line<'a>> {
    job.employer
        .as_ref()
        .map(|employer| cx.span(employer_span(job, employer)))
}

fn employer_span<'a>(job: &'a Job, employer: &'a Prose) -> Span<'a> {
    Span::prose(Part::Employer, employer)
        .stressed(Stress::Strong)
        .linked(job.url.as_ref())
}

/// A role, what narrows it down, and when.
pub fn role<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, role: &'a Position) -> Line<'a> {
    titled(
        theme,
        cx,
        Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis),
        &role.details,
        role.period,
    )
}

/// A school: its name, the degrees as lines under it, then grades, courses and what was achieved.
pub fn school<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    school: &'a School,
) -> Entry<'a> {
    let flat = school
        .degrees
        .iter()
        .position(|degree| !degree.highlights.is_empty())
        .unwrap_or(school.degrees.len());
    let (mut flat, nested) = school.degrees.split_at(flat);
    let title = match (&school.school, flat) {
        (Some(name), _) => cx.span(
            Span::prose(Part::SchoolName, name)
                .stressed(Stress::Strong)
                .linked(school.url.as_ref()),
        ),
        (None, [first, others @ ..]) => {
            flat = others;
            cx.line(stressed(theme.degree(cx, first), Stress::Strong))
        }
        (None, []) => Line::default(),
    };
    let degree = |degree| theme.degree(cx, degree);
    let score = school
        .score
        .iter()
        .map(|score| cx.span(Span::prose(Part::Score, score)));
    let subtitles = cx.arena.list(flat.iter().map(degree).chain(score));
    let nested = nested.iter().map(|degree| {
        let blocks = summary_and_highlights(cx, None, &degree.highlights);
        Block::Entry(Entry {
            part: Part::Degree,
            title: theme.degree(cx, degree),
            place: None,
            page: None,
            aside: None,
            subtitles: &[],
            blocks,
        })
    });
    let summary = school
        .summary
        .iter()
        .map(|summary| Block::Paragraph(cx.span(Span::prose(Part::Summary, summary))));
    let courses = rows_of(cx, Part::Course, &school.courses);
    let blocks = cx.arena.list(
        summary
            .chain(courses)
            .chain(highlights(cx, &school.highlights))
            .chain(nested),
    );
    Entry {
        part: Part::School,
        title,
        place: place(cx, school.place.as_deref()),
        page: page(cx, title, school.url.as_ref()),
        aside: school.period.map(|period| theme.period(cx, period)),
        subtitles,
        blocks,
    }
}

/// A degree, what narrows it down, and when.
pub fn degree<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    degree: &'a Position,
) -> Line<'a> {
    titled(
        theme,
        cx,
        Span::prose(Part::Degree, &degree.title),
        &degree.details,
        degree.period,
    )
}

fn titled<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    title: Span<'a>,
    details: &'a [Prose],
    period: Option<Period>,
) -> Line<'a> {
    let title = once_with(|| title);
    match period {
        None if details.is_empty() => cx.line(title),
        None => cx.line(title.chain(after_commas(Part::Detail, details))),
        Some(period) => {
            let period = bracketed(theme.period(cx, period).spans().iter().copied());
            cx.line(
                title
                    .chain(after_commas(Part::Detail, details))
                    .chain(period),
            )
        }
    }
}

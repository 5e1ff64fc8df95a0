//! Times with an employer or at a school.

use super::line::{after_commas, bracketed, page, place, stressed};
use super::section::{body, rows_of, summary};
use crate::document::{Block, Entry, Line, Part, Span, Stress};
use crate::theme::{Context, Theme};
use resume_core::model::{Item, Job, Period, Position, Prose, School, positions};
use std::iter::once_with;

/// A job: the employer, the roles as lines under it, then what was achieved.
///
/// A role with more than its line becomes an entry inside the job, and so do the roles after it or
/// after a row or a bullet.
pub fn job<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
    let (mut lines, rest) = lines_and_rest(&job.body);
    let title = match &job.employer {
        Some(employer) => cx.span(employer_span(job, employer)),
        // Without an employer the first role names the entry.
        None => lines.next().map_or(Line::default(), |first| {
            cx.line(stressed(theme.role(cx, first), Stress::Strong))
        }),
    };
    let about = job
        .about
        .iter()
        .map(|about| cx.span(Span::prose(Part::About, about)));
    let roles = lines.map(|role| theme.role(cx, role));
    let nested = |role| position(cx, Part::Role, theme.role(cx, role), role);
    let blocks = summary(cx, &job.summary)
        .chain(rows_of(cx, Part::Keyword, &job.keywords))
        .chain(body(cx, rest, nested));
    Entry {
        part: Part::Job,
        title,
        place: place(cx, job.place.as_deref()),
        page: page(cx, title, job.url.as_ref()),
        aside: job.period.map(|period| theme.period(cx, period)),
        subtitles: cx.arena.list(about.chain(roles)),
        blocks: cx.arena.list(blocks),
    }
}

/// The positions that begin a body and have nothing but a line, and what follows them.
fn lines_and_rest(
    body: &[Item<Position>],
) -> (impl Iterator<Item = &Position> + Clone, &[Item<Position>]) {
    let is_line = |item: &Item<Position>| item.entry().is_some_and(|position| !has_more(position));
    let end = body.iter().position(|item| !is_line(item));
    let (lines, rest) = body.split_at(end.unwrap_or(body.len()));
    (positions(lines), rest)
}

/// Whether a position has more than its title, what narrows that down, and when.
fn has_more(position: &Position) -> bool {
    let Position {
        period: _,
        title: _,
        details: _,
        place,
        summary,
        score,
        courses,
        body,
        tags: _,
    } = position;
    let has_lists = !summary.is_empty() || !courses.is_empty() || !body.is_empty();
    has_lists || place.is_some() || score.is_some()
}

/// A role or a degree as an entry with this title inside its job or school.
fn position<'a>(
    cx: &Context<'a>,
    part: Part,
    title: Line<'a>,
    position: &'a Position,
) -> Entry<'a> {
    Entry {
        part,
        title,
        place: place(cx, position.place.as_deref()),
        page: None,
        aside: None,
        subtitles: cx.arena.list(score(cx, position.score.as_ref())),
        blocks: position_blocks(cx, position),
    }
}

/// What is under the lines of a role or a degree.
pub(in crate::theme) fn position_blocks<'a>(
    cx: &Context<'a>,
    position: &'a Position,
) -> &'a [Block<'a>] {
    cx.arena.list(
        summary(cx, &position.summary)
            .chain(rows_of(cx, Part::Course, &position.courses))
            .chain(body(cx, &position.body, |none| match *none {})),
    )
}

/// A grade as a line.
pub(in crate::theme) fn score<'a>(cx: &Context<'a>, score: Option<&'a Prose>) -> Option<Line<'a>> {
    score.map(|score| cx.span(Span::prose(Part::Score, score)))
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
    let (mut lines, rest) = lines_and_rest(&school.body);
    let title = match &school.school {
        Some(name) => cx.span(
            Span::prose(Part::SchoolName, name)
                .stressed(Stress::Strong)
                .linked(school.url.as_ref()),
        ),
        None => lines.next().map_or(Line::default(), |first| {
            cx.line(stressed(theme.degree(cx, first), Stress::Strong))
        }),
    };
    let degrees = lines.map(|degree| theme.degree(cx, degree));
    let nested = |degree| position(cx, Part::Degree, theme.degree(cx, degree), degree);
    let blocks = summary(cx, &school.summary)
        .chain(rows_of(cx, Part::Course, &school.courses))
        .chain(body(cx, rest, nested));
    Entry {
        part: Part::School,
        title,
        place: place(cx, school.place.as_deref()),
        page: page(cx, title, school.url.as_ref()),
        aside: school.period.map(|period| theme.period(cx, period)),
        subtitles: cx
            .arena
            .list(degrees.chain(score(cx, school.score.as_ref()))),
        blocks: cx.arena.list(blocks),
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

//! Times with an employer or at a school, and the positions in them.

use super::label::{self, push_rows};
use super::line::{after_commas, head, page, place, stressed};
use super::section::{body, push_body, push_summary};
use crate::document::{Block, Entry, Line, Part, Span, Stress, bare_positions};
use crate::theme::{Context, Theme};
use resume_core::model::{Fields, Job, Position, Prose, School, Url};
use std::iter::once;

/// A job: the employer and what it does, the roles that have no text of their own, a summary, and
/// what was achieved, with the other roles in its midst.
pub fn job<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
    let name = job
        .employer
        .as_ref()
        .map(|employer| Span::prose(Part::Employer, employer));
    let about = job
        .about
        .iter()
        .map(|about| cx.span(Span::prose(Part::About, about)));
    let body = body(cx, &job.body, |role| theme.role(cx, role));
    let Body { alone, blocks } = Body::of(cx, body);
    Station {
        part: Part::Job,
        name,
        url: job.url.as_ref(),
        place: place(cx, job.place.as_deref()),
        aside: job.period.map(|period| theme.period(cx, period)),
        subtitles: cx.arena.list(about.chain(alone.iter().copied())),
        fields: fields(cx, &job.summary, job),
        blocks,
    }
    .entry(cx)
}

/// A school: its name and grade, the degrees that have no text of their own, a summary, courses,
/// and what was achieved, with the other degrees in its midst.
pub fn school<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    school: &'a School,
) -> Entry<'a> {
    let name = school
        .school
        .as_ref()
        .map(|name| Span::prose(Part::SchoolName, name));
    let body = body(cx, &school.body, |degree| theme.degree(cx, degree));
    let Body { alone, blocks } = Body::of(cx, body);
    Station {
        part: Part::School,
        name,
        url: school.url.as_ref(),
        place: place(cx, school.place.as_deref()),
        aside: school.period.map(|period| theme.period(cx, period)),
        subtitles: cx.arena.list(
            alone
                .iter()
                .copied()
                .chain(score(cx, school.score.as_ref())),
        ),
        fields: fields(cx, &school.summary, school),
        blocks,
    }
    .entry(cx)
}

/// What comes between the head and the body.
fn fields<'a>(cx: &Context<'a>, summary: &'a [Prose], holder: &'a impl Fields) -> &'a [Block<'a>] {
    let mut blocks = cx.arena.growing();
    push_summary(cx, summary, &mut blocks);
    push_rows(cx, holder, &mut blocks);
    blocks.into_slice()
}

/// A grade as a line.
fn score<'a>(cx: &Context<'a>, score: Option<&'a Prose>) -> Option<Line<'a>> {
    score.map(|score| cx.line(label::score(cx, score)))
}

/// What an employer or a school has in its braces.
struct Body<'a> {
    /// The lines of the position that needs no entry.
    alone: &'a [Line<'a>],
    blocks: &'a [Block<'a>],
}

impl<'a> Body<'a> {
    /// A position that comes first, is the only one and has neither a period nor a body belongs on
    /// the lines under the name of the employer or the school.
    fn of(cx: &Context<'a>, blocks: &'a [Block<'a>]) -> Body<'a> {
        match blocks {
            [Block::Entry(entry), others @ ..]
                if entry.is_position()
                    && entry.aside.is_none()
                    && entry.blocks.is_empty()
                    && !others.iter().any(is_position) =>
            {
                let head = head(cx, entry);
                let alone = [head].into_iter().chain(entry.subtitles.iter().copied());
                Body {
                    alone: cx.arena.list(alone),
                    blocks: others,
                }
            }
            _ => Body { alone: &[], blocks },
        }
    }
}

fn is_position(block: &Block<'_>) -> bool {
    matches!(block, Block::Entry(entry) if entry.is_position())
}

/// The parts of an entry for a time with an employer or at a school.
struct Station<'a> {
    part: Part,
    name: Option<Span<'a>>,
    url: Option<&'a Url>,
    place: Option<Line<'a>>,
    aside: Option<Line<'a>>,
    subtitles: &'a [Line<'a>],
    /// What comes between the head and the body.
    fields: &'a [Block<'a>],
    blocks: &'a [Block<'a>],
}

impl<'a> Station<'a> {
    fn entry(mut self, cx: &Context<'a>) -> Entry<'a> {
        let title = match self.name {
            Some(name) => cx.span(name.stressed(Stress::Strong).linked(self.url)),
            None => self.named_after_position(cx).unwrap_or_default(),
        };
        let Station {
            part,
            name: _,
            url,
            place,
            aside,
            subtitles,
            fields,
            blocks,
        } = self;
        let blocks = match fields {
            [] => blocks,
            fields => {
                let (head, body) = bare_positions(blocks);
                // After several roles, or between them, the fields would seem to belong to the role
                // before.
                let (head, body) = match head.len() > 1 || body.iter().any(is_position) {
                    true => (&[][..], blocks),
                    false => (head, body),
                };
                let all = head.iter().chain(fields).chain(body);
                cx.arena.list(all.copied())
            }
        };
        Entry {
            part,
            title,
            place,
            page: page(cx, title, url),
            aside,
            subtitles,
            blocks,
        }
    }

    /// Without a name the first position names the entry, unless it has a place or a period of its
    /// own beside that of the whole.
    fn named_after_position(&mut self, cx: &Context<'a>) -> Option<Line<'a>> {
        let is_position = |line: &Line<'_>| {
            let first = line.spans().first().map(|span| span.part);
            matches!(first, Some(Part::Role | Part::Degree))
        };
        if let Some(at) = self.subtitles.iter().position(is_position) {
            let (before, after) = self.subtitles.split_at(at);
            let (line, after) = after.split_first()?;
            self.subtitles = cx.arena.list(before.iter().chain(after).copied());
            return Some(cx.line(stressed(*line, Stress::Strong)));
        }
        let Some((Block::Entry(position), blocks)) = self.blocks.split_first() else {
            return None;
        };
        let is_other = (self.place.is_some() && position.place.is_some())
            || (self.aside.is_some() && position.aside.is_some());
        if !position.is_position() || is_other {
            return None;
        }
        self.place = self.place.or(position.place);
        self.aside = self.aside.or(position.aside);
        let subtitles = position.subtitles.iter().chain(self.subtitles);
        self.subtitles = cx.arena.list(subtitles.copied());
        self.blocks = cx.arena.list(position.blocks.iter().chain(blocks).copied());
        Some(cx.line(stressed(position.title, Stress::Strong)))
    }
}

/// A role, what narrows it down, when, and what was achieved in it.
pub fn role<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    role: &'a Position,
) -> Entry<'a> {
    let title = Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis);
    position(theme, cx, Part::Role, title, role)
}

/// A degree, what narrows it down, when, and what was achieved on the way to it.
pub fn degree<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    degree: &'a Position,
) -> Entry<'a> {
    let title = Span::prose(Part::Degree, &degree.title);
    position(theme, cx, Part::Degree, title, degree)
}

fn position<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    part: Part,
    title: Span<'a>,
    position: &'a Position,
) -> Entry<'a> {
    let title = match &*position.details {
        [] => cx.span(title),
        details => cx.line(once(title).chain(after_commas(Part::Detail, details))),
    };
    let mut blocks = cx.arena.growing();
    push_summary(cx, &position.summary, &mut blocks);
    push_rows(cx, position, &mut blocks);
    push_body(cx, &position.body, |none| match *none {}, &mut blocks);
    Entry {
        part,
        title,
        place: place(cx, position.place.as_deref()),
        page: None,
        aside: position.period.map(|period| theme.period(cx, period)),
        subtitles: cx.arena.list(score(cx, position.score.as_ref())),
        blocks: blocks.into_slice(),
    }
}

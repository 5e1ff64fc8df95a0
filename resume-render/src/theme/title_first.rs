//! A theme that leads with what the person was instead of where.

use super::{Context, Theme, compose};
use crate::document::{Entry, Line, Part, Stress};
use resume_core::model::{Job, Order, School};

/// Roles and degrees first, employers and schools under them.
///
/// Where an employer has several roles, or its only one has a period or highlights, it stays above
/// them: under the first role it would seem to be the employer of that role alone.
///
/// ```
/// use resume_core::model::{Content, Item, Job, Position, Prose, Resume, Section};
/// use resume_render::{Render, format::Markdown, theme::TitleFirst};
/// let role = Position { title: Prose::text("Engineer"), ..Position::default() };
/// let job = Job {
///     employer: Some(Prose::text("EMC")),
///     place: Some("Hopkinton".into()),
///     body: vec![Item::Entry(role)].into(),
///     ..Job::default()
/// };
/// let mut ada = Resume::new("Ada");
/// ada.sections.to_mut().push(Section::new(Content::Experience(vec![job].into())));
/// assert!(ada.render_with(TitleFirst, Markdown).to_string().contains("**Engineer**  \n*EMC* (Hopkinton)"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TitleFirst;

impl Theme for TitleFirst {
    fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
        turned(cx, compose::job(self, cx, job), Part::Employer)
    }

    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        turned(cx, compose::school(self, cx, school), Part::SchoolName)
    }
}

/// The default theme in the order that a design or a writer chose: [`Classic`](super::Classic) or
/// [`TitleFirst`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InOrder(pub Order);

impl Theme for InOrder {
    fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
        match self.0 {
            Order::TitleFirst => TitleFirst.job(cx, job),
            Order::AsWritten => compose::job(self, cx, job),
        }
    }

    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        match self.0 {
            Order::TitleFirst => TitleFirst.school(cx, school),
            Order::AsWritten => compose::school(self, cx, school),
        }
    }
}

/// The entry with the title of its only position above the line of the organisation.
fn turned<'a>(cx: &Context<'a>, entry: Entry<'a>, organisation: Part) -> Entry<'a> {
    let begins_with = |line: &Line<'_>, parts: &[Part]| {
        let first = line.spans().first();
        first.is_some_and(|span| parts.contains(&span.part))
    };
    let is_title = |line: &Line<'_>| begins_with(line, &[Part::Role, Part::Degree]);
    let title = entry.subtitles.iter().position(is_title);
    let Some(at) = title.filter(|_| begins_with(&entry.title, &[organisation])) else {
        return entry;
    };
    let (before, [title, after @ ..]) = entry.subtitles.split_at(at) else {
        return entry;
    };
    // The line after the title says where the person held it; the rest follows.
    let head = compose::head(cx, &entry);
    let organisation = cx.line(compose::stressed(head, Stress::Emphasis));
    let others = before.iter().chain(after).copied();
    Entry {
        title: cx.line(compose::stressed(*title, Stress::Strong)),
        place: None,
        page: None,
        subtitles: cx.arena.list([organisation].into_iter().chain(others)),
        ..entry
    }
}

//! A theme that leads with what the person was instead of where.

use super::{Context, Theme, compose};
use crate::document::{Entry, Line, Part, Stress};
use resume_core::model::{Job, School};

/// Roles and degrees first, employers and schools under them.
///
/// Where a role has its own highlights, its employer stays above it: under the first role it would
/// seem to be the employer of that role alone.
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

/// The entry with its titles above the line of the organisation, if it has both.
fn turned<'a>(cx: &Context<'a>, entry: Entry<'a>, organisation: Part) -> Entry<'a> {
    let is_title = |line: &Line<'_>| {
        line.spans()
            .first()
            .is_some_and(|span| matches!(span.part, Part::Role | Part::Degree))
    };
    let names = entry
        .title
        .spans()
        .first()
        .is_some_and(|span| span.part == organisation);
    let mut titles = entry
        .subtitles
        .iter()
        .copied()
        .filter(is_title)
        .map(|line| cx.line(compose::stressed(line, Stress::Strong)));
    let Some(title) = titles.next().filter(|_| names) else {
        return entry;
    };
    // The line after the last title says where the person held these titles; the rest follows.
    let head = Line(cx.arena.list(entry.head().copied()));
    let organisation = cx.line(compose::stressed(head, Stress::Emphasis));
    let others = entry
        .subtitles
        .iter()
        .copied()
        .filter(|line| !is_title(line));
    let subtitles = cx.arena.list(titles.chain([organisation]).chain(others));
    Entry {
        title,
        place: None,
        page: None,
        subtitles,
        ..entry
    }
}

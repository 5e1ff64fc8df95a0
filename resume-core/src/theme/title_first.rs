//! A theme that leads with what the person was instead of where.

use super::{Context, Theme, compose};
use crate::document::{Entry, Line, Part, Span, Stress};
use crate::model::{Job, School};

/// Roles and degrees first, employers and schools under them.
///
/// Where a role has highlights of its own, its employer stays above it: under the first role it would seem to be the employer of that one alone.
///
/// ```
/// use resume_core::{format::Markdown, model::{Content, Job, Prose, Resume, Role, Section}, theme::TitleFirst};
/// let role = Role { period: None, title: Prose::text("Engineer"), details: [].as_slice().into(), highlights: [].as_slice().into(), tags: [].as_slice().into() };
/// let job = Job {
///     period: None, employer: Some(Prose::text("EMC")), place: Some("Hopkinton".into()), roles: vec![role].into(), summary: None, url: None, about: None,
///     highlights: [].as_slice().into(), tags: [].as_slice().into(),
/// };
/// let mut ada = Resume::new("Ada");
/// ada.sections.to_mut().push(Section::new(Content::Experience(vec![job].into())));
/// assert!(ada.render_with(TitleFirst, Markdown).to_string().contains("**Engineer**  \n*EMC* (Hopkinton)"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TitleFirst;

impl Theme for TitleFirst {
    fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
        turned(compose::job(self, cx, job), Part::Employer)
    }

    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        turned(compose::school(self, cx, school), Part::SchoolName)
    }
}

/// The entry with its titles above the line of the organisation, if it has both.
fn turned(mut entry: Entry<'_>, organisation: Part) -> Entry<'_> {
    let is_title = |line: &Line<'_>| line.spans().first().is_some_and(|span| matches!(span.part, Part::Role | Part::Degree));
    let names = entry.title.spans().first().is_some_and(|span| span.part == organisation);
    let Some(first) = entry.subtitles.iter().position(is_title).filter(|_| names) else { return entry };
    let title = stressed(entry.subtitles.remove(first), Stress::Strong);
    let organisation = stressed(std::mem::replace(&mut entry.title, title), Stress::Emphasis);
    // Behind the last title stands where the person was all that.
    let behind = entry.subtitles.iter().rposition(is_title).map_or(0, |last| last + 1);
    for line in &mut entry.subtitles[..behind] {
        if is_title(line) {
            *line = stressed(std::mem::take(line), Stress::Strong);
        }
    }
    entry.subtitles.insert(behind, organisation);
    entry
}

/// The line with its first span stressed like this.
fn stressed(line: Line<'_>, stress: Stress) -> Line<'_> {
    let mut spans = line.into_spans().into_iter();
    let mut line = Line::new();
    line.extend(spans.next().map(|first| Span { stress, ..first }));
    line.extend(spans);
    line
}

//! A theme arranged for software that reads résumés.

use super::{Context, Theme, compose};
use crate::document::{Block, Content, Entry, Line, Part, Section, Span, Stress};
use crate::model::{self, End, Inline, Job, Kind, Period, Role, School};
use std::borrow::Cow;

/// What software that reads résumés takes in without mistakes: headings in capitals, every role under a line of its own with the employer and the
/// dates, the title, what narrows it down and the place below, and open ends that say so.
///
/// It says more than the writer did only where an employer's line is repeated, and leaves out only a time at an employer that the roles' own times say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parseable {
    /// Whether the usual heading in the résumé's language stands in the place of a title of the writer's own.
    pub usual_headings: bool,
}

impl Theme for Parseable {
    fn section<'a>(&'a self, cx: &Context<'a>, section: &'a model::Section) -> Option<Section<'a>> {
        let mut composed = compose::section(self, cx, section)?;
        if self.usual_headings && cx.kind != Kind::Custom {
            composed.title = Span::plain(Part::Heading, cx.words.heading(cx.kind)).into();
        }
        composed.title = composed.title.into_spans().into_iter().map(in_capitals).collect();
        if let model::Content::Experience(jobs) | model::Content::Volunteering(jobs) = &section.content {
            composed.blocks = jobs.iter().flat_map(|job| self.jobs(cx, job)).map(Block::Entry).collect();
        }
        Some(composed)
    }

    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        let mut entry = compose::school(self, cx, school);
        let names_school = entry.title.spans().first().is_some_and(|span| span.part == Part::SchoolName);
        if let (Some(place), Some(degree), true) = (&school.place, entry.subtitles.first_mut(), names_school && !school.degrees.is_empty()) {
            degree.extend([Span::text(", "), Span::plain(Part::Place, &**place)]);
            let spans = entry.title.into_spans();
            // The place stands between brackets of its own.
            let is_of_place = |at: usize| (at.saturating_sub(1)..=at + 1).any(|near| spans.get(near).is_some_and(|span| span.part == Part::Place));
            entry.title = spans.iter().enumerate().filter(|(at, _)| !is_of_place(*at)).map(|(_, span)| span.clone()).collect();
        }
        entry
    }

    fn period<'a>(&'a self, cx: &Context<'a>, period: Period) -> Line<'a> {
        let period = match period.end() {
            End::Open => Period::to_present(period.start()),
            End::Same | End::Present | End::On(_) => period,
        };
        let capitalised = |span: Span<'a>| match span.content {
            Content::Text(text) if span.part == Part::Present => Span { content: Content::Text(Cow::Owned(capitalised(&text))), ..span },
            content => Span { content, ..span },
        };
        compose::period(self, cx, period).into_spans().into_iter().map(capitalised).collect()
    }
}

impl Parseable {
    /// A job as entries, one a role; what belongs to all of them stands under the first.
    fn jobs<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Vec<Entry<'a>> {
        let mut whole = compose::job(self, cx, job);
        let Some(mut employer) = compose::employer(job).filter(|_| !job.roles.is_empty()) else { return vec![whole] };
        compose::push_page(&mut employer, job.url.as_ref());
        let is_told = job.period.is_some_and(|period| job.roles.len() > 1 && is_told_by(period, &job.roles));
        // Every line of the head but the employer's, whose place moves to the roles, and the roles', which become entries.
        let is_role = |line: &Line<'_>| line.spans().first().is_some_and(|span| span.part == Part::Role);
        whole.subtitles.retain(|line| !is_role(line));
        whole.blocks.retain(|block| !matches!(block, Block::Entry(_)));
        let mut whole = Some(whole);
        let entries = job.roles.iter().enumerate().map(|(at, role)| {
            let (mut subtitles, mut blocks) = whole.take().map_or_else(Default::default, |whole| (whole.subtitles, whole.blocks));
            subtitles.insert(0, self.title(job, role));
            blocks.extend((!role.highlights.is_empty()).then(|| Block::List(role.highlights.iter().map(compose::highlight).collect())));
            let period = role.period.or(job.period.filter(|_| !is_told));
            let mut aside = period.map(|period| self.period(cx, period));
            // A time at the employer that no role tells stands at the first of them.
            if let (0, Some(around), Some(_), Some(line), false) = (at, job.period, role.period, &mut aside, is_told) {
                line.push(Span::text(" ("));
                line.append(self.period(cx, around));
                line.push(Span::text(")"));
            }
            Entry { part: Part::Job, aside, title: employer.clone(), subtitles, blocks }
        });
        entries.collect()
    }

    /// The title, what narrows it down, and the place.
    fn title<'a>(&self, job: &'a Job, role: &'a Role) -> Line<'a> {
        let mut line = Line::from(Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis));
        for detail in role.details.iter() {
            line.extend([Span::text(", "), Span::prose(Part::Detail, detail)]);
        }
        if let Some(place) = &job.place {
            line.extend([Span::text(", "), Span::plain(Part::Place, &**place)]);
        }
        line
    }
}

/// Whether the times of the roles begin and end as the whole does.
fn is_told_by(period: Period, roles: &[Role]) -> bool {
    let all_dated = roles.iter().all(|role| role.period.is_some());
    let begins = roles.iter().any(|role| role.period.is_some_and(|other| other.start() == period.start()));
    let ends = roles.iter().filter_map(|role| role.period).any(|other| match (period.end(), other.end()) {
        (End::Open | End::Present, End::Open | End::Present) => true,
        (End::On(end), End::On(other)) => end == other,
        (End::On(end), End::Same) => end == other.start(),
        (End::Same, _) => true,
        _ => false,
    });
    all_dated && begins && ends
}

fn in_capitals(span: Span<'_>) -> Span<'_> {
    let content = match span.content {
        Content::Text(text) => Content::Text(Cow::Owned(text.to_uppercase())),
        Content::Date(date, text) => Content::Date(date, text),
        Content::Prose(inlines) => Content::Prose(Cow::Owned(inlines.iter().map(upper).collect())),
    };
    Span { content, ..span }
}

fn upper(inline: &Inline) -> Inline {
    let all = |inner: &[Inline]| inner.iter().map(upper).collect();
    match inline {
        Inline::Text(text) => Inline::Text(Cow::Owned(text.to_uppercase())),
        Inline::Emphasis(inner) => Inline::Emphasis(all(inner)),
        Inline::Strong(inner) => Inline::Strong(all(inner)),
        Inline::Link { text, url } => Inline::Link { text: all(text), url: url.clone() },
        // Programs and formulas mean something else in capitals.
        Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => inline.clone(),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

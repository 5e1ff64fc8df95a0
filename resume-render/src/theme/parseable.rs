//! A theme arranged for software that reads résumés.

use super::{Context, Theme, capitals, compose};
use crate::document::{Block, Content, Entry, Line, Mark, Part, Section, Span, Stress};
use resume_core::model::{
    self, Address, End, Inline, Job, Kind, Period, Position, School, Shape, push_words,
};

/// What software that reads résumés takes in without mistakes: headings in capitals, every role
/// under a line of its own with the employer and the dates, the title, what narrows it down and the
/// place below, and open ends that say so.
///
/// It says more than the writer did only where a role repeats what belongs to the whole job
/// (employer, place, time) and where an open end says that it is one. It leaves out only a time at
/// an employer that the roles' own times say, and titles in whose place the usual headings are
/// asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parseable {
    /// Whether the usual heading in the résumé's language stands in the place of a title of the
    /// writer's own.
    pub usual_headings: bool,
}

impl Theme for Parseable {
    fn section<'a>(&'a self, cx: &Context<'a>, section: &'a model::Section) -> Option<Section<'a>> {
        let mut composed = compose::section(self, cx, section)?;
        if self.usual_headings && cx.kind != Kind::Custom {
            composed.title = cx.span(Span::plain(Part::Heading, cx.words.heading(cx.kind)));
        }
        composed.title = in_capitals(cx, composed.title);
        if let Shape::Jobs(jobs) = section.content.shape() {
            composed.blocks = cx.arena.list(
                jobs.iter()
                    .flat_map(|job| self.jobs(cx, job))
                    .map(Block::Entry),
            );
        }
        Some(composed)
    }

    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        let entry = compose::school(self, cx, school);
        let begins_with =
            |line: &Line<'_>, part| line.spans().first().is_some_and(|span| span.part == part);
        // Degrees with highlights are entries inside this one.
        let (Some(place), [degree, others @ ..], true) = (
            &school.place,
            entry.subtitles,
            begins_with(&entry.title, Part::SchoolName),
        ) else {
            return entry;
        };
        if !begins_with(degree, Part::Degree) {
            return entry;
        }
        let place = [Span::mark(Mark::Comma), Span::plain(Part::Place, place)];
        let degree = cx.line(degree.spans().iter().copied().chain(place));
        Entry {
            place: None,
            subtitles: cx
                .arena
                .list([degree].into_iter().chain(others.iter().copied())),
            ..entry
        }
    }

    fn period<'a>(&'a self, cx: &Context<'a>, period: Period) -> Line<'a> {
        let period = match period.end() {
            End::Open => Period::to_present(period.start()),
            End::Same | End::Present | End::On(_) => period,
        };
        cx.line(
            compose::period(self, cx, period)
                .spans()
                .iter()
                .map(|span| match span.content {
                    Content::Text(text) if span.part == Part::Present => {
                        Span::plain(Part::Present, cx.arena.text(&capitalised(text)))
                    }
                    _ => *span,
                }),
        )
    }
}

impl Parseable {
    /// A job as entries, one a role; what belongs to all of them stands under the first.
    fn jobs<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Vec<Entry<'a>> {
        let whole = compose::job(self, cx, job);
        let Some(employer) = compose::employer(cx, job).filter(|_| !job.roles.is_empty()) else {
            return vec![whole];
        };
        let is_told = job
            .period
            .is_some_and(|period| is_told_by(period, &job.roles));
        let entries = job.roles.iter().enumerate().map(|(at, role)| {
            let first = Some(whole).filter(|_| at == 0);
            // Every line of the head but the employer's, whose place moves to the roles, and the
            // roles', which become entries.
            let is_role = |line: &Line<'_>| {
                line.spans()
                    .first()
                    .is_some_and(|span| span.part == Part::Role)
            };
            let others = first
                .map_or(&[][..], |whole| whole.subtitles)
                .iter()
                .copied()
                .filter(|line| !is_role(line));
            let of_job = first
                .map_or(&[][..], |whole| whole.blocks)
                .iter()
                .copied()
                .filter(|block| !matches!(block, Block::Entry(_)));
            let of_role = (!role.highlights.is_empty()).then(|| {
                Block::List(
                    cx.arena
                        .map(&role.highlights, |bullet| compose::highlight(cx, bullet)),
                )
            });
            let period = role.period.or(job.period.filter(|_| !is_told));
            let mut aside = period.map(|period| self.period(cx, period));
            // A time at the employer that no role tells stands at the first of them.
            if let (0, Some(around), Some(_), Some(line), false) =
                (at, job.period, role.period, &mut aside, is_told)
            {
                let around = self.period(cx, around);
                *line = cx.line(
                    line.spans()
                        .iter()
                        .copied()
                        .chain(compose::bracketed(around.spans().iter().copied())),
                );
            }
            Entry {
                part: Part::Job,
                title: employer,
                place: None,
                page: compose::page(cx, employer, job.url.as_ref()),
                aside,
                subtitles: cx
                    .arena
                    .list([self.title(cx, job, role)].into_iter().chain(others)),
                blocks: cx.arena.list(of_job.chain(of_role)),
            }
        });
        entries.collect()
    }

    /// The title, what narrows it down, and the place.
    fn title<'a>(&self, cx: &Context<'a>, job: &'a Job, role: &'a Position) -> Line<'a> {
        let title = Span::prose(Part::Role, &role.title).stressed(Stress::Emphasis);
        let details = compose::after_commas(Part::Detail, &role.details);
        let place = job
            .place
            .iter()
            .flat_map(|place| [Span::mark(Mark::Comma), Span::plain(Part::Place, place)]);
        cx.line([title].into_iter().chain(details).chain(place))
    }
}

/// Whether the times of the roles begin and end as the whole does.
fn is_told_by(period: Period, roles: &[Position]) -> bool {
    let all_dated = roles.iter().all(|role| role.period.is_some());
    let begins = roles.iter().any(|role| {
        role.period
            .is_some_and(|other| other.start() == period.start())
    });
    let ends = roles.iter().filter_map(|role| role.period).any(|other| {
        match (period.end(), other.end()) {
            (End::Open | End::Present, End::Open | End::Present) => true,
            (End::On(end), End::On(other)) => end == other,
            (End::On(end), End::Same) => end == other.start(),
            (End::Same, _) => true,
            _ => false,
        }
    });
    all_dated && begins && ends
}

/// The line in capitals, except for programs and formulas, which mean something else in them.
fn in_capitals<'a>(cx: &Context<'a>, line: Line<'a>) -> Line<'a> {
    let mut spans = Vec::new();
    for span in line.spans() {
        match span.content {
            Content::Text(text) => spans.push(Span {
                content: Content::Text(cx.arena.text(&capitals(text, cx.lang()))),
                ..*span
            }),
            Content::Prose(inlines) => push_capitals(cx, &mut spans, *span, inlines),
            Content::Date(..) | Content::Mark(_) => spans.push(*span),
        }
    }
    cx.line(spans)
}

/// Adds a span for each piece of the inlines that is stressed or leads elsewhere; `look` says how
/// the pieces around it do.
fn push_capitals<'a>(
    cx: &Context<'a>,
    spans: &mut Vec<Span<'a>>,
    look: Span<'a>,
    inlines: &'a [Inline],
) {
    let raised = |text: &str| Content::Text(cx.arena.text(&capitals(text, cx.lang())));
    for inline in inlines {
        match inline {
            Inline::Text(text) => spans.push(Span {
                content: raised(text),
                ..look
            }),
            Inline::Emphasis(inner) if look.stress == Stress::None => {
                push_capitals(cx, spans, look.stressed(Stress::Emphasis), inner)
            }
            Inline::Emphasis(inner) => push_capitals(cx, spans, look, inner),
            Inline::Strong(inner) => push_capitals(cx, spans, look.stressed(Stress::Strong), inner),
            // A link stays one link.
            Inline::Link { text, url } => {
                let content = if text.iter().all(may_be_capitals) {
                    raised(&plain(text))
                } else {
                    Content::Prose(text)
                };
                spans.push(Span {
                    link: Some(Address::of(url)),
                    content,
                    ..look
                });
            }
            Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {
                spans.push(Span {
                    content: Content::Prose(std::slice::from_ref(inline)),
                    ..look
                });
            }
        }
    }
}

fn may_be_capitals(inline: &Inline) -> bool {
    match inline {
        Inline::Text(_) => true,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().all(may_be_capitals)
        }
        Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => false,
    }
}

fn plain(inlines: &[Inline]) -> String {
    let mut words = String::new();
    push_words(inlines, &mut words);
    words
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Arena;
    use crate::theme::Words;
    use resume_core::dates::read;
    use resume_core::model::{Prose, Resume};
    use std::borrow::Cow;

    #[test]
    fn roles_tell_a_period_if_all_have_dates_and_they_begin_and_end_as_it_does() {
        let check = |period: &str, roles: &[&str], expected: bool| {
            let role = |dates: &&str| Position {
                period: read(dates).ok(),
                title: Prose::text("Engineer"),
                details: Cow::Borrowed(&[]),
                highlights: Cow::Borrowed(&[]),
                tags: Cow::Borrowed(&[]),
            };
            let roles: Vec<_> = roles.iter().map(role).collect();
            assert_eq!(
                is_told_by(read(period).unwrap(), &roles),
                expected,
                "{period} {roles:?}"
            );
        };
        check("2014..2018", &["2016..2018", "2014..2016"], true);
        check(
            "2014..2018",
            &["2016..2018", "2014..2016", "undated"],
            false,
        );
        check("2014..2018", &["2016..2018", "2015..2016"], false);
        check("2014..2018", &["2016..2017", "2014..2016"], false);
        check("2014..2018", &["2018", "2014..2016"], true);
        check("2014..2018", &["2017", "2014..2016"], false);
        check("2014..2018", &["2014..", "2014..2016"], false);
        check("2014..2018", &["2014..2016", "2015..present"], false);
        check("2014..present", &["2016..", "2014..2016"], true);
        check("2014..", &["2016..present", "2014..2016"], true);
        check("2014..present", &["2016..2018", "2014..2016"], false);
        check("2014..", &["2014"], false);
        check("2014", &["2014"], true);
        check("2014", &["2014-01..2014-06"], false);
    }

    #[test]
    fn headings_keep_their_stress_and_what_is_no_word() {
        let arena = Arena::new();
        let resume = Resume::new("Ada");
        let cx = Context {
            resume: &resume,
            words: Words::of(None),
            arena: &arena,
            kind: Kind::Custom,
        };
        let check = |source: &str, expected: &[(&str, Stress, bool)]| {
            let prose = Prose::parse(source).unwrap();
            let prose = Box::leak(Box::new(prose));
            let line = in_capitals(&cx, cx.span(Span::prose(Part::Heading, prose)));
            let found: Vec<_> = line
                .spans()
                .iter()
                .map(|span| {
                    (
                        Line(&[*span]).plain(crate::document::Marks::of("en")),
                        span.stress,
                        span.link.is_some(),
                    )
                })
                .collect();
            let found: Vec<_> = found
                .iter()
                .map(|(text, stress, link)| (text.as_str(), *stress, *link))
                .collect();
            assert_eq!(found, expected, "{source}");
        };
        check(
            "one *two* **three**",
            &[
                ("ONE ", Stress::None, false),
                ("TWO", Stress::Emphasis, false),
                (" ", Stress::None, false),
                ("THREE", Stress::Strong, false),
            ],
        );
        check(
            "**a *b***",
            &[("A ", Stress::Strong, false), ("B", Stress::Strong, false)],
        );
        check(
            "*a **b***",
            &[
                ("A ", Stress::Emphasis, false),
                ("B", Stress::Strong, false),
            ],
        );
        check(
            "`cat` x^n^~i~",
            &[
                ("cat", Stress::None, false),
                (" X", Stress::None, false),
                ("n", Stress::None, false),
                ("i", Stress::None, false),
            ],
        );
        check(
            "[a *b*](https://c.example) d",
            &[("A B", Stress::None, true), (" D", Stress::None, false)],
        );
        check("[a `b`](https://c.example)", &[("a b", Stress::None, true)]);
    }
}

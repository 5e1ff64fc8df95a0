//! A theme arranged for software that reads résumés.

use super::{Context, Theme, capitals, compose};
use crate::document::{
    Arena, Block, Content, Document, Entry, Header, HeaderLine, Line, Mark, Part, Section, Span,
    Stress,
};
use resume_core::model::{
    self, Address, End, Inline, Job, Kind, Period, Resume, School, Shape, positions, push_words,
};

/// The arrangement that résumé parsers read without mistakes: headings in capitals, an entry for
/// every role and degree with the employer or school and the dates, below it the title, what
/// narrows it down and the place, open periods that end in a word, and in English the summary
/// under a heading.
///
/// It adds to what the writer wrote only that heading, the end of a period that is open, and what
/// a role or degree repeats of the whole (employer, place, time). It leaves out only a time that the times of
/// the roles or degrees cover, and titles that the usual headings replace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parseable {
    /// Whether the usual heading in the résumé's language replaces a custom title.
    pub usual_headings: bool,
}

impl Theme for Parseable {
    fn document<'a>(&'a self, resume: &'a Resume, arena: &'a Arena) -> Document<'a> {
        let document = compose::document(self, resume, arena);
        let cx = Context {
            resume,
            words: self.words(resume.lang.as_ref()),
            arena,
            kind: Kind::Custom,
        };
        with_summary_as_section(&cx, document)
    }

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
        if let Shape::Schools(schools) = section.content.shape() {
            composed.blocks = cx.arena.list(
                schools
                    .iter()
                    .flat_map(|school| self.schools(cx, school))
                    .map(Block::Entry),
            );
        }
        Some(composed)
    }

    fn period<'a>(&'a self, cx: &Context<'a>, period: Period) -> Line<'a> {
        let period = match (period.end(), period.start()) {
            (End::Open, Some(start)) => Period::to_present(start),
            _ => period,
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
    /// A job as entries, one a role.
    fn jobs<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Vec<Entry<'a>> {
        let roles = positions(&job.body).map(|role| (role.period, self.role(cx, role)));
        self.divided(cx, self.job(cx, job), job.period, roles.collect())
    }

    /// A school as entries, one a degree.
    fn schools<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Vec<Entry<'a>> {
        let degrees =
            positions(&school.body).map(|degree| (degree.period, self.degree(cx, degree)));
        self.divided(
            cx,
            self.school(cx, school),
            school.period,
            degrees.collect(),
        )
    }

    /// An entry for each position; what belongs to all of them is under the first.
    fn divided<'a>(
        &'a self,
        cx: &Context<'a>,
        whole: Entry<'a>,
        period: Option<Period>,
        positions: Vec<(Option<Period>, Entry<'a>)>,
    ) -> Vec<Entry<'a>> {
        let is_named = [Part::Employer, Part::SchoolName]
            .iter()
            .any(|part| begins_with(&whole.title, *part));
        if positions.is_empty() || !is_named {
            return vec![whole];
        }
        let (periods, positions): (Vec<_>, Vec<_>) = positions.into_iter().unzip();
        let entries = positions.into_iter().enumerate().map(|(at, position)| {
            let aside = self.aside(cx, period, &periods, at);
            part_of(cx, whole, at == 0, position, aside)
        });
        entries.collect()
    }

    /// When one of several roles or degrees was: its period, or that of the whole.
    fn aside<'a>(
        &'a self,
        cx: &Context<'a>,
        whole: Option<Period>,
        periods: &[Option<Period>],
        at: usize,
    ) -> Option<Line<'a>> {
        let covered = whole.is_some_and(|period| is_covered_by(period, periods));
        let own = periods.get(at).copied().flatten();
        let period = own.or(whole.filter(|_| !covered))?;
        let line = self.period(cx, period);
        // A time that no part covers is written at the first of them.
        let Some(around) = whole.filter(|_| at == 0 && own.is_some() && !covered) else {
            return Some(line);
        };
        let around = self.period(cx, around);
        let spans = line.spans().iter().copied();
        Some(cx.line(spans.chain(compose::bracketed(around.spans().iter().copied()))))
    }
}

/// The document with its summary in a section, if the language has a heading for it and something
/// else is between it and the name.
fn with_summary_as_section<'a>(cx: &Context<'a>, document: Document<'a>) -> Document<'a> {
    let is_summary = |line: &&HeaderLine<'_>| matches!(line, HeaderLine::Summary(_));
    let lines = document.header.lines;
    let Some(usual) = cx.words.usual_summary() else {
        return document;
    };
    let paragraphs = cx.arena.list(lines.iter().filter_map(|line| match line {
        HeaderLine::Summary(summary) => Some(Block::Paragraph(*summary)),
        HeaderLine::Pronouns(_) | HeaderLine::Headline(_) | HeaderLine::Contact(_) => None,
    }));
    let others = cx
        .arena
        .list(lines.iter().filter(|line| !is_summary(line)).copied());
    // Parsers take the line under the name for a part of the header, whatever it says.
    if paragraphs.is_empty() || others.is_empty() {
        return document;
    }
    let summary = Section {
        kind: Kind::Custom,
        id: compose::distinct(cx, "summary", document.sections),
        on_new_page: false,
        title: in_capitals(cx, cx.span(Span::plain(Part::Heading, usual))),
        usual: Some(usual),
        blocks: paragraphs,
    };
    Document {
        header: Header {
            lines: others,
            ..document.header
        },
        sections: cx.arena.list(
            [summary]
                .into_iter()
                .chain(document.sections.iter().copied()),
        ),
        ..document
    }
}

/// A position as an entry that names the employer or the school first; the first position holds what
/// belongs to all.
fn part_of<'a>(
    cx: &Context<'a>,
    whole: Entry<'a>,
    is_first: bool,
    position: Entry<'a>,
    aside: Option<Line<'a>>,
) -> Entry<'a> {
    let is_position =
        |line: &Line<'_>| begins_with(line, Part::Role) || begins_with(line, Part::Degree);
    let (subtitles, blocks) = if is_first {
        (whole.subtitles, whole.blocks)
    } else {
        (&[][..], &[][..])
    };
    let of_whole = subtitles.iter().copied().filter(|line| !is_position(line));
    let blocks_of_whole = blocks
        .iter()
        .copied()
        .filter(|block| !matches!(block, Block::Entry(entry) if entry.is_position()));
    // The place of the whole is not lost if the first position has its own.
    let place_of_whole = whole.place.filter(|_| is_first && position.place.is_some());
    let place = position.place.or(whole.place);
    let place = place.into_iter().flat_map(|place| {
        [Span::mark(Mark::Comma)]
            .into_iter()
            .chain(place.spans().iter().copied())
    });
    let line = cx.line(position.title.spans().iter().copied().chain(place));
    let own = position.subtitles.iter().copied();
    Entry {
        place: place_of_whole,
        aside,
        subtitles: cx.arena.list([line].into_iter().chain(own).chain(of_whole)),
        blocks: cx
            .arena
            .list(blocks_of_whole.chain(position.blocks.iter().copied())),
        ..whole
    }
}

fn begins_with(line: &Line<'_>, part: Part) -> bool {
    line.spans().first().is_some_and(|span| span.part == part)
}

/// Whether the periods of all parts are known, and begin and end as the whole does.
fn is_covered_by(whole: Period, parts: &[Option<Period>]) -> bool {
    let all_dated = parts.iter().all(Option::is_some);
    let begins = parts
        .iter()
        .flatten()
        .any(|other| other.start() == whole.start());
    let ends = parts
        .iter()
        .flatten()
        .any(|other| match (whole.end(), other.end()) {
            (End::Open | End::Present, End::Open | End::Present) => true,
            (End::On(end), End::On(other)) => end == other,
            (End::Expected(end), End::Expected(other)) => end == other,
            (End::On(end), End::Same) => Some(end) == other.start(),
            (End::Same, _) => true,
            _ => false,
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

/// Adds a span for each piece of the inlines that is stressed or links elsewhere; `base` holds the
/// stress and the link of the surrounding text.
fn push_capitals<'a>(
    cx: &Context<'a>,
    spans: &mut Vec<Span<'a>>,
    base: Span<'a>,
    inlines: &'a [Inline],
) {
    let raised = |text: &str| Content::Text(cx.arena.text(&capitals(text, cx.lang())));
    for inline in inlines {
        match inline {
            Inline::Text(text) => spans.push(Span {
                content: raised(text),
                ..base
            }),
            Inline::Emphasis(inner) if base.stress == Stress::None => {
                push_capitals(cx, spans, base.stressed(Stress::Emphasis), inner)
            }
            Inline::Emphasis(inner) => push_capitals(cx, spans, base, inner),
            Inline::Strong(inner) => push_capitals(cx, spans, base.stressed(Stress::Strong), inner),
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
                    ..base
                });
            }
            Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {
                spans.push(Span {
                    content: Content::Prose(std::slice::from_ref(inline)),
                    ..base
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
    use crate::theme::Words;
    use resume_core::dates::read;
    use resume_core::model::Prose;

    #[test]
    fn roles_cover_a_period_if_all_have_dates_and_they_begin_and_end_as_it_does() {
        let check = |period: &str, roles: &[&str], expected: bool| {
            let periods: Vec<_> = roles.iter().map(|dates| read(dates).ok()).collect();
            assert_eq!(
                is_covered_by(read(period).unwrap(), &periods),
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
        check("..2018", &["..2018"], true);
        check("..2018", &["2014..2018"], false);
        check("2022..expected 2026", &["2022..expected 2026"], true);
        check("2022..expected 2026", &["2022..2026"], false);
        check("2022..expected 2026", &["2022..present"], false);
        check("2022..2026", &["2022..expected 2026"], false);
    }

    #[test]
    fn the_summary_is_under_a_heading_in_english() {
        let arena = Arena::new();
        let mut resume = Resume::new("Ada");
        resume.headline = Some(Prose::text("Engineer"));
        resume.summary = vec![Prose::text("Keeps data safe."), Prose::text("Teaches.")].into();
        let theme = Parseable::default();
        let document = theme.document(&resume, &arena);
        let [section] = document.sections else {
            panic!("the summary is one section: {:?}", document.sections);
        };
        let marks = document.marks();
        assert_eq!(
            (section.id, &*section.title.plain(marks)),
            ("summary", "SUMMARY")
        );
        assert_eq!((section.blocks.len(), document.header.lines.len()), (2, 1));
        let summary = document.summary().map(|line| line.plain(marks));
        assert_eq!(summary.as_deref(), Some("Keeps data safe."));

        resume.headline = None;
        let document = theme.document(&resume, &arena);
        assert!(document.sections.is_empty(), "it would be the second line");

        resume.headline = Some(Prose::text("Engineer"));
        resume.lang = resume_core::model::Lang::new("de").ok();
        let document = theme.document(&resume, &arena);
        assert!(document.sections.is_empty() && document.header.summaries().count() == 2);
    }

    #[test]
    fn headings_keep_their_stress_and_programs() {
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

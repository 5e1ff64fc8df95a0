//! Lines: periods, what is joined by marks, and what a title leads to.

use crate::document::{Content, Entry, Line, Mark, Part, Span, Stress};
use crate::theme::{Context, Theme};
use resume_core::model::{Address, Date, End, Period, Prose, Url};
use std::borrow::Cow;
use std::iter::once_with;

/// A period: `2014–2018`, `2014–present`, `2014–`, `2014`, `until 2011`, `expected 2026`; with the
/// wider dash of the language where a date is more than a year. Two dates that read the same are
/// printed once.
pub fn period<'a, T: Theme + ?Sized>(_: &'a T, cx: &Context<'a>, period: Period) -> Line<'a> {
    let date = |part, day| self::date(cx, part, day);
    let around = |(before, after): (&'static str, &'static str), span: Span<'a>| {
        let words = |words| Span::plain(span.part, words);
        [words(before), span, words(after)]
            .into_iter()
            .filter(|span| !span.content.is_empty())
    };
    let expected =
        |is_end, end| around(cx.words.around_expected(is_end), date(Part::Expected, end));
    let Some(first) = period.start() else {
        return match period.end() {
            End::Expected(end) => cx.line(expected(false, end)),
            End::On(end) => cx.line(around(cx.words.around_until(end), date(Part::End, end))),
            End::Same | End::Open | End::Present => Line::default(),
        };
    };
    let start = date(Part::Start, first);
    let present = [Span::plain(Part::Present, cx.words.present)];
    let ended;
    let end: &[Span<'_>] = match period.end() {
        End::Same => return cx.span(date(Part::On, first)),
        End::Open => &[],
        End::Present => &present,
        End::On(end) => {
            ended = [date(Part::End, end)];
            if read_the_same(&start, &ended[0]) {
                return cx.span(Span {
                    part: Part::On,
                    ..start
                });
            }
            &ended
        }
        End::Expected(end) => {
            let line = cx.line(expected(true, end));
            if read_the_same(&start, &date(Part::Expected, end)) {
                return line;
            }
            line.0
        }
    };
    let is_short = |span: &Span<'_>| match span.content {
        Content::Date(date, text) => date.month().is_none() && !text.contains(' '),
        Content::Text(text) => !text.contains(' '),
        Content::Prose(_) | Content::Mark(_) => false,
    };
    let [close, wide] = cx.words.dash;
    let is_close = is_short(&start) && end.iter().all(is_short);
    let dash = if is_close { close } else { wide };
    let dash = match end {
        [] => dash.trim_end(),
        [..] => dash,
    };
    let dash = Span::text(dash);
    match end {
        [] => Line(cx.arena.items([start, dash])),
        [end] => Line(cx.arena.items([start, dash, *end])),
        [..] => cx.line([start, dash].into_iter().chain(end.iter().copied())),
    }
}

/// Whether two dates are the same words.
fn read_the_same(a: &Span<'_>, b: &Span<'_>) -> bool {
    match (a.content, b.content) {
        (Content::Date(_, a), Content::Date(_, b)) => a == b,
        _ => false,
    }
}

/// A date in the words of the language.
pub(super) fn date<'a>(cx: &Context<'a>, part: Part, date: Date) -> Span<'a> {
    date_as(cx, part, date, cx.words.date(date))
}

/// A date in these words.
pub(super) fn date_as<'a>(
    cx: &Context<'a>,
    part: Part,
    date: Date,
    words: Cow<'static, str>,
) -> Span<'a> {
    let content = Content::Date(date, cx.arena.words(words));
    Span {
        part,
        stress: Stress::None,
        link: None,
        content,
    }
}

/// The items on one line, with commas between them; `None` where there are none.
pub(super) fn joined<'a>(
    cx: &Context<'a>,
    part: Part,
    stress: Stress,
    items: &'a [Prose],
) -> Option<Line<'a>> {
    let (first, rest) = items.split_first()?;
    let first = once_with(|| Span::prose(part, first));
    Some(
        cx.line(
            first
                .chain(after(Mark::Enumeration, part, rest))
                .map(|span| {
                    if span.part == part {
                        span.stressed(stress)
                    } else {
                        span
                    }
                }),
        ),
    )
}

/// The first line of the head of an entry, as one line.
pub(in crate::theme) fn head<'a>(cx: &Context<'a>, entry: &Entry<'a>) -> Line<'a> {
    match (entry.place, entry.page) {
        (None, None) if entry.title.has_words() => entry.title,
        _ => cx.line(entry.head().copied()),
    }
}

/// Where something was, as a line.
pub(super) fn place<'a>(cx: &Context<'a>, place: Option<&'a str>) -> Option<Line<'a>> {
    place.map(|place| cx.span(Span::plain(Part::Place, place)))
}

/// The web page, if the title does not lead there.
pub(in crate::theme) fn page<'a>(
    cx: &Context<'a>,
    title: Line<'a>,
    url: Option<&'a Url>,
) -> Option<Line<'a>> {
    let url = url.filter(|_| title.spans().iter().all(|span| span.link.is_none()))?;
    Some(cx.span(Span {
        link: Some(Address::of(url)),
        ..Span::plain(Part::Page, url.display())
    }))
}

/// Each item, after a comma.
pub(in crate::theme) fn after_commas<'a>(
    part: Part,
    items: &'a [Prose],
) -> impl Iterator<Item = Span<'a>> {
    after(Mark::Comma, part, items)
}

fn after<'a>(mark: Mark, part: Part, items: &'a [Prose]) -> impl Iterator<Item = Span<'a>> {
    (0..2 * items.len()).map(move |at| {
        if at % 2 == 0 {
            Span::mark(mark)
        } else {
            Span::prose(part, &items[at / 2])
        }
    })
}

/// The spans in brackets, if there are any.
pub(in crate::theme) fn bracketed<'a>(
    spans: impl ExactSizeIterator<Item = Span<'a>>,
) -> impl Iterator<Item = Span<'a>> {
    let brackets = usize::from(spans.len() > 0);
    let open = (0..brackets).map(|_| Span::mark(Mark::Open));
    let close = (0..brackets).map(|_| Span::mark(Mark::Close));
    open.chain(spans).chain(close)
}

/// The spans of a line, the first of them stressed like this.
pub(in crate::theme) fn stressed<'a>(
    line: Line<'a>,
    stress: Stress,
) -> impl Iterator<Item = Span<'a>> {
    line.spans().iter().enumerate().map(move |(at, span)| {
        if at == 0 {
            span.stressed(stress)
        } else {
            *span
        }
    })
}

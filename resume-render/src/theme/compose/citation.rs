//! Publications and patents as citations: one paragraph in the order in which bibliographies have it.

use super::label::{self, labelled};
use super::line::{bracketed, page};
use crate::document::{Content, Line, Mark, Part, Span, Stress};
use crate::theme::Context;
use resume_core::model::{self, Inline, Prose};
use resume_core::words::Label;

/// `C. Sample, A. Example. “Checksums, reconsidered.” Journal of Storage 38: 5–7. 10.1000/182`: the
/// authors, the title, what narrows it down, where it appeared, how far it has come, and where it
/// is found.
pub(super) fn citation<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Line<'a> {
    let own = own_names(cx.resume);
    let mut citation = Citation::default();
    citation.sentence(people(Part::Author, &entry.authors, &own));
    citation.sentence(people(Part::Author, &entry.inventors, &own));
    let title = entry
        .title
        .as_ref()
        .map(|title| Span::prose(Part::Title, title).linked(entry.url.as_ref()));
    let is_book = title.is_some_and(|title| match title.content {
        Content::Prose(title) => is_book(title),
        Content::Text(_) | Content::Date(..) | Content::Mark(_) => false,
    });
    if is_book {
        citation.sentence(title.into_iter().collect());
    } else {
        citation.title(title);
    }
    let details = entry.details.iter().chain(entry.kind.as_ref());
    citation.sentence(joined(Mark::Comma, Part::Detail, details));
    // A journal is emphasised, a publisher is not.
    let stress = match is_book {
        true => Stress::None,
        false => Stress::Emphasis,
    };
    let venue = venue(cx, entry, &own, stress);
    citation.sentence(list(Mark::Comma, [venue, standing(cx, entry)]));
    citation.address(entry.doi.as_ref().map(|doi| Span {
        link: Some(cx.arena.address(&doi.url())),
        ..Span::plain(Part::Doi, doi.as_str())
    }));
    let title = title.map_or(Line::default(), |title| cx.span(title));
    let page = page(cx, title, entry.url.as_ref());
    citation.address(page.and_then(|page| page.spans().first().copied()));
    citation.end(cx)
}

/// Whether a title is that of a book: emphasised as a whole, but for a remark in brackets at its
/// end, such as the original title.
fn is_book(title: &[Inline]) -> bool {
    let [Inline::Emphasis(_), remark @ ..] = title else {
        return false;
    };
    let (Some(first), Some(last)) = (remark.first(), remark.last()) else {
        return true;
    };
    let edge = |inline: &'_ Inline, is: fn(&str) -> bool| match inline {
        Inline::Text(text) => is(text.trim()),
        Inline::Emphasis(_)
        | Inline::Strong(_)
        | Inline::Code(_)
        | Inline::Link { .. }
        | Inline::Superscript(_)
        | Inline::Subscript(_) => false,
    };
    edge(first, |text| text.starts_with(['(', '（', '[']))
        && edge(last, |text| text.ends_with([')', '）', ']']))
}

/// Where a work appeared: `Journal of Storage (edited by E. Ditor; Boston) 38: 5–7`.
fn venue<'a>(
    cx: &Context<'a>,
    entry: &'a model::Entry,
    own: &[&str],
    stress: Stress,
) -> Vec<Span<'a>> {
    let name = entry
        .organisation
        .as_ref()
        .map(|name| Span::prose(Part::Organisation, name).stressed(stress));
    let editors = match people(Part::Detail, &entry.editors, own) {
        names if names.is_empty() => names,
        names => labelled(cx, Label::Editors, names),
    };
    let place = entry
        .place
        .iter()
        .map(|place| Span::plain(Part::Place, place))
        .collect();
    let around = list(Mark::Semicolon, [editors, place]);
    let detail = |prose: &'a Option<Prose>| joined(Mark::Comma, Part::Detail, prose);
    let issue = list(Mark::Colon, [detail(&entry.volume), detail(&entry.pages)]);
    // Pages alone would seem to be the volume.
    let before_issue = match entry.volume {
        Some(_) => Mark::Space,
        None => Mark::Comma,
    };
    match name {
        Some(name) => list(before_issue, [with_around(name, around), issue]),
        None => list(Mark::Comma, [around, issue]),
    }
}

/// The name of a venue, and what belongs to it in brackets. A name with brackets at its end shares
/// them: `Handbook (Third Edition; edited by E. Ditor)`.
fn with_around<'a>(name: Span<'a>, around: Vec<Span<'a>>) -> Vec<Span<'a>> {
    let last = match name.content {
        Content::Text(last) => last,
        Content::Prose([.., Inline::Text(last)]) => last.as_ref(),
        Content::Prose(_) | Content::Date(..) | Content::Mark(_) => "",
    };
    let Some((before, inside)) = brackets_at_end(last).filter(|_| !around.is_empty()) else {
        let around = bracketed(around.into_iter());
        return [name].into_iter().chain(around).collect();
    };
    match name.content {
        Content::Text(_) if !before.is_empty() => {
            let inside = vec![Span::plain(Part::Detail, inside)];
            let content = Content::Text(before);
            let around = list(Mark::Semicolon, [inside, around]);
            let name = [Span { content, ..name }].into_iter();
            name.chain(bracketed(around.into_iter())).collect()
        }
        // A name with markup, or of nothing but brackets, is left whole.
        _ => list(Mark::Comma, [vec![name], around]),
    }
}

/// What is before the brackets with which a text ends, and what is in them.
fn brackets_at_end(text: &str) -> Option<(&str, &str)> {
    let is_bracket = |c: char| matches!(c, '(' | ')' | '（' | '）');
    let whole = text.strip_suffix([')', '）'])?;
    let (before, inside) = whole.rsplit_once(['(', '（'])?;
    (!inside.is_empty() && !inside.contains(is_bracket)).then_some((before.trim_end(), inside))
}

/// The number of a patent and how far a work has come, without a label: `US 9,442,782, granted`.
fn standing<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Vec<Span<'a>> {
    let number = entry.number.as_ref();
    let number = number.map_or(Vec::new(), |number| label::number(cx, number));
    let status = entry.status.as_ref();
    let status = status.map_or(Vec::new(), |status| vec![Span::prose(Part::Detail, status)]);
    list(Mark::Comma, [number, status])
}

/// The parts that are there, with a mark between them.
fn list<'a>(mark: Mark, parts: [Vec<Span<'a>>; 2]) -> Vec<Span<'a>> {
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(&Span::mark(mark))
}

/// Sentences on their way to a paragraph.
#[derive(Default)]
struct Citation<'a> {
    spans: Vec<Span<'a>>,
    /// Whether the last sentence needs no full stop any more.
    is_ended: bool,
}

impl<'a> Citation<'a> {
    fn sentence(&mut self, spans: Vec<Span<'a>>) {
        let Some(last) = spans.last() else { return };
        let is_ended = ends_sentence(last);
        self.begin();
        self.spans.extend(spans);
        self.is_ended = is_ended;
    }

    /// The title of the work in quotation marks, with the full stop on the side that the language
    /// has it on.
    fn title(&mut self, title: Option<Span<'a>>) {
        let Some(title) = title.filter(|title| !title.content.is_empty()) else {
            return;
        };
        self.begin();
        let close = if ends_sentence(&title) {
            Mark::CloseQuote
        } else {
            Mark::CloseQuoteStop
        };
        self.spans
            .extend([Span::mark(Mark::OpenQuote), title, Span::mark(close)]);
        self.is_ended = true;
    }

    /// An address, to which a full stop after it would seem to belong.
    fn address(&mut self, address: Option<Span<'a>>) {
        if let Some(address) = address {
            self.begin();
            self.spans.push(address);
            self.is_ended = true;
        }
    }

    fn begin(&mut self) {
        if !self.spans.is_empty() {
            self.stop();
            self.spans.push(Span::mark(Mark::Space));
        }
    }

    fn stop(&mut self) {
        if !self.is_ended {
            self.spans.push(Span::mark(Mark::Stop));
            self.is_ended = true;
        }
    }

    fn end(mut self, cx: &Context<'a>) -> Line<'a> {
        if !self.spans.is_empty() {
            self.stop();
        }
        cx.line(self.spans)
    }
}

/// Persons, with semicolons between them where a name has a comma (`Sample, C.`); the name by which
/// the résumé's person is cited is strong.
fn people<'a>(part: Part, names: &'a [Prose], own: &[&str]) -> Vec<Span<'a>> {
    let has_comma = |name: &Prose| name.plain().contains([',', '،', '、', '，']);
    let mark = if names.iter().any(has_comma) {
        Mark::Semicolon
    } else {
        Mark::Enumeration
    };
    let mut spans = joined(mark, part, names);
    for (at, name) in names.iter().enumerate() {
        if own.iter().any(|own| is_own(name, own)) {
            // A mark is between two names.
            let span = &mut spans[at * 2];
            *span = span.stressed(Stress::Strong);
        }
    }
    spans
}

/// The names that are printed strong: those by which the person is cited and, if there are any, the
/// person's own.
fn own_names(resume: &model::Resume) -> Vec<&str> {
    let mut names: Vec<&str> = resume.cited_as.iter().map(|name| &**name).collect();
    if !names.is_empty() {
        names.push(&resume.name);
    }
    names
}

/// Whether a name is the one by which the résumé's person is cited: the same words, however they
/// are spaced and stressed.
fn is_own(name: &Prose, own: &str) -> bool {
    name.plain().split_whitespace().eq(own.split_whitespace())
}

/// Spans of a part with a mark between them.
fn joined<'a>(mark: Mark, part: Part, items: impl IntoIterator<Item = &'a Prose>) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    for item in items {
        if !spans.is_empty() {
            spans.push(Span::mark(mark));
        }
        spans.push(Span::prose(part, item));
    }
    spans
}

/// Whether the text ends in a mark after which no full stop comes.
fn ends_sentence(span: &Span<'_>) -> bool {
    const ENDS: [char; 7] = ['.', '!', '?', '…', '。', '！', '？'];
    fn last(inlines: &[Inline]) -> Option<char> {
        inlines.iter().rev().find_map(|inline| match inline {
            Inline::Text(text)
            | Inline::Code(text)
            | Inline::Superscript(text)
            | Inline::Subscript(text) => text.chars().next_back(),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                last(inner)
            }
        })
    }
    let last = match span.content {
        Content::Text(text) | Content::Date(_, text) => text.chars().next_back(),
        Content::Prose(inlines) => last(inlines),
        Content::Mark(_) => None,
    };
    last.is_some_and(|last| ENDS.contains(&last))
}

#[cfg(test)]
mod tests;

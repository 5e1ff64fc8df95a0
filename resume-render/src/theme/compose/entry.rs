//! Projects, publications, patents, awards, certificates, references and entries of custom sections.

use super::citation::citation;
use super::label::{self, labelled, push_rows};
use super::line::{after_commas, bracketed, date, joined, page, place};
use super::section::{push_body, push_summary};
use crate::document::{Block, Entry, Line, Mark, Part, Span, Stress};
use crate::theme::{Context, Theme};
use resume_core::model::{self, Prose, Url};
use resume_core::words::Label;
use std::iter::once_with;

/// A project, award, certificate, reference or an entry of a custom section; a publication or a
/// patent is a citation.
pub fn entry<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    entry: &'a model::Entry,
) -> Entry<'a> {
    if cx.kind.is_cited() {
        return cited(theme, cx, entry);
    }
    let named = entry
        .title
        .as_ref()
        .map(|title| Span::prose(Part::Title, title));
    let organisation = entry
        .organisation
        .as_ref()
        .map(|name| Span::prose(Part::Organisation, name));
    // Without a title the organisation names the entry.
    let (name, organisation) = if named.is_some() {
        (named, organisation)
    } else {
        (organisation, None)
    };
    let is_nameless = name.is_none();
    let name = name.map(|name| name.stressed(Stress::Strong).linked(entry.url.as_ref()));
    // Where nothing names the entry, no comma begins the line.
    let details = after_commas(Part::Detail, &entry.details)
        .chain(after_commas(Part::ProjectKind, entry.kind.as_slice()))
        .skip(usize::from(is_nameless));
    let title = cx.line(name.into_iter().chain(details));
    // The place belongs to the organisation, if that has a line.
    let (place_of_title, place_of_organisation) = match (&organisation, entry.place.as_deref()) {
        (Some(_), place) => (None, place),
        (None, place) => (place, None),
    };
    let organisation = organisation.map(|name| {
        let place = place_of_organisation
            .into_iter()
            .map(|place| Span::plain(Part::Place, place));
        cx.line(once_with(|| name.stressed(Stress::Emphasis)).chain(bracketed(place)))
    });
    let authors = joined(cx, Part::Author, Stress::None, &entry.authors);
    let doi = entry.doi.as_ref().map(|doi| {
        cx.span(Span {
            link: Some(cx.arena.address(&doi.url())),
            ..Span::plain(Part::Doi, doi.as_str())
        })
    });
    let details_of = |people| joined(cx, Part::Detail, Stress::None, people);
    let subtitles = cx.arena.list(
        roles(cx, entry)
            .into_iter()
            .chain(authors)
            .chain(details_of(&entry.inventors))
            .chain(organisation)
            .chain(details_of(&entry.editors).map(|line| editors(cx, line)))
            .chain(issue(cx, entry))
            .chain(doi)
            .chain(reach(cx, entry)),
    );
    Entry {
        part: Part::Work,
        title,
        place: place(cx, place_of_title),
        page: page(cx, title, entry.url.as_ref()),
        aside: entry.period.map(|period| theme.period(cx, period)),
        subtitles,
        blocks: blocks(cx, entry),
    }
}

/// A publication or a patent: a citation next to its period.
fn cited<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    entry: &'a model::Entry,
) -> Entry<'a> {
    let until = until(cx, entry).map(|spans| cx.line(spans));
    let lines = [citation(cx, entry)].into_iter().chain(until);
    let lines = lines.chain(roles(cx, entry));
    Entry {
        part: Part::Work,
        title: Line::default(),
        place: None,
        page: None,
        aside: entry.period.map(|period| theme.period(cx, period)),
        subtitles: cx.arena.list(lines.chain(reach(cx, entry))),
        blocks: blocks(cx, entry),
    }
}

/// What is under the head of an entry.
fn blocks<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> &'a [Block<'a>] {
    let mut blocks = cx.arena.growing();
    push_summary(cx, &entry.summary, &mut blocks);
    push_rows(cx, entry, &mut blocks);
    push_body(cx, &entry.body, |none| match *none {}, &mut blocks);
    blocks.into_slice()
}

/// Where a publication appeared, the number of a patent or a certificate, how far it has come and
/// until when it is valid.
fn issue<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Option<Line<'a>> {
    let text = |prose: &'a Prose| vec![Span::prose(Part::Detail, prose)];
    let number = entry.number.as_ref();
    let status = entry.status.as_ref();
    let parts: Vec<_> = [&entry.volume, &entry.pages]
        .into_iter()
        .flatten()
        .map(text)
        .chain(number.map(|number| label::number(cx, number)))
        .chain(status.map(|status| labelled(cx, Label::Status, text(status))))
        .chain(until(cx, entry))
        .collect();
    (!parts.is_empty()).then(|| cx.line(parts.join(&Span::mark(Mark::Dot))))
}

/// What the person was in it.
fn roles<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Option<Line<'a>> {
    let roles = joined(cx, Part::ProjectRole, Stress::Emphasis, &entry.roles)?;
    Some(cx.line(labelled(cx, Label::Roles, roles.spans().iter().copied())))
}

/// Who edited it, after the words that say so.
fn editors<'a>(cx: &Context<'a>, names: Line<'a>) -> Line<'a> {
    cx.line(labelled(cx, Label::Editors, names.spans().iter().copied()))
}

/// Until when an entry is valid.
fn until<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Option<Vec<Span<'a>>> {
    entry.expires.map(|expires| {
        let date = date(cx, Part::Detail, expires);
        labelled(cx, Label::Expires, [date])
    })
}

/// How to reach whom the entry is about.
fn reach<'a>(cx: &Context<'a>, entry: &'a model::Entry) -> Option<Line<'a>> {
    let span = |part, text, url: Option<Url>| Span {
        link: url.map(|url| cx.arena.address(&url)),
        ..Span::plain(part, text)
    };
    let email = entry
        .email
        .as_ref()
        .map(|email| span(Part::Email, email.as_str(), Some(email.url())));
    let phone = entry
        .phone
        .as_ref()
        .map(|phone| span(Part::Phone, phone.as_str(), phone.url()));
    match (email, phone) {
        (Some(email), Some(phone)) => Some(cx.line([email, Span::mark(Mark::Dot), phone])),
        (email, phone) => email.or(phone).map(|span| cx.span(span)),
    }
}

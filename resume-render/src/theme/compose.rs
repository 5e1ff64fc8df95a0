//! The default theme's answers, a function a part: they keep the writer's words, order and shape.

mod citation;
mod entry;
mod label;
mod letter;
mod line;
mod section;
mod station;

pub use entry::entry;
pub use letter::letter;
pub use line::period;
pub(super) use line::{bracketed, head, stressed};
pub use section::{highlight, items, row, rows, section};
pub use station::{degree, job, role, school};

use super::{Context, Theme};
use crate::document::{
    Arena, Direction, Document, Header, HeaderLine, Image, Line, Mark, Part, Section, Span,
};
use resume_core::model::{
    Address, ContactItem, ContactValue, Detail, Kind, Labelled, Photo, Resume, Url,
};

/// The whole document: the header, then the sections in the order of the résumé.
pub fn document<'a, T: Theme + ?Sized>(
    theme: &'a T,
    resume: &'a Resume,
    arena: &'a Arena,
) -> Document<'a> {
    let words = theme.words(resume.lang.as_ref());
    let cx = Context {
        resume,
        words,
        arena,
        kind: Kind::Custom,
    };
    let mut sections = arena.with_room::<Section<'a>>(resume.sections.len());
    for section in resume.sections.iter() {
        let cx = Context {
            kind: section.kind(),
            ..cx
        };
        if let Some(mut section) = theme.section(&cx, section) {
            section.id = distinct(&cx, section.id, sections.as_slice());
            sections.push(section);
        }
    }
    let lang = cx.lang();
    Document {
        lang,
        direction: Direction::of(lang),
        header: theme.header(&cx),
        letter: None,
        sections: sections.into_slice(),
        design: resume.design,
    }
}

/// The id, or a similar one that no section has.
pub(super) fn distinct<'a>(cx: &Context<'a>, id: &'a str, sections: &[Section<'_>]) -> &'a str {
    let taken = |id: &str| sections.iter().any(|section| section.id == id);
    if !taken(id) {
        return id;
    }
    let free = (2..)
        .map(|count| format!("{id}-{count}"))
        .find(|id| !taken(id));
    cx.arena.text(&free.unwrap_or_default())
}

/// Name, pronouns, headline, contact and summary.
pub fn header<'a, T: Theme + ?Sized>(theme: &'a T, cx: &Context<'a>) -> Header<'a> {
    let resume = cx.resume;
    let pronouns = resume
        .pronouns
        .as_ref()
        .map(|pronouns| HeaderLine::Pronouns(cx.span(Span::plain(Part::Pronouns, pronouns))));
    let headline = resume
        .headline
        .as_ref()
        .map(|prose| HeaderLine::Headline(cx.span(Span::prose(Part::Headline, prose))));
    let contact = resume
        .shown_contact()
        .map(|item| theme.contact_item(cx, item));
    let contact = cx.arena.list(contact);
    let contact = (!contact.is_empty()).then_some(HeaderLine::Contact(contact));
    let summary = resume
        .summary
        .iter()
        .map(|prose| HeaderLine::Summary(cx.span(Span::prose(Part::Summary, prose))));
    let lines = pronouns
        .into_iter()
        .chain(headline)
        .chain(contact)
        .chain(summary);
    Header {
        name: &resume.name,
        lines: cx.arena.list(lines),
        photo: resume
            .photo
            .as_ref()
            .and_then(|photo| photo_of(resume, photo)),
    }
}

/// The photo, if its file was read.
fn photo_of<'a>(resume: &'a Resume, photo: &'a Photo) -> Option<Image<'a>> {
    let Photo {
        path: _,
        alternative,
        picture,
        tags: _,
    } = photo;
    Some(Image {
        picture: picture.as_ref()?,
        alternative: alternative.as_deref().unwrap_or(&resume.name),
    })
}

/// A way to reach the person, leading there where it can, or a fact about the person.
pub fn contact_item<'a, T: Theme + ?Sized>(
    _: &'a T,
    cx: &Context<'a>,
    item: &'a ContactItem,
) -> Line<'a> {
    let linked = |part, text, link| Span {
        link,
        ..Span::plain(part, text)
    };
    cx.span(match &item.value {
        ContactValue::Email(email) => linked(
            Part::Email,
            email.as_str(),
            Some(cx.arena.address(&email.url())),
        ),
        ContactValue::Phone(phone) => linked(
            Part::Phone,
            phone.as_str(),
            phone.url().map(|url| cx.arena.address(&url)),
        ),
        ContactValue::Location(place) => Span::plain(Part::Location, place),
        ContactValue::Website(url) => linked(Part::Website, url.display(), Some(Address::of(url))),
        ContactValue::Profile(profile) => linked(
            Part::Profile,
            cx.arena.text(&profile.display()),
            Some(cx.arena.address(&profile.url())),
        ),
        ContactValue::Labelled(row) => return labelled(cx, row),
    })
}

/// A row with a custom label: the link that the label is, or the label and what it is the label of.
fn labelled<'a>(cx: &Context<'a>, row: &'a Labelled) -> Line<'a> {
    let Labelled { label, detail } = row;
    let fact = match detail {
        Detail::Link(url) => return labelled_link(cx, label, url),
        Detail::Text(text) => Span::plain(Part::Item, text),
        Detail::Date(date) => line::date(cx, Part::Item, *date),
    };
    let label = Span::plain(Part::Link, label);
    cx.line([label, Span::mark(Mark::Colon), fact])
}

/// A labelled link. A label says nothing about a phone number or an email address, so that these
/// are printed after it.
fn labelled_link<'a>(cx: &Context<'a>, label: &'a str, url: &'a Url) -> Line<'a> {
    let link = Some(Address::of(url));
    let (part, text) = match url.as_str().split_once(':') {
        Some((scheme, number)) if scheme.eq_ignore_ascii_case("tel") => {
            // The separators of a number in an address are no spaces (RFC 3966 section 5.1.1).
            let number = number.replace(['-', '.'], " ").replace(";ext=", " ext. ");
            (Part::Phone, cx.arena.text(&number))
        }
        Some((scheme, address)) if scheme.eq_ignore_ascii_case("mailto") => (Part::Email, address),
        _ => {
            let label = Span::plain(Part::Link, label);
            return cx.span(Span { link, ..label });
        }
    };
    let reached = Span {
        link,
        ..Span::plain(part, text)
    };
    let label = Span::plain(Part::Link, label);
    cx.line([label, Span::mark(Mark::Colon), reached])
}

#[cfg(test)]
mod tests;

//! Letters: whom each is to, what it says, and who signs it.

use super::header;
use super::line::date_as;
use super::section::body;
use crate::document::{
    self, Arena, Direction, Document, Header, HeaderLine, Line, Mark, Part, Row, Span,
};
use crate::theme::{Context, Theme};
use resume_core::model::{Kind, Letter, Prose};

/// A letter under the header of its résumé, without the summary: that is what the letter says.
pub fn letter<'a, T: Theme + ?Sized>(
    theme: &'a T,
    letter: &'a Letter,
    arena: &'a Arena,
) -> Document<'a> {
    let words = theme.words(letter.lang());
    let cx = Context {
        resume: letter.sender(),
        words,
        arena,
        kind: Kind::Custom,
    };
    let lang = letter.lang().map_or(words.lang, |lang| lang.as_str());
    let above = header(theme, &cx);
    let lines = above.lines.iter().filter(|line| match line {
        HeaderLine::Summary(_) => false,
        HeaderLine::Pronouns(_) | HeaderLine::Headline(_) | HeaderLine::Contact(_) => true,
    });
    Document {
        lang,
        direction: Direction::of(lang),
        header: Header {
            lines: arena.list(lines.copied()),
            ..above
        },
        letter: Some(parts(&cx, letter)),
        sections: &[],
        design: letter.sender().design,
    }
}

/// The parts of a letter, below the header.
fn parts<'a>(cx: &Context<'a>, letter: &'a Letter) -> document::Letter<'a> {
    let Letter {
        from: _,
        to,
        place,
        date,
        subject,
        opening,
        body: items,
        closing,
        enclosures,
        lang: _,
    } = letter;
    let prose = |part, prose| cx.span(Span::prose(part, prose));
    let place = place.as_ref().map(|place| Span::plain(Part::Place, place));
    let date = date.map(|date| date_as(cx, Part::On, date, cx.words.whole_date(date)));
    let comma = (place.is_some() && date.is_some()).then_some(Span::mark(Mark::Comma));
    document::Letter {
        recipient: cx
            .arena
            .map(to, |line| cx.span(Span::plain(Part::Recipient, line))),
        date: cx.line(place.into_iter().chain(comma).chain(date)),
        subject: subject
            .as_ref()
            .map_or(Line::default(), |subject| prose(Part::Subject, subject)),
        opening: prose(Part::Opening, opening),
        body: body(cx, items, |none| match *none {}),
        closing: prose(Part::Closing, closing),
        signature: cx.span(Span::plain(Part::Signature, &letter.sender().name)),
        enclosures: (!enclosures.is_empty()).then(|| self::enclosures(cx, enclosures)),
    }
}

/// What comes with a letter, after the word for that.
fn enclosures<'a>(cx: &Context<'a>, enclosures: &'a [Prose]) -> Row<'a> {
    let words = cx.words.letter();
    let label = match enclosures {
        [_] => words.enclosure,
        _ => words.enclosures,
    };
    Row {
        label: Some(cx.span(Span::plain(Part::Label, label))),
        items: super::section::lines(cx, Part::Enclosure, enclosures),
    }
}

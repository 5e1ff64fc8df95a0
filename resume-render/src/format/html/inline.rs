//! Text inside blocks.

use super::{Page, escape, tag};
use crate::design::PlaceStyle;
use crate::document::{
    Content, Line, Mark, Part, Span, Stress, has_right_to_left, has_words, marked,
};
use crate::format::line::for_each_word;
use resume_core::model::{Address, Date, Inline};

impl Page<'_, '_> {
    pub(super) fn line(&mut self, line: &Line<'_>) {
        line.spans().iter().for_each(|span| self.span(span));
    }

    /// The spans of a line in a head, with the place as the design has it.
    pub(super) fn spans(&mut self, spans: &[Span<'_>]) {
        let mut rest = spans;
        while let [span, after @ ..] = rest {
            rest = after;
            match (&span.content, after) {
                (Content::Mark(Mark::Open), [place, after @ ..]) if place.part == Part::Place => {
                    self.placed(std::slice::from_ref(place));
                    rest = match after {
                        [close, after @ ..] if close.content == Content::Mark(Mark::Close) => after,
                        _ => after,
                    };
                }
                _ => self.span(span),
            }
        }
    }

    /// The place after what it is the place of: in brackets, after a comma or after a point.
    pub(super) fn placed(&mut self, place: &[Span<'_>]) {
        match self.place {
            PlaceStyle::Brackets => {
                self.raw(self.marks.spell(Mark::Open));
                place.iter().for_each(|span| self.span(span));
                self.raw(self.marks.spell(Mark::Close));
            }
            PlaceStyle::Comma => {
                self.raw(self.marks.spell(Mark::Comma));
                place.iter().for_each(|span| self.span(span));
            }
            PlaceStyle::Point => {
                self.after_dot(|page| place.iter().for_each(|span| page.span(span)));
            }
        }
    }

    /// What follows a point. The point is in the space before it, and the style sheet hides it where
    /// that begins a line; so it neither ends nor begins one. Every language has the same
    /// ([`Mark::Dot`]).
    pub(super) fn after_dot(&mut self, write: impl FnOnce(&mut Self)) {
        self.raw("<span class=\"gap\"> </span><span class=\"whole\"><span class=\"dot\">· </span>");
        write(self);
        self.raw("</span>");
    }

    pub(super) fn span(&mut self, span: &Span<'_>) {
        if let Some(url) = span.link {
            return self.linked(span, url);
        }
        let tag = tag::before(span.part, span.stress);
        let isolates = self.isolates(span.part);
        match (&span.content, tag) {
            (Content::Mark(mark), None) => self.raw(self.marks.spell(*mark)),
            (Content::Text(words), None) if !isolates => self.text(words),
            (Content::Text(words), Some(open)) if !isolates && !words.is_empty() => {
                self.raw(open);
                self.text(words);
                self.close(span.stress);
            }
            (content, None) if !content.is_empty() => self.isolated(content, isolates, false),
            (content, Some(open)) if !content.is_empty() => {
                self.raw(open);
                self.isolated(content, isolates, false);
                self.close(span.stress);
            }
            _ => {}
        }
    }

    /// The tag after words of which [`tag::before`] is before.
    #[inline(always)]
    fn close(&mut self, stress: Stress) {
        match stress {
            Stress::None => self.raw("</span>"),
            Stress::Emphasis => self.raw("</em>"),
            Stress::Strong => self.raw("</strong>"),
        }
    }

    fn linked(&mut self, span: &Span<'_>, url: Address<'_>) {
        let content = &span.content;
        // Without text the link would be invisible.
        if !content.is_empty() {
            let isolates = self.isolates(span.part);
            self.open_link(tag::link(span.part), url, tag::is_address(span.part));
            match tag::inside_link(span.part, span.stress) {
                None => self.isolated(content, isolates, true),
                Some(open) => {
                    self.raw(open);
                    self.isolated(content, isolates, true);
                    self.close(span.stress);
                }
            }
            self.raw("</a>");
        }
    }

    /// Whether such a part takes its direction from its first letter instead of the document.
    fn isolates(&self, part: Part) -> bool {
        self.isolating && tag::is_name(part)
    }

    fn isolated(&mut self, content: &Content<'_>, isolates: bool, in_link: bool) {
        let isolates = isolates && !matches!(content, Content::Date(..));
        if !isolates {
            return self.content(content, in_link);
        }
        // By itself, a Latin word has the signs at its ends where they belong.
        let marking = std::mem::take(&mut self.marking);
        let marks = self.marks;
        for_each_word(content, marks, &mut |words| {
            self.marking |= has_right_to_left(words);
        });
        self.raw("<bdi>");
        self.content(content, in_link);
        self.raw("</bdi>");
        self.marking = marking;
    }

    /// Words of the text, among which there may be some of another direction.
    #[inline]
    fn text(&mut self, text: &str) {
        match self.marking {
            true => self.marked(text),
            false => self.words(text),
        }
    }

    #[cold]
    fn marked(&mut self, text: &str) {
        self.words(&marked(text));
    }

    fn content(&mut self, content: &Content<'_>, in_link: bool) {
        match content {
            Content::Prose(inlines) => self.inlines(inlines, in_link),
            Content::Text(text) => self.text(text),
            Content::Date(date, text) => self.date("<time datetime=\"", *date, text),
            Content::Mark(mark) => self.raw(self.marks.spell(*mark)),
        }
    }

    pub(super) fn date(&mut self, open: &'static str, date: Date, text: &str) {
        self.raw(open);
        escape::push_date(&mut self.out, date);
        self.raw("\">");
        self.words(text);
        self.raw("</time>");
    }

    fn inlines(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Emphasis(inner) => {
                    self.raw("<em>");
                    self.inlines(inner, in_link);
                    self.raw("</em>");
                }
                Inline::Strong(inner) => {
                    self.raw("<strong>");
                    self.inlines(inner, in_link);
                    self.raw("</strong>");
                }
                Inline::Link { text, .. } if in_link => self.inlines(text, true),
                Inline::Link { text, url } if text.iter().any(has_words) => {
                    self.open_link("<a href=\"", Address::of(url), false);
                    self.inlines(text, true);
                    self.raw("</a>");
                }
                Inline::Link { .. } => {}
                Inline::Code(text) => self.wrapped("<code>", text, "</code>"),
                Inline::Superscript(text) => self.wrapped("<sup>", text, "</sup>"),
                Inline::Subscript(text) => self.wrapped("<sub>", text, "</sub>"),
            }
        }
    }

    fn wrapped(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.raw(open);
        self.text(text);
        self.raw(close);
    }

    /// A link, with its address for paper unless its text is the address.
    fn open_link(&mut self, open: &'static str, url: Address<'_>, is_address: bool) {
        self.raw(open);
        self.words(url.as_str());
        if self.has_addresses && !is_address && url.is_web() {
            self.raw("\" data-address=\"");
            self.words(url.display());
        }
        self.raw("\">");
    }

    /// The words of a line without markup, for an attribute.
    pub(super) fn plain(&mut self, line: &Line<'_>) {
        line.spans().iter().for_each(|span| {
            for_each_word(&span.content, self.marks, &mut |words| self.words(words))
        });
    }
}

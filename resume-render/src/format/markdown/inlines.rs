//! What is in a line: spans, emphasis, links, code.

use super::Page;
use super::emphasis::{self, Side};
use super::escape::{self, Start};
use crate::document::{Content, Span, Stress};
use resume_core::model::{Address, Inline};

impl Page<'_> {
    /// Spans one after another; `next` is what will follow the last.
    pub(super) fn spans<'d, 'a: 'd>(
        &mut self,
        spans: impl IntoIterator<Item = &'d Span<'a>>,
        next: Side,
    ) {
        let marks = self.marks;
        let mut spans = spans
            .into_iter()
            .filter(|span| !span.content.is_empty())
            .peekable();
        while let Some(span) = spans.next() {
            let following = spans.peek();
            self.span(span, || {
                following.map_or(next, |span| emphasis::first_of_span(span, marks))
            });
        }
    }

    pub(super) fn span(&mut self, span: &Span<'_>, next: impl Fn() -> Side) {
        if let (Stress::None, None, Content::Text(words)) = (span.stress, span.link, span.content) {
            return self.words(words);
        }
        let content = match (span.content, span.link) {
            (Content::Prose(inlines), None) => Content::Prose(emphasis::once(span.stress, inlines)),
            (content, _) => content,
        };
        let (first, last) = match (span.stress, span.link) {
            (Stress::None, None) => return self.content(&content, false, &next),
            (_, Some(_)) => (Side::Mark, Side::Mark),
            (_, None) => (
                emphasis::first(&content, self.marks),
                emphasis::last(&content, self.marks),
            ),
        };
        self.stressed(
            span.stress,
            (first, last),
            next(),
            |page, next| match span.link {
                Some(url) => page.link(url, emphasis::plain(&span.content), |page| {
                    page.content(&span.content, true, &|| Side::Mark)
                }),
                None => page.content(&content, false, &|| next),
            },
        );
    }

    pub(super) fn content(
        &mut self,
        content: &Content<'_>,
        in_link: bool,
        next: &dyn Fn() -> Side,
    ) {
        match content {
            Content::Text(text) | Content::Date(_, text) => self.words(text),
            Content::Prose(inlines) => self.inlines(inlines, in_link, next),
            Content::Mark(mark) => self.words(self.marks.spell(*mark)),
        }
    }

    pub(super) fn inlines(&mut self, inlines: &[Inline], in_link: bool, next: &dyn Fn() -> Side) {
        for (at, inline) in inlines.iter().enumerate() {
            let next = || emphasis::first_of(&inlines[at + 1..]).unwrap_or_else(next);
            match inline {
                Inline::Text(text) => self.words(text),
                Inline::Emphasis(inner) => {
                    self.stressed_inlines(Stress::Emphasis, inner, in_link, next())
                }
                Inline::Strong(inner) => {
                    self.stressed_inlines(Stress::Strong, inner, in_link, next())
                }
                Inline::Code(code) => self.code(code),
                Inline::Link { text, .. } if in_link => self.inlines(text, true, &next),
                Inline::Link { text, url } => {
                    let plain = match &**text {
                        [Inline::Text(text)] => Some(&**text),
                        _ => None,
                    };
                    if emphasis::first_of(text).is_some() {
                        self.link(Address::of(url), plain, |page| {
                            page.inlines(text, true, &|| Side::Mark)
                        });
                    }
                }
                Inline::Superscript(text) => self.element("<sup>", text, "</sup>"),
                Inline::Subscript(text) => self.element("<sub>", text, "</sub>"),
            }
        }
    }

    pub(super) fn stressed_inlines(
        &mut self,
        stress: Stress,
        inner: &[Inline],
        in_link: bool,
        next: Side,
    ) {
        let inner = emphasis::once(stress, inner);
        if let (Some(first), Some(last)) = (emphasis::first_of(inner), emphasis::last_of(inner)) {
            self.stressed(stress, (first, last), next, |page, next| {
                page.inlines(inner, in_link, &|| next)
            });
        }
    }

    /// Stressed words: `edges` are what begins and ends them, `next` what will follow. The
    /// words learn what will follow them.
    pub(super) fn stressed(
        &mut self,
        stress: Stress,
        edges: (Side, Side),
        next: Side,
        words: impl FnOnce(&mut Self, Side),
    ) {
        let (mark, open, close) = match stress {
            Stress::None => return words(self, next),
            Stress::Emphasis => ("*", "<em>", "</em>"),
            Stress::Strong => ("**", "<strong>", "</strong>"),
        };
        let before = if self.start == Start::Line {
            Side::Space
        } else {
            self.out.chars().next_back().map_or(Side::Space, Side::of)
        };
        let mark = if self.stars.may_emphasise(stress, before, edges, next) {
            Some(mark)
        } else {
            let is_inner =
                stress == Stress::Emphasis && self.stars.may_underline(before, edges, next);
            is_inner.then_some("_")
        };
        if let Some(mark) = mark {
            self.raw(mark);
            let outer = self.stars.open(stress);
            words(self, Side::Star);
            self.stars = outer;
            self.raw(mark);
        } else {
            self.raw(open);
            words(self, Side::Mark);
            self.raw(close);
        }
    }

    /// A link; as an autolink where its words are its address.
    pub(super) fn link(
        &mut self,
        url: Address<'_>,
        plain: Option<&str>,
        words: impl FnOnce(&mut Self),
    ) {
        match plain {
            Some(text) if escape::is_autolink(text, url.as_str()) => {
                self.raw("<");
                self.out.push_str(text);
                self.raw(">");
            }
            _ => {
                self.raw("[");
                let outer = std::mem::take(&mut self.stars);
                words(self);
                self.stars = outer;
                self.raw("](");
                escape::push_destination(&mut self.out, url.as_str());
                self.raw(")");
            }
        }
    }

    pub(super) fn code(&mut self, code: &str) {
        if code.is_empty() {
            return;
        }
        // After a backtick, which another piece of code may have left, a run of them would be read
        // as one mark.
        if self.out.ends_with('`') {
            return self.element("<code>", code, "</code>");
        }
        self.start = Start::Within;
        escape::push_code(&mut self.out, code);
    }

    pub(super) fn element(&mut self, open: &'static str, text: &str, close: &'static str) {
        if !text.is_empty() {
            self.raw(open);
            self.words(text);
            self.raw(close);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Render;
    use crate::format::Markdown;
    use resume_core::model::{Content, Inline, Job, Prose, Resume, Section};

    #[test]
    fn stress_inside_strong_words_has_no_elements() {
        let employer = |inlines: Vec<Inline>| {
            let job = Job {
                employer: Some(Prose(inlines.into())),
                ..Job::default()
            };
            let resume = Resume {
                sections: vec![Section::new(Content::Experience(vec![job].into()))].into(),
                ..Resume::new("Ada")
            };
            let page = resume.render(Markdown).to_string();
            page.lines().last().unwrap_or_default().to_owned()
        };
        let text = |text: &'static str| Inline::Text(text.into());
        let emphasis = || Inline::Emphasis(vec![text("Weights")].into());
        assert_eq!(employer(vec![emphasis()]), "**_Weights_**");
        let after = vec![text("The "), emphasis()];
        assert_eq!(employer(after), "**The _Weights_**");
        let strong = Inline::Strong(vec![text("Masha")].into());
        assert_eq!(employer(vec![strong]), "**Masha**");
    }

    #[test]
    fn code_is_between_more_backticks_than_it_has() {
        let headline = |codes: &[&'static str]| {
            let inlines = codes.iter().map(|code| Inline::Code((*code).into()));
            let resume = Resume {
                headline: Some(Prose(inlines.collect())),
                ..Resume::new("Ada")
            };
            let page = resume.render(Markdown).to_string();
            page.lines().nth(2).unwrap_or_default().to_owned()
        };
        for (codes, expected) in [
            (&["a"][..], "`a`"),
            (&["a`b"], "``a`b``"),
            (&["`"], "`` ` ``"),
            (&["*a*"], "`*a*`"),
            (&["a", "b"], "`a`<code>b</code>"),
            (&["", "a", ""], "`a`"),
        ] {
            assert_eq!(headline(codes), expected, "{codes:?}");
        }
    }
}

//! Lines of text, and the spans in them.

use super::{Mark, Marks, Part};
use resume_core::model::{Address, Date, Inline, Prose, Url, push_words};

/// One line of text: spans one after another, in the order of the page.
///
/// ```
/// use resume_render::document::{Line, Mark, Marks, Part, Span};
/// let spans = [Span::plain(Part::Role, "Engineer"), Span::mark(Mark::Comma), Span::plain(Part::Detail, "Data Path")];
/// assert_eq!(Line(&spans).plain(Marks::of("en")), "Engineer, Data Path");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line<'a>(pub &'a [Span<'a>]);

impl<'a> Line<'a> {
    /// The spans, in the order of the page.
    pub const fn spans(self) -> &'a [Span<'a>] {
        self.0
    }

    /// Whether it has no spans.
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has any text other than marks.
    #[inline]
    pub fn has_words(&self) -> bool {
        self.0.iter().any(|span| match &span.content {
            Content::Mark(_) => false,
            content @ (Content::Text(_) | Content::Prose(_) | Content::Date(..)) => {
                !content.is_empty()
            }
        })
    }

    /// The text without markup, with punctuation as these marks spell it.
    pub fn plain(&self, marks: &Marks) -> String {
        let mut words = String::new();
        for span in self.spans() {
            match span.content {
                Content::Text(text) | Content::Date(_, text) => words.push_str(text),
                Content::Prose(inlines) => push_words(inlines, &mut words),
                Content::Mark(mark) => words.push_str(marks.spell(mark)),
            }
        }
        words
    }
}

/// A piece of a line: what it is, its stress, its link and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// What it is.
    pub part: Part,
    /// How it is stressed.
    pub stress: Stress,
    /// Its link. Content with a link has no other link inside it.
    pub link: Option<Address<'a>>,
    /// Its content.
    pub content: Content<'a>,
}

impl<'a> Span<'a> {
    /// Words that the theme adds.
    pub const fn text(text: &'a str) -> Span<'a> {
        Span::plain(Part::Text, text)
    }

    /// Punctuation.
    pub const fn mark(mark: Mark) -> Span<'a> {
        Span {
            part: Part::Text,
            stress: Stress::None,
            link: None,
            content: Content::Mark(mark),
        }
    }

    /// The person's words without markup.
    pub const fn plain(part: Part, text: &'a str) -> Span<'a> {
        Span {
            part,
            stress: Stress::None,
            link: None,
            content: Content::Text(text),
        }
    }

    /// The person's words: text where they have no markup, as most have none.
    ///
    /// ```
    /// use resume_core::model::Prose;
    /// use resume_render::document::{Content, Part, Span};
    /// let name = Prose::text("EMC");
    /// assert_eq!(Span::prose(Part::Employer, &name).content, Content::Text("EMC"));
    /// ```
    #[inline]
    pub fn prose(part: Part, prose: &'a Prose) -> Span<'a> {
        Span {
            part,
            stress: Stress::None,
            link: None,
            content: match prose.inlines() {
                [Inline::Text(text)] => Content::Text(text),
                inlines => Content::Prose(inlines),
            },
        }
    }

    /// This span, stressed.
    #[must_use]
    pub fn stressed(self, stress: Stress) -> Span<'a> {
        Span { stress, ..self }
    }

    /// This span with a link, if there is one and the content has no link inside it already.
    #[must_use]
    pub fn linked(self, url: Option<&'a Url>) -> Span<'a> {
        Span {
            link: url.filter(|_| !self.has_link()).map(Address::of),
            ..self
        }
    }

    /// Whether its content contains a link.
    pub fn has_link(&self) -> bool {
        fn has_link(inlines: &[Inline]) -> bool {
            inlines.iter().any(|inline| match inline {
                Inline::Link { .. } => true,
                Inline::Emphasis(inner) | Inline::Strong(inner) => has_link(inner),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Superscript(_)
                | Inline::Subscript(_) => false,
            })
        }
        matches!(self.content, Content::Prose(inlines) if has_link(inlines))
    }

    /// Whether there are brackets in its text.
    pub(crate) fn has_brackets(&self) -> bool {
        fn any(inlines: &[Inline]) -> bool {
            inlines.iter().any(|inline| match inline {
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { text: inner, .. } => any(inner),
                Inline::Text(text)
                | Inline::Code(text)
                | Inline::Superscript(text)
                | Inline::Subscript(text) => text.contains(BRACKETS),
            })
        }
        match self.content {
            Content::Text(text) | Content::Date(_, text) => text.contains(BRACKETS),
            Content::Prose(inlines) => any(inlines),
            Content::Mark(_) => false,
        }
    }

    /// Whether its text ends with a bracket.
    pub(crate) fn ends_in_bracket(&self) -> bool {
        fn last(inlines: &[Inline]) -> Option<&str> {
            match inlines.last()? {
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { text: inner, .. } => last(inner),
                Inline::Text(text)
                | Inline::Code(text)
                | Inline::Superscript(text)
                | Inline::Subscript(text) => Some(text),
            }
        }
        let text = match self.content {
            Content::Text(text) | Content::Date(_, text) => Some(text),
            Content::Prose(inlines) => last(inlines),
            Content::Mark(_) => None,
        };
        text.is_some_and(|text| text.ends_with([BRACKETS[1], BRACKETS[3]]))
    }
}

/// Brackets around a remark, those of Chinese and Japanese last.
const BRACKETS: [char; 4] = ['(', ')', '（', '）'];

/// How a span is stressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// No stress.
    None,
    /// Like a title of a work or a role.
    Emphasis,
    /// Like a name.
    Strong,
}

/// The content of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content<'a> {
    /// Plain text, without markup.
    Text(&'a str),
    /// Text with markup.
    Prose(&'a [Inline]),
    /// A date, and its text in the document's language.
    Date(Date, &'a str),
    /// Punctuation, which a format spells in the document's language.
    Mark(Mark),
}

impl Content<'_> {
    /// Whether there is nothing to write.
    #[inline]
    pub fn is_empty(&self) -> bool {
        match self {
            Content::Text(text) | Content::Date(_, text) => text.is_empty(),
            Content::Prose(inlines) => {
                !matches!(inlines.first(), Some(Inline::Text(text)) if !text.is_empty())
                    && !inlines.iter().any(has_words)
            }
            Content::Mark(_) => false,
        }
    }
}

/// Whether the inline has any text.
pub(crate) fn has_words(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text)
        | Inline::Code(text)
        | Inline::Superscript(text)
        | Inline::Subscript(text) => !text.is_empty(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().any(has_words)
        }
    }
}

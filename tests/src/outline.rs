//! What a reader of a page gets: blocks of words, each with its style. Expectations and readings
//! are brought to this form and compared.

use resume_core::model::Inline;
use resume_render::document::{Content, Entry, Line, ListItem, Marks, Span, Stress};

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level.
    Heading(u8, Words),
    /// A paragraph; its lines are separated by `\n`.
    Paragraph(Words),
    /// A paragraph of a quotation.
    Quote(Words),
    /// The items of a list.
    List(Vec<Item>),
    /// A label.
    Label(Words),
    /// The items after a label.
    Items(Words),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What it says.
    pub words: Words,
    /// What the items of the list inside it say.
    pub items: Vec<Words>,
}

impl Item {
    /// An item without a list inside it.
    pub fn new(words: Words) -> Item {
        Item {
            words,
            items: Vec::new(),
        }
    }
}

/// How words are set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style {
    /// Whether they are stressed.
    pub emphasis: bool,
    /// Whether they are important.
    pub strong: bool,
    /// Whether they are a program.
    pub code: bool,
    /// Whether they are raised.
    pub superscript: bool,
    /// Whether they are lowered.
    pub subscript: bool,
    /// Where they lead.
    pub link: Option<String>,
}

/// Words, each run of them with its style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(pub Vec<(String, Style)>);

impl Words {
    /// Adds words; neighbours of one style are one run.
    pub fn push(&mut self, text: &str, style: &Style) {
        match self.0.last_mut() {
            Some((run, last)) if last == style => run.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push((text.to_owned(), style.clone())),
        }
    }

    /// Adds the words of a line.
    pub fn push_line(&mut self, line: &Line<'_>, style: &Style, marks: &Marks) {
        self.push_spans(line.spans(), style, marks);
    }

    /// Adds the words of spans.
    pub fn push_spans<'d, 'a: 'd>(
        &mut self,
        spans: impl IntoIterator<Item = &'d Span<'a>>,
        style: &Style,
        marks: &Marks,
    ) {
        spans
            .into_iter()
            .for_each(|span| self.push_span(span, style, marks));
    }

    fn push_span(&mut self, span: &Span<'_>, style: &Style, marks: &Marks) {
        let mut style = style.clone();
        style.emphasis |= span.stress == Stress::Emphasis;
        style.strong |= span.stress == Stress::Strong;
        style.link = style
            .link
            .or(span.link.as_ref().map(|url| url.as_str().to_owned()));
        match &span.content {
            Content::Text(text) | Content::Date(_, text) => self.push(text, &style),
            Content::Prose(inlines) => self.push_inlines(inlines, &style),
            Content::Mark(mark) => self.push(marks.spell(*mark), &style),
        }
    }

    fn push_inlines(&mut self, inlines: &[Inline], style: &Style) {
        for inline in inlines {
            let style = style.clone();
            match inline {
                Inline::Text(text) => self.push(text, &style),
                Inline::Emphasis(inner) => self.push_inlines(
                    inner,
                    &Style {
                        emphasis: true,
                        ..style
                    },
                ),
                Inline::Strong(inner) => self.push_inlines(
                    inner,
                    &Style {
                        strong: true,
                        ..style
                    },
                ),
                Inline::Code(text) => self.push(
                    text,
                    &Style {
                        code: true,
                        ..style
                    },
                ),
                Inline::Superscript(text) => self.push(
                    text,
                    &Style {
                        superscript: true,
                        ..style
                    },
                ),
                Inline::Subscript(text) => self.push(
                    text,
                    &Style {
                        subscript: true,
                        ..style
                    },
                ),
                Inline::Link { text, url } => {
                    self.push_inlines(
                        text,
                        &Style {
                            link: style.link.clone().or(Some(url.as_str().to_owned())),
                            ..style
                        },
                    );
                }
            }
        }
    }

    /// The words with single spaces between them, none at the ends of lines, and without runs in
    /// which nothing is left.
    #[must_use]
    pub fn normalised(self) -> Words {
        let mut words = Words::default();
        let mut before = '\n';
        for (run, style) in self.0 {
            for c in run.chars() {
                let c = if matches!(c, ' ' | '\t') { ' ' } else { c };
                match (before, c) {
                    (' ' | '\n', ' ') | ('\n', '\n') => continue,
                    (' ', '\n') => words.pop_spaces(),
                    _ => {}
                }
                words.push(c.encode_utf8(&mut [0; 4]), &style);
                before = c;
            }
        }
        words.pop_spaces();
        words
    }

    fn pop_spaces(&mut self) {
        while let Some((run, _)) = self.0.last_mut() {
            run.truncate(run.trim_end_matches([' ', '\n']).len());
            if !run.is_empty() {
                return;
            }
            self.0.pop();
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The words of a line, if it has more than marks.
pub fn words(line: &Line<'_>, marks: &Marks) -> Words {
    let mut words = Words::default();
    if line.has_words() {
        words.push_line(line, &Style::default(), marks);
    }
    words.normalised()
}

/// A list; the items inside one without words are its own.
pub fn list(items: &[ListItem<'_>], marks: &Marks) -> Block {
    let items = items.iter().flat_map(|item| {
        let outer = words(&item.line, marks);
        let mut inner: Vec<_> = item.items.iter().map(|line| words(line, marks)).collect();
        inner.retain(|words| !words.is_empty());
        if outer.is_empty() {
            inner.into_iter().map(Item::new).collect()
        } else {
            vec![Item {
                words: outer,
                items: inner,
            }]
        }
    });
    Block::List(items.collect())
}

/// The words of the first line of an entry's head.
pub fn head(entry: &Entry<'_>, marks: &Marks) -> Words {
    let mut words = Words::default();
    words.push_spans(entry.head(), &Style::default(), marks);
    words
}

/// The words of several lines with something between those that say anything.
pub fn joined<'d, 'a: 'd>(
    lines: impl IntoIterator<Item = &'d Line<'a>>,
    separator: &str,
    marks: &Marks,
) -> Words {
    let words = lines
        .into_iter()
        .filter(|line| line.has_words())
        .map(|line| {
            let mut words = Words::default();
            words.push_line(line, &Style::default(), marks);
            words
        });
    joined_words(words, separator)
}

/// Words with something between those that say anything.
pub fn joined_words(all: impl IntoIterator<Item = Words>, separator: &str) -> Words {
    let mut joined = Words::default();
    let mut first = true;
    for words in all.into_iter().filter(|words| !words.is_empty()) {
        joined.push(if first { "" } else { separator }, &Style::default());
        words
            .0
            .iter()
            .for_each(|(text, style)| joined.push(text, style));
        first = false;
    }
    joined
}

/// The blocks that say something.
pub fn without_empty(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.retain_mut(|block| match block {
        Block::Heading(_, words)
        | Block::Paragraph(words)
        | Block::Quote(words)
        | Block::Label(words)
        | Block::Items(words) => !words.is_empty(),
        Block::List(items) => {
            items.retain(|item| !item.words.is_empty());
            !items.is_empty()
        }
    });
    blocks
}

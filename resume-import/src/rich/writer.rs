//! Builds prose out of pieces, whatever markup they came from: white space is folded, what nobody
//! can see is left out, and marks that the language cannot express become words.

use super::Block;
use resume_core::model::{Inline, Prose, Url, text};
use resume_core::wording;
use std::borrow::Cow;

/// How a piece is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Style {
    Emphasis,
    Strong,
    Code,
    Superscript,
    Subscript,
    Link(String),
}

/// What a text came to.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub blocks: Vec<Block>,
    /// The addresses of links that are none, whose words were kept.
    pub dropped: Vec<String>,
}

/// Takes text and marks, one after another.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    found: Found,
    /// The styles that are open, with what was written before each.
    open: Vec<(Style, Vec<Inline>)>,
    inlines: Vec<Inline>,
    /// In how many lists the next block is an item.
    depth: Option<usize>,
    is_spaced: bool,
}

impl Writer {
    pub fn new() -> Writer {
        Writer {
            is_spaced: true,
            ..Writer::default()
        }
    }

    /// Words, in which white space is one space.
    pub fn text(&mut self, words: &str) {
        let mut folded = String::with_capacity(words.len());
        for c in words.chars() {
            match c {
                ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    if !self.is_spaced {
                        folded.push(' ');
                    }
                    self.is_spaced = true;
                }
                c if is_visible(c) => {
                    folded.push(c);
                    self.is_spaced = false;
                }
                _ => {}
            }
        }
        self.push_text(folded);
    }

    fn push_text(&mut self, words: String) {
        match self.inlines.last_mut() {
            _ if words.is_empty() => {}
            Some(Inline::Text(text)) => text.to_mut().push_str(&words),
            _ => self.inlines.push(Inline::Text(words.into())),
        }
    }

    /// Pieces of prose.
    pub fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let (style, inner) = match inline {
                Inline::Text(text) => {
                    self.text(text);
                    continue;
                }
                Inline::Code(text) => (Style::Code, Cow::Owned(vec![Inline::Text(text.clone())])),
                Inline::Superscript(text) => (
                    Style::Superscript,
                    Cow::Owned(vec![Inline::Text(text.clone())]),
                ),
                Inline::Subscript(text) => (
                    Style::Subscript,
                    Cow::Owned(vec![Inline::Text(text.clone())]),
                ),
                Inline::Emphasis(inner) => (Style::Emphasis, inner.clone()),
                Inline::Strong(inner) => (Style::Strong, inner.clone()),
                Inline::Link { text, url } => (Style::Link(url.as_str().to_owned()), text.clone()),
            };
            self.start(style);
            self.inlines(&inner);
            self.end();
        }
    }

    /// Begins a style.
    pub fn start(&mut self, style: Style) {
        self.open.push((style, std::mem::take(&mut self.inlines)));
    }

    /// Ends the style that began last.
    pub fn end(&mut self) {
        let Some((style, before)) = self.open.pop() else {
            return;
        };
        let mut inner = std::mem::replace(&mut self.inlines, before);
        // A space is never marked, and marks with a space inside would not be read as such.
        let is_after = trim_start(&mut inner);
        let is_before = trim_end(&mut inner);
        if is_after {
            self.push_text(" ".to_owned());
        }
        let is_nested = self.open.iter().any(|(outer, _)| is_same(outer, &style));
        match style {
            Style::Link(address) if is_nested => {
                self.found.dropped.push(address);
                self.splice(inner);
            }
            _ if is_nested => self.splice(inner),
            Style::Link(address) => self.link(address, inner),
            style => self.styled(&style, inner),
        }
        if is_before {
            self.push_text(" ".to_owned());
        }
    }

    fn styled(&mut self, style: &Style, inner: Vec<Inline>) {
        if inner.is_empty() {
            return;
        }
        let words = || Prose(inner.clone().into()).plain();
        let is_script = |words: &str| {
            let rest = words.strip_prefix(['+', '-', '−']).unwrap_or(words);
            !words.is_empty() && rest.chars().all(char::is_alphanumeric)
        };
        let made = match style {
            Style::Emphasis => Inline::Emphasis(inner.into()),
            Style::Strong => Inline::Strong(inner.into()),
            Style::Code => Inline::Code(words().into()),
            Style::Superscript if is_script(&words()) => Inline::Superscript(words().into()),
            Style::Subscript if is_script(&words()) => Inline::Subscript(words().into()),
            Style::Superscript | Style::Subscript | Style::Link(_) => return self.splice(inner),
        };
        self.inlines.push(made);
    }

    fn link(&mut self, address: String, inner: Vec<Inline>) {
        let address = address.trim();
        let url = Url::encoded(address).or_else(|| {
            // `cv.pdf` is a file beside the text, and `zoe.example` a page without its scheme.
            let url = wording::address_of(address).filter(|_| !is_file(address));
            Url::new(url?).ok()
        });
        match url {
            Some(url) if inner.is_empty() => {
                let text = Inline::Text(url.display().to_owned().into());
                let text = vec![text].into();
                self.inlines.push(Inline::Link { text, url });
            }
            Some(url) => {
                let text = inner.into();
                self.inlines.push(Inline::Link { text, url });
            }
            None => {
                if !address.is_empty() {
                    self.found.dropped.push(address.to_owned());
                }
                self.splice(inner);
            }
        }
        self.is_spaced = false;
    }

    fn splice(&mut self, inner: Vec<Inline>) {
        for inline in inner {
            match inline {
                Inline::Text(text) => self.push_text(text.into_owned()),
                inline => self.inlines.push(inline),
            }
        }
    }

    /// Ends a block; the next one is an item in this many other lists, or a paragraph. Styles that
    /// are open go on in it.
    pub fn next(&mut self, depth: Option<usize>) {
        let styles: Vec<Style> = self.open.iter().map(|(style, _)| style.clone()).collect();
        while !self.open.is_empty() {
            self.end();
        }
        let mut inlines = std::mem::take(&mut self.inlines);
        trim_start(&mut inlines);
        trim_end(&mut inlines);
        if let Some(prose) = expressible(inlines) {
            self.found.blocks.push(match self.depth {
                Some(depth) => Block::Item(depth, prose),
                None => Block::Paragraph(prose),
            });
        }
        self.depth = depth;
        self.is_spaced = true;
        styles.into_iter().for_each(|style| self.start(style));
    }

    /// The blocks.
    pub fn finish(mut self) -> Found {
        self.next(None);
        self.found
    }
}

/// Whether an address without a scheme is the name of a file: its host has the ending of one.
pub(crate) fn is_file(address: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "ico", "htm",
        "html", "xhtml", "php", "txt", "md", "rst", "tex", "doc", "docx", "odt", "rtf", "xls",
        "xlsx", "csv", "ppt", "pptx", "json", "yaml", "yml", "xml", "zip", "gz", "mp3", "mp4",
    ];
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let is_bare = !address.contains(':') && !address.contains('@');
    let ending = host.rsplit_once('.').map(|(_, ending)| ending);
    is_bare
        && ending.is_some_and(|ending| {
            let ending = ending.to_ascii_lowercase();
            ENDINGS.contains(&&*ending)
        })
}

fn is_same(one: &Style, other: &Style) -> bool {
    matches!((one, other), (Style::Link(_), Style::Link(_))) || one == other
}

/// Whether a character may be in a text, perhaps only between others.
fn is_visible(c: char) -> bool {
    let joins = matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}' | '\u{2800}');
    joins || c.is_whitespace() || text::fault(c.encode_utf8(&mut [0; 4])).is_none()
}

/// A text without what nobody can see, if anything is left.
pub(crate) fn visible(words: &str) -> Option<String> {
    let words = text::trim(words);
    if text::fault(words).is_none() {
        return Some(words.to_owned());
    }
    let alone = |c: &char| c.is_whitespace() || text::fault(c.encode_utf8(&mut [0; 4])).is_none();
    let seen: String = words.chars().filter(alone).collect();
    let seen = text::trim(&seen);
    text::fault(seen).is_none().then(|| seen.to_owned())
}

/// Prose that the language can express with these words; none if there are no words.
fn expressible(inlines: Vec<Inline>) -> Option<Prose> {
    let prose = Prose(inlines.into());
    let plain = prose.plain();
    if text::fault(&plain).is_some() {
        return visible(&plain).map(Prose::text);
    }
    let is_read_back = |prose: &Prose| Prose::parse(&prose.to_string()).as_ref() == Ok(prose);
    if is_read_back(&prose) {
        return Some(prose);
    }
    // Stress inside of words, or marks within marks.
    let unstressed = Prose(unstressed(prose.inlines()).into());
    if is_read_back(&unstressed) {
        return Some(unstressed);
    }
    let mut words = String::new();
    push_plain(prose.inlines(), &mut words);
    Some(Prose::text(words))
}

/// The same without emphasis, and with only words in links.
fn unstressed(inlines: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        let inner = match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) => unstressed(inner),
            Inline::Link { text, url } => {
                let text = Prose(text.clone()).plain();
                let text = vec![Inline::Text(text.into())].into();
                vec![Inline::Link {
                    text,
                    url: url.clone(),
                }]
            }
            Inline::Text(_) | Inline::Code(_) => vec![inline.clone()],
            Inline::Superscript(text) | Inline::Subscript(text) => vec![Inline::Text(text.clone())],
        };
        for inline in inner {
            match (inline, out.last_mut()) {
                (Inline::Text(text), Some(Inline::Text(before))) => before.to_mut().push_str(&text),
                (inline, _) => out.push(inline),
            }
        }
    }
    out
}

/// The words alone, with the addresses of links after them.
fn push_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text)
            | Inline::Code(text)
            | Inline::Superscript(text)
            | Inline::Subscript(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => push_plain(inner, words),
            Inline::Link { text, url } => {
                push_plain(text, words);
                words.extend([" (", url.as_str(), ")"]);
            }
        }
    }
}

/// Cuts white space at the start; says whether there was some.
fn trim_start(inlines: &mut Vec<Inline>) -> bool {
    let mut was_spaced = false;
    while let Some(Inline::Text(words)) = inlines.first_mut() {
        let rest = words.trim_start();
        was_spaced |= rest.len() < words.len();
        if !rest.is_empty() {
            *words = rest.to_owned().into();
            break;
        }
        inlines.remove(0);
    }
    was_spaced
}

/// Cuts white space at the end; says whether there was some.
fn trim_end(inlines: &mut Vec<Inline>) -> bool {
    let mut was_spaced = false;
    while let Some(Inline::Text(words)) = inlines.last_mut() {
        let rest = words.trim_end();
        was_spaced |= rest.len() < words.len();
        if !rest.is_empty() {
            *words = rest.to_owned().into();
            break;
        }
        inlines.pop();
    }
    was_spaced
}

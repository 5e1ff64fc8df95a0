//! Texts of other tools, in whatever markup, as paragraphs and bullets of prose.

#[cfg(feature = "markdown")]
pub(crate) mod edges;
#[cfg(feature = "html")]
pub(crate) mod html;
#[cfg(feature = "markdown")]
mod indents;
#[cfg(feature = "bib")]
pub(crate) mod latex;
#[cfg(feature = "markdown")]
mod markdown;
pub(crate) mod plain;
mod writer;

pub(crate) use writer::{Style, Writer, is_file};

use crate::tree::{Notes, Words};
use crate::{Reason, tree};
use resume_core::model::{Bullet, Inline, Item, List, Paragraph, Prose, Str};

/// The markup that a tool writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// None, but bullets that people type.
    Plain,
    #[cfg(feature = "markdown")]
    Markdown,
    #[cfg(feature = "html")]
    Html,
}

/// A paragraph, or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(Prose),
    /// An item in this many other lists.
    Item(usize, Prose),
}

/// The paragraphs at the start, and what follows them.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub paragraphs: Vec<Prose>,
    /// Bullets, and paragraphs after the first of them.
    pub items: Vec<Item>,
}

impl Text {
    /// All of it as one line.
    pub fn into_line(self) -> Option<Prose> {
        joined(self.into_paragraphs())
    }

    /// All of it as one bullet; what comes after the first one is finer.
    pub fn into_bullet(self) -> Option<Bullet> {
        let mut bullets = self.into_bullets().into_iter();
        let first = bullets.next()?;
        let finer = first.bullets.into_owned().into_iter();
        let finer = finer.chain(bullets.flat_map(flat)).collect();
        Some(bullet(first.text, finer))
    }

    /// All of it as bullets.
    pub fn into_bullets(self) -> Vec<Bullet> {
        let paragraphs = self.paragraphs.into_iter();
        let paragraphs = paragraphs.map(|text| bullet(text, Vec::new()));
        paragraphs
            .chain(self.items.into_iter().filter_map(as_bullet))
            .collect()
    }

    /// All of it as paragraphs, where there are no bullets.
    pub fn into_paragraphs(self) -> Vec<Prose> {
        let bullets = self.items.into_iter().filter_map(as_bullet).flat_map(flat);
        let bullets = bullets.map(|bullet| bullet.text);
        self.paragraphs.into_iter().chain(bullets).collect()
    }
}

/// A part of a body as a bullet, where there may be no paragraphs.
pub(crate) fn as_bullet(item: Item) -> Option<Bullet> {
    match item {
        Item::Bullet(bullet) => Some(bullet),
        Item::Paragraph(paragraph) => Some(bullet(paragraph.text, Vec::new())),
        Item::Row(row) => {
            let text = joined(row.label.into_iter().chain(row.items.into_owned()))?;
            Some(bullet(text, Vec::new()))
        }
        Item::Entry(none) => match none {},
    }
}

/// A bullet and its finer ones, on one level.
pub(crate) fn flat(outer: Bullet) -> Vec<Bullet> {
    let inner = outer.bullets.into_owned();
    std::iter::once(bullet(outer.text, Vec::new()))
        .chain(inner)
        .collect()
}

pub(crate) fn paragraph<N>(text: Prose) -> Item<N> {
    Item::Paragraph(Paragraph {
        text,
        tags: List::default(),
    })
}

pub(crate) fn bullet(text: Prose, bullets: Vec<Bullet>) -> Bullet {
    Bullet {
        text,
        bullets: bullets.into(),
        tags: List::default(),
    }
}

/// Several pieces with spaces between them.
pub(crate) fn joined(proses: impl IntoIterator<Item = Prose>) -> Option<Prose> {
    joined_by(" ", proses)
}

/// Several pieces with these signs between them.
pub(crate) fn joined_by(signs: &str, proses: impl IntoIterator<Item = Prose>) -> Option<Prose> {
    let mut writer = Writer::new();
    for (at, prose) in proses.into_iter().enumerate() {
        if at > 0 {
            writer.text(signs);
        }
        writer.inlines(prose.inlines());
    }
    joined_blocks(writer)
}

/// What was written, as one line.
pub(crate) fn joined_blocks(writer: Writer) -> Option<Prose> {
    let mut blocks = writer.finish().blocks.into_iter().map(Block::into_prose);
    let first = blocks.next()?;
    match blocks.next() {
        None => Some(first),
        Some(second) => joined([first, second].into_iter().chain(blocks)),
    }
}

/// Whether a text without tags has a list that somebody typed.
#[cfg(feature = "html")]
fn is_typed_list(text: &str) -> bool {
    let is_item = |line: &str| plain::item(line).is_some();
    !text.contains('<') && text.trim().lines().skip(1).any(is_item)
}

impl Block {
    pub fn into_prose(self) -> Prose {
        match self {
            Block::Paragraph(prose) | Block::Item(_, prose) => prose,
        }
    }
}

impl Notes<'_> {
    /// The paragraphs and bullets of a text.
    pub fn blocks(&mut self, markup: Markup, words: &Words) -> Text {
        let found = match markup {
            Markup::Plain => plain::read(&words.text),
            #[cfg(feature = "markdown")]
            Markup::Markdown => markdown::read(&words.text),
            #[cfg(feature = "html")]
            Markup::Html if is_typed_list(&words.text) => plain::read(&words.text),
            #[cfg(feature = "html")]
            Markup::Html => html::read(&words.text),
        };
        for address in &found.dropped {
            let address = tree::shown(address);
            let message = format!("not understood as an address: `{address}`");
            self.lose(words.at, Reason::NotUnderstood, message);
        }
        let mut text = Text::default();
        for block in found.blocks {
            match (block, text.items.last_mut()) {
                (Block::Paragraph(prose), None) => text.paragraphs.push(prose),
                (Block::Paragraph(prose), Some(_)) => text.items.push(paragraph(prose)),
                (Block::Item(depth, prose), Some(Item::Bullet(outer))) if depth > 0 => {
                    outer.bullets.to_mut().push(bullet(prose, Vec::new()));
                }
                (Block::Item(_, prose), _) => {
                    text.items.push(Item::Bullet(bullet(prose, Vec::new())));
                }
            }
        }
        text
    }

    /// A text that is one line, whatever it looks like: a title or a name.
    pub fn line(&mut self, markup: Markup, words: &Words) -> Option<Prose> {
        let found = match markup {
            Markup::Plain => plain::line(&words.text),
            #[cfg(feature = "markdown")]
            Markup::Markdown => markdown::line(&words.text),
            #[cfg(feature = "html")]
            Markup::Html => html::read(&words.text),
        };
        for address in &found.dropped {
            let address = tree::shown(address);
            let message = format!("not understood as an address: `{address}`");
            self.lose(words.at, Reason::NotUnderstood, message);
        }
        joined(found.blocks.into_iter().map(Block::into_prose))
    }

    /// A text without marks: a name or a place. Where a part of it leads is listed.
    pub fn plain(&mut self, markup: Markup, words: &Words) -> Option<Str> {
        let prose = self.line(markup, words)?;
        let text = prose.plain();
        let mut addresses = Vec::new();
        push_addresses(prose.inlines(), &mut addresses);
        for address in addresses.into_iter().filter(|known| !text.contains(known)) {
            self.no_place(&words.part(address));
        }
        Some(writer::visible(&text)?.into())
    }
}

/// Adds the addresses to which inlines lead.
fn push_addresses<'i>(inlines: &'i [Inline], addresses: &mut Vec<&'i str>) {
    for inline in inlines {
        match inline {
            Inline::Link { text: _, url } => addresses.push(url.as_str()),
            Inline::Emphasis(inside) | Inline::Strong(inside) => push_addresses(inside, addresses),
            Inline::Text(_) | Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {}
        }
    }
}

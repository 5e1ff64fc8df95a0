//! Sections: their titles, and the rows, lists, paragraphs and entries in them.

use crate::document::{Block, Entry, Growing, Line, ListItem, Part, Row, Section, Span};
use crate::theme::{Context, Theme};
use resume_core::model::{self, Bullet, Inline, Item, Kind, Prose, Shape};
use std::borrow::Cow;

/// A section under the writer's title, or the usual one.
pub fn section<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    section: &'a model::Section,
) -> Option<Section<'a>> {
    let kind = section.kind();
    let title = match &section.title {
        Some(title) => Span::prose(Part::Heading, title),
        None => Span::plain(Part::Heading, cx.words.heading(kind)),
    };
    let id = match (&section.title, kind) {
        (Some(title), Kind::Custom) => slug(cx, title),
        _ => kind.name(),
    };
    let arena = cx.arena;
    let blocks = match section.content.shape() {
        Shape::Jobs(jobs) => arena.map(jobs, |job| Block::Entry(theme.job(cx, job))),
        Shape::Schools(schools) => {
            arena.map(schools, |school| Block::Entry(theme.school(cx, school)))
        }
        Shape::Entries(entries) => match section.remark() {
            Some(remark) => arena.items([paragraph(cx, Part::Paragraph, &remark.text)]),
            None => arena.map(entries, |entry| Block::Entry(theme.entry(cx, entry))),
        },
        Shape::Rows(rows) => arena.items([theme.rows(cx, rows)]),
        Shape::Items(items) => self::items(theme, cx, items),
    };
    Some(Section {
        kind,
        id,
        on_new_page: section.on_new_page,
        title: cx.span(title),
        usual: cx.words.usual_heading(kind),
        blocks,
    })
}

/// A name for an anchor: the letters and digits, in lower case, with hyphens between words.
fn slug<'a>(cx: &Context<'a>, title: &'a Prose) -> &'a str {
    let title = match title.inlines() {
        [Inline::Text(text)] => Cow::Borrowed(&**text),
        _ => Cow::Owned(title.plain()),
    };
    let mut slug: Vec<u8> = if title.is_ascii() {
        title
            .bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() {
                    b.to_ascii_lowercase()
                } else {
                    b'-'
                }
            })
            .collect()
    } else {
        title
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect::<String>()
            .into_bytes()
    };
    slug.dedup_by(|b, before| (*b, *before) == (b'-', b'-'));
    match str::from_utf8(&slug).map(|slug| slug.trim_matches('-')) {
        Ok("") | Err(_) => "section",
        Ok(slug) => cx.arena.text(slug),
    }
}

/// The items of a custom section.
pub fn items<'a, T: Theme + ?Sized>(
    theme: &'a T,
    cx: &Context<'a>,
    items: &'a [Item<model::Entry>],
) -> &'a [Block<'a>] {
    body(cx, items, |entry| theme.entry(cx, entry))
}

/// The blocks of a body.
pub(super) fn body<'a, N>(
    cx: &Context<'a>,
    items: &'a [Item<N>],
    nested: impl Fn(&'a N) -> Entry<'a>,
) -> &'a [Block<'a>] {
    let mut blocks = cx.arena.growing();
    push_body(cx, items, nested, &mut blocks);
    blocks.into_slice()
}

/// The items of a body, in the order written: adjacent bullets form one list, adjacent rows one
/// block of rows. The paragraphs of a reference are what the person says.
pub(super) fn push_body<'a, N>(
    cx: &Context<'a>,
    items: &'a [Item<N>],
    nested: impl Fn(&'a N) -> Entry<'a>,
    blocks: &mut Growing<'a, Block<'a>>,
) {
    let are_joined = |a: &Item<N>, b: &Item<N>| {
        matches!(
            (a, b),
            (Item::Bullet(_), Item::Bullet(_)) | (Item::Row(_), Item::Row(_))
        )
    };
    let bullet = |item: &'a Item<N>| match item {
        Item::Bullet(bullet) => Some(highlight(cx, bullet)),
        Item::Paragraph(_) | Item::Row(_) | Item::Entry(_) => None,
    };
    let row = |item: &'a Item<N>| match item {
        Item::Row(row) => Some(self::row(cx, Part::Item, row)),
        Item::Paragraph(_) | Item::Bullet(_) | Item::Entry(_) => None,
    };
    for group in items.chunk_by(are_joined) {
        let Some(first) = group.first() else {
            continue;
        };
        blocks.push(match first {
            Item::Bullet(_) => {
                let mut list = cx.arena.with_room(group.len());
                group
                    .iter()
                    .filter_map(bullet)
                    .for_each(|item| list.push(item));
                Block::List(list.into_slice())
            }
            Item::Row(_) => Block::Rows(cx.arena.list(group.iter().filter_map(row))),
            Item::Paragraph(paragraph) if cx.kind == Kind::References => {
                Block::Quote(cx.span(Span::prose(Part::Quote, &paragraph.text)))
            }
            Item::Paragraph(paragraph) => self::paragraph(cx, Part::Paragraph, &paragraph.text),
            Item::Entry(entry) => Block::Entry(nested(entry)),
        });
    }
}

/// The paragraphs of a summary.
pub(super) fn push_summary<'a>(
    cx: &Context<'a>,
    summary: &'a [Prose],
    blocks: &mut Growing<'a, Block<'a>>,
) {
    for text in summary {
        blocks.push(paragraph(cx, Part::Summary, text));
    }
}

fn paragraph<'a>(cx: &Context<'a>, part: Part, text: &'a Prose) -> Block<'a> {
    Block::Paragraph(cx.span(Span::prose(part, text)))
}

/// Rows of skills, interests or languages.
pub fn rows<'a, T: Theme + ?Sized>(
    _: &'a T,
    cx: &Context<'a>,
    rows: &'a [model::Row],
) -> Block<'a> {
    let part = match cx.kind {
        Kind::Skills => Part::Skill,
        Kind::Interests => Part::Interest,
        Kind::Languages => Part::Language,
        _ => Part::Item,
    };
    Block::Rows(cx.arena.map(rows, |row| self::row(cx, part, row)))
}

/// A label with items that are of one kind.
pub fn row<'a>(cx: &Context<'a>, part: Part, row: &'a model::Row) -> Row<'a> {
    Row {
        label: row
            .label
            .as_ref()
            .map(|label| cx.span(Span::prose(Part::Label, label))),
        items: lines(cx, part, &row.items),
    }
}

/// A highlight, and those inside it.
pub fn highlight<'a>(cx: &Context<'a>, bullet: &'a Bullet) -> ListItem<'a> {
    let line = |bullet: &'a Bullet| cx.span(Span::prose(Part::Highlight, &bullet.text));
    ListItem {
        line: line(bullet),
        items: cx.arena.map(&bullet.bullets, line),
    }
}

pub(super) fn lines<'a>(cx: &Context<'a>, part: Part, items: &'a [Prose]) -> &'a [Line<'a>] {
    cx.arena.map(items, |item| cx.span(Span::prose(part, item)))
}

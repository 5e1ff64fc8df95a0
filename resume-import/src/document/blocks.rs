//! Markdown as headings, paragraphs of lines, and lists.

use super::Line;
use crate::Error;
use crate::rich::{Style, Writer, bullet, html, joined_blocks};
use crate::tree::{At, Notes};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use resume_core::model::{Bullet, Prose};

/// A block.
#[derive(Debug)]
pub(super) enum Block {
    Heading(u8, Prose),
    /// A paragraph, with its place.
    Paragraph(At, Vec<Line>),
    Quote(Vec<Line>),
    List(Vec<Bullet>),
}

/// Reads a file.
pub(super) fn read(source: &str, notes: &mut Notes<'_>) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut reader = html::Reader::new(Writer::new());
    // The lists that are open, and the items of the outermost one.
    let (mut depth, mut items): (usize, Vec<(usize, Prose)>) = (0, Vec::new());
    let (mut quotes, mut at) = (0usize, notes.root());
    let (mut line, mut passed) = (1, 0);
    for (event, range) in Parser::new_ext(source, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => {
                if let Some(between) = source.get(passed..range.start) {
                    line += between.matches('\n').count();
                    passed = range.start;
                }
                at = notes.index(notes.root(), blocks.len(), line, 0)?;
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                reader.writer.text(&language);
                reader.writer.text(" ");
            }
            Event::Start(Tag::Emphasis) => reader.writer.start(Style::Emphasis),
            Event::Start(Tag::Strong) => reader.writer.start(Style::Strong),
            Event::Start(Tag::Link {
                dest_url,
                title,
                link_type,
                ..
            }) => {
                if !title.is_empty() {
                    reader.writer.text(&format!("{title} "));
                }
                let address = match link_type {
                    pulldown_cmark::LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                reader.writer.start(Style::Link(address));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                reader.writer.start(Style::Link(dest_url.into_string()));
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {
                reader.writer.end();
            }
            Event::Start(Tag::List(_)) => {
                item(&mut reader, depth, &mut items, notes);
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => {
                item(&mut reader, depth, &mut items, notes);
                depth -= 1;
                if depth == 0 {
                    blocks.push(Block::List(bullets(std::mem::take(&mut items))));
                }
            }
            Event::Start(Tag::Item) => item(&mut reader, depth, &mut items, notes),
            Event::End(TagEnd::Item) => item(&mut reader, depth, &mut items, notes),
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => quotes -= 1,
            Event::End(TagEnd::Heading(level)) => {
                if let Some(prose) = taken(&mut reader, notes) {
                    match depth {
                        0 => blocks.push(Block::Heading(level as u8, prose)),
                        _ => items.push((depth, prose)),
                    }
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) if depth > 0 => {
                reader.writer.text(" ");
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                lines.extend(taken(&mut reader, notes).map(Line));
                let lines = std::mem::take(&mut lines);
                match (lines.is_empty(), quotes) {
                    (true, _) => {}
                    (false, 0) => blocks.push(Block::Paragraph(at, lines)),
                    (false, _) => blocks.push(Block::Quote(lines)),
                }
            }
            Event::HardBreak if depth == 0 => lines.extend(taken(&mut reader, notes).map(Line)),
            Event::SoftBreak | Event::HardBreak => reader.writer.text(" "),
            Event::Text(text) => reader.writer.text(&text),
            Event::Code(text) => {
                reader.writer.start(Style::Code);
                reader.writer.text(&text);
                reader.writer.end();
            }
            Event::Html(html) | Event::InlineHtml(html) => reader.fragment(&html),
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    Ok(blocks)
}

/// What was written since the last block.
fn taken(reader: &mut html::Reader, notes: &mut Notes<'_>) -> Option<Prose> {
    let writer = std::mem::replace(&mut reader.writer, Writer::new());
    for address in writer.dropped() {
        let address = crate::tree::shown(address);
        let message = format!("not understood as an address: `{address}`");
        notes.lose(notes.root(), crate::Reason::NotUnderstood, message);
    }
    joined_blocks(writer)
}

/// Ends an item of a list, if there is one.
fn item(
    reader: &mut html::Reader,
    depth: usize,
    items: &mut Vec<(usize, Prose)>,
    notes: &mut Notes<'_>,
) {
    if let Some(prose) = taken(reader, notes) {
        items.push((depth, prose));
    }
}

/// Bullets, of which those in another list are finer.
fn bullets(items: Vec<(usize, Prose)>) -> Vec<Bullet> {
    let mut bullets: Vec<Bullet> = Vec::new();
    for (depth, prose) in items {
        match bullets.last_mut() {
            Some(outer) if depth > 1 => outer.bullets.to_mut().push(bullet(prose, Vec::new())),
            _ => bullets.push(bullet(prose, Vec::new())),
        }
    }
    bullets
}

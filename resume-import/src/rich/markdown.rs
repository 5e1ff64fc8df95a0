//! Markdown (CommonMark), as YAML files and our own output hold it.

use super::writer::Found;
use super::{Style, Writer, edges, html, indents, plain};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// Paragraphs and lists.
pub(super) fn read(source: &str) -> Found {
    events(&indents::settled(source)).unwrap_or_else(|| plain::read(source))
}

/// One line, in which `1. FC` and `# 1` are no lists and no headings.
pub(super) fn line(source: &str) -> Found {
    /// A character that means nothing; with it, nothing that begins a block is at the start.
    const GUARD: &str = "\u{e000}";
    let words: Vec<&str> = source.split_whitespace().collect();
    let guarded = [GUARD, &words.join(" ")].join(" ");
    events(&guarded).unwrap_or_else(|| plain::line(source))
}

/// Reads Markdown; `None` if it defines references, whose words would vanish.
fn events(source: &str) -> Option<Found> {
    let source = &edges::with(source);
    let parser = Parser::new_ext(source, Options::empty());
    if parser.reference_definitions().iter().next().is_some() {
        return None;
    }
    let mut reader = html::Reader::new(Writer::new());
    // The numbers of the lists that are open, if they say more than the order.
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut is_fresh = false;
    // What is shown beside each link that is open.
    let mut titles: Vec<String> = Vec::new();
    for event in parser {
        let writer = &mut reader.writer;
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) => {
                // The first paragraph of an item is the item.
                if !std::mem::take(&mut is_fresh) {
                    writer.next(lists.len().checked_sub(1));
                }
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                if !std::mem::take(&mut is_fresh) {
                    writer.next(lists.len().checked_sub(1));
                }
                if let CodeBlockKind::Fenced(language) = kind {
                    writer.text(&language);
                    writer.text(" ");
                }
            }
            Event::Start(Tag::List(number)) => {
                lists.push(number.filter(|number| *number > 1));
                writer.next(None);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                writer.next(None);
                is_fresh = false;
            }
            Event::Start(Tag::Item) => {
                writer.next(lists.len().checked_sub(1));
                is_fresh = true;
                if let Some(Some(number)) = lists.last_mut() {
                    writer.text(&format!("{number}. "));
                    *number += 1;
                }
            }
            Event::Start(Tag::Emphasis) => writer.start(Style::Emphasis),
            Event::Start(Tag::Strong) => writer.start(Style::Strong),
            Event::Start(Tag::Link {
                dest_url, title, ..
            }) => {
                titles.push(title.into_string());
                writer.start(Style::Link(dest_url.into_string()));
            }
            Event::Start(Tag::Image {
                dest_url, title, ..
            }) => {
                titles.push(title.into_string());
                writer.start(Style::Link(dest_url.into_string()));
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => writer.end(),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                writer.end();
                if let Some(title) = titles.pop().filter(|title| !title.is_empty()) {
                    writer.text(&format!(" ({title})"));
                }
            }
            Event::Text(text) => {
                is_fresh = false;
                writer.text(&edges::without(text.trim_start_matches('\u{e000}')));
            }
            Event::Code(text) => {
                writer.start(Style::Code);
                writer.text(&edges::without(&text));
                writer.end();
            }
            Event::Html(html) | Event::InlineHtml(html) => reader.fragment(&html),
            Event::SoftBreak | Event::HardBreak => writer.text(" "),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                writer.text(" ");
            }
            // Quotation marks, rules and what is not asked for.
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    Some(reader.writer.finish())
}

//! Markdown as headings, paragraphs of lines, lists and tables.

use super::line::Line;
use super::typed;
use crate::Error;
use crate::rich::{Block as Found, Style, Writer, bullet, edges, html, joined};
use crate::tree::{At, Notes, Words};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use resume_core::model::{Bullet, Inline, Prose};
use std::borrow::Cow;

/// A block.
#[derive(Debug, Clone)]
pub(super) enum Block {
    /// A heading of a level, with its place.
    Heading(At, u8, Prose),
    /// A paragraph, with its place.
    Paragraph(At, Vec<Line>),
    /// A paragraph whose lines in the file are short, with its place.
    Short(At, Vec<Line>),
    /// A term that the next blocks define, with its place.
    Term(At, Prose),
    Quote(Vec<Line>),
    /// A list, with its place.
    List(At, Vec<Bullet>),
    /// The cells of a table, the first row of which is its head.
    Table(At, Vec<Vec<Option<Prose>>>),
    /// A picture alone: the words that describe it, and where it is.
    Picture(At, Option<Prose>, String),
    /// The YAML before everything else.
    Metadata(At, String),
}

/// The extensions that are read. Marks of others are words.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
}

/// Reads a file.
pub(super) fn read(source: &str, notes: &mut Notes<'_>) -> Result<Vec<Block>, Error> {
    let source = &*edges::with(source);
    let source = &*typed::as_lists(source);
    let mut blocks = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut reader = html::Reader::new(Writer::new());
    // The lists that are open, and the items of the outermost one.
    let (mut depth, mut items): (usize, Vec<(usize, Prose)>) = (0, Vec::new());
    let mut list_at = notes.root();
    let mut table: Vec<Vec<Option<Prose>>> = Vec::new();
    let mut cell_end = 0;
    let (mut quotes, mut at) = (0usize, notes.root());
    let (mut line, mut passed) = (1, 0);
    // The last picture of the paragraph.
    let mut picture = None;
    let (metadata, source) = front_matter(source);
    if let Some(metadata) = metadata {
        let at = notes.index(notes.root(), 0, 1, 0)?;
        blocks.push(Block::Metadata(at, metadata));
    }
    let source: &str = &source;
    let parser = Parser::new_ext(source, options());
    // Addresses that a link may lead to by their names.
    let mut defined: Vec<String> = Vec::new();
    for (label, definition) in parser.reference_definitions().iter() {
        let title = definition.title.as_deref().unwrap_or_default();
        defined.push(format!("{} {label} {title}", definition.dest));
    }
    // Whether the paragraph begins strong, as the heads of entries do.
    let (mut is_started, mut is_head) = (false, false);
    // Whether it is one that may have lines, and whether they are those of the file.
    let (mut is_paragraph, mut is_lines) = (false, false);
    let mut events = parser.into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        if std::mem::take(&mut is_started) {
            is_head = matches!(event, Event::Start(Tag::Strong));
        }
        match event {
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::HtmlBlock
                | Tag::Table(_)
                | Tag::DefinitionListTitle
                | Tag::DefinitionListDefinition,
            ) => {
                if let Some(between) = source.get(passed..range.start) {
                    line += between.matches('\n').count();
                    passed = range.start;
                }
                at = notes.index(notes.root(), blocks.len(), line, 0)?;
                picture = None;
                is_paragraph = matches!(event, Event::Start(Tag::Paragraph));
                (is_started, is_head) = (is_paragraph, false);
                is_lines = is_paragraph && source.get(range.clone()).is_some_and(is_short);
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
                defined.retain(|known| known.split(' ').next() != Some(&*dest_url));
                let address = match link_type {
                    pulldown_cmark::LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                reader.writer.start(Style::Link(address));
            }
            Event::Start(Tag::Image {
                dest_url, title, ..
            }) => {
                if !title.is_empty() {
                    reader.writer.text(&format!("{title} "));
                }
                defined.retain(|known| known.split(' ').next() != Some(&*dest_url));
                picture = Some((range.clone(), dest_url.to_string()));
                reader.writer.start(Style::Link(dest_url.into_string()));
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {
                reader.writer.end();
            }
            Event::Start(Tag::List(_)) => {
                if depth == 0 {
                    if let Some(between) = source.get(passed..range.start) {
                        line += between.matches('\n').count();
                        passed = range.start;
                    }
                    // What a definition says before its list.
                    if let Some(prose) = taken(&mut reader, notes, at) {
                        blocks.push(Block::Paragraph(at, vec![Line(prose)]));
                    }
                    list_at = notes.index(notes.root(), blocks.len(), line, 0)?;
                }
                items.extend(taken(&mut reader, notes, at).map(|prose| (depth, prose)));
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => {
                items.extend(taken(&mut reader, notes, at).map(|prose| (depth, prose)));
                depth -= 1;
                if depth == 0 {
                    blocks.push(Block::List(list_at, bullets(std::mem::take(&mut items))));
                }
            }
            Event::End(TagEnd::DefinitionListTitle) if depth == 0 => {
                if let Some(prose) = taken(&mut reader, notes, at) {
                    blocks.push(Block::Term(at, prose));
                }
            }
            Event::End(TagEnd::DefinitionListDefinition) if depth == 0 => {
                if let Some(prose) = taken(&mut reader, notes, at) {
                    blocks.push(Block::Paragraph(at, vec![Line(prose)]));
                }
            }
            Event::Start(Tag::Item) | Event::End(TagEnd::Item) => {
                items.extend(taken(&mut reader, notes, at).map(|prose| (depth, prose)));
            }
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => quotes -= 1,
            Event::End(TagEnd::Heading(level)) => {
                if let Some(prose) = taken(&mut reader, notes, at) {
                    match depth {
                        0 => blocks.push(Block::Heading(at, level as u8, prose)),
                        _ => items.push((depth, prose)),
                    }
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => table.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                cell_end = range.end;
                let cell = taken(&mut reader, notes, at);
                if let Some(row) = table.last_mut() {
                    row.push(cell);
                }
            }
            // What is beyond the columns of the head is not shown (GFM section 4.10).
            Event::End(TagEnd::TableRow) => {
                let is_sign = |c: char| c == '|' || c.is_whitespace();
                let beyond = source.get(cell_end..range.end).unwrap_or_default();
                let text = beyond.trim_matches(is_sign).to_owned();
                if !text.is_empty() {
                    notes.no_place(&Words { at, text });
                }
            }
            Event::End(TagEnd::Table) => {
                blocks.push(Block::Table(at, std::mem::take(&mut table)));
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::DefinitionListTitle
                | TagEnd::DefinitionListDefinition,
            ) if depth > 0 => {
                reader.writer.text(" ");
            }
            Event::End(TagEnd::Paragraph)
                if quotes == 0
                    && lines.is_empty()
                    && picture.as_ref().is_some_and(|(place, _)| {
                        source.get(place.clone()) == source.get(range.clone()).map(str::trim)
                    }) =>
            {
                let address = picture
                    .take()
                    .map(|(_, address)| address)
                    .unwrap_or_default();
                // Its address is no link in words.
                let writer = std::mem::replace(&mut reader.writer, Writer::new());
                let words = joined(writer.finish().blocks.into_iter().map(Found::into_prose));
                let words = words.map(|prose| Prose::text(prose.plain()));
                blocks.push(Block::Picture(at, words, address));
            }
            Event::End(TagEnd::HtmlBlock) if quotes == 0 => {
                html_block(&mut reader, notes, at, &mut blocks);
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                lines.extend(all_taken(&mut reader, notes, at).into_iter().map(Line));
                let lines = std::mem::take(&mut lines);
                match (lines.is_empty(), quotes) {
                    (true, _) => {}
                    (false, 0) if is_lines => blocks.push(Block::Short(at, lines)),
                    (false, 0) => blocks.push(Block::Paragraph(at, lines)),
                    (false, _) => blocks.push(Block::Quote(lines)),
                }
            }
            Event::HardBreak if depth == 0 && is_paragraph => {
                lines.extend(all_taken(&mut reader, notes, at).into_iter().map(Line));
            }
            // The line below the head of an entry.
            Event::SoftBreak
                if depth == 0
                    && (is_lines && quotes == 0
                        || is_head
                            && matches!(events.peek(), Some((Event::Start(Tag::Emphasis), _)))) =>
            {
                lines.extend(all_taken(&mut reader, notes, at).into_iter().map(Line));
            }
            Event::SoftBreak | Event::HardBreak => reader.writer.text(" "),
            Event::Text(text) => reader.writer.text(&edges::without(&text)),
            Event::Code(text) => {
                reader.writer.start(Style::Code);
                reader.writer.text(&edges::without(&text));
                reader.writer.end();
            }
            Event::Html(html) | Event::InlineHtml(html) => reader.fragment(&html),
            Event::FootnoteReference(label) => reader.writer.text(&format!(" [{label}]")),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                reader.writer.text(&format!("[{label}] "));
            }
            Event::Start(_)
            | Event::End(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    for unused in defined {
        let unused = crate::tree::shown(&unused);
        let message = format!("no place for the address `{unused}`, to which nothing leads");
        notes.lose(notes.root(), crate::Reason::NoPlace, message);
    }
    Ok(blocks)
}

/// The YAML before the text between two lines of hyphens, and the text with empty lines in its
/// place. Such lines elsewhere are rules and underlines.
fn front_matter(source: &str) -> (Option<String>, Cow<'_, str>) {
    let none = (None, Cow::Borrowed(source));
    let mut lines = source.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return none;
    };
    let mut length = first.len();
    let mut metadata = String::new();
    for line in lines {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            let rest = source.get(length..).unwrap_or_default();
            let passed = source.get(..length).unwrap_or_default();
            let empty = "\n".repeat(passed.matches('\n').count());
            return (Some(metadata), Cow::Owned(empty + rest));
        }
        // A rule above the text is no start of YAML.
        if metadata.is_empty() && line.trim().is_empty() {
            return none;
        }
        metadata.push_str(line);
    }
    none
}

impl Block {
    /// The paragraph that short lines are where they have no meaning.
    pub fn without_lines(self) -> Block {
        let Block::Short(at, lines) = self else {
            return self;
        };
        let is_head = lines
            .first()
            .is_some_and(|line| matches!(line.marked(), Some((Inline::Strong(_), _))));
        let mut joined_lines: Vec<Line> = Vec::new();
        for line in lines {
            let is_emphasised = matches!(line.marked(), Some((Inline::Emphasis(_), _)));
            match joined_lines.last_mut() {
                Some(last) if !(is_head && is_emphasised) => {
                    let both = joined([last.0.clone(), line.0]);
                    last.0 = both.unwrap_or_default();
                }
                _ => joined_lines.push(line),
            }
        }
        Block::Paragraph(at, joined_lines)
    }
}

/// Whether the lines of a paragraph are too short to be wrapped text, and each is whole.
fn is_short(paragraph: &str) -> bool {
    const LINES: std::ops::RangeInclusive<usize> = 2..=10;
    const LENGTH: usize = 160;
    // What is open at the end of a line goes on.
    let is_closed = |line: &str| {
        let count = |sign: char| line.matches(sign).count();
        ['_', '`'].iter().all(|sign| count(*sign) % 2 == 0)
            && stars(line).is_multiple_of(2)
            && count('[') == count(']')
            && count('<') == count('>')
    };
    let lines: Vec<&str> = paragraph.trim_end().lines().collect();
    // No wrapped text has a year or a strong name at the start of each line.
    let is_dated = |line: &&str| {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        line.len() - rest.len() == 4
    };
    let are_heads = lines.iter().all(is_dated) || lines.iter().all(|line| line.starts_with("**"));
    LINES.contains(&lines.len())
        && lines.iter().all(|line| {
            let is_broken = line.ends_with("  ") || line.ends_with('\\');
            (are_heads || line.chars().count() <= LENGTH) && !is_broken && is_closed(line)
        })
}

/// How many stars of a line are marks. One that nothing opened and no word follows is a sign, as in
/// `Maths A*, Physics B`.
fn stars(line: &str) -> usize {
    let (mut count, mut rest) = (0usize, line);
    while let Some(at) = rest.find('*') {
        let after = rest[at..].trim_start_matches('*');
        let length = rest.len() - at - after.len();
        let is_open = after.starts_with(|c: char| !c.is_whitespace() && !",.;:)".contains(c));
        if is_open || !count.is_multiple_of(2) {
            count += length;
        }
        rest = after;
    }
    count
}

/// Whether short lines are the head of an entry as people write it: a strong name, perhaps a place
/// after it, and below it the role and the dates.
pub(super) fn is_head(lines: &[Line]) -> bool {
    let Some(first) = lines.first() else {
        return false;
    };
    let Some((Inline::Strong(name), after)) = first.marked() else {
        return false;
    };
    let after = Prose(after.into()).plain();
    let after = after.trim_start();
    let is_named = !Prose(name).plain().ends_with([':', '：', '.'])
        && (after.is_empty()
            || after.starts_with([',', '，', '،', '、', '(', '（', '|', '–', '—', '·', '@']));
    let is_emphasised = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
    is_named
        && are_lines(lines)
        // Emphasised lines alone are printed so here.
        && !lines[1..].iter().all(is_emphasised)
}

/// Whether lines are no sentences and no wrapped text.
pub(super) fn are_lines(lines: &[Line]) -> bool {
    const LINES: std::ops::RangeInclusive<usize> = 2..=4;
    const LENGTH: usize = 60;
    let is_line = |line: &Line| {
        let text = line.plain();
        text.chars().count() <= LENGTH
            && !text.ends_with([
                '.', '!', '?', ':', ',', ';', '。', '！', '？', '：', '，', '；',
            ])
    };
    LINES.contains(&lines.len()) && lines.iter().all(is_line)
}

/// What was written since the last block: several pieces, if there are line breaks of HTML in it.
fn all_taken(reader: &mut html::Reader, notes: &mut Notes<'_>, at: At) -> Vec<Prose> {
    blocks_of(reader, notes, at)
        .into_iter()
        .map(Found::into_prose)
        .collect()
}

/// What was written since the last block, as one line.
fn taken(reader: &mut html::Reader, notes: &mut Notes<'_>, at: At) -> Option<Prose> {
    joined(all_taken(reader, notes, at))
}

fn blocks_of(reader: &mut html::Reader, notes: &mut Notes<'_>, at: At) -> Vec<Found> {
    let writer = std::mem::replace(&mut reader.writer, Writer::new());
    let found = writer.finish();
    for address in &found.dropped {
        let address = crate::tree::shown(address);
        let message = format!("not understood as an address: `{address}`");
        notes.lose(at, crate::Reason::NotUnderstood, message);
    }
    found.blocks
}

/// Paragraphs and lists of HTML.
fn html_block(reader: &mut html::Reader, notes: &mut Notes<'_>, at: At, blocks: &mut Vec<Block>) {
    let mut items: Vec<(usize, Prose)> = Vec::new();
    for found in blocks_of(reader, notes, at) {
        match found {
            Found::Item(depth, prose) => items.push((depth + 1, prose)),
            Found::Paragraph(prose) => {
                if !items.is_empty() {
                    blocks.push(Block::List(at, bullets(std::mem::take(&mut items))));
                }
                blocks.push(Block::Paragraph(at, vec![Line(prose)]));
            }
        }
    }
    if !items.is_empty() {
        blocks.push(Block::List(at, bullets(items)));
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

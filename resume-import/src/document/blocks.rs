//! Markdown as headings, paragraphs of lines, lists and tables.

use super::line::Line;
use crate::Error;
use crate::rich::{Block as Found, Style, Writer, bullet, edges, html, joined};
use crate::tree::{At, Notes, Words};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use resume_core::model::{Bullet, Inline, Prose};

/// A block.
#[derive(Debug)]
pub(super) enum Block {
    /// A heading of a level, with its place.
    Heading(At, u8, Prose),
    /// A paragraph, with its place.
    Paragraph(At, Vec<Line>),
    /// A paragraph whose lines in the file are short and begin with a name, with its place.
    Head(At, Vec<Line>),
    Quote(Vec<Line>),
    List(Vec<Bullet>),
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
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// Reads a file.
pub(super) fn read(source: &str, notes: &mut Notes<'_>) -> Result<Vec<Block>, Error> {
    let source = &*edges::with(source);
    let mut blocks = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut reader = html::Reader::new(Writer::new());
    // The lists that are open, and the items of the outermost one.
    let (mut depth, mut items): (usize, Vec<(usize, Prose)>) = (0, Vec::new());
    let mut table: Vec<Vec<Option<Prose>>> = Vec::new();
    let mut cell_end = 0;
    let (mut quotes, mut at) = (0usize, notes.root());
    let (mut line, mut passed) = (1, 0);
    // The last picture of the paragraph, and the YAML at the start.
    let (mut picture, mut metadata) = (None, None);
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
                | Tag::MetadataBlock(_),
            ) => {
                if let Some(between) = source.get(passed..range.start) {
                    line += between.matches('\n').count();
                    passed = range.start;
                }
                at = notes.index(notes.root(), blocks.len(), line, 0)?;
                picture = None;
                is_paragraph = matches!(event, Event::Start(Tag::Paragraph));
                (is_started, is_head) = (is_paragraph, false);
                is_lines = is_paragraph && source.get(range.clone()).is_some_and(is_head_of_lines);
                metadata = matches!(event, Event::Start(Tag::MetadataBlock(_))).then(String::new);
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
                items.extend(taken(&mut reader, notes, at).map(|prose| (depth, prose)));
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => {
                items.extend(taken(&mut reader, notes, at).map(|prose| (depth, prose)));
                depth -= 1;
                if depth == 0 {
                    blocks.push(Block::List(bullets(std::mem::take(&mut items))));
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
            Event::End(TagEnd::MetadataBlock(_)) => {
                blocks.extend(metadata.take().map(|text| Block::Metadata(at, text)));
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock) if depth > 0 => {
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
                    (false, 0) if is_lines => blocks.push(Block::Head(at, lines)),
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
            Event::Text(text) => match &mut metadata {
                Some(lines) => lines.push_str(&text),
                None => reader.writer.text(&edges::without(&text)),
            },
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

impl Block {
    /// The paragraph that a head is where its lines have no meaning.
    pub fn without_lines(self) -> Block {
        let Block::Head(at, lines) = self else {
            return self;
        };
        let mut joined_lines: Vec<Line> = Vec::new();
        for line in lines {
            let is_emphasised = matches!(line.marked(), Some((Inline::Emphasis(_), _)));
            match joined_lines.last_mut() {
                Some(last) if !is_emphasised => {
                    let both = joined([last.0.clone(), line.0]);
                    last.0 = both.unwrap_or_default();
                }
                _ => joined_lines.push(line),
            }
        }
        Block::Paragraph(at, joined_lines)
    }
}

/// Whether a paragraph is the head of an entry as people write it: a strong name, perhaps a place
/// after it, and below it the role and the dates on lines that are too short to be wrapped text.
fn is_head_of_lines(paragraph: &str) -> bool {
    const LINES: std::ops::RangeInclusive<usize> = 2..=4;
    const LENGTH: usize = 60;
    let paragraph = paragraph.trim_end();
    let lines: Vec<&str> = paragraph.lines().collect();
    let name = lines.first().and_then(|line| line.strip_prefix("**"));
    let Some((name, after)) = name.and_then(|line| line.split_once("**")) else {
        return false;
    };
    let is_named = !name.ends_with([':', '：', '.'])
        && (after.trim().is_empty()
            || after
                .trim_start()
                .starts_with([',', '，', '،', '、', '(', '（', '|', '–', '—', '·', '@']));
    // What is open at the end of a line goes on.
    let is_closed = |line: &str| {
        let count = |sign: char| line.matches(sign).count();
        ['*', '_', '`'].iter().all(|sign| count(*sign) % 2 == 0)
            && count('[') == count(']')
            && count('<') == count('>')
    };
    let is_line = |line: &&str| {
        line.chars().count() <= LENGTH
            && !line.ends_with([
                '.', '!', '?', ':', ',', ';', '。', '！', '？', '：', '，', '；', '\\',
            ])
            && !line.ends_with("  ")
            && is_closed(line)
    };
    let is_emphasised = |line: &&str| line.trim_start().starts_with(['*', '_']);
    is_named
        && LINES.contains(&lines.len())
        && lines.iter().all(is_line)
        // Emphasised lines alone are printed so here.
        && !lines[1..].iter().all(is_emphasised)
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
                    blocks.push(Block::List(bullets(std::mem::take(&mut items))));
                }
                blocks.push(Block::Paragraph(at, vec![Line(prose)]));
            }
        }
    }
    if !items.is_empty() {
        blocks.push(Block::List(bullets(items)));
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

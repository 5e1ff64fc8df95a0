//! Markdown, read back by two parsers: the words, their style, the blocks and their order are the
//! document's.

use crate::reading;

use comrak::nodes::{AstNode, NodeValue};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use resume::{Render, resume};
use resume_core::model::{Inline, Kind, Prose, Resume};
use resume_render::document::{
    self, Arena, Document, HeaderLine, Line, Mark, Marks, Part, Section, Span, Stress,
};
use resume_render::format::{Format, Markdown, Periods};
use resume_render::theme::{Classic, Theme};
use resume_tests::arbitrary;
use resume_tests::outline::{
    Block, Item, Style, Words, head, joined, joined_words, list, without_empty, words,
};

/// What a reader of the Markdown should get.
fn expected(document: &Document<'_>, periods: Periods) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut name = Words::default();
    name.push(document.header.name, &Style::default());
    blocks.push(Block::Heading(1, name.normalised()));
    let marks = document.marks();
    for line in document.header.lines {
        blocks.push(Block::Paragraph(match line {
            HeaderLine::Pronouns(line) | HeaderLine::Headline(line) | HeaderLine::Summary(line) => {
                words(line, marks)
            }
            HeaderLine::Contact(items) => {
                joined(*items, marks.spell(Mark::Dot), marks).normalised()
            }
        }));
    }
    for section in document.sections {
        blocks.push(Block::Heading(2, words(&section.title, marks)));
        push_blocks(&mut blocks, section.blocks, marks, periods);
    }
    without_empty(blocks)
}

/// Positions without a body that follow each other are the lines of one paragraph.
fn push_blocks(
    blocks: &mut Vec<Block>,
    all: &[document::Block<'_>],
    marks: &Marks,
    periods: Periods,
) {
    for run in all.chunk_by(|a, b| is_bare(a) && is_bare(b)) {
        if is_bare(&run[0]) {
            let lines = run.iter().flat_map(|block| position_lines(block, marks));
            blocks.push(Block::Paragraph(joined_words(lines, "\n").normalised()));
        } else {
            run.iter()
                .for_each(|block| push_block(blocks, block, marks, periods));
        }
    }
}

fn is_bare(block: &document::Block<'_>) -> bool {
    matches!(block, document::Block::Entry(entry) if entry.is_position() && entry.blocks.is_empty())
}

fn position_lines(block: &document::Block<'_>, marks: &Marks) -> Vec<Words> {
    let document::Block::Entry(entry) = block else {
        return Vec::new();
    };
    let mut head = Words::default();
    head.push_spans(entry.dated_head(), &Style::default(), marks);
    let subtitles = entry.subtitles.iter().map(|line| words(line, marks));
    std::iter::once(head).chain(subtitles).collect()
}

fn push_block(
    blocks: &mut Vec<Block>,
    block: &document::Block<'_>,
    marks: &Marks,
    periods: Periods,
) {
    match block {
        document::Block::Entry(entry) if entry.is_position() => {
            let lines = position_lines(block, marks);
            blocks.push(Block::Paragraph(joined_words(lines, "\n").normalised()));
            push_blocks(blocks, entry.blocks, marks, periods);
        }
        document::Block::Entry(entry) => {
            let aside = entry
                .aside
                .as_ref()
                .map(|line| joined([line], "", marks))
                .unwrap_or_default();
            let head = head(entry, marks);
            let (above, first) = match periods {
                Periods::After if entry.has_head() => {
                    let first = joined_words([head, aside], marks.spell(Mark::Dot));
                    (Words::default(), first)
                }
                Periods::Above | Periods::After => (aside, head),
            };
            blocks.push(Block::Paragraph(above.normalised()));
            let subtitles = entry.subtitles.iter().map(|line| words(line, marks));
            let bare = entry
                .blocks
                .iter()
                .take_while(|block| is_bare(block))
                .count();
            let (positions, others) = entry.blocks.split_at(bare);
            let lines = std::iter::once(first).chain(subtitles).chain(
                positions
                    .iter()
                    .flat_map(|block| position_lines(block, marks)),
            );
            blocks.push(Block::Paragraph(joined_words(lines, "\n").normalised()));
            push_blocks(blocks, others, marks, periods);
        }
        document::Block::Paragraph(line) => blocks.push(Block::Paragraph(words(line, marks))),
        document::Block::Quote(line) => blocks.push(Block::Quote(words(line, marks))),
        document::Block::List(items) => blocks.push(list(items, marks)),
        document::Block::Rows(rows) => blocks.extend(rows.iter().map(|row| {
            let mut line = Words::default();
            if let Some(label) = row.label.as_ref().filter(|label| label.has_words()) {
                let emphasis = Style {
                    emphasis: true,
                    ..Style::default()
                };
                line.push_line(label, &emphasis, marks);
                let (colon, gap) = marks.colon();
                let style_of_colon = if gap.is_empty() {
                    Style::default()
                } else {
                    emphasis
                };
                line.push(colon, &style_of_colon);
                line.push(gap, &Style::default());
            }
            joined(row.items, marks.spell(Mark::Semicolon), marks)
                .0
                .iter()
                .for_each(|(text, style)| line.push(text, style));
            Block::Paragraph(line.normalised())
        })),
    }
}

/// What a parser has read, and what is open.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    words: Words,
    style: Style,
    /// How many emphases are open: one inside another is no other style.
    emphases: i32,
    strongs: i32,
    quote: bool,
    /// How many lists are open, one inside another.
    lists: usize,
}

impl Reader {
    fn text(&mut self, text: &str) {
        self.words.push(text, &self.style);
    }

    fn emphasis(&mut self, change: i32) {
        self.emphases += change;
        self.style.emphasis = self.emphases > 0;
    }

    fn strong(&mut self, change: i32) {
        self.strongs += change;
        self.style.strong = self.strongs > 0;
    }

    /// The tags for what Markdown has no mark for.
    fn html(&mut self, tag: &str) {
        match tag {
            "<em>" => self.emphasis(1),
            "</em>" => self.emphasis(-1),
            "<strong>" => self.strong(1),
            "</strong>" => self.strong(-1),
            "<code>" => self.style.code = true,
            "</code>" => self.style.code = false,
            "<sup>" => self.style.superscript = true,
            "</sup>" => self.style.superscript = false,
            "<sub>" => self.style.subscript = true,
            "</sub>" => self.style.subscript = false,
            _ => self.text(&format!("⟨what nobody wrote: {tag}⟩")),
        }
    }

    fn code(&mut self, text: &str) {
        self.style.code = true;
        self.text(text);
        self.style.code = false;
    }

    fn words(&mut self) -> Words {
        std::mem::take(&mut self.words).normalised()
    }

    fn paragraph(&mut self) {
        let words = self.words();
        self.blocks.push(if self.quote {
            Block::Quote(words)
        } else {
            Block::Paragraph(words)
        });
    }

    fn heading(&mut self, level: u8) {
        let words = self.words();
        self.blocks.push(Block::Heading(level, words));
    }

    fn open_list(&mut self) {
        self.lists += 1;
        match self.lists {
            1 => self.blocks.push(Block::List(Vec::new())),
            // The words of an item end where the list inside it begins.
            2 => self.item(1),
            _ => self.text("⟨what nobody wrote: a list in a list in a list⟩"),
        }
    }

    /// Ends the item of a list, or the words before the list inside it, at that depth.
    fn item(&mut self, depth: usize) {
        let words = self.words();
        match self.blocks.last_mut() {
            Some(Block::List(_)) if words.is_empty() => {}
            Some(Block::List(items)) if depth == 1 => items.push(Item::new(words)),
            Some(Block::List(items)) => items
                .last_mut()
                .expect("a list is inside of an item")
                .items
                .push(words),
            _ => self.blocks.push(Block::List(vec![Item::new(words)])),
        }
    }

    fn end_item(&mut self) {
        self.item(self.lists);
    }
}

fn read_by_pulldown_cmark(markdown: &str) -> Vec<Block> {
    let mut options = Options::all();
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item) => {}
            Event::Start(Tag::BlockQuote(None)) => reader.quote = true,
            Event::End(TagEnd::BlockQuote(_)) => reader.quote = false,
            Event::Start(Tag::List(None)) => reader.open_list(),
            Event::End(TagEnd::List(_)) => reader.lists -= 1,
            Event::Start(Tag::Emphasis) => reader.emphasis(1),
            Event::Start(Tag::Strong) => reader.strong(1),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = if dest_url.contains(':') {
                    dest_url.to_string()
                } else {
                    format!("mailto:{dest_url}")
                };
                reader.style.link = Some(address);
            }
            Event::End(TagEnd::Paragraph) => reader.paragraph(),
            Event::End(TagEnd::Heading(level)) => reader.heading(level as u8),
            Event::End(TagEnd::Item) => reader.end_item(),
            Event::End(TagEnd::Emphasis) => reader.emphasis(-1),
            Event::End(TagEnd::Strong) => reader.strong(-1),
            Event::End(TagEnd::Link) => reader.style.link = None,
            Event::Text(text) => reader.text(&text),
            Event::Code(text) => reader.code(&text),
            Event::InlineHtml(tag) => reader.html(&tag),
            Event::HardBreak => reader.text("\n"),
            other => reader.text(&format!("⟨what nobody wrote: {other:?}⟩")),
        }
    }
    reader.blocks
}

fn read_by_comrak(markdown: &str, every_extension: bool) -> Vec<Block> {
    let mut options = comrak::Options::default();
    let extension = &mut options.extension;
    (
        extension.strikethrough,
        extension.table,
        extension.autolink,
        extension.tasklist,
        extension.footnotes,
    ) = (true, true, true, true, true);
    (
        extension.alerts,
        extension.math_dollars,
        extension.math_code,
    ) = (true, true, true);
    if every_extension {
        (
            extension.superscript,
            extension.inline_footnotes,
            extension.description_lists,
            extension.multiline_block_quotes,
        ) = (true, true, true, true);
        (
            extension.ofm_callouts,
            extension.wikilinks_title_after_pipe,
            extension.underline,
        ) = (true, true, true);
        (
            extension.subscript,
            extension.spoiler,
            extension.greentext,
            extension.ofm_comments,
        ) = (true, true, true, true);
        (
            extension.cjk_friendly_emphasis,
            extension.subtext,
            extension.highlight,
            extension.insert,
        ) = (true, true, true, true);
        extension.block_directive = true;
        options.parse.relaxed_autolinks = true;
        options.parse.relaxed_tasklist_matching = true;
    }
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options);
    let mut reader = Reader::default();
    root.children()
        .for_each(|node| read_node(node, &mut reader));
    reader.blocks
}

fn read_node<'a>(node: &'a AstNode<'a>, reader: &mut Reader) {
    let value = node.data().value.clone();
    let children = |reader: &mut Reader| node.children().for_each(|node| read_node(node, reader));
    match value {
        NodeValue::BlockQuote => {
            reader.quote = true;
            children(reader);
            reader.quote = false;
        }
        NodeValue::List(_) => {
            reader.open_list();
            for item in node.children() {
                for child in item.children() {
                    match child.data().value {
                        NodeValue::List(_) => read_node(child, reader),
                        _ => child.children().for_each(|node| read_node(node, reader)),
                    }
                }
                reader.end_item();
            }
            reader.lists -= 1;
        }
        NodeValue::Paragraph => {
            children(reader);
            reader.paragraph();
        }
        NodeValue::Heading(heading) => {
            children(reader);
            reader.heading(heading.level);
        }
        NodeValue::Text(text) => reader.text(&text),
        NodeValue::LineBreak => reader.text("\n"),
        NodeValue::Code(code) => reader.code(&code.literal),
        NodeValue::HtmlInline(tag) => reader.html(&tag),
        NodeValue::Emph => {
            reader.emphasis(1);
            children(reader);
            reader.emphasis(-1);
        }
        NodeValue::Strong => {
            reader.strong(1);
            children(reader);
            reader.strong(-1);
        }
        NodeValue::Link(link) => {
            reader.style.link = Some(link.url.clone());
            children(reader);
            reader.style.link = None;
        }
        other => reader.text(&format!("⟨what nobody wrote: {other:?}⟩")),
    }
}

fn check(document: &Document<'_>) {
    for periods in [Periods::Above, Periods::After] {
        let mut markdown = String::new();
        Markdown { periods }
            .write(document, &mut markdown)
            .expect("a string takes everything");
        let expected = expected(document, periods);
        let readings = [
            ("pulldown-cmark", read_by_pulldown_cmark(&markdown)),
            ("comrak", read_by_comrak(&markdown, false)),
            ("comrak+", read_by_comrak(&markdown, true)),
        ];
        for (parser, reading) in readings {
            reading::assert_same(&reading, &expected, parser, &markdown);
        }
    }
}

#[test]
fn periods_may_follow_heads() {
    static TALKS: Resume = resume! {
        name: "Ada"
        section "Talks" { 2018 "How to prove it" at "Systems Meetup" in "Boston, MA" }
    };
    let written = |periods| TALKS.render(Markdown { periods }).to_string();
    assert_eq!(
        written(Periods::After),
        "# Ada\n\n## Talks\n\n**How to prove it** · 2018  \n*Systems Meetup* (Boston, MA)\n"
    );
    assert_eq!(written(Periods::Above), TALKS.render(Markdown).to_string());
}

#[test]
fn only_markup_is_escaped() {
    static ADA: Resume = resume! {
        name: "Ada"
        section "Talks" {
            - "projects: $4.1B at AT&T, snake_case @ 2.0, <1ms, 2 * 3"
            - "$5 or $6"
            - "+1 617 555 0100"
            - "a@b.example"
        }
    };
    assert_eq!(
        ADA.render(Markdown).to_string(),
        "# Ada\n\n## Talks\n\n\
         - projects: $4.1B at AT&T, snake_case @ 2.0, <1ms, 2 * 3\n\
         - \\$5 or \\$6\n\
         - +1 617 555 0100\n\
         - a\\@b.example\n"
    );
}

/// Each parser has its own table of what is punctuation and what a letter; by no version of these
/// does a character lose its emphasis.
#[test]
fn every_character_may_be_emphasised() {
    let characters: Vec<Prose> = ('\0'..=char::MAX)
        .filter(|c| c.is_alphanumeric() || *c < '\u{3000}')
        .filter_map(|c| Prose::parse(&c.to_string()).ok())
        .filter(|prose| matches!(prose.inlines(), [Inline::Text(text)] if !text.trim().is_empty()))
        .collect();
    assert!(characters.len() > 130_000);
    for characters in characters.chunks(1000) {
        let arena = Arena::new();
        let line = |prose| {
            let emphasis = Span::prose(Part::Title, prose).stressed(Stress::Emphasis);
            document::Block::Paragraph(Line(arena.items([
                Span::text("1"),
                emphasis,
                Span::text("1"),
            ])))
        };
        let resume = Resume::new("Ada");
        let section = Section {
            kind: Kind::Custom,
            id: "a",
            on_new_page: false,
            title: Line::default(),
            usual: None,
            blocks: arena.list(characters.iter().map(line)),
        };
        check(&Document {
            letter: None,
            sections: arena.items([section]),
            ..Classic.document(&resume, &arena)
        });
    }
}

/// What stars may be between, by the rules of the language and by those of CommonMark.
const PIECES: &[&str] = &[
    "*", "*", "*", "**", "**", "***", "a", "2", "é", " ", " ", "大幅", "を", "。", "「", "」",
    "서", "ก", "ខ", "က", "क", "،", "-", "/", "(", ")", "+", "=", "…", "😀", "`b`", "\\*", "\u{a0}",
];

/// A document of one paragraph.
fn check_paragraph(prose: &Prose) {
    let (resume, arena) = (Resume::new("Ada"), Arena::new());
    let line = Line(arena.items([Span::prose(Part::Title, prose)]));
    let section = Section {
        kind: Kind::Custom,
        id: "a",
        on_new_page: false,
        title: Line::default(),
        usual: None,
        blocks: arena.list([document::Block::Paragraph(line)]),
    };
    check(&Document {
        letter: None,
        sections: arena.items([section]),
        ..Classic.document(&resume, &arena)
    });
}

/// In scripts without spaces CommonMark reads fewer emphases than the language does.
#[test]
fn emphasis_inside_words_comes_back() {
    for source in [
        "応答時間を**大幅**に短縮",
        "**重要。**な",
        "は**「重要」**な*「大」*で",
        "서버를 **높(高)**였다",
        "ระบบ*เร็ว*ขึ้น",
        "***重要。**な*に",
    ] {
        check_paragraph(&Prose::parse(source).unwrap());
    }
}

proptest! {
    #![proptest_config(reading::config())]

    #[test]
    fn stars_come_back(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 1..12)) {
        if let Ok(prose) = Prose::parse(&pieces.concat()) {
            check_paragraph(&prose);
        }
    }

    #[test]
    fn documents_come_back(document in arbitrary::document()) {
        check(&document);
    }
    #[test]
    fn resumes_come_back(resume in arbitrary::resume()) {
        check(&Classic.document(&resume, &Arena::new()));
    }
}

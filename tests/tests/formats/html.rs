//! HTML, read back by the parser of a browser: the words, their style, the blocks, their order and
//! the dates are the document's.

use crate::reading;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use resume::{Render, Resume, resume};
use resume_core::model::{DesignName, HeadingWords, Prose};
use resume_render::design::{Columns, Design, PlaceStyle};
use resume_render::document::{
    self, Arena, Content, Document, Entry, HeaderLine, LEFT_TO_RIGHT, Mark, Marks, Part, Span,
};
use resume_render::format::{Format, Html, Markdown, Text};
use resume_render::theme::{Classic, Theme, capitals};
use resume_tests::arbitrary;
use resume_tests::outline::{Block, Item, Style, Words, joined, list, without_empty, words};

/// What a reader of the page should get.
fn expected(document: &Document<'_>, format: &Html) -> Vec<Block> {
    let design = format
        .design
        .unwrap_or_else(|| Design::of(&document.design));
    let mut name = Words::default();
    name.push(document.header.name, &Style::default());
    let mut blocks = vec![Block::Heading(1, name.normalised())];
    let marks = document.marks();
    for line in document.header.lines {
        match line {
            HeaderLine::Pronouns(line) | HeaderLine::Headline(line) => {
                blocks.push(Block::Paragraph(words(line, marks)))
            }
            HeaderLine::Contact(items) => blocks.push(Block::List(
                items
                    .iter()
                    .map(|item| Item::new(words(item, marks)))
                    .collect(),
            )),
            // Summaries come after the header.
            HeaderLine::Summary(_) => {}
        }
    }
    let summaries = document.header.summaries();
    blocks.extend(summaries.map(|line| Block::Paragraph(words(line, marks))));
    // The side column comes last, if there is something to be beside.
    let kinds = match design.columns {
        Columns::Side { kinds, .. } if !format.fragment => kinds,
        Columns::Side { .. } | Columns::Single | Columns::Rail { .. } => &[],
    };
    let (beside, others): (Vec<&document::Section<'_>>, Vec<_>) = document
        .sections
        .iter()
        .partition(|section| kinds.contains(&section.kind));
    let is_alone = others.is_empty();
    for (section, is_beside) in others
        .into_iter()
        .map(|section| (section, false))
        .chain(beside.into_iter().map(|section| (section, !is_alone)))
    {
        let look = Look {
            marks,
            place: design.head.place,
            is_beside,
        };
        let heading = match (design.heading.words, section.usual) {
            _ if !section.title.has_words() => Words::default(),
            (HeadingWords::AsWritten, _) => words(&section.title, marks),
            (HeadingWords::Usual, Some(usual)) => in_capitals(usual, document.lang),
            (HeadingWords::Capitals | HeadingWords::Usual, _) => {
                in_capitals(&section.title.plain(marks), document.lang)
            }
        };
        blocks.push(Block::Heading(2, heading));
        section
            .blocks
            .iter()
            .for_each(|block| push_block(&mut blocks, block, 3, &look));
    }
    without_empty(blocks)
}

/// A heading in capitals, without markup.
fn in_capitals(heading: &str, lang: &str) -> Words {
    let mut words = Words::default();
    words.push(&capitals(heading, lang), &Style::default());
    words.normalised()
}

/// What of a design is in the words.
struct Look {
    marks: &'static Marks,
    place: PlaceStyle,
    is_beside: bool,
}

/// The words of a line in a head, with the place as the design has it.
fn placed(words: &mut Words, spans: &[Span<'_>], look: &Look) {
    let is = |span: &Span<'_>, mark| span.content == Content::Mark(mark);
    let mut at = 0;
    while let Some(span) = spans.get(at) {
        let place = spans.get(at + 1).filter(|next| next.part == Part::Place);
        match place.filter(|_| is(span, Mark::Open)) {
            Some(place) => {
                push_place(words, std::slice::from_ref(place), look);
                let closes = spans.get(at + 2).is_some_and(|next| is(next, Mark::Close));
                at += 2 + usize::from(closes);
            }
            None => {
                words.push_spans([span], &Style::default(), look.marks);
                at += 1;
            }
        }
    }
}

/// The place after what it is the place of.
fn push_place(words: &mut Words, place: &[Span<'_>], look: &Look) {
    let (before, after) = match look.place {
        PlaceStyle::Brackets => (Mark::Open, look.marks.spell(Mark::Close)),
        PlaceStyle::Comma => (Mark::Comma, ""),
        PlaceStyle::Point => (Mark::Dot, ""),
    };
    words.push(look.marks.spell(before), &Style::default());
    words.push_spans(place, &Style::default(), look.marks);
    words.push(after, &Style::default());
}

/// The heading of an entry and the lines under it.
fn push_entry(blocks: &mut Vec<Block>, entry: &Entry<'_>, level: u8, look: &Look) {
    let marks = look.marks;
    let (first, subtitles) = entry.head_and_subtitles();
    let mut subtitles: Vec<_> = subtitles.collect();
    let mut heading = Words::default();
    let lines = [Some(entry.title), entry.place, entry.page];
    let [title, place, page] = lines.map(|line| line.filter(|line| line.has_words()));
    if let Some(title) = title {
        placed(&mut heading, title.spans(), look);
    }
    match (title, place) {
        (Some(_), Some(place)) => push_place(&mut heading, place.spans(), look),
        (None, Some(place)) => heading.push_line(&place, &Style::default(), marks),
        (_, None) => {}
    }
    if let Some(page) = page {
        if title.is_some() || place.is_some() {
            heading.push(marks.spell(Mark::Space), &Style::default());
        }
        heading.push_line(&page, &Style::default(), marks);
    }
    // Without a body it is one line.
    if entry.has_head() && entry.blocks.is_empty() && !look.is_beside && subtitles.len() == 1 {
        let mark = match look.place {
            PlaceStyle::Brackets => Mark::Comma,
            PlaceStyle::Comma if place.is_some() => Mark::Dot,
            PlaceStyle::Comma => Mark::Comma,
            PlaceStyle::Point => Mark::Dot,
        };
        heading.push(marks.spell(mark), &Style::default());
        placed(&mut heading, subtitles.remove(0).spans(), look);
    }
    blocks.push(Block::Heading(level, heading.normalised()));
    let plain = first.into_iter().chain(entry.aside.as_ref());
    blocks.extend(plain.map(|line| Block::Paragraph(words(line, marks))));
    for line in subtitles {
        let mut words = Words::default();
        if entry.has_head() {
            placed(&mut words, line.spans(), look);
        } else {
            words.push_line(line, &Style::default(), marks);
        }
        blocks.push(Block::Paragraph(words.normalised()));
    }
}

fn push_block(blocks: &mut Vec<Block>, block: &document::Block<'_>, level: u8, look: &Look) {
    let marks = look.marks;
    match block {
        document::Block::Entry(entry) => {
            push_entry(blocks, entry, level, look);
            entry
                .blocks
                .iter()
                .for_each(|block| push_block(blocks, block, (level + 1).min(6), look));
        }
        document::Block::Paragraph(line) => blocks.push(Block::Paragraph(words(line, marks))),
        document::Block::Quote(line) => blocks.push(Block::Quote(words(line, marks))),
        document::Block::List(items) => blocks.push(list(items, marks)),
        document::Block::Rows(rows) => {
            for row in *rows {
                let items = joined(row.items, marks.spell(row.separator()), marks).normalised();
                match row.label.as_ref().filter(|label| label.has_words()) {
                    Some(line) => {
                        let mut label = Words::default();
                        label.push_line(line, &Style::default(), marks);
                        label.push(marks.colon().0, &Style::default());
                        blocks.extend([Block::Label(label.normalised()), Block::Items(items)]);
                    }
                    None => blocks.push(Block::Paragraph(items)),
                }
            }
        }
    }
}

/// The dates of a document as machines read them, and as people do.
fn dates(document: &Document<'_>) -> Vec<(String, String)> {
    fn of_lines<'d, 'a: 'd>(
        dates: &mut Vec<(String, String)>,
        lines: impl IntoIterator<Item = &'d document::Line<'a>>,
    ) {
        for span in lines.into_iter().flat_map(|line| line.spans()) {
            if let Content::Date(date, text) = &span.content {
                // Machines read ISO 8601, which has no seasons.
                dates.push((date.in_iso().to_string(), text.to_string()));
            }
        }
    }
    fn of_blocks(dates: &mut Vec<(String, String)>, blocks: &[document::Block<'_>]) {
        for block in blocks {
            match block {
                document::Block::Entry(entry) => {
                    let (first, subtitles) = entry.head_and_subtitles();
                    of_lines(
                        dates,
                        std::iter::once(&entry.title)
                            .chain(&entry.place)
                            .chain(&entry.page)
                            .chain(first)
                            .chain(&entry.aside)
                            .chain(subtitles),
                    );
                    of_blocks(dates, entry.blocks);
                }
                document::Block::Paragraph(line) | document::Block::Quote(line) => {
                    of_lines(dates, [line])
                }
                document::Block::List(items) => {
                    of_lines(dates, items.iter().flat_map(|item| item.lines()))
                }
                document::Block::Rows(rows) => rows
                    .iter()
                    .for_each(|row| of_lines(dates, row.label.iter().chain(row.items))),
            }
        }
    }
    let mut dates = Vec::new();
    for line in document.header.lines {
        match line {
            HeaderLine::Pronouns(line) | HeaderLine::Headline(line) => of_lines(&mut dates, [line]),
            HeaderLine::Contact(items) => of_lines(&mut dates, *items),
            HeaderLine::Summary(_) => {}
        }
    }
    of_lines(&mut dates, document.header.summaries());
    for section in document.sections {
        of_lines(&mut dates, [&section.title]);
        of_blocks(&mut dates, section.blocks);
    }
    dates
}

/// What has been read of a page.
#[derive(Default, Debug)]
struct Reader {
    blocks: Vec<Block>,
    words: Words,
    dates: Vec<(String, String)>,
    /// What is between the tags of scripts.
    data: String,
    title: String,
}

impl Reader {
    fn read(&mut self, node: &Handle, style: &Style) {
        let children = |reader: &mut Self, style: &Style| {
            node.children
                .borrow()
                .iter()
                .for_each(|child| reader.read(child, style))
        };
        let (name, attribute) = match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let attrs = attrs.borrow();
                let attribute = |name: &str| {
                    attrs
                        .iter()
                        .find(|attr| &*attr.name.local == name)
                        .map(|attr| attr.value.to_string())
                };
                (
                    name.local.to_string(),
                    attribute("href")
                        .or(attribute("datetime"))
                        .unwrap_or_default(),
                )
            }
            NodeData::Text { contents } => {
                // Marks beside the signs of Latin words are not words.
                let text = contents.borrow().replace('\n', " ");
                return self.words.push(&text.replace(LEFT_TO_RIGHT, ""), style);
            }
            NodeData::Comment { .. } | NodeData::ProcessingInstruction { .. } => {
                panic!("what nobody wrote")
            }
            NodeData::Document | NodeData::Doctype { .. } => return children(self, style),
        };
        match &*name {
            "html" | "body" | "header" | "address" | "main" | "aside" | "section" | "article"
            | "hgroup" | "dl" | "div" | "ol" => {
                self.end(Block::Paragraph);
                children(self, style);
                self.end(Block::Paragraph);
            }
            "head" | "meta" | "link" | "style" => {
                children(self, style);
                self.words = Words::default();
            }
            "title" => {
                children(self, style);
                self.title = self.text();
            }
            "script" => {
                children(self, style);
                self.data = self.text();
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes()[1] - b'0';
                self.block(&children, style, |words| Block::Heading(level, words));
            }
            "p" => self.block(&children, style, Block::Paragraph),
            "dt" => self.block(&children, style, Block::Label),
            "dd" => self.block(&children, style, Block::Items),
            "blockquote" => {
                children(self, style);
                if let Some(Block::Paragraph(words)) = self.blocks.pop() {
                    self.blocks.push(Block::Quote(words));
                }
            }
            "ul" => {
                self.end(Block::Items);
                let outer = std::mem::take(&mut self.blocks);
                children(self, style);
                let items = std::mem::replace(&mut self.blocks, outer);
                let mut list: Vec<Item> = Vec::new();
                for item in items {
                    match (item, list.last_mut()) {
                        (Block::Items(words), _) => list.push(Item::new(words)),
                        (Block::List(inner), Some(item)) => {
                            assert!(inner.iter().all(|inner| inner.items.is_empty()));
                            item.items = inner.into_iter().map(|inner| inner.words).collect();
                        }
                        (item, _) => panic!("{item:?}"),
                    }
                }
                self.blocks.push(Block::List(list));
            }
            "li" => self.block(&children, style, Block::Items),
            "time" => {
                let before = self
                    .words
                    .0
                    .iter()
                    .map(|(text, _)| text.len())
                    .sum::<usize>();
                children(self, style);
                let text: String = self.words.0.iter().map(|(text, _)| text.as_str()).collect();
                self.dates.push((attribute, text[before..].to_owned()));
            }
            "em" => children(
                self,
                &Style {
                    emphasis: true,
                    ..style.clone()
                },
            ),
            "strong" => children(
                self,
                &Style {
                    strong: true,
                    ..style.clone()
                },
            ),
            "code" => children(
                self,
                &Style {
                    code: true,
                    ..style.clone()
                },
            ),
            "sup" => children(
                self,
                &Style {
                    superscript: true,
                    ..style.clone()
                },
            ),
            "sub" => children(
                self,
                &Style {
                    subscript: true,
                    ..style.clone()
                },
            ),
            "a" => children(
                self,
                &Style {
                    link: Some(attribute),
                    ..style.clone()
                },
            ),
            "span" | "bdi" => children(self, style),
            _ => self
                .words
                .push(&format!("⟨what nobody wrote: {name}⟩"), style),
        }
    }

    fn block(
        &mut self,
        children: &dyn Fn(&mut Self, &Style),
        style: &Style,
        block: impl Fn(Words) -> Block,
    ) {
        self.end(Block::Paragraph);
        children(self, style);
        self.end(block);
    }

    /// Ends a block; between blocks there is only whitespace.
    fn end(&mut self, block: impl Fn(Words) -> Block) {
        let words = std::mem::take(&mut self.words).normalised();
        if !words.is_empty() {
            self.blocks.push(block(words));
        }
    }

    fn text(&mut self) -> String {
        std::mem::take(&mut self.words)
            .0
            .into_iter()
            .map(|(text, _)| text)
            .collect()
    }
}

/// The strings of a value, without the words of schema.org.
fn strings(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !name.starts_with('@') && *name != "credentialCategory")
            .flat_map(|(_, value)| strings(value))
            .collect(),
        serde_json::Value::Array(values) => values.iter().flat_map(strings).collect(),
        serde_json::Value::String(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn check(document: &Document<'_>, format: &Html) {
    let mut page = String::new();
    format
        .write(document, &mut page)
        .expect("a string takes everything");
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default())
        .one(page.as_str());
    assert!(
        format.fragment || dom.errors.borrow().is_empty(),
        "{:?} in\n{page}",
        dom.errors.borrow()
    );
    let mut reader = Reader::default();
    reader.read(&dom.document, &Style::default());
    reading::assert_same(
        &reader.blocks,
        &expected(document, format),
        "html5ever",
        &page,
    );
    // Their order is that of the words, which have been compared.
    let sorted = |mut dates: Vec<(String, String)>| {
        dates.sort();
        dates
    };
    assert_eq!(
        sorted(reader.dates.clone()),
        sorted(dates(document)),
        "{page}"
    );
    if format.linked_data {
        let data = serde_json::from_str(&reader.data)
            .unwrap_or_else(|error| panic!("{error} in {}", reader.data));
        let shown = squashed(&shown(document, &reader));
        for text in strings(&data) {
            text.split(document.marks().spell(Mark::Comma))
                .map(squashed)
                .for_each(|text| {
                    assert!(
                        shown.contains(&text),
                        "{text:?} is in the data and not in {shown}"
                    )
                });
        }
    }
}

/// Everything that a page shows: words, addresses, dates and the language.
fn shown(document: &Document<'_>, reader: &Reader) -> String {
    let mut shown = document.lang.to_string();
    let mut add = |words: &Words| {
        let addresses = words
            .0
            .iter()
            .filter_map(|(_, style)| style.link.as_deref());
        shown.extend(
            words
                .0
                .iter()
                .map(|(text, _)| text.as_str())
                .chain(["\n"])
                .chain(addresses)
                .chain(["\n"]),
        );
    };
    for block in &reader.blocks {
        match block {
            Block::Heading(_, words)
            | Block::Paragraph(words)
            | Block::Quote(words)
            | Block::Label(words)
            | Block::Items(words) => add(words),
            Block::List(items) => items.iter().for_each(|item| {
                add(&item.words);
                item.items.iter().for_each(&mut add);
            }),
        }
    }
    shown.extend(
        reader
            .dates
            .iter()
            .flat_map(|(date, _)| [date.as_str(), "\n"]),
    );
    shown
}

/// Without the marks of raised and lowered numbers, which are nothing to see where style shows
/// them, and with single spaces.
fn squashed(text: &str) -> String {
    text.replace(['^', '_'], "")
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The article of a résumé.
fn fragment(resume: &Resume) -> String {
    let html = Html {
        fragment: true,
        ..Html::default()
    };
    resume.render(html).to_string()
}

#[test]
fn names_are_isolated_from_right_to_left_and_sentences_are_not() {
    static ZOE: Resume = resume! {
        name: "Zoe"
        lang: "he"
        headline: "מפתחת C++ ו-Rust"
        summary: "PostgreSQL היה מסד הנתונים, **.NET** השפה."
        contact { phone: "+20 100 555 0123" }
        experience { 2014..present "מפתח" at "Acme Inc." { - "Rust ו-C היו השפות." } }
        skills { "C++", "Rust" }
    };
    let page = fragment(&ZOE);
    for expected in [
        "<p class=\"p-job-title\">מפתחת C++\u{200e} ו-Rust</p>",
        "<p class=\"p-summary\">PostgreSQL היה מסד הנתונים, <strong>\u{200e}.NET</strong> השפה.</p>",
        "<li>Rust ו-C היו השפות.</li>",
        "<bdi>+20 100 555 0123</bdi></a></span></li>",
        "<em class=\"p-org h-card\"><bdi>Acme Inc.</bdi></em>",
        "<span class=\"p-skill\"><bdi>C++</bdi></span>, ",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
}

#[test]
fn numbers_and_identifiers_are_printed() {
    static ADA: Resume = resume! {
        name: "Ada"
        contact { "Office": "tel:+1-773-555-0142" "Desk": "tel:+1-773-555-0142;ext=4" "Write": "mailto:ada@ada.example" "Talks": "https://ada.example" }
        publications { "Checksums" { doi: "10.1002/(SICI)1096<1::AID>3.0" } }
    };
    let page = fragment(&ADA);
    for expected in [
        "<li><span>Office: <a class=\"p-tel\" href=\"tel:+1-773-555-0142\">+1 773 555 0142</a></span></li>",
        "<li><span>Desk: <a class=\"p-tel\" href=\"tel:+1-773-555-0142;ext=4\">+1 773 555 0142 ext. 4</a></span></li>",
        "<li><span>Write: <a class=\"u-email\" href=\"mailto:ada@ada.example\">ada@ada.example</a></span></li>",
        "<li><span><a class=\"u-url\" href=\"https://ada.example\">Talks</a></span></li>",
        "\">10.1002/(SICI)1096&lt;1::AID&gt;3.0</a>",
        "href=\"https://doi.org/10.1002/(SICI)1096%3C1::AID%3E3.0\"",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    let text = ADA.render(Text::default()).to_string();
    assert!(
        text.contains("Office: +1 773 555 0142 · Desk: +1 773 555 0142 ext. 4 · Write:"),
        "{text}"
    );
}

#[test]
fn linked_data_has_the_dates_of_what_is_over() {
    static ADA: Resume = resume! {
        name: "Ada"
        experience { 2008 "Engineer" at "EMC" }
        education { 2002..2008 "M. S." at "WPI" }
        certificates { 2017 "Certified Diver" at "Divers" }
    };
    let page = fragment(&ADA);
    for expected in [
        "\"startDate\":\"2008\",\"endDate\":\"2008\",\"worksFor\"",
        "\"name\":\"WPI\"},\"dateCreated\":\"2008\"}",
        "\"credentialCategory\":\"certificate\",\"name\":\"Certified Diver\",\"recognizedBy\":{\"@type\":\"Organization\",\"name\":\"Divers\"},\"dateCreated\":\"2017\"}",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
}

#[test]
fn machines_read_dates_that_are_printed_with_words() {
    static ADA: Resume = resume! {
        name: "Ada"
        experience {
            ..2011 "Engineer" at "A"
            2011-03..2011-03 "Engineer" at "B"
        }
        education {
            2022..expected 2026-05 "B. S." at "C"
            expected 2026 "M. S." at "D"
        }
        publications { 2024-fall "Checksums" at "Storage" }
    };
    let page = fragment(&ADA);
    for expected in [
        "<p class=\"aside\">until <time class=\"dt-end\" datetime=\"2011\">2011</time></p>",
        "<p class=\"aside\"><time class=\"dt-start\" datetime=\"2011-03\">Mar 2011</time></p>",
        "<time class=\"dt-start\" datetime=\"2022\">2022</time> – <time class=\"dt-end\" datetime=\"2026-05\">May 2026</time> (expected)</p>",
        "<p class=\"aside\">expected <time class=\"dt-end\" datetime=\"2026\">2026</time></p>",
        "<time class=\"dt-published\" datetime=\"2024\">Fall 2024</time>",
        "\"OrganizationRole\",\"roleName\":[\"Engineer\"],\"endDate\":\"2011\",",
        "\"startDate\":\"2011-03\",\"endDate\":\"2011-03\",",
        "\"startDate\":\"2022\",\"endDate\":\"2026-05\",\"alumniOf\"",
        // A degree that is expected has not been created.
        "\"name\":\"B. S.\",\"recognizedBy\":{\"@type\":\"EducationalOrganization\",\"name\":\"C\"}}",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
}

#[test]
fn control_characters_of_values_made_at_run_time_are_replaced() {
    let resume = Resume {
        headline: Some(Prose::text("a\u{1b}[31m\u{0}b\u{9b}c")),
        ..Resume::new("A\u{1b}da")
    };
    let expected = "a\u{fffd}[31m\u{fffd}b\u{fffd}c";
    for page in [
        fragment(&resume),
        resume.render(Text::default()).to_string(),
        resume.render(Markdown).to_string().replace('\\', ""),
    ] {
        assert!(
            page.contains("A\u{fffd}da") && page.contains(expected),
            "{page:?}"
        );
        assert!(
            !page.contains(|c: char| c.is_control() && c != '\n'),
            "{page:?}"
        );
    }
}

proptest! {
    #![proptest_config(reading::config())]

    #[test]
    fn documents_come_back(document in arbitrary::document(), fragment in any::<bool>(), linked_data in any::<bool>(), name in prop::sample::select(DesignName::ALL)) {
        let design = Some(*Design::named(name));
        check(&document, &Html { design, fragment, linked_data, ..Html::default() });
    }
    #[test]
    fn resumes_come_back(resume in arbitrary::resume()) {
        check(&Classic.document(&resume, &Arena::new()), &Html::default());
    }
}

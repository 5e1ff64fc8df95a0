//! Where lines break.

use super::line::{Line, Texts};

/// How wide a line is at most, where it can be broken.
const WIDTH: usize = 100;

/// What is written, item by item.
#[derive(Default)]
pub(super) struct Source(Vec<Event>);

enum Event {
    /// An item whose block begins.
    Open(Line),
    /// An item without a block.
    Item(Line),
    /// The end of a block.
    Close,
    /// An empty line.
    Gap,
}

impl Source {
    pub fn open(&mut self, word: &str) {
        self.open_line(Line::word(word));
    }

    pub fn open_line(&mut self, line: Line) {
        self.0.push(Event::Open(line));
    }

    pub fn line(&mut self, line: Line) {
        self.0.push(Event::Item(line));
    }

    pub fn close(&mut self) {
        self.0.push(Event::Close);
    }

    pub fn gap(&mut self) {
        self.0.push(Event::Gap);
    }

    /// A source in several languages; nothing if they differ in more than their texts.
    pub fn together(all: &[Source]) -> Option<Source> {
        let first = all.first()?;
        if all.iter().any(|source| source.0.len() != first.0.len()) {
            return None;
        }
        let events = (0..first.0.len()).map(|at| {
            let events: Vec<&Event> = all.iter().map(|source| &source.0[at]).collect();
            Event::together(&events)
        });
        events.collect::<Option<_>>().map(Source)
    }

    /// The source as text.
    pub fn finish(self) -> String {
        let mut writer = Writer::new();
        for event in self.0 {
            match event {
                Event::Open(line) => writer.open_line(line),
                Event::Item(line) => writer.line(line),
                Event::Close => writer.close(),
                Event::Gap => writer.gap(),
            }
        }
        writer.finish()
    }
}

impl Event {
    fn together(all: &[&Event]) -> Option<Event> {
        let lines = |pick: fn(&Event) -> Option<&Line>| {
            let lines: Vec<&Line> = all.iter().map(|event| pick(event)).collect::<Option<_>>()?;
            Line::together(&lines)
        };
        match all.first()? {
            Event::Open(_) => lines(|event| match event {
                Event::Open(line) => Some(line),
                Event::Item(_) | Event::Close | Event::Gap => None,
            })
            .map(Event::Open),
            Event::Item(_) => lines(|event| match event {
                Event::Item(line) => Some(line),
                Event::Open(_) | Event::Close | Event::Gap => None,
            })
            .map(Event::Item),
            Event::Close => all
                .iter()
                .all(|event| matches!(event, Event::Close))
                .then_some(Event::Close),
            Event::Gap => all
                .iter()
                .all(|event| matches!(event, Event::Gap))
                .then_some(Event::Gap),
        }
    }
}

/// The text so far.
struct Writer {
    out: String,
    /// The blocks around what is written, each with whether a `;` follows it.
    open: Vec<bool>,
    /// The previous item, if it may still run into the next.
    before: Option<Line>,
    /// Whether an empty line is before the next item.
    has_gap: bool,
}

impl Writer {
    fn new() -> Writer {
        Writer {
            out: String::new(),
            open: Vec::new(),
            before: None,
            has_gap: false,
        }
    }

    /// An item whose block begins.
    fn open_line(&mut self, line: Line) {
        self.write(&line, 2);
        self.out.push_str(" {\n");
        self.open.push(line.looks_dated);
        self.before = None;
    }

    fn close(&mut self) {
        self.end();
        let looks_dated = self.open.pop().unwrap_or_default();
        self.indent(0);
        self.out.push_str(if looks_dated { "};\n" } else { "}\n" });
    }

    /// An item without a block.
    fn line(&mut self, line: Line) {
        self.write(&line, 0);
        self.before = Some(line);
    }

    /// An empty line before the next item.
    fn gap(&mut self) {
        self.has_gap = true;
    }

    fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out
    }

    fn end(&mut self) {
        if let Some(before) = self.before.take() {
            self.out
                .push_str(if before.looks_dated { ";\n" } else { "\n" });
        }
    }

    /// Writes an item, with room for what follows it on its line.
    fn write(&mut self, line: &Line, room: usize) {
        if let Some(before) = self.before.take() {
            let is_ended = before.looks_dated || before.runs_into(line);
            self.out.push_str(if is_ended { ";\n" } else { "\n" });
        }
        if std::mem::take(&mut self.has_gap) {
            self.out.push('\n');
        }
        self.indent(0);
        if let Some(label) = &line.label {
            self.texts(label, 1);
            self.out.push(':');
        }
        self.out.push_str(&line.lead);
        let space = |lead: bool| if lead { " " } else { "" };
        self.out
            .push_str(space(line.is_led() && !line.strings.is_empty()));
        let first = self.column();
        for (at, string) in line.strings.iter().enumerate() {
            let is_last = at + 1 == line.strings.len();
            if at > 0 {
                let needed = 1 + string.joined().chars().count() + if is_last { room } else { 1 };
                if self.column() + needed > WIDTH && first + needed <= WIDTH {
                    self.out.push('\n');
                    self.out.extend(std::iter::repeat_n(' ', first));
                } else {
                    self.out.push(' ');
                }
            }
            self.texts(
                string,
                if is_last && line.names.is_empty() {
                    room + line.tail.chars().count()
                } else {
                    1
                },
            );
            self.out.push_str(if is_last { "" } else { "," });
        }
        let names = line
            .names
            .iter()
            .map(|(keyword, texts)| format!("{keyword} {}", texts.joined()));
        let names = names.collect::<Vec<_>>().join(" ");
        if !names.is_empty() {
            let is_first = !line.is_led() && line.strings.is_empty();
            if !is_first
                && self.column() + 1 + names.chars().count() + line.tail.chars().count() + room
                    > WIDTH
            {
                self.out.push('\n');
                self.indent(1);
            } else {
                self.out.push_str(space(!is_first));
            }
            self.out.push_str(&names);
        }
        self.out.push_str(&line.tail);
    }

    /// A text, on one line if it fits; else each translation is on its own line, with its `|` left of
    /// the column in which the text began.
    fn texts(&mut self, texts: &Texts, room: usize) {
        let column = self.column();
        let joined = texts.joined();
        if column + joined.chars().count() + room <= WIDTH {
            return self.out.push_str(&joined);
        }
        let item = self.open.len() * 4;
        for (at, literal) in texts.0.iter().enumerate() {
            if at > 0 {
                let aligned = column
                    .checked_sub("| ".len())
                    .filter(|aligned| *aligned >= item);
                self.out.push('\n');
                self.out
                    .extend(std::iter::repeat_n(' ', aligned.unwrap_or(item + 4)));
                self.out.push_str("| ");
            }
            self.string(literal, room);
        }
    }

    /// A literal, broken at single spaces where the line is full: a line break and the indentation
    /// after it are read as one space.
    fn string(&mut self, literal: &str, room: usize) {
        let indent = self.column() + literal.find('"').unwrap_or(0) + 1;
        let (mut rest, mut column) = (literal, self.column());
        while column + rest.chars().count() + room > WIDTH {
            let breaks = rest
                .char_indices()
                .enumerate()
                .filter(|(_, (at, c))| *c == ' ' && is_single(rest, *at));
            let fits = breaks
                .clone()
                .take_while(|(count, _)| column + count <= WIDTH)
                .last();
            let Some((_, (at, _))) = fits.or_else(|| breaks.clone().next()) else {
                break;
            };
            self.out.push_str(&rest[..at]);
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n(' ', indent));
            (rest, column) = (&rest[at + 1..], indent);
        }
        self.out.push_str(rest);
    }

    fn column(&self) -> usize {
        let start = self.out.rfind('\n').map_or(0, |at| at + 1);
        self.out[start..].chars().count()
    }

    fn indent(&mut self, more: usize) {
        self.out
            .extend(std::iter::repeat_n(' ', (self.open.len() + more) * 4));
    }
}

/// Whether this space is inside the text and has no other space next to it, which would be lost
/// together with it.
fn is_single(text: &str, at: usize) -> bool {
    let is_inner = |c: char| !c.is_whitespace() && c != '"';
    text[..at].chars().next_back().is_some_and(is_inner)
        && text[at + 1..].chars().next().is_some_and(is_inner)
}

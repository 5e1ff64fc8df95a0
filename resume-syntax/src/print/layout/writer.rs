//! Where lines break.

use crate::print::line::{Line, Texts};

/// How wide a line is at most, where it can be broken.
const WIDTH: usize = 100;

/// The last column in which strings of several lines begin.
const FAR: usize = 60;

/// The text so far.
pub(super) struct Writer {
    out: String,
    /// The blocks around what is written, each with whether a `;` follows it.
    open: Vec<bool>,
    /// The previous item, if it may still run into the next.
    before: Option<Line>,
    /// Whether an empty line is before the next item.
    has_gap: bool,
}

impl Writer {
    pub(super) fn new() -> Writer {
        Writer {
            out: String::new(),
            open: Vec::new(),
            before: None,
            has_gap: false,
        }
    }

    /// An item whose block begins.
    pub(super) fn open_line(&mut self, line: Line) {
        self.write(&line, 2);
        self.out.push_str(" {\n");
        self.open.push(line.looks_dated);
        self.before = None;
    }

    pub(super) fn close(&mut self) {
        self.end();
        let looks_dated = self.open.pop().unwrap_or_default();
        self.indent(0);
        self.out.push_str(if looks_dated { "};\n" } else { "}\n" });
    }

    /// An item without a block.
    pub(super) fn line(&mut self, line: Line) {
        self.write(&line, 0);
        self.before = Some(line);
    }

    /// An empty line before the next item.
    pub(super) fn gap(&mut self) {
        self.has_gap = true;
    }

    pub(super) fn finish(mut self) -> String {
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
        if line.is_led() && !line.strings.is_empty() {
            self.out.push(' ');
        }
        let lengths = line
            .strings
            .iter()
            .map(|string| string.joined().chars().count());
        let length: usize = lengths.map(|length| length + ", ".len()).sum();
        // Strings that begin far to the right and are longer than the line begin on the next one.
        if self.column() > FAR && self.column() + length > WIDTH {
            self.out.truncate(self.out.trim_end().len());
            self.out.push('\n');
            self.indent(1);
        }
        let first = self.column();
        for (at, string) in line.strings.iter().enumerate() {
            let is_last = at + 1 == line.strings.len();
            if at > 0 {
                let needed = 1 + string.joined().chars().count() + if is_last { room } else { 1 };
                if self.column() + needed > WIDTH {
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
        self.names(line, room);
        self.out.push_str(&line.tail);
    }

    /// `at` and `in`, on the line if they fit there, else below the head, and each on its own line
    /// if they do not fit there.
    fn names(&mut self, line: &Line, room: usize) {
        let length = |(keyword, texts): &(&str, Texts)| {
            keyword.chars().count() + 1 + texts.joined().chars().count()
        };
        let after = line.tail.chars().count() + room;
        let all = line
            .names
            .iter()
            .map(|name| 1 + length(name))
            .sum::<usize>();
        let mut is_first = !line.is_led() && line.strings.is_empty();
        let is_broken = !is_first && !line.names.is_empty() && self.column() + all + after > WIDTH;
        for (at, name) in line.names.iter().enumerate() {
            let (keyword, texts) = name;
            let after = if at + 1 == line.names.len() { after } else { 0 };
            let does_not_fit = at > 0 && self.column() + 1 + length(name) + after > WIDTH;
            if is_broken && at == 0 || does_not_fit {
                self.out.push('\n');
                self.indent(1);
            } else if !is_first {
                self.out.push(' ');
            }
            is_first = false;
            self.out.push_str(keyword);
            self.out.push(' ');
            self.texts(texts, after);
        }
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

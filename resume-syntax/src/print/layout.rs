//! Where lines break, and where a `;` is needed between two items.

use crate::{dates, literal};
use resume_core::model::{Period, Prose, Tag};

/// How wide a line is at most, where it can be broken.
const WIDTH: usize = 100;

/// One item, up to its block.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// The dates, the field's key or the section's kind, with what follows them directly.
    lead: String,
    /// Strings with commas between them, as literals.
    strings: Vec<String>,
    /// `at` and `in`.
    names: Vec<String>,
    /// Tags, and braces that hold nothing.
    tail: String,
    shape: Shape,
    /// Whether the first string would be read as a date in quotes without a `;` after the item.
    looks_dated: bool,
}

/// The kind of an item, as far as its neighbours depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shape {
    /// It does not run into its neighbours: fields, bullets, sections.
    #[default]
    Closed,
    /// A field with a list that a string would continue.
    List,
    /// A labelled row.
    Row,
    /// Strings alone: a paragraph, a row without a label, or an entry that is nothing but a title.
    Strings,
    /// The head of an entry that is more than strings.
    Head,
}

impl Line {
    pub fn word(word: &str) -> Line {
        Line {
            lead: word.to_owned(),
            ..Line::default()
        }
    }

    pub fn field(name: &str) -> Line {
        Line {
            lead: format!("{name}:"),
            ..Line::default()
        }
    }

    pub fn list_field(name: &str) -> Line {
        Line {
            shape: Shape::List,
            ..Line::field(name)
        }
    }

    pub fn label(label: &str) -> Line {
        Line {
            lead: format!("{}:", literal::of(label)),
            shape: Shape::Row,
            ..Line::default()
        }
    }

    /// Strings alone.
    pub fn strings(proses: &[Prose]) -> Line {
        proses.iter().fold(
            Line {
                shape: Shape::Strings,
                ..Line::default()
            },
            Line::prose,
        )
    }

    /// The head of an entry; its dates are filled up to a width.
    pub fn head(period: Option<Period>, width: usize) -> Line {
        let (lead, shape) = match period {
            Some(period) => (format!("{:width$}", period.to_string()), Shape::Head),
            None => (String::new(), Shape::Strings),
        };
        Line {
            lead,
            shape,
            ..Line::default()
        }
    }

    pub fn titles(self, title: Option<&Prose>, details: &[Prose]) -> Line {
        title.into_iter().chain(details).fold(self, Line::prose)
    }

    pub fn at(mut self, organisation: Option<&Prose>, place: Option<&str>) -> Line {
        self.names
            .extend(organisation.map(|name| format!("at {}", literal::of(&name.to_string()))));
        self.names
            .extend(place.map(|place| format!("in {}", literal::of(place))));
        if !self.names.is_empty() {
            self.shape = Shape::Head;
        }
        self
    }

    pub fn prose(self, prose: &Prose) -> Line {
        self.text(&prose.to_string())
    }

    pub fn text(mut self, text: &str) -> Line {
        self.looks_dated |= self.lead.is_empty() && self.strings.is_empty() && dates::is_said(text);
        self.strings.push(literal::of(text));
        self
    }

    /// Words that are not strings.
    pub fn words(mut self, words: &str) -> Line {
        self.lead = format!("{} {words}", self.lead);
        self
    }

    pub fn word_after(mut self, word: &str) -> Line {
        self.tail = format!("{} {word}", self.tail);
        self.shape = Shape::Closed;
        self
    }

    pub fn tags(mut self, tags: &[Tag]) -> Line {
        tags.iter()
            .for_each(|tag| self.tail.extend([" #", tag.as_str()]));
        self
    }

    /// Whether the next item would be read as a part of this one.
    fn runs_into(&self, next: &Line) -> bool {
        let is_untitled = next.shape == Shape::Head && next.strings.is_empty();
        let begins_with_at = next.lead.is_empty() && next.strings.is_empty();
        let has_at = self.names.iter().any(|name| name.starts_with("at "));
        let is_open = self.tail.is_empty();
        match self.shape {
            Shape::Closed => false,
            Shape::List => next.shape == Shape::Strings,
            Shape::Row => is_open && next.shape == Shape::Strings,
            Shape::Strings | Shape::Head if begins_with_at && !has_at => true,
            Shape::Strings => is_open && is_untitled,
            Shape::Head => is_open && self.strings.is_empty() && next.shape == Shape::Strings,
        }
    }
}

/// The source so far.
pub(super) struct Source {
    out: String,
    /// The blocks around what is written, each with whether a `;` follows it.
    open: Vec<bool>,
    /// The previous item, if it may still run into the next.
    before: Option<Line>,
}

impl Source {
    pub fn new() -> Source {
        Source {
            out: String::new(),
            open: Vec::new(),
            before: None,
        }
    }

    pub fn open(&mut self, word: &str) {
        self.open_line(Line::word(word));
    }

    /// An item whose block begins.
    pub fn open_line(&mut self, line: Line) {
        self.write(&line, 2);
        self.out.push_str(" {\n");
        self.open.push(line.looks_dated);
        self.before = None;
    }

    pub fn close(&mut self) {
        self.end();
        let looks_dated = self.open.pop().unwrap_or_default();
        self.indent(0);
        self.out.push_str(if looks_dated { "};\n" } else { "}\n" });
    }

    /// An item without a block.
    pub fn line(&mut self, line: Line) {
        self.write(&line, 0);
        self.before = Some(line);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.end();
        self.out.push('\n');
    }

    pub fn finish(mut self) -> String {
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
        self.indent(0);
        self.out.push_str(&line.lead);
        let space = |lead: bool| if lead { " " } else { "" };
        self.out
            .push_str(space(!line.lead.is_empty() && !line.strings.is_empty()));
        let first = self.column();
        for (at, string) in line.strings.iter().enumerate() {
            let is_last = at + 1 == line.strings.len();
            if at > 0 {
                let needed = 1 + string.chars().count() + if is_last { room } else { 1 };
                if self.column() + needed > WIDTH && first + needed <= WIDTH {
                    self.out.push('\n');
                    self.out.extend(std::iter::repeat_n(' ', first));
                } else {
                    self.out.push(' ');
                }
            }
            self.string(
                string,
                if is_last && line.names.is_empty() {
                    room + line.tail.chars().count()
                } else {
                    1
                },
            );
            self.out.push_str(if is_last { "" } else { "," });
        }
        let names = line.names.join(" ");
        if !names.is_empty() {
            let is_first = line.lead.is_empty() && line.strings.is_empty();
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

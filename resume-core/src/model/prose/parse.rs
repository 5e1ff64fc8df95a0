//! From markup to inlines.

mod stars;

use self::stars::{Frame, LiteralRun};
use super::{Inline, flanking};
use crate::model::Url;
use crate::problem::{Code, Fault};
use std::borrow::Cow;

/// How many styled pieces one text may have, and how many marks that open one. rustc's time grows
/// with the square of their number, and the library that sets PDF fails at 32,768 in a paragraph.
const MAX_RUNS: usize = 1000;

/// How many faults of one text are reported; who corrects these finds the others.
const MAX_FAULTS: usize = 100;

/// Reads markup from left to right.
pub(super) struct Parser<'s, 'f> {
    source: &'s str,
    /// Where the source begins in the whole text, for the places of faults.
    base: usize,
    in_link: bool,
    found: &'f mut Found,
    /// For each `[` where it closes; 0 where it does not.
    brackets: Vec<usize>,
    at: usize,
    /// The character before, with an escaped one as itself and without the marks on it.
    before: Option<char>,
    text: String,
    frames: Vec<Frame>,
    /// The runs of `*` that are literal.
    literal_runs: Vec<LiteralRun>,
}

/// What is found in a text and the texts of its links.
#[derive(Default)]
pub(super) struct Found {
    /// What is wrong, and what is advised.
    pub faults: Vec<Fault>,
    runs: usize,
}

impl Found {
    fn push(&mut self, fault: Fault) {
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(fault);
        }
    }
}

impl<'s, 'f> Parser<'s, 'f> {
    pub(super) fn new(source: &'s str, found: &'f mut Found) -> Parser<'s, 'f> {
        Parser {
            source,
            base: 0,
            in_link: false,
            found,
            brackets: brackets(source),
            at: 0,
            before: None,
            text: String::new(),
            frames: vec![Frame::outermost()],
            literal_runs: Vec::new(),
        }
    }

    pub(super) fn parse(mut self) -> Vec<Inline> {
        while let Some(c) = self.source[self.at..].chars().next() {
            match c {
                '\\' => self.backslash(),
                '*' => self.stars(),
                '`' => self.code(),
                '[' => self.link(),
                '^' | '~' => self.script(c),
                _ => self.literal(c),
            }
        }
        self.flush();
        while self.frames.len() > 1 {
            self.leave_open(1);
        }
        self.advise();
        self.frames.remove(0).inlines
    }

    fn literal(&mut self, c: char) {
        self.text.push(c);
        if !flanking::is_mark(c) || self.before.is_none() {
            self.before = Some(c);
        }
        self.at += c.len_utf8();
    }

    fn backslash(&mut self) {
        self.at += 1;
        match self.source[self.at..].chars().next() {
            Some(c) if MARKUP.contains(c) => self.literal(c),
            _ => {
                self.text.push('\\');
                self.before = Some('\\');
            }
        }
    }

    /// Whether another styled piece may begin; if not, nothing more is read.
    fn may_begin_run(&mut self, start: usize, end: usize) -> bool {
        self.found.runs += 1;
        if self.found.runs == MAX_RUNS + 1 {
            let fault = Fault::new(
                Code::MarkupExcessive,
                "this text has more than 1000 pieces with markup",
                "split it into several texts, or leave some of the markup out",
                self.base + start,
                self.base + end,
            );
            // This one is reported, however many there are.
            self.found.faults.push(fault);
        }
        if self.found.runs > MAX_RUNS {
            self.at = self.source.len();
        }
        self.found.runs <= MAX_RUNS
    }

    fn code(&mut self) {
        let start = self.at;
        let Some(close) = code_end(self.source.as_bytes(), start) else {
            self.fault(
                Code::MarkupUnclosed,
                "this backtick opens code that never closes",
                "close it with another backtick, or write \\\\` for one",
                start,
                start + 1,
            );
            return self.literal('`');
        };
        if !self.may_begin_run(start, close + 1) {
            return;
        }
        let mut code = String::new();
        let mut chars = self.source[start + 1..close].chars().peekable();
        while let Some(c) = chars.next() {
            code.push(if c == '\\' {
                chars.next_if(|c| matches!(c, '`' | '\\')).unwrap_or('\\')
            } else {
                c
            });
        }
        let end = close + 1;
        if code.is_empty() {
            self.fault(
                Code::MarkupEmpty,
                "empty markup",
                "write code between them, or \\\\` for a backtick",
                start,
                end,
            );
        } else if code.trim() != code {
            self.fault(
                Code::TextUntrimmed,
                "leading or trailing whitespace in code",
                "remove the space",
                start,
                end,
            );
        }
        self.flush();
        self.push(Inline::Code(Cow::Owned(code)));
        (self.at, self.before) = (end, Some('`'));
    }

    fn link(&mut self) {
        let start = self.at;
        let Some(bracket) = self.brackets.get(start).copied().filter(|close| *close > 0) else {
            return self.literal('[');
        };
        let open = bracket + 1;
        if self.source.as_bytes().get(open) != Some(&b'(') {
            return self.literal('[');
        }
        let words = &self.source[start + 1..bracket];
        let Some(end) = closing_parenthesis(self.source, open) else {
            self.fault(
                Code::LinkMalformed,
                "the `(` of this link never closes",
                "write it like `[text](https://ada.example)`",
                start,
                self.source.len(),
            );
            self.at = self.source.len();
            return;
        };
        let address = &self.source[open + 1..end];
        if self.in_link {
            self.fault(
                Code::LinkMalformed,
                "link inside a link",
                "write one of them as plain text",
                start,
                end + 1,
            );
            self.at = end;
            return;
        }
        if !self.may_begin_run(start, end + 1) {
            return;
        }
        if words.trim().is_empty() {
            self.fault(
                Code::MarkupEmpty,
                "this link has no text",
                "write what readers see, like `[papers](https://ada.example)`",
                start,
                open,
            );
        } else if words.trim() != words {
            self.fault(
                Code::TextUntrimmed,
                "leading or trailing whitespace in the text of a link",
                "move the space out of the brackets",
                start,
                open,
            );
        } else if address.is_empty() {
            self.fault(
                Code::LinkMalformed,
                "this link has no address",
                "write its address, like `[papers](https://ada.example)`",
                open,
                end + 1,
            );
        } else if let Some(fault) = Url::fault(address) {
            let start = self.base + open + 1;
            self.found.push(Fault {
                start: start + fault.start,
                end: start + fault.end,
                ..fault
            });
        }
        let text = Parser {
            base: self.base + start + 1,
            in_link: true,
            ..Parser::new(words, self.found)
        }
        .parse();
        self.flush();
        if let Ok(url) = Url::new(address.to_owned()) {
            self.push(Inline::Link {
                text: Cow::Owned(text),
                url,
            });
        }
        (self.at, self.before) = (end + 1, Some(')'));
    }

    /// `^x^` and `~x~` after a letter, digit or `)`: a sign, or letters and digits with a sign
    /// before or after them.
    fn script(&mut self, mark: char) {
        let rest = &self.source[self.at + 1..];
        let raised = match rest.find(mark) {
            Some(end)
                if self.before.is_some_and(|c| c.is_alphanumeric() || c == ')')
                    && is_script(&rest[..end]) =>
            {
                &rest[..end]
            }
            _ => return self.literal(mark),
        };
        if !self.may_begin_run(self.at, self.at + raised.len() + 2) {
            return;
        }
        self.flush();
        let text = Cow::Owned(raised.to_owned());
        self.push(if mark == '^' {
            Inline::Superscript(text)
        } else {
            Inline::Subscript(text)
        });
        self.at += raised.len() + 2;
        // The last raised character is before what follows, so that `x^2^~i~` works.
        self.before = raised.chars().last();
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.push(Inline::Text(Cow::Owned(text)));
        }
    }

    fn push(&mut self, inline: Inline) {
        if let Some(frame) = self.frames.last_mut() {
            push(&mut frame.inlines, inline);
        }
    }

    fn fault(
        &mut self,
        code: Code,
        message: &'static str,
        help: &'static str,
        start: usize,
        end: usize,
    ) {
        let (start, end) = (self.base + start, self.base + end);
        self.found.push(Fault::new(code, message, help, start, end));
    }
}

/// Adds an inline; text after text is one.
fn push(inlines: &mut Vec<Inline>, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.to_mut().push_str(&text),
        (_, inline) => inlines.push(inline),
    }
}

/// The characters that a backslash makes literal.
pub(super) const MARKUP: &str = "\\*`[]()^~";

/// For each `[`, by its byte, where it closes, past nested ones, escaped ones and code; 0 for every
/// other byte. All are found in one go, so that a text of nothing but brackets takes no longer than
/// any other.
fn brackets(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    if !bytes.contains(&b'[') {
        return Vec::new();
    }
    let (mut closed, mut open) = (vec![0; bytes.len()], Vec::new());
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'`' => match code_end(bytes, at) {
                Some(end) => at = end,
                None => open.clear(),
            },
            b'[' => open.push(at),
            b']' => {
                if let Some(start) = open.pop() {
                    closed[start] = at;
                }
            }
            _ => {}
        }
        at += 1;
    }
    closed
}

/// Where the code that a backtick opens at `start` closes: at the next backtick that no backslash
/// makes a part of it.
pub(super) fn code_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'`' => return Some(at),
            // Whatever comes after it does not close the code.
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Where the parenthesis that opens at `start` closes, past nested ones.
fn closing_parenthesis(source: &str, start: usize) -> Option<usize> {
    let mut depth = 0usize;
    let parentheses = source[start..]
        .bytes()
        .enumerate()
        .filter(|(_, b)| matches!(b, b'(' | b')'));
    for (at, b) in parentheses {
        if b == b'(' {
            depth += 1;
        } else if depth == 1 {
            return Some(start + at);
        } else {
            depth -= 1;
        }
    }
    None
}

fn is_script(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '+' | '-' | '−' | '±' | '∓');
    let body = text.strip_prefix(is_sign).unwrap_or(text);
    let body = if body.len() == text.len() {
        body.strip_suffix(is_sign).unwrap_or(body)
    } else {
        body
    };
    !text.is_empty() && body.chars().all(char::is_alphanumeric)
}

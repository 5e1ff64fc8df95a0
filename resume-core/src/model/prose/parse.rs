//! From markup to inlines.

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

/// An emphasis that is open.
struct Frame {
    /// How many `*` opened it and are not closed yet: 1 for emphasis, 2 for strong, 3 for both.
    stars: usize,
    start: usize,
    is_undirected: bool,
    inlines: Vec<Inline>,
}

struct LiteralRun {
    start: usize,
    len: usize,
    before: Option<char>,
    after: Option<char>,
}

impl<'s, 'f> Parser<'s, 'f> {
    pub(super) fn new(source: &'s str, found: &'f mut Found) -> Parser<'s, 'f> {
        let outermost = Frame {
            stars: 0,
            start: 0,
            is_undirected: false,
            inlines: Vec::new(),
        };
        Parser {
            source,
            base: 0,
            in_link: false,
            found,
            brackets: brackets(source),
            at: 0,
            before: None,
            text: String::new(),
            frames: vec![outermost],
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

    /// A run of `*`: closes what it can, else opens, else is literal.
    fn stars(&mut self) {
        let start = self.at;
        let rest = self.source[start..].trim_start_matches('*');
        let run = self.source.len() - start - rest.len();
        let (before, after) = (self.before, rest.chars().next());
        let flanks = flanking::between(before, after);
        if run == 4 && (flanks.may_open || is_apart(before)) && is_apart(after) {
            self.fault(
                Code::MarkupEmpty,
                "empty markup",
                "write text between them, or `\\\\*` for a star",
                start,
                start + run,
            );
        }
        let mut left = run;
        if flanks.may_close {
            while let Some(stars) = self.closed_by(left) {
                self.close(stars);
                left -= stars;
            }
        }
        if left == run && flanks.may_open && run <= 3 && self.may_begin_run(start, start + run) {
            self.flush();
            // Emphasis inside the same emphasis says nothing: the first one was never closed.
            while let Some(open) = self.frames.iter().position(|frame| frame.stars & run != 0) {
                self.leave_open(open);
            }
            self.frames.push(Frame {
                stars: run,
                start,
                is_undirected: flanks.is_undirected,
                inlines: Vec::new(),
            });
            left = 0;
        } else if left == run {
            self.literal_runs.push(LiteralRun {
                start,
                len: run,
                before,
                after,
            });
        }
        self.text.extend(std::iter::repeat_n('*', left));
        // Nothing more is read of a text with too many runs.
        self.at = self.at.max(start + run);
        self.before = Some('*');
    }

    /// How many stars of the innermost emphasis a run of this length closes.
    fn closed_by(&self, left: usize) -> Option<usize> {
        let frame = self.frames[1..].last()?;
        // What opened here and now holds nothing cannot be closed.
        if left == 0 || (self.text.is_empty() && frame.inlines.is_empty()) {
            return None;
        }
        match frame.stars {
            // Either of both may be the inner one.
            3 => Some(left.min(3)),
            stars => Some(stars).filter(|stars| *stars <= left),
        }
    }

    /// Closes as many stars of the innermost emphasis.
    fn close(&mut self, stars: usize) {
        self.flush();
        let Some(mut frame) = self.frames.pop() else {
            return;
        };
        let inner = Cow::Owned(std::mem::take(&mut frame.inlines));
        let styled = match stars {
            1 => Inline::Emphasis(inner),
            2 => Inline::Strong(inner),
            _ => Inline::Strong(vec![Inline::Emphasis(inner)].into()),
        };
        frame.stars -= stars;
        if frame.stars > 0 {
            self.frames.push(frame);
        }
        self.push(styled);
    }

    /// Gives what an emphasis holds that never closes to what is around it.
    fn leave_open(&mut self, at: usize) {
        let frame = self.frames.remove(at);
        let mut inlines = frame.inlines;
        if frame.is_undirected {
            inlines.insert(0, Inline::Text(Cow::Owned("*".repeat(frame.stars))));
        } else {
            let (message, help) = match frame.stars {
                2 => (
                    "`**` opens here and never closes",
                    "close it with `**` after a word, or write `\\\\*\\\\*` for two stars",
                ),
                _ => (
                    "`*` opens here and never closes",
                    "close it with `*` after a word, or write `\\\\*` for a star",
                ),
            };
            let end = frame.start + frame.stars;
            self.fault(Code::MarkupUnclosed, message, help, frame.start, end);
        }
        let around = &mut self.frames[at - 1].inlines;
        inlines.into_iter().for_each(|inline| push(around, inline));
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

    /// Advises on pairs of runs around words that look like emphasis and are literal.
    fn advise(&mut self) {
        let mut runs = std::mem::take(&mut self.literal_runs);
        runs.retain(|run| !run.is_sign());
        let mut at = 0;
        while let [open, close, ..] = &runs[at..] {
            if open.looks_like_emphasis(close, &self.source[open.start + open.len..close.start]) {
                self.fault(
                    Code::MarkupLiteral,
                    "these stars are printed as they are written",
                    "for emphasis write a space or punctuation outside of them, for stars `\\\\*`",
                    open.start,
                    close.start + close.len,
                );
                at += 1;
            }
            at += 1;
        }
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

impl LiteralRun {
    /// Whether nobody meant emphasis by it: `2*3`, `a * b`.
    fn is_sign(&self) -> bool {
        let is_numeric = |c: Option<char>| c.is_some_and(char::is_numeric);
        (is_numeric(self.before) && is_numeric(self.after)) || (self.len == 1 && self.is_spaced())
    }

    fn is_spaced(&self) -> bool {
        is_apart(self.before) && is_apart(self.after)
    }

    fn is_inside_word(&self) -> bool {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_letter(self.before) && is_letter(self.after)
    }

    /// Whether somebody may have meant the words between as emphasis; not in `A*B and C*D`.
    fn looks_like_emphasis(&self, close: &LiteralRun, words: &str) -> bool {
        let is_product = self.is_inside_word() && close.is_inside_word();
        self.len == close.len
            && (!is_apart(self.after) || self.is_spaced())
            && (!is_apart(close.before) || close.is_spaced())
            && !(is_product && words.contains(char::is_whitespace))
    }
}

/// Whether there is nothing, or white space.
fn is_apart(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
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
fn code_end(bytes: &[u8], start: usize) -> Option<usize> {
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

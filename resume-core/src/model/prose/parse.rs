//! From markup to inlines.

use super::Inline;
use crate::model::Url;
use crate::problem::{Code, Fault};
use std::borrow::Cow;

/// Reads markup from left to right; `base` is where the source begins in the whole text, for the
/// places of faults.
pub(super) struct Parser<'s> {
    source: &'s str,
    base: usize,
    in_link: bool,
    /// For each `[` where it closes; 0 where it does not.
    brackets: Vec<usize>,
    at: usize,
    /// The character before, with an escaped one as itself.
    before: Option<char>,
    text: String,
    frames: Vec<Frame>,
}

/// An emphasis that is open: how many `*`, where, and what it holds so far.
struct Frame {
    stars: usize,
    start: usize,
    inlines: Vec<Inline>,
}

impl<'s> Parser<'s> {
    pub(super) fn new(source: &'s str, base: usize, in_link: bool) -> Parser<'s> {
        let outermost = Frame {
            stars: 0,
            start: 0,
            inlines: Vec::new(),
        };
        Parser {
            source,
            base,
            in_link,
            brackets: brackets(source),
            at: 0,
            before: None,
            text: String::new(),
            frames: vec![outermost],
        }
    }

    pub(super) fn parse(mut self, faults: &mut Vec<Fault>) -> Vec<Inline> {
        while let Some(c) = self.source[self.at..].chars().next() {
            match c {
                '\\' => self.backslash(),
                '*' => self.stars(faults),
                '`' => self.code(faults),
                '[' => self.link(faults),
                '^' | '~' => self.script(c),
                _ => self.literal(c),
            }
        }
        faults.extend(
            self.frames[1..]
                .iter()
                .map(|frame| self.unclosed_stars(frame)),
        );
        // What was never closed is told, and nothing else is made of it.
        self.flush();
        self.frames.remove(0).inlines
    }

    fn literal(&mut self, c: char) {
        self.text.push(c);
        self.before = Some(c);
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
    fn stars(&mut self, faults: &mut Vec<Fault>) {
        let run = self.source[self.at..]
            .bytes()
            .take_while(|b| *b == b'*')
            .count();
        let after = self.source[self.at + run..].chars().next();
        let may_close = self.before.is_some_and(|c| !c.is_whitespace())
            && after.is_none_or(|c| c.is_whitespace() || is_punctuation(c));
        let may_open = self.before.is_none_or(|c| c.is_whitespace() || opens(c))
            && after.is_some_and(|c| !c.is_whitespace());
        let start = self.at;
        let mut left = run;
        if run == 4
            && (may_open || self.before.is_none_or(char::is_whitespace))
            && after.is_none_or(char::is_whitespace)
        {
            faults.push(self.fault(
                Code::MarkupEmpty,
                "there is nothing between these marks",
                "write text between them, or `\\\\*` for a star",
                start,
                start + run,
            ));
        }
        if may_close {
            while self.frames.len() > 1 {
                let stars = self.frames[self.frames.len() - 1].stars;
                // What opened here and now holds nothing cannot be closed.
                if stars > left
                    || (self.text.is_empty()
                        && self.frames[self.frames.len() - 1].inlines.is_empty())
                {
                    break;
                }
                self.flush();
                self.close();
                left -= stars;
            }
        }
        if left == run && may_open && run <= 3 {
            self.flush();
            for stars in [2, 1] {
                if left >= stars {
                    if let Some(open) = self.frames.iter().position(|frame| frame.stars == stars) {
                        // Stress inside the same stress says nothing: the first one was never
                        // closed.
                        let unclosed = self.frames.remove(open);
                        faults.push(self.unclosed_stars(&unclosed));
                        self.frames[open - 1].inlines.extend(unclosed.inlines);
                    }
                    self.frames.push(Frame {
                        stars,
                        start: self.at + run - left,
                        inlines: Vec::new(),
                    });
                    left -= stars;
                }
            }
            self.before = Some('*');
        }
        self.at = start + run - left;
        for _ in 0..left {
            self.literal('*');
        }
        self.before = Some('*');
    }

    fn unclosed_stars(&self, frame: &Frame) -> Fault {
        let (message, help) = match frame.stars {
            2 => (
                "`**` opens here and never closes",
                "close it with `**` behind a word, or write `\\\\*\\\\*` for two stars",
            ),
            _ => (
                "`*` opens here and never closes",
                "close it with `*` behind a word, or write `\\\\*` for a star",
            ),
        };
        self.fault(
            Code::MarkupUnclosed,
            message,
            help,
            frame.start,
            frame.start + frame.stars.max(1),
        )
    }

    /// Moves what the innermost emphasis holds into what is around it.
    fn close(&mut self) {
        self.flush();
        if let Some(frame) = self.frames.pop() {
            let inlines = Cow::Owned(frame.inlines);
            let outer = match self.frames.last_mut() {
                Some(outer) => &mut outer.inlines,
                None => return,
            };
            outer.push(if frame.stars == 2 {
                Inline::Strong(inlines)
            } else {
                Inline::Emphasis(inlines)
            });
        }
    }

    fn code(&mut self, faults: &mut Vec<Fault>) {
        let start = self.at;
        let Some(close) = code_end(self.source.as_bytes(), start) else {
            faults.push(self.fault(
                Code::MarkupUnclosed,
                "this backtick opens code that never closes",
                "close it with another backtick, or write \\\\` for one",
                start,
                start + 1,
            ));
            return self.literal('`');
        };
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
            faults.push(self.fault(
                Code::MarkupEmpty,
                "there is nothing between these marks",
                "write code between them, or \\\\` for a backtick",
                start,
                end,
            ));
        } else if code.trim() != code {
            faults.push(self.fault(
                Code::TextUntrimmed,
                "this code begins or ends with a blank",
                "take the blank away",
                start,
                end,
            ));
        }
        self.flush();
        self.push(Inline::Code(Cow::Owned(code)));
        (self.at, self.before) = (end, Some('`'));
    }

    fn link(&mut self, faults: &mut Vec<Fault>) {
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
            faults.push(self.fault(
                Code::LinkMalformed,
                "the `(` of this link never closes",
                "write it like `[text](https://ada.example)`",
                start,
                self.source.len(),
            ));
            self.at = self.source.len();
            return;
        };
        let address = &self.source[open + 1..end];
        if self.in_link {
            faults.push(self.fault(
                Code::LinkMalformed,
                "a link stands inside a link",
                "write one of them as plain text",
                start,
                end + 1,
            ));
            self.at = end;
            return;
        }
        if words.trim().is_empty() {
            faults.push(self.fault(
                Code::MarkupEmpty,
                "this link has no text",
                "write what a reader shall see, like `[papers](https://ada.example)`",
                start,
                open,
            ));
        } else if words.trim() != words {
            faults.push(self.fault(
                Code::TextUntrimmed,
                "the text of this link begins or ends with a blank",
                "move the blank out of the brackets",
                start,
                open,
            ));
        } else if address.is_empty() {
            faults.push(self.fault(
                Code::LinkMalformed,
                "this link leads nowhere",
                "write its address, like `[papers](https://ada.example)`",
                open,
                end + 1,
            ));
        } else if let Some(fault) = Url::fault(address) {
            let start = open + 1;
            faults.push(self.fault(
                fault.code,
                fault.message,
                fault.help,
                start + fault.start,
                start + fault.end,
            ));
        }
        let text = Parser::new(words, self.base + start + 1, true).parse(faults);
        self.flush();
        if let Ok(url) = Url::new(address.to_owned()) {
            self.push(Inline::Link {
                text: Cow::Owned(text),
                url,
            });
        }
        (self.at, self.before) = (end + 1, Some(')'));
    }

    /// `^x^` and `~x~` behind a letter, digit or `)`: a sign, or letters and digits with a sign
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
        self.flush();
        let text = Cow::Owned(raised.to_owned());
        self.push(if mark == '^' {
            Inline::Superscript(text)
        } else {
            Inline::Subscript(text)
        });
        self.at += raised.len() + 2;
        // The last raised character stands before what follows, so that `x^2^~i~` works.
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
            frame.inlines.push(inline);
        }
    }

    fn fault(
        &self,
        code: Code,
        message: &'static str,
        help: &'static str,
        start: usize,
        end: usize,
    ) -> Fault {
        Fault::new(code, message, help, self.base + start, self.base + end)
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
fn code_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'`' => return Some(at),
            // Whatever stands behind it, that does not close the code.
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

/// Whether an emphasis may open behind this character: opening brackets and quotes, and dashes.
fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '<'
            | '"'
            | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '»'
            | '›'
            | '¿'
            | '¡'
            | '–'
            | '—'
            | '*'
            | '（'
            | '「'
            | '『'
            | '【'
            | '《'
            | '〈'
    )
}

/// Whether an emphasis may close before this character.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '\u{a1}'..='\u{bf}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '،' | '؛' | '؟' | '।')
}

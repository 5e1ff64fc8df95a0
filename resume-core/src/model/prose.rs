//! Prose: text with a small, strict markup, parsed once into [`Inline`]s.
//!
//! The markup is `*emphasis*`, `**strong**`, `` `code` ``, `[text](url)`, superscript `TLA^+^` and
//! subscript `H~2~O`; a backslash makes the next markup character literal. What ordinary prose
//! holds (`C*`, `2*3*4`, `~/bin`, `a^2+b^2`, `[1]`) is what it looks like.

use super::{List, Str, Url, text, url_fault};
use crate::problem::{Code, Fault};
use std::borrow::Cow;
use std::fmt;

/// A piece of prose: what is meant, without the marks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Words as they stand.
    Text(Str),
    /// Words that are stressed.
    Emphasis(List<Inline>),
    /// Words that are important.
    Strong(List<Inline>),
    /// A piece of a program.
    Code(Str),
    /// Words that lead somewhere.
    Link {
        /// The words; no link is inside them.
        text: List<Inline>,
        /// Where they lead.
        url: Url,
    },
    /// Raised characters, as in TLA⁺.
    Superscript(Str),
    /// Lowered characters, as in H₂O.
    Subscript(Str),
}

/// One line of prose.
///
/// ```
/// use resume_core::model::{Inline, Prose};
/// let prose = Prose::parse("gave talks on TLA^+^").unwrap();
/// assert_eq!(prose.inlines(), [Inline::Text("gave talks on TLA".into()), Inline::Superscript("+".into())]);
/// assert_eq!(prose.to_string(), "gave talks on TLA^+^");
/// assert_eq!(prose.plain(), "gave talks on TLA+");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Prose(pub List<Inline>);

impl Prose {
    /// Prose that says exactly this, whatever marks it holds.
    pub fn text(text: impl Into<Str>) -> Prose {
        Prose(Cow::Owned(vec![Inline::Text(text.into())]))
    }

    /// Prose out of its markup.
    ///
    /// # Errors
    /// Everything that is wrong with the text, its markup and its links.
    pub fn parse(source: &str) -> Result<Prose, Vec<Fault>> {
        if let Some(fault) = text::fault(source) {
            return Err(vec![fault]);
        }
        let mut faults = Vec::new();
        let inlines = Parser::new(source, 0, false).parse(&mut faults);
        if faults.is_empty() {
            Ok(Prose(Cow::Owned(inlines)))
        } else {
            Err(faults)
        }
    }

    /// The pieces.
    pub fn inlines(&self) -> &[Inline] {
        &self.0
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let mut words = String::new();
        push_words(&self.0, &mut words);
        words
    }
}

/// Adds the words alone.
pub fn push_words(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Superscript(text) | Inline::Subscript(text) => {
                let before = words.chars().next_back();
                words.extend([script_mark(inline, before), text]);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                push_words(inner, words)
            }
        }
    }
}

/// What stands before raised or lowered characters where nothing else shows that they are: a mark
/// if they would read as more digits of the number before them, as in `2^64`, and nothing
/// elsewhere, as in `TLA+`.
pub fn script_mark(inline: &Inline, before: Option<char>) -> &'static str {
    let (mark, text) = match inline {
        Inline::Superscript(text) => ("^", text),
        Inline::Subscript(text) => ("_", text),
        Inline::Text(_)
        | Inline::Emphasis(_)
        | Inline::Strong(_)
        | Inline::Code(_)
        | Inline::Link { .. } => return "",
    };
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let number = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
    if is_digit(before) && is_digit(number.chars().next()) {
        mark
    } else {
        ""
    }
}

/// Reads markup from left to right; `base` is where the source begins in the whole text, for the
/// places of faults.
struct Parser<'s> {
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
    fn new(source: &'s str, base: usize, in_link: bool) -> Parser<'s> {
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

    fn parse(mut self, faults: &mut Vec<Fault>) -> Vec<Inline> {
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
                "empty markup",
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
                "close it with `**` after a word, or write `\\\\*\\\\*` for two stars",
            ),
            _ => (
                "`*` opens here and never closes",
                "close it with `*` after a word, or write `\\\\*` for a star",
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
                "empty markup",
                "write code between them, or \\\\` for a backtick",
                start,
                end,
            ));
        } else if code.trim() != code {
            faults.push(self.fault(
                Code::TextUntrimmed,
                "leading or trailing whitespace in code",
                "remove the space",
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
                "link inside a link",
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
                "leading or trailing whitespace in the text of a link",
                "move the space out of the brackets",
                start,
                open,
            ));
        } else if address.is_empty() {
            faults.push(self.fault(
                Code::LinkMalformed,
                "this link has no address",
                "write its address, like `[papers](https://ada.example)`",
                open,
                end + 1,
            ));
        } else if let Some(fault) = url_fault(address) {
            let start = open + 1;
            faults.push(Fault {
                start: self.base + start + fault.start,
                end: self.base + start + fault.end,
                ..fault
            });
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
const MARKUP: &str = "\\*`[]()^~";

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

impl fmt::Display for Prose {
    /// Writes the markup that parses to this prose, with backslashes only where they are needed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = String::new();
        push_markup(&self.0, false, &mut plain);
        if !plain.contains(|c| MARKUP.contains(c)) || Prose::parse(&plain).as_ref() == Ok(self) {
            return f.write_str(&plain);
        }
        let mut escaped = String::new();
        push_markup(&self.0, true, &mut escaped);
        f.write_str(&escaped)
    }
}

fn push_markup(inlines: &[Inline], escape: bool, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => text.chars().for_each(|c| {
                if escape && MARKUP.contains(c) && !matches!(c, '(' | ')') {
                    out.push('\\');
                }
                out.push(c);
            }),
            Inline::Emphasis(inner) => push_between("*", inner, "*", escape, out),
            Inline::Strong(inner) => push_between("**", inner, "**", escape, out),
            Inline::Code(code) => {
                out.push('`');
                code.chars().for_each(|c| {
                    if c == '`' || (escape && c == '\\') {
                        out.push('\\');
                    }
                    out.push(c);
                });
                out.push('`');
            }
            Inline::Link { text, url } => {
                push_between("[", text, "](", escape, out);
                out.push_str(url.as_str());
                out.push(')');
            }
            Inline::Superscript(text) => out.extend(["^", text, "^"]),
            Inline::Subscript(text) => out.extend(["~", text, "~"]),
        }
    }
}

fn push_between(open: &str, inner: &[Inline], close: &str, escape: bool, out: &mut String) {
    out.push_str(open);
    push_markup(inner, escape, out);
    out.push_str(close);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A readable form of what was parsed: `<em>`, `<b>` and so on.
    fn show(inlines: &[Inline]) -> String {
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) => text.to_string(),
                Inline::Emphasis(inner) => format!("<em {}>", show(inner)),
                Inline::Strong(inner) => format!("<b {}>", show(inner)),
                Inline::Code(code) => format!("<code {code}>"),
                Inline::Link { text, url } => format!("<a {} {url}>", show(text)),
                Inline::Superscript(text) => format!("<sup {text}>"),
                Inline::Subscript(text) => format!("<sub {text}>"),
            })
            .collect()
    }

    fn check(source: &str, shown: &str) {
        let prose = Prose::parse(source).unwrap_or_else(|faults| panic!("{source:?}: {faults:?}"));
        assert_eq!(show(prose.inlines()), shown, "{source:?}");
        let printed = prose.to_string();
        assert_eq!(
            Prose::parse(&printed).as_ref(),
            Ok(&prose),
            "{source:?} printed as {printed:?}"
        );
    }

    #[test]
    fn marks_mean_what_they_look_like() {
        check("*a* **b** ***c***", "<em a> <b b> <b <em c>>");
        check("**a *b* c**, (*d*).", "<b a <em b> c>, (<em d>).");
        check("*a **b***", "<em a <b b>>");
        check(
            "`a*b*` `\\`` `C:\\dir`",
            "<code a*b*> <code `> <code C:\\dir>",
        );
        check(
            "[a *b*](https://x.example/a_(b)) c",
            "<a a <em b> https://x.example/a_(b)> c",
        );
        check("*[a](tel:+16175550100)*", "<em <a a tel:+16175550100>>");
        check(
            "TLA^+^ 10^-6^ x^2+^ H~2~O f(x)^2^ a^2^~i~",
            "TLA<sup +> 10<sup -6> x<sup 2+> H<sub 2>O f(x)<sup 2> a<sup 2><sub i>",
        );
        check("\"*a*\" “*b*” —*c*—", "\"<em a>\" “<em b>” —<em c>—");
    }

    #[test]
    fn ordinary_prose_needs_no_backslash() {
        for text in [
            "2*3*4",
            "C*",
            "a * b",
            "* a",
            "a *",
            "2^10",
            "a^2+b^2",
            "~/bin",
            "a ~ b",
            "[1]",
            "[a] (b)",
            "a]b",
            "vector<int>",
            "C#",
            "snake_case",
            "#hashtag",
            "<1ms",
            "$5M",
            "50 %",
            "C:\\dir",
            "x^y",
            "~5 to ~7",
            "src/*.rs",
            "**",
            "_a_",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn a_backslash_makes_a_mark_literal() {
        check(
            "\\*a\\* \\`b\\` \\[c](d) x\\^2\\^ \\\\*e\\\\*",
            "*a* `b` [c](d) x^2^ \\*e\\*",
        );
    }

    #[test]
    fn marks_open_and_close_where_words_do() {
        check("a*b*", "a*b*");
        check("****b****", "****b****");
        check("a ****b", "a ****b");
        check("***a* b**", "<b <em a> b>");
        check("*a**", "<em a>*");
        check("**a *b***", "<b a <em b>>");
        check("*a*, *b*.", "<em a>, <em b>.");
        check("(*a*)", "(<em a>)");
        check("* a*", "* a*");
        check("*a* *b*", "<em a> <em b>");
        check("*a***b**", "<em a***b>*");
        check("***a***", "<b <em a>>");
        check("****a****", "****a****");
        check("*****a*****", "*****a*****");
        check("[a[b]](https://x.example)", "<a a[b] https://x.example>");
        check(
            "[a`]`](https://x.example)",
            "<a a<code ]> https://x.example>",
        );
        check(
            "[`a\\`b`](https://x.example)",
            "<a <code a`b> https://x.example>",
        );
        check(
            "`\\`` [docs](https://x.example) `c\\\\`",
            "<code `> <a docs https://x.example> <code c\\>",
        );
        check("[a\\]b](https://x.example)", "<a a]b https://x.example>");
        check("[a](https://x.example/(b))", "<a a https://x.example/(b)>");
        check(
            "[a](https://x.example/(b)c)d",
            "<a a https://x.example/(b)c>d",
        );
        check("[a] [b](tel:12345) [c", "[a] <a b tel:12345> [c");
        check("[a](https://x.example/*b*)", "<a a https://x.example/*b*>");
        check(
            "[a`b](https://x.example)`",
            "[a<code b](https://x.example)>",
        );
        check("[*a* b](mailto:a@b.co)", "<a <em a> b mailto:a@b.co>");
        check("[a][b](tel:12345)", "[a]<a b tel:12345>");
        check("[a [b] c](tel:12345)", "<a a [b] c tel:12345>");
        check("]a[", "]a[");
        check("a( [b", "a( [b");
        check("`a` [b](tel:12345)", "<code a> <a b tel:12345>");
        check("[a`b]c`](tel:12345)", "<a a<code b]c> tel:12345>");
        check("[a (b)](tel:12345)", "<a a (b) tel:12345>");
        check("x^2^", "x<sup 2>");
        check("x^^", "x^^");
        check("x^+-^", "x^+-^");
        check("x^2+^", "x<sup 2+>");
        check("x^+2+^", "x^+2+^");
        check("x^−6^", "x<sup −6>");
        check("x^±^", "x<sup ±>");
        check("x^2 3^", "x^2 3^");
        check("(^2^", "(^2^");
        check(")^2^", ")<sup 2>");
        check("^2^", "^2^");
        check("x^ 2^", "x^ 2^");
        check("x~2~", "x<sub 2>");
        check("x^a^b~c~", "x<sup a>b<sub c>");
        check("x^2", "x^2");
        check("é^2^", "é<sup 2>");
        check("a\\", "a\\");
        check("a\\b", "a\\b");
        check("\\\\", "\\");
        check("\\\\*a*", "\\*a*");
        check("a\\*b", "a*b");
        check("\\[a](tel:12345)", "[a](tel:12345)");
        check("\\^ \\~ \\` \\( \\) \\]", "^ ~ ` ( ) ]");
        check("`a`", "<code a>");
        check("`a\\`b`", "<code a`b>");
        check("`a\\\\`", "<code a\\>");
        check("`a\\b`", "<code a\\b>");
        check("a****b", "a****b");
        check("a* b", "a* b");
        check("“*a*”", "“<em a>”");
        check("«*a*»", "«<em a>»");
        check("a—*b*—c", "a—<em b>—c");
        check("¿*a*?", "¿<em a>?");
        check("（*a*）", "（<em a>）");
        check("『*a*』", "『<em a>』");
        check("a *b*、c", "a <em b>、c");
        check("a *b*。c", "a <em b>。c");
        check("a *b*！c", "a <em b>！c");
        check("a *b*；c", "a <em b>；c");
        check("a *b*｛c", "a <em b>｛c");
        check("a *b*¿c", "a <em b>¿c");
        check("a *b*…c", "a <em b>…c");
        check("a *b*؟ c", "a <em b>؟ c");
        check("a *b*。", "a <em b>。");
        check("a*b*。", "a*b*。");
        check(
            "'*a*' [*a*] {*a*} <*a*>",
            "'<em a>' [<em a>] {<em a>} <<em a>>",
        );
        check("\"*a*\"", "\"<em a>\"");
        check(
            "„*a*“ ‚*a*‘ ‹*a*› »*a*«",
            "„<em a>“ ‚<em a>‘ ‹<em a>› »<em a>«",
        );
        check(
            "【*a*】《*a*》〈*a*〉「*a*」",
            "【<em a>】《<em a>》〈<em a>〉「<em a>」",
        );
    }

    #[test]
    fn what_is_wrong_is_placed() {
        type Told<'a> = (Code, &'a str, &'a str);
        let table: &[(&str, &[Told])] = &[
            (
                "*a*b",
                &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
            ),
            (
                "***a** b*",
                &[(
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                )],
            ),
            (
                "*a **b* c**",
                &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
            ),
            (
                "**a*",
                &[(
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                )],
            ),
            (
                "*a *",
                &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
            ),
            (
                "**a***b*",
                &[(
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                )],
            ),
            ("`` a", &[(Code::MarkupEmpty, "``", "empty markup")]),
            (
                "` a`",
                &[(
                    Code::TextUntrimmed,
                    "` a`",
                    "leading or trailing whitespace in code",
                )],
            ),
            (
                "`a `",
                &[(
                    Code::TextUntrimmed,
                    "`a `",
                    "leading or trailing whitespace in code",
                )],
            ),
            (
                "`a` `b",
                &[(
                    Code::MarkupUnclosed,
                    "`",
                    "this backtick opens code that never closes",
                )],
            ),
            ("a ****", &[(Code::MarkupEmpty, "****", "empty markup")]),
            ("**** a", &[(Code::MarkupEmpty, "****", "empty markup")]),
            ("a **** b", &[(Code::MarkupEmpty, "****", "empty markup")]),
            (
                "**** ",
                &[(
                    Code::TextUntrimmed,
                    " ",
                    "leading or trailing whitespace in text",
                )],
            ),
            (
                "[](tel:12345)",
                &[(Code::MarkupEmpty, "[]", "this link has no text")],
            ),
            (
                "[ ](tel:12345)",
                &[(Code::MarkupEmpty, "[ ]", "this link has no text")],
            ),
            (
                "[ a](tel:12345)",
                &[(
                    Code::TextUntrimmed,
                    "[ a]",
                    "leading or trailing whitespace in the text of a link",
                )],
            ),
            (
                "[a ](tel:12345)",
                &[(
                    Code::TextUntrimmed,
                    "[a ]",
                    "leading or trailing whitespace in the text of a link",
                )],
            ),
            (
                "[a]()",
                &[(Code::LinkMalformed, "()", "this link has no address")],
            ),
            (
                "[a](tel:12345",
                &[(
                    Code::LinkMalformed,
                    "[a](tel:12345",
                    "the `(` of this link never closes",
                )],
            ),
            (
                "[a](tel:1(2345",
                &[(
                    Code::LinkMalformed,
                    "[a](tel:1(2345",
                    "the `(` of this link never closes",
                )],
            ),
            (
                "[a](b)",
                &[(Code::UrlScheme, "b", "this URL has no scheme")],
            ),
            (
                "[a](https://x y)",
                &[(Code::UrlMalformed, " ", "a URL has no spaces")],
            ),
            (
                "[x [b](https://b.example) c](https://x.example)",
                &[(
                    Code::LinkMalformed,
                    "[b](https://b.example)",
                    "link inside a link",
                )],
            ),
            (
                "é [*a](tel:12345)",
                &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
            ),
            (
                "é [`a](tel:12345)",
                &[(
                    Code::MarkupUnclosed,
                    "`",
                    "this backtick opens code that never closes",
                )],
            ),
            (
                "*a [b](javascript:c) `d",
                &[
                    (
                        Code::UrlScheme,
                        "javascript:",
                        "this scheme is not allowed here",
                    ),
                    (
                        Code::MarkupUnclosed,
                        "`",
                        "this backtick opens code that never closes",
                    ),
                    (Code::MarkupUnclosed, "*", "`*` opens here and never closes"),
                ],
            ),
            (
                "*a *b* c",
                &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
            ),
            (
                "**a **b",
                &[
                    (
                        Code::MarkupUnclosed,
                        "**",
                        "`**` opens here and never closes",
                    ),
                    (
                        Code::MarkupUnclosed,
                        "**",
                        "`**` opens here and never closes",
                    ),
                ],
            ),
            (
                "*a **b",
                &[
                    (Code::MarkupUnclosed, "*", "`*` opens here and never closes"),
                    (
                        Code::MarkupUnclosed,
                        "**",
                        "`**` opens here and never closes",
                    ),
                ],
            ),
        ];
        for (source, expected) in table {
            let faults = Prose::parse(source).expect_err(source);
            let told: Vec<_> = faults
                .iter()
                .map(|fault| (fault.code, &source[fault.start..fault.end], fault.message))
                .collect();
            assert_eq!(told, *expected, "{source:?}");
        }
    }

    #[test]
    fn a_backslash_is_printed_only_where_it_is_needed() {
        let check = |prose: Prose, printed: &str| {
            assert_eq!(prose.to_string(), printed);
            assert_eq!(Prose::parse(printed).unwrap(), prose);
        };
        check(Prose::text("2*3*4 (a)"), "2*3*4 (a)");
        check(Prose::text("*a* (b) `"), "\\*a\\* (b) \\`");
        check(Prose::text("a\\b"), "a\\b");
        check(Prose::text("a\\*"), "a\\\\\\*");
        check(
            Prose(vec![Inline::Code("a`b\\".into())].into()),
            "`a\\`b\\\\`",
        );
        check(Prose(vec![Inline::Code("a\\b".into())].into()), "`a\\b`");
        let url = Url::new("tel:12345").unwrap();
        let link = Inline::Link {
            text: vec![Inline::Text("a *b*".into())].into(),
            url,
        };
        check(
            Prose(
                vec![Inline::Strong(
                    vec![link, Inline::Subscript("2".into())].into(),
                )]
                .into(),
            ),
            "**[a \\*b\\*](tel:12345)~2~**",
        );
    }

    #[test]
    fn the_words_alone_have_no_marks() {
        assert_eq!(
            Prose::parse("*a **b*** `c` [d ~~](tel:12345) x^2^~i~")
                .unwrap()
                .plain(),
            "a b c d ~~ x2i"
        );
        assert_eq!(
            Prose::parse("2^64^ *10^3^* 7~2~ 7~i~ H~2~O")
                .unwrap()
                .plain(),
            "2^64 10^3 7_2 7i H2O"
        );
    }
}

//! Runs of `*`: emphasis that opens and closes, and stars that are literal.

use super::{Parser, flanking, push};
use crate::model::prose::Inline;
use crate::problem::Code;
use std::borrow::Cow;

/// An emphasis that is open.
pub(super) struct Frame {
    /// How many `*` opened it and are not closed yet: 1 for emphasis, 2 for strong, 3 for both.
    stars: usize,
    start: usize,
    is_undirected: bool,
    /// Whether what looks like its end is before more of the word, as in `**SQL**s`.
    ends_in_word: bool,
    pub(super) inlines: Vec<Inline>,
}

impl Frame {
    /// What holds the whole text.
    pub(super) fn outermost() -> Frame {
        Frame {
            stars: 0,
            start: 0,
            is_undirected: false,
            ends_in_word: false,
            inlines: Vec::new(),
        }
    }
}

/// A run of `*` that is literal.
pub(super) struct LiteralRun {
    start: usize,
    len: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Parser<'_, '_> {
    /// A run of `*`: closes what it can, else opens, else is literal.
    pub(super) fn stars(&mut self) {
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
        // What looks like the end of an emphasis opens nothing.
        let is_end_in_word = left == run && !flanks.may_close && ends_before_word(before, after);
        let open = self.frames.iter().rposition(|frame| frame.stars == run);
        let open = open.filter(|open| is_end_in_word && !self.frames[*open].is_undirected);
        if let Some(open) = open {
            self.frames[open].ends_in_word = true;
        }
        if let Some(open) = open.filter(|_| flanks.may_open) {
            self.leave_open(open);
        } else if left == run
            && flanks.may_open
            && run <= 3
            && self.may_begin_run(start, start + run)
        {
            self.flush();
            // Emphasis inside the same emphasis says nothing: the first one was never closed.
            while let Some(open) = self.frames.iter().position(|frame| frame.stars & run != 0) {
                self.leave_open(open);
            }
            self.frames.push(Frame {
                stars: run,
                start,
                is_undirected: flanks.is_undirected,
                ends_in_word: false,
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
    pub(super) fn leave_open(&mut self, at: usize) {
        self.flush();
        let frame = self.frames.remove(at);
        let mut inlines = frame.inlines;
        if frame.is_undirected {
            inlines.insert(0, Inline::Text(Cow::Owned("*".repeat(frame.stars))));
        } else {
            let (message, help) = match (frame.stars, frame.ends_in_word) {
                (2, true) => (
                    "`**` opens here, and the `**` that would close it is inside a word",
                    "close it at the end of the word, like `**SQLs**`, or write `\\\\*\\\\*` for two stars",
                ),
                (_, true) => (
                    "`*` opens here, and the `*` that would close it is inside a word",
                    "close it at the end of the word, like `*SQLs*`, or write `\\\\*` for a star",
                ),
                (2, false) => (
                    "`**` opens here and never closes",
                    "close it with `**` after a word, or write `\\\\*\\\\*` for two stars",
                ),
                (_, false) => (
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

    /// Advises on pairs of runs around words that look like emphasis and are literal.
    pub(super) fn advise(&mut self) {
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

/// Whether a run is after what ends a word or a sentence, and before more of the word: `**SQL**s`,
/// `**C++**17`.
fn ends_before_word(before: Option<char>, after: Option<char>) -> bool {
    const OPENING: &str = "([{<«‹“„‘\"'-–—/*`";
    let ends = before.is_some_and(|c| !c.is_whitespace() && !OPENING.contains(c));
    ends && after.is_some_and(char::is_alphanumeric)
}

/// Whether there is nothing, or whitespace.
fn is_apart(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

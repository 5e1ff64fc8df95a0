//! Writes tokens on lines.

use super::WIDTH;
use super::tokens::{Lead, Role, Token, Whitespace, comments};
use crate::source::Invocation;

/// The tokens in their final layout, from the opening delimiter to the closing one.
pub(super) fn print(text: &str, invocation: &Invocation, tokens: &[Token]) -> String {
    let line_start = text[..invocation.range.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = &text[line_start..invocation.range.start];
    let indentation = &line[..line.len() - line.trim_start().len()];
    let mut printer = Printer {
        text,
        newline: if text.contains("\r\n") { "\r\n" } else { "\n" },
        indentation,
        unit: if indentation.contains('\t') {
            "\t"
        } else {
            "    "
        },
        depth: 0,
        out: String::new(),
        before: width(&text[line_start..tokens.first().map_or(0, |token| token.range.start)]),
        aligned: None,
        translated: 0,
        is_inline: false,
        dated: Vec::new(),
        open: None,
    };
    for at in 0..tokens.len() {
        printer.token(tokens, at);
    }
    printer.align_dates()
}

struct Printer<'a> {
    text: &'a str,
    newline: &'static str,
    /// The indentation of the invocation's line.
    indentation: &'a str,
    unit: &'static str,
    depth: usize,
    out: String,
    /// How wide the line of the first token is before it.
    before: usize,
    /// The column in which the list of the item began.
    aligned: Option<usize>,
    /// The column in which the text began that a `|` after it translates.
    translated: usize,
    /// Whether the block that is being written stays on the line of its braces.
    is_inline: bool,
    /// Lines that begin with dates and hold a whole item.
    dated: Vec<Dated>,
    /// The item that is being written, if it begins with dates.
    open: Option<Dated>,
}

/// A line that begins with dates.
#[derive(Clone)]
struct Dated {
    /// Where in the output the item begins.
    start: usize,
    /// Where the dates end.
    end: usize,
    /// How many blocks are around it.
    depth: usize,
}

/// Where a line may be broken before a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Never.
    Never,
    /// Where the writer broke it.
    Kept,
    /// There, and where the next item of a list does not fit.
    List,
    /// There, and where the rest of an entry's head does not fit.
    Head,
    /// As in a head, and also where a translation does not fit or a text has several lines.
    Translation,
}

impl<'a> Printer<'a> {
    fn token(&mut self, tokens: &[Token], at: usize) {
        let token = &tokens[at];
        let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else {
            self.push(self.source(token));
            self.depth = 1;
            self.is_inline = self.may_be_inline(tokens);
            return;
        };
        let (comments, whitespace) = comments(&self.text[before.range.end..token.range.start]);
        let ends_item = matches!(token.role, Role::Start(_) | Role::Close);
        if ends_item {
            self.close_item();
        }
        let is_first = before.role == Role::Open;
        let is_after_comment = !comments.is_empty();
        for (count, comment) in comments.iter().enumerate() {
            match comment.before {
                Whitespace::EmptyLine if ends_item && !(is_first && count == 0) => {
                    self.empty_line()
                }
                Whitespace::Line | Whitespace::EmptyLine => self.line(ends_item),
                Whitespace::Space => self.push(" "),
            }
            self.push(comment.text);
        }
        match token.role {
            Role::Start(_) if self.is_inline => self.push(" "),
            Role::Start(_) => {
                let is_apart =
                    whitespace == Whitespace::EmptyLine && (!is_first || is_after_comment);
                if is_apart {
                    self.empty_line()
                } else {
                    self.line(true)
                }
            }
            Role::Close => {
                self.depth = self.depth.saturating_sub(1);
                match is_first && !is_after_comment {
                    true => {}
                    false if self.is_inline => self.push(" "),
                    false => self.line(true),
                }
            }
            Role::Open | Role::Glued | Role::Inner if !is_after_comment => {
                self.join(tokens, at, whitespace)
            }
            Role::Open | Role::Glued | Role::Inner if whitespace == Whitespace::Space => {
                self.push(" ")
            }
            Role::Open | Role::Glued | Role::Inner => self.line(false),
        }
        if self.text[before.range.clone()] == *":" && self.aligned.is_none() {
            self.aligned = Some(self.column());
        }
        let start = self.out.len();
        if !matches!(self.source(token), "|" | ",") && self.source(before) != "|" {
            self.translated = self.column();
        }
        self.push(self.source(token));
        match token.role {
            Role::Open => {
                self.close_item();
                self.depth += 1;
                self.is_inline = self.may_be_inline(&tokens[at..]);
            }
            Role::Close => self.is_inline = false,
            Role::Start(Lead::Dated) => {
                self.open = Some(Dated {
                    start,
                    end: start,
                    depth: self.depth,
                })
            }
            Role::Start(Lead::Other) | Role::Glued | Role::Inner => {}
        }
        if let Some(dated) = &mut self.open
            && (dated.end == dated.start || token.role == Role::Glued)
        {
            dated.end = self.out.len();
        }
    }

    /// Whether a block holds one item and no comment, was written on one line and fits there.
    fn may_be_inline(&self, tokens: &[Token]) -> bool {
        let Some(close) = tokens.iter().position(|token| token.role == Role::Close) else {
            return false;
        };
        let block = &tokens[..=close];
        let items = block
            .iter()
            .filter(|token| matches!(token.role, Role::Start(_)))
            .count();
        let gaps = block
            .windows(2)
            .map(|pair| &self.text[pair[0].range.end..pair[1].range.start]);
        let is_one_line = !gaps.into_iter().any(|gap| gap.contains(['\n', '/']))
            && !block.iter().any(|token| self.source(token).contains('\n'));
        let is_nested = block[1..].iter().any(|token| token.role == Role::Open);
        items == 1
            && is_one_line
            && !is_nested
            && self.column() + self.width_of_head(&block[1..close]) + 3 <= WIDTH
    }

    /// Writes the whitespace between two tokens of an item that have no comment between them.
    fn join(&mut self, tokens: &[Token], at: usize, whitespace: Whitespace) {
        let (before, token) = (&tokens[at - 1], &tokens[at]);
        let (last, next) = (self.source(before), self.source(token));
        let is_text = |source: &str| source.ends_with(['"', '#']);
        let may_break = match (last, next) {
            (_, "," | ";" | ":") | ("#", _) => return,
            // A comment follows the first dot of these dates, and `15.` would be a different token
            // than `15` and a dot.
            (last, ".")
                if last.ends_with(|c: char| c.is_ascii_digit())
                    && !self.is_dot_next(tokens, at) =>
            {
                Break::Never
            }
            // Of dates, only what comes after a word is separated: `expected 2026-05`.
            (last, next)
                if token.role == Role::Glued
                    && last.ends_with(char::is_alphabetic)
                    && next.starts_with(char::is_alphanumeric) =>
            {
                Break::Never
            }
            _ if token.role == Role::Glued => return,
            _ if before.role == Role::Glued && matches!(last, "(" | "[") => return,
            (_, "|") => Break::Translation,
            (",", _) => Break::List,
            (":", _) | (_, "#") => Break::Kept,
            // After dates alone, only the writer breaks the line before an organisation.
            (last, "at") if is_text(last) => Break::Head,
            (_, "at") => Break::Kept,
            (_, "in") => Break::Head,
            _ => Break::Never,
        };
        let is_listed = tokens
            .get(at + 1)
            .is_some_and(|after| self.source(after) == ",");
        if may_break == Break::Translation {
            return self.join_translation(tokens, at, whitespace);
        }
        let width = match may_break {
            Break::Never | Break::Kept | Break::Translation => 0,
            Break::List => 1 + width(first_line(next)) + usize::from(is_listed),
            Break::Head => 1 + self.width_of_head(&tokens[at..]),
        };
        let is_kept = whitespace != Whitespace::Space && may_break != Break::Never;
        if is_kept || (self.column() + width > WIDTH && self.column() > self.continuation()) {
            self.line(false);
        } else {
            self.push(" ");
        }
    }

    /// Writes the whitespace before the `|` of a translation: it is on the line of the text, or left of
    /// the column in which the text began.
    fn join_translation(&mut self, tokens: &[Token], at: usize, whitespace: Whitespace) {
        let text = tokens.get(at + 1).map_or("", |text| self.source(text));
        let is_ended = tokens
            .get(at + 2)
            .is_some_and(|after| matches!(self.source(after), "," | ":" | ";"));
        let width = width(first_line(text)) + usize::from(is_ended);
        let has_lines = text.contains('\n') || self.source(&tokens[at - 1]).contains('\n');
        let fits = self.column() + " | ".len() + width <= WIDTH;
        if whitespace == Whitespace::Space && fits && !has_lines {
            return self.push(" ");
        }
        let aligned = self.translated.checked_sub("| ".len());
        let is_inside = |column: &usize| *column >= self.item() && self.translated + width <= WIDTH;
        match aligned.filter(is_inside) {
            Some(column) => {
                self.line(true);
                self.push(&" ".repeat(column.saturating_sub(self.column())));
            }
            None => self.line(false),
        }
    }

    /// Whether another dot follows a dot with no comment between.
    fn is_dot_next(&self, tokens: &[Token], at: usize) -> bool {
        tokens.get(at + 1).is_some_and(|next| {
            self.source(next) == "."
                && self.text[tokens[at].range.end..next.range.start]
                    .trim()
                    .is_empty()
        })
    }

    /// How wide the head of an entry is from here to its end, or to the writer's line break.
    fn width_of_head(&self, tokens: &[Token]) -> usize {
        let mut width = 0;
        for (at, token) in tokens.iter().enumerate() {
            let source = self.source(token);
            if at > 0 {
                let gap = &self.text[tokens[at - 1].range.end..token.range.start];
                let is_over = matches!(token.role, Role::Start(_) | Role::Close)
                    || (gap.contains('\n') && matches!(source, "at" | "in" | "#"));
                if is_over {
                    break;
                }
                let is_glued = token.role == Role::Glued
                    || matches!(source, "," | ";" | ":")
                    || self.source(&tokens[at - 1]) == "#";
                width += usize::from(!is_glued);
            }
            width += self::width(first_line(source));
            if source.contains('\n') {
                break;
            }
        }
        width
    }

    fn source(&self, token: &Token) -> &'a str {
        &self.text[token.range.clone()]
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Begins a line: for an item or the end of its block, or for the continuation of an item.
    fn line(&mut self, is_item: bool) {
        self.push(self.newline);
        let indentation = self.indentation;
        self.push(indentation);
        for _ in 0..self.depth {
            self.push(self.unit);
        }
        match self.aligned {
            _ if is_item => {}
            Some(column) => self.push(&" ".repeat(column.saturating_sub(self.column()))),
            None => self.push(self.unit),
        }
    }

    fn empty_line(&mut self) {
        self.push(self.newline);
        self.line(true);
    }

    /// The column in which an item begins.
    fn item(&self) -> usize {
        width(self.indentation) + self.depth * self.unit.len()
    }

    /// The column in which an item continues.
    fn continuation(&self) -> usize {
        self.aligned.unwrap_or(self.item() + self.unit.len())
    }

    /// The width of the current line.
    fn column(&self) -> usize {
        match self.out.rfind('\n') {
            Some(at) => width(&self.out[at + 1..]),
            None => self.before + width(&self.out),
        }
    }

    /// Ends an item.
    fn close_item(&mut self) {
        self.aligned = None;
        if let Some(dated) = self.open.take()
            && !self.out[dated.start..].contains('\n')
        {
            self.dated.push(dated);
        }
    }

    /// The output, with what follows the dates aligned in one column where such items are on
    /// consecutive lines.
    fn align_dates(self) -> String {
        let end_of_line = |at: usize| {
            self.out[at..]
                .find('\n')
                .map_or(self.out.len(), |len| at + len)
        };
        let follows = |above: &Dated, below: &Dated| {
            let between = self
                .out
                .get(end_of_line(above.start)..below.start)
                .unwrap_or("|");
            above.depth == below.depth
                && between.trim().is_empty()
                && between.matches('\n').count() == 1
        };
        let mut out = String::with_capacity(self.out.len());
        let mut done = 0;
        for run in self.dated.chunk_by(follows) {
            let widest = run
                .iter()
                .map(|dated| width(&self.out[dated.start..dated.end]))
                .max()
                .unwrap_or(0);
            for dated in run {
                out.push_str(&self.out[done..dated.end]);
                out.push_str(&" ".repeat(widest - width(&self.out[dated.start..dated.end])));
                done = dated.end;
            }
        }
        out.push_str(&self.out[done..]);
        out
    }
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

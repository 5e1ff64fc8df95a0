//! LaTeX as it is in BibTeX files: marks, accents, symbols and simple formulas. The text of a
//! command that is not known is kept, and its name is listed.
//!
//! One pass with a stack of its own: no file makes it recurse or read anything twice.

mod command;
mod symbols;
#[cfg(test)]
mod tests;

use super::{Style, Writer, joined_blocks};
use crate::Reason;
use crate::tree::{Notes, Words};
use resume_core::model::Prose;
use symbols::ACCENTS;
use unicode_normalization::UnicodeNormalization;

/// How many styles are nested at most; those inside of them are only text.
const STYLES: usize = 8;

/// What a text consists of.
#[derive(Debug, PartialEq)]
enum Piece {
    Text(String),
    Start(Style),
    End,
    /// Braces that hold words together, which counts in names.
    Open,
    Close,
}

impl Notes<'_> {
    /// A text in LaTeX as one line.
    pub fn latex(&mut self, words: &Words) -> Option<Prose> {
        let pieces = self.pieces(words);
        let mut writer = Writer::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => writer.text(&text),
                Piece::Start(style) => writer.start(style),
                Piece::End => writer.end(),
                Piece::Open | Piece::Close => {}
            }
        }
        joined_blocks(writer)
    }

    /// People's names in LaTeX, as BibTeX separates them: braces are kept, and commands are not.
    pub fn latex_names(&mut self, words: &Words) -> String {
        let pieces = self.pieces(words);
        let mut names = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    for c in text.chars() {
                        if matches!(c, '\\' | '{' | '}' | '$') {
                            names.push('\\');
                        }
                        names.push(c);
                    }
                }
                Piece::Open => names.push('{'),
                Piece::Close => names.push('}'),
                Piece::Start(Style::Link(address)) => self.no_place(&words.part(&address)),
                Piece::Start(_) | Piece::End => {}
            }
        }
        names
    }

    fn pieces(&mut self, words: &Words) -> Vec<Piece> {
        let mut reader = Reader::of(&words.text);
        while reader.token() {}
        let (pieces, unknown) = reader.finish();
        for command in unknown {
            let message = format!("not understood as LaTeX: `{command}`");
            self.lose(words.at, Reason::NotUnderstood, message);
        }
        pieces
    }
}

/// The words alone.
pub(crate) fn plain(text: &str) -> String {
    let mut reader = Reader::of(text);
    while reader.token() {}
    let (pieces, unknown) = reader.finish();
    let words = pieces.into_iter().filter_map(|piece| match piece {
        Piece::Text(text) | Piece::Start(Style::Link(text)) => Some(text),
        Piece::Start(_) | Piece::End | Piece::Open | Piece::Close => None,
    });
    let mut words: String = words.collect();
    // What says nothing as a word is still part of the file.
    for command in unknown {
        words.extend([" ", &command]);
    }
    words.trim().to_owned()
}

/// An address or a number, in which only signs that LaTeX reserves are escaped.
pub(crate) fn address(text: &str) -> String {
    let text = text.trim();
    let inside = text.strip_prefix("\\url{");
    let inside = inside.and_then(|inside| inside.strip_suffix('}'));
    let text = inside.unwrap_or(text);
    let text = text.replace("\\textasciitilde", "~").replace("\\~", "~");
    let escapes = ["_", "&", "%", "#", "$", "-", ":", "{", "}"];
    let unescaped = escapes.iter().fold(text, |text, sign| {
        text.replace(&format!("\\{sign}"), &format!("\u{1}{sign}"))
    });
    // Braces that are not escaped only group.
    let mut out = String::with_capacity(unescaped.len());
    let mut is_escaped = false;
    for c in unescaped.chars() {
        match c {
            '\u{1}' => is_escaped = true,
            '{' | '}' if !is_escaped => {}
            c => {
                out.push(c);
                is_escaped = false;
            }
        }
    }
    out
}

/// What ends with a group.
struct Group {
    /// How many styles began in it.
    styles: usize,
    /// Whether its braces are kept.
    is_kept: bool,
    /// Whether a formula goes on after it.
    was_formula: bool,
    /// What comes after it.
    after: &'static str,
}

struct Reader<'t> {
    rest: &'t str,
    pieces: Vec<Piece>,
    groups: Vec<Group>,
    /// The styles that are open in no group.
    styles: usize,
    open: usize,
    /// Accents for the next letter.
    accents: Vec<char>,
    is_formula: bool,
    /// How many signs of a formula are still to come.
    dollars: usize,
    /// Whether the last quotation began as in German.
    is_low: bool,
    single: usize,
    unknown: Vec<String>,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str) -> Reader<'t> {
        let mut dollars = 0;
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => drop(chars.next()),
                '$' => dollars += 1,
                _ => {}
            }
        }
        Reader {
            rest: text,
            pieces: Vec::new(),
            groups: Vec::new(),
            styles: 0,
            open: 0,
            accents: Vec::new(),
            is_formula: false,
            dollars,
            is_low: false,
            single: 0,
            unknown: Vec::new(),
        }
    }

    fn finish(mut self) -> (Vec<Piece>, Vec<String>) {
        while !self.groups.is_empty() {
            self.close();
        }
        self.loose_accents();
        for _ in 0..self.styles {
            self.pieces.push(Piece::End);
        }
        (self.pieces, self.unknown)
    }

    /// Reads one token; says whether there was one.
    fn token(&mut self) -> bool {
        let mut chars = self.rest.chars();
        let Some(c) = chars.next() else {
            return false;
        };
        let before = self.rest;
        self.rest = chars.as_str();
        match c {
            '\\' => self.command(),
            '{' => {
                let is_special = self.rest.starts_with('\\') || !self.accents.is_empty();
                self.group(0, !is_special, "");
            }
            '}' => self.close(),
            '$' => {
                let is_odd = !self.is_formula && self.dollars == 1;
                self.dollars = self.dollars.saturating_sub(1);
                match is_odd {
                    true => self.letter('$'),
                    false => self.is_formula = !self.is_formula,
                }
            }
            '^' | '_' if self.is_formula => self.script(c),
            '~' if self.ends_with('/') => self.letter('~'),
            '~' => self.letter(' '),
            '-' => {
                let count = before.chars().take_while(|c| *c == '-').count();
                self.rest = &before[count..];
                match count {
                    2 if !self.is_formula => self.text("–"),
                    3 if !self.is_formula => self.text("—"),
                    _ => self.text(&before[..count]),
                }
            }
            '`' | '\'' | ',' | '?' | '!' if !self.is_formula => self.ligature(before),
            c => self.letter(c),
        }
        true
    }

    /// Signs that are one when they are together: quotation marks, and those of Spanish.
    fn ligature(&mut self, from: &'t str) {
        const PAIRS: &[(&str, &str)] = &[
            ("``", "“"),
            ("''", "”"),
            (",,", "„"),
            ("?`", "¿"),
            ("!`", "¡"),
            ("`", "‘"),
        ];
        // Two commas are also a slip, and a question may end before a quotation.
        let is_pair = |(typed, _): &&(&str, &str)| match (from.strip_prefix(typed), *typed) {
            (None, _) => false,
            (Some(rest), ",,") => self.is_at_start() && rest.starts_with(char::is_alphanumeric),
            (Some(rest), "?`" | "!`") => !rest.starts_with('`'),
            (Some(_), _) => true,
        };
        let pair = PAIRS.iter().find(is_pair);
        let Some((typed, sign)) = pair.filter(|_| self.accents.is_empty()) else {
            let Some(c) = from.chars().next() else {
                return;
            };
            let ends = c == '\''
                && self.single > 0
                && !self.rest.starts_with(|c: char| c.is_alphanumeric());
            self.single -= usize::from(ends);
            return self.letter(if ends { '’' } else { c });
        };
        self.rest = &from[typed.len()..];
        match *sign {
            "„" => self.is_low = true,
            "‘" => self.single += 1,
            "”" if std::mem::take(&mut self.is_low) => return self.text("“"),
            _ => {}
        }
        self.text(sign);
    }

    /// Whether a word begins here.
    fn is_at_start(&self) -> bool {
        match self.pieces.last() {
            Some(Piece::Text(text)) => text.ends_with([' ', '(', '\n']),
            _ => true,
        }
    }

    fn ends_with(&self, sign: char) -> bool {
        matches!(self.pieces.last(), Some(Piece::Text(text)) if text.ends_with(sign))
    }

    fn text(&mut self, text: &str) {
        text.chars().for_each(|c| self.letter(c));
    }

    /// A sign with the accents before it.
    fn letter(&mut self, c: char) {
        let text = match self.pieces.last_mut() {
            Some(Piece::Text(text)) => text,
            _ => {
                self.pieces.push(Piece::Text(String::new()));
                let Some(Piece::Text(text)) = self.pieces.last_mut() else {
                    return;
                };
                text
            }
        };
        if self.accents.is_empty() {
            return text.push(c);
        }
        // Only under a letter does the dot of an `i` stay.
        let is_above = |mark: &char| !matches!(mark, '\u{323}' | '\u{327}' | '\u{328}' | '\u{331}');
        let base = match c {
            'ı' if self.accents.iter().any(is_above) => 'i',
            'ȷ' if self.accents.iter().any(is_above) => 'j',
            c => c,
        };
        // The innermost comes first.
        let accents = self.accents.drain(..).rev();
        text.extend(std::iter::once(base).chain(accents).nfc());
    }

    /// Accents that are on no letter.
    fn loose_accents(&mut self) {
        for mark in std::mem::take(&mut self.accents) {
            let row = ACCENTS.iter().find(|(_, known, _)| *known == mark);
            if let Some((_, _, alone)) = row {
                self.text(alone);
            }
        }
    }

    /// Begins a group, after its brace.
    fn group(&mut self, styles: usize, is_kept: bool, after: &'static str) {
        if is_kept {
            self.pieces.push(Piece::Open);
        }
        self.groups.push(Group {
            styles,
            is_kept,
            was_formula: self.is_formula,
            after,
        });
    }

    /// Ends the group that began last.
    fn close(&mut self) {
        self.loose_accents();
        let Some(group) = self.groups.pop() else {
            return;
        };
        for _ in 0..group.styles {
            self.pieces.push(Piece::End);
            self.open -= 1;
        }
        if group.is_kept {
            self.pieces.push(Piece::Close);
        }
        self.is_formula = group.was_formula;
        self.text(group.after);
    }

    /// Begins a style, if not too many are open; says how many began.
    fn start(&mut self, style: Style) -> usize {
        if self.open >= STYLES {
            return 0;
        }
        self.open += 1;
        self.pieces.push(Piece::Start(style));
        1
    }

    fn end(&mut self, count: usize) {
        for _ in 0..count {
            self.open -= 1;
            self.pieces.push(Piece::End);
        }
    }

    /// What is raised or lowered in a formula: a group, or one sign.
    fn script(&mut self, sign: char) {
        let style = match sign {
            '^' => Style::Superscript,
            _ => Style::Subscript,
        };
        let count = self.start(style);
        if let Some(rest) = self.rest.strip_prefix('{') {
            self.rest = rest;
            return self.group(count, false, "");
        }
        if !self.rest.starts_with(['^', '_', '$', '}']) {
            self.token();
        }
        self.end(count);
    }
}

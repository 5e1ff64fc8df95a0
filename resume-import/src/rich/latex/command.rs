//! What a command of LaTeX is: an accent, a symbol, a style, an address, or a name that is not known.

use super::symbols::{self, ACCENTS, MARKS, QUIET, QUOTES, SYMBOLS, SYMBOLS_OF_ONE_SIGN};
use super::{Reader, Style, address};
use resume_core::model::Url;

impl<'t> Reader<'t> {
    /// A command, after its backslash.
    pub(super) fn command(&mut self) {
        let end = self.rest.find(|c: char| !c.is_ascii_alphabetic());
        let (name, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        if name.is_empty() {
            return self.sign();
        }
        self.rest = match self.is_formula {
            true => rest,
            false => rest.trim_start(),
        };
        if let Some((_, mark, _)) = ACCENTS.iter().find(|(known, ..)| *known == name) {
            self.rest = rest.trim_start();
            return self.accents.push(*mark);
        }
        if let Ok(row) = SYMBOLS.binary_search_by_key(&name, |(known, _)| known) {
            return self.text(SYMBOLS[row].1);
        }
        if let Some((_, style)) = MARKS.iter().find(|(known, _)| *known == name) {
            return self.marked(style.clone());
        }
        if let Some((_, start, end)) = QUOTES.iter().find(|(known, ..)| *known == name) {
            self.text(start);
            if !self.argument(end) {
                self.text(end);
            }
            return;
        }
        if QUIET.contains(&name) {
            return;
        }
        match name {
            "url" | "nolinkurl" | "path" => {
                let address = address(self.verbatim().unwrap_or_default());
                match Url::encoded(&address) {
                    Some(_) => {
                        let count = self.start(Style::Link(address));
                        self.end(count);
                    }
                    None => self.text(&address),
                }
            }
            "href" => {
                let address = address(self.verbatim().unwrap_or_default());
                let count = self.start(Style::Link(address));
                match self.rest.trim_start().strip_prefix('{') {
                    Some(rest) => {
                        self.rest = rest;
                        self.group(count, false, "");
                    }
                    None => self.end(count),
                }
            }
            "verb" => {
                let sign = self.rest.chars().next();
                let inside = sign.and_then(|sign| self.rest[sign.len_utf8()..].split_once(sign));
                if let Some((inside, rest)) = inside {
                    let count = self.start(Style::Code);
                    self.text(inside);
                    self.end(count);
                    self.rest = rest;
                }
            }
            "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" => drop(self.argument("/")),
            "SI" | "qty" => drop(self.argument(" ")),
            "ensuremath" => {
                if self.argument("") {
                    self.is_formula = true;
                }
            }
            "text" | "textrm" | "mbox" | "textnormal" => {
                if self.argument("") {
                    self.is_formula = false;
                }
            }
            _ if symbols::has_setting(name) => {
                let options = self.options();
                let setting = self.verbatim().unwrap_or_default();
                self.unknown.push(format!("\\{name}{options}{{{setting}}}"));
            }
            _ => self.unknown.push(format!("\\{name}")),
        }
    }

    /// A style for the group that follows, or else for what comes in the same group.
    fn marked(&mut self, style: Style) {
        let count = self.start(style);
        if let Some(rest) = self.rest.trim_start().strip_prefix('{') {
            self.rest = rest;
            return self.group(count, false, "");
        }
        match self.groups.last_mut() {
            Some(group) => group.styles += count,
            None => self.styles += count,
        }
    }

    /// A command that is one sign.
    fn sign(&mut self) {
        let mut chars = self.rest.chars();
        let Some(c) = chars.next() else {
            return self.letter('\\');
        };
        self.rest = chars.as_str();
        let mut name = [0; 4];
        let name: &str = c.encode_utf8(&mut name);
        if let Some((_, mark, _)) = ACCENTS.iter().find(|(known, ..)| *known == name) {
            self.rest = self.rest.trim_start();
            return self.accents.push(*mark);
        }
        match c {
            '(' | '[' => self.is_formula = true,
            ')' | ']' => self.is_formula = false,
            c if c.is_whitespace() => self.letter(' '),
            c => match SYMBOLS_OF_ONE_SIGN.iter().find(|(known, _)| *known == c) {
                Some((_, text)) => self.text(text),
                None => self.letter(c),
            },
        }
    }

    /// Begins the group of an argument, if one follows.
    fn argument(&mut self, after: &'static str) -> bool {
        let Some(rest) = self.rest.trim_start().strip_prefix('{') else {
            return false;
        };
        self.rest = rest;
        self.group(0, false, after);
        true
    }

    /// An argument as it is written. A brace that is missing is at the end.
    fn verbatim(&mut self) -> Option<&'t str> {
        let inside = self.rest.trim_start().strip_prefix('{')?;
        let mut depth = 1;
        for (at, c) in inside.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.rest = &inside[at + 1..];
                return Some(&inside[..at]);
            }
        }
        self.rest = "";
        Some(inside)
    }

    /// The options in brackets at the start, as they are written.
    fn options(&mut self) -> &'t str {
        let whole = self.rest;
        while self.rest.starts_with('[')
            && let Some((_, rest)) = self.rest.split_once(']')
        {
            self.rest = rest;
        }
        &whole[..whole.len() - self.rest.len()]
    }
}

//! Values out of nodes: texts, prose, dates and addresses, and what is wrong with them.

use super::super::Otherwise;
use super::super::fields::EXTENSION;
use super::super::record::markdown;
use super::super::tree::{Node, Value};
use super::{At, Found, Members, PLACEHOLDER, PROBLEMS, Reader, Under};
use crate::dates::{self, Refusal};
use crate::model::{Date, Kind, List, Period, Prose, Str, Tag, text};
use crate::problem::{Code, Fault, Help, Path, Problem};
use crate::wording::{instead_of, list, meant};
use std::borrow::Cow;

impl Reader {
    /// Sorts the members of an object: those that are known, and problems or losses for all others.
    pub(super) fn members<'n, 'a>(
        &mut self,
        node: &'n Node<'a>,
        at: &At<'_>,
        known: &[&'static str],
        renamed: &[(&str, &'static str)],
    ) -> Option<Members<'n, 'a>> {
        let Value::Map(all) = &node.value else {
            if self.is_nothing(node) && !at.is_root() {
                return None;
            }
            self.mistyped(node, at, "an object", "write `{ … }`");
            return None;
        };
        let mut members = Members(Vec::new());
        for member in all {
            if self.is_nothing(&member.node) {
                continue;
            }
            let name = known.iter().copied().find(|name| *name == member.key);
            let old = || {
                renamed
                    .iter()
                    .find(|(old, _)| *old == member.key)
                    .map(|(_, name)| *name)
            };
            let place = At {
                parent: Some(at),
                step: Under::Key(&member.key),
                offset: member.at,
            };
            match name.or_else(old) {
                Some(name) if members.get(name).is_some() => {
                    self.problem(
                        &place,
                        Code::FieldRepeated,
                        format!("duplicate field `{}`", member.key),
                        "remove one of them",
                    );
                }
                Some(name) => members.0.push((name, member)),
                None => self.unknown_key(&member.key, &place, known),
            }
        }
        Some(members)
    }

    pub(super) fn unknown_key(&mut self, key: &str, at: &At<'_>, known: &[&'static str]) {
        let message = format!("unknown field `{}`", shortened(key));
        match self.unknown {
            Otherwise::List => self.loss(at, message),
            Otherwise::Refuse if self.problems.len() < PROBLEMS => {
                let keys = || {
                    known
                        .iter()
                        .copied()
                        .filter(|key| !matches!(*key, "$schema" | EXTENSION))
                };
                // What the language calls a section, JSON Resume calls by another name.
                let section = Kind::from_name(key)
                    .map(Kind::json_list)
                    .filter(|list| known.contains(list));
                let help = match section.or_else(|| meant(key, keys())) {
                    Some(near) => Help::DidYouMean(near.to_owned().into()),
                    None => format!("fields here are {}", list(keys())).into(),
                };
                self.problem(at, Code::FieldUnknown, message, help);
            }
            Otherwise::Refuse => {}
        }
    }

    pub(super) fn list<'n, 'a>(&mut self, node: &'n Node<'a>, at: &At<'_>) -> &'n [Node<'a>] {
        match &node.value {
            Value::List(items) => items,
            _ => {
                self.mistyped(node, at, "a list", "write `[ … ]`");
                &[]
            }
        }
    }

    /// A text on one line; `None` for an empty one, which other tools write for what is not there.
    pub(super) fn words(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        self.raw(node, at).filter(|text| !text.is_empty())
    }

    /// A text on one line, without spaces at its ends.
    pub(super) fn raw(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        match &node.value {
            Value::Text(text) => {
                let words = one_line(text);
                Some(self.seen(words, at))
            }
            // A score of 3.9 means what “3.9” means, though the schema asks for a text.
            Value::Number(number) if self.wrong == Otherwise::List => Some(number.to_string()),
            Value::Null if self.wrong == Otherwise::List => None,
            _ => {
                self.mistyped(
                    node,
                    at,
                    "a text",
                    "write it in double quotes, or leave it out",
                );
                None
            }
        }
    }

    pub(super) fn mistyped(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        wanted: &str,
        help: &'static str,
    ) {
        self.problem(
            at,
            Code::ValueMistyped,
            format!("this is {}, where {wanted} belongs", node.kind()),
            help,
        );
    }

    /// Another tool's words, with Markdown where it is well formed; a placeholder if something is
    /// wrong with them.
    pub(super) fn prose_of(&mut self, words: String, at: &At<'_>) -> Prose {
        let words = self.plain_of(words, at);
        markdown(&words).unwrap_or_else(|| Prose::text(words))
    }

    /// Whether this is `null`, with which other tools say that there is nothing; the schema refuses
    /// it.
    fn is_nothing(&self, node: &Node<'_>) -> bool {
        self.wrong == Otherwise::List && matches!(node.value, Value::Null)
    }

    /// What of a text can be seen, where what is wrong is listed.
    fn seen(&mut self, words: String, at: &At<'_>) -> String {
        match text::fault(&words) {
            Some(fault) if self.wrong == Otherwise::List && !words.is_empty() => {
                self.fault(fault, &words, at);
                visible(&words)
            }
            _ => words,
        }
    }

    /// A part of a text of which everything wrong was listed.
    pub(super) fn part_of(&mut self, words: &str, at: &At<'_>) -> Option<Prose> {
        let words = match self.wrong {
            Otherwise::List => visible(words),
            Otherwise::Refuse => one_line(words),
        };
        (!words.is_empty()).then(|| self.prose_of(words, at))
    }

    pub(super) fn plain_of(&mut self, words: String, at: &At<'_>) -> Str {
        match text::fault(&words) {
            None => Cow::Owned(words),
            Some(fault) => {
                self.fault(fault, &words, at);
                self.instead(words)
            }
        }
    }

    /// What replaces a text that was refused: its visible part, where the loss is listed.
    pub(super) fn instead(&self, words: String) -> Str {
        let seen = visible(&words);
        match (self.wrong, text::fault(&seen)) {
            (Otherwise::List, None) => Cow::Owned(seen),
            _ => Cow::Borrowed(PLACEHOLDER),
        }
    }

    /// Prose in the markup of the language, as the extension has it.
    pub(super) fn marked(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Prose> {
        let words = self.raw(node, at)?;
        Some(Prose::parse(&words).unwrap_or_else(|faults| {
            // A loss shows the whole text, once.
            let told = if self.wrong == Otherwise::List {
                1
            } else {
                PROBLEMS.saturating_sub(self.problems.len())
            };
            faults
                .into_iter()
                .take(told)
                .for_each(|fault| self.fault(fault, &words, at));
            Prose::text(PLACEHOLDER)
        }))
    }

    pub(super) fn all_marked(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Prose> {
        self.list(node, at)
            .iter()
            .enumerate()
            .filter_map(|(index, node)| self.marked(node, &at.index(index, node)))
            .collect()
    }

    /// Plain texts; one may be written without a list.
    pub(super) fn all_plain(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Str> {
        if let Value::Text(_) = node.value {
            let words = self.words(node, at);
            return words
                .map(|words| self.plain_of(words, at))
                .into_iter()
                .collect();
        }
        let mut texts = Vec::new();
        for (index, node) in self.list(node, at).iter().enumerate() {
            let at = at.index(index, node);
            let words = self.words(node, &at);
            texts.extend(words.map(|words| self.plain_of(words, &at)));
        }
        texts.into()
    }

    /// A value of a type that refuses.
    pub(super) fn checked<T>(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> Option<T> {
        let words = self.words(node, at)?;
        self.made(words, at, make)
    }

    /// A value of a type that refuses, out of these words.
    pub(super) fn made<T>(
        &mut self,
        words: String,
        at: &At<'_>,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> Option<T> {
        match make(words.clone()) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(fault, &words, at);
                None
            }
        }
    }

    pub(super) fn tags(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Tag> {
        self.list(node, at)
            .iter()
            .enumerate()
            .filter_map(|(index, node)| self.checked(node, &at.index(index, node), Tag::new))
            .collect()
    }

    pub(super) fn date(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Date> {
        let words = match &node.value {
            Value::Number(number) if self.wrong == Otherwise::List => number.to_string(),
            _ => self.words(node, at)?,
        };
        self.date_of(words, at)
    }

    /// Dates of any kind, where what can be understood is taken; else one date.
    pub(super) fn dates(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Period> {
        if let (Otherwise::List, Value::Text(text)) = (self.wrong, &node.value)
            && let Some(period) = dates::period_meant(&one_line(text))
        {
            return Some(period);
        }
        self.date(node, at).map(Period::on)
    }

    /// A date in words.
    pub(super) fn date_of(&mut self, words: String, at: &At<'_>) -> Option<Date> {
        // What a help would suggest is taken where nobody reads helps.
        if self.wrong == Otherwise::List
            && let dates::Meaning::Date(date) = dates::meaning(&words)
        {
            return Some(date);
        }
        match dates::date(&words) {
            Ok(date) => Some(date),
            Err(_) if dates::is_present(&words) => {
                self.problem(
                    at,
                    Code::DateMalformed,
                    format!("`{words}` is not a date"),
                    "leave it out: what has no end goes on",
                );
                None
            }
            Err(refusal) => {
                self.refusal(refusal, at);
                None
            }
        }
    }

    /// A period as the language spells it, as the extension has it.
    pub(super) fn period(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Period> {
        let words = self.words(node, at)?;
        match dates::read(&words) {
            Ok(period) => Some(period),
            Err(refusal) => {
                self.refusal(refusal, at);
                None
            }
        }
    }

    pub(super) fn refusal(&mut self, refusal: Refusal, at: &At<'_>) {
        self.problem(at, refusal.code, refusal.message, refusal.help);
    }

    pub(super) fn fault(&mut self, fault: Fault, value: &str, at: &At<'_>) {
        match (self.wrong, instead_of(value, &fault)) {
            (Otherwise::List, _) => {
                let message = format!("{}: `{}`", fault.message, value.escape_debug());
                self.lose(at, fault.code, message);
            }
            (Otherwise::Refuse, Some(help)) => self.problem(at, fault.code, fault.message, help),
            (Otherwise::Refuse, None) => self.problem(at, fault.code, fault.message, fault.help),
        }
    }

    pub(super) fn problem(
        &mut self,
        at: &At<'_>,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
    ) {
        match self.wrong {
            Otherwise::List => self.lose(at, code, message),
            Otherwise::Refuse if self.problems.len() < PROBLEMS => {
                self.push(Found {
                    pointer: at.pointer(),
                    at: at.offset,
                    problem: Problem::new(code, Path::root(), message, help),
                });
            }
            Otherwise::Refuse => {}
        }
    }

    /// A problem that no option makes a loss.
    pub(super) fn refuse(
        &mut self,
        at: &At<'_>,
        code: Code,
        message: &'static str,
        help: &'static str,
    ) {
        self.push(Found {
            pointer: at.pointer(),
            at: at.offset,
            problem: Problem::new(code, Path::root(), message, help),
        });
    }

    pub(super) fn push(&mut self, found: Found) {
        if self.problems.len() < PROBLEMS {
            self.problems.push(found);
        }
    }

    /// Lists something that a résumé has no place for.
    pub(super) fn loss(&mut self, at: &At<'_>, message: impl Into<Cow<'static, str>>) {
        self.lose(at, Code::FieldUnknown, message);
    }

    /// Lists something that was not taken over for this reason.
    fn lose(&mut self, at: &At<'_>, code: Code, message: impl Into<Cow<'static, str>>) {
        let problem = Problem::new(code, Path::root(), message, "");
        self.losses.push(Found {
            pointer: at.pointer(),
            at: at.offset,
            problem,
        });
    }

    pub(super) fn disagreement(&mut self, at: &At<'_>) {
        self.loss(at, format!("`{EXTENSION}` disagrees with this value, perhaps because it was changed since; the value here was taken"));
    }
}

/// A text as it reads on one line, without spaces at its ends.
pub(super) fn one_line(words: &str) -> String {
    let folded = if words.contains(is_break) {
        let lines = words.split(is_break).map(|line| line.trim_matches(' '));
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        Cow::Owned(lines.join(" "))
    } else {
        Cow::Borrowed(words)
    };
    text::trim(&folded).to_owned()
}

/// White space that a line does not hold: line breaks, tabs and other separators.
fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text without what nobody can see.
fn visible(words: &str) -> String {
    let line = one_line(words);
    if text::fault(&line).is_none() {
        return line;
    }
    // Some characters are seen only by what they do to the one before them.
    let is_joining = |c: &char| matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    let is_seen = |c: &char| {
        text::fault(c.encode_utf8(&mut [0; 4])).is_none() || c.is_whitespace() || is_joining(c)
    };
    let seen = one_line(&words.chars().filter(is_seen).collect::<String>());
    if text::fault(&seen).is_none() {
        return seen;
    }
    // What is left are such characters after nothing, or after each other.
    one_line(&seen.chars().filter(|c| !is_joining(c)).collect::<String>())
}

/// A key so short that a line holds it.
fn shortened(key: &str) -> String {
    match key.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &key[..end]),
        None => key.to_owned(),
    }
}

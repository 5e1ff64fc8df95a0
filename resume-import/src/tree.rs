//! What a reader makes of a file: one tree for all formats, whose parts know their places.
//!
//! A mapper *takes* values out of the tree. What is left in it has no place, and [`Notes::rest`]
//! lists it.

use crate::{Error, Loss, Options, PictureFile, Place, Reason};
use resume_core::model::Lang;
use resume_core::words::Words as Language;
use std::borrow::Cow;

/// How many nodes a tree has at most: a résumé of a hundred pages has fewer than 10,000.
const NODES: usize = 100_000;

/// How deeply lists and maps may be nested.
pub(crate) const DEPTH: usize = 64;

/// A place in a file, as a number of [`Notes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At(usize);

impl At {
    /// Its number, by which [`Notes::at`] finds it again.
    pub fn number(self) -> usize {
        self.0
    }
}

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub at: At,
    pub value: Value,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing, as an empty key of YAML.
    Nothing,
    Text(String),
    List(Vec<Node>),
    /// The members in their order; a key may repeat where a format repeats it.
    Map(Vec<(String, Node)>),
}

/// A text that was taken.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub at: At,
    pub text: String,
}

/// A part of a path.
#[derive(Debug, Clone)]
enum Step {
    Root,
    File(String),
    Key(String),
    Index(usize),
}

#[derive(Debug)]
struct Spot {
    parent: Option<At>,
    step: Step,
    line: usize,
    column: usize,
}

/// The places of a file, and what was not taken over.
#[derive(Debug)]
pub(crate) struct Notes<'o> {
    pub options: &'o Options,
    pub pictures: Vec<PictureFile>,
    /// The language of the file, whose months its dates have.
    pub language: &'static Language,
    spots: Vec<Spot>,
    losses: Vec<(At, Loss)>,
}

impl<'o> Notes<'o> {
    pub fn new(options: &'o Options) -> Notes<'o> {
        let root = Spot {
            parent: None,
            step: Step::Root,
            line: 0,
            column: 0,
        };
        Notes {
            options,
            pictures: Vec::new(),
            language: Language::of(None),
            spots: vec![root],
            losses: Vec::new(),
        }
    }

    /// Sets the language of the file, if it is one.
    pub fn speak(&mut self, lang: Option<&Words>) {
        let lang = lang.and_then(|words| Lang::new(words.text.clone()).ok());
        if lang.is_some() {
            self.language = Language::of(lang.as_ref());
        }
    }

    /// The file as a whole.
    pub fn root(&self) -> At {
        At(0)
    }

    /// The place with this number.
    pub fn at(&self, number: usize) -> At {
        At(number.min(self.spots.len() - 1))
    }

    fn spot(&mut self, parent: At, step: Step, line: usize, column: usize) -> Result<At, Error> {
        if self.spots.len() > NODES {
            return Err(Error::TooLarge(format!(
                "this file has more than {NODES} values"
            )));
        }
        self.spots.push(Spot {
            parent: Some(parent),
            step,
            line,
            column,
        });
        Ok(At(self.spots.len() - 1))
    }

    /// The place under a key.
    pub fn key(&mut self, parent: At, key: &str, line: usize, column: usize) -> Result<At, Error> {
        // A line can hold no more of it, and all paths below it repeat it.
        let short = match key.char_indices().nth(40) {
            Some((end, _)) => format!("{}…", &key[..end]),
            None => key.to_owned(),
        };
        self.spot(parent, Step::Key(short), line, column)
    }

    /// The place of an element of a list.
    pub fn index(
        &mut self,
        parent: At,
        index: usize,
        line: usize,
        column: usize,
    ) -> Result<At, Error> {
        self.spot(parent, Step::Index(index), line, column)
    }

    /// The place of a file in an archive.
    pub fn file(&mut self, name: &str) -> Result<At, Error> {
        self.spot(At(0), Step::File(name.to_owned()), 0, 0)
    }

    /// A place as people read it.
    pub fn place(&self, at: At) -> Place {
        let Spot { line, column, .. } = &self.spots[at.0];
        let mut place = Place {
            line: *line,
            column: *column,
            ..Place::default()
        };
        let mut steps = Vec::new();
        let mut next = Some(at);
        while let Some(Spot { parent, step, .. }) = next.map(|at| &self.spots[at.0]) {
            match step {
                Step::Root => {}
                Step::File(name) => place.file.clone_from(name),
                Step::Key(key) => steps.push(Cow::Borrowed(key.as_str())),
                Step::Index(index) => steps.push(Cow::Owned(index.to_string())),
            }
            next = *parent;
        }
        let is_table = !place.file.is_empty();
        for step in steps.iter().rev() {
            if is_table {
                place.path = step.to_string();
            } else {
                let escaped = step.replace('~', "~0").replace('/', "~1");
                place.path.extend(["/", &escaped]);
            }
        }
        place
    }

    /// Lists something that was not taken over.
    pub fn lose(&mut self, at: At, reason: Reason, message: impl Into<String>) {
        let place = self.place(at);
        let message = message.into();
        self.losses.push((
            at,
            Loss {
                place,
                reason,
                message,
            },
        ));
    }

    /// Whether something was not taken over.
    pub fn has_losses(&self) -> bool {
        !self.losses.is_empty()
    }

    /// Lists a value for which there is no place.
    pub fn no_place(&mut self, words: &Words) {
        let text = shown(&words.text);
        self.lose(words.at, Reason::NoPlace, format!("no place for `{text}`"));
    }

    /// Lists a value that could not be understood as what it should be.
    pub fn not_understood(&mut self, words: &Words, what: &str) {
        let text = shown(&words.text);
        self.lose(
            words.at,
            Reason::NotUnderstood,
            format!("not understood as {what}: `{text}`"),
        );
    }

    /// Lists a private value, unless they are wanted; says whether it is.
    pub fn is_private(&mut self, words: &Words, what: &str) -> bool {
        if !self.options.private {
            let text = shown(&words.text);
            self.lose(
                words.at,
                Reason::Private,
                format!("{what} left out for privacy: `{text}`"),
            );
        }
        !self.options.private
    }

    /// Lists everything that is left of a value.
    pub fn rest(&mut self, node: Node) {
        let Node { at, value } = node;
        match value {
            Value::Nothing => {}
            Value::Text(text) if text.trim().is_empty() => {}
            Value::Text(text) => self.no_place(&Words { at, text }),
            Value::List(nodes) => nodes.into_iter().for_each(|node| self.rest(node)),
            Value::Map(members) => members.into_iter().for_each(|(_, node)| self.rest(node)),
        }
    }

    /// Lists everything of an item that is not shown.
    pub fn hidden(&mut self, node: Node) {
        let Node { at, value } = node;
        match value {
            Value::Nothing => {}
            Value::Text(text) if text.trim().is_empty() => {}
            Value::Text(text) => self.hidden_text(&Words { at, text }),
            Value::List(nodes) => nodes.into_iter().for_each(|node| self.hidden(node)),
            Value::Map(members) => members.into_iter().for_each(|(_, node)| self.hidden(node)),
        }
    }

    /// Lists a text that is not shown.
    pub fn hidden_text(&mut self, words: &Words) {
        let text = shown(&words.text);
        self.lose(
            words.at,
            Reason::NoPlace,
            format!("hidden, so left out: `{text}`"),
        );
    }

    /// Lists a value in which only settings of another tool are, as one loss that counts them.
    pub fn settings(&mut self, node: &Node, what: &str) {
        let count = node.count();
        if count > 0 {
            let plural = if count == 1 { "" } else { "s" };
            self.lose(
                node.at,
                Reason::NoPlace,
                format!("no place for {count} setting{plural} of {what}"),
            );
        }
    }

    /// What was not taken over, in the order of the file.
    pub fn into_losses(mut self) -> (Vec<Loss>, Vec<PictureFile>) {
        self.losses.sort_by_key(|(at, _)| *at);
        let losses = self.losses.into_iter().map(|(_, loss)| loss).collect();
        (losses, self.pictures)
    }
}

/// A text as a message quotes it: on one line.
pub(crate) fn shown(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Words {
    /// A part of it, at the same place.
    pub fn part(&self, text: &str) -> Words {
        Words {
            at: self.at,
            text: text.trim().to_owned(),
        }
    }
}

impl Node {
    /// How many texts it holds.
    pub fn count(&self) -> usize {
        match &self.value {
            Value::Nothing => 0,
            Value::Text(_) => 1,
            Value::List(nodes) => nodes.iter().map(Node::count).sum(),
            Value::Map(members) => members.iter().map(|(_, node)| node.count()).sum(),
        }
    }

    /// Whether it is a map with this key.
    pub fn has(&self, key: &str) -> bool {
        matches!(&self.value, Value::Map(members) if members.iter().any(|(name, _)| name == key))
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(members) => {
                let mut named = members.iter().filter(|(name, _)| name == key);
                named.next().map(|(_, node)| node)
            }
            _ => None,
        }
    }

    /// The value under a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        match &mut self.value {
            Value::Map(members) => {
                let mut named = members.iter_mut().filter(|(name, _)| name == key);
                named.next().map(|(_, node)| node)
            }
            _ => None,
        }
    }

    /// Takes the value under a key, also if it is nothing.
    pub fn take_some(&mut self, key: &str) -> Option<Node> {
        let Value::Map(members) = &mut self.value else {
            return None;
        };
        let at = members.iter().position(|(name, _)| name == key)?;
        Some(members.remove(at).1)
    }

    /// The text of an element, which may have attributes; they are about the spelling.
    pub fn into_own_text(mut self) -> Option<Words> {
        match self.value {
            Value::Map(_) => self.text("#text"),
            _ => self.into_text(),
        }
    }

    /// Takes the value under a key; `None` for nothing.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        let Value::Map(members) = &mut self.value else {
            return None;
        };
        let at = members.iter().position(|(name, _)| name == key)?;
        let (_, node) = members.remove(at);
        (!matches!(node.value, Value::Nothing)).then_some(node)
    }

    /// Takes all values under a key, which may repeat.
    pub fn take_all(&mut self, key: &str) -> Vec<Node> {
        let mut found = Vec::new();
        while let Some(node) = self.take_some(key) {
            found.push(node);
        }
        found
    }

    /// Takes the text under a key; what is no text stays.
    pub fn text(&mut self, key: &str) -> Option<Words> {
        let is_text = matches!(self.get(key)?.value, Value::Text(_) | Value::Nothing);
        if !is_text {
            return None;
        }
        self.take(key)?.into_text()
    }

    /// Takes the texts under a key, where there may be one or a list of them; what is no text stays.
    pub fn texts(&mut self, key: &str) -> Vec<Words> {
        let Value::Map(members) = &mut self.value else {
            return Vec::new();
        };
        let Some((_, node)) = members.iter_mut().find(|(name, _)| name == key) else {
            return Vec::new();
        };
        if let Value::List(nodes) = &mut node.value {
            let is_text = |node: &Node| matches!(node.value, Value::Text(_) | Value::Nothing);
            let (texts, rest) = std::mem::take(nodes).into_iter().partition(is_text);
            *nodes = rest;
            let texts: Vec<Node> = texts;
            return texts.into_iter().filter_map(Node::into_text).collect();
        }
        self.text(key).into_iter().collect()
    }

    /// Takes the list under a key; anything else stays.
    pub fn list(&mut self, key: &str) -> Vec<Node> {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(_)) => self.take(key).map(Node::into_list).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Takes the map under a key; anything else stays.
    pub fn map(&mut self, key: &str) -> Option<Node> {
        match self.get(key)?.value {
            Value::Map(_) => self.take(key),
            _ => None,
        }
    }

    pub fn into_text(self) -> Option<Words> {
        match self.value {
            Value::Text(text) if !text.trim().is_empty() => Some(Words { at: self.at, text }),
            _ => None,
        }
    }

    pub fn into_list(self) -> Vec<Node> {
        match self.value {
            Value::List(nodes) => nodes,
            _ => Vec::new(),
        }
    }

    pub fn into_members(self) -> Vec<(String, Node)> {
        match self.value {
            Value::Map(members) => members,
            _ => Vec::new(),
        }
    }
}

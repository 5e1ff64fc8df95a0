//! JSON as a tree whose parts know their place in the source: what other readers of JSON, and of what
//! can be written as JSON, build on.

use super::parse;
use super::{Lines, Located, Place};
use crate::problem::{Path, Problem};
use std::borrow::Cow;

/// Reads a text that holds one JSON value.
///
/// ```
/// use resume_core::json::tree::{parse, Value};
/// let root = parse(r#"{"name": "Ada"}"#).unwrap();
/// assert!(matches!(&root.get("name").unwrap().value, Value::Text(name) if name == "Ada"));
/// ```
///
/// # Errors
/// The first place that is not JSON (RFC 8259), and lists and objects that are nested too deeply.
pub fn parse(source: &str) -> Result<Node<'_>, Box<Located>> {
    parse::parse(source).map_err(|broken| {
        let (line, column) = Lines::new(source).find(broken.at);
        Box::new(Located {
            problem: Problem::new(broken.code, Path::root(), broken.message, broken.help),
            place: Place {
                pointer: String::new(),
                line,
                column,
            },
        })
    })
}

/// A value and its place in the source.
#[derive(Debug)]
pub struct Node<'a> {
    /// The byte of the source that it begins with.
    pub at: usize,
    /// What it is.
    pub value: Value<'a>,
}

/// A JSON value (RFC 8259 section 3).
#[derive(Debug)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written: in a résumé, only the pages of a design are one.
    Number(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Node<'a>>),
    /// An object, in the order of the source.
    Map(Vec<Member<'a>>),
}

/// A member of an object.
#[derive(Debug)]
pub struct Member<'a> {
    /// The key.
    pub key: Cow<'a, str>,
    /// The byte of the source that the key begins with.
    pub at: usize,
    /// The value.
    pub node: Node<'a>,
}

/// How deeply lists and objects may be nested; a résumé needs seven levels.
pub(super) const DEPTH: usize = 32;

impl<'a> Node<'a> {
    /// A value that was not read from anywhere.
    pub(super) fn new(value: Value<'a>) -> Node<'a> {
        Node { at: 0, value }
    }

    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Node<'a> {
        Node::new(Value::Text(text.into()))
    }

    pub(super) fn texts<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Node<'a> {
        Node::new(Value::List(texts.into_iter().map(Node::text).collect()))
    }

    /// What it is, for the words of problems.
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "`null`",
            Value::Bool(_) => "a truth value",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "an object",
        }
    }

    /// The part under a key, or the one at an index.
    pub fn get(&self, step: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::List(items) => items.get(step.parse::<usize>().ok()?),
            Value::Map(members) => members
                .iter()
                .find(|member| member.key == step)
                .map(|member| &member.node),
            _ => None,
        }
    }
}

/// An object that is being written.
#[derive(Debug, Default)]
pub(super) struct Object<'a>(Vec<Member<'a>>);

impl<'a> Object<'a> {
    pub fn put(&mut self, key: impl Into<Cow<'a, str>>, node: Node<'a>) {
        self.0.push(Member {
            key: key.into(),
            at: 0,
            node,
        });
    }

    pub fn put_text(&mut self, key: &'static str, text: impl Into<Cow<'a, str>>) {
        self.put(key, Node::text(text));
    }

    /// Puts an object or a list, unless it is empty.
    pub fn put_filled(&mut self, key: impl Into<Cow<'a, str>>, node: Node<'a>) {
        let is_empty = match &node.value {
            Value::List(items) => items.is_empty(),
            Value::Map(members) => members.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.put(key, node);
        }
    }

    pub fn remove(&mut self, key: &str) {
        self.0.retain(|member| member.key != key);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn node(self) -> Node<'a> {
        Node::new(Value::Map(self.0))
    }
}

//! JSON as a tree whose parts know their place in the source.

use std::borrow::Cow;

/// A value and the byte of the source that it begins with.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub at: usize,
    pub value: Value<'a>,
}

/// A JSON value (RFC 8259 section 3).
#[derive(Debug)]
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    /// A number as it was written: in a résumé, only the pages of a design are one.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Vec<Member<'a>>),
}

/// A member of an object, and the byte that its key begins with.
#[derive(Debug)]
pub(super) struct Member<'a> {
    pub key: Cow<'a, str>,
    pub at: usize,
    pub node: Node<'a>,
}

/// How deeply lists and objects may be nested; a résumé needs seven levels.
pub(super) const DEPTH: usize = 32;

impl<'a> Node<'a> {
    /// A value that was not read from anywhere.
    pub fn new(value: Value<'a>) -> Node<'a> {
        Node { at: 0, value }
    }

    pub fn text(text: impl Into<Cow<'a, str>>) -> Node<'a> {
        Node::new(Value::Text(text.into()))
    }

    pub fn texts<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Node<'a> {
        Node::new(Value::List(texts.into_iter().map(Node::text).collect()))
    }

    /// What it is, for the words of problems.
    pub fn kind(&self) -> &'static str {
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

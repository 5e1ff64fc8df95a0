//! JSON to a tree.

use crate::tree::{At, Node, Notes, Value};
use crate::{Error, Format, Place, encoding};
use resume_core::json::tree::{self, Node as Json, Value as JsonValue};

/// Reads a file.
pub(crate) fn read(format: Format, bytes: &[u8], notes: &mut Notes<'_>) -> Result<Node, Error> {
    let malformed = |place: Place, message: String| Error::Malformed {
        format,
        place,
        message,
    };
    let text = encoding::utf8(bytes)?;
    let root = tree::parse(text).map_err(|located| {
        let place = Place {
            line: located.place.line,
            column: located.place.column,
            ..Place::default()
        };
        malformed(place, located.problem.message.to_string())
    })?;
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
        column: 1,
    };
    let at = notes.root();
    node(root, at, &mut lines, notes)
}

fn node(
    json: Json<'_>,
    at: At,
    lines: &mut Lines<'_>,
    notes: &mut Notes<'_>,
) -> Result<Node, Error> {
    let value = match json.value {
        JsonValue::Null => Value::Nothing,
        JsonValue::Bool(value) => Value::Text(value.to_string()),
        JsonValue::Number(text) | JsonValue::Text(text) => Value::Text(text.into_owned()),
        JsonValue::List(items) => {
            let mut nodes = Vec::with_capacity(items.len());
            for (index, item) in items.into_iter().enumerate() {
                let (line, column) = lines.find(item.at);
                let at = notes.index(at, index, line, column)?;
                nodes.push(node(item, at, lines, notes)?);
            }
            Value::List(nodes)
        }
        JsonValue::Map(members) => {
            let mut nodes = Vec::with_capacity(members.len());
            for member in members {
                let (line, column) = lines.find(member.at);
                let at = notes.key(at, &member.key, line, column)?;
                let node = node(member.node, at, lines, notes)?;
                nodes.push((member.key.into_owned(), node));
            }
            Value::Map(nodes)
        }
    };
    Ok(Node { at, value })
}

/// Lines and columns of bytes that come in their order.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
}

impl Lines<'_> {
    fn find(&mut self, at: usize) -> (usize, usize) {
        for c in self.text[self.at..at.max(self.at)].chars() {
            match c {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
        }
        self.at = at.max(self.at);
        (self.line, self.column)
    }
}

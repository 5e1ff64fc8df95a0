//! From a tree to text, laid out as most tools lay out JSON: two spaces a level, a line for each
//! member.

use super::tree::{Node, Value};

/// The text of a tree, with a line break at its end.
pub(super) fn print(node: &Node<'_>) -> String {
    let mut out = String::new();
    push(node, 0, &mut out);
    out.push('\n');
    out
}

fn push(node: &Node<'_>, depth: usize, out: &mut String) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(number),
        Value::Text(text) => push_text(text, out),
        Value::List(items) if items.is_empty() => out.push_str("[]"),
        Value::Map(members) if members.is_empty() => out.push_str("{}"),
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at == 0 { "[" } else { "," });
                line(depth + 1, out);
                push(item, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Map(members) => {
            for (at, member) in members.iter().enumerate() {
                out.push_str(if at == 0 { "{" } else { "," });
                line(depth + 1, out);
                push_text(&member.key, out);
                out.push_str(": ");
                push(&member.node, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
    }
}

fn line(depth: usize, out: &mut String) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("  "));
}

/// A string (RFC 8259 section 7); U+2028 and U+2029 would be line breaks to old JavaScript.
fn push_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) =
        rest.find(|c: char| matches!(c, '"' | '\\' | '\0'..'\u{20}' | '\u{2028}' | '\u{2029}'))
    {
        out.push_str(&rest[..at]);
        let c = rest[at..].chars().next().unwrap_or_default();
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ => out.push_str(&format!("\\u{:04x}", c as u32)),
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
    out.push('"');
}

//! JSON Resume, which `resume-core` reads.

use crate::{Error, Format, Imported, Loss, Options, Place, Reason};
use resume_core::json;
use resume_core::json::tree::{self, Node, Value};
use resume_core::problem::Code;

/// Reads a JSON Resume file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Malformed {
        format: Format::JsonResume,
        place: Place::default(),
        message: "this is not UTF-8 text".to_owned(),
    })?;
    let read = json::read(
        text,
        &json::Options {
            unknown: options.on_loss,
            wrong: options.on_loss,
            max_bytes: options.max_bytes,
        },
    )
    .map_err(Error::Json)?;
    // What was read can be read.
    let root = tree::parse(text).ok();
    let losses = read.losses.into_iter().map(|loss| Loss {
        message: with_words(loss.message, &loss.place.pointer, root.as_ref()),
        place: Place {
            file: String::new(),
            line: loss.place.line,
            column: loss.place.column,
            path: loss.place.pointer,
        },
        reason: match loss.code {
            Code::FieldUnknown => Reason::NoPlace,
            _ => Reason::NotUnderstood,
        },
    });
    Ok(Imported {
        format: Format::JsonResume,
        resume: read.resume,
        losses: losses.collect(),
        pictures: Vec::new(),
    })
}

/// A message with the texts and numbers of the value that it is about, unless it has them.
fn with_words(message: String, pointer: &str, root: Option<&Node<'_>>) -> String {
    let steps = pointer.split('/').skip(1);
    let value = steps.fold(root, |node, step| {
        node?.get(&step.replace("~1", "/").replace("~0", "~"))
    });
    let mut words = Vec::new();
    if let Some(value) = value {
        push_words(value, &mut words);
    }
    words.retain(|words| !message.contains(words.as_str()));
    match words.as_slice() {
        [] => message,
        words => format!("{message}: `{}`", words.join("`, `")),
    }
}

fn push_words(node: &Node<'_>, words: &mut Vec<String>) {
    match &node.value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(text) | Value::Text(text) => {
            let text: Vec<&str> = text.split_whitespace().collect();
            if !text.is_empty() {
                words.push(text.join(" "));
            }
        }
        Value::List(nodes) => nodes.iter().for_each(|node| push_words(node, words)),
        Value::Map(members) => {
            for member in members {
                push_words(&member.node, words);
            }
        }
    }
}

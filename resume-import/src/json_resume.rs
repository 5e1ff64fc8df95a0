//! JSON Resume: `resume-core` reads what was written here, exactly, and refuses with helps. What
//! other tools wrote is read as their other formats are.

#[cfg(feature = "markdown")]
pub(crate) mod foreign;
#[cfg(feature = "markdown")]
mod languages;
#[cfg(feature = "markdown")]
mod names;
#[cfg(feature = "markdown")]
mod shapes;

use crate::{Error, Format, Imported, Loss, Options, Place, Reason, encoding};
use resume_core::json;
use resume_core::json::tree::{self, Node, Value};
use resume_core::problem::Code;

/// Reads a JSON Resume file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let text = encoding::utf8(bytes)?;
    #[cfg(feature = "markdown")]
    if options.on_loss == json::Otherwise::List
        && is_foreign(text)
        && let Some(imported) = foreign::read(bytes, options)?
    {
        return Ok(imported);
    }
    let read = json::read(
        text,
        &json::Options {
            unknown: options.on_loss,
            wrong: options.on_loss,
            max_bytes: options.max_bytes,
        },
    )
    .map_err(|error| match options.on_loss {
        json::Otherwise::List => of_another_shape(text).unwrap_or(Error::Json(error)),
        json::Otherwise::Refuse => Error::Json(error),
    })?;
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

/// Why a file without `basics` is refused: it is JSON, but another program's.
fn of_another_shape(text: &str) -> Option<Error> {
    let root = tree::parse(text).ok()?;
    let Value::Map(members) = &root.value else {
        return None;
    };
    if members.is_empty() || root.get("basics").is_some() {
        return None;
    }
    let keys = members.iter().take(8).map(|member| {
        let key: String = member.key.chars().take(40).collect();
        format!("`{key}`")
    });
    let keys = keys.collect::<Vec<_>>().join(", ");
    let more = if members.len() > 8 { ", …" } else { "" };
    Some(Error::Malformed {
        format: Format::JsonResume,
        place: Place::default(),
        message: format!(
            "no `basics` with a `name` in it, but {keys}{more}; write the name as `\"basics\": {{ \"name\": \"Ada Example\" }}`"
        ),
    })
}

/// Whether something else than `resume-core` wrote a file.
#[cfg(feature = "markdown")]
fn is_foreign(text: &str) -> bool {
    fn is_extended(node: &Node<'_>) -> bool {
        match &node.value {
            Value::Map(members) => members
                .iter()
                .any(|member| member.key == "x-resume" || is_extended(&member.node)),
            Value::List(nodes) => nodes.iter().any(is_extended),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) => false,
        }
    }
    let Ok(root) = tree::parse(text) else {
        return false;
    };
    // What is written for a simple résumé has no extension.
    let is_written = || {
        let read = json::read(text, &json::Options::default());
        read.is_ok_and(|read| json::write(&read.resume).trim() == text.trim())
    };
    matches!(root.value, Value::Map(_)) && !is_extended(&root) && !is_written()
}

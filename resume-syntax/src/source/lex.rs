//! Tokens of a file, and what in it is none. What rustc reads on after, is read on after here too.

use super::{Diagnostic, Level};
use proc_macro2::TokenStream;
use resume_core::problem::Path;
use std::borrow::Cow;
use std::str::FromStr;

/// What was read.
pub(super) struct Lexed {
    /// The tokens; none if the file could not be read to its end.
    pub tokens: TokenStream,
    /// What is no Rust.
    pub faults: Vec<Diagnostic>,
    /// The bytes in whose place nothing was read.
    pub unread: Vec<usize>,
}

/// How many characters are told of; each costs another reading.
const MOST: usize = 20;

/// Takes a text apart. A character that is no Rust is replaced by one that is, of as many bytes, so that every place stays where it was.
pub(super) fn lex(text: &str) -> Lexed {
    let mut readable = without_preamble(text);
    let (mut faults, mut unread) = (Vec::new(), Vec::new());
    while faults.len() < MOST {
        let at = match TokenStream::from_str(&readable) {
            Ok(tokens) => return Lexed { tokens, faults, unread },
            Err(error) => error.span().byte_range().start,
        };
        let fault = fault(&readable[at..]);
        faults.push(Diagnostic {
            level: Level::Error,
            code: None,
            path: Path::root(),
            message: fault.message,
            help: fault.help.to_owned(),
            range: at..at + fault.len,
        });
        let Some(instead) = fault.instead else { break };
        if instead == ' ' {
            unread.push(at);
        }
        let padded = format!("{instead}{}", " ".repeat(fault.len - 1));
        readable.to_mut().replace_range(at..at + fault.len, &padded);
    }
    Lexed { tokens: TokenStream::new(), faults, unread }
}

/// The text with blanks for the first line of a script and for what a script says to cargo.
fn without_preamble(text: &str) -> Cow<'_, str> {
    let after_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rest = after_mark;
    if rest.starts_with("#!") && !rest[2..].trim_start().starts_with('[') {
        rest = rest.find('\n').map_or("", |end| &rest[end..]);
    }
    if let Some(inside) = rest.trim_start().strip_prefix("---")
        && let Some(end) = inside.find("\n---")
    {
        rest = &inside[end + 4..];
    }
    let preamble = &text[..text.len() - rest.len()];
    if rest.len() == after_mark.len() {
        return Cow::Borrowed(text);
    }
    let blank: String = preamble.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    Cow::Owned(blank + rest)
}

/// Why a text does not begin with a token.
struct Fault {
    message: String,
    help: &'static str,
    /// How many bytes it speaks of.
    len: usize,
    /// What is read in its place; nothing after it can be read where this is `None`.
    instead: Option<char>,
}

fn fault(rest: &str) -> Fault {
    let Some(c) = rest.chars().next() else {
        return Fault { message: "this file ends too soon".into(), help: "", len: 0, instead: None };
    };
    let len = c.len_utf8();
    let named = if c.is_ascii() { format!("`{c}`") } else { format!("`{c}` (U+{:04X})", c as u32) };
    let fault = |message: String, help, len, instead| Fault { message, help, len, instead };
    let quoted = rest.trim_start_matches(['r', 'b', 'c']).trim_start_matches('#');
    match c {
        _ if quoted.starts_with('"') => {
            let len = rest.len() - quoted.len() + 1;
            fault("this text has no closing quote".into(), "write `\"` at its end, or at the end of a text before it", len, None)
        }
        '/' => fault("this comment never ends".into(), "write `*/` at its end", 2.min(rest.len()), None),
        '(' | '[' | '{' => fault(format!("this `{c}` never closes"), "write the closing one where the block ends", len, None),
        ')' | ']' | '}' => fault(format!("this `{c}` closes nothing that is open"), "take it away, or close with the other kind", len, None),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => {
            fault(format!("{named} stands outside quotes"), "write `..` between dates, `-` inside a date or before a bullet", len, Some('-'))
        }
        '\u{2018}'..='\u{201f}' | '«' | '»' => {
            fault(format!("{named} is not a quote in Rust"), "write `\"` at both ends of a text", len, Some(' '))
        }
        _ => fault(format!("{named} stands outside quotes"), "write text in quotes, like `\"…\"`", len, Some(' ')),
    }
}

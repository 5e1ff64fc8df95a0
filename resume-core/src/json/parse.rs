//! From text to a tree (RFC 8259): strict, of bounded depth, without backtracking.

use super::tree::{DEPTH, Member, Node, Value};
use crate::problem::Code;
use std::borrow::Cow;

/// Why a text is not JSON, and at which byte.
#[derive(Debug, Clone, Copy)]
pub(super) struct Broken {
    pub at: usize,
    pub code: Code,
    pub message: &'static str,
    pub help: &'static str,
}

/// Reads a text that holds one value.
pub(super) fn parse(source: &str) -> Result<Node<'_>, Broken> {
    // A byte order mark has no meaning in a résumé, and some editors write one.
    let start = if source.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut parser = Parser {
        source,
        at: start,
        depth: 0,
    };
    let node = parser.value()?;
    parser.whitespace();
    if parser.at < source.len() {
        return Err(parser.broken("unexpected text after the end", "remove it"));
    }
    Ok(node)
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self) -> Result<Node<'a>, Broken> {
        self.whitespace();
        let at = self.at;
        let value = match self.peek() {
            Some(b'"') => Value::Text(self.text()?),
            Some(b'{') => self.map()?,
            Some(b'[') => self.list()?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b'a'..=b'z') => self.word()?,
            None => {
                return Err(self.broken(
                    "the file ends here, where a value belongs",
                    "write `{`, `[` or a text in quotes",
                ));
            }
            Some(_) => {
                return Err(self.broken("no value begins like this", "write text in double quotes"));
            }
        };
        Ok(Node { at, value })
    }

    fn map(&mut self) -> Result<Value<'a>, Broken> {
        let mut members = Vec::new();
        self.open()?;
        loop {
            self.whitespace();
            let at = self.at;
            match self.peek() {
                Some(b'}') if members.is_empty() => break,
                Some(b'"') => {}
                Some(b'}') => {
                    return Err(self.broken(
                        "this comma is followed by nothing",
                        "remove the comma before it",
                    ));
                }
                _ => {
                    return Err(self.broken(
                        "a key belongs here",
                        "write it in double quotes, like `\"name\"`",
                    ));
                }
            }
            let key = self.text()?;
            self.whitespace();
            if self.peek() != Some(b':') {
                return Err(self.broken("a `:` is missing here", "write `\"key\": value`"));
            }
            self.at += 1;
            members.push(Member {
                key,
                at,
                node: self.value()?,
            });
            self.whitespace();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                _ => {
                    return Err(self.broken(
                        "a `,` or `}` is missing here",
                        "write `,` between two members and `}` behind the last",
                    ));
                }
            }
        }
        self.close();
        Ok(Value::Map(members))
    }

    fn list(&mut self) -> Result<Value<'a>, Broken> {
        let mut items = Vec::new();
        self.open()?;
        loop {
            self.whitespace();
            match self.peek() {
                Some(b']') if items.is_empty() => break,
                Some(b']') => {
                    return Err(self.broken(
                        "this comma is followed by nothing",
                        "remove the comma before it",
                    ));
                }
                _ => items.push(self.value()?),
            }
            self.whitespace();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                _ => {
                    return Err(self.broken(
                        "a `,` or `]` is missing here",
                        "write `,` between two values and `]` behind the last",
                    ));
                }
            }
        }
        self.close();
        Ok(Value::List(items))
    }

    fn open(&mut self) -> Result<(), Broken> {
        if self.depth == DEPTH {
            return Err(Broken {
                code: Code::NestingDeep,
                ..self.broken(
                    "this is nested too deeply",
                    "a résumé is at most a few levels deep",
                )
            });
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.at += 1;
    }

    fn text(&mut self) -> Result<Cow<'a, str>, Broken> {
        self.at += 1;
        let mut owned: Option<String> = None;
        loop {
            let start = self.at;
            let rest = &self.source.as_bytes()[start..];
            let len = rest
                .iter()
                .position(|b| matches!(b, b'"' | b'\\' | 0..0x20))
                .unwrap_or(rest.len());
            let run = &self.source[start..start + len];
            self.at += len;
            if let Some(owned) = &mut owned {
                owned.push_str(run);
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(owned.map_or(Cow::Borrowed(run), Cow::Owned));
                }
                Some(b'\\') => {
                    let c = self.escape()?;
                    owned.get_or_insert_with(|| run.to_owned()).push(c);
                }
                Some(_) => {
                    return Err(self.broken(
                        "a text has no such character",
                        "write a line break as `\\n`",
                    ));
                }
                None => return Err(self.broken("this text never ends", "close it with `\"`")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Broken> {
        let broken = self.broken("there is no such escape", "write a backslash as `\\\\`");
        let kind = self.source.as_bytes().get(self.at + 1).copied();
        self.at += 2;
        Ok(match kind {
            Some(b @ (b'"' | b'\\' | b'/')) => b.into(),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let half = Broken {
                    message: "this escape is half of a character",
                    help: "write the character itself",
                    ..broken
                };
                let Some(first) = self.hexadecimal() else {
                    return Err(Broken {
                        message: "this escape has not four hexadecimal digits",
                        ..half
                    });
                };
                match first {
                    0xd800..0xdc00 => {
                        let pair = self.source[self.at..].starts_with("\\u");
                        self.at += if pair { 2 } else { return Err(half) };
                        match self.hexadecimal() {
                            Some(second @ 0xdc00..0xe000) => char::from_u32(
                                0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                            )
                            .ok_or(half)?,
                            _ => return Err(half),
                        }
                    }
                    _ => char::from_u32(first).ok_or(half)?,
                }
            }
            _ => return Err(broken),
        })
    }

    /// The four digits of a `\u` escape.
    fn hexadecimal(&mut self) -> Option<u32> {
        let digits = self.source.as_bytes().get(self.at..self.at + 4)?;
        let number = digits.iter().try_fold(0, |number, digit| {
            Some(number * 16 + (*digit as char).to_digit(16)?)
        })?;
        self.at += 4;
        Some(number)
    }

    fn number(&mut self) -> Result<Value<'a>, Broken> {
        let start = self.at;
        let wrong = self.broken("this is not a number", "write text in double quotes");
        self.at += usize::from(self.peek() == Some(b'-'));
        let is_zero = self.peek() == Some(b'0');
        let whole = self.digits();
        let mut is_fine = whole > 0 && !(is_zero && whole > 1);
        if self.peek() == Some(b'.') {
            self.at += 1;
            is_fine &= self.digits() > 0;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            is_fine &= self.digits() > 0;
        }
        if is_fine {
            Ok(Value::Number(Cow::Borrowed(&self.source[start..self.at])))
        } else {
            Err(wrong)
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    fn word(&mut self) -> Result<Value<'a>, Broken> {
        let rest = &self.source[self.at..];
        for (word, value) in [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
        ] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.broken("missing quotes around text", "write it in double quotes"))
    }

    fn whitespace(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    fn broken(&self, message: &'static str, help: &'static str) -> Broken {
        Broken {
            at: self.at,
            code: Code::ItemMisplaced,
            message,
            help,
        }
    }
}

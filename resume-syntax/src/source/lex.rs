//! Splits a file into tokens, and reports what is not a token. Recovers where rustc would.

use super::signs::{Sign, sign};
use super::years::{is_between_years, is_short_year, is_wide, short_years, wide_dates};
use super::{Diagnostic, Level, address, balance};
use proc_macro2::{TokenStream, TokenTree};
use resume_core::problem::{Applicability, Help, Side};
use std::borrow::Cow;
use std::ops::Range;
use std::str::FromStr;

/// The result.
pub(super) struct Lexed {
    /// The tokens; none if the file could not be read to its end.
    pub tokens: TokenStream,
    /// What is not Rust.
    pub faults: Vec<Diagnostic>,
    /// The lines of characters that were skipped.
    pub unread: Vec<Range<usize>>,
    /// Characters that were read as a shorter one.
    pub shorter: Vec<Range<usize>>,
}

/// How many characters are reported; each costs another pass over the text.
const MOST: usize = 20;

/// Splits a text into tokens. A character that is not Rust is replaced by one that is, of as many
/// bytes, so that every place stays the same.
pub(super) fn lex(text: &str) -> Lexed {
    let mut readable = without_preamble(text);
    let (mut faults, mut unread, mut shorter) = (Vec::new(), Vec::new(), Vec::new());
    // What is wrong with the tokens after a missing quote says nothing.
    if let Some(missing) = balance::missing(&readable, false) {
        return Lexed {
            tokens: TokenStream::new(),
            faults: vec![missing],
            unread,
            shorter,
        };
    }
    for _ in 0..MOST {
        let at = match TokenStream::from_str(&readable) {
            Ok(tokens) => {
                return Lexed {
                    tokens,
                    faults,
                    unread,
                    shorter,
                };
            }
            Err(error) => error.span().byte_range().start,
        };
        let mut at = at;
        let mut fault = fault(&readable[..at], &readable[at..]);
        let is_lost = matches!(fault.instead, Instead::Nothing);
        if let Some(mark) = balance::number_of_list(&readable).filter(|_| is_lost) {
            at = mark.start;
            fault = Fault {
                message: "a list has no numbers".into(),
                help: Help::edit("write `- \"…\"` for a bullet", "-", Applicability::Certain),
                range: 0..mark.len(),
                instead: Instead::Dash,
            };
        } else if let Some((dates, right)) = short_years(&readable, at) {
            at = dates.start;
            fault = Fault {
                message: "a year has four digits".into(),
                help: Help::write(right),
                range: 0..dates.len(),
                instead: Instead::Space,
            };
        } else if is_lost {
            let missing = balance::missing(&readable, true);
            // Where `//` of an address hides a bracket, rustc complains about another one.
            let address = address::unquoted(&readable)
                .filter(|address| missing.is_none() || address::hides_bracket(&readable, address));
            match (address, missing) {
                (Some(address), _) => {
                    at = address.start;
                    fault = address_fault(&readable[address]);
                }
                (None, Some(missing)) => {
                    faults.push(missing);
                    break;
                }
                (None, None) => {}
            }
        }
        let range = at + fault.range.start..at + fault.range.end;
        let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        // A quote of another kind is at both ends of a text, and some signs are several times in one.
        let known = faults.iter_mut().find(|known| {
            let is_again = known.range.end == at && known.message == fault.message;
            let is_quote = known.range.start >= line_start
                && matches!(known.help.to_string().as_str(), QUOTES | YEARS);
            known.help == fault.help && known.replacement().is_none() && (is_again || is_quote)
        });
        if let Some(known) = known {
            if known.range.end == at {
                known.range.end = range.end;
            }
        } else {
            faults.push(Diagnostic::new(
                Level::Error,
                fault.message,
                fault.help,
                range,
            ));
        }
        let instead = match fault.instead {
            Instead::Dash => {
                shorter.push(at..at + fault.range.len());
                format!("-{}", " ".repeat(fault.range.len() - 1))
            }
            Instead::Dots => {
                shorter.push(at..at + fault.range.len());
                format!("..{}", " ".repeat(fault.range.len() - 2))
            }
            Instead::Sign(sign) => {
                shorter.push(at..at + fault.range.len());
                format!("{sign}{}", " ".repeat(fault.range.len() - 1))
            }
            Instead::Address => {
                unread.push(line_start..text[at..].find('\n').map_or(text.len(), |len| at + len));
                format!("\"{}\"", "_".repeat(fault.range.len() - 2))
            }
            // A text with this suffix is refused by the parser, and nothing else is reported about
            // it.
            Instead::Refused(len) => format!("\"{}\"_", "_".repeat(len - 3)),
            // The word that says “present” in French is read with its apostrophe.
            Instead::Space if text[at..].starts_with('’') && text[..at].ends_with("aujourd") => {
                crate::parse::APOSTROPHE.to_owned()
            }
            Instead::Space => {
                unread.push(line_start..text[at..].find('\n').map_or(text.len(), |len| at + len));
                " ".repeat(fault.range.len())
            }
            Instead::Nothing => break,
        };
        readable
            .to_mut()
            .replace_range(at..at + instead.len(), &instead);
    }
    Lexed {
        tokens: TokenStream::new(),
        faults,
        unread,
        shorter,
    }
}

/// The text with the first line of a script and its embedded cargo manifest replaced by spaces.
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
    Cow::Owned(" ".repeat(preamble.len()) + rest)
}

/// Why a text does not begin with a token.
struct Fault {
    message: String,
    help: Help,
    /// The bytes that it is about.
    range: Range<usize>,
    instead: Instead,
}

/// What is read instead of an invalid token.
enum Instead {
    /// A dash.
    Dash,
    /// The two dots of a period.
    Dots,
    /// This character.
    Sign(char),
    /// A space.
    Space,
    /// A text of this many bytes that is refused.
    Refused(usize),
    /// A text of as many bytes.
    Address,
    /// Nothing can be read from here on.
    Nothing,
}

/// The help for every other quote, of which a text has one at each end.
const QUOTES: &str = "write `\"` at both ends of a text";

/// The help for an apostrophe before the last two digits of a year.
const YEARS: &str = "write years with four digits, like `2014`";

/// What is wrong with an address without quotes.
fn address_fault(address: &str) -> Fault {
    Fault {
        message: "missing quotes around an address".into(),
        help: "write it like `\"https://…\"`: without quotes, `//` begins a comment".into(),
        range: 0..address.len(),
        instead: Instead::Address,
    }
}

/// What is wrong where `rest` begins.
fn fault(before: &str, rest: &str) -> Fault {
    let Some(c) = rest.chars().next() else {
        return Fault {
            message: "this file ends too soon".into(),
            help: Help::None,
            range: 0..0,
            instead: Instead::Nothing,
        };
    };
    let len = c.len_utf8();
    let named = if c.is_ascii() {
        format!("`{c}`")
    } else {
        format!("`{c}` (U+{:04X})", c as u32)
    };
    let fault = |message: String, help: Help, instead| Fault {
        message,
        help,
        range: 0..len,
        instead,
    };
    let quoted = rest
        .trim_start_matches(['r', 'b', 'c'])
        .trim_start_matches('#');
    if c == '"'
        && let Some((escape, len)) = escape_fault(rest)
    {
        return Fault {
            message: format!("unknown escape `{}`", &rest[escape.clone()]),
            help: match &rest[escape.clone()] {
                numbered if numbered.starts_with(r"\x") => {
                    r"a character is written by its number like `\u{e9}`, and a backslash like `\\`"
                }
                numbered if numbered.starts_with(r"\u") => {
                    r"write up to six hexadecimal digits, like `\u{e9}`; a backslash is written `\\`"
                }
                _ => r#"write a backslash as `\\`, or the text as r"…""#,
            }
            .into(),
            range: escape,
            instead: Instead::Refused(len),
        };
    }
    let wide = rest.find(|c| !is_wide(c)).unwrap_or(rest.len());
    if wide > 0 {
        let is_between = |c: char| is_wide(c) || matches!(c, '.' | '-' | '/');
        let all = rest.find(|c| !is_between(c)).unwrap_or(rest.len());
        let (help, len) = match wide_dates(rest) {
            Some((dates, len)) => (Help::write(dates), len.max(all)),
            None => ("write digits like `2014`".into(), all),
        };
        return Fault {
            message: format!("`{}` is not a number in Rust", &rest[..wide]),
            help,
            range: 0..len,
            instead: Instead::Space,
        };
    }
    match c {
        // One without `#` is found before.
        _ if quoted.starts_with('"') => Fault {
            message: "unterminated string".into(),
            help: "write `\"` at its end, with as many `#` as at its start".into(),
            range: 0..rest.len() - quoted.len() + 1,
            instead: Instead::Nothing,
        },
        '/' => Fault {
            message: "unterminated comment".into(),
            help: "write `*/` at its end".into(),
            range: 0..2.min(rest.len()),
            instead: Instead::Nothing,
        },
        '(' | '[' | '{' => fault(
            format!("unclosed `{c}`"),
            "write the closing one where the block ends".into(),
            Instead::Nothing,
        ),
        ')' | ']' | '}' => fault(
            format!("unmatched closing `{c}`"),
            "remove it, or close with the other kind".into(),
            Instead::Nothing,
        ),
        '\'' if is_short_year(&rest[1..]) => fault(
            format!("{named} outside of quotes"),
            YEARS.into(),
            Instead::Space,
        ),
        '\'' | '`' => fault(
            format!("{named} outside of quotes"),
            QUOTES.into(),
            Instead::Space,
        ),
        _ => match sign(c) {
            Some(sign) => of_sign(sign, named, before, rest),
            None => fault(
                format!("{named} outside of quotes"),
                "write text in quotes, like `\"…\"`".into(),
                Instead::Space,
            ),
        },
    }
}

/// What is wrong with a character that is typed in place of another.
fn of_sign(sign: Sign, named: String, before: &str, rest: &str) -> Fault {
    let len = rest.chars().next().map_or(0, char::len_utf8);
    let certain =
        |say: &str, text: &'static str| Help::edit(say.to_owned(), text, Applicability::Certain);
    let before = before.trim_end_matches([' ', '\t']);
    let after = rest[len..].trim_start_matches([' ', '\t']);
    let is_bullet = (before.is_empty() || before.ends_with(['\n', '{']))
        && after.starts_with(|c: char| c == '"' || c.is_alphabetic());
    let (help, instead) = match sign {
        Sign::Dash | Sign::Bullet if is_bullet => {
            (certain("write `-` before a bullet", "-"), Instead::Dash)
        }
        Sign::Bullet => ("write `-` before a bullet".into(), Instead::Dash),
        Sign::Dash if is_between_years(before, rest) => {
            ("write `..` between dates".into(), Instead::Dots)
        }
        Sign::Dash => (
            "write `..` between dates, `-` inside a date or before a bullet".into(),
            Instead::Dash,
        ),
        Sign::Dots => ("write `..` between dates".into(), Instead::Dash),
        Sign::Ascii(sign) => (
            Help::edit(
                format!("write `{sign}`"),
                sign.to_string(),
                Applicability::Certain,
            ),
            Instead::Sign(sign),
        ),
        Sign::Quote => (QUOTES.into(), Instead::Space),
        Sign::Nothing => (
            Help::remove("remove this invisible character", Applicability::Certain),
            Instead::Space,
        ),
    };
    let message = match sign {
        Sign::Quote => format!("{named} is not a quote in Rust"),
        Sign::Nothing => {
            let number = named.trim_end_matches(')').rsplit('(').next();
            format!("{} outside of quotes", number.unwrap_or_default())
        }
        _ => format!("{named} outside of quotes"),
    };
    Fault {
        message,
        help,
        range: 0..len,
        instead,
    }
}

/// The first escape in a string literal that Rust does not know, and how long the literal is;
/// `None` if it does not end.
fn escape_fault(source: &str) -> Option<(Range<usize>, usize)> {
    let (mut at, mut found) = (1, None);
    loop {
        let rest = &source[at..];
        let c = rest.chars().next()?;
        at += match c {
            '"' => return found.map(|range| (range, at + 1)),
            '\\' => {
                let next = rest[1..].chars().next()?;
                let digits = |rest: &str| {
                    rest.bytes()
                        .take_while(|digit| digit.is_ascii_hexdigit() || *digit == b'_')
                        .count()
                };
                let known = crate::literal::escape(rest).map(|(_, len)| len);
                let len = known.unwrap_or_else(|| match next {
                    'x' => 2 + digits(&rest[2..]).min(2),
                    'u' if rest[2..].starts_with('{') => {
                        let end = 3 + digits(&rest[3..]);
                        end + usize::from(rest[end..].starts_with('}'))
                    }
                    _ => 1 + next.len_utf8(),
                });
                if known.is_none() && found.is_none() {
                    found = Some(at..at + len);
                }
                len
            }
            c => c.len_utf8(),
        };
    }
}

/// What rustc refuses although it is a token here: a word directly before a quote or a number sign
/// is a prefix that Rust reserves.
pub(super) fn prefixes(tokens: &TokenStream) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut open = vec![tokens.clone()];
    while let Some(tokens) = open.pop() {
        let mut word: Option<(String, usize)> = None;
        for token in tokens {
            let range = token.span().byte_range();
            let source = match &token {
                TokenTree::Group(group) => {
                    open.push(group.stream());
                    String::new()
                }
                other => other.to_string(),
            };
            if let Some((word, end)) = word.take()
                && end == range.start
                && source.starts_with(['"', '#'])
            {
                let next = source.chars().next().unwrap_or_default();
                let say = format!("write a space after it: `{word} {next}`");
                found.push(Diagnostic::new(
                    Level::Error,
                    format!("`{word}` touches what follows"),
                    Help::edit(say, " ", Applicability::Certain).at(Side::After),
                    end - word.len()..end,
                ));
            }
            word = matches!(token, TokenTree::Ident(_)).then_some((source, range.end));
        }
    }
    found
}

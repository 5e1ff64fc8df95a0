//! What must be escaped so that Markdown says exactly the words: CommonMark, GitHub's extensions
//! and those of the common parsers.

use crate::scan;
use std::fmt::Write as _;

/// How far a line has come, on which it depends what the next character would mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Nothing is on it.
    Line,
    /// Digits are on it, which with `.` or `)` would be the number of an item.
    Digits,
    /// Words are on it.
    Within,
}

/// Adds words that are a person's; returns whether none of them, once the line has begun, could
/// need an escape.
pub(super) fn push_words(
    out: &mut String,
    start: &mut Start,
    in_heading: bool,
    text: &str,
) -> bool {
    let mut text = text;
    while *start != Start::Within {
        let Some(c) = text.chars().next() else {
            return true;
        };
        let rest = &text[c.len_utf8()..];
        match (c, *start) {
            // Spaces at the start of a line are no words, and four of them are a program.
            (' ' | '\t' | '\n' | '\r', Start::Line) => {}
            ('0'..='9', _) => {
                out.push(c);
                *start = Start::Digits;
            }
            // The number of an item ends with a space, and so does a mark at the start of a line, or
            // more of the same follows it.
            ('.' | ')', Start::Digits) if goes_on(rest) => {
                *start = Start::Within;
                break;
            }
            ('#' | '-' | '+' | '=', Start::Line) if begins_with_alphanumeric(rest) => {
                *start = Start::Within;
                break;
            }
            ('.' | ')', Start::Digits) | ('#' | '>' | '-' | '+' | '=' | ':', Start::Line) => {
                out.push('\\');
                out.push(c);
                *start = Start::Within;
            }
            _ => {
                *start = Start::Within;
                break;
            }
        }
        text = rest;
    }
    finish_piece_before(out, text);
    let clean = is_clean(text);
    if clean {
        out.push_str(text)
    } else {
        push_escaped(out, in_heading, text)
    }
    clean
}

/// Whether what follows the full stop or bracket after a number is no space and no end.
fn goes_on(rest: &str) -> bool {
    rest.bytes().next().is_some_and(|b| b.is_ascii_graphic())
}

fn begins_with_alphanumeric(rest: &str) -> bool {
    rest.bytes()
        .next()
        .is_some_and(|b| b.is_ascii_alphanumeric())
}

/// Escapes what only becomes markup with the words that follow: the address that begins with
/// `https:` and goes on with `//`, the reference that begins with `&` and goes on to a `;`, and the
/// mark of two signs.
#[inline]
pub(super) fn finish_piece_before(out: &mut String, text: &str) {
    let (Some(last), Some(first)) = (out.bytes().next_back(), text.bytes().next()) else {
        return;
    };
    // Two signs that ended the words before could not open a mark there, and may before a letter or
    // the punctuation of a script without spaces.
    let may_open =
        first.is_ascii_alphanumeric() || !first.is_ascii() || first == b'+' || first == b'=';
    if may_open && (out.ends_with("++") || out.ends_with("==")) {
        let sign = out.pop();
        out.push('\\');
        out.extend(sign);
    }
    if first == b'/' && (last == b':' || out.ends_with(":/")) {
        out.push('\\');
    } else if is_of_reference(last) && ends_reference(text) {
        let name = out.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
        if name.ends_with('&')
            && !name.ends_with("\\&")
            && is_reference(out[name.len()..].bytes().chain(text.bytes()))
        {
            let at = name.len() - 1;
            out.insert(at, '\\');
        }
    }
}

/// Whether the byte may be in a reference to a character before its `;`.
fn is_of_reference(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'&' || b == b'#'
}

/// Whether these words begin as a reference to a character ends. Most begin with a space, so that
/// this is known at once.
fn ends_reference(text: &str) -> bool {
    text.bytes()
        .find(|b| !(b.is_ascii_alphanumeric() || *b == b'#'))
        == Some(b';')
}

/// Whether these bytes go on as a reference to a character does after its `&` (CommonMark section
/// 2.5).
fn is_reference(rest: impl Iterator<Item = u8>) -> bool {
    let mut names = 0;
    for b in rest {
        match b {
            b';' => return names > 0,
            b'#' if names == 0 => {}
            _ if b.is_ascii_alphanumeric() => names += 1,
            _ => return false,
        }
    }
    false
}

/// Whether no character could need an escape.
fn is_clean(text: &str) -> bool {
    const SETS: [scan::Bytes; 11] = [
        (0x1f, 0x1f), // controls, of which line breaks are spaces
        (0x00, 0xc2), // the first byte of controls beyond ASCII
        (0x02, b'#'), // `!` and `#`
        (0x01, b'%'), // `$` and `%`
        (0x00, b'&'),
        (0x01, b'+'), // `*` and `+`
        (0x00, b':'),
        (0x01, b'='), // `<` and `=`
        (0x20, b'`'), // `@` and a backtick
        (0x20, b'{'), // `[` and `{`
        (0x23, 0x7f), // `\\`, `]`, `^`, `_`, `|`, `}`, `~` and DEL
    ];
    let bytes = text.as_bytes();
    if bytes.len() < 16 {
        return bytes
            .iter()
            .fold(true, |clean, b| clean & !(MEANS_SOMETHING[usize::from(*b)]));
    }
    // A full stop means something after a `w` alone, which may be in the piece before.
    let dotted = bytes
        .iter()
        .zip(&bytes[1..])
        .fold(false, |found, (w, dot)| {
            found | ((*w | 0x20 == b'w') & (*dot == b'.'))
        });
    !(dotted | (bytes[0] == b'.')) && scan::has_none(bytes, SETS)
}

/// Whether a byte is one of those that mean something to some parser.
const MEANS_SOMETHING: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 128 {
        table[b] = matches!(b as u8, 0..=0x1f | b'!' | b'#'..=b'&' | b'*' | b'+' | b'.' | b':' | b'<' | b'=' | b'@' | b'['..=b'`' | b'{'..=0x7f);
        b += 1;
    }
    table[0xc2] = true;
    table
};

#[inline(never)]
fn push_escaped(out: &mut String, in_heading: bool, text: &str) {
    let mut from = 0;
    for (at, b) in text.bytes().enumerate() {
        let rest = &text.as_bytes()[at + 1..];
        let before = || {
            text[from..at]
                .chars()
                .next_back()
                .or_else(|| out.chars().next_back())
        };
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let next = rest.first().copied();
        let escaped = match b {
            b'\\' | b'`' | b'[' | b']' | b'~' | b'|' | b'$' | b'^' => true,
            // Between spaces they begin and end nothing (CommonMark section 6.2), except an item at
            // the start of a line.
            b'*' | b'_'
                if next == Some(b' ')
                    && text[..at].ends_with(' ')
                    && !text[..at].trim_ascii().is_empty() =>
            {
                false
            }
            // In a word an underscore does not either.
            b'_' => !(next.is_some_and(|b| b.is_ascii_alphanumeric()) && is_word(before())),
            b'*' => true,
            // Tags, comments and addresses begin with one of these (sections 6.5 and 6.6).
            b'<' => next.is_none_or(|b| b.is_ascii_alphabetic() || b"/!?".contains(&b)),
            // Only between the halves of an email address (GFM section 6.9).
            b'@' => {
                next.is_none_or(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
                    && before().is_some_and(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
            }
            b'&' => is_reference(rest.iter().copied()),
            // It would make an image of a link after it, and a box of a quotation in which a link
            // begins with it.
            b'!' => rest.is_empty() || before() == Some('['),
            // `://` and `www.` begin what GitHub makes a link of.
            b':' => rest.starts_with(b"//"),
            b'.' => ends_with_www(out, &text[from..at]),
            b'+' | b'=' => is_second_of_mark(out, &text[from..=at], rest.first().copied()),
            // `%%` begins a comment of Obsidian's.
            b'%' => before() == Some('%'),
            b'#' => in_heading && before().is_none_or(char::is_whitespace),
            // What parsers take for the attributes of a heading they take in spite of a backslash,
            // and wherever it begins.
            b'}' if in_heading => {
                replace(out, &text[from..at], "&#125;", &mut from, at);
                false
            }
            b'\t' => false,
            b'\n' | b'\r' => {
                replace(out, &text[from..at], " ", &mut from, at);
                false
            }
            0..=0x1f | 0x7f => {
                replace(out, &text[from..at], "\u{fffd}", &mut from, at);
                false
            }
            0xc2 if next.is_some_and(|b| b < 0xa0) => {
                replace(out, &text[from..at], "\u{fffd}", &mut from, at + 1);
                false
            }
            _ => false,
        };
        if escaped {
            out.push_str(&text[from..at]);
            out.push('\\');
            from = at;
        }
    }
    out.push_str(&text[from..]);
}

/// Adds what is before, and something else in the place of one byte.
fn replace(out: &mut String, before: &str, other: &'static str, from: &mut usize, at: usize) {
    out.push_str(before);
    out.push_str(other);
    *from = at + 1;
}

/// Whether this is the second `+` or `=` of a mark that some parsers have (`++inserted++`,
/// `==marked==`) and that could open here: `C++` could not, but after scripts without spaces
/// between their words any mark may.
fn is_second_of_mark(out: &str, text: &str, next: Option<u8>) -> bool {
    let mut before = text.chars().rev().chain(out.chars().rev());
    before.next() == before.next()
        && match next {
            Some(b) if b.is_ascii_whitespace() => false,
            Some(b) if b.is_ascii_alphanumeric() || !b.is_ascii() || b == b'+' || b == b'=' => true,
            Some(_) | None => !before
                .next()
                .is_some_and(|c| c.is_alphanumeric() && c < '\u{1100}'),
        }
}

fn ends_with_www(out: &str, text: &str) -> bool {
    let mut before = text.bytes().rev().chain(out.bytes().rev());
    (0..3).all(|_| before.next().is_some_and(|b| b.eq_ignore_ascii_case(&b'w')))
}

/// Adds code between as many backticks as it takes.
pub(super) fn push_code(out: &mut String, code: &str) {
    // A run of the same length inside the code would end it; shorter and longer ones do not.
    let fence = (1..)
        .find(|len| code.split(|c| c != '`').all(|run| run.len() != *len))
        .unwrap_or(1);
    let space = |c: Option<char>| c.is_some_and(|c| c == ' ' || c == '\n' || c == '\r');
    let tick = |c: Option<char>| c == Some('`');
    let (first, last) = (code.chars().next(), code.chars().next_back());
    let padded = tick(first)
        || tick(last)
        || (space(first) && space(last) && !code.trim_matches(' ').is_empty());
    let push_fence = |out: &mut String| (0..fence).for_each(|_| out.push('`'));
    push_fence(out);
    out.push_str(if padded { " " } else { "" });
    out.extend(code.chars().map(|c| match c {
        '\n' | '\r' => ' ',
        c if c.is_control() && c != '\t' => char::REPLACEMENT_CHARACTER,
        c => c,
    }));
    out.push_str(if padded { " " } else { "" });
    push_fence(out);
}

/// Whether `<text>` is read as this link (CommonMark section 6.5).
pub(super) fn is_autolink(text: &str, url: &str) -> bool {
    if text == url {
        return url.starts_with("http")
            && url
                .bytes()
                .all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>' && b != b'\\');
    }
    let is_local = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
    let is_domain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
    url.strip_prefix("mailto:") == Some(text)
        && text.split_once('@').is_some_and(|(local, domain)| {
            local.bytes().all(is_local) && domain.bytes().all(is_domain)
        })
}

/// Adds where a link leads, between angle brackets where it holds what would end it.
pub(super) fn push_destination(out: &mut String, url: &str) {
    if url
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#@!$'*+,;=%".contains(&b))
    {
        return out.push_str(url);
    }
    out.push('<');
    for c in url.chars() {
        match c {
            '<' | '>' | '\\' | ' ' | '\n' | '\r' => {
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            '&' => out.push_str("&amp;"),
            _ => out.push(c),
        }
    }
    out.push('>');
}

#[cfg(test)]
mod tests;

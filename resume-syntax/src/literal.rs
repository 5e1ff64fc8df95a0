//! String literals: their value, and where in the source each byte of it comes from.

use resume_core::model::text;
use std::ops::Range;

/// A string literal that was read.
pub(crate) struct Read {
    /// Its value.
    pub value: String,
    /// For each byte of the value, and for its end, the byte of the literal's source that it comes
    /// from.
    pub origins: Vec<u32>,
    /// Which bytes of the source are an empty line between others, with the whitespace around it.
    pub empty_line: Option<Range<usize>>,
    /// The escapes of line breaks between words, by their bytes in the source.
    pub escaped_breaks: Vec<Range<usize>>,
}

/// The value of a `"…"` or `r#"…"#` literal, with its line breaks; `None` for any other literal.
///
/// ```
/// assert_eq!(resume_syntax::unquote(r#""TLA\u{207a}""#).as_deref(), Some("TLA⁺"));
/// assert_eq!(resume_syntax::unquote("2014"), None);
/// ```
pub fn unquote(source: &str) -> Option<String> {
    cook(source).map(|cooked| cooked.value)
}

/// Reads the source of a `"…"` or `r#"…"#` literal, with line breaks folded; `None` for any other
/// literal.
pub(crate) fn read(source: &str) -> Option<Read> {
    let Cooked { value, origins } = cook(source)?;
    let empty_line = empty_line(&value).map(|bytes| {
        let at = |byte: usize| origins[byte] as usize;
        at(bytes.start)..at(bytes.end)
    });
    let escaped_breaks = escaped_breaks(source, &value, &origins);
    let (value, from) = text::fold_with_origins(&value);
    let end = origins.last().copied();
    let origins = from
        .into_iter()
        .map(|byte| origins[byte as usize])
        .chain(end)
        .collect();
    Some(Read {
        value,
        origins,
        empty_line,
        escaped_breaks,
    })
}

/// The `\n` and `\r` of a literal that are not at its ends.
fn escaped_breaks(source: &str, value: &str, origins: &[u32]) -> Vec<Range<usize>> {
    let inner = value.trim();
    let offset = value.len() - value.trim_start().len();
    inner
        .match_indices(['\n', '\r'])
        // The `\n` of a `\r\n` is the same line break.
        .filter(|(at, sign)| *sign == "\r" || !inner[..*at].ends_with('\r'))
        .filter_map(|(at, _)| origins.get(offset + at))
        .map(|origin| *origin as usize)
        .filter(|origin| source[*origin..].starts_with('\\'))
        .map(|origin| origin..origin + "\\n".len())
        .collect()
}

/// The whitespace around the first empty line between other lines of a text.
fn empty_line(value: &str) -> Option<Range<usize>> {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let inner = value.trim_matches(is_space);
    let offset = value.len() - value.trim_start_matches(is_space).len();
    let mut from = 0;
    while let Some(start) = inner[from..].find(is_space).map(|at| from + at) {
        let rest = &inner[start..];
        let end = start + rest.find(|c| !is_space(c)).unwrap_or(rest.len());
        if inner[start..end].matches('\n').count() > 1 {
            return Some(offset + start..offset + end);
        }
        from = end;
    }
    None
}

/// The value of a literal, with its line breaks, and where each byte of it comes from.
struct Cooked {
    value: String,
    origins: Vec<u32>,
}

/// Reads a literal as rustc does.
fn cook(source: &str) -> Option<Cooked> {
    let (start, end, raw) = match source.strip_prefix('r') {
        Some(rest) => {
            let hashes = rest.bytes().take_while(|b| *b == b'#').count();
            (hashes + 2, source.len().checked_sub(hashes + 1)?, true)
        }
        None => (1, source.len().checked_sub(1)?, false),
    };
    if source.as_bytes().get(start - 1) != Some(&b'"')
        || source.as_bytes().get(end) != Some(&b'"')
        || start > end
    {
        return None;
    }
    let (mut value, mut origins) = (String::new(), Vec::new());
    let mut at = start;
    while at < end {
        let rest = &source[at..end];
        let (c, len) = match rest.chars().next()? {
            '\\' if !raw => escape(rest)?,
            c => (Some(c), c.len_utf8()),
        };
        if let Some(c) = c {
            origins.extend(std::iter::repeat_n(at as u32, c.len_utf8()));
            value.push(c);
        }
        at += len;
    }
    origins.push(end as u32);
    Some(Cooked { value, origins })
}

/// Where in the source of a `"…"` or `r#"…"#` literal a word begins that touches its closing quote:
/// Rust calls it a suffix, and allows it only in macros.
///
/// `_` is not a suffix: rustc refuses it itself.
pub(crate) fn suffix(source: &str) -> Option<usize> {
    let hashes = source
        .strip_prefix('r')
        .map_or(0, |rest| rest.bytes().take_while(|b| *b == b'#').count());
    let end = source.rfind('"')? + 1 + hashes;
    let is_text = source.starts_with(['"', 'r']);
    source
        .get(end..)
        .filter(|suffix| is_text && !suffix.is_empty() && *suffix != "_")
        .map(|_| end)
}

/// The character of an escape and the length of the escape; no character for an escaped line break.
pub(crate) fn escape(source: &str) -> Option<(Option<char>, usize)> {
    let kind = source[1..].chars().next()?;
    let simple = |c| Some((Some(c), 2));
    match kind {
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        '0' => simple('\0'),
        '\\' | '\'' | '"' => simple(kind),
        'x' => hex(source.get(2..4)?)
            .filter(|byte| *byte < 0x80)
            .map(|byte| (char::from_u32(byte), 4)),
        'u' => {
            let (digits, _) = source[2..].strip_prefix('{')?.split_once('}')?;
            let bare = digits.replace('_', "");
            let is_written = !digits.starts_with('_') && bare.len() <= 6;
            let c = hex(&bare).filter(|_| is_written).and_then(char::from_u32)?;
            Some((Some(c), "\\u{}".len() + digits.len()))
        }
        '\n' | '\r' => {
            let spaces = source[1..]
                .bytes()
                .take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r'))
                .count();
            Some((None, 1 + spaces))
        }
        _ => None,
    }
}

/// The value of hexadecimal digits; `None` if there is any other character.
fn hex(digits: &str) -> Option<u32> {
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

/// The literal of a text on one line: raw where it holds a backslash or a quote.
pub(crate) fn of(text: &str) -> String {
    if !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, value: &str, origins: &[u32]) {
        let read = read(source).unwrap();
        assert_eq!(
            (read.value.as_str(), read.origins.as_slice()),
            (value, origins),
            "{source}"
        );
    }

    #[test]
    fn every_byte_maps_to_its_source() {
        check(r#""ab""#, "ab", &[1, 2, 3]);
        check(r##"r#"a"\b"#"##, r#"a"\b"#, &[3, 4, 5, 6, 7]);
        check(r#""\"\u{e9}\x41""#, "\"éA", &[1, 3, 3, 9, 13]);
        check("\"a\\\n  b\"", "ab", &[1, 6, 7]);
        check("\"a\n  b\"", "a b", &[1, 2, 5, 6]);
        check("\"\"", "", &[1]);
    }

    #[test]
    fn line_breaks_between_words_are_found_where_they_are_escaped() {
        let found = |source: &str| {
            let breaks = read(source).unwrap().escaped_breaks.into_iter();
            breaks
                .map(|range| source[range].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(found(r#""C:\new\repo""#), ["\\n", "\\r"]);
        assert_eq!(found(r#""é\nb \n c\n""#), ["\\n", "\\n"]);
        assert_eq!(found(r#""a\r\nb""#), ["\\r"]);
        let none: [String; 0] = [];
        assert_eq!(found("\"a\nb \\\n c\""), none);
        assert_eq!(found(r#"r"C:\new""#), none);
        assert_eq!(found(r#""C:\\new""#), none);
        assert_eq!(found(r#""\n""#), none);
    }

    #[test]
    fn an_empty_line_is_one_between_others() {
        let found = |source: &str| {
            read(source)
                .unwrap()
                .empty_line
                .map(|line| source[line].to_owned())
        };
        assert_eq!(found("\"a \n \n  b\n\nc\"").as_deref(), Some(" \n \n  "));
        assert_eq!(found(r#""a\n\nb""#).as_deref(), Some(r"\n\n"));
        for source in [
            "\"\n\na\n\n\"",
            "\"a\nb\"",
            "\"a\\\n\n b\"",
            "\"\"",
            "\"\n\n\"",
        ] {
            assert_eq!(found(source), None, "{source}");
        }
    }

    #[test]
    fn escapes_are_those_of_rust() {
        let value = "\\ a\n\r\t\0'\"é\u{10ffff}";
        assert_eq!(
            unquote(r#""\\ a\n\r\t\0\'\"\u{e9}\u{10_ff_ff}""#).as_deref(),
            Some(value)
        );
        assert_eq!(unquote("\"a\\\r\n \tb\"").as_deref(), Some("ab"));
    }

    #[test]
    fn other_literals_are_not_text() {
        for source in ["b\"x\"", "c\"x\"", "'x'", "12", "1.5", "\"x\"y", "\"", "r"] {
            assert!(read(source).is_none(), "{source}");
        }
        for escape in [
            r"\u{110000}",
            r"\u{0000041}",
            r"\u{_41}",
            r"\u{}",
            r"\u41",
            r"\u{+41}",
            r"\u441}",
            r"\x80",
            r"\xff",
            r"\x4",
            r"\+4",
            r"\x+4",
            r"\q",
        ] {
            assert!(read(&format!("\"{escape}\"")).is_none(), "{escape}");
        }
    }

    #[test]
    fn a_word_that_touches_a_text_is_a_suffix() {
        for (text, word) in [
            ("\"\"", "x"),
            ("\"a\"", "in"),
            ("r\"a\"", "in"),
            ("r#\"a\"b\"#", "é"),
            ("\"a\"", ""),
        ] {
            let begins = (!word.is_empty()).then_some(text.len());
            assert_eq!(suffix(&format!("{text}{word}")), begins, "{text}{word}");
        }
        for source in ["b\"x\"y", "c\"x\"y", "'\"'", "12in", "\"x\"_"] {
            assert_eq!(suffix(source), None, "{source}");
        }
    }
}

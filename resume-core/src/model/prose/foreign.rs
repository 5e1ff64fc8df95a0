//! Markup of Markdown and HTML that the language does not have, and that is printed as it is
//! written: `__bold__`, `_emphasis_`, `~~struck~~`, tags, entities, and links with a space inside.

use super::parse::{MARKUP, code_end};
use crate::problem::{Applicability, Code, Edit, Fault, Help, Side};

/// How many faults of one text are reported.
const MAX_FAULTS: usize = 20;

/// Among how many characters the end of something is looked for.
const WINDOW: usize = 200;

/// Names in code that are written between two underscores on each side.
#[rustfmt::skip]
const CODE: &[&str] = &[
    "init", "main", "name", "call", "new", "del", "repr", "str", "len", "iter", "next", "enter", "exit", "aenter", "aexit", "aiter", "anext", "await",
    "getattr", "setattr", "delattr", "getattribute", "getitem", "setitem", "delitem", "get", "set", "delete", "missing", "contains", "hash", "eq", "ne",
    "lt", "le", "gt", "ge", "add", "radd", "iadd", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "neg", "invert",
    "abs", "round", "bool", "int", "float", "index", "bytes", "format", "dict", "slots", "class", "doc", "file", "path", "all", "package", "version",
    "author", "import", "future", "builtins", "annotations", "module", "qualname", "mro", "bases", "dir", "reduce", "copy", "deepcopy", "getstate",
    "setstate", "debug", "loader", "spec", "pycache", "tests", "mocks", "snapshots", "fixtures", "typename", "schema", "proto", "dirname", "filename",
    "attribute", "declspec", "global", "device", "host", "shared", "constant", "restrict", "inline", "asm", "line", "func", "function", "date", "time",
    "counter", "namespace", "trait", "method", "construct", "destruct", "invoke", "tostring", "newindex", "gc", "metatable", "env",
];

/// Tags, and what to write instead.
#[rustfmt::skip]
const TAGS: &[(&str, &str)] = &[
    ("b", STRONG), ("strong", STRONG), ("i", EMPHASIS), ("em", EMPHASIS), ("u", REMOVE), ("s", REMOVE), ("del", REMOVE), ("ins", REMOVE),
    ("strike", REMOVE), ("small", REMOVE), ("font", REMOVE), ("center", REMOVE), ("br", BREAK), ("p", BREAK), ("ul", BULLETS), ("ol", BULLETS),
    ("li", BULLETS), ("sup", "write a few letters or digits that are raised like `TLA^+^`"), ("sub", "write a few letters or digits that are lowered like `H~2~O`"),
];

const STRONG: &str = "write strong words like `**these**`";
const EMPHASIS: &str = "write emphasis like `*this*`";
const BREAK: &str = "remove it, and write a second paragraph or bullet";
const BULLETS: &str = "remove it, and write each as a bullet, like `- \"…\"`";
const REMOVE: &str = "remove it";

/// Entities with the characters that they are for.
#[rustfmt::skip]
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("apos", "'"), ("nbsp", " "), ("ensp", " "), ("emsp", " "), ("thinsp", " "), ("ndash", "–"), ("mdash", "—"),
    ("hellip", "…"), ("bull", "•"), ("middot", "·"), ("copy", "©"), ("reg", "®"), ("trade", "™"), ("deg", "°"), ("times", "×"), ("euro", "€"),
    ("pound", "£"), ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"), ("rdquo", "”"), ("laquo", "«"), ("raquo", "»"), ("auml", "ä"), ("ouml", "ö"),
    ("uuml", "ü"), ("Auml", "Ä"), ("Ouml", "Ö"), ("Uuml", "Ü"), ("szlig", "ß"), ("eacute", "é"), ("egrave", "è"), ("agrave", "à"), ("ccedil", "ç"),
    ("ntilde", "ñ"), ("aacute", "á"), ("iacute", "í"), ("oacute", "ó"), ("uacute", "ú"), ("aring", "å"), ("oslash", "ø"),
];

/// What in a text is markup elsewhere; nothing in code and in addresses.
pub(super) fn advice(source: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !source.contains(['_', '~', '<', '&', ']']) {
        return faults;
    }
    let bytes = source.as_bytes();
    let mut opened: Vec<&str> = Vec::new();
    let (mut at, mut before) = (0, None);
    while let Some(c) = source[at..].chars().next() {
        if faults.len() == MAX_FAULTS {
            break;
        }
        let rest = &source[at..];
        let is_word = before.is_some_and(char::is_alphanumeric);
        let (fault, length) = match c {
            '\\' if rest[1..].starts_with(|c| MARKUP.contains(c)) => (None, 2),
            '`' => (None, code_end(bytes, at).map_or(1, |end| end + 1 - at)),
            '_' | '~' => marks(rest, c, before),
            '<' => tag(rest, is_word, &mut opened),
            '&' => entity(rest),
            ']' => link(rest, &source[..at]),
            _ if !is_word && c.is_alphanumeric() => (None, address(rest)),
            _ => (None, c.len_utf8()),
        };
        let place = |fault: Fault| Fault {
            start: at + fault.start,
            end: at + fault.end,
            ..fault
        };
        faults.extend(fault.map(place));
        at += length;
        before = source[..at].chars().next_back();
    }
    faults
}

/// A fault of the bytes of what is read, and how many bytes were read.
type Found = (Option<Fault>, usize);

/// Printed signs, with a sentence as help.
fn fault(message: &'static str, help: &'static str, end: usize) -> Option<Fault> {
    Some(Fault::new(Code::MarkupLiteral, message, help, 0, end))
}

/// How long a word is that is an address, else its letters and digits.
fn address(rest: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | '`' | '"');
    let word = within(rest);
    let word = word.split(is_end).next().unwrap_or(word);
    match word.contains("://") || word.contains('@') || word.starts_with("www.") {
        true => rest.find(is_end).unwrap_or(rest.len()),
        false => rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len()),
    }
}

/// The start of a text, in which the end of something is looked for.
fn within(rest: &str) -> &str {
    let end = rest.char_indices().nth(WINDOW).map(|(at, _)| at);
    &rest[..end.unwrap_or(rest.len())]
}

/// `__bold__`, `_emphasis_` and `~~struck~~` between spaces or punctuation.
fn marks(rest: &str, mark: char, before: Option<char>) -> Found {
    let inside = rest.trim_start_matches(mark);
    let run = rest.len() - inside.len();
    let nothing = (None, run);
    let opens = before.is_none_or(|c| c.is_whitespace() || "([{\"“„‘'«–—-*,;".contains(c));
    let closes = |c: char| c.is_whitespace() || ".,;:!?)]}\"”’'»–—-*…".contains(c);
    let is_mark = match mark {
        '~' => run == 2,
        _ => run <= 3,
    };
    if !opens || !is_mark {
        return nothing;
    }
    let Some(length) = inside.find(mark) else {
        return nothing;
    };
    let (words, after) = inside.split_at(length);
    let rest = after.trim_start_matches(mark);
    let is_closed = after.len() - rest.len() == run && rest.chars().next().is_none_or(closes);
    let is_tight = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
    let is_code = run == 2 && CODE.contains(&&*words.to_ascii_lowercase());
    if !is_closed || !is_tight || is_code || !words.contains(char::is_alphabetic) {
        return nothing;
    }
    let end = 2 * run + length;
    let found = match (mark, run) {
        ('~', _) => fault(
            "these tildes are printed as they are written",
            "remove them, or what is struck out",
            end,
        ),
        (_, 1) => fault(
            "these underscores are printed as they are written",
            "write emphasis like `*this*`, and code between backticks",
            end,
        ),
        _ => fault(
            "these underscores are printed as they are written",
            "write strong words like `**these**`, and code between backticks",
            end,
        ),
    };
    (found, end)
}

/// `<b>`, `</b>`, `<br/>`; not `vector<b>`, unless a `</b>` follows. What closes one that was
/// reported is reported with it.
fn tag(rest: &str, is_word: bool, opened: &mut Vec<&'static str>) -> Found {
    let nothing = (None, 1);
    let inner = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
    let is_end = inner.len() + 1 < rest.len();
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = inner.split_at(length);
    let known = TAGS.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(name));
    let Some((tag, help)) = known else {
        return nothing;
    };
    let Some(close) = within(after).find('>') else {
        return nothing;
    };
    let attributes = after[..close].trim().trim_end_matches('/').trim_end();
    let has_attributes = after.starts_with(' ') && attributes.contains('=');
    if !attributes.is_empty() && !has_attributes {
        return nothing;
    }
    let end = rest.len() - after.len() + close + 1;
    if is_end && let Some(at) = opened.iter().rposition(|open| open == tag) {
        opened.remove(at);
        return (None, end);
    }
    let is_closed = || {
        let mut ends = within(&rest[end..]).split("</").skip(1);
        ends.any(|name| {
            name.get(..length)
                .is_some_and(|name| name.eq_ignore_ascii_case(tag))
        })
    };
    // A parameter of a type.
    if !is_end && is_word && length == 1 && !is_closed() {
        return (None, end);
    }
    if !is_end {
        opened.push(tag);
    }
    let message = "this tag is printed as it is written";
    (fault(message, help, end), end)
}

/// `&amp;`, `&#39;`, `&#x27;`.
fn entity(rest: &str) -> Found {
    let nothing = (None, 1);
    let inner = &rest[1..];
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = inner.bytes().take(12).take_while(is_part).count();
    if !inner[length..].starts_with(';') {
        return nothing;
    }
    let (name, end) = (&inner[..length], length + 2);
    let message = "this entity is printed as it is written";
    if let Some((_, text)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        let help = Help::Write(Edit {
            say: match *text {
                " " => "write a space",
                _ => "write the character itself",
            },
            text,
            side: Side::Instead,
            // At the end of a text there is none.
            applicability: match *text {
                " " => Applicability::Maybe,
                _ => Applicability::Certain,
            },
        });
        let found = fault(message, "", end).map(|fault| Fault { help, ..fault });
        return (found, end);
    }
    let is_number = name.strip_prefix('#').is_some_and(|number| {
        let hex = number.strip_prefix(['x', 'X']);
        let is_hex = hex.is_some_and(|hex| u32::from_str_radix(hex, 16).is_ok());
        is_hex || number.parse::<u32>().is_ok()
    });
    let found = match is_number || name == "quot" {
        true => fault(message, "write the character itself", end),
        false => None,
    };
    (found, end)
}

/// `[text] (https://ada.example)`: the space between.
fn link(rest: &str, before: &str) -> Found {
    let after = rest[1..].trim_start_matches(' ');
    let spaces = rest.len() - 1 - after.len();
    let address = after.strip_prefix('(');
    let is_address = address.is_some_and(|address| {
        ["https://", "http://", "mailto:", "www."]
            .iter()
            .any(|start| address.starts_with(start))
    });
    if spaces == 0 || !is_address {
        return (None, 1);
    }
    let words = before.chars().rev().take(WINDOW);
    let mut is_named = false;
    let mut words = words.inspect(|c| is_named |= c.is_alphabetic());
    let has_start = words.any(|c| c == '[');
    // An escaped bracket is literal.
    if !has_start || words.next() == Some('\\') || !is_named {
        return (None, 1);
    }
    let help = Help::Write(Edit {
        say: "remove the space",
        text: "",
        side: Side::Instead,
        applicability: Applicability::Certain,
    });
    let found = Fault {
        help,
        ..Fault::new(
            Code::MarkupLiteral,
            "this link has a space before its address, so it is printed as it is written",
            "",
            1,
            1 + spaces,
        )
    };
    (Some(found), 1)
}

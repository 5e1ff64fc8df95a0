//! Fragments of HTML, as editors write them: read without rules about what may be where, because
//! nothing but their words and marks is wanted.

use super::writer::Found;
use super::{Style, Writer, plain};

/// The tags of marks and their styles.
const STYLES: &[(&str, Option<Style>)] = &[
    ("b", Some(Style::Strong)),
    ("strong", Some(Style::Strong)),
    ("i", Some(Style::Emphasis)),
    ("em", Some(Style::Emphasis)),
    ("cite", Some(Style::Emphasis)),
    ("code", Some(Style::Code)),
    ("kbd", Some(Style::Code)),
    ("tt", Some(Style::Code)),
    ("sup", Some(Style::Superscript)),
    ("sub", Some(Style::Subscript)),
    // Marks that a résumé does not have.
    ("u", None),
    ("s", None),
    ("del", None),
    ("ins", None),
    ("mark", None),
    ("small", None),
    ("span", None),
    ("font", None),
    ("a", None),
    ("img", None),
    ("wbr", None),
];

/// The tags of blocks.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "pre",
    "br",
    "hr",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "body",
    "html",
    "head",
    "figure",
    "details",
    "summary",
    "center",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
];

/// Reads a fragment.
pub(crate) fn read(source: &str) -> Found {
    let mut reader = Reader::new(Writer::new());
    reader.fragment(source);
    split_items(reader.writer.finish())
}

/// Paragraphs that begin with a bullet that somebody typed are items.
fn split_items(mut found: Found) -> Found {
    use super::Block;
    for block in &mut found.blocks {
        if let Block::Paragraph(prose) = block
            && plain::item(&prose.plain()).is_some()
        {
            let mut writer = Writer::new();
            writer.next(Some(0));
            let mut inlines = prose.inlines().to_vec();
            if let Some(resume_core::model::Inline::Text(text)) = inlines.first_mut()
                && let Some(rest) = plain::item(text)
            {
                *text = rest.to_owned().into();
                writer.inlines(&inlines);
                if let Some(item) = writer.finish().blocks.pop() {
                    *block = item;
                }
            }
        }
    }
    found
}

/// Writes fragments, of which tags may be open at the end of each.
#[derive(Debug)]
pub(crate) struct Reader {
    pub writer: Writer,
    /// The marks that are open, by their tags; those without a style began nothing.
    open: Vec<(String, bool)>,
    /// How many lists are open.
    lists: usize,
    is_item: bool,
}

impl Reader {
    pub fn new(writer: Writer) -> Reader {
        Reader {
            writer,
            open: Vec::new(),
            lists: 0,
            is_item: false,
        }
    }

    /// Reads a piece of HTML; what only looks like a tag is text.
    pub fn fragment(&mut self, source: &str) {
        let mut rest = source;
        while let Some(at) = rest.find(['<', '&']) {
            self.writer.text(&rest[..at]);
            rest = &rest[at..];
            let used = match rest.as_bytes()[0] {
                b'<' => self.tag(rest),
                _ => self.entity(rest),
            };
            rest = match used {
                Some(used) => &rest[used..],
                None => {
                    self.writer.text(&rest[..1]);
                    &rest[1..]
                }
            };
        }
        self.writer.text(rest);
    }

    /// A tag or a comment; how long it is.
    fn tag(&mut self, source: &str) -> Option<usize> {
        if source.starts_with("<!--") {
            return source.find("-->").map(|end| end + 3);
        }
        // What is longer than any tag is none, and is not searched for its end.
        let mut limit = source.len().min(8192);
        while !source.is_char_boundary(limit) {
            limit -= 1;
        }
        let end = source[..limit].find('>')?;
        let inside = &source[1..end];
        let (is_end, inside) = match inside.strip_prefix('/') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        let name_end = inside
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(inside.len());
        let name = inside[..name_end].to_ascii_lowercase();
        let attributes = &inside[name_end..];
        if let Some((_, style)) = STYLES.iter().find(|(tag, _)| *tag == name) {
            match is_end {
                true => self.end_mark(&name),
                false => self.start_mark(name, style.clone(), attributes),
            }
        } else if BLOCKS.contains(&name.as_str()) {
            self.block(&name, is_end, attributes);
        } else {
            return None;
        }
        Some(end + 1)
    }

    fn start_mark(&mut self, name: String, style: Option<Style>, attributes: &str) {
        let style = match name.as_str() {
            "a" => attribute(attributes, "href").map(Style::Link),
            "img" => {
                if let Some(alternative) = attribute(attributes, "alt") {
                    self.writer.text(&alternative);
                }
                return;
            }
            "wbr" => return,
            _ => style,
        };
        // More marks than any text has are not kept.
        if attributes.ends_with('/') || self.open.len() >= 32 {
            return;
        }
        self.open.push((name, style.is_some()));
        if let Some(style) = style {
            self.writer.start(style);
        }
    }

    /// Ends a mark, and those that were opened after it.
    fn end_mark(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|(open, _)| open == name) else {
            return;
        };
        for (_, has_style) in self.open.split_off(at) {
            if has_style {
                self.writer.end();
            }
        }
    }

    fn block(&mut self, name: &str, is_end: bool, attributes: &str) {
        match (name, is_end) {
            ("ul" | "ol", false) => {
                self.lists += 1;
                self.writer.next(None);
            }
            ("ul" | "ol", true) => {
                self.lists = self.lists.saturating_sub(1);
                self.is_item = false;
                self.writer.next(None);
            }
            ("li", false) => {
                self.is_item = true;
                // Quill writes nested lists as one list.
                let class = attribute(attributes, "class");
                let indent = class.is_some_and(|class| class.contains("ql-indent-"));
                let depth = self.lists.saturating_sub(1) + usize::from(indent);
                self.writer.next(Some(depth));
            }
            ("li", true) => {
                self.is_item = false;
                self.writer.next(None);
            }
            ("td" | "th", _) => self.writer.text(" "),
            // Editors write a paragraph into each item.
            _ if self.is_item => self.writer.text(" "),
            _ => self.writer.next(None),
        }
    }

    /// A character by its name or number (HTML section 13.5); how long it is.
    fn entity(&mut self, source: &str) -> Option<usize> {
        let end = source.bytes().take(12).position(|byte| byte == b';')?;
        let name = &source[1..end];
        let c = match name.strip_prefix('#') {
            Some(number) => {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)?
            }
            None => named(name)?,
        };
        self.writer.text(c.encode_utf8(&mut [0; 4]));
        Some(end + 1)
    }
}

/// The value of an attribute.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let mut found = lower.match_indices(name).filter_map(|(at, _)| {
        let is_start = attributes[..at].ends_with(|c: char| c.is_whitespace());
        let rest = attributes[at + name.len()..]
            .trim_start()
            .strip_prefix('=')?;
        is_start.then(|| rest.trim_start())
    });
    let rest = found.next()?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split(quote).next()?,
        _ => rest.split(char::is_whitespace).next()?,
    };
    Some(value.replace("&amp;", "&"))
}

/// The characters with names that editors write.
fn named(name: &str) -> Option<char> {
    // U+00A0 to U+00FF in their order.
    const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
        middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
        Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc \
        atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml";
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "sbquo" => '‚',
        "bdquo" => '„',
        "lsaquo" => '‹',
        "rsaquo" => '›',
        "euro" => '€',
        "trade" => '™',
        "rarr" => '→',
        "larr" => '←',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "minus" => '−',
        _ => {
            let at = LATIN.split(' ').filter(|name| !name.is_empty());
            let at = at.zip(0xa0..).find(|(latin, _)| *latin == name)?.1;
            char::from_u32(at)?
        }
    })
}

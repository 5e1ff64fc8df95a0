//! The text of a document, read back: a line for each paragraph.

use crate::package::Part;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// The content of a part.
#[track_caller]
pub(super) fn part(parts: &[Part], path: &str) -> String {
    let part = parts.iter().find(|part| part.path == path).unwrap();
    String::from_utf8(part.bytes.clone()).unwrap()
}

/// The text without its tags.
pub(super) fn text_of(xml: &str) -> String {
    let mut rest = xml.split('<');
    let mut text = String::new();
    rest.next();
    for piece in rest {
        text.push_str(piece.split_once('>').unwrap().1);
    }
    text
}

/// Each paragraph that has a run of text: its style with its level and what differs from it, and
/// its runs: `{Role,b:…}` has a style and is bold, `[…](…)` is a link, `→` a tab, and `<…>` goes
/// from right to left.
pub(super) fn outline(parts: &[Part]) -> Vec<String> {
    let text = part(parts, "word/document.xml");
    let related = part(parts, "word/_rels/document.xml.rels");
    let links = targets(&related);
    let mut reader = Reader::from_str(&text);
    let mut lines = Vec::new();
    let (mut line, mut about, mut run) = (String::new(), String::new(), Vec::new());
    let (mut link, mut rtl, mut list, mut in_run) = (None, false, String::new(), false);
    let mut words = None;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return lines,
            Event::Start(tag) | Event::Empty(tag) => {
                let value = attribute(&tag, "w:val");
                match tag.name().as_ref() {
                    "w:p" => (line, about) = (String::new(), String::new()),
                    "w:pStyle" => about = value.unwrap(),
                    "w:ilvl" => list = value.unwrap(),
                    "w:numId" => match value.unwrap().as_str() {
                        "1" => about += &format!(" {list}"),
                        number => about += &format!(" #{number}"),
                    },
                    "w:bidi" => about += " bidi",
                    "w:spacing" => {
                        about += &format!(" before={}", attribute(&tag, "w:before").unwrap());
                    }
                    "w:ind" => about += &format!(" left={}", attribute(&tag, "w:left").unwrap()),
                    "w:pageBreakBefore" => about += " onNewPage",
                    "w:keepNext" => about += &format!(" keepNext={}", value.unwrap_or_default()),
                    "w:hyperlink" => link = attribute(&tag, "r:id"),
                    "w:r" => (run, rtl, in_run) = (Vec::new(), false, true),
                    "w:rStyle" | "w:vertAlign" => run.push(value.unwrap()),
                    "w:b" | "w:i" => {
                        let name = tag.name().as_ref()[2..].to_owned();
                        run.push(value.map_or(name.clone(), |value| format!("{name}={value}")));
                    }
                    "w:rtl" => rtl = true,
                    "w:tab" if in_run => line += "→",
                    "w:t" => words = Some(String::new()),
                    _ => {}
                }
            }
            Event::Text(text) => {
                if let Some(words) = &mut words {
                    *words += &text;
                }
            }
            Event::End(tag) => match tag.name().as_ref() {
                "w:t" => {
                    let words = words.take().unwrap();
                    let words = if rtl { format!("<{words}>") } else { words };
                    let look = run.join(",");
                    line += &match &link {
                        Some(id) => format!("[{look}:{words}]({})", links[id]),
                        None if look.is_empty() => words,
                        None => format!("{{{look}:{words}}}"),
                    };
                }
                "w:r" => in_run = false,
                "w:hyperlink" => link = None,
                "w:p" if !line.is_empty() => {
                    // The order of the schema is not that of interest.
                    let (style, mut rest) = match about.split_once(' ') {
                        Some((style, rest)) => (style, rest.split(' ').collect()),
                        None => (&*about, Vec::new()),
                    };
                    rest.sort_by_key(|word| word.starts_with("keepNext"));
                    let about = [&[style], rest.as_slice()].concat().join(" ");
                    lines.push(format!("{about}: {line}"));
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// Where each relationship leads.
fn targets(xml: &str) -> BTreeMap<String, String> {
    let mut reader = Reader::from_str(xml);
    let mut targets = BTreeMap::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return targets,
            Event::Empty(tag) => {
                let (id, target) = (attribute(&tag, "Id"), attribute(&tag, "Target"));
                targets.insert(id.unwrap(), target.unwrap());
            }
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).unwrap()?;
    Some(attribute.value.to_string())
}

//! Markdown of the shape in which `resume!` is rendered: a heading with the name, headings of
//! sections, and entries that begin with a strong or an emphasised name.
//!
//! The file is read as blocks, whose places are their lines. Headings below those of sections are
//! entries too, as people write them. What looks like neither is a paragraph, a row or a bullet of
//! its section, so that any Markdown keeps its words.

mod blocks;
mod citation;
mod evidence;
mod field;
mod header;
mod heading;
mod line;
mod months;
mod section;
mod table;

use crate::mapping::{Collected, kind_of};
use crate::tree::{Notes, Words};
use crate::{Error, Format, Imported, Options, Place};
use blocks::Block;
use resume_core::model::Lang;
use resume_core::words::Words as Headings;
use section::Section;

/// Reads a file.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Imported, Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::Malformed {
        format: Format::Markdown,
        place: Place::default(),
        message: "this is not UTF-8 text".to_owned(),
    })?;
    // The mark that editors on Windows write would hide that the first line is a heading.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut notes = Notes::new(options);
    let mut blocks = blocks::read(text, &mut notes)?;
    let mut collected = Collected::default();
    let level = section_level(&blocks);
    let is_section = |block: &Block| matches!(block, Block::Heading(_, of, _) if *of == level);
    let start = first_section(&blocks, level);
    let mut sections = blocks.split_off(start).into_iter().peekable();
    // The name is wanted before what is above it, and settings say what nothing else does.
    blocks.sort_by_key(|block| match block {
        Block::Heading(..) => 0,
        Block::Metadata(..) => 2,
        _ => 1,
    });
    header::read(blocks, &mut collected, &mut notes);
    let mut found = Vec::new();
    while let Some(block) = sections.next() {
        let Block::Heading(_, _, title) = block else {
            continue;
        };
        let mut body = Vec::new();
        while let Some(block) = sections.next_if(|block| !is_section(block)) {
            body.push(block);
        }
        found.push((title, body));
    }
    let titles: Vec<String> = found.iter().map(|(title, _)| title.plain()).collect();
    if let Some(text) = language(&titles).filter(|_| collected.lang.is_none()) {
        let at = notes.root();
        collected.lang = Some(Words { at, text });
    }
    let lang = collected.lang.as_ref();
    let lang = lang.and_then(|words| Lang::new(words.text.clone()).ok());
    let words = Headings::of(lang.as_ref());
    for (title, mut body) in found {
        months::clear(&mut body, words);
        let named = kind_of(&title.plain());
        let kind = named.unwrap_or_else(|| evidence::kind(&title.plain(), &body, words));
        let (parts, cited_as) = Section::read(kind, words, body, &mut notes);
        collected.cited_as = collected.cited_as.or(cited_as);
        collected.sections.push(kind, Some(title), parts);
    }
    collected.finish(Format::Markdown, notes)
}

/// The level of the headings of sections: the highest one below the name.
fn section_level(blocks: &[Block]) -> u8 {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading(_, level, title) => Some((*level, title)),
        _ => None,
    });
    let levels: Vec<_> = levels.collect();
    let Some(((first, title), rest)) = levels.split_first() else {
        return 2;
    };
    match kind_of(&title.plain()) {
        Some(_) => levels.iter().map(|(level, _)| *level).min().unwrap_or(2),
        None => rest
            .iter()
            .map(|(level, _)| *level)
            .min()
            .unwrap_or(*first + 1),
    }
}

/// Where the first section begins; a heading before it is the name.
fn first_section(blocks: &[Block], section: u8) -> usize {
    let mut is_named = false;
    for (at, block) in blocks.iter().enumerate() {
        let Block::Heading(_, level, title) = block else {
            continue;
        };
        if is_named || *level == section && kind_of(&title.plain()).is_some() {
            return at;
        }
        is_named = true;
    }
    blocks.len()
}

/// The language in which most of these are headings; none for English.
fn language(titles: &[String]) -> Option<String> {
    let count = |words: &Headings| {
        let headings = words.headings.all();
        titles
            .iter()
            .filter(|title| headings.contains(&title.as_str()))
            .count()
    };
    let mut best = (count(&Headings::ALL[0]), None);
    for words in &Headings::ALL[1..] {
        let found = count(words);
        if found > best.0 {
            best = (found, Some(words.lang.to_owned()));
        }
    }
    best.1
}

//! Markdown of the shape in which `resume!` is rendered: a heading with the name, headings of
//! sections, and entries that begin with a strong or an emphasised name.
//!
//! The file is read as blocks, whose places are their lines. Headings below those of sections are
//! entries too, as people write them. What looks like neither is a paragraph, a row or a bullet of
//! its section, so that any Markdown keeps its words.

mod academic;
mod blocks;
mod citation;
mod dates;
mod evidence;
mod expiry;
mod field;
mod footer;
mod header;
mod headings;
mod labels;
mod line;
mod links;
mod parted;
mod rough;
mod section;
mod station;
mod table;
mod titles;
mod typed;
mod wrapping;

use crate::mapping::{Collected, checked, is_english, is_title_in};
use crate::tree::{At, Notes, Words};
use crate::{Error, Format, Imported, Options, Place};
use blocks::Block;
use resume_core::model::{Lang, Prose};
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
    let text = wrapping::without(text, &mut notes)?;
    let mut blocks = headings::found(blocks::read(&text, &mut notes)?);
    let links = links::of_blocks(&blocks, notes.root());
    let rough = rough::of_blocks(&blocks, notes.root());
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
    let mut found = Vec::new();
    while let Some(block) = sections.next() {
        let Block::Heading(at, _, title) = block else {
            continue;
        };
        let mut body = Vec::new();
        while let Some(block) = sections.next_if(|block| !is_section(block)) {
            body.push(block);
        }
        found.push((at, headings::without_pictures(title), body));
    }
    let language = language(&found);
    collected
        .contact
        .speak(language.as_deref().unwrap_or_default());
    header::read(blocks, &mut collected, &mut notes);
    let mut is_first = true;
    found.retain_mut(|(at, title, body)| {
        let (at, text) = (*at, title.plain());
        if labels::is_contact_title(&text) && header::is_contact_section(body) {
            header::contact(std::mem::take(body), &mut collected, &mut notes);
        } else if is_first && labels::is_summary_title(&text) && is_text(body) {
            header::summary(std::mem::take(body), &mut collected);
        } else if body.is_empty() && labels::is_document_title(&text) {
            notes.no_place(&Words { at, text });
        } else {
            is_first = false;
            return true;
        }
        false
    });
    if let Some(text) = language.filter(|_| collected.lang.is_none()) {
        let at = notes.root();
        collected.lang = Some(Words { at, text });
    }
    notes.speak(collected.lang.as_ref());
    let lang = collected.lang.as_ref();
    let lang = lang.and_then(|words| Lang::new(words.text.clone()).ok());
    let words = Headings::of(lang.as_ref());
    let below = found
        .last_mut()
        .map_or_else(Vec::new, |(.., body)| footer::taken(&text, body, &notes));
    for (_, title, body) in found {
        let named = headings::kind(&title.plain());
        let kind = named.unwrap_or_else(|| evidence::kind(&title.plain(), &body, words));
        for (title, body, lists) in parted::sections(title, body, kind, words) {
            let (parts, cited_as) = Section::read(kind, words, body, lists, &mut notes);
            collected.cited_as.extend(cited_as);
            collected.sections.push(kind, Some(title), parts);
        }
    }
    for (kind, part) in below {
        collected.sections.push(kind, None, vec![part]);
    }
    let resume = collected.resume(&mut notes);
    links::list_lost(links, &resume, &mut notes);
    rough::list_lost(rough, &resume, &mut notes);
    checked(Format::Markdown, resume, notes)
}

/// Whether blocks are paragraphs alone.
fn is_text(blocks: &[Block]) -> bool {
    let is_paragraph = |block: &Block| {
        matches!(
            block,
            Block::Paragraph(..) | Block::Short(..) | Block::Quote(..)
        )
    };
    !blocks.is_empty() && blocks.iter().all(is_paragraph)
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
    match headings::is_section(&title.plain()) || is_named_above(blocks) {
        true => levels.iter().map(|(level, _)| *level).min().unwrap_or(2),
        false => rest
            .iter()
            .map(|(level, _)| *level)
            .min()
            .unwrap_or(*first + 1),
    }
}

/// Whether a strong line above the first heading is the name, and no heading below that of the
/// sections has the title of one.
fn is_named_above(blocks: &[Block]) -> bool {
    let Some(Block::Paragraph(_, lines) | Block::Short(_, lines)) = blocks.first() else {
        return false;
    };
    let mut levels = blocks.iter().filter_map(|block| match block {
        Block::Heading(_, level, title) => Some((*level, title)),
        _ => None,
    });
    let first = levels.next().map_or(0, |(level, _)| level);
    lines.first().is_some_and(header::is_strong_name)
        && !levels.any(|(level, title)| level > first && headings::is_section(&title.plain()))
}

/// Where the first section begins; a heading before it is the name.
fn first_section(blocks: &[Block], section: u8) -> usize {
    let mut is_named = is_named_above(blocks);
    for (at, block) in blocks.iter().enumerate() {
        let Block::Heading(_, level, title) = block else {
            continue;
        };
        if is_named || *level == section && headings::is_section(&title.plain()) {
            return at;
        }
        is_named = true;
    }
    blocks.len()
}

/// The language in which most of these titles are headings, and of several the one in which most
/// dates are printed as they are here; none for English.
fn language(found: &[(At, Prose, Vec<Block>)]) -> Option<String> {
    let titles: Vec<String> = found.iter().map(|(_, title, _)| title.plain()).collect();
    let count = |words: &Headings| {
        titles
            .iter()
            .filter(|title| is_title_in(words, title))
            .count()
    };
    let counted: Vec<_> = Headings::ALL
        .iter()
        .map(|words| (count(words), words))
        .collect();
    let most = counted.iter().map(|(count, _)| *count).max();
    let most = most.unwrap_or_default();
    let mut languages = counted
        .iter()
        .filter_map(|(count, words)| (*count == most).then_some(*words));
    let first = languages.next().filter(|_| most > 0)?;
    let lines = found
        .iter()
        .flat_map(|(.., body)| body)
        .flat_map(|block| match block {
            Block::Paragraph(_, lines) | Block::Short(_, lines) => lines.as_slice(),
            _ => &[],
        });
    let texts: Vec<String> = lines
        .flat_map(|line| {
            let text = line.plain();
            let inside = line::bracketed(&text).map(|(_, inside)| inside.to_owned());
            [Some(text), inside]
        })
        .flatten()
        .collect();
    let printed = |words: &Headings| {
        let is_printed = |text: &&String| {
            let Some(period) = dates::period_of(text, words) else {
                return false;
            };
            let mut dates = period.start().into_iter().chain(period.end_date());
            dates.all(|date| text.contains(&*words.date(date)))
        };
        texts.iter().filter(is_printed).count()
    };
    let mut best = (printed(first), first);
    for words in languages {
        let count = printed(words);
        if count > best.0 {
            best = (count, words);
        }
    }
    // `Certifications` is a title in French, and in English too.
    let is_said = |title: &String| is_title_in(best.1, title) && !is_english(title);
    let english = &Headings::ALL[0];
    let is_english = best.1 == english || !titles.iter().any(is_said) && best.0 <= printed(english);
    (!is_english).then(|| best.1.lang.to_owned())
}

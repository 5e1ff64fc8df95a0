//! What is above the sections: the name, the headline, how to reach the person, and the summary.

mod items;
mod metadata;
mod said;

use super::blocks::Block;
use super::labels;
use super::line::{DOTS, Line};
use super::titles;
use crate::Reason;
use crate::mapping::Collected;
use crate::rich::joined;
use crate::tree::{At, Notes, Words};
pub(super) use items::is_number;
use items::{is_contact, is_known, items_of, labelled};
use resume_core::model::{Bullet, Inline, Kind, Photo, Prose, Url};
use said::{item, plain, row, said};

/// Reads the blocks before the first section.
pub(super) fn read(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let is_reaching = |block: &Block| match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => is_contact(lines),
        Block::List(_, bullets) => bullets
            .iter()
            .any(|bullet| is_known(&Line(bullet.text.clone()))),
        Block::Table(_, rows) => rows.iter().any(|row| labelled_cells(row).is_some()),
        _ => false,
    };
    let has_contact = blocks.iter().any(is_reaching);
    let mut is_reached = !has_contact;
    let mut before = Vec::new();
    for block in blocks {
        let block = match &block {
            Block::Short(_, lines) if !is_contact(lines) => block.without_lines(),
            _ => block,
        };
        match block {
            Block::Heading(at, _, name) => named(at, Line(name), collected, notes),
            Block::Paragraph(at, lines) | Block::Short(at, lines) if is_contact(&lines) => {
                is_reached = true;
                reached(at, lines, collected, notes);
            }
            // A name below the title of the document.
            Block::Paragraph(at, lines) if is_name(&lines, collected) => {
                let text = lines.first().map(Line::plain).unwrap_or_default();
                collected.contact.name(Some(Words { at, text }));
            }
            Block::Paragraph(at, lines)
                if !is_reached
                    || !has_contact && before.is_empty() && is_phrase(&lines, collected) =>
            {
                before.extend(joined(lines.into_iter().map(|line| line.0)).map(|line| (at, line)));
            }
            Block::Paragraph(_, lines) | Block::Short(_, lines) | Block::Quote(lines) => {
                let summary = joined(lines.into_iter().map(|line| line.0));
                collected.summary.extend(summary);
            }
            Block::Term(_, term) => collected.summary.push(term),
            Block::List(at, bullets) => list(at, bullets, collected, notes),
            Block::Table(at, rows) => table(at, rows, collected, notes),
            Block::Picture(at, words, address) => picture(at, words, address, collected, notes),
            Block::Metadata(at, text) => metadata::read(at, &text, collected, notes),
        }
    }
    headlines(before, collected);
}

/// Whether a section with such a title says how to reach the person. Rendered pages have rows of
/// any content in it, with emphasised labels.
pub(super) fn is_contact_section(blocks: &[Block]) -> bool {
    let is_row = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
    let is_rendered = |block: &Block| match block {
        Block::Paragraph(_, lines) => lines.iter().any(is_row),
        _ => false,
    };
    let is_item = |line: &Line| items_of(line).iter().any(is_known);
    let says = |block: &Block| match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => lines.iter().any(is_item),
        Block::List(_, bullets) => {
            let mut lines = bullets.iter().map(|bullet| Line(bullet.text.clone()));
            lines.any(|line| is_item(&line))
        }
        Block::Table(_, rows) => rows.iter().any(|row| labelled_cells(row).is_some()),
        Block::Heading(..)
        | Block::Term(..)
        | Block::Quote(_)
        | Block::Picture(..)
        | Block::Metadata(..) => false,
    };
    blocks.iter().any(says) && !blocks.iter().any(is_rendered)
}

/// Reads the blocks of a section that says how to reach the person.
pub(super) fn contact(blocks: Vec<Block>, collected: &mut Collected, notes: &mut Notes<'_>) {
    for block in blocks {
        match block {
            Block::Paragraph(at, lines) | Block::Short(at, lines) => {
                for line in lines.iter().flat_map(items_of) {
                    item(line, at, collected, notes);
                }
            }
            Block::Heading(at, _, title) | Block::Term(at, title) => {
                let text = title.plain();
                if !labels::is_contact_title(&text) {
                    notes.no_place(&Words { at, text });
                }
            }
            Block::Quote(lines) => collected
                .summary
                .extend(lines.into_iter().map(|line| line.0)),
            Block::List(at, bullets) => list(at, bullets, collected, notes),
            Block::Table(at, rows) => table(at, rows, collected, notes),
            Block::Picture(at, words, address) => picture(at, words, address, collected, notes),
            Block::Metadata(at, text) => metadata::read(at, &text, collected, notes),
        }
    }
}

/// Reads the paragraphs of a section that is the summary.
pub(super) fn summary(blocks: Vec<Block>, collected: &mut Collected) {
    for block in blocks {
        if let Block::Paragraph(_, lines) | Block::Quote(lines) = block.without_lines() {
            let prose = joined(lines.into_iter().map(|line| line.0));
            collected.summary.extend(prose);
        }
    }
}

/// A heading above all sections: the name, perhaps beside what the document is.
fn named(at: At, name: Line, collected: &mut Collected, notes: &mut Notes<'_>) {
    const BESIDE: &[&str] = &[" — ", " – ", " - ", " | ", ": ", "："];
    let name = plain(name);
    let is_title = |line: &Line| labels::is_document_title(&line.plain());
    let (titles, names): (Vec<Line>, Vec<Line>) =
        name.split(BESIDE).into_iter().partition(is_title);
    let text = match titles.is_empty() {
        true => name.plain(),
        false => {
            for title in titles {
                let text = title.plain();
                notes.no_place(&Words { at, text });
            }
            let names: Vec<String> = names.iter().map(Line::plain).collect();
            names.join(" – ")
        }
    };
    match text.is_empty() || collected.contact.has_name() {
        false => collected.contact.name(Some(Words { at, text })),
        true if text.is_empty() => {}
        true => collected.summary.push(Prose::text(text)),
    }
}

/// Bullets above the sections: ways to reach the person, or parts of the summary.
fn list(at: At, bullets: Vec<Bullet>, collected: &mut Collected, notes: &mut Notes<'_>) {
    for Bullet { text, bullets, .. } in bullets {
        let line = Line(text);
        match is_known(&line) {
            true => {
                for line in items_of(&line) {
                    item(line, at, collected, notes);
                }
            }
            false => collected.summary.push(line.0),
        }
        let finer = bullets.into_owned().into_iter().map(|bullet| bullet.text);
        collected.summary.extend(finer);
    }
}

/// Rows above the sections: a label and a value, or cells of any kind.
fn table(at: At, rows: Vec<Vec<Option<Prose>>>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let are_labelled = rows.iter().any(|row| labelled_cells(row).is_some());
    for (number, row) in rows.into_iter().enumerate() {
        let mut cells: Vec<Line> = row.into_iter().flatten().map(Line).collect();
        match cells.as_slice() {
            [title] if are_labelled && number == 0 && !is_known(title) => {
                let text = title.plain();
                if !labels::is_contact_title(&text) {
                    notes.no_place(&Words { at, text });
                }
            }
            [label, value] if are_labelled => {
                let label = plain(label.clone()).plain();
                said(&label, value.clone(), at, collected, notes);
            }
            _ => {
                for cell in cells.drain(..) {
                    item(cell, at, collected, notes);
                }
            }
        }
    }
}

/// The fact that the first of two cells is a label of.
fn labelled_cells(row: &[Option<Prose>]) -> Option<labels::Fact> {
    match row {
        [Some(label), Some(_)] => labels::fact(&label.plain()),
        _ => None,
    }
}

/// Whether a paragraph is strong as a whole, and there is no name yet.
fn is_name(lines: &[Line], collected: &Collected) -> bool {
    matches!(lines, [line] if is_strong_name(line)) && !collected.contact.has_name()
}

/// Whether a line is strong as a whole, and may be a name.
pub(super) fn is_strong_name(line: &Line) -> bool {
    let text = line.plain();
    matches!(line.0.inlines(), [Inline::Strong(_)])
        && text.chars().count() <= 80
        && !text.ends_with(['!', '?', ':'])
        && !labels::is_document_title(&text)
}

/// Whether the first paragraph is a few words and no sentence.
fn is_phrase(lines: &[Line], collected: &Collected) -> bool {
    let [line] = lines else {
        return false;
    };
    let text = line.plain();
    let is_short = text.chars().count() <= 80 && !text.ends_with(['.', '!', '?', ':', '。']);
    is_short && collected.summary.is_empty()
}

/// The paragraphs between the name and the contact information.
fn headlines(before: Vec<(At, Prose)>, collected: &mut Collected) {
    let count = before.len();
    for (number, (at, prose)) in before.into_iter().enumerate() {
        let text = prose.plain();
        if collected.pronouns.is_none() && is_pronouns(&text) && count > number {
            collected.pronouns = Some(Words { at, text });
        } else if collected.headline.is_none() {
            collected.headline = Some(prose);
        } else {
            collected
                .summary
                .insert(number.saturating_sub(1).min(collected.summary.len()), prose);
        }
    }
}

/// Whether words are pronouns, such as `she/her`.
fn is_pronouns(text: &str) -> bool {
    let is_word = |word: &str| {
        (1..=6).contains(&word.chars().count()) && word.chars().all(char::is_lowercase)
    };
    text.contains('/') && text.split('/').count() <= 3 && text.split('/').all(is_word)
}

/// The items of a paragraph that says how to reach the person.
fn reached(at: At, lines: Vec<Line>, collected: &mut Collected, notes: &mut Notes<'_>) {
    let is_one = lines.len() == 1;
    for (number, line) in lines.into_iter().enumerate() {
        if !is_one
            && number == 0
            && !collected.contact.has_name()
            && is_strong_name(&line)
            && !is_known(&line)
        {
            let text = line.plain();
            collected.contact.name(Some(Words { at, text }));
            continue;
        }
        let items = items_of(&line);
        // The first of several lines says what the person is.
        let is_first = !is_one && number == 0 && !line.plain().contains(char::is_numeric);
        if is_first && collected.headline.is_none() && !items.iter().any(is_known) {
            let is_whole = |item: &&Line| {
                let is_marked =
                    matches!(item.0.inlines(), [Inline::Strong(_) | Inline::Emphasis(_)]);
                is_marked && items.len() > 1
            };
            if items.first().filter(is_whole).is_none() {
                collected.headline = Some(line.0);
                continue;
            }
        }
        // Rendered pages have rows with any label, and links to whatever can be linked.
        let are_rendered = line.split(DOTS).len() > 1 && items.iter().any(is_link) && {
            let is_plain = |item: &Line| item.plain().contains('@') && !has_link(item);
            !items.iter().any(is_plain)
        };
        let profession = profession(&items).filter(|_| !are_rendered);
        for (number, line) in items.into_iter().enumerate() {
            if Some(number) == profession && collected.headline.is_none() {
                collected.headline = Some(line.0);
                continue;
            }
            match labelled(&line).filter(|_| are_rendered) {
                Some((label, value)) => row(&label, &value, at, collected, notes),
                None => item(line, at, collected, notes),
            }
        }
    }
}

/// The number of the item that says what the person is: the first of two that nothing is known of,
/// the other of which is the place.
fn profession(items: &[Line]) -> Option<usize> {
    let is_unknown = |item: &Line| {
        let text = item.plain();
        !is_known(item) && labelled(item).is_none() && !text.contains(char::is_numeric)
    };
    let unknown = items
        .iter()
        .enumerate()
        .filter(|(_, item)| is_unknown(item));
    let unknown: Vec<(usize, String)> = unknown.map(|(at, item)| (at, item.plain())).collect();
    let is_title = |(_, text): &(usize, String)| titles::is_title(Kind::Experience, text);
    match unknown.as_slice() {
        [(0, first), (1, second)]
            if !unknown.iter().any(is_title)
                && !titles::is_place(first)
                && !titles::is_region(first)
                && !titles::is_region(second) =>
        {
            Some(0)
        }
        _ => None,
    }
}

fn is_link(item: &Line) -> bool {
    matches!(item.0.inlines(), [Inline::Link { .. }])
}

fn has_link(item: &Line) -> bool {
    let mut inlines = item.0.inlines().iter();
    inlines.any(|inline| matches!(inline, Inline::Link { .. }))
}

/// A picture above the sections is the photo, if it is a file.
fn picture(
    at: At,
    words: Option<Prose>,
    address: String,
    collected: &mut Collected,
    notes: &mut Notes<'_>,
) {
    let is_photo = !address.contains("://") && Photo::fault(&address).is_none();
    if is_photo && collected.photo.is_none() {
        collected.photo_alternative = words.map(|words| words.plain().into());
        collected.photo = Some(Words { at, text: address });
        return;
    }
    match (words, Url::encoded(&address)) {
        (Some(words), Some(url)) => collected.summary.push(linked(words, url)),
        (words, _) => {
            collected.summary.extend(words);
            no_address(at, &address, notes);
        }
    }
}

/// Words that lead to an address.
pub(super) fn linked(words: Prose, url: Url) -> Prose {
    let text = words.0;
    Prose(vec![Inline::Link { text, url }].into())
}

pub(super) fn no_address(at: At, address: &str, notes: &mut Notes<'_>) {
    let message = format!("not understood as an address: `{address}`");
    notes.lose(at, Reason::NotUnderstood, message);
}

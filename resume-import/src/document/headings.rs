//! Headings of sections, also where people write them as strong paragraphs.

use super::blocks::Block;
use super::labels;
use super::line::{Line, bracketed, tidy};
use crate::mapping::kind_of;
use resume_core::model::{Inline, Kind, Prose};

/// The kind of section that a title names, perhaps before a remark: `Experience (8 years)`.
pub(super) fn kind(title: &str) -> Option<Kind> {
    kind_of(title).or_else(|| kind_of(bracketed(title)?.0))
}

/// Whether a title is one that sections have.
pub(super) fn is_section(title: &str) -> bool {
    kind(title).is_some() || labels::is_contact_title(title) || labels::is_summary_title(title)
}

/// The blocks of a file; where it has no headings, strong paragraphs with the titles of sections
/// are headings.
pub(super) fn found(blocks: Vec<Block>) -> Vec<Block> {
    let has_sections = blocks.iter().any(|block| match block {
        Block::Heading(_, level, title) => *level > 1 || is_section(&title.plain()),
        _ => false,
    });
    let is_titled =
        |block: &Block| matches!(headed(block), Some((title, _)) if is_section(&title.plain()));
    if has_sections || !blocks.iter().any(is_titled) {
        return blocks;
    }
    let mut found = Vec::new();
    let mut is_above = true;
    for block in blocks {
        let Block::Paragraph(at, _) = &block else {
            found.push(block);
            continue;
        };
        let at = *at;
        match headed(&block) {
            Some((title, rest)) if is_section(&title.plain()) => {
                is_above = false;
                found.push(Block::Heading(at, SECTION, title));
                found.extend(rest.map(|rest| Block::Paragraph(at, vec![Line(rest)])));
            }
            // The name, or what the document is.
            Some((title, None)) if is_above && found.is_empty() => {
                found.push(Block::Heading(at, NAME, title));
            }
            _ => found.push(block),
        }
    }
    found
}

/// The levels of the name and of sections.
const NAME: u8 = 1;
const SECTION: u8 = 2;

/// The words of a strong paragraph, and what follows them after a colon.
fn headed(block: &Block) -> Option<(Prose, Option<Prose>)> {
    let Block::Paragraph(_, lines) = block else {
        return None;
    };
    let [line] = lines.as_slice() else {
        return None;
    };
    let (Inline::Strong(title), rest) = line.marked()? else {
        return None;
    };
    let title = Prose(title);
    let is_colon = title.plain().ends_with([':', '：']);
    let title = match title.inlines() {
        [Inline::Text(text)] => Prose::text(text.trim_end_matches([':', '：', ' ']).to_owned()),
        _ => title,
    };
    match rest.as_slice() {
        [] => Some((title, None)),
        [Inline::Text(text), after @ ..] => {
            let text = match text.trim_start().strip_prefix([':', '：']) {
                Some(text) => text,
                None if is_colon => text,
                None => return None,
            };
            let first = Inline::Text(text.to_owned().into());
            let all: Vec<Inline> = std::iter::once(first)
                .chain(after.iter().cloned())
                .collect();
            Some((title, tidy(&all)))
        }
        _ => None,
    }
}

/// A title without the pictures before it.
pub(super) fn without_pictures(title: Prose) -> Prose {
    let mut inlines = title.inlines().to_vec();
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        *text = text
            .trim_start_matches(|c| labels::is_picture(c) || c == ' ')
            .to_owned()
            .into();
    }
    tidy(&inlines).unwrap_or(title)
}

//! Names of months that two languages share: in a document whose language is known, they are those
//! of that language. `listopad` is November in Polish, and October in Croatian.

use super::blocks::Block;
use resume_core::dates::{period_meant, unambiguous};
use resume_core::model::{Inline, Prose};
use resume_core::words::Words as Headings;

/// Writes dates with such names, and nothing else, so that everyone understands them.
pub(super) fn clear(blocks: &mut [Block], words: &Headings) {
    for block in blocks {
        match block {
            Block::Heading(.., title) => prose(title, words),
            Block::Paragraph(_, lines) => {
                lines.iter_mut().for_each(|line| prose(&mut line.0, words));
            }
            _ => {}
        }
    }
}

fn prose(prose: &mut Prose, words: &Headings) {
    let text = prose.plain();
    if text.contains(char::is_numeric) && unambiguous(&text, words) != text {
        inlines(prose.0.to_mut(), words);
    }
}

fn inlines(all: &mut [Inline], words: &Headings) {
    for inline in all {
        match inline {
            Inline::Text(text) => *text = dates(text, words).into(),
            Inline::Emphasis(inner) | Inline::Strong(inner) => inlines(inner.to_mut(), words),
            Inline::Link { .. }
            | Inline::Code(_)
            | Inline::Superscript(_)
            | Inline::Subscript(_) => {}
        }
    }
}

/// A text in which the parts that are dates as a whole are clear.
fn dates(text: &str, words: &Headings) -> String {
    let parts = text.split_inclusive([',', '(', ')', '|', '·', ';']);
    let clear = parts.map(|part| {
        let date = part.trim_end_matches([',', '(', ')', '|', '·', ';']).trim();
        let clear = unambiguous(date, words);
        match period_meant(date).is_none() && period_meant(&clear).is_some() {
            true => part.replacen(date, &clear, 1),
            false => part.to_owned(),
        }
    });
    clear.collect()
}

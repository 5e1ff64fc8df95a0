//! What a PDF has room for.

use crate::error::PdfError;
use crate::flow::{Flow, Paragraph};
use resume_core::model::to_uri;

/// How many pieces of text one paragraph may have. The text library counts styles in 16 bits; each
/// piece is a style, and one is that of the paragraph.
const MOST_PIECES: usize = 65_000;

/// How many bytes a string may have (ISO 19005-2, 6.1.13).
const LONGEST_STRING: usize = 32_767;

/// Whether every paragraph can be printed.
pub(crate) fn check(flow: &Flow<'_>) -> Result<(), PdfError> {
    flow.paragraphs
        .iter()
        .find_map(excess)
        .map_or(Ok(()), |(what, place)| {
            Err(PdfError::Refused {
                what,
                place: flow.places.get(place).cloned().unwrap_or_default(),
            })
        })
}

/// What a paragraph has too much of, and the number of its place.
fn excess(paragraph: &Paragraph<'_>) -> Option<(String, usize)> {
    let pieces = paragraph.pieces.len().max(paragraph.aside.len());
    if pieces > MOST_PIECES {
        let what = format!(
            "one paragraph has {pieces} pieces of styled text, and a PDF has room for {MOST_PIECES}; split it into several"
        );
        return Some((what, paragraph.place));
    }
    paragraph
        .pieces
        .iter()
        .chain(&paragraph.aside)
        .filter_map(|piece| piece.link.as_deref())
        // Percent-encoding triples at most.
        .filter(|link| link.len() > LONGEST_STRING / 3)
        .map(|link| to_uri(link).len())
        .find(|length| *length > LONGEST_STRING)
        .map(|length| {
            let what = format!(
                "the address of a link has {length} characters, and a PDF has room for {LONGEST_STRING}; link to a shorter one"
            );
            (what, paragraph.place)
        })
}

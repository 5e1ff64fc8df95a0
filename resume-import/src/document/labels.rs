//! The signs that people write before the ways to reach them; the words are those of `resume-core`.

pub(super) use resume_core::words::said::{
    Fact, fact, is_contact_title, is_document_title, is_summary_title,
};

/// Whether a character is a picture, such as people put before the items of a line or a title.
pub(super) fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21ff}'
        | '\u{2300}'..='\u{23ff}'
        | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{2bff}'
        | '\u{fe0f}'
        | '\u{200d}'
        | '\u{20e3}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Whether a picture says that a place follows.
pub(super) fn is_pin(c: char) -> bool {
    matches!(c, '📍' | '📌' | '🏠' | '🏡' | '🗺' | '⌂')
}

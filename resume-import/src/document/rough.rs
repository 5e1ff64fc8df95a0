//! Dates that are not exact, as in `circa 2011`: a period has no place for that, so it is listed.

use super::blocks::Block;
use super::dates::has_year;
use super::links::each_prose;
use crate::Reason;
use crate::tree::{At, Notes, shown};
use resume_core::dates::{self, Meaning};
use resume_core::json;
use resume_core::model::Resume;

/// The dates in a file that are not exact, with their places.
pub(super) fn of_blocks(blocks: &[Block], root: At) -> Vec<(At, String)> {
    let mut found = Vec::new();
    each_prose(blocks, root, |at, prose| {
        let text = shown(&prose.plain());
        let words: Vec<&str> = text.split(' ').collect();
        for (number, word) in words.iter().enumerate() {
            let word = word.trim_start_matches(OPENING);
            let is_word = !has_year(word) && word.chars().next().is_some_and(char::is_lowercase);
            if is_word && dates::is_rough(word) {
                let date = (1..=2).find_map(|count| {
                    let date = words.get(number + 1..=number + count)?.join(" ");
                    let date = bare(&date).to_owned();
                    (has_year(&date) && matches!(dates::meaning(&date), Meaning::Date(_)))
                        .then_some(date)
                });
                found.extend(date.map(|date| (at, format!("{word} {date}"))));
            }
        }
        let words = words.iter().map(|word| bare(word));
        let alone = words.filter(|word| has_year(word) && dates::is_rough(word));
        found.extend(alone.map(|word| (at, word.to_owned())));
    });
    found
}

/// Brackets before a date.
const OPENING: [char; 3] = ['(', '[', '（'];

/// A word without the brackets and commas around it.
fn bare(word: &str) -> &str {
    let word = word.trim_start_matches(OPENING);
    word.trim_end_matches([')', ']', '）', ',', ';'])
}

/// Lists those that are nowhere in the résumé as they were written.
pub(super) fn list_lost(found: Vec<(At, String)>, resume: &Resume, notes: &mut Notes<'_>) {
    if found.is_empty() {
        return;
    }
    let written = json::write(resume);
    for (at, words) in found {
        if !written.contains(&words) {
            let message = format!("of `{words}` the date was taken");
            notes.lose(at, Reason::NotUnderstood, message);
        }
    }
}

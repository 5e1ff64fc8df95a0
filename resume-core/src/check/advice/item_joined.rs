//! Several items in one text: `skills { "Rust, Go, Python" }`.

use super::problem;
use crate::model::{Prose, Row};
use crate::problem::{Code, Path, Problem};
use crate::words::said::is_joining;

pub(super) fn check(problems: &mut Vec<Problem>, row: &Row, path: &Path) {
    let (None, [item]) = (&row.label, &*row.items) else {
        return;
    };
    let Some(parts) = parts(item) else {
        return;
    };
    let texts: Vec<String> = parts.iter().map(|part| format!("\"{part}\"")).collect();
    let right = texts.join(", ");
    let right = match right.chars().count() {
        0..=60 => right,
        _ => format!("{}, \"…\"", texts[..2].join(", ")),
    };
    problem(
        problems,
        Code::ItemJoined,
        path.field("items").index(0),
        "these may be several items",
        format!("write a text for each: `{right}`"),
    );
}

/// The items in a text, if it is nothing but a list of three or more short ones.
fn parts(item: &Prose) -> Option<Vec<String>> {
    const MOST: usize = 20;
    const SIGNS: [char; 18] = [
        '.', ':', ';', '(', ')', '"', '\\', '!', '?', '&', '（', '）', '：', '。', '「', '」',
        '【', '】',
    ];
    let text = item.plain();
    let parts: Vec<&str> = text.split([',', '、', '，', '،']).map(str::trim).collect();
    let is_short = |part: &&str| {
        let is_sentence = part.contains(SIGNS);
        // `1,000,000 subscribers`, `Marathon, Oslo, 2019`, `German, C1, certified`
        let has_figure = part.contains(|c: char| c.is_numeric());
        let words = part.split_whitespace();
        // `Reading, hiking, and cooking` is a phrase.
        let is_phrase = words
            .clone()
            .next()
            .is_some_and(|word| is_joining(word) || matches!(word, "incl" | "including"));
        !part.is_empty()
            && !is_sentence
            && !has_figure
            && !is_phrase
            && words.count() <= 2
            && part.chars().count() <= MOST
    };
    // What is about the first of them begins in small letters: `English, fluent, certified`.
    let is_small = |part: &&str| part.starts_with(char::is_lowercase);
    let smalls = parts.iter().filter(|part| is_small(part)).count();
    let are_alike = smalls == 0 || smalls == parts.len();
    (parts.len() >= 3 && are_alike && parts.iter().all(is_short))
        .then(|| parts.into_iter().map(str::to_owned).collect())
}

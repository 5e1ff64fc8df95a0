//! What is below the last section and no part of it: a clause of consent, that there are references
//! on request, and what follows a rule.

use super::blocks::Block;
use super::dates::has_year;
use super::line::Line;
use crate::mapping::{Part, is_remark};
use crate::rich::joined;
use crate::tree::Notes;
use resume_core::model::{Inline, Kind, Prose};

/// Words of a clause of consent, in small letters.
#[rustfmt::skip]
const CONSENT: &[&str] = &[
    "personal data", "gdpr", "danych osobowych", "dane osobowe", "rodo", "dati personali", "datos personales", "données personnelles",
    "données à caractère personnel", "dados pessoais", "персональных данных", "персональних даних", "osobních údajů", "osobných údajov",
    "date cu caracter personal", "personenbezogen", "persoonsgegevens", "kişisel veri", "personuppgifter", "osobnih podataka",
];

/// Beginnings of words for references.
#[rustfmt::skip]
const REFERENCES: &[&str] = &["referen", "référen", "rekommend", "рекоменд", "συστάσ", "referans"];

/// Takes what is below the last section out of its blocks, each with the kind of its section.
pub(super) fn taken(source: &str, body: &mut Vec<Block>, notes: &Notes<'_>) -> Vec<(Kind, Part)> {
    let rule = last_rule(source);
    let is_below = |block: &Block| match (block, rule) {
        (Block::Paragraph(at, _) | Block::Short(at, _), Some(rule)) => notes.place(*at).line > rule,
        _ => false,
    };
    let of_footer = |block: &Block| match said(block) {
        Some(text) => is_consent(&text) || is_request(&text) || is_below(block) && is_plain(block),
        None => false,
    };
    let count = body
        .iter()
        .rev()
        .take_while(|block| of_footer(block))
        .count();
    // What is below a rule under its title is a section.
    if count == body.len() || count > 3 {
        return Vec::new();
    }
    let below = body.split_off(body.len() - count).into_iter();
    let part = |block: Block| {
        let kind = match is_request(&said(&block)?) {
            true => Kind::References,
            false => Kind::Custom,
        };
        let (Block::Paragraph(_, lines) | Block::Short(_, lines)) = block else {
            return None;
        };
        let prose = joined(lines.into_iter().map(|line| line.0))?;
        Some((kind, Part::Paragraph(without_emphasis(prose))))
    };
    below.filter_map(part).collect()
}

/// The words of a paragraph.
fn said(block: &Block) -> Option<String> {
    let (Block::Paragraph(_, lines) | Block::Short(_, lines)) = block else {
        return None;
    };
    let lines: Vec<String> = lines.iter().map(Line::plain).collect();
    Some(lines.join(" "))
}

fn is_consent(text: &str) -> bool {
    let text = text.to_lowercase();
    let is_clause = text.split_whitespace().nth(4).is_some();
    is_clause && CONSENT.iter().any(|words| text.contains(words))
}

/// Whether a sentence says that there are references on request.
fn is_request(text: &str) -> bool {
    let small = text.to_lowercase();
    let is_short = small.split_whitespace().nth(12).is_none();
    is_short && is_remark(text) && REFERENCES.iter().any(|word| small.contains(word))
}

/// Whether a paragraph is a sentence or two, and no head of an entry.
fn is_plain(block: &Block) -> bool {
    let is_strong = match block {
        Block::Paragraph(_, lines) | Block::Short(_, lines) => lines
            .iter()
            .any(|line| matches!(line.marked(), Some((Inline::Strong(_), _)))),
        _ => true,
    };
    let text = said(block).unwrap_or_default();
    let text = text.trim_end_matches('*');
    !is_strong && !has_year(text) && text.chars().count() <= 400 && text.ends_with(['.', '!', '。'])
}

/// The number of the last line that is a rule, and no underline of a heading.
fn last_rule(source: &str) -> Option<usize> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let is_rule = |line: &str| {
        let signs: Vec<char> = line.chars().filter(|c| *c != ' ').collect();
        signs.len() > 2
            && matches!(signs[0], '-' | '*' | '_')
            && signs.iter().all(|sign| *sign == signs[0])
    };
    let mut numbers = (1..lines.len()).rev();
    let last = numbers.find(|at| is_rule(lines[*at]) && lines[at - 1].is_empty())?;
    Some(last + 1)
}

/// A paragraph that is emphasised as a whole, without the marks.
fn without_emphasis(prose: Prose) -> Prose {
    match prose.inlines() {
        [Inline::Emphasis(inner)] => Prose(inner.clone()),
        _ => prose,
    }
}

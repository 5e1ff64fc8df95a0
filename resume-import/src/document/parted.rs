//! Sections in which headings divide a list of citations: `### Monographs` and `### Articles` of
//! publications are sections of their own.

use super::blocks::Block;
use super::citation;
use super::dates;
use super::line::Line;
use super::section::Lists;
use resume_core::model::{Bullet, Kind, Prose};
use resume_core::words::Words as Headings;

/// The sections of a kind in the blocks below a title: several where each heading has no dates and
/// nothing but citations below it, of which there are two or more below one of them. What is below
/// the headings of other kinds says more of an entry.
pub(super) fn sections(
    title: Prose,
    body: Vec<Block>,
    kind: Kind,
    words: &Headings,
) -> Vec<(Prose, Vec<Block>, Lists)> {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let start = body.iter().position(is_heading);
    let Some(start) = start.filter(|_| kind.is_cited()) else {
        return vec![(title, body, Lists::Any)];
    };
    let mut parts: Vec<(&Prose, Vec<&Block>)> = Vec::new();
    for block in &body[start..] {
        match (block, parts.last_mut()) {
            (Block::Heading(_, _, title), _) => parts.push((title, Vec::new())),
            (block, Some((_, blocks))) => blocks.push(block),
            (_, None) => {}
        }
    }
    let is_part = |(title, blocks): &(&Prose, Vec<&Block>)| {
        let is_list = |block: &&Block| match block {
            Block::List(_, bullets) => are_citations(bullets),
            _ => false,
        };
        let line = Line((*title).clone());
        dates::taken(&line, words).1.is_none() && !blocks.is_empty() && blocks.iter().all(is_list)
    };
    let is_long = |block: &&Block| matches!(block, Block::List(_, bullets) if bullets.len() > 1);
    let has_several = parts.iter().any(|(_, blocks)| blocks.iter().any(is_long));
    if !has_several || !parts.iter().all(is_part) {
        return vec![(title, body, Lists::Any)];
    }
    let mut sections = Vec::new();
    let mut above = Some(title);
    let mut blocks = Vec::new();
    for block in body {
        match block {
            Block::Heading(_, _, title) => {
                if let Some(above) = above.replace(title) {
                    sections.push((above, std::mem::take(&mut blocks), Lists::Cited));
                }
            }
            block => blocks.push(block),
        }
    }
    sections.extend(above.map(|above| (above, blocks, Lists::Cited)));
    sections
}

/// Whether most bullets of a list are citations.
fn are_citations(bullets: &[Bullet]) -> bool {
    let is_citation = |bullet: &&Bullet| {
        let line = Line(bullet.text.clone());
        citation::is_citation(&line) || has_year_after_authors(&line.plain())
    };
    bullets.iter().filter(is_citation).count() * 2 > bullets.len()
}

/// `Smith, J., & Jones, A. (2019). Deep salt. Journal of Salt, 12(3), 1–10.`
fn has_year_after_authors(text: &str) -> bool {
    let Some((authors, rest)) = text.split_once(" (") else {
        return false;
    };
    let Some((year, rest)) = rest.split_once(')') else {
        return false;
    };
    let year = year.split([',', ' ']).next().unwrap_or_default();
    let year = year.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_year = year.len() == 4 && year.chars().all(|c| c.is_ascii_digit());
    is_year && authors.contains(',') && rest.starts_with('.') && rest.contains(". ")
}

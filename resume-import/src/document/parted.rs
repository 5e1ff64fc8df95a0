//! Sections in which headings divide a list: `### Monographs` and `### Articles` of publications are
//! sections of their own.

use super::blocks::Block;
use super::citation;
use super::dates;
use super::line::Line;
use resume_core::model::{Bullet, Holds, Kind, Prose};
use resume_core::words::Words as Headings;

/// The sections of a kind in the blocks below a title: several where each heading has no dates, and
/// nothing but a list of entries below it.
pub(super) fn sections(
    title: Prose,
    body: Vec<Block>,
    kind: Kind,
    words: &Headings,
) -> Vec<(Prose, Vec<Block>)> {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let start = body.iter().position(is_heading);
    let may_have = kind.holds() == Holds::Entries && kind != Kind::Projects;
    let Some(start) = start.filter(|_| may_have) else {
        return vec![(title, body)];
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
            Block::List(_, bullets) => are_entries(bullets, kind),
            _ => false,
        };
        let line = Line((*title).clone());
        dates::taken(&line, words).1.is_none() && !blocks.is_empty() && blocks.iter().all(is_list)
    };
    if !parts.iter().all(is_part) {
        return vec![(title, body)];
    }
    let mut sections = Vec::new();
    let mut above = Some(title);
    let mut blocks = Vec::new();
    for block in body {
        match block {
            Block::Heading(_, _, title) => {
                if let Some(above) = above.replace(title) {
                    sections.push((above, std::mem::take(&mut blocks)));
                }
            }
            block => blocks.push(block),
        }
    }
    sections.extend(above.map(|above| (above, blocks)));
    sections
}

/// Whether the bullets of a list are entries of this kind, and no points about one.
fn are_entries(bullets: &[Bullet], kind: Kind) -> bool {
    let is_entry = |bullet: &Bullet| {
        let line = Line(bullet.text.clone());
        let text = line.plain();
        match kind.is_cited() {
            true => citation::is_citation(&line) || dates::has_year(&text),
            false => dates::has_year(&text) && text.chars().count() <= 120,
        }
    };
    let entries = bullets.iter().filter(|bullet| is_entry(bullet)).count();
    entries * 2 >= bullets.len()
}

//! The addresses that links lead to. Where a part of a line becomes plain text, such as a place, its
//! address has no place, and is listed.

use super::blocks::Block;
use super::line::Line;
use crate::Reason;
use crate::tree::{At, Notes, shown};
use resume_core::json;
use resume_core::model::{Bullet, Inline, Network, Prose, Resume, Url};

/// The addresses in a prose.
pub(super) fn of(prose: &Prose) -> Vec<&Url> {
    let mut urls = Vec::new();
    collect(prose.inlines(), &mut urls);
    urls
}

fn collect<'p>(inlines: &'p [Inline], urls: &mut Vec<&'p Url>) {
    for inline in inlines {
        match inline {
            Inline::Link { text, url } => {
                urls.push(url);
                collect(text, urls);
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) => collect(inner, urls),
            Inline::Text(_) | Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {}
        }
    }
}

/// The addresses in a file, with their places.
pub(super) fn of_blocks(blocks: &[Block], root: At) -> Vec<(At, Url)> {
    let mut found = Vec::new();
    each_prose(blocks, root, |at, prose| {
        found.extend(of(prose).into_iter().map(|url| (at, url.clone())));
    });
    found
}

/// Calls a function with each text of a file and its place.
pub(super) fn each_prose(blocks: &[Block], root: At, mut add: impl FnMut(At, &Prose)) {
    for block in blocks {
        match block {
            Block::Heading(at, _, prose) | Block::Term(at, prose) => add(*at, prose),
            Block::Paragraph(at, lines) | Block::Short(at, lines) => {
                lines.iter().for_each(|Line(prose)| add(*at, prose));
            }
            Block::Quote(lines) => lines.iter().for_each(|Line(prose)| add(root, prose)),
            Block::List(at, bullets) => bullets.iter().for_each(|bullet| {
                let Bullet { text, bullets, .. } = bullet;
                add(*at, text);
                bullets.iter().for_each(|finer| add(*at, &finer.text));
            }),
            Block::Table(at, rows) => {
                let cells = rows.iter().flatten().flatten();
                cells.for_each(|cell| add(*at, cell));
            }
            Block::Picture(..) | Block::Metadata(..) => {}
        }
    }
}

/// Whether a text has an address, and not only as the beginning of a longer one.
fn holds(text: &str, address: &str) -> bool {
    let mut found = text.match_indices(address);
    found.any(|(at, _)| {
        let next = text[at + address.len()..].chars().next();
        next.is_none_or(|next| matches!(next, '"' | ')' | '\\') || next.is_whitespace())
    })
}

/// Lists the addresses that are nowhere in the résumé.
pub(super) fn list_lost(links: Vec<(At, Url)>, resume: &Resume, notes: &mut Notes<'_>) {
    if links.is_empty() {
        return;
    }
    let written = json::write(resume);
    let lower = written.to_lowercase();
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let numbers = digits(&written);
    for (at, url) in links {
        let address = url.as_str();
        let is_kept = holds(&written, address)
            || match address.split_once(':') {
                Some(("mailto", email)) => written.contains(email),
                Some(("tel", number)) => numbers.contains(&digits(number)),
                // A username or a DOI is kept without its address.
                _ => {
                    let username = Network::of_address(address);
                    let is_named = |name: &str| lower.contains(&name.to_lowercase());
                    username.is_some_and(|(_, name)| is_named(&name))
                        || address
                            .split_once("doi.org/")
                            .is_some_and(|(_, doi)| is_named(doi))
                }
            };
        if !is_kept {
            let message = format!("no place for the address `{}`", shown(address));
            notes.lose(at, Reason::NoPlace, message);
        }
    }
}

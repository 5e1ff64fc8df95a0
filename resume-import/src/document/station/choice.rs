//! Which pieces of a head are the title and the organisation: by their words, else as in the heads of
//! the same shape beside it.

use super::super::blocks::Block;
use super::super::line::Line;
use super::super::titles::{is_employment, is_organisation, is_place, is_title};
use super::pieces::{Piece, pieces_of};
use resume_core::model::{Holds, Inline, Kind};
use resume_core::words::Words as Headings;

/// How long the lines of heads are at most.
const LENGTH: usize = 200;

/// The numbers of pieces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub title: Option<usize>,
    pub organisation: Option<usize>,
}

/// Which of the two is first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Title,
    Organisation,
}

/// What is first in the heads of each shape of a section, as the words of most of them say: by
/// whether a head begins strong, and whether it has several lines.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Orders([Option<Order>; 4]);

impl Orders {
    /// The orders in a section.
    pub fn of(blocks: &[Block], kind: Kind, words: &Headings) -> Orders {
        if !matches!(kind.holds(), Holds::Jobs | Holds::Schools) {
            return Orders::default();
        }
        let mut counts = [[0usize; 2]; 4];
        let is_short = |line: &Line| line.plain().chars().nth(LENGTH).is_none();
        for lines in heads(blocks)
            .into_iter()
            .filter(|lines| lines.iter().all(is_short))
        {
            let pieces = pieces_of(&lines, kind, words).pieces;
            let known = by_words(&pieces, kind, false, false);
            if known == Choice::default() || pieces.len() > 6 {
                continue;
            }
            let Choice {
                title: Some(title),
                organisation: Some(organisation),
            } = completed(known, &pieces, false, false)
            else {
                continue;
            };
            counts[shape(&lines)][usize::from(title > organisation)] += 1;
        }
        Orders(
            counts.map(|[title, organisation]| match title.cmp(&organisation) {
                std::cmp::Ordering::Greater => Some(Order::Title),
                std::cmp::Ordering::Less => Some(Order::Organisation),
                std::cmp::Ordering::Equal => None,
            }),
        )
    }

    /// The order in a head of such lines.
    pub(super) fn of_head(self, lines: &[Line]) -> Option<Order> {
        self.0[shape(lines)]
    }
}

/// The lines that may be heads in a section.
fn heads(blocks: &[Block]) -> Vec<Vec<Line>> {
    let mut heads = Vec::new();
    let mut above: Option<Line> = None;
    for block in blocks {
        let heading = above.take();
        match block {
            Block::Heading(_, _, title) => {
                above = Some(Line(title.clone()));
                heads.push(vec![Line(title.clone())]);
            }
            Block::Paragraph(_, lines) | Block::Short(_, lines) => {
                if let Some(heading) = heading {
                    heads.push(
                        std::iter::once(heading)
                            .chain(lines.iter().cloned())
                            .collect(),
                    );
                }
                heads.extend(lines.iter().map(|line| vec![line.clone()]));
                if lines.len() > 1 {
                    heads.push(lines.clone());
                }
            }
            Block::List(_, bullets) => {
                heads.extend(bullets.iter().map(|bullet| vec![Line(bullet.text.clone())]));
            }
            Block::Term(..)
            | Block::Quote(_)
            | Block::Table(..)
            | Block::Picture(..)
            | Block::Metadata(..) => {}
        }
    }
    heads
}

fn shape(lines: &[Line]) -> usize {
    let first = lines.first().and_then(Line::marked);
    let is_strong = matches!(first, Some((Inline::Strong(_), _)));
    usize::from(is_strong) + 2 * usize::from(lines.len() > 1)
}

/// Whether a piece may be the title or the organisation, and is not taken already.
fn is_free(at: usize, piece: &Piece, taken: [Option<usize>; 2]) -> bool {
    !taken.contains(&Some(at))
        && !piece.is_remark
        && !is_place(&piece.text)
        && !is_employment(&piece.text)
}

fn free(taken: [Option<usize>; 2], pieces: &[Piece]) -> Option<usize> {
    let mut free = pieces.iter().enumerate();
    free.find_map(|(at, piece)| is_free(at, piece, taken).then_some(at))
}

/// What the words of pieces say.
pub(super) fn by_words(
    pieces: &[Piece],
    kind: Kind,
    has_title: bool,
    has_organisation: bool,
) -> Choice {
    let titles: Vec<bool> = pieces
        .iter()
        .map(|piece| is_title(kind, &piece.text) && !piece.is_after_at && !piece.is_remark)
        .collect();
    let organisations: Vec<bool> = pieces
        .iter()
        .map(|piece| is_organisation(&piece.text) && !piece.is_remark)
        .collect();
    // What may be both is the title, unless another piece can only be that.
    let only = |one: &[bool], other: &[bool]| {
        let is_only = |(at, is): (usize, &bool)| (*is && !other[at]).then_some(at);
        one.iter().enumerate().find_map(is_only)
    };
    let any = |one: &[bool]| one.iter().position(|is| *is);
    let title = match has_title {
        true => None,
        false => only(&titles, &organisations).or_else(|| any(&titles)),
    };
    let after_at = pieces.iter().position(|piece| piece.is_after_at);
    // `EMC · Full-time`
    let employs = pieces.iter().enumerate().find_map(|(at, piece)| {
        let next = pieces.get(at + 1)?;
        let is_beside = next.line == piece.line && is_employment(&next.text);
        (is_beside && !titles[at]).then_some(at)
    });
    let organisation = match has_organisation {
        true => None,
        false => after_at
            .or(employs)
            .or_else(|| match kind.holds() {
                // A group or a school of a university is before it.
                Holds::Jobs => {
                    let mut last = organisations.iter().zip(&titles);
                    last.rposition(|(is, is_title)| *is && !is_title)
                }
                _ => only(&organisations, &titles),
            })
            .or_else(|| {
                let mut both = organisations.iter().enumerate();
                both.find_map(|(at, is)| (*is && Some(at) != title).then_some(at))
            }),
    };
    Choice {
        title,
        organisation,
    }
}

/// What the heads of the same shape say, or the lines of this one.
pub(super) fn by_shape(pieces: &[Piece], order: Option<Order>) -> Option<Choice> {
    let first = free([None, None], pieces)?;
    let second = free([Some(first), None], pieces);
    let line = pieces[first].line;
    let is_first_alone = second.is_none_or(|second| pieces[second].line > line);
    // What is alone or strong in a later line is the role.
    let later = pieces.iter().enumerate().find_map(|(at, piece)| {
        let is_later = piece.line > line && (piece.is_alone || piece.is_strong);
        (is_later && is_free(at, piece, [Some(first), None])).then_some(at)
    });
    let has_place = pieces.iter().any(|piece| is_place(&piece.text));
    match (order, later, second) {
        (Some(Order::Title), _, Some(second)) => Some(Choice {
            title: Some(first),
            organisation: Some(second),
        }),
        (Some(Order::Organisation), None, Some(second)) => Some(Choice {
            title: Some(second),
            organisation: Some(first),
        }),
        (_, Some(later), _) if is_first_alone => Some(Choice {
            title: Some(later),
            organisation: Some(first),
        }),
        (_, None, None) if pieces.len() == 1 || has_place => Some(Choice {
            title: None,
            organisation: Some(first),
        }),
        _ => None,
    }
}

/// The title or the organisation that is missing: what is alone in a later line, or the first piece
/// that is left.
pub(super) fn completed(
    choice: Choice,
    pieces: &[Piece],
    has_title: bool,
    has_organisation: bool,
) -> Choice {
    let Choice {
        mut title,
        mut organisation,
    } = choice;
    if title.is_none() && !has_title {
        let alone = pieces.iter().enumerate().find_map(|(at, piece)| {
            let is_later = piece.line > 0 && piece.is_alone;
            (is_later && is_free(at, piece, [organisation, None])).then_some(at)
        });
        title = alone.or_else(|| free([organisation, None], pieces));
    }
    if organisation.is_none() && !has_organisation {
        organisation = free([title, None], pieces);
    }
    Choice {
        title,
        organisation,
    }
}

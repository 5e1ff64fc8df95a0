//! The parts of a letter.

use super::{Block, Line, Row};
use resume_core::model::Paper;

/// A letter, which is below the header of its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter<'a> {
    /// The lines of the address.
    pub recipient: &'a [Line<'a>],
    /// When it was written, perhaps after where.
    pub date: Line<'a>,
    /// What it is about.
    pub subject: Line<'a>,
    /// The words that it opens with.
    pub opening: Line<'a>,
    /// The text.
    pub body: &'a [Block<'a>],
    /// The words that it closes with.
    pub closing: Line<'a>,
    /// The name under them, above which a letter on paper is signed.
    pub signature: Line<'a>,
    /// What comes with it.
    pub enclosures: Option<Row<'a>>,
}

/// The customs for letters, by the paper that they are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The address is where the window of an envelope is, and the date is at the right below it
    /// (DIN 5008, form B).
    Window,
    /// The date is above the address, at the left (full block, as in the United States).
    Block,
}

impl Layout {
    /// The custom where letters are on this paper.
    pub fn of(paper: Option<Paper>) -> Layout {
        match paper {
            Some(Paper::A4) => Layout::Window,
            Some(Paper::Letter) | None => Layout::Block,
        }
    }

    /// The address and the date, in the order of reading.
    pub fn in_order<T>(self, recipient: T, date: T) -> [T; 2] {
        match self {
            Layout::Window => [recipient, date],
            Layout::Block => [date, recipient],
        }
    }
}

//! The parts of a letter.

use super::{Block, Line, Row};
use resume_core::model::Paper;

/// A millimetre in points.
const MM: f32 = 72.0 / 25.4;

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

impl Letter<'_> {
    /// The number of lines of the address.
    pub fn address_lines(&self) -> usize {
        let lines = self.recipient.iter();
        lines.filter(|line| line.has_words()).count()
    }
}

/// How letters are laid out; it depends on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The address is where the window of an envelope is, and the date is at the right below it
    /// (DIN 5008, form B).
    Window,
    /// The date is above the address, at the left (full block, as in the United States).
    Block,
}

impl Layout {
    /// The layout of letters on this paper.
    pub const fn of(paper: Option<Paper>) -> Layout {
        match paper {
            Some(Paper::A4) => Layout::Window,
            Some(Paper::Letter) | None => Layout::Block,
        }
    }

    /// The least margins at the left and at the right, in points (DIN 5008: 25 and 20 mm; in the
    /// United States an inch).
    pub const fn least_margins(self) -> (f32, f32) {
        match self {
            Layout::Window => (25.0 * MM, 20.0 * MM),
            Layout::Block => (72.0, 72.0),
        }
    }

    /// The field of the address in the window: where it begins and ends, in points from the top of
    /// the page.
    pub const FIELD: (f32, f32) = (45.0 * MM, 90.0 * MM);

    /// Where an address of this height begins in the field: below the part for notes of the post
    /// (17.7 mm), or higher if it is too long, as far as the field goes.
    pub fn address_top(height: f32) -> f32 {
        let (begin, end) = Layout::FIELD;
        (begin + 17.7 * MM).min(end - height).max(begin)
    }

    /// The address and the date, in the order of reading.
    pub fn in_order<T>(self, recipient: T, date: T) -> [T; 2] {
        match self {
            Layout::Window => [recipient, date],
            Layout::Block => [date, recipient],
        }
    }
}

/// The space above the parts of a letter on a page, in lines of its text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LetterGaps {
    /// Above the first of the address and the date.
    pub first: f32,
    /// Above the second of them.
    pub second: f32,
    /// Above the subject, where the address is in the window.
    pub subject_below_window: f32,
    /// Above the subject elsewhere.
    pub subject: f32,
    /// Above the opening below a subject.
    pub opening: f32,
    /// Above the opening without a subject.
    pub opening_alone: f32,
    /// Above the closing.
    pub closing: f32,
    /// Above the name, where it is signed.
    pub signature: f32,
    /// Above the enclosures.
    pub enclosures: f32,
}

impl LetterGaps {
    /// The gaps of all letters.
    pub const PAPER: LetterGaps = LetterGaps {
        first: 2.0,
        second: 1.0,
        subject_below_window: 2.0,
        subject: 1.2,
        opening: 1.0,
        opening_alone: 1.5,
        closing: 1.0,
        signature: 3.0,
        enclosures: 1.5,
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_in_its_field() {
        let top = |height: f32| (Layout::address_top(height * MM) / MM * 10.0).round() / 10.0;
        assert_eq!(top(0.0), 62.7);
        assert_eq!(top(27.3), 62.7);
        assert_eq!(top(30.0), 60.0);
        assert_eq!(top(50.0), 45.0);
    }
}

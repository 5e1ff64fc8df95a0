//! What `resume!` leaves out of the parts of a résumé: a value without anything of each type, of which
//! the macro then names only the parts that were written.

use resume_core::model::{
    Bullet, Content, DesignChoice, Entry, Job, Letter, List, Paragraph, Position, Prose, Resume,
    Row, School, Section, Settings,
};
use std::borrow::Cow::Borrowed;

const TEXT: Prose = Prose(Borrowed(&[]));

const TEXTS: List<Prose> = Borrowed(&[]);

/// A résumé.
pub const RESUME: Resume = Resume::EMPTY;

/// A letter.
pub const LETTER: Letter = Letter {
    from: Borrowed(&RESUME),
    to: Borrowed(&[]),
    place: None,
    date: None,
    subject: None,
    opening: TEXT,
    body: Borrowed(&[]),
    closing: TEXT,
    enclosures: TEXTS,
    lang: None,
};

/// A design.
pub const DESIGNCHOICE: DesignChoice = DesignChoice::NONE;

/// The settings of a design.
pub const SETTINGS: Settings = Settings::NONE;

/// A job.
pub const JOB: Job = Job::EMPTY;

/// A school.
pub const SCHOOL: School = School::EMPTY;

/// A role or a degree.
pub const POSITION: Position = Position::EMPTY;

/// An entry.
pub const ENTRY: Entry = Entry::EMPTY;

/// An item of a list.
pub const BULLET: Bullet = Bullet {
    text: TEXT,
    bullets: Borrowed(&[]),
    tags: Borrowed(&[]),
};

/// A row.
pub const ROW: Row = Row {
    label: None,
    items: TEXTS,
    tags: Borrowed(&[]),
};

/// A paragraph.
pub const PARAGRAPH: Paragraph = Paragraph {
    text: TEXT,
    tags: Borrowed(&[]),
};

/// A section.
pub const SECTION: Section = Section {
    title: None,
    on_new_page: false,
    tags: Borrowed(&[]),
    content: Content::Custom(Borrowed(&[])),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_in_what_is_left_out() {
        assert_eq!(RESUME, Resume::default());
        assert_eq!(LETTER, Letter::default());
        assert_eq!(JOB, Job::default());
        assert_eq!(SCHOOL, School::default());
        assert_eq!(POSITION, Position::default());
        assert_eq!(ENTRY, Entry::default());
    }
}

//! Designs: how a page looks, as data that HTML, PDF and Word share.
//!
//! A *theme* decides what a page says, in what order and in whose words; a *design* decides how
//! that looks. A design also names the order that it was made for ([`Design::order`]).
//!
//! Lengths without a unit are in parts of the size of the text (em), so that 10 points on paper and
//! 17 pixels on a screen give the same page.

mod answers;
mod brief;
mod changes;
mod check;
mod folio;
mod grid;
mod ledger;
mod manual;
mod marquee;
mod pale;
mod paper;
mod script;
mod text;

pub use pale::Pale;
pub use text::{Case, Colors, Family, Figures, Fonts, Generic, Ink, Role, Style};

use resume_core::model::Kind;

pub use resume_core::model::{
    BulletSign, Color, Dates, Density, DesignChoice, DesignName, Foot, HeadingWords, Length, Links,
    Numbering, Order, Paper, Rows, Setting, Settings, Unit,
};

/// How a page looks.
///
/// A custom design is a constant that changes one of those here:
///
/// ```
/// use resume_render::design::{Color, Colors, Design};
/// const MINE: Design = Design {
///     name: "mine",
///     colors: Colors { accent: Color::rgb(0x6d, 0x1f, 0x2a), ..Design::LEDGER.colors },
///     ..Design::LEDGER
/// }
/// .checked();
/// assert_eq!(MINE.heading, Design::LEDGER.heading);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Design {
    /// Its name: letters, digits and hyphens.
    pub name: &'static str,
    /// What comes first in the head of a job or a degree.
    pub order: Order,
    /// The size of the pages. Where nothing is said, PDF and Word files and letters have that of
    /// the language, and résumés that a browser prints have its own.
    pub paper: Option<Paper>,
    /// The margins of the pages, in points.
    pub margins: Margins,
    /// How many pages there may be.
    pub pages: Option<u8>,
    /// Whether the gaps are tightened to save a page.
    pub fit: bool,
    /// The size of the text on paper, in points.
    pub size: f32,
    /// The size of the text on a screen, in pixels.
    pub screen: f32,
    /// From one line to the next.
    pub leading: f32,
    /// The width of the page on a screen, with its columns and without its margins.
    pub measure: f32,
    /// The typefaces.
    pub fonts: Fonts,
    /// The weight of strong text, from 100 to 900.
    pub strong: u16,
    /// The figures in the text; lining ones are of one width in a column of periods.
    pub figures: Figures,
    /// The colours on white.
    pub colors: Colors,
    /// The columns.
    pub columns: Columns,
    /// What is above the first section.
    pub header: Header,
    /// The headings of sections.
    pub heading: Heading,
    /// The heads of entries.
    pub head: Head,
    /// The place of periods.
    pub dates: Dates,
    /// How periods look.
    pub period: Style,
    /// Labels with items.
    pub rows: RowStyle,
    /// The lists.
    pub list: ListStyle,
    /// The space between things.
    pub gaps: Gaps,
    /// Links in the text.
    pub links: Links,
    /// Whether addresses of links are printed after them on paper.
    pub addresses: bool,
    /// Numbers before publications and patents.
    pub numbering: Numbering,
    /// The foot of the pages.
    pub foot: Foot,
    /// How the foot looks.
    pub foot_style: Style,
}

/// The margins of a page, in points of 1/72 inch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Above.
    pub top: f32,
    /// At the right.
    pub right: f32,
    /// Below.
    pub bottom: f32,
    /// At the left.
    pub left: f32,
}

impl Margins {
    /// The same on every side.
    pub const fn all(points: f32) -> Margins {
        Margins {
            top: points,
            right: points,
            bottom: points,
            left: points,
        }
    }
}

/// The columns of a page. A narrow screen has one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Columns {
    /// One column.
    Single,
    /// The text leaves a column free at its beginning: for periods with [`Dates::Rail`], or for
    /// headings with [`HeadingPlace::Beside`].
    Rail {
        /// The width of the free column.
        width: f32,
        /// The space between it and the text.
        gap: f32,
    },
    /// Sections of some kinds are in a column at the end, after the others in the order of reading.
    /// In a PDF some of them are with the others where that column would be too long.
    Side {
        /// The width of that column.
        width: f32,
        /// The space between it and the text.
        gap: f32,
        /// The kinds of the sections that may be in it.
        kinds: &'static [Kind],
    },
}

/// What is above the first section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Header {
    /// Whether its lines are in the middle.
    pub is_centered: bool,
    /// Whether the name, the pronouns and the headline begin where the free column does. The ways
    /// to reach the person always begin where the text does.
    pub is_outdented: bool,
    /// The line above it, across all columns, or below it, from where the name begins.
    pub rule: Rule,
    /// The name.
    pub name: Style,
    /// What the person is.
    pub headline: Style,
    /// The ways to reach the person.
    pub contact: Style,
    /// How these are set.
    pub contact_lines: Contact,
    /// The summary.
    pub summary: Style,
}

/// How the ways to reach the person are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// On lines of nearly equal length, with a sign between two.
    Lines {
        /// The sign, with space around it. A PDF needs it in a typeface of the design, or in a font
        /// that was added; a web page has it from another typeface if its own has none.
        separator: char,
    },
    /// In columns.
    Columns {
        /// How many; a narrow page has fewer.
        count: u8,
    },
}

/// The headings of sections.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heading {
    /// How they look.
    pub style: Style,
    /// Their words.
    pub words: HeadingWords,
    /// Where they are.
    pub place: HeadingPlace,
    /// The line that belongs to each.
    pub rule: Rule,
}

/// Where the headings of sections are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HeadingPlace {
    /// Above the text.
    Above,
    /// Above the text, which is further in.
    Outdented {
        /// How much further.
        by: f32,
    },
    /// In the free column ([`Columns::Rail`]), beside the first line.
    Beside,
}

/// A line that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// None.
    None,
    /// Above, across all columns.
    Above {
        /// How thick.
        width: f32,
        /// The colour.
        ink: Ink,
    },
    /// Below, across the text.
    Below {
        /// How thick.
        width: f32,
        /// The colour.
        ink: Ink,
    },
    /// Before the heading, across the free column ([`Columns::Rail`]).
    Rail {
        /// How thick.
        width: f32,
        /// The colour.
        ink: Ink,
    },
}

/// The heads of entries. Where an entry has no body, its head is one line if there is room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Head {
    /// The name of an entry: what is most important.
    pub title: Style,
    /// A role or a degree under the name of its organisation.
    pub position: Style,
    /// An organisation after a title: the employer of a role, the issuer of an award.
    pub organization: Style,
    /// The rest: details, places and descriptions.
    pub subtitle: Style,
    /// How the place follows.
    pub place: PlaceStyle,
}

/// How the place follows in a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceStyle {
    /// In brackets: `EMC (Hopkinton, MA)`.
    Brackets,
    /// After a comma: `EMC, Hopkinton, MA`.
    Comma,
    /// After a point, so that software reads it by itself: `EMC · Hopkinton, MA`.
    Point,
}

/// Labels with items.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowStyle {
    /// Where the items are.
    pub place: Rows,
    /// The width of the column of labels, if there is one.
    pub label_width: f32,
    /// How labels look.
    pub label: Style,
}

/// Lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListStyle {
    /// The sign before each item.
    pub bullet: BulletSign,
    /// The colour of the sign.
    pub ink: Ink,
    /// How far the items are further in.
    pub indent: f32,
}

/// The space above things.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gaps {
    /// Above a heading.
    pub section: f32,
    /// Between a heading and what is under it.
    pub heading: f32,
    /// Above an entry.
    pub entry: f32,
    /// Above a role or a degree in an entry, and above what belongs to the whole again.
    pub position: f32,
    /// Above a paragraph or a list in an entry.
    pub block: f32,
    /// Above an item of a list.
    pub item: f32,
    /// Above a label with items.
    pub row: f32,
    /// Between the parts of the header.
    pub header: f32,
}

#[cfg(test)]
impl Gaps {
    /// All of them different.
    const DIFFERENT: Gaps = Gaps {
        section: 1.0,
        heading: 2.0,
        entry: 3.0,
        position: 4.0,
        block: 5.0,
        item: 6.0,
        row: 7.0,
        header: 8.0,
    };
}

impl Design {
    /// The default: one column, a blue name, hairlines below the headings.
    pub const LEDGER: Design = ledger::LEDGER;
    /// A book page: the dates in the margin, small capitals.
    pub const FOLIO: Design = folio::FOLIO;
    /// Swiss: headings in a column of their own, full-width rules.
    pub const GRID: Design = grid::GRID;
    /// A manual page: headings and dates in a monospaced face.
    pub const MANUAL: Design = manual::MANUAL;
    /// Dense, black and centred: one page.
    pub const BRIEF: Design = brief::BRIEF;
    /// A dark band with the name, and a side column.
    pub const MARQUEE: Design = marquee::MARQUEE;

    /// The design of this name.
    pub const fn named(name: DesignName) -> &'static Design {
        match name {
            DesignName::Ledger => &Design::LEDGER,
            DesignName::Folio => &Design::FOLIO,
            DesignName::Grid => &Design::GRID,
            DesignName::Manual => &Design::MANUAL,
            DesignName::Brief => &Design::BRIEF,
            DesignName::Marquee => &Design::MARQUEE,
        }
    }

    /// The first of the designs that has a typeface of this family.
    pub fn with_family(family: &str) -> Option<DesignName> {
        let has = |name: &&DesignName| {
            let Fonts {
                text,
                display,
                label,
                code,
            } = Design::named(**name).fonts;
            let families = [text, display, label, code];
            families.iter().any(|known| known.name == family)
        };
        DesignName::ALL.iter().find(has).copied()
    }

    /// The nearest that lines come to each other.
    pub const LEAST_LEADING: f32 = 1.12;

    /// The text beside columns is at least so wide, in parts of its size; where there is no room,
    /// there is one column.
    pub const NARROWEST: f32 = 22.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_design_has_its_name_and_can_be_read() {
        for name in DesignName::ALL {
            let design = Design::named(*name).checked();
            assert_eq!(design.name, name.word());
            let dark = design.colors.dark();
            for color in [dark.ink, dark.soft, dark.accent] {
                assert!(color.contrast(Colors::DARK) >= 7.0, "{name:?} {color}");
            }
            assert!(design.size >= 9.0, "{name:?}");
        }
    }

    #[test]
    fn accents_on_dark_screens_are_light_tints() {
        let dark = |red, green, blue| {
            let accent = Color::rgb(red, green, blue);
            let colors = Colors {
                accent,
                ..Design::LEDGER.colors
            };
            colors.dark().accent.to_string()
        };
        assert_eq!(dark(0x1b, 0x3a, 0x66), "#9bbbe9");
        assert_eq!(dark(0x6d, 0x1f, 0x2a), "#e89da9");
        // Blue is dark however bright it is.
        assert_eq!(dark(0, 0, 0x80), "#9a9bed");
        // Nothing has no hue.
        assert_eq!(dark(0, 0, 0), "#e8e8e9");
        assert_eq!(dark(0x44, 0x44, 0x44), "#e8e8e9");
    }
}

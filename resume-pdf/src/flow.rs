//! A document as paragraphs that follow each other, and the same after it was set in lines.

use resume_render::design::{Ink, Style};
use resume_render::document::Image;
use std::borrow::Cow;
use std::ops::Range;

/// How high capitals are, in parts of the size; the typefaces nearly agree.
pub(crate) const CAP_HEIGHT: f32 = 0.66;

/// The paragraphs of a document, in the order of reading.
#[derive(Debug, Default, Clone)]
pub(crate) struct Flow<'a> {
    pub paragraphs: Vec<Paragraph<'a>>,
    /// The places of the paragraphs in the document, in words for a message.
    pub places: Vec<String>,
    /// The photo, if there is one.
    pub photo: Option<Photo<'a>>,
    /// Where the text of the main column is.
    pub text: Area,
    /// How many of the paragraphs are above the summary and the first section.
    pub header: usize,
    /// How far the band around the header is below its text, if there is a band.
    pub band: Option<f32>,
    /// The line between the columns, from where lines begin, if there are two columns.
    pub divider: Option<f32>,
}

impl<'a> Flow<'a> {
    /// The paragraph of the header that has a line below it, if there is one.
    pub fn header_rule(&self) -> Option<&Paragraph<'a>> {
        let last = self.paragraphs.get(self.header.checked_sub(1)?);
        let is_below = |rule: Stroke| rule.edge == Edge::Below;
        last.filter(|paragraph| paragraph.rule.is_some_and(is_below))
    }

    /// How much room the photo takes from the lines of a paragraph.
    pub fn beside(&self, paragraph: usize) -> f32 {
        match &self.photo {
            Some(photo) if paragraph < photo.paragraphs => photo.width + photo.gap,
            Some(_) | None => 0.0,
        }
    }
}

/// A photo beside the first paragraphs, at the far end of their lines.
#[derive(Debug, Clone)]
pub(crate) struct Photo<'a> {
    pub image: Image<'a>,
    /// Where it ends, in points from where lines begin.
    pub end: f32,
    /// Its width and its height in points.
    pub width: f32,
    pub height: f32,
    /// The space between it and the text around it.
    pub gap: f32,
    /// How many paragraphs are beside it.
    pub paragraphs: usize,
}

/// Text that is set in separate lines.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph<'a> {
    pub tag: Tag,
    pub pieces: Vec<Piece<'a>>,
    /// The period of an entry, which is beside the first line.
    pub aside: Vec<Piece<'a>>,
    /// Where the period is: in this area, or at the far end of the first line.
    pub aside_area: Option<Area>,
    /// The size of the text in points, by which its lines are apart.
    pub size: f32,
    /// Whether it is large, as a name is.
    pub is_display: bool,
    /// The gap above, in points where nothing is tightened.
    pub before: f32,
    /// The space above that remains at the top of a page.
    pub pad: f32,
    /// How far below the top of the text of a page it begins at least.
    pub not_above: f32,
    /// The space below.
    pub below: f32,
    /// Where its lines are.
    pub area: Area,
    /// How much further in the lines after the first are.
    pub hang: f32,
    pub shape: Shape,
    pub column: Column,
    /// The index of its section in the document.
    pub section: Option<usize>,
    /// Whether it is beside the paragraph after it, and not above.
    pub is_beside: bool,
    /// What joins it to the line of the paragraph above, if there is room.
    pub joint: Option<Joint<'a>>,
    /// The line that is drawn at it.
    pub rule: Option<Stroke>,
    /// Whether programs that show the document list it as one of its headings.
    pub is_in_outline: bool,
    /// What may not come between it and the paragraph above.
    pub bond: Bond,
    /// Whether it begins a new page.
    pub on_new_page: bool,
    /// Whether it is between the head of an entry and its text. If it is a single line, a page does
    /// not end after it.
    pub is_lead: bool,
    /// The innermost entry that it is a part of; paragraphs of none have 0.
    pub entry: usize,
    /// Its index in the flow's places.
    pub place: usize,
}

/// What joins a paragraph to the line of the one above.
#[derive(Debug, Clone)]
pub(crate) struct Joint<'a> {
    /// What separates the two.
    pub piece: Piece<'a>,
    /// Heads of one list have one form: without room for one of them, none is joined.
    pub list: usize,
}

/// A part of the width of a page, in points from where lines begin.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub start: f32,
    pub width: f32,
}

impl Area {
    /// The same without so much of its start.
    pub fn indented(self, by: f32) -> Area {
        Area {
            start: self.start + by,
            width: self.width - by,
        }
    }
}

/// How the lines of a paragraph are made.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// As long as there is room.
    Lines,
    /// The same, each in the middle.
    Centered,
    /// The same, each at the far end.
    AtEnd,
    /// Items, each a range of the pieces, in at most so many columns.
    Columns { items: Vec<Range<usize>>, most: u8 },
    /// The first pieces are in a column of their own.
    Label {
        pieces: usize,
        /// The width of that column.
        width: f32,
        /// The space after it.
        gap: f32,
    },
    /// The first pieces are on lines of their own.
    Stacked { pieces: usize },
    /// A period, which ends a line after its dash if it is too long.
    Period,
}

/// Which column of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// All of them: what is above the first section.
    Header,
    /// The one of the text.
    Main,
    /// The narrow one at the end.
    Side,
}

/// A line that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    pub edge: Edge,
    pub area: Area,
    /// How thick it is, in points.
    pub width: f32,
    pub ink: Ink,
}

/// At which edge of a paragraph a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    Above,
    Below,
    /// At half of the height of its small letters.
    Middle,
}

impl Paragraph<'_> {
    /// From one line to the next in parts of its size, where it is this far for the text: the lines
    /// of large text are nearer to each other, and of a tall script less so.
    pub fn leading(&self, of_text: f32, is_tall: bool) -> f32 {
        match (self.is_display, is_tall) {
            (true, false) => of_text.min(1.15),
            (true, true) => of_text.min(1.3),
            (false, _) => of_text,
        }
    }

    /// Where its lines are beside something of this width. If they are in the middle, that is the
    /// middle of the page, as on a web page.
    pub fn beside(&self, width: f32) -> Area {
        let is_centered = self.shape == Shape::Centered && width * 3.0 < self.area.width;
        let (start, end) = if is_centered {
            (width, width)
        } else {
            (0.0, width)
        };
        Area {
            start: self.area.start + start,
            width: self.area.width - start - end,
        }
    }

    /// The words of the heading, if it is one.
    pub fn heading(&self) -> Option<(u16, String)> {
        match self.tag {
            Tag::Heading { level, pieces } => {
                let words: String = self
                    .pieces
                    .iter()
                    .take(pieces)
                    .map(|piece| &*piece.text)
                    .collect();
                Some((level, words.trim().to_owned()))
            }
            Tag::Text | Tag::Quote | Tag::Bullet { .. } | Tag::Row { .. } => None,
        }
    }
}

/// What a paragraph is for a reader who cannot see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A heading of a level from 1. After so many pieces the line continues with text that is not
    /// part of the heading.
    Heading {
        level: u16,
        pieces: usize,
    },
    Text,
    Quote,
    /// An item of a list; the items of one list have one number.
    Bullet {
        list: usize,
        /// Whether it is an item of the list inside the last one that is not.
        is_inner: bool,
    },
    /// A row of labels with items; the first pieces are the label.
    Row {
        list: usize,
        label: usize,
    },
}

impl Tag {
    /// The list that the paragraph is a part of.
    pub fn list(&self) -> Option<usize> {
        match self {
            Tag::Bullet { list, .. } | Tag::Row { list, .. } => Some(*list),
            Tag::Heading { .. } | Tag::Text | Tag::Quote => None,
        }
    }
}

/// The style, the meaning and the link of a piece of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece<'a> {
    pub text: Cow<'a, str>,
    pub style: Style,
    /// Whether its figures are of one width.
    pub is_tabular: bool,
    pub is_underlined: bool,
    pub meaning: Meaning,
    pub shift: Shift,
    pub link: Option<Cow<'a, str>>,
    /// Whether it may only be broken where nothing else helps.
    pub whole: bool,
    /// Whether its spaces are so wide that the text around it is read as separate runs.
    pub wide: bool,
    pub isolation: Isolation,
}

impl<'a> Piece<'a> {
    /// Text in this style.
    pub fn new(text: impl Into<Cow<'a, str>>, style: Style) -> Piece<'a> {
        Piece {
            text: text.into(),
            style,
            is_tabular: false,
            is_underlined: false,
            meaning: Meaning::Plain,
            shift: Shift::None,
            link: None,
            whole: false,
            wide: false,
            isolation: Isolation::None,
        }
    }
}

/// Whether the direction of a piece is independent of the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Isolation {
    /// It has the direction of the paragraph.
    None,
    /// It begins an item whose direction is that of its first letter.
    Begins,
    /// It belongs to the same item as the piece before it.
    GoesOn,
}

/// What a piece means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    Plain,
    Emphasis,
    Strong,
    Code,
}

/// The vertical position of a piece on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    None,
    Raised,
    Lowered,
}

/// How closely a line is bound to the one above: the closer, the later a page ends between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    /// A page may end here.
    Free,
    /// A page that ended here would leave one of several entries alone on it or on the next one.
    Entry,
    /// A page that ended here would strand a single line.
    Line,
    /// A page that ended here would strand a heading or an entry's head.
    Head,
}

/// A paragraph in lines.
#[derive(Debug, Default, Clone)]
pub(crate) struct Set {
    /// The text of the pieces, to which the ranges of the glyphs refer.
    pub text: String,
    pub lines: Vec<SetLine>,
    /// The period beside the first line, and its lines.
    pub aside_text: String,
    pub aside: Vec<SetLine>,
    /// The sign of an item of a list, and its text.
    pub bullet: Option<(String, SetLine)>,
}

/// A line of glyphs.
#[derive(Debug, Default, Clone)]
pub(crate) struct SetLine {
    /// Where the glyphs begin, in points from the left margin.
    pub left: f32,
    /// How wide they are, without trailing spaces.
    pub width: f32,
    /// From it to the next line in parts of the size, as its script needs it; nothing where all is
    /// in the typeface.
    pub tall: f32,
    /// In the order of reading.
    pub runs: Vec<Run>,
    /// The hyphens of words that go on in the next line. They are drawn, and nobody reads them.
    pub hyphens: Vec<Run>,
    /// Spaces that fill the gap to what is at the far end of the line.
    pub bridge: Option<Run>,
}

/// Glyphs of one font, size and piece.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// Which of the setter's fonts.
    pub font: usize,
    pub size: f32,
    /// Where it begins, in points from the left of the line.
    pub x: f32,
    pub width: f32,
    /// Which piece of the paragraph.
    pub piece: usize,
    /// Whether the font has no bold style, and is to be thickened.
    pub thicken: bool,
    /// Whether it is read from right to left: then it is a word, a part of one, or a space.
    pub is_rtl: bool,
    pub range: Range<usize>,
    /// In the order of the page, from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A glyph, in points, and what of the text it shows.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    pub id: u32,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    pub range: Range<usize>,
}

//! How text looks: typefaces, figures, colours and letters.

use resume_core::model::Color;

/// The typefaces of a design, each by the name of its family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fonts {
    /// The text.
    pub text: Family,
    /// The name, and where a style says so the headings.
    pub display: Family,
    /// Periods and labels where a style says so.
    pub label: Family,
    /// Code.
    pub code: Family,
}

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Family {
    /// The name of the family: `Source Sans 3`.
    pub name: &'static str,
    /// What a page has where the family is missing.
    pub fallback: Generic,
}

/// A kind of typeface, of which every system has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generic {
    /// With serifs.
    Serif,
    /// Without serifs.
    Sans,
    /// Every letter of the same width.
    Mono,
}

/// Which of the typefaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// [`Fonts::text`].
    Text,
    /// [`Fonts::display`].
    Display,
    /// [`Fonts::label`].
    Label,
    /// [`Fonts::code`].
    Code,
}

/// The figures of a typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// As tall as capitals.
    Lining,
    /// With ascenders and descenders, as letters have them.
    OldStyle,
}

/// The colours on white. A page on a dark screen has twins of them: [`Colors::dark`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colors {
    /// Text.
    pub ink: Color,
    /// Text of less weight, such as periods.
    pub soft: Color,
    /// The name, headings and links where a style says so.
    pub accent: Color,
    /// Hairlines.
    pub line: Color,
    /// The band behind the header, if there is one; its text is white.
    pub band: Option<Color>,
    /// The ground of a side column, to the edges of the paper; without one a line is before it.
    pub panel: Option<Color>,
}

impl Colors {
    /// The ground of a page on a dark screen.
    pub const DARK: Color = Color::rgb(0x16, 0x18, 0x1d);

    /// The ground of a side column on a dark screen.
    pub const DARK_PANEL: Color = Color::rgb(0x1f, 0x22, 0x29);

    /// The twins on [`Colors::DARK`]. Only the accent has one of its own: the light tint of its hue,
    /// so that a name and headings in it are not dimmer than the text.
    #[must_use]
    pub const fn dark(self) -> Colors {
        Colors {
            ink: Color::rgb(0xe3, 0xe5, 0xe9),
            soft: Color::rgb(0xa4, 0xaa, 0xb5),
            accent: light_tint(self.accent).readable_on(Colors::DARK, 7.0),
            line: Color::rgb(0x3b, 0x40, 0x4a),
            band: self.band,
            panel: match self.panel {
                Some(_) => Some(Colors::DARK_PANEL),
                None => None,
            },
        }
    }
}

/// The tint of a colour for text on [`Colors::DARK`]: as bright as its hue can be, a good half of it
/// white, and dimmed a little. Colours without hue become nearly white.
const fn light_tint(color: Color) -> Color {
    let Color { red, green, blue } = color;
    let most = if red > green { red } else { green };
    let most = if most > blue { most } else { blue };
    let bright = match most {
        0 => Color::WHITE,
        most => Color::rgb(
            (red as u16 * 255 / most as u16) as u8,
            (green as u16 * 255 / most as u16) as u8,
            (blue as u16 * 255 / most as u16) as u8,
        ),
    };
    bright.mixed(Color::WHITE, 140).mixed(Colors::DARK, 25)
}

/// Which of the colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// [`Colors::ink`].
    Text,
    /// [`Colors::soft`].
    Soft,
    /// [`Colors::accent`].
    Accent,
    /// [`Colors::line`].
    Line,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The typeface.
    pub font: Role,
    /// The size, in parts of the size of the text.
    pub size: f32,
    /// The weight, from 100 to 900.
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
    /// Its letters.
    pub case: Case,
    /// How much further its letters are apart, in parts of its own size.
    pub tracking: f32,
    /// The colour.
    pub ink: Ink,
}

impl Style {
    /// As the text.
    pub const TEXT: Style = Style {
        font: Role::Text,
        size: 1.0,
        weight: 400,
        italic: false,
        case: Case::AsWritten,
        tracking: 0.0,
        ink: Ink::Text,
    };
}

/// The letters of a style. It is only how they look: what is read aloud is as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// As they were written.
    AsWritten,
    /// Capitals.
    Capitals,
    /// Small letters as small capitals.
    SmallCaps,
}

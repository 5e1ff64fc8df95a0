//! The values that settings can have: how each is read, how it is written, and why it is refused.

use crate::model::design::{Color, Length};
use crate::problem::Code;
use std::fmt;

/// Why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Which rule was broken.
    pub code: Code,
    /// What is wrong, as the end of a sentence that begins with the value: ``is not a colour``.
    pub what: String,
    /// What to write instead.
    pub help: String,
    /// The value to write instead, without quotation marks, if there is one.
    pub value: Option<String>,
}

impl Refusal {
    /// Of a value that is not of the type of its setting.
    fn new(what: impl Into<String>, help: impl Into<String>) -> Refusal {
        Refusal {
            code: Code::SettingMalformed,
            what: what.into(),
            help: help.into(),
            value: None,
        }
    }

    /// The same, with the value to write instead.
    fn instead(self, value: impl Into<String>) -> Refusal {
        Refusal {
            value: Some(value.into()),
            ..self
        }
    }
}

/// A type of values that a setting can have.
pub(super) trait SettingValue: Sized + Copy {
    /// The value that is written so, without quotation marks.
    fn read(text: &str) -> Result<Self, Refusal>;

    /// As it is written, without quotation marks.
    fn spell(self) -> String;

    /// The keywords that it can be, if it is one of several.
    const WORDS: &'static [&'static str] = &[];

    /// What each of the keywords means.
    const MEANINGS: &'static [&'static str] = &[];

    /// Whether it is in quotation marks in `resume!`.
    const IS_QUOTED: bool = false;

    /// An example, as it is written in `resume!`.
    const EXAMPLE: &'static str;
}

/// The types of values that are one of several words.
macro_rules! choices {
    ($($(#[doc = $about:literal])* $Type:ident { $($(#[doc = $meaning:literal])* $Name:ident $word:literal,)* })*) => {$(
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $Type {
            $($(#[doc = $meaning])* $Name,)*
        }

        impl $Type {
            /// Every value.
            pub const ALL: &'static [$Type] = &[$($Type::$Name,)*];

            /// Its keyword in `resume!`.
            pub const fn word(self) -> &'static str {
                match self { $($Type::$Name => $word,)* }
            }
        }

        impl SettingValue for $Type {
            const WORDS: &'static [&'static str] = &[$($word,)*];
            const MEANINGS: &'static [&'static str] = &[$(concat!($($meaning),*).trim_ascii_start(),)*];
            const EXAMPLE: &'static str = Self::WORDS[0];

            fn read(text: &str) -> Result<Self, Refusal> {
                // Command lines may have hyphens where the language has underscores.
                let word = text.replace('-', "_");
                let found = $Type::ALL.iter().find(|value| value.word() == word);
                found.copied().ok_or_else(|| one_of(text, Self::WORDS))
            }

            fn spell(self) -> String {
                self.word().to_owned()
            }
        }
    )*};
}

choices! {
    /// How far lines and paragraphs are apart.
    Density {
        /// Further than the design has them.
        Airy "airy",
        /// As the design has them.
        Plain "plain",
        /// Nearer than the design has them.
        Snug "snug",
    }

    /// The size of the pages.
    Paper {
        /// 8.5 by 11 inches.
        Letter "letter",
        /// 210 by 297 millimetres.
        A4 "a4",
    }

    /// What comes first in the head of a job or a degree.
    Order {
        /// What the person was or did: the role, the degree.
        TitleFirst "title_first",
        /// As the theme has it: the employer or the school, with what the person was under it.
        AsWritten "as_written",
    }

    /// The place of periods.
    Dates {
        /// At the end of the line.
        Right "right",
        /// In a column of their own before the text.
        Rail "rail",
        /// On a line below the head.
        Below "below",
    }

    /// The place of what belongs to a label.
    Rows {
        /// After the label, on the same line.
        Inline "inline",
        /// In a column of its own.
        Column "column",
    }

    /// How links look.
    Links {
        /// In the accent colour.
        Colour "colour",
        /// Underlined.
        Underline "underline",
        /// Like the text around them.
        Plain "plain",
    }

    /// The words and letters of headings.
    HeadingWords {
        /// As they were written.
        AsWritten "as_written",
        /// In capitals, in the text itself too.
        Capitals "capitals",
        /// In capitals, and in English with the words that résumé parsers know.
        Usual "usual",
    }

    /// Numbers before publications and patents.
    Numbering {
        /// No numbers.
        None "none",
        /// From 1 up.
        Up "up",
        /// Down to 1.
        Down "down",
    }

    /// What is at the foot of the pages.
    Foot {
        /// Nothing.
        None "none",
        /// From the second page on, the name and the number of the page.
        NameAndPage "name_and_page",
    }
}

/// A sign before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bullet(char);

impl Bullet {
    /// The signs that there are.
    pub const ALL: &'static [char] = &['•', '–', '-', '·', '▪', '›', '*'];

    /// A sign, if it is one of [`Bullet::ALL`].
    pub fn new(sign: char) -> Option<Bullet> {
        Bullet::ALL.contains(&sign).then_some(Bullet(sign))
    }

    /// For the designs and for what the macro writes, which have the sign from the list.
    #[doc(hidden)]
    pub const fn __checked(sign: char) -> Bullet {
        Bullet(sign)
    }

    /// The sign.
    pub const fn sign(self) -> char {
        self.0
    }
}

impl SettingValue for Bullet {
    const IS_QUOTED: bool = true;
    const EXAMPLE: &'static str = "\"–\"";

    fn read(text: &str) -> Result<Self, Refusal> {
        let mut signs = text.chars();
        let sign = signs.next().filter(|_| signs.next().is_none());
        sign.and_then(Bullet::new).ok_or_else(|| {
            let signs: Vec<String> = Bullet::ALL
                .iter()
                .map(|sign| format!("`\"{sign}\"`"))
                .collect();
            Refusal::new(
                "is not one of the signs for lists",
                format!("write one of {}", signs.join(", ")),
            )
        })
    }

    fn spell(self) -> String {
        self.0.to_string()
    }
}

impl SettingValue for Color {
    const IS_QUOTED: bool = true;
    const EXAMPLE: &'static str = "\"#1f4e79\"";

    fn read(text: &str) -> Result<Self, Refusal> {
        let Some(color) = Color::from_hex(text) else {
            return Err(Refusal::new(
                "is not a colour",
                "write six digits from 0 to f, two each for red, green and blue: `\"#1f4e79\"`",
            ));
        };
        let contrast = color.contrast(Color::WHITE);
        if contrast < Color::LEAST_CONTRAST {
            let darker = color.readable_on(Color::WHITE, Color::LEAST_CONTRAST);
            return Err(Refusal {
                code: Code::AccentPale,
                what: format!(
                    "is too pale: its contrast against white is {contrast:.1}, and text needs {}",
                    Color::LEAST_CONTRAST,
                ),
                help: format!("the nearest that can be read is `\"{darker}\"`"),
                value: Some(darker.to_string()),
            });
        }
        Ok(color)
    }

    fn spell(self) -> String {
        self.to_string()
    }
}

impl SettingValue for Length {
    const EXAMPLE: &'static str = "10.5pt";

    fn read(text: &str) -> Result<Self, Refusal> {
        Length::read(text).ok_or_else(|| {
            Refusal::new(
                "is not a length",
                "write a number with its unit: `10.5pt`, `18mm`, `1.8cm` or `0.7in`",
            )
        })
    }

    fn spell(self) -> String {
        self.to_string()
    }
}

impl SettingValue for u8 {
    const EXAMPLE: &'static str = "1";

    fn read(text: &str) -> Result<Self, Refusal> {
        text.parse()
            .map_err(|_| Refusal::new("is not a number of pages", "write a whole number: `1`"))
    }

    fn spell(self) -> String {
        self.to_string()
    }
}

impl SettingValue for bool {
    const WORDS: &'static [&'static str] = &["true", "false"];
    const MEANINGS: &'static [&'static str] = &["Yes.", "No."];
    const EXAMPLE: &'static str = "true";

    fn read(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| one_of(text, Self::WORDS))
    }

    fn spell(self) -> String {
        self.to_string()
    }
}

/// A value that has a size.
pub(super) trait Measured: SettingValue {
    /// The size: points or pages.
    fn size(self) -> f32;

    /// A value of this size, as it is written.
    fn written(size: f32) -> String;
}

impl Measured for Length {
    fn size(self) -> f32 {
        self.points()
    }

    fn written(size: f32) -> String {
        format!("{size}pt")
    }
}

impl Measured for u8 {
    fn size(self) -> f32 {
        f32::from(self)
    }

    fn written(size: f32) -> String {
        size.to_string()
    }
}

/// Refuses a value that is too small or too large.
pub(super) fn within<T: Measured>(value: T, least: f32, most: f32) -> Result<(), Refusal> {
    let (what, nearest) = if value.size() < least {
        ("is too small", least)
    } else if value.size() > most {
        ("is too large", most)
    } else {
        return Ok(());
    };
    let (least, most) = (T::written(least), T::written(most));
    let nearest = T::written(nearest);
    let what = format!("{what}: it can be from {least} to {most}");
    Err(Refusal::new(what, format!("write `{nearest}`")).instead(nearest))
}

/// The refusal of a word that is none of these.
fn one_of(text: &str, words: &[&str]) -> Refusal {
    let what = "is not one of its values";
    match crate::problem::meant(text, words.iter().copied()) {
        Some(near) => Refusal::new(what, format!("did you mean `{near}`?")).instead(near),
        None => {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            Refusal::new(what, format!("write one of {}", words.join(", ")))
        }
    }
}

/// What is wrong, then what to write instead.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.help)
    }
}

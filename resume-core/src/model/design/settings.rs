//! The settings of a design: one row each, for the language, command lines, files and schemas.

#[cfg(test)]
mod tests;
mod values;

pub use values::{
    Bullet, Dates, Density, Foot, HeadingWords, Links, Numbering, Order, Paper, Refusal, Rows,
};

use super::{Color, Length};
use crate::problem::nearest;
use values::{SettingValue, within};

/// The settings: a name, the type of its values, the range if it has one, an example where that of
/// the type does not serve, whether command lines have an option for it, and documentation.
macro_rules! settings {
    (@is option) => { true };
    ($($(#[doc = $about:literal])* $name:ident: $Type:ty $(, in $least:literal..=$most:literal)? $(, like $example:literal)? $(=> $for_everybody:ident)?;)*) => {
        /// What differs from a design: `None` leaves it as the design has it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct Settings {
            $($(#[doc = $about])* pub $name: Option<$Type>,)*
        }

        impl Settings {
            /// Nothing differs.
            pub const NONE: Settings = Settings { $($name: None,)* };

            /// Every setting, in the order in which they are printed.
            pub const ALL: &'static [Setting] = &[$(Setting {
                word: stringify!($name),
                holds: stringify!($Type),
                about: concat!($($about),*).trim_ascii_start(),
                words: <$Type as SettingValue>::WORDS,
                meanings: <$Type as SettingValue>::MEANINGS,
                is_quoted: <$Type as SettingValue>::IS_QUOTED,
                is_option: [$(settings!(@is $for_everybody),)? false][0],
                example: [$($example,)? <$Type as SettingValue>::EXAMPLE][0],
            },)*];

            /// Changes a setting to the value that is written so, without quotation marks.
            /// Unknown names change nothing.
            ///
            /// # Errors
            /// If it cannot have this value.
            pub fn set(&mut self, name: &str, value: &str) -> Result<(), Refusal> {
                match name {
                    $(stringify!($name) => {
                        let value = <$Type as SettingValue>::read(value)?;
                        $(within(value, $least, $most)?;)?
                        self.$name = Some(value);
                    })*
                    _ => {}
                }
                Ok(())
            }

            /// The settings that differ, each with its value as it is written without quotation
            /// marks.
            pub fn written(&self) -> impl Iterator<Item = (&'static Setting, String)> {
                let values = [$(self.$name.map(SettingValue::spell),)*];
                Settings::ALL.iter().zip(values).filter_map(|(setting, value)| Some((setting, value?)))
            }

            /// These, and where they say nothing, the others.
            #[must_use]
            pub fn or(self, other: Settings) -> Settings {
                Settings { $($name: self.$name.or(other.$name),)* }
            }
        }
    };
}

settings! {
    /// The colour of the name, the headings and links; text must be readable in it on white.
    accent: Color => option;
    /// The size of the text on paper, from 8 to 14 points.
    size: Length, in 8.0..=14.0 => option;
    /// How far lines and paragraphs are apart.
    density: Density => option;
    /// The size of the pages.
    paper: Paper => option;
    /// The margins of the pages, the same on each side, from 5 to 60 millimetres.
    margins: Length, in 14.0..=171.0, like "18mm" => option;
    /// How many pages there may be; the gaps are tightened before that is refused.
    pages: u8, in 1.0..=100.0 => option;
    /// Whether the gaps are tightened to save a page that is nearly empty.
    fit: bool => option;
    /// What comes first in the head of a job or a degree.
    order: Order;
    /// The place of periods.
    dates: Dates;
    /// The place of what belongs to a label.
    rows: Rows;
    /// The sign before the items of lists.
    bullet: Bullet;
    /// How links look.
    links: Links;
    /// Whether addresses of links are printed after them, where paper cannot be clicked.
    addresses: bool;
    /// The words and letters of headings.
    headings: HeadingWords;
    /// Numbers before publications and patents.
    numbering: Numbering;
    /// What is at the foot of the pages.
    foot: Foot;
}

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub word: &'static str,
    /// The name of the type of its values.
    pub holds: &'static str,
    /// What it changes.
    pub about: &'static str,
    /// The keywords that its value can be, if it is one of several.
    pub words: &'static [&'static str],
    /// What each of the keywords means.
    pub meanings: &'static [&'static str],
    /// Whether command lines have an option of its name: it is for everybody, and the others are for
    /// those who want a design to be different.
    pub is_option: bool,
    /// Whether its value is in quotation marks in `resume!`.
    pub is_quoted: bool,
    /// An example of a value, as it is written in `resume!`.
    pub example: &'static str,
}

impl Setting {
    /// The setting of this name.
    pub fn named(word: &str) -> Option<&'static Setting> {
        Settings::ALL.iter().find(|setting| setting.word == word)
    }

    /// The setting of this name, or the one that was probably meant.
    ///
    /// ```
    /// use resume_core::model::Setting;
    /// assert_eq!(Setting::meant("acent").map(|setting| setting.word), Some("accent"));
    /// assert_eq!(Setting::meant("font"), None);
    /// ```
    pub fn meant(word: &str) -> Option<&'static Setting> {
        // `font` is one letter away from `foot`.
        if Setting::is_typeface(word) {
            return None;
        }
        let near = nearest(word, Settings::ALL.iter().map(|setting| setting.word));
        near.and_then(Setting::named)
    }

    /// Whether a word asks for another typeface, which only another design has.
    pub fn is_typeface(word: &str) -> bool {
        matches!(
            word,
            "font" | "fonts" | "font_family" | "family" | "typeface" | "typefaces"
        )
    }
}

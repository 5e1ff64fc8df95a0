//! The design that a résumé chooses: a name, and the settings that differ from that design.
//!
//! What a design looks like is known to the formats; here are the names, and which values the
//! settings can have.

mod color;
mod length;
mod settings;

pub use color::Color;
pub use length::{Length, Unit};
pub use settings::{
    Bullet as BulletSign, Dates, Density, Foot, HeadingWords, Links, Numbering, Order, Paper,
    Refusal, Rows, Setting, Settings,
};

/// The designs: a variant, its name in `resume!` and on command lines, and for whom it is.
macro_rules! designs {
    ($($(#[$attribute:meta])* $Name:ident $word:literal $for_whom:literal,)*) => {
        /// The name of a design.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum DesignName {
            $($(#[$attribute])* $Name,)*
        }

        impl DesignName {
            /// Every name; the first is the default.
            pub const ALL: &'static [DesignName] = &[$(DesignName::$Name,)*];

            /// Its name in `resume!` and on command lines.
            pub const fn word(self) -> &'static str {
                match self { $(DesignName::$Name => $word,)* }
            }

            /// For whom it is, in a few words.
            pub const fn for_whom(self) -> &'static str {
                match self { $(DesignName::$Name => $for_whom,)* }
            }
        }
    };
}

designs! {
    /// One column, a blue name, hairlines below the headings.
    #[default]
    Ledger "ledger" "for engineers, and for software that reads résumés",
    /// A book page: the dates in the margin, small capitals.
    Folio "folio" "for scholars, writers and translators",
    /// Swiss: headings in a column of their own, full-width rules.
    Grid "grid" "for designers and product people",
    /// A manual page: headings and dates in a monospaced face.
    Manual "manual" "for systems programmers",
    /// Dense, black and centred: one page.
    Brief "brief" "for law, finance, consulting and students",
    /// A dark band with the name, and a side column.
    Marquee "marquee" "for leads, sales and creative people",
}

impl DesignName {
    /// Looks up a design by its name in `resume!`.
    ///
    /// ```
    /// use resume_core::model::DesignName;
    /// assert_eq!(DesignName::named("folio"), Some(DesignName::Folio));
    /// assert_eq!(DesignName::named("harvard"), None);
    /// ```
    pub fn named(word: &str) -> Option<DesignName> {
        DesignName::ALL
            .iter()
            .copied()
            .find(|name| name.word() == word)
    }
}

/// The design that a résumé chooses: `design folio { accent: "#6d1f2a" }`.
///
/// ```
/// use resume_core::model::{Color, DesignChoice, DesignName, Settings};
/// let mut choice = DesignChoice { name: Some(DesignName::Folio), ..DesignChoice::default() };
/// choice.settings.set("accent", "#6d1f2a").unwrap();
/// assert_eq!(choice.settings.accent, Some(Color::rgb(0x6d, 0x1f, 0x2a)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DesignChoice {
    /// The design; the default one where none is named.
    pub name: Option<DesignName>,
    /// What differs from it.
    pub settings: Settings,
}

impl DesignChoice {
    /// The default design as it is.
    pub const NONE: DesignChoice = DesignChoice {
        name: None,
        settings: Settings::NONE,
    };

    /// Whether nothing is chosen.
    pub fn is_none(&self) -> bool {
        *self == DesignChoice::NONE
    }

    /// This choice, and where it says nothing, the other.
    #[must_use]
    pub fn or(self, other: DesignChoice) -> DesignChoice {
        DesignChoice {
            name: self.name.or(other.name),
            settings: self.settings.or(other.settings),
        }
    }
}

/// As the language has it, on one line; nothing if nothing is chosen.
///
/// ```
/// use resume_core::model::{DesignChoice, DesignName};
/// let mut choice = DesignChoice { name: Some(DesignName::Folio), ..DesignChoice::NONE };
/// assert_eq!(choice.to_string(), "design folio");
/// choice.settings.set("accent", "#6d1f2a").unwrap();
/// choice.settings.set("density", "snug").unwrap();
/// assert_eq!(choice.to_string(), "design folio { accent: \"#6d1f2a\"  density: snug }");
/// ```
impl std::fmt::Display for DesignChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let DesignChoice { name, settings } = self;
        if self.is_none() {
            return Ok(());
        }
        f.write_str(super::schema::DESIGN.word)?;
        if let Some(name) = name {
            write!(f, " {}", name.word())?;
        }
        if *settings == Settings::NONE {
            return Ok(());
        }
        f.write_str(" {")?;
        for (at, (setting, value)) in settings.written().enumerate() {
            f.write_str(if at == 0 { " " } else { "  " })?;
            match setting.is_quoted {
                true => write!(f, "{}: \"{value}\"", setting.word)?,
                false => write!(f, "{}: {value}", setting.word)?,
            }
        }
        f.write_str(" }")
    }
}

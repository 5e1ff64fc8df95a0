//! The typefaces of the designs, as bytes of OpenType fonts.
//!
//! A feature of the package has the name of a design and brings the typefaces of that design: a
//! program with one design carries the fonts of one design. `ledger` is the default, `all` brings
//! every one.
//!
//! | feature | text | titles and labels | code |
//! |---|---|---|---|
//! | `ledger` | Source Sans 3 | | Source Code Pro |
//! | `folio` | EB Garamond | | IBM Plex Mono |
//! | `grid` | Hanken Grotesk | | Source Code Pro |
//! | `manual` | IBM Plex Sans | IBM Plex Mono | IBM Plex Mono |
//! | `brief` | Libertinus Serif | | IBM Plex Mono |
//! | `marquee` | Public Sans | Fraunces | Source Code Pro |
//!
//! ```
//! let faces = resume_fonts::family("Source Sans 3").unwrap();
//! let bold = faces.iter().find(|face| face.weight == 700 && !face.italic).unwrap();
//! assert_eq!(bold.bytes[..4], *b"OTTO");
//! ```
//!
//! The fonts are under the SIL Open Font License 1.1. Their origin, licences and reserved names are
//! in the README of the package.

/// One font: a style of a family.
#[derive(Clone, Copy)]
pub struct Face {
    /// The name of the family: `EB Garamond`.
    pub family: &'static str,
    /// The weight as CSS counts it: 400 is regular, 700 is bold.
    pub weight: u16,
    /// Whether the style is italic.
    pub italic: bool,
    /// The file: OpenType with TrueType or PostScript outlines.
    pub bytes: &'static [u8],
}

/// The bytes are left out: there are hundreds of thousands.
impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Face {
            family,
            weight,
            italic,
            bytes: _,
        } = self;
        f.debug_struct("Face")
            .field("family", family)
            .field("weight", weight)
            .field("italic", italic)
            .finish_non_exhaustive()
    }
}

/// The families: a name, the designs that use it, and its faces.
macro_rules! families {
    ($(
        $(#[$doc:meta])*
        $constant:ident = $family:literal for $($design:literal)+ {
            $($weight:literal $style:ident $file:literal,)+
        }
    )+) => {
        $(
            $(#[$doc])*
            #[cfg(any($(feature = $design),+))]
            pub static $constant: &[Face] = &[$(
                Face {
                    family: $family,
                    weight: $weight,
                    italic: families!(@italic $style),
                    bytes: include_bytes!(concat!("../fonts/", $file)),
                },
            )+];
        )+

        /// The families that are built in.
        pub static FAMILIES: &[&[Face]] = &[
            $(#[cfg(any($(feature = $design),+))] $constant,)+
        ];

        /// The families, also those that are not built in, each with its designs.
        #[cfg(test)]
        const DESIGNS: &[(&str, &[&str])] = &[$(($family, &[$($design),+]),)+];
    };
    (@italic upright) => { false };
    (@italic italic) => { true };
}

families! {
    /// Source Sans 3 by Adobe.
    SOURCE_SANS = "Source Sans 3" for "ledger" {
        400 upright "SourceSans3-Regular.otf",
        400 italic "SourceSans3-It.otf",
        700 upright "SourceSans3-Bold.otf",
        700 italic "SourceSans3-BoldIt.otf",
    }
    /// EB Garamond by Georg Duffner and Octavio Pardo, with small capitals and four kinds of
    /// figures.
    EB_GARAMOND = "EB Garamond" for "folio" {
        400 upright "EBGaramond-Regular.ttf",
        400 italic "EBGaramond-Italic.ttf",
        600 upright "EBGaramond-SemiBold.ttf",
        600 italic "EBGaramond-SemiBoldItalic.ttf",
    }
    /// Hanken Grotesk by Alfredo Marco Pradil; its figures are tabular.
    HANKEN_GROTESK = "Hanken Grotesk" for "grid" {
        400 upright "HankenGrotesk-Regular.ttf",
        400 italic "HankenGrotesk-Italic.ttf",
        500 upright "HankenGrotesk-Medium.ttf",
        600 upright "HankenGrotesk-SemiBold.ttf",
        600 italic "HankenGrotesk-SemiBoldItalic.ttf",
    }
    /// IBM Plex Sans.
    IBM_PLEX_SANS = "IBM Plex Sans" for "manual" {
        400 upright "IBMPlexSans-Regular.ttf",
        400 italic "IBMPlexSans-Italic.ttf",
        600 upright "IBMPlexSans-SemiBold.ttf",
        600 italic "IBMPlexSans-SemiBoldItalic.ttf",
    }
    /// Libertinus Serif, a fork of Linux Libertine. The bold italic lacks letters of Serbian, so the
    /// semibold italic is its substitute.
    LIBERTINUS_SERIF = "Libertinus Serif" for "brief" {
        400 upright "LibertinusSerif-Regular.otf",
        400 italic "LibertinusSerif-Italic.otf",
        700 upright "LibertinusSerif-Bold.otf",
        600 italic "LibertinusSerif-SemiboldItalic.otf",
    }
    /// Public Sans by the United States Web Design System.
    PUBLIC_SANS = "Public Sans" for "marquee" {
        400 upright "PublicSans-Regular.ttf",
        400 italic "PublicSans-Italic.ttf",
        600 upright "PublicSans-SemiBold.ttf",
        600 italic "PublicSans-SemiBoldItalic.ttf",
    }
    /// Fraunces by Undercase Type, drawn for 72 points: for names and headings.
    FRAUNCES = "Fraunces" for "marquee" {
        600 upright "Fraunces-SemiBold.ttf",
    }
    /// Source Code Pro by Adobe, for code beside a sans serif.
    SOURCE_CODE_PRO = "Source Code Pro" for "ledger" "grid" "marquee" {
        400 upright "SourceCodePro-Regular.otf",
    }
    /// IBM Plex Mono, for code beside a serif, and for the labels of `manual`.
    IBM_PLEX_MONO = "IBM Plex Mono" for "manual" "folio" "brief" {
        400 upright "IBMPlexMono-Regular.ttf",
        600 upright "IBMPlexMono-SemiBold.ttf",
    }
}

/// The faces of a family that is built in.
///
/// ```
/// assert!(resume_fonts::family("Source Code Pro").is_some());
/// assert!(resume_fonts::family("Comic Sans").is_none());
/// ```
pub fn family(name: &str) -> Option<&'static [Face]> {
    FAMILIES
        .iter()
        .find(|faces| faces.first().is_some_and(|face| face.family == name))
        .copied()
}

#[cfg(feature = "web")]
pub mod web;

#[cfg(test)]
mod tests;

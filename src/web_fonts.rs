//! The typefaces of a design for a page that carries them.

use crate::design::{Design, DesignName};
use crate::document::Document;
use crate::format::{Face, Html, Used};
use resume_fonts::web::{SubsetError, covered, matching, subset_woff2};
use std::collections::BTreeSet;
use std::fmt;

/// The fonts that the page of a document needs to look the same everywhere, each with nothing but the
/// characters that it sets: the same fonts for the same page.
///
/// Characters that no typeface of the design has, such as Arabic ones, are left to the reader's
/// system.
///
/// ```
/// use resume::document::Arena;
/// use resume::format::{Format, Html};
/// use resume::theme::{Classic, Theme};
/// use resume::{Resume, resume};
///
/// static ADA: Resume = resume! {
///     name: "Ada Example"
///     skills { "C", "Rust" }
/// };
///
/// let arena = Arena::new();
/// let document = Classic.document(&ADA, &arena);
/// let mut html = Html::default();
/// html.faces = resume::web_fonts(&html, &document)?.into();
/// let mut page = String::new();
/// html.push(&document, &mut page);
/// assert!(page.contains("@font-face { font-family: \"Source Sans 3\""));
/// # Ok::<(), resume::WebFontError>(())
/// ```
///
/// # Errors
/// If a typeface of the design is not built in: each design has a feature, which brings its
/// typefaces.
pub fn web_fonts(html: &Html, document: &Document<'_>) -> Result<Vec<Face>, WebFontError> {
    let mut parts: Vec<Part> = Vec::new();
    for used in html.used(document) {
        let part = Part::of(&used)?;
        // Two weights may mean the same font.
        match parts.iter_mut().find(|known| known.is_of(part.face)) {
            Some(known) => known.extend(part),
            None => parts.push(part),
        }
    }
    let faces = parts.iter().filter(|part| part.has_letters());
    faces.map(Part::written).collect()
}

/// What a page needs of a font.
struct Part {
    face: &'static resume_fonts::Face,
    characters: BTreeSet<char>,
    features: BTreeSet<&'static str>,
}

impl Part {
    fn of(used: &Used) -> Result<Part, WebFontError> {
        let Used {
            family,
            weight,
            italic,
            characters,
            features,
        } = used;
        let faces = resume_fonts::family(family);
        let face = faces.and_then(|faces| matching(faces, *weight, *italic));
        let face = face.ok_or_else(|| WebFontError::Typeface {
            family,
            feature: Design::with_family(family).map(DesignName::word),
        })?;
        Ok(Part {
            face,
            characters: covered(face, characters)?,
            features: features.clone(),
        })
    }

    fn is_of(&self, face: &resume_fonts::Face) -> bool {
        let key = |face: &resume_fonts::Face| (face.family, face.weight, face.italic);
        key(self.face) == key(face)
    }

    fn extend(&mut self, other: Part) {
        self.characters.extend(other.characters);
        self.features.extend(other.features);
    }

    /// Whether it shows anything.
    fn has_letters(&self) -> bool {
        self.characters.iter().any(|c| !c.is_whitespace())
    }

    fn written(&self) -> Result<Face, WebFontError> {
        let features: Vec<&str> = self.features.iter().copied().collect();
        let resume_fonts::Face {
            family,
            weight,
            italic,
            bytes: _,
        } = *self.face;
        Ok(Face {
            family: family.into(),
            weight,
            italic,
            woff2: subset_woff2(self.face, &self.characters, &features)?.into(),
        })
    }
}

/// Why a page cannot carry the typefaces of its design.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebFontError {
    /// A typeface of the design that is not built in.
    Typeface {
        /// The name of its family.
        family: &'static str,
        /// The feature that brings it, if one does.
        feature: Option<&'static str>,
    },
    /// A fault of a library: the fonts that are built in can all be reduced.
    Failed {
        /// What it said.
        message: String,
    },
}

impl fmt::Display for WebFontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WebFontError::Typeface { family, feature } => {
                write!(f, "the typeface `{family}` is not built in; ")?;
                match feature {
                    Some(feature) => write!(f, "enable the feature `{feature}`"),
                    None => f.write_str("use a typeface of one of the designs"),
                }
            }
            WebFontError::Failed { message } => f.write_str(message),
        }
    }
}

impl std::error::Error for WebFontError {}

impl From<SubsetError> for WebFontError {
    fn from(error: SubsetError) -> WebFontError {
        WebFontError::Failed {
            message: error.to_string(),
        }
    }
}

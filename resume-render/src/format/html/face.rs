//! Typefaces that a page carries.

use super::escape;
use std::borrow::Cow;
use std::fmt::{self, Write};

/// A font that the page carries, so that it looks the same on every machine without a request.
///
/// The style sheet of a design asks for its families by name
/// ([`Fonts`](crate::design::Fonts)); a font here answers for one family, weight and slant.
#[derive(Clone, PartialEq, Eq)]
pub struct Face {
    /// The name of the family: `EB Garamond`.
    pub family: Cow<'static, str>,
    /// The weight, from 100 to 900.
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
    /// The font: WOFF2, with the characters that the page needs.
    pub woff2: Cow<'static, [u8]>,
}

/// The bytes are left out: there are thousands.
impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Face {
            family,
            weight,
            italic,
            woff2: _,
        } = self;
        f.debug_struct("Face")
            .field("family", family)
            .field("weight", weight)
            .field("italic", italic)
            .finish_non_exhaustive()
    }
}

/// Adds the rules of the faces to a style sheet.
pub(super) fn push(style: &mut String, faces: &[Face]) {
    for Face {
        family,
        weight,
        italic,
        woff2,
    } in faces
    {
        let slant = if *italic { "italic" } else { "normal" };
        style.push_str("\n@font-face { font-family: \"");
        style.extend(family.chars().filter(|c| !ends_name(*c)));
        // A string takes whatever is written to it.
        let _ = write!(
            style,
            "\"; font-weight: {weight}; font-style: {slant}; font-display: block; src: url(data:font/woff2;base64,"
        );
        escape::push_base64(style, woff2);
        style.push_str(") format(\"woff2\"); }");
    }
}

/// Whether the character would end the name of a family in a style sheet, or could: no family has
/// one of these in its name.
pub(super) fn ends_name(c: char) -> bool {
    matches!(c, '"' | '\\' | '<' | ';' | '{' | '}') || c.is_control()
}

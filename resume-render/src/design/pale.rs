//! Colours that are not known while compiling.

use super::Design;
use resume_core::model::Color;
use std::fmt;

/// A colour in which text on white is hard to read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pale {
    /// The colour.
    pub color: Color,
    /// The nearest in which text can be read.
    pub nearest: Color,
}

impl Design {
    /// The same with another accent, which may be anything that a user chose.
    ///
    /// ```
    /// use resume_render::design::{Color, Design};
    /// let design = Design::FOLIO.accent(Color::rgb(0x6d, 0x1f, 0x2a))?;
    /// assert_eq!(design.colors.accent.to_string(), "#6d1f2a");
    /// let pale = Design::FOLIO.accent(Color::rgb(0xaa, 0xaa, 0xff)).unwrap_err();
    /// assert_eq!(
    ///     pale.to_string(),
    ///     "`#aaaaff` is too pale: its contrast against white is 2.1, and text needs 4.5; \
    ///      the nearest that can be read is `#7171aa`"
    /// );
    /// # Ok::<(), resume_render::design::Pale>(())
    /// ```
    ///
    /// # Errors
    /// If its contrast against white is below [`Color::LEAST_CONTRAST`].
    pub const fn accent(self, color: Color) -> Result<Design, Pale> {
        if color.contrast(Color::WHITE) >= Color::LEAST_CONTRAST {
            return Ok(self.with_accent(color));
        }
        Err(Pale {
            color,
            nearest: color.readable_on(Color::WHITE, Color::LEAST_CONTRAST),
        })
    }
}

impl fmt::Display for Pale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pale { color, nearest } = self;
        let contrast = color.contrast(Color::WHITE);
        let least = Color::LEAST_CONTRAST;
        write!(
            f,
            "`{color}` is too pale: its contrast against white is {contrast:.1}, and text needs {least}; \
             the nearest that can be read is `{nearest}`"
        )
    }
}

impl std::error::Error for Pale {}

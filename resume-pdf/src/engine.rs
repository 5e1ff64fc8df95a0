//! The libraries that set text and write PDF: no other module uses them.

mod about;
mod breaks;
mod draw;
mod file;
mod fonts;
mod foot;
mod fullwidth;
mod heads;
mod hyphens;
mod lines;
mod links;
mod set;
mod shapes;
mod strokes;
mod tags;
mod tall;
mod text;

pub(crate) use breaks::is_separator;
pub(crate) use draw::Sheet;
pub(crate) use fonts::Spare;
pub(crate) use set::{Typeset, Typesetter};

use crate::error::PdfError;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the code that uses the libraries, and reports a panic in them as an error.
///
/// Input that is known to make them panic is refused earlier. The state in which a panic leaves
/// them is dropped.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, PdfError>) -> Result<T, PdfError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = panic
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("a library panicked");
        Err(PdfError::Failed {
            message: message.to_owned(),
        })
    })
}

//! The libraries that set text and write PDF: nothing outside of this module names them.

mod about;
mod draw;
mod file;
mod fonts;
mod lines;
mod links;
mod set;
mod tags;
mod text;

pub(crate) use set::Typesetter;

use crate::error::PdfError;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does what the libraries are needed for, and reports a panic of theirs as an error.
///
/// What they are known to panic over is refused before. The state that a panic leaves behind is
/// dropped with it.
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

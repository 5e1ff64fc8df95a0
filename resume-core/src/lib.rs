//! The résumé as data: [model], [checks](check), [document], [themes](theme) and
//! [formats](mod@format).
//!
//! Nothing here reads a file, a clock or the environment, and nothing knows about tokens:
//! `resume-syntax` reads the language, `resume-macros` hands it to rustc, and the facade
//! `resume-dsl` is what people use.

pub mod check;
pub mod dates;
pub mod document;
pub mod format;
#[cfg(feature = "serde")]
pub mod json;
pub mod model;
pub mod problem;
mod render;
pub mod theme;
pub mod wording;

pub use render::Rendering;

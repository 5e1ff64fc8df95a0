//! The language of `resume!`: from tokens to a résumé.
//!
//! [`parse`] reads shapes and never stops at a fault. The macro, the preview and the formatter share it.

mod analyze;
mod literal;
mod lower;
mod parse;
mod place;
mod print;
pub mod tree;

use resume_core::dates;

pub use analyze::{Analysis, analyze};
pub use lower::{CONTACT_FIELDS, FIELDS, Lowered, Places, entry_fields, lower, section_kind};
pub use parse::{Parsed, parse};
pub use place::{Inside, Located, Place};
pub use print::print;
pub use resume_core::wording::nearest;

#[cfg(test)]
mod tests;

//! The language of `resume!`: from tokens to a résumé.
//!
//! [`parse`] reads shapes and never stops at a fault. The macro, the preview and the formatter share it.

mod analyze;
mod dates;
mod literal;
mod lower;
mod parse;
mod place;
pub mod tree;

pub use analyze::{Analysis, analyze};
pub use lower::{CONTACT_FIELDS, FIELDS, Lowered, Places, entry_fields, lower, nearest, section_kind};
pub use parse::{Parsed, UNREADABLE, parse};
pub use place::{Inside, Located, Place};

#[cfg(test)]
mod tests;

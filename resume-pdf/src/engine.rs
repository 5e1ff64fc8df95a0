//! The libraries that set text and write PDF: nothing outside of this module names them.

mod draw;
mod set;
mod tags;

pub(crate) use set::Setter;

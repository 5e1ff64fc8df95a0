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

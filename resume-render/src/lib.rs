//! Renders a résumé: a [theme] composes a [document], a [format](mod@format) writes it.
//!
//! Nothing here reads a file, a clock or the environment.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod design;
pub mod document;
pub mod format;
mod render;
mod scan;
pub mod theme;

pub use render::{Render, Rendering};

//! What the tests share, and the documentation whose examples are compiled.

pub mod arbitrary;
pub mod outline;
pub mod pacejo;

#[cfg(doctest)]
#[doc = include_str!("../../docs/languages.md")]
struct Languages;

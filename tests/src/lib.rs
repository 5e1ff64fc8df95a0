//! What the tests share, and the documentation whose examples are compiled.

#[cfg(doctest)]
#[doc = include_str!("../../docs/languages.md")]
struct Languages;

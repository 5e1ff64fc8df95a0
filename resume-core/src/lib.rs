//! The résumé as data: [model], [checks](check) and the [words] of each language.
//!
//! Nothing here reads a file, a clock or the environment, and nothing knows about tokens, documents
//! or formats: `resume-syntax` reads the language, `resume-macros` hands it to rustc,
//! `resume-render` writes pages, and the facade `resume-dsl` is what people use.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod check;
pub mod dates;
#[cfg(feature = "serde")]
pub mod json;
pub mod model;
pub mod problem;
pub mod wording;
pub mod words;

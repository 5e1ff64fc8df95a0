//! What the tests share: the examples, arbitrary documents, and the documentation whose examples
//! are compiled.

pub mod arbitrary;
pub mod cvs;
pub mod kept;
pub mod language;
pub mod markdown;
pub mod outline;
pub mod rust;
pub mod sample;
pub mod spelling;
pub mod translated;
pub mod valid;

/// The real résumé, as the example holds it.
#[path = "../../examples/pacejo.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
pub mod pacejo;

/// The résumé of the README, as the example holds it.
#[path = "../../examples/hello.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
pub mod hello;

/// The letter, and the résumé beside it, as the example holds them.
#[path = "../../examples/letter.rs"]
#[expect(dead_code, reason = "the `main` of the example is not used here")]
pub mod letter;

#[cfg(doctest)]
#[doc = include_str!("../../docs/languages.md")]
struct Languages;

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

//! The language of `resume!` and `letter!`: from tokens to a résumé or a letter.
//!
//! [`parse`] reads the structure and recovers from every mistake. The macro, the preview and the
//! formatter share it.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod analyze;
mod analyze_letter;
mod fill;
#[cfg(feature = "source")]
mod fmt;
mod languages;
mod literal;
mod lower;
mod parse;
mod place;
#[cfg(feature = "print")]
mod print;
#[cfg(feature = "snippets")]
mod snippet;
#[cfg(feature = "source")]
pub mod source;
mod texts;
pub mod tree;

use resume_core::dates;

pub use analyze::{Analysis, analyze, analyze_with};
pub use analyze_letter::{LetterAnalysis, analyze_letter, analyze_letter_with};
pub use fill::{Evaluated, absent_value};
#[cfg(feature = "source")]
pub use fmt::{WIDTH, fmt};
pub use literal::unquote;
pub use lower::{Lowered, LoweredLetter, Places, block_name, lower, lower_letter};
pub use parse::{Parsed, parse, parse_letter};
pub use place::{Inside, Located, Place, Reporter};
#[cfg(feature = "print")]
pub use print::{print, print_letter, print_program};
#[cfg(feature = "snippets")]
pub use snippet::snippet;
#[cfg(feature = "source")]
pub use texts::{Kind, Translatable, Written, translatable};

#[cfg(test)]
mod tests;

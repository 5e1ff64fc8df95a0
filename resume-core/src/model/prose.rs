//! Prose: text with a small, strict markup, parsed once into [`Inline`]s.
//!
//! The markup is `*emphasis*`, `**strong**`, `` `code` ``, `[text](url)`, superscript `TLA^+^` and
//! subscript `H~2~O`; a backslash makes the next markup character literal. These characters are
//! literal where they are not markup, as in `C*`, `2*3*4`, `~/bin`, `a^2+b^2` and `[1]`.

mod flanking;
mod foreign;
mod parse;
mod print;

pub use flanking::is_dense;

use super::{List, Str, Url, text};
use crate::problem::{Fault, Faults, Severity};
use parse::{Found, Parser};
use std::borrow::Cow;

/// A piece of parsed prose, without its markup.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Plain text.
    Text(Str),
    /// Emphasis: `*text*`.
    Emphasis(List<Inline>),
    /// Strong emphasis: `**text**`.
    Strong(List<Inline>),
    /// Code, between backticks.
    Code(Str),
    /// A link: `[text](url)`.
    Link {
        /// The text of the link, which contains no other link.
        text: List<Inline>,
        /// The address.
        url: Url,
    },
    /// Superscript: `TLA^+^` is TLA⁺.
    Superscript(Str),
    /// Subscript: `H~2~O` is H₂O.
    Subscript(Str),
}

/// A text with markup, such as a paragraph, a title or a bullet.
///
/// ```
/// use resume_core::model::{Inline, Prose};
/// let prose = Prose::parse("gave talks on TLA^+^").unwrap();
/// assert_eq!(prose.inlines(), [Inline::Text("gave talks on TLA".into()), Inline::Superscript("+".into())]);
/// assert_eq!(prose.to_string(), "gave talks on TLA^+^");
/// assert_eq!(prose.plain(), "gave talks on TLA+");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Prose(pub List<Inline>);

impl Prose {
    /// Prose of plain text, in which markup characters are literal.
    pub fn text(text: impl Into<Str>) -> Prose {
        Prose(Cow::Owned(vec![Inline::Text(text.into())]))
    }

    /// Parses the markup of a text.
    ///
    /// Stars open and close emphasis where CommonMark's do (version 0.31, section 6.2), but never
    /// between letters or digits of scripts that are written with spaces, as in `2*3*4`. Where
    /// words are written without spaces, they do inside of a word too.
    ///
    /// # Errors
    /// Every fault of the text, its markup and its links.
    pub fn parse(source: &str) -> Result<Prose, Faults> {
        if let Some(fault) = text::fault(source) {
            return Err(Faults(vec![fault]));
        }
        let (inlines, mut faults) = read(source);
        faults.retain(|fault| fault.code.severity() == Severity::Error);
        if faults.is_empty() {
            Ok(Prose(Cow::Owned(inlines)))
        } else {
            Err(Faults(faults))
        }
    }

    /// What in a text is allowed and probably not what was meant: pairs of stars that are printed,
    /// and [markup of other languages](Prose::foreign_markup).
    ///
    /// ```
    /// use resume_core::{model::Prose, problem::Code};
    /// assert_eq!(Prose::advice("non**blocking**").first().map(|advice| advice.code), Some(Code::MarkupLiteral));
    /// assert_eq!(Prose::advice("non-**blocking**, 2*3*4, C*"), []);
    /// ```
    pub fn advice(source: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        if source.matches('*').nth(1).is_some() {
            faults = read(source).1;
            faults.retain(|fault| fault.code.severity() == Severity::Warning);
        }
        faults.extend(foreign::advice(source));
        faults
    }

    /// What in a text is markup of Markdown or HTML that the language does not have, and is printed
    /// as it is written.
    ///
    /// ```
    /// use resume_core::model::Prose;
    /// assert_eq!(Prose::foreign_markup("__bold__ <br>R&amp;D").len(), 3);
    /// assert_eq!(Prose::foreign_markup("snake_case, `__init__`, vector<int>, R&D"), []);
    /// ```
    pub fn foreign_markup(source: &str) -> Vec<Fault> {
        foreign::advice(source)
    }

    /// The pieces that the prose consists of.
    pub fn inlines(&self) -> &[Inline] {
        &self.0
    }

    /// The text without markup.
    pub fn plain(&self) -> String {
        let mut words = String::new();
        push_words(&self.0, &mut words);
        words
    }
}

fn read(source: &str) -> (Vec<Inline>, Vec<Fault>) {
    let mut found = Found::default();
    let inlines = Parser::new(source, &mut found).parse();
    (inlines, found.faults)
}

/// Appends the text without markup.
pub fn push_words(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Superscript(text) | Inline::Subscript(text) => {
                let before = words.chars().next_back();
                words.extend([script_mark(inline, before), text]);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                push_words(inner, words)
            }
        }
    }
}

/// What is written before raised or lowered characters where nothing else shows that they are: a mark
/// if they would read as more digits of the number before them, as in `2^64`, and nothing
/// elsewhere, as in `TLA+`.
pub fn script_mark(inline: &Inline, before: Option<char>) -> &'static str {
    let (mark, text) = match inline {
        Inline::Superscript(text) => ("^", text),
        Inline::Subscript(text) => ("_", text),
        Inline::Text(_)
        | Inline::Emphasis(_)
        | Inline::Strong(_)
        | Inline::Code(_)
        | Inline::Link { .. } => return "",
    };
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let number = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
    if is_digit(before) && is_digit(number.chars().next()) {
        mark
    } else {
        ""
    }
}

#[cfg(test)]
mod tests;

//! Places in the source, and problems with their places.

use proc_macro2::Span;
use resume_core::problem::{Code, Help, Problem};
use std::fmt;
use std::ops::Range;

/// A run of tokens, or a part of one string literal.
#[derive(Clone)]
pub struct Place {
    /// The first token.
    pub first: Span,
    /// The last token.
    pub last: Span,
    /// If the place is inside a string literal: which bytes of its source, quotes and escapes
    /// included, and that source.
    pub inside: Option<Box<Inside>>,
    /// Whether it is a text in a language after the first: its problems are not those of the first
    /// language.
    pub is_translation: bool,
}

/// A part of a string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// The literal as it is written in the source, with its quotes.
    pub literal: String,
    /// The bytes of it that are meant.
    pub range: Range<usize>,
}

impl Place {
    /// One token.
    pub fn of(span: Span) -> Place {
        Place::between(span, span)
    }

    /// From one token to another.
    pub fn between(first: Span, last: Span) -> Place {
        Place {
            first,
            last,
            inside: None,
            is_translation: false,
        }
    }

    /// From here to the end of another place.
    #[must_use]
    pub fn to(&self, end: &Place) -> Place {
        Place {
            is_translation: self.is_translation || end.is_translation,
            ..Place::between(self.first, end.last)
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}..{:?}", self.first, self.last)
    }
}

/// A problem and where in the source it is.
#[derive(Debug, Clone)]
pub struct Located {
    /// The problem; if its help is an edit, the text is Rust tokens.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// Who reports it while a program is compiled.
    pub reporter: Reporter,
}

/// Who reports a problem while a program is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reporter {
    /// The macro.
    Macro,
    /// rustc, when it checks the names in the mirror: names that occur twice, and names that are
    /// near to a known one, for which it has a suggestion that an editor can apply.
    Mirror,
    /// rustc, before the macro runs: a literal that its lexer refuses.
    Lexer,
}

impl Located {
    /// A problem that the macro reports, unless its help is a known name, which rustc finds too.
    pub fn new(problem: Problem, place: Place) -> Located {
        let is_name = matches!(
            problem.code,
            Code::SectionUnknown | Code::FieldUnknown | Code::ProfileUnknown | Code::SettingUnknown
        );
        let reporter = match problem.help {
            Help::DidYouMean(_) if is_name => Reporter::Mirror,
            _ if problem.code == Code::FieldRepeated => Reporter::Mirror,
            _ => Reporter::Macro,
        };
        Located {
            problem,
            place,
            reporter,
        }
    }

    /// Whether it says the same as another one, at whatever place.
    pub(crate) fn is_like(&self, other: &Located) -> bool {
        let (one, other) = (&self.problem, &other.problem);
        (one.code, &one.message) == (other.code, &other.message)
    }

    /// The same problem, reported by another.
    #[must_use]
    pub fn reported_by(self, reporter: Reporter) -> Located {
        Located { reporter, ..self }
    }

    /// Under a text that spans more than a few words a line that shows the place
    /// inside it.
    ///
    /// ```text
    /// designed **storage and
    ///          ^^
    /// ```
    pub fn excerpt(&self) -> Option<String> {
        let inside = self.place.inside.as_ref()?;
        let Range { start, end } = inside.range;
        let line_start = inside.literal[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = inside.literal[start..]
            .find('\n')
            .map_or(inside.literal.len(), |at| start + at);
        let line = &inside.literal[line_start..line_end];
        // A long line is shown around the place, cut at characters.
        let (before, marked) = (
            &inside.literal[line_start..start],
            &inside.literal[start..end.clamp(start, line_end)],
        );
        let skipped = before.chars().count().saturating_sub(40);
        let cut: usize = before.chars().take(skipped).map(char::len_utf8).sum();
        let shown: String = line[cut..].chars().take(72).collect();
        let caret_at = before.chars().count() - skipped;
        let carets = marked.chars().count().clamp(1, 72 - caret_at.min(71));
        let spaces = |count| " ".repeat(count);
        let (lead, tail) = (
            if cut > 0 { "…" } else { "" },
            if shown.len() + cut < line.len() {
                "…"
            } else {
                ""
            },
        );
        Some(format!(
            "{lead}{shown}{tail}\n{}{}",
            spaces(caret_at + lead.chars().count()),
            "^".repeat(carets)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_into_a_translation_is_in_it() {
        let text = Place::of(Span::call_site());
        let translation = Place {
            is_translation: true,
            ..text.clone()
        };
        assert!(!text.to(&text).is_translation);
        for (from, to) in [(&text, &translation), (&translation, &text)] {
            assert!(from.to(to).is_translation);
        }
    }
}

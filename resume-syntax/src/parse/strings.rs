//! String literals, and other literals in their place.

use super::Parser;
use crate::literal;
use crate::place::{Located, Place, Reporter};
use crate::tree::Text;
use resume_core::problem::{Code, Path, Problem};

impl Parser<'_> {
    /// A string literal; `None` where a literal only looks like one.
    pub(super) fn string(&mut self) -> Option<Text> {
        if let Some(text) = self.in_three_quotes() {
            return Some(text);
        }
        let (literal, next) = self.at.literal()?;
        let place = Place::of(literal.span());
        self.advance(literal.span(), next);
        let source = literal.to_string();
        match literal::read(&source) {
            Some(read) => Some(Text {
                value: read.value,
                place,
                source,
                origins: read.origins,
                empty_line: read.empty_line,
                escaped_breaks: read.escaped_breaks,
                refused: false,
                plain: false,
                translations: Vec::new(),
            }),
            None => {
                self.has_suffix |= literal::suffix(&source).is_some();
                if source.starts_with(['b', 'c']) {
                    self.problem(
                        Code::ValueMistyped,
                        "this is not a plain string",
                        "remove the letter before the quote",
                        place.clone(),
                    );
                } else {
                    let problem = Problem::new(
                        Code::ValueMistyped,
                        Path::root(),
                        "invalid escape in a string",
                        "write a backslash as `\\\\`",
                    );
                    let located = Located::new(problem, place.clone());
                    self.push(located.reported_by(Reporter::Lexer));
                }
                Some(Text::refused(place))
            }
        }
    }
}

impl Text {
    /// A text of which enough has been said.
    pub(super) fn refused(place: Place) -> Text {
        Text {
            value: String::new(),
            place,
            source: String::new(),
            origins: Vec::new(),
            empty_line: None,
            escaped_breaks: Vec::new(),
            refused: true,
            plain: false,
            translations: Vec::new(),
        }
    }
}

//! Dates in brackets, before or after what they belong to.

use super::Parser;
use super::heads::begins_name;
use super::look::{is_colon, is_number};
use crate::dates;
use crate::place::Place;
use crate::tree::Dates;
use proc_macro2::Delimiter;
use proc_macro2::extra::DelimSpan;
use resume_core::problem::{Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// Whether dates in brackets begin an entry.
    pub(super) fn starts_dates_in_brackets(&mut self) -> bool {
        let has_shape = in_brackets(self.at).is_some_and(|(inside, _, next)| {
            // A month alone is no date.
            let is_word = |at: Cursor<'a>| {
                at.ident().is_some_and(|(word, next)| {
                    !next.eof() && dates::is_date_word(&word.to_string())
                })
            };
            let begins_words = next.ident().is_some_and(|(_, after)| !is_colon(after));
            (begins_name(next) || begins_words) && (is_number(inside) || is_word(inside))
        });
        if !has_shape {
            return false;
        }
        let (before, last, known) = (self.at, self.last, self.next_problem());
        let found = self.dates_in_brackets(false);
        let is_answered = self.problems[known..]
            .iter()
            .any(|located| matches!(located.problem.help, Help::Write(_)));
        self.forget_since(known);
        self.advance(last, before);
        // `[1]` is no date.
        found.is_some() && is_answered
    }

    /// `(2014..2018)` before or after what the dates belong to.
    pub(super) fn dates_in_brackets(&mut self, is_at_end: bool) -> Option<Dates> {
        let (inside, span, next) = in_brackets(self.at)?;
        let (before, last, known) = (self.at, self.last, self.next_problem());
        self.at = inside;
        let dates = self.dates();
        let is_all = self.at.eof();
        let help = self.problems.get(known).map(|it| it.problem.help.clone());
        self.forget_since(known);
        let Some(dates) = dates.filter(|_| is_all) else {
            self.advance(last, before);
            return None;
        };
        self.advance(span.close(), next);
        let right = match dates.period {
            Some(period) => Some(period.to_string()),
            None => help
                .and_then(Help::into_edit)
                .map(|edit| edit.text.into_owned()),
        };
        let place = Place::between(span.open(), span.close());
        let (message, help) = match (is_at_end, right) {
            (true, right) => {
                let right = right.unwrap_or_else(|| "2014-03..2018".to_owned());
                let help = format!("dates come first, like `{right} \"…\"`");
                ("these dates come after what they belong to", help.into())
            }
            (false, Some(right)) => ("dates have no brackets", Help::write(right)),
            (false, None) => ("dates have no brackets", "remove the brackets".into()),
        };
        self.problem(Code::ItemMisplaced, message, help, place.clone());
        Some(Dates {
            period: dates.period,
            place,
            source: dates.source,
        })
    }
}

/// What is in round or square brackets here, the brackets, and what follows them.
fn in_brackets(at: Cursor<'_>) -> Option<(Cursor<'_>, DelimSpan, Cursor<'_>)> {
    at.group(Delimiter::Parenthesis)
        .or_else(|| at.group(Delimiter::Bracket))
}

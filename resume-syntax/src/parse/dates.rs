//! Dates at the head of an entry, in whatever spelling.

use super::Parser;
use super::look::{
    after_point, is_block, is_colon, is_dots, is_named, is_number, is_text, is_value,
};
use crate::place::Place;
use crate::tree::Dates;
use crate::{dates, literal};
use proc_macro2::Delimiter;
use resume_core::problem::{Code, Help};
use syn::buffer::Cursor;

impl<'a> Parser<'a> {
    /// Dates at the head of an entry.
    pub(super) fn dates(&mut self) -> Option<Dates> {
        if !self.starts_dates() {
            return None;
        }
        let first = self.at.span();
        let mut source = String::new();
        while let Some((piece, next)) = self.piece_of_dates(&source) {
            if source.ends_with(char::is_alphanumeric) && piece.starts_with(char::is_alphanumeric) {
                source.push(' ');
            }
            source.push_str(&piece);
            self.advance(self.at.span(), next);
        }
        let place = Place::between(first, self.last);
        let period = match dates::read(&source) {
            Ok(period) => Some(period),
            Err(refusal) => {
                self.problem(refusal.code, refusal.message, refusal.help, place.clone());
                None
            }
        };
        self.translated("dates");
        Some(Dates {
            period,
            place,
            source,
        })
    }

    /// A date in quotes where a title follows.
    pub(super) fn quoted_dates(&mut self) -> Option<Dates> {
        let (literal, next) = self.at.literal()?;
        let read = literal::read(&literal.to_string())?;
        let right = match dates::read(&read.value) {
            Ok(period) => period.to_string(),
            Err(refusal) => match refusal.help {
                Help::Write(edit) => edit.text.into_owned(),
                Help::None | Help::Say(_) | Help::DidYouMean(_) => return None,
            },
        };
        if !is_value(next) {
            return None;
        }
        self.advance(literal.span(), next);
        let place = Place::of(literal.span());
        self.problem(
            Code::DateMalformed,
            "a date is written without quotes",
            Help::write(right),
            place.clone(),
        );
        Some(Dates {
            period: None,
            place,
            source: read.value,
        })
    }

    /// Whether dates begin here, in whatever spelling.
    pub(super) fn starts_dates(&self) -> bool {
        if let Some((literal, _)) = self.at.literal() {
            return literal
                .to_string()
                .starts_with(|c: char| c.is_ascii_digit());
        }
        if let Some((word, next)) = self.at.ident() {
            let word = word.to_string();
            if dates::is_lead_word(&word) && !is_colon(next) {
                let after = after_point(next);
                return is_number(after)
                    || after.ident().is_some_and(|(word, next)| {
                        dates::is_date_word(&word.to_string()) && is_number(after_point(next))
                    });
            }
            return dates::is_date_word(&word)
                && !is_colon(next)
                && !is_block(next)
                && (is_number(after_point(next))
                    || is_number_after_sign(after_point(next))
                    || is_dots(next)
                    || ends_in_year(&word)
                    || (word == "present" && is_text(next))
                    || (dates::is_present(&word) && is_named(next, "at")));
        }
        is_dots(self.at)
    }

    /// The next piece of dates of which some have been read.
    fn piece_of_dates(&self, before: &str) -> Option<(String, Cursor<'a>)> {
        if let Some((literal, next)) = self.at.literal() {
            let text = literal.to_string();
            return text
                .starts_with(|c: char| c.is_ascii_digit())
                .then_some((text, next));
        }
        if let Some((word, next)) = self.at.ident() {
            let word = word.to_string();
            let is_lead = before.is_empty() && dates::is_lead_word(&word);
            let is_dated = is_number(after_point(next))
                || next.ident().is_some_and(|(word, next)| {
                    dates::is_date_word(&word.to_string()) && is_number(after_point(next))
                });
            let is_after_date = ends_with_date(before) && begins_title(next);
            let is_expected =
                dates::is_expected(&word) && (is_dated || before.ends_with("..") || is_after_date);
            let goes_on = (dates::is_date_word(&word) || is_lead || is_expected) && !is_colon(next);
            let range = !before.is_empty()
                && dates::is_range_word(&word)
                && (is_number(next)
                    || next.ident().is_some_and(|(word, _)| {
                        let word = word.to_string();
                        dates::is_date_word(&word) || dates::is_expected(&word)
                    }));
            return (goes_on || range)
                .then_some((if range { format!(" {word}") } else { word }, next));
        }
        if let Some((inside, _, next)) = self.at.group(Delimiter::Parenthesis) {
            let (word, rest) = inside.ident()?;
            let word = word.to_string();
            let is_expected = dates::is_expected(&word) && after_point(rest).eof();
            return (is_expected && ends_with_date(before) && begins_title(next))
                .then_some((word, next));
        }
        let (punct, next) = self.at.punct()?;
        let date_follows = is_number(next)
            || next.ident().is_some_and(|(word, after)| {
                let word = word.to_string();
                (dates::is_date_word(&word) || dates::is_expected(&word)) && !is_colon(after)
            });
        let in_time = dates::ends_in_time(before) && is_number(next);
        let belongs = match punct.as_char() {
            ':' | '+' | '-' | '.' if in_time => true,
            '.' => true,
            '=' => before.ends_with(".."),
            '-' | '/' => date_follows,
            ',' => {
                is_number(next)
                    && before.ends_with(|c: char| c.is_ascii_digit())
                    && before.starts_with(char::is_alphabetic)
                    && !before.contains("..")
            }
            _ => false,
        };
        belongs.then(|| {
            (
                if punct.as_char() == ',' {
                    " ".into()
                } else {
                    punct.as_char().to_string()
                },
                next,
            )
        })
    }

    /// Goes past a number with which no dates begin, and tells it.
    pub(super) fn lone_number(&mut self) -> Option<String> {
        let (literal, next) = self.at.literal().filter(|_| is_number(self.at))?;
        let is_head = |next: Cursor<'a>| (is_value(next)) || is_dots(next) || is_named(next, "at");
        let is_longer = next
            .punct()
            .is_some_and(|(punct, after)| matches!(punct.as_char(), '-' | '/') && is_number(after));
        if is_head(next) || is_longer {
            return None;
        }
        self.advance(literal.span(), next);
        Some(literal.to_string())
    }
}

/// Whether a sign between the parts of a date and a number follow, as in `fall-2024`.
fn is_number_after_sign(at: Cursor<'_>) -> bool {
    at.punct()
        .is_some_and(|(sign, next)| matches!(sign.as_char(), '-' | '/') && is_number(next))
}

/// Whether a year touches a word, as in `Sep2014`; the number of a quarter is no year.
fn ends_in_year(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
        && word.trim_end_matches(|c: char| c.is_ascii_digit()).len() + 1 < word.len()
}

fn ends_with_date(before: &str) -> bool {
    before.ends_with(char::is_alphanumeric)
}

/// Whether the head of an entry goes on after its dates.
fn begins_title(at: Cursor<'_>) -> bool {
    is_text(at) || is_named(at, "at")
}

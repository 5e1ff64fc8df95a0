//! Dates at the head of an entry, in whatever spelling.

use super::Parser;
use super::look::{
    after_point, is_block, is_colon, is_dots, is_named, is_number, is_text, is_value,
};
use super::pieces::{Piece, month, part_of_year, present, sign_of_range};
use super::spelled::Gap;
use crate::place::Place;
use crate::tree::Dates;
use crate::{dates, literal};
use proc_macro2::{Delimiter, Span};
use resume_core::dates::Refusal;
use resume_core::model::Lang;
use resume_core::problem::{Code, Help};
use resume_core::words::Words;
use std::fmt::Display;
use syn::buffer::Cursor;

/// The message for dates in quotes.
pub(super) const QUOTED: &str = "a date is written without quotes";

/// What is read instead of an apostrophe that is no token, and as long as that.
pub(crate) const APOSTROPHE: &str = "___";

impl<'a> Parser<'a> {
    /// Dates at the head of an entry.
    pub(super) fn dates(&mut self) -> Option<Dates> {
        self.dates_before(After::Title)
    }

    /// Dates, and what may come after them.
    pub(super) fn dates_before(&mut self, after: After) -> Option<Dates> {
        if !self.starts_dates() {
            return None;
        }
        let first = self.at.span();
        Some(self.dates_since(first, String::new(), after))
    }

    /// Dates, of which what is in quotes at their beginning has been read.
    fn dates_since(&mut self, first: Span, mut source: String, after: After) -> Dates {
        let mut is_quoted = !source.is_empty();
        while let Some(piece) = self
            .quoted_end(&source)
            .inspect(|_| is_quoted = true)
            .or_else(|| self.piece_of_dates(&source, after))
        {
            let Piece { text, last, next } = piece;
            let is_sign = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
            if !source.is_empty() && !source.ends_with(is_sign) && !text.starts_with(is_sign) {
                source.push(' ');
            }
            source.push_str(&text);
            self.advance(last, next);
        }
        let place = Place::between(first, self.last);
        let read = dates::read(&source).or_else(|refusal| match self.words_of_language() {
            Some(words) => dates::read_in(&source, words),
            None => Err(refusal),
        });
        let period = match read {
            Ok(period) if is_quoted => {
                let help = Help::write(period.to_string());
                self.problem(Code::DateMalformed, QUOTED, help, place.clone());
                None
            }
            Ok(period) => Some(period),
            Err(refusal) => {
                self.problem(refusal.code, refusal.message, refusal.help, place.clone());
                None
            }
        };
        if after == After::Item || !self.is_table_here() {
            self.translated("dates");
        }
        Dates {
            period,
            place,
            source,
        }
    }

    /// Whether a `|` and a text are here, as in the row of a table.
    fn is_table_here(&self) -> bool {
        let bar = self.at.punct().filter(|(sign, _)| sign.as_char() == '|');
        bar.is_some_and(|(_, next)| is_text(next))
    }

    /// The words of the language of the résumé, if a field of it says which that is.
    pub(super) fn words_of_language(&self) -> Option<&'static Words> {
        let mut at = self.start;
        loop {
            if let Some((name, next)) = at.ident()
                && name == "lang"
                && is_colon(next)
                && let Some((_, value)) = next.punct()
                && let Some((literal, _)) = value.literal()
            {
                let lang = Lang::new(literal::read(&literal.to_string())?.value).ok()?;
                return Some(Words::of(Some(&lang)));
            }
            at = at.token_tree()?.1;
        }
    }

    /// A date in quotes where a title follows.
    pub(super) fn quoted_dates(&mut self) -> Option<Dates> {
        let (literal, next) = self.at.literal()?;
        let read = literal::read(&literal.to_string())?;
        let right = in_right_spelling(dates::read(&read.value))?;
        if is_dots(next) {
            self.advance(literal.span(), next);
            return Some(self.dates_since(literal.span(), read.value, After::Title));
        }
        if !is_value(next) {
            return None;
        }
        self.advance(literal.span(), next);
        let place = Place::of(literal.span());
        self.problem(
            Code::DateMalformed,
            QUOTED,
            Help::write(right),
            place.clone(),
        );
        Some(Dates {
            period: None,
            place,
            source: read.value,
        })
    }

    /// The end of a period in quotes, as in `2014.."present" "Engineer"`, where a title follows on the
    /// line; below it may be another entry.
    fn quoted_end(&self, before: &str) -> Option<Piece<'a>> {
        let (literal, next) = self.at.literal()?;
        let is_open = before.trim_end().ends_with(['.', '-']) && !before.starts_with('.');
        let end = literal.span().end();
        let is_before_title =
            self.last.end() == literal.span().start() || next.span().start().line == end.line;
        if !is_open || !is_before_title || !is_value(self.at) || !is_value(next) {
            return None;
        }
        let text = literal::read(&literal.to_string())?.value;
        let is_end = dates::is_present(&text) || in_right_spelling(dates::date(&text)).is_some();
        is_end.then(|| self.piece(text, next))
    }

    /// Whether dates begin here, in whatever spelling.
    pub(super) fn starts_dates(&self) -> bool {
        if let Some((literal, _)) = self.at.literal() {
            return literal
                .to_string()
                .starts_with(|c: char| c.is_ascii_digit());
        }
        if let Some((word, next)) = self.at.ident() {
            // Looking a word up in all languages takes long, and most words here begin a field, a
            // section or `at "…"`.
            if is_colon(next) || is_block(next) || is_head(self.at) {
                return false;
            }
            let word = word.to_string();
            if dates::is_lead_word(&word) {
                return is_dated(after_point(next)) || is_number_after_sign(next);
            }
            if let Some(month) = month(self.at).filter(|month| !is_colon(month.next))
                && (is_year_of_month(month.next) || is_named_after_sign(month.next))
            {
                return true;
            }
            let goes_on = is_year_of_month(next)
                || is_number_after_sign(after_point(next))
                || is_named_after_sign(next)
                || is_dots(next)
                || ends_in_year(&word)
                || (word == "present" && is_text(next))
                || (is_named(next, "at") && dates::is_present(&word));
            return is_era_date(self.at)
                || is_roman_date(self.at)
                || (goes_on && dates::is_date_word(&word));
        }
        // `~2014`
        let is_circa = self.at.punct().is_some_and(|(sign, next)| {
            sign.as_char() == '~' && is_number(next) && sign.span().end() == next.span().start()
        });
        is_dots(self.at) || is_circa
    }

    /// The next piece of dates of which some have been read.
    fn piece_of_dates(&self, before: &str, after_dates: After) -> Option<Piece<'a>> {
        if let Some((literal, next)) = self.at.literal() {
            let text = literal.to_string();
            let is_number = text.starts_with(|c: char| c.is_ascii_digit());
            // Below a number another item may begin.
            let is_below = Gap::between(self.last, self.at.span()).is_some_and(|gap| gap.is_line);
            let is_other = is_below && ends_with_digit(before);
            return (is_number && !is_other).then(|| self.piece(text, next));
        }
        if let Some((word, next)) = self.at.ident() {
            // What most dates end with, before any word is looked up.
            if is_head(self.at) {
                return None;
            }
            let word = word.to_string();
            if let Some(present) = present(self.at).filter(|_| !before.is_empty()) {
                return Some(present);
            }
            if let Some(month) = month(self.at).filter(|month| !is_colon(month.next)) {
                return Some(month);
            }
            let after = after_point(next);
            let is_lead = match before {
                "" => dates::is_lead_word(&word),
                _ => before.ends_with("..") && is_dated(after) && dates::is_lead_word(&word),
            };
            let is_dated = is_number(after) || is_dated(next);
            let is_after_date = ends_with_date(before) && begins_title(after);
            let is_before_sign = ends_with_digit(before)
                && after.punct().is_some_and(|(sign, _)| sign.as_char() == '-');
            let is_expected =
                (is_dated || before.ends_with("..") || is_after_date) && dates::is_expected(&word);
            let is_of = dates::is_of(&word)
                && !before.is_empty()
                && (is_number(after) || month(after).is_some() || is_after_date || is_before_sign);
            let is_era = is_era_date(self.at)
                || is_roman_date(self.at)
                || (before.ends_with("..") && dates::is_era_year(&word) && begins_title(next));
            let goes_on = dates::is_date_word(&word) || is_lead || is_expected || is_of || is_era;
            let range = !before.is_empty()
                && dates::is_range_word(&word)
                && (is_number(next) || is_date_or_expected(next));
            // After the dots a name would be in a wrong place.
            let is_end = before.ends_with("..") && dates::is_present(&word);
            let is_word = goes_on && (!is_colon(next) || is_end);
            return (is_word || range).then(|| self.piece(word, next));
        }
        if let Some((inside, _, next)) = self.at.group(Delimiter::Parenthesis) {
            let (word, rest) = inside.ident()?;
            let word = word.to_string();
            let is_expected = dates::is_expected(&word) && after_point(rest).eof();
            return (is_expected && ends_with_date(before) && begins_title(next))
                .then(|| self.piece(word, next));
        }
        let (punct, next) = self.at.punct()?;
        if let Some(Piece { text, last, next }) = sign_of_range(self.at)
            && (is_number(next)
                || is_date_or_expected(next)
                || (begins_title(next) && ends_with_date(before) && after_dates == After::Title))
        {
            return Some(Piece { text, last, next });
        }
        if let Some(part) = part_of_year(self.at).filter(|_| ends_with_digit(before)) {
            return Some(part);
        }
        let date_follows = is_number(next) || is_date_or_expected(next);
        let in_time = dates::ends_in_time(before) && is_number(next);
        let belongs = match punct.as_char() {
            ':' | '+' | '-' | '.' if in_time => true,
            '.' => true,
            '=' => before.ends_with(".."),
            // `2014–` before a title is open.
            '-' if begins_title(next) && ends_with_date(before) && !before.contains("..") => {
                after_dates == After::Title
            }
            '-' | '/' | '~' => date_follows,
            ',' => {
                is_number(next)
                    && ends_with_number(before)
                    && before.starts_with(char::is_alphabetic)
                    && !before.contains("..")
            }
            // `2014:2018`
            ':' => is_year(next) && ends_with_digit(before),
            _ => false,
        };
        let text = match punct.as_char() {
            ',' => " ".to_owned(),
            ':' if !in_time => " - ".to_owned(),
            sign => sign.to_string(),
        };
        belongs.then(|| self.piece(text, next))
    }

    /// A piece that is the next token.
    fn piece(&self, text: String, next: Cursor<'a>) -> Piece<'a> {
        let last = self.at.span();
        Piece { text, last, next }
    }

    /// Whether the head of an entry goes on after dates as it should. If not, what is here may be
    /// part of the dates, and an edit of them could lose it.
    pub(super) fn are_dates_whole(&self) -> bool {
        let mut at = self.at;
        while let Some((word, next)) = at.ident().filter(|_| !is_head(at)) {
            if is_number(next) && !is_colon(next) || dates::is_range_word(&word.to_string()) {
                return false;
            }
            at = next;
        }
        self.at
            .punct()
            .is_none_or(|(sign, _)| matches!(sign.as_char(), ',' | ';' | '#' | '-' | '|'))
    }

    /// Skips a number with which no dates begin, and returns it.
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

/// Dates in their right spelling, also where they are refused with an edit.
pub(super) fn in_right_spelling(read: Result<impl Display, Refusal>) -> Option<String> {
    match read {
        Ok(dates) => Some(dates.to_string()),
        Err(refusal) => Some(refusal.help.into_edit()?.text.into_owned()),
    }
}

/// What may come after dates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// The title of an entry: a `-` before it is no bullet.
    Title,
    /// Anything that may follow the value of a field, such as a bullet.
    Item,
}

/// Whether a year follows a month, perhaps after a word as in `marzo de 2014`.
fn is_year_of_month(at: Cursor<'_>) -> bool {
    let at = after_point(at);
    is_number(at)
        || at
            .ident()
            .is_some_and(|(word, next)| dates::is_of(&word.to_string()) && is_number(next))
}

/// Whether a date begins here: a number, or the name of a month or a season with its year.
fn is_dated(at: Cursor<'_>) -> bool {
    let is_named = || {
        at.ident().is_some_and(|(word, next)| {
            dates::is_date_word(&word.to_string()) && is_number(after_point(next))
        })
    };
    is_number(at)
        || month(at).is_some_and(|month| is_year_of_month(month.next))
        || is_roman_date(at)
        || is_named()
}

/// Whether a month in Roman numerals is here with its year beside it; `X` alone may be a name in
/// Rust.
fn is_roman_date(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| {
        let year = after_point(next).literal();
        let is_year = year.is_some_and(|(year, _)| {
            let is_below = Gap::between(word.span(), year.span()).is_some_and(|gap| gap.is_line);
            year.to_string().len() == 4 && !is_below
        });
        is_year && dates::is_roman_month(&word.to_string())
    })
}

/// Whether a sign and another month or season with a year follow one, as in `January - March 2014`
/// and `Spring/Summer 2014`.
fn is_named_after_sign(at: Cursor<'_>) -> bool {
    let after = after_point(at)
        .punct()
        .filter(|(sign, _)| matches!(sign.as_char(), '-' | '/'));
    after.is_some_and(|(_, next)| !is_number(next) && is_dated(next))
}

/// Whether a word of dates is here, or one that says that a date is expected.
fn is_date_or_expected(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| {
        let word = word.to_string();
        let is_word = dates::is_date_word(&word) || dates::is_expected(&word);
        is_word && !is_colon(next) || present(at).is_some() || is_roman_date(at)
    })
}

/// Whether `at` or `in` with a name is here.
fn is_head(at: Cursor<'_>) -> bool {
    is_named(at, "at") || is_named(at, "in")
}

/// Whether a sign between the parts of a date and a number follow, as in `fall-2024`.
fn is_number_after_sign(at: Cursor<'_>) -> bool {
    at.punct()
        .is_some_and(|(sign, next)| matches!(sign.as_char(), '-' | '/') && is_number(next))
}

/// Whether the year of an era with its letter is here, and a month or the dots of a period after it:
/// `H20.4`, `H20..H24`.
fn is_era_date(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| {
        let is_month = || {
            next.punct().is_some_and(|(sign, after)| {
                matches!(sign.as_char(), '.' | '/' | '-') && is_number(after)
            })
        };
        (is_dots(next) || is_month()) && dates::is_era_year(&word.to_string())
    })
}

/// Whether a year touches a word, as in `Sep2014` and `平成25年`; the number of a quarter is no year.
fn ends_in_year(word: &str) -> bool {
    if word.ends_with(['年', '月', '日']) {
        return true;
    }
    word.ends_with(|c: char| c.is_ascii_digit())
        && word.trim_end_matches(|c: char| c.is_ascii_digit()).len() + 1 < word.len()
}

/// Whether a number with four digits is here.
fn is_year(at: Cursor<'_>) -> bool {
    is_number(at)
        && at
            .literal()
            .is_some_and(|(literal, _)| literal.to_string().len() == 4)
}

fn ends_with_digit(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether the last word is a number, perhaps an ordinal: `Sep 1st`.
fn ends_with_number(before: &str) -> bool {
    let word = before.rsplit([' ', '.', '-']).next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit()) && ends_with_date(word)
}

fn ends_with_date(before: &str) -> bool {
    before.ends_with(char::is_alphanumeric)
}

/// Whether the head of an entry goes on after its dates.
fn begins_title(at: Cursor<'_>) -> bool {
    is_text(at) || is_named(at, "at")
}

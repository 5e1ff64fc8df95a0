//! Dates with digits and signs that are not Rust: years of two digits after an apostrophe, digits as they
//! are typed in East Asia, dashes.

use crate::dates;
use std::ops::Range;

/// Whether a dash is between a year and the last digits of a later one: `2009–12`. A hyphen is not.
pub(super) fn is_between_years(before: &str, rest: &str) -> bool {
    let Some(after) = rest.strip_prefix(['\u{2013}', '\u{2014}']) else {
        return false;
    };
    let after = after.trim_start_matches([' ', '\t']);
    let len = after.bytes().take_while(u8::is_ascii_digit).count();
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let (year, (last, next)) = (&before[start.len()..], after.split_at(len));
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '\u{2013}');
    let is_apart = !start.ends_with(goes_on) && !next.starts_with(goes_on);
    if !is_apart || year.len() != 4 || !matches!(len, 1 | 2) {
        return false;
    }
    last > &year[4 - len..] || (year.ends_with("99") && last == "00")
}

/// Whether the two digits of a year are here, as after an apostrophe.
pub(super) fn is_short_year(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits == 2
}

/// Dates with a year of two digits after an apostrophe, as in `Aug '17 – Nov '17`, of which the first
/// apostrophe is at this place: where they are, and their right spelling.
pub(super) fn short_years(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let after = text[at..].strip_prefix(['\'', '’'])?;
    if !is_short_year(after) {
        return None;
    }
    let before = &text[..at];
    let line = before
        .rfind(['\n', '{', '}', ';', '"'])
        .map_or(0, |at| at + 1);
    let start = line + before[line..].len() - before[line..].trim_start().len();
    let rest = text[at..].split(['"', '{', '\n']).next()?;
    let rest = rest.split(" at ").next()?.trim_end();
    let range = start..at + rest.len();
    let right = dates::read(&text[range.clone()]).err()?.help.into_edit()?;
    Some((range, right.text.into_owned()))
}

/// Whether this is a digit as it is typed in East Asia.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{ff10}'..='\u{ff19}')
}

/// Dates in digits as they are typed in East Asia, in their right spelling, and how long they are.
pub(super) fn wide_dates(rest: &str) -> Option<(String, usize)> {
    let line = rest.split(['"', '{', '\n']).next()?;
    let line = line.split(" at ").next()?.trim_end();
    let narrow = line.chars().map(|c| match c {
        '\u{ff0d}' => '-',
        '\u{ff0e}' => '.',
        '\u{ff0f}' => '/',
        c if is_wide(c) => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        c => c,
    });
    let right = match dates::read(&narrow.collect::<String>()) {
        Ok(period) => period.to_string(),
        Err(refusal) => refusal.help.into_edit()?.text.into_owned(),
    };
    Some((right, line.len()))
}

//! The spellings of dates: the ones of the language, and for every other one that people type the
//! right one.

mod foreign;
mod months;
mod names;
mod periods;
mod plain;
mod printed;
mod single;

pub use crate::words::titles::folded;
pub use foreign::{
    Meaning, ends_in_time, is_duration, is_roman_month, meaning, part_of_year, period_meant,
    split_duration,
};
pub use months::unambiguous;
pub use names::{is_expected, is_of, is_present, is_range_word};
pub use plain::is_era_year;
pub use single::{date, two_years};

use crate::model::{Date, Period, Season};
use crate::problem::{Applicability, Code, Help};
use crate::words::Words;
use foreign::{
    is_fiscal_half, is_next_year, is_part_of_year, is_week, split_words, without_end, without_time,
};
use months::{begins_month, is_ambiguous_month, month_of};
use names::{is_about, is_expected_event, is_from, is_since, is_until, season_of};
use periods::{is_short, periods, shortened, unless_period};
use plain::has_era_letter;
use single::{are_digits, numbers, short_end, unreadable, without_signs};
use std::borrow::Cow;

/// What is wrong with dates, and what to type instead.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which rule was broken.
    pub code: Code,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// What to type instead; an edit is of all the dates.
    pub help: Help,
}

/// How many bytes two dates have at most, in any spelling.
const LONGEST: usize = 128;

/// The word before a date that is expected.
const EXPECTED: &str = "expected";

/// Reads dates out of their tokens written one after another, with spaces only between words and
/// numbers.
///
/// # Errors
/// The right spelling, for every other one that people type.
pub fn read(source: &str) -> Result<Period, Refusal> {
    // What is longer than any two dates is not searched for some.
    if source.len() > LONGEST {
        return Err(malformed(
            "malformed date",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        ));
    }
    let refusal = lead(source)
        .or_else(|| expected_after(source))
        .or_else(|| after_sign(source));
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    let Some((start, end)) = source.split_once("..") else {
        if let Some(expected) = expected(source) {
            return expected.map(Period::expected).map_err(|refusal| {
                let right = right_end(source);
                corrected(refusal, right.map(|right| write(source, right)))
            });
        }
        if let Some(start) = without_end(source).and_then(right_start) {
            // Some people write a dash between a date and what it is of.
            let open = format!("{start}..");
            let say = format!("write `{open}` if it goes on, or `{start}` without the dash");
            return Err(malformed(
                "a period is written with two dots",
                Help::edit(say, open, Applicability::Maybe),
            ));
        }
        return match date(source) {
            Ok(date) => Ok(Period::on(date)),
            Err(refusal) => Err(unless_period(source)
                .or_else(|| months(source))
                .or_else(|| short_end(source))
                .unwrap_or(refusal)),
        };
    };
    let bare = end.trim_matches(['.', '=']);
    if start.is_empty() && (bare.is_empty() || is_present(bare)) {
        let end = right_end(bare).unwrap_or_default();
        return Err(malformed(
            "a period needs a start",
            format!("write the date that it began, like `2014..{end}`"),
        ));
    }
    if let Some(expected_start) = right_end(start)
        && let Some(expected_start) = expected_start.strip_prefix(EXPECTED)
        && let Some(right_end) = right(bare)
    {
        let right = format!("{}..{EXPECTED} {right_end}", expected_start.trim_start());
        return Err(malformed(
            "`expected` comes after the dots",
            write(source, right),
        ));
    }
    // Where dates are to be written in another way, the help has the whole period.
    let mut whole = periods(start, bare);
    if whole.is_empty() {
        whole = shortened(start, bare);
    }
    let whole = match whole.as_slice() {
        [] => None,
        [whole] => Some(whole.clone()),
        [..] => return Err(two_ways([start, bare], &whole)),
    };
    if bare.len() < end.len()
        && let Some(whole) = &whole
    {
        let message = if end.contains('=') {
            "a period has no `=`"
        } else {
            "a period is written with two dots"
        };
        return Err(malformed(message, write(source, whole.clone())));
    }
    let in_whole =
        |refusal: Refusal| corrected(refusal, whole.clone().map(|whole| write(source, whole)));
    let first = match start {
        "" => None,
        // What is not understood is the other date, and an edit of this one would drop it.
        start if whole.is_none() && right_start(start).is_some() => Some(match date(start) {
            Ok(first) => first,
            Err(_) => return Err(refusal_of_end(end)),
        }),
        start => Some(date(start).map_err(in_whole)?),
    };
    let made = match (first, end) {
        (Some(first), "") => return Ok(Period::since(first)),
        (Some(first), "present") => return Ok(Period::to_present(first)),
        _ if is_present(end) => {
            return Err(malformed(
                &format!("`{end}` is not a date"),
                Help::write(format!("{start}..present")),
            ));
        }
        _ => match (first, expected(end)) {
            (Some(first), Some(last)) => Period::to_expected(first, last.map_err(in_whole)?),
            (None, Some(_)) => {
                return Err(in_whole(malformed(
                    "a date that is expected has no dots before it",
                    "write it like `expected 2026-05`",
                )));
            }
            (Some(first), None) => Period::between(first, date(end).map_err(in_whole)?),
            (None, None) => Ok(Period::until(date(end).map_err(in_whole)?)),
        },
    };
    made.map_err(|fault| {
        let swapped = match end.strip_prefix(EXPECTED) {
            Some(last) => format!("{}..{EXPECTED} {start}", last.trim_start()),
            None => format!("{end}..{start}"),
        };
        Refusal {
            code: fault.code,
            message: fault.message.into(),
            help: Help::edit(
                format!("swap the dates: `{swapped}`"),
                swapped,
                Applicability::Maybe,
            ),
        }
    })
}

/// What is wrong with dates of which one can be read in two ways.
fn two_ways(dates: [&str; 2], periods: &[String]) -> Refusal {
    let is_either = |date: &&str| matches!(meaning(date), Meaning::Either(..));
    let message = match dates.into_iter().find(is_either) {
        Some(date) => format!("`{date}` can be read in two ways"),
        None if is_short(dates[1]) => format!("`{}` can be read in two ways", dates[1]),
        None => "a period is written with two dots".to_owned(),
    };
    malformed(&message, format!("write `{}`", periods.join("` or `")))
}

/// What is wrong with what comes after the dots of a period.
fn refusal_of_end(end: &str) -> Refusal {
    match expected(end).unwrap_or_else(|| date(end)) {
        Err(refusal) => Refusal {
            help: refusal.help.without_edit(),
            ..refusal
        },
        Ok(_) => unreadable(end),
    }
}

/// The refusal, with a better help if there is one.
fn corrected(refusal: Refusal, help: Option<Help>) -> Refusal {
    match help {
        Some(help) => Refusal { help, ..refusal },
        None => refusal,
    }
}

/// The date after the word `expected`, or what is wrong with it; `None` without that word.
fn expected(source: &str) -> Option<Result<Date, Refusal>> {
    let (word, rest) = source.split_at(source.find(['.', ' ']).unwrap_or(source.len()));
    if !is_expected(word) {
        return None;
    }
    let rest = rest.trim_start_matches(['.', ' ']);
    Some(match (word, rest) {
        (_, "") => Err(malformed(
            &format!("`{word}` needs a date"),
            "write it like `expected 2026-05`",
        )),
        (EXPECTED, _) => date(rest),
        _ => Err(malformed(
            &format!("invalid date `{source}`"),
            "write it like `expected 2026-05`",
        )),
    })
}

/// For `2026 expected` and `2022..2026 expected`: what can be written.
fn expected_after(source: &str) -> Option<Refusal> {
    let (dates, word) = source.rsplit_once(' ')?;
    if !is_expected(word) {
        return None;
    }
    let right = match dates.split_once("..") {
        Some((start, end)) => format!("{}..{EXPECTED} {}", right(start)?, right(end)?),
        None => match right(dates) {
            Some(date) => format!("{EXPECTED} {date}"),
            None => expected_end(dates)?,
        },
    };
    Some(malformed(
        "`expected` comes before the date",
        write(source, right),
    ))
}

/// For `2025 - 2027`, of which the end is expected: the period.
fn expected_end(dates: &str) -> Option<String> {
    let period = unless_period(dates)?.help.into_edit()?.text;
    let (start, end) = period.split_once("..")?;
    let is_date = !start.is_empty() && end.starts_with(|c: char| c.is_ascii_digit());
    is_date.then(|| format!("{start}..{EXPECTED} {end}"))
}

/// For `2015年1月至今` and `2027年3月卒業見込み`, where no space is between a date and what is said of it.
fn after_sign(source: &str) -> Option<Refusal> {
    let is_sign = |c: char| matches!(c, '年' | '月' | '日' | '년' | '월' | '일');
    let (at, sign) = source.char_indices().rfind(|(_, c)| is_sign(*c))?;
    let (date, words) = source.split_at(at + sign.len_utf8());
    let words = words.trim_start();
    let right = if words.is_empty() {
        return None;
    } else if is_present(words) {
        format!("{}..present", right_start(date)?)
    } else if is_expected_event(words) {
        format!("{EXPECTED} {}", right(date)?)
    } else {
        return None;
    };
    let message = format!("invalid date `{source}`");
    Some(malformed(&message, write(source, right)))
}

/// Whether a text is nothing but dates, in the spelling of the language or in one that is answered
/// with it.
pub fn is_said(text: &str) -> bool {
    !matches!(read(text), Err(Refusal { help, .. }) if !matches!(help, Help::Write(_)))
}

/// Reads dates as [`read`] does, in a language that is known: a name that two languages share is
/// that of its month.
///
/// # Errors
/// The right spelling, for every other one that people type.
pub fn read_in(source: &str, words: &Words) -> Result<Period, Refusal> {
    read(source).map_err(|refusal| match unambiguous(source, words) {
        Cow::Owned(clear) if clear != source => match read(&clear) {
            Ok(_) => refusal,
            Err(Refusal { help, .. }) => Refusal {
                message: format!("invalid date `{source}`"),
                help,
                ..refusal
            },
        },
        Cow::Owned(_) | Cow::Borrowed(_) => refusal,
    })
}

/// For `since 2014`, `until 2011`, `c. 1990` and a pasted timestamp: what can be written.
fn lead(source: &str) -> Option<Refusal> {
    let message = format!("invalid date `{source}`");
    let day = without_time(source);
    if day.len() < source.len() && date(day).is_ok() {
        // Programs write seconds too, or where a day begins or ends.
        let is_said = |time: &&str| {
            let is_of_day = matches!(time.trim(), "00:00" | "0:00" | "23:59");
            time.matches(':').count() == 1 && !is_of_day
        };
        if let Some(time) = source[day.len()..].strip_prefix(' ').filter(is_said) {
            let time = time.trim_start();
            return Some(malformed(
                "a date has no time",
                format!(
                    "write `{day}`, and the time in the title or a row: `\"Time\": \"{time}\"`"
                ),
            ));
        }
        return Some(malformed(&message, Help::write(day.to_owned())));
    }
    let end = source.find(['.', ' '])?;
    let (word, rest) = source.split_at(end);
    let rest = rest.trim_start_matches(['.', ' ']);
    if is_since(word) {
        let start = right_start(rest)?;
        return Some(malformed(
            &message,
            Help::write(format!("{start}..present")),
        ));
    }
    if is_until(word) {
        let end = right_end(rest)?;
        return Some(malformed(&message, Help::write(format!("..{end}"))));
    }
    is_about(word).then(|| {
        let help = match right(rest) {
            Some(date) => Help::write(date).maybe(),
            None => match read(rest) {
                Ok(_) => Help::write(rest.to_owned()).maybe(),
                Err(refusal) => refusal.help.maybe(),
            },
        };
        malformed(&message, help)
    })
}

/// The edit that writes these dates instead of `source`: a guess where that says “about”, or names a
/// week or a winter of two years.
fn write(source: &str, dates: String) -> Help {
    let help = Help::write(dates);
    if is_rough(source) { help.maybe() } else { help }
}

/// Whether a text says that its date is not exact, or only its week, or a winter of two years:
/// `mid-2014`, `~2014`, `WS 2014/15`.
pub fn is_rough(source: &str) -> bool {
    // `H20.4` may also be the number of a room.
    if source.split("..").any(has_era_letter) {
        return true;
    }
    let parts = source.split([' ', '.']);
    let is_circa =
        |part: &str| part.len() > 1 && part.starts_with(['~', '≈']) || part.ends_with('?');
    if parts.clone().any(is_circa) {
        return true;
    }
    let words: Vec<&str> = source.split(['.', ' ', '-', '/']).collect();
    let words = split_words(&words);
    let is_winter = |three: &[String]| {
        let year = three[1].parse().ok().filter(|year| *year < 9999);
        year.is_some_and(|year| is_next_year(&three[2], year)) && season_of(&three[0]).is_some()
    };
    // A letter alone may be another thing than a month in Roman numerals.
    let is_letter = |word: &String| matches!(word.as_str(), "I" | "V" | "X");
    let is_rough =
        |word: &String| is_about(word) || is_week(word) || is_fiscal_half(word) || is_letter(word);
    words.iter().any(is_rough) || words.windows(3).any(is_winter)
}

/// The right spelling of a date, however it is written.
fn right(source: &str) -> Option<String> {
    match meaning(source) {
        Meaning::Date(date) => Some(spelled(date, source)),
        Meaning::Unknown => without_signs(source).map(|date| date.to_string()),
        Meaning::Present | Meaning::Either(..) => None,
    }
}

/// The right spelling of what comes before the dots of a period, however it is written.
fn right_start(source: &str) -> Option<String> {
    match part_of_year(source) {
        Some((first, _)) => Some(first.to_string()),
        None => right(source),
    }
}

/// For `Q3 2014`: the months of the quarter.
fn months(source: &str) -> Option<Refusal> {
    let (first, last) = part_of_year(source)?;
    Some(malformed(
        &format!("invalid date `{source}`"),
        write(source, format!("{first}..{last}")),
    ))
}

/// The right spelling of what comes after the dots of a period, however it is written.
fn right_end(source: &str) -> Option<String> {
    if source.is_empty() {
        return Some(String::new());
    }
    if is_present(source) {
        return Some("present".to_owned());
    }
    let right_last = |source: &str| match part_of_year(source) {
        Some((_, last)) => Some(last.to_string()),
        None => right(source),
    };
    let (word, rest) = source.split_at(source.find(['.', ' ']).unwrap_or(source.len()));
    match is_expected(word) {
        true => Some(format!(
            "{EXPECTED} {}",
            right_last(rest.trim_start_matches(['.', ' ']))?
        )),
        false => right_last(source),
    }
}

/// A date that was meant by `source`: who writes `Fall` is answered with `fall`.
fn spelled(date: Date, source: &str) -> String {
    let says_fall = || source.to_lowercase().contains("fall");
    match date.season() {
        Some(Season::Autumn) if says_fall() => format!("{}-fall", date.year()),
        _ => date.to_string(),
    }
}

/// Whether a word is the name of a month, in any language.
pub fn is_month(word: &str) -> bool {
    month_of(word).is_some() || is_ambiguous_month(word)
}

/// Whether a word may begin or go on with dates as people type them.
pub fn is_date_word(word: &str) -> bool {
    season_of(word).is_some()
        || is_part_of_year(word)
        || is_present(word)
        || is_month(word)
        || begins_month(word)
        || split_words(&[word])
            .first()
            .is_some_and(|first| month_of(first).is_some())
        // `平成25年4月`
        || (!word.is_ascii() && matches!(meaning(word), Meaning::Date(_)))
}

/// Whether a word may come before a date as people type it: `since`, `until`, `circa`, `expected`,
/// and before two dates `from`.
pub fn is_lead_word(word: &str) -> bool {
    is_since(word) || is_until(word) || is_about(word) || is_expected(word) || is_from(word)
}

fn malformed(message: &str, help: impl Into<Help>) -> Refusal {
    Refusal {
        code: Code::DateMalformed,
        message: message.into(),
        help: help.into(),
    }
}

#[cfg(test)]
mod tests;

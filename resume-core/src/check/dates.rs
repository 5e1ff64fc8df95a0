//! Dates that need words which are not known in every language: seasons, “expected” and “until”.

use crate::model::{Date, End, Lang, Period};
use crate::words::Words;

/// Why a period cannot be printed in a language, and what to write instead.
pub(super) fn fault(period: Period, lang: &Lang) -> Option<(String, &'static str)> {
    if Words::of(Some(lang)).phrases.is_some() {
        return None;
    }
    let mut dates = period.start().into_iter().chain(period.end_date());
    let (what, help) = if dates.any(|date: Date| date.season().is_some()) {
        (
            "the seasons",
            "write a month, like `2024-09`, or a year, like `2024`",
        )
    } else if let End::Expected(_) = period.end() {
        (
            "`expected`",
            "write the date without it, and that it is expected in a text",
        )
    } else if period.start().is_none() {
        (
            "“until”",
            "write the date that it began, like `2009..2011`, or one date",
        )
    } else {
        return None;
    };
    Some((format!("no words for {what} are known in `{lang}`"), help))
}

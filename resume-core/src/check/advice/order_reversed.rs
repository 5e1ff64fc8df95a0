//! An entry that is newer than the one above it.

use super::problem;
use super::time::Time;
use crate::model::{End, Lang, Period};
use crate::problem::{Code, Problem};

/// Whether the oldest comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    NewestFirst,
    OldestFirst,
}

/// The order that the language's custom asks for: a Japanese résumé begins with the oldest.
pub(super) fn is_customary(lang: Option<&Lang>) -> Order {
    let language = lang.and_then(|lang| lang.as_str().split('-').next());
    if language.is_some_and(|language| language.eq_ignore_ascii_case("ja")) {
        Order::OldestFirst
    } else {
        Order::NewestFirst
    }
}

/// Reports the first entry that is newer than the one above it in every reading, unless the oldest
/// comes first in what is around the list, or all through the list. Says which it is.
pub(super) fn check(problems: &mut Vec<Problem>, times: &[Time], around: Order) -> Order {
    let dated: Vec<(Period, &Time)> = times
        .iter()
        .filter_map(|time| Some((time.period?, time)))
        .collect();
    let pairs = || dated.windows(2).map(|pair| (pair[0], pair[1]));
    let mut reversed = pairs().filter(|(above, below)| is_newer(below.0, above.0));
    let Some((_, (period, time))) = reversed.next() else {
        return around;
    };
    let Some(start) = period.start() else {
        return around;
    };
    // Two entries may be in the wrong order by mistake; of more, all are so on purpose.
    let is_on_purpose =
        reversed.next().is_some() && !pairs().any(|(above, below)| is_newer(above.0, below.0));
    if around == Order::OldestFirst || is_on_purpose {
        return Order::OldestFirst;
    }
    let help = format!("put what began in {start} above it: the newest comes first");
    problem(
        problems,
        Code::OrderReversed,
        time.period_path.clone(),
        "this entry is newer than the one above it",
        help,
    );
    Order::NewestFirst
}

/// Whether one period begins and ends after another in every reading.
fn is_newer(one: Period, other: Period) -> bool {
    let ends_later = match (other.last_day(), one.last_day()) {
        // What is expected may end after the day on which this is read.
        (_, None) => !matches!(other.end(), End::Expected(_)),
        (None, Some(_)) => false,
        (Some(other), Some(one)) => one > other,
    };
    let starts = one.start().zip(other.begun_by());
    ends_later && starts.is_some_and(|(one, other)| one.first_day() > other.last_day())
}

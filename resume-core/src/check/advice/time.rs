//! When jobs, schools and positions were.

use crate::model::{Date, End, Item, Job, Period, Position, School, positions};
use crate::problem::Path;

/// When something was, and where the résumé says so.
pub(super) struct Time {
    /// The path of the job, the school or the position.
    pub path: Path,
    /// Its period, or the one from the beginning of its first position to the end of its last.
    pub period: Option<Period>,
    /// The path of the period that says when it began.
    pub period_path: Path,
}

impl Time {
    pub(super) fn of_job(job: &Job, path: Path) -> Time {
        Time::of(job.period, &job.body, path)
    }

    pub(super) fn of_school(school: &School, path: Path) -> Time {
        Time::of(school.period, &school.body, path)
    }

    fn of(period: Option<Period>, body: &[Item<Position>], path: Path) -> Time {
        let own = period.map(|period| (period, path.field("period")));
        let found = own.or_else(|| span(&of_positions(body, &path.field("body"))));
        let (period, period_path) = found.unzip();
        Time {
            period,
            period_path: period_path.unwrap_or_else(|| path.clone()),
            path,
        }
    }

    pub(super) fn start(&self) -> Option<Date> {
        self.period?.start()
    }
}

/// When each role or degree in a body was.
pub(super) fn of_positions(body: &[Item<Position>], path: &Path) -> Vec<Time> {
    let items = body.iter().zip(super::paths(path));
    let positions = items.filter_map(|(item, path)| Some((item.entry()?, path)));
    positions
        .map(|(position, path)| Time {
            period: position.period,
            period_path: path.field("period"),
            path,
        })
        .collect()
}

/// The period of each job or school, or of its positions if it has none itself.
pub(super) fn periods_of(
    period: Option<Period>,
    body: &[Item<Position>],
) -> impl Iterator<Item = Period> {
    let positions = positions(body).filter_map(|position| position.period);
    let own = period.into_iter();
    own.chain(positions.filter(move |_| period.is_none()))
}

/// From the beginning of the first to the end of the last, and the path of the first.
fn span(times: &[Time]) -> Option<(Period, Path)> {
    let dated = || {
        let dated = times.iter();
        dated.filter_map(|time| Some((time.period?, &time.period_path)))
    };
    let (first, path) = dated().min_by_key(|(period, _)| period.start().map(Date::first_day))?;
    let is_later = |last: Option<Date>| (last.is_none(), last);
    let (last, _) = dated().max_by_key(|(period, _)| is_later(period.last_day()))?;
    let period = match (first.start(), last.end(), last.end_date()) {
        (Some(start), End::Open | End::Present, _) | (Some(start), _, None) => Period::since(start),
        (Some(start), End::Expected(end), _) => Period::to_expected(start, end).ok()?,
        (Some(start), End::Same, Some(end)) if start == end => first,
        (Some(start), End::Same | End::On(_), Some(end)) => Period::between(start, end).ok()?,
        (None, _, _) => return None,
    };
    Some((period, path.clone()))
}

//! A job after a gap in which it is unknown what the person did.

use super::order_reversed::{Order, is_customary};
use super::problem;
use super::time::{Time, periods_of};
use crate::model::{Date, End, Item, Period, Resume, Shape};
use crate::problem::{Code, Problem};

/// How many months may lie between two jobs.
const MOST: u32 = 12;

/// How many years a degree may have taken that gives only its year.
const STUDY: u16 = 8;

pub(super) fn check(problems: &mut Vec<Problem>, jobs: &[Time], busy: &Busy) {
    for job in jobs {
        let Some(start) = job.start().map(Date::first_day) else {
            continue;
        };
        let Some(last) = busy.last_day_before(start) else {
            continue;
        };
        let months = months_of(start).saturating_sub(months_of(last) + 1);
        if months > MOST {
            let help = format!(
                "what came before ended in {}; say what was in between, or `#![allow(period_gap)]`",
                last.year()
            );
            problem(
                problems,
                Code::PeriodGap,
                job.period_path.clone(),
                format!("gap of {months} months before this entry"),
                help,
            );
        }
    }
}

/// When the person worked, volunteered or studied, or did what a custom section says: first days in order, `None` before all others
/// where it is not known, each with the latest day of everything that began until then, or `None` if
/// something of that is ongoing.
pub(super) struct Busy(Vec<(Option<Date>, Option<Date>)>);

impl Busy {
    pub(super) fn of(resume: &Resume) -> Busy {
        let time = |period: Period| (period.start().map(Date::first_day), period.last_day());
        let mut times: Vec<(Option<Date>, Option<Date>)> = Vec::new();
        // A Japanese résumé has a line for each event: what began with one goes on until the next.
        let has_events = is_customary(resume.lang.as_ref()) == Order::OldestFirst;
        for section in resume.sections.iter() {
            match section.content.shape() {
                Shape::Jobs(jobs) => {
                    let mut periods: Vec<Period> = jobs
                        .iter()
                        .flat_map(|job| periods_of(job.period, &job.body))
                        .collect();
                    if has_events {
                        periods.sort_by_key(|period| period.start().map(Date::first_day));
                    }
                    let until_next = |(at, period): (usize, &Period)| {
                        let (start, last) = time(*period);
                        let is_event = has_events && period.end() == End::Same;
                        let next = periods.get(at + 1).filter(|_| is_event);
                        let next = next.and_then(|next| next.start());
                        (start, next.map(Date::first_day).or(last))
                    };
                    times.extend(periods.iter().enumerate().map(until_next));
                }
                Shape::Schools(schools) => times.extend(
                    schools
                        .iter()
                        .flat_map(|school| periods_of(school.period, &school.body))
                        .map(|period| (begin_of_study(period), period.last_day())),
                ),
                Shape::Items(items) => {
                    let entries = items.iter().filter_map(Item::entry);
                    let periods = entries.filter_map(|entry| entry.period);
                    times.extend(periods.filter(|period| is_long(*period)).map(time));
                }
                Shape::Entries(_) | Shape::Rows(_) => {}
            }
        }
        times.sort_unstable();
        for at in 1..times.len() {
            times[at].1 = times[at - 1]
                .1
                .zip(times[at].1)
                .map(|(before, last)| before.max(last));
        }
        Busy(times)
    }

    /// The latest day of what began before this one; `None` if nothing did, or something is
    /// ongoing.
    fn last_day_before(&self, day: Date) -> Option<Date> {
        let began = self.0.partition_point(|(start, _)| *start < Some(day));
        self.0[..began].last()?.1
    }
}

/// Whether this says what somebody did for some time: a period or a year, but not a month.
fn is_long(period: Period) -> bool {
    let is_year = period.start().is_some_and(|start| start.month().is_none());
    period.end() != End::Same || is_year
}

/// The first day that a study can have begun: one that gives only the date of the degree began
/// years before it.
fn begin_of_study(period: Period) -> Option<Date> {
    let first = period.start()?.first_day();
    Some(match period.end() {
        End::Same => Date::from_year(first.year().saturating_sub(STUDY))
            .map_or(first, |year| year.first_day()),
        End::Open | End::Present | End::On(_) | End::Expected(_) => first,
    })
}

fn months_of(date: Date) -> u32 {
    let (year, month) = (date.year(), date.month());
    u32::from(year) * 12 + u32::from(month.unwrap_or(1))
}

//! Roles at one employer of which two overlap in every reading of their dates.

use super::problem;
use super::time::Time;
use crate::model::{End, Period};
use crate::problem::{Code, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, roles: &[Time]) {
    let dated: Vec<(Period, &Time)> = roles
        .iter()
        .filter_map(|role| Some((role.period?, role)))
        .collect();
    for (index, (period, role)) in dated.iter().enumerate() {
        let overlaps = |other: &Period| {
            begins_before_end(*period, *other) && begins_before_end(*other, *period)
        };
        if let Some((other, _)) = dated[..index].iter().find(|(other, _)| overlaps(other)) {
            let help = format!(
                "the other one is `{other}`; if both are right, say `#![allow(period_overlapping)]`"
            );
            problem(
                problems,
                Code::PeriodOverlapping,
                role.period_path.clone(),
                "overlapping roles",
                help,
            );
        }
    }
}

/// Whether `one` begins before `other` ends, in every reading of both.
fn begins_before_end(one: Period, other: Period) -> bool {
    let end = match other.end() {
        End::Same => other.start(),
        End::On(end) => end,
        End::Open | End::Present => return true,
    };
    one.start().last_day() < end.first_day()
}

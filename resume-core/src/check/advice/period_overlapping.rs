//! Roles at one employer of which one begins before the other ends, in every reading of their dates.
//! A role that can lie inside the other is a second one at the same time, and no mistake.

use super::problem;
use super::time::Time;
use crate::model::Period;
use crate::problem::{Code, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, roles: &[Time]) {
    let dated: Vec<(Period, &Time)> = roles
        .iter()
        .filter_map(|role| Some((role.period?, role)))
        .collect();
    for (index, (period, role)) in dated.iter().enumerate() {
        let overlaps = |other: &Period| {
            begins_before_end(*period, *other)
                && begins_before_end(*other, *period)
                && !period.can_contain(*other)
                && !other.can_contain(*period)
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
    match (one.begun_by(), other.end_date()) {
        (Some(begun), Some(end)) => begun.last_day() < end.first_day(),
        (_, None) => true,
        (None, Some(_)) => false,
    }
}

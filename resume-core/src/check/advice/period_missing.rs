//! A job or a school without dates, where others have them.

use super::problem;
use super::time::Time;
use crate::problem::{Code, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, times: &[Time]) {
    if times.iter().all(|time| time.period.is_none()) {
        return;
    }
    for time in times.iter().filter(|time| time.period.is_none()) {
        problem(
            problems,
            Code::PeriodMissing,
            time.path.clone(),
            "this entry has no dates",
            "write them before it, as the others have them",
        );
    }
}

//! A summary that is too long to be one.

use super::problem;
use crate::model::Prose;
use crate::problem::{Code, Path, Problem};

/// How many characters a summary may have; about seven lines of a page.
const MOST: usize = 600;

pub(super) fn check(problems: &mut Vec<Problem>, summary: &[Prose], path: &Path) {
    let characters = summary.iter().map(|text| text.plain().chars().count());
    let len: usize = characters.sum();
    if len > MOST {
        problem(
            problems,
            Code::SummaryLong,
            path.field("summary"),
            format!("this summary has {len} characters"),
            format!("keep it below {MOST} characters"),
        );
    }
}

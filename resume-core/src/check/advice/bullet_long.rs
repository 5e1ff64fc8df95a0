//! A bullet that is too long to be one.

use super::problem;
use crate::model::Bullet;
use crate::problem::{Code, Path, Problem};

/// How many characters a bullet may have; about three lines of a page.
const MOST: usize = 300;

pub(super) fn check(problems: &mut Vec<Problem>, bullet: &Bullet, path: &Path) {
    let len = bullet.text.plain().chars().count();
    if len > MOST {
        problem(
            problems,
            Code::BulletLong,
            path.clone(),
            format!("this bullet has {len} characters"),
            format!("keep it below {MOST} characters, or write two bullets"),
        );
    }
}

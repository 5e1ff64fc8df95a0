//! A bullet that occurs twice.

use super::problem;
use crate::model::{Bullet, Prose};
use crate::problem::{Code, Path, Problem};
use std::collections::HashSet;

/// The bullets before.
#[derive(Default)]
pub(super) struct Seen<'r>(HashSet<&'r Prose>);

impl<'r> Seen<'r> {
    /// Variants of one bullet for different jobs, which have tags, may say the same.
    pub(super) fn check(
        &mut self,
        problems: &mut Vec<Problem>,
        bullet: &'r Bullet,
        is_tagged: bool,
        path: &Path,
    ) {
        if !self.0.insert(&bullet.text) && !is_tagged {
            problem(
                problems,
                Code::BulletRepeated,
                path.clone(),
                "duplicate bullet",
                "remove one of them",
            );
        }
    }
}

//! A bullet that ends with a colon, where those that it is about are beside it.

use super::problem;
use crate::model::Item;
use crate::problem::{Code, Path, Problem};

pub(super) fn check<N>(problems: &mut Vec<Problem>, items: &[Item<N>], path: &Path) {
    for (at, pair) in items.windows(2).enumerate() {
        let [Item::Bullet(bullet), Item::Bullet(_)] = pair else {
            continue;
        };
        let text = bullet.text.plain();
        if bullet.bullets.is_empty() && text.trim_end().ends_with([':', '：']) {
            problem(
                problems,
                Code::BulletUnnested,
                path.index(at),
                "this bullet may be about those after it",
                "write these in braces after it, like `- \"…:\" { - \"…\" - \"…\" }`",
            );
        }
    }
}

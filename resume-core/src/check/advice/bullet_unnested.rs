//! A bullet that ends with a colon, where those that it is about are beside it.

use super::problem;
use crate::model::{Bullet, Item};
use crate::problem::{Code, Path, Problem};

pub(super) fn check<N>(problems: &mut Vec<Problem>, items: &[Item<N>], path: &Path) {
    for (at, pair) in items.windows(2).enumerate() {
        let [Item::Bullet(bullet), Item::Bullet(next)] = pair else {
            continue;
        };
        // Not the `std::` of a program.
        let announces = |bullet: &Bullet| {
            let text = bullet.text.plain();
            let text = text.trim_end();
            text.ends_with([':', '：']) && !text.ends_with("::")
        };
        // Two headings one after another announce nothing.
        if bullet.bullets.is_empty() && announces(bullet) && !announces(next) {
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

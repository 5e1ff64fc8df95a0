//! Which entries of two lists belong together.

use super::words::Dated;

/// The pairs of a longest common subsequence of two lists.
pub(super) fn aligned<T: Dated>(first: &[T], other: &[T]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    let mut longest = vec![0u32; (first.len() + 1) * width];
    for one in (0..first.len()).rev() {
        for two in (0..other.len()).rev() {
            longest[one * width + two] = match belong_together(&first[one], &other[two]) {
                true => longest[(one + 1) * width + two + 1] + 1,
                false => longest[(one + 1) * width + two].max(longest[one * width + two + 1]),
            };
        }
    }
    let (mut one, mut two, mut pairs) = (0, 0, Vec::new());
    while one < first.len() && two < other.len() {
        if belong_together(&first[one], &other[two]) {
            pairs.push((one, two));
            (one, two) = (one + 1, two + 1);
        } else if longest[(one + 1) * width + two] >= longest[one * width + two + 1] {
            one += 1;
        } else {
            two += 1;
        }
    }
    pairs
}

/// Whether two entries have the same dates or the same name.
fn belong_together<T: Dated>(first: &T, other: &T) -> bool {
    first.period() == other.period() || first.words() == other.words()
}

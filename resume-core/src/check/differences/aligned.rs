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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Period, Prose};

    /// An entry for each letter.
    fn entries(letters: &str) -> Vec<Entry> {
        let entry = |(at, letter): (usize, char)| Entry {
            title: Some(Prose::text(letter.to_string())),
            period: format!("{}", 1950 + at).parse().ok().map(Period::on),
            ..Entry::default()
        };
        letters.chars().enumerate().map(entry).collect()
    }

    #[test]
    fn as_many_entries_as_possible_are_paired_in_order() {
        for (first, other, expected) in [
            ("", "", ""),
            ("abc", "", ""),
            ("", "abc", ""),
            ("abc", "abc", "abc"),
            ("abcdef", "ace", "ace"),
            ("ace", "abcdef", "ace"),
            ("abcdef", "xaybzc", "abc"),
            ("abcd", "dabc", "abc"),
            ("dabc", "abcd", "abc"),
            ("abxcd", "yabcd", "abcd"),
            ("xyz", "abc", ""),
            ("abcbdab", "bdcaba", "bcba"),
        ] {
            let mut others = entries(other);
            // Only the names say what belongs together.
            others.iter_mut().for_each(|entry| entry.period = None);
            let pairs = aligned(&entries(first), &others);
            assert!(pairs.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
            let letters = |at: &(usize, usize)| {
                let pair = [first.as_bytes()[at.0], other.as_bytes()[at.1]];
                assert_eq!(pair[0], pair[1]);
                char::from(pair[0])
            };
            let paired: String = pairs.iter().map(letters).collect();
            assert_eq!(paired.len(), expected.len(), "{first} {other}: {paired}");
        }
    }
}

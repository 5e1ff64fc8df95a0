//! The sections that the items of a list say they are in.

use std::collections::HashMap;
use std::hash::Hash;

/// What was read of several sections, by their titles.
pub(super) struct Groups<K, T>(pub Vec<(K, Vec<T>)>, HashMap<K, usize>);

impl<K, T> Default for Groups<K, T> {
    fn default() -> Groups<K, T> {
        Groups(Vec::new(), HashMap::new())
    }
}

impl<K: Clone + Eq + Hash, T> Groups<K, T> {
    /// The number of the section with this title, and what it holds.
    pub fn of(&mut self, title: K) -> (usize, &mut Vec<T>) {
        let Groups(groups, numbers) = self;
        let number = *numbers.entry(title).or_insert_with_key(|title| {
            groups.push((title.clone(), Vec::new()));
            groups.len() - 1
        });
        (number, &mut groups[number].1)
    }
}

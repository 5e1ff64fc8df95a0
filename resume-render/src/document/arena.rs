//! Memory for the parts of a document.

use bumpalo::Bump;
use bumpalo::collections::Vec as List;
use resume_core::model::{Address, Url};
use std::borrow::Cow;

/// Owns the lists, lines and text of a document that are not borrowed from the résumé; all of them
/// are freed together.
///
/// ```
/// use resume_core::model::Resume;
/// use resume_render::{document::Arena, theme::{Classic, Theme}};
/// let (ada, arena) = (Resume::new("Ada Example"), Arena::new());
/// assert_eq!(Classic.document(&ada, &arena).header.name, "Ada Example");
/// ```
#[derive(Debug)]
pub struct Arena(Bump);

/// How many bytes a typical document takes.
const USUAL: usize = 24 << 10;

/// How many items a list has room for before it grows: most of those whose length is not known have
/// no more.
const FEW: usize = 3;

impl Arena {
    /// An arena with room for a typical document; it grows with a longer one.
    pub fn new() -> Arena {
        Arena(Bump::with_capacity(USUAL))
    }

    /// The items as a list that lives as long as the arena. They must not need to be dropped.
    pub fn list<T: Copy>(&self, items: impl IntoIterator<Item = T>) -> &[T] {
        let mut items = items.into_iter();
        let Some(first) = items.next() else {
            return &[];
        };
        let mut list = List::with_capacity_in(FEW, &self.0);
        list.push(first);
        for item in items {
            list.push(item);
        }
        list.into_bump_slice()
    }

    /// An empty list to fill.
    pub(crate) fn growing<T: Copy>(&self) -> Growing<'_, T> {
        self.with_room(0)
    }

    /// An empty list to fill with so many items.
    pub(crate) fn with_room<T: Copy>(&self, len: usize) -> Growing<'_, T> {
        Growing(List::with_capacity_in(len, &self.0))
    }

    /// A list with the result of the function for each item.
    pub fn map<'a, S, T: Copy>(&'a self, items: &'a [S], to: impl Fn(&'a S) -> T) -> &'a [T] {
        if items.is_empty() {
            return &[];
        }
        let mut list = List::with_capacity_in(items.len(), &self.0);
        for item in items {
            list.push(to(item));
        }
        list.into_bump_slice()
    }

    /// A list of the given items.
    #[inline]
    pub fn items<T: Copy, const N: usize>(&self, items: [T; N]) -> &[T] {
        self.0.alloc(items)
    }

    /// Text that was created for the document.
    pub fn text(&self, text: &str) -> &str {
        self.0.alloc_str(text)
    }

    /// Text that may have been created for the document, or is borrowed.
    pub(crate) fn words<'a>(&'a self, text: Cow<'a, str>) -> &'a str {
        match text {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => self.text(&text),
        }
    }

    /// The address of a value that was created for the document.
    pub fn address(&self, url: &Url) -> Address<'_> {
        Address::of(url).kept(|text| self.text(text))
    }
}

impl Default for Arena {
    fn default() -> Arena {
        Arena::new()
    }
}

/// A list that is being filled.
pub(crate) struct Growing<'a, T>(List<'a, T>);

impl<'a, T: Copy> Growing<'a, T> {
    pub(crate) fn push(&mut self, item: T) {
        if self.0.capacity() == 0 {
            self.0.reserve_exact(FEW);
        }
        self.0.push(item);
    }

    /// The items so far.
    pub(crate) fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The list, which lives as long as the arena.
    pub(crate) fn into_slice(self) -> &'a [T] {
        self.0.into_bump_slice()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_keep_every_item_in_order() {
        let arena = Arena::new();
        for len in 0..20 {
            let items: Vec<usize> = (0..len).collect();
            assert_eq!(arena.list(items.iter().copied()), items);
            for room in 0..5 {
                let mut growing = arena.with_room(room);
                items.iter().for_each(|item| growing.push(*item));
                assert_eq!(growing.as_slice(), items);
                assert_eq!(growing.into_slice(), items);
            }
            assert_eq!(
                arena.map(&items, |item| item + 1),
                (1..=len).collect::<Vec<_>>()
            );
        }
        assert_eq!(arena.items(['x', 'y']), ['x', 'y']);
    }

    #[test]
    fn an_iterator_may_not_know_how_many_items_it_has() {
        struct Liar(usize, usize);
        impl Iterator for Liar {
            type Item = usize;
            fn next(&mut self) -> Option<usize> {
                self.0 = self.0.checked_sub(1)?;
                Some(self.0)
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.1, Some(self.1))
            }
        }
        let arena = Arena::new();
        for len in 0..5 {
            for said in 0..5 {
                assert_eq!(
                    arena.list(Liar(len, said)),
                    (0..len).rev().collect::<Vec<_>>()
                );
            }
            assert_eq!(
                arena.list((0..9).filter(|item| *item < len)),
                (0..len).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn only_new_text_is_kept_in_the_arena() {
        let arena = Arena::new();
        let borrowed = "always there";
        assert!(std::ptr::eq(arena.words(Cow::Borrowed(borrowed)), borrowed));
        assert_eq!(
            (
                arena.words(Cow::Owned("made".to_owned())),
                arena.text("said")
            ),
            ("made", "said")
        );
        assert_eq!(arena.map(&[1, 2], |number| number * 2), [2, 4]);
    }
}

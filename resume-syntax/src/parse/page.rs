//! `on new page` in the head of a section, and what people write for it.

use super::Parser;
use super::look::is_colon;
use crate::place::Place;
use proc_macro2::Span;
use resume_core::problem::{Applicability, Code, Help};
use syn::buffer::Cursor;

/// How a section is made to begin a new page.
pub(crate) const ON_NEW_PAGE: &str = "on new page";

/// The words that people write for it.
const WORDS: [&str; 14] = [
    "on",
    "a",
    "the",
    "new",
    "next",
    "own",
    "separate",
    "page",
    "break",
    "newpage",
    "pagebreak",
    "new_page",
    "page_break",
    "on_new_page",
];

/// Words about a new page.
pub(super) struct NewPage<'a> {
    /// What follows them.
    pub next: Cursor<'a>,
    last: Span,
    /// Whether they are the words of the language.
    is_right: bool,
}

/// The words about a new page that are here, with spaces or hyphens between them.
pub(super) fn new_page(start: Cursor<'_>) -> Option<NewPage<'_>> {
    let mut at = start;
    let (mut words, mut has_hyphen) = (Vec::new(), false);
    let mut found = None;
    while let Some((word, next)) = at.ident().filter(|(_, next)| !is_colon(*next)) {
        words.push(word.to_string());
        if !WORDS.contains(&words.last()?.as_str()) {
            break;
        }
        let is_right = !has_hyphen && words.iter().map(String::as_str).eq(ON_NEW_PAGE.split(' '));
        // A single `on`, `new` or `page` may be the name of something else.
        let is_enough = words.len() > 1 || words[0].len() > "page".len();
        let is_about_pages = || words.iter().any(|word| word.contains("page"));
        if is_enough && is_about_pages() || words == ["on", "new"] {
            let last = word.span();
            found = Some(NewPage {
                next,
                last,
                is_right,
            });
        }
        if is_right {
            break;
        }
        at = match next.punct() {
            Some((hyphen, after)) if hyphen.as_char() == '-' && after.ident().is_some() => {
                has_hyphen = true;
                after
            }
            _ => next,
        };
    }
    found
}

impl<'a> Parser<'a> {
    /// `on new page`, or other words for it, which are answered with these.
    pub(super) fn on_new_page(&mut self) -> Option<Place> {
        let (first, words) = (self.at.span(), new_page(self.at)?);
        self.advance(words.last, words.next);
        let place = Place::of(first).to(&Place::of(words.last));
        if !words.is_right {
            self.problem(
                Code::ItemMisplaced,
                format!("a section begins a new page with `{ON_NEW_PAGE}`"),
                Help::write(ON_NEW_PAGE),
                place.clone(),
            );
        }
        Some(place)
    }

    /// The same after the tags of a section, which may have it where it belongs.
    pub(super) fn late_new_page(&mut self, known: Option<Place>) -> Option<Place> {
        let problems = self.next_problem();
        let Some(place) = self.on_new_page() else {
            return known;
        };
        self.forget_since(problems);
        let (message, help) = match known {
            Some(_) => (
                format!("duplicate `{ON_NEW_PAGE}`"),
                Help::remove("remove it", Applicability::Certain),
            ),
            None => (
                format!("`{ON_NEW_PAGE}` comes before the tags"),
                format!("write `{ON_NEW_PAGE} #tag {{ … }}`").into(),
            ),
        };
        self.problem(Code::ItemMisplaced, message, help, place.clone());
        known.or(Some(place))
    }

    /// The same where there is no section; says whether it is there.
    pub(super) fn is_misplaced_new_page(&mut self) -> bool {
        let known = self.next_problem();
        let Some(place) = self.on_new_page() else {
            return false;
        };
        self.forget_since(known);
        self.problem(
            Code::ItemMisplaced,
            "only a section can begin a new page",
            format!("write it after the section's name and title, like `experience {ON_NEW_PAGE} {{ … }}`"),
            place,
        );
        true
    }
}

//! The items of a line above the sections: which of them say how to reach the person.

use super::super::labels::{self, Fact};
use super::super::line::{DOTS, Line, bracketed, tidy};
use super::super::titles::is_place;
use crate::mapping::web;
use resume_core::model::{Email, Inline, Network, Phone, Prose};

/// What people write between the items of a line about how to reach them.
const SEPARATORS: &[&str] = &[" | ", "｜", " • ", " ∙ ", " ‧ ", " — ", " ・ ", "\u{2003}"];

/// The items of a line.
pub(super) fn items_of(line: &Line) -> Vec<Line> {
    let items = match line.split(DOTS) {
        items if items.len() > 1 => items,
        _ => {
            let items = line.split(SEPARATORS);
            if let [first, rest @ ..] = items.as_slice()
                && is_labelled_freely(first)
                && !rest
                    .iter()
                    .any(|item| is_known(item) || labelled(item).is_some())
            {
                return vec![line.clone()];
            }
            items
        }
    };
    items.iter().flat_map(weakly_divided).collect()
}

/// Whether an item has a label that says of nothing else what it is, so that what follows it may be
/// a part of its value.
fn is_labelled_freely(item: &Line) -> bool {
    labelled(item).is_some_and(|(label, value)| {
        labels::fact(&label).is_none() && Network::named(&label).is_none() && !is_way(&value)
    })
}

/// The items between weaker marks, if what is between is known.
fn weakly_divided(line: &Line) -> Vec<Line> {
    const WEAKER: &[&[&str]] = &[
        &[" / "],
        &[", ", "、", "，"],
        &["; ", "；"],
        &[" – ", " - "],
    ];
    for marks in WEAKER {
        let items = line.split(marks);
        let known = items.iter().filter(|item| is_known(item)).count();
        if known > 1 && known * 3 >= items.len() * 2 {
            return items.iter().flat_map(weakly_divided).collect();
        }
    }
    // `[LinkedIn](https://…) ada@ada.example`
    let pieces = line.0.inlines().iter().filter_map(|inline| {
        let prose = tidy(std::slice::from_ref(inline))?;
        Some(Line(prose))
    });
    let pieces: Vec<Line> = pieces.collect();
    match pieces.len() > 1 && pieces.iter().all(is_way) {
        true => pieces,
        false => vec![line.clone()],
    }
}

/// Whether a paragraph says how to reach the person: one of its items is a way to do so.
pub(super) fn is_contact(lines: &[Line]) -> bool {
    let items: Vec<Line> = lines.iter().flat_map(items_of).collect();
    let is_list = items.len() > 1;
    let is_labelled = |item: &Line| {
        let text = item.plain();
        let is_short = |(label, _): (&str, &str)| label.split_whitespace().count() <= 3;
        text.split_once([':', '：']).is_some_and(is_short)
    };
    items.iter().any(is_known)
        || is_list && items.iter().filter(|item| is_labelled(item)).count() * 2 > items.len()
}

/// Whether an item says how to reach the person, or another fact about them by its label.
pub(super) fn is_known(item: &Line) -> bool {
    let (item, _) = without_pictures(item);
    if is_way(&item) || private(&item.plain()).is_some() {
        return true;
    }
    let Some((label, value)) = labelled(&item) else {
        return false;
    };
    match labels::fact(&label) {
        Some(Fact::Any) => items_of(&value).iter().all(is_way),
        Some(_) => true,
        None => Network::named(&label).is_some() || is_way(&value),
    }
}

/// Whether an item is an address or a number.
pub(super) fn is_way(item: &Line) -> bool {
    let text = item.plain();
    let is_page = || {
        let is_known = Network::of_address(&format!("https://{text}")).is_some();
        web(&text).is_some() && (is_known || text.contains("://") || text.starts_with("www."))
    };
    match item.0.inlines() {
        [Inline::Link { .. }] => true,
        [Inline::Text(label), Inline::Link { .. }] => label.trim_end().ends_with([':', '：']),
        [Inline::Text(_)] => {
            Email::fault(&text).is_none()
                || is_number(&text)
                || numbers(&text).is_some()
                || labelled_number(&text).is_some()
                || handle(&text).is_some()
                || !text.contains(char::is_whitespace) && is_page()
        }
        _ => false,
    }
}

/// The private fact in a text that begins or ends with its label: `geb. 12.04.1985`, `1985年4月12日生`.
pub(super) fn private(text: &str) -> Option<&'static str> {
    const BORN: [&str; 3] = ["生", "生まれ", "出生"];
    if text.starts_with(char::is_numeric) && BORN.iter().any(|born| text.ends_with(born)) {
        return Some("Date of birth");
    }
    let (label, _) = text.split_once(char::is_numeric)?;
    match labels::fact(label) {
        Some(Fact::Private(name)) => Some(name),
        _ => None,
    }
}

/// The name in a handle of Mastodon: `@ada@mastodon.example`.
pub(super) fn handle(text: &str) -> Option<&str> {
    let name = text.strip_prefix('@')?;
    Email::fault(name).is_none().then_some(text)
}

/// An item without the pictures before it, and whether one of them says that a place follows.
pub(super) fn without_pictures(item: &Line) -> (Line, bool) {
    let mut inlines = item.0.inlines().to_vec();
    let Some(Inline::Text(text)) = inlines.first_mut() else {
        return (item.clone(), false);
    };
    let rest = text.trim_start_matches(|c| labels::is_picture(c) || c == ' ');
    let is_place = text[..text.len() - rest.len()].contains(labels::is_pin);
    *text = rest.to_owned().into();
    match tidy(&inlines) {
        Some(prose) => (Line(prose), is_place),
        None => (item.clone(), false),
    }
}

/// A label with a colon, or before a value that needs none, and what is after it.
pub(super) fn labelled(item: &Line) -> Option<(String, Line)> {
    const LENGTH: usize = 30;
    let text = item.plain();
    if let Some((label, value)) = text.split_once(' ')
        && match labels::fact(label) {
            Some(Fact::Phone | Fact::Email) => {
                is_number(value)
                    || labelled_number(value).is_some()
                    || Email::fault(value).is_none()
            }
            Some(_) => false,
            // `ORCID 0000-0002-1825-0097`
            None => {
                let is_word = value.contains(char::is_numeric) && !value.contains(' ');
                is_word && Network::named(label).is_some()
            }
        }
    {
        return Some((label.to_owned(), Line(Prose::text(value.to_owned()))));
    }
    let inlines = item.0.inlines();
    let (label, rest): (String, Vec<Inline>) = match inlines {
        // `Personal, *not* for bookings: ada@ada.example`
        [Inline::Text(text), rest @ ..]
            if !text.contains([':', '：'])
                && rest
                    .iter()
                    .all(|inline| !matches!(inline, Inline::Link { .. })) =>
        {
            let text = item.plain();
            let (label, value) = text.split_once(": ").filter(|_| !rest.is_empty())?;
            if Email::fault(value).is_some() && !is_number(value) {
                return None;
            }
            let value = Inline::Text(value.to_owned().into());
            (label.to_owned(), vec![value])
        }
        [Inline::Text(text), rest @ ..] => {
            let (label, after) = text.split_once([':', '：'])?;
            let is_apart = after.is_empty() || text.contains('：') || after.starts_with(' ');
            if !is_apart {
                return None;
            }
            let after = Inline::Text(after.to_owned().into());
            (
                label.to_owned(),
                std::iter::once(after).chain(rest.iter().cloned()).collect(),
            )
        }
        [Inline::Strong(label) | Inline::Emphasis(label), rest @ ..] => {
            let label = Prose(label.clone()).plain();
            match (label.strip_suffix([':', '：']), rest) {
                (Some(label), _) => (label.to_owned(), rest.to_vec()),
                (None, [Inline::Text(text), rest @ ..]) => {
                    let after = text.trim_start().strip_prefix([':', '：'])?;
                    let after = Inline::Text(after.to_owned().into());
                    (
                        label,
                        std::iter::once(after).chain(rest.iter().cloned()).collect(),
                    )
                }
                (None, _) => return None,
            }
        }
        _ => return None,
    };
    let is_short = label.split_whitespace().count() <= 4 && label.chars().count() <= LENGTH;
    let value = tidy(&rest).filter(|_| is_short && !label.trim().is_empty())?;
    Some((label.trim().to_owned(), Line(value)))
}

/// A number with another one in brackets: `079 555 01 42 (at home: 079 555 01 43)`.
pub(super) fn numbers(text: &str) -> Option<(&str, &str)> {
    let (number, inside) = bracketed(text)?;
    let has_other = inside.chars().filter(|c| c.is_numeric()).count() > 5;
    (has_other && is_number(number)).then_some((number, inside))
}

/// A number with what it is in brackets: `+44 20 7946 0555 (direct)`.
pub(super) fn labelled_number(text: &str) -> Option<(&str, &str)> {
    const LENGTH: usize = 30;
    const DIGITS: usize = 4;
    let (number, label) = bracketed(text)?;
    let label = label.trim_end_matches('.');
    let is_label = label.chars().count() <= LENGTH
        && label.starts_with(char::is_alphabetic)
        && !label.contains(['@', ':'])
        && label.chars().filter(|c| c.is_numeric()).count() <= DIGITS;
    (is_label && is_number(number)).then_some((number, label))
}

/// Whether a text may be where somebody lives, and is not a number, a network or a phrase.
pub(super) fn may_be_place(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let mut digits = text.split(|c: char| !c.is_numeric() && c != ' ' && c != '-');
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_long = |run: &str| run.chars().filter(|c| c.is_numeric()).count() > 7;
    // `WhatsApp same number`, but not `Frankfurt am Main` and `12 main street`
    let is_lower =
        |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_lowercase));
    let is_phrase = !is_lower(Some(first))
        && is_lower(text.split_whitespace().next_back())
        && !text.contains(|c: char| c == ',' || c.is_numeric())
        && !is_place(text);
    Network::named(first).is_none()
        && text.contains(char::is_alphabetic)
        && !is_phrase
        && !words.any(labels::is_document_title)
        && !digits.any(is_long)
}

/// Whether a text is a phone number, and no year.
pub(in super::super) fn is_number(text: &str) -> bool {
    Phone::fault(text).is_none() && text.chars().filter(|c| c.is_numeric()).count() > 5
}

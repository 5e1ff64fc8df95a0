//! Arbitrary letters.

use super::{option, prose, proses, text_item};
use crate::arbitrary::{date, plain};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use resume_core::model::{Bullet, Item, Lang, Letter, List, Paragraph, Resume, Row};

/// A letter from this résumé.
pub fn letter(from: Resume) -> impl Strategy<Value = Letter> {
    let day = date().prop_map(|date| Some(date).filter(|date| date.day().is_some()));
    let head = (
        vec(plain(), 0..5),
        option(plain()),
        day,
        option(prose()),
        option(select(&["en", "de-CH", "zh-Hant"][..])),
    );
    let text = (prose(), vec(untagged(), 0..7), prose(), proses());
    (head, text).prop_map(
        move |((to, place, date, subject, lang), (opening, body, closing, enclosures))| Letter {
            to: to.into_iter().map(Into::into).collect(),
            place: place.map(Into::into),
            date,
            subject,
            opening,
            body: body.into(),
            closing,
            enclosures,
            lang: lang.map(Lang::from_static),
            ..Letter::from(from.clone())
        },
    )
}

/// A paragraph, a bullet or a row without tags, of which a letter has none.
fn untagged() -> impl Strategy<Value = Item> {
    text_item().prop_map(|item: Item| match item {
        Item::Paragraph(Paragraph { text, tags: _ }) => Item::Paragraph(Paragraph {
            text,
            tags: List::default(),
        }),
        Item::Bullet(bullet) => Item::Bullet(bullet_untagged(&bullet)),
        Item::Row(Row {
            label,
            items,
            tags: _,
        }) => Item::Row(Row {
            label,
            items,
            tags: List::default(),
        }),
        Item::Entry(none) => match none {},
    })
}

fn bullet_untagged(bullet: &Bullet) -> Bullet {
    Bullet {
        text: bullet.text.clone(),
        bullets: bullet.bullets.iter().map(bullet_untagged).collect(),
        tags: List::default(),
    }
}

//! Roles at one organisation, where a file says that they are: each is an item, and what belongs to
//! all of them is in the first.

use super::draft::{Draft, Joins, Own, Part};
use crate::rich::paragraph;
use crate::tree::{Notes, Words};
use resume_core::model::Prose;

/// The items of an organisation and its roles. The title of the organisation is a role too, unless
/// one of them has it. An organisation has one address; the others are listed.
pub(crate) fn roles_of(
    mut whole: Draft,
    mut roles: Vec<Draft>,
    notes: &mut Notes<'_>,
) -> Vec<Part> {
    let title = whole.title.take();
    if title.is_some() && !roles.iter().any(|role| is_same(&role.title, &title)) {
        let role = Draft {
            title,
            ..Draft::new(whole.at)
        };
        roles.insert(0, role);
    }
    let mut parts = Vec::new();
    for mut role in roles {
        role.own = Own {
            period: true,
            body: true,
        };
        // What a role has as an organisation is its name, or the part of the whole that it was in.
        match role.organisation.take() {
            name if role.title.is_none() => role.title = name,
            part if is_same(&part, &whole.organisation) => {}
            part if whole.organisation.is_none() => whole.organisation = part,
            part => role.details.extend(part),
        }
        role.organisation.clone_from(&whole.organisation);
        role.joins = Joins::Always;
        match role.url.take() {
            url if whole.url.is_none() => whole.url = url,
            Some(url) if whole.url.as_ref() != Some(&url) => {
                let (at, text) = (role.at, url.as_str().to_owned());
                notes.no_place(&Words { at, text });
            }
            _ => {}
        }
        if parts.is_empty() {
            role.joins = whole.joins;
            role.before = whole.summary.drain(..).map(paragraph).collect();
            role.before.append(&mut whole.body);
            role.whole = whole.period;
            role.whole_place = whole.place.take();
            role.details.append(&mut whole.details);
            role.values.append(&mut whole.values);
            role.rows.append(&mut whole.rows);
        }
        parts.push(role);
    }
    if let Some(first) = parts.first_mut() {
        first.url = whole.url;
    }
    let parts = parts.into_iter().map(|role| Part::Entry(Box::new(role)));
    parts.collect()
}

fn is_same(one: &Option<Prose>, other: &Option<Prose>) -> bool {
    let words = |prose: &Option<Prose>| {
        let prose = prose.as_ref()?;
        Some(prose.plain().to_lowercase())
    };
    words(one) == words(other)
}

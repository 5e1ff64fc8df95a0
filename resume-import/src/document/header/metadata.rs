//! The YAML before the text.

use super::super::labels::{self, Fact};
use crate::Reason;
use crate::mapping::{Collected, web};
use crate::tree::{At, Notes, Words};
use resume_core::model::{Network, Prose};

/// The YAML before the text, in which each line is a key and a value.
pub(super) fn read(at: At, text: &str, collected: &mut Collected, notes: &mut Notes<'_>) {
    let mut title = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some((key, value)) = line.trim().split_once(':') else {
            notes.lose(
                at,
                Reason::NoPlace,
                format!("no place for `{}`", line.trim()),
            );
            continue;
        };
        let value = value.trim();
        let value = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'))
            .or_else(|| value.strip_prefix('\'')?.strip_suffix('\''))
            .unwrap_or(value);
        let words = Words {
            at,
            text: value.to_owned(),
        };
        if value.is_empty() {
            continue;
        }
        let line_of = |text: &str| Prose::text(text.to_owned());
        match key.trim().to_lowercase().as_str() {
            "name" | "author" if !collected.contact.has_name() => {
                collected.contact.name(Some(words));
            }
            "title" => title = Some(words),
            "headline" | "subtitle" | "role" | "position" | "tagline" | "job-title"
                if collected.headline.is_none() =>
            {
                collected.headline = Some(line_of(value));
            }
            "pronouns" => collected.pronouns = Some(words),
            "author" if collected.contact.is_named(value) => {}
            key if labels::fact(key) == Some(Fact::Email) => {
                collected.contact.email(words, notes);
            }
            key if labels::fact(key) == Some(Fact::Phone) => {
                collected.contact.phone(words, notes);
            }
            key if labels::fact(key) == Some(Fact::Location) => {
                collected.contact.location([words], notes);
            }
            key if labels::fact(key) == Some(Fact::Website) => {
                collected.contact.website(words, notes);
            }
            "lang" | "language" | "locale" => collected.lang = Some(words),
            "summary" | "description" | "bio" | "about" => collected.summary.push(line_of(value)),
            "photo" | "image" | "picture" | "avatar" => collected.photo = Some(words),
            key if Network::named(key).is_some() => {
                let network = words.part(key);
                let (username, url) = match web(value) {
                    Some(_) => (None, Some(words)),
                    None => (Some(words), None),
                };
                collected
                    .contact
                    .profile(Some(network), username, url, notes);
            }
            _ => notes.lose(
                at,
                Reason::NoPlace,
                format!("no place for `{}: {value}`", key.trim()),
            ),
        }
    }
    match title {
        Some(title) if labels::is_document_title(&title.text) => notes.no_place(&title),
        // Without a name, a page is called after the person.
        Some(title) if !collected.contact.has_name() => collected.contact.name(Some(title)),
        Some(title) if collected.headline.is_none() => {
            collected.headline = Some(Prose::text(title.text));
        }
        Some(title) => notes.no_place(&title),
        None => {}
    }
}

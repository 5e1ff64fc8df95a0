//! A name by which the person is cited, where authors are named and none has it.

use super::problem;
use crate::model::{self, Entry, Fields, Item, Prose, Resume, Shape};
use crate::problem::{Code, Path, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    let Some(first) = resume.cited_as.first() else {
        return;
    };
    let names = names(resume);
    let is_own = |name: &String| {
        // The name of the résumé is printed strong too.
        let mut own = resume.cited_as.iter().chain([&resume.name]);
        own.any(|own| words(own).eq(words(name)))
    };
    if names.is_empty() || names.iter().any(is_own) {
        return;
    }
    // A spelling with the same family name is probably the one that was meant.
    let is_near = |name: &&String| {
        let is_one = !name.contains(['*', '(', ';']) && name.matches(',').count() < 2;
        is_one && family(name).is_some_and(|name| Some(name) == family(first))
    };
    let help = match names.iter().find(is_near) {
        Some(name) => format!("write it as it is written there: `cited_as: \"{name}\"`"),
        None => "write it as it is written in `authors`, or leave it out".to_owned(),
    };
    problem(
        problems,
        Code::CitedAsUnused,
        Path::root().field("cited_as").index(0),
        format!("no author is named `{first}`"),
        help,
    );
}

fn words(name: &str) -> impl Iterator<Item = &str> + Clone {
    name.split_whitespace()
}

/// The family name in a name, in small letters: what is before a comma, or the last word.
fn family(name: &str) -> Option<String> {
    let family = match name.split_once(',') {
        Some((family, _)) => family,
        None => words(name).last()?,
    };
    Some(family.trim().to_lowercase()).filter(|family| family.chars().count() > 2)
}

/// The authors and inventors of everything in a résumé. Where only editors are named, the person may
/// have written a chapter.
fn names(resume: &Resume) -> Vec<String> {
    let mut names = Vec::new();
    for section in resume.sections.iter() {
        match section.content.shape() {
            Shape::Entries(entries) => entries.iter().for_each(|entry| of_entry(entry, &mut names)),
            Shape::Items(items) => items.iter().for_each(|item| {
                if let Item::Entry(entry) = item {
                    of_entry(entry, &mut names);
                }
            }),
            Shape::Jobs(_) | Shape::Schools(_) | Shape::Rows(_) => {}
        }
    }
    names
}

fn of_entry(entry: &Entry, names: &mut Vec<String>) {
    let mut add = |people: &[Prose]| names.extend(people.iter().map(|name| name.plain()));
    add(&entry.authors);
    add(&entry.inventors);
    for alternative in entry.alternatives() {
        let is_people = matches!(
            alternative.field,
            model::Field::Authors | model::Field::Inventors
        );
        if let (true, model::Value::Proses(people)) = (is_people, &alternative.value) {
            add(people);
        }
    }
}

//! A tag that marks nothing.

use super::problem;
use crate::model::{Fields, Item, Nested, Resume, Section, Shape, Tag};
use crate::problem::{Code, Path, Problem};

pub(super) fn check(problems: &mut Vec<Problem>, resume: &Resume) {
    for (at, tag) in resume.tags.iter().enumerate() {
        if !marks_something(resume, tag) {
            problem(
                problems,
                Code::TagUnused,
                Path::root().field("tags").index(at),
                format!("unused tag `{tag}`"),
                format!("write `#{tag}` on something, or remove it"),
            );
        }
    }
}

fn marks_something(resume: &Resume, tag: &Tag) -> bool {
    let has = |tags: &[Tag]| tags.contains(tag);
    let in_fields = marks_field(resume, tag);
    let on_photo = resume.photo.iter().any(|photo| has(&photo.tags));
    let in_contact = resume.contact.iter().any(|item| has(&item.tags));
    let in_section = |section: &Section| {
        has(&section.tags)
            || match section.content.shape() {
                Shape::Jobs(jobs) => {
                    let mut jobs = jobs.iter();
                    jobs.any(|job| {
                        has(&job.tags) || marks_field(job, tag) || marks_item(&job.body, tag)
                    })
                }
                Shape::Schools(schools) => {
                    let mut schools = schools.iter();
                    schools.any(|school| {
                        has(&school.tags)
                            || marks_field(school, tag)
                            || marks_item(&school.body, tag)
                    })
                }
                Shape::Entries(entries) => {
                    let mut entries = entries.iter();
                    entries.any(|entry| {
                        has(&entry.tags) || marks_field(entry, tag) || marks_item(&entry.body, tag)
                    })
                }
                Shape::Rows(rows) => rows.iter().any(|row| has(&row.tags)),
                Shape::Items(items) => marks_item(items, tag),
            }
    };
    in_fields || on_photo || in_contact || resume.sections.iter().any(in_section)
}

fn marks_item<N: Nested>(items: &[Item<N>], tag: &Tag) -> bool {
    items.iter().any(|item| {
        item.tags().contains(tag)
            || match item {
                Item::Bullet(bullet) => {
                    let mut bullets = bullet.bullets.iter();
                    bullets.any(|bullet| bullet.tags.contains(tag))
                }
                Item::Entry(nested) => marks_field(nested, tag) || marks_item(nested.body(), tag),
                Item::Paragraph(_) | Item::Row(_) => false,
            }
    })
}

fn marks_field(holder: &impl Fields, tag: &Tag) -> bool {
    let mut alternatives = holder.alternatives().iter();
    alternatives.any(|alternative| alternative.tags.contains(tag))
}

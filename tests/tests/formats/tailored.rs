//! A résumé for one job keeps what has no tag and what has one that was asked for, and nothing else
//! about it changes.

use crate::reading;

use proptest::prelude::*;
use proptest::sample::subsequence;
use resume_core::model::{
    Bullet, ContactField, ContactItem, ContactName, Item, List, Resume, Section, ShapeMut, Tag,
};
use resume_tests::valid;

/// The same in a plainer way: everything that is only for others is taken out of a copy.
fn filtered(resume: &Resume, asked: &[&str]) -> Resume {
    let keeps =
        |tags: &List<Tag>| tags.is_empty() || tags.iter().any(|tag| asked.contains(&tag.as_str()));
    let bullets =
        |bullets: &mut List<Bullet>| bullets.to_mut().retain(|bullet| keeps(&bullet.tags));
    let keeps_section = |section: &mut Section| {
        let holds_something = match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => {
                for job in jobs.to_mut() {
                    job.roles.to_mut().retain(|role| keeps(&role.tags));
                    job.roles
                        .to_mut()
                        .iter_mut()
                        .for_each(|role| bullets(&mut role.highlights));
                    bullets(&mut job.highlights);
                }
                thinned(jobs, |job| keeps(&job.tags))
            }
            ShapeMut::Schools(schools) => {
                for school in schools.to_mut() {
                    school.degrees.to_mut().retain(|degree| keeps(&degree.tags));
                    school
                        .degrees
                        .to_mut()
                        .iter_mut()
                        .for_each(|degree| bullets(&mut degree.highlights));
                    bullets(&mut school.highlights);
                }
                thinned(schools, |school| keeps(&school.tags))
            }
            ShapeMut::Entries(entries) => {
                entries
                    .to_mut()
                    .iter_mut()
                    .for_each(|entry| bullets(&mut entry.highlights));
                thinned(entries, |entry| keeps(&entry.tags))
            }
            ShapeMut::Rows(rows) => thinned(rows, |row| keeps(&row.tags)),
            ShapeMut::Items(items) => {
                for item in items.to_mut() {
                    if let Item::Entry(entry) = item {
                        bullets(&mut entry.highlights);
                    }
                }
                thinned(items, |item| match item {
                    Item::Paragraph(paragraph) => keeps(&paragraph.tags),
                    Item::Bullet(bullet) => keeps(&bullet.tags),
                    Item::Row(row) => keeps(&row.tags),
                    Item::Entry(entry) => keeps(&entry.tags),
                })
            }
        };
        keeps(&section.tags) && holds_something
    };
    let mut resume = resume.clone();
    resume.contact.to_mut().retain(|item| keeps(&item.tags));
    resume.sections.to_mut().retain_mut(keeps_section);
    without_alternatives(resume)
}

/// The résumé with the first of the alternatives of each field of `contact` that is printed once.
fn without_alternatives(mut resume: Resume) -> Resume {
    let mut items: Vec<ContactItem> = Vec::new();
    for item in resume.contact.iter() {
        let is_single = matches!(
            item.name(),
            ContactName::Field(ContactField::Location) | ContactName::Network(_)
        );
        let is_known = items.iter().any(|known| known.name() == item.name());
        if !(is_single && is_known) {
            items.push(item.clone());
        }
    }
    resume.contact = items.into();
    resume
}

/// Takes out of a list; says whether something stays, or nothing ever was in it.
fn thinned<T: Clone>(list: &mut List<T>, keeps: impl FnMut(&T) -> bool) -> bool {
    let was_empty = list.is_empty();
    list.to_mut().retain(keeps);
    was_empty || !list.is_empty()
}

/// The résumé without its tags.
fn untagged(resume: &Resume) -> Resume {
    let mut resume = resume.clone();
    let none = List::<Tag>::default;
    let bullets = |bullets: &mut List<Bullet>| {
        bullets
            .to_mut()
            .iter_mut()
            .for_each(|bullet| bullet.tags = none())
    };
    resume.tags = none();
    for item in resume.contact.to_mut() {
        item.tags = none();
    }
    let mut resume = without_alternatives(resume);
    for section in resume.sections.to_mut() {
        section.tags = none();
        match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => {
                for job in jobs.to_mut() {
                    job.tags = none();
                    bullets(&mut job.highlights);
                    for role in job.roles.to_mut() {
                        role.tags = none();
                        bullets(&mut role.highlights);
                    }
                }
            }
            ShapeMut::Schools(schools) => {
                for school in schools.to_mut() {
                    school.tags = none();
                    bullets(&mut school.highlights);
                    for degree in school.degrees.to_mut() {
                        degree.tags = none();
                        bullets(&mut degree.highlights);
                    }
                }
            }
            ShapeMut::Entries(entries) => {
                for entry in entries.to_mut() {
                    entry.tags = none();
                    bullets(&mut entry.highlights);
                }
            }
            ShapeMut::Rows(rows) => {
                rows.to_mut().iter_mut().for_each(|row| row.tags = none());
            }
            ShapeMut::Items(items) => {
                for item in items.to_mut() {
                    match item {
                        Item::Paragraph(paragraph) => paragraph.tags = none(),
                        Item::Bullet(bullet) => bullet.tags = none(),
                        Item::Row(row) => row.tags = none(),
                        Item::Entry(entry) => {
                            entry.tags = none();
                            bullets(&mut entry.highlights);
                        }
                    }
                }
            }
        }
    }
    resume
}

/// Some of the tags that the résumé declares.
fn asked(resume: Resume) -> impl Strategy<Value = (Resume, Vec<String>)> {
    let declared: Vec<String> = resume
        .tags
        .iter()
        .map(|tag| tag.as_str().to_owned())
        .collect();
    let some = 0..=declared.len();
    subsequence(declared, some)
        .prop_shuffle()
        .prop_map(move |asked| (resume.clone(), asked))
}

fn names(tags: &[String]) -> Vec<&str> {
    tags.iter().map(String::as_str).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: reading::config().cases / 5, ..reading::config() })]

    #[test]
    fn what_is_only_for_others_goes_and_nothing_else((resume, asked) in valid::resume().prop_flat_map(asked)) {
        let tailored = resume.tailored(&names(&asked));
        prop_assert_eq!(tailored, Ok(filtered(&resume, &names(&asked))));
    }

    #[test]
    fn asking_for_every_tag_keeps_everything_but_alternatives(resume in valid::resume()) {
        let declared: Vec<String> = resume.tags.iter().map(|tag| tag.as_str().to_owned()).collect();
        prop_assert_eq!(resume.tailored(&names(&declared)), Ok(without_alternatives(resume)));
    }

    #[test]
    fn a_resume_without_tags_stays_as_it_is(resume in valid::resume()) {
        let resume = untagged(&resume);
        prop_assert_eq!(resume.tailored(&[]), Ok(resume));
    }

    #[test]
    fn a_tag_that_is_not_declared_is_refused((resume, mut asked) in valid::resume().prop_flat_map(asked)) {
        asked.push("teaching".into());
        let refused = resume.tailored(&names(&asked)).unwrap_err();
        prop_assert_eq!(&refused.declared, &resume.tags);
        let declared: Vec<String> = resume.tags.iter().map(|tag| format!("`{tag}`")).collect();
        let declared = if declared.is_empty() { "none".to_owned() } else { declared.join(", ") };
        prop_assert_eq!(refused.to_string(), format!("the tag `teaching` is not declared; this résumé declares {declared}"));
    }
}

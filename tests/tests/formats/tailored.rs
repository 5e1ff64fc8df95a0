//! A résumé for one job keeps what has no tag and what has one that was asked for, and nothing else
//! about it changes.

use crate::reading;

use proptest::prelude::*;
use proptest::sample::subsequence;
use resume_core::model::{
    Alternative, ContactField, ContactItem, ContactName, Fields, Item, List, Nested, Resume,
    Section, ShapeMut, Tag,
};
use resume_tests::valid;

/// The same in a plainer way: everything that is only for others is taken out of a copy.
fn filtered(resume: &Resume, asked: &[&str]) -> Resume {
    let keeps =
        |tags: &List<Tag>| tags.is_empty() || tags.iter().any(|tag| asked.contains(&tag.as_str()));
    let keeps_section = |section: &mut Section| {
        let holds_something = match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => {
                for job in jobs.to_mut() {
                    thin(&mut job.body, &keeps);
                }
                thinned(jobs, |job| keeps(&job.tags))
            }
            ShapeMut::Schools(schools) => {
                for school in schools.to_mut() {
                    thin(&mut school.body, &keeps);
                }
                thinned(schools, |school| keeps(&school.tags))
            }
            ShapeMut::Entries(entries) => {
                for entry in entries.to_mut() {
                    thin(&mut entry.body, &keeps);
                }
                thinned(entries, |entry| keeps(&entry.tags))
            }
            ShapeMut::Rows(rows) => thinned(rows, |row| keeps(&row.tags)),
            ShapeMut::Items(items) => {
                let was_empty = items.is_empty();
                thin(items, &keeps);
                was_empty || !items.is_empty()
            }
        };
        keeps(&section.tags) && holds_something
    };
    let mut resume = resume.clone();
    choose_everywhere(&mut resume, &keeps);
    resume.contact.to_mut().retain(|item| keeps(&item.tags));
    resume.sections.to_mut().retain_mut(keeps_section);
    without_alternatives(resume)
}

/// Makes each field that has alternatives the first that is kept.
fn choose(holder: &mut impl Fields, keeps: &impl Fn(&List<Tag>) -> bool) {
    let alternatives = std::mem::take(holder.alternatives_mut());
    for Alternative { field, .. } in alternatives.iter() {
        let mut of_field = alternatives.iter().filter(|other| other.field == *field);
        let chosen = of_field.find(|other| keeps(&other.tags));
        holder.put(*field, chosen.map(|chosen| chosen.value.clone()));
    }
}

fn choose_everywhere(resume: &mut Resume, keeps: &impl Fn(&List<Tag>) -> bool) {
    fn of_items<N: Nested>(items: &mut List<Item<N>>, keeps: &impl Fn(&List<Tag>) -> bool) {
        for item in items.to_mut() {
            if let Item::Entry(nested) = item {
                choose(nested, keeps);
            }
        }
    }
    choose(resume, keeps);
    for section in resume.sections.to_mut() {
        match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => {
                for job in jobs.to_mut() {
                    choose(job, keeps);
                    of_items(&mut job.body, keeps);
                }
            }
            ShapeMut::Schools(schools) => {
                for school in schools.to_mut() {
                    choose(school, keeps);
                    of_items(&mut school.body, keeps);
                }
            }
            ShapeMut::Entries(entries) => {
                for entry in entries.to_mut() {
                    choose(entry, keeps);
                }
            }
            ShapeMut::Rows(_) => {}
            ShapeMut::Items(items) => of_items(items, keeps),
        }
    }
}

/// The résumé with the first of the alternatives of each field.
fn without_alternatives(mut resume: Resume) -> Resume {
    choose_everywhere(&mut resume, &|_| true);
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

/// Takes out of a body, and of what nests in it.
fn thin<N: Nested>(items: &mut List<Item<N>>, keeps: &impl Fn(&List<Tag>) -> bool) {
    items.to_mut().retain(|item| keeps(item.tags()));
    for item in items.to_mut() {
        match item {
            Item::Bullet(bullet) => bullet.bullets.to_mut().retain(|finer| keeps(&finer.tags)),
            Item::Entry(nested) => thin(nested.body_mut(), keeps),
            Item::Paragraph(_) | Item::Row(_) => {}
        }
    }
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
    resume.tags = List::default();
    for item in resume.contact.to_mut() {
        item.tags = List::default();
    }
    let mut resume = without_alternatives(resume);
    for section in resume.sections.to_mut() {
        section.tags = List::default();
        match section.content.shape_mut() {
            ShapeMut::Jobs(jobs) => {
                for job in jobs.to_mut() {
                    job.tags = List::default();
                    untag(&mut job.body, |role| role.tags = List::default());
                }
            }
            ShapeMut::Schools(schools) => {
                for school in schools.to_mut() {
                    school.tags = List::default();
                    untag(&mut school.body, |degree| degree.tags = List::default());
                }
            }
            ShapeMut::Entries(entries) => {
                for entry in entries.to_mut() {
                    entry.tags = List::default();
                    untag(&mut entry.body, |none| match *none {});
                }
            }
            ShapeMut::Rows(rows) => {
                let rows = rows.to_mut().iter_mut();
                rows.for_each(|row| row.tags = List::default());
            }
            ShapeMut::Items(items) => untag(items, |entry| entry.tags = List::default()),
        }
    }
    resume
}

/// Removes the tags of a body, and of what nests in it.
fn untag<N: Nested>(items: &mut List<Item<N>>, untag_nested: fn(&mut N)) {
    for item in items.to_mut() {
        match item {
            Item::Paragraph(paragraph) => paragraph.tags = List::default(),
            Item::Bullet(bullet) => {
                bullet.tags = List::default();
                let finer = bullet.bullets.to_mut().iter_mut();
                finer.for_each(|finer| finer.tags = List::default());
            }
            Item::Row(row) => row.tags = List::default(),
            Item::Entry(nested) => {
                untag_nested(nested);
                untag(nested.body_mut(), |none| match *none {});
            }
        }
    }
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

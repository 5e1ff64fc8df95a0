//! Jobs and schools: an item for each role or degree, of which those that belong together are put
//! together.

use super::super::fields::{fields_of, name_field, position_name};
use super::super::record::{Element, Record, Times};
use super::super::tree::{Node, Value as Json};
use super::items::{Read, keys_of};
use super::{At, Reader, one_line};
use crate::model::{Bullet, Field as Part, Holds, Job, Kind, List, Position, School, Tag, Value};
use crate::problem::Path;

/// A job or a school that is being put together.
#[derive(Default)]
struct Whole {
    record: Record,
    tags: List<Tag>,
    highlights: Vec<Bullet>,
    positions: Vec<Position>,
}

impl Reader {
    pub(super) fn jobs(
        &mut self,
        kind: Kind,
        items: &[Node<'_>],
        at: &At<'_>,
        path: &Path,
    ) -> List<Job> {
        let wholes = self.wholes(kind, items, at, path).into_iter();
        let jobs = wholes.map(|whole| {
            let mut job = Job {
                period: whole.record.period,
                roles: whole.positions.into(),
                highlights: whole.highlights.into(),
                tags: whole.tags,
                ..Job::default()
            };
            whole.record.move_into(&mut job);
            job
        });
        jobs.collect()
    }

    pub(super) fn schools(
        &mut self,
        kind: Kind,
        items: &[Node<'_>],
        at: &At<'_>,
        path: &Path,
    ) -> List<School> {
        let wholes = self.wholes(kind, items, at, path).into_iter();
        let schools = wholes.map(|whole| {
            let mut school = School {
                period: whole.record.period,
                degrees: whole.positions.into(),
                highlights: whole.highlights.into(),
                tags: whole.tags,
                ..School::default()
            };
            whole.record.move_into(&mut school);
            school
        });
        schools.collect()
    }

    /// Jobs or schools: each item is one, or a further role or degree at the one before it.
    fn wholes(&mut self, kind: Kind, items: &[Node<'_>], at: &At<'_>, path: &Path) -> Vec<Whole> {
        let (keys, renamed, exact_keys) = keys_of(kind);
        let name_key = name_field(fields_of(kind)).map_or("", |(key, _)| key);
        let own_name = match kind.holds() {
            Holds::Schools => "degrees",
            Holds::Jobs | Holds::Entries | Holds::Rows | Holds::Items => "roles",
        };
        let mut wholes: Vec<Whole> = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let named = members.get(name_key).and_then(|node| match &node.value {
                Json::Text(text) => Some(one_line(text)),
                _ => None,
            });
            let read = self.item(kind, &members, &at, &exact_keys);
            if !read.is_named() && read.record.get(Part::Details).is_none() && self.leaves_out(&at)
            {
                continue;
            }
            let position_at =
                |number: usize, whole: usize| path.index(whole).field(own_name).index(number);
            match wholes.last_mut() {
                Some(last)
                    if read.continues
                        && read.says_a_position_alone()
                        && last.is_named(named.as_deref(), kind) =>
                {
                    let position = last.positions.len();
                    let mut read = read;
                    read.own.period = read.own.period.or(read.shown);
                    last.take(read, kind, true);
                    let path = position_at(position, wholes.len() - 1);
                    self.keep_place(&path, &at);
                }
                _ => {
                    if read.continues {
                        self.disagreement(&at);
                    }
                    let mut whole = Whole::default();
                    whole.take(read, kind, false);
                    self.keep_place(&path.index(wholes.len()), &at);
                    self.keep_place(&position_at(0, wholes.len()), &at);
                    wholes.push(whole);
                }
            }
        }
        wholes
    }
}

impl Whole {
    /// Whether an item that continues this one calls it by its name.
    fn is_named(&self, named: Option<&str>, kind: Kind) -> bool {
        let (_, parts) = name_field(fields_of(kind)).unwrap_or_default();
        named
            == Some(&*one_line(
                &self.record.words(parts, &[], &Times::default()).0,
            ))
            && self.record.get(Part::At).is_some()
    }

    /// Adds what an item says: all of it, or a further role or degree.
    fn take(&mut self, read: Read, kind: Kind, continues: bool) {
        let Read {
            mut record,
            elements,
            mut tags,
            mut own,
            ..
        } = read;
        let nobody = record.get(Part::At).is_none() && !continues;
        if nobody {
            // What is a role's own stands at an employer; without one it is what there is to say.
            record.period = own.period.take().or(record.period);
            tags.to_mut()
                .extend(std::mem::take(&mut own.tags).into_owned());
        }
        let own_name = position_name(kind);
        let of_position = |element: &Element| match kind.holds() {
            _ if nobody => false,
            Holds::Schools => element.what == own_name,
            Holds::Jobs | Holds::Entries | Holds::Rows | Holds::Items => {
                continues || element.what == own_name
            }
        };
        let (own_highlights, highlights): (Vec<_>, Vec<_>) =
            elements.into_iter().partition(of_position);
        self.highlights
            .extend(highlights.into_iter().map(Element::into_bullet));
        let own_highlights = own_highlights.into_iter().map(Element::into_bullet);
        let mut details = match record.take(Part::Details) {
            Some(Value::Proses(details)) => details.into_owned(),
            _ => Vec::new(),
        };
        let title = match record.take(Part::Title) {
            Some(Value::Prose(title)) => Some(title),
            // A field of study without a degree is what was studied all the same.
            _ => (!details.is_empty()).then(|| details.remove(0)),
        };
        match title {
            Some(title) => self.positions.push(Position {
                period: own.period,
                title,
                details: details.into(),
                highlights: own_highlights.collect(),
                tags: own.tags,
            }),
            None => self.highlights.extend(own_highlights),
        }
        if continues {
            let courses = [&self.record, &record].map(|record| record.proses(Part::Courses));
            let courses = courses.concat();
            let courses = (!courses.is_empty()).then_some(Value::Proses(courses.into()));
            self.record.set(Part::Courses, courses);
        } else {
            (self.record, self.tags) = (record, tags);
        }
    }
}

//! Jobs and schools: an item for each role or degree, of which those that belong together are put
//! together.

use super::super::fields::{fields_of, name_field, position_name};
use super::super::record::{Element, Record, Times};
use super::super::tree::Value as Json;
use super::elements::{Paragraphs, items_of};
use super::item::Read;
use super::items::{Numbered, keys_of};
use super::{At, Place, Reader, one_line};
use crate::model::{Field as Part, Item, Job, Kind, List, Position, School, Tag, Value};
use crate::problem::Path;

/// A job or a school that is being put together.
#[derive(Default)]
struct Whole {
    record: Record,
    tags: List<Tag>,
    /// What its body holds beside roles or degrees.
    items: Vec<Item<Position>>,
    positions: Vec<Placed>,
}

/// A role or a degree, how many other items are before it, and where it was read.
struct Placed {
    position: Position,
    after: usize,
    place: Place,
}

impl Reader {
    pub(super) fn jobs(
        &mut self,
        kind: Kind,
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        path: &Path,
    ) -> List<Job> {
        let wholes = self.wholes(kind, items, at, path).into_iter();
        let jobs = wholes.map(|(mut whole, body)| {
            let mut job = Job {
                period: whole.record.period,
                body: body.into(),
                tags: std::mem::take(&mut whole.tags),
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
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        path: &Path,
    ) -> List<School> {
        let wholes = self.wholes(kind, items, at, path).into_iter();
        let schools = wholes.map(|(mut whole, body)| {
            let mut school = School {
                period: whole.record.period,
                body: body.into(),
                tags: std::mem::take(&mut whole.tags),
                ..School::default()
            };
            whole.record.move_into(&mut school);
            school
        });
        schools.collect()
    }

    /// Jobs or schools with their bodies: each item is one, or a further role or degree at the one
    /// before it.
    fn wholes(
        &mut self,
        kind: Kind,
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        path: &Path,
    ) -> Vec<(Whole, Vec<Item<Position>>)> {
        let (keys, renamed, exact_keys) = keys_of(kind);
        let name_key = name_field(fields_of(kind)).map_or("", |(key, _)| key);
        let mut wholes: Vec<Whole> = Vec::with_capacity(items.len());
        for (index, node) in items {
            let at = at.index(*index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let named = members.get(name_key).and_then(|node| match &node.value {
                Json::Text(text) => Some(one_line(text)),
                _ => None,
            });
            let mut read = self.item(kind, &members, &at, &exact_keys);
            if !read.is_named() && read.record.get(Part::Details).is_none() && self.leaves_out(&at)
            {
                continue;
            }
            let place = (at.pointer(), at.offset);
            match wholes.last_mut() {
                Some(last)
                    if read.continues
                        && read.says_a_position_alone()
                        && last.is_named(named.as_deref(), &read.record, kind) =>
                {
                    read.own.period = read.own.period.or(read.shown);
                    last.take(read, kind, true, place);
                }
                _ => {
                    if read.continues {
                        self.disagreement(&at);
                    }
                    let mut whole = Whole::default();
                    whole.take(read, kind, false, place);
                    self.keep_place(&path.index(wholes.len()), &at);
                    wholes.push(whole);
                }
            }
        }
        let mut complete = Vec::with_capacity(wholes.len());
        for mut whole in wholes {
            let path = path.index(complete.len()).field("body");
            let body = whole.body();
            for (at, place) in body.places {
                self.places.push((path.index(at), place));
            }
            complete.push((whole, body.items));
        }
        complete
    }
}

/// A body, and where the roles or degrees in it were read.
struct Body {
    items: Vec<Item<Position>>,
    places: Vec<(usize, Place)>,
}

impl Whole {
    /// Whether an item that continues this one calls it by its name.
    fn is_named(&self, named: Option<&str>, read: &Record, kind: Kind) -> bool {
        let name = self.record.get(Part::At);
        let (_, parts) = name_field(fields_of(kind)).unwrap_or_default();
        let (words, _) = self.record.words(parts, &[], &Times::default());
        name.is_some() && (named == Some(&*one_line(&words)) || read.get(Part::At) == name)
    }

    /// Adds what an item says: all of it, or a further role or degree.
    fn take(&mut self, read: Read, kind: Kind, continues: bool, place: Place) {
        let Read {
            mut record,
            elements,
            mut tags,
            mut own,
            ..
        } = read;
        let nobody = record.get(Part::At).is_none() && !continues;
        if nobody {
            // What belongs to a role is in it if there is an employer, else it belongs to the job.
            record.period = own.period.take().or(record.period);
            tags.to_mut()
                .extend(std::mem::take(&mut own.tags).into_owned());
            own.after = 0;
        }
        let own_name = position_name(kind);
        let of_position = |element: &Element| !nobody && (continues || element.what == own_name);
        let (of_position, of_whole): (Vec<_>, Vec<_>) = elements.into_iter().partition(of_position);
        let of_whole = items_of(of_whole, Paragraphs::AreBullets);
        self.items.extend(of_whole);
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
            Some(title) => {
                let mut position = Position {
                    period: own.period,
                    title,
                    body: items_of(of_position, Paragraphs::Allowed).into(),
                    tags: own.tags,
                    ..Position::default()
                };
                if continues {
                    std::mem::take(&mut record).move_into(&mut position);
                }
                position.details = details.into();
                self.positions.push(Placed {
                    position,
                    after: own.after,
                    place,
                });
            }
            None => {
                let of_position = items_of(of_position, Paragraphs::AreBullets);
                self.items.extend(of_position);
            }
        }
        if !continues {
            (self.record, self.tags) = (record, tags);
        }
    }

    /// Takes the items of the body, the roles or degrees among them.
    fn body(&mut self) -> Body {
        let (mut items, mut places) = (Vec::new(), Vec::new());
        let mut others = std::mem::take(&mut self.items).into_iter();
        let mut positions = std::mem::take(&mut self.positions);
        positions.sort_by_key(|placed| placed.after);
        for (number, placed) in positions.into_iter().enumerate() {
            let before = placed.after.saturating_sub(items.len() - number);
            items.extend(others.by_ref().take(before));
            places.push((items.len(), placed.place));
            items.push(Item::Entry(placed.position));
        }
        items.extend(others);
        Body { items, places }
    }
}

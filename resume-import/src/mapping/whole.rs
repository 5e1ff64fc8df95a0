//! Jobs and schools: items after each other at one organisation are its roles or degrees.

use super::draft::{Draft, put_all};
use crate::Reason;
use crate::rich::as_bullet;
use crate::tree::Notes;
use resume_core::model::{
    Field, Fields, Item, Job, Kind, Period, Position, Prose, Row, School, Str, Url, Value,
    positions,
};
use resume_core::words::Words as Headings;

/// What jobs and schools have in common.
struct Whole {
    period: Option<Period>,
    organisation: Option<Prose>,
    place: Option<Str>,
    url: Option<Url>,
    summary: Vec<Prose>,
    values: Vec<(Field, Value)>,
    body: Vec<Item<Position>>,
    rows: Vec<Row>,
}

impl Whole {
    /// The body, after all else but the period was put into the fields of a job or a school.
    fn filling(
        self,
        holder: &mut impl Fields,
        kind: Kind,
        words: &Headings,
    ) -> Vec<Item<Position>> {
        let Whole {
            period: _,
            organisation,
            place,
            url,
            summary,
            values,
            mut body,
            mut rows,
        } = self;
        holder.put(Field::At, organisation.map(Value::Prose));
        holder.put(Field::In, place.map(Value::Plain));
        holder.put(Field::Url, url.map(Value::Web));
        holder.put(Field::Summary, Some(Value::Proses(summary.into())));
        put_all(holder, kind, values, &mut rows, words);
        body.extend(rows.into_iter().map(Item::Row));
        body
    }
}

/// Items after each other at one organisation are its roles or degrees.
fn wholes(drafts: Vec<Draft>, kind: Kind, notes: &mut Notes<'_>) -> Vec<Whole> {
    let mut groups: Vec<Vec<Draft>> = Vec::new();
    for draft in drafts {
        let Some(draft) = draft.named(notes) else {
            continue;
        };
        match groups.last_mut() {
            Some(group) if draft.continues(&group[0]) => group.push(draft),
            _ => groups.push(vec![draft]),
        }
    }
    let words = notes.language;
    let whole = |mut group: Vec<Draft>| {
        let at = group[0].at;
        let mut whole = match group.len() {
            1 => alone(group.remove(0), kind, words),
            _ => together(group, kind, words),
        };
        let is_outside = |around: Period| {
            let mut inside = positions(&whole.body).filter_map(|position| position.period);
            inside.any(|period| !around.can_contain(period))
        };
        if let Some(around) = whole.period.filter(|around| is_outside(*around)) {
            whole.period = None;
            let message = format!("no place for the dates `{around}`, outside of which a role is");
            notes.lose(at, Reason::NoPlace, message);
        }
        whole
    };
    groups.into_iter().map(whole).collect()
}

/// One role at an organisation.
fn alone(mut draft: Draft, kind: Kind, words: &Headings) -> Whole {
    let is_paragraph = |item: &Item| matches!(item, Item::Paragraph(_));
    // Only in a role is there a place for paragraphs after bullets.
    let has_body = draft.own.body || draft.body.iter().any(is_paragraph);
    if draft.title.is_some() && draft.organisation.is_some() && has_body {
        if !draft.own.period && draft.whole.is_none() {
            draft.whole = draft.period.take();
        }
        if draft.whole_place.is_none() {
            draft.whole_place = draft.place.take();
        }
        let values = std::mem::take(&mut draft.values);
        return Whole {
            values,
            ..together(vec![draft], kind, words)
        };
    }
    let Draft {
        at: _,
        period,
        whole,
        title,
        details,
        organisation,
        place,
        whole_place,
        url,
        mut summary,
        body: own_body,
        before,
        of_all,
        rows,
        values,
        joins: _,
        own,
    } = draft;
    let mut body = Vec::new();
    divided(before, &mut summary, &mut body);
    // Without an employer, the role is its head, and has its dates and its place.
    let is_named = organisation.is_some();
    let is_dated = is_named && (whole.is_some() || own.period);
    let (place, whole_place) = match whole_place {
        Some(whole) if is_named => (place, Some(whole)),
        whole => (None, place.or(whole)),
    };
    let around = match is_dated {
        true => whole,
        false => period.or(whole),
    };
    let at = if is_named { body.len() } else { 0 };
    let role = title.map(|title| {
        Item::Entry(Position {
            period: period.filter(|_| is_dated),
            title,
            details: details.into(),
            place,
            ..Position::default()
        })
    });
    body.splice(at..at, role);
    let rest = own_body.into_iter().chain(of_all);
    body.extend(rest.filter_map(in_whole));
    Whole {
        period: around,
        organisation,
        place: whole_place,
        url,
        summary,
        values,
        body,
        rows,
    }
}

/// What is before roles: paragraphs are the summary.
fn divided(before: Vec<Item>, summary: &mut Vec<Prose>, body: &mut Vec<Item<Position>>) {
    for item in before {
        match item {
            Item::Paragraph(paragraph) => summary.push(paragraph.text),
            item => body.extend(in_whole(item)),
        }
    }
}

/// A part of the body of an employer or a school, in which there are no paragraphs.
fn in_whole(item: Item) -> Option<Item<Position>> {
    match item {
        Item::Row(row) => Some(Item::Row(row)),
        item => as_bullet(item).map(Item::Bullet),
    }
}

/// Several roles at an organisation.
fn together(group: Vec<Draft>, kind: Kind, words: &Headings) -> Whole {
    let first = &group[0];
    let (organisation, url) = (first.organisation.clone(), first.url.clone());
    let is_common = group.iter().all(|draft| draft.place == first.place);
    let common = first.place.clone().filter(|_| is_common);
    let place = first.whole_place.clone().or(common);
    let period = first.whole;
    let (mut summary, mut of_all, mut body) = (Vec::new(), Vec::new(), Vec::new());
    let mut about = Vec::new();
    for mut draft in group {
        // What the employer does is said once.
        let of_employer = |(field, _): &(Field, Value)| *field == Field::About;
        let (found, values) = draft.values.into_iter().partition(of_employer);
        draft.values = values;
        about.extend(found);
        about.dedup();
        divided(std::mem::take(&mut draft.before), &mut summary, &mut body);
        of_all.append(&mut draft.of_all);
        draft.place = draft.place.or(draft.whole_place.take());
        let position = draft.into_position(place.as_deref(), organisation.is_some(), kind, words);
        body.push(Item::Entry(position));
    }
    for item in of_all {
        match item {
            Item::Paragraph(paragraph) => summary.push(paragraph.text),
            item => body.extend(in_whole(item)),
        }
    }
    Whole {
        period,
        organisation,
        url,
        summary,
        values: about,
        rows: Vec::new(),
        body,
        place,
    }
}

/// Jobs out of items.
pub(super) fn jobs(drafts: Vec<Draft>, notes: &mut Notes<'_>) -> Vec<Job> {
    let (kind, words) = (Kind::Experience, notes.language);
    let job = |whole: Whole| {
        let (period, mut job) = (whole.period, Job::default());
        let body = whole.filling(&mut job, kind, words).into();
        Job {
            period,
            body,
            ..job
        }
    };
    wholes(drafts, kind, notes).into_iter().map(job).collect()
}

/// Schools out of items.
pub(super) fn schools(drafts: Vec<Draft>, notes: &mut Notes<'_>) -> Vec<School> {
    let (kind, words) = (Kind::Education, notes.language);
    let school = |whole: Whole| {
        let (period, mut school) = (whole.period, School::default());
        let body = whole.filling(&mut school, kind, words).into();
        School {
            period,
            body,
            ..school
        }
    };
    wholes(drafts, kind, notes)
        .into_iter()
        .map(school)
        .collect()
}

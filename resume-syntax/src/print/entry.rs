//! Jobs, schools and entries, and what is in their braces.

use super::field_lines;
use super::layout::Source;
use super::line::Line;
use resume_core::model::{
    Bullet, Entry, Field, Item, Job, Period, Position, Prose, Row, School, Tag, positions,
};
use std::convert::Infallible;

/// A job or a school, apart from the fields in its braces.
struct Whole<'r> {
    period: Option<Period>,
    organisation: Option<&'r Prose>,
    place: Option<&'r str>,
    body: &'r [Item<Position>],
    tags: &'r [Tag],
}

pub(super) fn print_job(job: &Job, source: &mut Source) {
    let whole = Whole {
        period: job.period,
        organisation: job.employer.as_ref(),
        place: job.place.as_deref(),
        body: &job.body,
        tags: &job.tags,
    };
    print_whole(&whole, field_lines(job), source);
}

pub(super) fn print_school(school: &School, source: &mut Source) {
    let whole = Whole {
        period: school.period,
        organisation: school.school.as_ref(),
        place: school.place.as_deref(),
        body: &school.body,
        tags: &school.tags,
    };
    print_whole(&whole, field_lines(school), source);
}

fn print_whole(whole: &Whole<'_>, fields: Vec<Line>, source: &mut Source) {
    let mut all = positions(whole.body);
    match (all.next(), whole.body.split_first()) {
        (Some(_), Some((Item::Entry(position), rest)))
            if all.next().is_none() && is_bare(position) =>
        {
            let head = Line::head(whole.period, 0)
                .titles(Some(&position.title), &position.details)
                .at(whole.organisation, whole.place);
            block(head.tags(whole.tags), fields, rest, source);
        }
        (Some(_), _) if whole.organisation.is_none() => print_apart(whole, fields, source),
        _ => {
            let head = Line::head(whole.period, 0)
                .at(whole.organisation, whole.place)
                .tags(whole.tags);
            block(head, fields, whole.body, source);
        }
    }
}

/// Whether a position has nothing but a title and its details, and may be in the head.
fn is_bare(position: &Position) -> bool {
    let bare = Position {
        title: position.title.clone(),
        details: position.details.clone(),
        ..Position::default()
    };
    *position == bare
}

/// Roles without an employer, which the language has only as separate entries: what belongs to all
/// of them is written in the first.
fn print_apart(whole: &Whole<'_>, fields: Vec<Line>, source: &mut Source) {
    let mut of_all = Some(fields);
    let others = whole.body.iter().filter(|item| item.entry().is_none());
    let others: Vec<Item<Position>> = others.cloned().collect();
    for position in positions(whole.body) {
        let place = position.place.as_deref().or(whole.place);
        let head = Line::head(position.period.or(whole.period), 0)
            .titles(Some(&position.title), &position.details)
            .at(None, place);
        let tags = whole.tags.iter();
        let tags = tags.filter(|tag| !position.tags.contains(tag));
        let tags: Vec<Tag> = position.tags.iter().chain(tags).cloned().collect();
        let mut items = match of_all.is_some() {
            true => others.clone(),
            false => Vec::new(),
        };
        let mut lines = of_all.take().unwrap_or_default();
        lines.extend(field_lines(position));
        items.extend(position.body.iter().filter_map(|item| match item {
            Item::Paragraph(paragraph) => {
                // Where a title is in the head, a text alone is refused.
                lines.push(Line::list_field(Field::Summary.word()).prose(&paragraph.text));
                None
            }
            Item::Bullet(bullet) => Some(Item::Bullet(bullet.clone())),
            Item::Row(row) => Some(Item::Row(row.clone())),
            Item::Entry(none) => match *none {},
        }));
        block(head.tags(&tags), lines, &items, source);
    }
}

/// What may be between the braces of an entry, beside bullets, rows and paragraphs.
trait Printed {
    fn period(&self) -> Option<Period>;

    /// Writes it, with its dates filled up to a width.
    fn print(&self, width: usize, source: &mut Source);
}

impl Printed for Infallible {
    fn period(&self) -> Option<Period> {
        match *self {}
    }

    fn print(&self, _: usize, _: &mut Source) {
        match *self {}
    }
}

impl Printed for Position {
    fn period(&self) -> Option<Period> {
        self.period
    }

    fn print(&self, width: usize, source: &mut Source) {
        let head = Line::head(self.period, width)
            .titles(Some(&self.title), &self.details)
            .at(None, self.place.as_deref())
            .tags(&self.tags);
        block(head, field_lines(self), &self.body, source);
    }
}

/// A head and its block, if the block is not empty.
fn block<N: Printed>(head: Line, fields: Vec<Line>, items: &[Item<N>], source: &mut Source) {
    if fields.is_empty() && items.is_empty() {
        return source.line(head);
    }
    source.open_line(head);
    fields.into_iter().for_each(|field| source.line(field));
    let nested = items.iter().filter_map(Item::entry);
    let widths = nested.map(|nested| {
        nested
            .period()
            .map_or(0, |period| period.to_string().chars().count())
    });
    let width = widths.max().unwrap_or(0);
    print_items(items, source, |nested, source| nested.print(width, source));
    source.close();
}

/// The items of a body, in their order.
pub(super) fn print_items<N>(
    items: &[Item<N>],
    source: &mut Source,
    print: impl Fn(&N, &mut Source),
) {
    for item in items {
        match item {
            Item::Paragraph(paragraph) => {
                print_paragraph(&paragraph.text, &[&paragraph.tags], source);
            }
            Item::Bullet(bullet) => print_bullet(bullet, source),
            Item::Row(row) => print_row(row, source),
            Item::Entry(nested) => print(nested, source),
        }
    }
}

/// Writes an entry; `needs_braces` where without them it would be a paragraph.
pub(super) fn print_entry(entry: &Entry, needs_braces: bool, source: &mut Source) {
    let head = Line::head(entry.period, 0)
        .titles(entry.title.as_ref(), &entry.details)
        .at(entry.organisation.as_ref(), entry.place.as_deref());
    let head = head.tags(&entry.tags);
    let fields = field_lines(entry);
    if needs_braces && fields.is_empty() && entry.body.is_empty() {
        return source.line(head.word_after("{}"));
    }
    block(head, fields, &entry.body, source);
}

/// Whether nothing but strings is in the head of an entry.
pub(super) fn is_strings(entry: &Entry) -> bool {
    entry.period.is_none() && entry.organisation.is_none() && entry.place.is_none()
}

/// Whether nothing but a title is in the head of an entry.
pub(super) fn is_title(entry: &Entry) -> bool {
    is_strings(entry) && entry.details.is_empty()
}

pub(super) fn print_paragraph(text: &Prose, tags: &[&[Tag]], source: &mut Source) {
    let line = Line::strings(std::slice::from_ref(text));
    source.line(tags.iter().fold(line, |line, tags| line.tags(tags)));
}

fn print_bullet(bullet: &Bullet, source: &mut Source) {
    let line = Line::word("-").prose(&bullet.text).tags(&bullet.tags);
    if bullet.bullets.is_empty() {
        return source.line(line);
    }
    source.open_line(line);
    for finer in bullet.bullets.iter() {
        print_bullet(finer, source);
    }
    source.close();
}

pub(super) fn print_row(row: &Row, source: &mut Source) {
    let line = match &row.label {
        Some(label) => row
            .items
            .iter()
            .fold(Line::label(&label.to_string()), Line::prose),
        None => Line::strings(&row.items),
    };
    source.line(line.tags(&row.tags));
}

//! The items of the lists: jobs and schools, entries, rows, and custom sections.

use super::super::fields::{
    BODY, ENTRY, EXTENSION, Field, Form, PATENT, PROJECT, SECTION, fields_of, name_field,
    position_name, row_keys,
};
use super::super::record::{
    Element, Record, Times, date_in, dates_of, is_plain, joined, plain, uri,
};
use super::super::tree::{Node, Object, Value};
use super::exact::{element_node, put_alternatives, put_elements, put_exact, put_row};
use super::put_tags;
use crate::model::{
    Date, End, Entry, Field as Part, Fields, Holds, Item, Job, Kind, Period, Position, Prose, Row,
    School, Section, Shape, Tag, Value as Held, positions,
};
use crate::words::{Label, Words};

/// The items of a section in the list that holds its kind, which may hold several of its kind.
pub(super) fn items<'a>(
    section: &'a Section,
    is_repeated: bool,
    words: &'static Words,
    list: &mut Vec<Node<'a>>,
) {
    // Tags and the page are in the extension of the résumé.
    let Section {
        title,
        on_new_page: _,
        tags: _,
        content,
    } = section;
    let kind = content.kind();
    let within = title.as_ref().filter(|_| is_repeated || kind.is_custom());
    match content.shape() {
        Shape::Jobs(jobs) => jobs
            .iter()
            .for_each(|job| whole_items(&Whole::of_job(job), kind, within, list)),
        Shape::Schools(schools) => schools
            .iter()
            .for_each(|school| whole_items(&Whole::of_school(school), kind, within, list)),
        Shape::Entries(entries) => {
            list.extend(
                entries
                    .iter()
                    .map(|entry| entry_item(entry, kind, within, words)),
            );
        }
        Shape::Rows(rows) => rows
            .iter()
            .for_each(|row| row_items(row, kind, within, list)),
        Shape::Items(items) => custom(items, title.as_ref(), words, list),
    }
}

/// A job or a school: what it holds beside its roles or degrees, and these.
struct Whole<'a> {
    record: Record,
    body: &'a [Item<Position>],
    tags: &'a [Tag],
}

impl<'a> Whole<'a> {
    fn of_job(job: &'a Job) -> Whole<'a> {
        Whole {
            record: Record::of(job, job.period),
            body: &job.body,
            tags: &job.tags,
        }
    }

    fn of_school(school: &'a School) -> Whole<'a> {
        Whole {
            record: Record::of(school, school.period),
            body: &school.body,
            tags: &school.tags,
        }
    }

    /// The roles or degrees, each with how many other items are before it.
    fn positions(&self) -> Vec<(&'a Position, usize)> {
        let positions = self.body.iter().enumerate();
        let positions = positions.filter_map(|(at, item)| Some((item.entry()?, at)));
        let numbered = positions.enumerate();
        numbered
            .map(|(number, (position, at))| (position, at - number))
            .collect()
    }
}

/// Whether the item of a job or a school can say everything about its first role or degree too: the
/// title, the details and highlights.
fn fits_in_first(position: &Position) -> bool {
    let mut fields = position.fields();
    let is_bullet = |item: &Item| matches!(item, Item::Bullet(bullet) if bullet.bullets.is_empty());
    fields.all(|(field, _, held)| field == Part::Details || held.is_empty())
        && position.body.iter().all(is_bullet)
}

/// One item for each role or degree, as most tools know it: the first says everything about the
/// employer or school, the others only its name. Where the first role or degree has fields that
/// would be taken for those of the employer or school, these have an item without one.
fn whole_items<'a>(
    whole: &Whole<'a>,
    kind: Kind,
    within: Option<&Prose>,
    list: &mut Vec<Node<'a>>,
) {
    let fields = fields_of(kind);
    let own = position_name(kind);
    let positions = whole.positions();
    let has_name = whole.record.get(Part::At).is_some();
    let mut items: Vec<Option<(&Position, usize)>> = positions.iter().copied().map(Some).collect();
    let fits = |first: &(&Position, usize)| !has_name || fits_in_first(first.0);
    if !positions.first().is_some_and(fits) {
        items.insert(0, None);
    }
    for (at, item) in items.into_iter().enumerate() {
        let position = item.map(|(position, _)| position);
        let record = match position {
            Some(position) if at > 0 => next_record(whole, position, kind),
            position => first_record(whole, position, kind),
        };
        let position_period = position.and_then(|position| position.period);
        let around = if at == 0 { whole.record.period } else { None };
        // What the dates cannot say is in words: the whole time beside that of a role, and years
        // that JSON Resume does not know.
        let is_told = |period: &Period| match position_period {
            Some(_) => told_by(*period, whole.body),
            None => dates_of(*period).is_some(),
        };
        let times = Times {
            whole: around.filter(|period| !is_told(period)),
            own: position_period.filter(|period| dates_of(*period).is_none()),
            expires: None,
        };

        let (mut out, mut exact) = (Object::default(), Object::default());
        if let Some(title) = within {
            exact.put_text(SECTION, title.to_string());
        }
        if at > 0 {
            exact.put("continues", Node::new(Value::Bool(true)));
        }
        let shown = position_period.or(around);
        put_fields(&record, fields, shown, &times, &mut out, &mut exact);
        if at > 0 && position.is_some_and(|position| position.place.is_none()) {
            // Name and place were said exactly by the first item.
            exact.remove(Part::At.word());
            exact.remove(Part::In.word());
        }
        let mut position_exact = Object::default();
        if let Some(period) = position_period {
            if let Some(around) = around {
                exact.put_text("period", around.to_string());
            }
            // On the first item the dates would be those of the whole time.
            if at == 0 || !comes_back(period, fields) {
                position_exact.put_text("period", period.to_string());
            }
        } else if let Some(period) = around
            && !comes_back(period, fields)
        {
            exact.put_text("period", period.to_string());
        }
        if at == 0 {
            put_tags(whole.tags, "tags", &mut exact);
        }
        if let Some((position, before)) = item {
            put_tags(&position.tags, "tags", &mut position_exact);
            if before > 0 {
                position_exact.put_text("after", before.to_string());
            }
        }
        exact.put_filled(own, position_exact.node());
        out.put_filled(EXTENSION, exact.node());
        list.push(out.node());
    }
}

/// What the first item of a job or a school says: all about it, and perhaps its first role or
/// degree.
fn first_record(whole: &Whole<'_>, position: Option<&Position>, kind: Kind) -> Record {
    let mut record = whole.record.clone();
    if kind.holds() == Holds::Schools {
        // JSON Resume has no place for a school's highlights but its courses.
        let courses = record.proses(Part::Courses).iter();
        record.body = courses.map(|course| Element::of("", course)).collect();
        record
            .body
            .extend(Element::of_body(whole.body, "highlight"));
    } else {
        record.body = Element::of_body(whole.body, "");
    }
    if let Some(position) = position {
        put_title(position, &mut record);
        let of_position = Element::of_body(position.body.iter(), position_name(kind));
        record.body.extend(of_position);
    }
    record
}

/// What a further item of a job or a school says: a role or a degree, and the name that the first
/// item has.
fn next_record(whole: &Whole<'_>, position: &Position, kind: Kind) -> Record {
    let mut record = Record::of(position, None);
    put_title(position, &mut record);
    for part in name_field(fields_of(kind)).map_or(&[][..], |(_, parts)| parts) {
        if *part != Part::In || position.place.is_none() {
            record.set(*part, whole.record.get(*part).cloned());
        }
    }
    if kind.holds() == Holds::Schools {
        let courses = position.courses.iter();
        record.body = courses.map(|course| Element::of("", course)).collect();
        let of_position = Element::of_body(position.body.iter(), position_name(kind));
        record.body.extend(of_position);
    } else {
        record.body = Element::of_body(position.body.iter(), "");
    }
    record
}

fn put_title(position: &Position, record: &mut Record) {
    record.set(Part::Title, Some(Held::Prose(position.title.clone())));
    let details = &position.details;
    let details = (!details.is_empty()).then(|| Held::Proses(details.clone()));
    record.set(Part::Details, details);
}

/// Whether the dates of the roles or degrees say when all of it began and ended.
fn told_by(around: Period, body: &[Item<Position>]) -> bool {
    let Some((start, end)) = dates_of(around) else {
        return false;
    };
    let mut dates = positions(body).filter_map(|position| position.period.and_then(dates_of));
    let is_started = dates.clone().any(|dates| dates.0 == start);
    is_started && dates.any(|dates| dates.1 == end)
}

/// Whether a period comes back from the dates of these fields.
fn comes_back(period: Period, fields: &[Field]) -> bool {
    let has_range = fields.iter().any(|field| matches!(field.form, Form::Start));
    let has_date = fields.iter().any(|field| date_in(field, period).is_some());
    let Some(dates) = dates_of(period) else {
        return false;
    };
    let is_season = |date: Option<Date>| date.is_some_and(|date| date.season().is_some());
    if is_season(period.start()) || is_season(period.end_date()) {
        return false;
    }
    match period.end() {
        End::Open | End::Expected(_) => false,
        End::Same => has_range || has_date,
        End::Present => has_range,
        End::On(_) => has_range && dates.0.is_some(),
    }
}

/// An entry; `within` is the title of the section that it is in, if it has to say it.
fn entry_item<'a>(
    entry: &'a Entry,
    kind: Kind,
    within: Option<&Prose>,
    words: &'static Words,
) -> Node<'a> {
    let fields = fields_of(kind);
    let (mut out, mut exact) = (Object::default(), Object::default());
    let mut record = Record::of(entry, entry.period);
    record.body = Element::of_body(entry.body.iter(), "");
    let times = Times {
        whole: record.beyond_dates(fields),
        own: None,
        expires: Some(words.label(Label::Expires)),
    };
    if let Some(title) = within {
        exact.put_text(SECTION, title.to_string());
        // In the list of projects, several things may say which section they are in.
        match kind {
            Kind::Custom => {
                out.put_text("type", plain(title));
                exact.put_text("as", ENTRY);
            }
            Kind::Projects => exact.put_text("as", PROJECT),
            _ => {}
        }
    }
    if kind == Kind::Patents {
        exact.put_text("as", PATENT);
    }
    put_fields(&record, fields, entry.period, &times, &mut out, &mut exact);
    if let Some(period) = entry.period
        && !comes_back(period, fields)
    {
        exact.put_text("period", period.to_string());
    }
    put_tags(&entry.tags, "tags", &mut exact);
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// Writes the fields of an entry as other tools know them, and exactly where they cannot be had
/// back from that.
fn put_fields<'a>(
    record: &Record,
    fields: &[Field],
    shown: Option<Period>,
    times: &Times,
    out: &mut Object<'a>,
    exact: &mut Object<'a>,
) {
    for field in fields {
        match field.form {
            Form::Text(parts, written) | Form::Body(parts, written) => {
                let body = match field.form {
                    Form::Body(..) => &record.body[..],
                    _ => &[],
                };
                let (text, is_whole) = record.text(parts, written, times, body);
                if text.is_empty() {
                    continue;
                }
                out.put_text(field.key, text);
                if !is_whole {
                    parts
                        .iter()
                        .for_each(|part| put_exact(record, *part, exact));
                    let body = body.iter().map(|element| element_node(element, true));
                    exact.put_filled(BODY, Node::new(Value::List(body.flatten().collect())));
                }
            }
            Form::Words(parts, written) => {
                let (text, is_whole) = record.words(parts, written, times);
                if text.is_empty() {
                    continue;
                }
                out.put_text(field.key, text);
                if !is_whole {
                    parts
                        .iter()
                        .for_each(|part| put_exact(record, *part, exact));
                }
            }
            Form::Link => {
                if let Some(url) = record.url() {
                    out.put_text(field.key, uri(url.as_str()).into_owned());
                    if !url.as_str().is_ascii() {
                        exact.put_text(Part::Url.word(), url.to_string());
                    }
                }
            }
            Form::Start => {
                if let Some((start, end)) = shown.and_then(dates_of) {
                    let dates = [("startDate", start), ("endDate", end)];
                    for (key, date) in dates {
                        if let Some(date) = date {
                            out.put_text(key, date.to_string());
                        }
                    }
                }
            }
            Form::Date | Form::Day => {
                if let Some(date) = shown.and_then(|period| date_in(field, period)) {
                    out.put_text(field.key, date.to_string());
                }
            }
            Form::Elements => put_elements(&record.body, field.key, field.key, out, exact),
            Form::List(part) => {
                let proses = record.proses(part).iter();
                let elements: Vec<_> = proses.map(|prose| Element::of("", prose)).collect();
                put_elements(&elements, field.key, part.word(), out, exact);
            }
        }
    }
    put_alternatives(&record.alternatives, exact);
}

/// A row of skills, interests or languages: one item, or one for each of the items of a row that has
/// no label, because each is a skill, and the others continue the first.
fn row_items<'a>(row: &'a Row, kind: Kind, within: Option<&Prose>, list: &mut Vec<Node<'a>>) {
    let keys = row_keys(kind);
    let start = || {
        let mut exact = Object::default();
        if let Some(title) = within {
            exact.put_text(SECTION, title.to_string());
        }
        (Object::default(), exact)
    };
    if let Some(label) = &row.label {
        let (mut out, mut exact) = start();
        out.put_text(keys.label, plain(label));
        if keys.is_list {
            out.put_filled(keys.items, Node::texts(row.items.iter().map(plain)));
        } else {
            out.put_text(keys.items, joined(&row.items));
        }
        let is_whole = row.items.len() == 1 || keys.is_list;
        if !is_whole || !row.label.iter().chain(row.items.iter()).all(is_plain) {
            put_row(row, &mut exact);
        }
        put_tags(&row.tags, "tags", &mut exact);
        out.put_filled(EXTENSION, exact.node());
        list.push(out.node());
        return;
    }
    for (at, item) in row.items.iter().enumerate() {
        let (mut out, mut exact) = start();
        out.put_text(keys.label, plain(item));
        if at > 0 {
            exact.put("continues", Node::new(Value::Bool(true)));
        }
        if !is_plain(item) {
            exact.put("items", Node::texts([item.to_string()]));
        }
        if at == 0 {
            put_tags(&row.tags, "tags", &mut exact);
        }
        out.put_filled(EXTENSION, exact.node());
        list.push(out.node());
    }
}

/// A custom section: an item for each of its entries, and one for all that is between two
/// of them.
fn custom<'a>(
    items: &'a [Item<Entry>],
    title: Option<&'a Prose>,
    words: &'static Words,
    list: &mut Vec<Node<'a>>,
) {
    let nameless = Prose::text("");
    let title = title.unwrap_or(&nameless);
    let are_together =
        |a: &Item<Entry>, b: &Item<Entry>| a.entry().is_none() && b.entry().is_none();
    for group in items.chunk_by(are_together) {
        if let [Item::Entry(entry)] = group {
            list.push(entry_item(entry, Kind::Custom, Some(title), words));
            continue;
        }
        let elements = Element::of_body(group, "");
        let (mut out, mut exact) = (Object::default(), Object::default());
        out.put_text("name", plain(title));
        exact.put_text(SECTION, title.to_string());
        put_elements(&elements, "highlights", "highlights", &mut out, &mut exact);
        out.put(EXTENSION, exact.node());
        list.push(out.node());
    }
}

//! The items of the lists: jobs and schools, entries, rows, and custom sections.

use super::super::fields::{
    EXTENSION, Field, Form, fields_of, name_field, position_name, row_keys,
};
use super::super::record::{
    Element, Record, Text, Times, date_in, dates_of, is_plain, joined, plain, uri,
};
use super::super::tree::{Node, Object, Value};
use super::put_tags;
use crate::model::{
    Bullet, Date, End, Entry, Field as Part, Holds, Item, Job, Kind, Period, Position, Prose, Row,
    School, Section, Shape, Tag, Value as Held,
};

/// The items of a section in the list that holds its kind.
pub(super) fn items<'a>(section: &'a Section, list: &mut Vec<Node<'a>>) {
    // Tags are in the extension of the résumé.
    let Section {
        title,
        tags: _,
        content,
    } = section;
    let kind = content.kind();
    match content.shape() {
        Shape::Jobs(jobs) => jobs
            .iter()
            .for_each(|job| whole_items(&Whole::of_job(job), kind, list)),
        Shape::Schools(schools) => schools
            .iter()
            .for_each(|school| whole_items(&Whole::of_school(school), kind, list)),
        Shape::Entries(entries) => {
            list.extend(entries.iter().map(|entry| entry_item(entry, kind, None)));
        }
        Shape::Rows(rows) => rows.iter().for_each(|row| row_items(row, kind, list)),
        Shape::Items(items) => custom(items, title.as_ref(), list),
    }
}

/// A job or a school: what it holds beside its roles or degrees, and these.
struct Whole<'a> {
    record: Record,
    positions: &'a [Position],
    highlights: &'a [Bullet],
    tags: &'a [Tag],
}

impl<'a> Whole<'a> {
    fn of_job(job: &'a Job) -> Whole<'a> {
        Whole {
            record: Record::of(job, job.period),
            positions: &job.roles,
            highlights: &job.highlights,
            tags: &job.tags,
        }
    }

    fn of_school(school: &'a School) -> Whole<'a> {
        Whole {
            record: Record::of(school, school.period),
            positions: &school.degrees,
            highlights: &school.highlights,
            tags: &school.tags,
        }
    }
}

/// One item for each role or degree, as most tools know it: the first says everything about the
/// employer or school, the others only its name.
fn whole_items<'a>(whole: &Whole<'a>, kind: Kind, list: &mut Vec<Node<'a>>) {
    let fields = fields_of(kind);
    let own = position_name(kind);
    let is_school = kind.holds() == Holds::Schools;
    for at in 0..whole.positions.len().max(1) {
        let position = whole.positions.get(at);
        let mut record = if at == 0 {
            whole.record.clone()
        } else {
            let mut record = Record::default();
            for part in name_field(fields).map_or(&[][..], |(_, parts)| parts) {
                record.set(*part, whole.record.get(*part).cloned());
            }
            record
        };
        if let Some(position) = position {
            record.set(Part::Title, Some(Held::Prose(position.title.clone())));
            let details = &position.details;
            let details = (!details.is_empty()).then(|| Held::Proses(details.clone()));
            record.set(Part::Details, details);
        }
        let position_period = position.and_then(|position| position.period);
        let around = record.period;
        // What the dates cannot say stands in words: the whole time beside that of a role, and
        // years that JSON Resume does not know.
        let is_told = |period: &Period| match position_period {
            Some(_) => told_by(*period, whole.positions),
            None => dates_of(*period).is_some(),
        };
        let times = Times {
            whole: around.filter(|period| !is_told(period)),
            own: position_period.filter(|period| dates_of(*period).is_none()),
        };
        let mut elements = Vec::new();
        if at == 0 {
            // JSON Resume has no place for a school's highlights but its courses.
            let what = if is_school { "highlight" } else { "" };
            if is_school {
                let courses = whole.record.proses(Part::Courses).iter();
                elements.extend(courses.map(|course| Element::of("", course)));
            }
            let bullets = whole.highlights.iter();
            elements.extend(bullets.map(|bullet| Element::of_bullet(what, bullet)));
        }
        let usual = if at > 0 && !is_school { "" } else { own };
        elements.extend(
            position
                .iter()
                .flat_map(|position| position.highlights.iter())
                .map(|bullet| Element::of_bullet(usual, bullet)),
        );

        let (mut out, mut exact) = (Object::default(), Object::default());
        if at > 0 {
            exact.put("continues", Node::new(Value::Bool(true)));
        }
        let shown = position_period.or(around);
        put_fields(
            &record, fields, shown, &times, &elements, &mut out, &mut exact,
        );
        if at > 0 {
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
        if let Some(position) = position {
            put_tags(&position.tags, "tags", &mut position_exact);
        }
        exact.put_filled(own, position_exact.node());
        out.put_filled(EXTENSION, exact.node());
        list.push(out.node());
    }
}

/// Whether the dates of the roles or degrees say when all of it began and ended.
fn told_by(around: Period, positions: &[Position]) -> bool {
    let Some((start, end)) = dates_of(around) else {
        return false;
    };
    let mut dates = positions
        .iter()
        .filter_map(|position| position.period.and_then(dates_of));
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

/// An entry; `section` is the title of the custom section that it is in.
fn entry_item<'a>(entry: &'a Entry, kind: Kind, section: Option<&Prose>) -> Node<'a> {
    let fields = fields_of(kind);
    let (mut out, mut exact) = (Object::default(), Object::default());
    let record = Record::of(entry, entry.period);
    let elements: Vec<_> = entry
        .highlights
        .iter()
        .map(|bullet| Element::of_bullet("", bullet))
        .collect();
    let times = Times {
        whole: record.untold(fields),
        own: None,
    };
    if let Some(title) = section {
        out.put_text("type", plain(title));
        exact.put_text("section", title.to_string());
        exact.put_text("as", "entry");
    }
    put_fields(
        &record,
        fields,
        entry.period,
        &times,
        &elements,
        &mut out,
        &mut exact,
    );
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
    elements: &[Element],
    out: &mut Object<'a>,
    exact: &mut Object<'a>,
) {
    for field in fields {
        match field.form {
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
            Form::Elements => put_elements(elements, field.key, field.key, out, exact),
            Form::List(part) => {
                let proses = record.proses(part).iter();
                let elements: Vec<_> = proses.map(|prose| Element::of("", prose)).collect();
                put_elements(&elements, field.key, part.word(), out, exact);
            }
        }
    }
}

fn put_exact(record: &Record, part: Part, exact: &mut Object<'_>) {
    let word = part.word();
    match record.get(part) {
        None => {}
        Some(Held::Prose(prose)) => exact.put_text(word, prose.to_string()),
        Some(Held::Proses(proses)) => {
            exact.put_filled(word, Node::texts(proses.iter().map(Prose::to_string)));
        }
        Some(Held::Plain(text)) => exact.put_text(word, text.to_string()),
        Some(Held::Web(url)) => exact.put_text(word, url.to_string()),
        Some(Held::Doi(doi)) => exact.put_text(word, doi.to_string()),
        Some(Held::Email(email)) => exact.put_text(word, email.to_string()),
        Some(Held::Phone(phone)) => exact.put_text(word, phone.to_string()),
    }
}

/// Writes a list of words, and by their numbers the elements that say more.
fn put_elements<'a>(
    elements: &[Element],
    key: &'static str,
    exact_key: &'static str,
    out: &mut Object<'a>,
    exact: &mut Object<'a>,
) {
    out.put_filled(key, Node::texts(elements.iter().map(Element::words)));
    let mut special = Object::default();
    for (at, element) in elements.iter().enumerate() {
        let markup = match &element.text {
            Text::Prose(prose) if !is_plain(prose) => Some(prose.to_string()),
            Text::Prose(_) | Text::Row(_) => None,
        };
        let mut object = Object::default();
        if !element.what.is_empty() {
            object.put_text("as", element.what);
        }
        if let Text::Row(row) = &element.text {
            put_row(row, &mut object);
        }
        object.put_filled(
            "tags",
            Node::texts(element.tags.iter().map(|tag| tag.as_str().to_owned())),
        );
        let node = match markup {
            Some(markup) if object.is_empty() => Node::text(markup),
            Some(markup) => {
                object.put_text("text", markup);
                object.node()
            }
            None => object.node(),
        };
        special.put_filled(at.to_string(), node);
    }
    exact.put_filled(exact_key, special.node());
}

fn put_row(row: &Row, object: &mut Object<'_>) {
    if let Some(label) = &row.label {
        object.put_text("label", label.to_string());
    }
    object.put("items", Node::texts(row.items.iter().map(Prose::to_string)));
}

/// A row of skills, interests or languages: one item, or one for each of the items of a row that has
/// no label, because each is a skill, and the others continue the first.
fn row_items<'a>(row: &'a Row, kind: Kind, list: &mut Vec<Node<'a>>) {
    let keys = row_keys(kind);
    if let Some(label) = &row.label {
        let (mut out, mut exact) = (Object::default(), Object::default());
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
        let (mut out, mut exact) = (Object::default(), Object::default());
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
fn custom<'a>(items: &'a [Item], title: Option<&'a Prose>, list: &mut Vec<Node<'a>>) {
    let nameless = Prose::text("");
    let title = title.unwrap_or(&nameless);
    let mut rest = items;
    while let Some(first) = rest.first() {
        if let Item::Entry(entry) = first {
            list.push(entry_item(entry, Kind::Custom, Some(title)));
            rest = &rest[1..];
            continue;
        }
        let len = rest
            .iter()
            .position(|item| matches!(item, Item::Entry(_)))
            .unwrap_or(rest.len());
        let elements: Vec<_> = rest[..len].iter().filter_map(element_of).collect();
        let (mut out, mut exact) = (Object::default(), Object::default());
        out.put_text("name", plain(title));
        exact.put_text("section", title.to_string());
        put_elements(&elements, "highlights", "highlights", &mut out, &mut exact);
        out.put(EXTENSION, exact.node());
        list.push(out.node());
        rest = &rest[len..];
    }
}

fn element_of(item: &Item) -> Option<Element> {
    Some(match item {
        Item::Bullet(bullet) => Element::of_bullet("", bullet),
        Item::Paragraph(paragraph) => Element {
            what: "paragraph",
            text: Text::Prose(paragraph.text.clone()),
            tags: paragraph.tags.clone(),
        },
        Item::Row(row) => Element {
            what: "row",
            text: Text::Row(row.clone()),
            tags: row.tags.clone(),
        },
        Item::Entry(_) => return None,
    })
}

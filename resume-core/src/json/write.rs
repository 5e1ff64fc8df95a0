//! From a résumé to JSON Resume: each field as other tools know it, and under `x-resume` what they
//! have no place for.

use super::SCHEMA;
use super::fields::{Field, Form, Slot, fields_of, list_of, row_keys, usual_order};
use super::record::{Element, Held, Record, Text, Times, dates_of, is_plain, joined, plain, uri};
use super::tree::{Node, Object, Value};
use crate::model::{
    Bullet, ContactItem, Content, Degree, Email, End, Entry, Item, Job, Kind, List, Period, Prose,
    Resume, Role, Row, School, Section, Tag,
};

/// The key of the extensions, in the résumé and in each of its items.
pub(super) const EXTENSION: &str = "x-resume";

/// The lists of JSON Resume, in the order of its schema.
const LISTS: [&str; 11] = [
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];

/// The résumé as JSON Resume.
pub(super) fn resume(resume: &Resume) -> Node<'_> {
    let mut out = Object::default();
    out.put_text("$schema", SCHEMA);
    out.put("basics", basics(resume));
    let mut lists: [Vec<Node<'_>>; LISTS.len()] = Default::default();
    for section in resume.sections.iter() {
        let list = LISTS
            .iter()
            .position(|list| *list == list_of(section.kind()))
            .unwrap_or_default();
        items(section, &mut lists[list]);
    }
    for (key, items) in LISTS.into_iter().zip(lists) {
        if !items.is_empty() {
            out.put(key, Node::new(Value::List(items)));
        }
    }
    out.put_filled(EXTENSION, whole(resume));
    out.node()
}

/// What belongs to the résumé as a whole: language, tags, and the sections with their titles where
/// the usual order does not say them.
fn whole(resume: &Resume) -> Node<'_> {
    let mut exact = Object::default();
    if let Some(lang) = &resume.lang {
        exact.put_text("lang", lang.as_str());
    }
    put_tags(&resume.tags, "tags", &mut exact);
    let is_usual = resume
        .sections
        .is_sorted_by_key(|section| usual_order(section.kind()))
        && resume.sections.iter().all(|section| {
            section.tags.is_empty() && (section.title.is_none() || section.kind() == Kind::Custom)
        });
    if !is_usual {
        let sections = resume.sections.iter().map(|section| {
            let mut entry = Object::default();
            entry.put_text("kind", section.kind().name());
            if let Some(title) = &section.title {
                entry.put_text("title", title.to_string());
            }
            put_tags(&section.tags, "tags", &mut entry);
            entry.node()
        });
        exact.put("sections", Node::new(Value::List(sections.collect())));
    }
    exact.node()
}

fn put_tags<'a>(tags: &'a [Tag], key: &'static str, exact: &mut Object<'a>) {
    exact.put_filled(key, Node::texts(tags.iter().map(Tag::as_str)));
}

fn basics(resume: &Resume) -> Node<'_> {
    let (mut out, mut exact) = (Object::default(), Object::default());
    out.put_text("name", &*resume.name);
    put_prose(
        resume.headline.as_ref(),
        "label",
        "headline",
        &mut out,
        &mut exact,
    );
    let (mut email, mut phone, mut location, mut url) = (None, None, None, None);
    let (mut profiles, mut order) = (Vec::new(), Vec::new());
    for item in resume.contact.iter() {
        order.push(match item {
            ContactItem::Email(address) if email.is_none() && address.as_str().is_ascii() => {
                email = Some(address);
                "email"
            }
            ContactItem::Phone(number) if phone.is_none() => {
                phone = Some(number);
                "phone"
            }
            ContactItem::Location(place) if location.is_none() => {
                location = Some(place);
                "location"
            }
            ContactItem::Website(page) if url.is_none() && page.as_str().is_ascii() => {
                url = Some(page);
                "url"
            }
            _ => {
                profiles.push(profile(item));
                "profile"
            }
        });
    }
    if let Some(email) = email {
        out.put_text("email", email.as_str());
    }
    if let Some(phone) = phone {
        out.put_text("phone", phone.as_str());
    }
    if let Some(url) = url {
        out.put_text("url", url.as_str());
    }
    put_prose(
        resume.summary.as_ref(),
        "summary",
        "summary",
        &mut out,
        &mut exact,
    );
    if let Some(place) = location {
        let mut location = Object::default();
        location.put_text("city", &**place);
        out.put("location", location.node());
    }
    out.put_filled("profiles", Node::new(Value::List(profiles)));
    if !order.is_sorted_by_key(|field| contact_order(field)) {
        exact.put("contact", Node::texts(order));
    }
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// The order in which the ways to reach somebody stand where nothing says another.
pub(super) fn contact_order(field: &str) -> usize {
    ["email", "phone", "location", "url", "profile"]
        .iter()
        .position(|known| *known == field)
        .unwrap_or(usize::MAX)
}

fn put_prose<'a>(
    prose: Option<&Prose>,
    key: &'static str,
    exact_key: &'static str,
    out: &mut Object<'a>,
    exact: &mut Object<'a>,
) {
    if let Some(prose) = prose {
        out.put_text(key, plain(prose));
        if !is_plain(prose) {
            exact.put_text(exact_key, prose.to_string());
        }
    }
}

/// A profile, or another way to reach the person that JSON Resume has only one place for.
pub(super) fn profile(item: &ContactItem) -> Node<'_> {
    let (mut out, mut exact) = (Object::default(), Object::default());
    let (network, username, url, what) = match item {
        ContactItem::Profile(profile) => (
            profile.network().title(),
            profile.username().to_owned(),
            Some(profile.url()),
            "",
        ),
        ContactItem::Email(email) => (
            "Email",
            email.as_str().to_owned(),
            Some(Email::url(email)),
            "email",
        ),
        ContactItem::Phone(phone) => ("Phone", phone.as_str().to_owned(), phone.url(), "phone"),
        ContactItem::Location(place) => ("Location", place.to_string(), None, "location"),
        ContactItem::Website(url) => (
            "Website",
            url.display().to_owned(),
            Some(url.clone()),
            "website",
        ),
        ContactItem::Link(link) => (
            &*link.label,
            link.url.display().to_owned(),
            Some(link.url.clone()),
            "link",
        ),
    };
    out.put_text("network", network);
    out.put_text("username", username);
    if let Some(url) = url {
        out.put_text("url", uri(url.as_str()).into_owned());
    }
    if !what.is_empty() {
        exact.put_text("as", what);
    }
    if let ContactItem::Website(url) | ContactItem::Link(crate::model::Link { url, .. }) = item
        && !url.as_str().is_ascii()
    {
        exact.put_text("url", url.as_str());
    }
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// The items of a section in the list that holds its kind.
fn items<'a>(section: &'a Section, list: &mut Vec<Node<'a>>) {
    let kind = section.kind();
    match &section.content {
        Content::Experience(jobs) | Content::Volunteering(jobs) => jobs
            .iter()
            .for_each(|job| station(&job_station(job), kind, list)),
        Content::Education(schools) => schools
            .iter()
            .for_each(|school| station(&school_station(school), kind, list)),
        Content::Projects(entries)
        | Content::Publications(entries)
        | Content::Awards(entries)
        | Content::Certificates(entries)
        | Content::References(entries) => {
            list.extend(entries.iter().map(|entry| entry_item(entry, kind, None)));
        }
        Content::Skills(rows) | Content::Interests(rows) | Content::Languages(rows) => {
            list.extend(rows.iter().map(|row| row_item(row, kind)))
        }
        Content::Custom(items) => custom(items, section.title.as_ref(), list),
    }
}

/// A time somewhere, as what or for what: what jobs and schools have in common.
struct Station<'a> {
    record: Record,
    tags: &'a [Tag],
    highlights: &'a [Bullet],
    positions: Vec<Position<'a>>,
}

/// A role or a degree.
struct Position<'a> {
    period: Option<Period>,
    title: &'a Prose,
    details: &'a List<Prose>,
    highlights: &'a [Bullet],
    tags: &'a [Tag],
}

fn job_station(job: &Job) -> Station<'_> {
    let entry = Entry {
        period: job.period,
        organisation: job.employer.clone(),
        place: job.place.clone(),
        summary: job.summary.clone(),
        url: job.url.clone(),
        ..Entry::default()
    };
    Station {
        record: Record {
            entry,
            about: job.about.clone(),
            ..Record::default()
        },
        tags: &job.tags,
        highlights: &job.highlights,
        positions: job.roles.iter().map(of_role).collect(),
    }
}

fn school_station(school: &School) -> Station<'_> {
    let entry = Entry {
        period: school.period,
        organisation: school.school.clone(),
        place: school.place.clone(),
        summary: school.summary.clone(),
        url: school.url.clone(),
        ..Entry::default()
    };
    Station {
        record: Record {
            entry,
            score: school.score.clone(),
            courses: school.courses.clone(),
            ..Record::default()
        },
        tags: &school.tags,
        highlights: &school.highlights,
        positions: school.degrees.iter().map(of_degree).collect(),
    }
}

fn of_role(
    Role {
        period,
        title,
        details,
        highlights,
        tags,
    }: &Role,
) -> Position<'_> {
    Position {
        period: *period,
        title,
        details,
        highlights,
        tags,
    }
}

fn of_degree(
    Degree {
        period,
        title,
        details,
        highlights,
        tags,
    }: &Degree,
) -> Position<'_> {
    Position {
        period: *period,
        title,
        details,
        highlights,
        tags,
    }
}

/// One item for each role or degree, as most tools know it: the first says everything about the
/// employer or school, the others only its name.
fn station<'a>(station: &Station<'a>, kind: Kind, list: &mut Vec<Node<'a>>) {
    let fields = fields_of(kind);
    let own = if kind == Kind::Education {
        "degree"
    } else {
        "role"
    };
    for at in 0..station.positions.len().max(1) {
        let position = station.positions.get(at);
        let mut record = if at == 0 {
            station.record.clone()
        } else {
            // The name and the place are one field where JSON Resume has no place.
            let Entry {
                organisation,
                place,
                ..
            } = &station.record.entry;
            let place = place.clone().filter(|_| kind != Kind::Experience);
            Record {
                entry: Entry {
                    organisation: organisation.clone(),
                    place,
                    ..Entry::default()
                },
                ..Record::default()
            }
        };
        if let Some(position) = position {
            record.entry.title = Some(position.title.clone());
            record.entry.details = position.details.clone();
        }
        let position_period = position.and_then(|position| position.period);
        let around = record.entry.period;
        // What the dates cannot say stands in words: the whole time beside that of a role, and
        // years that JSON Resume does not know.
        let is_told = |period: &Period| match position_period {
            Some(_) => told_by(*period, &station.positions),
            None => dates_of(*period).is_some(),
        };
        let times = Times {
            whole: around.filter(|period| !is_told(period)),
            own: position_period.filter(|period| dates_of(*period).is_none()),
        };
        let mut elements = Vec::new();
        if at == 0 {
            if kind == Kind::Education {
                elements.extend(
                    station
                        .record
                        .courses
                        .iter()
                        .map(|course| Element::of("", course)),
                );
                elements.extend(
                    station
                        .record
                        .entry
                        .summary
                        .iter()
                        .map(|summary| Element::of("summary", summary)),
                );
                elements.extend(
                    station
                        .highlights
                        .iter()
                        .map(|bullet| Element::of_bullet("highlight", bullet)),
                );
            } else {
                elements.extend(
                    station
                        .highlights
                        .iter()
                        .map(|bullet| Element::of_bullet("", bullet)),
                );
            }
        }
        let usual = if at > 0 && kind != Kind::Education {
            ""
        } else {
            own
        };
        elements.extend(
            position
                .iter()
                .flat_map(|position| position.highlights)
                .map(|bullet| Element::of_bullet(usual, bullet)),
        );

        let (mut out, mut exact) = (Object::default(), Object::default());
        if at > 0 {
            exact.put("continues", Node::new(Value::Bool(true)));
            record.entry.url = None;
        }
        let shown = position_period.or(around);
        put_fields(
            &record, fields, shown, &times, &elements, &mut out, &mut exact,
        );
        if at > 0 {
            // Name and place were said exactly by the first item.
            exact.remove(Slot::At.name());
            exact.remove(Slot::In.name());
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
            put_tags(station.tags, "tags", &mut exact);
        }
        if let Some(position) = position {
            put_tags(position.tags, "tags", &mut position_exact);
        }
        exact.put_filled(own, position_exact.node());
        out.put_filled(EXTENSION, exact.node());
        list.push(out.node());
    }
}

/// Whether the dates of the roles or degrees say when all of it began and ended.
fn told_by(around: Period, positions: &[Position<'_>]) -> bool {
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
    let has_date = fields.iter().any(|field| matches!(field.form, Form::Date));
    match (dates_of(period), period.end()) {
        (None, _) | (Some(_), End::Open) => false,
        (Some(_), End::Same) => has_range || has_date,
        (Some(_), End::Present) => has_range,
        (Some((start, _)), End::On(end)) => has_range && start != end,
    }
}

/// An entry; `section` is the title of the section of one's own that it stands in.
fn entry_item<'a>(entry: &'a Entry, kind: Kind, section: Option<&Prose>) -> Node<'a> {
    let fields = fields_of(kind);
    let (mut out, mut exact) = (Object::default(), Object::default());
    let record = Record {
        entry: entry.clone(),
        ..Record::default()
    };
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
            Form::Words(slots) => {
                let (text, is_whole) = record.words(slots, times);
                if text.is_empty() {
                    continue;
                }
                out.put_text(field.key, text);
                if !is_whole {
                    slots
                        .iter()
                        .for_each(|slot| put_exact(record, *slot, exact));
                }
            }
            Form::Link => {
                if let Some(url) = &record.entry.url {
                    out.put_text(field.key, uri(url.as_str()).into_owned());
                    if !url.as_str().is_ascii() {
                        exact.put_text("url", url.to_string());
                    }
                }
            }
            Form::Start => {
                if let Some((start, end)) = shown.and_then(dates_of) {
                    out.put_text("startDate", start.to_string());
                    if let Some(end) = end {
                        out.put_text("endDate", end.to_string());
                    }
                }
            }
            Form::Date => {
                if let Some((start, _)) = shown.and_then(dates_of) {
                    out.put_text(field.key, start.to_string());
                }
            }
            Form::List(slot @ (Slot::Highlights | Slot::Courses)) => {
                put_elements(elements, field.key, slot.name(), out, exact)
            }
            Form::List(slot) => {
                if let Held::Proses(proses) = record.get(slot) {
                    let elements: Vec<_> =
                        proses.iter().map(|prose| Element::of("", prose)).collect();
                    put_elements(&elements, field.key, slot.name(), out, exact);
                }
            }
        }
    }
}

fn put_exact(record: &Record, slot: Slot, exact: &mut Object<'_>) {
    match record.get(slot) {
        Held::Prose(Some(prose)) => exact.put_text(slot.name(), prose.to_string()),
        Held::Proses(proses) => exact.put_filled(
            slot.name(),
            Node::texts(proses.iter().map(Prose::to_string)),
        ),
        Held::Plain(Some(text)) => exact.put_text(slot.name(), text.to_owned()),
        Held::Prose(None) | Held::Plain(None) | Held::Other => {}
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

/// A row of skills, interests or languages.
fn row_item(row: &Row, kind: Kind) -> Node<'_> {
    let (mut out, mut exact) = (Object::default(), Object::default());
    let (name, items) = row_keys(kind);
    match &row.label {
        Some(label) => {
            out.put_text(name, plain(label));
            match kind {
                Kind::Languages => out.put_text(items, joined(&row.items)),
                _ => out.put_filled(items, Node::texts(row.items.iter().map(plain))),
            }
        }
        None => out.put_text(name, joined(&row.items)),
    }
    let is_one = row.items.len() == 1 || (row.label.is_some() && kind != Kind::Languages);
    if !is_one || !row.label.iter().chain(row.items.iter()).all(is_plain) {
        put_row(row, &mut exact);
    }
    put_tags(&row.tags, "tags", &mut exact);
    out.put_filled(EXTENSION, exact.node());
    out.node()
}

/// A section of one's own: an item for each of its entries, and one for all that stands between two
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

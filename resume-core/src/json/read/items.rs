//! The items of the lists: jobs, schools, entries, rows, and what of the projects belongs to
//! sections of one's own.

use super::super::fields::{Field, Form, Slot, fields_of, row_keys};
use super::super::record::{Element, Record, Text, Times, dates_of, joined, plain, uri};
use super::super::tree::{Node, Value};
use super::super::write::EXTENSION;
use super::{At, Members, Otherwise, Reader, dates, empty, keys_of, one_line, web};
use crate::model::{
    Bullet, Content, Degree, Doi, Email, Entry, Item, Job, Kind, List, Paragraph, Period, Phone,
    Prose, Role, Row, School, Section, Tag, Url,
};
use crate::problem::{Code, Fault, Path};
use std::borrow::Cow;
use std::collections::HashMap;

/// An item as it was read.
struct Read {
    record: Record,
    /// What its dates say.
    shown: Option<Period>,
    elements: Vec<Element>,
    tags: List<Tag>,
    /// What its extension says of the role or degree alone.
    own: Own,
    continues: bool,
}

#[derive(Default)]
struct Own {
    period: Option<Period>,
    tags: List<Tag>,
}

/// A job or a school that is being put together.
struct Station {
    record: Record,
    tags: List<Tag>,
    highlights: Vec<Bullet>,
    positions: Vec<Position>,
}

struct Position {
    period: Option<Period>,
    title: Prose,
    details: List<Prose>,
    highlights: Vec<Bullet>,
    tags: List<Tag>,
}

impl Reader {
    /// Reads a list; what it holds is a section, and of the projects perhaps several.
    pub(super) fn section(
        &mut self,
        kind: Kind,
        node: &Node<'_>,
        at: &At<'_>,
        sections: &mut Vec<Section>,
    ) {
        let items = self.list(node, at);
        let path = Path::root().field(kind.name());
        self.keep_place(&path, at);
        let content = match kind {
            Kind::Experience => Content::Experience(
                self.stations(kind, items, at, &path)
                    .into_iter()
                    .map(job)
                    .collect(),
            ),
            Kind::Volunteering => Content::Volunteering(
                self.stations(kind, items, at, &path)
                    .into_iter()
                    .map(job)
                    .collect(),
            ),
            Kind::Education => Content::Education(
                self.stations(kind, items, at, &path)
                    .into_iter()
                    .map(school)
                    .collect(),
            ),
            Kind::Projects => return self.projects(items, at, &path, sections),
            Kind::Publications => Content::Publications(self.entries(kind, items, at, &path)),
            Kind::Awards => Content::Awards(self.entries(kind, items, at, &path)),
            Kind::Certificates => Content::Certificates(self.entries(kind, items, at, &path)),
            Kind::References => Content::References(self.entries(kind, items, at, &path)),
            Kind::Skills => Content::Skills(self.rows(kind, items, at, &path)),
            Kind::Interests => Content::Interests(self.rows(kind, items, at, &path)),
            Kind::Languages => Content::Languages(self.rows(kind, items, at, &path)),
            Kind::Custom => empty(kind),
        };
        // An empty list is how other tools say that there is nothing.
        if !content.is_empty() {
            sections.push(Section::new(content));
        }
    }

    /// Jobs or schools: each item is one, or a further role or degree at the one before it.
    fn stations(
        &mut self,
        kind: Kind,
        items: &[Node<'_>],
        at: &At<'_>,
        path: &Path,
    ) -> Vec<Station> {
        let (keys, renamed, exact_keys) = keys_of(kind);
        let (name_key, own_name) = if kind == Kind::Education {
            ("institution", "degrees")
        } else {
            (fields_of(kind)[0].key, "roles")
        };
        let mut stations: Vec<Station> = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let named = members.get(name_key).and_then(|node| match &node.value {
                Value::Text(text) => Some(one_line(text)),
                _ => None,
            });
            let read = self.item(kind, &members, &at, &exact_keys);
            let position_at =
                |number: usize, station: usize| path.index(station).field(own_name).index(number);
            match stations.last_mut() {
                Some(last)
                    if read.continues
                        && read.says_a_position_alone()
                        && last.is_named(named.as_deref(), kind) =>
                {
                    let position = last.positions.len();
                    let mut read = read;
                    read.own.period = read.own.period.or(read.shown);
                    last.take(read, kind, true);
                    let path = position_at(position, stations.len() - 1);
                    self.keep_place(&path, &at);
                }
                _ => {
                    if read.continues {
                        self.disagreement(&at);
                    }
                    let mut station = Station {
                        record: Record::default(),
                        tags: List::default(),
                        highlights: vec![],
                        positions: vec![],
                    };
                    station.take(read, kind, false);
                    self.keep_place(&path.index(stations.len()), &at);
                    self.keep_place(&position_at(0, stations.len()), &at);
                    stations.push(station);
                }
            }
        }
        stations
    }

    fn entries(&mut self, kind: Kind, items: &[Node<'_>], at: &At<'_>, path: &Path) -> List<Entry> {
        let (keys, renamed, exact_keys) = keys_of(kind);
        let mut entries = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let read = self.item(kind, &members, &at, &exact_keys);
            self.keep_place(&path.index(entries.len()), &at);
            entries.push(read.into_entry());
        }
        Cow::Owned(entries)
    }

    /// Projects, and the items of sections of one's own, which say so in their extension.
    fn projects(
        &mut self,
        items: &[Node<'_>],
        at: &At<'_>,
        path: &Path,
        sections: &mut Vec<Section>,
    ) {
        let (keys, renamed, exact_keys) = keys_of(Kind::Projects);
        let mut projects = Vec::new();
        let mut customs: Vec<(Prose, Vec<Item>)> = Vec::new();
        let mut numbers: HashMap<Prose, usize> = HashMap::new();
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let extension = members.find(EXTENSION, &at);
            let title = extension.as_ref().and_then(|(node, at)| {
                let node = node.get("section")?;
                self.marked(node, &at.key("section", node))
            });
            let Some(title) = title else {
                if let Some((node, at)) = &extension
                    && let (None, Some(kind)) = (node.get("section"), node.get("as"))
                {
                    self.loss(
                        &at.key("as", kind),
                        "only what stands in a section of one's own is said to be something",
                    );
                }
                let read = self.item(Kind::Projects, &members, &at, &exact_keys);
                self.keep_place(&path.index(projects.len()), &at);
                projects.push(read.into_entry());
                continue;
            };
            let number = *numbers.entry(title.clone()).or_insert_with(|| {
                customs.push((title.clone(), Vec::new()));
                customs.len() - 1
            });
            let kind = extension.as_ref().and_then(|(node, at)| {
                let node = node.get("as")?;
                Some((node, at.key("as", node)))
            });
            if let Some((node, at)) = &kind
                && self.raw(node, at).is_some_and(|kind| kind != "entry")
            {
                self.problem(
                    at,
                    Code::ValueMistyped,
                    "this is no kind of item",
                    "write `entry`, or leave it out",
                );
            }
            let before = customs[number].1.len();
            if kind.is_some() {
                if let Some((node, at)) = members.find("type", &at)
                    && self
                        .words(node, &at)
                        .is_some_and(|words| words != one_line(&plain(&title)))
                {
                    self.disagreement(&at);
                }
                let (known, _, exact_keys) = keys_of(Kind::Custom);
                for (key, member) in members
                    .0
                    .iter()
                    .filter(|(key, _)| *key != "type" && !known.contains(key))
                {
                    self.loss(
                        &at.key(key, &member.node),
                        format!("an entry of a section of one's own has no `{key}`"),
                    );
                }
                let read = self.item(Kind::Custom, &members, &at, &exact_keys);
                customs[number].1.push(Item::Entry(read.into_entry()));
            } else {
                if let Some((node, at)) = members.find(EXTENSION, &at) {
                    self.members(node, &at, &["section", Slot::Highlights.name()], &[]);
                }
                let highlights = self.elements(&members, "highlights", Slot::Highlights, &at);
                customs[number]
                    .1
                    .extend(highlights.into_iter().map(Element::into_item));
                for (key, member) in &members.0 {
                    let is_name = *key == "name"
                        && matches!(&member.node.value, Value::Text(text) if one_line(text) == one_line(&plain(&title)));
                    if !is_name && !matches!(*key, "highlights" | EXTENSION) {
                        self.disagreement(&at.key(key, &member.node));
                    }
                }
            }
            self.custom_places.push((
                title,
                before..customs[number].1.len(),
                (at.pointer(), at.offset),
            ));
        }
        if !projects.is_empty() {
            sections.push(Section::new(Content::Projects(Cow::Owned(projects))));
        }
        sections.extend(
            customs
                .into_iter()
                .filter(|(_, items)| !items.is_empty())
                .map(|(title, items)| Section {
                    title: Some(title),
                    ..Section::new(Content::Custom(Cow::Owned(items)))
                }),
        );
    }

    /// One item of a list.
    fn item(
        &mut self,
        kind: Kind,
        members: &Members<'_, '_>,
        at: &At<'_>,
        exact_keys: &[&'static str],
    ) -> Read {
        let mut exact = Exact::default();
        let (mut tags, mut own, mut continues) = (List::default(), Own::default(), false);
        if let Some((node, at)) = members.find(EXTENSION, at)
            && let Some(members) = self.members(node, &at, exact_keys, &[])
        {
            let slots = fields_of(kind).iter().flat_map(|field| match field.form {
                Form::Words(slots) => slots,
                Form::Link => &[Slot::Url],
                Form::List(_) | Form::Start | Form::Date => &[][..],
            });
            for slot in slots.filter(|slot| !slot.is_period()) {
                if let Some((node, at)) = members.find(slot.name(), &at) {
                    self.read_exact(*slot, node, &at, &mut exact);
                }
            }
            if let Some((node, at)) = members.find("period", &at) {
                exact.record.entry.period = self.period(node, &at);
            }
            if let Some((node, at)) = members.find("tags", &at) {
                tags = self.tags(node, &at);
            }
            if let Some((node, at)) = members.find("continues", &at) {
                match node.value {
                    Value::Bool(value) => continues = value,
                    _ => self.mistyped(node, &at, "`true`", "write `true`, or leave it out"),
                }
            }
            if let Some((node, at)) = members.find("role", &at).or(members.find("degree", &at))
                && let Some(members) = self.members(node, &at, &["period", "tags"], &[])
            {
                own.period = members
                    .find("period", &at)
                    .and_then(|(node, at)| self.period(node, &at));
                exact.own_period = own.period;
                own.tags = members
                    .find("tags", &at)
                    .map(|(node, at)| self.tags(node, &at))
                    .unwrap_or_default();
            }
        }
        let mut read = Read {
            record: Record::default(),
            shown: None,
            elements: Vec::new(),
            tags,
            own,
            continues,
        };
        let mut shown = None;
        for field in fields_of(kind) {
            match field.form {
                Form::Words(slots) => {
                    self.read_words(field, slots, members, at, &exact, &mut read.record)
                }
                Form::Link => self.read_link(field, members, at, &exact, &mut read.record),
                Form::Start => {
                    shown = self.read_period(members, at);
                }
                Form::Date => {
                    let date = members
                        .find(field.key, at)
                        .and_then(|(node, at)| self.date(node, &at));
                    shown = date.map(Period::on);
                }
                Form::List(slot @ (Slot::Highlights | Slot::Courses)) => {
                    read.elements = self.elements(members, field.key, slot, at)
                }
                Form::List(slot) => {
                    let proses = self
                        .elements(members, field.key, slot, at)
                        .into_iter()
                        .map(Element::into_prose)
                        .collect();
                    match slot {
                        Slot::Keywords => read.record.entry.keywords = proses,
                        _ => read.record.entry.roles = proses,
                    }
                }
            }
        }
        read.settle_period(shown, exact.record.entry.period, fields_of(kind));
        if exact.own_period.is_some() && read.own.period.is_none() {
            self.disagreement(at);
        }
        if let (Some(period), false) = (
            exact.record.entry.period,
            read.record.entry.period == exact.record.entry.period,
        ) {
            self.loss(
                at,
                format!(
                    "`{EXTENSION}` says `{period}`, the dates something else; the dates were taken"
                ),
            );
        }
        if kind == Kind::Education {
            read.settle_courses();
        }
        read
    }

    /// Words: exactly as the extension says, if that reads as what stands here, else as they stand.
    fn read_words(
        &mut self,
        field: &Field,
        slots: &[Slot],
        members: &Members<'_, '_>,
        at: &At<'_>,
        exact: &Exact,
        record: &mut Record,
    ) {
        let is_exact = slots.iter().any(|slot| exact.slots.contains(slot));
        let Some((node, at)) = members.find(field.key, at) else {
            if is_exact {
                self.disagreement(at);
            }
            return;
        };
        let words = match &node.value {
            Value::Text(text) => one_line(text),
            _ => {
                self.words(node, &at);
                return;
            }
        };
        // Dates stand among the words where there is no other place, and only with the extension
        // that says so.
        let agrees = |times: Times| one_line(&exact.record.words(slots, &times).0) == words;
        let (whole, own) = (exact.record.entry.period, exact.own_period);
        let times = [(None, None), (whole, None), (None, own), (whole, own)]
            .map(|(whole, own)| Times { whole, own });
        if !words.is_empty() && times.into_iter().any(agrees) {
            slots
                .iter()
                .for_each(|slot| record.take(*slot, &exact.record));
            return;
        }
        if is_exact {
            self.disagreement(&at);
        }
        let prose = (!words.is_empty()).then_some(words);
        if let (Some(words), Some(slot)) = (prose, slots.first()) {
            self.set_words(*slot, words, &at, record);
        }
    }

    /// What another tool's words are.
    fn set_words(&mut self, slot: Slot, words: String, at: &At<'_>, record: &mut Record) {
        if slot == Slot::In {
            record.entry.place = Some(self.plain_of(words, at));
            return;
        }
        let prose = self.prose_of(words, at);
        match slot {
            Slot::Title => record.entry.title = Some(prose),
            Slot::Details => record.entry.details = Cow::Owned(vec![prose]),
            Slot::At => record.entry.organisation = Some(prose),
            Slot::About => record.about = Some(prose),
            Slot::Kind => record.entry.kind = Some(prose),
            Slot::Quote => record.entry.quote = Some(prose),
            Slot::Score => record.score = Some(prose),
            // The first slot of a field is one of those above, or a summary.
            _ => record.entry.summary = Some(prose),
        }
    }

    fn read_link(
        &mut self,
        field: &Field,
        members: &Members<'_, '_>,
        at: &At<'_>,
        exact: &Exact,
        record: &mut Record,
    ) {
        let Some((node, at)) = members.find(field.key, at) else {
            return if exact.record.entry.url.is_some() {
                self.disagreement(at)
            };
        };
        record.entry.url = self.exact_url(node, &at, exact.record.entry.url.as_ref(), web);
    }

    /// An address: exactly as the extension says, if that is written as what stands here.
    pub(super) fn exact_url(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        exact: Option<&Url>,
        make: impl Fn(String) -> Result<Url, Fault>,
    ) -> Option<Url> {
        if let (Some(exact), Value::Text(text)) = (exact, &node.value) {
            if uri(exact.as_str()) == text.as_ref() {
                return Some(exact.clone());
            }
            self.disagreement(at);
        }
        self.checked(node, at, make)
    }

    /// What `startDate` and `endDate` say.
    fn read_period(&mut self, members: &Members<'_, '_>, at: &At<'_>) -> Option<Period> {
        let start = members
            .find("startDate", at)
            .and_then(|(node, at)| self.date(node, &at));
        // Who takes over what can be taken over knows what `Present` means there.
        let goes_on = |node: &Node<'_>| matches!(&node.value, Value::Text(text) if dates::is_present(&one_line(text)));
        let is_told = self.wrong == Otherwise::Refuse || start.is_none();
        let end = members
            .find("endDate", at)
            .filter(|(node, _)| is_told || !goes_on(node));
        let end_date = end.and_then(|(node, at)| self.date(node, &at));
        match (start, end_date) {
            (None, None) => None,
            (Some(date), None) => {
                // An end that was refused is no word about the present.
                let is_refused = end.is_some_and(|(node, _)| !matches!(&node.value, Value::Text(text) if one_line(text).is_empty()));
                Some(if is_refused {
                    Period::on(date)
                } else {
                    Period::to_present(date)
                })
            }
            (None, Some(date)) => Some(Period::on(date)),
            (Some(start), Some(end)) if start == end => Some(Period::on(start)),
            (Some(start), Some(end_date)) => match Period::between(start, end_date) {
                Ok(period) => Some(period),
                Err(fault) => {
                    let place = end.map_or(*at, |(node, _)| at.key("endDate", node));
                    self.problem(
                        &place,
                        fault.code,
                        fault.message,
                        format!("{}: `{end_date}..{start}`", fault.help),
                    );
                    None
                }
            },
        }
    }

    /// A part as the extension says it.
    fn read_exact(&mut self, slot: Slot, node: &Node<'_>, at: &At<'_>, exact: &mut Exact) {
        exact.slots.push(slot);
        let record = &mut exact.record;
        match slot {
            Slot::Title => record.entry.title = self.marked(node, at),
            Slot::At => record.entry.organisation = self.marked(node, at),
            Slot::Summary => record.entry.summary = self.marked(node, at),
            Slot::About => record.about = self.marked(node, at),
            Slot::Kind => record.entry.kind = self.marked(node, at),
            Slot::Quote => record.entry.quote = self.marked(node, at),
            Slot::Score => record.score = self.marked(node, at),
            Slot::Details => record.entry.details = self.all_marked(node, at),
            Slot::Authors => record.entry.authors = self.all_marked(node, at),
            Slot::In => {
                let words = self.words(node, at);
                record.entry.place = words.map(|words| self.plain_of(words, at));
            }
            Slot::Url => record.entry.url = self.checked(node, at, web),
            Slot::Doi => record.entry.doi = self.checked(node, at, Doi::new),
            Slot::Email => record.entry.email = self.checked(node, at, Email::new),
            Slot::Phone => record.entry.phone = self.checked(node, at, Phone::new),
            Slot::Keywords
            | Slot::Roles
            | Slot::Courses
            | Slot::Highlights
            | Slot::Period
            | Slot::OwnPeriod => {}
        }
    }

    /// The elements of a list, each as the extension says if that reads as what stands here.
    fn elements(
        &mut self,
        members: &Members<'_, '_>,
        key: &str,
        slot: Slot,
        at: &At<'_>,
    ) -> Vec<Element> {
        let exact_at = members.find(EXTENSION, at);
        let exact = exact_at
            .as_ref()
            .and_then(|(node, at)| Some((node.get(slot.name())?, at)));
        let mut special: HashMap<usize, (&Node<'_>, &str)> = HashMap::new();
        if let Some((node, exact_at)) = &exact {
            match &node.value {
                Value::Map(members) => {
                    for member in members {
                        match member.key.parse() {
                            Ok(number) => _ = special.insert(number, (&member.node, &*member.key)),
                            Err(_) => self.unknown_key(
                                &member.key,
                                &exact_at
                                    .key(slot.name(), node)
                                    .key(&member.key, &member.node),
                                &[],
                            ),
                        }
                    }
                }
                _ => self.mistyped(
                    node,
                    &exact_at.key(slot.name(), node),
                    "an object",
                    "write the element's number as its key",
                ),
            }
        }
        let Some((list, list_at)) = members.find(key, at) else {
            if !special.is_empty() {
                self.disagreement(at);
            }
            return Vec::new();
        };
        let nodes = self.list(list, &list_at);
        let mut elements = Vec::with_capacity(nodes.len());
        for (number, node) in nodes.iter().enumerate() {
            let at = list_at.index(number, node);
            let Some(words) = self.element_words(node, &at) else {
                continue;
            };
            let exact = match (special.remove(&number), &exact) {
                (Some((node, key)), Some((map, exact_at))) => {
                    let at = exact_at.key(slot.name(), map);
                    self.element(node, &at.key(key, node), &words)
                }
                _ => None,
            };
            let element = match exact {
                Some(element) if one_line(&element.words()) == words => element,
                Some(_) => {
                    self.disagreement(&at);
                    Element {
                        what: "",
                        text: Text::Prose(self.prose_of(words, &at)),
                        tags: List::default(),
                    }
                }
                None => Element {
                    what: "",
                    text: Text::Prose(self.prose_of(words, &at)),
                    tags: List::default(),
                },
            };
            let is_tagged = slot == Slot::Highlights
                || slot == Slot::Courses && matches!(element.what, "highlight" | "degree");
            if !is_tagged && !element.tags.is_empty() {
                self.loss(&at, "this has no tags of its own");
            }
            elements.push(element);
        }
        if !special.is_empty() {
            self.disagreement(&list_at);
        }
        elements
    }

    /// The words of an element, which are never nothing.
    fn element_words(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<String> {
        let words = self.raw(node, at)?;
        match crate::model::text::fault(&words) {
            Some(fault) if words.is_empty() => {
                self.fault(fault, &words, at);
                None
            }
            _ => Some(words),
        }
    }

    /// What the extension says of one element that reads as these words.
    fn element(&mut self, node: &Node<'_>, at: &At<'_>, words: &str) -> Option<Element> {
        if let Value::Text(_) = node.value {
            return Some(Element {
                what: "",
                text: Text::Prose(self.marked(node, at)?),
                tags: List::default(),
            });
        }
        let members = self.members(node, at, &["as", "text", "label", "items", "tags"], &[])?;
        let what = match members.find("as", at) {
            Some((node, at)) => {
                let word = self.words(node, &at)?;
                let known = ["role", "degree", "summary", "highlight", "paragraph", "row"];
                match known.into_iter().find(|known| *known == word) {
                    Some(known) => known,
                    None => {
                        self.problem(
                            &at,
                            Code::ValueMistyped,
                            "this is no kind of element",
                            crate::wording::list(known.into_iter()),
                        );
                        ""
                    }
                }
            }
            None => "",
        };
        let known: &[&'static str] = if what == "row" {
            &["as", "label", "items", "tags"]
        } else {
            &["as", "text", "tags"]
        };
        for (key, member) in members.0.iter().filter(|(key, _)| !known.contains(key)) {
            self.unknown_key(key, &at.key(key, &member.node), known);
        }
        let tags = members
            .find("tags", at)
            .map(|(node, at)| self.tags(node, &at))
            .unwrap_or_default();
        let text = match (what, members.find("text", at)) {
            ("row", _) if members.get("label").is_none() => {
                self.problem(
                    at,
                    Code::FieldMissing,
                    "this row has no label",
                    "write `\"label\": \"…\"`, or make it a paragraph",
                );
                return None;
            }
            ("row", _) => Text::Row(self.exact_row(&members, at, tags.clone())?),
            (_, Some((node, at))) => Text::Prose(self.marked(node, &at)?),
            (_, None) => Text::Prose(self.prose_of(words.to_owned(), at)),
        };
        Some(Element { what, text, tags })
    }

    fn exact_row(
        &mut self,
        members: &Members<'_, '_>,
        at: &At<'_>,
        tags: List<Tag>,
    ) -> Option<Row> {
        let label = members
            .find("label", at)
            .and_then(|(node, at)| self.marked(node, &at));
        let (node, at) = members.find("items", at)?;
        Some(Row {
            label,
            items: self.all_marked(node, &at),
            tags,
        })
    }

    /// Rows of skills, interests or languages.
    fn rows(&mut self, kind: Kind, items: &[Node<'_>], at: &At<'_>, path: &Path) -> List<Row> {
        let (name_key, items_key) = row_keys(kind);
        let keys: &[&'static str] = match kind {
            Kind::Skills => &["name", "level", "keywords", EXTENSION],
            Kind::Interests => &["name", "keywords", EXTENSION],
            _ => &["language", "fluency", EXTENSION],
        };
        let mut rows = Vec::with_capacity(items.len());
        for (index, node) in items.iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, keys, &[]) else {
                continue;
            };
            let name = members
                .find(name_key, &at)
                .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
            let level = members
                .find("level", &at)
                .and_then(|(node, at)| Some((self.words(node, &at)?, at)));
            let list = members.find(items_key, &at);
            let nodes: &[Node<'_>] = match &list {
                Some((node, _)) if kind == Kind::Languages => std::slice::from_ref(*node),
                Some((node, at)) => self.list(node, at),
                None => &[],
            };
            let mut items = Vec::new();
            for (number, node) in nodes.iter().enumerate() {
                let Some((_, list_at)) = &list else { continue };
                let at = if kind == Kind::Languages {
                    *list_at
                } else {
                    list_at.index(number, node)
                };
                let words = if kind == Kind::Languages {
                    self.words(node, &at)
                } else {
                    self.element_words(node, &at)
                };
                items.extend(words.map(|words| (words, at)));
            }
            let (mut exact, mut tags) = (None, List::default());
            if let Some((node, at)) = members.find(EXTENSION, &at)
                && let Some(members) = self.members(node, &at, &["label", "items", "tags"], &[])
            {
                tags = members
                    .find("tags", &at)
                    .map(|(node, at)| self.tags(node, &at))
                    .unwrap_or_default();
                exact = self.exact_row(&members, &at, tags.clone());
                if exact.is_none() && members.get("label").is_some() {
                    self.loss(&at, "this label has no `items`");
                }
            }
            let plain_items: Vec<&str> = items.iter().map(|(words, _)| words.as_str()).collect();
            let row = match exact {
                Some(row)
                    if level.is_none()
                        && reads_as(
                            &row,
                            kind,
                            name.as_ref().map(|(name, _)| name.as_str()),
                            &plain_items,
                        ) =>
                {
                    Some(row)
                }
                exact => {
                    if exact.is_some() {
                        self.disagreement(&at);
                    }
                    self.plain_row(kind, name, level, items, tags, &at)
                }
            };
            if let Some(row) = row {
                self.keep_place(&path.index(rows.len()), &at);
                rows.push(row);
            }
        }
        Cow::Owned(rows)
    }

    /// A row of another tool's words.
    fn plain_row<'p>(
        &mut self,
        kind: Kind,
        name: Option<(String, At<'p>)>,
        level: Option<(String, At<'p>)>,
        items: Vec<(String, At<'_>)>,
        tags: List<Tag>,
        at: &At<'_>,
    ) -> Option<Row> {
        let mut items: Vec<Prose> = items
            .into_iter()
            .map(|(words, at)| self.prose_of(words, &at))
            .collect();
        let name = name.map(|(words, at)| self.prose_of(words, &at));
        let level = level.map(|(words, at)| self.prose_of(words, &at));
        let label = match (name, level) {
            // JSON Resume knows a level for a whole row only, and we for none: both words stay.
            (Some(name), Some(level)) if items.is_empty() => {
                items.push(level);
                Some(name)
            }
            (Some(name), Some(level)) => {
                Some(Prose::text(format!("{} ({})", plain(&name), plain(&level))))
            }
            (Some(name), None) if items.is_empty() => {
                items.push(name);
                None
            }
            (name, None) => name,
            (None, level) => level,
        };
        if items.is_empty() || (label.is_none() && kind == Kind::Languages && items.len() != 1) {
            self.problem(
                at,
                Code::FieldMissing,
                "this row says nothing",
                "give it a name, or take it away",
            );
            return None;
        }
        Some(Row {
            label,
            items: Cow::Owned(items),
            tags,
        })
    }
}

/// Whether an exact row is written as these words.
fn reads_as(row: &Row, kind: Kind, name: Option<&str>, items: &[&str]) -> bool {
    match &row.label {
        None => items.is_empty() && name == Some(&*one_line(&joined(&row.items))),
        Some(label) if name != Some(&*one_line(&plain(label))) => false,
        Some(_) if kind == Kind::Languages => items == [one_line(&joined(&row.items))],
        Some(_) => items
            .iter()
            .copied()
            .eq(row.items.iter().map(|item| one_line(&plain(item)))),
    }
}

/// What the extension of an item says of its words.
#[derive(Default)]
struct Exact {
    record: Record,
    own_period: Option<Period>,
    slots: Vec<Slot>,
}

impl Record {
    /// Takes a part over.
    fn take(&mut self, slot: Slot, from: &Record) {
        match slot {
            Slot::Title => self.entry.title.clone_from(&from.entry.title),
            Slot::Details => self.entry.details.clone_from(&from.entry.details),
            Slot::At => self.entry.organisation.clone_from(&from.entry.organisation),
            Slot::In => self.entry.place.clone_from(&from.entry.place),
            Slot::Summary => self.entry.summary.clone_from(&from.entry.summary),
            Slot::About => self.about.clone_from(&from.about),
            Slot::Url => self.entry.url.clone_from(&from.entry.url),
            Slot::Authors => self.entry.authors.clone_from(&from.entry.authors),
            Slot::Doi => self.entry.doi.clone_from(&from.entry.doi),
            Slot::Kind => self.entry.kind.clone_from(&from.entry.kind),
            Slot::Email => self.entry.email.clone_from(&from.entry.email),
            Slot::Phone => self.entry.phone.clone_from(&from.entry.phone),
            Slot::Quote => self.entry.quote.clone_from(&from.entry.quote),
            Slot::Score => self.score.clone_from(&from.score),
            Slot::Keywords
            | Slot::Roles
            | Slot::Courses
            | Slot::Highlights
            | Slot::Period
            | Slot::OwnPeriod => {}
        }
    }
}

impl Read {
    /// Whether it says nothing but a role or a degree, as an item does that continues another.
    fn says_a_position_alone(&self) -> bool {
        let Record {
            entry,
            about,
            score,
            ..
        } = &self.record;
        let says_more = entry.place.is_some()
            || entry.summary.is_some()
            || entry.url.is_some()
            || about.is_some()
            || score.is_some();
        entry.title.is_some() && self.tags.is_empty() && !says_more
    }

    /// The exact period counts where its dates are those that stand here.
    fn settle_period(&mut self, shown: Option<Period>, exact: Option<Period>, fields: &[Field]) {
        self.shown = shown;
        let has_range = fields.iter().any(|field| matches!(field.form, Form::Start));
        let has_date = fields.iter().any(|field| matches!(field.form, Form::Date));
        let dates = |period: Period| match dates_of(period) {
            Some((start, end)) if has_range => (Some(start), end),
            Some((start, _)) if has_date => (Some(start), None),
            _ => (None, None),
        };
        let shown_dates = shown.map_or((None, None), dates);
        // The dates of an item may be those of its role alone; then they say nothing about the
        // whole.
        if let Some(own) = self.own.period {
            match dates(own) == shown_dates {
                true => self.record.entry.period = exact,
                false => (self.own.period, self.record.entry.period) = (None, shown),
            }
            return;
        }
        self.record.entry.period = match exact {
            Some(exact) if dates(exact) == shown_dates => Some(exact),
            _ => shown,
        };
    }

    /// What stands among the courses because JSON Resume has no other place for it.
    fn settle_courses(&mut self) {
        let mut courses = Vec::new();
        let elements = std::mem::take(&mut self.elements);
        for element in elements {
            match element.what {
                "summary" => self.record.entry.summary = Some(element.into_prose()),
                "highlight" | "degree" => self.elements.push(element),
                _ => courses.push(element.into_prose()),
            }
        }
        self.record.courses = Cow::Owned(courses);
    }

    fn into_entry(self) -> Entry {
        let highlights = self
            .elements
            .into_iter()
            .map(Element::into_bullet)
            .collect();
        Entry {
            highlights,
            tags: self.tags,
            ..self.record.entry
        }
    }
}

impl Station {
    /// Whether an item that continues this one calls it by its name.
    fn is_named(&self, named: Option<&str>, kind: Kind) -> bool {
        let slots: &[Slot] = if kind == Kind::Experience {
            &[Slot::At]
        } else {
            &[Slot::At, Slot::In]
        };
        named == Some(&*one_line(&self.record.words(slots, &Times::default()).0))
            && self.record.entry.organisation.is_some()
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
        let nobody = record.entry.organisation.is_none() && !continues;
        if nobody {
            // What is a role's own stands at an employer; without one it is what there is to say.
            record.entry.period = own.period.take().or(record.entry.period);
            tags.to_mut()
                .extend(std::mem::take(&mut own.tags).into_owned());
        }
        let of_position = |element: &Element| match kind {
            _ if nobody => false,
            Kind::Education => element.what == "degree",
            _ => continues || element.what == "role",
        };
        let (own_highlights, highlights): (Vec<_>, Vec<_>) =
            elements.into_iter().partition(of_position);
        self.highlights
            .extend(highlights.into_iter().map(Element::into_bullet));
        let details = std::mem::take(&mut record.entry.details);
        match record.entry.title.take() {
            Some(title) => self.positions.push(Position {
                period: own.period,
                title,
                details,
                highlights: own_highlights
                    .into_iter()
                    .map(Element::into_bullet)
                    .collect(),
                tags: own.tags,
            }),
            None => {
                // A field of study without a degree is what was studied all the same.
                let mut details = details.into_owned().into_iter();
                if let Some(title) = details.next() {
                    let (details, highlights) = (
                        details.collect(),
                        own_highlights
                            .into_iter()
                            .map(Element::into_bullet)
                            .collect(),
                    );
                    self.positions.push(Position {
                        period: own.period,
                        title,
                        details,
                        highlights,
                        tags: own.tags,
                    });
                } else {
                    self.highlights
                        .extend(own_highlights.into_iter().map(Element::into_bullet));
                }
            }
        }
        if continues {
            self.record
                .courses
                .to_mut()
                .extend(record.courses.into_owned());
        } else {
            (self.record, self.tags) = (record, tags);
        }
    }
}

fn job(station: Station) -> Job {
    let Station {
        record: Record { entry, about, .. },
        tags,
        highlights,
        positions,
        ..
    } = station;
    let role = |Position {
                    period,
                    title,
                    details,
                    highlights,
                    tags,
                }| Role {
        period,
        title,
        details,
        highlights: Cow::Owned(highlights),
        tags,
    };
    Job {
        period: entry.period,
        employer: entry.organisation,
        place: entry.place,
        roles: positions.into_iter().map(role).collect(),
        summary: entry.summary,
        url: entry.url,
        about,
        highlights: Cow::Owned(highlights),
        tags,
    }
}

fn school(station: Station) -> School {
    let Station {
        record:
            Record {
                entry,
                score,
                courses,
                ..
            },
        tags,
        highlights,
        positions,
        ..
    } = station;
    let degree = |Position {
                      period,
                      title,
                      details,
                      highlights,
                      tags,
                  }| Degree {
        period,
        title,
        details,
        highlights: Cow::Owned(highlights),
        tags,
    };
    School {
        period: entry.period,
        school: entry.organisation,
        place: entry.place,
        degrees: positions.into_iter().map(degree).collect(),
        summary: entry.summary,
        url: entry.url,
        score,
        courses,
        highlights: Cow::Owned(highlights),
        tags,
    }
}

impl Element {
    fn into_prose(self) -> Prose {
        match self.text {
            Text::Prose(prose) => prose,
            // Where no row can stand, its words do.
            Text::Row(_) => Prose::text(self.words()),
        }
    }

    fn into_bullet(self) -> Bullet {
        Bullet {
            tags: self.tags.clone(),
            text: self.into_prose(),
        }
    }

    fn into_item(self) -> Item {
        match (self.what, self.text) {
            (_, Text::Row(row)) => Item::Row(row),
            ("paragraph", Text::Prose(text)) => Item::Paragraph(Paragraph {
                text,
                tags: self.tags,
            }),
            (_, Text::Prose(text)) => Item::Bullet(Bullet {
                text,
                tags: self.tags,
            }),
        }
    }
}

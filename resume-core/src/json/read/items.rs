//! The items of the lists: fields exactly as the extension says them, or as other tools write them.

use super::super::Otherwise;
use super::super::fields::{EXTENSION, Field, Form, Time, fields_of, position_name};
use super::super::record::{Element, Record, Times, date_in, dates_of, uri};
use super::super::tree::{Node, Value as Json};
use super::{At, Members, Reader, dates, one_line};
use crate::model::{
    self, Content, Doi, Email, Entry, Field as Part, Holds, Kind, List, Period, Phone, Prose,
    Section, ShapeMut, Tag, Url, Value,
};
use crate::problem::{Fault, Path};
use std::borrow::Cow;

/// An item as it was read.
pub(super) struct Read {
    pub(super) record: Record,
    /// What its dates say.
    pub(super) shown: Option<Period>,
    pub(super) elements: Vec<Element>,
    pub(super) tags: List<Tag>,
    /// What its extension says of the role or degree alone.
    pub(super) own: Own,
    pub(super) continues: bool,
}

#[derive(Default)]
pub(super) struct Own {
    pub(super) period: Option<Period>,
    pub(super) tags: List<Tag>,
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
        let mut content = Content::empty(kind);
        match content.shape_mut() {
            ShapeMut::Jobs(jobs) => *jobs = self.jobs(kind, items, at, &path),
            ShapeMut::Schools(schools) => *schools = self.schools(kind, items, at, &path),
            ShapeMut::Entries(_) if kind == Kind::Projects => {
                return self.projects(items, at, &path, sections);
            }
            ShapeMut::Entries(entries) => *entries = self.entries(kind, items, at, &path),
            ShapeMut::Rows(rows) => *rows = self.rows(kind, items, at, &path),
            // They are among the projects.
            ShapeMut::Items(_) => {}
        }
        // An empty list is how other tools say that there is nothing.
        if !content.is_empty() {
            sections.push(Section::new(content));
        }
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
            if !read.is_named() && self.leaves_out(&at) {
                continue;
            }
            self.keep_place(&path.index(entries.len()), &at);
            entries.push(read.into_entry());
        }
        Cow::Owned(entries)
    }

    /// One item of a list.
    pub(super) fn item(
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
            let parts = fields_of(kind).iter().flat_map(|field| match field.form {
                Form::Words(parts, _) => parts,
                Form::Link => &[Part::Url],
                Form::List(_) | Form::Elements | Form::Start | Form::Date | Form::Day => &[][..],
            });
            for part in parts {
                if let Some((node, at)) = members.find(part.word(), &at) {
                    exact.parts.push(*part);
                    let value = self.exact_value(*part, node, &at);
                    exact.record.set(*part, value);
                }
            }
            if let Some((node, at)) = members.find("period", &at) {
                exact.record.period = self.period(node, &at);
            }
            if let Some((node, at)) = members.find("tags", &at) {
                tags = self.tags(node, &at);
            }
            if let Some((node, at)) = members.find("continues", &at) {
                continues = self.truth(node, &at);
            }
            if let Some((node, at)) = members.find(position_name(kind), &at)
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
                Form::Words(parts, written) => self.read_words(
                    field,
                    (parts, written),
                    members,
                    at,
                    &exact,
                    &mut read.record,
                ),
                Form::Link => self.read_link(field, members, at, &exact, &mut read.record),
                Form::Start => {
                    shown = self.read_period(members, at);
                }
                Form::Date | Form::Day => {
                    let date = members
                        .find(field.key, at)
                        .and_then(|(node, at)| self.date(node, &at));
                    shown = date.map(Period::on);
                }
                Form::Elements => {
                    read.elements = self.elements(members, field.key, field.key, at);
                }
                Form::List(part) => {
                    let elements = self.elements(members, field.key, part.word(), at);
                    let proses: List<Prose> =
                        elements.into_iter().map(Element::into_prose).collect();
                    let value = (!proses.is_empty()).then_some(Value::Proses(proses));
                    read.record.set(part, value);
                }
            }
        }
        read.settle_period(shown, exact.record.period, fields_of(kind));
        if exact.own_period.is_some() && read.own.period.is_none() {
            self.disagreement(at);
        }
        if let (Some(period), false) = (
            exact.record.period,
            read.record.period == exact.record.period,
        ) {
            self.loss(
                at,
                format!(
                    "`{EXTENSION}` says `{period}`, the dates something else; the dates were taken"
                ),
            );
        }
        if kind.holds() == Holds::Schools {
            read.settle_courses();
        }
        read
    }

    /// Lists an entry that nothing names, instead of refusing the file.
    pub(super) fn leaves_out(&mut self, at: &At<'_>) -> bool {
        let is_listed = self.wrong == Otherwise::List;
        if is_listed {
            self.loss(at, "this entry has neither a title nor an `at`");
        }
        is_listed
    }

    /// Whether something is so.
    pub(super) fn truth(&mut self, node: &Node<'_>, at: &At<'_>) -> bool {
        match node.value {
            Json::Bool(value) => value,
            _ => {
                self.mistyped(node, at, "`true`", "write `true`, or leave it out");
                false
            }
        }
    }

    /// Words: exactly as the extension says, if that reads as these words, else as they are.
    fn read_words(
        &mut self,
        field: &Field,
        (parts, written): (&[Part], &[Time]),
        members: &Members<'_, '_>,
        at: &At<'_>,
        exact: &Exact,
        record: &mut Record,
    ) {
        let is_exact = parts.iter().any(|part| exact.parts.contains(part));
        let Some((node, at)) = members.find(field.key, at) else {
            if is_exact {
                self.disagreement(at);
            }
            return;
        };
        let Some(words) = self.raw(node, &at) else {
            return;
        };
        // Dates are among the words where there is no other place, and only with the extension
        // that says so.
        let agrees =
            |times: Times| one_line(&exact.record.words(parts, written, &times).0) == words;
        let (whole, own) = (exact.record.period, exact.own_period);
        let times = [(None, None), (whole, None), (None, own), (whole, own)]
            .map(|(whole, own)| Times { whole, own });
        if !words.is_empty() && times.into_iter().any(agrees) {
            for part in parts {
                record.set(*part, exact.record.get(*part).cloned());
            }
            return;
        }
        if is_exact {
            self.disagreement(&at);
        }
        if let (false, Some(part)) = (words.is_empty(), parts.first()) {
            self.flattened(node, &at);
            let value = self.plain_value(part.form(), words, &at);
            record.set(*part, value);
        }
    }

    /// What another tool's words are.
    pub(super) fn plain_value(
        &mut self,
        form: model::Form,
        words: String,
        at: &At<'_>,
    ) -> Option<Value> {
        Some(match form {
            model::Form::Prose => Value::Prose(self.prose_of(words, at)),
            model::Form::Proses => Value::Proses(vec![self.prose_of(words, at)].into()),
            model::Form::Plain => Value::Plain(self.plain_of(words, at)),
            model::Form::Web => Value::Web(self.made(words, at, Url::web)?),
            model::Form::Doi => Value::Doi(self.made(words, at, Doi::new)?),
            model::Form::Email => Value::Email(self.made(words, at, Email::new)?),
            model::Form::Phone => Value::Phone(self.made(words, at, Phone::new)?),
        })
    }

    /// A part as the extension says it.
    fn exact_value(&mut self, part: Part, node: &Node<'_>, at: &At<'_>) -> Option<Value> {
        match part.form() {
            model::Form::Prose => self.marked(node, at).map(Value::Prose),
            model::Form::Proses => {
                let proses = self.all_marked(node, at);
                (!proses.is_empty()).then_some(Value::Proses(proses))
            }
            model::Form::Plain
            | model::Form::Web
            | model::Form::Doi
            | model::Form::Email
            | model::Form::Phone => {
                let words = self.words(node, at)?;
                self.plain_value(part.form(), words, at)
            }
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
            return if exact.record.url().is_some() {
                self.disagreement(at)
            };
        };
        let url = self.exact_url(node, &at, exact.record.url(), Url::web);
        record.set(Part::Url, url.map(Value::Web));
    }

    /// An address: exactly as the extension says, if that is written as what stands here.
    pub(super) fn exact_url(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        exact: Option<&Url>,
        make: impl Fn(String) -> Result<Url, Fault>,
    ) -> Option<Url> {
        if let (Some(exact), Json::Text(text)) = (exact, &node.value) {
            if uri(exact.as_str()) == text.as_ref() {
                return Some(exact.clone());
            }
            self.disagreement(at);
        }
        self.checked(node, at, make)
    }

    /// What `startDate` and `endDate` say.
    fn read_period(&mut self, members: &Members<'_, '_>, at: &At<'_>) -> Option<Period> {
        let is_said = |found: &(&Node<'_>, At<'_>)| !matches!(found.0.value, Json::Null);
        let start = members
            .find("startDate", at)
            .filter(is_said)
            .and_then(|(node, at)| self.date(node, &at));
        // Who takes over what can be taken over knows what `Present` means there.
        let goes_on = |node: &Node<'_>| matches!(&node.value, Json::Text(text) if dates::is_present(&one_line(text)));
        let is_told = self.wrong == Otherwise::Refuse || start.is_none();
        let end = members
            .find("endDate", at)
            .filter(is_said)
            .filter(|(node, _)| is_told || !goes_on(node));
        let end_date = end.and_then(|(node, at)| self.date(node, &at));
        match (start, end_date) {
            (None, None) => None,
            (Some(date), None) => {
                // An end that was refused says nothing about the present, and does not make the
                // time as short as its start.
                let is_refused = end.is_some_and(|(node, _)| !matches!(&node.value, Json::Text(text) if one_line(text).is_empty()));
                Some(if is_refused {
                    Period::since(date)
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
}

/// What the extension of an item says of its words.
#[derive(Default)]
struct Exact {
    record: Record,
    own_period: Option<Period>,
    parts: Vec<Part>,
}

impl Read {
    /// Whether it has what names an entry.
    pub(super) fn is_named(&self) -> bool {
        self.record.get(Part::Title).is_some() || self.record.get(Part::At).is_some()
    }

    /// Whether it says nothing but a role or a degree, as an item does that continues another.
    pub(super) fn says_a_position_alone(&self) -> bool {
        let is_of_position =
            |part| matches!(part, Part::Title | Part::Details | Part::At | Part::Courses);
        self.record.get(Part::Title).is_some()
            && self.tags.is_empty()
            && self.record.parts().all(is_of_position)
    }

    /// The exact period counts where its dates are those that stand here.
    fn settle_period(&mut self, shown: Option<Period>, exact: Option<Period>, fields: &[Field]) {
        self.shown = shown;
        let has_range = fields.iter().any(|field| matches!(field.form, Form::Start));
        let dates = |period: Period| match dates_of(period) {
            Some(dates) if has_range => dates,
            _ => (fields.iter().find_map(|field| date_in(field, period)), None),
        };
        let shown_dates = match shown {
            Some(shown) if has_range => dates(shown),
            shown => (shown.and_then(Period::start), None),
        };
        // The dates of an item may be those of its role alone; then they say nothing about the
        // whole.
        if let Some(own) = self.own.period {
            match dates(own) == shown_dates {
                true => self.record.period = exact,
                false => (self.own.period, self.record.period) = (None, shown),
            }
            return;
        }
        self.record.period = match exact {
            Some(exact) if dates(exact) == shown_dates => Some(exact),
            _ => shown,
        };
    }

    /// What is among the courses because JSON Resume has no other place for it; version 0.1 wrote
    /// the summary there too.
    fn settle_courses(&mut self) {
        let mut courses = Vec::new();
        let elements = std::mem::take(&mut self.elements);
        for element in elements {
            match element.what {
                "summary" => {
                    let summary = Value::Prose(element.into_prose());
                    self.record.set(Part::Summary, Some(summary));
                }
                "highlight" | "degree" => self.elements.push(element),
                _ => courses.push(element.into_prose()),
            }
        }
        let courses = (!courses.is_empty()).then_some(Value::Proses(courses.into()));
        self.record.set(Part::Courses, courses);
    }

    pub(super) fn into_entry(self) -> Entry {
        let elements = self.elements.into_iter();
        let mut entry = Entry {
            period: self.record.period,
            highlights: elements.map(Element::into_bullet).collect(),
            tags: self.tags,
            ..Entry::default()
        };
        self.record.move_into(&mut entry);
        entry
    }
}

/// The keys of an entry of this kind, and those of its extension.
pub(super) fn keys_of(
    kind: Kind,
) -> (
    Vec<&'static str>,
    Vec<(&'static str, &'static str)>,
    Vec<&'static str>,
) {
    let (mut keys, mut renamed, mut exact) = (vec![], vec![], vec!["period", "tags"]);
    for field in fields_of(kind) {
        if !field.old.is_empty() {
            renamed.push((field.old, field.key));
        }
        match field.form {
            Form::Words(parts, _) => {
                keys.push(field.key);
                exact.extend(parts.iter().map(|part| part.word()));
            }
            Form::Link => {
                keys.push(field.key);
                exact.push("url");
            }
            Form::Start => keys.extend(["startDate", "endDate"]),
            Form::Date | Form::Day => keys.push(field.key),
            Form::Elements => {
                keys.push(field.key);
                exact.push(field.key);
            }
            Form::List(part) => {
                keys.push(field.key);
                exact.push(part.word());
            }
        }
    }
    match kind.holds() {
        Holds::Jobs | Holds::Schools => exact.extend(["continues", position_name(kind)]),
        // Projects and the entries of custom sections are in one list.
        Holds::Entries | Holds::Items if kind.json_list() == Kind::Custom.json_list() => {
            exact.extend(["section", "as"]);
        }
        Holds::Entries | Holds::Items | Holds::Rows => {}
    }
    keys.push(EXTENSION);
    (keys, renamed, exact)
}

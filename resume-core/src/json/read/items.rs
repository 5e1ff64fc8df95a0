//! The items of the lists.

use super::super::Otherwise;
use super::super::fields::{
    ALTERNATIVES, BODY, EXTENSION, Form, PATENT, SECTION, fields_of, kinds_of_list, position_name,
};
use super::super::record::{Element, Record};
use super::super::tree::{Node, Value as Json};
use super::fields::Exact;
use super::groups::Groups;
use super::item::{Own, Read};
use super::{At, Members, Reader};
use crate::model::{
    Content, Entry, Field as Part, Holds, Item, Kind, List, Prose, Section, ShapeMut, Value,
};
use crate::problem::{Code, Path};

/// The title of a section of references that name nobody. Other tools' files say no language.
const REMARKS: &str = "References";

/// An item of a list, and its number there.
pub(super) type Numbered<'n, 'a> = (usize, &'n Node<'a>);

impl Reader {
    /// Reads a list, which is that of this kind; what it holds is a section, or several, if the
    /// items say so.
    pub(super) fn section(
        &mut self,
        kind: Kind,
        node: &Node<'_>,
        at: &At<'_>,
        sections: &mut Vec<Section>,
    ) {
        let nodes = self.list(node, at);
        if kind == Kind::Projects {
            self.keep_place(&kind.path(0), at);
            return self.projects(nodes, at, sections);
        }
        let mut items = Vec::with_capacity(nodes.len());
        for (index, node) in nodes.iter().enumerate() {
            let is_of = self.kind_of(kind, node, &at.index(index, node));
            items.push((is_of, (index, node)));
        }
        for kind in kinds_of_list(kind) {
            let of_kind = items.iter().filter(|(is_of, _)| *is_of == kind);
            let items: Vec<Numbered<'_, '_>> = of_kind.map(|(_, item)| *item).collect();
            self.sections_of(kind, &items, at, sections);
        }
    }

    /// The kind that an item is of: that of its list, unless it says that it is a patent.
    fn kind_of(&mut self, kind: Kind, node: &Node<'_>, at: &At<'_>) -> Kind {
        let extension = node.get(EXTENSION);
        let Some((extension, word)) = extension.and_then(|node| Some((node, node.get("as")?)))
        else {
            return kind;
        };
        if kinds_of_list(kind).count() < 2 {
            return kind;
        }
        let at = at.key(EXTENSION, extension);
        let at = at.key("as", word);
        match self.raw(word, &at) {
            Some(said) if said != PATENT => {
                let help = format!("write `{PATENT}`, or leave it out");
                self.problem(&at, Code::ValueMistyped, "this is no kind of item", help);
                kind
            }
            Some(_) => Kind::Patents,
            None => kind,
        }
    }

    /// The items of one kind in a list.
    fn sections_of(
        &mut self,
        kind: Kind,
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        sections: &mut Vec<Section>,
    ) {
        self.keep_place(&kind.path(0), at);
        let mut groups: Groups<Option<Prose>, Numbered<'_, '_>> = Groups::default();
        for (index, node) in items {
            let title = self.section_of(node, &at.index(*index, node));
            groups.of(title).1.push((*index, node));
        }
        let mut number = 0;
        for (title, items) in groups.0 {
            let path = kind.path(number);
            let mut content = Content::empty(kind);
            match content.shape_mut() {
                ShapeMut::Jobs(jobs) => *jobs = self.jobs(kind, &items, at, &path),
                ShapeMut::Schools(schools) => *schools = self.schools(kind, &items, at, &path),
                ShapeMut::Entries(entries) => {
                    let (named, remarks) = self.entries(kind, &items, at, &path);
                    *entries = named;
                    sections.extend(remarks);
                }
                ShapeMut::Rows(rows) => *rows = self.rows(kind, &items, at, &path),
                // They are among the projects.
                ShapeMut::Items(_) => {}
            }
            // An empty list is how other tools say that there is nothing.
            if !content.is_empty() {
                number += 1;
                sections.push(Section {
                    title,
                    ..Section::new(content)
                });
            }
        }
    }

    /// The title of the section that an item says it is in.
    pub(super) fn section_of(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Prose> {
        let extension = node.get(EXTENSION)?;
        let section = extension.get(SECTION)?;
        let at = at.key(EXTENSION, extension);
        self.marked(section, &at.key(SECTION, section))
    }

    /// The entries of a list. References of which several name no person are paragraphs of another
    /// section, where what is wrong is listed.
    fn entries(
        &mut self,
        kind: Kind,
        items: &[Numbered<'_, '_>],
        at: &At<'_>,
        path: &Path,
    ) -> (List<Entry>, Option<Section>) {
        let (keys, renamed, exact_keys) = keys_of(kind);
        let mut entries = Vec::with_capacity(items.len());
        let mut remarks = Vec::new();
        for (index, node) in items {
            let at = at.index(*index, node);
            let Some(members) = self.members(node, &at, &keys, &renamed) else {
                continue;
            };
            let read = self.item(kind, &members, &at, &exact_keys);
            let is_named = read.is_named();
            let entry = read.into_entry();
            let is_remark = kind == Kind::References && entry.remark().is_some();
            if is_remark && items.len() > 1 && self.wrong == Otherwise::List {
                remarks.extend(entry.remark().cloned().map(Item::Paragraph));
                continue;
            }
            if !is_named && !is_remark && self.leaves_out(&at) {
                continue;
            }
            self.keep_place(&path.index(entries.len()), &at);
            entries.push(entry);
        }
        let remarks = (!remarks.is_empty()).then(|| Section {
            title: Some(Prose::text(REMARKS)),
            ..Section::new(Content::Custom(remarks.into()))
        });
        (entries.into(), remarks)
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
            && let Some(members) = self.members(node, &at, exact_keys, old_exact_keys(kind))
        {
            let parts = fields_of(kind).iter().flat_map(|field| match field.form {
                Form::Words(parts, _) | Form::Text(parts, _) | Form::Body(parts, _) => parts,
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
            if let Some((node, at)) = members.find(BODY, &at) {
                exact.record.body = self.body(node, &at);
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
                && let Some(members) = self.members(node, &at, &["period", "tags", "after"], &[])
            {
                own.period = members
                    .find("period", &at)
                    .and_then(|(node, at)| self.period(node, &at));
                exact.own_period = own.period;
                own.after = members
                    .find("after", &at)
                    .and_then(|(node, at)| self.count(node, &at))
                    .unwrap_or(0);
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
                Form::Text(..) | Form::Body(..) => {
                    self.read_text(kind, field, members, at, &exact, &mut read);
                }
                Form::Link => self.read_link(field, members, at, &exact, &mut read.record),
                Form::Start => {
                    shown = self.read_period(members, at);
                }
                Form::Date | Form::Day => {
                    shown = members
                        .find(field.key, at)
                        .and_then(|(node, at)| self.dates(node, &at));
                }
                Form::Elements => {
                    let elements = self.elements(members, field.key, field.key, at);
                    read.elements.extend(elements);
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
        if let Some((node, at)) = members.find(EXTENSION, at)
            && let Some(node) = node.get(ALTERNATIVES)
        {
            let at = at.key(ALTERNATIVES, node);
            read.record.alternatives = self.alternatives(node, &at, &read.record);
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

    /// A number.
    fn count(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<usize> {
        let words = self.words(node, at)?;
        let count = words.parse().ok();
        if count.is_none() {
            self.problem(
                at,
                Code::ValueMistyped,
                "this is not a number",
                "write how many other items are before it, like `\"1\"`",
            );
        }
        count
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
}

/// The names that keys of the extension had before.
fn old_exact_keys(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::References => &[("quote", BODY)],
        _ => &[],
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
    let (mut keys, mut renamed, mut exact) = (
        vec![],
        vec![],
        vec!["period", "tags", SECTION, ALTERNATIVES],
    );
    for field in fields_of(kind) {
        if !field.old.is_empty() {
            renamed.push((field.old, field.key));
        }
        match field.form {
            Form::Words(parts, _) => {
                keys.push(field.key);
                exact.extend(parts.iter().map(|part| part.word()));
            }
            Form::Text(parts, _) => {
                keys.push(field.key);
                exact.extend(parts.iter().map(|part| part.word()));
            }
            Form::Body(parts, _) => {
                keys.push(field.key);
                exact.extend(parts.iter().map(|part| part.word()).chain([BODY]));
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
        // What is in one list says what it is.
        Holds::Entries | Holds::Items
            if kind.json_list() == Kind::Custom.json_list() || kinds_of_list(kind).count() > 1 =>
        {
            exact.push("as");
        }
        Holds::Entries | Holds::Items | Holds::Rows => {}
    }
    keys.push(EXTENSION);
    (keys, renamed, exact)
}

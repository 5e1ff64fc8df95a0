//! The fields of an item: words, texts, addresses and dates, exactly as the extension says them or as
//! other tools write them.

use super::super::Otherwise;
use super::super::fields::{Field, Form, Time};
use super::super::record::{Block, Element, PARAGRAPH, Record, Times, uri};
use super::super::tree::{Node, Value as Json};
use super::item::Read;
use super::{At, Members, Reader, dates, one_line};
use crate::model::{
    self, Alternative, Date, Doi, Email, End, Field as Part, Holds, Kind, List, Period, Phone,
    Prose, Url, Value,
};
use crate::problem::{Code, Fault};
use crate::words::{Label, Words};

/// What the extension of an item says of its words.
#[derive(Default)]
pub(super) struct Exact {
    pub record: Record,
    pub own_period: Option<Period>,
    pub parts: Vec<Part>,
}

impl Exact {
    /// The periods that may be among the words: dates are there where they have no other place, and
    /// only with the extension that says so.
    fn times(&self) -> impl Iterator<Item = Times> {
        let (whole, own) = (self.record.period, self.own_period);
        let periods = [(None, None), (whole, None), (None, own), (whole, own)];
        // The language of the file is known only when all of it is read.
        let expires = self.record.get(Part::Expires).is_some();
        let labels = Words::ALL.iter().filter(move |_| expires);
        let labels = labels.map(|words| Some(words.label(Label::Expires)));
        std::iter::once(None)
            .chain(labels)
            .flat_map(move |expires| {
                periods.map(|(whole, own)| Times {
                    whole,
                    own,
                    expires,
                })
            })
    }
}

impl Reader {
    /// Words: exactly as the extension says, if that reads as these words, else as they are.
    pub(super) fn read_words(
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
        let agrees =
            |times: Times| one_line(&exact.record.words(parts, written, &times).0) == words;
        if !words.is_empty() && exact.times().any(agrees) {
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

    /// Paragraphs and a body: exactly as the extension says, if that reads as this text, else as
    /// they are.
    pub(super) fn read_text(
        &mut self,
        kind: Kind,
        field: &Field,
        members: &Members<'_, '_>,
        at: &At<'_>,
        exact: &Exact,
        read: &mut Read,
    ) {
        let (parts, written, body) = match field.form {
            Form::Text(parts, written) => (parts, written, &[][..]),
            Form::Body(parts, written) => (parts, written, &exact.record.body[..]),
            _ => return,
        };
        let is_exact = !body.is_empty() || parts.iter().any(|part| exact.parts.contains(part));
        let Some((node, at)) = members.find(field.key, at) else {
            if is_exact {
                self.disagreement(at);
            }
            return;
        };
        let Some(words) = self.words(node, &at) else {
            if is_exact {
                self.disagreement(&at);
            }
            return;
        };
        let agrees =
            |times: Times| one_line(&exact.record.text(parts, written, &times, body).0) == words;
        if exact.times().any(agrees) {
            for part in parts {
                read.record.set(*part, exact.record.get(*part).cloned());
            }
            read.elements.extend(body.iter().cloned());
            return;
        }
        if is_exact {
            self.disagreement(&at);
        }
        let lines = match &node.value {
            Json::Text(text) => text,
            _ => &*words,
        };
        let (summary, rest) = Block::of_summary(lines, parts);
        let mut summary: Vec<Prose> = summary
            .iter()
            .filter_map(|block| self.part_of(&block.words, &at))
            .collect();
        for block in rest {
            let Some(prose) = self.part_of(&block.words, &at) else {
                continue;
            };
            match kind.holds() {
                // A paragraph there is part of the summary.
                Holds::Jobs | Holds::Schools if block.what == PARAGRAPH => summary.push(prose),
                Holds::Schools => read.elements.push(Element::of("highlight", &prose)),
                Holds::Jobs | Holds::Entries | Holds::Items | Holds::Rows => {
                    read.elements.push(Element::of(block.what, &prose));
                }
            }
        }
        if let Some(part) = parts.first() {
            let summary = (!summary.is_empty()).then(|| Value::Proses(summary.into()));
            read.record.set(*part, summary);
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
            model::Form::Plains => Value::Plains(vec![self.plain_of(words, at)].into()),
            model::Form::Web => Value::Web(self.made(words, at, Url::web)?),
            model::Form::Doi => Value::Doi(self.made(words, at, Doi::new)?),
            model::Form::Email => Value::Email(self.made(words, at, Email::new)?),
            model::Form::Phone => Value::Phone(self.made(words, at, Phone::new)?),
            model::Form::Date => Value::Date(self.date_of(words, at)?),
        })
    }

    /// A part as the extension says it.
    pub(super) fn exact_value(
        &mut self,
        part: Part,
        node: &Node<'_>,
        at: &At<'_>,
    ) -> Option<Value> {
        match part.form() {
            model::Form::Prose => self.marked(node, at).map(Value::Prose),
            model::Form::Proses => {
                // A summary of one paragraph is one text.
                let proses = match &node.value {
                    Json::Text(_) if part == Part::Summary => {
                        self.marked(node, at).into_iter().collect()
                    }
                    _ => self.all_marked(node, at),
                };
                (!proses.is_empty()).then_some(Value::Proses(proses))
            }
            model::Form::Plains => {
                let texts = self.all_plain(node, at);
                (!texts.is_empty()).then_some(Value::Plains(texts))
            }
            model::Form::Plain
            | model::Form::Web
            | model::Form::Doi
            | model::Form::Email
            | model::Form::Phone
            | model::Form::Date => {
                let words = self.words(node, at)?;
                self.plain_value(part.form(), words, at)
            }
        }
    }

    /// The alternatives of the fields of a record, without those of a field that another tool has
    /// changed.
    pub(super) fn alternatives(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        record: &Record,
    ) -> Vec<Alternative> {
        let parts = || Part::ALL.iter().copied().filter(|part| part.is_keyed());
        let keys: Vec<&str> = parts().map(Part::word).chain(["tags"]).collect();
        let mut alternatives = Vec::new();
        for (index, node) in self.list(node, at).iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &keys, &[]) else {
                continue;
            };
            let mut found =
                parts().filter_map(|part| Some((part, members.find(part.word(), &at)?)));
            let Some((field, (node, value_at))) = found.next() else {
                self.problem(
                    &at,
                    Code::ValueMistyped,
                    "this alternative has no value",
                    "write the field and its value in it, like `\"summary\": \"…\"`",
                );
                continue;
            };
            if let Some((_, (_, at))) = found.next() {
                let message = "this alternative already has a value";
                let help = "write an object for each field";
                self.problem(&at, Code::ValueMistyped, message, help);
            }
            let value = self.exact_value(field, node, &value_at);
            let tags = members.find("tags", &at);
            let tags = tags.map_or_else(List::default, |(node, at)| self.tags(node, &at));
            alternatives.extend(value.map(|value| Alternative { field, value, tags }));
        }
        let mut changed: Vec<Part> = Vec::new();
        for Alternative { field, value, .. } in Alternative::shown(&alternatives) {
            if record.get(*field) != Some(value) && !changed.contains(field) {
                changed.push(*field);
            }
        }
        if !changed.is_empty() {
            self.disagreement(at);
        }
        alternatives.retain(|alternative| !changed.contains(&alternative.field));
        alternatives
    }

    pub(super) fn read_link(
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

    /// An address: exactly as in the extension, if that is spelled like the plain value.
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
    pub(super) fn read_period(&mut self, members: &Members<'_, '_>, at: &At<'_>) -> Option<Period> {
        let is_said = |found: &(&Node<'_>, At<'_>)| !matches!(found.0.value, Json::Null);
        let start = members
            .find("startDate", at)
            .filter(is_said)
            .and_then(|(node, at)| self.dates(node, &at));
        // Who takes over what can be taken over knows what `Present` means there.
        let goes_on = |node: &Node<'_>| matches!(&node.value, Json::Text(text) if dates::is_present(&one_line(text)));
        let is_told = self.wrong == Otherwise::Refuse || start.is_none();
        let end = members
            .find("endDate", at)
            .filter(is_said)
            .filter(|(node, _)| is_told || !goes_on(node));
        let end_dates = end.and_then(|(node, at)| self.dates(node, &at));
        match (start, end_dates) {
            (None, None) => None,
            (Some(start), None) => {
                // An end that was refused says nothing about the present, and does not make the
                // time as short as its start.
                let is_refused = end.is_some_and(|(node, _)| !matches!(&node.value, Json::Text(text) if one_line(text).is_empty()));
                Some(match only_date(start) {
                    None => start,
                    Some(date) if is_refused => Period::since(date),
                    Some(date) => Period::to_present(date),
                })
            }
            (None, Some(end)) => Some(end),
            (Some(start), Some(end)) if start == end => Some(start),
            (Some(start), Some(end_dates)) => match whole(start, end_dates) {
                Ok(period) => Some(period),
                Err(fault) => {
                    let place = end.map_or(*at, |(node, _)| at.key("endDate", node));
                    self.problem(
                        &place,
                        fault.code,
                        fault.message,
                        format!("{}: `{end_dates}..{start}`", fault.help),
                    );
                    None
                }
            },
        }
    }
}

/// The date of a period that is one.
fn only_date(period: Period) -> Option<Date> {
    period.start().filter(|_| period.end() == End::Same)
}

/// From the start of the first dates to the end of the second.
fn whole(first: Period, second: Period) -> Result<Period, Fault> {
    match (first.start(), second.end(), second.end_date()) {
        (Some(start), End::Expected(end), _) => Period::to_expected(start, end),
        (Some(start), End::Open, _) => Ok(Period::since(start)),
        (Some(start), End::Present, _) => Ok(Period::to_present(start)),
        (Some(start), End::Same | End::On(_), Some(end)) => Period::between(start, end),
        (Some(start), End::Same | End::On(_), None) => Ok(Period::since(start)),
        (None, ..) => Ok(second),
    }
}

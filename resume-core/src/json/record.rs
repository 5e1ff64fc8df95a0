//! A job, a school or an entry as its fields, and which of them other tools can read.

use super::fields::{Field, Form, Time, separator};
use crate::model::{
    Bullet, Date, End, Field as Part, Fields, Inline, List, Period, Prose, Row, Tag, Url, Value,
    push_words,
};
use std::collections::BTreeMap;

/// The fields of a job, a school or an entry, and its period.
#[derive(Debug, Clone, Default)]
pub(super) struct Record {
    pub period: Option<Period>,
    values: BTreeMap<Part, Value>,
}

/// Periods that are written in words, because dates do not say them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Times {
    /// Of the whole time.
    pub whole: Option<Period>,
    /// Of a role or a degree.
    pub own: Option<Period>,
}

impl Times {
    fn get(&self, time: Time) -> Option<Period> {
        match time {
            Time::Whole => self.whole,
            Time::Own => self.own,
        }
    }
}

impl Record {
    /// What a job, a school or an entry holds.
    pub fn of(holder: &impl Fields, period: Option<Period>) -> Record {
        let fields = holder.fields();
        let values = fields.filter_map(|(field, _, held)| Some((field, held.value()?)));
        Record {
            period,
            values: values.collect(),
        }
    }

    pub fn get(&self, part: Part) -> Option<&Value> {
        self.values.get(&part)
    }

    pub fn set(&mut self, part: Part, value: Option<Value>) {
        match value {
            Some(value) => self.values.insert(part, value),
            None => self.values.remove(&part),
        };
    }

    pub fn take(&mut self, part: Part) -> Option<Value> {
        self.values.remove(&part)
    }

    /// The several pieces of prose of a part.
    pub fn proses(&self, part: Part) -> &[Prose] {
        match self.get(part) {
            Some(Value::Proses(proses)) => proses,
            _ => &[],
        }
    }

    /// The prose of a part.
    pub fn prose(&self, part: Part) -> Option<&Prose> {
        match self.get(part) {
            Some(Value::Prose(prose)) => Some(prose),
            _ => None,
        }
    }

    /// The web page.
    pub fn url(&self) -> Option<&Url> {
        match self.get(Part::Url) {
            Some(Value::Web(url)) => Some(url),
            _ => None,
        }
    }

    /// The parts that it has.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        self.values.keys().copied()
    }

    /// Moves everything into a job, a school or an entry.
    pub fn move_into(self, holder: &mut impl Fields) {
        for (part, value) in self.values {
            holder.set(part, value);
        }
    }

    /// The text of a field for tools that know nothing else, and whether the parts can be read back
    /// from it alone.
    ///
    /// `times` are the periods that the fields write in words in addition to the dates.
    pub fn words(&self, parts: &[Part], written: &[Time], times: &Times) -> (String, bool) {
        let (mut words, mut is_whole) = (String::new(), true);
        let mut push = |separator, more: &str| {
            if !words.is_empty() {
                words.push_str(separator);
            }
            words.push_str(more);
        };
        for (at, part) in parts.iter().enumerate() {
            let more = match self.get(*part) {
                None => continue,
                Some(Value::Prose(prose)) => {
                    is_whole &= is_plain(prose);
                    plain(prose)
                }
                Some(Value::Proses(proses)) => {
                    is_whole &= at == 0 && matches!(&proses[..], [prose] if is_plain(prose));
                    joined(proses)
                }
                Some(Value::Plain(text)) => text.to_string(),
                Some(Value::Web(url)) => url.to_string(),
                Some(Value::Doi(doi)) => doi.to_string(),
                Some(Value::Email(email)) => email.to_string(),
                Some(Value::Phone(phone)) => phone.to_string(),
            };
            is_whole &= at == 0;
            push(separator(*part), &more);
        }
        for period in written.iter().filter_map(|time| times.get(*time)) {
            is_whole = false;
            push(" · ", &spelled(period));
        }
        (words, is_whole)
    }

    /// The period, if the dates of these fields cannot express it: an end where there is one date,
    /// or years that JSON Resume does not allow.
    pub fn untold(&self, fields: &[Field]) -> Option<Period> {
        let period = self.period?;
        let has_one_date = !fields.iter().any(|field| matches!(field.form, Form::Start));
        let is_written = dates_of(period).is_some()
            && (!has_one_date
                || (period.end() == End::Same
                    && fields.iter().any(|field| matches!(field.form, Form::Date))));
        (!is_written).then_some(period)
    }
}

/// A period in words that read the same in most languages.
fn spelled(period: Period) -> String {
    period.to_string().replace("..", "–")
}

/// `startDate` and `endDate` of a period; `None` if the schema has no such year.
pub(super) fn dates_of(period: Period) -> Option<(Date, Option<Date>)> {
    let start = period.start();
    let end = match period.end() {
        End::Same => Some(start),
        End::On(end) => Some(end),
        End::Open | End::Present => None,
    };
    let fits = |date: Date| date.year() < 3000;
    (fits(start) && end.is_none_or(fits)).then_some((start, end))
}

/// The words of prose, each link followed by its address, for tools that know no markup.
pub(super) fn plain(prose: &Prose) -> String {
    let mut words = String::new();
    push_plain(prose.inlines(), &mut words);
    words
}

fn push_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(_) | Inline::Code(_) | Inline::Superscript(_) | Inline::Subscript(_) => {
                push_words(std::slice::from_ref(inline), words)
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => push_plain(inner, words),
            Inline::Link { text, url } => {
                let start = words.len();
                push_plain(text, words);
                if words[start..] != *url.display() && words[start..] != *url.as_str() {
                    words.extend([" (", url.as_str(), ")"]);
                }
            }
        }
    }
}

/// Whether prose is nothing but words.
pub(super) fn is_plain(prose: &Prose) -> bool {
    matches!(prose.inlines(), [Inline::Text(_)])
}

pub(super) fn joined(proses: &[Prose]) -> String {
    proses.iter().map(plain).collect::<Vec<_>>().join(", ")
}

/// The schema asks for URIs (RFC 3986).
pub(super) use crate::model::to_uri as uri;

/// An element of a list: a highlight, or another part that is written among the highlights because
/// JSON Resume has no other place for it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    /// What it is; empty for what the list usually holds.
    pub what: &'static str,
    pub text: Text,
    pub tags: List<Tag>,
}

/// What an element says.
#[derive(Debug, Clone)]
pub(super) enum Text {
    Prose(Prose),
    Row(Row),
}

impl Element {
    pub fn of(what: &'static str, prose: &Prose) -> Element {
        Element {
            what,
            text: Text::Prose(prose.clone()),
            tags: List::default(),
        }
    }

    pub fn of_bullet(what: &'static str, bullet: &Bullet) -> Element {
        Element {
            what,
            text: Text::Prose(bullet.text.clone()),
            tags: bullet.tags.clone(),
        }
    }

    pub fn words(&self) -> String {
        match &self.text {
            Text::Prose(prose) => plain(prose),
            Text::Row(row) => {
                let items = joined(&row.items);
                row.label
                    .as_ref()
                    .map_or(items.clone(), |label| format!("{}: {items}", plain(label)))
            }
        }
    }
}

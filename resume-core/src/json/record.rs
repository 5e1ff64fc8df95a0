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
        let has_range = fields.iter().any(|field| matches!(field.form, Form::Start));
        let is_written = if has_range {
            dates_of(period).is_some()
        } else {
            period.end() == End::Same && fields.iter().any(|field| date_in(field, period).is_some())
        };
        (!is_written).then_some(period)
    }
}

/// A period in words that read the same in most languages, and in those of `resume!` where it is
/// expected or a season.
fn spelled(period: Period) -> String {
    period.to_string().replace("..", "–")
}

/// `startDate` and `endDate` of a period; `None` if the schema has no such year. One date is when it
/// ended: a `startDate` alone says that it goes on. A season is its year, and what is expected ends
/// with its date.
pub(super) fn dates_of(period: Period) -> Option<(Option<Date>, Option<Date>)> {
    let [start, end] = [period.start(), period.end_date()].map(|date| date.map(Date::in_iso));
    let dates = if start == end {
        (None, end)
    } else {
        (start, end)
    };
    let fits = |date: Option<Date>| date.is_none_or(|date| date.year() < 3000);
    (fits(dates.0) && fits(dates.1)).then_some(dates)
}

/// The one date of a period that a field holds.
pub(super) fn date_in(field: &Field, period: Period) -> Option<Date> {
    let (start, end) = dates_of(period)?;
    start.or(end).filter(|date| match field.form {
        Form::Date => true,
        Form::Day => date.day().is_some(),
        _ => false,
    })
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

/// Whether prose is nothing but words that another tool does not read as markup.
pub(super) fn is_plain(prose: &Prose) -> bool {
    matches!(prose.inlines(), [Inline::Text(words)] if markdown(words).is_none())
}

/// Another tool's words as Markdown, which most of them print: emphasis, code and links. `None` for
/// words without markup, and for markup that is not well formed.
pub(super) fn markdown(words: &str) -> Option<Prose> {
    if !words.contains(['*', '`', '[']) {
        return None;
    }
    // What is markup in the language alone is words here.
    let mut source = String::with_capacity(words.len());
    let (mut in_code, mut escaped) = (false, false);
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let is_escape = c == '\\'
            && !escaped
            && chars
                .peek()
                .is_some_and(|c| matches!(c, '*' | '`' | '[' | ']' | '\\'));
        if c == '`' && !escaped {
            in_code = !in_code;
        }
        if !in_code && !escaped && !is_escape && matches!(c, '^' | '~' | '\\') {
            source.push('\\');
        }
        source.push(c);
        escaped = is_escape && !in_code;
    }
    let prose = Prose::parse(&source).ok()?;
    let has_markup = prose
        .inlines()
        .iter()
        .any(|inline| !matches!(inline, Inline::Text(_)));
    has_markup.then_some(prose)
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

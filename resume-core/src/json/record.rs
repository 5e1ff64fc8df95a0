//! An entry of any kind as a set of parts, and what of it other tools can read.

use super::fields::{Field, Form, Slot};
use crate::model::{Bullet, Date, End, Entry, Inline, List, Period, Prose, Row, Tag, push_words};
use std::borrow::Cow;

/// An entry of any kind: what a job, a school and an [`Entry`] have among them.
#[derive(Debug, Clone, Default)]
pub(super) struct Record {
    pub entry: Entry,
    pub about: Option<Prose>,
    pub score: Option<Prose>,
    pub courses: List<Prose>,
}

/// Periods that stand among words, because dates do not say them: of the whole time, and of a role
/// or degree.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Times {
    pub whole: Option<Period>,
    pub own: Option<Period>,
}

/// What a slot of a record holds.
pub(super) enum Held<'r> {
    Prose(Option<&'r Prose>),
    Proses(&'r [Prose]),
    Plain(Option<&'r str>),
    /// Highlights and periods, which are not words alone.
    Other,
}

impl Record {
    pub fn get(&self, slot: Slot) -> Held<'_> {
        let entry = &self.entry;
        match slot {
            Slot::Title => Held::Prose(entry.title.as_ref()),
            Slot::Details => Held::Proses(&entry.details),
            Slot::At => Held::Prose(entry.organisation.as_ref()),
            Slot::In => Held::Plain(entry.place.as_deref()),
            Slot::Summary => Held::Prose(entry.summary.as_ref()),
            Slot::About => Held::Prose(self.about.as_ref()),
            Slot::Url => Held::Plain(entry.url.as_ref().map(|url| url.as_str())),
            Slot::Authors => Held::Proses(&entry.authors),
            Slot::Doi => Held::Plain(entry.doi.as_ref().map(|doi| doi.as_str())),
            Slot::Keywords => Held::Proses(&entry.keywords),
            Slot::Roles => Held::Proses(&entry.roles),
            Slot::Kind => Held::Prose(entry.kind.as_ref()),
            Slot::Email => Held::Plain(entry.email.as_ref().map(|email| email.as_str())),
            Slot::Phone => Held::Plain(entry.phone.as_ref().map(|phone| phone.as_str())),
            Slot::Quote => Held::Prose(entry.quote.as_ref()),
            Slot::Score => Held::Prose(self.score.as_ref()),
            Slot::Courses => Held::Proses(&self.courses),
            Slot::Highlights | Slot::Period | Slot::OwnPeriod => Held::Other,
        }
    }

    /// The words of a field for tools that know nothing else, and whether they alone give the parts
    /// back.
    ///
    /// `times` are what the fields have to say beside the dates.
    pub fn words(&self, slots: &[Slot], times: &Times) -> (String, bool) {
        let (mut words, mut is_whole) = (String::new(), true);
        for (at, slot) in slots.iter().enumerate() {
            let part = match self.get(*slot) {
                Held::Prose(Some(prose)) => {
                    is_whole &= is_plain(prose);
                    plain(prose)
                }
                Held::Proses([]) => continue,
                Held::Proses([prose]) if at == 0 => {
                    is_whole &= is_plain(prose);
                    plain(prose)
                }
                Held::Proses(proses) => {
                    is_whole = false;
                    joined(proses)
                }
                Held::Plain(Some(text)) => text.to_owned(),
                Held::Other => match if *slot == Slot::Period {
                    times.whole
                } else {
                    times.own
                } {
                    Some(period) => spelled(period),
                    None => continue,
                },
                Held::Prose(None) | Held::Plain(None) => continue,
            };
            is_whole &= at == 0;
            if !words.is_empty() {
                words.push_str(slot.separator());
            }
            words.push_str(&part);
        }
        (words, is_whole)
    }

    /// What of the period the dates of these fields cannot say: its end where there is one date,
    /// and years that JSON Resume does not know.
    pub fn untold(&self, fields: &[Field]) -> Option<Period> {
        let period = self.entry.period?;
        let has_one_date = !fields.iter().any(|field| matches!(field.form, Form::Start));
        let is_told = dates_of(period).is_some()
            && (!has_one_date
                || (period.end() == End::Same
                    && fields.iter().any(|field| matches!(field.form, Form::Date))));
        (!is_told).then_some(period)
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
    let fits = |date: Date| date.parts().0 < 3000;
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

/// The schema asks for URIs (RFC 3986): letters of other scripts are percent-encoded (RFC 3987
/// section 3.1).
pub(super) fn uri(address: &str) -> Cow<'_, str> {
    if address.is_ascii() {
        return Cow::Borrowed(address);
    }
    let mut uri = String::new();
    for c in address.chars() {
        match c.is_ascii() {
            true => uri.push(c),
            false => c
                .encode_utf8(&mut [0; 4])
                .bytes()
                .for_each(|b| uri.push_str(&format!("%{b:02X}"))),
        }
    }
    Cow::Owned(uri)
}

/// An element of a list: a highlight, or what stands among highlights because JSON Resume has no
/// other place.
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

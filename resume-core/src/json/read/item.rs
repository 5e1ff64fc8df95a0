//! What was read of an item, and what it settles: which period is right, and what is among the courses.

use super::super::fields::{Field, Form};
use super::super::record::{Element, Record, date_in, dates_of};
use super::elements::{Paragraphs, items_of};
use crate::model::{Entry, Field as Part, Fields, List, Period, Position, Tag, Value};

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
    /// How many other items are before it.
    pub(super) after: usize,
    pub(super) tags: List<Tag>,
}

impl Read {
    /// Whether it has what names an entry.
    pub(super) fn is_named(&self) -> bool {
        self.record.get(Part::Title).is_some() || self.record.get(Part::At).is_some()
    }

    /// Whether it says nothing but a role or a degree, as an item does that continues another.
    pub(super) fn says_a_position_alone(&self) -> bool {
        let position = Position::default();
        let is_of_position = |part| {
            let mut fields = position.fields();
            matches!(part, Part::Title | Part::At) || fields.any(|(field, ..)| field == part)
        };
        self.record.get(Part::Title).is_some()
            && self.tags.is_empty()
            && self.record.parts().all(is_of_position)
    }

    /// The exact period is taken if its dates are those of the plain values.
    pub(super) fn settle_period(
        &mut self,
        shown: Option<Period>,
        exact: Option<Period>,
        fields: &[Field],
    ) {
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
    pub(super) fn settle_courses(&mut self) {
        let mut courses = Vec::new();
        let elements = std::mem::take(&mut self.elements);
        for element in elements {
            match element.what {
                "summary" => {
                    let summary = Value::Proses(vec![element.into_prose()].into());
                    self.record.set(Part::Summary, Some(summary));
                }
                "" => courses.push(element.into_prose()),
                _ => self.elements.push(element),
            }
        }
        let courses = (!courses.is_empty()).then_some(Value::Proses(courses.into()));
        self.record.set(Part::Courses, courses);
    }

    pub(super) fn into_entry(self) -> Entry {
        let mut entry = Entry {
            period: self.record.period,
            body: items_of(self.elements, Paragraphs::Allowed).into(),
            tags: self.tags,
            ..Entry::default()
        };
        self.record.move_into(&mut entry);
        entry
    }
}

//! Paragraphs that are the head of an entry: a strong or an emphasised name, and what is around it.

use super::super::dates::{self, period_of};
use super::super::expiry;
use super::super::field::{field, plainly_labelled};
use super::super::header::is_number;
use super::super::line::{
    Bracket, COMMAS, DOTS, Line, SEMICOLONS, Tail, after_label, is_dated, labelled, listed, tail,
};
use super::super::{citation, station};
use super::several::Head;
use super::{Section, is_sentence, written};
use crate::mapping::{Draft, Joins, Part, row};
use crate::rich::{joined, paragraph};
use crate::tree::{At, Notes};
use resume_core::model::{Email, Field, Holds, Inline, Kind, Phone, Prose, Value};
use resume_core::words::Label;

impl Section {
    /// A head, or a paragraph.
    pub(super) fn lines(&mut self, at: At, lines: Vec<Line>, notes: &mut Notes<'_>) {
        let Some(first) = lines.first() else {
            return;
        };
        if self.kind.holds() == Holds::Rows {
            if self.label.is_none() && lines.iter().all(is_labelled) {
                for line in lines {
                    let found = labelled(&line).or_else(|| plainly_labelled(&line));
                    if let Some((label, items)) = found {
                        self.row(label, items);
                    }
                }
                return;
            }
            let parts = match lines.as_slice() {
                [line] => line.split(&[" • ", " | "]),
                _ => Vec::new(),
            };
            if self.label.is_none() && parts.len() > 1 && parts.iter().all(is_labelled) {
                return self.lines(at, parts, notes);
            }
            let items: Vec<Prose> = match (first.split(SEMICOLONS).as_slice(), &lines[1..]) {
                ([_], []) => listed(first.clone()),
                (items, below) => {
                    let items = items.iter().chain(below);
                    items.map(|line| line.0.clone()).collect()
                }
            };
            self.parts.push(Part::Row(row(self.label.take(), items)));
            return;
        }
        // A paragraph below a publication may quote something too.
        let is_citation = self.period.is_some() || !self.is_cited || citation::is_citation(first);
        if self.kind.is_cited()
            && is_citation
            && let Some((draft, cited_as)) = citation::read(at, first, self.kind, self.words)
        {
            self.cited_as.extend(cited_as);
            self.begin(draft);
            self.is_cited = true;
            return self.under(&lines[1..]);
        }
        if self.role_inside(at, &lines, notes) {
            return;
        }
        if self.is_station(&lines) {
            let draft = station::read(at, &lines, self.context(), notes);
            let is_loose = first.marked().is_none();
            let draft = self.joined(draft, &lines);
            self.begin(draft);
            self.is_loose = is_loose;
            self.head = match lines.as_slice() {
                [line] if !is_loose => Some(Head::new(line.clone())),
                _ => None,
            };
            return;
        }
        // `**Loom** | 2023`
        if let [line] = lines.as_slice()
            && self.kind.holds() == Holds::Entries
            && self.period.is_none()
            && written::is_parted(line)
        {
            let draft = station::listed(at, line.clone(), self.kind, self.words);
            return self.begin(draft);
        }
        match (first.marked(), self.kind.holds()) {
            // A remark on the publication above it.
            (Some((Inline::Strong(_), rest)), _)
                if rest.is_empty()
                    && lines.len() == 1
                    && self.is_cited
                    && self.period.is_none() =>
            {
                self.say(paragraph(first.0.clone()));
            }
            (Some((Inline::Strong(name), rest)), _)
                if self.period.is_some() || !is_sentence(first, &rest) =>
            {
                self.head(at, name.to_vec(), &rest, &lines);
            }
            // A role below its employer, or without one.
            (Some((Inline::Emphasis(_), _)), Holds::Jobs) => {
                self.is_of_all = false;
                self.positions(at, &lines, true);
            }
            (None, Holds::Schools) if is_dated(first, self.words) => {
                self.is_of_all = false;
                self.positions(at, &lines, true);
            }
            _ if self.period.is_some() => {
                let mut draft = Draft::new(at);
                draft.title = Some(first.0.clone());
                self.begin(draft);
                self.under(&lines[1..]);
            }
            _ => {
                // Lines that are broken in the file stay apart.
                for line in lines {
                    self.say(paragraph(line.0));
                }
            }
        }
    }

    /// Another role at the employer above it, where it names none.
    pub(super) fn joined(&self, draft: Draft, lines: &[Line]) -> Draft {
        match (&self.draft, &draft.title, &draft.organisation) {
            (Some(above), Some(_), None) | (Some(above), None, Some(_))
                if (self.is_headed || self.is_next_role(lines))
                    && above.organisation.is_some()
                    && above.title.is_some() =>
            {
                Draft {
                    title: draft.title.or(draft.organisation),
                    organisation: above.organisation.clone(),
                    joins: Joins::Always,
                    ..draft
                }
            }
            _ => draft,
        }
    }

    /// The head of an entry: its name, what follows it, and the lines below.
    pub(super) fn head(&mut self, at: At, name: Vec<Inline>, rest: &[Inline], lines: &[Line]) {
        let below = &lines[1..];
        let mut draft = Draft::new(at);
        draft.joins = Joins::Never;
        // `**Acme** — Berlin`
        let trimmed = match rest.first() {
            Some(Inline::Text(text)) if text.trim_start().starts_with(['|', '–', '—', '·']) => {
                dates::trimmed(rest)
            }
            _ => None,
        };
        let rest = trimmed.as_ref().map_or(rest, |line| line.0.inlines());
        let (line, expires) = match expiry::may_expire(self.kind) {
            true => expiry::taken(&Line(Prose(rest.to_vec().into())), self.words),
            false => (None, None),
        };
        draft.value(Field::Expires, expires.map(Value::Date));
        let rest = match expires {
            Some(_) => line.as_ref().map_or(&[][..], |line| line.0.inlines()),
            None => rest,
        };
        let name = match name.as_slice() {
            [Inline::Link { text, url }] if url.is_web() => {
                draft.url = Some(url.clone());
                Prose(text.clone())
            }
            _ => Prose(name.into()),
        };
        let is_organisation = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
        let is_station = self.is_of_stations();
        let is_dated_above = self.period.is_some();
        // The place of an entry follows its organisation.
        let bracket = match !is_station && below.first().is_some_and(is_organisation) {
            true => Bracket::Dates,
            false => Bracket::Place,
        };
        let Tail {
            mut details,
            place,
            period,
        } = tail(rest, bracket, self.words);
        draft.place = place.map(Into::into);
        draft.period = period;
        if is_station {
            draft.organisation = Some(name);
            // `**Acme**, Engineer, 2014 – 2018`, as people write it.
            let dated = details
                .iter()
                .position(|detail| period_of(&detail.plain(), self.words).is_some());
            if let Some(at) = dated.filter(|_| draft.period.is_none() && !is_dated_above) {
                draft.period = period_of(&details.remove(at).plain(), self.words);
            }
            let is_role = |line: &Line| matches!(line.marked(), Some((Inline::Emphasis(_), _)));
            if below.iter().any(is_role) {
                // `**Acme**, Berlin` above the role
                let place = joined(details.drain(..)).map(|place| place.plain().into());
                draft.place = draft.place.or(place);
            } else if !details.is_empty() && dated.is_some() {
                draft.title = Some(details.remove(0));
            }
        } else {
            draft.title = Some(name);
            details.retain(|detail| !reaches(&mut draft, detail, self.kind));
        }
        draft.details = details;
        self.begin(draft);
        match self.kind.holds() {
            Holds::Jobs | Holds::Schools => self.positions(at, below, false),
            Holds::Entries | Holds::Items | Holds::Rows => self.under(below),
        }
    }

    /// Lines below the head of an entry: the organisation, or fields.
    pub(super) fn under(&mut self, lines: &[Line]) {
        let (kind, words) = (self.kind, self.words);
        let Some(draft) = &mut self.draft else {
            return;
        };
        for line in lines {
            match line.marked() {
                Some((Inline::Emphasis(name), rest)) if draft.organisation.is_none() => {
                    let Tail { details, place, .. } = tail(&rest, Bracket::Place, words);
                    draft.organisation = Some(Prose(name));
                    draft.place = draft.place.take().or(place.map(Into::into));
                    draft.details.extend(details);
                }
                _ => {
                    let roles = after_label(&line.plain(), words, Label::Roles).map(str::to_owned);
                    if let Some(roles) = roles.filter(|_| kind == Kind::Projects) {
                        let roles = Line(Prose::text(roles)).split(COMMAS);
                        draft.list(Field::Roles, roles.into_iter().map(|line| line.0).collect());
                        continue;
                    }
                    for part in line.split(DOTS) {
                        field(draft, &part, kind, words);
                    }
                }
            }
        }
    }
}

/// Whether a detail says how to reach the person of a reference, which then has it.
fn reaches(draft: &mut Draft, detail: &Prose, kind: Kind) -> bool {
    let text = detail.plain();
    let (field, value) = match (Email::new(text.clone()), Phone::new(text.clone())) {
        (Ok(email), _) => (Field::Email, Value::Email(email)),
        (_, Ok(phone)) if is_number(&text) => (Field::Phone, Value::Phone(phone)),
        _ => return false,
    };
    let is_free = !draft.values.iter().any(|(known, _)| *known == field);
    let fits = is_free && kind.fields().any(|known| known == field);
    draft.value(field, Some(value).filter(|_| fits));
    fits
}

/// Whether a line is a label with items.
pub(super) fn is_labelled(line: &Line) -> bool {
    labelled(line).or_else(|| plainly_labelled(line)).is_some()
}

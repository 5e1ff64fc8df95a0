//! Lists: bullets of an entry, rows, or entries themselves.

use super::super::dates::has_year;
use super::super::field::plainly_labelled;
use super::super::line::{Line, labelled};
use super::super::station;
use super::Section;
use crate::mapping::{Part, row};
use crate::tree::{At, Notes};
use resume_core::model::{Bullet, Holds, Item, Kind};

impl Section {
    pub(super) fn list(&mut self, at: At, bullets: Vec<Bullet>, notes: &mut Notes<'_>) {
        if self.kind.holds() == Holds::Rows && self.draft.is_none() {
            return self.rows(bullets);
        }
        let are_entries = self.are_entries(&bullets);
        for bullet in bullets {
            let line = Line(bullet.text.clone());
            let is_remark = is_remark(&line) && !self.is_entry(&line);
            if !are_entries || self.draft.is_some() && is_remark {
                self.say(Item::Bullet(bullet));
                continue;
            }
            let mut draft = match self.is_of_stations() {
                true => station::read(at, &[line], self.context(), notes),
                false => station::listed(at, line, self.kind, self.words),
            };
            draft.bullets(bullet.bullets.into_owned());
            self.begin(draft);
            self.is_loose = true;
        }
    }

    /// Whether bullets are the entries of the section: dated jobs and schools, and certificates and
    /// awards, which need no dates.
    fn are_entries(&self, bullets: &[Bullet]) -> bool {
        if self.draft.is_some() && !self.is_loose || self.period.is_some() {
            return false;
        }
        let lines: Vec<Line> = bullets
            .iter()
            .map(|bullet| Line(bullet.text.clone()))
            .collect();
        let is_first = lines.first().is_some_and(|line| self.is_entry(line));
        let others = lines
            .iter()
            .filter(|line| !self.is_entry(line) && !is_remark(line));
        // Among entries, what has a year that is not understood is one too.
        is_first && others.count() * 3 <= lines.len()
    }

    fn is_entry(&self, line: &Line) -> bool {
        let text = line.plain();
        match self.kind {
            Kind::Certificates | Kind::Awards => {
                text.chars().count() <= 120 && !text.ends_with(['.', '!', '?', ':', '。'])
            }
            _ => self.is_of_stations() && station::has_dates(line, self.kind, self.words),
        }
    }

    /// Bullets as rows, where there are only rows.
    fn rows(&mut self, bullets: Vec<Bullet>) {
        if let Some(label) = self.label.take() {
            let items = bullets.into_iter().flat_map(|outer| {
                let inner = outer.bullets.into_owned().into_iter();
                std::iter::once(outer.text).chain(inner.map(|inner| inner.text))
            });
            self.parts
                .push(Part::Row(row(Some(label), items.collect())));
            return;
        }
        for Bullet { text, bullets, .. } in bullets {
            let line = Line(text);
            let (label, mut items) = match labelled(&line).or_else(|| plainly_labelled(&line)) {
                Some((label, items)) => (Some(label), items),
                None if !bullets.is_empty() => (Some(line.0), Vec::new()),
                None => (None, vec![line.0]),
            };
            items.extend(bullets.into_owned().into_iter().map(|inner| inner.text));
            self.parts.push(Part::Row(row(label, items)));
        }
    }
}

/// Whether a bullet says more of the one above it: it has no year and no name.
fn is_remark(line: &Line) -> bool {
    line.marked().is_none() && !has_year(&line.plain())
}

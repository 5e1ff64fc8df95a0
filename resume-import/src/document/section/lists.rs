//! Lists: bullets of an entry, rows, or entries themselves.

use super::super::dates::has_year;
use super::super::field::plainly_labelled;
use super::super::line::{Line, labelled, listed};
use super::super::{citation, expiry, station};
use super::{Lists, Section};
use crate::mapping::{Part, row};
use crate::tree::{At, Notes};
use resume_core::model::{Bullet, Holds, Item, Kind};
use resume_core::words::Words as Headings;

impl Section {
    pub(super) fn list(&mut self, at: At, bullets: Vec<Bullet>, notes: &mut Notes<'_>) {
        if self.kind.holds() == Holds::Rows && self.draft.is_none() {
            return self.rows(bullets);
        }
        let are_cited = || self.lists == Lists::Cited || are_citations(&bullets);
        if self.kind.is_cited() && self.draft.is_none() && are_cited() {
            return self.citations(at, bullets);
        }
        let are_entries = self.are_entries(&bullets);
        let bullets = bullets.into_iter().flat_map(|bullet| match are_entries {
            true => several(bullet, self.kind, self.words),
            false => vec![bullet],
        });
        for bullet in bullets.collect::<Vec<_>>() {
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

    /// Bullets as publications; one that is no citation is a title.
    fn citations(&mut self, at: At, bullets: Vec<Bullet>) {
        for Bullet { text, bullets, .. } in bullets {
            let line = Line(text);
            let (mut draft, cited_as) = citation::typed(at, &line, self.kind, self.words);
            self.cited_as.extend(cited_as);
            draft.bullets(bullets.into_owned());
            self.begin(draft);
        }
        self.end();
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
            Kind::Certificates if expiry::taken(line, self.words).1.is_some() => true,
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
                None => (None, listed(line)),
            };
            items.extend(bullets.into_owned().into_iter().map(|inner| inner.text));
            self.parts.push(Part::Row(row(label, items)));
        }
    }
}

/// Whether most bullets are citations.
fn are_citations(bullets: &[Bullet]) -> bool {
    let is_citation = |bullet: &&Bullet| citation::is_citation(&Line(bullet.text.clone()));
    bullets.iter().filter(is_citation).count() * 2 > bullets.len()
}

/// The certificates or awards in one bullet: `TNCC 2021 (lapsed) · NIHSS 2026`.
fn several(bullet: Bullet, kind: Kind, words: &Headings) -> Vec<Bullet> {
    let parts = Line(bullet.text.clone()).split(&[" · ", " • ", " | "]);
    let is_dated = |part: &Line| has_year(&part.plain());
    let may_be = matches!(kind, Kind::Certificates | Kind::Awards) && bullet.bullets.is_empty();
    // `OSHA 30 · Acme · 2027` is one.
    let is_named = |part: &Line| part.plain().chars().filter(|c| c.is_alphabetic()).count() > 1;
    // `TOEFL 2018 | valid until 2020`
    let is_entry = |part: &Line| is_dated(part) && is_named(part) && !is_remark_of(part, words);
    match may_be && parts.len() > 1 && parts.iter().all(is_entry) {
        true => parts
            .into_iter()
            .map(|line| crate::rich::bullet(line.0, Vec::new()))
            .collect(),
        false => vec![bullet],
    }
}

/// Whether a part of a line says more of the one before it: until when it is valid, or anything else
/// in small letters.
fn is_remark_of(part: &Line, words: &Headings) -> bool {
    part.plain().starts_with(char::is_lowercase) || expiry::taken(part, words).1.is_some()
}

/// Whether a bullet says more of the one above it: it has no year and no name.
fn is_remark(line: &Line) -> bool {
    line.marked().is_none() && !has_year(&line.plain())
}

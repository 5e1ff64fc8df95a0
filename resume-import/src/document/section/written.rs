//! Entries in other shapes than those of rendered pages.

use super::super::blocks::{self, Block};
use super::super::dates::{self, Side, period_of};
use super::super::expiry;
use super::super::line::{COMMAS, Line, SEMICOLONS, listed};
use super::super::{station, titles};
use super::heads::is_labelled;
use super::{Fresh, Section, is_sentence};
use crate::mapping::{Part, row};
use crate::rich::joined;
use crate::tree::{At, Notes};
use resume_core::model::{End, Holds, Inline, Item, Prose};

impl Section {
    /// A paragraph whose lines in the file are short: they are those of a head, or wrapped text.
    pub(super) fn short(
        &mut self,
        at: At,
        lines: Vec<Line>,
        fresh: Option<Fresh>,
        notes: &mut Notes<'_>,
    ) {
        let words = self.words;
        let kind = self.kind;
        let is_dated = |line: &Line| station::has_dates(line, kind, words);
        let is_under = fresh.is_some() && self.is_under(&lines);
        if let Some(next) = self.end_of_head(&lines).filter(|_| !is_under) {
            let mut head = lines;
            let rest = head.split_off(next);
            self.lines_or_short(at, head, fresh, notes);
            return self.lines_or_short(at, rest, None, notes);
        }
        let is_head = match self.kind.holds() {
            Holds::Jobs | Holds::Schools => {
                blocks::is_head(&lines)
                    || is_strong(&lines) && is_parted(&lines[0]) && self.has_dates_below(&lines)
                    || (self.draft.is_none() || self.is_loose)
                        && !is_strong(&lines)
                        && blocks::are_lines(&lines)
                        && lines.iter().any(is_dated)
            }
            _ => false,
        };
        if is_under {
            self.lines_of(at, lines, fresh, notes);
        } else if is_head {
            let is_loose = !is_strong(&lines);
            self.begin(station::read(at, &lines, self.context(), notes));
            self.is_loose = is_loose;
        } else if self.kind.holds() == Holds::Entries && lines.iter().all(is_dated) {
            for line in lines {
                self.begin(station::listed(at, line, self.kind, words));
            }
        } else if self.kind.holds() == Holds::Rows && lines.iter().all(is_labelled) {
            for line in lines {
                self.lines(at, vec![line], notes);
            }
        } else if self.kind.holds() == Holds::Items
            && lines
                .iter()
                .all(|line| dates::taken(line, words).1.is_some())
        {
            for line in lines {
                self.lines_of(at, vec![line], None, notes);
            }
        } else {
            // `English, Native` above `German, Good`: no list goes on in the next line.
            let is_wrapped = lines[..lines.len().saturating_sub(1)]
                .iter()
                .all(|line| line.plain().ends_with([',', '，', '、', '،']));
            let Block::Paragraph(at, lines) = Block::Short(at, lines).without_lines() else {
                return;
            };
            match lines.as_slice() {
                [line]
                    if self.kind.holds() == Holds::Rows
                        && !is_wrapped
                        && line.split(SEMICOLONS).len() == 1
                        && listed(line.clone()).len() > 1 =>
                {
                    let row = row(self.label.take(), vec![line.0.clone()]);
                    self.parts.push(Part::Row(row));
                }
                _ => self.lines_of(at, lines, fresh, notes),
            }
        }
    }

    /// A paragraph with line breaks, of which each line that begins strong and has dates, as the
    /// first one does, is another head: people end the lines of a list of jobs with two spaces.
    pub(super) fn broken(
        &mut self,
        at: At,
        lines: Vec<Line>,
        fresh: Option<Fresh>,
        notes: &mut Notes<'_>,
    ) {
        let is_head = |line: &Line| {
            begins_strong(line)
                && (station::has_dates(line, self.kind, self.words)
                    || expiry::may_expire(self.kind) && expiry::taken(line, self.words).1.is_some())
        };
        let has_heads = matches!(
            self.kind.holds(),
            Holds::Jobs | Holds::Schools | Holds::Entries
        );
        let are_heads: Vec<bool> = lines
            .iter()
            .map(|line| has_heads && is_head(line))
            .collect();
        let are_several = are_heads.iter().filter(|is| **is).count() > 1;
        let is_under = fresh.is_some() && self.is_under(&lines);
        if !are_several || are_heads.first() != Some(&true) || is_under {
            return self.lines_of(at, lines, fresh, notes);
        }
        let mut fresh = fresh;
        let mut lines = lines.into_iter().zip(are_heads).peekable();
        while let Some((head, _)) = lines.next() {
            let mut head = vec![head];
            head.extend(std::iter::from_fn(|| {
                lines.next_if(|(_, is_head)| !is_head).map(|(line, _)| line)
            }));
            let rest = match self.end_of_head(&head) {
                Some(next) => head.split_off(next),
                None => Vec::new(),
            };
            self.lines_of(at, head, fresh.take(), notes);
            if !rest.is_empty() {
                self.lines_of(at, rest, None, notes);
            }
        }
    }

    /// Whether a line below the first one begins with dates.
    fn has_dates_below(&self, lines: &[Line]) -> bool {
        const LINES: usize = 3;
        let begins = |line: &Line| {
            let marked = line
                .marked()
                .map(|(marked, _)| Line(Prose(vec![marked].into())));
            dates::side(line, self.words) == Some(Side::Start)
                || period_of(&line.plain(), self.words).is_some()
                || marked.is_some_and(|line| period_of(&line.plain(), self.words).is_some())
        };
        lines.len() <= LINES && lines.iter().skip(1).any(begins)
    }

    fn lines_or_short(
        &mut self,
        at: At,
        lines: Vec<Line>,
        fresh: Option<Fresh>,
        notes: &mut Notes<'_>,
    ) {
        match lines.len() {
            1 => self.lines_of(at, lines, fresh, notes),
            _ => self.short(at, lines, fresh, notes),
        }
    }

    /// The line after the head at the start of several lines: another head that begins strong, a
    /// label, or the text below a head in which nothing is missing.
    fn end_of_head(&self, lines: &[Line]) -> Option<usize> {
        let (kind, words) = (self.kind, self.words);
        let [first, below @ ..] = lines else {
            return None;
        };
        let is_strong = begins_strong;
        let is_dated = |line: &Line| station::has_dates(line, kind, words);
        let is_whole = |line: &Line| station::is_whole(line, self.context());
        if below.is_empty() || !self.is_of_stations() || !is_strong(first) && !is_dated(first) {
            return None;
        }
        let is_label = |line: &Line| {
            let text = line.plain();
            let label = text.split_once(": ").map(|(label, _)| label);
            line.marked().is_none()
                && label.is_some_and(|label| label.split_whitespace().count() <= 3)
                && !is_dated(line)
                && !station::is_score(&text, words)
        };
        let is_next = |line: &Line| match is_strong(first) {
            true => is_strong(line) && is_dated(line),
            false => is_dated(line) && is_whole(line) && is_whole(first),
        };
        let next = below
            .iter()
            .position(|line| is_next(line) || is_label(line));
        let is_text = |line: &Line| {
            let text = line.plain();
            line.marked().is_none()
                && !is_dated(line)
                && !titles::is_place(&text)
                && !titles::is_name(&text)
                && !titles::is_title(kind, &text)
                && !titles::is_organisation(&text)
                && !station::is_score(&text, words)
        };
        let is_head = is_strong(first) && is_dated(first);
        match next {
            Some(0) => Some(1),
            None if is_head && !blocks::are_lines(lines) => Some(1),
            _ if is_dated(first) && below.iter().all(is_text) && is_whole(first) => Some(1),
            Some(at) => Some(at + 1),
            None => None,
        }
    }

    /// What defines a term: a job or a school beside its dates, and else a row. What neither is left
    /// to say is returned.
    pub(super) fn defined(
        &mut self,
        at: At,
        term: Line,
        block: Block,
        notes: &mut Notes<'_>,
    ) -> Option<Block> {
        let lines = match block {
            Block::Paragraph(_, lines) | Block::Short(_, lines) => lines,
            other => {
                self.lines_of(at, vec![term], None, notes);
                return Some(other);
            }
        };
        let period = period_of(&term.plain(), self.words);
        if self.is_of_stations() {
            let all: Vec<Line> = std::iter::once(term).chain(lines).collect();
            self.begin(station::read(at, &all, self.context(), notes));
        } else if period.is_some() {
            self.lines_of(at, vec![term], None, notes);
            return Some(Block::Paragraph(at, lines));
        } else if let Some(prose) = joined(lines.into_iter().map(|line| line.0)) {
            let items = match self.kind.holds() {
                Holds::Rows => Line(prose).split(COMMAS),
                _ => vec![Line(prose)],
            };
            self.row(term.0, items.into_iter().map(|line| line.0).collect());
        }
        None
    }

    /// Whether a line below the bullets of a role is the next one: `Engineer – Feb 2014 to Mar 2018`.
    pub(super) fn is_next_role(&self, lines: &[Line]) -> bool {
        const LENGTH: usize = 80;
        let has_bullets = self.draft.as_ref().is_some_and(|draft| {
            matches!(draft.body.last(), Some(Item::Bullet(_))) && !self.is_of_all
        });
        let [line] = lines else {
            return false;
        };
        let is_range = || match dates::taken(line, self.words) {
            (Some(_), Some(period)) => period.start().is_some() && period.end() != End::Same,
            _ => false,
        };
        has_bullets
            && line.marked().is_none()
            && line.plain().chars().count() <= LENGTH
            && station::has_dates(line, self.kind, self.words)
            && is_range()
    }

    /// Whether lines are a job or a school in another shape than that of rendered pages, in which
    /// dates are above the name.
    pub(super) fn is_station(&self, lines: &[Line]) -> bool {
        let [first, below @ ..] = lines else {
            return false;
        };
        if !self.is_of_stations() || self.period.is_some() {
            return false;
        }
        let words = self.words;
        match first.marked() {
            Some((Inline::Strong(_), rest)) => match below {
                [] => {
                    !is_sentence(first, &rest)
                        && (is_parted(first) || station::has_dates(first, self.kind, words))
                }
                _ => station::are_dated(below, words),
            },
            Some(_) => false,
            None => {
                (self.draft.is_none() || self.is_loose || self.is_next_role(lines))
                    && match below {
                        [] => station::has_dates(first, self.kind, words),
                        _ => blocks::are_lines(lines) && station::are_dated(lines, words),
                    }
            }
        }
    }
}

/// Whether a line begins with a strong name that is no label.
pub(super) fn begins_strong(line: &Line) -> bool {
    let Some((Inline::Strong(name), _)) = line.marked() else {
        return false;
    };
    !Prose(name).plain().ends_with([':', '：', '.'])
}

/// Whether lines begin with a strong name.
fn is_strong(lines: &[Line]) -> bool {
    let first = lines.first().and_then(Line::marked);
    matches!(first, Some((Inline::Strong(_), _)))
}

/// Whether a separator follows the strong name at the start of a line.
pub(super) fn is_parted(line: &Line) -> bool {
    let Some((Inline::Strong(_), rest)) = line.marked() else {
        return false;
    };
    let text = match rest.first() {
        Some(Inline::Text(text)) => text.trim_start(),
        _ => "",
    };
    text.starts_with(['|', '–', '—', '·', '@']) && !is_sentence(line, &rest)
}

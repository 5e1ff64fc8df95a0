//! Advice: what a reader of résumés would stumble over. A good résumé gets none.

use super::section_paths;
use crate::model::{
    Bullet, ContactItem, Date, End, Entry, Held, Item, Kind, Period, Position, Prose, Resume,
    Shape, Tag,
};
use crate::problem::{Code, Help, Path, Problem};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many characters a bullet may have; about three lines of a page.
const BULLET: usize = 300;

/// How many characters a summary may have; about seven lines of a page.
const SUMMARY: usize = 600;

/// How many months may lie between two jobs.
const GAP: u32 = 12;

pub(super) fn advice(resume: &Resume) -> Vec<Problem> {
    let mut adviser = Adviser {
        problems: Vec::new(),
        bullets: HashMap::new(),
    };
    adviser.summary(resume.summary.as_ref(), &Path::root());
    adviser.contact(resume);
    let busy = Busy::of(resume);
    for (path, section) in section_paths(resume) {
        match section.content.shape() {
            Shape::Jobs(jobs) => {
                let periods = || jobs.iter().map(|job| job.period);
                adviser.periods(periods(), &path);
                if section.kind() == Kind::Experience {
                    adviser.gaps(periods(), &busy, &path);
                }
                for (at, job) in jobs.iter().enumerate() {
                    let path = path.index(at);
                    adviser.summary(job.summary.as_ref(), &path);
                    let (roles, roles_path) = (&job.roles, path.field("roles"));
                    let periods = || roles.iter().map(|role| role.period);
                    adviser.order(periods(), &roles_path);
                    adviser.overlaps(periods(), &roles_path);
                    adviser.positions(roles, &roles_path);
                    adviser.bullets(&job.highlights, &path);
                }
            }
            Shape::Schools(schools) => {
                adviser.periods(schools.iter().map(|school| school.period), &path);
                for (at, school) in schools.iter().enumerate() {
                    let path = path.index(at);
                    adviser.summary(school.summary.as_ref(), &path);
                    adviser.positions(&school.degrees, &path.field("degrees"));
                    adviser.bullets(&school.highlights, &path);
                }
            }
            Shape::Entries(entries) => entries
                .iter()
                .enumerate()
                .for_each(|(at, entry)| adviser.entry(entry, &path.index(at))),
            Shape::Rows(_) => {}
            Shape::Items(items) => items.iter().enumerate().for_each(|(at, item)| match item {
                Item::Bullet(bullet) => adviser.bullet(bullet, path.index(at)),
                Item::Entry(entry) => adviser.entry(entry, &path.index(at)),
                Item::Paragraph(_) | Item::Row(_) => {}
            }),
        }
    }
    adviser.unused_tags(resume);
    adviser.problems
}

struct Adviser<'r> {
    problems: Vec<Problem>,
    /// The bullets that were seen, and where.
    bullets: HashMap<&'r Prose, Path>,
}

impl<'r> Adviser<'r> {
    fn contact(&mut self, resume: &Resume) {
        // Words alone, such as a place, lead nowhere.
        let reaches = |item: &ContactItem| !matches!(item.held(), Some(Held::Plain(_)));
        if !resume.contact.is_empty() && !resume.contact.iter().any(reaches) {
            self.problem(
                Code::ContactMissing,
                Path::root().field("contact"),
                "no way to contact you is given",
                "write `email: \"…\"` or another way",
            );
        }
    }

    fn summary(&mut self, summary: Option<&Prose>, path: &Path) {
        let len = summary.map_or(0, |summary| summary.plain().chars().count());
        if len > SUMMARY {
            self.problem(
                Code::SummaryLong,
                path.field("summary"),
                format!("this summary has {len} characters"),
                format!("keep it below {SUMMARY} characters"),
            );
        }
    }

    fn entry(&mut self, entry: &'r Entry, path: &Path) {
        self.summary(entry.summary.as_ref(), path);
        self.bullets(&entry.highlights, path);
    }

    fn positions(&mut self, positions: &'r [Position], path: &Path) {
        for (at, position) in positions.iter().enumerate() {
            self.bullets(&position.highlights, &path.index(at));
        }
    }

    fn bullets(&mut self, bullets: &'r [Bullet], path: &Path) {
        bullets
            .iter()
            .enumerate()
            .for_each(|(at, bullet)| self.bullet(bullet, path.field("highlights").index(at)));
    }

    fn bullet(&mut self, bullet: &'r Bullet, path: Path) {
        let len = bullet.text.plain().chars().count();
        if len > BULLET {
            self.problem(
                Code::BulletLong,
                path.clone(),
                format!("this bullet has {len} characters"),
                format!("keep it below {BULLET} characters, or write two bullets"),
            );
        }
        // Variants of one bullet for different jobs may say the same.
        match self.bullets.get(&bullet.text) {
            Some(_) if bullet.tags.is_empty() => self.problem(
                Code::BulletRepeated,
                path,
                "duplicate bullet",
                "remove one of them",
            ),
            Some(_) => {}
            None => {
                self.bullets.insert(&bullet.text, path);
            }
        }
    }

    /// Missing dates where other entries have them, and entries that are not in order, newest
    /// first.
    fn periods(&mut self, periods: impl Iterator<Item = Option<Period>> + Clone, path: &Path) {
        if periods.clone().any(|period| period.is_some()) {
            for (at, period) in periods.clone().enumerate() {
                if period.is_none() {
                    self.problem(
                        Code::PeriodMissing,
                        path.index(at),
                        "this entry has no dates",
                        "write them before it, as the others have them",
                    );
                }
            }
        }
        self.order(periods, path);
    }

    /// The first entry that is newer than one above it in every reading.
    fn order(&mut self, periods: impl Iterator<Item = Option<Period>>, path: &Path) {
        let dated: Vec<(usize, Period)> = periods
            .enumerate()
            .filter_map(|(at, period)| Some((at, period?)))
            .collect();
        let is_newer = |above: Period, below: Period| {
            let ends_later = match (above.last_day(), below.last_day()) {
                // What is expected may end after the day on which this is read.
                (_, None) => !matches!(above.end(), End::Expected(_)),
                (None, Some(_)) => false,
                (Some(above), Some(below)) => below > above,
            };
            let starts = below.start().zip(above.begun_by());
            ends_later && starts.is_some_and(|(below, above)| below.first_day() > above.last_day())
        };
        let reversed = dated.windows(2).find(|pair| is_newer(pair[0].1, pair[1].1));
        if let Some((at, period)) = reversed.map(|pair| pair[1])
            && let Some(start) = period.start()
        {
            let help = format!("put what began in {start} above it: the newest comes first");
            self.problem(
                Code::OrderReversed,
                path.index(at).field("period"),
                "this entry is newer than the one above it",
                help,
            );
        }
    }

    /// Roles of which two overlap in every reading of their dates.
    fn overlaps(&mut self, periods: impl Iterator<Item = Option<Period>>, path: &Path) {
        let dated: Vec<(usize, Period)> = periods
            .enumerate()
            .filter_map(|(at, period)| Some((at, period?)))
            .collect();
        for (index, (at, period)) in dated.iter().enumerate() {
            let overlaps = |other: &Period| {
                begins_before_end(*period, *other) && begins_before_end(*other, *period)
            };
            if let Some((_, other)) = dated[..index].iter().find(|(_, other)| overlaps(other)) {
                let help = format!(
                    "the other one is `{other}`; if both are right, say `#![allow(period_overlapping)]`"
                );
                self.problem(
                    Code::PeriodOverlapping,
                    path.index(*at).field("period"),
                    "overlapping roles",
                    help,
                );
            }
        }
    }

    /// Jobs after a gap in which it is unknown what the person did.
    fn gaps(&mut self, periods: impl Iterator<Item = Option<Period>>, busy: &Busy, path: &Path) {
        for (at, period) in periods
            .enumerate()
            .filter_map(|(at, period)| Some((at, period?)))
        {
            let Some(start) = period.start().map(Date::first_day) else {
                continue;
            };
            let Some(last) = busy.last_day_before(start) else {
                continue;
            };
            let months = months_of(start).saturating_sub(months_of(last) + 1);
            if months > GAP {
                let help = format!(
                    "what came before ended in {}; say what was in between, or `#![allow(period_gap)]`",
                    last.year()
                );
                self.problem(
                    Code::PeriodGap,
                    path.index(at).field("period"),
                    format!("gap of {months} months before this entry"),
                    help,
                );
            }
        }
    }

    fn unused_tags(&mut self, resume: &Resume) {
        for (at, tag) in resume.tags.iter().enumerate() {
            if !marks_something(resume, tag) {
                self.problem(
                    Code::TagUnused,
                    Path::root().field("tags").index(at),
                    format!("unused tag `{tag}`"),
                    format!("write `#{tag}` on something, or remove it"),
                );
            }
        }
    }

    fn problem(
        &mut self,
        code: Code,
        path: Path,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
    ) {
        self.problems.push(Problem::new(code, path, message, help));
    }
}

/// When the person worked, volunteered or studied: first days in order, `None` before all others
/// where it is not known, each with the latest day of everything that began until then, or `None` if
/// something of that is ongoing.
struct Busy(Vec<(Option<Date>, Option<Date>)>);

impl Busy {
    fn of(resume: &Resume) -> Busy {
        let mut times: Vec<(Option<Date>, Option<Date>)> = Vec::new();
        for section in resume.sections.iter() {
            let mut add = |period: Option<Period>| {
                let days =
                    |period: Period| (period.start().map(Date::first_day), period.last_day());
                times.extend(period.map(days));
            };
            match section.content.shape() {
                Shape::Jobs(jobs) => jobs.iter().for_each(|job| add(job.period)),
                Shape::Schools(schools) => schools.iter().for_each(|school| add(school.period)),
                Shape::Entries(_) | Shape::Rows(_) | Shape::Items(_) => {}
            }
        }
        times.sort_unstable();
        for at in 1..times.len() {
            times[at].1 = times[at - 1]
                .1
                .zip(times[at].1)
                .map(|(before, last)| before.max(last));
        }
        Busy(times)
    }

    /// The latest day of what began before this one; `None` if nothing did, or something is
    /// ongoing.
    fn last_day_before(&self, day: Date) -> Option<Date> {
        let began = self.0.partition_point(|(start, _)| *start < Some(day));
        self.0[..began].last()?.1
    }
}

fn months_of(date: Date) -> u32 {
    let (year, month) = (date.year(), date.month());
    u32::from(year) * 12 + u32::from(month.unwrap_or(1))
}

/// Whether `one` begins before `other` ends, in every reading of both.
fn begins_before_end(one: Period, other: Period) -> bool {
    match (one.begun_by(), other.end_date()) {
        (Some(begun), Some(end)) => begun.last_day() < end.first_day(),
        (_, None) => true,
        (None, Some(_)) => false,
    }
}

fn marks_something(resume: &Resume, tag: &Tag) -> bool {
    let has = |tags: &[Tag]| tags.contains(tag);
    let in_bullets = |bullets: &[Bullet]| bullets.iter().any(|bullet| has(&bullet.tags));
    let in_positions = |positions: &[Position]| {
        let mut positions = positions.iter();
        positions.any(|position| has(&position.tags) || in_bullets(&position.highlights))
    };
    let in_entry = |entry: &Entry| has(&entry.tags) || in_bullets(&entry.highlights);
    resume.sections.iter().any(|section| {
        has(&section.tags)
            || match section.content.shape() {
                Shape::Jobs(jobs) => jobs.iter().any(|job| {
                    has(&job.tags) || in_bullets(&job.highlights) || in_positions(&job.roles)
                }),
                Shape::Schools(schools) => schools.iter().any(|school| {
                    has(&school.tags)
                        || in_bullets(&school.highlights)
                        || in_positions(&school.degrees)
                }),
                Shape::Entries(entries) => entries.iter().any(in_entry),
                Shape::Rows(rows) => rows.iter().any(|row| has(&row.tags)),
                Shape::Items(items) => items.iter().any(|item| match item {
                    Item::Paragraph(paragraph) => has(&paragraph.tags),
                    Item::Bullet(bullet) => has(&bullet.tags),
                    Item::Row(row) => has(&row.tags),
                    Item::Entry(entry) => in_entry(entry),
                }),
            }
    })
}

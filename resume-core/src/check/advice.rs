//! Advice: what a reader of résumés would stumble over. A good résumé gets none.

use super::section_paths;
use crate::model::{
    Bullet, ContactItem, Date, Entry, Held, Item, Kind, Nested, Period, Position, Prose, Resume,
    Shape, Tag,
};
use crate::problem::{Code, Help, Path, Problem};
use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;

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
    adviser.summary(&resume.summary, &Path::root());
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
                    adviser.summary(&job.summary, &path);
                    adviser.body(&job.body, &path);
                    let path = path.field("body");
                    adviser.order(body_periods(&job.body), &path);
                    adviser.overlaps(body_periods(&job.body), &path);
                }
            }
            Shape::Schools(schools) => {
                adviser.periods(schools.iter().map(|school| school.period), &path);
                for (at, school) in schools.iter().enumerate() {
                    let path = path.index(at);
                    adviser.summary(&school.summary, &path);
                    adviser.body(&school.body, &path);
                }
            }
            Shape::Entries(entries) => entries
                .iter()
                .enumerate()
                .for_each(|(at, entry)| entry.advise(&mut adviser, &path.index(at))),
            Shape::Rows(_) => {}
            Shape::Items(items) => adviser.items(items, &path),
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

    fn summary(&mut self, summary: &[Prose], path: &Path) {
        let characters = summary.iter().map(|text| text.plain().chars().count());
        let len: usize = characters.sum();
        if len > SUMMARY {
            self.problem(
                Code::SummaryLong,
                path.field("summary"),
                format!("this summary has {len} characters"),
                format!("keep it below {SUMMARY} characters"),
            );
        }
    }

    fn body<N: Advise>(&mut self, body: &'r [Item<N>], path: &Path) {
        self.items(body, &path.field("body"));
    }

    fn items<N: Advise>(&mut self, items: &'r [Item<N>], path: &Path) {
        for (at, item) in items.iter().enumerate() {
            let path = path.index(at);
            match item {
                Item::Bullet(bullet) => {
                    self.bullet(bullet, path.clone());
                    let path = path.field("bullets");
                    for (at, bullet) in bullet.bullets.iter().enumerate() {
                        self.bullet(bullet, path.index(at));
                    }
                }
                Item::Entry(nested) => nested.advise(self, &path),
                Item::Paragraph(_) | Item::Row(_) => {}
            }
        }
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
                (_, None) => true,
                (None, Some(_)) => false,
                (Some(above), Some(below)) => below > above,
            };
            ends_later && below.start().first_day() > above.start().last_day()
        };
        let reversed = dated.windows(2).find(|pair| is_newer(pair[0].1, pair[1].1));
        if let Some([_, (at, period)]) = reversed.map(|pair| [pair[0], pair[1]]) {
            let help = format!(
                "put what began in {} above it: the newest comes first",
                period.start()
            );
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
            let start = period.start().first_day();
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

/// What may nest in a body, as far as advice goes.
trait Advise {
    fn advise<'r>(&'r self, adviser: &mut Adviser<'r>, path: &Path);
}

impl Advise for Infallible {
    fn advise<'r>(&'r self, _: &mut Adviser<'r>, _: &Path) {
        match *self {}
    }
}

impl Advise for Position {
    fn advise<'r>(&'r self, adviser: &mut Adviser<'r>, path: &Path) {
        adviser.summary(&self.summary, path);
        adviser.body(&self.body, path);
    }
}

impl Advise for Entry {
    fn advise<'r>(&'r self, adviser: &mut Adviser<'r>, path: &Path) {
        adviser.summary(&self.summary, path);
        adviser.body(&self.body, path);
    }
}

/// The period of each item of a body; none for what is not a position.
fn body_periods(body: &[Item<Position>]) -> impl Iterator<Item = Option<Period>> {
    body.iter().map(|item| item.entry()?.period)
}

/// When the person worked, volunteered or studied: first days in order, each with the latest day of
/// everything that began until then, or `None` if something of that is ongoing.
struct Busy(Vec<(Date, Option<Date>)>);

impl Busy {
    fn of(resume: &Resume) -> Busy {
        let mut times: Vec<(Date, Option<Date>)> = Vec::new();
        for section in resume.sections.iter() {
            let mut add = |period: Option<Period>| {
                times.extend(period.map(|period| (period.start().first_day(), period.last_day())))
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
        let began = self.0.partition_point(|(start, _)| *start < day);
        self.0[..began].last()?.1
    }
}

fn months_of(date: Date) -> u32 {
    let (year, month) = (date.year(), date.month());
    u32::from(year) * 12 + u32::from(month.unwrap_or(1))
}

/// Whether `one` begins before `other` ends, in every reading of both.
fn begins_before_end(one: Period, other: Period) -> bool {
    let end = match other.end() {
        crate::model::End::Same => other.start(),
        crate::model::End::On(end) => end,
        crate::model::End::Open | crate::model::End::Present => return true,
    };
    one.start().last_day() < end.first_day()
}

fn marks_something(resume: &Resume, tag: &Tag) -> bool {
    let has = |tags: &[Tag]| tags.contains(tag);
    resume.sections.iter().any(|section| {
        has(&section.tags)
            || match section.content.shape() {
                Shape::Jobs(jobs) => {
                    let mut jobs = jobs.iter();
                    jobs.any(|job| has(&job.tags) || marks_item(&job.body, tag))
                }
                Shape::Schools(schools) => {
                    let mut schools = schools.iter();
                    schools.any(|school| has(&school.tags) || marks_item(&school.body, tag))
                }
                Shape::Entries(entries) => {
                    let mut entries = entries.iter();
                    entries.any(|entry| has(&entry.tags) || marks_item(&entry.body, tag))
                }
                Shape::Rows(rows) => rows.iter().any(|row| has(&row.tags)),
                Shape::Items(items) => marks_item(items, tag),
            }
    })
}

fn marks_item<N: Nested>(items: &[Item<N>], tag: &Tag) -> bool {
    items.iter().any(|item| {
        item.tags().contains(tag)
            || match item {
                Item::Bullet(bullet) => {
                    let mut bullets = bullet.bullets.iter();
                    bullets.any(|bullet| bullet.tags.contains(tag))
                }
                Item::Entry(nested) => marks_item(nested.body(), tag),
                Item::Paragraph(_) | Item::Row(_) => false,
            }
    })
}

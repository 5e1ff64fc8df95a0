//! Advice: what a reader of résumés would stumble over. A good résumé gets none.
//!
//! This file visits the parts of a résumé; each lint is a file.

mod bullet_long;
mod bullet_repeated;
mod bullet_unnested;
mod cited_as_unused;
mod contact_missing;
mod date_quoted;
mod item_joined;
mod lang_unsupported;
mod letter_impersonal;
mod order_reversed;
mod period_gap;
mod period_missing;
mod period_overlapping;
mod summary_long;
mod tag_unused;
mod text_placeholder;
mod time;
mod year_foreign;

use super::section_paths;
use crate::model::{Bullet, Entry, Item, Kind, Letter, Position, Prose, Resume, Shape};
use crate::problem::{Code, Help, Path, Problem};
use std::borrow::Cow;
use std::convert::Infallible;
use time::Time;

/// All advice, in the order of the résumé.
pub(super) fn advice(resume: &Resume) -> Vec<Problem> {
    let mut adviser = Adviser {
        problems: Vec::new(),
        bullets: bullet_repeated::Seen::default(),
    };
    lang_unsupported::check(&mut adviser.problems, resume);
    summary_long::check(&mut adviser.problems, &resume.summary, &Path::root());
    contact_missing::check(&mut adviser.problems, resume);
    date_quoted::check(&mut adviser.problems, resume);
    let busy = period_gap::Busy::of(resume);
    for (path, section) in section_paths(resume) {
        match section.content.shape() {
            Shape::Jobs(jobs) => {
                let jobs = || jobs.iter().zip(paths(&path));
                let times: Vec<Time> = jobs().map(|(job, path)| Time::of_job(job, path)).collect();
                let problems = &mut adviser.problems;
                period_missing::check(problems, &times);
                let customary = order_reversed::is_customary(resume.lang.as_ref());
                let order = order_reversed::check(problems, &times, customary);
                if section.kind() == Kind::Experience {
                    period_gap::check(problems, &times, &busy);
                }
                for (job, path) in jobs() {
                    summary_long::check(&mut adviser.problems, &job.summary, &path);
                    let path = path.field("body");
                    adviser.items(&job.body, &path);
                    let roles = time::of_positions(&job.body, &path);
                    order_reversed::check(&mut adviser.problems, &roles, order);
                    period_overlapping::check(&mut adviser.problems, &roles);
                }
            }
            Shape::Schools(schools) => {
                let schools = || schools.iter().zip(paths(&path));
                let times: Vec<Time> = schools()
                    .map(|(school, path)| Time::of_school(school, path))
                    .collect();
                period_missing::check(&mut adviser.problems, &times);
                let customary = order_reversed::is_customary(resume.lang.as_ref());
                order_reversed::check(&mut adviser.problems, &times, customary);
                for (school, path) in schools() {
                    summary_long::check(&mut adviser.problems, &school.summary, &path);
                    adviser.items(&school.body, &path.field("body"));
                }
            }
            Shape::Entries(entries) => entries
                .iter()
                .zip(paths(&path))
                .for_each(|(entry, path)| entry.advise(&mut adviser, &path)),
            Shape::Rows(rows) => rows
                .iter()
                .zip(paths(&path))
                .for_each(|(row, path)| item_joined::check(&mut adviser.problems, row, &path)),
            Shape::Items(items) => adviser.items(items, &path),
        }
    }
    year_foreign::check(&mut adviser.problems, resume);
    tag_unused::check(&mut adviser.problems, resume);
    cited_as_unused::check(&mut adviser.problems, resume);
    text_placeholder::check(&mut adviser.problems, resume);
    adviser.problems
}

/// All advice about a letter.
pub(super) fn letter_advice(letter: &Letter) -> Vec<Problem> {
    let mut problems = Vec::new();
    lang_unsupported::check_letter(&mut problems, letter);
    text_placeholder::check_letter(&mut problems, letter);
    year_foreign::check_letter(&mut problems, letter);
    letter_impersonal::check(&mut problems, letter);
    problems
}

/// The paths of the elements of a list.
fn paths(path: &Path) -> impl Iterator<Item = Path> {
    (0..).map(|at| path.index(at))
}

fn problem(
    problems: &mut Vec<Problem>,
    code: Code,
    path: Path,
    message: impl Into<Cow<'static, str>>,
    help: impl Into<Help>,
) {
    problems.push(Problem::new(code, path, message, help));
}

struct Adviser<'r> {
    problems: Vec<Problem>,
    bullets: bullet_repeated::Seen<'r>,
}

impl<'r> Adviser<'r> {
    fn items<N: Advise>(&mut self, items: &'r [Item<N>], path: &Path) {
        bullet_unnested::check(&mut self.problems, items, path);
        for (item, path) in items.iter().zip(paths(path)) {
            match item {
                Item::Bullet(bullet) => {
                    let is_tagged = !bullet.tags.is_empty();
                    self.bullet(bullet, is_tagged, &path);
                    for (finer, path) in bullet.bullets.iter().zip(paths(&path.field("bullets"))) {
                        // A tag on the outer one is meant for this one too.
                        self.bullet(finer, is_tagged || !finer.tags.is_empty(), &path);
                    }
                }
                Item::Entry(nested) => nested.advise(self, &path),
                Item::Paragraph(_) | Item::Row(_) => {}
            }
        }
    }

    fn bullet(&mut self, bullet: &'r Bullet, is_tagged: bool, path: &Path) {
        bullet_long::check(&mut self.problems, bullet, path);
        self.bullets
            .check(&mut self.problems, bullet, is_tagged, path);
    }

    fn nested<N: Advise>(&mut self, summary: &[Prose], body: &'r [Item<N>], path: &Path) {
        summary_long::check(&mut self.problems, summary, path);
        self.items(body, &path.field("body"));
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
        adviser.nested(&self.summary, &self.body, path);
    }
}

impl Advise for Entry {
    fn advise<'r>(&'r self, adviser: &mut Adviser<'r>, path: &Path) {
        adviser.nested(&self.summary, &self.body, path);
    }
}

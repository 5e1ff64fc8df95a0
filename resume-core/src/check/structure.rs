//! What refuses a résumé: sections and tags that do not fit together, text that is none, roles
//! outside their time.

use super::section_paths;
use crate::model::{
    Bullet, ContactItem, Content, Entry, Inline, Item, Kind, Period, Prose, Resume, Row, Section,
    Tag, text,
};
use crate::problem::{Code, Path, Problem};
use std::collections::HashSet;

/// Everything, in the order of the résumé.
pub(super) fn errors(resume: &Resume) -> Vec<Problem> {
    let mut checker = Checker {
        declared: resume.tags.iter().collect(),
        problems: Vec::new(),
    };
    checker.header(resume);
    let mut sections: HashSet<(Kind, Option<&Prose>)> = HashSet::new();
    for (path, section) in section_paths(resume) {
        let title = section
            .title
            .as_ref()
            .filter(|_| section.kind() == Kind::Custom);
        if !sections.insert((section.kind(), title)) {
            let message = format!("`{}` stands here already", section.kind().name());
            checker.problem(
                Code::SectionRepeated,
                path.clone(),
                message,
                "move what stands here into the first one",
            );
        }
        checker.section(section, &path);
    }
    checker.problems
}

struct Checker<'r> {
    declared: HashSet<&'r Tag>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn header(&mut self, resume: &Resume) {
        let root = Path::root();
        self.plain(&resume.name, || root.field("name"));
        self.option(resume.headline.as_ref(), &root, "headline");
        self.option(resume.summary.as_ref(), &root, "summary");
        let mut declared = HashSet::new();
        for (at, tag) in resume.tags.iter().enumerate() {
            if !declared.insert(tag) {
                self.problem(
                    Code::TagRepeated,
                    root.field("tags").index(at),
                    format!("the tag `{tag}` is declared already"),
                    "take it away",
                );
            }
        }
        for (at, item) in resume.contact.iter().enumerate() {
            let path = || root.field("contact").index(at);
            match item {
                ContactItem::Location(place) => self.plain(place, path),
                ContactItem::Link(link) => self.plain(&link.label, || path().field("label")),
                ContactItem::Website(url) => {
                    if let Some(fault) = crate::model::web_fault(url.as_str()) {
                        self.problems.push(Problem::from_fault(fault, path()));
                    }
                }
                ContactItem::Email(_) | ContactItem::Phone(_) | ContactItem::Profile(_) => {}
            }
        }
    }

    fn section(&mut self, section: &Section, path: &Path) {
        match &section.title {
            Some(title) => self.prose(title, || path.field("title")),
            None if section.kind() == Kind::Custom => self.problem(
                Code::SectionTitleMissing,
                path.clone(),
                "a section of one's own needs a title",
                "give it one",
            ),
            None => {}
        }
        self.tags(&section.tags, path);
        let len = match &section.content {
            Content::Experience(jobs) | Content::Volunteering(jobs) => {
                jobs.iter().enumerate().for_each(|(at, job)| {
                    let path = path.index(at);
                    self.named(job.employer.is_some() || !job.roles.is_empty(), &path);
                    self.option(job.employer.as_ref(), &path, "at");
                    self.option_plain(job.place.as_deref(), &path);
                    self.option(job.summary.as_ref(), &path, "summary");
                    self.option(job.about.as_ref(), &path, "about");
                    for (at, role) in job.roles.iter().enumerate() {
                        let path = path.field("roles").index(at);
                        self.position(
                            &role.title,
                            &role.details,
                            role.period,
                            job.period,
                            "role",
                            "employer",
                            &path,
                        );
                        self.bullets(&role.highlights, &path);
                        self.tags(&role.tags, &path);
                    }
                    self.bullets(&job.highlights, &path);
                    self.tags(&job.tags, &path);
                });
                jobs.len()
            }
            Content::Education(schools) => {
                schools.iter().enumerate().for_each(|(at, school)| {
                    let path = path.index(at);
                    self.named(school.school.is_some() || !school.degrees.is_empty(), &path);
                    self.option(school.school.as_ref(), &path, "at");
                    self.option_plain(school.place.as_deref(), &path);
                    self.option(school.summary.as_ref(), &path, "summary");
                    self.option(school.score.as_ref(), &path, "score");
                    self.proses(&school.courses, &path.field("courses"));
                    for (at, degree) in school.degrees.iter().enumerate() {
                        let path = path.field("degrees").index(at);
                        self.position(
                            &degree.title,
                            &degree.details,
                            degree.period,
                            school.period,
                            "degree",
                            "school",
                            &path,
                        );
                        self.bullets(&degree.highlights, &path);
                        self.tags(&degree.tags, &path);
                    }
                    self.bullets(&school.highlights, &path);
                    self.tags(&school.tags, &path);
                });
                schools.len()
            }
            Content::Projects(entries)
            | Content::Publications(entries)
            | Content::Awards(entries)
            | Content::Certificates(entries)
            | Content::References(entries) => {
                entries
                    .iter()
                    .enumerate()
                    .for_each(|(at, entry)| self.entry(entry, &path.index(at)));
                entries.len()
            }
            Content::Skills(rows) | Content::Interests(rows) | Content::Languages(rows) => {
                rows.iter()
                    .enumerate()
                    .for_each(|(at, row)| self.row(row, &path.index(at)));
                rows.len()
            }
            Content::Custom(items) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(at, item)| self.item(item, &path.index(at)));
                items.len()
            }
        };
        if len == 0 {
            self.problem(
                Code::SectionEmpty,
                path.clone(),
                format!("`{}` is empty", section.kind().name()),
                "write something in it, or take it away",
            );
        }
    }

    /// A role or a degree, which lies in the time of what is around it in some reading of both.
    #[expect(
        clippy::too_many_arguments,
        reason = "two shapes that differ only in their words"
    )]
    fn position(
        &mut self,
        title: &Prose,
        details: &[Prose],
        period: Option<Period>,
        around: Option<Period>,
        what: &str,
        holder: &str,
        path: &Path,
    ) {
        self.prose(title, || path.field("title"));
        self.proses(details, &path.field("details"));
        if let (Some(period), Some(around)) = (period, around)
            && !around.can_contain(period)
        {
            let message = format!("this {what} lies outside the time at its {holder}");
            self.problem(
                Code::PeriodOutside,
                path.field("period"),
                message,
                format!("the {holder}'s dates are `{around}`; correct one of them"),
            );
        }
    }

    fn entry(&mut self, entry: &Entry, path: &Path) {
        self.named(entry.title.is_some() || entry.organisation.is_some(), path);
        for (prose, name) in [
            (&entry.title, "title"),
            (&entry.organisation, "at"),
            (&entry.summary, "summary"),
            (&entry.kind, "kind"),
            (&entry.quote, "quote"),
        ] {
            self.option(prose.as_ref(), path, name);
        }
        self.option_plain(entry.place.as_deref(), path);
        for (proses, name) in [
            (&entry.details, "details"),
            (&entry.authors, "authors"),
            (&entry.keywords, "keywords"),
            (&entry.roles, "roles"),
        ] {
            self.proses(proses, &path.field(name));
        }
        self.bullets(&entry.highlights, path);
        self.tags(&entry.tags, path);
    }

    fn item(&mut self, item: &Item, path: &Path) {
        match item {
            Item::Paragraph(paragraph) => {
                self.prose(&paragraph.text, || path.clone());
                self.tags(&paragraph.tags, path);
            }
            Item::Bullet(bullet) => {
                self.prose(&bullet.text, || path.clone());
                self.tags(&bullet.tags, path);
            }
            Item::Row(row) => self.row(row, path),
            Item::Entry(entry) => self.entry(entry, path),
        }
    }

    fn row(&mut self, row: &Row, path: &Path) {
        self.option(row.label.as_ref(), path, "label");
        self.proses(&row.items, &path.field("items"));
        if row.items.is_empty() {
            self.problem(
                Code::TextEmpty,
                path.clone(),
                "this row has no items",
                "write them, or take the row away",
            );
        }
        self.tags(&row.tags, path);
    }

    fn bullets(&mut self, bullets: &[Bullet], path: &Path) {
        for (at, bullet) in bullets.iter().enumerate() {
            let path = path.field("highlights").index(at);
            self.prose(&bullet.text, || path.clone());
            self.tags(&bullet.tags, &path);
        }
    }

    fn tags(&mut self, tags: &[Tag], path: &Path) {
        let mut before = HashSet::new();
        for (at, tag) in tags.iter().enumerate() {
            if !before.insert(tag) {
                self.problem(
                    Code::TagRepeated,
                    path.field("tags").index(at),
                    format!("`#{tag}` stands here already"),
                    "take it away",
                );
            } else if !self.declared.contains(tag) {
                self.problem(
                    Code::TagUndeclared,
                    path.field("tags").index(at),
                    format!("the tag `{tag}` is not declared"),
                    "declare it in `tags`",
                );
            }
        }
    }

    fn named(&mut self, is_named: bool, path: &Path) {
        if !is_named {
            self.problem(
                Code::FieldMissing,
                path.clone(),
                "this entry has neither a title nor an `at`",
                "give it one of them",
            );
        }
    }

    fn option(&mut self, prose: Option<&Prose>, path: &Path, name: &'static str) {
        if let Some(prose) = prose {
            self.prose(prose, || path.field(name));
        }
    }

    fn option_plain(&mut self, text: Option<&str>, path: &Path) {
        if let Some(text) = text {
            self.plain(text, || path.field("in"));
        }
    }

    fn proses(&mut self, proses: &[Prose], path: &Path) {
        proses
            .iter()
            .enumerate()
            .for_each(|(at, prose)| self.prose(prose, || path.index(at)));
    }

    fn prose(&mut self, prose: &Prose, path: impl Fn() -> Path) {
        match prose.inlines() {
            [Inline::Text(text)] => self.plain(text, path),
            _ => self.plain(&prose.plain(), path),
        }
    }

    fn plain(&mut self, text: &str, path: impl Fn() -> Path) {
        if let Some(fault) = text::fault(text) {
            self.problems.push(Problem::from_fault(fault, path()));
        }
    }

    fn problem(
        &mut self,
        code: Code,
        path: Path,
        message: impl Into<std::borrow::Cow<'static, str>>,
        help: impl Into<std::borrow::Cow<'static, str>>,
    ) {
        self.problems.push(Problem::new(code, path, message, help));
    }
}

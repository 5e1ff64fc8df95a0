//! What refuses a résumé: sections and tags that do not fit together, invalid text, roles outside
//! the time of their job.

use super::{alternatives, dates, each, section_paths};
use crate::model::{
    Alternative, BlockName, Bullet, ContactItem, ContactValue, Detail, Entry, Fields, Held, Inline,
    Item, Job, Kind, Lang, Period, Photo, Position, Prose, Resume, Row, School, Section, Shape,
    Tag, Variant, hidden_alternatives, positions, text,
};
use crate::problem::{Code, Help, Path, Problem};
use crate::words::Words;
use std::collections::HashSet;

/// Every error of one language, in the order of the résumé.
pub(super) fn errors(resume: &Resume) -> Vec<Problem> {
    let mut checker = Checker {
        declared: resume.tags.iter().collect(),
        lang: resume.lang.as_ref(),
        problems: Vec::new(),
    };
    checker.header(resume);
    let mut sections: HashSet<(Kind, Option<&Prose>)> = HashSet::new();
    let mut headings: HashSet<(Kind, Prose)> = HashSet::new();
    let words = Words::of(resume.lang.as_ref());
    for (path, section) in section_paths(resume) {
        if !sections.insert((section.kind(), section.title.as_ref())) {
            let (message, help) = duplicate_section(section.kind(), section.title.as_ref());
            checker.problem(Code::SectionRepeated, path.clone(), message, help);
        } else {
            // A section without a title has the usual one.
            let heading = section.title.clone();
            let heading = heading.unwrap_or_else(|| Prose::text(words.heading(section.kind())));
            if !headings.insert((section.kind(), heading.clone())) {
                let message = format!("another section has the heading `{}` too", heading.plain());
                let help = "move its items into the first one, or give it another title";
                checker.problem(Code::SectionRepeated, path.clone(), message, help);
            }
        }
        checker.section(section, &path);
    }
    checker.problems
}

struct Checker<'r> {
    declared: HashSet<&'r Tag>,
    lang: Option<&'r Lang>,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn header(&mut self, resume: &Resume) {
        let Resume {
            name,
            pronouns: _,
            photo,
            headline: _,
            summary: _,
            cited_as: _,
            lang: _,
            tags,
            variants,
            contact,
            sections: _,
            alternatives: _,
            design: _,
            translations: _,
        } = resume;
        let root = Path::root();
        self.plain(name, || root.field("name"));
        self.fields(resume, &root);
        if let Some(Photo {
            path,
            alternative,
            picture: _,
            tags,
        }) = photo
        {
            let at = root.field("photo");
            self.tags(tags, &at);
            if let Some(fault) = Photo::fault(path) {
                self.problems.push(Problem::from_fault(fault, at.clone()));
            }
            if let Some(alternative) = alternative {
                self.plain(alternative, || at.index(1));
            }
        }
        let mut declared = HashSet::new();
        for (at, tag) in tags.iter().enumerate() {
            if !declared.insert(tag) {
                self.problem(
                    Code::TagRepeated,
                    root.field("tags").index(at),
                    format!("duplicate tag `{tag}`"),
                    "remove it",
                );
            }
        }
        let mut names = HashSet::new();
        for (at, Variant { name, tags }) in variants.iter().enumerate() {
            let path = root.field(BlockName::Variants.word()).index(at);
            if !names.insert(name) {
                let message = format!("duplicate variant `{name}`");
                let help = "remove it, or give it another name";
                self.problem(Code::VariantRepeated, path.clone(), message, help);
            }
            if tags.is_empty() {
                let message = format!("the variant `{name}` has no tags");
                let help = format!("write its tags, like `{name}: storage, networking`");
                self.problem(Code::ValueMistyped, path.clone(), message, help);
            }
            self.tags(tags, &path);
        }
        for (at, item) in contact.iter().enumerate() {
            let path = || root.field("contact").index(at);
            match (&item.value, item.held()) {
                (ContactValue::Labelled(row), _) => {
                    self.plain(&row.label, || path().field("label"));
                    match &row.detail {
                        Detail::Link(_) => {}
                        Detail::Text(text) => {
                            let fault = Detail::after(&row.label, text.clone()).err();
                            self.problems
                                .extend(fault.map(|fault| Problem::from_fault(fault, path())));
                        }
                        Detail::Date(date) => self.words(Period::on(*date), path),
                    }
                }
                (_, Some(Held::Web(Some(url)))) => {
                    if let Some(fault) = crate::model::Url::web_fault(url.as_str()) {
                        self.problems.push(Problem::from_fault(fault, path()));
                    }
                }
                (_, Some(held)) => self.held(held, path),
                (_, None) => {}
            }
            self.tags(&item.tags, &path());
        }
        for at in hidden_alternatives(contact, ContactItem::alternative) {
            let path = root.field("contact").index(at);
            if let Some(word) = contact[at].name().word() {
                self.hidden_alternative(word, &contact[at].tags, path);
            }
        }
    }

    /// Reports an alternative that no variant prints.
    fn hidden_alternative(&mut self, word: &str, tags: &[Tag], path: Path) {
        let names: Vec<String> = tags.iter().map(|tag| format!("`#{tag}`")).collect();
        let before = match names.as_slice() {
            [tag] => format!("one before it has {tag}"),
            tags => format!("others before it have {}", tags.join(" and ")),
        };
        self.problem(
            Code::TagRepeated,
            path,
            format!("no variant prints this `{word}`"),
            format!("{before}: remove one of them, or give it another tag"),
        );
    }

    fn section(&mut self, section: &Section, path: &Path) {
        let Section {
            title,
            on_new_page: _,
            tags,
            content,
        } = section;
        match title {
            Some(title) => self.prose(title, || path.field("title")),
            None if section.kind() == Kind::Custom => self.problem(
                Code::SectionTitleMissing,
                path.clone(),
                "a custom section needs a title",
                "give it one",
            ),
            None => {}
        }
        self.tags(tags, path);
        if content.is_empty() {
            self.problem(
                Code::SectionEmpty,
                path.clone(),
                format!("`{}` is empty", section.kind().name()),
                "write something in it, or remove it",
            );
        }
        match content.shape() {
            Shape::Jobs(jobs) => each(jobs, path, |job, path| self.job(job, path)),
            Shape::Schools(schools) => {
                each(schools, path, |school, path| self.school(school, path))
            }
            // The only entry of its section may be a remark instead of a person.
            Shape::Entries(entries) if section.remark().is_some() => {
                each(entries, path, |entry, path| self.entry_parts(entry, path))
            }
            Shape::Entries(entries) => each(entries, path, |entry, path| self.entry(entry, path)),
            Shape::Rows(rows) => each(rows, path, |row, path| self.row(row, path)),
            Shape::Items(items) => {
                each(items, path, |item, path| self.item(item, path, Self::entry))
            }
        }
    }

    fn job(&mut self, job: &Job, path: &Path) {
        let is_named = job.employer.is_some() || positions(&job.body).next().is_some();
        self.named(is_named, path);
        self.dates(job.period, path);
        self.fields(job, path);
        self.holder(&job.body, job.period, ["role", "employer"], path);
        self.tags(&job.tags, path);
    }

    fn school(&mut self, school: &School, path: &Path) {
        let is_named = school.school.is_some() || positions(&school.body).next().is_some();
        self.named(is_named, path);
        self.dates(school.period, path);
        self.fields(school, path);
        self.holder(&school.body, school.period, ["degree", "school"], path);
        self.tags(&school.tags, path);
    }

    /// Checks what an employer or a school holds, and that each role or degree lies within its
    /// period in some reading of both.
    fn holder(
        &mut self,
        body: &[Item<Position>],
        around: Option<Period>,
        [what, holder]: [&str; 2],
        path: &Path,
    ) {
        each(body, &path.field("body"), |item, path| {
            if matches!(item, Item::Paragraph(_)) {
                self.problem(
                    Code::ItemMisplaced,
                    path.clone(),
                    format!("a paragraph among the {what}s of this {holder}"),
                    "write it as `summary: \"…\"`",
                );
            }
            self.item(item, path, |checker, position, path| {
                checker.position(position, path);
                if let (Some(period), Some(around)) = (position.period, around)
                    && !around.can_contain(period)
                {
                    checker.problem(
                        Code::PeriodOutside,
                        path.field("period"),
                        format!("this {what} lies outside the time at its {holder}"),
                        format!("the {holder}'s dates are `{around}`; correct one of them"),
                    );
                }
            });
        });
    }

    fn position(&mut self, position: &Position, path: &Path) {
        self.dates(position.period, path);
        self.prose(&position.title, || path.field("title"));
        self.fields(position, path);
        self.body(&position.body, path);
        self.tags(&position.tags, path);
    }

    fn entry(&mut self, entry: &Entry, path: &Path) {
        self.named(entry.title.is_some() || entry.organisation.is_some(), path);
        self.entry_parts(entry, path);
    }

    fn entry_parts(&mut self, entry: &Entry, path: &Path) {
        self.dates(entry.period, path);
        self.fields(entry, path);
        self.body(&entry.body, path);
        self.tags(&entry.tags, path);
    }

    /// Checks the items of a body in which nothing nests.
    fn body(&mut self, body: &[Item], path: &Path) {
        each(body, &path.field("body"), |item, path| {
            self.item(item, path, |_, none, _| match *none {})
        });
    }

    /// Checks an item; `nested` checks what nests in it.
    fn item<N>(&mut self, item: &Item<N>, path: &Path, nested: impl Fn(&mut Self, &N, &Path)) {
        match item {
            Item::Paragraph(paragraph) => {
                self.prose(&paragraph.text, || path.clone());
                self.tags(&paragraph.tags, path);
            }
            Item::Bullet(bullet) => self.bullet(bullet, path),
            Item::Row(row) => self.row(row, path),
            Item::Entry(entry) => nested(self, entry, path),
        }
    }

    fn bullet(&mut self, bullet: &Bullet, path: &Path) {
        let Bullet {
            text,
            bullets,
            tags,
        } = bullet;
        self.prose(text, || path.clone());
        self.tags(tags, path);
        each(bullets, &path.field("bullets"), |inner, path| {
            self.bullet(inner, path);
            if !inner.bullets.is_empty() {
                self.problem(
                    Code::ItemMisplaced,
                    path.field("bullets"),
                    "bullets nest only once",
                    "write them one level higher",
                );
            }
        });
    }

    /// Checks that the language has the words that a period needs.
    fn dates(&mut self, period: Option<Period>, path: &Path) {
        if let Some(period) = period {
            self.words(period, || path.field("period"));
        }
    }

    fn words(&mut self, period: Period, path: impl Fn() -> Path) {
        let fault = self.lang.and_then(|lang| dates::fault(period, lang));
        if let Some((message, help)) = fault {
            self.problem(Code::WordsMissing, path(), message, help);
        }
    }

    /// The text in the fields and their alternatives, and the words of dates; values of other types
    /// have been checked when they were made.
    fn fields(&mut self, holder: &impl Fields, path: &Path) {
        let alternatives = holder.alternatives();
        for (field, _, held) in holder.fields() {
            let at = || path.field(field.word());
            if alternatives.iter().all(|other| other.field != field) {
                self.held(held, at);
            } else if let Some((message, help)) = alternatives::fault(alternatives, field, held) {
                self.problem(Code::FieldRepeated, at(), message, help);
            }
        }
        each(
            alternatives,
            &path.field("alternatives"),
            |alternative, path| {
                let Alternative {
                    field: _,
                    value,
                    tags,
                } = alternative;
                if let Some((code, message, help)) = alternatives::misfit(holder, alternative) {
                    self.problem(code, path.clone(), message, help);
                }
                self.held(value.held(), || path.clone());
                self.tags(tags, path);
            },
        );
        for at in hidden_alternatives(alternatives, |one| Some(one.field)) {
            let Alternative { field, tags, .. } = &alternatives[at];
            let path = path.field("alternatives").index(at);
            self.hidden_alternative(field.word(), tags, path);
        }
    }

    fn held(&mut self, held: Held<'_>, path: impl Fn() -> Path) {
        match held {
            Held::Prose(Some(prose)) => self.prose(prose, path),
            Held::Plain(Some(text)) => self.plain(text, path),
            Held::Proses([]) | Held::Prose(None) | Held::Plain(None) | Held::Plains([]) => {}
            Held::Proses(proses) => self.proses(proses, &path()),
            Held::Plains(texts) => each(texts, &path(), |text, path| {
                self.plain(text, || path.clone());
            }),
            Held::Date(Some(date)) => self.words(Period::on(date), path),
            Held::Web(_) | Held::Doi(_) | Held::Email(_) | Held::Phone(_) | Held::Date(None) => {}
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

    fn tags(&mut self, tags: &[Tag], path: &Path) {
        let mut before = HashSet::new();
        for (at, tag) in tags.iter().enumerate() {
            if !before.insert(tag) {
                self.problem(
                    Code::TagRepeated,
                    path.field("tags").index(at),
                    format!("duplicate tag `#{tag}`"),
                    "remove it",
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
        help: impl Into<Help>,
    ) {
        self.problems.push(Problem::new(code, path, message, help));
    }
}

/// The message and the help for a second section of a kind under the same title, or without one.
pub fn duplicate_section(kind: Kind, title: Option<&Prose>) -> (String, &'static str) {
    let kind = kind.name();
    match title {
        Some(title) => (
            format!("duplicate section `{kind} \"{}\"`", title.plain()),
            "move its items into the first one, or give it another title",
        ),
        None => (
            format!("duplicate section `{kind}`"),
            "move its items into the first one, or give it a title",
        ),
    }
}

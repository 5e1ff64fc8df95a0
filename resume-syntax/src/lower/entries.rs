//! Jobs, schools and entries.

use super::ambiguities::Bare;
use super::bodies::text_help;
use super::names::Owner;
use super::untranslated::Role;
use super::values::Split;
use super::{Lowerer, PLACEHOLDER};
use crate::dates;
use crate::tree::{self, ItemKind, Section};
use resume_core::model::{
    self, Item, Job, Kind, List, Paragraph, Period, Position, Prose, School, Str, positions,
};
use resume_core::problem::{Applicability, Code, Help, Path, Side};
use std::borrow::Cow;

impl Lowerer<'_> {
    pub(super) fn jobs(&mut self, section: &Section, kind: Kind, path: &Path) -> List<Job> {
        self.each_entry(section, kind, path, |this, entry, path| {
            let body = this.holder(entry, kind, path);
            let is_nameless = positions(&body).next().is_none();
            let mut job = Job {
                period: this.period(entry),
                employer: this.organisation(entry, path, is_nameless),
                place: this.place(entry, path),
                body,
                tags: this.tags(&entry.tags),
                ..Job::default()
            };
            this.take_fields(entry, Owner::Entry(kind), path, &mut job);
            job
        })
    }

    pub(super) fn schools(&mut self, section: &Section, kind: Kind, path: &Path) -> List<School> {
        self.each_entry(section, kind, path, |this, entry, path| {
            let body = this.holder(entry, kind, path);
            let is_nameless = positions(&body).next().is_none();
            let mut school = School {
                period: this.period(entry),
                school: this.organisation(entry, path, is_nameless),
                place: this.place(entry, path),
                body,
                tags: this.tags(&entry.tags),
                ..School::default()
            };
            this.take_fields(entry, Owner::Entry(kind), path, &mut school);
            school
        })
    }

    pub(super) fn entries(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
    ) -> List<model::Entry> {
        let may_be_remark = kind == Kind::References && section.items.len() == 1;
        self.each_entry(section, kind, path, |this, entry, path| {
            match may_be_remark && entry.is_strings() && entry.titles.len() == 1 {
                true => this.remark(entry, path),
                false => this.entry(entry, kind, path),
            }
        })
    }

    /// The entries of a section that holds nothing else.
    fn each_entry<T: Clone>(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
        mut lower: impl FnMut(&mut Self, &tree::Entry, &Path) -> T,
    ) -> List<T> {
        let refused = self.ambiguities(&section.items, Bare::Title);
        let mut entries = Vec::new();
        for (at, item) in section.items.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &section.items[at].kind);
            match &item.kind {
                ItemKind::Bullet(_) if matches!(before, Some(ItemKind::Bullet(_))) => {}
                ItemKind::Bullet(_) if matches!(before, Some(ItemKind::Entry(entry)) if entry.items.is_none()) =>
                {
                    self.misplaced(
                        &item.kind,
                        "the bullets of an entry belong in its braces",
                        "write `{` before the first bullet and `}` after the last, like `at \"…\" { - \"…\" - \"…\" }`",
                    );
                }
                ItemKind::Row(_) if matches!(before, Some(ItemKind::Row(_))) => {}
                ItemKind::Row(_) if matches!(before, Some(ItemKind::Entry(entry)) if entry.items.is_none() && !entry.is_nameless()) =>
                {
                    self.misplaced(
                        &item.kind,
                        "the rows of an entry belong in its braces",
                        "write `{` before the first row and `}` after the last, like `at \"…\" { \"Thesis\": \"…\" }`",
                    );
                }
                ItemKind::Entry(entry) => {
                    let path = path.index(entries.len());
                    self.head(entry, &path, item.terminated, refused.contains(&at));
                    entries.push(lower(self, entry, &path));
                }
                ItemKind::Field(field)
                    if !field.refused
                        && kind.fields().any(|known| known.word() == field.name.text) =>
                {
                    self.problem(
                        Code::ItemMisplaced,
                        format!("`{}` is a field of an entry", field.name.text),
                        "move it into the entry's braces",
                        field.name.place(),
                    );
                }
                other => self.misplaced(
                    other,
                    "this section holds entries",
                    format!("write `{}`", kind.example()),
                ),
            }
        }
        Cow::Owned(entries)
    }

    /// Notes where an entry is, and reports a head that says nothing or hides a date; one that was
    /// refused for what is before it needs no other answer.
    pub(super) fn head(
        &mut self,
        entry: &tree::Entry,
        path: &Path,
        is_terminated: bool,
        is_refused: bool,
    ) {
        self.places.0.insert(path.clone(), entry.head.clone());
        if let Some(dates) = &entry.dates {
            self.places
                .0
                .insert(path.field("period"), dates.place.clone());
        }
        if let (None, Some(title), false) = (&entry.dates, entry.titles.first(), is_terminated)
            && let Ok(period) = dates::read(&title.value)
        {
            let say = format!(
                "write `;` after the entry if this is a title; a date is written without quotes: `{period}`"
            );
            let is_title_alone =
                entry.is_strings() && entry.tags.is_empty() && entry.titles.len() == 1;
            let help = match is_title_alone {
                true => Help::edit(say, ";", Applicability::Maybe).at(Side::After),
                false => Help::from(Cow::Owned(say)),
            };
            self.problem(
                Code::ItemAmbiguous,
                "this title is nothing but a date",
                help,
                title.place.clone(),
            );
        }
        if entry.is_nameless() && !entry.has_refused_dates() && !is_refused {
            self.problem(
                Code::FieldMissing,
                "this entry has neither a title nor an `at`",
                "write `\"title\"` or `at \"organisation\"` in it",
                entry.head.clone(),
            );
        }
    }

    /// With whom it was; a placeholder where nothing names the entry, which was refused.
    fn organisation(
        &mut self,
        entry: &tree::Entry,
        path: &Path,
        is_nameless: bool,
    ) -> Option<Prose> {
        match &entry.at {
            Some(name) => Some(self.prose(name, &path.field("at"))),
            None => is_nameless.then(|| Prose::text(PLACEHOLDER)),
        }
    }

    fn period(&self, entry: &tree::Entry) -> Option<Period> {
        entry.dates.as_ref().and_then(|dates| dates.period)
    }

    /// Where it was.
    fn place(&mut self, entry: &tree::Entry, path: &Path) -> Option<Str> {
        let name = entry.place_name.as_ref()?;
        Some(self.plain(name, &path.field("in")))
    }

    /// What an employer or a school holds: the roles or degrees, rows and bullets. The title in its
    /// head is a position without anything more.
    fn holder(&mut self, entry: &tree::Entry, kind: Kind, path: &Path) -> List<Item<Position>> {
        let items = entry.items.as_deref().unwrap_or_default();
        let refused = self.ambiguities(items, Bare::Title);
        let body_path = path.field("body");
        let mut body = Vec::new();
        if let Some((title, details)) = entry.titles.split_first() {
            let path = body_path.index(0);
            body.push(Item::Entry(Position {
                title: self.prose(title, &path.field("title")),
                details: self.proses(details, &path.field("details")),
                ..Position::default()
            }));
        }
        let mut has_answer = false;
        for (at, item) in items.iter().enumerate() {
            let path = body_path.index(body.len());
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Entry(nested) if !entry.titles.is_empty() => {
                    if !refused.contains(&at) {
                        self.in_titled(entry, nested, &item.kind, &mut has_answer);
                    }
                }
                ItemKind::Entry(nested) => {
                    self.head(nested, &path, item.terminated, refused.contains(&at));
                    let position = self.position(nested, kind, &path);
                    body.extend(position.map(Item::Entry));
                }
                ItemKind::Bullet(bullet) => {
                    body.extend(self.bullet(bullet, &path).map(Item::Bullet));
                }
                ItemKind::Row(row) => {
                    self.quoted_name(row, Owner::Entry(kind));
                    body.push(Item::Row(self.row(row, &path)));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Entry(kind)),
                other @ (ItemKind::Section(_) | ItemKind::Design(_)) => self.misplaced(
                    other,
                    "this does not belong in an entry",
                    "an entry holds fields, positions with their own dates, rows and bullets",
                ),
            }
        }
        Cow::Owned(body)
    }

    /// What an entry with a title cannot hold: text, another entry, or positions, of which only the
    /// first is answered.
    fn in_titled(
        &mut self,
        entry: &tree::Entry,
        nested: &tree::Entry,
        item: &ItemKind,
        has_answer: &mut bool,
    ) {
        if nested.is_strings() {
            let help = text_help("write `summary: \"…\"`, or `- \"…\"` for a bullet", nested);
            return self.misplaced(item, "unexpected text in an entry that has a title", help);
        }
        if nested.at.is_some() {
            let help = "move it out of the braces: it is an entry like the one around it";
            return self.misplaced(item, "this entry is inside another one", help);
        }
        if std::mem::replace(has_answer, true) {
            return;
        }
        let (None, [title]) = (&entry.at, entry.titles.as_slice()) else {
            let help = "write all of them inside the braces, one below the other";
            return self.misplaced(item, "this entry already has a title", help);
        };
        let help = Help::edit("write `at` before it", "at ", Applicability::Maybe).at(Side::Before);
        let message = "an organisation with roles or degrees in its braces comes after `at`";
        self.problem(Code::ItemMisplaced, message, help, title.place.clone());
    }

    /// A role at an employer, or a degree at a school.
    fn position(&mut self, entry: &tree::Entry, kind: Kind, path: &Path) -> Option<Position> {
        if let Some(at) = entry.at.as_ref().filter(|at| !at.refused) {
            let help = if entry.titles.is_empty() {
                "move it out of the braces, or write the name as a title, without `at`"
            } else {
                "move it out of the braces, or write the name as a detail, after `,`"
            };
            self.problem(
                Code::ItemMisplaced,
                "an entry inside another one cannot have its own `at`",
                help,
                at.place.clone(),
            );
        }
        let owner = Owner::Position(kind);
        let items = entry.items.as_deref().unwrap_or_default();
        let mut position = Position {
            period: self.period(entry),
            place: self.place(entry, path),
            body: self.body(items, owner, path),
            tags: self.tags(&entry.tags),
            ..Position::default()
        };
        self.take_fields(entry, owner, path, &mut position);
        let (title, details) = entry.titles.split_first()?;
        position.title = self.prose(title, &path.field("title"));
        position.details = self.proses(details, &path.field("details"));
        Some(position)
    }

    pub(super) fn entry(&mut self, entry: &tree::Entry, kind: Kind, path: &Path) -> model::Entry {
        let owner = Owner::Entry(kind);
        let items = entry.items.as_deref().unwrap_or_default();
        let titles = self.proses(&entry.titles, &path.field("title"));
        let mut titles = titles.into_owned().into_iter();
        let mut lowered = model::Entry {
            period: self.period(entry),
            title: titles.next(),
            details: titles.collect(),
            organisation: self.organisation(entry, path, entry.titles.is_empty()),
            place: self.place(entry, path),
            body: self.body(items, owner, path),
            tags: self.tags(&entry.tags),
            ..model::Entry::default()
        };
        self.take_fields(entry, owner, path, &mut lowered);
        lowered
    }

    /// The only text of the references, which names no person: “available on request”.
    fn remark(&mut self, text: &tree::Entry, path: &Path) -> model::Entry {
        self.untranslated(&text.titles[0], Role::Paragraph);
        let at = path.field("body").index(0);
        let paragraph = Paragraph {
            text: self.prose_or(&text.titles[0], &at, Split::Paragraphs),
            tags: List::default(),
        };
        model::Entry {
            body: Cow::Owned(vec![Item::Paragraph(paragraph)]),
            tags: self.tags(&text.tags),
            ..model::Entry::default()
        }
    }
}

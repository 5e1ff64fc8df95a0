//! Jobs, schools and entries.

use super::Lowerer;
use super::PLACEHOLDER;
use super::fields::Fields;
use super::names::Owner;
use super::values::Split;
use crate::dates;
use crate::tree::{self, ItemKind, Section, Text};
use resume_core::model::{
    self, Bullet, Field, Job, Kind, List, Period, Position, Prose, School, Str,
};
use resume_core::problem::{Applicability, Code, Help, Path, Side};
use std::borrow::Cow;

impl Lowerer {
    pub(super) fn jobs(&mut self, section: &Section, kind: Kind, path: &Path) -> List<Job> {
        self.each_entry(section, kind, path, |this, entry, path| {
            let fields = this.fields_of(entry, kind);
            let (roles, highlights) = this.positions(entry, kind, path, "roles");
            let mut job = Job {
                period: this.period(entry),
                employer: this.organisation(entry, path, roles.is_empty()),
                place: this.place(entry, path),
                roles,
                highlights,
                tags: this.tags(&entry.tags),
                ..Job::default()
            };
            this.take_fields(&fields, kind, path, &mut job);
            job
        })
    }

    pub(super) fn schools(&mut self, section: &Section, kind: Kind, path: &Path) -> List<School> {
        self.each_entry(section, kind, path, |this, entry, path| {
            let fields = this.fields_of(entry, kind);
            let (degrees, highlights) = this.positions(entry, kind, path, "degrees");
            let mut school = School {
                period: this.period(entry),
                school: this.organisation(entry, path, degrees.is_empty()),
                place: this.place(entry, path),
                degrees,
                highlights,
                tags: this.tags(&entry.tags),
                ..School::default()
            };
            this.take_fields(&fields, kind, path, &mut school);
            school
        })
    }

    pub(super) fn entries(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
    ) -> List<model::Entry> {
        self.each_entry(section, kind, path, |this, entry, path| {
            this.entry(entry, kind, path)
        })
    }

    /// The entries of a section that holds nothing else.
    fn each_entry<T: Clone>(
        &mut self,
        section: &Section,
        kind: Kind,
        path: &Path,
        mut lower: impl FnMut(&mut Lowerer, &tree::Entry, &Path) -> T,
    ) -> List<T> {
        self.ambiguities(&section.items);
        let mut entries = Vec::new();
        for item in &section.items {
            match &item.kind {
                ItemKind::Entry(entry) => {
                    let path = path.index(entries.len());
                    self.head(entry, &path, item.terminated);
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

    /// Notes where an entry stands, and reports a head that says nothing or hides a date.
    pub(super) fn head(&mut self, entry: &tree::Entry, path: &Path, is_terminated: bool) {
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
        if entry.titles.is_empty() && entry.at.is_none() && !entry.has_refused_dates() {
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

    /// The fields in the braces of an entry.
    fn fields_of<'t>(&mut self, entry: &'t tree::Entry, kind: Kind) -> Fields<'t> {
        let items = entry.items.as_deref().unwrap_or_default();
        self.fields(items, Owner::Entry(kind))
    }

    /// The roles or degrees of an entry, and its bullets.
    fn positions(
        &mut self,
        entry: &tree::Entry,
        kind: Kind,
        path: &Path,
        name: &'static str,
    ) -> (List<Position>, List<Bullet>) {
        let items = entry.items.as_deref().unwrap_or_default();
        self.ambiguities(items);
        let positions_path = path.field(name);
        let mut positions = Vec::new();
        if let Some((title, details)) = entry.titles.split_first() {
            let path = positions_path.index(0);
            positions.push(Position {
                period: None,
                title: self.prose(title, &path.field("title")),
                details: self.proses(details, &path.field("details")),
                highlights: Cow::Borrowed(&[]),
                tags: Cow::Borrowed(&[]),
            });
        }
        let mut bullets = Vec::new();
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Entry(nested) if !entry.titles.is_empty() && nested.is_strings() => self
                    .misplaced(
                        &item.kind,
                        "unexpected text in an entry that has a title",
                        text_help("write `summary: \"…\"`, or `- \"…\"` for a bullet", nested),
                    ),
                ItemKind::Entry(_) if !entry.titles.is_empty() => {
                    let help = "write all of them inside the braces, one below the other";
                    self.misplaced(&item.kind, "this entry already has a title", help);
                }
                ItemKind::Entry(nested) => {
                    let path = positions_path.index(positions.len());
                    positions.extend(self.position(nested, &path, item.terminated));
                }
                ItemKind::Bullet(bullet) => bullets
                    .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len()))),
                ItemKind::Word(name) => self.lone_word(name, Owner::Entry(kind)),
                other => self.misplaced(
                    other,
                    "this does not belong in an entry",
                    "an entry holds fields, positions with their own dates, and bullets",
                ),
            }
        }
        (Cow::Owned(positions), Cow::Owned(bullets))
    }

    /// A role at an employer, or a degree at a school.
    fn position(
        &mut self,
        entry: &tree::Entry,
        path: &Path,
        is_terminated: bool,
    ) -> Option<Position> {
        self.head(entry, path, is_terminated);
        if let Some(at) = &entry.at {
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
        if let Some(place) = &entry.place_name {
            self.problem(
                Code::ItemMisplaced,
                "a place belongs to the entry around this",
                "write `in` before the `{`",
                place.place.clone(),
            );
        }
        let items = entry.items.as_deref().unwrap_or_default();
        self.fields(items, Owner::Position);
        let mut bullets = Vec::new();
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Bullet(bullet) => bullets
                    .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len()))),
                ItemKind::Entry(nested) if nested.is_strings() => self.misplaced(
                    &item.kind,
                    "unexpected text in a role or a degree",
                    text_help("write `- \"…\"` for a bullet", nested),
                ),
                other => self.misplaced(
                    other,
                    "nesting is not allowed here",
                    "a role or a degree holds only bullets",
                ),
            }
        }
        let tags = self.tags(&entry.tags);
        let (title, details) = entry.titles.split_first()?;
        Some(Position {
            period: self.period(entry),
            title: self.prose(title, &path.field("title")),
            details: self.proses(details, &path.field("details")),
            highlights: Cow::Owned(bullets),
            tags,
        })
    }

    pub(super) fn entry(&mut self, entry: &tree::Entry, kind: Kind, path: &Path) -> model::Entry {
        let items = entry.items.as_deref().unwrap_or_default();
        let fields = self.fields_of(entry, kind);
        let schema = kind.entry();
        let has_bullets = schema.is_some_and(|entry| entry.has_bullets);
        let has_quote = schema.is_some_and(|entry| entry.has(Field::Quote));
        let (mut bullets, mut quote) = (Vec::new(), None);
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Bullet(bullet) if has_bullets => bullets
                    .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len()))),
                ItemKind::Entry(paragraph)
                    if has_quote
                        && paragraph.is_strings()
                        && paragraph.titles.len() == 1
                        && paragraph.tags.is_empty() =>
                {
                    if quote.is_some() {
                        self.misplaced(
                            &item.kind,
                            "a reference has one quote",
                            "put both into one string",
                        );
                    } else {
                        quote = Some(self.prose(&paragraph.titles[0], &path.field("quote")));
                    }
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Entry(kind)),
                other => {
                    let help = match (has_bullets, has_quote) {
                        (true, _) => "it holds fields and bullets",
                        (false, true) => "it holds fields and one quote",
                        (false, false) => "it holds fields",
                    };
                    self.misplaced(other, "this does not belong in such an entry", help);
                }
            }
        }
        let titles = self.proses(&entry.titles, &path.field("title"));
        let mut titles = titles.into_owned().into_iter();
        let mut lowered = model::Entry {
            period: self.period(entry),
            title: titles.next(),
            details: titles.collect(),
            organisation: self.organisation(entry, path, entry.titles.is_empty()),
            place: self.place(entry, path),
            quote,
            highlights: Cow::Owned(bullets),
            ..model::Entry::default()
        };
        self.take_fields(&fields, kind, path, &mut lowered);
        lowered.tags = self.tags(&entry.tags);
        lowered
    }

    pub(super) fn bullet(&mut self, bullet: &tree::Bullet, path: &Path) -> Option<Bullet> {
        let text = bullet
            .text
            .as_ref()
            .map(|text| self.prose_or(text, path, Split::Bullets));
        let tags = self.tags(&bullet.tags);
        Some(Bullet { text: text?, tags })
    }

    pub(super) fn proses(&mut self, texts: &[Text], path: &Path) -> List<Prose> {
        Cow::Owned(
            texts
                .iter()
                .enumerate()
                .map(|(at, text)| self.prose(text, &path.index(at)))
                .collect(),
        )
    }
}

/// The edit that makes a bullet of a text.
fn text_help(say: &'static str, text: &tree::Entry) -> Help {
    match text.titles.len() {
        1 => Help::edit(say, "- ", Applicability::Maybe).at(Side::Before),
        _ => say.into(),
    }
}

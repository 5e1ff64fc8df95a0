//! What stands in sections: jobs, schools, entries, rows, and anything in a section of one's own.

use super::{ADDRESS, Lowerer, Owner, PLACEHOLDER, entry_fields, web};
use crate::dates;
use crate::tree::{self, Item, ItemKind, Section, Text, Value};
use resume_core::model::{
    self, Bullet, Degree, Doi, Email, Job, Kind, List, Paragraph, Period, Phone, Prose, Role, Row,
    School, Str, Tag, Url,
};
use resume_core::problem::{Code, Path};
use std::borrow::Cow;

/// A time somewhere, as what or for what: what jobs and schools have in common.
struct Station<'t> {
    period: Option<Period>,
    organisation: Option<Prose>,
    place: Option<Str>,
    positions: Vec<Position>,
    highlights: List<Bullet>,
    tags: List<Tag>,
    fields: super::Fields<'t>,
}

/// A role or a degree.
struct Position {
    period: Option<Period>,
    title: Prose,
    details: List<Prose>,
    highlights: List<Bullet>,
    tags: List<Tag>,
}

impl Lowerer {
    pub(super) fn jobs(&mut self, section: &Section, kind: Kind, path: &Path) -> List<Job> {
        self.each_entry(section, kind, path, |this, entry, path| {
            let station = this.station(entry, kind, path, "roles");
            let roles = |position: Position| Role {
                period: position.period,
                title: position.title,
                details: position.details,
                highlights: position.highlights,
                tags: position.tags,
            };
            Job {
                period: station.period,
                employer: station.organisation,
                place: station.place,
                roles: station.positions.into_iter().map(roles).collect(),
                summary: this.field_prose(&station.fields, "summary", path),
                url: this.field_value(&station.fields, "url", path, Url::__trusted(ADDRESS), web),
                about: this.field_prose(&station.fields, "about", path),
                highlights: station.highlights,
                tags: station.tags,
            }
        })
    }

    pub(super) fn schools(&mut self, section: &Section, path: &Path) -> List<School> {
        self.each_entry(section, Kind::Education, path, |this, entry, path| {
            let station = this.station(entry, Kind::Education, path, "degrees");
            let degrees = |position: Position| Degree {
                period: position.period,
                title: position.title,
                details: position.details,
                highlights: position.highlights,
                tags: position.tags,
            };
            School {
                period: station.period,
                school: station.organisation,
                place: station.place,
                degrees: station.positions.into_iter().map(degrees).collect(),
                summary: this.field_prose(&station.fields, "summary", path),
                url: this.field_value(&station.fields, "url", path, Url::__trusted(ADDRESS), web),
                score: this.field_prose(&station.fields, "score", path),
                courses: this.field_proses(&station.fields, "courses", path),
                highlights: station.highlights,
                tags: station.tags,
            }
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
                    self.head(entry, &path);
                    entries.push(lower(self, entry, &path));
                }
                ItemKind::Field(field)
                    if !field.refused && entry_fields(kind).contains(&field.name.text.as_str()) =>
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
                    format!("write `{}`", example(kind)),
                ),
            }
        }
        Cow::Owned(entries)
    }

    /// Notes where an entry stands, and reports a head that says nothing or hides a date.
    fn head(&mut self, entry: &tree::Entry, path: &Path) {
        self.places.0.insert(path.clone(), entry.head.clone());
        if let Some(dates) = &entry.dates {
            self.places
                .0
                .insert(path.field("period"), dates.place.clone());
        }
        if let (None, Some(title)) = (&entry.dates, entry.titles.first())
            && let Ok(period) = dates::read(&title.value)
        {
            let help = format!(
                "a date stands without quotes: `{period}`; a title that is a number needs dates before it"
            );
            self.problem(
                Code::ItemAmbiguous,
                "this title is nothing but a date",
                help,
                title.place.clone(),
            );
        }
        if entry.titles.is_empty() && entry.at.is_none() {
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

    fn station<'t>(
        &mut self,
        entry: &'t tree::Entry,
        kind: Kind,
        path: &Path,
        positions_name: &'static str,
    ) -> Station<'t> {
        let items = entry.items.as_deref().unwrap_or_default();
        let fields = self.fields(items, entry_fields(kind), Owner::Entry(kind));
        self.ambiguities(items);
        let positions_path = path.field(positions_name);
        let mut positions = Vec::new();
        if let Some((title, details)) = entry.titles.split_first() {
            let path = positions_path.index(0);
            let title = self.prose(title, &path.field("title"));
            positions.push(Position {
                period: None,
                title,
                details: self.proses(details, &path.field("details")),
                highlights: Cow::Borrowed(&[]),
                tags: Cow::Borrowed(&[]),
            });
        }
        let mut bullets = Vec::new();
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Entry(_) if !entry.titles.is_empty() => {
                    let help = "write all of them inside the braces, one below the other";
                    self.misplaced(
                        &item.kind,
                        "the head of this entry has a title already",
                        help,
                    );
                }
                ItemKind::Entry(nested) => {
                    positions.extend(self.position(nested, &positions_path.index(positions.len())))
                }
                ItemKind::Bullet(bullet) => bullets
                    .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len()))),
                ItemKind::Word(name) => self.lone_word(name, Owner::Entry(kind)),
                other => self.misplaced(
                    other,
                    "this does not belong into an entry",
                    "an entry holds fields, titles with dates of their own, and bullets",
                ),
            }
        }
        let organisation = self.organisation(entry, path, positions.is_empty());
        let place = entry
            .place_name
            .as_ref()
            .map(|name| self.plain(name, &path.field("in")));
        Station {
            period: self.period(entry),
            organisation,
            place,
            positions,
            highlights: Cow::Owned(bullets),
            tags: self.tags(&entry.tags),
            fields,
        }
    }

    /// A role at an employer, or a degree at a school.
    fn position(&mut self, entry: &tree::Entry, path: &Path) -> Option<Position> {
        self.head(entry, path);
        if let Some(at) = &entry.at {
            self.problem(
                Code::ItemMisplaced,
                "this stands inside an entry that has an `at` of its own",
                "move it out of the braces, or take the `at` away",
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
        self.fields(items, &[], Owner::Role);
        let mut bullets = Vec::new();
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Bullet(bullet) => bullets
                    .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len()))),
                other => self.misplaced(
                    other,
                    "nesting ends here",
                    "a role or a degree holds bullets",
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

    fn entry(&mut self, entry: &tree::Entry, kind: Kind, path: &Path) -> model::Entry {
        let items = entry.items.as_deref().unwrap_or_default();
        let fields = self.fields(items, entry_fields(kind), Owner::Entry(kind));
        let (mut bullets, mut quote) = (Vec::new(), None);
        for item in items {
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Bullet(bullet) if matches!(kind, Kind::Projects | Kind::Custom) => {
                    bullets
                        .extend(self.bullet(bullet, &path.field("highlights").index(bullets.len())))
                }
                ItemKind::Entry(paragraph)
                    if kind == Kind::References
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
                    let help = match kind {
                        Kind::Projects | Kind::Custom => "it holds fields and bullets",
                        Kind::References => "it holds fields and one quote",
                        _ => "it holds fields",
                    };
                    self.misplaced(other, "this does not belong into such an entry", help);
                }
            }
        }
        let titles = self.proses(&entry.titles, &path.field("title"));
        let mut titles = titles.into_owned().into_iter();
        model::Entry {
            period: self.period(entry),
            title: titles.next(),
            details: titles.collect(),
            organisation: self.organisation(entry, path, entry.titles.is_empty()),
            place: entry
                .place_name
                .as_ref()
                .map(|name| self.plain(name, &path.field("in"))),
            summary: self.field_prose(&fields, "summary", path),
            url: self.field_value(&fields, "url", path, Url::__trusted(ADDRESS), web),
            authors: self.field_proses(&fields, "authors", path),
            doi: self.field_value(&fields, "doi", path, Doi::__trusted(PLACEHOLDER), Doi::new),
            keywords: self.field_proses(&fields, "keywords", path),
            roles: self.field_proses(&fields, "roles", path),
            kind: self.field_prose(&fields, "kind", path),
            email: self.field_value(
                &fields,
                "email",
                path,
                Email::__trusted(PLACEHOLDER),
                Email::new,
            ),
            phone: self.field_value(
                &fields,
                "phone",
                path,
                Phone::__trusted(PLACEHOLDER),
                Phone::new,
            ),
            quote,
            highlights: Cow::Owned(bullets),
            tags: self.tags(&entry.tags),
        }
    }

    pub(super) fn rows(&mut self, section: &Section, path: &Path) -> List<Row> {
        self.ambiguities(&section.items);
        let mut rows = Vec::new();
        for item in &section.items {
            let path = path.index(rows.len());
            match &item.kind {
                ItemKind::Row(row) => rows.push(self.row(row, &path)),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    self.places.0.insert(path.clone(), entry.head.clone());
                    rows.push(Row {
                        label: None,
                        items: self.proses(&entry.titles, &path.field("items")),
                        tags: self.tags(&entry.tags),
                    });
                }
                ItemKind::Field(field) => self.unquoted_label(field),
                other => self.misplaced(
                    other,
                    "this section holds rows",
                    "write `\"Label\": \"item\", \"item\"`",
                ),
            }
        }
        Cow::Owned(rows)
    }

    /// A field where rows stand: its name was to be a label.
    fn unquoted_label(&mut self, field: &tree::Field) {
        if !field.refused {
            let help = format!("write `\"{}\": \"…\"`", field.name.text);
            self.problem(
                Code::WordUnquoted,
                "a label stands in quotes",
                help,
                field.name.place(),
            );
        }
    }

    fn row(&mut self, row: &tree::Row, path: &Path) -> Row {
        self.places.0.insert(path.clone(), row.label.place.clone());
        let label = Some(self.prose(&row.label, &path.field("label")));
        let mut items = Vec::new();
        for value in &row.items {
            match value {
                Value::Text(text) => {
                    items.push(self.prose(text, &path.field("items").index(items.len())))
                }
                Value::Splice(splice) => self.problem(
                    Code::ValueMistyped,
                    "the items of a row are text",
                    "write it in quotes",
                    splice.place.clone(),
                ),
            }
        }
        if items.is_empty() {
            // What stood there was refused, and the row is not to be refused again for being empty.
            items.push(Prose::text(PLACEHOLDER));
        }
        Row {
            label,
            items: Cow::Owned(items),
            tags: self.tags(&row.tags),
        }
    }

    pub(super) fn custom(&mut self, section: &Section, path: &Path) -> List<model::Item> {
        self.ambiguities(&section.items);
        let mut items = Vec::new();
        for item in &section.items {
            let path = path.index(items.len());
            match &item.kind {
                ItemKind::Bullet(bullet) => {
                    items.extend(self.bullet(bullet, &path).map(model::Item::Bullet))
                }
                ItemKind::Row(row) => items.push(model::Item::Row(self.row(row, &path))),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    if let [title, detail, ..] = entry.titles.as_slice() {
                        let help = "write `;` between paragraphs, a `\"Label\":` before a row, or `at \"…\"` behind an entry's title";
                        self.problem(
                            Code::ItemAmbiguous,
                            "these strings may be paragraphs, a row or an entry",
                            help,
                            title.place.to(&detail.place),
                        );
                    }
                    let text = self.prose(&entry.titles[0], &path);
                    items.push(model::Item::Paragraph(Paragraph {
                        text,
                        tags: self.tags(&entry.tags),
                    }));
                }
                ItemKind::Entry(entry) => {
                    self.head(entry, &path);
                    items.push(model::Item::Entry(self.entry(entry, Kind::Custom, &path)));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Role),
                ItemKind::Field(field) => self.unquoted_label(field),
                other => self.misplaced(
                    other,
                    "this does not belong here",
                    "a section of one's own holds paragraphs, bullets, rows and entries",
                ),
            }
        }
        Cow::Owned(items)
    }

    fn bullet(&mut self, bullet: &tree::Bullet, path: &Path) -> Option<Bullet> {
        let text = bullet.text.as_ref().map(|text| self.prose(text, path));
        let tags = self.tags(&bullet.tags);
        Some(Bullet { text: text?, tags })
    }

    fn proses(&mut self, texts: &[Text], path: &Path) -> List<Prose> {
        Cow::Owned(
            texts
                .iter()
                .enumerate()
                .map(|(at, text)| self.prose(text, &path.index(at)))
                .collect(),
        )
    }

    /// What stands side by side and may be one thing or two is refused where titles may stand.
    fn ambiguities(&mut self, items: &[Item]) {
        let mut is_refused = false;
        for pair in items.windows(2) {
            let [before, after] = pair else { continue };
            // What was refused for what stands before it is not refused again for what stands
            // behind it.
            let was_refused = std::mem::take(&mut is_refused);
            let ItemKind::Entry(entry) = &after.kind else {
                continue;
            };
            if after.separated || entry.titles.first().is_some_and(|title| title.refused) {
                continue;
            }
            let is_untitled = entry.titles.is_empty() && entry.dates.is_some();
            let bare = |entry: &tree::Entry| entry.tags.is_empty() && entry.items.is_none();
            let found = match &before.kind {
                _ if after.comma.is_some() && ends_a_list(&before.kind) && !entry.is_strings() => {
                    Some((
                        "this comma may go on with the list before it or end it",
                        "write `;` to begin something new, or take the comma away",
                    ))
                }
                ItemKind::Bullet(_) if after.comma.is_some() && entry.is_strings() => Some((
                    "this may be a bullet or something new",
                    "write `- ` before it, or `;` to begin something new",
                )),
                ItemKind::Entry(strings)
                    if strings.is_strings() && bare(strings) && is_untitled && !was_refused =>
                {
                    Some((
                        "these dates may belong to the text before them",
                        "dates stand before the title; write `;` to begin something new",
                    ))
                }
                ItemKind::Entry(head)
                    if head.titles.is_empty() && bare(head) && entry.is_strings() =>
                {
                    Some((
                        "this text may be the title of what stands before it",
                        "a title stands behind the dates, before `at`; write `;` to begin something new",
                    ))
                }
                ItemKind::Row(row) if row.tags.is_empty() && entry.is_strings() => Some((
                    "this may go on with the row before it",
                    "write `,` to go on, or `;` to begin something new",
                )),
                ItemKind::Field(field)
                    if matches!(
                        field.name.text.as_str(),
                        "courses" | "keywords" | "roles" | "authors"
                    ) && entry.is_strings() =>
                {
                    Some((
                        "this may go on with the list before it",
                        "write `,` to go on, or `;` to begin something new",
                    ))
                }
                _ => None,
            };
            if let Some((message, help)) = found {
                is_refused = true;
                let place = match &after.comma {
                    Some(comma) if !entry.is_strings() => comma.clone(),
                    _ => entry.head.clone(),
                };
                self.problem(Code::ItemAmbiguous, message, help, place);
            }
        }
    }
}

/// Whether the last thing in an item is a string that a comma would continue.
fn ends_a_list(item: &ItemKind) -> bool {
    match item {
        ItemKind::Field(field) => {
            matches!(field.values.last(), Some(Value::Text(text)) if !text.plain)
        }
        ItemKind::Row(row) => row.tags.is_empty(),
        ItemKind::Entry(entry) => {
            entry.at.is_none()
                && entry.place_name.is_none()
                && entry.tags.is_empty()
                && entry.items.is_none()
                && !entry.titles.is_empty()
        }
        ItemKind::Section(_) | ItemKind::Bullet(_) | ItemKind::Word(_) => false,
    }
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Experience | Kind::Volunteering => {
            "2014..2018 \"Engineer\" at \"Employer\" in \"Place\""
        }
        Kind::Education => "2002..2006 \"B. S.\", \"Computer Science\" at \"School\"",
        Kind::References => "\"Name\", \"relation\" at \"Organisation\"",
        _ => "2014 \"Title\" at \"Organisation\"",
    }
}

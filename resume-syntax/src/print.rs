//! From a résumé or a letter to its source: `resume! { … }` or `letter! { … }` as a person would have
//! written it.

mod layout;
mod letter;
mod line;
mod program;

use crate::parse::ON_NEW_PAGE;
use layout::Source;
use line::Line;
use resume_core::model::schema::DESIGN;
use resume_core::model::{
    Alternative, BlockName, Bullet, ContactItem, ContactName, ContactValue, DesignChoice, Detail,
    Entry, Field, Fields, Held, Item, Job, Kind, Labelled, Lang, Period, Photo, Position, Prose,
    Resume, Row, School, Section, Shape, Tag, Variant, positions,
};
use std::convert::Infallible;

pub use letter::print_letter;
pub use program::print_program;

/// The source of a résumé: `resume! { … }`, without a line break at its end.
///
/// Parsing it gives the same value again, if the language can express it: a [`Resume`] that was
/// built by a program may hold what no source can, such as a title of nothing but whitespace, and
/// the source printed for it is refused.
///
/// ```
/// use resume_core::model::Resume;
/// assert_eq!(resume_syntax::print(&Resume::new("Ada Example")), "resume! {\n    name: \"Ada Example\"\n}");
/// ```
///
/// Translations are written beside the texts of the first language. They can differ from it in their
/// texts only: where one of them has other items, none is written.
pub fn print(resume: &Resume) -> String {
    let langs: Vec<&str> = resume.langs().map(Lang::as_str).collect();
    let first = source(resume, &langs);
    if resume.translations.is_empty() {
        return first.finish();
    }
    let others = resume.translations.iter();
    let others = others.map(|translation| source(translation, &langs));
    let all: Vec<Source> = std::iter::once(first).chain(others).collect();
    let alone = || source(resume, langs.get(..1).unwrap_or_default());
    Source::together(&all).unwrap_or_else(alone).finish()
}

/// The source of one language, which declares all of them.
fn source(resume: &Resume, langs: &[&str]) -> Source {
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
        sections,
        alternatives: _,
        design,
        translations: _,
    } = resume;
    let print_field = |field, source: &mut Source| {
        let lines = lines_of(resume, |known| known == field);
        lines.into_iter().for_each(|line| source.line(line));
    };
    let mut source = Source::default();
    source.open("resume!");
    source.line(Line::field("name").text(name));
    print_field(Field::Pronouns, &mut source);
    if let Some(Photo {
        path,
        alternative,
        picture: _,
    }) = photo
    {
        let line = Line::field("photo").text(path);
        source.line(
            alternative
                .iter()
                .fold(line, |line, alternative| line.text(alternative)),
        );
    }
    print_field(Field::Headline, &mut source);
    print_field(Field::CitedAs, &mut source);
    if !langs.is_empty() {
        let line = Line::field("lang");
        source.line(langs.iter().fold(line, |line, lang| line.text(lang)));
    }
    if !tags.is_empty() {
        let tags: Vec<&str> = tags.iter().map(Tag::as_str).collect();
        source.line(Line::field("tags").words(&tags.join(", ")));
    }
    if !variants.is_empty() {
        source.open(BlockName::Variants.word());
        for Variant { name, tags } in variants.iter() {
            let tags: Vec<&str> = tags.iter().map(Tag::as_str).collect();
            source.line(Line::field(name.as_str()).words(&tags.join(", ")));
        }
        source.close();
    }
    print_field(Field::Summary, &mut source);
    print_design(design, &mut source);
    if !contact.is_empty() {
        source.gap();
        print_contact(contact, &mut source);
    }
    for section in sections.iter() {
        source.gap();
        print_section(section, &mut source);
    }
    source.close();
    source
}

/// The design, and the settings that differ from it.
fn print_design(design: &DesignChoice, source: &mut Source) {
    let DesignChoice { name, settings } = design;
    let head = Line::word(DESIGN.word);
    let head = match name {
        Some(name) => head.words(name.word()),
        None => head,
    };
    let mut settings = settings.written().peekable();
    if settings.peek().is_none() {
        if name.is_some() {
            source.line(head);
        }
        return;
    }
    source.gap();
    source.open_line(head);
    for (setting, value) in settings {
        let line = Line::field(setting.word);
        source.line(match setting.is_quoted {
            true => line.text(&value),
            false => line.words(&value),
        });
    }
    source.close();
}

/// The ways to reach the person: a field without tags is written once with all its values, so later
/// items of the same field join it.
fn print_contact(items: &[ContactItem], source: &mut Source) {
    source.open("contact");
    let mut written: Vec<ContactName> = Vec::new();
    for item in items {
        let ContactItem { value, tags } = item;
        let name = item.name();
        let is_written = tags.is_empty() && written.contains(&name);
        if tags.is_empty() {
            written.push(name);
        }
        let line = match (value, name) {
            (ContactValue::Labelled(Labelled { label, detail }), _) => {
                let line = Line::label(label);
                match detail {
                    Detail::Link(url) => line.text(url.as_str()),
                    Detail::Text(text) => line.text(text),
                    Detail::Date(date) => line.words(&date.to_string()),
                }
            }
            // A second profile on one network is a link.
            (ContactValue::Profile(profile), _) if is_written => {
                Line::label(profile.network().title()).text(profile.url().as_str())
            }
            (_, ContactName::Network(network)) => Line::field(network.key()).text(&item.text()),
            (_, ContactName::Field(field)) if tags.is_empty() && !is_written => {
                let is_joined =
                    |other: &&ContactItem| other.name() == name && other.tags.is_empty();
                let values = items.iter().filter(is_joined);
                let values: Vec<_> = values.map(ContactItem::text).collect();
                let line = Line::field(field.word());
                if field.is_list() {
                    values.iter().fold(line, |line, value| line.text(value))
                } else {
                    line.text(&values.join("; "))
                }
            }
            (_, ContactName::Field(field)) if !is_written => {
                Line::field(field.word()).text(&item.text())
            }
            (_, ContactName::Field(_) | ContactName::Label) => continue,
        };
        source.line(line.tags(tags));
    }
    source.close();
}

fn print_section(section: &Section, source: &mut Source) {
    let Section {
        title,
        on_new_page,
        tags,
        content,
    } = section;
    let kind = content.kind();
    let head = Line::word(kind.name());
    let head = title.iter().fold(head, Line::prose);
    let head = match on_new_page {
        true => head.word_after(ON_NEW_PAGE),
        false => head,
    };
    source.open_line(head.tags(tags));
    match content.shape() {
        Shape::Jobs(jobs) => jobs.iter().for_each(|job| print_job(job, source)),
        Shape::Schools(schools) => schools
            .iter()
            .for_each(|school| print_school(school, source)),
        Shape::Entries(entries) => match (section.remark(), &**entries) {
            (Some(remark), [entry]) => {
                print_paragraph(&remark.text, &[&entry.tags, &remark.tags], source);
            }
            (_, [entry]) if kind == Kind::References => {
                print_entry(entry, is_title(entry), source);
            }
            (_, entries) => entries
                .iter()
                .for_each(|entry| print_entry(entry, false, source)),
        },
        Shape::Rows(rows) => rows.iter().for_each(|row| print_row(row, source)),
        Shape::Items(items) => print_items(items, source, |entry, source| {
            print_entry(entry, is_strings(entry), source);
        }),
    }
    source.close();
}

/// The fields that are written between the braces.
fn field_lines(holder: &impl Fields) -> Vec<Line> {
    lines_of(holder, Field::is_keyed)
}

/// Some fields, each with its value or with all its alternatives.
fn lines_of(holder: &impl Fields, asked: impl Fn(Field) -> bool) -> Vec<Line> {
    let mut lines = Vec::new();
    for (field, _, held) in holder.fields().filter(|(field, ..)| asked(*field)) {
        let alternatives = holder.alternatives().iter();
        let alternatives = alternatives.filter(|other| other.field == field);
        if alternatives.clone().next().is_none() {
            lines.extend(field_line(field, held));
        }
        lines.extend(alternatives.filter_map(|Alternative { value, tags, .. }| {
            Some(field_line(field, value.held())?.tags(tags))
        }));
    }
    lines
}

fn field_line(field: Field, held: Held<'_>) -> Option<Line> {
    let line = match field.is_list() {
        false => Line::field(field.word()),
        true => Line::list_field(field.word()),
    };
    Some(match held {
        Held::Prose(prose) => line.prose(prose?),
        Held::Proses([]) => return None,
        Held::Proses(proses) => proses.iter().fold(line, Line::prose),
        Held::Plain(text) => line.text(text?),
        Held::Web(url) => line.text(url?.as_str()),
        Held::Doi(doi) => line.text(doi?.as_str()),
        Held::Email(email) => line.text(email?.as_str()),
        Held::Phone(phone) => line.text(phone?.as_str()),
        Held::Date(date) => line.words(&date?.to_string()),
    })
}

/// A job or a school, apart from the fields in its braces.
struct Whole<'r> {
    period: Option<Period>,
    organisation: Option<&'r Prose>,
    place: Option<&'r str>,
    body: &'r [Item<Position>],
    tags: &'r [Tag],
}

fn print_job(job: &Job, source: &mut Source) {
    let whole = Whole {
        period: job.period,
        organisation: job.employer.as_ref(),
        place: job.place.as_deref(),
        body: &job.body,
        tags: &job.tags,
    };
    print_whole(&whole, field_lines(job), source);
}

fn print_school(school: &School, source: &mut Source) {
    let whole = Whole {
        period: school.period,
        organisation: school.school.as_ref(),
        place: school.place.as_deref(),
        body: &school.body,
        tags: &school.tags,
    };
    print_whole(&whole, field_lines(school), source);
}

fn print_whole(whole: &Whole<'_>, fields: Vec<Line>, source: &mut Source) {
    let mut all = positions(whole.body);
    match (all.next(), whole.body.split_first()) {
        (Some(_), Some((Item::Entry(position), rest)))
            if all.next().is_none() && is_bare(position) =>
        {
            let head = Line::head(whole.period, 0)
                .titles(Some(&position.title), &position.details)
                .at(whole.organisation, whole.place);
            block(head.tags(whole.tags), fields, rest, source);
        }
        (Some(_), _) if whole.organisation.is_none() => print_apart(whole, fields, source),
        _ => {
            let head = Line::head(whole.period, 0)
                .at(whole.organisation, whole.place)
                .tags(whole.tags);
            block(head, fields, whole.body, source);
        }
    }
}

/// Whether a position has nothing but a title and its details, and may be in the head.
fn is_bare(position: &Position) -> bool {
    let bare = Position {
        title: position.title.clone(),
        details: position.details.clone(),
        ..Position::default()
    };
    *position == bare
}

/// Roles without an employer, which the language has only as separate entries: what belongs to all
/// of them is written in the first.
fn print_apart(whole: &Whole<'_>, fields: Vec<Line>, source: &mut Source) {
    let mut of_all = Some(fields);
    let others = whole.body.iter().filter(|item| item.entry().is_none());
    let others: Vec<Item<Position>> = others.cloned().collect();
    for position in positions(whole.body) {
        let place = position.place.as_deref().or(whole.place);
        let head = Line::head(position.period.or(whole.period), 0)
            .titles(Some(&position.title), &position.details)
            .at(None, place);
        let tags = whole.tags.iter();
        let tags = tags.filter(|tag| !position.tags.contains(tag));
        let tags: Vec<Tag> = position.tags.iter().chain(tags).cloned().collect();
        let mut items = match of_all.is_some() {
            true => others.clone(),
            false => Vec::new(),
        };
        let mut lines = of_all.take().unwrap_or_default();
        lines.extend(field_lines(position));
        items.extend(position.body.iter().filter_map(|item| match item {
            Item::Paragraph(paragraph) => {
                // Where a title is in the head, a text alone is refused.
                lines.push(Line::list_field(Field::Summary.word()).prose(&paragraph.text));
                None
            }
            Item::Bullet(bullet) => Some(Item::Bullet(bullet.clone())),
            Item::Row(row) => Some(Item::Row(row.clone())),
            Item::Entry(none) => match *none {},
        }));
        block(head.tags(&tags), lines, &items, source);
    }
}

/// What may be between the braces of an entry, beside bullets, rows and paragraphs.
trait Printed {
    fn period(&self) -> Option<Period>;

    /// Writes it, with its dates filled up to a width.
    fn print(&self, width: usize, source: &mut Source);
}

impl Printed for Infallible {
    fn period(&self) -> Option<Period> {
        match *self {}
    }

    fn print(&self, _: usize, _: &mut Source) {
        match *self {}
    }
}

impl Printed for Position {
    fn period(&self) -> Option<Period> {
        self.period
    }

    fn print(&self, width: usize, source: &mut Source) {
        let head = Line::head(self.period, width)
            .titles(Some(&self.title), &self.details)
            .at(None, self.place.as_deref())
            .tags(&self.tags);
        block(head, field_lines(self), &self.body, source);
    }
}

/// A head and its block, if the block is not empty.
fn block<N: Printed>(head: Line, fields: Vec<Line>, items: &[Item<N>], source: &mut Source) {
    if fields.is_empty() && items.is_empty() {
        return source.line(head);
    }
    source.open_line(head);
    fields.into_iter().for_each(|field| source.line(field));
    let nested = items.iter().filter_map(Item::entry);
    let widths = nested.map(|nested| {
        nested
            .period()
            .map_or(0, |period| period.to_string().chars().count())
    });
    let width = widths.max().unwrap_or(0);
    print_items(items, source, |nested, source| nested.print(width, source));
    source.close();
}

/// The items of a body, in their order.
fn print_items<N>(items: &[Item<N>], source: &mut Source, print: impl Fn(&N, &mut Source)) {
    for item in items {
        match item {
            Item::Paragraph(paragraph) => {
                print_paragraph(&paragraph.text, &[&paragraph.tags], source);
            }
            Item::Bullet(bullet) => print_bullet(bullet, source),
            Item::Row(row) => print_row(row, source),
            Item::Entry(nested) => print(nested, source),
        }
    }
}

/// Writes an entry; `needs_braces` where without them it would be a paragraph.
fn print_entry(entry: &Entry, needs_braces: bool, source: &mut Source) {
    let head = Line::head(entry.period, 0)
        .titles(entry.title.as_ref(), &entry.details)
        .at(entry.organisation.as_ref(), entry.place.as_deref());
    let head = head.tags(&entry.tags);
    let fields = field_lines(entry);
    if needs_braces && fields.is_empty() && entry.body.is_empty() {
        return source.line(head.word_after("{}"));
    }
    block(head, fields, &entry.body, source);
}

/// Whether nothing but strings is in the head of an entry.
fn is_strings(entry: &Entry) -> bool {
    entry.period.is_none() && entry.organisation.is_none() && entry.place.is_none()
}

/// Whether nothing but a title is in the head of an entry.
fn is_title(entry: &Entry) -> bool {
    is_strings(entry) && entry.details.is_empty()
}

fn print_paragraph(text: &Prose, tags: &[&[Tag]], source: &mut Source) {
    let line = Line::strings(std::slice::from_ref(text));
    source.line(tags.iter().fold(line, |line, tags| line.tags(tags)));
}

fn print_bullet(bullet: &Bullet, source: &mut Source) {
    let line = Line::word("-").prose(&bullet.text).tags(&bullet.tags);
    if bullet.bullets.is_empty() {
        return source.line(line);
    }
    source.open_line(line);
    for finer in bullet.bullets.iter() {
        print_bullet(finer, source);
    }
    source.close();
}

fn print_row(row: &Row, source: &mut Source) {
    let line = match &row.label {
        Some(label) => row
            .items
            .iter()
            .fold(Line::label(&label.to_string()), Line::prose),
        None => Line::strings(&row.items),
    };
    source.line(line.tags(&row.tags));
}

#[cfg(test)]
mod tests;

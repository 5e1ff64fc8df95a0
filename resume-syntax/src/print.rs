//! From a résumé or a letter to its source: `resume! { … }` or `letter! { … }` as a person would have
//! written it.

mod entry;
mod layout;
mod letter;
mod line;
mod program;

use crate::parse::ON_NEW_PAGE;
use entry::{
    is_strings, is_title, print_entry, print_items, print_job, print_paragraph, print_row,
    print_school,
};
use layout::Source;
use line::Line;
use resume_core::model::schema::DESIGN;
use resume_core::model::{
    Alternative, BlockName, ContactItem, ContactName, ContactValue, DesignChoice, Detail, Field,
    Fields, Held, Kind, Labelled, Lang, Photo, Resume, Section, Shape, Tag, Variant,
};

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
        tags,
    }) = photo
    {
        let line = Line::field("photo").text(path);
        let line = alternative
            .iter()
            .fold(line, |line, alternative| line.text(alternative));
        source.line(line.tags(tags));
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
        Held::Proses([]) | Held::Plains([]) => return None,
        Held::Proses(proses) => proses.iter().fold(line, Line::prose),
        Held::Plain(text) => line.text(text?),
        Held::Plains(texts) => texts.iter().fold(line, |line, text| line.text(text)),
        Held::Web(url) => line.text(url?.as_str()),
        Held::Doi(doi) => line.text(doi?.as_str()),
        Held::Email(email) => line.text(email?.as_str()),
        Held::Phone(phone) => line.text(phone?.as_str()),
        Held::Date(date) => line.words(&date?.to_string()),
    })
}

#[cfg(test)]
mod tests;

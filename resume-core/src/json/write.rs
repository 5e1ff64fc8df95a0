//! From a résumé to JSON Resume: each field as other tools know it, and under `x-resume` what they
//! have no place for.

mod basics;
mod exact;
mod items;

use super::SCHEMA;
use super::fields::{EXTENSION, LISTS, META};
use super::tree::{Node, Object, Value};
use crate::model::schema::DESIGN;
use crate::model::{DesignChoice, Kind, Resume, Section, Tag, Variant};
use crate::words::Words;
use basics::basics;

/// The résumé as JSON Resume.
pub(super) fn resume(resume: &Resume) -> Node<'_> {
    let mut out = Object::default();
    out.put_text("$schema", SCHEMA);
    put_resume(resume, &mut out);
    out.node()
}

/// The résumé in its own language, and its translations as files in the file.
fn put_resume<'r>(resume: &'r Resume, out: &mut Object<'r>) {
    out.put("basics", basics(resume));
    let words = Words::of(resume.lang.as_ref());
    let mut counts = [0; Kind::ALL.len()];
    for section in resume.sections.iter() {
        counts[section.kind() as usize] += 1;
    }
    for key in LISTS {
        let sections = resume.sections.iter();
        let mut list = Vec::new();
        sections
            .filter(|section| section.kind().json_list() == *key)
            .for_each(|section| {
                let is_repeated = counts[section.kind() as usize] > 1;
                items::items(section, is_repeated, words, &mut list);
            });
        if !list.is_empty() {
            out.put(*key, Node::new(Value::List(list)));
        }
    }
    // The schema allows no other key at the root.
    let mut meta = Object::default();
    meta.put_filled(EXTENSION, whole(resume));
    out.put_filled(META, meta.node());
}

/// What belongs to the résumé as a whole: language, tags, the sections with their titles where the
/// usual order does not say them, and the translations.
fn whole(resume: &Resume) -> Node<'_> {
    // Everything else is in `basics` and in the lists.
    let Resume {
        name: _,
        pronouns: _,
        cited_as: _,
        photo: _,
        headline: _,
        summary: _,
        lang,
        tags,
        variants,
        contact: _,
        sections,
        alternatives: _,
        design,
        translations,
    } = resume;
    let mut exact = Object::default();
    if let Some(lang) = lang {
        exact.put_text("lang", lang.as_str());
    }
    put_tags(tags, "tags", &mut exact);
    let variants = variants.iter().map(|Variant { name, tags }| {
        let mut variant = Object::default();
        variant.put_text("name", name.as_str());
        put_tags(tags, "tags", &mut variant);
        variant.node()
    });
    exact.put_filled("variants", Node::new(Value::List(variants.collect())));
    exact.put_filled(DESIGN.word, chosen(design));
    let is_usual = sections.is_sorted_by_key(Section::kind)
        && sections.iter().all(|section| {
            let has_more = !section.tags.is_empty() || section.on_new_page;
            !has_more && (section.title.is_none() || section.kind() == Kind::Custom)
        });
    if !is_usual {
        let sections = sections.iter().map(|section| {
            let Section {
                title,
                on_new_page,
                tags,
                content,
            } = section;
            let mut entry = Object::default();
            entry.put_text("kind", content.kind().name());
            if let Some(title) = title {
                entry.put_text("title", title.to_string());
            }
            if *on_new_page {
                entry.put("on_new_page", Node::new(Value::Bool(true)));
            }
            put_tags(tags, "tags", &mut entry);
            entry.node()
        });
        exact.put("sections", Node::new(Value::List(sections.collect())));
    }
    let translations = translations.iter().map(|translation| {
        let mut out = Object::default();
        put_resume(translation, &mut out);
        out.node()
    });
    exact.put_filled(
        "translations",
        Node::new(Value::List(translations.collect())),
    );
    exact.node()
}

/// The name of a design, and the settings that differ from it.
fn chosen(design: &DesignChoice) -> Node<'static> {
    let DesignChoice { name, settings } = design;
    let mut out = Object::default();
    if let Some(name) = name {
        out.put_text("name", name.word());
    }
    for (setting, value) in settings.written() {
        let value = match (setting.holds, value.as_str()) {
            ("bool", value) => Value::Bool(value == "true"),
            ("u8", _) => Value::Number(value.into()),
            _ => Value::Text(value.into()),
        };
        out.put(setting.word, Node::new(value));
    }
    out.node()
}

pub(super) fn put_tags<'a>(tags: &'a [Tag], key: &'static str, exact: &mut Object<'a>) {
    exact.put_filled(key, Node::texts(tags.iter().map(Tag::as_str)));
}

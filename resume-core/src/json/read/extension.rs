//! What the extension says: language, tags, variants, the design, the sections and the translations.

use super::super::tree::{Node, Value};
use super::{At, Found, Place, Reader};
use crate::model::schema::DESIGN;
use crate::model::{Content, Kind, Lang, List, Resume, Section, Tag, Variant, numbered};
use crate::problem::{Code, Help, Path, Problem};
use crate::wording::{list, meant};
use std::borrow::Cow;
use std::collections::HashMap;

impl Reader {
    /// A translation, which is like a file of its own.
    fn translation(&mut self, node: &Node<'_>, at: &At<'_>, path: &Path) -> Resume {
        let around = (
            std::mem::take(&mut self.places),
            std::mem::take(&mut self.numbers),
        );
        let resume = self.resume(node, at);
        let inside = self.places();
        (self.places, self.numbers) = around;
        self.keep_place(path, at);
        self.places
            .extend(inside.into_iter().map(|(inside, place)| {
                let steps = path.0.iter().chain(&inside.0).copied();
                (Path(steps.collect()), place)
            }));
        resume
    }

    /// Language, tags, the design, the order of the sections and the translations.
    pub(super) fn extension(
        &mut self,
        node: &Node<'_>,
        at: &At<'_>,
        resume: &mut Resume,
    ) -> Option<Vec<(Section, Place)>> {
        let word = DESIGN.word;
        let keys = ["lang", "tags", "variants", word, "sections", "translations"];
        let members = self.members(node, at, &keys, &[])?;
        if let Some((node, at)) = members.find("lang", at) {
            resume.lang = self.checked(node, &at, Lang::new);
        }
        if let Some((node, at)) = members.find("tags", at) {
            resume.tags = self.tags(node, &at);
            if let Value::List(tags) = &node.value {
                for (index, tag) in tags.iter().enumerate() {
                    let at = at.index(index, tag);
                    self.places.push((
                        Path::root().field("tags").index(index),
                        (at.pointer(), at.offset),
                    ));
                }
            }
        }
        if let Some((node, at)) = members.find("variants", at) {
            resume.variants = self.variants(node, &at);
        }
        if let Some((node, at)) = members.find(DESIGN.word, at) {
            resume.design = self.design(node, &at);
        }
        if let Some((node, at)) = members.find("translations", at) {
            let mut translations = Vec::new();
            for (index, node) in self.list(node, &at).iter().enumerate() {
                let path = Path::root().field("translations").index(index);
                translations.push(self.translation(node, &at.index(index, node), &path));
            }
            resume.translations = translations.into();
        }
        let (node, at) = members.find("sections", at)?;
        let mut sections = Vec::new();
        for (index, node) in self.list(node, &at).iter().enumerate() {
            let at = at.index(index, node);
            let keys = ["kind", "title", "on_new_page", "tags"];
            let Some(members) = self.members(node, &at, &keys, &[]) else {
                continue;
            };
            let Some(kind) = members
                .find("kind", &at)
                .and_then(|(node, at)| self.section_kind(node, &at))
            else {
                continue;
            };
            let title = members
                .find("title", &at)
                .and_then(|(node, at)| self.marked(node, &at));
            let on_new_page = members
                .find("on_new_page", &at)
                .is_some_and(|(node, at)| self.truth(node, &at));
            let tags = members
                .find("tags", &at)
                .map(|(node, at)| self.tags(node, &at))
                .unwrap_or_default();
            sections.push((
                Section {
                    title,
                    on_new_page,
                    tags,
                    content: Content::empty(kind),
                },
                (at.pointer(), at.offset),
            ));
        }
        Some(sections)
    }

    /// Named sets of tags.
    fn variants(&mut self, node: &Node<'_>, at: &At<'_>) -> List<Variant> {
        let mut variants = Vec::new();
        for (index, node) in self.list(node, at).iter().enumerate() {
            let at = at.index(index, node);
            let Some(members) = self.members(node, &at, &["name", "tags"], &[]) else {
                continue;
            };
            let path = Path::root().field("variants").index(variants.len());
            self.places.push((path, (at.pointer(), at.offset)));
            let name = members
                .find("name", &at)
                .and_then(|(node, at)| self.checked(node, &at, Tag::new));
            let tags = members.find("tags", &at);
            let tags = tags
                .map(|(node, at)| self.tags(node, &at))
                .unwrap_or_default();
            variants.extend(name.map(|name| Variant { name, tags }));
        }
        variants.into()
    }

    /// Puts what was read under the titles and into the order of the extension; what it does not
    /// name follows in the usual order.
    pub(super) fn sections(
        &mut self,
        mut contents: Vec<Section>,
        listed: Vec<(Section, Place)>,
    ) -> List<Section> {
        contents.sort_by_key(Section::kind);
        let by_name: HashMap<(Kind, String), usize> = contents
            .iter()
            .enumerate()
            .map(|(at, section)| (name_of(section), at))
            .collect();
        let mut contents: Vec<Option<(usize, Section)>> = numbered(&contents)
            .map(|(number, section)| Some((number, section.clone())))
            .collect();
        let mut sections = Vec::new();
        for (named, (pointer, at)) in listed {
            // Items do not say the title of the only section of their kind.
            let untitled = (named.kind(), String::new());
            let found = [name_of(&named), untitled].iter().find_map(|name| {
                let at = by_name.get(name)?;
                contents[*at].take()
            });
            match found {
                Some((number, found)) => sections.push((
                    number,
                    Section {
                        title: named.title,
                        on_new_page: named.on_new_page,
                        tags: named.tags,
                        ..found
                    },
                )),
                None => {
                    let problem = Problem::new(
                        Code::SectionEmpty,
                        Path::root(),
                        "this section has no items in the file",
                        "",
                    );
                    self.losses.push(Found {
                        pointer,
                        at,
                        problem,
                    });
                }
            }
        }
        sections.extend(contents.into_iter().flatten());
        let (before, sections): (Vec<usize>, Vec<Section>) = sections.into_iter().unzip();
        for (before, (number, section)) in before.into_iter().zip(numbered(&sections)) {
            self.numbers.insert((section.kind(), before), number);
        }
        Cow::Owned(sections)
    }

    fn section_kind(&mut self, node: &Node<'_>, at: &At<'_>) -> Option<Kind> {
        let name = self.raw(node, at)?;
        let kind = Kind::from_name(&name);
        if kind.is_none() {
            let names = || Kind::ALL.iter().map(|kind| kind.name());
            let help = match meant(&name, names()) {
                Some(near) => Help::DidYouMean(near.to_owned().into()),
                None => format!("kinds are {}", list(names())).into(),
            };
            self.problem(
                at,
                Code::SectionUnknown,
                format!("unknown section `{name}`"),
                help,
            );
        }
        kind
    }
}

/// What a section is known by: its kind and its title.
fn name_of(section: &Section) -> (Kind, String) {
    let title = section.title.as_ref().map(ToString::to_string);
    (section.kind(), title.unwrap_or_default())
}

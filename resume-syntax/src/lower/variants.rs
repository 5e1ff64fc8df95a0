//! `variants { name: tag, tag }`

use super::Lowerer;
use crate::tree::{ItemKind, Name, Section, Splice, Value};
use resume_core::model::{Tag, Variant};
use resume_core::problem::{Code, Path};

/// What `variants` holds, as help for who wrote something else.
const EXAMPLE: &str = "write `name: tag, tag`, like `backend: storage, networking`";

impl Lowerer<'_> {
    pub(super) fn variants(&mut self, section: &Section, path: &Path) -> Vec<Variant> {
        let Section {
            name,
            title,
            on_new_page,
            tags,
            items,
            is_blank,
        } = section;
        let word = &name.text;
        if *is_blank {
            let help = "write `backend: storage, networking` in it, or remove it";
            let message = format!("`{word}` is empty");
            self.problem(Code::SectionEmpty, message, help, name.place());
        }
        let title = title.as_ref().map(|title| ("title", title.place.clone()));
        let page = on_new_page.clone().map(|place| ("page", place));
        let tag = tags.first().map(|tag| ("tags", tag.place()));
        for (what, place) in [title, page, tag].into_iter().flatten() {
            let message = format!("`{word}` has no {what}");
            self.problem(Code::ItemMisplaced, message, "remove this", place);
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &items[at].kind);
            let field = match &item.kind {
                ItemKind::Field(field) => field,
                ItemKind::Word(name)
                    if !item.separated && matches!(before, Some(ItemKind::Field(_))) =>
                {
                    let help = format!("write `, {}` for one more tag", name.text);
                    self.problem(Code::ItemMisplaced, "unexpected word", help, name.place());
                    continue;
                }
                ItemKind::Word(name) => {
                    let message = "a `:` and tags are missing after the name of a variant";
                    let help = format!("write `{}: storage, networking`", name.text);
                    self.problem(Code::ItemMisplaced, message, help, name.place());
                    continue;
                }
                other => {
                    self.misplaced(other, "this is not a variant", EXAMPLE);
                    continue;
                }
            };
            let place = field.name.place();
            if let Some(tag) = field.tags.first() {
                let help = format!("write `{}` without `#`, after the `:`", tag.text);
                self.problem(
                    Code::ItemMisplaced,
                    "the tags of a variant are written without `#`",
                    help,
                    tag.place(),
                );
            }
            let names: Vec<Name> = field.values.iter().filter_map(word_of).cloned().collect();
            let tags = self.tags_after("", &names);
            // What was refused while parsing is reported already.
            let Ok(name) = Tag::new(field.name.text.clone()) else {
                let message = "the name of a variant is made of ASCII letters, digits and `_`";
                self.problem(Code::TagMalformed, message, EXAMPLE, place);
                continue;
            };
            if variants.iter().any(|other| other.name == name) {
                let message = format!("duplicate variant `{name}`");
                let help = "remove it, or give it another name";
                self.problem(Code::VariantRepeated, message, help, place);
                continue;
            }
            if tags.is_empty() {
                // Its tags were refused.
                continue;
            }
            self.places.0.insert(path.index(variants.len()), place);
            variants.push(Variant { name, tags });
        }
        variants
    }
}

/// The word that a value is; everything else was refused while parsing.
fn word_of(value: &Value) -> Option<&Name> {
    match value {
        Value::Splice(Splice { word, .. }) => word.as_ref(),
        Value::Text(_) | Value::Date(_) => None,
    }
}

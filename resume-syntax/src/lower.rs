//! From a [`Tree`] to a [`Resume`]: what the names mean, whether the values are what they should
//! be, and where each is.

mod ambiguities;
mod bodies;
mod contact;
mod continued;
mod custom;
mod design;
mod entries;
mod fields;
mod letter;
mod names;
mod quoted_names;
mod sections;
mod translated;
mod unknown;
mod untranslated;
mod values;
mod variants;

#[cfg(feature = "source")]
pub(crate) use bodies::is_sign as is_bullet_sign;
pub use letter::{LoweredLetter, lower_letter};
pub use names::block_name;
pub(crate) use names::{kind_headed, usual_contact};
pub(crate) use translated::contact_field;

use crate::place::{Located, Place, Reporter};
use crate::tree::{Entry, Item, ItemKind, Name, Splice, Text, Tree, Value};
use names::{Owner, is_meant};
use resume_core::model::schema::{self, DESIGN};
use resume_core::model::{BlockName, Field, Fields, Lang, Resume};
use resume_core::problem::{Applicability, Code, Help, Path, Problem, Side};
use sections::Sections;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// A résumé, what is wrong with it, and where its parts are.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// The résumé. A value that was refused, or that only rustc knows, is a placeholder in it.
    pub resume: Resume,
    /// The Rust expressions in it, by the path of the value that each gives.
    pub splices: Vec<(Path, Splice)>,
    /// Where things are, by path.
    pub places: Places,
    /// What is wrong, in the order of the source as far as it goes.
    pub problems: Vec<Located>,
    /// Which of the problems that were found while parsing are of no interest.
    pub pointless: Vec<Range<usize>>,
}

/// Where the parts of a résumé are in the source.
#[derive(Debug, Clone, Default)]
pub struct Places(HashMap<Path, Place>);

impl Places {
    /// Where something is, or the nearest thing around it.
    pub fn find(&self, path: &Path) -> Option<&Place> {
        let mut path = path.clone();
        loop {
            if let Some(place) = self.0.get(&path) {
                return Some(place);
            }
            path = path.parent()?;
        }
    }

    /// Every path with its place, in no order.
    #[cfg(feature = "source")]
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Path, &Place)> {
        self.0.iter()
    }
}

/// Reads a tree as a résumé, in the first language that it declares.
pub fn lower(tree: &Tree) -> Lowered {
    lower_as(tree, tree.language_names(), None)
}

/// Reads the tree of a language after the first as a résumé; what was reported in the first
/// language is not reported again.
pub(crate) fn lower_translation(tree: &Tree, known: &[Located]) -> Lowered {
    lower_as(tree, Vec::new(), Some(known))
}

/// The same, with advice to translate every text that is in one language only, whether several are
/// declared or not.
#[cfg(feature = "source")]
pub(crate) fn lower_untranslated(tree: &Tree) -> Lowered {
    lower_as(tree, vec![String::new(); 2], None)
}

fn lower_as(tree: &Tree, languages: Vec<String>, known: Option<&[Located]>) -> Lowered {
    let mut lowerer = Lowerer {
        languages,
        known,
        ..Lowerer::default()
    };
    let resume = lowerer.resume(tree);
    Lowered {
        resume,
        splices: lowerer.splices,
        places: lowerer.places,
        problems: lowerer.problems,
        pointless: lowerer.pointless,
    }
}

#[derive(Default)]
struct Lowerer<'k> {
    /// The languages that are declared, if there are several.
    languages: Vec<String>,
    /// The language of the résumé.
    lang: Option<Lang>,
    /// In a language after the first: what was reported in the first one.
    known: Option<&'k [Located]>,
    problems: Vec<Located>,
    splices: Vec<(Path, Splice)>,
    places: Places,
    declared: Vec<String>,
    /// The tags that were reported because they are not declared, each where it is first.
    undeclared: Vec<String>,
    /// Whether something is wrong with the declaration of the tags, so that nobody knows which there
    /// are.
    is_declaration_refused: bool,
    pointless: Vec<Range<usize>>,
    /// Whether the entry whose fields are read has a title.
    is_titled: bool,
}

/// Text in place of a value that was refused or that only rustc knows.
const PLACEHOLDER: &str = "…";

/// The path of what is in no résumé, because all of it was refused.
const REFUSED: &str = "…";

/// An address in place of one that was refused or that only rustc knows.
const ADDRESS: &str = "https://…";

impl Lowerer<'_> {
    fn resume(&mut self, tree: &Tree) -> Resume {
        let root = Path::root();
        let fields = self.fields(&tree.items, Owner::Resume);
        self.is_declaration_refused = is_declaration_refused(&tree.items)
            // The declaration may be what was refused.
            || (tree.is_broken && !fields.has("tags"));
        let tags = self.declared_tags(&fields);
        let name = self.field_plain(&fields, "name", &root);
        // A name that was refused is not missing too.
        let is_begun = tree.items.iter().any(|item| is_meant(item, "name"));
        if name.is_none() && !fields.has("name") && !is_begun {
            let help = if tree.items.is_empty() {
                "write `name: \"Ada Example\"` in it"
            } else {
                "write `name: \"Ada Example\"` before this"
            };
            self.problem(
                Code::FieldMissing,
                "this résumé has no name",
                help,
                tree.start.clone(),
            );
        }
        let mut resume = Resume {
            name: name.unwrap_or(Cow::Borrowed(PLACEHOLDER)),
            photo: self.photo(&fields),
            // The others are those of the translations.
            lang: fields.values("lang").first().map(|lang| {
                let placeholder = Lang::__trusted(PLACEHOLDER);
                self.value(lang, &root.field("lang"), placeholder, Lang::new)
            }),
            tags,
            ..Resume::default()
        };
        self.lang = resume.lang.clone();
        let known: Vec<Field> = resume.fields().map(|(field, ..)| field).collect();
        self.take(&fields, known, &root, &mut resume);
        let mut sections = Sections::default();
        let mut is_after_tags = false;
        let mut has_design = false;
        for (at, item) in tree.items.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| tree.items.get(at));
            let was_after_tags = std::mem::replace(
                &mut is_after_tags,
                matches!(&item.kind, ItemKind::Field(field) if field.name.text == "tags"),
            );
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Word(name)
                    if was_after_tags
                        && item.comma.is_none()
                        && !item.separated
                        && !Owner::Resume.has(&name.text) =>
                {
                    self.problem(
                        Code::WordUnquoted,
                        "unexpected word",
                        format!("write `, {}` for one more tag", name.text),
                        name.place(),
                    );
                }
                ItemKind::Section(section) => match BlockName::from_word(&section.name.text) {
                    Some(BlockName::Contact) => {
                        if sections.contact {
                            self.repeated_block(section, "move its items into the first one");
                            self.contact(section, &root.field(REFUSED));
                        } else {
                            let path = root.field(BlockName::Contact.word());
                            resume.contact = Cow::Owned(self.contact(section, &path));
                        }
                        sections.contact = true;
                    }
                    Some(BlockName::Variants) => {
                        if sections.variants {
                            self.repeated_block(section, "move its variants into the first one");
                            self.variants(section, &root.field(REFUSED));
                        } else {
                            let path = root.field(BlockName::Variants.word());
                            resume.variants = Cow::Owned(self.variants(section, &path));
                        }
                        sections.variants = true;
                    }
                    Some(BlockName::Section(_)) | None => self.section(section, &mut sections),
                },
                ItemKind::Design(design) => {
                    if has_design {
                        self.problem(
                            Code::DesignRepeated,
                            format!("duplicate `{}`", DESIGN.word),
                            "a résumé has one design: write all settings in one block",
                            design.keyword.place(),
                        );
                        self.design(design, &root.field(REFUSED));
                    } else {
                        resume.design = self.design(design, &root.field(DESIGN.word));
                    }
                    has_design = true;
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Resume),
                ItemKind::Row(row)
                    if schema::RESUME.iter().any(|it| it.word == row.label.value) =>
                {
                    let help = Help::write(row.label.value.clone());
                    let message = "the name of a field has no quotes";
                    self.problem(Code::ItemMisplaced, message, help, row.label.place.clone());
                }
                ItemKind::Entry(entry)
                    if entry.is_strings()
                        && !entry.titles[0].refused
                        && !item.separated
                        && before.is_some_and(is_open_field) =>
                {
                    self.text_after_field(before, entry);
                }
                ItemKind::Entry(entry)
                    if entry.items.is_some()
                        && entry.titles.len() == 1
                        && entry.at.is_none()
                        && entry.place_name.is_none()
                        && entry.dates.is_none()
                        && entry.titles[0].is_literal() =>
                {
                    self.quoted_section(&entry.titles[0]);
                }
                other => self.misplaced(
                    other,
                    "this is outside of a section",
                    "write it in a section, like `experience { … }` or `section \"Title\" { … }`",
                ),
            }
        }
        resume.sections = Cow::Owned(sections.done);
        resume
    }

    /// Reports a text after a field of the résumé, which may be one more of its values.
    fn text_after_field(&mut self, before: Option<&Item>, text: &Entry) {
        let field = before.and_then(|item| match &item.kind {
            ItemKind::Field(field) => Field::keyed(&field.name.text),
            _ => None,
        });
        let help = field
            .filter(|field| field.is_list())
            .map(|field| match field {
                Field::Summary => "write `,` between paragraphs",
                _ => "write `,` between names",
            });
        let (message, help) = match help {
            Some(help) => (
                "a `,` is missing before this text",
                Help::edit(help, ", ", Applicability::Maybe).at(Side::Before),
            ),
            None => (
                "this text is outside of a section",
                "put it into the string before it, or into a section".into(),
            ),
        };
        self.problem(Code::ItemMisplaced, message, help, text.head.clone());
    }

    fn misplaced(&mut self, item: &ItemKind, message: &'static str, help: impl Into<Help>) {
        let (code, place) = match item {
            ItemKind::Field(field) if field.refused => return,
            ItemKind::Field(field) => (Code::ItemMisplaced, field.name.place()),
            ItemKind::Section(section) => (Code::ItemMisplaced, section.name.place()),
            ItemKind::Entry(entry)
                if entry.has_refused_dates()
                    || entry.titles.first().is_some_and(|title| title.refused)
                    || entry.at.as_ref().is_some_and(|at| at.refused) =>
            {
                return;
            }
            ItemKind::Entry(entry) => (Code::ItemMisplaced, entry.head.clone()),
            ItemKind::Bullet(bullet) if bullet.text.as_ref().is_none_or(|text| text.refused) => {
                return;
            }
            ItemKind::Bullet(bullet) => (Code::ItemMisplaced, bullet.place.clone()),
            ItemKind::Row(row) if row.items.is_empty() => return,
            ItemKind::Row(row) => (Code::ItemMisplaced, row.label.place.clone()),
            ItemKind::Design(design) => {
                let message = format!("`{}` belongs to the whole résumé", DESIGN.word);
                let help = "move it out of these braces";
                let place = design.keyword.place();
                return self.problem(Code::ItemMisplaced, message, help, place);
            }
            ItemKind::Word(name) => (Code::WordUnquoted, name.place()),
        };
        self.problem(code, message, help, place);
    }

    /// Reports a word that is in a wrong place or has no meaning there, unless rustc refuses it.
    fn word_problem(
        &mut self,
        name: &Name,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
        place: Place,
    ) {
        let located = Located::new(Problem::new(code, Path::root(), message, help), place);
        self.push(match name.has_emoji() {
            true => located.reported_by(Reporter::Lexer),
            false => located,
        });
    }

    fn problem(
        &mut self,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
        place: Place,
    ) {
        let problem = Problem::new(code, Path::root(), message, help);
        self.push(Located::new(problem, place));
    }

    /// Reports a problem, unless it was reported in the first language.
    fn push(&mut self, located: Located) {
        let is_known = |known: &Located| known.is_like(&located);
        if !self.known.is_some_and(|known| known.iter().any(is_known)) {
            self.problems.push(located);
        }
    }

    /// Reports what is wrong inside a text, unless the text is that of the first language.
    fn problem_in(
        &mut self,
        text: &Text,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Help>,
        place: Place,
    ) {
        let is_translation = text.place.is_translation;
        if self.known.is_none() || is_translation {
            // A text that is given in one language cannot be left out in another.
            let help = match code {
                Code::TextEmpty if is_translation => "write the translation".into(),
                _ => help.into(),
            };
            let problem = Problem::new(code, Path::root(), message, help);
            self.problems.push(Located::new(problem, place));
        }
    }
}

/// Whether an item is a field that ends with a text.
fn is_open_field(item: &Item) -> bool {
    matches!(&item.kind, ItemKind::Field(field) if !field.refused && field.tags.is_empty()
        && matches!(field.values.last(), Some(Value::Text(text)) if !text.refused))
}

/// Whether something is wrong with the declaration of the tags.
fn is_declaration_refused(items: &[Item]) -> bool {
    let is_in_place = |item: &Item| {
        let is_whole = matches!(
            &item.kind,
            ItemKind::Field(_) | ItemKind::Section(_) | ItemKind::Design(_)
        );
        is_whole || item.separated
    };
    let refuses = |at: usize, item: &Item| match &item.kind {
        ItemKind::Word(name) => name.text == "tags",
        ItemKind::Section(section) => section.name.text == "tags",
        ItemKind::Field(field) => {
            let next = items.get(at + 1);
            let goes_on = item.broken_off || next.is_some_and(|next| !is_in_place(next));
            let has_words = || {
                let is_refused = |value: &Value| matches!(value, Value::Text(text) if text.refused);
                field.values.iter().any(is_refused)
            };
            match field.name.text.as_str() {
                "tags" => field.refused || !field.problems.is_empty() || goes_on,
                // Words under an unknown name may be the declaration.
                name => schema::RESUME.iter().all(|known| known.word != name) && has_words(),
            }
        }
        ItemKind::Entry(_) | ItemKind::Bullet(_) | ItemKind::Row(_) | ItemKind::Design(_) => false,
    };
    let mut items = items.iter().enumerate();
    items.any(|(at, item)| refuses(at, item))
}

//! The texts of a résumé that may be in several languages: one walk over all of them, in the order
//! of the source.

use crate::place::Place;
use crate::tree::{Bullet, Entry, Field, Item, ItemKind, Row, Section, Text, Tree, Value};
use resume_core::model::{self, BlockName, ContactName};

#[cfg(feature = "source")]
mod asked;

#[cfg(feature = "source")]
pub use listed::{Kind, Translatable, Written, translatable};

/// A text, or an expression in place of one, as it was found.
pub(crate) struct Found<'t> {
    pub role: Role<'t>,
    pub first: First<'t>,
    /// What the entries around it are called, from the outside.
    #[cfg_attr(not(feature = "source"), allow(dead_code))]
    pub around: &'t [&'t str],
}

/// What a text is by the form that it was written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role<'t> {
    /// A value of a field of this name, with its number.
    Field {
        name: &'t str,
        at: usize,
        is_contact: bool,
    },
    SectionTitle,
    /// A title or a detail, or a string of a paragraph or a row without a label.
    Title,
    Organisation,
    Place,
    Bullet,
    Label,
    Item,
}

/// Whether a text may differ between languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form<'t> {
    Text,
    /// The address of a web page, which may be that of a page in the language.
    Web,
    /// The field of this name is the same in every language.
    SameIn(&'t str),
}

/// The text in the first language.
#[derive(Debug, Clone, Copy)]
pub(crate) enum First<'t> {
    Text(&'t Text),
    Value(&'t Value),
}

impl<'t> First<'t> {
    pub(crate) fn place(self) -> Place {
        match self {
            First::Text(text) => text.place.clone(),
            First::Value(value) => value.place(),
        }
    }

    pub(crate) fn translations(self) -> &'t [Value] {
        match self {
            First::Text(text) => &text.translations,
            First::Value(value) => value.translations(),
        }
    }
}

impl<'t> Found<'t> {
    pub(crate) fn form(&self) -> Form<'t> {
        match self.role {
            Role::Field {
                name: name @ "photo",
                at: 0,
                is_contact: false,
            } => Form::SameIn(name),
            Role::Field {
                name, is_contact, ..
            } => form(name, is_contact),
            Role::SectionTitle
            | Role::Title
            | Role::Organisation
            | Role::Place
            | Role::Bullet
            | Role::Label
            | Role::Item => Form::Text,
        }
    }
}

fn form(name: &str, is_contact: bool) -> Form<'_> {
    let form = match is_contact {
        true => match ContactName::from_word(name) {
            Some(ContactName::Field(field)) => Some(field.form()),
            Some(ContactName::Network(_)) => return Form::SameIn(name),
            Some(ContactName::Label) | None => None,
        },
        false => model::Field::keyed(name).map(model::Field::form),
    };
    match form {
        Some(
            model::Form::Prose | model::Form::Proses | model::Form::Plain | model::Form::Plains,
        )
        | None => Form::Text,
        Some(model::Form::Web) => Form::Web,
        Some(model::Form::Doi | model::Form::Email | model::Form::Phone | model::Form::Date) => {
            Form::SameIn(name)
        }
    }
}

/// Visits every text of a résumé. The languages and the tags are none.
pub(crate) fn each<'t>(tree: &'t Tree, visit: &mut dyn FnMut(Found<'_>)) {
    let mut walk = Walk {
        visit,
        around: Vec::<&'t str>::new(),
    };
    walk.items(&tree.items, false);
}

struct Walk<'t, 'v> {
    visit: &'v mut dyn FnMut(Found<'_>),
    around: Vec<&'t str>,
}

impl<'t> Walk<'t, '_> {
    fn items(&mut self, items: &'t [Item], is_contact: bool) {
        for item in items {
            match &item.kind {
                // Each language is declared once, and tags are words.
                ItemKind::Field(field)
                    if matches!(field.name.text.as_str(), "lang" | "tags") && !is_contact => {}
                ItemKind::Field(field) => self.field(field, is_contact),
                ItemKind::Section(Section {
                    name,
                    title,
                    on_new_page: _,
                    tags: _,
                    items,
                    is_blank: _,
                }) => {
                    self.texts(Role::SectionTitle, title);
                    let name = BlockName::from_word(&name.text);
                    self.items(items, name == Some(BlockName::Contact));
                }
                ItemKind::Entry(entry) => self.entry(entry),
                ItemKind::Bullet(Bullet {
                    text,
                    tags: _,
                    items,
                    place: _,
                }) => {
                    self.texts(Role::Bullet, text);
                    self.items(items.as_deref().unwrap_or_default(), false);
                }
                ItemKind::Row(Row {
                    label,
                    items,
                    tags: _,
                }) => {
                    self.texts(Role::Label, [label]);
                    self.around.push(&label.value);
                    let items = items.iter();
                    items.for_each(|item| self.found(Role::Item, First::Value(item)));
                    self.around.pop();
                }
                ItemKind::Design(_) | ItemKind::Word(_) => {}
            }
        }
    }

    fn field(&mut self, field: &'t Field, is_contact: bool) {
        for (at, value) in field.values.iter().enumerate() {
            let name = field.name.text.as_str();
            let role = Role::Field {
                name,
                at,
                is_contact,
            };
            self.found(role, First::Value(value));
        }
    }

    fn entry(&mut self, entry: &'t Entry) {
        let Entry {
            dates: _,
            titles,
            at,
            place_name,
            tags: _,
            items,
            head: _,
        } = entry;
        let title = titles.first().map(|title| title.value.as_str());
        let organisation = at.as_ref().map(|at| at.value.as_str());
        let outside = self.around.len();
        self.around.extend(organisation);
        self.texts(Role::Title, titles);
        self.around.truncate(outside);
        self.around.extend(title);
        self.texts(Role::Organisation, at);
        self.around.truncate(outside);
        self.around.extend(organisation.into_iter().chain(title));
        self.texts(Role::Place, place_name);
        self.items(items.as_deref().unwrap_or_default(), false);
        self.around.truncate(outside);
    }

    fn texts(&mut self, role: Role<'_>, texts: impl IntoIterator<Item = &'t Text>) {
        let texts = texts.into_iter();
        texts.for_each(|text| self.found(role, First::Text(text)));
    }

    fn found(&mut self, role: Role<'_>, first: First<'_>) {
        (self.visit)(Found {
            role,
            first,
            around: &self.around,
        });
    }
}

/// The texts as a tool for translators needs them.
#[cfg(feature = "source")]
mod listed {
    use super::asked::is_asked;
    use super::{First, Form, Found, Role, each};
    use crate::lower::lower_untranslated;
    use crate::place::Place;
    use crate::tree::{Tree, Value};
    use resume_core::problem::{Code, Path, Step};
    use std::collections::{HashMap, HashSet};

    /// A text that may be in several languages.
    #[derive(Debug, Clone)]
    pub struct Translatable {
        /// Where it is in the résumé.
        pub path: Path,
        /// What it is.
        pub kind: Kind,
        /// What the entries around it are called, from the outside.
        pub around: Vec<String>,
        /// Whether it should be in every language, although it is in one only.
        pub is_asked: bool,
        /// The text in each language that it is given in.
        pub languages: Vec<Written>,
    }

    /// A text in one language.
    #[derive(Debug, Clone)]
    pub struct Written {
        /// The text with its markup; `None` if it is a Rust expression.
        pub value: Option<String>,
        /// Where it is in the source.
        pub place: Place,
    }

    /// What a text is.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Kind {
        /// The field of this name.
        Field(String),
        /// The address of a web page in the field of this name.
        Address(String),
        /// The title of a section.
        SectionTitle,
        /// The title of an entry or a detail of it.
        Title,
        /// The organisation of an entry.
        Organisation,
        /// The place of an entry.
        Place,
        /// A paragraph.
        Paragraph,
        /// A bullet.
        Bullet,
        /// The label of a row.
        Label,
        /// An item of a row.
        Item,
    }

    impl Kind {
        /// In a word or two.
        pub fn name(&self) -> &str {
            match self {
                Kind::Field(name) | Kind::Address(name) => name,
                Kind::SectionTitle => "section title",
                Kind::Title => "title",
                Kind::Organisation => "organisation",
                Kind::Place => "place",
                Kind::Paragraph => "paragraph",
                Kind::Bullet => "bullet",
                Kind::Label => "label",
                Kind::Item => "item",
            }
        }
    }

    /// Every text of a résumé that may be in several languages, in the order of the source.
    ///
    /// ```
    /// use resume_syntax::{parse, translatable};
    /// let tree = parse(r#"name: "Ada" summary: "Builds storage." skills { "Rust" }"#.parse().unwrap()).tree;
    /// let texts = translatable(&tree);
    /// let asked = texts.iter().filter(|text| text.is_asked);
    /// let asked: Vec<_> = asked.map(|text| text.path.to_string()).collect();
    /// assert_eq!((texts.len(), asked), (3, vec!["summary[0]".to_owned()]));
    /// ```
    pub fn translatable(tree: &Tree) -> Vec<Translatable> {
        let lowered = lower_untranslated(tree);
        let start = |place: &Place| place.first.byte_range().start;
        let advice = lowered.problems.iter();
        let asked: HashSet<usize> = advice
            .filter(|located| located.problem.code == Code::TranslationMissing)
            .map(|located| start(&located.place))
            .collect();
        // An item and its first text may begin at the same token; the longer path is that of the text.
        let mut paths: HashMap<usize, &Path> = HashMap::new();
        for (path, place) in lowered.places.each() {
            let known = paths.entry(start(place)).or_insert(path);
            if (known.0.len(), path.to_string()) < (path.0.len(), known.to_string()) {
                *known = path;
            }
        }
        let mut texts = Vec::new();
        each(tree, &mut |found| {
            if let Form::SameIn(_) = found.form() {
                return;
            }
            let first = written(found.first);
            let translations = found.first.translations().iter();
            let at = start(&first.place);
            let path = paths
                .get(&at)
                .map_or_else(Path::root, |path| (*path).clone());
            let kind = kind(&found, &path);
            let is_single = found.first.translations().is_empty();
            // Where others are translated, one that is written once is the same on purpose.
            let is_first = tree.languages() < 2;
            let is_in_words = || {
                let text = first.value.as_deref();
                text.is_some_and(|text| is_asked(&kind, &path, text))
            };
            texts.push(Translatable {
                is_asked: asked.contains(&at)
                    || is_single && (found.role == Role::SectionTitle || is_first && is_in_words()),
                kind,
                path,
                around: found.around.iter().map(|&name| name.to_owned()).collect(),
                languages: std::iter::once(first)
                    .chain(translations.map(|value| written(First::Value(value))))
                    .collect(),
            });
        });
        texts
    }

    fn written(text: First<'_>) -> Written {
        let value = match text {
            First::Text(text) | First::Value(Value::Text(text)) => Some(text.value.clone()),
            First::Value(Value::Splice(_) | Value::Date(_)) => None,
        };
        Written {
            value,
            place: text.place(),
        }
    }

    fn kind(found: &Found<'_>, path: &Path) -> Kind {
        let list = path.0.iter().rev().find_map(|step| match step {
            Step::Field(name) => Some(*name),
            Step::Index(_) | Step::Repeat(_) => None,
        });
        match found.role {
            Role::Field { name, .. } if found.form() == Form::Web => Kind::Address(name.to_owned()),
            Role::Field { name, .. } => Kind::Field(name.to_owned()),
            Role::SectionTitle => Kind::SectionTitle,
            // What a string without a name is depends on where it is.
            Role::Title => match list {
                Some("title" | "details") => Kind::Title,
                Some("items") => Kind::Item,
                _ => Kind::Paragraph,
            },
            Role::Organisation => Kind::Organisation,
            Role::Place => Kind::Place,
            Role::Bullet => Kind::Bullet,
            Role::Label => Kind::Label,
            Role::Item => Kind::Item,
        }
    }
}

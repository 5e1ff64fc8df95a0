//! The languages of a résumé: which it declares, the tree in one of them, and whether each text is in
//! all of them.

use crate::place::{Located, Place};
use crate::texts::{self, Form, Found};
use crate::tree::{Bullet, Entry, Field, Item, ItemKind, Row, Section, Text, Tree, Value};
use resume_core::problem::{Code, Help, Path, Problem};
use resume_core::wording::list;

impl Tree {
    /// The languages as they are declared; none if nothing is said about it.
    pub fn declared_languages(&self) -> Vec<&Value> {
        match self.lang() {
            Some(lang) => match lang.values.as_slice() {
                // It was probably meant that way, and is refused.
                [only] => std::iter::once(only).chain(only.translations()).collect(),
                values => values.iter().collect(),
            },
            None => Vec::new(),
        }
    }

    /// The names of the declared languages, if there are several.
    pub(crate) fn language_names(&self) -> Vec<String> {
        let declared = self.declared_languages();
        match declared.len() {
            0 | 1 => Vec::new(),
            _ => declared.into_iter().map(name).collect(),
        }
    }

    /// In how many languages it is.
    pub fn languages(&self) -> usize {
        self.declared_languages().len().max(1)
    }

    fn lang(&self) -> Option<&Field> {
        self.items.iter().find_map(|item| match &item.kind {
            ItemKind::Field(field) if is_lang(field) => Some(field),
            _ => None,
        })
    }

    /// The tree in a language after the first, which has number 0.
    pub fn in_language(&self, number: usize) -> Tree {
        let Tree {
            levels,
            items,
            start,
            is_broken,
        } = self;
        let mut tree = Tree {
            levels: levels.clone(),
            items: Chosen(number).items(items),
            start: start.clone(),
            is_broken: *is_broken,
        };
        let lang = self.declared_languages().get(number).map(|lang| {
            let mut lang = (*lang).clone();
            lang.place_mut().is_translation = true;
            lang
        });
        for item in &mut tree.items {
            if let ItemKind::Field(field) = &mut item.kind
                && is_lang(field)
            {
                field.values = lang.clone().into_iter().collect();
            }
        }
        tree
    }
}

/// The name of a language, as it is shown.
fn name(lang: &Value) -> String {
    match lang {
        Value::Text(text) => format!("`{}`", text.value),
        Value::Splice(_) | Value::Date(_) => "`…`".to_owned(),
    }
}

fn is_lang(field: &Field) -> bool {
    field.name.text == "lang"
}

impl Value {
    /// The same in the other languages.
    pub(crate) fn translations(&self) -> &[Value] {
        match self {
            Value::Text(text) => &text.translations,
            Value::Splice(splice) => &splice.translations,
            Value::Date(_) => &[],
        }
    }

    fn place_mut(&mut self) -> &mut Place {
        match self {
            Value::Text(text) => &mut text.place,
            Value::Splice(splice) => &mut splice.place,
            Value::Date(dates) => &mut dates.place,
        }
    }
}

/// The language with this number, which is after the first.
struct Chosen(usize);

impl Chosen {
    fn items(&self, items: &[Item]) -> Vec<Item> {
        items.iter().map(|item| self.item(item)).collect()
    }

    fn item(&self, item: &Item) -> Item {
        let Item {
            separated,
            terminated,
            broken_off,
            comma,
            kind,
        } = item;
        let kind = match kind {
            ItemKind::Field(field) => ItemKind::Field(self.field(field)),
            ItemKind::Section(section) => ItemKind::Section(self.section(section)),
            ItemKind::Entry(entry) => ItemKind::Entry(Box::new(self.entry(entry))),
            ItemKind::Bullet(bullet) => ItemKind::Bullet(self.bullet(bullet)),
            ItemKind::Row(row) => ItemKind::Row(self.row(row)),
            ItemKind::Design(design) => ItemKind::Design(design.clone()),
            ItemKind::Word(word) => ItemKind::Word(word.clone()),
        };
        Item {
            separated: *separated,
            terminated: *terminated,
            broken_off: *broken_off,
            comma: comma.clone(),
            kind,
        }
    }

    fn field(&self, field: &Field) -> Field {
        let Field {
            name,
            values,
            tags,
            refused,
            problems,
        } = field;
        Field {
            name: name.clone(),
            values: self.values(values),
            tags: tags.clone(),
            refused: *refused,
            problems: problems.clone(),
        }
    }

    fn section(&self, section: &Section) -> Section {
        let Section {
            name,
            title,
            on_new_page,
            tags,
            items,
            is_blank,
        } = section;
        Section {
            name: name.clone(),
            title: title.as_ref().map(|title| self.text(title)),
            on_new_page: on_new_page.clone(),
            tags: tags.clone(),
            items: self.items(items),
            is_blank: *is_blank,
        }
    }

    fn entry(&self, entry: &Entry) -> Entry {
        let Entry {
            dates,
            titles,
            at,
            place_name,
            tags,
            items,
            head,
        } = entry;
        Entry {
            dates: dates.clone(),
            titles: titles.iter().map(|title| self.text(title)).collect(),
            at: at.as_ref().map(|at| self.text(at)),
            place_name: place_name.as_ref().map(|place| self.text(place)),
            tags: tags.clone(),
            items: items.as_ref().map(|items| self.items(items)),
            head: head.clone(),
        }
    }

    fn bullet(&self, bullet: &Bullet) -> Bullet {
        let Bullet {
            text,
            tags,
            items,
            place,
        } = bullet;
        Bullet {
            text: text.as_ref().map(|text| self.text(text)),
            tags: tags.clone(),
            items: items.as_ref().map(|items| self.items(items)),
            place: place.clone(),
        }
    }

    fn row(&self, row: &Row) -> Row {
        let Row { label, items, tags } = row;
        Row {
            label: self.text(label),
            items: self.values(items),
            tags: tags.clone(),
        }
    }

    fn text(&self, text: &Text) -> Text {
        match self.translation(&text.translations) {
            Some(Value::Text(text)) => text,
            // Expressions are refused where texts are.
            Some(Value::Splice(_) | Value::Date(_)) | None => Text {
                translations: Vec::new(),
                ..text.clone()
            },
        }
    }

    fn values(&self, values: &[Value]) -> Vec<Value> {
        let in_language = |value: &Value| {
            let translated = self.translation(value.translations());
            translated.unwrap_or_else(|| value.clone())
        };
        values.iter().map(in_language).collect()
    }

    fn translation(&self, translations: &[Value]) -> Option<Value> {
        let mut translation = translations.get(self.0.checked_sub(1)?)?.clone();
        translation.place_mut().is_translation = true;
        Some(translation)
    }
}

/// What is wrong with the declaration of the languages, and the texts that are not in all of them.
pub(crate) fn check(tree: &Tree) -> Vec<Located> {
    let mut checker = Checker {
        declared: tree.declared_languages(),
        is_known: true,
        problems: Vec::new(),
    };
    match tree.lang() {
        Some(lang) => checker.declaration(lang),
        // The declaration may be what was refused.
        None => checker.is_known = !tree.is_broken,
    }
    texts::each(tree, &mut |found| checker.text(&found));
    checker.problems
}

struct Checker<'t> {
    declared: Vec<&'t Value>,
    /// Whether it is known how many languages were meant.
    is_known: bool,
    problems: Vec<Located>,
}

impl Checker<'_> {
    fn declaration(&mut self, lang: &Field) {
        self.is_known = !lang.refused && lang.problems.is_empty() && !lang.values.is_empty();
        if let [only] = lang.values.as_slice() {
            if let Some(last) = only.translations().last() {
                let place = only.place().to(&last.place());
                let message = "languages have a `,` between them";
                let help = match self.sources() {
                    Some(sources) => Help::write(sources.join(", ")),
                    None => "write it like `lang: \"en\", \"de\"`".into(),
                };
                self.problem(Code::ItemMisplaced, message, help, place);
            }
            return;
        }
        let mut seen: Vec<&str> = Vec::new();
        for value in &lang.values {
            let Value::Text(text) = value else {
                self.is_known = false;
                let message = "several languages are written in quotes";
                let help = "write them like `lang: \"en\", \"de\"`";
                self.problem(Code::ValueMistyped, message, help, value.place());
                continue;
            };
            if let Some(translation) = text.translations.first() {
                let message = "a language is declared once";
                let help = "write `,` between languages";
                self.problem(Code::ItemMisplaced, message, help, translation.place());
            }
            let is_same = |known: &&str| known.eq_ignore_ascii_case(&text.value);
            if !text.refused && seen.iter().any(is_same) {
                let message = format!("duplicate language `{}`", text.value);
                self.problem(Code::LangRepeated, message, "remove it", value.place());
            }
            seen.push(&text.value);
        }
    }

    /// The declared languages as they are written, if all of them are texts.
    fn sources(&self) -> Option<Vec<&str>> {
        let sources = self.declared.iter().map(|value| match value {
            Value::Text(text) if !text.source.is_empty() => Some(text.source.as_str()),
            Value::Text(_) | Value::Splice(_) | Value::Date(_) => None,
        });
        sources.collect()
    }

    fn text(&mut self, found: &Found<'_>) {
        let translations = found.first.translations();
        let (Some(first), Some(last)) = (translations.first(), translations.last()) else {
            return;
        };
        let Form::SameIn(name) = found.form() else {
            self.count(&found.first.place(), translations);
            return;
        };
        let message = match name {
            "photo" => "the file of a photo is the same in every language".to_owned(),
            _ => format!("`{name}` is the same in every language"),
        };
        let place = first.place().to(&last.place());
        let help = "write one value, without `|`";
        self.problem(Code::ValueMistyped, message, help, place);
    }

    /// Reports a text that is in more or fewer languages than are declared.
    fn count(&mut self, first: &Place, translations: &[Value]) {
        let Some(last) = translations.last() else {
            return;
        };
        let (count, declared) = (translations.len() + 1, self.declared.len());
        if !self.is_known || count == declared {
            return;
        }
        let (message, help, place) = if declared < 2 {
            let declaration = match self.sources().as_deref() {
                Some([only]) => format!("lang: {only}, \"…\""),
                _ => "lang: \"en\", \"de\"".to_owned(),
            };
            // Where the declaration is missing, it is missing once.
            self.is_known = false;
            (
                format!("this text is in {count} languages, and the résumé declares one"),
                format!("declare them: `{declaration}`, or write one text"),
                first.to(&last.place()),
            )
        } else {
            let names: Vec<String> = self.declared.iter().map(|value| name(value)).collect();
            let names = names.iter().map(String::as_str);
            let place = match translations.get(declared - 1) {
                Some(surplus) => surplus.place().to(&last.place()),
                None => first.to(&last.place()),
            };
            (
                format!("this text is in {count} languages, and the résumé declares {declared}"),
                format!("write it once, or in each of {}", list(names)),
                place,
            )
        };
        self.problem(Code::TranslationCount, message, help, place);
    }

    fn problem(
        &mut self,
        code: Code,
        message: impl Into<std::borrow::Cow<'static, str>>,
        help: impl Into<Help>,
        place: Place,
    ) {
        let problem = Problem::new(code, Path::root(), message, help);
        self.problems.push(Located::new(problem, place));
    }
}

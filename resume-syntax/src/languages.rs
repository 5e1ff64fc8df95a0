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
                // `"en" | "de"` is refused, but means these languages.
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
        let mut tree = self.clone();
        if let Some(translation) = number.checked_sub(1) {
            translate(&mut tree.items, translation);
        }
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

/// Replaces every text by its translation with this number, if it has translations.
fn translate(items: &mut [Item], number: usize) {
    for item in items {
        match &mut item.kind {
            ItemKind::Field(Field {
                name: _,
                values,
                tags: _,
                refused: _,
                problems: _,
            }) => translate_values(values, number),
            ItemKind::Section(Section {
                name: _,
                title,
                on_new_page: _,
                tags: _,
                items,
                is_blank: _,
            }) => {
                translate_texts(title, number);
                translate(items, number);
            }
            ItemKind::Entry(entry) => {
                let Entry {
                    dates: _,
                    titles,
                    at,
                    place_name,
                    tags: _,
                    items,
                    head: _,
                } = &mut **entry;
                translate_texts(titles.iter_mut().chain(at).chain(place_name), number);
                translate(items.as_deref_mut().unwrap_or_default(), number);
            }
            ItemKind::Bullet(Bullet {
                text,
                tags: _,
                items,
                place: _,
            }) => {
                translate_texts(text, number);
                translate(items.as_deref_mut().unwrap_or_default(), number);
            }
            ItemKind::Row(Row {
                label,
                items,
                tags: _,
            }) => {
                translate_texts([label], number);
                translate_values(items, number);
            }
            ItemKind::Design(_) | ItemKind::Word(_) => {}
        }
    }
}

fn translate_texts<'t>(texts: impl IntoIterator<Item = &'t mut Text>, number: usize) {
    for text in texts {
        // Expressions are refused where texts are.
        if let Some(Value::Text(translation)) = translation(&text.translations, number) {
            *text = translation;
        }
    }
}

fn translate_values(values: &mut [Value], number: usize) {
    for value in values {
        if let Some(translation) = translation(value.translations(), number) {
            *value = translation;
        }
    }
}

fn translation(translations: &[Value], number: usize) -> Option<Value> {
    let mut translation = translations.get(number)?.clone();
    translation.place_mut().is_translation = true;
    Some(translation)
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

/// Reports every translation in a letter, which is in one language.
pub(crate) fn check_letter(tree: &Tree) -> Vec<Located> {
    let mut problems = Vec::new();
    let mut check = |translations: &[Value]| {
        if let (Some(first), Some(last)) = (translations.first(), translations.last()) {
            let problem = Problem::new(
                Code::TranslationCount,
                Path::root(),
                "a letter is in one language",
                "write one text, without `|`",
            );
            let place = first.place().to(&last.place());
            problems.push(Located::new(problem, place));
        }
    };
    texts::each(tree, &mut |found| check(found.first.translations()));
    let langs = tree.lang().into_iter().flat_map(|lang| &lang.values);
    langs.for_each(|lang| check(lang.translations()));
    problems
}

struct Checker<'t> {
    declared: Vec<&'t Value>,
    /// Whether the number of declared languages is known; if not, texts are not compared with it.
    is_known: bool,
    problems: Vec<Located>,
}

impl Checker<'_> {
    fn declaration(&mut self, lang: &Field) {
        self.is_known = !lang.refused && lang.problems.is_empty() && !lang.values.is_empty();
        if let [only] = lang.values.as_slice() {
            if let Some(last) = only.translations().last() {
                let place = only.place().to(&last.place());
                let message = "languages are separated by commas";
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
            // A missing declaration is reported only once.
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

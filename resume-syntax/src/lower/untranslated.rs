//! Advice about texts that are in one language only, where several are declared.

use super::Lowerer;
use crate::place::Place;
use crate::tree::{Text, Value};
use resume_core::problem::Code;
use resume_core::wording::list;

/// What a text is, as far as it should be translated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Headline,
    Summary,
    Paragraph,
    Bullet,
    /// An item of a row, which is often a name.
    Item,
}

impl Lowerer<'_> {
    /// Advises to translate a text, if it looks like one that is not the same in every language.
    pub(super) fn untranslated(&mut self, text: &Text, role: Role) {
        let is_asked = match role {
            Role::Summary => true,
            Role::Headline => text.value.split_whitespace().nth(1).is_some(),
            Role::Paragraph | Role::Bullet => small_words(&text.value) > 0,
            Role::Item => small_words(&text.value) > 2,
        };
        if is_asked && !text.refused {
            self.advise(role, &text.translations, &text.place);
        }
    }

    /// The same for a value of a field, which may be one that only rustc knows.
    pub(super) fn untranslated_value(&mut self, value: &Value, role: Role) {
        match value {
            // What the value of an expression is does not matter.
            Value::Text(text) if text.plain => self.advise(role, &text.translations, &text.place),
            Value::Text(text) => self.untranslated(text, role),
            Value::Splice(splice) => self.advise(role, &splice.translations, &splice.place),
            Value::Date(_) => {}
        }
    }

    fn advise(&mut self, role: Role, translations: &[Value], place: &Place) {
        let Some((_, others)) = self.languages.split_first() else {
            return;
        };
        if others.is_empty() || !translations.is_empty() {
            return;
        }
        let what = match role {
            Role::Headline => "headline",
            Role::Summary => "summary",
            Role::Paragraph => "paragraph",
            Role::Bullet => "bullet",
            Role::Item => "text",
        };
        let others = list(others.iter().map(String::as_str));
        let message = format!("this {what} is not translated into {others}");
        let help = "write the translation after it, like `\"…\" | \"…\"`, or the same text again";
        self.problem(Code::TranslationMissing, message, help, place.clone());
    }
}

/// How many words of a text of at least three words begin with a small letter, or with one of a
/// script without capitals: they are no names. A long word of such a script is a sentence.
fn small_words(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = |word: &str| word.chars().find(|c| c.is_alphabetic());
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let is_caseless = |c: char| !c.is_lowercase() && !c.is_uppercase();
    let is_sentence = |word: &&str| first(word).is_some_and(is_caseless) && letters(word) > 7;
    if words.iter().any(is_sentence) {
        return words.len().max(3);
    }
    let is_small =
        |word: &&str| first(word).is_some_and(|c| !c.is_uppercase()) && letters(word) > 1;
    match words.len() {
        0..3 => 0,
        _ => words.into_iter().filter(is_small).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::small_words;

    #[test]
    fn names_are_no_sentences() {
        for (text, count) in [
            ("PostgreSQL", 0),
            ("formal verification", 0),
            ("Rust, C++ and SQL", 1),
            ("Apache Kafka, Amazon S3", 0),
            ("gave talks on PostgreSQL", 3),
            ("Leitung eines Teams von sechs Personen", 3),
            ("Maria Lopez", 0),
            ("応答を大幅に短縮しました", 3),
            ("東京大学", 0),
            ("قاد فريقا من ستة مهندسين", 5),
        ] {
            assert_eq!(small_words(text), count, "{text}");
        }
    }
}

//! What is about the person and has no label.

use super::Contact;
use crate::tree::{Notes, Words};

/// The words of a language for what has no label, a phone number and an email address.
#[rustfmt::skip]
const LABELS: &[(&str, [&str; 3])] = &[
    ("en", ["Other", "Phone", "Email"]),
    ("de", ["Sonstiges", "Telefon", "E-Mail"]),
    ("fr", ["Autres", "Téléphone", "E-mail"]),
    ("es", ["Otros", "Teléfono", "Correo electrónico"]),
    ("it", ["Altro", "Telefono", "E-mail"]),
    ("pt", ["Outros", "Telefone", "E-mail"]),
    ("nl", ["Overig", "Telefoon", "E-mail"]),
    ("pl", ["Inne", "Telefon", "E-mail"]),
    ("cs", ["Ostatní", "Telefon", "E-mail"]),
    ("ru", ["Прочее", "Телефон", "Эл. почта"]),
    ("uk", ["Інше", "Телефон", "Ел. пошта"]),
    ("tr", ["Diğer", "Telefon", "E-posta"]),
    ("he", ["אחר", "טלפון", "אימייל"]),
    ("ar", ["أخرى", "الهاتف", "البريد الإلكتروني"]),
    ("zh", ["其他", "电话", "电子邮箱"]),
    ("ja", ["その他", "電話", "メール"]),
    ("ko", ["기타", "전화", "이메일"]),
];

fn labels_in(lang: &str) -> &'static [&'static str; 3] {
    let primary = lang.trim().split(['-', '_']).next().unwrap_or_default();
    let row = LABELS.iter().find(|(known, _)| *known == primary);
    &row.unwrap_or(&LABELS[0]).1
}

/// The label in a language of what has none.
pub(in crate::mapping) fn other_in(lang: &str) -> &'static str {
    labels_in(lang)[0]
}

/// The labels in a language of a phone number and an email address.
pub(in crate::mapping) fn reached_in(lang: &str) -> [&'static str; 2] {
    let [_, phone, email] = labels_in(lang);
    [phone, email]
}

impl Contact {
    /// Says in which language labels are that the file does not have.
    pub fn speak(&mut self, lang: &str) {
        self.other = Some(other_in(lang));
    }

    /// The label of what has none.
    pub fn other_label(&self) -> &'static str {
        self.other.unwrap_or("Other")
    }

    /// Words about the person without a label: a number after what it is, or a row that has no more
    /// to say of it.
    pub fn other(&mut self, words: Words, notes: &mut Notes<'_>) {
        let text = words.text.trim();
        let has_digit = |text: &str| text.contains(char::is_numeric);
        let numbered = text.rsplit_once(' ').filter(|(label, number)| {
            let is_short = label.split_whitespace().count() <= 4;
            is_short && !has_digit(label) && has_digit(number) && number.chars().count() > 3
        });
        match numbered {
            Some((label, number)) => self.row(&words.part(label), &words.part(number), notes),
            None => {
                let label = words.part(self.other_label());
                self.row(&label, &words, notes);
            }
        }
    }
}

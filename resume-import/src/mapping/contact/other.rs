//! What is about the person and has no label.

use super::Contact;
use crate::tree::{Notes, Words};

impl Contact {
    /// Says in which language labels are that the file does not have.
    pub fn speak(&mut self, lang: &str) {
        const LABELS: &[(&str, &str)] = &[
            ("de", "Sonstiges"),
            ("fr", "Autres"),
            ("es", "Otros"),
            ("it", "Altro"),
            ("pt", "Outros"),
            ("nl", "Overig"),
            ("pl", "Inne"),
            ("cs", "Ostatní"),
            ("ru", "Прочее"),
            ("uk", "Інше"),
            ("tr", "Diğer"),
            ("zh", "其他"),
            ("ja", "その他"),
            ("ko", "기타"),
        ];
        let primary = lang.trim().split(['-', '_']).next().unwrap_or_default();
        let row = LABELS.iter().find(|(known, _)| *known == primary);
        self.other = row.map(|(_, label)| *label);
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

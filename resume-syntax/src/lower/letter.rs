//! From a [`Tree`] to a [`Letter`].

use super::fields::Fields;
use super::names::{Owner, is_meant};
use super::{Lowerer, PLACEHOLDER, Places};
use crate::place::Located;
use crate::tree::{Item, ItemKind, Name, Splice, Tree, Value};
use resume_core::model::{Date, Lang, Letter, List, Prose, Str};
use resume_core::problem::{Code, Path};
use std::borrow::Cow;
use std::ops::Range;

/// A letter, what is wrong with it, and where its parts are.
#[derive(Debug, Clone)]
pub struct LoweredLetter {
    /// The letter, from a résumé without anything. A value that was refused, or that only rustc
    /// knows, is a placeholder in it.
    pub letter: Letter,
    /// The name of the résumé that it is from.
    pub from: Option<Splice>,
    /// The other Rust expressions in it, by the path of the value that each gives.
    pub splices: Vec<(Path, Splice)>,
    /// Where things are, by path.
    pub places: Places,
    /// What is wrong, in the order of the source as far as it goes.
    pub problems: Vec<Located>,
    /// Which of the problems that were found while parsing are of no interest.
    pub pointless: Vec<Range<usize>>,
}

/// Reads a tree as a letter.
pub fn lower_letter(tree: &Tree) -> LoweredLetter {
    let mut lowerer = Lowerer {
        // A letter declares no tags: each is refused for being there.
        is_declaration_refused: true,
        ..Lowerer::default()
    };
    let (letter, from) = lowerer.letter(tree);
    LoweredLetter {
        letter,
        from,
        splices: lowerer.splices,
        places: lowerer.places,
        problems: lowerer.problems,
        pointless: lowerer.pointless,
    }
}

/// The fields that a letter must have, each with an example.
const REQUIRED: [(&str, &str); 3] = [
    ("from", "from: ADA"),
    ("opening", "opening: \"Dear Ms. Sample,\""),
    ("closing", "closing: \"Sincerely,\""),
];

impl Lowerer<'_> {
    fn letter(&mut self, tree: &Tree) -> (Letter, Option<Splice>) {
        let root = Path::root();
        let fields = self.fields(&tree.items, Owner::Letter);
        self.missing(tree, &fields);
        self.refuse_tags(&tree.items);
        let from = self.from(&fields);
        let letter = Letter {
            from: Cow::default(),
            to: self.lines(&fields, &root.field("to")),
            place: self.field_plain(&fields, "place", &root),
            date: self.day(&fields, &root.field("date")),
            subject: self.words(&fields, "subject"),
            opening: self.words(&fields, "opening").unwrap_or_default(),
            body: self.body(&tree.items, Owner::Letter, &root),
            closing: self.words(&fields, "closing").unwrap_or_default(),
            enclosures: self.enclosures(&fields, &root.field("enclosures")),
            lang: self.field_value(
                &fields,
                "lang",
                &root,
                Lang::__trusted(PLACEHOLDER),
                Lang::new,
            ),
        };
        (letter, from)
    }

    /// Reports the required fields that are missing.
    fn missing(&mut self, tree: &Tree, fields: &Fields<'_>) {
        for (word, example) in REQUIRED {
            // A field whose value was refused is not missing too.
            let is_begun = tree.items.iter().any(|item| is_meant(item, word));
            if !fields.has(word) && !is_begun {
                let message = format!("this letter has no `{word}`");
                let help = match tree.items.is_empty() {
                    true => format!("write `{example}` in it"),
                    false => format!("write `{example}`"),
                };
                self.problem(Code::FieldMissing, message, help, tree.start.clone());
            }
        }
    }

    /// The name of the résumé.
    fn from(&mut self, fields: &Fields<'_>) -> Option<Splice> {
        match self.single(fields.values("from"), "from")? {
            Value::Splice(splice) => Some(splice.clone()),
            Value::Text(text) if text.refused => None,
            other => {
                let message = "`from` must name a résumé";
                let help = "write the name of its `static`, like `from: ADA`";
                self.problem(Code::ValueMistyped, message, help, other.place());
                None
            }
        }
    }

    /// The lines of the address.
    fn lines(&mut self, fields: &Fields<'_>, path: &Path) -> List<Str> {
        let values = fields.values("to").iter().enumerate();
        let lines = values.map(|(at, value)| self.plain_value(value, &path.index(at)));
        Cow::Owned(lines.collect())
    }

    /// The date, which is a day.
    fn day(&mut self, fields: &Fields<'_>, path: &Path) -> Option<Date> {
        let value = self.single(fields.values("date"), "date")?;
        if let Value::Date(dates) = value
            && dates.period.is_none()
        {
            return None;
        }
        let date = self.date(value, path)?;
        if date.day().is_none() {
            let help = "write it like `2026-11-28`";
            let message = "the date of a letter needs a month and a day";
            self.problem(Code::DateMalformed, message, help, value.place());
        }
        Some(date)
    }

    fn words(&mut self, fields: &Fields<'_>, word: &'static str) -> Option<Prose> {
        let value = self.single(fields.values(word), word)?;
        Some(self.prose_value(value, &Path::root().field(word)))
    }

    fn enclosures(&mut self, fields: &Fields<'_>, path: &Path) -> List<Prose> {
        let values = fields.values("enclosures").iter().enumerate();
        let proses = values.map(|(at, value)| self.prose_value(value, &path.index(at)));
        Cow::Owned(proses.collect())
    }

    /// Reports the tags in the body; those of fields are reported with the fields.
    fn refuse_tags(&mut self, items: &[Item]) {
        for item in items {
            let (tags, inner): (&[Name], &[Item]) = match &item.kind {
                ItemKind::Entry(entry) => (&entry.tags, &[]),
                ItemKind::Bullet(bullet) => (&bullet.tags, bullet.items.as_deref().unwrap_or(&[])),
                ItemKind::Row(row) => (&row.tags, &[]),
                ItemKind::Field(_)
                | ItemKind::Section(_)
                | ItemKind::Design(_)
                | ItemKind::Word(_) => (&[], &[]),
            };
            for tag in tags {
                let message = "a letter has no tags";
                self.problem(Code::ItemMisplaced, message, "remove the tag", tag.place());
            }
            self.refuse_tags(inner);
        }
    }
}

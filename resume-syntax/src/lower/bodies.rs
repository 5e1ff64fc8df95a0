//! What entries and positions hold: paragraphs, rows and bullets, in the order of the source.

use super::ambiguities::Bare;
use super::names::Owner;
use super::untranslated::Role;
use super::values::Split;
use super::{Lowerer, PLACEHOLDER};
use crate::literal;
use crate::tree::{self, ItemKind, Text, Value};
use resume_core::model::text::BULLETS;
use resume_core::model::{Bullet, Item, List, Paragraph, Prose, Row};
use resume_core::problem::{Applicability, Code, Edit, Fault, Help, Path, Side};
use std::borrow::Cow;

impl Lowerer<'_> {
    /// The body of an entry that holds no positions, or of a position.
    pub(super) fn body(&mut self, items: &[tree::Item], owner: Owner, holder: &Path) -> List<Item> {
        let refused = self.ambiguities(items, Bare::Text);
        let body_path = holder.field("body");
        let mut body = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let path = body_path.index(body.len());
            match &item.kind {
                ItemKind::Field(_) => {}
                ItemKind::Bullet(bullet) => {
                    body.extend(self.bullet(bullet, &path).map(Item::Bullet));
                }
                ItemKind::Row(row) => {
                    self.quoted_name(row, owner);
                    body.push(Item::Row(self.row(row, &path)));
                }
                ItemKind::Entry(text) if text.is_strings() => {
                    if !refused.contains(&at) {
                        let message = "these strings may be paragraphs or a row";
                        let help = "write `;` between paragraphs, or a `\"Label\":` before a row";
                        self.several_strings(text, message, help);
                    }
                    body.push(Item::Paragraph(self.paragraph(text, &path)));
                }
                ItemKind::Word(name) => self.lone_word(name, owner),
                ItemKind::Design(design) if owner == Owner::Letter => self.problem(
                    Code::ItemMisplaced,
                    "a letter has the design of its résumé",
                    "move it to `resume!`, or choose another with `--design`",
                    design.keyword.place(),
                ),
                other @ (ItemKind::Section(_) | ItemKind::Entry(_) | ItemKind::Design(_)) => {
                    let (message, help) = match owner {
                        Owner::Position(_) => (
                            "nesting is not allowed here",
                            "a role or a degree holds fields, paragraphs, rows and bullets",
                        ),
                        Owner::Letter => (
                            "this does not belong in a letter",
                            "a letter holds fields, paragraphs, bullets and rows",
                        ),
                        _ => (
                            "this does not belong in such an entry",
                            "it holds fields, paragraphs, rows and bullets",
                        ),
                    };
                    self.misplaced(other, message, help);
                }
            }
        }
        Cow::Owned(body)
    }

    /// Refuses several strings where a text alone is a paragraph.
    pub(super) fn several_strings(
        &mut self,
        strings: &tree::Entry,
        message: &'static str,
        help: &'static str,
    ) {
        if let [first, second, ..] = strings.titles.as_slice() {
            let place = first.place.to(&second.place);
            self.problem(Code::ItemAmbiguous, message, help, place);
        }
    }

    pub(super) fn paragraph(&mut self, text: &tree::Entry, path: &Path) -> Paragraph {
        self.untranslated(&text.titles[0], Role::Paragraph);
        Paragraph {
            text: self.prose_or(&text.titles[0], path, Split::Paragraphs),
            tags: self.tags(&text.tags),
        }
    }

    pub(super) fn bullet(&mut self, bullet: &tree::Bullet, path: &Path) -> Option<Bullet> {
        let text = bullet
            .text
            .as_ref()
            .map(|text| self.bullet_text(text, path));
        let tags = self.tags(&bullet.tags);
        let bullets = self.finer_bullets(bullet, path);
        Some(Bullet {
            text: text?,
            bullets,
            tags,
        })
    }

    fn bullet_text(&mut self, text: &Text, path: &Path) -> Prose {
        self.untranslated(text, Role::Bullet);
        let sign = signed(&text.value).filter(|_| !text.refused && !text.plain);
        if let Some(end) = sign {
            // A sign that is there again begins another bullet.
            let mut pieces = text.value[end..].split(char::is_whitespace);
            let is_again = |piece: &str| BULLETS.iter().any(|sign| piece.starts_with(*sign));
            let help = match pieces.any(is_again) {
                true => Help::Say("write each as a bullet, like `- \"…\"`"),
                false => Help::Write(Edit {
                    say: "remove it",
                    text: "",
                    side: Side::Instead,
                    applicability: Applicability::Certain,
                }),
            };
            let fault = Fault {
                help,
                ..Fault::new(
                    Code::MarkupLiteral,
                    "this sign is printed after that of the bullet",
                    "",
                    0,
                    end,
                )
            };
            self.fault(fault, text);
        }
        self.prose_or(text, path, Split::Bullets)
    }

    /// The bullets in the braces of a bullet, which have no braces themselves.
    fn finer_bullets(&mut self, bullet: &tree::Bullet, path: &Path) -> List<Bullet> {
        let bullets_path = path.field("bullets");
        let mut bullets = Vec::new();
        for item in bullet.items.as_deref().unwrap_or_default() {
            match &item.kind {
                ItemKind::Bullet(finer) => {
                    if let Some(finest) = finer.items.as_deref().and_then(<[_]>::first) {
                        let help = "write them one level higher";
                        self.misplaced(&finest.kind, "bullets nest only once", help);
                    }
                    let path = bullets_path.index(bullets.len());
                    let text = finer.text.as_ref();
                    let text = text.map(|text| self.bullet_text(text, &path));
                    let tags = self.tags(&finer.tags);
                    bullets.extend(text.map(|text| Bullet {
                        text,
                        bullets: List::default(),
                        tags,
                    }));
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Fieldless),
                other => {
                    let help = match other {
                        ItemKind::Entry(text) if text.is_strings() => {
                            text_help("write `- \"…\"`", text)
                        }
                        _ => "write `- \"…\"`".into(),
                    };
                    self.misplaced(other, "a bullet holds only finer bullets", help);
                }
            }
        }
        Cow::Owned(bullets)
    }

    pub(super) fn row(&mut self, row: &tree::Row, path: &Path) -> Row {
        self.places.0.insert(path.clone(), row.label.place.clone());
        self.begun_below(row);
        let label = Some(self.prose(&row.label, &path.field("label")));
        let mut items = Vec::new();
        for value in &row.items {
            match value {
                Value::Text(text) => {
                    self.untranslated(text, Role::Item);
                    items.push(self.prose(text, &path.field("items").index(items.len())))
                }
                Value::Splice(_) | Value::Date(_) => self.problem(
                    Code::ValueMistyped,
                    "the items of a row are text",
                    "write it in quotes",
                    value.place(),
                ),
            }
        }
        if items.is_empty() {
            // What was written there was refused, and the row is not to be refused again for being
            // empty.
            items.push(Prose::text(PLACEHOLDER));
        }
        Row {
            label,
            items: Cow::Owned(items),
            tags: self.tags(&row.tags),
        }
    }

    pub(super) fn proses(&mut self, texts: &[Text], path: &Path) -> List<Prose> {
        Cow::Owned(
            texts
                .iter()
                .enumerate()
                .map(|(at, text)| self.prose(text, &path.index(at)))
                .collect(),
        )
    }
}

/// The edit that makes a bullet of a text, which may have the sign of one in it.
pub(super) fn text_help(say: &'static str, text: &tree::Entry) -> Help {
    match text.titles.as_slice() {
        [only] => match signed(&only.value).filter(|_| only.is_literal()) {
            Some(end) => Help::write(format!("- {}", literal::of(&only.value[end..]))).maybe(),
            None => Help::edit(say, "- ", Applicability::Maybe).at(Side::Before),
        },
        _ => say.into(),
    }
}

/// Where a text begins after the sign of a bullet that is written in it: `• text`.
fn signed(text: &str) -> Option<usize> {
    let mut words = text;
    while let Some(rest) = words.strip_prefix(is_sign)
        && rest.starts_with(char::is_whitespace)
    {
        words = rest.trim_start();
    }
    (words.len() < text.len() && !words.is_empty()).then_some(text.len() - words.len())
}

/// Whether a character is the sign of a bullet: one that is seldom anything else, or a dash.
pub(crate) fn is_sign(c: char) -> bool {
    matches!(c, '-' | '\u{2013}') || BULLETS.contains(&c)
}

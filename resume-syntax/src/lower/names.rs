//! Names that nothing has: what was probably meant.

use super::Lowerer;
use super::translated::{contact_field, is_born, translated};
use crate::literal;
use crate::place::Place;
use crate::tree::{self, Item, ItemKind, Name, Section, Text, Value};
use resume_core::model::schema::{self, DESIGN, EntrySchema};
use resume_core::model::{BlockName, ContactField, ContactName, Field, Form, Kind};
use resume_core::problem::{Applicability, Code, Help};
use resume_core::wording::{begun, list, meant, nearest};
use resume_core::words::Words;
use resume_core::words::said::is_contact_title;
use resume_core::words::titles::kind_titled;

/// What holds fields, for the words of problems.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Resume,
    Letter,
    Contact,
    Entry(Kind),
    Position(Kind),
    /// What has no fields.
    Fieldless,
}

impl Owner {
    /// The names of its fields; in `contact`, of the networks too.
    pub(super) fn words(self) -> Vec<&'static str> {
        match self {
            Owner::Resume => schema::RESUME.iter().map(|field| field.word).collect(),
            Owner::Letter => schema::LETTER.iter().map(|field| field.word).collect(),
            Owner::Contact => ContactName::words().collect(),
            Owner::Entry(_) | Owner::Position(_) | Owner::Fieldless => {
                let fields = self.entry().into_iter().flat_map(EntrySchema::fields);
                fields.map(Field::word).collect()
            }
        }
    }

    /// The names and fields of an entry or a position.
    pub(super) fn entry(self) -> Option<&'static EntrySchema> {
        match self {
            Owner::Entry(kind) => kind.entry(),
            Owner::Position(kind) => kind.entry()?.position,
            Owner::Resume | Owner::Letter | Owner::Contact | Owner::Fieldless => None,
        }
    }

    /// The names of the fields and sections that may be written here.
    pub(super) fn suggested(self) -> Vec<&'static str> {
        let kinds = Kind::ALL.iter().map(|kind| kind.name());
        match self {
            Owner::Resume => {
                let others = [DESIGN.word].into_iter().chain(kinds);
                self.words().into_iter().chain(others).collect()
            }
            // A network is not guessed from a lone word.
            Owner::Contact => ContactField::ALL.iter().map(|field| field.word()).collect(),
            Owner::Letter | Owner::Entry(_) | Owner::Position(_) | Owner::Fieldless => self.words(),
        }
    }

    /// Whether the name of a field or a section begins like this.
    pub(super) fn has(self, word: &str) -> bool {
        self.suggested().iter().any(|name| name.starts_with(word))
    }
}

impl Lowerer<'_> {
    /// Reports a section that does not exist.
    pub(super) fn unknown_section(&mut self, section: &Section) {
        let name = section.name.text.as_str();
        let help = if schema::RESUME.iter().any(|field| field.word == name) {
            let help = format!(
                "write `{name}: {}`",
                if name == "tags" {
                    "storage, teaching"
                } else {
                    "\"…\""
                }
            );
            return self.problem(
                Code::ItemMisplaced,
                format!("`{name}` is a field"),
                help,
                section.name.place(),
            );
        } else if let Some(near) = nearest(name, BlockName::words())
            .filter(|_| name.is_ascii() || kind_headed(name).is_none())
        {
            Help::DidYouMean(near.into())
        } else if is_custom(name) {
            custom_section(section)
        } else if let Some(usual) = usual_block(name) {
            let usual = usual.word();
            let say = format!("it is called `{usual}` here: write `{usual} {{ … }}`");
            Help::edit(say, usual, Applicability::Maybe)
        } else if let Some(kind) = kind_headed(name) {
            let right = self.headed(section, kind);
            let shown = match &section.title {
                Some(title) => format!("{right} {}", title.source),
                None => right.clone(),
            };
            let say = format!(
                "it is called `{}` here: write `{shown} {{ … }}`",
                kind.name()
            );
            Help::edit(say, right, Applicability::Maybe)
        } else {
            let (_, shown) = as_custom(section);
            let kinds = list(Kind::titled().map(Kind::name));
            format!("sections are {kinds}; write `{shown} {{ … }}` for a custom one").into()
        };
        let message = format!("unknown section `{name}`");
        let place = section.name.place();
        self.word_problem(&section.name, Code::SectionUnknown, message, help, place);
    }

    /// What to write for the name of a section that is the title of a kind in some language: the
    /// title too, unless the résumé is in that language.
    fn headed(&self, section: &Section, kind: Kind) -> String {
        let title = as_title(&section.name.text);
        let usual = Words::of(self.lang.as_ref()).heading(kind);
        match section.title.is_some() || usual.to_lowercase() == title.to_lowercase() {
            true => kind.name().to_owned(),
            false => format!("{} {}", kind.name(), literal::of(&title)),
        }
    }

    /// Reports a section that has only a title.
    pub(super) fn quoted_section(&mut self, title: &Text) {
        let right = match kind_headed(&title.value) {
            Some(kind) => {
                let usual = Words::of(self.lang.as_ref()).heading(kind);
                match usual.to_lowercase() == title.value.to_lowercase() {
                    true => kind.name().to_owned(),
                    false => format!("{} {}", kind.name(), title.source),
                }
            }
            None => format!("section {}", title.source),
        };
        let say = format!("write `{right} {{ … }}`");
        let help = Help::edit(say, right, Applicability::Maybe);
        let message = "the name of a section comes before its title";
        self.problem(Code::ItemMisplaced, message, help, title.place.clone());
    }

    /// A lone word: a field or a section that was begun, or text without quotes.
    pub(super) fn lone_word(&mut self, name: &Name, owner: Owner) {
        let word = name.text.as_str();
        let (message, help) = if owner.words().contains(&word) {
            (
                format!("a `:` and a value are missing after `{word}`"),
                match is_date(word) {
                    true => format!("write `{word}: 2027-03`"),
                    false => format!("write `{word}: \"…\"`"),
                },
            )
        } else if owner == Owner::Resume && word == DESIGN.word {
            (
                format!("a name or a block is missing after `{word}`"),
                format!("write `{word} folio` or `{word} {{ size: 10.5pt }}`"),
            )
        } else if owner == Owner::Resume && BlockName::from_word(word).is_some() {
            (
                format!("a block is missing after `{word}`"),
                format!("write `{word} {{ … }}`"),
            )
        } else {
            let names = owner.suggested();
            let help = match meant(word, names.iter().copied()) {
                Some(near) => {
                    format!("did you mean `{near}`? Text is written in quotes: `\"{word}\"`")
                }
                None => format!("write text in quotes: `\"{word}\"`"),
            };
            let message = "unexpected word";
            return self.word_problem(name, Code::WordUnquoted, message, help, name.place());
        };
        self.problem(Code::ItemMisplaced, message, help, name.place());
    }
}

/// Whether a field holds a date.
fn is_date(word: &str) -> bool {
    Field::keyed(word).is_some_and(|field| field.form() == Form::Date)
}

/// The block that a name opens, or the one that was probably meant.
pub fn block_name(section: &Section) -> Option<BlockName> {
    let name = section.name.text.as_str();
    if schema::RESUME.iter().any(|field| field.word == name) {
        return None;
    }
    BlockName::from_word(name)
        .or_else(|| nearest(name, BlockName::words()).and_then(BlockName::from_word))
        .or_else(|| is_custom(name).then_some(BlockName::Section(Kind::Custom)))
        .or_else(|| usual_block(name))
        .or_else(|| kind_headed(name).map(BlockName::Section))
}

/// The kind that has this title in some language, or one that begins with this word; `None` also
/// where two kinds have it.
pub(crate) fn kind_headed(name: &str) -> Option<Kind> {
    let title = name.replace('_', " ");
    let name = title.to_lowercase();
    let is_heading = |heading: &str| {
        let heading = heading.to_lowercase();
        let rest = heading.strip_prefix(&name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && name.len() > 3)
    };
    let mut kinds = Kind::titled().filter(|kind| {
        let mut headings = Words::ALL.iter().map(|words| words.heading(*kind));
        headings.any(is_heading)
    });
    match kinds.next() {
        Some(first) => kinds.next().is_none().then_some(first),
        None => kind_titled(&title),
    }
}

/// A name as a title or a label.
pub(super) fn as_title(name: &str) -> String {
    let name = name.replace('_', " ");
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// A name as the label of a row: an abbreviation in capitals.
pub(super) fn as_label(name: &str) -> String {
    match name {
        "url" | "doi" | "isbn" | "issn" | "gpa" | "id" | "fte" | "isrc" | "pmid" => {
            name.to_uppercase()
        }
        name => as_title(name),
    }
}

/// Whether a name asks for the title of an entry.
pub(super) fn is_title(name: &str) -> bool {
    matches!(
        name,
        "title" | "role" | "position" | "job_title" | "jobtitle" | "degree"
    )
}

/// The help for a section that others have, and that is a custom one here.
fn custom_section(section: &Section) -> Help {
    let (right, shown) = as_custom(section);
    let say = format!("write a custom section: `{shown} {{ … }}`");
    Help::edit(say, right, Applicability::Maybe)
}

/// What to write for the name of a section to make a custom section of it, and its head then.
fn as_custom(section: &Section) -> (String, String) {
    let title = as_title(&section.name.text);
    match &section.title {
        Some(title) if title.refused => ("section".to_owned(), "section \"…\"".to_owned()),
        Some(title) => ("section".to_owned(), format!("section {}", title.source)),
        None => {
            let right = format!("section {}", literal::of(&title));
            (right.clone(), right)
        }
    }
}

/// Whether a name asks for a part of the person's name.
pub(super) fn is_part_of_name(name: &str) -> bool {
    matches!(
        name,
        "first_name"
            | "firstname"
            | "given_name"
            | "forename"
            | "last_name"
            | "lastname"
            | "surname"
            | "family_name"
    )
}

/// Whether an item was meant to be the field of this name.
pub(super) fn is_meant(item: &Item, field: &str) -> bool {
    match &item.kind {
        ItemKind::Word(name) => name.text == field,
        ItemKind::Section(section) => section.name.text == field,
        ItemKind::Field(other) => {
            let name = other.name.text.as_str();
            usual_field(name) == Some(field)
                || (field == "name" && is_part_of_name(name))
                || translated(name, Owner::Resume, None) == Some(field)
        }
        ItemKind::Row(row) => row.label.value == field,
        ItemKind::Entry(_) | ItemKind::Bullet(_) | ItemKind::Design(_) => false,
    }
}

/// The field of a résumé, an entry or a letter that goes by another name elsewhere.
pub(super) fn usual_field(name: &str) -> Option<&'static str> {
    Some(match name {
        "objective" | "profile" | "about" | "bio" | "description" | "details" => "summary",
        "title" | "label" | "position" => "headline",
        "full_name" | "fullname" => "name",
        "language" | "locale" => "lang",
        "link" | "website" | "homepage" | "web" => "url",
        "gpa" | "grade" => "score",
        "re" | "regarding" => "subject",
        "sender" | "resume" => "from",
        "recipient" | "addressee" | "address" => "to",
        "greeting" | "salutation" => "opening",
        "valediction" | "signoff" | "regards" => "closing",
        "attachments" | "attached" | "enclosed" => "enclosures",
        _ => return None,
    })
}

/// The field of an entry that goes by a name that is the label of a row too.
pub(super) fn usual_label(name: &str) -> Option<&'static str> {
    Some(match name {
        "tech" | "technologies" | "tech_stack" | "stack" | "tools" | "skills" => "keywords",
        _ => return None,
    })
}

/// The item of `contact` that goes by another name elsewhere.
pub(crate) fn usual_contact(name: &str) -> Option<&'static str> {
    Some(match name {
        "address" | "city" | "town" | "residence" => "location",
        "url" | "web" | "homepage" | "site" | "page" => "website",
        "mail" => "email",
        "mobile" | "tel" | "telephone" | "cell" => "phone",
        "twitter" => "x",
        "scholar" => "google_scholar",
        "crates" => "crates_io",
        _ => return contact_field(name),
    })
}

/// What a name without a field of a letter says, where its paragraphs or another field say that.
pub(super) fn usual_line(name: &str) -> Option<&'static str> {
    Some(match name {
        "body" | "text" | "paragraph" | "paragraphs" | "content" | "message" => {
            "paragraphs have no name: write `\"…\"`"
        }
        "dear" => "write `opening: \"Dear …,\"`",
        "sincerely" | "yours" => "write `closing: \"Sincerely,\"`",
        _ => return None,
    })
}

/// What a name without a field of an entry or a position says, where its head says that.
pub(super) fn usual_head(name: &str) -> Option<&'static str> {
    Some(match name {
        "date" | "dates" | "period" | "year" | "start" | "end" | "from" | "to" | "start_date"
        | "end_date" | "started" | "ended" | "issued" | "issue_date" | "issued_on"
        | "date_issued" | "awarded" | "awarded_on" | "obtained" | "granted" => {
            "dates come first, like `2014-03..2018 \"…\"`"
        }
        name if is_title(name) => "write it as the title: `2014..2018 \"…\" at \"…\"`",
        "place" | "location" | "city" => "write `in \"…\"` before the braces",
        "company" | "employer" | "organisation" | "organization" | "institution" | "school"
        | "university" | "publisher" | "issuer" => "write `at \"…\"` before the braces",
        _ => return None,
    })
}

/// The bullets that a field of an entry was to be, as they are written; `…` where they are not texts.
pub(super) fn usual_bullets(field: &tree::Field) -> Option<Help> {
    let is_text = |value: &Value| matches!(value, Value::Text(text) if text.is_literal());
    if !names_bullets(&field.name.text) {
        return None;
    }
    if field.values.is_empty() || !field.tags.is_empty() || !field.values.iter().all(is_text) {
        return Some(AS_BULLETS.into());
    }
    let bullets = field.values.iter().filter_map(|value| match value {
        Value::Text(text) => Some(format!("- {}", text.source)),
        Value::Splice(_) | Value::Date(_) => None,
    });
    let right = bullets.collect::<Vec<_>>().join(" ");
    Some(Help::edit(AS_BULLETS, right, Applicability::Maybe))
}

pub(super) const AS_BULLETS: &str = "write each as a bullet: `- \"…\"`";

/// Whether a name is one that other systems have for bullets.
fn names_bullets(name: &str) -> bool {
    matches!(
        name,
        "bullets"
            | "highlights"
            | "responsibilities"
            | "achievements"
            | "accomplishments"
            | "duties"
            | "tasks"
            | "points"
            | "items"
    )
}

/// An item of `contact` with this name, or with another one for the same, as it is written there.
pub(super) fn contact_item(name: &str) -> Option<String> {
    let field = ContactName::from_word(name)
        .map(|_| name)
        .or(usual_contact(name));
    match field {
        Some(field) => Some(format!("{field}: \"…\"")),
        None if is_born(name) => Some(format!("\"{}\": 1990-05-01", birth_label(name))),
        None if name == "nationality" => Some("\"Nationality\": \"…\"".to_owned()),
        None => None,
    }
}

/// The label for the day on which a person was born, for who wrote this name of it.
pub(super) fn birth_label(name: &str) -> String {
    match name {
        "birthday" | "birthdate" | "birth_date" | "date_of_birth" | "dob" | "born" => {
            "Date of birth".to_owned()
        }
        _ => as_title(name),
    }
}

/// The row that can be written for a field that does not exist.
pub(super) struct AsRow {
    /// What to replace.
    pub place: Place,
    /// What to write there.
    pub text: String,
    /// The row, or its beginning if it is long.
    pub shown: String,
}

impl AsRow {
    /// The row for a field whose values are text or numbers: the name is its label.
    pub(super) fn of(field: &tree::Field) -> Option<AsRow> {
        AsRow::labelled(field, &as_label(&field.name.text))
    }

    /// The row with this label.
    pub(super) fn labelled(field: &tree::Field, label: &str) -> Option<AsRow> {
        let (label, mut items) = (literal::of(label), Vec::new());
        for value in &field.values {
            items.push(match value {
                Value::Text(text) if !text.refused => text.source.clone(),
                Value::Text(text) if !text.value.is_empty() => literal::of(&text.value),
                Value::Text(_) | Value::Splice(_) | Value::Date(_) => return None,
            });
        }
        let (name, last) = (field.name.place(), field.values.last()?.place());
        let row = format!("{label}: {}", items.join(", "));
        let is_short = row.chars().count() <= 60 && !row.contains('\n');
        let shown = if is_short {
            row.clone()
        } else {
            format!("{label}: \"…\"")
        };
        let is_quoted = |value: &Value| matches!(value, Value::Text(text) if !text.refused);
        Some(match field.values.iter().all(is_quoted) {
            // Texts stay as they are written.
            true => AsRow {
                place: name,
                text: label,
                shown,
            },
            false => AsRow {
                place: name.to(&last),
                text: row,
                shown,
            },
        })
    }
}

/// Names of sections that others have, and that are custom sections here.
#[rustfmt::skip]
fn is_custom(name: &str) -> bool {
    matches!(
        name,
        "achievements" | "activities" | "affiliations" | "commissions" | "committees" | "conferences"
            | "courses" | "datasets" | "exhibitions" | "extracurricular" | "fellowships" | "funding"
            | "grants" | "invited_talks" | "leadership" | "lectures" | "media" | "memberships" | "mentoring"
            | "military" | "military_service" | "outreach" | "performances" | "portfolio" | "posters"
            | "presentations" | "press" | "professional_development" | "research" | "residencies"
            | "reviewing" | "scholarships" | "seminars" | "service" | "shows" | "software" | "speaking"
            | "supervision" | "talks" | "teaching" | "training" | "workshops"
    )
}

/// The block that goes by another name elsewhere, or whose name is longer.
fn usual_block(name: &str) -> Option<BlockName> {
    BlockName::from_synonym(name)
        .or_else(|| begun(name, BlockName::words()).and_then(BlockName::from_word))
        .or_else(|| is_contact_title(&name.replace('_', " ")).then_some(BlockName::Contact))
}

//! From a [`Tree`] to a [`Resume`]: what the names mean, whether the values are what they should
//! be, and where each stands.

mod fields;
mod items;

use crate::place::{Inside, Located, Place};
use crate::tree::{ItemKind, Name, Section, Splice, Text, Tree, Value};
use fields::Fields;
use resume_core::model::{
    self, ContactItem, Content, Email, Kind, Lang, Link, List, Network, Phone, Profile, Prose,
    Resume, Str, Tag, Url, text,
};
use resume_core::problem::{Code, Fault, Path, Problem};
use resume_core::wording::{begun, instead_of, list, meant, nearest};
use std::borrow::Cow;
use std::collections::HashMap;

/// A résumé, what is wrong with it, and what of it stands where.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// The résumé. A value that was refused, or that only rustc knows, is a placeholder in it.
    pub resume: Resume,
    /// The Rust expressions in it, by the path of the value that each stands for.
    pub splices: Vec<(Path, Splice)>,
    /// Where things stand, by path.
    pub places: Places,
    /// What is wrong, in the order of the source as far as it goes.
    pub problems: Vec<Located>,
}

/// Where the parts of a résumé stand in the source.
#[derive(Debug, Clone, Default)]
pub struct Places(HashMap<Path, Place>);

impl Places {
    /// Where something stands, or the nearest thing around it.
    pub fn find(&self, path: &Path) -> Option<&Place> {
        let mut path = path.clone();
        loop {
            if let Some(place) = self.0.get(&path) {
                return Some(place);
            }
            path = path.parent()?;
        }
    }
}

/// The fields of the résumé itself.
pub const FIELDS: &[&str] = &["name", "headline", "summary", "lang", "tags"];

/// The fields of `contact`, beside one for each [`Network`].
pub const CONTACT_FIELDS: &[&str] = &["email", "phone", "location", "website"];

/// The fields of the entries of a section.
pub const fn entry_fields(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Experience | Kind::Volunteering => &["summary", "url", "about"],
        Kind::Education => &["summary", "url", "score", "courses"],
        Kind::Projects => &["summary", "url", "keywords", "roles", "kind"],
        Kind::Publications => &["summary", "url", "authors", "doi"],
        Kind::Awards | Kind::Certificates | Kind::Custom => &["summary", "url"],
        Kind::References => &["email", "phone", "url"],
        Kind::Skills | Kind::Interests | Kind::Languages => &[],
    }
}

/// Reads a tree as a résumé.
pub fn lower(tree: &Tree) -> Lowered {
    let mut lowerer = Lowerer {
        problems: Vec::new(),
        splices: Vec::new(),
        places: Places::default(),
        declared: Vec::new(),
    };
    let resume = lowerer.resume(tree);
    Lowered {
        resume,
        splices: lowerer.splices,
        places: lowerer.places,
        problems: lowerer.problems,
    }
}

struct Lowerer {
    problems: Vec<Located>,
    splices: Vec<(Path, Splice)>,
    places: Places,
    declared: Vec<String>,
}

/// Text that stands where a value was refused or only rustc knows it.
const PLACEHOLDER: &str = "…";

/// The path of what stands in no résumé, because all of it was refused.
const REFUSED: &str = "…";

/// An address that stands where one was refused or only rustc knows it.
const ADDRESS: &str = "https://…";

impl Lowerer {
    fn resume(&mut self, tree: &Tree) -> Resume {
        let root = Path::root();
        let fields = self.fields(&tree.items, FIELDS, Owner::Resume);
        let tags = self.declared_tags(&fields);
        let name = self.field_plain(&fields, "name", &root);
        if name.is_none() && !fields.has("name") {
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
            headline: self.field_prose(&fields, "headline", &root),
            summary: self.field_prose(&fields, "summary", &root),
            lang: self.field_value(
                &fields,
                "lang",
                &root,
                Lang::__trusted(PLACEHOLDER),
                Lang::new,
            ),
            tags,
            contact: Cow::Borrowed(&[]),
            sections: Cow::Borrowed(&[]),
        };
        let mut sections = Sections::default();
        let mut is_after_tags = false;
        for item in &tree.items {
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
                        "this word stands alone",
                        format!("write `, {}` for one more tag", name.text),
                        name.place(),
                    );
                }
                ItemKind::Section(section) if section.name.text == "contact" => {
                    if sections.contact {
                        self.repeated_section(section);
                        self.contact(section, &root.field(REFUSED));
                    } else {
                        resume.contact = Cow::Owned(self.contact(section, &root.field("contact")));
                    }
                    sections.contact = true;
                }
                ItemKind::Section(section) => self.section(section, &mut sections),
                ItemKind::Word(name) => self.lone_word(name, Owner::Resume),
                other => self.misplaced(
                    other,
                    "this stands in no section",
                    "sections hold it, like `experience { … }` or `section \"Title\" { … }`",
                ),
            }
        }
        resume.sections = Cow::Owned(sections.done);
        resume
    }

    fn declared_tags(&mut self, fields: &Fields<'_>) -> List<Tag> {
        let mut tags = Vec::new();
        for value in fields.values("tags") {
            // Everything but a word was refused while parsing.
            let Value::Splice(Splice {
                word: Some(name), ..
            }) = value
            else {
                continue;
            };
            if self.declared.contains(&name.text) {
                self.problem(
                    Code::TagRepeated,
                    format!("the tag `{}` is declared already", name.text),
                    "take it away",
                    name.place(),
                );
                continue;
            }
            self.declared.push(name.text.clone());
            if let Ok(tag) = Tag::new(name.text.clone()) {
                self.places
                    .0
                    .insert(Path::root().field("tags").index(tags.len()), name.place());
                tags.push(tag);
            }
        }
        Cow::Owned(tags)
    }

    /// The tags on one thing.
    fn tags(&mut self, names: &[Name]) -> List<Tag> {
        let mut tags: Vec<Tag> = Vec::new();
        for name in names {
            if tags.iter().any(|tag| tag.as_str() == name.text) {
                self.problem(
                    Code::TagRepeated,
                    format!("`#{}` stands here already", name.text),
                    "take it away",
                    name.place(),
                );
            } else if !self.declared.contains(&name.text) {
                // A list that nobody would read is not repeated for each tag.
                let few = if self.declared.len() < 16 {
                    self.declared.as_slice()
                } else {
                    &["…".to_owned()]
                };
                let line = format!(
                    "`tags: {}`",
                    list(few.iter().map(String::as_str).chain([name.text.as_str()]))
                );
                let help = match nearest(&name.text, self.declared.iter().map(String::as_str)) {
                    Some(near) => format!("write `#{near}`, or declare it: {line}"),
                    None => format!("declare it: {line}"),
                };
                self.problem(
                    Code::TagUndeclared,
                    format!("the tag `{}` is not declared", name.text),
                    help,
                    name.place(),
                );
            } else if let Ok(tag) = Tag::new(name.text.clone()) {
                tags.push(tag);
            }
        }
        Cow::Owned(tags)
    }

    fn contact(&mut self, section: &Section, path: &Path) -> Vec<ContactItem> {
        if section.is_blank {
            self.problem(
                Code::SectionEmpty,
                "`contact` is empty",
                "write `email: \"…\"` in it, or take it away",
                section.name.place(),
            );
        }
        if let Some(title) = &section.title {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no title",
                "take the title away",
                title.place.clone(),
            );
        }
        if let Some(tag) = section.tags.first() {
            self.problem(
                Code::ItemMisplaced,
                "`contact` has no tags",
                "take the tag away",
                tag.place(),
            );
        }
        self.places.0.insert(path.clone(), section.name.place());
        let mut items = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for item in &section.items {
            match &item.kind {
                ItemKind::Field(field) => {
                    let name = field.name.text.as_str();
                    let network = Network::from_key(name);
                    if !CONTACT_FIELDS.contains(&name) && network.is_none() {
                        self.unknown_contact(&field.name, &field.values);
                        continue;
                    }
                    if seen.contains(&name) {
                        self.problem(
                            Code::FieldRepeated,
                            format!("`{name}` stands here already"),
                            several_help(name),
                            field.name.place(),
                        );
                        continue;
                    }
                    seen.push(name);
                    let several = matches!(name, "email" | "phone" | "website");
                    if let (false, Some(second)) = (several, field.values.get(1)) {
                        self.problem(
                            Code::ValueMistyped,
                            format!("`{name}` holds one value"),
                            "take the others away",
                            second.place(),
                        );
                    }
                    for value in field
                        .values
                        .iter()
                        .take(if several { usize::MAX } else { 1 })
                    {
                        let path = path.index(items.len());
                        items.push(match (name, network) {
                            ("email", _) => ContactItem::Email(self.value(
                                value,
                                &path,
                                Email::__trusted(PLACEHOLDER),
                                Email::new,
                            )),
                            ("phone", _) => ContactItem::Phone(self.value(
                                value,
                                &path,
                                Phone::__trusted(PLACEHOLDER),
                                Phone::new,
                            )),
                            ("website", _) => ContactItem::Website(self.value(
                                value,
                                &path,
                                Url::__trusted(ADDRESS),
                                web,
                            )),
                            (_, Some(network)) => {
                                ContactItem::Profile(self.profile(value, &path, network))
                            }
                            _ => ContactItem::Location(self.value(
                                value,
                                &path,
                                Cow::Borrowed(PLACEHOLDER),
                                plain,
                            )),
                        });
                    }
                }
                ItemKind::Row(row) => {
                    let at = path.index(items.len());
                    let label = self.plain(&row.label, &at.field("label"));
                    if let Some(second) = row.items.get(1) {
                        self.problem(
                            Code::ValueMistyped,
                            "a link has one address",
                            "take the others away",
                            second.place(),
                        );
                    }
                    if let Some(tag) = row.tags.first() {
                        self.problem(
                            Code::ItemMisplaced,
                            "what stands in `contact` has no tags",
                            "take the tag away",
                            tag.place(),
                        );
                    }
                    if let Some(value) = row.items.first() {
                        let url = self.value(value, &at, Url::__trusted(ADDRESS), Url::new);
                        items.push(ContactItem::Link(Link { label, url }));
                    }
                }
                ItemKind::Word(name) => self.lone_word(name, Owner::Contact),
                ItemKind::Entry(entry) if entry.is_strings() => {
                    let help = "write `, \"…\"` for another one of what stands before it, or `\"Label\": \"https://…\"`";
                    self.misplaced(&item.kind, "a `,` or a label is missing before this", help);
                }
                other => self.misplaced(
                    other,
                    "this is no way to reach somebody",
                    "write `email: \"…\"`, `github: \"…\"` or `\"Label\": \"https://…\"`",
                ),
            }
        }
        items
    }

    /// A profile; a pasted address is answered with the username in it.
    fn profile(&mut self, value: &Value, path: &Path, network: Network) -> Profile {
        if let Value::Text(text) = value
            && let Some(username) = network.username_in(text.value.trim())
            && Profile::new(network, text.value.clone()).is_err()
        {
            let message = format!("`{}` holds the username alone", network.key());
            self.problem(
                Code::UsernameMalformed,
                message,
                format!("write `\"{username}\"`"),
                text.place.clone(),
            );
            return Profile::__trusted(network, PLACEHOLDER);
        }
        self.value(
            value,
            path,
            Profile::__trusted(network, PLACEHOLDER),
            |text| Profile::new(network, text),
        )
    }

    /// A name in `contact` that is no field: a network that is not known, or a slip.
    fn unknown_contact(&mut self, name: &Name, values: &[Value]) {
        let known = CONTACT_FIELDS
            .iter()
            .copied()
            .chain(Network::ALL.iter().map(|network| network.key()));
        if name.text == "photo" {
            return self.reserved_photo(name);
        }
        let help = match (nearest(&name.text, known), values.first()) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(Value::Text(text))) if text.value.contains("://") => {
                format!(
                    "write a link of your own: `\"{}\": \"{}\"`",
                    name.text, text.value
                )
            }
            _ => "write a link of your own: `\"Label\": \"https://…\"`".into(),
        };
        self.problem(
            Code::ProfileUnknown,
            format!("`{}` is not a network that is known", name.text),
            help,
            name.place(),
        );
    }

    fn section(&mut self, section: &Section, sections: &mut Sections) {
        if Kind::from_name(&section.name.text).is_none() {
            self.unknown_section(section);
        }
        // What was probably meant is read on, so that what is wrong inside is told too.
        let Some(kind) = section_kind(section) else {
            return;
        };
        let is_known = kind.name() == section.name.text;
        let path = match kind {
            Kind::Custom => Path::root().field("section").index(
                sections
                    .done
                    .iter()
                    .filter(|done| done.kind() == Kind::Custom)
                    .count(),
            ),
            _ => Path::root().field(kind.name()),
        };
        let told = self.problems.len();
        let title = section
            .title
            .as_ref()
            .map(|title| self.prose(title, &path.field("title")));
        if kind == Kind::Custom && title.is_none() {
            self.problem(
                Code::SectionTitleMissing,
                "a section of one's own needs a title",
                "write `section \"Title\" { … }`",
                section.name.place(),
            );
        }
        let is_title_refused =
            self.problems.len() > told || section.title.as_ref().is_some_and(|title| title.refused);
        let title = title.or((kind == Kind::Custom).then(|| Prose::text(PLACEHOLDER)));
        let is_repeated = sections
            .done
            .iter()
            .any(|done| done.kind() == kind && (kind != Kind::Custom || done.title == title));
        // What is refused as a whole stands nowhere in the résumé, and takes no place of what does.
        let path = if is_repeated {
            Path::root().field(REFUSED)
        } else {
            path
        };
        // Titles that were refused are alike only for that.
        if is_repeated && is_known && !(kind == Kind::Custom && is_title_refused) {
            self.repeated_section(section);
        }
        if section.is_blank {
            self.problem(
                Code::SectionEmpty,
                format!("`{}` is empty", section.name.text),
                "write something in it, or take it away",
                section.name.place(),
            );
        }
        if !is_repeated {
            self.places.0.insert(path.clone(), section.name.place());
        }
        let tags = self.tags(&section.tags);
        let content = match kind {
            Kind::Experience => Content::Experience(self.jobs(section, kind, &path)),
            Kind::Volunteering => Content::Volunteering(self.jobs(section, kind, &path)),
            Kind::Education => Content::Education(self.schools(section, &path)),
            Kind::Projects => Content::Projects(self.entries(section, kind, &path)),
            Kind::Publications => Content::Publications(self.entries(section, kind, &path)),
            Kind::Awards => Content::Awards(self.entries(section, kind, &path)),
            Kind::Certificates => Content::Certificates(self.entries(section, kind, &path)),
            Kind::References => Content::References(self.entries(section, kind, &path)),
            Kind::Skills => Content::Skills(self.rows(section, &path)),
            Kind::Interests => Content::Interests(self.rows(section, &path)),
            Kind::Languages => Content::Languages(self.rows(section, &path)),
            Kind::Custom => Content::Custom(self.custom(section, &path)),
        };
        // What was refused as a whole is not part of the résumé, so that nobody refuses it again.
        if !content.is_empty() && !is_repeated {
            sections.done.push(model::Section {
                title,
                tags,
                content,
            });
        }
    }

    fn repeated_section(&mut self, section: &Section) {
        let help = match section.title {
            Some(_) if section.name.text == "section" => {
                "move what stands here into the first one, or give it another title"
            }
            _ => "move what stands here into the first one, or write `section \"Title\" { … }`",
        };
        self.problem(
            Code::SectionRepeated,
            format!("`{}` stands here already", section.name.text),
            help,
            section.name.place(),
        );
    }

    /// Reports a section that does not exist.
    fn unknown_section(&mut self, section: &Section) {
        let name = section.name.text.as_str();
        let help = if name == "photo" {
            return self.reserved_photo(&section.name);
        } else if FIELDS.contains(&name) {
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
        } else if let Some(near) = near_section(name) {
            format!("did you mean `{near}`?")
        } else if let Some(usual) = usual_section(name) {
            format!("it is called `{usual}` here: write `{usual} {{ … }}`")
        } else {
            format!(
                "sections are {}; write `section \"Title\" {{ … }}` for one of your own",
                list(Kind::ALL.iter().take(11).map(|kind| kind.name()))
            )
        };
        self.problem(
            Code::SectionUnknown,
            format!("there is no section `{name}`"),
            help,
            section.name.place(),
        );
    }

    fn reserved_photo(&mut self, name: &Name) {
        self.problem(
            Code::ItemMisplaced,
            "`photo` is reserved for later",
            "leave it out; in many countries a résumé has none",
            name.place(),
        );
    }

    /// A word that stands alone: a field or a section that was begun, or text without quotes.
    fn lone_word(&mut self, name: &Name, owner: Owner) {
        let word = name.text.as_str();
        let (message, help) = if owner.fields().contains(&word)
            || (owner == Owner::Contact && Network::from_key(word).is_some())
        {
            (
                format!("a `:` and a value are missing behind `{word}`"),
                format!("write `{word}: \"…\"`"),
            )
        } else if owner == Owner::Resume && (Kind::from_name(word).is_some() || word == "contact") {
            (
                format!("a block is missing behind `{word}`"),
                format!("write `{word} {{ … }}`"),
            )
        } else {
            let names = owner.fields().iter().copied().chain(
                if owner == Owner::Resume {
                    Kind::ALL.as_slice()
                } else {
                    &[]
                }
                .iter()
                .map(|kind| kind.name()),
            );
            let help = match meant(word, names) {
                Some(near) => format!("did you mean `{near}`? Text stands in quotes: `\"{word}\"`"),
                None => format!("text stands in quotes: `\"{word}\"`"),
            };
            return self.problem(
                Code::WordUnquoted,
                "this word stands alone",
                help,
                name.place(),
            );
        };
        self.problem(Code::ItemMisplaced, message, help, name.place());
    }

    fn misplaced(
        &mut self,
        item: &ItemKind,
        message: &'static str,
        help: impl Into<Cow<'static, str>>,
    ) {
        let (code, place) = match item {
            ItemKind::Field(field) if field.refused => return,
            ItemKind::Field(field) => (Code::ItemMisplaced, field.name.place()),
            ItemKind::Section(section) => (Code::ItemMisplaced, section.name.place()),
            ItemKind::Entry(entry) if entry.titles.first().is_some_and(|title| title.refused) => {
                return;
            }
            ItemKind::Entry(entry) => (Code::ItemMisplaced, entry.head.clone()),
            ItemKind::Bullet(bullet) if bullet.text.is_none() => return,
            ItemKind::Bullet(bullet) => (Code::ItemMisplaced, bullet.place.clone()),
            ItemKind::Row(row) => (Code::ItemMisplaced, row.label.place.clone()),
            ItemKind::Word(name) => (Code::WordUnquoted, name.place()),
        };
        self.problem(code, message, help, place);
    }

    /// Prose out of a string literal; a placeholder if something is wrong with it.
    fn prose(&mut self, text: &Text, path: &Path) -> Prose {
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused {
            return Prose::text(PLACEHOLDER);
        }
        if text.plain {
            return Prose::text(self.plain(text, path));
        }
        Prose::parse(&text.value).unwrap_or_else(|faults| {
            faults.into_iter().for_each(|fault| self.fault(fault, text));
            Prose::text(PLACEHOLDER)
        })
    }

    /// Plain text out of a string literal; a placeholder if something is wrong with it.
    fn plain(&mut self, text: &Text, path: &Path) -> Str {
        self.places.0.insert(path.clone(), text.place.clone());
        if text.refused {
            return Cow::Borrowed(PLACEHOLDER);
        }
        match text::fault(&text.value) {
            None => Cow::Owned(text.value.clone()),
            Some(fault) => {
                self.fault(fault, text);
                Cow::Borrowed(PLACEHOLDER)
            }
        }
    }

    /// A value of a type that refuses; the placeholder if it does, or if only rustc knows it.
    fn value<T>(
        &mut self,
        value: &Value,
        path: &Path,
        placeholder: T,
        make: impl Fn(String) -> Result<T, Fault>,
    ) -> T {
        self.places.0.insert(path.clone(), value.place());
        match value {
            Value::Splice(splice) => {
                self.splices.push((path.clone(), splice.clone()));
                placeholder
            }
            Value::Text(text) if text.refused => placeholder,
            Value::Text(text) => make(text.value.clone()).unwrap_or_else(|fault| {
                self.value_fault(fault, text);
                placeholder
            }),
        }
    }

    /// A fault of a value, with a better answer where the text tells what was meant.
    fn value_fault(&mut self, fault: Fault, text: &Text) {
        match instead_of(&text.value, &fault) {
            Some(help) => self.problem(fault.code, fault.message, help, text.place.clone()),
            None => self.fault(fault, text),
        }
    }

    /// A fault of a string literal, placed inside it.
    fn fault(&mut self, fault: Fault, text: &Text) {
        let mut place = text.place.clone();
        let origin = |byte: usize| text.origins.get(byte).copied().map(|at| at as usize);
        if let (Some(start), Some(end)) = (origin(fault.start), origin(fault.end))
            && (fault.start > 0 || fault.end < text.value.len())
            && start < end
        {
            place.inside = Some(Box::new(Inside {
                literal: text.source.clone(),
                range: start..end,
            }));
        }
        // Between `r"` and `"` a backslash stands for itself.
        match text.source.starts_with('r') {
            true => self.problem(
                fault.code,
                fault.message,
                fault.help.replace("\\\\", "\\"),
                place,
            ),
            false => self.problem(fault.code, fault.message, fault.help, place),
        }
    }

    fn problem(
        &mut self,
        code: Code,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Cow<'static, str>>,
        place: Place,
    ) {
        self.problems.push(Located {
            problem: Problem::new(code, Path::root(), message, help),
            place,
        });
    }
}

/// What was read of the sections so far.
#[derive(Default)]
struct Sections {
    done: Vec<model::Section>,
    contact: bool,
}

/// What holds fields, for the words of problems.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Resume,
    Contact,
    Entry(Kind),
    Role,
}

impl Owner {
    /// Whether the name of a field or a section begins like this.
    fn has(self, word: &str) -> bool {
        let sections = if self == Owner::Resume {
            Kind::ALL.as_slice()
        } else {
            &[]
        };
        self.fields()
            .iter()
            .copied()
            .chain(sections.iter().map(|kind| kind.name()))
            .any(|name| name.starts_with(word))
    }

    fn fields(self) -> &'static [&'static str] {
        match self {
            Owner::Resume => FIELDS,
            Owner::Contact => CONTACT_FIELDS,
            Owner::Entry(kind) => entry_fields(kind),
            Owner::Role => &[],
        }
    }
}

fn plain(text: String) -> Result<Str, Fault> {
    match text::fault(&text) {
        Some(fault) => Err(fault),
        None => Ok(Cow::Owned(text)),
    }
}

fn web(text: String) -> Result<Url, Fault> {
    match model::web_fault(&text) {
        Some(fault) => Err(fault),
        None => Url::new(text),
    }
}

fn several_help(name: &str) -> String {
    match name {
        "email" | "phone" | "website" => format!("write both in one: `{name}: \"…\", \"…\"`"),
        _ => "take one of them away".into(),
    }
}

/// The kind of a section, or the kind that was probably meant.
pub fn section_kind(section: &Section) -> Option<Kind> {
    let name = section.name.text.as_str();
    if FIELDS.contains(&name) {
        return None;
    }
    Kind::from_name(name).or_else(|| {
        near_section(name)
            .or_else(|| usual_section(name))
            .and_then(Kind::from_name)
    })
}

fn near_section(name: &str) -> Option<&'static str> {
    nearest(
        name,
        Kind::ALL.iter().map(|kind| kind.name()).chain(["contact"]),
    )
}

/// The section that goes by another name elsewhere, or whose name is longer.
fn usual_section(name: &str) -> Option<&'static str> {
    Some(match name {
        "work" | "employment" | "jobs" | "career" => "experience",
        "school" | "schools" | "studies" => "education",
        "papers" | "talks" => "publications",
        "licenses" => "certificates",
        "honors" | "honours" => "awards",
        "hobbies" => "interests",
        "specialties" | "technologies" => "skills",
        "basics" => "contact",
        _ => {
            return begun(
                name,
                Kind::ALL.iter().map(|kind| kind.name()).chain(["contact"]),
            );
        }
    })
}

//! Sections and their kinds: one table, from which the names in `resume!`, the schema of the
//! macro, the headings, JSON Resume's lists and much else follow.

use super::entry::schemas;
use super::schema::EntrySchema;
use super::{Entry, Field, Item, Job, List, Paragraph, Prose, Row, School, Tag};
use crate::problem::Path;
use std::borrow::Cow;

/// A section: its content, and a custom title if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The custom title; without one, the usual title in the résumé's language is printed.
    pub title: Option<Prose>,
    /// Whether it begins a new page on paper; screens and text have no pages.
    pub on_new_page: bool,
    /// The variants of the résumé that it is meant for; all if there are none.
    pub tags: List<Tag>,
    /// What it holds; this also determines its kind.
    pub content: Content,
}

impl Section {
    /// A section without a custom title.
    pub const fn new(content: Content) -> Section {
        Section {
            title: None,
            on_new_page: false,
            tags: Cow::Borrowed(&[]),
            content,
        }
    }

    /// Its kind.
    pub const fn kind(&self) -> Kind {
        self.content.kind()
    }

    /// The paragraph that references consist of if they name no person: “available on request”.
    pub fn remark(&self) -> Option<&Paragraph> {
        match &self.content {
            Content::References(entries) => match &**entries {
                [entry] => entry.remark(),
                _ => None,
            },
            _ => None,
        }
    }
}

/// What the table says of a kind.
struct Facts {
    /// What an editor shows for the name, with an example.
    about: &'static str,
    /// The names and fields of its entries; none for a kind that holds rows.
    entry: Option<&'static EntrySchema>,
    /// An entry or a row, as help for who wrote something else.
    example: &'static str,
    /// What people call it elsewhere.
    synonyms: &'static [&'static str],
    /// The list of JSON Resume that holds it.
    json: &'static str,
}

/// A row for each kind in the usual order of a résumé: its variant, its keyword in `resume!`, what
/// it holds, and its [`Facts`]. The last row is the kind of custom sections, which has no heading.
macro_rules! sections {
    (
        $($(#[doc = $doc:literal])+ $variant:ident $word:ident: $holds:ident { $($facts:tt)+ })+
        custom
        $(#[doc = $custom_doc:literal])+ $custom:ident $custom_word:ident: $custom_holds:ident { $($custom_facts:tt)+ }
    ) => {
        sections! { @all
            $($(#[doc = $doc])+ $variant $word: $holds { $($facts)+ })+
            $(#[doc = $custom_doc])+ $custom $custom_word: $custom_holds { $($custom_facts)+ }
        }

        /// The usual title of each kind of section in one language.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Headings {
            $($(#[doc = $doc])+ pub $word: &'static str,)+
        }

        impl Headings {
            /// All of them, in the usual order of a résumé.
            pub const fn all(&self) -> [&'static str; Kind::ALL.len() - 1] {
                let Headings { $($word,)+ } = self;
                [$($word,)+]
            }

            /// The usual title of a kind of section; `None` for a custom one.
            pub const fn of(&self, kind: Kind) -> Option<&'static str> {
                match kind {
                    $(Kind::$variant => Some(self.$word),)+
                    Kind::$custom => None,
                }
            }
        }
    };
    (@all $($(#[doc = $doc:literal])+ $variant:ident $word:ident: $holds:ident { $($facts:tt)+ })+) => {
        /// A kind of section.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[doc = $doc])+ $variant,)+ }

        /// What a section holds.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Content { $($(#[doc = $doc])+ $variant(held!($holds)),)+ }

        impl Kind {
            /// Every kind, in the usual order of a résumé.
            pub const ALL: [Kind; [$(Kind::$variant),+].len()] = [$(Kind::$variant),+];

            /// The keyword of such a section in `resume!`; `section` for a custom one.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$variant => stringify!($word),)+ }
            }

            /// What such a section holds.
            pub const fn holds(self) -> Holds {
                match self { $(Kind::$variant => Holds::$holds,)+ }
            }

            const fn facts(self) -> &'static Facts {
                match self { $(Kind::$variant => &Facts { $($facts)+ },)+ }
            }
        }

        impl Content {
            /// A section of this kind that holds nothing.
            pub const fn empty(kind: Kind) -> Content {
                match kind { $(Kind::$variant => Content::$variant(Cow::Borrowed(&[])),)+ }
            }

            /// The kind of such a section.
            pub const fn kind(&self) -> Kind {
                match self { $(Content::$variant(_) => Kind::$variant,)+ }
            }

            /// What it holds, for code that does not need the kind.
            pub const fn shape(&self) -> Shape<'_> {
                match self { $(Content::$variant(held) => Shape::$holds(held),)+ }
            }

            /// What it holds, mutably.
            pub const fn shape_mut(&mut self) -> ShapeMut<'_> {
                match self { $(Content::$variant(held) => ShapeMut::$holds(held),)+ }
            }
        }
    };
}

macro_rules! held {
    (Jobs) => { List<Job> };
    (Schools) => { List<School> };
    (Entries) => { List<Entry> };
    (Rows) => { List<Row> };
    (Items) => { List<Item<Entry>> };
}

/// What a kind of section holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holds {
    /// Employers, each with roles.
    Jobs,
    /// Schools, each with degrees.
    Schools,
    /// Entries.
    Entries,
    /// Rows.
    Rows,
    /// Paragraphs, bullets, rows and entries, mixed.
    Items,
}

/// What a section holds, whatever its kind is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape<'a> {
    /// Employers, each with roles.
    Jobs(&'a List<Job>),
    /// Schools, each with degrees.
    Schools(&'a List<School>),
    /// Entries.
    Entries(&'a List<Entry>),
    /// Rows.
    Rows(&'a List<Row>),
    /// Paragraphs, bullets, rows and entries, mixed.
    Items(&'a List<Item<Entry>>),
}

/// What a section holds, whatever its kind is, mutably.
#[derive(Debug, PartialEq, Eq)]
pub enum ShapeMut<'a> {
    /// Employers, each with roles.
    Jobs(&'a mut List<Job>),
    /// Schools, each with degrees.
    Schools(&'a mut List<School>),
    /// Entries.
    Entries(&'a mut List<Entry>),
    /// Rows.
    Rows(&'a mut List<Row>),
    /// Paragraphs, bullets, rows and entries, mixed.
    Items(&'a mut List<Item<Entry>>),
}

sections! {
    /// Paid work.
    Experience experience: Jobs {
        about: "Paid work: entries with roles and bullets. `experience { 2014..present \"Engineer\" at \"EMC\" in \"Boston, MA\" { - \"…\" } }`",
        entry: Some(&schemas::JOB),
        example: "2014..2018 \"Engineer\" at \"Employer\" in \"Place\"",
        synonyms: &["work", "employment", "jobs", "career"],
        json: "work",
    }
    /// Unpaid work.
    Volunteering volunteering: Jobs {
        about: "Unpaid work: entries with roles and bullets. `volunteering { 2014 \"Teacher\" at \"Code Club\" }`",
        entry: Some(&schemas::JOB),
        example: "2014..2018 \"Engineer\" at \"Employer\" in \"Place\"",
        synonyms: &[],
        json: "volunteer",
    }
    /// Schools and degrees.
    Education education: Schools {
        about: "Schools and degrees. `education { 2002..2006 \"B. S.\", \"Computer Science\" at \"MIT\" }`",
        entry: Some(&schemas::SCHOOL),
        example: "2002..2006 \"B. S.\", \"Computer Science\" at \"School\"",
        synonyms: &["school", "schools", "studies"],
        json: "education",
    }
    /// Projects.
    Projects projects: Entries {
        about: "Projects: entries with bullets. `projects { 2024 \"resume\" { url: \"https://…\" - \"…\" } }`",
        entry: Some(&schemas::PROJECT),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &[],
        json: "projects",
    }
    /// Publications, printed as citations.
    Publications publications: Entries {
        about: "Publications: entries that are printed as citations. `publications { 2014 \"Title\" at \"Journal\" { authors: \"A\", \"B\" doi: \"10.1000/182\" } }`",
        entry: Some(&schemas::PUBLICATION),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &["papers"],
        json: "publications",
    }
    /// Patents, printed as citations.
    Patents patents: Entries {
        about: "Patents: entries that are printed as citations. `patents { 2024 \"Title\" at \"Patent office\" { inventors: \"A\", \"B\" number: \"US 12,136,166 B2\" } }`",
        entry: Some(&schemas::PATENT),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &["inventions"],
        json: "publications",
    }
    /// Awards and honours.
    Awards awards: Entries {
        about: "Awards and honours. `awards { 2014 \"Title\" at \"Who gave it\" }`",
        entry: Some(&schemas::AWARD),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &["honors", "honours"],
        json: "awards",
    }
    /// Certificates and licences.
    Certificates certificates: Entries {
        about: "Certificates and licences. `certificates { 2014 \"Title\" at \"Who issued it\" }`",
        entry: Some(&schemas::CERTIFICATE),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &["licenses", "licences"],
        json: "certificates",
    }
    /// References: people who recommend the person.
    References references: Entries {
        about: "References: people who recommend you, and what they say. `references { \"Grace\", \"manager\" at \"EMC\" { \"A pleasure.\" } }`",
        entry: Some(&schemas::REFERENCE),
        example: "\"Name\", \"relation\" at \"Organisation\"",
        synonyms: &[],
        json: "references",
    }
    /// Skills.
    Skills skills: Rows {
        about: "Skills: rows. `skills { \"Languages\": \"C\", \"Rust\" }`",
        entry: None,
        example: "\"Label\": \"item\", \"item\"",
        synonyms: &["specialties", "technologies"],
        json: "skills",
    }
    /// Interests and hobbies.
    Interests interests: Rows {
        about: "Interests and hobbies: rows. `interests { \"Go\", \"Chess\" }`",
        entry: None,
        example: "\"Label\": \"item\", \"item\"",
        synonyms: &["hobbies"],
        json: "interests",
    }
    /// Languages, with their levels.
    Languages languages: Rows {
        about: "Languages, with your level: rows. `languages { \"English\": \"native\" }`",
        entry: None,
        example: "\"Label\": \"item\", \"item\"",
        synonyms: &[],
        json: "languages",
    }
    custom
    /// Anything, under a custom title.
    Custom section: Items {
        about: "A custom section: paragraphs, bullets, rows and entries. `section \"Talks\" { … }`",
        entry: Some(&schemas::ENTRY),
        example: "2014 \"Title\" at \"Organisation\"",
        synonyms: &[],
        json: "projects",
    }
}

impl Kind {
    /// Looks up a kind by its keyword.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kinds that have a usual title: all but that of custom sections.
    pub fn titled() -> impl Iterator<Item = Kind> + Clone {
        Kind::ALL.into_iter().filter(|kind| !kind.is_custom())
    }

    /// Whether it is the kind of custom sections, of which there may be several.
    pub const fn is_custom(self) -> bool {
        matches!(self, Kind::Custom)
    }

    /// Whether its entries are printed as citations.
    pub const fn is_cited(self) -> bool {
        matches!(self, Kind::Publications | Kind::Patents)
    }

    /// What an editor shows for its name, with an example.
    pub const fn about(self) -> &'static str {
        self.facts().about
    }

    /// The names and fields of its entries; none for a kind that holds rows.
    pub const fn entry(self) -> Option<&'static EntrySchema> {
        self.facts().entry
    }

    /// The fields of its entries, as they are written between the braces.
    pub fn fields(self) -> impl Iterator<Item = Field> + Clone {
        let entry = self.entry();
        entry.into_iter().flat_map(EntrySchema::fields)
    }

    /// An entry or a row of it, as help for who wrote something else.
    pub const fn example(self) -> &'static str {
        self.facts().example
    }

    /// What people call it elsewhere.
    pub const fn synonyms(self) -> &'static [&'static str] {
        self.facts().synonyms
    }

    /// The list of JSON Resume that holds it.
    pub const fn json_list(self) -> &'static str {
        self.facts().json
    }

    /// The path of the section with this number among those of the kind: `section[1]` for the second
    /// custom section, `experience`, then `experience#2` for those of another kind.
    pub fn path(self, number: usize) -> Path {
        let path = Path::root().field(self.name());
        match number {
            _ if self.is_custom() => path.index(number),
            0 => path,
            _ => path.repeat(number),
        }
    }
}

impl Content {
    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.shape().len() == 0
    }
}

impl Shape<'_> {
    fn len(self) -> usize {
        match self {
            Shape::Jobs(jobs) => jobs.len(),
            Shape::Schools(schools) => schools.len(),
            Shape::Entries(entries) => entries.len(),
            Shape::Rows(rows) => rows.len(),
            Shape::Items(items) => items.len(),
        }
    }
}

/// The number of each section among those of its kind, as [`Kind::path`] asks for it.
pub fn numbered(sections: &[Section]) -> impl Iterator<Item = (usize, &Section)> {
    let mut seen = [0; Kind::ALL.len()];
    sections.iter().map(move |section| {
        let seen = &mut seen[section.kind() as usize];
        *seen += 1;
        (*seen - 1, section)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
            assert_eq!(Content::empty(kind).kind(), kind);
        }
        assert_eq!(Kind::from_name("contact"), None);
    }

    #[test]
    fn a_section_is_empty_or_holds_something() {
        let row = Row {
            label: None,
            items: Cow::Borrowed(&[]),
            tags: Cow::Borrowed(&[]),
        };
        assert!(Kind::ALL.map(Content::empty).iter().all(Content::is_empty));
        assert!(!Content::Skills(vec![row.clone()].into()).is_empty());
        assert!(!Content::Custom(vec![Item::Row(row)].into()).is_empty());
    }

    #[test]
    fn a_repeated_section_has_its_number_in_its_path() {
        use Kind::{Custom, Skills};
        let sections = [Custom, Skills, Custom, Skills].map(Content::empty);
        let sections = sections.map(Section::new);
        let paths = numbered(&sections).map(|(number, section)| section.kind().path(number));
        assert_eq!(
            paths.map(|path| path.to_string()).collect::<Vec<_>>(),
            ["section[0]", "skills", "section[1]", "skills#2"]
        );
    }

    #[test]
    fn every_kind_but_the_custom_one_has_a_title() {
        let titled: Vec<Kind> = Kind::titled().collect();
        assert!(!titled.contains(&Kind::Custom));
        assert_eq!(titled.len(), Kind::ALL.len() - 1);
    }

    #[test]
    fn the_example_of_a_kind_is_of_what_it_holds() {
        for kind in Kind::ALL {
            let example = kind.example();
            let is_row = example.starts_with("\"Label\": ");
            assert_eq!(is_row, kind.holds() == Holds::Rows, "{kind:?}");
            let is_entry = example.starts_with("20") || kind == Kind::References;
            assert!(is_row || is_entry, "{kind:?}");
        }
    }
}

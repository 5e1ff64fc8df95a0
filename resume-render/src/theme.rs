//! Themes: each decides what a reader sees, in what order, and in whose words.

mod capitals;
pub mod compose;
mod parseable;
mod title_first;

pub use capitals::capitals;
pub use parseable::Parseable;
pub use resume_core::words::{DatePattern, Words};
pub use title_first::{InOrder, TitleFirst};

use crate::document::{Arena, Block, Document, Entry, Header, Line, Section, Span};
use resume_core::model::{
    self, ContactItem, Job, Kind, Lang, Letter, Period, Position, Resume, School,
};

/// A theme that command lines know.
#[derive(Clone, Copy)]
pub struct Named {
    /// What it is called there.
    pub name: &'static str,
    /// How it arranges a résumé, in a few words.
    pub about: &'static str,
    /// The theme.
    pub theme: &'static (dyn Theme + Sync),
}

/// The themes that command lines know.
pub const NAMED: [Named; 3] = [
    Named {
        name: "classic",
        about: "as it was written",
        theme: &Classic,
    },
    Named {
        name: "title-first",
        about: "roles before employers",
        theme: &TitleFirst,
    },
    Named {
        name: "parseable",
        about: "for software that reads résumés",
        theme: &Parseable {
            usual_headings: false,
        },
    },
];

/// The theme that command lines know by this name.
///
/// ```
/// use resume_render::theme::named;
/// assert!(named("title-first").is_some() && named("modern").is_none());
/// ```
pub fn named(name: &str) -> Option<&'static (dyn Theme + Sync)> {
    NAMED
        .iter()
        .find(|known| known.name == name)
        .map(|known| known.theme)
}

/// Decides what a reader sees, in what order, and in whose words.
///
/// Every method has the default theme's answer; a custom theme overrides some. An override
/// that wants the usual answer to start from calls the function of the same name in [`compose`];
/// calling its own method would never end.
///
/// ```
/// use resume_render::document::Entry;
/// use resume_core::model::Job;
/// use resume_render::theme::{compose, Context, Theme};
///
/// /// Leaves the places out.
/// struct Placeless;
///
/// impl Theme for Placeless {
///     fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
///         Entry { place: None, ..compose::job(self, cx, job) }
///     }
/// }
/// ```
pub trait Theme {
    /// The words of a language: headings, months and “present”.
    fn words(&self, lang: Option<&Lang>) -> &Words {
        Words::of(lang)
    }

    /// The whole document; the arena owns what is not borrowed from the résumé.
    fn document<'a>(&'a self, resume: &'a Resume, arena: &'a Arena) -> Document<'a> {
        compose::document(self, resume, arena)
    }

    /// A letter.
    fn letter<'a>(&'a self, letter: &'a Letter, arena: &'a Arena) -> Document<'a> {
        compose::letter(self, letter, arena)
    }

    /// What is above the first section.
    fn header<'a>(&'a self, cx: &Context<'a>) -> Header<'a> {
        compose::header(self, cx)
    }

    /// A way to reach the person.
    fn contact_item<'a>(&'a self, cx: &Context<'a>, item: &'a ContactItem) -> Line<'a> {
        compose::contact_item(self, cx, item)
    }

    /// A section; `None` leaves it out.
    fn section<'a>(&'a self, cx: &Context<'a>, section: &'a model::Section) -> Option<Section<'a>> {
        compose::section(self, cx, section)
    }

    /// A time with an employer.
    fn job<'a>(&'a self, cx: &Context<'a>, job: &'a Job) -> Entry<'a> {
        compose::job(self, cx, job)
    }

    /// A role at an employer.
    fn role<'a>(&'a self, cx: &Context<'a>, role: &'a Position) -> Entry<'a> {
        compose::role(self, cx, role)
    }

    /// A time at a school.
    fn school<'a>(&'a self, cx: &Context<'a>, school: &'a School) -> Entry<'a> {
        compose::school(self, cx, school)
    }

    /// A degree.
    fn degree<'a>(&'a self, cx: &Context<'a>, degree: &'a Position) -> Entry<'a> {
        compose::degree(self, cx, degree)
    }

    /// A project, publication, award, certificate, reference or an entry of a custom section.
    fn entry<'a>(&'a self, cx: &Context<'a>, entry: &'a model::Entry) -> Entry<'a> {
        compose::entry(self, cx, entry)
    }

    /// Several labels with their items.
    fn rows<'a>(&'a self, cx: &Context<'a>, rows: &'a [model::Row]) -> Block<'a> {
        compose::rows(self, cx, rows)
    }

    /// A period.
    fn period<'a>(&'a self, cx: &Context<'a>, period: Period) -> Line<'a> {
        compose::period(self, cx, period)
    }
}

/// What a theme knows while it composes a part.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The whole résumé.
    pub resume: &'a Resume,
    /// The words of its language.
    pub words: &'a Words,
    /// Owns the parts of the document that are not borrowed from the résumé.
    pub arena: &'a Arena,
    /// The kind of section that the part is in; [`Kind::Custom`] outside of sections.
    pub kind: Kind,
}

impl<'a> Context<'a> {
    /// The language of the résumé: its own, or that of the words.
    pub fn lang(&self) -> &'a str {
        self.resume
            .lang
            .as_ref()
            .map_or(self.words.lang, Lang::as_str)
    }

    /// A line of these spans.
    pub fn line(&self, spans: impl IntoIterator<Item = Span<'a>>) -> Line<'a> {
        Line(self.arena.list(spans))
    }

    /// A line of one span.
    pub fn span(&self, span: Span<'a>) -> Line<'a> {
        Line(self.arena.items([span]))
    }
}

/// The default theme: the writer's order and shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classic;

impl Theme for Classic {}

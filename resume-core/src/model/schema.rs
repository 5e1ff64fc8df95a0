//! What the language calls things, with the documentation that an editor shows: the fields of the
//! résumé and of the entries of each kind.
//!
//! `resume::schema`, the types that `resume!` mirrors its names in, is written from these tables.

use super::{Field, Form};

/// A name and its documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub word: &'static str,
    /// The type of what it holds, as a Rust type in the scope of this crate's model.
    pub holds: &'static str,
    /// What an editor shows for it.
    pub about: &'static str,
}

impl Named {
    /// Whether it holds several values, with commas between them.
    pub fn is_list(&self) -> bool {
        self.holds.starts_with("List<")
    }
}

/// The fields of the résumé itself.
pub const RESUME: &[Named] = &[
    Named {
        word: "name",
        holds: "Str",
        about: "The person's name, as plain text; it is required. `name: \"Ada Example\"`",
    },
    Named {
        word: "pronouns",
        holds: "Str",
        about: "The pronouns that the person uses, as plain text. `pronouns: \"she/her\"`",
    },
    Named {
        word: "photo",
        holds: "Photo",
        about: "A photo, by its path from the directory of this file, and what it shows. `photo: \"me.jpg\", \"Ada at her desk\"`",
    },
    Named {
        word: "headline",
        holds: "Prose",
        about: "Your profession or role, in a few words. `headline: \"Storage engineer\"`",
    },
    Named {
        word: "summary",
        holds: "List<Prose>",
        about: "A few sentences about you; several texts are several paragraphs. `summary: \"Builds storage that *does not lose data*.\"`",
    },
    Named {
        word: "cited_as",
        holds: "List<Str>",
        about: "How your name is written among authors, in each spelling; it is printed strong there. `cited_as: \"Example A\"`",
    },
    Named {
        word: "lang",
        holds: "Lang",
        about: "The language of the résumé (BCP 47), which chooses headings and months; or several languages, in whose order each text is then written. `lang: \"en\", \"de\"`",
    },
    Named {
        word: "tags",
        holds: "List<Tag>",
        about: "The tags that parts of the résumé may carry, as words. `tags: storage, teaching`",
    },
];

/// The fields of a letter.
pub const LETTER: &[Named] = &[
    Named {
        word: "from",
        holds: "Resume",
        about: "The résumé of the person who writes: the name of its `static`, required. `from: ADA`",
    },
    Named {
        word: "to",
        holds: "List<Str>",
        about: "The lines of the address, as plain text. `to: \"Grace Sample\", \"EMC\", \"176 South Street\", \"Hopkinton, MA 01748\"`",
    },
    Named {
        word: "place",
        holds: "Str",
        about: "Where the letter was written; printed before the date. `place: \"Hamburg\"`",
    },
    Named {
        word: "date",
        holds: "Date",
        about: "The day on which the letter was written. `date: 2026-11-28`",
    },
    Named {
        word: "subject",
        holds: "Prose",
        about: "What the letter is about. `subject: \"Application for the position of storage engineer\"`",
    },
    Named {
        word: "opening",
        holds: "Prose",
        about: "The salutation, required. `opening: \"Dear Ms. Sample,\"`",
    },
    Named {
        word: "closing",
        holds: "Prose",
        about: "The words above the name of the writer, required. `closing: \"Sincerely,\"`",
    },
    Named {
        word: "enclosures",
        holds: "List<Prose>",
        about: "What is sent with the letter. `enclosures: \"Résumé\", \"Two references\"`",
    },
    Named {
        word: "lang",
        holds: "Lang",
        about: "The language of the letter (BCP 47), if it is not that of the résumé. `lang: \"de\"`",
    },
];

/// The word that chooses a design, with what an editor shows for it.
pub const DESIGN: Named = Named {
    word: "design",
    holds: "Design",
    about: "How the résumé looks: a design, and what differs from it. `design folio { accent: \"#6d1f2a\" pages: 1 }`",
};

/// The names in the braces of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntrySchema {
    /// The name of its type in `resume::schema`.
    pub name: &'static str,
    /// What it describes.
    pub about: &'static str,
    /// The names and fields of the positions that it may hold, each with its own dates. Where there
    /// are none, a text alone between the braces is a paragraph.
    pub position: Option<&'static EntrySchema>,
    /// Its fields, each with what an editor shows for it.
    pub(super) fields: &'static [(Field, &'static str)],
}

impl EntrySchema {
    /// Its fields, as they are written between the braces.
    pub fn fields(&self) -> impl Iterator<Item = Field> + Clone + use<> {
        let fields = self.fields.iter().map(|(field, _)| *field);
        fields.filter(|field| field.is_keyed())
    }

    /// Whether it has this field.
    pub fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|(known, _)| *known == field)
    }

    /// Its fields with their documentation.
    pub fn named(&self) -> impl Iterator<Item = Named> {
        let keyed = self.fields.iter().filter(|(field, _)| field.is_keyed());
        keyed.map(|&(field, about)| Named {
            word: field.word(),
            holds: match field.form() {
                Form::Prose => "Prose",
                Form::Proses => "List<Prose>",
                Form::Plain => "Str",
                Form::Plains => "List<Str>",
                Form::Web => "Url",
                Form::Doi => "Doi",
                Form::Email => "Email",
                Form::Phone => "Phone",
                Form::Date => "Date",
            },
            about,
        })
    }
}

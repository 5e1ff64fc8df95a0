//! Write a résumé as Rust: the compiler checks it, and your program prints it.
//!
//! This page takes you from an empty file to a rendered résumé. [`resume!`] shows the whole
//! language on one page; the types of [`model`] say what each part holds.
//!
//! # The dependency
//!
//! The package is `resume-dsl`, and its library is `resume`. It is not on crates.io yet: name the
//! path of a copy of the repository.
//!
//! ```toml
//! [dependencies]
//! resume-dsl = { path = "../resume-dsl", features = ["pdf", "docx", "json"] }
//! ```
//!
//! Each feature adds a format: PDF, Word documents, and JSON Resume. Text, Markdown and HTML need
//! none.
//!
//! # A first résumé
//!
//! A résumé is a value of type [`Resume`], usually in a `static`. It has a name, ways to reach you,
//! and sections:
//!
//! ```
//! use resume::{Resume, resume};
//!
//! pub static ADA: Resume = resume! {
//!     name: "Ada Example"
//!     headline: "Storage engineer"
//!
//!     contact {
//!         email: "ada@ada.example"
//!         location: "Boston, MA"
//!         github: "ada"
//!     }
//!
//!     experience {
//!         2018..present "Principal Engineer" at "CLEARSKY DATA" in "Boston, MA" {
//!             - "formally verified a migration between datacenters"
//!         }
//!         2011-06..2018 "Software Engineer" at "CORERO"
//!     }
//!
//!     skills {
//!         "Languages": "C", "Rust", "OCaml"
//!     }
//! };
//! ```
//!
//! Text is in quotes; dates and keys are not. Sections appear on the page in the order in which you
//! write them, under their usual titles in the language of the résumé.
//!
//! # More in an entry
//!
//! The braces of an entry may contain bullets, with finer bullets in their own braces, and rows
//! with a label. A job may have several roles, and a school several degrees. A kind of section may
//! be used several times with different titles:
//!
//! ```
//! # use resume::{Resume, resume};
//! # pub static ADA: Resume = resume! {
//! #   name: "Ada Example"
//! experience "Employment" {
//!     2018..present at "CLEARSKY DATA" in "Boston, MA" {
//!         2020..     "Principal Engineer"
//!         2018..2020 "Engineer"
//!         "Stack": "Rust", "TLA^+^"
//!         - "formally verified a migration between datacenters" {
//!             - "found two bugs that tests had missed"
//!         }
//!     }
//! }
//!
//! experience "Clients" {
//!     2017 "Consultant" at "CORERO"
//! }
//!
//! education {
//!     2024-autumn..expected 2026-05 "M. S.", "Statistics" at "BROWN UNIVERSITY"
//! }
//! # };
//! ```
//!
//! A date is a year, a season, a month or a day, whichever you know.
//!
//! # What the compiler checks
//!
//! A wrong date, an unknown field or a malformed address does not compile, and the error says what
//! to type:
//!
//! ```compile_fail
//! # use resume::{Resume, resume};
//! static ADA: Resume = resume! {
//!     name: "Ada Example"
//!     experience {
//!         Mar 2014 "Engineer" at "EMC"
//!     }
//! };
//! ```
//!
//! ```text
//! error: invalid date `Mar 2014` [date_malformed]
//!        help: write `2014-03`
//! ```
//!
//! Beyond errors there is advice, such as `period_gap` for a gap between two jobs. It comes as an
//! ordinary compiler warning; `#![allow(period_gap)]` at the top of the résumé silences it.
//!
//! # Render it
//!
//! Import [`Render`] and print the résumé in a [format](mod@format):
//!
//! ```
//! use resume::format::{Html, Markdown, Text};
//! use resume::{Render, Resume, resume};
//!
//! static ADA: Resume = resume! {
//!     name: "Ada Example"
//!     skills { "C", "Rust" }
//! };
//!
//! assert_eq!(ADA.render(Markdown).to_string(), "# Ada Example\n\n## Skills\n\nC; Rust\n");
//! println!("{}", ADA.render(Text { width: 60, ..Text::default() }));
//! let fragment = ADA.render(Html { fragment: true, ..Html::default() }).to_string();
//! assert!(fragment.contains("Ada Example"));
//! ```
//!
//! A format prints with `{}`, collects with `to_string()`, and streams into any
//! [`fmt::Write`](std::fmt::Write) with [`write_to`](Rendering::write_to). The feature `web-fonts`
//! embeds the typefaces of the design in a page.
//!
//! # Make it a program
//!
//! [`cli::main`] gives your program a command line: `cargo run` prints the résumé as text,
//! `cargo run -- html -o cv.html` writes a page, `cargo run -- --all --out public` writes every
//! language, variant and format, and `cargo run -- --help` lists the rest.
//!
//! ```no_run
//! # use resume::{Resume, resume};
//! # pub static ADA: Resume = resume! { name: "Ada Example" };
//! fn main() -> std::process::ExitCode {
//!     resume::cli::main(&ADA)
//! }
//! ```
//!
//! # One résumé, several jobs
//!
//! Declare tags, mark what only some readers should see, and ask for a variant:
//!
//! ```
//! use resume::format::Text;
//! use resume::{Render, Resume, resume};
//!
//! static ADA: Resume = resume! {
//!     name: "Ada Example"
//!     tags: storage, teaching
//!     skills {
//!         "Rust"
//!         "Storage": "replication", "write-ahead logging" #storage
//!         "Teaching": "TLA^+^", "SMT" #teaching
//!     }
//! };
//!
//! let page = ADA.tailored(&["storage"])?.render(Text::default()).to_string();
//! assert!(page.contains("replication") && !page.contains("SMT"));
//! # Ok::<(), resume::model::UndeclaredTag>(())
//! ```
//!
//! # How it looks
//!
//! A [design](mod@design) is chosen in the résumé: `design folio { accent: "#6d1f2a"  pages: 1 }`.
//! It decides how pages look, a theme what they say and in what order. For PDF, each design has a
//! feature of the same name, which includes its typefaces; `ledger` is on by default, and `designs`
//! is all of them.
//!
//! # Custom themes and formats
//!
//! A résumé becomes a [`Document`](document::Document), and a format writes the document. Implement
//! [`theme::Theme`] to change what a reader sees and in what order; implement [`format::Format`]
//! for another output. Each takes some twenty lines.

pub mod cli;
mod empty;
#[doc(hidden)]
pub mod schema;
#[cfg(feature = "web-fonts")]
mod web_fonts;

#[cfg(feature = "json")]
#[doc(inline)]
pub use resume_core::json;
#[doc(inline)]
pub use resume_core::model::{Letter, Resume};
#[doc(inline)]
pub use resume_core::{check, model, problem, words};
#[doc(inline)]
pub use resume_render::{Render, Rendering, design, document, format, theme};
#[cfg(feature = "json")]
#[doc(inline)]
pub use resume_syntax::{print, print_letter, print_program};
#[cfg(feature = "web-fonts")]
pub use web_fonts::{WebFontError, web_fonts};

/// The catalogue of what can be wrong, `docs/problems.md`, in Markdown: a heading for each
/// [`problem::Code`].
pub const PROBLEMS: &str = include_str!("../docs/problems.md");

/// Writes a [`Resume`]: it is parsed and checked while compiling, and costs nothing at run time.
///
/// The value can be used in a `static`, a `const` or an expression, borrows only static data and
/// allocates nothing.
///
/// # The language
///
/// Fields, sections, entries, bullets, rows, paragraphs and a design. Nothing is needed between two items; a
/// `;` may separate them. A comma continues a list of strings.
///
/// ```
/// use resume::{Resume, resume};
///
/// pub static ADA: Resume = resume! {
///     // Fields: `key: value, value`. Several texts of a summary are several paragraphs.
///     name: "Ada Example"
///     pronouns: "she/her"
///     summary: "Builds storage that *does not lose data*.", "Teaches how."
///     cited_as: "Example A"
///     lang: "en"
///     tags: storage, teaching
///
///     // A field may be repeated with tags; a variant prints the first that it keeps.
///     headline: "Lecturer" #teaching
///     headline: "Storage engineer"
///
///     // How it looks: a design, and what differs from it.
///     design folio { accent: "#6d1f2a"; pages: 1 }
///
///     // Ways to reach you, in the order of the page. A network takes your username there.
///     contact {
///         email: "ada@ada.example"
///         phone: option_env!("RESUME_PHONE")
///         location: "Boston, MA"
///         github: "ada"
///         "Book a call": "https://cal.example/ada"
///         "Work authorization": "US and EU citizen"
///     }
///
///     // Entries: dates, "title", "details" at "organisation" in "place". The braces of a job
///     // contain roles, rows and bullets, and those of a bullet finer bullets.
///     experience {
///         2014..present at "CLEARSKY DATA" in "Boston, MA" {
///             2018..     "Consulting Engineer"
///             2014..2018 "Principal Software Engineer" in "Worcester, MA" {
///                 - "formally verified a fail-safe migration" #storage {
///                     - "found two bugs that tests had missed"
///                 }
///             }
///             "Stack": "C++", "TLA^+^", "PostgreSQL"
///             - "gave talks on PostgreSQL, REST and TLA^+^"
///         }
///         2011-06..2014-02 "Software Engineer" at "CORERO" in "Hudson, MA"
///     }
///
///     education {
///         2024-autumn..expected 2026-05 "M. S.", "Statistics" at "BROWN UNIVERSITY"
///         2002..2006 "B. S.", "Mathematics" at "BROWN UNIVERSITY" {
///             score: "3.9 of 4"
///             courses: "Combinatorics", "Logic"
///             "Adviser": "Charles Sample"
///         }
///     }
///
///     // A kind may be used several times with different titles. Entries without roles or degrees
///     // may also contain paragraphs.
///     publications "Journal articles" {
///         2015-09 "Checksums, reconsidered" at "Journal of Storage" {
///             authors: "Charles Sample", "Example A"
///             volume: "38(2)"
///             pages: "559–572"
///             doi: "10.1000/182"
///             "A checksum that is computed twice detects less."
///         }
///     }
///     publications "Book chapters" {
///         2013 "How disks fail" at "The Storage Handbook"
///     }
///
///     // Rows: an optional label and items.
///     skills "Specialties" {
///         "C", "Rust"
///         "Formal verification": "TLA^+^", "SMT", "Z3"
///     }
///
///     // Anything else, under a title of your choice; a tag limits it to some variants.
///     section "Teaching" #teaching {
///         "I have taught *concurrency* for ten years."
///         - "two courses on TLA^+^"
///         2018 "How to prove it" at "Systems Meetup" in "Boston, MA"
///     }
/// };
/// ```
///
/// | written | means |
/// |---|---|
/// | `2014`, `2014-03`, `2014-03-15`, `2014-spring` | a year, a month, a day, a season; what you write is what is kept |
/// | `2014..2018`, `2014..present`, `2014..`, `..2018` | a period, one that continues, one whose end or beginning is not given |
/// | `expected 2026-05`, `2024..expected 2026` | a date that is expected, a period whose end is |
/// | `*…*`, `**…**`, `` `…` `` | emphasis, strong, code |
/// | `[text](https://…)` | a link (`https`, `http`, `mailto`, `tel`) |
/// | `TLA^+^`, `H~2~O` | superscript, subscript |
/// | `photo: "me.jpg", "Ada at her desk"` | a JPEG or PNG file beside the source file, and what it shows |
/// | `#tag` | only for variants that ask for the tag |
/// | `BIO`, `env!("BIO")`, `include_str!("bio.txt")` | text from a Rust path or a macro call, checked in const evaluation |
///
/// # Errors
///
/// Every mistake of a résumé is reported in one compilation, each at its place and with a code such
/// as `[date_malformed]`; [`PROBLEMS`] explains all of them.
#[macro_export]
macro_rules! resume {
    ($($tokens:tt)*) => {
        $crate::__private::resume! { [$crate] $($tokens)* }
    };
}

/// Makes a [`Letter`] that goes with a résumé, and has its name, contact and design.
///
/// ```
/// use resume::{Letter, Resume, letter, resume};
///
/// pub static ADA: Resume = resume! {
///     name: "Ada Example"
///     contact { email: "ada@ada.example" }
/// };
///
/// pub static LETTER: Letter = letter! {
///     from: ADA
///     to: "Grace Sample", "EMC", "176 South Street", "Hopkinton, MA 01748"
///     date: 2026-11-28
///     subject: "Application for the position of storage engineer"
///
///     opening: "Dear Ms. Sample,"
///
///     "I build storage that *does not lose data*."
///     - "formally verified a migration between datacenters"
///     - "taught TLA^+^ to forty engineers"
///     "I would like to do that at EMC."
///
///     closing: "Sincerely,"
///     enclosures: "Résumé", "Two references"
/// };
/// ```
///
/// The fields may be in any order. Strings without the name of a field are paragraphs, and those
/// after a hyphen are bullets, as in [`resume!`]. `from`, `opening` and `closing` are required.
#[macro_export]
macro_rules! letter {
    ($($tokens:tt)*) => {
        $crate::__private::letter! { [$crate] $($tokens)* }
    };
}

/// Names that the expansions of [`resume!`] and [`letter!`] use; not public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::empty::*;
    pub use resume_core::model::text::Folded;
    pub use resume_core::model::*;
    pub use resume_core::problem::Fault;
    pub use resume_macros::{letter, resume};
    pub use std::borrow::Cow::Borrowed;
    pub use std::mem::{forget, replace};
    pub use std::option::Option::{self, None, Some};
    pub use std::primitive::{str, u8};
    pub use std::{include_bytes, unreachable};

    /// A value that only rustc knows: text, or text that may be absent.
    pub struct Spliced<T>(pub T);

    /// The types that a value that only rustc knows may have.
    #[diagnostic::on_unimplemented(
        message = "this value is not text [value_mistyped]",
        label = "this is a `{Self}`",
        note = "help: give it the type `&'static str` or `Option<&'static str>`"
    )]
    pub trait IsText {}
    impl IsText for &'static str {}
    impl IsText for Option<&'static str> {}

    /// Where rustc looks for `text` if a value has neither type, so that the error is in our words.
    pub struct NotText<T>(T);

    impl<T> NotText<T> {
        /// Never called: the bound never holds.
        pub const fn text(&self) -> Option<&'static str>
        where
            T: IsText,
        {
            None
        }
    }

    impl<T> std::ops::Deref for Spliced<T> {
        type Target = NotText<T>;

        fn deref(&self) -> &NotText<T> {
            unreachable!("it is looked at by rustc alone")
        }
    }

    impl Spliced<&'static str> {
        /// The text, if it is there.
        pub const fn text(self) -> Option<&'static str> {
            Some(self.0)
        }
    }

    impl Spliced<Option<&'static str>> {
        /// The text, if it is there.
        pub const fn text(self) -> Option<&'static str> {
            self.0
        }
    }

    /// Fails the build where a required text is absent.
    #[track_caller]
    #[expect(
        clippy::panic,
        reason = "a panic is how const evaluation reports an error"
    )]
    pub const fn required(text: Option<&'static str>, missing: &'static str) {
        if text.is_none() {
            panic!("{}", missing)
        }
    }

    /// The text, or nothing.
    pub const fn or_empty(text: Option<&'static str>) -> &'static str {
        match text {
            Some(text) => text,
            None => "",
        }
    }

    /// A value that follows its rule, or is absent, or a failed build.
    #[track_caller]
    pub const fn check(value: Option<&'static str>, fault: Option<Fault>) {
        if let (Some(value), Some(fault)) = (value, fault) {
            fault.fail_build(value);
        }
    }

    /// A file that is a photo, or a failed build.
    #[track_caller]
    pub const fn check_picture(path: &'static str, bytes: &[u8]) {
        if let Some(fault) = Picture::fault(bytes) {
            fault.fail_build(path);
        }
    }

    /// How many of a list's elements are present.
    pub const fn count(present: &[bool]) -> usize {
        let (mut count, mut at) = (0, 0);
        while at < present.len() {
            count += present[at] as usize;
            at += 1;
        }
        count
    }
}

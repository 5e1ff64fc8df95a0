//! Writes a [`Document`] as a Word document (Office Open XML, ECMA-376 transitional).
//!
//! Headings, lists and links are real ones, and every paragraph has a style that is named by what
//! it is, so that a person can restyle it in Word. The same document and the same design give the
//! same bytes on every machine: the clock, system fonts and the environment are not read.
//!
//! ```
//! use resume_core::model::Resume;
//! use resume_docx::Docx;
//! use resume_render::{document::Arena, theme::{Classic, Theme}};
//! let (resume, arena) = (Resume::new("Ada Example"), Arena::new());
//! let docx = Docx::default().write(&Classic.document(&resume, &arena));
//! assert!(docx.starts_with(b"PK"));
//! ```
//!
//! A document is arranged into paragraphs with their styles, and these are written; the other parts
//! follow from the [design](resume_render::design). A page of Word has one column: what a design has
//! in a side column comes after the rest, periods of a rail are at the end of the line, and headings
//! beside the text are above it.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod about;
mod arrange;
mod body;
mod fonts;
mod foot;
mod numbering;
mod package;
mod photo;
mod runs;
mod styles;
#[cfg(test)]
mod tests;
mod theme;
mod units;
mod xml;

use package::{Part, Relationships};
use resume_core::model::{Date, Foot};
use resume_render::design::Design;
use resume_render::document::{Direction, Document, Marks};

/// The kind of a relationship between parts of an office document.
macro_rules! relationship {
    ($name:literal) => {
        concat!(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            $name
        )
    };
}
/// A Word document; [`write`](Docx::write) makes one.
///
/// ```
/// use resume_docx::Docx;
/// use resume_render::design::Design;
/// let docx = Docx { design: Some(Design::FOLIO), ..Docx::default() };
/// assert!(docx.date.is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Docx {
    /// How it looks; `None` for the design that the document names.
    pub design: Option<Design>,
    /// The creation date in the file. The clock is not read: without a date it is 1 January 1970.
    pub date: Option<Date>,
}

impl Docx {
    /// The document as the bytes of a `.docx` file.
    pub fn write(&self, document: &Document<'_>) -> Vec<u8> {
        package::zip(&self.parts(document))
    }

    /// The parts of the package.
    fn parts(&self, document: &Document<'_>) -> Vec<Part> {
        let design = Design::printed(self.design, document);
        let setting = Setting::of(&design, document);
        let arranged = arrange::arrange(&setting, document);
        let mut related = Relationships::default();
        let mut parts = vec![
            styles::part(&setting),
            fonts::table(&design),
            theme::part(&design),
            about::settings(&setting),
            numbering::part(&setting, &arranged.starts),
        ];
        for (kind, path) in [
            (relationship!("styles"), "styles.xml"),
            (relationship!("fontTable"), "fontTable.xml"),
            (relationship!("theme"), "theme/theme1.xml"),
            (relationship!("settings"), "settings.xml"),
            (relationship!("numbering"), "numbering.xml"),
        ] {
            related.part(kind, path);
        }
        let photo = arranged.photo.as_ref().map(|photo| {
            let part = photo.part();
            let target = part.path.trim_start_matches("word/").to_owned();
            parts.push(part);
            related.part(relationship!("image"), target)
        });
        let foot = (design.foot == Foot::NameAndPage).then(|| {
            parts.push(foot::part(&setting, document.header.name));
            related.part(relationship!("footer"), "footer1.xml")
        });
        let body = body::part(&setting, &arranged, photo, foot, &mut related);
        let mut root = Relationships::default();
        root.part(relationship!("officeDocument"), body.path.clone());
        let about = about::properties(document, self.date);
        root.part(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            about.path.clone(),
        );
        let mut all = vec![
            root.into_part("_rels/.rels"),
            about,
            body,
            related.into_part("word/_rels/document.xml.rels"),
        ];
        all.append(&mut parts);
        all
    }
}

/// The namespace of word processing.
const WORD: (&str, &str) = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);

/// The namespace of relationships in other parts.
const RELATED: (&str, &str) = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);

/// What all parts ask for: the design, the language, and the area of the text.
struct Setting<'a> {
    design: &'a Design,
    lang: &'a str,
    direction: Direction,
    marks: &'static Marks,
    /// Whether the script of the language has italics.
    has_italics: bool,
    /// The size of the page in points.
    page: (f32, f32),
    /// The width of the text in points.
    width: f32,
    /// Whether it is a letter, which has styles for its parts.
    is_letter: bool,
}

impl<'a> Setting<'a> {
    fn of(design: &'a Design, document: &Document<'a>) -> Setting<'a> {
        let page = design.page();
        let margins = design.margins.left + design.margins.right;
        let is_east_asian = fonts::east_asian(document.lang, design.fonts.text.fallback).is_some();
        Setting {
            design,
            lang: document.lang,
            direction: document.direction,
            marks: document.marks(),
            has_italics: !is_east_asian && document.direction == Direction::LeftToRight,
            page,
            // A design may have any margins, and some text is always there.
            width: (page.0 - margins).max(72.0),
            is_letter: document.letter.is_some(),
        }
    }
}

/// The language of the text, of whatever script it is.
fn language<'a>(setting: &Setting<'a>) -> [(&'static str, &'a str); 3] {
    ["w:val", "w:eastAsia", "w:bidi"].map(|script| (script, setting.lang))
}

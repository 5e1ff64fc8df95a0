//! The formats that can be written: those of [`format::NAMED`](crate::format::NAMED), and those
//! that the features `json`, `pdf` and `docx` add.

use super::options::enable;
use super::{Failure, Settings};
use crate::design::Design;
use crate::document::{Arena, Document};
use crate::format::{self, About, Format, Formats};
use crate::model::{Letter, Resume};
use std::borrow::Cow;
use std::path::Path;

/// What is written.
#[derive(Debug, Clone, Copy)]
pub enum Source<'r> {
    /// A résumé.
    Resume(&'r Resume),
    /// A letter.
    Letter(&'r Letter),
}

impl<'r> Source<'r> {
    /// The résumé, or that of the letter.
    pub fn resume(self) -> &'r Resume {
        match self {
            Source::Resume(resume) => resume,
            Source::Letter(letter) => &letter.from,
        }
    }

    /// The same with another résumé, or from another.
    pub fn with<'p>(self, resume: Cow<'p, Resume>) -> Paper<'p> {
        match self {
            Source::Resume(_) => Paper::Resume(resume),
            Source::Letter(letter) => Paper::Letter(Letter {
                from: Cow::Owned(resume.into_owned()),
                ..letter.clone()
            }),
        }
    }
}

impl<'r> From<&'r Resume> for Source<'r> {
    fn from(resume: &'r Resume) -> Source<'r> {
        Source::Resume(resume)
    }
}

impl<'r> From<&'r Letter> for Source<'r> {
    fn from(letter: &'r Letter) -> Source<'r> {
        Source::Letter(letter)
    }
}

/// A source that is owned as far as it differs from what was read.
pub enum Paper<'r> {
    /// A résumé.
    Resume(Cow<'r, Resume>),
    /// A letter.
    Letter(Letter),
}

impl Paper<'_> {
    /// What is written.
    pub fn source(&self) -> Source<'_> {
        match self {
            Paper::Resume(resume) => Source::Resume(resume),
            Paper::Letter(letter) => Source::Letter(letter),
        }
    }
}

impl From<Resume> for Paper<'static> {
    fn from(resume: Resume) -> Paper<'static> {
        Paper::Resume(Cow::Owned(resume))
    }
}

impl From<Letter> for Paper<'static> {
    fn from(letter: Letter) -> Paper<'static> {
        Paper::Letter(letter)
    }
}

/// A format that command lines and the preview offer.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// Its name and description.
    pub about: About,
    write: Write,
}

/// A résumé or a letter in a format.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What the format changed to make it fit, as a sentence; empty if nothing.
    pub note: String,
}

impl From<Vec<u8>> for Written {
    fn from(bytes: Vec<u8>) -> Written {
        Written {
            bytes,
            ..Written::default()
        }
    }
}

/// How a format is written.
#[derive(Debug, Clone, Copy)]
enum Write {
    /// As text, from a document.
    Text(fn(&Formats) -> &dyn Format),
    /// As bytes, from a document.
    #[cfg_attr(not(any(feature = "pdf", feature = "docx")), expect(dead_code))]
    Bytes(fn(&Settings, &Document<'_>) -> Result<Written, Failure>),
    /// From the résumé itself, which has no design there.
    #[cfg_attr(not(feature = "json"), expect(dead_code))]
    Resume(fn(&Resume) -> String),
}

/// The formats that are not text from a document; each is built in with the feature of its name.
const OTHERS: &[Output] = &[
    #[cfg(feature = "json")]
    Output {
        about: About {
            name: "json",
            ending: "json",
            title: "JSON",
            media_type: "application/json",
            help: "JSON Resume, which other tools read",
            options: &[],
        },
        write: Write::Resume(crate::json::write),
    },
    #[cfg(feature = "pdf")]
    Output {
        about: About {
            name: "pdf",
            ending: "pdf",
            title: "PDF",
            media_type: "application/pdf",
            help: "a PDF to send",
            options: &["design", "font"],
        },
        write: Write::Bytes(|settings, document| {
            let printed = settings.pdf.print(document);
            let printed = printed.map_err(|error| unprinted(&error))?;
            let tightened = printed.tightened.map(|tightened| tightened.to_string());
            Ok(Written {
                bytes: printed.bytes,
                note: tightened.unwrap_or_default(),
            })
        }),
    },
    #[cfg(feature = "docx")]
    Output {
        about: About {
            name: "docx",
            ending: "docx",
            title: "Word",
            media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            help: "a Word document, to edit or to upload",
            options: &["design"],
        },
        write: Write::Bytes(|_, document| Ok(resume_docx::Docx::default().write(document).into())),
    },
];

/// The names of the features that add a format of the same name.
const FEATURES: [&str; 3] = ["json", "pdf", "docx"];

impl Output {
    /// Every format that is built in; the first is the default.
    pub fn all() -> impl Iterator<Item = Output> {
        let mut all = Vec::new();
        for named in format::NAMED {
            all.push(Output {
                about: named.about,
                write: Write::Text(named.format),
            });
        }
        all.extend_from_slice(OTHERS);
        all.into_iter()
    }

    /// The formats that were named, each once; all of them if none was.
    pub fn each_or_all(named: impl Iterator<Item = Output>) -> Vec<Output> {
        let mut formats: Vec<Output> = Vec::new();
        for format in named {
            if formats.iter().all(|known| known.about != format.about) {
                formats.push(format);
            }
        }
        match formats.is_empty() {
            true => Output::all().collect(),
            false => formats,
        }
    }

    /// The format of this name, which may be the extension of its files: `md`.
    ///
    /// # Errors
    /// If there is no such format, or if it is not built in.
    pub fn named(name: &str) -> Result<Output, Failure> {
        let is_named = |about: About| about.name == name || about.ending == name;
        match Output::all().find(|output| is_named(output.about)) {
            Some(output) => Ok(output),
            None if FEATURES.contains(&name) => Err(left_out(name)),
            None => {
                let names: Vec<&str> = Output::all().map(|output| output.about.name).collect();
                Err(Failure::unknown("format", name, &names))
            }
        }
    }

    /// The format of files with this extension, if any.
    ///
    /// # Errors
    /// If the extension is that of a format that is not built in: the content would not match the
    /// file's name.
    pub fn of_file(path: &Path) -> Result<Option<Output>, Failure> {
        let Some(ending) = path.extension().and_then(|ending| ending.to_str()) else {
            return Ok(None);
        };
        let ending = ending.to_ascii_lowercase();
        match Output::all().find(|output| output.about.ending == ending) {
            None if FEATURES.contains(&ending.as_str()) => Err(left_out(&ending)),
            found => Ok(found),
        }
    }

    /// Whether it has a place for letters.
    pub fn has_letters(&self) -> bool {
        match self.write {
            Write::Text(_) | Write::Bytes(_) => true,
            Write::Resume(_) => false,
        }
    }

    /// The bytes of a résumé or a letter in this format.
    ///
    /// # Errors
    /// If the format cannot represent it, or not with these settings.
    pub fn write<'r>(
        &self,
        settings: &Settings,
        source: impl Into<Source<'r>>,
    ) -> Result<Vec<u8>, Failure> {
        self.written(settings, source).map(|written| written.bytes)
    }

    /// A résumé or a letter in this format, and what was done to it.
    ///
    /// # Errors
    /// If the format cannot represent it, or not with these settings.
    pub fn written<'r>(
        &self,
        settings: &Settings,
        source: impl Into<Source<'r>>,
    ) -> Result<Written, Failure> {
        let arena = Arena::new();
        let source = source.into();
        let design = settings.design_of(source.resume());
        match self.write {
            Write::Text(format) => {
                let order = format(&settings.formats).order(&design);
                let document = settings.document(source, order, &arena);
                let formats = settings.formats_for(self, &document)?;
                let mut text = String::new();
                format(&formats).push(&document, &mut text);
                Ok(text.into_bytes().into())
            }
            Write::Bytes(write) => {
                let order = Design::of(&design).order;
                write(settings, &settings.document(source, order, &arena))
            }
            Write::Resume(write) => match source {
                Source::Resume(resume) => Ok(write(resume).into_bytes().into()),
                Source::Letter(_) => Err(self.without_letters()),
            },
        }
    }

    /// Why a letter is not written in this format.
    fn without_letters(&self) -> Failure {
        let others: Vec<&str> = Output::all()
            .filter(Output::has_letters)
            .map(|output| output.about.name)
            .collect();
        let message = format!("{} cannot hold a letter", self.about.title);
        Failure::trouble(message).with_help(format!("write it as {}", others.join(", ")))
    }
}

/// How many pages of paper a résumé or a letter takes; `None` where PDF is not built in.
///
/// # Errors
/// If it cannot be printed with these settings.
#[cfg_attr(not(feature = "pdf"), expect(unused_variables))]
pub fn pages<'r>(
    settings: &Settings,
    source: impl Into<Source<'r>>,
) -> Result<Option<usize>, Failure> {
    #[cfg(feature = "pdf")]
    {
        let arena = Arena::new();
        let source = source.into();
        let order = Design::of(&settings.design_of(source.resume())).order;
        let document = settings.document(source, order, &arena);
        let printed = settings
            .pdf
            .print(&document)
            .map_err(|error| unprinted(&error))?;
        Ok(Some(printed.pages))
    }
    #[cfg(not(feature = "pdf"))]
    Ok(None)
}

/// Why there is no PDF.
#[cfg(feature = "pdf")]
fn unprinted(error: &resume_pdf::PdfError) -> Failure {
    match error {
        resume_pdf::PdfError::Font { .. } | resume_pdf::PdfError::Typeface { .. } => {
            Failure::trouble(error.to_string())
        }
        resume_pdf::PdfError::MissingCharacters(_) => Failure::refused(error.message())
            .with_details(error.details())
            .with_help("add a font that has them: `--font FILE`"),
        _ => Failure::refused(error.to_string()),
    }
}

fn left_out(name: &str) -> Failure {
    Failure::trouble(format!("the format `{name}` is not built in")).with_help(enable(name))
}

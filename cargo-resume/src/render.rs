//! `render`: résumés in one or more formats, printed or as files.

use crate::failure::{Failure, Status};
use crate::reading::Reading;
use crate::{files, report};
use clap::ArgMatches;
use resume_core::json;
use resume_core::model::{Resume, UndeclaredTag};
use resume_render::document::Arena;
use resume_render::format;
use resume_render::theme::{self, Classic, Theme};
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// What a résumé can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Html,
    Text,
    Json,
    #[cfg(feature = "pdf")]
    Pdf,
}

/// How a résumé looks, whatever the format.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    theme: &'static (dyn Theme + Sync),
    /// The paper of a PDF.
    #[cfg(feature = "pdf")]
    paper: resume_pdf::Paper,
}

impl Look {
    /// What the command line asks for.
    pub(crate) fn of(matches: &ArgMatches) -> Look {
        let named = |name: &str| {
            matches
                .get_one::<String>(name)
                .map(String::as_str)
                .unwrap_or_default()
        };
        Look {
            theme: theme::named(named("theme")).unwrap_or(&Classic),
            #[cfg(feature = "pdf")]
            paper: if named("paper") == "a4" {
                resume_pdf::Paper::A4
            } else {
                resume_pdf::Paper::Letter
            },
        }
    }
}

impl Format {
    /// Every format.
    pub(crate) const ALL: &[Format] = &[
        Format::Markdown,
        Format::Html,
        Format::Text,
        Format::Json,
        #[cfg(feature = "pdf")]
        Format::Pdf,
    ];

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Text => "text",
            Format::Json => "json",
            #[cfg(feature = "pdf")]
            Format::Pdf => "pdf",
        }
    }

    /// The ending of its files.
    fn ending(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Text => "txt",
            Format::Json => "json",
            #[cfg(feature = "pdf")]
            Format::Pdf => "pdf",
        }
    }

    /// What a person calls it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Format::Markdown => "Markdown",
            Format::Html => "Page",
            Format::Text => "Text",
            Format::Json => "JSON",
            #[cfg(feature = "pdf")]
            Format::Pdf => "PDF",
        }
    }

    /// What a browser calls it.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html; charset=utf-8",
            Format::Markdown | Format::Text | Format::Json => "text/plain; charset=utf-8",
            #[cfg(feature = "pdf")]
            Format::Pdf => "application/pdf",
        }
    }

    /// Whether a terminal can show it.
    pub(crate) fn is_text(self) -> bool {
        match self {
            Format::Markdown | Format::Html | Format::Text | Format::Json => true,
            #[cfg(feature = "pdf")]
            Format::Pdf => false,
        }
    }

    /// A résumé in this format.
    pub(crate) fn write(self, look: &Look, resume: &Resume) -> Result<Vec<u8>, String> {
        let text = match self {
            Format::Markdown => document(&format::Markdown, look, resume)?,
            Format::Html => document(&format::Html::default(), look, resume)?,
            Format::Text => document(&format::Text::default(), look, resume)?,
            Format::Json => json::write(resume),
            #[cfg(feature = "pdf")]
            Format::Pdf => {
                let pdf = resume_pdf::Pdf {
                    paper: look.paper,
                    ..resume_pdf::Pdf::default()
                };
                return pdf
                    .render(&look.theme.document(resume, &Arena::new()))
                    .map_err(|error| error.to_string());
            }
        };
        Ok(text.into_bytes())
    }
}

fn document(format: &dyn format::Format, look: &Look, resume: &Resume) -> Result<String, String> {
    let mut text = String::new();
    format
        .write(&look.theme.document(resume, &Arena::new()), &mut text)
        .map_err(|error| error.to_string())?;
    Ok(text)
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let out = matches.get_one::<PathBuf>("out");
    let formats = formats(matches, out.is_some());
    if let (None, [_, _, ..]) = (out, formats.as_slice()) {
        return Err(Failure::trouble("one format is printed at a time")
            .with_help("write `--out DIR` to make files of several"));
    }
    let Some(resumes) = resumes(matches)? else {
        return Ok(Status::Refused);
    };
    let look = Look::of(matches);
    let mut written: Vec<(String, Vec<u8>)> = Vec::new();
    for Named { stem, resume, .. } in &resumes {
        for format in &formats {
            let file = format!("{stem}.{}", format.ending());
            let bytes = format.write(&look, resume).map_err(|error| {
                Failure::refused(format!("`{file}` could not be made: {error}"))
            })?;
            if written.iter().any(|(other, _)| *other == file) {
                return Err(Failure::trouble(format!("two résumés would be written to `{file}`"))
                    .with_help("choose one with `--resume NAME`, or write each to a directory of its own"));
            }
            written.push((file, bytes));
        }
    }
    match out {
        Some(directory) => save(directory, &written)?,
        None => match (written.as_slice(), formats.as_slice()) {
            ([(file, _)], [format]) if !format.is_text() && io::stdout().is_terminal() => {
                return Err(
                    Failure::trouble(format!("a terminal cannot show {}", format.name()))
                        .with_help(format!("write `--out DIR`, or `> {file}`")),
                );
            }
            ([(_, bytes)], _) => report::print(bytes)?,
            _ => {
                let names: Vec<&str> = resumes.iter().map(|one| one.name.as_str()).collect();
                return Err(Failure::trouble(format!(
                    "one résumé is printed at a time, and here are {}",
                    names.join(", ")
                ))
                .with_help("choose one with `--resume NAME`, or write `--out DIR`"));
            }
        },
    }
    Ok(Status::Done)
}

/// The formats that were named, each once; without any, text for the terminal and everything for a
/// directory.
fn formats(matches: &ArgMatches, is_for_files: bool) -> Vec<Format> {
    let named: Vec<&String> = matches.get_many("format").unwrap_or_default().collect();
    match named.is_empty() {
        true if is_for_files => Format::ALL.to_vec(),
        true => vec![Format::Text],
        false => Format::ALL
            .iter()
            .copied()
            .filter(|format| named.iter().any(|name| *name == format.name()))
            .collect(),
    }
}

/// A résumé that is to be written.
struct Named {
    /// The name of the `static` that holds it, if one does.
    name: String,
    /// What its files are named.
    stem: String,
    resume: Resume,
}

/// The résumés that are meant, tailored; `None` if there are errors, which have been said.
fn resumes(matches: &ArgMatches) -> Result<Option<Vec<Named>>, Failure> {
    let tags: Vec<&str> = matches
        .get_many::<String>("tag")
        .unwrap_or_default()
        .map(String::as_str)
        .collect();
    let mut readings = Vec::new();
    for (origin, text) in files::texts(&files::named(matches))? {
        let mut reading = Reading::of(origin, text);
        reading.demand_values();
        readings.push(reading);
    }
    // What is advised is for `check` to say.
    readings.iter_mut().for_each(Reading::keep_errors);
    if readings.iter().any(Reading::has_errors) {
        report::problems(&readings);
        return Ok(None);
    }
    let only = matches.get_one::<String>("resume");
    let (mut names, mut resumes) = (Vec::new(), Vec::new());
    for reading in readings {
        let stem = reading
            .origin
            .path()
            .and_then(Path::file_stem)
            .map_or("resume".to_owned(), |stem| {
                stem.to_string_lossy().into_owned()
            });
        for found in reading.resumes {
            names.extend(found.name.clone());
            if only.is_some() && found.name.as_ref() != only {
                continue;
            }
            let Some(resume) = found.resume else { continue };
            let stem = found.name.as_ref().map_or_else(
                || stem.clone(),
                |name| name.to_lowercase().replace('_', "-"),
            );
            let name = found.name.unwrap_or_else(|| stem.clone());
            let resume = if tags.is_empty() {
                resume
            } else {
                resume
                    .tailored(&tags)
                    .map_err(|undeclared| refused(&name, &undeclared))?
            };
            resumes.push(Named { name, stem, resume });
        }
    }
    match only {
        Some(only) if resumes.is_empty() => Err(Failure::trouble(format!(
            "there is no résumé `{only}` here"
        ))
        .with_help(format!("there are: {}", names.join(", ")))),
        _ => Ok(Some(resumes)),
    }
}

/// A tag was asked for that the résumé in the `static` of this name does not declare.
fn refused(name: &str, undeclared: &UndeclaredTag) -> Failure {
    let declared: Vec<String> = undeclared
        .declared
        .iter()
        .map(|tag| format!("`{tag}`"))
        .collect();
    let failure = Failure::trouble(format!(
        "the tag `{}` is not declared in `{name}`",
        undeclared.tag
    ));
    failure.with_help(match declared.is_empty() {
        true => "no tag is: `tags: storage, teaching` declares two".to_owned(),
        false => format!("the tags there are {}", declared.join(", ")),
    })
}

/// Writes files into a directory, each whole or not at all.
fn save(directory: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    fs::create_dir_all(directory).map_err(|error| Failure::file(directory, "made", error))?;
    for (name, bytes) in files {
        let path = directory.join(name);
        resume::cli::write_whole(&path, bytes)
            .map_err(|error| Failure::file(&path, "written", error))?;
        report::progress(&format!("wrote {} ({} bytes)", path.display(), bytes.len()));
    }
    Ok(())
}

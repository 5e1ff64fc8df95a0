//! `render`: résumés and letters in one or more formats, printed or as files.

use crate::reading::Reading;
use crate::{arguments, files, fonts, report};
use clap::ArgMatches;
use resume::cli::{Failure, Output, Settings, Source, Status, options};
use resume_core::model::{Letter, Resume};
use std::borrow::Cow;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let out = matches.get_one::<PathBuf>("out");
    let formats = formats(matches, out.is_some())?;
    let mut settings = arguments::settings(matches)?;
    settings.check(&formats)?;
    if formats
        .iter()
        .any(|format| format.about.options.contains(&"font"))
    {
        fonts::add(&mut settings, &files::sources(matches)?)?;
    }
    if let (None, [_, _, ..]) = (out, formats.as_slice()) {
        return Err(Failure::trouble("one format is printed at a time")
            .with_help("write `--out DIR` to make files of several"));
    }
    let Some(resumes) = resumes(matches, &settings, out.is_some())? else {
        return Ok(Status::Refused);
    };
    let mut written: Vec<(String, Vec<u8>)> = Vec::new();
    // JSON has no place for a letter, and a directory gets the other formats of it.
    let are_skipped = out.is_some() && formats.iter().any(Output::has_letters);
    for Named { stem, value, .. } in &resumes {
        for format in &formats {
            if matches!(value, Value::Letter(_)) && are_skipped && !format.has_letters() {
                continue;
            }
            let file = format!("{stem}.{}", format.about.ending);
            let bytes = format
                .write(&settings, value.source())
                .map_err(|failure| Failure {
                    message: format!("`{file}` could not be made: {}", failure.message),
                    ..failure
                })?;
            if written.iter().any(|(other, _)| *other == file) {
                return Err(
                    Failure::trouble(format!("two résumés would be written to `{file}`"))
                        .with_help(
                            "choose one with `--resume NAME`, or name one source file at a time",
                        ),
                );
            }
            written.push((file, bytes));
        }
    }
    match out {
        Some(directory) => save(directory, &written)?,
        None => match (written.as_slice(), formats.as_slice()) {
            ([(file, _)], [format]) if !format.about.is_text() && io::stdout().is_terminal() => {
                return Err(Failure::trouble(format!(
                    "a terminal cannot show {}",
                    format.about.name
                ))
                .with_help(format!("write `--out DIR`, or `> {file}`")));
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
fn formats(matches: &ArgMatches, is_for_files: bool) -> Result<Vec<Output>, Failure> {
    let mut formats: Vec<Output> = Vec::new();
    for name in matches.get_many::<OsString>("format").unwrap_or_default() {
        let format = Output::named(&name.to_string_lossy())?;
        if formats.iter().all(|known| known.about != format.about) {
            formats.push(format);
        }
    }
    if formats.is_empty() {
        formats.extend(Output::all().take(if is_for_files { usize::MAX } else { 1 }));
    }
    Ok(formats)
}

/// A résumé or a letter that is to be written.
struct Named {
    /// The name of the `static` that holds it, if there is one.
    name: String,
    /// The base name of its files.
    stem: String,
    value: Value,
}

enum Value {
    Resume(Resume),
    Letter(Letter),
}

impl Value {
    fn source(&self) -> Source<'_> {
        match self {
            Value::Resume(resume) => resume.into(),
            Value::Letter(letter) => letter.into(),
        }
    }
}

/// The résumés and letters that are meant, in the language and the variant that are meant; without
/// a directory, and unless one is named, the letters of a file with a résumé are left out; `None`
/// if there are errors, which have been reported.
fn resumes(
    matches: &ArgMatches,
    settings: &Settings,
    are_files: bool,
) -> Result<Option<Vec<Named>>, Failure> {
    let mut readings = Vec::new();
    for (origin, text) in files::texts(&files::named(matches))? {
        let mut reading = Reading::of(origin, text);
        reading.demand_values();
        readings.push(reading);
    }
    // Advice is for `check` to give.
    readings.iter_mut().for_each(Reading::keep_errors);
    if readings.iter().any(Reading::has_errors) {
        report::problems(&readings);
        return Ok(None);
    }
    let only = matches.get_one::<String>("resume");
    let (mut names, mut resumes) = (Vec::new(), Vec::new());
    let meant = |resume: &Resume, name: &str| {
        let meant = settings.meant(resume).map_err(|failure| Failure {
            message: format!("{} in `{name}`", failure.message),
            ..failure
        })?;
        Ok::<Resume, Failure>(meant.into_owned())
    };
    let is_meant = |name: &str| only.is_none_or(|only| only == name);
    let has_resumes = readings.iter().any(|reading| !reading.resumes.is_empty());
    let has_letters = only.is_some() || are_files || !has_resumes;
    for Reading {
        resumes: of_file,
        letters,
        ..
    } in readings
    {
        for found in of_file {
            names.push(found.name.clone());
            let Some(resume) = found.value.filter(|_| is_meant(&found.name)) else {
                continue;
            };
            resumes.push(Named {
                stem: stem(&found.name),
                value: Value::Resume(meant(&resume, &found.name)?),
                name: found.name,
            });
        }
        for found in letters {
            names.push(found.name.clone());
            let is_meant = has_letters && is_meant(&found.name);
            let Some(letter) = found.value.filter(|_| is_meant) else {
                continue;
            };
            let from = meant(&letter.from, &found.name)?;
            let letter = Letter {
                from: Cow::Owned(from),
                ..letter
            };
            resumes.push(Named {
                stem: stem(&found.name),
                value: Value::Letter(letter),
                name: found.name,
            });
        }
    }
    match only {
        Some(only) if resumes.is_empty() => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Err(options::unknown("résumé", only, &names))
        }
        _ => Ok(Some(resumes)),
    }
}

/// The base name of a résumé's files: `ADA_B` becomes `ada-b`. Names that Windows reserves for
/// devices (`con.txt` is the console) get a suffix.
fn stem(name: &str) -> String {
    let stem = name.to_lowercase().replace('_', "-");
    match files::is_device(&stem) {
        true => format!("{stem}-resume"),
        false => stem,
    }
}

/// Writes files into a directory, each completely or not at all.
fn save(directory: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    fs::create_dir_all(directory).map_err(|error| Failure::file(directory, "made", error))?;
    for (name, bytes) in files {
        let path = directory.join(name);
        files::write(&path, bytes)?;
        report::progress(&format!("wrote {} ({} bytes)", path.display(), bytes.len()));
    }
    Ok(())
}

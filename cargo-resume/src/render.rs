//! `render`: résumés and letters in one or more formats, printed or as files.

use crate::reading::Reading;
use crate::{arguments, files, fonts, report};
use clap::ArgMatches;
use resume::cli::batch::{self, Batch, Message, Subject};
use resume::cli::name::Naming;
use resume::cli::{Failure, Output, Status, options};
use resume_core::model::{Letter, Resume};
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let out = matches.get_one::<PathBuf>("out");
    let pattern = matches.get_one::<String>(batch::NAME).map(String::as_str);
    let is_all = matches.get_flag(batch::ALL);
    match out {
        None if is_all => return Err(batch::without_out(batch::ALL)),
        None if pattern.is_some() => return Err(batch::without_out(batch::NAME)),
        _ => {}
    }
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
    let Some(resumes) = resumes(matches, out.is_some())? else {
        return Ok(Status::Refused);
    };
    let subjects: Vec<Subject<'_>> = resumes.iter().map(Named::subject).collect();
    let files = Batch {
        is_all,
        pattern,
        naming: Naming::OF_SOURCE,
        formats: &formats,
        settings: &settings,
    }
    .make(&subjects)?;
    match out {
        Some(directory) => batch::save(directory, &files, files::write, &mut report::message)?,
        None => match (files.as_slice(), formats.as_slice()) {
            ([file], [format]) if !format.about.is_text() && io::stdout().is_terminal() => {
                return Err(Failure::trouble(format!(
                    "a terminal cannot show {}",
                    format.about.name
                ))
                .with_help(format!("write `--out DIR`, or `> {}`", file.name)));
            }
            ([file], _) => {
                report::print(&file.written.bytes)?;
                if !file.written.note.is_empty() {
                    report::message(Message::Note(&file.written.note));
                }
            }
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
    let named = matches.get_many::<OsString>("format").unwrap_or_default();
    let named = named.map(|name| Output::named(&name.to_string_lossy()));
    let named: Vec<Output> = named.collect::<Result<_, _>>()?;
    match named.is_empty() && !is_for_files {
        true => Ok(Output::all().take(1).collect()),
        false => Ok(Output::each_or_all(named.into_iter())),
    }
}

/// A résumé or a letter that is to be written.
struct Named {
    /// The name of the `static` that holds it, if there is one.
    name: String,
    value: Value,
}

enum Value {
    Resume(Resume),
    Letter(Letter),
}

impl Named {
    fn subject(&self) -> Subject<'_> {
        let source = match &self.value {
            Value::Resume(resume) => resume.into(),
            Value::Letter(letter) => letter.into(),
        };
        let name = Some(self.name.as_str());
        Subject { name, source }
    }
}

/// The résumés and letters that are meant; without a directory, and unless one is named, the letters
/// of a file with a résumé are left out; `None` if there are errors, which have been reported.
fn resumes(matches: &ArgMatches, are_files: bool) -> Result<Option<Vec<Named>>, Failure> {
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
                name: found.name,
                value: Value::Resume(resume),
            });
        }
        for found in letters {
            names.push(found.name.clone());
            let is_meant = has_letters && is_meant(&found.name);
            let Some(letter) = found.value.filter(|_| is_meant) else {
                continue;
            };
            resumes.push(Named {
                name: found.name,
                value: Value::Letter(letter),
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

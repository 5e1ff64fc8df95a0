//! `render`: résumés in one or more formats, printed or as files.

use crate::reading::Reading;
use crate::{arguments, files, fonts, report};
use clap::ArgMatches;
use resume::cli::{Failure, Output, Settings, Status, options};
use resume_core::model::Resume;
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
    let Some(resumes) = resumes(matches, &settings)? else {
        return Ok(Status::Refused);
    };
    let mut written: Vec<(String, Vec<u8>)> = Vec::new();
    for Named { stem, resume, .. } in &resumes {
        for format in &formats {
            let file = format!("{stem}.{}", format.about.ending);
            let bytes = format.write(&settings, resume).map_err(|failure| Failure {
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

/// A résumé that is to be written.
struct Named {
    /// The name of the `static` that holds it, if there is one.
    name: String,
    /// The base name of its files.
    stem: String,
    resume: Resume,
}

/// The résumés that are meant, in the language and the variant that are meant; `None` if there are
/// errors, which have been reported.
fn resumes(matches: &ArgMatches, settings: &Settings) -> Result<Option<Vec<Named>>, Failure> {
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
    for found in readings.into_iter().flat_map(|reading| reading.resumes) {
        names.push(found.name.clone());
        if only.is_some_and(|only| *only != found.name) {
            continue;
        }
        let Some(resume) = found.resume else { continue };
        let meant = settings.meant(&resume).map_err(|failure| Failure {
            message: format!("{} in `{}`", failure.message, found.name),
            ..failure
        })?;
        let resume = meant.into_owned();
        resumes.push(Named {
            stem: stem(&found.name),
            name: found.name,
            resume,
        });
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

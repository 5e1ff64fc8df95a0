//! `render`: résumés and letters in one or more formats, printed or as files.

use crate::reading::Reading;
use crate::{arguments, files, fonts, report};
use clap::ArgMatches;
use resume::cli::batch::{self, Batch, Message, Subject};
use resume::cli::name::Naming;
use resume::cli::{Failure, Output, Paper, Status};
use resume_core::wording::meant;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// Where the results go.
#[derive(Clone, Copy)]
enum Destination<'m> {
    /// The one result is printed.
    Print,
    /// The one result is this file, in the format that its name ends with.
    File(&'m Path, Output),
    /// Each result is a file in this directory.
    Directory(&'m Path),
}

impl<'m> Destination<'m> {
    /// # Errors
    /// If the path ends nearly as a format does: a directory `cv.pfd` is not what was meant.
    fn of(matches: &'m ArgMatches) -> Result<Destination<'m>, Failure> {
        let Some(path) = matches.get_one::<PathBuf>("out") else {
            return Ok(Destination::Print);
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let format = Output::all().find(|format| ending.eq_ignore_ascii_case(format.about.ending));
        let endings: Vec<&str> = Output::all().map(|format| format.about.ending).collect();
        let is_named_directory = path.to_string_lossy().ends_with(['/', '\\']);
        match format {
            _ if path.is_dir() || is_named_directory => Ok(Destination::Directory(path)),
            Some(format) => Ok(Destination::File(path, format)),
            None => match meant(&ending, endings.iter().copied()) {
                Some(near) => Err(Failure::trouble(format!(
                    "`{}` ends like no format",
                    path.display()
                ))
                .with_help(format!(
                    "did you mean `.{near}`? Write a `/` at the end for a directory"
                ))),
                None => Ok(Destination::Directory(path)),
            },
        }
    }

    fn is_directory(&self) -> bool {
        matches!(self, Destination::Directory(_))
    }
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let out = Destination::of(matches)?;
    let pattern = matches.get_one::<String>(batch::NAME).map(String::as_str);
    let is_all = matches.get_flag(batch::ALL);
    let formats = formats(matches, out)?;
    if !out.is_directory() {
        batch::check_one(is_all, pattern, formats.len())?;
    }
    let mut settings = arguments::settings(matches)?;
    settings.check(&formats)?;
    if formats
        .iter()
        .any(|format| format.about.options.contains(&"font"))
    {
        fonts::add(&mut settings, &files::sources(matches)?)?;
    }
    let Some(resumes) = resumes(matches, out.is_directory())? else {
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
    if let Destination::Directory(directory) = out {
        batch::save(directory, &files, files::write, &mut report::message)?;
        return Ok(Status::Done);
    }
    let [file] = files.as_slice() else {
        let names: Vec<&str> = resumes.iter().map(|one| one.name.as_str()).collect();
        let names = names.join(", ");
        let message = match out {
            Destination::File(path, _) => {
                format!("`{}` would be several résumés: {names}", path.display())
            }
            _ => format!("only one résumé can be printed, and there are {names}"),
        };
        let help = "choose one with `--resume NAME`, or write `--out DIR`";
        return Err(Failure::trouble(message).with_help(help));
    };
    match (out, formats.as_slice()) {
        (Destination::File(path, _), _) => {
            files::write(path, &file.written.bytes)?;
            let size = file.written.bytes.len();
            let wrote = format!("wrote {} ({size} bytes)", path.display());
            report::message(Message::Progress(&wrote));
        }
        (_, [format]) if !format.about.is_text() && io::stdout().is_terminal() => {
            let message = format!("a terminal cannot show {}", format.about.name);
            let help = format!("write `--out {}`", file.name);
            return Err(Failure::trouble(message).with_help(help));
        }
        _ => report::print(&file.written.bytes)?,
    }
    if !file.written.note.is_empty() {
        report::message(Message::Note(&file.written.note));
    }
    Ok(Status::Done)
}

/// The formats that were named, each once; without any, text for the terminal and everything for a
/// directory.
fn formats(matches: &ArgMatches, out: Destination<'_>) -> Result<Vec<Output>, Failure> {
    let named = matches.get_many::<OsString>("format").unwrap_or_default();
    let named = named.map(|name| Output::named(&name.to_string_lossy()));
    let named: Vec<Output> = named.collect::<Result<_, _>>()?;
    match out {
        Destination::Print if named.is_empty() => Ok(Output::all().take(1).collect()),
        Destination::File(path, format) => {
            let other = named.iter().find(|one| one.about.name != format.about.name);
            other.map_or(Ok(vec![format]), |other| {
                let message = format!(
                    "`{}` ends like {}, but the format is {}",
                    path.display(),
                    format.about.name,
                    other.about.name
                );
                let right = path.with_extension(other.about.ending);
                let help = format!("leave `--format` out, or write `{}`", right.display());
                Err(Failure::trouble(message).with_help(help))
            })
        }
        Destination::Print | Destination::Directory(_) => {
            Ok(Output::each_or_all(named.into_iter()))
        }
    }
}

/// A résumé or a letter that is to be written.
struct Named {
    /// The name of the `static` that holds it, if there is one.
    name: String,
    paper: Paper<'static>,
}

impl Named {
    fn subject(&self) -> Subject<'_> {
        Subject {
            name: Some(&self.name),
            source: self.paper.source(),
        }
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
    let (mut names, mut found) = (Vec::new(), Vec::new());
    let has_resumes = readings.iter().any(|reading| !reading.resumes.is_empty());
    let has_letters = only.is_some() || are_files || !has_resumes;
    for reading in readings {
        let resumes = reading.resumes.into_iter();
        let resumes = resumes.map(|one| (one.name, one.value.map(Paper::from), true));
        let letters = reading.letters.into_iter();
        let letters = letters.map(|one| (one.name, one.value.map(Paper::from), has_letters));
        for (name, paper, is_offered) in resumes.chain(letters) {
            names.push(name.clone());
            let is_meant = is_offered && only.is_none_or(|only| *only == name);
            found.extend(
                paper
                    .filter(|_| is_meant)
                    .map(|paper| Named { name, paper }),
            );
        }
    }
    match only {
        Some(only) if found.is_empty() => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Err(Failure::unknown("résumé", only, &names))
        }
        _ => Ok(Some(found)),
    }
}

//! `import`: what other tools wrote to Rust source.

mod into;
mod together;

use crate::files::{self, Origin};
use crate::report;
use clap::ArgMatches;
use resume::cli::terminal::in_one_line;
use resume::cli::{Failure, Status};
use resume_core::check::differences;
use resume_core::json::{self, Located, Otherwise};
use resume_core::model::{Photo, Resume};
use resume_import::{Error, Format, Imported, Loss, Options, PictureFile};
use std::path::{Path, PathBuf};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let mut lost = Lost::new(matches)?;
    let status = converted(matches, &mut lost);
    lost.write()?;
    status
}

fn converted(matches: &ArgMatches, lost: &mut Lost<'_>) -> Result<Status, Failure> {
    let mut options = options(matches);
    if matches.get_flag("strict") {
        options.on_loss = Otherwise::Refuse;
    }
    let file = matches.get_one::<PathBuf>("file");
    if let (Some(path), Some(into)) = (file, matches.get_one::<PathBuf>("into")) {
        return into::run(path, options, into, lost);
    }
    let out = matches.get_one::<PathBuf>("out");
    if let Some(out) = out {
        check_out(out, file, matches.get_flag("force"))?;
    }
    let directory = out.map(|out| out.parent().unwrap_or(Path::new("")));
    let read = match file {
        Some(path) => read(path, &options, directory, lost)?,
        None => together::read(matches, &options, directory, lost)?,
    };
    let Some((resume, pictures)) = read else {
        return Ok(Status::Refused);
    };
    let source = resume_syntax::print_program(&resume);
    match out {
        None => report::print(source.as_bytes())?,
        Some(path) => {
            for PictureFile { name, bytes } in pictures {
                let picture = path.with_file_name(name);
                files::write(&picture, &bytes)?;
                report::progress(&format!("wrote {}", picture.display()));
            }
            files::write(path, source.as_bytes())?;
            report::progress(&format!("wrote {}", path.display()));
        }
    }
    Ok(Status::Done)
}

/// Refuses to replace what somebody wrote.
fn check_out(out: &Path, file: Option<&PathBuf>, is_forced: bool) -> Result<(), Failure> {
    let named = out.display();
    let real = |path: &Path| path.canonicalize().ok();
    if file.is_some_and(|file| real(out).is_some_and(|out| real(file) == Some(out))) {
        let message = format!("`{named}` is the file that is imported");
        return Err(Failure::refused(message).with_help("name another file for the source"));
    }
    if is_forced {
        return Ok(());
    }
    if holds_a_resume(out) {
        let message = format!("`{named}` already has a résumé");
        let help = "`--force` replaces it; `--into` adds sections to it and keeps the rest";
        return Err(Failure::refused(message).with_help(help));
    }
    match std::fs::read(out) {
        Ok(bytes) if !bytes.trim_ascii().is_empty() && !is_new_program(&bytes) => {
            let message = format!("`{named}` already exists");
            Err(Failure::refused(message).with_help("`--force` replaces it"))
        }
        _ => Ok(()),
    }
}

/// Whether this is the program that `cargo new` writes.
fn is_new_program(bytes: &[u8]) -> bool {
    let words: Vec<&[u8]> = bytes
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty())
        .collect();
    words.concat() == b"fnmain(){println!(\"Hello,world!\");}"
}

/// Whether this file is a source that somebody may have edited, with errors or without.
fn holds_a_resume(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    ["resume!", "letter!"]
        .iter()
        .any(|name| text.contains(name))
}

/// How to import, according to the command line.
pub(crate) fn options(matches: &ArgMatches) -> Options {
    Options {
        private: matches.get_flag("private"),
        linkedin: matches.get_one::<String>("linkedin").cloned(),
        me: matches.get_one::<String>("me").cloned(),
        ..Options::default()
    }
}

/// What is left out, and the file to write all of it to.
pub(crate) struct Lost<'m> {
    path: Option<&'m PathBuf>,
    lines: Vec<String>,
    /// Whether a file could be read, so that there is a list, perhaps an empty one.
    is_known: bool,
}

impl<'m> Lost<'m> {
    /// Nothing yet, for the file that the command line names.
    ///
    /// # Errors
    /// If that file is a source.
    pub fn new(matches: &'m ArgMatches) -> Result<Lost<'m>, Failure> {
        let path: Option<&PathBuf> = matches.get_one("losses");
        let is_used = |path: &&PathBuf| {
            let is_same = |id| matches.try_get_one(id).ok().flatten() == Some(*path);
            let langs = matches.try_get_many::<String>("lang").ok().flatten();
            let is_translation = |value: &String| {
                value.split_once('=').map(|(_, file)| Path::new(file)) == Some(path)
            };
            ["file", "from", "out"].into_iter().any(is_same)
                || langs.into_iter().flatten().any(is_translation)
                || holds_a_resume(path)
        };
        if let Some(path) = path.filter(is_used) {
            let message = format!("`{}` is the file of a résumé", path.display());
            return Err(Failure::refused(message).with_help("name another file for the losses"));
        }
        // Nothing is written where the list could not be.
        if let Some(path) = path
            && let Some(directory) = path.parent().filter(|parent| *parent != Path::new(""))
            && let Err(error) = std::fs::metadata(directory)
        {
            return Err(Failure::file(path, "written", error));
        }
        Ok(Lost {
            path,
            lines: Vec::new(),
            is_known: false,
        })
    }

    /// Lists losses, and how many there are.
    fn list(&mut self, lines: &[String], what: &str) {
        if lines.is_empty() {
            return;
        }
        let lines = shown(lines);
        let whole = match self.path {
            Some(path) => format!("all are in `{}`", path.display()),
            None => "`--losses FILE` writes all of them to a file".to_owned(),
        };
        report::list(&lines, Some(&in_one_line(&whole)));
        report::say(&format!("{what}: {}\n", lines.len()));
        self.lines.extend(lines);
    }

    /// Writes the list, also where the file was refused for what is in it.
    pub fn write(&self) -> Result<(), Failure> {
        let Some(path) = self.path.filter(|_| self.is_known) else {
            return Ok(());
        };
        files::write(path, self.lines.concat().as_bytes())?;
        report::progress(&format!("wrote {}", path.display()));
        Ok(())
    }
}

/// A file that was imported.
struct File {
    /// Its name in messages.
    name: String,
    /// Its bytes; of a folder, those of each table with its name.
    contents: Vec<(String, Vec<u8>)>,
    resume: Resume,
    pictures: Vec<PictureFile>,
}

/// Reads a file for a source in this directory, which is none if it is printed, and reports what is
/// lost; `None` if it is refused, which has then been reported.
pub(crate) fn read(
    path: &Path,
    options: &Options,
    directory: Option<&Path>,
    lost: &mut Lost<'_>,
) -> Result<Option<(Resume, Vec<PictureFile>)>, Failure> {
    let file = read_file(path, options, directory, lost)?;
    Ok(file.map(|file| (file.resume, file.pictures)))
}

/// The same, with what the file holds.
fn read_file(
    path: &Path,
    options: &Options,
    directory: Option<&Path>,
    lost: &mut Lost<'_>,
) -> Result<Option<File>, Failure> {
    let (origin, contents, imported) = imported(path, options)?;
    lost.is_known = true;
    let name = origin.name();
    match imported {
        Ok(mut imported) => {
            let differing = settle_translations(&mut imported.resume);
            let photo = settle_photo(&mut imported, &origin, directory);
            // It is one in all languages.
            let path = imported
                .resume
                .photo
                .as_ref()
                .map(|photo| photo.path.clone());
            for translation in imported.resume.translations.to_mut() {
                let photo = translation.photo.take().zip(path.clone());
                translation.photo = photo.map(|(photo, path)| Photo { path, ..photo });
            }
            let Imported {
                format,
                resume,
                losses,
                pictures,
            } = imported;
            let whole = photo.into_iter().chain(differing);
            let whole = whole.map(|loss| format!("{name} {loss}"));
            let listed = losses.iter().map(|loss| line_of(&name, loss));
            let lines: Vec<String> = whole.chain(listed).collect();
            // A loss at the root concerns the whole file.
            let is_of_all = |loss: &Loss| loss.place.path.is_empty();
            if format == Format::JsonResume && losses.iter().any(is_of_all) {
                let lines = shown(&lines);
                report::list(&lines, None);
                lost.lines.extend(lines);
                return Err(Failure::refused(format!("`{name}` is no JSON Resume file"))
                    .with_help(
                        "a résumé is an object: `{ \"basics\": { \"name\": \"Ada Example\" } }`",
                    ));
            }
            lost.list(&lines, "not imported");
            Ok(Some(File {
                name,
                contents,
                resume,
                pictures,
            }))
        }
        Err(Error::Json(problems)) => {
            refuse_json(&name, &problems);
            Ok(None)
        }
        Err(Error::Losses(losses)) => {
            let lines: Vec<String> = losses.iter().map(|loss| line_of(&name, loss)).collect();
            lost.list(&lines, "refused");
            Ok(None)
        }
        Err(error @ Error::TooLarge(_)) => {
            Err(Failure::refused(format!("`{name}`: {error}")).with_help("a résumé is a few pages"))
        }
        Err(Error::Unknown) => {
            let titles = Format::ALL.iter().map(|format| format.title());
            let titles = titles.collect::<Vec<_>>().join(", ");
            Err(
                Failure::refused(format!("`{name}` is in no format that can be imported"))
                    .with_help(format!("it can be {titles}")),
            )
        }
        Err(Error::NotUtf8) => Err(Failure::refused(format!("`{name}` is not UTF-8 text"))
            .with_help("open it in an editor and save it as UTF-8")),
        Err(error) if error.is_whole() => {
            Err(Failure::refused(in_one_line(&format!("{name}: {error}"))))
        }
        // It is malformed, or refused for a reason that a later version of `resume-import` adds.
        Err(error) => Err(Failure::refused(in_one_line(&format!("{name}:{error}")))),
    }
}

/// Where a file is from, what it holds, and what it comes to.
type Read = (Origin, Vec<(String, Vec<u8>)>, Result<Imported, Error>);

/// Imports a file, or the tables in a folder.
fn imported(path: &Path, options: &Options) -> Result<Read, Failure> {
    if path.is_dir() {
        let mut tables = Vec::new();
        let failed = |error| Failure::file(path, "read", error);
        for entry in std::fs::read_dir(path).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            let is_table = file
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
            if is_table && file.is_file() {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                tables.push((name.into_owned(), resume::cli::files::read(&file)?));
            }
        }
        tables.sort();
        let imported = resume_import::import_folder(&tables, options);
        return Ok((Origin::File(path.to_owned()), tables, imported));
    }
    let (origin, bytes) = files::bytes(path)?;
    let name = origin.path().and_then(Path::file_name);
    let name = name.map(|name| name.to_string_lossy());
    let imported = resume_import::import(name.as_deref(), &bytes, options);
    Ok((origin, vec![(String::new(), bytes)], imported))
}

/// A loss after the name of its file.
fn line_of(name: &str, loss: &Loss) -> String {
    match loss.place.is_whole() {
        true => format!("{name}: {loss}"),
        false => format!("{name}:{loss}"),
    }
}

fn shown(lines: &[String]) -> Vec<String> {
    let line = |line: &String| format!("{}\n", in_one_line(line));
    lines.iter().map(line).collect()
}

/// Leaves out a photo whose file will not be in the directory of the source, which would not
/// compile; says what was left out. A file beside the one that is imported is taken along.
fn settle_photo(
    imported: &mut Imported,
    origin: &Origin,
    directory: Option<&Path>,
) -> Option<String> {
    let Photo { path, .. } = imported.resume.photo.clone()?;
    let is_written = |picture: &PictureFile| picture.name == *path;
    let is_there = match directory {
        Some(directory) => {
            directory.join(&*path).is_file() || imported.pictures.iter().any(is_written)
        }
        None => Path::new(&*path).is_file(),
    };
    if is_there {
        return None;
    }
    if directory.is_some()
        && let Some((name, bytes)) = picture_beside(origin, &path)
        && let Some(photo) = &mut imported.resume.photo
    {
        photo.path = name.clone().into();
        imported.pictures.push(PictureFile { name, bytes });
        return None;
    }
    imported.resume.photo = None;
    let pointer = match imported.format {
        Format::JsonResume => "/basics/image: ",
        _ => "",
    };
    Some(format!(
        "{pointer}the photo `{path}` is not in the directory of the source"
    ))
}

/// Leaves out translations that differ from the résumé in more than their texts, which no source can
/// have; says which.
fn settle_translations(resume: &mut Resume) -> Vec<String> {
    let mut left_out = Vec::new();
    let first = resume.clone();
    resume.translations.to_mut().retain(|translation| {
        let found = differences(&first, translation);
        let paths = found.iter().map(|found| format!("`{}`", found.path));
        let paths: Vec<String> = paths.collect();
        if !paths.is_empty() {
            let lang = translation.lang.as_ref();
            let lang = lang.map_or("no language".to_owned(), |lang| format!("`{lang}`"));
            left_out.push(format!(
                "/meta/x-resume/translations: the résumé in {lang} differs in more than its texts: {}",
                paths.join(", ")
            ));
        }
        found.is_empty()
    });
    left_out
}

/// The name and the content of a picture whose path is relative to the file that is imported.
fn picture_beside(origin: &Origin, path: &str) -> Option<(String, Vec<u8>)> {
    let file = origin.path()?.parent()?.join(path);
    let name = file.file_name()?.to_str()?.to_owned();
    let bytes = resume::cli::files::read(&file).ok()?;
    Some((name, bytes))
}

/// Reports the problems of a JSON Resume file.
fn refuse_json(name: &str, problems: &json::Error) {
    let line = |Located { place, problem }: &Located| {
        let line = in_one_line(&format!("{name}:{place}: {problem}"));
        match problem.help.to_string().as_str() {
            "" => format!("{line}\n"),
            help => format!("{line}\n  help: {}\n", in_one_line(help)),
        }
    };
    let lines: Vec<String> = problems.iter().map(line).collect();
    report::list(&lines, None);
    let count = report::count(problems.len(), "error");
    report::say(&format!("{}\n", count.unwrap_or_default()));
}

//! `import`: JSON Resume to Rust source.

use crate::{files, report};
use clap::ArgMatches;
use resume::cli::terminal::in_one_line;
use resume::cli::{Failure, Status};
use resume_core::json::{self, Located, Options, Otherwise};
use resume_core::model::{Photo, Resume};
use std::path::{Path, PathBuf};

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let Some(path) = matches.get_one::<PathBuf>("file") else {
        return Err(Failure::trouble("a file is missing"));
    };
    let on_loss = if matches.get_flag("strict") {
        Otherwise::Refuse
    } else {
        Otherwise::List
    };
    let out = matches.get_one::<PathBuf>("out");
    let directory = out.and_then(|out| out.parent()).unwrap_or(Path::new(""));
    let Some(resume) = read(path, on_loss, directory)? else {
        return Ok(Status::Refused);
    };
    let source = resume_syntax::print_program(&resume);
    match out {
        None => report::print(source.as_bytes())?,
        Some(path) => {
            files::write(path, source.as_bytes())?;
            report::progress(&format!("wrote {}", path.display()));
        }
    }
    Ok(Status::Done)
}

/// Leaves out a photo whose file is not in the directory of the source, which would not compile;
/// says what was left out.
fn missing_photo(resume: &mut Resume, directory: &Path) -> Option<String> {
    let is_missing = |photo: &Photo| !directory.join(&*photo.path).is_file();
    let Photo { path, .. } = resume.photo.take_if(|photo| is_missing(photo))?;
    Some(format!(
        "/basics/image: the photo `{path}` is not in the directory of the source"
    ))
}

/// Reads a JSON Resume file for a source in this directory, and reports what is lost; `None` if it
/// is refused, which has then been reported.
pub(crate) fn read(
    path: &Path,
    on_loss: Otherwise,
    directory: &Path,
) -> Result<Option<Resume>, Failure> {
    let (origin, text) = files::text(path)?;
    let name = origin.name();
    match json::read(
        &text,
        &Options {
            unknown: on_loss,
            wrong: on_loss,
            ..Options::default()
        },
    ) {
        Ok(mut read) => {
            let photo = missing_photo(&mut read.resume, directory);
            let photo = photo.map(|photo| format!("{name} {photo}"));
            let losses = read.losses.iter().map(|loss| format!("{name}:{loss}"));
            let lost = photo.into_iter().chain(losses);
            let lost: Vec<String> = lost
                .map(|line| format!("{}\n", in_one_line(&line)))
                .collect();
            // A loss at the root concerns the whole file.
            if read.losses.iter().any(|loss| loss.place.pointer.is_empty()) {
                report::list(&lost);
                return Err(Failure::refused(format!("`{name}` is no JSON Resume file"))
                    .with_help(
                        "a résumé is an object: `{ \"basics\": { \"name\": \"Ada Example\" } }`",
                    ));
            }
            if !lost.is_empty() {
                report::list(&lost);
                report::say(&format!("not imported: {}\n", lost.len()));
            }
            Ok(Some(read.resume))
        }
        Err(problems) => {
            let problems: Vec<String> = problems
                .iter()
                .map(|Located { place, problem }| {
                    let line = in_one_line(&format!("{name}:{place}: {problem}"));
                    match problem.help.to_string().as_str() {
                        "" => format!(
                            "{line}
"
                        ),
                        help => format!(
                            "{line}
  help: {}
",
                            in_one_line(help)
                        ),
                    }
                })
                .collect();
            report::list(&problems);
            report::say(&format!(
                "{}\n",
                if problems.len() == 1 {
                    "1 error".to_owned()
                } else {
                    format!("{} errors", problems.len())
                }
            ));
            Ok(None)
        }
    }
}

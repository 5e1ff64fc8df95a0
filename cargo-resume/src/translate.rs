//! `translate`: adds a language to a résumé, with an empty text in each place that needs a
//! translation, or with the translations of a table.

mod edits;
mod table;

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::{fmt, report};
use clap::ArgMatches;
use edits::{Edits, Languages};
use resume::cli::terminal::escaped;
use resume::cli::{Failure, Status};
use resume_core::model::Lang;
use resume_core::problem::Code;
use resume_syntax::source::{self, Diagnostic, File, Invocation, Level};
use resume_syntax::{Translatable, parse, translatable};
use std::ops::Range;
use std::path::{Path, PathBuf};
use table::Table;

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let (origin, text) = only_source(matches)?;
    let reading = Reading::of(origin, text);
    let mut errors = reading.diagnostics.clone();
    errors.retain(|problem| problem.level == Level::Error && !is_unfinished(problem));
    if !errors.is_empty() {
        return refuse(reading, errors);
    }
    let Reading { origin, text, .. } = reading;
    source::forget();
    let file = File::read(&text);
    let invocation = only_resume(&file, &origin, matches)?;
    let tree = parse(invocation.tokens.clone()).tree;
    let texts = translatable(&tree);
    let languages = Languages::of(&tree, invocation)?;
    let to = matches.get_one::<String>("to");
    if let Some(to) = to {
        check_target(to, &languages)?;
    }
    if let Some(out) = matches.get_one::<PathBuf>("export") {
        return export(&table::of(&texts, languages.with(to))?, out);
    }
    let Some(to) = to else {
        return Err(Failure::trouble("a language is missing").with_help("write `--to fr`"));
    };
    let from = matches.get_one::<PathBuf>("from");
    let table = match from {
        Some(path) => Some(Table::read(path, languages.first(), to)?),
        None => None,
    };
    let edits = Edits::new(&text, invocation, &texts, &languages, to, table.as_ref());
    let (edited, inserted) = edits.apply(&text);
    let after = Reading::of(origin.clone(), edited);
    let mut errors = after.diagnostics.clone();
    errors.retain(|problem| problem.level == Level::Error && problem.code != Some(Code::TextEmpty));
    if let Some(first) = errors.first() {
        let is_in =
            |range: &Range<usize>| range.start <= first.range.start && first.range.end <= range.end;
        let line = inserted.iter().find(|(range, _)| is_in(range));
        let (Some((_, line)), Some(path)) = (line, from) else {
            return refuse(after, errors);
        };
        let message = format!("{}:{line}: {first}", path.display());
        return Err(Failure::refused(message).with_help(first.help.to_string()));
    }
    let edited = match resume_syntax::fmt(&text) {
        Ok(formatted) if formatted == text => resume_syntax::fmt(&after.text).unwrap_or(after.text),
        _ => after.text,
    };
    let unused = match (from, &table) {
        (Some(path), Some(table)) => unused(path, table, &texts),
        _ => Vec::new(),
    };
    report::list(&unused);
    if let Some(missing) = report::count(edits.missing, "text") {
        report::say(&format!(
            "{missing} not translated into `{to}`: `\"\"` does not compile\n"
        ));
    }
    let is_wanting = write(&origin, &text, &edited, matches.get_flag("check"))?;
    Ok(match is_wanting || !unused.is_empty() {
        true => Status::Refused,
        false => Status::Done,
    })
}

/// Writes a table to a file, or prints it.
fn export(table: &[u8], out: &Path) -> Result<Status, Failure> {
    if out.as_os_str() == "-" {
        report::print(table)?;
    } else {
        files::write(out, table)?;
        report::progress(&format!("wrote {}", out.display()));
    }
    Ok(Status::Done)
}

/// A line for each translation of a table whose text is not in the résumé.
fn unused(path: &Path, table: &Table, texts: &[Translatable]) -> Vec<String> {
    let file = path.display().to_string();
    let rows = table.rows_without(texts).map(|row| {
        let (file, line, source) = (escaped(&file), row.line, escaped(&row.source));
        format!("{file}:{line}: the résumé has no text `{source}`\n")
    });
    rows.collect()
}

/// Writes what was edited, or shows what would change; whether it shows anything.
fn write(origin: &Origin, text: &str, edited: &str, is_check: bool) -> Result<bool, Failure> {
    match origin {
        _ if is_check => {
            if edited != text {
                let difference = fmt::difference(&origin.name(), text, edited);
                report::print(difference.as_bytes())?;
                return Ok(true);
            }
        }
        Origin::Piped => report::print(edited.as_bytes())?,
        Origin::File(_) if edited == text => {}
        Origin::File(path) => {
            files::edit(path, edited.as_bytes())?;
            report::progress(&format!("wrote {}", path.display()));
        }
    }
    Ok(false)
}

/// The only file that the command line names, or the only one with a résumé in the package's `src`.
fn only_source(matches: &ArgMatches) -> Result<(Origin, String), Failure> {
    let named: Vec<PathBuf> = matches.get_one("file").cloned().into_iter().collect();
    let mut texts = files::texts(&named)?;
    match (texts.pop(), texts.is_empty()) {
        (Some(only), true) => Ok(only),
        (last, _) => {
            let names = texts.iter().chain(&last).map(|(origin, _)| origin.name());
            let names: Vec<String> = names.collect();
            Err(Failure::trouble("there are several files with résumés")
                .with_help(format!("name one: {}", names.join(", "))))
        }
    }
}

/// The only résumé of a file, or the one that the command line names.
fn only_resume<'f>(
    file: &'f File,
    origin: &Origin,
    matches: &ArgMatches,
) -> Result<&'f Invocation, Failure> {
    let found = match matches.get_one::<String>("resume") {
        Some(name) => {
            let is_one = |found: &&Invocation| found.name.as_deref() == Some(name);
            file.invocations.iter().find(is_one)
        }
        None => match file.invocations.as_slice() {
            [only] => Some(only),
            _ => None,
        },
    };
    found.ok_or_else(|| {
        let all = file.invocations.iter();
        let names: Vec<&str> = all.filter_map(|found| found.name.as_deref()).collect();
        let message = match matches.get_one::<String>("resume") {
            Some(name) => format!("there is no résumé `{name}` in `{}`", origin.name()),
            None => format!(
                "`{}` holds {} résumés, not one",
                origin.name(),
                file.invocations.len()
            ),
        };
        Failure::trouble(message).with_help(format!("`--resume` names one of {}", names.join(", ")))
    })
}

/// Whether an error is one that `translate` leaves or repairs: a text that is empty, or that is
/// missing in one of the languages.
fn is_unfinished(problem: &Diagnostic) -> bool {
    matches!(problem.code, Some(Code::TextEmpty | Code::TranslationCount))
}

fn refuse(reading: Reading, errors: Vec<Diagnostic>) -> Result<Status, Failure> {
    report::problems(&[Reading {
        diagnostics: errors,
        ..reading
    }]);
    Ok(Status::Refused)
}

/// Refuses a language that is malformed, or that the texts are written in.
fn check_target(to: &str, languages: &Languages) -> Result<(), Failure> {
    if let Err(fault) = Lang::new(to.to_owned()) {
        return Err(Failure::trouble(format!("`--to`: {}", fault.message))
            .with_help(fault.help.to_string()));
    }
    if to.eq_ignore_ascii_case(languages.first()) {
        return Err(
            Failure::trouble(format!("the first language of the résumé is `{to}`"))
                .with_help("name the one to translate into"),
        );
    }
    Ok(())
}

//! `translate`: adds a language to a résumé, with an empty text in each place that needs a
//! translation, or with the translations of a table.

mod edits;
mod table;

use crate::files::{self, Origin};
use crate::reading::Reading;
use crate::{report, rewrite};
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
    let (origin, text) = files::only(matches)?;
    let reading = Reading::of(origin, text);
    let mut errors = reading.diagnostics.clone();
    errors.retain(|problem| problem.level == Level::Error && !is_unfinished(problem));
    if !errors.is_empty() {
        return refuse(reading, errors);
    }
    let Reading {
        origin,
        text,
        resumes,
        ..
    } = reading;
    let names: Vec<&str> = resumes.iter().map(|found| found.name.as_str()).collect();
    source::forget();
    let file = File::read(&text);
    let invocation = only_resume(&file, &names, &origin, matches)?;
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
    report::list(&unused, None);
    if let Some(missing) = report::count(edits.missing, "text") {
        report::say(&format!(
            "{missing} not translated into `{to}`: `\"\"` does not compile\n"
        ));
    }
    let status = rewrite::put(&origin, &text, &edited, matches.get_flag("check"), "wrote")?;
    Ok(match unused.is_empty() {
        true => status,
        false => Status::Refused,
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

/// The only résumé of a file, or the one that the command line names; the names are those of all
/// résumés of the file.
fn only_resume<'f>(
    file: &'f File,
    names: &[&str],
    origin: &Origin,
    matches: &ArgMatches,
) -> Result<&'f Invocation, Failure> {
    let all = file.invocations.as_slice();
    match (matches.get_one::<String>("resume"), all) {
        (None, [only]) => Ok(only),
        (None, []) => {
            let message = format!("there is no résumé in `{}`", origin.name());
            Err(Failure::trouble(message))
        }
        (None, _) => {
            let message = format!("there are several résumés in `{}`", origin.name());
            let help = format!("choose one with `--resume NAME`: {}", names.join(", "));
            Err(Failure::trouble(message).with_help(help))
        }
        (Some(name), all) => {
            let at = names.iter().position(|known| known == name);
            let found = at.and_then(|at| all.get(at));
            found.ok_or_else(|| Failure::unknown("résumé", name, names))
        }
    }
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
        let from = languages.first();
        return Err(
            Failure::trouble(format!("`{from}` is the language to translate from"))
                .with_help("name the language to translate into"),
        );
    }
    Ok(())
}

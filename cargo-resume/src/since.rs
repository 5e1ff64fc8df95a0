//! `check --since`: the texts in several languages that were changed in some of them only since a
//! revision of git.

use crate::files::Origin;
use crate::reading::Reading;
use resume::cli::Failure;
use resume_core::problem::Path;
use resume_core::wording::list;
use resume_syntax::source::{self, Diagnostic, File, Invocation, Level};
use resume_syntax::tree::Value;
use resume_syntax::{Translatable, parse, translatable};
use std::ops::Range;
use std::path::Path as FilePath;
use std::process::{Command, Output, Stdio};

/// Adds this advice to a file that has no errors.
pub(crate) fn advise(reading: &mut Reading, revision: &str) -> Result<(), Failure> {
    let Origin::File(path) = &reading.origin else {
        return Err(
            Failure::trouble("`--since` cannot compare standard input").with_help("name the file")
        );
    };
    let before = text_at(path, revision)?;
    let Some(before) = before.filter(|_| !reading.has_errors()) else {
        return Ok(());
    };
    // Places in other texts are no longer needed.
    source::forget();
    let before = versions(&before);
    source::forget();
    let after = versions(&reading.text);
    for version in &after {
        let same_name = before.iter().find(|old| old.name == version.name);
        let only = match (before.as_slice(), after.as_slice()) {
            ([only], [_]) => Some(only),
            _ => None,
        };
        if let Some(old) = same_name.or(only).filter(|_| !version.is_silenced) {
            let advice = compared(old, version, revision);
            reading.diagnostics.extend(advice);
        }
    }
    reading.diagnostics = source::in_order(std::mem::take(&mut reading.diagnostics));
    Ok(())
}

/// The text of a file at a revision; `None` if there was no such file.
fn text_at(path: &FilePath, revision: &str) -> Result<Option<String>, Failure> {
    let directory = match path.parent() {
        Some(parent) if parent != FilePath::new("") => parent,
        _ => FilePath::new("."),
    };
    let run = |arguments: &[&str]| -> Result<Output, Failure> {
        let mut git = Command::new("git");
        git.arg("-C").arg(directory).args(arguments);
        git.stdin(Stdio::null()).output().map_err(|error| {
            Failure::trouble(format!("`git` cannot be run: {error}"))
                .with_help("`--since` needs it")
        })
    };
    if !run(&["rev-parse", "--git-dir"])?.status.success() {
        return Err(Failure::trouble(format!(
            "`{}` is not in a git repository",
            path.display()
        )));
    }
    let commit = format!("{revision}^{{commit}}");
    // A revision that begins with a hyphen would be an option of git.
    let is_known = !revision.starts_with('-')
        && run(&["rev-parse", "--verify", "--quiet", &commit])?
            .status
            .success();
    if !is_known {
        return Err(Failure::trouble(format!(
            "there is no git revision `{revision}`"
        )));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let shown = run(&["show", &format!("{revision}:./{name}")])?;
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    Ok(shown.status.success().then_some(text))
}

/// A version of a résumé.
struct Version {
    name: Option<String>,
    is_silenced: bool,
    languages: Vec<String>,
    texts: Vec<Texts>,
}

/// A text in each language.
struct Texts {
    path: Path,
    languages: Vec<(String, Range<usize>)>,
}

/// The résumés of a file in several languages.
fn versions(text: &str) -> Vec<Version> {
    let file = File::read(text);
    let versions = file.invocations.iter().map(|invocation| {
        let tree = parse(invocation.tokens.clone()).tree;
        let languages = tree.declared_languages().into_iter();
        let languages = languages.filter_map(|value| match value {
            Value::Text(text) => Some(text.value.clone()),
            Value::Splice(_) | Value::Date(_) => None,
        });
        let languages: Vec<String> = languages.collect();
        let texts = translatable(&tree).into_iter();
        let texts = texts.filter(|text| text.languages.len() == languages.len());
        Version {
            name: invocation.name.clone(),
            is_silenced: invocation.is_silenced,
            texts: match languages.len() {
                0 | 1 => Vec::new(),
                _ => texts
                    .map(|found| texts_of(found, text, invocation))
                    .collect(),
            },
            languages,
        }
    });
    versions.collect()
}

fn texts_of(found: Translatable, text: &str, invocation: &Invocation) -> Texts {
    let languages = found.languages.into_iter().map(|written| {
        let range = invocation.range_of(&written.place);
        // An expression is compared as it is written.
        let source = || text.get(range.clone()).unwrap_or_default().to_owned();
        (written.value.unwrap_or_else(source), range)
    });
    Texts {
        path: found.path,
        languages: languages.collect(),
    }
}

/// A language that a résumé has at both times, and its number among the languages at each.
#[derive(Clone, Copy)]
struct Shared<'v> {
    name: &'v str,
    old: usize,
    new: usize,
}

impl Shared<'_> {
    fn is_same(self, old: &Texts, new: &Texts) -> bool {
        old.languages[self.old].0 == new.languages[self.new].0
    }
}

/// The advice about the texts of a résumé, compared with those of an older version.
fn compared(old: &Version, new: &Version, revision: &str) -> Vec<Diagnostic> {
    let shared = new.languages.iter().enumerate().filter_map(|(at, name)| {
        let mut known = old.languages.iter();
        let old = known.position(|known| known.eq_ignore_ascii_case(name))?;
        Some(Shared { name, old, new: at })
    });
    let shared: Vec<Shared<'_>> = shared.collect();
    let mut unmatched: Vec<&Texts> = old.texts.iter().collect();
    let mut changed: Vec<&Texts> = Vec::new();
    for text in &new.texts {
        let is_kept = |old: &&Texts| shared.iter().all(|language| language.is_same(old, text));
        match unmatched.iter().position(is_kept) {
            Some(at) => drop(unmatched.remove(at)),
            None => changed.push(text),
        }
    }
    // A text is recognised by a language in which it is unchanged; the one at the same place is
    // tried first.
    let mut advice = Vec::new();
    for is_elsewhere in [false, true] {
        changed.retain(|text| {
            let is_it = |old: &&Texts| {
                (is_elsewhere || old.path == text.path)
                    && shared.iter().any(|language| language.is_same(old, text))
            };
            let Some(at) = unmatched.iter().position(is_it) else {
                return true;
            };
            let old = unmatched.remove(at);
            let (same, other): (Vec<Shared<'_>>, Vec<Shared<'_>>) = shared
                .iter()
                .copied()
                .partition(|language| language.is_same(old, text));
            // A text that was empty has been translated, not changed.
            let is_changed = |language: &Shared<'_>| !old.languages[language.old].0.is_empty();
            if let (Some(first), true) = (same.first(), other.iter().all(is_changed)) {
                advice.push(Diagnostic {
                    path: text.path.clone(),
                    ..stale(&same, &other, text.languages[first.new].1.clone(), revision)
                });
            }
            false
        });
    }
    advice
}

fn stale(
    same: &[Shared<'_>],
    other: &[Shared<'_>],
    range: Range<usize>,
    revision: &str,
) -> Diagnostic {
    let names = |languages: &[Shared<'_>]| {
        let names = languages
            .iter()
            .map(|language| format!("`{}`", language.name));
        let names: Vec<String> = names.collect();
        list(names.iter().map(String::as_str))
    };
    let (same, other) = (names(same), names(other));
    let message = format!("this text changed in {other} since `{revision}`, but not in {same}");
    let help = format!("update it in {same} too, unless it is still correct");
    Diagnostic::new(Level::Warning, message, help, range)
}

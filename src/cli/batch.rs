//! Files that are written together: every language, every variant and every format of résumés.

use super::formats::{Paper, Written};
use super::name::{self, Naming, Pattern, Placeholder, Values};
use super::settings::{self, Kept};
use super::{Failure, Output, Settings, Source};
use crate::model::Resume;
use std::fs;
use std::path::Path;

/// The option for every language and variant.
pub const ALL: &str = "all";

/// Its help.
pub const ALL_HELP: &str = "With --out: write every language and every variant; a résumé without \
                            named variants is written once for each tag";

/// The option for the names of the files.
pub const NAME: &str = "name";

/// A résumé or a letter that is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'r> {
    /// The name of the `static` that holds it, where the source is read.
    pub name: Option<&'r str>,
    /// What it is.
    pub source: Source<'r>,
}

/// What is made of each résumé, and how the files are named.
#[derive(Clone, Copy)]
pub struct Batch<'a> {
    /// Whether it is written in every language and variant that the settings do not exclude.
    pub is_all: bool,
    /// The pattern that was given.
    pub pattern: Option<&'a str>,
    /// The patterns where none was given, and the placeholders.
    pub naming: Naming,
    /// The formats.
    pub formats: &'a [Output],
    /// How they are written.
    pub settings: &'a Settings,
}

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub name: String,
    /// Its content, and what was done to it.
    pub written: Written,
}

/// A résumé in one language and variant, or a letter.
struct Version<'r> {
    subject: usize,
    paper: Paper<'r>,
    values: Values,
}

impl Batch<'_> {
    /// Makes every file in memory.
    ///
    /// # Errors
    /// If the pattern is wrong, if two results would be one file, if a résumé does not declare what
    /// was asked for, or if a format cannot represent it.
    pub fn make(&self, subjects: &[Subject<'_>]) -> Result<Vec<Made>, Failure> {
        let default = if self.is_all {
            self.naming.all
        } else {
            self.naming.one
        };
        let pattern = Pattern::read(self.pattern.unwrap_or(default), self.naming.placeholders)?;
        let mut versions = Vec::new();
        for (at, subject) in subjects.iter().enumerate() {
            self.add_versions(at, subject, &pattern, &mut versions)
                .map_err(|failure| in_static(subject.name, failure))?;
        }
        let mut planned: Vec<(String, &Version<'_>, &Output)> = Vec::new();
        // JSON cannot hold a letter, and a directory gets the other formats of it.
        let are_skipped = self.formats.iter().any(Output::has_letters);
        for version in &versions {
            let stem = pattern.filled(&version.values)?;
            let is_letter = matches!(version.paper, Paper::Letter(_));
            for format in self.formats {
                if is_letter && are_skipped && !format.has_letters() {
                    continue;
                }
                let file = format!("{stem}.{}", format.about.ending);
                // Some file systems do not distinguish the case of letters.
                let is_same = |other: &str| other.to_lowercase() == file.to_lowercase();
                if let Some((other, earlier, _)) = planned.iter().find(|(name, ..)| is_same(name)) {
                    return Err(self.one_file([other, &file], [earlier, version], &pattern));
                }
                planned.push((file, version, format));
            }
        }
        let mut files = Vec::new();
        for (name, version, format) in planned {
            let written = format
                .written(self.settings, version.paper.source())
                .map_err(|failure| unmade(&name, failure))?;
            files.push(Made { name, written });
        }
        Ok(files)
    }

    /// Adds what is written of a résumé; a letter is written once.
    fn add_versions<'r>(
        &self,
        at: usize,
        subject: &Subject<'r>,
        pattern: &Pattern,
        versions: &mut Vec<Version<'r>>,
    ) -> Result<(), Failure> {
        let Settings { lang, kept, .. } = self.settings;
        let mut combinations = vec![(lang.clone(), kept.clone())];
        if let (true, Source::Resume(resume)) = (self.is_all, subject.source) {
            let langs = match lang {
                Some(_) => vec![lang.clone()],
                None => every_lang(resume),
            };
            let kepts = match kept {
                Kept::All => Kept::every(resume),
                Kept::Tags(_) | Kept::Variant(_) => vec![kept.clone()],
            };
            let each = |lang: Option<String>| kepts.iter().map(move |kept| (lang.clone(), kept));
            let each = langs.into_iter().flat_map(each);
            combinations = each.map(|(lang, kept)| (lang, kept.clone())).collect();
        }
        for (lang, kept) in combinations {
            let source = subject.source;
            let resume = settings::selected(source.resume(), lang.as_deref(), &kept)?;
            let variant = match (source, kept.label()) {
                // A pattern without the `static` would give a letter the name of the résumé.
                (Source::Letter(_), label) if !pattern.has("static") => match label.as_str() {
                    "" => "letter".to_owned(),
                    label => format!("letter-{label}"),
                },
                (_, label) => label,
            };
            versions.push(Version {
                subject: at,
                values: self.values(subject, &resume, variant),
                paper: source.with(resume),
            });
        }
        Ok(())
    }

    /// What the placeholders become for a part of a résumé.
    fn values(&self, subject: &Subject<'_>, part: &Resume, variant: String) -> Values {
        let lang = match subject.source {
            Source::Resume(_) => part.lang.as_ref(),
            Source::Letter(letter) => letter.lang.as_ref().or(part.lang.as_ref()),
        };
        let is_said = match subject.source {
            _ if self.pattern.is_some() => true,
            Source::Resume(resume) => resume.langs().count() > 1,
            Source::Letter(_) => false,
        };
        let design = self.settings.design_of(part).name.unwrap_or_default();
        Values {
            of_static: subject.name.map(name::of_static).unwrap_or_default(),
            name: name::of_person(&part.name),
            variant,
            // A résumé that declares no language is in English.
            lang: match lang {
                _ if !is_said => String::new(),
                Some(lang) => lang.as_str().to_owned(),
                None => "en".to_owned(),
            },
            design: design.word().to_owned(),
        }
    }

    /// The failure for two results with one name.
    fn one_file(
        &self,
        files: [&str; 2],
        versions: [&Version<'_>; 2],
        pattern: &Pattern,
    ) -> Failure {
        let [one, other] = versions;
        let what = match one.subject == other.subject {
            false => "résumés",
            true if one.values.lang == other.values.lang => "variants",
            true => "languages",
        };
        let message = match files {
            [one, other] if one == other => format!("two {what} would be written to `{one}`"),
            [one, other] => format!(
                "two {what} would be written to `{one}` and `{other}`, which are the same file on some file systems"
            ),
        };
        let missing = Placeholder::differing(&one.values, &other.values)
            .find(|placeholder| !pattern.has(placeholder.word));
        Failure::trouble(message).with_help(match missing {
            Some(Placeholder { word, .. }) if self.pattern.is_some() => {
                format!("add `{{{word}}}` to `--{NAME}`")
            }
            _ if one.subject == other.subject && files[0] != files[1] => {
                "rename one of them in the source, or write them one at a time".to_owned()
            }
            _ if one.subject == other.subject => {
                format!("write other text between the placeholders of `--{NAME}`")
            }
            _ => "choose one with `--resume NAME`, or name one source file at a time".to_owned(),
        })
    }
}

/// Every language of a résumé, or none if it declares none.
fn every_lang(resume: &Resume) -> Vec<Option<String>> {
    let langs: Vec<_> = resume
        .langs()
        .map(|lang| Some(lang.as_str().to_owned()))
        .collect();
    match langs.is_empty() {
        true => vec![None],
        false => langs,
    }
}

/// A failure that says in which `static` it is.
fn in_static(name: Option<&str>, failure: Failure) -> Failure {
    match name {
        None => failure,
        Some(name) => Failure {
            message: format!("{} in `{name}`", failure.message),
            ..failure
        },
    }
}

/// Why a file could not be made.
fn unmade(file: &str, failure: Failure) -> Failure {
    Failure {
        message: format!("`{file}` could not be made: {}", failure.message),
        ..failure
    }
}

/// What happened to a file, to report to the user.
pub enum Message<'n> {
    /// A file was written.
    Progress(&'n str),
    /// What a format changed in a file that was written.
    Note(&'n str),
}

/// Writes files into a directory, which is created if it does not exist. `write` writes each file
/// completely or not at all.
///
/// # Errors
/// Those of the file system.
pub fn save(
    directory: &Path,
    files: &[Made],
    write: fn(&Path, &[u8]) -> Result<(), Failure>,
    report: &mut dyn FnMut(Message<'_>),
) -> Result<(), Failure> {
    fs::create_dir_all(directory).map_err(|error| Failure::file(directory, "created", error))?;
    for Made { name, written } in files {
        let path = directory.join(name);
        let Written { bytes, note } = written;
        write(&path, bytes)?;
        report(Message::Progress(&format!(
            "wrote {} ({} bytes)",
            path.display(),
            bytes.len()
        )));
        if !note.is_empty() {
            report(Message::Note(&format!("`{name}`: {note}")));
        }
    }
    Ok(())
}

/// Refuses what is for several files, where no directory for them is named.
///
/// # Errors
/// If every version or a pattern for names is asked for, or more than one format.
pub fn check_one(is_all: bool, pattern: Option<&str>, formats: usize) -> Result<(), Failure> {
    let requires = |option| {
        Failure::trouble(format!("`--{option}` requires `--out DIR`"))
            .with_help("name the directory that the files are written to")
    };
    match pattern {
        _ if is_all => Err(requires(ALL)),
        Some(_) => Err(requires(NAME)),
        None if formats > 1 => Err(Failure::trouble("only one format can be printed")
            .with_help("write `--out DIR` to make files of several")),
        None => Ok(()),
    }
}

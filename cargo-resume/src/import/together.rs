//! `import --lang de=cv.de.json --lang en=cv.en.json`: files in several languages as one source.

mod found;

use super::{File, Lost, read_file};
use crate::report;
use clap::ArgMatches;
use found::Texts;
use resume::cli::Failure;
use resume::cli::batch::Message;
use resume::cli::terminal::in_one_line;
use resume_core::check::{self, Difference, Side, differences};
use resume_core::model::{Lang, Prose, Resume, Section};
use resume_core::words::Words;
use resume_import::{Options, PictureFile};
use std::path::{Path, PathBuf};

/// A file and the language that it is in.
struct Translation {
    lang: Lang,
    path: PathBuf,
}

/// One language of the résumé, and the file that it was in.
struct Read {
    lang: Lang,
    name: String,
    texts: Texts,
    resume: Resume,
}

/// The résumé of all files that the option `lang` names, for a source in this directory; `None`
/// if one is refused, which has then been reported.
pub(super) fn read(
    matches: &ArgMatches,
    options: &Options,
    directory: Option<&Path>,
    lost: &mut Lost<'_>,
) -> Result<Option<(Resume, Vec<PictureFile>)>, Failure> {
    let mut all = Vec::new();
    let mut pictures: Vec<PictureFile> = Vec::new();
    for Translation { lang, path } in named(matches)? {
        let Some(file) = read_file(&path, options, directory, lost)? else {
            return Ok(None);
        };
        let File {
            name,
            contents,
            resume,
            pictures: of_file,
        } = file;
        // The photo is one in all languages.
        for picture in of_file {
            match pictures.iter().find(|known| known.name == picture.name) {
                None => pictures.push(picture),
                Some(known) if known.bytes == picture.bytes => {}
                Some(_) => report::message(Message::Note(&format!(
                    "`{name}` has another photo, which is left out"
                ))),
            }
        }
        let resume = in_language(resume, &lang, &name);
        all.push(Read {
            lang,
            name,
            texts: Texts::new(contents),
            resume,
        });
    }
    settle_titles(&mut all);
    let Some((first, others)) = all.split_first() else {
        return Err(Failure::trouble("a file is missing"));
    };
    let mut count = 0;
    for other in others {
        let found = differences(&first.resume, &other.resume);
        let lines = found
            .iter()
            .flat_map(|found| lines_of(found, [first, other]));
        report::list(&lines.collect::<Vec<_>>(), None);
        count += found.len();
    }
    if count > 0 {
        let plural = if count == 1 { "place" } else { "places" };
        let names = all.iter().map(|read| format!("`{}`", read.name));
        let names = names.collect::<Vec<_>>().join(" and ");
        let lang = &others.last().unwrap_or(first).lang;
        return Err(Failure::refused(format!(
            "{names} differ in more than their texts, in {count} {plural}"
        ))
        .with_help(format!(
            "make the files agree, or import one of them and add the language: `cargo resume translate --to {lang}`"
        )));
    }
    let resume = Resume {
        translations: others.iter().map(|read| read.resume.clone()).collect(),
        ..first.resume.clone()
    };
    if let Some(problem) = check::errors(&resume).first() {
        let message = format!(
            "the files do not make one résumé: {}: {problem}",
            problem.path
        );
        return Err(Failure::refused(message).with_help(problem.help.to_string()));
    }
    Ok(Some((resume, pictures)))
}

/// The files that the option names, each with its language.
fn named(matches: &ArgMatches) -> Result<Vec<Translation>, Failure> {
    let mut named: Vec<Translation> = Vec::new();
    for value in matches.get_many::<String>("lang").unwrap_or_default() {
        let (lang, path) = parted(value)?;
        let lang = Lang::new(lang).map_err(|fault| {
            Failure::trouble(format!("`--lang`: {}", fault.message))
                .with_help(fault.help.to_string())
        })?;
        if named.iter().any(|known| known.lang.is(lang.as_str())) {
            return Err(Failure::trouble(format!("duplicate language `{lang}`"))
                .with_help("name one file for each language"));
        }
        named.push(Translation { lang, path });
    }
    Ok(named)
}

/// The language and the path of `LANG=FILE`.
fn parted(value: &str) -> Result<(String, PathBuf), Failure> {
    match value.split_once('=') {
        Some((lang, path)) if !lang.is_empty() && !path.is_empty() => {
            Ok((lang.to_owned(), PathBuf::from(path)))
        }
        _ => Err(Failure::trouble(format!(
            "`--lang {value}` does not name a language and a file"
        ))
        .with_help("write `--lang de=cv.de.json`, once for each language")),
    }
}

/// A file as the résumé in this language, whatever the file says about its language.
fn in_language(resume: Resume, lang: &Lang, name: &str) -> Resume {
    let resume = match resume.translated(lang.as_str()) {
        Ok(translated) => translated.clone(),
        Err(_) => resume,
    };
    let language = |lang: &Lang| {
        let tag = lang.as_str().split('-').next().unwrap_or_default();
        tag.to_ascii_lowercase()
    };
    if let Some(said) = &resume.lang
        && language(said) != language(lang)
    {
        report::message(Message::Note(&format!(
            "`{name}` says that its language is `{said}`; it is imported as `{lang}`"
        )));
    }
    Resume {
        lang: Some(lang.clone()),
        translations: Vec::new().into(),
        ..resume
    }
}

/// Where a section has a title in some languages only, the others have their usual title; where all
/// are usual, none is needed.
fn settle_titles(all: &mut [Read]) {
    let count = all.iter().map(|read| read.resume.sections.len()).min();
    for at in 0..count.unwrap_or_default() {
        let sections = || {
            all.iter()
                .map(|read| (&read.lang, &read.resume.sections[at]))
        };
        let mut kinds = sections().map(|(_, section)| section.kind());
        let first = kinds.next();
        let is_same = kinds.all(|kind| Some(kind) == first);
        let titled = sections().filter(|(_, section)| section.title.is_some());
        let titled = titled.count();
        if !is_same || titled == 0 || titled == all.len() {
            continue;
        }
        let usual = |lang: &Lang, section: &Section| {
            Words::of(Some(lang)).heading(section.kind()).to_owned()
        };
        let is_usual = sections().all(|(lang, section)| {
            let title = section.title.as_ref();
            title.is_none_or(|title| title.plain() == usual(lang, section))
        });
        for Read { lang, resume, .. } in all.iter_mut() {
            let section = &mut resume.sections.to_mut()[at];
            section.title = match section.title.take() {
                _ if is_usual => None,
                Some(title) => Some(title),
                None => Some(Prose::text(usual(lang, section))),
            };
        }
    }
}

/// A difference, and where it is in both files.
fn lines_of(difference: &Difference, files: [&Read; 2]) -> Vec<String> {
    let Difference { path, sides } = difference;
    let mut what = Vec::new();
    let mut lines = Vec::new();
    for (
        Side {
            what: said,
            parts,
            around,
        },
        Read {
            lang, name, texts, ..
        },
    ) in sides.iter().zip(files)
    {
        what.push(format!("{said} in `{lang}`"));
        let mut push = |words: &String, place: String| {
            let words = in_one_line(&shortened(words));
            lines.push(format!("  {name}{place} `{words}`\n"));
        };
        for words in parts {
            push(words, texts.place(words, around).unwrap_or_default());
        }
        if let ([], Some(words)) = (parts.as_slice(), around.last())
            && let Some(place) = texts.place(words, around)
        {
            push(words, place);
        }
    }
    let what = what.join(", ");
    lines.insert(0, format!("{path}: {}\n", in_one_line(&what)));
    lines
}

/// The beginning of a text.
fn shortened(words: &str) -> String {
    const LENGTH: usize = 60;
    match words.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

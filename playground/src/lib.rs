//! The playground: what a page in the browser asks of the language and the formats. It checks and
//! renders the source that a visitor types, and reads and sends nothing.
//!
//! `boundary.rs` makes these functions callable from JavaScript; `page/` is the page.

#[cfg(target_arch = "wasm32")]
mod boundary;
mod surroundings;

use resume::cli::{Failure, Opt, Output, Paper, Settings};
use resume_core::model::{DesignName, Lang, Resume};
use resume_syntax::source::{self, Diagnostic, Level, json, position};
use std::borrow::Cow;
use surroundings::Nothing;

/// How many problems the page gets at most; errors come before hints.
const MOST: usize = 100;

/// The designs in which the page makes a PDF. With the typefaces of all six, its files would be
/// larger than 4 MB.
const PRINTED: [DesignName; 4] = [
    DesignName::Ledger,
    DesignName::Grid,
    DesignName::Manual,
    DesignName::Marquee,
];

/// The sources that a visitor can start from: a title and a program each.
const EXAMPLES: [(&str, &str); 3] = [
    ("A short résumé", include_str!("../../examples/hello.rs")),
    ("A letter", include_str!("../../examples/letter.rs")),
    (
        "An academic CV",
        include_str!("../../examples/cv_academic.rs"),
    ),
];

/// What the page offers, as a JSON object: `examples`, `formats` and `designs`.
pub fn offers() -> String {
    let examples = EXAMPLES.iter().map(|(title, source)| {
        let (title, source) = (json::string(title), json::string(source));
        format!("{{\"title\": {title}, \"source\": {source}}}")
    });
    let formats = Output::all().map(|output| {
        let about = output.about;
        format!(
            "{{\"name\": {}, \"title\": {}, \"ending\": {}, \"media_type\": {}, \"has_letters\": {}}}",
            json::string(about.name),
            json::string(about.title),
            json::string(about.ending),
            json::string(about.media_type),
            output.has_letters(),
        )
    });
    let designs = DesignName::ALL.iter().map(|design| {
        let (name, about) = (json::string(design.word()), json::string(design.for_whom()));
        format!("{{\"name\": {name}, \"about\": {about}}}")
    });
    format!(
        "{{\"examples\": {}, \"formats\": {}, \"designs\": {}}}",
        list(examples),
        list(formats),
        list(designs)
    )
}

/// A source that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    source: String,
    reading: source::Reading,
}

/// What is shown of a source; an empty name leaves it as it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choice<'c> {
    /// The name of a résumé or a letter: that of its `static`.
    pub paper: &'c str,
    /// A language that it declares.
    pub lang: &'c str,
    /// The name of a design.
    pub design: &'c str,
}

impl Sheet {
    /// Reads a source.
    ///
    /// ```
    /// use resume_playground::{Choice, Sheet};
    /// let sheet = Sheet::read(r#"resume! { name: "Ada Example" }"#);
    /// let page = sheet.render(Choice::default(), "text");
    /// assert_eq!(page.ok().as_deref(), Some(&b"Ada Example\n===========\n"[..]));
    /// ```
    pub fn read(source: &str) -> Sheet {
        let mut reading = source::read(source, "resume", &Nothing);
        // A note says that only rustc knows a value, and there is no rustc here.
        let notes = reading.diagnostics.iter_mut();
        notes
            .filter(|one| one.level == Level::Note)
            .for_each(|note| note.level = Level::Error);
        Sheet {
            source: source.to_owned(),
            reading,
        }
    }

    /// What the page shows beside the source, as a JSON object: `problems`, how many `errors` and
    /// `hints` there are, and the `papers` to choose from.
    ///
    /// The problems are those of `cargo resume check --json`. A place has a `utf16` instead of a
    /// `byte`, because JavaScript counts in UTF-16.
    pub fn state(&self) -> String {
        let place = |at: usize| {
            let (line, column) = position(&self.source, at);
            let utf16 = self.source[..at].encode_utf16().count();
            format!("{{\"line\": {line}, \"column\": {column}, \"utf16\": {utf16}}}")
        };
        let (errors, hints): (Vec<&Diagnostic>, Vec<&Diagnostic>) = {
            let all = self.reading.diagnostics.iter();
            all.partition(|diagnostic| diagnostic.level == Level::Error)
        };
        let mut shown: Vec<&Diagnostic> = errors.iter().chain(&hints).copied().take(MOST).collect();
        shown.sort_by_key(|diagnostic| diagnostic.range.start);
        let problems = shown.into_iter();
        let problems = problems.map(|diagnostic| json::problem("", diagnostic, place));
        let resumes = self.reading.resumes.iter();
        let resumes = resumes.map(|found| paper(&found.name, false, found.value.as_ref()));
        let letters = self.reading.letters.iter().map(|found| {
            let resume = found.value.as_ref().map(|letter| &*letter.from);
            paper(&found.name, true, resume)
        });
        format!(
            "{{\"problems\": {}, \"errors\": {}, \"hints\": {}, \"papers\": {}}}",
            list(problems),
            errors.len(),
            hints.len(),
            list(resumes.chain(letters))
        )
    }

    /// The bytes of a file in a format, as `cargo resume render` writes them.
    ///
    /// # Errors
    /// With a message for a person, if the source has errors or what is chosen does not exist.
    pub fn render(&self, choice: Choice<'_>, format: &str) -> Result<Vec<u8>, String> {
        self.rendered(choice, format).map_err(|failure| {
            let Failure { message, help, .. } = failure;
            match help.is_empty() {
                true => message,
                false => format!("{message}\nhelp: {help}"),
            }
        })
    }

    fn rendered(&self, choice: Choice<'_>, format: &str) -> Result<Vec<u8>, Failure> {
        let Choice {
            paper,
            lang,
            design,
        } = choice;
        let mut settings = Settings::default();
        for (option, value) in [("lang", lang), ("design", design)] {
            if let Some(option) = Opt::named(option).filter(|_| !value.is_empty()) {
                settings.apply(option, value.as_ref())?;
            }
        }
        let paper = self.paper(paper)?;
        let paper = settings.paper(paper.source())?;
        let design = settings.design_of(paper.source().resume()).name;
        if format == "pdf" && !PRINTED.contains(&design.unwrap_or_default()) {
            return Err(unprinted(design.unwrap_or_default()));
        }
        let output = Output::named(format)?;
        output.write(&settings, paper.source())
    }

    /// The résumé or the letter of this name, or what comes first.
    fn paper(&self, name: &str) -> Result<Paper<'_>, Failure> {
        let source::Reading {
            resumes,
            letters,
            diagnostics,
        } = &self.reading;
        let resumes = resumes.iter().map(|found| {
            let paper = found.value.as_ref();
            let paper = paper.map(|resume| Paper::Resume(Cow::Borrowed(resume)));
            (found.name.as_str(), paper)
        });
        let letters = letters.iter().map(|found| {
            let paper = found.value.clone().map(Paper::Letter);
            (found.name.as_str(), paper)
        });
        if diagnostics.iter().any(|one| one.level == Level::Error) {
            return Err(Failure::refused("the source has errors"));
        }
        let mut all = resumes.chain(letters);
        let found = all.find(|(known, _)| name.is_empty() || *known == name);
        let (_, paper) = found
            .ok_or_else(|| Failure::refused(format!("there is no résumé or letter `{name}`")))?;
        paper.ok_or_else(|| Failure::refused("the source has errors"))
    }
}

/// Why there is no PDF in a design.
fn unprinted(design: DesignName) -> Failure {
    let names = PRINTED.map(|design| format!("`{}`", design.word()));
    Failure::refused(format!(
        "the typefaces of `{}` are too large for this page",
        design.word()
    ))
    .with_help(format!(
        "print it in {}, or with `cargo resume`",
        names.join(", ")
    ))
}

/// A résumé or a letter that can be chosen, as a JSON object.
fn paper(name: &str, is_letter: bool, resume: Option<&Resume>) -> String {
    let langs = resume.into_iter().flat_map(Resume::langs).map(Lang::as_str);
    format!(
        "{{\"name\": {}, \"is_letter\": {is_letter}, \"langs\": {}}}",
        json::string(name),
        list(langs.map(json::string))
    )
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests;

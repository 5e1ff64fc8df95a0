//! How a résumé is written, as the options of a command line set it: in which language, what of it is
//! kept, arranged by which theme and in which design.

use super::options::is_switch;
use super::{Failure, Opt, Output, Paper, Source, Takes};
use crate::design::{DesignChoice, Order, Setting};
use crate::document::{Arena, Document};
use crate::format::Formats;
use crate::model::{Lang, Resume, Tag};
use crate::theme::{Classic, Theme, TitleFirst};
use resume_core::wording;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

/// How a résumé is written, as set by the options.
#[derive(Clone)]
pub struct Settings {
    /// The theme; where none is named, what the design was made for.
    pub theme: Option<&'static (dyn Theme + Sync)>,
    /// The design and its settings; where they say nothing, the résumé decides.
    pub design: DesignChoice,
    /// The language; where none is named, the first that the résumé declares.
    pub lang: Option<String>,
    /// What of a résumé is kept.
    pub kept: Kept,
    /// The text formats with their options.
    pub formats: Formats,
    /// Whether pages carry the typefaces of their design.
    #[cfg(feature = "web-fonts")]
    pub has_web_fonts: bool,
    /// PDF with its options.
    #[cfg(feature = "pdf")]
    pub pdf: resume_pdf::Pdf,
    /// The names of the options that were given.
    given: Vec<&'static str>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            theme: None,
            design: DesignChoice::NONE,
            lang: None,
            kept: Kept::default(),
            formats: Formats::default(),
            #[cfg(feature = "web-fonts")]
            has_web_fonts: false,
            #[cfg(feature = "pdf")]
            pdf: resume_pdf::Pdf::default(),
            given: Vec::new(),
        }
    }
}

impl Settings {
    /// Applies an option with its value; an option without a value ignores it.
    ///
    /// # Errors
    /// If the option does not accept this value.
    pub fn apply(&mut self, option: &'static Opt, value: &OsStr) -> Result<(), Failure> {
        let text = || value.to_string_lossy();
        match &option.takes {
            Takes::Nothing { set } => set(self),
            Takes::Choice { choices, set, .. } => {
                let (choices, text) = (choices(), text());
                let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
                if !names.contains(&&*text) {
                    return Err(Failure::unknown(option.name, &text, &names));
                }
                set(self, &text);
            }
            Takes::Number { range, set } => {
                let (text, least, most) = (text(), range.start(), range.end());
                match text.parse().ok().filter(|number| range.contains(number)) {
                    Some(number) => set(self, number),
                    None => {
                        let message = format!("`--{}` does not take `{text}`", option.name);
                        return Err(Failure::trouble(message)
                            .with_help(format!("write a number from {least} to {most}")));
                    }
                }
            }
            Takes::Text { add, .. } => add(self, text().into_owned())?,
            Takes::File { add } => {
                let path = Path::new(value);
                add(self, path, super::files::read(path)?);
            }
            Takes::Setting(setting) if is_switch(setting) => {
                self.set(setting, "true", option.name)?;
            }
            Takes::Setting(setting) => {
                let text = text();
                self.set(setting, &text, &format!("{} {text}", option.name))?;
            }
        }
        self.given.push(option.name);
        Ok(())
    }

    /// Changes a setting of the design; `said` is what was written for that, without the hyphens.
    pub(super) fn set(
        &mut self,
        setting: &Setting,
        value: &str,
        said: &str,
    ) -> Result<(), Failure> {
        self.design
            .settings
            .set(setting.word, value)
            .map_err(|refusal| {
                // Quotation marks and a `#` mean something to a shell.
                let help = refusal.help.replace("`\"#", "`").replace('"', "");
                Failure::trouble(format!("`--{said}` {}", refusal.what)).with_help(help)
            })
    }

    /// The résumé in the language that was named, and what is kept of it.
    ///
    /// # Errors
    /// Those of [`selected`].
    pub fn selected<'r>(&self, resume: &'r Resume) -> Result<Cow<'r, Resume>, Failure> {
        selected(resume, self.lang.as_deref(), &self.kept)
    }

    /// A résumé or a letter in the language that was named, and what is kept of it.
    ///
    /// # Errors
    /// Those of [`selected`].
    pub fn paper<'r>(&self, source: Source<'r>) -> Result<Paper<'r>, Failure> {
        Ok(source.with(self.selected(source.resume())?))
    }

    /// The design of a résumé: what these settings say has precedence over the source.
    pub fn design_of(&self, resume: &Resume) -> DesignChoice {
        self.design.or(resume.design)
    }

    /// A résumé or a letter in this order, or arranged by the theme that was named.
    pub(super) fn document<'a>(
        &self,
        source: Source<'a>,
        order: Order,
        arena: &'a Arena,
    ) -> Document<'a> {
        let theme: &'static dyn Theme = match (self.theme, order) {
            (Some(theme), _) => theme,
            (None, Order::TitleFirst) => &TitleFirst,
            (None, Order::AsWritten) => &Classic,
        };
        let mut document = match source {
            Source::Resume(resume) => theme.document(resume, arena),
            Source::Letter(letter) => theme.letter(letter, arena),
        };
        document.design = self.design_of(source.resume());
        document
    }

    /// The text formats, with the typefaces of this document if pages carry them.
    #[cfg_attr(not(feature = "web-fonts"), expect(unused_variables))]
    pub(super) fn formats_for(
        &self,
        output: &Output,
        document: &Document<'_>,
    ) -> Result<Cow<'_, Formats>, Failure> {
        #[cfg(feature = "web-fonts")]
        if self.has_web_fonts && output.about.options.contains(&"web-fonts") {
            let mut formats = self.formats.clone();
            let faces = crate::web_fonts(&formats.html, document);
            formats.html.faces = faces
                .map_err(|error| Failure::trouble(error.to_string()))?
                .into();
            return Ok(Cow::Owned(formats));
        }
        Ok(Cow::Borrowed(&self.formats))
    }

    /// Checks that each option applies to at least one of the formats that are written.
    ///
    /// # Errors
    /// If one applies to none of them, or if two exclude each other.
    pub fn check(&self, outputs: &[Output]) -> Result<(), Failure> {
        #[cfg(feature = "web-fonts")]
        if self.has_web_fonts && self.formats.html.fragment {
            let message = "`--web-fonts` cannot be used with `--fragment`";
            return Err(Failure::trouble(message)
                .with_help("leave out one of them; a fragment has no style sheet"));
        }
        let misplaced = self.given.iter().find_map(|name| {
            let key = Opt::named(name).map_or(*name, Opt::key);
            let has = |output: &&Output| output.about.options.contains(&key);
            let all: Vec<Output> = Output::all().collect();
            let formats: Vec<&str> = all.iter().filter(has).map(|of| of.about.name).collect();
            let applies = formats.is_empty() || outputs.iter().any(|output| has(&output));
            (!applies).then_some((name, formats))
        });
        match misplaced {
            None => Ok(()),
            Some((name, formats)) => Err(Failure::trouble(format!(
                "`--{name}` applies to {} only",
                formats.join(", ")
            ))),
        }
    }
}

/// The résumé in a language, and what is kept of it; without a language, in its first.
///
/// # Errors
/// If it does not declare that language, that variant or one of the tags.
pub fn selected<'r>(
    resume: &'r Resume,
    lang: Option<&str>,
    kept: &Kept,
) -> Result<Cow<'r, Resume>, Failure> {
    let resume = in_lang(resume, lang)?;
    let part = kept.of(resume)?;
    Ok(part.map_or(Cow::Borrowed(resume), Cow::Owned))
}

fn in_lang<'r>(resume: &'r Resume, lang: Option<&str>) -> Result<&'r Resume, Failure> {
    match lang {
        Some(lang) => resume.translated(lang).map_err(|error| {
            let declared = error.declared.iter().map(Lang::as_str);
            let example = "`lang: \"en\", \"de\"` declares two";
            undeclared("language", &error.lang, declared, example)
        }),
        None => Ok(resume),
    }
}

/// What of a résumé is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Kept {
    /// All of it.
    #[default]
    All,
    /// What has one of these tags or none.
    Tags(Vec<String>),
    /// The variant of this name.
    Variant(String),
}

impl Kept {
    /// All of a résumé, and each of its variants, or of its tags if it names no variants.
    pub fn every(resume: &Resume) -> Vec<Kept> {
        let variants = resume.variants.iter();
        let mut each: Vec<Kept> = variants
            .map(|variant| Kept::Variant(variant.name.as_str().to_owned()))
            .collect();
        if each.is_empty() {
            let tags = resume.tags.iter();
            each.extend(tags.map(|tag| Kept::Tags(vec![tag.as_str().to_owned()])));
        }
        each.insert(0, Kept::All);
        each
    }

    /// The name of the variant, or the tags with hyphens between them; empty for all of a résumé.
    pub fn label(&self) -> String {
        match self {
            Kept::All => String::new(),
            Kept::Tags(tags) => tags.join("-"),
            Kept::Variant(name) => name.clone(),
        }
    }

    /// What is kept of a résumé; `None` for all of it.
    fn of(&self, resume: &Resume) -> Result<Option<Resume>, Failure> {
        match self {
            Kept::All => Ok(None),
            Kept::Tags(tags) => {
                let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
                resume.tailored(&tags).map(Some).map_err(|error| {
                    let declared = error.declared.iter().map(Tag::as_str);
                    let example = "`tags: storage, teaching` declares two";
                    undeclared("tag", &error.tag, declared, example)
                })
            }
            Kept::Variant(name) => resume.variant(name).map(Some).map_err(|error| {
                let declared = error.declared.iter().map(Tag::as_str);
                let example = "`variants { backend: storage }` declares one";
                undeclared("variant", &error.variant, declared, example)
            }),
        }
    }
}

/// The failure for a tag, a variant or a language that the résumé does not declare; the example
/// declares some.
fn undeclared<'r>(
    what: &str,
    name: &str,
    declared: impl Iterator<Item = &'r str> + Clone,
    example: &str,
) -> Failure {
    let names: Vec<String> = declared.clone().map(|name| format!("`{name}`")).collect();
    let help = match (wording::meant(name, declared), names.as_slice()) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, []) => format!("no {what} is declared: {example}"),
        (None, names) => format!("there are {}", names.join(", ")),
    };
    Failure::trouble(format!("the {what} `{name}` is not declared")).with_help(help)
}

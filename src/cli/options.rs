//! The options for how a résumé is written: one row each, for every command line.

use super::{Failure, Output, Source};
use crate::design::{DesignChoice, DesignName, Order, Setting, Settings as DesignSettings};
use crate::document::{Arena, Document};
use crate::format::{Formats, Periods};
use crate::model::{Resume, UndeclaredLang, UndeclaredTag, UndeclaredVariant};
use crate::theme::{self, Classic, Theme, TitleFirst};
use resume_core::wording;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::LazyLock;

/// The options of every command line.
pub static OPTIONS: LazyLock<Vec<Opt>> = LazyLock::new(|| {
    let settings = DesignSettings::ALL
        .iter()
        .filter(|setting| setting.is_option);
    let settings = settings.map(|setting| Opt {
        name: setting.word,
        help: setting.about.strip_suffix('.').unwrap_or(setting.about),
        takes: Takes::Setting(setting),
    });
    let (before, after) = (Vec::from(BEFORE), Vec::from(AFTER));
    before.into_iter().chain(settings).chain(after).collect()
});

/// The options before those for the settings of the design: a new one is a row here. One that does
/// not apply to every format is named by those formats to which it applies, in
/// [`About::options`](crate::format::About::options); those of the design are one there.
const BEFORE: &[Opt] = &[
    Opt {
        name: "theme",
        help: "Arrange it in this way, whatever the design is made for",
        takes: Takes::Choice {
            placeholder: "THEME",
            choices: || theme::NAMED.map(|known| (known.name, known.about)).to_vec(),
            default: None,
            set: |settings, name| settings.theme = theme::named(name),
        },
    },
    Opt {
        name: "lang",
        help: "Write it in this language, one of those that it declares",
        takes: Takes::Text {
            placeholder: "LANG",
            add: |settings, lang| match settings.lang.replace(lang) {
                None => Ok(()),
                Some(_) => Err(Failure::trouble("one language is written at a time")),
            },
        },
    },
    Opt {
        name: "tag",
        help: "Keep what has this tag or none; may be given several times",
        takes: Takes::Text {
            placeholder: "TAG",
            add: |settings, tag| {
                settings.kept.tags.push(tag);
                Ok(())
            },
        },
    },
    Opt {
        name: "variant",
        help: "Write this variant, one of those that the source declares",
        takes: Takes::Text {
            placeholder: "NAME",
            add: |settings, name| match settings.kept.variant.replace(name) {
                None => Ok(()),
                Some(_) => Err(Failure::trouble("one variant is written at a time")),
            },
        },
    },
    Opt {
        name: "width",
        help: "Wrap text at N columns, from 20 to 1000 [default: 80]",
        takes: Takes::Number {
            range: 20..=1000,
            set: |settings, width| settings.formats.text.width = width,
        },
    },
    Opt {
        name: "ascii",
        help: "Write text in ASCII as far as possible",
        takes: Takes::Nothing {
            set: |settings| settings.formats.text.ascii = true,
        },
    },
    Opt {
        name: "periods",
        help: "Write the periods of a Markdown page here",
        takes: Takes::Choice {
            placeholder: "WHERE",
            choices: || PERIODS.map(|(name, about, _)| (name, about)).to_vec(),
            default: Some(PERIODS[0].0),
            set: |settings, name| {
                for (known, _, periods) in PERIODS {
                    if known == name {
                        settings.formats.markdown.periods = periods;
                    }
                }
            },
        },
    },
    Opt {
        name: "fragment",
        help: "Write HTML as an `article` for a page that exists",
        takes: Takes::Nothing {
            set: |settings| settings.formats.html.fragment = true,
        },
    },
    Opt {
        name: DESIGN,
        help: "Let it look like this, whatever design the source names",
        takes: Takes::Choice {
            placeholder: "DESIGN",
            choices: || {
                let names = DesignName::ALL.iter();
                names.map(|name| (name.word(), name.for_whom())).collect()
            },
            default: None,
            set: |settings, name| settings.design.name = DesignName::named(name),
        },
    },
];

/// The options after those for the settings of the design.
const AFTER: &[Opt] = &[
    Opt {
        name: SET,
        help: "Change any setting of the design; may be given several times",
        takes: Takes::Text {
            placeholder: "SETTING=VALUE",
            add: |settings, text| {
                let (name, value) = text.split_once('=').unwrap_or((&text, ""));
                let Some(setting) = Setting::named(name.trim()) else {
                    let names: Vec<&str> = DesignSettings::ALL
                        .iter()
                        .map(|setting| setting.word)
                        .collect();
                    return Err(unknown("setting", name, &names));
                };
                settings.set(setting, value.trim(), &format!("{SET} {text}"))
            },
        },
    },
    #[cfg(feature = "pdf")]
    Opt {
        name: "font",
        help: "Add a font for what a PDF cannot show otherwise; may be given several times",
        takes: Takes::File {
            add: |settings, path, bytes| {
                let name = path.display().to_string();
                settings.pdf.fonts.push(resume_pdf::Font::new(name, bytes));
            },
        },
    },
];

/// What the options of the design are together in
/// [`About::options`](crate::format::About::options).
const DESIGN: &str = "design";

const SET: &str = "set";

const PERIODS: [(&str, &str, Periods); 2] = [
    ("above", "on a line above the entry", Periods::Above),
    ("after", "after the entry's first line", Periods::After),
];

/// An option of a command line.
#[derive(Debug, Clone)]
pub struct Opt {
    /// Its name, without the hyphens.
    pub name: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// What its value is, and what it does.
    pub takes: Takes,
}

/// What the value of an option is, and what it does.
#[derive(Debug, Clone)]
pub enum Takes {
    /// No value.
    Nothing {
        /// Changes the settings.
        set: fn(&mut Settings),
    },
    /// One of some names.
    Choice {
        /// The placeholder of the value in help.
        placeholder: &'static str,
        /// The names, each with what it means.
        choices: fn() -> Vec<(&'static str, &'static str)>,
        /// The name that applies without this option; `None` if the résumé decides that.
        default: Option<&'static str>,
        /// Applies one of the names.
        set: fn(&mut Settings, &str),
    },
    /// A number.
    Number {
        /// The numbers that are allowed.
        range: RangeInclusive<usize>,
        /// Applies one of them.
        set: fn(&mut Settings, usize),
    },
    /// Any text; each adds to those before.
    Text {
        /// The placeholder of the value in help.
        placeholder: &'static str,
        /// Applies it.
        add: fn(&mut Settings, String) -> Result<(), Failure>,
    },
    /// A file, which is read; each adds to those before.
    File {
        /// Applies its name and content.
        add: fn(&mut Settings, &Path, Vec<u8>),
    },
    /// A value of a setting of the design; no value if the setting is a switch.
    Setting(&'static Setting),
}

/// How a résumé is written, as set by the options.
#[derive(Clone)]
pub struct Settings {
    /// The theme; where none is named, what the design was made for.
    pub theme: Option<&'static (dyn Theme + Sync)>,
    /// The design and its settings; where they say nothing, the résumé decides.
    pub design: DesignChoice,
    /// The language; where none is named, the first that the résumé declares.
    pub lang: Option<String>,
    /// What part of a résumé is kept.
    pub kept: Kept,
    /// The text formats with their options.
    pub formats: Formats,
    /// PDF with its options.
    #[cfg(feature = "pdf")]
    pub pdf: resume_pdf::Pdf,
    /// The names of the options that were given.
    given: Vec<&'static str>,
}

/// What part of a résumé is kept: all of it, or one of its variants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The tags of the variant.
    pub tags: Vec<String>,
    /// The name of a variant.
    pub variant: Option<String>,
}

impl Kept {
    /// All of a résumé, and each of its variants, or of its tags if it names no variants.
    pub fn every(resume: &Resume) -> Vec<Kept> {
        let mut every = vec![Kept::default()];
        every.extend(resume.variants.iter().map(|variant| Kept {
            variant: Some(variant.name.as_str().to_owned()),
            ..Kept::default()
        }));
        if resume.variants.is_empty() {
            every.extend(resume.tags.iter().map(|tag| Kept {
                tags: vec![tag.as_str().to_owned()],
                ..Kept::default()
            }));
        }
        every
    }

    /// Whether everything is kept.
    pub fn is_all(&self) -> bool {
        *self == Kept::default()
    }

    /// The name of the variant, or the tags with hyphens between them; empty for all of a résumé.
    pub fn label(&self) -> String {
        let Kept { tags, variant } = self;
        variant.clone().unwrap_or_else(|| tags.join("-"))
    }

    /// What is kept of a résumé; `None` for all of it.
    ///
    /// # Errors
    /// If the résumé does not declare the variant or a tag of it, or if both are given.
    pub fn of(&self, resume: &Resume) -> Result<Option<Resume>, Failure> {
        let tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
        match (&self.variant, tags.as_slice()) {
            (None, []) => Ok(None),
            (Some(name), []) => resume
                .variant(name)
                .map(Some)
                .map_err(|undeclared| undeclared_variant(&undeclared)),
            (None, tags) => resume
                .tailored(tags)
                .map(Some)
                .map_err(|undeclared| self::undeclared(&undeclared)),
            (Some(_), _) => Err(Failure::trouble("`--variant` cannot be used with `--tag`")
                .with_help("leave out one of them; a variant has its tags in the source")),
        }
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            theme: None,
            design: DesignChoice::NONE,
            lang: None,
            kept: Kept::default(),
            formats: Formats::default(),
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
                    return Err(unknown(option.name, &text, &names));
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
    fn set(&mut self, setting: &Setting, value: &str, said: &str) -> Result<(), Failure> {
        self.design
            .settings
            .set(setting.word, value)
            .map_err(|refusal| {
                // Quotation marks and a `#` mean something to a shell.
                let help = refusal.help.replace("`\"#", "`").replace('"', "");
                Failure::trouble(format!("`--{said}` {}", refusal.what)).with_help(help)
            })
    }

    /// The résumé in the language that was named.
    ///
    /// # Errors
    /// If it does not declare that language.
    pub fn translated<'r>(&self, resume: &'r Resume) -> Result<&'r Resume, Failure> {
        in_lang(resume, self.lang.as_deref())
    }

    /// The résumé in the language that was named, and what is kept of it.
    ///
    /// # Errors
    /// If it does not declare that language, that variant or one of the tags.
    pub fn meant<'r>(&self, resume: &'r Resume) -> Result<Cow<'r, Resume>, Failure> {
        let resume = self.translated(resume)?;
        let kept = self.kept.of(resume)?;
        Ok(kept.map_or(Cow::Borrowed(resume), Cow::Owned))
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

    /// Checks that each option applies to at least one of the formats that are written.
    ///
    /// # Errors
    /// If one applies to none of them.
    pub fn check(&self, outputs: &[Output]) -> Result<(), Failure> {
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

impl Opt {
    /// The option of this name.
    pub fn named(name: &str) -> Option<&'static Opt> {
        OPTIONS.iter().find(|option| option.name == name)
    }

    /// Its name in [`About::options`], where the options of the design are one.
    pub fn key(&self) -> &'static str {
        match self.takes {
            Takes::Setting(_) => DESIGN,
            _ if self.name == SET => DESIGN,
            _ => self.name,
        }
    }

    /// The placeholder of its value in help, if it has one.
    pub fn placeholder(&self) -> Option<&'static str> {
        match &self.takes {
            Takes::Nothing { .. } => None,
            Takes::Number { .. } => Some("N"),
            Takes::File { .. } => Some("FILE"),
            Takes::Choice { placeholder, .. } | Takes::Text { placeholder, .. } => {
                Some(placeholder)
            }
            Takes::Setting(setting) if is_switch(setting) => None,
            Takes::Setting(setting) => Some(match setting.holds {
                "Color" => "COLOUR",
                "Length" => "LENGTH",
                "u8" => "N",
                _ => "WORD",
            }),
        }
    }

    /// What it is for, with the names that its value can have.
    pub fn described(&self) -> String {
        let choices = self.choices();
        if choices.is_empty() {
            return self.help.to_owned();
        }
        let names: Vec<String> = choices
            .iter()
            .map(|(name, about)| format!("{name} ({})", uncapitalized(about)))
            .collect();
        let default = match self.takes {
            Takes::Choice {
                default: Some(default),
                ..
            } => format!(" [default: {default}]"),
            _ => String::new(),
        };
        format!("{}: {}{default}", self.help, names.join(", "))
    }

    /// The names that its value can have, each with its meaning; empty if it is not one of a list.
    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        match &self.takes {
            Takes::Choice { choices, .. } => choices(),
            Takes::Setting(setting) if !is_switch(setting) => {
                let words = setting.words.iter().zip(setting.meanings);
                words
                    .map(|(word, meaning)| (*word, meaning.trim_end_matches('.')))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The résumé in a language; without one, in its first.
///
/// # Errors
/// If it does not declare that language.
pub fn in_lang<'r>(resume: &'r Resume, lang: Option<&str>) -> Result<&'r Resume, Failure> {
    match lang {
        Some(lang) => resume
            .translated(lang)
            .map_err(|undeclared| undeclared_lang(&undeclared)),
        None => Ok(resume),
    }
}

/// A sentence as a part of another.
fn uncapitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Whether a setting is on or off.
fn is_switch(setting: &Setting) -> bool {
    matches!(setting.words, ["true", ..])
}

/// The failure for a name that is not in a list, with the one that was probably meant.
pub fn unknown(what: &str, name: &str, names: &[&str]) -> Failure {
    let help = match wording::meant(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", names.join(", ")),
    };
    Failure::trouble(format!("there is no {what} `{name}`")).with_help(help)
}

/// The failure for a tag that the résumé does not declare.
fn undeclared(undeclared: &UndeclaredTag) -> Failure {
    let declared: Vec<String> = undeclared
        .declared
        .iter()
        .map(|tag| format!("`{tag}`"))
        .collect();
    let help = match declared.as_slice() {
        [] => "no tag is declared: `tags: storage, teaching` declares two".to_owned(),
        declared => format!("there are {}", declared.join(", ")),
    };
    let message = format!("the tag `{}` is not declared", undeclared.tag);
    Failure::trouble(message).with_help(help)
}

/// The failure for a variant that the résumé does not declare.
fn undeclared_variant(undeclared: &UndeclaredVariant) -> Failure {
    let declared: Vec<String> = undeclared
        .declared
        .iter()
        .map(|name| format!("`{name}`"))
        .collect();
    let help = match (undeclared.meant(), declared.as_slice()) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, []) => "none is declared: `variants { backend: storage }` declares one".to_owned(),
        (None, declared) => format!("there are {}", declared.join(", ")),
    };
    let message = format!("the variant `{}` is not declared", undeclared.variant);
    Failure::trouble(message).with_help(help)
}

/// The failure for a language that the résumé does not declare.
pub fn undeclared_lang(undeclared: &UndeclaredLang) -> Failure {
    let UndeclaredLang { lang, declared } = undeclared;
    let help = match declared.as_slice() {
        [] => "no language is declared: `lang: \"en\", \"de\"` declares two".to_owned(),
        declared => {
            let declared: Vec<String> = declared.iter().map(|lang| format!("`{lang}`")).collect();
            format!("there are {}", declared.join(", "))
        }
    };
    Failure::trouble(format!("the language `{lang}` is not declared")).with_help(help)
}

/// The failure for an option that does not exist.
pub fn unknown_option(name: &str, names: &[&str]) -> Failure {
    let names: Vec<String> = names.iter().map(|name| format!("--{name}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    unknown("option", name, &names)
}

/// The failure for an option without its value.
pub fn without_value(name: &str) -> Failure {
    Failure::trouble(format!("a value is missing after `{name}`"))
}

/// The failure for a value of an option that has none.
pub fn with_value(name: &str) -> Failure {
    Failure::trouble(format!("`{name}` takes no value"))
}

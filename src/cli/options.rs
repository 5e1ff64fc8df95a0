//! The options for how a résumé is written: one row each, for every command line.

use super::{Failure, Output};
use crate::format::{Formats, Periods};
use crate::model::{self, UndeclaredTag};
use crate::theme::{self, Classic, Theme};
use resume_core::wording;
use std::ffi::OsStr;
use std::ops::RangeInclusive;
use std::path::Path;

/// The options: a new one is a row here. One that does not apply to every format is named by those
/// formats to which it applies, in [`About::options`](crate::format::About::options).
pub static OPTIONS: &[Opt] = &[
    Opt {
        name: "theme",
        help: "Arrange it in this way",
        takes: Takes::Choice {
            placeholder: "THEME",
            choices: || theme::NAMED.map(|known| (known.name, known.about)).to_vec(),
            set: |settings, name| settings.theme = theme::named(name).unwrap_or(settings.theme),
        },
    },
    Opt {
        name: "tag",
        help: "Keep what has this tag or none; may be given several times",
        takes: Takes::Text {
            placeholder: "TAG",
            add: |settings, tag| settings.tags.push(tag),
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
    #[cfg(feature = "pdf")]
    Opt {
        name: "paper",
        help: "Print a PDF on this paper",
        takes: Takes::Choice {
            placeholder: "PAPER",
            choices: || PAPERS.map(|(name, about, _)| (name, about)).to_vec(),
            set: |settings, name| {
                for (known, _, paper) in PAPERS {
                    if known == name {
                        settings.design.paper = Some(paper);
                    }
                }
            },
        },
    },
    #[cfg(feature = "pdf")]
    Opt {
        name: "pages",
        help: "Tighten a PDF to at most N pages, or say by how much it runs over",
        takes: Takes::Number {
            range: 1..=100,
            set: |settings, pages| settings.design.pages = u8::try_from(pages).ok(),
        },
    },
    #[cfg(feature = "pdf")]
    Opt {
        name: "fit",
        help: "Tighten the gaps of a PDF to save a page",
        takes: Takes::Nothing {
            set: |settings| settings.design.fit = Some(true),
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

const PERIODS: [(&str, &str, Periods); 2] = [
    ("above", "on a line above the entry", Periods::Above),
    ("after", "after the entry's first line", Periods::After),
];

#[cfg(feature = "pdf")]
const PAPERS: [(&str, &str, model::Paper); 2] = [
    ("letter", "8.5 by 11 inches", model::Paper::Letter),
    ("a4", "210 by 297 millimetres", model::Paper::A4),
];

/// An option of a command line.
#[derive(Debug)]
pub struct Opt {
    /// Its name, without the hyphens.
    pub name: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// What its value is, and what it does.
    pub takes: Takes,
}

/// What the value of an option is, and what it does.
#[derive(Debug)]
pub enum Takes {
    /// No value.
    Nothing {
        /// Changes the settings.
        set: fn(&mut Settings),
    },
    /// One of some names; the first is the default.
    Choice {
        /// The placeholder of the value in help.
        placeholder: &'static str,
        /// The names, each with what it means.
        choices: fn() -> Vec<(&'static str, &'static str)>,
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
        add: fn(&mut Settings, String),
    },
    /// A file, which is read; each adds to those before.
    File {
        /// Applies its name and content.
        add: fn(&mut Settings, &Path, Vec<u8>),
    },
}

/// How a résumé is written, as set by the options.
#[derive(Clone)]
pub struct Settings {
    /// The theme.
    pub theme: &'static (dyn Theme + Sync),
    /// The tags of the variant; empty for the whole résumé.
    pub tags: Vec<String>,
    /// The text formats with their options.
    pub formats: Formats,
    /// PDF with its options.
    #[cfg(feature = "pdf")]
    pub pdf: resume_pdf::Pdf,
    /// What differs from the design of the résumé.
    #[cfg(feature = "pdf")]
    pub design: model::Settings,
    /// The names of the options that were given.
    given: Vec<&'static str>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            theme: &Classic,
            tags: Vec::new(),
            formats: Formats::default(),
            #[cfg(feature = "pdf")]
            pdf: resume_pdf::Pdf::default(),
            #[cfg(feature = "pdf")]
            design: model::Settings::NONE,
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
            Takes::Text { add, .. } => add(self, text().into_owned()),
            Takes::File { add } => {
                let path = Path::new(value);
                add(self, path, super::files::read(path)?);
            }
        }
        self.given.push(option.name);
        Ok(())
    }

    /// Checks that each option applies to at least one of the formats that are written.
    ///
    /// # Errors
    /// If one applies to none of them.
    pub fn check(&self, outputs: &[Output]) -> Result<(), Failure> {
        let misplaced = self.given.iter().find_map(|name| {
            let has = |output: &&Output| output.about.options.contains(name);
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

    /// The placeholder of its value in help, if it has one.
    pub fn placeholder(&self) -> Option<&'static str> {
        match &self.takes {
            Takes::Nothing { .. } => None,
            Takes::Number { .. } => Some("N"),
            Takes::File { .. } => Some("FILE"),
            Takes::Choice { placeholder, .. } | Takes::Text { placeholder, .. } => {
                Some(placeholder)
            }
        }
    }

    /// What it is for, with the names that its value can have.
    pub fn described(&self) -> String {
        let choices = self.choices();
        let Some((default, _)) = choices.first() else {
            return self.help.to_owned();
        };
        let names: Vec<String> = choices
            .iter()
            .map(|(name, about)| format!("{name} ({about})"))
            .collect();
        format!("{}: {} [default: {default}]", self.help, names.join(", "))
    }

    /// The names that its value can have, each with its meaning; empty if it is not one of a list.
    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        match &self.takes {
            Takes::Choice { choices, .. } => choices(),
            _ => Vec::new(),
        }
    }
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
pub fn undeclared(undeclared: &UndeclaredTag) -> Failure {
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

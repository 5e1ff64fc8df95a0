//! The options for how a résumé is written: one row each, for every command line.

use super::settings::Kept;
use super::{Failure, Settings};
use crate::design::{DesignName, Setting, Settings as DesignSettings};
use crate::format::Periods;
use crate::theme;
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
                Some(_) => Err(Failure::trouble("`--lang` can only be given once")),
            },
        },
    },
    Opt {
        name: "tag",
        help: "Keep what has this tag or none; may be given several times",
        takes: Takes::Text {
            placeholder: "TAG",
            add: |settings, tag| {
                match &mut settings.kept {
                    Kept::All => settings.kept = Kept::Tags(vec![tag]),
                    Kept::Tags(tags) => tags.push(tag),
                    Kept::Variant(_) => return Err(variant_and_tag()),
                }
                Ok(())
            },
        },
    },
    Opt {
        name: "variant",
        help: "Write this variant, one of those that the source declares",
        takes: Takes::Text {
            placeholder: "NAME",
            add: |settings, name| match settings.kept {
                Kept::All => {
                    settings.kept = Kept::Variant(name);
                    Ok(())
                }
                Kept::Tags(_) => Err(variant_and_tag()),
                Kept::Variant(_) => Err(Failure::trouble("`--variant` can only be given once")),
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
    #[cfg(feature = "web-fonts")]
    Opt {
        name: "web-fonts",
        help: "Put the typefaces of the design into the HTML page, with the characters that it has",
        takes: Takes::Nothing {
            set: |settings| settings.has_web_fonts = true,
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
                if Setting::is_typeface(name.trim()) {
                    let message = format!("there is no setting `{name}`");
                    return Err(Failure::trouble(message).with_help(
                        "every design has its typefaces: choose another with `--design`",
                    ));
                }
                let Some(setting) = Setting::named(name.trim()) else {
                    let names: Vec<&str> = DesignSettings::ALL
                        .iter()
                        .map(|setting| setting.word)
                        .collect();
                    return Err(Failure::unknown("setting", name, &names));
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

/// The options that a feature adds, each with that feature.
const FEATURES: [(&str, &str); 2] = [("web-fonts", "web-fonts"), ("font", "pdf")];

/// The failure for an option that exists but is not built in.
pub(super) fn left_out(name: &str) -> Option<Failure> {
    let (name, feature) = FEATURES.iter().find(|(known, _)| *known == name)?;
    let failure = Failure::trouble(format!("the option `--{name}` is not built in"));
    Some(failure.with_help(enable(feature)))
}

/// How to enable the feature of something that is not built in.
pub(super) fn enable(feature: &str) -> String {
    format!(
        "enable its feature: in your own crate with `features = [\"{feature}\"]` for `resume-dsl` in Cargo.toml, elsewhere with `--features {feature}`"
    )
}

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

/// The failure for two options that select different parts.
fn variant_and_tag() -> Failure {
    Failure::trouble("`--variant` cannot be used with `--tag`")
        .with_help("leave out one of them; a variant has its tags in the source")
}

/// A sentence as a part of another.
fn uncapitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Whether a setting is on or off.
pub(super) fn is_switch(setting: &Setting) -> bool {
    matches!(setting.words, ["true", ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_that_is_not_built_in_names_its_feature() {
        let failure = left_out("web-fonts").unwrap();
        assert_eq!(failure.message, "the option `--web-fonts` is not built in");
        assert_eq!(
            failure.help,
            "enable its feature: in your own crate with `features = [\"web-fonts\"]` for `resume-dsl` in Cargo.toml, elsewhere with `--features web-fonts`"
        );
        assert!(left_out("ascii").is_none());
    }
}

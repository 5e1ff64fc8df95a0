//! The design: which one, and which settings differ from it.

use super::Lowerer;
use crate::literal;
use crate::parse::{unit_called, unknown_design};
use crate::tree::{Design, Name, Setting, SettingValue, Spelling};
use resume_core::model::schema::DESIGN;
use resume_core::model::{self, DesignChoice, DesignName, Length, Refusal, Settings, Unit};
use resume_core::problem::{Applicability, Code, Help, Path, Side};
use resume_core::wording::{begun, list, nearest};

impl Lowerer<'_> {
    pub(super) fn design(&mut self, design: &Design, path: &Path) -> DesignChoice {
        let Design {
            keyword,
            name,
            settings,
            is_blank,
        } = design;
        if keyword.text != DESIGN.word {
            let message = format!("unknown section `{}`", keyword.text);
            let word = DESIGN.word;
            let help = match nearest(&keyword.text, [word]) {
                Some(_) => Help::DidYouMean(word.into()),
                None => {
                    let say = format!("how the résumé looks is chosen by `{word}`");
                    Help::edit(say, word, Applicability::Maybe)
                }
            };
            let place = keyword.place();
            self.word_problem(keyword, Code::SectionUnknown, message, help, place);
        }
        if *is_blank {
            self.problem(
                Code::SectionEmpty,
                format!("`{}` is empty", keyword.text),
                "write `size: 10.5pt` in it, or remove the braces",
                keyword.place(),
            );
        }
        self.places.0.insert(path.clone(), keyword.place());
        DesignChoice {
            name: name.as_ref().and_then(|name| self.design_name(name)),
            settings: self.settings(settings, path),
        }
    }

    fn design_name(&mut self, name: &Name) -> Option<DesignName> {
        let word = name.text.as_str();
        let design = DesignName::named(word);
        if design.is_none() {
            let message = format!("unknown design `{word}`");
            let help = unknown_design(word);
            self.word_problem(name, Code::DesignUnknown, message, help, name.place());
        }
        design
    }

    fn settings(&mut self, written: &[Setting], path: &Path) -> Settings {
        let mut settings = Settings::NONE;
        let mut seen: Vec<&str> = Vec::new();
        for setting in written {
            let word = setting.name.text.as_str();
            if setting.is_lone {
                self.lone_setting(&setting.name);
                continue;
            }
            let known = match model::Setting::named(word) {
                Some(known) if seen.contains(&word) => {
                    self.problem(
                        Code::SettingRepeated,
                        format!("duplicate setting `{}`", known.word),
                        "remove one of them",
                        setting.name.place(),
                    );
                    continue;
                }
                Some(known) => known,
                None => {
                    // What was probably meant is read on, so that its value is checked too.
                    match self.unknown_setting(&setting.name) {
                        Some(near) if !written.iter().any(|other| other.name.text == near.word) => {
                            near
                        }
                        _ => continue,
                    }
                }
            };
            seen.push(known.word);
            let at = path.field(known.word);
            let place = setting.value.as_ref().map(|value| value.place.clone());
            let place = place.unwrap_or_else(|| setting.name.place());
            self.places.0.insert(at, place);
            match &setting.value {
                _ if setting.refused => {}
                Some(value) => self.setting(known, value, &mut settings),
                None => {
                    let message = format!("`{word}` has no value");
                    let help = format!("write it like `{}: {}`", known.word, known.example);
                    let place = setting.name.place();
                    self.problem(Code::SettingMalformed, message, help, place);
                }
            }
        }
        settings
    }

    /// Reports a setting that designs do not have; gives the one that was probably meant.
    fn unknown_setting(&mut self, name: &Name) -> Option<&'static model::Setting> {
        let word = name.text.as_str();
        let near = model::Setting::meant(word);
        let full = begun(word, words()).or_else(|| usual_setting(word));
        let help = match (near, full) {
            _ if model::Setting::is_typeface(word) => {
                "every design has its typefaces; choose another design, like `design folio`".into()
            }
            (Some(near), _) => Help::DidYouMean(near.word.into()),
            (None, Some(full)) => {
                let say = format!("it is called `{full}` here");
                Help::edit(say, full, Applicability::Maybe)
            }
            (None, None) => format!("settings are {}", list(words())).into(),
        };
        let message = format!("unknown setting `{word}`");
        self.word_problem(name, Code::SettingUnknown, message, help, name.place());
        near
    }

    /// A word alone: a setting that was begun, or one of the values of a setting.
    fn lone_setting(&mut self, name: &Name) {
        let word = name.text.as_str();
        if let Some(setting) = model::Setting::named(word) {
            let message = format!("a `:` and a value are missing after `{word}`");
            let help = match setting.words {
                // A switch was meant to be on.
                ["true", "false"] => Help::edit(
                    format!("write `{word}: true`"),
                    ": true",
                    Applicability::Maybe,
                )
                .at(Side::After),
                _ => format!("write it like `{word}: {}`", setting.example).into(),
            };
            return self.problem(Code::ItemMisplaced, message, help, name.place());
        }
        let help = match Settings::ALL
            .iter()
            .find(|setting| setting.words.contains(&word))
        {
            Some(setting) => Help::write(format!("{}: {word}", setting.word)).maybe(),
            None => match model::Setting::meant(word) {
                Some(near) => format!("did you mean `{}: {}`?", near.word, near.example).into(),
                None => "a setting is written like `size: 10.5pt`".into(),
            },
        };
        let place = name.place();
        self.word_problem(name, Code::WordUnquoted, "unexpected word", help, place);
    }

    /// Takes the value of a setting, or reports what is wrong with it.
    fn setting(
        &mut self,
        setting: &'static model::Setting,
        value: &SettingValue,
        settings: &mut Settings,
    ) {
        let SettingValue {
            text,
            spelling,
            word,
            place,
        } = value;
        let example = || format!("write it like `{}: {}`", setting.word, setting.example);
        let meant = meant(setting, text);
        // `A5` is not a constant.
        let is_constant = word.is_some()
            && text.len() > 2
            && !text.contains(char::is_lowercase)
            && matches!(meant, Meant::Nothing);
        if *spelling == Spelling::Expression || is_constant {
            let message = "a design holds no Rust expressions";
            return self.problem(Code::SettingMalformed, message, example(), place.clone());
        }
        let refusal = match settings.set(setting.word, text) {
            Ok(()) => {
                let right = canonical(setting, text).unwrap_or_else(|| text.clone());
                let is_quoted = *spelling == Spelling::Quoted;
                let message = match (setting.is_quoted, is_quoted) {
                    (true, false) => format!("`{}` takes text in quotes", setting.word),
                    (false, true) => format!("`{}` is written without quotes", setting.word),
                    _ if *spelling == Spelling::Apart && setting.words.is_empty() => {
                        "whitespace between a number and its unit".to_owned()
                    }
                    _ if setting.words.is_empty() || right == *text => return,
                    _ => format!("`{text}` is spelled differently here"),
                };
                let help = Help::write(spelled(setting, &right));
                // Which sign was typed is not known here: `•` is read as `-`.
                let help = match right.contains(char::is_alphanumeric) {
                    true => help,
                    false => help.maybe(),
                };
                return self.problem(Code::SettingMalformed, message, help, place.clone());
            }
            Err(refusal) => refusal,
        };
        let Refusal {
            code,
            what,
            help,
            value: near,
        } = refusal;
        let message = format!("`{text}` {what}");
        let help = match meant {
            Meant::One(right) => Help::write(spelled(setting, &right)),
            Meant::Perhaps(right) => Help::write(spelled(setting, &right)).maybe(),
            Meant::Several(help) => help.into(),
            Meant::Nothing => match near {
                Some(near) => Help::edit(help, spelled(setting, &near), Applicability::Maybe),
                None => help.into(),
            },
        };
        self.problem(code, message, help, place.clone());
    }
}

/// The names of the settings.
fn words() -> impl Iterator<Item = &'static str> + Clone {
    Settings::ALL.iter().map(|setting| setting.word)
}

/// The setting that goes by another name elsewhere.
fn usual_setting(name: &str) -> Option<&'static str> {
    Some(match name {
        "color" | "colour" | "primary" | "primary_color" => "accent",
        "font_size" | "fontsize" | "text_size" => "size",
        "spacing" | "leading" | "line_height" => "density",
        "page_size" | "papersize" | "paper_size" | "format" => "paper",
        "geometry" | "padding" => "margins",
        "page_count" | "max_pages" => "pages",
        "footer" => "foot",
        "bullets" | "marker" => "bullet",
        _ => return None,
    })
}

/// A value as it is written in the source.
fn spelled(setting: &model::Setting, value: &str) -> String {
    if setting.is_quoted {
        literal::of(value)
    } else {
        value.to_owned()
    }
}

/// The value as it is printed, if the setting takes it.
fn canonical(setting: &model::Setting, text: &str) -> Option<String> {
    let mut settings = Settings::NONE;
    settings.set(setting.word, text).ok()?;
    settings.written().next().map(|(_, value)| value)
}

/// What a value was meant to be that its setting refuses.
enum Meant {
    /// Certainly this.
    One(String),
    /// Perhaps this.
    Perhaps(String),
    /// One of several, in words.
    Several(String),
    /// Nobody knows.
    Nothing,
}

fn meant(setting: &model::Setting, text: &str) -> Meant {
    // Braces or quotation marks of another kind may be around it.
    let is_around = |c: char| c.is_whitespace() || matches!(c, '{' | '}' | '\'' | '"');
    let lower = text.trim_matches(is_around).to_lowercase();
    let lower = match (lower.as_str(), setting.words) {
        ("yes" | "on" | "1", ["true", ..]) => "true".to_owned(),
        ("no" | "off" | "0", ["true", ..]) => "false".to_owned(),
        (decimals, _) if decimals.starts_with('.') => format!("0{decimals}"),
        _ => lower,
    };
    if let Some(right) = canonical(setting, &lower) {
        return Meant::One(right);
    }
    if let Some(right) = canonical(setting, &lower.replacen(',', ".", 1)) {
        return Meant::One(right);
    }
    // A unit that is written out.
    let number = lower.trim_end_matches(char::is_alphabetic);
    if let Some(unit) = unit_called(&lower[number.len()..]) {
        let number = number.trim_end().replacen(',', ".", 1);
        if let Some(right) = canonical(setting, &format!("{number}{}", unit.word())) {
            return Meant::One(right);
        }
    }
    // A number without its unit.
    let in_units = Unit::ALL.map(|unit| format!("{lower}{}", unit.word()));
    let lengths: Vec<&String> = in_units
        .iter()
        .filter(|length| Length::read(length).is_some() && canonical(setting, length).is_some())
        .collect();
    match lengths.as_slice() {
        [] => {}
        [one] => return Meant::Perhaps((*one).clone()),
        [one, other, ..] => return Meant::Several(format!("write its unit: `{one}` or `{other}`")),
    }
    match named_color(&lower) {
        Some(color) => canonical(setting, color).map_or(Meant::Nothing, Meant::Perhaps),
        None => Meant::Nothing,
    }
}

/// A colour of this name on web pages (CSS Color 4, the basic ones and those that are dark enough
/// for text).
fn named_color(name: &str) -> Option<&'static str> {
    Some(match name {
        "black" => "#000000",
        "blue" => "#0000ff",
        "brown" => "#a52a2a",
        "crimson" => "#dc143c",
        "darkblue" => "#00008b",
        "darkgreen" => "#006400",
        "darkred" => "#8b0000",
        "firebrick" => "#b22222",
        "gray" | "grey" => "#757575",
        "green" => "#008000",
        "indigo" => "#4b0082",
        "maroon" => "#800000",
        "midnightblue" => "#191970",
        "navy" => "#000080",
        "purple" => "#800080",
        "rebeccapurple" => "#663399",
        "red" => "#e00000",
        "saddlebrown" => "#8b4513",
        "teal" => "#008080",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use resume_core::model::Color;

    #[test]
    fn colors_with_names_are_dark_enough() {
        for name in ["gray", "red", "teal", "green", "crimson", "brown"] {
            let color = named_color(name).and_then(Color::from_hex);
            let contrast = color.map(|color| color.contrast(Color::WHITE));
            assert!(
                contrast >= Some(Color::LEAST_CONTRAST),
                "{name}: {contrast:?}"
            );
        }
    }
}

//! The picker: in which language and design a page is to be shown, without changing the source.

use resume::cli::{Failure, Settings, Source, formats};
use resume::design::{DesignChoice, DesignName, Setting};
use std::fmt::Write as _;

/// The settings that the picker offers beside the design, in its order.
const OFFERED: [&str; 3] = ["accent", "density", "paper"];

/// What a request asks for.
#[derive(Default)]
pub(super) struct Picked {
    design: DesignChoice,
    lang: Option<String>,
    /// The name of a letter.
    pub(super) letter: Option<String>,
}

/// Reads the query of a request: `3&lang=de&letter=NOTE&design=folio`. What is not a pair is ignored.
pub(super) fn picked(query: &str) -> Result<Picked, Failure> {
    let mut picked = Picked::default();
    let choice = &mut picked.design;
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "lang" => picked.lang = Some(value.to_owned()),
            "letter" => picked.letter = Some(value.to_owned()),
            "design" => {
                choice.name = DesignName::named(value);
                if choice.name.is_none() {
                    let names: Vec<&str> = DesignName::ALL.iter().map(|name| name.word()).collect();
                    return Err(Failure::unknown("design", value, &names));
                }
            }
            _ => choice.settings.set(name, value).map_err(|refusal| {
                Failure::trouble(format!("`{value}` {}", refusal.what)).with_help(refusal.help)
            })?,
        }
    }
    Ok(picked)
}

/// The settings with what was picked, which has precedence.
pub(super) fn with(settings: &Settings, picked: &Picked) -> Settings {
    let Picked {
        design,
        lang,
        letter: _,
    } = picked;
    let mut settings = settings.clone();
    settings.design = design.or(settings.design);
    settings.lang = lang.clone().or(settings.lang);
    settings
}

/// What is said about a design: the line for the source, and how many pages of paper it takes.
pub(crate) struct About {
    /// `design folio { accent: "#6d1f2a" }`, or nothing.
    pub(crate) line: String,
    /// `2 pages`, or why there is no PDF; nothing where PDF is not built in.
    pub(crate) paper: String,
}

/// What is said about a résumé or a letter with these settings.
pub(crate) fn about(settings: &Settings, source: Source<'_>) -> About {
    let paper = match formats::pages(settings, source) {
        Ok(Some(1)) => "1 page".to_owned(),
        Ok(Some(pages)) => format!("{pages} pages"),
        Ok(None) => String::new(),
        Err(failure) => failure.message,
    };
    About {
        line: settings.design_of(source.resume()).to_string(),
        paper,
    }
}

impl About {
    /// As a JSON object on one line.
    pub(super) fn json(&self) -> String {
        let About { line, paper } = self;
        let string = resume_syntax::source::json::string;
        format!(
            "{{\"line\": {}, \"paper\": {}}}",
            string(line),
            string(paper)
        )
    }
}

/// The controls of the picker, from the tables of designs and settings. The first option of each
/// leaves it as it is written.
pub(super) fn controls() -> String {
    // The letters and the languages are known once the file is read.
    let mut out = String::from(
        "<label hidden>show <select name=\"letter\"><option value=\"\">résumé</option></select></label>\
         <label hidden>language <select name=\"lang\"><option value=\"\">as written</option></select></label>",
    );
    let names = DesignName::ALL.iter();
    let names: Vec<(&str, &str)> = names.map(|name| (name.word(), name.for_whom())).collect();
    select("design", &names, &mut out);
    for setting in OFFERED.into_iter().filter_map(Setting::named) {
        if setting.words.is_empty() {
            // A colour has no value for “as it is written”, so a box says whether it counts.
            let _ = write!(
                out,
                "<label>{0} <input type=\"checkbox\" aria-label=\"another {0}\"> \
                 <input type=\"color\" name=\"{0}\" value={1} aria-label=\"the {0}\"></label>",
                setting.word, setting.example
            );
        } else {
            let words = setting.words.iter().zip(setting.meanings);
            let words: Vec<(&str, &str)> = words.map(|(word, about)| (*word, *about)).collect();
            select(setting.word, &words, &mut out);
        }
    }
    out
}

fn select(name: &str, words: &[(&str, &str)], out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<label>{name} <select name=\"{name}\"><option value=\"\">as written</option>"
    );
    for (word, about) in words {
        let _ = write!(
            out,
            "<option value=\"{word}\" title=\"{about}\">{word}</option>"
        );
    }
    out.push_str("</select></label>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, expected: &str) {
        let found = match picked(query) {
            Ok(Picked {
                design,
                lang,
                letter,
            }) => lang.unwrap_or_default() + &letter.unwrap_or_default() + &design.to_string(),
            Err(failure) => failure.message,
        };
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn what_is_asked_for_is_a_design() {
        check("", "");
        check("3", "");
        check("3&design=folio", "design folio");
        check("3&lang=de-CH", "de-CH");
        check("3&letter=NOTE&design=grid", "NOTEdesign grid");
        check(
            "design=grid&accent=6d1f2a&paper=a4&x=1",
            "design grid { accent: \"#6d1f2a\"  paper: a4 }",
        );
        check("design=harvard", "there is no design `harvard`");
        check(
            "accent=ffffff",
            "`ffffff` is too pale: its contrast against white is 1.0, and text needs 4.5",
        );
    }
}

//! `explain`: what the catalogue of problems says about a code.

use crate::report;
use clap::ArgMatches;
use resume::cli::terminal::{WIDTH, wrapped};
use resume::cli::{Failure, Status};
use resume_core::problem::Code;
use resume_core::wording::nearest;

pub(crate) fn run(matches: &ArgMatches) -> Result<Status, Failure> {
    let Some(name) = matches.get_one::<String>("code") else {
        let widest = Code::ALL
            .iter()
            .map(|code| code.name().len())
            .max()
            .unwrap_or(0);
        let lines: String = Code::ALL
            .iter()
            .map(|code| format!("{:widest$}  {}\n", code.name(), code.text()))
            .collect();
        report::print(lines.as_bytes())?;
        return Ok(Status::Done);
    };
    // As it is written at the end of a message, or as the user remembers it.
    let name = name
        .trim_matches(['[', ']'])
        .to_lowercase()
        .replace('-', "_");
    let Some(code) = Code::from_name(&name) else {
        return others(&name);
    };
    let entry = entry(resume::PROBLEMS, code.name()).unwrap_or_default();
    let severity = if code.is_lint() {
        "advice, with a level"
    } else {
        "error"
    };
    report::print(format!("{code} ({severity})\n\n{}", plain(entry)).as_bytes())?;
    Ok(Status::Done)
}

/// What to print for a name that is not one of our codes: some of rustc's own codes mean one of
/// ours, and a part of a name means every code that contains it.
fn others(name: &str) -> Result<Status, Failure> {
    let rustc: Vec<&Code> = Code::ALL
        .iter()
        .filter(|code| rustc_says(name, code.name()))
        .collect();
    if !rustc.is_empty() {
        let lines: String = rustc
            .iter()
            .map(|code| format!("  {:16}  {}\n", code.name(), code.text()))
            .collect();
        report::print(
            format!(
                "{} is rustc's own code. About a résumé it says one of these:\n\n{lines}",
                name.to_uppercase()
            )
            .as_bytes(),
        )?;
        return Ok(Status::Done);
    }
    let names = || Code::ALL.iter().map(|code| code.name());
    let parts: Vec<String> = names()
        .filter(|known| name.len() > 2 && known.contains(name))
        .map(|known| format!("`{known}`"))
        .collect();
    let help = match (nearest(name, names()), parts.as_slice()) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, []) => "`cargo resume explain` lists them".to_owned(),
        (None, parts) => format!("there are {}", parts.join(", ")),
    };
    Err(Failure::trouble(format!("there is no problem `{name}`")).with_help(help))
}

/// Whether the catalogue's table of rustc's messages lists this code of ours for that code of
/// rustc's.
fn rustc_says(theirs: &str, ours: &str) -> bool {
    let row = format!("| ``{}: ", theirs.to_uppercase());
    resume::PROBLEMS
        .lines()
        .any(|line| line.starts_with(&row) && line.ends_with(&format!("[{ours}](#{ours}) |")))
}

/// The text under a heading.
fn entry<'c>(catalogue: &'c str, name: &str) -> Option<&'c str> {
    let heading = format!("\n### {name}\n");
    let start = catalogue.find(&heading)? + heading.len();
    let rest = &catalogue[start..];
    let end = rest
        .find("\n## ")
        .into_iter()
        .chain(rest.find("\n### "))
        .min()
        .unwrap_or(rest.len());
    Some(rest[..end].trim())
}

/// Markdown as a terminal shows it: code is indented, paragraphs are wrapped, links are their
/// texts.
fn plain(markdown: &str) -> String {
    let mut out = String::new();
    let (mut is_code, mut paragraph, mut examples) = (false, String::new(), 0);
    for line in markdown.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
            if is_code {
                // The catalogue shows a wrong line first and then the right one.
                let label = ["wrong:\n\n", "right:\n\n"]
                    .get(examples)
                    .copied()
                    .unwrap_or_default();
                out.push_str(label);
                examples += 1;
            } else {
                out.push('\n');
            }
        } else if is_code {
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        } else if line.is_empty() {
            wrap(&std::mem::take(&mut paragraph), &mut out);
        } else {
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    wrap(&paragraph, &mut out);
    format!("{}\n", out.trim_end())
}

fn wrap(paragraph: &str, out: &mut String) {
    if !paragraph.is_empty() {
        out.push_str(&wrapped(&without_links(paragraph), WIDTH));
        out.push_str("\n\n");
    }
}

/// The text with `[text](address)` reduced to its text, except in code, which is kept.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            out.push('`');
        }
        let mut rest = part;
        while at % 2 == 0
            && let Some((before, inside)) = rest.split_once('[')
            && let Some((label, after)) = inside.split_once("](")
            && let Some((_, after)) = after.split_once(')')
        {
            out.push_str(before);
            out.push_str(label);
            rest = after;
        }
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_an_entry_with_a_wrong_and_a_right_line() {
        for code in Code::ALL {
            let shown =
                plain(entry(resume::PROBLEMS, code.name()).unwrap_or_else(|| panic!("{code}")));
            assert!(
                shown.contains("wrong:\n\n    ") && shown.contains("right:\n\n    "),
                "{code}: {shown}"
            );
        }
    }

    #[test]
    fn markdown_is_shown_as_text() {
        assert_eq!(
            plain("A [link](#x) and `[a](b)`.\n\n```rust\nx {\n\n}\n```\n\nEnd"),
            "A link and `[a](b)`.\n\nwrong:\n\n    x {\n\n    }\n\nEnd\n"
        );
    }
}

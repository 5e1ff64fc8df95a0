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
    // As it stands at the end of a message, or as somebody remembers it.
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

/// What is said of a name that is no code of ours: rustc's own codes stand for some, and a part of
/// a name for all that have it.
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

/// Whether the table of the catalogue that is about rustc's words has this code of ours beside that
/// of rustc's.
fn rustc_says(theirs: &str, ours: &str) -> bool {
    let row = format!("| ``{}: ", theirs.to_uppercase());
    resume::PROBLEMS
        .lines()
        .any(|line| line.starts_with(&row) && line.ends_with(&format!("[{ours}](#{ours}) |")))
}

/// What stands under a heading.
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

/// The text with `[text](address)` as its text, but in code, where it is what it is.
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

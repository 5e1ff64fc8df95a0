//! Messages for a person: problems with their lines, progress, and why something failed.

use crate::reading::Reading;
use resume::cli::Failure;
use resume::cli::batch::Message;
use resume::cli::terminal::{self, escaped};
use resume_syntax::source::{Diagnostic, Level};
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

/// When colours are used, according to the command line.
static COLOR: OnceLock<String> = OnceLock::new();

/// Applies the command line's choice of colours.
pub(crate) fn set_color(when: &str) {
    // It is set once; a second time would change nothing.
    let _ = COLOR.set(when.to_owned());
}

/// Whether text is coloured.
fn is_styled(is_terminal: bool) -> bool {
    let variable =
        |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    wants_styles(COLOR.get().map(String::as_str), variable, is_terminal)
        // A console of Windows shows colours only if it is asked to; elsewhere there is no answer.
        && (!is_terminal || anstyle_query::windows::enable_ansi_colors() != Some(false))
}

/// Whether colours are wanted: the command line decides, then the environment (`NO_COLOR` that is
/// not empty, `CLICOLOR_FORCE`, `CLICOLOR=0`), and then whether a terminal can show them.
fn wants_styles(
    when: Option<&str>,
    variable: impl Fn(&str) -> Option<String>,
    is_terminal: bool,
) -> bool {
    let value = |name| variable(name).unwrap_or_default();
    match when {
        Some("always") => true,
        Some("never") => false,
        _ if !value("NO_COLOR").is_empty() => false,
        _ if !matches!(value("CLICOLOR_FORCE").as_str(), "" | "0") => true,
        _ => is_terminal && value("CLICOLOR") != "0" && value("TERM") != "dumb",
    }
}

/// Reports every problem of what was read, and a summary in one line.
pub(crate) fn problems(readings: &[Reading]) {
    let styled = is_styled(io::stderr().is_terminal());
    let mut said = String::new();
    let all = || readings.iter().flat_map(|reading| &reading.diagnostics);
    let level = |level| all().filter(|diagnostic| diagnostic.level == level).count();
    let (errors, warnings) = (level(Level::Error), level(Level::Warning));
    // Each is shown with its lines. Nobody reads thousands, and errors come before hints.
    let mut room_for_errors = errors.min(MOST);
    let mut room_for_others = MOST - room_for_errors;
    let left_out = all().count().saturating_sub(MOST);
    for reading in readings {
        let name = reading.origin.name();
        for diagnostic in &reading.diagnostics {
            let room = match diagnostic.level {
                Level::Error => &mut room_for_errors,
                Level::Warning | Level::Note => &mut room_for_others,
            };
            if *room == 0 {
                continue;
            }
            *room -= 1;
            // The message and the lines are escaped where they are shown, but for C1.
            let diagnostic = Diagnostic {
                help: escaped(&diagnostic.help.to_string()).into_owned().into(),
                ..diagnostic.clone()
            };
            let file = escaped(&name);
            let shown = resume_syntax::snippet(&diagnostic, &file, &reading.text, styled);
            said.push_str(&shown.replace(|c| matches!(c, '\u{80}'..='\u{9f}'), "\u{fffd}"));
            said.push('\n');
        }
    }
    said.push_str(&and_more(left_out));
    if errors + warnings > 0 {
        let total: Vec<String> = [count(errors, "error"), count(warnings, "warning")]
            .into_iter()
            .flatten()
            .collect();
        said.push_str(&format!("{}\n", total.join(", ")));
    }
    say(&said);
}

pub(crate) fn count(number: usize, what: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{number} {what}s")),
    }
}

/// How many problems, or items of a list, are printed.
const MOST: usize = 100;

/// Prints the lines of a list. If there are too many, it says how many more there are, and where all of
/// them are.
pub(crate) fn list(lines: &[String], whole: Option<&str>) {
    say(&lines[..lines.len().min(MOST)].concat());
    let more = and_more(lines.len().saturating_sub(MOST));
    match (more.trim_end(), whole) {
        ("", _) | (_, None) => say(&more),
        (more, Some(whole)) => say(&format!("{more}: {whole}\n")),
    }
}

/// The line that says how many were left out.
fn and_more(left_out: usize) -> String {
    match left_out {
        0 => String::new(),
        _ => format!("… and {left_out} more\n"),
    }
}

/// Reports what has been done, if standard error is a terminal.
pub(crate) fn progress(line: &str) {
    if io::stderr().is_terminal() {
        say(&format!("{}\n", escaped(line)));
    }
}

/// Reports what happened to a file.
pub(crate) fn message(message: Message<'_>) {
    match message {
        Message::Progress(line) => progress(line),
        Message::Note(note) => say(&terminal::note(note, is_styled(io::stderr().is_terminal()))),
    }
}

/// Reports why something failed.
pub(crate) fn failure(failure: &Failure) {
    say(&failure.shown(is_styled(io::stderr().is_terminal())));
}

/// Help as it is printed: with colours on a terminal.
pub(crate) fn shown(help: clap::builder::StyledStr) -> String {
    match is_styled(io::stdout().is_terminal()) {
        true => help.ansi().to_string(),
        false => help.to_string(),
    }
}

/// Writes to standard error. Where even this cannot be written, the exit status says it.
pub(crate) fn say(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints to standard output; a closed pipe is not a failure.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Failure> {
    terminal::print(bytes, &mut io::stdout().lock())
}

#[cfg(test)]
mod tests {
    use super::wants_styles;

    #[track_caller]
    fn check(when: Option<&str>, variables: &[(&str, &str)], is_terminal: bool, expected: bool) {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(wants_styles(when, variable, is_terminal), expected);
    }

    #[test]
    fn colours_are_only_where_they_can_be_shown_and_are_wanted() {
        check(None, &[], true, true);
        check(None, &[], false, false);
        check(None, &[("TERM", "xterm")], true, true);
        check(None, &[("TERM", "dumb")], true, false);
        check(None, &[("NO_COLOR", "1")], true, false);
        check(None, &[("NO_COLOR", "0")], true, false);
        check(None, &[("NO_COLOR", "")], true, true);
        check(None, &[("CLICOLOR", "0")], true, false);
        check(None, &[("CLICOLOR", "1")], true, true);
        check(None, &[("CLICOLOR", "1")], false, false);
        check(None, &[("CLICOLOR_FORCE", "1")], false, true);
        check(None, &[("CLICOLOR_FORCE", "0")], false, false);
        check(
            None,
            &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")],
            true,
            true,
        );
        check(
            None,
            &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")],
            true,
            false,
        );
        check(Some("auto"), &[], true, true);
        check(Some("always"), &[("NO_COLOR", "1")], false, true);
        check(Some("never"), &[("CLICOLOR_FORCE", "1")], true, false);
    }
}

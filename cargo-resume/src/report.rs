//! What is said to a person: problems with their lines, progress, and why something did not work.

use crate::failure::Failure;
use crate::reading::Reading;
use resume_syntax::source::Level;
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

/// When colours are used, as the command line says it.
static COLOR: OnceLock<String> = OnceLock::new();

/// Takes what the command line says about colours.
pub(crate) fn set_color(when: &str) {
    // It is said once; a second time would change nothing.
    let _ = COLOR.set(when.to_owned());
}

/// Whether what is said is coloured: on a terminal, unless the person or the environment says
/// otherwise (`NO_COLOR`, `CLICOLOR_FORCE`).
fn styled() -> bool {
    let is_set =
        |name| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match COLOR.get().map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ if is_set("NO_COLOR") => false,
        _ if is_set("CLICOLOR_FORCE") => true,
        _ => {
            io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
        }
    }
}

/// Says everything about what was read, and in one line how much it was.
pub(crate) fn problems(readings: &[Reading]) {
    let styled = styled();
    let mut said = String::new();
    let (mut errors, mut warnings) = (0, 0);
    for reading in readings {
        for diagnostic in &reading.diagnostics {
            match diagnostic.level {
                Level::Error => errors += 1,
                Level::Warning => warnings += 1,
                Level::Note => {}
            }
            said.push_str(&resume_syntax::snippet(
                diagnostic,
                &reading.origin.name(),
                &reading.text,
                styled,
            ));
            said.push('\n');
        }
    }
    if errors + warnings > 0 {
        let total: Vec<String> = [count(errors, "error"), count(warnings, "warning")]
            .into_iter()
            .flatten()
            .collect();
        said.push_str(&format!("{}\n", total.join(", ")));
    }
    say(&said);
}

fn count(number: usize, what: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{number} {what}s")),
    }
}

/// Says what has been done, if somebody is looking on.
pub(crate) fn progress(line: &str) {
    if io::stderr().is_terminal() {
        say(&format!("{line}\n"));
    }
}

/// Says why something did not work.
pub(crate) fn failure(failure: &Failure) {
    let (on, off) = if styled() {
        ("\x1b[1m\x1b[91m", "\x1b[0m")
    } else {
        ("", "")
    };
    let help = if failure.help.is_empty() {
        String::new()
    } else {
        format!("       help: {}\n", failure.help)
    };
    say(&format!("{on}error{off}: {}\n{help}", failure.message));
}

/// Writes to standard error. Where even this cannot be written, the exit status says it.
pub(crate) fn say(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints to standard output; a reader that has gone away is no failure.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::trouble(format!(
            "the output could not be written: {error}"
        ))),
        _ => Ok(()),
    }
}

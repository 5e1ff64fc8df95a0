//! `check`, `preview` and rustc say the same about every UI test of the macro: the same codes at
//! the same lines.
//!
//! rustc's output is next to each test. It reports names in its own words; the table in
//! docs/problems.md says which code each is. Where Rust itself refuses a line before the macro
//! does, the command line refuses the line too, with a different message.

use crate::common::{ADA, PROGRAM, Preview, Scratch};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is reported: the line, the severity, and the code; errors of Rust itself have no code of
/// ours.
type Reported = BTreeSet<(usize, &'static str, String)>;

/// Tests in which we point at a line of a multi-line string, of which rustc can only mark the
/// whole: rustc's line and ours.
const FINER: &[(&str, usize, usize)] = &[
    ("markup_excessive", 5, 15),
    ("markup_unclosed", 11, 12),
    ("missing_quote", 6, 5),
];

/// The messages of Rust's own lexer.
const RUST: &str = "(Rust)";

/// The UI tests of the macro.
fn ui_tests() -> Vec<PathBuf> {
    let directory = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/compile/ui"));
    let mut files: Vec<PathBuf> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    assert!(files.len() >= 51, "only {} files were found", files.len());
    files
}

/// Compares what is reported for each UI test with rustc's output.
fn check(what: &str, mut reported_by_us: impl FnMut(&Path) -> Reported) {
    let mut disagreements = String::new();
    for file in ui_tests() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let source = fs::read_to_string(&file).unwrap();
        let rustc = reported_by_rustc(
            &fs::read_to_string(file.with_extension("stderr")).unwrap(),
            &source,
        );
        assert!(!rustc.is_empty(), "{name}: rustc says nothing");
        let ours = reported_by_us(&file);
        let is_own = |line: usize| {
            rustc
                .iter()
                .any(|(own, _, code)| *own == line && code == RUST)
        };
        let is_missing = |(line, _, code): &&(usize, &str, String)| {
            if code == RUST {
                !ours.iter().any(|(our, ..)| our == line)
            } else {
                !is_own(*line)
            }
        };
        let missing: Vec<_> = rustc.difference(&ours).filter(is_missing).collect();
        let added: Vec<_> = ours
            .difference(&rustc)
            .filter(|reported| !is_own(reported.0))
            .collect();
        // The same problem at a more precise place is accepted, once.
        let is_finer = matches!((missing.as_slice(), added.as_slice()), ([theirs], [ours])
            if (theirs.1, &theirs.2) == (ours.1, &ours.2) && FINER.contains(&(name.as_str(), theirs.0, ours.0)));
        if !(is_finer || missing.is_empty() && added.is_empty()) {
            disagreements.push_str(&format!(
                "{name}: rustc alone says {missing:?}, {what} alone says {added:?}\n"
            ));
        }
    }
    assert!(disagreements.is_empty(), "\n{disagreements}");
}

#[test]
fn check_says_what_rustc_says() {
    check("check", |file| {
        let output = Command::new(PROGRAM)
            .args(["check", "--json"])
            .arg(file)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines()
            .filter(|line| line.trim_start().starts_with("{\"file\""))
            .map(problem)
            .collect()
    });
}

/// One preview shows one test after another, as if each were saved over the previous one.
#[test]
fn preview_says_what_rustc_says() {
    let scratch = Scratch::new("agreement");
    let shown = scratch.write("shown.rs", ADA);
    // The file that a UI test has for a photo.
    scratch.write("not_a_photo.png", "This is not a picture.\n");
    let preview = Preview::start(&scratch, &["shown.rs"]);
    let mut events = preview.events();
    let mut last = events.wait_for("\"problems\": []");
    check("preview", |file| {
        let beside = scratch.write("beside", &fs::read_to_string(file).unwrap());
        fs::rename(beside, &shown).unwrap();
        let event = events.after(&last);
        last = event.clone();
        event
            .split("{\"severity\": ")
            .skip(1)
            .map(problem)
            .collect()
    });
}

/// What a problem in JSON says.
fn problem(json: &str) -> (usize, &'static str, String) {
    let value = |before: &str| {
        json.split(before)
            .nth(1)
            .unwrap()
            .split([',', '"', '}'])
            .next()
            .unwrap()
            .to_owned()
    };
    let code = if json.contains("\"code\": null") {
        RUST.to_owned()
    } else {
        value("\"code\": \"")
    };
    let level = if json.contains("\"warning\", \"code\"") {
        "warning"
    } else {
        "error"
    };
    (value("\"line\": ").parse().unwrap(), level, code)
}

/// The problems in a `.stderr` file.
fn reported_by_rustc(text: &str, source: &str) -> Reported {
    let mut reported = Reported::new();
    let mut heading: Option<&str> = None;
    for line in text.lines() {
        if line.starts_with("error") || line.starts_with("warning") {
            heading = Some(line);
        } else if let (Some(place), Some(words)) =
            (line.trim_start().strip_prefix("--> ui/"), heading)
        {
            let number: usize = place.split(':').nth(1).unwrap().parse().unwrap();
            // Advice is a warning in rustc, which the tests turn into errors.
            let level = if words.contains("use of deprecated constant `") {
                "warning"
            } else {
                "error"
            };
            reported.insert((
                number,
                level,
                code_of(
                    words,
                    source.lines().nth(number - 1).unwrap_or_default(),
                    place,
                ),
            ));
            heading = None;
        }
    }
    reported
}

/// The code of rustc's message at a line.
fn code_of(words: &str, line: &str, place: &str) -> String {
    let column: usize = place.split(':').nth(2).unwrap().parse().unwrap();
    let from: String = line.chars().skip(column - 1).collect();
    // A name with a colon is a field, any other a section.
    let is_field = from
        .trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
        .trim_start()
        .starts_with(':');
    let quoted = |before: &str| {
        words
            .split(before)
            .nth(1)
            .and_then(|rest| rest.split('`').next())
            .unwrap_or_default()
            .to_owned()
    };
    match words {
        _ if words.starts_with("error[E0560]") && words.contains("schema::Contact`") => {
            "profile_unknown".into()
        }
        _ if words.starts_with("error[E0560]") && words.contains("schema::Design`") => {
            "setting_unknown".into()
        }
        _ if words.starts_with("error[E0560]") => if is_field {
            "field_unknown"
        } else {
            "section_unknown"
        }
        .into(),
        _ if words.starts_with("error[E0062]") => if is_field {
            "field_repeated"
        } else {
            "section_repeated"
        }
        .into(),
        _ if words.contains("use of deprecated constant `") => quoted("constant `")
            .rsplit("::")
            .next()
            .unwrap_or_default()
            .to_owned(),
        _ => match words
            .rsplit_once(" [")
            .and_then(|(_, rest)| rest.split_once(']'))
        {
            Some((code, _)) => code.to_owned(),
            None => RUST.into(),
        },
    }
}

//! `check` and rustc say the same about every UI test of the macro: the same codes at the same lines.
//!
//! What rustc says stands beside each test. Names come in its own words there; the table in docs/problems.md says which code each is. Where Rust itself
//! refuses a line, before the macro does, `check` refuses the line too, in words of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A code, and the line that it is told at; a code that is none is Rust's own.
type Told = BTreeSet<(usize, String)>;

/// Tests in which `check` points at a line of a string of several lines, of which rustc can only mark the whole: rustc's line and ours.
const FINER: &[(&str, usize, usize)] = &[("markup_unclosed", 11, 12)];

/// What Rust's own lexer says.
const RUST: &str = "(Rust)";

#[test]
fn check_says_what_rustc_says() {
    let directory = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/compile/ui"));
    let mut files: Vec<PathBuf> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    assert!(files.len() > 40);
    let mut disagreements = String::new();
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let source = fs::read_to_string(&file).unwrap();
        let rustc = told_by_rustc(&fs::read_to_string(file.with_extension("stderr")).unwrap(), &source);
        let ours = told_by_check(&file);
        let is_own = |line: usize| rustc.contains(&(line, RUST.to_owned()));
        let missing: Vec<_> =
            rustc
                .iter()
                .filter(|(line, code)| {
                    if code == RUST { !ours.iter().any(|(our, _)| our == line) } else { !ours.contains(&(*line, code.clone())) && !is_own(*line) }
                })
                .collect();
        let added: Vec<_> = ours.iter().filter(|told| !rustc.contains(told) && !is_own(told.0)).collect();
        let is_finer = FINER
            .iter()
            .any(|(finer, theirs, our)| *finer == name && missing.iter().all(|told| told.0 == *theirs) && added.iter().all(|told| told.0 == *our));
        if !(is_finer || missing.is_empty() && added.is_empty()) {
            disagreements.push_str(&format!("{name}: rustc alone says {missing:?}, check alone says {added:?}\n"));
        }
    }
    assert!(disagreements.is_empty(), "\n{disagreements}");
}

/// What stands in a `.stderr` file.
fn told_by_rustc(text: &str, source: &str) -> Told {
    let mut told = Told::new();
    let mut heading: Option<&str> = None;
    for line in text.lines() {
        if line.starts_with("error") || line.starts_with("warning") {
            heading = Some(line);
        } else if let (Some(place), Some(words)) = (line.trim_start().strip_prefix("--> ui/"), heading) {
            let number: usize = place.split(':').nth(1).unwrap().parse().unwrap();
            told.insert((number, code_of(words, source.lines().nth(number - 1).unwrap_or_default(), place)));
            heading = None;
        }
    }
    told
}

/// The code of what rustc says at a line.
fn code_of(words: &str, line: &str, place: &str) -> String {
    let column: usize = place.split(':').nth(2).unwrap().parse().unwrap();
    let from: String = line.chars().skip(column - 1).collect();
    // A name with a colon is a field, any other a section.
    let is_field = from.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').trim_start().starts_with(':');
    let quoted = |before: &str| words.split(before).nth(1).and_then(|rest| rest.split('`').next()).unwrap_or_default().to_owned();
    match words {
        _ if words.starts_with("error[E0560]") && words.contains("schema::Contact`") => "profile_unknown".into(),
        _ if words.starts_with("error[E0560]") => if is_field { "field_unknown" } else { "section_unknown" }.into(),
        _ if words.starts_with("error[E0062]") => if is_field { "field_repeated" } else { "section_repeated" }.into(),
        _ if words.contains("use of deprecated constant `") => quoted("constant `").rsplit("::").next().unwrap_or_default().to_owned(),
        _ => match words.rsplit_once(" [").and_then(|(_, rest)| rest.split_once(']')) {
            Some((code, _)) => code.to_owned(),
            None => RUST.into(),
        },
    }
}

/// What `cargo resume check --json` says.
fn told_by_check(file: &Path) -> Told {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-resume")).args(["check", "--json"]).arg(file).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let problems = text.lines().filter(|line| line.trim_start().starts_with("{\"file\""));
    let value = |line: &str, before: &str| line.split(before).nth(1).unwrap().split([',', '"']).next().unwrap().to_owned();
    problems
        .map(|line| {
            let code = if line.contains("\"code\": null") { RUST.to_owned() } else { value(line, "\"code\": \"") };
            (value(line, "\"start\": {\"line\": ").parse().unwrap(), code)
        })
        .collect()
}

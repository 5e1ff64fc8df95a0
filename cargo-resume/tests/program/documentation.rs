//! docs/cargo-resume.md is correct: each of its commands runs, in order, and prints the JSON that
//! it shows.

use crate::common::{PROGRAM, Scratch};
use resume::cli::name::{Naming, Placeholder};
use resume::cli::{OPTIONS, Output};
use std::path::Path;
use std::process::{Command, Stdio};

const PAGE: &str = include_str!("../../../docs/cargo-resume.md");

const LLMS: &str = include_str!("../../../docs/llms.txt");

/// The blocks of code in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    blocks_of(PAGE, language)
}

fn blocks_of(page: &'static str, language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    page.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or_default())
        .collect()
}

/// The commands of the package's README, each run in a crate that `new` made.
#[test]
fn the_readme_of_the_package_is_true() {
    let readme = include_str!("../../README.md");
    let scratch = Scratch::new("package-readme");
    scratch.write("resume.json", "{\"basics\": {\"name\": \"Ada Example\"}}");
    let rows = readme.lines().filter(|line| line.starts_with("| "));
    let commands: Vec<&str> = rows.filter_map(|line| line.split('`').nth(1)).collect();
    assert_eq!(commands.len(), 9);
    for line in commands {
        let directory = if line.starts_with("cargo resume new ") {
            ""
        } else {
            "my-cv"
        };
        run(line, &scratch.path().join(directory));
    }
    assert!(
        scratch
            .files()
            .contains(&"my-cv/public/resume.docx".to_owned())
    );
    assert!(
        scratch
            .read("other-cv/src/main.rs")
            .contains("name: \"Ada Example\"")
    );
}

/// Runs a command with the program that is tested. No browser is opened, no port is used that may be
/// taken, and a preview ends because its standard input does.
fn run(line: &str, directory: &Path) {
    let command = line
        .replace("cargo resume", &format!("\"{PROGRAM}\""))
        .replace(" --open", "")
        .replace("--port 8123", "--port 0");
    let output = Command::new("sh")
        .args(["-c", &command])
        .current_dir(directory)
        .stdin(Stdio::piped())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {said}");
}

#[test]
fn every_command_runs() {
    let scratch = Scratch::new("documentation");
    scratch.write(
        "cv/resume.json",
        "{\"basics\": {\"name\": \"Ada Example\"}}",
    );
    let json = scratch.read("cv/resume.json");
    std::fs::remove_dir_all(scratch.path().join("cv")).unwrap();
    let mut ran = 0;
    let mut directory = scratch.path().to_owned();
    for line in blocks("sh").concat().lines() {
        if line.starts_with("cargo install ") {
            check_install(line);
            continue;
        }
        if let Some(below) = line.strip_prefix("cd ") {
            directory.push(below);
            std::fs::write(directory.join("resume.json"), &json).unwrap();
            continue;
        }
        run(line, &directory);
        ran += 1;
    }
    assert!(ran >= 16, "only {ran} commands were found");
    assert!(
        scratch.read("cv/cv.html").starts_with("<!DOCTYPE html>")
            && scratch.read("cv/src/ada.rs").contains("Ada Example")
    );
}

#[test]
fn every_command_for_language_models_runs() {
    let scratch = Scratch::new("documentation-llms");
    assert_eq!(scratch.run(&["new", "cv"]).status, 0);
    let json = "{\"basics\": {\"name\": \"Ada Example\"}}";
    scratch.write("cv/resume.json", json);
    let commands = blocks_of(LLMS, "sh").concat();
    for line in commands.lines() {
        run(line, &scratch.path().join("cv"));
    }
    assert!(commands.lines().count() >= 10);
    assert!(scratch.read("cv/src/ada.rs").contains("Ada Example"));
    // Each field of the JSON that is described.
    let json = blocks("json")[0];
    let described = LLMS.split("; each problem has `file`").nth(1).unwrap();
    let described = described.split("`check --fix`").next().unwrap();
    for name in described.split('`').skip(1).step_by(2) {
        let is_field = json.contains(&format!("\"{name}\":"));
        let is_severity = ["error", "warning", "note"].contains(&name);
        assert!(is_field || is_severity || name == "null", "{name}");
    }
}

/// Checks that the command installs this package. CI runs it: it would build everything once more
/// here, with the features of this package alone.
fn check_install(line: &str) {
    let ci = include_str!("../../../.ci/run");
    assert!(
        ci.lines().any(|command| command.starts_with(line)),
        "`{line}` is not run in .ci/run"
    );
}

#[test]
fn the_json_is_what_is_printed() {
    let scratch = Scratch::new("documentation-json");
    let source = "use resume::{Resume, resume};\n\nstatic ADA: Resume = resume! {\n    name: \"Ada Example\"\n\n    experience {\n        2018..2014 at \"EMC\"\n    }\n};\n";
    scratch.write("src/main.rs", source);
    let ran = scratch.run(&["check", "--json", "src/main.rs"]);
    assert_eq!(ran.out, blocks("json")[0]);
}

#[test]
fn every_format_and_option_is_described() {
    for Output { about, .. } in Output::all() {
        assert!(
            PAGE.contains(&format!("`{}`", about.name)),
            "docs/cargo-resume.md does not name the format `{}`",
            about.name
        );
    }
    for option in OPTIONS.iter() {
        let value = option
            .placeholder()
            .map_or(String::new(), |value| format!(" {value}"));
        let formats: Vec<String> = Output::all()
            .filter(|output| output.about.options.contains(&option.key()))
            .map(|output| format!("`{}`", output.about.name))
            .collect();
        let formats = match formats.as_slice() {
            [] => "all".to_owned(),
            formats => formats.join(", "),
        };
        let row = format!("| `--{}{value}` | {formats} | ", option.name);
        assert!(
            PAGE.contains(&row),
            "docs/cargo-resume.md has no row `{row}`"
        );
        for (name, _) in option.choices() {
            assert!(
                PAGE.contains(&format!("`{name}`")),
                "docs/cargo-resume.md does not name `{name}`, which `--{}` takes",
                option.name
            );
        }
    }
}

#[test]
fn every_placeholder_is_described() {
    for placeholder in Placeholder::ALL {
        let row = format!("| `{{{}}}` | ", placeholder.word);
        assert!(
            PAGE.contains(&row),
            "docs/cargo-resume.md has no row `{row}`"
        );
    }
    for naming in [Naming::OF_SOURCE, Naming::OF_PROGRAM] {
        for pattern in [naming.one, naming.all] {
            assert!(PAGE.contains(&format!("`{pattern}`")), "{pattern}");
        }
    }
}

#[test]
fn the_statuses_are_those_of_the_help() {
    let help = Scratch::new("documentation-help").run(&["--help"]).out;
    for (status, meaning) in PAGE
        .split("## Exit status")
        .nth(1)
        .unwrap()
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| ")?
                .strip_suffix(" |")?
                .split_once(" | ")
        })
        .skip(1)
    {
        assert!(
            help.contains(&format!("  {status}  {meaning}")),
            "{status}: {meaning}\n{help}"
        );
    }
}

//! The scripts of `action.yml`, run as a runner of GitHub runs them, with this program as the release.

use crate::common::{ADA, PROGRAM, Ran, Scratch};
use std::path::Path;
use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const TARGET: &str = "x86_64-unknown-linux-musl";

/// Runs a script of the action in the directory of a job.
fn run(scratch: &Scratch, script: &str, environment: &[(&str, &str)]) -> Ran {
    let path = |name: &str| scratch.path().join(name);
    let mut bash = Command::new("bash");
    bash.arg(format!("{ROOT}/.github/action/{script}"))
        .current_dir(scratch.path())
        .env("RUNNER_OS", "Linux")
        .env("RUNNER_ARCH", "X64")
        .env("RUNNER_TEMP", path("temporary"))
        .env("GITHUB_PATH", path("path"))
        .env("GITHUB_OUTPUT", path("output"))
        .envs(environment.iter().copied());
    Ran::from(bash.output().unwrap())
}

/// Packs a program as a release of version `v1`, and returns the address of the releases.
fn release(scratch: &Scratch, program: &Path) -> String {
    let archive = Command::new("bash")
        .arg(format!("{ROOT}/.github/action/archive"))
        .args([
            program,
            Path::new(TARGET),
            &scratch.path().join("releases/v1"),
        ])
        // The unoptimised program is large.
        .env("GZIP", "-1")
        .output()
        .unwrap();
    assert!(archive.status.success(), "{archive:?}");
    format!("file://{}/releases", scratch.path().display())
}

#[test]
fn the_action_installs_a_release_and_renders_with_it() {
    let scratch = Scratch::new("action");
    let releases = release(&scratch, Path::new(PROGRAM));
    let version = [("RESUME_VERSION", "v1"), ("RESUME_RELEASES", &releases)];
    let ran = run(&scratch, "install", &version);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(
        ran.out,
        concat!("cargo-resume ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let installed = scratch.read("path");
    let path = format!("{}:{}", installed.trim(), std::env::var("PATH").unwrap());
    scratch.write("Cargo.toml", "");
    scratch.write("src/main.rs", ADA);
    let formats = "html,pdf,docx";
    let environment = [("PATH", path.as_str()), ("RESUME_FORMATS", formats)];
    let ran = run(&scratch, "render", &environment);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let temporary = scratch.path().join("temporary");
    assert_eq!(
        scratch.read("output"),
        format!(
            "files={0}/resume\nsite={0}/resume-site\n",
            temporary.display()
        )
    );
    let list = |directory: &str| -> Vec<String> {
        let below = format!("temporary/{directory}/");
        let files = scratch.files();
        let names = files.iter().filter_map(|file| file.strip_prefix(&below));
        names.map(str::to_owned).collect()
    };
    assert_eq!(list("resume"), ["ada.docx", "ada.html", "ada.pdf"]);
    assert_eq!(list("resume-site"), ["ada.docx", "ada.pdf", "index.html"]);
    assert_eq!(
        scratch.read("temporary/resume/ada.html"),
        scratch.read("temporary/resume-site/index.html")
    );
    // The licences of the fonts go with the program.
    let licences = |name: &str| {
        list("cargo-resume")
            .iter()
            .filter(|file| file.starts_with(name))
            .count()
    };
    assert_eq!((licences("LICENSE-"), licences("cargo-resume")), (10, 1));

    // With an error, nothing is rendered.
    scratch.write("src/main.rs", &ADA.replace("ada@example.com", "ada"));
    let ran = run(&scratch, "render", &environment);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("[email_malformed]"), "{}", ran.err);
    assert_eq!(list("resume"), [""; 0]);
}

#[test]
fn the_action_refuses_what_is_not_a_release() {
    let scratch = Scratch::new("action-refuses");
    let program = scratch.write("program", "#!/bin/sh\necho \"cargo-resume $2\"\n");
    let releases = release(&scratch, &program);
    let fail = |environment: &[(&str, &str)], message: &str| {
        let ran = run(&scratch, "install", environment);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{}", ran.err);
        let last = ran.err.lines().last().unwrap_or_default();
        assert_eq!(last, format!("error: {message}"));
        assert!(!scratch.files().contains(&"path".to_owned()));
    };
    let from = ("RESUME_RELEASES", releases.as_str());
    let archive = format!("cargo-resume-{TARGET}.tar.gz");
    fail(
        &[from],
        "no release is given: use the action with a tag, or set `version`",
    );
    fail(
        &[from, ("RESUME_VERSION", "v2")],
        &format!("`{releases}/v2/{archive}` could not be downloaded"),
    );
    fail(
        &[from, ("RESUME_VERSION", "v1"), ("RUNNER_ARCH", "ARM")],
        "there is no release for Linux on ARM; `binary` names a program that is on the runner",
    );
    fail(&[("RESUME_BINARY", "none")], "`none` is not a program");
    std::fs::write(scratch.path().join("releases/v1").join(&archive), "other").unwrap();
    fail(
        &[from, ("RESUME_VERSION", "v1")],
        &format!("`{archive}` does not have the checksum of its release"),
    );
}

#[test]
fn the_action_uses_a_program_of_the_runner() {
    let scratch = Scratch::new("action-binary");
    let ran = run(&scratch, "install", &[("RESUME_BINARY", PROGRAM)]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(scratch.read("path").ends_with("/temporary/cargo-resume\n"));
}

/// What a runner can ask for is what the workflow builds.
#[test]
fn the_action_and_the_release_have_the_same_targets() {
    let workflow =
        std::fs::read_to_string(format!("{ROOT}/.github/workflows/release.yml")).unwrap();
    let script = std::fs::read_to_string(format!("{ROOT}/.github/action/target")).unwrap();
    let built: Vec<&str> = workflow
        .split("{ target: ")
        .skip(1)
        .filter_map(|rest| rest.split(',').next())
        .collect();
    let offered: Vec<&str> = script
        .lines()
        .filter_map(|line| line.split_once(") echo ")?.1.strip_suffix(" ;;"))
        .collect();
    assert_eq!((built.len(), &built), (5, &offered));
}

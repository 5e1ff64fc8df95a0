//! `new` and `import`: the crate and the programs that they write.

use super::{check, check_failure};
use crate::common::Scratch;

#[test]
fn new_makes_a_crate() {
    let scratch = Scratch::new("new");
    // A crate that is created inside another package is a separate workspace.
    scratch.write("Cargo.toml", "");
    check(&scratch, &["new", "cv"], 0, "", "");
    assert_eq!(
        scratch.files(),
        [
            "Cargo.toml",
            "cv/.github/workflows/resume.yml",
            "cv/.gitignore",
            "cv/AGENTS.md",
            "cv/Cargo.toml",
            "cv/README.md",
            "cv/src/main.rs"
        ]
    );
    // This program was built in a checkout, which has what the crate needs before it is released.
    let manifest = scratch.read("cv/Cargo.toml");
    let facade = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .display();
    assert!(
        manifest.ends_with(&format!(
            "# resume-dsl = \"0.1\"\nresume-dsl = {{ path = \"{facade}\" }}\n\n[workspace]\n"
        )),
        "{manifest}"
    );
    // GitHub does not have the checkout: the workflow would only fail.
    let workflow = scratch.read("cv/.github/workflows/resume.yml");
    assert!(workflow.contains("\non: workflow_dispatch\n"), "{workflow}");
    assert!(
        scratch
            .run(&["render", "cv/src/main.rs"])
            .out
            .starts_with("Ada Example\n===")
    );
    check(&scratch, &["new", "jobs/2026/cv"], 0, "", "");
    assert!(
        scratch
            .read("jobs/2026/cv/Cargo.toml")
            .contains("name = \"cv\"")
    );
    let there = |name| {
        format!("error: `{name}` already exists\n       help: name a directory that does not exist")
    };
    check_failure(&scratch, &["new", "cv"], 2, &there("cv"));
    check_failure(&scratch, &["new", "."], 2, &there("."));
    let unnamed = "error: `2cv` cannot be the name of a package: it begins with a letter\n       help: write another, such as `my-resume`";
    check_failure(&scratch, &["new", "2cv"], 2, unnamed);
    check_failure(
        &scratch,
        &["new", "fn"],
        2,
        "error: `fn` cannot be the name of a package: this word has a meaning for Rust",
    );
    check_failure(
        &scratch,
        &["new", "other", "--path", "none"],
        2,
        "error: `none` could not be read: No such file or directory (os error 2)",
    );
    check_failure(
        &scratch,
        &["new", "cv/Cargo.toml/cv"],
        2,
        "error: `cv/Cargo.toml/cv` could not be created: Not a directory (os error 20)",
    );
}

/// Builds the crate that `new` creates: with the facade of this repository, because nothing else is
/// needed then.
#[cfg(unix)] // The commands are those of a shell.
#[test]
fn a_new_crate_builds_and_its_test_passes() {
    use crate::common::{PROGRAM, Ran};
    use std::process::{Command, Stdio};

    let scratch = Scratch::new("builds");
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    check(&scratch, &["new", "cv"], 0, "", "");
    std::fs::copy(
        format!("{root}/Cargo.lock"),
        scratch.path().join("cv/Cargo.lock"),
    )
    .unwrap();
    let run = |command: &str| {
        let command = command
            .replace("cargo resume", &format!("\"{PROGRAM}\""))
            .replace("cargo ", &format!("\"{}\" ", env!("CARGO")));
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &command])
            .current_dir(scratch.path().join("cv"))
            .stdin(Stdio::piped());
        shell.envs([
            ("CARGO_NET_OFFLINE", "true"),
            // As in this workspace: it is half of what a build writes.
            ("CARGO_PROFILE_DEV_DEBUG", "0"),
            // `tests/ide` builds the facade there too.
            (
                "CARGO_TARGET_DIR",
                concat!(env!("CARGO_TARGET_TMPDIR"), "/crates"),
            ),
        ]);
        let ran = Ran::from(shell.output().unwrap());
        assert!(
            ran.status == 0 && !ran.err.contains("warning"),
            "{command}: {}{}",
            ran.out,
            ran.err
        );
        ran
    };
    assert!(run("cargo test --quiet").out.contains("1 passed"));
    // Its README and its AGENTS.md say what is true.
    let pages = scratch.read("cv/README.md") + &scratch.read("cv/AGENTS.md");
    let commands: Vec<&str> = pages
        .lines()
        .filter(|line| line.starts_with("| "))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    assert_eq!(commands.len(), 7 + 7);
    for command in commands {
        let ran = run(command);
        assert!(
            !(command == "cargo run" || command.ends_with("markdown"))
                || ran.out.contains("Ada Example"),
            "{command}: {}",
            ran.out
        );
    }
    assert_eq!(
        run("cargo resume check --json").out,
        "{\n  \"version\": 1,\n  \"problems\": []\n}\n"
    );
    let page = scratch.read("cv/resume.html");
    assert!(page.starts_with("<!DOCTYPE html>") && page == scratch.read("cv/public/resume.html"));
}

#[test]
fn import_turns_json_resume_into_a_program() {
    let scratch = Scratch::new("import");
    let samples = std::fs::read_dir(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/data/jsonresume/samples"
    ))
    .unwrap();
    let mut imported = 0;
    for sample in samples {
        let sample = sample.unwrap().path();
        let ran = scratch.run(&["import", sample.to_str().unwrap()]);
        assert_eq!(ran.status, 0, "{sample:?}: {}", ran.err);
        scratch.write("a.rs", &ran.out);
        // The output is valid and formatted already.
        assert_eq!(scratch.run(&["check", "a.rs"]).status, 0, "{sample:?}");
        check(&scratch, &["fmt", "--check", "a.rs"], 0, "", "");
        imported += 1;
    }
    assert!(imported > 5);
    let json = "{\"basics\": {\"name\": \"Ada Example\", \"image\": \"ada.png\", \"email\": \"ada\"}, \"wrk\": []}";
    scratch.write("ada.json", json);
    let ran = scratch.run(&["import", "ada.json", "--out", "ada.rs"]);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(
        (ran.status, ran.out.as_str(), lines.len(), lines[3]),
        (0, "", 4, "not imported: 3"),
        "{}",
        ran.err
    );
    assert!(
        lines[0].starts_with("ada.json /basics/image: the photo `ada.png` is not "),
        "{}",
        lines[0]
    );
    assert!(scratch.read("ada.rs").contains("name: \"Ada Example\""));
    scratch.write("ada.png", "");
    check_failure(
        &scratch,
        &["import", "ada.json", "--out", "ada.rs"],
        1,
        "error: `ada.rs` already has a résumé\n\
\x20      help: `--force` replaces it; `--into` adds sections to it and keeps the rest",
    );
    for (out, text, message) in [
        (
            "notes.rs",
            "fn mine() {}\n",
            "error: `notes.rs` already exists\n       help: `--force` replaces it",
        ),
        (
            "./ada.json",
            "",
            "error: `./ada.json` is the file that is imported\n       help: name another file for the source",
        ),
    ] {
        if !text.is_empty() {
            scratch.write(out, text);
        }
        let before = scratch.read(out);
        check_failure(&scratch, &["import", "ada.json", "--out", out], 1, message);
        assert_eq!(scratch.read(out), before);
    }
    // Neither an empty file nor the one of `cargo new` is anybody's work.
    for text in ["\n", "fn main() {\n    println!(\"Hello, world!\");\n}\n"] {
        scratch.write("main.rs", text);
        let ran = scratch.run(&["import", "ada.json", "--out", "main.rs"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
    }
    let ran = scratch.run(&["import", "ada.json", "--out", "late.rs", "--losses", "no/l"]);
    assert_eq!(
        (ran.status, scratch.files().contains(&"late.rs".to_owned())),
        (2, false),
        "{}",
        ran.err
    );
    // Also where the source has an error, and for the list of losses.
    scratch.write("broken.rs", "resume! {\n    name: \"Ada\n}\n");
    let broken = scratch.run(&["import", "ada.json", "--out", "broken.rs"]);
    assert!(
        broken.err.contains("`broken.rs` already has"),
        "{}",
        broken.err
    );
    check_failure(
        &scratch,
        &["import", "ada.json", "--losses", "ada.rs"],
        1,
        "error: `ada.rs` is the file of a résumé\n\
         \x20      help: name another file for the losses",
    );
    // Nor is the list written over the file, or where there is none.
    for losses in ["ada.json", "out.rs"] {
        let arguments = ["import", "ada.json", "--out", "out.rs", "--losses", losses];
        let ran = scratch.run(&arguments);
        assert!(ran.err.contains("name another file"), "{}", ran.err);
    }
    assert_eq!(scratch.read("ada.json"), json);
    let ran = scratch.run(&["import", "none.json", "--losses", "losses.txt"]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert!(!scratch.files().contains(&"losses.txt".to_owned()));
    let ran = scratch.run(&["import", "ada.json", "--out", "ada.rs", "--force"]);
    assert!(ran.err.ends_with("not imported: 2\n"), "{}", ran.err);
    assert!(scratch.read("ada.rs").contains("photo: \"ada.png\""));
    let strict = scratch.run(&["import", "ada.json", "--strict", "--out", "strict.rs"]);
    assert!(
        strict.status == 1
            && strict.err.ends_with("2 errors\n")
            && !scratch.files().contains(&"strict.rs".to_owned()),
        "{}",
        strict.err
    );
    check_failure(
        &scratch,
        &["import", "none.json"],
        2,
        "error: `none.json` could not be read: No such file or directory (os error 2)",
    );
    scratch.write("list.json", "[]");
    let no_resume = "list.json:1:1: this is a list, where an object belongs\nerror: `list.json` is no JSON Resume file";
    check_failure(&scratch, &["import", "list.json"], 1, no_resume);
}

#[test]
fn import_recognises_formats_by_their_content() {
    let scratch = Scratch::new("import-formats");
    let picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    scratch.write("cv", "cv: {name: Ada Example, sections: {skills: [Rust]}}");
    let ran = scratch.run(&["import", "cv"]);
    assert!(
        ran.out.contains("skills {\n        \"Rust\""),
        "{}",
        ran.out
    );
    let reactive = format!(
        "{{\"basics\": {{\"name\": \"Ada\"}}, \"picture\": {{\"url\": \"data:image/png;base64,{picture}\"}}, \"sections\": {{}}, \"metadata\": {{}}}}"
    );
    scratch.write("rr.json", &reactive);
    check(
        &scratch,
        &["import", "rr.json", "--out", "ada.rs"],
        0,
        "",
        "",
    );
    assert!(scratch.read("ada.rs").contains("photo: \"photo.png\""));
    assert_eq!(scratch.run(&["check", "ada.rs"]).status, 0);
    check(&scratch, &["new", "made", "--from", "rr.json"], 0, "", "");
    assert!(scratch.files().contains(&"made/src/photo.png".to_owned()));
    // Printed, the source has no directory that the picture could be in.
    let printed = scratch.run(&["import", "-"]);
    assert_eq!(printed.status, 1, "{}", printed.err);
    scratch.write(
        "Profile.csv",
        "First Name,Last Name,Headline,Birth Date\nAda,Example,,1990-03-04\n",
    );
    let ran = scratch.run(&["import", ".", "--linkedin", "ada-example"]);
    assert!(ran.out.contains("linkedin: \"ada-example\""), "{}", ran.out);
    assert!(
        ran.err.contains(
            ".:Profile.csv:2 Birth Date: the date of birth left out for privacy: `1990-03-04`\n"
        ),
        "{}",
        ran.err
    );
    let ran = scratch.run(&["import", "Profile.csv", "--private"]);
    assert!(
        ran.out.contains("\"Date of birth\": 1990-03-04"),
        "{}",
        ran.out
    );
    scratch.write("x.txt", "hello");
    let unknown = scratch.run(&["import", "x.txt"]);
    assert!(
        unknown.status == 1
            && unknown
                .err
                .starts_with("error: `x.txt` is in no format that can be imported\n"),
        "{}",
        unknown.err
    );
    let empty = "cv: {name: Ada}\nother: x\n";
    scratch.write("cv.yaml", empty);
    let strict = scratch.run(&["import", "cv.yaml", "--strict"]);
    assert_eq!(
        (strict.status, strict.err.as_str()),
        (1, "cv.yaml:2:8 /other: no place for `x`\nrefused: 1\n")
    );
}

#[test]
fn publications_are_added_to_a_source() {
    let scratch = Scratch::new("import-into");
    let source = "pub static ADA: Resume = resume! {\n    name: \"Ada Example\"  // me\n    skills {  \"Rust\" }\n};\n\nfn main() {}\n";
    scratch.write("a.rs", source);
    scratch.write(
        "p.bib",
        "@article{a, author = {Example, Ada}, title = {Checksums}, year = 2015}",
    );
    check(&scratch, &["import", "p.bib", "--into", "a.rs"], 0, "", "");
    let added = "\n\n    publications {\n        2015 \"Checksums\" {\n            authors: \"Ada Example\"\n        }\n    }\n};";
    assert_eq!(scratch.read("a.rs"), source.replace("\n};", added));
    let before = scratch.read("a.rs");
    let again = "error: the résumé in `a.rs` already has such a section: `publications`\n       help: give that one a title, such as `publications \"Earlier\"`";
    check_failure(&scratch, &["import", "p.bib", "--into", "a.rs"], 1, again);
    assert_eq!(scratch.read("a.rs"), before);
    scratch.write("none.rs", "fn main() {}");
    check_failure(
        &scratch,
        &["import", "p.bib", "--into", "none.rs"],
        2,
        "error: `none.rs` holds 0 résumés, not one",
    );
    scratch.write("wrong.rs", "static A: R = resume! { nme: \"Ada\" };");
    let wrong = "error: `wrong.rs` has errors\n       help: correct them first: `cargo resume check` says how";
    check_failure(
        &scratch,
        &["import", "p.bib", "--into", "wrong.rs"],
        1,
        wrong,
    );
}

#[test]
fn new_imports_an_existing_resume() {
    let scratch = Scratch::new("from");
    scratch.write("ada.json", "{\"basics\": {\"name\": \"Augusta Example\"}}");
    check(&scratch, &["new", "cv", "--from", "ada.json"], 0, "", "");
    assert!(scratch.read("cv/src/main.rs").contains(
        "pub static RESUME: Resume = resume! {\n    name: \"Augusta Example\"\n};\n\nfn main()"
    ));
    scratch.write("wrong.json", "{");
    assert_eq!(
        (
            scratch
                .run(&["new", "wrong", "--from", "wrong.json"])
                .status,
            scratch.path().join("wrong").exists()
        ),
        (1, false)
    );
}

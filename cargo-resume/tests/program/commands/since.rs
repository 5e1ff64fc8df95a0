//! `check --since`: texts that changed in one language only, compared with a revision of git.

use super::{check, check_failure};
use crate::common::Scratch;
use std::process::Command;

const TWO: &str = r#"static ADA: Resume = resume! {
    name: "Ada"
    lang: "en", "de"
    contact { email: "ada@ada.example" }
    experience {
        2014.. "Engineer" | "Ingenieurin" at "ACME" {
            - "led a team of six people" | "leitete ein Team von sechs Personen"
            - "gave talks on storage" | "hielt Vorträge zu Speichern"
        }
    }
};
"#;

fn git(scratch: &Scratch, arguments: &[&str]) {
    let mut command = Command::new("git");
    command
        .args(arguments)
        .current_dir(scratch.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for role in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{role}_NAME"), "Ada Example")
            .env(format!("GIT_{role}_EMAIL"), "ada@ada.example");
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
}

/// A repository outside of this one, in which this file is committed.
fn repository(name: &str, source: &str) -> Scratch {
    let scratch = Scratch::in_temporary(name);
    scratch.write("cv/a.rs", source);
    git(&scratch, &["init", "-q"]);
    git(&scratch, &["add", "."]);
    git(&scratch, &["commit", "-q", "-m", "Add a résumé"]);
    scratch
}

const SINCE: [&str; 4] = ["check", "--since", "HEAD", "cv/a.rs"];

/// Checks what is said about a changed file.
#[track_caller]
fn advises(scratch: &Scratch, source: &str, expected: &str) {
    scratch.write("cv/a.rs", source);
    check(scratch, &SINCE, 0, "", expected);
}

#[test]
fn a_text_that_changed_in_one_language_is_reported() {
    let scratch = repository("since", TWO);
    advises(&scratch, TWO, "");
    let seven = "warning: this text changed in `en` since `HEAD`, but not in `de`
 --> cv/a.rs:7:46
  |
7 |             - \"led a team of seven people\" | \"leitete ein Team von sechs Personen\"
  |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: update it in `de` too, unless it is still correct

1 warning
";
    let one = TWO.replace("six people", "seven people");
    advises(&scratch, &one, seven);
    // Where all languages changed, nothing is to be done.
    advises(&scratch, &one.replace("sechs", "sieben"), "");
    // It is found although another bullet moved it.
    let bullet = "            - \"built ledgers\" | \"baute Kassenbücher\"\n            - \"led";
    let moved = one.replace("            - \"led", bullet);
    advises(&scratch, &moved, &seven.replace('7', "8"));
    let german = TWO.replace("Ingenieurin", "Entwicklerin");
    let ran = {
        scratch.write("cv/a.rs", &german);
        scratch.run(&["check", "--json", "--since", "HEAD", "cv/a.rs"])
    };
    let said = "\"severity\": \"warning\", \"code\": null, \"message\": \"this text changed in `de` since `HEAD`, but not in `en`\", \"help\": \"update it in `en` too, unless it is still correct\", \"path\": \"experience[0].body[0].title\", \"start\": {\"line\": 6, \"column\": 16";
    assert!(ran.status == 0 && ran.out.contains(said), "{}", ran.out);
}

#[test]
fn a_new_translation_is_not_reported() {
    let one = TWO
        .replace(" | \"Ingenieurin\"", "")
        .replace("\"hielt Vorträge zu Speichern\"", "\"\"");
    let scratch = repository("since-new", &one);
    advises(&scratch, TWO, "");
    let scratch = repository("since-one", "resume! { name: \"Ada\" lang: \"en\" }\n");
    advises(&scratch, TWO, "");
    let added = scratch.write("cv/b.rs", &TWO.replace("Ada", "Bea"));
    let ran = scratch.run(&["check", "--since", "HEAD", &added.display().to_string()]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

#[test]
fn the_languages_are_compared_by_name() {
    let scratch = repository("since-names", TWO);
    let three = TWO
        .replace("lang: \"en\", \"de\"", "lang: \"fr\", \"en\", \"de\"")
        .replace("\"Engineer\"", "\"Ingénieure\" | \"Engineer\"")
        .replace("\"led", "\"a dirigé une équipe\" | \"led")
        .replace("\"gave", "\"a fait des exposés\" | \"gave");
    advises(&scratch, &three, "");
    scratch.write("cv/a.rs", &three.replace("sechs", "sieben"));
    let ran = scratch.run(&SINCE);
    let first = "warning: this text changed in `de` since `HEAD`, but not in `en`\n --> cv/a.rs:7:";
    assert!(ran.status == 0 && ran.err.starts_with(first), "{}", ran.err);
}

#[test]
fn what_cannot_be_compared_is_an_error() {
    let scratch = repository("since-errors", TWO);
    check_failure(
        &scratch,
        &["check", "--since", "no-such", "cv/a.rs"],
        2,
        "error: there is no git revision `no-such`",
    );
    check_failure(
        &scratch,
        &["check", "--since=--help", "cv/a.rs"],
        2,
        "error: there is no git revision `--help`",
    );
    let ran = scratch.run_with(&SINCE, |command| command.env("PATH", ""));
    let first = "error: `git` cannot be run: ";
    assert!(ran.status == 2 && ran.err.starts_with(first), "{}", ran.err);
    let outside = Scratch::in_temporary("since-outside");
    outside.write("cv/a.rs", TWO);
    let said = "error: `cv/a.rs` is not in a git repository";
    check_failure(&outside, &SINCE, 2, said);
}

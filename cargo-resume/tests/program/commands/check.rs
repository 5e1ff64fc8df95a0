//! `check`: the problems as lines and as JSON, and the edits that `--fix` applies.

use super::{check, check_failure};
use crate::common::{ADA, Scratch};

#[test]
fn check_shows_the_lines() {
    let scratch = Scratch::new("check");
    scratch.write("ada.rs", ADA);
    check(&scratch, &["check", "ada.rs"], 0, "", "");
    scratch.write(
        "bob.rs",
        "static B: R = resume! {\n    name: \"Bób\" sumary: \"x\"\n    tags: a\n};\n",
    );
    let shown = "\
error: unknown field `sumary` [field_unknown]
 --> bob.rs:2:17
  |
2 |     name: \"Bób\" sumary: \"x\"
  |                 ^^^^^^
  |
  = help: did you mean `summary`?

1 error
";
    check(&scratch, &["check", "ada.rs", "bob.rs"], 1, "", shown);
    assert!(
        scratch
            .run(&["check", "bob.rs", "--color", "always"])
            .err
            .contains("\x1b[")
    );
    assert!(
        !scratch
            .run_with(&["check", "bob.rs"], |command| command
                .env("CLICOLOR_FORCE", "1")
                .env("NO_COLOR", "1"))
            .err
            .contains("\x1b[")
    );
}

#[test]
fn check_prints_json() {
    let scratch = Scratch::new("json");
    scratch.write("ada.rs", "static A: R = resume! { name: \"A\" tags: a experience { at \"é\\\"\" } \n summary: \"*x\" };\n");
    let ran = scratch.run(&["check", "--json", "ada.rs"]);
    let expected = "{
  \"version\": 1,
  \"problems\": [
    {\"file\": \"ada.rs\", \"severity\": \"error\", \"code\": \"markup_unclosed\", \"message\": \"";
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    assert!(ran.out.starts_with(expected), "{}", ran.out);
    assert!(
        ran.out.ends_with("\"start\": {\"line\": 2, \"column\": 12, \"byte\": 79}, \"end\": {\"line\": 2, \"column\": 13, \"byte\": 80}, \"edit\": null}\n  ]\n}\n"),
        "{}",
        ran.out
    );
    scratch.write(
        "bob.rs",
        "static B: R = resume! {\n    name: \"Bób \"\n};\n",
    );
    let edit = "\"edit\": {\"start\": {\"line\": 2, \"column\": 15, \"byte\": 39}, \"end\": {\"line\": 2, \"column\": 16, \"byte\": 40}, \"replacement\": \"\", \"applicability\": \"certain\"}}";
    let out = scratch.run(&["check", "--json", "bob.rs"]).out;
    assert!(out.contains(edit), "{out}");
    scratch.write("ada.rs", ADA);
    check(
        &scratch,
        &["check", "--json", "ada.rs"],
        0,
        "{\n  \"version\": 1,\n  \"problems\": []\n}\n",
        "",
    );
}

#[test]
fn check_fixes_what_is_certain() {
    let scratch = Scratch::new("fix");
    let program = |dates: &str| {
        format!(
            "// Bob\nstatic B: R = resume! {{\n    name: \"Bob\" /* his name */ experience {{ {dates} at \"EMC\" }}\n}};\n"
        )
    };
    scratch.write("bob.rs", &program("Mar 2014 /* spring */"));
    check(&scratch, &["check", "--fix", "bob.rs"], 0, "", "");
    assert_eq!(scratch.read("bob.rs"), program("2014-03 /* spring */"));
    // A guess is left to the writer.
    scratch.write("bob.rs", &program("2018..2014"));
    let ran = scratch.run(&["check", "--fix", "bob.rs"]);
    assert!(
        ran.status == 1 && ran.err.contains("swap the dates"),
        "{}",
        ran.err
    );
    assert_eq!(scratch.read("bob.rs"), program("2018..2014"));
    check_failure(
        &scratch,
        &["check", "--fix", "-"],
        2,
        "error: `--fix` cannot change standard input\n       help: name the file",
    );
}

#[test]
fn a_file_without_a_resume_is_an_error() {
    let scratch = Scratch::new("none");
    scratch.write("main.rs", "fn main() {}\n");
    check_failure(
        &scratch,
        &["check", "main.rs"],
        1,
        "error: there is no `resume! { … }` in this file",
    );
    check_failure(
        &scratch,
        &["render", "main.rs"],
        1,
        "error: there is no `resume! { … }` in this file",
    );
    scratch.write("src/lib.rs", "");
    check_failure(
        &scratch,
        &["check", "src"],
        2,
        "error: there is no `resume!` in `src`\n       help: name the file that holds it",
    );
    // A file that is not Rust for want of a quote or a bracket is still the one with the résumé.
    scratch.write("Cargo.toml", "");
    for broken in ["name: Ada\" }", "name: \"Ada }", "contact name: \"Ada\" }}"] {
        let text = format!("static R: resume::Resume = resume::resume! {{ {broken};\n");
        scratch.write("src/lib.rs", &text);
        let ran = scratch.run(&["check"]);
        assert_eq!(ran.status, 1, "{broken}: {}", ran.err);
        assert_eq!(ran.err, scratch.run(&["check", "src/lib.rs"]).err);
    }
    std::fs::write(scratch.path().join("main.rs"), [0xff, 0xfe]).unwrap();
    check_failure(
        &scratch,
        &["check", "main.rs"],
        2,
        "error: `main.rs` is not UTF-8 text",
    );
}

#[test]
fn as_many_problems_are_shown_as_somebody_reads() {
    let scratch = Scratch::new("many");
    // The hints come first, and the errors are shown nevertheless.
    let hints = "- \"same\" ".repeat(150);
    let job = format!("experience {{ 2014 \"E\" at \"X\" {{ {hints} }} }} contact");
    scratch.write("hints.rs", &ADA.replace("contact", &job));
    let errors = "oops: \"x\" ".repeat(30);
    scratch.write(
        "wrong.rs",
        &ADA.replace("contact", &format!("{errors} contact")),
    );
    let ran = scratch.run(&["check", "hints.rs", "wrong.rs"]);
    let count = |what: &str| {
        ran.err
            .lines()
            .filter(|line| line.starts_with(what))
            .count()
    };
    assert_eq!((count("error"), count("warning")), (30, 70), "{}", ran.err);
    let end = "\n… and 79 more\n30 errors, 149 warnings\n";
    assert!(ran.err.ends_with(end), "{}", ran.err);
}

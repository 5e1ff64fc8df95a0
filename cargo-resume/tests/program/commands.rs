//! What the commands print and write, and their exit status.

mod all;
mod check;
mod languages;
mod letters;
mod new;
mod render;
mod since;
mod translate;

use crate::common::{ADA, PROGRAM, Ran, Scratch};
use resume::Resume;
use resume::cli::{self, OPTIONS, Output, Takes};
use resume::model::{ContactValue, Email};
use std::ffi::OsString;
use std::io::Write;
use std::process::{Command, Stdio};

const ADA_TEXT: &str = "Ada Example\n===========\nada@example.com\n";

fn check(scratch: &Scratch, arguments: &[&str], status: i32, out: &str, err: &str) {
    let ran = scratch.run(arguments);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.as_str()),
        (status, out, err),
        "{arguments:?}"
    );
}

/// Checks the exit status and the first lines of the output.
fn check_failure(scratch: &Scratch, arguments: &[&str], status: i32, said: &str) {
    let ran = scratch.run(arguments);
    let first: Vec<&str> = ran.err.lines().take(said.lines().count()).collect();
    assert_eq!(
        (ran.status, ran.out.as_str(), first.join("\n").as_str()),
        (status, "", said),
        "{arguments:?}\n{}",
        ran.err
    );
}

/// The output on a terminal. `script` of util-linux provides one.
#[cfg(target_os = "linux")]
fn on_a_terminal(scratch: &Scratch, arguments: &str) -> String {
    let command = format!("\"{PROGRAM}\" {arguments}");
    let mut script = Command::new("script");
    script
        .args(["-qec", &command, "/dev/null"])
        .current_dir(scratch.path())
        .stdin(Stdio::null())
        .env_remove("NO_COLOR")
        .env("TERM", "xterm");
    String::from_utf8(script.output().unwrap().stdout)
        .unwrap()
        .replace('\r', "")
}

#[test]
fn fmt_formats_files_and_pipes() {
    let scratch = Scratch::new("fmt");
    let (before, after) = (
        "fn  f(){}\nstatic A: R = resume! { name :\"A\"\nheadline: \"x\" };\n",
        "fn  f(){}\nstatic A: R = resume! {\n    name: \"A\"\n    headline: \"x\"\n};\n",
    );
    scratch.write("a.rs", before);
    let difference = "a.rs:2\n-static A: R = resume! { name :\"A\"\n-headline: \"x\" };\n+static A: R = resume! {\n+    name: \"A\"\n+    headline: \"x\"\n+};\n";
    check(&scratch, &["fmt", "--check", "a.rs"], 1, difference, "");
    assert_eq!(scratch.read("a.rs"), before);
    check(&scratch, &["fmt", "a.rs"], 0, "", "");
    assert_eq!(scratch.read("a.rs"), after);
    check(&scratch, &["fmt", "--check", "a.rs"], 0, "", "");
    // Where a file has two kinds of line endings, the difference shows which ones would change.
    scratch.write("a.rs", &after.replacen('\n', "\r\n", 1));
    let ends = "a.rs:2\n-static A: R = resume! {\n-    name: \"A\"\n-    headline: \"x\"\n+static A: R = resume! {␍\n+    name: \"A\"␍\n+    headline: \"x\"␍\n";
    check(&scratch, &["fmt", "--check", "a.rs"], 1, ends, "");
    let mut child = Command::new(PROGRAM)
        .args(["fmt", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(before.as_bytes())
        .unwrap();
    assert_eq!(
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap(),
        after
    );
    scratch.write("a.rs", "static A: R = resume! { name };\n");
    scratch.write("b.rs", before);
    assert_eq!(
        scratch.run(&["fmt", "a.rs", "b.rs"]).status,
        0,
        "a word alone has a clear shape"
    );
    scratch.write("a.rs", "static A: R = resume! { name \"A\" };\n");
    scratch.write("b.rs", before);
    check_failure(
        &scratch,
        &["fmt", "a.rs", "b.rs"],
        1,
        "error: a `:` is missing here [item_misplaced]",
    );
    assert_eq!(
        (scratch.read("a.rs").as_str(), scratch.read("b.rs").as_str()),
        ("static A: R = resume! { name \"A\" };\n", after)
    );
}

#[test]
fn explain_prints_the_catalogue() {
    let scratch = Scratch::new("explain");
    let shown = scratch.run(&["explain", "period_reversed"]).out;
    assert!(shown.starts_with("period_reversed (error)\n\nA period that ends before it starts.\n\nwrong:\n\n    experience {"), "{shown}");
    assert_eq!(scratch.run(&["explain", "[period_reversed]"]).out, shown);
    assert!(
        scratch
            .run(&["explain"])
            .out
            .lines()
            .any(|line| line.starts_with("period_reversed  "))
    );
    assert_eq!(scratch.run(&["explain", "Period-Reversed"]).out, shown);
    check_failure(
        &scratch,
        &["explain", "period_reverse"],
        2,
        "error: there is no problem `period_reverse`\n       help: did you mean `period_reversed`?",
    );
    check_failure(
        &scratch,
        &["explain", "bullet"],
        2,
        "error: there is no problem `bullet`\n       help: there are `bullet_repeated`, `bullet_long`, `bullet_unnested`",
    );
    check_failure(
        &scratch,
        &["explain", "E0999"],
        2,
        "error: there is no problem `e0999`\n       help: `cargo resume explain` lists them",
    );
    let rustc = scratch.run(&["explain", "E0062"]).out;
    let names: Vec<&str> = rustc
        .lines()
        .skip(2)
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(names, ["section_repeated", "field_repeated"], "{rustc}");
}

#[test]
fn shells_are_helped() {
    let scratch = Scratch::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = scratch.run(&["completions", shell]);
        assert!(ran.status == 0 && ran.out.contains("preview"), "{shell}");
    }
    // As bash calls it, since 4.3.
    let bash = Command::new("bash")
        .args(["-c", "((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 403))"])
        .status();
    if !bash.is_ok_and(|status| status.success()) {
        return eprintln!("skipped: no bash 4.3 or later");
    }
    let complete = |words: &str| {
        let script = format!(
            "source <(\"{PROGRAM}\" completions bash); COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _cargo__resume cargo-resume \"${{COMP_WORDS[-1]}}\" \"${{COMP_WORDS[-2]}}\"; echo \"${{COMPREPLY[*]}}\""
        );
        Ran::from(Command::new("bash").args(["-c", &script]).output().unwrap()).out
    };
    assert_eq!(complete("cargo-resume re"), "render\n");
    assert_eq!(complete("cargo-resume render --th"), "--theme\n");
    assert_eq!(
        complete("cargo-resume render --theme ''"),
        "classic title-first parseable\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_progress_messages() {
    let scratch = Scratch::new("terminal");
    scratch.write("ada.rs", ADA);
    assert_eq!(
        on_a_terminal(&scratch, "check ada.rs"),
        "ada.rs: no problems\n"
    );
    assert_eq!(
        on_a_terminal(&scratch, "render ada.rs -f text --out public"),
        format!("wrote public/ada.txt ({} bytes)\n", ADA_TEXT.len())
    );
    assert!(
        on_a_terminal(&scratch, "render none.rs")
            .starts_with("\x1b[1m\x1b[91merror\x1b[0m: `none.rs`")
    );
    assert!(
        on_a_terminal(&scratch, "--color never render none.rs").starts_with("error: `none.rs`")
    );
}

#[cfg(all(target_os = "linux", feature = "pdf"))]
#[test]
fn a_terminal_is_not_shown_a_pdf() {
    let scratch = Scratch::new("terminal-pdf");
    scratch.write("ada.rs", ADA);
    assert_eq!(
        on_a_terminal(&scratch, "--color never render ada.rs -f pdf"),
        "error: a terminal cannot show pdf\n       help: write `--out ada.pdf`\n"
    );
}

/// A reader that closes the pipe early is not a failure, and nothing is reported.
#[test]
fn a_closed_pipe_is_not_a_failure() {
    let scratch = Scratch::new("pipe");
    scratch.write(
        "ada.rs",
        &ADA.replace("Example", &"x".repeat(200_000))
            .replace("name: ", "name:  "),
    );
    for (arguments, status) in [
        ("render ada.rs", 0),
        ("fmt -", 0),
        ("fmt --check -", 1),
        ("check --json ada.rs", 0),
        ("explain", 0),
        ("completions bash", 0),
        ("--help", 0),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let piped = std::fs::File::open(scratch.path().join("ada.rs")).unwrap();
        let mut command = Command::new(PROGRAM);
        command
            .args(arguments.split(' '))
            .current_dir(scratch.path())
            .stdin(piped)
            .stdout(writer);
        let ran = Ran::from(command.output().unwrap());
        assert_eq!((ran.status, ran.err.as_str()), (status, ""), "{arguments}");
    }
}

#[test]
fn help_fits_a_terminal() {
    let scratch = Scratch::new("help");
    for command in [
        &[][..],
        &["new"],
        &["render"],
        &["preview"],
        &["gallery"],
        &["check"],
        &["fmt"],
        &["translate"],
        &["import"],
        &["explain"],
        &["completions"],
    ] {
        let help = scratch.run(&[command, &["--help"]].concat());
        assert!(
            help.status == 0 && help.out.contains("Usage: cargo resume"),
            "{command:?}: {}{}",
            help.out,
            help.err
        );
        let long: Vec<&str> = help
            .out
            .lines()
            .filter(|line| line.chars().count() > 80)
            .collect();
        assert!(long.is_empty(), "{command:?}: {long:#?}");
    }
    for command in ["render", "preview"] {
        let help = scratch.run(&[command, "--help"]).out;
        for option in OPTIONS.iter() {
            assert!(
                help.contains(&format!("--{}", option.name)),
                "{option:?}\n{help}"
            );
            for (name, means) in option.choices() {
                check_choice(&help, name, means);
            }
        }
    }
    let help = scratch.run(&["render", "--help"]).out;
    for Output { about, .. } in Output::all() {
        check_choice(&help, about.name, about.help);
    }
}

fn check_choice(help: &str, name: &str, means: &str) {
    let name = format!("- {name}:");
    let shown = help
        .lines()
        .find_map(|line| line.trim_start().strip_prefix(&name))
        .map(str::trim_start);
    assert_eq!(shown, Some(means), "{name}\n{help}");
}

#[test]
fn wrong_command_lines_end_with_2() {
    let scratch = Scratch::new("wrong");
    scratch.write("ada.rs", ADA);
    assert_eq!(scratch.run(&[]).status, 2);
    let names: Vec<&str> = Output::all().map(|output| output.about.name).collect();
    let formats = format!(
        "there is no format `odt`\n       help: there are {}",
        names.join(", ")
    );
    for (arguments, said) in [
        (
            &["rendr"][..],
            "there is no command `rendr`\n       help: did you mean `render`?",
        ),
        (&["render", "--format", "odt"], &formats),
        (
            &["render", "-f", "markdwn"],
            "there is no format `markdwn`\n       help: did you mean `markdown`?",
        ),
        (
            &["check", "--colour", "never"],
            "there is no option `--colour`\n       help: did you mean `--color`?",
        ),
        (
            &["check", "--color", "blue"],
            "`--color` does not take `blue`\n       help: there are auto, always, never",
        ),
        (&["check", "--color"], "a value is missing after `--color`"),
        (&["preview", "--port", "x"], "`--port` does not take `x`"),
        (&["fmt", "--check=yes"], "`--check` takes no value"),
        (&["explain", "a", "b"], "`b` is one argument too many"),
        (
            &["new"],
            "the argument NAME is missing\n       help: `cargo resume new --help` says what it is",
        ),
        (
            &["translate", "a.rs"],
            "the argument --to is missing\n       help: `cargo resume translate --help` says what it is",
        ),
    ] {
        check_failure(&scratch, arguments, 2, &format!("error: {said}"));
    }
    assert_eq!(scratch.run(&["--help"]).status, 0);
}

/// The options for how a résumé is written are those of the résumé's own program, with the same
/// errors.
#[test]
fn options_are_those_of_every_command_line() {
    let scratch = Scratch::new("options");
    scratch.write("ada.rs", ADA);
    let program = |arguments: &[&str]| {
        let resume = Resume {
            contact: vec![ContactValue::Email(Email::new("ada@example.com").unwrap()).into()]
                .into(),
            ..Resume::new("Ada Example")
        };
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = cli::run(&resume, &arguments, &mut out, &mut err);
        (i32::from(status), out, String::from_utf8(err).unwrap())
    };
    let mut compared = 0;
    for option in OPTIONS.iter() {
        let name = format!("--{}", option.name);
        let values: Vec<String> = match &option.takes {
            Takes::Nothing { .. } => vec![name.clone()],
            Takes::Choice { choices, .. } => choices()
                .iter()
                .map(|(value, _)| format!("{name}={value}"))
                .chain([format!("{name}=zzz")])
                .collect(),
            Takes::Number { range, .. } => [*range.start(), range.end() + 1]
                .map(|number| format!("{name}={number}"))
                .to_vec(),
            Takes::Text { .. } | Takes::File { .. } => vec![format!("{name}=none")],
            Takes::Setting(_) if option.placeholder().is_none() => vec![name.clone()],
            Takes::Setting(setting) => ["zzz", setting.example.trim_matches('"')]
                .map(|value| format!("{name}={value}"))
                .to_vec(),
        };
        for output in Output::all() {
            for value in &values {
                let (status, out, err) = program(&[output.about.name, value]);
                let ran = Command::new(PROGRAM)
                    .args(["render", "ada.rs", "-f", output.about.name, value])
                    .current_dir(scratch.path())
                    .output()
                    .unwrap();
                let said = String::from_utf8(ran.stderr)
                    .unwrap()
                    .replace(" in `ADA`", "");
                assert_eq!((ran.status.code(), said), (Some(status), err), "{value}");
                assert!(ran.stdout == out, "{value} as {}", output.about.name);
                compared += 1;
            }
        }
    }
    assert!(compared >= 40, "{compared}");
}

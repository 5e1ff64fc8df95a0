//! What the commands print and write, and their exit status.

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
fn render_prints_one_resume_in_one_format() {
    let scratch = Scratch::new("render");
    scratch.write("ada.rs", ADA);
    check(&scratch, &["render", "ada.rs"], 0, ADA_TEXT, "");
    check(
        &scratch,
        &["render", "ada.rs", "--format", "markdown"],
        0,
        "# Ada Example\n\n<ada@example.com>\n",
        "",
    );
    // As cargo runs it.
    check(&scratch, &["resume", "render", "ada.rs"], 0, ADA_TEXT, "");
    check_failure(
        &scratch,
        &["render", "ada.rs", "-f", "html,text"],
        2,
        "error: one format is printed at a time\n       help: write `--out DIR` to make files of several",
    );
    check_failure(
        &scratch,
        &["render", "none.rs"],
        2,
        "error: `none.rs` could not be read: No such file or directory (os error 2)",
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "--resume", "BOB"],
        2,
        "error: there is no résumé `BOB`\n       help: there are ADA",
    );
    let untagged = "error: the tag `x` is not declared in `ADA`\n       help: no tag is declared: `tags: storage, teaching` declares two";
    check_failure(&scratch, &["render", "ada.rs", "--tag", "x"], 2, untagged);
    scratch.write(
        "ada.rs",
        &ADA.replace("contact", "tags: a, b skills { \"x\" #a \"y\" #b } contact"),
    );
    let tagged = "error: the tag `x` is not declared in `ADA`\n       help: there are `a`, `b`";
    check_failure(
        &scratch,
        &["render", "ada.rs", "--tag", "a", "--tag", "x"],
        2,
        tagged,
    );
}

#[test]
fn render_finds_the_resumes_of_a_package() {
    let scratch = Scratch::new("package");
    scratch.write("Cargo.toml", "");
    scratch.write("src/main.rs", "mod cv;\nfn main() {}\n// resume!\n");
    scratch.write("src/cv.rs", ADA);
    std::fs::create_dir_all(scratch.path().join("src/deep")).unwrap();
    check(&scratch, &["render"], 0, ADA_TEXT, "");
    scratch.write("src/deep/bob.rs", &ADA.replace("ADA", "BOB_B"));
    check_failure(
        &scratch,
        &["render"],
        2,
        "error: one résumé is printed at a time, and here are ADA, BOB_B\n       help: choose one with `--resume NAME`, or write `--out DIR`",
    );
    check(&scratch, &["render", "--resume", "BOB_B"], 0, ADA_TEXT, "");
    check(
        &scratch,
        &["render", "--format", "text", "--out", "public"],
        0,
        "",
        "",
    );
    assert_eq!(scratch.read("public/bob-b.txt"), ADA_TEXT);
}

#[test]
fn render_writes_every_format_into_a_directory() {
    let scratch = Scratch::new("out");
    scratch.write("ada.rs", ADA);
    check(&scratch, &["render", "ada.rs", "--out", "a/b"], 0, "", "");
    let mut expected: Vec<String> = Output::all()
        .map(|output| format!("a/b/ada.{}", output.about.ending))
        .chain(["ada.rs".to_owned()])
        .collect();
    expected.sort();
    assert_eq!(scratch.files(), expected);
    let twice = "error: two résumés would be written to `ada.txt`\n       help: choose one with `--resume NAME`, or name one source file at a time";
    check_failure(
        &scratch,
        &["render", "ada.rs", "ada.rs", "-o", "twice"],
        2,
        twice,
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "-o", "ada.rs"],
        2,
        "error: `ada.rs` could not be made: File exists (os error 17)",
    );
}

#[test]
fn nothing_is_written_if_anything_is_wrong() {
    let scratch = Scratch::new("refused");
    scratch.write("ada.rs", ADA);
    scratch.write("bob.rs", &ADA.replace("name", "nam"));
    let ran = scratch.run(&["render", "ada.rs", "bob.rs", "--out", "public"]);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.lines().next()),
        (1, "", Some("error: unknown field `nam` [field_unknown]")),
        "{}",
        ran.err
    );
    assert_eq!(scratch.files(), ["ada.rs", "bob.rs"]);
}

#[test]
fn expressions_are_evaluated_where_they_can_be() {
    let scratch = Scratch::new("expressions");
    let source = |summary: &str| {
        format!(
            "const BIO: &str = concat!(\"a \", 1, ' ' , include_str!(\"bio.txt\"));\nstatic A: R = resume! {{ name: \"A\" summary: {summary} }};"
        )
    };
    scratch.write("bio.txt", "*bio*\n");
    scratch.write("Cargo.toml", "");
    let check_summary = |expression: &str, summary: &str| {
        scratch.write("a.rs", &source(expression));
        let ran = scratch.run_with(&["render", "a.rs"], |command| {
            command.env("WORDS", "some words").env_remove("NO_WORDS")
        });
        assert_eq!(
            (ran.status, ran.out.trim_start_matches("A\n=").trim()),
            (0, summary),
            "{expression}: {}",
            ran.err
        );
    };
    check_summary("env!(\"WORDS\")", "some words");
    check_summary("std::env!(\"WORDS\", \"say it\")", "some words");
    check_summary("option_env!(\"WORDS\")", "some words");
    check_summary("option_env!(\"NO_WORDS\")", "");
    check_summary(
        "concat!(\"a\", 7, true, env!(\"WORDS\"),)",
        "a7truesome words",
    );
    check_summary("include_str!(\"bio.txt\")", "*bio*");
    check_summary(
        "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/bio.txt\"))",
        "*bio*",
    );
    let refused = |expression: &str, said: &str| {
        scratch.write("a.rs", &source(expression));
        let ran = scratch.run_with(&["render", "a.rs"], |command| {
            command.env_remove("NO_WORDS")
        });
        assert_eq!(
            (ran.status, ran.err.lines().next()),
            (1, Some(said)),
            "{expression}"
        );
    };
    // A `char` is a literal that is not supported here.
    refused("BIO", "error: only rustc knows what `BIO` is");
    refused(
        "concat!(option_env!(\"NO_WORDS\"))",
        "error: only rustc knows what `concat!(option_env!(\"NO_WORDS\"))` is",
    );
    refused(
        "crate::x::HEAD",
        "error: only rustc knows what `crate::x::HEAD` is",
    );
    refused(
        "env!(\"NO_WORDS\")",
        "error: the environment variable `NO_WORDS` is not set",
    );
    refused(
        "env!(\"CARGO_PKG_VERSION\")",
        "error: only rustc knows what `env!(\"CARGO_PKG_VERSION\")` is",
    );
    refused(
        "include_str!(\"none.txt\")",
        "error: `none.txt` could not be read: No such file or directory (os error 2)",
    );
    let photo = |path: &str| {
        let source = format!(
            "static A: R = resume! {{ name: \"A\" photo: \"{path}\" contact {{ email: \"a@b.co\" }} }};"
        );
        scratch.write("a.rs", &source);
    };
    photo("none.png");
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: `none.png` could not be read: No such file or directory (os error 2)",
    );
    scratch.write("text.png", "not a picture");
    photo("text.png");
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: this file is neither JPEG nor PNG [photo_malformed]",
    );
    let picture = include_bytes!("../../../tests/pictures/ada.png");
    std::fs::write(scratch.path().join("ada.png"), picture).unwrap();
    photo("ada.png");
    check(&scratch, &["render", "a.rs"], 0, "A\n=\na@b.co\n", "");
    scratch.write(
        "a.rs",
        "const B: &str = A; const A: &'static str = \"x\\n y\"; static R: R = resume! { name: B };",
    );
    check(&scratch, &["render", "a.rs"], 0, "x y\n===\n", "");
    scratch.write(
        "a.rs",
        "const B: &str = A; const A: &str = B; static R: R = resume! { name: self::B };",
    );
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: only rustc knows what `self::B` is",
    );
    scratch.write(
        "a.rs",
        "#[cfg(unix)] const B: &str = \"x\"; static R: R = resume! { name: B };",
    );
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: only rustc knows what `B` is",
    );
    // Values that only rustc knows are not an error for `check`.
    assert_eq!(scratch.run(&["check", "a.rs"]).status, 0);
    // Constants that rustc refuses too, and some that are nested too deeply to evaluate.
    let nested = |open: &str| format!("&str = {}\"x\"{}", open.repeat(20_000), ")".repeat(20_000));
    let attributed = format!(
        "&str = \"x\"; const C: [u8; {}0{}] = [0]",
        "(".repeat(20_000),
        ")".repeat(20_000)
    );
    for constant in [
        "= \"x\"".to_owned(),
        ": = \"x\"".to_owned(),
        ":".to_owned(),
        format!(": {}", nested("(")),
        format!(": {}", nested("Some(")),
        format!(": {attributed}"),
    ] {
        scratch.write(
            "a.rs",
            &format!("const B{constant}; static R: R = resume! {{ name: B }};"),
        );
        let is_text = constant.contains("const C");
        let ran = scratch.run(&["render", "a.rs"]);
        assert_eq!(
            (ran.status, ran.err.is_empty()),
            (i32::from(!is_text), is_text),
            "{:.40}: {:.200}",
            constant,
            ran.err
        );
    }
}

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
        "error: `--fix` changes files, and `-` is not one",
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
    std::fs::write(scratch.path().join("main.rs"), [0xff, 0xfe]).unwrap();
    check_failure(
        &scratch,
        &["check", "main.rs"],
        2,
        "error: `main.rs` is not UTF-8 text",
    );
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
        "error: `cv/Cargo.toml/cv` could not be made: Not a directory (os error 20)",
    );
}

/// Builds the crate that `new` creates: with the facade of this repository, because nothing else is
/// needed then.
#[test]
fn a_new_crate_builds_and_its_test_passes() {
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
        shell.env("CARGO_NET_OFFLINE", "true").env(
            "CARGO_TARGET_DIR",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/new"),
        );
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
    // Its README says what is true.
    let readme = scratch.read("cv/README.md");
    let commands: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("| "))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    assert_eq!(commands.len(), 7);
    for command in commands {
        let ran = run(command);
        assert!(
            !(command == "cargo run" || command.ends_with("markdown"))
                || ran.out.contains("Ada Example"),
            "{command}: {}",
            ran.out
        );
    }
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
    let ran = scratch.run(&["import", "ada.json", "--out", "ada.rs"]);
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
        "error: there is no problem `bullet`\n       help: there are `bullet_repeated`, `bullet_long`",
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
        "error: a terminal cannot show pdf\n       help: write `--out DIR`, or `> ada.pdf`\n"
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
        &["check"],
        &["fmt"],
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
        for option in OPTIONS {
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
        "there is no format `docx`\n       help: there are {}",
        names.join(", ")
    );
    for (arguments, said) in [
        (
            &["rendr"][..],
            "there is no command `rendr`\n       help: did you mean `render`?",
        ),
        (&["render", "--format", "docx"], &formats),
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
    for option in OPTIONS {
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

/// A font with a character that the default typeface lacks.
#[cfg(feature = "pdf")]
const SERIF: &[u8] = include_bytes!("../../../resume-pdf/fonts/SourceSerif4-Regular.otf");

#[cfg(feature = "pdf")]
#[test]
fn fonts_are_given_or_found_next_to_the_source() {
    let scratch = Scratch::new("fonts");
    let source = ADA.replace("Ada Example", "Ada ₿");
    scratch.write("src/main.rs", &source);
    let render = ["render", "src/main.rs", "--format", "pdf", "--out", "out"];
    let ran = scratch.run(&render);
    assert!(
        ran.status == 1
            && ran.err.contains("`₿` (U+20BF) in `Ada ₿`, the name")
            && ran.err.contains("`--font FILE`"),
        "{}",
        ran.err
    );
    std::fs::write(scratch.path().join("serif.otf"), SERIF).unwrap();
    let named = scratch.run(&[&render[..], &["--font", "serif.otf"]].concat());
    assert_eq!(named.status, 0, "{}", named.err);
    std::fs::create_dir(scratch.path().join("fonts")).unwrap();
    std::fs::write(scratch.path().join("fonts/Serif.OTF"), SERIF).unwrap();
    std::fs::write(scratch.path().join("fonts/README.md"), "no font").unwrap();
    let found = scratch.run(&render);
    assert_eq!(found.status, 0, "{}", found.err);
    let absent = scratch.run(&[&render[..], &["--font", "absent.otf"]].concat());
    assert!(
        absent.status == 2 && absent.err.contains("`absent.otf` could not be read"),
        "{}",
        absent.err
    );
}

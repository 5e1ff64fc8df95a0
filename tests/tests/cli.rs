//! The command line of a résumé: what it prints, what it writes, what it refuses, and with which
//! exit status.

use resume::format::{Html, Markdown, Text};
use resume::{Render, Resume, cli, resume};
use resume_tests::{hello::ADA, rust::scratch};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const HELP: &str = include_str!("cli_help.txt");

/// Runs the program of the README's résumé.
fn run(arguments: &[&str]) -> (i32, String, String) {
    said(
        Command::new(env!("CARGO_BIN_EXE_hello"))
            .args(arguments)
            .output(),
    )
}

fn said(output: io::Result<Output>) -> (i32, String, String) {
    let output = output.expect("the example can be run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a program speaks UTF-8");
    (
        output.status.code().expect("it ends by itself"),
        text(output.stdout),
        text(output.stderr),
    )
}

fn prints(arguments: &[&str], expected: &str) {
    assert_eq!(
        run(arguments),
        (0, expected.to_owned(), String::new()),
        "{arguments:?}"
    );
}

/// One line on standard error and nothing on standard output.
fn refuses(arguments: &[&str], status: i32, message: &str) {
    assert_eq!(
        run(arguments),
        (status, String::new(), format!("error: {message}\n")),
        "{arguments:?}"
    );
}

#[test]
fn each_format_is_printed() {
    let text = ADA.render(Text::default()).to_string();
    prints(&[], &text);
    prints(&["text"], &text);
    prints(&["markdown"], &ADA.render(Markdown).to_string());
    prints(&["html"], &ADA.render(Html::default()).to_string());
    prints(
        &["--ascii"],
        &ADA.render(Text {
            ascii: true,
            ..Text::default()
        })
        .to_string(),
    );
    for width in [20, 33, 1000] {
        let narrow = ADA
            .render(Text {
                width,
                ..Text::default()
            })
            .to_string();
        prints(&["--width", &width.to_string()], &narrow);
        prints(&[&format!("--width={width}"), "text"], &narrow);
    }
}

#[test]
fn help_tells_everything() {
    prints(&["--help"], HELP);
    prints(&["html", "-h", "--width", "30"], HELP);
    for word in [
        "text", "markdown", "html", "--output", "--tag", "--width", "--ascii", "--help",
    ] {
        assert!(HELP.contains(word), "{word}");
    }
}

#[test]
fn wrong_arguments_get_one_line_and_status_2() {
    const OPTIONS: &str = "options are --output, --theme, --tag, --width, --ascii and --help";
    refuses(
        &["word"],
        2,
        "there is no format `word`; formats are text, markdown and html",
    );
    refuses(
        &["Markdown"],
        2,
        "there is no format `Markdown`; formats are text, markdown and html",
    );
    refuses(
        &[""],
        2,
        "there is no format ``; formats are text, markdown and html",
    );
    refuses(&["text", "html"], 2, "one format is printed at a time");
    refuses(
        &["--colour"],
        2,
        &format!("there is no option `--colour`; {OPTIONS}"),
    );
    refuses(&["-x"], 2, &format!("there is no option `-x`; {OPTIONS}"));
    refuses(&["--ascii=yes"], 2, "`--ascii` takes no value");
    for argument in ["-o", "--output", "--tag", "--width"] {
        refuses(
            &[argument],
            2,
            &format!("a value is missing behind `{argument}`"),
        );
    }
    for width in ["19", "1001", "-1", "wide", "", "99999999999999999999"] {
        refuses(
            &["--width", width],
            2,
            &format!("`{width}` is not a width; widths go from 20 to 1000"),
        );
    }
    refuses(
        &["html", "--width", "40"],
        2,
        "`--width` and `--ascii` go with text",
    );
    refuses(
        &["markdown", "--ascii"],
        2,
        "`--width` and `--ascii` go with text",
    );
    refuses(
        &["--tag", "storage"],
        2,
        "the tag `storage` is not declared; this résumé declares none",
    );
}

#[test]
fn tags_choose_what_stays() {
    const TAGGED: Resume = resume! {
        name: "Ada Example"
        tags: storage, teaching
        section "Peers" { - "one"; - "two" #storage; - "three" #teaching }
    };
    let said = |arguments: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        (
            cli::run(&TAGGED, &arguments, &mut out, &mut err),
            String::from_utf8(out).unwrap(),
            String::from_utf8(err).unwrap(),
        )
    };
    let page = |bullets: &str| {
        (
            0,
            format!("# Ada Example\n\n## Peers\n\n{bullets}"),
            String::new(),
        )
    };
    assert_eq!(said(&["markdown"]), page("- one\n- two\n- three\n"));
    assert_eq!(
        said(&["markdown", "--tag", "storage"]),
        page("- one\n- two\n")
    );
    assert_eq!(
        said(&["--tag=teaching", "markdown", "--tag", "storage"]),
        page("- one\n- two\n- three\n")
    );
    let undeclared =
        "error: the tag `storge` is not declared; this résumé declares `storage`, `teaching`\n";
    assert_eq!(
        said(&["--tag", "storge"]),
        (2, String::new(), undeclared.to_owned())
    );
}

#[test]
fn what_another_process_left_beside_a_file_stays() {
    let directory = scratch("cli_beside");
    let (place, left) = (
        directory.join("a.md"),
        directory.join(format!(".a.md.{}.0.part", std::process::id())),
    );
    fs::write(&left, "theirs").unwrap();
    cli::write_whole(&place, b"ours").unwrap();
    assert_eq!(
        (
            fs::read_to_string(&place).unwrap(),
            fs::read_to_string(&left).unwrap()
        ),
        ("ours".to_owned(), "theirs".to_owned())
    );
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 2);
    // What is no file is refused, and nothing is left beside it.
    let (directory, inside) = (directory.join("b"), directory.join("b/inside"));
    fs::create_dir_all(&inside).unwrap();
    assert!(
        cli::write_whole(&directory, b"ours").is_err()
            && cli::write_whole(Path::new("/"), b"").is_err()
    );
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
}

#[test]
fn a_file_is_written_whole() {
    let directory = scratch("cli_whole");
    for (name, arguments, expected) in [
        ("ada.md", &[][..], ADA.render(Markdown).to_string()),
        ("ada.HTML", &[], ADA.render(Html::default()).to_string()),
        (
            "ada.txt",
            &["--width", "40"],
            ADA.render(Text {
                width: 40,
                ..Text::default()
            })
            .to_string(),
        ),
        ("ada", &[], ADA.render(Text::default()).to_string()),
        ("ada.doc", &["markdown"], ADA.render(Markdown).to_string()),
    ] {
        let file = directory.join(name);
        fs::write(&file, "x".repeat(100_000)).unwrap();
        prints(&[arguments, &["-o", file.to_str().unwrap()]].concat(), "");
        assert_eq!(fs::read_to_string(&file).unwrap(), expected, "{name}");
    }
    assert_eq!(
        fs::read_dir(&directory).unwrap().count(),
        5,
        "nothing else is left behind"
    );
}

#[test]
fn a_file_that_cannot_be_written_stays_as_it_was() {
    let directory = scratch("cli_nothing");
    let missing = directory.join("missing/ada.md");
    let (status, out, err) = run(&["-o", missing.to_str().unwrap()]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(
        err.starts_with(&format!(
            "error: `{}` could not be written: ",
            missing.display()
        )) && err.lines().count() == 1,
        "{err}"
    );
    let (status, ..) = run(&["-o", directory.to_str().unwrap()]);
    assert_eq!(status, 1, "a directory is no file");
    let file = directory.join("ada.md");
    fs::write(&file, "before").unwrap();
    refuses(
        &["--width", "5", "-o", file.to_str().unwrap()],
        2,
        "`5` is not a width; widths go from 20 to 1000",
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
    assert_eq!(
        fs::read_dir(&directory).unwrap().count(),
        1,
        "nothing is left behind"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn links_and_permissions_stay() {
        let directory = scratch("cli_links");
        let (file, link, dangling) = (
            directory.join("real.md"),
            directory.join("link.md"),
            directory.join("dangling.md"),
        );
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("real.md", &link).unwrap();
        symlink("new.md", &dangling).unwrap();
        let is_written =
            |path: &Path| fs::read_to_string(path).unwrap() == ADA.render(Markdown).to_string();
        for path in [&link, &dangling] {
            prints(&["-o", path.to_str().unwrap()], "");
            assert!(fs::symlink_metadata(path).unwrap().is_symlink());
        }
        assert!(is_written(&file) && is_written(&directory.join("new.md")));
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 4);
    }

    #[test]
    fn nobody_needs_to_read_to_the_end() {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_hello"))
            .stdout(Stdio::from(writer))
            .output();
        assert_eq!(said(output), (0, String::new(), String::new()));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_a_failure() {
        let full = || {
            fs::OpenOptions::new()
                .write(true)
                .open("/dev/full")
                .unwrap()
        };
        let (status, _, err) = said(
            Command::new(env!("CARGO_BIN_EXE_hello"))
                .stdout(Stdio::from(full()))
                .output(),
        );
        assert!(
            status == 1 && err.starts_with("error: the output could not be written: "),
            "{status} {err}"
        );
        let (status, out, err) = run(&["-o", "/dev/full"]);
        assert!(
            status == 1
                && out.is_empty()
                && err.starts_with("error: `/dev/full` could not be written: "),
            "{status} {err}"
        );
        prints(&["-o", "/dev/null"], "");
    }

    #[test]
    fn names_of_files_need_not_be_utf_8() {
        use std::os::unix::ffi::OsStringExt;
        let directory = scratch("cli_names");
        let name = OsString::from_vec(b"r\xe9sum\xe9.md".to_vec());
        assert_eq!(
            said(
                Command::new(env!("CARGO_BIN_EXE_hello"))
                    .arg("-o")
                    .arg(directory.join(&name))
                    .output()
            )
            .0,
            0
        );
        assert_eq!(
            fs::read_dir(&directory)
                .unwrap()
                .next()
                .unwrap()
                .unwrap()
                .file_name(),
            name
        );
        let attached = OsString::from_vec(
            [
                b"--output=",
                directory.as_os_str().as_encoded_bytes(),
                b"/\xff.md",
            ]
            .concat(),
        );
        let (status, _, err) = said(
            Command::new(env!("CARGO_BIN_EXE_hello"))
                .arg(attached)
                .output(),
        );
        assert_eq!(
            (status, err.as_str()),
            (
                2,
                "error: this value is not UTF-8; write it behind a blank: `--output …`\n"
            )
        );
        assert_eq!(
            fs::read_dir(&directory).unwrap().count(),
            1,
            "no file of another name"
        );
    }
}

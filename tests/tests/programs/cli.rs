//! The command line of a résumé: what it prints, what it writes, what it refuses, and with which
//! exit status.
//!
//! `PAGES=overwrite cargo test --workspace --test programs cli` rewrites `cli_help.txt`.

use resume::cli::{self, OPTIONS, Opt, Output, Settings, Takes};
use resume::design::{DesignChoice, DesignName};
use resume::document::Arena;
use resume::format::{self, Formats, Html, Markdown, Periods, Text};
use resume::theme::{Classic, InOrder, Theme, TitleFirst};
use resume::{Render, Resume, resume};
use resume_tests::{hello::ADA, kept, rust::scratch};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::Path;
use std::process::{self, Command};

/// Runs the program of the README's résumé.
fn run(arguments: &[&str]) -> (i32, String, String) {
    said(
        Command::new(env!("CARGO_BIN_EXE_hello"))
            .args(arguments)
            .output(),
    )
}

fn said(output: io::Result<process::Output>) -> (i32, String, String) {
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

/// An error with its help on standard error, and nothing on standard output.
fn refuses(arguments: &[&str], status: i32, message: &str, help: &str) {
    let help = match help {
        "" => String::new(),
        help => format!("       help: {help}\n"),
    };
    assert_eq!(
        run(arguments),
        (status, String::new(), format!("error: {message}\n{help}")),
        "{arguments:?}"
    );
}

#[test]
fn each_format_is_printed() {
    for output in Output::all() {
        let bytes = output.write(&Settings::default(), &ADA).unwrap();
        let ran = Command::new(env!("CARGO_BIN_EXE_hello"))
            .arg(output.about.name)
            .output()
            .unwrap();
        assert_eq!(ran.status.code(), Some(0), "{}", output.about.name);
        assert_eq!(ran.stdout, bytes, "{}", output.about.name);
        assert_eq!(output.about.is_text(), String::from_utf8(bytes).is_ok());
    }
    prints(&[], &ADA.render(Text::default()).to_string());
    for named in &format::NAMED {
        let mut text = String::new();
        let (formats, arena) = (Formats::default(), Arena::new());
        let format = (named.format)(&formats);
        let theme = InOrder(format.order(&ADA.design));
        format.push(&theme.document(&ADA, &arena), &mut text);
        prints(&[named.about.name], &text);
    }
    prints(
        &["--ascii"],
        &ADA.render(Text {
            ascii: true,
            ..Text::default()
        })
        .to_string(),
    );
    let after = Markdown {
        periods: Periods::After,
    };
    prints(
        &["markdown", "--periods", "after"],
        &ADA.render(after).to_string(),
    );
    prints(
        &["markdown", "--periods=above"],
        &ADA.render(Markdown).to_string(),
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
    let (status, help, _) = run(&["--help"]);
    assert_eq!(status, 0);
    kept::check("tests/tests/cli_help.txt", &help);
    prints(&["html", "-h", "--width", "30"], &help);
    for Output { about, .. } in Output::all() {
        assert!(
            help.contains(&format!("\n  {} ", about.name)) && help.contains(about.help),
            "{about:?}"
        );
    }
    for option in OPTIONS.iter() {
        assert!(
            help.contains(&format!("      --{}", option.name)),
            "{option:?}"
        );
        assert!(
            option.choices().iter().all(|(name, _)| help.contains(name)),
            "{option:?}"
        );
    }
    assert!(
        help.lines().all(|line| line.chars().count() <= 80),
        "{help}"
    );
}

#[test]
fn each_option_says_what_it_takes() {
    for option in OPTIONS.iter() {
        let name = format!("--{}", option.name);
        let attached = format!("{name}=x");
        match &option.takes {
            Takes::Setting(_) | Takes::Nothing { .. } if option.placeholder().is_none() => {
                refuses(&[&attached], 2, &format!("`{name}` takes no value"), "");
                continue;
            }
            Takes::Choice { .. } => {
                let wrong = format!("there is no {} `zzz`", option.name);
                let names: Vec<&str> = option.choices().iter().map(|(name, _)| *name).collect();
                let help = format!("there are {}", names.join(", "));
                refuses(&[&name, "zzz"], 2, &wrong, &help);
            }
            Takes::Number { range, .. } => {
                let (least, most) = (range.start(), range.end());
                let help = format!("write a number from {least} to {most}");
                for wrong in [
                    &(least - 1).to_string(),
                    &(most + 1).to_string(),
                    "wide",
                    "",
                    "x",
                ] {
                    refuses(
                        &[&format!("{name}={wrong}")],
                        2,
                        &format!("`{name}` does not take `{wrong}`"),
                        &help,
                    );
                }
            }
            Takes::File { .. } => refuses(
                &[&name, "none"],
                2,
                "`none` could not be read: No such file or directory (os error 2)",
                "",
            ),
            Takes::Nothing { .. } | Takes::Setting(_) | Takes::Text { .. } => {}
        }
        refuses(
            &[&name],
            2,
            &format!("a value is missing after `{name}`"),
            "",
        );
    }
}

#[test]
fn an_option_of_a_format_is_refused_with_the_others() {
    for output in Output::all() {
        for option in OPTIONS.iter() {
            let of: Vec<&str> = Output::all()
                .filter(|output| output.about.options.contains(&option.key()))
                .map(|output| output.about.name)
                .collect();
            if of.is_empty() || of.contains(&output.about.name) {
                continue;
            }
            let font = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
            let value = match &option.takes {
                Takes::Nothing { .. } => None,
                Takes::Choice { choices, .. } => Some(choices()[0].0.to_owned()),
                Takes::Number { range, .. } => Some(range.start().to_string()),
                Takes::Text { .. } if option.name == "set" => Some("dates=rail".to_owned()),
                Takes::Text { .. } => Some("x".to_owned()),
                Takes::Setting(_) if option.placeholder().is_none() => None,
                Takes::Setting(setting) => Some(setting.example.trim_matches('"').to_owned()),
                Takes::File { .. } => Some(font.to_owned()),
            };
            let name = format!("--{}", option.name);
            let mut arguments = vec![output.about.name, &name];
            arguments.extend(value.as_deref());
            refuses(
                &arguments,
                2,
                &format!("`{name}` applies to {} only", of.join(", ")),
                "",
            );
        }
    }
    for name in Output::all().flat_map(|output| output.about.options) {
        assert!(
            OPTIONS.iter().any(|option| option.name == *name),
            "{name} is no option"
        );
    }
}

#[test]
fn a_design_is_refused_with_what_to_write() {
    let designs = "there are ledger, folio, grid, manual, brief, marquee";
    let units = "write a number with its unit: `10.5pt`, `18mm`, `1.8cm` or `0.7in`";
    for (arguments, said, help) in [
        (
            &["--design", "foilo"][..],
            "there is no design `foilo`",
            "did you mean `folio`?",
        ),
        (
            &["--design", "harvard"],
            "there is no design `harvard`",
            designs,
        ),
        (&["--size", "10"], "`--size 10` is not a length", units),
        (
            &["--accent", "blue"],
            "`--accent blue` is not a colour",
            "write six digits from 0 to f, two each for red, green and blue: `1f4e79`",
        ),
        (
            &["--accent=#aaaaff"],
            "`--accent #aaaaff` is too pale: its contrast against white is 2.1, and text needs 4.5",
            "the nearest that can be read is `7171aa`",
        ),
        (
            &["--paper", "a5"],
            "`--paper a5` is not one of its values",
            "did you mean `a4`?",
        ),
        (
            &["--pages", "0"],
            "`--pages 0` is too small: it can be from 1 to 100",
            "write `1`",
        ),
        (
            &["--set", "dates=left"],
            "`--set dates=left` is not one of its values",
            "write one of `right`, `rail`, `below`",
        ),
        (
            &["--set", "date=rail"],
            "there is no setting `date`",
            "did you mean `dates`?",
        ),
        (
            &["--set", "font=Arial"],
            "there is no setting `font`",
            "every design has its typefaces: choose another with `--design`",
        ),
    ] {
        refuses(arguments, 2, said, help);
    }
}

/// A résumé whose design keeps the employer first.
static WRITTEN: Resume = resume! {
    name: "Ada Example"
    design folio { order: as_written }
    experience {
        2014 "Engineer" at "EMC"
    }
};

#[test]
fn the_command_line_has_precedence_over_the_design_of_the_source() {
    let (classic, title_first) = (
        WRITTEN.render_with(Classic, Html::default()).to_string(),
        WRITTEN.render_with(TitleFirst, Html::default()).to_string(),
    );
    assert_ne!(classic, title_first);
    let html = |resume: &Resume, arguments: &[&str]| {
        let arguments = [&["html"], arguments].concat();
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let mut out = Vec::new();
        assert_eq!(cli::run(resume, &arguments, &mut out, &mut Vec::new()), 0);
        String::from_utf8(out).unwrap()
    };
    assert_eq!(html(&WRITTEN, &[]), classic);
    assert_eq!(html(&WRITTEN, &["--set", "order=title-first"]), title_first);
    let both = ["--theme", "classic", "--set", "order=title_first"];
    assert_eq!(html(&WRITTEN, &both), classic);
    assert_eq!(html(&WRITTEN, &["--theme", "title-first"]), title_first);
    // Every design is made for titles first.
    let undesigned = Resume {
        design: DesignChoice::NONE,
        ..WRITTEN.clone()
    };
    let expected = undesigned.render_with(TitleFirst, Html::default());
    assert_eq!(html(&undesigned, &[]), expected.to_string());
}

#[test]
fn settings_reach_the_document() {
    let mut settings = Settings::default();
    for (name, value) in [
        ("design", "grid"),
        ("size", "11pt"),
        ("fit", ""),
        ("set", "foot=none"),
    ] {
        let option = Opt::named(name).unwrap();
        settings.apply(option, OsStr::new(value)).unwrap();
    }
    let design = settings.design.or(WRITTEN.design);
    assert_eq!(design.name, Some(DesignName::Grid));
    let written: Vec<String> = design
        .settings
        .written()
        .map(|(setting, value)| format!("{}={value}", setting.word))
        .collect();
    assert_eq!(
        written,
        ["size=11pt", "fit=true", "order=as_written", "foot=none"]
    );
}

#[test]
fn wrong_arguments_end_with_2() {
    let names: Vec<&str> = Output::all().map(|output| output.about.name).collect();
    let formats = format!("there are {}", names.join(", "));
    refuses(&["word"], 2, "there is no format `word`", &formats);
    refuses(
        &["Markdown"],
        2,
        "there is no format `Markdown`",
        "did you mean `markdown`?",
    );
    refuses(&[""], 2, "there is no format ``", &formats);
    refuses(
        &["text", "html"],
        2,
        "only one format can be printed",
        "write `--out DIR` to make files of several",
    );
    refuses(
        &["--widht", "30"],
        2,
        "there is no option `--widht`",
        "did you mean `--width`?",
    );
    for argument in ["-o", "--output"] {
        refuses(
            &[argument],
            2,
            &format!("a value is missing after `{argument}`"),
            "",
        );
    }
    refuses(
        &["--tag", "storage"],
        2,
        "the tag `storage` is not declared",
        "no tag is declared: `tags: storage, teaching` declares two",
    );
    refuses(
        &["--variant", "backend"],
        2,
        "the variant `backend` is not declared",
        "no variant is declared: `variants { backend: storage }` declares one",
    );
}

#[test]
fn a_language_is_one_that_is_declared() {
    const TRANSLATED: Resume = resume! {
        name: "Ada Example"
        lang: "en", "de"
        tags: storage
        section "Peers" | "Kollegen" { - "one" | "eins"; - "two" | "zwei" #storage; - "three" | "drei" }
    };
    let said = |arguments: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let status = cli::run(&TRANSLATED, &arguments, &mut out, &mut err);
        let text = String::from_utf8([out, err].concat()).unwrap();
        (status, text)
    };
    let english = (
        0,
        "# Ada Example\n\n## Peers\n\n- one\n- two\n- three\n".to_owned(),
    );
    let german = (
        0,
        "# Ada Example\n\n## Kollegen\n\n- eins\n- zwei\n- drei\n".to_owned(),
    );
    assert_eq!(said(&["markdown"]), english);
    assert_eq!(said(&["markdown", "--lang", "en"]), english);
    assert_eq!(said(&["markdown", "--lang=DE"]), german);
    assert_eq!(
        said(&["markdown", "--lang", "de", "--tag", "storage"]),
        german
    );
    for (arguments, error) in [
        (
            &["--lang", "fr"][..],
            "error: the language `fr` is not declared\n       help: there are `en`, `de`\n",
        ),
        (
            &["--lang", "en", "--lang", "de"],
            "error: `--lang` can only be given once\n",
        ),
    ] {
        assert_eq!(said(arguments), (2, error.to_owned()));
    }
    refuses(
        &["--lang", "en"],
        2,
        "the language `en` is not declared",
        "no language is declared: `lang: \"en\", \"de\"` declares two",
    );
}

#[test]
fn arguments_cannot_control_the_terminal() {
    let title = "\u{1b}]0;x\u{7}\u{9b}\u{202e}\n";
    for arguments in [
        &[title][..],
        &["--tag", title],
        &["--lang", title],
        &["--theme", title],
        &["-o", &format!("none/{title}.md")],
        &["--width", title],
    ] {
        let (status, out, err) = run(arguments);
        assert_eq!((status, out.as_str()), (2, ""));
        let is_escaped = err.contains("\\u{1b}]0;x\\u{7}\\u{9b}\\u{202e}\\n");
        let is_inert = err.chars().all(|c| c == '\n' || !c.is_control());
        assert!(
            is_escaped && is_inert && err.lines().count() <= 2,
            "{err:?}"
        );
    }
}

#[test]
fn tags_choose_what_stays() {
    const TAGGED: Resume = resume! {
        name: "Ada Example"
        tags: storage, teaching
        variants { backend: storage; all: teaching, storage }
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
    assert_eq!(
        said(&["markdown", "--variant", "backend"]),
        page("- one\n- two\n")
    );
    assert_eq!(
        said(&["markdown", "--variant=all"]),
        page("- one\n- two\n- three\n")
    );
    for (arguments, message) in [
        (
            &["--variant", "backed"][..],
            "error: the variant `backed` is not declared\n       help: did you mean `backend`?\n",
        ),
        (
            &["--variant", "x"],
            "error: the variant `x` is not declared\n       help: there are `backend`, `all`\n",
        ),
        (
            &["--variant", "all", "--variant", "backend"],
            "error: `--variant` can only be given once\n",
        ),
        (
            &["--tag", "storage", "--variant", "all"],
            "error: `--variant` cannot be used with `--tag`\n       help: leave out one of them; a variant has its tags in the source\n",
        ),
        (
            &["--variant", "all", "--tag", "storage"],
            "error: `--variant` cannot be used with `--tag`\n       help: leave out one of them; a variant has its tags in the source\n",
        ),
    ] {
        assert_eq!(said(arguments), (2, String::new(), message.to_owned()));
    }
    let undeclared =
        "error: the tag `storge` is not declared\n       help: did you mean `storage`?\n";
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
        "nothing else is left"
    );
}

#[test]
fn a_file_that_cannot_be_written_stays_as_it_was() {
    let directory = scratch("cli_nothing");
    let missing = directory.join("missing/ada.md");
    let (status, out, err) = run(&["-o", missing.to_str().unwrap()]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(
        err.starts_with(&format!(
            "error: `{}` could not be written: ",
            missing.display()
        )) && err.lines().count() == 1,
        "{err}"
    );
    let (status, ..) = run(&["-o", directory.to_str().unwrap()]);
    assert_eq!(status, 2, "a directory is no file");
    let file = directory.join("ada.md");
    fs::write(&file, "before").unwrap();
    refuses(
        &["--width", "5", "-o", file.to_str().unwrap()],
        2,
        "`--width` does not take `5`",
        "write a number from 20 to 1000",
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
    assert_eq!(
        fs::read_dir(&directory).unwrap().count(),
        1,
        "nothing is left"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Stdio;

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
            status == 2 && err.starts_with("error: the output could not be written: "),
            "{status} {err}"
        );
        let (status, out, err) = run(&["-o", "/dev/full"]);
        assert!(
            status == 2
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
        let ran = said(
            Command::new(env!("CARGO_BIN_EXE_hello"))
                .arg(attached)
                .output(),
        );
        assert_eq!(ran, (0, String::new(), String::new()));
        assert!(
            directory
                .join(OsString::from_vec(b"\xff.md".to_vec()))
                .exists()
        );
    }

    #[test]
    fn what_may_not_be_replaced_is_refused() {
        let directory = scratch("cli_refused");
        let file = directory.join("ada.md");
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
        let refused = |path: &Path, why: &str| {
            let message = format!("`{}` could not be written: {why}", path.display());
            refuses(&["-o", path.to_str().unwrap()], 2, &message, "");
        };
        refused(&file, "it is read-only");
        assert_eq!(fs::read_to_string(&file).unwrap(), "before");
        // A pipe without a reader would keep the program waiting.
        let pipe = directory.join("pipe.md");
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        refused(
            &pipe,
            "it is a pipe, which may have no reader; print and redirect instead",
        );
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 2);
        let piped = Command::new("sh")
            .args([
                "-c",
                "\"$0\" -o /dev/stdout | cat",
                env!("CARGO_BIN_EXE_hello"),
            ])
            .output();
        let text = ADA.render(Text::default()).to_string();
        assert_eq!(
            said(piped),
            (0, text, String::new()),
            "one that a shell opened is written to"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_has_no_end_is_refused() {
        refuses(
            &["pdf", "--font", "/dev/zero"],
            2,
            "`/dev/zero` could not be read: it is larger than 64 MiB",
            "",
        );
    }
}

/// Runs the command line of the letter's example.
fn run_letter(arguments: &[&str]) -> (u8, String, String) {
    use resume_tests::letter::{EDITH, LETTER};
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run_with_letter(&EDITH, &LETTER, &arguments, &mut out, &mut err);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a program speaks UTF-8");
    (status, text(out), text(err))
}

#[test]
fn a_program_with_a_letter_prints_either() {
    use resume_tests::letter::{EDITH, LETTER};
    let (status, out, _) = run_letter(&["markdown"]);
    assert_eq!((status, out), (0, EDITH.render(Markdown).to_string()));
    let (status, out, _) = run_letter(&["markdown", "--letter"]);
    assert_eq!((status, out), (0, LETTER.render(Markdown).to_string()));
    let (status, out, err) = run_letter(&["json", "--letter"]);
    let said = "error: JSON cannot hold a letter\n       help: write it as ";
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.starts_with(said), "{err}");
    let (_, help, _) = run_letter(&["--help"]);
    assert!(help.contains("    --letter"), "{help}");
    // Where there is no letter, there is no such option.
    let (status, _, err) = run(&["--letter"]);
    let said = "error: there is no option `--letter`\n       help: there are --output, --out,";
    assert_eq!(status, 2);
    assert!(err.starts_with(said), "{err}");
}

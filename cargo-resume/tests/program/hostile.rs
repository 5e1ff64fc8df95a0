//! Input cannot control a terminal, run as code, block the program or damage a file.

#[cfg(unix)]
use crate::common::Ran;
use crate::common::{ADA, Scratch};
#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::process::Command;

/// Sets the title of a terminal, colours, reverses what follows, and begins a new line.
#[cfg(unix)]
const CONTROLS: &str = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}";
#[cfg(unix)]
const ESCAPED: &str = "\\u{1b}]0;x\\u{7}\\u{9b}31m\\u{202e}";

#[cfg(unix)]
#[track_caller]
fn check_inert(ran: &Ran) {
    let said = format!("{}{}", ran.out, ran.err);
    assert!(said.contains(ESCAPED), "{said:?}");
    assert!(
        said.chars().all(|c| c == '\n' || !c.is_control()),
        "{said:?}"
    );
    assert!(!said.contains('\u{202e}'), "{said:?}");
}

// Windows has no files with such names.
#[cfg(unix)]
#[test]
fn nothing_from_outside_controls_the_terminal() {
    let scratch = Scratch::new("hostile-controls");
    scratch.write("ada.rs", ADA);
    let name = format!("{CONTROLS}.rs");
    scratch.write(&name, &ADA.replace("name", "nam"));
    for arguments in [
        &["render", "ada.rs", "--tag", CONTROLS][..],
        &["render", "ada.rs", "--resume", CONTROLS],
        &["render", "ada.rs", "--theme", CONTROLS],
        &["render", "ada.rs", "--format", CONTROLS],
        &["render", "ada.rs", &format!("--{CONTROLS}")],
        &["render", &format!("{CONTROLS}/none.rs")],
        &["explain", CONTROLS],
        &["new", CONTROLS],
        &["preview", "--port", CONTROLS],
        &[CONTROLS],
        // The name of a file in a message with its line.
        &["check", &name],
    ] {
        check_inert(&scratch.run(arguments));
    }
    let json =
        "{\"basics\": {\"name\": \"A\"}, \"KEY\": 1, \"work\": [{\"name\": \"B\", \"KEY\": 1}]}";
    let key = CONTROLS
        .replace('\u{1b}', "\\u001b")
        .replace('\u{7}', "\\u0007");
    scratch.write("ada.json", &json.replace("KEY", &key));
    check_inert(&scratch.run(&["import", "ada.json"]));
    check_inert(&scratch.run(&["import", "--strict", "ada.json"]));
    // A help that quotes the source.
    let unset = format!("static A: R = resume! {{ name: env!(\"{key}\") }};")
        .replace("\\u001b", "\\u{1b}")
        .replace("\\u0007", "\\u{7}");
    scratch.write("a.rs", &unset);
    let ran = scratch.run(&["check", "a.rs"]);
    assert!(
        ran.status == 1 && ran.err.chars().all(|c| c == '\n' || !c.is_control()),
        "{ran:?}"
    );
    // The lines that `fmt` would change.
    scratch.write(
        "b.rs",
        "static A: R = resume! { name :\"A\" /* \u{1b}[8m */ };",
    );
    let ran = scratch.run(&["fmt", "--check", "b.rs"]);
    assert!(
        ran.out.contains("\\u{1b}[8m") && !ran.out.contains('\u{1b}'),
        "{ran:?}"
    );
}

#[test]
fn losses_are_bounded() {
    let scratch = Scratch::new("hostile-losses");
    let keys: Vec<String> = (0..5_000).map(|at| format!("\"k{at}\": 1")).collect();
    let json = format!("{{\"basics\": {{\"name\": \"A\"}}, {}}}", keys.join(", "));
    scratch.write("ada.json", &json);
    let ran = scratch.run(&["import", "ada.json"]);
    assert_eq!(ran.status, 0);
    assert_eq!(ran.err.lines().count(), 102);
    let end = "… and 4900 more: `--losses FILE` writes all of them to a file\nnot imported: 5000\n";
    assert!(ran.err.ends_with(end), "{}", ran.err);
    let ran = scratch.run(&["import", "--losses", "lost.txt", "ada.json"]);
    let end = "… and 4900 more: all are in `lost.txt`\nnot imported: 5000\n";
    assert!(ran.err.ends_with(end), "{}", ran.err);
    let all = scratch.read("lost.txt");
    assert_eq!(all.lines().count(), 5000);
    assert!(all.ends_with("/k4999: no place for `1`\n"), "{all}");
    // Reading stops after this many problems.
    let strict = scratch.run(&["import", "--strict", "ada.json"]);
    assert!(strict.err.ends_with("\n100 errors\n"), "{}", strict.err);
}

// Windows has no directory with such a name.
#[cfg(unix)]
#[test]
fn written_names_are_inert() {
    let scratch = Scratch::new("hostile-written");
    let name = "<script>alert(1)</script> [x](javascript:alert(1)) `a` *b* &lt;";
    // In a text of another tool, `&lt;` would be `<`, and stars, quotes and brackets markup.
    let mut text = name.replace('&', "&amp;");
    for mark in ["[", "]", "`", "*"] {
        text = text.replace(mark, &format!("\\\\{mark}"));
    }
    scratch.write(
        "ada.json",
        &format!("{{\"basics\": {{\"name\": \"{text}\"}}}}"),
    );
    let program = scratch.run(&["import", "ada.json"]).out;
    let comment = program.lines().next().unwrap();
    assert_eq!(
        comment,
        "//! The résumé of \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:alert(1)) \\`a\\` \\*b\\* \\&lt;: `cargo run -- --help` says how to print it."
    );
    // A path is a string in the manifest, whatever is in it.
    let path = "pa\nth\"\\\u{7f}";
    let facade =
        "[package]\nname = \"resume-dsl\"\nversion = \"0.1.0\"\n[lib]\npath = \"lib.rs\"\n";
    scratch.write(&format!("{path}/Cargo.toml"), facade);
    assert_eq!(scratch.run(&["new", "cv", "--path", path]).status, 0);
    let manifest = scratch.read("cv/Cargo.toml");
    assert!(
        manifest.contains("/pa\\u000Ath\\\"\\\\\\u007F\" }\n"),
        "{manifest}"
    );
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["read-manifest", "--offline", "--manifest-path"]);
    let read = Ran::from(
        cargo
            .arg(scratch.path().join("cv/Cargo.toml"))
            .output()
            .unwrap(),
    );
    assert!(read.status == 0 && read.out.contains("pa\\nth"), "{read:?}");
}

/// The commands read a source and run nothing of it: no build script, no function, no program.
#[test]
fn the_source_is_not_run() {
    let scratch = Scratch::new("hostile-run");
    let writes = "fn main() { std::fs::write(\"ran\", \"\").unwrap() }\n";
    let manifest = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nbuild = \"build.rs\"\n";
    scratch.write("Cargo.toml", manifest);
    scratch.write("build.rs", writes);
    let value = "const NAME: &str = made();\nconst fn made() -> &'static str { \"Ada\" }\n";
    let source = ADA.replace("\"Ada Example\"", "NAME");
    scratch.write("src/main.rs", &format!("{source}\n{value}{writes}"));
    for (arguments, status) in [
        (&["check"][..], 0),
        (&["check", "--fix"], 0),
        (&["fmt"], 0),
        (&["render"], 1),
        (&["render", "--all", "--out", "out"], 1),
        (&["gallery", "--output", "gallery.html"], 1),
    ] {
        let ran = scratch.run(arguments);
        assert_eq!(ran.status, status, "{arguments:?}: {ran:?}");
    }
    assert_eq!(scratch.files(), ["Cargo.toml", "build.rs", "src/main.rs"]);
}

#[test]
fn names_lead_to_no_other_directory() {
    let scratch = Scratch::new("hostile-directories");
    let names = [
        "../../evil",
        "/etc/evil",
        "..",
        "C:\\\\evil",
        "a/../../b",
        "evil:stream",
    ];
    for (at, name) in names.into_iter().enumerate() {
        let source = ADA.replace("Ada Example", name);
        scratch.write(&format!("a/b/r{at}.rs"), &source);
        let file = format!("a/b/r{at}.rs");
        let pattern = ["--format", "text", "--name", "x{name}", "--out", "a/b/out"];
        let ran = scratch.run(&[&["render", file.as_str()], &pattern[..]].concat());
        assert_eq!(ran.status, 0, "{name}: {}", ran.err);
        assert_eq!(scratch.files().len(), 2 * (at + 1), "{:?}", scratch.files());
    }
    let written = scratch.files();
    for file in written.iter().filter(|file| file.ends_with(".txt")) {
        let name = file.strip_prefix("a/b/out/x").unwrap();
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
        assert!(
            name.chars().all(is_plain) && !name.contains(".."),
            "{written:?}"
        );
    }
}

#[test]
fn reserved_names_are_refused() {
    let scratch = Scratch::new("hostile-names");
    for (name, why) in [
        ("resume-dsl", "a package that it depends on has this name"),
        ("resume-core", "a package that it depends on has this name"),
        ("con", "Windows keeps it for a device"),
        ("LPT1", "Windows keeps it for a device"),
    ] {
        let ran = scratch.run(&["new", name]);
        let said = format!("error: `{name}` cannot be the name of a package: {why}\n");
        assert!(ran.status == 2 && ran.err.starts_with(&said), "{ran:?}");
    }
    scratch.write("a.rs", &ADA.replace("ADA", "r#type"));
    scratch.write("b.rs", &ADA.replace("ADA", "CON"));
    scratch.write("c.rs", &ADA.replace("ADA", "COM1"));
    let ran = scratch.run(&["render", "a.rs", "b.rs", "c.rs", "-f", "text", "-o", "out"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let files: Vec<String> = scratch
        .files()
        .into_iter()
        .filter(|file| file.starts_with("out"))
        .collect();
    assert_eq!(
        files,
        ["out/com1-resume.txt", "out/con-resume.txt", "out/type.txt"]
    );
    assert_eq!(
        scratch.run(&["render", "a.rs", "--resume", "type"]).status,
        0
    );
}

/// Résumés that no `static` holds, and several of a name under `cfg`, can be chosen.
#[test]
fn each_of_several_can_be_chosen() {
    let scratch = Scratch::new("hostile-several");
    scratch.write(
        "two.rs",
        "fn f() -> R { resume! { name: \"A\" } }\nfn g() -> R { resume! { name: \"B\" } }\n\
         #[cfg(a)] static C: R = resume! { name: \"C\" };\n#[cfg(not(a))] static C: R = resume! { name: \"D\" };\n",
    );
    let ran = scratch.run(&["render", "two.rs"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (
            2,
            "error: only one résumé can be printed, and there are two-1, two-2, C-1, C-2\n       help: choose one with `--resume NAME`, or write `--out DIR`\n"
        )
    );
    for (name, text) in [
        ("two-1", "A\n=\n"),
        ("two-2", "B\n=\n"),
        ("C-1", "C\n=\n"),
        ("C-2", "D\n=\n"),
    ] {
        assert_eq!(
            scratch.run(&["render", "two.rs", "--resume", name]).out,
            text,
            "{name}"
        );
    }
    assert_eq!(
        scratch
            .run(&["render", "two.rs", "-f", "text", "-o", "out"])
            .status,
        0
    );
    assert_eq!(
        scratch.files(),
        [
            "out/c-1.txt",
            "out/c-2.txt",
            "out/two-1.txt",
            "out/two-2.txt",
            "two.rs"
        ]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn what_has_no_end_is_refused() {
    let scratch = Scratch::new("hostile-endless");
    let pipe = |name: &str| {
        let made = Command::new("mkfifo")
            .arg(scratch.path().join(name))
            .status()
            .unwrap();
        assert!(made.success());
    };
    let large = "error: `/dev/zero` could not be read: it is larger than 64 MiB\n";
    for command in ["check", "render", "fmt", "import"] {
        let ran = scratch.run(&[command, "/dev/zero"]);
        assert_eq!((ran.status, ran.err.as_str()), (2, large), "{command}");
    }
    let ran = scratch.run_with(&["check", "-"], |command| {
        command.stdin(fs::File::open("/dev/zero").unwrap())
    });
    assert_eq!(ran.status, 2, "{}", ran.err);
    for file in ["pipe.txt", "/dev/zero"] {
        if file == "pipe.txt" {
            pipe(file);
        }
        scratch.write(
            "a.rs",
            &format!("static A: R = resume! {{ name: include_str!(\"{file}\") }};"),
        );
        let ran = scratch.run(&["check", "a.rs"]);
        let said = format!("error: `{file}` could not be read: it is not an ordinary file\n");
        assert!(ran.status == 1 && ran.err.starts_with(&said), "{ran:?}");
    }
    scratch.write("ada.rs", ADA);
    fs::create_dir(scratch.path().join("out")).unwrap();
    pipe("out/ada.txt");
    let ran = scratch.run(&["render", "ada.rs", "-f", "text", "-o", "out"]);
    let said = "error: `out/ada.txt` could not be written: it is a pipe, which may have no reader; print and redirect instead\n";
    assert_eq!((ran.status, ran.err.as_str()), (2, said));
    // Output that cannot be written is a failure, even if it is help.
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["render", "ada.rs"],
        &["explain"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let ran = scratch.run_with(arguments, |command| command.stdout(full));
        assert_eq!(ran.status, 2, "{arguments:?}");
        assert!(
            ran.err
                .starts_with("error: the output could not be written: "),
            "{ran:?}"
        );
    }
}

#[cfg(unix)]
mod unix {
    use super::*;
    use crate::common::PROGRAM;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::process::Stdio;
    use std::time::Duration;

    const UNFORMATTED: &str = "static A: R = resume! { name :\"A\"\nheadline: \"x\" };\n";

    #[test]
    fn fmt_keeps_what_a_file_is_or_refuses() {
        let scratch = Scratch::new("hostile-fmt");
        let file = scratch.write("a.rs", UNFORMATTED);
        let set = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        let refused = |why: &str| {
            let ran = scratch.run(&["fmt", "a.rs"]);
            let said = format!("error: `a.rs` could not be written: {why}\n");
            assert_eq!((ran.status, ran.err), (2, said));
            assert_eq!(scratch.read("a.rs"), UNFORMATTED);
        };
        set(0o444);
        refused("it is read-only");
        set(0o640);
        fs::hard_link(&file, scratch.path().join("other.rs")).unwrap();
        refused("it has other names (hard links), which would keep the old text");
        fs::remove_file(scratch.path().join("other.rs")).unwrap();
        // Only root can change the owner of a file.
        let is_root = chown(&file, Some(12_345), Some(54_321)).is_ok();
        let before = fs::metadata(&file).unwrap();
        assert_eq!(scratch.run(&["fmt", "a.rs"]).status, 0);
        let after = fs::metadata(&file).unwrap();
        assert_ne!(scratch.read("a.rs"), UNFORMATTED);
        assert_eq!(
            (after.mode(), after.uid(), after.gid()),
            (before.mode(), before.uid(), before.gid())
        );
        assert_eq!(is_root, after.uid() == 12_345);
        assert_eq!(scratch.files(), ["a.rs"]);
    }

    /// A signal that ends the program while it writes leaves only complete files.
    #[test]
    fn an_interrupted_program_leaves_nothing() {
        let scratch = Scratch::new("hostile-signals");
        let source: String = (0..40)
            .map(|at| {
                ADA.replace("use resume::{Resume, resume};", "")
                    .replace("ADA", &format!("A{at}"))
            })
            .collect();
        scratch.write("many.rs", &source);
        let (mut interrupted, mut turn) = (0, 0);
        while interrupted < 24 {
            turn += 1;
            assert!(
                turn < 400,
                "it was interrupted only {interrupted} times while it wrote"
            );
            let signal = ["INT", "TERM", "HUP"][turn % 3];
            let _ = fs::remove_dir_all(scratch.path().join("out"));
            let mut child = Command::new(PROGRAM)
                .args(["render", "many.rs", "-f", "text,html", "--out", "out"])
                .current_dir(scratch.path())
                .stdin(Stdio::null())
                .spawn()
                .unwrap();
            // It writes as soon as the directory exists.
            while !scratch.path().join("out").exists() {
                std::thread::yield_now();
            }
            std::thread::sleep(Duration::from_micros(turn as u64 % 40 * 200));
            let mut kill = Command::new("kill");
            kill.args(["-s", signal, &child.id().to_string()])
                .stderr(Stdio::null());
            let _ = kill.status().unwrap();
            let status = child.wait().unwrap();
            let written: Vec<String> = scratch
                .files()
                .into_iter()
                .filter(|file| file.starts_with("out/"))
                .collect();
            for file in &written {
                assert!(!file.ends_with(".part"), "{signal}: {written:?}");
                assert!(
                    scratch.read(file).contains("ada@example.com"),
                    "{signal}: {file}"
                );
            }
            interrupted += usize::from(!status.success() && !written.is_empty());
        }
    }
}

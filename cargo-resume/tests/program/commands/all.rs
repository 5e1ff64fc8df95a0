//! `render --all`: every language and variant, and how the files are named.

use super::{ADA_TEXT, check, check_failure};
use crate::common::{ADA, Scratch};
use resume::cli::Output;

/// In two languages, with two tags.
const BOTH: &str = r#"
static ADA_B: Resume = resume! {
    name: "Ada Example"
    lang: "en", "de"
    tags: storage, teaching
    headline: "Clerk" | "Angestellte"
    skills { "C" #storage; "TLA+" #teaching }
};
"#;

fn written(scratch: &Scratch, arguments: &[&str]) -> Vec<String> {
    let _ = std::fs::remove_dir_all(scratch.path().join("out"));
    let ran = [&["render", "ada.rs", "--out", "out"], arguments].concat();
    check(scratch, &ran, 0, "", "");
    let files = scratch.files().into_iter();
    files
        .filter_map(|file| Some(file.strip_prefix("out/")?.to_owned()))
        .collect()
}

#[test]
fn every_language_variant_and_format_is_a_file() {
    let scratch = Scratch::new("all");
    scratch.write("ada.rs", BOTH);
    let mut expected = Vec::new();
    for variant in ["", "-storage", "-teaching"] {
        for lang in ["de", "en"] {
            expected.extend(
                Output::all()
                    .map(|output| format!("ada-b{variant}.{lang}.{}", output.about.ending)),
            );
        }
    }
    expected.sort();
    assert_eq!(written(&scratch, &["--all"]), expected);
    let page = "Ada Example\n===========\nAngestellte\n\nSkills\n------\nC\n";
    let page = page.replace("Skills\n------", "Kenntnisse\n----------");
    assert_eq!(scratch.read("out/ada-b-storage.de.txt"), page);
    assert_eq!(
        written(
            &scratch,
            &[
                "--all",
                "-f",
                "text,html",
                "--lang",
                "de",
                "--tag",
                "storage"
            ]
        ),
        ["ada-b-storage.de.html", "ada-b-storage.de.txt"]
    );
    // With named variants, and one language.
    let variants = "tags: storage, teaching\n    variants { both: storage, teaching }";
    let named = BOTH
        .replace("tags: storage, teaching", variants)
        .replace(", \"de\"", "")
        .replace(" | \"Angestellte\"", "");
    scratch.write("ada.rs", &named);
    assert_eq!(
        written(&scratch, &["--all", "--format=markdown"]),
        ["ada-b-both.md", "ada-b.md"]
    );
    assert_eq!(
        written(
            &scratch,
            &[
                "--format",
                "text",
                "--variant=both",
                "--name={name}.{variant}"
            ]
        ),
        ["ada-example.both.txt"]
    );
    assert_eq!(
        written(
            &scratch,
            &[
                "--all",
                "-f",
                "text",
                "--name",
                "{static}_{variant}_{lang}_{design}"
            ]
        ),
        ["ada-b_both_en_ledger.txt", "ada-b_en_ledger.txt"]
    );
}

#[test]
fn a_letter_is_written_once() {
    let scratch = Scratch::new("all-letter");
    let letter = "static NOTE: Letter = letter! { from: ADA_B opening: \"Dear Grace,\" \"A paragraph.\" closing: \"Yours,\" };";
    scratch.write("ada.rs", &format!("{BOTH}{letter}"));
    let arguments = ["--all", "-f", "text,json", "--tag", "teaching"];
    assert_eq!(
        written(&scratch, &arguments),
        [
            "ada-b-teaching.de.json",
            "ada-b-teaching.de.txt",
            "ada-b-teaching.en.json",
            "ada-b-teaching.en.txt",
            "note-teaching.txt"
        ]
    );
    assert!(scratch.read("out/note-teaching.txt").contains("Clerk"));
    let arguments = [
        "--all",
        "-f",
        "text",
        "--lang",
        "en",
        "--name",
        "{name}-{variant}",
    ];
    let files = written(&scratch, &arguments);
    assert!(
        files.contains(&"ada-example-letter.txt".to_owned()),
        "{files:?}"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn tightened_gaps_are_noted() {
    let scratch = Scratch::new("noted");
    let render = ["render", "ada.rs", "--format", "pdf"];
    let printed = |count: usize| {
        let section = format!(
            "section \"Peers\" {{ {} }} contact",
            "\"Words.\" ".repeat(count)
        );
        scratch.write("ada.rs", &ADA.replace("contact", &section));
        let ran = scratch.run(&render);
        assert!(
            ran.status == 0 && ran.out.starts_with("%PDF"),
            "{}",
            ran.err
        );
        ran.err
    };
    assert_eq!(printed(20), "");
    let mut printed = (20..100).map(printed);
    let note = printed.find(|said| !said.is_empty()).unwrap();
    assert!(
        note.starts_with("note: tightened the gaps to 9")
            && note.contains(" % for 1 page instead of 2, one of which had ")
            && note.ends_with(" lines\n"),
        "{note}"
    );
    let of_file = note.replacen("note: ", "note: `ada.pdf`: ", 1);
    let to_files = [&render[..], &["--out", "out"]].concat();
    check(&scratch, &to_files, 0, "", &of_file);
}

#[test]
fn nothing_is_written_if_the_names_are_wrong() {
    let scratch = Scratch::new("all-refused");
    scratch.write("ada.rs", BOTH);
    scratch.write("two.rs", &format!("{ADA}{}", ADA.replace("ADA", "BOB")));
    for (arguments, said) in [
        (
            &["ada.rs", "--out", "out", "--all", "--name", "{name}.{lang}"][..],
            "two variants would be written to `ada-example.en.txt`\n       help: add `{variant}` to `--name`",
        ),
        (
            &[
                "ada.rs",
                "--out",
                "out",
                "--all",
                "--name",
                "{static}-{variant}",
            ],
            "two languages would be written to `ada-b.txt`\n       help: add `{lang}` to `--name`",
        ),
        (
            &["two.rs", "--out", "out", "--name", "{name}"],
            "two résumés would be written to `ada-example.txt`\n       help: add `{static}` to `--name`",
        ),
        (
            &[
                "ada.rs",
                "--out",
                "out",
                "--all",
                "--name",
                "{static}-{langs}",
            ],
            "there is no placeholder `langs`\n       help: did you mean `lang`?",
        ),
        (
            &[
                "ada.rs",
                "--out",
                "out",
                "--all",
                "--name",
                "{static}-{lang",
            ],
            "unclosed `{` in the name `{static}-{lang`\n       help: write `}` after the placeholder",
        ),
        (
            &["ada.rs", "--out", "out", "--all", "--variant", "x"],
            "the variant `x` is not declared in `ADA_B`\n       help: no variant is declared: `variants { backend: storage }` declares one",
        ),
        (
            &["ada.rs", "--all"],
            "`--all` requires `--out DIR`\n       help: name the directory that the files are written to",
        ),
        (
            &["ada.rs", "--name", "{name}"],
            "`--name` requires `--out DIR`\n       help: name the directory that the files are written to",
        ),
    ] {
        let arguments = [&["render"], arguments].concat();
        check_failure(&scratch, &arguments, 2, &format!("error: {said}"));
    }
    assert_eq!(scratch.files(), ["ada.rs", "two.rs"]);
    scratch.write("ada.rs", &BOTH.replace("skills", "skils"));
    let ran = scratch.run(&["render", "ada.rs", "--out", "out", "--all"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert_eq!(scratch.files(), ["ada.rs", "two.rs"]);
    // Two people may share the names of their files if the pattern tells them apart.
    let both = [
        "render",
        "two.rs",
        "-o",
        "out",
        "-f",
        "text",
        "--name",
        "{name}-{static}",
    ];
    check(&scratch, &both, 0, "", "");
    let files = [
        "ada.rs",
        "out/ada-example-ada.txt",
        "out/ada-example-bob.txt",
        "two.rs",
    ];
    assert_eq!(scratch.files(), files);
    assert_eq!(scratch.read("out/ada-example-bob.txt"), ADA_TEXT);
}

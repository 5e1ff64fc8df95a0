//! The command line of a résumé where it writes several files: which, under which names, and what
//! is refused before anything is written.

use resume::cli::{self, Output};
use resume::format::{Markdown, Text};
use resume::model::{Content, Item, Paragraph, Prose};
use resume::{Letter, Render, Resume, resume};
use resume_tests::{cvs, rust::scratch};
use std::ffi::OsString;
use std::fs;
use std::path::Path;

/// In two languages and with a tag, by a name that has to be shortened.
fn lebenslauf() -> &'static Resume {
    let cv = cvs::ALL.iter().find(|cv| cv.name == "cv_lebenslauf");
    cv.expect("the example exists").resume
}

static NAMED: Resume = resume! {
    name: "Ada Example"
    tags: storage, teaching
    variants { backend: storage; both: teaching, storage }
    section "Peers" { - "one"; - "two" #storage; - "three" #teaching }
};

/// Runs the command line with a directory: the exit status and what was reported.
fn run(
    resume: &Resume,
    letter: Option<&Letter>,
    arguments: &[&str],
    directory: &Path,
) -> (u8, String) {
    let mut arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    arguments.extend(["--out".into(), directory.into()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = match letter {
        None => cli::run(resume, &arguments, &mut out, &mut err),
        Some(letter) => cli::run_with_letter(resume, letter, &arguments, &mut out, &mut err),
    };
    assert!(out.is_empty(), "{arguments:?} prints");
    (status, String::from_utf8(err).unwrap())
}

/// The names in a directory, in their order.
fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Checks which files are written.
fn writes(resume: &Resume, arguments: &[&str], expected: &[&str]) {
    let directory = scratch("cli_files_written").join("made/for/it");
    let ran = run(resume, None, arguments, &directory);
    assert_eq!(ran, (0, String::new()), "{arguments:?}");
    assert_eq!(names(&directory), expected, "{arguments:?}");
}

/// Checks what is reported, and that nothing is written.
fn refuses(resume: &Resume, arguments: &[&str], status: u8, message: &str, help: &str) {
    let directory = scratch("cli_files_refused").join("out");
    let help = match help {
        "" => String::new(),
        help => format!("       help: {help}\n"),
    };
    let said = format!("error: {message}\n{help}");
    let ran = run(resume, None, arguments, &directory);
    assert_eq!(ran, (status, said), "{arguments:?}");
    assert!(!directory.exists(), "{arguments:?} writes");
}

#[test]
fn every_language_variant_and_format_is_a_file() {
    let directory = scratch("cli_files_all");
    let (status, said) = run(lebenslauf(), None, &["--all"], &directory);
    // Gaps may be tightened for a page less.
    assert!(
        said.lines().all(|line| line.starts_with("note: ")),
        "{said}"
    );
    assert_eq!(status, 0);
    let stem = "dipl-ing-fh-henrike-hollerbusch-m-eng";
    let mut expected = Vec::new();
    for variant in ["", "-international", "-personal"] {
        for lang in ["de", "en-GB"] {
            expected.extend(
                Output::all()
                    .map(|output| format!("{stem}{variant}.{lang}.{}", output.about.ending)),
            );
        }
    }
    expected.sort();
    assert_eq!(expected.len(), 6 * Output::all().count());
    assert_eq!(names(&directory), expected);
    let page = |file: &str| fs::read_to_string(directory.join(file)).unwrap();
    let text = |resume: &Resume| resume.render(Text::default()).to_string();
    let english = lebenslauf().translated("en-GB").unwrap();
    let tailored = english.tailored(&["international"]).unwrap();
    assert_eq!(page(&format!("{stem}.de.txt")), text(lebenslauf()));
    assert_eq!(page(&format!("{stem}.en-GB.txt")), text(english));
    let variant = page(&format!("{stem}-international.en-GB.txt"));
    assert_eq!(variant, text(&tailored));
    let variant = page(&format!("{stem}-international.en-GB.md"));
    assert_eq!(variant, tailored.render(Markdown).to_string());
}

#[test]
fn what_is_named_restricts_what_is_written() {
    let stem = "dipl-ing-fh-henrike-hollerbusch-m-eng";
    let file = |rest: &str| format!("{stem}{rest}");
    let (whole, personal) = (file(".en-GB.md"), file("-personal.en-GB.md"));
    let international = file("-international.en-GB.md");
    writes(
        lebenslauf(),
        &["--all", "markdown", "--lang", "en-gb"],
        &[&international, &personal, &whole],
    );
    let german = file("-international.de.txt");
    let english = file("-international.en-GB.txt");
    writes(
        lebenslauf(),
        &["--all", "text", "text", "--tag=international"],
        &[&german, &english],
    );
    // Where variants are named, tags are not written one by one.
    writes(
        &NAMED,
        &["--all", "text", "markdown"],
        &[
            "ada-example-backend.md",
            "ada-example-backend.txt",
            "ada-example-both.md",
            "ada-example-both.txt",
            "ada-example.md",
            "ada-example.txt",
        ],
    );
    writes(
        &NAMED,
        &["--all", "text", "--variant", "backend"],
        &["ada-example-backend.txt"],
    );
    // Without `--all`, it is one variant in one language.
    writes(
        &NAMED,
        &["text", "markdown", "--variant", "backend"],
        &["ada-example.md", "ada-example.txt"],
    );
}

#[test]
fn names_follow_the_pattern() {
    writes(
        &NAMED,
        &["--all", "text", "--name", "{variant}_{lang}-cv"],
        &["backend_en-cv.txt", "both_en-cv.txt", "en-cv.txt"],
    );
    writes(
        &NAMED,
        &[
            "text",
            "--tag=storage",
            "--tag=teaching",
            "--name={design}.{variant}",
        ],
        &["ledger.storage-teaching.txt"],
    );
    writes(
        &NAMED,
        &["html", "--design", "folio", "--name", "{name} in {design}"],
        &["ada-example in folio.html"],
    );
    writes(&NAMED, &["text", "--name=nul.x"], &["nul-resume.x.txt"]);
}

#[test]
fn what_would_be_one_file_is_refused_before_anything_is_written() {
    refuses(
        &NAMED,
        &["--all", "--name", "{name}"],
        2,
        "two variants would be written to `ada-example.txt`",
        "add `{variant}` to `--name`",
    );
    refuses(
        lebenslauf(),
        &["--all", "html", "--name", "{variant}-cv"],
        2,
        "two languages would be written to `cv.html`",
        "add `{lang}` to `--name`",
    );
    let cased = resume! {
        name: "Ada Example"
        tags: storage, Storage
        section "Peers" { - "one" #storage; - "two" #Storage }
    };
    refuses(
        &cased,
        &["--all", "text"],
        2,
        "two variants would be written to `ada-example-storage.txt` and \
         `ada-example-Storage.txt`, which are the same file on some file systems",
        "rename one of them in the source, or write them one at a time",
    );
}

#[test]
fn what_is_wrong_is_refused_before_anything_is_written() {
    for (pattern, message, help) in [
        (
            "{name}-{varient}",
            "there is no placeholder `varient`",
            "did you mean `variant`?",
        ),
        (
            "{static}",
            "there is no placeholder `static`",
            "there are name, variant, lang, design",
        ),
        (
            "{name",
            "unclosed `{` in the name `{name`",
            "write `}` after the placeholder",
        ),
        (
            "../{name}",
            "the name of a file cannot contain `/`",
            "name the directory with `--out DIR`",
        ),
        (
            "{variant}",
            "the name of a file would be empty",
            "add `{name}` to `--name`",
        ),
    ] {
        refuses(&NAMED, &["--all", "--name", pattern], 2, message, help);
    }
    refuses(
        &NAMED,
        &["--all", "--lang", "de"],
        2,
        "the language `de` is not declared",
        "no language is declared: `lang: \"en\", \"de\"` declares two",
    );
    refuses(
        &NAMED,
        &["--all", "--variant", "backend", "--tag", "storage"],
        2,
        "`--variant` cannot be used with `--tag`",
        "leave out one of them; a variant has its tags in the source",
    );
    refuses(
        &NAMED,
        &["text", "--output", "cv.txt"],
        2,
        "`--out` cannot be used with `--output`",
        "`--out DIR` is for several files, `--output FILE` for one",
    );
    // One that cannot be made keeps the others from being written.
    let unprintable = resume! {
        name: "Ada Example"
        tags: odd
        section "Peers" { - "one"; - "\u{13000}" #odd }
    };
    let directory = scratch("cli_files_unmade").join("out");
    let (status, said) = run(&unprintable, None, &["--all", "text", "pdf"], &directory);
    let unmade = "error: `ada-example.pdf` could not be made: ";
    assert!(status == 1 && said.starts_with(unmade), "{status} {said}");
    assert!(!directory.exists());
}

#[test]
fn files_need_a_directory() {
    let said = |arguments: &[&str]| {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = cli::run(&NAMED, &arguments, &mut out, &mut err);
        (status, String::from_utf8([out, err].concat()).unwrap())
    };
    for (arguments, option) in [
        (&["--all"][..], "all"),
        (&["--all", "-o", "cv.txt"], "all"),
        (&["--name", "{name}"], "name"),
    ] {
        let expected = format!(
            "error: `--{option}` requires `--out DIR`\n       help: name the directory that the files \
             are written to\n"
        );
        assert_eq!(said(arguments), (2, expected));
    }
}

#[test]
fn tightened_gaps_are_noted() {
    let long = |count: usize| {
        let paragraph = || {
            Item::Paragraph(Paragraph {
                text: Prose::text("Words."),
                tags: Vec::new().into(),
            })
        };
        let items: Vec<_> = std::iter::repeat_with(paragraph).take(count).collect();
        let mut resume: Resume = resume! { name: "Ada Example" section "Peers" { "Words." } };
        resume.sections.to_mut()[0].content = Content::Custom(items.into());
        resume
    };
    let printed = |resume: &Resume, arguments: &[&str]| {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = cli::run(resume, &arguments, &mut out, &mut err);
        assert!(status == 0 && (out.is_empty() || out.starts_with(b"%PDF")));
        String::from_utf8(err).unwrap()
    };
    assert_eq!(printed(&long(20), &["pdf"]), "");
    let tightened = (20..100).map(long);
    let tightened = tightened.filter(|resume| !printed(resume, &["pdf"]).is_empty());
    let resume = tightened.into_iter().next().expect("a page overflows");
    let note = printed(&resume, &["pdf"]);
    assert!(
        note.starts_with("note: tightened the gaps to 9")
            && note.contains(" % for 1 page instead of 2, one of which had ")
            && note.ends_with(" lines\n"),
        "{note}"
    );
    let directory = scratch("cli_files_noted");
    let file = directory.join("cv.pdf");
    assert_eq!(printed(&resume, &["-o", file.to_str().unwrap()]), note);
    let of_file = note.replacen("note: ", "note: `ada-example.pdf`: ", 1);
    let ran = run(&resume, None, &["--all", "pdf", "text"], &directory);
    assert_eq!(ran, (0, of_file));
    assert_eq!(
        names(&directory),
        ["ada-example.pdf", "ada-example.txt", "cv.pdf"]
    );
}

#[test]
fn a_letter_is_written_once() {
    use resume_tests::letter::{EDITH, LETTER};
    let directory = scratch("cli_files_letter");
    let letter = Some(&LETTER);
    let ran = run(&EDITH, letter, &["--all", "text", "json"], &directory);
    assert_eq!(ran, (0, String::new()));
    let resumes = names(&directory);
    let arguments = ["--all", "--letter", "text", "json"];
    let ran = run(&EDITH, letter, &arguments, &directory);
    assert_eq!(ran, (0, String::new()));
    let mut files = names(&directory);
    files.retain(|file| !resumes.contains(file));
    assert_eq!(files, ["edith-example-letter.txt"]);
    assert_eq!(
        fs::read_to_string(directory.join("edith-example-letter.txt")).unwrap(),
        LETTER.render(Text::default()).to_string()
    );
}

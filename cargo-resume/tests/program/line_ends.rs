//! Sources and files as editors on Windows save them, with CRLF and a byte order mark: every command
//! reads them as it reads others, and keeps the line ends and the mark of what it edits.

use crate::common::{Preview, Scratch, body};

const MARK: &str = "\u{feff}";

const SOURCE: &str = "\
use resume::{Resume, resume};

/// É.
static ADA: Resume = resume! {
    name: \"Ada Example\"
    headline:   \"Storage
               engineer\"
    experience {
        2014-03..2018 \"Engineer\" at \"EMC\" // first
    }
};
";

/// The text as an editor on Windows saves it.
fn saved(text: &str) -> String {
    format!("{MARK}{}", text.replace('\n', "\r\n"))
}

/// Runs a command on a source as it is and as it is saved on Windows, and compares the source that it
/// leaves.
#[track_caller]
fn check(name: &str, source: &str, arguments: &[&str], expected: &str) {
    let scratch = Scratch::new(&format!("line-ends-{name}"));
    scratch.write(
        "p.bib",
        "@article{a, author = {Example, Ada}, title = {Checksums}, year = 2015}",
    );
    for (file, before, after) in [
        ("a.rs", source.to_owned(), expected.to_owned()),
        ("b.rs", saved(source), saved(expected)),
    ] {
        scratch.write(file, &before);
        let ran = scratch.run(&[arguments, &[file]].concat());
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert_eq!(scratch.read(file), after);
    }
}

#[test]
fn fmt_keeps_them() {
    check("fmt", SOURCE, &["fmt"], &SOURCE.replace(":   ", ": "));
}

#[test]
fn fixes_keep_them() {
    let wrong = SOURCE.replace("2014-03..2018", "Mar 2014..2018");
    check("fix", &wrong, &["check", "--fix"], SOURCE);
}

#[test]
fn translating_keeps_them() {
    let translated = SOURCE
        .replace(
            "Ada Example\"\n",
            "Ada Example\"\n    lang: \"en\", \"de\"\n",
        )
        .replace("engineer\"\n", "engineer\" | \"\"\n")
        .replace("\"Engineer\"", "\"Engineer\" | \"\"");
    check(
        "translate",
        SOURCE,
        &["translate", "--to", "de"],
        &translated,
    );
}

#[test]
fn importing_into_a_source_keeps_them() {
    let added = "    }\n\n    publications {\n        2015 \"Checksums\" {\n            authors: \"Ada Example\"\n        }\n    }\n};\n";
    let imported = SOURCE.replace("    }\n};\n", added);
    check("into", SOURCE, &["import", "p.bib", "--into"], &imported);
}

#[test]
fn problems_are_at_the_same_lines_and_columns() {
    let scratch = Scratch::new("line-ends-check");
    let wrong = SOURCE.replace("2018", "2008").replace("name", "nam");
    scratch.write("a.rs", &wrong);
    let plain = scratch.run(&["check", "a.rs"]);
    assert_eq!(plain.status, 1);
    scratch.write("a.rs", &saved(&wrong));
    assert_eq!(scratch.run(&["check", "a.rs"]), plain);
    // A byte of the file is a byte of the file: the mark has three, and each line before has one more.
    let json = scratch.run(&["check", "--json", "a.rs"]).out;
    let byte = saved(&wrong).find("2014-03").unwrap();
    let start = format!("\"start\": {{\"line\": 9, \"column\": 9, \"byte\": {byte}}}");
    assert!(json.contains(&start), "{json}");
}

#[test]
fn every_format_and_the_preview_show_the_same() {
    let scratch = Scratch::new("line-ends-render");
    let source = SOURCE.replace("\"Engineer\"", "include_str!(\"title.txt\")");
    let source = source.replace("2018 include_str!(\"title.txt\")", "2018 \"Engineer\"");
    let source = source.replace(
        "    experience",
        "    summary: include_str!(\"bio.txt\")\n    experience",
    );
    scratch.write("a.rs", &source);
    scratch.write("bio.txt", "Builds storage\nthat lasts.\n");
    let formats = ["text", "markdown", "html", "json"];
    let plain = formats.map(|format| scratch.run(&["render", "a.rs", "-f", format]));
    scratch.write("a.rs", &saved(&source));
    scratch.write("bio.txt", "Builds storage\r\nthat lasts.\r\n");
    let preview = Preview::start(&scratch, &["a.rs"]);
    for (format, plain) in formats.iter().zip(plain) {
        assert_eq!((plain.status, plain.err.as_str()), (0, ""));
        assert_eq!(scratch.run(&["render", "a.rs", "-f", format]), plain);
        assert_eq!(body(&preview.get(&format!("/{format}"))), plain.out);
    }
}

/// Files of other tools in each format that is text.
#[test]
fn imported_files_are_read_the_same() {
    let scratch = Scratch::new("line-ends-import");
    for (file, text) in [
        (
            "r.json",
            "{\"basics\": {\"name\": \"Ada\",\n \"summary\": \"one\\n\\ntwo\"}}\n",
        ),
        (
            "r.yaml",
            "cv:\n  name: Ada\n  sections:\n    summary:\n      - |\n        one\n        two\n    skills:\n      - Rust\n",
        ),
        (
            "y.yml",
            "content:\n  basics:\n    name: Ada\n    summary: |\n      one\n      two\n",
        ),
        (
            "Profile.csv",
            "First Name,Last Name,Headline,Summary\nAda,Example,Engineer,\"one\ntwo\"\n",
        ),
        (
            "p.bib",
            "@article{a, author = {Example, Ada},\n title = {Checksums\n and disks}, year = 2015}\n",
        ),
        ("r.md", "# Ada\n\nEngineer\n\n## Skills\n\n- Rust\n- C\n"),
        (
            "r.xml",
            "<?xml version=\"1.0\"?>\n<Candidate xmlns=\"http://www.europass.eu/1.0\">\n<CandidatePerson>\n<PersonName>\n<GivenName>Ada</GivenName>\n</PersonName>\n</CandidatePerson>\n</Candidate>\n",
        ),
    ] {
        scratch.write(file, text);
        let plain = scratch.run(&["import", file]);
        assert!(
            plain.status == 0 && plain.out.contains("resume! {") && !plain.out.contains('\r'),
            "{file}: {plain:?}"
        );
        scratch.write(file, &saved(text));
        let windows = scratch.run(&["import", file]);
        assert_eq!(windows, plain, "{file}");
    }
}

#[test]
fn paths_may_have_spaces() {
    let scratch = Scratch::new("line-ends-paths");
    scratch.write("my cv/my résumé.rs", SOURCE);
    let file = "my cv/my résumé.rs";
    let ran = scratch.run(&["render", file, "-f", "text", "-o", "my files"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(scratch.files(), [file, "my files/ada.txt"]);
    let preview = Preview::start(&scratch, &["my cv"]);
    assert!(body(&preview.get("/text")).starts_with("Ada Example"));
}

//! Letters beside résumés: which are printed, which files are written, and what is reported.

use super::{ADA_TEXT, check, check_failure};
use crate::common::{ADA, Scratch};

const LETTER: &str = r#"
static NOTE: Letter = letter! {
    from: ADA
    to: "Grace Sample"
    date: 2026-11-28
    opening: "Dear Grace,"
    "A paragraph."
    closing: "Yours,"
};
"#;

const LETTER_TEXT: &str = "\
Ada Example
===========
ada@example.com

November 28, 2026

Grace Sample

Dear Grace,

A paragraph.

Yours,
Ada Example
";

fn both() -> String {
    format!("{ADA}\n{LETTER}")
}

#[test]
fn a_letter_is_printed_if_it_is_named() {
    let scratch = Scratch::new("letter-printed");
    scratch.write("ada.rs", &both());
    check(&scratch, &["render", "ada.rs"], 0, ADA_TEXT, "");
    let named = ["render", "ada.rs", "--resume", "NOTE"];
    check(&scratch, &named, 0, LETTER_TEXT, "");
    check_failure(
        &scratch,
        &["render", "ada.rs", "--resume", "BOB"],
        2,
        "error: there is no résumé `BOB`\n       help: there are ADA, NOTE",
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "--resume", "NOTE", "--format", "json"],
        2,
        "error: `note.json` could not be made: JSON cannot hold a letter\n       help: write it as text, markdown, html, pdf, docx",
    );
    check(&scratch, &["check", "ada.rs"], 0, "", "");
}

#[test]
fn a_directory_gets_the_letter_beside_the_resume() {
    let scratch = Scratch::new("letter-files");
    scratch.write("ada.rs", &both());
    let ran = scratch.run(&["render", "ada.rs", "--out", "out", "-f", "text,json"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let files = ["ada.rs", "out/ada.json", "out/ada.txt", "out/note.txt"];
    assert_eq!(scratch.files(), files);
    assert_eq!(scratch.read("out/note.txt"), LETTER_TEXT);
}

#[test]
fn problems_of_a_letter_are_reported_and_it_is_formatted() {
    let scratch = Scratch::new("letter-problems");
    scratch.write("ada.rs", &both().replace("closing:", "klosing:"));
    let ran = scratch.run(&["check", "ada.rs"]);
    let (status, said) = (ran.status, ran.err);
    assert_eq!(status, 1);
    assert!(
        said.contains("unknown field `klosing` [field_unknown]"),
        "{said}"
    );
    scratch.write("ada.rs", &both().replace("    to: ", "  to :  "));
    let ran = scratch.run(&["fmt", "ada.rs"]);
    assert_eq!((ran.status, scratch.read("ada.rs")), (0, both()));
}

#[test]
fn a_letter_of_a_resume_elsewhere_is_for_the_compiler() {
    let scratch = Scratch::new("letter-elsewhere");
    scratch.write("letter.rs", LETTER);
    let ran = scratch.run(&["check", "letter.rs"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let ran = scratch.run(&["render", "letter.rs"]);
    let said = "error: the résumé of this letter is not in this file\n --> letter.rs:3:11\n";
    assert!(ran.status == 1 && ran.err.starts_with(said), "{}", ran.err);
}

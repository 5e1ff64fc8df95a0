//! One value, two ways: what the compiled macro yields is what `resume-syntax` reads out of the
//! same source.

use resume::Resume;
use resume_core::check as rules;
use resume_core::model::Prose;
use resume_tests::language::{Read, read, resumes};
use resume_tests::{cvs, hello, markdown, pacejo, rust};
use std::fmt::Write;

const LANGUAGE: &str = include_str!("../../../docs/language.md");
const LLMS: &str = include_str!("../../../docs/llms.txt");

fn check(name: &str, yielded: &Resume, source: &str) {
    let [
        Read {
            resume,
            splices: 0,
            problems,
        },
    ] = &resumes(source)[..]
    else {
        panic!("an example holds one résumé, and all of it")
    };
    assert_eq!(problems, &[]);
    assert_eq!(yielded, resume);
    // That the examples run is for other tests.
    let compiled = rust::compile_beside(name, source, &[cvs::PHOTO], &["--emit=metadata"]);
    assert!(
        compiled.is_fine && compiled.messages.is_empty(),
        "an example compiles without a warning:\n{}",
        compiled.messages
    );
}

#[test]
fn the_examples() {
    check(
        "hello",
        &hello::ADA,
        include_str!("../../../examples/hello.rs"),
    );
    check(
        "pacejo",
        &pacejo::PACEJO,
        include_str!("../../../examples/pacejo.rs"),
    );
    for cv in cvs::ALL {
        check(cv.name, &cv.without_picture(), cv.source);
    }
}

/// No line of these résumés is taken for a placeholder.
#[test]
fn the_files_of_the_examples_have_no_placeholders() {
    let files = rust::root().join("tests/data/cvs");
    let mut lines = 0;
    for file in std::fs::read_dir(files).expect("the files of the examples") {
        let path = file.expect("it can be read").path();
        let text = std::fs::read_to_string(&path).expect("it is Markdown");
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let resume = Resume {
                headline: Some(Prose::text(line.to_owned())),
                ..Resume::new("Ada Example")
            };
            assert_eq!(rules::check(&resume), [], "{}", path.display());
            lines += 1;
        }
    }
    assert!(lines > 300, "{lines}");
}

/// The program of an example on the page: it is a whole program, or goes inside a résumé.
fn program(block: &str) -> String {
    if block.contains("resume!") {
        return block.to_owned();
    }
    format!(
        "use resume::{{Resume, resume}};\npub static EXAMPLE: Resume = resume! {{ name: \"Ada Example\"\n{block}\n}};\n"
    )
}

/// All examples of the page as one program without a warning, which prints those that are statics
/// and hold nothing that only rustc knows.
#[track_caller]
fn check_page(name: &str, page: &str, least: usize) {
    let blocks: Vec<_> = markdown::code(page)
        .into_iter()
        .filter(|block| block.info == "rust")
        .collect();
    let (mut source, mut printing, mut expected, mut read) = (
        String::from("#![deny(warnings)]\n#![allow(dead_code)]\n"),
        String::new(),
        String::new(),
        0,
    );
    for block in &blocks {
        let (program, line) = (program(block.text), block.line);
        let _ = writeln!(source, "mod line_{line} {{ {program} }}");
        for found in resumes(&program) {
            assert_eq!(found.problems, [], "line {line}");
            read += 1;
            let name = program
                .split("pub static ")
                .nth(1)
                .and_then(|rest| rest.split(':').next());
            if let (Some(name), 0) = (name, found.splices) {
                let _ = writeln!(
                    printing,
                    "println!(\"{line}: {{:?}}\", line_{line}::{name});"
                );
                let _ = writeln!(expected, "{line}: {:?}", found.resume);
            }
        }
    }
    let _ = writeln!(source, "fn main() {{ {printing} }}");
    assert!(blocks.len() >= least && read >= blocks.len());
    assert!(expected.lines().count() + 3 >= least);
    assert_eq!(rust::compile(name, &source, &[]).run(), expected);
}

#[test]
fn the_page_about_the_language() {
    check_page("language", LANGUAGE, 12);
}

#[test]
fn the_page_for_language_models() {
    check_page("llms", LLMS, 7);
}

#[test]
fn a_single_role_is_the_same_in_both_places() {
    for (kind, title) in [
        ("experience", "\"Engineer\", \"Storage\""),
        ("volunteering", "\"Coach\""),
        ("education", "\"B. S.\", \"Mathematics\""),
    ] {
        let before = read(&format!(
            "name: \"A\" {kind} {{ 2014 {title} at \"EMC\" in \"Boston\" {{ - \"a\" }} }}"
        ));
        let inside = read(&format!(
            "name: \"A\" {kind} {{ 2014 at \"EMC\" in \"Boston\" {{ {title} - \"a\" }} }}"
        ));
        assert_eq!((before.codes(), inside.codes()), (vec![], vec![]), "{kind}");
        assert_eq!(before.resume, inside.resume);
        let both = read(&format!(
            "name: \"A\" {kind} {{ 2014 {title} at \"EMC\" {{ {title} }} }}"
        ));
        assert_eq!(both.codes().len(), 1, "{:?}", both.problems);
    }
}

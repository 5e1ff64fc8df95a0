//! SECURITY.md names a test for each promise, and each of these tests exists.

use resume_tests::markdown::codes;
use resume_tests::rust::root;
use std::fs;

const PAGE: &str = include_str!("../../../SECURITY.md");

/// The promises, each with what is said to hold it.
fn promises() -> Vec<[&'static str; 2]> {
    PAGE.lines()
        .filter_map(|line| {
            let row = line.strip_prefix("| ")?.strip_suffix(" |")?;
            let (promise, held_by) = row.split_once(" | ")?;
            (promise != "promise").then_some([promise, held_by])
        })
        .collect()
}

#[test]
fn each_promise_has_its_tests() {
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    let promises = promises();
    assert!(promises.len() > 25);
    for [promise, held_by] in promises {
        for place in held_by.split("; ") {
            let named = codes(place);
            let [file, tests @ ..] = &named[..] else {
                panic!("{promise}: no test holds it")
            };
            let text = fs::read_to_string(root().join(file))
                .unwrap_or_else(|error| panic!("{promise}: {file}: {error}"));
            if let Some(script) = file.strip_prefix(".ci/") {
                assert!(ci.contains(&format!(" {script} ")), "{file} is not run");
                assert!(tests.is_empty(), "{promise}: {file} has no tests by name");
                continue;
            }
            assert!(!tests.is_empty(), "{promise}: {file} has no test");
            for test in tests {
                let before = text
                    .split(&format!("fn {test}("))
                    .next()
                    .filter(|before| before.len() < text.len());
                let attributes = before.map(|before| before.rsplit('}').next().unwrap_or(before));
                assert!(
                    attributes.is_some_and(|lines| lines.contains("#[test]")),
                    "{promise}: {file} has no test `{test}`"
                );
            }
        }
    }
}

//! What is published is complete: every package says what it is, and which of its enums may grow.

use resume_tests::rust::{cargo, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The packages that are published, in the order in which they can be.
const PUBLISHED: &[&str] = &[
    "resume-core",
    "resume-syntax",
    "resume-macros",
    "resume-render",
    "resume-fonts",
    "resume-pdf",
    "resume-docx",
    ".",
    "resume-import",
    "cargo-resume",
];

#[test]
fn every_package_is_published_or_says_that_it_is_not() {
    let output = cargo(&["metadata", "--no-deps", "--format-version=1"]);
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut published = BTreeSet::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if package["publish"].as_array().is_some_and(Vec::is_empty) {
            continue;
        }
        published.insert(name.replace("resume-dsl", "."));
        for field in ["description", "license", "readme", "rust_version"] {
            let text = package[field].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "{name} has no {field}");
        }
        for list in ["keywords", "categories", "authors"] {
            // crates.io takes five keywords and five categories.
            let count = package[list].as_array().unwrap().len();
            assert!((1..=5).contains(&count), "{name}: {list}");
        }
        let docs = &package["metadata"]["docs"]["rs"]["all-features"];
        assert_eq!(docs, true, "{name} says nothing to docs.rs");
        let directory = Path::new(package["manifest_path"].as_str().unwrap()).with_file_name("");
        for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(directory.join(file).is_file(), "{name} has no {file}");
        }
        // No address is better than a wrong one.
        for address in ["repository", "homepage", "documentation"] {
            let text = package[address].as_str().unwrap_or("https://github.com/");
            assert!(text.starts_with("https://"), "{name}: {text}");
            assert!(!text.contains("example"), "{name}: {text}");
        }
    }
    let expected = PUBLISHED.iter().map(|name| (*name).to_owned());
    assert_eq!(published, expected.collect());
}

/// The public enums of a package: those that may get new variants, and the exhaustive ones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Enums {
    growing: BTreeSet<String>,
    exhaustive: BTreeSet<String>,
}

#[test]
fn architecture_says_which_enums_may_grow() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = page
        .split("| package | `#[non_exhaustive]` | exhaustive |")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next())
        .expect("ARCHITECTURE.md has the table");
    let names = |cell: &str| -> BTreeSet<String> {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    let written: BTreeMap<String, Enums> = table
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.split(" | ").collect();
            let package = cells[0].trim_matches(['|', ' ', '`']).to_owned();
            let [growing, exhaustive] = [names(cells[1]), names(cells[2])];
            (
                package,
                Enums {
                    growing,
                    exhaustive,
                },
            )
        })
        .collect();
    let mut found = BTreeMap::new();
    for package in PUBLISHED {
        let enums = enums(&root().join(package).join("src"));
        if enums != Enums::default() {
            found.insert(package.replace('.', "resume-dsl"), enums);
        }
    }
    assert_eq!(found, written);
}

/// The enums that the files of a directory make public. The names of those that a macro makes are
/// in its table, not here.
fn enums(directory: &Path) -> Enums {
    let mut enums = Enums::default();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let Enums {
                growing,
                exhaustive,
            } = self::enums(&path);
            enums.growing.extend(growing);
            enums.exhaustive.extend(exhaustive);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            for (at, line) in lines.iter().enumerate() {
                let Some(rest) = line.strip_prefix("pub enum ") else {
                    continue;
                };
                let end = rest.find(|c: char| !c.is_alphanumeric());
                let name = &rest[..end.unwrap_or(rest.len())];
                if name.is_empty() {
                    continue;
                }
                let attributes = lines[..at]
                    .iter()
                    .rev()
                    .take_while(|line| line.starts_with('#'));
                let grows = attributes.copied().any(|line| line == "#[non_exhaustive]");
                let list = if grows {
                    &mut enums.growing
                } else {
                    &mut enums.exhaustive
                };
                list.insert(name.to_owned());
            }
        }
    }
    enums
}

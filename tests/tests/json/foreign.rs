//! JSON Resume from elsewhere: the fixtures of the official schema, and what others have published.

use proptest::prelude::*;
use resume_core::json::{self, Options, Otherwise};
use resume_core::model::Resume;
use resume_tests::rust::{compile, root};
use resume_tests::{kept, valid};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const LENIENT: Options = Options {
    unknown: Otherwise::List,
    wrong: Otherwise::List,
    max_bytes: usize::MAX,
};

/// The files of a folder beside the tests, by their names without endings.
fn files(folder: &str) -> BTreeMap<String, String> {
    let entries = fs::read_dir(root().join("tests/data/jsonresume").join(folder))
        .expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| {
        (
            path.file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            fs::read_to_string(&path).expect("text"),
        )
    };
    paths.map(read).collect()
}

#[test]
fn the_fixtures_of_the_schema_are_read_or_refused_as_the_table_says() {
    let mut outcomes = String::new();
    for (file, text) in files("fixtures")
        .into_iter()
        .filter(|(file, _)| file != "dates")
    {
        let fixtures: serde_json::Map<String, Value> =
            serde_json::from_str(&text).expect("an object");
        for (name, mut fixture) in fixtures {
            // A résumé has a name.
            let basics = fixture
                .as_object_mut()
                .expect("an object")
                .entry("basics")
                .or_insert_with(|| serde_json::json!({}));
            if let Some(basics) = basics.as_object_mut() {
                basics.entry("name").or_insert("Ada Example".into());
            }
            let read = json::read(&fixture.to_string(), &Options::default());
            if name.to_lowercase().contains("invalid") {
                let problems = read.expect_err(&format!("{file} {name}"));
                assert!(
                    problems
                        .iter()
                        .any(|problem| !problem.place.pointer.is_empty()),
                    "{file} {name}: {problems:?}"
                );
            } else if let Err(problems) = read {
                let reported: Vec<_> = problems
                    .iter()
                    .map(|problem| format!("{} at {}", problem.problem.code, problem.place.pointer))
                    .collect();
                outcomes.push_str(&format!("{file} {name}: {}\n", reported.join(", ")));
            }
        }
    }
    kept::check("tests/tests/json_fixtures.txt", &outcomes);
}

#[test]
fn published_samples_are_taken_over_or_the_loss_is_listed() {
    let mut losses = String::new();
    for (name, text) in files("samples") {
        let read =
            json::read(&text, &LENIENT).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        losses.extend(read.losses.iter().map(|loss| format!("{name} {loss}\n")));
        let listed: Vec<&str> = read
            .losses
            .iter()
            .map(|loss| loss.place.pointer.as_str())
            .collect();
        let written = json::write(&read.resume);
        let kept: std::collections::HashSet<&str> = split(&written).collect();
        let sample: Value = serde_json::from_str(&text).expect("JSON");
        each_text(&sample, "", &mut |pointer, text| {
            // That is about the file.
            if pointer.starts_with("/meta/") {
                return;
            }
            let is_listed = listed.iter().any(|listed| pointer.starts_with(listed));
            // The address of a profile follows from its network, whose name of today is written.
            let follows =
                pointer.starts_with("/basics/profiles") && !pointer.ends_with("/username");
            for word in split(text) {
                assert!(
                    is_listed || follows || pointer == "/$schema" || kept.contains(word),
                    "{name} {pointer}: “{word}” is lost"
                );
            }
        });
        assert_eq!(
            json::read(&written, &Options::default())
                .expect("ours")
                .resume,
            read.resume,
            "{name}"
        );
    }
    kept::check("tests/tests/json_samples.txt", &losses);
}

fn each_text(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => visit(pointer, text),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(at, item)| each_text(item, &format!("{pointer}/{at}"), visit)),
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| each_text(value, &format!("{pointer}/{key}"), visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[test]
fn what_is_imported_compiles_and_is_the_same_resume() {
    for (name, text) in files("samples") {
        let resume = json::read(&text, &LENIENT).expect("a sample").resume;
        let source = resume_syntax::print_program(&resume);
        assert_eq!(
            resume_syntax::fmt(&source).as_ref(),
            Ok(&source),
            "{name} is formatted already"
        );
        let inside = resume_syntax::print(&resume);
        let inside = inside.trim_start_matches("resume! {").trim_end_matches('}');
        let analysis = resume_syntax::analyze(inside.parse().expect("tokens"));
        assert!(!analysis.has_errors(), "{name}: {:#?}", analysis.problems);
        assert_eq!(analysis.lowered.resume, resume, "{name}");
    }
    let official = json::read(&files("samples")["official"], &LENIENT)
        .expect("a sample")
        .resume;
    let program = compile("json_import", &resume_syntax::print_program(&official), &[]);
    assert!(program.run().contains("Richard Hendriks"));
}

/// What is imported is a program without errors that says the same.
fn check_source(resume: &Resume) {
    let source = resume_syntax::print(resume);
    let inside = source
        .strip_prefix("resume! {")
        .and_then(|rest| rest.trim_end().strip_suffix('}'))
        .expect("the macro around it");
    let analysis = resume_syntax::analyze(inside.parse().expect("tokens"));
    assert!(!analysis.has_errors(), "{source}\n{:#?}", analysis.problems);
    assert_eq!(&analysis.lowered.resume, resume, "{source}");
}

/// A text or what another tool may write instead of it: much that the language reads as something.
fn anything() -> impl Strategy<Value = Value> {
    let texts = [
        "2048",
        "1984",
        "2014-03",
        "2014-03-01",
        "2014..",
        "..",
        "present",
        "A",
        "a: b",
        "at",
        "**b**",
        "*",
        "`c`",
        "[d](https://e.example)",
        "\\",
        "\"",
        "{}",
        ";",
        "\t",
        "",
        "r#\"x\"#",
        "https://f.example",
        "a@b.example",
        "+1 617 555 0123",
        "Talks",
        "-",
        "1. x",
        "//",
        "\u{200b}",
    ];
    prop_oneof![
        8 => proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<u16>().prop_map(Value::from),
        1 => ".{0,12}".prop_map(Value::from),
    ]
}

/// An object with keys of JSON Resume.
fn entry() -> impl Strategy<Value = Value> {
    let texts = [
        "name",
        "position",
        "title",
        "institution",
        "organization",
        "area",
        "studyType",
        "url",
        "startDate",
        "endDate",
        "date",
        "releaseDate",
        "summary",
        "description",
        "location",
        "publisher",
        "awarder",
        "issuer",
        "entity",
        "type",
        "reference",
        "language",
        "fluency",
        "level",
        "score",
    ];
    let text = (proptest::sample::select(texts.to_vec()), anything());
    let lists = ["highlights", "keywords", "courses", "roles"];
    let items = proptest::collection::vec(anything(), 0..3).prop_map(Value::from);
    let list = (proptest::sample::select(lists.to_vec()), items);
    proptest::collection::vec(prop_oneof![4 => text, 1 => list], 0..8).prop_map(|members| {
        members
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    })
}

/// Reads whatever it is; only that it comes back counts.
fn read_anything(text: &str) {
    for options in [Options::default(), LENIENT] {
        if let Ok(read) = json::read(text, &options) {
            let written = json::write(&read.resume);
            let again = json::read(&written, &Options::default())
                .unwrap_or_else(|problems| panic!("{problems:#?}\n{written}"));
            assert_eq!(again.resume, read.resume, "{written}");
            assert_eq!(again.losses, [], "{written}");
            check_source(&read.resume);
        }
    }
    let _ = serde_json::from_str::<Resume>(text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        read_anything(&text);
    }

    #[test]
    fn what_is_imported_of_anything_is_a_program_without_errors(
        basics in proptest::collection::vec(anything(), 6),
        lists in proptest::collection::vec((0usize..11, proptest::collection::vec(entry(), 1..3)), 0..4),
    ) {
        let lists = lists.into_iter().map(|(at, entries)| {
            let keys = ["work", "volunteer", "education", "awards", "certificates", "publications",
                "skills", "languages", "interests", "references", "projects"];
            (keys[at].to_owned(), Value::from(entries))
        });
        let mut file: serde_json::Map<String, Value> = lists.collect();
        let keys = ["label", "summary", "email", "phone", "url"];
        let mut said: serde_json::Map<String, Value> =
            keys.iter().map(|key| (*key).to_owned()).zip(basics).collect();
        said.insert("name".into(), "2048".into());
        file.insert("basics".into(), said.into());
        read_anything(&Value::from(file).to_string());
    }
}

proptest! {
    // The fuzz target `json` changes far more.
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_makes_it_panic(resume in valid::resume(), changes in proptest::collection::vec((any::<prop::sample::Index>(), 0..6), 1..6)) {
        let mut value = serde_json::to_value(&resume).expect("a value");
        for (at, change) in &changes {
            let mut places = Vec::new();
            pointers(&value, "", &mut places);
            let place = value.pointer_mut(&places[at.index(places.len())]).expect("it was found there");
            *place = match (change, std::mem::take(place)) {
                (0, _) => Value::Null,
                (1, Value::String(text)) => Value::String(format!("{text} x")),
                (2, Value::Array(mut items)) if !items.is_empty() => {
                    items.remove(at.index(items.len()));
                    Value::Array(items)
                }
                (3, Value::Object(mut members)) if !members.is_empty() => {
                    let key = members.keys().nth(at.index(members.len())).cloned().unwrap_or_default();
                    members.remove(&key);
                    Value::Object(members)
                }
                (4, Value::Array(mut items)) => {
                    items.reverse();
                    Value::Array(items)
                }
                (5, Value::String(_)) => Value::String("\u{202e}2014-13 <a@b>".into()),
                (_, other) => other,
            };
        }
        read_anything(&value.to_string());
    }

    #[test]
    fn no_cut_makes_it_panic(resume in valid::resume(), at in any::<prop::sample::Index>()) {
        let text = json::write(&resume);
        let mut at = at.index(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        assert!(json::read(&text[..at], &Options::default()).is_err() || text[at..].trim().is_empty());
    }
}

fn pointers(value: &Value, pointer: &str, places: &mut Vec<String>) {
    places.push(pointer.to_owned());
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(at, item)| pointers(item, &format!("{pointer}/{at}"), places)),
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| pointers(value, &format!("{pointer}/{key}"), places)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = "[".repeat(1_000_000);
    assert_eq!(
        json::read(&deep, &Options::default()).unwrap_err()[0]
            .problem
            .code
            .name(),
        "nesting_deep"
    );
    let nested = format!("{}{}", "{\"a\":".repeat(100), "}".repeat(100));
    assert!(
        serde_json::from_str::<Resume>(&nested)
            .unwrap_err()
            .to_string()
            .contains("nesting_deep")
    );
    let small = Options {
        max_bytes: 10,
        ..Options::default()
    };
    assert_eq!(json::read("{\"basics\": {}}", &small).unwrap_err().len(), 1);
    let unknown = format!(
        "{{{}}}",
        (0..10_000)
            .map(|at| format!("\"k{at}\": 1"))
            .collect::<Vec<_>>()
            .join(",")
    );
    assert_eq!(
        json::read(&unknown, &Options::default()).unwrap_err().len(),
        100
    );
}

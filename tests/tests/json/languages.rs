//! A résumé in several languages and a file for each of them: what belongs together, and where it
//! differs.

use proptest::prelude::*;
use proptest::sample::Index;
use resume_core::check::{self, differences};
use resume_core::json::{self, Options, Otherwise};
use resume_core::model::Resume;
use resume_syntax::{analyze, print};
use resume_tests::translated;
use serde_json::Value;

/// The languages of a résumé, each as a résumé by itself.
fn alone(resume: &Resume) -> Vec<Resume> {
    let first = Resume {
        translations: Vec::new().into(),
        ..resume.clone()
    };
    let others = resume.translations.iter().cloned();
    std::iter::once(first).chain(others).collect()
}

/// Removes the value that this pointer leads to.
fn remove(value: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent) {
        Some(Value::Array(items)) => {
            items.remove(key.parse::<usize>().unwrap());
        }
        Some(Value::Object(members)) => {
            members.remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        parent => panic!("{pointer} in {parent:?}"),
    }
}

fn pointers(value: &Value, pointer: &str, all: &mut Vec<String>) {
    let mut visit = |key: &str, value: &Value| {
        let key = key.replace('~', "~0").replace('/', "~1");
        let pointer = format!("{pointer}/{key}");
        pointers(value, &pointer, all);
        all.push(pointer);
    };
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                visit(&at.to_string(), item);
            }
        }
        Value::Object(members) => members.iter().for_each(|(key, value)| visit(key, value)),
        _ => {}
    }
}

/// Whether the source of the résumé has all of its languages.
fn is_written(resume: &Resume) -> bool {
    let source = print(resume);
    let inside = source
        .strip_prefix("resume! {")
        .and_then(|rest| rest.strip_suffix('}'));
    let analysis = analyze(inside.unwrap().parse().unwrap());
    analysis.lowered.resume == *resume
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_file_of_each_language_comes_back(resume in translated::resume()) {
        let read = |resume: &Resume| json::read(&json::write(resume), &Options::default()).unwrap().resume;
        let mut files = alone(&resume).into_iter().map(|resume| read(&resume));
        let first = files.next().unwrap();
        let translations: Vec<Resume> = files.collect();
        for translation in &translations {
            prop_assert_eq!(differences(&first, translation), []);
        }
        prop_assert_eq!(Resume { translations: translations.into(), ..first }, resume);
    }

    /// There is a difference exactly where the source cannot have both languages.
    #[test]
    fn what_is_removed_from_one_file_is_a_difference(resume in translated::resume(), place: Index) {
        let [first, second] = &alone(&resume)[..] else {
            return Ok(());
        };
        let mut file = serde_json::to_value(second).unwrap();
        let mut all = Vec::new();
        pointers(&file, "", &mut all);
        let pointer: &String = place.get(&all);
        remove(&mut file, pointer);
        let lenient = Options { unknown: Otherwise::List, wrong: Otherwise::List, ..Options::default() };
        let Ok(read) = json::read(&file.to_string(), &lenient) else {
            return Ok(());
        };
        let changed = Resume { lang: second.lang.clone(), ..read.resume };
        let found = differences(first, &changed);
        let together = Resume { translations: vec![changed].into(), ..first.clone() };
        if check::errors(&together).is_empty() {
            prop_assert_eq!(found.is_empty(), is_written(&together), "{}\n{:#?}\n{}", pointer, found, print(&together));
        }
    }
}

//! JSON Resume: what is written is read back as the same value, keeps the official schema, and loses no words.

use proptest::prelude::*;
use resume_core::json::{self, Options};
use resume_core::model::Resume;
use resume_tests::valid;
use serde_json::Value;
use std::sync::OnceLock;

fn schema() -> &'static jsonschema::Validator {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let schema: Value = serde_json::from_str(include_str!("../data/jsonresume/schema.json")).unwrap();
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    })
}

fn check(resume: &Resume) {
    let text = json::write(resume);
    let read = json::read(&text, &Options::default()).unwrap_or_else(|problems| {
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}\n{text}", told.join("\n"))
    });
    assert!(&read.resume == resume, "{text}\n{:#?}\n{:#?}", read.resume, resume);
    assert_eq!(read.losses, [], "{text}");

    let value = serde_json::to_value(resume).unwrap();
    assert_eq!(value, serde_json::from_str::<Value>(&text).unwrap());
    assert_eq!(&serde_json::from_value::<Resume>(value.clone()).unwrap(), resume);
    let broken: Vec<_> = schema().iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(broken.is_empty(), "{broken:?}\n{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_resume_comes_back_from_json(resume in valid::resume()) {
        check(&resume);
    }
}

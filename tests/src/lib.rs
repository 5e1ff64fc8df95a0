//! What the tests share: the examples, arbitrary documents, and the documentation whose examples
//! are compiled.

pub mod arbitrary;
pub mod language;
pub mod markdown;
pub mod outline;
pub mod rust;
pub mod sample;
pub mod spelling;
pub mod valid;

/// The real résumé, as the example holds it.
#[path = "../../examples/pacejo.rs"]
#[expect(dead_code, reason = "the example's `main` is nobody's here")]
pub mod pacejo;

/// The résumé of the README, as the example holds it.
#[path = "../../examples/hello.rs"]
#[expect(dead_code, reason = "the example's `main` is nobody's here")]
pub mod hello;

#[cfg(doctest)]
#[doc = include_str!("../../docs/languages.md")]
struct Languages;

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Compares a text with the file of `tests/tests` that keeps it, line by line. `PAGES=overwrite`
/// writes the file instead.
#[track_caller]
pub fn check_kept(file: &str, text: &str) {
    let path = rust::root().join("tests/tests").join(file);
    if std::env::var("PAGES").is_ok_and(|value| value == "overwrite") {
        std::fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if text == kept {
        return;
    }
    let line = text
        .lines()
        .zip(kept.lines())
        .take_while(|(ours, theirs)| ours == theirs)
        .count();
    panic!(
        "tests/tests/{file}:{} differs\n  kept: {:?}\n   now: {:?}\n\
         read the difference, and if it is right: PAGES=overwrite cargo test --workspace --test {}",
        line + 1,
        kept.lines().nth(line).unwrap_or_default(),
        text.lines().nth(line).unwrap_or_default(),
        std::env::current_exe()
            .ok()
            .and_then(|test| Some(test.file_stem()?.to_str()?.rsplit_once('-')?.0.to_owned()))
            .unwrap_or_default()
    );
}

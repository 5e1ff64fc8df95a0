//! rustc's output for each mistake, kept next to it:
//! `TRYBUILD=overwrite cargo test --workspace --test ui` updates it.

/// One file for each code, and some for what happens when several mistakes meet.
#[test]
fn every_mistake_is_reported_at_its_place() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

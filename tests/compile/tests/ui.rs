//! What rustc says to each mistake, kept beside it: `TRYBUILD=overwrite cargo test
//! --workspace --test ui` writes it anew.

/// One file for each code, and some for what happens when several mistakes meet.
#[test]
fn every_mistake_is_told_at_its_place() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

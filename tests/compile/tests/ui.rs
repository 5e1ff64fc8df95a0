//! rustc's output for each mistake, kept next to it:
//! `TRYBUILD=overwrite cargo test --workspace --test ui` updates it.

/// The rustc whose words are in these files. Another one may say the same in others.
const RUSTC: &str = "1.95";

/// One file for each code, and some for what happens when several mistakes meet.
#[test]
fn every_mistake_is_reported_at_its_place() {
    // Shown if the test fails.
    println!("the expected output is that of rustc {RUSTC}");
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

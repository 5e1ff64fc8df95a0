//! How long the tests that read back search for a document that fails.

use proptest::prelude::ProptestConfig;

/// As many cases of each property as the variable `READ_BACK_CASES` says, or what takes a few
/// seconds. The long run: `READ_BACK_CASES=100000 cargo test --release --workspace --test formats
/// back`.
pub fn config() -> ProptestConfig {
    let cases = std::env::var("READ_BACK_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(1000);
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Holds what was read equal to what should have been; says the first block in which they differ.
pub fn assert_same<T: PartialEq + std::fmt::Debug>(
    reading: &[T],
    expected: &[T],
    reader: &str,
    page: &str,
) {
    if reading != expected {
        let at = reading
            .iter()
            .zip(expected)
            .take_while(|(read, expected)| read == expected)
            .count();
        panic!(
            "{reader} read block {at} as\n  {:?}\ninstead of\n  {:?}\nout of:\n{page}",
            reading.get(at),
            expected.get(at)
        );
    }
}

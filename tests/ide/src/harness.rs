//! Runs tests that share one fixture, or ignores them all where it is not available, and reports as
//! `cargo test` does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Instant;

/// A test, by its name.
pub type Test<T> = (&'static str, fn(&mut T));

/// Runs those tests whose name contains one of the words on the command line, in their order.
///
/// `share` creates the fixture, or says why it is not available: then the tests count as ignored,
/// or as failed if `must` is set.
pub fn run<T>(
    tests: &[Test<T>],
    share: impl FnOnce() -> Result<T, String>,
    must: bool,
) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&String> = arguments
        .iter()
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let is_chosen =
        |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let chosen: Vec<&Test<T>> = tests.iter().filter(|(name, _)| is_chosen(name)).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        chosen.iter().for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    println!(
        "\nrunning {} test{}",
        chosen.len(),
        if chosen.len() == 1 { "" } else { "s" }
    );
    let start = Instant::now();
    let (mut passed, mut failed, mut ignored) = (0, 0, 0);
    if chosen.is_empty() {
        return close(passed, failed, ignored, tests.len(), start);
    }
    match share() {
        Ok(mut shared) => {
            for (name, test) in &chosen {
                let start = Instant::now();
                let is_fine = catch_unwind(AssertUnwindSafe(|| test(&mut shared))).is_ok();
                *if is_fine { &mut passed } else { &mut failed } += 1;
                println!(
                    "test {name} ... {} ({:.1} s)",
                    if is_fine { "ok" } else { "FAILED" },
                    start.elapsed().as_secs_f64()
                );
            }
        }
        Err(why) => {
            *if must { &mut failed } else { &mut ignored } = chosen.len();
            chosen.iter().for_each(|(name, _)| {
                println!(
                    "test {name} ... {}, {why}",
                    if must { "FAILED" } else { "ignored" }
                )
            });
        }
    }
    close(passed, failed, ignored, tests.len() - chosen.len(), start)
}

fn close(passed: usize, failed: usize, ignored: usize, left: usize, start: Instant) -> ExitCode {
    let result = if failed == 0 { "ok" } else { "FAILED" };
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "\ntest result: {result}. {passed} passed; {failed} failed; {ignored} ignored; 0 measured; {left} filtered out; finished in {seconds:.2}s\n"
    );
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

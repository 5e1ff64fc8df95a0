//! Runs tests that share one fixture, or ignores them, and reports as `cargo test` does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Instant;

/// A test, by its name.
pub type Test<T> = (&'static str, fn(&mut T));

/// Runs those tests whose name contains one of the words on the command line, in their order.
///
/// `share` creates the fixture; it is not called if there is nothing to run.
pub fn run<T>(tests: &[Test<T>], share: impl FnOnce() -> T) -> ExitCode {
    let Some(chosen) = choose(tests) else {
        return ExitCode::SUCCESS;
    };
    let start = Instant::now();
    let (mut passed, mut failed) = (0, 0);
    if !chosen.is_empty() {
        let mut shared = share();
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
    close(passed, failed, 0, tests.len() - chosen.len(), start)
}

/// Reports those tests as ignored that [`run`] would run.
pub fn ignore<T>(tests: &[Test<T>], why: &str) -> ExitCode {
    let Some(chosen) = choose(tests) else {
        return ExitCode::SUCCESS;
    };
    for (name, _) in &chosen {
        println!("test {name} ... ignored, {why}");
    }
    let left = tests.len() - chosen.len();
    close(0, 0, chosen.len(), left, Instant::now())
}

/// The tests that the command line chooses; `None` if it only asks for their names, which are
/// printed.
fn choose<T>(tests: &[Test<T>]) -> Option<Vec<&Test<T>>> {
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
        return None;
    }
    let ending = if chosen.len() == 1 { "" } else { "s" };
    println!("\nrunning {} test{ending}", chosen.len());
    Some(chosen)
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

//! How long `render` takes as a whole process: `cargo bench -p cargo-resume --bench render`.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 500;

fn main() {
    let resume = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/pacejo.rs");
    for arguments in [
        ["render", "--format", "html"],
        ["render", "--format", "text"],
        ["check", "--color", "never"],
    ] {
        let mut times: Vec<Duration> = (0..RUNS).map(|_| run(&arguments, resume)).collect();
        times.sort();
        let at = |share: f64| times[((RUNS - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
        println!(
            "{}, {RUNS} runs: median {:.1} ms, 95th percentile {:.1} ms",
            arguments.join(" "),
            at(0.5),
            at(0.95)
        );
    }
}

fn run(arguments: &[&str], resume: &str) -> Duration {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_cargo-resume"))
        .args(arguments)
        .arg(resume)
        .stdout(Stdio::null())
        .status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "{arguments:?} failed"
    );
    start.elapsed()
}

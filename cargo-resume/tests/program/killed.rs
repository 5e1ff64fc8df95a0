//! Killed at any moment while it writes, the program leaves every file in its old or its new state.

use crate::common::{PROGRAM, Scratch};
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A résumé of many bullets, so that writing takes a while.
fn long() -> String {
    let bullets: String = (0..400)
        .map(|at| format!("        - \"did thing {at} of many\"\n"))
        .collect();
    format!(
        "static LONG: R = resume! {{\n    name: \"Ada Example\"\n    section \"Deeds\" {{\n{bullets}    }}\n}};\n"
    )
}

/// Kills a command that writes `file`, again and again and ever closer to the moment at which it
/// writes; compares what it leaves with what it may leave.
fn check(scratch: &Scratch, arguments: &[&str], file: &str, before: &str, after: &str) {
    let start = Instant::now();
    fs::write(scratch.path().join(file), before).unwrap();
    assert!(
        Command::new(PROGRAM)
            .args(arguments)
            .current_dir(scratch.path())
            .status()
            .unwrap()
            .success()
    );
    assert!(
        scratch.read(file) == after,
        "{arguments:?} writes something else"
    );
    let mut delay = start.elapsed() / 2;
    // Small enough to find the moment, large enough to follow it when the machine is busy.
    let (mut step, least) = (delay / 4, delay / 50);
    let (mut unwritten, mut written) = (0, 0);
    for turn in 0.. {
        if turn >= 70 && unwritten > 10 && written > 10 {
            return;
        }
        assert!(
            turn < 1000,
            "it was never killed at a moment that matters: {unwritten} before, {written} after"
        );
        fs::write(scratch.path().join(file), before).unwrap();
        let mut child = Command::new(PROGRAM)
            .args(arguments)
            .current_dir(scratch.path())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(delay);
        child.kill().unwrap();
        child.wait().unwrap();
        match scratch.read(file) {
            text if text == before => {
                unwritten += 1;
                delay += step;
            }
            text if text == after => {
                written += 1;
                delay = delay.saturating_sub(step);
            }
            text => panic!(
                "after {delay:?}, {file} is half written: {} of {} bytes",
                text.len(),
                after.len()
            ),
        }
        step = (step * 9 / 10).max(least) + Duration::from_micros(turn % 7 * 30);
    }
}

#[test]
fn rendered_files_are_whole() {
    let scratch = Scratch::new("killed-render");
    scratch.write("long.rs", &long());
    let html = scratch.run(&["render", "long.rs", "--format", "html"]).out;
    fs::create_dir(scratch.path().join("out")).unwrap();
    check(
        &scratch,
        &["render", "long.rs", "--format", "html", "--out", "out"],
        "out/long.html",
        "before\n",
        &html,
    );
}

#[test]
fn formatted_files_are_whole() {
    let scratch = Scratch::new("killed-fmt");
    let formatted = long();
    let unformatted = formatted.replace("        - ", "  -");
    check(
        &scratch,
        &["fmt", "long.rs"],
        "long.rs",
        &unformatted,
        &formatted,
    );
}

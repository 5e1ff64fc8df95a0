//! Moves a person over from JSON Resume: `cargo run --example import --features json -- resume.json
//! > resume.rs`.
//!
//! What a résumé has no place for is listed on standard error; where something is wrong, nothing is
//! printed but that.

use resume::json::{self, Options, Otherwise};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: import FILE");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("error: {}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    };
    // A file from elsewhere may hold what other tools have added or never checked; it is not
    // refused for that.
    match json::read(
        &text,
        &Options {
            unknown: Otherwise::List,
            wrong: Otherwise::List,
            ..Options::default()
        },
    ) {
        Ok(read) => {
            read.losses
                .iter()
                .for_each(|loss| eprintln!("not taken over: {}:{loss}", path.display()));
            print!("{}", resume::print_program(&read.resume));
            ExitCode::SUCCESS
        }
        Err(problems) => {
            problems
                .iter()
                .for_each(|problem| eprintln!("error: {}:{problem}", path.display()));
            ExitCode::FAILURE
        }
    }
}
